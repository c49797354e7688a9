/**
 * A scripted model behind an OpenAI-compatible server on loopback. Point the real Copilot CLI at it and an agent is
 * tested end to end with no network, no login and nothing left to chance: each model request gets the answer that the
 * script says, and everything that was asked is there to be compared.
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
 * @since 0.1.0
 */

import { createServer, IncomingMessage, type Server } from "node:http"
import type { Socket } from "node:net"
import * as HttpMiddleware from "@effect/platform/HttpMiddleware"
import * as HttpServer from "@effect/platform/HttpServer"
import type * as HttpServerError from "@effect/platform/HttpServerError"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { constTrue } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Redacted from "effect/Redacted"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import * as Wire from "../internal/chatCompletions.js"

// -----------------------------------------------------------------------------
// Requests
// -----------------------------------------------------------------------------

/**
 * A tool call that the conversation of a request contains.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RequestToolCall = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  /** Parsed from JSON; the text itself where it is not JSON. */
  arguments: Schema.Unknown
})

/**
 * A tool call that the conversation of a request contains.
 *
 * @since 0.1.0
 * @category models
 */
export interface RequestToolCall extends Schema.Schema.Type<typeof RequestToolCall> {}

/**
 * One message of the conversation that a request carries.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Message = Schema.Struct({
  role: Schema.String,
  /** The text, joined where the client sent it in parts, and `""` where there is none. */
  content: Schema.String,
  /** What the model reasoned in an earlier turn, where the client sends it back. */
  reasoning: Schema.optionalWith(Schema.String, { exact: true }),
  toolCalls: Schema.Array(RequestToolCall),
  /** The call that a message of role `tool` answers. */
  toolCallId: Schema.optionalWith(Schema.String, { exact: true })
})

/**
 * One message of the conversation that a request carries.
 *
 * @since 0.1.0
 * @category models
 */
export interface Message extends Schema.Schema.Type<typeof Message> {}

/**
 * A tool that a request offers to the model.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolDefinition = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalWith(Schema.String, { exact: true }),
  /** The JSON Schema of the arguments. */
  parameters: Schema.optionalWith(Schema.Unknown, { exact: true })
})

/**
 * A tool that a request offers to the model.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolDefinition extends Schema.Schema.Type<typeof ToolDefinition> {}

/**
 * A chat-completions request as the server received it.
 *
 * @since 0.1.0
 * @category schemas
 */
export class Request extends Schema.Class<Request>("effect-copilot/testing/LocalModel/Request")({
  method: Schema.String,
  path: Schema.String,
  model: Schema.String,
  stream: Schema.Boolean,
  messages: Schema.Array(Message),
  tools: Schema.Array(ToolDefinition),
  /** Lower-case names. Those that carry secrets are left out. */
  headers: Schema.Record({ key: Schema.String, value: Schema.String }),
  /** The `authorization` header, with its `Bearer `. */
  authorization: Schema.OptionFromSelf(Schema.RedactedFromSelf(Schema.String)),
  /** The `x-api-key` or `api-key` header. */
  apiKey: Schema.OptionFromSelf(Schema.RedactedFromSelf(Schema.String)),
  /** The body as it came, with the fields that nothing here knows. */
  body: Schema.Record({ key: Schema.String, value: Schema.Unknown })
}) {
  /**
   * The text of the last message, whoever it is from: after a tool call, the tool's result.
   *
   * @since 0.1.0
   */
  get lastMessage(): string {
    return this.messages.at(-1)?.content ?? ""
  }

  /**
   * The text of the last message from the user. The Copilot CLI adds context of its own around what the user wrote.
   *
   * @since 0.1.0
   */
  get lastUserMessage(): string {
    return this.messages.filter((message) => message.role === "user").at(-1)?.content ?? ""
  }

  /**
   * The names of the tools that the model may call.
   *
   * @since 0.1.0
   */
  get toolNames(): ReadonlyArray<string> {
    return this.tools.map((tool) => tool.name)
  }
}

/**
 * A request that the script has no answer for.
 *
 * @since 0.1.0
 * @category models
 */
export interface Unexpected {
  /** What was expected and what came; the client got the same text. */
  readonly message: string
  /** None where the request was no chat completion, or not a readable one. */
  readonly request: Option.Option<Request>
}

// -----------------------------------------------------------------------------
// Scripts
// -----------------------------------------------------------------------------

