/**
 * A JSON-RPC 2.0 peer over a {@link Transport}: requests, notifications and answers in both directions on one
 * connection. It plays no role (client and server are the same thing) and knows nothing of Copilot.
 *
 * What it guarantees (protocol.md section 10):
 *
 * - reading, parsing and routing happen in one synchronous function per chunk; no user code can hold up the reader
 * - notifications are delivered in the order of arrival, and an answer takes effect before the notifications behind it
 * - each incoming request runs in a fiber of its own, which `$/cancelRequest` or the end of the connection interrupts
 * - when the connection is gone, every pending call fails with the one reason, at once
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import * as FiberMap from "effect/FiberMap"
import * as Option from "effect/Option"
import type * as ParseResult from "effect/ParseResult"
import { hasProperty, isRecord } from "effect/Predicate"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import type { ConnectionLost, PeerError } from "./CopilotError.js"
import { ConnectionClosed, MalformedMessage, RpcError } from "./CopilotError.js"
import { describeIssue } from "./internal/issue.js"
import * as Json from "./internal/json.js"
import { omitUndefined } from "./internal/record.js"
import { within } from "./internal/within.js"
import type { Transport } from "./Transport.js"

/**
 * @since 0.1.0
 * @category type ids
 */
export const TypeId: TypeId = "~effect-copilot/JsonRpc"

/**
 * @since 0.1.0
 * @category type ids
 */
export type TypeId = "~effect-copilot/JsonRpc"

// ---------------------------------------------------------------------------------------------------------------------
// methods
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A remote method with the type of its params and a decoder for its result.
 *
 * @since 0.1.0
 * @category models
 */
export interface Method<in Params, out Result> {
  readonly name: string
  readonly decode: (result: unknown) => Either.Either<Result, ParseResult.ParseError>
  /** Phantom: keeps `Params` in the type. */
  readonly params?: (params: Params) => void
}

/**
 * Describes a remote method. The Schema is built on first use. Fields of the result that the Schema does not name are
 * kept.
 *
 * @example
 * ```ts
 * import * as JsonRpc from "effect-copilot/JsonRpc"
 * import * as Schema from "effect/Schema"
 *
 * export const ping = JsonRpc.method<{ readonly message?: string }>()("ping", () =>
 *   Schema.Struct({ message: Schema.String })
 * )
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const method =
  <Params>() =>
  <Result, Encoded>(name: string, result: () => Schema.Schema<Result, Encoded>): Method<Params, Result> => {
    let decode: Method<Params, Result>["decode"] | undefined
    return {
      name,
      decode: (value) => {
        decode ??= Schema.decodeUnknownEither(result(), { onExcessProperty: "preserve" })
        return decode(value)
      }
    }
  }

// ---------------------------------------------------------------------------------------------------------------------
// handlers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A failure with which a handler answers a request. Any other failure or defect is answered with code -32603 and no
 * details.
 *
 * @since 0.1.0
 * @category errors
 */
export class HandlerError extends Schema.TaggedError<HandlerError>("effect-copilot/HandlerError")("HandlerError", {
  code: Schema.Number,
  description: Schema.String,
  data: Schema.optional(Schema.Unknown)
}) {
  /** @since 0.1.0 */
  override get message() {
    return this.description
  }
}

/**
 * The error codes of JSON-RPC 2.0 and of the Language Server Protocol's cancellation.
 *
 * @since 0.1.0
 * @category constants
 */
export const ErrorCode = {
  ParseError: -32700,
  InvalidRequest: -32600,
  MethodNotFound: -32601,
  InvalidParams: -32602,
  InternalError: -32603,
  RequestCancelled: -32800
} as const

/**
 * What a peer does with what comes in.
 *
 * @since 0.1.0
 * @category models
 */
