/**
 * Canvases: surfaces beside the conversation that this program draws, and that the agent can open, act on and close
 * (`canvas.*`, protocol.md 6.3). Experimental upstream.
 *
 * Inputs are Schemas: what the agent sends is decoded before a handler sees it. Handlers are Effects; what they require,
 * `createSession` requires.
 *
 * @example
 * ```ts
 * import * as Canvas from "effect-copilot/Canvas"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 *
 * export const board = Canvas.make("board", {
 *   displayName: "Board",
 *   description: "Shows the issues of a project",
 *   inputSchema: { project: Schema.String },
 *   open: ({ project }) => Effect.succeed({ url: `https://example.com/boards/${project}`, title: project }),
 *   actions: [
 *     Canvas.action("move", {
 *       description: "Move an issue to another column",
 *       inputSchema: { issue: Schema.Int, column: Schema.String },
 *       handler: ({ column, issue }) => Effect.succeed({ moved: issue, to: column })
 *     })
 *   ]
 * })
 * ```
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import { describeIssue } from "./internal/issue.js"
import { formOf } from "./internal/jsonSchema.js"
import { toSchema } from "./internal/parameters.js"
import type * as Tool from "./Tool.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The instance of a canvas that something is wanted of.
 *
 * @since 0.1.0
 * @category models
 */
export interface Instance {
  readonly sessionId: string
  /** Whose canvas it is: the id of `canvasProvider`, where that is set. */
  readonly extensionId: string
  readonly canvasId: string
  /** Chosen by whoever opened it; there is one open instance of an id at most. */
  readonly instanceId: string
  /** Where the agent works. */
  readonly workingDirectory: string | undefined
  /** Whether the host shows canvases, where it says so. */
  readonly hostShowsCanvases: boolean | undefined
}

/**
 * What there is to see of an instance that was opened.
 *
 * @since 0.1.0
 * @category models
 */
export interface Opened {
  readonly url?: string | undefined
  /** Default: the canvas's `displayName`. */
  readonly title?: string | undefined
  readonly status?: string | undefined
}

/**
 * A canvas whose handlers require `R`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Canvas<out R> {
  readonly id: string
  readonly displayName: string
  readonly description: string
  readonly inputSchema: Schema.Schema.Any | undefined
  readonly actions: ReadonlyArray<Action<R>>
  readonly open: (input: unknown, instance: Instance) => Effect.Effect<Opened | void, unknown, R | Scope.Scope>
  readonly close: (instance: Instance) => Effect.Effect<unknown, unknown, R | Scope.Scope>
}

/**
 * An action of a canvas, with a handler that requires `R`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Action<out R> {
  readonly name: string
  readonly description: string | undefined
  readonly inputSchema: Schema.Schema.Any | undefined
  readonly run: (input: unknown, instance: Instance) => Effect.Effect<unknown, unknown, R | Scope.Scope>
}

/**
 * The services that a canvas or an action requires of the program.
 *
 * @since 0.1.0
 * @category utility types
 */
export type Requirements<T> = T extends Canvas<infer R> ? R : T extends Action<infer R> ? R : never

// ---------------------------------------------------------------------------------------------------------------------
// errors
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What a handler fails with to tell the runtime why, with a code of its own. It is an answer: unlike other failures,
 * which reach the runtime as `canvas_handler_error`, it is not logged.
 *
 * @since 0.1.0
 * @category errors
 */
