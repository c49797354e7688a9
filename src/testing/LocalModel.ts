/**
 * A scripted model behind a server on loopback that speaks the APIs of OpenAI, Azure and Anthropic. Point the real
 * Copilot CLI at it and an agent is tested end to end with no network, no login and nothing left to chance: each model
 * request gets the answer that the script says, whatever API it comes by, and everything that was asked is there to be
 * compared.
 *
 * ```ts
 * import { LocalModel } from "effect-copilot/testing"
 * import * as Effect from "effect/Effect"
 *
 * const model = LocalModel.layer([
 *   LocalModel.reply(LocalModel.reasoning("Let me look"), LocalModel.toolCall("lookup_issue", { id: "42" })),
 *   LocalModel.text("It is fixed.")
 * ])
 *
 * const program = Effect.gen(function* () {
 *   const { awaitRequests, provider } = yield* LocalModel.LocalModel
 *   // ... create a session with `{ model: "local", provider }`, ask it something ...
 *   const [first, second] = yield* awaitRequests(2)
 *   return [first?.lastUserMessage, second?.lastMessage]
 * }).pipe(Effect.provide(model))
 * ```
 *
 * A request that the script has no answer for fails the test by itself: see {@link layer}.
 *
 * @since 0.1.0
 */

import type { Socket } from "node:net"
import * as HttpServer from "@effect/platform/HttpServer"
import type * as HttpServerError from "@effect/platform/HttpServerError"
import type * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as ParseResult from "effect/ParseResult"
import * as Queue from "effect/Queue"
import * as Redacted from "effect/Redacted"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { NoInfer } from "effect/Types"
import { describeIssue } from "../internal/issue.js"
import * as Loopback from "../internal/testing/loopback.js"
import { anthropicMessages } from "../internal/testing/model/anthropicMessages.js"
import type { ModelApi } from "../internal/testing/model/api.js"
import { openAiError } from "../internal/testing/model/api.js"
import { chatCompletions } from "../internal/testing/model/chatCompletions.js"
import * as Completion from "../internal/testing/model/completion.js"
import { Request } from "../internal/testing/model/request.js"
import { responses } from "../internal/testing/model/responses.js"
import type { Answer, ErrorReply, Script } from "../internal/testing/model/script.js"
import { error } from "../internal/testing/model/script.js"
import * as ModelServer from "../internal/testing/model/server.js"

// ---------------------------------------------------------------------------------------------------------------------
// scripts and requests
// ---------------------------------------------------------------------------------------------------------------------

export { Api, Message, Request, RequestToolCall, ToolDefinition } from "../internal/testing/model/request.js"
export {
  type Answer,
  type Cut,
  cut,
  type Delay,
  delay,
  type Ending,
  type ErrorReply,
  error,
  type Finish,
  finish,
  type Part,
  type Reasoning,
  type Reply,
  reasoning,
  reply,
  type Script,
  type Stall,
  stall,
  type Text,
  type TextInput,
  type ToolCall,
  text,
  toolCall,
  type Usage,
  usage
} from "../internal/testing/model/script.js"

// ---------------------------------------------------------------------------------------------------------------------
// errors
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A request that the script has no answer for.
 *
 * @since 0.1.0
 * @category models
 */
export interface Unexpected {
  /** What there was an answer for. */
  readonly expected: string
  /** What came instead. */
  readonly received: string
  /** Both in a sentence; the client got the same text. */
  readonly message: string
  /** None where the request was for no API that is spoken here, or not a readable one. */
  readonly request: Option.Option<Request>
}

/**
 * There were requests that the script has no answer for.
 *
 * @since 0.1.0
 * @category errors
 */
export class UnexpectedRequest extends Schema.TaggedError<UnexpectedRequest>(
  "effect-copilot/testing/LocalModel/UnexpectedRequest"
)("UnexpectedRequest", {
  /** All of them, in order of arrival. The requests themselves are in {@link Service.unexpected}. */
  requests: Schema.Array(Schema.Struct({ expected: Schema.String, received: Schema.String }))
}) {
  /** @since 0.1.0 */
  override get message() {
    return this.requests.map(sentence).join("\n")
  }
}

/**
 * The script has replies that were not asked for.
 *
 * @since 0.1.0
 * @category errors
 */