/**
 * A piece of the answer's text. See `text`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Text {
  readonly _tag: "Text"
  readonly deltas: ReadonlyArray<string>
}

/**
 * A piece of the model's reasoning. See `reasoning`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Reasoning {
  readonly _tag: "Reasoning"
  readonly deltas: ReadonlyArray<string>
}

/**
 * A call of a tool. See `toolCall`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolCall {
  readonly _tag: "ToolCall"
  readonly id: string | undefined
  readonly name: string
  /** As text, the way models send them. */
  readonly arguments: string
}

/**
 * What the answer cost. See `usage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Usage {
  readonly _tag: "Usage"
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cacheReadTokens: number
  readonly reasoningTokens: number
}

/**
 * The reason to stop that the answer states. See `finish`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Finish {
  readonly _tag: "Finish"
  readonly reason: string
}

/**
 * A pause in the answer. See `delay`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Delay {
  readonly _tag: "Delay"
  readonly duration: Duration.Duration
}

/**
 * A connection that breaks. See `cut`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Cut {
  readonly _tag: "Cut"
}

/**
 * A model that falls silent. See `stall`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Stall {
  readonly _tag: "Stall"
}

/**
 * What a reply is made of.
 *
 * @since 0.1.0
 * @category models
 */
export type Part = Text | Reasoning | ToolCall | Usage | Finish | Delay

/**
 * What nothing can follow, so it is only ever the last in a reply.
 *
 * @since 0.1.0
 * @category models
 */
export type Ending = Cut | Stall

/**
 * A whole answer with status 200. See `reply`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Reply {
  readonly _tag: "Reply"
  readonly parts: ReadonlyArray<Part | Ending>
}

/**
 * A whole answer with an error status. See `error`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ErrorReply {
  readonly _tag: "ErrorReply"
  readonly status: number
  readonly message: string
  readonly type: string
  readonly code: string | null
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The answer to one request; a single part stands for the reply that consists of it.
 *
 * @since 0.1.0
 * @category models
 */
export type Answer = Reply | ErrorReply | Part | Ending

/**
 * What the model answers.
 *
 * A sequence gives its nth answer to the nth request, in the order in which the requests arrive. A request past the end
 * is answered with status 400, which the Copilot CLI does not retry, and listed in `unexpected`.
 *
 * A client that retries a failed request consumes the next answer with each attempt. The CLI makes five further
 * attempts after a `cut` and after most errors, which takes it 5 to 15 seconds, so a lasting failure is six errors in a
 * row, a function, or an error with `retry: false`.
 *
 * A function is called once per request. When it dies (a failed assertion, say), the client gets status 400 and the
 * request is listed in `unexpected`.
 *
 * @since 0.1.0
 * @category models
 */
export type Script<R = never> = ReadonlyArray<Answer> | ((request: Request) => Answer | Effect.Effect<Answer, never, R>)

/**
 * Text in one string, or in the number of deltas that `chunks` says.
 *
 * @since 0.1.0
 * @category models
 */
export type TextInput =
  | string
  | {
      readonly content: string
      /** The number of deltas, as far as the text has that many characters. Defaults to one for each word. */
      readonly chunks?: number | undefined
    }

// Pieces are cut between code points, so no piece holds half a surrogate pair.
const split = (content: string, size: number): ReadonlyArray<string> => {
  const points = Array.from(content)
  const pieces: Array<string> = []
  for (let at = 0; at < points.length; at += size) {
    pieces.push(points.slice(at, at + size).join(""))
  }
  return pieces
}

const deltasOf = (input: TextInput): ReadonlyArray<string> => {
  if (typeof input === "string") {
    return input.match(/\S*\s+|\S+/g) ?? [""]
  }
  if (input.chunks === undefined) {
    return deltasOf(input.content)
  }
  const points = Array.from(input.content)
  const count = Math.max(1, Math.min(Math.floor(input.chunks), points.length))
  return Array.from({ length: count }, (_, i) =>
    points.slice(Math.floor((i * points.length) / count), Math.floor(((i + 1) * points.length) / count)).join("")
  )
}

/**
 * A piece of the answer's text, streamed in several deltas whose concatenation is exactly the text.
 *
 * By default there is a delta for each word, with the white space that follows it.
 *
 * @since 0.1.0
 * @category constructors
 */
export const text = (content: TextInput): Text => ({ _tag: "Text", deltas: deltasOf(content) })

