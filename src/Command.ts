/**
 * Slash commands of the program: `/deploy prod` runs a handler here, and asks no model (`command.execute`, protocol.md
 * 6.2).
 *
 * They are given in another client of the session, or by `session.rpc.commands`: `invoke` and `execute` wait for the
 * handler. A message of `session.send` is none, even if it begins with a slash. What is enqueued (`enqueue`) runs no
 * handler either: it is offered, as `command.queued`, to those who have asked for that event (`session.rpc.eventLog`).
 *
 * @example
 * ```ts
 * import * as Command from "effect-copilot/Command"
 * import * as Effect from "effect/Effect"
 *
 * export const deploy = Command.make("deploy", {
 *   description: "Deploy to an environment",
 *   handler: ({ args }) => Effect.log(`deploying to ${args}`)
 * })
 * ```
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/**
 * A command that was given.
 *
 * @since 0.1.0
 * @category models
 */
export interface Invocation {
  readonly sessionId: string
  /** The whole text, such as `/deploy prod`. */
  readonly command: string
  readonly commandName: string
  /** What comes after the name. */
  readonly args: string
}

/**
 * A command whose handler requires `R`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Command<out R> {
  /** Without the slash. */
  readonly name: string
  readonly description: string
  readonly run: (invocation: Invocation) => Effect.Effect<unknown, unknown, R | Scope.Scope>
}

/**
 * Makes a command. Its handler runs in a fiber of its own, in a scope that closes when it is over. When it fails, whoever
 * gave the command is told the failure's message; of a defect only that there was one. The cause is logged and shown in
 * `session.handlerFailures`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <E = never, R = never>(
  name: string,
  options: {
    /** What the command does, for the user. Default: nothing. */
    readonly description?: string | undefined
    readonly handler: (invocation: Invocation) => Effect.Effect<unknown, E, R>
  }
): Command<Exclude<R, Scope.Scope>> => ({
  name,
  description: options.description ?? "",
  // Safe: the scope that `R` may hold is added back.
  run: options.handler as Command<Exclude<R, Scope.Scope>>["run"]
})
