import { describe, it } from "@effect/vitest"
import { assertNone, assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { CopilotError, type CopilotSession, JsonRpc, type Permission, SessionEvent, Tool } from "effect-copilot"
import { sameError } from "./support/assert.js"
import { constants } from "./support/constants.js"
import * as ScriptedCli from "./support/scriptedCli.js"

const { sessionId } = ScriptedCli

/** A session on a scripted CLI. */
const start = <const C extends Parameters<typeof create>[1]>(config: C = {} as C) =>
  Effect.gen(function* () {
    const { cli, client } = yield* ScriptedCli.start()
    const session = yield* create(client, config)
    return { cli, client, session }
  })

const create = (
  client: Effect.Effect.Success<ReturnType<typeof ScriptedCli.start>>["client"],
  config: {
    readonly tools?: ReadonlyArray<Tool.Tool<string, never>>
    readonly onPermissionRequest?: Permission.Handler<unknown, never>
  }
) => client.createSession({ sessionId, ...config })

const answerOf = (content: string, originatingMessageId = "message-1") => ({
  messageId: `answer to ${originatingMessageId}`,
  originatingMessageId,
  content
})

const failureOf = (fields: object = {}) => ({ errorType: "query", message: "no luck", ...fields })

const now = Tool.make("now", { handler: () => Effect.succeed("noon") })

/** What the agent said, and of other events the type. */
const outline = (events: Iterable<SessionEvent.SessionEvent>) =>
  Array.from(events, (event) => (event.type === "assistant.message" ? event.data.content : event.type))

const methods = (cli: ScriptedCli.ScriptedCli) => cli.received().map(({ method }) => method)

describe("createSession", () => {
  it.scoped("sends the constants, the flags and what was given, and nothing else", () =>
    Effect.gen(function* () {
      const { cli } = yield* start()
      deepStrictEqual(cli.received().at(-1), {
        method: "session.create",
        params: { sessionId, ...constants }
      })
    })
  )

  it.scoped("picks a random UUID as id", () =>
    Effect.gen(function* () {
      const { client } = yield* ScriptedCli.start()
      const one = yield* client.createSession({})
      const two = yield* client.createSession({})
      assertTrue(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(one.id))
      assertTrue(one.id !== two.id)
    })
  )

  it.scoped("delivers events that come before the answer", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("session.create", (params) => Effect.as(cli.emit("session.idle"), { sessionId: params.sessionId }))
      const session = yield* create(client, {})
      const first = yield* Stream.runHead(session.events)
      deepStrictEqual(Option.getOrThrow(first), {
        type: "session.idle",
        id: "event-1",
        timestamp: "2026-01-01T00:00:00.000Z",
        parentId: null,
        data: {}
      })
    })
  )

  it.scoped("answers tool calls that come before the answer", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("session.create", (params) =>
        Effect.gen(function* () {
          yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName: "now" })
          yield* cli.awaitRequest("session.tools.handlePendingToolCall")
          return { sessionId: params.sessionId }
        })
      )
      yield* create(client, { tools: [now] })
      deepStrictEqual(yield* cli.awaitRequest("session.tools.handlePendingToolCall"), {
        sessionId,
        requestId: "r1",
        result: "noon"
      })
    })
  )

  it.scoped("forgets the session when the runtime refuses it", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("session.create", () => Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "no" })))
      sameError(
        yield* Effect.flip(create(client, { tools: [now] })),
        new CopilotError.RpcError({ method: "session.create", code: -32603, description: "no" })
      )
      yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName: "now" })
      yield* client.ping()
      deepStrictEqual(methods(cli), ["connect", "session.create", "ping"])
    })
  )

  it.scoped("refuses the id of a session that is live", () =>
    Effect.gen(function* () {
      const { cli, client, session } = yield* start()
      sameError(
        yield* Effect.flip(create(client, {})),
        new CopilotError.InvalidConfig({
          option: "sessionId",
          problem: `this client has a live session ${sessionId} already`
        })
      )
      deepStrictEqual(methods(cli), ["connect", "session.create"])
      yield* session.disconnect
      yield* create(client, {})
    })
  )

  it.scoped("makes one of two sessions that are asked for at the same time with one id", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      const outcomes = yield* Effect.all([Effect.either(create(client, {})), Effect.either(create(client, {}))], {
        concurrency: 2
      })
      deepStrictEqual(outcomes.map(({ _tag }) => _tag).sort(), ["Left", "Right"])
      deepStrictEqual(methods(cli), ["connect", "session.create"])
    })
  )

  it.scoped("P2: takes no longer than the request timeout with all that it asks of the runtime", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start({ requestTimeout: "5 seconds" })
      const slowly = (answer: object) => () => Effect.delay(Effect.succeed(answer), "3 seconds")
      cli.on("session.create", slowly({ sessionId }))
      cli.on("session.options.update", slowly({ success: true }))
      const creating = yield* Effect.fork(Effect.flip(client.createSession({ sessionId, coauthorEnabled: false })))
      yield* cli.awaitRequest("session.create")
      yield* TestClock.adjust("3 seconds")
      yield* cli.awaitRequest("session.options.update")
      yield* TestClock.adjust("2 seconds")
      const duration = Duration.seconds(5)
      sameError(
        yield* Fiber.join(creating),
        new CopilotError.Timeout({ operation: "session.create", duration, kind: "deadline" })
      )
      // It is let go of, for the runtime has it.
      yield* cli.awaitRequest("session.detach")
    })
  )

  it.scoped("lets go of a session that is confirmed too late", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start({ requestTimeout: "5 seconds" })
      cli.on("session.create", () => Effect.never)
      const creating = yield* Effect.fork(Effect.flip(create(client, {})))
      yield* cli.awaitRequest("session.create")
      yield* TestClock.adjust("5 seconds")
      deepStrictEqual((yield* Fiber.join(creating))._tag, "Timeout")
      deepStrictEqual(yield* cli.awaitRequest("session.detach"), { sessionId })
    })
  )

  it.scoped("refuses another session than the one asked for", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("session.create", () => Effect.succeed({ sessionId: "other" }))
      sameError(
        yield* Effect.flip(create(client, {})),
        new CopilotError.MalformedMessage({
          method: "session.create",
          phase: "result",
          path: "sessionId",
          problem: "the id that was asked for was expected"
        })
      )
    })
  )

  it.scoped("detaches a session whose creation was interrupted", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("session.create", () => Effect.never)
      const creating = yield* Effect.fork(create(client, {}))
      yield* cli.awaitRequest("session.create")
      yield* Fiber.interrupt(creating)
      deepStrictEqual(yield* cli.awaitRequest("session.detach"), { sessionId })
    })
  )

  it.scoped("takes workspace and capabilities from the answer, and follows their changes", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("session.create", () =>
        Effect.succeed({
          sessionId,
          workspacePath: "/w",
          capabilities: { ui: { elicitation: false }, extensions: true }
        })
      )
      const session = yield* create(client, {})
      deepStrictEqual(Option.getOrNull(session.workspacePath), "/w")
      deepStrictEqual(yield* session.capabilities, { ui: { elicitation: false }, extensions: true })
      const changed = yield* session.subscribe()
      yield* cli.emit("capabilities.changed", { ui: { elicitation: true } })
      yield* Stream.runHead(changed)
      deepStrictEqual(yield* session.capabilities, { ui: { elicitation: true }, extensions: true })
    })
  )
})

