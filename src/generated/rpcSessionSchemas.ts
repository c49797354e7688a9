// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import * as Schema from "effect/Schema"
import * as E from "./eventSchemas.js"
import type * as T from "./rpcSession.js"
import * as S from "./rpcSharedSchemas.js"
import {
  type Method,
  integer,
  json,
  lazy,
  none,
  nothing,
  nullish,
  number,
  open,
  optional,
  unrecognized
} from "./support.js"

export const AbortRequest: () => Schema.Schema<T.AbortRequest> = lazy(() =>
  Schema.Struct({
    reason: Schema.optional(E.AbortReason())
  })
)

export const AbortResult: () => Schema.Schema<T.AbortResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean,
    error: nullish(Schema.String)
  })
)

export const AcceptedEnqueueCommandResult: () => Schema.Schema<T.AcceptedEnqueueCommandResult> = lazy(() =>
  Schema.Struct({
    queued: Schema.Literal(true),
    queueId: Schema.String
  })
)

export const AccountKind: () => Schema.Schema<T.AccountKind> = lazy(() =>
  open("githubDotCom", "proxima", "entraEmu", "entra", "loki")
)

export const AccountStatus: () => Schema.Schema<T.AccountStatus> = lazy(() =>
  Schema.Struct({
    host: Schema.String,
    login: Schema.String,
    kind: AccountKind(),
    derivedFrom: nullish(Schema.String),
    active: Schema.Boolean,
    selectionId: Schema.String
  })
)

export const AccountsEnumerateRequest: () => Schema.Schema<T.AccountsEnumerateRequest> = lazy(() =>
  Schema.Struct({
    query: AuthEnumerateQuery()
  })
)

export const AccountsGetRequest: () => Schema.Schema<T.AccountsGetRequest> = lazy(() =>
  Schema.Struct({
    query: AuthReadQuery()
  })
)

export const AccountsSetRequest: () => Schema.Schema<T.AccountsSetRequest> = lazy(() =>
  Schema.Struct({
    command: AuthWrite()
  })
)

export const AgentGetCurrentResult: () => Schema.Schema<T.AgentGetCurrentResult> = lazy(() =>
  Schema.Struct({
    agent: nullish(S.AgentInfo())
  })
)

export const AgentList: () => Schema.Schema<T.AgentList> = lazy(() =>
  Schema.Struct({
    agents: Schema.Array(S.AgentInfo())
  })
)

export const AgentListRequest: () => Schema.Schema<T.AgentListRequest> = lazy(() =>
  Schema.Struct({
    includeBuiltInAgents: Schema.optional(Schema.Boolean),
    includePrompt: Schema.optional(Schema.Boolean)
  })
)

export const AgentReloadResult: () => Schema.Schema<T.AgentReloadResult> = lazy(() =>
  Schema.Struct({
    agents: Schema.Array(S.AgentInfo())
  })
)

export const AgentSelectRequest: () => Schema.Schema<T.AgentSelectRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String
  })
)

export const AgentSelectResult: () => Schema.Schema<T.AgentSelectResult> = lazy(() =>
  Schema.Struct({
    agent: S.AgentInfo()
  })
)

export const AgentSetPromptRequest: () => Schema.Schema<T.AgentSetPromptRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    prompt: Schema.String
  })
)

export const AuthEnumerateQuery: () => Schema.Schema<T.AuthEnumerateQuery> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("accounts")
    }),
    Schema.Struct({
      kind: Schema.Literal("providers"),
      brokerAvailable: Schema.optional(Schema.Boolean)
    })
  )
)

export const AuthEnumerateValue: () => Schema.Schema<T.AuthEnumerateValue> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("accounts"),
      items: Schema.Array(AccountStatus())
    }),
    Schema.Struct({
      kind: Schema.Literal("providers"),
      items: Schema.Array(ProviderDescriptor())
    }),
    unrecognized("kind", "accounts", "providers")
  )
)

export const AuthIdentity: () => Schema.Schema<T.AuthIdentity> = lazy(() =>
  Schema.Struct({
    type: AuthInfoType(),
    host: Schema.String,
    login: nullish(Schema.String),
    envVar: nullish(Schema.String),
    registrationId: nullish(Schema.String),
    copilotUser: nullish(S.CopilotUserResponse())
  })
)

export const AuthInfoType: () => Schema.Schema<T.AuthInfoType> = lazy(() =>
  open("hmac", "env", "user", "gh-cli", "api-key", "token", "token-provider", "copilot-api-token")
)

export const AuthLoginAdvanceRequest: () => Schema.Schema<T.AuthLoginAdvanceRequest> = lazy(() =>
  Schema.Struct({
    flowId: Schema.String,
    input: Schema.optional(Schema.String)
  })
)

export const AuthLoginBeginRequest: () => Schema.Schema<T.AuthLoginBeginRequest> = lazy(() =>
  Schema.Struct({
    kind: LoginProviderKind()
  })
)

export const AuthLoginBegun: () => Schema.Schema<T.AuthLoginBegun> = lazy(() =>
  Schema.Struct({
    flowId: Schema.String,
    step: AuthLoginStep()
  })
)

export const AuthLoginCancelRequest: () => Schema.Schema<T.AuthLoginCancelRequest> = lazy(() =>
  Schema.Struct({
    flowId: Schema.String
  })
)

export const AuthLoginResultDto: () => Schema.Schema<T.AuthLoginResultDto> = lazy(() =>
  Schema.Struct({
    status: AuthLoginResultStatus(),
    host: nullish(Schema.String),
    login: nullish(Schema.String)
  })
)

export const AuthLoginResultStatus: () => Schema.Schema<T.AuthLoginResultStatus> = lazy(() =>
  open("completed", "needs-plaintext-consent", "declined")
)

export const AuthLoginStep: () => Schema.Schema<T.AuthLoginStep> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("open-url"),
      url: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("input-required"),
      prompt: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("awaiting")
    }),
    Schema.Struct({
      kind: Schema.Literal("needs-interaction")
    }),
    Schema.Struct({
      kind: Schema.Literal("completed"),
      result: AuthLoginResultDto()
    }),
    Schema.Struct({
      kind: Schema.Literal("error"),
      message: Schema.String
    }),
    unrecognized("kind", "open-url", "input-required", "awaiting", "needs-interaction", "completed", "error")
  )
)

export const AuthReadQuery: () => Schema.Schema<T.AuthReadQuery> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("activeAccount")
    }),
    Schema.Struct({
      kind: Schema.Literal("status")
    }),
    Schema.Struct({
      kind: Schema.Literal("lastErrors")
    })
  )
)

export const AuthReadValue: () => Schema.Schema<T.AuthReadValue> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("activeAccount"),
      account: nullish(AccountStatus())
    }),
    Schema.Struct({
      kind: Schema.Literal("status"),
      status: AuthStatusDto()
    }),
    Schema.Struct({
      kind: Schema.Literal("lastErrors"),
      errors: Schema.Array(AuthValidationError())
    }),
    unrecognized("kind", "activeAccount", "status", "lastErrors")
  )
)

export const AuthStatusDto: () => Schema.Schema<T.AuthStatusDto> = lazy(() =>
  Schema.Struct({
    isAuthenticated: Schema.Boolean,
    activeLogin: nullish(Schema.String),
    activeHost: nullish(Schema.String),
    copilotPlan: nullish(Schema.String),
    accountCount: integer()
  })
)

export const AuthValidationError: () => Schema.Schema<T.AuthValidationError> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    githubMessage: nullish(Schema.String)
  })
)

export const AuthValidationErrors: () => Schema.Schema<T.AuthValidationErrors> = lazy(() =>
  Schema.Array(AuthValidationError())
)

export const AuthWrite: () => Schema.Schema<T.AuthWrite> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("switchActive"),
      selectionId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("logout"),
      selectionId: Schema.optional(Schema.String)
    }),
    Schema.Struct({
      kind: Schema.Literal("setCredentials"),
      host: Schema.String,
      login: Schema.String,
      token: Schema.String
    })
  )
)

export const AuthWriteResult: () => Schema.Schema<T.AuthWriteResult> = lazy(() =>
  Schema.Struct({
    ok: Schema.Boolean,
    moreUsers: nullish(Schema.Boolean)
  })
)

export const AutopilotObjectiveCreditLimit: () => Schema.Schema<T.AutopilotObjectiveCreditLimit> = lazy(() =>
  Schema.Struct({
    credits: nullish(number()),
    creditsUsed: number(),
    creditsUsedNanoAiu: Schema.String
  })
)

export const AutopilotObjectiveGetStateResult: () => Schema.Schema<T.AutopilotObjectiveGetStateResult> = lazy(() =>
  Schema.Struct({
    state: Schema.Union(AutopilotObjectiveState(), Schema.Null)
  })
)

export const AutopilotObjectiveState: () => Schema.Schema<T.AutopilotObjectiveState> = lazy(() =>
  Schema.Struct({
    id: integer(),
    objective: Schema.String,
    status: AutopilotObjectiveStatus(),
    turnCount: integer(),
    pauseReason: nullish(Schema.String),
    completionSummary: nullish(Schema.String),
    creditCountNanoAiu: Schema.String,
    creditLimit: nullish(AutopilotObjectiveCreditLimit())
  })
)

export const AutopilotObjectiveStatus: () => Schema.Schema<T.AutopilotObjectiveStatus> = lazy(() =>
  open("active", "paused", "completed")
)

export const BuiltinToolDescriptor: () => Schema.Schema<T.BuiltinToolDescriptor> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    title: Schema.Union(Schema.String, Schema.Null),
    description: Schema.String,
    inputSchema: Schema.Union(BuiltinToolInputSchema(), Schema.Null),
    instructions: Schema.Union(Schema.String, Schema.Null),
    type: Schema.Union(Schema.String, Schema.Null),
    format: Schema.Union(BuiltinToolFormat(), Schema.Null),
    safeForTelemetry: S.BuiltinToolSafeForTelemetry(),
    isTerminal: Schema.Boolean,
    hasSummariseIntention: nullish(Schema.Boolean)
  })
)

export const BuiltinToolFormat: () => Schema.Schema<T.BuiltinToolFormat> = lazy(() =>
  Schema.Struct({
    type: BuiltinToolFormatType(),
    syntax: Schema.String,
    definition: Schema.String
  })
)

export const BuiltinToolFormatType: () => Schema.Schema<T.BuiltinToolFormatType> = lazy(() => open("grammar"))

export const BuiltinToolInputSchema: () => Schema.Schema<T.BuiltinToolInputSchema> = lazy(() =>
  Schema.Struct(
    {
      type: nullish(BuiltinToolInputSchemaType())
    },
    Schema.Record({ key: Schema.String, value: json() })
  )
)

export const BuiltinToolInputSchemaType: () => Schema.Schema<T.BuiltinToolInputSchemaType> = lazy(() => open("object"))

export const CancelUserRequestedShellCommandResult: () => Schema.Schema<T.CancelUserRequestedShellCommandResult> = lazy(
  () =>
    Schema.Struct({
      cancelled: Schema.Boolean
    })
)

export const CanvasAction: () => Schema.Schema<T.CanvasAction> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: nullish(Schema.String),
    inputSchema: nullish(CanvasJsonSchema())
  })
)

export const CanvasActionInvokeRequest: () => Schema.Schema<T.CanvasActionInvokeRequest> = lazy(() =>
  Schema.Struct({
    instanceId: Schema.String,
    actionName: Schema.String,
    input: Schema.optional(json())
  })
)

export const CanvasActionInvokeResult: () => Schema.Schema<T.CanvasActionInvokeResult> = lazy(() =>
  Schema.Struct({
    result: Schema.optional(json())
  })
)

export const CanvasCloseRequest: () => Schema.Schema<T.CanvasCloseRequest> = lazy(() =>
  Schema.Struct({
    instanceId: Schema.String
  })
)

export const CanvasJsonSchema: () => Schema.Schema<T.CanvasJsonSchema> = lazy(() => json())

export const CanvasList: () => Schema.Schema<T.CanvasList> = lazy(() =>
  Schema.Struct({
    canvases: Schema.Array(DiscoveredCanvas())
  })
)

export const CanvasListOpenResult: () => Schema.Schema<T.CanvasListOpenResult> = lazy(() =>
  Schema.Struct({
    openCanvases: Schema.Array(OpenCanvasInstance())
  })
)

export const CanvasOpenRequest: () => Schema.Schema<T.CanvasOpenRequest> = lazy(() =>
  Schema.Struct({
    extensionId: Schema.optional(Schema.String),
    canvasId: Schema.String,
    instanceId: Schema.String,
    input: Schema.optional(json())
  })
)

export const CanvasProviderRegisterRequest: () => Schema.Schema<T.CanvasProviderRegisterRequest> = lazy(() =>
  Schema.Struct({
    connectionId: Schema.String,
    info: json(),
    canvases: Schema.Array(json())
  })
)

export const CanvasProviderUnregisterRequest: () => Schema.Schema<T.CanvasProviderUnregisterRequest> = lazy(() =>
  Schema.Struct({
    connectionId: Schema.String
  })
)

export const CommandsFinalizeInvocationEffectRequest: () => Schema.Schema<T.CommandsFinalizeInvocationEffectRequest> =
  lazy(() =>
    Schema.Struct({
      effect: Schema.Record({ key: Schema.String, value: json() }),
      outcome: CommandsInvocationEffectOutcome()
    })
  )

export const CommandsFinalizeInvocationEffectResult: () => Schema.Schema<T.CommandsFinalizeInvocationEffectResult> =
  lazy(() =>
    Schema.Struct({
      success: Schema.Boolean,
      error: nullish(Schema.String)
    })
  )

export const CommandsHandlePendingCommandRequest: () => Schema.Schema<T.CommandsHandlePendingCommandRequest> = lazy(
  () =>
    Schema.Struct({
      requestId: Schema.String,
      error: Schema.optional(Schema.String)
    })
)

export const CommandsHandlePendingCommandResult: () => Schema.Schema<T.CommandsHandlePendingCommandResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const CommandsInvocationEffectOutcome: () => Schema.Schema<T.CommandsInvocationEffectOutcome> = lazy(() =>
  Schema.Literal("applied", "cancelled")
)

export const CommandsInvocationOrigin: () => Schema.Schema<T.CommandsInvocationOrigin> = lazy(() =>
  Schema.Literal("settings")
)

export const CommandsInvokeRequest: () => Schema.Schema<T.CommandsInvokeRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    input: Schema.optional(Schema.String),
    origin: Schema.optional(CommandsInvocationOrigin())
  })
)

export const CommandsListRequest: () => Schema.Schema<T.CommandsListRequest> = lazy(() =>
  Schema.Struct({
    includeBuiltins: Schema.optional(Schema.Boolean),
    includeSkills: Schema.optional(Schema.Boolean),
    includeClientCommands: Schema.optional(Schema.Boolean)
  })
)

export const CommandsRespondToQueuedCommandRequest: () => Schema.Schema<T.CommandsRespondToQueuedCommandRequest> = lazy(
  () =>
    Schema.Struct({
      requestId: Schema.String,
      result: QueuedCommandResult()
    })
)

export const CommandsRespondToQueuedCommandResult: () => Schema.Schema<T.CommandsRespondToQueuedCommandResult> = lazy(
  () =>
    Schema.Struct({
      success: Schema.Boolean
    })
)

export const CompletionsGetTriggerCharactersResult: () => Schema.Schema<T.CompletionsGetTriggerCharactersResult> = lazy(
  () =>
    Schema.Struct({
      triggerCharacters: Schema.Array(Schema.String)
    })
)

export const CompletionsRequestRequest: () => Schema.Schema<T.CompletionsRequestRequest> = lazy(() =>
  Schema.Struct({
    text: Schema.String,
    offset: integer()
  })
)

export const CompletionsRequestResult: () => Schema.Schema<T.CompletionsRequestResult> = lazy(() =>
  Schema.Struct({
    items: Schema.Array(SessionCompletionItem())
  })
)

export const ConnectorAccountRequest: () => Schema.Schema<T.ConnectorAccountRequest> = lazy(() =>
  Schema.Struct({
    accountId: Schema.String
  })
)

export const ConnectorAuthorizationRequirement: () => Schema.Schema<T.ConnectorAuthorizationRequirement> = lazy(() =>
  Schema.Struct({
    accountId: Schema.String,
    scope: ConnectorAuthorizationScope()
  })
)

export const ConnectorAuthorizationScope: () => Schema.Schema<T.ConnectorAuthorizationScope> = lazy(() =>
  open("write_plugin_gateway_connections")
)

export const ConnectorAvailability: () => Schema.Schema<T.ConnectorAvailability> = lazy(() =>
  open("enabled", "disabled", "unavailable")
)

export const ConnectorCapabilities: () => Schema.Schema<T.ConnectorCapabilities> = lazy(() =>
  Schema.Struct({
    apiVersion: integer(),
    availability: ConnectorAvailability(),
    consentContinuation: Schema.Boolean,
    opaqueAccountSelection: Schema.Boolean,
    maxPollAttempts: integer(),
    maxPollIntervalMs: integer(),
    maxDeadlineMs: integer()
  })
)

export const ConnectorCatalogEntry: () => Schema.Schema<T.ConnectorCatalogEntry> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    displayName: Schema.String,
    description: nullish(Schema.String),
    status: ConnectorCatalogStatus(),
    runtimeServerIds: Schema.Array(Schema.String)
  })
)

export const ConnectorCatalogResult: () => Schema.Schema<T.ConnectorCatalogResult> = lazy(() =>
  Schema.Struct({
    revision: integer(),
    refreshedAtMs: integer(),
    connectors: Schema.Array(ConnectorCatalogEntry())
  })
)

export const ConnectorCatalogStatus: () => Schema.Schema<T.ConnectorCatalogStatus> = lazy(() =>
  open("not_connected", "pending", "connected", "error", "unknown")
)

export const ConnectorConnectRequest: () => Schema.Schema<T.ConnectorConnectRequest> = lazy(() =>
  Schema.Struct({
    accountId: Schema.String,
    connectorName: Schema.String
  })
)

export const ConnectorConnectResult: () => Schema.Schema<T.ConnectorConnectResult> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("connected"),
      status: ConnectorStatus()
    }),
    Schema.Struct({
      kind: Schema.Literal("consent_required"),
      consentUrl: Schema.String,
      continuationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("pending"),
      continuationId: Schema.String
    }),
    unrecognized("kind", "connected", "consent_required", "pending")
  )
)

export const ConnectorContinueRequest: () => Schema.Schema<T.ConnectorContinueRequest> = lazy(() =>
  Schema.Struct({
    continuationId: Schema.String,
    maxAttempts: integer(),
    pollIntervalMs: integer(),
    deadlineMs: integer()
  })
)

export const ConnectorDisconnectResult: () => Schema.Schema<T.ConnectorDisconnectResult> = lazy(() =>
  Schema.Struct({
    disconnected: Schema.Boolean,
    status: ConnectorStatus()
  })
)

export const ConnectorMcpStatus: () => Schema.Schema<T.ConnectorMcpStatus> = lazy(() =>
  open("connected", "pending", "needs_auth", "failed", "stopped", "disabled", "not_configured")
)

export const ConnectorReconcileRequest: () => Schema.Schema<T.ConnectorReconcileRequest> = lazy(() =>
  Schema.Struct({
    accountId: Schema.String,
    refreshCatalog: Schema.optional(Schema.Boolean)
  })
)

export const ConnectorRuntimeStatus: () => Schema.Schema<T.ConnectorRuntimeStatus> = lazy(() =>
  Schema.Struct({
    runtimeServerId: Schema.String,
    connectorName: Schema.String,
    status: ConnectorMcpStatus()
  })
)

export const ConnectorStatus: () => Schema.Schema<T.ConnectorStatus> = lazy(() =>
  Schema.Struct({
    apiVersion: integer(),
    availability: ConnectorAvailability(),
    accountId: nullish(Schema.String),
    catalog: nullish(ConnectorCatalogResult()),
    authorizationRequirement: nullish(ConnectorAuthorizationRequirement()),
    runtimeServers: Schema.Array(ConnectorRuntimeStatus()),
    pendingConnections: integer()
  })
)

export const ContentExclusionCheckPathsRequest: () => Schema.Schema<T.ContentExclusionCheckPathsRequest> = lazy(() =>
  Schema.Struct({
    paths: Schema.Array(Schema.String)
  })
)

export const ContentExclusionCheckPathsResult: () => Schema.Schema<T.ContentExclusionCheckPathsResult> = lazy(() =>
  Schema.Struct({
    available: Schema.Boolean,
    checks: Schema.Array(ContentExclusionPathCheck())
  })
)

export const ContentExclusionPathCheck: () => Schema.Schema<T.ContentExclusionPathCheck> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    excluded: Schema.Boolean
  })
)

export const ContextHeaviestMessage: () => Schema.Schema<T.ContextHeaviestMessage> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    label: Schema.String,
    role: Schema.String,
    tokens: integer()
  })
)

export const CurrentModel: () => Schema.Schema<T.CurrentModel> = lazy(() =>
  Schema.Struct({
    modelId: nullish(Schema.String),
    reasoningEffort: nullish(Schema.String),
    contextTier: nullish(E.ContextTier()),
    autoTier: nullish(E.AutoTier()),
    pendingAutoTier: nullish(Schema.Union(E.AutoTier(), Schema.Null)),
    activatingAutoTier: nullish(Schema.Union(E.AutoTier(), Schema.Null))
  })
)

export const CurrentToolMetadata: () => Schema.Schema<T.CurrentToolMetadata> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    namespacedName: nullish(Schema.String),
    mcpServerName: nullish(Schema.String),
    mcpToolName: nullish(Schema.String),
    description: Schema.String,
    input_schema: nullish(Schema.Record({ key: Schema.String, value: json() })),
    deferLoading: nullish(Schema.Boolean)
  })
)

export const DebugCollectLogsCollectedEntry: () => Schema.Schema<T.DebugCollectLogsCollectedEntry> = lazy(() =>
  Schema.Struct({
    bundlePath: Schema.String,
    source: DebugCollectLogsSource(),
    sizeBytes: integer()
  })
)

export const DebugCollectLogsDestination: () => Schema.Schema<T.DebugCollectLogsDestination> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("archive"),
      outputPath: Schema.String,
      noOverwrite: Schema.optional(Schema.Boolean)
    }),
    Schema.Struct({
      kind: Schema.Literal("directory"),
      outputDirectory: Schema.String
    })
  )
)

export const DebugCollectLogsEntry: () => Schema.Schema<T.DebugCollectLogsEntry> = lazy(() =>
  Schema.Struct({
    kind: DebugCollectLogsEntryKind(),
    path: Schema.String,
    bundlePath: Schema.String,
    redaction: Schema.optional(DebugCollectLogsRedaction()),
    required: Schema.optional(Schema.Boolean)
  })
)

export const DebugCollectLogsEntryKind: () => Schema.Schema<T.DebugCollectLogsEntryKind> = lazy(() =>
  Schema.Literal("file", "directory")
)

export const DebugCollectLogsInclude: () => Schema.Schema<T.DebugCollectLogsInclude> = lazy(() =>
  Schema.Struct({
    events: Schema.optional(Schema.Boolean),
    processLogs: Schema.optional(Schema.Boolean),
    shellLogs: Schema.optional(Schema.Boolean),
    eventsPath: Schema.optional(Schema.String),
    currentProcessLogPath: Schema.optional(Schema.String),
    processLogDirectory: Schema.optional(Schema.String),
    previousProcessLogLimit: Schema.optional(integer())
  })
)

export const DebugCollectLogsRedaction: () => Schema.Schema<T.DebugCollectLogsRedaction> = lazy(() =>
  Schema.Literal("plain-text", "events-jsonl", "none")
)

export const DebugCollectLogsRequest: () => Schema.Schema<T.DebugCollectLogsRequest> = lazy(() =>
  Schema.Struct({
    destination: DebugCollectLogsDestination(),
    include: Schema.optional(DebugCollectLogsInclude()),
    additionalEntries: Schema.optional(Schema.Array(DebugCollectLogsEntry()))
  })
)

export const DebugCollectLogsResult: () => Schema.Schema<T.DebugCollectLogsResult> = lazy(() =>
  Schema.Struct({
    kind: DebugCollectLogsResultKind(),
    path: Schema.String,
    entries: Schema.Array(DebugCollectLogsCollectedEntry()),
    skippedEntries: nullish(Schema.Array(DebugCollectLogsSkippedEntry()))
  })
)

export const DebugCollectLogsResultKind: () => Schema.Schema<T.DebugCollectLogsResultKind> = lazy(() =>
  open("archive", "directory")
)

export const DebugCollectLogsSkippedEntry: () => Schema.Schema<T.DebugCollectLogsSkippedEntry> = lazy(() =>
  Schema.Struct({
    bundlePath: Schema.String,
    path: nullish(Schema.String),
    reason: Schema.String
  })
)

export const DebugCollectLogsSource: () => Schema.Schema<T.DebugCollectLogsSource> = lazy(() =>
  open("events", "process-log", "shell-log", "additional")
)

export const DiagnosticCursorStatus: () => Schema.Schema<T.DiagnosticCursorStatus> = lazy(() => open("ok", "expired"))

export const DiagnosticEntry: () => Schema.Schema<T.DiagnosticEntry> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      source: Schema.Literal("mcp"),
      timestamp: Schema.String,
      level: DiagnosticSeverity(),
      agentId: nullish(Schema.String),
      message: Schema.String,
      truncated: nullish(Schema.Boolean),
      originalBytes: nullish(integer()),
      details: McpDiagnosticDetails()
    }),
    unrecognized("source", "mcp")
  )
)

export const DiagnosticLogLevel: () => Schema.Schema<T.DiagnosticLogLevel> = lazy(() =>
  open("off", "error", "warning", "info", "debug", "trace")
)

export const DiagnosticSeverity: () => Schema.Schema<T.DiagnosticSeverity> = lazy(() =>
  open("error", "warning", "info", "debug", "trace")
)

export const DiagnosticSource: () => Schema.Schema<T.DiagnosticSource> = lazy(() => Schema.Literal("mcp"))

export const DiagnosticSourcesConfiguration: () => Schema.Schema<T.DiagnosticSourcesConfiguration> = lazy(() =>
  Schema.Struct({
    mcp: nullish(McpDiagnosticSourceConfiguration())
  })
)

export const DiagnosticsConfiguration: () => Schema.Schema<T.DiagnosticsConfiguration> = lazy(() =>
  Schema.Struct({
    sources: DiagnosticSourcesConfiguration()
  })
)

export const DiagnosticsConfigureRequest: () => Schema.Schema<T.DiagnosticsConfigureRequest> = lazy(() =>
  Schema.Struct({
    sources: DiagnosticSourcesConfiguration()
  })
)

export const DiagnosticsReadRequest: () => Schema.Schema<T.DiagnosticsReadRequest> = lazy(() =>
  Schema.Struct({
    sources: Schema.Array(DiagnosticSource()),
    cursor: Schema.optional(Schema.String),
    max: Schema.optional(integer()),
    waitMs: Schema.optional(integer())
  })
)

export const DiagnosticsReadResult: () => Schema.Schema<T.DiagnosticsReadResult> = lazy(() =>
  Schema.Struct({
    entries: Schema.Array(DiagnosticEntry()),
    cursor: Schema.String,
    cursorStatus: DiagnosticCursorStatus(),
    droppedCount: nullish(integer()),
    hasMore: Schema.Boolean
  })
)

export const DiscoveredCanvas: () => Schema.Schema<T.DiscoveredCanvas> = lazy(() =>
  Schema.Struct({
    displayName: Schema.String,
    description: Schema.String,
    icon: nullish(Schema.String),
    inputSchema: nullish(CanvasJsonSchema()),
    actions: nullish(Schema.Array(CanvasAction())),
    extensionId: Schema.String,
    extensionName: nullish(Schema.String),
    canvasId: Schema.String
  })
)

export const EnqueueCommandParams: () => Schema.Schema<T.EnqueueCommandParams> = lazy(() =>
  Schema.Struct({
    command: Schema.String,
    displayText: Schema.optional(Schema.Union(Schema.String, Schema.Null))
  })
)

export const EnqueueCommandResult: () => Schema.Schema<T.EnqueueCommandResult> = lazy(() =>
  Schema.Union(AcceptedEnqueueCommandResult(), UnsupportedEnqueueCommandResult())
)

export const EventLogReadRequest: () => Schema.Schema<T.EventLogReadRequest> = lazy(() =>
  Schema.Struct({
    cursor: Schema.optional(Schema.String),
    max: Schema.optional(integer()),
    waitMs: Schema.optional(integer()),
    types: Schema.optional(EventLogTypes()),
    agentScope: Schema.optional(EventsAgentScope()),
    agentIds: Schema.optional(Schema.Array(Schema.String)),
    direction: Schema.optional(S.EventsReadDirection()),
    includeEphemeral: Schema.optional(Schema.Boolean)
  })
)

export const EventLogReleaseInterestResult: () => Schema.Schema<T.EventLogReleaseInterestResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const EventLogTailResult: () => Schema.Schema<T.EventLogTailResult> = lazy(() =>
  Schema.Struct({
    cursor: Schema.String
  })
)

export const EventLogTypes: () => Schema.Schema<T.EventLogTypes> = lazy(() =>
  Schema.Union(Schema.Literal("*"), Schema.Array(Schema.String))
)

export const EventsAgentScope: () => Schema.Schema<T.EventsAgentScope> = lazy(() => Schema.Literal("primary", "all"))

export const ExecuteCommandParams: () => Schema.Schema<T.ExecuteCommandParams> = lazy(() =>
  Schema.Struct({
    commandName: Schema.String,
    args: Schema.String
  })
)

export const ExecuteCommandResult: () => Schema.Schema<T.ExecuteCommandResult> = lazy(() =>
  Schema.Struct({
    error: nullish(Schema.String)
  })
)

export const Extension: () => Schema.Schema<T.Extension> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    source: S.ExtensionSource(),
    status: ExtensionStatus(),
    pid: nullish(integer())
  })
)

export const ExtensionContextPushInput: () => Schema.Schema<T.ExtensionContextPushInput> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("extension_context"),
    title: Schema.String,
    payload: json()
  })
)

export const ExtensionList: () => Schema.Schema<T.ExtensionList> = lazy(() =>
  Schema.Struct({
    extensions: Schema.Array(Extension())
  })
)

export const ExtensionStatus: () => Schema.Schema<T.ExtensionStatus> = lazy(() =>
  open("running", "disabled", "failed", "starting")
)

export const ExtensionsDisableRequest: () => Schema.Schema<T.ExtensionsDisableRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const ExtensionsEnableRequest: () => Schema.Schema<T.ExtensionsEnableRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const ExternalToolResult: () => Schema.Schema<T.ExternalToolResult> = lazy(() =>
  Schema.Union(Schema.String, ExternalToolTextResultForLlm())
)

export const ExternalToolTextResultForLlm: () => Schema.Schema<T.ExternalToolTextResultForLlm> = lazy(() =>
  Schema.Struct({
    textResultForLlm: Schema.String,
    resultType: Schema.optional(Schema.String),
    error: Schema.optional(Schema.String),
    sessionLog: Schema.optional(Schema.String),
    toolTelemetry: Schema.optional(Schema.Record({ key: Schema.String, value: json() })),
    binaryResultsForLlm: Schema.optional(Schema.Array(ExternalToolTextResultForLlmBinaryResultsForLlm())),
    contents: Schema.optional(Schema.Array(ExternalToolTextResultForLlmContent())),
    toolReferences: Schema.optional(Schema.Array(Schema.String))
  })
)

export const ExternalToolTextResultForLlmBinaryResultsForLlm: () => Schema.Schema<T.ExternalToolTextResultForLlmBinaryResultsForLlm> =
  lazy(() =>
    Schema.Struct({
      type: ExternalToolTextResultForLlmBinaryResultsForLlmType(),
      data: Schema.String,
      mimeType: Schema.String,
      description: nullish(Schema.String),
      metadata: nullish(Schema.Record({ key: Schema.String, value: json() }))
    })
  )

