/**
 * What differs between two runs of the same turn, and what stands for it in a recording: `<<cwd>>`, `<<uuid-2>>`.
 *
 * The names are given out anew for each request, in order of appearance, so they depend neither on other requests nor
 * on the order in which requests arrive.
 */
import { homedir, tmpdir } from "node:os"
import * as Json from "./json.js"

/** The values of one request, each with the name that stands for it. */
export type StandIns = ReadonlyArray<readonly [name: string, value: string]>

/** A text to find, and what stands for it. */
export interface Replacement {
  readonly pattern: RegExp
  readonly by: string
}

/** What the CLI writes about the time, the machine and itself: not worth a difference, and never of use in an answer. */
const volatile: ReadonlyArray<Replacement> = ["current_datetime", "environment_context", "version_information"].map(
  (tag) => ({ pattern: new RegExp(`<${tag}>[^]*?</${tag}>`, "g"), by: `<${tag}/>` })
)

/** Where the CLI's own prompt names the folders of a session. */
const named = [
  ["cwd", /^\* Current working directory: (\S.*)$/m],
  ["git", /^\* Git repository root: ([/\\].*|[A-Z]:.*)$/m],
  ["session", /^Session folder: (\S.*)$/m]
] as const

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")

/** Finds a text wherever it is. */
export const literal = (text: string): RegExp => new RegExp(escape(text), "g")

/** A path, but not a part of a longer one. */
const pathPattern = (path: string) => new RegExp(`(?<![\\w./-])${escape(path)}(?![\\w-])`, "g")

const found: ReadonlyArray<readonly [name: string, pattern: RegExp]> = [
  ["tmp", new RegExp(`(?<![\\w./-])(?:/tmp|${escape(tmpdir())})/[\\w.-]*\\w`, "g")],
  ["uuid", /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi]
]

/** The stand-ins of a request, and its body with each of them in place. */
export const extract = (body: unknown): { readonly body: unknown; readonly standIns: StandIns } => {
  const folders = new Map<string, string>()
  Json.mapStrings(body, (text) => {
    for (const [name, pattern] of named) {
      const value = pattern.exec(text)?.[1]
      if (value !== undefined && !folders.has(name)) folders.set(name, value)
    }
    return text
  })
  folders.set("home", homedir())
  // Longer ones come first, as they may be inside of others; of two names for one folder the first is kept.
  const standIns: Array<readonly [string, string]> = Array.from(folders)
    .filter(([, value], i, all) => value.length > 1 && all.findIndex(([, other]) => other === value) === i)
    .sort(([, a], [, b]) => b.length - a.length)
  const known = [...volatile, ...replacements(standIns)]
  const numbered = (kind: string, values: Array<string>) => (value: string) => {
    const position = values.indexOf(value)
    const number = position === -1 ? values.push(value) : position + 1
    const name = number === 1 ? kind : `${kind}-${number}`
    if (position === -1) standIns.push([name, value])
    return mark(name)
  }
  const appearing = found.map(([kind, pattern]) => [pattern, numbered(kind, [])] as const)
  return {
    body: Json.mapStrings(body, (text) =>
      appearing.reduce((result, [pattern, name]) => result.replace(pattern, name), replaceAll(text, known))
    ),
    standIns
  }
}

const mark = (name: string) => `<<${name}>>`

/** Puts the names in the place of the values. */
export const replacements = (standIns: StandIns): ReadonlyArray<Replacement> =>
  standIns.map(([name, value]) => ({
    pattern: name.startsWith("uuid") ? literal(value) : pathPattern(value),
    by: mark(name)
  }))

/** Puts the values back. */
export const restore = (standIns: StandIns): ((text: string) => string) => {
  const values = new Map(standIns)
  return (text) => text.replace(/<<([\w-]+)>>/g, (name, key) => values.get(key) ?? name)
}

export const replaceAll = (text: string, all: ReadonlyArray<Replacement>): string =>
  all.reduce((result, { by, pattern }) => result.replace(pattern, () => by), text)

/** A number with a match in its digits is replaced as a whole: what is left of it would be another number. */
export const replaceNumber = (number: number, all: ReadonlyArray<Replacement>): unknown =>
  all.find(({ pattern }) => String(number).search(pattern) !== -1)?.by ?? number

/**
 * Replaces in texts that follow one another as if they were one, so that what a model streams in pieces is found. What
 * stands for a match is in the piece in which it begins.
 */
export const replaceAcross = (pieces: ReadonlyArray<string>, all: ReadonlyArray<Replacement>): ReadonlyArray<string> =>
  all.reduce<ReadonlyArray<string>>((current, { by, pattern }) => {
    const joined = current.join("")
    const matches = Array.from(
      joined.matchAll(pattern),
      (match) => [match.index, match.index + match[0].length] as const
    )
    let end = 0
    return matches.length === 0
      ? current
      : current.map((piece) => {
          const start = end
          end += piece.length
          let at = start
          let result = ""
          for (const [from, to] of matches) {
            if (to <= start || from >= end) continue
            if (from >= start) result += joined.slice(at, from) + by
            at = Math.min(to, end)
          }
          return result + joined.slice(at, end)
        })
  }, pieces)
