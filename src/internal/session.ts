/**
 * A live session. The handle holds what survives a connection (its id, its handlers, its subscribers) and reaches the
 * runtime only through `Call`, so that the connection under it can change.
 */
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import { isRecord } from "effect/Predicate"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { CallError, ConnectionLost, SessionError, TurnError } from "../CopilotError.js"
import { EventOverflow, RpcError, SessionClosed, SessionNotFound, Timeout } from "../CopilotError.js"
import type { Capabilities, CopilotSession, Message, StreamOptions, WaitOptions } from "../CopilotSession.js"
import { TypeId } from "../CopilotSession.js"
import * as JsonRpc from "../JsonRpc.js"
import type * as Rpc from "../Rpc.js"
import * as SessionEvent from "../SessionEvent.js"
import * as Activity from "./activity.js"
import { within } from "./bounded.js"
import * as Dispatch from "./dispatch.js"
import * as EventHub from "./eventHub.js"
import * as Protocol from "./protocol.js"
import { omitUndefined } from "./record.js"
import { namespaces, session as sessionMethods } from "./rpc.js"
import * as Turn from "./turn.js"

/** Calls the runtime over whatever connection there is now, within the client's request timeout. */
export type Call = <Params extends object, Result>(
  method: JsonRpc.Method<Params, Result>,
  params: Params
) => Effect.Effect<Result, CallError>

export interface SessionHandle {
  readonly session: CopilotSession
  /** Takes an event of this session, synchronously: answers it, counts it, hands it on. */
  readonly receive: (event: EventHub.RawEvent) => void
  /** The connection is gone: everything that waits fails with the reason. */
  readonly lose: (reason: ConnectionLost) => void
  /** The runtime has confirmed the session. */
  readonly created: (result: Created) => void
  /** Ends the session; never fails, and takes no longer than the grace for the runtime's answer. */
  readonly close: Effect.Effect<void>
}

interface Created {
  readonly workspacePath?: string | null | undefined
  readonly capabilities?: Capabilities | null | undefined
}

export interface Options {
  readonly id: string
  readonly call: Call
  /** Calls the runtime without a timeout: what `rpc` is made of. */
  readonly request: JsonRpc.Peer["call"]
  /** Told of events that are not what their type promises. */
  readonly onMalformed: (event: SessionEvent.UnknownEvent) => void
  readonly handlers: Dispatch.Handlers
  /** How long the runtime may take to confirm the end of the session. */
  readonly grace: Duration.Duration
  /** Told when the session is over, before its handlers are interrupted. */
  readonly onClose: () => void
}

const defaultTimeout = Duration.seconds(60)
const defaultIdleTimeout = Duration.minutes(10)
const defaultCapacity = 4096

