/**
 * JSON Schema (draft 2020-12) of what a Schema decodes, in the words that the APIs of OpenAI and Anthropic take, and how
 * what a model sends by it becomes what the Schema decodes. One walk makes both, so that they cannot go apart.
 */
import * as Option from "effect/Option"
import * as ParseResult from "effect/ParseResult"
import { isRecord } from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import { InvalidConfig } from "../CopilotError.js"
import { omitUndefined } from "./record.js"

/**
 * Who reads it: `tool` the model, by way of the CLI; `strict` an API that holds the model to it, and takes few keywords;
 * `canvas` the CLI, which checks the input itself.
 */
export type Mode = "tool" | "strict" | "canvas"

type Json = Readonly<Record<string, unknown>>

/** From what a model sends to what the Schema decodes; undefined where that is the same. */
type Restore = ((value: unknown) => unknown) | undefined

export interface Form {
  readonly jsonSchema: Json
  readonly restore: (value: unknown) => unknown
}

const forms: Record<Mode, WeakMap<AST.AST, Form>> = {
  tool: new WeakMap(),
  strict: new WeakMap(),
  canvas: new WeakMap()
}

/** Throws {@link InvalidConfig} with the path where a Schema cannot be expressed. `option` is the name of the whole. */
export const formOf = (ast: AST.AST, mode: Mode, option: string): Form => {
  const known = forms[mode].get(ast)
  if (known !== undefined) return known
  const form = makeForm(ast, mode, option)
  forms[mode].set(ast, form)
  return form
}

/** A Schema of values that a JSON Schema of the program's own describes; nobody checks them. */
export const raw = (jsonSchema: Json): Schema.Schema<unknown> => Schema.Unknown.annotations({ [rawId]: jsonSchema })

const rawId = Symbol.for("effect-copilot/rawJsonSchema")

const rawOf = (ast: AST.AST): Json | undefined => {
  const jsonSchema = ast.annotations[rawId]
  return isRecord(jsonSchema) ? jsonSchema : undefined
}

export const isRaw = (ast: AST.AST): boolean => rawOf(ast) !== undefined

const makeForm = (ast: AST.AST, mode: Mode, option: string): Form => {
  const own = rawOf(ast)
  if (own !== undefined) {
    const { type = "object" } = own
    // The CLI hides a tool that has another.
    if (mode !== "canvas" && type !== "object") {
      throw new InvalidConfig({ option: `${option}.type`, problem: `"object" is needed, not ${JSON.stringify(type)}` })
    }
    return { jsonSchema: mode === "canvas" ? own : { ...own, type }, restore: (value) => value }
  }
  const walk = makeWalk(mode, option)
  const root = walk.root(ast)
  const restored = (schema: Json, restore: Restore): Form => ({
    jsonSchema: Object.keys(walk.definitions).length === 0 ? schema : { ...schema, $defs: walk.definitions },
    restore: restore ?? ((value) => value)
  })
  if (root.schema.type === "object") return restored(root.schema, root.restore)
  const members = root.schema.anyOf
  if (!Array.isArray(members) || !members.every((member) => isObject(member, walk.definitions))) {
    throw new InvalidConfig({
      option,
      problem: `${show(ast)} describes no object alone; put it into a field, as in { value: … }`
    })
  }
  if (mode === "canvas") return restored({ type: "object", ...root.schema }, root.restore)
  // No API takes a union at the top.
  const { restore = (value: unknown) => value, schema } = root
  return restored(objectOf({ value: schema }, ["value"]), (value) =>
    isRecord(value) && "value" in value ? restore(value.value) : value
  )
}

const isObject = (schema: unknown, definitions: Json): boolean =>
  isRecord(schema) &&
  (schema.type === "object" ||
    (typeof schema.$ref === "string" && isObject(definitions[schema.$ref.slice(refPrefix.length)], definitions)) ||
    (Array.isArray(schema.anyOf) && schema.anyOf.every((member) => isObject(member, definitions))))

const objectOf = (properties: Json, required: ReadonlyArray<string>): Json => ({
  type: "object",
  properties,
  required,
  additionalProperties: false
})

const refPrefix = "#/$defs/"

// ---------------------------------------------------------------------------------------------------------------------
// the walk
// ---------------------------------------------------------------------------------------------------------------------

/** What the program says of a Schema. */
interface Doc {
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly examples?: ReadonlyArray<unknown>
}

interface Part {
  readonly schema: Json
  readonly doc: Doc
  /** The description where the program has none. */
  readonly hint?: string | undefined
  /** What the keywords cannot say; the description ends with it. */
  readonly notes: ReadonlyArray<string>
  readonly restore: Restore
}

/** A part with its words in it. */
interface Finished {
  readonly schema: Json
  readonly restore: Restore
}

