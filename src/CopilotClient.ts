/**
 * The Copilot CLI as a service: a Layer whose scope holds the CLI process and the connection to it.
 *
 * @example
 * ```ts
 * import { NodeContext } from "@effect/platform-node"
 * import { CopilotClient, Permission } from "effect-copilot"
 * import { Effect, Layer } from "effect"
 *
 * // Call `layer` once and keep the result: each call makes a client, and a process, of its own.
 * const Copilot = CopilotClient.layer({ logLevel: "error" }).pipe(Layer.provide(NodeContext.layer))
 *
 * const program = Effect.gen(function* () {
 *   const client = yield* CopilotClient.CopilotClient
 *   const session = yield* client.createSession({ onPermissionRequest: Permission.approveAll })
 *   return yield* session.sendAndWait("What is 2+2?")
 * }).pipe(Effect.scoped, Effect.provide(Copilot))
 * ```
 *
 * @since 0.1.0
 */
import type { CommandExecutor } from "@effect/platform/CommandExecutor"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import type { ConfigError } from "effect/ConfigError"
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { dual } from "effect/Function"
import * as Layer from "effect/Layer"
import type * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type * as Subscribable from "effect/Subscribable"
import type * as Connection from "./Connection.js"
import type {
  CallError,
  ConnectionLost,
  CreateError,
  ModelsUnavailable,
  RequestError,
  SessionNotFound,
  StartError,
  StopError,
  SubscriptionError
} from "./CopilotError.js"
import { Timeout } from "./CopilotError.js"
import type { CopilotSession } from "./CopilotSession.js"
import * as Client from "./internal/client/client.js"
import { grant } from "./internal/client/grantedEnvironment.js"
import * as Runtime from "./internal/client/link.js"
import { type Settings, toSettings, toTarget } from "./internal/client/settings.js"
import { omitUndefined } from "./internal/record.js"
import * as Stopping from "./internal/stopping.js"
import type * as Lifecycle from "./Lifecycle.js"
import type * as ModelRequest from "./ModelRequest.js"
import type * as Rpc from "./Rpc.js"
import type * as SessionConfig from "./SessionConfig.js"
import type * as SessionFs from "./SessionFs.js"
import type * as SessionMetadata from "./SessionMetadata.js"
import type { Transport } from "./Transport.js"

/**
 * @since 0.1.0
 * @category type ids
 */
export const TypeId: TypeId = "~effect-copilot/CopilotClient"

/**
 * @since 0.1.0
 * @category type ids
 */
export type TypeId = "~effect-copilot/CopilotClient"

// ---------------------------------------------------------------------------------------------------------------------
// options
// ---------------------------------------------------------------------------------------------------------------------

/**
 * How much the CLI writes to its log.
 *
 * @since 0.1.0
 * @category models
 */
export type LogLevel = "none" | "error" | "warning" | "info" | "debug" | "all"

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
  /** The environment of the CLI, in place of this process's. Default: this process's. */
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
   * Default: never.
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
  readonly onListModels?: Effect.Effect<ReadonlyArray<Model>, unknown, L> | undefined
  /** From the first step, the spawn or the socket, to a client that is ready. Default 30 seconds. */
  readonly startTimeout?: DurationInput | undefined
  /**
   * The time that a call of this package's own may take until it fails with a `Timeout`: `ping`, `createSession`,
   * `session.send` and the like, but neither a turn, nor what the user is asked (`session.ui`), nor a raw `request`.
   * Default 1 minute; `Duration.infinity` is none. {@link withRequestTimeout} sets another for a part of the program.
   */
  readonly requestTimeout?: DurationInput | undefined
  /** The largest message that is accepted. Default 256 MiB. */
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

type DurationInput = Duration.DurationInput

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

// ---------------------------------------------------------------------------------------------------------------------
// service
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The Copilot runtime.
 *
 * @since 0.1.0
 * @category context
 */
export class CopilotClient extends Context.Tag("effect-copilot/CopilotClient")<CopilotClient, Service>() {}

/**
 * How the client stands with its runtime.
 *
 * @since 0.1.0
 * @category models
 */
