import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { CopilotClient, CopilotError, JsonRpc, ModelRequest } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const bytes = (text: string) => new TextEncoder().encode(text)

const head = { requestId: "r1", method: "POST", url: "http://model/v1/chat", headers: {} }

/** A client with this handler, and what the runtime does and gets. */
const start = <R>(handler: ModelRequest.Handler<R>) =>
  Effect.gen(function* () {
    const runtime = yield* TestCopilot.make()
    yield* CopilotClient.fromTransport(runtime.transport, { requestHandler: handler })
    const ended = yield* Deferred.make<void>()
    yield* runtime.on("llmInference.httpResponseChunk", ({ end }) =>
      Effect.as(end === true ? Deferred.succeed(ended, undefined) : Effect.void, { accepted: true })
    )
    return {
      runtime,
      begin: (fields: object = {}) => runtime.ask("llmInference.httpRequestStart", { ...head, ...fields }),
      chunk: (fields: object) => runtime.ask("llmInference.httpRequestChunk", { requestId: "r1", data: "", ...fields }),
      /** The parts of the answer, when it has ended. */
      answer: Effect.zipRight(Deferred.await(ended), partsOf(runtime))
    }
  })

/** What was sent of answers so far; the request's id is left out. */
const partsOf = (runtime: TestCopilot.Service) =>
  Effect.map(runtime.requests, (requests) =>
    requests
      .filter(({ method }) => method.startsWith("llmInference.httpResponse"))
      .map(({ params: { requestId: _, ...params } }) => params)
  )

const answering = (response: ModelRequest.Response): ModelRequest.Handler => ({ http: () => Effect.succeed(response) })

const end = { data: "", end: true }

describe("a client with a requestHandler", () => {
  it.scoped("says so when it has connected", () =>
    Effect.gen(function* () {
      const { runtime } = yield* start(answering({ status: 200 }))
      deepStrictEqual((yield* runtime.requests).slice(1), [{ method: "llmInference.setProvider", params: {} }])
    })
  )

  it.scoped("fails to start when the runtime does not take it", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      yield* runtime.on("llmInference.setProvider", () => Effect.succeed({ success: false }))
      const requestHandler = answering({ status: 200 })
      const error = yield* Effect.flip(CopilotClient.fromTransport(runtime.transport, { requestHandler }))
      deepStrictEqual(error._tag === "RpcError" ? error.method : error, "llmInference.setProvider")
    })
  )

  it.scoped("interrupts its handlers when the connection is lost", () =>
    Effect.gen(function* () {
      const { begun, handler, interrupted } = yield* hanging
      const { begin, runtime } = yield* start(handler)
      yield* begin()
      yield* Deferred.await(begun)
      yield* runtime.close
      yield* Deferred.await(interrupted)
    })
  )

  it.effect("interrupts its handlers when it is closed, and waits for a stubborn one no longer than so", () =>
    Effect.gen(function* () {
      const { begun, handler, interrupted } = yield* hanging
      const scope = yield* Scope.make()
      const stubborn = yield* Deferred.make<void>()
      const { begin } = yield* Scope.extend(
        start({
          http: (request) =>
            request.context.requestId === "r1"
              ? handler.http()
              : Effect.uninterruptible(Effect.zipRight(Deferred.succeed(stubborn, undefined), Effect.never))
        }),
        scope
      )
      yield* begin()
      yield* begin({ requestId: "r2" })
      yield* Deferred.await(begun)
      yield* Deferred.await(stubborn)
      const closing = yield* Effect.fork(Scope.close(scope, Exit.void))
      yield* Deferred.await(interrupted)
      yield* TestClock.adjust("5 seconds")
      yield* Fiber.join(closing)
    })
  )
})

describe("a client without a requestHandler", () => {
  it.scoped("says nothing, and refuses requests to models", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      yield* CopilotClient.fromTransport(runtime.transport)
      sameError(
        yield* Effect.flip(runtime.ask("llmInference.httpRequestStart", head)),
        new CopilotError.RpcError({
          method: "llmInference.httpRequestStart",
          code: -32603,
          description: "Request llmInference.httpRequestStart failed with message: No llmInference handler registered"
        })
      )
      deepStrictEqual((yield* runtime.requests).length, 1)
    })
  )
})

