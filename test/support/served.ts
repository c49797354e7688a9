/** A scripted runtime behind a port of this process, for clients that come over a socket or by way of `relayCli.mjs`. */
import { createServer, type Socket } from "node:net"
import { fileURLToPath } from "node:url"
import { NodeContext } from "@effect/platform-node"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as EffectRuntime from "effect/Runtime"
import * as Scope from "effect/Scope"
import { Connection, CopilotClient } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import * as Duplex from "../../src/internal/transport/duplex.js"

const relay = fileURLToPath(new URL("./relayCli.mjs", import.meta.url))

/** Serves the script to each client that connects, and gives the port. `onRuntime` is told of the runtime of each. */
export const serve = (
  script: TestCopilot.Script,
  onRuntime: (runtime: TestCopilot.Runtime) => Effect.Effect<unknown> = () => Effect.void
) =>
  Effect.gen(function* () {
    const scope = yield* Effect.scope
    const runFork = EffectRuntime.runFork(yield* Effect.runtime<never>())
    const accept = (socket: Socket) =>
      Effect.gen(function* () {
        const duplex = yield* Duplex.fromSocket(socket)
        const transport = Duplex.toTransport(duplex, { lost: duplex.closed, maxFrameBytes: undefined })
        yield* Effect.flatMap(TestCopilot.serve(transport, script), onRuntime)
      }).pipe(Effect.provideService(Scope.Scope, scope))
    const server = createServer({ noDelay: true }, (socket) => runFork(accept(socket)))
    yield* Effect.addFinalizer(() => Effect.sync(() => server.close()))
    return yield* Effect.async<number>((resume) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        if (typeof address === "object" && address !== null) resume(Effect.succeed(address.port))
      })
    })
  })

/** How a client may reach a scripted runtime behind a port. */
export const connections = {
  stdio: (port: number) => Connection.stdio({ path: relay, args: [String(port)] }),
  TCP: (port: number) => Connection.tcp({ path: relay, args: [String(port)] }),
  URI: (port: number) => Connection.uri(`127.0.0.1:${port}`)
}

export const layer = (script: TestCopilot.Script, connection: (port: number) => Connection.Connection) =>
  Layer.scoped(
    CopilotClient.CopilotClient,
    Effect.flatMap(serve(script), (port) => CopilotClient.make({ connection: connection(port) }))
  ).pipe(Layer.provide(NodeContext.layer))
