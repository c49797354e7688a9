/** A session's options, checked and made ready: their form on the wire, and what answers the runtime's questions. */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import type * as Canvas from "../../Canvas.js"
import { InvalidConfig } from "../../CopilotError.js"
import * as Mcp from "../../Mcp.js"
import * as Provider from "../../Provider.js"
import type { Any, AnyResume, CustomAgent, Shared } from "../../SessionConfig.js"
import type * as SessionEvent from "../../SessionEvent.js"
import * as SystemMessage from "../../SystemMessage.js"
import * as Tool from "../../Tool.js"
import type * as Callbacks from "../callbacks/callback.js"
import { canvases } from "../callbacks/canvases.js"
import { commands } from "../callbacks/commands.js"
import { elicitation } from "../callbacks/elicitation.js"
import { hasHooks, hooks } from "../callbacks/hooks.js"
import { mcpAuth, mcpHeaders, sampling } from "../callbacks/mcp.js"
import { permission } from "../callbacks/permission.js"
import { sessionLimits } from "../callbacks/sessionLimits.js"
import { systemMessage } from "../callbacks/systemMessage.js"
import { gitHubToken, providerTokens } from "../callbacks/tokens.js"
import { tools } from "../callbacks/tools.js"
import { autoModeSwitch, exitPlanMode, userInput } from "../callbacks/userInput.js"
import { whole } from "../duration.js"
import * as Headers from "../headers.js"
import { formOf } from "../jsonSchema.js"
import { omitUndefined } from "../record.js"
import * as ToolNames from "./toolNames.js"

/** Whether a session has the CLI's defaults, or those of a server with many users. */
export type Mode = "copilot-cli" | "empty"

type Wire = Readonly<Record<string, unknown>>

/** Options that both kinds of request carry under their own name and unchanged. */
const verbatim = [
  "clientName",
  "model",
  "reasoningEffort",
  "reasoningSummary",
  "contextTier",
  "modelCapabilities",
  "models",
  "capi",
  "sessionLimits",
  "remoteSession",
  "featureFlags",
  "expAssignments",
  "enableManagedSettings",
  "managedSettings",
  "toolSearch",
  "availableTools",
  "excludedTools",
  "disabledMcpServers",
  "githubMcpToolConfig",
  "mcpOAuthTokenStorage",
  "authClientIdMetadataUrl",
  "organizationCustomInstructions",
  "agent",
  "defaultAgent",
  "customAgentsLocalOnly",
  "excludedBuiltinAgents",
  "enableSkills",
  "skillDirectories",
  "disabledSkills",
  "pluginDirectories",
  "instructionDirectories",
  "enableOnDemandInstructionDiscovery",
  "refreshCustomInstructions",
  "enableFileHooks",
  "enableConfigDiscovery",
  "streaming",
  "infiniteSessions",
  "workingDirectory",
  "additionalDirectories",
  "memory",
  "enableSessionTelemetry",
  "enableCitations",
  "diagnostics",
  "enableFileChangeTracking",
  "enableHostGitOperations",
  "enableSessionStore",
  "skipEmbeddingRetrieval",
  "embeddingCacheStorage",
  "askUserVariant",
  "requestCanvasRenderer",
  "requestExtensions",
  "extensionSdkPath",
  "extensionInfo",
  "canvasProvider"
] as const satisfies ReadonlyArray<keyof Shared>

/** The params of `session.create` without the session's id. */
export const createParams = (config: Any): Effect.Effect<Wire, InvalidConfig> =>
  withExtra(config, { ...sharedParams(config), cloud: config.cloud })

/** The params of `session.resume` without the session's id. */
export const resumeParams = (config: AnyResume): Effect.Effect<Wire, InvalidConfig> =>
  withExtra(config, {
    ...sharedParams(config),
    disableResume: config.suppressResumeEvent,
    continuePendingWork: config.continuePendingWork,
    openCanvases: config.openCanvases
  })

/** What goes with both kinds of request and comes of no option of a session. */
const ofClient = [
  "sessionId",
  "traceparent",
  "tracestate",
  "enableGitHubTelemetryForwarding",
  "gitHubTokenProviderRegistrationId",
  "requestedEnvironmentVariables"
]

