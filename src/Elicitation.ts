/**
 * Elicitation: forms and links that an MCP server, a tool or the agent puts before the user.
 *
 * A session with an `onElicitationRequest` handler is asked (`elicitation.requested`, protocol.md 6.2); without one the
 * runtime has nobody to ask, and `session.rpc.ui.elicitation` fails.
 *
 * @example
 * ```ts
 * import * as Elicitation from "effect-copilot/Elicitation"
 * import * as Effect from "effect/Effect"
 *
 * declare const fillIn: (schema: Elicitation.RequestedSchema) => Effect.Effect<Elicitation.Content, "Dismissed">
 *
 * export const form = Elicitation.make(({ requestedSchema }) =>
 *   requestedSchema === undefined
 *     ? Effect.succeed(Elicitation.decline)
 *     : fillIn(requestedSchema).pipe(
 *         Effect.map(Elicitation.accept),
 *         Effect.orElseSucceed(() => Elicitation.cancel)
 *       )
 * )
 * ```
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import { omitUndefined } from "./internal/record.js"
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
  /** The MCP server that asks; undefined when it is the agent or this program. */
  readonly elicitationSource: string | undefined
  /** The call of the agent's that asks, such as one of `ask_user`. */
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
 * The fields of a form, filled in.
 *
 * @since 0.1.0
 * @category models
 */
export type Content = Readonly<Record<string, Rpc.UIElicitationFieldValue>>

/**
 * What the user did with the form.
 *
 * @since 0.1.0
 * @category models
 */
export type Response =
  | { readonly action: "accept"; readonly content?: Content | undefined }
  | { readonly action: "decline" | "cancel" }

/**
 * Answers elicitations, each in a fiber of its own. It is interrupted when somebody else has answered, and at an abort of
 * the turn when the agent or an MCP server asks. When it fails or dies, the cause is logged and shown in
 * `session.handlerFailures`, and the answer is `cancel`.
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
export const accept = (content?: Content): Response => omitUndefined({ action: "accept" as const, content })

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
