// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import * as Schema from "effect/Schema"
import type * as T from "./rpcInbound.js"
import * as S from "./rpcSharedSchemas.js"
import { type Method, integer, json, lazy, nothing, nullish, number, open, unrecognized } from "./support.js"

export const AutoModeSwitchRequest: () => Schema.Schema<T.AutoModeSwitchRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    errorCode: nullish(Schema.String),
    retryAfterSeconds: nullish(number())
  })
)

export const AutoModeSwitchResult: () => Schema.Schema<T.AutoModeSwitchResult> = lazy(() =>
  Schema.Struct({
    response: Schema.String
  })
)

export const CanvasHostContext: () => Schema.Schema<T.CanvasHostContext> = lazy(() =>
  Schema.Struct({
    capabilities: nullish(CanvasHostContextCapabilities())
  })
)

export const CanvasHostContextCapabilities: () => Schema.Schema<T.CanvasHostContextCapabilities> = lazy(() =>
  Schema.Struct({
    canvases: nullish(Schema.Boolean)
  })
)

export const CanvasProviderCloseRequest: () => Schema.Schema<T.CanvasProviderCloseRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    extensionId: Schema.String,
    canvasId: Schema.String,
    instanceId: Schema.String,
    host: nullish(CanvasHostContext()),
    session: nullish(CanvasSessionContext())
  })
)

export const CanvasProviderInvokeActionRequest: () => Schema.Schema<T.CanvasProviderInvokeActionRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    extensionId: Schema.String,
    canvasId: Schema.String,
    instanceId: Schema.String,
    actionName: Schema.String,
    input: Schema.optional(json()),
    host: nullish(CanvasHostContext()),
    session: nullish(CanvasSessionContext())
  })
)

export const CanvasProviderOpenRequest: () => Schema.Schema<T.CanvasProviderOpenRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    extensionId: Schema.String,
    canvasId: Schema.String,
    instanceId: Schema.String,
    input: Schema.optional(json()),
    host: nullish(CanvasHostContext()),
    session: nullish(CanvasSessionContext())
  })
)

export const CanvasProviderOpenResult: () => Schema.Schema<T.CanvasProviderOpenResult> = lazy(() =>
  Schema.Struct({
    url: Schema.optional(Schema.String),
    title: Schema.optional(Schema.String),
    status: Schema.optional(Schema.String)
  })
)

export const CanvasSessionContext: () => Schema.Schema<T.CanvasSessionContext> = lazy(() =>
  Schema.Struct({
    workingDirectory: nullish(Schema.String)
  })
)

export const ClientTaskCancelReason: () => Schema.Schema<T.ClientTaskCancelReason> = lazy(() =>
  open("cancel_requested", "session_shutdown")
)

export const ClientTaskCancelRequest: () => Schema.Schema<T.ClientTaskCancelRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    id: Schema.String,
    clientTaskId: Schema.String,
    cancellationId: Schema.String,
    reason: ClientTaskCancelReason()
  })
)

export const ClientTaskCancelResult: () => Schema.Schema<T.ClientTaskCancelResult> = lazy(() =>
  Schema.Struct({
    cancelled: Schema.Boolean
  })
)

export const ExitPlanModeRequest: () => Schema.Schema<T.ExitPlanModeRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    summary: Schema.String,
    planContent: nullish(Schema.String),
    actions: nullish(Schema.Array(Schema.String)),
    recommendedAction: nullish(Schema.String)
  })
)

export const ExitPlanModeResult: () => Schema.Schema<T.ExitPlanModeResult> = lazy(() =>
  Schema.Struct({
    approved: Schema.Boolean,
    selectedAction: Schema.optional(Schema.String),
    feedback: Schema.optional(Schema.String)
  })
)

export const ExtensionLaunchProfile: () => Schema.Schema<T.ExtensionLaunchProfile> = lazy(() =>
  Schema.Struct({
    executable: Schema.String,
    args: Schema.Array(Schema.String),
    env: Schema.Record({ key: Schema.String, value: Schema.String })
  })
)