/** Adds the options that this package does not know. `known` has those that it does, undefined where they are not set. */
const withExtra = ({ extraOptions = {} }: Shared<unknown>, known: Wire): Effect.Effect<Wire, InvalidConfig> => {
  const taken = Object.keys(extraOptions).find(
    (name) => Object.hasOwn(known, name) || ofClient.includes(name) || Object.hasOwn(patched({}), name)
  )
  return taken === undefined
    ? Effect.succeed(omitUndefined({ ...extraOptions, ...known }))
    : Effect.fail(invalid(`extraOptions.${taken}`, "this package sends it itself; see the options of a session"))
}

const sharedParams = (config: Shared<unknown>) => ({
  ...Object.fromEntries(verbatim.map((name) => [name, config[name]])),
  isExperimentalMode: config.enableExperimentalMode,
  gitHubToken: config.gitHubToken && Redacted.value(config.gitHubToken),
  provider: config.provider && Provider.toWire(config.provider),
  providers: config.providers?.map(Provider.toWire),
  tools: config.tools?.map(toolDefinition),
  mcpServers: config.mcpServers && Mcp.toWire(config.mcpServers),
  customAgents: config.customAgents?.map(agentDefinition),
  systemMessage: config.systemMessage && SystemMessage.toWire(config.systemMessage),
  configDir: config.configDirectory,
  requestMcpApps: config.enableMcpApps === true ? true : undefined,
  largeOutput: config.largeOutput && largeOutput(config.largeOutput),
  commands: config.commands?.map(({ description, name }) => ({ name, description })),
  canvases: config.canvases?.map(canvasDefinition),
  includeSubAgentStreamingEvents: config.includeSubAgentStreamingEvents ?? true,
  requestPermission: config.onPermissionRequest !== undefined,
  requestUserInput: config.onUserInputRequest !== undefined,
  requestElicitation: config.onElicitationRequest !== undefined,
  requestExitPlanMode: config.onExitPlanModeRequest !== undefined,
  requestAutoModeSwitch: config.onAutoModeSwitchRequest !== undefined,
  hooks: hasHooks(config.hooks),
  // Exclusion beats inclusion (protocol.md 4.2).
  toolFilterPrecedence: "excluded",
  envValueMode: "direct"
})

const agentDefinition = (agent: CustomAgent) =>
  omitUndefined({ ...agent, mcpServers: agent.mcpServers && Mcp.toWire(agent.mcpServers) })

const largeOutput = ({ enabled, maxSizeBytes, outputDirectory }: NonNullable<Shared["largeOutput"]>) =>
  omitUndefined({ enabled, maxSizeBytes, outputDir: outputDirectory })

const toolDefinition = (tool: Tool.Any) =>
  omitUndefined({
    name: tool.name,
    title: tool.title,
    // Empty rather than absent: with a tool that has none, CLI 1.0.81 fails every turn.
    description: tool.description ?? "",
    parameters: Tool.jsonSchema(tool),
    // Always: under the names of some tools that it has and does not list, the CLI would run its own instead, and some of
    // them without asking for permission.
    overridesBuiltInTool: true,
    skipPermission: tool.skipPermission === true ? true : undefined,
    defer: tool.defer,
    metadata: tool.metadata,
    isTerminal: tool.isTerminal === true ? true : undefined
  })

const canvasDefinition = ({ actions, description, displayName, id, inputSchema }: Canvas.Canvas<unknown>) =>
  omitUndefined({
    id,
    displayName,
    description,
    inputSchema: inputSchema && canvasSchema(inputSchema),
    actions:
      actions.length === 0
        ? undefined
        : actions.map(({ description, inputSchema, name }) =>
            omitUndefined({ name, description, inputSchema: inputSchema && canvasSchema(inputSchema) })
          )
  })

const canvasSchema = ({ ast }: Schema.Schema.Any) => formOf(ast, "canvas", "inputSchema").jsonSchema

/**
 * What only `session.options.update` can set, sent after create and resume (protocol.md 4.6); undefined when that is
 * nothing.
 */
