/**
 * Tools: functions of the program that the agent may call.
 *
 * The parameters are Schemas: their JSON Schema tells the model what to send, and what it sends is decoded before the
 * handler sees it. The handler is an Effect; what it requires, `createSession` requires.
 *
 * @example
 * ```ts
 * import * as Tool from "effect-copilot/Tool"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 *
 * export const add = Tool.make("add", {
 *   description: "Add two numbers",
 *   parameters: { a: Schema.Number, b: Schema.Number },
 *   handler: ({ a, b }) => Effect.succeed(a + b)
 * })
 * ```
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as JSONSchema from "effect/JSONSchema"
import * as ParseResult from "effect/ParseResult"
import { hasProperty, isRecord } from "effect/Predicate"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import { textOf } from "./internal/message.js"
import { toSchema } from "./internal/parameters.js"

/**
 * @since 0.1.0
 * @category type ids
 */
export const TypeId: TypeId = "~effect-copilot/Tool"

/**
 * @since 0.1.0
 * @category type ids
 */
export type TypeId = "~effect-copilot/Tool"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The call that a handler is answering, as a service that handlers find in their context.
 *
 * @example
 * ```ts
 * import * as Tool from "effect-copilot/Tool"
 * import * as Effect from "effect/Effect"
 *
 * export const whoami = Tool.make("whoami", {
 *   handler: () => Effect.map(Tool.Invocation, (invocation) => invocation.sessionId)
 * })
 * ```
 *
 * @since 0.1.0
 * @category context
 */
export class Invocation extends Context.Tag("effect-copilot/Tool/Invocation")<
  Invocation,
  {
    readonly sessionId: string
    readonly toolCallId: string
    readonly toolName: string
    /** The arguments as they came, not decoded. */
    readonly arguments: unknown
    /** Where the agent works. */
    readonly workingDirectory: string | undefined
    /** The W3C trace context of the call, when the runtime sent one. */
    readonly traceparent: string | undefined
    readonly tracestate: string | undefined
  }
>() {}

/**
 * A tool whose handler requires `R`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Tool<out Name extends string, out R> {
  readonly [TypeId]: TypeId
  readonly name: Name
  readonly description: string | undefined
  readonly parameters: Schema.Schema.Any
  /** No permission prompt before a call. */
  readonly skipPermission: boolean
  /** Decodes the arguments, runs the handler, normalises what it gives. Never fails: a failure is an answer too. */
  readonly run: (invocation: Context.Tag.Service<Invocation>) => Effect.Effect<Answer, never, R>
}

/**
 * Any tool.
 *
 * @since 0.1.0
 * @category models
 */
export type Any = Tool<string, unknown>

/**
 * The services that a tool requires of the program.
 *
 * @since 0.1.0
 * @category utility types
 */
export type Requirements<T> = T extends Tool<string, infer R> ? R : never

/**
 * A result in the runtime's own terms, for a handler that wants to say more than a text (protocol.md 9.2). Sent as it
 * is. `resultType: "rejected"` ends the agent's turn.
 *
 * @since 0.1.0
 * @category models
 */
export interface Result {
  /** What the model reads. */
  readonly textResultForLlm: string
  readonly resultType: ResultType
  /** What the session's events tell; not for the model. */
  readonly error?: string | undefined
  readonly sessionLog?: string | undefined
  readonly binaryResultsForLlm?:
    | ReadonlyArray<{
        /** Base64. */
        readonly data: string
        readonly mimeType: string
        readonly type: "image" | "resource"
        readonly description?: string | undefined
      }>
    | undefined
  readonly toolTelemetry?: Readonly<Record<string, unknown>> | undefined
  readonly toolReferences?: ReadonlyArray<string> | undefined
}

/**
 * How a call ended.
 *
 * @since 0.1.0
 * @category models
 */
export type ResultType = "success" | "failure" | "rejected" | "denied" | "timeout"

/**
 * What goes back to the runtime: a result, or an error whose text the model does not get to see.
 *
 * @since 0.1.0
 * @category models
 */
export type Answer = { readonly result: string | Result } | { readonly error: string }

/**
 * The parameters of a tool: the fields of a struct, or a Schema that encodes to an object.
 *
 * @since 0.1.0
 * @category models
 */
export type Parameters = Schema.Struct.Fields | Schema.Schema.Any

/**
 * What a handler gets for these parameters.
 *
 * @since 0.1.0
 * @category utility types
 */
export type Arguments<P> = P extends Schema.Schema.Any
  ? Schema.Schema.Type<P>
  : P extends Schema.Struct.Fields
    ? Schema.Simplify<Schema.Struct.Type<P>>
    : never

/**
 * The services that decoding these parameters requires.
 *
 * @since 0.1.0
 * @category utility types
 */
export type ParametersContext<P> = P extends Schema.Schema.Any
  ? Schema.Schema.Context<P>
  : P extends Schema.Struct.Fields
    ? Schema.Struct.Context<P>
    : never

/**
 * @since 0.1.0
 * @category models
 */
