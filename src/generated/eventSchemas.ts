// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import * as Schema from "effect/Schema"
import type * as T from "./events.js"
import { type EventFlags, integer, json, lazy, nullish, number, open, unrecognized } from "./support.js"

export const AbortData: () => Schema.Schema<T.AbortData> = lazy(() =>
  Schema.Struct({
    reason: AbortReason()
  })
)

export const AbortReason: () => Schema.Schema<T.AbortReason> = lazy(() =>
  open("user_initiated", "remote_command", "user_abort", "autopilot_credit_limit")
)

export const AgentInterruptedActivity: () => Schema.Schema<T.AgentInterruptedActivity> = lazy(() =>
  open("model_call", "retry_backoff", "tool_call", "background_agent")
)

export const AgentInterruptedCancelPhase: () => Schema.Schema<T.AgentInterruptedCancelPhase> = lazy(() =>
  open("pre_first_token", "mid_stream")
)

export const AgentInterruptedData: () => Schema.Schema<T.AgentInterruptedData> = lazy(() =>
  Schema.Struct({
    activity: AgentInterruptedActivity(),
    elapsedMs: number(),
    turn: integer(),
    model: nullish(Schema.String),
    apiEndpoint: nullish(Schema.String),
    transport: nullish(ModelCallFailureTransport()),
    reasoningEffort: nullish(Schema.String),
    cancelPhase: nullish(AgentInterruptedCancelPhase()),
    outputTtftMs: nullish(number()),
    toolNames: nullish(Schema.Array(Schema.String)),
    toolCallIds: nullish(Schema.Array(Schema.String)),
    safeToolNames: nullish(Schema.Array(Schema.String)),
    interruptedAgentCount: nullish(integer())
  })
)

export const AgentModelPolicy: () => Schema.Schema<T.AgentModelPolicy> = lazy(() => open("preferred", "required"))

export const AssistantIdleData: () => Schema.Schema<T.AssistantIdleData> = lazy(() =>
  Schema.Struct({
    aborted: nullish(Schema.Boolean)
  })
)

export const AssistantIntentData: () => Schema.Schema<T.AssistantIntentData> = lazy(() =>
  Schema.Struct({
    intent: Schema.String
  })
)

export const AssistantMessageData: () => Schema.Schema<T.AssistantMessageData> = lazy(() =>
  Schema.Struct({
    messageId: Schema.String,
    originatingMessageId: nullish(Schema.String),
    model: nullish(Schema.String),
    content: Schema.String,
    toolRequests: nullish(Schema.Array(AssistantMessageToolRequest())),
    reasoningOpaque: nullish(Schema.String),
    reasoningText: nullish(Schema.String),
    reasoningWireField: nullish(Schema.String),
    encryptedContent: nullish(Schema.String),
    phase: nullish(Schema.String),
    chunkIndex: nullish(integer()),
    chunkCount: nullish(integer()),
    outputTokens: nullish(integer()),
    interactionId: nullish(Schema.String),
    requestId: nullish(Schema.String),
    clientRequestId: nullish(Schema.String),
    serviceRequestId: nullish(Schema.String),
    rte: nullish(Schema.Boolean),
    apiCallId: nullish(Schema.String),
    serverTools: nullish(AssistantMessageServerTools()),
    reasoningBlocks: nullish(AssistantMessageReasoningBlocks()),
    turnId: nullish(Schema.String),
    parentToolCallId: nullish(Schema.String),
    citations: nullish(Citations()),
    fusion: nullish(FusionAttribution())
  })
)

export const AssistantMessageDeltaData: () => Schema.Schema<T.AssistantMessageDeltaData> = lazy(() =>
  Schema.Struct({
    messageId: Schema.String,
    deltaContent: Schema.String,
    parentToolCallId: nullish(Schema.String)
  })
)

export const AssistantMessageReasoningBlocks: () => Schema.Schema<T.AssistantMessageReasoningBlocks> = lazy(() =>
  Schema.Struct({
    provider: Schema.String,
    blocks: nullish(Schema.Array(json()))
  })
)

export const AssistantMessageServerTools: () => Schema.Schema<T.AssistantMessageServerTools> = lazy(() =>
  Schema.Struct({
    provider: Schema.String,
    items: nullish(Schema.Array(json())),
    functionCallNamespaces: nullish(Schema.Record({ key: Schema.String, value: Schema.String })),
    rawContentBlocks: nullish(Schema.Array(json())),
    advisorModel: nullish(Schema.String)
  })
)

export const AssistantMessageStartData: () => Schema.Schema<T.AssistantMessageStartData> = lazy(() =>
  Schema.Struct({
    messageId: Schema.String,
    phase: nullish(Schema.String)
  })
)

export const AssistantMessageToolRequest: () => Schema.Schema<T.AssistantMessageToolRequest> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    name: Schema.String,
    arguments: Schema.optional(json()),
    type: nullish(AssistantMessageToolRequestType()),
    toolTitle: nullish(Schema.String),
    mcpServerName: nullish(Schema.String),
    mcpToolName: nullish(Schema.String),
    intentionSummary: nullish(Schema.Union(Schema.String, Schema.Null)),
    caller: nullish(AssistantMessageToolRequestCaller())
  })
)

export const AssistantMessageToolRequestCaller: () => Schema.Schema<T.AssistantMessageToolRequestCaller> = lazy(() =>
  Schema.Struct({
    type: AssistantMessageToolRequestCallerType(),
    callerId: Schema.String
  })
)

export const AssistantMessageToolRequestCallerType: () => Schema.Schema<T.AssistantMessageToolRequestCallerType> = lazy(
  () => open("program")
)

export const AssistantMessageToolRequestType: () => Schema.Schema<T.AssistantMessageToolRequestType> = lazy(() =>
  open("function", "custom")
)

export const AssistantReasoningData: () => Schema.Schema<T.AssistantReasoningData> = lazy(() =>
  Schema.Struct({
    reasoningId: Schema.String,
    content: Schema.String,
    rte: nullish(Schema.Boolean)
  })
)

export const AssistantReasoningDeltaData: () => Schema.Schema<T.AssistantReasoningDeltaData> = lazy(() =>
  Schema.Struct({
    reasoningId: Schema.String,
    deltaContent: Schema.String
  })
)

export const AssistantServerToolProgressData: () => Schema.Schema<T.AssistantServerToolProgressData> = lazy(() =>
  Schema.Struct({
    outputIndex: integer(),
    kind: Schema.String,
    status: Schema.String
  })
)

export const AssistantStreamingDeltaData: () => Schema.Schema<T.AssistantStreamingDeltaData> = lazy(() =>
  Schema.Struct({
    totalResponseSizeBytes: integer()
  })
)

export const AssistantToolCallDeltaData: () => Schema.Schema<T.AssistantToolCallDeltaData> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    toolName: nullish(Schema.String),
    toolType: nullish(AssistantMessageToolRequestType()),
    inputDelta: Schema.String
  })
)

export const AssistantTurnEndData: () => Schema.Schema<T.AssistantTurnEndData> = lazy(() =>
  Schema.Struct({
    turnId: Schema.String,
    model: nullish(Schema.String),
    parentToolCallId: nullish(Schema.String)
  })
)

export const AssistantTurnRetryData: () => Schema.Schema<T.AssistantTurnRetryData> = lazy(() =>
  Schema.Struct({
    turnId: Schema.String,
    model: nullish(Schema.String),
    reason: nullish(Schema.String)
  })
)

export const AssistantTurnStartData: () => Schema.Schema<T.AssistantTurnStartData> = lazy(() =>
  Schema.Struct({
    turnId: Schema.String,
    model: nullish(Schema.String),
    interactionId: nullish(Schema.String),
    parentToolCallId: nullish(Schema.String)
  })
)

export const AssistantUsageApiEndpoint: () => Schema.Schema<T.AssistantUsageApiEndpoint> = lazy(() =>
  open("/chat/completions", "/v1/messages", "/responses", "ws:/responses")
)

export const AssistantUsageCopilotUsage: () => Schema.Schema<T.AssistantUsageCopilotUsage> = lazy(() =>
  Schema.Struct({
    model: nullish(Schema.String),
    tokenDetails: nullish(Schema.Array(AssistantUsageCopilotUsageTokenDetail())),
    totalNanoAiu: number()
  })
)

export const AssistantUsageCopilotUsageTokenDetail: () => Schema.Schema<T.AssistantUsageCopilotUsageTokenDetail> = lazy(
  () =>
    Schema.Struct({
      batchSize: integer(),
      costPerBatch: integer(),
      model: nullish(Schema.String),
      tokenCount: integer(),
      tokenType: Schema.String
    })
)

export const AssistantUsageData: () => Schema.Schema<T.AssistantUsageData> = lazy(() =>
  Schema.Struct({
    model: Schema.String,
    inputTokens: nullish(integer()),
    outputTokens: nullish(integer()),
    cacheReadTokens: nullish(integer()),
    cacheWriteTokens: nullish(integer()),
    cacheExpiresAt: nullish(Schema.String),
    reasoningTokens: nullish(integer()),
    thinkingDroppedBlocks: nullish(integer()),
    thinkingDroppedReasons: nullish(Schema.Array(Schema.String)),
    cost: nullish(number()),
    duration: nullish(integer()),
    timeToFirstTokenMs: nullish(number()),
    outputTtftMs: nullish(number()),
    interTokenLatencyMs: nullish(number()),
    initiator: nullish(Schema.String),
    interactionType: nullish(Schema.String),
    isByok: nullish(Schema.Boolean),
    isAuto: nullish(Schema.Boolean),
    maxPromptTokens: nullish(integer()),
    maxOutputTokens: nullish(integer()),
    acceptedPredictionTokens: nullish(integer()),
    rejectedPredictionTokens: nullish(integer()),
    transport: nullish(AssistantUsageTransport()),
    apiCallId: nullish(Schema.String),
    providerCallId: nullish(Schema.String),
    serviceRequestId: nullish(Schema.String),
    rte: nullish(Schema.Boolean),
    apiEndpoint: nullish(AssistantUsageApiEndpoint()),
    parentToolCallId: nullish(Schema.String),
    quotaSnapshots: nullish(Schema.Record({ key: Schema.String, value: AssistantUsageQuotaSnapshot() })),
    copilotUsage: nullish(AssistantUsageCopilotUsage()),
    reasoningEffort: nullish(Schema.String),
    reasoningSummary: nullish(ReasoningSummary()),
    availableToolCount: nullish(integer()),
    toolTokenCount: nullish(integer()),
    frontierSource: nullish(Schema.String),
    cacheTtlSeconds: nullish(integer()),
    cacheDetailsReported: nullish(Schema.Boolean),
    numToolCalls: nullish(integer()),
    toolCounts: nullish(Schema.Record({ key: Schema.String, value: integer() })),
    finishReason: nullish(Schema.String),
    contentFilterTriggered: nullish(Schema.Boolean),
    fusion: nullish(FusionAttribution())
  })
)

export const AssistantUsageQuotaSnapshot: () => Schema.Schema<T.AssistantUsageQuotaSnapshot> = lazy(() =>
  Schema.Struct({
    isUnlimitedEntitlement: Schema.Boolean,
    entitlementRequests: integer(),
    usedRequests: integer(),
    usageAllowedWithExhaustedQuota: Schema.Boolean,
    overage: number(),
    overageAllowedWithExhaustedQuota: Schema.Boolean,
    remainingPercentage: number(),
    resetDate: nullish(Schema.String),
    hasQuota: nullish(Schema.Boolean),
    tokenBasedBilling: nullish(Schema.Boolean),
    overageEntitlement: nullish(number())
  })
)

export const AssistantUsageTransport: () => Schema.Schema<T.AssistantUsageTransport> = lazy(() =>
  open("http", "websocket")
)

export const AssistedApprovalJudgeFailureReason: () => Schema.Schema<T.AssistedApprovalJudgeFailureReason> = lazy(() =>
  open("timeout", "abort", "empty_response", "model_error", "parse_error")
)

export const AssistedApprovalRecommendation: () => Schema.Schema<T.AssistedApprovalRecommendation> = lazy(() =>
  open("approve", "requireApproval", "excluded", "error")
)

export const Attachment: () => Schema.Schema<T.Attachment> = lazy(() =>
  Schema.Union(
    AttachmentFile(),
    AttachmentDirectory(),
    AttachmentSelection(),
    AttachmentGitHubReference(),
    AttachmentGitHubCommit(),
    AttachmentGitHubRelease(),
    AttachmentGitHubActionsJob(),
    AttachmentGitHubRepository(),
    AttachmentGitHubFileDiff(),
    AttachmentGitHubTreeComparison(),
    AttachmentGitHubUrl(),
    AttachmentGitHubFile(),
    AttachmentGitHubSnippet(),
    AttachmentBlob(),
    AttachmentExtensionContext(),
    unrecognized(
      "type",
      "file",
      "directory",
      "selection",
      "github_reference",
      "github_commit",
      "github_release",
      "github_actions_job",
      "github_repository",
      "github_file_diff",
      "github_tree_comparison",
      "github_url",
      "github_file",
      "github_snippet",
      "blob",
      "extension_context"
    )
  )
)

export const AttachmentBlob: () => Schema.Schema<T.AttachmentBlob> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("blob"),
    data: nullish(Schema.String),
    mimeType: Schema.String,
    displayName: nullish(Schema.String),
    assetId: nullish(Schema.String),
    byteLength: nullish(integer()),
    omittedReason: nullish(OmittedBinaryOmittedReason())
  })
)

export const AttachmentDirectory: () => Schema.Schema<T.AttachmentDirectory> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("directory"),
    path: Schema.String,
    displayName: nullish(Schema.String),
    taggedFilesEntry: nullish(Schema.String)
  })
)

export const AttachmentExtensionContext: () => Schema.Schema<T.AttachmentExtensionContext> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("extension_context"),
    extensionId: Schema.String,
    canvasId: nullish(Schema.String),
    instanceId: nullish(Schema.String),
    title: Schema.String,
    payload: Schema.optional(json()),
    capturedAt: Schema.String
  })
)

export const AttachmentFile: () => Schema.Schema<T.AttachmentFile> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("file"),
    path: Schema.String,
    displayName: nullish(Schema.String),
    lineRange: nullish(AttachmentFileLineRange()),
    mimeType: nullish(Schema.String),
    assetId: nullish(Schema.String),
    byteLength: nullish(integer()),
    omittedReason: nullish(OmittedBinaryOmittedReason()),
    taggedFilesEntry: nullish(Schema.String)
  })
)

export const AttachmentFileLineRange: () => Schema.Schema<T.AttachmentFileLineRange> = lazy(() =>
  Schema.Struct({
    start: integer(),
    end: integer()
  })
)

export const AttachmentGitHubActionsJob: () => Schema.Schema<T.AttachmentGitHubActionsJob> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_actions_job"),
    repo: GitHubRepoRef(),
    jobId: integer(),
    jobName: Schema.String,
    workflowName: Schema.String,
    url: Schema.String,
    conclusion: nullish(Schema.String)
  })
)

export const AttachmentGitHubCommit: () => Schema.Schema<T.AttachmentGitHubCommit> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_commit"),
    repo: GitHubRepoRef(),
    oid: Schema.String,
    message: Schema.String,
    url: Schema.String
  })
)

export const AttachmentGitHubFile: () => Schema.Schema<T.AttachmentGitHubFile> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_file"),
    repo: GitHubRepoRef(),
    ref: Schema.String,
    path: Schema.String,
    url: Schema.String
  })
)

export const AttachmentGitHubFileDiff: () => Schema.Schema<T.AttachmentGitHubFileDiff> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_file_diff"),
    url: Schema.String,
    head: nullish(AttachmentGitHubFileDiffSide()),
    base: nullish(AttachmentGitHubFileDiffSide())
  })
)

export const AttachmentGitHubFileDiffSide: () => Schema.Schema<T.AttachmentGitHubFileDiffSide> = lazy(() =>
  Schema.Struct({
    repo: GitHubRepoRef(),
    ref: Schema.String,
    path: Schema.String
  })
)

export const AttachmentGitHubReference: () => Schema.Schema<T.AttachmentGitHubReference> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_reference"),
    number: integer(),
    title: Schema.String,
    referenceType: AttachmentGitHubReferenceType(),
    state: Schema.String,
    url: Schema.String
  })
)

export const AttachmentGitHubReferenceType: () => Schema.Schema<T.AttachmentGitHubReferenceType> = lazy(() =>
  open("issue", "pr", "discussion")
)

export const AttachmentGitHubRelease: () => Schema.Schema<T.AttachmentGitHubRelease> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_release"),
    repo: GitHubRepoRef(),
    tagName: Schema.String,
    name: Schema.String,
    url: Schema.String
  })
)

export const AttachmentGitHubRepository: () => Schema.Schema<T.AttachmentGitHubRepository> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_repository"),
    repo: GitHubRepoRef(),
    url: Schema.String,
    description: nullish(Schema.String),
    ref: nullish(Schema.String)
  })
)

export const AttachmentGitHubSnippet: () => Schema.Schema<T.AttachmentGitHubSnippet> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_snippet"),
    repo: GitHubRepoRef(),
    ref: Schema.String,
    path: Schema.String,
    url: Schema.String,
    lineRange: AttachmentFileLineRange()
  })
)

export const AttachmentGitHubTreeComparison: () => Schema.Schema<T.AttachmentGitHubTreeComparison> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_tree_comparison"),
    url: Schema.String,
    base: AttachmentGitHubTreeComparisonSide(),
    head: AttachmentGitHubTreeComparisonSide()
  })
)

export const AttachmentGitHubTreeComparisonSide: () => Schema.Schema<T.AttachmentGitHubTreeComparisonSide> = lazy(() =>
  Schema.Struct({
    repo: GitHubRepoRef(),
    revision: Schema.String
  })
)

export const AttachmentGitHubUrl: () => Schema.Schema<T.AttachmentGitHubUrl> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("github_url"),
    url: Schema.String
  })
)

export const AttachmentSelection: () => Schema.Schema<T.AttachmentSelection> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("selection"),
    filePath: Schema.String,
    displayName: Schema.String,
    text: Schema.String,
    selection: AttachmentSelectionDetails()
  })
)

export const AttachmentSelectionDetails: () => Schema.Schema<T.AttachmentSelectionDetails> = lazy(() =>
  Schema.Struct({
    start: AttachmentSelectionDetailsStart(),
    end: AttachmentSelectionDetailsEnd()
  })
)

export const AttachmentSelectionDetailsEnd: () => Schema.Schema<T.AttachmentSelectionDetailsEnd> = lazy(() =>
  Schema.Struct({
    line: integer(),
    character: integer()
  })
)

export const AttachmentSelectionDetailsStart: () => Schema.Schema<T.AttachmentSelectionDetailsStart> = lazy(() =>
  Schema.Struct({
    line: integer(),
    character: integer()
  })
)

export const AutoModeResolvedData: () => Schema.Schema<T.AutoModeResolvedData> = lazy(() =>
  Schema.Struct({
    chosenModel: Schema.String,
    reasoningBucket: nullish(AutoModeResolvedReasoningBucket()),
    categoryScores: nullish(Schema.Record({ key: Schema.String, value: number() })),
    predictedLabel: nullish(Schema.String),
    confidence: nullish(number()),
    candidateModels: nullish(Schema.Array(Schema.String)),
    routingMethod: nullish(Schema.String),
    availableModels: nullish(Schema.Array(Schema.String)),
    fallback: nullish(Schema.Boolean),
    fallbackReason: nullish(Schema.String),
    stickyOverride: nullish(Schema.Boolean),
    routerLatencyMs: nullish(number()),
    endToEndLatencyMs: nullish(number()),
    chosenShortfall: nullish(number()),
    hasImage: nullish(Schema.Boolean)
  })
)

export const AutoModeResolvedReasoningBucket: () => Schema.Schema<T.AutoModeResolvedReasoningBucket> = lazy(() =>
  open("low", "medium", "high")
)

export const AutoModeSwitchCompletedData: () => Schema.Schema<T.AutoModeSwitchCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    response: AutoModeSwitchResponse()
  })
)

export const AutoModeSwitchRequestedData: () => Schema.Schema<T.AutoModeSwitchRequestedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    errorCode: nullish(Schema.String),
    retryAfterSeconds: nullish(integer())
  })
)

export const AutoModeSwitchResponse: () => Schema.Schema<T.AutoModeSwitchResponse> = lazy(() =>
  open("yes", "yes_always", "no")
)

