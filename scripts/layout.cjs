/**
 * The layout of src, as rules of dependency-cruiser: `npm run check:layout`. Types count, so an `import type` breaks them
 * as well. `docs/architecture.md` has the picture.
 */

/** The folders of src/internal; each imports only from folders that come after it, and from the files beside them. */
const folders = ["client", "session", "callbacks", "transport", "sessionFs", "permission", "protocol"]

/** The public modules that a folder is the inside of. */
const insides = {
  client: ["CopilotClient", "CopilotPool"],
  session: [],
  callbacks: [],
  transport: ["Transport"],
  sessionFs: ["SessionFs"],
  permission: ["Permission"],
  protocol: ["Rpc", "SessionEvent"]
}

const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to })

const internal = (names) => `^src/internal/(${names.join("|")})/`

/** The one pair of a module and its inside that name each other: the inside implements the module's `Service`. */
const pair = "^src/(CopilotClient|internal/client/client)\\.ts$"

module.exports = {
  forbidden: [
    forbid("no-circle", "Move what both need below them.", { pathNot: pair }, { circular: true }),
    ...folders
      .slice(1)
      .map((folder, index) =>
        forbid(
          `${folder}-looks-down`,
          "A folder imports only what stands below it.",
          { path: internal([folder]) },
          { path: internal(folders.slice(0, index + 1)) }
        )
      ),
    forbid(
      "files-beside-the-folders",
      "What the folders share imports none of them.",
      { path: "^src/internal/[^/]+\\.ts$" },
      { path: internal([...folders, "testing"]) }
    ),
    ...folders.map((folder) =>
      forbid(
        `inside-of-${folder}`,
        "A public module imports its own inside, and nobody else's.",
        { path: "^src/[^/]+\\.ts$", pathNot: `^src/(${["$", ...insides[folder]].join("|")})\\.ts$` },
        { path: internal([folder]) }
      )
    ),
    forbid(
      "kit-of-tests",
      "The package does not need its test kit.",
      { path: "^src", pathNot: "^src/(internal/)?testing/" },
      { path: "^src/(internal/)?testing/" }
    ),
    forbid(
      "inside-of-the-kit",
      "The inside of the kit does not need its face.",
      { path: "^src/internal/testing/" },
      { path: "^src/testing/" }
    ),
    forbid(
      "generated",
      "Generated modules import one another alone.",
      { path: "^src/generated/" },
      { path: "^src", pathNot: "^src/generated/" }
    )
  ],
  options: {
    // `import type` counts. The parser, because TypeScript 7 has no API that dependency-cruiser could use.
    tsPreCompilationDeps: true,
    parser: "swc",
    doNotFollow: { path: "node_modules" }
  }
}
