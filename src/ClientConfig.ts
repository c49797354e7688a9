/**
 * The options of a client.
 *
 * @since 0.1.0
 */
import type * as Config from "effect/Config"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import type * as Connection from "./Connection.js"
import type * as Model from "./Model.js"
import type * as ModelRequest from "./ModelRequest.js"
import type * as Rpc from "./Rpc.js"
import type * as SessionFs from "./SessionFs.js"

/**
 * How much the CLI writes to its log; `default` is its own choice.
 *
 * @since 0.1.0
 * @category models
 */
export type LogLevel = "none" | "error" | "warning" | "info" | "debug" | "all" | "default"

/**
 * What the CLI brings along: `copilot-cli` is what a user of the CLI has, `empty` is nothing but what the program asks
 * for.
 *
 * @since 0.1.0
 * @category models
 */
export type Mode = "copilot-cli" | "empty"

/**
 * The OpenTelemetry of the CLI (protocol.md 1.7). Each option becomes a variable of its environment; that there is this
 * object, be it empty, turns it on (`COPILOT_OTEL_ENABLED`).
 *
 * @since 0.1.0
 * @category models
 */
export interface TelemetryOptions {
  /** Where spans and metrics are sent (`OTEL_EXPORTER_OTLP_ENDPOINT`). */
  readonly otlpEndpoint?: string | undefined
  /** (`OTEL_EXPORTER_OTLP_PROTOCOL`) */
  readonly otlpProtocol?: "http/json" | "http/protobuf" | undefined
  /** The file to write to, a line of JSON for each (`COPILOT_OTEL_FILE_EXPORTER_PATH`). */
  readonly filePath?: string | undefined
  /** (`COPILOT_OTEL_EXPORTER_TYPE`) */
  readonly exporterType?: "otlp-http" | "file" | undefined
  /** The instrumentation's name (`COPILOT_OTEL_SOURCE_NAME`). */
  readonly sourceName?: string | undefined
  /** Whether prompts and answers are in it (`OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT`). */
  readonly captureContent?: boolean | undefined
}

/**
 * What this program tells the runtime of itself (`connect.clientInfo`). What is empty is left out.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClientInfo {
  readonly applicationName?: string | undefined
  readonly applicationVersion?: string | undefined
  readonly integrationName?: string | undefined
  readonly integrationVersion?: string | undefined
}

/**
 * What a client is made with. All options are optional. `R` is what `onGitHubTelemetry` requires, `M` what
 * `requestHandler` does, `L` what `onListModels` does.
 *
 * Those that say how a process is started (`workingDirectory`, `baseDirectory`, `logLevel`, `env`, `extendEnv`,
 * `telemetry`, `sessionIdleTimeout`, `enableRemoteSessions`) mean nothing where none is: with `Connection.uri` and
 * `Connection.parentProcess`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options<out R = never, out M = never, out L = never> {
  /**
   * How to reach a runtime. Default: what the variable `COPILOT_SDK_DEFAULT_CONNECTION` of this process says, which is
   * `stdio` or nothing, and so `Connection.stdio()`.
   */
  readonly connection?: Connection.Connection | undefined
  /**
   * Default `copilot-cli`. `empty` keeps the CLI away from the system's keychain (`COPILOT_DISABLE_KEYTAR`), and needs a
   * `baseDirectory` where a process is started.
   */
  readonly mode?: Mode | undefined
  /** The working directory of the CLI. Default: this process's. */
  readonly workingDirectory?: string | undefined
  /** Where the CLI keeps sessions and settings (`COPILOT_HOME`). Default: the CLI's, `~/.copilot`. */
  readonly baseDirectory?: string | undefined
  /** Absolute paths of plugins that every session has (`plugins.builtin.set`). Default: none. */
  readonly builtinPluginDirectories?: ReadonlyArray<string> | undefined
  /** Default: the CLI's. */
  readonly logLevel?: LogLevel | undefined
  /**
   * The environment of the CLI, in place of this process's. Default: this process's. Where it names a proxy, loopback is
   * added to its `NO_PROXY`.
   */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Lay `env` over this process's environment. Default `false`: it replaces it. */
  readonly extendEnv?: boolean | undefined
  /**
   * A GitHub token; handed over by environment, never as an argument. Default: the user's login. Refused where no process
   * is started.
   */
  readonly gitHubToken?: Redacted.Redacted<string> | undefined
  /**
   * Use the login that the CLI has stored. Default: `true` without `gitHubToken`, `false` with it. Refused where no
   * process is started.
   */
  readonly useLoggedInUser?: boolean | undefined
  /** The OpenTelemetry of the CLI. Default: none. */
  readonly telemetry?: TelemetryOptions | undefined
  /**
   * After how long without use the CLI lets go of a session (`--session-idle-timeout`, rounded up to whole seconds).
   * Default, and 0, and `Duration.infinity`: never.
   */
  readonly sessionIdleTimeout?: DurationInput | undefined
  /** Let sessions be steered from GitHub on the web and on mobiles (`--remote`). Default `false`. */
  readonly enableRemoteSessions?: boolean | undefined
  /** What this program tells the runtime of itself. Default: nothing. */
  readonly clientInfo?: ClientInfo | undefined
  /**
   * Gets the telemetry that the runtime would send to GitHub, one event after the other (`gitHubTelemetry.event`; a part
   * of the protocol that upstream calls experimental). A failure is logged, and the next event follows. What the handler
   * is too slow for is dropped, the oldest of 1024 first. Default: nothing is forwarded.
   */
  readonly onGitHubTelemetry?:
    | ((notification: Rpc.GitHubTelemetryNotification) => Effect.Effect<unknown, unknown, R>)
    | undefined
  /** Keep the state of sessions in file systems of this program. Default: on the disk of the CLI. */
  readonly sessionFs?: SessionFs.Options | undefined
  /** Answers the CLI's requests to models. Default: the CLI makes them itself. Experimental upstream. */
  readonly requestHandler?: ModelRequest.Handler<M> | undefined
  /** Lists the models in the runtime's stead, as `listModels` gives them. Default: the runtime does. */
  readonly onListModels?: Effect.Effect<ReadonlyArray<Model.Model>, unknown, L> | undefined
  /** From the first step, the spawn or the socket, to a client that is ready. Default 30 seconds; `Duration.infinity` is none. */
  readonly startTimeout?: DurationInput | undefined
  /**
   * The time that a call of this package's own may take until it fails with a `Timeout`: `ping`, `createSession` with all
   * that it asks of the runtime, `session.send` and the like, but neither a turn, nor what the user is asked (`session.ui`), nor a raw `request`.
   * Default 1 minute; `Duration.infinity` is none. {@link withRequestTimeout} sets another for a part of the program.
   */
  readonly requestTimeout?: DurationInput | undefined
  /** The largest message that is accepted. Default 256 MiB; `Infinity` is any. */
  readonly maxFrameBytes?: number | undefined
  /** How long each step of closing may take. */
  readonly shutdown?: ShutdownOptions | undefined
  /**
   * The W3C trace context that goes with `session.create`, `session.resume` and `session.send`, for the CLI's spans to
   * be in the same trace. When it fails, none is sent. Default: that of the current Effect span, and none where tracing
   * is disabled.
   */
  readonly onGetTraceContext?: Effect.Effect<TraceContext, unknown> | undefined
  /** What the spans of this package hold. */
  readonly tracing?: TracingOptions | undefined
}

