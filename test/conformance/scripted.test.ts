import * as Layer from "effect/Layer"
import * as Served from "../support/served.js"
import { conformance, ModelConfig } from "./suite.js"

for (const [name, connection] of Object.entries(Served.connections)) {
  conformance({
    name: `the scripted CLI over ${name}`,
    layer: (turns) => Layer.merge(Served.layer(turns, connection), Layer.succeed(ModelConfig, {}))
  })
}