export const optionsPatch = (config: Shared<unknown>, mode: Mode) => {
  const patch = omitUndefined({ ...patched(config), installedPlugins: mode === "empty" ? [] : undefined })
  return Object.keys(patch).length === 0 ? undefined : patch
}

const patched = (config: Shared<unknown>) => ({
  skipCustomInstructions: config.skipCustomInstructions,
  customAgentsLocalOnly: config.customAgentsLocalOnly,
  coauthorEnabled: config.coauthorEnabled,
  manageScheduleEnabled: config.manageScheduleEnabled,
  includedBuiltinSkills: config.includedBuiltinSkills
})

/** The events that the runtime emits only for those who registered interest, after create and resume. */
export const interests = (config: Shared<unknown>): ReadonlyArray<SessionEvent.Type> =>
  [
    config.onMcpAuthRequest && ("mcp.oauth_required" as const),
    config.onMcpHeadersRefreshRequest && ("mcp.headers_refresh_required" as const),
    config.onSessionLimitsExhaustedRequest && ("session_limits_exhausted.requested" as const)
  ].filter((eventType) => eventType !== undefined)

// ---------------------------------------------------------------------------------------------------------------------
// callbacks
// ---------------------------------------------------------------------------------------------------------------------

/** What answers for the handlers of a config. */
export const callbacks = (config: Shared<unknown>): ReadonlyArray<Callbacks.Make> => {
  const tokenProviders = new Map<string, Provider.TokenProvider<unknown, unknown>>()
  if (config.provider?.bearerTokenProvider !== undefined) {
    tokenProviders.set("default", config.provider.bearerTokenProvider)
  }
  for (const { bearerTokenProvider, name } of config.providers ?? []) {
    if (bearerTokenProvider !== undefined) tokenProviders.set(name, bearerTokenProvider)
  }
  const transforms = SystemMessage.transforms(config.systemMessage)
  return [
    tools(config.tools ?? []),
    commands(config.commands ?? []),
    canvases(config.canvases ?? []),
    config.onPermissionRequest && permission(config.onPermissionRequest, hasManagedSettings(config)),
    config.onUserInputRequest && userInput(config.onUserInputRequest),
    config.onElicitationRequest && elicitation(config.onElicitationRequest),
    config.onExitPlanModeRequest && exitPlanMode(config.onExitPlanModeRequest),
    config.onAutoModeSwitchRequest && autoModeSwitch(config.onAutoModeSwitchRequest),
    config.onSessionLimitsExhaustedRequest && sessionLimits(config.onSessionLimitsExhaustedRequest),
    config.onMcpAuthRequest && mcpAuth(config.onMcpAuthRequest),
    config.onMcpHeadersRefreshRequest && mcpHeaders(config.onMcpHeadersRefreshRequest),
    config.onSamplingRequest && sampling(config.onSamplingRequest),
    config.hooks && hooks(config.hooks),
    config.gitHubTokenProvider && gitHubToken(config.gitHubTokenProvider),
    tokenProviders.size > 0 ? providerTokens(tokenProviders) : undefined,
    transforms.size > 0 ? systemMessage(transforms) : undefined
  ].filter((make) => make !== undefined)
}

const hasManagedSettings = ({ enableManagedSettings, managedSettings }: Shared<unknown>): boolean =>
  enableManagedSettings === true || managedSettings !== undefined

// ---------------------------------------------------------------------------------------------------------------------
// defaults
// ---------------------------------------------------------------------------------------------------------------------

/** The safe defaults of mode `empty` (protocol.md 4.6). */
const emptyDefaults = {
  enableExperimentalMode: false,
  enableSessionTelemetry: false,
  mcpOAuthTokenStorage: "in-memory",
  skipEmbeddingRetrieval: true,
  embeddingCacheStorage: "in-memory",
  enableOnDemandInstructionDiscovery: false,
  enableFileHooks: false,
  enableHostGitOperations: false,
  enableSessionStore: false,
  enableSkills: false,
  memory: { enabled: false },
  customAgentsLocalOnly: true,
  skipCustomInstructions: true,
  coauthorEnabled: false,
  manageScheduleEnabled: false,
  includedBuiltinSkills: []
} as const satisfies Shared

