import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import {
  Canvas,
  Command,
  CopilotClient,
  CopilotError,
  Elicitation,
  GitHubToken,
  Mcp,
  Permission,
  type SessionConfig,
  SessionLimits,
  Tool,
  ToolSet,
  UserInput
} from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"
import { constants } from "./support/constants.js"

/** The params of the request that a config leads to. */
const created = (config: SessionConfig.SessionConfig) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const runtime = yield* TestCopilot.TestCopilot
    yield* client.createSession({ sessionId: "s1", ...config })
    return yield* runtime.awaitRequest("session.create")
  }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()))

const resumed = (config: SessionConfig.ResumeConfig) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const runtime = yield* TestCopilot.TestCopilot
    yield* client.createSession({ sessionId: "s1" })
    yield* client.resumeSession("s1", config)
    return yield* runtime.awaitRequest("session.resume")
  }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()))

const secret = Redacted.make("secret")

/** An option's value, and what it adds to the params or changes in them. Each option has to have its row. */
type Rows<Config> = { readonly [K in keyof Config]-?: readonly [NonNullable<Config[K]>, object] }

/** Not with `createSessionFsProvider`, which needs a client with `sessionFs`: see SessionFs.test.ts. */
const shared: Rows<Omit<SessionConfig.Shared, "createSessionFsProvider">> = {
  clientName: ["app", { clientName: "app" }],
  model: ["gpt-5", { model: "gpt-5" }],
  reasoningEffort: ["xhigh", { reasoningEffort: "xhigh" }],
  reasoningSummary: ["concise", { reasoningSummary: "concise" }],
  contextTier: ["long_context", { contextTier: "long_context" }],
  modelCapabilities: [
    { supports: { reasoningEffort: true }, limits: { max_prompt_tokens: 1 } },
    { modelCapabilities: { supports: { reasoningEffort: true }, limits: { max_prompt_tokens: 1 } } }
  ],
  provider: [
    {
      type: "azure",
      wireApi: "responses",
      transport: "websockets",
      baseUrl: "https://example.com",
      apiKey: secret,
      bearerToken: secret,
      bearerTokenProvider: () => Effect.succeed(secret),
      azure: { apiVersion: "v1" },
      headers: { "x-plain": "a", "x-secret": secret },
      modelId: "gpt-5",
      wireModel: "my-gpt",
      maxPromptTokens: 1,
      maxContextWindowTokens: 2,
      maxOutputTokens: 3,
      modelCapabilities: { supports: { vision: true } },
      providerName: "mine"
    },
    {
      provider: {
        type: "azure",
        wireApi: "responses",
        transport: "websockets",
        baseUrl: "https://example.com",
        apiKey: "secret",
        bearerToken: "secret",
        hasBearerTokenProvider: true,
        azure: { apiVersion: "v1" },
        headers: { "x-plain": "a", "x-secret": "secret" },
        modelId: "gpt-5",
        wireModel: "my-gpt",
        maxPromptTokens: 1,
        maxContextWindowTokens: 2,
        maxOutputTokens: 3,
        modelCapabilities: { supports: { vision: true } },
        providerName: "mine"
      }
    }
  ],
  providers: [
    [{ name: "mine", baseUrl: "https://example.com", bearerTokenProvider: () => Effect.succeed(secret) }],
    { providers: [{ name: "mine", baseUrl: "https://example.com", hasBearerTokenProvider: true }] }
  ],
  models: [
    [{ id: "gpt", provider: "mine" }],
    { providers: [{ name: "mine", baseUrl: "https://example.com" }], models: [{ id: "gpt", provider: "mine" }] }
  ],
  capi: [
    { enableWebSocketResponses: true, autoTier: "fast" },
    { capi: { enableWebSocketResponses: true, autoTier: "fast" } }
  ],
  gitHubToken: [secret, { gitHubToken: "secret" }],
  gitHubTokenProvider: [() => Effect.succeed(GitHubToken.cancelled), { gitHubTokenProviderRegistrationId: "uuid" }],
  sessionLimits: [{ maxAiCredits: 5 }, { sessionLimits: { maxAiCredits: 5 } }],
  remoteSession: ["export", { remoteSession: "export" }],
  featureFlags: [{ a: true, b: false }, { featureFlags: { a: true, b: false } }],
  expAssignments: [{ Features: [], Configs: [] }, { expAssignments: { Features: [], Configs: [] } }],
  enableExperimentalMode: [false, { isExperimentalMode: false }],
  enableManagedSettings: [true, { enableManagedSettings: true }],
  managedSettings: [
    { permissions: { disableBypassPermissionsMode: "disable", deny: [], ask: ["shell"] } },
    { managedSettings: { permissions: { disableBypassPermissionsMode: "disable", deny: [], ask: ["shell"] } } }
  ],
  tools: [
    [
      Tool.make("add", {
        description: "Adds",
        parameters: { a: Schema.Number },
        title: "Add",
        skipPermission: true,
        defer: "never",
        isTerminal: true,
        metadata: { owner: "me" },
        onFailure: "hide",
        timeout: "1 second",
        handler: () => Effect.void
      }),
      Tool.make("noop", {
        skipPermission: false,
        isTerminal: false,
        handler: () => Effect.void
      }),
      Tool.declare("deploy", { defer: "auto", parameters: Tool.rawParameters({ type: "object", minProperties: 1 }) })
    ],
    {
      tools: [
        {
          name: "add",
          description: "Adds",
          parameters: {
            type: "object",
            required: ["a"],
            properties: { a: { type: "number" } },
            additionalProperties: false
          },
          title: "Add",
          skipPermission: true,
          overridesBuiltInTool: true,
          defer: "never",
          isTerminal: true,
          metadata: { owner: "me" }
        },
        {
          name: "noop",
          description: "",
          parameters: { type: "object", required: [], properties: {}, additionalProperties: false },
          overridesBuiltInTool: true
        },
        {
          name: "deploy",
          description: "",
          parameters: { type: "object", minProperties: 1 },
          overridesBuiltInTool: true,
          defer: "auto"
        }
      ]
    }
  ],
  toolSearch: [{ enabled: true, deferThreshold: 5 }, { toolSearch: { enabled: true, deferThreshold: 5 } }],
  availableTools: [[], { availableTools: [] }],
  excludedTools: [
    ["bash", ...ToolSet.builtIn("view", "grep"), ...ToolSet.mcp("*"), ...ToolSet.custom("mine")],
    { excludedTools: ["bash", "builtin:view", "builtin:grep", "mcp:*", "custom:mine"] }
  ],
  mcpServers: [
    {
      local: {
        command: "mcp",
        args: ["-v"],
        env: { A: "a", B: secret },
        workingDirectory: "/w",
        tools: [],
        timeout: 5
      },
      remote: {
        type: "http",
        url: "https://example.com",
        headers: { authorization: secret },
        tools: ["*"],
        timeout: "5 seconds",
        headersRefreshTtl: "1 minute",
        oauthClientId: "app",
        oauthScopes: ["read"]
      }
    },
    {
      mcpServers: {
        local: { command: "mcp", args: ["-v"], env: { A: "a", B: "secret" }, cwd: "/w", tools: [], timeout: 5 },
        remote: {
          type: "http",
          url: "https://example.com",
          headers: { authorization: "secret" },
          tools: ["*"],
          timeout: 5000,
          headersRefreshTtlMs: 60_000,
          oauthClientId: "app",
          oauthScopes: ["read"]
        }
      }
    }
  ],
  disabledMcpServers: [["a"], { disabledMcpServers: ["a"] }],
  githubMcpToolConfig: [
    { enableAllTools: true, additionalToolsets: ["issues"], disableFormDeferral: true },
    { githubMcpToolConfig: { enableAllTools: true, additionalToolsets: ["issues"], disableFormDeferral: true } }
  ],
  enableMcpApps: [true, { requestMcpApps: true }],
  mcpOAuthTokenStorage: ["in-memory", { mcpOAuthTokenStorage: "in-memory" }],
  authClientIdMetadataUrl: ["https://example.com/c", { authClientIdMetadataUrl: "https://example.com/c" }],
  systemMessage: [
    {
      mode: "customize",
      sections: {
        tone: { action: "replace", content: "Short" },
        safety: { action: "preserve" },
        identity: { action: (text) => Effect.succeed(text) },
        guidelines: undefined
      },
      content: "More"
    },
    {
      systemMessage: {
        mode: "customize",
        sections: {
          tone: { action: "replace", content: "Short" },
          safety: { action: "preserve" },
          identity: { action: "transform" }
        },
        content: "More"
      }
    }
  ],
  organizationCustomInstructions: ["Be kind", { organizationCustomInstructions: "Be kind" }],
  skipCustomInstructions: [true, {}],
  customAgents: [
    [
      {
        name: "reviewer",
        displayName: "Reviewer",
        description: "Reviews",
        tools: null,
        prompt: "Review",
        mcpServers: { local: { command: "mcp", workingDirectory: "/w" } },
        infer: false,
        skills: ["s"],
        model: "gpt-5",
        reasoningEffort: "low"
      }
    ],
    {
      customAgents: [
        {
          name: "reviewer",
          displayName: "Reviewer",
          description: "Reviews",
          tools: null,
          prompt: "Review",
          mcpServers: { local: { command: "mcp", cwd: "/w" } },
          infer: false,
          skills: ["s"],
          model: "gpt-5",
          reasoningEffort: "low"
        }
      ]
    }
  ],
  agent: ["reviewer", { agent: "reviewer" }],
  defaultAgent: [{ excludedTools: ["a"] }, { defaultAgent: { excludedTools: ["a"] } }],
  customAgentsLocalOnly: [true, { customAgentsLocalOnly: true }],
  excludedBuiltinAgents: [["explore"], { excludedBuiltinAgents: ["explore"] }],
  includedBuiltinSkills: [["a"], {}],
  enableSkills: [true, { enableSkills: true }],
  skillDirectories: [["/s"], { skillDirectories: ["/s"] }],
  disabledSkills: [["a"], { disabledSkills: ["a"] }],
  pluginDirectories: [["/p"], { pluginDirectories: ["/p"] }],
  instructionDirectories: [["/i"], { instructionDirectories: ["/i"] }],
  enableOnDemandInstructionDiscovery: [true, { enableOnDemandInstructionDiscovery: true }],
  refreshCustomInstructions: [true, { refreshCustomInstructions: true }],
  enableFileHooks: [true, { enableFileHooks: true }],
  configDirectory: ["/c", { configDir: "/c" }],
  enableConfigDiscovery: [true, { enableConfigDiscovery: true }],
  streaming: [true, { streaming: true }],
  includeSubAgentStreamingEvents: [false, { includeSubAgentStreamingEvents: false }],
  infiniteSessions: [
    { enabled: false, backgroundCompactionThreshold: 0.5, bufferExhaustionThreshold: 0.6 },
    { infiniteSessions: { enabled: false, backgroundCompactionThreshold: 0.5, bufferExhaustionThreshold: 0.6 } }
  ],
  largeOutput: [
    { enabled: true, maxSizeBytes: 5, outputDirectory: "/o" },
    { largeOutput: { enabled: true, maxSizeBytes: 5, outputDir: "/o" } }
  ],
  workingDirectory: ["/w", { workingDirectory: "/w" }],
  additionalDirectories: [["/a"], { additionalDirectories: ["/a"] }],
  memory: [{ enabled: true }, { memory: { enabled: true } }],
  coauthorEnabled: [false, {}],
  manageScheduleEnabled: [false, {}],
  enableSessionTelemetry: [false, { enableSessionTelemetry: false }],
  enableCitations: [true, { enableCitations: true }],
  diagnostics: [{ sources: { mcp: { level: "debug" } } }, { diagnostics: { sources: { mcp: { level: "debug" } } } }],
  enableFileChangeTracking: [true, { enableFileChangeTracking: true }],
  enableHostGitOperations: [false, { enableHostGitOperations: false }],
  enableSessionStore: [false, { enableSessionStore: false }],
  skipEmbeddingRetrieval: [true, { skipEmbeddingRetrieval: true }],
  embeddingCacheStorage: ["in-memory", { embeddingCacheStorage: "in-memory" }],
  onEvent: [() => Effect.void, {}],
  onPermissionRequest: [Permission.approveAll, { requestPermission: true }],
  onUserInputRequest: [() => Effect.succeed(UserInput.freeform("")), { requestUserInput: true }],
  askUserVariant: ["elicitation", { askUserVariant: "elicitation" }],
  onElicitationRequest: [() => Effect.succeed(Elicitation.cancel), { requestElicitation: true }],
  onExitPlanModeRequest: [() => Effect.succeed({ approved: true }), { requestExitPlanMode: true }],
  onAutoModeSwitchRequest: [() => Effect.succeed("no"), { requestAutoModeSwitch: true }],
  onSessionLimitsExhaustedRequest: [() => Effect.succeed(SessionLimits.cancel), {}],
  onMcpAuthRequest: [() => Effect.succeed(Mcp.cancelled), {}],
  onMcpHeadersRefreshRequest: [() => Effect.succeed({ kind: "none" }), {}],
  onSamplingRequest: [() => Effect.succeed(undefined), {}],
  hooks: [{ onAgentStop: () => Effect.void }, { hooks: true }],
  commands: [
    [Command.make("deploy", { description: "Deploys", handler: () => Effect.void })],
    { commands: [{ name: "deploy", description: "Deploys" }] }
  ],
  canvases: [
    [
      Canvas.make("board", {
        displayName: "Board",
        description: "Shows issues",
        inputSchema: { project: Schema.String },
        open: () => Effect.void,
        actions: [
          Canvas.action("move", {
            description: "Moves an issue",
            inputSchema: { issue: Schema.Number },
            handler: () => Effect.void
          }),
          Canvas.action("clear", { handler: () => Effect.void })
        ]
      }),
      Canvas.make("log", { displayName: "Log", description: "Shows the log", open: () => Effect.void })
    ],
    {
      canvases: [
        {
          id: "board",
          displayName: "Board",
          description: "Shows issues",
          inputSchema: {
            type: "object",
            required: ["project"],
            properties: { project: { type: "string" } },
            additionalProperties: false
          },
          actions: [
            {
              name: "move",
              description: "Moves an issue",
              inputSchema: {
                type: "object",
                required: ["issue"],
                properties: { issue: { type: "number" } },
                additionalProperties: false
              }
            },
            { name: "clear" }
          ]
        },
        { id: "log", displayName: "Log", description: "Shows the log" }
      ]
    }
  ],
  requestCanvasRenderer: [true, { requestCanvasRenderer: true }],
  requestExtensions: [true, { requestExtensions: true }],
  extensionSdkPath: ["/e", { extensionSdkPath: "/e" }],
  extensionInfo: [{ source: "project", name: "e" }, { extensionInfo: { source: "project", name: "e" } }],
  canvasProvider: [{ id: "c", name: "C" }, { canvasProvider: { id: "c", name: "C" } }],
  extraOptions: [
    { brandNew: { a: 1 }, other: null },
    { brandNew: { a: 1 }, other: null }
  ]
}