describe("sendAndWait", () => {
  it.scoped("gives the agent's last answer once the session is idle", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(session.sendAndWait("hello"))
      deepStrictEqual(yield* cli.awaitRequest("session.send"), { sessionId, prompt: "hello" })
      yield* cli.emit("user.message", { content: "hello", messageId: "message-1" })
      yield* cli.emit("assistant.message", answerOf(""))
      yield* cli.emit("assistant.message", answerOf("4"))
      yield* cli.emit("session.idle")
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(waiting)), {
        type: "assistant.message",
        id: "event-3",
        timestamp: "2026-01-01T00:00:00.000Z",
        parentId: null,
        data: answerOf("4"),
        finishReason: undefined
      })
    })
  )

  it.scoped("sends the options of a message", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      yield* session.send({ prompt: "hello", displayPrompt: "hi", mode: "immediate" })
      deepStrictEqual(cli.received().at(-1)?.params, {
        sessionId,
        prompt: "hello",
        displayPrompt: "hi",
        mode: "immediate"
      })
    })
  )

  it.scoped("gives nothing when the agent said nothing", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(session.sendAndWait("hello"))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("session.idle")
      assertNone(yield* Fiber.join(waiting))
    })
  )

  it.scoped("is settled by an idle that comes before the reply to its send", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      cli.on("session.send", () =>
        Effect.gen(function* () {
          yield* cli.emit("assistant.message", answerOf("early", "m"))
          yield* cli.emit("session.idle")
          return { messageId: "m" }
        })
      )
      const answer = yield* session.sendAndWait("hello")
      deepStrictEqual(Option.getOrThrow(answer).data.content, "early")
    })
  )

  it.scoped("fails with the send's error even when a session.error was seen first", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      cli.on("session.send", () =>
        Effect.zipRight(
          cli.emit("session.error", failureOf()),
          Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "no" }))
        )
      )
      sameError(
        yield* Effect.flip(session.sendAndWait("hello")),
        new CopilotError.RpcError({ method: "session.send", code: -32603, description: "no" })
      )
    })
  )

  it.scoped("fails when the agent gives up", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello")))
      yield* cli.awaitRequest("session.send")
      const data = failureOf({ errorType: "quota", errorCode: "Q1", statusCode: 402 })
      yield* cli.emit("session.error", data)
      sameError(
        yield* Fiber.join(waiting),
        new CopilotError.SessionFailed({
          sessionId,
          errorType: "quota",
          description: "no luck",
          errorCode: "Q1",
          statusCode: 402,
          data
        })
      )
    })
  )

  const ignored: ReadonlyArray<readonly [string, string, object, object]> = [
    ["an idle in autopilot mode", "session.idle", { mode: "autopilot" }, {}],
    ["an idle with background agents", "session.idle", { backgroundTasks: { agents: [{}], shells: [] } }, {}],
    ["an idle with background shells", "session.idle", { backgroundTasks: { agents: [], shells: [{}] } }, {}],
    ["an idle of a sub-agent", "session.idle", {}, { agentId: "sub" }],
    ["a line logged at error level", "session.error", { errorType: "notification", message: "x" }, {}],
    ["an error of another message", "session.error", failureOf({ originatingMessageId: "other" }), {}]
  ]

  it.effect.each(ignored)("goes on after %s", ([_, type, data, envelope]) =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(session.sendAndWait("hello"))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("user.message", { content: "hello", messageId: "message-1" })
      yield* cli.emit(type, data, envelope)
      yield* cli.emit("assistant.message", answerOf("late"))
      yield* cli.emit("session.idle")
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(waiting)).data.content, "late")
    }).pipe(Effect.scoped)
  )

  it.scoped("ends with an aborted idle, in autopilot mode too", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(session.sendAndWait("hello"))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("session.idle", { mode: "autopilot", aborted: true })
      assertNone(yield* Fiber.join(waiting))
    })
  )

  it.scoped.each(["session.task_complete", "session.autopilot_stopped"])(
    "goes on with what the agent gives itself in autopilot mode, to the idle after %s",
    (type) =>
      Effect.gen(function* () {
        const { cli, session } = yield* start()
        const waiting = yield* Effect.fork(session.sendAndWait("hello"))
        yield* cli.awaitRequest("session.send")
        const goOn = (messageId: string) =>
          cli.emit("user.message", { content: "", messageId, delivery: "idle", isAutopilotContinuation: true })
        yield* cli.emit("user.message", { content: "hello", messageId: "message-1" })
        yield* cli.emit(type, {}, { agentId: "sub" })
        yield* cli.emit("session.idle", { mode: "autopilot" })
        yield* goOn("its own")
        yield* cli.emit(type)
        yield* goOn("another of its own")
        yield* cli.emit("session.idle", { mode: "autopilot" })
        yield* cli.emit("assistant.message", { messageId: "m", content: "done" })
        yield* cli.emit(type)
        yield* cli.emit("session.idle", { mode: "autopilot" })
        deepStrictEqual(Option.getOrThrow(yield* Fiber.join(waiting)).data.content, "done")
      })
  )

  it.scoped("prefers the main agent's answer to a later one of a sub-agent", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(session.sendAndWait("hello"))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("assistant.message", answerOf("main"))
      yield* cli.emit("assistant.message", answerOf("sub"), { agentId: "sub" })
      yield* cli.emit("session.idle")
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(waiting)).data.content, "main")
    })
  )

  it.scoped("prefers the answer to its own message to a later one to a message that steered the turn", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(session.sendAndWait("hello"))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("user.message", { content: "hello", messageId: "message-1" })
      yield* cli.emit("assistant.message", answerOf("mine"))
      yield* cli.emit("user.message", { content: "hurry", messageId: "of somebody else", delivery: "steering" })
      yield* cli.emit("assistant.message", answerOf("theirs", "of somebody else"))
      yield* cli.emit("session.idle")
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(waiting)).data.content, "mine")
    })
  )

  it.scoped("takes a sub-agent's answer when there is no other", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(session.sendAndWait("hello"))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("assistant.message", answerOf("sub"), { agentId: "sub" })
      yield* cli.emit("session.idle")
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(waiting)).data.content, "sub")
    })
  )

  it.scoped("tells queued turns apart: each gets its own answer or error", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const one = yield* Effect.fork(Effect.either(session.sendAndWait("one")))
      yield* cli.awaitRequest("session.send", 1)
      const two = yield* Effect.fork(Effect.either(session.sendAndWait("two")))
      yield* cli.awaitRequest("session.send", 2)
      const three = yield* Effect.fork(Effect.either(session.sendAndWait("three")))
      yield* cli.awaitRequest("session.send", 3)
      yield* cli.emit("user.message", { content: "one", messageId: "message-1" })
      yield* cli.emit("assistant.message", answerOf("1", "message-1"))
      yield* cli.emit("user.message", { content: "two", messageId: "message-2" })
      yield* cli.emit("session.error", failureOf({ originatingMessageId: "message-2" }))
      yield* cli.emit("user.message", { content: "three", messageId: "message-3" })
      yield* cli.emit("assistant.message", answerOf("3", "message-3"))
      yield* cli.emit("session.idle")
      const summary = yield* Effect.forEach([one, two, three], (fiber) =>
        Effect.map(Fiber.join(fiber), (result) =>
          result._tag === "Left" ? result.left._tag : Option.getOrThrow(result.right).data.content
        )
      )
      deepStrictEqual(summary, ["1", "SessionFailed", "3"])
    })
  )

  it.scoped("ends when the next message of this client begins, without waiting for its end", () =>
    Effect.gen(function* () {
      const { cli, client, session } = yield* start()
      const one = yield* Effect.fork(session.sendAndWait("one"))
      yield* cli.awaitRequest("session.send", 1)
      const texts = yield* Effect.fork(Stream.runCollect(session.streamText("two")))
      yield* cli.awaitRequest("session.send", 2)
      // The reply to the second send is there before its turn begins.
      yield* client.ping()
      yield* cli.emit("user.message", { content: "one", messageId: "message-1" })
      yield* cli.emit("assistant.message", answerOf("1", "message-1"))
      yield* cli.emit("user.message", { content: "two", messageId: "message-2", delivery: "queued" })
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(one)).data.content, "1")
      yield* cli.emit("assistant.message", answerOf("2", "message-2"))
      yield* cli.emit("session.idle")
      deepStrictEqual(Array.from(yield* Fiber.join(texts)), ["2"])
    })
  )

  it.scoped("waits for its own turn when a message that was sent at the same time is taken first", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const one = yield* Effect.fork(session.sendAndWait("one"))
      yield* cli.awaitRequest("session.send", 1)
      yield* Effect.fork(session.send("two"))
      yield* cli.awaitRequest("session.send", 2)
      yield* cli.emit("user.message", { content: "two", messageId: "message-2", delivery: "idle" })
      yield* cli.emit("assistant.message", answerOf("2", "message-2"))
      yield* cli.emit("user.message", { content: "one", messageId: "message-1", delivery: "queued" })
      yield* cli.emit("assistant.message", answerOf("1", "message-1"))
      yield* cli.emit("session.idle")
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(one)).data.content, "1")
    })
  )

  describe("on a runtime that names no message", () => {
    const answerOf = (content: string) => ({ messageId: `answer ${content}`, content })

    it.scoped("is told from those queued with it by its text, whichever is taken first", () =>
      Effect.gen(function* () {
        const { cli, client, session } = yield* start()
        const turns = yield* Effect.forEach(["one", "two", "three", "two"], (prompt, index) =>
          Effect.gen(function* () {
            const turn = yield* Effect.fork(Effect.either(session.sendAndWait(prompt)))
            yield* cli.awaitRequest("session.send", index + 1)
            return turn
          })
        )
        yield* client.ping()
        yield* cli.emit("user.message", { content: "two", delivery: "idle" })
        yield* cli.emit("assistant.message", answerOf("2"))
        yield* cli.emit("user.message", { content: "one", delivery: "queued" })
        yield* cli.emit("session.error", failureOf())
        yield* cli.emit("user.message", { content: "three", delivery: "queued" })
        yield* cli.emit("assistant.message", answerOf("3"))
        yield* cli.emit("user.message", { content: "two", delivery: "queued" })
        yield* cli.emit("assistant.message", answerOf("2 again"))
        yield* cli.emit("session.idle")
        const summary = yield* Effect.forEach(turns, (fiber) =>
          Effect.map(Fiber.join(fiber), (result) =>
            result._tag === "Left" ? result.left._tag : Option.getOrThrow(result.right).data.content
          )
        )
        deepStrictEqual(summary, ["SessionFailed", "2", "3", "2 again"])
      })
    )

    it.scoped("goes on when somebody else's message comes in between", () =>
      Effect.gen(function* () {
        const { cli, session } = yield* start()
        const one = yield* Effect.fork(session.sendAndWait("one"))
        yield* cli.awaitRequest("session.send", 1)
        yield* cli.emit("user.message", { content: "one" })
        yield* cli.emit("assistant.message", answerOf("1"))
        yield* cli.emit("user.message", { content: "keep going", delivery: "queued" })
        yield* cli.emit("assistant.message", answerOf("really 1"))
        yield* cli.emit("session.idle")
        deepStrictEqual(Option.getOrThrow(yield* Fiber.join(one)).data.content, "really 1")
      })
    )

    it.scoped("is not taken for one that could not be sent", () =>
      Effect.gen(function* () {
        const { cli, session } = yield* start()
        const one = yield* Effect.fork(session.sendAndWait("one"))
        yield* cli.awaitRequest("session.send", 1)
        cli.on("session.send", () => Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "no" })))
        yield* Effect.flip(session.send("two"))
        yield* cli.emit("user.message", { content: "one" })
        yield* cli.emit("user.message", { content: "two" })
        yield* cli.emit("assistant.message", answerOf("1"))
        yield* cli.emit("session.idle")
        deepStrictEqual(Option.getOrThrow(yield* Fiber.join(one)).data.content, "1")
      })
    )
  })

  it.scoped("that was aborted does not get the answer to the next message", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const one = yield* Effect.fork(session.sendAndWait("one"))
      yield* cli.awaitRequest("session.send", 1)
      yield* cli.emit("user.message", { content: "one", messageId: "message-1" })
      yield* cli.emit("abort", { reason: "user_initiated" })
      yield* session.send("two")
      yield* cli.emit("user.message", { content: "two", messageId: "message-2", delivery: "queued" })
      yield* cli.emit("assistant.message", answerOf("2", "message-2"))
      assertNone(yield* Fiber.join(one))
    })
  )

  it.scoped("goes on when the agent gives itself a message, and the answer is still to this one", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const events = yield* Effect.fork(Stream.runCollect(session.stream("one")))
      yield* cli.awaitRequest("session.send", 1)
      yield* cli.emit("user.message", { content: "one", messageId: "message-1" })
      yield* cli.emit("assistant.message", answerOf("first"))
      yield* cli.emit("user.message", { content: "keep going", messageId: "by a hook", delivery: "queued" })
      yield* cli.emit("assistant.turn_start", { turnId: "0" })
      yield* cli.emit("assistant.message", answerOf("second"))
      yield* cli.emit("session.idle")
      deepStrictEqual(
        Array.from(yield* Fiber.join(events), (event) =>
          event.type === "assistant.message" ? event.data.content : event.type
        ),
        ["user.message", "first", "user.message", "assistant.turn_start", "second", "session.idle"]
      )
    })
  )

  it.scoped.each([
    ["answers", "assistant.message", answerOf("theirs", "of another client")],
    ["fails", "session.error", failureOf({ originatingMessageId: "of another client" })]
  ] as const)("ends when it turns out that the agent %s another client", ([_, type, data]) =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const events = yield* Effect.fork(Stream.runCollect(session.stream("one")))
      yield* cli.awaitRequest("session.send", 1)
      yield* cli.emit("assistant.message", answerOf("mine"))
      yield* cli.emit("user.message", { content: "theirs", messageId: "of another client", delivery: "queued" })
      yield* cli.emit("assistant.message_delta", { messageId: "x", deltaContent: "theirs" })
      yield* cli.emit(type, data)
      deepStrictEqual(
        Array.from(yield* Fiber.join(events), ({ type }) => type),
        ["assistant.message"]
      )
    })
  )

  it.scoped("that is steered goes on", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const one = yield* Effect.fork(session.sendAndWait("one"))
      yield* cli.awaitRequest("session.send", 1)
      yield* cli.emit("user.message", { content: "one", messageId: "message-1" })
      const two = yield* Effect.fork(session.sendAndWait({ prompt: "two", mode: "immediate" }))
      yield* cli.awaitRequest("session.send", 2)
      yield* cli.emit("user.message", { content: "two", messageId: "message-2", delivery: "steering" })
      yield* cli.emit("assistant.message", answerOf("both", "message-1"))
      yield* cli.emit("session.idle")
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(one)).data.content, "both")
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(two)).data.content, "both")
    })
  )

  it.scoped("that was not sent does not make the session busy", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      cli.on("session.send", () => Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "no" })))
      yield* Effect.flip(session.send("one"))
      cli.on("session.send", () => Effect.succeed({ messageId: "message-1" }))
      const two = yield* Effect.fork(Effect.flip(session.sendAndWait("two")))
      yield* cli.awaitRequest("session.send", 2)
      yield* cli.emit("session.error", failureOf())
      deepStrictEqual((yield* Fiber.join(two))._tag, "SessionFailed")
    })
  )

  it.scoped("that was aborted before its turn does not make the session busy", () =>
    Effect.gen(function* () {
      const { cli, client, session } = yield* start()
      yield* session.send("one")
      yield* cli.emit("session.idle", { aborted: true })
      yield* client.ping()
      const two = yield* Effect.fork(Effect.flip(session.sendAndWait("two")))
      yield* cli.awaitRequest("session.send", 2)
      yield* cli.emit("session.error", failureOf())
      deepStrictEqual((yield* Fiber.join(two))._tag, "SessionFailed")
    })
  )

  it.scoped("ends with its turn in a region that cannot be interrupted, too", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(Effect.uninterruptible(session.sendAndWait("one")))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("session.idle")
      assertNone(yield* Fiber.join(waiting))
    })
  )

  it.scoped("does not take the end of the turn before for its own", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      yield* session.send("one")
      cli.on("session.send", () =>
        Effect.gen(function* () {
          yield* cli.emit("session.error", failureOf())
          yield* cli.emit("session.idle")
          return { messageId: "message-2" }
        })
      )
      const two = yield* Effect.fork(session.sendAndWait("two"))
      yield* cli.awaitRequest("session.send", 2)
      yield* cli.emit("user.message", { content: "two", messageId: "message-2" })
      yield* cli.emit("assistant.message", answerOf("2", "message-2"))
      yield* cli.emit("session.idle")
      deepStrictEqual(Option.getOrThrow(yield* Fiber.join(two)).data.content, "2")
    })
  )

  it.scoped("P2: counts its deadline from its start, says what was going on, and does not abort", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const replied = yield* Deferred.make<void>()
      cli.on("session.send", () => Effect.as(Deferred.await(replied), { messageId: "m" }))
      const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello")))
      yield* cli.awaitRequest("session.send")
      yield* TestClock.adjust("40 seconds")
      yield* Deferred.succeed(replied, undefined)
      const seen = yield* session.subscribe()
      yield* cli.emit("tool.execution_start", { toolCallId: "c0", toolName: "done" })
      yield* cli.emit("tool.execution_complete", { toolCallId: "c0", success: true })
      yield* cli.emit("permission.requested", { requestId: "p1", permissionRequest: { kind: "shell" } })
      yield* cli.emit("tool.execution_start", { toolCallId: "c1", toolName: "bash" })
      yield* Stream.runDrain(Stream.take(seen, 4))
      yield* TestClock.adjust("20 seconds")
      const timeout = new CopilotError.Timeout({
        operation: "CopilotSession.sendAndWait",
        duration: Duration.seconds(60),
        kind: "deadline",
        activity: {
          messageId: "m",
          lastEvent: { type: "tool.execution_start", age: Duration.seconds(20) },
          startingMcpServers: [],
          runningTools: [{ toolCallId: "c1", toolName: "bash" }],
          pendingPermissions: [{ requestId: "p1", kind: "shell" }]
        }
      })
      sameError(yield* Fiber.join(waiting), timeout)
      deepStrictEqual(
        timeout.message,
        "CopilotSession.sendAndWait did not finish within 1m; last event tool.execution_start 20s ago, " +
          "tool bash is running, a permission request (shell) is unanswered"
      )
      assertTrue(!methods(cli).includes("session.abort"))
    })
  )

  it.scoped.each([
    ["timeout", "deadline"],
    ["idleTimeout", "idle"]
  ] as const)("P2: holds its %s while the message is being sent, which is then given up", ([option, kind]) =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      cli.on("session.send", () => Effect.never)
      const wait = { [option]: "10 seconds" }
      const schema = Schema.Struct({ a: Schema.String })
      const calls: ReadonlyArray<readonly [string, Effect.Effect<unknown, { readonly _tag: string }>]> = [
        ["CopilotSession.sendAndWait", session.sendAndWait("hello", wait)],
        ["CopilotSession.stream", Stream.runDrain(session.stream("hello", wait))],
        ["CopilotSession.stream", Stream.runDrain(session.streamText("hello", wait))],
        ["CopilotSession.sendAndWait", session.generateObject("hello", schema, wait)]
      ]
      for (const [index, [operation, call]] of calls.entries()) {
        // A wait in a region where nothing can be interrupted is no longer.
        const waiting = yield* Effect.fork(Effect.uninterruptible(Effect.flip(call)))
        yield* cli.awaitRequest("session.send", index + 1)
        yield* TestClock.adjust("10 seconds")
        const timeout = new CopilotError.Timeout({
          operation,
          duration: Duration.seconds(10),
          kind,
          activity: { startingMcpServers: [], runningTools: [], pendingPermissions: [] }
        })
        const error = yield* Fiber.join(waiting)
        assertTrue(error._tag === "Timeout" && "message" in error)
        deepStrictEqual({ ...error }, { ...timeout })
        deepStrictEqual(error.message, timeout.message)
        assertTrue(timeout.message.endsWith("the runtime has not taken the message, no event since it was sent"))
      }
    })
  )

  it.scoped("P2: holds generateObject's timeout while its Schema waits for something", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const looked = yield* Deferred.make<void>()
      const known = Schema.transformOrFail(Schema.String, Schema.String, {
        strict: true,
        decode: () => Effect.zipRight(Deferred.succeed(looked, undefined), Effect.never),
        encode: (text) => Effect.succeed(text)
      })
      const object = session.generateObject("hello", Schema.Struct({ a: known }), { timeout: "10 seconds" })
      const waiting = yield* Effect.fork(Effect.flip(object))
      yield* cli.awaitRequest("session.send")
      yield* TestClock.adjust("4 seconds")
      yield* cli.emit("assistant.message", answerOf('{"a":"b"}'))
      yield* cli.emit("session.idle")
      yield* Deferred.await(looked)
      yield* TestClock.adjust("6 seconds")
      sameError(
        yield* Fiber.join(waiting),
        new CopilotError.Timeout({
          operation: "CopilotSession.generateObject",
          duration: Duration.seconds(10),
          kind: "deadline"
        })
      )
    })
  )

  it.scoped("P13: names the MCP servers that are not up, when it gives up", () =>
    Effect.gen(function* () {
      const { cli, client, session } = yield* start()
      const status = (serverName: string, status: string) =>
        cli.emit("session.mcp_server_status_changed", { serverName, status })
      yield* status("mute", "pending")
      yield* status("quick", "pending")
      yield* status("gone", "pending")
      yield* status("quick", "connected")
      yield* cli.emit("session.mcp_server_removed", { serverName: "gone" })
      yield* client.ping()
      const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello")))
      yield* cli.awaitRequest("session.send")
      yield* TestClock.adjust("1 minute")
      const error = yield* Fiber.join(waiting)
      assertTrue(error._tag === "Timeout")
      deepStrictEqual(error.activity?.startingMcpServers, ["mute"])
      assertTrue(error.message.includes("the MCP server mute is not up"))
    })
  )

  describe("P19: with a tool of the CLI at work", () => {
    const options = { timeout: Duration.infinity, idleTimeout: "10 seconds" } as const
    const tool = (toolCallId: string, toolName = "bash") => ({ toolCallId, toolName })

    it.scoped("has no idle timeout, which begins when the tool is done", () =>
      Effect.gen(function* () {
        const { cli, client, session } = yield* start()
        const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello", options)))
        yield* cli.awaitRequest("session.send")
        yield* cli.emit("tool.execution_start", tool("c1"))
        yield* client.ping()
        yield* TestClock.adjust("3 hours")
        assertTrue(waiting.unsafePoll() === null)
        yield* cli.emit("tool.execution_complete", { toolCallId: "c1", success: true })
        yield* client.ping()
        yield* TestClock.adjust("9 seconds")
        assertTrue(waiting.unsafePoll() === null)
        yield* TestClock.adjust("1 second")
        const error = yield* Fiber.join(waiting)
        deepStrictEqual(error._tag === "Timeout" && [error.kind, Duration.toSeconds(error.duration)], ["idle", 10])
      })
    )

    it.scoped("has the tool timeout, which each event resets", () =>
      Effect.gen(function* () {
        const { cli, client, session } = yield* start()
        const waiting = yield* Effect.fork(
          Effect.flip(session.sendAndWait("hello", { ...options, toolTimeout: "1 minute" }))
        )
        yield* cli.awaitRequest("session.send")
        yield* cli.emit("tool.execution_start", tool("c1"))
        yield* client.ping()
        yield* TestClock.adjust("59 seconds")
        yield* cli.emit("tool.execution_partial_result", { toolCallId: "c1", partialOutput: "." })
        yield* client.ping()
        yield* TestClock.adjust("59 seconds")
        assertTrue(waiting.unsafePoll() === null)
        yield* TestClock.adjust("1 second")
        const error = yield* Fiber.join(waiting)
        deepStrictEqual(error._tag === "Timeout" && [error.kind, Duration.toSeconds(error.duration)], ["tool", 60])
        assertTrue(error.message.includes("without any event while a tool was at work; last event"))
      })
    )

    it.scoped("counts a command that is left in the background, until the agent goes on", () =>
      Effect.gen(function* () {
        const { cli, client, session } = yield* start()
        const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello", options)))
        yield* cli.awaitRequest("session.send")
        yield* cli.emit("assistant.turn_start", { turnId: "0" })
        yield* cli.emit("assistant.idle")
        yield* client.ping()
        yield* TestClock.adjust("1 hour")
        assertTrue(waiting.unsafePoll() === null)
        yield* cli.emit("assistant.turn_start", { turnId: "1" })
        yield* client.ping()
        yield* TestClock.adjust("10 seconds")
        deepStrictEqual((yield* Fiber.join(waiting))._tag, "Timeout")
      })
    )

    it.scoped("counts no sub-agent, which speaks for itself, but its tools", () =>
      Effect.gen(function* () {
        const { cli, client, session } = yield* start()
        const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello", options)))
        yield* cli.awaitRequest("session.send")
        yield* cli.emit("tool.execution_start", tool("c1", "task"))
        yield* cli.emit("subagent.started", { toolCallId: "c1", agentName: "explore" }, { agentId: "a1" })
        yield* cli.emit("tool.execution_start", tool("c2"), { agentId: "a1" })
        yield* client.ping()
        yield* TestClock.adjust("1 hour")
        assertTrue(waiting.unsafePoll() === null)
        yield* cli.emit("tool.execution_complete", { toolCallId: "c2", success: true }, { agentId: "a1" })
        yield* client.ping()
        yield* TestClock.adjust("10 seconds")
        const error = yield* Fiber.join(waiting)
        deepStrictEqual(error._tag === "Timeout" && error.kind, "idle")
      })
    )
  })

  describe("P14: an answer that the token limit has cut", () => {
    const usage = (finishReason: string) => ({ model: "m", finishReason })
    const heard = (...events: ReadonlyArray<readonly [type: string, data?: object]>) =>
      Effect.gen(function* () {
        const { cli, session } = yield* start()
        const waiting = yield* Effect.fork(session.sendAndWait("hello"))
        yield* cli.awaitRequest("session.send")
        yield* cli.emit("user.message", { content: "hello", messageId: "message-1" })
        for (const [type, data] of events) yield* cli.emit(type, data)
        yield* cli.emit("session.idle")
        const { data, finishReason } = Option.getOrThrow(yield* Fiber.join(waiting))
        return [data.content, finishReason]
      })

    it.scoped("is whole when the model goes on, as often as it does", () =>
      Effect.gen(function* () {
        const got = yield* heard(
          ["assistant.message_delta", { messageId: "a", deltaContent: "one " }],
          ["assistant.message_delta", { messageId: "a", deltaContent: "two " }],
          ["assistant.usage", usage("length")],
          ["assistant.turn_end", { turnId: "0" }],
          ["assistant.message_delta", { messageId: "b", deltaContent: "three " }],
          ["assistant.usage", usage("length")],
          ["assistant.turn_end", { turnId: "1" }],
          ["assistant.message_delta", { messageId: "c", deltaContent: "four" }],
          ["assistant.usage", usage("stop")],
          ["assistant.message", answerOf("four")],
          ["assistant.turn_end", { turnId: "2" }]
        )
        deepStrictEqual(got, ["one two three four", "stop"])
      })
    )

    it.scoped(
      "is whole without streaming where the runtime tells the text elsewhere, and else says that it is not",
      () =>
        Effect.gen(function* () {
          const rest = [
            ["assistant.turn_end", { turnId: "0" }],
            ["assistant.usage", usage("stop")],
            ["assistant.message", answerOf("second")]
          ] as const
          const message = { role: "assistant", content: "first " }
          const cut = ["assistant.usage", usage("length")] as const
          deepStrictEqual(yield* heard(cut, ["model.message", { kind: "message", message }], ...rest), [
            "first second",
            "stop"
          ])
          deepStrictEqual(yield* heard(cut, ...rest), ["second", "length"])
        })
    )

    it.scoped("says so when the model does not go on, and a later message has none of it", () =>
      Effect.gen(function* () {
        deepStrictEqual(yield* heard(["assistant.usage", usage("length")], ["assistant.message", answerOf("cut")]), [
          "cut",
          "length"
        ])
        const got = yield* heard(
          ["assistant.message_delta", { messageId: "a", deltaContent: "one " }],
          ["assistant.usage", usage("length")],
          ["assistant.turn_end", { turnId: "0" }],
          ["assistant.usage", usage("tool_calls")],
          ["assistant.message", answerOf("two, let me look")],
          ["assistant.turn_end", { turnId: "1" }],
          ["assistant.usage", usage("stop")],
          ["assistant.message", answerOf("done")]
        )
        deepStrictEqual(got, ["done", "stop"])
      })
    )
  })

  it.scoped("gives up when nothing is heard for the idle timeout, which each event resets", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const seen = yield* session.subscribe()
      const waiting = yield* Effect.fork(
        Effect.flip(session.sendAndWait("hello", { timeout: Duration.infinity, idleTimeout: "30 seconds" }))
      )
      yield* cli.awaitRequest("session.send")
      yield* TestClock.adjust("20 seconds")
      yield* cli.emit("assistant.turn_start", { turnId: "0" })
      yield* Stream.runHead(seen)
      yield* TestClock.adjust("20 seconds")
      assertTrue(waiting.unsafePoll() === null)
      yield* TestClock.adjust("10 seconds")
      sameError(
        yield* Fiber.join(waiting),
        new CopilotError.Timeout({
          operation: "CopilotSession.sendAndWait",
          duration: Duration.seconds(30),
          kind: "idle",
          activity: {
            messageId: "message-1",
            lastEvent: { type: "assistant.turn_start", age: Duration.seconds(30) },
            startingMcpServers: [],
            runningTools: [],
            pendingPermissions: []
          }
        })
      )
    })
  )

  it.scoped("runs its idle timeout from the end of a handler of the program", () =>
    Effect.gen(function* () {
      const slow = Tool.make("slow", { handler: () => Effect.as(Effect.sleep("5 minutes"), "done") })
      const { cli, session } = yield* start({ tools: [slow] })
      const waiting = yield* Effect.fork(
        Effect.flip(session.sendAndWait("hello", { timeout: Duration.infinity, idleTimeout: "2 minutes" }))
      )
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName: "slow", arguments: {} })
      yield* TestClock.adjust("5 minutes")
      yield* cli.awaitRequest("session.tools.handlePendingToolCall")
      yield* TestClock.adjust("119 seconds")
      assertTrue(waiting.unsafePoll() === null)
      yield* TestClock.adjust("1 second")
      deepStrictEqual((yield* Fiber.join(waiting))._tag, "Timeout")
    })
  )

  it.scoped("ends at an idle behind its reply, although an earlier turn was under way and none is named", () =>
    Effect.gen(function* () {
      const { cli, client, session } = yield* start()
      yield* cli.emit("assistant.turn_start", { turnId: "0" })
      yield* client.ping()
      const waiting = yield* Effect.fork(session.sendAndWait("hello"))
      yield* cli.awaitRequest("session.send")
      yield* client.ping()
      yield* cli.emit("session.idle")
      assertNone(yield* Fiber.join(waiting))
    })
  )

  it.scoped("does not run its idle timeout while a handler of the program runs", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const slow = Tool.make("slow", {
        handler: () => Effect.zipRight(Deferred.succeed(started, undefined), Effect.sleep("1 hour"))
      })
      const { cli, session } = yield* start({ tools: [slow] })
      const waiting = yield* Effect.fork(
        session.sendAndWait("hello", { timeout: Duration.infinity, idleTimeout: "10 minutes" })
      )
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName: "slow" })
      yield* Deferred.await(started)
      yield* TestClock.adjust("1 hour")
      yield* cli.awaitRequest("session.tools.handlePendingToolCall")
      yield* cli.emit("session.idle")
      assertNone(yield* Fiber.join(waiting))
    })
  )

  it.scoped("fails at once when the connection goes away", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello")))
      yield* cli.awaitRequest("session.send")
      const exited = new CopilotError.ProcessExited({ signal: "SIGKILL", stderrTail: "", phase: "running" })
      yield* cli.close(exited)
      sameError(yield* Fiber.join(waiting), exited)
      sameError(yield* Effect.flip(session.send("again")), exited)
    })
  )

  it.scoped("S7: fails at once when the session is closed", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello")))
      yield* cli.awaitRequest("session.send")
      yield* session.disconnect
      const closed = new CopilotError.SessionClosed({ sessionId, reason: "Closed" })
      sameError(yield* Fiber.join(waiting), closed)
      sameError(yield* Effect.flip(session.send("again")), closed)
    })
  )

  it.scoped("fails at once when the session is closed before its message is confirmed", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      cli.on("session.send", () => Effect.never)
      const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello")))
      yield* cli.awaitRequest("session.send")
      yield* session.disconnect
      sameError(yield* Fiber.join(waiting), new CopilotError.SessionClosed({ sessionId, reason: "Closed" }))
    })
  )

  it.scoped("S7: fails at once when the runtime shuts the session down, and says why", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("hello")))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("session.shutdown", { shutdownType: "error", errorReason: "disk full" })
      const closed = new CopilotError.SessionClosed({ sessionId, reason: "Shutdown", description: "disk full" })
      sameError(yield* Fiber.join(waiting), closed)
      deepStrictEqual<unknown>(closed.message, "Session session-1 was ended by the runtime: disk full")
    })
  )

  it.scoped("says so when the runtime does not know the session any more", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const description = `Request session.send failed with message: Session not found for sessionId: ${sessionId}`
      cli.on("session.send", () => Effect.fail(new JsonRpc.HandlerError({ code: -32603, description })))
      sameError(
        yield* Effect.flip(session.sendAndWait("hello")),
        new CopilotError.SessionNotFound({ sessionId, description })
      )
    })
  )
})

