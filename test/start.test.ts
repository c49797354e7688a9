import { fileURLToPath } from "node:url"
import * as FileSystem from "@effect/platform/FileSystem"
import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertInstanceOf, assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { Connection, CopilotClient, CopilotError } from "effect-copilot"
import { sameError } from "./support/assert.js"

const script = fileURLToPath(new URL("./support/startingCli.mjs", import.meta.url))

/** Starts a client on a CLI that only knows how to start. */
const start = (argv: readonly [mode: string, argument?: string], options?: CopilotClient.Options) =>
  CopilotClient.make({
    connection: Connection.stdio({ path: script, args: [argv[0], argv[1] ?? ""] }),
    ...options
  })

const failure = (argv: readonly [mode: string, argument?: string], options?: CopilotClient.Options) =>
  Effect.flip(start(argv, options)).pipe(Effect.scoped, Effect.provide(NodeContext.layer))

describe("starting a CLI", () => {
  it.live("that exits at once fails with its code and its last words", () =>
    Effect.gen(function* () {
      sameError(
        yield* failure(["exit", "cannot go on\n"]),
        new CopilotError.ProcessExited({ code: 7, stderrTail: "cannot go on\n", phase: "startup" })
      )
    })
  )

  it.live("that prints its usage and exits fails with its exit, not with its rubbish", () =>
    Effect.gen(function* () {
      sameError(
        yield* failure(["usage", "usage: cli [options]\n"]),
        new CopilotError.ProcessExited({ code: 2, stderrTail: "", phase: "startup" })
      )
    })
  )

  it.live("that prints rubbish fails", () =>
    Effect.gen(function* () {
      sameError(
        yield* failure(["write", "Welcome to something else\n"]),
        new CopilotError.MalformedMessage({
          phase: "frame",
          path: "",
          problem: "a header line ending in CR LF was expected"
        })
      )
    })
  )

  it.live("that answers in another shape fails with where and what", () =>
    Effect.gen(function* () {
      sameError(
        yield* failure(["connect", '{"protocolVersion":"three"}']),
        new CopilotError.MalformedMessage({
          method: "connect",
          phase: "result",
          path: "protocolVersion",
          problem: "Expected number"
        })
      )
    })
  )

  it.live("that speaks version 2 fails with ProtocolMismatch", () =>
    Effect.gen(function* () {
      sameError(
        yield* failure(["connect", '{"protocolVersion":2,"version":"0.9"}']),
        new CopilotError.ProtocolMismatch({ expected: { min: 3, max: 3 }, received: 2, runtimeVersion: "0.9" })
      )
    })
  )

  it.live("that never answers fails with Timeout", () =>
    Effect.gen(function* () {
      sameError(
        yield* failure(["silent"], { startTimeout: "200 millis" }),
        new CopilotError.Timeout({
          operation: "CopilotClient.make",
          duration: Duration.millis(200),
          kind: "deadline"
        })
      )
    })
  )

  it.live("that is not there fails with every place that was looked at", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        CopilotClient.make({ connection: Connection.stdio({ path: "/no/such/cli" }) })
      ).pipe(Effect.scoped, Effect.provide(NodeContext.layer))
      sameError(
        error,
        new CopilotError.RuntimeNotFound({
          candidates: [{ source: "the option connection.path", path: "/no/such/cli", problem: "no such file" }]
        })
      )
    })
  )

  it.scopedLive("that is no program fails with ConnectFailed", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* fs.makeTempFileScoped()
      const error = yield* Effect.flip(CopilotClient.make({ connection: Connection.stdio({ path }) }))
      assertInstanceOf(error, CopilotError.ConnectFailed)
      deepStrictEqual([error.reason, error.target], ["SpawnFailed", path])
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("fails before anything is spawned when an option is wrong", () =>
    Effect.gen(function* () {
      sameError(
        yield* failure(["exit"], { workingDirectory: "" }),
        new CopilotError.InvalidConfig({
          option: "workingDirectory",
          problem: "a path is needed; leave the option out for the default"
        })
      )
    })
  )
})

