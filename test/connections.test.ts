import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { createServer, type Server, type Socket } from "node:net"
import { fileURLToPath } from "node:url"
import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import { type ClientConfig, Connection, CopilotClient, CopilotError, JsonRpc, Transport } from "effect-copilot"
import type { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"
import { constants } from "./support/constants.js"
import * as Hostile from "./support/hostile.js"
import * as Served from "./support/served.js"

const script = fileURLToPath(new URL("./support/startingCli.mjs", import.meta.url))

/** A server that only knows how to start; see `startingCli.mjs` for the modes. */
const tcp = (mode: string, argument = "", options?: Parameters<typeof Connection.tcp>[0]) =>
  Connection.tcp({ path: script, args: [mode, argument], ...options })

const failure = (connection: Connection.Connection, options?: ClientConfig.Options) =>
  Effect.flip(Effect.asVoid(CopilotClient.make({ connection, ...options }))).pipe(
    Effect.scoped,
    Effect.provide(NodeContext.layer)
  )

/** A server of this process's, by its port. */
const serverOf = (onSocket: (socket: Socket) => void) =>
  Effect.acquireRelease(
    Effect.async<Server>((resume) => {
      const server = createServer(onSocket).listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
    }),
    (server) =>
      Effect.async<void>((resume) => {
        server.close(() => resume(Effect.void))
      })
  ).pipe(
    Effect.map((server) => {
      const address = server.address()
      return typeof address === "object" && address !== null ? address.port : 0
    })
  )

/** A port where nobody listens. */
const deadPort = 1

/** A port that nobody has: somebody had it a moment ago. */
const freePort = Effect.scoped(serverOf(() => {}))

/** Refuses every token and leaves the socket open, as the real CLI does. */
const refuse = (socket: Socket) => {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, error: { code: -32002, message: "AUTHENTICATION_FAILED" } })
  socket.once("data", () => socket.write(`Content-Length: ${body.length}\r\n\r\n${body}`))
}

/** The pid of a client's CLI, which its mode `report` tells. */
const pidOf = (client: CopilotClient.Service) =>
  Effect.map(client.getStatus, (status: object) => (status as { readonly pid: number }).pid)

