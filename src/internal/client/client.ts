/** A client on a link: the handshake, what comes in and where it goes, and the operations that belong to no session. */
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { isRecord } from "effect/Predicate"
import * as EffectRuntime from "effect/Runtime"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Subscribable from "effect/Subscribable"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { Handlers } from "../../ClientConfig.js"
import type * as Connection from "../../Connection.js"
import type { Service, TypeId } from "../../CopilotClient.js"
import type { CallError, ConnectionLost, StartError } from "../../CopilotError.js"
import { ModelsUnavailable, StopError, Timeout } from "../../CopilotError.js"
import type { Options as LifecycleOptions, Type } from "../../Lifecycle.js"
import type { Model } from "../../Model.js"
import type * as Rpc from "../../Rpc.js"
import type * as SessionConfig from "../../SessionConfig.js"
import type * as SessionEvent from "../../SessionEvent.js"
import type * as SessionMetadata from "../../SessionMetadata.js"
import * as Event from "../event.js"
import * as EventHub from "../eventHub.js"
import * as Protocol from "../protocol/methods.js"
import * as Remote from "../protocol/remote.js"
import { namespaces, server as serverMethods } from "../protocol/rpc.js"
import { omitUndefined } from "../record.js"
import * as Session from "../session/session.js"
import * as Stopping from "../stopping.js"
import { forwardTo } from "./gitHubTelemetry.js"
import * as Inbound from "./inbound.js"
import * as Lifecycle from "./lifecycle.js"
import * as Runtime from "./link.js"
import * as Models from "./modelList.js"
import * as ModelRequests from "./modelRequests.js"
import * as Sessions from "./sessions.js"
import type { Settings } from "./settings.js"

/** The request timeout of a region of the program, when it is not the client's. */
export class RequestTimeout extends Context.Reference<RequestTimeout>()("effect-copilot/RequestTimeout", {
  defaultValue: (): Duration.DurationInput | undefined => undefined
}) {}

/** What a client is, but for how it is stopped: that is up to who owns its scope. */
export interface Client {
  readonly service: Omit<Service, TypeId | "stop" | "forceStop">
  readonly sessions: Sessions.Sessions
}