describe("stream", () => {
  it.scoped("emits the events of the turn, up to and with its idle", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const events = yield* Effect.fork(Stream.runCollect(session.stream("hello")))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("assistant.message", answerOf("4"))
      yield* cli.emit("session.idle")
      yield* cli.emit("session.title_changed", { title: "after" })
      deepStrictEqual(
        Array.from(yield* Fiber.join(events), ({ type }) => type),
        ["assistant.message", "session.idle"]
      )
    })
  )

  it.scoped("leaves out what belongs to the turn before", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      yield* session.send("one")
      const events = yield* Effect.fork(Stream.runCollect(session.stream("two")))
      yield* cli.awaitRequest("session.send", 2)
      yield* cli.emit("user.message", { content: "one", messageId: "message-1" })
      yield* cli.emit("assistant.message", answerOf("1", "message-1"))
      yield* cli.emit("assistant.message", answerOf("2", "message-2"))
      yield* cli.emit("session.idle")
      deepStrictEqual(outline(yield* Fiber.join(events)), ["2", "session.idle"])
    })
  )

  it.scoped("leaves out what belongs to the turn before when a message sent earlier than that was refused", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const refused = yield* Deferred.make<never, JsonRpc.HandlerError>()
      cli.on("session.send", ({ prompt }) =>
        prompt === "refused" ? Deferred.await(refused) : Effect.succeed({ messageId: `of ${prompt}` })
      )
      const sending = yield* Effect.fork(Effect.flip(session.send("refused")))
      yield* cli.awaitRequest("session.send")
      yield* session.send("one")
      yield* cli.emit("user.message", { content: "one", messageId: "of one" })
      yield* Deferred.fail(refused, new JsonRpc.HandlerError({ code: -32603, description: "no" }))
      yield* Fiber.join(sending)
      const events = yield* Effect.fork(Stream.runCollect(session.stream("two")))
      yield* cli.awaitRequest("session.send", 3)
      yield* cli.emit("assistant.message", answerOf("1", "of one"))
      yield* cli.emit("assistant.message", answerOf("2", "of two"))
      yield* cli.emit("session.idle")
      deepStrictEqual(outline(yield* Fiber.join(events)), ["2", "session.idle"])
    })
  )

  it.scoped("emits what came before the agent gave up, then fails", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const seen: Array<string> = []
      const failing = yield* session.stream("hello").pipe(
        Stream.runForEach((event) => Effect.sync(() => seen.push(event.type))),
        Effect.flip,
        Effect.fork
      )
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("assistant.message", answerOf("4"))
      yield* cli.emit("session.error", failureOf())
      deepStrictEqual((yield* Fiber.join(failing))._tag, "SessionFailed")
      deepStrictEqual(seen, ["assistant.message", "session.error"])
    })
  )

  it.scoped("ends with the reason when the connection goes away", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const failing = yield* Effect.fork(Effect.flip(Stream.runDrain(session.stream("hello"))))
      yield* cli.awaitRequest("session.send")
      const reason = new CopilotError.ConnectionClosed({ reason: "RemoteClose" })
      yield* cli.close(reason)
      sameError(yield* Fiber.join(failing), reason)
    })
  )

  it.scoped("ending it early neither aborts the agent nor ends the session", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const head = yield* Effect.fork(Stream.runHead(session.stream("hello")))
      yield* cli.awaitRequest("session.send")
      yield* cli.emit("assistant.message", answerOf("4"))
      yield* Fiber.join(head)
      yield* session.send("more")
      deepStrictEqual(methods(cli), ["connect", "session.create", "session.send", "session.send"])
    })
  )

  it.scoped("times out by its idle timeout under one adjustment of the clock", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const failing = yield* Effect.fork(Effect.flip(Stream.runDrain(session.stream("hello"))))
      yield* cli.awaitRequest("session.send")
      yield* TestClock.adjust("10 minutes")
      const error = yield* Fiber.join(failing)
      deepStrictEqual(error._tag === "Timeout" && [error.operation, error.kind], ["CopilotSession.stream", "idle"])
    })
  )

  it.scoped("fails with EventOverflow when it is not read", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const gate = yield* Deferred.make<void>()
      const seen = yield* session.subscribe()
      const failing = yield* session.stream("hello", { capacity: 2 }).pipe(
        Stream.runForEach(() => Deferred.await(gate)),
        Effect.flip,
        Effect.fork
      )
      yield* cli.awaitRequest("session.send")
      yield* Effect.forEach([1, 2, 3, 4, 5], () => cli.emit("assistant.intent", { intent: "x" }))
      yield* Stream.runDrain(Stream.take(seen, 5))
      yield* Deferred.succeed(gate, undefined)
      sameError(yield* Fiber.join(failing), new CopilotError.EventOverflow({ sessionId, capacity: 2 }))
    })
  )
})

