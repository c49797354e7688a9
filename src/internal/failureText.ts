/** What the other end may be told of a failure of this program. */
import * as Cause from "effect/Cause"
import * as Option from "effect/Option"
import { hasProperty } from "effect/Predicate"

/** The text of an error that a handler failed with: its message, or the tag that stands for one; never an empty text. */
export const textOf = (error: unknown): string | undefined =>
  typeof error === "string"
    ? error || undefined
    : hasProperty(error, "message") && typeof error.message === "string" && error.message !== ""
      ? error.message
      : hasProperty(error, "_tag") && typeof error._tag === "string"
        ? error._tag
        : undefined

/** The text of whatever went wrong, for a sentence that tells of it. */
export const why = (error: unknown): string => textOf(error) ?? "unknown reason"

/** The text of a failure; none of a defect, whose details stay here. */
export const messageOf = (cause: Cause.Cause<unknown>): string | undefined =>
  Option.getOrUndefined(Option.flatMapNullable(Cause.failureOption(cause), textOf))
