/**
 * What sessions count, as Effect metrics. They are always counted, and cost next to nothing until somebody reads or
 * exports them. Durations are in seconds.
 *
 * The tags that `Effect.tagMetrics` sets where a turn is awaited are on its metrics; those set where a session is created
 * are on what is counted by event, and on its tools' metrics.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Metric from "effect/Metric"
 * import * as Telemetry from "effect-copilot/Telemetry"
 *
 * export const timeouts = Effect.map(
 *   Metric.value(Metric.tagged(Telemetry.turnsEnded, "outcome", "timeout")),
 *   ({ count }) => count
 * )
 * ```
 *
 * @since 0.1.0
 */
import * as Metric from "effect/Metric"
import * as MetricBoundaries from "effect/MetricBoundaries"

/** From 50 ms to about half an hour. */
const seconds = MetricBoundaries.exponential({ start: 0.05, factor: 2, count: 16 })

const total = (name: string, description: string) => Metric.counter(name, { description, incremental: true })

/**
 * How a turn ended: with an answer; by a `session.error`; by a `Timeout`; by the end of the session or the connection,
 * or a message that could not be sent; or because nobody waits any more.
 *
 * @since 0.1.0
 * @category models
 */
export type TurnOutcome = "success" | "failed" | "timeout" | "lost" | "interrupted"

/**
 * How a call of one of the program's tools ended: well; with a failure that the model was told of; by a defect; or
 * because it was called off.
 *
 * @since 0.1.0
 * @category models
 */
export type ToolOutcome = "success" | "failure" | "defect" | "interrupted"

/**
 * The turns that were begun: by `sendAndWait`, `stream` and what is made of them.
 *
 * @since 0.1.0
 * @category metrics
 */
export const turnsStarted: Metric.Metric.Counter<number> = total("copilot_turns_started_total", "Turns begun")

/**
 * The turns that ended, tagged `outcome`: a {@link TurnOutcome}.
 *
 * @since 0.1.0
 * @category metrics
 */
export const turnsEnded: Metric.Metric.Counter<number> = total("copilot_turns_ended_total", "Turns ended")

/**
 * From sending a message to the end of its turn, tagged `outcome`.
 *
 * @since 0.1.0
 * @category metrics
 */
export const turnDuration: Metric.Metric.Histogram<number> = Metric.histogram(
  "copilot_turn_duration_seconds",
  seconds,
  "From sending a message to the end of its turn"
)

/**
 * From sending a message to the first of its answer: text, reasoning, or a call of a tool.
 *
 * @since 0.1.0
 * @category metrics
 */
export const timeToFirstToken: Metric.Metric.Histogram<number> = Metric.histogram(
  "copilot_time_to_first_token_seconds",
  seconds,
  "From sending a message to the first of its answer"
)

/**
 * The calls of the program's tools that ended, tagged `tool` and `outcome`: a {@link ToolOutcome}.
 *
 * @since 0.1.0
 * @category metrics
 */
export const toolCalls: Metric.Metric.Counter<number> = total("copilot_tool_calls_total", "Calls of tools ended")

/**
 * How long the calls of the program's tools took, tagged `tool` and `outcome`.
 *
 * @since 0.1.0
 * @category metrics
 */
export const toolDuration: Metric.Metric.Histogram<number> = Metric.histogram(
  "copilot_tool_duration_seconds",
  seconds,
  "How long calls of tools took"
)

/**
 * The tokens that models took and gave, tagged `type`: `input`, `output`, `cache_read`, `cache_write`. All turns of the
 * session count, and its sub-agents.
 *
 * @since 0.1.0
 * @category metrics
 */
export const tokens: Metric.Metric.Counter<number> = total("copilot_tokens_total", "Tokens taken and given by models")

/**
 * The events that came.
 *
 * @since 0.1.0
 * @category metrics
 */
export const events: Metric.Metric.Counter<number> = total("copilot_events_total", "Events of sessions that came")