/** A handler that has begun and is interrupted at some time. */
const hanging = Effect.gen(function* () {
  const begun = yield* Deferred.make<void>()
  const interrupted = yield* Deferred.make<void>()
  const http = () =>
    Deferred.succeed(begun, undefined).pipe(
      Effect.zipRight(Effect.never),
      Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
    )
  return { begun, interrupted, handler: { http } satisfies ModelRequest.Handler }
})

// ---------------------------------------------------------------------------------------------------------------------
// HTTP
// ---------------------------------------------------------------------------------------------------------------------

describe("a request", () => {
  it.scoped("reaches the handler as it is, its headers by lower case names", () =>
    Effect.gen(function* () {
      const seen = yield* Deferred.make<unknown>()
      const { answer, begin, chunk } = yield* start({
        http: ({ body, ...request }) =>
          Effect.gen(function* () {
            const read = Chunk.toReadonlyArray(yield* Stream.runCollect(body))
            yield* Deferred.succeed(seen, { ...request, body: read })
            return { status: 204 }
          })
      })
      yield* begin({
        sessionId: "s1",
        agentId: "a1",
        parentAgentId: "a0",
        interactionType: "conversation-agent",
        transport: "http",
        headers: { "X-Many": ["1", "2"], accept: ["*/*"] }
      })
      yield* chunk({ data: "Grüße" })
      yield* chunk({ data: "AP8=", binary: true })
      yield* chunk({ data: "!", end: true })
      deepStrictEqual(yield* Deferred.await(seen), {
        context: {
          requestId: "r1",
          sessionId: "s1",
          agentId: "a1",
          parentAgentId: "a0",
          interactionType: "conversation-agent",
          transport: "http"
        },
        method: "POST",
        url: "http://model/v1/chat",
        headers: { "x-many": ["1", "2"], accept: ["*/*"] },
        body: [bytes("Grüße"), new Uint8Array([0, 255]), bytes("!")]
      })
      deepStrictEqual(yield* answer, [{ status: 204, headers: {} }, end])
    })
  )

  it.scoped("without most of its fields is one of the runtime's own, by HTTP", () =>
    Effect.gen(function* () {
      const seen = yield* Deferred.make<ModelRequest.Context>()
      const { begin } = yield* start({
        http: ({ context }) => Effect.as(Deferred.succeed(seen, context), { status: 200 })
      })
      yield* begin({ sessionId: null })
      deepStrictEqual(yield* Deferred.await(seen), {
        requestId: "r1",
        sessionId: undefined,
        agentId: undefined,
        parentAgentId: undefined,
        interactionType: undefined,
        transport: "http"
      })
    })
  )

  it.scoped("is taken at once, however long its handler takes", () =>
    Effect.gen(function* () {
      const { handler } = yield* hanging
      const { begin, chunk } = yield* start(handler)
      deepStrictEqual(yield* begin(), {})
      deepStrictEqual(yield* chunk({ data: "x", end: true }), {})
    })
  )

  it.scoped("may begin after its body", () =>
    Effect.gen(function* () {
      const { answer, begin, chunk } = yield* start({
        http: ({ body }) =>
          Effect.map(Stream.mkString(Stream.decodeText(body)), (text) => ({ status: 200, body: text }))
      })
      yield* chunk({ data: "before " })
      yield* begin()
      yield* chunk({ data: "after", end: true })
      deepStrictEqual(yield* answer, [{ status: 200, headers: {} }, { data: "before after", end: false }, end])
    })
  )

  it.scoped("that comes twice has one handler", () =>
    Effect.gen(function* () {
      const { begun, handler, interrupted } = yield* hanging
      const { begin } = yield* start(handler)
      yield* begin()
      yield* Deferred.await(begun)
      deepStrictEqual(yield* begin(), {})
      deepStrictEqual(yield* Deferred.isDone(interrupted), false)
    })
  )

  it.scoped("is kept apart from others", () =>
    Effect.gen(function* () {
      const { begin, chunk, runtime } = yield* start({
        http: ({ body }) =>
          Effect.map(Stream.mkString(Stream.decodeText(body)), (text) => ({ status: 200, body: text }))
      })
      yield* begin()
      yield* begin({ requestId: "r2" })
      yield* chunk({ requestId: "r2", data: "two", end: true })
      yield* runtime.awaitRequest("llmInference.httpResponseChunk", 2)
      yield* chunk({ data: "one", end: true })
      yield* runtime.awaitRequest("llmInference.httpResponseChunk", 4)
      const chunks = (yield* runtime.requests).filter(({ method }) => method === "llmInference.httpResponseChunk")
      deepStrictEqual(
        chunks.map(({ params }) => [params.requestId, params.data]),
        [
          ["r2", "two"],
          ["r2", ""],
          ["r1", "one"],
          ["r1", ""]
        ]
      )
    })
  )

  it.scoped("runs its handler without what it can do without, and ends without data", () =>
    Effect.gen(function* () {
      const { answer, begin, runtime } = yield* start({
        http: ({ body, context }) =>
          Effect.map(Stream.runCollect(body), (chunks) => ({
            status: 200,
            body: `${context.transport} ${Chunk.size(chunks)}`
          }))
      })
      yield* begin({ sessionId: 1, transport: null, agentId: {}, interactionType: [] })
      yield* runtime.ask("llmInference.httpRequestChunk", { requestId: "r1", end: true })
      deepStrictEqual((yield* answer).slice(1), [{ data: "http 0", end: false }, end])
    })
  )

  it.scoped("is called off without data", () =>
    Effect.gen(function* () {
      const interrupted = yield* Deferred.make<void>()
      const { answer, begin, runtime } = yield* start({
        http: () => Effect.onInterrupt(Effect.never, () => Deferred.succeed(interrupted, undefined))
      })
      yield* begin()
      yield* runtime.ask("llmInference.httpRequestChunk", { requestId: "r1", cancel: true })
      yield* answer
      yield* Deferred.await(interrupted)
    })
  )

  it.scoped("that is malformed is refused, and runs no handler", () =>
    Effect.gen(function* () {
      const { begin } = yield* start({ http: () => Effect.dieMessage("it ran") })
      sameError(
        yield* Effect.flip(begin({ url: 1 })),
        new CopilotError.RpcError({
          method: "llmInference.httpRequestStart",
          code: -32602,
          description: "Request llmInference.httpRequestStart failed with message: params.url: Expected string"
        })
      )
    })
  )
})