/** Does the handshake on a link and makes a client of it, for as long as the scope is open. */
export const make = Effect.fnUntraced(function* <R, M, L>(
  link: Runtime.Link,
  settings: Settings,
  stopping: Stopping.Stopping,
  { onGitHubTelemetry, onListModels, requestHandler }: Handlers<R, M, L>
): Effect.fn.Return<Client, StartError, R | M | L | Scope.Scope> {
  const state = yield* SubscriptionRef.make<Connection.State>({ _tag: "Connecting" })
  const lifecycle = Lifecycle.makeHub()
  const telemetry = onGitHubTelemetry && (yield* forwardTo(onGitHubTelemetry))
  const connected = yield* Deferred.make<Remote.Remote>()
  const modelRequests =
    requestHandler &&
    (yield* ModelRequests.make({
      handler: requestHandler,
      call: Effect.map(Deferred.await(connected), ({ call }) => call),
      grace: settings.shutdown.sessions,
      forced: stopping.forced
    }))

  const registry = Sessions.makeRegistry()

  // -- what comes in ----------------------------------------------------------------------------------------------

  const notification = (method: string, params: unknown) => {
    switch (method) {
      case "session.event": {
        if (!isRecord(params) || typeof params.sessionId !== "string") return
        const event = Event.toRawEvent(params.event)
        if (event !== undefined) registry.sessions.get(params.sessionId)?.receive(event)
        return
      }
      case "session.lifecycle": {
        const entry = Lifecycle.toEntry(params)
        if (entry !== undefined) lifecycle.publish(entry)
        return
      }
      case "gitHubTelemetry.event":
        telemetry?.(params)
    }
  }

  const request = (method: string, params: unknown) =>
    Inbound.answer(
      method,
      params,
      {
        byId: (sessionId) => registry.sessions.get(sessionId),
        byRegistration: (registrationId) => registry.registrations.get(registrationId)
      },
      modelRequests
    )

  // -- start ------------------------------------------------------------------------------------------------------

  const forwardTelemetry = telemetry !== undefined
  const { info, peer } = yield* Runtime.handshake(link, { notification, request }, settings, { forwardTelemetry })
  const remote = Remote.make(peer, info.version)
  yield* Deferred.succeed(connected, remote)

  const bounded: Sessions.Options["bounded"] = (operation, self) =>
    Effect.flatMap(RequestTimeout, (ofRegion) => {
      const duration = ofRegion === undefined ? settings.requestTimeout : Duration.decode(ofRegion)
      // Interruptible in any region: a wait that cannot be interrupted would outlive its timeout.
      return Effect.timeoutFail(Effect.interruptible(self), {
        duration,
        onTimeout: () => new Timeout({ operation, duration, kind: "deadline" })
      })
    })

  const call: Protocol.Call = (method, params, options) => bounded(method.name, remote.call(method, params, options))

  if (settings.sessionFs !== undefined) {
    const answer = yield* call(Protocol.setSessionFs, settings.sessionFs)
    yield* Session.confirmed(Protocol.setSessionFs.name, answer)
  }
  if (modelRequests !== undefined) {
    yield* Session.confirmed(Protocol.setModelRequests.name, yield* call(Protocol.setModelRequests, {}))
  }
  if (settings.builtinPluginDirectories.length > 0) {
    yield* remote.call(Protocol.setBuiltinPlugins, { paths: settings.builtinPluginDirectories })
  }
  yield* link.started

  // -- sessions ---------------------------------------------------------------------------------------------------

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

  const sessions = Sessions.make({ registry, bounded, call, remote, settings, stopping, onMalformed, forwardTelemetry })

  const deleteSession: Service["deleteSession"] = (sessionId) =>
    // A session that is gone there is gone here, whether or not anybody still waits.
    Effect.uninterruptible(
      call(Protocol.deleteSession, { sessionId }).pipe(
        Effect.flatMap((result) => Session.confirmed(Protocol.deleteSession.name, result)),
        Effect.zipRight(Effect.suspend(() => registry.sessions.get(sessionId)?.drop("Deleted") ?? Effect.void)),
        Effect.mapError(Session.orNotFound(sessionId))
      )
    )

  // -- models -----------------------------------------------------------------------------------------------------

  const context = yield* Effect.context<L>()
  const models = Models.make<ReadonlyArray<Model>, ModelsUnavailable | CallError>(
    onListModels === undefined
      ? Effect.map(call(Protocol.listModels, {}), ({ models }) => models)
      : onListModels.pipe(
          Effect.mapError((cause) => new ModelsUnavailable({ cause })),
          Effect.provide(context)
        )
  )

  // -- end --------------------------------------------------------------------------------------------------------

  const end = (reason: ConnectionLost) =>
    Effect.flatMap(SubscriptionRef.get(state), (now) => {
      if (now._tag === "Closed") return Effect.void
      sessions.lose(reason)
      modelRequests?.interruptAll()
      models.clear()
      lifecycle.end(reason === Sessions.localClose ? { _tag: "Closed" } : { _tag: "Lost", reason })
      return SubscriptionRef.set(state, { _tag: "Closed", reason })
    })

  const shutDown = Effect.gen(function* () {
    const { name } = Protocol.shutdown
    const { forced } = stopping
    const cause = yield* Stopping.step(forced, name, settings.shutdown.runtime, remote.call(Protocol.shutdown, {}))
    if (cause === undefined || isShutDown(cause)) return
    yield* stopping.report(new StopError({ reason: "RuntimeNotShutDown", cause }))
  })

  yield* SubscriptionRef.set(state, { _tag: "Connected", ...info })
  yield* peer.lost.pipe(Effect.flatMap(end), Effect.interruptible, Effect.forkScoped)
  yield* Effect.addFinalizer(() =>
    Effect.gen(function* () {
      yield* sessions.close
      const { _tag } = yield* SubscriptionRef.get(state)
      yield* end(Sessions.localClose)
      if (link.owned && _tag === "Connected") yield* shutDown
    })
  )

  return {
    sessions,
    service: {
      createSession: sessions.create,
      resumeSession: <const C extends SessionConfig.AnyResume>(
        sessionId: string,
        config: SessionConfig.ExactResume<C>
      ) => Effect.map(sessions.resume<C>(sessionId, config), ({ session }) => session),
      listSessions: (filter) =>
        Effect.map(call(Protocol.listSessions, toListParams(filter)), ({ sessions }) => sessions),
      getSessionMetadata: (sessionId) =>
        Effect.map(call(Protocol.getSessionMetadata, { sessionId }), ({ session }) => session),
      getLastSessionId: Effect.map(call(Protocol.getLastSessionId, {}), ({ sessionId }) => sessionId),
      deleteSession,
      getForegroundSessionId: Effect.map(call(Protocol.getForegroundSession, {}), ({ sessionId }) => sessionId),
      setForegroundSessionId: (sessionId) =>
        Effect.flatMap(call(Protocol.setForegroundSession, { sessionId }), (result) =>
          Session.confirmed(Protocol.setForegroundSession.name, result)
        ).pipe(Effect.mapError(Session.orNotFound(sessionId))),
      lifecycle: Stream.unwrapScoped(subscribe(lifecycle)),
      // Safe: events of other types than the wanted ones are not put into the buffer.
      subscribeLifecycle: ((options?: LifecycleOptions<Type>) =>
        subscribe(lifecycle, options)) as Service["subscribeLifecycle"],
      ping: (message) => call(Protocol.ping, message === undefined ? {} : { message }),
      getStatus: call(Protocol.getStatus, {}),
      getAuthStatus: call(Protocol.getAuthStatus, {}),
      listModels: models.get,
      state: Subscribable.make({
        get: state.get,
        changes: Stream.takeUntil(state.changes, ({ _tag }) => _tag === "Closed")
      }),
      // Safe: the tables that the namespaces are made of are those that the type was generated with.
      rpc: namespaces(serverMethods, "", remote.call) as unknown as Rpc.Server,
      pid: Option.fromNullable(link.pid),
      runtimePort: Option.map(Option.fromNullable(link.endpoint), ({ port }) => port),
      request: (method, params = {}) => remote.request(method, params)
    }
  }
})

const toListParams = (filter: SessionMetadata.Filter | undefined) => {
  if (filter === undefined) return {}
  const { workingDirectory: cwd, gitRoot, repository, branch } = filter
  return { filter: omitUndefined({ cwd, gitRoot, repository, branch }) }
}

const subscribe = (
  hub: Lifecycle.Hub,
  wanted?: { readonly types?: ReadonlyArray<string> | undefined; readonly capacity?: number | undefined }
) => {
  const types = wanted?.types && new Set(wanted.types)
  return hub.subscribe({
    capacity: wanted?.capacity ?? EventHub.defaultCapacity,
    replay: false,
    accepts: types && ((type) => types.has(type))
  })
}

/** An older runtime ends with its process; and one that has ended by then has done what was asked. */
const isShutDown = (error: CallError): boolean =>
  error._tag === "MethodNotSupported" ||
  error._tag === "ConnectionClosed" ||
  (error._tag === "ProcessExited" && error.code === 0)
