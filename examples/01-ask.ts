/**
 * Ask the Copilot CLI one question, see its answer as it comes and the tool it uses.
 *
 *     npm start -- "What is 2+2?"           the real CLI with a scripted model: no network, no login
 *     npm start -- --live "What is 2+2?"    the real CLI with the Copilot login or token of yours
 */
import { NodeContext, NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Layer, Option, Schema, Stream } from "effect"
import { type ClientConfig, CopilotClient, Permission, type SessionConfig, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"

const calculate = Tool.make("calculate", {
  description: "Do one arithmetic operation",
  parameters: {
    left: Schema.Number,
    operator: Schema.Literal("+", "-", "*", "/"),
    right: Schema.Number
  },
  handler: ({ left, operator, right }) => {
    switch (operator) {
      case "+":
        return Effect.succeed(left + right)
      case "-":
        return Effect.succeed(left - right)
      case "*":
        return Effect.succeed(left * right)
      case "/":
        return right === 0 ? Effect.fail("Nothing can be divided by zero") : Effect.succeed(left / right)
    }
  }
})

/** Asks, and prints what happens on the way. */
const ask = (question: string, config: Pick<SessionConfig.SessionConfig, "model" | "provider">) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const session = yield* client.createSession({
      ...config,
      streaming: true,
      tools: [calculate],
      onPermissionRequest: Permission.approveAll
    })
    yield* Stream.runForEach(session.stream(question), (event) => {
      switch (event.type) {
        case "assistant.message_delta":
          return write(event.data.deltaContent)
        case "tool.execution_start":
          return Console.log(`[${event.data.toolName}] called with ${JSON.stringify(event.data.arguments)}`)
        case "tool.execution_complete":
          return Console.log(`[tool] answered ${event.data.result?.content ?? event.data.error?.message}`)
        default:
          return Effect.void
      }
    })
    yield* write("\n")
  }).pipe(Effect.scoped)

const write = (text: string) => Effect.sync(() => process.stdout.write(text))

/** What the scripted model says: it calls the tool for the arithmetic it finds, and repeats the tool's answer. */
const script: LocalModel.Script = (request) => {
  // The CLI puts the time before what the user wrote.
  const prompt = request.lastUserMessage.replace(/<current_datetime>.*<\/current_datetime>/, "")
  const sum = /(-?\d+(?:\.\d+)?)\s*([-+*/])\s*(-?\d+(?:\.\d+)?)/.exec(prompt)
  if (request.messages.at(-1)?.role === "tool") return LocalModel.text(`The answer is ${request.lastMessage}.`)
  return sum === null
    ? LocalModel.text("I am a scripted model and can only do sums. Ask me: What is 2+2?")
    : LocalModel.toolCall("calculate", { left: Number(sum[1]), operator: sum[2], right: Number(sum[3]) })
}

const offline = (question: string) =>
  Effect.gen(function* () {
    const { provider } = yield* LocalModel.LocalModel
    yield* Console.log("Offline: the real Copilot CLI with a scripted model. Use --live for your own login.\n")
    yield* ask(question, { model: "local", provider })
  }).pipe(Effect.provide(Layer.merge(copilot({ useLoggedInUser: false, logLevel: "none" }), LocalModel.layer(script))))

const live = (question: string) => Effect.provide(ask(question, {}), copilot({ logLevel: "error" }))

const copilot = (options: ClientConfig.Options) => CopilotClient.layer(options).pipe(Layer.provide(NodeContext.layer))

const words = process.argv.slice(2)
const question = Option.getOrElse(
  Option.fromNullable(words.filter((word) => word !== "--live")[0]),
  () => "What is 2+2?"
)

const program = (words.includes("--live") ? live(question) : offline(question)).pipe(
  // Not logged in, no quota, a model that refuses: the agent's own words say it.
  Effect.catchTag("SessionFailed", (error) =>
    Effect.zipRight(
      Console.error(error.message),
      Effect.sync(() => {
        process.exitCode = 1
      })
    )
  )
)

NodeRuntime.runMain(program)