export const AutoTier: () => Schema.Schema<T.AutoTier> = lazy(() =>
  open("efficiency", "balance", "intelligence", "fast")
)

export const AutoTierRecommendationData: () => Schema.Schema<T.AutoTierRecommendationData> = lazy(() =>
  Schema.Struct({
    recommendedAutoTier: RecommendedAutoTier()
  })
)

export const AutoTierSwitchFailedData: () => Schema.Schema<T.AutoTierSwitchFailedData> = lazy(() =>
  Schema.Struct({
    effectiveAutoTier: nullish(AutoTier()),
    requestedAutoTier: Schema.Union(AutoTier(), Schema.Null),
    reason: AutoTierSwitchFailureReason()
  })
)

export const AutoTierSwitchFailureReason: () => Schema.Schema<T.AutoTierSwitchFailureReason> = lazy(() =>
  open("policy_rejected", "request_failed", "setup_failed", "unsupported")
)

export const AutopilotObjectiveChangedData: () => Schema.Schema<T.AutopilotObjectiveChangedData> = lazy(() =>
  Schema.Struct({
    operation: AutopilotObjectiveChangedOperation(),
    id: nullish(integer()),
    status: nullish(AutopilotObjectiveChangedStatus())
  })
)

export const AutopilotObjectiveChangedOperation: () => Schema.Schema<T.AutopilotObjectiveChangedOperation> = lazy(() =>
  open("create", "update", "delete")
)

export const AutopilotObjectiveChangedStatus: () => Schema.Schema<T.AutopilotObjectiveChangedStatus> = lazy(() =>
  open("active", "paused", "cap_reached", "completed")
)

export const BackgroundTasksChangedData: () => Schema.Schema<T.BackgroundTasksChangedData> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const BinaryAssetData: () => Schema.Schema<T.BinaryAssetData> = lazy(() =>
  Schema.Struct({
    assetId: Schema.String,
    type: BinaryAssetType(),
    mimeType: Schema.String,
    byteLength: integer(),
    data: Schema.String,
    description: nullish(Schema.String),
    metadata: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const BinaryAssetReference: () => Schema.Schema<T.BinaryAssetReference> = lazy(() =>
  Schema.Struct({
    type: BinaryAssetReferenceType(),
    assetId: Schema.String,
    mimeType: Schema.String,
    byteLength: integer(),
    description: nullish(Schema.String),
    metadata: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const BinaryAssetReferenceType: () => Schema.Schema<T.BinaryAssetReferenceType> = lazy(() =>
  open("image", "resource")
)

export const BinaryAssetType: () => Schema.Schema<T.BinaryAssetType> = lazy(() => open("image", "resource"))

export const CanvasClosedData: () => Schema.Schema<T.CanvasClosedData> = lazy(() =>
  Schema.Struct({
    instanceId: Schema.String,
    extensionId: Schema.String,
    canvasId: Schema.String
  })
)

export const CanvasOpenedData: () => Schema.Schema<T.CanvasOpenedData> = lazy(() =>
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

export const CanvasRecordedData: () => Schema.Schema<T.CanvasRecordedData> = lazy(() =>
  Schema.Struct({
    instanceId: Schema.String,
    extensionId: Schema.String,
    canvasId: Schema.String,
    title: nullish(Schema.String),
    input: Schema.optional(json())
  })
)

export const CanvasRegistryChangedCanvas: () => Schema.Schema<T.CanvasRegistryChangedCanvas> = lazy(() =>
  Schema.Struct({
    extensionId: Schema.String,
    extensionName: nullish(Schema.String),
    canvasId: Schema.String,
    displayName: Schema.String,
    description: Schema.String,
    icon: nullish(Schema.String),
    inputSchema: Schema.optional(json()),
    actions: nullish(Schema.Array(CanvasRegistryChangedCanvasAction()))
  })
)

export const CanvasRegistryChangedCanvasAction: () => Schema.Schema<T.CanvasRegistryChangedCanvasAction> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: nullish(Schema.String),
    inputSchema: Schema.optional(json())
  })
)

export const CanvasRegistryChangedData: () => Schema.Schema<T.CanvasRegistryChangedData> = lazy(() =>
  Schema.Struct({
    canvases: Schema.Array(CanvasRegistryChangedCanvas())
  })
)

export const CanvasRemovedData: () => Schema.Schema<T.CanvasRemovedData> = lazy(() =>
  Schema.Struct({
    instanceId: Schema.String,
    extensionId: Schema.String,
    canvasId: Schema.String
  })
)

export const CanvasUnavailableData: () => Schema.Schema<T.CanvasUnavailableData> = lazy(() =>
  Schema.Struct({
    instanceId: Schema.String,
    extensionId: Schema.String,
    canvasId: Schema.String
  })
)

export const CapabilitiesChangedData: () => Schema.Schema<T.CapabilitiesChangedData> = lazy(() =>
  Schema.Struct({
    ui: nullish(CapabilitiesChangedUI())
  })
)

export const CapabilitiesChangedUI: () => Schema.Schema<T.CapabilitiesChangedUI> = lazy(() =>
  Schema.Struct({
    elicitation: nullish(Schema.Boolean),
    mcpApps: nullish(Schema.Boolean),
    canvases: nullish(Schema.Boolean)
  })
)

export const CitableSource: () => Schema.Schema<T.CitableSource> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    title: nullish(Schema.String),
    content: Schema.String,
    url: nullish(Schema.String),
    path: nullish(Schema.String)
  })
)

export const CitationLocation: () => Schema.Schema<T.CitationLocation> = lazy(() =>
  Schema.Union(
    CitationLocationChar(),
    CitationLocationPage(),
    CitationLocationBlock(),
    unrecognized("type", "char", "page", "block")
  )
)

export const CitationLocationBlock: () => Schema.Schema<T.CitationLocationBlock> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("block"),
    startBlock: integer(),
    endBlock: integer()
  })
)

export const CitationLocationChar: () => Schema.Schema<T.CitationLocationChar> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("char"),
    startIndex: integer(),
    endIndex: integer()
  })
)

export const CitationLocationPage: () => Schema.Schema<T.CitationLocationPage> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("page"),
    startPage: integer(),
    endPage: integer()
  })
)

export const CitationProvider: () => Schema.Schema<T.CitationProvider> = lazy(() =>
  open("anthropic", "openai", "client")
)

export const CitationReference: () => Schema.Schema<T.CitationReference> = lazy(() =>
  Schema.Struct({
    sourceId: Schema.String,
    citedText: nullish(Schema.String),
    location: nullish(CitationLocation()),
    providerMetadata: Schema.optional(json())
  })
)

export const CitationSource: () => Schema.Schema<T.CitationSource> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    provider: CitationProvider(),
    title: nullish(Schema.String),
    url: nullish(Schema.String),
    path: nullish(Schema.String)
  })
)

export const CitationSpan: () => Schema.Schema<T.CitationSpan> = lazy(() =>
  Schema.Struct({
    startIndex: integer(),
    endIndex: integer(),
    references: Schema.Array(CitationReference())
  })
)

export const Citations: () => Schema.Schema<T.Citations> = lazy(() =>
  Schema.Struct({
    sources: Schema.Array(CitationSource()),
    spans: Schema.Array(CitationSpan())
  })
)

export const CommandCompletedData: () => Schema.Schema<T.CommandCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String
  })
)

export const CommandExecuteData: () => Schema.Schema<T.CommandExecuteData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    command: Schema.String,
    commandName: Schema.String,
    args: Schema.String
  })
)

export const CommandQueuedData: () => Schema.Schema<T.CommandQueuedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    command: Schema.String
  })
)

export const CommandsChangedCommand: () => Schema.Schema<T.CommandsChangedCommand> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: nullish(Schema.String)
  })
)

export const CommandsChangedData: () => Schema.Schema<T.CommandsChangedData> = lazy(() =>
  Schema.Struct({
    commands: Schema.Array(CommandsChangedCommand())
  })
)

export const CompactionCompleteCompactionTokensUsed: () => Schema.Schema<T.CompactionCompleteCompactionTokensUsed> =
  lazy(() =>
    Schema.Struct({
      inputTokens: nullish(integer()),
      outputTokens: nullish(integer()),
      cacheReadTokens: nullish(integer()),
      cacheWriteTokens: nullish(integer()),
      copilotUsage: nullish(CompactionCompleteCompactionTokensUsedCopilotUsage()),
      duration: nullish(integer()),
      model: nullish(Schema.String)
    })
  )

export const CompactionCompleteCompactionTokensUsedCopilotUsage: () => Schema.Schema<T.CompactionCompleteCompactionTokensUsedCopilotUsage> =
  lazy(() =>
    Schema.Struct({
      model: nullish(Schema.String),
      tokenDetails: nullish(Schema.Array(CompactionCompleteCompactionTokensUsedCopilotUsageTokenDetail())),
      totalNanoAiu: number()
    })
  )

export const CompactionCompleteCompactionTokensUsedCopilotUsageTokenDetail: () => Schema.Schema<T.CompactionCompleteCompactionTokensUsedCopilotUsageTokenDetail> =
  lazy(() =>
    Schema.Struct({
      batchSize: integer(),
      costPerBatch: integer(),
      model: nullish(Schema.String),
      tokenCount: integer(),
      tokenType: Schema.String
    })
  )

export const CompactionCompleteData: () => Schema.Schema<T.CompactionCompleteData> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean,
    error: nullish(Schema.String),
    preCompactionTokens: nullish(integer()),
    postCompactionTokens: nullish(integer()),
    preCompactionMessagesLength: nullish(integer()),
    messagesRemoved: nullish(integer()),
    tokensRemoved: nullish(integer()),
    customInstructions: nullish(Schema.String),
    summaryContent: nullish(Schema.String),
    responsesReasoning: nullish(ResponsesReasoning()),
    activeWorkflowSummary: nullish(Schema.String),
    activeFactorySummary: nullish(Schema.String),
    behaviorModelId: nullish(Schema.String),
    checkpointNumber: nullish(integer()),
    checkpointPath: nullish(Schema.String),
    compactionTokensUsed: nullish(CompactionCompleteCompactionTokensUsed()),
    requestId: nullish(Schema.String),
    serviceRequestId: nullish(Schema.String),
    systemTokens: nullish(integer()),
    conversationTokens: nullish(integer()),
    toolDefinitionsTokens: nullish(integer()),
    statusCode: nullish(integer()),
    tokenLimit: nullish(integer()),
    trigger: nullish(CompactionTrigger())
  })
)

export const CompactionStartData: () => Schema.Schema<T.CompactionStartData> = lazy(() =>
  Schema.Struct({
    model: nullish(Schema.String),
    systemTokens: nullish(integer()),
    conversationTokens: nullish(integer()),
    toolDefinitionsTokens: nullish(integer()),
    currentTokens: nullish(integer()),
    tokenLimit: nullish(integer()),
    trigger: nullish(CompactionTrigger())
  })
)

export const CompactionTrigger: () => Schema.Schema<T.CompactionTrigger> = lazy(() =>
  open("threshold", "context_limit_retry", "manual", "memory_pressure", "model_switch")
)

export const CompletionReceiptData: () => Schema.Schema<T.CompletionReceiptData> = lazy(() =>
  Schema.Struct({
    schemaVersion: integer(),
    attempt: integer(),
    sourceEventId: Schema.String,
    eventRange: CompletionReceiptEventRange(),
    stopReason: CompletionReceiptStopReason(),
    finalTool: nullish(CompletionReceiptFinalTool()),
    successfulToolCount: integer(),
    failedToolCount: integer()
  })
)

export const CompletionReceiptEventRange: () => Schema.Schema<T.CompletionReceiptEventRange> = lazy(() =>
  Schema.Struct({
    startEventId: Schema.String,
    endEventId: Schema.String
  })
)

export const CompletionReceiptFinalTool: () => Schema.Schema<T.CompletionReceiptFinalTool> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    toolName: nullish(Schema.String),
    status: CompletionReceiptToolStatus(),
    exitCode: nullish(integer())
  })
)

export const CompletionReceiptStopReason: () => Schema.Schema<T.CompletionReceiptStopReason> = lazy(() =>
  open("natural", "terminal_tool", "agent_stop_block_limit")
)

export const CompletionReceiptToolStatus: () => Schema.Schema<T.CompletionReceiptToolStatus> = lazy(() =>
  open("success", "failure", "timeout", "rejected", "denied")
)

export const ContextClearedData: () => Schema.Schema<T.ContextClearedData> = lazy(() =>
  Schema.Struct({
    initialMessage: nullish(Schema.String),
    messagesCleared: integer()
  })
)

export const ContextTier: () => Schema.Schema<T.ContextTier> = lazy(() => open("default", "long_context"))

export const CustomAgentsUpdatedAgent: () => Schema.Schema<T.CustomAgentsUpdatedAgent> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    displayName: Schema.String,
    description: Schema.String,
    source: Schema.String,
    tools: Schema.Union(Schema.Array(Schema.String), Schema.Null),
    userInvocable: Schema.Boolean,
    disableModelInvocation: nullish(Schema.Boolean),
    model: nullish(Schema.String),
    models: nullish(Schema.Array(Schema.String)),
    modelPolicy: nullish(AgentModelPolicy())
  })
)

export const CustomAgentsUpdatedData: () => Schema.Schema<T.CustomAgentsUpdatedData> = lazy(() =>
  Schema.Struct({
    agents: Schema.Array(CustomAgentsUpdatedAgent()),
    warnings: Schema.Array(Schema.String),
    errors: Schema.Array(Schema.String)
  })
)

export const CustomNotificationData: () => Schema.Schema<T.CustomNotificationData> = lazy(() =>
  Schema.Struct({
    source: Schema.String,
    name: Schema.String,
    version: nullish(integer()),
    subject: nullish(CustomNotificationSubject()),
    payload: CustomNotificationPayload()
  })
)

export const CustomNotificationPayload: () => Schema.Schema<T.CustomNotificationPayload> = lazy(() => json())

export const CustomNotificationSubject: () => Schema.Schema<T.CustomNotificationSubject> = lazy(() =>
  Schema.Record({ key: Schema.String, value: Schema.String })
)

export const ElicitationCompletedAction: () => Schema.Schema<T.ElicitationCompletedAction> = lazy(() =>
  open("accept", "decline", "cancel")
)

export const ElicitationCompletedContent: () => Schema.Schema<T.ElicitationCompletedContent> = lazy(() => json())

export const ElicitationCompletedData: () => Schema.Schema<T.ElicitationCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    action: nullish(ElicitationCompletedAction()),
    content: nullish(Schema.Record({ key: Schema.String, value: ElicitationCompletedContent() }))
  })
)

export const ElicitationRequestedData: () => Schema.Schema<T.ElicitationRequestedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    toolCallId: nullish(Schema.String),
    elicitationSource: nullish(Schema.String),
    message: Schema.String,
    mode: nullish(ElicitationRequestedMode()),
    requestedSchema: nullish(ElicitationRequestedSchema()),
    url: nullish(Schema.String)
  })
)

export const ElicitationRequestedMode: () => Schema.Schema<T.ElicitationRequestedMode> = lazy(() => open("form", "url"))

export const ElicitationRequestedSchema: () => Schema.Schema<T.ElicitationRequestedSchema> = lazy(() =>
  Schema.Struct({
    type: open("object"),
    properties: Schema.Record({ key: Schema.String, value: json() }),
    required: nullish(Schema.Array(Schema.String))
  })
)

export const EmbeddedBlobResourceContents: () => Schema.Schema<T.EmbeddedBlobResourceContents> = lazy(() =>
  Schema.Struct({
    uri: Schema.String,
    mimeType: nullish(Schema.String),
    blob: Schema.String
  })
)

export const EmbeddedTextResourceContents: () => Schema.Schema<T.EmbeddedTextResourceContents> = lazy(() =>
  Schema.Struct({
    uri: Schema.String,
    mimeType: nullish(Schema.String),
    text: Schema.String
  })
)

export const ErrorData: () => Schema.Schema<T.ErrorData> = lazy(() =>
  Schema.Struct({
    errorType: Schema.String,
    errorCode: nullish(Schema.String),
    eligibleForAutoSwitch: nullish(Schema.Boolean),
    message: Schema.String,
    remediation: nullish(RemediationAction()),
    stack: nullish(Schema.String),
    statusCode: nullish(integer()),
    providerCallId: nullish(Schema.String),
    serviceRequestId: nullish(Schema.String),
    url: nullish(Schema.String)
  })
)

export const EventEnvelope: () => Schema.Schema<T.EventEnvelope> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    timestamp: Schema.String,
    parentId: Schema.Union(Schema.String, Schema.Null),
    ephemeral: nullish(Schema.Boolean),
    agentId: nullish(Schema.String),
    type: Schema.String,
    data: json()
  })
)

export const ExitPlanModeAction: () => Schema.Schema<T.ExitPlanModeAction> = lazy(() =>
  open("exit_only", "interactive", "autopilot", "autopilot_fleet")
)

export const ExitPlanModeCompletedData: () => Schema.Schema<T.ExitPlanModeCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    approved: nullish(Schema.Boolean),
    selectedAction: nullish(ExitPlanModeAction()),
    autoApproveEdits: nullish(Schema.Boolean),
    feedback: nullish(Schema.String)
  })
)

export const ExitPlanModeRequestedData: () => Schema.Schema<T.ExitPlanModeRequestedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    summary: Schema.String,
    planContent: Schema.String,
    actions: Schema.Array(ExitPlanModeAction()),
    recommendedAction: ExitPlanModeAction(),
    model: nullish(Schema.String)
  })
)

export const ExtensionsAttachmentsPushedData: () => Schema.Schema<T.ExtensionsAttachmentsPushedData> = lazy(() =>
  Schema.Struct({
    attachments: Schema.Array(Attachment())
  })
)

export const ExtensionsLoadedData: () => Schema.Schema<T.ExtensionsLoadedData> = lazy(() =>
  Schema.Struct({
    extensions: Schema.Array(ExtensionsLoadedExtension())
  })
)

export const ExtensionsLoadedExtension: () => Schema.Schema<T.ExtensionsLoadedExtension> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    source: ExtensionsLoadedExtensionSource(),
    status: ExtensionsLoadedExtensionStatus()
  })
)

export const ExtensionsLoadedExtensionSource: () => Schema.Schema<T.ExtensionsLoadedExtensionSource> = lazy(() =>
  open("project", "user", "plugin", "session")
)

export const ExtensionsLoadedExtensionStatus: () => Schema.Schema<T.ExtensionsLoadedExtensionStatus> = lazy(() =>
  open("running", "disabled", "failed", "starting")
)

export const ExternalToolCompletedData: () => Schema.Schema<T.ExternalToolCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String
  })
)

export const ExternalToolRequestedData: () => Schema.Schema<T.ExternalToolRequestedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    sessionId: Schema.String,
    toolCallId: Schema.String,
    toolName: Schema.String,
    providerId: nullish(Schema.Union(Schema.String, Schema.Null)),
    arguments: Schema.optional(json()),
    workingDirectory: nullish(Schema.String),
    traceparent: nullish(Schema.String),
    tracestate: nullish(Schema.String)
  })
)

export const FusionAttribution: () => Schema.Schema<T.FusionAttribution> = lazy(() =>
  Schema.Struct({
    hasUserSteering: nullish(Schema.Boolean),
    fusionId: Schema.String,
    commitId: nullish(Schema.String),
    syntheticModel: Schema.String,
    policy: Schema.String,
    pattern: Schema.String,
    phaseId: nullish(Schema.String),
    phaseKind: nullish(Schema.String),
    role: nullish(Schema.String),
    sourceModel: nullish(Schema.String),
    conversationScope: nullish(Schema.String),
    sourcePhaseId: nullish(Schema.String)
  })
)

export const FusionChangeCheckpointData: () => Schema.Schema<T.FusionChangeCheckpointData> = lazy(() =>
  Schema.Struct({
    codeChanges: ShutdownCodeChanges()
  })
)

export const FusionCommitKind: () => Schema.Schema<T.FusionCommitKind> = lazy(() => open("text", "terminal_tool"))

export const FusionCommitStartedData: () => Schema.Schema<T.FusionCommitStartedData> = lazy(() =>
  Schema.Struct({
    fusionId: Schema.String,
    commitId: Schema.String,
    sourcePhaseId: Schema.String,
    sourceModel: Schema.String,
    kind: FusionCommitKind(),
    toolCallId: Schema.Union(Schema.String, Schema.Null)
  })
)