export const ExtensionLaunchProviderResolveRequest: () => Schema.Schema<T.ExtensionLaunchProviderResolveRequest> = lazy(
  () =>
    Schema.Struct({
      id: Schema.String,
      name: Schema.String,
      modulePath: Schema.String,
      source: S.ExtensionSource()
    })
)

export const ExtensionLaunchProviderResolveResult: () => Schema.Schema<T.ExtensionLaunchProviderResolveResult> = lazy(
  () =>
    Schema.Struct({
      launch: Schema.optional(ExtensionLaunchProfile())
    })
)

export const GitHubTelemetryClientInfo: () => Schema.Schema<T.GitHubTelemetryClientInfo> = lazy(() =>
  Schema.Struct({
    cli_version: Schema.String,
    os_platform: Schema.String,
    os_version: Schema.String,
    os_arch: Schema.String,
    node_version: Schema.String,
    copilot_plan: nullish(Schema.String),
    client_type: nullish(Schema.String),
    client_name: nullish(Schema.String),
    is_staff: nullish(Schema.Boolean),
    dev_device_id: nullish(Schema.String),
    cpu_model: nullish(Schema.String),
    cpu_count: nullish(integer())
  })
)

export const GitHubTelemetryEvent: () => Schema.Schema<T.GitHubTelemetryEvent> = lazy(() =>
  Schema.Struct({
    kind: Schema.String,
    created_at: nullish(Schema.String),
    model_call_id: nullish(Schema.String),
    properties: Schema.Record({ key: Schema.String, value: Schema.String }),
    metrics: Schema.Record({ key: Schema.String, value: number() }),
    exp_assignment_context: nullish(Schema.String),
    features: nullish(Schema.Record({ key: Schema.String, value: Schema.String })),
    session_id: nullish(Schema.String),
    copilot_tracking_id: nullish(Schema.String),
    client: nullish(GitHubTelemetryClientInfo())
  })
)

export const GitHubTelemetryNotification: () => Schema.Schema<T.GitHubTelemetryNotification> = lazy(() =>
  Schema.Struct({
    sessionId: nullish(Schema.String),
    restricted: Schema.Boolean,
    event: GitHubTelemetryEvent()
  })
)

export const GitHubTokenAcquireReason: () => Schema.Schema<T.GitHubTokenAcquireReason> = lazy(() =>
  open("initial", "refresh")
)

export const GitHubTokenAcquireRequest: () => Schema.Schema<T.GitHubTokenAcquireRequest> = lazy(() =>
  Schema.Struct({
    registrationId: Schema.String,
    host: Schema.String,
    sessionId: nullish(Schema.String),
    reason: GitHubTokenAcquireReason()
  })
)

export const GitHubTokenAcquireResult: () => Schema.Schema<T.GitHubTokenAcquireResult> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("token"),
      accessToken: Schema.String,
      tokenType: Schema.optional(Schema.String),
      expiresIn: integer()
    }),
    Schema.Struct({
      kind: Schema.Literal("cancelled")
    })
  )
)

export const HookInvokeRequest: () => Schema.Schema<T.HookInvokeRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    hookType: S.HookType(),
    input: json()
  })
)

export const HookInvokeResponse: () => Schema.Schema<T.HookInvokeResponse> = lazy(() =>
  Schema.Struct({
    output: Schema.optional(json())
  })
)

export const InstallationConfirmationRequest: () => Schema.Schema<T.InstallationConfirmationRequest> = lazy(() =>
  Schema.Struct({
    policySessionId: nullish(Schema.String),
    confirmationId: Schema.String,
    operationId: Schema.String,
    expiresAt: Schema.String,
    reviewFingerprint: Schema.String,
    review: InstallationReview()
  })
)