export const ExternalToolTextResultForLlmBinaryResultsForLlmType: () => Schema.Schema<T.ExternalToolTextResultForLlmBinaryResultsForLlmType> =
  lazy(() => open("image", "resource"))

export const ExternalToolTextResultForLlmContent: () => Schema.Schema<T.ExternalToolTextResultForLlmContent> = lazy(
  () =>
    Schema.Union(
      ExternalToolTextResultForLlmContentText(),
      ExternalToolTextResultForLlmContentTerminal(),
      ExternalToolTextResultForLlmContentShellExit(),
      ExternalToolTextResultForLlmContentImage(),
      ExternalToolTextResultForLlmContentAudio(),
      ExternalToolTextResultForLlmContentResourceLink(),
      ExternalToolTextResultForLlmContentResource(),
      unrecognized("type", "text", "terminal", "shell_exit", "image", "audio", "resource_link", "resource")
    )
)

export const ExternalToolTextResultForLlmContentAudio: () => Schema.Schema<T.ExternalToolTextResultForLlmContentAudio> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("audio"),
      data: Schema.String,
      mimeType: Schema.String
    })
  )

export const ExternalToolTextResultForLlmContentImage: () => Schema.Schema<T.ExternalToolTextResultForLlmContentImage> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("image"),
      data: Schema.String,
      mimeType: Schema.String
    })
  )

export const ExternalToolTextResultForLlmContentResource: () => Schema.Schema<T.ExternalToolTextResultForLlmContentResource> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("resource"),
      resource: ExternalToolTextResultForLlmContentResourceDetails()
    })
  )

export const ExternalToolTextResultForLlmContentResourceDetails: () => Schema.Schema<T.ExternalToolTextResultForLlmContentResourceDetails> =
  lazy(() => Schema.Union(E.EmbeddedTextResourceContents(), E.EmbeddedBlobResourceContents()))

export const ExternalToolTextResultForLlmContentResourceLink: () => Schema.Schema<T.ExternalToolTextResultForLlmContentResourceLink> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("resource_link"),
      icons: nullish(Schema.Array(ExternalToolTextResultForLlmContentResourceLinkIcon())),
      name: Schema.String,
      title: nullish(Schema.String),
      uri: Schema.String,
      description: nullish(Schema.String),
      mimeType: nullish(Schema.String),
      size: nullish(integer())
    })
  )

export const ExternalToolTextResultForLlmContentResourceLinkIcon: () => Schema.Schema<T.ExternalToolTextResultForLlmContentResourceLinkIcon> =
  lazy(() =>
    Schema.Struct({
      src: Schema.String,
      mimeType: nullish(Schema.String),
      sizes: nullish(Schema.Array(Schema.String)),
      theme: nullish(ExternalToolTextResultForLlmContentResourceLinkIconTheme())
    })
  )

export const ExternalToolTextResultForLlmContentResourceLinkIconTheme: () => Schema.Schema<T.ExternalToolTextResultForLlmContentResourceLinkIconTheme> =
  lazy(() => open("light", "dark"))

export const ExternalToolTextResultForLlmContentShellExit: () => Schema.Schema<T.ExternalToolTextResultForLlmContentShellExit> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("shell_exit"),
      shellId: Schema.String,
      exitCode: integer(),
      cwd: nullish(Schema.String),
      outputPreview: nullish(Schema.String),
      outputTruncated: nullish(Schema.Boolean),
      outputFilePath: nullish(Schema.String)
    })
  )

export const ExternalToolTextResultForLlmContentTerminal: () => Schema.Schema<T.ExternalToolTextResultForLlmContentTerminal> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("terminal"),
      text: Schema.String,
      exitCode: nullish(integer()),
      cwd: nullish(Schema.String)
    })
  )

export const ExternalToolTextResultForLlmContentText: () => Schema.Schema<T.ExternalToolTextResultForLlmContentText> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("text"),
      text: Schema.String
    })
  )

export const FleetStartRequest: () => Schema.Schema<T.FleetStartRequest> = lazy(() =>
  Schema.Struct({
    prompt: Schema.optional(Schema.String),
    attachments: Schema.optional(Schema.Array(E.Attachment())),
    billable: Schema.optional(Schema.Boolean),
    wait: Schema.optional(Schema.Boolean)
  })
)

export const FleetStartResult: () => Schema.Schema<T.FleetStartResult> = lazy(() =>
  Schema.Struct({
    started: Schema.Boolean
  })
)

export const FolderTrustAddParams: () => Schema.Schema<T.FolderTrustAddParams> = lazy(() =>
  Schema.Struct({
    path: Schema.String
  })
)

export const FolderTrustCheckParams: () => Schema.Schema<T.FolderTrustCheckParams> = lazy(() =>
  Schema.Struct({
    path: Schema.String
  })
)

export const FolderTrustCheckResult: () => Schema.Schema<T.FolderTrustCheckResult> = lazy(() =>
  Schema.Struct({
    trusted: Schema.Boolean
  })
)

export const HandlePendingToolCallRequest: () => Schema.Schema<T.HandlePendingToolCallRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    result: Schema.optional(ExternalToolResult()),
    error: Schema.optional(Schema.String)
  })
)

export const HandlePendingToolCallResult: () => Schema.Schema<T.HandlePendingToolCallResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const HistoryAbortManualCompactionResult: () => Schema.Schema<T.HistoryAbortManualCompactionResult> = lazy(() =>
  Schema.Struct({
    aborted: Schema.Boolean
  })
)

export const HistoryCancelBackgroundCompactionResult: () => Schema.Schema<T.HistoryCancelBackgroundCompactionResult> =
  lazy(() =>
    Schema.Struct({
      cancelled: Schema.Boolean
    })
  )

export const HistoryClearContextRequest: () => Schema.Schema<T.HistoryClearContextRequest> = lazy(() =>
  Schema.Struct({
    prompt: Schema.String
  })
)

export const HistoryClearContextResult: () => Schema.Schema<T.HistoryClearContextResult> = lazy(() =>
  Schema.Struct({
    messagesCleared: integer()
  })
)

export const HistoryCompactContextWindow: () => Schema.Schema<T.HistoryCompactContextWindow> = lazy(() =>
  Schema.Struct({
    tokenLimit: integer(),
    currentTokens: integer(),
    messagesLength: integer(),
    systemTokens: nullish(integer()),
    conversationTokens: nullish(integer()),
    toolDefinitionsTokens: nullish(integer())
  })
)

export const HistoryCompactRequest: () => Schema.Schema<T.HistoryCompactRequest> = lazy(() =>
  Schema.Struct({
    customInstructions: Schema.optional(Schema.String),
    trigger: Schema.optional(Schema.Literal("manual", "model_switch")),
    tokenLimit: Schema.optional(integer())
  })
)

export const HistoryCompactResult: () => Schema.Schema<T.HistoryCompactResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean,
    tokensRemoved: integer(),
    messagesRemoved: integer(),
    summaryContent: nullish(Schema.String),
    contextWindow: nullish(HistoryCompactContextWindow())
  })
)

export const HistoryFileRestoreSkipReason: () => Schema.Schema<T.HistoryFileRestoreSkipReason> = lazy(() =>
  open("user-modified", "skipped-capture")
)

export const HistoryListRewindPointsResult: () => Schema.Schema<T.HistoryListRewindPointsResult> = lazy(() =>
  Schema.Struct({
    fileChangeTrackingEnabled: Schema.Boolean,
    unavailableReason: nullish(HistoryRewindUnavailableReason()),
    points: Schema.Array(HistoryRewindPoint())
  })
)

export const HistoryPreviewRewindRequest: () => Schema.Schema<T.HistoryPreviewRewindRequest> = lazy(() =>
  Schema.Struct({
    eventId: Schema.String
  })
)

export const HistoryPreviewRewindResult: () => Schema.Schema<T.HistoryPreviewRewindResult> = lazy(() =>
  Schema.Struct({
    available: Schema.Boolean,
    reason: nullish(HistoryRewindUnavailableReason()),
    fileCount: integer(),
    files: Schema.Array(HistoryRewindFilePreview())
  })
)

export const HistoryRewindChangeType: () => Schema.Schema<T.HistoryRewindChangeType> = lazy(() =>
  open("created", "deleted", "modified")
)

export const HistoryRewindFilePreview: () => Schema.Schema<T.HistoryRewindFilePreview> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    changeType: HistoryRewindChangeType(),
    linesAdded: integer(),
    linesRemoved: integer()
  })
)

export const HistoryRewindMode: () => Schema.Schema<T.HistoryRewindMode> = lazy(() =>
  Schema.Literal("conversation", "conversation-and-files")
)

export const HistoryRewindOutcome: () => Schema.Schema<T.HistoryRewindOutcome> = lazy(() =>
  open(
    "success",
    "session-busy",
    "file-change-tracking-disabled",
    "unsupported-remote-session",
    "files-rolled-back",
    "rollback-incomplete",
    "truncation-failed",
    "checkpoint-cleanup-failed",
    "snapshot-prune-failed"
  )
)

export const HistoryRewindPoint: () => Schema.Schema<T.HistoryRewindPoint> = lazy(() =>
  Schema.Struct({
    eventId: Schema.String,
    userMessage: Schema.String,
    timestamp: Schema.String,
    canRestoreFiles: Schema.Boolean,
    fileCount: integer(),
    turnChangedFiles: Schema.Boolean,
    linesAdded: integer(),
    linesRemoved: integer(),
    isAutopilotContinuation: Schema.Boolean
  })
)

export const HistoryRewindRequest: () => Schema.Schema<T.HistoryRewindRequest> = lazy(() =>
  Schema.Struct({
    eventId: Schema.String,
    mode: HistoryRewindMode()
  })
)

export const HistoryRewindResult: () => Schema.Schema<T.HistoryRewindResult> = lazy(() =>
  Schema.Struct({
    outcome: HistoryRewindOutcome(),
    eventsRemoved: nullish(integer()),
    restoredFiles: Schema.Array(Schema.String),
    skippedFiles: Schema.Array(HistorySkippedFileRestore()),
    error: nullish(Schema.String)
  })
)

export const HistoryRewindUnavailableReason: () => Schema.Schema<T.HistoryRewindUnavailableReason> = lazy(() =>
  open("file-change-tracking-disabled", "session-busy", "unsupported-remote-session")
)

export const HistorySkippedFileRestore: () => Schema.Schema<T.HistorySkippedFileRestore> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    reason: HistoryFileRestoreSkipReason()
  })
)

export const HistorySummarizeForHandoffResult: () => Schema.Schema<T.HistorySummarizeForHandoffResult> = lazy(() =>
  Schema.Struct({
    summary: Schema.String
  })
)

export const HistoryTruncateRequest: () => Schema.Schema<T.HistoryTruncateRequest> = lazy(() =>
  Schema.Struct({
    eventId: Schema.String
  })
)

export const HistoryTruncateResult: () => Schema.Schema<T.HistoryTruncateResult> = lazy(() =>
  Schema.Struct({
    eventsRemoved: integer(),
    checkpointCleanupFailed: nullish(Schema.Boolean),
    checkpointCleanupError: nullish(Schema.String)
  })
)

export const InstructionsGetSourcesResult: () => Schema.Schema<T.InstructionsGetSourcesResult> = lazy(() =>
  Schema.Struct({
    sources: Schema.Array(S.InstructionSource())
  })
)

export const InterruptMainTurnRequest: () => Schema.Schema<T.InterruptMainTurnRequest> = lazy(() =>
  Schema.Struct({
    flushQueued: Schema.optional(Schema.Boolean)
  })
)

export const InterruptMainTurnResult: () => Schema.Schema<T.InterruptMainTurnResult> = lazy(() =>
  Schema.Struct({
    interrupted: Schema.Boolean
  })
)

export const JsonSchemaResponseFormat: () => Schema.Schema<T.JsonSchemaResponseFormat> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    schema: json(),
    description: Schema.optional(Schema.String),
    strict: Schema.optional(Schema.Boolean)
  })
)

export const LogRequest: () => Schema.Schema<T.LogRequest> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    level: Schema.optional(SessionLogLevel()),
    type: Schema.optional(Schema.String),
    ephemeral: Schema.optional(Schema.Boolean),
    url: Schema.optional(Schema.String),
    tip: Schema.optional(Schema.String)
  })
)

export const LogResult: () => Schema.Schema<T.LogResult> = lazy(() =>
  Schema.Struct({
    eventId: Schema.String
  })
)

export const LoginProviderKind: () => Schema.Schema<T.LoginProviderKind> = lazy(() =>
  open("githubDotCom", "proxima", "entra")
)

export const LspInitializeRequest: () => Schema.Schema<T.LspInitializeRequest> = lazy(() =>
  Schema.Struct({
    workingDirectory: Schema.optional(Schema.String),
    gitRoot: Schema.optional(Schema.String),
    force: Schema.optional(Schema.Boolean)
  })
)

export const McpAllowedServer: () => Schema.Schema<T.McpAllowedServer> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    redactedNote: nullish(Schema.String)
  })
)

export const McpAppsCallToolRequest: () => Schema.Schema<T.McpAppsCallToolRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    toolName: Schema.String,
    arguments: Schema.optional(Schema.Record({ key: Schema.String, value: json() })),
    originServerName: Schema.String
  })
)

export const McpAppsDiagnoseCapability: () => Schema.Schema<T.McpAppsDiagnoseCapability> = lazy(() =>
  Schema.Struct({
    sessionHasMcpApps: Schema.Boolean,
    featureFlagEnabled: Schema.Boolean,
    advertised: Schema.Boolean
  })
)

export const McpAppsDiagnoseRequest: () => Schema.Schema<T.McpAppsDiagnoseRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String
  })
)

export const McpAppsDiagnoseResult: () => Schema.Schema<T.McpAppsDiagnoseResult> = lazy(() =>
  Schema.Struct({
    capability: McpAppsDiagnoseCapability(),
    server: McpAppsDiagnoseServer()
  })
)

export const McpAppsDiagnoseServer: () => Schema.Schema<T.McpAppsDiagnoseServer> = lazy(() =>
  Schema.Struct({
    connected: Schema.Boolean,
    toolCount: number(),
    toolsWithUiMeta: number(),
    sampleToolNames: Schema.Array(Schema.String)
  })
)

export const McpAppsHostContext: () => Schema.Schema<T.McpAppsHostContext> = lazy(() =>
  Schema.Struct({
    context: McpAppsHostContextDetails()
  })
)

export const McpAppsHostContextDetails: () => Schema.Schema<T.McpAppsHostContextDetails> = lazy(() =>
  Schema.Struct(
    {
      theme: nullish(McpAppsHostContextDetailsTheme()),
      locale: nullish(Schema.String),
      timeZone: nullish(Schema.String),
      displayMode: nullish(McpAppsHostContextDetailsDisplayMode()),
      availableDisplayModes: nullish(Schema.Array(McpAppsHostContextDetailsAvailableDisplayMode())),
      platform: nullish(McpAppsHostContextDetailsPlatform()),
      userAgent: nullish(Schema.String)
    },
    Schema.Record({ key: Schema.String, value: json() })
  )
)

export const McpAppsHostContextDetailsAvailableDisplayMode: () => Schema.Schema<T.McpAppsHostContextDetailsAvailableDisplayMode> =
  lazy(() => open("inline", "fullscreen", "pip"))

export const McpAppsHostContextDetailsDisplayMode: () => Schema.Schema<T.McpAppsHostContextDetailsDisplayMode> = lazy(
  () => open("inline", "fullscreen", "pip")
)

export const McpAppsHostContextDetailsPlatform: () => Schema.Schema<T.McpAppsHostContextDetailsPlatform> = lazy(() =>
  open("web", "desktop", "mobile")
)

export const McpAppsHostContextDetailsTheme: () => Schema.Schema<T.McpAppsHostContextDetailsTheme> = lazy(() =>
  open("light", "dark")
)

export const McpAppsListToolsRequest: () => Schema.Schema<T.McpAppsListToolsRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    originServerName: Schema.String
  })
)

export const McpAppsListToolsResult: () => Schema.Schema<T.McpAppsListToolsResult> = lazy(() =>
  Schema.Struct({
    tools: Schema.Array(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const McpAppsReadResourceRequest: () => Schema.Schema<T.McpAppsReadResourceRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    uri: Schema.String
  })
)

export const McpAppsReadResourceResult: () => Schema.Schema<T.McpAppsReadResourceResult> = lazy(() =>
  Schema.Struct({
    contents: Schema.Array(McpAppsResourceContent())
  })
)

export const McpAppsResourceContent: () => Schema.Schema<T.McpAppsResourceContent> = lazy(() =>
  Schema.Struct({
    uri: Schema.String,
    mimeType: nullish(Schema.String),
    text: nullish(Schema.String),
    blob: nullish(Schema.String),
    _meta: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const McpAppsSetHostContextDetails: () => Schema.Schema<T.McpAppsSetHostContextDetails> = lazy(() =>
  Schema.Struct(
    {
      theme: Schema.optional(McpAppsSetHostContextDetailsTheme()),
      locale: Schema.optional(Schema.String),
      timeZone: Schema.optional(Schema.String),
      displayMode: Schema.optional(McpAppsSetHostContextDetailsDisplayMode()),
      availableDisplayModes: Schema.optional(Schema.Array(McpAppsSetHostContextDetailsAvailableDisplayMode())),
      platform: Schema.optional(McpAppsSetHostContextDetailsPlatform()),
      userAgent: Schema.optional(Schema.String)
    },
    Schema.Record({ key: Schema.String, value: json() })
  )
)

export const McpAppsSetHostContextDetailsAvailableDisplayMode: () => Schema.Schema<T.McpAppsSetHostContextDetailsAvailableDisplayMode> =
  lazy(() => Schema.Literal("inline", "fullscreen", "pip"))

export const McpAppsSetHostContextDetailsDisplayMode: () => Schema.Schema<T.McpAppsSetHostContextDetailsDisplayMode> =
  lazy(() => Schema.Literal("inline", "fullscreen", "pip"))

export const McpAppsSetHostContextDetailsPlatform: () => Schema.Schema<T.McpAppsSetHostContextDetailsPlatform> = lazy(
  () => Schema.Literal("web", "desktop", "mobile")
)

export const McpAppsSetHostContextDetailsTheme: () => Schema.Schema<T.McpAppsSetHostContextDetailsTheme> = lazy(() =>
  Schema.Literal("light", "dark")
)

export const McpAppsSetHostContextRequest: () => Schema.Schema<T.McpAppsSetHostContextRequest> = lazy(() =>
  Schema.Struct({
    context: McpAppsSetHostContextDetails()
  })
)

export const McpCancelSamplingExecutionParams: () => Schema.Schema<T.McpCancelSamplingExecutionParams> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String
  })
)

export const McpCancelSamplingExecutionResult: () => Schema.Schema<T.McpCancelSamplingExecutionResult> = lazy(() =>
  Schema.Struct({
    cancelled: Schema.Boolean
  })
)

export const McpConfigureGitHubRequest: () => Schema.Schema<T.McpConfigureGitHubRequest> = lazy(() =>
  Schema.Struct({
    authInfo: json()
  })
)

export const McpConfigureGitHubResult: () => Schema.Schema<T.McpConfigureGitHubResult> = lazy(() =>
  Schema.Struct({
    changed: Schema.Boolean
  })
)

export const McpDiagnosticDetails: () => Schema.Schema<T.McpDiagnosticDetails> = lazy(() =>
  Schema.Struct({
    kind: McpDiagnosticKind(),
    serverName: Schema.String,
    connectionId: Schema.String,
    direction: nullish(McpDiagnosticDirection()),
    data: nullish(Schema.String)
  })
)

export const McpDiagnosticDirection: () => Schema.Schema<T.McpDiagnosticDirection> = lazy(() =>
  open("client-to-server", "server-to-client")
)

export const McpDiagnosticKind: () => Schema.Schema<T.McpDiagnosticKind> = lazy(() =>
  open("lifecycle", "protocol", "http", "stderr")
)

export const McpDiagnosticSourceConfiguration: () => Schema.Schema<T.McpDiagnosticSourceConfiguration> = lazy(() =>
  Schema.Struct({
    level: DiagnosticLogLevel()
  })
)

export const McpDisableRequest: () => Schema.Schema<T.McpDisableRequest> = lazy(() =>
  Schema.Struct({
    expectedInstallationId: Schema.optional(Schema.String),
    serverName: Schema.String
  })
)

export const McpElicitationFormMode: () => Schema.Schema<T.McpElicitationFormMode> = lazy(() => Schema.Literal("form"))

export const McpEnableRequest: () => Schema.Schema<T.McpEnableRequest> = lazy(() =>
  Schema.Struct({
    expectedInstallationId: Schema.optional(Schema.String),
    serverName: Schema.String
  })
)

export const McpExecuteSamplingParams: () => Schema.Schema<T.McpExecuteSamplingParams> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    serverName: Schema.String,
    mcpRequestId: json(),
    request: McpExecuteSamplingRequest()
  })
)

export const McpExecuteSamplingRequest: () => Schema.Schema<T.McpExecuteSamplingRequest> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const McpExecuteSamplingResult: () => Schema.Schema<T.McpExecuteSamplingResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const McpFailedServer: () => Schema.Schema<T.McpFailedServer> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    error: nullish(Schema.String)
  })
)

export const McpFilteredServer: () => Schema.Schema<T.McpFilteredServer> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    reason: Schema.String,
    redactedReason: nullish(Schema.String),
    enterpriseName: nullish(Schema.String)
  })
)

export const McpHeadersHandlePendingHeadersRefreshRequest: () => Schema.Schema<T.McpHeadersHandlePendingHeadersRefreshRequest> =
  lazy(() =>
    Schema.Union(
      Schema.Struct({
        kind: Schema.Literal("headers"),
        headers: Schema.Record({ key: Schema.String, value: Schema.String }),
        ttlMs: Schema.optional(integer())
      }),
      Schema.Struct({
        kind: Schema.Literal("none")
      }),
      Schema.Struct({
        kind: Schema.Literal("error"),
        message: Schema.String
      })
    )
  )

export const McpHeadersHandlePendingHeadersRefreshRequestRequest: () => Schema.Schema<T.McpHeadersHandlePendingHeadersRefreshRequestRequest> =
  lazy(() =>
    Schema.Struct({
      requestId: Schema.String,
      result: McpHeadersHandlePendingHeadersRefreshRequest()
    })
  )

export const McpHeadersHandlePendingHeadersRefreshRequestResult: () => Schema.Schema<T.McpHeadersHandlePendingHeadersRefreshRequestResult> =
  lazy(() =>
    Schema.Struct({
      success: Schema.Boolean
    })
  )

export const McpHostState: () => Schema.Schema<T.McpHostState> = lazy(() =>
  Schema.Struct({
    mcp3pEnabled: Schema.Boolean,
    disabledServers: Schema.Array(Schema.String),
    filteredServers: Schema.Array(Schema.String),
    clients: Schema.Array(Schema.String),
    pendingConnections: Schema.Array(Schema.String),
    failedServers: Schema.Record({ key: Schema.String, value: McpServerFailureInfo() }),
    needsAuthServers: Schema.Record({ key: Schema.String, value: McpServerNeedsAuthInfo() })
  })
)

export const McpIsServerRunningRequest: () => Schema.Schema<T.McpIsServerRunningRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String
  })
)

export const McpIsServerRunningResult: () => Schema.Schema<T.McpIsServerRunningResult> = lazy(() =>
  Schema.Struct({
    running: Schema.Boolean
  })
)

export const McpListToolsRequest: () => Schema.Schema<T.McpListToolsRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String
  })
)

export const McpListToolsResult: () => Schema.Schema<T.McpListToolsResult> = lazy(() =>
  Schema.Struct({
    tools: Schema.Array(McpTools())
  })
)

export const McpOauthAuthenticationStateChangedRequest: () => Schema.Schema<T.McpOauthAuthenticationStateChangedRequest> =
  lazy(() =>
    Schema.Struct({
      serverName: Schema.optional(Schema.String),
      refreshSessionToken: Schema.optional(Schema.Boolean)
    })
  )

export const McpOauthCancelLoginRequest: () => Schema.Schema<T.McpOauthCancelLoginRequest> = lazy(() =>
  Schema.Struct({
    expectedInstallationId: Schema.String,
    loginId: Schema.String
  })
)

export const McpOauthCancelLoginResult: () => Schema.Schema<T.McpOauthCancelLoginResult> = lazy(() =>
  Schema.Struct({
    cancelled: Schema.Boolean
  })
)

export const McpOauthHandlePendingRequest: () => Schema.Schema<T.McpOauthHandlePendingRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    result: McpOauthPendingRequestResponse()
  })
)

export const McpOauthHandlePendingResult: () => Schema.Schema<T.McpOauthHandlePendingResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const McpOauthLoginGrantType: () => Schema.Schema<T.McpOauthLoginGrantType> = lazy(() =>
  Schema.Literal("authorization_code", "client_credentials")
)

export const McpOauthLoginRequest: () => Schema.Schema<T.McpOauthLoginRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    forceReauth: Schema.optional(Schema.Boolean),
    clientName: Schema.optional(Schema.String),
    callbackSuccessMessage: Schema.optional(Schema.String),
    clientId: Schema.optional(Schema.String),
    clientSecret: Schema.optional(Schema.String),
    publicClient: Schema.optional(Schema.Boolean),
    grantType: Schema.optional(McpOauthLoginGrantType()),
    loginId: Schema.optional(Schema.String),
    expectedInstallationId: Schema.optional(Schema.String)
  })
)

export const McpOauthLoginResult: () => Schema.Schema<T.McpOauthLoginResult> = lazy(() =>
  Schema.Struct({
    loginId: nullish(Schema.String),
    status: nullish(McpOwnedOauthLoginStatus()),
    authorizationUrl: nullish(Schema.String)
  })
)

export const McpOauthPendingRequestResponse: () => Schema.Schema<T.McpOauthPendingRequestResponse> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("token"),
      accessToken: Schema.String,
      tokenType: Schema.optional(Schema.String),
      expiresIn: Schema.optional(integer())
    }),
    Schema.Struct({
      kind: Schema.Literal("cancelled")
    })
  )
)

export const McpOauthPrepareLoginRequest: () => Schema.Schema<T.McpOauthPrepareLoginRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    expectedInstallationId: Schema.String,
    forceReauth: Schema.optional(Schema.Boolean),
    clientName: Schema.optional(Schema.String),
    callbackSuccessMessage: Schema.optional(Schema.String)
  })
)

export const McpOauthPrepareLoginResult: () => Schema.Schema<T.McpOauthPrepareLoginResult> = lazy(() =>
  Schema.Struct({
    loginId: Schema.String,
    expiresAt: Schema.String
  })
)

export const McpOauthProbeNeedsAuthReason: () => Schema.Schema<T.McpOauthProbeNeedsAuthReason> = lazy(() =>
  open("initial", "refresh", "upscope")
)

export const McpOauthProbeRequest: () => Schema.Schema<T.McpOauthProbeRequest> = lazy(() =>
  Schema.Struct({
    expectedInstallationId: Schema.optional(Schema.String),
    serverName: Schema.String
  })
)

export const McpOauthProbeResult: () => Schema.Schema<T.McpOauthProbeResult> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      status: Schema.Literal("no-auth-required"),
      httpResponse: E.McpOauthHttpResponse()
    }),
    Schema.Struct({
      status: Schema.Literal("authenticated"),
      httpResponse: E.McpOauthHttpResponse()
    }),
    Schema.Struct({
      status: Schema.Literal("needs-auth"),
      httpResponse: E.McpOauthHttpResponse(),
      reason: McpOauthProbeNeedsAuthReason(),
      wwwAuthenticateParams: nullish(E.McpOauthWWWAuthenticateParams())
    }),
    Schema.Struct({
      status: Schema.Literal("failed"),
      error: Schema.String,
      httpResponse: nullish(E.McpOauthHttpResponse())
    }),
    unrecognized("status", "no-auth-required", "authenticated", "needs-auth", "failed")
  )
)

export const McpOauthRespondRequest: () => Schema.Schema<T.McpOauthRespondRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String
  })
)

export const McpOauthRespondResult: () => Schema.Schema<T.McpOauthRespondResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const McpOwnedOauthLoginStatus: () => Schema.Schema<T.McpOwnedOauthLoginStatus> = lazy(() =>
  open("awaiting-browser", "connected")
)

export const McpRegisterExternalClientRequest: () => Schema.Schema<T.McpRegisterExternalClientRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    client: json(),
    transport: json(),
    config: json()
  })
)

export const McpReloadWithConfigRequest: () => Schema.Schema<T.McpReloadWithConfigRequest> = lazy(() =>
  Schema.Struct({
    config: json()
  })
)

export const McpRemoveGitHubResult: () => Schema.Schema<T.McpRemoveGitHubResult> = lazy(() =>
  Schema.Struct({
    removed: Schema.Boolean
  })
)

export const McpResource: () => Schema.Schema<T.McpResource> = lazy(() =>
  Schema.Struct({
    uri: Schema.String,
    name: Schema.String,
    title: nullish(Schema.String),
    description: nullish(Schema.String),
    mimeType: nullish(Schema.String),
    size: nullish(integer()),
    icons: nullish(Schema.Array(McpResourceIcon())),
    annotations: nullish(McpResourceAnnotations()),
    _meta: nullish(Schema.Record({ key: Schema.String, value: json() })),
    additionalProperties: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const McpResourceAnnotations: () => Schema.Schema<T.McpResourceAnnotations> = lazy(() =>
  Schema.Struct({
    audience: nullish(Schema.Array(Schema.String)),
    priority: nullish(number()),
    lastModified: nullish(Schema.String),
    additionalProperties: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const McpResourceContent: () => Schema.Schema<T.McpResourceContent> = lazy(() =>
  Schema.Struct({
    uri: Schema.String,
    mimeType: nullish(Schema.String),
    text: nullish(Schema.String),
    blob: nullish(Schema.String),
    _meta: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const McpResourceIcon: () => Schema.Schema<T.McpResourceIcon> = lazy(() =>
  Schema.Struct({
    src: Schema.String,
    mimeType: nullish(Schema.String),
    sizes: nullish(Schema.String),
    theme: nullish(Schema.String),
    additionalProperties: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const McpResourceTemplate: () => Schema.Schema<T.McpResourceTemplate> = lazy(() =>
  Schema.Struct({
    uriTemplate: Schema.String,
    name: Schema.String,
    title: nullish(Schema.String),
    description: nullish(Schema.String),
    mimeType: nullish(Schema.String),
    icons: nullish(Schema.Array(McpResourceIcon())),
    annotations: nullish(McpResourceAnnotations()),
    _meta: nullish(Schema.Record({ key: Schema.String, value: json() })),
    additionalProperties: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const McpResourcesListRequest: () => Schema.Schema<T.McpResourcesListRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    cursor: Schema.optional(Schema.String)
  })
)

export const McpResourcesListResult: () => Schema.Schema<T.McpResourcesListResult> = lazy(() =>
  Schema.Struct({
    resources: Schema.Array(McpResource()),
    nextCursor: nullish(Schema.String)
  })
)

export const McpResourcesListTemplatesRequest: () => Schema.Schema<T.McpResourcesListTemplatesRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    cursor: Schema.optional(Schema.String)
  })
)

export const McpResourcesListTemplatesResult: () => Schema.Schema<T.McpResourcesListTemplatesResult> = lazy(() =>
  Schema.Struct({
    resourceTemplates: Schema.Array(McpResourceTemplate()),
    nextCursor: nullish(Schema.String)
  })
)

export const McpResourcesReadRequest: () => Schema.Schema<T.McpResourcesReadRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    uri: Schema.String
  })
)

export const McpResourcesReadResult: () => Schema.Schema<T.McpResourcesReadResult> = lazy(() =>
  Schema.Struct({
    contents: Schema.Array(McpResourceContent())
  })
)

export const McpRestartServerRequest: () => Schema.Schema<T.McpRestartServerRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    config: Schema.optional(S.McpSerializableServerConfig()),
    expectedInstallationId: Schema.optional(Schema.String)
  })
)

export const McpSamplingExecutionAction: () => Schema.Schema<T.McpSamplingExecutionAction> = lazy(() =>
  open("success", "failure", "cancelled")
)

export const McpSamplingExecutionResult: () => Schema.Schema<T.McpSamplingExecutionResult> = lazy(() =>
  Schema.Struct({
    action: McpSamplingExecutionAction(),
    result: nullish(McpExecuteSamplingResult()),
    error: nullish(Schema.String)
  })
)

export const McpServer: () => Schema.Schema<T.McpServer> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    status: E.McpServerStatus(),
    source: nullish(E.McpServerSource()),
    sourcePlugin: nullish(Schema.String),
    sourcePluginVersion: nullish(Schema.String),
    displayName: nullish(Schema.String),
    error: nullish(Schema.String),
    serverMetadata: nullish(E.McpServerMetadata()),
    owned: nullish(McpServerOwnership())
  })
)

