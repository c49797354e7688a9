/** JSON values: walking through them, and saying where two of them differ. */
import { identity } from "effect/Function"
import { isReadonlyRecord } from "effect/Predicate"

/** The value with each string in it, those of keys among them, replaced, and each number if that is asked for. */
export const mapStrings = (
  value: unknown,
  replace: (text: string) => string,
  replaceNumber: (number: number) => unknown = identity
): unknown => {
  if (typeof value === "string") return replace(value)
  if (typeof value === "number") return replaceNumber(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, replace, replaceNumber))
  if (!isReadonlyRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [replace(key), mapStrings(item, replace, replaceNumber)])
  )
}

/** The value with the keys of each object in alphabetical order. */
export const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isReadonlyRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)])
  )
}

/** The object or array that a text is the JSON of, and the text itself where it is of none. */
export const parse = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null ? value : text
  } catch {
    return text
  }
}

/** A value as text to read: an object or array is on one line if it fits there, with what is left and right of it. */
export const print = (value: unknown, indent = "", label = ""): string => {
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map((item) => print(item, inner))
    return enclose(`${label}[`, "", items, "]", indent)
  }
  if (isReadonlyRecord(value)) {
    const fields = Object.entries(value).filter(([, item]) => item !== undefined)
    const items = fields.map(([key, item]) => print(item, inner, `${JSON.stringify(key)}: `))
    return enclose(`${label}{`, " ", items, "}", indent)
  }
  return label + JSON.stringify(value ?? null)
}

const enclose = (open: string, space: string, items: ReadonlyArray<string>, close: string, indent: string): string => {
  if (items.length === 0) return open + close
  const line = `${open}${space}${items.join(", ")}${space}${close}`
  return indent.length + line.length < width && !line.includes("\n")
    ? line
    : `${open}\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}${close}`
}

const width = 120

/** A place where two values differ. */
export interface Difference {
  /** A path such as `body.messages[1].content`; empty for the whole of it. */
  readonly path: string
  /** The value as JSON, and of long strings the part that differs; `nothing` where there is none. */
  readonly recorded: string
  readonly received: string
}

/** Where a value differs from a recorded one, whatever the order of keys. */
export const differences = (recorded: unknown, received: unknown, path = ""): ReadonlyArray<Difference> => {
  if (Array.isArray(recorded) && Array.isArray(received)) {
    return Array.from({ length: Math.max(recorded.length, received.length) }, (_, i) =>
      differences(recorded[i], received[i], `${path}[${i}]`)
    ).flat()
  }
  if (isReadonlyRecord(recorded) && isReadonlyRecord(received)) {
    return Array.from(new Set([...Object.keys(recorded), ...Object.keys(received)])).flatMap((key) =>
      differences(recorded[key], received[key], path === "" ? key : `${path}.${key}`)
    )
  }
  if (recorded === received) return []
  const [a, b] =
    typeof recorded === "string" && typeof received === "string"
      ? partsThatDiffer(recorded, received)
      : [show(recorded), show(received)]
  return [{ path, recorded: a, received: b }]
}

const limit = 160

/** A value as JSON, its middle left out where that is long. */
export const show = (value: unknown): string => (value === undefined ? "nothing" : shorten(JSON.stringify(value)))

const shorten = (text: string): string =>
  text.length <= limit ? text : `${text.slice(0, limit / 2)} … ${text.slice(-limit / 2)}`

const context = 30

const partsThatDiffer = (a: string, b: string): readonly [string, string] => {
  const shorter = Math.min(a.length, b.length)
  let before = 0
  while (before < shorter && a[before] === b[before]) before++
  let after = 0
  while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after++
  const start = Math.max(0, before - context)
  const part = (text: string) => {
    const end = Math.min(text.length, text.length - after + context)
    return `${start > 0 ? "…" : ""}${show(text.slice(start, end))}${end < text.length ? "…" : ""}`
  }
  return [part(a), part(b)]
}
