import { createRequire } from "node:module"
import { relative } from "node:path"
import { SystemError } from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as NodeContext from "@effect/platform-node/NodeContext"
import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { RuntimeNotFound } from "effect-copilot/CopilotError"
import { resolveCli } from "../src/internal/transport/resolveCli.js"
import { sameError } from "./support/assert.js"

/** What this process's environment is for the time of an effect. */
const withEnvironment = (variables: Readonly<Record<string, string>>) =>
  Effect.withConfigProvider(ConfigProvider.fromMap(new Map(Object.entries(variables))))

/** A directory with these files (empty, executable) and, where the name ends in a slash, directories. */
const directoryOf = (...names: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const directory = yield* fs.makeTempDirectoryScoped()
    for (const name of names) {
      const location = `${directory}/${name}`
      yield* name.endsWith("/")
        ? fs.makeDirectory(location)
        : fs.writeFileString(location, "#!/bin/sh\n", { mode: 0o755 })
    }
    return directory
  })

/** A file system on which there are these files only. */
const onlyFiles = (...files: ReadonlyArray<string>) =>
  Layer.merge(
    Path.layer,
    FileSystem.layerNoop({
      stat: (path) =>
        Effect.gen(function* () {
          if (files.includes(path))
            return yield* Effect.flatMap(FileSystem.FileSystem, (fs) => fs.stat(process.execPath))
          return yield* new SystemError({
            reason: "NotFound",
            module: "FileSystem",
            method: "stat",
            pathOrDescriptor: path
          })
        }).pipe(Effect.provide(NodeContext.layer))
    })
  )

const separator = process.platform === "win32" ? ";" : ":"
const noOptions = { path: undefined, env: undefined }

/** The platform packages of `@github/copilot` for this machine, and where the installed one has its executable. */
const here = createRequire(import.meta.url)
const glibc = `@github/copilot-${process.platform}-${process.arch}`
const musl = `@github/copilot-linuxmusl-${process.arch}`
const installed = createRequire(here.resolve("@github/copilot/package.json")).resolve(glibc)

const executable = (command: string, ...prefix: ReadonlyArray<string>) => ({ command, prefix })

const notFound = (source: string, path: string, problem: string) =>
  new RuntimeNotFound({ candidates: [{ source, path, problem }] })