/** Makes a session in a scope of its own, which `close` closes. Nothing is sent yet. */
export const make = Effect.fnUntraced(function* (options: Options): Effect.fn.Return<SessionHandle> {
  const { id } = options
  const clock = yield* Effect.clock
  const scope = yield* Scope.make()
  const detaching = yield* Effect.makeSemaphore(1)
  const hub = EventHub.make(id, options.onMalformed)
  const activity = Activity.make()
  const dispatch = yield* Scope.extend(Dispatch.make(id, options.call, options.handlers), scope)
  const now = () => clock.unsafeCurrentTimeMillis()

  let rpc: Rpc.Session | undefined
  let workspacePath: Option.Option<string> = Option.none()
  let capabilities: Capabilities = {}
  let live = false
  let closed = false

  // -- calls ------------------------------------------------------------------------------------------------------

  /** A call that fails when this session is closed, and says so when the runtime does not know it. */
  const open = <A, E extends CallError>(
    self: () => Effect.Effect<A, E>
  ): Effect.Effect<A, E | SessionClosed | SessionNotFound> =>
    Effect.mapError(
      Effect.suspend(
        (): Effect.Effect<A, E | SessionClosed> => (closed ? Effect.fail(new SessionClosed({ sessionId: id })) : self())
      ),
      (error) => (error._tag === "RpcError" && isNotFound(error) ? notFound : error)
    )

  const call = <Params extends object, Result>(
    method: JsonRpc.Method<Params & { readonly sessionId: string }, Result>,
    params: Params
  ): Effect.Effect<Result, SessionError> => open(() => options.call(method, { sessionId: id, ...params }))

  const notFound = new SessionNotFound({ sessionId: id })

  const send = (message: Message) =>
    Effect.suspend(() => {
      activity.sent()
      return Effect.map(call(Protocol.send, toSendParams(message)), ({ messageId }) => messageId)
    })

  // -- turns ------------------------------------------------------------------------------------------------------

  /**
   * Sends a message and follows its turn: `onEntry` gets the turn's events, `onExit` its end, both synchronously and in
   * order. Listens before it sends; what is heard before the reply to `session.send` is judged after it, because only
   * the reply tells the message's id.
   */
  const follow = Effect.fnUntraced(function* (
    operation: string,
    message: Message,
    wait: { readonly timeout: Duration.Duration; readonly idleTimeout: Duration.Duration },
    listener: {
      readonly onEntry: (entry: EventHub.Entry) => void
      readonly onExit: (exit: Exit.Exit<EventHub.Entry | undefined, TurnError>) => void
    }
  ): Effect.fn.Return<void, SessionError, Scope.Scope> {
    const wasBusy = activity.busy()
    const early: Array<EventHub.Entry> = []
    let turn: Turn.Turn | undefined
    let ended: EventHub.End | undefined
    let finished = false

    const finish = (exit: Exit.Exit<EventHub.Entry | undefined, TurnError>) => {
      if (finished) return
      finished = true
      stop()
      listener.onExit(exit)
    }
    const step = (self: Turn.Turn, entry: EventHub.Entry, replied: boolean) => {
      if (finished) return
      const verdict = self.step(entry, replied)
      if (self.begun()) listener.onEntry(entry)
      if (verdict !== undefined) {
        finish(verdict._tag === "Idle" ? Exit.succeed(self.answer()) : Exit.fail(verdict.error))
      }
    }
    const stop = hub.listen({
      onEvent: (entry) => (turn === undefined ? early.push(entry) : step(turn, entry, true)),
      onEnd: (end) => {
        if (turn === undefined) ended = end
        else finish(Exit.fail(toError(end)))
      }
    })
    yield* Effect.addFinalizer(() => Effect.sync(stop))

    const messageId = yield* send(message)
    const sentAt = now()
    const self = Turn.make({ sessionId: id, messageId, wasBusy })
    for (const entry of early) step(self, entry, false)
    turn = self
    if (ended !== undefined) finish(Exit.fail(toError(ended)))

    const expire = (kind: Timeout["kind"], duration: Duration.Duration) =>
      Effect.sync(() => {
        const timeout = new Timeout({ operation, duration, kind, activity: activity.describe(messageId, now()) })
        finish(Exit.fail(timeout))
      })
    if (Duration.isFinite(wait.timeout)) {
      yield* Effect.forkScoped(
        Effect.zipRight(
          Effect.sleep(wait.timeout),
          Effect.suspend(() => expire("deadline", wait.timeout))
        )
      )
    }
    if (Duration.isFinite(wait.idleTimeout)) {
      const limit = Duration.toMillis(wait.idleTimeout)
      const watch: Effect.Effect<void> = Effect.suspend(() => {
        const quiet = dispatch.busy() ? 0 : now() - Math.max(sentAt, activity.lastHeard() ?? sentAt)
        return quiet >= limit
          ? expire("idle", wait.idleTimeout)
          : Effect.zipRight(Effect.sleep(Duration.millis(limit - quiet)), watch)
      })
      yield* Effect.forkScoped(watch)
    }
  })

  const toError = (end: EventHub.End): SessionClosed | ConnectionLost =>
    end._tag === "Closed" ? new SessionClosed({ sessionId: id }) : end.reason

  const sendAndWait: CopilotSession["sendAndWait"] = (message, wait) =>
    Effect.gen(function* () {
      const outcome = yield* Deferred.make<EventHub.Entry | undefined, TurnError>()
      yield* follow("CopilotSession.sendAndWait", message, toWait(wait, defaultTimeout), {
        onEntry: () => {},
        onExit: (exit) => Deferred.unsafeDone(outcome, exit)
      })
      const event = (yield* Deferred.await(outcome))?.event
      return event?.type === "assistant.message" ? Option.some(event) : Option.none()
    }).pipe(Effect.scoped, Effect.withSpan("CopilotSession.sendAndWait", spanOptions(id)))

  const stream = (message: Message, wait?: StreamOptions): ReturnType<CopilotSession["stream"]> =>
    Stream.unwrapScoped(
      Effect.gen(function* () {
        const capacity = wait?.capacity ?? defaultCapacity
        const buffer = yield* Mailbox.make<EventHub.Entry, TurnError | EventOverflow>(capacity)
        yield* follow("CopilotSession.stream", message, toWait(wait, Duration.infinity), {
          onEntry: (entry) => {
            if (!buffer.unsafeOffer(entry)) {
              buffer.unsafeDone(Exit.fail(new EventOverflow({ sessionId: id, capacity })))
            }
          },
          onExit: (exit) => buffer.unsafeDone(Exit.asVoid(exit))
        })
        return Stream.map(Mailbox.toStream(buffer), (entry) => entry.event)
      })
    ).pipe(Stream.withSpan("CopilotSession.stream", spanOptions(id)))

  const streamText: CopilotSession["streamText"] = (message, wait) =>
    Stream.suspend(() => {
      const streamed = new Set<string>()
      return Stream.filterMap(stream(message, wait), (event) => {
        if (event.type === "unknown" || !SessionEvent.isMainAgent(event)) return Option.none()
        if (event.type === "assistant.message_delta") {
          streamed.add(event.data.messageId)
          return Option.some(event.data.deltaContent)
        }
        return event.type === "assistant.message" && event.data.content !== "" && !streamed.has(event.data.messageId)
          ? Option.some(event.data.content)
          : Option.none()
      })
    })

  // -- events -----------------------------------------------------------------------------------------------------

  const subscribe = (wanted?: {
    readonly types?: ReadonlyArray<string> | undefined
    readonly replay?: boolean | undefined
    readonly capacity?: number | undefined
  }) => {
    const types = wanted?.types && new Set(wanted.types)
    return hub.subscribe({
      capacity: wanted?.capacity ?? defaultCapacity,
      replay: wanted?.replay ?? false,
      accepts: types && ((type) => types.has(type))
    })
  }

  const receive = (event: EventHub.RawEvent) => {
    activity.observe(event, now())
    if (event.type === "capabilities.changed") capabilities = { ...capabilities, ...event.data }
    dispatch.onEvent(event)
    hub.publish(event)
  }

  // -- end --------------------------------------------------------------------------------------------------------

  const detach = Effect.gen(function* () {
    const attempt = Effect.catchIf(
      call(Protocol.detach, {}),
      (error) => error._tag === "RpcError" && error.code === JsonRpc.ErrorCode.MethodNotFound,
      () => call(Protocol.destroy, {})
    )
    const first = yield* attempt
    const last = first.success === true ? first : yield* attempt
    if (last.success !== true) {
      return yield* new RpcError({
        method: Protocol.detach.name,
        code: JsonRpc.ErrorCode.InternalError,
        description: last.error ?? "the runtime did not say why"
      })
    }
  }).pipe(
    // Gone is what was wanted.
    Effect.catchTag("SessionNotFound", () => Effect.void)
  )

  /** Ends what is here. Handlers stay until the runtime has let go: it may still ask them something. */
  const release = Effect.suspend(() => {
    closed = true
    options.onClose()
    hub.end({ _tag: "Closed" })
    return Scope.close(scope, Exit.void)
  })

  const disconnect = detaching.withPermits(1)(
    Effect.suspend(() => {
      if (closed) return Effect.void
      // Released by another fiber: when a handler of this very session disconnects it, that handler is interrupted too.
      const releasing = Effect.flatMap(Effect.forkDaemon(release), Fiber.await)
      return Effect.zipRight(live ? detach : Effect.void, Effect.asVoid(releasing))
    })
  )

  const close = detaching.withPermits(1)(
    Effect.suspend(() => {
      if (closed) return Effect.void
      const report = Effect.tapError(detach, (error) => Effect.logDebug(`Session ${id} was not detached`, error))
      return Effect.zipRight(live ? within(options.grace, report) : Effect.void, release)
    })
  )

  return {
    receive,
    created: (result) => {
      live = true
      workspacePath = Option.fromNullable(result.workspacePath)
      capabilities = { ...result.capabilities, ...capabilities }
    },
    lose: (reason) => {
      live = false
      dispatch.interruptAll()
      hub.end({ _tag: "Lost", reason })
    },
    close,
    session: {
      [TypeId]: TypeId,
      id,
      get workspacePath() {
        return workspacePath
      },
      capabilities: Effect.sync(() => capabilities),
      get rpc() {
        // Safe: the tables that the namespaces are made of are those that the type was generated with.
        rpc ??= namespaces(sessionMethods, "session.", (method, params) =>
          open(() => options.request(method, { sessionId: id, ...params }))
        ) as unknown as Rpc.Session
        return rpc
      },
      events: Stream.unwrapScoped(subscribe({ replay: true })),
      // Safe: events of other types than the wanted ones are not put into the buffer.
      subscribe: subscribe as CopilotSession["subscribe"],
      send,
      sendAndWait,
      stream,
      streamText,
      getEvents: Effect.map(call(Protocol.getMessages, {}), ({ events }) => events.map(SessionEvent.decode)),
      abort: Effect.asVoid(call(Protocol.abort, {})),
      disconnect
    }
  }
})

