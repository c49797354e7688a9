/** A client's options with their defaults, checked before anything is started (protocol.md 1.8). */
import { isAbsolute } from "node:path"
import * as Config from "effect/Config"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type { ClientInfo, Options, ShutdownOptions, TelemetryOptions } from "../../ClientConfig.js"
import * as Connection from "../../Connection.js"
import { InvalidConfig } from "../../CopilotError.js"
import type * as SessionFs from "../../SessionFs.js"
import { type Defined, omitUndefined } from "../record.js"
import * as Trace from "../trace.js"
import * as Endpoint from "../transport/endpoint.js"

export interface Settings {
  readonly mode: NonNullable<Options["mode"]>
  readonly workingDirectory: string | undefined
  readonly baseDirectory: string | undefined
  readonly builtinPluginDirectories: ReadonlyArray<string>
  readonly logLevel: string | undefined
  readonly env: Readonly<Record<string, string>> | undefined
  readonly extendEnv: boolean
  readonly gitHubToken: Redacted.Redacted<string> | undefined
  readonly useLoggedInUser: boolean
  readonly telemetry: TelemetryOptions | undefined
  /** Endless, or zero: never. */
  readonly sessionIdleTimeout: Duration.Duration
  readonly enableRemoteSessions: boolean
  readonly clientInfo: Defined<ClientInfo>
  readonly maxFrameBytes: number | undefined
  readonly startTimeout: Duration.Duration
  readonly requestTimeout: Duration.Duration
  readonly sessionFs: SessionFs.Options | undefined
  readonly tracing: Trace.Tracing
  readonly shutdown: { readonly [K in keyof ShutdownOptions]-?: Duration.Duration }
}

/** How to reach a runtime, checked. */
export type Target =
  | { readonly _tag: "Spawned"; readonly connection: Connection.Stdio | Connection.Tcp }
  | {
      readonly _tag: "Server"
      readonly endpoint: Endpoint.Endpoint
      readonly connectionToken: Redacted.Redacted<string> | undefined
    }
  | { readonly _tag: "Parent" }

const logLevels = ["none", "error", "warning", "info", "debug", "all", "default"]

export const toSettings = Effect.fnUntraced(function* (
  options: Options<unknown, unknown, unknown>
): Effect.fn.Return<Settings, InvalidConfig> {
  for (const option of ["workingDirectory", "baseDirectory"] as const) {
    if (options[option] === "") yield* invalid(option, "a path is needed; leave the option out for the default")
  }
  yield* oneOf("mode", options.mode, ["copilot-cli", "empty"])
  yield* oneOf("logLevel", options.logLevel, logLevels)
  yield* oneOf("telemetry.otlpProtocol", options.telemetry?.otlpProtocol, ["http/json", "http/protobuf"])
  yield* oneOf("telemetry.exporterType", options.telemetry?.exporterType, ["otlp-http", "file"])
  if (options.gitHubToken !== undefined && Redacted.value(options.gitHubToken) === "") {
    yield* invalid("gitHubToken", "it is empty; leave the option out to use the stored login")
  }
  const builtinPluginDirectories = options.builtinPluginDirectories ?? []
  for (const [index, directory] of builtinPluginDirectories.entries()) {
    if (!isAbsolute(directory)) {
      yield* invalid(`builtinPluginDirectories[${index}]`, `an absolute path is needed, ${directory} is none`)
    }
  }
  const { maxFrameBytes } = options
  if (maxFrameBytes !== undefined && !(maxFrameBytes > 0)) {
    yield* invalid("maxFrameBytes", "a number of bytes above zero is needed, or Infinity")
  }
  return {
    mode: options.mode ?? "copilot-cli",
    workingDirectory: options.workingDirectory,
    baseDirectory: options.baseDirectory,
    builtinPluginDirectories,
    logLevel: options.logLevel,
    env: options.env,
    extendEnv: options.extendEnv ?? false,
    gitHubToken: options.gitHubToken,
    useLoggedInUser: options.useLoggedInUser ?? options.gitHubToken === undefined,
    telemetry: options.telemetry,
    sessionIdleTimeout: yield* decode("sessionIdleTimeout", options.sessionIdleTimeout ?? Duration.infinity),
    enableRemoteSessions: options.enableRemoteSessions ?? false,
    clientInfo: omitUndefined(options.clientInfo ?? {}),
    maxFrameBytes,
    startTimeout: yield* duration("startTimeout", options.startTimeout, "30 seconds"),
    requestTimeout: yield* duration("requestTimeout", options.requestTimeout, "1 minute"),
    sessionFs: yield* checkSessionFs(options.sessionFs),
    tracing: Trace.make(options),
    shutdown: {
      sessions: yield* duration("shutdown.sessions", options.shutdown?.sessions, "5 seconds"),
      runtime: yield* duration("shutdown.runtime", options.shutdown?.runtime, "10 seconds"),
      exit: yield* duration("shutdown.exit", options.shutdown?.exit, "1 second"),
      terminate: yield* duration("shutdown.terminate", options.shutdown?.terminate, "5 seconds")
    }
  }
})

