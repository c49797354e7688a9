/** What a file system of the program is, and what it fails with. Here, because the ready providers are made of it. */
import type * as DateTime from "effect/DateTime"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/**
 * Why an operation on files failed. The runtime knows two cases: that there is no such file or directory, and the rest.
 *
 * @since 0.1.0
 * @category errors
 */
export class SessionFsError extends Schema.TaggedError<SessionFsError>("effect-copilot/SessionFsError")(
  "SessionFsError",
  {
    code: Schema.Literal("ENOENT", "UNKNOWN"),
    message: Schema.String
  }
) {}

/**
 * Why an operation on the database failed. Whether it is worth another try tells `errorClass`; after
 * `postCommitAmbiguous` nobody knows whether the changes were made.
 *
 * @since 0.1.0
 * @category errors
 */
export class SqliteError extends Schema.TaggedError<SqliteError>("effect-copilot/SqliteError")("SqliteError", {
  errorClass: Schema.Literal("busyOrLocked", "fatal", "postCommitAmbiguous"),
  message: Schema.String
}) {}

/**
 * The form of paths: `/a/b` or `C:\a\b`.
 *
 * @since 0.1.0
 * @category models
 */
export type Conventions = "posix" | "windows"

/**
 * @since 0.1.0
 * @category models
 */
export type FileType = "file" | "directory"

/**
 * @since 0.1.0
 * @category models
 */
export interface Stat {
  readonly type: FileType
  /** In bytes. */
  readonly size: number
  /** When the content was last changed. */
  readonly mtime: Time
  /** When it was created. Default: `mtime`. */
  readonly birthtime?: Time | undefined
}

/**
 * A moment: a `DateTime`, a `Date`, milliseconds since 1970, or a text that `Date` reads. One that is none of these fails
 * the operation.
 *
 * @since 0.1.0
 * @category models
 */
export type Time = DateTime.DateTime | Date | number | string

/**
 * What a directory holds.
 *
 * @since 0.1.0
 * @category models
 */
export interface Entry {
  readonly name: string
  readonly type: FileType
}

/**
 * The file system of one session. Paths are as the runtime wrote them; text is UTF-8; `mode` holds the permission bits,
 * such as `0o700`. Operations may run beside one another.
 *
 * A failure is told to the runtime; other than `ENOENT`, which is ordinary, it is logged as well. The runtime gives up on
 * creating a session when its files fail.
 *
 * @since 0.1.0
 * @category models
 */
export interface Provider {
  readonly readFile: (path: string) => Effect.Effect<string, SessionFsError>
  /** Replaces a file or makes it; its directory is there. */
  readonly writeFile: (
    path: string,
    content: string,
    options: { readonly mode?: number }
  ) => Effect.Effect<void, SessionFsError>
  /** Extends a file or makes it; its directory is there. */
  readonly appendFile: (
    path: string,
    content: string,
    options: { readonly mode?: number }
  ) => Effect.Effect<void, SessionFsError>
  /** Whether there is a file or a directory. A failure counts as no. */
  readonly exists: (path: string) => Effect.Effect<boolean, SessionFsError>
  readonly stat: (path: string) => Effect.Effect<Stat, SessionFsError>
  /** With `recursive` it makes all that is missing on the way, and is content with what is there. */
  readonly mkdir: (
    path: string,
    options: { readonly recursive: boolean; readonly mode?: number }
  ) => Effect.Effect<void, SessionFsError>
  /** Answers `readdir` and `readdirWithTypes`. */
  readonly readdir: (path: string) => Effect.Effect<ReadonlyArray<Entry>, SessionFsError>
  /** With `recursive` directories too, with `force` even what is not there. */
  readonly rm: (
    path: string,
    options: { readonly recursive: boolean; readonly force: boolean }
  ) => Effect.Effect<void, SessionFsError>
  /** Replaces a file that is there. */
  readonly rename: (src: string, dest: string) => Effect.Effect<void, SessionFsError>
  /** The database of the session. Needed when the client declares `capabilities.sqlite`. */
  readonly sqlite?: Sqlite | undefined
}

/**
 * A statement, or for `exec` several. What the runtime wants of it: `exec` nothing, `query` rows, `run` what it changed.
 *
 * @since 0.1.0
 * @category models
 */
export interface Statement {
  /** An open set. */
  readonly queryType: "exec" | "query" | "run" | (string & {})
  readonly query: string
  /** By the name of the parameter. */
  readonly params: Readonly<Record<string, unknown>>
}

/**
 * @since 0.1.0
 * @category models
 */
export interface QueryResult {
  /** By the name of the column. */
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>
  readonly columns: ReadonlyArray<string>
  readonly rowsAffected: number
  readonly lastInsertRowid?: number | undefined
}

/**
 * The SQLite database of one session.
 *
 * @since 0.1.0
 * @category models
 */
export interface Sqlite {
  readonly query: (statement: Statement) => Effect.Effect<QueryResult, SqliteError>
  /** All statements or none. */
  readonly transaction: (statements: ReadonlyArray<Statement>) => Effect.Effect<ReadonlyArray<QueryResult>, SqliteError>
  /** Whether the session has a database already. */
  readonly exists: Effect.Effect<boolean, SqliteError>
}
