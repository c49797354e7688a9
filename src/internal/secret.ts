/** Secrets on their way to the wire. */
import { identity } from "effect/Function"
import * as Redacted from "effect/Redacted"

/** The values themselves, of a record some of whose values are secrets; `write` is done to those. */
export const reveal = (
  record: Readonly<Record<string, string | Redacted.Redacted<string>>>,
  write: (secret: string) => string = identity
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      Redacted.isRedacted(value) ? write(Redacted.value(value)) : value
    ])
  )
