import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { type ClientConfig, Connection, CopilotClient, CopilotError } from "effect-copilot"
import { sameError } from "./support/assert.js"

const { stdio, tcp, uri } = Connection

const token = Redacted.make("a token")
const empty = Redacted.make("")
const absent = stdio({ path: "/no/such/cli" })

/** Why a client with these options does not start, in an environment of these variables. */
const failure = (options: ClientConfig.Options, env: Readonly<Record<string, string>> = {}) =>
  Effect.flip(Effect.asVoid(CopilotClient.make(options))).pipe(
    Effect.scoped,
    Effect.withConfigProvider(ConfigProvider.fromMap(new Map(Object.entries(env)))),
    Effect.provide(NodeContext.layer)
  )

const notFound = new CopilotError.RuntimeNotFound({
  candidates: [{ source: "the option connection.path", path: "/no/such/cli", problem: "no such file" }]
})

describe("an option that cannot work is named before anything is started:", () => {
  const foreign = "the runtime is not started from here, and has a login of its own; leave the option out"
  const path = "a path is needed; leave the option out for the default"
  const duration = "a duration longer than zero is needed; Duration.infinity is without a limit"
  const endpoint = "a port, host:port or [ipv6]:port is needed"
  const noToken = "it is empty; leave the option out for the default"
  const noPort = "a port from 1 to 65535 is needed, or 0 for a free one"

  const cases: ReadonlyArray<readonly [title: string, ClientConfig.Options, option: string, problem: string]> = [
    ["an empty working directory", { workingDirectory: "" }, "workingDirectory", path],
    ["an empty base directory", { baseDirectory: "" }, "baseDirectory", path],
    [
      "an empty path of the CLI",
      { connection: stdio({ path: "" }) },
      "connection.path",
      "a path or a name is needed; leave the option out for the default"
    ],
    [
      "an unknown log level",
      // @ts-expect-error the level does not exist
      { logLevel: "loud" },
      "logLevel",
      "one of none, error, warning, info, debug, all, default is needed"
    ],
    [
      "an unknown mode",
      // @ts-expect-error the mode does not exist
      { mode: "full" },
      "mode",
      "one of copilot-cli, empty is needed"
    ],
    [
      "mode empty without a folder of its own",
      { mode: "empty" },
      "baseDirectory",
      'mode "empty" needs a folder of its own for what the CLI keeps, or sessionFs'
    ],
    [
      "mode empty without a folder of its own for a server",
      { connection: tcp({ path: "/no/such/cli" }), mode: "empty" },
      "baseDirectory",
      'mode "empty" needs a folder of its own for what the CLI keeps, or sessionFs'
    ],
    [
      "an unknown OTLP protocol",
      // @ts-expect-error the protocol does not exist
      { telemetry: { otlpProtocol: "grpc" } },
      "telemetry.otlpProtocol",
      "one of http/json, http/protobuf is needed"
    ],
    [
      "an unknown exporter",
      // @ts-expect-error the exporter does not exist
      { telemetry: { exporterType: "console" } },
      "telemetry.exporterType",
      "one of otlp-http, file is needed"
    ],
    [
      "an empty GitHub token",
      { gitHubToken: empty },
      "gitHubToken",
      "it is empty; leave the option out to use the stored login"
    ],
    [
      "an environment of the connection's, extended by the client",
      { connection: stdio({ env: {} }), extendEnv: true },
      "extendEnv",
      "the env is the connection's, and so is connection.extendEnv"
    ],
    [
      "an environment of the client's, extended by the connection",
      { connection: stdio({ extendEnv: true }), env: {} },
      "connection.extendEnv",
      "the env is the client's, and so is extendEnv"
    ],
    [
      "two environments",
      { connection: tcp({ env: {} }), env: {} },
      "connection.env",
      "the client has an env too; give one of the two"
    ],
    [
      "a plugin's relative path",
      { builtinPluginDirectories: ["/plugins/a", "plugins/b"] },
      "builtinPluginDirectories[1]",
      "an absolute path is needed, plugins/b is none"
    ],
    ["no frames", { maxFrameBytes: 0 }, "maxFrameBytes", "a number of bytes above zero is needed, or Infinity"],
    ["no time to start", { startTimeout: 0 }, "startTimeout", duration],
    ["no time to answer", { requestTimeout: -1 }, "requestTimeout", duration],
    ["no time to close", { shutdown: { exit: 0 } }, "shutdown.exit", duration],
    // @ts-expect-error no duration
    ["no idle time", { sessionIdleTimeout: "later" }, "sessionIdleTimeout", "no duration"],
    // @ts-expect-error no duration
    ["no time at all", { shutdown: { terminate: "soon" } }, "shutdown.terminate", "no duration"],
    ["a port out of range", { connection: tcp({ port: 65_536 }) }, "connection.port", noPort],
    ["half a port", { connection: tcp({ port: 80.5 }) }, "connection.port", noPort],
    [
      "an empty token for a server",
      { connection: tcp({ connectionToken: empty }) },
      "connection.connectionToken",
      noToken
    ],
    [
      "an empty token of a server",
      { connection: uri("80", { connectionToken: empty }) },
      "connection.connectionToken",
      noToken
    ],
    ["a URL that is none", { connection: uri("localhost") }, "connection.url", endpoint],
    ["a token for a runtime that runs", { connection: uri("80"), gitHubToken: token }, "gitHubToken", foreign],
    ["a login for a runtime that runs", { connection: uri("80"), useLoggedInUser: true }, "useLoggedInUser", foreign],
    [
      "a login for the parent",
      { connection: Connection.parentProcess, useLoggedInUser: false },
      "useLoggedInUser",
      foreign
    ],
    [
      "a parent that did not start this process",
      { connection: Connection.parentProcess },
      "SESSION_ID",
      "it is not set: this process was not started by the Copilot CLI as its extension"
    ]
  ]

  it.effect.each(cases)("%s", ([, options, option, problem]) =>
    Effect.gen(function* () {
      const error = new CopilotError.InvalidConfig({ option, problem })
      sameError(yield* failure({ connection: absent, ...options }), error)
      sameError(yield* Effect.flip(CopilotClient.validate({ connection: absent, ...options })), error)
    })
  )

  it.effect("but that there is no CLI is not asked by validate", () => CopilotClient.validate({ connection: absent }))
})

