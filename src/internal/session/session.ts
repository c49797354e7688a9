/**
 * A live session. The handle holds what survives a connection (its id, its handlers, its subscribers) and reaches the
 * runtime only through `Call`, so that the connection under it can change.
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as PubSub from "effect/PubSub"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { CallError, ConnectionLost, SessionError } from "../../CopilotError.js"
import { RpcError, SessionClosed, SessionNotFound } from "../../CopilotError.js"
import type { Capabilities, CopilotSession, EventLogPage, HandlerFailure, Message } from "../../CopilotSession.js"
import { Current, TypeId } from "../../CopilotSession.js"
import * as JsonRpc from "../../JsonRpc.js"
import type * as Rpc from "../../Rpc.js"
import * as SessionEvent from "../../SessionEvent.js"
import * as Callbacks from "../callbacks/callback.js"
import * as Dispatch from "../callbacks/dispatch.js"
import { toAnswer } from "../callbacks/permission.js"
import * as Event from "../event.js"
import * as EventHub from "../eventHub.js"
import * as Send from "../message.js"
import * as Protocol from "../protocol/methods.js"
import type { Remote } from "../protocol/remote.js"
import { namespaces, session as sessionMethods } from "../protocol/rpc.js"
import { omitUndefined } from "../record.js"
import * as Stopping from "../stopping.js"
import * as Trace from "../trace.js"
import { within } from "../within.js"
import * as Activity from "./activity.js"
import * as OpenCanvases from "./openCanvases.js"
import * as SentMessages from "./sent.js"
import * as View from "./state.js"
import * as Generate from "./structuredOutput.js"
import * as Turns from "./turns.js"
import * as Ui from "./ui.js"

export interface SessionHandle {
  readonly session: CopilotSession
  /** Takes an event of this session, synchronously: answers it, counts it, hands it on. */
  readonly receive: (event: Event.RawEvent) => void
  /** The connection is gone: everything that waits fails with the reason. */
  readonly lose: (reason: ConnectionLost) => void
  /** The Effect that answers a request about this session; undefined when no handler of it does. */
  readonly onRequest: Dispatch.Dispatch["onRequest"]
  readonly isOpen: () => boolean
  /** The runtime has confirmed the session. */
  readonly opened: (result: Opened) => void
  /** Ends the session here and not at the runtime: another handle has taken it over, or it was deleted there. */
  readonly drop: (reason: SessionClosed["reason"]) => Effect.Effect<void>
  /** Ends the session; never fails, and takes no longer than the grace for the runtime's answer. */
  readonly close: (reason: SessionClosed["reason"]) => Effect.Effect<void>
}

interface Opened {
  readonly workspacePath?: string | null | undefined
  readonly capabilities?: Capabilities | null | undefined
  readonly openCanvases?: ReadonlyArray<unknown> | null | undefined
}

export interface Options {
  /** Of a cloud session, the id is set when the runtime has chosen it, before anything else happens. */
  readonly identity: { readonly id: string }
  readonly call: Protocol.Call
  /** Calls the runtime without a timeout: what `rpc` is made of, and what waits for a user. */
  readonly request: Remote["call"]
  /** Told of events that are not what their type promises. */
  readonly onMalformed: (event: SessionEvent.UnknownEvent) => void
  readonly callbacks: ReadonlyArray<Callbacks.Make>
  readonly onEvent: ((event: SessionEvent.SessionEvent) => Effect.Effect<unknown, unknown, unknown>) | undefined
  /** The services that handlers run with. */
  readonly context: Context.Context<unknown>
  /** What the session's handlers live in; `close` closes it. */
  readonly scope: Scope.CloseableScope
  /** How long the runtime may take to confirm the end of the session. */
  readonly grace: Duration.Duration
  /** Done as soon as nothing is to be waited for any more. */
  readonly forced: Deferred.Deferred<void>
  /** Told that `close` could not detach the session from a runtime that is there. */
  readonly onAttached: (error: SessionError) => Effect.Effect<void>
  readonly tracing: Trace.Tracing
  /** The release of the CLI, when it is known. */
  readonly version: string | undefined
  /** Told when the session is over, before its handlers are interrupted. */
  readonly onClose: () => void
}

const annotations = { package: "effect-copilot", module: "CopilotSession" }

/** How many failures of handlers a slow reader still gets. */
const failuresKept = 64

