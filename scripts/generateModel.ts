/**
 * Reads the two JSON Schema files of the Copilot CLI into a small model: definitions, events and methods with their
 * shapes and flags. Prose is skipped, names are the wire's, and a keyword nobody has thought about is an error.
 */

/** A parsed JSON document: the only place where the input is untyped. */
export type Json = { readonly [key: string]: any }

export interface Flags {
  readonly experimental?: true
  readonly internal?: true
  readonly deprecated?: true
}

export type Literal = string | number | boolean

export type Shape =
  /** Any JSON value. */
  | { readonly tag: "unknown" }
  /** No value at all: `{ "not": {} }`, or the result of a method that answers `null`. */
  | { readonly tag: "absent" }
  | { readonly tag: "string" }
  | { readonly tag: "number" }
  | { readonly tag: "integer" }
  | { readonly tag: "boolean" }
  | { readonly tag: "null" }
  | { readonly tag: "literals"; readonly values: ReadonlyArray<Literal> }
  | { readonly tag: "array"; readonly item: Shape }
  | { readonly tag: "object"; readonly fields: ReadonlyArray<Field>; readonly rest: Shape | undefined }
  | { readonly tag: "union"; readonly members: ReadonlyArray<Shape>; discriminator: Discriminator | undefined }
  | { readonly tag: "ref"; readonly name: string }

export interface Field {
  readonly name: string
  readonly shape: Shape
  readonly required: boolean
  readonly flags: Flags
  /** Set when a union tells its members apart by this field: its values then stay closed. */
  discriminates: boolean
}

/** The field by which a union tells its object members apart, and every value of it that the schema knows. */
interface Discriminator {
  readonly key: string
  readonly known: ReadonlyArray<Literal>
}

export interface Definition {
  readonly name: string
  file: File
  shape: Shape
  readonly flags: Flags
  /** Whether it can arrive from the CLI, and must therefore put up with other versions of it. */
  lenient: boolean
  /** Whether it contains itself, directly or through others. */
  recursive: boolean
}

/** Where a definition is emitted: with the events, with the one group of methods that uses it, or with what they share. */
export type File = "events" | "shared" | Group

export type Group = "server" | "session" | "inbound"

export interface Event {
  readonly type: string
  readonly data: string
  readonly ephemeral: boolean
  readonly flags: Flags
}

export interface Method {
  readonly name: string
  readonly flags: Flags
  readonly notification: boolean
  readonly params: Shape
  /** `none`: called without params; `optional`: with or without; `required`. */
  readonly arity: "none" | "optional" | "required"
  readonly result: Shape
}

export interface Model {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly events: ReadonlyArray<Event>
  readonly methods: { readonly [K in Group]: ReadonlyArray<Method> }
}

const fail = (where: string, what: string): never => {
  throw new Error(`${where}: ${what}`)
}

/** Orders by code unit: the same on every machine and in every locale. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// --- JSON Schema → Shape ---------------------------------------------------------------------------------------------

/** Prose, and hints for other generators. */
const skipped = ["$schema", "title", "description", "x-enumDescriptions", "x-legacy-parameters", "x-typescript-type"]

/** What a peer of another version need not respect: ranges, lengths, patterns, formats, defaults. */
const constraints = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "contentEncoding",
  "minItems",
  "maxItems",
  "uniqueItems",
  "maxProperties",
  "propertyNames",
  "default",
  "if",
  "then",
  "contains"
]

/** Values without a declared shape. Where a shape stands beside the mark, the shape wins. */
const opaque = ["x-opaque-json", "x-opaque-in-process"]

const flagKeywords = ["stability", "visibility", "deprecated"]

const structure = ["type", "enum", "const", "properties", "required", "additionalProperties", "items", "anyOf", "$ref"]

const known = new Set([...skipped, ...constraints, ...opaque, ...flagKeywords, ...structure, "allOf", "not"])

const readFlags = (schema: Json, where: string): Flags => {
  if (![undefined, "experimental"].includes(schema.stability)) fail(where, `stability ${schema.stability}`)
  if (![undefined, "internal"].includes(schema.visibility)) fail(where, `visibility ${schema.visibility}`)
  if (![undefined, true].includes(schema.deprecated)) fail(where, `deprecated ${schema.deprecated}`)
  return {
    ...(schema.visibility && { internal: true }),
    ...(schema.stability && { experimental: true }),
    ...(schema.deprecated && { deprecated: true })
  }
}