export class CanvasError extends Schema.TaggedError<CanvasError>("effect-copilot/CanvasError")("CanvasError", {
  code: Schema.String,
  description: Schema.String
}) {
  /** @since 0.1.0 */
  override get message() {
    return this.description
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Makes a canvas. Its handlers run in fibers of their own, each in a scope that closes when it is over. Input that is not
 * what its Schema says is refused with the code `canvas_invalid_input`, and the handler does not run. Throws
 * `InvalidConfig` where a Schema cannot be said in JSON Schema.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <
  P extends Tool.Parameters = typeof Schema.Unknown,
  E = never,
  R = never,
  E2 = never,
  R2 = never,
  A extends Action<unknown> = never
>(
  id: string,
  options: {
    /** For the user. */
    readonly displayName: string
    /** What the canvas shows and is good for, for the agent. */
    readonly description: string
    /** What `open` gets: the fields of a struct, or a Schema that encodes to an object. Default: whatever was sent. */
    readonly inputSchema?: P | undefined
    /** Opens an instance. Called again with the input of old when a session with open canvases is resumed. */
    readonly open: (input: Tool.Arguments<P>, instance: Instance) => Effect.Effect<Opened | void, E, R>
    /** Default: nothing. */
    readonly close?: ((instance: Instance) => Effect.Effect<unknown, E2, R2>) | undefined
    /** What the agent can do with an open instance. Default: nothing. */
    readonly actions?: ReadonlyArray<A> | undefined
  }
): Canvas<Exclude<R | R2 | Tool.ParametersContext<P> | Requirements<A>, Scope.Scope>> => {
  const made: Canvas<unknown> = {
    id,
    displayName: options.displayName,
    description: options.description,
    inputSchema: checked(options.inputSchema),
    actions: options.actions ?? [],
    open: decoding(options.inputSchema, options.open),
    close: options.close ?? (() => Effect.void)
  }
  // Safe: these are the requirements of its handlers, but for the scope, which is added back.
  return made as ReturnType<typeof make<P, E, R, E2, R2, A>>
}

/**
 * Makes an action. What its handler gives must have a JSON form; that is what the agent gets.
 *
 * @since 0.1.0
 * @category constructors
 */
export const action = <P extends Tool.Parameters = typeof Schema.Unknown, E = never, R = never>(
  name: string,
  options: {
    /** What the action does, for the agent. */
    readonly description?: string | undefined
    /** As that of {@link make}. */
    readonly inputSchema?: P | undefined
    readonly handler: (input: Tool.Arguments<P>, instance: Instance) => Effect.Effect<unknown, E, R>
  }
): Action<Exclude<R | Tool.ParametersContext<P>, Scope.Scope>> => {
  const made: Action<unknown> = {
    name,
    description: options.description,
    inputSchema: checked(options.inputSchema),
    run: decoding(options.inputSchema, options.handler)
  }
  // Safe: as in `make`.
  return made as ReturnType<typeof action<P, E, R>>
}

/** Throws where the Schema has no JSON Schema. */
const checked = (inputSchema: Tool.Parameters | undefined): Schema.Schema.Any | undefined => {
  if (inputSchema === undefined) return undefined
  const schema = toSchema(inputSchema)
  formOf(schema.ast, "canvas", "inputSchema")
  return schema
}

/** A handler that gets its input as it came, and decodes it if there is a Schema to do so with. */
const decoding = <P extends Tool.Parameters, A, E, R>(
  inputSchema: P | undefined,
  handler: (input: Tool.Arguments<P>, instance: Instance) => Effect.Effect<A, E, R>
): ((input: unknown, instance: Instance) => Effect.Effect<A, E | CanvasError, unknown>) => {
  if (inputSchema === undefined) {
    // Safe: without a Schema `Arguments<P>` is unknown.
    return (input, instance) => handler(input as Tool.Arguments<P>, instance)
  }
  // Safe: `toSchema` gives the Schema whose type is `Arguments<P>`, and its context is among the requirements.
  const schema = toSchema(inputSchema) as Schema.Schema<Tool.Arguments<P>, unknown, unknown>
  const decode = Schema.decodeUnknown(schema)
  const { restore } = formOf(schema.ast, "canvas", "inputSchema")
  return (input, instance) =>
    Effect.flatMap(Effect.mapError(decode(restore(input ?? {})), invalidInput), (decoded) => handler(decoded, instance))
}

const invalidInput = (error: ParseResult.ParseError) => {
  const { path, problem } = describeIssue(error)
  return new CanvasError({ code: "canvas_invalid_input", description: path === "" ? problem : `${path}: ${problem}` })
}