/** Makes a session. Nothing is sent yet. */
export const make = Effect.fnUntraced(function* (options: Options): Effect.fn.Return<SessionHandle> {
  const { identity, scope, tracing } = options
  const clock = yield* Effect.clock
  const detaching = yield* Effect.makeSemaphore(1)
  const hub = EventHub.make<Event.Entry>(identity)
  const view = View.make(hub)
  const activity = Activity.make()
  const openCanvases = OpenCanvases.make()
  const labels = yield* Trace.labels
  const now = () => clock.unsafeCurrentTimeMillis()
  const failures = yield* PubSub.sliding<HandlerFailure>(failuresKept)
  const report = (handler: string, cause: Cause.Cause<unknown>) =>
    Effect.zipRight(
      PubSub.publish(failures, { handler, cause }),
      Effect.annotateLogs(Effect.logWarning(`The handler ${handler} failed`, cause), annotations)
    )
  const host: Callbacks.Host = { identity, call: options.call, tracing, report }
  const callbacks = Callbacks.merge(options.callbacks.map((make) => make(host)))
  let services: Context.Context<unknown> | undefined
  /** What handlers run with. None runs before the session is made. */
  const context = () => {
    services ??= Context.add(options.context, Current, handle.session)
    return services
  }
  const dispatch = yield* Scope.extend(Dispatch.make({ callbacks, context, report, now }), scope)
  const { onEvent } = options
  if (onEvent !== undefined) {
    const provided = (event: SessionEvent.SessionEvent) =>
      Effect.suspend(() => Effect.provide(Effect.scoped(Effect.suspend(() => onEvent(event))), context()))
    yield* Scope.extend(tell(hub, provided, report), scope)
  }
  const closing = yield* Deferred.make<never, ConnectionLost | SessionClosed>()
  const sent = SentMessages.make()

  let rpc: Rpc.Session | undefined
  let workspacePath: Option.Option<string> = Option.none()
  let capabilities: Capabilities = {}
  let live = false
  let closed = false
  /** The first of what has ended this session: it may be lost long before it is closed. */
  let ended: ConnectionLost | SessionClosed | undefined

  // -- calls ------------------------------------------------------------------------------------------------------

  /** A call that fails as soon as this session is closed, and says so when the runtime does not know it. */
  const open = <A, E extends CallError>(
    self: Effect.Effect<A, E>
  ): Effect.Effect<A, E | ConnectionLost | SessionClosed | SessionNotFound> =>
    named(
      Effect.suspend(
        (): Effect.Effect<A, E | ConnectionLost | SessionClosed> =>
          closed
            ? Deferred.await(closing)
            : Effect.raceFirst(Effect.interruptible(self), Effect.interruptible(Deferred.await(closing)))
      )
    )

  const named = <A, E extends { readonly _tag: string }>(self: Effect.Effect<A, E>) =>
    Effect.mapError(self, orNotFound(identity.id))

  const call = <Params extends object, Result>(
    method: JsonRpc.Method<Params & { readonly sessionId: string }, Result>,
    params: Params
  ): Effect.Effect<Result, SessionError> => open(options.call(method, { sessionId: identity.id, ...params }))

  /** `onSent` is told the message's id in the very tick of the reply, before any event behind it. */
  const send = (message: Message, onSent: (messageId: string, message: Event.Sent) => void) =>
    Effect.suspend(() => {
      const entry = sent.add(Send.toOptions(message).prompt)
      const onResult = ({ messageId }: { readonly messageId: string }) => {
        entry.id = messageId
        onSent(messageId, entry)
      }
      return open(
        Effect.flatMap(tracing.context, (context) =>
          options.call(Protocol.send, { ...context, sessionId: identity.id, ...Send.toParams(message) }, { onResult })
        )
      ).pipe(
        Effect.map(({ messageId }) => messageId),
        Effect.onError(() => Effect.sync(() => sent.remove(entry)))
      )
    })

  // -- answers ----------------------------------------------------------------------------------------------------

  const answerPermission: CopilotSession["answerPermission"] = (requestId, decision) => {
    const answer = toAnswer(decision)
    return answer === undefined
      ? Effect.succeed(false)
      : Effect.map(call(Protocol.answerPermission, { requestId, ...answer }), ({ success }) => success)
  }

  const answerToolCall: CopilotSession["answerToolCall"] = (requestId, answer) =>
    Effect.map(call(Protocol.answerTool, { requestId, ...answer }), ({ success }) => success)

  const turns = Turns.make({
    identity,
    send,
    hub,
    activity,
    sent,
    dispatch,
    now,
    ended: () => ended ?? new SessionClosed({ sessionId: identity.id, reason: "Closed" }),
    captureContent: tracing.captureContent
  })

  // -- events -----------------------------------------------------------------------------------------------------

  const subscribe = (wanted?: {
    readonly types?: ReadonlyArray<string> | undefined
    readonly replay?: boolean | undefined
    readonly capacity?: number | undefined
  }) => {
    const types = wanted?.types && new Set(wanted.types)
    return hub.subscribe({
      capacity: wanted?.capacity ?? EventHub.defaultCapacity,
      replay: wanted?.replay ?? false,
      accepts: types && ((type) => types.has(type))
    })
  }

  const receive = (event: Event.RawEvent) => {
    activity.observe(event, now())
    Trace.countEvent(event, labels)
    if (event.type === "capabilities.changed") capabilities = { ...capabilities, ...event.data }
    const entry = Event.toEntry(event, sent.observe(event), options.onMalformed)
    openCanvases.observe(entry)
    dispatch.onEvent(entry)
    view.observe(entry)
    hub.publish(entry)
  }

  const eventLog: CopilotSession["eventLog"] = ({ cursor, pageSize, ...options } = {}) =>
    Stream.paginateEffect(cursor, (cursor) =>
      Effect.map(
        call(Protocol.readEventLog, omitUndefined({ ...options, cursor, max: pageSize })),
        (page): readonly [EventLogPage, Option.Option<string>] => [
          { events: page.events.map(SessionEvent.decode), cursor: page.cursor },
          page.hasMore ? Option.some(page.cursor) : Option.none()
        ]
      )
    )

  // -- end --------------------------------------------------------------------------------------------------------

  const detach = Effect.gen(function* () {
    const attempt = Effect.catchTag(
      options.call(Protocol.detach, { sessionId: identity.id }),
      "MethodNotSupported",
      () => options.call(Protocol.destroy, { sessionId: identity.id })
    )
    const first = yield* attempt
    yield* confirmed(Protocol.detach.name, first.success === true ? first : yield* attempt)
    live = false
  }).pipe(
    named,
    // Gone is what was wanted.
    Effect.catchTag("SessionNotFound", () => Effect.void)
  )

  /**
   * Ends what is here, once. Handlers stay until the runtime has let go, for it may still ask them something. They are
   * interrupted and waited for, but not for ever: a handler may be uninterruptible, or be the one that closes.
   */
  const release = (reason: SessionClosed["reason"]) =>
    Effect.suspend(() => {
      if (closed) return Effect.void
      closed = true
      ended ??= new SessionClosed({ sessionId: identity.id, reason })
      options.onClose()
      Deferred.unsafeDone(closing, Effect.fail(ended))
      hub.end({ _tag: "Closed" })
      return Effect.forkDaemon(Scope.close(scope, Exit.void)).pipe(
        Effect.flatMap((fiber) =>
          within(options.grace, Effect.raceFirst(Fiber.await(fiber), Deferred.await(options.forced)))
        ),
        Effect.zipRight(PubSub.shutdown(failures))
      )
    })

  const whileOpen = <E>(self: Effect.Effect<void, E>) =>
    detaching.withPermits(1)(Effect.suspend(() => (live && !closed ? self : Effect.void)))

  const disconnect = Effect.zipRight(whileOpen(detach), release("Closed"))

  const close = Effect.fnUntraced(function* (reason: SessionClosed["reason"]) {
    // The bound holds for a `disconnect` that is under way, too.
    const problem = yield* Stopping.step(options.forced, Protocol.detach.name, options.grace, whileOpen(detach))
    yield* release(reason)
    if (problem === undefined || isLost(problem)) return
    yield* options.onAttached(problem)
  })

  const handle: SessionHandle = {
    receive,
    onRequest: dispatch.onRequest,
    isOpen: () => !closed,
    drop: (reason) =>
      Effect.suspend(() => {
        live = false
        return release(reason)
      }),
    opened: (result) => {
      live = true
      workspacePath = Option.fromNullable(result.workspacePath)
      capabilities = { ...result.capabilities, ...capabilities }
      if (result.openCanvases) openCanvases.seed(result.openCanvases)
    },
    lose: (reason) => {
      live = false
      ended ??= reason
      dispatch.interruptAll()
      hub.end({ _tag: "Lost", reason })
    },
    close,
    session: {
      [TypeId]: TypeId,
      get id() {
        return identity.id
      },
      get workspacePath() {
        return workspacePath
      },
      capabilities: Effect.sync(() => capabilities),
      openCanvases: Effect.sync(openCanvases.list),
      get rpc() {
        // Safe: the tables that the namespaces are made of are those that the type was generated with.
        rpc ??= namespaces(sessionMethods, "session.", (method, params) =>
          open(options.request(method, { sessionId: identity.id, ...params }))
        ) as unknown as Rpc.Session
        return rpc
      },
      events: Stream.unwrapScoped(subscribe({ replay: true })),
      state: view.state,
      handlerFailures: Stream.fromPubSub(failures),
      // Safe: events of other types than the wanted ones are not put into the buffer.
      subscribe: subscribe as CopilotSession["subscribe"],
      send: (message) =>
        Effect.suspend(() => send(message, () => {})).pipe(
          Effect.withSpan(
            "CopilotSession.send",
            Trace.spanOptions(
              identity.id,
              tracing.captureContent
                ? { "gen_ai.input.messages": Trace.messageOf("user", Send.toOptions(message).prompt) }
                : {}
            )
          )
        ),
      ...turns,
      generateObject: Generate.make({ identity, sendAndWait: turns.sendAndWait, version: options.version }),
      setModel: (modelId, options) => call(Protocol.switchModel, omitUndefined({ modelId, ...options })),
      setAutoTier: (autoTier) => call(Protocol.switchAutoTier, { autoTier }),
      log: (message, options) =>
        Effect.map(call(Protocol.log, omitUndefined({ message, ...options })), ({ eventId }) => eventId),
      ui: Ui.make({
        identity,
        capabilities: () => capabilities,
        // Without a timeout: a user takes the time that it takes.
        elicit: (params) => open(options.request(Protocol.elicit, { sessionId: identity.id, ...params }))
      }),
      eventLog,
      getEvents: Effect.map(call(Protocol.getMessages, {}), ({ events }) => events.map(SessionEvent.decode)),
      answerPermission,
      answerToolCall,
      abort: Effect.flatMap(call(Protocol.abort, {}), (result) => confirmed(Protocol.abort.name, result)),
      disconnect
    }
  }
  return handle
})

