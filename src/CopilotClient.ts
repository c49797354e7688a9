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
import * as Cause from "effect/Cause"
import * as Config from "effect/Config"
import type { ConfigError } from "effect/ConfigError"
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as ExecutionStrategy from "effect/ExecutionStrategy"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import { isRecord } from "effect/Predicate"
import * as Random from "effect/Random"
import type * as Redacted from "effect/Redacted"
import * as EffectRuntime from "effect/Runtime"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Subscribable from "effect/Subscribable"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type * as Connection from "./Connection.js"
import type { CallError, ConnectionLost, CreateError, RequestError, StartError } from "./CopilotError.js"
import { ConnectionClosed, InvalidConfig, MalformedMessage, SessionNotFound, Timeout } from "./CopilotError.js"
import type { CopilotSession } from "./CopilotSession.js"
import { within } from "./internal/bounded.js"
import { sessionFs, validateSessionFs } from "./internal/callbacks/sessionFs.js"
import * as Inbound from "./internal/inbound.js"
import * as ModelRequests from "./internal/modelRequests.js"
import * as Protocol from "./internal/protocol.js"
import { omitUndefined } from "./internal/record.js"
import { namespaces, server as serverMethods } from "./internal/rpc.js"
import * as Runtime from "./internal/runtime.js"
import * as Session from "./internal/session.js"
import * as SessionParams from "./internal/sessionParams.js"
import { type Settings, toSettings, toTarget } from "./internal/settings.js"
import { spanOptions } from "./internal/trace.js"
import type * as JsonRpc from "./JsonRpc.js"
import type * as ModelRequest from "./ModelRequest.js"
import type * as Rpc from "./Rpc.js"
import type * as SessionConfig from "./SessionConfig.js"
import type * as SessionEvent from "./SessionEvent.js"
import type * as SessionFs from "./SessionFs.js"
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
 * What a client is made with. All options are optional. `R` is what `onGitHubTelemetry`
 * requires, `M` what `requestHandler` does.
 *
 * Those that say how a process is started (`workingDirectory`, `baseDirectory`, `logLevel`, `env`, `extendEnv`,
 * `telemetry`, `sessionIdleTimeout`, `enableRemoteSessions`) mean nothing where none is: with `Connection.uri` and
 * `Connection.parentProcess`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options<out R = never, out M = never> {
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
  /** From the first step, the spawn or the socket, to a client that is ready. Default 30 seconds. */
  readonly startTimeout?: DurationInput | undefined
  /**
   * The time that a call of this package's own may take until it fails with a `Timeout`: `ping`, `createSession`,
   * `session.send` and the like, but neither a turn nor a raw `request`. Default 1 minute; `Duration.infinity` is none.
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

  /** Asks the runtime for a sign of life (`ping`). */
  readonly ping: (message?: string) => Effect.Effect<Pong, CallError>

  /** The runtime's versions (`status.get`). */
  readonly getStatus: Effect.Effect<Status, CallError>

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
export const make = <R = never, M = never>(
  options: Options<R, M> = {}
): Effect.Effect<Service, StartError, R | M | Scope.Scope | Platform> =>
  Effect.gen(function* () {
    const settings = yield* toSettings(options)
    const target = yield* toTarget(options)
    return yield* owned(
      Effect.flatMap(Runtime.open(target, settings), (link) => connect(link, settings, options)),
      settings
    )
  })

/**
 * What a client that speaks to somebody else's runtime can be told.
 *
 * @since 0.1.0
 * @category models
 */
export type TransportOptions<R = never, M = never> = Pick<
  Options<R, M>,
  | "builtinPluginDirectories"
  | "clientInfo"
  | "mode"
  | "onGetTraceContext"
  | "onGitHubTelemetry"
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
export const fromTransport = <R = never, M = never>(
  transport: Transport,
  options: TransportOptions<R, M> = {}
): Effect.Effect<Service, StartError, R | M | Scope.Scope> =>
  Effect.flatMap(toSettings(options), (settings) =>
    owned(connect(Runtime.foreign(transport), settings, options), settings)
  )

/** Acquires in a scope of its own, which is closed at once when that fails or takes too long. */
const owned = <A, E, R>(
  self: Effect.Effect<A, E, R>,
  { startTimeout }: Settings
): Effect.Effect<A, E | Timeout, R | Scope.Scope> =>
  Effect.uninterruptible(
    Effect.gen(function* () {
      const scope = yield* Scope.fork(yield* Effect.scope, ExecutionStrategy.sequential)
      // A wait that cannot be interrupted would outlive its timeout, and a Layer is built where nothing can be.
      const timed = Effect.timeoutFail(Effect.interruptible(self), {
        duration: startTimeout,
        onTimeout: () => new Timeout({ operation: "CopilotClient.make", duration: startTimeout, kind: "deadline" })
      })
      return yield* Effect.onExit(Scope.extend(timed, scope), (exit) =>
        Exit.isFailure(exit) ? Scope.close(scope, exit) : Effect.void
      )
    })
  )

const connect = Effect.fnUntraced(function* <R, M>(
  link: Runtime.Link,
  settings: Settings,
  { onGitHubTelemetry, requestHandler }: Pick<Options<R, M>, "onGitHubTelemetry" | "requestHandler">
): Effect.fn.Return<Service, StartError, R | M | Scope.Scope> {
  const sessions = new Map<string, Session.SessionHandle>()
  /** The sessions with a GitHub token provider, by the id that the runtime asks for tokens with. */
  const registrations = new Map<string, Session.SessionHandle>()
  const mode = settings.mode
  const state = yield* SubscriptionRef.make<ConnectionState>({ _tag: "Connecting" })

  const telemetry = onGitHubTelemetry && (yield* forwardTo(onGitHubTelemetry))
  const connected = yield* Deferred.make<JsonRpc.Peer>()
  const modelRequests =
    requestHandler &&
    (yield* ModelRequests.make({
      handler: requestHandler,
      call: Effect.map(Deferred.await(connected), ({ call }) => call),
      grace: settings.shutdown.sessions
    }))

  const { info, peer } = yield* Runtime.handshake(
    link,
    {
      notification: (method, params) => {
        if (method === "gitHubTelemetry.event") telemetry?.(params)
        if (method !== "session.event" || !isRecord(params) || typeof params.sessionId !== "string") return
        const event = Session.toRawEvent(params.event)
        if (event !== undefined) sessions.get(params.sessionId)?.receive(event)
      },
      request: (method, params) =>
        Inbound.answer(
          method,
          params,
          {
            byId: (sessionId) => sessions.get(sessionId),
            byRegistration: (registrationId) => registrations.get(registrationId)
          },
          modelRequests
        )
    },
    settings,
    { forwardTelemetry: telemetry !== undefined }
  )
  yield* Deferred.succeed(connected, peer)

  const call: Protocol.Call = (method, params, options) =>
    // Interruptible in any region: a wait that cannot be interrupted would outlive its timeout.
    Effect.timeoutFail(Effect.interruptible(peer.call(method, params, options)), {
      duration: settings.requestTimeout,
      onTimeout: () => new Timeout({ operation: method.name, duration: settings.requestTimeout, kind: "deadline" })
    })

  if (settings.sessionFs !== undefined) {
    const answer = yield* call(Protocol.setSessionFs, settings.sessionFs)
    yield* Session.confirmed(Protocol.setSessionFs.name, answer)
  }

  if (modelRequests !== undefined) {
    yield* Session.confirmed(Protocol.setModelRequests.name, yield* call(Protocol.setModelRequests, {}))
  }
  if (settings.builtinPluginDirectories.length > 0) {
    yield* peer.call(Protocol.setBuiltinPlugins, { paths: settings.builtinPluginDirectories })
  }
  yield* link.started

  const runFork = EffectRuntime.runFork(yield* Effect.runtime<never>())
  const malformed = new Set<string>()
  /** Told once for each type: a runtime that breaks a promise breaks it every time. */
  const onMalformed = ({ issue, wireType }: SessionEvent.UnknownEvent) => {
    if (malformed.has(wireType)) return
    malformed.add(wireType)
    runFork(
      Effect.annotateLogs(
        Effect.logWarning(`Events of type ${wireType} are not what was expected: ${issue?.path} ${issue?.problem}`),
        { package: "effect-copilot", module: "SessionEvent" }
      )
    )
  }

  let closing = false

  /** Why nothing can be asked of this client any more. */
  const gone = Effect.flatMap(SubscriptionRef.get(state), (now) =>
    Effect.fail(now._tag === "Closed" ? now.reason : localClose)
  )

  const closeSessions = Effect.suspend(() =>
    Effect.forEach(Array.from(sessions.values()), ({ close }) => close, { concurrency: "unbounded", discard: true })
  )

  const end = (reason: ConnectionLost) =>
    Effect.flatMap(SubscriptionRef.get(state), (now) => {
      if (now._tag === "Closed") return Effect.void
      for (const session of sessions.values()) session.lose(reason)
      modelRequests?.interruptAll()
      return SubscriptionRef.set(state, { _tag: "Closed", reason })
    })

  yield* SubscriptionRef.set(state, { _tag: "Connected", ...info })
  yield* peer.lost.pipe(Effect.flatMap(end), Effect.interruptible, Effect.forkScoped)
  yield* Effect.addFinalizer(() =>
    Effect.suspend(() => {
      closing = true
      return closeSessions
    }).pipe(
      Effect.zipRight(end(localClose)),
      Effect.zipRight(link.owned ? within(settings.shutdown.runtime, peer.call(Protocol.shutdown, {})) : Effect.void)
    )
  )

  /** Opens a session by a request of ours, with what its config wants. Registered first, undone by any failure. */
  const open = (
    id: string | undefined,
    config: SessionConfig.Shared<unknown>,
    context: Context.Context<never>,
    request: {
      readonly method: string
      readonly span: string
      readonly send: (
        context: TraceContext & {
          readonly gitHubTokenProviderRegistrationId?: string
          readonly enableGitHubTelemetryForwarding?: boolean
        },
        onResult: (result: Rpc.SessionOpened) => void
      ) => Effect.Effect<Rpc.SessionOpened, CallError>
      /** Whether a session that this client has already is taken over. */
      readonly takesOver: boolean
    }
  ): Effect.Effect<CopilotSession, CreateError, Scope.Scope> =>
    Effect.gen(function* () {
      const registrationId = config.gitHubTokenProvider && (yield* uuid)
      const identity = { id: id ?? "" }
      return yield* Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          const scope = yield* Scope.make()
          const create = config.createSessionFsProvider
          const files =
            create &&
            (yield* restore(sessionFs(create, settings.sessionFs, identity.id)).pipe(
              Scope.extend(scope),
              // Safe: it holds what the handlers of `config` require.
              Effect.provide(context as Context.Context<unknown>),
              Effect.onError((cause) => Scope.close(scope, Exit.failCause(cause)))
            ))
          const handle: Session.SessionHandle = yield* Session.make({
            identity,
            call,
            request: peer.call,
            onMalformed,
            callbacks: [...SessionParams.callbacks(config), ...(files ?? [])],
            scope,
            // Safe: it holds what the handlers of `config` require.
            context: context as Context.Context<unknown>,
            grace: settings.shutdown.sessions,
            tracing: settings.tracing,
            version: info.version,
            onClose: () => {
              if (sessions.get(identity.id) === handle) sessions.delete(identity.id)
              if (registrationId !== undefined) registrations.delete(registrationId)
            }
          })
          // Nothing comes between the looks and the registration, and that comes before the request: a session's events
          // come before the answer (protocol.md 4.7).
          if (closing) return yield* Effect.zipRight(handle.close, gone)
          const held = id === undefined ? undefined : sessions.get(id)
          if (held !== undefined && !request.takesOver) {
            const problem = `this client has a live session ${id} already`
            return yield* Effect.zipRight(handle.close, new InvalidConfig({ option: "sessionId", problem }))
          }
          if (id !== undefined) sessions.set(id, handle)
          if (registrationId !== undefined) registrations.set(registrationId, handle)

          let confirmed = false
          const opening = Effect.gen(function* () {
            const registration = omitUndefined({
              gitHubTokenProviderRegistrationId: registrationId,
              enableGitHubTelemetryForwarding: telemetry === undefined ? undefined : true
            })
            const trace = yield* settings.tracing.context
            const opened = yield* request.send({ ...trace, ...registration }, ({ sessionId }) => {
              confirmed = true
              // In the very tick of the answer: the events of a session whose id the runtime chose are behind it.
              if (id !== undefined) return
              identity.id = sessionId
              sessions.set(sessionId, handle)
            })
            yield* Effect.annotateCurrentSpan("gen_ai.conversation.id", opened.sessionId)
            if (closing) return yield* gone
            if (opened.sessionId !== identity.id) return yield* new MalformedMessage(anotherId(request.method))
            const { id: sessionId } = identity
            for (const eventType of SessionParams.interests(config)) {
              yield* call(Protocol.registerInterest, { sessionId, eventType })
            }
            const patch = SessionParams.optionsPatch(config, mode)
            if (patch !== undefined) yield* call(Protocol.updateOptions, { sessionId, ...patch })
            return opened
          }).pipe(
            // Around the requests alone: handlers outlive the span, and are not under it.
            Effect.withSpan(
              request.span,
              spanOptions(identity.id, omitUndefined({ "gen_ai.request.model": config.model }))
            )
          )
          const opened = yield* restore(opening).pipe(
            Effect.onError((cause) =>
              Effect.suspend(() => {
                // Before the handle closes, which would remove it: the session that was there goes on.
                if (held?.isOpen()) sessions.set(identity.id, held)
                const mayExist = identity.id !== "" && held === undefined && (confirmed || !isRefusal(cause))
                return Effect.zipRight(handle.close, mayExist ? abandon(identity.id) : Effect.void)
              })
            )
          )
          if (held !== undefined) yield* held.supersede
          handle.opened(opened)
          yield* Effect.addFinalizer(() => handle.close)
          return handle.session
        })
      )
    })

  const createSession = Effect.fnUntraced(function* <C extends SessionConfig.Any>(
    config: SessionConfig.Exact<C>
  ): Effect.fn.Return<CopilotSession, CreateError, Scope.Scope | SessionConfig.Requirements<C>> {
    const wanted = SessionParams.withDefaults<SessionConfig.Any>(config, mode)
    yield* SessionParams.validate(wanted, mode)
    yield* validateSessionFs(wanted, settings.sessionFs)
    const params = yield* SessionParams.createParams(wanted)
    const id = wanted.sessionId ?? (wanted.cloud === undefined ? yield* uuid : undefined)
    const context = yield* Effect.context<SessionConfig.Requirements<C>>()
    return yield* open(id, wanted, context, {
      method: Protocol.createSession.name,
      span: "CopilotClient.createSession",
      send: (context, onResult) =>
        call(Protocol.createSession, omitUndefined({ ...context, ...params, sessionId: id }), { onResult }),
      takesOver: false
    })
  })

  const resumeSession = Effect.fnUntraced(
    function* <C extends SessionConfig.AnyResume>(
      sessionId: string,
      config: SessionConfig.ExactResume<C>
    ): Effect.fn.Return<CopilotSession, CreateError, Scope.Scope | SessionConfig.Requirements<C>> {
      const wanted = SessionParams.withDefaults<SessionConfig.AnyResume>(config, mode)
      yield* SessionParams.validate({ ...wanted, sessionId }, mode)
      yield* validateSessionFs({ ...wanted, sessionId }, settings.sessionFs)
      const params = yield* SessionParams.resumeParams(wanted)
      const context = yield* Effect.context<SessionConfig.Requirements<C>>()
      return yield* open(sessionId, wanted, context, {
        method: Protocol.resumeSession.name,
        span: "CopilotClient.resumeSession",
        send: (context, onResult) => call(Protocol.resumeSession, { ...context, ...params, sessionId }, { onResult }),
        takesOver: true
      })
    },
    (effect, sessionId) =>
      Effect.mapError(effect, (error) => (Session.isNotFound(error) ? new SessionNotFound({ sessionId }) : error))
  )

  /** Lets go of a session that the runtime has, or may have made although it did not say so in time. */
  const abandon = (sessionId: string) =>
    Effect.forkDaemon(within(settings.shutdown.sessions, peer.call(Protocol.detach, { sessionId })))

  return CopilotClient.of({
    [TypeId]: TypeId,
    createSession,
    resumeSession,
    ping: (message) => call(Protocol.ping, message === undefined ? {} : { message }),
    getStatus: call(Protocol.getStatus, {}),
    state: Subscribable.make({
      get: state.get,
      changes: Stream.takeUntil(state.changes, ({ _tag }) => _tag === "Closed")
    }),
    // Safe: the tables that the namespaces are made of are those that the type was generated with.
    rpc: namespaces(serverMethods, "", peer.call) as unknown as Rpc.Server,
    runtimePort: Option.map(Option.fromNullable(link.endpoint), ({ port }) => port),
    request: (method, params = {}) => peer.request(method, params)
  })
})

