/**
 * The requests of the CLI to models, answered by this program: looked at, changed, forwarded, or answered without any
 * server (`llmInference.*`, protocol.md 6.9). Experimental upstream.
 *
 * The client's option `requestHandler` gets each request. {@link forward} passes one on:
 *
 * ```ts
 * import { FetchHttpClient } from "@effect/platform"
 * import { NodeContext } from "@effect/platform-node"
 * import { CopilotClient, ModelRequest } from "effect-copilot"
 * import { Effect, Layer } from "effect"
 *
 * const Copilot = CopilotClient.layer({
 *   requestHandler: ModelRequest.make({
 *     http: (request) =>
 *       Effect.zipRight(
 *         Effect.log(`${request.method} ${request.url} of session ${request.context.sessionId}`),
 *         ModelRequest.forward({ ...request, headers: { ...request.headers, "x-team": "blue" } })
 *       )
 *   })
 * }).pipe(Layer.provide([NodeContext.layer, FetchHttpClient.layer]))
 * ```
 *
 * @since 0.1.0
 */
import * as Cookies from "@effect/platform/Cookies"
import * as HttpBody from "@effect/platform/HttpBody"
import * as HttpClient from "@effect/platform/HttpClient"
import type { HttpClientError } from "@effect/platform/HttpClientError"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import type { HttpMethod } from "@effect/platform/HttpMethod"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What a request is for.
 *
 * @since 0.1.0
 * @category models
 */
export interface Context {
  readonly requestId: string
  /** Undefined for a request of the runtime's own, such as for the list of models. */
  readonly sessionId: string | undefined
  /** The agent that asks, and the one that it works for. */
  readonly agentId: string | undefined
  readonly parentAgentId: string | undefined
  /** What the runtime asks for, such as `conversation-agent`. An open set. */
  readonly interactionType: string | undefined
  /** An open set. */
  readonly transport: "http" | "websocket" | (string & {})
}

/**
 * By their names in lower case; a header that comes several times has several values.
 *
 * @since 0.1.0
 * @category models
 */
export type Headers = Readonly<Record<string, string | ReadonlyArray<string>>>

/**
 * An HTTP request. The body may still be on its way; it ends with the request.
 *
 * @since 0.1.0
 * @category models
 */
export interface HttpRequest {
  readonly context: Context
  readonly method: string
  readonly url: string
  readonly headers: Headers
  /** To be read once. */
  readonly body: Stream.Stream<Uint8Array>
}

/**
 * The answer to an HTTP request.
 *
 * @since 0.1.0
 * @category models
 */
export interface Response<out R = never> {
  readonly status: number
  readonly statusText?: string | undefined
  readonly headers?: Headers | undefined
  /** Sent piece by piece, the next when the runtime has taken the one before. Default: empty. */
  readonly body?: string | Uint8Array | Stream.Stream<string | Uint8Array, unknown, R> | undefined
}

/**
 * A WebSocket that the runtime opens.
 *
 * @since 0.1.0
 * @category models
 */
export interface WebSocketRequest {
  readonly context: Context
  readonly url: string
  readonly headers: Headers
  /** What the runtime sends, until it closes. To be read once. */
  readonly messages: Stream.Stream<string>
}

/**
 * Answers the requests to models, with the services `R`, which the client requires then. The scope of a request ends
 * when its answer has been sent. When the runtime gives up a request, its handler is interrupted.
 *
 * A handler that fails is logged, and the runtime told: by status 502 with the error's message, or by the end of a body
 * that had begun. Of a defect it is told no details. The runtime tries a failed request again, several times; to refuse
 * one for good, answer with a status such as 400.
 *
 * @since 0.1.0
 * @category models
 */
