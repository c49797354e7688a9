/** The releases of Node that the tests run on beside the one that npm runs on, and where they are. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** One of each line that is maintained, the oldest that is supported first. */
export const releases = ["20.20.2", "22.23.5", "24.22.3", "26.12.1"] as const

const root = fileURLToPath(new URL("../", import.meta.url))

/** npm has Node itself, a package for each platform. */
export const packageName = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`

/** Outside of `node_modules`, which `npm ci` empties. */
export const folderOf = (version: string): string => join(root, ".cache", "nodes", version)

/** The executable of a release; undefined when it is not there. */
export const installed = (version: string): string | undefined => {
  const folder = join(folderOf(version), "node_modules", packageName)
  const manifest = join(folder, "package.json")
  if (!existsSync(manifest) || JSON.parse(readFileSync(manifest, "utf8")).version !== version) return undefined
  const path = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node")
  return existsSync(path) ? path : undefined
}
