/** Releases of the CLI: `1.0.81-0` is one before `1.0.81`, but has what the ones after `1.0.80` have. */

const numbers = (version: string) => version.split("-")[0]?.split(".").map(Number) ?? []

/** Whether a release comes before another. One that says nothing of itself, or no numbers, does not. */
export const isOlder = (version: string | undefined, than: string): boolean => {
  if (version === undefined) return false
  const [own, other] = [numbers(version), numbers(than)]
  const at = other.findIndex((number, index) => number !== own[index])
  return at !== -1 && (own[at] ?? 0) < (other[at] ?? 0)
}
