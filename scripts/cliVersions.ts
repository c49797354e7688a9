/** The releases of the CLI that the tests run against beside the one that `npm ci` installs, and where they are. */
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The oldest that is supported, and one between it and the installed one. */
export const older = ["1.0.81-0", "1.0.89"] as const

const root = fileURLToPath(new URL("../", import.meta.url))

/** Outside of `node_modules`, which `npm ci` empties. */
export const folderOf = (version: string): string => join(root, ".cache", "clis", version)

const platforms = process.platform === "linux" ? ["linux", "linuxmusl"] : [process.platform]

/** The version and the executable of the `@github/copilot` under a folder, if there is a whole one. */
const find = (folder: string): { readonly version: string; readonly path: string } | undefined => {
  const manifest = join(folder, "node_modules", "@github", "copilot", "package.json")
  if (!existsSync(manifest)) return undefined
  const { version } = JSON.parse(readFileSync(manifest, "utf8"))
  const require = createRequire(manifest)
  for (const platform of platforms) {
    try {
      const path = require.resolve(`@github/copilot-${platform}-${process.arch}`)
      const own = JSON.parse(readFileSync(join(dirname(path), "package.json"), "utf8"))
      if (own.version === version) return { version, path }
    } catch {
      // It is for another platform.
    }
  }
  return undefined
}

/** The executable of an older release; undefined when it is not there. */
export const installed = (version: string): string | undefined => {
  const found = find(folderOf(version))
  return found?.version === version ? found.path : undefined
}

/** The one that `npm ci` installs. */
export const current = (): { readonly version: string; readonly path: string } | undefined => find(root)
