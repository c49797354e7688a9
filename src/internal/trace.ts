/** What tracers and metrics are told: the trace context that goes out, and a turn as it goes. */
import * as Headers from "@effect/platform/Headers"
import * as HttpTraceContext from "@effect/platform/HttpTraceContext"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as FiberRef from "effect/FiberRef"
import * as Metric from "effect/Metric"
import type * as MetricLabel from "effect/MetricLabel"
import * as Option from "effect/Option"
import type { TraceContext } from "../ClientConfig.js"
import type { TurnError } from "../CopilotError.js"
import type { Message } from "../CopilotSession.js"
import * as Telemetry from "../Telemetry.js"
import type { Entry, RawEvent } from "./event.js"
import { toOptions } from "./message.js"
import { omitUndefined } from "./record.js"

export interface Tracing {
  /** What goes out with a request that starts something. */
  readonly context: Effect.Effect<TraceContext>
  readonly captureContent: boolean
}

// ---------------------------------------------------------------------------------------------------------------------
// context
// ---------------------------------------------------------------------------------------------------------------------

/** The current span's. A disabled tracer's span has no ids, and then there is none. */
const ofSpan: Effect.Effect<TraceContext> = Effect.currentSpan.pipe(
  Effect.map((span) => {
    const traceparent = HttpTraceContext.toHeaders(span).traceparent
    return traceparent !== undefined && Option.isSome(HttpTraceContext.w3c(Headers.fromInput({ traceparent })))
      ? { traceparent }
      : {}
  }),
  Effect.orElseSucceed(() => ({}))
)

export const make = (options: {
  readonly onGetTraceContext?: Effect.Effect<TraceContext, unknown> | undefined
  readonly tracing?: { readonly captureContent?: boolean | undefined } | undefined
}): Tracing => ({
  captureContent: options.tracing?.captureContent ?? false,
  context:
    options.onGetTraceContext === undefined
      ? ofSpan
      : options.onGetTraceContext.pipe(
          Effect.map(({ traceparent, tracestate }) => omitUndefined({ traceparent, tracestate })),
          Effect.catchAllCause((cause) => Effect.as(Effect.logDebug("There is no trace context", cause), {})),
          Effect.annotateLogs({ package: "effect-copilot", module: "CopilotClient" })
        )
})

// ---------------------------------------------------------------------------------------------------------------------
// spans
// ---------------------------------------------------------------------------------------------------------------------

/** The options of a span about a session, in the words of OpenTelemetry's conventions for generative AI. */
export const spanOptions = (sessionId: string, attributes?: Record<string, unknown>) => ({
  captureStackTrace: false,
  attributes: { "gen_ai.provider.name": "github.copilot", "gen_ai.conversation.id": sessionId, ...attributes }
})

export const messageOf = (role: "user" | "assistant", content: string): string =>
  JSON.stringify([{ role, parts: [{ type: "text", content }] }])

// ---------------------------------------------------------------------------------------------------------------------
// metrics
// ---------------------------------------------------------------------------------------------------------------------

/** The fields of `assistant.usage` that are counted: the tag's value, and the span's attribute. */
const usageFields = [
  { field: "inputTokens", type: "input", attribute: "gen_ai.usage.input_tokens" },
  { field: "outputTokens", type: "output", attribute: "gen_ai.usage.output_tokens" },
  { field: "cacheReadTokens", type: "cache_read", attribute: "gen_ai.usage.cache_read.input_tokens" },
  { field: "cacheWriteTokens", type: "cache_write", attribute: "gen_ai.usage.cache_creation.input_tokens" }
] as const

const counted = usageFields.map(({ field, type }) => ({ field, metric: Metric.tagged(Telemetry.tokens, "type", type) }))

type Labels = ReadonlyArray<MetricLabel.MetricLabel>

/** The tags that the current fiber sets on its metrics. */
export const labels: Effect.Effect<Labels> = FiberRef.get(FiberRef.currentMetricLabels)

const count = (value: unknown): number => (typeof value === "number" && value > 0 ? value : 0)

export const countEvent = ({ data, type }: RawEvent, labels: Labels): void => {
  Telemetry.events.unsafeUpdate(1, labels)
  if (type !== "assistant.usage") return
  for (const { field, metric } of counted) metric.unsafeUpdate(count(data[field]), labels)
}

const firstTokens: ReadonlySet<string> = new Set([
  "assistant.message_delta",
  "assistant.reasoning_delta",
  "assistant.tool_call_delta",
  "assistant.message"
])

/** Follows a turn: in the current span, and in metrics with the current fiber's tags. */
export const turn = (options: {
  readonly message: Message
  readonly captureContent: boolean
  readonly now: () => number
}) =>
  Effect.gen(function* () {
    const { captureContent, now } = options
    const tags = yield* labels
    const span = Option.getOrUndefined(yield* Effect.option(Effect.currentSpan))
    const startedAt = now()
    const since = () => (now() - startedAt) / 1000
    const usage = new Map<string, number>()
    let model: string | undefined
    let answering = false
    let ended = false

    span?.attribute("gen_ai.operation.name", "invoke_agent")
    if (captureContent) span?.attribute("gen_ai.input.messages", messageOf("user", toOptions(options.message).prompt))
    Telemetry.turnsStarted.unsafeUpdate(1, tags)

    const end = (outcome: Telemetry.TurnOutcome) => {
      if (ended) return
      ended = true
      Metric.tagged(Telemetry.turnsEnded, "outcome", outcome).unsafeUpdate(1, tags)
      Metric.tagged(Telemetry.turnDuration, "outcome", outcome).unsafeUpdate(since(), tags)
      for (const [attribute, tokens] of usage) span?.attribute(attribute, tokens)
      if (model !== undefined) span?.attribute("gen_ai.response.model", model)
    }

    return {
      onEvent: ({ agentId, data, type }: Entry): void => {
        if (!answering && firstTokens.has(type)) {
          answering = true
          Telemetry.timeToFirstToken.unsafeUpdate(since(), tags)
        }
        if (type !== "assistant.usage") return
        for (const { attribute, field } of usageFields) {
          usage.set(attribute, (usage.get(attribute) ?? 0) + count(data[field]))
        }
        if (agentId === undefined && typeof data.model === "string") model = data.model
      },
      /** The turn has ended by itself. */
      onExit: (exit: Exit.Exit<{ readonly content: string } | undefined, TurnError>): void => {
        if (exit._tag === "Success") {
          const content = exit.value?.content
          if (captureContent && content !== undefined) {
            span?.attribute("gen_ai.output.messages", messageOf("assistant", content))
          }
          end("success")
        } else {
          const tag = exit.cause._tag === "Fail" ? exit.cause.error._tag : undefined
          if (tag !== undefined) span?.attribute("error.type", tag)
          end(tag === "SessionFailed" ? "failed" : tag === "Timeout" ? "timeout" : "lost")
        }
      },
      /** Nobody waits any more; says nothing of a turn that has ended. */
      onClose: (exit: Exit.Exit<unknown, unknown>): void =>
        end(exit._tag === "Failure" && exit.cause._tag === "Fail" ? "lost" : "interrupted")
    }
  })
