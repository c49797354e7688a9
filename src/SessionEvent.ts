/**
 * What happens in a session.
 *
 * {@link SessionEvent} is one union, discriminated by `type`. The runtime is ahead of every schema: what this package
 * does not know, or what does not have the expected shape, arrives as an {@link UnknownEvent} with all of its payload,
 * and fields that are not in the types are still there at runtime (protocol.md 7.3).
 *
 * @since 0.1.0
 */
import { isRecord } from "effect/Predicate"
import { eventData, eventFlags } from "./generated/eventSchemas.js"
import type { EventData } from "./generated/events.js"
import { type Issue, makeGuard } from "./internal/protocol/guard.js"

export type * from "./generated/events.js"

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
  readonly issue: Issue | undefined
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
  (event: SessionEvent): event is Extract<Known, { readonly type: T }> =>
    types.some((type) => type === event.type)

/**
 * Is this an event of the main agent, not of a sub-agent?
 *
 * @since 0.1.0
 * @category guards
 */
export const isMainAgent = (event: SessionEvent): boolean =>
  event.type === "unknown"
    ? !(isRecord(event.raw) && typeof event.raw.agentId === "string")
    : event.agentId === undefined || event.agentId === null

// ---------------------------------------------------------------------------------------------------------------------
// matching
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A function for each type of event that is of interest, and one for all the others.
 *
 * @since 0.1.0
 * @category models
 */
export type Handlers = {
  readonly [T in Type]?: (event: Of<T>) => unknown
} & {
  readonly unknown?: (event: UnknownEvent) => unknown
  readonly orElse: (event: SessionEvent) => unknown
}

/**
 * Handles every event: by the function for its type, or by `orElse`. A name that is no type of event does not compile.
 *
 * @example
 * ```ts
 * import * as SessionEvent from "effect-copilot/SessionEvent"
 *
 * export const describe = SessionEvent.match({
 *   "assistant.message_delta": ({ data }) => data.deltaContent,
 *   "tool.execution_start": ({ data }) => `[${data.toolName}]`,
 *   orElse: () => ""
 * })
 * ```
 *
 * @since 0.1.0
 * @category matching
 */
export const match =
  <const H extends Handlers>(
    handlers: H & { readonly [K in Exclude<keyof H, keyof Handlers>]: never }
  ): ((event: SessionEvent) => ReturnType<Extract<H[keyof H], (...args: ReadonlyArray<never>) => unknown>>) =>
  (event) => {
    // Safe: the function under an event's type takes that event, and the result is one of those of `H`.
    const handler = (handlers as Readonly<Record<string, unknown>>)[event.type] ?? handlers.orElse
    return (handler as (event: SessionEvent) => never)(event)
  }

// ---------------------------------------------------------------------------------------------------------------------
// flags
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What the protocol says of each type: never written to the history (`ephemeral`), internal, experimental.
 *
 * @since 0.1.0
 * @category flags
 */
export const flags: typeof eventFlags = eventFlags

/**
 * The Schema of each type's data: `schemas["assistant.message"]()`. Each is built when it is first asked for.
 *
 * @since 0.1.0
 * @category schemas
 */
export const schemas: typeof eventData = eventData

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
  const issue = check(type, data)
  if (issue !== undefined) {
    return unknown(type, data, raw, { ...issue, path: issue.path === "" ? "data" : `data.${issue.path}` })
  }
  // Safe: the guard of this very type has accepted the data, and the envelope's fields have been looked at.
  return raw as unknown as Known
}

const check = makeGuard((type: Type) => eventData[type]())

const unknown = (wireType: string, data: unknown, raw: unknown, issue: UnknownEvent["issue"]): UnknownEvent => ({
  type: "unknown",
  wireType,
  data,
  issue,
  raw
})

const isType = (type: string): type is Type => Object.hasOwn(eventData, type)
