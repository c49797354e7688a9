import { readdirSync } from "node:fs"
import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Copilot from "effect-copilot"
import * as Testing from "effect-copilot/testing"
import { builtSchemas } from "../src/generated/support.js"

const modulesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.slice(0, -".ts".length))

describe("importing the package", () => {
  it("offers each of its modules by its name and from the index, and builds none of the generated Schemas", async () => {
    const byName: Record<string, unknown> = {}
    for (const name of modulesIn("src")) byName[name] = await import(`effect-copilot/${name}`)
    deepStrictEqual({ ...Copilot }, byName)
    deepStrictEqual(Object.keys(Testing), modulesIn("src/testing"))
    deepStrictEqual(builtSchemas(), 0)
  })
})
