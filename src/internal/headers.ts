/** Headers that the runtime is to send: what it could not is found before it tries. */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { InvalidConfig } from "../CopilotError.js"

type Headers = Readonly<Record<string, string | Redacted.Redacted<string>>>

/** Fails with the option's name; a value is not told, for it may be a secret. */
export const validate = (option: string, headers: Headers | undefined): Effect.Effect<void, InvalidConfig> => {
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
      return new InvalidConfig({ option, problem: `${JSON.stringify(name)} cannot be the name of a header` })
    }
    if (/[\r\n\0]/.test(typeof value === "string" ? value : Redacted.value(value))) {
      return new InvalidConfig({ option: `${option}.${name}`, problem: "a header is one line of text" })
    }
  }
  return Effect.void
}