describe("streamText", () => {
  const textsOf = (emit: (cli: ScriptedCli.ScriptedCli) => Effect.Effect<void>) =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const texts = yield* Effect.fork(Stream.runCollect(session.streamText("hello")))
      yield* cli.awaitRequest("session.send")
      yield* emit(cli)
      yield* cli.emit("session.idle")
      return Array.from(yield* Fiber.join(texts))
    })

  it.scoped("emits the deltas, and not the message they add up to", () =>
    Effect.gen(function* () {
      const texts = yield* textsOf((cli) =>
        Effect.gen(function* () {
          yield* cli.emit("assistant.message_delta", { messageId: "a", deltaContent: "Hel" })
          yield* cli.emit("assistant.message_delta", { messageId: "a", deltaContent: "lo" })
          yield* cli.emit("assistant.message", { messageId: "a", content: "Hello" })
        })
      )
      deepStrictEqual(texts, ["Hel", "lo"])
    })
  )

  describe("P18: when the connection to the model broke in the middle of an answer", () => {
    const delta = (messageId: string, deltaContent: string) =>
      ["assistant.message_delta", { messageId, deltaContent }] as const
    const retry = ["assistant.turn_retry", { turnId: "0", reason: "streaming_error" }] as const
    const message = (messageId: string, content: string) => ["assistant.message", { messageId, content }] as const
    type Event = readonly [type: string, data: object]

    /** What is emitted, and told to be withdrawn, in order. */
    const seen = (...events: ReadonlyArray<Event>) =>
      Effect.gen(function* () {
        const told: Array<string> = []
        const { cli, session } = yield* start()
        const texts = session.streamText("hello", {
          onWithdrawn: (text) => Effect.sync(() => void told.push(`not ${text}`))
        })
        const reading = yield* Effect.fork(Stream.runForEach(texts, (text) => Effect.sync(() => void told.push(text))))
        yield* cli.awaitRequest("session.send")
        for (const [type, data] of events) yield* cli.emit(type, data)
        yield* cli.emit("session.idle")
        yield* Fiber.join(reading)
        return told
      })

    it.scoped("emits once what comes again, however often it breaks", () =>
      Effect.gen(function* () {
        deepStrictEqual(
          yield* seen(
            delta("a", "Hel"),
            delta("a", "lo"),
            retry,
            delta("b", "He"),
            retry,
            delta("c", "Hello, "),
            delta("c", "you"),
            message("c", "Hello, you"),
            delta("d", "Hello"),
            message("d", "Hello")
          ),
          ["Hel", "lo", ", ", "you", "Hello"]
        )
        deepStrictEqual(yield* seen(delta("a", "Hi"), delta("b", "Hi"), message("b", "Hi")), ["Hi"])
      })
    )

    it.scoped("tells that what was emitted is withdrawn as soon as the answer is another", () =>
      Effect.gen(function* () {
        deepStrictEqual(
          yield* seen(delta("a", "half"), retry, delta("b", "ha"), delta("b", "ppy"), message("b", "happy")),
          ["half", "not half", "happy"]
        )
        deepStrictEqual(yield* seen(delta("a", "half"), retry, delta("b", "ha"), message("b", "ha")), [
          "half",
          "not half",
          "ha"
        ])
        deepStrictEqual(yield* seen(delta("a", "half"), retry, message("b", "")), ["half", "not half"])
      })
    )

    it.scoped("withdraws nothing of an answer that the token limit cut, which stands", () =>
      Effect.gen(function* () {
        const end = ["assistant.turn_end", { turnId: "0" }] as const
        deepStrictEqual(yield* seen(delta("a", "one "), end, delta("b", "two"), message("b", "two")), ["one ", "two"])
      })
    )

    it.scoped("fails where nobody is to be told, and the agent goes on", () =>
      Effect.gen(function* () {
        const { cli, session } = yield* start()
        const texts: Array<string> = []
        const reading = yield* Effect.fork(
          Effect.flip(
            Stream.runForEach(session.streamText("hello"), (text) => Effect.sync(() => void texts.push(text)))
          )
        )
        yield* cli.awaitRequest("session.send")
        for (const [type, data] of [delta("a", "half"), retry, delta("b", "whole")]) yield* cli.emit(type, data)
        const error = yield* Fiber.join(reading)
        assertTrue(error._tag === "TextWithdrawn")
        sameError(error, new CopilotError.TextWithdrawn({ sessionId, text: "half" }))
        deepStrictEqual(texts, ["half"])
        assertTrue(!methods(cli).includes("session.abort"))
      })
    )
  })

  it.scoped("emits whole messages where there were no deltas", () =>
    Effect.gen(function* () {
      const texts = yield* textsOf((cli) =>
        Effect.gen(function* () {
          yield* cli.emit("assistant.message", { messageId: "a", content: "" })
          yield* cli.emit("assistant.message", { messageId: "b", content: "Hello" })
        })
      )
      deepStrictEqual(texts, ["Hello"])
    })
  )

  it.scoped("leaves out sub-agents", () =>
    Effect.gen(function* () {
      const texts = yield* textsOf((cli) =>
        cli.emit("assistant.message", { messageId: "a", content: "sub" }, { agentId: "sub" })
      )
      deepStrictEqual(texts, [])
    })
  )
})

