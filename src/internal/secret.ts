/** Secrets on their way to the wire. */
import * as Redacted from "effect/Redacted"

/** The values themselves, of a record some of whose values are secrets. */
export const reveal = (
  record: Readonly<Record<string, string | Redacted.Redacted<string>>>
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, Redacted.isRedacted(value) ? Redacted.value(value) : value])
  )
