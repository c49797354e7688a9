import { describe, it } from "@effect/vitest"
import { assertNone, deepStrictEqual } from "@effect/vitest/utils"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { CopilotClient, CopilotError, JsonRpc, Permission, type Rpc, Tool } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const { askUser, crash, delay, emit, fail, reasoning, text, turn, usage } = TestCopilot

const add = Tool.make("add", {
  parameters: { a: Schema.Number, b: Schema.Number },
  handler: ({ a, b }) => Effect.succeed(a + b)
})

/** A client, its runtime and a session. */
const start = Effect.gen(function* () {
  const client = yield* CopilotClient.CopilotClient
  const copilot = yield* TestCopilot.TestCopilot
  const session = yield* client.createSession({
    sessionId: "s1",
    streaming: true,
    tools: [add],
    onPermissionRequest: Permission.approveAll
  })
  return { client, copilot, session }
})

const contentOf = (answer: Option.Option<{ readonly data: { readonly content: string } }>) =>
  Option.getOrNull(Option.map(answer, ({ data }) => data.content))

describe("a script", () => {
  it.scoped("may be a sequence, whose end is told", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      deepStrictEqual(contentOf(yield* session.sendAndWait("one")), "1")
      const error = yield* Effect.flip(session.sendAndWait("two"))
      deepStrictEqual(
        error._tag === "SessionFailed" && error.description,
        "The script has 1 turns, and this is message 2"
      )
    }).pipe(Effect.provide(TestCopilot.layer([text("1")])))
  )

  it.scoped("may be a function of the message, with requirements of its own", () => {
    class Mood extends Context.Tag("Mood")<Mood, string>() {}
    const layer = TestCopilot.layer(({ prompt }) => Effect.map(Mood, (mood) => text(`${prompt}? ${mood}!`)))
    return Effect.gen(function* () {
      const { session } = yield* start
      deepStrictEqual(contentOf(yield* session.sendAndWait("Well")), "Well? Splendid!")
    }).pipe(Effect.provide(layer), Effect.provideService(Mood, "Splendid"))
  })

  it.scoped("runs on the Clock", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      const waiting = yield* Effect.fork(session.sendAndWait("go"))
      yield* TestClock.adjust("30 seconds")
      deepStrictEqual(contentOf(yield* Fiber.join(waiting)), "at last")
    }).pipe(Effect.provide(TestCopilot.layer([turn(delay("30 seconds"), text("at last"))])))
  )

  it.scoped("lets a turn time out in no time", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("go", { timeout: "1 minute" })))
      yield* TestClock.adjust("1 minute")
      deepStrictEqual((yield* Fiber.join(waiting))._tag, "Timeout")
    }).pipe(Effect.provide(TestCopilot.layer([delay("1 hour")])))
  )

  it.scoped("lets the process die in the middle of a turn", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      const text: Array<string> = []
      const error = yield* Effect.flip(
        Stream.runForEach(session.streamText("go"), (piece) => Effect.sync(() => text.push(piece)))
      )
      deepStrictEqual(text, ["Let ", "me "])
      sameError(error, new CopilotError.ProcessExited({ code: 1, stderrTail: "out of memory", phase: "running" }))
    }).pipe(Effect.provide(TestCopilot.layer([turn(text("Let me "), crash({ code: 1, stderrTail: "out of memory" }))])))
  )

  it.scoped("that dies, of a failed assertion say, fails the turn with its words", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      const error = yield* Effect.flip(session.sendAndWait("one"))
      deepStrictEqual(
        error._tag === "SessionFailed" && error.description,
        "The script died: 'one' is not what was expected"
      )
    }).pipe(
      Effect.provide(
        TestCopilot.layer(({ prompt }) => {
          throw new Error(`'${prompt}' is not what was expected`)
        })
      )
    )
  )

  it.scoped("with a step that dies fails its turn, and goes on with the next", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      const error = yield* Effect.flip(session.sendAndWait("one"))
      deepStrictEqual(error._tag === "SessionFailed" && error.description, "The script died: Invalid DurationInput")
      deepStrictEqual(contentOf(yield* session.sendAndWait("two")), "2")
    }).pipe(
      Effect.provide(
        TestCopilot.layer(({ prompt }) => (prompt === "one" ? turn(text("1"), delay("soon" as never)) : text("2")))
      )
    )
  )

  it.scoped("is not used up by what is played beside it", () =>
    Effect.gen(function* () {
      const { copilot, session } = yield* start
      yield* copilot.play(text("by somebody else"))
      deepStrictEqual(contentOf(yield* session.sendAndWait("Hi")), "1")
    }).pipe(Effect.provide(TestCopilot.layer([text("1")])))
  )

  it.scoped("S9: says what it has used, also what the script says of it", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      yield* session.sendAndWait("one")
      yield* session.setModel("gpt-5-mini")
      yield* session.sendAndWait("two")
      const { usage } = yield* session.state.get
      deepStrictEqual(
        [usage.modelCalls, usage.inputTokens, usage.outputTokens, usage.cost, usage.nanoAiu],
        [2, 17, 10, 2, 30]
      )
      const { currentModel, modelMetrics, totalNanoAiu } = yield* session.rpc.usage.getMetrics()
      deepStrictEqual(
        [currentModel, totalNanoAiu, Object.entries(modelMetrics).map(([model, { requests }]) => [model, requests])],
        [
          "gpt-5-mini",
          30,
          [
            ["gpt-5", { count: 1, cost: 0 }],
            ["gpt-5-mini", { count: 1, cost: 2 }]
          ]
        ]
      )
    }).pipe(
      Effect.provide(
        TestCopilot.layer([
          text("1"),
          turn(text("2"), usage({ inputTokens: 7, cost: 2, copilotUsage: { totalNanoAiu: 30, tokenDetails: [] } }))
        ])
      )
    )
  )

  it.scoped("S9: does not take usage for that of no answer", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      const error = yield* Effect.flip(session.sendAndWait("go"))
      deepStrictEqual(
        error.message,
        "The agent failed (query): The script died: there is no answer before what one has used"
      )
    }).pipe(Effect.provide(TestCopilot.layer([turn(usage({ inputTokens: 7 }), text("1"))])))
  )

  it.scoped("may reason, emit any event, ask the user, and give up", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      const events: Array<string> = []
      yield* Effect.flip(Stream.runForEach(session.stream("go"), (event) => Effect.sync(() => events.push(event.type))))
      deepStrictEqual(events, [
        "user.message",
        "assistant.turn_start",
        "assistant.reasoning_delta",
        "assistant.reasoning",
        "session.title_changed",
        "user_input.requested",
        "user_input.completed",
        "assistant.turn_end",
        "session.error"
      ])
    }).pipe(
      Effect.provide(
        TestCopilot.layer([
          turn(
            reasoning("Hm"),
            emit("session.title_changed", { title: "T" }),
            askUser("Why?"),
            fail("no"),
            text("never")
          )
        ])
      )
    )
  )
})

