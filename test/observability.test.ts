import { describe, it } from "@effect/vitest"
import { deepStrictEqual, strictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import * as Tracer from "effect/Tracer"
import { type ClientConfig, Telemetry, Tool } from "effect-copilot"
import * as ScriptedCli from "./support/scriptedCli.js"
import { attributesOf, named, traced, traceparentOf } from "./support/tracer.js"

const { sessionId } = ScriptedCli

/** A session whose client has the trace context of clients that say nothing of it. */
const start = (
  config: { readonly tools?: ReadonlyArray<Tool.Tool<string, never>> } = {},
  options: ClientConfig.TransportOptions = {}
) =>
  Effect.gen(function* () {
    const { cli, client } = yield* ScriptedCli.start({ onGetTraceContext: undefined, ...options })
    cli.on("session.resume", (params) => Effect.succeed({ sessionId: params.sessionId, openCanvases: [] }))
    return { cli, client, session: yield* client.createSession({ sessionId, model: "gpt", ...config }) }
  })

type Started = Effect.Effect.Success<ReturnType<typeof start>>

/** Waits for a turn in which this happens after the message was sent. */
const turn = ({ cli, session }: Started, during: Effect.Effect<unknown, unknown>) =>
  Effect.gen(function* () {
    const waiting = yield* Effect.fork(Effect.exit(session.sendAndWait("the prompt", { timeout: "30 seconds" })))
    yield* cli.awaitRequest("session.send")
    yield* Effect.yieldNow()
    yield* during
    return yield* Fiber.join(waiting)
  })

const answered = (cli: ScriptedCli.ScriptedCli) =>
  Effect.zipRight(
    cli.emit("assistant.message", { messageId: "a", originatingMessageId: "message-1", content: "the answer" }),
    cli.emit("session.idle")
  )

const usage = { model: "gpt-1", inputTokens: 10, outputTokens: 5, cacheReadTokens: 3, cacheWriteTokens: 2 }

const about = { "gen_ai.provider.name": "github.copilot", "gen_ai.conversation.id": sessionId }

const secret = Tool.make("secret", {
  parameters: { key: Schema.String },
  handler: ({ key }) => Effect.succeed(`result of ${key}`)
})

const callTool = (
  { cli, client }: Started,
  toolName: string,
  args: object,
  more: { readonly traceparent?: string } = {}
) =>
  Effect.gen(function* () {
    yield* cli.emit("external_tool.requested", {
      requestId: "r1",
      sessionId,
      toolCallId: "c1",
      toolName,
      arguments: args,
      ...more
    })
    yield* cli.awaitRequest("session.tools.handlePendingToolCall")
    yield* client.ping()
  })

describe("the trace context of a request", () => {
  it.scoped("is that of the operation's span, which is under the program's", () =>
    traced((spans) =>
      Effect.gen(function* () {
        const started = yield* start()
        const { cli, client, session } = started
        yield* session.send("one")
        yield* client.resumeSession(sessionId, {})
        const sent = (method: string) =>
          cli
            .received()
            .filter((request) => request.method === method)
            .map(({ params }) => [params.traceparent, params.tracestate])
        deepStrictEqual(
          ["session.create", "session.send", "session.resume"].map(sent),
          ["CopilotClient.createSession", "CopilotSession.send", "CopilotClient.resumeSession"].map((name) => [
            [traceparentOf(named(spans, name)), undefined]
          ])
        )
        const program = named(spans, "program")
        strictEqual(named(spans, "CopilotSession.send").traceId, program.traceId)
        deepStrictEqual(named(spans, "CopilotSession.send").parent, Option.some(program))
      }).pipe(Effect.withSpan("program"))
    )
  )

  it.scoped("is that of the turn, for those who wait for it or stream it", () =>
    traced((spans) =>
      Effect.gen(function* () {
        const started = yield* start()
        const { cli, session } = started
        yield* turn(started, answered(cli))
        const streaming = yield* Effect.fork(Stream.runDrain(session.stream("again")))
        const { traceparent } = yield* cli.awaitRequest("session.send", 2)
        yield* cli.emit("session.idle")
        yield* Fiber.join(streaming)
        deepStrictEqual(
          [(yield* cli.awaitRequest("session.send")).traceparent, traceparent],
          ["CopilotSession.sendAndWait", "CopilotSession.stream"].map((name) => traceparentOf(named(spans, name)))
        )
      })
    )
  )

  it.scoped("is not sent where tracing is disabled", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start()
      yield* session.send("hello")
      deepStrictEqual(yield* cli.awaitRequest("session.send"), { sessionId, prompt: "hello" })
      strictEqual((yield* cli.awaitRequest("session.create")).traceparent, undefined)
    }).pipe(Effect.withTracerEnabled(false))
  )

  it.scoped("is what onGetTraceContext gives, asked each time", () =>
    Effect.gen(function* () {
      let count = 0
      const onGetTraceContext = Effect.sync(() => ({ traceparent: `t${++count}`, tracestate: "a=b", other: "no" }))
      const { cli, session } = yield* start({}, { onGetTraceContext })
      yield* session.send("hello")
      const { traceparent, tracestate } = yield* cli.awaitRequest("session.create")
      deepStrictEqual([traceparent, tracestate], ["t1", "a=b"])
      deepStrictEqual(yield* cli.awaitRequest("session.send"), {
        traceparent: "t2",
        tracestate: "a=b",
        sessionId,
        prompt: "hello"
      })
    })
  )

  it.scoped.each([
    ["fails", Effect.fail("no")],
    ["dies", Effect.die("no")],
    ["is empty", Effect.succeed({ traceparent: undefined })]
  ] as const)("is none when onGetTraceContext %s", ([, onGetTraceContext]) =>
    Effect.gen(function* () {
      const { cli, session } = yield* start({}, { onGetTraceContext })
      yield* session.send("hello")
      deepStrictEqual(yield* cli.awaitRequest("session.send"), { sessionId, prompt: "hello" })
    })
  )
})

