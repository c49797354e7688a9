import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { CopilotError, ExitPlanMode, type SessionConfig, UserInput } from "effect-copilot"
import { sameError } from "./support/assert.js"
import { endless, sessionId, start } from "./support/handlers.js"

type Option = "onUserInputRequest" | "onExitPlanModeRequest" | "onAutoModeSwitchRequest"

/** A session whose handler answers so, asked once: what it was told, and the runtime. */
const ask = (option: Option, answer: unknown, method: string, params: object) =>
  Effect.gen(function* () {
    const told: Array<unknown> = []
    const handler = (request: unknown) =>
      Effect.sync(() => {
        told.push(request)
        return answer
      })
    // Safe: the rows below give each option answers of its own.
    const { copilot } = yield* start({ [option]: handler } as SessionConfig.SessionConfig)
    const reply = yield* copilot.ask(method, { sessionId, ...params })
    return { reply, told }
  })

const methods = {
  onUserInputRequest: ["userInput.request", { question: "Why?" }],
  onExitPlanModeRequest: ["exitPlanMode.request", { summary: "Do it", actions: [], recommendedAction: "autopilot" }],
  onAutoModeSwitchRequest: ["autoModeSwitch.request", {}]
} as const satisfies Record<Option, readonly [method: string, params: object]>

const options = Object.entries(methods) as ReadonlyArray<readonly [Option, (typeof methods)[Option]]>

describe("a question to the user", () => {
  it.scoped.each<readonly [string, object, object, UserInput.Answer]>([
    [
      "all that the runtime tells",
      { question: "Which?", choices: ["a", "b"], allowFreeform: false },
      { question: "Which?", choices: ["a", "b"], allowFreeform: false },
      UserInput.choice("a")
    ],
    [
      "the defaults of what it does not tell",
      { question: "Why?" },
      { question: "Why?", choices: [], allowFreeform: true },
      UserInput.freeform("Because")
    ],
    [
      "the defaults of what is null",
      { question: "Why?", choices: null, allowFreeform: null },
      { question: "Why?", choices: [], allowFreeform: true },
      UserInput.freeform("")
    ]
  ])("has %s", ([_, params, request, answer]) =>
    Effect.gen(function* () {
      const { reply, told } = yield* ask("onUserInputRequest", answer, "userInput.request", params)
      deepStrictEqual(told, [{ sessionId, ...request }])
      deepStrictEqual(reply, answer)
    })
  )

  it("is answered by a choice, or freely", () => {
    deepStrictEqual(UserInput.choice("a"), { answer: "a", wasFreeform: false })
    deepStrictEqual(UserInput.freeform("a"), { answer: "a", wasFreeform: true })
  })
})

describe("a plan", () => {
  it.scoped.each<readonly [string, object, object, ExitPlanMode.Response, object]>([
    [
      "all that the runtime tells",
      { summary: "Do it", planContent: "# Plan", actions: ["autopilot", "new"], recommendedAction: "autopilot" },
      { summary: "Do it", planContent: "# Plan", actions: ["autopilot", "new"], recommendedAction: "autopilot" },
      ExitPlanMode.approve("interactive"),
      { approved: true, selectedAction: "interactive" }
    ],
    [
      "the defaults of what it does not tell",
      { summary: "Do it", planContent: null },
      { summary: "Do it", planContent: "", actions: [], recommendedAction: undefined },
      ExitPlanMode.approve(),
      { approved: true }
    ]
  ])("has %s", ([_, params, request, answer, wire]) =>
    Effect.gen(function* () {
      const { reply, told } = yield* ask("onExitPlanModeRequest", answer, "exitPlanMode.request", params)
      deepStrictEqual(told, [{ sessionId, ...request }])
      deepStrictEqual(reply, wire)
    })
  )

  it("is rejected with feedback or without", () => {
    deepStrictEqual(ExitPlanMode.reject(), { approved: false })
    deepStrictEqual(ExitPlanMode.reject("Smaller"), { approved: false, feedback: "Smaller" })
  })
})

describe("another model", () => {
  interface Told {
    readonly errorCode?: string | null
    readonly retryAfterSeconds?: number | null
  }

  it.scoped.each<readonly [Told, string]>([
    [{ errorCode: "user_model_rate_limited", retryAfterSeconds: 90 }, "yes"],
    [{ errorCode: null, retryAfterSeconds: null }, "yes_always"],
    [{}, "no"]
  ])("after %j is %s", ([params, response]) =>
    Effect.gen(function* () {
      const { reply, told } = yield* ask("onAutoModeSwitchRequest", response, "autoModeSwitch.request", params)
      const { errorCode, retryAfterSeconds } = params
      deepStrictEqual(told, [
        { sessionId, errorCode: errorCode ?? undefined, retryAfterSeconds: retryAfterSeconds ?? undefined }
      ])
      deepStrictEqual(reply, { response })
    })
  )
})

