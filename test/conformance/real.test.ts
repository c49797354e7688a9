import { Connection } from "effect-copilot"
import * as RealRuntime from "./realRuntime.js"
import { conformance } from "./suite.js"

conformance({ name: "the real CLI over stdio", layer: RealRuntime.own(Connection.stdio()) })
conformance({ name: "the real CLI over TCP", layer: RealRuntime.own(Connection.tcp()) })
conformance({ name: "the real CLI over URI", layer: RealRuntime.shared() })
