import { setImmediate } from "node:timers/promises"
import { afterEach, assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as FastCheck from "effect/FastCheck"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"
import * as events from "../src/generated/eventSchemas.js"
import type { Attachment, PermissionRequest } from "../src/generated/events.js"
import type { ServerMethods, SessionMethods } from "../src/generated/rpc.js"
import * as rpc from "../src/generated/rpcSchemas.js"
import { builtSchemas } from "../src/generated/support.js"

// Before anything else: how many schemas the imports have built, and how many a single event takes.
const builtByImports = builtSchemas()
events.eventData["assistant.message_delta"]()
const builtByOneEvent = builtSchemas()

type AnySchema = Schema.Schema<unknown>
type Named = readonly [name: string, schema: () => AnySchema]

const { eventData, eventFlags } = events
const { inboundMethods, serverMethods, sessionMethods } = rpc

const definitions: ReadonlyArray<Named> = [...Object.entries(events), ...Object.entries(rpc)].filter(
  (entry): entry is [string, () => AnySchema] => /^[A-Z]/.test(entry[0])
)

const sideOf = (
  methods: { readonly [name: string]: { readonly [K in "params" | "result"]: () => Schema.Schema<any> } },
  side: "params" | "result"
): ReadonlyArray<Named> => Object.entries(methods).map(([name, method]) => [`${name} ${side}`, method[side]])

/** Whatever the CLI can send to us. */
const received: ReadonlyArray<Named> = [
  ...(Object.entries(eventData) as ReadonlyArray<readonly [string, () => Schema.Schema<any>]>),
  ["EventEnvelope", events.EventEnvelope as () => Schema.Schema<any>],
  ...sideOf(serverMethods, "result"),
  ...sideOf(sessionMethods, "result"),
  ...sideOf(inboundMethods, "params")
]

const sent: ReadonlyArray<Named> = [
  ...sideOf(serverMethods, "params"),
  ...sideOf(sessionMethods, "params"),
  ...sideOf(inboundMethods, "result")
]

/** Every schema once, under one of its names. */
const all: ReadonlyArray<Named> = [
  ...new Map([...sent, ...received, ...definitions].map((named) => [named[1](), named])).values()
]

const drawn = new Map<AnySchema, ReadonlyArray<unknown>>()

/** A few values of each schema, the same in every run. */
const samples = (schema: AnySchema): ReadonlyArray<unknown> => {
  const known = drawn.get(schema)
  if (known !== undefined) return known
  const values = FastCheck.sample(Arbitrary.make(schema), { numRuns: 3, seed: 20_250_101 })
  drawn.set(schema, values)
  return values
}

/** Names of the schemas for which some sample does not hold, with the first such sample. */
const counterexamples = (
  schemas: ReadonlyArray<Named>,
  holds: (schema: AnySchema, value: unknown) => boolean
): ReadonlyArray<string> =>
  schemas.flatMap(([name, get]) => {
    const schema = get()
    const found = samples(schema).find((value) => !holds(schema, value))
    return found === undefined ? [] : [`${name}: ${JSON.stringify(found)}`]
  })

const guards = new WeakMap<AST.AST, (value: unknown) => boolean>()

const acceptsAs = (ast: AST.AST, value: unknown): boolean => {
  const guard = guards.get(ast) ?? ParseResult.is(Schema.make(ast))
  guards.set(ast, guard)
  return guard(value)
}

const accepts = (schema: AnySchema, value: unknown): boolean => acceptsAs(schema.ast, value)

// --- changing a value with the help of the schema it was drawn from --------------------------------------------------

interface Edit {
  /** Applied to every object that has named fields; `exclusive` unless another member of a union might take it. */
  readonly object?: (fields: Fields, ast: AST.TypeLiteral, exclusive: boolean) => Fields
  /** Applied to every string that the schema leaves open. */
  readonly string?: (value: string) => string
  /** Applied to every object of a union that accepts unknown tags. */
  readonly tagged?: (fields: Fields, tag: PropertyKey) => Fields
}

interface Fields {
  readonly [key: PropertyKey]: unknown
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const literals = (ast: AST.AST): ReadonlyArray<string> | undefined => {
  if (ast._tag === "Literal") return typeof ast.literal === "string" ? [ast.literal] : undefined
  const each = ast._tag === "Union" ? ast.types.map(literals) : [undefined]
  return each.includes(undefined) ? undefined : each.flatMap((values) => values ?? [])
}

/** The tag of a union whose last member takes what the others do not know. */
const openTag = (ast: AST.Union): PropertyKey | undefined => {
  const last = ast.types.find((type) => type._tag === "TypeLiteral" && type.indexSignatures.length > 0)
  const [first] = last?._tag === "TypeLiteral" ? last.propertySignatures : []
  return first?.type._tag === "Refinement" ? first.name : undefined
}

/** Whether no object that one member rejects could be taken by another. */
const isExclusive = (ast: AST.Union): boolean => {
  const structs = ast.types.filter((type): type is AST.TypeLiteral => type._tag === "TypeLiteral")
  const tags = structs.map(({ propertySignatures: [first] }) => first && literals(first.type))
  const all = tags.flatMap((values) => values ?? [])
  const closed = tags.filter((values) => values !== undefined)
  const open = openTag(ast) === undefined ? 0 : 1
  return structs.length < 2 || (new Set(all).size === all.length && closed.length + open === structs.length)
}

const rebuild = (ast: AST.AST, value: unknown, edit: Edit, exclusive = true): unknown => {
  switch (ast._tag) {
    case "Suspend":
      return rebuild(ast.f(), value, edit, exclusive)
    case "Refinement":
      return rebuild(ast.from, value, edit, exclusive)
    case "StringKeyword":
      return edit.string ? edit.string(value as string) : value
    case "TupleType": {
      const item = ast.rest[0]?.type
      return item && Array.isArray(value) ? value.map((one) => rebuild(item, one, edit, exclusive)) : value
    }
    case "Union": {
      const member = ast.types.find((type) => acceptsAs(type, value))
      const edited = member ? rebuild(member, value, edit, exclusive && isExclusive(ast)) : value
      const tag = openTag(ast)
      return tag !== undefined && edit.tagged && isFields(edited) ? edit.tagged(edited, tag) : edited
    }
    case "TypeLiteral": {
      const typeOf = (key: string) =>
        ast.propertySignatures.find((field) => field.name === key)?.type ?? ast.indexSignatures[0]?.type
      const entries = Object.entries(value as object).map(([key, one]) => {
        const type = typeOf(key)
        return [key, type ? rebuild(type, one, edit, exclusive) : one]
      })
      const fields: Fields = Object.fromEntries(entries)
      return ast.propertySignatures.length > 0 && edit.object ? edit.object(fields, ast, exclusive) : fields
    }
    default:
      return value
  }
}

const edited = (schema: AnySchema, value: unknown, edit: Edit): unknown => rebuild(schema.ast, value, edit)

const without = (fields: Fields, key: PropertyKey): Fields => {
  const { [key]: _, ...rest } = fields
  return rest
}

const withUnknownFields: Edit = {
  object: (fields, ast) => (ast.indexSignatures.length > 0 ? fields : { ...fields, unheardOf: { deeply: [null] } })
}

const withNulls: Edit = {
  object: (fields, ast) => ({
    ...fields,
    ...Object.fromEntries(ast.propertySignatures.flatMap((field) => (field.isOptional ? [[field.name, null]] : [])))
  })
}

const withUnknownStrings: Edit = { string: () => "unheard-of" }

const withUnknownTags: Edit = { tagged: (fields, tag) => ({ ...fields, [tag]: "unheard-of" }) }

/** Leaves out the required field that comes `index`-th, however deep it is; `undefined` when there are not so many. */
const withoutRequired = (schema: AnySchema, value: unknown, index: number): { readonly value: unknown } | undefined => {
  let count = 0
  const result = edited(schema, value, {
    object: (fields, ast, exclusive) => {
      const required = exclusive ? ast.propertySignatures.filter((field) => !field.isOptional) : []
      const dropped = required[index - count]
      count += required.length
      return dropped && index >= count - required.length ? without(fields, dropped.name) : fields
    }
  })
  return index < count ? { value: result } : undefined
}

/** Paths of all strings that are closed although they do not tell the members of an open union apart. */
const closedStrings = (ast: AST.AST, path: string, isTagged = false): ReadonlyArray<string> => {
  switch (ast._tag) {
    case "Literal":
      return typeof ast.literal === "string" ? [path] : []
    case "Suspend":
      return []
    case "TupleType":
      return ast.rest.flatMap(({ type }) => closedStrings(type, `${path}[]`))
    case "Union":
      return ast.types.flatMap((type) => closedStrings(type, path, openTag(ast) !== undefined))
    case "TypeLiteral":
      return [
        ...ast.propertySignatures
          .slice(isTagged ? 1 : 0)
          .flatMap(({ name, type }) => closedStrings(type, `${path}.${String(name)}`)),
        ...ast.indexSignatures.flatMap(({ type }) => closedStrings(type, `${path}.*`))
      ]
    default:
      return []
  }
}

// These tests keep the process to themselves: Vitest is heard between them.
afterEach(() => setImmediate())

// --- tests -----------------------------------------------------------------------------------------------------------

describe.sequential("generated protocol", () => {
  it("covers every event and method of the pinned version", () => {
    const count = (table: object) => Object.keys(table).length
    assert.deepStrictEqual(
      {
        events: count(eventData),
        server: count(serverMethods),
        session: count(sessionMethods),
        inbound: count(inboundMethods),
        definitions: definitions.length
      },
      // Beside the schema's own those that runtimes have and it does not list: scripts/unlisted.ts.
      { events: 153, server: 111 + 10, session: 305 + 3, inbound: 29 + 6, definitions: 1839 + 25 }
    )
  })

  it("has the names that the rest of the library relies on", () => {
    const relied = {
      events: [
        ...["session.start", "session.resume", "session.error", "session.idle", "session.shutdown", "abort"],
        ...["user.message", "assistant.message", "assistant.message_delta", "assistant.reasoning_delta"],
        ...["assistant.turn_start", "assistant.turn_end", "assistant.usage", "tool.execution_complete"],
        ...["external_tool.requested", "external_tool.completed", "permission.requested", "mcp.oauth_required"],
        ...["command.execute", "elicitation.requested", "capabilities.changed"]
      ],
      methods: [
        ...["connect", "ping", "models.list", "runtime.shutdown", "sessionFs.setProvider"],
        ...["llmInference.setProvider", "llmInference.httpResponseStart", "llmInference.httpResponseChunk"],
        ...["session.send", "session.abort", "session.log", "session.model.switchTo", "session.options.update"],
        ...["session.eventLog.registerInterest", "session.tools.handlePendingToolCall"],
        ...["session.permissions.handlePendingPermissionRequest", "session.ui.handlePendingElicitation"],
        ...["session.commands.handlePendingCommand", "session.mcp.oauth.handlePendingRequest"],
        ...["hooks.invoke", "providerToken.getToken", "canvas.open", "tasks.cancel", "gitHubToken.getToken"],
        ...["llmInference.httpRequestStart", "llmInference.httpRequestChunk", "gitHubTelemetry.event"],
        ...["sessionFs.readFile", "sessionFs.writeFile", "sessionFs.sqliteQuery"]
      ]
    }
    const methods = { ...serverMethods, ...sessionMethods, ...inboundMethods }
    assert.deepStrictEqual(
      {
        events: relied.events.filter((name) => !(name in eventData)),
        methods: relied.methods.filter((name) => !(name in methods))
      },
      { events: [], methods: [] }
    )
  })

  it("says the same about events in both tables", () => {
    assert.deepStrictEqual(Object.keys(eventFlags), Object.keys(eventData))
    assert.deepStrictEqual(
      ["session.start", "session.idle", "session.memory_changed", "session.completion_receipt"].map(
        (type) => eventFlags[type as keyof typeof eventFlags]
      ),
      [{}, { ephemeral: true }, { ephemeral: true, internal: true }, { experimental: true }]
    )
  })

  it("knows which methods take params and which expect no reply", () => {
    const { notification } = inboundMethods["gitHubTelemetry.event"]
    const silent = Object.values(inboundMethods).filter((method) => "notification" in method).length
    assert.deepStrictEqual(
      {
        none: [serverMethods["runtime.shutdown"].arity, sessionMethods["session.suspend"].arity],
        optional: [serverMethods["models.list"].arity, sessionMethods["session.model.list"].arity],
        required: [serverMethods.ping.arity, sessionMethods["session.send"].arity],
        internal: [serverMethods.connect.internal, serverMethods.ping.internal],
        notification,
        silent
      },
      {
        none: ["none", "none"],
        optional: ["optional", "optional"],
        required: ["required", "required"],
        internal: [true, undefined],
        notification: true,
        silent: 1 + 2
      }
    )
  })

  it("builds nothing before it is asked to, and nothing twice", () => {
    assert.deepStrictEqual({ builtByImports, builtByOneEvent }, { builtByImports: 0, builtByOneEvent: 1 })
    const before = eventData["permission.requested"]()
    const built = builtSchemas()
    assert.strictEqual(eventData["permission.requested"](), before)
    assert.strictEqual(builtSchemas(), built)
  })

  it("narrows unions by known tags and leaves a branch for the others", () => {
    const describeRequest = (request: PermissionRequest): string => {
      switch (request.kind) {
        case "shell":
          return request.fullCommandText
        case "write":
          return request.fileName
        default: {
          const kind: string = request.kind
          return kind
        }
      }
    }
    const command = (request: PermissionRequest) => (request.kind === "shell" ? request.fullCommandText : undefined)
    const params: ServerMethods["runtime.shutdown"]["params"] = undefined
    const message: SessionMethods["session.send"]["params"] = { prompt: "Hello" }
    // @ts-expect-error: a known tag does not pass as an unknown one
    const incomplete: Attachment = { type: "file", displayName: "notes" }
    const novel = JSON.parse(`{ "kind": "teleport", "target": "moon" }`)
    assert.deepStrictEqual(
      [describeRequest(novel), command(novel), params, message, incomplete],
      ["teleport", undefined, undefined, { prompt: "Hello" }, { type: "file", displayName: "notes" }]
    )
  })
})

describe.sequential("generated schemas", () => {
  it("draw values that pass, also after a trip over the wire", () => {
    assert.deepStrictEqual(
      counterexamples(
        all,
        (schema, value) =>
          accepts(schema, value) && (value === undefined || accepts(schema, JSON.parse(JSON.stringify(value))))
      ),
      []
    )
  })

  it("decode and encode a value to itself", () => {
    for (const [name, get] of all) {
      const schema = get()
      for (const value of samples(schema)) {
        const decoded = Schema.decodeUnknownSync(schema)(value)
        assert.deepStrictEqual([name, decoded, Schema.encodeUnknownSync(schema)(decoded)], [name, value, value])
      }
    }
  })

  it("accept fields they do not know, at any depth", () => {
    assert.deepStrictEqual(
      counterexamples(all, (schema, value) => accepts(schema, edited(schema, value, withUnknownFields))),
      []
    )
  })

  it("reject an object that lacks a required field, at any depth", () => {
    assert.deepStrictEqual(
      counterexamples(all, (schema, value) => {
        for (let index = 0; index < 40; index++) {
          const incomplete = withoutRequired(schema, value, index)
          if (incomplete === undefined) return true
          if (accepts(schema, incomplete.value)) return false
        }
        return true
      }),
      []
    )
  })
})

describe.sequential("schemas of what is received", () => {
  it("accept null wherever a field may be missing", () => {
    assert.deepStrictEqual(
      counterexamples(received, (schema, value) => accepts(schema, edited(schema, value, withNulls))),
      []
    )
  })

  it("accept unknown members of enumerations", () => {
    assert.deepStrictEqual(
      received.flatMap(([name, get]) => closedStrings(get().ast, name)),
      // Where a method returns the one member of a union that it is about, the tag is closed as it is in the union.
      ["session.tasks.register result.task.type", "session.tasks.update result.task.type"]
    )
    assert.deepStrictEqual(
      counterexamples(received, (schema, value) => accepts(schema, edited(schema, value, withUnknownStrings))),
      []
    )
  })

  it("accept unknown members of tagged unions", () => {
    assert.deepStrictEqual(
      counterexamples(received, (schema, value) => accepts(schema, edited(schema, value, withUnknownTags))),
      []
    )
  })

  it("judge real traffic", () => {
    const judge = (type: keyof typeof eventData, data: unknown) => Schema.is(eventData[type]() as AnySchema)(data)
    const request = (permissionRequest: unknown) => ({ requestId: "r1", permissionRequest })
    const shell = {
      kind: "shell",
      fullCommandText: "ls",
      intention: "List files",
      commands: [],
      possiblePaths: [],
      possibleUrls: [],
      hasWriteFileRedirection: false,
      canOfferSessionApproval: true
    }
    assert.deepStrictEqual(
      {
        delta: judge("assistant.message_delta", { messageId: "m1", deltaContent: "Hi" }),
        deltaWithoutContent: judge("assistant.message_delta", { messageId: "m1" }),
        deltaOfNumber: judge("assistant.message_delta", { messageId: "m1", deltaContent: 1 }),
        nullTier: judge("session.model_change", { newModel: "gpt-5", contextTier: null, reasoningEffort: null }),
        newErrorField: judge("session.error", { errorType: "query", message: "no", originatingMessageId: "m1" }),
        newAbortReason: judge("abort", { reason: "solar_flare" }),
        emptyData: judge("session.todos_changed", {}),
        notEvenAnObject: judge("session.todos_changed", "nothing"),
        shell: judge("permission.requested", request(shell)),
        shellWithNews: judge("permission.requested", request({ ...shell, sandboxed: true })),
        shellWithoutCommand: judge("permission.requested", request({ ...shell, fullCommandText: undefined })),
        newKind: judge("permission.requested", request({ kind: "teleport", target: "moon" })),
        noKind: judge("permission.requested", request({ target: "moon" }))
      },
      {
        delta: true,
        deltaWithoutContent: false,
        deltaOfNumber: false,
        nullTier: true,
        newErrorField: true,
        newAbortReason: true,
        emptyData: true,
        notEvenAnObject: false,
        shell: true,
        shellWithNews: true,
        shellWithoutCommand: false,
        newKind: true,
        noKind: false
      }
    )
  })

  it("let a method without a result answer anything", () => {
    const accepted = [null, undefined, {}, true].map((value) =>
      Schema.is(sessionMethods["session.shutdown"].result())(value)
    )
    assert.deepStrictEqual(accepted, [true, true, true, true])
  })
})

describe.sequential("schemas of what is only sent", () => {
  it("stay closed: no unknown members, no null for a missing field", () => {
    const accepted = (params: unknown) => Schema.is(serverMethods["sessionFs.setProvider"].params())(params)
    const convention = { initialCwd: "/", sessionStatePath: "/state", conventions: "posix" }
    assert.deepStrictEqual(
      [
        accepted(convention),
        accepted({ ...convention, conventions: "amiga" }),
        accepted({ ...convention, capabilities: null })
      ],
      [true, false, false]
    )
  })
})
