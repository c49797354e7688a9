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
import * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type * as Subscribable from "effect/Subscribable"
import type { NoInfer } from "effect/Types"
import type { ConfigOptions, Options, TransportOptions } from "./ClientConfig.js"
import type * as Connection from "./Connection.js"
import type {
  CallError,
  CreateError,
  InvalidConfig,
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
import { prepare } from "./internal/client/sessions.js"
import { parentSessionId, type Settings, toSettings, toTarget } from "./internal/client/settings.js"
import { omitUndefined } from "./internal/record.js"
import * as Stopping from "./internal/stopping.js"
import type * as Lifecycle from "./Lifecycle.js"
import type * as Model from "./Model.js"
import type * as Rpc from "./Rpc.js"
import type * as SessionConfig from "./SessionConfig.js"
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
      options: Lifecycle.Options<T> & { readonly types: ReadonlyArray<T> }
    ): Effect.Effect<Stream.Stream<Lifecycle.Of<T>, SubscriptionError>, never, Scope.Scope>
    <T extends string>(
      options: Lifecycle.Options<T> & { readonly types: ReadonlyArray<T> } & (string extends T ? unknown : never)
    ): Effect.Effect<Stream.Stream<Lifecycle.LifecycleEvent, SubscriptionError>, never, Scope.Scope>
    (
      options?: Lifecycle.Options<Lifecycle.Type>
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
  readonly listModels: Effect.Effect<ReadonlyArray<Model.Model>, ModelsUnavailable | CallError>

  /** The state of the connection: what it is, and a stream of its changes, which ends with `Closed`. */
  readonly state: Subscribable.Subscribable<Connection.State>

  /**
   * All methods of the runtime that belong to no session, by their names on the wire: `client.rpc.models.list()`.
   * Without a timeout.
   */
  readonly rpc: Rpc.Server

  /** The process of the runtime, where it was started from here: to watch it, not to end it. */
  readonly pid: Option.Option<number>

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
// `NoInfer`, here and below: what is made in an array, as for `Effect.provide([…])`, would require `any` of that array.
export const make = <R = never, M = never, L = never>(
  options: Options<R, M, L> = {}
): Effect.Effect<Service, StartError, NoInfer<R | M | L> | Scope.Scope | Platform> =>
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
 * A client on a transport that is already there: an in-memory peer in a test, or anything else that speaks the protocol.
 * The runtime is somebody else's, so closing the scope does not shut it down.
 *
 * @since 0.1.0
 * @category constructors
 */
export const fromTransport = <R = never, M = never, L = never>(
  transport: Transport,
  options: TransportOptions<R, M, L> = {}
): Effect.Effect<Service, StartError, NoInfer<R | M | L> | Scope.Scope> =>
  Effect.gen(function* () {
    const settings = yield* toSettings(options)
    const link = Runtime.foreign(transport)
    const { service } = yield* owned((stopping) => Client.make(link, settings, stopping, options), settings)
    return service
  })

/**
 * Checks the options of a client as {@link make} does before it starts anything: of a program that reads them from a file,
 * say. Whether there is a CLI, and whether it can be reached, is not asked.
 *
 * @since 0.1.0
 * @category validation
 */
export const validate = (options: Options<unknown, unknown, unknown>): Effect.Effect<void, InvalidConfig> =>
  Effect.zipRight(toSettings(options), Effect.asVoid(toTarget(options)))

/**
 * Checks the options of a session as `createSession` does before it sends anything. What the runtime makes of them, such
 * as whether there is a model of that name, is not asked.
 *
 * `client` has the options of the client that matter: in mode `empty` the tools have to be named, and with `sessionFs` a
 * session needs a provider.
 *
 * @since 0.1.0
 * @category validation
 */
export const validateSession = <const C extends SessionConfig.Any>(
  config: SessionConfig.Exact<C>,
  client: Pick<Options, "mode" | "sessionFs"> = {}
): Effect.Effect<void, InvalidConfig> =>
  Effect.flatMap(toSettings(client), (settings) => Effect.asVoid(prepare(config, settings)))

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
  NoInfer<R | M | L> | Scope.Scope | SessionConfig.Requirements<C>
> =>
  Effect.gen(function* () {
    const settings = yield* toSettings(options)
    const sessionId = yield* parentSessionId
    const { requestedEnvironmentVariables = [], ...resumed }: C = config
    const { sessions } = yield* owned(
      (stopping) =>
        Effect.flatMap(Runtime.parentProcess(settings), (link) => Client.make(link, settings, stopping, options)),
      settings
    )
    const { result, session } = yield* sessions.resume(
      sessionId,
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
  (duration: Duration.DurationInput): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, duration: Duration.DurationInput): Effect.Effect<A, E, R>
} = dual(
  2,
  <A, E, R>(self: Effect.Effect<A, E, R>, duration: Duration.DurationInput): Effect.Effect<A, E, R> =>
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
): Layer.Layer<CopilotClient, StartError, NoInfer<R | M | L> | Platform> => Layer.scoped(CopilotClient, make(options))

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
}: ConfigOptions<R, M, L> = {}): Layer.Layer<CopilotClient, StartError | ConfigError, NoInfer<R | M | L> | Platform> =>
  Layer.scoped(
    CopilotClient,
    Effect.flatMap(
      // Safe: the keys are those of `Options`, and each Config yields the value of its own key.
      Config.all(omitUndefined(options) as Readonly<Record<string, Config.Config<unknown>>>) as Config.Config<Options>,
      (values) => make({ ...values, onGetTraceContext, onGitHubTelemetry, onListModels, requestHandler })
    )
  )