export const FusionCompletedData: () => Schema.Schema<T.FusionCompletedData> = lazy(() =>
  Schema.Struct({
    fusionId: Schema.String,
    commitId: Schema.String,
    turnId: Schema.String,
    syntheticModel: Schema.String,
    pattern: FusionPattern(),
    outcome: Schema.String,
    finalSourcePhaseId: Schema.Union(Schema.String, Schema.Null),
    finalSourceModel: Schema.Union(Schema.String, Schema.Null),
    followUpModel: Schema.String,
    degradedReason: Schema.Union(Schema.String, Schema.Null),
    phaseCount: integer(),
    requestCount: integer(),
    inputTokens: integer(),
    outputTokens: integer(),
    cachedTokens: integer(),
    cacheWriteTokens: nullish(integer()),
    totalNanoAiu: number(),
    durationMs: number()
  })
)

export const FusionConversationScope: () => Schema.Schema<T.FusionConversationScope> = lazy(() =>
  open("root", "review")
)

export const FusionCritic: () => Schema.Schema<T.FusionCritic> = lazy(() =>
  Schema.Struct({
    phaseId: Schema.String,
    model: Schema.String,
    reasoningEffort: nullish(Schema.String)
  })
)

export const FusionFollowUpAction: () => Schema.Schema<T.FusionFollowUpAction> = lazy(() =>
  open("reuse_primary", "reroute")
)

export const FusionFollowUpRecommendation: () => Schema.Schema<T.FusionFollowUpRecommendation> = lazy(() =>
  Schema.Struct({
    userTurn: FusionFollowUpAction(),
    compactionTurn: FusionFollowUpAction()
  })
)

export const FusionHandoffData: () => Schema.Schema<T.FusionHandoffData> = lazy(() =>
  Schema.Struct({
    fusionId: Schema.String,
    sourcePhaseId: Schema.String,
    targetPhaseId: Schema.String,
    targetModel: Schema.String,
    message: json()
  })
)

export const FusionPattern: () => Schema.Schema<T.FusionPattern> = lazy(() => open("single", "cascade", "critique"))

export const FusionPhaseActivityData: () => Schema.Schema<T.FusionPhaseActivityData> = lazy(() =>
  Schema.Struct({
    fusionId: Schema.String,
    phaseId: Schema.String,
    phaseKind: FusionPhaseKind(),
    pattern: FusionPattern(),
    role: Schema.String,
    conversationScope: FusionConversationScope(),
    activity: FusionPhaseActivityKind(),
    totalResponseSizeBytes: nullish(integer()),
    toolCallId: nullish(Schema.String)
  })
)

export const FusionPhaseActivityKind: () => Schema.Schema<T.FusionPhaseActivityKind> = lazy(() =>
  open("model_output", "tool_started", "tool_completed")
)

export const FusionPhaseCompletedData: () => Schema.Schema<T.FusionPhaseCompletedData> = lazy(() =>
  Schema.Struct({
    fusionId: Schema.String,
    phaseId: Schema.String,
    phaseKind: FusionPhaseKind(),
    role: Schema.String,
    conversationScope: FusionConversationScope(),
    model: Schema.String,
    reasoningEffort: nullish(Schema.String),
    status: FusionPhaseStatus(),
    content: Schema.String,
    verdict: Schema.Union(Schema.String, Schema.Null),
    durationMs: number(),
    usage: FusionPhaseUsage(),
    projectionMessage: Schema.optional(json()),
    projectionMode: nullish(FusionProjectionMode()),
    stagedTerminal: nullish(FusionStagedTerminal())
  })
)

export const FusionPhaseFailedData: () => Schema.Schema<T.FusionPhaseFailedData> = lazy(() =>
  Schema.Struct({
    fusionId: Schema.String,
    phaseId: Schema.String,
    phaseKind: FusionPhaseKind(),
    role: Schema.String,
    conversationScope: FusionConversationScope(),
    model: Schema.String,
    reasoningEffort: nullish(Schema.String),
    status: FusionPhaseStatus(),
    reason: Schema.String,
    durationMs: number(),
    usage: FusionPhaseUsage(),
    errorMessage: nullish(Schema.String),
    degradedToPhaseId: nullish(Schema.String)
  })
)

export const FusionPhaseKind: () => Schema.Schema<T.FusionPhaseKind> = lazy(() =>
  open("primary", "judge", "repair", "draft", "critic", "revision", "follow_up")
)

export const FusionPhasePlanStep: () => Schema.Schema<T.FusionPhasePlanStep> = lazy(() =>
  Schema.Struct({
    kind: FusionPhaseKind(),
    role: Schema.String,
    scope: FusionConversationScope(),
    conditional: Schema.Boolean
  })
)

export const FusionPhaseStartedData: () => Schema.Schema<T.FusionPhaseStartedData> = lazy(() =>
  Schema.Struct({
    fusionId: Schema.String,
    phaseId: Schema.String,
    phaseKind: FusionPhaseKind(),
    pattern: FusionPattern(),
    role: Schema.String,
    conversationScope: FusionConversationScope(),
    model: Schema.String,
    reasoningEffort: nullish(Schema.String)
  })
)

export const FusionPhaseStatus: () => Schema.Schema<T.FusionPhaseStatus> = lazy(() =>
  open("succeeded", "failed", "cancelled")
)

export const FusionPhaseUsage: () => Schema.Schema<T.FusionPhaseUsage> = lazy(() =>
  Schema.Struct({
    requestCount: integer(),
    inputTokens: integer(),
    outputTokens: integer(),
    cachedTokens: integer(),
    cacheWriteTokens: nullish(integer()),
    totalNanoAiu: number()
  })
)

export const FusionProjectionMode: () => Schema.Schema<T.FusionProjectionMode> = lazy(() =>
  open("append", "staged", "none")
)

export const FusionResolvedData: () => Schema.Schema<T.FusionResolvedData> = lazy(() =>
  Schema.Struct({
    fusionId: Schema.String,
    turnId: Schema.String,
    contractVersion: integer(),
    syntheticModel: Schema.String,
    policy: Schema.String,
    routeSource: nullish(Schema.String),
    planVersion: nullish(Schema.String),
    policyVersion: nullish(Schema.String),
    modelUniverseVersion: nullish(Schema.String),
    ruleId: nullish(Schema.String),
    ruleIndex: nullish(integer()),
    ruleName: nullish(Schema.String),
    scores: nullish(FusionScores()),
    pattern: FusionPattern(),
    hint: nullish(Schema.String),
    phasePlan: nullish(Schema.Array(FusionPhasePlanStep())),
    primaryModel: Schema.String,
    secondaryModel: Schema.Union(Schema.String, Schema.Null),
    judgeModel: nullish(Schema.String),
    repairModel: nullish(Schema.String),
    critics: nullish(Schema.Array(FusionCritic())),
    fallbackModel: Schema.String,
    followUpModel: Schema.String,
    followUp: nullish(FusionFollowUpRecommendation()),
    routingLatencyMs: nullish(number())
  })
)

export const FusionRouteFailedData: () => Schema.Schema<T.FusionRouteFailedData> = lazy(() =>
  Schema.Struct({
    attemptId: Schema.String,
    syntheticModel: Schema.String,
    policy: Schema.String,
    reason: Schema.String,
    errorMessage: nullish(Schema.String),
    fallbackModel: Schema.String,
    routingLatencyMs: nullish(number())
  })
)

export const FusionRouteStartedData: () => Schema.Schema<T.FusionRouteStartedData> = lazy(() =>
  Schema.Struct({
    attemptId: Schema.String,
    turnKind: FusionTurnKind(),
    syntheticModel: nullish(Schema.String),
    policy: nullish(Schema.String)
  })
)

export const FusionScores: () => Schema.Schema<T.FusionScores> = lazy(() =>
  Schema.Struct({
    reasoning: number(),
    codeGen: number(),
    debugging: number(),
    toolUse: number()
  })
)

export const FusionStagedTerminal: () => Schema.Schema<T.FusionStagedTerminal> = lazy(() =>
  Schema.Struct({
    assistantMessage: json(),
    toolName: Schema.String,
    toolCallId: Schema.String,
    arguments: Schema.String,
    phaseId: Schema.String
  })
)

export const FusionTurnKind: () => Schema.Schema<T.FusionTurnKind> = lazy(() => open("user", "compaction"))

export const GitHubMcpToolConfig: () => Schema.Schema<T.GitHubMcpToolConfig> = lazy(() =>
  Schema.Struct({
    enableAllTools: nullish(Schema.Boolean),
    additionalToolsets: nullish(Schema.Array(Schema.String)),
    additionalTools: nullish(Schema.Array(Schema.String)),
    enableInsidersMode: nullish(Schema.Boolean)
  })
)

export const GitHubRepoRef: () => Schema.Schema<T.GitHubRepoRef> = lazy(() =>
  Schema.Struct({
    id: nullish(integer()),
    name: Schema.String,
    owner: Schema.String
  })
)

export const HandoffData: () => Schema.Schema<T.HandoffData> = lazy(() =>
  Schema.Struct({
    handoffTime: Schema.String,
    sourceType: HandoffSourceType(),
    repository: nullish(HandoffRepository()),
    context: nullish(Schema.String),
    summary: nullish(Schema.String),
    remoteSessionId: nullish(Schema.String),
    host: nullish(Schema.String)
  })
)

export const HandoffRepository: () => Schema.Schema<T.HandoffRepository> = lazy(() =>
  Schema.Struct({
    owner: Schema.String,
    name: Schema.String,
    branch: nullish(Schema.String)
  })
)

export const HandoffSourceType: () => Schema.Schema<T.HandoffSourceType> = lazy(() => open("remote", "local"))

export const HeaderEntry: () => Schema.Schema<T.HeaderEntry> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    value: Schema.String
  })
)

export const HookEndData: () => Schema.Schema<T.HookEndData> = lazy(() =>
  Schema.Struct({
    hookInvocationId: Schema.String,
    hookType: Schema.String,
    output: Schema.optional(json()),
    success: Schema.Boolean,
    error: nullish(HookEndError()),
    parentToolCallId: nullish(Schema.String)
  })
)

export const HookEndError: () => Schema.Schema<T.HookEndError> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    stack: nullish(Schema.String),
    source: nullish(Schema.String)
  })
)

export const HookProgressData: () => Schema.Schema<T.HookProgressData> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    temporary: nullish(Schema.Boolean)
  })
)

export const HookStartData: () => Schema.Schema<T.HookStartData> = lazy(() =>
  Schema.Struct({
    hookInvocationId: Schema.String,
    hookType: Schema.String,
    input: Schema.optional(json()),
    parentToolCallId: nullish(Schema.String)
  })
)

export const IdleData: () => Schema.Schema<T.IdleData> = lazy(() =>
  Schema.Struct({
    aborted: nullish(Schema.Boolean),
    mode: nullish(SessionMode())
  })
)

export const IndexedSearchData: () => Schema.Schema<T.IndexedSearchData> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("status"),
      state: IndexedSearchState()
    }),
    Schema.Struct({
      kind: Schema.Literal("startup"),
      outcome: IndexedSearchOutcome(),
      fileCount: nullish(number()),
      startupDurationMs: number(),
      forcedByEnv: Schema.Boolean,
      warmStart: Schema.Boolean,
      disabledReason: nullish(IndexedSearchDisabledReason()),
      errorMessage: nullish(Schema.String),
      eligible: nullish(Schema.Boolean)
    }),
    Schema.Struct({
      kind: Schema.Literal("server_error"),
      errorType: IndexedSearchErrorType(),
      exitCode: nullish(number()),
      errorMessage: nullish(Schema.String)
    }),
    Schema.Struct({
      kind: Schema.Literal("incremental"),
      phase: IndexedSearchIncrementalPhase(),
      changedFileCount: nullish(number()),
      addedFileCount: nullish(number()),
      deletedFileCount: nullish(number()),
      totalChangeCount: nullish(number()),
      walkDurationMs: nullish(number()),
      updateDurationMs: nullish(number()),
      totalDurationMs: nullish(number())
    }),
    unrecognized("kind", "status", "startup", "server_error", "incremental")
  )
)

export const IndexedSearchDisabledReason: () => Schema.Schema<T.IndexedSearchDisabledReason> = lazy(() =>
  open(
    "use_tgrep_false",
    "use_builtin_ripgrep_false",
    "organization",
    "organization_policy_auth_pending",
    "organization_policy_unknown",
    "virtual_filesystem",
    "cloud_sync_root",
    "cloud_sync_detection_failed",
    "workspace_not_local"
  )
)

export const IndexedSearchErrorType: () => Schema.Schema<T.IndexedSearchErrorType> = lazy(() =>
  open("spawn_error", "unexpected_exit", "killed_by_signal")
)

export const IndexedSearchIncrementalPhase: () => Schema.Schema<T.IndexedSearchIncrementalPhase> = lazy(() =>
  open("changes_detected", "updated")
)

export const IndexedSearchOutcome: () => Schema.Schema<T.IndexedSearchOutcome> = lazy(() =>
  open("started", "skipped_below_threshold", "skipped_no_gitroot", "skipped_disabled", "reused_existing", "failed")
)

export const IndexedSearchState: () => Schema.Schema<T.IndexedSearchState> = lazy(() =>
  open("disabled", "starting", "enabled", "ready", "failed")
)

export const InfoData: () => Schema.Schema<T.InfoData> = lazy(() =>
  Schema.Struct({
    infoType: Schema.String,
    message: Schema.String,
    url: nullish(Schema.String),
    tip: nullish(Schema.String)
  })
)

export const ManagedSettingsEnforcedAction: () => Schema.Schema<T.ManagedSettingsEnforcedAction> = lazy(() =>
  open("bypass_permissions_blocked")
)

export const ManagedSettingsEnforcedData: () => Schema.Schema<T.ManagedSettingsEnforcedData> = lazy(() =>
  Schema.Struct({
    action: ManagedSettingsEnforcedAction(),
    escalation: nullish(ManagedSettingsEnforcedEscalation()),
    setting: Schema.String,
    failClosed: Schema.Boolean,
    message: Schema.String
  })
)

export const ManagedSettingsEnforcedEscalation: () => Schema.Schema<T.ManagedSettingsEnforcedEscalation> = lazy(() =>
  open(
    "allow_all",
    "approve_all",
    "assisted_approval",
    "unrestricted_paths",
    "unrestricted_urls",
    "server_wide_mcp_approval"
  )
)

export const ManagedSettingsResolvedData: () => Schema.Schema<T.ManagedSettingsResolvedData> = lazy(() =>
  Schema.Struct({
    source: ManagedSettingsResolvedSource(),
    serverManaged: Schema.Boolean,
    deviceManaged: Schema.Boolean,
    clientManaged: nullish(Schema.Boolean),
    policyHelperManaged: nullish(Schema.Boolean),
    failClosed: Schema.Boolean,
    sandboxEnabledByUndeterminedPolicy: nullish(Schema.Boolean),
    bypassPermissionsDisabled: Schema.Boolean,
    permissionsAllowIntersected: nullish(Schema.Boolean),
    managedKeys: Schema.Array(Schema.String),
    settings: Schema.optional(json())
  })
)

export const ManagedSettingsResolvedSource: () => Schema.Schema<T.ManagedSettingsResolvedSource> = lazy(() =>
  open("server", "device", "client", "policyHelper", "mixed", "none")
)

export const McpAppToolCallCompleteData: () => Schema.Schema<T.McpAppToolCallCompleteData> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    toolName: Schema.String,
    arguments: nullish(Schema.Record({ key: Schema.String, value: json() })),
    success: Schema.Boolean,
    durationMs: number(),
    result: nullish(Schema.Record({ key: Schema.String, value: json() })),
    error: nullish(McpAppToolCallCompleteError()),
    toolMeta: nullish(McpAppToolCallCompleteToolMeta())
  })
)

export const McpAppToolCallCompleteError: () => Schema.Schema<T.McpAppToolCallCompleteError> = lazy(() =>
  Schema.Struct({
    message: Schema.String
  })
)

export const McpAppToolCallCompleteToolMeta: () => Schema.Schema<T.McpAppToolCallCompleteToolMeta> = lazy(() =>
  Schema.Struct({
    ui: nullish(McpAppToolCallCompleteToolMetaUI())
  })
)

export const McpAppToolCallCompleteToolMetaUI: () => Schema.Schema<T.McpAppToolCallCompleteToolMetaUI> = lazy(() =>
  Schema.Struct({
    resourceUri: nullish(Schema.String),
    visibility: nullish(Schema.Array(Schema.String))
  })
)

export const McpHeadersRefreshCompletedData: () => Schema.Schema<T.McpHeadersRefreshCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    outcome: McpHeadersRefreshCompletedOutcome()
  })
)

export const McpHeadersRefreshCompletedOutcome: () => Schema.Schema<T.McpHeadersRefreshCompletedOutcome> = lazy(() =>
  open("headers", "none", "error", "timeout")
)

export const McpHeadersRefreshRequiredData: () => Schema.Schema<T.McpHeadersRefreshRequiredData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    serverName: Schema.String,
    serverUrl: Schema.String,
    reason: McpHeadersRefreshRequiredReason()
  })
)

export const McpHeadersRefreshRequiredReason: () => Schema.Schema<T.McpHeadersRefreshRequiredReason> = lazy(() =>
  open("startup", "ttl-expired", "auth-failed")
)

export const McpListChangedData: () => Schema.Schema<T.McpListChangedData> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String
  })
)

export const McpOauthCompletedData: () => Schema.Schema<T.McpOauthCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    outcome: McpOauthCompletionOutcome()
  })
)

export const McpOauthCompletionOutcome: () => Schema.Schema<T.McpOauthCompletionOutcome> = lazy(() =>
  open("token", "cancelled")
)

export const McpOauthHttpResponse: () => Schema.Schema<T.McpOauthHttpResponse> = lazy(() =>
  Schema.Struct({
    statusCode: integer(),
    headers: Schema.Array(HeaderEntry()),
    body: nullish(Schema.String)
  })
)

export const McpOauthRequestReason: () => Schema.Schema<T.McpOauthRequestReason> = lazy(() =>
  open("initial", "refresh", "reauth", "upscope")
)

export const McpOauthRequiredData: () => Schema.Schema<T.McpOauthRequiredData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    serverName: Schema.String,
    serverUrl: Schema.String,
    staticClientConfig: nullish(McpOauthRequiredStaticClientConfig()),
    wwwAuthenticateParams: nullish(McpOauthWWWAuthenticateParams()),
    httpResponse: nullish(McpOauthHttpResponse()),
    resourceMetadata: nullish(Schema.String),
    reason: McpOauthRequestReason()
  })
)

export const McpOauthRequiredStaticClientConfig: () => Schema.Schema<T.McpOauthRequiredStaticClientConfig> = lazy(() =>
  Schema.Struct({
    clientId: Schema.String,
    clientSecret: nullish(Schema.String),
    publicClient: nullish(Schema.Boolean),
    grantType: nullish(open("client_credentials")),
    scope: nullish(Schema.String)
  })
)

export const McpOauthWWWAuthenticateParams: () => Schema.Schema<T.McpOauthWWWAuthenticateParams> = lazy(() =>
  Schema.Struct({
    resourceMetadataUrl: nullish(Schema.String),
    scope: nullish(Schema.String),
    error: nullish(Schema.String)
  })
)

export const McpServerMetadata: () => Schema.Schema<T.McpServerMetadata> = lazy(() =>
  Schema.Struct({
    instructions: Schema.Union(Schema.String, Schema.Null)
  })
)

export const McpServerNeedsReconnectData: () => Schema.Schema<T.McpServerNeedsReconnectData> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String
  })
)

export const McpServerRemovedData: () => Schema.Schema<T.McpServerRemovedData> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String
  })
)

export const McpServerSource: () => Schema.Schema<T.McpServerSource> = lazy(() =>
  open("user", "workspace", "plugin", "builtin", "managed")
)

export const McpServerStatus: () => Schema.Schema<T.McpServerStatus> = lazy(() =>
  open("connected", "failed", "needs-auth", "pending", "disabled", "stopped", "not_configured")
)

export const McpServerStatusChangedData: () => Schema.Schema<T.McpServerStatusChangedData> = lazy(() =>
  Schema.Struct({
    serverName: Schema.String,
    status: McpServerStatus(),
    error: nullish(Schema.String)
  })
)

export const McpServerTransport: () => Schema.Schema<T.McpServerTransport> = lazy(() =>
  open("stdio", "http", "sse", "memory")
)

export const McpServersLoadedData: () => Schema.Schema<T.McpServersLoadedData> = lazy(() =>
  Schema.Struct({
    servers: Schema.Array(McpServersLoadedServer())
  })
)

