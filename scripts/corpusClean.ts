/** Makes a recording small, free of what belongs to a machine, and as alike from run to run as it can be. */
import { isRecord } from "effect/Predicate"
import { SessionEvent } from "effect-copilot"

/** Something that came from the CLI. */
export type Entry =
  | { readonly kind: "event"; readonly event: unknown }
  | { readonly kind: "notification"; readonly method: string; readonly params: unknown }
  | { readonly kind: "request"; readonly method: string; readonly params: unknown }
  | { readonly kind: "result"; readonly method: string; readonly result: unknown }
  | { readonly kind: "error"; readonly method: string; readonly error: unknown }

/** Texts of this machine and what stands for them, applied in order. */
type Replacements = ReadonlyArray<readonly [from: string | RegExp, to: string]>

/** All that came in one scenario. */
export interface Recording {
  readonly name: string
  readonly entries: ReadonlyArray<Entry>
  readonly replacements: Replacements
}

/** How many entries of one shape a scenario keeps, and the whole corpus. */
const limits = { scenario: 2, corpus: 3 }

/**
 * Cleans the recordings of all scenarios. An entry is left out when enough of its very shape are there already; what
 * counts as one shape is decided by the fields, their types, and the strings that say which case of several it is.
 */
export const clean = (recordings: ReadonlyArray<Recording>): ReadonlyArray<Omit<Recording, "replacements">> => {
  const seen = new Map<string, number>()
  return recordings.map(({ entries, name, replacements }) => {
    const here = new Map<string, number>()
    // Anonymous before it is cut: half a path would not be recognized.
    const kept = anonymous(entries, replacements)
      .map((entry) => cut(entry) as Entry)
      .filter((entry) => {
        const key = shapeOf(entry)
        const [inCorpus, inScenario] = [seen.get(key) ?? 0, here.get(key) ?? 0]
        if (inCorpus >= limits.corpus || inScenario >= limits.scenario) return false
        seen.set(key, inCorpus + 1)
        here.set(key, inScenario + 1)
        return true
      })
    // Numbers the ids anew, without gaps.
    return { name, entries: anonymous(kept, []) }
  })
}

// ---------------------------------------------------------------------------------------------------------------------
// size
// ---------------------------------------------------------------------------------------------------------------------

const longest = { string: 160, array: 3 }

/** Shortens strings and arrays. Of an array, each element that looks different from those before it stays. */
const cut = (value: unknown): unknown => {
  if (typeof value === "string") {
    const points = Array.from(value)
    return points.length <= longest.string ? value : `${points.slice(0, longest.string - 40).join("")}…`
  }
  if (Array.isArray(value)) {
    const shapes = value.map((element) => shape(element, "", 2))
    return value.filter((_, i) => i < longest.array || shapes.indexOf(shapes[i] ?? "") === i).map(cut)
  }
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, field]) => [key, cut(field)])) : value
}

// ---------------------------------------------------------------------------------------------------------------------
// shapes
// ---------------------------------------------------------------------------------------------------------------------

/** Of an event that the protocol does not describe there is no shape to be checked: its fields are enough. */
const shapeOf = (entry: Entry): string => {
  if (entry.kind !== "event") return shape(entry)
  const event = SessionEvent.decode(entry.event)
  return event.type === "unknown" && event.issue === undefined && isRecord(event.data)
    ? `${event.wireType} ${Object.keys(event.data).sort().join(",")}`
    : shape(entry)
}

/** Fields whose strings tell cases apart. */
const tags = new Set(
  "action code decision delivery errorType hookType infoType kind level method mode operation outcome reason role source state status type warningType".split(
    " "
  )
)

/** Fields that hold anything at all: what is in them tells nothing about the protocol. */
const free = new Set(
  "args arguments metrics modifiedArgs parameters properties restrictedProperties toolArgs toolTelemetry".split(" ")
)

const shape = (value: unknown, key = "", depth = Number.POSITIVE_INFINITY): string => {
  if (value === null) return "null"
  if (free.has(key)) return "any"
  if (Array.isArray(value)) {
    return depth === 0
      ? "array"
      : `[${[...new Set(value.map((element) => shape(element, "", depth)))].sort().join("|")}]`
  }
  if (isRecord(value)) {
    if (depth === 0) return "object"
    const fields = Object.entries(value).map(([name, field]) => `${name}:${shape(field, name, depth - 1)}`)
    return `{${fields.sort().join(",")}}`
  }
  return typeof value === "string" && tags.has(key) && value.length < 40 ? JSON.stringify(value) : typeof value
}

// ---------------------------------------------------------------------------------------------------------------------
// privacy and sameness
// ---------------------------------------------------------------------------------------------------------------------

const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g

/** Texts of any machine that differ from run to run, beside ids. */
const volatile: Replacements = [
  [/\b[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} 20\d\d \d\d:\d\d:\d\d GMT/g, "Thu, 01 Jan 2026 00:00:00 GMT"],
  // Milliseconds, and the process, in names of files.
  [/\b1[6-9]\d{11}\b/g, "1767225600000"],
  [/-tool-output-\d+-/g, "-tool-output-4242-"],
  // The beginning of an id.
  [/\bsession-[0-9a-f]{8}\b/g, "session-00000000"]
]
const instant = /\b20\d\d-\d\d-\d\d([T ])\d\d:\d\d:\d\d(\.\d+)?/g

/** Numbers that differ from run to run: points in time (in ms or s), spans of time, sizes that contain such. */
const toNumber = (value: number, key: string): number => {
  if (value >= 1.6e12 && value < 4e12) return 1_767_225_600_000
  if (value >= 1.6e9 && value < 4e9) return 1_767_225_600
  if (/ms$|duration|latency|ttft|elapsed/i.test(key)) return Number.isInteger(value) ? Math.min(value, 1) : 0.5
  if (/tokens|bytes$/i.test(key) && !/max|limit/i.test(key)) return Math.min(value, 1000)
  return key === "pid" ? 4242 : value
}

const anonymous = (entries: ReadonlyArray<Entry>, replacements: Replacements): ReadonlyArray<Entry> => {
  const ids = new Map<string, string>()
  const toId = (id: string) => {
    const known = ids.get(id)
    if (known !== undefined) return known
    const made = `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, "0")}`
    ids.set(id, made)
    return made
  }
  const toText = (text: string) =>
    [...replacements, ...volatile]
      .reduce((safe, [from, to]) => safe.replaceAll(from, to), text)
      .replace(uuid, toId)
      .replace(
        instant,
        (_, separator: string, fraction = "") => `2026-01-01${separator}00:00:00${fraction.replace(/\d/g, "0")}`
      )
  const walk = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return toText(value)
    if (typeof value === "number") return toNumber(value, key)
    if (Array.isArray(value)) return value.map((element) => walk(element))
    // Keys may be ids and paths as well.
    return isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([name, field]) => [toText(name), walk(field, name)]))
      : value
  }
  return entries.map((entry) => walk(entry) as Entry)
}