const union = (members: ReadonlyArray<Shape>): Shape => {
  const flat = members.flatMap((member) => (member.tag === "union" ? member.members : [member]))
  const distinct = flat.filter((a, i) => flat.findIndex((b) => JSON.stringify(a) === JSON.stringify(b)) === i)
  const [first] = distinct
  if (distinct.some((member) => member.tag === "unknown")) return { tag: "unknown" }
  // A union of one still is one when it is written as such: the schema expects more members to come.
  if (first && distinct.length === 1 && first.tag !== "object") return first
  return { tag: "union", members: distinct, discriminator: undefined }
}

/** A scope resolves `$ref`s: the same name may mean different things in the two files. */
type Resolve = (ref: string, where: string) => string

const readShape = (schema: Json, resolve: Resolve, where: string): Shape => {
  for (const keyword of Object.keys(schema)) {
    if (!known.has(keyword)) fail(where, `unknown JSON Schema keyword "${keyword}"`)
  }
  for (const part of schema.allOf ?? []) {
    const odd = Object.keys(part).find((keyword) => !constraints.includes(keyword))
    if (odd !== undefined) fail(where, `allOf is understood as a bag of constraints only, found "${odd}"`)
  }
  if (schema.const !== undefined) return { tag: "literals", values: [schema.const] }
  if (schema.$ref !== undefined) return { tag: "ref", name: resolve(schema.$ref, where) }
  if (schema.enum !== undefined) {
    if (schema.type !== "string") fail(where, "an enum of something else than strings")
    return { tag: "literals", values: schema.enum }
  }
  if (schema.not !== undefined) {
    return Object.keys(schema.not).length === 0 ? { tag: "absent" } : fail(where, "not")
  }
  if (schema.anyOf !== undefined && schema.type === "object") return readAlternatives(schema, resolve, where)
  if (schema.anyOf !== undefined) {
    if (schema.type !== undefined) fail(where, "anyOf beside a type")
    return union(schema.anyOf.map((member: Json, i: number) => readShape(member, resolve, `${where}/anyOf/${i}`)))
  }
  if (Array.isArray(schema.type)) {
    return union(schema.type.map((type: string) => readShape({ ...schema, type }, resolve, where)))
  }
  switch (schema.type) {
    case undefined:
      if (schema.properties !== undefined || schema.items !== undefined) fail(where, "structure without a type")
      return { tag: "unknown" }
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
      return { tag: schema.type }
    case "array":
      if (schema.items === undefined || Array.isArray(schema.items)) fail(where, "tuples and untyped arrays")
      return { tag: "array", item: readShape(schema.items, resolve, `${where}/items`) }
    case "object":
      return readObject(schema, resolve, where)
    default:
      return fail(where, `type ${schema.type}`)
  }
}

const readObject = (schema: Json, resolve: Resolve, where: string): Shape => {
  const properties: Json = schema.properties ?? {}
  const required: ReadonlyArray<string> = schema.required ?? []
  for (const name of required) {
    if (!(name in properties)) fail(where, `required property "${name}" is not declared`)
  }
  const fields = Object.entries(properties).map(([name, property]): Field => {
    const shape = readShape(property, resolve, `${where}/${name}`)
    // `anyOf: [{ not: {} }, …]` is how upstream writes a property that may be missing.
    const present = presentPart(shape)
    return {
      name,
      shape: present,
      required: required.includes(name) && present === shape,
      flags: readFlags(property, `${where}/${name}`),
      discriminates: false
    }
  })
  const more = schema.additionalProperties
  const rest: Shape | undefined =
    more === true || (fields.length === 0 && !more)
      ? { tag: "unknown" }
      : more
        ? readShape(more, resolve, `${where}/*`)
        : undefined
  return { tag: "object", fields, rest }
}

/** `type: object` with `anyOf: [{ required: [a] }, { required: [b] }]`: one object per alternative. */
const readAlternatives = (schema: Json, resolve: Resolve, where: string): Shape => {
  const { anyOf, ...base } = schema
  return union(
    anyOf.map((alternative: Json) => {
      if (Object.keys(alternative).join() !== "required")
        fail(where, "anyOf inside an object that is not only required")
      return readObject({ ...base, required: [...(base.required ?? []), ...alternative.required] }, resolve, where)
    })
  )
}

// --- the two files → Model -------------------------------------------------------------------------------------------