class Tracker extends Context.Tag("Tracker")<Tracker, { readonly name: string }>() {}

describe("an answer", () => {
  it.scoped.each([
    ["no body", undefined, []],
    ["a text", "text", [{ data: "text", end: false }]],
    ["bytes", new Uint8Array([0, 255]), [{ data: "AP8=", binary: true, end: false }]],
    [
      "a stream, of which what is empty is left out",
      Stream.make("a", "", bytes("b")),
      [
        { data: "a", end: false },
        { data: "Yg==", binary: true, end: false }
      ]
    ]
  ] as const)("has %s", ([, body, chunks]) =>
    Effect.gen(function* () {
      const { answer, begin } = yield* start(answering({ status: 200, body }))
      yield* begin()
      deepStrictEqual(yield* answer, [{ status: 200, headers: {} }, ...chunks, end])
    })
  )

  it.scoped("P1: that is cut in the middle of a character arrives whole; half a character alone is replaced", () =>
    Effect.gen(function* () {
      const body = Stream.make("a\ud83d", "\ude00b\ud83d", "", "\ude00", "\ud83d", bytes("c"), "d\ud83d")
      const { answer, begin } = yield* start(answering({ status: 200, body }))
      yield* begin()
      deepStrictEqual((yield* answer).slice(1), [
        { data: "a", end: false },
        { data: "\u{1f600}b", end: false },
        { data: "\u{1f600}", end: false },
        { data: "\ufffd", end: false },
        { data: "Yw==", binary: true, end: false },
        { data: "d", end: false },
        { data: "\ufffd", end: false },
        end
      ])
    })
  )

  it.scoped("has its headers, each with all of its values", () =>
    Effect.gen(function* () {
      const headers = { "content-type": "text/plain", "set-cookie": ["a=1", "b=2"] }
      const { answer, begin } = yield* start(answering({ status: 418, statusText: "I'm a teapot", headers }))
      yield* begin()
      deepStrictEqual(yield* answer, [
        {
          status: 418,
          statusText: "I'm a teapot",
          headers: { "content-type": ["text/plain"], "set-cookie": ["a=1", "b=2"] }
        },
        end
      ])
    })
  )

  it.scoped("goes on when the runtime has taken what came before", () =>
    Effect.gen(function* () {
      const { begin, runtime } = yield* start(answering({ status: 200, body: Stream.make("a", "b") }))
      const taken = yield* Deferred.make<void>()
      yield* runtime.on("llmInference.httpResponseChunk", () => Effect.as(Deferred.await(taken), { accepted: true }))
      yield* begin()
      yield* runtime.awaitRequest("llmInference.httpResponseChunk")
      // Time enough for more, if it came unasked.
      yield* runtime.ask("llmInference.httpRequestChunk", { requestId: "r1", data: "" })
      deepStrictEqual((yield* partsOf(runtime)).length, 2)
      yield* Deferred.succeed(taken, undefined)
      yield* runtime.awaitRequest("llmInference.httpResponseChunk", 3)
    })
  )

  it.scoped("goes on when the runtime did not accept a part", () =>
    Effect.gen(function* () {
      const { begin, runtime } = yield* start(answering({ status: 200, body: Stream.make("a", "b") }))
      yield* runtime.on("llmInference.httpResponseChunk", () => Effect.succeed({ accepted: false }))
      yield* begin()
      yield* runtime.awaitRequest("llmInference.httpResponseChunk", 3)
      deepStrictEqual((yield* partsOf(runtime)).at(-1), end)
    })
  )

  it.scoped("ends where the runtime refuses a part", () =>
    Effect.gen(function* () {
      const closed = yield* Deferred.make<void>()
      const body = Stream.ensuring(Stream.make("a", "b"), Deferred.succeed(closed, undefined))
      const { begin, runtime } = yield* start(answering({ status: 200, body }))
      yield* runtime.on("llmInference.httpResponseChunk", () =>
        Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "no such request" }))
      )
      yield* begin()
      yield* Deferred.await(closed)
      yield* begin({ requestId: "r2", method: "GET" })
      deepStrictEqual((yield* partsOf(runtime)).slice(0, 2), [
        { status: 200, headers: {} },
        { data: "a", end: false }
      ])
      const parts = (yield* runtime.requests).filter(({ params }) => params.requestId === "r1")
      deepStrictEqual(parts.length, 2)
    })
  )

  it.scoped("uses the services of the client's maker, and a scope of its own, which ends with it", () =>
    Effect.gen(function* () {
      const closed = yield* Deferred.make<string>()
      const { answer, begin } = yield* start({
        http: () =>
          Effect.gen(function* () {
            const { name } = yield* Tracker
            yield* Effect.addFinalizer(() => Deferred.succeed(closed, name))
            return { status: 200, body: Stream.map(Stream.fromEffect(Tracker), (tracker) => tracker.name) }
          })
      }).pipe(Effect.provideService(Tracker, { name: "tracker" }))
      yield* begin()
      deepStrictEqual((yield* answer)[1], { data: "tracker", end: false })
      deepStrictEqual(yield* Deferred.await(closed), "tracker")
    })
  )
})