describe("events", () => {
  it.scoped("unknown types are values with all of their payload", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const events = yield* session.subscribe()
      yield* cli.emit("from.tomorrow", { a: { b: null } })
      deepStrictEqual(Option.getOrThrow(yield* Stream.runHead(events)), {
        type: "unknown",
        wireType: "from.tomorrow",
        data: { a: { b: null } },
        issue: undefined,
        raw: {
          id: "event-1",
          timestamp: "2026-01-01T00:00:00.000Z",
          parentId: null,
          type: "from.tomorrow",
          data: { a: { b: null } }
        }
      })
    })
  )

  it.scoped("a subscription to some types gets these alone", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const events = yield* session.subscribe({ types: ["session.idle"] })
      yield* cli.emit("assistant.intent", { intent: "x" })
      yield* cli.emit("session.idle", { mode: "interactive" })
      const event = Option.getOrThrow(yield* Stream.runHead(events))
      deepStrictEqual([event.type, event.data], ["session.idle", { mode: "interactive" }])
    })
  )

  it.scoped("a subscription to types that are told at run time gets these, newer ones too", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const types: ReadonlyArray<string> = JSON.parse('["session.idle", "session.later"]')
      const events = yield* session.subscribe({ types })
      yield* cli.emit("assistant.intent", { intent: "x" })
      yield* cli.emit("session.later", { a: 1 })
      yield* cli.emit("session.idle", {})
      const got = yield* Stream.runCollect(Stream.take(events, 2))
      deepStrictEqual(Array.from(got).map(SessionEvent.wireType), ["session.later", "session.idle"])
    })
  )

  it.scoped("a malformed notification is ignored", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const events = yield* session.subscribe()
      yield* cli.notify("session.event", { sessionId })
      yield* cli.notify("session.event", { sessionId, event: "no" })
      yield* cli.notify("session.event", { sessionId: 1, event: { type: "session.idle" } })
      yield* cli.notify("session.event", { sessionId: "other", event: { type: "session.idle" } })
      yield* cli.notify("host.event", {})
      yield* cli.emit("assistant.intent", { intent: "the first" })
      const event = Option.getOrThrow(yield* Stream.runHead(events))
      deepStrictEqual(event.data, { intent: "the first" })
    })
  )

  it.scoped("a subscriber may call the runtime for each event of a burst", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const events = yield* session.subscribe({ capacity: 1_000 })
      const calling = yield* events.pipe(
        Stream.take(1_000),
        Stream.runForEach(() => session.getEvents),
        Effect.fork
      )
      yield* Effect.forEach(Array.from({ length: 1_000 }), () => cli.emit("assistant.intent", { intent: "x" }), {
        discard: true
      })
      yield* Fiber.join(calling)
      deepStrictEqual(methods(cli).filter((method) => method === "session.getMessages").length, 1_000)
    })
  )

  it.scoped("only the subscriber that does not read is cut off, after what it holds", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const slow = yield* session.subscribe({ capacity: 2 })
      const quick = yield* session.subscribe()
      yield* Effect.forEach([1, 2, 3], (n) => cli.emit("assistant.intent", { intent: String(n) }))
      deepStrictEqual(
        Array.from(yield* Stream.runCollect(Stream.take(quick, 3)), (event) => event.data),
        [{ intent: "1" }, { intent: "2" }, { intent: "3" }]
      )
      const seen: Array<unknown> = []
      const error = yield* Effect.flip(Stream.runForEach(slow, (event) => Effect.sync(() => seen.push(event.data))))
      deepStrictEqual(seen, [{ intent: "1" }, { intent: "2" }])
      deepStrictEqual(error, new CopilotError.EventOverflow({ sessionId, capacity: 2 }))
    })
  )

  it.scoped("begin with the latest 256 since the session was registered", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const live = yield* session.subscribe()
      const numbers = Array.from({ length: 1000 }, (_, n) => String(n))
      yield* Effect.forEach(numbers, (intent) => cli.emit("assistant.intent", { intent }), { discard: true })
      yield* Stream.runDrain(Stream.take(live, 1000))
      const replayed = yield* Stream.runCollect(Stream.take(session.events, 256))
      deepStrictEqual(
        Array.from(replayed, (event) => event.data),
        numbers.slice(-256).map((intent) => ({ intent }))
      )
    })
  )

  it.scoped("end when the session is closed, after what came before", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const seen = yield* session.subscribe()
      const events = yield* session.subscribe()
      yield* cli.emit("assistant.intent", { intent: "last" })
      yield* Stream.runHead(seen)
      yield* session.disconnect
      deepStrictEqual(
        Array.from(yield* Stream.runCollect(events), (event) => event.data),
        [{ intent: "last" }]
      )
    })
  )

  it.scoped("fail with the reason when the connection goes away", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const draining = yield* Effect.fork(Effect.flip(Stream.runDrain(session.events)))
      yield* Effect.yieldNow()
      const reason = new CopilotError.ProcessExited({ code: 3, stderrTail: "boom", phase: "running" })
      yield* cli.close(reason)
      sameError(yield* Fiber.join(draining), reason)
    })
  )

  it.scoped("getEvents decodes the history", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      const idle = {
        type: "session.idle" as const,
        id: "1",
        timestamp: "t",
        parentId: null,
        data: { mode: null },
        extra: 1
      }
      cli.on("session.getMessages", () => Effect.succeed({ events: [idle, 7] }))
      deepStrictEqual(yield* session.getEvents, [
        idle,
        {
          type: "unknown",
          wireType: "",
          data: undefined,
          issue: { path: "type", problem: "a string was expected" },
          raw: 7
        }
      ])
    })
  )
})

