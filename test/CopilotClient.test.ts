import { describe, it } from "@effect/vitest"
import { assertFalse, deepStrictEqual } from "@effect/vitest/utils"
import * as Arr from "effect/Array"
import * as Context from "effect/Context"
import * as DateTime from "effect/DateTime"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Queue from "effect/Queue"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { CopilotClient, CopilotError, JsonRpc } from "effect-copilot"
import { sameError } from "./support/assert.js"
import * as ScriptedCli from "./support/scriptedCli.js"

const methodNotFound = () =>
  Effect.fail(new JsonRpc.HandlerError({ code: -32601, description: "Unhandled method connect" }))

describe("CopilotClient handshake", () => {
  it.scoped("connects before anything else and accepts protocol version 3", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      yield* client.ping()
      deepStrictEqual(cli.received(), [
        { method: "connect", params: { supportedTaskKinds: ["agent", "client", "shell"] } },
        { method: "ping", params: {} }
      ])
      deepStrictEqual(yield* client.state.get, { _tag: "Connected", protocolVersion: 3, version: "1.0.102" })
    })
  )

  it.scoped("falls back to ping where connect is unknown", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      cli.on("connect", methodNotFound)
      const client = yield* CopilotClient.fromTransport(cli.transport)
      deepStrictEqual(yield* client.state.get, { _tag: "Connected", protocolVersion: 3, version: undefined })
    })
  )

  it.scoped("fails with any other error of connect", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      cli.on("connect", () =>
        Effect.fail(new JsonRpc.HandlerError({ code: -32002, description: "AUTHENTICATION_FAILED" }))
      )
      const error = yield* Effect.flip(CopilotClient.fromTransport(cli.transport))
      deepStrictEqual(
        error,
        new CopilotError.RpcError({ method: "connect", code: -32002, description: "AUTHENTICATION_FAILED" })
      )
    })
  )

  it.scoped("refuses protocol version 2", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      cli.on("connect", () => Effect.succeed({ protocolVersion: 2, version: "0.9" }))
      const error = yield* Effect.flip(CopilotClient.fromTransport(cli.transport))
      deepStrictEqual(
        error,
        new CopilotError.ProtocolMismatch({ expected: { min: 3, max: 3 }, received: 2, runtimeVersion: "0.9" })
      )
      deepStrictEqual(error.message, "This SDK speaks protocol version 3; the runtime (0.9) speaks version 2")
    })
  )

  it.scoped("refuses a runtime that reports no version", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      cli.on("connect", () => Effect.succeed({ ok: true }))
      const error = yield* Effect.flip(CopilotClient.fromTransport(cli.transport))
      deepStrictEqual(error, new CopilotError.ProtocolMismatch({ expected: { min: 3, max: 3 } }))
    })
  )

  it.scoped("gives up on a runtime that never answers", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      cli.on("connect", () => Effect.never)
      const starting = yield* Effect.fork(Effect.flip(CopilotClient.fromTransport(cli.transport)))
      yield* cli.awaitRequest("connect")
      yield* TestClock.adjust("30 seconds")
      deepStrictEqual(
        yield* Fiber.join(starting),
        new CopilotError.Timeout({
          operation: "CopilotClient.make",
          duration: Duration.seconds(30),
          kind: "deadline"
        })
      )
    })
  )

  it.scoped("gives up in a region that cannot be interrupted, too", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      cli.on("connect", () => Effect.never)
      const starting = yield* Effect.fork(
        Effect.uninterruptible(Effect.flip(CopilotClient.fromTransport(cli.transport)))
      )
      yield* cli.awaitRequest("connect")
      yield* TestClock.adjust("30 seconds")
      deepStrictEqual((yield* Fiber.join(starting))._tag, "Timeout")
    })
  )

  it.scoped("falls back to ping where connect is unknown by its text alone", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      cli.on("connect", () =>
        Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "Unhandled method connect" }))
      )
      const client = yield* CopilotClient.fromTransport(cli.transport)
      deepStrictEqual((yield* client.state.get)._tag, "Connected")
    })
  )

  it.scoped("fails at once when the connection ends during the handshake", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      cli.on("connect", () => Effect.never)
      const starting = yield* Effect.fork(Effect.flip(CopilotClient.fromTransport(cli.transport)))
      yield* cli.awaitRequest("connect")
      const exited = new CopilotError.ProcessExited({ code: 1, stderrTail: "boom", phase: "startup" })
      yield* cli.close(exited)
      deepStrictEqual(yield* Fiber.join(starting), exited)
    })
  )
})

