/**
 * Hooks: handlers that the runtime calls at fixed points of a session, to look at what happens or to change it
 * (`hooks.invoke`, protocol.md 6.5).
 *
 * A hook that answers with nothing has no opinion. So has one that fails or dies: the cause is logged, and the agent goes
 * on as if there were no hook. A hook that must hold the agent back, such as a guard in `onPreToolUse`, has to answer
 * `deny` for its own failures too.
 *
 * @example
 * ```ts
 * import type * as Hooks from "effect-copilot/Hooks"
 * import * as Effect from "effect/Effect"
 *
 * export const hooks = {
 *   onPreToolUse: ({ toolName }) =>
 *     Effect.succeed(toolName === "bash" ? { permissionDecision: "deny", permissionDecisionReason: "No shell" } : undefined),
 *   onSessionEnd: ({ reason }) => Effect.log(`the session ended: ${reason}`)
 * } satisfies Hooks.Hooks
 * ```
 *
 * @since 0.1.0
 */
import type * as DateTime from "effect/DateTime"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

// ---------------------------------------------------------------------------------------------------------------------
// inputs
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What every hook is told.
 *
 * @since 0.1.0
 * @category inputs
 */
export interface Input {
  /** The session that it happens in: of a sub-agent it may be another than the one with the hooks. */
  readonly sessionId: string
  readonly timestamp: DateTime.Utc
  /** Where the agent works. */
  readonly workingDirectory: string
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
  readonly error: string
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface PreMcpToolCallInput extends Input {
  readonly serverName: string
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
  readonly prompt: string
  readonly transformedPrompt: string
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface SessionStartInput extends Input {
  /** An open set. */
  readonly source: "startup" | "resume" | "new" | (string & {})
  readonly initialPrompt?: string | undefined
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface SessionEndInput extends Input {
  /** An open set. */
  readonly reason: "complete" | "error" | "abort" | "timeout" | "user_exit" | (string & {})
  readonly finalMessage?: string | undefined
  readonly error?: string | undefined
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface ErrorOccurredInput extends Input {
  readonly error: string
  /** An open set. */
  readonly errorContext: "model_call" | "tool_execution" | "system" | "user_input" | (string & {})
  readonly recoverable: boolean
}

/**
 * @since 0.1.0
 * @category inputs
 */
export interface AgentStopInput extends Input {
  readonly stopReason?: string | undefined
  readonly transcriptPath?: string | undefined
  /** Whether the agent is only still at work because a stop hook held it. */
  readonly stopHookActive?: boolean | undefined
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
 * Keeps the agent going: the reason is queued as a message of the user.
 *
 * @since 0.1.0
 * @category outputs
 */
export interface AgentStopOutput {
  readonly decision: "block"
  readonly reason: string
}

// ---------------------------------------------------------------------------------------------------------------------
// hooks
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A hook: it gets what happens, and may give an output. It runs in a fiber and a scope of its own.
 *
 * @since 0.1.0
 * @category models
 */
export type Hook<In, Out, E, R> = (input: In) => Effect.Effect<Out | void, E, R>

/**
 * The hooks of a session, by handlers that require `R`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Hooks<out R = never> {
  /** Before a tool runs. */
  readonly onPreToolUse?: Hook<PreToolUseInput, PreToolUseOutput, unknown, R | Scope.Scope> | undefined
  /** After a tool has succeeded. */
  readonly onPostToolUse?: Hook<PostToolUseInput, PostToolUseOutput, unknown, R | Scope.Scope> | undefined
  /** After a tool has failed. */
  readonly onPostToolUseFailure?:
    | Hook<PostToolUseFailureInput, PostToolUseFailureOutput, unknown, R | Scope.Scope>
    | undefined
  /** Before a call of a tool of an MCP server. */
  readonly onPreMcpToolCall?: Hook<PreMcpToolCallInput, PreMcpToolCallOutput, unknown, R | Scope.Scope> | undefined
  /** When a message of the user has come. */
  readonly onUserPromptSubmitted?:
    | Hook<UserPromptSubmittedInput, UserPromptSubmittedOutput, unknown, R | Scope.Scope>
    | undefined
  /** When the runtime has put its own context around a message. */
  readonly onUserPromptTransformed?:
    | Hook<UserPromptTransformedInput, UserPromptTransformedOutput, unknown, R | Scope.Scope>
    | undefined
  /** At the first message of a session, new or resumed. */
  readonly onSessionStart?: Hook<SessionStartInput, SessionStartOutput, unknown, R | Scope.Scope> | undefined
  /** When the session ends; the runtime waits for the hook. */
  readonly onSessionEnd?: Hook<SessionEndInput, SessionEndOutput, unknown, R | Scope.Scope> | undefined
  /** When something has gone wrong. */
  readonly onErrorOccurred?: Hook<ErrorOccurredInput, ErrorOccurredOutput, unknown, R | Scope.Scope> | undefined
  /** When the agent is about to stop. */
  readonly onAgentStop?: Hook<AgentStopInput, AgentStopOutput, unknown, R | Scope.Scope> | undefined
}