export const McpServerFailureInfo: () => Schema.Schema<T.McpServerFailureInfo> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    timestamp: integer()
  })
)

export const McpServerList: () => Schema.Schema<T.McpServerList> = lazy(() =>
  Schema.Struct({
    servers: Schema.Array(McpServer()),
    host: nullish(McpHostState())
  })
)

export const McpServerNeedsAuthInfo: () => Schema.Schema<T.McpServerNeedsAuthInfo> = lazy(() =>
  Schema.Struct({
    timestamp: integer()
  })
)

export const McpServerOwnership: () => Schema.Schema<T.McpServerOwnership> = lazy(() =>
  Schema.Struct({
    installationId: Schema.String
  })
)

export const McpSetEnvValueModeDetails: () => Schema.Schema<T.McpSetEnvValueModeDetails> = lazy(() =>
  open("direct", "indirect")
)

export const McpSetEnvValueModeParams: () => Schema.Schema<T.McpSetEnvValueModeParams> = lazy(() =>
  Schema.Struct({
    mode: McpSetEnvValueModeDetails()
  })
)

export const McpSetEnvValueModeResult: () => Schema.Schema<T.McpSetEnvValueModeResult> = lazy(() =>
  Schema.Struct({
    mode: McpSetEnvValueModeDetails()
  })
)

export const McpStartServerRequest: () => Schema.Schema<T.McpStartServerRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    config: Schema.optional(S.McpSerializableServerConfig()),
    expectedInstallationId: Schema.optional(Schema.String)
  })
)

export const McpStartServersResult: () => Schema.Schema<T.McpStartServersResult> = lazy(() =>
  Schema.Struct({
    filteredServers: Schema.Array(McpFilteredServer()),
    allowedServers: nullish(Schema.Array(McpAllowedServer())),
    failedServers: nullish(Schema.Array(McpFailedServer()))
  })
)

export const McpStopServerRequest: () => Schema.Schema<T.McpStopServerRequest> = lazy(() =>
  Schema.Struct({
    expectedInstallationId: Schema.optional(Schema.String),
    serverName: Schema.String
  })
)

export const McpTaskMetadata: () => Schema.Schema<T.McpTaskMetadata> = lazy(() =>
  Schema.Struct({
    ttl: Schema.optional(integer())
  })
)

export const McpToolUi: () => Schema.Schema<T.McpToolUi> = lazy(() =>
  Schema.Struct({
    resourceUri: nullish(Schema.String),
    visibility: nullish(Schema.Array(McpToolUiVisibility()))
  })
)

export const McpToolUiVisibility: () => Schema.Schema<T.McpToolUiVisibility> = lazy(() => open("model", "app"))

export const McpTools: () => Schema.Schema<T.McpTools> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: nullish(Schema.String),
    ui: nullish(McpToolUi())
  })
)

export const McpUnregisterExternalClientRequest: () => Schema.Schema<T.McpUnregisterExternalClientRequest> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String
  })
)

export const MetadataContextAttributionResult: () => Schema.Schema<T.MetadataContextAttributionResult> = lazy(() =>
  Schema.Struct({
    contextAttribution: SessionContextAttribution()
  })
)

export const MetadataContextHeaviestMessagesRequest: () => Schema.Schema<T.MetadataContextHeaviestMessagesRequest> =
  lazy(() =>
    Schema.Struct({
      limit: Schema.optional(integer())
    })
  )

export const MetadataContextHeaviestMessagesResult: () => Schema.Schema<T.MetadataContextHeaviestMessagesResult> = lazy(
  () =>
    Schema.Struct({
      totalTokens: integer(),
      messages: Schema.Array(ContextHeaviestMessage())
    })
)

export const MetadataContextInfoRequest: () => Schema.Schema<T.MetadataContextInfoRequest> = lazy(() =>
  Schema.Struct({
    promptTokenLimit: integer(),
    outputTokenLimit: integer(),
    selectedModel: Schema.optional(Schema.String)
  })
)

export const MetadataContextInfoResult: () => Schema.Schema<T.MetadataContextInfoResult> = lazy(() =>
  Schema.Struct({
    contextInfo: SessionContextInfo()
  })
)

export const MetadataIsProcessingResult: () => Schema.Schema<T.MetadataIsProcessingResult> = lazy(() =>
  Schema.Struct({
    processing: Schema.Boolean
  })
)

export const MetadataRecomputeContextTokensRequest: () => Schema.Schema<T.MetadataRecomputeContextTokensRequest> = lazy(
  () =>
    Schema.Struct({
      modelId: Schema.String
    })
)

export const MetadataRecomputeContextTokensResult: () => Schema.Schema<T.MetadataRecomputeContextTokensResult> = lazy(
  () =>
    Schema.Struct({
      totalTokens: integer(),
      messagesTokenCount: integer(),
      systemTokenCount: integer()
    })
)

export const MetadataRecordContextChangeRequest: () => Schema.Schema<T.MetadataRecordContextChangeRequest> = lazy(() =>
  Schema.Struct({
    context: SessionWorkingDirectoryContext()
  })
)

export const MetadataRecordContextChangeResult: () => Schema.Schema<T.MetadataRecordContextChangeResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const MetadataSetWorkingDirectoryRequest: () => Schema.Schema<T.MetadataSetWorkingDirectoryRequest> = lazy(() =>
  Schema.Struct({
    workingDirectory: Schema.String
  })
)

export const MetadataSetWorkingDirectoryResult: () => Schema.Schema<T.MetadataSetWorkingDirectoryResult> = lazy(() =>
  Schema.Struct({
    workingDirectory: Schema.String
  })
)

export const MetadataSnapshotCurrentMode: () => Schema.Schema<T.MetadataSnapshotCurrentMode> = lazy(() =>
  open("interactive", "plan", "autopilot")
)

export const MetadataSnapshotRemoteMetadata: () => Schema.Schema<T.MetadataSnapshotRemoteMetadata> = lazy(() =>
  Schema.Struct({
    resourceId: nullish(Schema.String),
    repository: MetadataSnapshotRemoteMetadataRepository(),
    pullRequestNumber: nullish(integer()),
    taskType: nullish(MetadataSnapshotRemoteMetadataTaskType())
  })
)

export const MetadataSnapshotRemoteMetadataRepository: () => Schema.Schema<T.MetadataSnapshotRemoteMetadataRepository> =
  lazy(() =>
    Schema.Struct({
      owner: Schema.String,
      name: Schema.String,
      branch: Schema.String
    })
  )

export const MetadataSnapshotRemoteMetadataTaskType: () => Schema.Schema<T.MetadataSnapshotRemoteMetadataTaskType> =
  lazy(() => open("cca", "cli"))

export const MetadataUpdateClientMetadataRequest: () => Schema.Schema<T.MetadataUpdateClientMetadataRequest> = lazy(
  () =>
    Schema.Struct({
      clear: Schema.optional(Schema.Boolean),
      remove: Schema.optional(Schema.Array(Schema.String)),
      set: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String }))
    })
)

export const ModeSetRequest: () => Schema.Schema<T.ModeSetRequest> = lazy(() =>
  Schema.Struct({
    mode: E.SessionMode(),
    expectedMode: Schema.optional(E.SessionMode()),
    inheritPlanBaseFromSessionId: Schema.optional(Schema.String),
    planModelConfigured: Schema.optional(Schema.Boolean),
    planModel: Schema.optional(Schema.String),
    planReasoningEffort: Schema.optional(Schema.String),
    planContextTier: Schema.optional(Schema.String),
    compactionDecision: Schema.optional(Schema.String),
    restorePlanModel: Schema.optional(Schema.Boolean),
    persistPlanSelection: Schema.optional(Schema.Boolean),
    pickerSettingsContext: Schema.optional(ModelPickerSettingsContext()),
    planExitAction: Schema.optional(Schema.String)
  })
)

export const ModeSetResult: () => Schema.Schema<T.ModeSetResult> = lazy(() =>
  Schema.Struct({
    status: Schema.String,
    modelChanged: Schema.Boolean,
    modeApplied: nullish(Schema.Boolean),
    confirmation: nullish(ModelSwitchConfirmation()),
    warning: nullish(Schema.String),
    message: nullish(Schema.String),
    deprecationWarnings: nullish(Schema.Array(Schema.String)),
    deferImplementation: nullish(Schema.Boolean),
    armInteractiveContinuation: nullish(Schema.Boolean)
  })
)

export const ModelApplyStartupOverlayRequest: () => Schema.Schema<T.ModelApplyStartupOverlayRequest> = lazy(() =>
  Schema.Struct({
    deviceManagedModel: Schema.optional(Schema.String),
    serverManagedModel: Schema.optional(Schema.String),
    policyHelperModel: Schema.optional(Schema.String),
    autoTier: Schema.optional(E.AutoTier()),
    repoModel: Schema.optional(Schema.String),
    repoReasoningEffort: Schema.optional(Schema.String),
    repoContextTier: Schema.optional(Schema.String),
    repoAutoTier: Schema.optional(Schema.String),
    cliModel: Schema.optional(Schema.String),
    deferredResume: Schema.optional(Schema.Boolean),
    managedReasoningEffort: Schema.optional(Schema.String),
    managedContextTier: Schema.optional(Schema.String)
  })
)

export const ModelListRequest: () => Schema.Schema<T.ModelListRequest> = lazy(() =>
  Schema.Struct({
    skipCache: Schema.optional(Schema.Boolean)
  })
)

export const ModelPickerPersistenceRequest: () => Schema.Schema<T.ModelPickerPersistenceRequest> = lazy(() =>
  Schema.Struct({
    settingsContext: ModelPickerSettingsContext(),
    reasoningEffortExplicit: Schema.optional(Schema.Boolean),
    contextTierExplicit: Schema.optional(Schema.Boolean)
  })
)

export const ModelPickerSettingsContext: () => Schema.Schema<T.ModelPickerSettingsContext> = lazy(() =>
  Schema.Struct({
    configDir: Schema.optional(Schema.String),
    homeDirectory: Schema.String,
    environment: Schema.Record({ key: Schema.String, value: json() })
  })
)

export const ModelProviderDescriptor: () => Schema.Schema<T.ModelProviderDescriptor> = lazy(() =>
  Schema.Struct({
    kind: S.ModelProviderKind(),
    id: Schema.String,
    label: Schema.String,
    ordering: integer()
  })
)

export const ModelSetAllowedModelsRequest: () => Schema.Schema<T.ModelSetAllowedModelsRequest> = lazy(() =>
  Schema.Struct({
    allowedModels: Schema.optional(Schema.Union(Schema.Array(Schema.String), Schema.Null))
  })
)

export const ModelSetAllowedModelsResult: () => Schema.Schema<T.ModelSetAllowedModelsResult> = lazy(() =>
  Schema.Struct({
    allowedModels: nullish(Schema.Array(Schema.String)),
    effectiveAllowedModels: nullish(Schema.Array(Schema.String)),
    fallbackModel: nullish(Schema.String),
    modelId: nullish(Schema.String)
  })
)

export const ModelSetReasoningEffortRequest: () => Schema.Schema<T.ModelSetReasoningEffortRequest> = lazy(() =>
  Schema.Struct({
    reasoningEffort: Schema.String
  })
)

export const ModelSetReasoningEffortResult: () => Schema.Schema<T.ModelSetReasoningEffortResult> = lazy(() =>
  Schema.Struct({
    reasoningEffort: Schema.String
  })
)

export const ModelSwitchAutoTierRequest: () => Schema.Schema<T.ModelSwitchAutoTierRequest> = lazy(() =>
  Schema.Struct({
    autoTier: Schema.Union(E.AutoTier(), Schema.Null),
    source: Schema.optional(E.ModelChangeSource())
  })
)

export const ModelSwitchAutoTierResult: () => Schema.Schema<T.ModelSwitchAutoTierResult> = lazy(() =>
  Schema.Struct({
    status: ModelSwitchAutoTierStatus(),
    effectiveAutoTier: nullish(E.AutoTier()),
    pendingAutoTier: nullish(Schema.Union(E.AutoTier(), Schema.Null)),
    activatingAutoTier: nullish(Schema.Union(E.AutoTier(), Schema.Null)),
    supersededAutoTier: nullish(Schema.Union(E.AutoTier(), Schema.Null))
  })
)

export const ModelSwitchAutoTierStatus: () => Schema.Schema<T.ModelSwitchAutoTierStatus> = lazy(() =>
  open("unchanged", "pending")
)

export const ModelSwitchConfirmation: () => Schema.Schema<T.ModelSwitchConfirmation> = lazy(() =>
  Schema.Struct({
    targetModelDisplayName: Schema.String,
    currentTokens: number(),
    targetLimit: number()
  })
)

export const ModelSwitchToRequest: () => Schema.Schema<T.ModelSwitchToRequest> = lazy(() =>
  Schema.Struct({
    modelId: Schema.String,
    autoTier: Schema.optional(Schema.Union(E.AutoTier(), Schema.Null)),
    reasoningEffort: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
    reasoningSummary: Schema.optional(E.ReasoningSummary()),
    verbosity: Schema.optional(E.Verbosity()),
    modelCapabilities: Schema.optional(S.ModelCapabilitiesOverride()),
    contextTier: Schema.optional(E.ContextTier()),
    source: Schema.optional(E.ModelChangeSource()),
    deferIfModelChangeQueued: Schema.optional(Schema.Boolean),
    compactionDecision: Schema.optional(Schema.String),
    runCompactionPreflight: Schema.optional(Schema.Boolean),
    repoScope: Schema.optional(Schema.String),
    modelChangeScope: Schema.optional(Schema.String),
    requireAvailable: Schema.optional(Schema.Boolean),
    pickerPersistence: Schema.optional(ModelPickerPersistenceRequest())
  })
)

export const ModelSwitchToResult: () => Schema.Schema<T.ModelSwitchToResult> = lazy(() =>
  Schema.Struct({
    queueId: nullish(Schema.String),
    modelId: nullish(Schema.String),
    deferred: nullish(Schema.Boolean),
    status: nullish(Schema.String),
    confirmation: nullish(ModelSwitchConfirmation()),
    persistenceError: nullish(Schema.String),
    message: nullish(Schema.String),
    warning: nullish(Schema.String),
    deprecationWarnings: nullish(Schema.Array(Schema.String)),
    modelState: nullish(CurrentModel())
  })
)

export const MoveMcpLoadingToBackgroundResult: () => Schema.Schema<T.MoveMcpLoadingToBackgroundResult> = lazy(() =>
  Schema.Struct({
    movedToBackground: Schema.Boolean
  })
)

export const NameGetResult: () => Schema.Schema<T.NameGetResult> = lazy(() =>
  Schema.Struct({
    name: Schema.Union(Schema.String, Schema.Null)
  })
)

export const NameSetAutoRequest: () => Schema.Schema<T.NameSetAutoRequest> = lazy(() =>
  Schema.Struct({
    summary: Schema.String
  })
)

export const NameSetAutoResult: () => Schema.Schema<T.NameSetAutoResult> = lazy(() =>
  Schema.Struct({
    applied: Schema.Boolean
  })
)

export const NameSetRequest: () => Schema.Schema<T.NameSetRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String
  })
)

export const OpenCanvasInstance: () => Schema.Schema<T.OpenCanvasInstance> = lazy(() =>
  Schema.Struct({
    instanceId: Schema.String,
    extensionId: Schema.String,
    extensionName: nullish(Schema.String),
    canvasId: Schema.String,
    icon: nullish(Schema.String),
    title: nullish(Schema.String),
    status: nullish(Schema.String),
    url: nullish(Schema.String),
    input: Schema.optional(json())
  })
)

export const OptionsUpdateAdditionalContentExclusionPolicy: () => Schema.Schema<T.OptionsUpdateAdditionalContentExclusionPolicy> =
  lazy(() =>
    Schema.Struct({
      rules: Schema.Array(OptionsUpdateAdditionalContentExclusionPolicyRule()),
      last_updated_at: json(),
      scope: OptionsUpdateAdditionalContentExclusionPolicyScope()
    })
  )

export const OptionsUpdateAdditionalContentExclusionPolicyRule: () => Schema.Schema<T.OptionsUpdateAdditionalContentExclusionPolicyRule> =
  lazy(() =>
    Schema.Struct({
      paths: Schema.Array(Schema.String),
      ifAnyMatch: Schema.optional(Schema.Array(Schema.String)),
      ifNoneMatch: Schema.optional(Schema.Array(Schema.String)),
      source: OptionsUpdateAdditionalContentExclusionPolicyRuleSource()
    })
  )

export const OptionsUpdateAdditionalContentExclusionPolicyRuleSource: () => Schema.Schema<T.OptionsUpdateAdditionalContentExclusionPolicyRuleSource> =
  lazy(() =>
    Schema.Struct({
      name: Schema.String,
      type: Schema.String
    })
  )

export const OptionsUpdateAdditionalContentExclusionPolicyScope: () => Schema.Schema<T.OptionsUpdateAdditionalContentExclusionPolicyScope> =
  lazy(() => Schema.Literal("repo", "all"))

export const OptionsUpdateContextTier: () => Schema.Schema<T.OptionsUpdateContextTier> = lazy(() =>
  Schema.Literal("default", "long_context")
)

export const OptionsUpdateEnvValueMode: () => Schema.Schema<T.OptionsUpdateEnvValueMode> = lazy(() =>
  Schema.Literal("direct", "indirect")
)

export const OptionsUpdateReasoningSummary: () => Schema.Schema<T.OptionsUpdateReasoningSummary> = lazy(() =>
  Schema.Literal("none", "concise", "detailed")
)

export const OptionsUpdateToolFilterPrecedence: () => Schema.Schema<T.OptionsUpdateToolFilterPrecedence> = lazy(() =>
  Schema.Literal("available", "excluded")
)

export const PendingPermissionRequest: () => Schema.Schema<T.PendingPermissionRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    request: E.PermissionPromptRequest(),
    recoveryEpisodeId: nullish(Schema.String)
  })
)

export const PendingPermissionRequestList: () => Schema.Schema<T.PendingPermissionRequestList> = lazy(() =>
  Schema.Struct({
    items: Schema.Array(PendingPermissionRequest())
  })
)

export const PermissionDecision: () => Schema.Schema<T.PermissionDecision> = lazy(() =>
  Schema.Union(
    PermissionDecisionApproveOnce(),
    PermissionDecisionApproveForSession(),
    PermissionDecisionApproveForLocation(),
    PermissionDecisionApprovePermanently(),
    PermissionDecisionReject(),
    PermissionDecisionUserNotAvailable(),
    PermissionDecisionApproved(),
    PermissionDecisionApprovedForSession(),
    PermissionDecisionApprovedForLocation(),
    PermissionDecisionCancelled(),
    PermissionDecisionDeniedByRules(),
    PermissionDecisionDeniedNoApprovalRuleAndCouldNotRequestFromUser(),
    PermissionDecisionDeniedInteractivelyByUser(),
    PermissionDecisionDeniedByContentExclusionPolicy(),
    PermissionDecisionDeniedByPermissionRequestHook()
  )
)

export const PermissionDecisionApproveForLocation: () => Schema.Schema<T.PermissionDecisionApproveForLocation> = lazy(
  () =>
    Schema.Struct({
      kind: Schema.Literal("approve-for-location"),
      approval: PermissionDecisionApproveForLocationApproval(),
      locationKey: Schema.String
    })
)

export const PermissionDecisionApproveForLocationApproval: () => Schema.Schema<T.PermissionDecisionApproveForLocationApproval> =
  lazy(() =>
    Schema.Union(
      PermissionDecisionApproveForLocationApprovalCommands(),
      PermissionDecisionApproveForLocationApprovalRead(),
      PermissionDecisionApproveForLocationApprovalWrite(),
      PermissionDecisionApproveForLocationApprovalMcp(),
      PermissionDecisionApproveForLocationApprovalMcpSampling(),
      PermissionDecisionApproveForLocationApprovalMemory(),
      PermissionDecisionApproveForLocationApprovalCustomTool(),
      PermissionDecisionApproveForLocationApprovalExtensionManagement(),
      PermissionDecisionApproveForLocationApprovalWorkflow(),
      PermissionDecisionApproveForLocationApprovalExtensionPermissionAccess(),
      PermissionDecisionApproveForLocationApprovalExtensionEnvAccess()
    )
  )

export const PermissionDecisionApproveForLocationApprovalCommands: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalCommands> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("commands"),
      commandIdentifiers: Schema.Array(Schema.String)
    })
  )

export const PermissionDecisionApproveForLocationApprovalCustomTool: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalCustomTool> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("custom-tool"),
      toolName: Schema.String
    })
  )

export const PermissionDecisionApproveForLocationApprovalExtensionEnvAccess: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalExtensionEnvAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-env-access"),
      extensionName: Schema.String,
      environmentVariables: Schema.Array(Schema.String)
    })
  )

export const PermissionDecisionApproveForLocationApprovalExtensionManagement: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalExtensionManagement> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-management"),
      operation: Schema.optional(Schema.String)
    })
  )

export const PermissionDecisionApproveForLocationApprovalExtensionPermissionAccess: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalExtensionPermissionAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-permission-access"),
      extensionName: Schema.String
    })
  )

export const PermissionDecisionApproveForLocationApprovalMcp: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalMcp> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("mcp"),
      serverName: Schema.String,
      toolName: Schema.Union(Schema.String, Schema.Null)
    })
  )

export const PermissionDecisionApproveForLocationApprovalMcpSampling: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalMcpSampling> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("mcp-sampling"),
      serverName: Schema.String
    })
  )

export const PermissionDecisionApproveForLocationApprovalMemory: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalMemory> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("memory")
    })
  )

export const PermissionDecisionApproveForLocationApprovalRead: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalRead> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("read")
    })
  )

export const PermissionDecisionApproveForLocationApprovalWorkflow: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalWorkflow> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("workflow"),
      approvalKey: Schema.optional(Schema.String)
    })
  )

export const PermissionDecisionApproveForLocationApprovalWrite: () => Schema.Schema<T.PermissionDecisionApproveForLocationApprovalWrite> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("write")
    })
  )

export const PermissionDecisionApproveForSession: () => Schema.Schema<T.PermissionDecisionApproveForSession> = lazy(
  () =>
    Schema.Struct({
      kind: Schema.Literal("approve-for-session"),
      approval: Schema.optional(PermissionDecisionApproveForSessionApproval()),
      domain: Schema.optional(Schema.String)
    })
)

export const PermissionDecisionApproveForSessionApproval: () => Schema.Schema<T.PermissionDecisionApproveForSessionApproval> =
  lazy(() =>
    Schema.Union(
      PermissionDecisionApproveForSessionApprovalCommands(),
      PermissionDecisionApproveForSessionApprovalRead(),
      PermissionDecisionApproveForSessionApprovalWrite(),
      PermissionDecisionApproveForSessionApprovalMcp(),
      PermissionDecisionApproveForSessionApprovalMcpSampling(),
      PermissionDecisionApproveForSessionApprovalMemory(),
      PermissionDecisionApproveForSessionApprovalCustomTool(),
      PermissionDecisionApproveForSessionApprovalExtensionManagement(),
      PermissionDecisionApproveForSessionApprovalWorkflow(),
      PermissionDecisionApproveForSessionApprovalExtensionPermissionAccess(),
      PermissionDecisionApproveForSessionApprovalExtensionEnvAccess()
    )
  )

export const PermissionDecisionApproveForSessionApprovalCommands: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalCommands> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("commands"),
      commandIdentifiers: Schema.Array(Schema.String)
    })
  )

export const PermissionDecisionApproveForSessionApprovalCustomTool: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalCustomTool> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("custom-tool"),
      toolName: Schema.String
    })
  )

export const PermissionDecisionApproveForSessionApprovalExtensionEnvAccess: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalExtensionEnvAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-env-access"),
      extensionName: Schema.String,
      environmentVariables: Schema.Array(Schema.String)
    })
  )

export const PermissionDecisionApproveForSessionApprovalExtensionManagement: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalExtensionManagement> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-management"),
      operation: Schema.optional(Schema.String)
    })
  )

export const PermissionDecisionApproveForSessionApprovalExtensionPermissionAccess: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalExtensionPermissionAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-permission-access"),
      extensionName: Schema.String
    })
  )

export const PermissionDecisionApproveForSessionApprovalMcp: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalMcp> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("mcp"),
      serverName: Schema.String,
      toolName: Schema.Union(Schema.String, Schema.Null)
    })
  )

export const PermissionDecisionApproveForSessionApprovalMcpSampling: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalMcpSampling> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("mcp-sampling"),
      serverName: Schema.String
    })
  )

export const PermissionDecisionApproveForSessionApprovalMemory: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalMemory> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("memory")
    })
  )

export const PermissionDecisionApproveForSessionApprovalRead: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalRead> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("read")
    })
  )

export const PermissionDecisionApproveForSessionApprovalWorkflow: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalWorkflow> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("workflow"),
      approvalKey: Schema.optional(Schema.String)
    })
  )

export const PermissionDecisionApproveForSessionApprovalWrite: () => Schema.Schema<T.PermissionDecisionApproveForSessionApprovalWrite> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("write")
    })
  )

export const PermissionDecisionApproveOnce: () => Schema.Schema<T.PermissionDecisionApproveOnce> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("approve-once"),
    approvedInteractively: Schema.optional(Schema.Boolean)
  })
)

export const PermissionDecisionApprovePermanently: () => Schema.Schema<T.PermissionDecisionApprovePermanently> = lazy(
  () =>
    Schema.Struct({
      kind: Schema.Literal("approve-permanently"),
      domain: Schema.String
    })
)

export const PermissionDecisionApproved: () => Schema.Schema<T.PermissionDecisionApproved> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("approved")
  })
)

export const PermissionDecisionApprovedForLocation: () => Schema.Schema<T.PermissionDecisionApprovedForLocation> = lazy(
  () =>
    Schema.Struct({
      kind: Schema.Literal("approved-for-location"),
      approval: E.UserToolSessionApproval(),
      locationKey: Schema.String
    })
)

export const PermissionDecisionApprovedForSession: () => Schema.Schema<T.PermissionDecisionApprovedForSession> = lazy(
  () =>
    Schema.Struct({
      kind: Schema.Literal("approved-for-session"),
      approval: E.UserToolSessionApproval()
    })
)

export const PermissionDecisionCancelled: () => Schema.Schema<T.PermissionDecisionCancelled> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("cancelled"),
    reason: Schema.optional(Schema.String)
  })
)

export const PermissionDecisionContext: () => Schema.Schema<T.PermissionDecisionContext> = lazy(() =>
  Schema.Struct({
    outcome: PermissionDecisionOutcome(),
    source: E.PermissionDecisionSource(),
    surface: PermissionDecisionSurface(),
    responseCapability: Schema.optional(PermissionResponseCapability())
  })
)

export const PermissionDecisionDeniedByContentExclusionPolicy: () => Schema.Schema<T.PermissionDecisionDeniedByContentExclusionPolicy> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("denied-by-content-exclusion-policy"),
      path: Schema.String,
      message: Schema.String
    })
  )

export const PermissionDecisionDeniedByPermissionRequestHook: () => Schema.Schema<T.PermissionDecisionDeniedByPermissionRequestHook> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("denied-by-permission-request-hook"),
      message: Schema.optional(Schema.String),
      interrupt: Schema.optional(Schema.Boolean)
    })
  )

export const PermissionDecisionDeniedByRules: () => Schema.Schema<T.PermissionDecisionDeniedByRules> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("denied-by-rules"),
    rules: Schema.Array(E.PermissionRule())
  })
)

export const PermissionDecisionDeniedInteractivelyByUser: () => Schema.Schema<T.PermissionDecisionDeniedInteractivelyByUser> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("denied-interactively-by-user"),
      feedback: Schema.optional(Schema.String),
      forceReject: Schema.optional(Schema.Boolean)
    })
  )

export const PermissionDecisionDeniedNoApprovalRuleAndCouldNotRequestFromUser: () => Schema.Schema<T.PermissionDecisionDeniedNoApprovalRuleAndCouldNotRequestFromUser> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("denied-no-approval-rule-and-could-not-request-from-user")
    })
  )

export const PermissionDecisionOutcome: () => Schema.Schema<T.PermissionDecisionOutcome> = lazy(() =>
  Schema.Literal("auto_approved", "autopilot_denied", "prompted_user")
)

export const PermissionDecisionReject: () => Schema.Schema<T.PermissionDecisionReject> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("reject"),
    feedback: Schema.optional(Schema.String)
  })
)

export const PermissionDecisionRequest: () => Schema.Schema<T.PermissionDecisionRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    result: PermissionDecision(),
    decisionContext: Schema.optional(PermissionDecisionContext())
  })
)

export const PermissionDecisionSurface: () => Schema.Schema<T.PermissionDecisionSurface> = lazy(() =>
  Schema.Literal("tui", "prompt_mode", "copilot_app", "acp", "sdk")
)

export const PermissionDecisionUserNotAvailable: () => Schema.Schema<T.PermissionDecisionUserNotAvailable> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("user-not-available")
  })
)

export const PermissionLocationAddToolApprovalParams: () => Schema.Schema<T.PermissionLocationAddToolApprovalParams> =
  lazy(() =>
    Schema.Struct({
      locationKey: Schema.String,
      approval: PermissionsLocationsAddToolApprovalDetails()
    })
  )

export const PermissionLocationApplyParams: () => Schema.Schema<T.PermissionLocationApplyParams> = lazy(() =>
  Schema.Struct({
    workingDirectory: Schema.String
  })
)

export const PermissionLocationApplyResult: () => Schema.Schema<T.PermissionLocationApplyResult> = lazy(() =>
  Schema.Struct({
    locationKey: Schema.String,
    locationType: PermissionLocationType(),
    changed: Schema.Boolean,
    appliedRuleCount: integer(),
    appliedDirectoryCount: integer(),
    appliedRules: Schema.Array(E.PermissionRule())
  })
)

export const PermissionLocationResolveParams: () => Schema.Schema<T.PermissionLocationResolveParams> = lazy(() =>
  Schema.Struct({
    workingDirectory: Schema.String
  })
)

export const PermissionLocationResolveResult: () => Schema.Schema<T.PermissionLocationResolveResult> = lazy(() =>
  Schema.Struct({
    locationKey: Schema.String,
    locationType: PermissionLocationType()
  })
)

export const PermissionLocationType: () => Schema.Schema<T.PermissionLocationType> = lazy(() => open("repo", "dir"))

export const PermissionModeSource: () => Schema.Schema<T.PermissionModeSource> = lazy(() =>
  Schema.Literal("cli_flag", "slash_command", "autopilot_confirmation", "user_setting", "organization_targeting", "rpc")
)

export const PermissionPathsAddParams: () => Schema.Schema<T.PermissionPathsAddParams> = lazy(() =>
  Schema.Struct({
    path: Schema.String
  })
)

export const PermissionPathsAllowedCheckParams: () => Schema.Schema<T.PermissionPathsAllowedCheckParams> = lazy(() =>
  Schema.Struct({
    path: Schema.String
  })
)

export const PermissionPathsAllowedCheckResult: () => Schema.Schema<T.PermissionPathsAllowedCheckResult> = lazy(() =>
  Schema.Struct({
    allowed: Schema.Boolean
  })
)

export const PermissionPathsConfig: () => Schema.Schema<T.PermissionPathsConfig> = lazy(() =>
  Schema.Struct({
    unrestricted: Schema.optional(Schema.Boolean),
    additionalDirectories: Schema.optional(Schema.Array(Schema.String)),
    includeTempDirectory: Schema.optional(Schema.Boolean),
    workspacePath: Schema.optional(Schema.String)
  })
)