const localClose = new ConnectionClosed({ reason: "LocalClose" })

const isRefusal = (cause: Cause.Cause<CreateError>) =>
  Option.exists(Cause.failureOption(cause), ({ _tag }) => _tag === "RpcError")

const anotherId = (method: string) => ({
  method,
  phase: "result" as const,
  path: "sessionId",
  problem: "the id that was asked for was expected"
})

const telemetryCapacity = 1024

/** Hands what is well-formed to the handler, in a fiber of its own; never waits, and forgets the oldest when it must. */
const forwardTo = <R>(handler: NonNullable<Options<R>["onGitHubTelemetry"]>) =>
  Effect.gen(function* () {
    const mailbox = yield* Mailbox.make<Rpc.GitHubTelemetryNotification>({
      capacity: telemetryCapacity,
      strategy: "sliding"
    })
    const handle = (notification: Rpc.GitHubTelemetryNotification) =>
      Effect.catchAllCause(handler(notification), (cause) =>
        Effect.logWarning("The handler of GitHub telemetry failed", cause)
      )
    yield* Stream.runForEach(Mailbox.toStream(mailbox), handle).pipe(
      Effect.annotateLogs({ package: "effect-copilot", module: "CopilotClient" }),
      Effect.interruptible,
      Effect.forkScoped
    )
    return (params: unknown) => {
      if (!Inbound.isWellFormed("gitHubTelemetry.event", params)) return
      // Safe: it has just been checked.
      mailbox.unsafeOffer(params as Rpc.GitHubTelemetryNotification)
    }
  })

