/** The real CLI with a scripted model, as runtimes that the suite runs on. */
import { NodeContext } from "@effect/platform-node"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import { Connection, CopilotClient } from "effect-copilot"
import { LocalModel, type TestCopilot } from "effect-copilot/testing"
import { afterAll } from "vitest"
import * as RealCli from "../support/realCli.js"
import { ModelConfig, type Runtime } from "./suite.js"

/** The answers of a model that make the real CLI play a turn: what comes after a call or a text begins another. */
const toAnswers = (turn: TestCopilot.Turn): ReadonlyArray<LocalModel.Answer> => {
  const batches: Array<Arr.NonEmptyArray<TestCopilot.Step>> = []
  for (const step of "_tag" in turn ? [turn] : turn) {
    const batch = batches.at(-1)
    if (batch !== undefined && goesOn(Arr.lastNonEmpty(batch), step)) batch.push(step)
    else batches.push([step])
  }
  return batches.map((batch) =>
    batch[0]._tag === "Fail"
      ? LocalModel.error(batch[0].data.statusCode ?? 400, batch[0].data.message.replace(/^\d+ /, ""))
      : LocalModel.reply(...batch.map(toPart))
  )
}

const goesOn = (before: TestCopilot.Step, step: TestCopilot.Step): boolean =>
  before._tag === "ToolCall" && step._tag === "ToolCall"
    ? true
    : parts.includes(before._tag) && parts.indexOf(before._tag) < parts.indexOf(step._tag)

/** The parts of an answer, in their order. */
const parts: ReadonlyArray<TestCopilot.Step["_tag"]> = ["Reasoning", "Text", "ToolCall", "Usage"]

const toPart = (step: TestCopilot.Step): LocalModel.Part => {
  switch (step._tag) {
    case "Text":
      return LocalModel.text(step.deltas.join(""))
    case "Reasoning":
      return LocalModel.reasoning(step.content)
    case "ToolCall":
      return LocalModel.toolCall(step.name, step.args as object)
    case "Usage": {
      const { cacheReadTokens, inputTokens, outputTokens, reasoningTokens } = step.usage
      return LocalModel.usage({
        cacheReadTokens: cacheReadTokens ?? undefined,
        inputTokens: inputTokens ?? undefined,
        outputTokens: outputTokens ?? undefined,
        reasoningTokens: reasoningTokens ?? undefined
      })
    }
    default:
      throw new Error(`A model cannot be made to play ${step._tag}`)
  }
}

const config = Effect.map(LocalModel.LocalModel, ({ provider }) => ({ model: "local", provider }))

/** A CLI of its own for each test. */
export const own =
  (connection: Connection.Connection): Runtime["layer"] =>
  (turns) =>
    Layer.provideMerge(
      Layer.effect(ModelConfig, config),
      RealCli.layer(turns.flatMap(toAnswers), { client: { connection } })
    )

const connectionToken = Redacted.make("a token")

/** One server for all tests of a file: its clients hear of one another's sessions, and must not mind. */
export const shared = (path?: string): Runtime["layer"] => {
  const scope = Effect.runSync(Scope.make())
  afterAll(() => Effect.runPromise(Scope.close(scope, Exit.void)))
  const server = RealCli.make({ client: { connection: Connection.tcp({ path, connectionToken }) } }).pipe(
    Effect.map(({ runtimePort }) => Option.getOrThrow(runtimePort)),
    Scope.extend(scope),
    Effect.cached,
    Effect.runSync
  )
  const guest = Effect.flatMap(server, (port) =>
    CopilotClient.make({ connection: Connection.uri(`127.0.0.1:${port}`, { connectionToken }) })
  )
  return (turns) =>
    Layer.effect(ModelConfig, config).pipe(
      Layer.provideMerge(LocalModel.layer(turns.flatMap(toAnswers))),
      Layer.merge(Layer.scoped(CopilotClient.CopilotClient, guest)),
      Layer.provide(NodeContext.layer)
    )
}
