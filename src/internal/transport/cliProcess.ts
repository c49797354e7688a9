/**
 * The CLI as a child process: pipes attached at once, stderr drained, exit watched, and an end that always comes.
 *
 * `CommandExecutor` has traps that this module keeps away from everything else: it waits for ever for a child that
 * ignores SIGTERM, a write error crashes the host once nobody listens to the pipe, and a pipe whose reader stops early
 * is destroyed under the child. Hence the order below: the pipes' fibers outlive the process, and the process is ended
 * by this module before the executor's own finalizer runs.
 */
import * as Command from "@effect/platform/Command"
import type { CommandExecutor, Process } from "@effect/platform/CommandExecutor"
import type { PlatformError } from "@effect/platform/Error"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ConnectionLost } from "../../CopilotError.js"
import { ConnectFailed, ConnectionClosed, ProcessExited, StopError } from "../../CopilotError.js"
import type { Stopping } from "../stopping.js"
import { within } from "../within.js"

export interface Spec {
  readonly command: string
  readonly args: ReadonlyArray<string>
  readonly env: Readonly<Record<string, string>>
  /** Whether `env` is laid over the environment of this process or stands alone. */
  readonly extendEnv: boolean
  readonly workingDirectory: string | undefined
  /**
   * Whether the child, which gets no stdin then, needs a guard that ends its group when this process is gone. Without it
   * the child is one that ends with its stdin.
   */
  readonly guarded: boolean
  /** Values that never appear in the stderr tail or in a log. */
  readonly secrets: ReadonlyArray<Redacted.Redacted<string>>
  readonly grace: Grace
  /** Whether the end has to be at once, and who is told that the process had to be killed. */
  readonly stopping: Pick<Stopping, "forced" | "report">
}

/** How long each step of the end may take. */
export interface Grace {
  /** From the end of its stdin to the exit of the process. */
  readonly exit: Duration.Duration
  /** From SIGTERM to the exit of the process; SIGKILL comes next. */
  readonly terminate: Duration.Duration
}

export interface CliProcess {
  readonly pid: number
  /** Feeds stdout to `onBytes` until it ends. To be run once; what is written before that is kept for it. */
  readonly read: (onBytes: (bytes: Uint8Array) => void) => Effect.Effect<void>
  /** Hands a frame to the writer; waits while the child does not read. */
  readonly write: (frame: Uint8Array) => Effect.Effect<void, ConnectionLost>
  /** Waits until the process, or at least its side of the connection, is gone. */
  readonly lost: Effect.Effect<ConnectionLost>
  /** Waits for the end of the process. */
  readonly exited: Effect.Effect<ProcessExited>
  /** From now on an exit is one of a running process, not of one that is starting. */
  readonly started: Effect.Effect<void>
}

const stderrTailLength = 16 * 1024
const outboxCapacity = 64
/** A pipe that is still open this long after the process is gone belongs to a stray grandchild. */
const pipeGrace = "250 millis"
/** How long an exit may lag behind the end of stdout. */
const exitLag = "1 second"

/**
 * Becomes the command that follows, so that its pid, its exit and its signals are the child's own, after it has left a
 * guard behind in the child's group. The guard waits for the end of stdin, which comes with the end of this process, and
 * then ends the group, itself included. Nothing happens between the spawn and the guard's first wait that could miss it.
 */
const guardScript = [
  "exec 3<&0 </dev/null",
  '{ trap "" TERM; while read -r _; do :; done; kill -TERM 0; sleep 1; kill -KILL 0; } <&3 >/dev/null 2>&1 &',
  'exec "$@" 3<&-'
].join("\n")

const toCommand = ({ args, command, guarded }: Spec): Command.Command =>
  guarded && process.platform !== "win32"
    ? Command.make("/bin/sh", "-c", guardScript, "sh", command, ...args)
    : Command.make(command, ...args)

const annotations = { package: "effect-copilot", module: "CliProcess" }

export const make = (spec: Spec): Effect.Effect<CliProcess, ConnectFailed, Scope.Scope | CommandExecutor> =>
  // Uninterruptible as a whole: between the spawn and the last finalizer nothing but the executor would end the child.
  Effect.uninterruptible(acquire(spec))

