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
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Encoding from "effect/Encoding"
import { dual, identity } from "effect/Function"
import type * as Layer from "effect/Layer"
import type * as ParseResult from "effect/ParseResult"
import { hasProperty, isRecord } from "effect/Predicate"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import { textOf } from "./internal/failureText.js"
import { explainIssues } from "./internal/issue.js"
import { stringify } from "./internal/json.js"
import * as Form from "./internal/jsonSchema.js"
import { toSchema } from "./internal/parameters.js"
import { omitUndefined } from "./internal/record.js"
import { invocationKey, provider, type Services } from "./internal/services.js"
import type * as Rpc from "./Rpc.js"

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
export class Invocation extends Context.Tag(invocationKey)<
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
    /**
     * For a tool named `tool_search_tool` alone, which takes the place of the CLI's own search: the tools that there are
     * to be found (`session.tools.getCurrentMetadata`). `undefined` when the runtime did not tell.
     */
    readonly availableTools: ReadonlyArray<Rpc.CurrentToolMetadata> | undefined
  }
>() {}

/**
 * What the runtime is told of a tool beside its name and parameters (protocol.md 4.5, 9.4).
 *
 * @since 0.1.0
 * @category models
 */
export interface Traits {
  /** What the tool does, for the model. */
  readonly description?: string | undefined
  /** Its name for humans. Default: the name. */
  readonly title?: string | undefined
  /** Run without asking for permission. Default `false`: the session's permission handler is asked. */
  readonly skipPermission?: boolean | undefined
  /**
   * Whether the tool may be left out of what the model gets to see, until it is searched for: `auto` when there are many
   * tools (`toolSearch`), `never` not at all. Default: the runtime's choice.
   */
  readonly defer?: "auto" | "never" | undefined
  /** A successful call ends the agent's turn. Default `false`. */
  readonly isTerminal?: boolean | undefined
  /** Opaque; handed on as it is. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined
}

interface Definition<out Name extends string> extends Traits {
  readonly [TypeId]: TypeId
  readonly name: Name
  readonly parameters: Schema.Schema.Any
}

/**
 * A tool whose handler requires `R`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Tool<out Name extends string, out R> extends Definition<Name> {
  /** Decodes the arguments, runs the handler, normalises what it gives. Never fails: a failure is an answer too. */
  readonly run: (invocation: Context.Tag.Service<Invocation>) => Effect.Effect<Answer, never, R>
}

/**
 * A tool that is offered to the agent and has no handler. Its calls stay open until something else answers them, such as
 * `CopilotSession.answerToolCall` or another client of the session.
 *
 * @since 0.1.0
 * @category models
 */
export interface Declaration<out Name extends string = string> extends Definition<Name> {
  readonly run?: undefined
}

/**
 * Any tool.
 *
 * @since 0.1.0
 * @category models
 */
export type Any = Tool<string, unknown> | Declaration

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
  /** What a log of the session shows in the text's stead. */
  readonly sessionLog?: string | undefined
  /** What the model sees beside the text, if it can. */
  readonly binaryResultsForLlm?: ReadonlyArray<Binary> | undefined
  /** What user interfaces show, block by block. */
  readonly contents?: ReadonlyArray<Rpc.ExternalToolTextResultForLlmContent> | undefined
  readonly toolTelemetry?: Readonly<Record<string, unknown>> | undefined
  /** Names of the tools that a search has found: from then on the model sees them. */
  readonly toolReferences?: ReadonlyArray<string> | undefined
}

/**
 * An image, or a file of any kind, in a result.
 *
 * @since 0.1.0
 * @category models
 */
