/** Calls the program's hooks (`hooks.invoke`, protocol.md 6.5). */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { isRecord } from "effect/Predicate"
import * as Hooks from "../../Hooks.js"
import { omitUndefined } from "../record.js"
import type { Make } from "./callback.js"

type Raw = Readonly<Record<string, unknown>>

type InputOf<Name extends keyof Hooks.Hooks> = Parameters<NonNullable<Hooks.Hooks[Name]>>[0]

/** What a hook is told beside what every hook is told. */
type Told<Name extends keyof Hooks.Hooks> = Omit<InputOf<Name>, keyof Hooks.Input>

const text = (u: unknown): string | undefined => (typeof u === "string" ? u : undefined)

const flag = (u: unknown): boolean | undefined => (typeof u === "boolean" ? u : undefined)

/** The field that says what the hook is about. Without it nothing can be decided, and the hook does not run. */
const subject = (raw: Raw, field: string): string => {
  const value = raw[field]
  if (typeof value === "string") return value
  throw new TypeError(`the input of the hook has no text as ${field}`)
}

const toTime = (u: unknown): Option.Option<DateTime.Utc> =>
  typeof u === "string" || typeof u === "number" ? Option.map(DateTime.make(u), DateTime.toUtc) : Option.none()

/** The runtime tells an error by its parts; a mere text is what the protocol's description has. */
const toError = (u: unknown): Hooks.ErrorDetails => {
  const { message, name, stack } = isRecord(u) ? u : { message: u }
  return omitUndefined({ message: text(message) ?? "", name: text(name) ?? "Error", stack: text(stack) })
}

const toStop = (raw: Raw) => ({
  stopReason: text(raw.stopReason),
  transcriptPath: text(raw.transcriptPath),
  stopHookActive: flag(raw.stop_hook_active)
})

/**
 * What is read of the input of each hook that a runtime is known to call; the protocol names more. What is missing or is
 * not what it should be is absent.
 */
const readers: { readonly [Name in keyof Hooks.Hooks]-?: (raw: Raw) => Required<Told<Name>> } = {
  onPreToolUse: (raw) => ({ toolName: subject(raw, "toolName"), toolArgs: raw.toolArgs }),
  onPostToolUse: (raw) => ({
    toolName: subject(raw, "toolName"),
    toolArgs: raw.toolArgs,
    toolResult: raw.toolResult
  }),
  onPostToolUseFailure: (raw) => ({
    toolName: subject(raw, "toolName"),
    toolArgs: raw.toolArgs,
    error: toError(raw.error).message
  }),
  onPreMcpToolCall: (raw) => ({
    serverName: subject(raw, "serverName"),
    toolName: subject(raw, "toolName"),
    arguments: raw.arguments,
    toolCallId: text(raw.toolCallId),
    _meta: isRecord(raw._meta) ? raw._meta : undefined
  }),
  onUserPromptSubmitted: (raw) => ({ prompt: subject(raw, "prompt") }),
  onUserPromptTransformed: (raw) => ({
    prompt: text(raw.prompt),
    transformedPrompt: subject(raw, "transformedPrompt")
  }),
  onSessionStart: (raw) => ({ source: text(raw.source), initialPrompt: text(raw.initialPrompt) }),
  onSessionEnd: (raw) => ({
    reason: text(raw.reason),
    finalMessage: text(raw.finalMessage),
    error: text(raw.error)
  }),
  onErrorOccurred: (raw) => ({
    error: toError(raw.error),
    errorContext: text(raw.errorContext),
    recoverable: flag(raw.recoverable)
  }),
  onAgentStop: toStop,
  onSubagentStart: (raw) => ({ agentName: text(raw.agentName), transcriptPath: text(raw.transcriptPath) }),
  onSubagentStop: (raw) => ({ ...toStop(raw), agentName: text(raw.agentName), response: text(raw.response) })
}

/** The runtime's names of these fields; what a hook is told has ours. */
const renamed: Raw = { cwd: undefined, stop_hook_active: undefined }

/** What the hook is told, in the session with this id; fields that are not known stay. */
const toInput = (name: keyof Hooks.Hooks, sessionId: string, u: unknown): Effect.Effect<object> =>
  Effect.map(DateTime.now, (now) => {
    const raw = isRecord(u) ? u : {}
    // What a sub-agent does happens in a session of its own at the runtime, whose id is the sub-agent's.
    const ofAgent = raw.sessionId === sessionId ? undefined : text(raw.sessionId)
    return omitUndefined({
      ...raw,
      ...renamed,
      sessionId,
      timestamp: Option.getOrElse(toTime(raw.timestamp), () => now),
      workingDirectory: text(raw.cwd),
      agentId: text(raw.agentId) ?? ofAgent,
      agentType: text(raw.agentType),
      parentAgentId: text(raw.parentAgentId),
      ...readers[name](raw)
    })
  })

/** The option `onPreToolUse` is the runtime's `preToolUse`. */
const typeOf = (name: string): string => name.charAt(2).toLowerCase() + name.slice(3)

/** What is answered for a hook that has no answer: a guard that is out of order lets nothing through. */
const withoutAnswer = (name: keyof Hooks.Hooks): object =>
  name === "onPreToolUse" ? { output: Hooks.deny("the hook that guards the tools of this session has failed") } : {}

/** Whether this is a hook that a runtime is known to call. */
const isName = (name: string): name is keyof Hooks.Hooks => Object.hasOwn(readers, name)

export const hooks =
  (hooks: Hooks.Hooks<unknown>): Make =>
  ({ identity, report }) => {
    const names = new Map(
      Object.keys(hooks)
        .filter(isName)
        .map((name) => [typeOf(name), name])
    )
    return {
      requests: {
        "hooks.invoke": {
          name: "hooks",
          handler: ({ hookType, input }) => {
            const name = names.get(hookType)
            // Safe: `toInput` gives the input of the hook of this name.
            const hook = name && (hooks[name] as Hooks.Hook<object, object, unknown, unknown> | undefined)
            if (name === undefined || hook === undefined) return Effect.succeed({})
            return Effect.flatMap(toInput(name, identity.id, input), hook).pipe(
              // With no JSON form it has no answer either.
              Effect.tap((output) => Effect.try(() => JSON.stringify(output))),
              Effect.map((output) => (output === undefined ? {} : { output })),
              Effect.catchAllCause((cause) => Effect.as(report(`hooks.${name}`, cause), withoutAnswer(name)))
            )
          }
        }
      }
    }
  }

/** Whether any hook is there to be called. */
export const hasHooks = (hooks: Hooks.Hooks<unknown> | undefined): boolean =>
  hooks !== undefined && Object.values(hooks).some((hook) => hook !== undefined)
