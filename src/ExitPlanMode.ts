/**
 * Exit plan mode: in plan mode the agent writes a plan, then asks whether it may carry it out.
 *
 * A session with an `onExitPlanModeRequest` handler is asked (`exitPlanMode.request`, protocol.md 6.3); without one the
 * agent does not have the tool `exit_plan_mode`, and stays in plan mode until `session.rpc.mode.set` says otherwise.
 *
 * @example
 * ```ts
 * import * as ExitPlanMode from "effect-copilot/ExitPlanMode"
 * import * as Effect from "effect/Effect"
 *
 * export const careful = ExitPlanMode.make(({ planContent }) =>
 *   Effect.succeed(
 *     planContent.includes("delete") ? ExitPlanMode.reject("Delete nothing") : ExitPlanMode.approve("interactive")
 *   )
 * )
 * ```
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What can come after a plan. An open set.
 *
 * @since 0.1.0
 * @category models
 */
export type Action = "exit_only" | "interactive" | "autopilot" | "autopilot_fleet" | (string & {})

/**
 * A plan that waits for approval.
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  readonly sessionId: string
  readonly summary: string
  /** The plan, in Markdown; empty when the runtime sends none. */
  readonly planContent: string
  readonly actions: ReadonlyArray<Action>
  readonly recommendedAction: Action | undefined
}

/**
 * Whether and how the agent goes on.
 *
 * @since 0.1.0
 * @category models
 */
export interface Response {
  readonly approved: boolean
  /** Default: the recommended one. */
  readonly selectedAction?: Action | undefined
  /** What is wrong with the plan, for the model. */
  readonly feedback?: string | undefined
}

/**
 * Decides on plans, each in a fiber of its own that is interrupted when the turn is aborted or the session ends. When it
 * fails or dies, the cause is logged and shown in `session.handlerFailures`, and the plan is not approved.
 *
 * @since 0.1.0
 * @category models
 */
export type Handler<E, R> = (request: Request) => Effect.Effect<Response, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// responses
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Go ahead, in the way that the action says.
 *
 * @since 0.1.0
 * @category responses
 */
export const approve = (selectedAction?: Action): Response =>
  selectedAction === undefined ? { approved: true } : { approved: true, selectedAction }

/**
 * No; the feedback tells the model what to change.
 *
 * @since 0.1.0
 * @category responses
 */
export const reject = (feedback?: string): Response =>
  feedback === undefined ? { approved: false } : { approved: false, feedback }

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
