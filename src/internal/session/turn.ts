/**
 * The rules by which events tell what belongs to a turn and how it ends (protocol.md 5.1), as a pure state machine.
 *
 * Upstream takes the first `session.idle` or `session.error` after the subscription for the end of the turn, whoever's
 * it was. Here a turn knows its message: the runtime names the id that `session.send` returned in `user.message`, in
 * each `assistant.message` and in `session.error`, so that turns which were queued one behind the other, another
 * client's messages and the tail of an earlier turn are told apart. Where the names are missing (CLI 1.0.81) the text of
 * a message tells where its turn begins; where that does not help either, the upstream rule is what remains.
 */
import { isRecord } from "effect/Predicate"
import { SessionClosed, SessionFailed } from "../../CopilotError.js"
import type { Entry, Sent } from "../event.js"
import { omitUndefined } from "../record.js"

type Verdict = { readonly _tag: "Done" } | { readonly _tag: "Failed"; readonly error: SessionFailed | SessionClosed }

interface Step {
  /** What turned out to belong to the turn, in order. */
  readonly events: ReadonlyArray<Entry>
  /** How the turn ended, if it has. */
  readonly verdict?: Verdict
}

export interface Turn {
  /** The message itself. */
  readonly sent: Sent
  /** Takes the next event. `replied` says whether it was read after the reply to `session.send`. */
  readonly step: (entry: Entry, replied: boolean) => Step
  /** The latest answer so far; the main agent's to this very message before any other. */
  readonly answer: () => Answer | undefined
}

export interface Answer {
  readonly entry: Entry
  /** The text of the message, behind what the token limit has cut off before it. */
  readonly content: string
  /** Why the model ended; `length` when a part that was cut off is not known. */
  readonly finishReason: string | undefined
}

