import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin } from "vitest/config"
import { snippetsOf } from "./scripts/snippets.js"

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

/** Makes a page of the docs a test file: its snippets run, may import each other, and fail at lines of the page. */
const pages: Plugin = {
  name: "pages",
  enforce: "pre",
  // Snippets are modules outside of the project: inside it vitest would look for their files.
  resolveId: (source, importer = "") => {
    const page = /^(?:\/snippets)?(.*\.md)(?=\/|$)/.exec(importer)?.[1]
    const name = /^\.\/(.*)\.js$/.exec(source)?.[1]
    return page === undefined || name === undefined ? undefined : `/snippets${page}/${name}.ts`
  },
  load: (id) => {
    const [, page, name] = /^(?:\/snippets)?(.*\.md)(?:\/(.*)\.ts)?$/.exec(id) ?? []
    if (page === undefined) return undefined
    const snippets = snippetsOf(page)
    if (name === undefined) return snippets.map((snippet) => `import "./${snippet.name}.js"`).join("\n")
    const { code = "" } = snippets.find((snippet) => snippet.name === name) ?? {}
    // Each line of the code is the same line of the page.
    const mappings = code.split("\n").map((_, line) => (line === 0 ? "AAAA" : "AACA"))
    return { code, map: { version: 3, names: [], sources: [page], mappings: mappings.join(";") } }
  }
}

/** What starts processes, or has to be alone in one. */
const apart = [
  "test/cliProcess.test.ts",
  "test/conformance/real.test.ts",
  "test/conformance/scripted.test.ts",
  "test/connections.test.ts",
  "test/generated.test.ts",
  "test/import.test.ts",
  "test/LocalModel.cli.test.ts",
  "test/real/**/*.test.ts",
  "test/realCli.test.ts",
  "test/options.test.ts",
  "test/parity.test.ts",
  "test/start.test.ts",
  "test/twoClients.test.ts",
  "test/Recording.test.ts",
  "examples/**/*.test.ts",
  "docs/testing.md"
]

/** What needs the older releases of the CLI too (`npm run install:clis`). */
const versions = ["test/versions/**/*.test.ts"]

export default defineConfig({
  plugins: [pages],
  resolve: {
    alias: [
      { find: /^effect-copilot$/, replacement: src("index.ts") },
      { find: /^effect-copilot\/testing$/, replacement: src("testing/index.ts") },
      { find: /^effect-copilot\/(.+)$/, replacement: src("$1.ts") }
    ]
  },
  test: {
    setupFiles: ["test/setup.ts"],
    sequence: { concurrent: true },
    fakeTimers: { toFake: [] },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // By default a machine of two cores runs one file at a time, and most files wait for processes; but five tests of it,
    // and as many CLIs would start at once.
    minWorkers: 2,
    maxWorkers: "100%",
    maxConcurrency: 2,
    poolOptions: {
      forks: {
        // The pool takes this from here, and a project's own value only when it resets modules.
        isolate: false,
        // A test lets go of all that it made: with room for it, none of that is moved while it lives.
        execArgv: ["--max-semi-space-size=64"]
      }
    },
    projects: [
      {
        extends: true,
        test: { name: "memory", include: ["test/**/*.test.ts"], exclude: [...apart, ...versions], isolate: false }
      },
      { extends: true, test: { name: "processes", include: apart, poolOptions: { forks: { isolate: true } } } },
      { extends: true, test: { name: "versions", include: versions, poolOptions: { forks: { isolate: true } } } }
    ]
  }
})