/**
 * A piece of the model's reasoning, streamed like text in the field `reasoning_content`, which the
 * Copilot CLI turns into `assistant.reasoning_delta` and `assistant.reasoning` events.
 *
 * @since 0.1.0
 * @category constructors
 */
export const reasoning = (content: TextInput): Reasoning => ({ _tag: "Reasoning", deltas: deltasOf(content) })

/**
 * A call of a tool, its arguments streamed in pieces. Several in one reply are parallel calls. Arguments given as a
 * string are sent as they are, which makes it possible to send what is not JSON.
 *
 * The id defaults to `call_<request>_<index>`, with requests counted from 1 and the calls of one reply from 0.
 *
 * @since 0.1.0
 * @category constructors
 */
export const toolCall = (
  name: string,
  args: object | string,
  options?: { readonly id?: string | undefined } | undefined
): ToolCall => ({
  _tag: "ToolCall",
  id: options?.id,
  name,
  arguments: typeof args === "string" ? args : JSON.stringify(args)
})

/**
 * What a reply without `usage` says it cost.
 *
 * @since 0.1.0
 * @category constructors
 */
export const defaultUsage: Usage = {
  _tag: "Usage",
  inputTokens: 10,
  outputTokens: 5,
  cacheReadTokens: 0,
  reasoningTokens: 0
}

/**
 * What the answer cost; what is left out is as in `defaultUsage`. As with OpenAI, a client that streams gets it only if
 * it asks for it by `stream_options.include_usage`, and the last one of a reply counts.
 *
 * @since 0.1.0
 * @category constructors
 */
export const usage = (tokens: {
  readonly inputTokens?: number | undefined
  readonly outputTokens?: number | undefined
  readonly cacheReadTokens?: number | undefined
  readonly reasoningTokens?: number | undefined
}): Usage => ({
  _tag: "Usage",
  inputTokens: tokens.inputTokens ?? defaultUsage.inputTokens,
  outputTokens: tokens.outputTokens ?? defaultUsage.outputTokens,
  cacheReadTokens: tokens.cacheReadTokens ?? defaultUsage.cacheReadTokens,
  reasoningTokens: tokens.reasoningTokens ?? defaultUsage.reasoningTokens
})

/**
 * The answer's `finish_reason`, such as `length` or `content_filter`. Without it, a reply with tool calls finishes with
 * `tool_calls` and any other with `stop`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const finish = (reason: string): Finish => ({ _tag: "Finish", reason })

/**
 * A pause, on the `Clock`. As the first part it holds back the response headers too.
 *
 * @since 0.1.0
 * @category constructors
 */
export const delay = (duration: Duration.DurationInput): Delay => ({
  _tag: "Delay",
  duration: Duration.decode(duration)
})

/**
 * Closes the connection in the middle of the answer, after everything before it was sent. As the first part it closes
 * the connection without any response.
 *
 * @since 0.1.0
 * @category constructors
 */
export const cut: Cut = { _tag: "Cut" }

/**
 * Sends nothing more, until the client goes away or the scope of the server closes. As the first part it holds back the
 * response headers too.
 *
 * @since 0.1.0
 * @category constructors
 */
export const stall: Stall = { _tag: "Stall" }

/**
 * A whole answer, sent part by part.
 *
 * @since 0.1.0
 * @category constructors
 */
export const reply = (
  ...parts: ReadonlyArray<Part> | readonly [...parts: ReadonlyArray<Part>, ending: Ending]
): Reply => ({ _tag: "Reply", parts })

/**
 * An answer with an error status and OpenAI's error body.
 *
 * `type` defaults to `server_error` for a status from 500, `rate_limit_error` for 429 and `invalid_request_error` for
 * any other; `code` defaults to null.
 *
 * Copilot CLI 1.0.102 does not retry after 400, 403, 404 and 422. It retries twice after 401, and five times after 429
 * and 5xx, at increasing intervals or at the one that a `retry-after` header asks for, but of a second at least.
 *
 * @since 0.1.0
 * @category constructors
 */