const part = (schema: Json, fields: Partial<Part> = {}): Part => ({
  schema,
  doc: {},
  notes: [],
  restore: undefined,
  ...fields
})

interface Definition {
  readonly ref: Json
  restore: Restore
}

const makeWalk = (mode: Mode, option: string) => {
  const definitions: Record<string, Json> = {}
  const known = new Map<AST.AST, Definition>()
  /** Those whose definitions are being made, by their identifiers. */
  const open: Array<{ readonly identifier: string | undefined; readonly definition: Definition }> = []

  const refuse = (path: string, problem: string) => new InvalidConfig({ option: `${option}${path}`, problem })

  const finish = (self: Part, nullable = false): Finished => {
    const { keywords, words } = mode === "strict" ? inWords(self) : { keywords: self.schema, words: [] }
    const notes = [...self.notes, ...words]
    const text = self.doc.description ?? self.hint
    const description =
      notes.length === 0 ? text : text === undefined ? notes.join("; ") : `${text} (${notes.join("; ")})`
    const said = omitUndefined({
      title: self.doc.title,
      description,
      ...(mode === "strict" ? {} : { default: self.doc.default, examples: self.doc.examples })
    })
    const schema: Json = { ...(nullable ? orNull(keywords) : keywords), ...said }
    const { $ref, ...others } = schema
    // Beside a reference no other keyword may stand.
    const apart = $ref !== undefined && Object.keys(others).length > 0
    return { schema: apart ? { anyOf: [{ $ref }], ...others } : schema, restore: self.restore }
  }

  const site = (ast: AST.AST, path: string): Finished => finish(walk(ast, path))

  const walk = (ast: AST.AST, path: string): Part => {
    const own = rawOf(ast)
    if (own !== undefined) return part(own)
    const hook = Option.getOrUndefined(AST.getJSONSchemaAnnotation(ast))
    if (hook !== undefined && isWhole(ast, hook)) return part({ ...hook }, { doc: docOf(ast, ast) })
    const self = walkBare(ast, path)
    const doc = { ...self.doc, ...docOf(ast, ast) }
    return hook === undefined || AST.isRefinement(ast)
      ? { ...self, doc }
      : { ...self, doc, schema: { ...self.schema, ...hook } }
  }

  const walkBare = (ast: AST.AST, path: string): Part => {
    switch (ast._tag) {
      case "StringKeyword":
      case "NumberKeyword":
      case "BooleanKeyword":
        return withHint(ast, part({ type: typeNames[ast._tag] }))
      case "UnknownKeyword":
      case "AnyKeyword":
      case "ObjectKeyword":
        if (mode === "strict") {
          throw refuse(path, `${show(ast)} cannot be said in a strict schema; describe its shape, or leave out strict`)
        }
        return part(ast._tag === "ObjectKeyword" ? { anyOf: [{ type: "object" }, { type: "array", items: {} }] } : {})
      case "NeverKeyword":
        throw refuse(path, nothing)
      case "Literal":
        if (typeof ast.literal === "bigint") throw refuse(path, unsaid(ast))
        return part(ast.literal === null ? { type: "null" } : { type: typeof ast.literal, enum: [ast.literal] })
      case "Enums":
        return walkMembers(
          ast.enums.map(([, value]) => new AST.Literal(value)),
          path
        )
      case "TemplateLiteral":
        return part({ type: "string", pattern: AST.getTemplateLiteralRegExp(ast).source })
      case "Union":
        return walkMembers(ast.types, path)
      case "TupleType":
        return walkTuple(ast, path)
      case "TypeLiteral":
        return walkObject(ast, path)
      case "Refinement":
        return walkRefinement(ast, path)
      case "Transformation":
        return walkTransformation(ast, path)
      case "Suspend":
        return walkSuspend(ast, path)
      default:
        throw refuse(path, unsaid(ast))
    }
  }

  const walkMembers = (types: ReadonlyArray<AST.AST>, path: string): Part => {
    const members = types.filter((type) => !isAbsent(type) && !AST.isNeverKeyword(type))
    const [first, ...others] = members
    if (first === undefined) throw refuse(path, nothing)
    if (others.length === 0) return walk(first, path)
    const parts = members.map((ast) => ({ ast, ...site(ast, path) }))
    const restore = restoreMember(parts)
    const anyOf = compact(parts.map(({ schema }) => schema))
    return part(anyOf.length === 1 ? { ...anyOf[0] } : { anyOf }, { restore })
  }

  const walkTuple = (ast: AST.TupleType, path: string): Part => {
    const elements = ast.elements.map((element, index) => {
      const self = walk(element.type, `${path}[${index}]`)
      return finish({ ...self, doc: { ...self.doc, ...docOf(element, element.type) } })
    })
    const rest = ast.rest.map(({ type }) => site(type, `${path}[]`))
    const all = [...elements, ...rest]
    const items = compact(all.map(({ schema }) => schema))
    const minItems = ast.elements.filter(({ isOptional }) => !isOptional).length + Math.max(0, rest.length - 1)
    const maxItems = rest.length === 0 ? elements.length : undefined
    const restores = all.some(({ restore }) => restore !== undefined)
    const fromEnd = (index: number, length: number) => rest[rest.length - (length - index)]
    const at = (index: number, length: number): Finished | undefined =>
      elements[index] ?? (index > length - rest.length ? fromEnd(index, length) : rest[0])
    return part(
      omitUndefined({
        type: "array",
        items: all.length === 0 ? { type: "string" } : items.length === 1 ? items[0] : { anyOf: items },
        minItems: minItems === 0 ? undefined : minItems,
        maxItems
      }),
      {
        // `prefixItems` is understood neither by the CLI nor, behind it, by Anthropic.
        notes: items.length <= 1 ? [] : [`in this order: ${inOrder(elements, rest)}`],
        restore: restores
          ? (value) =>
              Array.isArray(value)
                ? value.map((item, index) => at(index, value.length)?.restore?.(item) ?? item)
                : value
          : undefined
      }
    )
  }

  const walkObject = (ast: AST.TypeLiteral, path: string, of?: AST.TypeLiteralTransformation, to?: AST.AST): Part => {
    const properties: Array<readonly [string, Json]> = []
    const required: Array<string> = []
    const restores: Array<readonly [key: string, absent: boolean, restore: Restore]> = []
    for (const signature of ast.propertySignatures) {
      const { name, type } = signature
      const inner = typeof name === "string" && /^[\w$-]+$/.test(name) ? `${path}.${name}` : `${path}[${quote(name)}]`
      if (typeof name !== "string") throw refuse(inner, "a key must be a string")
      const optional = signature.isOptional || isAbsent(type) || (AST.isUnion(type) && type.types.some(isAbsent))
      if (optional && isNothing(type)) continue
      if (mode !== "canvas" && !keyPattern.test(name)) {
        const problem = `a key of 1 to 64 letters of A to Z, digits, "_", "." and "-" is needed; name another with Schema.fromKey`
        throw refuse(inner, problem)
      }
      const decoding = of?.propertySignatureTransformations.find(({ from }) => from === name)
      const target = propertyOf(to, decoding?.to ?? name)
      const self = walk(type, inner)
      const doc = {
        ...self.doc,
        ...(target && docOf(target, type)),
        ...docOf(signature, type),
        ...defaultOf(decoding, optional, type)
      }
      const absent = optional && !takesNull(self.schema)
      const { restore, schema } = finish({ ...self, doc }, mode === "strict" && absent)
      properties.push([name, schema])
      if (!optional || mode === "strict") required.push(name)
      if (absent || restore !== undefined) restores.push([name, absent, restore])
    }
    const { keywords, notes, restore } = walkKeys(ast, path, properties.length > 0)
    return part(
      { ...objectOf(fromEntries(properties), required), ...keywords },
      { notes, restore: restoreObject(restores, new Set(ast.propertySignatures.map(({ name }) => name)), restore) }
    )
  }

  /** The keys that are not known by name. */
  const walkKeys = (ast: AST.TypeLiteral, path: string, mixed: boolean) => {
    const [first, ...others] = ast.indexSignatures
    if (first === undefined) return { keywords: {}, notes: [], restore: undefined }
    if (mode === "strict") {
      throw refuse(
        path,
        `${show(ast)} has keys of any name, which a strict schema cannot say; use Schema.Array of { key, value }, or leave out strict`
      )
    }
    const values = ast.indexSignatures.map(({ type }) => ({ ast: type, ...site(type, `${path}[]`) }))
    const kinds = compact(values.map(({ schema }) => schema))
    const key = finish(walk(first.parameter, `${path}[]`)).schema
    const alone = !mixed && others.length === 0
    const named = AST.isStringKeyword(first.parameter)
    return {
      keywords: {
        additionalProperties: kinds.length === 1 ? kinds[0] : { anyOf: kinds },
        ...(named || !alone ? {} : { propertyNames: key })
      },
      notes: named || alone || typeof key.pattern !== "string" ? [] : [`other keys match ${key.pattern}`],
      restore: restoreMember(values)
    }
  }

  const walkRefinement = (ast: AST.Refinement, path: string): Part => {
    const from = walk(ast.from, path)
    // It judges what has been decoded, and the keywords would be about what is sent.
    if (judgesDecoded(ast)) return { ...from, notes: [...from.notes, ...wordsOf(ast)] }
    const { keywords, notes } = constraints(ast)
    return { ...from, schema: merge(from.schema, keywords), notes: [...from.notes, ...notes] }
  }

  const walkTransformation = (ast: AST.Transformation, path: string): Part => {
    const identifier = Option.getOrUndefined(AST.getIdentifierAnnotation(ast))
    if (identifier === "Duration") throw refuse(path, unsaid(ast))
    const { from, to, transformation } = ast
    const self =
      AST.isTypeLiteralTransformation(transformation) && AST.isTypeLiteral(from)
        ? { ...walkObject(from, path, transformation, to), doc: docOf(from, from) }
        : walk(from, path)
    const { description, title } = docWithin(to)
    return {
      ...self,
      hint: (identifier && encodings[identifier]) ?? self.hint,
      doc: { ...self.doc, ...omitUndefined({ description, title }) },
      notes: AST.isComposeTransformation(transformation) ? [...self.notes, ...wordsWithin(to)] : self.notes
    }
  }

  const walkSuspend = (ast: AST.Suspend, path: string): Part => {
    const resolved = ast.f()
    const identifier = identifierOf(ast) ?? identifierOf(resolved)
    const definition =
      known.get(resolved) ??
      // A Schema that is made anew each time is the same if it says so.
      open.find((entry) => identifier !== undefined && entry.identifier === identifier)?.definition ??
      define(resolved, identifier, path)
    return part(definition.ref, { restore: (value) => definition.restore?.(value) ?? value })
  }

  const define = (ast: AST.AST, identifier: string | undefined, path: string): Definition => {
    if (open.length === maxDepth) {
      throw refuse(path, "the Schema does not end; give what is suspended an identifier, or make it once")
    }
    const wanted = (identifier ?? "Node").replace(/[^\w.-]/g, "_").slice(0, 60)
    let name = wanted
    for (let number = 2; Object.hasOwn(definitions, name); number++) name = `${wanted}${number}`
    const definition: Definition = { ref: { $ref: `${refPrefix}${name}` }, restore: undefined }
    known.set(ast, definition)
    // The name is taken before what is within asks for one.
    definitions[name] = {}
    open.push({ identifier, definition })
    const { restore, schema } = site(ast, path)
    open.pop()
    definitions[name] = schema
    definition.restore = restore
    return definition
  }

  return { definitions, root: (ast: AST.AST): Finished => site(AST.isSuspend(ast) ? ast.f() : ast, "") }
}

