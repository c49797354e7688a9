/** What a client can do beside its sessions, on the real CLI. */
import { fileURLToPath } from "node:url"
import * as FileSystem from "@effect/platform/FileSystem"
import { NodeContext } from "@effect/platform-node"
import { describe, it, layer } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { CopilotClient, CopilotError, Permission, SessionEvent, type SessionMetadata, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { sameError } from "../support/assert.js"
import * as RealCli from "../support/realCli.js"

const open = (sessionId: string) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    return yield* client.createSession({ ...(yield* RealCli.model), sessionId, clientName: "tests" })
  })

layer(RealCli.layer(RealCli.obedient), { excludeTestServices: true })("a client of the real CLI", (it) => {
  it.scoped("lists, finds and deletes sessions, and is told of it", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const sessionId = "00000000-0000-4000-8000-00000000c001"
      const events = yield* client.subscribeLifecycle({ types: ["session.created", "session.deleted"] })
      deepStrictEqual(yield* client.getSessionMetadata(sessionId), Option.none())
      const session = yield* open(sessionId)
      yield* session.sendAndWait("Hello there")

      const found = Option.getOrThrow(yield* client.getSessionMetadata(sessionId))
      deepStrictEqual(
        [found.sessionId, found.summary, found.clientName, found.isRemote],
        [sessionId, "Hello there", "tests", false]
      )
      const filter = { workingDirectory: found.context?.workingDirectory }
      // The CLI may still be writing it.
      const unchanging = ({ modifiedTime: _, ...rest }: SessionMetadata.SessionMetadata) => rest
      deepStrictEqual(
        (yield* client.listSessions(filter)).filter((listed) => listed.sessionId === sessionId).map(unchanging),
        [unchanging(found)]
      )
      deepStrictEqual(yield* client.listSessions({ workingDirectory: "/nowhere" }), [])
      deepStrictEqual(yield* client.getLastSessionId, Option.some(sessionId))

      yield* client.deleteSession(sessionId)
      sameError(
        yield* Effect.flip(session.send("more")),
        new CopilotError.SessionClosed({ sessionId, reason: "Deleted" })
      )
      deepStrictEqual(yield* client.getSessionMetadata(sessionId), Option.none())
      // The CLI may tell the same thing twice.
      const told = yield* events.pipe(
        Stream.filter((event) => event.sessionId === sessionId),
        Stream.map(({ type }) => type),
        Stream.changes,
        Stream.take(2),
        Stream.runCollect
      )
      deepStrictEqual(Array.from(told), ["session.created", "session.deleted"])
    })
  )

  it.scoped("deletes a session that nothing was said in, but no unknown one", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const sessionId = "00000000-0000-4000-8000-00000000c002"
      yield* open(sessionId)
      yield* client.deleteSession(sessionId)
      sameError(
        yield* Effect.flip(client.deleteSession("no")),
        new CopilotError.SessionNotFound({ sessionId: "no", description: "Session file not found for no" })
      )
    })
  )

  it.effect("has no login, and so no models; no user interface, and so no session in the foreground", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      deepStrictEqual(yield* client.getAuthStatus, { isAuthenticated: false, statusMessage: "Not authenticated" })
      const models = yield* Effect.flip(client.listModels)
      assertTrue(models._tag === "RpcError" && models.description.includes("Not authenticated"))
      deepStrictEqual(yield* client.getForegroundSessionId, Option.none())
      const shown = yield* Effect.flip(client.setForegroundSessionId("s1"))
      assertTrue(shown._tag === "RpcError" && shown.description.startsWith("Not running in TUI+server mode"))
    })
  )

  it.effect("names what the CLI does not know, and the CLI's version", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const { version } = yield* client.getStatus
      sameError(
        yield* Effect.flip(client.request("no.such.method")),
        new CopilotError.MethodNotSupported({
          method: "no.such.method",
          version,
          description: "Unhandled method no.such.method"
        })
      )
    })
  )

  it.effect("D2: gives the CLI's own words for a method that is switched off", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const method = "agentRegistry.spawn"
      const off = new CopilotError.RpcError({
        method,
        code: -32601,
        description: "agentRegistry.spawn is not enabled on this server"
      })
      sameError(yield* Effect.flip(client.request(method, { cwd: "/" })), off)
      sameError(yield* Effect.flip(client.rpc.agentRegistry.spawn({ cwd: "/" })), off)
    })
  )
})

describe("the end of the real CLI", () => {
  it.scopedLive("leaves nothing to tell", () =>
    Effect.gen(function* () {
      const client = yield* RealCli.make()
      const { provider } = yield* LocalModel.LocalModel
      const session = yield* client.createSession({ model: "local", provider })
      yield* session.sendAndWait("Hi")
      deepStrictEqual(yield* client.stop, [])
    }).pipe(Effect.provide(LocalModel.layer(RealCli.obedient)))
  )

  it.scopedLive("is at once when it is forced", () =>
    Effect.gen(function* () {
      const client = yield* RealCli.make()
      yield* client.forceStop
      deepStrictEqual((yield* client.state.get)._tag, "Closed")
    })
  )
})

describe("mode empty on the real CLI", () => {
  it.scopedLive("has the tools alone that are asked for", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const session = yield* client.createSession({
        ...(yield* RealCli.model),
        availableTools: ["builtin:view", "custom:ours"],
        tools: [Tool.make("ours", { handler: () => Effect.succeed("") })]
      })
      yield* session.sendAndWait("Hi")
      const { requests } = yield* LocalModel.LocalModel
      const [request] = yield* requests
      deepStrictEqual(request?.tools.map(({ name }) => name).sort(), ["ours", "view"])
      assertTrue(!JSON.stringify(request?.body).includes("environment_context"))
    }).pipe(Effect.provide(RealCli.layer(RealCli.obedient, { client: { mode: "empty" } })))
  )
})

describe("an extension of the real CLI", () => {
  const program = fileURLToPath(new URL("../support/program.ts", import.meta.url))

  /** What the CLI loads: it leaves its stdin and stdout to a program of ours. */
  const launcher = `
    import { spawn } from "node:child_process"
    const { execPath, cwd, program } = ${JSON.stringify({ execPath: process.execPath, cwd: process.cwd(), program })}
    const child = spawn(execPath, ["--import", "tsx", program, "join"], { cwd, stdio: "inherit" })
    child.once("exit", (code) => process.exit(code))
  `

  it.scopedLive("joins its session with a tool that the agent calls", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const baseDirectory = yield* fs.makeTempDirectoryScoped({ prefix: "effect-copilot-" })
      yield* fs.makeDirectory(`${baseDirectory}/extensions/ours`, { recursive: true })
      yield* fs.writeFileString(`${baseDirectory}/extensions/ours/extension.mjs`, launcher)
      yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({
          ...(yield* RealCli.model),
          sessionId: "00000000-0000-4000-8000-00000000c003",
          requestExtensions: true,
          onPermissionRequest: Permission.approveAll
        })
        // The CLI starts it with the session, and waits until it has joined.
        yield* session.events.pipe(
          Stream.filter(SessionEvent.is("session.extensions_loaded")),
          Stream.filter(({ data }) => data.extensions.some(({ status }) => status === "running")),
          Stream.runHead
        )
        const answer = yield* session.sendAndWait("call greet {}")
        deepStrictEqual(
          Option.map(answer, ({ data }) => data.content),
          Option.some("hello from the extension")
        )
      }).pipe(Effect.scoped, Effect.provide(RealCli.layer(RealCli.obedient, { client: { baseDirectory } })))
    }).pipe(Effect.provide(NodeContext.layer))
  )
})
