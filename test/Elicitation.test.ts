import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import { Elicitation, SessionLimits } from "effect-copilot"
import { endless, sessionId, start } from "./support/handlers.js"

const answerForm = "session.ui.handlePendingElicitation"
const answerLimits = "session.ui.handlePendingSessionLimitsExhausted"
const form = { message: "Which?", requestedSchema: { type: "object", properties: { colour: { type: "string" } } } }
const oops = new Error("oops")

describe("an elicitation", () => {
  it.scoped.each<readonly [string, object, object]>([
    ["a form", form, { ...form, mode: "form", url: undefined, elicitationSource: undefined, toolCallId: undefined }],
    [
      "a page",
      { message: "Sign in", mode: "url", url: "https://example.com", elicitationSource: "tiny", toolCallId: "c1" },
      {
        message: "Sign in",
        mode: "url",
        requestedSchema: undefined,
        url: "https://example.com",
        elicitationSource: "tiny",
        toolCallId: "c1"
      }
    ],
    [
      "nulls",
      { message: "Well?", mode: null, requestedSchema: null, url: null, elicitationSource: null, toolCallId: null },
      {
        message: "Well?",
        mode: "form",
        requestedSchema: undefined,
        url: undefined,
        elicitationSource: undefined,
        toolCallId: undefined
      }
    ]
  ])("is told with %s", ([_, data, request]) =>
    Effect.gen(function* () {
      const told: Array<unknown> = []
      const { asked, copilot } = yield* start({
        onElicitationRequest: (request) =>
          Effect.sync(() => {
            told.push(request)
            return Elicitation.decline
          })
      })
      yield* copilot.emit("elicitation.requested", { requestId: "e1", ...data })
      yield* copilot.awaitRequest(answerForm)
      deepStrictEqual(told, [{ sessionId, requestId: "e1", ...request }])
      deepStrictEqual(yield* asked(answerForm), [{ sessionId, requestId: "e1", result: { action: "decline" } }])
    })
  )

  it("is accepted with its fields or without", () => {
    deepStrictEqual(Elicitation.accept(), { action: "accept" })
    deepStrictEqual(Elicitation.accept({ a: 1 }), { action: "accept", content: { a: 1 } })
  })

  it.scoped.each<readonly [string, Effect.Effect<Elicitation.Response, unknown>]>([
    ["fails", Effect.fail(oops)],
    ["dies", Effect.die(oops)]
  ])("is cancelled and reported when its handler %s", ([_, answer]) =>
    Effect.gen(function* () {
      const { copilot, failures } = yield* start({ onElicitationRequest: () => answer })
      deepStrictEqual(yield* copilot.elicit(form), Elicitation.cancel)
      deepStrictEqual(yield* failures, [["onElicitationRequest", oops]])
    })
  )

  it.scoped("is cancelled and reported when its answer has no JSON form", () =>
    Effect.gen(function* () {
      // Safe: what a program without types may give.
      const answer = Elicitation.accept({ count: 1n as unknown as number })
      const { copilot, failures } = yield* start({ onElicitationRequest: () => Effect.succeed(answer) })
      deepStrictEqual(yield* copilot.elicit(form), Elicitation.cancel)
      deepStrictEqual(
        (yield* failures).map(([handler]) => handler),
        ["onElicitationRequest"]
      )
    })
  )

  it.scoped("is told without what a form can do without", () =>
    Effect.gen(function* () {
      const told: Array<Elicitation.Request> = []
      const { asked, copilot } = yield* start({
        onElicitationRequest: (request) =>
          Effect.sync(() => {
            told.push(request)
            return Elicitation.accept()
          })
      })
      yield* copilot.emit("elicitation.requested", { requestId: "e1", ...form, mode: 1, url: 1, toolCallId: 1 })
      yield* copilot.awaitRequest(answerForm)
      deepStrictEqual(
        told.map(({ message, mode, url }) => [message, mode, url]),
        [["Which?", "form", undefined]]
      )
      deepStrictEqual(yield* asked(answerForm), [{ sessionId, requestId: "e1", result: { action: "accept" } }])
    })
  )

  it.scoped("that is not what it should be is cancelled and reported", () =>
    Effect.gen(function* () {
      const { asked, copilot, failures } = yield* start({
        onElicitationRequest: () => Effect.succeed(Elicitation.accept())
      })
      yield* copilot.emit("elicitation.requested", { requestId: "e1", message: 1 })
      yield* copilot.awaitRequest(answerForm)
      deepStrictEqual(yield* asked(answerForm), [{ sessionId, requestId: "e1", result: { action: "cancel" } }])
      deepStrictEqual(
        (yield* failures).map(([handler]) => handler),
        ["onElicitationRequest"]
      )
    })
  )

  it.scoped("without a handler is left to other clients", () =>
    Effect.gen(function* () {
      const { asked, copilot } = yield* start({})
      yield* copilot.emit("elicitation.requested", { requestId: "e1", ...form })
      deepStrictEqual(yield* asked(answerForm), [])
    })
  )

  /** A session whose handler is at work on a form. */
  const running = (data: object = {}) =>
    Effect.gen(function* () {
      const handler = yield* endless
      const started = yield* start({ onElicitationRequest: () => handler.wait })
      yield* started.copilot.emit("elicitation.requested", { requestId: "e1", ...form, ...data })
      yield* handler.started
      return { ...started, handler }
    })

  it.scoped("is called off when somebody else has answered", () =>
    Effect.gen(function* () {
      const { asked, copilot, handler } = yield* running()
      yield* copilot.emit("elicitation.completed", { requestId: "e1", action: "decline" })
      yield* handler.interrupted
      deepStrictEqual(yield* asked(answerForm), [])
    })
  )

  it.scoped.each([{ toolCallId: "c1" }, { elicitationSource: "tiny" }])(
    "that the turn waits for (%j) is called off by an abort",
    (data) =>
      Effect.gen(function* () {
        const { asked, copilot, handler } = yield* running(data)
        yield* copilot.emit("abort", { reason: "user_initiated" })
        yield* handler.interrupted
        deepStrictEqual(yield* asked(answerForm), [])
      })
  )

  it.scoped("that this program asks for survives an abort", () =>
    Effect.gen(function* () {
      const { client, copilot, handler } = yield* running()
      yield* copilot.emit("abort", { reason: "user_initiated" })
      yield* client.ping()
      assertTrue(!(yield* handler.wasInterrupted))
    })
  )
})

