/**
 * What the real CLI sends (recorded by `npm run record-corpus`) against what this package says of the protocol. The lists
 * of exceptions are complete and hold nothing more: each is compared with all that was found.
 */
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual, strictEqual } from "@effect/vitest/utils"
import * as Either from "effect/Either"
import { isRecord } from "effect/Predicate"
import type * as Schema from "effect/Schema"
import { JsonRpc, Rpc, SessionEvent } from "effect-copilot"
import type { Entry } from "../scripts/corpusClean.js"

/** Events that are in no schema. */
const undocumentedEvents = [
  "model.call_final_result",
  "model.compaction_completed",
  "model.compaction_started",
  "model.log",
  "model.message",
  "model.messages_snapshot",
  "model.model_call_failure",
  "model.model_call_started",
  "model.model_call_success",
  "model.response",
  "model.telemetry",
  "model.tool_execution",
  "model.turn_ended",
  "model.turn_failed",
  "model.turn_retry",
  "model.turn_started",
  "session.autopilot_stopped",
  "session.mcp_server_tools_loaded",
  "tool.shell_output"
]

/** Requests and notifications that are documented nowhere. */
const inboundWithoutSchema = ["notification host.event"]

/** Results that are not what the schema says, and where. */
const disagreeingResults = [
  // Null, where a list of shadowed keys is promised.
  "user.settings.set "
]

// ---------------------------------------------------------------------------------------------------------------------
// the corpus
// ---------------------------------------------------------------------------------------------------------------------

const folder = fileURLToPath(new URL("./fixtures/corpus/", import.meta.url))
const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"))
const texts = files.map((name) => readFileSync(folder + name, "utf8"))
const entries: ReadonlyArray<Entry> = texts.flatMap((text) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
)

const ofKind = <K extends Entry["kind"]>(kind: K) =>
  entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)

/** Those that came by themselves, and those in results. */
const events: ReadonlyArray<unknown> = [
  ...ofKind("event").map(({ event }) => event),
  ...ofKind("result").flatMap(({ result }) => (isRecord(result) && Array.isArray(result.events) ? result.events : []))
]

interface Sides {
  readonly params: () => Schema.Schema<unknown>
  readonly result: () => Schema.Schema<unknown>
}

// Safe: `unknown` is what the Schemas are asked about.
const outbound = { ...Rpc.server, ...Rpc.session } as unknown as Readonly<Record<string, Sides>>
const inbound = Rpc.inbound as unknown as Readonly<Record<string, Sides>>

const unique = (found: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(found)].sort()

/** What a peer makes of a value: either where it does not fit, or that it is still the same. */
const check = (method: string, schema: () => Schema.Schema<unknown>, value: unknown): ReadonlyArray<string> => {
  // A copy, so that a decoder that changes its input is found out.
  const decoded = JsonRpc.method()(method, schema).decode(structuredClone(value))
  if (Either.isLeft(decoded)) return [`${method} ${JsonRpc.malformed(method, "result")(decoded.left).path}`]
  deepStrictEqual(decoded.right, value)
  return []
}

// ---------------------------------------------------------------------------------------------------------------------
// tests
// ---------------------------------------------------------------------------------------------------------------------

describe("an event of the real CLI", () => {
  const decoded = events.map((event) => ({ event, copy: structuredClone(event), decoded: SessionEvent.decode(event) }))
  const unknown = decoded.flatMap(({ decoded }) => (decoded.type === "unknown" ? [decoded] : []))

  it("has its precise type, or is on the list of undocumented types", () => {
    const undocumented = unknown.flatMap(({ issue, wireType }) => (issue === undefined ? [wireType] : []))
    deepStrictEqual(unique(undocumented), undocumentedEvents)
  })

  it("has the shape that its type promises", () => {
    const disagreeing = unknown.flatMap(({ issue, wireType }) => (issue ? [`${wireType} ${issue.path}`] : []))
    deepStrictEqual(unique(disagreeing), [])
  })

  it("is handed on as it came, with unknown fields and nulls", () => {
    for (const { copy, decoded: result, event } of decoded) {
      strictEqual(result.type === "unknown" ? result.raw : result, event)
      deepStrictEqual(event, copy)
    }
  })
})

describe("what the real CLI asks or tells", () => {
  const received = [...ofKind("request"), ...ofKind("notification")]

  it("has a Schema, or is on the list of what has none", () => {
    const without = received.filter(({ method }) => !(method in inbound)).map(({ kind, method }) => `${kind} ${method}`)
    deepStrictEqual(unique(without), inboundWithoutSchema)
  })

  it("fits its Schema, and keeps unknown fields and nulls", () => {
    const issues = received.flatMap(({ method, params }) => {
      const sides = inbound[method]
      return sides === undefined ? [] : check(method, sides.params, params)
    })
    deepStrictEqual(unique(issues), [])
  })
})

describe("a result of the real CLI", () => {
  const results = ofKind("result")

  it("has a Schema", () => {
    const without = results.filter(({ method }) => !(method in outbound)).map(({ method }) => method)
    deepStrictEqual(unique(without), [])
  })

  it("fits its Schema and keeps unknown fields and nulls, or is on the list of disagreements", () => {
    const issues = results.flatMap(({ method, result }) => {
      const sides = outbound[method]
      return sides === undefined ? [] : check(method, sides.result, result)
    })
    deepStrictEqual(unique(issues), disagreeingResults)
  })
})

describe("the corpus", () => {
  it("is small", () => {
    assertTrue(texts.reduce((size, text) => size + text.length, 0) < 600_000)
    deepStrictEqual(
      files.filter((_, i) => texts[i] === ""),
      []
    )
  })

  it("tells nothing about the machine or the time of the recording", () => {
    const all = texts.join("")
    const found = (pattern: RegExp) => unique(all.match(pattern) ?? [])
    deepStrictEqual(found(/(?<![\w/.~-])\/(home\/(?!user\b)[\w.-]+|tmp|root|Users|var|private|work)\b/g), [])
    deepStrictEqual(found(/\b20\d\d-\d\d-\d\d(?=[T ]\d)/g), ["2026-01-01"])
    deepStrictEqual(found(/\b\d\d [A-Z][a-z]{2} 20\d\d(?= \d)/g), ["01 Jan 2026"])
    deepStrictEqual(found(/\b1[6-9]\d{8}(\d{3})?\b/g), ["1767225600", "1767225600000"])
    deepStrictEqual(
      found(/\b(?!00000000-0000-4000-8000-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g),
      []
    )
    deepStrictEqual(found(/\b127\.0\.0\.1:\d+/g), ["127.0.0.1:1", "127.0.0.1:8080"])
    deepStrictEqual(found(/\bgh[opsu]_\w+|\bgithub_pat_\w+|\bsk-\w{8,}/g), [])
  })
})
