import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual, strictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import { CopilotClient, SessionEvent } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"

const envelope = { id: "1", timestamp: "2026-01-01T00:00:00.000Z", parentId: null }
const delta = { ...envelope, type: "assistant.message_delta", data: { messageId: "m", deltaContent: "Hi" } }

describe("toRaw", () => {
  it.each([
    ["of a known type", delta],
    ["of a type that is not known", { ...delta, type: "session.later", data: { a: 1 } }],
    ["whose data do not fit", { ...delta, data: { deltaContent: 1 } }],
    ["that is no event", [1]]
  ])("gives what came, of an event %s", (_, raw) => {
    strictEqual(SessionEvent.toRaw(SessionEvent.decode(raw)), raw)
  })
})

describe("wireType", () => {
  it.each([
    ["assistant.message_delta", delta],
    ["session.later", { ...delta, type: "session.later" }],
    ["assistant.message_delta", { ...delta, data: {} }],
    ["", 1]
  ])("is %j for what came as %j", (type, raw) => {
    strictEqual(SessionEvent.wireType(SessionEvent.decode(raw)), type)
  })
})

describe("decode", () => {
  it("hands on the very value that came, with fields that nobody knows", () => {
    const raw = {
      ...delta,
      data: { ...delta.data, parentToolCallId: null, fromTomorrow: { deep: [1] } },
      ephemeral: true,
      alsoNew: 1
    }
    const event: unknown = SessionEvent.decode(raw)
    strictEqual(event, raw)
  })

  it.each([
    ["type", { ...delta, type: 7 }, ""],
    ["id", { ...delta, id: 7 }, "assistant.message_delta"],
    ["timestamp", { ...delta, timestamp: undefined }, "assistant.message_delta"]
  ] as const)("says so when the envelope has no %s", (path, raw, wireType) => {
    deepStrictEqual(SessionEvent.decode(raw), {
      type: "unknown",
      wireType,
      data: path === "type" ? undefined : delta.data,
      issue: { path, problem: "a string was expected" },
      raw
    })
  })

  it("keeps data that do not fit, and says where and what without quoting them", () => {
    const raw = { ...delta, data: { messageId: "m", deltaContent: { secret: 1 } } }
    deepStrictEqual(SessionEvent.decode(raw), {
      type: "unknown",
      wireType: "assistant.message_delta",
      data: raw.data,
      issue: { path: "data.deltaContent", problem: "Expected string" },
      raw
    })
  })

  it("does not take a name of Object for a type", () => {
    const raw = { ...delta, type: "toString" }
    deepStrictEqual(SessionEvent.decode(raw), {
      type: "unknown",
      wireType: "toString",
      data: raw.data,
      issue: undefined,
      raw
    })
  })
})

describe("guards", () => {
  const event = SessionEvent.decode(delta)
  const unknown = SessionEvent.decode({ ...delta, type: "from.tomorrow" })

  it("tell types", () => {
    deepStrictEqual([event, unknown].map(SessionEvent.is("session.idle", "assistant.message_delta")), [true, false])
  })

  it("tell the main agent's events", () => {
    const ofSubAgent = { ...delta, agentId: "sub" }
    deepStrictEqual(
      [
        event,
        unknown,
        SessionEvent.decode({ ...delta, agentId: null }),
        SessionEvent.decode(ofSubAgent),
        SessionEvent.decode({ ...ofSubAgent, type: "from.tomorrow" })
      ].map(SessionEvent.isMainAgent),
      [true, true, true, false, false]
    )
  })
})

describe("match", () => {
  const describeEvent = SessionEvent.match({
    "assistant.message_delta": ({ data }) => data.deltaContent,
    unknown: ({ wireType }) => `? ${wireType}`,
    orElse: ({ type }) => type
  })

  it.each([
    ["its own function", delta, "Hi"],
    ["the one for what is unknown", { ...delta, type: "from.tomorrow" }, "? from.tomorrow"],
    ["the one for all others", { ...envelope, type: "session.idle", data: {} }, "session.idle"]
  ] as const)("gives an event to %s", (_, raw, text) => {
    deepStrictEqual(describeEvent(SessionEvent.decode(raw)), text)
  })
})

describe("malformed events", () => {
  it.scoped("are logged once per type, and only when somebody looks at them", () =>
    Effect.gen(function* () {
      const logged: Array<unknown> = []
      const logger = Logger.make(({ message }) => {
        logged.push(message)
      })
      yield* Effect.gen(function* () {
        const copilot = yield* TestCopilot.make()
        const client = yield* CopilotClient.fromTransport(copilot.transport)
        const session = yield* client.createSession({})
        const others = yield* session.subscribe({ types: ["session.idle"] })
        yield* copilot.emit("assistant.message", { content: 7 })
        yield* copilot.emit("session.idle")
        yield* Stream.runHead(others)
        deepStrictEqual(logged, [])
        const all = yield* session.subscribe()
        yield* copilot.emit("assistant.message", { content: "the secret" })
        yield* copilot.emit("assistant.message", { content: 7 })
        yield* copilot.emit("assistant.message_delta", {})
        yield* Stream.runDrain(Stream.take(all, 3))
      }).pipe(Effect.provide(Layer.merge(Logger.replace(Logger.defaultLogger, logger), Layer.empty)))
      deepStrictEqual(logged, [
        ["Events of type assistant.message are not what was expected: data.messageId it is missing"],
        ["Events of type assistant.message_delta are not what was expected: data.messageId it is missing"]
      ])
      assertTrue(!JSON.stringify(logged).includes("the secret"))
    })
  )
})
