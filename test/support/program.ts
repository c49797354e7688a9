/** A program of its own, to be killed or spoken to by a test: `node --import tsx program.ts <what> [argument…]`. */
import { NodeContext, NodeRuntime } from "@effect/platform-node"
import * as Config from "effect/Config"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Connection, CopilotClient, Tool } from "effect-copilot"

const [what, script = ""] = process.argv.slice(2)

const programs: Record<
  "host" | "extension" | "join",
  Effect.Effect<void, unknown, NodeContext.NodeContext | Scope.Scope>
> = {
  /** Starts a server, says which pid it has, and stays. */
  host: Effect.gen(function* () {
    const client = yield* CopilotClient.make({ connection: Connection.tcp({ path: script, args: ["report", ""] }) })
    const status: object = yield* client.getStatus
    yield* Console.log("pid" in status ? status.pid : undefined)
    yield* Effect.never
  }),
  /** Is an extension that prints, logs, asks for the status, prints that too, logs to its session, and ends. */
  extension: Effect.gen(function* () {
    const client = yield* CopilotClient.make({ connection: Connection.parentProcess })
    yield* Console.log("printed")
    yield* Effect.log("logged")
    yield* Console.log((yield* client.getStatus).version)
    yield* client.request("session.log", {
      sessionId: yield* Config.string("SESSION_ID"),
      message: "from the extension"
    })
  }),
  /** Is an extension that joins its session with a tool, prints a variable that it asks for, and stays. */
  join: Effect.gen(function* () {
    const greet = Tool.make("greet", {
      description: "Greets",
      skipPermission: true,
      handler: () => Effect.succeed("hello from the extension")
    })
    const session = yield* CopilotClient.joinSession(
      { tools: [greet], requestedEnvironmentVariables: ["GRANTED", "DENIED"] },
      { onGetTraceContext: Effect.succeed({}) }
    )
    yield* Console.log(`${session.id} ${process.env.GRANTED} ${process.env.DENIED} ${process.env.UNASKED}`)
    yield* Stream.runDrain(session.events)
  }).pipe(
    Effect.scoped,
    Effect.catchTag("ConnectionClosed", () => Console.error(`over, ${process.env.GRANTED}`))
  )
}

programs[what === "host" || what === "join" ? what : "extension"].pipe(
  Effect.scoped,
  Effect.provide(NodeContext.layer),
  NodeRuntime.runMain({ disablePrettyLogger: true })
)
