/** JSON as others can read it. */

/** Any escape, so that the second half of an escaped backslash is not taken for the first of another. */
const escape = /\\(?:u[0-9a-f]{4}|.)/g

/**
 * `JSON.stringify`, with U+FFFD in the place of lone surrogates, which few parsers take. It escapes them, and of all
 * surrogates them alone: a text without any is not even copied.
 */
export const stringify = (value: unknown): string | undefined => {
  const json: string | undefined = JSON.stringify(value)
  return json?.includes("\\ud") ? json.replace(escape, (text) => (text.startsWith("\\ud") ? "\ufffd" : text)) : json
}

/**
 * `JSON.parse` without the key `__proto__`, which would become the prototype of a value that is made of this one. Few
 * texts can have it: one that names it, or that escapes letters, which no serializer does.
 */
export const parse = (text: string): unknown =>
  text.includes("__proto__") || (text.includes("\\u00") && /\\u00[567]/.test(text))
    ? JSON.parse(text, (key, value) => (key === "__proto__" ? undefined : value))
    : JSON.parse(text)