export const InstallationConfirmationResponse: () => Schema.Schema<T.InstallationConfirmationResponse> = lazy(() =>
  Schema.Struct({
    confirmationId: Schema.String,
    reviewFingerprint: Schema.String,
    decision: InstallationDecision()
  })
)

export const InstallationDecision: () => Schema.Schema<T.InstallationDecision> = lazy(() =>
  Schema.Literal("confirm", "decline", "cancel")
)

export const InstallationReview: () => Schema.Schema<T.InstallationReview> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      resource: Schema.Literal("mcp"),
      review: McpInstallationReview()
    }),
    Schema.Struct({
      resource: Schema.Literal("skill"),
      review: S.SkillInstallationReview()
    }),
    unrecognized("resource", "mcp", "skill")
  )
)

export const LlmInferenceHttpRequestChunkRequest: () => Schema.Schema<T.LlmInferenceHttpRequestChunkRequest> = lazy(
  () =>
    Schema.Struct({
      requestId: Schema.String,
      data: Schema.String,
      binary: nullish(Schema.Boolean),
      end: nullish(Schema.Boolean),
      cancel: nullish(Schema.Boolean),
      cancelReason: nullish(Schema.String),
      agentInvocationId: nullish(Schema.String)
    })
)

export const LlmInferenceHttpRequestChunkResult: () => Schema.Schema<T.LlmInferenceHttpRequestChunkResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const LlmInferenceHttpRequestStartRequest: () => Schema.Schema<T.LlmInferenceHttpRequestStartRequest> = lazy(
  () =>
    Schema.Struct({
      requestId: Schema.String,
      sessionId: nullish(Schema.String),
      method: Schema.String,
      url: Schema.String,
      headers: S.LlmInferenceHeaders(),
      transport: nullish(LlmInferenceHttpRequestStartTransport()),
      agentId: nullish(Schema.String),
      parentAgentId: nullish(Schema.String),
      agentInvocationId: nullish(Schema.String),
      interactionType: nullish(Schema.String)
    })
)

export const LlmInferenceHttpRequestStartResult: () => Schema.Schema<T.LlmInferenceHttpRequestStartResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const LlmInferenceHttpRequestStartTransport: () => Schema.Schema<T.LlmInferenceHttpRequestStartTransport> = lazy(
  () => open("http", "websocket")
)

export const McpInstallationRemoteConfiguration: () => Schema.Schema<T.McpInstallationRemoteConfiguration> = lazy(() =>
  Schema.Struct({
    transport: S.McpPlanRemoteTransport(),
    url: Schema.String,
    headers: Schema.Record({ key: Schema.String, value: Schema.String }),
    tools: Schema.Array(Schema.String)
  })
)

export const McpInstallationReview: () => Schema.Schema<T.McpInstallationReview> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      action: Schema.Literal("install"),
      identity: S.McpPlanResourceIdentity(),
      provenance: S.McpPlanProvenance(),
      catalogueTrust: nullish(S.CatalogTrustSnapshot()),
      catalogue: nullish(S.InstallationCatalogueIdentity()),
      target: S.McpPlanTarget(),
      policy: S.McpPlanPolicyResult(),
      selectedChoice: S.McpPlanTransportChoice(),
      configurationChange: S.McpPlanConfigurationChange(),
      inputs: Schema.Array(S.McpInstallationInput()),
      suppliedSecrets: Schema.Array(S.McpPlanSecretReference()),
      secretStorage: S.McpInstallationSecretStorage(),
      effectiveConfiguration: nullish(McpInstallationRemoteConfiguration())
    }),
    Schema.Struct({
      action: Schema.Literal("uninstall"),
      installationId: Schema.String,
      identity: S.McpPlanResourceIdentity(),
      provenance: S.McpPlanProvenance(),
      target: S.McpPlanTarget(),
      policy: S.McpPlanPolicyResult(),
      restoresPreviousConfiguration: Schema.Boolean,
      ownedSecretCount: integer(),
      preservesSharedAuthentication: Schema.Boolean
    }),
    unrecognized("action", "install", "uninstall")
  )
)