describe("an option that the CLI would take is not refused:", () => {
  it.effect.each([
    ["D1: the CLI's own log level", { logLevel: "default" }],
    ["D1: this process's environment, extended by nothing", { extendEnv: true }],
    ["D1: and so by the connection", { connection: stdio({ path: "/no/such/cli", extendEnv: true }) }],
    ["D1: messages of any length", { maxFrameBytes: Number.POSITIVE_INFINITY }],
    ["D7: sessions that are never let go", { sessionIdleTimeout: 0 }],
    ["D7: or never, in words", { sessionIdleTimeout: Duration.infinity }]
  ] as const)("%s", ([, options]) =>
    Effect.gen(function* () {
      sameError(yield* failure({ connection: absent, ...options }), notFound)
    })
  )
})

describe("mode empty", () => {
  const sessionFs = { initialCwd: "/", sessionStatePath: "/state", conventions: "posix" } as const

  it.effect.each([
    ["a folder", { connection: absent, baseDirectory: "/kept" }],
    ["file systems of the program", { connection: absent, sessionFs }]
  ] as const)("is content with %s", ([, options]) =>
    Effect.gen(function* () {
      sameError(yield* failure({ ...options, mode: "empty" }), notFound)
    })
  )

  it.effect("needs neither where no process is started", () =>
    Effect.gen(function* () {
      const guest = yield* failure({ connection: uri("127.0.0.1:1"), mode: "empty" })
      const extension = yield* failure({ connection: Connection.parentProcess, mode: "empty" })
      deepStrictEqual(
        [guest._tag, extension._tag === "InvalidConfig" && extension.option],
        ["ConnectFailed", "SESSION_ID"]
      )
    })
  )
})

describe("the variable COPILOT_SDK_DEFAULT_CONNECTION", () => {
  const variable = "COPILOT_SDK_DEFAULT_CONNECTION"
  const env = { COPILOT_CLI_PATH: "/no/such/cli" }
  const fromEnv = new CopilotError.RuntimeNotFound({
    candidates: [{ source: "the variable COPILOT_CLI_PATH", path: "/no/such/cli", problem: "no such file" }]
  })

  it.effect.each(["stdio", "STDIO", ""])("may be %s", (value) =>
    Effect.gen(function* () {
      sameError(yield* failure({}, { ...env, [variable]: value }), fromEnv)
    })
  )

  it.effect.each([
    ["InProcess", "a runtime inside this process is not built; use stdio"],
    ["tcp", "stdio is needed, or no value at all"]
  ] as const)("may not be %s", ([value, problem]) =>
    Effect.gen(function* () {
      sameError(
        yield* failure({}, { ...env, [variable]: value }),
        new CopilotError.InvalidConfig({ option: variable, problem })
      )
    })
  )

  it.effect("means nothing where the connection is given", () =>
    Effect.gen(function* () {
      sameError(yield* failure({ connection: absent }, { [variable]: "tcp" }), notFound)
    })
  )
})
