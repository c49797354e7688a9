/**
 * Runs what a session answers: each question in a fiber of its own, which is interrupted when the answer is no longer
 * wanted (protocol.md 6.0, 6.2).
 */
import * as Cause from "effect/Cause"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import * as FiberMap from "effect/FiberMap"
import * as FiberSet from "effect/FiberSet"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import type { CallError } from "../../CopilotError.js"
import { ErrorCode, HandlerError } from "../../JsonRpc.js"
import type { Entry } from "../event.js"
import { messageOf } from "../failureText.js"
import type * as Callbacks from "./callback.js"

export interface Dispatch {
  /** Looks at each event, synchronously, before subscribers do. */
  readonly onEvent: (entry: Entry) => void
  /** The Effect that answers a request; undefined when no handler of this session does. */
  readonly onRequest: (method: string, params: object) => Effect.Effect<unknown, HandlerError> | undefined
  /** Whether a handler is running, or its answer is on its way. */
  readonly busy: () => boolean
  /** When the last one was done. */
  readonly lastDone: () => number | undefined
  /** Interrupts all handlers without waiting for them. */
  readonly interruptAll: () => void
}

const annotations = { package: "effect-copilot", module: "CopilotSession" }

/**
 * Runs callbacks with the services that were there when the session was created, and with the session. The fibers live in
 * the scope.
 */
export const make = Effect.fnUntraced(function* (options: {
  readonly callbacks: Required<Callbacks.Callbacks>
  readonly context: () => Context.Context<unknown>
  readonly report: Callbacks.Host["report"]
  readonly now: () => number
}): Effect.fn.Return<Dispatch, never, Scope.Scope> {
  const { context, now, report } = options
  // Safe: params and entries reach the callback that was made for their method or type, and no other.
  const events = options.callbacks.events as Readonly<
    Record<string, (entry: Entry, requestId: string) => Callbacks.Question | undefined>
  >
  const requests = options.callbacks.requests as unknown as Readonly<Record<string, Callbacks.Request<object, unknown>>>
  const running = yield* FiberMap.make<string>()
  const fork = yield* FiberMap.runtime(running)<never>()
  // Answers on their way are not handlers: that the request is completed is what they bring about.
  const answers = yield* FiberSet.make()
  const asked = new Set<string>()
  const ofTurn = new Set<string>()
  let serial = 0
  let lastDone: number | undefined

  const interrupt = (key: string) => {
    const fiber = FiberMap.unsafeGet(running, key)
    if (Option.isSome(fiber)) fiber.value.unsafeInterruptAsFork(FiberId.none)
  }

  const done = (key: string) =>
    Effect.sync(() => {
      asked.delete(key)
      ofTurn.delete(key)
      lastDone = now()
    })

  // The scope is the request's, not the one among the services of the program.
  const provided = <A>(handler: Effect.Effect<A, unknown, unknown>): Effect.Effect<A, unknown> =>
    Effect.provide(Effect.scoped(handler), context())

  /** Runs a handler and sends its answer, once per request; yields first, so that the reader is not held up. */
  const answer = (key: string, { handler, name, ofTurn: isOfTurn = true, respond }: Callbacks.Question) => {
    if (asked.has(key)) return
    asked.add(key)
    if (isOfTurn) ofTurn.add(key)
    const settle = (exit: Exit.Exit<unknown, unknown>): Effect.Effect<void> =>
      Effect.zipRight(
        Exit.isFailure(exit) ? report(name, exit.cause) : Effect.void,
        Effect.catchAll(respond(exit), (error) =>
          // An answer that has no JSON form must not leave the agent waiting.
          Exit.isSuccess(exit) && error._tag === "MalformedMessage" && error.phase === "params"
            ? settle(Exit.die(error))
            : notTaken(error)
        )
      )
    fork(
      key,
      Effect.yieldNow().pipe(
        // In a child fiber: a handler that interrupts itself still gets an answer sent, one that is called off does not.
        Effect.zipRight(Effect.fork(provided(handler))),
        Effect.flatMap(Fiber.await),
        Effect.flatMap((exit) => FiberSet.run(answers, Effect.ensuring(settle(exit), done(key)))),
        Effect.onInterrupt(() => done(key)),
        // Whatever the region the session was made in.
        Effect.interruptible
      )
    )
  }

  /** Somebody else may have answered, the session may be over: an answer that is not taken is no failure. */
  const notTaken = (error: CallError) =>
    Effect.annotateLogs(Effect.logDebug("An answer was not taken", error), annotations)

  /** Runs in the session's scope on behalf of the fiber that answers the request, each interrupted with the other. */
  const answerRequest = (method: string, params: object, request: Callbacks.Request<object, unknown>) =>
    Effect.suspend(() => {
      const key = `request:${serial++}`
      asked.add(key)
      if (request.ofTurn === true) ofTurn.add(key)
      const fiber = fork(key, Effect.suspend(() => provided(request.handler(params))).pipe(Effect.interruptible))
      return Fiber.await(fiber).pipe(
        Effect.onInterrupt(() => Effect.sync(() => interrupt(key))),
        Effect.ensuring(done(key)),
        Effect.flatMap((exit): Effect.Effect<unknown, HandlerError> => {
          if (Exit.isSuccess(exit)) return Effect.succeed(exit.value)
          const failure = Cause.failureOption(exit.cause)
          if (Option.isSome(failure) && failure.value instanceof HandlerError) return Effect.fail(failure.value)
          const name = typeof request.name === "string" ? request.name : request.name(params)
          const told = Cause.isInterruptedOnly(exit.cause) ? Effect.void : report(name, exit.cause)
          const description = `Request ${method} failed with message: ${messageOf(exit.cause) ?? "the handler failed"}`
          return Effect.zipRight(told, new HandlerError({ code: ErrorCode.InternalError, description }))
        })
      )
    })

  return {
    busy: () => asked.size > 0,
    lastDone: () => lastDone,
    interruptAll: () => {
      for (const [, fiber] of running) fiber.unsafeInterruptAsFork(FiberId.none)
    },
    onRequest: (method, params) => {
      const request = Object.hasOwn(requests, method) ? requests[method] : undefined
      return request && answerRequest(method, params, request)
    },
    onEvent: (entry) => {
      const { data, type } = entry
      if (type === "abort") {
        for (const key of ofTurn) interrupt(key)
        return
      }
      if (typeof data.requestId !== "string") return
      const question = Object.hasOwn(events, type) ? events[type]?.(entry, data.requestId) : undefined
      if (question !== undefined) answer(`${family(type)}:${data.requestId}`, question)
      else if (type.endsWith("completed")) interrupt(`${family(type)}:${data.requestId}`)
    }
  }
})

/** What a question and its end have in common: `permission.requested` ends with `permission.completed`. */
const family = (type: string): string => type.replace(/[._](requested|required|execute|completed)$/, "")
