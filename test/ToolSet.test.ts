import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import { ToolSet } from "effect-copilot"

describe("ToolSet", () => {
  it.each([
    ["builtIn", ToolSet.builtIn("view", "*"), ["builtin:view", "builtin:*"]],
    ["mcp", ToolSet.mcp("github-get_issue"), ["mcp:github-get_issue"]],
    ["custom", ToolSet.custom("mine"), ["custom:mine"]],
    ["custom, without names,", ToolSet.custom(), []]
  ] as const)("%s names the source of each tool", (_, filters, expected) => {
    deepStrictEqual<ReadonlyArray<string>>(filters, expected)
  })

  it("isolated is what the protocol says", () => {
    deepStrictEqual<ReadonlyArray<string>>(ToolSet.isolated, [
      "builtin:ask_user",
      "builtin:task_complete",
      "builtin:exit_plan_mode",
      "builtin:task",
      "builtin:read_agent",
      "builtin:write_agent",
      "builtin:list_agents",
      "builtin:send_inbox",
      "builtin:context_board",
      "builtin:skill"
    ])
  })
})