export const readModel = (
  eventsFile: Json,
  rpcFile: Json,
  notAlwaysThere: ReadonlyArray<readonly [definition: string, field: string]> = []
): Model => {
  const eventDefinitions: Json = eventsFile.definitions
  const rpcDefinitions: Json = rpcFile.definitions
  for (const [name, field] of notAlwaysThere) {
    const wrong = [eventDefinitions[name], rpcDefinitions[name]].filter((one) => one?.required?.includes(field))
    if (wrong.length === 0) fail(name, `${field} is not required any more: take it off the list`)
    for (const one of wrong) one.required = one.required.filter((required: string) => required !== field)
  }
  const envelopes: ReadonlyArray<string> = eventDefinitions.SessionEvent.anyOf.map((member: Json) =>
    baseName(member.$ref)
  )
  const clashing = clashes(eventDefinitions, rpcDefinitions)

  /** The emitted name: that of the wire, unless the two files disagree about what it means. */
  const nameIn = (source: Source, name: string): string =>
    source === "rpc" && clashing.has(name) ? `Rpc${name}` : name
  const resolveIn =
    (source: Source): Resolve =>
    (ref, where) => {
      const target = ref.startsWith("session-events.schema.json#") ? "events" : source
      const name = baseName(ref)
      if (!(name in (target === "events" ? eventDefinitions : rpcDefinitions))) fail(where, `dangling ${ref}`)
      if (name === "SessionEvent") return "EventEnvelope"
      if (envelopes.includes(name)) fail(where, `${name}: a reference to one event is not handled`)
      return nameIn(target, name)
    }

  const definitions = new Map<string, Definition>()
  const define = (source: Source, name: string, schema: Json, shape: Shape): void => {
    const file = source === "events" ? "events" : "shared"
    definitions.set(name, { name, file, shape, flags: readFlags(schema, name), lenient: false, recursive: false })
  }
  const defineAll = (source: Source, all: Json): void => {
    for (const [wireName, schema] of Object.entries(all)) {
      const name = nameIn(source, wireName)
      if (definitions.has(name) || name === "SessionEvent" || envelopes.includes(name)) continue
      if (!/^[A-Z][A-Za-z0-9]*$/.test(name) || taken.has(name)) fail(name, "cannot be used as a TypeScript name")
      define(source, name, schema, readShape(schema, resolveIn(source), name))
    }
  }
  defineAll("events", eventDefinitions)
  defineAll("rpc", rpcDefinitions)

  // Events: the envelope is one definition for all, its data is looked up by type.
  const events = envelopes.map((name): Event => {
    const { properties, required } = eventDefinitions[name]
    if (Object.keys(properties).join() !== "id,timestamp,parentId,ephemeral,agentId,type,data") fail(name, "envelope")
    return {
      type: properties.type.const,
      data: resolveIn("events")(properties.data.$ref, name),
      ephemeral: properties.ephemeral.const === true && required.includes("ephemeral"),
      flags: readFlags(eventDefinitions[name], name)
    }
  })
  const envelope = {
    type: "object",
    properties: {
      ...eventDefinitions[envelopes[0] ?? ""].properties,
      ephemeral: { type: "boolean" },
      type: { type: "string" },
      data: {}
    },
    required: ["id", "timestamp", "parentId", "type", "data"]
  }
  define("events", "EventEnvelope", envelope, readObject(envelope, resolveIn("events"), "EventEnvelope"))

  // Methods: params of session methods repeat a definition with a `sessionId` added, which the SDK supplies.
  const read = methodReader(definitions, define, resolveIn("rpc"), rpcDefinitions)
  const methods = {
    server: collectMethods(rpcFile.server).map(read("server")),
    session: collectMethods(rpcFile.session).map(read("session")),
    inbound: [...collectMethods(rpcFile.clientSession), ...collectMethods(rpcFile.clientGlobal)].map(read("inbound"))
  }
  // Params that may be left out say so in their definition; from here on the method does.
  for (const definition of definitions.values()) definition.shape = presentPart(definition.shape)

  // Direction decides how tolerant a definition is; whatever can arrive is lenient, also when it is sent as well.
  const outbound = [...methods.server, ...methods.session]
  const arriving = reach(definitions, [
    ...events.map((event): Shape => ({ tag: "ref", name: event.data })),
    { tag: "ref", name: "EventEnvelope" },
    ...outbound.map((method) => method.result),
    ...methods.inbound.map((method) => method.params)
  ])
  const users = (["server", "session", "inbound"] as const).map((group) => ({
    group,
    uses: reach(
      definitions,
      methods[group].flatMap((method) => [method.params, method.result])
    )
  }))
  for (const definition of definitions.values()) {
    const { file, name, shape } = definition
    const [user, another] = users.filter(({ uses }) => uses.has(name)).map(({ group }) => group)
    if (user === undefined && !arriving.has(name)) definitions.delete(name)
    definition.file = file === "events" || user === undefined || another !== undefined ? file : user
    definition.lenient = arriving.has(name)
    definition.recursive = reach(definitions, [shape]).has(name)
    markDiscriminators(definitions, shape, definition)
  }

  const sorted = <A extends { readonly name: string }>(all: Iterable<A>) =>
    [...all].sort((a, b) => byName(a.name, b.name))
  return {
    definitions: new Map(sorted(definitions.values()).map((definition) => [definition.name, definition])),
    events: [...events].sort((a, b) => byName(a.type, b.type)),
    methods: { server: sorted(methods.server), session: sorted(methods.session), inbound: sorted(methods.inbound) }
  }
}