/** Calls a handler with each event that there is from now on, in a fiber of the scope. */
const tell = Effect.fnUntraced(function* (
  hub: EventHub.EventHub<Event.Entry>,
  onEvent: (event: SessionEvent.SessionEvent) => Effect.Effect<unknown, unknown>,
  report: Callbacks.Host["report"]
) {
  const failed = (cause: Cause.Cause<unknown>) => report("onEvent", cause)
  const events = yield* hub.subscribe({ capacity: EventHub.defaultCapacity, replay: false, accepts: undefined })
  yield* Stream.runForEach(events, (event) => Effect.catchAllCause(onEvent(event), failed)).pipe(
    // That the connection is gone is no failure of the handler's; that it was too slow is.
    Effect.catchTag("EventOverflow", (error) => failed(Cause.fail(error))),
    Effect.ignore,
    Effect.interruptible,
    Effect.forkScoped
  )
})

/** The runtime reports some failures in the result. */
export const confirmed = (
  method: string,
  result: { readonly success?: boolean | null | undefined; readonly error?: string | null | undefined }
) =>
  result.success === true
    ? Effect.void
    : Effect.fail(
        new RpcError({
          method,
          code: JsonRpc.ErrorCode.InternalError,
          description: result.error ?? "the runtime did not say why"
        })
      )

/** A runtime that is gone holds nothing. */
const isLost = ({ _tag }: SessionError): boolean => _tag === "ProcessExited" || _tag === "ConnectionClosed"

/** The runtime has no code of its own for this (protocol.md section 10). */
export const orNotFound =
  (sessionId: string) =>
  <E extends { readonly _tag: string }>(error: E): E | SessionNotFound =>
    error instanceof RpcError &&
    error.code === JsonRpc.ErrorCode.InternalError &&
    /\bSession (?:file )?not found\b/i.test(error.description)
      ? new SessionNotFound({ sessionId, description: error.description })
      : error