const nothing = "no value could be given here; leave it out"

const quote = (key: PropertyKey) => (typeof key === "string" ? JSON.stringify(key) : String(key))

const maxDepth = 64

/** What Anthropic takes; OpenAI takes more. */
const keyPattern = /^[\w.-]{1,64}$/

const typeNames = { StringKeyword: "string", NumberKeyword: "number", BooleanKeyword: "boolean" } as const

/** `__proto__` is a key like any other. */
const fromEntries = (entries: ReadonlyArray<readonly [string, unknown]>): Json => Object.fromEntries(entries)

const identifierOf = (ast: AST.AST) => Option.getOrUndefined(AST.getJSONIdentifier(ast))

/** JSON has no such value: the field is left out. */
const isAbsent = (ast: AST.AST): boolean => AST.isUndefinedKeyword(ast) || AST.isVoidKeyword(ast)

/** Nothing but leaving the field out. */
const isNothing = (ast: AST.AST): boolean =>
  isAbsent(ast) || AST.isNeverKeyword(ast) || (AST.isUnion(ast) && ast.types.every(isNothing))

const propertyOf = (ast: AST.AST | undefined, name: PropertyKey) =>
  ast !== undefined && AST.isTypeLiteral(ast)
    ? ast.propertySignatures.find((signature) => signature.name === name)
    : undefined

