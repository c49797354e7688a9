/** An event of a session on its way in: the envelope that routing and turns need, decoded when somebody looks at it. */
import { isRecord } from "effect/Predicate"
import * as SessionEvent from "../SessionEvent.js"
import type { Published } from "./eventHub.js"

/** A message that was sent. */
export interface Sent {
  readonly prompt: string
  /** Once the runtime has told it. */
  id: string | undefined
}

/** The envelope of an event as it came: the little that routing and turns need. */
export interface RawEvent {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly agentId: string | undefined
  readonly raw: object
}

/** An event of a session on its way to listeners. */
export interface Entry extends RawEvent, Published {
  readonly event: SessionEvent.SessionEvent
  /** The message of this client whose turn begins with it. */
  readonly begins: Sent | undefined
}

/** The event of a `session.event` notification, if it has the minimal shape that routing needs (protocol.md 7.3). */
export const toRawEvent = (event: unknown): RawEvent | undefined =>
  isRecord(event) && typeof event.type === "string"
    ? {
        type: event.type,
        data: isRecord(event.data) ? event.data : {},
        agentId: typeof event.agentId === "string" ? event.agentId : undefined,
        raw: event
      }
    : undefined

/** `onMalformed` is told of an event that is not what its type promises, if somebody looks at it. */
export const toEntry = (
  event: RawEvent,
  begins: Sent | undefined,
  onMalformed: (event: SessionEvent.UnknownEvent) => void
): Entry => {
  let decoded: SessionEvent.SessionEvent | undefined
  return {
    ...event,
    begins,
    get event() {
      if (decoded === undefined) {
        decoded = SessionEvent.decode(event.raw)
        if (decoded.type === "unknown" && decoded.issue !== undefined) onMalformed(decoded)
      }
      return decoded
    }
  }
}