export class UnusedReplies extends Schema.TaggedError<UnusedReplies>("effect-copilot/testing/LocalModel/UnusedReplies")(
  "UnusedReplies",
  {
    /** How many replies the script has. */
    replies: Schema.Number,
    /** How many requests came. */
    requests: Schema.Number
  }
) {
  /** @since 0.1.0 */
  override get message() {
    return sentence({
      expected: `a request for each of ${count(this.replies, "reply", "replies")}`,
      received: count(this.requests, "request", "requests")
    })
  }
}

const sentence = ({ expected, received }: Pick<Unexpected, "expected" | "received">) =>
  `expected ${expected}; received ${received}`

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

// ---------------------------------------------------------------------------------------------------------------------
// service
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The model as a provider of each API. Each value goes into a session's configuration as it is.
 *
 * @since 0.1.0
 * @category models
 */
export interface Providers {
  /** OpenAI's chat completions: the same as {@link Service.provider}. */
  readonly completions: { readonly type: "openai"; readonly baseUrl: string }
  /** OpenAI's responses. */
  readonly responses: { readonly type: "openai"; readonly wireApi: "responses"; readonly baseUrl: string }
  /** Anthropic's messages. The Copilot CLI streams them in sessions without streaming too. */
  readonly anthropic: { readonly type: "anthropic"; readonly baseUrl: string }
  /**
   * Azure, by chat completions on `/openai/v1`. With `wireApi: "responses"` it is by responses; with
   * `azure: { apiVersion }` the paths are those of deployments, and {@link Request} has `api-version` in its query. The
   * key is there because the Copilot CLI sends Azure no request without one.
   */
  readonly azure: {
    readonly type: "azure"
    readonly baseUrl: string
    readonly apiKey: Redacted.Redacted<string>
  }
}

/**
 * Where the model is and what it was asked.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** Goes into a session's configuration as it is. OpenAI's chat completions; {@link Providers} has the other APIs. */
  readonly provider: Providers["completions"]
  /** The same model by each of its APIs, which share the script: the nth reply is for the nth request of them all. */
  readonly providers: Providers
  /** Every request for an answer so far, in order of arrival; those that could not be read are not among them. */
  readonly requests: Effect.Effect<ReadonlyArray<Request>>
  /** Every request so far that the script had no answer for. */
  readonly unexpected: Effect.Effect<ReadonlyArray<Unexpected>>
  /** The next request that was not yet taken; waits for it to come. */
  readonly takeRequest: Effect.Effect<Request>
  /** The first `count` requests; waits until so many have come. Takes none. */
  readonly awaitRequests: (count: number) => Effect.Effect<ReadonlyArray<Request>>
  /**
   * Fails unless what was asked so far is exactly the script: with `UnexpectedRequest` where it has no answer, and with
   * `UnusedReplies` where it is a sequence that is not at its end. The first needs no such check (see {@link layer});
   * the second is for the end of a test whose agent is to come all the way.
   */
  readonly verify: Effect.Effect<void, UnexpectedRequest | UnusedReplies>
}

/**
 * The scripted model.
 *
 * @since 0.1.0
 * @category context
 */
export class LocalModel extends Context.Tag("effect-copilot/testing/LocalModel")<LocalModel, Service>() {}

/**
 * What `make` and `layer` can be told beside the script.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** The one model that `GET /v1/models` lists. Requests may name any. Defaults to `local`. */
  readonly model?: string | undefined
  /**
   * What becomes of a request that the script has no answer for. With `fail`, the default, it is logged as an error,
   * and closing the scope dies of an `UnexpectedRequest`. With `keep` it is only listed in {@link Service.unexpected},
   * for a test that provokes it.
   */
  readonly unexpected?: "fail" | "keep" | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

const apis: ReadonlyArray<ModelApi> = [chatCompletions, responses, anthropicMessages]

const RawBody = Schema.parseJson(Schema.Record({ key: Schema.String, value: Schema.Unknown }))

const secretHeaders = ["authorization", "x-api-key", "api-key", "proxy-authorization", "cookie"]

