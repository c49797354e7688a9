import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { FileSystem } from "@effect/platform"
import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import { Effect, Schedule } from "effect"
import * as Pty from "./Pty.js"

const main = fileURLToPath(new URL("main.ts", import.meta.url))
const tsconfig = fileURLToPath(new URL("../../tsconfig.json", import.meta.url))
const tsx = createRequire(import.meta.url).resolve("tsx/esm")

const ctrlC = "\u0003"
const question = "May I? y, n, or what to do instead \u203a"

/** The chat, the real CLI and the scripted model, in a folder of their own. */
const start = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const folder = yield* fs.makeTempDirectoryScoped()
  const home = yield* fs.makeTempDirectoryScoped()
  const chat = yield* Pty.start(`node --import ${tsx} ${main}`, {
    cwd: folder,
    env: { COPILOT_HOME: home, TSX_TSCONFIG_PATH: tsconfig }
  })
  yield* chat.see("You \u203a")

  /** The processes of this chat: no other has its home in the environment. */
  const processes = Effect.gen(function* () {
    const all = (yield* fs.readDirectory("/proc")).filter((name) => /^\d+$/.test(name))
    return yield* Effect.filter(all, (pid) =>
      Effect.map(
        Effect.orElseSucceed(fs.readFileString(`/proc/${pid}/environ`), () => ""),
        (environment) => environment.split("\0").includes(`COPILOT_HOME=${home}`)
      )
    )
  })

  /** A process of the CLI may be there for a moment after the chat. */
  const nobodyIsLeft = Effect.repeat(processes, {
    until: (pids) => pids.length === 0,
    schedule: Schedule.spaced("10 millis")
  })

  return {
    ...chat,
    enter: (line: string) => chat.type(`${line}\r`),
    files: Effect.map(fs.readDirectory(folder), (names) => names.sort()),
    nobodyIsLeft,
    processes
  }
})

// `script` of other systems takes other options.
describe.skipIf(process.platform !== "linux")("the chat", () => {
  it.scopedLive("streams answers, changes the model, begins anew, and leaves no process behind", () =>
    Effect.gen(function* () {
      const chat = yield* start
      yield* chat.enter("Hello")
      yield* chat.see("I am the scripted model local,")
      yield* chat.see("You \u203a")
      yield* chat.enter("/model other")
      yield* chat.see("The model is other from now on.")
      yield* chat.see("You \u203a")
      yield* chat.enter("Hello")
      yield* chat.see("I am the scripted model other, this is message 2.")
      yield* chat.see("You \u203a")
      yield* chat.enter("/new")
      yield* chat.see("A new conversation.")
      yield* chat.see("You \u203a")
      yield* chat.enter("Hello")
      yield* chat.see("I am the scripted model other, this is message 1.")
      yield* chat.see("You \u203a")
      assertTrue((yield* chat.processes).length > 1)
      yield* chat.enter("/quit")
      deepStrictEqual(yield* chat.exitCode, 0)
      yield* chat.nobodyIsLeft
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("asks before a command is run: once, never again, or what to do instead", () =>
    Effect.gen(function* () {
      const chat = yield* start
      yield* chat.enter("run touch one")
      yield* chat.see('[bash] {"command":"touch one","description":"Run it"}')
      yield* chat.see("touch one")
      yield* chat.see(question)
      deepStrictEqual(yield* chat.files, [])
      yield* chat.enter("y")
      yield* chat.see("done")
      yield* chat.see("The tool says:")
      deepStrictEqual(yield* chat.files, ["one"])

      yield* chat.see("You \u203a")
      yield* chat.enter("run touch two")
      yield* chat.see(question)
      yield* chat.enter("Do not touch it")
      yield* chat.see("failed: ")
      yield* chat.see("The tool says: The user rejected this tool call. User feedback: Do not touch it")
      deepStrictEqual(yield* chat.files, ["one"])

      yield* chat.see("You \u203a")
      yield* chat.enter("write two")
      yield* chat.see("+Hello")
      yield* chat.see("May I? y, n, always, or what to do instead \u203a")
      yield* chat.enter("always")
      yield* chat.see("The tool says:")
      yield* chat.see("You \u203a")
      yield* chat.enter("write three")
      deepStrictEqual((yield* chat.see("The tool says:")).includes("May I?"), false)
      deepStrictEqual(yield* chat.files, ["one", "three", "two"])
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("stops the agent at Ctrl+C, then listens again, and ends at the next one", () =>
    Effect.gen(function* () {
      const chat = yield* start
      yield* chat.enter("wait")
      yield* chat.see("I am waiting.")
      yield* chat.type(ctrlC)
      yield* chat.see("Stopping.")
      yield* chat.see("You \u203a")
      yield* chat.enter("run touch one")
      yield* chat.see(question)
      yield* chat.type(ctrlC)
      yield* chat.see("Stopping.")
      yield* chat.see("You \u203a")
      yield* chat.enter("Hello")
      yield* chat.see("I am the scripted model local,")
      yield* chat.see("You \u203a")
      yield* chat.type(ctrlC)
      deepStrictEqual(yield* chat.exitCode, 0)
      yield* chat.nobodyIsLeft
      deepStrictEqual(yield* chat.files, [])
    }).pipe(Effect.provide(NodeContext.layer))
  )
})
