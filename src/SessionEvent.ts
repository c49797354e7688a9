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

/**
 * What a subscription to events of the types `T` gets: these, and what should have been one of these and is not.
 *
 * @since 0.1.0
 * @category models
 */
export type Subscribed<T extends Type> = Extract<Known, { readonly type: T }> | UnknownEvent

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
// forwarding
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Returns the event as it came from the runtime, for a proxy or a log: an {@link UnknownEvent} unwrapped, any other as it
 * is. {@link decode} is the way back.
 *
 * @since 0.1.0
 * @category forwarding
 */
export const toRaw = (event: SessionEvent): unknown => (event.type === "unknown" ? event.raw : event)

/**
 * Returns the event's type on the wire, that of an {@link UnknownEvent} too; an empty text where it came without one.
 *
 * @since 0.1.0
 * @category forwarding
 */
export const wireType = (event: SessionEvent): string => (event.type === "unknown" ? event.wireType : event.type)

// ---------------------------------------------------------------------------------------------------------------------
// matching
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A function for each type of event that is of interest, and one for all the others, with what each gives in `R`.
 *
 * @since 0.1.0
 * @category models
 */
export type Cases<R> = { readonly [K in keyof R]: (event: CaseOf<K>) => R[K] }

type CaseOf<K> = K extends Type ? Of<K> : K extends "unknown" ? UnknownEvent : SessionEvent

type CaseName = Type | "unknown"

/**
 * Handles every event: by the function for its type, or by `orElse`. A name that is no type of event does not compile.
 *
 * Gives the union of what the functions give, literals as they are written, so that tagged values stay apart. With a
 * type argument, `SessionEvent.match<View>({ … })`, each function has to give that.
 *
 * @example
 * ```ts
 * import * as SessionEvent from "effect-copilot/SessionEvent"
 *
 * export const show = SessionEvent.match({
 *   "assistant.message_delta": ({ data }) => ({ _tag: "Text", text: data.deltaContent }),
 *   "tool.execution_start": ({ data }) => ({ _tag: "Tool", name: data.toolName }),
 *   orElse: () => undefined
 * })
 * ```
 *
 * @since 0.1.0
 * @category matching
 */
export const match: {
  <const R extends { readonly [K in CaseName]?: unknown } & { readonly orElse: unknown }>(
    cases: Cases<R> & { readonly [K in Exclude<keyof R, CaseName | "orElse">]: never }
  ): (event: SessionEvent) => R[keyof R]
  <A>(
    cases: { readonly [K in CaseName]?: (event: CaseOf<K>) => A } & { readonly orElse: (event: SessionEvent) => A }
  ): (event: SessionEvent) => A
} =
  (cases: object) =>
  (event: SessionEvent): never => {
    // Safe: the function under an event's type takes that event, and the result is one of those that the types name.
    const { orElse, ...others } = cases as Readonly<Record<string, (event: SessionEvent) => never>>
    return (others[event.type] ?? (orElse as (event: SessionEvent) => never))(event)
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