/** A random UUID (version 4), from the `Random` service. */
const uuid = Effect.map(Effect.replicateEffect(Random.nextIntBetween(0, 256), 16), (bytes) =>
  bytes
    .map((byte, index) => (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
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
export const layer = <R = never, M = never>(
  options?: Options<R, M>
): Layer.Layer<CopilotClient, StartError, R | M | Platform> => Layer.scoped(CopilotClient, make(options))

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
export const layerConfig = <R = never, M = never>({
  onGitHubTelemetry,
  requestHandler,
  ...options
}: ConfigOptions<R, M> = {}): Layer.Layer<CopilotClient, StartError | ConfigError, R | M | Platform> =>
  Layer.scoped(
    CopilotClient,
    Effect.flatMap(
      // Safe: the keys are those of `Options`, and each Config yields the value of its own key.
      Config.all(omitUndefined(options) as Readonly<Record<string, Config.Config<unknown>>>) as Config.Config<Options>,
      (values) => make({ ...values, onGitHubTelemetry, requestHandler })
    )
  )

type Handlers<R, M> = Pick<Options<R, M>, "onGitHubTelemetry" | "requestHandler">

/**
 * {@link Options}, each as a `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export type ConfigOptions<R = never, M = never> = Handlers<R, M> & {
  readonly [K in Exclude<keyof Options, keyof Handlers<R, M>>]?: Config.Config<Options[K]> | undefined
}
