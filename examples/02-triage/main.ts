/**
 * Triage an issue with an agent that has two tools, a policy and two minutes.
 *
 *     npx tsx examples/02-triage/main.ts           the real CLI with a scripted model: no network, no login
 *     npx tsx examples/02-triage/main.ts --live    the real CLI with the Copilot login or token of yours
 */
import { NodeContext, NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Layer } from "effect"
import { type ClientConfig, CopilotClient } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { Issue, Tracker } from "./Tracker.js"
import { Model, Triager } from "./Triager.js"

const issues = Tracker.inMemory([
  new Issue({
    id: 42,
    title: "Memory grows without end",
    body: "After an hour the server needs 2 GB. It began with the cache that grace added.",
    labels: [],
    assignee: null
  })
])

const program = Effect.gen(function* () {
  const triager = yield* Triager
  const { issue, reply } = yield* triager.triage(42)
  yield* Console.log(`#${issue.id} ${issue.title}`)
  yield* Console.log(`labels: ${issue.labels.join(", ")}; assigned to ${issue.assignee ?? "nobody"}`)
  yield* Console.log(`to the reporter: ${reply}`)
})

const copilot = (options: ClientConfig.Options) => CopilotClient.layer(options).pipe(Layer.provide(NodeContext.layer))

const live = Layer.provide(Triager.Default, copilot({ logLevel: "error" }))

const offline = Triager.Default.pipe(
  Layer.provide(
    Layer.effect(
      Model,
      Effect.map(LocalModel.LocalModel, ({ provider }) => ({ model: "local", provider }))
    )
  ),
  Layer.provide(
    LocalModel.layer([
      LocalModel.toolCall("lookup_issue", { id: 42 }),
      LocalModel.toolCall("update_issue", { id: 42, labels: ["bug"], assignee: "grace" }),
      LocalModel.text("It is a bug, and grace has it."),
      LocalModel.text("Thank you, grace is looking into it.")
    ])
  ),
  Layer.provide(copilot({ useLoggedInUser: false, logLevel: "none" }))
)

const triager = process.argv.includes("--live") ? live : offline

NodeRuntime.runMain(Effect.provide(program, Layer.provide(triager, issues)))