/** Reads a request, or says what is wrong with it. */
const decodeRequest = (api: ModelApi, http: HttpServerRequest.HttpServerRequest, { pathname, searchParams }: URL) =>
  Effect.gen(function* () {
    const body = yield* Effect.flatMap(http.text, Schema.decode(RawBody))
    const incoming = yield* api.decode(body)
    const { messages, model, stream, tools } = incoming
    const secret = (name: string) => Option.map(Option.fromNullable(http.headers[name]), Redacted.make)
    const request = new Request({
      api: api.name,
      method: http.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      model,
      stream,
      messages,
      tools,
      headers: Object.fromEntries(Object.entries(http.headers).filter(([name]) => !secretHeaders.includes(name))),
      authorization: secret("authorization"),
      apiKey: Option.orElse(secret("x-api-key"), () => secret("api-key")),
      body
    })
    return { incoming, request }
  }).pipe(
    Effect.mapError((error) => {
      if (!ParseResult.isParseError(error)) return error.message
      const { path, problem } = describeIssue(error)
      return path === "" ? problem : `${path}: ${problem}`
    })
  )

const errorResponse = (toBody: ModelApi["error"], reply: ErrorReply) =>
  HttpServerResponse.unsafeJson(toBody(reply), { status: reply.status, headers: reply.headers })

const excerpt = (text: string) => (text.length <= 200 ? text : `${text.slice(0, 200)}...`)

const listOf = (model: string) => ({
  object: "list",
  data: [{ id: model, object: "model", created: 0, owned_by: "effect-copilot" }]
})

/**
 * Serves a script on an HTTP server of `@effect/platform-node` until the scope closes, which also closes the
 * connections that are still open, and dies of an `UnexpectedRequest` as that of `layer` does. `layer` brings a server
 * of its own.
 *
 * @since 0.1.0
 * @category constructors
 */
