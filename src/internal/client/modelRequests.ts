/**
 * Runs the program's handler of requests to models (`llmInference.*`, protocol.md 6.9): an exchange for each request, in
 * a fiber of its own.
 */
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Encoding from "effect/Encoding"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import * as FiberMap from "effect/FiberMap"
import * as Mailbox from "effect/Mailbox"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { RequestError } from "../../CopilotError.js"
import type * as JsonRpc from "../../JsonRpc.js"
import type * as ModelRequest from "../../ModelRequest.js"
import type * as Rpc from "../../Rpc.js"
import { messageOf } from "../failureText.js"
import * as Protocol from "../protocol/methods.js"
import type { Remote } from "../protocol/remote.js"
import { omitUndefined } from "../record.js"
import { within } from "../within.js"

/** Takes what the runtime sends, synchronously, so that its order stays; params have been checked. */
export interface ModelRequests {
  readonly onStart: (params: Rpc.LlmInferenceHttpRequestStartRequest) => void
  readonly onChunk: (params: Rpc.LlmInferenceHttpRequestChunkRequest) => void
  /** Interrupts all handlers without waiting for them. */
  readonly interruptAll: () => void
}

/** What comes of a request after its start, or before: frames may overtake it. */
type Input =
  | { readonly _tag: "Bytes"; readonly bytes: Uint8Array }
  | { readonly _tag: "End" }
  | { readonly _tag: "Cancel"; readonly reason: string }

interface Exchange {
  /** What came while nobody took it. */
  readonly waiting: Array<Input>
  take: ((input: Input) => void) | undefined
}

/** Why an answer ends early. */
interface Failure {
  readonly status: number
  readonly message: string
  readonly code?: string | undefined
}

const annotations = { package: "effect-copilot", module: "ModelRequest" }
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** How many of the last requests are remembered when they are over: what comes late makes no new exchange. */
const remembered = 256

