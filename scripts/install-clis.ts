/**
 * Installs the older releases of the CLI that `npm run test:versions` needs, each into a folder of its own. What is there
 * already is left alone.
 *
 *     npm run install:clis
 */
import { execSync } from "node:child_process"
import { mkdirSync, rmSync } from "node:fs"
import { folderOf, installed, older } from "./cliVersions.js"

for (const version of older) {
  if (installed(version) !== undefined) continue
  const folder = folderOf(version)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  console.log(`Installing @github/copilot@${version}`)
  // In the folder: it has no package.json, and must not become a part of this package's tree.
  const options = "--no-save --no-package-lock --no-audit --no-fund --ignore-scripts"
  execSync(`npm install --prefix "${folder}" ${options} --silent @github/copilot@${version}`, { stdio: "inherit" })
  if (installed(version) === undefined)
    throw new Error(`@github/copilot@${version} has no executable for this platform`)
}