/** A config with the defaults of the mode under it. An option that is undefined is absent. */
export const withDefaults = <C extends Shared<unknown>>(config: C, mode: Mode): C | (C & Shared<unknown>) =>
  mode === "empty"
    ? { ...config, ...emptyDefaults, ...omitUndefined(config), systemMessage: withoutEnvironment(config.systemMessage) }
    : config

/** The prompt of a server's session does not describe the server, unless the config says otherwise. */
const withoutEnvironment = (
  message: SystemMessage.SystemMessage<unknown> | undefined
): SystemMessage.SystemMessage<unknown> => {
  if (message?.mode === "replace") return message
  const sections = message?.mode === "customize" ? omitUndefined(message.sections ?? {}) : {}
  return omitUndefined({
    mode: "customize",
    content: message?.content,
    sections: { environment_context: { action: "remove" }, ...sections }
  } as const)
}

// ---------------------------------------------------------------------------------------------------------------------
// validation
// ---------------------------------------------------------------------------------------------------------------------

/** Checks what types cannot (protocol.md 1.8, per session). */
export const validate = Effect.fnUntraced(function* (
  config: Shared<unknown> & { readonly sessionId?: string | undefined },
  mode: Mode
): Effect.fn.Return<void, InvalidConfig> {
  if (config.sessionId === "") yield* invalid("sessionId", "a non-empty string is needed")
  if (config.gitHubToken !== undefined && config.gitHubTokenProvider !== undefined) {
    yield* invalid("gitHubTokenProvider", "there is a gitHubToken already; leave one of them out")
  }
  if (mode === "empty" && config.availableTools === undefined) {
    yield* invalid("availableTools", "in mode empty the tools must be named; an empty list means none")
  }
  for (const option of ["availableTools", "excludedTools"] as const) {
    for (const [index, filter] of (config[option] ?? []).entries()) {
      const problem = filterProblem(filter)
      if (problem !== undefined) yield* invalid(`${option}[${index}]`, problem)
    }
  }
  yield* validateProviders(config)
  yield* validateServers("mcpServers", config.mcpServers)
  for (const [index, { mcpServers }] of (config.customAgents ?? []).entries()) {
    yield* validateServers(`customAgents[${index}].mcpServers`, mcpServers)
  }
  yield* uniqueNames("tools", config.tools, toolNameProblem)
  yield* uniqueNames("commands", config.commands, commandNameProblem)
  yield* validateCanvases(config.canvases ?? [])
  if (config.canvasProvider?.id.startsWith("connection:")) {
    yield* invalid("canvasProvider.id", "ids that begin with connection: are the runtime's own")
  }
})

/** A name, or a source and a name or a star (protocol.md 9.6). */
const filterProblem = (filter: string): string | undefined => {
  if (filter === "*") return "a bare * is not a tool; leave the option out, or name a source, as in builtin:*"
  if (filter === "") return "a name is needed"
  const name = /^(?:builtin|mcp|custom):(.*)$/.exec(filter)?.[1]
  return name === undefined || name === "*" || isName(name)
    ? undefined
    : `${JSON.stringify(name)} is neither * nor made of letters, digits, _ and -`
}

const validateProviders = Effect.fnUntraced(function* (config: Shared<unknown>) {
  const { models, provider, providers } = config
  if (provider !== undefined) {
    const other = providers?.length ? "providers" : models?.length ? "models" : undefined
    if (other !== undefined) yield* invalid("provider", `it excludes ${other}; leave one of them out`)
    yield* validateEndpoint("provider", provider)
  }
  const names = new Set<string>()
  for (const [index, named] of (providers ?? []).entries()) {
    const option = `providers[${index}]`
    if (named.name.includes("/")) yield* invalid(`${option}.name`, "a name without / is needed")
    if (names.has(named.name)) yield* invalid(`${option}.name`, `there is another provider named ${named.name}`)
    names.add(named.name)
    yield* validateEndpoint(option, named)
  }
  for (const [index, model] of (models ?? []).entries()) {
    if (!names.has(model.provider)) {
      yield* invalid(`models[${index}].provider`, `there is no provider named ${model.provider}`)
    }
  }
})

