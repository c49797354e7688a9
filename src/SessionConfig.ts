/**
 * The options of a session: what `createSession` and `resumeSession` take (protocol.md section 4).
 *
 * An option that is left out, or undefined, is left to the runtime, whose defaults are given here.
 *
 * @since 0.1.0
 */
import type * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import { dual } from "effect/Function"
import type * as Layer from "effect/Layer"
import type * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type * as AutoModeSwitch from "./AutoModeSwitch.js"
import type * as Canvas from "./Canvas.js"
import type * as Command from "./Command.js"
import type * as CopilotSession from "./CopilotSession.js"
import type * as Elicitation from "./Elicitation.js"
import type * as ExitPlanMode from "./ExitPlanMode.js"
import type * as GitHubToken from "./GitHubToken.js"
import type * as Hooks from "./Hooks.js"
import { provider, type Services } from "./internal/services.js"
import type * as Mcp from "./Mcp.js"
import type * as Permission from "./Permission.js"
import type * as Provider from "./Provider.js"
import type * as Rpc from "./Rpc.js"
import type * as SessionEvent from "./SessionEvent.js"
import type * as SessionFs from "./SessionFs.js"
import type * as SessionLimits from "./SessionLimits.js"
import type * as SystemMessage from "./SystemMessage.js"
import * as Tool from "./Tool.js"
import type * as UserInput from "./UserInput.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * How much of its reasoning a model is asked for. An open set.
 *
 * @since 0.1.0
 * @category models
 */
export type ReasoningEffort = "low" | "medium" | "high" | "xhigh" | "max" | (string & {})

/**
 * An agent of one's own, which the main agent can hand tasks to.
 *
 * @since 0.1.0
 * @category models
 */
export interface CustomAgent {
  readonly name: string
  readonly displayName?: string | undefined
  /** When to use it, for the main agent. */
  readonly description?: string | undefined
  /** The tools that it may use. Default, and null: all. */
  readonly tools?: ReadonlyArray<string> | null | undefined
  /** Its system prompt. */
  readonly prompt: string
  /** Servers for it alone, by name. */
  readonly mcpServers?: Readonly<Record<string, Mcp.Server>> | undefined
  /** Whether the main agent may choose it by itself. Default `true`. */
  readonly infer?: boolean | undefined
  /** The skills that it begins with. */
  readonly skills?: ReadonlyArray<string> | undefined
  readonly model?: string | undefined
  readonly reasoningEffort?: ReasoningEffort | undefined
}

/** What a handler has from its call, and a program need not provide. */
type OfTheCall = Scope.Scope | CopilotSession.Current