export const PermissionPathsList: () => Schema.Schema<T.PermissionPathsList> = lazy(() =>
  Schema.Struct({
    directories: Schema.Array(Schema.String),
    sessionApprovedPaths: nullish(Schema.Array(Schema.String)),
    primary: Schema.String
  })
)

export const PermissionPathsUpdatePrimaryParams: () => Schema.Schema<T.PermissionPathsUpdatePrimaryParams> = lazy(() =>
  Schema.Struct({
    path: Schema.String
  })
)

export const PermissionPathsWorkspaceCheckParams: () => Schema.Schema<T.PermissionPathsWorkspaceCheckParams> = lazy(
  () =>
    Schema.Struct({
      path: Schema.String
    })
)

export const PermissionPathsWorkspaceCheckResult: () => Schema.Schema<T.PermissionPathsWorkspaceCheckResult> = lazy(
  () =>
    Schema.Struct({
      allowed: Schema.Boolean
    })
)

export const PermissionPromptShownNotification: () => Schema.Schema<T.PermissionPromptShownNotification> = lazy(() =>
  Schema.Struct({
    message: Schema.String
  })
)

export const PermissionRequestResult: () => Schema.Schema<T.PermissionRequestResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const PermissionResponseCapability: () => Schema.Schema<T.PermissionResponseCapability> = lazy(() =>
  Schema.Literal("interactive", "headless", "none")
)

export const PermissionRulesSet: () => Schema.Schema<T.PermissionRulesSet> = lazy(() =>
  Schema.Struct({
    approved: Schema.Array(E.PermissionRule()),
    denied: Schema.Array(E.PermissionRule())
  })
)

export const PermissionUrlsConfig: () => Schema.Schema<T.PermissionUrlsConfig> = lazy(() =>
  Schema.Struct({
    unrestricted: Schema.optional(Schema.Boolean),
    initialAllowed: Schema.optional(Schema.Array(Schema.String))
  })
)

export const PermissionUrlsSetUnrestrictedModeParams: () => Schema.Schema<T.PermissionUrlsSetUnrestrictedModeParams> =
  lazy(() =>
    Schema.Struct({
      enabled: Schema.Boolean
    })
  )

export const PermissionsConfigureAdditionalContentExclusionPolicy: () => Schema.Schema<T.PermissionsConfigureAdditionalContentExclusionPolicy> =
  lazy(() =>
    Schema.Struct({
      rules: Schema.Array(PermissionsConfigureAdditionalContentExclusionPolicyRule()),
      last_updated_at: json(),
      scope: PermissionsConfigureAdditionalContentExclusionPolicyScope()
    })
  )

export const PermissionsConfigureAdditionalContentExclusionPolicyRule: () => Schema.Schema<T.PermissionsConfigureAdditionalContentExclusionPolicyRule> =
  lazy(() =>
    Schema.Struct({
      paths: Schema.Array(Schema.String),
      ifAnyMatch: Schema.optional(Schema.Array(Schema.String)),
      ifNoneMatch: Schema.optional(Schema.Array(Schema.String)),
      source: PermissionsConfigureAdditionalContentExclusionPolicyRuleSource()
    })
  )

export const PermissionsConfigureAdditionalContentExclusionPolicyRuleSource: () => Schema.Schema<T.PermissionsConfigureAdditionalContentExclusionPolicyRuleSource> =
  lazy(() =>
    Schema.Struct({
      name: Schema.String,
      type: Schema.String
    })
  )

export const PermissionsConfigureAdditionalContentExclusionPolicyScope: () => Schema.Schema<T.PermissionsConfigureAdditionalContentExclusionPolicyScope> =
  lazy(() => Schema.Literal("repo", "all"))

export const PermissionsConfigureParams: () => Schema.Schema<T.PermissionsConfigureParams> = lazy(() =>
  Schema.Struct({
    approveAllToolPermissionRequests: Schema.optional(Schema.Boolean),
    approveAllReadPermissionRequests: Schema.optional(Schema.Boolean),
    rules: Schema.optional(PermissionRulesSet()),
    paths: Schema.optional(PermissionPathsConfig()),
    urls: Schema.optional(PermissionUrlsConfig()),
    additionalContentExclusionPolicies: Schema.optional(
      Schema.Array(PermissionsConfigureAdditionalContentExclusionPolicy())
    )
  })
)

export const PermissionsConfigureResult: () => Schema.Schema<T.PermissionsConfigureResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const PermissionsFolderTrustAddTrustedResult: () => Schema.Schema<T.PermissionsFolderTrustAddTrustedResult> =
  lazy(() =>
    Schema.Struct({
      success: Schema.Boolean
    })
  )

export const PermissionsGetModeResult: () => Schema.Schema<T.PermissionsGetModeResult> = lazy(() =>
  Schema.Struct({
    mode: E.PermissionMode()
  })
)

export const PermissionsLocationsAddToolApprovalDetails: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetails> =
  lazy(() =>
    Schema.Union(
      PermissionsLocationsAddToolApprovalDetailsCommands(),
      PermissionsLocationsAddToolApprovalDetailsRead(),
      PermissionsLocationsAddToolApprovalDetailsWrite(),
      PermissionsLocationsAddToolApprovalDetailsMcp(),
      PermissionsLocationsAddToolApprovalDetailsMcpSampling(),
      PermissionsLocationsAddToolApprovalDetailsMemory(),
      PermissionsLocationsAddToolApprovalDetailsCustomTool(),
      PermissionsLocationsAddToolApprovalDetailsExtensionManagement(),
      PermissionsLocationsAddToolApprovalDetailsWorkflow(),
      PermissionsLocationsAddToolApprovalDetailsExtensionPermissionAccess(),
      PermissionsLocationsAddToolApprovalDetailsExtensionEnvAccess()
    )
  )

export const PermissionsLocationsAddToolApprovalDetailsCommands: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsCommands> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("commands"),
      commandIdentifiers: Schema.Array(Schema.String)
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsCustomTool: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsCustomTool> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("custom-tool"),
      toolName: Schema.String
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsExtensionEnvAccess: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsExtensionEnvAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-env-access"),
      extensionName: Schema.String,
      environmentVariables: Schema.Array(Schema.String)
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsExtensionManagement: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsExtensionManagement> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-management"),
      operation: Schema.optional(Schema.String)
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsExtensionPermissionAccess: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsExtensionPermissionAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-permission-access"),
      extensionName: Schema.String
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsMcp: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsMcp> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("mcp"),
      serverName: Schema.String,
      toolName: Schema.Union(Schema.String, Schema.Null)
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsMcpSampling: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsMcpSampling> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("mcp-sampling"),
      serverName: Schema.String
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsMemory: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsMemory> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("memory")
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsRead: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsRead> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("read")
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsWorkflow: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsWorkflow> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("workflow"),
      approvalKey: Schema.optional(Schema.String)
    })
  )

export const PermissionsLocationsAddToolApprovalDetailsWrite: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalDetailsWrite> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("write")
    })
  )

export const PermissionsLocationsAddToolApprovalResult: () => Schema.Schema<T.PermissionsLocationsAddToolApprovalResult> =
  lazy(() =>
    Schema.Struct({
      success: Schema.Boolean
    })
  )

export const PermissionsModifyRulesParams: () => Schema.Schema<T.PermissionsModifyRulesParams> = lazy(() =>
  Schema.Struct({
    scope: PermissionsModifyRulesScope(),
    add: Schema.optional(Schema.Array(E.PermissionRule())),
    remove: Schema.optional(Schema.Array(E.PermissionRule())),
    removeAll: Schema.optional(Schema.Boolean)
  })
)

export const PermissionsModifyRulesResult: () => Schema.Schema<T.PermissionsModifyRulesResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const PermissionsModifyRulesScope: () => Schema.Schema<T.PermissionsModifyRulesScope> = lazy(() =>
  Schema.Literal("session", "location")
)

export const PermissionsNotifyPromptShownResult: () => Schema.Schema<T.PermissionsNotifyPromptShownResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const PermissionsPathsAddResult: () => Schema.Schema<T.PermissionsPathsAddResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const PermissionsPathsUpdatePrimaryResult: () => Schema.Schema<T.PermissionsPathsUpdatePrimaryResult> = lazy(
  () =>
    Schema.Struct({
      success: Schema.Boolean
    })
)

export const PermissionsResetSessionApprovalsRequest: () => Schema.Schema<T.PermissionsResetSessionApprovalsRequest> =
  lazy(() =>
    Schema.Struct({
      includeLocation: Schema.optional(Schema.Boolean)
    })
  )

export const PermissionsResetSessionApprovalsResult: () => Schema.Schema<T.PermissionsResetSessionApprovalsResult> =
  lazy(() =>
    Schema.Struct({
      success: Schema.Boolean
    })
  )

export const PermissionsSetApproveAllRequest: () => Schema.Schema<T.PermissionsSetApproveAllRequest> = lazy(() =>
  Schema.Struct({
    enabled: Schema.Boolean,
    source: Schema.optional(PermissionsSetApproveAllSource())
  })
)

export const PermissionsSetApproveAllResult: () => Schema.Schema<T.PermissionsSetApproveAllResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const PermissionsSetApproveAllSource: () => Schema.Schema<T.PermissionsSetApproveAllSource> = lazy(() =>
  Schema.Literal("cli_flag", "slash_command", "autopilot_confirmation", "user_setting", "rpc")
)

export const PermissionsSetModeRequest: () => Schema.Schema<T.PermissionsSetModeRequest> = lazy(() =>
  Schema.Struct({
    mode: E.PermissionMode(),
    assistedApprovalModel: Schema.optional(Schema.String),
    source: Schema.optional(PermissionModeSource())
  })
)

export const PermissionsSetModeResult: () => Schema.Schema<T.PermissionsSetModeResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean,
    mode: E.PermissionMode()
  })
)

export const PermissionsSetRequiredRequest: () => Schema.Schema<T.PermissionsSetRequiredRequest> = lazy(() =>
  Schema.Struct({
    required: Schema.Boolean
  })
)

export const PermissionsSetRequiredResult: () => Schema.Schema<T.PermissionsSetRequiredResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const PermissionsUrlsSetUnrestrictedModeResult: () => Schema.Schema<T.PermissionsUrlsSetUnrestrictedModeResult> =
  lazy(() =>
    Schema.Struct({
      success: Schema.Boolean
    })
  )

export const PlanReadResult: () => Schema.Schema<T.PlanReadResult> = lazy(() =>
  Schema.Struct({
    exists: Schema.Boolean,
    content: Schema.Union(Schema.String, Schema.Null),
    path: Schema.Union(Schema.String, Schema.Null)
  })
)

export const PlanReadSqlTodosResult: () => Schema.Schema<T.PlanReadSqlTodosResult> = lazy(() =>
  Schema.Struct({
    rows: Schema.Array(PlanSqlTodosRow())
  })
)

export const PlanReadSqlTodosWithDependenciesResult: () => Schema.Schema<T.PlanReadSqlTodosWithDependenciesResult> =
  lazy(() =>
    Schema.Struct({
      rows: Schema.Array(PlanSqlTodosRow()),
      dependencies: Schema.Array(PlanSqlTodoDependency())
    })
  )

export const PlanSqlTodoDependency: () => Schema.Schema<T.PlanSqlTodoDependency> = lazy(() =>
  Schema.Struct({
    todoId: Schema.String,
    dependsOn: Schema.String
  })
)

export const PlanSqlTodosRow: () => Schema.Schema<T.PlanSqlTodosRow> = lazy(() =>
  Schema.Struct({
    id: nullish(Schema.String),
    title: nullish(Schema.String),
    description: nullish(Schema.String),
    status: nullish(Schema.String),
    createdAt: nullish(Schema.String)
  })
)

export const PlanUpdateRequest: () => Schema.Schema<T.PlanUpdateRequest> = lazy(() =>
  Schema.Struct({
    content: Schema.String
  })
)

export const Plugin: () => Schema.Schema<T.Plugin> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    marketplace: Schema.String,
    version: nullish(Schema.String),
    enabled: Schema.Boolean,
    directSourceId: nullish(Schema.String),
    installedFrom: nullish(Schema.String),
    source: nullish(Schema.String),
    managed: nullish(Schema.Boolean),
    managedDesiredEnabled: nullish(Schema.Boolean),
    installed: nullish(Schema.Boolean)
  })
)

export const PluginList: () => Schema.Schema<T.PluginList> = lazy(() =>
  Schema.Struct({
    plugins: Schema.Array(Plugin())
  })
)

export const PluginsReloadRequest: () => Schema.Schema<T.PluginsReloadRequest> = lazy(() =>
  Schema.Struct({
    reloadMcp: Schema.optional(Schema.Boolean),
    reloadCustomAgents: Schema.optional(Schema.Boolean),
    reloadHooks: Schema.optional(Schema.Boolean),
    reloadExtensions: Schema.optional(Schema.Boolean),
    deferRepoHooks: Schema.optional(Schema.Boolean)
  })
)

export const ProtocolExternalToolDefer: () => Schema.Schema<T.ProtocolExternalToolDefer> = lazy(() =>
  Schema.Literal("auto", "never")
)

export const ProtocolExternalToolDefinition: () => Schema.Schema<T.ProtocolExternalToolDefinition> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: Schema.String,
    title: Schema.optional(Schema.String),
    parameters: Schema.optional(Schema.Record({ key: Schema.String, value: json() })),
    overridesBuiltInTool: Schema.optional(Schema.Boolean),
    skipPermission: Schema.optional(Schema.Boolean),
    defer: Schema.optional(ProtocolExternalToolDefer()),
    isTerminal: Schema.optional(Schema.Boolean),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const ProviderAddRequest: () => Schema.Schema<T.ProviderAddRequest> = lazy(() =>
  Schema.Struct({
    providers: Schema.optional(Schema.Array(S.NamedProviderConfig())),
    models: Schema.optional(Schema.Array(S.ProviderModelConfig()))
  })
)

export const ProviderAddResult: () => Schema.Schema<T.ProviderAddResult> = lazy(() =>
  Schema.Struct({
    models: Schema.Array(json())
  })
)

export const ProviderDescriptor: () => Schema.Schema<T.ProviderDescriptor> = lazy(() =>
  Schema.Struct({
    kind: LoginProviderKind(),
    label: Schema.String,
    available: Schema.Boolean
  })
)

export const ProviderEndpoint: () => Schema.Schema<T.ProviderEndpoint> = lazy(() =>
  Schema.Struct({
    type: ProviderEndpointType(),
    wireApi: nullish(ProviderEndpointWireApi()),
    transport: nullish(ProviderEndpointTransport()),
    baseUrl: Schema.String,
    apiKey: nullish(Schema.String),
    headers: Schema.Record({ key: Schema.String, value: Schema.String }),
    sessionToken: nullish(ProviderSessionToken())
  })
)

export const ProviderEndpointTransport: () => Schema.Schema<T.ProviderEndpointTransport> = lazy(() =>
  open("http", "websockets")
)

export const ProviderEndpointType: () => Schema.Schema<T.ProviderEndpointType> = lazy(() =>
  open("openai", "azure", "anthropic")
)

export const ProviderEndpointWireApi: () => Schema.Schema<T.ProviderEndpointWireApi> = lazy(() =>
  open("completions", "responses")
)

export const ProviderGetEndpointRequest: () => Schema.Schema<T.ProviderGetEndpointRequest> = lazy(() =>
  Schema.Struct({
    modelId: Schema.optional(Schema.String)
  })
)

export const ProviderSessionToken: () => Schema.Schema<T.ProviderSessionToken> = lazy(() =>
  Schema.Struct({
    token: Schema.String,
    header: Schema.String,
    model: nullish(Schema.String),
    expiresAt: nullish(Schema.String)
  })
)

export const ProviderSyncRequest: () => Schema.Schema<T.ProviderSyncRequest> = lazy(() =>
  Schema.Struct({
    providers: Schema.optional(Schema.Array(S.NamedProviderConfig())),
    models: Schema.optional(Schema.Array(S.ProviderModelConfig()))
  })
)

export const ProviderSyncResult: () => Schema.Schema<T.ProviderSyncResult> = lazy(() =>
  Schema.Struct({
    models: Schema.Array(json()),
    selectionIds: Schema.Array(Schema.String),
    modelDeselected: nullish(Schema.Boolean)
  })
)

export const PushAttachment: () => Schema.Schema<T.PushAttachment> = lazy(() =>
  Schema.Union(
    PushAttachmentFile(),
    PushAttachmentDirectory(),
    PushAttachmentSelection(),
    PushAttachmentGitHubReference(),
    PushAttachmentGitHubCommit(),
    PushAttachmentGitHubRelease(),
    PushAttachmentGitHubActionsJob(),
    PushAttachmentGitHubRepository(),
    PushAttachmentGitHubFileDiff(),
    PushAttachmentGitHubTreeComparison(),
    PushAttachmentGitHubUrl(),
    PushAttachmentGitHubFile(),
    PushAttachmentGitHubSnippet(),
    PushAttachmentBlob(),
    ExtensionContextPushInput()
  )
)

export const PushAttachmentBlob: () => Schema.Schema<T.PushAttachmentBlob> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("blob"),
    data: Schema.String,
    mimeType: Schema.String,
    displayName: Schema.optional(Schema.String)
  })
)

export const PushAttachmentDirectory: () => Schema.Schema<T.PushAttachmentDirectory> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("directory"),
    path: Schema.String,
    displayName: Schema.String
  })
)

export const PushAttachmentFile: () => Schema.Schema<T.PushAttachmentFile> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("file"),
    path: Schema.String,
    displayName: Schema.String,
    lineRange: Schema.optional(PushAttachmentFileLineRange())
  })
)

export const PushAttachmentFileLineRange: () => Schema.Schema<T.PushAttachmentFileLineRange> = lazy(() =>
  Schema.Struct({
    start: integer(),
    end: integer()
  })
)

export const PushAttachmentGitHubActionsJob: () => Schema.Schema<T.PushAttachmentGitHubActionsJob> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_actions_job"),
    repo: PushGitHubRepoRef(),
    jobId: integer(),
    jobName: Schema.String,
    workflowName: Schema.String,
    url: Schema.String,
    conclusion: Schema.optional(Schema.String)
  })
)

export const PushAttachmentGitHubCommit: () => Schema.Schema<T.PushAttachmentGitHubCommit> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_commit"),
    repo: PushGitHubRepoRef(),
    oid: Schema.String,
    message: Schema.String,
    url: Schema.String
  })
)

export const PushAttachmentGitHubFile: () => Schema.Schema<T.PushAttachmentGitHubFile> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_file"),
    repo: PushGitHubRepoRef(),
    ref: Schema.String,
    path: Schema.String,
    url: Schema.String
  })
)

export const PushAttachmentGitHubFileDiff: () => Schema.Schema<T.PushAttachmentGitHubFileDiff> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_file_diff"),
    url: Schema.String,
    head: Schema.optional(PushAttachmentGitHubFileDiffSide()),
    base: Schema.optional(PushAttachmentGitHubFileDiffSide())
  })
)

export const PushAttachmentGitHubFileDiffSide: () => Schema.Schema<T.PushAttachmentGitHubFileDiffSide> = lazy(() =>
  Schema.Struct({
    repo: PushGitHubRepoRef(),
    ref: Schema.String,
    path: Schema.String
  })
)

export const PushAttachmentGitHubReference: () => Schema.Schema<T.PushAttachmentGitHubReference> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_reference"),
    number: integer(),
    title: Schema.String,
    referenceType: PushAttachmentGitHubReferenceType(),
    state: Schema.String,
    url: Schema.String
  })
)

export const PushAttachmentGitHubReferenceType: () => Schema.Schema<T.PushAttachmentGitHubReferenceType> = lazy(() =>
  Schema.Literal("issue", "pr", "discussion")
)

export const PushAttachmentGitHubRelease: () => Schema.Schema<T.PushAttachmentGitHubRelease> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_release"),
    repo: PushGitHubRepoRef(),
    tagName: Schema.String,
    name: Schema.String,
    url: Schema.String
  })
)

export const PushAttachmentGitHubRepository: () => Schema.Schema<T.PushAttachmentGitHubRepository> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_repository"),
    repo: PushGitHubRepoRef(),
    url: Schema.String,
    description: Schema.optional(Schema.String),
    ref: Schema.optional(Schema.String)
  })
)

export const PushAttachmentGitHubSnippet: () => Schema.Schema<T.PushAttachmentGitHubSnippet> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_snippet"),
    repo: PushGitHubRepoRef(),
    ref: Schema.String,
    path: Schema.String,
    url: Schema.String,
    lineRange: PushAttachmentFileLineRange()
  })
)

export const PushAttachmentGitHubTreeComparison: () => Schema.Schema<T.PushAttachmentGitHubTreeComparison> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_tree_comparison"),
    url: Schema.String,
    base: PushAttachmentGitHubTreeComparisonSide(),
    head: PushAttachmentGitHubTreeComparisonSide()
  })
)

export const PushAttachmentGitHubTreeComparisonSide: () => Schema.Schema<T.PushAttachmentGitHubTreeComparisonSide> =
  lazy(() =>
    Schema.Struct({
      repo: PushGitHubRepoRef(),
      revision: Schema.String
    })
  )

export const PushAttachmentGitHubUrl: () => Schema.Schema<T.PushAttachmentGitHubUrl> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_url"),
    url: Schema.String
  })
)

export const PushAttachmentSelection: () => Schema.Schema<T.PushAttachmentSelection> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("selection"),
    filePath: Schema.String,
    displayName: Schema.String,
    text: Schema.String,
    selection: PushAttachmentSelectionDetails()
  })
)

export const PushAttachmentSelectionDetails: () => Schema.Schema<T.PushAttachmentSelectionDetails> = lazy(() =>
  Schema.Struct({
    start: PushAttachmentSelectionDetailsStart(),
    end: PushAttachmentSelectionDetailsEnd()
  })
)

export const PushAttachmentSelectionDetailsEnd: () => Schema.Schema<T.PushAttachmentSelectionDetailsEnd> = lazy(() =>
  Schema.Struct({
    line: integer(),
    character: integer()
  })
)

export const PushAttachmentSelectionDetailsStart: () => Schema.Schema<T.PushAttachmentSelectionDetailsStart> = lazy(
  () =>
    Schema.Struct({
      line: integer(),
      character: integer()
    })
)

export const PushGitHubRepoRef: () => Schema.Schema<T.PushGitHubRepoRef> = lazy(() =>
  Schema.Struct({
    id: Schema.optional(integer()),
    name: Schema.String,
    owner: Schema.String
  })
)

export const QueueAppendSteeringRequest: () => Schema.Schema<T.QueueAppendSteeringRequest> = lazy(() =>
  Schema.Struct({
    messageId: Schema.String,
    expectedPrompt: Schema.String,
    agentMode: SendAgentMode(),
    prompt: Schema.String,
    displayPrompt: Schema.String,
    attachments: Schema.Array(E.Attachment())
  })
)

export const QueueBeginDeferredIdleDrainRequest: () => Schema.Schema<T.QueueBeginDeferredIdleDrainRequest> = lazy(() =>
  Schema.Struct({
    activeBackgroundWork: Schema.Boolean
  })
)

export const QueueBeginDeferredIdleDrainResult: () => Schema.Schema<T.QueueBeginDeferredIdleDrainResult> = lazy(() =>
  Schema.Struct({
    shouldDrain: Schema.Boolean
  })
)

export const QueueConsumeSystemNotificationsRequest: () => Schema.Schema<T.QueueConsumeSystemNotificationsRequest> =
  lazy(() =>
    Schema.Struct({
      filter: json()
    })
  )

export const QueueDeferSessionIdleRequest: () => Schema.Schema<T.QueueDeferSessionIdleRequest> = lazy(() =>
  Schema.Struct({
    aborted: Schema.Boolean
  })
)

export const QueueDuplicateAtRequest: () => Schema.Schema<T.QueueDuplicateAtRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const QueueDuplicateAtResult: () => Schema.Schema<T.QueueDuplicateAtResult> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const QueueEnqueueResumePendingResult: () => Schema.Schema<T.QueueEnqueueResumePendingResult> = lazy(() =>
  Schema.Struct({
    queued: Schema.Boolean
  })
)

export const QueueFinishDeferredIdleDrainRequest: () => Schema.Schema<T.QueueFinishDeferredIdleDrainRequest> = lazy(
  () =>
    Schema.Struct({
      activeBackgroundWork: Schema.Boolean,
      hasPending: Schema.Boolean
    })
)

export const QueueFinishDeferredIdleDrainResult: () => Schema.Schema<T.QueueFinishDeferredIdleDrainResult> = lazy(() =>
  Schema.Struct({
    action: Schema.String,
    aborted: Schema.Boolean
  })
)

export const QueueHasPendingResult: () => Schema.Schema<T.QueueHasPendingResult> = lazy(() =>
  Schema.Struct({
    hasPending: Schema.Boolean
  })
)

export const QueueInsertAtRequest: () => Schema.Schema<T.QueueInsertAtRequest> = lazy(() =>
  Schema.Struct({
    position: integer(),
    message: QueueInsertMessage()
  })
)

export const QueueInsertAtResult: () => Schema.Schema<T.QueueInsertAtResult> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const QueueInsertMessage: () => Schema.Schema<T.QueueInsertMessage> = lazy(() =>
  Schema.Struct({
    prompt: Schema.String,
    displayPrompt: Schema.optional(Schema.String),
    attachments: Schema.optional(Schema.Array(E.Attachment())),
    agentMode: Schema.optional(SendAgentMode()),
    source: Schema.optional(Schema.String),
    billable: Schema.optional(Schema.Boolean),
    requiredTool: Schema.optional(Schema.String),
    requestHeaders: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    mode: Schema.optional(SendMode()),
    prepend: Schema.optional(Schema.Boolean),
    wait: Schema.optional(Schema.Boolean),
    delivery: Schema.optional(Schema.String)
  })
)

export const QueueMoveItemRequest: () => Schema.Schema<T.QueueMoveItemRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    toPosition: integer()
  })
)

export const QueueMoveItemResult: () => Schema.Schema<T.QueueMoveItemResult> = lazy(() =>
  Schema.Struct({
    changed: Schema.Boolean
  })
)

export const QueuePendingItems: () => Schema.Schema<T.QueuePendingItems> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    messageId: nullish(Schema.String),
    kind: QueuePendingItemsKind(),
    displayText: Schema.String,
    agentMode: SendAgentMode(),
    source: nullish(Schema.String)
  })
)

export const QueuePendingItemsKind: () => Schema.Schema<T.QueuePendingItemsKind> = lazy(() =>
  open("message", "command")
)

export const QueuePendingItemsResult: () => Schema.Schema<T.QueuePendingItemsResult> = lazy(() =>
  Schema.Struct({
    items: Schema.Array(QueuePendingItems()),
    steeringMessages: Schema.Array(Schema.String),
    inFlightSteeringCount: nullish(integer()),
    withdrawableTurnMessageId: nullish(Schema.String)
  })
)

export const QueueRemoveAtRequest: () => Schema.Schema<T.QueueRemoveAtRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const QueueRemoveAtResult: () => Schema.Schema<T.QueueRemoveAtResult> = lazy(() =>
  Schema.Struct({
    removed: Schema.Boolean
  })
)

export const QueueRemoveMostRecentResult: () => Schema.Schema<T.QueueRemoveMostRecentResult> = lazy(() =>
  Schema.Struct({
    removed: Schema.Boolean
  })
)

export const QueueSendNowRequest: () => Schema.Schema<T.QueueSendNowRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const QueueSendNowResult: () => Schema.Schema<T.QueueSendNowResult> = lazy(() =>
  Schema.Struct({
    steered: Schema.Boolean
  })
)

export const QueueSetDrainPausedRequest: () => Schema.Schema<T.QueueSetDrainPausedRequest> = lazy(() =>
  Schema.Struct({
    paused: Schema.Boolean
  })
)

export const QueueSnapshotResult: () => Schema.Schema<T.QueueSnapshotResult> = lazy(() =>
  Schema.Struct({
    inFlightModelChangeId: nullish(Schema.String),
    items: Schema.Array(QueuePendingItems()),
    steeringMessages: Schema.Array(Schema.String),
    itemOrders: nullish(Schema.Array(integer())),
    steeringMessageOrders: nullish(Schema.Array(integer()))
  })
)

export const QueueUpdateTextRequest: () => Schema.Schema<T.QueueUpdateTextRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    prompt: Schema.String,
    displayPrompt: Schema.optional(Schema.String)
  })
)

export const QueueUpdateTextResult: () => Schema.Schema<T.QueueUpdateTextResult> = lazy(() =>
  Schema.Struct({
    updated: Schema.Boolean
  })
)

export const QueueWithdrawMessageRequest: () => Schema.Schema<T.QueueWithdrawMessageRequest> = lazy(() =>
  Schema.Struct({
    messageId: Schema.String,
    expectedPrompt: Schema.String
  })
)

export const QueueWithdrawMessageResult: () => Schema.Schema<T.QueueWithdrawMessageResult> = lazy(() =>
  Schema.Struct({
    removed: Schema.Boolean,
    interrupted: Schema.Boolean
  })
)

export const QueuedCommandHandled: () => Schema.Schema<T.QueuedCommandHandled> = lazy(() =>
  Schema.Struct({
    handled: Schema.Literal(true),
    stopProcessingQueue: Schema.optional(Schema.Boolean)
  })
)

export const QueuedCommandNotHandled: () => Schema.Schema<T.QueuedCommandNotHandled> = lazy(() =>
  Schema.Struct({
    handled: Schema.Literal(false)
  })
)

export const QueuedCommandResult: () => Schema.Schema<T.QueuedCommandResult> = lazy(() =>
  Schema.Union(QueuedCommandHandled(), QueuedCommandNotHandled())
)

export const RegisterEventInterestParams: () => Schema.Schema<T.RegisterEventInterestParams> = lazy(() =>
  Schema.Struct({
    eventType: Schema.String
  })
)

export const RegisterEventInterestResult: () => Schema.Schema<T.RegisterEventInterestResult> = lazy(() =>
  Schema.Struct({
    handle: Schema.String
  })
)

export const ReleaseEventInterestParams: () => Schema.Schema<T.ReleaseEventInterestParams> = lazy(() =>
  Schema.Struct({
    handle: Schema.String
  })
)

export const RemoteEnableRequest: () => Schema.Schema<T.RemoteEnableRequest> = lazy(() =>
  Schema.Struct({
    mode: Schema.optional(RemoteSessionMode())
  })
)

export const RemoteEnableResult: () => Schema.Schema<T.RemoteEnableResult> = lazy(() =>
  Schema.Struct({
    url: nullish(Schema.String),
    remoteSteerable: Schema.Boolean
  })
)

export const RemoteNotifySteerableChangedRequest: () => Schema.Schema<T.RemoteNotifySteerableChangedRequest> = lazy(
  () =>
    Schema.Struct({
      remoteSteerable: Schema.Boolean
    })
)

export const RemoteNotifySteerableChangedResult: () => Schema.Schema<T.RemoteNotifySteerableChangedResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const RemoteSessionMode: () => Schema.Schema<T.RemoteSessionMode> = lazy(() =>
  Schema.Literal("off", "export", "on")
)

export const ResponseFormat: () => Schema.Schema<T.ResponseFormat> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("json_schema"),
    jsonSchema: JsonSchemaResponseFormat()
  })
)

export const SandboxDisableForSessionRequest: () => Schema.Schema<T.SandboxDisableForSessionRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    decisionContext: Schema.optional(PermissionDecisionContext())
  })
)

export const SandboxDisableForSessionResult: () => Schema.Schema<T.SandboxDisableForSessionResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean,
    enabled: Schema.Boolean
  })
)

export const SandboxEnforcementStatus: () => Schema.Schema<T.SandboxEnforcementStatus> = lazy(() =>
  Schema.Struct({
    required: Schema.Boolean,
    blocked: Schema.Boolean,
    reason: nullish(Schema.String)
  })
)