export const error = (
  status: number,
  message = "The script says so",
  options?:
    | {
        readonly type?: string | undefined
        readonly code?: string | undefined
        /** Tells the client whether to try again, by `x-should-retry`. Left to the client by default. */
        readonly retry?: boolean | undefined
        /** Further response headers, such as `retry-after`. */
        readonly headers?: Readonly<Record<string, string>> | undefined
      }
    | undefined
): ErrorReply => ({
  _tag: "ErrorReply",
  status,
  message,
  type:
    options?.type ?? (status >= 500 ? "server_error" : status === 429 ? "rate_limit_error" : "invalid_request_error"),
  code: options?.code ?? null,
  headers: {
    ...(options?.retry === undefined ? undefined : { "x-should-retry": String(options.retry) }),
    ...options?.headers
  }
})

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/**
 * Where the model is and what it was asked.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** Goes into a session's configuration as it is. */
  readonly provider: { readonly type: "openai"; readonly baseUrl: string }
  /** Every chat completion requested so far, in order of arrival. */
  readonly requests: Effect.Effect<ReadonlyArray<Request>>
  /** Every request so far that the script had no answer for: a good test ends by comparing it with `[]`. */
  readonly unexpected: Effect.Effect<ReadonlyArray<Unexpected>>
  /** The next request that was not yet taken; waits for it to come. */
  readonly takeRequest: Effect.Effect<Request>
  /** The first `count` requests; waits until so many have come. Takes none. */
  readonly awaitRequests: (count: number) => Effect.Effect<ReadonlyArray<Request>>
}

/**
 * The scripted model.
 *
 * @since 0.1.0
 * @category tags
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
}

const RawBody = Schema.parseJson(Schema.Record({ key: Schema.String, value: Schema.Unknown }))

const secretHeaders = ["authorization", "x-api-key", "api-key", "proxy-authorization", "cookie"]

const decodeRequest = Effect.fnUntraced(function* (http: HttpServerRequest.HttpServerRequest, path: string) {
  const body = yield* Effect.flatMap(http.text, Schema.decode(RawBody))
  const wire = yield* Schema.decodeUnknown(Wire.RequestBody)(body)
  const secret = (name: string) => Option.map(Option.fromNullable(http.headers[name]), Redacted.make)
  const request = new Request({
    method: http.method,
    path,
    model: wire.model,
    stream: wire.stream,
    messages: wire.messages.map(Wire.messageOf),
    tools: wire.tools.map(Wire.toolOf),
    headers: Object.fromEntries(Object.entries(http.headers).filter(([name]) => !secretHeaders.includes(name))),
    authorization: secret("authorization"),
    apiKey: Option.orElse(secret("x-api-key"), () => secret("api-key")),
    body
  })
  return { request, includeUsage: wire.stream_options.include_usage }
})

interface Send {
  readonly _tag: "Send"
  readonly delta: Wire.Delta
}

type Step = Send | Delay | Ending

const argumentsPieceSize = 12

const toolCallDeltas = (call: ToolCall, id: string, index: number): ReadonlyArray<Wire.ToolCallDelta> => [
  { index, id, type: "function", function: { name: call.name, arguments: "" } },
  ...split(call.arguments, argumentsPieceSize).map((piece) => ({ index, function: { arguments: piece } }))
]

/** A reply with its defaults filled in, as the deltas of a stream and as one message. */
const compile = (reply: Reply, number: number) => {
  const steps: Array<Step> = []
  const calls: Array<Wire.ToolCall> = []
  let content: string | undefined
  let reasoning: string | undefined
  let finishReason: string | undefined
  let usage = defaultUsage
  let opened = false
  // Clients take the role from the first delta and may insist on it.
  const send = (delta: Wire.Delta) => {
    steps.push({ _tag: "Send", delta: opened ? delta : { role: "assistant", ...delta } })
    opened = true
  }
  for (const part of reply.parts) {
    switch (part._tag) {
      case "Text": {
        content = (content ?? "") + part.deltas.join("")
        for (const delta of part.deltas) send({ content: delta })
        break
      }
      case "Reasoning": {
        reasoning = (reasoning ?? "") + part.deltas.join("")
        for (const delta of part.deltas) send({ reasoning_content: delta })
        break
      }
      case "ToolCall": {
        const index = calls.length
        const id = part.id ?? `call_${number}_${index}`
        calls.push({ id, type: "function", function: { name: part.name, arguments: part.arguments } })
        for (const delta of toolCallDeltas(part, id, index)) send({ tool_calls: [delta] })
        break
      }
      case "Usage": {
        usage = part
        break
      }
      case "Finish": {
        finishReason = part.reason
        break
      }
      case "Delay":
      case "Cut":
      case "Stall": {
        steps.push(part)
        break
      }
    }
  }
  if (!opened) {
    send({ content: "" })
  }
  const message: Wire.Completion = {
    content: content ?? null,
    ...(reasoning === undefined ? undefined : { reasoning_content: reasoning }),
    ...(calls.length === 0 ? undefined : { tool_calls: calls })
  }
  const wireUsage: Wire.Usage = {
    prompt_tokens: usage.inputTokens,
    completion_tokens: usage.outputTokens,
    total_tokens: usage.inputTokens + usage.outputTokens,
    prompt_tokens_details: { cached_tokens: usage.cacheReadTokens },
    completion_tokens_details: { reasoning_tokens: usage.reasoningTokens }
  }
  return {
    steps,
    message,
    usage: wireUsage,
    finishReason: finishReason ?? (calls.length === 0 ? "stop" : "tool_calls")
  }
}

