/** The client's hooks, called by a runtime in memory where the real CLI calls them (protocol.md 6.5). */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { isRecord } from "effect/Predicate"
import type { PeerError } from "../../CopilotError.js"
import type * as JsonRpc from "../../JsonRpc.js"

/** A call of a tool that the model asked for. */
export interface Call {
  readonly toolCallId: string
  readonly name: string
  readonly arguments: unknown
}

/** What the hooks make of a call: its arguments, and whether it is allowed, or denied with these words. */
export interface Decided extends Call {
  readonly allowed: boolean
  readonly denial?: string | undefined
}

export interface Hooks {
  /** Calls one hook, whatever the client has, and gives its output. */
  readonly call: (hookType: string, input?: object) => Effect.Effect<unknown, PeerError>
  readonly sessionStart: (source: "new" | "resume", initialPrompt: string) => Effect.Effect<void>
  /** Gives what the prompt becomes. */
  readonly promptSubmitted: (prompt: string) => Effect.Effect<string>
  /** One call after the other, as the runtime asks. */
  readonly beforeTools: (calls: ReadonlyArray<Call>) => Effect.Effect<ReadonlyArray<Decided>>
  /** Gives the result that takes the place of the tool's. */
  readonly afterTool: (call: Call, content: string) => Effect.Effect<unknown>
  readonly afterFailure: (call: Call, error: string) => Effect.Effect<void>
}

type Output = Readonly<Record<string, unknown>>

const none: Output = {}

export const make = (options: {
  readonly sessionId: string
  /** Whether the client has said that it has hooks. */
  readonly enabled: boolean
  readonly peer: JsonRpc.Peer
  readonly emit: (type: string, data: object) => Effect.Effect<unknown>
  readonly nextId: () => number
  /** Asks the user about a call on behalf of a hook: undefined for yes, else the words of the denial. */
  readonly ask: (call: Call, hookMessage: string | undefined) => Effect.Effect<string | undefined>
}): Hooks => {
  const { ask, emit, enabled, nextId, peer, sessionId } = options
  const cwd = "/work"

  const call: Hooks["call"] = (hookType, input) =>
    Effect.gen(function* () {
      const told = { sessionId, timestamp: yield* Clock.currentTimeMillis, cwd, ...input }
      const reply = yield* peer.request("hooks.invoke", { sessionId, hookType, input: told })
      return isRecord(reply) ? reply.output : undefined
    })

  /** A hook without an output, or one that is not there to be called, has no opinion. */
  const opinion = (hookType: string, input: object): Effect.Effect<Output> =>
    Effect.map(Effect.either(call(hookType, input)), (output) =>
      Either.isRight(output) && isRecord(output.right) ? output.right : none
    )

  /** Runs the hooks of one point between the events that tell of them. */
  const between = <A>(hookType: string, input: object, hooks: Effect.Effect<readonly [result: A, output: Output]>) =>
    Effect.gen(function* () {
      const hookInvocationId = `${sessionId}/hook-${nextId()}`
      yield* emit("hook.start", { hookInvocationId, hookType, input: { sessionId, cwd, ...input } })
      const [result, output] = yield* hooks
      yield* emit("hook.end", {
        hookInvocationId,
        hookType,
        success: true,
        ...(Object.keys(output).length === 0 ? {} : { output })
      })
      return result
    })

  const run = (hookType: string, input: object) =>
    enabled
      ? between(
          hookType,
          input,
          Effect.map(opinion(hookType, input), (output) => [output, output] as const)
        )
      : Effect.succeed(none)

  const decide = (call: Call): Effect.Effect<Decided> =>
    Effect.gen(function* () {
      const output = yield* opinion("preToolUse", { toolName: call.name, toolArgs: call.arguments })
      const changed = "modifiedArgs" in output ? { ...call, arguments: output.modifiedArgs } : call
      const { permissionDecisionReason } = output
      const reason = typeof permissionDecisionReason === "string" ? permissionDecisionReason : undefined
      switch (output.permissionDecision) {
        case "allow":
          return { ...changed, allowed: true }
        case "deny":
          return { ...changed, allowed: false, denial: `Denied by preToolUse hook: ${reason ?? "No reason provided"}` }
        case "ask": {
          const denial = yield* ask(call, reason)
          return { ...changed, allowed: denial === undefined, denial }
        }
        default:
          return { ...changed, allowed: false }
      }
    })

  return {
    call,
    sessionStart: (source, initialPrompt) => Effect.asVoid(run("sessionStart", { source, initialPrompt })),
    promptSubmitted: (prompt) =>
      Effect.map(run("userPromptSubmitted", { prompt }), ({ modifiedPrompt }) =>
        typeof modifiedPrompt === "string" ? modifiedPrompt : prompt
      ),
    beforeTools: (calls) =>
      enabled
        ? between(
            "preToolUse",
            { toolCalls: calls.map(({ arguments: args, name, toolCallId }) => ({ id: toolCallId, name, args })) },
            Effect.map(Effect.forEach(calls, decide), (decided) => [
              decided,
              Object.fromEntries(
                decided.flatMap(({ denial, toolCallId }) => (denial === undefined ? [] : [[toolCallId, denial]]))
              )
            ])
          )
        : Effect.succeed(calls.map((call) => ({ ...call, allowed: false }))),
    afterTool: ({ arguments: toolArgs, name: toolName }, textResultForLlm) =>
      Effect.map(
        run("postToolUse", { toolName, toolArgs, toolResult: { textResultForLlm, resultType: "success" } }),
        ({ modifiedResult }) => modifiedResult
      ),
    afterFailure: ({ arguments: toolArgs, name: toolName }, error) =>
      Effect.asVoid(run("postToolUseFailure", { toolName, toolArgs, error }))
  }
}