export const SandboxSessionChange: () => Schema.Schema<T.SandboxSessionChange> = lazy(() =>
  open("disabled", "restored")
)

export const ScheduleAddAtRequest: () => Schema.Schema<T.ScheduleAddAtRequest> = lazy(() =>
  Schema.Struct({
    at: integer(),
    prompt: Schema.String,
    recurring: Schema.optional(Schema.Boolean),
    displayPrompt: Schema.optional(Schema.String)
  })
)

export const ScheduleAddCronRequest: () => Schema.Schema<T.ScheduleAddCronRequest> = lazy(() =>
  Schema.Struct({
    cron: Schema.String,
    prompt: Schema.String,
    recurring: Schema.optional(Schema.Boolean),
    displayPrompt: Schema.optional(Schema.String),
    tz: Schema.optional(Schema.String)
  })
)

export const ScheduleAddRequest: () => Schema.Schema<T.ScheduleAddRequest> = lazy(() =>
  Schema.Struct({
    interval: Schema.String,
    prompt: Schema.String,
    recurring: Schema.optional(Schema.Boolean),
    displayPrompt: Schema.optional(Schema.String)
  })
)

export const ScheduleAddResult: () => Schema.Schema<T.ScheduleAddResult> = lazy(() =>
  Schema.Struct({
    entry: nullish(ScheduleEntry()),
    error: nullish(Schema.String)
  })
)

export const ScheduleAddSelfPacedRequest: () => Schema.Schema<T.ScheduleAddSelfPacedRequest> = lazy(() =>
  Schema.Struct({
    prompt: Schema.String,
    displayPrompt: Schema.optional(Schema.String)
  })
)

export const ScheduleEntry: () => Schema.Schema<T.ScheduleEntry> = lazy(() =>
  Schema.Struct({
    id: integer(),
    intervalMs: nullish(integer()),
    cron: nullish(Schema.String),
    tz: nullish(Schema.String),
    at: nullish(integer()),
    prompt: Schema.String,
    recurring: Schema.Boolean,
    selfPaced: nullish(Schema.Boolean),
    displayPrompt: nullish(Schema.String),
    nextRunAt: Schema.String
  })
)

export const ScheduleHasSelfPacedResult: () => Schema.Schema<T.ScheduleHasSelfPacedResult> = lazy(() =>
  Schema.Struct({
    hasSelfPaced: Schema.Boolean
  })
)

export const ScheduleList: () => Schema.Schema<T.ScheduleList> = lazy(() =>
  Schema.Struct({
    entries: Schema.Array(ScheduleEntry())
  })
)

export const ScheduleRearmSelfPacedRequest: () => Schema.Schema<T.ScheduleRearmSelfPacedRequest> = lazy(() =>
  Schema.Struct({
    id: integer(),
    at: integer()
  })
)

export const ScheduleStopRequest: () => Schema.Schema<T.ScheduleStopRequest> = lazy(() =>
  Schema.Struct({
    id: integer()
  })
)

export const ScheduleStopResult: () => Schema.Schema<T.ScheduleStopResult> = lazy(() =>
  Schema.Struct({
    entry: nullish(ScheduleEntry())
  })
)

export const SendAgentMode: () => Schema.Schema<T.SendAgentMode> = lazy(() =>
  open("interactive", "plan", "autopilot", "shell")
)

export const SendAttachmentsToMessageParams: () => Schema.Schema<T.SendAttachmentsToMessageParams> = lazy(() =>
  Schema.Struct({
    instanceId: Schema.optional(Schema.String),
    attachments: Schema.Array(PushAttachment())
  })
)

export const SendMessageItem: () => Schema.Schema<T.SendMessageItem> = lazy(() =>
  Schema.Struct({
    prompt: Schema.String,
    displayPrompt: Schema.optional(Schema.String),
    attachments: Schema.optional(Schema.Array(E.Attachment())),
    billable: Schema.optional(Schema.Boolean),
    requiredTool: Schema.optional(Schema.String),
    source: Schema.optional(Schema.String)
  })
)

export const SendMessagesRequest: () => Schema.Schema<T.SendMessagesRequest> = lazy(() =>
  Schema.Struct({
    messages: Schema.Array(SendMessageItem()),
    mode: Schema.optional(SendMode()),
    prepend: Schema.optional(Schema.Boolean),
    agentMode: Schema.optional(SendAgentMode()),
    requestHeaders: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    responseFormat: Schema.optional(ResponseFormat()),
    traceparent: Schema.optional(Schema.String),
    tracestate: Schema.optional(Schema.String),
    wait: Schema.optional(Schema.Boolean)
  })
)

export const SendMessagesResult: () => Schema.Schema<T.SendMessagesResult> = lazy(() =>
  Schema.Struct({
    messageIds: Schema.Array(Schema.String)
  })
)

export const SendMode: () => Schema.Schema<T.SendMode> = lazy(() => Schema.Literal("enqueue", "immediate"))

export const SendRequest: () => Schema.Schema<T.SendRequest> = lazy(() =>
  Schema.Struct({
    prompt: Schema.String,
    displayPrompt: Schema.optional(Schema.String),
    attachments: Schema.optional(Schema.Array(E.Attachment())),
    mode: Schema.optional(SendMode()),
    prepend: Schema.optional(Schema.Boolean),
    billable: Schema.optional(Schema.Boolean),
    requiredTool: Schema.optional(Schema.String),
    source: Schema.optional(Schema.String),
    agentMode: Schema.optional(SendAgentMode()),
    requestHeaders: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    responseFormat: Schema.optional(ResponseFormat()),
    traceparent: Schema.optional(Schema.String),
    tracestate: Schema.optional(Schema.String),
    wait: Schema.optional(Schema.Boolean)
  })
)

export const SendResult: () => Schema.Schema<T.SendResult> = lazy(() =>
  Schema.Struct({
    messageId: Schema.String
  })
)

export const SendSystemNotificationRequest: () => Schema.Schema<T.SendSystemNotificationRequest> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    kind: Schema.optional(json()),
    options: Schema.optional(json())
  })
)

export const SessionActivity: () => Schema.Schema<T.SessionActivity> = lazy(() =>
  Schema.Struct({
    abortable: Schema.Boolean,
    hasActiveWork: Schema.Boolean
  })
)

export const SessionAuthInfoResult: () => Schema.Schema<T.SessionAuthInfoResult> = lazy(() =>
  Schema.Union(AuthIdentity(), Schema.Null)
)

export const SessionAuthLoginRequest: () => Schema.Schema<T.SessionAuthLoginRequest> = lazy(() =>
  Schema.Struct({
    host: Schema.String,
    login: Schema.String,
    token: Schema.String,
    persist: Schema.optional(Schema.Boolean)
  })
)

export const SessionAuthLogoutUserRequest: () => Schema.Schema<T.SessionAuthLogoutUserRequest> = lazy(() =>
  Schema.Struct({
    authInfo: S.AuthInfo()
  })
)

export const SessionAuthStatus: () => Schema.Schema<T.SessionAuthStatus> = lazy(() =>
  Schema.Struct({
    isAuthenticated: Schema.Boolean,
    authType: nullish(AuthInfoType()),
    host: nullish(Schema.String),
    login: nullish(Schema.String),
    statusMessage: nullish(Schema.String),
    copilotPlan: nullish(Schema.String)
  })
)

export const SessionAuthSwitchRequest: () => Schema.Schema<T.SessionAuthSwitchRequest> = lazy(() =>
  Schema.Struct({
    authInfo: S.AuthInfo(),
    token: Schema.optional(Schema.String)
  })
)

export const SessionCompletionItem: () => Schema.Schema<T.SessionCompletionItem> = lazy(() =>
  Schema.Struct({
    insertText: Schema.String,
    rangeStart: nullish(integer()),
    rangeEnd: nullish(integer()),
    label: nullish(Schema.String),
    kind: nullish(Schema.String)
  })
)

export const SessionContextAttribution: () => Schema.Schema<T.SessionContextAttribution> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      totalTokens: integer(),
      modelId: Schema.String,
      modelSource: Schema.String,
      promptTokenLimit: integer(),
      limit: integer(),
      bufferTokens: integer(),
      compactionThreshold: integer(),
      categories: Schema.Struct({
        systemPrompt: integer(),
        customInstructions: integer(),
        systemTools: integer(),
        mcpTools: integer(),
        messages: integer(),
        freeSpace: integer(),
        buffer: integer()
      }),
      entries: Schema.Array(
        Schema.Struct({
          kind: Schema.String,
          id: Schema.String,
          label: Schema.String,
          tokens: integer(),
          parentId: nullish(Schema.String),
          attributes: nullish(Schema.Record({ key: Schema.String, value: Schema.String }))
        })
      ),
      compactions: Schema.Struct({
        count: integer()
      })
    }),
    Schema.Null
  )
)

export const SessionContextInfo: () => Schema.Schema<T.SessionContextInfo> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      modelName: Schema.String,
      systemTokens: integer(),
      conversationTokens: integer(),
      toolDefinitionsTokens: integer(),
      mcpToolsTokens: integer(),
      totalTokens: integer(),
      promptTokenLimit: integer(),
      compactionThreshold: integer(),
      limit: integer(),
      bufferTokens: integer()
    }),
    Schema.Null
  )
)

export const SessionGetMessagesResult: () => Schema.Schema<T.SessionGetMessagesResult> = lazy(() =>
  Schema.Struct({
    events: Schema.Array(json())
  })
)

export const SessionInstalledPlugin: () => Schema.Schema<T.SessionInstalledPlugin> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    marketplace: Schema.String,
    version: Schema.optional(Schema.String),
    installed_at: Schema.String,
    enabled: Schema.Boolean,
    cache_path: Schema.optional(Schema.String),
    source: Schema.optional(SessionInstalledPluginSource()),
    source_sha: Schema.optional(Schema.String),
    installed_from: Schema.optional(Schema.String)
  })
)

export const SessionInstalledPluginSource: () => Schema.Schema<T.SessionInstalledPluginSource> = lazy(() =>
  Schema.Union(
    Schema.String,
    SessionInstalledPluginSourceGitHub(),
    SessionInstalledPluginSourceUrl(),
    SessionInstalledPluginSourceLocal()
  )
)

export const SessionInstalledPluginSourceGitHub: () => Schema.Schema<T.SessionInstalledPluginSourceGitHub> = lazy(() =>
  Schema.Struct({
    source: Schema.Literal("github"),
    repo: Schema.String,
    ref: Schema.optional(Schema.String),
    sha: Schema.optional(Schema.String),
    path: Schema.optional(Schema.String)
  })
)

export const SessionInstalledPluginSourceLocal: () => Schema.Schema<T.SessionInstalledPluginSourceLocal> = lazy(() =>
  Schema.Struct({
    source: Schema.Literal("local"),
    path: Schema.String
  })
)

export const SessionInstalledPluginSourceUrl: () => Schema.Schema<T.SessionInstalledPluginSourceUrl> = lazy(() =>
  Schema.Struct({
    source: Schema.Literal("url"),
    url: Schema.String,
    ref: Schema.optional(Schema.String),
    sha: Schema.optional(Schema.String),
    path: Schema.optional(Schema.String)
  })
)

export const SessionLimitPredictionBaselineData: () => Schema.Schema<T.SessionLimitPredictionBaselineData> = lazy(() =>
  Schema.Struct({
    windowStart: Schema.String,
    windowEnd: Schema.String
  })
)

export const SessionLimitPredictionClientType: () => Schema.Schema<T.SessionLimitPredictionClientType> = lazy(() =>
  open("cli-interactive", "cli-prompt")
)

export const SessionLimitPredictionDetails: () => Schema.Schema<T.SessionLimitPredictionDetails> = lazy(() =>
  Schema.Struct({
    clientType: SessionLimitPredictionClientType(),
    modelId: Schema.String,
    source: SessionLimitPredictionSource(),
    sourceKey: Schema.String,
    family: nullish(Schema.String),
    tiers: Schema.Array(SessionLimitPredictionTierOption()),
    baselineData: SessionLimitPredictionBaselineData(),
    recommendedTier: SessionLimitPredictionTier(),
    recommendedCap: number()
  })
)

export const SessionLimitPredictionRequest: () => Schema.Schema<T.SessionLimitPredictionRequest> = lazy(() =>
  Schema.Struct({
    modelId: Schema.optional(Schema.String),
    clientType: Schema.optional(SessionLimitPredictionClientType())
  })
)

export const SessionLimitPredictionResult: () => Schema.Schema<T.SessionLimitPredictionResult> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("available"),
      prediction: SessionLimitPredictionDetails()
    }),
    Schema.Struct({
      kind: Schema.Literal("unavailable"),
      reason: SessionLimitPredictionUnavailableReason()
    }),
    unrecognized("kind", "available", "unavailable")
  )
)

export const SessionLimitPredictionSource: () => Schema.Schema<T.SessionLimitPredictionSource> = lazy(() =>
  open("model", "family", "global")
)

export const SessionLimitPredictionTier: () => Schema.Schema<T.SessionLimitPredictionTier> = lazy(() =>
  open("recommended", "additional_headroom", "generous_headroom", "maximum_headroom")
)

export const SessionLimitPredictionTierOption: () => Schema.Schema<T.SessionLimitPredictionTierOption> = lazy(() =>
  Schema.Struct({
    tier: SessionLimitPredictionTier(),
    cap: number()
  })
)

export const SessionLimitPredictionUnavailableReason: () => Schema.Schema<T.SessionLimitPredictionUnavailableReason> =
  lazy(() => open("auto_unresolved", "no_model"))

export const SessionLogLevel: () => Schema.Schema<T.SessionLogLevel> = lazy(() =>
  Schema.Literal("info", "warning", "error")
)

export const SessionMetadataSnapshot: () => Schema.Schema<T.SessionMetadataSnapshot> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    startTime: Schema.String,
    modifiedTime: Schema.String,
    isRemote: Schema.Boolean,
    alreadyInUse: Schema.Boolean,
    workspacePath: Schema.Union(Schema.String, Schema.Null),
    initialName: nullish(Schema.String),
    clientName: nullish(Schema.String),
    remoteMetadata: nullish(MetadataSnapshotRemoteMetadata()),
    summary: nullish(Schema.String),
    workingDirectory: Schema.String,
    currentMode: MetadataSnapshotCurrentMode(),
    selectedModel: nullish(Schema.String),
    sessionLimits: Schema.Union(E.SessionLimitsConfig(), Schema.Null),
    indexedSearch: nullish(E.IndexedSearchState()),
    workspace: WorkspaceSummary()
  })
)

export const SessionModelList: () => Schema.Schema<T.SessionModelList> = lazy(() =>
  Schema.Struct({
    list: Schema.Array(json()),
    providers: nullish(Schema.Array(ModelProviderDescriptor())),
    modelPriceCategories: nullish(Schema.Array(SessionModelPriceCategory())),
    quotaSnapshots: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const SessionModelPriceCategory: () => Schema.Schema<T.SessionModelPriceCategory> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    priceCategory: S.ModelPickerPriceCategory()
  })
)

export const SessionPluginsDisableRequest: () => Schema.Schema<T.SessionPluginsDisableRequest> = lazy(() =>
  Schema.Struct({
    names: Schema.Array(Schema.String)
  })
)

export const SessionPluginsEnableRequest: () => Schema.Schema<T.SessionPluginsEnableRequest> = lazy(() =>
  Schema.Struct({
    names: Schema.Array(Schema.String)
  })
)

export const SessionPluginsInstallRequest: () => Schema.Schema<T.SessionPluginsInstallRequest> = lazy(() =>
  Schema.Struct({
    source: Schema.String
  })
)

export const SessionSetCredentialsParams: () => Schema.Schema<T.SessionSetCredentialsParams> = lazy(() =>
  Schema.Struct({
    credentials: Schema.optional(SettableAuthInfo())
  })
)

export const SessionSetCredentialsResult: () => Schema.Schema<T.SessionSetCredentialsResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean,
    copilotUserResolved: nullish(Schema.Boolean)
  })
)

export const SessionSettingsBuiltInToolAvailabilitySnapshot: () => Schema.Schema<T.SessionSettingsBuiltInToolAvailabilitySnapshot> =
  lazy(() =>
    Schema.Struct({
      reportProgress: nullish(Schema.Boolean),
      createPullRequest: nullish(Schema.Boolean)
    })
  )

export const SessionSettingsEvaluatePredicateRequest: () => Schema.Schema<T.SessionSettingsEvaluatePredicateRequest> =
  lazy(() =>
    Schema.Struct({
      name: SessionSettingsPredicateName(),
      toolName: Schema.optional(Schema.String)
    })
  )

export const SessionSettingsEvaluatePredicateResult: () => Schema.Schema<T.SessionSettingsEvaluatePredicateResult> =
  lazy(() =>
    Schema.Struct({
      enabled: Schema.Boolean
    })
  )

export const SessionSettingsJobSnapshot: () => Schema.Schema<T.SessionSettingsJobSnapshot> = lazy(() =>
  Schema.Struct({
    eventType: nullish(Schema.String),
    isTriggerJob: nullish(Schema.Boolean),
    builtInToolAvailability: nullish(SessionSettingsBuiltInToolAvailabilitySnapshot())
  })
)

export const SessionSettingsModelSnapshot: () => Schema.Schema<T.SessionSettingsModelSnapshot> = lazy(() =>
  Schema.Struct({
    model: nullish(Schema.String),
    defaultReasoningEffort: nullish(Schema.String),
    instanceId: nullish(Schema.String),
    callbackUrl: nullish(Schema.String)
  })
)

export const SessionSettingsOnlineEvaluationSnapshot: () => Schema.Schema<T.SessionSettingsOnlineEvaluationSnapshot> =
  lazy(() =>
    Schema.Struct({
      disableOnlineEvaluation: nullish(Schema.Boolean),
      enableOnlineEvaluationOutputFile: nullish(Schema.Boolean)
    })
  )

export const SessionSettingsPredicateName: () => Schema.Schema<T.SessionSettingsPredicateName> = lazy(() =>
  Schema.Literal(
    "securityToolsEnabled",
    "thirdPartySecurityPromptEnabled",
    "parallelValidationEnabled",
    "runtimeTimingTelemetryEnabled",
    "coAuthorHookEnabled",
    "chronicleEnabled",
    "contentExclusionSelfFetchEnabled",
    "capClaudeOpusTokenLimitsEnabled",
    "codeReviewFeatureEnabled",
    "ccaUseTsAutofindEnabled",
    "dependencyCheckerEnabled",
    "dependabotCheckerEnabled",
    "codeqlCheckerEnabled",
    "trivialChangeEnabled",
    "trivialChangeSkipEnabled",
    "trivialChangeEnabledForCodeReview",
    "trivialChangeSkipEnabledForCodeReview",
    "trivialChangeEnabledForTool",
    "trivialChangeSkipEnabledForTool"
  )
)

export const SessionSettingsRepoSnapshot: () => Schema.Schema<T.SessionSettingsRepoSnapshot> = lazy(() =>
  Schema.Struct({
    name: nullish(Schema.String),
    id: nullish(number()),
    branch: nullish(Schema.String),
    commit: nullish(Schema.String),
    readWrite: nullish(Schema.Boolean),
    ownerName: nullish(Schema.String),
    ownerId: nullish(number()),
    serverUrl: nullish(Schema.String),
    host: nullish(Schema.String),
    hostProtocol: nullish(Schema.String),
    secretScanningUrl: nullish(Schema.String),
    prCommitCount: nullish(number())
  })
)

export const SessionSettingsSnapshot: () => Schema.Schema<T.SessionSettingsSnapshot> = lazy(() =>
  Schema.Struct({
    version: nullish(Schema.String),
    clientName: nullish(Schema.String),
    timeoutMs: nullish(number()),
    startTimeMs: nullish(number()),
    repo: SessionSettingsRepoSnapshot(),
    model: SessionSettingsModelSnapshot(),
    validation: SessionSettingsValidationSnapshot(),
    job: SessionSettingsJobSnapshot(),
    onlineEvaluation: SessionSettingsOnlineEvaluationSnapshot()
  })
)

export const SessionSettingsValidationSnapshot: () => Schema.Schema<T.SessionSettingsValidationSnapshot> = lazy(() =>
  Schema.Struct({
    timeout: nullish(number()),
    dependabotTimeout: nullish(number()),
    codeqlEnabled: nullish(Schema.Boolean),
    codeReviewEnabled: nullish(Schema.Boolean),
    codeReviewModel: nullish(Schema.String),
    advisoryEnabled: nullish(Schema.Boolean),
    secretScanningEnabled: nullish(Schema.Boolean),
    memoryStoreEnabled: nullish(Schema.Boolean),
    memoryVoteEnabled: nullish(Schema.Boolean)
  })
)

export const SessionTelemetryEngagement: () => Schema.Schema<T.SessionTelemetryEngagement> = lazy(() =>
  Schema.Struct({
    engagementId: nullish(Schema.String)
  })
)

export const SessionUpdateOptionsParams: () => Schema.Schema<T.SessionUpdateOptionsParams> = lazy(() =>
  Schema.Struct({
    model: Schema.optional(Schema.String),
    modelCapabilitiesOverrides: Schema.optional(S.ModelCapabilitiesOverride()),
    reasoningEffort: Schema.optional(Schema.String),
    reasoningSummary: Schema.optional(OptionsUpdateReasoningSummary()),
    verbosity: Schema.optional(E.Verbosity()),
    clientName: Schema.optional(Schema.String),
    lspClientName: Schema.optional(Schema.String),
    integrationId: Schema.optional(Schema.String),
    featureFlags: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Boolean })),
    isExperimentalMode: Schema.optional(Schema.Boolean),
    provider: Schema.optional(S.ProviderConfig()),
    capi: Schema.optional(S.CapiSessionOptions()),
    workingDirectory: Schema.optional(Schema.String),
    availableTools: Schema.optional(Schema.Array(Schema.String)),
    excludedTools: Schema.optional(Schema.Array(Schema.String)),
    includedBuiltinAgents: Schema.optional(Schema.Union(Schema.Array(Schema.String), Schema.Null)),
    excludedBuiltinAgents: Schema.optional(Schema.Array(Schema.String)),
    toolFilterPrecedence: Schema.optional(OptionsUpdateToolFilterPrecedence()),
    enableScriptSafety: Schema.optional(Schema.Boolean),
    shell: Schema.optional(S.ShellOptions()),
    shellInitProfile: Schema.optional(Schema.String),
    shellProcessFlags: Schema.optional(Schema.Array(Schema.String)),
    sandboxConfig: Schema.optional(S.SandboxConfig()),
    sandboxConfigSource: Schema.optional(S.SandboxConfigSource()),
    logInteractiveShells: Schema.optional(Schema.Boolean),
    envValueMode: Schema.optional(OptionsUpdateEnvValueMode()),
    allowAllMcpServerInstructions: Schema.optional(Schema.Boolean),
    skillDirectories: Schema.optional(Schema.Array(Schema.String)),
    ignoredSkillsLocations: Schema.optional(Schema.Array(Schema.String)),
    includedBuiltinSkills: Schema.optional(Schema.Union(Schema.Array(Schema.String), Schema.Null)),
    disabledSkills: Schema.optional(Schema.Array(Schema.String)),
    enableOnDemandInstructionDiscovery: Schema.optional(Schema.Boolean),
    maxInlineBinaryBytes: Schema.optional(integer()),
    installedPlugins: Schema.optional(Schema.Array(SessionInstalledPlugin())),
    customAgentsLocalOnly: Schema.optional(Schema.Boolean),
    suppressCustomAgentPrompt: Schema.optional(Schema.Boolean),
    skipCustomInstructions: Schema.optional(Schema.Boolean),
    disabledInstructionSources: Schema.optional(Schema.Array(Schema.String)),
    coauthorEnabled: Schema.optional(Schema.Boolean),
    trajectoryFile: Schema.optional(Schema.String),
    enableStreaming: Schema.optional(Schema.Boolean),
    copilotUrl: Schema.optional(Schema.String),
    askUserDisabled: Schema.optional(Schema.Boolean),
    continueOnAutoMode: Schema.optional(Schema.Boolean),
    runningInInteractiveMode: Schema.optional(Schema.Boolean),
    enableReasoningSummaries: Schema.optional(Schema.Boolean),
    agentContext: Schema.optional(Schema.String),
    eventsLogDirectory: Schema.optional(Schema.String),
    eventsLogIncludesSubagents: Schema.optional(Schema.Boolean),
    additionalContentExclusionPolicies: Schema.optional(Schema.Array(OptionsUpdateAdditionalContentExclusionPolicy())),
    manageScheduleEnabled: Schema.optional(Schema.Boolean),
    sessionCapabilities: Schema.optional(Schema.Array(S.SessionCapability())),
    skipEmbeddingRetrieval: Schema.optional(Schema.Boolean),
    organizationCustomInstructions: Schema.optional(Schema.String),
    enableFileHooks: Schema.optional(Schema.Boolean),
    enableHostGitOperations: Schema.optional(Schema.Boolean),
    enableSessionStore: Schema.optional(Schema.Boolean),
    enableSkills: Schema.optional(Schema.Boolean),
    contextTier: Schema.optional(OptionsUpdateContextTier()),
    sessionLimits: Schema.optional(Schema.Union(E.SessionLimitsConfig(), Schema.Null))
  })
)

export const SessionUpdateOptionsResult: () => Schema.Schema<T.SessionUpdateOptionsResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean,
    pluginHookCount: nullish(integer())
  })
)

export const SessionVisibilityStatus: () => Schema.Schema<T.SessionVisibilityStatus> = lazy(() =>
  open("repo", "unshared")
)

export const SessionWorkingDirectoryContext: () => Schema.Schema<T.SessionWorkingDirectoryContext> = lazy(() =>
  Schema.Struct({
    cwd: Schema.String,
    gitRoot: Schema.optional(Schema.String),
    repository: Schema.optional(Schema.String),
    hostType: Schema.optional(SessionWorkingDirectoryContextHostType()),
    repositoryHost: Schema.optional(Schema.String),
    branch: Schema.optional(Schema.String),
    headCommit: Schema.optional(Schema.String),
    baseCommit: Schema.optional(Schema.String)
  })
)

export const SessionWorkingDirectoryContextHostType: () => Schema.Schema<T.SessionWorkingDirectoryContextHostType> =
  lazy(() => Schema.Literal("github", "ado"))

export const SettableAuthInfo: () => Schema.Schema<T.SettableAuthInfo> = lazy(() =>
  Schema.Union(
    S.HMACAuthInfo(),
    S.EnvAuthInfo(),
    SettableTokenAuthInfo(),
    S.CopilotApiTokenAuthInfo(),
    S.UserAuthInfo(),
    S.GhCliAuthInfo(),
    S.ApiKeyAuthInfo()
  )
)

export const SettableTokenAuthInfo: () => Schema.Schema<T.SettableTokenAuthInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("token"),
    host: Schema.String,
    token: Schema.String,
    copilotUser: Schema.optional(S.CopilotUserResponse())
  })
)

export const ShellCancelUserRequestedRequest: () => Schema.Schema<T.ShellCancelUserRequestedRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String
  })
)

export const ShellExecRequest: () => Schema.Schema<T.ShellExecRequest> = lazy(() =>
  Schema.Struct({
    command: Schema.String,
    cwd: Schema.optional(Schema.String),
    timeout: Schema.optional(integer())
  })
)

export const ShellExecResult: () => Schema.Schema<T.ShellExecResult> = lazy(() =>
  Schema.Struct({
    processId: Schema.String
  })
)

export const ShellExecuteUserRequestedRequest: () => Schema.Schema<T.ShellExecuteUserRequestedRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    command: Schema.String
  })
)

export const ShellKillRequest: () => Schema.Schema<T.ShellKillRequest> = lazy(() =>
  Schema.Struct({
    processId: Schema.String,
    signal: Schema.optional(ShellKillSignal())
  })
)

export const ShellKillResult: () => Schema.Schema<T.ShellKillResult> = lazy(() =>
  Schema.Struct({
    killed: Schema.Boolean
  })
)

export const ShellKillSignal: () => Schema.Schema<T.ShellKillSignal> = lazy(() =>
  Schema.Literal("SIGTERM", "SIGKILL", "SIGINT")
)

export const ShutdownRequest: () => Schema.Schema<T.ShutdownRequest> = lazy(() =>
  Schema.Struct({
    type: Schema.optional(E.ShutdownType()),
    reason: Schema.optional(Schema.String),
    detachSessionEndHooks: Schema.optional(Schema.Boolean)
  })
)

export const Skill: () => Schema.Schema<T.Skill> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    commandName: nullish(Schema.String),
    description: Schema.String,
    source: E.SkillSource(),
    userInvocable: Schema.Boolean,
    enabled: Schema.Boolean,
    path: nullish(Schema.String),
    pluginName: nullish(Schema.String),
    argumentHint: nullish(Schema.String)
  })
)

export const SkillList: () => Schema.Schema<T.SkillList> = lazy(() =>
  Schema.Struct({
    skills: Schema.Array(Skill())
  })
)

export const SkillsDisableRequest: () => Schema.Schema<T.SkillsDisableRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String
  })
)

export const SkillsEnableRequest: () => Schema.Schema<T.SkillsEnableRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String
  })
)

export const SkillsGetInvokedResult: () => Schema.Schema<T.SkillsGetInvokedResult> = lazy(() =>
  Schema.Struct({
    skills: Schema.Array(SkillsInvokedSkill())
  })
)

export const SkillsInvokedSkill: () => Schema.Schema<T.SkillsInvokedSkill> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    path: Schema.String,
    content: Schema.String,
    allowedTools: nullish(Schema.Array(Schema.String)),
    disableModelInvocation: nullish(Schema.Boolean),
    invokedAtTurn: integer()
  })
)

export const SkillsLoadDiagnostics: () => Schema.Schema<T.SkillsLoadDiagnostics> = lazy(() =>
  Schema.Struct({
    warnings: Schema.Array(Schema.String),
    errors: Schema.Array(Schema.String)
  })
)

export const SlashCommandAddTimelineEntryResult: () => Schema.Schema<T.SlashCommandAddTimelineEntryResult> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("add-timeline-entry"),
    entry: SlashCommandTimelineEntry(),
    prefillInput: nullish(Schema.String),
    runtimeSettingsChanged: nullish(Schema.Boolean)
  })
)

export const SlashCommandAgentPromptResult: () => Schema.Schema<T.SlashCommandAgentPromptResult> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("agent-prompt"),
    prompt: Schema.String,
    displayPrompt: Schema.String,
    mode: nullish(E.SessionMode()),
    notice: nullish(Schema.String),
    runtimeSettingsChanged: nullish(Schema.Boolean)
  })
)

export const SlashCommandCompletedResult: () => Schema.Schema<T.SlashCommandCompletedResult> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("completed"),
    message: nullish(Schema.String),
    mode: nullish(E.SessionMode()),
    runtimeSettingsChanged: nullish(Schema.Boolean)
  })
)

export const SlashCommandInvocationResult: () => Schema.Schema<T.SlashCommandInvocationResult> = lazy(() =>
  Schema.Union(
    SlashCommandTextResult(),
    SlashCommandAgentPromptResult(),
    SlashCommandCompletedResult(),
    SlashCommandSelectSubcommandResult(),
    SlashCommandAddTimelineEntryResult(),
    SlashCommandShowDialogResult(),
    SlashCommandSetModelResult(),
    SlashCommandSetPlanModelResult(),
    unrecognized(
      "kind",
      "text",
      "agent-prompt",
      "completed",
      "select-subcommand",
      "add-timeline-entry",
      "show-dialog",
      "set-model",
      "set-plan-model"
    )
  )
)

export const SlashCommandModelPickerDialog: () => Schema.Schema<T.SlashCommandModelPickerDialog> = lazy(() =>
  Schema.Struct({
    kind: open("model-picker"),
    modelToEnable: nullish(Schema.String),
    scope: nullish(Schema.String),
    target: nullish(Schema.String)
  })
)

export const SlashCommandSelectSubcommandOption: () => Schema.Schema<T.SlashCommandSelectSubcommandOption> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: Schema.String,
    group: nullish(Schema.String)
  })
)