export interface Binary {
  readonly type: "image" | "resource"
  /** Base64. */
  readonly data: string
  readonly mimeType: string
  readonly description?: string | undefined
  readonly metadata?: Readonly<Record<string, unknown>> | undefined
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
 * A JSON Schema.
 *
 * @since 0.1.0
 * @category models
 */
export type JsonSchema = Readonly<Record<string, unknown>>

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
 * How much of a handler's typed failure the model is told (protocol.md 9.3).
 *
 * - `show`: its message, or its tag, or itself when it is a {@link Result}
 * - `hide`: that the tool failed, and nothing else; the cause is logged, as that of a defect is
 * - a function: the text that it gives, or the {@link Result}
 *
 * @since 0.1.0
 * @category models
 */
export type OnFailure<E> = "show" | "hide" | ((error: E) => string | Result)

/**
 * @since 0.1.0
 * @category models
 */
export interface Options<P extends Parameters, E, R> extends Traits {
  /** Default: no parameters. */
  readonly parameters?: P | undefined
  /**
   * Runs for each call, in a fiber of its own that is interrupted when the agent gives up the call, and in a scope that
   * closes when it is over.
   *
   * - success: a string goes to the model as it is, nothing as an empty text, a {@link Result} as itself, anything else
   *   as JSON
   * - failure: the model is told that the tool failed, with the failure's message; see `onFailure`
   * - defect: the model is told that the tool failed, and nothing else; the cause is logged
   */
  readonly handler: (args: Arguments<P>) => Effect.Effect<unknown, E, R>
  /** Default `show`. */
  readonly onFailure?: OnFailure<E> | undefined
  /**
   * How long a call may take, on the Clock. After it the handler is interrupted, and when its finalizers are done the
   * model is told that there was not enough time (`resultType: "timeout"`). Default: no limit.
   */
  readonly timeout?: Duration.DurationInput | undefined
}

/**
 * @since 0.1.0
 * @category models
 */
export interface DeclareOptions extends Traits {
  /** Default: no parameters. */
  readonly parameters?: Parameters | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Makes a tool. The name may hold letters, digits, `_` and `-`. Throws `InvalidConfig` where the parameters cannot be said
 * in JSON Schema: with the path, the type and what to use instead.
 *
 * Arguments that are null stand for optional fields that are left out; those that the Schema does not know are answered
 * to the model by name. A union at the top is told as the field `value` of an object, and decoded from it.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <const Name extends string, P extends Parameters = {}, E = never, R = never>(
  name: Name,
  options: Options<P, E, R>
): Tool<Name, Exclude<Exclude<R | ParametersContext<P>, Scope.Scope>, Invocation>> => {
  const { handler, onFailure = "show", parameters: _, timeout: limit, ...traits } = options
  const parameters = toSchema(options.parameters ?? {})
  const { restore } = formOf(parameters)
  const received = (args: unknown) => (Form.isRaw(parameters.ast) ? args : restore(args ?? {}))
  // Safe: `toSchema` gives the Schema whose type `Arguments<P>` and context `ParametersContext<P>` are.
  const decode = Schema.decodeUnknown(parameters as Schema.Schema<Arguments<P>, unknown, ParametersContext<P>>, {
    errors: "all",
    onExcessProperty: "error"
  })
  const limited = limit === undefined ? identity<Effect.Effect<unknown, E, R>> : withTimeout<E, R>(name, limit)
  const hidden = (cause: Cause.Cause<unknown>) => Effect.as(failed(name, cause), { error: `Tool ${name} failed` })
  const toAnswer = (error: E): Effect.Effect<Answer> => {
    if (onFailure === "hide") return hidden(Cause.fail(error))
    const shown =
      onFailure === "show" ? (isResult(error) ? error : (textOf(error) ?? "The tool failed")) : onFailure(error)
    return Effect.succeed({ result: typeof shown === "string" ? failure(shown) : shown })
  }
  return {
    ...traits,
    [TypeId]: TypeId,
    name,
    parameters,
    run: (invocation) =>
      Effect.suspend(() => decode(received(invocation.arguments))).pipe(
        Effect.matchEffect({
          onFailure: (error) => Effect.succeed<Answer>({ result: invalidArguments(error) }),
          onSuccess: (args) => Effect.matchEffect(limited(handler(args)), { onFailure: toAnswer, onSuccess: normalize })
        }),
        Effect.catchAllDefect((defect) => hidden(Cause.die(defect))),
        Effect.scoped,
        Effect.provideService(Invocation, invocation)
      )
  }
}

/**
 * Provides what a tool requires: a context, or a Layer, which is built for each call and released after it. What it
 * requires is what is left. The scope of a handler stays that of its call, also where the context holds another; that is
 * what `Effect.provide` around `createSession` does not do. `SessionConfig.provide` does it for all handlers of a session.
 *
 * @example
 * ```ts
 * import { Tool } from "effect-copilot"
 * import { Context, Effect } from "effect"
 *
 * class Tracker extends Context.Tag("Tracker")<Tracker, { readonly open: Effect.Effect<number> }>() {}
 *
 * const count = Tool.make("count", { handler: () => Effect.flatMap(Tracker, ({ open }) => open) })
 *
 * // Requires Tracker once, where it is made, and nothing where a session is created.
 * export const makeCount = Effect.map(Effect.context<Tracker>(), (context) => Tool.provide(count, context))
 * ```
 *
 * @since 0.1.0
 * @category combinators
 */
export const provide: {
  <ROut, RIn = never>(
    services: Context.Context<ROut> | Layer.Layer<ROut, never, RIn>
  ): <Name extends string, R>(self: Tool<Name, R>) => Tool<Name, RIn | Exclude<R, ROut>>
  <Name extends string, R, ROut, RIn = never>(
    self: Tool<Name, R>,
    services: Context.Context<ROut> | Layer.Layer<ROut, never, RIn>
  ): Tool<Name, RIn | Exclude<R, ROut>>
} = dual(
  2,
  <Name extends string, R, ROut, RIn>(
    self: Tool<Name, R>,
    services: Services<ROut, RIn>
  ): Tool<Name, RIn | Exclude<R, ROut>> => {
    const provided = provider(services)
    return { ...self, run: (invocation) => provided(self.run(invocation)) }
  }
)

/**
 * Makes a tool without a handler. Its calls are seen as `external_tool.requested` events and stay open until they are
 * answered.
 *
 * @example
 * ```ts
 * import { type CopilotSession, Tool } from "effect-copilot"
 * import { Effect, Schema, Stream } from "effect"
 *
 * export const deploy = Tool.declare("deploy", { parameters: { stage: Schema.String } })
 *
 * export const answerLater = (session: CopilotSession.CopilotSession) =>
 *   session.events.pipe(
 *     Stream.runForEach((event) =>
 *       event.type === "external_tool.requested" && event.data.toolName === deploy.name
 *         ? session.answerToolCall(event.data.requestId, { result: "deployed" })
 *         : Effect.void
 *     )
 *   )
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const declare = <const Name extends string>(name: Name, options: DeclareOptions = {}): Declaration<Name> => {
  const parameters = toSchema(options.parameters ?? {})
  formOf(parameters)
  return { ...options, [TypeId]: TypeId, name, parameters }
}

/**
 * Parameters that are a JSON Schema already, from an MCP server for instance. The model gets it as it is, and the handler
 * gets the arguments as they came: nobody checks them. `type: "object"` is added where there is no `type`; with another one
 * {@link make} throws, for the CLI hides such a tool.
 *
 * @example
 * ```ts
 * import * as Tool from "effect-copilot/Tool"
 * import * as Effect from "effect/Effect"
 *
 * export const echo = Tool.make("echo", {
 *   parameters: Tool.rawParameters({ type: "object", properties: { text: { type: "string" } } }),
 *   handler: (args: unknown) => Effect.succeed(args)
 * })
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const rawParameters = (jsonSchema: JsonSchema): Schema.Schema<unknown> => Form.raw(jsonSchema)

// ---------------------------------------------------------------------------------------------------------------------
// results
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What a result may have beside its text.
 *
 * @since 0.1.0
 * @category models
 */
export type ResultDetails = Omit<Result, "textResultForLlm" | "resultType">

const result =
  (resultType: ResultType) =>
  (text: string, details?: ResultDetails): Result =>
    omitUndefined({ ...details, textResultForLlm: text, resultType })

/**
 * The tool has done what it was asked. A plain string does when there is nothing to add to the text.
 *
 * @example
 * ```ts
 * import * as Tool from "effect-copilot/Tool"
 *
 * export const seen = (png: Uint8Array) =>
 *   Tool.success("This is the page", { binaryResultsForLlm: [Tool.image(png, "image/png")] })
 * ```
 *
 * @since 0.1.0
 * @category results
 */
export const success: (text: string, details?: ResultDetails) => Result = result("success")

/**
 * The tool could not do it; the model reads the text and goes on. `error` is the text, unless it is given.
 *
 * @since 0.1.0
 * @category results
 */
export const failure = (text: string, details?: ResultDetails): Result =>
  result("failure")(text, { error: text, ...details })

/**
 * The user does not want it. The agent's turn ends, and the model is not asked again.
 *
 * @since 0.1.0
 * @category results
 */
export const rejected: (text: string, details?: ResultDetails) => Result = result("rejected")

/**
 * It is not allowed; the model reads the text and goes on.
 *
 * @since 0.1.0
 * @category results
 */
export const denied: (text: string, details?: ResultDetails) => Result = result("denied")

/**
 * There was not enough time; the model reads the text and goes on.
 *
 * @since 0.1.0
 * @category results
 */
export const timeout: (text: string, details?: ResultDetails) => Result = result("timeout")

/**
 * An image, from its bytes or their base64 form. Models that cannot see get the text of the result alone.
 *
 * @since 0.1.0
 * @category results
 */
export const image = (data: Uint8Array | string, mimeType: string, details?: BinaryDetails): Binary =>
  binary("image", data, mimeType, details)

/**
 * A file of any kind, from its bytes or their base64 form.
 *
 * @since 0.1.0
 * @category results
 */
export const resource = (data: Uint8Array | string, mimeType: string, details?: BinaryDetails): Binary =>
  binary("resource", data, mimeType, details)

/**
 * What a binary may have beside its data.
 *
 * @since 0.1.0
 * @category models
 */
export type BinaryDetails = Pick<Binary, "description" | "metadata">

const binary = (type: Binary["type"], data: Uint8Array | string, mimeType: string, details?: BinaryDetails): Binary =>
  omitUndefined({
    type,
    data: typeof data === "string" ? data : Encoding.encodeBase64(data),
    mimeType,
    description: details?.description,
    metadata: details?.metadata
  })

/**
 * The result of an MCP tool (`{ content: [...], isError? }`), which is not taken for one by itself. Texts are joined by
 * line breaks, images and embedded files become binaries, and what is none of these is left out (protocol.md 9.5).
 *
 * @since 0.1.0
 * @category results
 */
export const fromMcpResult = (mcpResult: unknown): Result => {
  const { content, isError } = isRecord(mcpResult) ? mcpResult : {}
  const texts: Array<string> = []
  const binaries: Array<Binary> = []
  for (const block of Array.isArray(content) ? content.filter(isRecord) : []) {
    if (block.type === "text" && typeof block.text === "string") texts.push(block.text)
    if (block.type === "image" && typeof block.mimeType === "string" && isNonEmpty(block.data)) {
      binaries.push(image(block.data, block.mimeType))
    }
    if (block.type === "resource" && isRecord(block.resource)) {
      const { blob, mimeType, text, uri } = block.resource
      if (typeof text === "string") texts.push(text)
      if (isNonEmpty(blob)) {
        const type = typeof mimeType === "string" ? mimeType : "application/octet-stream"
        binaries.push(resource(blob, type, { description: typeof uri === "string" ? uri : undefined }))
      }
    }
  }
  return result(isError === true ? "failure" : "success")(texts.join("\n"), {
    binaryResultsForLlm: binaries.length === 0 ? undefined : binaries
  })
}

const isNonEmpty = (u: unknown): u is string => typeof u === "string" && u !== ""

// ---------------------------------------------------------------------------------------------------------------------
// conversions
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Returns the JSON Schema of a tool's parameters (draft 2020-12), as the model gets it: see `docs/tools.md`.
 *
 * @since 0.1.0
 * @category conversions
 */
export const jsonSchema = (tool: Pick<Any, "parameters">): JsonSchema => formOf(tool.parameters).jsonSchema

const formOf = (parameters: Schema.Schema.Any) => Form.formOf(parameters.ast, "tool", "parameters")

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

const failed = (name: string, cause: Cause.Cause<unknown>) =>
  Effect.annotateLogs(Effect.logError(`The handler of tool ${name} failed`, cause), annotations)

const resultTypes: ReadonlySet<unknown> = new Set<ResultType>(["success", "failure", "rejected", "denied", "timeout"])

const withTimeout =
  <E, R>(name: string, duration: Duration.DurationInput) =>
  (handler: Effect.Effect<unknown, E, R>): Effect.Effect<unknown, E, R> =>
    Effect.timeoutTo(handler, {
      duration,
      onTimeout: () => timeout(`Tool ${name} did not finish within ${Duration.format(duration)}`),
      onSuccess: identity
    })

const invalidArguments = (error: ParseResult.ParseError): Result =>
  failure(["Invalid tool arguments:", ...explainIssues(error)].join("\n"))

/** Protocol.md 9.2. A value without a JSON form is a bug of the handler, so it ends as a defect. */
const normalize = (value: unknown): Effect.Effect<Answer> =>
  Effect.sync(() => {
    if (value === undefined || value === null) return { result: "" }
    if (typeof value === "string" || isResult(value)) return { result: value }
    const text = stringify(value)
    if (text === undefined) throw new TypeError("The result of a tool has no JSON form")
    return { result: text }
  })
