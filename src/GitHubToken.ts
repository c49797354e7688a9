/**
 * GitHub tokens of a session's own: a fixed one is the option `gitHubToken`, one that is fetched and refreshed is
 * `gitHubTokenProvider` (`gitHubToken.getToken`, protocol.md 6.8).
 *
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"

/**
 * What a token is wanted for.
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  /** Undefined while the runtime has not chosen the id of a `cloud` session. */
  readonly sessionId: string | undefined
  /** Such as `https://github.com`. */
  readonly host: string
  /** An open set. */
  readonly reason: "initial" | "refresh" | (string & {})
}

/**
 * A token, or none.
 *
 * @since 0.1.0
 * @category models
 */
export type Response =
  | {
      readonly kind: "token"
      readonly accessToken: Redacted.Redacted<string>
      readonly tokenType?: string | undefined
      /**
       * How long it is still good: at least a second, rounded down to whole ones, and not for ever. With another
       * duration the provider has failed.
       */
      readonly expiresIn: Duration.DurationInput
    }
  | { readonly kind: "cancelled" }

/**
 * Supplies a session's GitHub token. The runtime asks while the session is created, and again before the token expires.
 * When it fails or dies, the cause is logged and the request fails; on the first request so does `createSession`, as it
 * does when that is cancelled.
 *
 * @since 0.1.0
 * @category models
 */
export type Provider<E, R> = (request: Request) => Effect.Effect<Response, E, R>

/**
 * Here is a token.
 *
 * @since 0.1.0
 * @category responses
 */
export const token = (
  accessToken: Redacted.Redacted<string>,
  options: { readonly expiresIn: Duration.DurationInput; readonly tokenType?: string | undefined }
): Response => ({ kind: "token", accessToken, ...options })

/**
 * There is no token to be had.
 *
 * @since 0.1.0
 * @category responses
 */
export const cancelled: Response = { kind: "cancelled" }

/**
 * Gives a provider its types where it is not written inside a session's options.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <E = never, R = never>(provider: Provider<E, R>): Provider<E, R> => provider