export const McpServersLoadedServer: () => Schema.Schema<T.McpServersLoadedServer> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    status: McpServerStatus(),
    source: nullish(McpServerSource()),
    displayName: nullish(Schema.String),
    error: nullish(Schema.String),
    serverMetadata: nullish(McpServerMetadata()),
    transport: nullish(McpServerTransport()),
    pluginName: nullish(Schema.String),
    pluginVersion: nullish(Schema.String)
  })
)

export const MemoryChangedData: () => Schema.Schema<T.MemoryChangedData> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const ModeChangedData: () => Schema.Schema<T.ModeChangedData> = lazy(() =>
  Schema.Struct({
    previousMode: SessionMode(),
    newMode: SessionMode()
  })
)

export const ModeNoticeDeliveredData: () => Schema.Schema<T.ModeNoticeDeliveredData> = lazy(() =>
  Schema.Struct({
    mode: SessionMode(),
    content: nullish(Schema.String)
  })
)

export const ModelCallFailureBadRequestKind: () => Schema.Schema<T.ModelCallFailureBadRequestKind> = lazy(() =>
  open("bodyless", "structured_error")
)

export const ModelCallFailureData: () => Schema.Schema<T.ModelCallFailureData> = lazy(() =>
  Schema.Struct({
    model: nullish(Schema.String),
    parentToolCallId: nullish(Schema.String),
    initiator: nullish(Schema.String),
    apiCallId: nullish(Schema.String),
    providerCallId: nullish(Schema.String),
    serviceRequestId: nullish(Schema.String),
    rte: nullish(Schema.Boolean),
    statusCode: nullish(integer()),
    durationMs: nullish(integer()),
    apiEndpoint: nullish(AssistantUsageApiEndpoint()),
    transport: nullish(ModelCallFailureTransport()),
    failureKind: nullish(ModelCallFailureKind()),
    maxPromptTokens: nullish(integer()),
    maxOutputTokens: nullish(integer()),
    isByok: nullish(Schema.Boolean),
    isAuto: nullish(Schema.Boolean),
    reasoningEffort: nullish(Schema.String),
    interactionType: nullish(Schema.String),
    source: ModelCallFailureSource(),
    errorMessage: nullish(Schema.String),
    badRequestKind: nullish(ModelCallFailureBadRequestKind()),
    errorCode: nullish(Schema.String),
    errorType: nullish(Schema.String),
    quotaSnapshots: nullish(Schema.Record({ key: Schema.String, value: AssistantUsageQuotaSnapshot() })),
    requestFingerprint: nullish(ModelCallFailureRequestFingerprint()),
    fusion: nullish(FusionAttribution())
  })
)

export const ModelCallFailureKind: () => Schema.Schema<T.ModelCallFailureKind> = lazy(() => open("api", "transport"))

export const ModelCallFailureRequestFingerprint: () => Schema.Schema<T.ModelCallFailureRequestFingerprint> = lazy(() =>
  Schema.Struct({
    messageCount: integer(),
    toolResultMessageCount: integer(),
    toolCallCount: integer(),
    namelessToolCallCount: integer(),
    imagePartCount: integer(),
    imagePartsMissingMediaType: integer(),
    lastMessageRole: nullish(Schema.String)
  })
)

export const ModelCallFailureSource: () => Schema.Schema<T.ModelCallFailureSource> = lazy(() =>
  open("top_level", "subagent", "mcp_sampling")
)

export const ModelCallFailureTransport: () => Schema.Schema<T.ModelCallFailureTransport> = lazy(() =>
  open("http", "websocket")
)

export const ModelCallFinishedData: () => Schema.Schema<T.ModelCallFinishedData> = lazy(() =>
  Schema.Struct({
    turnId: Schema.String,
    interactionId: nullish(Schema.String),
    dispatchDurationMs: number(),
    outcome: ModelCallFinishedOutcome(),
    containsBuiltInFileEditRequest: nullish(Schema.Boolean),
    editClassifierVersion: integer()
  })
)

export const ModelCallFinishedOutcome: () => Schema.Schema<T.ModelCallFinishedOutcome> = lazy(() =>
  open("success", "error", "cancelled", "rejected")
)

export const ModelCallStartData: () => Schema.Schema<T.ModelCallStartData> = lazy(() =>
  Schema.Struct({
    turnId: Schema.String,
    model: nullish(Schema.String),
    previousResponseId: nullish(Schema.String),
    fusion: nullish(FusionAttribution()),
    parentToolCallId: nullish(Schema.String)
  })
)

export const ModelChangeData: () => Schema.Schema<T.ModelChangeData> = lazy(() =>
  Schema.Struct({
    previousModel: nullish(Schema.String),
    newModel: Schema.String,
    previousReasoningEffort: nullish(Schema.String),
    reasoningEffort: nullish(Schema.Union(Schema.String, Schema.Null)),
    previousReasoningSummary: nullish(ReasoningSummary()),
    reasoningSummary: nullish(ReasoningSummary()),
    previousVerbosity: nullish(Verbosity()),
    verbosity: nullish(Verbosity()),
    contextTier: nullish(Schema.Union(ContextTier(), Schema.Null)),
    cause: nullish(Schema.String),
    source: nullish(ModelChangeSource()),
    previousAutoTier: nullish(AutoTier()),
    autoTier: nullish(Schema.Union(AutoTier(), Schema.Null))
  })
)

export const ModelChangeSource: () => Schema.Schema<T.ModelChangeSource> = lazy(() =>
  open(
    "model_command",
    "settings_command",
    "config_command",
    "model_picker",
    "managed_settings",
    "repo_settings",
    "startup",
    "agent",
    "plan_mode",
    "automatic",
    "changeboarding_shortcut",
    "sdk",
    "auto_tier_recommendation"
  )
)

export const ModelDeselectedData: () => Schema.Schema<T.ModelDeselectedData> = lazy(() =>
  Schema.Struct({
    previousModel: Schema.String,
    reason: ModelDeselectedReason()
  })
)

export const ModelDeselectedReason: () => Schema.Schema<T.ModelDeselectedReason> = lazy(() =>
  open("provider_withdrawn")
)

export const OmittedBinaryOmittedReason: () => Schema.Schema<T.OmittedBinaryOmittedReason> = lazy(() =>
  open("too_large", "asset_unavailable")
)

export const OmittedBinaryResult: () => Schema.Schema<T.OmittedBinaryResult> = lazy(() =>
  Schema.Struct({
    type: OmittedBinaryType(),
    mimeType: Schema.String,
    byteLength: integer(),
    omittedReason: OmittedBinaryOmittedReason(),
    description: nullish(Schema.String),
    metadata: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const OmittedBinaryType: () => Schema.Schema<T.OmittedBinaryType> = lazy(() => open("image", "resource"))

export const PendingMessagesModifiedData: () => Schema.Schema<T.PendingMessagesModifiedData> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const PermissionApprovalEvaluation: () => Schema.Schema<T.PermissionApprovalEvaluation> = lazy(() =>
  Schema.Struct({
    reasonCode: open(
      "unknown",
      "not-reached",
      "inactive",
      "authorization-history-incomplete",
      "managed-approval-required",
      "sandbox-bypass",
      "action-too-long",
      "path-not-authorized",
      "invalid-working-directory",
      "unreadable",
      "not-regular-file",
      "too-large",
      "non-utf8",
      "interpreter-unavailable",
      "interpreter-too-large",
      "shell-environment-unreviewable",
      "unrepresentable-path",
      "interpreter-wrapped-script",
      "unreviewable-script-invocation",
      "argument-binding-unreviewable",
      "malformed-script-action-review",
      "malformed-script-action-manifest",
      "unavailable",
      "judge-verdict",
      "judge-error",
      "inherited"
    ),
    judgeStatus: open("unknown", "not_called", "completed", "failed", "cached", "inherited"),
    evaluationStage: open("unknown", "not_reached", "pre_judge", "judge", "reuse"),
    judgeAttempted: nullish(Schema.Boolean)
  })
)

export const PermissionApproved: () => Schema.Schema<T.PermissionApproved> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("approved"),
    managedApprovalHandled: nullish(Schema.Boolean)
  })
)

export const PermissionApprovedForLocation: () => Schema.Schema<T.PermissionApprovedForLocation> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("approved-for-location"),
    approval: UserToolSessionApproval(),
    locationKey: Schema.String,
    managedApprovalHandled: nullish(Schema.Boolean)
  })
)

export const PermissionApprovedForSession: () => Schema.Schema<T.PermissionApprovedForSession> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("approved-for-session"),
    approval: UserToolSessionApproval(),
    managedApprovalHandled: nullish(Schema.Boolean)
  })
)

export const PermissionAssentDetectedData: () => Schema.Schema<T.PermissionAssentDetectedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    turnIndex: integer()
  })
)

export const PermissionAssistedApproval: () => Schema.Schema<T.PermissionAssistedApproval> = lazy(() =>
  Schema.Struct({
    evaluation: nullish(PermissionApprovalEvaluation()),
    recommendation: AssistedApprovalRecommendation(),
    reason: nullish(Schema.String),
    model: nullish(Schema.String),
    failureReason: nullish(AssistedApprovalJudgeFailureReason())
  })
)

export const PermissionCancelled: () => Schema.Schema<T.PermissionCancelled> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("cancelled"),
    reason: nullish(Schema.String)
  })
)

export const PermissionCarriedForwardData: () => Schema.Schema<T.PermissionCarriedForwardData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    toolCallId: Schema.String,
    recordId: Schema.String,
    decisionSource: PermissionDecisionSource()
  })
)

export const PermissionCompletedData: () => Schema.Schema<T.PermissionCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    toolCallId: nullish(Schema.String),
    recoveryEpisodeId: nullish(Schema.String),
    blocker: nullish(TaskBlocker()),
    result: PermissionResult(),
    decisionSource: nullish(PermissionDecisionSource())
  })
)

export const PermissionContextualAuthorizationData: () => Schema.Schema<T.PermissionContextualAuthorizationData> = lazy(
  () =>
    Schema.Struct({
      recordId: Schema.String,
      requestId: Schema.String,
      turnIndex: integer(),
      polarity: PermissionMessageAuthorizationPolarity(),
      spanStart: integer(),
      spanEnd: integer()
    })
)

export const PermissionDecisionSource: () => Schema.Schema<T.PermissionDecisionSource> = lazy(() =>
  open("assisted_approval", "human_response", "host_policy", "unattended_fallback", "authorization_carry_forward")
)

export const PermissionDeniedByContentExclusionPolicy: () => Schema.Schema<T.PermissionDeniedByContentExclusionPolicy> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("denied-by-content-exclusion-policy"),
      path: Schema.String,
      message: Schema.String
    })
  )

export const PermissionDeniedByPermissionRequestHook: () => Schema.Schema<T.PermissionDeniedByPermissionRequestHook> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("denied-by-permission-request-hook"),
      message: nullish(Schema.String),
      interrupt: nullish(Schema.Boolean)
    })
  )

export const PermissionDeniedByRules: () => Schema.Schema<T.PermissionDeniedByRules> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("denied-by-rules"),
    rules: Schema.Array(PermissionRule())
  })
)

export const PermissionDeniedInteractivelyByUser: () => Schema.Schema<T.PermissionDeniedInteractivelyByUser> = lazy(
  () =>
    Schema.Struct({
      kind: Schema.Literal("denied-interactively-by-user"),
      feedback: nullish(Schema.String),
      forceReject: nullish(Schema.Boolean)
    })
)

export const PermissionDeniedNoApprovalRuleAndCouldNotRequestFromUser: () => Schema.Schema<T.PermissionDeniedNoApprovalRuleAndCouldNotRequestFromUser> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("denied-no-approval-rule-and-could-not-request-from-user")
    })
  )

export const PermissionMessageAuthorizationData: () => Schema.Schema<T.PermissionMessageAuthorizationData> = lazy(() =>
  Schema.Struct({
    recordId: Schema.String,
    turnIndex: integer(),
    polarity: PermissionMessageAuthorizationPolarity(),
    actionClass: Schema.String,
    spanStart: integer(),
    spanEnd: integer(),
    targetMembers: nullish(Schema.Array(Schema.String)),
    task: nullish(Schema.String),
    world: Schema.optional(json())
  })
)

export const PermissionMessageAuthorizationDegradedData: () => Schema.Schema<T.PermissionMessageAuthorizationDegradedData> =
  lazy(() =>
    Schema.Struct({
      turnIndex: integer()
    })
  )

export const PermissionMessageAuthorizationPolarity: () => Schema.Schema<T.PermissionMessageAuthorizationPolarity> =
  lazy(() => open("grant", "denial"))

export const PermissionMessageAuthorizationReadData: () => Schema.Schema<T.PermissionMessageAuthorizationReadData> =
  lazy(() =>
    Schema.Struct({
      turnIndex: integer(),
      activatesExtraction: nullish(Schema.Boolean)
    })
  )

export const PermissionMode: () => Schema.Schema<T.PermissionMode> = lazy(() => open("manual", "assisted", "allow-all"))

export const PermissionPromptRequest: () => Schema.Schema<T.PermissionPromptRequest> = lazy(() =>
  Schema.Union(
    PermissionPromptRequestCommands(),
    PermissionPromptRequestWrite(),
    PermissionPromptRequestRead(),
    PermissionPromptRequestMcp(),
    PermissionPromptRequestUrl(),
    PermissionPromptRequestMemory(),
    PermissionPromptRequestCustomTool(),
    PermissionPromptRequestPath(),
    PermissionPromptRequestHook(),
    PermissionPromptRequestExtensionManagement(),
    PermissionPromptRequestWorkflow(),
    PermissionPromptRequestExtensionPermissionAccess(),
    PermissionPromptRequestExtensionEnvAccess(),
    unrecognized(
      "kind",
      "commands",
      "write",
      "read",
      "mcp",
      "url",
      "memory",
      "custom-tool",
      "path",
      "hook",
      "extension-management",
      "workflow",
      "extension-permission-access",
      "extension-env-access"
    )
  )
)

export const PermissionPromptRequestCommands: () => Schema.Schema<T.PermissionPromptRequestCommands> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("commands"),
    toolCallId: nullish(Schema.String),
    fullCommandText: Schema.String,
    intention: Schema.String,
    commandIdentifiers: Schema.Array(Schema.String),
    canOfferSessionApproval: Schema.Boolean,
    warning: nullish(Schema.String),
    assistedApproval: nullish(PermissionAssistedApproval()),
    managedApprovalRequired: nullish(Schema.Boolean),
    requestSandboxBypass: nullish(Schema.Boolean),
    requestSandboxPermissive: nullish(Schema.Boolean),
    requestSandboxBypassReason: nullish(Schema.String)
  })
)

export const PermissionPromptRequestCustomTool: () => Schema.Schema<T.PermissionPromptRequestCustomTool> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("custom-tool"),
    toolCallId: nullish(Schema.String),
    toolName: Schema.String,
    toolDescription: Schema.String,
    args: Schema.optional(json()),
    assistedApproval: nullish(PermissionAssistedApproval())
  })
)

export const PermissionPromptRequestExtensionEnvAccess: () => Schema.Schema<T.PermissionPromptRequestExtensionEnvAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-env-access"),
      toolCallId: nullish(Schema.String),
      extensionName: Schema.String,
      environmentVariables: Schema.Array(Schema.String),
      assistedApproval: nullish(PermissionAssistedApproval())
    })
  )

export const PermissionPromptRequestExtensionManagement: () => Schema.Schema<T.PermissionPromptRequestExtensionManagement> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-management"),
      toolCallId: nullish(Schema.String),
      operation: Schema.String,
      extensionName: nullish(Schema.String),
      assistedApproval: nullish(PermissionAssistedApproval())
    })
  )

export const PermissionPromptRequestExtensionPermissionAccess: () => Schema.Schema<T.PermissionPromptRequestExtensionPermissionAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-permission-access"),
      toolCallId: nullish(Schema.String),
      extensionName: Schema.String,
      capabilities: Schema.Array(Schema.String),
      assistedApproval: nullish(PermissionAssistedApproval())
    })
  )

export const PermissionPromptRequestHook: () => Schema.Schema<T.PermissionPromptRequestHook> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("hook"),
    toolCallId: nullish(Schema.String),
    toolName: Schema.String,
    toolArgs: Schema.optional(json()),
    hookMessage: nullish(Schema.String),
    assistedApproval: nullish(PermissionAssistedApproval())
  })
)

export const PermissionPromptRequestMcp: () => Schema.Schema<T.PermissionPromptRequestMcp> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("mcp"),
    toolCallId: nullish(Schema.String),
    serverName: Schema.String,
    toolName: Schema.String,
    toolTitle: Schema.String,
    args: Schema.optional(json()),
    permissionRecommendation: nullish(PermissionRecommendation()),
    assistedApproval: nullish(PermissionAssistedApproval()),
    canOfferServerWideApproval: nullish(Schema.Boolean)
  })
)

export const PermissionPromptRequestMemory: () => Schema.Schema<T.PermissionPromptRequestMemory> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("memory"),
    toolCallId: nullish(Schema.String),
    action: nullish(PermissionRequestMemoryAction()),
    subject: nullish(Schema.String),
    fact: Schema.String,
    citations: nullish(Schema.String),
    direction: nullish(PermissionRequestMemoryDirection()),
    reason: nullish(Schema.String),
    assistedApproval: nullish(PermissionAssistedApproval())
  })
)

export const PermissionPromptRequestPath: () => Schema.Schema<T.PermissionPromptRequestPath> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("path"),
    toolCallId: nullish(Schema.String),
    accessKind: PermissionPromptRequestPathAccessKind(),
    paths: Schema.Array(Schema.String),
    assistedApproval: nullish(PermissionAssistedApproval())
  })
)

export const PermissionPromptRequestPathAccessKind: () => Schema.Schema<T.PermissionPromptRequestPathAccessKind> = lazy(
  () => open("read", "shell", "write")
)

export const PermissionPromptRequestRead: () => Schema.Schema<T.PermissionPromptRequestRead> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("read"),
    toolCallId: nullish(Schema.String),
    intention: Schema.String,
    path: Schema.String,
    resolvedPath: nullish(Schema.String),
    assistedApproval: nullish(PermissionAssistedApproval()),
    managedApprovalRequired: nullish(Schema.Boolean)
  })
)

export const PermissionPromptRequestUrl: () => Schema.Schema<T.PermissionPromptRequestUrl> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("url"),
    toolCallId: nullish(Schema.String),
    intention: Schema.String,
    url: Schema.String,
    redirectedFrom: nullish(Schema.String),
    requestSandboxBypass: nullish(Schema.Boolean),
    requestSandboxBypassReason: nullish(Schema.String),
    assistedApproval: nullish(PermissionAssistedApproval()),
    managedApprovalRequired: nullish(Schema.Boolean)
  })
)

export const PermissionPromptRequestWorkflow: () => Schema.Schema<T.PermissionPromptRequestWorkflow> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("workflow"),
    toolCallId: nullish(Schema.String),
    operation: WorkflowPermissionOperation(),
    name: Schema.String,
    description: Schema.String,
    phases: Schema.Array(WorkflowPermissionPhase()),
    maxConcurrentSubagents: nullish(integer()),
    maxTotalSubagents: nullish(integer()),
    timeoutSeconds: nullish(number()),
    maxAiCredits: nullish(number()),
    declaredMaxConcurrentSubagents: nullish(integer()),
    declaredMaxTotalSubagents: nullish(integer()),
    declaredTimeoutSeconds: nullish(number()),
    declaredMaxAiCredits: nullish(number()),
    approvalKey: Schema.String,
    canPersistApproval: Schema.Boolean,
    assistedApproval: nullish(PermissionAssistedApproval()),
    managedApprovalRequired: nullish(Schema.Boolean)
  })
)

export const PermissionPromptRequestWrite: () => Schema.Schema<T.PermissionPromptRequestWrite> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("write"),
    toolCallId: nullish(Schema.String),
    intention: Schema.String,
    fileName: Schema.String,
    resolvedPath: nullish(Schema.String),
    diff: Schema.String,
    newFileContents: nullish(Schema.String),
    canOfferSessionApproval: Schema.Boolean,
    assistedApproval: nullish(PermissionAssistedApproval()),
    managedApprovalRequired: nullish(Schema.Boolean)
  })
)

export const PermissionRecommendation: () => Schema.Schema<T.PermissionRecommendation> = lazy(() => open("approve"))