const takesNull = (schema: Json): boolean =>
  Object.keys(schema).length === 0 ||
  schema.type === "null" ||
  (Array.isArray(schema.type) && schema.type.includes("null")) ||
  (Array.isArray(schema.anyOf) && schema.anyOf.some((member) => isRecord(member) && takesNull(member)))

const orNull = (schema: Json): Json => ({
  anyOf: [...(isPlainUnion(schema) ? schema.anyOf : [schema]), { type: "null" }]
})

const isPlainUnion = (schema: Json): schema is { readonly anyOf: ReadonlyArray<Json> } =>
  Array.isArray(schema.anyOf) && Object.keys(schema).length === 1

/** Members said in as few schemas as possible: literals together, each once, null last; all if one takes any value. */
const compact = (schemas: ReadonlyArray<Json>): ReadonlyArray<Json> => {
  if (schemas.some((schema) => Object.keys(schema).length === 0)) return [{}]
  const found = new Map<string, Json>()
  for (const schema of schemas.flatMap((schema) => (isPlainUnion(schema) ? schema.anyOf : [schema]))) {
    const plain = isPlainEnum(schema)
    const key = plain ? `enum of ${schema.type}` : JSON.stringify(schema)
    const before = found.get(key)
    const values = plain && before !== undefined && isPlainEnum(before) ? [...before.enum, ...schema.enum] : undefined
    found.set(key, values === undefined ? schema : { ...schema, enum: [...new Set(values)] })
  }
  const all = [...found.values()].map((schema) =>
    isPlainEnum(schema) && schema.type === "boolean" && schema.enum.length === 2 ? { type: "boolean" } : schema
  )
  const isNull = (schema: Json) => schema.type === "null"
  return [...all.filter((schema) => !isNull(schema)), ...all.filter(isNull)]
}