describe("CopilotClient calls", () => {
  it.scoped("decodes a ping's answer", () =>
    Effect.gen(function* () {
      const { client } = yield* ScriptedCli.start()
      const pong = yield* client.ping("hi")
      deepStrictEqual(
        { ...pong, timestamp: DateTime.formatIso(pong.timestamp) },
        { message: "pong: hi", timestamp: "2026-01-01T00:00:00.000Z", protocolVersion: 3 }
      )
    })
  )

  it.scoped("accepts the numeric timestamp of older runtimes", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("ping", () => Effect.succeed({ message: "pong", timestamp: 0, protocolVersion: 3 }))
      deepStrictEqual(DateTime.toEpochMillis((yield* client.ping()).timestamp), 0)
    })
  )

  it.scoped("gives up on a call that is never answered", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start({ requestTimeout: "5 seconds" })
      cli.on("status.get", () => Effect.never)
      const asking = yield* Effect.fork(Effect.flip(client.getStatus))
      yield* cli.awaitRequest("status.get")
      yield* TestClock.adjust("5 seconds")
      deepStrictEqual(
        yield* Fiber.join(asking),
        new CopilotError.Timeout({ operation: "status.get", duration: Duration.seconds(5), kind: "deadline" })
      )
    })
  )

  it.scoped("gives up in a region that cannot be interrupted, too", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start({ requestTimeout: "5 seconds" })
      cli.on("ping", () => Effect.never)
      const asking = yield* Effect.fork(Effect.uninterruptible(Effect.flip(client.ping())))
      yield* cli.awaitRequest("ping")
      yield* TestClock.adjust("5 seconds")
      deepStrictEqual((yield* Fiber.join(asking))._tag, "Timeout")
    })
  )

  it.scoped("says where a result is not what it should be, without quoting it", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("status.get", () => Effect.succeed({ version: 1, protocolVersion: 3 }))
      const error = yield* Effect.flip(client.getStatus)
      deepStrictEqual(
        error,
        new CopilotError.MalformedMessage({
          method: "status.get",
          phase: "result",
          path: "version",
          problem: "Expected string"
        })
      )
    })
  )

  it.scoped("calls any method by name", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on("models.list", (params) => Effect.succeed({ got: params }))
      deepStrictEqual(yield* client.request("models.list", { a: 1 }), { got: { a: 1 } })
      deepStrictEqual(yield* client.request("models.list"), { got: {} })
    })
  )
})

describe("CopilotClient life", () => {
  it.scoped("tells its state as it changes", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      const states = yield* Effect.fork(Stream.runCollect(Stream.take(client.state.changes, 2)))
      yield* Effect.yieldNow()
      const reason = new CopilotError.ConnectionClosed({ reason: "RemoteClose" })
      yield* cli.close(reason)
      deepStrictEqual(Array.from(yield* Fiber.join(states)), [
        { _tag: "Connected", protocolVersion: 3, version: "1.0.102" },
        { _tag: "Closed", reason }
      ])
    })
  )

  it.scoped("detaches its sessions, all at once, when its scope closes, and leaves a runtime of others running", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      const scope = yield* Scope.make()
      const client = yield* Scope.extend(CopilotClient.fromTransport(cli.transport), scope)
      yield* client.createSession({ sessionId: "a" })
      yield* client.createSession({ sessionId: "b" })
      // Neither is answered before both have been asked.
      cli.on("session.detach", () => Effect.as(cli.awaitRequest("session.detach", 2), { success: true }))
      yield* Scope.close(scope, Exit.void)
      deepStrictEqual(
        cli
          .received()
          .slice(3)
          .map(({ method, params }) => [method, params.sessionId]),
        [
          ["session.detach", "a"],
          ["session.detach", "b"]
        ]
      )
      deepStrictEqual(yield* client.state.get, {
        _tag: "Closed",
        reason: new CopilotError.ConnectionClosed({ reason: "LocalClose" })
      })
    })
  )

  it.scoped("refuses new sessions while it closes", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      const scope = yield* Scope.make()
      const client = yield* Scope.extend(CopilotClient.fromTransport(cli.transport), scope)
      yield* client.createSession({ sessionId: "a" })
      const refused = yield* Deferred.make<CopilotError.CreateError>()
      cli.on("session.detach", () =>
        Effect.flip(Effect.scoped(client.createSession({ sessionId: "b" }))).pipe(
          Effect.orDie,
          Effect.flatMap((error) => Deferred.succeed(refused, error)),
          Effect.as({ success: true })
        )
      )
      yield* Scope.close(scope, Exit.void)
      sameError(yield* Deferred.await(refused), new CopilotError.ConnectionClosed({ reason: "LocalClose" }))
    })
  )

  it.scoped("ends the stream of its states when it is closed", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      const states = yield* Effect.fork(Stream.runCount(client.state.changes))
      yield* Effect.yieldNow()
      yield* cli.close()
      deepStrictEqual(yield* Fiber.join(states), 2)
    })
  )

  it.effect("detaches a session once when its scope closes after the client's", () =>
    Effect.gen(function* () {
      const sessionScope = yield* Scope.make()
      const cli = yield* Effect.scoped(
        Effect.gen(function* () {
          const { cli, client } = yield* ScriptedCli.start()
          yield* Scope.extend(client.createSession({ sessionId: "a" }), sessionScope)
          return cli
        })
      )
      yield* Scope.close(sessionScope, Exit.void)
      deepStrictEqual(cli.received().filter(({ method }) => method === "session.detach").length, 1)
    })
  )

  it.effect("fails what is called after its scope has closed", () =>
    Effect.gen(function* () {
      const client = yield* Effect.scoped(Effect.map(ScriptedCli.start(), ({ client }) => client))
      deepStrictEqual(yield* Effect.flip(client.ping()), new CopilotError.ConnectionClosed({ reason: "LocalClose" }))
    })
  )

  it.scoped("two clients know nothing of each other", () =>
    Effect.gen(function* () {
      const one = yield* ScriptedCli.start()
      const two = yield* ScriptedCli.start()
      yield* one.cli.close()
      deepStrictEqual((yield* two.client.ping()).message, "pong")
      assertFalse((yield* Effect.exit(one.client.ping()))._tag === "Success")
    })
  )
})

