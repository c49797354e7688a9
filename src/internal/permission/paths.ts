/** Paths as text. No file system is asked, for the agent's may be that of another machine. */

/**
 * Whether an absolute path is a directory, or under it, once `.` and `..` are resolved. `false` when either is not
 * absolute. Links are not followed.
 */
export const isWithin = (directory: string, path: string): boolean => {
  const outer = parse(directory)
  const inner = parse(path)
  return (
    outer !== undefined &&
    inner !== undefined &&
    outer.length <= inner.length &&
    outer.every((name, index) => name === inner[index])
  )
}

/** The root and the names under it; backslashes separate only where the path begins with a drive. */
const parse = (path: string): ReadonlyArray<string> | undefined => {
  const drive = /^([A-Za-z]:)[\\/]/.exec(path)?.[1]
  if (drive === undefined && !path.startsWith("/")) return undefined
  const names: Array<string> = []
  for (const name of drive === undefined ? path.split("/") : path.slice(drive.length).split(/[\\/]/)) {
    if (name === "..") names.pop()
    else if (name !== "" && name !== ".") names.push(name)
  }
  return [drive?.toUpperCase() ?? "", ...names]
}