export const make = (options: {
  readonly sessionId: string
  readonly messageId: string
  readonly sent: Sent
  /** Whether an earlier turn was under way when the message was sent. */
  readonly wasBusy: boolean
}): Turn => {
  const { messageId, sent, sessionId } = options
  /**
   * `before`: what comes belongs to an earlier turn. `own`: it belongs to this one. `unclear`: a message of somebody
   * else has begun; either the agent goes on with this turn (a hook that blocks the stop queues a message of its own)
   * or the next turn has begun. The next event that names its message decides; until then events are held.
   */
  let phase: "before" | "own" | "unclear" = options.wasBusy ? "before" : "own"
  let named = false
  /** In autopilot: whether the agent has said that it is done, and does not go on by itself. */
  let complete = false
  let held: Array<Entry> = []
  let answer: (Answer & { readonly rank: number }) | undefined
  /** Why the model ended what it said last, until a message or the end of its turn follows. */
  let finishReason: string | undefined
  /** What the model says, and in which message; or what it has said where that is not streamed. */
  let said: { readonly messageId: unknown; readonly text: string } | undefined
  /**
   * What the token limit has cut off, when the runtime has the model go on: there is no `assistant.message` for it, and
   * the next one is the rest. Undefined when such a part is not known.
   */
  let before: string | undefined = ""

  const pass = (entry: Entry, verdict?: Verdict): Step => {
    if (verdict === undefined && phase === "before") return { events: [] }
    if (verdict === undefined && phase === "unclear") {
      held.push(entry)
      return { events: [] }
    }
    const events = [...held, entry]
    held = []
    return verdict === undefined ? { events } : { events, verdict }
  }

  const over: Step = { events: [], verdict: { _tag: "Done" } }

  /** An event has named this turn's message. */
  const own = () => {
    phase = "own"
    named = true
  }

  /** Follows what the main agent says in this turn. */
  const listen = ({ data, type }: Entry) => {
    switch (type) {
      case "assistant.message_delta": {
        const { deltaContent, messageId } = data
        const text = said?.messageId === messageId ? said?.text : ""
        said = { messageId, text: `${text}${typeof deltaContent === "string" ? deltaContent : ""}` }
        break
      }
      // Not in the runtime's schema, and the only place where the text is that is not streamed.
      case "model.message":
        if (isRecord(data.message) && data.message.role === "assistant" && typeof data.message.content === "string") {
          said ??= { messageId: undefined, text: data.message.content }
        }
        break
      case "assistant.usage":
        finishReason = typeof data.finishReason === "string" ? data.finishReason : undefined
        break
      case "assistant.turn_end":
        if (finishReason === "length" && before !== undefined) {
          before = said === undefined ? undefined : before + said.text
        }
        said = undefined
        finishReason = undefined
        break
    }
  }

  /** Takes a message for the answer, unless there is a better one. */
  const take = (entry: Entry) => {
    const { agentId, data } = entry
    const origin = data.originatingMessageId
    const rank = agentId !== undefined ? 0 : origin === messageId ? 2 : typeof origin === "string" ? 0 : 1
    const content = typeof data.content === "string" ? data.content : ""
    if (answer === undefined || rank >= answer.rank) {
      answer =
        agentId === undefined
          ? {
              entry,
              rank,
              content: `${before ?? ""}${content}`,
              finishReason: before === undefined ? "length" : finishReason
            }
          : { entry, rank, content, finishReason: undefined }
    }
    if (agentId !== undefined) return
    before = ""
    said = undefined
    finishReason = undefined
  }

  return {
    sent,
    answer: () => answer,
    step: (entry, replied) => {
      const { agentId, begins, data, type } = entry
      if (agentId === undefined && phase === "own") listen(entry)
      switch (type) {
        case "user.message": {
          const id = data.messageId
          if (agentId !== undefined) return pass(entry)
          complete = false
          if (typeof id === "string" ? id === messageId : begins === undefined || begins === sent) own()
          else if (phase === "own" && !named) {
            // Sent at the same time, and taken first.
            phase = "before"
          } else if (phase === "own" && data.delivery !== "steering" && data.isAutopilotContinuation !== true) {
            if (begins !== undefined) return over
            phase = "unclear"
          }
          return pass(entry)
        }
        case "assistant.message": {
          const origin = data.originatingMessageId
          if (origin === messageId) own()
          else if (phase === "unclear" && typeof origin === "string") return over
          if (phase === "own") take(entry)
          return pass(entry)
        }
        case "session.error": {
          // A line that somebody logged at error level; the agent goes on.
          if (data.errorType === "notification") return pass(entry)
          const origin = data.originatingMessageId
          if (origin === messageId) own()
          else if (typeof origin === "string") return phase === "unclear" ? over : pass(entry)
          return phase === "own" ? pass(entry, { _tag: "Failed", error: toFailure(sessionId, data) }) : pass(entry)
        }
        case "session.idle":
          if (agentId !== undefined) return pass(entry)
          if (data.mode === "autopilot" && data.aborted !== true && !complete) return pass(entry)
          if (hasBackgroundTasks(data.backgroundTasks)) return pass(entry)
          // Read before the reply to `session.send`, it can be the end of the turn before.
          return phase !== "before" || replied ? pass(entry, { _tag: "Done" }) : pass(entry)
        case "session.task_complete":
        case "session.autopilot_stopped":
          if (agentId === undefined) complete = true
          return pass(entry)
        case "session.shutdown":
          return agentId === undefined ? pass(entry, { _tag: "Failed", error: toClosed(sessionId, data) }) : pass(entry)
        default:
          return pass(entry)
      }
    }
  }
}

const toClosed = (sessionId: string, { errorReason }: Entry["data"]): SessionClosed =>
  new SessionClosed({
    sessionId,
    reason: "Shutdown",
    ...(typeof errorReason === "string" ? { description: errorReason } : {})
  })

const toFailure = (sessionId: string, data: Entry["data"]): SessionFailed =>
  new SessionFailed(
    omitUndefined({
      sessionId,
      errorType: typeof data.errorType === "string" ? data.errorType : "unknown",
      description: typeof data.message === "string" ? data.message : "no description",
      errorCode: typeof data.errorCode === "string" ? data.errorCode : undefined,
      statusCode: typeof data.statusCode === "number" ? data.statusCode : undefined,
      data
    })
  )

const hasBackgroundTasks = (tasks: unknown): boolean =>
  isRecord(tasks) && [tasks.agents, tasks.shells].some((list) => Array.isArray(list) && list.length > 0)
