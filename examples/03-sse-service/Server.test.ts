import { HttpClient, HttpClientRequest, type HttpClientResponse, HttpMiddleware, HttpServer } from "@effect/platform"
import { NodeHttpServer } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import {
  Effect,
  Layer,
  Logger,
  LogLevel,
  Mailbox,
  type ParseResult,
  Queue,
  Random,
  Schema,
  Stream,
  TestClock
} from "effect"
import { CopilotClient, CopilotPool } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { Agent, AgentEvent, rollDice } from "./Agent.js"
import { router } from "./Server.js"

const { crash, delay, fail, text, toolCall, turn } = TestCopilot

/** The service on a pool of one scripted runtime after the other, and what a test controls of each. */
const serve = (script: TestCopilot.Script) =>
  Effect.gen(function* () {
    const runtimes = yield* Queue.unbounded<TestCopilot.Service>()
    const pool = yield* CopilotPool.fromClients({
      size: 1,
      acquire: () =>
        Effect.gen(function* () {
          const copilot = yield* TestCopilot.make(script)
          yield* Queue.offer(runtimes, copilot)
          return yield* CopilotClient.fromTransport(copilot.transport)
        })
    })
    yield* HttpServer.serveEffect(router, HttpMiddleware.logger).pipe(
      Effect.provide(Agent.Default.pipe(Layer.provide(Layer.succeed(CopilotPool.CopilotPool, pool))))
    )
    return { nextRuntime: Queue.take(runtimes) }
  })

const post = (body: unknown) =>
  Effect.flatMap(HttpClient.HttpClient, (client) =>
    client.execute(HttpClientRequest.bodyUnsafeJson(HttpClientRequest.post("/answers"), body))
  )

const comment = "comment"

const decode = Schema.decode(Schema.parseJson(AgentEvent))

/** The events of an answer, and its comments. */
const read = (response: HttpClientResponse.HttpClientResponse) =>
  response.stream.pipe(
    Stream.decodeText(),
    Stream.splitLines,
    Stream.filter((line) => line.startsWith("data: ") || line.startsWith(":")),
    Stream.mapEffect(
      (line): Effect.Effect<AgentEvent | typeof comment, ParseResult.ParseError> =>
        line.startsWith(":") ? Effect.succeed(comment) : decode(line.slice(6))
    )
  )

/** All of an answer, the comments left out. */
const ask = (prompt: string) =>
  post({ prompt }).pipe(
    Effect.flatMap((response) => Stream.runCollect(read(response))),
    Effect.map((events) => Array.from(events).filter((event) => event !== comment))
  )

/** An answer as it comes: what is next, and the next that is no comment. */
const follow = (prompt: string) =>
  Effect.gen(function* () {
    const events = yield* Mailbox.fromStream(read(yield* post({ prompt })))
    return {
      next: (count: number) => Effect.replicateEffect(events.take, count),
      nextEvent: Effect.repeat(events.take, { until: (event) => event !== comment })
    }
  })

const said = (...words: ReadonlyArray<string>): ReadonlyArray<AgentEvent> =>
  words.map((text) => ({ _tag: "Text", text }))

const done: AgentEvent = { _tag: "Done" }

const unavailable: AgentEvent = {
  _tag: "Failed",
  reason: "Unavailable",
  message: "The agent is not available. Please ask again."
}

describe("an answer", () => {
  it.scoped("is a stream of Server-Sent Events", () =>
    Effect.gen(function* () {
      yield* serve([turn(toolCall("roll_dice", { count: 1, sides: 6 }), text("A four."))])
      const response = yield* post({ prompt: "Roll a die" })
      deepStrictEqual(
        [response.status, response.headers["content-type"], response.headers["cache-control"]],
        [200, "text/event-stream", "no-store"]
      )
      deepStrictEqual(
        (yield* response.text).replaceAll(/"id":"[^"]+"/g, '"id":"call"'),
        [
          ":",
          'event: ToolStarted\ndata: {"_tag":"ToolStarted","id":"call","name":"roll_dice"}',
          'event: ToolEnded\ndata: {"_tag":"ToolEnded","id":"call","success":true}',
          'event: Text\ndata: {"_tag":"Text","text":"A "}',
          'event: Text\ndata: {"_tag":"Text","text":"four."}',
          'event: Done\ndata: {"_tag":"Done"}\n\n'
        ].join("\n\n")
      )
    }).pipe(Effect.provide(NodeHttpServer.layerTest))
  )

  it.scoped("comes as it is made", () =>
    Effect.gen(function* () {
      yield* serve([turn(text("Let me see. "), delay("10 seconds"), text("Four."))])
      const { next } = yield* follow("What is 2+2?")
      deepStrictEqual(yield* next(4), [comment, ...said("Let ", "me ", "see. ")])
      yield* TestClock.adjust("10 seconds")
      deepStrictEqual(yield* next(2), [...said("Four."), done])
    }).pipe(Effect.provide(NodeHttpServer.layerTest))
  )

  it.scoped("is kept alive by a comment every 15 seconds", () =>
    Effect.gen(function* () {
      yield* serve([turn(text("Hm."), delay("1 hour"))])
      const { next } = yield* follow("Why?")
      deepStrictEqual(yield* next(2), [comment, ...said("Hm.")])
      yield* TestClock.adjust("30 seconds")
      deepStrictEqual(yield* next(2), [comment, comment])
    }).pipe(Effect.provide(NodeHttpServer.layerTest))
  )

  it.scoped("that nobody waits for is stopped, and its session closed", () =>
    Effect.gen(function* () {
      const { nextRuntime } = yield* serve([turn(text("Once"), delay("1 hour"))])
      yield* Effect.scoped(Effect.flatMap(follow("Tell me a story"), ({ next }) => next(2)))
      const { awaitRequest } = yield* nextRuntime
      yield* awaitRequest("session.abort")
      yield* awaitRequest("session.detach")
    }).pipe(Effect.provide(NodeHttpServer.layerTest))
  )

  it.scoped("ends with an error when the agent gives up", () =>
    Effect.gen(function* () {
      yield* serve([turn(text("Well."), fail("no quota"))])
      deepStrictEqual(yield* ask("Hello"), [
        ...said("Well."),
        { _tag: "Failed", reason: "AgentFailed", message: "no quota" }
      ])
    }).pipe(Effect.provide(NodeHttpServer.layerTest))
  )

  it.scoped("ends with an error, and the agent is stopped, when it takes more than five minutes", () =>
    Effect.gen(function* () {
      const { nextRuntime } = yield* serve([turn(text("Well."), delay("1 hour"))])
      const { next, nextEvent } = yield* follow("Why?")
      deepStrictEqual(yield* next(2), [comment, ...said("Well.")])
      yield* TestClock.adjust("5 minutes")
      deepStrictEqual(yield* nextEvent, {
        _tag: "Failed",
        reason: "TimedOut",
        message: "This takes too long. Ask for less."
      })
      yield* (yield* nextRuntime).awaitRequest("session.abort")
    }).pipe(Effect.provide(NodeHttpServer.layerTest))
  )

  it.scoped("ends with an error when the runtime dies, and the next one comes from another", () =>
    Effect.gen(function* () {
      yield* serve(({ prompt }) => (prompt === "Die" ? turn(text("Oh."), crash()) : text("I live.")))
      deepStrictEqual(yield* ask("Die"), [...said("Oh."), unavailable])
      deepStrictEqual(yield* ask("Live"), [...said("I ", "live."), done])
    }).pipe(Effect.provide(NodeHttpServer.layerTest))
  )
})

