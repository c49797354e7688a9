/**
 * The system message: what the agent is told before the conversation, on top of the CLI's own text, instead of it, or
 * section by section (protocol.md 4.3.1).
 *
 * @example
 * ```ts
 * import type * as SystemMessage from "effect-copilot/SystemMessage"
 * import * as Effect from "effect/Effect"
 *
 * export const terse: SystemMessage.SystemMessage = {
 *   mode: "customize",
 *   sections: {
 *     tone: { action: "replace", content: "Answer in one sentence." },
 *     environment_context: { action: "remove" },
 *     guidelines: { action: (text) => Effect.succeed(text.toUpperCase()) }
 *   }
 * }
 * ```
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { omitUndefined } from "./internal/record.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * - `append` (the default): adds `content` at the end
 * - `replace`: has `content` and nothing else
 * - `customize`: changes single sections, and adds `content` at the end
 *
 * @since 0.1.0
 * @category models
 */
export type SystemMessage<R = never> = Append | Replace | Customize<R>

/**
 * @since 0.1.0
 * @category models
 */
export interface Append {
  readonly mode?: "append" | undefined
  readonly content?: string | undefined
}

/**
 * @since 0.1.0
 * @category models
 */
export interface Replace {
  readonly mode: "replace"
  readonly content: string
}

/**
 * @since 0.1.0
 * @category models
 */
export interface Customize<out R = never> {
  readonly mode: "customize"
  /** One that the runtime does not know is added. */
  readonly sections?: { readonly [Id in SectionId]?: Override<R> | undefined } | undefined
  readonly content?: string | undefined
}

/**
 * The id of a section: one of {@link sections}, or any other. An open set.
 *
 * @since 0.1.0
 * @category models
 */
export type SectionId = (typeof sections)[number] | (string & {})

/**
 * What becomes of a section. A function gets the section's text and gives the new one. It runs each time the prompt is
 * assembled, which waits for it; when it fails or dies, the cause is logged and shown in `session.handlerFailures`, and
 * the section stays as it is. `preserve` keeps a section that the removal of its group would remove.
 *
 * @since 0.1.0
 * @category models
 */
export type Override<R = never> =
  | { readonly action: "replace" | "append" | "prepend"; readonly content: string }
  | { readonly action: "remove" | "preserve" }
  | { readonly action: Transform<unknown, R | Scope.Scope> }

/**
 * Rewrites a section.
 *
 * @since 0.1.0
 * @category models
 */
export type Transform<E, R> = (content: string) => Effect.Effect<string, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// constants
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The ids of the sections that the CLI's own text is made of. An open set. Some hold others: who replaces or removes
 * `identity` is rid of `tone`, too.
 *
 * @since 0.1.0
 * @category constants
 */
export const sections = [
  "preamble",
  "identity",
  "tone",
  "tool_efficiency",
  "environment_context",
  "code_change_rules",
  "guidelines",
  "safety",
  "tool_instructions",
  "custom_instructions",
  "runtime_instructions",
  "last_instructions"
] as const

// ---------------------------------------------------------------------------------------------------------------------
// encoding
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The functions among a message's sections, by id.
 *
 * @since 0.1.0
 * @category encoding
 */
export const transforms = <R>(
  message: SystemMessage<R> | undefined
): ReadonlyMap<string, Transform<unknown, R | Scope.Scope>> => {
  const found = new Map<string, Transform<unknown, R | Scope.Scope>>()
  if (message?.mode !== "customize") return found
  for (const [id, override] of Object.entries(message.sections ?? {})) {
    if (typeof override?.action === "function") found.set(id, override.action)
  }
  return found
}

/**
 * A message in its form on the wire: a function stays here, and is announced as the action `transform`.
 *
 * @since 0.1.0
 * @category encoding
 */
export const toWire = (message: SystemMessage<unknown>): object => {
  if (message.mode !== "customize" || message.sections === undefined) return omitUndefined(message)
  const overrides = Object.entries(message.sections).flatMap(([id, override]) =>
    override === undefined
      ? []
      : [[id, typeof override.action === "function" ? { action: "transform" } : omitUndefined(override)]]
  )
  return omitUndefined({ ...message, sections: Object.fromEntries(overrides) })
}