export type ConnectionState =
  | { readonly _tag: "Connecting" }
  | {
      readonly _tag: "Connected"
      readonly protocolVersion: number
      /** The release of the CLI, when it reports one. */
      readonly version: string | undefined
    }
  | { readonly _tag: "Closed"; readonly reason: ConnectionLost }

/**
 * The answer to a ping.
 *
 * @since 0.1.0
 * @category models
 */
export interface Pong {
  readonly message: string
  readonly timestamp: DateTime.Utc
  readonly protocolVersion?: number | null | undefined
}

/**
 * @since 0.1.0
 * @category models
 */
export interface Status {
  /** The release of the CLI. */
  readonly version: string
  readonly protocolVersion: number
}

/**
 * Who the runtime acts for.
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthStatus {
  readonly isAuthenticated: boolean
  /** Where the login is from. An open set. */
  readonly authType?: "user" | "env" | "gh-cli" | "hmac" | "api-key" | "token" | (string & {}) | undefined
  /** Such as `https://github.com`. */
  readonly host?: string | undefined
  readonly login?: string | undefined
  /** The runtime's own words. */
  readonly statusMessage?: string | undefined
}

/**
 * A model, by the names that the protocol has for what it can do: some in camel case, some not.
 *
 * @since 0.1.0
 * @category models
 */
export interface Model extends Rpc.Model {
  readonly capabilities: {
    readonly supports: Rpc.ModelCapabilitiesSupports
    readonly limits: Rpc.ModelCapabilitiesLimits & {
      /** 0 when the runtime does not tell. */
      readonly max_context_window_tokens: number
    }
  }
}

/**
 * Which events of the lifecycle are wanted.
 *
 * @since 0.1.0
 * @category models
 */
export interface LifecycleOptions<T extends Lifecycle.Type> {
  /** Default: all, those of types that this package does not know too. */
  readonly types?: ReadonlyArray<T> | undefined
  /** How many unread events are kept before the stream fails with `EventOverflow`. Default 4096. */
  readonly capacity?: number | undefined
}

/**
 * @since 0.1.0
 * @category models
 */
export interface Service {
  readonly [TypeId]: TypeId

  /**
   * Creates a session that lives as long as the scope it is created in, or the client, whichever ends first
   * (`session.create`). What tools and handlers require, this Effect requires.
   *
   * Fails with `InvalidConfig`, before anything is sent, when options contradict each other.
   */
  readonly createSession: <const C extends SessionConfig.Any>(
    config: SessionConfig.Exact<C>
  ) => Effect.Effect<CopilotSession, CreateError, Scope.Scope | SessionConfig.Requirements<C>>

  /**
   * Takes up a session that the runtime knows: one of an earlier process, or of another client
   * (`session.resume`). Its history is there; its handlers, tools and most other options are to be given again.
   *
   * A session that this client has already is taken over: its events and requests reach the new handle alone, and the
   * old one is closed. Fails with `SessionNotFound` for an id that the runtime does not know.
   */
  readonly resumeSession: <const C extends SessionConfig.AnyResume>(
    sessionId: string,
    config: SessionConfig.ExactResume<C>
  ) => Effect.Effect<CopilotSession, CreateError | SessionNotFound, Scope.Scope | SessionConfig.Requirements<C>>

  /**
   * The sessions that the runtime knows, of earlier processes too, or those of them that `filter` describes
   * (`session.list`). A session that nothing was said in yet is not among them.
   */
  readonly listSessions: (
    filter?: SessionMetadata.Filter
  ) => Effect.Effect<ReadonlyArray<SessionMetadata.SessionMetadata>, CallError>

  /** What the runtime knows of a session, without opening it (`session.getMetadata`); none for an unknown id. */
  readonly getSessionMetadata: (
    sessionId: string
  ) => Effect.Effect<Option.Option<SessionMetadata.SessionMetadata>, CallError>

  /** The session that was used last, of those that something was said in (`session.getLastId`). */
  readonly getLastSessionId: Effect.Effect<Option.Option<string>, CallError>