/**
 * What `createSession` and `resumeSession` share, with handlers that require `R`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Shared<out R = never> {
  // -- model ----------------------------------------------------------------------------------------------------------

  /** The name of this application, for the runtime's User-Agent. Default `sdk`. */
  readonly clientName?: string | undefined
  /** Default: the runtime's choice. One of `models` is named `provider/id`. */
  readonly model?: string | undefined
  /** Default: the model's. */
  readonly reasoningEffort?: ReasoningEffort | undefined
  /** How much the model tells of its reasoning. Default: the model's. */
  readonly reasoningSummary?: "none" | "concise" | "detailed" | undefined
  /** How much context to use of models that have a larger one at another price. Default `default`. */
  readonly contextTier?: "default" | "long_context" | undefined
  /** Corrections to what the runtime believes the model can do. */
  readonly modelCapabilities?: Rpc.ModelCapabilitiesOverride | undefined
  /** A model provider of one's own. Default: GitHub's models. Not together with `providers` or `models`. */
  readonly provider?: Provider.Provider<R | CopilotSession.Current> | undefined
  /** Several providers of one's own, beside GitHub's models. Experimental upstream. */
  readonly providers?: ReadonlyArray<Provider.NamedProvider<R | CopilotSession.Current>> | undefined
  /** The models of `providers`. Experimental upstream. */
  readonly models?: ReadonlyArray<Provider.Model> | undefined
  /** How to use the Copilot API. */
  readonly capi?:
    | {
        readonly enableWebSocketResponses?: boolean | undefined
        /** What the model `auto` is to optimise for. */
        readonly autoTier?: "efficiency" | "balance" | "intelligence" | "fast" | (string & {}) | undefined
      }
    | undefined
  /** The GitHub identity of this session. Default: the client's. */
  readonly gitHubToken?: Redacted.Redacted<string> | undefined
  /** As `gitHubToken`, fetched and refreshed when needed. Not together with it. */
  readonly gitHubTokenProvider?: GitHubToken.Provider<unknown, R | OfTheCall> | undefined
  /** What the session may use up. Default: no limit. Experimental upstream. */
  readonly sessionLimits?: SessionLimits.SessionLimits | undefined
  /** Whether the session can be followed, or steered, from elsewhere. Default `off`. */
  readonly remoteSession?: "off" | "export" | "on" | undefined
  /** Switches of the runtime's features, by name. */
  readonly featureFlags?: Readonly<Record<string, boolean>> | undefined
  /** Opaque; internal upstream. */
  readonly expAssignments?: Readonly<Record<string, unknown>> | undefined
  /** Features that are still experiments. */
  readonly enableExperimentalMode?: boolean | undefined
  /** Apply the settings of the user's organisation. With it, `Permission.approveAll` is refused. */
  readonly enableManagedSettings?: boolean | undefined
  /** Settings of the organisation, from this program. */
  readonly managedSettings?: Rpc.SessionManagedSettings | undefined

  // -- tools ----------------------------------------------------------------------------------------------------------

  /** Tools of this program. Default: none. */
  readonly tools?: ReadonlyArray<Tool.Tool<string, R | CopilotSession.Current> | Tool.Declaration> | undefined
  /** Load tools when they are searched for, and not from the start. */
  readonly toolSearch?:
    | {
        readonly enabled?: boolean | undefined
        /** From how many tools on. Default 30. */
        readonly deferThreshold?: number | undefined
      }
    | undefined
  /** The tools that the agent may see, by name or by `ToolSet`; an empty list means none at all. Default: all. */
  readonly availableTools?: ReadonlyArray<string> | undefined
  /** The tools that the agent may not see, by name or by `ToolSet`; beats `availableTools`. Default: none. */
  readonly excludedTools?: ReadonlyArray<string> | undefined
  /** Servers of tools, by name. */
  readonly mcpServers?: Readonly<Record<string, Mcp.Server>> | undefined
  /** Servers not to use, of those that the CLI is configured with. */
  readonly disabledMcpServers?: ReadonlyArray<string> | undefined
  /** What GitHub's own MCP server offers. */
  readonly githubMcpToolConfig?:
    | {
        readonly enableAllTools?: boolean | undefined
        readonly additionalToolsets?: ReadonlyArray<string> | undefined
        readonly additionalTools?: ReadonlyArray<string> | undefined
        readonly enableInsidersMode?: boolean | undefined
        readonly disableFormDeferral?: boolean | undefined
      }
    | undefined
  /** Offer MCP apps; whether they are there tells `capabilities.ui.mcpApps`. Experimental upstream. */
  readonly enableMcpApps?: boolean | undefined
  /** Where logins at MCP servers are kept. Default `persistent`; in mode `empty`, `in-memory`. */
  readonly mcpOAuthTokenStorage?: "persistent" | "in-memory" | undefined
  /** The URL of this application's OAuth client metadata. */
  readonly authClientIdMetadataUrl?: string | undefined

  // -- prompts, agents, discovery -------------------------------------------------------------------------------------

  /** Default: the CLI's own system prompt. */
  readonly systemMessage?: SystemMessage.SystemMessage<R | CopilotSession.Current> | undefined
  /** The custom instructions of an organisation. */
  readonly organizationCustomInstructions?: string | undefined
  /** Ignore custom instructions, such as `AGENTS.md`. Default `false`; in mode `empty`, `true`. */
  readonly skipCustomInstructions?: boolean | undefined
  readonly customAgents?: ReadonlyArray<CustomAgent> | undefined
  /** The custom agent to begin with. */
  readonly agent?: string | undefined
  /** Of the main agent: the tools that only others may use. */
  readonly defaultAgent?: { readonly excludedTools?: ReadonlyArray<string> | undefined } | undefined
  /** No custom agents from elsewhere, such as the organisation. Default `false`; in mode `empty`, `true`. */
  readonly customAgentsLocalOnly?: boolean | undefined
  /** The CLI's agents not to offer. */
  readonly excludedBuiltinAgents?: ReadonlyArray<string> | undefined
  /** The CLI's skills to offer. Default: all; in mode `empty`, none. */
  readonly includedBuiltinSkills?: ReadonlyArray<string> | undefined
  /** In mode `empty` `false` by default. */
  readonly enableSkills?: boolean | undefined
  /** Folders with skills. */
  readonly skillDirectories?: ReadonlyArray<string> | undefined
  readonly disabledSkills?: ReadonlyArray<string> | undefined
  /** Folders with plugins. */
  readonly pluginDirectories?: ReadonlyArray<string> | undefined
  /** Folders with custom instructions. */
  readonly instructionDirectories?: ReadonlyArray<string> | undefined
  /** Read custom instructions when files next to them are. In mode `empty` `false` by default. */
  readonly enableOnDemandInstructionDiscovery?: boolean | undefined
  /**
   * Read the files of custom instructions anew. The CLI keeps what it has read for as long as it runs, for all sessions;
   * with this, other sessions may see the change in their next turns, too. Default `false`. CLI 1.0.81 ignores it.
   */
  readonly refreshCustomInstructions?: boolean | undefined
  /** Run the hooks that configuration files name. In mode `empty` `false` by default. */
  readonly enableFileHooks?: boolean | undefined
  /** The folder of the CLI's configuration. Default: the client's `baseDirectory`. */
  readonly configDirectory?: string | undefined
  /** Look for configuration, such as `.mcp.json` and skills, in the working directory. */
  readonly enableConfigDiscovery?: boolean | undefined

  // -- behaviour ------------------------------------------------------------------------------------------------------

  /** Emit text and reasoning as they are generated, as `assistant.message_delta` and the like. Default `false`. */
  readonly streaming?: boolean | undefined
  /** With `streaming`, also those of sub-agents. Default `true`. */
  readonly includeSubAgentStreamingEvents?: boolean | undefined
  /** Summarise the conversation before the context is full. */
  readonly infiniteSessions?:
    | {
        /** Default `true`. Without it, the session has no workspace. */
        readonly enabled?: boolean | undefined
        /** How full the context is when a summary is begun, from 0 to 1. Default 0.8. */
        readonly backgroundCompactionThreshold?: number | undefined
        /** How full it is when the agent waits for the summary, from 0 to 1. Default 0.95. */
        readonly bufferExhaustionThreshold?: number | undefined
      }
    | undefined
  /** Put large results of tools into files. */
  readonly largeOutput?:
    | {
        readonly enabled?: boolean | undefined
        readonly maxSizeBytes?: number | undefined
        readonly outputDirectory?: string | undefined
      }
    | undefined
  /** Where the agent works. Default: the working directory of the CLI. */
  readonly workingDirectory?: string | undefined
  /** Where it may work besides. To be given again on resume. */
  readonly additionalDirectories?: ReadonlyArray<string> | undefined
  /** What the agent remembers from session to session. In mode `empty`, not enabled by default. */
  readonly memory?: { readonly enabled: boolean } | undefined
  /** Name Copilot as co-author of commits. Default `true`; in mode `empty`, `false`. */
  readonly coauthorEnabled?: boolean | undefined
  /** Offer the tool that schedules prompts. In mode `empty` `false` by default. */
  readonly manageScheduleEnabled?: boolean | undefined
  /** In mode `empty` `false` by default. */
  readonly enableSessionTelemetry?: boolean | undefined
  /** Tell where answers come from. Experimental upstream. */
  readonly enableCitations?: boolean | undefined
  /**
   * What to record of the session's MCP servers, for `session.rpc.diagnostics.read`. From `debug` on the records hold
   * arguments, results and paths. Default: nothing; on resume, what it was. CLI 1.0.81 ignores it. Experimental upstream.
   */
  readonly diagnostics?: Rpc.DiagnosticsConfiguration | undefined
  /** Keep track of the files that the agent changes. */
  readonly enableFileChangeTracking?: boolean | undefined
  /** Let the runtime itself use git. In mode `empty` `false` by default. */
  readonly enableHostGitOperations?: boolean | undefined
  /** Index the session, for searches over all of them. In mode `empty` `false` by default. */
  readonly enableSessionStore?: boolean | undefined
  /** In mode `empty` `true` by default. */
  readonly skipEmbeddingRetrieval?: boolean | undefined
  /** Default `persistent`; in mode `empty`, `in-memory`. */
  readonly embeddingCacheStorage?: "persistent" | "in-memory" | undefined

  // -- handlers -------------------------------------------------------------------------------------------------------

  /**
   * Called for each event, one after the other, from the first: `createSession` need not have returned. A failure is
   * logged and shown in `session.handlerFailures`, and the next event follows. Ends with the session, and when it is
   * more than 4096 events behind. A program that reads events as a Stream has `session.events`.
   */
  readonly onEvent?: ((event: SessionEvent.SessionEvent) => Effect.Effect<unknown, unknown, R | OfTheCall>) | undefined
  /** Decides what the agent may do. Default: everything that needs permission is refused. */
  readonly onPermissionRequest?: Permission.Handler<unknown, R | OfTheCall> | undefined
  /** Answers the agent's questions. Default: it cannot ask. */
  readonly onUserInputRequest?: UserInput.Handler<unknown, R | OfTheCall> | undefined
  /** How the agent asks: by `onUserInputRequest`, or by a form for `onElicitationRequest`. Default `legacy`. */
  readonly askUserVariant?: "legacy" | "elicitation" | undefined
  /** Puts forms before the user. Default: nobody can ask for one. */
  readonly onElicitationRequest?: Elicitation.Handler<unknown, R | OfTheCall> | undefined
  /** Decides on plans. Default: the agent cannot leave plan mode by itself. */
  readonly onExitPlanModeRequest?: ExitPlanMode.Handler<unknown, R | OfTheCall> | undefined
  /** Decides whether to go on with another model. Default: no. */
  readonly onAutoModeSwitchRequest?: AutoModeSwitch.Handler<unknown, R | OfTheCall> | undefined
  /** Decides what to do when `sessionLimits` are reached. Default: another client does, or else the agent stops. */
  readonly onSessionLimitsExhaustedRequest?: SessionLimits.Handler<unknown, R | OfTheCall> | undefined
  /** Logs in at MCP servers. Default: another client, or nobody, does. */
  readonly onMcpAuthRequest?: Mcp.AuthHandler<unknown, R | OfTheCall> | undefined
  /** Supplies headers for MCP servers with `headersRefreshTtl`. Default: another client, or nobody, does. */
  readonly onMcpHeadersRefreshRequest?: Mcp.HeadersHandler<unknown, R | OfTheCall> | undefined
  /** Answers MCP servers that ask for a model's answer. Default: another client, or nobody, does. */
  readonly onSamplingRequest?: Mcp.SamplingHandler<unknown, R | OfTheCall> | undefined
  /** Makes the session's file system; needed when the client has `sessionFs`, and of no use otherwise. */
  readonly createSessionFsProvider?: SessionFs.Create<unknown, R | Scope.Scope> | undefined
  /** Called at fixed points of the session. Default: none. */
  readonly hooks?: Hooks.Hooks<R | CopilotSession.Current> | undefined
  /** Slash commands of this program. Default: none. */
  readonly commands?: ReadonlyArray<Command.Command<R | CopilotSession.Current>> | undefined

  // -- extensions -----------------------------------------------------------------------------------------------------

  /** Canvases of this program. Default: none. Experimental upstream. */
  readonly canvases?: ReadonlyArray<Canvas.Canvas<R | CopilotSession.Current>> | undefined
  /** Announce that this program can show canvases. */
  readonly requestCanvasRenderer?: boolean | undefined
  readonly requestExtensions?: boolean | undefined
  readonly extensionSdkPath?: string | undefined
  /** The extension that this program is. */
  readonly extensionInfo?: { readonly source: string; readonly name: string } | undefined
  /** Who provides the canvases. An id may not begin with `connection:`. */
  readonly canvasProvider?: { readonly id: string; readonly name?: string | undefined } | undefined

  // -- the rest -------------------------------------------------------------------------------------------------------

  /**
   * Options that the CLI knows and this package does not yet, by their names in `session.create` and `session.resume`.
   * They are sent as they are: nothing checks them, and a CLI that does not know them says nothing. One that this
   * package sends is refused with `InvalidConfig`.
   */
  readonly extraOptions?: Readonly<Record<string, unknown>> | undefined
}