/** Handlers run with the services that are there now, and end with the scope, which does not wait for them for ever. */
export const make = Effect.fnUntraced(function* <R>(options: {
  readonly handler: ModelRequest.Handler<R>
  /** Calls the runtime without a timeout: its answers are the back-pressure. */
  readonly call: Effect.Effect<Remote["call"]>
  readonly grace: Duration.Duration
  /** Done as soon as handlers are not to be waited for any more. */
  readonly forced: Deferred.Deferred<void>
}): Effect.fn.Return<ModelRequests, never, R | Scope.Scope> {
  const context = yield* Effect.context<R>()
  const scope = yield* Scope.make()
  yield* Effect.addFinalizer(() =>
    Effect.flatMap(Effect.forkDaemon(Scope.close(scope, Exit.void)), (fiber) =>
      within(options.grace, Effect.raceFirst(Fiber.await(fiber), Deferred.await(options.forced)))
    )
  )
  const running = yield* Scope.extend(FiberMap.make<string>(), scope)
  const fork = yield* FiberMap.runtime(running)<never>()
  const exchanges = new Map<string, Exchange>()
  const over = new Set<string>()

  const exchangeOf = (requestId: string): Exchange => {
    const exchange = exchanges.get(requestId) ?? { waiting: [], take: undefined }
    exchanges.set(requestId, exchange)
    return exchange
  }

  const forget = (requestId: string) => {
    exchanges.delete(requestId)
    over.add(requestId)
    const [first] = over
    if (over.size > remembered && first !== undefined) over.delete(first)
  }

  /** The answer to one request, each part sent when the one before has been taken. */
  const makeAnswer = (requestId: string) => {
    let begun = false
    let ended = false
    let gone = false
    const send = <Params extends object>(method: JsonRpc.Method<Params, unknown>, params: Params) =>
      Effect.flatMap(options.call, (call) => call(method, params)).pipe(
        // The runtime has no use for the rest. (That it did not accept a part is no failure: it may know the end already.)
        Effect.catchAll((error: RequestError) => {
          gone = true
          return Effect.zipRight(Effect.logDebug("An answer to a model request was not taken", error), Effect.interrupt)
        })
      )
    const start = (response: { readonly status: number } & Pick<ModelRequest.Response, "statusText" | "headers">) =>
      Effect.suspend(() => {
        begun = true
        const { headers = {}, status, statusText } = response
        return send(
          Protocol.modelResponseStart,
          omitUndefined({ requestId, status, statusText, headers: listed(headers) })
        )
      })
    const chunk = (content: string | Uint8Array) =>
      content.length === 0
        ? Effect.void
        : send(
            Protocol.modelResponseChunk,
            typeof content === "string"
              ? { requestId, data: content, end: false }
              : { requestId, data: Encoding.encodeBase64(content), binary: true, end: false }
          )
    /** Once: the runtime may give up a request whose answer it is about to have. */
    const end = (outcome: { readonly error?: { readonly message: string; readonly code?: string } }) =>
      Effect.suspend(() => {
        if (ended) return Effect.void
        ended = true
        return send(Protocol.modelResponseChunk, { requestId, data: "", end: true, ...outcome })
      })
    return {
      start,
      body: <E, R>(content: Stream.Stream<string | Uint8Array, E, R>) =>
        Effect.zipRight(Stream.runForEach(content, chunk), end({})),
      fail: ({ code, message, status }: Failure) =>
        Effect.suspend(() => (begun ? Effect.void : start({ status }))).pipe(
          Effect.zipRight(end({ error: omitUndefined({ message, code }) })),
          // It ends with this, whether it is taken or not.
          Effect.exit
        ),
      isGone: () => gone
    }
  }

  type Answer = ReturnType<typeof makeAnswer>

  const answerHttp = (
    request: Omit<ModelRequest.WebSocketRequest, "messages"> & { readonly method: string },
    body: Stream.Stream<Uint8Array>,
    answer: Answer
  ) =>
    Effect.flatMap(
      Effect.suspend(() => options.handler.http({ ...request, body })),
      (response) => Effect.zipRight(answer.start(response), answer.body(contentOf(response.body)))
    )

  const answerWebSocket = (
    { context, headers, url }: Omit<ModelRequest.WebSocketRequest, "messages">,
    body: Stream.Stream<Uint8Array>,
    answer: Answer
  ) => {
    const { webSocket } = options.handler
    // No failure: the runtime goes on by HTTP.
    if (webSocket === undefined) return answer.fail({ status: 502, message: "there is no handler for WebSockets" })
    const messages = Stream.map(body, (bytes) => decoder.decode(bytes))
    // Open at once: the runtime sends nothing before.
    return Effect.zipRight(
      answer.start({ status: 101 }),
      Effect.flatMap(
        Effect.suspend(() => webSocket({ context, url, headers, messages })),
        answer.body
      )
    )
  }

  const run = Effect.fnUntraced(function* (params: Rpc.LlmInferenceHttpRequestStartRequest, exchange: Exchange) {
    const { requestId } = params
    const body = yield* Mailbox.make<Uint8Array>()
    const cancelled = yield* Deferred.make<Failure>()
    const take = (input: Input) => {
      if (input._tag === "Bytes") body.unsafeOffer(input.bytes)
      else if (input._tag === "End") body.unsafeDone(Exit.void)
      else Deferred.unsafeDone(cancelled, Effect.succeed({ status: 499, message: input.reason, code: "cancelled" }))
    }
    exchange.waiting.splice(0).forEach(take)
    exchange.take = take

    const answer = makeAnswer(requestId)
    if (yield* Deferred.isDone(cancelled)) {
      yield* answer.fail(yield* Deferred.await(cancelled))
      return
    }
    const request = {
      context: {
        requestId,
        sessionId: params.sessionId ?? undefined,
        agentId: params.agentId ?? undefined,
        parentAgentId: params.parentAgentId ?? undefined,
        interactionType: params.interactionType ?? undefined,
        transport: params.transport ?? "http"
      },
      method: params.method,
      url: params.url,
      headers: Object.fromEntries(Object.entries(params.headers).map(([name, value]) => [name.toLowerCase(), value]))
    }
    const handled = (params.transport === "websocket" ? answerWebSocket : answerHttp)(
      request,
      Mailbox.toStream(body),
      answer
    ).pipe(Effect.scoped, Effect.provide(context), Effect.exit)
    // In a child fiber: a handler that interrupts itself has failed, one that is called off is not waited for.
    const fiber = yield* Effect.fork(handled)
    const outcome = yield* Effect.raceFirst(
      Effect.map(Fiber.await(fiber), Exit.flatten),
      Effect.map(Deferred.await(cancelled), (failure) => ({ _tag: "Cancelled" as const, failure }))
    )
    if (outcome._tag === "Success" || answer.isGone()) return
    if (outcome._tag === "Cancelled") {
      yield* Effect.zipRight(Fiber.interruptFork(fiber), answer.fail(outcome.failure))
      return
    }
    yield* Effect.logWarning("The handler of a model request failed", outcome.cause)
    yield* answer.fail({ status: 502, message: messageOf(outcome.cause) ?? "the handler failed" })
  })

  const put = (requestId: string, input: Input) => {
    if (over.has(requestId)) return
    const exchange = exchangeOf(requestId)
    if (exchange.take === undefined) exchange.waiting.push(input)
    else exchange.take(input)
  }

  return {
    onStart: (params) => {
      const { requestId } = params
      over.delete(requestId)
      // Yields first: the reader is not held up. Interruptible whatever the region the client was made in.
      fork(
        requestId,
        Effect.yieldNow().pipe(
          Effect.zipRight(run(params, exchangeOf(requestId))),
          Effect.ensuring(Effect.sync(() => forget(requestId))),
          Effect.annotateLogs(annotations),
          Effect.interruptible
        ),
        { onlyIfMissing: true }
      )
    },
    onChunk: ({ binary, cancel, cancelReason, data, end, requestId }) => {
      if (cancel === true) {
        put(requestId, { _tag: "Cancel", reason: cancelReason ?? "the runtime has given up the request" })
        return
      }
      if (data !== "")
        put(requestId, { _tag: "Bytes", bytes: binary === true ? fromBase64(data) : encoder.encode(data) })
      if (end === true) put(requestId, { _tag: "End" })
    },
    interruptAll: () => {
      for (const [, fiber] of running) fiber.unsafeInterruptAsFork(FiberId.none)
    }
  }
})

