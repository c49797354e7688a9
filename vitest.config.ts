import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^effect-copilot$/, replacement: src("index.ts") },
      { find: /^effect-copilot\/testing$/, replacement: src("testing/index.ts") },
      { find: /^effect-copilot\/(.+)$/, replacement: src("$1.ts") }
    ]
  },
  test: {
    include: ["test/**/*.test.ts", "examples/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    sequence: { concurrent: true },
    fakeTimers: { toFake: [] },
    testTimeout: 30_000
  }
})
