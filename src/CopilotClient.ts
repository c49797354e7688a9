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
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as ExecutionStrategy from "effect/ExecutionStrategy"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { isRecord } from "effect/Predicate"
import * as Random from "effect/Random"
import type * as Redacted from "effect/Redacted"
import * as EffectRuntime from "effect/Runtime"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Subscribable from "effect/Subscribable"
import * as SubscriptionRef from "effect/SubscriptionRef"
import * as Connection from "./Connection.js"
import type { CallError, ConnectionLost, CreateError, RequestError, StartError } from "./CopilotError.js"
import { ConnectionClosed, InvalidConfig, MalformedMessage, SessionNotFound, Timeout } from "./CopilotError.js"
import type { CopilotSession } from "./CopilotSession.js"
import { within } from "./internal/bounded.js"
import * as Inbound from "./internal/inbound.js"
import * as Protocol from "./internal/protocol.js"
import { omitUndefined } from "./internal/record.js"
import { namespaces, server as serverMethods } from "./internal/rpc.js"
import * as Runtime from "./internal/runtime.js"
import * as Session from "./internal/session.js"
import * as SessionParams from "./internal/sessionParams.js"
import { type Settings, toSettings } from "./internal/settings.js"
import { spanOptions } from "./internal/trace.js"
import type * as Rpc from "./Rpc.js"
import type * as SessionConfig from "./SessionConfig.js"
import type * as SessionEvent from "./SessionEvent.js"
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
 * What a client is made with. All options are optional.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** How to reach a runtime. Default: `Connection.stdio()`. */
  readonly connection?: Connection.Connection | undefined
  /** The working directory of the CLI. Default: this process's. */
  readonly workingDirectory?: string | undefined
  /** Where the CLI keeps sessions and settings (`COPILOT_HOME`). Default: the CLI's, `~/.copilot`. */
  readonly baseDirectory?: string | undefined
  /** Default: the CLI's. */
  readonly logLevel?: LogLevel | undefined
  /** The environment of the CLI, in place of this process's. Default: this process's. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Lay `env` over this process's environment. Default `false`: it replaces it. */
  readonly extendEnv?: boolean | undefined
  /** A GitHub token; handed over by environment, never as an argument. Default: the user's login. */
  readonly gitHubToken?: Redacted.Redacted<string> | undefined
  /** Use the login that the CLI has stored. Default: `true` without `gitHubToken`, `false` with it. */
  readonly useLoggedInUser?: boolean | undefined
  /** From the spawn to the end of the handshake. Default 30 seconds. */
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

  /** Calls any method of the runtime by name, internal ones too, without a timeout; the result is whatever came. */
  readonly request: (method: string, params?: object) => Effect.Effect<unknown, RequestError>
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Starts a Copilot CLI and connects to it, for as long as the scope is open.
 *
 * Closing the scope detaches the sessions, asks the runtime to shut down, ends its stdin, then sends SIGTERM and at last
 * SIGKILL, each step bounded by `options.shutdown`. When starting fails, no process is left.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  options: Options = {}
): Effect.Effect<Service, StartError, Scope.Scope | CommandExecutor | FileSystem.FileSystem | Path.Path> =>
  Effect.gen(function* () {
    const settings = yield* toSettings(options)
    return yield* owned(
      Effect.flatMap(Runtime.spawn({ ...settings, connection: options.connection ?? Connection.stdio() }), (spawned) =>
        Effect.tap(connect(spawned.transport, settings, { owned: true }), spawned.started)
      )
    )
  })

/**
 * A client on a transport that is already there: an in-memory peer in a test, or anything else that speaks the protocol.
 * Of the options only the timeouts and those of tracing apply. The runtime is somebody else's, so closing the scope does not shut it down.
 *
 * @since 0.1.0
 * @category constructors
 */
export const fromTransport = (
  transport: Transport,
  options: Pick<Options, "startTimeout" | "requestTimeout" | "shutdown" | "onGetTraceContext" | "tracing"> = {}
): Effect.Effect<Service, StartError, Scope.Scope> =>
  Effect.flatMap(toSettings(options), (settings) => owned(connect(transport, settings, { owned: false })))

/** Acquires in a scope of its own, which is closed at once when that fails. */
const owned = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R | Scope.Scope> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const scope = yield* Scope.fork(yield* Effect.scope, ExecutionStrategy.sequential)
      return yield* Effect.onExit(Scope.extend(restore(self), scope), (exit) =>
        Exit.isFailure(exit) ? Scope.close(scope, exit) : Effect.void
      )
    })
  )

