/** A client's options with their defaults, checked before anything is started (protocol.md 1.8). */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Options, ShutdownOptions } from "../CopilotClient.js"
import { InvalidConfig } from "../CopilotError.js"
import type { SpawnOptions } from "./runtime.js"
import * as Trace from "./trace.js"

export interface Settings extends Omit<SpawnOptions, "connection"> {
  readonly mode: "copilot-cli" | "empty"
  readonly startTimeout: Duration.Duration
  readonly requestTimeout: Duration.Duration
  readonly tracing: Trace.Tracing
  readonly shutdown: { readonly [K in keyof ShutdownOptions]-?: Duration.Duration }
}

const logLevels: ReadonlyArray<string> = ["none", "error", "warning", "info", "debug", "all"]

export const toSettings = Effect.fnUntraced(function* (options: Options): Effect.fn.Return<Settings, InvalidConfig> {
  for (const option of ["workingDirectory", "baseDirectory"] as const) {
    if (options[option] === "") yield* invalid(option, "a path is needed; leave the option out for the default")
  }
  if (options.connection?.path === "") {
    yield* invalid("connection.path", "a path or a name is needed; leave the option out for the default")
  }
  if (options.logLevel !== undefined && !logLevels.includes(options.logLevel)) {
    yield* invalid("logLevel", `one of ${logLevels.join(", ")} is needed`)
  }
  if (options.gitHubToken !== undefined && Redacted.value(options.gitHubToken) === "") {
    yield* invalid("gitHubToken", "it is empty; leave the option out to use the stored login")
  }
  if (options.extendEnv === true && options.env === undefined) {
    yield* invalid("extendEnv", "there is no env to extend with; this process's environment is the default")
  }
  const { maxFrameBytes } = options
  if (maxFrameBytes !== undefined && !(Number.isSafeInteger(maxFrameBytes) && maxFrameBytes > 0)) {
    yield* invalid("maxFrameBytes", "a positive whole number of bytes is needed")
  }
  const shutdown = {
    sessions: yield* duration("shutdown.sessions", options.shutdown?.sessions, "5 seconds"),
    runtime: yield* duration("shutdown.runtime", options.shutdown?.runtime, "10 seconds"),
    exit: yield* duration("shutdown.exit", options.shutdown?.exit, "1 second"),
    terminate: yield* duration("shutdown.terminate", options.shutdown?.terminate, "5 seconds")
  }
  return {
    mode: "copilot-cli",
    workingDirectory: options.workingDirectory,
    baseDirectory: options.baseDirectory,
    logLevel: options.logLevel,
    env: options.env,
    extendEnv: options.extendEnv ?? false,
    gitHubToken: options.gitHubToken,
    useLoggedInUser: options.useLoggedInUser ?? options.gitHubToken === undefined,
    maxFrameBytes,
    grace: shutdown,
    startTimeout: yield* duration("startTimeout", options.startTimeout, "30 seconds"),
    requestTimeout: yield* duration("requestTimeout", options.requestTimeout, "1 minute"),
    tracing: Trace.make(options),
    shutdown
  }
})

const invalid = (option: string, problem: string) => new InvalidConfig({ option, problem })

const duration = (option: string, input: Duration.DurationInput | undefined, fallback: Duration.DurationInput) =>
  Effect.filterOrFail(
    // `decode` throws for a text that names no duration, which the type allows through `as`.
    Effect.try({ try: () => Duration.decode(input ?? fallback), catch: () => invalid(option, "no duration") }),
    (value) => Duration.toMillis(value) > 0,
    () => invalid(option, "a duration longer than zero is needed")
  )