const acquire = Effect.fnUntraced(function* (spec: Spec) {
  const outbox = yield* Mailbox.make<Uint8Array>(outboxCapacity)
  const gone = yield* Deferred.make<ProcessExited>()
  const lost = yield* Deferred.make<ConnectionLost>()
  const pipes: Array<Fiber.Fiber<unknown, unknown>> = []
  let phase: ProcessExited["phase"] = "startup"

  const stdout = makeStdout()

  const lose = (reason: ConnectionLost) =>
    Deferred.succeed(lost, reason).pipe(Effect.zipRight(outbox.shutdown), Effect.zipRight(Effect.sync(stdout.end)))

  // Registered first, so it runs last: the listeners of the pipes must outlive the process.
  yield* Effect.addFinalizer(() =>
    Effect.forEach(
      pipes,
      (fiber) => Effect.zipRight(ofProcess(within(pipeGrace, Fiber.await(fiber))), Fiber.interruptFork(fiber)),
      {
        concurrency: "unbounded",
        discard: true
      }
    )
  )

  const child = yield* toCommand(spec).pipe(
    Command.env(spec.env, { extendEnv: spec.extendEnv }),
    spec.workingDirectory === undefined ? (self) => self : Command.workingDirectory(spec.workingDirectory),
    Command.start,
    // Node throws some of the errors of a spawn.
    Effect.catchAllDefect(Effect.fail),
    Effect.mapError((cause) => new ConnectFailed({ reason: "SpawnFailed", target: spec.command, cause }))
  )

  const fork = <A, E>(pipe: Effect.Effect<A, E>) =>
    Effect.map(Effect.forkDaemon(Effect.interruptible(pipe)), (fiber) => {
      pipes.push(fiber)
      return fiber
    })

  const reading = yield* fork(Effect.ensuring(drain(child.stdout, stdout.push), Effect.sync(stdout.end)))

  const stderr = makeTail(spec.secrets)
  const complaining = yield* fork(drainStderr(child, stderr))

  yield* fork(
    Effect.matchEffect(Stream.run(withBackPressure(Mailbox.toStream(outbox)), child.stdin), {
      onSuccess: () => Effect.void,
      onFailure: (cause) =>
        // A broken pipe mostly means that the process is about to be gone: its exit says more.
        Effect.flatMap(ofProcess(within(exitLag, Deferred.await(gone))), (exited) =>
          exited ? Effect.void : lose(new ConnectionClosed({ reason: "WriteFailed", cause }))
        )
    })
  )

  yield* fork(
    Effect.gen(function* () {
      const exit = yield* Effect.exit(child.exitCode)
      // The guard, and whatever it was to end besides. While it lives the group's id cannot be another's.
      if (spec.guarded) yield* Effect.ignore(child.kill("SIGKILL"))
      // The last words may still be in the pipes.
      yield* ofProcess(within(pipeGrace, Effect.zip(Fiber.await(complaining), Fiber.await(reading))))
      const exited = new ProcessExited({ ...toStatus(exit), stderrTail: stderr.text(), phase })
      yield* Deferred.succeed(gone, exited)
      yield* lose(exited)
    })
  )

  yield* Effect.addFinalizer(() => terminate(child, outbox, gone, spec))

  return {
    pid: child.pid,
    read: stdout.read,
    write: (frame) =>
      Effect.flatMap(outbox.offer(frame), (accepted) => (accepted ? Effect.void : Effect.flip(Deferred.await(lost)))),
    lost: Effect.raceFirst(
      Deferred.await(lost),
      // Only asked for after stdout has ended or broken the framing: an exit is told rather than that alone.
      Effect.zipRight(
        ofProcess(Effect.sleep(exitLag)),
        Effect.sync(() => new ConnectionClosed({ reason: "RemoteClose" }))
      )
    ),
    exited: Deferred.await(gone),
    started: Effect.sync(() => {
      phase = "running"
    })
  } satisfies CliProcess
})

/**
 * EOF, at which a guard sends SIGTERM, then SIGTERM to the group, then SIGKILL to the group; each step bounded. When it
 * has to be at once, SIGKILL it is.
 */