const listed = (headers: ModelRequest.Headers): Readonly<Record<string, ReadonlyArray<string>>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === "string" ? [value] : value])
  )

const contentOf = <R>(body: ModelRequest.Response<R>["body"]): Stream.Stream<string | Uint8Array, unknown, R> =>
  body === undefined
    ? Stream.empty
    : typeof body === "string" || body instanceof Uint8Array
      ? Stream.succeed(body)
      : joined(body)

/** A character of two units may be cut by whoever cuts a text into pieces: its first half goes out with the second. */
const joined = <R>(body: Stream.Stream<string | Uint8Array, unknown, R>): typeof body =>
  Stream.suspend(() => {
    let half = ""
    const rest = () => {
      const text = half
      half = ""
      return text
    }
    return body.pipe(
      Stream.mapConcat((piece) => {
        if (typeof piece !== "string") return [rest(), piece]
        const text = rest() + piece
        if (!/[\ud800-\udbff]$/.test(text)) return [text]
        half = text.slice(-1)
        return [text.slice(0, -1)]
      }),
      Stream.concat(Stream.suspend(() => Stream.succeed(rest())))
    )
  })

/** What is not base64 is nothing. */
const fromBase64 = (data: string): Uint8Array => Either.getOrElse(Encoding.decodeBase64(data), () => new Uint8Array())