describe("a question", () => {
  const refusal = (body: unknown) =>
    Effect.gen(function* () {
      yield* serve([])
      const response = yield* post(body)
      return [response.status, yield* response.json]
    }).pipe(Effect.provide(NodeHttpServer.layerTest))

  it.scoped("has a prompt", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* refusal({}), [400, { issues: [{ path: "prompt", message: "is missing" }] }])
    })
  )

  it.scoped("is not blank", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* refusal({ prompt: " \n" }), [
        400,
        { issues: [{ path: "prompt", message: "Ask something" }] }
      ])
    })
  )

  it.scoped("is not too long", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* refusal({ prompt: "x".repeat(10_001) }), [
        400,
        { issues: [{ path: "prompt", message: "Ask it in 10000 characters at most" }] }
      ])
    })
  )

  it.scoped("is JSON", () =>
    Effect.gen(function* () {
      yield* serve([])
      const client = yield* HttpClient.HttpClient
      const request = HttpClientRequest.post("/answers")
      const broken = yield* client.execute(HttpClientRequest.bodyText(request, "{", "application/json"))
      deepStrictEqual(
        [broken.status, yield* broken.json],
        [400, { issues: [{ path: "", message: "The body has to be JSON" }] }]
      )
      const text = yield* client.execute(HttpClientRequest.bodyText(request, '{"prompt":"Hello"}', "text/plain"))
      deepStrictEqual(
        [text.status, yield* text.json],
        [400, { issues: [{ path: "content-type", message: "It has to be application/json" }] }]
      )
    }).pipe(Effect.provide(NodeHttpServer.layerTest))
  )

  it.scoped("is in no log, whatever comes of it", () => {
    const lines: Array<string> = []
    const logger = Logger.replace(
      Logger.defaultLogger,
      Logger.map(Logger.logfmtLogger, (line) => {
        lines.push(line)
      })
    )
    return Effect.gen(function* () {
      yield* serve(({ prompt }) => {
        if (prompt.includes("die")) return crash()
        return prompt.includes("fail") ? fail(`What is "${prompt}"?`) : text(prompt)
      })
      yield* ask("secret")
      yield* ask("secret: fail")
      yield* ask("secret: die")
      yield* post({ prompt: "secret".repeat(10_000) })
      yield* post({ promt: "secret" })
      assertTrue(lines.some((line) => line.includes("http.status=200")))
      assertTrue(lines.some((line) => line.includes("No answer: The Copilot CLI exited")))
      deepStrictEqual(
        lines.filter((line) => line.includes("secret")),
        []
      )
    }).pipe(Effect.provide([NodeHttpServer.layerTest, logger]), Logger.withMinimumLogLevel(LogLevel.All))
  })
})

describe("the agent", () => {
  it.scoped("can roll dice, and nothing else", () =>
    Effect.gen(function* () {
      const { nextRuntime } = yield* serve([text("Hello")])
      yield* ask("Hello")
      const copilot = yield* nextRuntime
      const [created] = yield* copilot.requestsOf("session.create")
      deepStrictEqual(created?.availableTools, ["roll_dice"])
    }).pipe(Effect.provide(NodeHttpServer.layerTest))
  )

  it.scoped("gets what each of the dice shows", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      yield* client.createSession({ tools: [rollDice] })
      const copilot = yield* TestCopilot.TestCopilot
      deepStrictEqual(yield* copilot.callTool("roll_dice", { count: 3, sides: 6 }), { result: "[2,3,6]" })
    }).pipe(Effect.provide(TestCopilot.layer()), Effect.withRandom(Random.make("dice")))
  )
})
