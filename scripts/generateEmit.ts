/**
 * Writes the model out as TypeScript: the types of one file and, beside it, the Schemas of those types. Layout is left
 * to the formatter that runs over the text afterwards.
 */
import {
  type Definition,
  type Event,
  type Field,
  type File,
  type Flags,
  type Group,
  type Literal,
  literalsOf,
  type Method,
  type Model,
  type Shape
} from "./generateModel.js"

/** Where a piece of text stands: decides how names are written and how tolerant it is. */
interface Place {
  readonly model: Model
  readonly file: File
  readonly lenient: boolean
  readonly recursive: boolean
}

const quote = (value: Literal): string => JSON.stringify(value)

const lines = (parts: Iterable<string>): string => [...parts].join("\n")

/** How other files are called in a file that imports them: a file of methods uses the events' and the shared ones. */
const prefixes: { readonly [K in File]?: string } = { events: "E.", shared: "S." }

const nameIn = (place: Place, name: string): string => {
  const file = place.model.definitions.get(name)?.file
  return file === undefined || file === place.file ? name : `${prefixes[file] ?? ""}${name}`
}

/** The fields as emitted: a discriminator comes first, where Schema looks for it to choose among members. */
const ordered = (fields: ReadonlyArray<Field>): ReadonlyArray<Field> => [
  ...fields.filter((field) => field.discriminates),
  ...fields.filter((field) => !field.discriminates)
]

/** The values of a field that stay closed although its definition is lenient. */
const closedValues = (place: Place, field: Field): ReadonlyArray<Literal> | undefined =>
  field.discriminates ? literalsOf(place.model.definitions, field.shape) : undefined

const isOpen = (place: Place, values: ReadonlyArray<Literal>): boolean =>
  place.lenient && values.every((value) => typeof value === "string")

/** The tag of a union that accepts members it has never heard of, if it does. */
const openTag = (place: Place, shape: Extract<Shape, { readonly tag: "union" }>) =>
  shape.discriminator && isOpen(place, shape.discriminator.known) ? shape.discriminator : undefined

// --- types -----------------------------------------------------------------------------------------------------------

const typeOf = (place: Place, shape: Shape): string => {
  switch (shape.tag) {
    case "unknown":
    case "string":
    case "number":
    case "boolean":
    case "null":
      return shape.tag
    case "integer":
      return "number"
    case "absent":
      return "null | undefined"
    case "literals":
      return [...shape.values.map(quote), ...(isOpen(place, shape.values) ? ["(string & {})"] : [])].join(" | ")
    case "array":
      return `ReadonlyArray<${typeOf(place, shape.item)}>`
    case "object":
      return `{ ${lines(fieldTypes(place, shape))} }`
    case "union": {
      const tag = openTag(place, shape)
      const members = shape.members.map((member) => typeOf(place, member))
      return [...members, ...(tag ? [`UnrecognizedMember<${quote(tag.key)}>`] : [])].join(" | ")
    }
    case "ref":
      return nameIn(place, shape.name)
  }
}

const fieldTypes = (place: Place, shape: Extract<Shape, { readonly tag: "object" }>): ReadonlyArray<string> => {
  const fields = ordered(shape.fields).map((field) => {
    const type = fieldType(place, field)
    const missing = place.lenient && !type.endsWith(" | null") ? " | null | undefined" : " | undefined"
    const whole = field.required || type === "unknown" ? type : type + missing
    return `${flagComment(field.flags)}readonly ${quote(field.name)}${field.required ? "" : "?"}: ${whole}`
  })
  if (shape.rest === undefined) return fields
  const values = restValues(shape).map((value) => typeOf(place, value))
  const others = fields.length > 0 && !values.includes("unknown") ? ["null", "undefined"] : []
  return [...fields, `readonly [key: string]: ${[...new Set([...values, ...others])].join(" | ")}`]
}

const fieldType = (place: Place, field: Field): string =>
  closedValues(place, field)?.map(quote).join(" | ") ?? typeOf(place, field.shape)

/** An index signature covers the named fields too. */
const restValues = (shape: Extract<Shape, { readonly tag: "object" }>): ReadonlyArray<Shape> =>
  shape.rest === undefined || shape.rest.tag === "unknown"
    ? [{ tag: "unknown" }]
    : [shape.rest, ...shape.fields.map((field) => field.shape)]