const errorResponse = (reply: ErrorReply) =>
  HttpServerResponse.unsafeJson(Wire.error(reply.message, reply.type, reply.code), {
    status: reply.status,
    headers: reply.headers
  })

const excerpt = (text: string) => (text.length <= 200 ? text : `${text.slice(0, 200)}...`)

/**
 * Ends a connection once everything written to it is on its way, so that a client sees it break off.
 *
 * Nothing comes after it: the HTTP server interrupts the handler of a connection that closes.
 */
const hangUp = (socket: Socket): Effect.Effect<never> =>
  Effect.zipRight(
    Effect.sync(() => socket.destroySoon()),
    Effect.never
  )

const baseUrlOf = (address: HttpServer.Address): Effect.Effect<string> => {
  if (address._tag === "UnixAddress") {
    return Effect.dieMessage("LocalModel needs an HTTP server with a TCP address")
  }
  const host = address.hostname === "0.0.0.0" ? "127.0.0.1" : address.hostname
  return Effect.succeed(`http://${host.includes(":") ? `[${host}]` : host}:${address.port}/v1`)
}

/**
 * Serves a script on an HTTP server of `@effect/platform-node` until the scope closes, which also closes the
 * connections that are still open. `layer` brings a server of its own.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make: <R = never>(
  script: Script<R>,
  options?: Options | undefined
) => Effect.Effect<Service, never, HttpServer.HttpServer | Scope.Scope | R> = Effect.fnUntraced(function* <R>(
  script: Script<R>,
  options?: Options | undefined
) {
  const server = yield* HttpServer.HttpServer
  const baseUrl = yield* baseUrlOf(server.address)
  const context = yield* Effect.context<R>()
  const received = yield* SubscriptionRef.make(Chunk.empty<Request>())
  const untaken = yield* Queue.unbounded<Request>()
  const unexpected = yield* Ref.make(Chunk.empty<Unexpected>())
  const sockets = new Set<Socket>()

  const refuse = (status: number, message: string, request: Option.Option<Request>) =>
    Effect.as(Ref.update(unexpected, Chunk.append({ message, request })), error(status, message))

  const answerOf = (request: Request, number: number): Effect.Effect<Answer> => {
    if (typeof script === "function") {
      return Effect.suspend(() => {
        const answer = script(request)
        return Effect.isEffect(answer) ? Effect.provide(answer, context) : Effect.succeed(answer)
      }).pipe(
        Effect.catchAllDefect((defect) => {
          const [reason] = Cause.prettyErrors(Cause.die(defect))
          return refuse(400, `the script died of request ${number}: ${reason?.message}`, Option.some(request))
        })
      )
    }
    const answer = script[number - 1]
    if (answer !== undefined) {
      return Effect.succeed(answer)
    }
    const replies = script.length === 1 ? "1 reply" : `${script.length} replies`
    return refuse(
      400,
      `script of ${replies} is exhausted; request ${number} was: ${excerpt(request.lastMessage)}`,
      Option.some(request)
    )
  }

  const respond = Effect.fnUntraced(function* (
    { includeUsage, request }: { readonly request: Request; readonly includeUsage: boolean },
    number: number,
    answer: Reply,
    socket: Socket
  ) {
    const { finishReason, message, steps, usage } = compile(answer, number)
    const created = Math.floor((yield* Clock.currentTimeMillis) / 1000)
    const envelope: Wire.Envelope = { id: `chatcmpl-${number}`, created, model: request.model }
    const pause = (step: Exclude<Step, Send>) => {
      switch (step._tag) {
        case "Delay":
          return Effect.sleep(step.duration)
        case "Cut":
          return hangUp(socket)
        case "Stall":
          return Effect.never
      }
    }
    if (!request.stream) {
      yield* Effect.forEach(steps, (step) => (step._tag === "Send" ? Effect.void : pause(step)), { discard: true })
      return HttpServerResponse.unsafeJson(Wire.completion(envelope, message, finishReason, usage))
    }
    const end = [Wire.finishChunk(envelope, finishReason)]
    if (includeUsage) {
      end.push(Wire.usageChunk(envelope, usage))
    }
    end.push(Wire.done)
    const body = Stream.fromIterable(steps).pipe(
      Stream.flatMap((step) =>
        step._tag === "Send"
          ? Stream.succeed(Wire.deltaChunk(envelope, step.delta))
          : Stream.drain(Stream.fromEffect(pause(step)))
      ),
      Stream.concat(Stream.fromIterable(end)),
      Stream.encodeText
    )
    return HttpServerResponse.stream(body, {
      contentType: "text/event-stream",
      headers: { "cache-control": "no-cache" }
    })
  })

  const complete = Effect.fnUntraced(function* (
    http: HttpServerRequest.HttpServerRequest,
    path: string,
    socket: Socket
  ) {
    const decoded = yield* Effect.either(decodeRequest(http, path))
    if (decoded._tag === "Left") {
      return errorResponse(yield* refuse(400, decoded.left.message, Option.none()))
    }
    const { request } = decoded.right
    const number = yield* SubscriptionRef.modify(received, (requests) => [
      requests.length + 1,
      Chunk.append(requests, request)
    ])
    yield* Queue.offer(untaken, request)
    const answer = yield* answerOf(request, number)
    switch (answer._tag) {
      case "ErrorReply":
        return errorResponse(answer)
      case "Reply":
        return yield* respond(decoded.right, number, answer, socket)
      default:
        return yield* respond(decoded.right, number, { _tag: "Reply", parts: [answer] }, socket)
    }
  })

  const app = Effect.gen(function* () {
    const http = yield* HttpServerRequest.HttpServerRequest
    if (!(http.source instanceof IncomingMessage)) {
      return yield* Effect.dieMessage("LocalModel needs the HTTP server of @effect/platform-node")
    }
    const socket = http.source.socket
    if (!sockets.has(socket)) {
      sockets.add(socket)
      socket.once("close", () => sockets.delete(socket))
    }
    const path = http.url.replace(/\?.*$/, "")
    if (http.method === "POST" && path.endsWith("/chat/completions")) {
      return yield* complete(http, path, socket)
    }
    if (http.method === "GET" && path.endsWith("/models")) {
      return HttpServerResponse.unsafeJson(Wire.models(options?.model ?? "local"))
    }
    return errorResponse(yield* refuse(404, `there is no ${http.method} ${path} here`, Option.none()))
    // The HTTP server would run this uninterruptibly, but no answer should outlive its client.
  }).pipe(Effect.interruptible)

  // Without this a stalled response would keep the HTTP server from closing.
  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      for (const socket of sockets) socket.destroy()
    })
  )
  yield* server.serve(app).pipe(
    // The server's spans would mingle with those that a test looks at, and show the secrets in its headers.
    HttpMiddleware.withTracerDisabledWhenEffect(constTrue)
  )

  return LocalModel.of({
    provider: { type: "openai", baseUrl },
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
      )
  })
})

// Listening ends first, so that nobody connects in between; `close` alone would wait for the connections to end.
const closeServer = (server: Server) =>
  Effect.async<void>((resume) => {
    server.close(() => resume(Effect.void))
    server.closeAllConnections()
  })

const makeServer: Effect.Effect<HttpServer.HttpServer, HttpServerError.ServeError, Scope.Scope> = Effect.suspend(() => {
  const server = createServer()
  return Effect.zipLeft(
    NodeHttpServer.make(() => server, { host: "127.0.0.1", port: 0 }),
    // Runs before the finalizer of `NodeHttpServer.make`, which waits without a bound.
    Effect.addFinalizer(() => closeServer(server))
  )
})

/**
 * The scripted model on a server of its own, bound to a free port of 127.0.0.1. Each layer has its own script and
 * requests, so bind it to a constant when it is provided in more than one place.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = <R = never>(
  script: Script<R>,
  options?: Options | undefined
): Layer.Layer<LocalModel, HttpServerError.ServeError, R> =>
  // The server is no layer, as two models in one composition would share it.
  Layer.scoped(LocalModel, Effect.provideServiceEffect(make(script, options), HttpServer.HttpServer, makeServer))
