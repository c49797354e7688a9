/**
 * The rules by which events tell how a turn ends (protocol.md 5.1), as a pure state machine.
 *
 * Upstream takes the first `session.idle` or `session.error` after the subscription for the end of the turn, whoever's
 * it was. Here a turn knows its message: the runtime names the id that `session.send` returned in `user.message`, in
 * each `assistant.message` and in `session.error`, so that turns which were queued one behind the other, another
 * client's messages and the tail of an earlier turn are told apart. Where the names are missing (older runtimes) the
 * upstream rule is what remains.
 */
import { isRecord } from "effect/Predicate"
import { SessionClosed, SessionFailed } from "../CopilotError.js"
import type { Entry } from "./eventHub.js"
import { omitUndefined } from "./record.js"

type Verdict = { readonly _tag: "Idle" } | { readonly _tag: "Failed"; readonly error: SessionFailed | SessionClosed }

export interface Turn {
  /** Whether the turn's own events have begun; before that, what comes belongs to an earlier turn. */
  readonly begun: () => boolean
  /** Takes the next event; the verdict, once there is one. */
  readonly step: (entry: Entry, replied: boolean) => Verdict | undefined
  /** The latest answer so far; the main agent's to this very message before any other. */
  readonly answer: () => Entry | undefined
}

export const make = (options: {
  readonly sessionId: string
  readonly messageId: string
  /** Whether an earlier turn was under way when the message was sent. */
  readonly wasBusy: boolean
}): Turn => {
  const { messageId, sessionId } = options
  let begun = !options.wasBusy
  let answer: { readonly entry: Entry; readonly rank: number } | undefined

  return {
    begun: () => begun,
    answer: () => answer?.entry,
    step: (entry, replied) => {
      const { agentId, data, type } = entry
      switch (type) {
        case "user.message":
          if (data.messageId === messageId || typeof data.messageId !== "string") begun = true
          return undefined
        case "assistant.message": {
          const origin = data.originatingMessageId
          if (origin === messageId) begun = true
          if (!begun) return undefined
          const rank = agentId !== undefined ? 0 : origin === messageId ? 2 : typeof origin === "string" ? 0 : 1
          if (answer === undefined || rank >= answer.rank) answer = { entry, rank }
          return undefined
        }
        case "session.error": {
          // A line that somebody logged at error level; the agent goes on.
          if (data.errorType === "notification") return undefined
          const origin = data.originatingMessageId
          const ours = typeof origin === "string" ? origin === messageId : begun
          return ours ? { _tag: "Failed", error: toFailure(sessionId, data) } : undefined
        }
        case "session.idle":
          if (agentId !== undefined || (data.mode === "autopilot" && data.aborted !== true)) return undefined
          if (hasBackgroundTasks(data.backgroundTasks)) return undefined
          // Read before the reply to `session.send`, it can be the end of the turn before.
          return begun || replied ? { _tag: "Idle" } : undefined
        case "session.shutdown":
          return agentId === undefined ? { _tag: "Failed", error: new SessionClosed({ sessionId }) } : undefined
        default:
          return undefined
      }
    }
  }
}

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