export const PermissionRecoveryAttempt: () => Schema.Schema<T.PermissionRecoveryAttempt> = lazy(() =>
  Schema.Struct({
    attemptId: Schema.String,
    toolCallId: nullish(Schema.String),
    permissionKind: Schema.String,
    requestFingerprint: Schema.String,
    relation: PermissionRecoveryAttemptRelation(),
    disposition: PermissionRecoveryAttemptDisposition(),
    reason: PermissionRecoveryAttemptReason(),
    ordinal: integer()
  })
)

export const PermissionRecoveryAttemptDisposition: () => Schema.Schema<T.PermissionRecoveryAttemptDisposition> = lazy(
  () => open("deferred", "prompted", "approved", "denied", "blocked", "succeeded")
)

export const PermissionRecoveryAttemptReason: () => Schema.Schema<T.PermissionRecoveryAttemptReason> = lazy(() =>
  open(
    "permission_required",
    "repeated_attempt",
    "attempts_exhausted",
    "permission_approved",
    "permission_denied",
    "responder_unavailable",
    "equivalent_alternative_succeeded"
  )
)

export const PermissionRecoveryAttemptRelation: () => Schema.Schema<T.PermissionRecoveryAttemptRelation> = lazy(() =>
  open("initial", "retry", "alternative")
)

export const PermissionRecoveryData: () => Schema.Schema<T.PermissionRecoveryData> = lazy(() =>
  Schema.Struct({
    episodeId: Schema.String,
    status: PermissionRecoveryStatus(),
    onBlocked: PermissionRecoveryOnBlocked(),
    reason: PermissionRecoveryReason(),
    maxAttempts: integer(),
    attempts: Schema.Array(PermissionRecoveryAttempt())
  })
)

export const PermissionRecoveryOnBlocked: () => Schema.Schema<T.PermissionRecoveryOnBlocked> = lazy(() =>
  open("ask", "fail")
)

export const PermissionRecoveryReason: () => Schema.Schema<T.PermissionRecoveryReason> = lazy(() =>
  open(
    "permission_required",
    "repeated_attempt",
    "attempts_exhausted",
    "permission_approved",
    "permission_denied",
    "responder_unavailable",
    "equivalent_alternative_succeeded"
  )
)

export const PermissionRecoveryStatus: () => Schema.Schema<T.PermissionRecoveryStatus> = lazy(() =>
  open("recovering", "awaiting_approval", "resolved", "blocked")
)

export const PermissionRequest: () => Schema.Schema<T.PermissionRequest> = lazy(() =>
  Schema.Union(
    PermissionRequestShell(),
    PermissionRequestWrite(),
    PermissionRequestRead(),
    PermissionRequestMcp(),
    PermissionRequestUrl(),
    PermissionRequestMemory(),
    PermissionRequestCustomTool(),
    PermissionRequestHook(),
    PermissionRequestExtensionManagement(),
    PermissionRequestWorkflow(),
    PermissionRequestExtensionPermissionAccess(),
    PermissionRequestExtensionEnvAccess(),
    unrecognized(
      "kind",
      "shell",
      "write",
      "read",
      "mcp",
      "url",
      "memory",
      "custom-tool",
      "hook",
      "extension-management",
      "workflow",
      "extension-permission-access",
      "extension-env-access"
    )
  )
)

export const PermissionRequestCustomTool: () => Schema.Schema<T.PermissionRequestCustomTool> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("custom-tool"),
    toolCallId: nullish(Schema.String),
    toolName: Schema.String,
    toolDescription: Schema.String,
    args: Schema.optional(json()),
    skipPermission: nullish(Schema.Boolean)
  })
)

export const PermissionRequestExtensionEnvAccess: () => Schema.Schema<T.PermissionRequestExtensionEnvAccess> = lazy(
  () =>
    Schema.Struct({
      kind: Schema.Literal("extension-env-access"),
      toolCallId: nullish(Schema.String),
      extensionName: Schema.String,
      environmentVariables: Schema.Array(Schema.String)
    })
)

export const PermissionRequestExtensionManagement: () => Schema.Schema<T.PermissionRequestExtensionManagement> = lazy(
  () =>
    Schema.Struct({
      kind: Schema.Literal("extension-management"),
      toolCallId: nullish(Schema.String),
      operation: Schema.String,
      extensionName: nullish(Schema.String)
    })
)

export const PermissionRequestExtensionPermissionAccess: () => Schema.Schema<T.PermissionRequestExtensionPermissionAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-permission-access"),
      toolCallId: nullish(Schema.String),
      extensionName: Schema.String,
      capabilities: Schema.Array(Schema.String)
    })
  )

export const PermissionRequestHook: () => Schema.Schema<T.PermissionRequestHook> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("hook"),
    toolCallId: nullish(Schema.String),
    toolName: Schema.String,
    toolArgs: Schema.optional(json()),
    hookMessage: nullish(Schema.String)
  })
)

export const PermissionRequestMcp: () => Schema.Schema<T.PermissionRequestMcp> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("mcp"),
    toolCallId: nullish(Schema.String),
    serverName: Schema.String,
    toolName: Schema.String,
    toolTitle: Schema.String,
    args: Schema.optional(json()),
    readOnly: Schema.Boolean,
    permissionRecommendation: nullish(PermissionRecommendation())
  })
)

export const PermissionRequestMemory: () => Schema.Schema<T.PermissionRequestMemory> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("memory"),
    toolCallId: nullish(Schema.String),
    action: nullish(PermissionRequestMemoryAction()),
    subject: nullish(Schema.String),
    fact: Schema.String,
    citations: nullish(Schema.String),
    direction: nullish(PermissionRequestMemoryDirection()),
    reason: nullish(Schema.String),
    scope: nullish(PermissionRequestMemoryScope()),
    repoNwo: nullish(Schema.String),
    assistedApproval: nullish(PermissionAssistedApproval())
  })
)

export const PermissionRequestMemoryAction: () => Schema.Schema<T.PermissionRequestMemoryAction> = lazy(() =>
  open("store", "vote")
)

export const PermissionRequestMemoryDirection: () => Schema.Schema<T.PermissionRequestMemoryDirection> = lazy(() =>
  open("upvote", "downvote")
)

export const PermissionRequestMemoryScope: () => Schema.Schema<T.PermissionRequestMemoryScope> = lazy(() =>
  open("repository", "user")
)

export const PermissionRequestRead: () => Schema.Schema<T.PermissionRequestRead> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("read"),
    toolCallId: nullish(Schema.String),
    managedApprovalRequired: nullish(Schema.Boolean),
    intention: Schema.String,
    path: Schema.String,
    resolvedPath: nullish(Schema.String),
    requestSandboxBypass: nullish(Schema.Boolean),
    requestSandboxBypassReason: nullish(Schema.String)
  })
)

export const PermissionRequestShell: () => Schema.Schema<T.PermissionRequestShell> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("shell"),
    toolCallId: nullish(Schema.String),
    managedApprovalRequired: nullish(Schema.Boolean),
    fullCommandText: Schema.String,
    intention: Schema.String,
    commands: Schema.Array(PermissionRequestShellCommand()),
    commandSegments: nullish(Schema.Array(PermissionRequestShellCommandSegment())),
    possiblePaths: Schema.Array(Schema.String),
    resolvedWorkingDirectory: nullish(Schema.String),
    resolvedPaths: nullish(Schema.Record({ key: Schema.String, value: Schema.String })),
    possibleUrls: Schema.Array(PermissionRequestShellPossibleUrl()),
    hasWriteFileRedirection: Schema.Boolean,
    canOfferSessionApproval: Schema.Boolean,
    warning: nullish(Schema.String),
    requestSandboxBypass: nullish(Schema.Boolean),
    requestSandboxPermissive: nullish(Schema.Boolean),
    requestSandboxBypassReason: nullish(Schema.String)
  })
)

export const PermissionRequestShellCommand: () => Schema.Schema<T.PermissionRequestShellCommand> = lazy(() =>
  Schema.Struct({
    identifier: Schema.String,
    readOnly: Schema.Boolean
  })
)

export const PermissionRequestShellCommandSegment: () => Schema.Schema<T.PermissionRequestShellCommandSegment> = lazy(
  () =>
    Schema.Struct({
      identifier: Schema.String,
      fullCommandText: Schema.String
    })
)

export const PermissionRequestShellPossibleUrl: () => Schema.Schema<T.PermissionRequestShellPossibleUrl> = lazy(() =>
  Schema.Struct({
    url: Schema.String
  })
)

export const PermissionRequestUrl: () => Schema.Schema<T.PermissionRequestUrl> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("url"),
    toolCallId: nullish(Schema.String),
    managedApprovalRequired: nullish(Schema.Boolean),
    intention: Schema.String,
    url: Schema.String,
    redirectedFrom: nullish(Schema.String),
    requestSandboxBypass: nullish(Schema.Boolean),
    requestSandboxBypassReason: nullish(Schema.String)
  })
)

export const PermissionRequestWorkflow: () => Schema.Schema<T.PermissionRequestWorkflow> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("workflow"),
    toolCallId: nullish(Schema.String),
    operation: WorkflowPermissionOperation(),
    name: Schema.String,
    description: Schema.String,
    phases: Schema.Array(WorkflowPermissionPhase()),
    maxConcurrentSubagents: nullish(integer()),
    maxTotalSubagents: nullish(integer()),
    timeoutSeconds: nullish(number()),
    maxAiCredits: nullish(number()),
    declaredMaxConcurrentSubagents: nullish(integer()),
    declaredMaxTotalSubagents: nullish(integer()),
    declaredTimeoutSeconds: nullish(number()),
    declaredMaxAiCredits: nullish(number()),
    approvalKey: Schema.String,
    canPersistApproval: Schema.Boolean,
    managedApprovalRequired: nullish(Schema.Boolean)
  })
)

export const PermissionRequestWrite: () => Schema.Schema<T.PermissionRequestWrite> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("write"),
    toolCallId: nullish(Schema.String),
    managedApprovalRequired: nullish(Schema.Boolean),
    intention: Schema.String,
    fileName: Schema.String,
    resolvedPath: nullish(Schema.String),
    diff: Schema.String,
    newFileContents: nullish(Schema.String),
    canOfferSessionApproval: Schema.Boolean,
    requestSandboxBypass: nullish(Schema.Boolean),
    requestSandboxBypassReason: nullish(Schema.String)
  })
)

export const PermissionRequestedData: () => Schema.Schema<T.PermissionRequestedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    permissionRequest: PermissionRequest(),
    promptRequest: nullish(PermissionPromptRequest()),
    permissionMode: nullish(PermissionMode()),
    agentMode: nullish(SessionMode()),
    riskAssessment: Schema.optional(json()),
    resolvedByHook: nullish(Schema.Boolean),
    recoveryEpisodeId: nullish(Schema.String)
  })
)

export const PermissionResult: () => Schema.Schema<T.PermissionResult> = lazy(() =>
  Schema.Union(
    PermissionApproved(),
    PermissionApprovedForSession(),
    PermissionApprovedForLocation(),
    PermissionCancelled(),
    PermissionDeniedByRules(),
    PermissionDeniedNoApprovalRuleAndCouldNotRequestFromUser(),
    PermissionDeniedInteractivelyByUser(),
    PermissionDeniedByContentExclusionPolicy(),
    PermissionDeniedByPermissionRequestHook(),
    unrecognized(
      "kind",
      "approved",
      "approved-for-session",
      "approved-for-location",
      "cancelled",
      "denied-by-rules",
      "denied-no-approval-rule-and-could-not-request-from-user",
      "denied-interactively-by-user",
      "denied-by-content-exclusion-policy",
      "denied-by-permission-request-hook"
    )
  )
)

export const PermissionRule: () => Schema.Schema<T.PermissionRule> = lazy(() =>
  Schema.Struct({
    kind: Schema.String,
    argument: Schema.Union(Schema.String, Schema.Null)
  })
)

export const PermissionsChangedData: () => Schema.Schema<T.PermissionsChangedData> = lazy(() =>
  Schema.Struct({
    previousMode: nullish(PermissionMode()),
    mode: nullish(PermissionMode()),
    assistedApprovalModel: nullish(Schema.String)
  })
)

export const PersistedBinaryImage: () => Schema.Schema<T.PersistedBinaryImage> = lazy(() =>
  Schema.Struct({
    type: PersistedBinaryImageType(),
    data: Schema.String,
    mimeType: Schema.String,
    description: nullish(Schema.String),
    metadata: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const PersistedBinaryImageType: () => Schema.Schema<T.PersistedBinaryImageType> = lazy(() =>
  open("image", "resource")
)

export const PersistedBinaryResult: () => Schema.Schema<T.PersistedBinaryResult> = lazy(() =>
  Schema.Union(PersistedBinaryImage(), OmittedBinaryResult(), BinaryAssetReference())
)

export const PlanChangedData: () => Schema.Schema<T.PlanChangedData> = lazy(() =>
  Schema.Struct({
    operation: PlanChangedOperation()
  })
)

export const PlanChangedOperation: () => Schema.Schema<T.PlanChangedOperation> = lazy(() =>
  open("create", "update", "delete")
)

export const PromptCacheBreakData: () => Schema.Schema<T.PromptCacheBreakData> = lazy(() =>
  Schema.Struct({
    primaryReason: Schema.String,
    contributingReasons: Schema.Array(Schema.String),
    beforeRequest: Schema.optional(json()),
    afterRequest: Schema.optional(json()),
    survivedTokens: integer(),
    frontierTokens: integer(),
    shortfallTokens: integer(),
    retentionRatio: number(),
    modelFrom: nullish(Schema.String),
    modelTo: nullish(Schema.String),
    toolsAdded: nullish(Schema.Array(Schema.String)),
    toolsRemoved: nullish(Schema.Array(Schema.String)),
    toolsRedefined: nullish(Schema.Array(Schema.String)),
    toolsAddedRaw: nullish(Schema.Array(Schema.String)),
    toolsRemovedRaw: nullish(Schema.Array(Schema.String)),
    toolsRedefinedRaw: nullish(Schema.Array(Schema.String)),
    toolsReordered: nullish(Schema.Boolean),
    systemSegmentsChanged: nullish(Schema.Array(Schema.String)),
    cacheConfigChangedFields: nullish(Schema.Array(Schema.String)),
    rewriteMessageIndex: nullish(integer()),
    rewriteShape: nullish(Schema.String),
    rewriteSource: nullish(Schema.Array(Schema.String)),
    agentName: nullish(Schema.String)
  })
)

export const ReasoningSummary: () => Schema.Schema<T.ReasoningSummary> = lazy(() => open("none", "concise", "detailed"))

export const RecommendedAutoTier: () => Schema.Schema<T.RecommendedAutoTier> = lazy(() =>
  open("efficiency", "balance", "intelligence")
)

export const RemediationAction: () => Schema.Schema<T.RemediationAction> = lazy(() =>
  open("sign_in", "switch_account", "show_account", "review_sandbox_policy", "allow_sandbox_outbound")
)

export const RemoteSteerableChangedData: () => Schema.Schema<T.RemoteSteerableChangedData> = lazy(() =>
  Schema.Struct({
    remoteSteerable: Schema.Boolean
  })
)

export const ResponsesReasoning: () => Schema.Schema<T.ResponsesReasoning> = lazy(() =>
  Schema.Struct({
    model: Schema.String,
    initialEffort: Schema.String,
    effort: Schema.String
  })
)

export const ResumeData: () => Schema.Schema<T.ResumeData> = lazy(() =>
  Schema.Struct({
    resumeTime: Schema.String,
    eventCount: integer(),
    eventsFileSizeBytes: nullish(integer()),
    selectedModel: nullish(Schema.String),
    reasoningEffort: nullish(Schema.String),
    reasoningSummary: nullish(ReasoningSummary()),
    verbosity: nullish(Verbosity()),
    contextTier: nullish(Schema.Union(ContextTier(), Schema.Null)),
    autoTier: nullish(AutoTier()),
    sessionLimits: nullish(Schema.Union(SessionLimitsConfig(), Schema.Null)),
    context: nullish(WorkingDirectoryContext()),
    alreadyInUse: nullish(Schema.Boolean),
    sessionWasActive: nullish(Schema.Boolean),
    remoteSteerable: nullish(Schema.Boolean),
    continuePendingWork: nullish(Schema.Boolean)
  })
)

export const SamplingCompletedData: () => Schema.Schema<T.SamplingCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String
  })
)

export const SamplingRequestedData: () => Schema.Schema<T.SamplingRequestedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    serverName: Schema.String,
    mcpRequestId: json()
  })
)

export const SandboxAttestation: () => Schema.Schema<T.SandboxAttestation> = lazy(() =>
  open("spawn_succeeded", "unsupported", "builtin_policy_checked")
)

export const SandboxBackend: () => Schema.Schema<T.SandboxBackend> = lazy(() =>
  open("seatbelt", "bubblewrap", "process_container", "unsupported")
)

export const SandboxBypassSource: () => Schema.Schema<T.SandboxBypassSource> = lazy(() =>
  open("model_requested", "user_prompted", "prompt_unavailable")
)

export const SandboxControl: () => Schema.Schema<T.SandboxControl> = lazy(() =>
  open("process", "filesystem", "network", "routing", "bypass", "credentials", "platform")
)

export const SandboxDecisionData: () => Schema.Schema<T.SandboxDecisionData> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("policy_resolved"),
      control: SandboxControl(),
      outcome: SandboxOutcome(),
      toolCallId: nullish(Schema.Union(Schema.String, Schema.Null)),
      platform: SandboxPlatform(),
      backend: SandboxBackend(),
      policySource: SandboxPolicySource(),
      enforcementPoint: SandboxEnforcementPoint(),
      readwritePathsCount: integer(),
      readonlyPathsCount: integer(),
      deniedPathsCount: integer(),
      addCurrentWorkingDirectory: Schema.Boolean,
      allowOutbound: Schema.Boolean,
      allowLocalNetwork: Schema.Boolean,
      proxyMode: SandboxProxyMode(),
      allowBypass: Schema.Boolean,
      gitAuth: Schema.Boolean,
      ghAuth: Schema.Boolean,
      keychainAccess: Schema.Boolean,
      effectiveFilesystemPolicy: nullish(Schema.Union(SandboxFilesystemPolicyDetails(), Schema.Null)),
      degradationReason: nullish(Schema.Union(SandboxDegradationReason(), Schema.Null))
    }),
    Schema.Struct({
      kind: Schema.Literal("spawn_completed"),
      control: SandboxControl(),
      outcome: SandboxOutcome(),
      toolCallId: nullish(Schema.Union(Schema.String, Schema.Null)),
      platform: SandboxPlatform(),
      backend: SandboxBackend(),
      enforcementPoint: SandboxEnforcementPoint(),
      durationMs: number(),
      degradationReason: nullish(Schema.Union(SandboxDegradationReason(), Schema.Null))
    }),
    Schema.Struct({
      kind: Schema.Literal("enforcement_state"),
      control: SandboxControl(),
      outcome: SandboxOutcome(),
      toolCallId: nullish(Schema.Union(Schema.String, Schema.Null)),
      platform: SandboxPlatform(),
      backend: SandboxBackend(),
      enforcementPoint: SandboxEnforcementPoint(),
      attestation: nullish(Schema.Union(SandboxAttestation(), Schema.Null)),
      command: nullish(Schema.Union(Schema.String, Schema.Null))
    }),
    Schema.Struct({
      kind: Schema.Literal("access_denied"),
      control: SandboxControl(),
      outcome: SandboxOutcome(),
      toolCallId: nullish(Schema.Union(Schema.String, Schema.Null)),
      platform: SandboxPlatform(),
      enforcementPoint: SandboxEnforcementPoint(),
      denialClass: SandboxDenialClass(),
      attestation: SandboxAttestation(),
      confidence: nullish(Schema.Union(SandboxDenialConfidence(), Schema.Null)),
      deniedResource: nullish(Schema.Union(Schema.String, Schema.Null)),
      command: nullish(Schema.Union(Schema.String, Schema.Null)),
      processName: nullish(Schema.Union(Schema.String, Schema.Null))
    }),
    Schema.Struct({
      kind: Schema.Literal("bypass_decided"),
      control: SandboxControl(),
      outcome: SandboxOutcome(),
      toolCallId: nullish(Schema.Union(Schema.String, Schema.Null)),
      platform: SandboxPlatform(),
      enforcementPoint: SandboxEnforcementPoint(),
      source: SandboxBypassSource(),
      denialClass: nullish(Schema.Union(SandboxDenialClass(), Schema.Null)),
      confidence: nullish(Schema.Union(SandboxDenialConfidence(), Schema.Null)),
      deniedResource: nullish(Schema.Union(Schema.String, Schema.Null)),
      command: nullish(Schema.Union(Schema.String, Schema.Null)),
      processName: nullish(Schema.Union(Schema.String, Schema.Null))
    }),
    Schema.Struct({
      kind: Schema.Literal("permissive_retry_decided"),
      control: SandboxControl(),
      outcome: SandboxOutcome(),
      toolCallId: nullish(Schema.Union(Schema.String, Schema.Null)),
      platform: SandboxPlatform(),
      enforcementPoint: SandboxEnforcementPoint(),
      source: SandboxBypassSource(),
      denialClass: nullish(Schema.Union(SandboxDenialClass(), Schema.Null)),
      confidence: nullish(Schema.Union(SandboxDenialConfidence(), Schema.Null)),
      deniedResource: nullish(Schema.Union(Schema.String, Schema.Null)),
      command: nullish(Schema.Union(Schema.String, Schema.Null)),
      processName: nullish(Schema.Union(Schema.String, Schema.Null))
    }),
    Schema.Struct({
      kind: Schema.Literal("permissive_retry_completed"),
      control: SandboxControl(),
      outcome: SandboxOutcome(),
      toolCallId: nullish(Schema.Union(Schema.String, Schema.Null)),
      platform: SandboxPlatform(),
      enforcementPoint: SandboxEnforcementPoint(),
      denialClass: nullish(Schema.Union(SandboxDenialClass(), Schema.Null)),
      confidence: nullish(Schema.Union(SandboxDenialConfidence(), Schema.Null)),
      deniedResource: nullish(Schema.Union(Schema.String, Schema.Null)),
      command: nullish(Schema.Union(Schema.String, Schema.Null)),
      processName: nullish(Schema.Union(Schema.String, Schema.Null))
    }),
    unrecognized(
      "kind",
      "policy_resolved",
      "spawn_completed",
      "enforcement_state",
      "access_denied",
      "bypass_decided",
      "permissive_retry_decided",
      "permissive_retry_completed"
    )
  )
)