export const SlashCommandSelectSubcommandResult: () => Schema.Schema<T.SlashCommandSelectSubcommandResult> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("select-subcommand"),
    command: Schema.String,
    title: Schema.String,
    options: Schema.Array(SlashCommandSelectSubcommandOption()),
    runtimeSettingsChanged: nullish(Schema.Boolean)
  })
)

export const SlashCommandSetModelResult: () => Schema.Schema<T.SlashCommandSetModelResult> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("set-model"),
    model: Schema.String,
    autoTier: nullish(E.AutoTier()),
    scope: nullish(Schema.String),
    warning: nullish(Schema.String),
    reasoningEffort: nullish(Schema.String),
    revertOnCancel: nullish(Schema.Record({ key: Schema.String, value: json() })),
    repoScope: nullish(Schema.String),
    runtimeSettingsChanged: nullish(Schema.Boolean)
  })
)

export const SlashCommandSetPlanModelResult: () => Schema.Schema<T.SlashCommandSetPlanModelResult> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("set-plan-model"),
    planModel: nullish(Schema.String),
    message: Schema.String,
    runtimeSettingsChanged: nullish(Schema.Boolean)
  })
)

export const SlashCommandShowDialogResult: () => Schema.Schema<T.SlashCommandShowDialogResult> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("show-dialog"),
    dialog: SlashCommandModelPickerDialog(),
    runtimeSettingsChanged: nullish(Schema.Boolean)
  })
)

export const SlashCommandTextResult: () => Schema.Schema<T.SlashCommandTextResult> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("text"),
    text: Schema.String,
    markdown: nullish(Schema.Boolean),
    preserveAnsi: nullish(Schema.Boolean),
    runtimeSettingsChanged: nullish(Schema.Boolean),
    sandboxSessionChange: nullish(SandboxSessionChange())
  })
)

export const SlashCommandTimelineEntry: () => Schema.Schema<T.SlashCommandTimelineEntry> = lazy(() =>
  Schema.Struct({
    type: Schema.String,
    text: Schema.String,
    url: nullish(Schema.String),
    remediation: nullish(E.RemediationAction())
  })
)

export const SubagentSettings: () => Schema.Schema<T.SubagentSettings> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      agents: Schema.optional(Schema.Record({ key: Schema.String, value: SubagentSettingsEntry() })),
      disabledSubagents: Schema.optional(Schema.Array(Schema.String)),
      maxConcurrency: Schema.optional(integer()),
      maxDepth: Schema.optional(integer())
    }),
    Schema.Null
  )
)

export const SubagentSettingsEntry: () => Schema.Schema<T.SubagentSettingsEntry> = lazy(() =>
  Schema.Struct({
    model: Schema.optional(Schema.String),
    modelPolicy: Schema.optional(E.AgentModelPolicy()),
    effortLevel: Schema.optional(Schema.String),
    contextTier: Schema.optional(SubagentSettingsEntryContextTier()),
    autoInvoke: Schema.optional(Schema.Boolean)
  })
)

export const SubagentSettingsEntryContextTier: () => Schema.Schema<T.SubagentSettingsEntryContextTier> = lazy(() =>
  Schema.Literal("inherit", "default", "long_context")
)

export const TaskAgentInfo: () => Schema.Schema<T.TaskAgentInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("agent"),
    id: Schema.String,
    toolCallId: Schema.String,
    displayName: nullish(Schema.String),
    description: Schema.String,
    status: TaskStatus(),
    startedAt: Schema.String,
    completedAt: nullish(Schema.String),
    activeTimeMs: nullish(integer()),
    activeStartedAt: nullish(Schema.String),
    error: nullish(Schema.String),
    agentType: Schema.String,
    prompt: Schema.String,
    result: nullish(Schema.String),
    model: nullish(Schema.String),
    resolvedModel: nullish(Schema.String),
    executionMode: nullish(TaskExecutionMode()),
    canPromoteToBackground: nullish(Schema.Boolean),
    latestResponse: nullish(Schema.String),
    idleSince: nullish(Schema.String)
  })
)

export const TaskAgentProgress: () => Schema.Schema<T.TaskAgentProgress> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("agent"),
    recentActivity: Schema.Array(TaskProgressLine()),
    latestIntent: nullish(Schema.String)
  })
)

export const TaskClientActiveStatus: () => Schema.Schema<T.TaskClientActiveStatus> = lazy(() =>
  Schema.Literal("running", "idle")
)

export const TaskClientExecutionMode: () => Schema.Schema<T.TaskClientExecutionMode> = lazy(() => open("background"))

export const TaskClientInfo: () => Schema.Schema<T.TaskClientInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("client"),
    id: Schema.String,
    clientTaskId: Schema.String,
    displayName: nullish(Schema.String),
    description: Schema.String,
    status: TaskClientStatus(),
    owner: TaskClientOwner(),
    startedAt: Schema.String,
    updatedAt: Schema.String,
    completedAt: nullish(Schema.String),
    activeTimeMs: integer(),
    activeStartedAt: nullish(Schema.String),
    idleSince: nullish(Schema.String),
    orphanedAt: nullish(Schema.String),
    reclaimedAt: nullish(Schema.String),
    executionMode: TaskClientExecutionMode(),
    canCancel: Schema.Boolean,
    sequence: integer(),
    result: Schema.optional(json()),
    error: nullish(Schema.String),
    errorCode: nullish(Schema.String),
    cancellationReason: nullish(Schema.String)
  })
)

export const TaskClientOwner: () => Schema.Schema<T.TaskClientOwner> = lazy(() =>
  Schema.Struct({
    participantId: Schema.String,
    joinId: Schema.String,
    kind: TaskClientOwnerKind(),
    displayName: nullish(Schema.String),
    source: nullish(Schema.String),
    presence: TaskClientOwnerPresence(),
    disconnectedAt: nullish(Schema.String)
  })
)

export const TaskClientOwnerKind: () => Schema.Schema<T.TaskClientOwnerKind> = lazy(() => open("extension", "sdk"))

export const TaskClientOwnerPresence: () => Schema.Schema<T.TaskClientOwnerPresence> = lazy(() =>
  open("connected", "disconnected")
)

export const TaskClientProgress: () => Schema.Schema<T.TaskClientProgress> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("client"),
    status: TaskClientStatus(),
    sequence: integer(),
    updatedAt: Schema.String,
    phase: nullish(Schema.String),
    percentage: nullish(number()),
    lastMessage: nullish(Schema.String),
    recentActivity: Schema.Array(TaskProgressLine())
  })
)

export const TaskClientStatus: () => Schema.Schema<T.TaskClientStatus> = lazy(() =>
  open("running", "idle", "completed", "failed", "cancelled", "orphaned")
)

export const TaskClientUpdate: () => Schema.Schema<T.TaskClientUpdate> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("progress"),
      status: Schema.optional(TaskClientActiveStatus()),
      message: Schema.optional(Schema.String),
      phase: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
      percentage: Schema.optional(Schema.Union(number(), Schema.Null))
    }),
    Schema.Struct({
      kind: Schema.Literal("completed"),
      message: Schema.optional(Schema.String),
      result: Schema.optional(json())
    }),
    Schema.Struct({
      kind: Schema.Literal("failed"),
      message: Schema.optional(Schema.String),
      error: Schema.String,
      code: Schema.optional(Schema.String)
    }),
    Schema.Struct({
      kind: Schema.Literal("cancelled"),
      message: Schema.optional(Schema.String),
      reason: Schema.optional(Schema.String)
    })
  )
)

export const TaskCompletionDecision: () => Schema.Schema<T.TaskCompletionDecision> = lazy(() =>
  Schema.Struct({
    outcome: E.TaskCompletionOutcome(),
    reason: nullish(Schema.String),
    reviewerDerived: nullish(Schema.Boolean),
    reviewerResultMeta: Schema.optional(json()),
    objectiveId: nullish(integer()),
    completionRejectionBudgetExhausted: nullish(Schema.Boolean),
    completionEligibilityToken: nullish(integer())
  })
)

export const TaskExecutionMode: () => Schema.Schema<T.TaskExecutionMode> = lazy(() => open("sync", "background"))

export const TaskInfo: () => Schema.Schema<T.TaskInfo> = lazy(() =>
  Schema.Union(TaskAgentInfo(), TaskClientInfo(), TaskShellInfo(), unrecognized("type", "agent", "client", "shell"))
)

export const TaskList: () => Schema.Schema<T.TaskList> = lazy(() =>
  Schema.Struct({
    tasks: Schema.Array(TaskInfo())
  })
)

export const TaskProgress: () => Schema.Schema<T.TaskProgress> = lazy(() =>
  Schema.Union(
    TaskAgentProgress(),
    TaskClientProgress(),
    TaskShellProgress(),
    Schema.Null,
    unrecognized("type", "agent", "client", "shell")
  )
)

export const TaskProgressLine: () => Schema.Schema<T.TaskProgressLine> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    timestamp: Schema.String
  })
)

export const TaskShellInfo: () => Schema.Schema<T.TaskShellInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("shell"),
    id: Schema.String,
    description: Schema.String,
    status: TaskStatus(),
    startedAt: Schema.String,
    completedAt: nullish(Schema.String),
    command: Schema.String,
    attachmentMode: TaskShellInfoAttachmentMode(),
    executionMode: nullish(TaskExecutionMode()),
    canPromoteToBackground: nullish(Schema.Boolean),
    logPath: nullish(Schema.String),
    pid: nullish(integer())
  })
)

export const TaskShellInfoAttachmentMode: () => Schema.Schema<T.TaskShellInfoAttachmentMode> = lazy(() =>
  open("attached", "detached")
)

export const TaskShellProgress: () => Schema.Schema<T.TaskShellProgress> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("shell"),
    recentOutput: Schema.String,
    pid: nullish(integer())
  })
)

export const TaskStatus: () => Schema.Schema<T.TaskStatus> = lazy(() =>
  open("running", "idle", "completed", "failed", "cancelled")
)

export const TasksCancelRequest: () => Schema.Schema<T.TasksCancelRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const TasksCancelResult: () => Schema.Schema<T.TasksCancelResult> = lazy(() =>
  Schema.Struct({
    cancelled: Schema.Boolean
  })
)

export const TasksGetCurrentPromotableResult: () => Schema.Schema<T.TasksGetCurrentPromotableResult> = lazy(() =>
  Schema.Struct({
    task: nullish(TaskInfo())
  })
)

export const TasksGetProgressRequest: () => Schema.Schema<T.TasksGetProgressRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const TasksGetProgressResult: () => Schema.Schema<T.TasksGetProgressResult> = lazy(() =>
  Schema.Struct({
    progress: TaskProgress()
  })
)

export const TasksPromoteCurrentToBackgroundResult: () => Schema.Schema<T.TasksPromoteCurrentToBackgroundResult> = lazy(
  () =>
    Schema.Struct({
      task: nullish(TaskInfo())
    })
)

export const TasksPromoteToBackgroundRequest: () => Schema.Schema<T.TasksPromoteToBackgroundRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const TasksPromoteToBackgroundResult: () => Schema.Schema<T.TasksPromoteToBackgroundResult> = lazy(() =>
  Schema.Struct({
    promoted: Schema.Boolean
  })
)

export const TasksRefreshResult: () => Schema.Schema<T.TasksRefreshResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const TasksRegisterRequest: () => Schema.Schema<T.TasksRegisterRequest> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("client"),
    clientTaskId: Schema.String,
    description: Schema.String,
    displayName: Schema.optional(Schema.String),
    cancellable: Schema.Boolean,
    expectedSequence: Schema.optional(integer())
  })
)

export const TasksRegisterResult: () => Schema.Schema<T.TasksRegisterResult> = lazy(() =>
  Schema.Struct({
    task: TaskClientInfo(),
    created: Schema.Boolean,
    reclaimed: Schema.Boolean
  })
)

export const TasksRemoveRequest: () => Schema.Schema<T.TasksRemoveRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const TasksRemoveResult: () => Schema.Schema<T.TasksRemoveResult> = lazy(() =>
  Schema.Struct({
    removed: Schema.Boolean
  })
)

export const TasksSendMessageRequest: () => Schema.Schema<T.TasksSendMessageRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    message: Schema.String,
    fromAgentId: Schema.optional(Schema.String)
  })
)

export const TasksSendMessageResult: () => Schema.Schema<T.TasksSendMessageResult> = lazy(() =>
  Schema.Struct({
    sent: Schema.Boolean,
    error: nullish(Schema.String)
  })
)

export const TasksStartAgentRequest: () => Schema.Schema<T.TasksStartAgentRequest> = lazy(() =>
  Schema.Struct({
    agentType: Schema.String,
    prompt: Schema.String,
    name: Schema.String,
    description: Schema.optional(Schema.String),
    model: Schema.optional(Schema.String)
  })
)

export const TasksStartAgentResult: () => Schema.Schema<T.TasksStartAgentResult> = lazy(() =>
  Schema.Struct({
    agentId: Schema.String
  })
)

export const TasksUpdateRequest: () => Schema.Schema<T.TasksUpdateRequest> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    sequence: integer(),
    update: TaskClientUpdate()
  })
)

export const TasksUpdateResult: () => Schema.Schema<T.TasksUpdateResult> = lazy(() =>
  Schema.Struct({
    task: TaskClientInfo(),
    applied: Schema.Boolean,
    duplicate: Schema.Boolean
  })
)

export const TasksWaitForPendingResult: () => Schema.Schema<T.TasksWaitForPendingResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const TelemetrySetFeatureOverridesRequest: () => Schema.Schema<T.TelemetrySetFeatureOverridesRequest> = lazy(
  () =>
    Schema.Struct({
      features: Schema.Record({ key: Schema.String, value: Schema.String })
    })
)

export const ToolResult: () => Schema.Schema<T.ToolResult> = lazy(() =>
  Schema.Union(Schema.String, ToolResultExpanded())
)

export const ToolResultExpanded: () => Schema.Schema<T.ToolResultExpanded> = lazy(() =>
  Schema.Struct({
    textResultForLlm: Schema.String,
    resultType: ToolResultType(),
    binaryResultsForLlm: nullish(Schema.Array(ExternalToolTextResultForLlmBinaryResultsForLlm())),
    sessionLog: nullish(Schema.String),
    error: nullish(Schema.String),
    toolTelemetry: Schema.optional(json()),
    skipLargeOutputProcessing: nullish(Schema.Boolean),
    newMessages: nullish(Schema.Array(ToolResultNewMessage())),
    contents: nullish(Schema.Array(ExternalToolTextResultForLlmContent())),
    toolReferences: nullish(Schema.Array(Schema.String)),
    citableSources: nullish(Schema.Array(json())),
    skillInvocation: Schema.optional(json()),
    postToolUseFailureHooksProcessed: nullish(Schema.Boolean),
    uiResource: Schema.optional(json()),
    mcpMeta: nullish(Schema.Record({ key: Schema.String, value: json() })),
    structuredContent: Schema.optional(json()),
    taskCompletionDecision: nullish(TaskCompletionDecision())
  })
)

export const ToolResultNewMessage: () => Schema.Schema<T.ToolResultNewMessage> = lazy(() =>
  Schema.Struct({
    content: Schema.String,
    source: Schema.String
  })
)

export const ToolResultType: () => Schema.Schema<T.ToolResultType> = lazy(() =>
  open("success", "failure", "timeout", "rejected", "denied")
)

export const ToolsExecuteRequest: () => Schema.Schema<T.ToolsExecuteRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    arguments: json(),
    toolCallId: Schema.optional(Schema.String)
  })
)

export const ToolsGetBuiltinDescriptorsRequest: () => Schema.Schema<T.ToolsGetBuiltinDescriptorsRequest> = lazy(() =>
  Schema.Struct({
    reduceUserIntervention: Schema.optional(Schema.Boolean),
    includeAuthor: Schema.optional(Schema.Boolean),
    skillEmbeddingEnabled: Schema.optional(Schema.Boolean),
    shellConfig: Schema.optional(ToolsShellDescriptorConfig()),
    shellSupportsPowerShell7Syntax: Schema.optional(Schema.Boolean),
    shellTimeoutMs: Schema.optional(number()),
    backgroundTaskNotificationsEnabled: Schema.optional(Schema.Boolean)
  })
)

export const ToolsGetBuiltinDescriptorsResult: () => Schema.Schema<T.ToolsGetBuiltinDescriptorsResult> = lazy(() =>
  Schema.Struct({
    tools: Schema.Array(BuiltinToolDescriptor())
  })
)

export const ToolsGetCurrentMetadataResult: () => Schema.Schema<T.ToolsGetCurrentMetadataResult> = lazy(() =>
  Schema.Struct({
    tools: Schema.Union(Schema.Array(CurrentToolMetadata()), Schema.Null)
  })
)

export const ToolsInitializeAndValidateResult: () => Schema.Schema<T.ToolsInitializeAndValidateResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const ToolsSetRequest: () => Schema.Schema<T.ToolsSetRequest> = lazy(() =>
  Schema.Struct({
    tools: Schema.Array(ProtocolExternalToolDefinition())
  })
)

export const ToolsSetResult: () => Schema.Schema<T.ToolsSetResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const ToolsShellDescriptorConfig: () => Schema.Schema<T.ToolsShellDescriptorConfig> = lazy(() =>
  Schema.Struct({
    shellType: Schema.String,
    displayName: Schema.String,
    shellToolName: Schema.String,
    readShellToolName: Schema.String,
    stopShellToolName: Schema.String,
    listShellsToolName: Schema.String,
    descriptionLines: Schema.Array(Schema.String)
  })
)

export const ToolsTaskCompleteEventDataRequest: () => Schema.Schema<T.ToolsTaskCompleteEventDataRequest> = lazy(() =>
  Schema.Struct({
    toolArgs: json(),
    finalResult: ToolResultExpanded()
  })
)

export const ToolsUpdateSubagentSettingsResult: () => Schema.Schema<T.ToolsUpdateSubagentSettingsResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const UIAutoModeSwitchResponse: () => Schema.Schema<T.UIAutoModeSwitchResponse> = lazy(() =>
  Schema.Literal("yes", "yes_always", "no")
)

export const UIElicitationArrayAnyOfField: () => Schema.Schema<T.UIElicitationArrayAnyOfField> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("array"),
    title: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    minItems: Schema.optional(integer()),
    maxItems: Schema.optional(integer()),
    items: UIElicitationArrayAnyOfFieldItems(),
    default: Schema.optional(Schema.Array(Schema.String))
  })
)

export const UIElicitationArrayAnyOfFieldItems: () => Schema.Schema<T.UIElicitationArrayAnyOfFieldItems> = lazy(() =>
  Schema.Struct({
    anyOf: Schema.Array(UIElicitationArrayAnyOfFieldItemsAnyOf())
  })
)

export const UIElicitationArrayAnyOfFieldItemsAnyOf: () => Schema.Schema<T.UIElicitationArrayAnyOfFieldItemsAnyOf> =
  lazy(() =>
    Schema.Struct({
      const: Schema.String,
      title: Schema.String
    })
  )

export const UIElicitationArrayEnumField: () => Schema.Schema<T.UIElicitationArrayEnumField> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("array"),
    title: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    minItems: Schema.optional(integer()),
    maxItems: Schema.optional(integer()),
    items: UIElicitationArrayEnumFieldItems(),
    default: Schema.optional(Schema.Array(Schema.String))
  })
)

export const UIElicitationArrayEnumFieldItems: () => Schema.Schema<T.UIElicitationArrayEnumFieldItems> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("string"),
    enum: Schema.Array(Schema.String)
  })
)

export const UIElicitationFieldValue: () => Schema.Schema<T.UIElicitationFieldValue> = lazy(() =>
  Schema.Union(Schema.String, number(), Schema.Boolean, Schema.Array(Schema.String))
)

export const UIElicitationRequest: () => Schema.Schema<T.UIElicitationRequest> = lazy(() =>
  Schema.Struct(
    {
      mode: Schema.optional(McpElicitationFormMode()),
      message: Schema.String,
      requestedSchema: UIElicitationSchema(),
      _meta: Schema.optional(Schema.Record({ key: Schema.String, value: json() })),
      task: Schema.optional(McpTaskMetadata())
    },
    Schema.Record({ key: Schema.String, value: json() })
  )
)

export const UIElicitationResponse: () => Schema.Schema<T.UIElicitationResponse> = lazy(() =>
  Schema.Struct(
    {
      action: UIElicitationResponseAction(),
      content: nullish(UIElicitationResponseContent()),
      _meta: nullish(Schema.Record({ key: Schema.String, value: json() }))
    },
    Schema.Record({ key: Schema.String, value: json() })
  )
)

export const UIElicitationResponseAction: () => Schema.Schema<T.UIElicitationResponseAction> = lazy(() =>
  open("accept", "decline", "cancel")
)

export const UIElicitationResponseContent: () => Schema.Schema<T.UIElicitationResponseContent> = lazy(() =>
  Schema.Record({ key: Schema.String, value: UIElicitationFieldValue() })
)

export const UIElicitationResult: () => Schema.Schema<T.UIElicitationResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const UIElicitationSchema: () => Schema.Schema<T.UIElicitationSchema> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("object"),
    properties: Schema.Record({ key: Schema.String, value: UIElicitationSchemaProperty() }),
    required: Schema.optional(Schema.Array(Schema.String))
  })
)

export const UIElicitationSchemaProperty: () => Schema.Schema<T.UIElicitationSchemaProperty> = lazy(() =>
  Schema.Union(
    UIElicitationStringEnumField(),
    UIElicitationStringOneOfField(),
    UIElicitationArrayEnumField(),
    UIElicitationArrayAnyOfField(),
    UIElicitationSchemaPropertyBoolean(),
    UIElicitationSchemaPropertyString(),
    UIElicitationSchemaPropertyNumber()
  )
)

export const UIElicitationSchemaPropertyBoolean: () => Schema.Schema<T.UIElicitationSchemaPropertyBoolean> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("boolean"),
    title: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    default: Schema.optional(Schema.Boolean)
  })
)

export const UIElicitationSchemaPropertyNumber: () => Schema.Schema<T.UIElicitationSchemaPropertyNumber> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("number", "integer"),
    title: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    minimum: Schema.optional(number()),
    maximum: Schema.optional(number()),
    default: Schema.optional(number())
  })
)

export const UIElicitationSchemaPropertyNumberType: () => Schema.Schema<T.UIElicitationSchemaPropertyNumberType> = lazy(
  () => Schema.Literal("number", "integer")
)

export const UIElicitationSchemaPropertyString: () => Schema.Schema<T.UIElicitationSchemaPropertyString> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("string"),
    title: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    minLength: Schema.optional(integer()),
    maxLength: Schema.optional(integer()),
    format: Schema.optional(UIElicitationSchemaPropertyStringFormat()),
    default: Schema.optional(Schema.String)
  })
)

export const UIElicitationSchemaPropertyStringFormat: () => Schema.Schema<T.UIElicitationSchemaPropertyStringFormat> =
  lazy(() => Schema.Literal("email", "uri", "date", "date-time"))

export const UIElicitationStringEnumField: () => Schema.Schema<T.UIElicitationStringEnumField> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("string"),
    title: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    enum: Schema.Array(Schema.String),
    enumNames: Schema.optional(Schema.Array(Schema.String)),
    default: Schema.optional(Schema.String)
  })
)

export const UIElicitationStringOneOfField: () => Schema.Schema<T.UIElicitationStringOneOfField> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("string"),
    title: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    oneOf: Schema.Array(UIElicitationStringOneOfFieldOneOf()),
    default: Schema.optional(Schema.String)
  })
)

export const UIElicitationStringOneOfFieldOneOf: () => Schema.Schema<T.UIElicitationStringOneOfFieldOneOf> = lazy(() =>
  Schema.Struct({
    const: Schema.String,
    title: Schema.String
  })
)

export const UIEphemeralQueryRequest: () => Schema.Schema<T.UIEphemeralQueryRequest> = lazy(() =>
  Schema.Struct({
    question: Schema.String,
    onChunk: Schema.optional(json()),
    abortSignal: Schema.optional(json())
  })
)

export const UIEphemeralQueryResult: () => Schema.Schema<T.UIEphemeralQueryResult> = lazy(() =>
  Schema.Struct({
    answer: Schema.String
  })
)

export const UIExitPlanModeAction: () => Schema.Schema<T.UIExitPlanModeAction> = lazy(() =>
  Schema.Literal("exit_only", "interactive", "autopilot", "autopilot_fleet")
)

export const UIExitPlanModeResponse: () => Schema.Schema<T.UIExitPlanModeResponse> = lazy(() =>
  Schema.Struct({
    approved: Schema.Boolean,
    selectedAction: Schema.optional(UIExitPlanModeAction()),
    autoApproveEdits: Schema.optional(Schema.Boolean),
    feedback: Schema.optional(Schema.String),
    deferImplementation: Schema.optional(Schema.Boolean)
  })
)

export const UIHandlePendingAutoModeSwitchRequest: () => Schema.Schema<T.UIHandlePendingAutoModeSwitchRequest> = lazy(
  () =>
    Schema.Struct({
      requestId: Schema.String,
      response: UIAutoModeSwitchResponse()
    })
)

export const UIHandlePendingElicitationRequest: () => Schema.Schema<T.UIHandlePendingElicitationRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    result: UIElicitationResponse()
  })
)

export const UIHandlePendingExitPlanModeRequest: () => Schema.Schema<T.UIHandlePendingExitPlanModeRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    response: UIExitPlanModeResponse()
  })
)

export const UIHandlePendingResult: () => Schema.Schema<T.UIHandlePendingResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const UIHandlePendingSamplingRequest: () => Schema.Schema<T.UIHandlePendingSamplingRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    response: Schema.optional(UIHandlePendingSamplingResponse())
  })
)

export const UIHandlePendingSamplingResponse: () => Schema.Schema<T.UIHandlePendingSamplingResponse> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const UIHandlePendingSessionLimitsExhaustedRequest: () => Schema.Schema<T.UIHandlePendingSessionLimitsExhaustedRequest> =
  lazy(() =>
    Schema.Struct({
      requestId: Schema.String,
      response: UISessionLimitsExhaustedResponse()
    })
  )

export const UIHandlePendingUserInputRequest: () => Schema.Schema<T.UIHandlePendingUserInputRequest> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    response: UIUserInputResponse()
  })
)

export const UIRegisterDirectAutoModeSwitchHandlerResult: () => Schema.Schema<T.UIRegisterDirectAutoModeSwitchHandlerResult> =
  lazy(() =>
    Schema.Struct({
      handle: Schema.String
    })
  )

export const UISessionLimitsExhaustedResponse: () => Schema.Schema<T.UISessionLimitsExhaustedResponse> = lazy(() =>
  Schema.Struct({
    action: UISessionLimitsExhaustedResponseAction(),
    additionalAiCredits: Schema.optional(number()),
    maxAiCredits: Schema.optional(number())
  })
)

export const UISessionLimitsExhaustedResponseAction: () => Schema.Schema<T.UISessionLimitsExhaustedResponseAction> =
  lazy(() => Schema.Literal("add", "set", "unset", "cancel"))

export const UIUnregisterDirectAutoModeSwitchHandlerRequest: () => Schema.Schema<T.UIUnregisterDirectAutoModeSwitchHandlerRequest> =
  lazy(() =>
    Schema.Struct({
      handle: Schema.String
    })
  )

export const UIUnregisterDirectAutoModeSwitchHandlerResult: () => Schema.Schema<T.UIUnregisterDirectAutoModeSwitchHandlerResult> =
  lazy(() =>
    Schema.Struct({
      unregistered: Schema.Boolean
    })
  )

export const UIUserInputResponse: () => Schema.Schema<T.UIUserInputResponse> = lazy(() =>
  Schema.Struct({
    answer: Schema.String,
    wasFreeform: Schema.Boolean
  })
)

export const UnsupportedEnqueueCommandResult: () => Schema.Schema<T.UnsupportedEnqueueCommandResult> = lazy(() =>
  Schema.Struct({
    queued: Schema.Literal(false),
    queueId: nullish(Schema.Null)
  })
)

export const UpdateSubagentSettingsRequest: () => Schema.Schema<T.UpdateSubagentSettingsRequest> = lazy(() =>
  Schema.Struct({
    subagents: SubagentSettings()
  })
)

export const UsageGetMetricsResult: () => Schema.Schema<T.UsageGetMetricsResult> = lazy(() =>
  Schema.Struct({
    totalPremiumRequestCost: number(),
    totalUserRequests: integer(),
    totalNanoAiu: nullish(number()),
    tokenDetails: nullish(Schema.Record({ key: Schema.String, value: UsageMetricsTokenDetail() })),
    totalApiDurationMs: integer(),
    sessionStartTime: Schema.String,
    codeChanges: UsageMetricsCodeChanges(),
    modelMetrics: Schema.Record({ key: Schema.String, value: UsageMetricsModelMetric() }),
    agentMetrics: nullish(Schema.Record({ key: Schema.String, value: UsageMetricsAgentMetric() })),
    currentModel: nullish(Schema.String),
    lastCallInputTokens: integer(),
    lastCallOutputTokens: integer()
  })
)

export const UsageMetricsAgentMetric: () => Schema.Schema<T.UsageMetricsAgentMetric> = lazy(() =>
  Schema.Struct({
    agentName: nullish(Schema.String),
    agentDisplayName: nullish(Schema.String),
    totalApiDurationMs: integer(),
    totalNanoAiu: number(),
    modelMetrics: Schema.Record({ key: Schema.String, value: UsageMetricsModelMetric() })
  })
)

export const UsageMetricsCodeChanges: () => Schema.Schema<T.UsageMetricsCodeChanges> = lazy(() =>
  Schema.Struct({
    linesAdded: integer(),
    linesRemoved: integer(),
    filesModifiedCount: integer(),
    filesModified: Schema.Array(Schema.String)
  })
)

export const UsageMetricsModelMetric: () => Schema.Schema<T.UsageMetricsModelMetric> = lazy(() =>
  Schema.Struct({
    requests: UsageMetricsModelMetricRequests(),
    usage: UsageMetricsModelMetricUsage(),
    cacheExpiresAt: nullish(Schema.String),
    totalNanoAiu: nullish(number()),
    tokenDetails: nullish(Schema.Record({ key: Schema.String, value: UsageMetricsModelMetricTokenDetail() }))
  })
)

export const UsageMetricsModelMetricRequests: () => Schema.Schema<T.UsageMetricsModelMetricRequests> = lazy(() =>
  Schema.Struct({
    count: integer(),
    cost: number()
  })
)

export const UsageMetricsModelMetricTokenDetail: () => Schema.Schema<T.UsageMetricsModelMetricTokenDetail> = lazy(() =>
  Schema.Struct({
    tokenCount: integer()
  })
)

export const UsageMetricsModelMetricUsage: () => Schema.Schema<T.UsageMetricsModelMetricUsage> = lazy(() =>
  Schema.Struct({
    inputTokens: integer(),
    outputTokens: integer(),
    cacheReadTokens: integer(),
    cacheWriteTokens: integer(),
    reasoningTokens: nullish(integer())
  })
)

export const UsageMetricsTokenDetail: () => Schema.Schema<T.UsageMetricsTokenDetail> = lazy(() =>
  Schema.Struct({
    tokenCount: integer()
  })
)

export const UserRequestedShellCommandResult: () => Schema.Schema<T.UserRequestedShellCommandResult> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    success: Schema.Boolean,
    output: Schema.String,
    exitCode: nullish(Schema.Union(integer(), Schema.Null)),
    error: nullish(Schema.String)
  })
)

export const VisibilityGetResult: () => Schema.Schema<T.VisibilityGetResult> = lazy(() =>
  Schema.Struct({
    synced: Schema.Boolean,
    status: nullish(SessionVisibilityStatus()),
    shareUrl: nullish(Schema.String)
  })
)

export const VisibilitySetRequest: () => Schema.Schema<T.VisibilitySetRequest> = lazy(() =>
  Schema.Struct({
    status: SessionVisibilityStatus()
  })
)

export const VisibilitySetResult: () => Schema.Schema<T.VisibilitySetResult> = lazy(() =>
  Schema.Struct({
    synced: Schema.Boolean,
    status: nullish(SessionVisibilityStatus()),
    shareUrl: nullish(Schema.String)
  })
)

