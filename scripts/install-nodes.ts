/**
 * Installs the releases of Node that `npm run test:node` needs, each into a folder of its own. What is there already is
 * left alone.
 *
 *     npm run install:nodes
 */
import { execSync } from "node:child_process"
import { mkdirSync, rmSync } from "node:fs"
import { folderOf, installed, packageName, releases } from "./nodes.js"

for (const version of releases) {
  if (installed(version) !== undefined) continue
  const folder = folderOf(version)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  console.log(`Installing Node ${version}`)
  // In the folder: it has no package.json, and must not become a part of this package's tree.
  const options = "--no-save --no-package-lock --no-audit --no-fund --ignore-scripts"
  execSync(`npm install --prefix "${folder}" ${options} --silent ${packageName}@${version}`, { stdio: "inherit" })
  if (installed(version) === undefined) throw new Error(`${packageName}@${version} has no executable`)
}
