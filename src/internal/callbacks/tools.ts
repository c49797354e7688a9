/** Answers `external_tool.requested` (protocol.md 9.7). */
import * as Headers from "@effect/platform/Headers"
import * as HttpTraceContext from "@effect/platform/HttpTraceContext"
import * as Cause from "effect/Cause"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Inspectable from "effect/Inspectable"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Telemetry from "../../Telemetry.js"
import type * as Tool from "../../Tool.js"
import * as Protocol from "../protocol/methods.js"
import { spanOptions } from "../trace.js"
import { type Make, question } from "./callback.js"

export const tools =
  (tools: ReadonlyArray<Tool.Any>): Make =>
  ({ call, identity, tracing }) => {
    const byName = new Map(tools.flatMap((tool) => (tool.run === undefined ? [] : [[tool.name, tool]])))
    /** A search that takes the place of the CLI's own has to know what there is; without that it can still answer. */
    const availableTools = (name: string) =>
      name === "tool_search_tool"
        ? call(Protocol.getToolMetadata, { sessionId: identity.id }).pipe(
            Effect.map(({ tools }) => tools ?? undefined),
            Effect.orElseSucceed(() => undefined)
          )
        : Effect.succeed(undefined)
    return {
      events: {
        "external_tool.requested": ({ data }, requestId) => {
          const tool = typeof data.toolName === "string" ? byName.get(data.toolName) : undefined
          // Not ours to answer: it is declared only, or another client of the session has it.
          if (tool === undefined) return undefined
          const invocation: Omit<Context.Tag.Service<Tool.Invocation>, "availableTools"> = {
            sessionId: identity.id,
            toolCallId: optionalText(data.toolCallId) ?? "",
            toolName: tool.name,
            arguments: data.arguments,
            workingDirectory: optionalText(data.workingDirectory),
            traceparent: optionalText(data.traceparent),
            tracestate: optionalText(data.tracestate)
          }
          return question<Tool.Answer>({
            name: `tools.${tool.name}`,
            handler: observed(
              Effect.flatMap(availableTools(tool.name), (availableTools) =>
                tool.run({ ...invocation, availableTools })
              ),
              invocation,
              tracing.captureContent
            ),
            respond: (exit) =>
              call(Protocol.answerTool, {
                sessionId: identity.id,
                requestId,
                ...Exit.getOrElse(exit, () => ({ error: `Tool ${tool.name} failed` }))
              })
          })
        }
      }
    }
  }

const optionalText = (u: unknown): string | undefined => (typeof u === "string" ? u : undefined)

/** Counted, and in a span under the runtime's, so that one trace shows the program, the agent and the tool. */
const observed = <E, R>(
  self: Effect.Effect<Tool.Answer, E, R>,
  {
    arguments: args,
    sessionId,
    toolCallId,
    toolName,
    traceparent
  }: Omit<Context.Tag.Service<Tool.Invocation>, "availableTools">,
  captureContent: boolean
) => {
  const parent = traceparent === undefined ? Option.none() : HttpTraceContext.w3c(Headers.fromInput({ traceparent }))
  return Effect.clockWith((clock) => {
    const startedAt = clock.unsafeCurrentTimeMillis()
    return Effect.onExit(self, (exit) => {
      const outcome = outcomeOf(exit)
      const count = <Type, Out>(metric: Metric.Metric<Type, number, Out>, value: number) =>
        Metric.update(Metric.tagged(Metric.tagged(metric, "tool", toolName), "outcome", outcome), value)
      return Effect.all(
        [
          count(Telemetry.toolCalls, 1),
          count(Telemetry.toolDuration, (clock.unsafeCurrentTimeMillis() - startedAt) / 1000),
          outcome === "success" ? Effect.void : Effect.annotateCurrentSpan("error.type", outcome),
          captureContent && Exit.isSuccess(exit)
            ? Effect.annotateCurrentSpan("gen_ai.tool.call.result", Inspectable.stringifyCircular(exit.value))
            : Effect.void
        ],
        { discard: true }
      )
    })
  }).pipe(
    Effect.withSpan(`Tool.${toolName}`, {
      ...spanOptions(sessionId, {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": toolName,
        "gen_ai.tool.call.id": toolCallId,
        ...(captureContent ? { "gen_ai.tool.call.arguments": Inspectable.stringifyCircular(args) } : {})
      }),
      ...(Option.isSome(parent) ? { parent: parent.value } : { root: true })
    })
  )
}

const outcomeOf = (exit: Exit.Exit<Tool.Answer, unknown>): Telemetry.ToolOutcome => {
  if (Exit.isFailure(exit)) return Cause.isInterruptedOnly(exit.cause) ? "interrupted" : "defect"
  const answer = exit.value
  // What is hidden from the model.
  if ("error" in answer) return "defect"
  return typeof answer.result === "string" || answer.result.resultType === "success" ? "success" : "failure"
}
