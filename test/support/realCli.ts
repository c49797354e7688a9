/** The real CLI with a scripted model: isolated from this machine's login, settings and network (protocol.md, C). */
import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import { NodeContext } from "@effect/platform-node"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type ClientConfig, CopilotClient } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { markerEnv } from "./hostile.js"

/** A variable of its own marks each CLI, so that a test finds the process that is its own. */
export const markName = "EFFECT_COPILOT_TEST_CLI"

/** The pids of the CLI processes that were started with this mark. */
export const pidsOf = (mark: string): ReadonlyArray<number> =>
  process.platform === "linux"
    ? readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .filter((pid) => environmentOf(pid).includes(`${markName}=${mark}\0`))
        .map(Number)
    : execFileSync("ps", ["-axEo", "pid=,command="], { encoding: "utf8" })
        .split("\n")
        .filter((line) => line.includes(`${markName}=${mark}`))
        .map((line) => Number.parseInt(line, 10))

/** Signals the CLI processes that were started with this mark; a helper of theirs may have ended meanwhile. */
export const signal = (mark: string, signal: NodeJS.Signals): Effect.Effect<void> =>
  Effect.sync(() => {
    for (const pid of pidsOf(mark)) {
      try {
        process.kill(pid, signal)
      } catch {
        // It has ended.
      }
    }
  })

/** The CLI itself is gone by now; short-lived helpers that it has started, `pgrep` say, are waited for. */
export const assertGone = (mark: string): Effect.Effect<void> =>
  Effect.suspend(() => {
    deepStrictEqual(pidsOf(mark).filter(isChild), [])
    return Effect.asVoid(Effect.repeat(Effect.sleep("10 millis"), { until: () => pidsOf(mark).length === 0 }))
  })

const isChild = (pid: number): boolean => {
  try {
    return Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" })) === process.pid
  } catch {
    // It has ended.
    return false
  }
}

const environmentOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1")
  } catch {
    return ""
  }
}

/** The options of a client whose CLI keeps to a temporary folder. `mark` names the process. */
export const isolated = (mark: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const home = yield* fs.makeTempDirectoryScoped({ prefix: "effect-copilot-" })
    const PATH = yield* Config.string("PATH")
    // The CLI unpacks some 240 MB into its cache: all tests share one.
    const cache = path.join(path.dirname(home), "effect-copilot-cli-cache")
    return {
      baseDirectory: path.join(home, "copilot"),
      workingDirectory: home,
      env: { ...markerEnv, PATH, HOME: home, XDG_CACHE_HOME: cache, [markName]: mark },
      useLoggedInUser: false,
      logLevel: "none",
      // A test has a bound of its own.
      startTimeout: "2 minutes"
    } satisfies ClientConfig.Options
  })

interface Options {
  readonly mark?: string
  readonly client?: ClientConfig.Options
}

/** A client of the real CLI. */
export const make = (options?: Options) =>
  Effect.flatMap(isolated(options?.mark ?? ""), (defaults) =>
    CopilotClient.make({ ...defaults, ...options?.client })
  ).pipe(Effect.provide(NodeContext.layer))

/** A client of the real CLI, and the model it talks to. */
export const layer = (script: LocalModel.Script, options?: Options) =>
  Layer.scoped(CopilotClient.CopilotClient, make(options)).pipe(
    Layer.merge(LocalModel.layer(script)),
    Layer.provide(NodeContext.layer)
  )

/** What a session needs to use the model of {@link layer}. */
export const model = Effect.map(LocalModel.LocalModel, ({ provider }) => ({
  model: "local",
  provider,
  streaming: true
}))

/**
 * A model that does as it is told, so that one CLI serves many tests: to `call NAME JSON` it calls the tool with these
 * arguments, and to anything else, a tool's result too, it says the same again.
 */
export const obedient = (request: LocalModel.Request) => {
  const last = request.messages.at(-1)
  const [, name, args] = /call ([\w-]+) (\{.*\})/.exec(last?.content ?? "") ?? []
  return last?.role === "user" && name !== undefined && args !== undefined
    ? LocalModel.toolCall(name, JSON.parse(args))
    : LocalModel.text(last?.content ?? "")
}
