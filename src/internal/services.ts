/** Services of the program, given to what was made to require them. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"

/** The keys of what belongs to a call. */
export const currentKey = "effect-copilot/CopilotSession/Current"
export const invocationKey = "effect-copilot/Tool/Invocation"

export type Services<ROut, RIn> = Context.Context<ROut> | Layer.Layer<ROut, never, RIn>

/** Whatever a context was captured in, a handler has the scope, the session and the call that it runs for. */
const ofTheCall: ReadonlySet<string> = new Set([Scope.Scope.key, currentKey, invocationKey])

/** Provides services to Effects, but for those that belong to a call. */
export const provider = <ROut, RIn>(
  services: Services<ROut, RIn>
): (<A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, RIn | Exclude<R, ROut>>) => {
  if (isLayer(services)) return (self) => Effect.provide(self, services)
  const context = Context.unsafeMake<ROut>(
    new Map(Array.from(services.unsafeMap).filter(([key]) => !ofTheCall.has(key)))
  )
  return (self) => Effect.provide(self, context)
}

const isLayer = <ROut, RIn>(services: Services<ROut, RIn>): services is Layer.Layer<ROut, never, RIn> =>
  Layer.isLayer(services)
