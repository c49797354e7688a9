/** Names of tools that a program cannot have with some release of the CLI. */
import { isOlder } from "../version.js"

/** The most that APIs of models take. */
export const maxLength = 64

/**
 * Where `overridesBuiltInTool` is no use: these releases run tools of their own under these names, whatever the program
 * says, and some without asking for permission.
 */
const kept = { from: "1.0.82", to: "1.0.102" }

const keptNames: ReadonlySet<string> = new Set([
  "extensions_manage",
  "extensions_reload",
  "get_context_remaining",
  "invoke_canvas_action",
  "list_canvas_capabilities",
  "new_context",
  "open_canvas",
  "report_progress",
  "session_artifacts",
  "session_history",
  "store_memory",
  "vote_memory"
])

/** Whether a release would run a tool of its own in the place of the program's. */
export const isKept = (name: string, version: string | undefined): boolean =>
  keptNames.has(name) && version !== undefined && !isOlder(version, kept.from) && isOlder(version, kept.to)
