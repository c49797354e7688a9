/** What the tests of real child processes share: how to start a hostile child, talk with it and see that it is gone. */

import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as NodeContext from "@effect/platform-node/NodeContext"
import * as Array from "effect/Array"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as LogLevel from "effect/LogLevel"
import * as Queue from "effect/Queue"
import * as Schedule from "effect/Schedule"
import * as Transport from "effect-copilot/Transport"
import * as Stopping from "../../src/internal/stopping.js"
import * as CliProcess from "../../src/internal/transport/cliProcess.js"

/** The variable by which `test/setup.ts` recognises the processes that a test file has started. */
const marker = "EFFECT_COPILOT_TEST_FILE"

/** What a test that replaces the environment of a child must pass on, so that a child left behind is found. */
export const markerEnv: Readonly<Record<string, string>> = { [marker]: process.env[marker] ?? "" }

const script = fileURLToPath(new URL("./hostileCli.mjs", import.meta.url))

/** Describes a hostile child; see `hostileCli.mjs` for the modes. A polite child gets time to end by itself. */
export const spec = (argv: ReadonlyArray<string>, options: Partial<CliProcess.Spec> = {}): CliProcess.Spec => ({
  command: process.execPath,
  args: [script, ...argv],
  env: {},
  extendEnv: true,
  workingDirectory: undefined,
  guarded: false,
  secrets: [],
  grace: { exit: Duration.seconds(10), terminate: Duration.seconds(10) },
  stopping: Effect.runSync(Stopping.make),
  ...options
})

/** For a child that ends by no other means than being killed. */
export const shortGrace: CliProcess.Grace = { exit: Duration.millis(50), terminate: Duration.millis(50) }

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** Starts a hostile child and reads its frames. */
export const start = Effect.fnUntraced(function* (argv: ReadonlyArray<string>, options?: Partial<CliProcess.Spec>) {
  const child = yield* CliProcess.make(spec(argv, options))
  return { child, ...(yield* listen(child)) }
})

/** Reads the frames of a child that is there already. */
export const listen = Effect.fnUntraced(function* (child: CliProcess.CliProcess) {
  const transport = Transport.fromBytes(child)
  const said = yield* Queue.unbounded<unknown>()
  const run = yield* Effect.forkScoped(
    Effect.flip(
      transport.run((bodies) => {
        for (const body of bodies) said.unsafeOffer(JSON.parse(decoder.decode(body)))
      })
    )
  )
  return {
    /** The next thing the child says. */
    next: Queue.take(said),
    /** The next things the child says. */
    take: (count: number) => Queue.takeN(said, count).pipe(Effect.map((chunk) => Array.fromIterable(chunk))),
    /** Why the connection ended. */
    reason: Fiber.join(run),
    say: (value: unknown) => transport.send(encoder.encode(JSON.stringify(value)))
  }
})

/** Whether the process runs; one that is dead and only waits to be reaped does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== "linux") return true
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1")
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2))
  } catch {
    return false
  }
}

/** Waits until a process, that need not be a child of this one, is gone. */
export const awaitGone = (pid: number): Effect.Effect<void> =>
  Effect.suspend(() => (isAlive(pid) ? Effect.fail(`process ${pid} is still alive`) : Effect.void)).pipe(
    Effect.retry(Schedule.spaced("10 millis")),
    Effect.orDie
  )

/** A log that is kept instead of printed. */
export const captureLog = () => {
  const entries: globalThis.Array<{ readonly level: string; readonly message: ReadonlyArray<unknown> }> = []
  const logger = Logger.make<unknown, void>(({ logLevel, message }) => {
    entries.push({ level: logLevel.label, message: Array.ensure(message) })
  })
  return {
    entries,
    layer: Layer.merge(Logger.replace(Logger.defaultLogger, logger), Logger.minimumLogLevel(LogLevel.All))
  }
}

/** What real processes need; nothing is logged. */
export const layer = Layer.merge(NodeContext.layer, Logger.remove(Logger.defaultLogger))