/**
 * What a session is created with, by handlers that require `R`. All options are optional.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionConfig<out R = never> extends Shared<R> {
  /**
   * Any text. An id that this client has a live session for is refused. Default: a random UUID; for a `cloud` session,
   * the runtime's choice.
   */
  readonly sessionId?: string | undefined
  /** Run the agent on GitHub's machines. */
  readonly cloud?:
    | {
        readonly repository?:
          | { readonly owner: string; readonly name: string; readonly branch?: string | undefined }
          | undefined
      }
    | undefined
}

/**
 * What a session is resumed with, by handlers that require `R`. Handlers, tools and most other options are not kept with
 * a session: what it was created with is to be given again.
 *
 * @since 0.1.0
 * @category models
 */
export interface ResumeConfig<out R = never> extends Shared<R> {
  /** Emit no `session.resume` event (`disableResume`). */
  readonly suppressResumeEvent?: boolean | undefined
  /**
   * Go on with tool calls and permission requests that were open when the session's process was lost. The runtime waits for
   * their answers without limit, calls no handler for them, and has later messages wait: answer them by `answerToolCall`
   * and `answerPermission`. Default: what was open has failed.
   */
  readonly continuePendingWork?: boolean | undefined
  /** The canvases that are open on this side. */
  readonly openCanvases?: ReadonlyArray<Rpc.OpenCanvasInstance> | undefined
}

