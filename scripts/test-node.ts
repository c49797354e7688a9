/**
 * Runs the tests on another release of Node. What follows is for Vitest.
 *
 *     npm run test:node -- 26
 *     npm run test:node -- 24 --project=memory
 */
import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { delimiter, dirname, join } from "node:path"
import { installed, releases } from "./nodes.js"

const [wanted, ...options] = process.argv.slice(2)
const version = releases.find((release) => release === wanted || release.startsWith(`${wanted}.`))
if (version === undefined) throw new Error(`One of ${releases.join(", ")} is needed, or its first number`)
const node = installed(version)
if (node === undefined) throw new Error(`Node ${version} is not installed: run "npm run install:nodes"`)

const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs")
const projects = options.some((option) => option.startsWith("--project")) ? [] : ["--project=!versions"]
const { status } = spawnSync(node, [vitest, "run", ...projects, ...options], {
  stdio: "inherit",
  // What the tests start by name runs on it, too.
  env: { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) }
})
process.exitCode = status ?? 1
