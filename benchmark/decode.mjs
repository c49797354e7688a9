/** What it costs to type an event, against `JSON.parse` of the same text. The events are real ones. */
import { readdirSync, readFileSync } from "node:fs"
import * as SessionEvent from "effect-copilot/SessionEvent"
import { compare, ratio, table, time } from "./measure.mjs"

const folder = new URL("../test/fixtures/corpus/", import.meta.url)

const events = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"))
  .filter((line) => line.startsWith('{"kind":"event"'))
  .map((line) => JSON.parse(line).event)

const find = (type) => {
  const event = events.find((event) => event.type === type)
  if (event === undefined) throw new Error(`The corpus has no ${type}`)
  return event
}

const start = find("tool.execution_start")

const samples = {
  "assistant.message_delta": find("assistant.message_delta"),
  "assistant.message": find("assistant.message"),
  "tool.execution_start": start,
  "session.idle": find("session.idle"),
  "an unknown type": { ...find("assistant.message_delta"), type: "assistant.of_tomorrow" },
  "a known type, malformed": { ...start, data: { ...start.data, toolCallId: 42 } }
}

/** Keeps results alive, so that nothing is optimized away. */
let sink = 0

const repeat = (times, f) => () =>
  time(() => {
    for (let i = 0; i < times; i++) if (f() !== undefined) sink++
  })

export const run = async () => {
  const rows = []
  for (const [name, event] of Object.entries(samples)) {
    const text = JSON.stringify(event)
    const times = name.includes("malformed") ? 300 : 3000
    const results = await compare(
      {
        parse: repeat(times, () => JSON.parse(text)),
        both: repeat(times, () => SessionEvent.decode(JSON.parse(text)))
      },
      { rounds: 101, warmUp: 20 }
    )
    rows.push([name, String(text.length), ratio(results[1].ratio), ratio(results[1].ratio - 1)])
  }
  table(
    "Decode: JSON.parse and SessionEvent.decode, to JSON.parse alone",
    ["event", "characters", "both", "decode only"],
    rows
  )
  if (sink === 0) throw new Error("Nothing was decoded")
}