const validateEndpoint = (option: string, { baseUrl, headers }: Provider.Endpoint<unknown>) =>
  Effect.zipRight(validateUrl(`${option}.baseUrl`, baseUrl), Headers.validate(`${option}.headers`, headers))

/** The URL itself is not told: it may hold a secret. What `URL` makes of it, the runtime does: blanks, capital letters. */
const validateUrl = (option: string, url: string) =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && url.includes("://")
    ? Effect.void
    : invalid(option, "a URL that begins with http:// or https:// is needed")

const validateServers = Effect.fnUntraced(function* (
  option: string,
  servers: Readonly<Record<string, Mcp.Server>> | undefined
) {
  for (const [name, server] of Object.entries(servers ?? {})) {
    const at = `${option}.${name}`
    const { command, url }: { readonly command?: string; readonly url?: string } = server
    if ((command === undefined) === (url === undefined)) yield* invalid(at, "either a command or a url is needed")
    if (command === "") yield* invalid(`${at}.command`, "the name or the path of a program is needed")
    // Variables in it are expanded, but a text that is no URL before is not connected to, and the first turn hangs.
    if (url !== undefined) yield* validateUrl(`${at}.url`, url)
    if ("headers" in server) yield* Headers.validate(`${at}.headers`, server.headers)
    yield* validateDuration(`${at}.timeout`, server.timeout)
    if ("headersRefreshTtl" in server) yield* validateDuration(`${at}.headersRefreshTtl`, server.headersRefreshTtl)
  }
})

const validateDuration = (option: string, duration: Duration.DurationInput | undefined) =>
  duration === undefined ? Effect.void : whole(option, duration, "millisecond")

const validateCanvases = Effect.fnUntraced(function* (canvases: ReadonlyArray<Canvas.Canvas<unknown>>) {
  const ids = new Set<string>()
  for (const [index, { actions, id }] of canvases.entries()) {
    const option = `canvases[${index}]`
    if (id === "") yield* invalid(`${option}.id`, "a non-empty string is needed")
    if (ids.has(id)) yield* invalid(`${option}.id`, `there is another canvas with the id ${id}`)
    ids.add(id)
    const names = new Set<string>()
    for (const [at, { name }] of actions.entries()) {
      if (names.has(name)) yield* invalid(`${option}.actions[${at}].name`, `there is another action named ${name}`)
      names.add(name)
    }
  }
})

const uniqueNames = Effect.fnUntraced(function* (
  option: string,
  values: ReadonlyArray<{ readonly name: string }> | undefined,
  problemOf: (name: string) => string | undefined
) {
  const names = new Set<string>()
  for (const [index, { name }] of (values ?? []).entries()) {
    const problem = problemOf(name)
    if (problem !== undefined) yield* invalid(`${option}[${index}].name`, problem)
    if (names.has(name)) yield* invalid(`${option}[${index}].name`, `there is another one named ${name}`)
    names.add(name)
  }
})

const toolNameProblem = (name: string) =>
  !isName(name)
    ? `${JSON.stringify(name)} is not made of letters, digits, _ and -`
    : name.length > ToolNames.maxLength
      ? `models take names of at most ${ToolNames.maxLength} characters, and this has ${name.length}`
      : undefined

/** Any other name can be called; what is called as `/deploy` is `deploy`. */
const commandNameProblem = (name: string) =>
  name === "" || name.startsWith("/") ? "a name is needed, without the / that it is called with" : undefined

/** Refuses tools that a release would run its own in the place of. */
export const validateToolNames = Effect.fnUntraced(function* (
  { tools = [] }: Shared<unknown>,
  version: string | undefined
): Effect.fn.Return<void, InvalidConfig> {
  for (const [index, { name }] of tools.entries()) {
    if (ToolNames.isKept(name, version)) {
      const problem = `CLI ${version} runs a tool of its own in the place of one named ${name}; choose another name`
      yield* invalid(`tools[${index}].name`, problem)
    }
  }
})

const isName = (name: string): boolean => /^[a-zA-Z0-9_-]+$/.test(name)

const invalid = (option: string, problem: string) => new InvalidConfig({ option, problem })
