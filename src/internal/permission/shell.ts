/**
 * Reads the plainest part of what a shell can be told, and nothing else: words, some of them quoted, and the operators
 * that chain commands. Whatever a shell might expand, substitute or redirect is not understood, on purpose.
 */

/** Outside quotes only what no shell treats as special, in quotes only what stands for itself. */
const word =
  /^(?:[A-Za-z0-9_./:,@+=-]+|'[\x20-\x26\x28-\x7e\p{L}\p{M}\p{N}]*'|"[\x20\x23\x25-\x5b\x5d-\x5f\x61-\x7e\p{L}\p{M}\p{N}]*")+/u
const space = /^[ \t]+/
const operator = /^(?:&&|\|\||;|\|(?!&))/

/** The words of each command of a command line; undefined when it is anything but plain. */
export const parse = (line: string): ReadonlyArray<ReadonlyArray<string>> | undefined => {
  const commands: Array<ReadonlyArray<string>> = []
  let words: Array<string> = []
  let rest = line.trim()
  while (rest !== "") {
    const blank = space.exec(rest)?.[0]
    const chain = operator.exec(rest)?.[0]
    const found = blank ?? chain ?? word.exec(rest)?.[0]
    if (found === undefined) return undefined
    rest = rest.slice(found.length)
    if (chain !== undefined) {
      if (words.length === 0) return undefined
      commands.push(words)
      words = []
    } else if (blank === undefined) {
      words.push(found.replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double))
    }
  }
  return words.length === 0 ? undefined : [...commands, words]
}
