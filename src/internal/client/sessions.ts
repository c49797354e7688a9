/** The sessions of a client: how they are opened, found by what the runtime names them with, and closed. */
import * as Cause from "effect/Cause"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Scope from "effect/Scope"
import type { TraceContext } from "../../ClientConfig.js"
import type { CallError, ConnectionLost, CreateError, Timeout } from "../../CopilotError.js"
import {
  ConnectionClosed,
  InvalidConfig,
  MalformedMessage,
  type SessionNotFound,
  StopError
} from "../../CopilotError.js"
import type { CopilotSession } from "../../CopilotSession.js"
import type * as Rpc from "../../Rpc.js"
import type * as SessionConfig from "../../SessionConfig.js"
import type * as SessionEvent from "../../SessionEvent.js"
import { sessionFs, validateSessionFs } from "../callbacks/sessionFs.js"
import * as Protocol from "../protocol/methods.js"
import type { Remote } from "../protocol/remote.js"
import { omitUndefined } from "../record.js"
import * as SessionParams from "../session/params.js"
import * as Session from "../session/session.js"
import * as Stopping from "../stopping.js"
import { spanOptions } from "../trace.js"
import { within } from "../within.js"
import type { Settings } from "./settings.js"

/** A session, and what the runtime answered when it was opened. */
interface Opened {
  readonly session: CopilotSession
  readonly result: Rpc.SessionOpened
}

/** The sessions that there are. What comes in is routed by it, from before the first session on. */
export interface Registry {
  readonly sessions: Map<string, Session.SessionHandle>
  /** The sessions with a GitHub token provider, by the id that the runtime asks for tokens with. */
  readonly registrations: Map<string, Session.SessionHandle>
}

export const makeRegistry = (): Registry => ({ sessions: new Map(), registrations: new Map() })

export interface Sessions {
  readonly create: <C extends SessionConfig.Any>(
    config: SessionConfig.Exact<C>
  ) => Effect.Effect<CopilotSession, CreateError, Scope.Scope | SessionConfig.Requirements<C>>
  /** `params` are those of the request that are not made of the config. */
  readonly resume: <C extends SessionConfig.AnyResume>(
    sessionId: string,
    config: C,
    params?: object
  ) => Effect.Effect<Opened, CreateError | SessionNotFound, Scope.Scope | SessionConfig.Requirements<C>>
  /** The connection is gone. */
  readonly lose: (reason: ConnectionLost) => void
  /** Detaches all sessions, all at once; from now on none is opened. */
  readonly close: Effect.Effect<void>
}

export interface Options {
  readonly registry: Registry
  /** Gives up what takes longer than the request timeout. */
  readonly bounded: <A, E, R>(operation: string, self: Effect.Effect<A, E, R>) => Effect.Effect<A, E | Timeout, R>
  readonly call: Protocol.Call
  readonly remote: Remote
  readonly settings: Settings
  readonly stopping: Stopping.Stopping
  /** Told of events that are not what their type promises. */
  readonly onMalformed: (event: SessionEvent.UnknownEvent) => void
  readonly forwardTelemetry: boolean
}

/** That this program has closed the client. */
export const localClose = new ConnectionClosed({ reason: "LocalClose" })

