import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/**
 * Waits for the end of an effect, but no longer than so, and says whether it came. Works in finalizers: a plain timeout
 * does not fire there, because the wait inside it cannot be interrupted.
 */
export const within = <A, E, R>(
  duration: Duration.DurationInput,
  effect: Effect.Effect<A, E, R>
): Effect.Effect<boolean, never, R> =>
  Effect.interruptible(Effect.exit(effect)).pipe(
    Effect.timeoutTo({ duration, onSuccess: () => true, onTimeout: () => false })
  )