/**
 * A W3C trace context.
 *
 * @since 0.1.0
 * @category models
 */
export interface TraceContext {
  readonly traceparent?: string | undefined
  readonly tracestate?: string | undefined
}

/**
 * @since 0.1.0
 * @category models
 */
export interface TracingOptions {
  /**
   * Put prompts, answers, and the arguments and results of tools into the attributes of spans. Default `false`: they may
   * hold secrets.
   */
  readonly captureContent?: boolean | undefined
}

/**
 * The bounds of closing a client. After the last, the process is killed.
 *
 * @since 0.1.0
 * @category models
 */
export interface ShutdownOptions {
  /** For the sessions to be detached, all at once. Default 5 seconds. */
  readonly sessions?: DurationInput | undefined
  /** For `runtime.shutdown` to be answered. Default 10 seconds. */
  readonly runtime?: DurationInput | undefined
  /** From the end of its stdin to the exit of the process. Default 1 second. */
  readonly exit?: DurationInput | undefined
  /** From SIGTERM to the exit of the process; then comes SIGKILL. Default 5 seconds. */
  readonly terminate?: DurationInput | undefined
}

/**
 * What a client that speaks to somebody else's runtime can be told.
 *
 * @since 0.1.0
 * @category models
 */
export type TransportOptions<R = never, M = never, L = never> = Pick<
  Options<R, M, L>,
  | "builtinPluginDirectories"
  | "clientInfo"
  | "mode"
  | "onGetTraceContext"
  | "onGitHubTelemetry"
  | "onListModels"
  | "requestHandler"
  | "requestTimeout"
  | "sessionFs"
  | "shutdown"
  | "startTimeout"
  | "tracing"
>

/**
 * The options that are handlers.
 *
 * @since 0.1.0
 * @category models
 */
export type Handlers<R = never, M = never, L = never> = Pick<
  Options<R, M, L>,
  "onGetTraceContext" | "onGitHubTelemetry" | "onListModels" | "requestHandler"
>

/**
 * {@link Options}, each as a `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export type ConfigOptions<R = never, M = never, L = never> = Handlers<R, M, L> & {
  readonly [K in Exclude<keyof Options, keyof Handlers>]?: Config.Config<Options[K]> | undefined
}

type DurationInput = Duration.DurationInput
