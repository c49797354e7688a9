/** Turns: sending a message and following what the agent does with it. */
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ConnectionLost, SessionClosed, SessionError, TurnError } from "../../CopilotError.js"
import { EventOverflow, TextWithdrawn, Timeout } from "../../CopilotError.js"
import type { Answer, CopilotSession, Message, StreamOptions, WaitOptions } from "../../CopilotSession.js"
import type { Dispatch } from "../callbacks/dispatch.js"
import type { Entry, Sent } from "../event.js"
import * as EventHub from "../eventHub.js"
import * as Trace from "../trace.js"
import type { Activity } from "./activity.js"
import * as AnswerText from "./answerText.js"
import type { Queue } from "./sent.js"
import * as Turn from "./turn.js"

/** Of what waits for an answer. */
export const defaultTimeout = Duration.seconds(60)
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
  /** Why the session is over. */
  readonly ended: () => ConnectionLost | SessionClosed
  readonly captureContent: boolean
}

/** How long to wait, and how long in silence. */
interface Wait {
  readonly timeout: Duration.Duration
  readonly idleTimeout: Duration.Duration
  readonly toolTimeout: Duration.Duration
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
    wait: Wait,
    listener: {
      readonly onEntry: (entry: Entry) => void
      readonly onExit: (exit: Exit.Exit<Turn.Answer | undefined, TurnError>) => void
    }
  ): Effect.fn.Return<void, TurnError, Scope.Scope> {
    const wasBusy = activity.busy() || !session.sent.isEmpty()
    const telemetry = yield* Trace.turn({ message, captureContent, now })
    const early: Array<Entry> = []
    const expired = yield* Deferred.make<never, Timeout>()
    let turn: Turn.Turn | undefined
    let messageId: string | undefined
    let since = now()
    let finished = false

    const finish = (exit: Exit.Exit<Turn.Answer | undefined, TurnError>) => {
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
      onEnd: () => (turn === undefined ? undefined : finish(Exit.fail(session.ended())))
    })
    yield* Effect.addFinalizer((exit) =>
      Effect.sync(() => {
        stop()
        telemetry.onClose(exit)
      })
    )

    const expire = (kind: Timeout["kind"], duration: Duration.Duration) =>
      Effect.sync(() => {
        const timeout = new Timeout({ operation, duration, kind, activity: activity.describe(messageId, now()) })
        finish(Exit.fail(timeout))
        Deferred.unsafeDone(expired, Effect.fail(timeout))
      })
    if (Duration.isFinite(wait.timeout)) {
      yield* fork(Effect.zipRight(Effect.sleep(wait.timeout), expire("deadline", wait.timeout)))
    }
    if (Duration.isFinite(wait.idleTimeout) || Duration.isFinite(wait.toolTimeout)) {
      const longest = Duration.min(wait.idleTimeout, wait.toolTimeout)
      const watch: Effect.Effect<void> = Effect.suspend(() => {
        const [kind, limit] = activity.working()
          ? (["tool", wait.toolTimeout] as const)
          : (["idle", wait.idleTimeout] as const)
        const heard = Math.max(since, activity.lastHeard() ?? since, dispatch.lastDone() ?? since)
        const left = Duration.subtract(limit, Duration.millis(dispatch.busy() ? 0 : now() - heard))
        return Duration.isZero(left)
          ? expire(kind, limit)
          : // What is at work may be done before, and then the other limit holds from there.
            Effect.zipRight(Effect.sleep(Duration.min(left, longest)), watch)
      })
      yield* fork(watch)
    }

    const onSent = (id: string, sent: Sent) => {
      const self = Turn.make({ sessionId: identity.id, messageId: id, sent, wasBusy })
      for (const entry of early) step(self, entry, false)
      turn = self
      messageId = id
      since = now()
    }
    yield* Effect.raceFirst(session.send(message, onSent), Effect.interruptible(Deferred.await(expired)))
  })

  const sendAndWait: CopilotSession["sendAndWait"] = (message, wait) =>
    Effect.gen(function* () {
      const outcome = yield* Deferred.make<Turn.Answer | undefined, TurnError>()
      yield* follow("CopilotSession.sendAndWait", message, toWait(wait, defaultTimeout), {
        onEntry: () => {},
        onExit: (exit) => Deferred.unsafeDone(outcome, exit)
      })
      return toAnswer(yield* Deferred.await(outcome))
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

  const streamText: CopilotSession["streamText"] = (message, { onWithdrawn, ...wait } = {}) =>
    Stream.suspend(() => {
      const withdraw =
        onWithdrawn ?? ((text: string) => Effect.fail(new TextWithdrawn({ sessionId: identity.id, text })))
      return stream(message, wait).pipe(
        Stream.mapConcat(AnswerText.make()),
        Stream.mapEffect((piece) =>
          piece._tag === "Text" ? Effect.succeedSome(piece.text) : Effect.as(withdraw(piece.text), Option.none())
        ),
        Stream.filterMap((text) => text)
      )
    })

  return { sendAndWait, stream, streamText }
}

/** Timers can be stopped whatever the region the turn is waited for in. */
const fork = (timer: Effect.Effect<void>) => Effect.forkScoped(Effect.interruptible(timer))

const toWait = (options: WaitOptions | undefined, timeout: Duration.Duration): Wait => ({
  timeout: options?.timeout === undefined ? timeout : Duration.decode(options.timeout),
  idleTimeout: options?.idleTimeout === undefined ? defaultIdleTimeout : Duration.decode(options.idleTimeout),
  toolTimeout: options?.toolTimeout === undefined ? Duration.infinity : Duration.decode(options.toolTimeout)
})

const toAnswer = (answer: Turn.Answer | undefined): Option.Option<Answer> => {
  const event = answer?.entry.event
  if (answer === undefined || event?.type !== "assistant.message") return Option.none()
  const { content, finishReason } = answer
  return Option.some({
    ...event,
    data: content === event.data.content ? event.data : { ...event.data, content },
    finishReason
  })
}
