/**
 * Names of tools by where they come from, for the options `availableTools` and `excludedTools` (protocol.md 9.6).
 *
 * A bare name, such as `"view"`, means the tool of that name wherever it comes from. The functions here name the source,
 * so that no MCP server can slip a tool of its own under a known name. `"*"` stands for all tools of the source.
 *
 * @example
 * ```ts
 * import { ToolSet } from "effect-copilot"
 *
 * export const options = {
 *   availableTools: [...ToolSet.builtIn("view", "grep"), ...ToolSet.custom("*"), ...ToolSet.mcp("github-get_issue")],
 *   excludedTools: ToolSet.builtIn("bash")
 * }
 * ```
 *
 * @since 0.1.0
 */

/**
 * Each name with its source in front.
 *
 * @since 0.1.0
 * @category models
 */
export type Filters<Source extends string, Names extends ReadonlyArray<string>> = {
  readonly [K in keyof Names]: `${Source}:${Names[K]}`
}

const from =
  <const Source extends string>(source: Source) =>
  <const Names extends ReadonlyArray<string>>(...names: Names): Filters<Source, Names> =>
    // Safe: a tuple is mapped member by member.
    names.map((name) => `${source}:${name}`) as unknown as Filters<Source, Names>

/**
 * Tools of the CLI.
 *
 * @since 0.1.0
 * @category constructors
 */
export const builtIn: <const Names extends ReadonlyArray<string>>(...names: Names) => Filters<"builtin", Names> =
  from("builtin")

/**
 * Tools of MCP servers, each named `<server>-<tool>`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const mcp: <const Names extends ReadonlyArray<string>>(...names: Names) => Filters<"mcp", Names> = from("mcp")

/**
 * Tools of the program (`tools`).
 *
 * @since 0.1.0
 * @category constructors
 */
export const custom: <const Names extends ReadonlyArray<string>>(...names: Names) => Filters<"custom", Names> =
  from("custom")

/**
 * The CLI's tools that do not themselves touch files, commands or the network.
 *
 * @since 0.1.0
 * @category sets
 */
export const isolated = builtIn(
  "ask_user",
  "task_complete",
  "exit_plan_mode",
  "task",
  "read_agent",
  "write_agent",
  "list_agents",
  "send_inbox",
  "context_board",
  "skill"
)