export interface Handler<out R = never> {
  readonly http: (request: HttpRequest) => Effect.Effect<Response<R>, unknown, R | Scope.Scope>
  /**
   * Gives the messages for the runtime; when they end, the WebSocket is closed. To the runtime it is open from the start.
   * Default: WebSockets are refused, and the runtime uses HTTP. It opens one for a provider with
   * `transport: "websockets"`.
   */
  readonly webSocket?:
    | ((
        request: WebSocketRequest
      ) => Effect.Effect<Stream.Stream<string | Uint8Array, unknown, R>, unknown, R | Scope.Scope>)
    | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A handler that requires what either of its functions requires.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <RH = never, RW = never>(handler: {
  readonly http: Handler<RH>["http"]
  readonly webSocket?: Handler<RW>["webSocket"]
}): Handler<RH | RW> => handler

/**
 * Passes a request on by the `HttpClient` and gives the answer as it comes. The request's body is read to its end first;
 * headers that belong to a connection are left out on both ways, and no compression is asked for. The model's server is
 * told nothing of the traces of this program.
 *
 * @since 0.1.0
 * @category handlers
 */
export const forward = (
  request: Pick<HttpRequest, "method" | "url" | "headers" | "body">
): Effect.Effect<Response, HttpClientError, HttpClient.HttpClient> =>
  Effect.gen(function* () {
    const client = HttpClient.withTracerPropagation(yield* HttpClient.HttpClient, false)
    const chunks = Array.from(yield* Stream.runCollect(request.body))
    // Safe: what is no method of HTTP is refused by the client.
    const method = request.method.toUpperCase() as HttpMethod
    const hasBody = method !== "GET" && method !== "HEAD" && chunks.length > 0
    const contentType = request.headers["content-type"]
    const answer = yield* client.execute(
      HttpClientRequest.make(method as "POST")(request.url, {
        headers: { ...joined(endToEnd(request.headers)), "accept-encoding": "identity" },
        body: hasBody
          ? HttpBody.uint8Array(concat(chunks), contentType === undefined ? undefined : joinedValue(contentType))
          : undefined
      })
    )
    const cookies = Cookies.toSetCookieHeaders(answer.cookies)
    const headers = endToEnd(answer.headers)
    return {
      status: answer.status,
      headers: cookies.length === 0 ? headers : { ...headers, "set-cookie": cookies },
      // Such as that of a 204.
      body: Stream.catchAll(answer.stream, (error) =>
        error.reason === "EmptyBody" ? Stream.empty : Stream.fail(error)
      )
    }
  })

/**
 * Makes a handler of a function on the web's `Request` and `Response`, such as `fetch` itself, or the `fetch` of a web
 * framework's app. The request's body is read to its end first. When the runtime gives up the request, or the answer
 * breaks off, the signal is aborted, and so is that of the request. A function that throws or rejects is a handler that
 * has failed.
 *
 * Headers that belong to a connection are left out on both ways. No compression is asked for, and `fetch` has undone
 * what came compressed all the same, so `content-encoding` is left out, too: give bodies as they are. WebSockets are
 * refused, and the runtime uses HTTP.
 *
 * @example
 * ```ts
 * import { CopilotClient, ModelRequest } from "effect-copilot"
 *
 * export const Copilot = CopilotClient.layer({
 *   requestHandler: ModelRequest.fromFetch((request, signal) =>
 *     new URL(request.url).hostname === "localhost"
 *       ? Response.json({ error: { message: "not from here" } }, { status: 400 })
 *       : fetch(request, { signal })
 *   )
 * })
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const fromFetch = (
  respond: (
    request: globalThis.Request,
    signal: AbortSignal,
    context: Context
  ) => globalThis.Response | Promise<globalThis.Response>
): Handler => ({
  http: Effect.fnUntraced(function* ({ body, context, headers, method, url }) {
    const chunks = Array.from(yield* Stream.runCollect(body))
    const { signal } = yield* Effect.acquireRelease(
      Effect.sync(() => new AbortController()),
      (controller, exit) => (Exit.isSuccess(exit) ? Effect.void : Effect.sync(() => controller.abort()))
    )
    const response = yield* Effect.tryPromise({
      try: async () =>
        respond(
          new Request(url, {
            method,
            headers: { ...joined(endToEnd(headers)), "accept-encoding": "identity" },
            body: method === "GET" || method === "HEAD" || chunks.length === 0 ? null : concat(chunks),
            signal
          }),
          signal,
          context
        ),
      catch: (error) => error
    })
    const content = response.body
    return {
      status: response.status,
      statusText: response.statusText,
      headers: headersOf(response),
      body:
        content === null
          ? undefined
          : Stream.fromReadableStream(
              () => content,
              (error) => error
            )
    }
  })
})

const headersOf = ({ headers }: globalThis.Response): Headers => {
  const { "content-encoding": _, ...others } = endToEnd(Object.fromEntries(headers))
  const cookies = headers.getSetCookie()
  return cookies.length === 0 ? others : { ...others, "set-cookie": cookies }
}

/** Headers that are about a connection and not about what it carries. */
const ofConnection: ReadonlySet<string> = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "keep-alive",
  "upgrade",
  "proxy-connection",
  "te",
  "trailer"
])

const endToEnd = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name.toLowerCase())))

const joinedValue = (value: string | ReadonlyArray<string>): string =>
  typeof value === "string" ? value : value.join(", ")

const joined = (headers: Headers): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, joinedValue(value)]))

const concat = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