export const make = (options: Options): Sessions => {
  const { bounded, call, forwardTelemetry, onMalformed, remote, settings, stopping } = options
  const { registrations, sessions } = options.registry
  const { mode } = settings
  let closing = false
  let lost: ConnectionLost | undefined

  /** Why nothing can be asked of this client any more. */
  const gone = Effect.suspend(() => Effect.fail(lost ?? localClose))

  const onAttached = (sessionId: string) => (cause: unknown) => {
    const error = new StopError({ reason: "SessionNotDetached", target: sessionId, cause })
    return closing ? stopping.report(error) : Stopping.log(error)
  }

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
  ): Effect.Effect<Opened, CreateError, Scope.Scope> =>
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
            request: remote.call,
            onMalformed,
            onEvent: config.onEvent,
            callbacks: [...SessionParams.callbacks(config), ...(files ?? [])],
            scope,
            // Safe: it holds what the handlers of `config` require.
            context: context as Context.Context<unknown>,
            grace: settings.shutdown.sessions,
            forced: stopping.forced,
            onAttached: (error) => onAttached(identity.id)(error),
            tracing: settings.tracing,
            version: remote.version,
            onClose: () => {
              if (sessions.get(identity.id) === handle) sessions.delete(identity.id)
              if (registrationId !== undefined) registrations.delete(registrationId)
            }
          })
          // Nothing comes between the looks and the registration, and that comes before the request: a session's events
          // come before the answer (protocol.md 4.7).
          if (closing) return yield* Effect.zipRight(handle.close("ClientClosed"), gone)
          const held = id === undefined ? undefined : sessions.get(id)
          if (held !== undefined && !request.takesOver) {
            const problem = `this client has a live session ${id} already`
            return yield* Effect.zipRight(handle.close("Closed"), new InvalidConfig({ option: "sessionId", problem }))
          }
          if (id !== undefined) sessions.set(id, handle)
          if (registrationId !== undefined) registrations.set(registrationId, handle)

          let confirmed = false
          const opening = Effect.gen(function* () {
            const registration = omitUndefined({
              gitHubTokenProviderRegistrationId: registrationId,
              enableGitHubTelemetryForwarding: forwardTelemetry ? true : undefined
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
          const opened = yield* restore(bounded(request.method, opening)).pipe(
            Effect.onError((cause) =>
              Effect.suspend(() => {
                // Before the handle closes, which would remove it: the session that was there goes on.
                if (held?.isOpen()) sessions.set(identity.id, held)
                const mayExist = identity.id !== "" && held === undefined && (confirmed || !isRefusal(cause))
                return Effect.zipRight(handle.close("Closed"), mayExist ? abandon(identity.id) : Effect.void)
              })
            )
          )
          if (held !== undefined) yield* held.drop("TakenOver")
          handle.opened(opened)
          yield* Effect.addFinalizer(() => handle.close("Closed"))
          return { session: handle.session, result: opened }
        })
      )
    })

  const create = Effect.fnUntraced(function* <C extends SessionConfig.Any>(
    config: SessionConfig.Exact<C>
  ): Effect.fn.Return<CopilotSession, CreateError, Scope.Scope | SessionConfig.Requirements<C>> {
    const { params, wanted } = yield* prepare(config, settings)
    yield* SessionParams.validateToolNames(wanted, remote.version)
    const id = wanted.sessionId ?? (wanted.cloud === undefined ? yield* uuid : undefined)
    const context = yield* Effect.context<SessionConfig.Requirements<C>>()
    const { session } = yield* open(id, wanted, context, {
      method: Protocol.createSession.name,
      span: "CopilotClient.createSession",
      send: (context, onResult) =>
        call(Protocol.createSession, omitUndefined({ ...context, ...params, sessionId: id }), { onResult }),
      takesOver: false
    })
    return session
  })

  const resume = Effect.fnUntraced(
    function* <C extends SessionConfig.AnyResume>(
      sessionId: string,
      config: C,
      more?: object
    ): Effect.fn.Return<Opened, CreateError, Scope.Scope | SessionConfig.Requirements<C>> {
      const wanted = SessionParams.withDefaults<SessionConfig.AnyResume>(config, mode)
      yield* SessionParams.validate({ ...wanted, sessionId }, mode)
      yield* SessionParams.validateToolNames(wanted, remote.version)
      yield* validateSessionFs({ ...wanted, sessionId }, settings.sessionFs)
      const params = yield* SessionParams.resumeParams(wanted)
      const context = yield* Effect.context<SessionConfig.Requirements<C>>()
      return yield* open(sessionId, wanted, context, {
        method: Protocol.resumeSession.name,
        span: "CopilotClient.resumeSession",
        send: (context, onResult) =>
          call(Protocol.resumeSession, { ...context, ...params, ...more, sessionId }, { onResult }),
        takesOver: true
      })
    },
    (effect, sessionId) => Effect.mapError(effect, Session.orNotFound(sessionId))
  )

  /** Lets go of a session that the runtime has, or may have made although it did not say so in time. */
  const abandon = (sessionId: string) =>
    Effect.forkDaemon(within(settings.shutdown.sessions, remote.call(Protocol.detach, { sessionId })))

  return {
    create,
    resume,
    lose: (reason) => {
      lost ??= reason
      for (const session of sessions.values()) session.lose(reason)
    },
    close: Effect.suspend(() => {
      closing = true
      return Effect.forEach(Array.from(sessions.values()), ({ close }) => close("ClientClosed"), {
        concurrency: "unbounded",
        discard: true
      })
    })
  }
}

/** A config with its defaults, checked, and what it is on the wire. */
export const prepare = Effect.fnUntraced(function* (
  config: SessionConfig.Any,
  { mode, sessionFs }: Pick<Settings, "mode" | "sessionFs">
) {
  const wanted = SessionParams.withDefaults<SessionConfig.Any>(config, mode)
  yield* SessionParams.validate(wanted, mode)
  yield* validateSessionFs(wanted, sessionFs)
  return { wanted, params: yield* SessionParams.createParams(wanted) }
})

const isRefusal = (cause: Cause.Cause<CreateError>) =>
  Option.exists(Cause.failureOption(cause), ({ _tag }) => _tag === "RpcError" || _tag === "MethodNotSupported")

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