const terminate = Effect.fnUntraced(function* (
  child: Process,
  outbox: Mailbox.Mailbox<Uint8Array>,
  gone: Deferred.Deferred<ProcessExited>,
  { grace, stopping: { forced, report } }: Spec
) {
  const unlessForced = (end: Effect.Effect<unknown>) => Effect.raceFirst(end, Deferred.await(forced))
  yield* outbox.end
  yield* within(grace.exit, unlessForced(Deferred.await(gone)))
  if (yield* Deferred.isDone(gone)) return
  const obeyed = yield* within(grace.terminate, unlessForced(Effect.ignore(child.kill("SIGTERM"))))
  // Whatever is left of the group, too.
  yield* within(grace.terminate, Effect.ignore(child.kill("SIGKILL")))
  if (!obeyed) yield* report(new StopError({ reason: "ProcessKilled", target: String(child.pid) }))
})

/**
 * The stdin sink waits for `drain` only between the elements of one chunk. An empty element before each chunk makes it
 * wait for what was written before, so that a child that does not read holds up its senders.
 */
const withBackPressure = <E>(self: Stream.Stream<Uint8Array, E>): Stream.Stream<Uint8Array, E> =>
  Stream.mapChunks(self, Chunk.prepend(new Uint8Array(0)))

/** In real time whatever the Clock: a process and its pipes do not wait for a `TestClock`. */
const ofProcess = Effect.withClock(Clock.make())

const drain = (
  stream: Stream.Stream<Uint8Array, PlatformError>,
  onBytes: (bytes: Uint8Array) => void
): Effect.Effect<void> =>
  Effect.ignore(Stream.runForEachChunk(stream, (chunk) => Effect.sync(() => Chunk.forEach(chunk, (b) => onBytes(b)))))

/** Stdout is read from the first moment to the last, whoever listens; early bytes wait for the listener. */
const makeStdout = () => {
  const early: Array<Uint8Array> = []
  const ended = Deferred.unsafeMake<void>(Fiber.id(Fiber.void))
  let listener: ((bytes: Uint8Array) => void) | undefined
  let attached = false
  return {
    push: (bytes: Uint8Array) => {
      if (listener !== undefined) listener(bytes)
      else if (!attached) early.push(bytes)
    },
    end: () => {
      Deferred.unsafeDone(ended, Effect.void)
    },
    read: (onBytes: (bytes: Uint8Array) => void) =>
      Effect.suspend(() => {
        attached = true
        for (const bytes of early.splice(0)) onBytes(bytes)
        listener = onBytes
        return Effect.ensuring(
          Deferred.await(ended),
          Effect.sync(() => {
            listener = undefined
          })
        )
      })
  }
}

const makeTail = (secrets: ReadonlyArray<Redacted.Redacted<string>>) => {
  // The longest first: one may be a part of another.
  const values = secrets
    .map(Redacted.value)
    .filter((value) => value !== "")
    .sort((a, b) => b.length - a.length)
  const redact = (text: string) => values.reduce((safe, value) => safe.replaceAll(value, "<redacted>"), text)
  let tail = ""
  return {
    redact,
    push: (text: string) => {
      // Redacted before it is cut, and across chunks, so that no half of a secret stays.
      tail = redact(tail + text).slice(-stderrTailLength)
    },
    text: () => tail
  }
}

const drainStderr = (child: Process, tail: ReturnType<typeof makeTail>): Effect.Effect<void> =>
  child.stderr.pipe(
    Stream.decodeText(),
    Stream.tap((text) => Effect.sync(() => tail.push(text))),
    Stream.splitLines,
    Stream.runForEach((line) => Effect.logDebug(tail.redact(line))),
    Effect.annotateLogs({ ...annotations, stream: "stderr" }),
    Effect.ignore
  )

const toStatus = (exit: Exit.Exit<number, PlatformError>): { readonly code?: number; readonly signal?: string } =>
  Exit.match(exit, {
    onSuccess: (code) => ({ code }),
    // The executor reports a death by signal as an error that only names the signal, at the end of its text.
    onFailure: (cause) => {
      const text = Option.match(Cause.failureOption(cause), { onNone: () => "", onSome: (error) => error.message })
      const signal = /\bSIG[A-Z0-9]+$/.exec(text)?.[0]
      return signal === undefined ? {} : { signal }
    }
  })
