/**
 * Hooks: handlers that the runtime calls at fixed points of a session, to look at what happens or to change it
 * (`hooks.invoke`, protocol.md 6.5).
 *
 * A hook that gives nothing, or null, has no opinion. So has one that fails or dies: the cause is logged and shown in
 * `session.handlerFailures`, and the agent goes on as if there were no hook. `onPreToolUse` alone is a guard: when it
 * fails, dies or cannot be told which tool it is about, the call is denied. One that only looks on handles its failures:
 *
 * @example
 * ```ts
 * import * as Hooks from "effect-copilot/Hooks"
 * import * as Effect from "effect/Effect"
 *
 * declare const isSafe: (args: unknown) => Effect.Effect<boolean, "Unreachable">
 *
 * export const hooks = Hooks.make({
 *   onPreToolUse: ({ toolArgs, toolName }) =>
 *     toolName === "bash"
 *       ? Effect.map(isSafe(toolArgs), (safe) => (safe ? undefined : Hooks.deny("Not this command")))
 *       : Effect.void,
 *   onSessionEnd: ({ reason, sessionId }) => Effect.log(`session ${sessionId} ended: ${reason}`)
 * })
 * ```
 *
 * The runtime waits for a hook without limit, also when the turn is aborted meanwhile: a hook is not interrupted by an
 * abort, only by the end of its session. One that may take long wants an `Effect.timeout`.
 *
 * @since 0.1.0
 */
import type * as DateTime from "effect/DateTime"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { omitUndefined } from "./internal/record.js"

// ---------------------------------------------------------------------------------------------------------------------
// inputs
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What every hook is told. What the runtime leaves out, or tells in another shape, is absent.
 *
 * @since 0.1.0
 * @category inputs
 */
