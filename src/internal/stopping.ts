/** How a client ends: what goes wrong is told, and nothing is waited for once it has to be at once. */
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { type StopError, Timeout } from "../CopilotError.js"
import { within } from "./within.js"

export interface Stopping {
  /** Done as soon as no step of the end is to be waited for any more. */
  readonly forced: Deferred.Deferred<void>
  /** Keeps and logs what went wrong. */
  readonly report: (error: StopError) => Effect.Effect<void>
  /** What was reported so far. */
  readonly errors: () => ReadonlyArray<StopError>
}

export const make: Effect.Effect<Stopping> = Effect.map(Deferred.make<void>(), (forced) => {
  const errors: Array<StopError> = []
  return {
    forced,
    report: (error) =>
      Effect.suspend(() => {
        errors.push(error)
        return log(error)
      }),
    errors: () => errors.slice()
  }
})

/** What went wrong with a session whose client goes on is logged alone. */
export const log = (error: StopError): Effect.Effect<void> =>
  Effect.annotateLogs(Effect.logWarning(error.message, ...(error.cause === undefined ? [] : [error.cause])), {
    package: "effect-copilot",
    module: "CopilotClient"
  })

/**
 * Takes a step of the end, in a finalizer too: its error, a `Timeout` when it takes too long, undefined when it went
 * well or is not waited for any more.
 */
export const step = <E>(
  forced: Stopping["forced"],
  operation: string,
  duration: Duration.Duration,
  self: Effect.Effect<void, E>
): Effect.Effect<E | Timeout | undefined> =>
  Effect.gen(function* () {
    if (yield* Deferred.isDone(forced)) return undefined
    let problem: E | Timeout | undefined = new Timeout({ operation, duration, kind: "deadline" })
    const settle = (outcome: E | undefined) => {
      problem = outcome
    }
    yield* within(
      duration,
      Effect.raceFirst(
        Effect.match(self, { onFailure: settle, onSuccess: () => settle(undefined) }),
        Effect.map(Deferred.await(forced), () => settle(undefined))
      )
    )
    return problem
  })