  /**
   * Removes a session from the disk, for good (`session.delete`). If this client has it open, its handle is closed: what
   * is under way there fails with `SessionClosed`, its streams end.
   *
   * Fails with `SessionNotFound` for an id that the runtime does not know, and with `RpcError` when it cannot.
   */
  readonly deleteSession: (sessionId: string) => Effect.Effect<void, SessionNotFound | CallError>

  /**
   * The session that the user sees (`session.getForeground`). None where the runtime has no user interface: only a CLI
   * that was started with `--ui-server` has one beside a server.
   */
  readonly getForegroundSessionId: Effect.Effect<Option.Option<string>, CallError>

  /** Shows a session to the user (`session.setForeground`). Fails with `RpcError` where there is no user interface. */
  readonly setForegroundSessionId: (sessionId: string) => Effect.Effect<void, SessionNotFound | CallError>

  /**
   * That sessions come, change and go, from now on (`session.lifecycle`): those of other clients of this runtime too. It
   * ends when the client is closed, and fails when the connection is lost or nobody reads.
   */
  readonly lifecycle: Stream.Stream<Lifecycle.LifecycleEvent, SubscriptionError>

  /**
   * As `lifecycle`, subscribed when this Effect has run, and not only when the stream does: for what follows to be seen.
   * With `types`, events of these types alone.
   */
  readonly subscribeLifecycle: {
    <const T extends Lifecycle.Type>(
      options: LifecycleOptions<T> & { readonly types: ReadonlyArray<T> }
    ): Effect.Effect<Stream.Stream<Lifecycle.Of<T>, SubscriptionError>, never, Scope.Scope>
    (
      options?: LifecycleOptions<never>
    ): Effect.Effect<Stream.Stream<Lifecycle.LifecycleEvent, SubscriptionError>, never, Scope.Scope>
  }

  /** Asks the runtime for a sign of life (`ping`). */
  readonly ping: (message?: string) => Effect.Effect<Pong, CallError>

  /** The runtime's versions (`status.get`). */
  readonly getStatus: Effect.Effect<Status, CallError>

  /** Who the runtime acts for (`auth.getStatus`). */
  readonly getAuthStatus: Effect.Effect<AuthStatus, CallError>

  /**
   * The models that there are (`models.list`, or the option `onListModels`). They are fetched once and kept until the
   * connection ends; `client.rpc.models.list()` always asks. All who ask at the same time wait for one answer, whoever of
   * them is interrupted meanwhile. A failure is not kept.
   *
   * Fails with `RpcError` where nobody is logged in, and with `ModelsUnavailable` when `onListModels` does.
   */
  readonly listModels: Effect.Effect<ReadonlyArray<Model>, ModelsUnavailable | CallError>

  /** The state of the connection: what it is, and a stream of its changes, which ends with `Closed`. */
  readonly state: Subscribable.Subscribable<ConnectionState>

  /**
   * All methods of the runtime that belong to no session, by their names on the wire: `client.rpc.models.list()`.
   * Without a timeout.
   */
  readonly rpc: Rpc.Server

  /** The port of the runtime, when it is a server: for another client to reach it by `Connection.uri`. */
  readonly runtimePort: Option.Option<number>

  /** Calls any method of the runtime by name, internal ones too, without a timeout; the result is whatever came. */
  readonly request: (method: string, params?: object) => Effect.Effect<unknown, RequestError>

  /**
   * Does now what closing the scope of the client would do, and tells what went wrong: a session that was not detached, a
   * runtime that did not shut down, a process that had to be killed. The list is empty when all went well; each of its
   * errors was logged as a warning, too, and that is all there is of them when the scope is just closed, because closing
   * a scope has no result and must not fail.
   *
   * The scope has nothing left to do then. Who stops a client that is being stopped waits for the same end.
   */
  readonly stop: Effect.Effect<ReadonlyArray<StopError>>