describe("the span", () => {
  it.scoped("of a new session says which it is, and with which model", () =>
    traced((spans) =>
      Effect.gen(function* () {
        yield* start()
        deepStrictEqual(attributesOf(named(spans, "CopilotClient.createSession")), {
          ...about,
          "gen_ai.request.model": "gpt"
        })
      })
    )
  )

  it.scoped("of a turn says what was used, and nothing of what was said", () =>
    traced((spans) =>
      Effect.gen(function* () {
        const started = yield* start()
        const { cli } = started
        const used = cli.emit("assistant.usage", usage)
        const bySubAgent = cli.emit("assistant.usage", { ...usage, model: "small" }, { agentId: "a1" })
        yield* turn(started, Effect.all([used, bySubAgent, answered(cli)]))
        deepStrictEqual(attributesOf(named(spans, "CopilotSession.sendAndWait")), {
          ...about,
          "gen_ai.operation.name": "invoke_agent",
          "gen_ai.response.model": "gpt-1",
          "gen_ai.usage.input_tokens": 20,
          "gen_ai.usage.output_tokens": 10,
          "gen_ai.usage.cache_read.input_tokens": 6,
          "gen_ai.usage.cache_creation.input_tokens": 4
        })
      })
    )
  )

  it.scoped("of a turn says what was said where the client asks for it", () =>
    traced((spans) =>
      Effect.gen(function* () {
        const started = yield* start({}, { tracing: { captureContent: true } })
        yield* turn(started, answered(started.cli))
        yield* started.session.send("by itself")
        const said = (role: string, content: string) => JSON.stringify([{ role, parts: [{ type: "text", content }] }])
        deepStrictEqual(attributesOf(named(spans, "CopilotSession.sendAndWait")), {
          ...about,
          "gen_ai.operation.name": "invoke_agent",
          "gen_ai.input.messages": said("user", "the prompt"),
          "gen_ai.output.messages": said("assistant", "the answer")
        })
        deepStrictEqual(attributesOf(named(spans, "CopilotSession.send")), {
          ...about,
          "gen_ai.input.messages": said("user", "by itself")
        })
      })
    )
  )

  it.scoped("of a turn that fails names the error", () =>
    traced((spans) =>
      Effect.gen(function* () {
        const started = yield* start()
        yield* turn(started, started.cli.emit("session.error", { errorType: "query", message: "no luck" }))
        deepStrictEqual(attributesOf(named(spans, "CopilotSession.sendAndWait")), {
          ...about,
          "gen_ai.operation.name": "invoke_agent",
          "error.type": "SessionFailed"
        })
      })
    )
  )

  it.scoped("of generateObject is around that of its turn", () =>
    traced((spans) =>
      Effect.gen(function* () {
        const { cli, session } = yield* start()
        const waiting = yield* Effect.fork(
          Effect.exit(session.generateObject("x", Schema.Struct({ a: Schema.Number })))
        )
        yield* cli.awaitRequest("session.send")
        yield* answered(cli)
        yield* Fiber.join(waiting)
        const outer = named(spans, "CopilotSession.generateObject")
        deepStrictEqual(attributesOf(outer), about)
        deepStrictEqual(named(spans, "CopilotSession.sendAndWait").parent, Option.some(outer))
      })
    )
  )

  it.scoped.each([
    [false, {}],
    [
      true,
      {
        "gen_ai.tool.call.arguments": '{"key":"s3cret"}',
        "gen_ai.tool.call.result": '{"result":"result of s3cret"}'
      }
    ]
  ] as const)(
    "of a tool holds arguments and result only where the client asks for it: %s",
    ([captureContent, content]) =>
      traced((spans) =>
        Effect.gen(function* () {
          const started = yield* start({ tools: [secret] }, { tracing: { captureContent } })
          yield* callTool(started, "secret", { key: "s3cret" })
          deepStrictEqual(attributesOf(named(spans, "Tool.secret")), {
            ...about,
            "gen_ai.operation.name": "execute_tool",
            "gen_ai.tool.name": "secret",
            "gen_ai.tool.call.id": "c1",
            ...content
          })
        })
      )
  )

  it.scoped("of a tool that fails names the outcome", () =>
    traced((spans) =>
      Effect.gen(function* () {
        const started = yield* start({ tools: [secret] })
        yield* callTool(started, "secret", { key: 1 })
        strictEqual(attributesOf(named(spans, "Tool.secret"))["error.type"], "failure")
      })
    )
  )

  it.scoped("of a session's creation is over when its handlers run, and not above them", () =>
    traced((spans) =>
      Effect.gen(function* () {
        const seen: Array<Option.Option<Tracer.AnySpan>> = []
        const { cli, client } = yield* ScriptedCli.start()
        yield* client.createSession({
          sessionId,
          onPermissionRequest: () =>
            Effect.map(Effect.serviceOption(Tracer.ParentSpan), (span) => {
              seen.push(span)
              return { kind: "approve-once" } as const
            })
        })
        yield* cli.emit("permission.requested", {
          requestId: "p",
          permissionRequest: { kind: "read", intention: "Look", path: "/a" }
        })
        yield* cli.awaitRequest("session.permissions.handlePendingPermissionRequest")
        deepStrictEqual(seen, [Option.some(named(spans, "program"))])
      }).pipe(Effect.withSpan("program"))
    )
  )
})

