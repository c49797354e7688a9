/**
 * Serve an agent by HTTP. Its answers stream to a small page, from a pool of Copilot processes.
 *
 *     npx tsx examples/03-sse-service/main.ts           the real CLI with a scripted model: no network, no login
 *     npx tsx examples/03-sse-service/main.ts --live    the real CLI with the Copilot login or token of yours
 *
 * Then open http://127.0.0.1:3000. The variables `HOST`, `PORT` and `POOL_SIZE` are read, and with `--live` also `MODEL`,
 * `MODEL_BASE_URL` and `MODEL_API_KEY`, for a model of your own.
 */
import { createServer } from "node:http"
import { HttpMiddleware, HttpServer } from "@effect/platform"
import { NodeContext, NodeHttpServer, NodeRuntime } from "@effect/platform-node"
import { Config, Effect, Layer } from "effect"
import { type ClientConfig, CopilotPool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { Agent, Model, rollDice } from "./Agent.js"
import { router } from "./Server.js"

/** The scripted model rolls two dice, and takes its time to say what they show. */
const script: LocalModel.Script = ({ lastMessage, messages }) =>
  messages.at(-1)?.role === "tool"
    ? LocalModel.reply(
        ...`I rolled two dice: ${lastMessage}. I am a scripted model, and this is all that I can do.`
          .split(/(?<= )/)
          .flatMap((word) => [LocalModel.text(word), LocalModel.delay("80 millis")])
      )
    : LocalModel.reply(LocalModel.text("Let me see. "), LocalModel.toolCall(rollDice.name, { count: 2, sides: 6 }))

const pool = (client: ClientConfig.Options) =>
  Layer.unwrapEffect(
    Effect.map(Config.withDefault(Config.integer("POOL_SIZE"), 2), (size) => CopilotPool.layer({ size, client }))
  ).pipe(Layer.provide(NodeContext.layer))

const live = Agent.Default.pipe(Layer.provide(Model.fromConfig), Layer.provide(pool({ logLevel: "error" })))

const offline = Agent.Default.pipe(
  Layer.provide(
    Layer.effect(
      Model,
      Effect.map(LocalModel.LocalModel, ({ provider }) => ({ model: "local", provider }))
    )
  ),
  Layer.provide(LocalModel.layer(script)),
  Layer.provide(pool({ useLoggedInUser: false, logLevel: "none" }))
)

const server = HttpServer.serve(router, HttpMiddleware.logger).pipe(
  HttpServer.withLogAddress,
  Layer.provide(process.argv.includes("--live") ? live : offline),
  // Closed last: it waits for the answers under way, which end with the pool.
  Layer.provide(
    NodeHttpServer.layerConfig(createServer, {
      host: Config.withDefault(Config.string("HOST"), "127.0.0.1"),
      port: Config.withDefault(Config.integer("PORT"), 3000)
    })
  )
)

NodeRuntime.runMain(Layer.launch(server))
