/** A program as a user would write it, whose turn never ends: what becomes of it is for signals to say. */
import { NodeContext, NodeRuntime } from "@effect/platform-node"
import { Config, Console, Effect, Exit, Layer } from "effect"
import { CopilotClient } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"

const program = Effect.gen(function* () {
  const client = yield* CopilotClient.CopilotClient
  const { provider } = yield* LocalModel.LocalModel
  const session = yield* client.createSession({ model: "local", provider })
  yield* session.sendAndWait("Go", { timeout: "1 hour" })
}).pipe(
  Effect.scoped,
  Effect.onExit((exit) => Console.log(Exit.isInterrupted(exit) ? "interrupted" : "not interrupted"))
)

const Copilot = Layer.unwrapEffect(
  Effect.map(Config.string("FOLDER"), (folder) =>
    CopilotClient.layer({
      baseDirectory: folder,
      workingDirectory: folder,
      useLoggedInUser: false,
      startTimeout: "2 minutes"
    })
  )
).pipe(Layer.provide(NodeContext.layer))

const Model = LocalModel.layer(() => Effect.zipRight(Console.log("asked"), Effect.never))

program.pipe(Effect.provide(Layer.merge(Copilot, Model)), NodeRuntime.runMain)
