/**
 * Session limits: how many AI credits a session may use, and what happens when they are used up.
 *
 * The limit is the option `sessionLimits`. A session with an `onSessionLimitsExhaustedRequest` handler is asked when it is
 * reached (`session_limits_exhausted.requested`, protocol.md 6.2), and the agent waits for the answer. In a session that
 * nobody answers for, and when the answer is `cancel`, tools are skipped, the model is asked no more and the turn fails.
 *
 * @example
 * ```ts
 * import * as SessionLimits from "effect-copilot/SessionLimits"
 * import * as Effect from "effect/Effect"
 *
 * export const upTo100 = SessionLimits.make(({ maxAiCredits }) =>
 *   Effect.succeed(maxAiCredits < 100 ? SessionLimits.add(10) : SessionLimits.cancel)
 * )
 * ```
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The limit of a session.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionLimits {
  /** In AI credits; a runtime has a minimum, 30 today. Default: no limit. */
  readonly maxAiCredits?: number | undefined
}

/**
 * The limit is reached.
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  readonly sessionId: string
  readonly requestId: string
  readonly usedAiCredits: number
  readonly maxAiCredits: number
}

/**
 * What to do: allow some credits more, set another limit, have none, or stop the turn.
 *
 * @since 0.1.0
 * @category models
 */
export type Response =
  | { readonly action: "add"; readonly additionalAiCredits: number }
  | { readonly action: "set"; readonly maxAiCredits: number }
  | { readonly action: "unset" }
  | { readonly action: "cancel" }

/**
 * Answers when the limit is reached, in a fiber of its own that is interrupted when somebody else has answered. When it
 * fails or dies, the cause is logged and shown in `session.handlerFailures`, and the answer is `cancel`.
 *
 * @since 0.1.0
 * @category models
 */
export type Handler<E, R> = (request: Request) => Effect.Effect<Response, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// responses
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Allow so many credits more.
 *
 * @since 0.1.0
 * @category responses
 */
export const add = (additionalAiCredits: number): Response => ({ action: "add", additionalAiCredits })

/**
 * Set the limit to so many credits.
 *
 * @since 0.1.0
 * @category responses
 */
export const set = (maxAiCredits: number): Response => ({ action: "set", maxAiCredits })

/**
 * Have no limit from now on.
 *
 * @since 0.1.0
 * @category responses
 */
export const unset: Response = { action: "unset" }

/**
 * Stop the turn.
 *
 * @since 0.1.0
 * @category responses
 */
export const cancel: Response = { action: "cancel" }

// ---------------------------------------------------------------------------------------------------------------------
// handlers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Gives a handler its types where it is not written inside a session's options.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <E = never, R = never>(handler: Handler<E, R>): Handler<E, R> => handler
