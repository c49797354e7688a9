/** The ts snippets of the README, the docs and the docstrings. */
import { readFileSync } from "node:fs"

export interface Snippet {
  /** The file that it is to be saved as where the fence says so, as in "```ts agent.ts"; else its line. */
  readonly name: string
  /** After as many empty lines as there are lines before it, so that an error in it has the line of the page. */
  readonly code: string
}

export const snippetsOf = (file: string): ReadonlyArray<Snippet> => {
  const text = readFileSync(file, "utf8")
  return Array.from(
    text.matchAll(/^([ \t]*(?:\* )?)```ts(?: (\S+)\.ts)?\n([\s\S]*?)^[ \t]*(?:\* )?```$/gm),
    ({ 1: margin = "", 2: name, 3: code = "", index }) => {
      const line = text.slice(0, index).split("\n").length
      // The margin of a docstring is " * ", or " *" on an empty line.
      const lines = code.split("\n").map((line) => (line.startsWith(margin) ? line.slice(margin.length) : ""))
      return { name: name ?? String(line), code: "\n".repeat(line) + lines.join("\n") }
    }
  )
}