const createOnly: Rows<Omit<SessionConfig.SessionConfig, keyof SessionConfig.Shared>> = {
  sessionId: ["any text", { sessionId: "any text" }],
  cloud: [
    { repository: { owner: "o", name: "n", branch: "b" } },
    { cloud: { repository: { owner: "o", name: "n", branch: "b" } } }
  ]
}

const resumeOnly: Rows<Omit<SessionConfig.ResumeConfig, keyof SessionConfig.Shared>> = {
  suppressResumeEvent: [true, { disableResume: true }],
  continuePendingWork: [true, { continuePendingWork: true }],
  openCanvases: [
    [{ instanceId: "i", extensionId: "e", canvasId: "c" }],
    { openCanvases: [{ instanceId: "i", extensionId: "e", canvasId: "c" }] }
  ]
}

/** Options that are refused without others. */
const company: Readonly<Record<string, object>> = {
  models: { providers: [{ name: "mine", baseUrl: "https://example.com" }] }
}

const isUuid = (u: unknown) =>
  typeof u === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(u)

const withoutUuids = (params: object) =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, isUuid(value) ? "uuid" : value]))

describe("the params of session.create", () => {
  it.effect("are the constants when nothing is set, be it absent or undefined", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* created({}), { sessionId: "s1", ...constants })
      const unset = Object.fromEntries(Object.keys(shared).map((key) => [key, undefined]))
      deepStrictEqual(yield* created(unset), { sessionId: "s1", ...constants })
    })
  )

  it.effect.each(Object.entries({ ...shared, ...createOnly }))("have %s in its form", ([name, [value, wire]]) =>
    Effect.gen(function* () {
      const params = yield* created({ ...company[name], [name]: value })
      deepStrictEqual(withoutUuids(params), { sessionId: "s1", ...constants, ...wire })
    })
  )

  it.effect("have a random UUID as id, unless the runtime chooses it for a cloud session", () =>
    Effect.gen(function* () {
      const local = yield* created({ sessionId: undefined })
      deepStrictEqual(withoutUuids(local), { sessionId: "uuid", ...constants })
      const cloud = yield* created({ sessionId: undefined, cloud: {} })
      deepStrictEqual(cloud, { ...constants, cloud: {} })
    })
  )

  it.effect("request no MCP apps, and have no hooks, when that is what is given", () =>
    Effect.gen(function* () {
      const params = yield* created({ enableMcpApps: false, hooks: { onAgentStop: undefined } })
      deepStrictEqual(params, { sessionId: "s1", ...constants })
    })
  )

  it.effect("leave a system message without functions as it is", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* created({ systemMessage: { content: "Be brief" } }), {
        sessionId: "s1",
        ...constants,
        systemMessage: { content: "Be brief" }
      })
      deepStrictEqual(yield* created({ systemMessage: { mode: "replace", content: "Be brief" } }), {
        sessionId: "s1",
        ...constants,
        systemMessage: { mode: "replace", content: "Be brief" }
      })
    })
  )
})