export const WorkflowAgentOptions: () => Schema.Schema<T.WorkflowAgentOptions> = lazy(() =>
  Schema.Struct({
    label: Schema.optional(Schema.String),
    schema: Schema.optional(json()),
    model: Schema.optional(Schema.String),
    reasoningEffort: Schema.optional(Schema.String),
    contextTier: Schema.optional(E.ContextTier()),
    agent: Schema.optional(Schema.String)
  })
)

export const WorkflowAgentRequest: () => Schema.Schema<T.WorkflowAgentRequest> = lazy(() =>
  Schema.Struct({
    workflowRunId: Schema.String,
    executionToken: Schema.String,
    prompt: Schema.String,
    opts: WorkflowAgentOptions()
  })
)

export const WorkflowAgentResult: () => Schema.Schema<T.WorkflowAgentResult> = lazy(() =>
  Schema.Struct({
    result: Schema.optional(json())
  })
)

export const WorkflowAgentSummary: () => Schema.Schema<T.WorkflowAgentSummary> = lazy(() =>
  Schema.Struct({
    agentId: Schema.String,
    toolCallId: Schema.String,
    runId: Schema.String,
    phaseId: Schema.Union(Schema.String, Schema.Null),
    label: Schema.String,
    displayName: nullish(Schema.String),
    agentType: Schema.String,
    status: Schema.String,
    requestedModel: nullish(Schema.String),
    resolvedModel: nullish(Schema.String),
    startedAt: nullish(integer()),
    completedAt: nullish(integer()),
    activeMs: integer(),
    activity: nullish(Schema.String)
  })
)

export const WorkflowCancelRequest: () => Schema.Schema<T.WorkflowCancelRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String
  })
)

export const WorkflowCurrentPhase: () => Schema.Schema<T.WorkflowCurrentPhase> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    ordinal: Schema.Union(integer(), Schema.Null)
  })
)

export const WorkflowDeclaredLimits: () => Schema.Schema<T.WorkflowDeclaredLimits> = lazy(() =>
  Schema.Struct({
    maxConcurrentSubagents: nullish(integer()),
    maxTotalSubagents: nullish(integer()),
    timeoutSeconds: nullish(number()),
    maxAiCredits: nullish(number())
  })
)

export const WorkflowDurableOperation: () => Schema.Schema<T.WorkflowDurableOperation> = lazy(() =>
  open(
    "createRun",
    "markRunStarted",
    "finishRun",
    "reserveAgent",
    "releaseAgent",
    "chargeCredit",
    "addElapsed",
    "reconcileCreditTotal",
    "journalGet",
    "journalPut",
    "refreshLease"
  )
)

export const WorkflowGetRunProgressRequest: () => Schema.Schema<T.WorkflowGetRunProgressRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    phaseId: Schema.optional(Schema.String),
    afterSeq: Schema.optional(integer()),
    beforeSeq: Schema.optional(integer()),
    limit: Schema.optional(integer())
  })
)

export const WorkflowGetRunRequest: () => Schema.Schema<T.WorkflowGetRunRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String
  })
)

export const WorkflowJournalGetRequest: () => Schema.Schema<T.WorkflowJournalGetRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    executionToken: Schema.String,
    key: Schema.String
  })
)

export const WorkflowJournalGetResult: () => Schema.Schema<T.WorkflowJournalGetResult> = lazy(() =>
  Schema.Struct({
    hit: Schema.Boolean,
    resultJson: Schema.optional(json())
  })
)

export const WorkflowJournalPutRequest: () => Schema.Schema<T.WorkflowJournalPutRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    executionToken: Schema.String,
    key: Schema.String,
    resultJson: json()
  })
)

export const WorkflowListRunsRequest: () => Schema.Schema<T.WorkflowListRunsRequest> = lazy(() =>
  Schema.Struct({
    afterSeq: Schema.optional(integer()),
    beforeSeq: Schema.optional(integer()),
    limit: Schema.optional(integer())
  })
)

export const WorkflowListRunsResult: () => Schema.Schema<T.WorkflowListRunsResult> = lazy(() =>
  Schema.Struct({
    runs: Schema.Array(WorkflowRunSummary()),
    oldestSeq: nullish(Schema.Union(integer(), Schema.Null)),
    newestSeq: nullish(Schema.Union(integer(), Schema.Null)),
    hasMoreNewer: nullish(Schema.Boolean),
    omittedOlder: nullish(integer())
  })
)

export const WorkflowLogLine: () => Schema.Schema<T.WorkflowLogLine> = lazy(() =>
  Schema.Struct({
    seq: integer(),
    kind: WorkflowLogLineKind(),
    text: Schema.String
  })
)

export const WorkflowLogLineKind: () => Schema.Schema<T.WorkflowLogLineKind> = lazy(() => open("log", "phase"))

export const WorkflowLogRequest: () => Schema.Schema<T.WorkflowLogRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    executionToken: Schema.String,
    lines: Schema.Array(WorkflowLogLine())
  })
)

export const WorkflowPauseCheckpointAction: () => Schema.Schema<T.WorkflowPauseCheckpointAction> = lazy(() =>
  open("continue", "pause")
)

export const WorkflowPauseCheckpointRequest: () => Schema.Schema<T.WorkflowPauseCheckpointRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    executionToken: Schema.String,
    key: Schema.String
  })
)

export const WorkflowPauseCheckpointResult: () => Schema.Schema<T.WorkflowPauseCheckpointResult> = lazy(() =>
  Schema.Struct({
    action: WorkflowPauseCheckpointAction()
  })
)

export const WorkflowPauseInfo: () => Schema.Schema<T.WorkflowPauseInfo> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      type: Schema.Literal("user")
    }),
    Schema.Struct({
      type: Schema.Literal("checkpoint"),
      key: Schema.String
    }),
    unrecognized("type", "user", "checkpoint")
  )
)

export const WorkflowPauseRequest: () => Schema.Schema<T.WorkflowPauseRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String
  })
)

export const WorkflowPhaseObservation: () => Schema.Schema<T.WorkflowPhaseObservation> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    ordinal: Schema.Union(integer(), Schema.Null),
    title: Schema.String,
    detail: nullish(Schema.String),
    status: WorkflowPhaseStatus(),
    lastEnteredRunAttempt: integer(),
    entryCount: integer(),
    startedAt: nullish(integer()),
    completedAt: nullish(integer()),
    accumulatedActiveMs: integer(),
    currentActiveMs: integer(),
    totalAgentCount: integer(),
    liveAgentCount: integer()
  })
)

export const WorkflowPhaseStatus: () => Schema.Schema<T.WorkflowPhaseStatus> = lazy(() =>
  open("pending", "active", "completed", "skipped")
)

export const WorkflowProgressLine: () => Schema.Schema<T.WorkflowProgressLine> = lazy(() =>
  Schema.Struct({
    seq: integer(),
    attempt: integer(),
    phaseId: Schema.Union(Schema.String, Schema.Null),
    recordedAt: integer(),
    kind: WorkflowLogLineKind(),
    text: Schema.String
  })
)

export const WorkflowProgressPage: () => Schema.Schema<T.WorkflowProgressPage> = lazy(() =>
  Schema.Struct({
    records: Schema.Array(WorkflowProgressLine()),
    oldestSeq: Schema.Union(integer(), Schema.Null),
    newestSeq: Schema.Union(integer(), Schema.Null),
    hasMoreOlder: Schema.Boolean,
    hasMoreNewer: Schema.Boolean,
    revision: integer()
  })
)

export const WorkflowResumeRequest: () => Schema.Schema<T.WorkflowResumeRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    limits: Schema.optional(WorkflowRunLimits()),
    notifyOnComplete: Schema.optional(Schema.Boolean),
    logPhaseNames: Schema.optional(Schema.Boolean)
  })
)

export const WorkflowResumeResult: () => Schema.Schema<T.WorkflowResumeResult> = lazy(() =>
  Schema.Struct({
    workflowName: Schema.String,
    run: WorkflowRunResult()
  })
)

export const WorkflowRunConsumed: () => Schema.Schema<T.WorkflowRunConsumed> = lazy(() =>
  Schema.Struct({
    activeMs: integer(),
    subagents: integer(),
    nanoAiu: integer()
  })
)

export const WorkflowRunDetail: () => Schema.Schema<T.WorkflowRunDetail> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    workflowName: Schema.String,
    description: Schema.String,
    status: WorkflowRunStatus(),
    revision: integer(),
    createdAt: integer(),
    startedAt: Schema.Union(integer(), Schema.Null),
    updatedAt: integer(),
    completedAt: Schema.Union(integer(), Schema.Null),
    currentPhase: Schema.Union(WorkflowCurrentPhase(), Schema.Null),
    declaredPhaseCount: integer(),
    liveAgentCount: integer(),
    totalSpawnedAgentCount: integer(),
    consumed: WorkflowRunConsumed(),
    declaredLimits: WorkflowDeclaredLimits(),
    approved: Schema.Union(WorkflowDeclaredLimits(), Schema.Null),
    observedAt: integer(),
    activeSegmentStartedAt: Schema.Union(integer(), Schema.Null),
    terminal: Schema.Union(WorkflowRunTerminal(), Schema.Null),
    canResume: Schema.Boolean,
    phases: Schema.Array(WorkflowPhaseObservation()),
    agents: Schema.Array(WorkflowAgentSummary()),
    progress: WorkflowProgressPage()
  })
)

export const WorkflowRunFailure: () => Schema.Schema<T.WorkflowRunFailure> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      type: Schema.Literal("workflow_limit_reached"),
      kind: WorkflowRunFailureKind(),
      value: number(),
      suggestedValue: nullish(number()),
      runId: Schema.String
    }),
    Schema.Struct({
      type: Schema.Literal("workflow_resume_declined"),
      runId: Schema.String,
      reason: Schema.String
    }),
    Schema.Struct({
      type: Schema.Literal("workflow_durable_failure"),
      code: Schema.String,
      operation: WorkflowDurableOperation(),
      runId: Schema.String
    }),
    Schema.Struct({
      type: Schema.Literal("workflow_accounting_incomplete"),
      runId: Schema.String,
      drainedNanoAiu: integer()
    }),
    Schema.Struct({
      type: Schema.Literal("workflow_provider_disconnected"),
      runId: Schema.String
    }),
    unrecognized(
      "type",
      "workflow_limit_reached",
      "workflow_resume_declined",
      "workflow_durable_failure",
      "workflow_accounting_incomplete",
      "workflow_provider_disconnected"
    )
  )
)

export const WorkflowRunFailureKind: () => Schema.Schema<T.WorkflowRunFailureKind> = lazy(() =>
  open("maxTotalSubagents", "timeoutSeconds", "maxAiCredits")
)

export const WorkflowRunLimits: () => Schema.Schema<T.WorkflowRunLimits> = lazy(() =>
  Schema.Struct({
    maxConcurrentSubagents: Schema.optional(Schema.Union(integer(), Schema.Null)),
    maxTotalSubagents: Schema.optional(Schema.Union(integer(), Schema.Null)),
    timeoutSeconds: Schema.optional(Schema.Union(number(), Schema.Null)),
    maxAiCredits: Schema.optional(Schema.Union(number(), Schema.Null))
  })
)

export const WorkflowRunOptions: () => Schema.Schema<T.WorkflowRunOptions> = lazy(() =>
  Schema.Struct({
    limits: Schema.optional(WorkflowRunLimits()),
    notifyOnComplete: Schema.optional(Schema.Boolean),
    logPhaseNames: Schema.optional(Schema.Boolean),
    resumeFromRunId: Schema.optional(Schema.String)
  })
)

export const WorkflowRunRequest: () => Schema.Schema<T.WorkflowRunRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    args: json(),
    options: Schema.optional(WorkflowRunOptions())
  })
)

export const WorkflowRunResult: () => Schema.Schema<T.WorkflowRunResult> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    attempt: nullish(integer()),
    status: WorkflowRunStatus(),
    result: Schema.optional(json()),
    error: nullish(Schema.String),
    failure: nullish(WorkflowRunFailure()),
    reason: nullish(Schema.String),
    snapshot: Schema.optional(json()),
    pauseInfo: nullish(WorkflowPauseInfo())
  })
)

export const WorkflowRunStatus: () => Schema.Schema<T.WorkflowRunStatus> = lazy(() =>
  open("pending", "running", "completed", "halted", "paused", "cancelled", "error")
)

export const WorkflowRunSummary: () => Schema.Schema<T.WorkflowRunSummary> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    workflowName: Schema.String,
    description: Schema.String,
    status: WorkflowRunStatus(),
    revision: integer(),
    createdAt: integer(),
    startedAt: Schema.Union(integer(), Schema.Null),
    updatedAt: integer(),
    completedAt: Schema.Union(integer(), Schema.Null),
    currentPhase: Schema.Union(WorkflowCurrentPhase(), Schema.Null),
    declaredPhaseCount: integer(),
    liveAgentCount: integer(),
    totalSpawnedAgentCount: integer(),
    consumed: WorkflowRunConsumed(),
    declaredLimits: WorkflowDeclaredLimits(),
    approved: Schema.Union(WorkflowDeclaredLimits(), Schema.Null),
    observedAt: integer(),
    activeSegmentStartedAt: Schema.Union(integer(), Schema.Null),
    terminal: Schema.Union(WorkflowRunTerminal(), Schema.Null),
    canResume: Schema.Boolean
  })
)

export const WorkflowRunTerminal: () => Schema.Schema<T.WorkflowRunTerminal> = lazy(() =>
  Schema.Struct({
    reason: nullish(Schema.String),
    failure: nullish(WorkflowRunFailure()),
    error: nullish(Schema.String),
    resultPreview: nullish(Schema.String),
    pauseInfo: Schema.Union(WorkflowPauseInfo(), Schema.Null)
  })
)

export const WorkflowToolResumeRequest: () => Schema.Schema<T.WorkflowToolResumeRequest> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    limits: Schema.optional(WorkflowRunLimits()),
    toolCallId: Schema.optional(Schema.String)
  })
)

export const WorkflowToolRunOptions: () => Schema.Schema<T.WorkflowToolRunOptions> = lazy(() =>
  Schema.Struct({
    limits: Schema.optional(WorkflowRunLimits()),
    resumeFromRunId: Schema.optional(Schema.String)
  })
)

export const WorkflowToolRunRequest: () => Schema.Schema<T.WorkflowToolRunRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    args: json(),
    options: Schema.optional(WorkflowToolRunOptions()),
    toolCallId: Schema.optional(Schema.String)
  })
)

export const WorkspaceDiffFileChange: () => Schema.Schema<T.WorkspaceDiffFileChange> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    diff: Schema.String,
    changeType: WorkspaceDiffFileChangeType(),
    oldPath: nullish(Schema.String),
    isTruncated: nullish(Schema.Boolean)
  })
)

export const WorkspaceDiffFileChangeType: () => Schema.Schema<T.WorkspaceDiffFileChangeType> = lazy(() =>
  open("added", "modified", "deleted", "renamed")
)

export const WorkspaceDiffMode: () => Schema.Schema<T.WorkspaceDiffMode> = lazy(() =>
  open("unstaged", "branch", "session")
)

export const WorkspaceDiffResult: () => Schema.Schema<T.WorkspaceDiffResult> = lazy(() =>
  Schema.Struct({
    requestedMode: WorkspaceDiffMode(),
    mode: WorkspaceDiffMode(),
    changes: Schema.Array(WorkspaceDiffFileChange()),
    baseBranch: nullish(Schema.String),
    isFallback: Schema.Boolean,
    unavailableReason: nullish(HistoryRewindUnavailableReason())
  })
)

export const WorkspaceSummary: () => Schema.Schema<T.WorkspaceSummary> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      id: Schema.String,
      cwd: nullish(Schema.String),
      git_root: nullish(Schema.String),
      repository: nullish(Schema.String),
      host_type: nullish(WorkspaceSummaryHostType()),
      branch: nullish(Schema.String),
      name: nullish(Schema.String),
      user_named: nullish(Schema.Boolean),
      created_at: nullish(Schema.String),
      updated_at: nullish(Schema.String)
    }),
    Schema.Null
  )
)

export const WorkspaceSummaryHostType: () => Schema.Schema<T.WorkspaceSummaryHostType> = lazy(() =>
  open("github", "ado")
)

export const WorkspacesAddSummaryRequest: () => Schema.Schema<T.WorkspacesAddSummaryRequest> = lazy(() =>
  Schema.Struct({
    title: Schema.String,
    content: Schema.String
  })
)

export const WorkspacesAddSummaryResult: () => Schema.Schema<T.WorkspacesAddSummaryResult> = lazy(() =>
  Schema.Struct(
    {
      summary: nullish(Schema.Record({ key: Schema.String, value: json() })),
      workspace: nullish(Schema.Record({ key: Schema.String, value: json() }))
    },
    Schema.Record({ key: Schema.String, value: json() })
  )
)

export const WorkspacesAutopilotObjectiveExistsResult: () => Schema.Schema<T.WorkspacesAutopilotObjectiveExistsResult> =
  lazy(() =>
    Schema.Struct({
      exists: Schema.Boolean
    })
  )

export const WorkspacesCheckpoints: () => Schema.Schema<T.WorkspacesCheckpoints> = lazy(() =>
  Schema.Struct({
    number: integer(),
    title: Schema.String,
    filename: Schema.String
  })
)

export const WorkspacesCreateDirectoryRequest: () => Schema.Schema<T.WorkspacesCreateDirectoryRequest> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    recursive: Schema.optional(Schema.Boolean)
  })
)

export const WorkspacesCreateFileRequest: () => Schema.Schema<T.WorkspacesCreateFileRequest> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    content: Schema.String
  })
)

export const WorkspacesDeleteAutopilotObjectiveResult: () => Schema.Schema<T.WorkspacesDeleteAutopilotObjectiveResult> =
  lazy(() =>
    Schema.Struct({
      deleted: Schema.Boolean
    })
  )

export const WorkspacesDiffRequest: () => Schema.Schema<T.WorkspacesDiffRequest> = lazy(() =>
  Schema.Struct({
    mode: WorkspaceDiffMode(),
    ignoreWhitespace: Schema.optional(Schema.Boolean)
  })
)

export const WorkspacesEnsureRequest: () => Schema.Schema<T.WorkspacesEnsureRequest> = lazy(() =>
  Schema.Struct({
    context: Schema.optional(json())
  })
)

export const WorkspacesGetWorkspaceResult: () => Schema.Schema<T.WorkspacesGetWorkspaceResult> = lazy(() =>
  Schema.Struct({
    workspace: Schema.Union(
      Schema.Struct({
        id: Schema.String,
        cwd: nullish(Schema.String),
        git_root: nullish(Schema.String),
        repository: nullish(Schema.String),
        host_type: nullish(WorkspacesWorkspaceDetailsHostType()),
        branch: nullish(Schema.String),
        name: nullish(Schema.String),
        client_name: nullish(Schema.String),
        user_named: nullish(Schema.Boolean),
        summary_count: nullish(integer()),
        created_at: nullish(Schema.String),
        updated_at: nullish(Schema.String),
        remote_steerable: nullish(Schema.Boolean),
        mc_task_id: nullish(Schema.String),
        mc_session_id: nullish(Schema.String),
        mc_last_event_id: nullish(Schema.String),
        chronicle_sync_dismissed: nullish(Schema.Boolean)
      }),
      Schema.Null
    ),
    path: nullish(Schema.String)
  })
)

export const WorkspacesListCheckpointsResult: () => Schema.Schema<T.WorkspacesListCheckpointsResult> = lazy(() =>
  Schema.Struct({
    checkpoints: Schema.Array(WorkspacesCheckpoints())
  })
)

export const WorkspacesListFilesResult: () => Schema.Schema<T.WorkspacesListFilesResult> = lazy(() =>
  Schema.Struct({
    files: Schema.Array(Schema.String)
  })
)

export const WorkspacesReadAutopilotObjectiveResult: () => Schema.Schema<T.WorkspacesReadAutopilotObjectiveResult> =
  lazy(() =>
    Schema.Struct({
      content: Schema.Union(Schema.String, Schema.Null)
    })
  )

export const WorkspacesReadCheckpointRequest: () => Schema.Schema<T.WorkspacesReadCheckpointRequest> = lazy(() =>
  Schema.Struct({
    number: integer()
  })
)

export const WorkspacesReadCheckpointResult: () => Schema.Schema<T.WorkspacesReadCheckpointResult> = lazy(() =>
  Schema.Struct({
    content: Schema.Union(Schema.String, Schema.Null)
  })
)

export const WorkspacesReadFileRequest: () => Schema.Schema<T.WorkspacesReadFileRequest> = lazy(() =>
  Schema.Struct({
    path: Schema.String
  })
)

export const WorkspacesReadFileResult: () => Schema.Schema<T.WorkspacesReadFileResult> = lazy(() =>
  Schema.Struct({
    content: Schema.String
  })
)

export const WorkspacesRemovePathRequest: () => Schema.Schema<T.WorkspacesRemovePathRequest> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    recursive: Schema.optional(Schema.Boolean),
    force: Schema.optional(Schema.Boolean)
  })
)

export const WorkspacesRenamePathRequest: () => Schema.Schema<T.WorkspacesRenamePathRequest> = lazy(() =>
  Schema.Struct({
    source: Schema.String,
    destination: Schema.String
  })
)

export const WorkspacesSaveLargePasteRequest: () => Schema.Schema<T.WorkspacesSaveLargePasteRequest> = lazy(() =>
  Schema.Struct({
    content: Schema.String
  })
)

export const WorkspacesSaveLargePasteResult: () => Schema.Schema<T.WorkspacesSaveLargePasteResult> = lazy(() =>
  Schema.Struct({
    saved: Schema.Union(
      Schema.Struct({
        filePath: Schema.String,
        filename: Schema.String,
        sizeBytes: integer()
      }),
      Schema.Null
    )
  })
)

export const WorkspacesStatFileRequest: () => Schema.Schema<T.WorkspacesStatFileRequest> = lazy(() =>
  Schema.Struct({
    path: Schema.String
  })
)

export const WorkspacesStatFileResult: () => Schema.Schema<T.WorkspacesStatFileResult> = lazy(() =>
  Schema.Struct({
    isFile: Schema.Boolean,
    isDirectory: Schema.Boolean,
    size: number(),
    mtimeMs: number(),
    birthtimeMs: number()
  })
)

export const WorkspacesTruncateSummariesRequest: () => Schema.Schema<T.WorkspacesTruncateSummariesRequest> = lazy(() =>
  Schema.Struct({
    keepCount: integer()
  })
)

export const WorkspacesUpdateMetadataRequest: () => Schema.Schema<T.WorkspacesUpdateMetadataRequest> = lazy(() =>
  Schema.Struct({
    context: Schema.optional(json()),
    name: Schema.optional(Schema.String)
  })
)

export const WorkspacesWorkspaceDetailsHostType: () => Schema.Schema<T.WorkspacesWorkspaceDetailsHostType> = lazy(() =>
  open("github", "ado")
)

export const WorkspacesWriteAutopilotObjectiveRequest: () => Schema.Schema<T.WorkspacesWriteAutopilotObjectiveRequest> =
  lazy(() =>
    Schema.Struct({
      content: Schema.String
    })
  )

export const WorkspacesWriteAutopilotObjectiveResult: () => Schema.Schema<T.WorkspacesWriteAutopilotObjectiveResult> =
  lazy(() =>
    Schema.Struct({
      operation: Schema.String
    })
  )

/**
 * Requests to one session; the `sessionId` that goes with the params on the wire is left out here.
 *
 * @since 0.1.0
 * @category models
 */