describe("a CLI is started", () => {
  /** How a client with these options starts its CLI. */
  const report = (options?: CopilotClient.Options) =>
    Effect.gen(function* () {
      const client = yield* start(["report"], options)
      // What the script adds to the answer is kept like every unknown field.
      const status: object = yield* client.getStatus
      return status as {
        readonly args: ReadonlyArray<string>
        readonly env: Readonly<Record<string, string>>
        readonly cwd: string
      }
    }).pipe(Effect.scoped, Effect.provide(NodeContext.layer))

  it.live("with the arguments that are always sent", () =>
    Effect.gen(function* () {
      deepStrictEqual((yield* report()).args, ["--headless", "--no-auto-update", "--stdio"])
    })
  )

  it.live("with the arguments of its options, tokens not among them", () =>
    Effect.gen(function* () {
      const { args, env } = yield* report({ logLevel: "error", gitHubToken: Redacted.make("a token") })
      deepStrictEqual(args, [
        "--headless",
        "--no-auto-update",
        "--log-level",
        "error",
        "--stdio",
        "--auth-token-env",
        "COPILOT_SDK_AUTH_TOKEN",
        "--no-auto-login"
      ])
      deepStrictEqual(env.COPILOT_SDK_AUTH_TOKEN, "a token")
    })
  )

  it.live("with the stored login in spite of a token when that is asked for", () =>
    Effect.gen(function* () {
      const { args } = yield* report({ gitHubToken: Redacted.make("a token"), useLoggedInUser: true })
      assertTrue(!args.includes("--no-auto-login"))
    })
  )

  it.scopedLive("in its folders, and with this process's environment less NODE_DEBUG", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* Effect.flatMap(fs.makeTempDirectoryScoped(), fs.realPath)
      const { cwd, env } = yield* report({ workingDirectory: folder, baseDirectory: "/base" })
      const path = yield* Config.string("PATH")
      deepStrictEqual([cwd, env.COPILOT_HOME, env.NODE_DEBUG, env.PATH], [folder, "/base", "", path])
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.live("with an environment that replaces this process's", () =>
    Effect.gen(function* () {
      const { env } = yield* report({ env: { ONLY: "this" } })
      deepStrictEqual([env.ONLY, env.PATH], ["this", undefined])
    })
  )

  it.live("with an environment that extends this process's", () =>
    Effect.gen(function* () {
      const { env } = yield* report({ env: { ALSO: "this" }, extendEnv: true })
      deepStrictEqual([env.ALSO, env.PATH], ["this", yield* Config.string("PATH")])
    })
  )
})

describe("layerConfig", () => {
  it.live("reads its options from Config", () =>
    Effect.gen(function* () {
      const layer = CopilotClient.layerConfig({
        connection: Config.map(Config.string("CLI"), (path) => Connection.stdio({ path, args: ["connect", "{}"] })),
        gitHubToken: Config.option(Config.redacted("TOKEN")).pipe(Config.map(Option.getOrUndefined)),
        startTimeout: Config.duration("PATIENCE")
      })
      const error = yield* Effect.flip(Effect.provide(CopilotClient.CopilotClient, layer)).pipe(
        Effect.withConfigProvider(
          ConfigProvider.fromMap(
            new Map([
              ["CLI", script],
              ["PATIENCE", "10 seconds"]
            ])
          )
        ),
        Effect.provide(NodeContext.layer)
      )
      sameError(error, new CopilotError.ProtocolMismatch({ expected: { min: 3, max: 3 } }))
    })
  )

  it.live("fails with a ConfigError that names what is missing", () =>
    Effect.gen(function* () {
      const layer = CopilotClient.layerConfig({ baseDirectory: Config.string("BASE") })
      const error = yield* Effect.flip(Effect.provide(CopilotClient.CopilotClient, layer)).pipe(
        Effect.withConfigProvider(ConfigProvider.fromMap(new Map())),
        Effect.provide(NodeContext.layer)
      )
      assertTrue(String(error).includes("BASE"))
    })
  )
})