export const ProviderTokenAcquireRequest: () => Schema.Schema<T.ProviderTokenAcquireRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    providerName: Schema.String
  })
)

export const ProviderTokenAcquireResult: () => Schema.Schema<T.ProviderTokenAcquireResult> = lazy(() =>
  Schema.Struct({
    token: Schema.String
  })
)

export const SessionEventParams: () => Schema.Schema<T.SessionEventParams> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    event: Schema.Struct(
      {
        type: Schema.String
      },
      Schema.Record({ key: Schema.String, value: json() })
    )
  })
)

export const SessionFsAppendFileRequest: () => Schema.Schema<T.SessionFsAppendFileRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    path: Schema.String,
    content: Schema.String,
    mode: nullish(integer())
  })
)

export const SessionFsError: () => Schema.Schema<T.SessionFsError> = lazy(() =>
  Schema.Struct({
    code: SessionFsErrorCode(),
    message: Schema.optional(Schema.String)
  })
)

export const SessionFsErrorCode: () => Schema.Schema<T.SessionFsErrorCode> = lazy(() =>
  Schema.Literal("ENOENT", "UNKNOWN")
)

export const SessionFsExistsRequest: () => Schema.Schema<T.SessionFsExistsRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    path: Schema.String
  })
)

export const SessionFsExistsResult: () => Schema.Schema<T.SessionFsExistsResult> = lazy(() =>
  Schema.Struct({
    exists: Schema.Boolean
  })
)

export const SessionFsMkdirRequest: () => Schema.Schema<T.SessionFsMkdirRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    path: Schema.String,
    recursive: nullish(Schema.Boolean),
    mode: nullish(integer())
  })
)

export const SessionFsReadFileRequest: () => Schema.Schema<T.SessionFsReadFileRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    path: Schema.String
  })
)

export const SessionFsReadFileResult: () => Schema.Schema<T.SessionFsReadFileResult> = lazy(() =>
  Schema.Struct({
    content: Schema.String,
    error: Schema.optional(SessionFsError())
  })
)

export const SessionFsReaddirRequest: () => Schema.Schema<T.SessionFsReaddirRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    path: Schema.String
  })
)

export const SessionFsReaddirResult: () => Schema.Schema<T.SessionFsReaddirResult> = lazy(() =>
  Schema.Struct({
    entries: Schema.Array(Schema.String),
    error: Schema.optional(SessionFsError())
  })
)

export const SessionFsReaddirWithTypesEntry: () => Schema.Schema<T.SessionFsReaddirWithTypesEntry> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    type: SessionFsReaddirWithTypesEntryType()
  })
)

export const SessionFsReaddirWithTypesEntryType: () => Schema.Schema<T.SessionFsReaddirWithTypesEntryType> = lazy(() =>
  Schema.Literal("file", "directory")
)

export const SessionFsReaddirWithTypesRequest: () => Schema.Schema<T.SessionFsReaddirWithTypesRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    path: Schema.String
  })
)

export const SessionFsReaddirWithTypesResult: () => Schema.Schema<T.SessionFsReaddirWithTypesResult> = lazy(() =>
  Schema.Struct({
    entries: Schema.Array(SessionFsReaddirWithTypesEntry()),
    error: Schema.optional(SessionFsError())
  })
)

export const SessionFsRenameRequest: () => Schema.Schema<T.SessionFsRenameRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    src: Schema.String,
    dest: Schema.String
  })
)

export const SessionFsRmRequest: () => Schema.Schema<T.SessionFsRmRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    path: Schema.String,
    recursive: nullish(Schema.Boolean),
    force: nullish(Schema.Boolean)
  })
)

export const SessionFsSqliteExistsParams: () => Schema.Schema<T.SessionFsSqliteExistsParams> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const SessionFsSqliteExistsResult: () => Schema.Schema<T.SessionFsSqliteExistsResult> = lazy(() =>
  Schema.Struct({
    exists: Schema.Boolean
  })
)

