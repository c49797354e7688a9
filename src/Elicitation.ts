/**
 * Elicitation: forms and links that an MCP server, a tool or the agent puts before the user.
 *
 * A session with an `onElicitationRequest` handler is told so (`elicitation.requested`, protocol.md 6.2), and only then
 * can `session.ui` ask for something.
 *
 * @example
 * ```ts
 * import * as Elicitation from "effect-copilot/Elicitation"
 * import * as Effect from "effect/Effect"
 *
 * export const decline = Elicitation.make(() => Effect.succeed(Elicitation.decline))
 * ```
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import type * as Rpc from "./Rpc.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What the user is asked for: the fields of a form (`mode: "form"`), or to visit a page (`mode: "url"`).
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  readonly sessionId: string
  readonly requestId: string
  readonly message: string
  /** An open set. Default `form`. */
  readonly mode: "form" | "url" | (string & {})
  /** The JSON Schema of the form's content. */
  readonly requestedSchema: RequestedSchema | undefined
  /** The page to visit. */
  readonly url: string | undefined
  /** Who asks: the name of an MCP server, for instance. */
  readonly elicitationSource: string | undefined
  readonly toolCallId: string | undefined
}

/**
 * The JSON Schema of a form, flat as MCP wants it.
 *
 * @since 0.1.0
 * @category models
 */
export interface RequestedSchema {
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly required?: ReadonlyArray<string> | null | undefined
}

/**
 * What the user did with the form.
 *
 * @since 0.1.0
 * @category models
 */
export type Response = Rpc.UIElicitationResponse

/**
 * Answers elicitations, each in a fiber of its own that is interrupted when somebody else has answered. When it fails or
 * dies, the cause is logged and the answer is `cancel`.
 *
 * @since 0.1.0
 * @category models
 */
export type Handler<E, R> = (request: Request) => Effect.Effect<Response, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// responses
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The user filled in the form, or agreed to visit the page.
 *
 * @since 0.1.0
 * @category responses
 */
export const accept = (content?: NonNullable<Response["content"]>): Response =>
  content === undefined ? { action: "accept" } : { action: "accept", content }

/**
 * The user said no.
 *
 * @since 0.1.0
 * @category responses
 */
export const decline: Response = { action: "decline" }

/**
 * The user did not answer.
 *
 * @since 0.1.0
 * @category responses
 */
export const cancel: Response = { action: "cancel" }

// ---------------------------------------------------------------------------------------------------------------------
// handlers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Gives a handler its types where it is not written inside a session's options.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <E = never, R = never>(handler: Handler<E, R>): Handler<E, R> => handler
