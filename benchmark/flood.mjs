/** A flood of events through transport, peer and client to a subscriber, against `JSON.parse` of the same messages. */

import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as CopilotClient from "effect-copilot/CopilotClient"
import * as JsonRpc from "effect-copilot/JsonRpc"
import * as Transport from "effect-copilot/Transport"
import { compare, ratio, table, time } from "./measure.mjs"

const count = 20_000
const sessionId = "session-1"
const encoder = new TextEncoder()
const decoder = new TextDecoder()

const message = (type, data, i) => {
  const event = { id: `event-${i}`, timestamp: "2026-01-01T00:00:00.000Z", parentId: null, ephemeral: true, type, data }
  const params = { sessionId, event }
  return encoder.encode(JSON.stringify({ jsonrpc: "2.0", method: "session.event", params }))
}

const bodies = Array.from({ length: count }, (_, i) =>
  message("assistant.message_delta", { messageId: "message-1", deltaContent: `word ${i} ` }, i)
)
bodies.push(message("session.idle", {}, count))

const answers = {
  connect: { ok: true, protocolVersion: 3, version: "1.0.102" },
  "session.create": { sessionId },
  "session.detach": { success: true },
  "runtime.shutdown": null
}

const program = Effect.gen(function* () {
  const { left, right } = yield* Transport.memoryPair
  yield* JsonRpc.make(right, {
    notification: () => {},
    request: (method) => Effect.succeed(answers[method] ?? null)
  })
  const client = yield* CopilotClient.fromTransport(left)
  const session = yield* client.createSession({ sessionId })

  /** From the first message sent to the last event received, which is the one that all subscribers get. */
  const flood = (types, expected) => () =>
    Effect.gen(function* () {
      const events = yield* session.subscribe({ types, capacity: count + 1 })
      const start = performance.now()
      const sending = Effect.forEach(bodies, right.send, { discard: true })
      const receiving = Stream.runCount(Stream.takeUntil(events, (event) => event.type === "session.idle"))
      const [received] = yield* Effect.all([receiving, sending], { concurrency: 2 })
      const took = performance.now() - start
      if (received !== expected) throw new Error(`${received} of ${expected} events came`)
      return took
    }).pipe(Effect.scoped, Effect.runPromise)

  const parse = () =>
    time(() => {
      for (const body of bodies) JSON.parse(decoder.decode(body))
    })

  return yield* Effect.promise(() =>
    compare(
      {
        "JSON.parse alone": parse,
        "a subscriber to other events": flood(["session.idle"], 1),
        "a subscriber to all events": flood(undefined, count + 1)
      },
      { rounds: 21, warmUp: 4 }
    )
  )
})

export const run = async () => {
  const results = await Effect.runPromise(Effect.scoped(program))
  table(
    `Flood: ${count} deltas through memory transport, peer and client, sending included`,
    ["subject", "to JSON.parse"],
    results.map((result) => [result.name, ratio(result.ratio)])
  )
}