  /**
   * Ends the client at once: the sessions are left as they are, the runtime is not told, a process of ours is killed
   * with SIGKILL. Handlers are interrupted and not waited for. An end that is under way by `stop` or by the scope is cut
   * short.
   */
  readonly forceStop: Effect.Effect<void>
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

type Platform = CommandExecutor | FileSystem.FileSystem | Path.Path

/**
 * Starts a Copilot CLI, or reaches one that runs already, and connects to it, for as long as the scope is open.
 *
 * Closing the scope detaches the sessions, asks the runtime to shut down, ends its stdin, then sends SIGTERM and at last
 * SIGKILL, each step bounded by `options.shutdown`. A runtime that was not started here goes on. When starting fails, no
 * process is left.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <R = never, M = never, L = never>(
  options: Options<R, M, L> = {}
): Effect.Effect<Service, StartError, R | M | L | Scope.Scope | Platform> =>
  Effect.gen(function* () {
    const settings = yield* toSettings(options)
    const target = yield* toTarget(options)
    const { service } = yield* owned(
      (stopping) =>
        Effect.flatMap(Runtime.open(target, settings, stopping), (link) =>
          Client.make(link, settings, stopping, options)
        ),
      settings
    )
    return service
  })

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
 * A client on a transport that is already there: an in-memory peer in a test, or anything else that speaks the protocol.
 * The runtime is somebody else's, so closing the scope does not shut it down.
 *
 * @since 0.1.0
 * @category constructors
 */
export const fromTransport = <R = never, M = never, L = never>(
  transport: Transport,
  options: TransportOptions<R, M, L> = {}
): Effect.Effect<Service, StartError, R | M | L | Scope.Scope> =>
  Effect.gen(function* () {
    const settings = yield* toSettings(options)
    const link = Runtime.foreign(transport)
    const { service } = yield* owned((stopping) => Client.make(link, settings, stopping, options), settings)
    return service
  })

/**
 * The session of the CLI that has started this program as its extension (protocol.md 2.9), for as long as the scope is
 * open: connects by `Connection.parentProcess` and resumes the session that the variable `SESSION_ID` names.
 *
 * It has the tools, commands, hooks and canvases of this program from then on. Without `onPermissionRequest` this program
 * decides nothing, and whoever else is in the session does. No `session.resume` event is emitted, unless
 * `suppressResumeEvent` is `false`. When the scope closes, the session is left; it goes on, as does the CLI.
 *
 * The variables that are asked for with `requestedEnvironmentVariables`, and granted, are in `process.env` while the
 * scope is open, so that `Config` finds them.
 *
 * Stdout belongs to the protocol meanwhile: what the program prints goes to stderr. When the CLI is gone, `events` fails
 * with `ConnectionClosed`, which is how the program knows that it is over.
 *
 * @example
 * ```ts
 * import { CopilotClient, Tool } from "effect-copilot"
 * import { NodeRuntime } from "@effect/platform-node"
 * import { Effect, Stream } from "effect"
 *
 * const greet = Tool.make("greet", { handler: () => Effect.succeed("Hello from the extension") })
 *
 * const program = Effect.gen(function* () {
 *   const session = yield* CopilotClient.joinSession({ tools: [greet] })
 *   yield* Stream.runDrain(session.events)
 * }).pipe(
 *   Effect.scoped,
 *   Effect.catchTag("ConnectionClosed", () => Effect.void)
 * )
 *
 * NodeRuntime.runMain(program)
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const joinSession = <const C extends SessionConfig.AnyJoin, R = never, M = never, L = never>(
  config: SessionConfig.ExactJoin<C>,
  options: TransportOptions<R, M, L> = {}
): Effect.Effect<
  CopilotSession,
  StartError | CreateError | SessionNotFound,
  R | M | L | Scope.Scope | SessionConfig.Requirements<C>
> =>
  Effect.gen(function* () {
    const settings = yield* toSettings(options)
    const { requestedEnvironmentVariables = [], ...resumed }: C = config
    const { sessions } = yield* owned(
      (stopping) =>
        Effect.flatMap(Runtime.parentProcess(settings), (link) => Client.make(link, settings, stopping, options)),
      settings
    )
    const { result, session } = yield* sessions.resume(
      yield* Runtime.parentSessionId,
      { ...resumed, suppressResumeEvent: resumed.suppressResumeEvent ?? true },
      requestedEnvironmentVariables.length > 0 ? { requestedEnvironmentVariables } : {}
    )
    yield* grant(requestedEnvironmentVariables, result.grantedEnvironmentVariables ?? {})
    return session
  })

/**
 * Acquires in a scope of its own, which is closed at once when that fails or takes too long, once when the client is
 * stopped, and otherwise with the caller's.
 */
const owned = <E, R>(
  acquire: (stopping: Stopping.Stopping) => Effect.Effect<Client.Client, E, R>,
  { startTimeout }: Settings
): Effect.Effect<Client.Client & { readonly service: Service }, E | Timeout, Exclude<R, Scope.Scope> | Scope.Scope> =>
  Effect.uninterruptible(
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const stopping = yield* Stopping.make
      // A wait that cannot be interrupted would outlive its timeout, and a Layer is built where nothing can be.
      const timed = Effect.timeoutFail(Effect.interruptible(acquire(stopping)), {
        duration: startTimeout,
        onTimeout: () => new Timeout({ operation: "CopilotClient.make", duration: startTimeout, kind: "deadline" })
      })
      const client = yield* Effect.onExit(Scope.extend(timed, scope), (exit) =>
        Exit.isFailure(exit) ? Scope.close(scope, exit) : Effect.void
      )
      // Whoever comes second waits for the end, too.
      const close = yield* Effect.cached(Effect.uninterruptible(Scope.close(scope, Exit.void)))
      yield* Effect.addFinalizer(() => close)
      return {
        ...client,
        service: CopilotClient.of({
          [TypeId]: TypeId,
          ...client.service,
          stop: Effect.map(close, stopping.errors),
          forceStop: Effect.zipRight(Deferred.succeed(stopping.forced, undefined), close)
        })
      }
    })
  )

