import * as Effect from "effect/Effect"
import * as Tracer from "effect/Tracer"

/** Runs with a tracer that keeps its spans. */
export const traced = <A, E, R>(
  use: (spans: ReadonlyArray<Tracer.Span>) => Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> =>
  Effect.flatMap(Effect.tracer, (native) => {
    const spans: Array<Tracer.Span> = []
    const tracer = Tracer.make({
      ...native,
      span: (...args) => {
        const span = native.span(...args)
        spans.push(span)
        return span
      }
    })
    return Effect.withTracer(use(spans), tracer)
  })

/** The span with this name. */
export const named = (spans: ReadonlyArray<Tracer.Span>, name: string): Tracer.Span => {
  const [span, ...others] = spans.filter((span) => span.name === name)
  if (span === undefined || others.length > 0)
    throw new Error(`One span ${name} among ${spans.map(({ name }) => name)}`)
  return span
}

export const traceparentOf = ({ spanId, traceId }: Tracer.Span): string => `00-${traceId}-${spanId}-01`

export const attributesOf = (span: Tracer.Span): Record<string, unknown> => Object.fromEntries(span.attributes)
