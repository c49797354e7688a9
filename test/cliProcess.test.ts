import * as CommandExecutor from "@effect/platform/CommandExecutor"
import * as FileSystem from "@effect/platform/FileSystem"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual, strictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Inspectable from "effect/Inspectable"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Sink from "effect/Sink"
import * as Stream from "effect/Stream"
import * as TestServices from "effect/TestServices"
import { ConnectFailed, ConnectionClosed, MalformedMessage, ProcessExited } from "effect-copilot/CopilotError"
import * as CliProcess from "../src/internal/transport/cliProcess.js"
import { sameError } from "./support/assert.js"
import * as Hostile from "./support/hostile.js"

const frame = (value: unknown): Uint8Array => {
  const body = JSON.stringify(value)
  return new TextEncoder().encode(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

/** Pieces of so many bytes, in hex. */
const cutEvery = (size: number, text: string): ReadonlyArray<string> =>
  Buffer.from(text)
    .toString("hex")
    .match(new RegExp(`.{1,${2 * size}}`, "g")) ?? []

const Pids = Schema.Array(Schema.Number)

describe("a child", () => {
  it.scopedLive("gets what is sent, in order, and what it says is received", () =>
    Effect.gen(function* () {
      const child = yield* Hostile.start(["echo"])
      yield* Effect.forEach(["one", "zwei €", { drei: "🐙" }], child.say)
      deepStrictEqual(yield* child.take(3), ["one", "zwei €", { drei: "🐙" }])
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("gets and gives megabytes", () =>
    Effect.gen(function* () {
      const child = yield* Hostile.start(["echo"])
      const big = "🐙".repeat(1024 * 1024)
      yield* child.say(big)
      strictEqual((yield* child.next) === big, true)
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("is understood although it splits frames and characters into single bytes", () =>
    Effect.gen(function* () {
      const child = yield* Hostile.start(["bytewise", "ä€🐙", "", "next"])
      deepStrictEqual(yield* child.take(3), ["ä€🐙", "", "next"])
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("is heard although it floods stderr before it says anything", () =>
    Effect.gen(function* () {
      const child = yield* Hostile.start(["flood", "1048576"])
      strictEqual(yield* child.next, "ready")
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("is heard although it has gone before anybody listens", () =>
    Effect.gen(function* () {
      const child = yield* CliProcess.make(Hostile.spec(["parting", "a", "b"]))
      const reason = new ProcessExited({ code: 0, stderrTail: "", phase: "startup" })
      sameError(yield* child.exited, reason)
      sameError(yield* child.lost, reason)
      const heard = yield* Hostile.listen(child)
      deepStrictEqual(yield* heard.take(2), ["a", "b"])
      sameError(yield* heard.reason, reason)
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("has this process's environment, with the given one over it", () =>
    Effect.gen(function* () {
      const child = yield* Hostile.start(["introduce"], { env: { HOSTILE_EXTRA: "1", HOME: "/nowhere" } })
      const { env } = yield* Schema.decodeUnknown(Introduction)(yield* child.next)
      deepStrictEqual(env, { ...process.env, HOSTILE_EXTRA: "1", HOME: "/nowhere" })
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("has the given environment alone, arguments as they are, and a working directory", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const directory = yield* Effect.flatMap(fs.makeTempDirectoryScoped(), fs.realPath)
      const env = { ...Hostile.markerEnv, ONLY: "this" }
      const child = yield* Hostile.start(["introduce", "a b", "$HOME", '"'], {
        env,
        extendEnv: false,
        workingDirectory: directory
      })
      deepStrictEqual(yield* child.next, { args: ["a b", "$HOME", '"'], env, cwd: directory })
    }).pipe(Effect.provide(Hostile.layer))
  )
})

const Introduction = Schema.Struct({ env: Schema.Record({ key: Schema.String, value: Schema.String }) })

describe("that a child is gone is told", () => {
  it.scopedLive("with its code and all that it wrote to stderr", () =>
    Effect.gen(function* () {
      const { reason } = yield* Hostile.start(["exit", "7", "one\ntwo\nthree €"])
      sameError(yield* reason, new ProcessExited({ code: 7, stderrTail: "one\ntwo\nthree €", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("with the last 16 KiB of stderr when there was more", () =>
    Effect.gen(function* () {
      const text = Array.from({ length: 20_000 }, (_, line) => `line ${line}\n`).join("")
      const { reason } = yield* Hostile.start(["grumble", "20000"])
      sameError(yield* reason, new ProcessExited({ code: 1, stderrTail: text.slice(-16 * 1024), phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("with the phase it was in", () =>
    Effect.gen(function* () {
      const child = yield* CliProcess.make(Hostile.spec(["polite"]))
      const { next, reason } = yield* Hostile.listen(child)
      yield* next
      yield* child.started
      process.kill(child.pid, "SIGTERM")
      sameError(yield* reason, new ProcessExited({ code: 99, stderrTail: "", phase: "running" }))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("with the signal that killed it, whatever its arguments look like", () =>
    Effect.gen(function* () {
      const { reason } = yield* Hostile.start(["killed", "9", "SIGMA", "signal: SIGTERM"])
      sameError(yield* reason, new ProcessExited({ signal: "SIGKILL", stderrTail: "", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("after the frames before, when it dies in the middle of one", () =>
    Effect.gen(function* () {
      const { next, reason } = yield* Hostile.start(["midFrame"])
      strictEqual(yield* next, "whole")
      sameError(yield* reason, new ProcessExited({ code: 3, stderrTail: "", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scoped("although a process that it left behind keeps its stdout open, until the scope closes, on any Clock", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { next, reason } = yield* Scope.extend(Hostile.start(["leaveBehind", "0"]), scope)
      const stray = yield* Schema.decodeUnknown(Schema.Number)(yield* next)
      sameError(yield* reason, new ProcessExited({ code: 0, stderrTail: "", phase: "startup" }))
      strictEqual(Hostile.isAlive(stray), true)
      yield* Scope.close(scope, Exit.void)
      yield* TestServices.provideLive(Hostile.awaitGone(stray))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("with a stderr whose characters came in pieces", () =>
    Effect.gen(function* () {
      const { reason } = yield* Hostile.start(["mutter", ...cutEvery(1, "ä€🐙")])
      sameError(yield* reason, new ProcessExited({ code: 1, stderrTail: "ä€🐙", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("to those who send to it, then and later", () =>
    Effect.gen(function* () {
      const { reason, say } = yield* Hostile.start(["exit", "1"])
      const exited = yield* reason
      strictEqual(yield* Effect.flip(say("late")), exited)
    }).pipe(Effect.provide(Hostile.layer))
  )
})

describe("secrets", () => {
  it.scopedLive("are not in the tail of stderr, nor in the log, although they were written piece by piece", () => {
    const log = Hostile.captureLog()
    return Effect.gen(function* () {
      const secret = "gho_sentinel"
      const { reason } = yield* Hostile.start(["mutter", ...cutEvery(7, "token gho_sentinel!\nagain gho_sentinel\n")], {
        secrets: [Redacted.make(secret), Redacted.make("")]
      })
      sameError(
        yield* reason,
        new ProcessExited({ code: 1, stderrTail: "token <redacted>!\nagain <redacted>\n", phase: "startup" })
      )
      deepStrictEqual(log.entries, [
        { level: "DEBUG", message: ["token <redacted>!"] },
        { level: "DEBUG", message: ["again <redacted>"] }
      ])
    }).pipe(Effect.provide(log.layer), Effect.provide(Hostile.layer))
  })

  it.scopedLive("leave nothing of themselves when one is part of another", () =>
    Effect.gen(function* () {
      const { reason } = yield* Hostile.start(["exit", "1", "a sentinel-and-more b"], {
        secrets: [Redacted.make("sentinel"), Redacted.make("sentinel-and-more")]
      })
      sameError(yield* reason, new ProcessExited({ code: 1, stderrTail: "a <redacted> b", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )
})

describe("a connection that ends while the child lives", () => {
  it.scopedLive("was closed by the other end, when the child closes its stdout", () =>
    Effect.gen(function* () {
      const { next, reason } = yield* Hostile.start(["closeStdout"], { grace: Hostile.shortGrace })
      const pid = yield* Schema.decodeUnknown(Schema.Number)(yield* next)
      sameError(yield* reason, new ConnectionClosed({ reason: "RemoteClose" }))
      strictEqual(Hostile.isAlive(pid), true)
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("takes no more data, when the child closes its stdin: who waits for an answer is told", () =>
    Effect.gen(function* () {
      const { next, reason, say } = yield* Hostile.start(["closeStdin"], { grace: Hostile.shortGrace })
      strictEqual(yield* next, "closed")
      yield* say("anybody there?")
      const lost = yield* reason
      deepStrictEqual(
        { ...lost, cause: undefined },
        { ...new ConnectionClosed({ reason: "WriteFailed" }), cause: undefined }
      )
      strictEqual(yield* Effect.flip(say("late")), lost)
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("is broken, when the child writes what is no frame", () =>
    Effect.gen(function* () {
      const { reason } = yield* Hostile.start(["babble"], { grace: Hostile.shortGrace })
      sameError(
        yield* reason,
        new MalformedMessage({ phase: "frame", path: "", problem: "a header line ending in CR LF was expected" })
      )
    }).pipe(Effect.provide(Hostile.layer))
  )
})

describe("a child that does not read its stdin", () => {
  it.scopedLive("holds its senders up; closing tells them, and the host survives what could not be written", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const child = yield* Scope.extend(CliProcess.make(Hostile.spec(["deaf"], { grace: Hostile.shortGrace })), scope)
      const { take } = yield* Scope.extend(Hostile.listen(child), scope)
      const big = frame("x".repeat(80_000))
      let accepted = 0
      const sender = yield* Effect.fork(
        child.write(big).pipe(Effect.zipRight(Effect.sync(() => accepted++)), Effect.repeatN(9_999), Effect.flip)
      )
      yield* take(20)
      const held = accepted
      yield* take(20)
      // One being written, one batch taken by the writer, one batch waiting.
      assertTrue(held > 64 && held <= 1 + 64 + 64, `${held} frames were accepted`)
      strictEqual(accepted, held)
      yield* Scope.close(scope, Exit.void)
      sameError(yield* Fiber.join(sender), new ProcessExited({ signal: "SIGTERM", stderrTail: "", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )
})

describe("closing the scope", () => {
  /** Starts a child, waits for it to speak, closes its scope and tells what it said and how it ended. */
  const close = (argv: ReadonlyArray<string>, grace?: CliProcess.Grace) =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const child = yield* Scope.extend(
        CliProcess.make(Hostile.spec(argv, grace === undefined ? {} : { grace })),
        scope
      )
      const { next } = yield* Scope.extend(Hostile.listen(child), scope)
      const said = yield* next
      yield* Scope.close(scope, Exit.void)
      return {
        said,
        pid: child.pid,
        alive: Hostile.isAlive(child.pid),
        reason: yield* Effect.flip(child.write(frame("late")))
      }
    })

  it.scopedLive("lets a child end by itself on the end of its stdin, without a signal or a word", () => {
    const log = Hostile.captureLog()
    return Effect.gen(function* () {
      const { alive, reason } = yield* close(["polite"])
      strictEqual(alive, false)
      sameError(reason, new ProcessExited({ code: 0, stderrTail: "", phase: "startup" }))
      deepStrictEqual(log.entries, [])
    }).pipe(Effect.provide(log.layer), Effect.provide(Hostile.layer))
  })

  it.scopedLive("sends SIGTERM to one that does not, and that does", () => {
    const log = Hostile.captureLog()
    return Effect.gen(function* () {
      const { alive, reason } = yield* close(["lingering"], {
        ...Hostile.spec([]).grace,
        exit: Hostile.shortGrace.exit
      })
      strictEqual(alive, false)
      sameError(reason, new ProcessExited({ signal: "SIGTERM", stderrTail: "", phase: "startup" }))
      deepStrictEqual(log.entries, [])
    }).pipe(Effect.provide(log.layer), Effect.provide(Hostile.layer))
  })

  it.scopedLive("kills one that ignores SIGTERM, with its group, and says so", () => {
    const log = Hostile.captureLog()
    return Effect.gen(function* () {
      const { pid, reason, said } = yield* close(["stubborn"], Hostile.shortGrace)
      const pids = yield* Schema.decodeUnknown(Pids)(said)
      yield* Effect.forEach(pids, Hostile.awaitGone)
      strictEqual(pids.length, 2)
      sameError(reason, new ProcessExited({ signal: "SIGKILL", stderrTail: "", phase: "startup" }))
      deepStrictEqual(log.entries, [
        { level: "WARN", message: [`The Copilot CLI (pid ${pid}) ignored SIGTERM and was killed`] }
      ])
    }).pipe(Effect.provide(log.layer), Effect.provide(Hostile.layer))
  })

  it.scopedLive("kills the group of one that obeys SIGTERM too", () =>
    Effect.gen(function* () {
      const { said } = yield* close(["parent"], Hostile.shortGrace)
      const pids = yield* Schema.decodeUnknown(Pids)(said)
      yield* Effect.forEach(pids, Hostile.awaitGone)
      strictEqual(pids.length, 2)
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("has nothing to do when the child is gone", () =>
    Effect.gen(function* () {
      const { alive, reason } = yield* close(["parting", "bye"])
      strictEqual(alive, false)
      sameError(reason, new ProcessExited({ code: 0, stderrTail: "", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )
})

describe.skipIf(process.platform === "win32")("a guarded child", () => {
  const guarded = { guarded: true }

  it.scopedLive("has no stdin, and its exit is its own", () =>
    Effect.gen(function* () {
      const { next, reason } = yield* Hostile.start(["polite"], guarded)
      yield* next
      sameError(yield* reason, new ProcessExited({ code: 0, stderrTail: "", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("has its own arguments, and signals of its own", () =>
    Effect.gen(function* () {
      const { reason } = yield* Hostile.start(["killed", "9", "$HOME", '"'], guarded)
      sameError(yield* reason, new ProcessExited({ signal: "SIGKILL", stderrTail: "", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("is ended by SIGTERM when its scope is closed", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const child = yield* Scope.extend(CliProcess.make(Hostile.spec(["lingering"], guarded)), scope)
      const { next } = yield* Scope.extend(Hostile.listen(child), scope)
      yield* next
      yield* Scope.close(scope, Exit.void)
      sameError(yield* child.exited, new ProcessExited({ signal: "SIGTERM", stderrTail: "", phase: "startup" }))
    }).pipe(Effect.provide(Hostile.layer))
  )

  it.scopedLive("takes its whole group with it, at once, when it exits by itself", () =>
    Effect.gen(function* () {
      const { child, next } = yield* Hostile.start(["parent"], guarded)
      const pids = yield* Schema.decodeUnknown(Pids)(yield* next)
      process.kill(child.pid, "SIGTERM")
      yield* child.exited
      // The guard alone would take a second longer.
      yield* Effect.timeout(Effect.forEach(pids, Hostile.awaitGone), "900 millis")
      strictEqual(pids.length, 2)
    }).pipe(Effect.provide(Hostile.layer))
  )
})

describe("a start that is interrupted while the child is being spawned", () => {
  it.scopedLive("leaves the end of the child to this module, step by step", () =>
    Effect.gen(function* () {
      const spawning = yield* Deferred.make<void>()
      const spawned = yield* Deferred.make<void>()
      const signals: Array<string> = []
      const child: CommandExecutor.Process = {
        [CommandExecutor.ProcessTypeId]: CommandExecutor.ProcessTypeId,
        pid: CommandExecutor.ProcessId(1),
        exitCode: Effect.never,
        isRunning: Effect.succeed(true),
        kill: (signal = "SIGTERM") =>
          Effect.zipRight(
            Effect.sync(() => signals.push(signal)),
            Effect.never
          ),
        stdin: Sink.drain,
        stdout: Stream.never,
        stderr: Stream.never,
        toJSON: () => ({}),
        toString: () => "",
        [Inspectable.NodeInspectSymbol]: () => ""
      }
      const executor = CommandExecutor.makeExecutor(() =>
        Effect.as(Effect.zipRight(Deferred.succeed(spawning, void 0), Deferred.await(spawned)), child)
      )
      const scope = yield* Scope.make()
      const starting = yield* CliProcess.make(Hostile.spec([], { grace: Hostile.shortGrace })).pipe(
        Scope.extend(scope),
        Effect.provideService(CommandExecutor.CommandExecutor, executor),
        Effect.fork
      )
      yield* Deferred.await(spawning)
      const interrupting = yield* Effect.fork(Fiber.interrupt(starting))
      yield* Effect.yieldNow()
      yield* Deferred.succeed(spawned, void 0)
      yield* Fiber.join(interrupting)
      yield* Scope.close(scope, Exit.void)
      deepStrictEqual(signals, ["SIGTERM", "SIGKILL"])
    }).pipe(Effect.provide(Hostile.layer))
  )
})

/** What `PlatformError`s and Node's own errors call the reason. */
const SpawnError = Schema.Union(
  Schema.pluck(Schema.Struct({ reason: Schema.String }), "reason"),
  Schema.pluck(Schema.Struct({ code: Schema.String }), "code")
)

describe("a child that cannot be started", () => {
  for (const [what, spec, reason] of [
    ["there is no such file", { command: "/no/such/copilot" }, "NotFound"],
    ["it is not on PATH", { command: "no-such-copilot" }, "NotFound"],
    ["it may not be executed", { command: import.meta.filename }, "PermissionDenied"],
    ["there is no such working directory", { workingDirectory: "/no/such/directory" }, "NotFound"],
    ["the working directory is a file", { workingDirectory: import.meta.filename }, "ENOTDIR"],
    ["its environment is too large", { env: { TOO_LARGE: "x".repeat(1024 * 1024) } }, "E2BIG"]
  ] as const) {
    it.scopedLive(`because ${what} is a ConnectFailed`, () =>
      Effect.gen(function* () {
        const hostile = Hostile.spec(["polite"], spec)
        const { cause, ...error } = yield* Effect.flip(CliProcess.make(hostile))
        const { cause: _, ...expected } = new ConnectFailed({ reason: "SpawnFailed", target: hostile.command, cause })
        deepStrictEqual<object>(error, expected)
        deepStrictEqual(yield* Schema.decodeUnknown(SpawnError)(cause), reason)
      }).pipe(Effect.provide(Hostile.layer))
    )
  }
})
