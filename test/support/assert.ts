import { deepStrictEqual } from "@effect/vitest/utils"

/**
 * Compares two errors by all of their fields. An error that failed inside a span is a proxy of itself, so comparing the
 * objects would tell them apart.
 */
export const sameError = <E extends { readonly _tag: string }>(actual: { readonly _tag: string }, expected: E): void =>
  deepStrictEqual({ ...actual }, { ...expected })
