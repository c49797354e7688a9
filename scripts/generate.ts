/**
 * Writes `src/generated/`: types and Schemas of the Copilot CLI's protocol, from the JSON Schemas that the CLI ships.
 *
 *     npm run generate             fetch, generate, write
 *     npm run generate -- --check  fetch, generate, fail if that is not what is committed
 *
 * Names, shapes and flags are taken over, prose is not. What runtimes know and their schema does not list is in
 * `unlisted.ts`. What must be decided to turn a JSON Schema into a type is in
 * `generateModel.ts`, how it is written in `generateEmit.ts`, what the written code calls in `generateSupport.ts`.
 */
import { execFileSync, execSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { emit } from "./generateEmit.js"
import { type Json, type Model, readModel } from "./generateModel.js"
import { merge, unlisted } from "./unlisted.js"

/** The protocol's source. Raise the version here, run `npm run generate`, read what it reports. */
const source = "@github/copilot-sdk-linux-x64@1.0.15-preview.4"

/** Fields that the schema requires and the real CLI leaves out, or sends as null: see the corpus in `test/fixtures`. */
const notAlwaysThere: ReadonlyArray<readonly [definition: string, field: string]> = [
  ["AgentGetCurrentResult", "agent"],
  ["AttachmentDirectory", "displayName"],
  ["AttachmentFile", "displayName"],
  ["BuiltinToolDescriptor", "hasSummariseIntention"],
  ["BuiltinToolInputSchema", "type"]
]

const target = fileURLToPath(new URL("../src/generated/", import.meta.url))
const header = `// Written by scripts/generate.ts from ${source}; do not edit.\n`

/** Downloads the package into a temporary directory and reads the two schema files out of it. */
const fetchSchemas = (): { readonly events: Json; readonly rpc: Json } => {
  const directory = mkdtempSync(join(tmpdir(), "effect-copilot-generate-"))
  const tar = (...args: ReadonlyArray<string>) => execFileSync("tar", args, { cwd: directory, encoding: "utf8" })
  try {
    // Through a shell, for npm is a script whose name depends on the platform.
    execSync(`npm pack ${source} --silent`, { cwd: directory, stdio: ["ignore", "ignore", "inherit"] })
    const archive = readdirSync(directory).find((name) => name.endsWith(".tgz"))
    if (archive === undefined) throw new Error(`npm pack ${source} left no archive`)
    const contents = tar("-tzf", archive).split(/\r?\n/)
    const read = (name: string): Json => {
      const path = contents.find((path) => path.endsWith(`/${name}`))
      if (path === undefined) throw new Error(`${source} contains no ${name}`)
      tar("-xzf", archive, path)
      return JSON.parse(readFileSync(join(directory, path), "utf8"))
    }
    return { events: read("session-events.schema.json"), rpc: read("api.schema.json") }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome")

/** Lays the text out like the rest of the code; the path only names the language. */
const format = (text: string): string =>
  execFileSync(process.execPath, [biome, "format", "--stdin-file-path=generated.ts"], {
    input: text,
    encoding: "utf8",
    stdio: "pipe",
    maxBuffer: 1 << 28
  })

const tables = ["EventData", "ServerMethods", "SessionMethods", "InboundMethods", "ServerRpc", "SessionRpc"]

/** Everything in the generated text that has a name on the wire. */
const namesIn = (files: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> => {
  const keysOf = (name: string) => {
    const text = [...files.values()].map((file) => file.split(`export interface ${name} {\n`)[1]).find(Boolean) ?? ""
    const body = text.slice(0, text.search(/^}/m))
    return new Set([...body.matchAll(/^ {2}readonly "?([\w.$]+)"?:/gm)].map((match) => match[1] ?? ""))
  }
  const definitions = [...files].flatMap(([file, text]) =>
    file === "support.ts" ? [] : [...text.matchAll(/^export (?:interface|type) (\w+)/gm)]
  )
  return new Map([
    ["event types", keysOf("EventData")],
    ["server methods", keysOf("ServerMethods")],
    ["session methods", keysOf("SessionMethods")],
    ["inbound methods", keysOf("InboundMethods")],
    ["definitions", new Set(definitions.map((match) => match[1] ?? "").filter((name) => !tables.includes(name)))]
  ])
}

const reportNames = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void => {
  const old = namesIn(before)
  for (const [what, names] of namesIn(after)) {
    const known = old.get(what) ?? new Set()
    const appeared = [...names].filter((name) => !known.has(name))
    const gone = [...known].filter((name) => !names.has(name))
    console.log(`${what}: ${names.size} (${appeared.length} appeared, ${gone.length} disappeared)`)
    for (const name of appeared) console.log(`  + ${name}`)
    for (const name of gone) console.log(`  - ${name}`)
  }
}

/** The lines only one of two texts has: enough to see what changed without a diff tool. */
const reportLines = (before: string, after: string): void => {
  const without = (text: string, other: string) => {
    const known = new Set(other.split("\n"))
    return text.split("\n").filter((line) => !known.has(line))
  }
  const removed = without(before, after).map((line) => `    - ${line.trim()}`)
  const added = without(after, before).map((line) => `    + ${line.trim()}`)
  for (const some of [removed, added]) {
    for (const line of some.slice(0, 20)) console.log(line)
    if (some.length > 20) console.log(`    … and ${some.length - 20} more`)
  }
  if (removed.length + added.length === 0) console.log("    the same lines in another order or number")
}

const readCommitted = (): ReadonlyMap<string, string> =>
  new Map(existsSync(target) ? readdirSync(target).map((name) => [name, readFileSync(join(target, name), "utf8")]) : [])

const generate = (): ReadonlyMap<string, string> => {
  const schemas = fetchSchemas()
  const model: Model = readModel(schemas.events, merge(schemas.rpc, unlisted), notAlwaysThere)
  const support = readFileSync(new URL("./generateSupport.ts", import.meta.url), "utf8")
  return new Map([...emit(model, support)].map(([name, text]) => [name, format(header + text)]))
}

const committed = readCommitted()
const generated = generate()
const stale = [...new Set([...committed.keys(), ...generated.keys()])].filter(
  (name) => committed.get(name) !== generated.get(name)
)

reportNames(committed, generated)
if (process.argv.includes("--check")) {
  for (const name of stale) {
    console.log(`  src/generated/${name} differs:`)
    reportLines(committed.get(name) ?? "", generated.get(name) ?? "")
  }
  if (stale.length > 0) console.log("src/generated/ is not what scripts/generate.ts writes: run `npm run generate`")
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  mkdirSync(target, { recursive: true })
  for (const name of stale) {
    const text = generated.get(name)
    if (text === undefined) rmSync(join(target, name))
    else writeFileSync(join(target, name), text)
    console.log(`src/generated/${name}: ${text === undefined ? "removed" : "written"}`)
  }
}