export interface Input {
  /** The session whose hook it is: the one of this program, whichever agent of it is at work. */
  readonly sessionId: string
  /** When it happened, or else when the runtime told of it. */
  readonly timestamp: DateTime.Utc
  /** Where the agent works. */
  readonly workingDirectory?: string | undefined
  /** The sub-agent that it is about, which has this id as a session, too; none when it is about the main agent. */
  readonly agentId?: string | undefined
  /** The sub-agent's type, such as `explore`. */
  readonly agentType?: string | undefined
  /** The agent that started the sub-agent: the id of its session. */
  readonly parentAgentId?: string | undefined
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface PreToolUseInput extends Input {
  readonly toolName: string
  readonly toolArgs: unknown
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface PostToolUseInput extends Input {
  readonly toolName: string
  readonly toolArgs: unknown
  readonly toolResult: unknown
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface PostToolUseFailureInput extends Input {
  readonly toolName: string
  readonly toolArgs: unknown
  /** What the model is told. */
  readonly error: string
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface PreMcpToolCallInput extends Input {
  readonly serverName: string
  /** The name that the server gives it: without the server's name before it. */
  readonly toolName: string
  readonly arguments: unknown
  readonly toolCallId?: string | undefined
  readonly _meta?: Readonly<Record<string, unknown>> | undefined
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface UserPromptSubmittedInput extends Input {
  readonly prompt: string
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface UserPromptTransformedInput extends Input {
  readonly prompt?: string | undefined
  /** The prompt with what the runtime has put around it: what the model will read. */
  readonly transformedPrompt: string
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface SessionStartInput extends Input {
  /** An open set. */
  readonly source?: "startup" | "resume" | "new" | (string & {}) | undefined
  readonly initialPrompt?: string | undefined
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface SessionEndInput extends Input {
  /** An open set. */
  readonly reason?: "complete" | "error" | "abort" | "timeout" | "user_exit" | (string & {}) | undefined
  readonly finalMessage?: string | undefined
  readonly error?: string | undefined
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface ErrorOccurredInput extends Input {
  readonly error: ErrorDetails
  /** An open set. */
  readonly errorContext?: "model_call" | "tool_execution" | "system" | "user_input" | (string & {}) | undefined
  readonly recoverable?: boolean | undefined
}

/**
 * What went wrong, as the runtime tells it.
 *
 * @since 0.1.0
 * @category inputs
 */
export interface ErrorDetails {
  readonly message: string
  /** Default `Error`. */
  readonly name: string
  readonly stack?: string | undefined
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface AgentStopInput extends Input {
  /** An open set, such as `end_turn`. */
  readonly stopReason?: string | undefined
  /** The file with the events of the session. */
  readonly transcriptPath?: string | undefined
  /** Whether the agent is only still at work because a stop hook held it. Who ignores this may hold it for ever. */
  readonly stopHookActive?: boolean | undefined
}

/**
 * A sub-agent begins: `agentId`.
 *
 * @since 0.1.0
 * @category inputs
 */
export interface SubagentStartInput extends Input {
  readonly agentName?: string | undefined
  /** The file with the events of the session. */
  readonly transcriptPath?: string | undefined
}

/**
 * A sub-agent is about to stop: `agentId`.
 *
 * @since 0.1.0
 * @category inputs
 */
export interface SubagentStopInput extends AgentStopInput {
  readonly agentName?: string | undefined
  /** What the sub-agent is about to answer. */
  readonly response?: string | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// outputs
// ---------------------------------------------------------------------------------------------------------------------

/**
 * @since 0.1.0
 * @category outputs
 */
export interface PreToolUseOutput {
  /** `deny` stops the call, `ask` asks the permission handler (`kind: "hook"`), `allow` skips it. */
  readonly permissionDecision?: "allow" | "deny" | "ask" | undefined
  /** Shown to the model when the call is denied. */
  readonly permissionDecisionReason?: string | undefined
  /** Call the tool with these arguments. */
  readonly modifiedArgs?: unknown
  readonly additionalContext?: string | undefined
  readonly suppressOutput?: boolean | undefined
}

/**
 * @since 0.1.0
 * @category outputs
 */
export interface PostToolUseOutput {
  /** What the model gets instead of the result. */
  readonly modifiedResult?: unknown
  readonly additionalContext?: string | undefined
  readonly suppressOutput?: boolean | undefined
}

/**
 * @since 0.1.0
 * @category outputs
 */
export interface PostToolUseFailureOutput {
  readonly additionalContext?: string | undefined
}

/**
 * @since 0.1.0
 * @category outputs
 */
export interface PreMcpToolCallOutput {
  /** The call's `_meta`: an object replaces it, null removes it, nothing keeps it. */
  readonly metaToUse?: Readonly<Record<string, unknown>> | null | undefined
}

/**
 * @since 0.1.0
 * @category outputs
 */
export interface UserPromptSubmittedOutput {
  /** What the model reads instead of the prompt. */
  readonly modifiedPrompt?: string | undefined
  readonly additionalContext?: string | undefined
  readonly suppressOutput?: boolean | undefined
}

/**
 * @since 0.1.0
 * @category outputs
 */
export interface UserPromptTransformedOutput {
  readonly modifiedTransformedPrompt?: string | undefined
}

/**
 * @since 0.1.0
 * @category outputs
 */
export interface SessionStartOutput {
  readonly additionalContext?: string | undefined
  readonly modifiedConfig?: Readonly<Record<string, unknown>> | undefined
}

/**
 * @since 0.1.0
 * @category outputs
 */
export interface SessionEndOutput {
  readonly suppressOutput?: boolean | undefined
  readonly cleanupActions?: ReadonlyArray<string> | undefined
  readonly sessionSummary?: string | undefined
}

/**
 * @since 0.1.0
 * @category outputs
 */
export interface ErrorOccurredOutput {
  readonly suppressOutput?: boolean | undefined
  readonly errorHandling?: "retry" | "skip" | "abort" | undefined
  readonly retryCount?: number | undefined
  readonly userNotification?: string | undefined
}

/**
 * Keeps the agent, or the sub-agent, going: the reason is its next message.
 *
 * @since 0.1.0
 * @category outputs
 */
export interface StopOutput {
  readonly decision: "block"
  readonly reason: string
}

/**
 * @since 0.1.0
 * @category outputs
 */
export interface SubagentStartOutput {
  /** Put before the sub-agent's prompt. */
  readonly additionalContext?: string | undefined
}

/**
 * Lets a tool be called, without asking for permission.
 *
 * @since 0.1.0
 * @category outputs
 */
export const allow: PreToolUseOutput = { permissionDecision: "allow" }

/**
 * Stops a call of a tool; the model is told the reason.
 *
 * @since 0.1.0
 * @category outputs
 */
export const deny = (reason?: string): PreToolUseOutput =>
  omitUndefined({ permissionDecision: "deny" as const, permissionDecisionReason: reason })

/**
 * Asks the permission handler about a call of a tool: its request is of the kind `hook`.
 *
 * @since 0.1.0
 * @category outputs
 */
export const ask = (reason?: string): PreToolUseOutput =>
  omitUndefined({ permissionDecision: "ask" as const, permissionDecisionReason: reason })

/**
 * Keeps an agent going that is about to stop: the reason is its next message.
 *
 * @since 0.1.0
 * @category outputs
 */
export const block = (reason: string): StopOutput => ({ decision: "block", reason })

// ---------------------------------------------------------------------------------------------------------------------
// hooks
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A hook: it gets what happens, and may give an output. It runs in a fiber and a scope of its own.
 *
 * @since 0.1.0
 * @category models
 */
export type Hook<In, Out, E, R> = (input: In) => Effect.Effect<Out | null | void, E, R>

/**
 * The hooks of a session, by handlers that require `R`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Hooks<out R = never> {
  /** Before a tool runs. When it fails, the call is denied. */
  readonly onPreToolUse?: Handler<PreToolUseInput, PreToolUseOutput, R> | undefined
  /** After a tool has succeeded. */
  readonly onPostToolUse?: Handler<PostToolUseInput, PostToolUseOutput, R> | undefined
  /** After a tool has failed; a call that was denied is none that failed. */
  readonly onPostToolUseFailure?: Handler<PostToolUseFailureInput, PostToolUseFailureOutput, R> | undefined
  /** Before a call of a tool of an MCP server, after `onPreToolUse`. */
  readonly onPreMcpToolCall?: Handler<PreMcpToolCallInput, PreMcpToolCallOutput, R> | undefined
  /** When a message has come, of the user or for a sub-agent. */
  readonly onUserPromptSubmitted?: Handler<UserPromptSubmittedInput, UserPromptSubmittedOutput, R> | undefined
  /** When the runtime has put its own context around a message. */
  readonly onUserPromptTransformed?: Handler<UserPromptTransformedInput, UserPromptTransformedOutput, R> | undefined
  /** At the first message of a session, new or resumed. */
  readonly onSessionStart?: Handler<SessionStartInput, SessionStartOutput, R> | undefined
  /** When the session ends; the runtime waits for the hook. */
  readonly onSessionEnd?: Handler<SessionEndInput, SessionEndOutput, R> | undefined
  /** When something has gone wrong. */
  readonly onErrorOccurred?: Handler<ErrorOccurredInput, ErrorOccurredOutput, R> | undefined
  /** When the main agent or a sub-agent is about to stop. */
  readonly onAgentStop?: Handler<AgentStopInput, StopOutput, R> | undefined
  /** When a sub-agent begins. */
  readonly onSubagentStart?: Handler<SubagentStartInput, SubagentStartOutput, R> | undefined
  /** When a sub-agent is about to stop, after `onAgentStop`. */
  readonly onSubagentStop?: Handler<SubagentStopInput, StopOutput, R> | undefined
}

/** What a session takes: how a hook fails is its own matter, and its scope is that of the call. */
type Handler<In, Out, R> = Hook<In, Out, unknown, R | Scope.Scope>

/**
 * Gives hooks their types where they are not written inside a session's options. A name that is no hook is a compile
 * error.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <H extends Hooks<unknown>>(
  hooks: H & { readonly [K in Exclude<keyof H, keyof Hooks>]: never }
): H => hooks
