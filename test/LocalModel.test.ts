import { createServer } from "node:http"
import { connect, type Socket } from "node:net"
import * as HttpServer from "@effect/platform/HttpServer"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Tracer from "effect/Tracer"
import { LocalModel } from "effect-copilot/testing"
import { attempt, json, post, readText } from "./support/modelClient.js"

const ask = (content: string) => ({ model: "local", stream: true, messages: [{ role: "user", content }] })

const send = (body: unknown, options?: { readonly path?: string; readonly headers?: Record<string, string> }) =>
  post(options?.path ?? "/v1/chat/completions", body, options?.headers)

const get = (path: string) =>
  Effect.flatMap(LocalModel.LocalModel, ({ provider }) => attempt(() => fetch(provider.baseUrl + path)))

const ChunkData = Schema.parseJson(
  Schema.Struct({
    id: Schema.String,
    object: Schema.String,
    model: Schema.String,
    choices: Schema.Array(
      Schema.Struct({
        index: Schema.Number,
        delta: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
        finish_reason: Schema.NullOr(Schema.String)
      })
    ),
    usage: Schema.optional(Schema.Unknown)
  })
)

/** What a client sees of an event stream, shortened: deltas as they are, then how it ended. */
const eventsOf = (text: string): ReadonlyArray<unknown> =>
  text.split("\n\n").flatMap((event): ReadonlyArray<unknown> => {
    if (event === "") return []
    if (!event.startsWith("data: ")) return [{ malformed: event }]
    const data = event.slice("data: ".length)
    if (data === "[DONE]") return ["DONE"]
    const { choices, usage } = Schema.decodeSync(ChunkData)(data)
    const choice = choices[0]
    if (choice === undefined) return [{ usage }]
    return [choice.finish_reason === null ? choice.delta : { finish: choice.finish_reason }]
  })

const readAll = (response: Response) =>
  Effect.map(readText(response), ({ broken, text }) => ({ events: eventsOf(text), broken }))

const converse = (content: string) => Effect.flatMap(send(ask(content)), readAll)

const firstBytes = (response: Response) =>
  attempt(async () => {
    const reader = response.body?.getReader()
    const first = await reader?.read()
    return { reader, text: new TextDecoder().decode(first?.value) }
  })

/** With plain values, as to `assert` an Option of something equals one of nothing. */
const unexpected = Effect.flatMap(LocalModel.LocalModel, (model) =>
  Effect.map(model.unexpected, (all) => all.map((each) => ({ ...each, request: Option.getOrUndefined(each.request) })))
)

const errorBody = (message: string, type: string, code: string | null = null) => ({
  error: { message, type, param: null, code }
})

const stop = [{ finish: "stop" }, "DONE"]

const wireUsage = (prompt: number, completion: number, cached: number, reasoning: number) => ({
  prompt_tokens: prompt,
  completion_tokens: completion,
  total_tokens: prompt + completion,
  prompt_tokens_details: { cached_tokens: cached },
  completion_tokens_details: { reasoning_tokens: reasoning }
})

