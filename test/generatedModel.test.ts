import { assert, describe, it } from "@effect/vitest"
import { emit } from "../scripts/generateEmit.js"
import { type Json, readModel } from "../scripts/generateModel.js"

const object = (properties: Json, required = Object.keys(properties)): Json => ({
  type: "object",
  properties,
  required,
  additionalProperties: false
})
const string = { type: "string" }
const ref = (name: string) => ({ $ref: `#/definitions/${name}` })

/** An events file with one event, whose data is the given definition. */
const eventsFile = (data: Json, definitions: Json = {}): Json => ({
  definitions: {
    SessionEvent: { anyOf: [ref("PokeEvent")] },
    PokeEvent: object(
      {
        id: string,
        timestamp: string,
        parentId: { anyOf: [string, { type: "null" }] },
        ephemeral: { type: "boolean", const: true },
        agentId: string,
        type: { type: "string", const: "poke" },
        data: ref("PokeData")
      },
      ["id", "timestamp", "parentId", "ephemeral", "type", "data"]
    ),
    PokeData: data,
    ...definitions
  }
})

const rpcFile = (session: Json = {}, definitions: Json = {}): Json => ({
  server: {},
  session,
  clientSession: {},
  clientGlobal: {},
  definitions
})

/** The emitted text of a definition: its type, then its schema, without line breaks. */
const written = (name: string, events: Json, rpc: Json = rpcFile()): ReadonlyArray<string> =>
  [...emit(readModel(events, rpc), "").values()]
    .flatMap((text) => text.split(/\n(?=export |\/\*\*)/))
    .filter((text) => new RegExp(`^export (const|type|interface) ${name}\\b`).test(text))
    .map((text) => text.replace(/\s+/g, " ").trim())

describe("the generator", () => {
  it("refuses what it does not understand", () => {
    const messageOf = (events: Json, rpc = rpcFile()) => {
      try {
        readModel(events, rpc)
        return "understood"
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    }
    const tagged = (tag: string) => object({ kind: { const: tag } })
    assert.deepStrictEqual(
      [
        messageOf(eventsFile(object({ a: { ...string, minLength: 1 } }))),
        messageOf(eventsFile(object({ a: { ...string, patternProperties: {} } }))),
        messageOf(eventsFile(object({ a: { type: "array", items: [string, string] } }))),
        messageOf(eventsFile(object({ a: ref("Nowhere") }))),
        messageOf(eventsFile(object({ a: string }, ["b"]))),
        messageOf(eventsFile({ ...object({}), stability: "shaky" })),
        messageOf(eventsFile({ anyOf: [tagged("a"), ref("Inner")] }, { Inner: { anyOf: [tagged("b"), tagged("c")] } }))
      ],
      [
        "understood",
        `PokeData/a: unknown JSON Schema keyword "patternProperties"`,
        "PokeData/a: tuples and untyped arrays",
        "PokeData/a: dangling #/definitions/Nowhere",
        `PokeData: required property "b" is not declared`,
        "PokeData: stability shaky",
        "PokeData: a discriminated union inside another one is not handled"
      ]
    )
  })

  it("is lenient with what can arrive and strict with what is only sent", () => {
    const color = { type: "string", enum: ["red"] }
    const paint = object({ color }, [])
    const methods = {
      paint: {
        rpcMethod: "session.paint",
        params: { ...object({ sessionId: string, color }, ["sessionId"]), title: "PaintRequest" },
        result: { type: "null" }
      }
    }
    assert.deepStrictEqual(
      [
        ...written("PokeData", eventsFile(paint)),
        ...written("PaintRequest", eventsFile(paint), rpcFile(methods, { PaintRequest: paint }))
      ],
      [
        `export interface PokeData { readonly "color"?: "red" | (string & {}) | null | undefined }`,
        `export const PokeData: () => Schema.Schema<T.PokeData> = lazy(() => Schema.Struct({ "color": nullish(open("red")) }))`,
        `export interface PaintRequest { readonly "color"?: "red" | undefined }`,
        `export const PaintRequest: () => Schema.Schema<T.PaintRequest> = lazy(() => Schema.Struct({ "color": Schema.optional(Schema.Literal("red")) }))`
      ]
    )
  })

  it("puts the tag of an open union first and closes it", () => {
    const cat = object({ lives: { type: "integer" }, kind: { const: "cat" } })
    const dog = object({ kind: { const: "dog" } })
    assert.deepStrictEqual(written("PokeData", eventsFile({ anyOf: [cat, dog] })), [
      `export type PokeData = { readonly "kind": "cat" readonly "lives": number } | { readonly "kind": "dog" } | UnrecognizedMember<"kind">`,
      `export const PokeData: () => Schema.Schema<T.PokeData> = lazy(() => Schema.Union(Schema.Struct({ "kind": Schema.Literal("cat"), "lives": integer() }), Schema.Struct({ "kind": Schema.Literal("dog") }), unrecognized("kind", "cat", "dog")))`
    ])
  })

  it("suspends definitions that contain themselves", () => {
    const tree = object({ branches: { type: "array", items: ref("PokeData") } })
    assert.deepStrictEqual(written("PokeData", eventsFile(tree)), [
      `export interface PokeData { readonly "branches": ReadonlyArray<PokeData> }`,
      `export const PokeData: () => Schema.Schema<T.PokeData> = lazy(() => Schema.Struct({ "branches": Schema.Array(Schema.suspend((): Schema.Schema<T.PokeData> => PokeData())) }))`
    ])
  })

  it("keeps apart what the two files call by the same name, and only that", () => {
    const events = eventsFile(object({ same: ref("Same"), other: ref("Other") }), {
      Same: object({ a: string }),
      Other: object({ a: string })
    })
    const methods = {
      get: {
        rpcMethod: "session.get",
        params: object({ sessionId: string }),
        result: object({ same: ref("Same"), other: ref("Other") })
      }
    }
    const model = readModel(
      events,
      rpcFile(methods, { Same: { ...object({ a: string }), description: "Prose." }, Other: object({ b: string }) })
    )
    assert.deepStrictEqual(
      [...model.definitions.keys()],
      ["EventEnvelope", "Other", "PokeData", "RpcOther", "Same", "SessionGetResult"]
    )
    assert.deepStrictEqual(
      model.methods.session.map(({ arity, name, params }) => ({ arity, name, params })),
      [{ arity: "none", name: "session.get", params: { tag: "absent" } }]
    )
  })
})
