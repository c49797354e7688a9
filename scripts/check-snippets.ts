/** Type-checks every ts snippet of the README, the docs and the docstrings, as a program that a reader might paste. */
import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { snippetsOf } from "./snippets.js"

const folder = "node_modules/.cache/snippets"

const under = (path: string, ending: string) =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.startsWith("generated"))
    .map((name) => join(path, name))

rmSync(folder, { recursive: true, force: true })
let count = 0
for (const file of ["README.md", ...under("docs", ".md"), ...under("src", ".ts")]) {
  for (const { code, name } of snippetsOf(file)) {
    // Those of one file are side by side, so that they can import each other.
    mkdirSync(join(folder, file), { recursive: true })
    writeFileSync(join(folder, file, `${name}.ts`), `${code}\nexport {}\n`)
    count++
  }
}
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({
    extends: join(relative(folder, "."), "tsconfig.json"),
    compilerOptions: { noUnusedLocals: false },
    include: ["."]
  })
)
execFileSync("npx", ["tsc", "--project", folder], { stdio: "inherit" })
console.log(`${count} snippets type-check`)