export interface Handlers {
  /** Called synchronously for each notification, in order. Must not throw and must not block. */
  readonly notification: (method: string, params: unknown) => void
  /** The Effect that answers a request; `undefined` when the method is unknown. Run in a fiber of its own. */
  readonly request: (method: string, params: unknown) => Effect.Effect<unknown, unknown> | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// peer
// ---------------------------------------------------------------------------------------------------------------------

/**
 * One end of a connection.
 *
 * @since 0.1.0
 * @category models
 */
export interface Peer {
  readonly [TypeId]: TypeId
  /**
   * Calls a method and decodes its result. Interrupting the caller forgets the call and tells the other end so
   * (`$/cancelRequest`). `onResult` runs in the very tick in which the answer is read, before anything behind it.
   */
  readonly call: <Params extends object, Result>(
    method: Method<Params, Result>,
    params: Params,
    options?: { readonly onResult?: ((result: Result) => void) | undefined }
  ) => Effect.Effect<Result, PeerError>
  /** Calls any method with any params; the result is whatever came. */
  readonly request: (method: string, params: object) => Effect.Effect<unknown, PeerError>
  /** Sends a notification. */
  readonly notify: (method: string, params: object) => Effect.Effect<void, ConnectionLost>
  /** Waits for the end of the connection and gives the reason. */
  readonly lost: Effect.Effect<ConnectionLost>
}

/**
 * @since 0.1.0
 * @category guards
 */
export const isPeer = (u: unknown): u is Peer => hasProperty(u, TypeId)

type Id = string | number

/** How long the end of a peer waits for the finalizers of its handlers. */
const handlerGrace = "5 seconds"

/** An answer that the other end may not have read yet. */
interface Answered {
  readonly id: Id
  readonly method: string
  /** The latest call before it. */
  readonly after: number
}

/** How many answers are remembered, should one of them turn out to be unreadable. */
const answersKept = 64

interface Pending {
  readonly method: string
  readonly settle: (result: Exit.Exit<unknown, PeerError>) => void
}

/** What an outgoing message is about, for the error when it has no JSON form. */
interface About {
  readonly method: string
  readonly phase: "params" | "result"
}

/**
 * Starts a peer on a transport. It reads until the transport fails or the scope closes.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = Effect.fnUntraced(function* (
  transport: Transport,
  handlers: Handlers
): Effect.fn.Return<Peer, never, Scope.Scope> {
  const runFork = Runtime.runFork(yield* Effect.runtime<never>())
  const lost = yield* Deferred.make<ConnectionLost>()
  const handlerScope = yield* Scope.make()
  const running = yield* Scope.extend(FiberMap.make<Id>(), handlerScope)
  const runHandler = yield* FiberMap.runtime(running)<never>()
  const pending = new Map<Id, Pending>()
  const answered: Array<Answered> = []
  let reason: ConnectionLost | undefined
  let nextId = 1
  /** The latest call that has been answered: what was sent up to it has been read. */
  let read = 0

  const warn = (message: string, ...details: ReadonlyArray<unknown>) => {
    runFork(Effect.annotateLogs(Effect.logWarning(message, ...details), annotations))
  }

  // -- outgoing ---------------------------------------------------------------------------------------------------

  const send = (message: object, about: About) => Effect.flatMap(encode(message, about), transport.send)

  const notify: Peer["notify"] = (method, params) =>
    Effect.suspend(() =>
      reason === undefined ? send({ jsonrpc: "2.0", method, params }, { method, phase: "params" }) : Effect.fail(reason)
    )

  const start = <A>(method: string, params: object, decode: (result: unknown) => Exit.Exit<A, PeerError>) =>
    Effect.suspend(() => {
      if (reason !== undefined) return Effect.fail(reason)
      const id = nextId++
      const answer = Deferred.unsafeMake<A, PeerError>(FiberId.none)
      const settle: Pending["settle"] = (result) => {
        pending.delete(id)
        Deferred.unsafeDone(answer, Exit.flatMap(result, decode))
      }
      // Registered before it is sent: the answer may be read before the writer's fiber runs again.
      pending.set(id, { method, settle })
      // In a fiber of its own: the transport may hold the message up, and the caller waits for the answer only.
      const sending = runFork(
        Effect.catchAllCause(
          Effect.interruptible(send({ jsonrpc: "2.0", id, method, params }, { method, phase: "params" })),
          (cause) => Effect.sync(() => settle(Exit.failCause(cause)))
        )
      )
      return Effect.onInterrupt(Deferred.await(answer), () =>
        Effect.sync(() => {
          pending.delete(id)
          runFork(Effect.zipRight(Fiber.interrupt(sending), Effect.ignore(notify("$/cancelRequest", { id }))))
        })
      )
    })

  const respond = (id: Id | null, method: string, answer: object) => {
    const about: About = { method, phase: "result" }
    if (id !== null && "result" in answer) {
      answered.push({ id, method, after: nextId - 1 })
      if (answered.length > answersKept) answered.shift()
    }
    return send({ jsonrpc: "2.0", id, ...answer }, about).pipe(
      Effect.catchIf(
        (error) => error._tag === "MalformedMessage" && error.phase === "result",
        () => {
          warn(`The result of ${method} has no JSON form`)
          return send({ jsonrpc: "2.0", id, error: internalError(method) }, about)
        }
      ),
      // Nobody is left to be told that the connection is gone.
      Effect.ignore
    )
  }

