/** What the requests of a scripted session to its model have used, in the forms in which the runtime tells it. */
import { isRecord } from "effect/Predicate"
import type { Usage } from "./copilotScript.js"
import { defaultUsage } from "./model/script.js"

const counts = ["inputTokens", "outputTokens", "cacheReadTokens", "cacheWriteTokens", "reasoningTokens"] as const

type Count = (typeof counts)[number]

interface Totals {
  readonly requests: { readonly count: number; readonly cost: number }
  readonly usage: Readonly<Record<Count, number>>
  readonly totalNanoAiu: number
}

/** What `assistant.usage` says of a request of which the script says nothing: what a `LocalModel` says. */
export const usual: Required<Pick<Usage, Count | "cost" | "duration">> = {
  inputTokens: defaultUsage.inputTokens,
  outputTokens: defaultUsage.outputTokens,
  cacheReadTokens: defaultUsage.cacheReadTokens,
  cacheWriteTokens: 0,
  reasoningTokens: defaultUsage.reasoningTokens,
  cost: 0,
  duration: 1
}

const nothing: Totals = {
  requests: { count: 0, cost: 0 },
  usage: { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 },
  totalNanoAiu: 0
}

/** Sums up `assistant.usage`. */
export interface Meter {
  readonly add: (data: object) => void
  /** The totals of each model. */
  readonly byModel: () => Readonly<Record<string, Totals>>
  readonly durationMs: () => number
  readonly nanoAiu: () => number
  readonly cost: () => number
  /** What the last request used. */
  readonly last: () => { readonly lastCallInputTokens: number; readonly lastCallOutputTokens: number }
}

export const make = (): Meter => {
  const models = new Map<string, Totals>()
  let durationMs = 0
  let last = { lastCallInputTokens: 0, lastCallOutputTokens: 0 }
  const sum = (of: (totals: Totals) => number) => Array.from(models.values()).reduce((all, one) => all + of(one), 0)
  return {
    add: (data) => {
      const told: Readonly<Record<string, unknown>> = { ...data }
      const number = (name: string) => numberOf(told[name])
      const model = String(told.model)
      const { requests, totalNanoAiu, usage } = models.get(model) ?? nothing
      models.set(model, {
        requests: { count: requests.count + 1, cost: requests.cost + number("cost") },
        usage: {
          inputTokens: usage.inputTokens + number("inputTokens"),
          outputTokens: usage.outputTokens + number("outputTokens"),
          cacheReadTokens: usage.cacheReadTokens + number("cacheReadTokens"),
          cacheWriteTokens: usage.cacheWriteTokens + number("cacheWriteTokens"),
          reasoningTokens: usage.reasoningTokens + number("reasoningTokens")
        },
        totalNanoAiu: totalNanoAiu + (isRecord(told.copilotUsage) ? numberOf(told.copilotUsage.totalNanoAiu) : 0)
      })
      durationMs += number("duration")
      last = { lastCallInputTokens: number("inputTokens"), lastCallOutputTokens: number("outputTokens") }
    },
    byModel: () => Object.fromEntries(models),
    durationMs: () => durationMs,
    nanoAiu: () => sum(({ totalNanoAiu }) => totalNanoAiu),
    cost: () => sum(({ requests }) => requests.cost),
    last: () => last
  }
}

const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0)
