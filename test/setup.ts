/**
 * Runs before each test file: it finds `it` as it should be, and when its tests are done, no process that they have
 * started may be left.
 *
 * On Linux a child is recognised by a variable of its environment that is unique to this process; a test that replaces
 * the environment of a child passes it on (`markerEnv` in `support/hostile.ts`). Elsewhere it is recognised by its
 * parents, so one that has lost them goes unnoticed.
 */
import { execFileSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { setTimeout } from "node:timers/promises"
import { effect, it, layer, live, scoped, scopedLive } from "@effect/vitest"
import { afterAll } from "vitest"

// `layer` puts functions that provide it into the one `it` of the process, and files share a process.
Object.assign(it, { effect, layer, live, scoped, scopedLive })

interface Process {
  readonly pid: number
  readonly command: string
}

const marker = "EFFECT_COPILOT_TEST_FILE"
// Files that share a process run one after the other.
process.env[marker] ??= randomUUID()
const id = process.env[marker]

const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8")
  } catch {
    // It has ended, or it is not ours.
    return ""
  }
}

const marked = (): ReadonlyArray<Process> =>
  readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((entry) => read(`/proc/${entry}/environ`).split("\0").includes(`${marker}=${id}`))
    .map((entry) => ({ pid: Number(entry), command: read(`/proc/${entry}/cmdline`).split("\0").join(" ").trim() }))

const descendants = (): ReadonlyArray<Process> => {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,command="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .flatMap((row) =>
      row === null ? [] : [{ pid: Number(row[1]), parent: Number(row[2]), stat: row[3], command: row[4] }]
    )
    .filter(({ command, stat }) => !stat?.startsWith("Z") && !command?.startsWith("ps -A"))
  const below = (parent: number): ReadonlyArray<Process> =>
    rows.filter((row) => row.parent === parent).flatMap(({ command = "", pid }) => [{ pid, command }, ...below(pid)])
  return below(process.pid)
}

const survivors = process.platform === "linux" ? marked : process.platform === "win32" ? () => [] : descendants

afterAll(async () => {
  let left = survivors()
  // One that has been told to end may need a moment.
  for (let round = 0; left.length > 0 && round < 40; round++) {
    await setTimeout(50)
    left = survivors()
  }
  for (const { pid } of left) {
    try {
      process.kill(pid, "SIGKILL")
    } catch {
      // It has ended in this moment.
    }
  }
  if (left.length > 0) {
    throw new Error(`Processes were left behind:${left.map(({ command, pid }) => `\n  ${pid}: ${command}`).join("")}`)
  }
})
