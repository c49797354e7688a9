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
import * as RcRef from "effect/RcRef"
import * as Redacted from "effect/Redacted"
import * as Ref from "effect/Ref"
import { type ClientConfig, Connection, CopilotClient, CopilotError } from "effect-copilot"
import { sameError } from "./support/assert.js"
import { markerEnv } from "./support/hostile.js"

const script = fileURLToPath(new URL("./support/startingCli.mjs", import.meta.url))

/** Starts a client on a CLI that only knows how to start. */
const start = (argv: readonly [mode: string, argument?: string], options?: ClientConfig.Options) =>
  CopilotClient.make({
    connection: Connection.stdio({ path: script, args: [argv[0], argv[1] ?? ""] }),
    ...options
  })

const failure = (argv: readonly [mode: string, argument?: string], options?: ClientConfig.Options) =>
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
          problem: "Expected number or null or undefined"
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

interface Report {
  readonly args: ReadonlyArray<string>
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** What it was asked before the program asked anything. */
  readonly requests: ReadonlyArray<{ readonly method: string; readonly params: object }>
}

/** How a client with these options starts its CLI. */
const report = (options?: ClientConfig.Options, connection?: (spawned: Connection.Spawned) => Connection.Connection) =>
  Effect.gen(function* () {
    const client = yield* start(["report"], {
      ...options,
      ...(connection === undefined ? {} : { connection: connection({ path: script, args: ["report", ""] }) })
    })
    // What the script adds to the answer is kept like every unknown field.
    const status: object = yield* client.getStatus
    return status as Report
  }).pipe(Effect.scoped, Effect.provide(NodeContext.layer))

const supportedTaskKinds = ["agent", "client", "shell"]
const connect = { method: "connect", params: { supportedTaskKinds } }