export const SessionFsSqliteQueryRequest: () => Schema.Schema<T.SessionFsSqliteQueryRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    query: Schema.String,
    queryType: SessionFsSqliteQueryType(),
    params: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const SessionFsSqliteQueryResult: () => Schema.Schema<T.SessionFsSqliteQueryResult> = lazy(() =>
  Schema.Struct({
    rows: Schema.Array(Schema.Record({ key: Schema.String, value: json() })),
    columns: Schema.Array(Schema.String),
    rowsAffected: integer(),
    lastInsertRowid: Schema.optional(integer()),
    error: Schema.optional(SessionFsError())
  })
)

export const SessionFsSqliteQueryType: () => Schema.Schema<T.SessionFsSqliteQueryType> = lazy(() =>
  open("exec", "query", "run")
)

export const SessionFsSqliteTransactionError: () => Schema.Schema<T.SessionFsSqliteTransactionError> = lazy(() =>
  Schema.Struct({
    errorClass: SessionFsSqliteTransactionErrorClass(),
    message: Schema.String
  })
)

export const SessionFsSqliteTransactionErrorClass: () => Schema.Schema<T.SessionFsSqliteTransactionErrorClass> = lazy(
  () => Schema.Literal("busyOrLocked", "fatal", "postCommitAmbiguous")
)

export const SessionFsSqliteTransactionRequest: () => Schema.Schema<T.SessionFsSqliteTransactionRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    statements: Schema.Array(SessionFsSqliteTransactionStatement())
  })
)

export const SessionFsSqliteTransactionResult: () => Schema.Schema<T.SessionFsSqliteTransactionResult> = lazy(() =>
  Schema.Struct({
    results: Schema.Array(SessionFsSqliteQueryResult()),
    error: Schema.optional(SessionFsSqliteTransactionError())
  })
)

export const SessionFsSqliteTransactionStatement: () => Schema.Schema<T.SessionFsSqliteTransactionStatement> = lazy(
  () =>
    Schema.Struct({
      query: Schema.String,
      queryType: SessionFsSqliteQueryType(),
      params: nullish(Schema.Record({ key: Schema.String, value: json() }))
    })
)

export const SessionFsStatRequest: () => Schema.Schema<T.SessionFsStatRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    path: Schema.String
  })
)

export const SessionFsStatResult: () => Schema.Schema<T.SessionFsStatResult> = lazy(() =>
  Schema.Struct({
    isFile: Schema.Boolean,
    isDirectory: Schema.Boolean,
    size: integer(),
    mtime: Schema.String,
    birthtime: Schema.String,
    error: Schema.optional(SessionFsError())
  })
)

export const SessionFsWriteFileRequest: () => Schema.Schema<T.SessionFsWriteFileRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    path: Schema.String,
    content: Schema.String,
    mode: nullish(integer())
  })
)

export const SessionLifecycleParams: () => Schema.Schema<T.SessionLifecycleParams> = lazy(() =>
  Schema.Struct({
    type: Schema.String,
    sessionId: Schema.String,
    metadata: nullish(
      Schema.Struct({
        startTime: nullish(Schema.String),
        modifiedTime: nullish(Schema.String),
        summary: nullish(Schema.String)
      })
    )
  })
)

export const SkillProviderDescriptor: () => Schema.Schema<T.SkillProviderDescriptor> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: Schema.String,
    userInvocable: Schema.optional(Schema.Boolean),
    disableModelInvocation: Schema.optional(Schema.Boolean),
    argumentHint: Schema.optional(Schema.String)
  })
)

export const SkillProviderListParams: () => Schema.Schema<T.SkillProviderListParams> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const SkillProviderListResult: () => Schema.Schema<T.SkillProviderListResult> = lazy(() =>
  Schema.Struct({
    skills: Schema.Array(SkillProviderDescriptor())
  })
)