const flagComment = (flags: Flags): string => {
  const notes = [
    ...(flags.internal ? ["Internal upstream."] : []),
    ...(flags.experimental ? ["@experimental"] : []),
    ...(flags.deprecated ? ["@deprecated"] : [])
  ]
  return notes.length > 1 ? `/**\n * ${notes.join("\n * ")}\n */\n` : notes.length === 1 ? `/** ${notes[0]} */\n` : ""
}

const typeDefinition = (place: Place, { flags, name, shape }: Definition): string =>
  shape.tag === "object" && shape.fields.length > 0
    ? `${flagComment(flags)}export interface ${name} {\n${lines(fieldTypes(place, shape))}\n}\n`
    : `${flagComment(flags)}export type ${name} = ${typeOf(place, shape)}\n`

// --- schemas ---------------------------------------------------------------------------------------------------------

const schemaOf = (place: Place, shape: Shape): string => {
  switch (shape.tag) {
    case "unknown":
      return "json()"
    case "number":
    case "integer":
      return `${shape.tag}()`
    case "string":
      return "Schema.String"
    case "boolean":
      return "Schema.Boolean"
    case "null":
      return "Schema.Null"
    case "absent":
      return "Schema.Null, Schema.Undefined"
    case "literals":
      return `${isOpen(place, shape.values) ? "open" : "Schema.Literal"}(${shape.values.map(quote).join(", ")})`
    case "array":
      return `Schema.Array(${schemaOf(place, shape.item)})`
    case "object": {
      const fields = ordered(shape.fields).map((field) => `${quote(field.name)}: ${fieldSchema(place, field)}`)
      const struct = `{\n${fields.join(",\n")}\n}`
      if (shape.rest === undefined) return `Schema.Struct(${struct})`
      const values = restValues(shape).map((value) => schemaOf(place, value))
      const others = fields.length > 0 && !values.includes("json()") ? ["Schema.Null", "Schema.Undefined"] : []
      const rest = `Schema.Record({ key: Schema.String, value: ${anyOf([...new Set([...values, ...others])])} })`
      return fields.length === 0 ? rest : `Schema.Struct(${struct}, ${rest})`
    }
    case "union": {
      const tag = openTag(place, shape)
      const members = shape.members.map((member) => schemaOf(place, member))
      return anyOf([...members, ...(tag ? [`unrecognized(${[tag.key, ...tag.known].map(quote).join(", ")})`] : [])])
    }
    case "ref": {
      const name = nameIn(place, shape.name)
      const recursive = place.recursive && place.model.definitions.get(shape.name)?.recursive
      return recursive ? `Schema.suspend((): Schema.Schema<T.${name}> => ${name}())` : `${name}()`
    }
  }
}

const anyOf = (members: ReadonlyArray<string>): string =>
  members.length === 1 ? members.join() : `Schema.Union(${members.join(", ")})`

const fieldSchema = (place: Place, field: Field): string => {
  const values = closedValues(place, field)
  const schema = values ? `Schema.Literal(${values.map(quote).join(", ")})` : schemaOf(place, field.shape)
  if (field.required) return schema
  return place.lenient && field.shape.tag !== "unknown" ? `nullish(${schema})` : `Schema.optional(${schema})`
}

const schemaDefinition = (place: Place, { name, shape }: Definition): string =>
  `export const ${name}: () => Schema.Schema<T.${name}> = lazy(() => ${schemaOf(place, shape)})\n`

// --- tables ----------------------------------------------------------------------------------------------------------

const describe = (text: string): string => `/**\n * ${text}\n *\n * @since 0.1.0\n * @category models\n */\n`

const flagList = (flags: Flags & { readonly ephemeral?: true | undefined; readonly notification?: true | undefined }) =>
  Object.entries(flags).flatMap(([flag, value]) => (value ? [`${flag}: true`] : []))

/** How one side of a method is typed: results are `void` and params `undefined` when there is nothing to carry. */
const paramsType = (place: Place, method: Method): string =>
  method.arity === "none"
    ? "undefined"
    : typeOf(place, method.params) + (method.arity === "optional" ? " | undefined" : "")

const resultType = (place: Place, method: Method): string =>
  method.result.tag === "absent" ? "void" : typeOf(place, method.result)

const thunkOf = (place: Place, shape: Shape): string =>
  shape.tag === "ref" ? nameIn(place, shape.name) : `lazy(() => ${schemaOf(place, shape)})`

const paramsThunk = (place: Place, method: Method): string => {
  if (method.arity === "none") return "none"
  const thunk = thunkOf(place, method.params)
  return method.arity === "optional" ? `optional(${thunk})` : thunk
}