describe("a server of one's own", () => {
  it.scopedLive("says where it listens, and is talked to there", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.make({ connection: tcp("report") })
      const status: object = yield* client.getStatus
      assertTrue(Option.isSome(client.runtimePort))
      deepStrictEqual("args" in status && status.args, ["--headless", "--no-auto-update"])
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("tells its pid", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.make({ connection: tcp("report") })
      deepStrictEqual(client.pid, Option.some(yield* pidOf(client)))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("listens where it is told to", () =>
    Effect.gen(function* () {
      const port = yield* freePort
      const client = yield* CopilotClient.make({ connection: tcp("report", "", { port }) })
      const status: object = yield* client.getStatus
      deepStrictEqual(client.runtimePort, Option.some(port))
      deepStrictEqual("args" in status && status.args, ["--headless", "--no-auto-update", "--port", String(port)])
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("is understood although it says so in pieces, and read for as long as it lives", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.make({ connection: tcp("chatty") })
      deepStrictEqual((yield* client.getStatus).version, "0")
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.live("that exits before it says anything fails with its code and its last words", () =>
    Effect.gen(function* () {
      sameError(
        yield* failure(tcp("exit", "cannot go on\n")),
        new CopilotError.ProcessExited({ code: 7, stderrTail: "cannot go on\n", phase: "startup" })
      )
    })
  )

  it.live("that exits as soon as it has said so fails with its exit, not with its socket", () =>
    Effect.gen(function* () {
      sameError(
        yield* failure(tcp("fleeting", String(deadPort))),
        new CopilotError.ProcessExited({ code: 7, stderrTail: "no more", phase: "startup" })
      )
    })
  )

  it.live("that lies about its port fails with ConnectFailed", () =>
    Effect.gen(function* () {
      const port = deadPort
      const { cause, ...error } = yield* Effect.map(failure(tcp("liar", String(port))), (error) => ({
        cause: undefined,
        ...error
      }))
      const target = `127.0.0.1:${port}`
      const { cause: _, ...expected } = new CopilotError.ConnectFailed({ reason: "SocketFailed", target, cause })
      deepStrictEqual<object>(error, expected)
    })
  )

  it.live.each([
    ["says nothing", tcp("write", "")],
    ["never answers", tcp("silent")]
  ] as const)("that %s fails with Timeout", ([, connection]) =>
    Effect.gen(function* () {
      sameError(
        yield* failure(connection, { startTimeout: "500 millis" }),
        new CopilotError.Timeout({
          operation: "CopilotClient.make",
          duration: Duration.millis(500),
          kind: "deadline"
        })
      )
    })
  )

  it.scopedLive("that dies tells its exit, although its socket was closed before", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.make({ connection: tcp("dying") })
      const exited = new CopilotError.ProcessExited({ code: 9, stderrTail: "struck down", phase: "running" })
      sameError(yield* Effect.flip(client.getStatus), exited)
      sameError(yield* Effect.flip(client.ping()), exited)
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.live("tells nobody its token", () =>
    Effect.gen(function* () {
      const error = yield* failure(
        tcp("exit", "the token is sentinel\n", { connectionToken: Redacted.make("sentinel") })
      )
      sameError(
        error,
        new CopilotError.ProcessExited({ code: 7, stderrTail: "the token is <redacted>\n", phase: "startup" })
      )
    })
  )

  it.scopedLive("is gone when its client is closed, though it does not end with its stdin", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const client = yield* Scope.extend(CopilotClient.make({ connection: tcp("report") }), scope)
      const pid = yield* pidOf(client)
      yield* Scope.close(scope, Exit.void)
      deepStrictEqual(Hostile.isAlive(pid), false)
    }).pipe(Effect.provide(Hostile.layer))
  )
})

describe("a CLI of one's own", () => {
  it.scopedLive("is asked to shut down when its sessions are detached, and its questions are answered until then", () =>
    Effect.gen(function* () {
      const served = yield* Deferred.make<TestCopilot.Runtime>()
      const log: Array<unknown> = []
      const port = yield* Served.serve([], (runtime) =>
        Effect.gen(function* () {
          const question = { sessionId: "s1", hookType: "sessionEnd", input: { sessionId: "s1", ...end } }
          yield* runtime.on("session.detach", () =>
            Effect.map(Effect.orDie(runtime.ask("hooks.invoke", question)), (answer) => {
              log.push("session.detach", answer)
              return { success: true }
            })
          )
          yield* runtime.on("runtime.shutdown", () => Effect.sync(() => log.push("runtime.shutdown")))
          yield* Deferred.succeed(served, runtime)
        })
      )
      const end = { timestamp: 0, cwd: "/", reason: "user_exit" }
      const scope = yield* Scope.make()
      const client = yield* Scope.extend(CopilotClient.make({ connection: Served.connections.stdio(port) }), scope)
      yield* Deferred.await(served)
      yield* client.createSession({
        sessionId: "s1",
        hooks: { onSessionEnd: ({ reason }) => Effect.succeed({ sessionSummary: reason }) }
      })
      // The session's own scope is open still.
      yield* Scope.close(scope, Exit.void)
      deepStrictEqual(log, ["session.detach", { output: { sessionSummary: "user_exit" } }, "runtime.shutdown"])
    }).pipe(Effect.provide(NodeContext.layer))
  )
})

describe("a server of somebody else's", () => {
  it.scopedLive("is reached by its port, and goes on when its client is closed", () =>
    Effect.gen(function* () {
      const owner = yield* CopilotClient.make({ connection: tcp("report") })
      const port = Option.getOrThrow(owner.runtimePort)
      const guest = Effect.scoped(
        Effect.gen(function* () {
          const client = yield* CopilotClient.make({
            connection: Connection.uri(`http://127.0.0.1:${port}/`, { connectionToken: Redacted.make("a token") })
          })
          deepStrictEqual(client.runtimePort, Option.some(port))
          // The process is the owner's.
          deepStrictEqual(client.pid, Option.none())
          const status: object = yield* client.getStatus
          return "requests" in status && Array.isArray(status.requests) ? status.requests.slice(1) : undefined
        })
      )
      const connect = {
        method: "connect",
        params: { token: "a token", supportedTaskKinds: ["agent", "client", "shell"] }
      }
      deepStrictEqual(yield* guest, [connect])
      // Nothing has come of the end of the first, no `runtime.shutdown` above all.
      deepStrictEqual(yield* guest, [connect, connect])
      assertTrue(Hostile.isAlive(yield* pidOf(owner)))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.live("that is not there fails with ConnectFailed, at once", () =>
    Effect.gen(function* () {
      const port = deadPort
      const error = yield* failure(Connection.uri(`127.0.0.1:${port}`))
      deepStrictEqual(error._tag === "ConnectFailed" && [error.reason, error.target, error.message], [
        "SocketFailed",
        `127.0.0.1:${port}`,
        `No Copilot runtime answers at 127.0.0.1:${port}`
      ])
    })
  )

  it.scopedLive("D5: that does not accept the token fails with ConnectFailed, and the server's words", () =>
    Effect.gen(function* () {
      const port = yield* serverOf(refuse)
      sameError(
        yield* failure(Connection.uri(`127.0.0.1:${port}`, { connectionToken: Redacted.make("wrong") })),
        new CopilotError.ConnectFailed({
          reason: "TokenRefused",
          target: `127.0.0.1:${port}`,
          description: "AUTHENTICATION_FAILED"
        })
      )
    })
  )

  it.scopedLive("that closes the connection is a ConnectionClosed", () =>
    Effect.gen(function* () {
      const port = yield* serverOf((socket) => socket.resume().end())
      sameError(
        yield* failure(Connection.uri(`127.0.0.1:${port}`)),
        new CopilotError.ConnectionClosed({ reason: "RemoteClose" })
      )
    })
  )
})

const program = fileURLToPath(new URL("./support/program.ts", import.meta.url))

/** Runs `program.ts` in a process of its own, for as long as the scope is open. */
const run = (...args: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const child = yield* Effect.acquireRelease(
      Effect.sync(() =>
        spawn(process.execPath, ["--import", "tsx", program, ...args], { env: { ...process.env, SESSION_ID: "s1" } })
      ),
      (child) => Effect.sync(() => child.kill("SIGKILL"))
    )
    let errors = ""
    child.stderr.on("data", (bytes) => {
      errors += bytes
    })
    const exit = yield* Deferred.make<number | null>()
    child.once("close", (code) => Deferred.unsafeDone(exit, Effect.succeed(code)))
    return { child, exit: Deferred.await(exit), errors: () => errors }
  })

describe.skipIf(process.platform === "win32")("a server whose client's process is killed", () => {
  it.scopedLive("is ended by its guard", () =>
    Effect.gen(function* () {
      const { child, exit } = yield* run("host", script)
      const pid = yield* Effect.async<number>((resume) => {
        child.stdout.once("data", (bytes) => resume(Effect.succeed(Number(bytes))))
      })
      assertTrue(Hostile.isAlive(pid))
      child.kill("SIGKILL")
      yield* exit
      yield* Hostile.awaitGone(pid)
    })
  )
})

/** The CLI's end of the connection of a child that is its extension. */
const parentOf = (child: ChildProcessWithoutNullStreams, answer: (method: string, params: unknown) => unknown) =>
  JsonRpc.make(
    Transport.fromBytes({
      read: (onBytes) =>
        Effect.async((resume) => {
          child.stdout.on("data", onBytes).once("end", () => resume(Effect.void))
        }),
      write: (frame) => Effect.sync(() => child.stdin.write(frame)),
      lost: Effect.succeed(new CopilotError.ConnectionClosed({ reason: "RemoteClose" }))
    }),
    { notification: () => {}, request: (method, params) => Effect.sync(() => answer(method, params)) }
  )

describe("the CLI that has started this process", () => {
  it.scopedLive("is talked to over stdin and stdout; what the program prints goes to stderr", () =>
    Effect.gen(function* () {
      const { child, errors, exit } = yield* run("extension")
      const asked: Array<unknown> = []
      const peer = yield* parentOf(child, (method, params) => {
        asked.push({ method, params })
        return { protocolVersion: 3, version: "1.0.102" }
      })
      sameError(yield* peer.lost, new CopilotError.ConnectionClosed({ reason: "RemoteClose" }))
      deepStrictEqual(yield* exit, 0)
      deepStrictEqual(asked, [
        { method: "connect", params: { supportedTaskKinds: ["agent", "client", "shell"] } },
        { method: "status.get", params: {} },
        { method: "session.log", params: { sessionId: "s1", message: "from the extension" } }
      ])
      const lines = errors().trim().split("\n")
      deepStrictEqual([lines[0], lines[1]?.includes("message=logged"), lines.slice(2)], ["printed", true, ["1.0.102"]])
    })
  )

  it.scopedLive("has its session joined, with a tool and what it grants of its environment", () =>
    Effect.gen(function* () {
      const { child, errors, exit } = yield* run("join")
      const answered = yield* Deferred.make<unknown>()
      const resumed = yield* Deferred.make<unknown>()
      const peer = yield* parentOf(child, (method, params) => {
        switch (method) {
          case "session.resume":
            Deferred.unsafeDone(resumed, Effect.succeed(params))
            return { sessionId: "s1", grantedEnvironmentVariables: { GRANTED: "yes", UNASKED: "no" } }
          case "session.tools.handlePendingToolCall":
            Deferred.unsafeDone(answered, Effect.succeed(params))
            return { success: true }
          default:
            return { protocolVersion: 3, version: "1.0.102" }
        }
      })
      deepStrictEqual(yield* Deferred.await(resumed), {
        sessionId: "s1",
        disableResume: true,
        requestedEnvironmentVariables: ["GRANTED", "DENIED"],
        tools: [
          {
            name: "greet",
            description: "Greets",
            parameters: { type: "object", required: [], properties: {}, additionalProperties: false },
            overridesBuiltInTool: true,
            skipPermission: true
          }
        ],
        ...constants
      })
      const data = { requestId: "r1", sessionId: "s1", toolCallId: "c1", toolName: "greet", arguments: {} }
      const event = { id: "e1", timestamp: "2026-01-01T00:00:00Z", type: "external_tool.requested", data }
      yield* peer.notify("session.event", { sessionId: "s1", event })
      deepStrictEqual(yield* Deferred.await(answered), {
        sessionId: "s1",
        requestId: "r1",
        result: "hello from the extension"
      })
      child.stdin.end()
      deepStrictEqual(yield* exit, 0)
      deepStrictEqual(errors().trim().split("\n"), ["s1 yes undefined undefined", "over, undefined"])
    })
  )
})

describe("the end of a CLI of one's own", () => {
  const stubborn = Connection.stdio({ path: script, args: ["stubborn", ""] })
  const shutdown = { exit: "50 millis", terminate: "200 millis" } as const

  it.scopedLive("has nothing to tell of one that ends with its stdin", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.make({ connection: Connection.stdio({ path: script, args: ["report", ""] }) })
      const pid = yield* pidOf(client)
      deepStrictEqual(yield* client.stop, [])
      deepStrictEqual(Hostile.isAlive(pid), false)
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("tells of one that did not shut down, and had to be killed", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.make({ connection: stubborn, shutdown })
      const pid = yield* pidOf(client)
      const errors = yield* client.stop
      deepStrictEqual(
        errors.map(({ cause, reason, target }) => [
          reason,
          target,
          CopilotError.isCopilotError(cause) && cause.message
        ]),
        [
          ["RuntimeNotShutDown", undefined, "runtime.shutdown failed (-32603): not now"],
          ["ProcessKilled", String(pid), false]
        ]
      )
      deepStrictEqual(Hostile.isAlive(pid), false)
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("is at once when it is forced, whatever the bounds", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.make({
        connection: stubborn,
        shutdown: { exit: "1 hour", terminate: "1 hour" }
      })
      const pid = yield* pidOf(client)
      yield* client.forceStop
      deepStrictEqual(Hostile.isAlive(pid), false)
      deepStrictEqual(yield* client.stop, [])
    }).pipe(Effect.provide(Hostile.layer))
  )
})
