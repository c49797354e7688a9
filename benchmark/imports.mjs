/** What an import costs: the whole life of a process that does nothing else, against one that does nothing. */
import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { compare, ratio, table, time } from "./measure.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const modules = readdirSync(`${root}/dist`)
  .filter((name) => name.endsWith(".js") && name !== "index.js")
  .map((name) => `effect-copilot/${name.replace(/\.js$/, "")}`)

const life = (code) => () =>
  time(() => {
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: root })
    if (status !== 0) throw new Error(String(stderr))
  })

export const run = async () => {
  const names = ["effect/Effect", "effect/Schema", "effect", "effect-copilot", "effect-copilot/testing", ...modules]
  const subjects = { "node alone": life("") }
  for (const name of names) subjects[name] = life(`import ${JSON.stringify(name)}`)
  const results = await compare(subjects, { rounds: 11, warmUp: 1 })
  const schema = results.find(({ name }) => name === "effect/Schema")
  table(
    "Import: the life of a process, from spawn to exit",
    ["module", "to node alone", "to effect/Schema"],
    results.map((result) => [result.name, ratio(result.ratio), ratio(result.ratio / schema.ratio)])
  )
}