describe("a handler that", () => {
  it.scoped.each([
    ["fails", () => Effect.fail({ _tag: "NoModel", message: "no model" }), "no model"],
    ["dies", () => Effect.die(new Error("secret")), "the handler failed"],
    ["interrupts itself", () => Effect.interrupt, "the handler failed"],
    [
      "throws",
      () => {
        throw new Error("secret")
      },
      "the handler failed"
    ]
  ] satisfies ReadonlyArray<readonly [string, ModelRequest.Handler["http"], string]>)(
    "%s is answered for by status 502",
    ([, http, message]) =>
      Effect.gen(function* () {
        const { answer, begin } = yield* start({ http })
        yield* begin()
        deepStrictEqual(yield* answer, [
          { status: 502, headers: {} },
          { ...end, error: { message } }
        ])
      })
  )

  it.scoped("fails within a body ends it with the error", () =>
    Effect.gen(function* () {
      const body = Stream.concat(Stream.make("a"), Stream.fail("cut off"))
      const { answer, begin } = yield* start(answering({ status: 200, body }))
      yield* begin()
      deepStrictEqual(yield* answer, [
        { status: 200, headers: {} },
        { data: "a", end: false },
        { ...end, error: { message: "cut off" } }
      ])
    })
  )
})

describe("a request that the runtime gives up", () => {
  const cancel = { cancel: true, cancelReason: "aborted" }
  const error = { message: "aborted", code: "cancelled" }

  it.scoped("interrupts its handler", () =>
    Effect.gen(function* () {
      const { begun, handler, interrupted } = yield* hanging
      const { answer, begin, chunk } = yield* start(handler)
      yield* begin()
      yield* Deferred.await(begun)
      deepStrictEqual(yield* chunk(cancel), {})
      yield* Deferred.await(interrupted)
      deepStrictEqual(yield* answer, [
        { status: 499, headers: {} },
        { ...end, error }
      ])
    })
  )

  it.scoped("interrupts the body of its answer", () =>
    Effect.gen(function* () {
      const interrupted = yield* Deferred.make<void>()
      const body = Stream.concat(
        Stream.make("a"),
        Stream.fromEffect(Effect.onInterrupt(Effect.never, () => Deferred.succeed(interrupted, undefined)))
      )
      const { answer, begin, chunk, runtime } = yield* start(answering({ status: 200, body }))
      yield* begin()
      yield* runtime.awaitRequest("llmInference.httpResponseChunk")
      yield* chunk({ cancel: true })
      yield* Deferred.await(interrupted)
      deepStrictEqual(yield* answer, [
        { status: 200, headers: {} },
        { data: "a", end: false },
        { ...end, error: { message: "the runtime has given up the request", code: "cancelled" } }
      ])
    })
  )

  it.scoped("before it begins runs no handler", () =>
    Effect.gen(function* () {
      const { answer, begin, chunk } = yield* start({ http: () => Effect.dieMessage("it ran") })
      yield* chunk(cancel)
      yield* begin()
      deepStrictEqual(yield* answer, [
        { status: 499, headers: {} },
        { ...end, error }
      ])
    })
  )

  it.scoped("does not wait for a handler that cannot be interrupted", () =>
    Effect.gen(function* () {
      const begun = yield* Deferred.make<void>()
      const { answer, begin, chunk } = yield* start({
        http: () =>
          Effect.uninterruptible(Effect.zipRight(Deferred.succeed(begun, undefined), Effect.sleep("1 minute"))).pipe(
            Effect.as({ status: 200 })
          )
      })
      yield* begin()
      yield* Deferred.await(begun)
      yield* chunk(cancel)
      deepStrictEqual((yield* answer)[1], { ...end, error })
      // For the client to be closed.
      yield* TestClock.adjust("1 minute")
    })
  )

  it.scoped("when its answer has ended is told nothing more, and no other request has to do with it", () =>
    Effect.gen(function* () {
      const { answer, begin, chunk, runtime } = yield* start(answering({ status: 200 }))
      yield* begin()
      yield* answer
      yield* chunk(cancel)
      yield* begin({ requestId: "r2" })
      yield* runtime.awaitRequest("llmInference.httpResponseChunk", 2)
      yield* chunk(cancel)
      yield* begin()
      yield* runtime.awaitRequest("llmInference.httpResponseChunk", 3)
      const parts = yield* partsOf(runtime)
      deepStrictEqual(
        parts.map(({ error, status }) => error ?? status).filter((part) => part !== undefined),
        [200, 200, 200]
      )
    })
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// WebSockets
// ---------------------------------------------------------------------------------------------------------------------

describe("a WebSocket", () => {
  const http = () => Effect.dieMessage("this is no WebSocket")
  const socket = { transport: "websocket", method: "GET", url: "ws://model/v1/responses" }

  it.scoped("is open before its handler is done, and carries messages both ways until both end", () =>
    Effect.gen(function* () {
      const { answer, begin, chunk, runtime } = yield* start({
        http,
        webSocket: ({ messages, url }) =>
          // As one that waits for a message would: it comes only when the WebSocket is open.
          Effect.succeed(
            Stream.concat(
              Stream.map(messages, (message) => `${url} ${message}`),
              Stream.make(bytes("b"))
            )
          )
      })
      yield* begin(socket)
      yield* runtime.awaitRequest("llmInference.httpResponseStart")
      yield* chunk({ data: "one" })
      yield* runtime.awaitRequest("llmInference.httpResponseChunk")
      yield* chunk({ data: "dHdv", binary: true })
      yield* chunk({ end: true })
      deepStrictEqual(yield* answer, [
        { status: 101, headers: {} },
        { data: "ws://model/v1/responses one", end: false },
        { data: "ws://model/v1/responses two", end: false },
        { data: "Yg==", binary: true, end: false },
        end
      ])
    })
  )

  it.scoped("is open before its handler runs", () =>
    Effect.gen(function* () {
      const { begin, runtime } = yield* start({ http, webSocket: () => Effect.never })
      yield* begin(socket)
      yield* runtime.awaitRequest("llmInference.httpResponseStart")
      deepStrictEqual(yield* partsOf(runtime), [{ status: 101, headers: {} }])
    })
  )

  it.scoped("ends with the error of its handler", () =>
    Effect.gen(function* () {
      const { answer, begin } = yield* start({ http, webSocket: () => Effect.fail("no such model") })
      yield* begin(socket)
      deepStrictEqual(yield* answer, [
        { status: 101, headers: {} },
        { ...end, error: { message: "no such model" } }
      ])
    })
  )

  it.scoped("is refused where the program has no handler for it", () =>
    Effect.gen(function* () {
      const { answer, begin } = yield* start({ http })
      yield* begin(socket)
      deepStrictEqual(yield* answer, [
        { status: 502, headers: {} },
        { ...end, error: { message: "there is no handler for WebSockets" } }
      ])
    })
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// forward
// ---------------------------------------------------------------------------------------------------------------------

describe("ModelRequest.forward", () => {
  /** What is sent for a request, and what its answer becomes. */
  const forwarded = (
    request: Partial<Parameters<typeof ModelRequest.forward>[0]>,
    answer: Response = new Response("text")
  ) =>
    Effect.gen(function* () {
      const sent = yield* Deferred.make<unknown>()
      const client = HttpClient.make((wanted) =>
        Effect.as(
          Deferred.succeed(sent, {
            method: wanted.method,
            url: wanted.url,
            headers: { ...wanted.headers },
            body: wanted.body._tag === "Uint8Array" ? new TextDecoder().decode(wanted.body.body) : wanted.body._tag
          }),
          HttpClientResponse.fromWeb(wanted, answer)
        )
      )
      const { body, ...response } = yield* ModelRequest.forward({
        method: "POST",
        url: "http://model/v1",
        headers: {},
        body: Stream.empty,
        ...request
      }).pipe(Effect.provideService(HttpClient.HttpClient, client), Effect.withSpan("handler"))
      // Safe: an answer that is passed on has a stream.
      const text = yield* Stream.mkString(Stream.decodeText(body as Stream.Stream<Uint8Array, unknown>))
      return { sent: yield* Deferred.await(sent), response: { ...response, body: text } }
    })

  it.effect("sends what it got, but for the headers of the connection, and asks for no compression", () =>
    Effect.gen(function* () {
      const { sent } = yield* forwarded({
        headers: {
          host: "elsewhere",
          connection: ["keep-alive"],
          "content-length": "99",
          te: "trailers",
          "accept-encoding": ["gzip, br"],
          authorization: ["Bearer token"],
          "x-many": ["1", "2"],
          "content-type": ["application/json"]
        },
        body: Stream.make(bytes('{"a"'), bytes(":1}"))
      })
      deepStrictEqual(sent, {
        method: "POST",
        url: "http://model/v1",
        headers: {
          authorization: "Bearer token",
          "x-many": "1, 2",
          "content-type": "application/json",
          "content-length": "7",
          "accept-encoding": "identity"
        },
        body: '{"a":1}'
      })
    })
  )

  it.effect.each(["GET", "HEAD", "get"])("sends no body with %s", (method) =>
    Effect.gen(function* () {
      const { sent } = yield* forwarded({ method, body: Stream.make(bytes("x")) })
      deepStrictEqual(sent, {
        method: method.toUpperCase(),
        url: "http://model/v1",
        headers: { "accept-encoding": "identity" },
        body: "Empty"
      })
    })
  )

  it.effect("gives the answer as it came, without cookies when there are none", () =>
    Effect.gen(function* () {
      const { response } = yield* forwarded({}, new Response(null, { status: 204, headers: { "x-a": "1" } }))
      deepStrictEqual(response, { status: 204, headers: { "x-a": "1" }, body: "" })
    })
  )

  it.effect("gives the answer as it came, each cookie for itself", () =>
    Effect.gen(function* () {
      const headers = new Headers({ "content-type": "text/event-stream", connection: "close", "x-a": "1" })
      headers.append("set-cookie", "a=1; Path=/")
      headers.append("set-cookie", "b=2")
      const { response } = yield* forwarded({}, new Response("data", { status: 429, headers }))
      deepStrictEqual(response, {
        status: 429,
        headers: { "content-type": "text/event-stream", "x-a": "1", "set-cookie": ["a=1; Path=/", "b=2"] },
        body: "data"
      })
    })
  )
})

describe("a handler made of a function on Request and Response", () => {
  const utf8 = (text: string) => new TextEncoder().encode(text)

  it.scoped("gets the request, and what it is for", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const { answer, begin, chunk } = yield* start(
        ModelRequest.fromFetch(async (request, signal, { sessionId }) => {
          const { method, url } = request
          const header = request.headers.get("x-many")
          seen.push(method, url, header, request.headers.get("host"), await request.text(), signal.aborted, sessionId)
          return new Response("made", {
            status: 201,
            statusText: "Made",
            headers: [
              ["x-a", "1"],
              ["content-encoding", "gzip"],
              ["set-cookie", "a=1"],
              ["set-cookie", "b=2"]
            ]
          })
        })
      )
      yield* begin({ sessionId: "s1", headers: { "X-Many": ["1", "2"], Host: ["model"] } })
      yield* chunk({ data: "ask", end: true })
      deepStrictEqual(yield* answer, [
        {
          status: 201,
          statusText: "Made",
          headers: { "content-type": ["text/plain;charset=UTF-8"], "set-cookie": ["a=1", "b=2"], "x-a": ["1"] }
        },
        { data: "bWFkZQ==", binary: true, end: false },
        end
      ])
      deepStrictEqual(seen, ["POST", "http://model/v1/chat", "1, 2", null, "ask", false, "s1"])
    })
  )

  it.scoped("answers piece by piece", () =>
    Effect.gen(function* () {
      const { answer, begin, chunk } = yield* start(
        ModelRequest.fromFetch(
          () =>
            new Response(
              new ReadableStream({
                start: (controller) => {
                  for (const piece of ["one", "two"]) controller.enqueue(utf8(piece))
                  controller.close()
                }
              })
            )
        )
      )
      yield* begin()
      yield* chunk({ end: true })
      deepStrictEqual((yield* answer).slice(1), [
        { data: "b25l", binary: true, end: false },
        { data: "dHdv", binary: true, end: false },
        end
      ])
    })
  )

  it.scoped.each<readonly [string, () => Response | Promise<Response>]>([
    [
      "throws",
      () => {
        throw new Error("not today")
      }
    ],
    ["rejects", () => Promise.reject(new Error("not today"))]
  ])("that %s has failed", ([_, respond]) =>
    Effect.gen(function* () {
      const { answer, begin, chunk } = yield* start(ModelRequest.fromFetch(respond))
      yield* begin()
      yield* chunk({ end: true })
      deepStrictEqual(yield* answer, [
        { status: 502, headers: {} },
        { data: "", end: true, error: { message: "not today" } }
      ])
    })
  )

  it.scoped.each([
    ["before it has answered", () => new Promise<Response>(() => {})],
    ["while the answer comes", () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }))]
  ] as const)("has its signal aborted when the runtime gives the request up %s", ([_, respond]) =>
    Effect.gen(function* () {
      const aborted = yield* Deferred.make<void>()
      const begun = yield* Deferred.make<void>()
      const { begin, chunk } = yield* start(
        ModelRequest.fromFetch((_, signal) => {
          signal.addEventListener("abort", () => Deferred.unsafeDone(aborted, Effect.void))
          Deferred.unsafeDone(begun, Effect.void)
          return respond()
        })
      )
      yield* begin()
      yield* chunk({ end: true })
      yield* Deferred.await(begun)
      yield* chunk({ cancel: true })
      yield* Deferred.await(aborted)
    })
  )
})