export const SkillProviderReadRequest: () => Schema.Schema<T.SkillProviderReadRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    name: Schema.String
  })
)

export const SkillProviderReadResult: () => Schema.Schema<T.SkillProviderReadResult> = lazy(() =>
  Schema.Struct({
    markdown: Schema.String
  })
)

export const SystemMessageSections: () => Schema.Schema<T.SystemMessageSections> = lazy(() =>
  Schema.Struct({
    sections: Schema.Record({
      key: Schema.String,
      value: Schema.Struct({
        content: Schema.String
      })
    })
  })
)

export const SystemMessageTransformRequest: () => Schema.Schema<T.SystemMessageTransformRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    sections: Schema.Record({
      key: Schema.String,
      value: Schema.Struct({
        content: Schema.String
      })
    })
  })
)

export const UserInputRequest: () => Schema.Schema<T.UserInputRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    question: Schema.String,
    choices: nullish(Schema.Array(Schema.String)),
    allowFreeform: nullish(Schema.Boolean)
  })
)

export const UserInputResult: () => Schema.Schema<T.UserInputResult> = lazy(() =>
  Schema.Struct({
    answer: Schema.String,
    wasFreeform: Schema.Boolean
  })
)

export const WorkflowAbortRequest: () => Schema.Schema<T.WorkflowAbortRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    runId: Schema.String,
    executionToken: Schema.String
  })
)

export const WorkflowExecuteRequest: () => Schema.Schema<T.WorkflowExecuteRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    name: Schema.String,
    runId: Schema.String,
    executionToken: Schema.String,
    args: json()
  })
)

export const WorkflowExecuteResult: () => Schema.Schema<T.WorkflowExecuteResult> = lazy(() =>
  Schema.Struct({
    result: Schema.optional(json())
  })
)

/**
 * Requests and notifications that the CLI sends to us, as they are on the wire.
 *
 * @since 0.1.0
 * @category models
 */
