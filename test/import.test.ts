import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Copilot from "effect-copilot"
import * as Testing from "effect-copilot/testing"
import { builtSchemas } from "../src/generated/support.js"

describe("importing the package", () => {
  it("offers its modules, and builds none of the generated Schemas", () => {
    deepStrictEqual(Object.keys(Copilot).sort(), [
      "Attachment",
      "AutoModeSwitch",
      "Canvas",
      "Command",
      "Connection",
      "CopilotClient",
      "CopilotError",
      "CopilotPool",
      "CopilotSession",
      "Elicitation",
      "ExitPlanMode",
      "GitHubToken",
      "Hooks",
      "JsonRpc",
      "Mcp",
      "ModelRequest",
      "Permission",
      "Provider",
      "Rpc",
      "SessionConfig",
      "SessionEvent",
      "SessionFs",
      "SessionLimits",
      "SessionState",
      "SystemMessage",
      "Telemetry",
      "Tool",
      "ToolSet",
      "Transport",
      "UserInput"
    ])
    deepStrictEqual(Object.keys(Testing).sort(), ["LocalModel", "Recording", "TestCopilot"])
    deepStrictEqual(builtSchemas(), 0)
  })
})
