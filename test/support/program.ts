/** A program of its own, to be killed or spoken to by a test: `node --import tsx program.ts <what> [argument…]`. */
import { NodeContext, NodeRuntime } from "@effect/platform-node"
import * as Config from "effect/Config"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { Connection, CopilotClient } from "effect-copilot"

const [what, script = ""] = process.argv.slice(2)

const programs = {
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
  })
}

programs[what === "host" ? "host" : "extension"].pipe(
  Effect.scoped,
  Effect.provide(NodeContext.layer),
  NodeRuntime.runMain({ disablePrettyLogger: true })
)
