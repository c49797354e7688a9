/**
 * Checks a value that came from the runtime against the Schema of its name, and leaves it as it is: fields that the
 * Schema does not know, nested ones too, stay without being copied.
 */
import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import { isRecord } from "effect/Predicate"
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

/**
 * A value that a handler can make do with: one that passes the check, or does when the fields that can be spared have
 * what is given here in their place, undefined for absence. Else what is wrong with it.
 */
export const salvage = (
  check: (value: unknown) => Issue | undefined,
  value: unknown,
  spare: Readonly<Record<string, unknown>>
): Either.Either<unknown, Issue> => {
  const replaced = new Set<string>()
  let salvaged = value
  for (;;) {
    const issue = check(salvaged)
    if (issue === undefined) return Either.right(salvaged)
    const field = /^[^.[]*/.exec(issue.path)?.[0] ?? ""
    if (!isRecord(salvaged) || !Object.hasOwn(spare, field) || replaced.has(field)) return Either.left(issue)
    replaced.add(field)
    salvaged = { ...salvaged, [field]: spare[field] }
  }
}
