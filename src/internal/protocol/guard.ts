/**
 * Checks a value that came from the runtime against the Schema of its name, and leaves it as it is: fields that the
 * Schema does not know, nested ones too, stay without being copied.
 */
import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import { describeIssue } from "../issue.js"

/** Where and what is wrong with a value. */
export interface Issue {
  readonly path: string
  readonly problem: string
}

/** A check for each name of a table, its guard built once and on first use. The result is what is wrong, if anything. */
export const makeGuard = <Name extends string>(schemaOf: (name: Name) => Schema.Schema.AnyNoContext) => {
  const guards = new Map<Name, (value: unknown) => boolean>()
  return (name: Name, value: unknown): Issue | undefined => {
    let guard = guards.get(name)
    if (guard === undefined) {
      guard = Schema.is(schemaOf(name))
      guards.set(name, guard)
    }
    if (guard(value)) return undefined
    const issue = Either.flip(ParseResult.validateEither(schemaOf(name))(value))
    return (
      Either.getOrUndefined(Either.map(issue, describeIssue)) ?? { path: "", problem: "another shape was expected" }
    )
  }
}