const connect = Effect.fnUntraced(function* (
  transport: Transport,
  settings: Settings,
  runtime: { readonly owned: boolean }
): Effect.fn.Return<Service, StartError, Scope.Scope> {
  const sessions = new Map<string, Session.SessionHandle>()
  /** The sessions with a GitHub token provider, by the id that the runtime asks for tokens with. */
  const registrations = new Map<string, Session.SessionHandle>()
  const mode = settings.mode
  const state = yield* SubscriptionRef.make<ConnectionState>({ _tag: "Connecting" })

  const { info, peer } = yield* Runtime.handshake(
    transport,
    {
      notification: (method, params) => {
        if (method !== "session.event" || !isRecord(params) || typeof params.sessionId !== "string") return
        const event = Session.toRawEvent(params.event)
        if (event !== undefined) sessions.get(params.sessionId)?.receive(event)
      },
      request: (method, params) =>
        Inbound.answer(method, params, {
          byId: (sessionId) => sessions.get(sessionId),
          byRegistration: (registrationId) => registrations.get(registrationId)
        })
    },
    settings.startTimeout
  )

  const call: Protocol.Call = (method, params, options) =>
    // Interruptible in any region: a wait that cannot be interrupted would outlive its timeout.
    Effect.timeoutFail(Effect.interruptible(peer.call(method, params, options)), {
      duration: settings.requestTimeout,
      onTimeout: () => new Timeout({ operation: method.name, duration: settings.requestTimeout, kind: "deadline" })
    })

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

  const localClose = new ConnectionClosed({ reason: "LocalClose" })
  let closing = false

  const closeSessions = Effect.suspend(() =>
    Effect.forEach(Array.from(sessions.values()), ({ close }) => close, { concurrency: "unbounded", discard: true })
  )

  const end = (reason: ConnectionLost) =>
    Effect.flatMap(SubscriptionRef.get(state), (now) => {
      if (now._tag === "Closed") return Effect.void
      for (const session of sessions.values()) session.lose(reason)
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
      Effect.zipRight(runtime.owned ? within(settings.shutdown.runtime, peer.call(Protocol.shutdown, {})) : Effect.void)
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
        context: TraceContext & { readonly gitHubTokenProviderRegistrationId?: string },
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
          const handle: Session.SessionHandle = yield* Session.make({
            identity,
            call,
            request: peer.call,
            onMalformed,
            callbacks: SessionParams.callbacks(config),
            // Safe: it holds what the handlers of `config` require.
            context: context as Context.Context<unknown>,
            grace: settings.shutdown.sessions,
            tracing: settings.tracing,
            onClose: () => {
              if (sessions.get(identity.id) === handle) sessions.delete(identity.id)
              if (registrationId !== undefined) registrations.delete(registrationId)
            }
          })
          // Nothing comes between the looks and the registration, and that comes before the request: a session's events
          // come before the answer (protocol.md 4.7).
          if (closing) return yield* Effect.zipRight(handle.close, localClose)
          const held = id === undefined ? undefined : sessions.get(id)
          if (held !== undefined && !request.takesOver) {
            const problem = `this client has a live session ${id} already`
            return yield* Effect.zipRight(handle.close, new InvalidConfig({ option: "sessionId", problem }))
          }
          if (id !== undefined) sessions.set(id, handle)
          if (registrationId !== undefined) registrations.set(registrationId, handle)

          let confirmed = false
          const opening = Effect.gen(function* () {
            const registration = omitUndefined({ gitHubTokenProviderRegistrationId: registrationId })
            const trace = yield* settings.tracing.context
            const opened = yield* request.send({ ...trace, ...registration }, ({ sessionId }) => {
              confirmed = true
              // In the very tick of the answer: the events of a session whose id the runtime chose are behind it.
              if (id !== undefined) return
              identity.id = sessionId
              sessions.set(sessionId, handle)
            })
            yield* Effect.annotateCurrentSpan("gen_ai.conversation.id", opened.sessionId)
            if (closing) return yield* localClose
            if (opened.sessionId !== identity.id) return yield* new MalformedMessage(anotherId(request.method))
            const { id: sessionId } = identity
            if (config.onMcpAuthRequest !== undefined) {
              yield* call(Protocol.registerInterest, { sessionId, eventType: "mcp.oauth_required" })
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
    request: (method, params = {}) => peer.request(method, params)
  })
})

const isRefusal = (cause: Cause.Cause<CreateError>) =>
  Option.exists(Cause.failureOption(cause), ({ _tag }) => _tag === "RpcError")

const anotherId = (method: string) => ({
  method,
  phase: "result" as const,
  path: "sessionId",
  problem: "the id that was asked for was expected"
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
export const layer = (
  options?: Options
): Layer.Layer<CopilotClient, StartError, CommandExecutor | FileSystem.FileSystem | Path.Path> =>
  Layer.scoped(CopilotClient, make(options))

/**
 * {@link layer} with each option read from `Config`.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerConfig = (
  options: { readonly [K in keyof Options]?: Config.Config<Options[K]> | undefined } = {}
): Layer.Layer<CopilotClient, StartError | ConfigError, CommandExecutor | FileSystem.FileSystem | Path.Path> =>
  Layer.scoped(
    CopilotClient,
    Effect.flatMap(
      // Safe: the keys are those of `Options`, and each Config yields the value of its own key.
      Config.all(omitUndefined(options) as Readonly<Record<string, Config.Config<unknown>>>) as Config.Config<Options>,
      make
    )
  )
