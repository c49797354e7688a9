import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as DateTime from "effect/DateTime"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { Hooks } from "effect-copilot"
import { endless, sessionId, start } from "./support/handlers.js"

const common = { sessionId, timestamp: 1_767_225_600_000, cwd: "/work" }

const decodedCommon = {
  sessionId,
  timestamp: DateTime.unsafeMake(1_767_225_600_000),
  workingDirectory: "/work"
}

/** What the runtime tells each hook, and what the hook gets. */
const inputs = {
  onPreToolUse: [
    "preToolUse",
    { toolName: "bash", toolArgs: { command: "ls" }, agentId: "a", agentType: "explore", parentAgentId: "s" },
    { toolName: "bash", toolArgs: { command: "ls" }, agentId: "a", agentType: "explore", parentAgentId: "s" }
  ],
  onPostToolUse: [
    "postToolUse",
    { toolName: "bash", toolArgs: null, toolResult: { textResultForLlm: "a.txt", resultType: "success" } },
    { toolName: "bash", toolArgs: null, toolResult: { textResultForLlm: "a.txt", resultType: "success" } }
  ],
  onPostToolUseFailure: ["postToolUseFailure", { toolName: "bash", error: "No" }, { toolName: "bash", error: "No" }],
  onPreMcpToolCall: [
    "preMcpToolCall",
    { serverName: "tiny", toolName: "echo", arguments: { text: "hi" }, toolCallId: "c1", _meta: { a: 1 } },
    { serverName: "tiny", toolName: "echo", arguments: { text: "hi" }, toolCallId: "c1", _meta: { a: 1 } }
  ],
  onUserPromptSubmitted: ["userPromptSubmitted", { prompt: "Go" }, { prompt: "Go" }],
  onUserPromptTransformed: [
    "userPromptTransformed",
    { prompt: "Go", transformedPrompt: "Now: Go" },
    { prompt: "Go", transformedPrompt: "Now: Go" }
  ],
  onSessionStart: ["sessionStart", { source: "new", initialPrompt: "Go" }, { source: "new", initialPrompt: "Go" }],
  onSessionEnd: [
    "sessionEnd",
    { reason: "complete", finalMessage: "Bye", error: null },
    { reason: "complete", finalMessage: "Bye" }
  ],
  onErrorOccurred: [
    "errorOccurred",
    { error: { name: "Error", message: "bad" }, errorContext: "model_call", recoverable: false },
    { error: { name: "Error", message: "bad" }, errorContext: "model_call", recoverable: false }
  ],
  onAgentStop: [
    "agentStop",
    { stopReason: "end_turn", transcriptPath: "/t", stop_hook_active: true },
    { stopReason: "end_turn", transcriptPath: "/t", stopHookActive: true }
  ],
  onSubagentStart: [
    "subagentStart",
    { agentName: "explore", transcriptPath: "/t" },
    { agentName: "explore", transcriptPath: "/t" }
  ],
  onSubagentStop: [
    "subagentStop",
    { agentName: "explore", response: "Found", stop_hook_active: false },
    { agentName: "explore", response: "Found", stopHookActive: false }
  ]
} satisfies Record<keyof Hooks.Hooks, readonly [type: string, wire: object, decoded: object]>

/** Calls one hook and gives the whole reply. */
const invoke = (hooks: Hooks.Hooks, hookType: string, input: unknown) =>
  Effect.gen(function* () {
    const { copilot, failures } = yield* start({ hooks })
    const reply = yield* copilot.ask("hooks.invoke", { sessionId, hookType, input })
    return { reply, failures: yield* failures }
  })

const prompt = { ...common, prompt: "Go" }

