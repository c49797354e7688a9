/** Type-checks every ts snippet of the README, the docs and the docstrings, as a program that a reader might paste. */
import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const folder = "node_modules/.cache/snippets"

const under = (path, ending) =>
  readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith(ending) && !name.startsWith("generated"))
    .map((name) => join(path, name))

const snippetsOf = (file) => {
  const text = readFileSync(file, "utf8")
  return Array.from(
    text.matchAll(/^([ \t]*(?:\* )?)```ts\n([\s\S]*?)^[ \t]*(?:\* )?```$/gm),
    ({ 1: margin, 2: code, index }) => ({
      name: `${file}:${text.slice(0, index).split("\n").length}`.replaceAll(/[^\w.]+/g, "-"),
      // The margin of a docstring is " * ", or " *" on an empty line.
      code: code
        .split("\n")
        .map((line) => (line.startsWith(margin) ? line.slice(margin.length) : ""))
        .join("\n")
    })
  )
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const snippets = ["README.md", ...under("docs", ".md"), ...under("src", ".ts")].flatMap(snippetsOf)
for (const { code, name } of snippets) writeFileSync(join(folder, `${name}.ts`), `${code}\nexport {}\n`)
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({
    extends: "../../../tsconfig.json",
    compilerOptions: { noUnusedLocals: false },
    include: ["."]
  })
)
execFileSync("npx", ["tsc", "--project", folder], { stdio: "inherit" })
console.log(`${snippets.length} snippets type-check`)
