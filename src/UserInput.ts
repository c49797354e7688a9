/**
 * User input: the questions that the agent asks with its `ask_user` tool.
 *
 * A session with an `onUserInputRequest` handler lets the agent ask (`userInput.request`, protocol.md 6.3); without one
 * the agent does not have the tool.
 *
 * @example
 * ```ts
 * import * as UserInput from "effect-copilot/UserInput"
 * import * as Effect from "effect/Effect"
 *
 * export const firstChoice = UserInput.make(({ choices }) =>
 *   Effect.succeed(choices[0] === undefined ? UserInput.freeform("You decide") : UserInput.choice(choices[0]))
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
 * A question to the user.
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  readonly sessionId: string
  readonly question: string
  /** The answers to choose from; empty when there are none. */
  readonly choices: ReadonlyArray<string>
  /** Whether an answer that is none of the choices is welcome. Default `true`. */
  readonly allowFreeform: boolean
}

/**
 * The user's answer.
 *
 * @since 0.1.0
 * @category models
 */
export interface Answer {
  readonly answer: string
  /** Whether it is the user's own text, and none of the choices. */
  readonly wasFreeform: boolean
}

/**
 * Answers the agent's questions, each in a fiber of its own that is interrupted when the turn is aborted or the session
 * ends. When it fails or dies, the cause is logged and shown in `session.handlerFailures`, and the model reads that the
 * user was unable to respond.
 *
 * @since 0.1.0
 * @category models
 */
export type Handler<E, R> = (request: Request) => Effect.Effect<Answer, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// answers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * One of the choices.
 *
 * @since 0.1.0
 * @category answers
 */
export const choice = (answer: string): Answer => ({ answer, wasFreeform: false })

/**
 * A text of the user's own.
 *
 * @since 0.1.0
 * @category answers
 */
export const freeform = (answer: string): Answer => ({ answer, wasFreeform: true })

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
