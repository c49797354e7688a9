/** Says where and what of a decoding failure. */

import * as ParseResult from "effect/ParseResult"
import { isIterable } from "effect/Predicate"

/** Where and what is wrong with a value. */
export interface Issue {
  readonly path: string
  readonly problem: string
}

type Failure = ParseResult.ParseError | ParseResult.ParseIssue

/**
 * What is wrong, for each place that is wrong, of ten at most. The value is not quoted: payloads stay out of messages and
 * logs.
 */
export const describeIssues = (error: Failure): readonly [Issue, ...ReadonlyArray<Issue>] => {
  const [first = { path: "", problem: "another shape was expected" }, ...others] = grouped(error, false)
  return [first, ...others.slice(0, maxIssues - 1)]
}

/** The first of what is wrong. */
export const describeIssue = (error: Failure): Issue => describeIssues(error)[0]

/** What is wrong, a line for each place, for the model that has sent the value: it is quoted. */
export const explainIssues = (error: Failure): ReadonlyArray<string> => {
  const issues = grouped(error, true)
  const lines = issues
    .slice(0, maxIssues)
    .map(({ path, problem }) => `${path === "" ? "(arguments)" : path}: ${problem}`)
  return issues.length > maxIssues ? [...lines, `and ${issues.length - maxIssues} more`] : lines
}

/** How many places are told, and how many alternatives at one of them. */
const maxIssues = 10
const maxAlternatives = 5
const maxLength = 300

/** The members of a union fail one by one at the same place: they are told in one sentence. */
const grouped = (error: Failure, quoting: boolean): ReadonlyArray<Issue> => {
  const issue = error._tag === "ParseError" ? error.issue : error
  const sent = quoting ? [] : Array.from(textsIn(issue))
  const places = new Map<string, Set<string>>()
  for (const { _tag, message, path } of ParseResult.ArrayFormatter.formatIssueSync(issue)) {
    const where = formatPath(path)
    const messages = places.get(where) ?? new Set()
    const said = quoting ? message : _tag === "Missing" ? "it is missing" : withoutQuotes(message, sent)
    places.set(where, messages.add(said))
  }
  return Array.from(places, ([path, messages]) => ({ path, problem: inOne([...messages], quoting) }))
}

const sentence = /^Expected (.*?), actual (.*)$/s

const inOne = (messages: ReadonlyArray<string>, quoting: boolean): string => {
  const parts = messages.map((message) => sentence.exec(message))
  const wanted = parts.flatMap((part) => (part?.[1] === undefined ? [] : [excerpt(part[1])]))
  const others = messages.filter((_, index) => parts[index] === null).map(excerpt)
  const actual = parts.find((part) => part !== null)?.[2]
  const expected =
    wanted.length === 0
      ? []
      : [`Expected ${listed(wanted)}${quoting && actual !== undefined ? `, actual ${excerpt(actual)}` : ""}`]
  return [...expected, ...others.slice(0, maxAlternatives)].join("; ")
}

const listed = (all: ReadonlyArray<string>): string => {
  const told = all.slice(0, maxAlternatives)
  return all.length > told.length
    ? `${told.join(", ")} or one of ${all.length - told.length} others`
    : told.join(" or ")
}

const excerpt = (text: string) => (text.length <= maxLength ? text : `${text.slice(0, maxLength - 1)}…`)

/** The text values that an issue is about, as JSON. */
function* textsIn(issue: ParseResult.ParseIssue): Iterable<string> {
  if (typeof issue.actual === "string") yield JSON.stringify(issue.actual)
  switch (issue._tag) {
    case "Pointer":
    case "Refinement":
    case "Transformation":
      yield* textsIn(issue.issue)
      break
    case "Composite":
      for (const inner of isIterable(issue.issues) ? issue.issues : [issue.issues]) yield* textsIn(inner)
  }
}

const quoted = /(?:\.\.\.)?"((?:[^"\\]|\\.)+)"(?:\.\.\.)?/g

/** Leaves out what a sentence quotes of the value, behind "actual" or within. */
const withoutQuotes = (message: string, sent: ReadonlyArray<string>): string =>
  sentence.test(message)
    ? message
    : message.replace(quoted, (whole, text) => (sent.some((value) => value.includes(text)) ? "the value" : whole))

const formatPath = (path: ReadonlyArray<PropertyKey>): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`),
    ""
  )