export const inboundMethods: {
  readonly [K in keyof T.InboundMethods]: Method<T.InboundMethods[K]["params"], T.InboundMethods[K]["result"]>
} = {
  "autoModeSwitch.request": { params: AutoModeSwitchRequest, result: AutoModeSwitchResult, arity: "required" },
  "canvas.action.invoke": {
    params: CanvasProviderInvokeActionRequest,
    result: lazy(() => json()),
    arity: "required",
    experimental: true
  },
  "canvas.close": { params: CanvasProviderCloseRequest, result: nothing, arity: "required", experimental: true },
  "canvas.open": {
    params: CanvasProviderOpenRequest,
    result: CanvasProviderOpenResult,
    arity: "required",
    experimental: true
  },
  "exitPlanMode.request": { params: ExitPlanModeRequest, result: ExitPlanModeResult, arity: "required" },
  "extensionLaunchProvider.resolve": {
    params: ExtensionLaunchProviderResolveRequest,
    result: ExtensionLaunchProviderResolveResult,
    arity: "required",
    experimental: true
  },
  "gitHubTelemetry.event": {
    params: GitHubTelemetryNotification,
    result: nothing,
    arity: "required",
    notification: true,
    experimental: true
  },
  "gitHubToken.getToken": {
    params: GitHubTokenAcquireRequest,
    result: GitHubTokenAcquireResult,
    arity: "required",
    experimental: true
  },
  "hooks.invoke": {
    params: HookInvokeRequest,
    result: HookInvokeResponse,
    arity: "required",
    internal: true,
    experimental: true
  },
  "installations.confirm": {
    params: InstallationConfirmationRequest,
    result: InstallationConfirmationResponse,
    arity: "required",
    experimental: true
  },
  "llmInference.httpRequestChunk": {
    params: LlmInferenceHttpRequestChunkRequest,
    result: LlmInferenceHttpRequestChunkResult,
    arity: "required",
    experimental: true
  },
  "llmInference.httpRequestStart": {
    params: LlmInferenceHttpRequestStartRequest,
    result: LlmInferenceHttpRequestStartResult,
    arity: "required",
    experimental: true
  },
  "providerToken.getToken": {
    params: ProviderTokenAcquireRequest,
    result: ProviderTokenAcquireResult,
    arity: "required",
    experimental: true
  },
  "session.event": { params: SessionEventParams, result: nothing, arity: "required", notification: true },
  "session.lifecycle": { params: SessionLifecycleParams, result: nothing, arity: "required", notification: true },
  "sessionFs.appendFile": {
    params: SessionFsAppendFileRequest,
    result: lazy(() => Schema.Union(Schema.Null, Schema.Undefined, SessionFsError())),
    arity: "required",
    experimental: true
  },
  "sessionFs.exists": {
    params: SessionFsExistsRequest,
    result: SessionFsExistsResult,
    arity: "required",
    experimental: true
  },
  "sessionFs.mkdir": {
    params: SessionFsMkdirRequest,
    result: lazy(() => Schema.Union(Schema.Null, Schema.Undefined, SessionFsError())),
    arity: "required",
    experimental: true
  },
  "sessionFs.readFile": {
    params: SessionFsReadFileRequest,
    result: SessionFsReadFileResult,
    arity: "required",
    experimental: true
  },
  "sessionFs.readdir": {
    params: SessionFsReaddirRequest,
    result: SessionFsReaddirResult,
    arity: "required",
    experimental: true
  },
  "sessionFs.readdirWithTypes": {
    params: SessionFsReaddirWithTypesRequest,
    result: SessionFsReaddirWithTypesResult,
    arity: "required",
    experimental: true
  },
  "sessionFs.rename": {
    params: SessionFsRenameRequest,
    result: lazy(() => Schema.Union(Schema.Null, Schema.Undefined, SessionFsError())),
    arity: "required",
    experimental: true
  },
  "sessionFs.rm": {
    params: SessionFsRmRequest,
    result: lazy(() => Schema.Union(Schema.Null, Schema.Undefined, SessionFsError())),
    arity: "required",
    experimental: true
  },
  "sessionFs.sqliteExists": {
    params: SessionFsSqliteExistsParams,
    result: SessionFsSqliteExistsResult,
    arity: "required",
    experimental: true
  },
  "sessionFs.sqliteQuery": {
    params: SessionFsSqliteQueryRequest,
    result: SessionFsSqliteQueryResult,
    arity: "required",
    experimental: true
  },
  "sessionFs.sqliteTransaction": {
    params: SessionFsSqliteTransactionRequest,
    result: SessionFsSqliteTransactionResult,
    arity: "required",
    experimental: true
  },
  "sessionFs.stat": {
    params: SessionFsStatRequest,
    result: SessionFsStatResult,
    arity: "required",
    experimental: true
  },
  "sessionFs.writeFile": {
    params: SessionFsWriteFileRequest,
    result: lazy(() => Schema.Union(Schema.Null, Schema.Undefined, SessionFsError())),
    arity: "required",
    experimental: true
  },
  "skillProvider.list": {
    params: SkillProviderListParams,
    result: SkillProviderListResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "skillProvider.read": {
    params: SkillProviderReadRequest,
    result: SkillProviderReadResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "systemMessage.transform": {
    params: SystemMessageTransformRequest,
    result: SystemMessageSections,
    arity: "required"
  },
  "tasks.cancel": {
    params: ClientTaskCancelRequest,
    result: ClientTaskCancelResult,
    arity: "required",
    experimental: true
  },
  "userInput.request": { params: UserInputRequest, result: UserInputResult, arity: "required" },
  "workflow.abort": {
    params: WorkflowAbortRequest,
    result: S.WorkflowAckResult,
    arity: "required",
    experimental: true
  },
  "workflow.execute": {
    params: WorkflowExecuteRequest,
    result: WorkflowExecuteResult,
    arity: "required",
    experimental: true
  }
}