describe("the control of a runtime without a script", () => {
  it.scoped("emits events and plays turns", () =>
    Effect.gen(function* () {
      const { copilot, session } = yield* start
      const intents = yield* session.subscribe({ types: ["assistant.intent"] })
      yield* copilot.emit("assistant.intent", { intent: "thinking" })
      deepStrictEqual(Option.getOrThrow(yield* Stream.runHead(intents)).data, { intent: "thinking" })
      const waiting = yield* Effect.fork(session.sendAndWait("hello"))
      yield* copilot.awaitRequest("session.send")
      yield* copilot.emit("session.idle")
      assertNone(yield* Fiber.join(waiting))
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("calls tools and asks for permission, and gives what came of it", () =>
    Effect.gen(function* () {
      const { copilot } = yield* start
      deepStrictEqual(yield* copilot.callTool("add", { a: 1, b: 2 }), { result: "3" })
      deepStrictEqual(yield* copilot.askPermission({ kind: "extension-management", operation: "reload" }), {
        kind: "approve-once"
      })
      deepStrictEqual(yield* copilot.ask("hooks.invoke", { sessionId: "s1", hookType: "sessionEnd", input: {} }), {})
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("answers any method in another way, late or never", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      yield* copilot.on("models.list", () => Effect.succeed({ models: [] }))
      deepStrictEqual(yield* client.rpc.models.list(), { models: [] })
      yield* copilot.on("models.list", () =>
        Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "Not authenticated" }))
      )
      sameError(
        yield* Effect.flip(client.rpc.models.list()),
        new CopilotError.RpcError({ method: "models.list", code: -32603, description: "Not authenticated" })
      )
      yield* copilot.on("ping", () => Effect.never)
      const pinging = yield* Effect.fork(Effect.flip(client.ping()))
      yield* TestClock.adjust("1 minute")
      deepStrictEqual((yield* Fiber.join(pinging))._tag, "Timeout")
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("delays the usual answer, which does all that it does", () =>
    Effect.gen(function* () {
      const { copilot, session } = yield* start
      yield* copilot.on("session.send", (_, usual) => Effect.delay(usual, "1 minute"))
      const answering = yield* Effect.fork(session.sendAndWait("Hi", { timeout: "2 minutes" }))
      yield* copilot.awaitRequest("session.send")
      yield* TestClock.adjust("1 minute")
      deepStrictEqual(contentOf(yield* Fiber.join(answering)), "1")
      yield* copilot.on("session.send", (_, usual) => usual)
      deepStrictEqual(contentOf(yield* session.sendAndWait("Hi")), "2")
    }).pipe(Effect.provide(TestCopilot.layer([text("1"), text("2")])))
  )

  it.scoped("tells the client the words of an answer that dies", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      yield* copilot.on("session.list", () => {
        throw new Error("the filter is not what was expected")
      })
      const error = yield* Effect.flip(client.listSessions())
      deepStrictEqual(
        error._tag === "RpcError" && error.description,
        "The answer to session.list died: the filter is not what was expected"
      )
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("says that it has no answer to a method, not that the CLI has none", () =>
    Effect.gen(function* () {
      const { session } = yield* start
      const error = yield* Effect.flip(session.rpc.plan.read())
      deepStrictEqual(
        error._tag === "RpcError" && error.description,
        "TestCopilot has no answer to session.plan.read of its own; give it one with `on`"
      )
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("takes another model and a line of the log as the CLI does", () =>
    Effect.gen(function* () {
      const { copilot, session } = yield* start
      const events = yield* session.subscribe({ types: ["session.model_change", "session.info", "session.warning"] })
      yield* session.setModel("gpt-6", { reasoningEffort: "low" })
      yield* session.log("For your information")
      yield* session.log("Watch out", { level: "warning", type: "mine", ephemeral: true })
      deepStrictEqual(
        Array.from(yield* Stream.runCollect(Stream.take(events, 3)), ({ data, type }) => [type, data]),
        [
          ["session.model_change", { source: "sdk", newModel: "gpt-6", reasoningEffort: "low" }],
          ["session.info", { infoType: "notification", message: "For your information" }],
          ["session.warning", { warningType: "mine", message: "Watch out" }]
        ]
      )
      deepStrictEqual((yield* copilot.requestsOf("session.log")).length, 2)
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  const waiting: ReadonlyArray<
    readonly [string, (started: Effect.Effect.Success<typeof start>) => Effect.Effect<unknown, unknown>, string]
  > = [
    ["the process dies", ({ copilot }) => copilot.crash(), "The Copilot CLI exited on SIGKILL"],
    ["the session ends", ({ session }) => session.disconnect, "the session has ended"],
    [
      "the turn is aborted",
      ({ copilot, session }) =>
        Effect.zipRight(Effect.fork(copilot.play(delay("1 hour"))), Effect.zipRight(Effect.yieldNow(), session.abort)),
      "the turn was aborted"
    ]
  ]

  it.scoped.each(waiting)("does not wait for a tool when %s", ([, end, why]) =>
    Effect.gen(function* () {
      const started = yield* start
      const { client, copilot } = started
      const slow = Tool.make("slow", { skipPermission: true, handler: () => Effect.never })
      const session = yield* client.createSession({ sessionId: "s2", tools: [slow] })
      const calling = yield* Effect.fork(Effect.exit(copilot.callTool("slow")))
      yield* Effect.yieldNow()
      yield* end({ ...started, session })
      const exit = yield* Fiber.join(calling)
      deepStrictEqual(
        Exit.isFailure(exit) && Cause.squash(exit.cause),
        new Cause.RuntimeException(`external_tool.requested of s2 was not answered: ${why}`)
      )
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("dies of a question that the session has no handler for", () =>
    Effect.gen(function* () {
      const { copilot } = yield* start
      const words = (asking: Effect.Effect<unknown>) =>
        Effect.map(Effect.exit(asking), (exit) =>
          Exit.isFailure(exit) ? String(Cause.squash(exit.cause)) : "an answer"
        )
      const messages = [
        yield* words(copilot.elicit({ message: "Who?" })),
        yield* words(copilot.exhaustLimits({ usedAiCredits: 1, maxAiCredits: 1 }))
      ]
      deepStrictEqual(messages, [
        "RuntimeException: Session s1 has no onElicitationRequest",
        "RuntimeException: Session s1 has no onSessionLimitsExhaustedRequest"
      ])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("dies of a call of a tool that the session does not have, and says which it has", () =>
    Effect.gen(function* () {
      const { copilot } = yield* start
      const exit = yield* Effect.exit(copilot.callTool("sub"))
      deepStrictEqual(exit, Exit.die(new Cause.RuntimeException("Session s1 has no tool sub. It has: add")))
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  const decisions: ReadonlyArray<readonly [Rpc.PermissionDecision, object]> = [
    [{ kind: "approve-once" }, { kind: "approved" }],
    [{ kind: "approve-permanently", domain: "example.com" }, { kind: "approved" }],
    [{ kind: "approve-for-session", domain: "example.com" }, { kind: "approved" }],
    [
      { kind: "approve-for-session", approval: { kind: "write" } },
      { kind: "approved-for-session", approval: { kind: "write" } }
    ],
    [
      { kind: "approve-for-location", approval: { kind: "write" }, locationKey: "/work" },
      { kind: "approved-for-location", approval: { kind: "write" }, locationKey: "/work" }
    ],
    [
      { kind: "reject", feedback: "No" },
      { kind: "denied-interactively-by-user", feedback: "No" }
    ],
    [{ kind: "user-not-available" }, { kind: "denied-no-approval-rule-and-could-not-request-from-user" }],
    [
      { kind: "denied-by-rules", rules: [] },
      { kind: "denied-by-rules", rules: [] }
    ]
  ]

  it.scoped.each(decisions)("tells of the decision %j as %j", ([decision, result]) =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const copilot = yield* TestCopilot.TestCopilot
      const session = yield* client.createSession({ onPermissionRequest: Permission.manual })
      const events = yield* session.subscribe({ types: ["permission.requested", "permission.completed"] })
      const asking = yield* Effect.fork(
        copilot.askPermission({ kind: "url", intention: "Read a page", url: "https://example.com" })
      )
      const [requested] = yield* Stream.runCollect(Stream.take(events, 1))
      const requestId = requested?.type === "permission.requested" ? requested.data.requestId : ""
      yield* session.answerPermission(requestId, decision)
      deepStrictEqual(yield* Fiber.join(asking), decision)
      const [completed] = yield* Stream.runCollect(Stream.take(events, 1))
      deepStrictEqual<unknown>(completed?.data, { requestId, result })
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("refuses permission where the session has no handler", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      yield* client.createSession({})
      deepStrictEqual(yield* copilot.askPermission({ kind: "read", intention: "Look", path: "/a" }), {
        kind: "user-not-available"
      })
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("keeps what was asked, typed by its method", () =>
    Effect.gen(function* () {
      const { client, copilot, session } = yield* start
      yield* session.send("hello")
      yield* session.send({ prompt: "and", mode: "immediate" })
      yield* client.request("x/unknown", { any: "thing" }).pipe(Effect.ignore)
      const sent = yield* copilot.requestsOf("session.send")
      const prompts: ReadonlyArray<string> = sent.map(({ prompt }) => prompt)
      deepStrictEqual(prompts, ["hello", "and"])
      deepStrictEqual(yield* copilot.awaitRequest("session.send", 2), sent[1])
      deepStrictEqual(yield* copilot.requestsOf("x/unknown"), [{ any: "thing" }])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("refuses what does not fit its method, and keeps it apart", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      sameError(
        yield* Effect.flip(client.request("session.send", { sessionId: "s1" })),
        new CopilotError.RpcError({
          method: "session.send",
          code: -32602,
          description: "session.send: params.prompt: it is missing"
        })
      )
      deepStrictEqual(yield* copilot.requestsOf("session.send"), [])
      deepStrictEqual((yield* copilot.requests).at(-1), { method: "session.send", params: { sessionId: "s1" } })
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("crashes and closes as a process does", () =>
    Effect.gen(function* () {
      const { copilot, session } = yield* start
      const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello")))
      yield* copilot.awaitRequest("session.send")
      yield* copilot.crash({ code: 3, stderrTail: "boom" })
      sameError(
        yield* Fiber.join(waiting),
        new CopilotError.ProcessExited({ code: 3, stderrTail: "boom", phase: "running" })
      )
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})