  // -- incoming ---------------------------------------------------------------------------------------------------

  const receive = (bodies: ReadonlyArray<Uint8Array>): void => {
    for (const body of bodies) {
      const message = parse(body)
      if (message === undefined) reject(ErrorCode.ParseError, "the message is not JSON")
      else dispatch(message)
    }
  }

  const dispatch = (message: unknown): void => {
    if (!isRecord(message)) {
      reject(ErrorCode.InvalidRequest, "the message is not an object")
    } else if (typeof message.method === "string") {
      if (message.id === undefined) onNotification(message.method, message.params)
      else if (isId(message.id)) onRequest(message.id, message.method, message.params)
      else reject(ErrorCode.InvalidRequest, "the request's id is neither a string nor a number")
    } else if (message.method !== undefined) {
      reject(ErrorCode.InvalidRequest, "the method is not a string")
    } else if (message.id === null) {
      onUnreadable(message.error)
    } else if (isId(message.id)) {
      onResponse(message.id, message)
    } else {
      reject(ErrorCode.InvalidRequest, "the message is neither a request, nor a notification, nor a response")
    }
  }

  const reject = (code: number, description: string) => {
    warn(`A message that breaks JSON-RPC was dropped: ${description}`)
    runFork(respond(null, "", { error: { code, message: description } }))
  }

  const onNotification = (method: string, params: unknown) => {
    if (method === "$/cancelRequest") {
      const id = isRecord(params) ? params.id : undefined
      const fiber = isId(id) ? FiberMap.unsafeGet(running, id) : Option.none()
      if (Option.isSome(fiber)) runFork(fiber.value.interruptAsFork(fiber.value.id()))
    } else {
      handlers.notification(method, params)
    }
  }

  /** A throw is a failure of this one handler, and no reason to read no further. */
  const handlerOf: Handlers["request"] = (method, params) => {
    try {
      return handlers.request(method, params)
    } catch (error) {
      return Effect.die(error)
    }
  }

  const onRequest = (id: Id, method: string, params: unknown) => {
    if (FiberMap.unsafeHas(running, id)) {
      runFork(respond(id, method, { error: { code: ErrorCode.InvalidRequest, message: `Request id ${id} is in use` } }))
      return
    }
    const handler = handlerOf(method, params)
    if (handler === undefined) {
      const error = { code: ErrorCode.MethodNotFound, message: `Unhandled method ${method}` }
      runFork(respond(id, method, { error }))
      return
    }
    const answered = Effect.uninterruptible(
      // Interruptible whatever the region the peer was made in. Yields first: the handler starts when the whole chunk has
      // been routed, and delays nothing that came with it.
      Effect.flatMap(Effect.exit(Effect.interruptible(Effect.zipRight(Effect.yieldNow(), handler))), (exit) => {
        if (reason !== undefined) return Effect.void
        const report =
          Exit.isFailure(exit) && isUnexpected(exit.cause)
            ? Effect.annotateLogs(Effect.logWarning(`The handler of ${method} failed`, exit.cause), annotations)
            : Effect.void
        // Not waited for: the transport may hold the answer up, and the end of this peer waits for this fiber.
        return Effect.zipRight(
          report,
          Effect.sync(() => runFork(respond(id, method, toAnswer(method, exit))))
        )
      })
    )
    runHandler(id, answered)
  }

  /**
   * The other end could not read a message of ours and cannot tell which. Messages are read in order, so it is none from
   * before a call that has been answered. Nobody is left waiting for the others.
   */
  const onUnreadable = (error: unknown) => {
    const { code, message } = isRecord(error) ? error : {}
    warn("The peer could not read a message of ours", code, message)
    const problem = `the peer could not read this message, or one sent at the same time: ${
      typeof message === "string" ? message : "it did not say why"
    }`
    for (const [id, { method, settle }] of Array.from(pending)) {
      if (Number(id) <= read) continue
      settle(Exit.fail(new MalformedMessage({ method, phase: "params", path: "", problem })))
    }
    for (const { after, id, method } of answered.splice(0)) {
      if (after >= read) runFork(respond(id, method, { error: internalError(method) }))
    }
  }

  const onResponse = (id: Id, message: Readonly<Record<string, unknown>>) => {
    if (typeof id === "number" && id > read && id < nextId) read = id
    const entry = pending.get(id)
    // Late answers to calls that were given up are ordinary traffic.
    if (entry === undefined) return
    entry.settle(toResult(entry.method, message))
  }

  // -- life -------------------------------------------------------------------------------------------------------