describe("what the runtime asks by request", () => {
  const noHandler = (method: string) =>
    new CopilotError.RpcError({
      method,
      code: -32603,
      description: `Request ${method} failed with message: No ${method.split(".")[0]} handler registered for session: ${sessionId}`
    })

  it.scoped("has the answer of the protocol when there is no handler", () =>
    Effect.gen(function* () {
      const { copilot } = yield* start({})
      const { onAutoModeSwitchRequest, onExitPlanModeRequest, onUserInputRequest } = methods
      const [question, why] = onUserInputRequest
      const [plan, summary] = onExitPlanModeRequest
      const [model, nothing] = onAutoModeSwitchRequest
      sameError(yield* Effect.flip(copilot.ask(question, { sessionId, ...why })), noHandler("userInput.request"))
      deepStrictEqual(yield* copilot.ask(plan, { sessionId, ...summary }), { approved: true })
      deepStrictEqual(yield* copilot.ask(model, { sessionId, ...nothing }), { response: "no" })
    })
  )

  const failing = options.flatMap(([option, [method, params]]) => [
    [option, "fails", Effect.fail("nobody here"), "nobody here", method, params] as const,
    [option, "dies", Effect.die("a secret"), "the handler failed", method, params] as const
  ])

  it.scoped.each(failing)("is refused and reported when %s %s", ([option, _, handler, told, method, params]) =>
    Effect.gen(function* () {
      const { copilot, failures } = yield* start({ [option]: () => handler })
      const error = yield* Effect.flip(copilot.ask(method, { sessionId, ...params }))
      const description = `Request ${method} failed with message: ${told}`
      sameError(error, new CopilotError.RpcError({ method, code: -32603, description }))
      deepStrictEqual(
        (yield* failures).map(([handler]) => handler),
        [option]
      )
    })
  )

  it.scoped.each([
    ["onUserInputRequest", "userInput.request", {}],
    ["onUserInputRequest", "userInput.request", { question: 1 }]
  ] as const)("is refused for %s when %s has the params %j", ([option, method, params]) =>
    Effect.gen(function* () {
      let ran = false
      const handler = () =>
        Effect.sync(() => {
          ran = true
        })
      // Safe: it does not get as far as an answer.
      const { copilot } = yield* start({ [option]: handler } as unknown as SessionConfig.SessionConfig)
      const error = yield* Effect.flip(copilot.ask(method, { sessionId, ...params }))
      deepStrictEqual([error._tag === "RpcError" && error.code, ran], [-32602, false])
    })
  )

  it.scoped.each<readonly [Option, string, object, object, unknown]>([
    [
      "onUserInputRequest",
      "userInput.request",
      { question: "Why?", choices: "a", allowFreeform: "no" },
      { question: "Why?", choices: [], allowFreeform: true },
      UserInput.freeform("Because")
    ],
    [
      "onExitPlanModeRequest",
      "exitPlanMode.request",
      { planContent: "# Plan", actions: "all", recommendedAction: 1 },
      { summary: "", planContent: "# Plan", actions: [], recommendedAction: undefined },
      ExitPlanMode.reject()
    ],
    [
      "onAutoModeSwitchRequest",
      "autoModeSwitch.request",
      { errorCode: 429, retryAfterSeconds: "90" },
      { errorCode: undefined, retryAfterSeconds: undefined },
      "yes"
    ]
  ])("runs %s although %s lacks what it can do without: %j", ([option, method, params, request, answer]) =>
    Effect.gen(function* () {
      const { reply, told } = yield* ask(option, answer, method, params)
      deepStrictEqual(told, [{ sessionId, ...request }])
      deepStrictEqual(reply, option === "onAutoModeSwitchRequest" ? { response: answer } : answer)
    })
  )

  /** A session with a handler that is running. */
  const running = (option: Option) =>
    Effect.gen(function* () {
      const handler = yield* endless
      const started = yield* start({ [option]: () => handler.wait })
      const [method, params] = methods[option]
      const call = yield* Effect.fork(Effect.either(started.copilot.ask(method, { sessionId, ...params })))
      yield* handler.started
      return { ...started, call, handler }
    })

  it.scoped.each(options)("is called off by an abort: %s", ([option]) =>
    Effect.gen(function* () {
      const { copilot, failures, handler } = yield* running(option)
      yield* copilot.emit("abort", { reason: "user_initiated" })
      yield* handler.interrupted
      deepStrictEqual(yield* failures, [])
    })
  )

  it.scoped.each(options)("is called off when the runtime cancels it: %s", ([option]) =>
    Effect.gen(function* () {
      const { call, failures, handler } = yield* running(option)
      yield* Fiber.interrupt(call)
      yield* handler.interrupted
      deepStrictEqual(yield* failures, [])
    })
  )

  it.scoped.each(options)("is called off when the session ends: %s", ([option]) =>
    Effect.gen(function* () {
      const { handler, session } = yield* running(option)
      yield* session.disconnect
      yield* handler.interrupted
      assertTrue(yield* handler.wasInterrupted)
    })
  )
})
