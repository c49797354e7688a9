/**
 * Permission: what the agent may do, decided by the program.
 *
 * Before the agent runs a command, writes a file, fetches a URL or calls a tool, the session's `onPermissionRequest`
 * handler is asked. A session without a handler refuses everything that needs permission, at once (protocol.md 6.4).
 *
 * @example
 * ```ts
 * import * as Permission from "effect-copilot/Permission"
 * import * as Effect from "effect/Effect"
 *
 * export const readOnly = Permission.make((request) =>
 *   Effect.succeed(request.kind === "read" ? Permission.approveOnce : Permission.reject("Only reading is allowed"))
 * )
 * ```
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What the agent wants to do. `kind` is an open set: `shell`, `write`, `read`, `mcp`, `url`, `memory`, `custom-tool`,
 * `hook` and more; the other fields depend on it and are kept as they came.
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  readonly kind: string
  readonly toolCallId?: string | null | undefined
  readonly [field: string]: unknown
}

/**
 * Where a request comes from.
 *
 * @since 0.1.0
 * @category models
 */
export interface RequestContext {
  readonly sessionId: string
  readonly requestId: string
}

/**
 * The answer to a request.
 *
 * - `approve-once`: yes, this time
 * - `reject`: no; `feedback` is shown to the model
 * - `user-not-available`: there is nobody to ask
 * - `no-result`: this program does not answer; another client of the session may
 *
 * @since 0.1.0
 * @category models
 */
export type Decision =
  | { readonly kind: "approve-once" }
  | { readonly kind: "reject"; readonly feedback?: string | undefined }
  | { readonly kind: "user-not-available" }
  | { readonly kind: "no-result" }

/**
 * Decides requests. It runs in a fiber of its own for each, and is interrupted when somebody else has answered. When it
 * fails or dies, the cause is logged and the answer is `user-not-available`.
 *
 * @since 0.1.0
 * @category models
 */
export type Handler<E, R> = (request: Request, context: RequestContext) => Effect.Effect<Decision, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// decisions
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Yes, this time.
 *
 * @since 0.1.0
 * @category decisions
 */
export const approveOnce: Decision = { kind: "approve-once" }

/**
 * No. The feedback, if any, is shown to the model.
 *
 * @since 0.1.0
 * @category decisions
 */
export const reject = (feedback?: string): Decision =>
  feedback === undefined ? { kind: "reject" } : { kind: "reject", feedback }

/**
 * There is nobody to ask.
 *
 * @since 0.1.0
 * @category decisions
 */
export const userNotAvailable: Decision = { kind: "user-not-available" }

/**
 * This program does not answer; another client attached to the session may. Without one the agent waits.
 *
 * @since 0.1.0
 * @category decisions
 */
export const noResult: Decision = { kind: "no-result" }

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

/**
 * Approves every request, except those that an organisation's managed settings reserve for a human: these it leaves
 * open (`no-result`).
 *
 * @since 0.1.0
 * @category handlers
 */
export const approveAll: Handler<never, never> = (request) =>
  Effect.succeed(
    request.managedApprovalRequired === undefined || request.managedApprovalRequired === false ? approveOnce : noResult
  )

/**
 * Rejects every request.
 *
 * @since 0.1.0
 * @category handlers
 */
export const denyAll: Handler<never, never> = () => Effect.succeed(reject())