describe("onEvent", () => {
  /** A session whose handler does this for each event. */
  const startWith = (onEvent: (type: string) => Effect.Effect<unknown, unknown>) =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("session.create", (params) => Effect.as(cli.emit("abort"), { sessionId: params.sessionId }))
      const session = yield* client.createSession({
        sessionId,
        onEvent: (event) => onEvent(event.type === "unknown" ? event.wireType : event.type)
      })
      return { cli, session }
    })

  /** The failures that are reported from now on. */
  const failuresOf = (session: CopilotSession.CopilotSession) =>
    Effect.gen(function* () {
      const failures = yield* Queue.unbounded<CopilotSession.HandlerFailure>()
      yield* Effect.forkScoped(Stream.runForEach(session.handlerFailures, (failure) => failures.offer(failure)))
      yield* Effect.yieldNow()
      return failures
    })

  it.scoped("is called with each event in turn, those before the answer too", () =>
    Effect.gen(function* () {
      const types = yield* Queue.unbounded<string>()
      const { cli } = yield* startWith((type) => Effect.zipRight(Effect.yieldNow(), types.offer(type)))
      yield* cli.emit("session.idle")
      yield* cli.emit("no.such.event")
      deepStrictEqual(Array.from(yield* types.takeBetween(3, 3)), ["abort", "session.idle", "no.such.event"])
    })
  )

  it.scoped.each([
    ["fails", Effect.fail("no"), Cause.fail("no")],
    ["dies", Effect.die("no"), Cause.die("no")]
  ] as const)("that %s is reported, and called with the next", ([, outcome, cause]) =>
    Effect.gen(function* () {
      const types = yield* Queue.unbounded<string>()
      const { cli, session } = yield* startWith((type) => (type === "session.idle" ? outcome : types.offer(type)))
      const failures = yield* failuresOf(session)
      yield* cli.emit("session.idle")
      yield* cli.emit("session.title_changed", { title: "T" })
      deepStrictEqual(Array.from(yield* types.takeBetween(2, 2)), ["abort", "session.title_changed"])
      const failure = yield* failures.take
      deepStrictEqual([failure.handler, Cause.squash(failure.cause)], ["onEvent", Cause.squash(cause)])
    })
  )

  it.scoped("is interrupted when the session ends", () =>
    Effect.gen(function* () {
      const called = yield* Deferred.make<void>()
      const interrupted = yield* Deferred.make<void>()
      const { session } = yield* startWith(() =>
        Effect.zipRight(Deferred.succeed(called, undefined), Effect.never).pipe(
          Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
        )
      )
      yield* Deferred.await(called)
      yield* session.disconnect
      assertTrue(yield* Deferred.isDone(interrupted))
    })
  )

  it.scoped("is not called any more, and that is reported, when it is too far behind", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<void>()
      const { cli, session } = yield* startWith(() => Deferred.await(gate))
      const failures = yield* failuresOf(session)
      const seen = yield* session.subscribe({ capacity: 5000 })
      yield* Effect.forEach(Array.from({ length: 4100 }), () => cli.emit("session.idle"), { discard: true })
      yield* Stream.runDrain(Stream.take(seen, 4100))
      yield* Deferred.succeed(gate, undefined)
      const { cause, handler } = yield* failures.take
      deepStrictEqual(
        [handler, Cause.squash(cause)],
        ["onEvent", new CopilotError.EventOverflow({ sessionId, capacity: 4096 })]
      )
    })
  )
})