export interface Options<P extends Parameters, E, R> {
  /** What the tool does, for the model. */
  readonly description?: string | undefined
  /** Default: no parameters. */
  readonly parameters?: P | undefined
  /**
   * Runs for each call, in a fiber of its own that is interrupted when the agent gives up the call, and in a scope that
   * closes when it is over.
   *
   * - success: a string goes to the model as it is, nothing as an empty text, a {@link Result} as itself, anything else
   *   as JSON
   * - failure: the model is told that the tool failed, with the failure's message
   * - defect: the model is told that the tool failed, and nothing else; the cause is logged
   */
  readonly handler: (args: Arguments<P>) => Effect.Effect<unknown, E, R>
  /** Run without asking for permission. Default `false`: the session's permission handler is asked. */
  readonly skipPermission?: boolean | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Makes a tool. The name may hold letters, digits, `_` and `-`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <const Name extends string, P extends Parameters = {}, E = never, R = never>(
  name: Name,
  options: Options<P, E, R>
): Tool<Name, Exclude<Exclude<R | ParametersContext<P>, Scope.Scope>, Invocation>> => {
  const parameters = toSchema(options.parameters ?? {})
  // Safe: `toSchema` gives the Schema whose type `Arguments<P>` and context `ParametersContext<P>` are.
  const decode = Schema.decodeUnknown(parameters as Schema.Schema<Arguments<P>, unknown, ParametersContext<P>>, {
    errors: "all"
  })
  return {
    [TypeId]: TypeId,
    name,
    description: options.description,
    parameters,
    skipPermission: options.skipPermission ?? false,
    run: (invocation) =>
      decode(invocation.arguments ?? {}).pipe(
        Effect.mapError(invalidArguments),
        Effect.flatMap((args) => Effect.mapError(options.handler(args), toFailure)),
        Effect.flatMap(normalize),
        Effect.catchAll((result) => Effect.succeed<Answer>({ result })),
        Effect.catchAllDefect((defect) => Effect.as(died(name, defect), { error: `Tool ${name} failed` })),
        Effect.scoped,
        Effect.provideService(Invocation, invocation)
      )
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// conversions
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The JSON Schema of a tool's parameters, as the model gets it. Throws where a Schema has none, or none that describes
 * an object: models send arguments by name.
 *
 * @since 0.1.0
 * @category conversions
 */
export const jsonSchema = (tool: Pick<Any, "parameters">): Readonly<Record<string, unknown>> => {
  const definitions: Record<string, JSONSchema.JsonSchema7> = {}
  const schema = JSONSchema.fromAST(tool.parameters.ast, { definitions, topLevelReferenceStrategy: "skip" })
  const root = toObject(schema, definitions)
  if (root === undefined) throw new TypeError("it must be that of an object")
  return Object.keys(definitions).length === 0 ? root : { ...root, $defs: definitions }
}

/** The same Schema with `type: "object"` on top, if it describes objects alone. */
const toObject = (
  schema: object,
  definitions: Readonly<Record<string, object>>
): Readonly<Record<string, unknown>> | undefined => {
  if ("type" in schema) return schema.type === "object" ? { ...schema } : undefined
  // The empty struct means "anything but null" to Effect; a tool without parameters takes an empty object.
  if ("$id" in schema && schema.$id === "/schemas/%7B%7D") {
    return { type: "object", properties: {}, required: [], additionalProperties: false }
  }
  if ("$ref" in schema && typeof schema.$ref === "string") {
    const definition = definitions[decodeURIComponent(schema.$ref.replace(/^#\/\$defs\//, ""))]
    return definition && toObject(definition, definitions)
  }
  if ("anyOf" in schema && Array.isArray(schema.anyOf)) {
    const members = schema.anyOf.map((member: object) => toObject(member, definitions))
    return members.every((member) => member !== undefined) ? { type: "object", ...schema, anyOf: members } : undefined
  }
  return undefined
}

/**
 * Is this value a tool?
 *
 * @since 0.1.0
 * @category guards
 */
export const isTool = (u: unknown): u is Any => hasProperty(u, TypeId)

/**
 * Is this value a result in the runtime's own terms?
 *
 * @since 0.1.0
 * @category guards
 */
export const isResult = (u: unknown): u is Result =>
  isRecord(u) && typeof u.textResultForLlm === "string" && resultTypes.has(u.resultType)

const annotations = { package: "effect-copilot", module: "Tool" }

const died = (name: string, defect: unknown) =>
  Effect.annotateLogs(Effect.logError(`The handler of tool ${name} died`, Cause.die(defect)), annotations)

const resultTypes: ReadonlySet<unknown> = new Set<ResultType>(["success", "failure", "rejected", "denied", "timeout"])

const failure = (text: string): Result => ({ textResultForLlm: text, resultType: "failure", error: text })

const invalidArguments = (error: ParseResult.ParseError): Result => {
  const lines = ParseResult.ArrayFormatter.formatErrorSync(error).map(
    ({ message, path }) => `${path.length === 0 ? "(arguments)" : path.map(String).join(".")}: ${message}`
  )
  return failure(["Invalid tool arguments:", ...lines].join("\n"))
}

const toFailure = (error: unknown): Result => failure(textOf(error) ?? "The tool failed")

/** Protocol.md 9.2. A value without a JSON form is a bug of the handler, so it ends as a defect. */
const normalize = (value: unknown): Effect.Effect<Answer> =>
  Effect.sync(() => {
    if (value === undefined || value === null) return { result: "" }
    if (typeof value === "string" || isResult(value)) return { result: value }
    const text = JSON.stringify(value)
    if (text === undefined) throw new TypeError("The result of a tool has no JSON form")
    return { result: text }
  })