describe("the metrics", () => {
  let tests = 0

  /** Runs with a tag of its own, so that what other tests count is not seen. */
  const metered = <A, E, R>(use: (read: Read) => Effect.Effect<A, E, R>) =>
    Effect.suspend(() => Effect.tagMetrics(use(read), "test", `metrics-${++tests}`))

  /** How often, and how much in all. */
  const read: Read = (metric, tags = {}) =>
    Effect.map(
      Metric.value(Object.entries(tags).reduce((self, [key, value]) => Metric.tagged(self, key, value), metric)),
      (state) => ("sum" in state ? [state.count, state.sum] : [state.count])
    )

  type Read = <Type, Out extends { readonly count: number }>(
    metric: Metric.Metric<Type, number, Out>,
    tags?: Readonly<Record<string, string>>
  ) => Effect.Effect<ReadonlyArray<unknown>>

  const outcomes: ReadonlyArray<Telemetry.TurnOutcome> = ["success", "failed", "timeout", "lost", "interrupted"]

  const ended = (read: Read) =>
    Effect.forEach(outcomes, (outcome) =>
      Effect.map(
        Effect.all([read(Telemetry.turnsEnded, { outcome }), read(Telemetry.turnDuration, { outcome })]),
        (both): ReadonlyArray<ReadonlyArray<unknown>> => both
      )
    )

  /** What `ended` gives when one turn had this outcome after so many seconds. */
  const one = (outcome: Telemetry.TurnOutcome, seconds: number) =>
    outcomes.map((other) => (other === outcome ? [[1], [1, seconds]] : [[0], [0, 0]]))

  it.scoped("tell of a turn: its beginning, its first token and its end", () =>
    metered((read) =>
      Effect.gen(function* () {
        const started = yield* start()
        const { cli, client } = started
        yield* turn(
          started,
          Effect.gen(function* () {
            yield* TestClock.adjust("2 seconds")
            yield* cli.emit("assistant.message_delta", { messageId: "a", deltaContent: "the " })
            yield* client.ping()
            deepStrictEqual(
              yield* ended(read),
              outcomes.map(() => [[0], [0, 0]])
            )
            yield* TestClock.adjust("1 second")
            yield* answered(cli)
          })
        )
        deepStrictEqual(yield* read(Telemetry.turnsStarted), [1])
        deepStrictEqual(yield* read(Telemetry.timeToFirstToken), [1, 2])
        deepStrictEqual(yield* ended(read), one("success", 3))
      })
    )
  )

  it.scoped.each([
    ["failed", 0, ({ cli }: Started) => cli.emit("session.error", { errorType: "query", message: "no luck" })],
    ["timeout", 30, () => TestClock.adjust("30 seconds")],
    ["lost", 0, ({ cli }: Started) => cli.close()],
    ["lost", 0, ({ session }: Started) => Effect.orDie(session.disconnect)]
  ] as const)("tell how a turn ended: %s", ([outcome, seconds, end]) =>
    metered((read) =>
      Effect.gen(function* () {
        const started = yield* start()
        yield* turn(started, end(started))
        deepStrictEqual(yield* ended(read), one(outcome, seconds))
      })
    )
  )

  it.scoped("tell of a turn that nobody waits for any more, and of a message that was not sent", () =>
    metered((read) =>
      Effect.gen(function* () {
        const { cli, session } = yield* start()
        const waiting = yield* Effect.fork(session.sendAndWait("hello"))
        yield* cli.awaitRequest("session.send")
        yield* TestClock.adjust("1 second")
        yield* Fiber.interrupt(waiting)
        deepStrictEqual(yield* ended(read), one("interrupted", 1))
        yield* session.disconnect
        yield* Effect.exit(session.sendAndWait("hello"))
        deepStrictEqual(yield* read(Telemetry.turnsEnded, { outcome: "lost" }), [1])
      })
    )
  )

  it.scoped("count events and tokens, whoever's turn they belong to", () =>
    metered((read) =>
      Effect.gen(function* () {
        const { cli, client } = yield* start()
        yield* cli.emit("session.info", { infoType: "x", message: "y" })
        yield* cli.emit("assistant.usage", usage)
        yield* cli.emit("assistant.usage", { ...usage, inputTokens: null, outputTokens: "many" }, { agentId: "a1" })
        yield* client.ping()
        deepStrictEqual(yield* read(Telemetry.events), [3])
        deepStrictEqual(
          yield* Effect.forEach(["input", "output", "cache_read", "cache_write"], (type) =>
            read(Telemetry.tokens, { type })
          ),
          [[10], [5], [6], [4]]
        )
      })
    )
  )

  const tools = [
    secret,
    Tool.make("slow", { handler: () => Effect.as(Effect.sleep("2 seconds"), "done") }),
    Tool.make("fails", { handler: () => Effect.fail("no") }),
    Tool.make("dies", { handler: () => Effect.die("no") })
  ]

  it.scoped.each([
    ["secret", "success"],
    ["fails", "failure"],
    ["dies", "defect"]
  ] as const)("count the calls of a tool by outcome: %s", ([tool, outcome]) =>
    metered((read) =>
      Effect.gen(function* () {
        const started = yield* start({ tools })
        yield* callTool(started, tool, { key: "k" })
        deepStrictEqual(yield* read(Telemetry.toolCalls, { tool, outcome }), [1])
      })
    )
  )

  it.scoped("time the calls of a tool, also of one that is called off", () =>
    metered((read) =>
      Effect.gen(function* () {
        const { cli, client } = yield* start({ tools })
        const request = (requestId: string) =>
          Effect.zipRight(
            cli.emit("external_tool.requested", { requestId, sessionId, toolCallId: requestId, toolName: "slow" }),
            client.ping()
          )
        yield* request("r1")
        yield* TestClock.adjust("2 seconds")
        yield* request("r2")
        yield* TestClock.adjust("1 second")
        yield* cli.emit("external_tool.completed", { requestId: "r2" })
        yield* client.ping()
        deepStrictEqual(yield* read(Telemetry.toolDuration, { tool: "slow", outcome: "success" }), [1, 2])
        deepStrictEqual(yield* read(Telemetry.toolDuration, { tool: "slow", outcome: "interrupted" }), [1, 1])
      })
    )
  )
})
