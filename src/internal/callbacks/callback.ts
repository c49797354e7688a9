/**
 * What a session answers. The runtime asks by event (protocol.md 6.2), where the answer is a request of ours, and by
 * request (6.3). Each concept gives the callbacks for its handlers; `dispatch` runs them.
 */
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type * as Exit from "effect/Exit"
import type * as Schema from "effect/Schema"
import type { CallError } from "../../CopilotError.js"
import { eventData } from "../../generated/eventSchemas.js"
import type * as SessionEvent from "../../SessionEvent.js"
import type { Entry } from "../event.js"
import { makeGuard, salvage } from "../protocol/guard.js"
import type * as Protocol from "../protocol/methods.js"
import type { inbound } from "../protocol/rpc.js"
import type { Tracing } from "../trace.js"

/** What callbacks see of their session. */
export interface Host {
  /** Of a cloud session, the runtime chooses the id: it is there before any callback runs. */
  readonly identity: { readonly id: string }
  readonly call: Protocol.Call
  readonly tracing: Tracing
  /** Logs the failure of a handler, and shows it to the program (`CopilotSession.handlerFailures`). */
  readonly report: (handler: string, cause: Cause.Cause<unknown>) => Effect.Effect<void>
}

/** A question that came as an event. */
export interface Question {
  /** The option whose handler answers, for logs. */
  readonly name: string
  readonly handler: Effect.Effect<unknown, unknown, unknown>
  /** Whether an abort of the turn calls the handler off, and nothing is answered. Default `true`. */
  readonly ofTurn?: boolean | undefined
  /** Sends the answer, which after a failure is the one that the protocol gives it. */
  readonly respond: (exit: Exit.Exit<unknown, unknown>) => Effect.Effect<void, CallError>
}

/** A question that came as a request. */
export interface Request<Params, Result> {
  /** The option whose handler answers, for logs. */
  readonly name: string | ((params: Params) => string)
  /** When it fails, the request is refused: with a `HandlerError` as that says, and else with the failure reported. */
  readonly handler: (params: Params) => Effect.Effect<Result, unknown, unknown>
  /** Whether an abort of the turn calls the handler off. Default `false`. */
  readonly ofTurn?: boolean | undefined
}

type Inbound = typeof inbound

type ParamsOf<K extends keyof Inbound> = Schema.Schema.Type<ReturnType<Inbound[K]["params"]>>

type ResultOf<K extends keyof Inbound> = Schema.Schema.Type<ReturnType<Inbound[K]["result"]>>

export interface Callbacks {
  /** By the type of the event. The result is `undefined` when the question is not for this program. */
  readonly events?: { readonly [T in SessionEvent.Type]?: (entry: Entry, requestId: string) => Question | undefined }
  /** By method; params have been checked. */
  readonly requests?: { readonly [K in keyof Inbound]?: Request<ParamsOf<K>, ResultOf<K>> }
}

/** The callbacks of a session's options, once it has a host. */
export type Make = (host: Host) => Callbacks

/** All callbacks together. No two concepts answer the same question. */
export const merge = (all: ReadonlyArray<Callbacks>): Required<Callbacks> => ({
  events: Object.assign({}, ...all.map(({ events }) => events)),
  requests: Object.assign({}, ...all.map(({ requests }) => requests))
})

/**
 * A question with its answer typed: what the handler gives is what goes out, or else what `onFailure` is.
 */
export const question = <A>(self: {
  readonly name: string
  readonly handler: Effect.Effect<A, unknown, unknown>
  readonly ofTurn?: boolean | undefined
  readonly respond: (exit: Exit.Exit<A, unknown>) => Effect.Effect<void, CallError>
}): Question =>
  // Safe: `dispatch` gives `respond` the exit of `handler` and no other.
  self as Question

const check = makeGuard((type: SessionEvent.Type) => eventData[type]())

/**
 * The data of an event of this type, for a handler, whatever else is wrong with the event: what the handler can do
 * without is replaced by what `spare` has for it. Data that is of no use is a defect.
 */
export const dataOf = <T extends SessionEvent.Type>(
  { data, event }: Entry,
  type: T,
  spare: { readonly [K in keyof SessionEvent.EventData[T]]?: SessionEvent.EventData[T][K] } = {}
): Effect.Effect<SessionEvent.EventData[T]> =>
  Effect.suspend(() =>
    Either.match(event.type === type ? Either.right(data) : salvage((value) => check(type, value), data, spare), {
      // Safe: the guard of this very type has accepted it.
      onRight: (data) => Effect.succeed(data as SessionEvent.EventData[T]),
      onLeft: ({ path, problem }) => Effect.dieMessage(`the event ${type} is not what was expected: ${path} ${problem}`)
    })
  )