describe("LocalModel", () => {
  describe("replies", () => {
    it.scopedLive("streams text in a delta per word", () =>
      Effect.gen(function* () {
        const response = yield* send(ask("hello"))
        assert.deepStrictEqual(
          { status: response.status, type: response.headers.get("content-type"), ...(yield* readAll(response)) },
          {
            status: 200,
            type: "text/event-stream",
            events: [{ role: "assistant", content: "It " }, { content: "is\n\n" }, { content: "fixed. " }, ...stop],
            broken: false
          }
        )
      }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("It is\n\nfixed. ")])))
    )

    it.scopedLive("streams in as many deltas as it is told, none of which holds half a character", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(
          [yield* converse("1"), yield* converse("2"), yield* converse("3")],
          [
            {
              events: [{ role: "assistant", content: "é" }, { content: "😀😀" }, { content: "😀漢" }, ...stop],
              broken: false
            },
            {
              events: [{ role: "assistant", content: "a" }, { content: "b" }, ...stop],
              broken: false
            },
            { events: [{ role: "assistant", content: "" }, ...stop], broken: false }
          ]
        )
      }).pipe(
        Effect.provide(
          LocalModel.layer([
            LocalModel.text({ content: "é😀😀😀漢", chunks: 3 }),
            LocalModel.text({ content: "ab", chunks: 9 }),
            LocalModel.text("")
          ])
        )
      )
    )

    it.prop("cuts any text into pieces that add up to it", [Schema.String, Schema.Int], ([content, chunks]) => {
      const whole = (part: LocalModel.Text) => part.deltas.join("")
      assert.deepStrictEqual(
        [whole(LocalModel.text(content)), whole(LocalModel.text({ content, chunks }))],
        [content, content]
      )
    })

    it.scopedLive("streams reasoning before text", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* converse("hello"), {
          events: [
            { role: "assistant", reasoning_content: "Let " },
            { reasoning_content: "me" },
            { content: "Done" },
            ...stop
          ],
          broken: false
        })
      }).pipe(
        Effect.provide(LocalModel.layer([LocalModel.reply(LocalModel.reasoning("Let me"), LocalModel.text("Done"))]))
      )
    )

    it.scopedLive("streams parallel tool calls, their arguments in pieces", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(
          [yield* converse("hello"), yield* converse("again")],
          [
            {
              events: [
                {
                  role: "assistant",
                  tool_calls: [
                    { index: 0, id: "call_1_0", type: "function", function: { name: "lookup", arguments: "" } }
                  ]
                },
                { tool_calls: [{ index: 0, function: { arguments: '{"mark":"ab😀' } }] },
                { tool_calls: [{ index: 0, function: { arguments: '"}' } }] },
                {
                  tool_calls: [{ index: 1, id: "mine", type: "function", function: { name: "close", arguments: "" } }]
                },
                { tool_calls: [{ index: 1, function: { arguments: "{not JSON" } }] },
                { finish: "tool_calls" },
                "DONE"
              ],
              broken: false
            },
            {
              events: [
                {
                  role: "assistant",
                  tool_calls: [
                    { index: 0, id: "call_2_0", type: "function", function: { name: "lookup", arguments: "" } }
                  ]
                },
                { tool_calls: [{ index: 0, function: { arguments: "{}" } }] },
                { finish: "tool_calls" },
                "DONE"
              ],
              broken: false
            }
          ]
        )
      }).pipe(
        Effect.provide(
          LocalModel.layer([
            LocalModel.reply(
              LocalModel.toolCall("lookup", { mark: "ab😀" }),
              LocalModel.toolCall("close", "{not JSON", { id: "mine" })
            ),
            LocalModel.toolCall("lookup", {})
          ])
        )
      )
    )

    it.scopedLive("sends the usage where it was asked for", () =>
      Effect.gen(function* () {
        const asked = { ...ask("hello"), stream_options: { include_usage: true } }
        assert.deepStrictEqual(
          [
            yield* Effect.flatMap(send(asked), readAll),
            yield* Effect.flatMap(send(asked), readAll),
            yield* converse("")
          ],
          [
            {
              events: [
                { role: "assistant", content: "ok" },
                { finish: "stop" },
                { usage: wireUsage(7, 3, 2, 1) },
                "DONE"
              ],
              broken: false
            },
            {
              events: [
                { role: "assistant", content: "ok" },
                { finish: "stop" },
                { usage: wireUsage(10, 5, 0, 0) },
                "DONE"
              ],
              broken: false
            },
            { events: [{ role: "assistant", content: "ok" }, ...stop], broken: false }
          ]
        )
      }).pipe(
        Effect.provide(
          LocalModel.layer([
            LocalModel.reply(
              LocalModel.usage({ inputTokens: 7, outputTokens: 3, cacheReadTokens: 2, reasoningTokens: 1 }),
              LocalModel.text("ok")
            ),
            LocalModel.text("ok"),
            LocalModel.text("ok")
          ])
        )
      )
    )

    it.scopedLive("finishes for the reason it is told", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* converse("hello"), {
          events: [{ role: "assistant", content: "half" }, { finish: "length" }, "DONE"],
          broken: false
        })
      }).pipe(
        Effect.provide(LocalModel.layer([LocalModel.reply(LocalModel.text("half"), LocalModel.finish("length"))]))
      )
    )

    it.scopedLive("answers in one piece where the client does not stream", () =>
      Effect.gen(function* () {
        const response = yield* send({ ...ask("hello"), stream: false })
        assert.deepStrictEqual(yield* json(response), {
          id: "chatcmpl-1",
          created: 1700000000,
          model: "local",
          object: "chat.completion",
          choices: [
            {
              index: 0,
              message: {
                role: "assistant",
                content: "It is fixed",
                reasoning_content: "Let me",
                tool_calls: [{ id: "call_1_0", type: "function", function: { name: "close", arguments: '{"id":42}' } }]
              },
              finish_reason: "tool_calls"
            }
          ],
          usage: wireUsage(10, 20, 0, 0)
        })
      }).pipe(
        Effect.provide(
          LocalModel.layer([
            LocalModel.reply(
              LocalModel.reasoning("Let me"),
              LocalModel.text("It is "),
              LocalModel.text("fixed"),
              LocalModel.toolCall("close", { id: 42 }),
              LocalModel.usage({ outputTokens: 20 })
            )
          ])
        ),
        Effect.withClock({ ...Clock.make(), currentTimeMillis: Effect.succeed(1700000000999) })
      )
    )

    it.scopedLive("answers an error status with OpenAI's error body", () =>
      Effect.gen(function* () {
        const seen = yield* Effect.replicateEffect(
          Effect.flatMap(send(ask("hello")), (response) =>
            Effect.map(json(response), (body) => ({
              status: response.status,
              retryAfter: response.headers.get("retry-after"),
              retry: response.headers.get("x-should-retry"),
              body
            }))
          ),
          4
        )
        assert.deepStrictEqual(seen, [
          { status: 500, retryAfter: null, retry: null, body: errorBody("boom", "server_error") },
          { status: 429, retryAfter: "1", retry: null, body: errorBody("slow", "rate_limit_error") },
          { status: 503, retryAfter: null, retry: "false", body: errorBody("no", "server_error") },
          { status: 401, retryAfter: null, retry: null, body: errorBody("who?", "auth", "invalid_api_key") }
        ])
      }).pipe(
        Effect.provide(
          LocalModel.layer([
            LocalModel.error(500, "boom"),
            LocalModel.error(429, "slow", { headers: { "retry-after": "1" } }),
            LocalModel.error(503, "no", { retry: false }),
            LocalModel.error(401, "who?", { type: "auth", code: "invalid_api_key" })
          ])
        )
      )
    )

    it.scopedLive("N1: breaks the connection after what was sent", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(
          [
            yield* converse("hello"),
            yield* Effect.either(send(ask("no response"))).pipe(Effect.map(({ _tag }) => _tag)),
            yield* Effect.either(send({ ...ask("not streamed"), stream: false })).pipe(Effect.map(({ _tag }) => _tag)),
            yield* converse("still there?")
          ],
          [
            { events: [{ role: "assistant", content: "half an" }, { content: " answer" }], broken: true },
            "Left",
            "Left",
            { events: [{ role: "assistant", content: "yes" }, ...stop], broken: false }
          ]
        )
      }).pipe(
        Effect.provide(
          LocalModel.layer([
            LocalModel.reply(LocalModel.text({ content: "half an answer", chunks: 2 }), LocalModel.cut),
            LocalModel.cut,
            LocalModel.reply(LocalModel.text("half"), LocalModel.cut),
            LocalModel.text("yes")
          ])
        )
      )
    )

    it.scopedLive("pauses on the Clock", () =>
      Effect.gen(function* () {
        const slept = yield* Deferred.make<Duration.DurationInput>()
        const wake = yield* Deferred.make<void>()
        const clock: Clock.Clock = {
          ...Clock.make(),
          sleep: (duration) => Effect.zipRight(Deferred.succeed(slept, duration), Deferred.await(wake))
        }
        const layer = LocalModel.layer([
          LocalModel.reply(LocalModel.text("a"), LocalModel.delay("1 hour"), LocalModel.text("b"))
        ])
        const model = yield* Effect.withClock(Layer.build(layer), clock)
        const response = yield* Effect.provide(send(ask("hello")), model)
        const { reader, text } = yield* firstBytes(response)
        assert.deepStrictEqual(eventsOf(text), [{ role: "assistant", content: "a" }])
        reader?.releaseLock()
        assert.deepStrictEqual(yield* Deferred.await(slept), Duration.hours(1))
        yield* Deferred.succeed(wake, undefined)
        assert.deepStrictEqual(yield* readAll(response), { events: [{ content: "b" }, ...stop], broken: false })
      })
    )
  })

  describe("closing", () => {
    const stalled = LocalModel.layer([
      LocalModel.text("kept alive"),
      LocalModel.reply(LocalModel.text("half"), LocalModel.stall),
      LocalModel.stall
    ])

    it.scopedLive("ends at once, whatever the connections are doing", () =>
      Effect.gen(function* () {
        const scope = yield* Scope.make()
        const model = yield* Layer.buildWithScope(stalled, scope)
        const { awaitRequests, provider } = Context.get(model, LocalModel.LocalModel)
        const idleEnded = yield* Deferred.make<string>()
        yield* Effect.acquireRelease(
          Effect.async<Socket>((resume) => {
            const socket = connect(Number(new URL(provider.baseUrl).port), "127.0.0.1", () =>
              resume(Effect.succeed(socket))
            )
            socket.on("error", () => {})
            socket.on("close", () => Deferred.unsafeDone(idleEnded, Effect.succeed("closed")))
          }),
          (socket) => Effect.sync(() => socket.destroy())
        )
        yield* Effect.provide(converse("done with"), model)
        const response = yield* Effect.provide(send(ask("stalls")), model)
        const { reader, text } = yield* firstBytes(response)
        reader?.releaseLock()
        const unanswered = yield* Effect.fork(Effect.either(Effect.provide(send(ask("no headers")), model)))
        yield* awaitRequests(3)

        const [took] = yield* Effect.timed(Scope.close(scope, Exit.void))

        assert.deepStrictEqual(
          {
            // Node itself ends an idle connection after a minute.
            soon: Duration.lessThan(took, "30 seconds"),
            before: eventsOf(text),
            after: yield* readAll(response),
            unanswered: Either.isLeft(yield* Fiber.join(unanswered)),
            idle: yield* Deferred.await(idleEnded),
            next: Either.isLeft(yield* Effect.either(Effect.provide(send(ask("anyone?")), model)))
          },
          {
            soon: true,
            before: [{ role: "assistant", content: "half" }],
            after: { events: [], broken: true },
            unanswered: true,
            idle: "closed",
            next: true
          }
        )
      })
    )

    it.scopedLive("breaks off its responses on a server that lives on", () =>
      Effect.gen(function* () {
        const server = yield* NodeHttpServer.make(createServer, { host: "127.0.0.1", port: 0 })
        const scope = yield* Scope.make()
        const model = yield* LocalModel.make([LocalModel.reply(LocalModel.text("half"), LocalModel.stall)]).pipe(
          Effect.provideService(HttpServer.HttpServer, server),
          Scope.extend(scope)
        )
        const response = yield* Effect.provideService(send(ask("stalls")), LocalModel.LocalModel, model)
        const rest = yield* Effect.fork(readAll(response))
        yield* Scope.close(scope, Exit.void)
        assert.deepStrictEqual(yield* Fiber.join(rest), {
          events: [{ role: "assistant", content: "half" }],
          broken: true
        })
      })
    )

    it.scopedLive("ends a stalled answer when the client goes away", () =>
      Effect.gen(function* () {
        const ended = yield* Deferred.make<void>()
        const model = LocalModel.layer(() => Effect.onInterrupt(Effect.never, () => Deferred.succeed(ended, undefined)))
        yield* Effect.gen(function* () {
          const { awaitRequests } = yield* LocalModel.LocalModel
          const client = yield* Effect.fork(send(ask("stalls")))
          yield* awaitRequests(1)
          yield* Fiber.interrupt(client)
          yield* Deferred.await(ended)
        }).pipe(Effect.provide(model))
      })
    )
  })

  describe("scripts", () => {
    it.scopedLive("refuses what is past the end, and shows it", () =>
      Effect.gen(function* () {
        const model = yield* LocalModel.LocalModel
        yield* converse("first")
        assert.deepStrictEqual(yield* unexpected, [])
        const response = yield* send(ask("second"))
        const refused = { expected: "no request after the script of 1 reply", received: "request 2: second" }
        const message = `expected ${refused.expected}; received ${refused.received}`
        assert.deepStrictEqual(
          [response.status, yield* json(response)],
          [400, errorBody(message, "invalid_request_error")]
        )
        assert.deepStrictEqual(yield* unexpected, [{ ...refused, message, request: (yield* model.requests)[1] }])
      }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("only")], { unexpected: "keep" })))
    )

    class Tracker extends Context.Tag("test/Tracker")<Tracker, { readonly find: (id: string) => string }>() {}

    it.scopedLive("asks a function once per request, be it plain or an Effect with requirements", () =>
      Effect.gen(function* () {
        const model = yield* LocalModel.LocalModel
        const plain = yield* converse("hello")
        const effect = yield* converse("issue 42")
        const died = yield* send(ask("die"))
        const refused = { expected: "the script to answer request 3: die", received: "its defect: no such issue" }
        const message = `expected ${refused.expected}; received ${refused.received}`
        assert.deepStrictEqual(
          [plain, effect, died.status, yield* json(died)],
          [
            { events: [{ role: "assistant", content: "hello" }, ...stop], broken: false },
            { events: [{ role: "assistant", content: "fixed" }, ...stop], broken: false },
            400,
            errorBody(message, "invalid_request_error")
          ]
        )
        assert.deepStrictEqual(yield* unexpected, [{ ...refused, message, request: (yield* model.requests)[2] }])
      }).pipe(
        Effect.provide(
          LocalModel.layer(
            (request) => {
              if (request.lastMessage === "die") throw new Error("no such issue")
              return request.lastMessage.includes("42")
                ? Effect.map(Tracker, (tracker) => LocalModel.text(tracker.find("42")))
                : LocalModel.text(request.lastMessage)
            },
            { unexpected: "keep" }
          )
        ),
        Effect.provideService(Tracker, { find: () => "fixed" })
      )
    )

    it("does not type-check when it cannot be answered", () => {
      const parts: ReadonlyArray<LocalModel.Part> = [LocalModel.text("a"), LocalModel.delay("1 second")]
      assert.strictEqual(LocalModel.reply(...parts).parts.length, 2)
      // @ts-expect-error an error is an answer of its own
      LocalModel.reply(LocalModel.error(500))
      // @ts-expect-error replies do not nest
      LocalModel.reply(LocalModel.reply())
      // @ts-expect-error nothing can follow a cut
      LocalModel.reply(LocalModel.cut, LocalModel.text("a"))
      const mayFail: (() => Effect.Effect<LocalModel.Answer, string>) extends LocalModel.Script ? true : false = false
      const needy = LocalModel.layer(() => Effect.map(Tracker, () => LocalModel.cut))
      const needs: Tracker extends Layer.Layer.Context<typeof needy> ? true : false = true
      assert.deepStrictEqual([mayFail, needs], [false, true])
    })
  })

  describe("what the script does not say", () => {
    const only = LocalModel.layer([LocalModel.text("only")])

    /** Runs a program on its own, as a test runner would: how it ended, and what it logged. */
    const run = <A, E>(self: Effect.Effect<A, E>) => {
      const logs: Array<unknown> = []
      const logger = Logger.make(({ logLevel, message }) => logs.push([logLevel._tag, message]))
      return Effect.map(
        Effect.exit(Effect.provide(self, Logger.replace(Logger.defaultLogger, logger))),
        Exit.match({
          onSuccess: () => ({ failures: [], defects: [], logs }),
          onFailure: (cause) => ({
            failures: Array.from(Cause.failures(cause)),
            // By their fields, as what dies inside a span is a proxy.
            defects: Array.from(Cause.defects(cause)).map((defect) =>
              defect instanceof LocalModel.UnexpectedRequest
                ? { requests: defect.requests, message: defect.message }
                : defect
            ),
            logs
          })
        })
      )
    }

    const refused = (number: number, prompt: string) => ({
      expected: "no request after the script of 1 reply",
      received: `request ${number}: ${prompt}`
    })

    const messageOf = ({ expected, received }: ReturnType<typeof refused>) =>
      `expected ${expected}; received ${received}`

    it.scopedLive("kills the program that made nothing of the refusal, and is logged at once", () =>
      Effect.gen(function* () {
        const [second, third] = [refused(2, "b"), refused(3, "c")]
        const program = Effect.forEach(["a", "b", "c"], (prompt) => converse(prompt))
        deepStrictEqual(yield* run(Effect.provide(program, only)), {
          failures: [],
          defects: [{ requests: [second, third], message: `${messageOf(second)}\n${messageOf(third)}` }],
          logs: [
            ["Error", [`LocalModel ${messageOf(second)}`]],
            ["Error", [`LocalModel ${messageOf(third)}`]]
          ]
        })
      })
    )

    it.scopedLive("comes after the program's own failure", () =>
      Effect.gen(function* () {
        const program = Effect.zipRight(Effect.zipRight(converse("a"), converse("b")), Effect.fail("its own"))
        const { defects, failures } = yield* run(Effect.provide(program, only))
        deepStrictEqual(
          { defects, failures },
          { defects: [{ requests: [refused(2, "b")], message: messageOf(refused(2, "b")) }], failures: ["its own"] }
        )
      })
    )

    it.scopedLive("is only listed where the test keeps it", () =>
      Effect.gen(function* () {
        const program = Effect.zipRight(Effect.zipRight(converse("a"), converse("b")), unexpected)
        const keeping = LocalModel.layer([LocalModel.text("only")], { unexpected: "keep" })
        deepStrictEqual(yield* run(Effect.provide(program, keeping)), { failures: [], defects: [], logs: [] })
      })
    )

    it.scopedLive("fails a verification, and so does a reply that was not asked for", () =>
      Effect.gen(function* () {
        const { verify } = yield* LocalModel.LocalModel
        const before = yield* Effect.flip(verify)
        yield* converse("a")
        const half = yield* Effect.flip(verify)
        yield* converse("b")
        yield* verify
        yield* converse("c")
        const after = yield* Effect.flip(verify)
        deepStrictEqual(
          [before, half, after].map((error) => ({ ...error, message: error.message })),
          [
            {
              ...new LocalModel.UnusedReplies({ replies: 2, requests: 0 }),
              message: "expected a request for each of 2 replies; received 0 requests"
            },
            {
              ...new LocalModel.UnusedReplies({ replies: 2, requests: 1 }),
              message: "expected a request for each of 2 replies; received 1 request"
            },
            {
              ...new LocalModel.UnexpectedRequest({
                requests: [{ expected: "no request after the script of 2 replies", received: "request 3: c" }]
              }),
              message: "expected no request after the script of 2 replies; received request 3: c"
            }
          ]
        )
      }).pipe(
        Effect.provide(LocalModel.layer([LocalModel.text("one"), LocalModel.text("two")], { unexpected: "keep" }))
      )
    )

    it.scopedLive("is nothing to a function", () =>
      Effect.flatMap(LocalModel.LocalModel, ({ verify }) => verify).pipe(
        Effect.provide(LocalModel.layer(() => LocalModel.text("ok")))
      )
    )
  })

  describe("requests", () => {
    it.scopedLive("decodes what the client sent and keeps what it does not know", () =>
      Effect.gen(function* () {
        const body = {
          model: "gpt",
          stream: true,
          temperature: 0,
          messages: [
            { role: "system", content: "Be brief" },
            {
              role: "user",
              content: [
                { type: "text", text: "Issue " },
                { type: "image_url", image_url: { url: "data:" } },
                { type: "text", text: "42?" }
              ]
            },
            {
              role: "assistant",
              content: null,
              reasoning_content: "Look",
              tool_calls: [
                { id: "a", type: "function", function: { name: "lookup", arguments: '{"id":"42"}' } },
                { id: "b", type: "function", function: { name: "lookup", arguments: "{" } },
                { id: "c", type: "custom", custom: { name: "patch", input: "***" } }
              ]
            },
            { role: "tool", tool_call_id: "a", content: "open" }
          ],
          tools: [
            { type: "function", function: { name: "lookup", description: "Finds", parameters: { type: "object" } } },
            { type: "custom", custom: { name: "patch" } },
            { type: "web_search" }
          ]
        }
        yield* send(body, {
          path: "/v1/chat/completions?api-version=1",
          headers: { authorization: "Bearer sk-1", "api-key": "sk-2", "X-Initiator": "user" }
        })
        const model = yield* LocalModel.LocalModel
        const { apiKey, authorization, headers, ...request } = yield* model.takeRequest
        assert.deepStrictEqual(
          {
            ...request,
            initiator: headers["x-initiator"],
            secrets: [authorization, apiKey].map((secret) => Redacted.value(Option.getOrThrow(secret))),
            leaked: JSON.stringify(yield* model.requests).includes("sk-")
          },
          {
            api: "completions",
            method: "POST",
            path: "/v1/chat/completions",
            query: { "api-version": "1" },
            model: "gpt",
            stream: true,
            messages: [
              { role: "system", content: "Be brief", toolCalls: [] },
              { role: "user", content: "Issue 42?", toolCalls: [] },
              {
                role: "assistant",
                content: "",
                reasoning: "Look",
                toolCalls: [
                  { id: "a", name: "lookup", arguments: { id: "42" } },
                  { id: "b", name: "lookup", arguments: "{" },
                  { id: "c", name: "patch", arguments: "***" }
                ]
              },
              { role: "tool", content: "open", toolCalls: [], toolCallId: "a" }
            ],
            tools: [
              { name: "lookup", description: "Finds", parameters: { type: "object" } },
              { name: "patch" },
              { name: "web_search" }
            ],
            body,
            initiator: "user",
            secrets: ["Bearer sk-1", "sk-2"],
            leaked: false
          }
        )
        const again = (yield* model.requests)[0]
        assert.deepStrictEqual(
          [again?.lastMessage, again?.lastUserMessage, again?.toolNames],
          ["open", "Issue 42?", ["lookup", "patch", "web_search"]]
        )
      }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("ok")])))
    )

    it.scopedLive("are there for whoever waits, in order of arrival", () =>
      Effect.gen(function* () {
        const model = yield* LocalModel.LocalModel
        const last = (request: LocalModel.Request) => request.lastMessage
        const two = yield* Effect.fork(model.awaitRequests(2))
        const taken = yield* Effect.fork(Effect.replicateEffect(model.takeRequest, 3))
        assert.deepStrictEqual(yield* model.requests, [])
        yield* converse("a")
        yield* Effect.yieldNow()
        assert.isNull(two.unsafePoll())
        yield* converse("b")
        yield* converse("c")
        assert.deepStrictEqual(
          [
            (yield* Fiber.join(two)).map(last),
            (yield* Fiber.join(taken)).map(last),
            (yield* model.awaitRequests(1)).map(last),
            (yield* model.requests).map(last)
          ],
          [["a", "b"], ["a", "b", "c"], ["a"], ["a", "b", "c"]]
        )
      }).pipe(Effect.provide(LocalModel.layer(() => LocalModel.text("ok"))))
    )

    it.scopedLive("go to any path that ends as an API's do, and to no other", () =>
      Effect.gen(function* () {
        const model = yield* LocalModel.LocalModel
        const statusAndBody = (response: Response) =>
          Effect.map(json(response), (body) => ({ status: response.status, body }))
        yield* send(ask("hello"), { path: "/chat/completions" })
        yield* send(ask("hello"), { path: "/openai/deployments/local/chat/completions?api-version=1" })
        yield* post("/openai/responses?api-version=1", { model: "local", input: "hello" })
        yield* post("/messages", { model: "local", messages: [] })
        assert.deepStrictEqual(
          (yield* model.requests).map(({ api, path, query }) => ({ api, path, query })),
          [
            { api: "completions", path: "/chat/completions", query: {} },
            {
              api: "completions",
              path: "/openai/deployments/local/chat/completions",
              query: { "api-version": "1" }
            },
            { api: "responses", path: "/openai/responses", query: { "api-version": "1" } },
            { api: "anthropic", path: "/messages", query: {} }
          ]
        )
        const expected = "POST /chat/completions, /responses, /messages or GET /models, after any prefix"
        const refused = (received: string) => ({
          expected,
          received,
          message: `expected ${expected}; received ${received}`,
          request: undefined
        })
        const [wrongMethod, wrongPath] = [refused("GET /v1/chat/completions"), refused("POST /v1/embeddings")]
        assert.deepStrictEqual(
          [
            yield* Effect.flatMap(get("/models"), statusAndBody),
            yield* Effect.flatMap(get("/chat/completions"), statusAndBody),
            yield* Effect.flatMap(send(ask("hello"), { path: "/v1/embeddings" }), statusAndBody)
          ],
          [
            {
              status: 200,
              body: {
                object: "list",
                data: [{ id: "tiny", object: "model", created: 0, owned_by: "effect-copilot" }]
              }
            },
            { status: 404, body: errorBody(wrongMethod.message, "invalid_request_error") },
            { status: 404, body: errorBody(wrongPath.message, "invalid_request_error") }
          ]
        )
        assert.deepStrictEqual(yield* unexpected, [wrongMethod, wrongPath])
      }).pipe(Effect.provide(LocalModel.layer(() => LocalModel.text("ok"), { model: "tiny", unexpected: "keep" })))
    )

    it.scopedLive("that cannot be read are refused and consume nothing", () =>
      Effect.gen(function* () {
        const model = yield* LocalModel.LocalModel
        const statuses = yield* Effect.forEach(
          [
            ["/v1/chat/completions", "[]"],
            ["/v1/chat/completions", { model: "local" }],
            ["/v1/chat/completions", { ...ask("hello"), tools: [{ type: "function" }] }],
            ["/v1/responses", { model: "local", input: [{ type: "function_call" }] }],
            ["/v1/messages", { model: "local", messages: [{ role: "user" }] }]
          ] as const,
          ([path, body]) => Effect.map(post(path, body), ({ status }) => status)
        )
        const refused = (yield* unexpected).map(({ message, request }) => [message, request])
        const form = (path: string, problem: string) => [
          `expected a request in the form of ${path}; received another: ${problem}`,
          undefined
        ]
        assert.deepStrictEqual(
          [statuses, refused, yield* model.requests, yield* converse("hello")],
          [
            [400, 400, 400, 400, 400],
            [
              form("/chat/completions", "Expected { readonly [x: string]: unknown }"),
              form("/chat/completions", "messages: it is missing"),
              form("/chat/completions", "tools[0].function: it is missing"),
              form("/responses", "input[0].call_id: it is missing"),
              form("/messages", "messages[0].content: it is missing")
            ],
            [],
            { events: [{ role: "assistant", content: "ok" }, ...stop], broken: false }
          ]
        )
      }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("ok")], { unexpected: "keep" })))
    )

    it.scopedLive("leave no spans in the test's trace", () =>
      Effect.gen(function* () {
        const native = yield* Effect.tracer
        const names: Array<string> = []
        const tracer = Tracer.make({
          ...native,
          span: (...args) => {
            names.push(args[0])
            return native.span(...args)
          }
        })
        yield* converse("hello").pipe(
          Effect.provide(LocalModel.layer(() => Effect.withSpan(Effect.succeed(LocalModel.text("ok")), "script"))),
          Effect.withTracer(tracer)
        )
        assert.deepStrictEqual(names, ["script"])
      })
    )

    it.scopedLive("go to the script of their own model where there are two", () =>
      Effect.gen(function* () {
        class Other extends Context.Tag("test/Other")<Other, LocalModel.Service>() {}
        const other = Layer.map(LocalModel.layer([LocalModel.text("two")]), (context) =>
          Context.make(Other, Context.get(context, LocalModel.LocalModel))
        )
        yield* Effect.gen(function* () {
          const one = yield* converse("hello")
          const two = yield* Effect.provideServiceEffect(converse("hello"), LocalModel.LocalModel, Other)
          assert.deepStrictEqual(
            [one, two],
            [
              { events: [{ role: "assistant", content: "one" }, ...stop], broken: false },
              { events: [{ role: "assistant", content: "two" }, ...stop], broken: false }
            ]
          )
        }).pipe(Effect.provide(Layer.merge(LocalModel.layer([LocalModel.text("one")]), other)))
      })
    )
  })
})
