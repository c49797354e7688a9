/** `npm run benchmark`: all of it, or what the arguments name. */
import * as decode from "./decode.mjs"
import * as flood from "./flood.mjs"
import * as imports from "./imports.mjs"

const benchmarks = { imports, decode, flood }
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benchmarks)

console.log(`node ${process.version}, ${process.platform} ${process.arch}`)
for (const name of names) {
  if (!Object.hasOwn(benchmarks, name)) throw new Error(`There is no benchmark ${name}`)
  await benchmarks[name].run()
}