describe("a CLI is started", () => {
  it.live("with what is always sent", () =>
    Effect.gen(function* () {
      const { args, env, requests } = yield* report({ env: markerEnv })
      deepStrictEqual(
        { args, env, requests },
        {
          args: ["--headless", "--no-auto-update", "--stdio"],
          env: { ...markerEnv, NODE_DEBUG: "" },
          requests: [connect]
        }
      )
    })
  )

  it.live("with what its options say: tokens by environment, plugins by a request", () =>
    Effect.gen(function* () {
      const { args, env, requests } = yield* report({
        mode: "empty",
        baseDirectory: "/base",
        builtinPluginDirectories: ["/plugins/a", "/plugins/b"],
        logLevel: "error",
        env: { ...markerEnv, NODE_DEBUG: "http" },
        gitHubToken: Redacted.make("a token"),
        telemetry: {
          otlpEndpoint: "http://localhost:4318",
          otlpProtocol: "http/json",
          filePath: "/spans.jsonl",
          exporterType: "file",
          sourceName: "my-app",
          captureContent: false
        },
        sessionIdleTimeout: "1500 millis",
        enableRemoteSessions: true,
        clientInfo: {
          applicationName: "app",
          applicationVersion: "1.2",
          integrationName: "plugin",
          integrationVersion: ""
        },
        onGitHubTelemetry: () => Effect.void
      })
      deepStrictEqual(
        { args, env, requests },
        {
          args: [
            "--headless",
            "--no-auto-update",
            "--log-level",
            "error",
            "--stdio",
            "--auth-token-env",
            "COPILOT_SDK_AUTH_TOKEN",
            "--no-auto-login",
            "--session-idle-timeout",
            "2",
            "--remote"
          ],
          env: {
            ...markerEnv,
            NODE_DEBUG: "",
            COPILOT_SDK_AUTH_TOKEN: "a token",
            COPILOT_HOME: "/base",
            COPILOT_DISABLE_KEYTAR: "1",
            COPILOT_OTEL_ENABLED: "true",
            OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318",
            OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
            COPILOT_OTEL_FILE_EXPORTER_PATH: "/spans.jsonl",
            COPILOT_OTEL_EXPORTER_TYPE: "file",
            COPILOT_OTEL_SOURCE_NAME: "my-app",
            OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: "false"
          },
          requests: [
            {
              method: "connect",
              params: {
                supportedTaskKinds,
                enableGitHubTelemetryForwarding: true,
                clientInfo: { editorName: "app", editorVersion: "1.2", extensionName: "plugin" }
              }
            },
            { method: "plugins.builtin.set", params: { paths: ["/plugins/a", "/plugins/b"] } }
          ]
        }
      )
    })
  )

  it.live("D7: with sessions that are never let go when their idle time is zero", () =>
    Effect.gen(function* () {
      const { args } = yield* report({ env: markerEnv, sessionIdleTimeout: 0 })
      deepStrictEqual(args, ["--headless", "--no-auto-update", "--stdio"])
    })
  )

  it.live("with what options that say nothing leave as it is, telemetry but for its switch", () =>
    Effect.gen(function* () {
      const { args, env, requests } = yield* report({
        mode: "copilot-cli",
        builtinPluginDirectories: [],
        env: markerEnv,
        useLoggedInUser: true,
        telemetry: {},
        sessionIdleTimeout: Duration.infinity,
        enableRemoteSessions: false,
        clientInfo: { applicationName: "" }
      })
      deepStrictEqual(
        { args, env, requests },
        {
          args: ["--headless", "--no-auto-update", "--stdio"],
          env: { ...markerEnv, NODE_DEBUG: "", COPILOT_OTEL_ENABLED: "true" },
          requests: [connect]
        }
      )
    })
  )

  it.live("as a server with a token that nobody knows before, each of its own", () =>
    Effect.gen(function* () {
      const reports = yield* Effect.all([report({}, Connection.tcp), report({}, Connection.tcp)])
      const tokens = reports.map(({ env }) => env.COPILOT_CONNECTION_TOKEN ?? "")
      deepStrictEqual(
        reports.map(({ args, requests }) => ({ args, requests })),
        tokens.map((token) => ({
          args: ["--headless", "--no-auto-update"],
          requests: [{ method: "connect", params: { token, supportedTaskKinds } }]
        }))
      )
      for (const token of tokens) assertTrue(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(token))
      assertTrue(tokens[0] !== tokens[1])
    })
  )

  it.live("with the stored login in spite of a token when that is asked for", () =>
    Effect.gen(function* () {
      const { args } = yield* report({ gitHubToken: Redacted.make("a token"), useLoggedInUser: true })
      assertTrue(!args.includes("--no-auto-login"))
    })
  )

  it.scopedLive("in its folder, and with this process's environment", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* Effect.flatMap(fs.makeTempDirectoryScoped(), fs.realPath)
      const { cwd, env } = yield* report({ workingDirectory: folder })
      deepStrictEqual([cwd, env], [folder, { ...process.env, NODE_DEBUG: "" }])
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.live("with an environment that extends this process's", () =>
    Effect.gen(function* () {
      const { env } = yield* report({ env: { ALSO: "this" }, extendEnv: true })
      deepStrictEqual(env, { ...process.env, NODE_DEBUG: "", ALSO: "this" })
    })
  )

  it.live("with the connection's environment, in place of this process's or on top of it", () =>
    Effect.gen(function* () {
      const started = (options: { readonly extendEnv?: boolean }) =>
        report({}, (defaults) => Connection.stdio({ ...defaults, ...options, env: { ...markerEnv, ONLY: "this" } }))
      deepStrictEqual((yield* started({})).env, { ...markerEnv, ONLY: "this", NODE_DEBUG: "" })
      deepStrictEqual((yield* started({ extendEnv: true })).env, { ...process.env, ONLY: "this", NODE_DEBUG: "" })
    })
  )
})

describe("a client that starts with its first use", () => {
  it.scopedLive("is started once for all who use it at a time, and anew when a start has failed", () =>
    Effect.gen(function* () {
      const attempts = yield* Ref.make(0)
      const lazy = yield* RcRef.make({
        acquire: Effect.flatMap(
          Ref.getAndUpdate(attempts, (count) => count + 1),
          (attempt) => start([attempt === 0 ? "exit" : "report"])
        )
      })
      deepStrictEqual(yield* Ref.get(attempts), 0)
      deepStrictEqual((yield* Effect.flip(Effect.asVoid(Effect.scoped(RcRef.get(lazy)))))._tag, "ProcessExited")
      const [one, two] = yield* Effect.all([RcRef.get(lazy), RcRef.get(lazy)], { concurrency: "unbounded" })
      deepStrictEqual([one === two, yield* Ref.get(attempts)], [true, 2])
    }).pipe(Effect.provide(NodeContext.layer))
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
