/** What the CLI grants its extension of its environment (protocol.md 2.9). */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** Sets variables of this process until the scope closes; those that were not asked for are left alone. */
export const grant = (
  requested: ReadonlyArray<string>,
  granted: Readonly<Record<string, string>>
): Effect.Effect<void, never, Scope.Scope> =>
  Effect.forEach(
    requested.filter((name) => Object.hasOwn(granted, name)),
    (name) =>
      Effect.acquireRelease(
        Effect.sync(() => {
          const before = process.env[name]
          process.env[name] = granted[name]
          return before
        }),
        (before) =>
          Effect.sync(() => {
            if (before === undefined) delete process.env[name]
            else process.env[name] = before
          })
      ),
    { discard: true }
  )