const isPlainEnum = (schema: Json): schema is { readonly type: string; readonly enum: ReadonlyArray<unknown> } =>
  Array.isArray(schema.enum) && typeof schema.type === "string" && Object.keys(schema).length === 2

const inOrder = (elements: ReadonlyArray<Finished>, rest: ReadonlyArray<Finished>): string => {
  const [each, ...last] = rest.map(({ schema }) => brief(schema))
  return [
    ...elements.map(({ schema }) => brief(schema)),
    ...(each === undefined ? [] : [`then any number of ${each}`]),
    ...last
  ].join(", ")
}

/** A schema in a word or two. */
const brief = (schema: Json): string => {
  if (typeof schema.title === "string") return schema.title
  if (typeof schema.description === "string") return schema.description
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(" or ")
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map(brief).join(" or ")
  if (typeof schema.$ref === "string") return schema.$ref.slice(refPrefix.length)
  return typeof schema.type === "string" ? schema.type : "anything"
}

// ---------------------------------------------------------------------------------------------------------------------
// from what is sent to what is decoded
// ---------------------------------------------------------------------------------------------------------------------

/** Null stands for a field that is left out, where the field takes no null of its own. */
const restoreObject = (
  fields: ReadonlyArray<readonly [key: string, absent: boolean, restore: Restore]>,
  names: ReadonlySet<PropertyKey>,
  others: Restore
): Restore => {
  if (fields.length === 0 && others === undefined) return undefined
  const byName = new Map(fields.map(([key, absent, restore]) => [key, { absent, restore }]))
  return (value) => {
    if (!isRecord(value)) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, field]) => {
        const known = byName.get(key)
        if (known?.absent === true && field === null) return []
        const restore = known === undefined ? (names.has(key) ? undefined : others) : known.restore
        return [[key, restore === undefined ? field : restore(field)]]
      })
    )
  }
}

