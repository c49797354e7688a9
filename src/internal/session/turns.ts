/** Turns: sending a message and following what the agent does with it. */
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ConnectionLost, SessionError, TurnError } from "../../CopilotError.js"
import { EventOverflow, SessionClosed, Timeout } from "../../CopilotError.js"
import type { CopilotSession, Message, StreamOptions, WaitOptions } from "../../CopilotSession.js"
import * as SessionEvent from "../../SessionEvent.js"
import type { Dispatch } from "../callbacks/dispatch.js"
import type { Entry, Sent } from "../event.js"
import * as EventHub from "../eventHub.js"
import * as Trace from "../trace.js"
import type { Activity } from "./activity.js"
import type { Queue } from "./sent.js"
import * as Turn from "./turn.js"

const defaultTimeout = Duration.seconds(60)
const defaultIdleTimeout = Duration.minutes(10)

/** What turns need of their session. */
interface Session {
  readonly identity: { readonly id: string }
  readonly send: (
    message: Message,
    onSent: (messageId: string, message: Sent) => void
  ) => Effect.Effect<string, SessionError>
  readonly hub: EventHub.EventHub<Entry>
  readonly activity: Activity
  readonly sent: Queue
  readonly dispatch: Dispatch
  readonly now: () => number
  readonly captureContent: boolean
}

export const make = (session: Session): Pick<CopilotSession, "sendAndWait" | "stream" | "streamText"> => {
  const { activity, captureContent, dispatch, hub, identity, now } = session

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
      readonly onEntry: (entry: Entry) => void
      readonly onExit: (exit: Exit.Exit<Entry | undefined, TurnError>) => void
    }
  ): Effect.fn.Return<void, SessionError, Scope.Scope> {
    const wasBusy = activity.busy() || !session.sent.isEmpty()
    const telemetry = yield* Trace.turn({ message, captureContent, now })
    const early: Array<Entry> = []
    let turn: Turn.Turn | undefined
    let finished = false

    const finish = (exit: Exit.Exit<Entry | undefined, TurnError>) => {
      if (finished) return
      finished = true
      stop()
      telemetry.onExit(exit)
      listener.onExit(exit)
    }
    const step = (self: Turn.Turn, entry: Entry, replied: boolean) => {
      if (finished) return
      const { events, verdict } = self.step(entry, replied)
      for (const event of events) {
        telemetry.onEvent(event)
        listener.onEntry(event)
      }
      if (verdict !== undefined) {
        // An end that was read before the reply has not taken it out.
        session.sent.remove(self.sent)
        finish(verdict._tag === "Done" ? Exit.succeed(self.answer()) : Exit.fail(verdict.error))
      }
    }
    const stop = hub.listen({
      onEvent: (entry) => (turn === undefined ? early.push(entry) : step(turn, entry, true)),
      // Before the reply, the send itself fails.
      onEnd: (end) => (turn === undefined ? undefined : finish(Exit.fail(toError(end))))
    })
    yield* Effect.addFinalizer((exit) =>
      Effect.sync(() => {
        stop()
        telemetry.onClose(exit)
      })
    )

    const messageId = yield* session.send(message, (messageId, sent) => {
      const self = Turn.make({ sessionId: identity.id, messageId, sent, wasBusy })
      for (const entry of early) step(self, entry, false)
      turn = self
    })
    const sentAt = now()

    const expire = (kind: Timeout["kind"], duration: Duration.Duration) =>
      Effect.sync(() => {
        const timeout = new Timeout({ operation, duration, kind, activity: activity.describe(messageId, now()) })
        finish(Exit.fail(timeout))
      })
    if (Duration.isFinite(wait.timeout)) {
      yield* fork(Effect.zipRight(Effect.sleep(wait.timeout), expire("deadline", wait.timeout)))
    }
    if (Duration.isFinite(wait.idleTimeout)) {
      const limit = Duration.toMillis(wait.idleTimeout)
      const watch: Effect.Effect<void> = Effect.suspend(() => {
        const since = Math.max(sentAt, activity.lastHeard() ?? sentAt, dispatch.lastDone() ?? sentAt)
        const quiet = dispatch.busy() ? 0 : now() - since
        return quiet >= limit
          ? expire("idle", wait.idleTimeout)
          : Effect.zipRight(Effect.sleep(Duration.millis(limit - quiet)), watch)
      })
      yield* fork(watch)
    }
  })

  const toError = (end: EventHub.End): SessionClosed | ConnectionLost =>
    end._tag === "Closed" ? new SessionClosed({ sessionId: identity.id }) : end.reason

  const sendAndWait: CopilotSession["sendAndWait"] = (message, wait) =>
    Effect.gen(function* () {
      const outcome = yield* Deferred.make<Entry | undefined, TurnError>()
      yield* follow("CopilotSession.sendAndWait", message, toWait(wait, defaultTimeout), {
        onEntry: () => {},
        onExit: (exit) => Deferred.unsafeDone(outcome, exit)
      })
      const event = (yield* Deferred.await(outcome))?.event
      return event?.type === "assistant.message" ? Option.some(event) : Option.none()
    }).pipe(Effect.scoped, Effect.withSpan("CopilotSession.sendAndWait", Trace.spanOptions(identity.id)))

  const stream = (message: Message, wait?: StreamOptions): ReturnType<CopilotSession["stream"]> =>
    Stream.unwrapScoped(
      Effect.gen(function* () {
        const capacity = wait?.capacity ?? EventHub.defaultCapacity
        const buffer = yield* Mailbox.make<Entry, TurnError | EventOverflow>(capacity)
        yield* follow("CopilotSession.stream", message, toWait(wait, Duration.infinity), {
          onEntry: (entry) => {
            if (!buffer.unsafeOffer(entry)) {
              buffer.unsafeDone(Exit.fail(new EventOverflow({ sessionId: identity.id, capacity })))
            }
          },
          onExit: (exit) => buffer.unsafeDone(Exit.asVoid(exit))
        })
        return Stream.map(Mailbox.toStream(buffer), (entry) => entry.event)
      })
    ).pipe(Stream.withSpan("CopilotSession.stream", Trace.spanOptions(identity.id)))

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

  return { sendAndWait, stream, streamText }
}

/** Timers can be stopped whatever the region the turn is waited for in. */
const fork = (timer: Effect.Effect<void>) => Effect.forkScoped(Effect.interruptible(timer))

const toWait = (options: WaitOptions | undefined, timeout: Duration.Duration) => ({
  timeout: options?.timeout === undefined ? timeout : Duration.decode(options.timeout),
  idleTimeout: options?.idleTimeout === undefined ? defaultIdleTimeout : Duration.decode(options.idleTimeout)
})