/**
 * What an extension of the CLI joins its session with, by handlers that require `R`.
 *
 * @since 0.1.0
 * @category models
 */
export interface JoinConfig<out R = never> extends Omit<ResumeConfig<R>, "extensionSdkPath" | "suppressResumeEvent"> {
  /** Emit no `session.resume` event (`disableResume`). Default `true`. */
  readonly suppressResumeEvent?: boolean | undefined
  /** Variables of the CLI's environment that this program asks for, by name. Default: none. */
  readonly requestedEnvironmentVariables?: ReadonlyArray<string> | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// inference
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A config for `createSession` with any requirements.
 *
 * @since 0.1.0
 * @category models
 */
export type Any = SessionConfig<unknown>

/**
 * A config for `resumeSession` with any requirements.
 *
 * @since 0.1.0
 * @category models
 */
export type AnyResume = ResumeConfig<unknown>

/**
 * A config for `joinSession` with any requirements.
 *
 * @since 0.1.0
 * @category models
 */
export type AnyJoin = JoinConfig<unknown>

/**
 * The services that the handlers of a config require. The scope of a handler's call and the session that it serves
 * (`CopilotSession.Current`) are there, so they are not among them.
 *
 * @since 0.1.0
 * @category utility types
 */
export type Requirements<C extends Shared<unknown>> =
  | Exclude<
      | { readonly [K in HandlerName]: HandlerRequirements<C[K]> }[HandlerName]
      | ValuesRequirements<C["hooks"]>
      | ToolsRequirements<C["tools"]>
      | CommandsRequirements<C["commands"]>
      | CanvasesRequirements<C["canvases"]>
      | ProviderRequirements<C["provider"]>
      | ProvidersRequirements<C["providers"]>
      | SystemMessageRequirements<C["systemMessage"]>,
      OfTheCall
    >
  | Exclude<HandlerRequirements<C["createSessionFsProvider"]>, Scope.Scope>

/** The options that are handlers of a live session. */
type HandlerName = Extract<keyof Shared, `on${string}` | "gitHubTokenProvider">

type HandlerRequirements<H> = H extends (...args: ReadonlyArray<never>) => Effect.Effect<unknown, unknown, infer R>
  ? R
  : never

type ValuesRequirements<T> = T extends object ? { [K in keyof T]-?: HandlerRequirements<T[K]> }[keyof T] : never

type ToolsRequirements<T> = T extends ReadonlyArray<infer A> ? Tool.Requirements<A> : never

type CommandsRequirements<T> =
  T extends ReadonlyArray<infer A> ? (A extends Command.Command<infer R> ? R : never) : never

type CanvasesRequirements<T> = T extends ReadonlyArray<infer A> ? Canvas.Requirements<A> : never

type ProviderRequirements<P> = P extends { readonly bearerTokenProvider?: infer H } ? HandlerRequirements<H> : never

type ProvidersRequirements<P> = P extends ReadonlyArray<infer A> ? ProviderRequirements<A> : never

type SystemMessageRequirements<M> = M extends { readonly sections?: infer S } ? OverridesRequirements<S> : never

type OverridesRequirements<S> = S extends object ? { [K in keyof S]-?: OverrideRequirements<S[K]> }[keyof S] : never

type OverrideRequirements<O> = O extends { readonly action: infer A } ? HandlerRequirements<A> : never

/**
 * A config without unknown options: a name that the config, or one of its groups of options, does not have is a compile
 * error, although the type of the config is inferred.
 *
 * @since 0.1.0
 * @category utility types
 */
export type Exact<C extends Any> = C & Without<C, keyof Any> & ExactGroups<C>

/**
 * {@link Exact} for `resumeSession`.
 *
 * @since 0.1.0
 * @category utility types
 */
export type ExactResume<C extends AnyResume> = C & Without<C, keyof AnyResume> & ExactGroups<C>

/**
 * {@link Exact} for `joinSession`.
 *
 * @since 0.1.0
 * @category utility types
 */
export type ExactJoin<C extends AnyJoin> = C & Without<C, keyof AnyJoin> & ExactGroups<C>

/** Written out: from a mapped type the compiler does not infer the config `{}`. */
interface ExactGroups<C extends Shared<unknown>> {
  readonly provider?: WithoutIn<C, "provider"> | undefined
  readonly capi?: WithoutIn<C, "capi"> | undefined
  readonly sessionLimits?: WithoutIn<C, "sessionLimits"> | undefined
  readonly toolSearch?: WithoutIn<C, "toolSearch"> | undefined
  readonly githubMcpToolConfig?: WithoutIn<C, "githubMcpToolConfig"> | undefined
  readonly systemMessage?: WithoutIn<C, "systemMessage"> | undefined
  readonly defaultAgent?: WithoutIn<C, "defaultAgent"> | undefined
  readonly infiniteSessions?: WithoutIn<C, "infiniteSessions"> | undefined
  readonly largeOutput?: WithoutIn<C, "largeOutput"> | undefined
  readonly memory?: WithoutIn<C, "memory"> | undefined
  readonly hooks?: WithoutIn<C, "hooks"> | undefined
  readonly extensionInfo?: WithoutIn<C, "extensionInfo"> | undefined
  readonly canvasProvider?: WithoutIn<C, "canvasProvider"> | undefined
  readonly diagnostics?: WithoutIn<C, "diagnostics"> | undefined
  /** Nothing that has an option of its own. */
  readonly extraOptions?: WithNone<C["extraOptions"], keyof Any | keyof AnyResume> | undefined
}

type WithoutIn<C extends Shared<unknown>, Group extends keyof Shared> = Without<
  C[Group],
  KeysOf<Shared<unknown>[Group]>
>

type KeysOf<T> = T extends object ? keyof T : never

type Without<T, Names extends PropertyKey> = T extends object
  ? { readonly [K in Exclude<keyof T, Names>]: never }
  : unknown

type WithNone<T, Names extends PropertyKey> = T extends object
  ? { readonly [K in Extract<keyof T, Names>]: never }
  : unknown

// ---------------------------------------------------------------------------------------------------------------------
// combinators
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The config `C` with handlers that require `R`.
 *
 * @since 0.1.0
 * @category utility types
 */
export type Provided<C, R> = { readonly [K in keyof C]: K extends keyof Shared ? Shared<R>[K] : C[K] }

/**
 * Provides what the handlers of a config require: a context, or a Layer, which is built for each call and released after
 * it. What they require is what is left. Everything that runs for the session gets it: tools, hooks, commands, canvases,
 * the functions of a system message, token providers and the other handlers.
 *
 * The scope of a handler stays that of its call, and that of the session the one it is created in, also where the context
 * holds another: which is what `Effect.provide(context)` around `createSession` does not do.
 *
 * @example
 * ```ts
 * import { CopilotClient, Permission, SessionConfig } from "effect-copilot"
 * import { Context, Effect } from "effect"
 *
 * class Policy extends Context.Tag("Policy")<Policy, { readonly allows: (kind: string) => boolean }>() {}
 *
 * const ask = Permission.make(({ kind }) =>
 *   Effect.map(Policy, (policy) => (policy.allows(kind) ? Permission.approveOnce : Permission.reject()))
 * )
 *
 * export const makeOpen = Effect.gen(function* () {
 *   const client = yield* CopilotClient.CopilotClient
 *   const context = yield* Effect.context<Policy>()
 *   // Requires the Scope of whoever opens a session, and nothing else.
 *   return (model: string) =>
 *     client.createSession(SessionConfig.provide({ model, onPermissionRequest: ask }, context))
 * })
 * ```
 *
 * @since 0.1.0
 * @category combinators
 */
export const provide: {
  <ROut, RIn = never>(
    services: Context.Context<ROut> | Layer.Layer<ROut, never, RIn>
  ): <const C extends Shared<unknown>>(config: C) => Provided<C, RIn | Exclude<Requirements<C>, ROut>>
  <const C extends Shared<unknown>, ROut, RIn = never>(
    config: C,
    services: Context.Context<ROut> | Layer.Layer<ROut, never, RIn>
  ): Provided<C, RIn | Exclude<Requirements<C>, ROut>>
} = dual(
  2,
  <C extends Shared<unknown>, ROut, RIn>(
    config: C,
    services: Services<ROut, RIn>
  ): Provided<C, RIn | Exclude<Requirements<C>, ROut>> => {
    const { canvases, commands, hooks, provider: endpoint, providers, systemMessage, tools } = config
    const provided = provider(services)
    // Safe: what is no function is given back as it is, and a handler gives an Effect.
    const handler = <H>(u: H): H =>
      (typeof u === "function"
        ? (...args: ReadonlyArray<unknown>) => provided((u as unknown as Handler)(...args))
        : u) as H
    const handlers = <T extends object>(record: T): T =>
      // Safe: each value has become one of its own type.
      Object.fromEntries(Object.entries(record).map(([name, value]) => [name, handler(value)])) as T
    const section = (override: unknown) =>
      typeof override === "object" && override !== null ? handlers(override) : override
    const given: Shared<unknown> = config
    const made: Shared<unknown> = {
      ...handlers(given),
      ...(tools && { tools: tools.map((tool) => (tool.run === undefined ? tool : Tool.provide(tool, services))) }),
      ...(hooks && { hooks: handlers(hooks) }),
      ...(commands && { commands: commands.map(handlers) }),
      ...(canvases && {
        // One by one: a Schema is a function, too.
        canvases: canvases.map((canvas) => ({
          ...canvas,
          open: handler(canvas.open),
          close: handler(canvas.close),
          actions: canvas.actions.map((action) => ({ ...action, run: handler(action.run) }))
        }))
      }),
      ...(endpoint && { provider: handlers(endpoint) }),
      ...(providers && { providers: providers.map(handlers) }),
      ...(systemMessage?.mode === "customize" &&
        systemMessage.sections && {
          systemMessage: {
            ...systemMessage,
            sections: Object.fromEntries(
              Object.entries(systemMessage.sections).map(([id, override]) => [id, section(override)])
            ) as SystemMessage.Customize<unknown>["sections"]
          }
        })
    }
    // Safe: the keys are those of the config, and what its handlers require is provided.
    return made as unknown as Provided<C, RIn | Exclude<Requirements<C>, ROut>>
  }
)

type Handler = (...args: ReadonlyArray<unknown>) => Effect.Effect<unknown, unknown, unknown>