describe("a hook", () => {
  it.scoped.each(Object.entries(inputs))("%s gets what the runtime tells, decoded", ([name, [type, wire, decoded]]) =>
    Effect.gen(function* () {
      const got: Array<unknown> = []
      const hooks = { [name]: (input: unknown) => Effect.sync(() => void got.push(input)) }
      const { reply } = yield* invoke(hooks, type, { ...common, ...wire })
      deepStrictEqual(got, [{ ...decodedCommon, ...decoded }])
      deepStrictEqual(reply, {})
    })
  )

  it.scoped.each<readonly [string, object, object]>([
    ["an ISO time", { timestamp: "2026-01-01T00:00:00.000Z" }, {}],
    ["fields that are not known", { later: { a: null } }, { later: { a: null } }],
    ["nulls for what is optional", { agentId: null, agentType: null, parentAgentId: null }, {}]
  ])("gets %s", ([_, wire, decoded]) =>
    Effect.gen(function* () {
      const got: Array<unknown> = []
      yield* invoke(
        { onUserPromptSubmitted: (input) => Effect.sync(() => void got.push(input)) },
        "userPromptSubmitted",
        {
          ...prompt,
          ...wire
        }
      )
      deepStrictEqual(got, [{ ...decodedCommon, prompt: "Go", ...decoded }])
    })
  )

  it.scoped("gets an error that is a mere text as an error with that message", () =>
    Effect.gen(function* () {
      const got: Array<Hooks.ErrorDetails> = []
      const input = { ...common, error: "bad", errorContext: "system", recoverable: true }
      yield* invoke({ onErrorOccurred: ({ error }) => Effect.sync(() => void got.push(error)) }, "errorOccurred", input)
      deepStrictEqual(got, [{ message: "bad", name: "Error" }])
    })
  )

  const preToolUse = { ...common, toolName: "bash", toolArgs: {} }

  it.scoped.each<readonly [string, Hooks.PreToolUseOutput | null | undefined, object]>([
    ["deny", Hooks.deny("No"), { output: { permissionDecision: "deny", permissionDecisionReason: "No" } }],
    ["deny without a reason", Hooks.deny(), { output: { permissionDecision: "deny" } }],
    ["ask", Hooks.ask("Sure?"), { output: { permissionDecision: "ask", permissionDecisionReason: "Sure?" } }],
    ["allow", Hooks.allow, { output: { permissionDecision: "allow" } }],
    ["other arguments", { modifiedArgs: { command: null } }, { output: { modifiedArgs: { command: null } } }],
    ["nothing", undefined, {}],
    ["null", null, { output: null }]
  ])("that gives %s answers so", ([_, output, expected]) =>
    Effect.gen(function* () {
      const { reply } = yield* invoke({ onPreToolUse: () => Effect.succeed(output) }, "preToolUse", preToolUse)
      deepStrictEqual(reply, expected)
    })
  )

  it.scoped.each<readonly [string, Hooks.PreMcpToolCallOutput, object]>([
    ["removes", { metaToUse: null }, { metaToUse: null }],
    ["replaces", { metaToUse: { b: 2 } }, { metaToUse: { b: 2 } }],
    ["keeps", {}, {}]
  ])("%s the _meta of an MCP call", ([_, given, output]) =>
    Effect.gen(function* () {
      const input = { ...common, serverName: "tiny", toolName: "echo", arguments: {} }
      const { reply } = yield* invoke({ onPreMcpToolCall: () => Effect.succeed(given) }, "preMcpToolCall", input)
      deepStrictEqual(reply, { output })
    })
  )

  const oops = new Error("oops")

  it.scoped.each<readonly [string, NonNullable<Hooks.Hooks["onUserPromptSubmitted"]>]>([
    ["fails", () => Effect.fail(oops)],
    ["dies", () => Effect.die(oops)],
    [
      "throws",
      () => {
        throw oops
      }
    ]
  ])("that %s has no opinion, and is reported", ([_, onUserPromptSubmitted]) =>
    Effect.gen(function* () {
      const { failures, reply } = yield* invoke({ onUserPromptSubmitted }, "userPromptSubmitted", prompt)
      deepStrictEqual(reply, {})
      deepStrictEqual(failures, [["hooks.onUserPromptSubmitted", oops]])
    })
  )

  it.scoped("that interrupts itself has no opinion", () =>
    Effect.gen(function* () {
      const { reply } = yield* invoke({ onUserPromptSubmitted: () => Effect.interrupt }, "userPromptSubmitted", prompt)
      deepStrictEqual(reply, {})
    })
  )

  it.scoped("whose output has no JSON form has no opinion, and is reported", () =>
    Effect.gen(function* () {
      const onPostToolUse: Hooks.Hooks["onPostToolUse"] = () => Effect.succeed({ modifiedResult: { limit: 1n } })
      const { failures, reply } = yield* invoke({ onPostToolUse }, "postToolUse", { ...common, toolName: "t" })
      deepStrictEqual(reply, {})
      deepStrictEqual(
        failures.map(([handler]) => handler),
        ["hooks.onPostToolUse"]
      )
    })
  )

  it.scoped.each<readonly [string, Hooks.Hooks["onPreToolUse"], object]>([
    ["fails", () => Effect.fail(oops), preToolUse],
    ["dies", () => Effect.die(oops), preToolUse],
    ["interrupts itself", () => Effect.interrupt, preToolUse],
    ["has an output without JSON form", () => Effect.succeed({ modifiedArgs: { limit: 1n } }), preToolUse],
    ["is not told which tool it is about", () => Effect.succeed(Hooks.allow), common]
  ])("that guards tools denies the call when it %s, and is reported", ([_, onPreToolUse, input]) =>
    Effect.gen(function* () {
      const { failures, reply } = yield* invoke({ onPreToolUse }, "preToolUse", input)
      deepStrictEqual(reply, { output: Hooks.deny("the hook that guards the tools of this session has failed") })
      deepStrictEqual(
        failures.map(([handler]) => handler),
        ["hooks.onPreToolUse"]
      )
    })
  )

  /** What a hook can be told without anything but what it is about. */
  const least = {
    onPreToolUse: { toolName: "bash" },
    onPostToolUse: { toolName: "bash" },
    onPostToolUseFailure: { toolName: "bash" },
    onPreMcpToolCall: { serverName: "tiny", toolName: "echo" },
    onUserPromptSubmitted: { prompt: "Go" },
    onUserPromptTransformed: { transformedPrompt: "Now: Go" },
    onSessionStart: {},
    onSessionEnd: {},
    onErrorOccurred: {},
    onAgentStop: {},
    onSubagentStart: {},
    onSubagentStop: {}
  } satisfies Record<keyof Hooks.Hooks, object>

  /** Fields that a hook of this name has, in a shape that the runtime never sends. */
  const strange = (name: keyof Hooks.Hooks) =>
    Object.fromEntries(
      ["sessionId", "timestamp", "cwd", "agentId", "agentType", "parentAgentId", ...Object.keys(inputs[name][1])]
        .filter((field) => !["toolArgs", "toolResult", "arguments"].includes(field))
        .map((field) => [field, []])
    )

  const filledIn: { readonly [name: string]: object } = {
    onPostToolUseFailure: { error: "" },
    onErrorOccurred: { error: { message: "", name: "Error" } }
  }

  it.scoped.each(Object.entries(least))("%s runs without what it does not need", ([name, input]) =>
    Effect.gen(function* () {
      // Safe: the names are those of `least`.
      const hook = name as keyof typeof least
      for (const rest of [{}, strange(hook)]) {
        const got: Array<unknown> = []
        const hooks = { [name]: (input: unknown) => Effect.sync(() => void got.push(input)) }
        const { failures, reply } = yield* Effect.scoped(invoke(hooks, inputs[hook][0], { ...rest, ...input }))
        deepStrictEqual(got, [{ sessionId, timestamp: DateTime.unsafeMake(0), ...input, ...filledIn[name] }])
        deepStrictEqual(reply, {})
        deepStrictEqual(failures, [])
      }
    })
  )

  it.scoped("runs without any input at all", () =>
    Effect.gen(function* () {
      const got: Array<unknown> = []
      const { copilot } = yield* start({
        hooks: { onSessionEnd: (input) => Effect.sync(() => void got.push(input)) }
      })
      yield* copilot.ask("hooks.invoke", { sessionId, hookType: "sessionEnd" })
      deepStrictEqual(got, [{ sessionId, timestamp: DateTime.unsafeMake(0) }])
    })
  )

  it.scoped("of a sub-agent is told the session of the program, and the sub-agent", () =>
    Effect.gen(function* () {
      const got: Array<unknown> = []
      const hook = (input: Hooks.Input) => Effect.sync(() => void got.push([input.sessionId, input.agentId]))
      for (const agentId of ["sub-1", undefined]) {
        const input = { ...prompt, sessionId: "sub-1", agentId }
        yield* Effect.scoped(invoke({ onUserPromptSubmitted: hook }, "userPromptSubmitted", input))
      }
      deepStrictEqual(got, [
        [sessionId, "sub-1"],
        [sessionId, "sub-1"]
      ])
    })
  )

  it.scoped.each(["Go", { ...prompt, prompt: 1 }, { ...common }])(
    "does not run for the input %j, which is reported",
    (input) =>
      Effect.gen(function* () {
        const hook = { onUserPromptSubmitted: () => Effect.succeed({ modifiedPrompt: "ran" }) }
        const { failures, reply } = yield* invoke(hook, "userPromptSubmitted", input)
        deepStrictEqual(reply, {})
        deepStrictEqual(
          failures.map(([handler]) => handler),
          ["hooks.onUserPromptSubmitted"]
        )
      })
  )

  it.scoped.each<readonly [string, Hooks.Hooks, string]>([
    ["the session does not have", {}, "preToolUse"],
    ["this package does not know", { onSessionStart: () => Effect.succeed({}) }, "preCompact"]
  ])("that %s has no opinion", ([_, hooks, type]) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* invoke(hooks, type, common), { reply: {}, failures: [] })
    })
  )

  it.scoped("has a scope that closes when it is over", () =>
    Effect.gen(function* () {
      const closed = yield* Deferred.make<void>()
      yield* invoke(
        { onUserPromptSubmitted: () => Effect.addFinalizer(() => Deferred.succeed(closed, undefined)) },
        "userPromptSubmitted",
        prompt
      )
      assertTrue(yield* Deferred.isDone(closed))
    })
  )

  /** A session with a hook that is running. */
  const running = Effect.gen(function* () {
    const hook = yield* endless
    const started = yield* start({ hooks: { onPreToolUse: () => hook.wait } })
    const call = yield* Effect.fork(started.copilot.callHook("preToolUse", { toolName: "bash" }))
    yield* hook.started
    return { ...started, call, hook }
  })

  it.scoped("is not interrupted by an abort, for the runtime waits for it", () =>
    Effect.gen(function* () {
      const { client, copilot, hook } = yield* running
      yield* copilot.emit("abort", { reason: "user_initiated" })
      yield* client.ping()
      assertTrue(!(yield* hook.wasInterrupted))
    })
  )

  it.scoped("is interrupted when the runtime cancels its request", () =>
    Effect.gen(function* () {
      const { call, hook } = yield* running
      yield* Fiber.interrupt(call)
      yield* hook.interrupted
    })
  )

  it.scoped("is interrupted when the session ends", () =>
    Effect.gen(function* () {
      const { hook, session } = yield* running
      yield* session.disconnect
      yield* hook.interrupted
    })
  )
})