type Source = "events" | "rpc"

/** Names that mean something else in the emitted files. */
const taken = new Set([
  "E",
  "S",
  "T",
  "Schema",
  "Record",
  "Array",
  "ReadonlyArray",
  "Method",
  "EventData",
  "EventFlags"
])

const baseName = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1)

/** Names both files define, but not alike: by their own structure or by that of something they refer to. */
const clashes = (events: Json, rpc: Json): ReadonlySet<string> => {
  const shared = Object.keys(events).filter((name) => name in rpc)
  const asText = (definitions: Json, name: string) =>
    JSON.stringify(readShape(definitions[name], (ref) => baseName(ref), name))
  const differing = new Set(shared.filter((name) => asText(events, name) !== asText(rpc, name)))
  for (let before = -1; before !== differing.size; ) {
    before = differing.size
    for (const name of shared) {
      if ([...differing].some((other) => asText(rpc, name).includes(`"name":"${other}"`))) differing.add(name)
    }
  }
  return differing
}

const collectMethods = (tree: Json): ReadonlyArray<Json> =>
  Object.values(tree).flatMap((node) => (typeof node.rpcMethod === "string" ? [node] : collectMethods(node)))

const methodReader = (
  definitions: ReadonlyMap<string, Definition>,
  define: (source: Source, name: string, schema: Json, shape: Shape) => void,
  resolve: Resolve,
  rpcDefinitions: Json
) => {
  const referenced = new Set(
    [...JSON.stringify(rpcDefinitions).matchAll(/"#\/definitions\/(\w+)"/g)].map((match) => match[1])
  )
  const sameShape = (name: string, shape: Shape) => {
    const definition = definitions.get(name)
    return definition !== undefined && JSON.stringify(presentPart(definition.shape)) === JSON.stringify(shape)
  }
  const matched = new Set<string>()
  const made = new Set<string>()

  return (group: Group) =>
    (method: Json): Method => {
      const name: string = method.rpcMethod
      for (const key of Object.keys(method)) {
        if (!["rpcMethod", "description", "params", "result", "notification", ...flagKeywords].includes(key)) {
          fail(name, `unknown key "${key}" of a method`)
        }
      }

      /**
       * Params are written out once more at each method. Finds the definition they repeat: the one of their title, else
       * the only one that is like them and that nothing refers to. Without one, they become a definition of their own;
       * inbound params keep the `sessionId` they are routed by, and so replace the definition of their title.
       */
      const named = (schema: Json, shape: Shape, suffix: string): Shape => {
        if (shape.tag !== "object" || shape.fields.length === 0) return shape
        const isFree = (name: string) => !referenced.has(name) && !made.has(name)
        const alike = Object.keys(rpcDefinitions).filter((name) => isFree(name) && sameShape(name, shape))
        const match = sameShape(schema.title, shape) ? schema.title : alike.length === 1 ? alike[0] : undefined
        if (match !== undefined) {
          matched.add(match)
          return { tag: "ref", name: match }
        }
        const fromMethod = name.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase()) + suffix
        const own = schema.title !== undefined && !matched.has(schema.title) && isFree(schema.title)
        const chosen: string = own ? schema.title : fromMethod
        if (made.has(chosen) || (!own && definitions.has(chosen))) fail(name, `the name ${chosen} is taken`)
        made.add(chosen)
        define("rpc", chosen, schema, shape)
        return { tag: "ref", name: chosen }
      }

      const readParams = (): { readonly params: Shape; readonly arity: Method["arity"] } => {
        const none = { params: { tag: "absent" }, arity: "none" } as const
        if (method.params === null) return none
        const direct = readShape(method.params, resolve, `${name}/params`)
        const whole = direct.tag === "ref" ? definitionOf(definitions, direct.name).shape : direct
        const arity = whole.tag === "union" && whole.members.some((m) => m.tag === "absent") ? "optional" : "required"
        if (direct.tag === "ref") return { params: direct, arity }
        const full = presentPart(whole)
        if (full.tag !== "object") return fail(name, "params are not an object")
        const fields = group === "session" ? full.fields.filter((field) => field.name !== "sessionId") : full.fields
        if (group === "session" && fields.length === full.fields.length) fail(name, "no sessionId in the params")
        if (group === "session" && fields.length === 0) return none
        return { params: named(method.params, { ...full, fields }, "Params"), arity }
      }

      const result = readShape(method.result, resolve, `${name}/result`)
      return {
        name,
        flags: readFlags(method, name),
        notification: method.notification === true,
        ...readParams(),
        result: result.tag === "null" ? { tag: "absent" } : named(method.result, result, "Result")
      }
    }
}