describe("the params of session.resume", () => {
  it.effect.each(Object.entries({ ...shared, ...resumeOnly }))("have %s in its form", ([name, [value, wire]]) =>
    Effect.gen(function* () {
      const params = yield* resumed({ ...company[name], [name]: value })
      deepStrictEqual(withoutUuids(params), { sessionId: "s1", ...constants, ...wire })
    })
  )
})

describe("a config that contradicts itself", () => {
  const noop = (name: string) => Tool.make(name, { handler: () => Effect.void })
  const endpoint = { baseUrl: "https://example.com" }
  const canvas = (id: string, actions: ReadonlyArray<string> = []) =>
    Canvas.make(id, {
      displayName: "A",
      description: "A",
      open: () => Effect.void,
      actions: actions.map((name) => Canvas.action(name, { handler: () => Effect.void }))
    })
  // Safe: what a program without types may give.
  const neither = { type: "http" } as unknown as Mcp.Server
  const both: Mcp.Server = { ...{ command: "mcp" }, type: "http", url: "http://localhost" }

  /** What a runtime takes, whichever it is. */
  const accepted: Readonly<Record<string, SessionConfig.SessionConfig>> = {
    "a provider without a model": { provider: endpoint },
    "a provider with the model of its prompts": { provider: { ...endpoint, modelId: "gpt-5" } },
    "a provider with a model's name there": { provider: { ...endpoint, wireModel: "mine" } },
    "a provider and no others": { provider: endpoint, providers: [], models: [] },
    "a provider without a name": { providers: [{ ...endpoint, name: "" }], models: [{ id: "m", provider: "" }] },
    "a URL in capitals": { provider: { baseUrl: "HTTPS://EXAMPLE.COM" } },
    "a URL with a blank": { mcpServers: { a: { type: "http", url: " https://example.com" } } },
    "a command of any name": {
      commands: ["ns:deploy", "a b", "v1.2", "grüße"].map((name) => Command.make(name, { handler: () => Effect.void }))
    }
  }

  const cases: ReadonlyArray<readonly [string, string, SessionConfig.SessionConfig]> = [
    ["sessionId", "a non-empty string is needed", { sessionId: "" }],
    [
      "provider.baseUrl",
      "a URL that begins with http:// or https:// is needed",
      { model: "m", provider: { baseUrl: "localhost" } }
    ],
    [
      "provider",
      "it excludes providers; leave one of them out",
      { model: "m", provider: endpoint, providers: [{ ...endpoint, name: "a" }] }
    ],
    [
      "provider",
      "it excludes models; leave one of them out",
      { model: "m", provider: endpoint, models: [{ id: "m", provider: "a" }] }
    ],
    ["providers[0].name", "a name without / is needed", { providers: [{ ...endpoint, name: "a/b" }] }],
    [
      "providers[1].name",
      "there is another provider named a",
      {
        providers: [
          { ...endpoint, name: "a" },
          { ...endpoint, name: "a" }
        ]
      }
    ],
    [
      "providers[0].baseUrl",
      "a URL that begins with http:// or https:// is needed",
      { providers: [{ name: "a", baseUrl: "" }] }
    ],
    ["models[0].provider", "there is no provider named b", { models: [{ id: "m", provider: "b" }] }],
    [
      "gitHubTokenProvider",
      "there is a gitHubToken already; leave one of them out",
      { gitHubToken: secret, gitHubTokenProvider: () => Effect.succeed(GitHubToken.cancelled) }
    ],
    [
      "availableTools[0]",
      "a bare * is not a tool; leave the option out, or name a source, as in builtin:*",
      { availableTools: ["*"] }
    ],
    [
      "excludedTools[1]",
      "a bare * is not a tool; leave the option out, or name a source, as in builtin:*",
      { excludedTools: ["a", "*"] }
    ],
    ["availableTools[0]", '"a b" is neither * nor made of letters, digits, _ and -', { availableTools: ["mcp:a b"] }],
    [
      "availableTools[1]",
      '"" is neither * nor made of letters, digits, _ and -',
      { availableTools: ToolSet.custom("a", "") }
    ],
    ["availableTools[0]", "a name is needed", { availableTools: [""] }],
    ["tools[0].name", '"a b" is not made of letters, digits, _ and -', { tools: [noop("a b")] }],
    ["tools[1].name", "there is another one named a", { tools: [noop("a"), noop("a")] }],
    [
      "commands[0].name",
      "a name is needed, without the / that it is called with",
      { commands: [Command.make("/deploy", { handler: () => Effect.void })] }
    ],
    [
      "provider.baseUrl",
      "a URL that begins with http:// or https:// is needed",
      { model: "m", provider: { baseUrl: "http://" } }
    ],
    [
      "provider.headers",
      '"a b" cannot be the name of a header',
      { model: "m", provider: { ...endpoint, headers: { "a b": "c" } } }
    ],
    [
      "providers[0].headers.x-key",
      "a header is one line of text",
      { providers: [{ ...endpoint, name: "a", headers: { "x-key": Redacted.make("a\nb") } }] }
    ],
    [
      "mcpServers.a.headers",
      '"" cannot be the name of a header',
      { mcpServers: { a: { type: "http", url: "http://localhost", headers: { "": "c" } } } }
    ],
    ["mcpServers.a", "either a command or a url is needed", { mcpServers: { a: neither } }],
    ["mcpServers.a", "either a command or a url is needed", { mcpServers: { a: both } }],
    ["mcpServers.a.command", "the name or the path of a program is needed", { mcpServers: { a: { command: "" } } }],
    [
      "mcpServers.a.url",
      "a URL that begins with http:// or https:// is needed",
      { mcpServers: { a: { type: "sse", url: "localhost" } } }
    ],
    [
      "mcpServers.a.timeout",
      "a finite duration of at least one millisecond is needed; leave the option out for the default",
      { mcpServers: { a: { command: "mcp", timeout: 0 } } }
    ],
    [
      "mcpServers.a.headersRefreshTtl",
      "a finite duration of at least one millisecond is needed; leave the option out for the default",
      { mcpServers: { a: { type: "http", url: "http://localhost", headersRefreshTtl: Infinity } } }
    ],
    [
      "customAgents[0].mcpServers.a.command",
      "the name or the path of a program is needed",
      { customAgents: [{ name: "reviewer", prompt: "Review", mcpServers: { a: { command: "" } } }] }
    ],
    ["canvases[0].id", "a non-empty string is needed", { canvases: [canvas("")] }],
    ["canvases[1].id", "there is another canvas with the id a", { canvases: [canvas("a"), canvas("a")] }],
    ["canvases[0].actions[1].name", "there is another action named x", { canvases: [canvas("a", ["x", "x"])] }],
    [
      "canvasProvider.id",
      "ids that begin with connection: are the runtime's own",
      { canvasProvider: { id: "connection:1" } }
    ]
  ]

  it.effect.each(cases)("names %s when it is wrong: %s", ([option, problem, config]) =>
    Effect.gen(function* () {
      const error = new CopilotError.InvalidConfig({ option, problem })
      sameError(yield* Effect.flip(created(config)), error)
      sameError(yield* Effect.flip(CopilotClient.validateSession(config)), error)
    })
  )

  it.effect("is checked without a client, and what the client's options ask for too", () =>
    Effect.gen(function* () {
      yield* CopilotClient.validateSession({ model: "m", tools: [Tool.declare("t")] })
      yield* CopilotClient.validateSession({ availableTools: [] }, { mode: "empty" })
      const unnamed = yield* Effect.flip(CopilotClient.validateSession({}, { mode: "empty" }))
      deepStrictEqual(unnamed.option, "availableTools")
      const sessionFs = { initialCwd: "/", sessionStatePath: "/state", conventions: "posix" } as const
      const without = yield* Effect.flip(CopilotClient.validateSession({}, { sessionFs }))
      deepStrictEqual(without.option, "createSessionFsProvider")
    })
  )

  it.effect.each(Object.entries(accepted))("D1: does not include %s", ([, config]) => Effect.asVoid(created(config)))

  it.effect.each(Object.keys({ ...constants, disableResume: 0, traceparent: 0, coauthorEnabled: 0, sessionId: 0 }))(
    "D6: extraOptions may not hold %s, which this package sends itself",
    (name) =>
      Effect.gen(function* () {
        const option = `extraOptions.${name}`
        const problem = "this package sends it itself; see the options of a session"
        sameError(
          yield* Effect.flip(resumed({ extraOptions: { [name]: true } })),
          new CopilotError.InvalidConfig({ option, problem })
        )
      })
  )
})