/**
 * The time that calls of this package's own may take in an Effect, in place of the client's `requestTimeout`: a session
 * in the cloud may take longer to be created than a ping to be answered.
 *
 * @example
 * ```ts
 * import { CopilotClient } from "effect-copilot"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const client = yield* CopilotClient.CopilotClient
 *   return yield* client.createSession({ cloud: {} }).pipe(CopilotClient.withRequestTimeout("5 minutes"))
 * })
 * ```
 *
 * @since 0.1.0
 * @category combinators
 */
export const withRequestTimeout: {
  (duration: DurationInput): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, duration: DurationInput): Effect.Effect<A, E, R>
} = dual(
  2,
  <A, E, R>(self: Effect.Effect<A, E, R>, duration: DurationInput): Effect.Effect<A, E, R> =>
    Effect.provideService(self, Client.RequestTimeout, duration)
)

// ---------------------------------------------------------------------------------------------------------------------
// layers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The client as a Layer. Each call makes a Layer, and so a process, of its own: call it once and keep the result.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = <R = never, M = never, L = never>(
  options?: Options<R, M, L>
): Layer.Layer<CopilotClient, StartError, R | M | L | Platform> => Layer.scoped(CopilotClient, make(options))

/**
 * {@link layer} with each option read from `Config`; a handler is given as it is.
 *
 * @example
 * ```ts
 * import { Connection, CopilotClient } from "effect-copilot"
 * import { Config, Option } from "effect"
 *
 * const Copilot = CopilotClient.layerConfig({
 *   connection: Config.map(Config.string("COPILOT_URL"), (url) => Connection.uri(url)),
 *   requestTimeout: Config.duration("COPILOT_TIMEOUT").pipe(Config.withDefault("20 seconds")),
 *   logLevel: Config.literal("none", "error", "debug")("COPILOT_LOG_LEVEL").pipe(
 *     Config.option,
 *     Config.map(Option.getOrUndefined)
 *   )
 * })
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layerConfig = <R = never, M = never, L = never>({
  onGetTraceContext,
  onGitHubTelemetry,
  onListModels,
  requestHandler,
  ...options
}: ConfigOptions<R, M, L> = {}): Layer.Layer<CopilotClient, StartError | ConfigError, R | M | L | Platform> =>
  Layer.scoped(
    CopilotClient,
    Effect.flatMap(
      // Safe: the keys are those of `Options`, and each Config yields the value of its own key.
      Config.all(omitUndefined(options) as Readonly<Record<string, Config.Config<unknown>>>) as Config.Config<Options>,
      (values) => make({ ...values, onGetTraceContext, onGitHubTelemetry, onListModels, requestHandler })
    )
  )

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
