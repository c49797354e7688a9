import * as Layer from "effect/Layer"
import { TestCopilot } from "effect-copilot/testing"
import { conformance, ModelConfig } from "./suite.js"

conformance({
  name: "the scripted CLI in memory",
  layer: (turns) => Layer.merge(TestCopilot.layer(turns), Layer.succeed(ModelConfig, {}))
})
