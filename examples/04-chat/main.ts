/**
 * Chat with the agent in the terminal. It asks before it does anything.
 *
 *     npx tsx examples/04-chat/main.ts           the real CLI with a scripted model: no network, no login
 *     npx tsx examples/04-chat/main.ts --live    the real CLI with the Copilot login or token of yours
 *     npx tsx examples/04-chat/main.ts --live --model llama3 --base-url http://localhost:11434/v1
 */
import { Command, Options } from "@effect/cli"
import { NodeContext, NodeRuntime } from "@effect/platform-node"
import { Config, Console, Effect, Layer, Option } from "effect"
import { CopilotClient } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { chat } from "./Chat.js"

/** The scripted model has the agent run a command or write a file, waits, or says who it is. */
const script: LocalModel.Script = ({ lastMessage, messages, model }) => {
  if (messages.at(-1)?.role === "tool") return LocalModel.text(`The tool says: ${lastMessage}`)
  const [, verb, object = ""] = /\b(run|write|wait)\b *(.*)/.exec(lastMessage) ?? []
  switch (verb) {
    case "run":
      return LocalModel.toolCall("bash", { command: object, description: "Run it" })
    case "write":
      return LocalModel.toolCall("create", { path: object, file_text: "Hello\n" })
    case "wait":
      return LocalModel.reply(LocalModel.text("I am waiting."), LocalModel.stall)
    default: {
      const count = messages.filter(({ role }) => role === "user").length
      return LocalModel.text(
        `I am the scripted model ${model}, this is message ${count}. Tell me: run date, write hello.txt, or wait.`
      )
    }
  }
}

const offline = Effect.gen(function* () {
  const { provider } = yield* LocalModel.LocalModel
  yield* Console.log("Offline: the real Copilot CLI with a scripted model. Use --live for your own login.")
  yield* chat({ model: "local", provider })
}).pipe(
  Effect.provide(
    Layer.merge(CopilotClient.layer({ useLoggedInUser: false, logLevel: "none" }), LocalModel.layer(script))
  )
)

const options = {
  live: Options.boolean("live").pipe(
    Options.withDescription("Use a real model: by default that of your Copilot login")
  ),
  model: Options.text("model").pipe(
    Options.withDescription("The model, by its name"),
    Options.withFallbackConfig(Config.string("MODEL")),
    Options.optional
  ),
  baseUrl: Options.text("base-url").pipe(
    Options.withDescription("A provider of your own that speaks OpenAI's API; its key is read from MODEL_API_KEY"),
    Options.withFallbackConfig(Config.string("MODEL_BASE_URL")),
    Options.optional
  )
}

const command = Command.make("chat", options, ({ baseUrl, live, model }) =>
  Effect.gen(function* () {
    if (!live) return yield* offline
    const apiKey = Option.getOrUndefined(yield* Config.option(Config.redacted("MODEL_API_KEY")))
    yield* chat({
      model: Option.getOrUndefined(model),
      provider: Option.getOrUndefined(Option.map(baseUrl, (url) => ({ baseUrl: url, apiKey })))
    }).pipe(Effect.provide(CopilotClient.layer({ logLevel: "error" })))
  })
)

const run = Command.run(command, { name: "Chat", version: "1.0.0" })

run(process.argv).pipe(Effect.provide(NodeContext.layer), NodeRuntime.runMain)