const resultThunk = (place: Place, method: Method): string =>
  method.result.tag === "absent" ? "nothing" : thunkOf(place, method.result)

const tables: { readonly [K in Group]: { readonly type: string; readonly text: string } } = {
  server: { type: "ServerMethods", text: "Requests to the server that belong to no session." },
  session: {
    type: "SessionMethods",
    text: "Requests to one session; the `sessionId` that goes with the params on the wire is left out here."
  },
  inbound: {
    type: "InboundMethods",
    text: "Requests and notifications that the CLI sends to us, as they are on the wire."
  }
}

/** What we receive is lenient also where it is written inline: params of inbound methods, results of the others. */
const sides = (place: Place, group: Group): { readonly params: Place; readonly result: Place } => ({
  params: { ...place, lenient: group === "inbound" },
  result: { ...place, lenient: group !== "inbound" }
})

const eventEntry = (event: Event): string =>
  `${quote(event.type)}: { ${flagList({ ephemeral: event.ephemeral || undefined, ...event.flags }).join(", ")} }`

const methodTypes = (place: Place, group: Group): string => {
  const { params, result } = sides(place, group)
  const entries = place.model.methods[group].map(
    (method) =>
      `readonly ${quote(method.name)}: {\n` +
      `readonly params: ${paramsType(params, method)}\nreadonly result: ${resultType(result, method)} }`
  )
  return `${describe(tables[group].text)}export interface ${tables[group].type} {\n${lines(entries)}\n}\n`
}

/** The public methods of a group as functions, each under its namespace on the wire. */
const rpcTypes = (place: Place, group: Exclude<Group, "inbound">): string => {
  const { params, result } = sides(place, group)
  const root: Namespace = new Map()
  for (const method of place.model.methods[group].filter(({ flags }) => !flags.internal)) {
    const path = method.name.replace(/^session\./, group === "session" ? "" : "session.").split(".")
    const names = path.slice(0, -1)
    const space = names.reduce((at, name) => subspace(at, name), root)
    const type = typeOf(params, method.params)
    const optional = method.arity === "optional" || !hasRequired(place.model, method.params)
    const argument = method.arity === "none" ? "" : optional ? `params?: ${type} | undefined` : `params: ${type}`
    const text = `(${argument}) => Effect.Effect<${resultType(result, method)}, E>`
    // Every method is experimental upstream: to say so at each would say nothing.
    const flags = flagComment(method.flags.deprecated ? { deprecated: true } : {})
    space.set(path.at(-1) ?? "", `${flags}readonly ${path.at(-1)}: ${text}`)
  }
  return `${describe(rpcs[group].text)}export interface ${rpcs[group].type}<E> ${namespaceType(root)}\n`
}

const hasRequired = (model: Model, shape: Shape): boolean => {
  if (shape.tag === "ref") return hasRequired(model, model.definitions.get(shape.name)?.shape ?? { tag: "unknown" })
  return shape.tag !== "object" || shape.fields.some((field) => field.required)
}

type Namespace = Map<string, string | Namespace>

const subspace = (space: Namespace, name: string): Namespace => {
  const existing = space.get(name)
  if (typeof existing === "string") throw new Error(`${name} is a method and a namespace`)
  const found = existing ?? new Map()
  space.set(name, found)
  return found
}

const namespaceType = (space: Namespace): string =>
  `{\n${lines(
    Array.from(space, ([name, member]) =>
      typeof member === "string" ? member : `readonly ${name}: ${namespaceType(member)}`
    )
  )}\n}`

const rpcs = {
  server: { type: "ServerRpc", text: "The public methods that belong to no session, under their names on the wire." },
  session: {
    type: "SessionRpc",
    text: "The public methods of a session, under their names on the wire without `session.`."
  }
} as const

const methodSchemas = (place: Place, group: Group): string => {
  const { params, result } = sides(place, group)
  const entries = place.model.methods[group].map((method) => {
    const fields = [
      `params: ${paramsThunk(params, method)}`,
      `result: ${resultThunk(result, method)}`,
      `arity: ${quote(method.arity)}`,
      ...flagList({ notification: method.notification || undefined, ...method.flags })
    ]
    return `${quote(method.name)}: { ${fields.join(", ")} }`
  })
  const type = `T.${tables[group].type}`
  return (
    `${describe(tables[group].text)}export const ${group}Methods: {\n` +
    `readonly [K in keyof ${type}]: Method<${type}[K]["params"], ${type}[K]["result"]>\n` +
    `} = {\n${entries.join(",\n")}\n}\n`
  )
}

