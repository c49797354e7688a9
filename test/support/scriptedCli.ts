/** A CLI in memory: the other end of the real peer, answering what it is told to, or sensibly. */

import * as Effect from "effect/Effect"
import { CopilotClient, type CopilotError, JsonRpc, Transport } from "effect-copilot"

interface Received {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

type Answer = (params: Readonly<Record<string, unknown>>) => Effect.Effect<unknown, JsonRpc.HandlerError>

export interface ScriptedCli {
  readonly transport: Transport.Transport
  /** Everything that was asked, in order. */
  readonly received: () => ReadonlyArray<Received>
  /** Waits for the `count`th request of a method. */
  readonly awaitRequest: (method: string, count?: number) => Effect.Effect<Received["params"]>
  /** Answers a method in another way from now on. */
  readonly on: (method: string, answer: Answer) => void
  readonly emit: (type: string, data?: object, envelope?: object) => Effect.Effect<void>
  readonly notify: (method: string, params: object) => Effect.Effect<void>
  readonly close: (reason?: CopilotError.ConnectionLost) => Effect.Effect<void>
}

export const sessionId = "session-1"

export const make = Effect.gen(function* () {
  const { close, left, right } = yield* Transport.memoryPair
  const received: Array<Received> = []
  const waiters = new Set<() => void>()
  const answers = new Map<string, Answer>(Object.entries(defaults()))
  let eventCount = 0

  const peer = yield* JsonRpc.make(right, {
    notification: () => {},
    request: (method, params) => {
      const request = { method, params: params as Received["params"] }
      received.push(request)
      for (const waiter of Array.from(waiters)) waiter()
      return answers.get(method)?.(request.params)
    }
  })

  const awaitRequest: ScriptedCli["awaitRequest"] = (method, count = 1) =>
    Effect.async((resume) => {
      const look = () => {
        const found = received.filter((request) => request.method === method)[count - 1]
        if (found === undefined) return
        waiters.delete(look)
        resume(Effect.succeed(found.params))
      }
      waiters.add(look)
      look()
      return Effect.sync(() => waiters.delete(look))
    })

  const notify: ScriptedCli["notify"] = (method, params) => Effect.orDie(peer.notify(method, params))

  return {
    transport: left,
    received: () => received,
    awaitRequest,
    on: (method, answer) => answers.set(method, answer),
    notify,
    emit: (type, data = {}, envelope) =>
      notify("session.event", {
        sessionId,
        event: {
          id: `event-${++eventCount}`,
          timestamp: "2026-01-01T00:00:00.000Z",
          parentId: null,
          type,
          data,
          ...envelope
        }
      }),
    close
  } satisfies ScriptedCli as ScriptedCli
})

/**
 * A client on a scripted CLI, with one session's worth of convenience. It sends no trace context, whose ids are random,
 * unless `onGetTraceContext` says otherwise; `undefined` is the default of clients.
 */
export const start = <R = never>(options?: CopilotClient.TransportOptions<R>) =>
  Effect.gen(function* () {
    const cli = yield* make
    const client = yield* CopilotClient.fromTransport(cli.transport, {
      onGetTraceContext: Effect.succeed({}),
      ...options
    })
    return { cli, client }
  })

const succeed =
  (value: unknown): Answer =>
  () =>
    Effect.succeed(value)

const defaults = (): Record<string, Answer> => {
  let messageCount = 0
  return {
    connect: succeed({ ok: true, protocolVersion: 3, version: "1.0.102" }),
    ping: (params) =>
      Effect.succeed({
        message: params.message === undefined ? "pong" : `pong: ${params.message}`,
        timestamp: "2026-01-01T00:00:00.000Z",
        protocolVersion: 3
      }),
    "status.get": succeed({ version: "1.0.102", protocolVersion: 3 }),
    "session.create": (params) => Effect.succeed({ sessionId: params.sessionId, workspacePath: "/workspace" }),
    "session.send": () => Effect.sync(() => ({ messageId: `message-${++messageCount}` })),
    "session.getMessages": succeed({ events: [] }),
    "session.abort": succeed({ success: true }),
    "session.detach": succeed({ success: true }),
    "session.tools.handlePendingToolCall": succeed({ success: true }),
    "session.permissions.handlePendingPermissionRequest": succeed({ success: true }),
    "runtime.shutdown": succeed(null)
  }
}