export const SandboxDegradationReason: () => Schema.Schema<T.SandboxDegradationReason> = lazy(() =>
  open("denied_paths_unsupported", "unsupported_platform")
)

export const SandboxDenialClass: () => Schema.Schema<T.SandboxDenialClass> = lazy(() =>
  open(
    "filesystem_read",
    "filesystem_write",
    "process_startup",
    "registry_access",
    "ipc_access",
    "process_access",
    "job_access",
    "ui_access",
    "service_access",
    "network_outbound",
    "network_local",
    "network_host",
    "other_access"
  )
)

export const SandboxDenialConfidence: () => Schema.Schema<T.SandboxDenialConfidence> = lazy(() =>
  open("captured", "policy_corroborated", "sandbox_reported", "output_classified")
)

export const SandboxEnforcementPoint: () => Schema.Schema<T.SandboxEnforcementPoint> = lazy(() =>
  open("shell", "builtin_filesystem", "search", "web_fetch", "mcp", "lsp")
)

export const SandboxFilesystemPolicyDetails: () => Schema.Schema<T.SandboxFilesystemPolicyDetails> = lazy(() =>
  Schema.Struct({
    readwritePaths: Schema.Array(Schema.String),
    readonlyPaths: Schema.Array(Schema.String),
    deniedPaths: Schema.Array(Schema.String)
  })
)

export const SandboxOutcome: () => Schema.Schema<T.SandboxOutcome> = lazy(() =>
  open("resolved", "inactive", "engaged", "succeeded", "failed", "degraded", "denied", "approved", "declined")
)

export const SandboxPlatform: () => Schema.Schema<T.SandboxPlatform> = lazy(() =>
  open("macos", "linux", "windows", "other")
)

export const SandboxPolicySource: () => Schema.Schema<T.SandboxPolicySource> = lazy(() =>
  open("default_policy", "user_policy")
)

export const SandboxProxyMode: () => Schema.Schema<T.SandboxProxyMode> = lazy(() =>
  open("none", "loopback", "external")
)

export const ScheduleCancelledData: () => Schema.Schema<T.ScheduleCancelledData> = lazy(() =>
  Schema.Struct({
    id: integer()
  })
)

export const ScheduleCreatedData: () => Schema.Schema<T.ScheduleCreatedData> = lazy(() =>
  Schema.Struct({
    id: integer(),
    intervalMs: nullish(integer()),
    cron: nullish(Schema.String),
    tz: nullish(Schema.String),
    at: nullish(integer()),
    prompt: Schema.String,
    recurring: nullish(Schema.Boolean),
    selfPaced: nullish(Schema.Boolean),
    displayPrompt: nullish(Schema.String),
    origin: nullish(ScheduleOrigin())
  })
)

export const ScheduleOrigin: () => Schema.Schema<T.ScheduleOrigin> = lazy(() => open("user", "model"))

export const ScheduleRearmedData: () => Schema.Schema<T.ScheduleRearmedData> = lazy(() =>
  Schema.Struct({
    id: integer(),
    nextRunAt: integer()
  })
)

export const SessionLimitsChangedData: () => Schema.Schema<T.SessionLimitsChangedData> = lazy(() =>
  Schema.Struct({
    sessionLimits: Schema.Union(SessionLimitsConfig(), Schema.Null)
  })
)

export const SessionLimitsConfig: () => Schema.Schema<T.SessionLimitsConfig> = lazy(() =>
  Schema.Struct({
    maxAiCredits: nullish(number())
  })
)

export const SessionLimitsExhaustedCompletedData: () => Schema.Schema<T.SessionLimitsExhaustedCompletedData> = lazy(
  () =>
    Schema.Struct({
      requestId: Schema.String,
      response: SessionLimitsExhaustedResponse()
    })
)

export const SessionLimitsExhaustedRequestedData: () => Schema.Schema<T.SessionLimitsExhaustedRequestedData> = lazy(
  () =>
    Schema.Struct({
      requestId: Schema.String,
      usedAiCredits: number(),
      maxAiCredits: number()
    })
)

export const SessionLimitsExhaustedResponse: () => Schema.Schema<T.SessionLimitsExhaustedResponse> = lazy(() =>
  Schema.Struct({
    action: SessionLimitsExhaustedResponseAction(),
    additionalAiCredits: nullish(number()),
    maxAiCredits: nullish(number())
  })
)

export const SessionLimitsExhaustedResponseAction: () => Schema.Schema<T.SessionLimitsExhaustedResponseAction> = lazy(
  () => open("add", "set", "unset", "cancel")
)

export const SessionMode: () => Schema.Schema<T.SessionMode> = lazy(() => open("interactive", "plan", "autopilot"))

export const ShutdownAgentMetric: () => Schema.Schema<T.ShutdownAgentMetric> = lazy(() =>
  Schema.Struct({
    agentName: nullish(Schema.String),
    agentDisplayName: nullish(Schema.String),
    totalApiDurationMs: integer(),
    totalNanoAiu: number(),
    modelMetrics: Schema.Record({ key: Schema.String, value: ShutdownModelMetric() })
  })
)

export const ShutdownCodeChanges: () => Schema.Schema<T.ShutdownCodeChanges> = lazy(() =>
  Schema.Struct({
    linesAdded: integer(),
    linesRemoved: integer(),
    filesModified: Schema.Array(Schema.String)
  })
)

export const ShutdownData: () => Schema.Schema<T.ShutdownData> = lazy(() =>
  Schema.Struct({
    shutdownType: ShutdownType(),
    errorReason: nullish(Schema.String),
    totalPremiumRequests: nullish(number()),
    totalNanoAiu: nullish(number()),
    tokenDetails: nullish(Schema.Record({ key: Schema.String, value: ShutdownTokenDetail() })),
    totalApiDurationMs: integer(),
    sessionStartTime: integer(),
    eventsFileSizeBytes: nullish(integer()),
    codeChanges: ShutdownCodeChanges(),
    modelMetrics: Schema.Record({ key: Schema.String, value: ShutdownModelMetric() }),
    agentMetrics: nullish(Schema.Record({ key: Schema.String, value: ShutdownAgentMetric() })),
    currentModel: nullish(Schema.String),
    currentTokens: nullish(integer()),
    systemTokens: nullish(integer()),
    conversationTokens: nullish(integer()),
    toolDefinitionsTokens: nullish(integer())
  })
)

export const ShutdownModelMetric: () => Schema.Schema<T.ShutdownModelMetric> = lazy(() =>
  Schema.Struct({
    requests: ShutdownModelMetricRequests(),
    usage: ShutdownModelMetricUsage(),
    totalNanoAiu: nullish(number()),
    tokenDetails: nullish(Schema.Record({ key: Schema.String, value: ShutdownModelMetricTokenDetail() }))
  })
)

export const ShutdownModelMetricRequests: () => Schema.Schema<T.ShutdownModelMetricRequests> = lazy(() =>
  Schema.Struct({
    count: nullish(integer()),
    cost: nullish(number())
  })
)

export const ShutdownModelMetricTokenDetail: () => Schema.Schema<T.ShutdownModelMetricTokenDetail> = lazy(() =>
  Schema.Struct({
    tokenCount: integer()
  })
)

export const ShutdownModelMetricUsage: () => Schema.Schema<T.ShutdownModelMetricUsage> = lazy(() =>
  Schema.Struct({
    inputTokens: integer(),
    outputTokens: integer(),
    cacheReadTokens: integer(),
    cacheWriteTokens: integer(),
    reasoningTokens: nullish(integer())
  })
)

export const ShutdownTokenDetail: () => Schema.Schema<T.ShutdownTokenDetail> = lazy(() =>
  Schema.Struct({
    tokenCount: integer()
  })
)

export const ShutdownType: () => Schema.Schema<T.ShutdownType> = lazy(() => open("routine", "error"))

export const SkillContextDeliveredData: () => Schema.Schema<T.SkillContextDeliveredData> = lazy(() =>
  Schema.Struct({
    content: Schema.String,
    source: Schema.String,
    interactionId: nullish(Schema.String)
  })
)

export const SkillContextDeliveredRefData: () => Schema.Schema<T.SkillContextDeliveredRefData> = lazy(() =>
  Schema.Struct({
    contentId: Schema.String,
    prefix: nullish(Schema.String),
    suffix: nullish(Schema.String),
    source: Schema.String,
    interactionId: nullish(Schema.String)
  })
)

export const SkillInvokedData: () => Schema.Schema<T.SkillInvokedData> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    invokedAtTurn: nullish(integer()),
    model: nullish(Schema.String),
    path: Schema.String,
    content: Schema.String,
    allowedTools: nullish(Schema.Array(Schema.String)),
    disableModelInvocation: nullish(Schema.Boolean),
    source: nullish(Schema.String),
    pluginName: nullish(Schema.String),
    pluginVersion: nullish(Schema.String),
    description: nullish(Schema.String),
    trigger: nullish(SkillInvokedTrigger())
  })
)

export const SkillInvokedRefData: () => Schema.Schema<T.SkillInvokedRefData> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    invokedAtTurn: nullish(integer()),
    model: nullish(Schema.String),
    path: Schema.String,
    contentId: Schema.String,
    contentLength: integer(),
    allowedTools: nullish(Schema.Array(Schema.String)),
    disableModelInvocation: nullish(Schema.Boolean),
    source: nullish(Schema.String),
    pluginName: nullish(Schema.String),
    pluginVersion: nullish(Schema.String),
    description: nullish(Schema.String),
    trigger: nullish(SkillInvokedTrigger())
  })
)

export const SkillInvokedTrigger: () => Schema.Schema<T.SkillInvokedTrigger> = lazy(() =>
  open("user-invoked", "agent-invoked", "context-load")
)

export const SkillSource: () => Schema.Schema<T.SkillSource> = lazy(() =>
  open("project", "inherited", "personal-copilot", "personal-agents", "plugin", "custom", "builtin", "sdk")
)

export const SkillsLoadedData: () => Schema.Schema<T.SkillsLoadedData> = lazy(() =>
  Schema.Struct({
    skills: Schema.Array(SkillsLoadedSkill())
  })
)

export const SkillsLoadedSkill: () => Schema.Schema<T.SkillsLoadedSkill> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    commandName: nullish(Schema.String),
    description: Schema.String,
    source: SkillSource(),
    userInvocable: Schema.Boolean,
    enabled: Schema.Boolean,
    path: nullish(Schema.String),
    argumentHint: nullish(Schema.String)
  })
)

export const SnapshotRewindData: () => Schema.Schema<T.SnapshotRewindData> = lazy(() =>
  Schema.Struct({
    upToEventId: Schema.String,
    eventsRemoved: integer(),
    eventIds: nullish(Schema.Array(Schema.String))
  })
)

export const StartData: () => Schema.Schema<T.StartData> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    version: integer(),
    producer: Schema.String,
    copilotVersion: Schema.String,
    startTime: Schema.String,
    selectedModel: nullish(Schema.String),
    reasoningEffort: nullish(Schema.String),
    reasoningSummary: nullish(ReasoningSummary()),
    verbosity: nullish(Verbosity()),
    contextTier: nullish(Schema.Union(ContextTier(), Schema.Null)),
    autoTier: nullish(AutoTier()),
    sessionLimits: nullish(SessionLimitsConfig()),
    context: nullish(WorkingDirectoryContext()),
    githubMcpToolConfig: nullish(GitHubMcpToolConfig()),
    alreadyInUse: nullish(Schema.Boolean),
    remoteSteerable: nullish(Schema.Boolean),
    detachedFromSpawningParentSessionId: nullish(Schema.String)
  })
)

export const SubagentCompletedData: () => Schema.Schema<T.SubagentCompletedData> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    agentName: Schema.String,
    agentDisplayName: Schema.String,
    model: nullish(Schema.String),
    firstDispatchedModel: nullish(Schema.String),
    configuredModelPreference: nullish(Schema.String),
    explicitModelOverride: nullish(Schema.String),
    explicitModelMatchesPreference: nullish(Schema.Boolean),
    modelOverrideReason: nullish(Schema.String),
    modelSelectionSource: nullish(SubagentModelSelectionSource()),
    configuredModelMatchesActual: nullish(Schema.Boolean),
    totalToolCalls: nullish(integer()),
    totalTokens: nullish(integer()),
    durationMs: nullish(integer()),
    cancelled: nullish(Schema.Boolean)
  })
)

export const SubagentConfiguredData: () => Schema.Schema<T.SubagentConfiguredData> = lazy(() =>
  Schema.Struct({
    model: Schema.String,
    reasoningEffort: nullish(Schema.String),
    contextTier: nullish(Schema.String),
    multiTurn: Schema.Boolean
  })
)

export const SubagentDeselectedData: () => Schema.Schema<T.SubagentDeselectedData> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const SubagentFailedData: () => Schema.Schema<T.SubagentFailedData> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    agentName: Schema.String,
    agentDisplayName: Schema.String,
    error: Schema.String,
    model: nullish(Schema.String),
    firstDispatchedModel: nullish(Schema.String),
    configuredModelPreference: nullish(Schema.String),
    explicitModelOverride: nullish(Schema.String),
    explicitModelMatchesPreference: nullish(Schema.Boolean),
    modelOverrideReason: nullish(Schema.String),
    modelSelectionSource: nullish(SubagentModelSelectionSource()),
    configuredModelMatchesActual: nullish(Schema.Boolean),
    totalToolCalls: nullish(integer()),
    totalTokens: nullish(integer()),
    durationMs: nullish(integer())
  })
)

export const SubagentModelSelectionSource: () => Schema.Schema<T.SubagentModelSelectionSource> = lazy(() =>
  open(
    "explicit_override",
    "configured_required",
    "configured_preference",
    "complementary_default",
    "session_inheritance",
    "agent_definition_default",
    "runtime_policy"
  )
)

export const SubagentSelectedData: () => Schema.Schema<T.SubagentSelectedData> = lazy(() =>
  Schema.Struct({
    agentName: Schema.String,
    agentDisplayName: Schema.String,
    tools: Schema.Union(Schema.Array(Schema.String), Schema.Null)
  })
)

export const SubagentStartedData: () => Schema.Schema<T.SubagentStartedData> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    agentName: Schema.String,
    agentDisplayName: Schema.String,
    agentDescription: Schema.String,
    model: nullish(Schema.String),
    taskModelSource: nullish(SubagentTaskModelSource()),
    modelSelectionSource: nullish(SubagentModelSelectionSource()),
    factoryRunId: nullish(Schema.String),
    workflowRunId: nullish(Schema.String),
    parentId: nullish(Schema.String),
    resumable: nullish(Schema.Boolean),
    agentType: nullish(Schema.String),
    executionMode: nullish(Schema.String)
  })
)

export const SubagentTaskModelSource: () => Schema.Schema<T.SubagentTaskModelSource> = lazy(() =>
  open("task_argument", "subagent_configuration", "custom_agent_definition", "unset")
)

export const SystemMessageContentBlock: () => Schema.Schema<T.SystemMessageContentBlock> = lazy(() =>
  Schema.Struct({
    content: Schema.String,
    isStatic: nullish(Schema.Boolean),
    cacheBreakpoint: nullish(Schema.Boolean)
  })
)

export const SystemMessageData: () => Schema.Schema<T.SystemMessageData> = lazy(() =>
  Schema.Struct({
    content: Schema.String,
    contentBlocks: nullish(Schema.Array(SystemMessageContentBlock())),
    interactionId: nullish(Schema.String),
    role: SystemMessageRole(),
    name: nullish(Schema.String),
    metadata: nullish(SystemMessageMetadata())
  })
)

export const SystemMessageMetadata: () => Schema.Schema<T.SystemMessageMetadata> = lazy(() =>
  Schema.Struct({
    promptVersion: nullish(Schema.String),
    variables: nullish(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const SystemMessageRole: () => Schema.Schema<T.SystemMessageRole> = lazy(() => open("system", "developer"))

export const SystemNotification: () => Schema.Schema<T.SystemNotification> = lazy(() =>
  Schema.Union(
    SystemNotificationAgentCompleted(),
    SystemNotificationAgentIdle(),
    SystemNotificationNewInboxMessage(),
    SystemNotificationShellCompleted(),
    SystemNotificationShellDetachedCompleted(),
    SystemNotificationInstructionDiscovered(),
    SystemNotificationWorkflowCompleted(),
    SystemNotificationUnclassified(),
    unrecognized(
      "type",
      "agent_completed",
      "agent_idle",
      "new_inbox_message",
      "shell_completed",
      "shell_detached_completed",
      "instruction_discovered",
      "workflow_completed",
      "unclassified"
    )
  )
)

export const SystemNotificationAgentCompleted: () => Schema.Schema<T.SystemNotificationAgentCompleted> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("agent_completed"),
    agentId: Schema.String,
    displayName: nullish(Schema.String),
    agentType: Schema.String,
    status: SystemNotificationAgentCompletedStatus(),
    description: nullish(Schema.String),
    prompt: nullish(Schema.String)
  })
)

export const SystemNotificationAgentCompletedStatus: () => Schema.Schema<T.SystemNotificationAgentCompletedStatus> =
  lazy(() => open("completed", "failed"))

export const SystemNotificationAgentIdle: () => Schema.Schema<T.SystemNotificationAgentIdle> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("agent_idle"),
    agentId: Schema.String,
    displayName: nullish(Schema.String),
    agentType: Schema.String,
    description: nullish(Schema.String)
  })
)

export const SystemNotificationData: () => Schema.Schema<T.SystemNotificationData> = lazy(() =>
  Schema.Struct({
    content: Schema.String,
    kind: SystemNotification(),
    responsesReasoning: nullish(ResponsesReasoning())
  })
)

export const SystemNotificationInstructionDiscovered: () => Schema.Schema<T.SystemNotificationInstructionDiscovered> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("instruction_discovered"),
      sourcePath: Schema.String,
      triggerFile: Schema.String,
      triggerTool: Schema.String,
      description: nullish(Schema.String)
    })
  )

export const SystemNotificationNewInboxMessage: () => Schema.Schema<T.SystemNotificationNewInboxMessage> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("new_inbox_message"),
    entryId: Schema.String,
    senderName: Schema.String,
    senderType: Schema.String,
    summary: Schema.String
  })
)

export const SystemNotificationShellCompleted: () => Schema.Schema<T.SystemNotificationShellCompleted> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("shell_completed"),
    shellId: Schema.String,
    exitCode: nullish(integer()),
    description: nullish(Schema.String)
  })
)

