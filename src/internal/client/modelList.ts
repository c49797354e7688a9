/**
 * The list of models, fetched once: all who ask while it is fetched wait for the same answer, and what they get is kept.
 * A failure is not kept. The fetch belongs to none of those who wait: it ends early only when nobody waits any more.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"

export interface Models<A, E> {
  readonly get: Effect.Effect<A, E>
  /** Forgets what is kept, and what is being fetched. */
  readonly clear: () => void
}

interface Flight<A, E> {
  readonly answer: Deferred.Deferred<A, E>
  fiber: Fiber.RuntimeFiber<void> | undefined
  waiting: number
}

export const make = <A, E>(fetch: Effect.Effect<A, E>): Models<A, E> => {
  let kept: { readonly models: A } | undefined
  let current: Flight<A, E> | undefined

  const start = (flight: Flight<A, E>) =>
    Effect.onExit(Effect.interruptible(fetch), (exit) =>
      Effect.sync(() => {
        if (current === flight) {
          current = undefined
          if (Exit.isSuccess(exit)) kept = { models: exit.value }
        }
        Deferred.unsafeDone(flight.answer, exit)
      })
    ).pipe(
      Effect.exit,
      Effect.asVoid,
      Effect.forkDaemon,
      Effect.flatMap((fiber) =>
        Effect.sync(() => {
          flight.fiber = fiber
        })
      )
    )

  const leave = (flight: Flight<A, E>) =>
    Effect.suspend(() => {
      flight.waiting -= 1
      if (flight.waiting > 0 || flight.fiber === undefined) return Effect.void
      if (current === flight) current = undefined
      return Fiber.interruptFork(flight.fiber)
    })

  return {
    get: Effect.uninterruptibleMask((restore) =>
      Effect.suspend(() => {
        if (kept !== undefined) return Effect.succeed(kept.models)
        const isNew = current === undefined
        current ??= { answer: Deferred.unsafeMake(FiberId.none), fiber: undefined, waiting: 0 }
        const flight = current
        flight.waiting += 1
        return Effect.zipRight(
          isNew ? start(flight) : Effect.void,
          Effect.ensuring(restore(Deferred.await(flight.answer)), leave(flight))
        )
      })
    ),
    clear: () => {
      kept = undefined
      current = undefined
    }
  }
}
