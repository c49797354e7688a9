/** What a file system of the program fails with. Here, because providers are made of parts that fail so. */
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
