/** What scripts of the runtime in memory are made of, and what they get to see. Here, because scripted sessions play them. */
import type * as Duration from "effect/Duration"
import type { ProcessExited } from "../../CopilotError.js"
import type { EventData } from "../../generated/events.js"
import type * as Permission from "../../Permission.js"

/**
 * One thing that the agent does in a turn.
 *
 * @since 0.1.0
 * @category models
 */
export type Step =
  | { readonly _tag: "Text"; readonly deltas: ReadonlyArray<string> }
  | { readonly _tag: "Reasoning"; readonly content: string }
  | { readonly _tag: "ToolCall"; readonly name: string; readonly args: unknown }
  | { readonly _tag: "Usage"; readonly usage: Usage }
  | { readonly _tag: "AskPermission"; readonly request: Permission.Request }
  | { readonly _tag: "AskUser"; readonly question: string; readonly choices: ReadonlyArray<string> | undefined }
  | { readonly _tag: "Delay"; readonly duration: Duration.DurationInput }
  | { readonly _tag: "Emit"; readonly type: string; readonly data: object }
  | { readonly _tag: "Fail"; readonly data: EventData["session.error"] }
  | { readonly _tag: "Crash"; readonly exit: Exit | undefined }

/**
 * What `assistant.usage` says of a request to the model.
 *
 * @since 0.1.0
 * @category models
 */
export type Usage = Partial<EventData["assistant.usage"]>

/**
 * How a process ends: by a code or by a signal, and after which last words on stderr.
 *
 * @since 0.1.0
 * @category models
 */
export type Exit = Partial<Pick<ProcessExited, "code" | "signal" | "stderrTail">>

/**
 * What the agent does with one message. A single step stands for the turn that consists of it.
 *
 * @since 0.1.0
 * @category models
 */
export type Turn = Step | ReadonlyArray<Step>

/**
 * A message that was sent to the agent.
 *
 * @since 0.1.0
 * @category models
 */
export interface Sent {
  readonly sessionId: string
  readonly messageId: string
  readonly prompt: string
}

/**
 * A request that the client made, its params as they were on the wire.
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}