describe("limits that are reached", () => {
  const limits = { usedAiCredits: 31, maxAiCredits: 30 }
  const interest = "session.eventLog.registerInterest"

  it.scoped("are told to those who have a handler, which the runtime is told once the session is there", () =>
    Effect.gen(function* () {
      const { copilot } = yield* start({ onSessionLimitsExhaustedRequest: () => Effect.succeed(SessionLimits.unset) })
      deepStrictEqual(
        (yield* copilot.requests).slice(-2).map(({ method, params }) => [method, params.eventType]),
        [
          ["session.create", undefined],
          [interest, "session_limits_exhausted.requested"]
        ]
      )
      const without = yield* start({})
      deepStrictEqual(yield* without.asked(interest), [])
    })
  )

  it.scoped.each<readonly [string, SessionLimits.Response, object]>([
    ["adds", SessionLimits.add(10), { action: "add", additionalAiCredits: 10 }],
    ["sets", SessionLimits.set(90), { action: "set", maxAiCredits: 90 }],
    ["unsets", SessionLimits.unset, { action: "unset" }],
    ["cancels", SessionLimits.cancel, { action: "cancel" }]
  ])("are answered by a handler that %s", ([_, answer, response]) =>
    Effect.gen(function* () {
      const told: Array<unknown> = []
      const { asked, copilot } = yield* start({
        onSessionLimitsExhaustedRequest: (request) =>
          Effect.sync(() => {
            told.push(request)
            return answer
          })
      })
      yield* copilot.emit("session_limits_exhausted.requested", { requestId: "l1", ...limits })
      yield* copilot.awaitRequest(answerLimits)
      deepStrictEqual(told, [{ sessionId, requestId: "l1", ...limits }])
      deepStrictEqual(yield* asked(answerLimits), [{ sessionId, requestId: "l1", response }])
    })
  )

  it.scoped.each<readonly [string, Effect.Effect<SessionLimits.Response, unknown>]>([
    ["fails", Effect.fail(oops)],
    ["dies", Effect.die(oops)]
  ])("stop the turn, and are reported, when the handler %s", ([_, answer]) =>
    Effect.gen(function* () {
      const { copilot, failures } = yield* start({ onSessionLimitsExhaustedRequest: () => answer })
      deepStrictEqual(yield* copilot.exhaustLimits(limits), SessionLimits.cancel)
      deepStrictEqual(yield* failures, [["onSessionLimitsExhaustedRequest", oops]])
    })
  )

  it.scoped("are no longer asked about when somebody else has answered, or the turn is aborted", () =>
    Effect.gen(function* () {
      for (const [type, data] of [
        ["session_limits_exhausted.completed", { requestId: "l1", response: { action: "unset" } }],
        ["abort", { reason: "user_initiated" }]
      ] as const) {
        const handler = yield* endless
        const { asked, copilot } = yield* start({ onSessionLimitsExhaustedRequest: () => handler.wait })
        yield* copilot.emit("session_limits_exhausted.requested", { requestId: "l1", ...limits })
        yield* handler.started
        yield* copilot.emit(type, data)
        yield* handler.interrupted
        deepStrictEqual(yield* asked(answerLimits), [])
      }
    })
  )
})
