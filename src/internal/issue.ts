/** Says where and what of a decoding failure, without quoting the value: payloads stay out of messages and logs. */
import * as ParseResult from "effect/ParseResult"

export const describeIssue = (
  error: ParseResult.ParseError | ParseResult.ParseIssue
): { readonly path: string; readonly problem: string } => {
  const issues =
    error._tag === "ParseError"
      ? ParseResult.ArrayFormatter.formatErrorSync(error)
      : ParseResult.ArrayFormatter.formatIssueSync(error)
  const first = issues[0]
  if (first === undefined) return { path: "", problem: "another shape was expected" }
  return {
    path: formatPath(first.path),
    // The formatter's sentence is "Expected …, actual …"; its second half quotes the value.
    problem: first._tag === "Missing" ? "it is missing" : (first.message.split(", actual")[0] as string)
  }
}

const formatPath = (path: ReadonlyArray<PropertyKey>): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`),
    ""
  )
