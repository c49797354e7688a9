import { deepStrictEqual } from "@effect/vitest/utils"

interface TaggedError {
  readonly _tag: string
  readonly message: string
}

/**
 * Compares two errors by all of their fields, and by their messages, which no copy of the fields holds. An error that
 * failed inside a span is a proxy of itself, so comparing the objects would tell them apart.
 */
export const sameError = (actual: TaggedError, expected: TaggedError): void =>
  deepStrictEqual({ ...actual, message: actual.message }, { ...expected, message: expected.message })
