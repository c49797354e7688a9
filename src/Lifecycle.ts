/**
 * That sessions come, change and go: those of this client, and of others of the same runtime (`session.lifecycle`).
 *
 * {@link LifecycleEvent} is one union, discriminated by `type`. A type that this package does not know arrives as an
 * {@link UnknownEvent}. The runtime may tell the same thing twice, and tells of an update for nearly everything that is
 * written to a session's log: take an event as a hint to look, not as a count.
 *
 * @since 0.1.0
 */
import type * as DateTime from "effect/DateTime"

/**
 * The types of the events that this package knows. Which session is in the foreground is told by a CLI with a user
 * interface alone.
 *
 * @since 0.1.0
 * @category models
 */
export type Type =
  | "session.created"
  | "session.deleted"
  | "session.updated"
  | "session.foreground"
  | "session.background"

/**
 * What an event says of its session.
 *
 * @since 0.1.0
 * @category models
 */
export interface Metadata {
  readonly startTime: DateTime.Utc
  readonly modifiedTime: DateTime.Utc
  readonly summary?: string | undefined
}

/**
 * The event of one type, e.g. `Lifecycle.Of<"session.deleted">`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Of<T extends Type> {
  readonly type: T
  readonly sessionId: string
  /** Absent when the runtime does not give both times, as when the session was deleted. */
  readonly metadata?: Metadata | undefined
}

/**
 * Any event whose type this package knows.
 *
 * @since 0.1.0
 * @category models
 */
export type Known = { readonly [T in Type]: Of<T> }[Type]

/**
 * An event of a type that this package does not know.
 *
 * @since 0.1.0
 * @category models
 */
export interface UnknownEvent {
  readonly type: "unknown"
  /** The `type` on the wire. */
  readonly wireType: string
  readonly sessionId: string
  readonly metadata?: Metadata | undefined
  /** The event as it came. */
  readonly raw: unknown
}

/**
 * Any event.
 *
 * @since 0.1.0
 * @category models
 */
export type LifecycleEvent = Known | UnknownEvent

/**
 * Which events of the lifecycle are wanted.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options<T extends string> {
  /**
   * Default: all, those of types that this package does not know too. A type that is not known, or not known before run
   * time, is given as a `string`: written out, it would be taken for a typo.
   */
  readonly types?: ReadonlyArray<T> | undefined
  /** How many unread events are kept before the stream fails with `EventOverflow`. Default 4096. */
  readonly capacity?: number | undefined
}
