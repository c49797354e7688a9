/**
 * What the runtime knows of sessions without opening them: those of earlier processes and of other clients too
 * (`client.listSessions`, `client.getSessionMetadata`).
 *
 * A session is listed from its first message on.
 *
 * @since 0.1.0
 */
import type * as DateTime from "effect/DateTime"

/**
 * Where a session works.
 *
 * @since 0.1.0
 * @category models
 */
export interface Context {
  /** (`cwd`) */
  readonly workingDirectory?: string | undefined
  /** The root of the git repository that it is in. */
  readonly gitRoot?: string | undefined
  /** Such as `owner/name`. */
  readonly repository?: string | undefined
  readonly branch?: string | undefined
}

/**
 * Which sessions are wanted: those that agree in all that is given.
 *
 * @since 0.1.0
 * @category models
 */
export interface Filter extends Context {}

/**
 * A session as the runtime knows it. Fields that are not in this type are there at runtime.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMetadata {
  readonly sessionId: string
  readonly startTime: DateTime.Utc
  readonly modifiedTime: DateTime.Utc
  /** What it is about; absent before its first message. */
  readonly summary?: string | undefined
  readonly name?: string | undefined
  /** The application that it was made by: its option `clientName`. */
  readonly clientName?: string | undefined
  /** Whether it runs on GitHub's machines. */
  readonly isRemote: boolean
  readonly context?: Context | undefined
}