const spanOptions = (sessionId: string) => ({
  captureStackTrace: false,
  attributes: { "copilot.session.id": sessionId }
})

const toWait = (options: WaitOptions | undefined, timeout: Duration.Duration) => ({
  timeout: options?.timeout === undefined ? timeout : Duration.decode(options.timeout),
  idleTimeout: options?.idleTimeout === undefined ? defaultIdleTimeout : Duration.decode(options.idleTimeout)
})

const toSendParams = (message: Message) => {
  if (typeof message === "string") return { prompt: message }
  const { displayPrompt, mode, prompt } = message
  return omitUndefined({ prompt, displayPrompt, mode })
}

/** The runtime has no code of its own for this (protocol.md section 10). */
const isNotFound = (error: RpcError): boolean =>
  error.code === JsonRpc.ErrorCode.InternalError && /\bSession not found\b/i.test(error.description)

/** The event of a `session.event` notification, if it has the minimal shape that routing needs (protocol.md 7.3). */
export const toRawEvent = (event: unknown): EventHub.RawEvent | undefined =>
  isRecord(event) && typeof event.type === "string"
    ? {
        type: event.type,
        data: isRecord(event.data) ? event.data : {},
        agentId: typeof event.agentId === "string" ? event.agentId : undefined,
        raw: event
      }
    : undefined