// `NoInfer`, here and below: what is made in an array, as for `Effect.provide([…])`, would require `any` of that array.
export const make: <R = never>(
  script: Script<R>,
  options?: Options | undefined
) => Effect.Effect<Service, never, HttpServer.HttpServer | Scope.Scope | NoInfer<R>> = Effect.fnUntraced(function* <R>(
  script: Script<R>,
  options?: Options | undefined
) {
  const server = yield* HttpServer.HttpServer
  const origin = yield* Loopback.originOf(server)
  const context = yield* Effect.context<R>()
  const received = yield* SubscriptionRef.make(Chunk.empty<Request>())
  const untaken = yield* Queue.unbounded<Request>()
  const unexpected = yield* Ref.make(Chunk.empty<Unexpected>())
  const keeps = options?.unexpected === "keep"

  const refuse = Effect.fnUntraced(function* (
    status: number,
    refused: Pick<Unexpected, "expected" | "received">,
    request: Option.Option<Request>
  ) {
    const message = sentence(refused)
    yield* Ref.update(unexpected, Chunk.append({ ...refused, message, request }))
    // The test may be waiting for what the refused answer was to bring about, and time out before its scope closes.
    if (!keeps) yield* Effect.logError(`LocalModel ${message}`)
    return error(status, message)
  })

  const answerOf = (request: Request, number: number): Effect.Effect<Answer> => {
    if (typeof script === "function") {
      return Effect.suspend(() => {
        const answer = script(request)
        return Effect.isEffect(answer) ? Effect.provide(answer, context) : Effect.succeed(answer)
      }).pipe(
        Effect.catchAllDefect((defect) => {
          const [reason] = Cause.prettyErrors(Cause.die(defect))
          const refused = {
            expected: `the script to answer request ${number}: ${excerpt(request.lastMessage)}`,
            received: `its defect: ${reason?.message}`
          }
          return refuse(400, refused, Option.some(request))
        })
      )
    }
    const answer = script[number - 1]
    if (answer !== undefined) {
      return Effect.succeed(answer)
    }
    const refused = {
      expected: `no request after the script of ${count(script.length, "reply", "replies")}`,
      received: `request ${number}: ${excerpt(request.lastMessage)}`
    }
    return refuse(400, refused, Option.some(request))
  }

  const respond = Effect.fnUntraced(function* (
    api: ModelApi,
    http: HttpServerRequest.HttpServerRequest,
    url: URL,
    socket: Socket
  ) {
    const decoded = yield* Effect.either(decodeRequest(api, http, url))
    if (decoded._tag === "Left") {
      const refused = { expected: `a request in the form of ${api.path}`, received: `another: ${decoded.left}` }
      return errorResponse(api.error, yield* refuse(400, refused, Option.none()))
    }
    const { incoming, request } = decoded.right
    const number = yield* SubscriptionRef.modify(received, (requests) => [
      requests.length + 1,
      Chunk.append(requests, request)
    ])
    yield* Queue.offer(untaken, request)
    const answer = yield* answerOf(request, number)
    if (answer._tag === "ErrorReply") {
      return errorResponse(api.error, answer)
    }
    const created = Math.floor((yield* Clock.currentTimeMillis) / 1000)
    const reply = answer._tag === "Reply" ? answer : { _tag: "Reply" as const, parts: [answer] }
    const completion = Completion.make(reply, { number, created, model: request.model })
    if (request.stream) {
      return ModelServer.stream(incoming.events(completion), socket)
    }
    yield* Effect.forEach(Completion.pausesOf(completion), (pause) => ModelServer.pause(pause, socket), {
      discard: true
    })
    return HttpServerResponse.unsafeJson(incoming.whole(completion))
  })

  const verifyExpected = Effect.flatMap(Ref.get(unexpected), (all) =>
    Chunk.isEmpty(all)
      ? Effect.void
      : new UnexpectedRequest({
          requests: Chunk.toReadonlyArray(all).map(({ expected, received }) => ({ expected, received }))
        })
  )

  // Registered first, so that no request comes after it.
  if (!keeps) yield* Effect.addFinalizer(() => Effect.orDie(verifyExpected))

  yield* Loopback.serve(server, (http, socket) => {
    const url = new URL(http.url, origin)
    const api = apis.find(({ path }) => url.pathname.endsWith(path))
    if (http.method === "POST" && api !== undefined) {
      return respond(api, http, url, socket)
    }
    if (http.method === "GET" && url.pathname.endsWith("/models")) {
      return Effect.succeed(HttpServerResponse.unsafeJson(listOf(options?.model ?? "local")))
    }
    const refused = {
      expected: `POST ${apis.map(({ path }) => path).join(", ")} or GET /models, after any prefix`,
      received: `${http.method} ${url.pathname}`
    }
    return Effect.map(refuse(404, refused, Option.none()), (reply) => errorResponse(openAiError, reply))
  })

  const provider = { type: "openai", baseUrl: `${origin}/v1` } as const
  return LocalModel.of({
    provider,
    providers: {
      completions: provider,
      responses: { ...provider, wireApi: "responses" },
      // Both of them add the whole path.
      anthropic: { type: "anthropic", baseUrl: origin },
      azure: { type: "azure", baseUrl: origin, apiKey: Redacted.make("local") }
    },
    requests: Effect.map(received, Chunk.toReadonlyArray),
    unexpected: Effect.map(unexpected, Chunk.toReadonlyArray),
    takeRequest: Queue.take(untaken),
    awaitRequests: (count) =>
      received.changes.pipe(
        Stream.filter((requests) => requests.length >= count),
        Stream.runHead,
        // The changes of a SubscriptionRef never end, so there is a first one.
        Effect.flatten,
        Effect.orDie,
        Effect.map((requests) => Chunk.toReadonlyArray(Chunk.take(requests, count)))
      ),
    verify: Effect.zipRight(
      verifyExpected,
      Effect.flatMap(received, ({ length }) =>
        typeof script === "function" || length >= script.length
          ? Effect.void
          : new UnusedReplies({ replies: script.length, requests: length })
      )
    )
  })
})

/**
 * The scripted model on a server of its own, bound to a free port of 127.0.0.1. Each layer has its own script and
 * requests, so bind it to a constant when it is provided in more than one place.
 *
 * A test that provides it cannot overlook a request that the script has no answer for. The request is answered with an
 * error status and logged, and when the scope of the layer closes, it dies of an `UnexpectedRequest` that says what was
 * expected and what came. So the test fails, or the block of tests that shares the layer, even where the program made
 * nothing of the failed turn; where the program fails too, that comes first and the cause holds both. `unexpected` in
 * the options turns this off.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = <R = never>(
  script: Script<R>,
  options?: Options | undefined
): Layer.Layer<LocalModel, HttpServerError.ServeError, NoInfer<R>> =>
  // The server is no layer, as two models in one composition would share it.
  Layer.scoped(LocalModel, Effect.provideServiceEffect(make(script, options), HttpServer.HttpServer, Loopback.make))