export const sessionMethods: {
  readonly [K in keyof T.SessionMethods]: Method<T.SessionMethods[K]["params"], T.SessionMethods[K]["result"]>
} = {
  "session.abort": { params: AbortRequest, result: AbortResult, arity: "required", experimental: true },
  "session.accounts.enumerate": {
    params: AccountsEnumerateRequest,
    result: AuthEnumerateValue,
    arity: "required",
    experimental: true
  },
  "session.accounts.get": { params: AccountsGetRequest, result: AuthReadValue, arity: "required", experimental: true },
  "session.accounts.login.advance": {
    params: AuthLoginAdvanceRequest,
    result: AuthLoginStep,
    arity: "required",
    experimental: true
  },
  "session.accounts.login.begin": {
    params: AuthLoginBeginRequest,
    result: AuthLoginBegun,
    arity: "required",
    experimental: true
  },
  "session.accounts.login.cancel": {
    params: AuthLoginCancelRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.accounts.set": {
    params: AccountsSetRequest,
    result: AuthWriteResult,
    arity: "required",
    experimental: true
  },
  "session.agent.deselect": { params: none, result: nothing, arity: "none", experimental: true },
  "session.agent.getCurrent": { params: none, result: AgentGetCurrentResult, arity: "none", experimental: true },
  "session.agent.list": {
    params: optional(AgentListRequest),
    result: AgentList,
    arity: "optional",
    experimental: true
  },
  "session.agent.reload": { params: none, result: AgentReloadResult, arity: "none", experimental: true },
  "session.agent.select": {
    params: AgentSelectRequest,
    result: AgentSelectResult,
    arity: "required",
    experimental: true
  },
  "session.agent.setPrompt": { params: AgentSetPromptRequest, result: nothing, arity: "required", experimental: true },
  "session.autopilotObjective.getState": {
    params: none,
    result: AutopilotObjectiveGetStateResult,
    arity: "none",
    experimental: true
  },
  "session.cancelAllBackgroundAgents": {
    params: none,
    result: lazy(() => integer()),
    arity: "none",
    experimental: true
  },
  "session.canvas.action.invoke": {
    params: CanvasActionInvokeRequest,
    result: CanvasActionInvokeResult,
    arity: "required",
    experimental: true
  },
  "session.canvas.close": { params: CanvasCloseRequest, result: nothing, arity: "required", experimental: true },
  "session.canvas.list": { params: none, result: CanvasList, arity: "none", experimental: true },
  "session.canvas.listOpen": { params: none, result: CanvasListOpenResult, arity: "none", experimental: true },
  "session.canvas.open": {
    params: CanvasOpenRequest,
    result: OpenCanvasInstance,
    arity: "required",
    experimental: true
  },
  "session.canvas.provider.register": {
    params: CanvasProviderRegisterRequest,
    result: nothing,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.canvas.provider.unregister": {
    params: CanvasProviderUnregisterRequest,
    result: nothing,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.commands.enqueue": {
    params: EnqueueCommandParams,
    result: EnqueueCommandResult,
    arity: "required",
    experimental: true
  },
  "session.commands.execute": {
    params: ExecuteCommandParams,
    result: ExecuteCommandResult,
    arity: "required",
    experimental: true
  },
  "session.commands.finalizeInvocationEffect": {
    params: CommandsFinalizeInvocationEffectRequest,
    result: CommandsFinalizeInvocationEffectResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.commands.handlePendingCommand": {
    params: CommandsHandlePendingCommandRequest,
    result: CommandsHandlePendingCommandResult,
    arity: "required",
    experimental: true
  },
  "session.commands.invoke": {
    params: CommandsInvokeRequest,
    result: SlashCommandInvocationResult,
    arity: "required",
    experimental: true
  },
  "session.commands.list": {
    params: optional(CommandsListRequest),
    result: S.CommandList,
    arity: "optional",
    experimental: true
  },
  "session.commands.respondToQueuedCommand": {
    params: CommandsRespondToQueuedCommandRequest,
    result: CommandsRespondToQueuedCommandResult,
    arity: "required",
    experimental: true
  },
  "session.completions.getTriggerCharacters": {
    params: none,
    result: CompletionsGetTriggerCharactersResult,
    arity: "none",
    experimental: true
  },
  "session.completions.request": {
    params: CompletionsRequestRequest,
    result: CompletionsRequestResult,
    arity: "required",
    experimental: true
  },
  "session.connectors.connect": {
    params: ConnectorConnectRequest,
    result: ConnectorConnectResult,
    arity: "required",
    experimental: true
  },
  "session.connectors.continueConnection": {
    params: ConnectorContinueRequest,
    result: ConnectorConnectResult,
    arity: "required",
    experimental: true
  },
  "session.connectors.disconnect": {
    params: ConnectorConnectRequest,
    result: ConnectorDisconnectResult,
    arity: "required",
    experimental: true
  },
  "session.connectors.getCapabilities": {
    params: none,
    result: ConnectorCapabilities,
    arity: "none",
    experimental: true
  },
  "session.connectors.getStatus": { params: none, result: ConnectorStatus, arity: "none", experimental: true },
  "session.connectors.list": {
    params: ConnectorAccountRequest,
    result: ConnectorCatalogResult,
    arity: "required",
    experimental: true
  },
  "session.connectors.reconcile": {
    params: ConnectorReconcileRequest,
    result: ConnectorStatus,
    arity: "required",
    experimental: true
  },
  "session.connectors.reconcileForStartup": {
    params: ConnectorAccountRequest,
    result: ConnectorStatus,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.connectors.reconnect": {
    params: ConnectorConnectRequest,
    result: ConnectorConnectResult,
    arity: "required",
    experimental: true
  },
  "session.connectors.refresh": {
    params: ConnectorAccountRequest,
    result: ConnectorCatalogResult,
    arity: "required",
    experimental: true
  },
  "session.connectors.withdrawProjection": {
    params: none,
    result: ConnectorStatus,
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.contentExclusion.checkPaths": {
    params: ContentExclusionCheckPathsRequest,
    result: ContentExclusionCheckPathsResult,
    arity: "required",
    experimental: true
  },
  "session.customizations.reload": { params: none, result: SkillsLoadDiagnostics, arity: "none", experimental: true },
  "session.debug.collectLogs": {
    params: DebugCollectLogsRequest,
    result: DebugCollectLogsResult,
    arity: "required",
    experimental: true
  },
  "session.destroy": { params: none, result: S.SessionConfirmation, arity: "none" },
  "session.detach": { params: none, result: S.SessionConfirmation, arity: "none" },
  "session.diagnostics.configure": {
    params: DiagnosticsConfigureRequest,
    result: DiagnosticsConfiguration,
    arity: "required",
    experimental: true
  },
  "session.diagnostics.read": {
    params: DiagnosticsReadRequest,
    result: DiagnosticsReadResult,
    arity: "required",
    experimental: true
  },
  "session.eventLog.read": {
    params: EventLogReadRequest,
    result: S.EventsReadResult,
    arity: "required",
    experimental: true
  },
  "session.eventLog.registerInterest": {
    params: RegisterEventInterestParams,
    result: RegisterEventInterestResult,
    arity: "required",
    experimental: true
  },
  "session.eventLog.releaseInterest": {
    params: ReleaseEventInterestParams,
    result: EventLogReleaseInterestResult,
    arity: "required",
    experimental: true
  },
  "session.eventLog.tail": { params: none, result: EventLogTailResult, arity: "none", experimental: true },
  "session.extensions.disable": {
    params: ExtensionsDisableRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.extensions.enable": {
    params: ExtensionsEnableRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.extensions.list": { params: none, result: ExtensionList, arity: "none", experimental: true },
  "session.extensions.reload": { params: none, result: nothing, arity: "none", experimental: true },
  "session.extensions.sendAttachmentsToMessage": {
    params: SendAttachmentsToMessageParams,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.fleet.start": { params: FleetStartRequest, result: FleetStartResult, arity: "required", experimental: true },
  "session.getMessages": { params: none, result: SessionGetMessagesResult, arity: "none" },
  "session.gitHubAuth.getAllAuthAvailable": {
    params: none,
    result: lazy(() => Schema.Array(SessionAuthStatus())),
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.gitHubAuth.getCurrentAuthInfo": {
    params: none,
    result: SessionAuthInfoResult,
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.gitHubAuth.getStatus": { params: none, result: SessionAuthStatus, arity: "none", experimental: true },
  "session.gitHubAuth.lastAuthErrors": {
    params: none,
    result: AuthValidationErrors,
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.gitHubAuth.login": {
    params: SessionAuthLoginRequest,
    result: S.AuthInfo,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.gitHubAuth.logout": {
    params: none,
    result: lazy(() => Schema.Boolean),
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.gitHubAuth.logoutUser": {
    params: SessionAuthLogoutUserRequest,
    result: lazy(() => Schema.Boolean),
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.gitHubAuth.refreshCopilotUser": {
    params: none,
    result: SessionAuthInfoResult,
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.gitHubAuth.setCredentials": {
    params: SessionSetCredentialsParams,
    result: SessionSetCredentialsResult,
    arity: "required",
    experimental: true
  },
  "session.gitHubAuth.switchToAuth": {
    params: SessionAuthSwitchRequest,
    result: nothing,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.history.abortManualCompaction": {
    params: none,
    result: HistoryAbortManualCompactionResult,
    arity: "none",
    experimental: true
  },
  "session.history.cancelBackgroundCompaction": {
    params: none,
    result: HistoryCancelBackgroundCompactionResult,
    arity: "none",
    experimental: true
  },
  "session.history.clearContext": {
    params: HistoryClearContextRequest,
    result: HistoryClearContextResult,
    arity: "required",
    experimental: true
  },
  "session.history.compact": {
    params: optional(HistoryCompactRequest),
    result: HistoryCompactResult,
    arity: "optional",
    experimental: true
  },
  "session.history.listRewindPoints": {
    params: none,
    result: HistoryListRewindPointsResult,
    arity: "none",
    experimental: true
  },
  "session.history.previewRewind": {
    params: HistoryPreviewRewindRequest,
    result: HistoryPreviewRewindResult,
    arity: "required",
    experimental: true
  },
  "session.history.rewind": {
    params: HistoryRewindRequest,
    result: HistoryRewindResult,
    arity: "required",
    experimental: true
  },
  "session.history.summarizeForHandoff": {
    params: none,
    result: HistorySummarizeForHandoffResult,
    arity: "none",
    experimental: true
  },
  "session.history.truncate": {
    params: HistoryTruncateRequest,
    result: HistoryTruncateResult,
    arity: "required",
    experimental: true
  },
  "session.instructions.getSources": {
    params: none,
    result: InstructionsGetSourcesResult,
    arity: "none",
    experimental: true
  },
  "session.instructions.reload": { params: none, result: nothing, arity: "none", experimental: true },
  "session.interruptMainTurn": {
    params: InterruptMainTurnRequest,
    result: InterruptMainTurnResult,
    arity: "required",
    experimental: true
  },
  "session.limitPrediction.predict": {
    params: optional(SessionLimitPredictionRequest),
    result: SessionLimitPredictionResult,
    arity: "optional",
    experimental: true
  },
  "session.log": { params: LogRequest, result: LogResult, arity: "required", experimental: true },
  "session.lsp.initialize": { params: LspInitializeRequest, result: nothing, arity: "required", experimental: true },
  "session.managedSettings.get": {
    params: none,
    result: E.ManagedSettingsResolvedData,
    arity: "none",
    experimental: true
  },
  "session.mcp.apps.callTool": {
    params: McpAppsCallToolRequest,
    result: lazy(() => Schema.Record({ key: Schema.String, value: json() })),
    arity: "required",
    experimental: true
  },
  "session.mcp.apps.diagnose": {
    params: McpAppsDiagnoseRequest,
    result: McpAppsDiagnoseResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.apps.getHostContext": { params: none, result: McpAppsHostContext, arity: "none", experimental: true },
  "session.mcp.apps.listTools": {
    params: McpAppsListToolsRequest,
    result: McpAppsListToolsResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.apps.readResource": {
    params: McpAppsReadResourceRequest,
    result: McpAppsReadResourceResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.apps.setHostContext": {
    params: McpAppsSetHostContextRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.mcp.cancelSamplingExecution": {
    params: McpCancelSamplingExecutionParams,
    result: McpCancelSamplingExecutionResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.configureGitHub": {
    params: McpConfigureGitHubRequest,
    result: McpConfigureGitHubResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.mcp.disable": { params: McpDisableRequest, result: nothing, arity: "required", experimental: true },
  "session.mcp.enable": { params: McpEnableRequest, result: nothing, arity: "required", experimental: true },
  "session.mcp.executeSampling": {
    params: McpExecuteSamplingParams,
    result: McpSamplingExecutionResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.headers.handlePendingHeadersRefreshRequest": {
    params: McpHeadersHandlePendingHeadersRefreshRequestRequest,
    result: McpHeadersHandlePendingHeadersRefreshRequestResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.isServerRunning": {
    params: McpIsServerRunningRequest,
    result: McpIsServerRunningResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.list": { params: none, result: McpServerList, arity: "none", experimental: true },
  "session.mcp.listTools": {
    params: McpListToolsRequest,
    result: McpListToolsResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.moveLoadingToBackground": {
    params: none,
    result: MoveMcpLoadingToBackgroundResult,
    arity: "none",
    experimental: true
  },
  "session.mcp.oauth.authenticationStateChanged": {
    params: McpOauthAuthenticationStateChangedRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.mcp.oauth.cancelLogin": {
    params: McpOauthCancelLoginRequest,
    result: McpOauthCancelLoginResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.oauth.handlePendingRequest": {
    params: McpOauthHandlePendingRequest,
    result: McpOauthHandlePendingResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.oauth.login": {
    params: McpOauthLoginRequest,
    result: McpOauthLoginResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.oauth.prepareLogin": {
    params: McpOauthPrepareLoginRequest,
    result: McpOauthPrepareLoginResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.oauth.probe": {
    params: McpOauthProbeRequest,
    result: McpOauthProbeResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.oauth.respond": {
    params: McpOauthRespondRequest,
    result: McpOauthRespondResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.registerExternalClient": {
    params: McpRegisterExternalClientRequest,
    result: nothing,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.mcp.reload": { params: none, result: nothing, arity: "none", experimental: true },
  "session.mcp.reloadWithConfig": {
    params: McpReloadWithConfigRequest,
    result: McpStartServersResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.mcp.removeGitHub": { params: none, result: McpRemoveGitHubResult, arity: "none", experimental: true },
  "session.mcp.resources.list": {
    params: McpResourcesListRequest,
    result: McpResourcesListResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.resources.listTemplates": {
    params: McpResourcesListTemplatesRequest,
    result: McpResourcesListTemplatesResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.resources.read": {
    params: McpResourcesReadRequest,
    result: McpResourcesReadResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.restartServer": {
    params: McpRestartServerRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.mcp.setEnvValueMode": {
    params: McpSetEnvValueModeParams,
    result: McpSetEnvValueModeResult,
    arity: "required",
    experimental: true
  },
  "session.mcp.startServer": { params: McpStartServerRequest, result: nothing, arity: "required", experimental: true },
  "session.mcp.stopServer": { params: McpStopServerRequest, result: nothing, arity: "required", experimental: true },
  "session.mcp.unregisterExternalClient": {
    params: McpUnregisterExternalClientRequest,
    result: nothing,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.metadata.activity": { params: none, result: SessionActivity, arity: "none", experimental: true },
  "session.metadata.contextInfo": {
    params: MetadataContextInfoRequest,
    result: MetadataContextInfoResult,
    arity: "required",
    experimental: true
  },
  "session.metadata.getClientMetadata": { params: none, result: S.ClientMetadata, arity: "none", experimental: true },
  "session.metadata.getContextAttribution": {
    params: none,
    result: MetadataContextAttributionResult,
    arity: "none",
    experimental: true
  },
  "session.metadata.getContextHeaviestMessages": {
    params: MetadataContextHeaviestMessagesRequest,
    result: MetadataContextHeaviestMessagesResult,
    arity: "required",
    experimental: true
  },
  "session.metadata.isProcessing": {
    params: none,
    result: MetadataIsProcessingResult,
    arity: "none",
    experimental: true
  },
  "session.metadata.recomputeContextTokens": {
    params: MetadataRecomputeContextTokensRequest,
    result: MetadataRecomputeContextTokensResult,
    arity: "required",
    experimental: true
  },
  "session.metadata.recordContextChange": {
    params: MetadataRecordContextChangeRequest,
    result: MetadataRecordContextChangeResult,
    arity: "required",
    experimental: true
  },
  "session.metadata.setWorkingDirectory": {
    params: MetadataSetWorkingDirectoryRequest,
    result: MetadataSetWorkingDirectoryResult,
    arity: "required",
    experimental: true
  },
  "session.metadata.snapshot": { params: none, result: SessionMetadataSnapshot, arity: "none", experimental: true },
  "session.metadata.updateClientMetadata": {
    params: MetadataUpdateClientMetadataRequest,
    result: S.ClientMetadata,
    arity: "required",
    experimental: true
  },
  "session.mode.get": { params: none, result: E.SessionMode, arity: "none", experimental: true },
  "session.mode.set": { params: ModeSetRequest, result: ModeSetResult, arity: "required", experimental: true },
  "session.model.applyStartupOverlay": {
    params: ModelApplyStartupOverlayRequest,
    result: ModelSwitchToResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.model.getCurrent": { params: none, result: CurrentModel, arity: "none", experimental: true },
  "session.model.list": {
    params: optional(ModelListRequest),
    result: SessionModelList,
    arity: "optional",
    experimental: true
  },
  "session.model.setAllowedModels": {
    params: ModelSetAllowedModelsRequest,
    result: ModelSetAllowedModelsResult,
    arity: "required",
    experimental: true
  },
  "session.model.setReasoningEffort": {
    params: ModelSetReasoningEffortRequest,
    result: ModelSetReasoningEffortResult,
    arity: "required",
    experimental: true
  },
  "session.model.switchAutoTier": {
    params: ModelSwitchAutoTierRequest,
    result: ModelSwitchAutoTierResult,
    arity: "required",
    experimental: true
  },
  "session.model.switchTo": {
    params: ModelSwitchToRequest,
    result: ModelSwitchToResult,
    arity: "required",
    experimental: true
  },
  "session.name.get": { params: none, result: NameGetResult, arity: "none", experimental: true },
  "session.name.set": { params: NameSetRequest, result: nothing, arity: "required", experimental: true },
  "session.name.setAuto": {
    params: NameSetAutoRequest,
    result: NameSetAutoResult,
    arity: "required",
    experimental: true
  },
  "session.options.update": {
    params: SessionUpdateOptionsParams,
    result: SessionUpdateOptionsResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.configure": {
    params: PermissionsConfigureParams,
    result: PermissionsConfigureResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.folderTrust.addTrusted": {
    params: FolderTrustAddParams,
    result: PermissionsFolderTrustAddTrustedResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.folderTrust.isTrusted": {
    params: FolderTrustCheckParams,
    result: FolderTrustCheckResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.getMode": { params: none, result: PermissionsGetModeResult, arity: "none", experimental: true },
  "session.permissions.handlePendingPermissionRequest": {
    params: PermissionDecisionRequest,
    result: PermissionRequestResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.locations.addToolApproval": {
    params: PermissionLocationAddToolApprovalParams,
    result: PermissionsLocationsAddToolApprovalResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.locations.apply": {
    params: PermissionLocationApplyParams,
    result: PermissionLocationApplyResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.locations.resolve": {
    params: PermissionLocationResolveParams,
    result: PermissionLocationResolveResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.modifyRules": {
    params: PermissionsModifyRulesParams,
    result: PermissionsModifyRulesResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.notifyPromptShown": {
    params: PermissionPromptShownNotification,
    result: PermissionsNotifyPromptShownResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.paths.add": {
    params: PermissionPathsAddParams,
    result: PermissionsPathsAddResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.paths.isPathWithinAllowedDirectories": {
    params: PermissionPathsAllowedCheckParams,
    result: PermissionPathsAllowedCheckResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.paths.isPathWithinWorkspace": {
    params: PermissionPathsWorkspaceCheckParams,
    result: PermissionPathsWorkspaceCheckResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.paths.list": { params: none, result: PermissionPathsList, arity: "none", experimental: true },
  "session.permissions.paths.updatePrimary": {
    params: PermissionPathsUpdatePrimaryParams,
    result: PermissionsPathsUpdatePrimaryResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.pendingRequests": {
    params: none,
    result: PendingPermissionRequestList,
    arity: "none",
    experimental: true
  },
  "session.permissions.resetSessionApprovals": {
    params: PermissionsResetSessionApprovalsRequest,
    result: PermissionsResetSessionApprovalsResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.setApproveAll": {
    params: PermissionsSetApproveAllRequest,
    result: PermissionsSetApproveAllResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.setMode": {
    params: PermissionsSetModeRequest,
    result: PermissionsSetModeResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.setRequired": {
    params: PermissionsSetRequiredRequest,
    result: PermissionsSetRequiredResult,
    arity: "required",
    experimental: true
  },
  "session.permissions.urls.setUnrestrictedMode": {
    params: PermissionUrlsSetUnrestrictedModeParams,
    result: PermissionsUrlsSetUnrestrictedModeResult,
    arity: "required",
    experimental: true
  },
  "session.plan.delete": { params: none, result: nothing, arity: "none", experimental: true },
  "session.plan.read": { params: none, result: PlanReadResult, arity: "none", experimental: true },
  "session.plan.readSqlTodos": { params: none, result: PlanReadSqlTodosResult, arity: "none", experimental: true },
  "session.plan.readSqlTodosWithDependencies": {
    params: none,
    result: PlanReadSqlTodosWithDependenciesResult,
    arity: "none",
    experimental: true
  },
  "session.plan.update": { params: PlanUpdateRequest, result: nothing, arity: "required", experimental: true },
  "session.plugins.disable": {
    params: SessionPluginsDisableRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.plugins.enable": {
    params: SessionPluginsEnableRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.plugins.install": {
    params: SessionPluginsInstallRequest,
    result: S.PluginInstallResult,
    arity: "required",
    experimental: true
  },
  "session.plugins.list": { params: none, result: PluginList, arity: "none", experimental: true },
  "session.plugins.marketplaces.add": {
    params: S.PluginsMarketplacesAddRequest,
    result: S.MarketplaceAddResult,
    arity: "required",
    experimental: true
  },
  "session.plugins.marketplaces.browse": {
    params: S.PluginsMarketplacesBrowseRequest,
    result: S.MarketplaceBrowseResult,
    arity: "required",
    experimental: true
  },
  "session.plugins.marketplaces.list": {
    params: none,
    result: S.MarketplaceListResult,
    arity: "none",
    experimental: true
  },
  "session.plugins.marketplaces.refresh": {
    params: optional(S.PluginsMarketplacesRefreshRequest),
    result: S.MarketplaceRefreshResult,
    arity: "optional",
    experimental: true
  },
  "session.plugins.marketplaces.remove": {
    params: S.PluginsMarketplacesRemoveRequest,
    result: S.MarketplaceRemoveResult,
    arity: "required",
    experimental: true
  },
  "session.plugins.reload": {
    params: optional(PluginsReloadRequest),
    result: nothing,
    arity: "optional",
    experimental: true
  },
  "session.plugins.uninstall": {
    params: S.PluginsUninstallRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.plugins.update": {
    params: S.PluginsUpdateRequest,
    result: S.PluginUpdateResult,
    arity: "required",
    experimental: true
  },
  "session.provider.add": {
    params: ProviderAddRequest,
    result: ProviderAddResult,
    arity: "required",
    experimental: true
  },
  "session.provider.getEndpoint": {
    params: optional(ProviderGetEndpointRequest),
    result: ProviderEndpoint,
    arity: "optional",
    experimental: true
  },
  "session.provider.sync": {
    params: ProviderSyncRequest,
    result: ProviderSyncResult,
    arity: "required",
    experimental: true
  },
  "session.queue.appendSteering": {
    params: QueueAppendSteeringRequest,
    result: QueueUpdateTextResult,
    arity: "required",
    experimental: true
  },
  "session.queue.beginDeferredIdleDrain": {
    params: QueueBeginDeferredIdleDrainRequest,
    result: QueueBeginDeferredIdleDrainResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.queue.clear": { params: none, result: nothing, arity: "none", experimental: true },
  "session.queue.consumeSystemNotifications": {
    params: QueueConsumeSystemNotificationsRequest,
    result: QueueRemoveMostRecentResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.queue.deferSessionIdle": {
    params: QueueDeferSessionIdleRequest,
    result: nothing,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.queue.duplicateAt": {
    params: QueueDuplicateAtRequest,
    result: QueueDuplicateAtResult,
    arity: "required",
    experimental: true
  },
  "session.queue.enqueueResumePending": {
    params: none,
    result: QueueEnqueueResumePendingResult,
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.queue.finishDeferredIdleDrain": {
    params: QueueFinishDeferredIdleDrainRequest,
    result: QueueFinishDeferredIdleDrainResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.queue.hasPending": {
    params: none,
    result: QueueHasPendingResult,
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.queue.insertAt": {
    params: QueueInsertAtRequest,
    result: QueueInsertAtResult,
    arity: "required",
    experimental: true
  },
  "session.queue.moveItem": {
    params: QueueMoveItemRequest,
    result: QueueMoveItemResult,
    arity: "required",
    experimental: true
  },
  "session.queue.pendingItems": { params: none, result: QueuePendingItemsResult, arity: "none", experimental: true },
  "session.queue.process": { params: none, result: nothing, arity: "none", internal: true, experimental: true },
  "session.queue.removeAt": {
    params: QueueRemoveAtRequest,
    result: QueueRemoveAtResult,
    arity: "required",
    experimental: true
  },
  "session.queue.removeMostRecent": {
    params: none,
    result: QueueRemoveMostRecentResult,
    arity: "none",
    experimental: true
  },
  "session.queue.sendNow": {
    params: QueueSendNowRequest,
    result: QueueSendNowResult,
    arity: "required",
    experimental: true
  },
  "session.queue.setDrainPaused": {
    params: QueueSetDrainPausedRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.queue.snapshot": {
    params: none,
    result: QueueSnapshotResult,
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.queue.updateText": {
    params: QueueUpdateTextRequest,
    result: QueueUpdateTextResult,
    arity: "required",
    experimental: true
  },
  "session.queue.withdrawMessage": {
    params: QueueWithdrawMessageRequest,
    result: QueueWithdrawMessageResult,
    arity: "required",
    experimental: true
  },
  "session.remote.disable": { params: none, result: nothing, arity: "none", experimental: true },
  "session.remote.enable": {
    params: RemoteEnableRequest,
    result: RemoteEnableResult,
    arity: "required",
    experimental: true
  },
  "session.remote.notifySteerableChanged": {
    params: RemoteNotifySteerableChangedRequest,
    result: RemoteNotifySteerableChangedResult,
    arity: "required",
    experimental: true
  },
  "session.sandbox.disableForSession": {
    params: SandboxDisableForSessionRequest,
    result: SandboxDisableForSessionResult,
    arity: "required",
    experimental: true
  },
  "session.sandbox.getEnforcementStatus": {
    params: none,
    result: SandboxEnforcementStatus,
    arity: "none",
    experimental: true
  },
  "session.schedule.add": {
    params: ScheduleAddRequest,
    result: ScheduleAddResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.schedule.addAt": {
    params: ScheduleAddAtRequest,
    result: ScheduleAddResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.schedule.addCron": {
    params: ScheduleAddCronRequest,
    result: ScheduleAddResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.schedule.addSelfPaced": {
    params: ScheduleAddSelfPacedRequest,
    result: ScheduleAddResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.schedule.hasSelfPaced": {
    params: none,
    result: ScheduleHasSelfPacedResult,
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.schedule.hydrate": { params: none, result: nothing, arity: "none", internal: true, experimental: true },
  "session.schedule.list": { params: none, result: ScheduleList, arity: "none", experimental: true },
  "session.schedule.rearmSelfPaced": {
    params: ScheduleRearmSelfPacedRequest,
    result: ScheduleAddResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.schedule.stop": {
    params: ScheduleStopRequest,
    result: ScheduleStopResult,
    arity: "required",
    experimental: true
  },
  "session.send": { params: SendRequest, result: SendResult, arity: "required", experimental: true },
  "session.sendMessages": {
    params: SendMessagesRequest,
    result: SendMessagesResult,
    arity: "required",
    experimental: true
  },
  "session.sendSystemNotification": {
    params: SendSystemNotificationRequest,
    result: nothing,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.settings.evaluatePredicate": {
    params: SessionSettingsEvaluatePredicateRequest,
    result: SessionSettingsEvaluatePredicateResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.settings.snapshot": {
    params: none,
    result: SessionSettingsSnapshot,
    arity: "none",
    internal: true,
    experimental: true
  },
  "session.shell.cancelUserRequested": {
    params: ShellCancelUserRequestedRequest,
    result: CancelUserRequestedShellCommandResult,
    arity: "required",
    experimental: true
  },
  "session.shell.exec": { params: ShellExecRequest, result: ShellExecResult, arity: "required", experimental: true },
  "session.shell.executeUserRequested": {
    params: ShellExecuteUserRequestedRequest,
    result: UserRequestedShellCommandResult,
    arity: "required",
    experimental: true
  },
  "session.shell.kill": { params: ShellKillRequest, result: ShellKillResult, arity: "required", experimental: true },
  "session.shutdown": { params: ShutdownRequest, result: nothing, arity: "required", experimental: true },
  "session.skills.disable": { params: SkillsDisableRequest, result: nothing, arity: "required", experimental: true },
  "session.skills.enable": { params: SkillsEnableRequest, result: nothing, arity: "required", experimental: true },
  "session.skills.ensureLoaded": { params: none, result: nothing, arity: "none", experimental: true },
  "session.skills.getInvoked": { params: none, result: SkillsGetInvokedResult, arity: "none", experimental: true },
  "session.skills.list": { params: none, result: SkillList, arity: "none", experimental: true },
  "session.skills.reload": { params: none, result: SkillsLoadDiagnostics, arity: "none", experimental: true },
  "session.suspend": { params: none, result: nothing, arity: "none", experimental: true },
  "session.tasks.cancel": {
    params: TasksCancelRequest,
    result: TasksCancelResult,
    arity: "required",
    experimental: true
  },
  "session.tasks.getCurrentPromotable": {
    params: none,
    result: TasksGetCurrentPromotableResult,
    arity: "none",
    experimental: true
  },
  "session.tasks.getProgress": {
    params: TasksGetProgressRequest,
    result: TasksGetProgressResult,
    arity: "required",
    experimental: true
  },
  "session.tasks.list": { params: none, result: TaskList, arity: "none", experimental: true },
  "session.tasks.promoteCurrentToBackground": {
    params: none,
    result: TasksPromoteCurrentToBackgroundResult,
    arity: "none",
    experimental: true
  },
  "session.tasks.promoteToBackground": {
    params: TasksPromoteToBackgroundRequest,
    result: TasksPromoteToBackgroundResult,
    arity: "required",
    experimental: true
  },
  "session.tasks.refresh": { params: none, result: TasksRefreshResult, arity: "none", experimental: true },
  "session.tasks.register": {
    params: TasksRegisterRequest,
    result: TasksRegisterResult,
    arity: "required",
    experimental: true
  },
  "session.tasks.remove": {
    params: TasksRemoveRequest,
    result: TasksRemoveResult,
    arity: "required",
    experimental: true
  },
  "session.tasks.sendMessage": {
    params: TasksSendMessageRequest,
    result: TasksSendMessageResult,
    arity: "required",
    experimental: true
  },
  "session.tasks.startAgent": {
    params: TasksStartAgentRequest,
    result: TasksStartAgentResult,
    arity: "required",
    experimental: true
  },
  "session.tasks.update": {
    params: TasksUpdateRequest,
    result: TasksUpdateResult,
    arity: "required",
    experimental: true
  },
  "session.tasks.waitForPending": {
    params: none,
    result: TasksWaitForPendingResult,
    arity: "none",
    experimental: true
  },
  "session.telemetry.getEngagementId": {
    params: none,
    result: SessionTelemetryEngagement,
    arity: "none",
    experimental: true
  },
  "session.telemetry.setFeatureOverrides": {
    params: TelemetrySetFeatureOverridesRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.tools.execute": { params: ToolsExecuteRequest, result: ToolResult, arity: "required", experimental: true },
  "session.tools.getBuiltinDescriptors": {
    params: ToolsGetBuiltinDescriptorsRequest,
    result: ToolsGetBuiltinDescriptorsResult,
    arity: "required",
    experimental: true
  },
  "session.tools.getCurrentMetadata": {
    params: none,
    result: ToolsGetCurrentMetadataResult,
    arity: "none",
    experimental: true
  },
  "session.tools.handlePendingToolCall": {
    params: HandlePendingToolCallRequest,
    result: HandlePendingToolCallResult,
    arity: "required",
    experimental: true
  },
  "session.tools.initializeAndValidate": {
    params: none,
    result: ToolsInitializeAndValidateResult,
    arity: "none",
    experimental: true
  },
  "session.tools.set": { params: ToolsSetRequest, result: ToolsSetResult, arity: "required", experimental: true },
  "session.tools.taskCompleteEventData": {
    params: ToolsTaskCompleteEventDataRequest,
    result: E.TaskCompleteData,
    arity: "required",
    experimental: true
  },
  "session.tools.updateSubagentSettings": {
    params: UpdateSubagentSettingsRequest,
    result: ToolsUpdateSubagentSettingsResult,
    arity: "required",
    experimental: true
  },
  "session.ui.elicitation": {
    params: UIElicitationRequest,
    result: UIElicitationResponse,
    arity: "required",
    experimental: true
  },
  "session.ui.ephemeralQuery": {
    params: UIEphemeralQueryRequest,
    result: UIEphemeralQueryResult,
    arity: "required",
    experimental: true
  },
  "session.ui.handlePendingAutoModeSwitch": {
    params: UIHandlePendingAutoModeSwitchRequest,
    result: UIHandlePendingResult,
    arity: "required",
    experimental: true
  },
  "session.ui.handlePendingElicitation": {
    params: UIHandlePendingElicitationRequest,
    result: UIElicitationResult,
    arity: "required",
    experimental: true
  },
  "session.ui.handlePendingExitPlanMode": {
    params: UIHandlePendingExitPlanModeRequest,
    result: UIHandlePendingResult,
    arity: "required",
    experimental: true
  },
  "session.ui.handlePendingSampling": {
    params: UIHandlePendingSamplingRequest,
    result: UIHandlePendingResult,
    arity: "required",
    experimental: true
  },
  "session.ui.handlePendingSessionLimitsExhausted": {
    params: UIHandlePendingSessionLimitsExhaustedRequest,
    result: UIHandlePendingResult,
    arity: "required",
    experimental: true
  },
  "session.ui.handlePendingUserInput": {
    params: UIHandlePendingUserInputRequest,
    result: UIHandlePendingResult,
    arity: "required",
    experimental: true
  },
  "session.ui.registerDirectAutoModeSwitchHandler": {
    params: none,
    result: UIRegisterDirectAutoModeSwitchHandlerResult,
    arity: "none",
    experimental: true
  },
  "session.ui.unregisterDirectAutoModeSwitchHandler": {
    params: UIUnregisterDirectAutoModeSwitchHandlerRequest,
    result: UIUnregisterDirectAutoModeSwitchHandlerResult,
    arity: "required",
    experimental: true
  },
  "session.usage.getMetrics": { params: none, result: UsageGetMetricsResult, arity: "none", experimental: true },
  "session.visibility.get": { params: none, result: VisibilityGetResult, arity: "none", experimental: true },
  "session.visibility.set": {
    params: VisibilitySetRequest,
    result: VisibilitySetResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.agent": {
    params: WorkflowAgentRequest,
    result: WorkflowAgentResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.cancel": {
    params: WorkflowCancelRequest,
    result: WorkflowRunResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.getRun": {
    params: WorkflowGetRunRequest,
    result: WorkflowRunResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.getRunDetail": {
    params: WorkflowGetRunRequest,
    result: WorkflowRunDetail,
    arity: "required",
    experimental: true
  },
  "session.workflow.getRunProgress": {
    params: WorkflowGetRunProgressRequest,
    result: WorkflowProgressPage,
    arity: "required",
    experimental: true
  },
  "session.workflow.journal.get": {
    params: WorkflowJournalGetRequest,
    result: WorkflowJournalGetResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.journal.put": {
    params: WorkflowJournalPutRequest,
    result: S.WorkflowAckResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.listRuns": {
    params: WorkflowListRunsRequest,
    result: WorkflowListRunsResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.log": {
    params: WorkflowLogRequest,
    result: S.WorkflowAckResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.pause": {
    params: WorkflowPauseRequest,
    result: WorkflowRunResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.pauseAtCheckpoint": {
    params: WorkflowPauseCheckpointRequest,
    result: WorkflowPauseCheckpointResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.workflow.resume": {
    params: WorkflowResumeRequest,
    result: WorkflowResumeResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.resumeFromTool": {
    params: WorkflowToolResumeRequest,
    result: WorkflowResumeResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.workflow.run": {
    params: WorkflowRunRequest,
    result: WorkflowRunResult,
    arity: "required",
    experimental: true
  },
  "session.workflow.runFromTool": {
    params: WorkflowToolRunRequest,
    result: WorkflowRunResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "session.workspaces.addSummary": {
    params: WorkspacesAddSummaryRequest,
    result: WorkspacesAddSummaryResult,
    arity: "required",
    experimental: true
  },
  "session.workspaces.autopilotObjectiveExists": {
    params: none,
    result: WorkspacesAutopilotObjectiveExistsResult,
    arity: "none",
    experimental: true
  },
  "session.workspaces.createDirectory": {
    params: WorkspacesCreateDirectoryRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.workspaces.createFile": {
    params: WorkspacesCreateFileRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.workspaces.deleteAutopilotObjective": {
    params: none,
    result: WorkspacesDeleteAutopilotObjectiveResult,
    arity: "none",
    experimental: true
  },
  "session.workspaces.diff": {
    params: WorkspacesDiffRequest,
    result: WorkspaceDiffResult,
    arity: "required",
    experimental: true
  },
  "session.workspaces.ensure": {
    params: WorkspacesEnsureRequest,
    result: WorkspacesGetWorkspaceResult,
    arity: "required",
    experimental: true
  },
  "session.workspaces.getWorkspace": {
    params: none,
    result: WorkspacesGetWorkspaceResult,
    arity: "none",
    experimental: true
  },
  "session.workspaces.listCheckpoints": {
    params: none,
    result: WorkspacesListCheckpointsResult,
    arity: "none",
    experimental: true
  },
  "session.workspaces.listFiles": {
    params: none,
    result: WorkspacesListFilesResult,
    arity: "none",
    experimental: true
  },
  "session.workspaces.readAutopilotObjective": {
    params: none,
    result: WorkspacesReadAutopilotObjectiveResult,
    arity: "none",
    experimental: true
  },
  "session.workspaces.readCheckpoint": {
    params: WorkspacesReadCheckpointRequest,
    result: WorkspacesReadCheckpointResult,
    arity: "required",
    experimental: true
  },
  "session.workspaces.readFile": {
    params: WorkspacesReadFileRequest,
    result: WorkspacesReadFileResult,
    arity: "required",
    experimental: true
  },
  "session.workspaces.removePath": {
    params: WorkspacesRemovePathRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.workspaces.renamePath": {
    params: WorkspacesRenamePathRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "session.workspaces.saveLargePaste": {
    params: WorkspacesSaveLargePasteRequest,
    result: WorkspacesSaveLargePasteResult,
    arity: "required",
    experimental: true
  },
  "session.workspaces.statFile": {
    params: WorkspacesStatFileRequest,
    result: WorkspacesStatFileResult,
    arity: "required",
    experimental: true
  },
  "session.workspaces.truncateSummaries": {
    params: WorkspacesTruncateSummariesRequest,
    result: WorkspacesGetWorkspaceResult,
    arity: "required",
    experimental: true
  },
  "session.workspaces.updateMetadata": {
    params: WorkspacesUpdateMetadataRequest,
    result: WorkspacesGetWorkspaceResult,
    arity: "required",
    experimental: true
  },
  "session.workspaces.writeAutopilotObjective": {
    params: WorkspacesWriteAutopilotObjectiveRequest,
    result: WorkspacesWriteAutopilotObjectiveResult,
    arity: "required",
    experimental: true
  }
}
