/**
 * Auto mode switch: when a model's rate limit is reached, the runtime asks whether it may go on with a model of its own
 * choice.
 *
 * A session with an `onAutoModeSwitchRequest` handler decides; without one the answer is no
 * (`autoModeSwitch.request`, protocol.md 6.3). Only GitHub's models can be switched, none of a provider of one's own.
 *
 * @example
 * ```ts
 * import * as AutoModeSwitch from "effect-copilot/AutoModeSwitch"
 * import * as Effect from "effect/Effect"
 *
 * export const whenLong = AutoModeSwitch.make(({ retryAfterSeconds = 0 }) =>
 *   Effect.succeed(retryAfterSeconds > 60 ? "yes" : "no")
 * )
 * ```
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"

/**
 * A model is not to be had.
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  readonly sessionId: string
  readonly errorCode: string | undefined
  /** How long the model is said to be unavailable, in seconds. */
  readonly retryAfterSeconds: number | undefined
}

/**
 * `yes` for this once, `yes_always` for every further time, `no` to fail.
 *
 * @since 0.1.0
 * @category models
 */
export type Response = "yes" | "yes_always" | "no"

/**
 * Decides whether the agent goes on with another model, in a fiber of its own that is interrupted when the turn is
 * aborted or the session ends. When it fails or dies, the cause is logged and shown in `session.handlerFailures`, and the
 * runtime is told that its request failed.
 *
 * @since 0.1.0
 * @category models
 */
export type Handler<E, R> = (request: Request) => Effect.Effect<Response, E, R>

/**
 * Gives a handler its types where it is not written inside a session's options.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <E = never, R = never>(handler: Handler<E, R>): Handler<E, R> => handler
