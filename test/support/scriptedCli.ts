/** The runtime of the test kit without any behaviour of a session: it answers what it is told to, or the least. */
import * as Effect from "effect/Effect"
import { type ClientConfig, CopilotClient, type CopilotError, Transport } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"

export interface ScriptedCli {
  readonly transport: Transport.Transport
  /** Everything that was asked, in order. */
  readonly received: () => ReadonlyArray<TestCopilot.Request>
  /** Waits for the `count`th request of a method. */
  readonly awaitRequest: (method: string, count?: number) => Effect.Effect<TestCopilot.Request["params"]>
  /** Answers a method in another way from now on. */
  readonly on: (method: string, answer: TestCopilot.Answer) => void
  readonly emit: (type: string, data?: object, envelope?: object) => Effect.Effect<void>
  readonly notify: (method: string, params: object) => Effect.Effect<void>
  readonly close: (reason?: CopilotError.ConnectionLost) => Effect.Effect<void>
}

export const sessionId = "session-1"

export const make = Effect.gen(function* () {
  const { close, left, right } = yield* Transport.memoryPair
  const runtime = yield* TestCopilot.serve(right)
  const on: ScriptedCli["on"] = (method, answer) => Effect.runSync(runtime.on(method, answer))
  for (const [method, answer] of Object.entries(defaults())) on(method, answer)
  let eventCount = 0

  return {
    transport: left,
    received: () => Effect.runSync(runtime.requests),
    awaitRequest: runtime.awaitRequest,
    on,
    notify: runtime.notify,
    emit: (type, data = {}, envelope) =>
      runtime.notify("session.event", {
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
export const start = <R = never>(options?: ClientConfig.TransportOptions<R>) =>
  Effect.gen(function* () {
    const cli = yield* make
    const client = yield* CopilotClient.fromTransport(cli.transport, {
      onGetTraceContext: Effect.succeed({}),
      ...options
    })
    return { cli, client }
  })

const succeed =
  (value: unknown): TestCopilot.Answer =>
  () =>
    Effect.succeed(value)

const defaults = (): Record<string, TestCopilot.Answer> => {
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