/** As the first member does whose value it then is, with no field too many if there is one. */
const restoreMember = (members: ReadonlyArray<Finished & { readonly ast: AST.AST }>): Restore => {
  if (members.every(({ restore }) => restore === undefined)) return undefined
  if (members.length === 1) return members[0]?.restore
  const candidates = members.map(({ ast, restore = (value: unknown) => value }) => ({
    restore,
    is: ParseResult.is(Schema.make(AST.encodedAST(ast)))
  }))
  return (value) => {
    for (const onExcessProperty of ["error", "ignore"] as const) {
      for (const { is, restore } of candidates) {
        const restored = restore(value)
        if (is(restored, { onExcessProperty })) return restored
      }
    }
    return value
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// keywords
// ---------------------------------------------------------------------------------------------------------------------

/** Whether a JSON Schema of the program's own takes the place of what the Schema would say. */
const isWhole = (ast: AST.AST, hook: object): boolean =>
  !(AST.isRefinement(ast) && Option.isSome(AST.getSchemaIdAnnotation(ast))) &&
  ["type", "anyOf", "oneOf", "$ref", "enum", "const"].some((keyword) => keyword in hook)

const larger = (a: unknown, b: unknown) => Math.max(Number(a), Number(b))
const smaller = (a: unknown, b: unknown) => Math.min(Number(a), Number(b))

const narrower: Readonly<Record<string, (a: unknown, b: unknown) => unknown>> = {
  minLength: larger,
  maxLength: smaller,
  minItems: larger,
  maxItems: smaller,
  minimum: larger,
  maximum: smaller,
  exclusiveMinimum: larger,
  exclusiveMaximum: smaller
}

/** Both hold: of two bounds the narrower one. */
const merge = (from: Json, more: Json): Json => ({
  ...from,
  ...fromEntries(
    Object.entries(more).map(([keyword, value]) => [
      keyword,
      keyword in from ? (narrower[keyword]?.(from[keyword], value) ?? value) : value
    ])
  )
})

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")

const given = (ast: AST.AST, id: symbol, name: string): unknown => {
  const annotation = ast.annotations[id]
  return isRecord(annotation) ? annotation[name] : undefined
}

/** The pattern of a filter, where Effect's own would not be true; `undefined` where that is right. */
const patternOf = (ast: AST.Refinement): string | null | undefined => {
  const starts = given(ast, Schema.StartsWithSchemaId, "startsWith")
  if (typeof starts === "string") return `^${escape(starts)}`
  const ends = given(ast, Schema.EndsWithSchemaId, "endsWith")
  if (typeof ends === "string") return `${escape(ends)}$`
  const includes = given(ast, Schema.IncludesSchemaId, "includes")
  if (typeof includes === "string") return escape(includes)
  const regex = given(ast, Schema.PatternSchemaId, "regex")
  // A pattern has no flags.
  return regex instanceof RegExp && /[ims]/.test(regex.flags) ? null : undefined
}

/** Whether the CLI and the APIs can read it; most are stricter than JavaScript without the flag. */
const isReadable = (pattern: string): boolean => {
  if (pattern.includes("[^]") || pattern.includes("[]")) return false
  try {
    new RegExp(pattern, "u")
    return true
  } catch {
    return false
  }
}

const constraints = (ast: AST.Refinement) => {
  const hook: Json = { ...Option.getOrUndefined(AST.getJSONSchemaAnnotation(ast)) }
  const own = patternOf(ast)
  const pattern = own === undefined ? hook.pattern : own
  const readable = typeof pattern === "string" && isReadable(pattern)
  const regex = given(ast, Schema.PatternSchemaId, "regex")
  const keywords = fromEntries(
    Object.entries({ ...hook, pattern: readable ? pattern : undefined }).filter(
      ([, value]) => value !== undefined && (typeof value !== "number" || Number.isFinite(value))
    )
  )
  // A format says it already.
  const lost = pattern !== undefined && !readable && hook.format === undefined
  const said = regex instanceof RegExp ? `matching ${regex}` : `matching ${String(pattern)}`
  return { keywords, notes: lost ? [said] : [] }
}

/** What both OpenAI, held to its strict rules, and Anthropic take of a response. */
const formats = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"]

const lookaround = /\(\?<?[=!]|\\[bB1-9]/

const counted = (count: unknown, thing: string) => `${count} ${thing}${count === 1 ? "" : "s"}`

/** The keywords that a strict API does not take, as words. */
const sayings: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  minLength: (value) => `at least ${counted(value, "character")}`,
  maxLength: (value) => `at most ${counted(value, "character")}`,
  minimum: (value) => `at least ${value}`,
  maximum: (value) => `at most ${value}`,
  exclusiveMinimum: (value) => `more than ${value}`,
  exclusiveMaximum: (value) => `less than ${value}`,
  multipleOf: (value) => `a multiple of ${value}`,
  minItems: (value) => (Number(value) <= 1 ? undefined : `at least ${counted(value, "item")}`),
  maxItems: (value) => `at most ${counted(value, "item")}`,
  format: (value) => (formats.includes(String(value)) ? undefined : `format ${value}`),
  pattern: (value) => (lookaround.test(String(value)) ? `matching ${value}` : undefined)
}

const inWords = ({ doc, schema }: Part): { readonly keywords: Json; readonly words: ReadonlyArray<string> } => {
  const exact = schema.minItems !== undefined && schema.minItems === schema.maxItems
  const said = Object.entries(schema).map(([keyword, value]) => ({
    keyword,
    value,
    words: exact && keyword === "maxItems" ? `exactly ${counted(value, "item")}` : sayings[keyword]?.(value)
  }))
  const kept = said.filter(({ keyword, words }) => words === undefined && !(exact && keyword === "minItems"))
  return {
    keywords: fromEntries(kept.map(({ keyword, value }) => [keyword, value])),
    words: [
      ...said.filter(({ keyword }) => !(exact && keyword === "minItems")).flatMap(({ words }) => words ?? []),
      ...(doc.default === undefined ? [] : [`default ${JSON.stringify(doc.default)}`]),
      ...(doc.examples === undefined ? [] : [`for example ${doc.examples.map((it) => JSON.stringify(it)).join(", ")}`])
    ]
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// words
// ---------------------------------------------------------------------------------------------------------------------

/** Titles and descriptions that Effect's own Schemas have, and no program has written. */
const builtIn = new RegExp(
  `^(?:${[
    "string|number|boolean|object|unknown|any|void|never|undefined|null|symbol|bigint",
    "an? (?:string|number|boolean|object|bigint|symbol)",
    "an object in the TypeScript meaning.*",
    "int|finite|nonNaN|positive|negative|nonPositive|nonNegative|validDate|parseJson|nonEmptyString",
    "trimmed|lowercased|uppercased|capitalized|uncapitalized|(?:non)?(?:positive|negative)Big(?:Int|Decimal)",
    "nonPositiveBig(?:Int|Decimal)|nonNegativeBig(?:Int|Decimal)",
    "(?:minLength|maxLength|length|startsWith|endsWith|includes|pattern|minItems|maxItems|itemsCount|multipleOf)\\(.*\\)",
    "(?:greaterThan|lessThan|greaterThanOrEqualTo|lessThanOrEqualTo|between)(?:BigInt|BigDecimal|Date|Duration)?\\(.*\\)",
    "a string (?:at (?:least|most) \\d+|\\d+) character\\(s\\)(?: and at most \\d+ character\\(s\\))? long",
    'a string (?:starting with|ending with|including) ".*"',
    "a string matching the pattern .*",
    "a string with no leading or trailing whitespace",
    "a string that will be .*",
    "a single character",
    "an? (?:non empty|lowercase|uppercase|capitalized|uncapitalized) string",
    "an integer|a finite number|a number excluding NaN|a finite duration|a 8-bit unsigned integer",
    "a (?:positive|negative|non-positive|non-negative) (?:number|bigint|BigDecimal)",
    "a (?:number|bigint|BigDecimal|Duration) (?:greater than|less than|between|divisible by) .*",
    "a date (?:before|after|between) .*",
    "a(?:n invalid| valid| potentially invalid) Date(?: instance)?",
    "a (?:DateTime|TimeZone)\\.\\w+ instance",
    "an array of (?:at least|at most|exactly) \\d+ item\\(s\\)",
    "an? .* to be decoded into .*",
    "A string that is interpreted as being .*-encoded and will be decoded into a UTF-8 string",
    "an instance of .*",
    "a Universally Unique (?:Lexicographically Sortable )?Identifier",
    "a boolean that will be negated",
    "NoneEncoded|Redacted\\(<redacted>\\)",
    "(?:\\w+)<.*>"
  ].join("|")})$`,
  "s"
)

const isBuiltIn = (text: string): boolean => builtIn.test(text)

/** What the program says at this place, of values of this Schema. */
const docOf = (annotated: AST.Annotated, ast: AST.AST): Doc => {
  const own = (text: Option.Option<string>) =>
    Option.getOrUndefined(Option.filter(text, (text) => text !== "" && !isBuiltIn(text)))
  const fallback = Option.getOrUndefined(AST.getDefaultAnnotation(annotated))
  const examples = Option.getOrUndefined(AST.getExamplesAnnotation(annotated))
    ?.map(encoder(ast))
    .filter((example) => example !== undefined)
  // The title of `Schema.instanceOf` is the name of the class.
  const ofClass = Option.exists(AST.getDescriptionAnnotation(annotated), (text) => text.startsWith("an instance of "))
  const title = ofClass ? undefined : own(AST.getTitleAnnotation(annotated))
  return omitUndefined({
    title: title === Option.getOrUndefined(AST.getIdentifierAnnotation(annotated)) ? undefined : title,
    description: own(AST.getDescriptionAnnotation(annotated)),
    default: fallback === undefined ? undefined : encoder(ast)(fallback),
    examples: examples?.length === 0 ? undefined : examples
  })
}

/** What the program says of what is decoded, to the bottom of its refinements. */
const docWithin = (ast: AST.AST): Doc =>
  AST.isRefinement(ast) ? { ...docWithin(ast.from), ...docOf(ast, ast) } : AST.isSuspend(ast) ? {} : docOf(ast, ast)

/** What a refinement of what is decoded demands, in words: by its keywords, or as Effect has it. */
const wordsOf = (ast: AST.Refinement): ReadonlyArray<string> => {
  const { keywords, notes } = constraints(ast)
  const told = Object.entries(keywords).flatMap(([keyword, value]) =>
    keyword === "pattern" ? `matching ${value}` : keyword === "type" ? `an ${value}` : (sayings[keyword]?.(value) ?? [])
  )
  if (told.length > 0 || notes.length > 0) return [...told, ...notes]
  return Option.toArray(Option.filter(AST.getDescriptionAnnotation(ast), isBuiltIn)).filter(
    (words) => !words.startsWith("a valid ")
  )
}

/** What the refinements of what is decoded demand, in words. */
const wordsWithin = (ast: AST.AST): ReadonlyArray<string> => {
  if (AST.isTransformation(ast)) return wordsWithin(ast.from)
  if (!AST.isRefinement(ast)) return []
  return [...wordsWithin(ast.from), ...wordsOf(ast)]
}

/** Whether a refinement is of what comes out of a transformation. */
const judgesDecoded = (ast: AST.Refinement): boolean =>
  AST.isTransformation(ast.from) || (AST.isRefinement(ast.from) && judgesDecoded(ast.from))

/** What is decoded as JSON; undefined where it has no such form. */
const encoder = (ast: AST.AST) => (value: unknown) => {
  try {
    const encoded = Option.getOrUndefined(ParseResult.encodeUnknownOption(Schema.make(ast))(value))
    return isJson(encoded) ? encoded : undefined
  } catch {
    return undefined
  }
}

const isJson = (value: unknown): boolean =>
  value === null ||
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (Array.isArray(value) && value.every(isJson)) ||
  (isRecord(value) &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every((field) => field === undefined || isJson(field)))

/** What stands for a field that is left out, if it is the same each time. */
const defaultOf = (
  decoding: AST.PropertySignatureTransformation | undefined,
  optional: boolean,
  type: AST.AST
): Doc => {
  if (decoding === undefined || !optional) return {}
  const encode = encoder(type)
  const value = () => {
    try {
      const decoded = Option.getOrUndefined(decoding.decode(Option.none()))
      // The time of the moment is no default.
      const passing = typeof decoded === "number" && Math.abs(decoded - Date.now()) < 60_000
      return !passing && isJson(decoded) ? encode(decoded) : undefined
    } catch {
      return undefined
    }
  }
  const first = value()
  return first !== undefined && JSON.stringify(first) === JSON.stringify(value()) ? { default: first } : {}
}

/** What the text or number is that a Schema of Effect's decodes, by the words that Effect has for it. */
const withHint = (ast: AST.AST, self: Part): Part => {
  const description = Option.getOrElse(AST.getDescriptionAnnotation(ast), () => "")
  const [, from, into] = /^a (string|number) to be decoded into (?:an? )?(.*)$/.exec(description) ?? []
  if (from === undefined || into === undefined) return self
  const format = from === "string" ? textFormats[into] : undefined
  if (format !== undefined) return { ...self, schema: { ...self.schema, format } }
  return { ...self, hint: (from === "string" ? texts : numbers)[into] }
}

const textFormats: Readonly<Record<string, string>> = { Date: "date-time", "DateTime.Utc": "date-time", URL: "uri" }

const texts: Readonly<Record<string, string>> = {
  number: "a number",
  bigint: "an integer",
  BigDecimal: "a decimal number",
  JSON: "JSON",
  "DateTime.Zoned": "a date and time with its time zone, such as 2025-01-31T12:00:00.000+01:00[Europe/Berlin]",
  TimeZone: "a time zone, such as Europe/Berlin or +01:00",
  "TimeZone.Named": "a time zone, such as Europe/Berlin"
}

const numbers: Readonly<Record<string, string>> = {
  Date: "milliseconds since 1970-01-01 UTC",
  "DateTime.Utc": "milliseconds since 1970-01-01 UTC",
  "TimeZone.Offset": "milliseconds east of UTC",
  bigint: "an integer"
}

/** By the identifier of the transformation. */
const encodings: Readonly<Record<string, string>> = {
  DurationFromMillis: "a duration in milliseconds",
  Uint8ArrayFromBase64: "base64",
  Uint8ArrayFromBase64Url: "base64url",
  Uint8ArrayFromHex: "hexadecimal",
  StringFromBase64: "base64",
  StringFromBase64Url: "base64url",
  StringFromHex: "hexadecimal",
  StringFromUriComponent: "URI-encoded"
}

const show = (ast: AST.AST): string => {
  const text = String(ast)
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

const unsaid = (ast: AST.AST): string => `${show(ast)} has no form in JSON Schema; ${instead(ast)}`

/** What to use in the place of a Schema that JSON cannot say, by its name. */
const instead = (ast: AST.AST): string => {
  const name = String(ast)
  const [, constructor] = /^(\w+)(?:<|$)/.exec(name) ?? []
  const other = constructor === undefined ? undefined : replacements[constructor.replace(/FromSelf$/, "")]
  if (other !== undefined) return `use ${other}`
  return "use a Schema that is encoded as JSON, or give it a jsonSchema annotation"
}

const replacements: Readonly<Record<string, string>> = {
  Date: "Schema.Date",
  ValidDate: "Schema.Date",
  bigint: "Schema.BigInt",
  BigInt: "Schema.BigInt",
  BigDecimal: "Schema.BigDecimal",
  symbol: "Schema.String",
  Duration: "Schema.DurationFromMillis",
  DurationFromNanos: "Schema.DurationFromMillis",
  URL: "Schema.URL",
  Uint8Array: "Schema.Uint8ArrayFromBase64",
  DateTimeUtc: "Schema.DateTimeUtc",
  DateTimeZoned: "Schema.DateTimeZoned",
  TimeZoneNamed: "Schema.TimeZoneNamed",
  TimeZoneOffset: "Schema.TimeZoneOffset",
  Map: "Schema.Record or Schema.ReadonlyMap",
  ReadonlyMap: "Schema.Record or Schema.ReadonlyMap",
  HashMap: "Schema.Record or Schema.HashMap",
  Set: "Schema.ReadonlySet",
  ReadonlySet: "Schema.ReadonlySet",
  HashSet: "Schema.HashSet",
  SortedSet: "Schema.SortedSet",
  Chunk: "Schema.Chunk",
  List: "Schema.List",
  Option: 'Schema.optionalWith with as: "Option", or Schema.OptionFromNullOr',
  Either: "Schema.Either",
  Redacted: "Schema.Redacted",
  undefined: "Schema.optional, or Schema.Null"
}