export const SystemNotificationShellDetachedCompleted: () => Schema.Schema<T.SystemNotificationShellDetachedCompleted> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("shell_detached_completed"),
      shellId: Schema.String,
      description: nullish(Schema.String)
    })
  )

export const SystemNotificationUnclassified: () => Schema.Schema<T.SystemNotificationUnclassified> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("unclassified"),
    metadata: Schema.optional(json())
  })
)

export const SystemNotificationWorkflowCompleted: () => Schema.Schema<T.SystemNotificationWorkflowCompleted> = lazy(
  () =>
    Schema.Struct({
      type: Schema.Literal("workflow_completed"),
      runId: Schema.String,
      workflowName: Schema.String,
      status: SystemNotificationWorkflowCompletedStatus(),
      consumedSubagents: integer(),
      elapsedMs: integer(),
      consumedNanoAiu: integer(),
      attempt: integer(),
      resultPreview: nullish(Schema.String),
      failure: Schema.optional(json()),
      retryGuidance: nullish(Schema.String),
      pauseInfo: nullish(SystemNotificationWorkflowPauseInfo())
    })
)

export const SystemNotificationWorkflowCompletedStatus: () => Schema.Schema<T.SystemNotificationWorkflowCompletedStatus> =
  lazy(() => open("completed", "halted", "paused", "cancelled", "error"))

export const SystemNotificationWorkflowPauseInfo: () => Schema.Schema<T.SystemNotificationWorkflowPauseInfo> = lazy(
  () =>
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

export const TaskBlocker: () => Schema.Schema<T.TaskBlocker> = lazy(() =>
  Schema.Struct({
    kind: TaskBlockerKind(),
    reason: PermissionRecoveryReason(),
    resumable: Schema.Boolean,
    permissionRecovery: PermissionRecoveryData()
  })
)

export const TaskBlockerKind: () => Schema.Schema<T.TaskBlockerKind> = lazy(() => open("permission_recovery"))

export const TaskCompleteData: () => Schema.Schema<T.TaskCompleteData> = lazy(() =>
  Schema.Struct({
    summary: nullish(Schema.String),
    success: nullish(Schema.Boolean),
    outcome: nullish(TaskCompletionOutcome()),
    reason: nullish(Schema.String),
    objectiveId: nullish(integer()),
    blocker: nullish(TaskBlocker())
  })
)

export const TaskCompletionOutcome: () => Schema.Schema<T.TaskCompletionOutcome> = lazy(() =>
  open("completed", "continue", "blocked")
)

export const TitleChangedData: () => Schema.Schema<T.TitleChangedData> = lazy(() =>
  Schema.Struct({
    title: Schema.String
  })
)

export const TodosChangedData: () => Schema.Schema<T.TodosChangedData> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const ToolExecutionCompleteContent: () => Schema.Schema<T.ToolExecutionCompleteContent> = lazy(() =>
  Schema.Union(
    ToolExecutionCompleteContentText(),
    ToolExecutionCompleteContentTerminal(),
    ToolExecutionCompleteContentShellExit(),
    ToolExecutionCompleteContentImage(),
    ToolExecutionCompleteContentAudio(),
    ToolExecutionCompleteContentResourceLink(),
    ToolExecutionCompleteContentResource(),
    unrecognized("type", "text", "terminal", "shell_exit", "image", "audio", "resource_link", "resource")
  )
)

export const ToolExecutionCompleteContentAudio: () => Schema.Schema<T.ToolExecutionCompleteContentAudio> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("audio"),
    data: Schema.String,
    mimeType: Schema.String
  })
)

export const ToolExecutionCompleteContentImage: () => Schema.Schema<T.ToolExecutionCompleteContentImage> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("image"),
    data: Schema.String,
    mimeType: Schema.String
  })
)

export const ToolExecutionCompleteContentResource: () => Schema.Schema<T.ToolExecutionCompleteContentResource> = lazy(
  () =>
    Schema.Struct({
      type: Schema.Literal("resource"),
      resource: ToolExecutionCompleteContentResourceDetails()
    })
)

export const ToolExecutionCompleteContentResourceDetails: () => Schema.Schema<T.ToolExecutionCompleteContentResourceDetails> =
  lazy(() => Schema.Union(EmbeddedTextResourceContents(), EmbeddedBlobResourceContents()))

export const ToolExecutionCompleteContentResourceLink: () => Schema.Schema<T.ToolExecutionCompleteContentResourceLink> =
  lazy(() =>
    Schema.Struct({
      type: Schema.Literal("resource_link"),
      icons: nullish(Schema.Array(ToolExecutionCompleteContentResourceLinkIcon())),
      name: Schema.String,
      title: nullish(Schema.String),
      uri: Schema.String,
      description: nullish(Schema.String),
      mimeType: nullish(Schema.String),
      size: nullish(integer())
    })
  )

export const ToolExecutionCompleteContentResourceLinkIcon: () => Schema.Schema<T.ToolExecutionCompleteContentResourceLinkIcon> =
  lazy(() =>
    Schema.Struct({
      src: Schema.String,
      mimeType: nullish(Schema.String),
      sizes: nullish(Schema.Array(Schema.String)),
      theme: nullish(ToolExecutionCompleteContentResourceLinkIconTheme())
    })
  )

export const ToolExecutionCompleteContentResourceLinkIconTheme: () => Schema.Schema<T.ToolExecutionCompleteContentResourceLinkIconTheme> =
  lazy(() => open("light", "dark"))

export const ToolExecutionCompleteContentShellExit: () => Schema.Schema<T.ToolExecutionCompleteContentShellExit> = lazy(
  () =>
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

export const ToolExecutionCompleteContentTerminal: () => Schema.Schema<T.ToolExecutionCompleteContentTerminal> = lazy(
  () =>
    Schema.Struct({
      type: Schema.Literal("terminal"),
      text: Schema.String,
      exitCode: nullish(integer()),
      cwd: nullish(Schema.String)
    })
)

export const ToolExecutionCompleteContentText: () => Schema.Schema<T.ToolExecutionCompleteContentText> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("text"),
    text: Schema.String
  })
)

export const ToolExecutionCompleteData: () => Schema.Schema<T.ToolExecutionCompleteData> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    success: Schema.Boolean,
    model: nullish(Schema.String),
    mcpMeta: Schema.optional(json()),
    interactionId: nullish(Schema.String),
    rte: nullish(Schema.Boolean),
    isUserRequested: nullish(Schema.Boolean),
    result: nullish(ToolExecutionCompleteResult()),
    error: nullish(ToolExecutionCompleteError()),
    toolTelemetry: nullish(Schema.Record({ key: Schema.String, value: json() })),
    turnId: nullish(Schema.String),
    toolDescription: nullish(ToolExecutionCompleteToolDescription()),
    sandboxed: nullish(Schema.Boolean),
    shellExecution: nullish(ToolExecutionCompleteShellExecution()),
    parentToolCallId: nullish(Schema.String),
    fusion: nullish(FusionAttribution())
  })
)

export const ToolExecutionCompleteError: () => Schema.Schema<T.ToolExecutionCompleteError> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    code: nullish(Schema.String),
    remediation: nullish(RemediationAction())
  })
)

export const ToolExecutionCompleteResult: () => Schema.Schema<T.ToolExecutionCompleteResult> = lazy(() =>
  Schema.Struct({
    content: Schema.String,
    detailedContent: nullish(Schema.String),
    contents: nullish(Schema.Array(ToolExecutionCompleteContent())),
    binaryResultsForLlm: nullish(Schema.Array(PersistedBinaryResult())),
    uiResource: nullish(ToolExecutionCompleteUIResource()),
    structuredContent: Schema.optional(json()),
    citableSources: nullish(Schema.Array(CitableSource())),
    mcpMeta: Schema.optional(json())
  })
)

export const ToolExecutionCompleteShellExecution: () => Schema.Schema<T.ToolExecutionCompleteShellExecution> = lazy(
  () =>
    Schema.Struct({
      exitCode: integer()
    })
)

export const ToolExecutionCompleteToolDescription: () => Schema.Schema<T.ToolExecutionCompleteToolDescription> = lazy(
  () =>
    Schema.Struct({
      name: Schema.String,
      description: nullish(Schema.String),
      _meta: nullish(ToolExecutionCompleteToolDescriptionMeta())
    })
)

export const ToolExecutionCompleteToolDescriptionMeta: () => Schema.Schema<T.ToolExecutionCompleteToolDescriptionMeta> =
  lazy(() =>
    Schema.Struct({
      ui: nullish(ToolExecutionCompleteToolDescriptionMetaUI())
    })
  )

export const ToolExecutionCompleteToolDescriptionMetaUI: () => Schema.Schema<T.ToolExecutionCompleteToolDescriptionMetaUI> =
  lazy(() =>
    Schema.Struct({
      resourceUri: nullish(Schema.String),
      visibility: nullish(Schema.Array(ToolExecutionCompleteToolDescriptionMetaUIVisibility()))
    })
  )

export const ToolExecutionCompleteToolDescriptionMetaUIVisibility: () => Schema.Schema<T.ToolExecutionCompleteToolDescriptionMetaUIVisibility> =
  lazy(() => open("model", "app"))

export const ToolExecutionCompleteUIResource: () => Schema.Schema<T.ToolExecutionCompleteUIResource> = lazy(() =>
  Schema.Struct({
    uri: Schema.String,
    mimeType: Schema.String,
    text: nullish(Schema.String),
    blob: nullish(Schema.String),
    _meta: nullish(ToolExecutionCompleteUIResourceMeta())
  })
)

export const ToolExecutionCompleteUIResourceMeta: () => Schema.Schema<T.ToolExecutionCompleteUIResourceMeta> = lazy(
  () =>
    Schema.Struct({
      ui: nullish(ToolExecutionCompleteUIResourceMetaUI())
    })
)

export const ToolExecutionCompleteUIResourceMetaUI: () => Schema.Schema<T.ToolExecutionCompleteUIResourceMetaUI> = lazy(
  () =>
    Schema.Struct({
      csp: nullish(ToolExecutionCompleteUIResourceMetaUICsp()),
      permissions: nullish(ToolExecutionCompleteUIResourceMetaUIPermissions()),
      domain: nullish(Schema.String),
      prefersBorder: nullish(Schema.Boolean)
    })
)

export const ToolExecutionCompleteUIResourceMetaUICsp: () => Schema.Schema<T.ToolExecutionCompleteUIResourceMetaUICsp> =
  lazy(() =>
    Schema.Struct({
      connectDomains: nullish(Schema.Array(Schema.String)),
      resourceDomains: nullish(Schema.Array(Schema.String)),
      frameDomains: nullish(Schema.Array(Schema.String)),
      baseUriDomains: nullish(Schema.Array(Schema.String))
    })
  )

export const ToolExecutionCompleteUIResourceMetaUIPermissions: () => Schema.Schema<T.ToolExecutionCompleteUIResourceMetaUIPermissions> =
  lazy(() =>
    Schema.Struct({
      camera: nullish(ToolExecutionCompleteUIResourceMetaUIPermissionsCamera()),
      microphone: nullish(ToolExecutionCompleteUIResourceMetaUIPermissionsMicrophone()),
      geolocation: nullish(ToolExecutionCompleteUIResourceMetaUIPermissionsGeolocation()),
      clipboardWrite: nullish(ToolExecutionCompleteUIResourceMetaUIPermissionsClipboardWrite())
    })
  )

export const ToolExecutionCompleteUIResourceMetaUIPermissionsCamera: () => Schema.Schema<T.ToolExecutionCompleteUIResourceMetaUIPermissionsCamera> =
  lazy(() => Schema.Record({ key: Schema.String, value: json() }))

export const ToolExecutionCompleteUIResourceMetaUIPermissionsClipboardWrite: () => Schema.Schema<T.ToolExecutionCompleteUIResourceMetaUIPermissionsClipboardWrite> =
  lazy(() => Schema.Record({ key: Schema.String, value: json() }))

export const ToolExecutionCompleteUIResourceMetaUIPermissionsGeolocation: () => Schema.Schema<T.ToolExecutionCompleteUIResourceMetaUIPermissionsGeolocation> =
  lazy(() => Schema.Record({ key: Schema.String, value: json() }))

export const ToolExecutionCompleteUIResourceMetaUIPermissionsMicrophone: () => Schema.Schema<T.ToolExecutionCompleteUIResourceMetaUIPermissionsMicrophone> =
  lazy(() => Schema.Record({ key: Schema.String, value: json() }))

export const ToolExecutionPartialData: () => Schema.Schema<T.ToolExecutionPartialData> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    partialOutput: Schema.String
  })
)

export const ToolExecutionProgressData: () => Schema.Schema<T.ToolExecutionProgressData> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    progressMessage: Schema.String
  })
)

export const ToolExecutionStartData: () => Schema.Schema<T.ToolExecutionStartData> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    toolName: Schema.String,
    toolTitle: nullish(Schema.String),
    arguments: Schema.optional(json()),
    shellToolInfo: nullish(ToolExecutionStartShellToolInfo()),
    model: nullish(Schema.String),
    rte: nullish(Schema.Boolean),
    mcpServerName: nullish(Schema.String),
    mcpConfigServerName: nullish(Schema.String),
    mcpToolName: nullish(Schema.String),
    mcpTransport: nullish(McpServerTransport()),
    mcpConfigSource: nullish(McpServerSource()),
    turnId: nullish(Schema.String),
    displayVerbatim: nullish(Schema.Boolean),
    toolDescription: nullish(ToolExecutionStartToolDescription()),
    parentToolCallId: nullish(Schema.String),
    fusion: nullish(FusionAttribution())
  })
)

export const ToolExecutionStartShellToolInfo: () => Schema.Schema<T.ToolExecutionStartShellToolInfo> = lazy(() =>
  Schema.Struct({
    possiblePaths: Schema.Array(Schema.String),
    hasWriteFileRedirection: Schema.Boolean,
    displayCommand: nullish(Schema.String)
  })
)

export const ToolExecutionStartToolDescription: () => Schema.Schema<T.ToolExecutionStartToolDescription> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: nullish(Schema.String),
    _meta: nullish(ToolExecutionStartToolDescriptionMeta())
  })
)

export const ToolExecutionStartToolDescriptionMeta: () => Schema.Schema<T.ToolExecutionStartToolDescriptionMeta> = lazy(
  () =>
    Schema.Struct({
      ui: nullish(ToolExecutionStartToolDescriptionMetaUI())
    })
)

export const ToolExecutionStartToolDescriptionMetaUI: () => Schema.Schema<T.ToolExecutionStartToolDescriptionMetaUI> =
  lazy(() =>
    Schema.Struct({
      resourceUri: nullish(Schema.String),
      visibility: nullish(Schema.Array(ToolExecutionStartToolDescriptionMetaUIVisibility()))
    })
  )

export const ToolExecutionStartToolDescriptionMetaUIVisibility: () => Schema.Schema<T.ToolExecutionStartToolDescriptionMetaUIVisibility> =
  lazy(() => open("model", "app"))

export const ToolSearchActivatedData: () => Schema.Schema<T.ToolSearchActivatedData> = lazy(() =>
  Schema.Struct({
    strategy: Schema.String,
    toolNames: Schema.Array(Schema.String)
  })
)

export const ToolUserRequestedData: () => Schema.Schema<T.ToolUserRequestedData> = lazy(() =>
  Schema.Struct({
    toolCallId: Schema.String,
    toolName: Schema.String,
    arguments: Schema.optional(json())
  })
)

export const ToolsUpdatedData: () => Schema.Schema<T.ToolsUpdatedData> = lazy(() =>
  Schema.Struct({
    model: Schema.String
  })
)

export const TruncationData: () => Schema.Schema<T.TruncationData> = lazy(() =>
  Schema.Struct({
    tokenLimit: integer(),
    preTruncationTokensInMessages: integer(),
    preTruncationMessagesLength: integer(),
    postTruncationTokensInMessages: integer(),
    postTruncationMessagesLength: integer(),
    tokensRemovedDuringTruncation: integer(),
    messagesRemovedDuringTruncation: integer(),
    performedBy: Schema.String
  })
)

export const UIEphemeralQueryData: () => Schema.Schema<T.UIEphemeralQueryData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    phase: UIEphemeralQueryPhase(),
    chunk: nullish(Schema.String),
    answer: nullish(Schema.String),
    error: nullish(Schema.String)
  })
)

export const UIEphemeralQueryPhase: () => Schema.Schema<T.UIEphemeralQueryPhase> = lazy(() =>
  open("started", "chunk", "completed", "failed", "aborted")
)

export const UsageCheckpointData: () => Schema.Schema<T.UsageCheckpointData> = lazy(() =>
  Schema.Struct({
    totalNanoAiu: number(),
    totalPremiumRequests: nullish(number()),
    modelCacheState: nullish(Schema.Array(UsageCheckpointModelCacheState())),
    promptCacheBreakState: nullish(Schema.Array(json()))
  })
)

export const UsageCheckpointModelCacheState: () => Schema.Schema<T.UsageCheckpointModelCacheState> = lazy(() =>
  Schema.Struct({
    modelId: Schema.String,
    cacheExpiresAt: Schema.String,
    cacheTtlSeconds: integer()
  })
)

export const UsageInfoData: () => Schema.Schema<T.UsageInfoData> = lazy(() =>
  Schema.Struct({
    tokenLimit: integer(),
    currentTokens: integer(),
    messagesLength: integer(),
    systemTokens: nullish(integer()),
    conversationTokens: nullish(integer()),
    toolDefinitionsTokens: nullish(integer()),
    isInitial: nullish(Schema.Boolean)
  })
)

export const UserInputCompletedData: () => Schema.Schema<T.UserInputCompletedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    answer: nullish(Schema.String),
    wasFreeform: nullish(Schema.Boolean)
  })
)

export const UserInputRequestedData: () => Schema.Schema<T.UserInputRequestedData> = lazy(() =>
  Schema.Struct({
    requestId: Schema.String,
    question: Schema.String,
    choices: nullish(Schema.Array(Schema.String)),
    allowFreeform: nullish(Schema.Boolean),
    toolCallId: nullish(Schema.String)
  })
)

export const UserMessageAgentMode: () => Schema.Schema<T.UserMessageAgentMode> = lazy(() =>
  open("interactive", "plan", "autopilot", "shell")
)

export const UserMessageData: () => Schema.Schema<T.UserMessageData> = lazy(() =>
  Schema.Struct({
    content: Schema.String,
    responsesReasoning: nullish(ResponsesReasoning()),
    messageId: nullish(Schema.String),
    transformedContent: nullish(Schema.String),
    attachments: nullish(Schema.Array(Attachment())),
    supportedNativeDocumentMimeTypes: nullish(Schema.Array(Schema.String)),
    nativeDocumentPathFallbackPaths: nullish(Schema.Array(Schema.String)),
    source: nullish(Schema.String),
    delivery: nullish(UserMessageDelivery()),
    agentMode: nullish(UserMessageAgentMode()),
    isAutopilotContinuation: nullish(Schema.Boolean),
    interactionId: nullish(Schema.String),
    turnId: nullish(Schema.String),
    parentAgentTaskId: nullish(Schema.String)
  })
)

export const UserMessageDelivery: () => Schema.Schema<T.UserMessageDelivery> = lazy(() =>
  open("idle", "steering", "queued")
)

export const UserToolSessionApproval: () => Schema.Schema<T.UserToolSessionApproval> = lazy(() =>
  Schema.Union(
    UserToolSessionApprovalCommands(),
    UserToolSessionApprovalRead(),
    UserToolSessionApprovalWrite(),
    UserToolSessionApprovalMcp(),
    UserToolSessionApprovalMemory(),
    UserToolSessionApprovalCustomTool(),
    UserToolSessionApprovalExtensionManagement(),
    UserToolSessionApprovalWorkflow(),
    UserToolSessionApprovalExtensionPermissionAccess(),
    UserToolSessionApprovalExtensionEnvAccess(),
    unrecognized(
      "kind",
      "commands",
      "read",
      "write",
      "mcp",
      "memory",
      "custom-tool",
      "extension-management",
      "workflow",
      "extension-permission-access",
      "extension-env-access"
    )
  )
)

export const UserToolSessionApprovalCommands: () => Schema.Schema<T.UserToolSessionApprovalCommands> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("commands"),
    commandIdentifiers: Schema.Array(Schema.String)
  })
)

export const UserToolSessionApprovalCustomTool: () => Schema.Schema<T.UserToolSessionApprovalCustomTool> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("custom-tool"),
    toolName: Schema.String
  })
)