  const end = (why: ConnectionLost) => {
    if (reason !== undefined) return
    reason = why
    for (const entry of Array.from(pending.values())) entry.settle(Exit.fail(why))
    Deferred.unsafeDone(lost, Effect.succeed(why))
  }

  /** Callers are told first; handlers are then interrupted and waited for, but a stubborn one not for ever. */
  const close = (why: ConnectionLost) =>
    Effect.suspend(() => {
      end(why)
      return Effect.flatMap(Effect.forkDaemon(Scope.close(handlerScope, Exit.void)), (fiber) =>
        within(handlerGrace, Fiber.await(fiber))
      )
    })

  yield* Effect.addFinalizer(() => close(new ConnectionClosed({ reason: "LocalClose" })))
  yield* transport.run(receive).pipe(
    Effect.catchAll(close),
    // A defect while routing must not leave callers waiting on a reader that is gone.
    Effect.catchAllDefect((cause) => close(new ConnectionClosed({ reason: "LocalClose", cause }))),
    Effect.interruptible,
    Effect.forkScoped
  )

  return {
    [TypeId]: TypeId,
    call: (method, params, options) =>
      start(method.name, params, (value) => {
        try {
          const result = method.decode(value)
          if (Either.isLeft(result)) return Exit.fail(malformed(method.name, "result")(result.left))
          options?.onResult?.(result.right)
          return Exit.succeed(result.right)
        } catch (defect) {
          // It belongs to the caller, not to the reader.
          return Exit.die(defect)
        }
      }),
    request: (method, params) => start(method, params, Exit.succeed),
    notify,
    lost: Deferred.await(lost)
  }
})

// ---------------------------------------------------------------------------------------------------------------------
// messages
// ---------------------------------------------------------------------------------------------------------------------

const annotations = { package: "effect-copilot", module: "JsonRpc" }
const encoder = new TextEncoder()
const decoder = new TextDecoder()

const isId = (u: unknown): u is Id => typeof u === "string" || typeof u === "number"

const parse = (body: Uint8Array): unknown => {
  try {
    return Json.parse(decoder.decode(body))
  } catch {
    return undefined
  }
}

const encode = (message: object, about: About) =>
  Effect.try({
    try: () => encoder.encode(Json.stringify(message)),
    catch: (cause) =>
      new MalformedMessage({ ...about, path: "", problem: "a value with a JSON form was expected", cause })
  })

const toResult = (method: string, message: Readonly<Record<string, unknown>>): Exit.Exit<unknown, PeerError> => {
  const { error } = message
  if (isRecord(error)) {
    return Exit.fail(
      new RpcError(
        omitUndefined({
          method,
          code: typeof error.code === "number" ? error.code : ErrorCode.InternalError,
          description: typeof error.message === "string" ? error.message : "no description",
          data: error.data
        })
      )
    )
  }
  return "result" in message
    ? Exit.succeed(message.result)
    : Exit.fail(
        new MalformedMessage({ method, phase: "message", path: "", problem: "either result or error was expected" })
      )
}

const internalError = (method: string) => ({
  code: ErrorCode.InternalError,
  message: `Request ${method} failed with message: internal error`
})

const leftOut: ReadonlySet<string> = new Set(["undefined", "function", "symbol"])

const toAnswer = (method: string, exit: Exit.Exit<unknown, unknown>): object => {
  // JSON leaves these out of an object, and an answer without a result is none.
  if (Exit.isSuccess(exit)) return { result: leftOut.has(typeof exit.value) ? null : exit.value }
  const failure = Option.filter(Cause.failureOption(exit.cause), (error) => error instanceof HandlerError)
  if (Option.isSome(failure)) {
    const { code, data, description } = failure.value
    return { error: omitUndefined({ code, message: description, data }) }
  }
  return Cause.isInterruptedOnly(exit.cause)
    ? { error: { code: ErrorCode.RequestCancelled, message: `Request ${method} was cancelled` } }
    : { error: internalError(method) }
}

const isUnexpected = (cause: Cause.Cause<unknown>): boolean =>
  !Cause.isInterruptedOnly(cause) &&
  !Option.exists(Cause.failureOption(cause), (error) => error instanceof HandlerError)

/**
 * Turns a decoding failure into a {@link MalformedMessage} that says where and what, without the value.
 *
 * @since 0.1.0
 * @category conversions
 */
export const malformed =
  (method: string, phase: MalformedMessage["phase"]) =>
  (error: ParseResult.ParseError): MalformedMessage =>
    new MalformedMessage({ method, phase, ...describeIssue(error) })