const eventTypes = (model: Model): string =>
  describe("The data of every event, by the event's type.") +
  `export interface EventData {\n${lines(model.events.map((e) => `readonly ${quote(e.type)}: ${e.data}`))}\n}\n`

const eventSchemas = (model: Model): string => `
${describe("The Schema of every event's data, by the event's type.")}export const eventData: {
readonly [K in keyof T.EventData]: () => Schema.Schema<T.EventData[K]>
} = {\n${model.events.map((event) => `${quote(event.type)}: ${event.data}`).join(",\n")}\n}

${describe("The flags of every event, by the event's type.")}export const eventFlags: {
readonly [K in keyof T.EventData]: EventFlags
} = {\n${model.events.map(eventEntry).join(",\n")}\n}\n`

// --- files -----------------------------------------------------------------------------------------------------------

/** Names that the written code takes from `support.ts`: types, and the functions that build Schemas. */
const suppliedTypes = ["EventFlags", "Method", "UnrecognizedMember"]
const suppliedFunctions = [
  ...["integer", "json", "lazy", "none", "nothing", "nullish", "number", "open", "optional", "unrecognized"]
]

/** Puts the imports in front of a body: of what it mentions, so that nothing is imported in vain. */
const withImports = (kind: "types" | "schemas", body: string, types?: string): string => {
  const isTypes = kind === "types"
  const mentioned = (name: string) => new RegExp(`(?<![\\w.])${name}[(<,\\s]`).test(body)
  const names = [
    ...suppliedTypes.filter(mentioned).map((name) => (isTypes ? name : `type ${name}`)),
    ...(isTypes ? [] : suppliedFunctions.filter(mentioned))
  ]
  const importAll = (name: string, from: string) =>
    new RegExp(`\\b${name}\\.`).test(body) ? [`import ${isTypes ? "type " : ""}* as ${name} from "${from}"`] : []
  const imports = [
    ...importAll("Effect", "effect/Effect"),
    ...importAll("Schema", "effect/Schema"),
    ...importAll("E", isTypes ? "./events.js" : "./eventSchemas.js"),
    ...(types === undefined ? [] : [`import type * as T from "./${types}.js"`]),
    ...importAll("S", isTypes ? "./rpcShared.js" : "./rpcSharedSchemas.js"),
    ...(names.length === 0 ? [] : [`import ${isTypes ? "type " : ""}{ ${names.join(", ")} } from "./support.js"`])
  ]
  return `${lines(imports)}\n\n${body}`
}

/** The text of every file, by its name under `src/generated/`. */
export const emit = (model: Model, support: string): ReadonlyMap<string, string> => {
  const write = (file: File, one: (place: Place, definition: Definition) => string): string =>
    lines(
      [...model.definitions.values()]
        .filter((definition) => definition.file === file)
        .map((definition) => one({ ...definition, model }, definition))
    )
  const groups = ["server", "session", "inbound"] as const
  const methodFiles = groups.flatMap((group): ReadonlyArray<readonly [string, string]> => {
    const place: Place = { model, file: group, lenient: true, recursive: false }
    const name = `rpc${group[0]?.toUpperCase()}${group.slice(1)}`
    const rpc = group === "inbound" ? "" : rpcTypes(place, group)
    const types = `${methodTypes(place, group)}\n${rpc}\n${write(group, typeDefinition)}`
    const schemas = `${write(group, schemaDefinition)}\n${methodSchemas(place, group)}`
    return [
      [`${name}.ts`, withImports("types", types)],
      [`${name}Schemas.ts`, withImports("schemas", schemas, name)]
    ]
  })
  const events = `${eventTypes(model)}\n${write("events", typeDefinition)}`
  const eventsRuntime = `${write("events", schemaDefinition)}\n${eventSchemas(model)}`
  const everything = ["Shared", "Server", "Session", "Inbound"]
  return new Map([
    ["support.ts", support],
    ["events.ts", withImports("types", events)],
    ["eventSchemas.ts", withImports("schemas", eventsRuntime, "events")],
    ["rpcShared.ts", withImports("types", write("shared", typeDefinition))],
    ["rpcSharedSchemas.ts", withImports("schemas", write("shared", schemaDefinition), "rpcShared")],
    ...methodFiles,
    ["rpc.ts", lines(everything.map((name) => `export type * from "./rpc${name}.js"`))],
    ["rpcSchemas.ts", lines(everything.map((name) => `export * from "./rpc${name}Schemas.js"`))]
  ])
}
