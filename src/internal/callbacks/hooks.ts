/** Calls the program's hooks (`hooks.invoke`, protocol.md 6.5). */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Hooks from "../../Hooks.js"
import type { Make } from "../callbacks.js"

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { nullable: true, exact: true })

const Meta = Schema.Record({ key: Schema.String, value: Schema.Unknown })

const input = <Fields extends Schema.Struct.Fields>(fields: Fields) =>
  Schema.Struct({
    sessionId: Schema.String,
    timestamp: Schema.Union(Schema.DateTimeUtcFromNumber, Schema.DateTimeUtc),
    workingDirectory: Schema.propertySignature(Schema.String).pipe(Schema.fromKey("cwd")),
    ...fields
  })

/** What the runtime calls each hook, and what it is told. The protocol names more that no runtime calls. */
const inputs = {
  onPreToolUse: { type: "preToolUse", input: input({ toolName: Schema.String, toolArgs: Schema.Unknown }) },
  onPostToolUse: {
    type: "postToolUse",
    input: input({ toolName: Schema.String, toolArgs: Schema.Unknown, toolResult: Schema.Unknown })
  },
  onPostToolUseFailure: {
    type: "postToolUseFailure",
    input: input({ toolName: Schema.String, toolArgs: Schema.Unknown, error: Schema.String })
  },
  onPreMcpToolCall: {
    type: "preMcpToolCall",
    input: input({
      serverName: Schema.String,
      toolName: Schema.String,
      arguments: Schema.Unknown,
      toolCallId: optional(Schema.String),
      _meta: optional(Meta)
    })
  },
  onUserPromptSubmitted: { type: "userPromptSubmitted", input: input({ prompt: Schema.String }) },
  onUserPromptTransformed: {
    type: "userPromptTransformed",
    input: input({ prompt: Schema.String, transformedPrompt: Schema.String })
  },
  onSessionStart: {
    type: "sessionStart",
    input: input({ source: Schema.String, initialPrompt: optional(Schema.String) })
  },
  onSessionEnd: {
    type: "sessionEnd",
    input: input({
      reason: Schema.String,
      finalMessage: optional(Schema.String),
      error: optional(Schema.String)
    })
  },
  onErrorOccurred: {
    type: "errorOccurred",
    input: input({ error: Schema.String, errorContext: Schema.String, recoverable: Schema.Boolean })
  },
  onAgentStop: {
    type: "agentStop",
    input: input({
      stopReason: optional(Schema.String),
      transcriptPath: optional(Schema.String),
      stopHookActive: Schema.optionalWith(Schema.Boolean, { nullable: true, exact: true }).pipe(
        Schema.fromKey("stop_hook_active")
      )
    })
  }
} as const

type Name = keyof typeof inputs

/** A hook with its input decoded. */
const prepare = <K extends Name>(name: K, hook: NonNullable<Hooks.Hooks<unknown>[K]>) => {
  const decode = Schema.decodeUnknown(
    // Safe: the compiler cannot see that one name gives both.
    inputs[name].input as unknown as Schema.Schema<Parameters<typeof hook>[0], unknown>,
    { onExcessProperty: "preserve" }
  )
  return (input: unknown) =>
    Effect.flatMap(decode(input), (decoded) =>
      (hook as (input: unknown) => Effect.Effect<unknown, unknown, unknown>)(decoded)
    )
}

export const hooks =
  (hooks: Hooks.Hooks<unknown>): Make =>
  ({ report }) => {
    const byType = new Map<
      string,
      { readonly name: Name; readonly run: (input: unknown) => Effect.Effect<unknown, unknown, unknown> }
    >()
    for (const name of names) {
      const hook = hooks[name]
      if (hook !== undefined) byType.set(inputs[name].type, { name, run: prepare(name, hook) })
    }
    return {
      requests: {
        "hooks.invoke": {
          name: "hooks",
          handler: ({ hookType, input }) => {
            const hook = byType.get(hookType)
            if (hook === undefined) return Effect.succeed({})
            return hook.run(input).pipe(
              Effect.map((output) => (output === undefined ? {} : { output })),
              Effect.catchAllCause((cause) => Effect.as(report(`hooks.${hook.name}`, cause), {}))
            )
          }
        }
      }
    }
  }

// Safe: the keys of a constant record are its names.
const names = Object.keys(inputs) as ReadonlyArray<Name>

/** Whether any hook is there to be called. */
export const hasHooks = (hooks: Hooks.Hooks<unknown> | undefined): boolean =>
  hooks !== undefined && names.some((name) => hooks[name] !== undefined)
