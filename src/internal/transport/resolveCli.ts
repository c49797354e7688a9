/** Which executable to run (protocol.md 1.4). */

import { createRequire } from "node:module"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { RuntimeNotFound } from "../../CopilotError.js"

export interface Executable {
  readonly command: string
  /** What comes before the arguments proper: the script, when `command` is an interpreter. */
  readonly prefix: ReadonlyArray<string>
}

type Candidate = RuntimeNotFound["candidates"][number]

/** Names of the environment variables that are read here. */
type Variable = "COPILOT_CLI_PATH" | "PATH"

/**
 * Looks in this order: the explicit path, `COPILOT_CLI_PATH`, the platform package of an installed `@github/copilot`,
 * `copilot` on `PATH`. A path that somebody named must exist: nothing else is run in its stead.
 *
 * `env` is the environment the child gets instead of this process's, or, with `extendEnv`, on top of it.
 */
export const resolveCli = Effect.fnUntraced(function* (options: {
  readonly path: string | undefined
  readonly env: Readonly<Record<string, string>> | undefined
  readonly extendEnv?: boolean | undefined
  /** The machine. Default: this one. */
  readonly system?: { readonly platform: string; readonly arch: string } | undefined
}) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const tried: Array<Candidate> = []

  const variable = (name: Variable): Effect.Effect<Option.Option<string>> =>
    options.env === undefined || (options.extendEnv === true && !Object.hasOwn(options.env, name))
      ? Effect.orElseSucceed(Config.option(Config.nonEmptyString(name)), Option.none<string>)
      : Effect.succeed(Option.filter(Option.fromNullable(options.env[name]), (value) => value !== ""))

  const miss = (source: string, path: string, problem: string) => {
    tried.push({ source, path, problem })
    return Option.none<Executable>()
  }

  const file = (source: string, location: string) =>
    fs.stat(location).pipe(
      Effect.map((info) =>
        info.type === "File" ? Option.some(toExecutable(path.resolve(location))) : miss(source, location, "not a file")
      ),
      Effect.orElseSucceed(() => miss(source, location, "no such file"))
    )

  const onPath = Effect.fnUntraced(function* (source: string, name: string) {
    const names = process.platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name]
    const directories = Option.match(yield* variable("PATH"), {
      onNone: () => [],
      onSome: (value) => value.split(process.platform === "win32" ? ";" : ":").filter((entry) => entry !== "")
    })
    for (const directory of directories) {
      for (const candidate of names) {
        const location = path.join(directory, candidate)
        const info = yield* Effect.option(fs.stat(location))
        if (Option.exists(info, ({ type }) => type === "File")) return Option.some(toExecutable(path.resolve(location)))
      }
    }
    return miss(source, name, "not on PATH")
  })

  const named = (source: string, location: string) =>
    location.includes("/") || location.includes(path.sep) ? file(source, location) : onPath(source, location)

  const find = Effect.gen(function* () {
    if (options.path !== undefined) return yield* named("the option connection.path", options.path)
    const fromEnv = yield* variable("COPILOT_CLI_PATH")
    if (Option.isSome(fromEnv)) return yield* named("the variable COPILOT_CLI_PATH", fromEnv.value)
    const system = options.system ?? process
    const packages = platformPackages(system)
    if (packages.length === 0) {
      miss("the installed packages", "@github/copilot", `there is none for ${system.platform} on ${system.arch}`)
    }
    for (const name of packages) {
      const installed = yield* Option.match(locate(name), {
        onNone: () => Effect.sync(() => miss("the installed packages", name, "not installed")),
        onSome: (location) => file("the installed packages", location)
      })
      if (Option.isSome(installed)) return installed
    }
    return yield* onPath("the search path", "copilot")
  })

  return yield* Effect.flatMap(find, (found) =>
    Option.match(found, {
      onNone: () => Effect.fail(new RuntimeNotFound({ candidates: tried })),
      onSome: Effect.succeed
    })
  )
})

/** `location` is absolute: the child may get another working directory than this process has. */
const toExecutable = (location: string): Executable =>
  /\.[cm]?js$/.test(location)
    ? { command: "Bun" in globalThis ? "node" : process.execPath, prefix: [location] }
    : { command: location, prefix: [] }

/** A musl system may have the glibc package too, and the other way round, so both are tried, the likelier one first. */
const platformPackages = (system: { readonly platform: string; readonly arch: string }): ReadonlyArray<string> => {
  const { arch, platform } = system
  if (!["x64", "arm64"].includes(arch) || !["linux", "darwin", "win32"].includes(platform)) return []
  const systems = platform === "linux" ? (isMusl() ? ["linuxmusl", "linux"] : ["linux", "linuxmusl"]) : [platform]
  return systems.map((system) => `@github/copilot-${system}-${arch}`)
}

const isMusl = (): boolean => {
  const report: unknown = process.report?.getReport()
  const header = typeof report === "object" && report !== null && "header" in report ? report.header : undefined
  return typeof header === "object" && header !== null && !("glibcVersionRuntime" in header)
}

/** The platform packages are dependencies of `@github/copilot`, so they are looked up from there. */
const locate = Option.liftThrowable((name: string): string => {
  const here = createRequire(import.meta.url)
  const from = Option.match(Option.liftThrowable(() => here.resolve("@github/copilot/package.json"))(), {
    onNone: () => here,
    onSome: createRequire
  })
  return from.resolve(name)
})
