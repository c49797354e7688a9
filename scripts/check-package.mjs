/** Packs the package as npm would publish it and has publint and attw look at the tarball. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const run = (command, ...args) => execFileSync(command, args, { stdio: ["ignore", "inherit", "inherit"] })

const folder = mkdtempSync(join(tmpdir(), "effect-copilot-pack-"))
try {
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { stdio: "ignore" })
  const tarball = join(folder, readdirSync(folder)[0])
  // The export map has a pattern, so attw is told which modules it stands for: the public ones are those in src itself.
  const modules = readdirSync("src")
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .map((name) => name.replace(/\.ts$/, ""))
  run("npx", "publint", tarball, "--strict")
  run("npx", "attw", tarball, "--profile", "esm-only", "--quiet", "--entrypoints", ".", "testing", ...modules)
  // The built package imports, module by module, and keeps its internals to itself.
  for (const module of ["", "/testing", ...modules.map((name) => `/${name}`)]) await import(`effect-copilot${module}`)
  for (const module of ["/internal/transport/framing", "/generated/events"]) {
    const error = await import(`effect-copilot${module}`).catch((error) => error)
    if (error.code !== "ERR_PACKAGE_PATH_NOT_EXPORTED") throw new Error(`effect-copilot${module} can be imported`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