describe("the option connection.path", () => {
  const source = "the option connection.path"

  it.scopedLive("names an executable, before all else", () =>
    Effect.gen(function* () {
      const directory = yield* directoryOf("mine", "other", "copilot")
      const found = resolveCli({ path: `${directory}/mine`, env: undefined })
      deepStrictEqual(
        yield* withEnvironment({ COPILOT_CLI_PATH: `${directory}/other`, PATH: directory })(found),
        executable(`${directory}/mine`)
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("may be relative to this process's working directory, whatever the child's is", () =>
    Effect.gen(function* () {
      const directory = yield* directoryOf("mine", "mine.js")
      const path = (name: string) => relative(process.cwd(), `${directory}/${name}`)
      deepStrictEqual(
        yield* Effect.forEach(["mine", "mine.js"], (name) => resolveCli({ path: path(name), env: undefined })),
        [executable(`${directory}/mine`), executable(process.execPath, `${directory}/mine.js`)]
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("may be a bare name that is looked up on PATH: the first file of that name", () =>
    Effect.gen(function* () {
      const empty = yield* directoryOf()
      const folder = yield* directoryOf("mine/")
      const first = yield* directoryOf("mine")
      const second = yield* directoryOf("mine")
      const PATH = ["", "/no/such/directory", empty, folder, first, second].join(separator)
      deepStrictEqual(
        yield* withEnvironment({ PATH })(resolveCli({ path: "mine", env: undefined })),
        executable(`${first}/mine`)
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("is looked for in the environment of the child, be it laid over this process's or not", () =>
    Effect.gen(function* () {
      const env = { COPILOT_CLI_PATH: "/no/such/cli" }
      const fails = (extendEnv: boolean) => Effect.flip(resolveCli({ path: undefined, env, extendEnv }))
      const candidates = [{ source: "the variable COPILOT_CLI_PATH", path: "/no/such/cli", problem: "no such file" }]
      deepStrictEqual((yield* fails(true)).candidates, candidates)
      deepStrictEqual((yield* fails(false)).candidates, candidates)
      const inherited = withEnvironment({ COPILOT_CLI_PATH: "/no/such/either" })
      const error = yield* inherited(Effect.flip(resolveCli({ path: undefined, env: { A: "b" }, extendEnv: true })))
      deepStrictEqual(error.candidates[0]?.path, "/no/such/either")
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("looks on the PATH of the child where that has an environment of its own", () =>
    Effect.gen(function* () {
      const [host, child] = yield* Effect.all([directoryOf("mine"), directoryOf("mine")])
      deepStrictEqual(
        yield* withEnvironment({ PATH: host })(resolveCli({ path: "mine", env: { PATH: child } })),
        executable(`${child}/mine`)
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  for (const name of ["cli.js", "cli.mjs", "cli.cjs"]) {
    it.scopedLive(`is run with node when it is a script such as ${name}`, () =>
      Effect.gen(function* () {
        const directory = yield* directoryOf(name)
        deepStrictEqual(
          yield* resolveCli({ path: `${directory}/${name}`, env: undefined }),
          executable(process.execPath, `${directory}/${name}`)
        )
      }).pipe(Effect.provide(NodeContext.layer))
    )
  }

  it.scopedLive("must exist: nothing else is run in its stead", () =>
    Effect.gen(function* () {
      const directory = yield* directoryOf("copilot", "folder/")
      const fails = (path: string) =>
        withEnvironment({ COPILOT_CLI_PATH: `${directory}/copilot`, PATH: directory })(
          Effect.flip(resolveCli({ path, env: undefined }))
        )
      sameError(yield* fails(`${directory}/missing`), notFound(source, `${directory}/missing`, "no such file"))
      sameError(yield* fails("./missing"), notFound(source, "./missing", "no such file"))
      sameError(yield* fails("missing"), notFound(source, "missing", "not on PATH"))
      sameError(yield* fails(`${directory}/folder`), notFound(source, `${directory}/folder`, "not a file"))
    }).pipe(Effect.provide(NodeContext.layer))
  )
})

describe("the variable COPILOT_CLI_PATH", () => {
  const source = "the variable COPILOT_CLI_PATH"

  it.scopedLive("is read from the Config", () =>
    Effect.gen(function* () {
      const directory = yield* directoryOf("mine")
      deepStrictEqual(
        yield* withEnvironment({ COPILOT_CLI_PATH: `${directory}/mine` })(resolveCli(noOptions)),
        executable(`${directory}/mine`)
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("is read from the environment of the child where that has one of its own", () =>
    Effect.gen(function* () {
      const directory = yield* directoryOf("host", "child")
      const env = { COPILOT_CLI_PATH: `${directory}/child` }
      deepStrictEqual(
        yield* withEnvironment({ COPILOT_CLI_PATH: `${directory}/host` })(resolveCli({ path: undefined, env })),
        executable(`${directory}/child`)
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("may be a bare name", () =>
    Effect.gen(function* () {
      const directory = yield* directoryOf("mine")
      deepStrictEqual(
        yield* withEnvironment({ COPILOT_CLI_PATH: "mine", PATH: directory })(resolveCli(noOptions)),
        executable(`${directory}/mine`)
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("must name what exists: nothing else is run in its stead", () =>
    Effect.gen(function* () {
      const directory = yield* directoryOf("copilot")
      const error = yield* withEnvironment({ COPILOT_CLI_PATH: `${directory}/missing`, PATH: directory })(
        Effect.flip(resolveCli(noOptions))
      )
      sameError(error, notFound(source, `${directory}/missing`, "no such file"))
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.effect("counts as unset when it is empty", () =>
    Effect.gen(function* () {
      deepStrictEqual(
        yield* Effect.all([
          withEnvironment({ COPILOT_CLI_PATH: "" })(resolveCli(noOptions)),
          resolveCli({ path: undefined, env: { COPILOT_CLI_PATH: "" } })
        ]),
        [executable(installed), executable(installed)]
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.effect("of this process does not count where the child has an environment of its own, though it be empty", () =>
    withEnvironment({ COPILOT_CLI_PATH: "/no/such/copilot" })(resolveCli({ path: undefined, env: {} })).pipe(
      Effect.map((found) => deepStrictEqual(found, executable(installed))),
      Effect.provide(NodeContext.layer)
    )
  )
})

describe("by default", () => {
  it.scopedLive("the executable of the installed @github/copilot is run, not one on PATH", () =>
    Effect.gen(function* () {
      const directory = yield* directoryOf("copilot")
      deepStrictEqual(yield* withEnvironment({ PATH: directory })(resolveCli(noOptions)), executable(installed))
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.effect("copilot on PATH is run where that is not there", () =>
    withEnvironment({ PATH: ["/one", "/two"].join(separator) })(resolveCli(noOptions)).pipe(
      Effect.map((found) => deepStrictEqual(found, executable("/two/copilot"))),
      Effect.provide(onlyFiles("/two/copilot"))
    )
  )

  it.effect.runIf(process.platform === "linux")("it is told what was tried, in order, when there is none", () =>
    Effect.gen(function* () {
      const error = yield* withEnvironment({ PATH: "/one" })(Effect.flip(resolveCli(noOptions)))
      sameError(
        error,
        new RuntimeNotFound({
          candidates: [
            { source: "the installed packages", path: installed, problem: "no such file" },
            { source: "the installed packages", path: musl, problem: "not installed" },
            { source: "the search path", path: "copilot", problem: "not on PATH" }
          ]
        })
      )
    }).pipe(Effect.provide(onlyFiles()))
  )

  it.effect("it is told that there is none for such a machine", () =>
    Effect.gen(function* () {
      const found = resolveCli({ ...noOptions, system: { platform: "linux", arch: "s390x" } })
      sameError(
        yield* withEnvironment({ PATH: "/bin" })(Effect.flip(found)),
        new RuntimeNotFound({
          candidates: [
            {
              source: "the installed packages",
              path: "@github/copilot",
              problem: "there is none for linux on s390x"
            },
            { source: "the search path", path: "copilot", problem: "not on PATH" }
          ]
        })
      )
    }).pipe(Effect.provide(onlyFiles()))
  )

  it.effect("having no PATH at all is a RuntimeNotFound too", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(resolveCli({ path: "copilot", env: {} }))
      sameError(error, notFound("the option connection.path", "copilot", "not on PATH"))
    }).pipe(Effect.provide(onlyFiles()))
  )
})