export const UserToolSessionApprovalExtensionEnvAccess: () => Schema.Schema<T.UserToolSessionApprovalExtensionEnvAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-env-access"),
      extensionName: Schema.String,
      environmentVariables: Schema.Array(Schema.String)
    })
  )

export const UserToolSessionApprovalExtensionManagement: () => Schema.Schema<T.UserToolSessionApprovalExtensionManagement> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-management"),
      operation: nullish(Schema.String)
    })
  )

export const UserToolSessionApprovalExtensionPermissionAccess: () => Schema.Schema<T.UserToolSessionApprovalExtensionPermissionAccess> =
  lazy(() =>
    Schema.Struct({
      kind: Schema.Literal("extension-permission-access"),
      extensionName: Schema.String
    })
  )

export const UserToolSessionApprovalMcp: () => Schema.Schema<T.UserToolSessionApprovalMcp> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("mcp"),
    serverName: Schema.String,
    toolName: Schema.Union(Schema.String, Schema.Null)
  })
)

export const UserToolSessionApprovalMemory: () => Schema.Schema<T.UserToolSessionApprovalMemory> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("memory")
  })
)

export const UserToolSessionApprovalRead: () => Schema.Schema<T.UserToolSessionApprovalRead> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("read")
  })
)

export const UserToolSessionApprovalWorkflow: () => Schema.Schema<T.UserToolSessionApprovalWorkflow> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("workflow"),
    approvalKey: nullish(Schema.String)
  })
)

export const UserToolSessionApprovalWrite: () => Schema.Schema<T.UserToolSessionApprovalWrite> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("write")
  })
)

export const Verbosity: () => Schema.Schema<T.Verbosity> = lazy(() => open("low", "medium", "high"))

export const WarningData: () => Schema.Schema<T.WarningData> = lazy(() =>
  Schema.Struct({
    warningType: Schema.String,
    message: Schema.String,
    url: nullish(Schema.String),
    remediation: nullish(RemediationAction())
  })
)

export const WorkflowPermissionOperation: () => Schema.Schema<T.WorkflowPermissionOperation> = lazy(() =>
  open("run", "author")
)

export const WorkflowPermissionPhase: () => Schema.Schema<T.WorkflowPermissionPhase> = lazy(() =>
  Schema.Struct({
    title: Schema.String,
    detail: nullish(Schema.String)
  })
)

export const WorkflowRunSettledData: () => Schema.Schema<T.WorkflowRunSettledData> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    status: WorkflowRunSettledStatus(),
    consumedSubagents: integer(),
    consumedNanoAiu: integer(),
    elapsedMs: integer(),
    failureType: nullish(Schema.String)
  })
)

export const WorkflowRunSettledStatus: () => Schema.Schema<T.WorkflowRunSettledStatus> = lazy(() =>
  open("completed", "halted", "paused", "cancelled", "error")
)

export const WorkflowRunStartedData: () => Schema.Schema<T.WorkflowRunStartedData> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    workflowName: Schema.String,
    attempt: integer()
  })
)

export const WorkflowRunUpdatedData: () => Schema.Schema<T.WorkflowRunUpdatedData> = lazy(() =>
  Schema.Struct({
    runId: Schema.String,
    revision: integer()
  })
)

export const WorkingDirectoryContext: () => Schema.Schema<T.WorkingDirectoryContext> = lazy(() =>
  Schema.Struct({
    cwd: Schema.String,
    gitRoot: nullish(Schema.String),
    repository: nullish(Schema.String),
    hostType: nullish(WorkingDirectoryContextHostType()),
    repositoryHost: nullish(Schema.String),
    branch: nullish(Schema.String),
    headCommit: nullish(Schema.String),
    baseCommit: nullish(Schema.String),
    pendingGitContext: nullish(Schema.Boolean)
  })
)

export const WorkingDirectoryContextHostType: () => Schema.Schema<T.WorkingDirectoryContextHostType> = lazy(() =>
  open("github", "ado")
)

export const WorkspaceFileChangedData: () => Schema.Schema<T.WorkspaceFileChangedData> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    operation: WorkspaceFileChangedOperation()
  })
)

export const WorkspaceFileChangedOperation: () => Schema.Schema<T.WorkspaceFileChangedOperation> = lazy(() =>
  open("create", "update")
)

/**
 * The Schema of every event's data, by the event's type.
 *
 * @since 0.1.0
 * @category models
 */
export const eventData: {
  readonly [K in keyof T.EventData]: () => Schema.Schema<T.EventData[K]>
} = {
  abort: AbortData,
  "agent.interrupted": AgentInterruptedData,
  "assistant.fusion_phase_activity": FusionPhaseActivityData,
  "assistant.fusion_phase_completed": FusionPhaseCompletedData,
  "assistant.fusion_phase_failed": FusionPhaseFailedData,
  "assistant.fusion_phase_started": FusionPhaseStartedData,
  "assistant.idle": AssistantIdleData,
  "assistant.intent": AssistantIntentData,
  "assistant.message": AssistantMessageData,
  "assistant.message_delta": AssistantMessageDeltaData,
  "assistant.message_start": AssistantMessageStartData,
  "assistant.reasoning": AssistantReasoningData,
  "assistant.reasoning_delta": AssistantReasoningDeltaData,
  "assistant.server_tool_progress": AssistantServerToolProgressData,
  "assistant.streaming_delta": AssistantStreamingDeltaData,
  "assistant.tool_call_delta": AssistantToolCallDeltaData,
  "assistant.turn_end": AssistantTurnEndData,
  "assistant.turn_retry": AssistantTurnRetryData,
  "assistant.turn_start": AssistantTurnStartData,
  "assistant.usage": AssistantUsageData,
  "auto_mode_switch.completed": AutoModeSwitchCompletedData,
  "auto_mode_switch.requested": AutoModeSwitchRequestedData,
  "capabilities.changed": CapabilitiesChangedData,
  "command.completed": CommandCompletedData,
  "command.execute": CommandExecuteData,
  "command.queued": CommandQueuedData,
  "commands.changed": CommandsChangedData,
  "elicitation.completed": ElicitationCompletedData,
  "elicitation.requested": ElicitationRequestedData,
  "exit_plan_mode.completed": ExitPlanModeCompletedData,
  "exit_plan_mode.requested": ExitPlanModeRequestedData,
  "external_tool.completed": ExternalToolCompletedData,
  "external_tool.requested": ExternalToolRequestedData,
  "hook.end": HookEndData,
  "hook.progress": HookProgressData,
  "hook.start": HookStartData,
  "mcp.headers_refresh_completed": McpHeadersRefreshCompletedData,
  "mcp.headers_refresh_required": McpHeadersRefreshRequiredData,
  "mcp.oauth_completed": McpOauthCompletedData,
  "mcp.oauth_required": McpOauthRequiredData,
  "mcp.prompts.list_changed": McpListChangedData,
  "mcp.resources.list_changed": McpListChangedData,
  "mcp.tools.list_changed": McpListChangedData,
  "mcp_app.tool_call_complete": McpAppToolCallCompleteData,
  "model.call_failure": ModelCallFailureData,
  "model.call_finished": ModelCallFinishedData,
  "model.call_start": ModelCallStartData,
  "pending_messages.modified": PendingMessagesModifiedData,
  "permission.assentDetected": PermissionAssentDetectedData,
  "permission.carriedForward": PermissionCarriedForwardData,
  "permission.completed": PermissionCompletedData,
  "permission.contextualAuthorization": PermissionContextualAuthorizationData,
  "permission.messageAuthorization": PermissionMessageAuthorizationData,
  "permission.messageAuthorizationDegraded": PermissionMessageAuthorizationDegradedData,
  "permission.messageAuthorizationRead": PermissionMessageAuthorizationReadData,
  "permission.requested": PermissionRequestedData,
  prompt_cache_break: PromptCacheBreakData,
  "sampling.completed": SamplingCompletedData,
  "sampling.requested": SamplingRequestedData,
  "sandbox.decision": SandboxDecisionData,
  "session.auto_mode_resolved": AutoModeResolvedData,
  "session.auto_tier_recommendation": AutoTierRecommendationData,
  "session.auto_tier_switch_failed": AutoTierSwitchFailedData,
  "session.autopilot_objective_changed": AutopilotObjectiveChangedData,
  "session.background_tasks_changed": BackgroundTasksChangedData,
  "session.binary_asset": BinaryAssetData,
  "session.canvas.closed": CanvasClosedData,
  "session.canvas.opened": CanvasOpenedData,
  "session.canvas.recorded": CanvasRecordedData,
  "session.canvas.registry_changed": CanvasRegistryChangedData,
  "session.canvas.removed": CanvasRemovedData,
  "session.canvas.unavailable": CanvasUnavailableData,
  "session.compaction_complete": CompactionCompleteData,
  "session.compaction_start": CompactionStartData,
  "session.completion_receipt": CompletionReceiptData,
  "session.context_changed": WorkingDirectoryContext,
  "session.context_cleared": ContextClearedData,
  "session.custom_agents_updated": CustomAgentsUpdatedData,
  "session.custom_notification": CustomNotificationData,
  "session.error": ErrorData,
  "session.extensions.attachments_pushed": ExtensionsAttachmentsPushedData,
  "session.extensions_loaded": ExtensionsLoadedData,
  "session.fusion_change_checkpoint": FusionChangeCheckpointData,
  "session.fusion_commit_started": FusionCommitStartedData,
  "session.fusion_completed": FusionCompletedData,
  "session.fusion_handoff": FusionHandoffData,
  "session.fusion_resolved": FusionResolvedData,
  "session.fusion_route_failed": FusionRouteFailedData,
  "session.fusion_route_started": FusionRouteStartedData,
  "session.handoff": HandoffData,
  "session.idle": IdleData,
  "session.indexed_search": IndexedSearchData,
  "session.info": InfoData,
  "session.managed_settings_enforced": ManagedSettingsEnforcedData,
  "session.managed_settings_resolved": ManagedSettingsResolvedData,
  "session.mcp_server_needs_reconnect": McpServerNeedsReconnectData,
  "session.mcp_server_removed": McpServerRemovedData,
  "session.mcp_server_status_changed": McpServerStatusChangedData,
  "session.mcp_servers_loaded": McpServersLoadedData,
  "session.memory_changed": MemoryChangedData,
  "session.mode_changed": ModeChangedData,
  "session.mode_notice_delivered": ModeNoticeDeliveredData,
  "session.model_change": ModelChangeData,
  "session.model_deselected": ModelDeselectedData,
  "session.permission_recovery": PermissionRecoveryData,
  "session.permissions_changed": PermissionsChangedData,
  "session.plan_changed": PlanChangedData,
  "session.remote_steerable_changed": RemoteSteerableChangedData,
  "session.resume": ResumeData,
  "session.schedule_cancelled": ScheduleCancelledData,
  "session.schedule_created": ScheduleCreatedData,
  "session.schedule_rearmed": ScheduleRearmedData,
  "session.session_limits_changed": SessionLimitsChangedData,
  "session.shutdown": ShutdownData,
  "session.skills_loaded": SkillsLoadedData,
  "session.snapshot_rewind": SnapshotRewindData,
  "session.start": StartData,
  "session.task_complete": TaskCompleteData,
  "session.title_changed": TitleChangedData,
  "session.todos_changed": TodosChangedData,
  "session.tools_updated": ToolsUpdatedData,
  "session.truncation": TruncationData,
  "session.usage_checkpoint": UsageCheckpointData,
  "session.usage_info": UsageInfoData,
  "session.warning": WarningData,
  "session.workspace_file_changed": WorkspaceFileChangedData,
  "session_limits_exhausted.completed": SessionLimitsExhaustedCompletedData,
  "session_limits_exhausted.requested": SessionLimitsExhaustedRequestedData,
  "skill.context_delivered": SkillContextDeliveredData,
  "skill.context_delivered_ref": SkillContextDeliveredRefData,
  "skill.invoked": SkillInvokedData,
  "skill.invoked_ref": SkillInvokedRefData,
  "subagent.completed": SubagentCompletedData,
  "subagent.configured": SubagentConfiguredData,
  "subagent.deselected": SubagentDeselectedData,
  "subagent.failed": SubagentFailedData,
  "subagent.selected": SubagentSelectedData,
  "subagent.started": SubagentStartedData,
  "system.message": SystemMessageData,
  "system.notification": SystemNotificationData,
  "tool.execution_complete": ToolExecutionCompleteData,
  "tool.execution_partial_result": ToolExecutionPartialData,
  "tool.execution_progress": ToolExecutionProgressData,
  "tool.execution_start": ToolExecutionStartData,
  "tool.user_requested": ToolUserRequestedData,
  "tool_search.activated": ToolSearchActivatedData,
  "ui.ephemeral_query": UIEphemeralQueryData,
  "user.message": UserMessageData,
  "user_input.completed": UserInputCompletedData,
  "user_input.requested": UserInputRequestedData,
  "workflow.run_settled": WorkflowRunSettledData,
  "workflow.run_started": WorkflowRunStartedData,
  "workflow.run_updated": WorkflowRunUpdatedData
}

/**
 * The flags of every event, by the event's type.
 *
 * @since 0.1.0
 * @category models
 */
export const eventFlags: {
  readonly [K in keyof T.EventData]: EventFlags
} = {
  abort: {},
  "agent.interrupted": { ephemeral: true, internal: true },
  "assistant.fusion_phase_activity": { ephemeral: true, experimental: true },
  "assistant.fusion_phase_completed": { experimental: true },
  "assistant.fusion_phase_failed": { experimental: true },
  "assistant.fusion_phase_started": { ephemeral: true, experimental: true },
  "assistant.idle": { ephemeral: true },
  "assistant.intent": { ephemeral: true },
  "assistant.message": {},
  "assistant.message_delta": { ephemeral: true },
  "assistant.message_start": { ephemeral: true },
  "assistant.reasoning": {},
  "assistant.reasoning_delta": { ephemeral: true },
  "assistant.server_tool_progress": { ephemeral: true },
  "assistant.streaming_delta": { ephemeral: true },
  "assistant.tool_call_delta": { ephemeral: true },
  "assistant.turn_end": {},
  "assistant.turn_retry": { ephemeral: true, internal: true },
  "assistant.turn_start": {},
  "assistant.usage": { ephemeral: true },
  "auto_mode_switch.completed": { ephemeral: true },
  "auto_mode_switch.requested": { ephemeral: true },
  "capabilities.changed": { ephemeral: true },
  "command.completed": { ephemeral: true },
  "command.execute": { ephemeral: true },
  "command.queued": { ephemeral: true },
  "commands.changed": { ephemeral: true },
  "elicitation.completed": { ephemeral: true },
  "elicitation.requested": { ephemeral: true },
  "exit_plan_mode.completed": { ephemeral: true },
  "exit_plan_mode.requested": { ephemeral: true },
  "external_tool.completed": {},
  "external_tool.requested": {},
  "hook.end": {},
  "hook.progress": { ephemeral: true },
  "hook.start": {},
  "mcp.headers_refresh_completed": { ephemeral: true },
  "mcp.headers_refresh_required": { ephemeral: true },
  "mcp.oauth_completed": { ephemeral: true },
  "mcp.oauth_required": { ephemeral: true },
  "mcp.prompts.list_changed": { ephemeral: true },
  "mcp.resources.list_changed": { ephemeral: true },
  "mcp.tools.list_changed": { ephemeral: true },
  "mcp_app.tool_call_complete": { ephemeral: true },
  "model.call_failure": { ephemeral: true },
  "model.call_finished": { ephemeral: true },
  "model.call_start": { ephemeral: true, internal: true },
  "pending_messages.modified": { ephemeral: true },
  "permission.assentDetected": { experimental: true },
  "permission.carriedForward": { experimental: true },
  "permission.completed": {},
  "permission.contextualAuthorization": { experimental: true },
  "permission.messageAuthorization": { experimental: true },
  "permission.messageAuthorizationDegraded": { experimental: true },
  "permission.messageAuthorizationRead": { experimental: true },
  "permission.requested": {},
  prompt_cache_break: { ephemeral: true, internal: true },
  "sampling.completed": { ephemeral: true },
  "sampling.requested": { ephemeral: true },
  "sandbox.decision": { ephemeral: true, internal: true },
  "session.auto_mode_resolved": { experimental: true },
  "session.auto_tier_recommendation": { ephemeral: true, experimental: true },
  "session.auto_tier_switch_failed": { ephemeral: true },
  "session.autopilot_objective_changed": {},
  "session.background_tasks_changed": { ephemeral: true },
  "session.binary_asset": { experimental: true },
  "session.canvas.closed": { ephemeral: true, experimental: true },
  "session.canvas.opened": { ephemeral: true, experimental: true },
  "session.canvas.recorded": { experimental: true },
  "session.canvas.registry_changed": { ephemeral: true, experimental: true },
  "session.canvas.removed": { experimental: true },
  "session.canvas.unavailable": { ephemeral: true, experimental: true },
  "session.compaction_complete": {},
  "session.compaction_start": {},
  "session.completion_receipt": { experimental: true },
  "session.context_changed": {},
  "session.context_cleared": {},
  "session.custom_agents_updated": { ephemeral: true },
  "session.custom_notification": { ephemeral: true },
  "session.error": {},
  "session.extensions.attachments_pushed": { ephemeral: true },
  "session.extensions_loaded": { ephemeral: true },
  "session.fusion_change_checkpoint": { internal: true },
  "session.fusion_commit_started": { internal: true, experimental: true },
  "session.fusion_completed": { experimental: true },
  "session.fusion_handoff": { internal: true, experimental: true },
  "session.fusion_resolved": { experimental: true },
  "session.fusion_route_failed": { experimental: true },
  "session.fusion_route_started": { ephemeral: true, experimental: true },
  "session.handoff": {},
  "session.idle": { ephemeral: true },
  "session.indexed_search": { ephemeral: true },
  "session.info": {},
  "session.managed_settings_enforced": { ephemeral: true, experimental: true },
  "session.managed_settings_resolved": { ephemeral: true, experimental: true },
  "session.mcp_server_needs_reconnect": { ephemeral: true },
  "session.mcp_server_removed": { ephemeral: true },
  "session.mcp_server_status_changed": { ephemeral: true },
  "session.mcp_servers_loaded": { ephemeral: true },
  "session.memory_changed": { ephemeral: true, internal: true },
  "session.mode_changed": {},
  "session.mode_notice_delivered": {},
  "session.model_change": {},
  "session.model_deselected": {},
  "session.permission_recovery": {},
  "session.permissions_changed": { experimental: true },
  "session.plan_changed": {},
  "session.remote_steerable_changed": {},
  "session.resume": {},
  "session.schedule_cancelled": {},
  "session.schedule_created": {},
  "session.schedule_rearmed": {},
  "session.session_limits_changed": {},
  "session.shutdown": {},
  "session.skills_loaded": { ephemeral: true },
  "session.snapshot_rewind": { ephemeral: true },
  "session.start": {},
  "session.task_complete": {},
  "session.title_changed": { ephemeral: true },
  "session.todos_changed": { ephemeral: true },
  "session.tools_updated": { ephemeral: true },
  "session.truncation": {},
  "session.usage_checkpoint": {},
  "session.usage_info": { ephemeral: true },
  "session.warning": {},
  "session.workspace_file_changed": {},
  "session_limits_exhausted.completed": { ephemeral: true },
  "session_limits_exhausted.requested": { ephemeral: true },
  "skill.context_delivered": { internal: true, experimental: true },
  "skill.context_delivered_ref": { internal: true, experimental: true },
  "skill.invoked": {},
  "skill.invoked_ref": { internal: true, experimental: true },
  "subagent.completed": {},
  "subagent.configured": {},
  "subagent.deselected": {},
  "subagent.failed": {},
  "subagent.selected": {},
  "subagent.started": {},
  "system.message": {},
  "system.notification": {},
  "tool.execution_complete": {},
  "tool.execution_partial_result": { ephemeral: true },
  "tool.execution_progress": { ephemeral: true },
  "tool.execution_start": {},
  "tool.user_requested": {},
  "tool_search.activated": {},
  "ui.ephemeral_query": { ephemeral: true, experimental: true },
  "user.message": {},
  "user_input.completed": { ephemeral: true },
  "user_input.requested": { ephemeral: true },
  "workflow.run_settled": { ephemeral: true, experimental: true },
  "workflow.run_started": { ephemeral: true, experimental: true },
  "workflow.run_updated": { ephemeral: true, experimental: true }
}