const checkSessionFs = Effect.fnUntraced(function* (sessionFs: SessionFs.Options | undefined) {
  if (sessionFs === undefined) return undefined
  for (const option of ["initialCwd", "sessionStatePath"] as const) {
    // A program without types may leave it out.
    if (!sessionFs[option]) yield* invalid(`sessionFs.${option}`, "a path in the session's file system is needed")
  }
  if (sessionFs.conventions !== "posix" && sessionFs.conventions !== "windows") {
    yield* invalid("sessionFs.conventions", "one of posix, windows is needed")
  }
  return sessionFs
})

/** What the options say of the connection, or the variable `COPILOT_SDK_DEFAULT_CONNECTION` when they say nothing. */
export const toTarget = Effect.fnUntraced(function* (
  options: Options<unknown, unknown, unknown>
): Effect.fn.Return<Target, InvalidConfig> {
  const connection = options.connection ?? (yield* defaultConnection)
  if (connection._tag === "Stdio" || connection._tag === "Tcp") {
    if (connection.path === "") {
      yield* invalid("connection.path", "a path or a name is needed; leave the option out for the default")
    }
    if (connection.env !== undefined && options.env !== undefined) {
      yield* invalid("connection.env", "the client has an env too; give one of the two")
    }
    // Without any env, it is this process's environment that is extended by nothing.
    if (connection.extendEnv === true && options.env !== undefined) {
      yield* invalid("connection.extendEnv", "the env is the client's, and so is extendEnv")
    }
    if (options.extendEnv === true && connection.env !== undefined) {
      yield* invalid("extendEnv", "the env is the connection's, and so is connection.extendEnv")
    }
    if (options.mode === "empty" && options.baseDirectory === undefined && options.sessionFs === undefined) {
      yield* invalid("baseDirectory", 'mode "empty" needs a folder of its own for what the CLI keeps, or sessionFs')
    }
    if (connection._tag === "Tcp") {
      const { port = 0 } = connection
      if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
        yield* invalid("connection.port", "a port from 1 to 65535 is needed, or 0 for a free one")
      }
      yield* checkToken(connection.connectionToken)
    }
    return { _tag: "Spawned", connection }
  }
  for (const option of ["gitHubToken", "useLoggedInUser"] as const) {
    if (options[option] !== undefined) {
      yield* invalid(option, "the runtime is not started from here, and has a login of its own; leave the option out")
    }
  }
  if (connection._tag === "ParentProcess") {
    yield* parentSessionId
    return { _tag: "Parent" }
  }
  yield* checkToken(connection.connectionToken)
  const endpoint = yield* Effect.mapError(Endpoint.parse(connection.url), (problem) =>
    invalid("connection.url", problem)
  )
  return { _tag: "Server", endpoint, connectionToken: connection.connectionToken }
})

/** The session that this process is an extension of. */
export const parentSessionId: Effect.Effect<string, InvalidConfig> = Effect.mapError(
  Config.nonEmptyString("SESSION_ID"),
  () => invalid("SESSION_ID", "it is not set: this process was not started by the Copilot CLI as its extension")
)

const checkToken = (token: Redacted.Redacted<string> | undefined) =>
  token !== undefined && Redacted.value(token) === ""
    ? invalid("connection.connectionToken", "it is empty; leave the option out for the default")
    : Effect.void

const variable = "COPILOT_SDK_DEFAULT_CONNECTION"

const defaultConnection = Config.option(Config.nonEmptyString(variable)).pipe(
  Effect.orElseSucceed(Option.none<string>),
  Effect.flatMap((value) => {
    switch (Option.getOrElse(value, () => "stdio").toLowerCase()) {
      case "stdio":
        return Effect.succeed(Connection.stdio())
      case "inprocess":
        return invalid(variable, "a runtime inside this process is not built; use stdio")
      default:
        return invalid(variable, "stdio is needed, or no value at all")
    }
  })
)

const invalid = (option: string, problem: string) => new InvalidConfig({ option, problem })

const oneOf = (option: string, value: string | undefined, allowed: ReadonlyArray<string>) =>
  value === undefined || allowed.includes(value)
    ? Effect.void
    : invalid(option, `one of ${allowed.join(", ")} is needed`)

/** Fails for a text that names no duration, which the type allows through `as`, and for no duration at all. */
const decode = (option: string, input: Duration.DurationInput) =>
  Effect.mapError(Duration.decodeUnknown(input), () => invalid(option, "no duration"))

const duration = (option: string, input: Duration.DurationInput | undefined, fallback: Duration.DurationInput) =>
  Effect.filterOrFail(
    decode(option, input ?? fallback),
    (value) => Duration.toMillis(value) > 0,
    () => invalid(option, "a duration longer than zero is needed; Duration.infinity is without a limit")
  )
