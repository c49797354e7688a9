import * as Versions from "../../scripts/cliVersions.js"

/** The executable of a release, or a failure that says how to get it: a release that is not there is not skipped. */
const pathOf = (version: string): string => {
  const path = Versions.installed(version)
  if (path === undefined) throw new Error(`CLI ${version} is not installed: run "npm run install:clis"`)
  return path
}

const current = Versions.current()
if (current === undefined) throw new Error('The CLI is not installed: run "npm ci"')

/** Every release that is tested, the oldest first, and its executable. */
export const releases: ReadonlyArray<{ readonly version: string; readonly path: string }> = [
  ...Versions.older.map((version) => ({ version, path: pathOf(version) })),
  current
]
