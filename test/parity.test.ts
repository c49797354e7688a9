/** That `docs/parity.md` tells the truth: about the types, about the protocol, and about the tests. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import { inbound, server, session } from "../src/internal/protocol/rpc.js"
import { type Project, withProject } from "./support/project.js"

interface Row {
  readonly name: string
  readonly wire: ReadonlyArray<string>
  readonly tests: ReadonlyArray<string>
}

const read = (path: string) => readFileSync(path, "utf8")

const page = read("docs/parity.md")

/** What stands in backticks. */
const quoted = (cell: string | undefined) => Array.from((cell ?? "").matchAll(/`([^`]+)`/g), ([, name = ""]) => name)

/** The tables by what their heading names: a type, or else the heading itself. */
const tables = new Map(
  page
    .split(/^##+ /m)
    .slice(1)
    .map((section): readonly [string, ReadonlyArray<Row>] => {
      const [heading = "", ...lines] = section.split("\n")
      const rows = lines.filter((line) => line.startsWith("| ") && !/^\| (name|behaviour|---)/.test(line))
      return [
        quoted(heading)[0] ?? heading,
        rows.map((line) => {
          const [, name, wire, tests = ""] = line.split(/ ?\| ?/)
          return { name: quoted(name)[0] ?? name?.trim() ?? "", wire: quoted(wire), tests: tests.trim().split("<br>") }
        })
      ]
    })
)

const rows = Array.from(tables.values()).flat()

const rowsOf = (table: string) => tables.get(table) ?? []

/** What is documented beside all interfaces called `Service` or `...Options`. */
const models = [
  "ClientConfig.ClientInfo",
  "CopilotSession.CopilotSession",
  "CopilotSession.Ui",
  "Hooks.Hooks",
  "Mcp.RemoteServer",
  "Mcp.StdioServer",
  "ModelRequest.Handler",
  "Provider.NamedProvider",
  "Provider.Provider",
  "SessionConfig.CustomAgent",
  "SessionConfig.ResumeConfig",
  "SessionConfig.SessionConfig",
  "SessionConfig.Shared",
  "SessionFs.Provider",
  "SessionFs.Sqlite",
  "Tool.Result"
]

const modules = readdirSync("src")
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .map((file) => file.slice(0, -".ts".length))

const methods = new Set([...Object.keys(server), ...Object.keys(session), ...Object.keys(inbound)])

/** The fields of all that the protocol has a schema for. */
const fields = new Set(
  readdirSync("src/generated").flatMap((file) =>
    Array.from(read(`src/generated/${file}`).matchAll(/^ *readonly "?(\w+)"?\??:/gm), ([, name = ""]) => name)
  )
)

/** What the runtime asks by an event, for which the answer is a request of ours (protocol.md 6.2). */
const isQuestion = (type: string) => /(\.requested|_required|\.execute|\.queued)$/.test(type)

describe("docs/parity.md", () => {
  let project: {
    readonly types: ReadonlyArray<string>
    readonly keys: ReadonlyMap<string, ReadonlyArray<string>>
    readonly events: ReadonlyArray<string>
    /** The fields that each option adds to the params of the request that opens a session. */
    readonly params: ReadonlyMap<string, ReadonlySet<string>>
    readonly titles: ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>>
  }

  beforeAll(() => {
    project = withProject((project) => {
      const types = [
        ...modules.flatMap((module) =>
          project
            .interfacesOf(module)
            .filter((name) => /^Service$|Options$/.test(name))
            .map((name) => `${module}.${name}`)
        ),
        ...models
      ].sort()
      const files = new Set(rows.flatMap(({ tests }) => tests.map(fileOf)))
      return {
        types,
        keys: new Map(types.map((type) => [type, keysOf(project, type)])),
        events: project.keysOf("generated/events", "EventData"),
        params: new Map(
          ["shared", "createOnly", "resumeOnly"].flatMap((rows) => [
            ...project.propertiesOf("test/SessionConfig.test.ts", rows)
          ])
        ),
        titles: new Map(
          Array.from(files, (file) => [file, existsSync(`test/${file}`) ? project.titlesOf(`test/${file}`) : []])
        )
      }
    })
  })

  it("has a table for each type of options, services and handlers", () => {
    deepStrictEqual(
      Array.from(tables.keys())
        .filter((name) => /^\w+\.\w+$/.test(name))
        .sort(),
      project.types
    )
  })

  it("has a row for each key of these types, in their order, and no other", () => {
    deepStrictEqual(
      project.types.map((type) => [type, rowsOf(type).map(({ name }) => name)]),
      project.types.map((type) => [type, project.keys.get(type)])
    )
  })

  it("has a row for each question of the runtime, and no other", () => {
    deepStrictEqual(
      rowsOf("What the runtime asks")
        .map(({ wire: [question] }) => question)
        .sort(),
      [...Object.keys(inbound), ...project.events.filter(isQuestion)].sort()
    )
  })

  it("names what exists on the wire", () => {
    const params = Array.from(project.params.values())
    const started = read("test/start.test.ts")
    const isSetting = (word: string) => /^(--[a-z-]+|[A-Z_]+)$/.test(word) && started.includes(word)
    deepStrictEqual(
      Array.from(tables).flatMap(([table, rows]) =>
        rows.flatMap(({ name, wire }) => {
          const isMethod = (word: string) => methods.has(word) || project.events.includes(word)
          // The params of `session.create` and `session.resume` are in no schema, but in the table of their test.
          const isField = (word: string) =>
            configs.has(table)
              ? project.params.get(name)?.has(word) || (wire.some(isMethod) && fields.has(word))
              : fields.has(word) || params.some((names) => names.has(word))
          return wire
            .filter((word) => !isMethod(word) && !isField(word) && !isSetting(word))
            .map((word) => `${table}, ${name}: ${word}`)
        })
      ),
      []
    )
  })

  it("names tests that there are", () => {
    deepStrictEqual(
      rows.flatMap(({ name, tests }) =>
        tests.filter((test) => !isTest(test, project.titles.get(fileOf(test)) ?? [])).map((test) => `${name}: ${test}`)
      ),
      []
    )
  })
})

/** The types whose keys are options of a session. */
const configs = new Set(["SessionConfig.Shared", "SessionConfig.SessionConfig", "SessionConfig.ResumeConfig"])

/** The options of `createSession` alone are those that it does not share. */
const keysOf = (project: Project, type: string) => {
  const [module = "", name = ""] = type.split(".")
  const keys = project.keysOf(module, name)
  if (!configs.has(type) || type === "SessionConfig.Shared") return keys
  const shared = new Set(project.keysOf("SessionConfig", "Shared"))
  return keys.filter((key) => !shared.has(key))
}

const fileOf = (test: string) => test.slice(0, test.indexOf(" > "))

/**
 * Whether a test, or a suite, has such a title, with as many of the suites around it as are named. A placeholder of `each`
 * stands for itself, or for a text that the file holds.
 */
const isTest = (test: string, titles: ReadonlyArray<ReadonlyArray<string>>) => {
  const [file = "", ...wanted] = test.split(" > ")
  return titles.some((path) => {
    const found = path.slice(-wanted.length)
    return wanted.length > 0 && wanted.every((title, index) => isTitle(file, title, found[index]))
  })
}

const isTitle = (file: string, title: string, found: string | undefined) => {
  if (found === undefined || found === title) return found !== undefined
  const pattern = found.split(/%s/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  const values = new RegExp(`^${pattern.join("(.+)")}$`).exec(title)?.slice(1)
  return values?.every((value) => read(`test/${file}`).includes(value)) ?? false
}
