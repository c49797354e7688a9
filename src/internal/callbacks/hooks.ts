/** Calls the program's hooks (`hooks.invoke`, protocol.md 6.5). */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Hooks from "../../Hooks.js"
import type { Make } from "./callback.js"

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { nullable: true, exact: true })

const renamed = <A, I, Key extends string>(schema: Schema.Schema<A, I>, key: Key) =>
  optional(schema).pipe(Schema.fromKey(key))

const input = <Fields extends Schema.Struct.Fields>(fields: Fields) =>
  Schema.Struct({
    sessionId: Schema.String,
    timestamp: Schema.Union(Schema.DateTimeUtcFromNumber, Schema.DateTimeUtc),
    workingDirectory: Schema.propertySignature(Schema.String).pipe(Schema.fromKey("cwd")),
    agentId: optional(Schema.String),
    agentType: optional(Schema.String),
    parentAgentId: optional(Schema.String),
    ...fields
  })

const stopFields = () => ({
  stopReason: optional(Schema.String),
  transcriptPath: optional(Schema.String),
  stopHookActive: renamed(Schema.Boolean, "stop_hook_active")
})

/** The runtime tells an error by its parts; a mere text is what the protocol's description has. */
const errorDetails = () =>
  Schema.Union(
    Schema.Struct({
      message: Schema.String,
      name: Schema.optionalWith(Schema.String, { nullable: true, default: () => "Error" }),
      stack: optional(Schema.String)
    }),
    Schema.transform(Schema.String, Schema.Struct({ message: Schema.String, name: Schema.String }), {
      decode: (message) => ({ message, name: "Error" }),
      encode: ({ message }) => message
    })
  )

interface Prepared {
  /** The option, for logs. */
  readonly name: string
  readonly run: (input: unknown) => Effect.Effect<unknown, unknown, unknown>
}

/** A hook by the runtime's name for it, decoding what it is told. The Schema is built when a session has the hook. */
const define =
  <Name extends keyof Hooks.Hooks, A, I>(name: Name, schema: () => Schema.Schema<A, I>) =>
  (
    hooks: {
      readonly [K in Name]?: ((input: A) => Effect.Effect<unknown, unknown, unknown>) | undefined
    }
  ): readonly [type: string, hook: Prepared] | undefined => {
    const hook = hooks[name]
    if (hook === undefined) return undefined
    const decode = Schema.decodeUnknown(schema(), { onExcessProperty: "preserve" })
    return [
      typeOf(name),
      { name: `hooks.${name}`, run: (input) => Effect.flatMap(decode(input), (decoded) => hook(decoded)) }
    ]
  }

/** The option `onPreToolUse` is the runtime's `preToolUse`. */
const typeOf = (name: string): string => name.charAt(2).toLowerCase() + name.slice(3)

/** All that a runtime is known to call. The protocol names more. */
const definitions = [
  define("onPreToolUse", () => input({ toolName: Schema.String, toolArgs: Schema.Unknown })),
  define("onPostToolUse", () =>
    input({ toolName: Schema.String, toolArgs: Schema.Unknown, toolResult: Schema.Unknown })
  ),
  define("onPostToolUseFailure", () =>
    input({ toolName: Schema.String, toolArgs: Schema.Unknown, error: Schema.String })
  ),
  define("onPreMcpToolCall", () =>
    input({
      serverName: Schema.String,
      toolName: Schema.String,
      arguments: Schema.Unknown,
      toolCallId: optional(Schema.String),
      _meta: optional(Schema.Record({ key: Schema.String, value: Schema.Unknown }))
    })
  ),
  define("onUserPromptSubmitted", () => input({ prompt: Schema.String })),
  define("onUserPromptTransformed", () => input({ prompt: Schema.String, transformedPrompt: Schema.String })),
  define("onSessionStart", () => input({ source: Schema.String, initialPrompt: optional(Schema.String) })),
  define("onSessionEnd", () =>
    input({ reason: Schema.String, finalMessage: optional(Schema.String), error: optional(Schema.String) })
  ),
  define("onErrorOccurred", () =>
    input({ error: errorDetails(), errorContext: Schema.String, recoverable: Schema.Boolean })
  ),
  define("onAgentStop", () => input(stopFields())),
  define("onSubagentStart", () =>
    input({ agentName: optional(Schema.String), transcriptPath: optional(Schema.String) })
  ),
  define("onSubagentStop", () =>
    input({ ...stopFields(), agentName: optional(Schema.String), response: optional(Schema.String) })
  )
] satisfies ReadonlyArray<(hooks: Hooks.Hooks<unknown>) => unknown>

export const hooks =
  (hooks: Hooks.Hooks<unknown>): Make =>
  ({ report }) => {
    const byType = new Map(definitions.map((prepare) => prepare(hooks)).filter((hook) => hook !== undefined))
    return {
      requests: {
        "hooks.invoke": {
          name: "hooks",
          handler: ({ hookType, input }) => {
            const hook = byType.get(hookType)
            if (hook === undefined) return Effect.succeed({})
            return Effect.suspend(() => hook.run(input)).pipe(
              // With no JSON form it has no answer either.
              Effect.tap((output) => Effect.try(() => JSON.stringify(output))),
              Effect.map((output) => (output === undefined ? {} : { output })),
              Effect.catchAllCause((cause) => Effect.as(report(hook.name, cause), {}))
            )
          }
        }
      }
    }
  }

/** Whether any hook is there to be called. */
export const hasHooks = (hooks: Hooks.Hooks<unknown> | undefined): boolean =>
  hooks !== undefined && Object.values(hooks).some((hook) => hook !== undefined)