describe("abort", () => {
  it.scoped("fails with the runtime's words when it was not done", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      cli.on("session.abort", () => Effect.succeed({ success: false, error: "cannot" }))
      sameError(
        yield* Effect.flip(session.abort),
        new CopilotError.RpcError({ method: "session.abort", code: -32603, description: "cannot" })
      )
    })
  )
})

describe("disconnect", () => {
  it.scoped("detaches once, however often it is called", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      yield* session.disconnect
      yield* session.disconnect
      deepStrictEqual(methods(cli), ["connect", "session.create", "session.detach"])
    })
  )

  it.scoped("destroys where detach is unknown", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      cli.on("session.detach", () =>
        Effect.fail(new JsonRpc.HandlerError({ code: -32601, description: "Unhandled method session.detach" }))
      )
      cli.on("session.destroy", () => Effect.succeed({ success: true }))
      yield* session.disconnect
      deepStrictEqual(methods(cli).slice(2), ["session.detach", "session.destroy"])
    })
  )

  it.scoped("tries twice, then fails with the runtime's words and can be tried again", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      cli.on("session.detach", () => Effect.succeed({ success: false, error: "busy" }))
      sameError(
        yield* Effect.flip(session.disconnect),
        new CopilotError.RpcError({ method: "session.detach", code: -32603, description: "busy" })
      )
      cli.on("session.detach", () => Effect.succeed({ success: true }))
      yield* session.disconnect
      deepStrictEqual(methods(cli).slice(2), ["session.detach", "session.detach", "session.detach"])
    })
  )

  it.scoped("interrupts running handlers, whose finalizers have run when it returns", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const finalized = yield* Deferred.make<void>()
      const slow = Tool.make("slow", {
        handler: () =>
          Effect.ensuring(
            Effect.zipRight(Deferred.succeed(started, undefined), Effect.never),
            Deferred.succeed(finalized, undefined)
          )
      })
      const { cli, session } = yield* start({ tools: [slow] })
      yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName: "slow" })
      yield* Deferred.await(started)
      yield* session.disconnect
      assertTrue(yield* Deferred.isDone(finalized))
      deepStrictEqual(methods(cli).slice(2), ["session.detach"])
    })
  )

  it.scoped("can be called by a tool of the session itself", () =>
    Effect.gen(function* () {
      const self = yield* Deferred.make<Effect.Effect<void, unknown>>()
      const quit = Tool.make("quit", { handler: () => Effect.flatten(Deferred.await(self)) })
      const { cli, session } = yield* start({ tools: [quit] })
      const events = yield* session.subscribe()
      yield* Deferred.succeed(self, session.disconnect)
      yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName: "quit" })
      yield* Stream.runDrain(events)
      deepStrictEqual(methods(cli).slice(2), ["session.detach"])
    })
  )

  it.scoped("does not hold up the end of the session's scope", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start({ shutdown: { sessions: "2 seconds" } })
      const scope = yield* Scope.make()
      const session = yield* Scope.extend(create(client, {}), scope)
      cli.on("session.detach", () => Effect.never)
      yield* Effect.fork(session.disconnect)
      yield* cli.awaitRequest("session.detach")
      const closing = yield* Effect.fork(Scope.close(scope, Exit.void))
      yield* TestClock.adjust("2 seconds")
      yield* Fiber.join(closing)
    })
  )

  it.scoped("is not held up by a handler that cannot be interrupted", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const stubborn = Tool.make("stubborn", {
        handler: () =>
          Effect.uninterruptible(Effect.zipRight(Deferred.succeed(started, undefined), Effect.sleep("1 hour")))
      })
      const { cli, client } = yield* ScriptedCli.start({ shutdown: { sessions: "2 seconds" } })
      const session = yield* create(client, { tools: [stubborn] })
      yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName: "stubborn" })
      yield* Deferred.await(started)
      const disconnecting = yield* Effect.fork(session.disconnect)
      yield* TestClock.adjust("2 seconds")
      yield* Fiber.join(disconnecting)
    })
  )

  it.scoped("can be done by a handler that closes the session's scope", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const closed = yield* Deferred.make<void>()
      const quit = Tool.make("quit", {
        handler: () => Effect.ensuring(Scope.close(scope, Exit.void), Deferred.succeed(closed, undefined))
      })
      const { cli, client } = yield* ScriptedCli.start({ shutdown: { sessions: "2 seconds" } })
      yield* Scope.extend(create(client, { tools: [quit] }), scope)
      yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName: "quit" })
      yield* cli.awaitRequest("session.detach")
      yield* TestClock.adjust("2 seconds")
      yield* Deferred.await(closed)
    })
  )

  it.scoped("the session's scope does the same", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      const scope = yield* Scope.make()
      const session = yield* Scope.extend(create(client, {}), scope)
      yield* Scope.close(scope, Exit.void)
      deepStrictEqual(methods(cli), ["connect", "session.create", "session.detach"])
      sameError(yield* Effect.flip(session.abort), new CopilotError.SessionClosed({ sessionId, reason: "Closed" }))
    })
  )
})
