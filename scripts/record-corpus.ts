/**
 * Records what the real CLI sends in many kinds of turns, with a scripted model and no network, as the test data in
 * `test/fixtures/corpus`: `npm run record-corpus`. With names of scenarios as arguments it only tries those out, and
 * prints what came.
 */
import { hostname, tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import { NodeContext, NodeRuntime } from "@effect/platform-node"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import { LocalModel } from "effect-copilot/testing"
import { clean, type Entry, type Recording } from "./corpusClean.js"
import { makeFolders, start } from "./corpusDriver.js"
import { scenarios } from "./corpusScenarios.js"

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "")
const target = `${root}/test/fixtures/corpus`

/** The script with the paths of its scenario. */
const localize = (script: LocalModel.Script, workspace: string): LocalModel.Script => {
  const part = <A extends LocalModel.Part | LocalModel.Ending>(self: A): A =>
    self._tag === "ToolCall" ? { ...self, arguments: self.arguments.replaceAll("$WORKSPACE", workspace) } : self
  const answer = (self: LocalModel.Answer): LocalModel.Answer =>
    self._tag === "Reply" ? { ...self, parts: self.parts.map(part) } : self._tag === "ErrorReply" ? self : part(self)
  if (typeof script !== "function") return script.map(answer)
  return (request) => {
    const given = script(request)
    return Effect.isEffect(given) ? Effect.map(given, answer) : answer(given)
  }
}

const record = Effect.fnUntraced(function* (name: string) {
  const scenario = scenarios[name]
  if (scenario === undefined) return yield* Effect.dieMessage(`There is no scenario ${name}`)
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { home, workspace } = yield* makeFolders
  yield* fs.copyFile(`${root}/scripts/corpusMcpServer.mjs`, path.join(workspace, "mcp.mjs"))
  const entries: Array<Entry> = []

  const session = Effect.gen(function* () {
    const model = yield* LocalModel.LocalModel
    const context = yield* Effect.context<Effect.Effect.Context<ReturnType<typeof start>>>()
    let process = yield* Scope.make()
    yield* Effect.addFinalizer(() => Scope.close(process, Exit.void))
    const begin = Effect.suspend(() => Scope.extend(start({ home, workspace }, entries), process)).pipe(
      Effect.orDie,
      Effect.provide(context)
    )
    const ended = yield* scenario
      .run({
        cli: yield* begin,
        workspace,
        restart: Effect.gen(function* () {
          yield* Scope.close(process, Exit.void)
          process = yield* Scope.make()
          return yield* begin
        }),
        modelIsAsked: model.awaitRequests,
        write: (file, content) => {
          const location = path.join(workspace, file)
          const folder = fs.makeDirectory(path.dirname(location), { recursive: true })
          return Effect.orDie(Effect.zipRight(folder, fs.writeFileString(location, content)))
        }
      })
      .pipe(Effect.timeoutOption("60 seconds"))
    if (Option.isNone(ended)) yield* Effect.logWarning(`${name} did not end`)
    for (const { message } of yield* model.unexpected) yield* Effect.logWarning(`${name}: ${message}`)
  })

  yield* session.pipe(Effect.provide(LocalModel.layer(localize(scenario.script, workspace), { unexpected: "keep" })))
  return {
    name,
    entries,
    replacements: [
      [home, "/home/user"],
      [path.basename(home), "user"],
      [path.join(tmpdir(), "effect-copilot-cli-cache"), "/home/user/.cache"],
      [root, "/opt/effect-copilot"],
      [process.execPath, "/usr/bin/node"],
      [new RegExp(`\\b${hostname().replaceAll(".", "\\.")}\\b`, "g"), "host"],
      [/127\.0\.0\.1:(?!1\b)\d+/g, "127.0.0.1:8080"]
    ]
  } satisfies Recording
}, Effect.scoped)

const main = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const wanted = process.argv.slice(2)
  const recordings = yield* Effect.forEach(wanted.length > 0 ? wanted : Object.keys(scenarios), (name) =>
    Effect.zipRight(Effect.logInfo(name), record(name))
  )
  const files = clean(recordings).map(({ entries, name }) => ({
    name: `${name}.jsonl`,
    content: entries.map((entry) => `${JSON.stringify(entry)}\n`).join("")
  }))
  if (wanted.length > 0) {
    for (const { content } of files) yield* Effect.sync(() => process.stdout.write(content))
    return
  }
  yield* fs.makeDirectory(target, { recursive: true })
  for (const file of yield* fs.readDirectory(target)) {
    if (file.endsWith(".jsonl")) yield* fs.remove(`${target}/${file}`)
  }
  for (const { content, name } of files) yield* fs.writeFileString(`${target}/${name}`, content)
})

NodeRuntime.runMain(main.pipe(Effect.provide(NodeContext.layer)))
