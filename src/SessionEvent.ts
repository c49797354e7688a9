/**
 * What happens in a session.
 *
 * {@link SessionEvent} is one union, discriminated by `type`. The runtime is ahead of every schema: what this package
 * does not know, or what does not have the expected shape, arrives as an {@link UnknownEvent} with all of its payload,
 * and fields that are not in the types are still there at runtime (protocol.md 7.3).
 *
 * @since 0.1.0
 */
import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import { isRecord } from "effect/Predicate"
import * as Schema from "effect/Schema"
import { eventData } from "./generated/eventSchemas.js"
import type { EventData } from "./generated/events.js"
import { describeIssue } from "./internal/issue.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The types of the events that this package knows.
 *
 * @since 0.1.0
 * @category models
 */
export type Type = keyof EventData

/**
 * The event of one type, e.g. `SessionEvent.Of<"assistant.message">`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Of<T extends Type> {
  readonly type: T
  readonly id: string
  /** When it happened, as an ISO 8601 string. */
  readonly timestamp: string
  /** The event before it; `null` for the first of a session. */
  readonly parentId?: string | null | undefined
  readonly data: EventData[T]
  /** Not written to the session's history. */
  readonly ephemeral?: boolean | null | undefined
  /** The sub-agent that it belongs to; absent for the main agent. */
  readonly agentId?: string | null | undefined
}

/**
 * Any event whose type and shape this package knows.
 *
 * @since 0.1.0
 * @category models
 */
export type Known = { readonly [T in Type]: Of<T> }[Type]

/**
 * An event that this package cannot type: its type is new, or its payload is not what the type promises. In the latter
 * case `issue` says where and what; in the former it is absent.
 *
 * @since 0.1.0
 * @category models
 */
export interface UnknownEvent {
  readonly type: "unknown"
  /** The `type` on the wire. */
  readonly wireType: string
  readonly data: unknown
  readonly issue: { readonly path: string; readonly problem: string } | undefined
  /** The event as it came. */
  readonly raw: unknown
}

/**
 * Any event.
 *
 * @since 0.1.0
 * @category models
 */
export type SessionEvent = Known | UnknownEvent

// ---------------------------------------------------------------------------------------------------------------------
// guards
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A guard for one or several types.
 *
 * @example
 * ```ts
 * import * as SessionEvent from "effect-copilot/SessionEvent"
 *
 * export const isText = SessionEvent.is("assistant.message", "assistant.message_delta")
 * ```
 *
 * @since 0.1.0
 * @category guards
 */
export const is =
  <const T extends Type>(...types: ReadonlyArray<T>) =>
  (event: SessionEvent): event is Of<T> & Known =>
    types.some((type) => type === event.type)

// ---------------------------------------------------------------------------------------------------------------------
// decoding
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Types a value that came from the runtime. Never fails: what does not fit becomes an {@link UnknownEvent}. The value
 * itself is handed on, so unknown fields stay.
 *
 * @since 0.1.0
 * @category decoding
 */
export const decode = (raw: unknown): SessionEvent => {
  if (!isRecord(raw) || typeof raw.type !== "string") {
    return unknown("", undefined, raw, { path: "type", problem: "a string was expected" })
  }
  const { data, type } = raw
  if (!isType(type)) return unknown(type, data, raw, undefined)
  if (typeof raw.id !== "string") return unknown(type, data, raw, { path: "id", problem: "a string was expected" })
  if (typeof raw.timestamp !== "string") {
    return unknown(type, data, raw, { path: "timestamp", problem: "a string was expected" })
  }
  // Safe: the guard of this very type has accepted the data, and the envelope's fields have been looked at.
  if (guard(type)(data)) return raw as unknown as Known
  const issue = Either.flip(ParseResult.validateEither(eventData[type]() as Schema.Schema<unknown>)(data))
  return unknown(type, data, raw, prefix(Either.getOrUndefined(Either.map(issue, describeIssue))))
}

const unknown = (wireType: string, data: unknown, raw: unknown, issue: UnknownEvent["issue"]): UnknownEvent => ({
  type: "unknown",
  wireType,
  data,
  issue,
  raw
})

const prefix = (issue: UnknownEvent["issue"]): UnknownEvent["issue"] =>
  issue && { ...issue, path: issue.path === "" ? "data" : `data.${issue.path}` }

const isType = (type: string): type is Type => Object.hasOwn(eventData, type)

const guards = new Map<Type, (data: unknown) => boolean>()

/** One guard per type, built on first use. */
const guard = (type: Type): ((data: unknown) => boolean) => {
  const existing = guards.get(type)
  if (existing !== undefined) return existing
  const made = Schema.is(eventData[type]() as Schema.Schema<unknown>)
  guards.set(type, made)
  return made
}
