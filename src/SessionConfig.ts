/**
 * The options of a session, and their form on the wire (protocol.md section 4).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { InvalidConfig } from "./CopilotError.js"
import { omitUndefined } from "./internal/record.js"
import type * as Permission from "./Permission.js"
import * as Tool from "./Tool.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A model provider of one's own (BYOK). With it, `model` is required, and no Copilot login is.
 *
 * @since 0.1.0
 * @category models
 */
export interface Provider {
  /** The API that the provider speaks. Default `openai`. */
  readonly type?: "openai" | "azure" | "anthropic" | undefined
  readonly baseUrl: string
  readonly apiKey?: Redacted.Redacted<string> | undefined
  /** Sent as `Authorization: Bearer`; beats `apiKey`. */
  readonly bearerToken?: Redacted.Redacted<string> | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/**
 * What the system prompt says besides, or instead of, the CLI's own.
 *
 * @since 0.1.0
 * @category models
 */
export type SystemMessage =
  | { readonly mode?: "append" | undefined; readonly content: string }
  | { readonly mode: "replace"; readonly content: string }

/**
 * What a session is created with, by handlers that require `R`. All options are optional.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionConfig<out R = never> {
  /** Default: a random UUID. An id that this client has a live session for is refused. */
  readonly sessionId?: string | undefined
  /** The name of this application, for the runtime's User-Agent. Default: the runtime's, `sdk`. */
  readonly clientName?: string | undefined
  /** Default: the runtime's choice. */
  readonly model?: string | undefined
  /** `low`, `medium`, `high`, `xhigh`, `max` or whatever the model knows. Default: the model's. */
  readonly reasoningEffort?: string | undefined
  /** Default: GitHub's models. */
  readonly provider?: Provider | undefined
  /** Emit text and reasoning as they are generated, as `assistant.message_delta` and the like. Default `false`. */
  readonly streaming?: boolean | undefined
  /** Default: the CLI's own system prompt. */
  readonly systemMessage?: SystemMessage | undefined
  /** Where the agent works. Default: the working directory of the CLI. */
  readonly workingDirectory?: string | undefined
  /** The tools that the agent may see, by name; an empty list means none at all. Default: all of them. */
  readonly availableTools?: ReadonlyArray<string> | undefined
  /** The tools that the agent may not see, by name; beats `availableTools`. Default: none. */
  readonly excludedTools?: ReadonlyArray<string> | undefined
  /** Tools of this program. Default: none. */
  readonly tools?: ReadonlyArray<Tool.Tool<string, R>> | undefined
  /** Decides what the agent may do. Default: everything that needs permission is refused. */
  readonly onPermissionRequest?: Permission.Handler<unknown, R | Scope.Scope> | undefined
}

/**
 * A config with any requirements.
 *
 * @since 0.1.0
 * @category models
 */
export type Any = SessionConfig<unknown>

/**
 * The services that the handlers of a config require.
 *
 * @since 0.1.0
 * @category utility types
 */
export type Requirements<C extends Any> = ToolsRequirements<C["tools"]> | HandlerRequirements<C["onPermissionRequest"]>

type ToolsRequirements<T> = T extends ReadonlyArray<infer A> ? Tool.Requirements<A> : never

/** A handler's scope is that of its request, so it is not required of the program. */
type HandlerRequirements<H> = H extends (...args: ReadonlyArray<never>) => Effect.Effect<unknown, unknown, infer R>
  ? Exclude<R, Scope.Scope>
  : never

/**
 * A config without unknown options: a name that {@link SessionConfig}, its provider or its system message does not have
 * is a compile error, although the type of the config is inferred.
 *
 * @since 0.1.0
 * @category utility types
 */
export type Exact<C extends Any> = C &
  Without<C, keyof Any> & {
    readonly provider?: Without<C["provider"], keyof Provider> | undefined
    readonly systemMessage?: Without<C["systemMessage"], "mode" | "content"> | undefined
  }

type Without<T, Names extends PropertyKey> = T extends object
  ? { readonly [K in Exclude<keyof T, Names>]: never }
  : unknown

// ---------------------------------------------------------------------------------------------------------------------
// validation
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Checks what types cannot (protocol.md 1.8) and gives the params of `session.create`.
 *
 * @since 0.1.0
 * @category encoding
 */
export const toCreateParams = (
  config: Any,
  sessionId: string
): Effect.Effect<Readonly<Record<string, unknown>>, InvalidConfig> =>
  Effect.gen(function* () {
    yield* validate(config)
    return omitUndefined({
      sessionId,
      clientName: config.clientName,
      model: config.model,
      reasoningEffort: config.reasoningEffort,
      provider: config.provider && toProvider(config.provider),
      streaming: config.streaming,
      systemMessage: config.systemMessage,
      workingDirectory: config.workingDirectory,
      availableTools: config.availableTools,
      excludedTools: config.excludedTools,
      tools: config.tools && (yield* Effect.forEach(config.tools, toToolDefinition)),
      requestPermission: config.onPermissionRequest !== undefined,
      ...constants
    })
  })

/** Sent with every session (protocol.md 4.1 to 4.3, Appendix B 12). */
const constants = {
  requestUserInput: false,
  requestElicitation: false,
  requestExitPlanMode: false,
  requestAutoModeSwitch: false,
  hooks: false,
  toolFilterPrecedence: "excluded",
  envValueMode: "direct",
  includeSubAgentStreamingEvents: true
} as const

const validate = Effect.fnUntraced(function* (config: Any) {
  if (config.sessionId === "") yield* invalid("sessionId", "a non-empty string is needed")
  if (config.provider !== undefined) {
    if (config.model === undefined) yield* invalid("model", "a provider of your own needs the name of a model")
    if (!/^https?:\/\//.test(config.provider.baseUrl)) {
      yield* invalid("provider.baseUrl", "a URL that begins with http:// or https:// is needed")
    }
  }
  for (const option of ["availableTools", "excludedTools"] as const) {
    if (config[option]?.includes("*")) {
      yield* invalid(option, "a bare * is not a tool; leave the option out, or name a source, as in builtin:*")
    }
  }
  const names = new Set<string>()
  for (const [index, { name }] of (config.tools ?? []).entries()) {
    if (!/^[a-zA-Z0-9_-]+$/.test(name)) {
      yield* invalid(`tools[${index}].name`, `${JSON.stringify(name)} is not made of letters, digits, _ and -`)
    }
    if (names.has(name)) yield* invalid(`tools[${index}].name`, `there is another tool named ${name}`)
    names.add(name)
  }
})

const invalid = (option: string, problem: string) => new InvalidConfig({ option, problem })

// ---------------------------------------------------------------------------------------------------------------------
// encoding
// ---------------------------------------------------------------------------------------------------------------------

const toProvider = (provider: Provider) =>
  omitUndefined({
    type: provider.type,
    baseUrl: provider.baseUrl,
    apiKey: provider.apiKey && Redacted.value(provider.apiKey),
    bearerToken: provider.bearerToken && Redacted.value(provider.bearerToken),
    headers: provider.headers
  })

const toToolDefinition = (tool: Tool.Any, index: number) =>
  Effect.map(
    Effect.try({
      try: () => Tool.jsonSchema(tool),
      catch: (cause) =>
        invalid(
          `tools[${index}].parameters`,
          `the Schema of ${tool.name} has no JSON Schema: ${cause instanceof Error ? cause.message : "unknown reason"}`
        )
    }),
    (parameters) =>
      omitUndefined({
        name: tool.name,
        description: tool.description,
        parameters,
        skipPermission: tool.skipPermission ? true : undefined
      })
  )