describe("GitHub telemetry", () => {
  /** An event of the runtime's, by its kind. */
  const notification = (kind: string) => ({ restricted: false, event: { kind, properties: {}, metrics: {}, new: 1 } })

  class Journal extends Context.Tag("Journal")<Journal, Queue.Queue<unknown>>() {}

  it.scoped("is handed to the handler as it comes, by what the handler requires", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start({
        onGitHubTelemetry: (notification) => Effect.flatMap(Journal, (journal) => journal.offer(notification))
      })
      yield* client.createSession({ sessionId: ScriptedCli.sessionId })
      yield* Effect.forEach(["a", "b"], (kind) => cli.notify("gitHubTelemetry.event", notification(kind)))
      const journal = yield* Journal
      deepStrictEqual(Array.from(yield* journal.takeBetween(2, 2)), [notification("a"), notification("b")])
      deepStrictEqual(
        cli.received().map(({ method, params }) => [method, params.enableGitHubTelemetryForwarding]),
        [
          ["connect", true],
          ["session.create", true]
        ]
      )
    }).pipe(Effect.provideServiceEffect(Journal, Queue.unbounded<unknown>()))
  )

  it.scoped("that does not say whether it is restricted is handed on as if it were", () =>
    Effect.gen(function* () {
      const told = yield* Queue.unbounded<unknown>()
      const { cli } = yield* ScriptedCli.start({ onGitHubTelemetry: (notification) => told.offer(notification) })
      const { event } = notification("a")
      yield* cli.notify("gitHubTelemetry.event", { event, sessionId: 1 })
      deepStrictEqual(yield* told.take, { event, sessionId: undefined, restricted: true })
    })
  )

  it.scoped("goes on after a failure of the handler, and after what is no such event", () =>
    Effect.gen(function* () {
      const kinds = yield* Queue.unbounded<string>()
      const { cli } = yield* ScriptedCli.start({
        onGitHubTelemetry: ({ event: { kind } }) => {
          if (kind === "worst") throw new Error("no")
          return kind === "bad" ? Effect.fail("no") : kind === "worse" ? Effect.die("no") : kinds.offer(kind)
        }
      })
      yield* cli.notify("gitHubTelemetry.event", { event: "rubbish" })
      yield* Effect.forEach(["bad", "worse", "worst", "good"], (kind) =>
        cli.notify("gitHubTelemetry.event", notification(kind))
      )
      deepStrictEqual(yield* kinds.take, "good")
    })
  )

  it.scoped("is not waited for, one event at a time, and the oldest are dropped when there are too many", () =>
    Effect.gen(function* () {
      const release = yield* Deferred.make<void>()
      const kinds = yield* Queue.unbounded<string>()
      const { cli, client } = yield* ScriptedCli.start({
        onGitHubTelemetry: ({ event: { kind } }) => Effect.zipRight(kinds.offer(kind), Deferred.await(release))
      })
      const emit = (from: number, to: number) =>
        Effect.forEach(Arr.range(from, to), (n) => cli.notify("gitHubTelemetry.event", notification(String(n))))
      yield* emit(0, 0)
      deepStrictEqual(yield* kinds.take, "0")
      yield* emit(1, 1030)
      yield* client.ping()
      yield* Deferred.succeed(release, undefined)
      const rest = yield* kinds.takeBetween(1024, 1024)
      deepStrictEqual(
        Array.from(rest),
        Arr.range(7, 1030).map((n) => String(n))
      )
    })
  )

  it.scoped("is not asked for without a handler", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      yield* cli.notify("gitHubTelemetry.event", notification("a"))
      deepStrictEqual((yield* client.ping()).message, "pong")
      deepStrictEqual(cli.received()[0]?.params, { supportedTaskKinds: ["agent", "client", "shell"] })
    })
  )
})

describe("builtinPluginDirectories", () => {
  it.scoped("that the runtime refuses are a failure of the start", () =>
    Effect.gen(function* () {
      const cli = yield* ScriptedCli.make
      cli.on("plugins.builtin.set", () => Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "no" })))
      const starting = CopilotClient.fromTransport(cli.transport, { builtinPluginDirectories: ["/plugins"] })
      sameError(
        yield* Effect.flip(Effect.asVoid(starting)),
        new CopilotError.RpcError({ method: "plugins.builtin.set", code: -32603, description: "no" })
      )
    })
  )
})
