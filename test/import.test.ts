import { readdirSync } from "node:fs"
import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Copilot from "effect-copilot"
import * as Testing from "effect-copilot/testing"
import { builtSchemas } from "../src/generated/support.js"

/** The modules of a folder, but not its index. */
const modulesIn = (folder: string) =>
  readdirSync(new URL(`../${folder}`, import.meta.url))
    .flatMap((file) => /^([A-Z]\w*)\.ts$/.exec(file)?.[1] ?? [])
    .sort()

describe("importing the package", () => {
  it("offers all its modules, and builds none of the generated Schemas", () => {
    deepStrictEqual(Object.keys(Copilot).sort(), modulesIn("src"))
    deepStrictEqual(Object.keys(Testing).sort(), modulesIn("src/testing"))
    deepStrictEqual(builtSchemas(), 0)
  })
})
