import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { LocalModel, type TestCopilot } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"
import { conformance, ModelConfig } from "./suite.js"

/** The answers of a model that make the real CLI play a turn: one for each batch of tool calls, one for each text. */
const toAnswers = (turn: TestCopilot.Turn): ReadonlyArray<LocalModel.Answer> => {
  const steps = "_tag" in turn ? [turn] : turn
  if (!Arr.isNonEmptyReadonlyArray(steps)) return []
  return Arr.groupWith(steps, (a, b) => a._tag === "ToolCall" && b._tag === "ToolCall").map((batch) =>
    batch[0]._tag === "Fail"
      ? LocalModel.error(batch[0].data.statusCode ?? 400, batch[0].data.message.replace(/^\d+ /, ""))
      : LocalModel.reply(...batch.map(toPart))
  )
}

const toPart = (step: TestCopilot.Step): LocalModel.Part => {
  switch (step._tag) {
    case "Text":
      return LocalModel.text(step.deltas.join(""))
    case "ToolCall":
      return LocalModel.toolCall(step.name, step.args as object)
    default:
      throw new Error(`A model cannot be made to play ${step._tag}`)
  }
}

conformance({
  name: "the real CLI",
  layer: (turns) => {
    const cli = RealCli.layer(turns.flatMap(toAnswers))
    const config = Effect.map(LocalModel.LocalModel, ({ provider }) => ({ model: "local", provider }))
    return Layer.provideMerge(Layer.effect(ModelConfig, config), cli)
  }
})
