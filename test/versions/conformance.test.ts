import * as RealRuntime from "../conformance/realRuntime.js"
import { conformance } from "../conformance/suite.js"
import { releases } from "./versions.js"

for (const { path, version } of releases) {
  conformance({
    name: `CLI ${version}`,
    layer: RealRuntime.shared(path),
    // It says so twice, and not that the call and the turn are over.
    ...(version.startsWith("1.0.81-") && { aborted: ["abort", "abort", "assistant.idle", "session.idle"] })
  })
}