// --- questions asked of the model ------------------------------------------------------------------------------------

/** What a shape that may be absent is when it is not; the very same shape when it cannot be absent. */
const presentPart = (shape: Shape): Shape => {
  if (shape.tag !== "union") return shape
  const present = shape.members.filter((member) => member.tag !== "absent")
  const [first] = present
  return present.length === shape.members.length ? shape : present.length === 1 && first ? first : union(present)
}

const definitionOf = (definitions: ReadonlyMap<string, Definition>, name: string): Definition =>
  definitions.get(name) ?? fail(name, "no such definition")

const children = (shape: Shape): ReadonlyArray<Shape> => {
  switch (shape.tag) {
    case "array":
      return [shape.item]
    case "object":
      return [...shape.fields.map((field) => field.shape), ...(shape.rest ? [shape.rest] : [])]
    case "union":
      return shape.members
    default:
      return []
  }
}

/** The names of all definitions that the shapes lead to. */
const reach = (definitions: ReadonlyMap<string, Definition>, roots: ReadonlyArray<Shape>): ReadonlySet<string> => {
  const seen = new Set<string>()
  const visit = (shape: Shape): void => {
    if (shape.tag !== "ref") {
      for (const child of children(shape)) visit(child)
    } else if (!seen.has(shape.name)) {
      seen.add(shape.name)
      visit(definitionOf(definitions, shape.name).shape)
    }
  }
  for (const root of roots) visit(root)
  return seen
}

/** The values of a field that can hold nothing else, `undefined` for any other field. */
export const literalsOf = (
  definitions: ReadonlyMap<string, Definition>,
  shape: Shape
): ReadonlyArray<Literal> | undefined =>
  shape.tag === "literals"
    ? shape.values
    : shape.tag === "ref"
      ? literalsOf(definitions, definitionOf(definitions, shape.name).shape)
      : undefined

/** Finds how each union in a shape tells its members apart, and keeps those fields closed. */
const markDiscriminators = (definitions: ReadonlyMap<string, Definition>, shape: Shape, owner: Definition): void => {
  for (const child of children(shape)) markDiscriminators(definitions, child, owner)
  if (shape.tag !== "union") return

  const members = shape.members.map((member) =>
    member.tag === "ref" ? definitionOf(definitions, member.name).shape : member
  )
  const nested = members.some((member) => member.tag === "union")
  const objects = members.flatMap((member) => (member.tag === "union" ? member.members : [member])).filter(isObject)
  const others = members.filter((member) => member.tag !== "null")
  if (objects.length === 0 || (members.length > 1 && (objects.length === 1 || others.length === 1))) return

  const candidates = (objects[0]?.fields ?? []).flatMap(({ name }) => {
    const values = objects.map((member) => {
      const field = member.fields.find((candidate) => candidate.name === name)
      return field?.required ? literalsOf(definitions, field.shape) : undefined
    })
    if (values.includes(undefined)) return []
    const all = values.flatMap((own) => own ?? [])
    const disjoint = new Set(all).size === all.length
    const single = values.every((own) => own?.length === 1)
    // Members that share all their values are told apart by their structure, not by this field.
    const telling = objects.length === 1 ? single : new Set(values.map((own) => JSON.stringify(own))).size > 1
    const rank = [disjoint, single, name === "kind", name === "type"].map((better) => (better ? 0 : 1)).join("")
    return telling ? [{ key: name, known: [...new Set(all)], rank }] : []
  })
  const [best] = candidates.sort((a, b) => byName(a.rank, b.rank))
  if (best === undefined) return
  if (nested && owner.lenient) fail(owner.name, "a discriminated union inside another one is not handled")
  shape.discriminator = { key: best.key, known: best.known }
  for (const member of objects) {
    for (const field of member.fields) if (field.name === best.key) field.discriminates = true
  }
}

type ObjectShape = Extract<Shape, { readonly tag: "object" }>

const isObject = (shape: Shape): shape is ObjectShape => shape.tag === "object"
