// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import type { UnrecognizedMember } from "./support.js"

/**
 * The data of every event, by the event's type.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventData {
  readonly abort: AbortData
  readonly "agent.interrupted": AgentInterruptedData
  readonly "assistant.fusion_phase_activity": FusionPhaseActivityData
  readonly "assistant.fusion_phase_completed": FusionPhaseCompletedData
  readonly "assistant.fusion_phase_failed": FusionPhaseFailedData
  readonly "assistant.fusion_phase_started": FusionPhaseStartedData
  readonly "assistant.idle": AssistantIdleData
  readonly "assistant.intent": AssistantIntentData
  readonly "assistant.message": AssistantMessageData
  readonly "assistant.message_delta": AssistantMessageDeltaData
  readonly "assistant.message_start": AssistantMessageStartData
  readonly "assistant.reasoning": AssistantReasoningData
  readonly "assistant.reasoning_delta": AssistantReasoningDeltaData
  readonly "assistant.server_tool_progress": AssistantServerToolProgressData
  readonly "assistant.streaming_delta": AssistantStreamingDeltaData
  readonly "assistant.tool_call_delta": AssistantToolCallDeltaData
  readonly "assistant.turn_end": AssistantTurnEndData
  readonly "assistant.turn_retry": AssistantTurnRetryData
  readonly "assistant.turn_start": AssistantTurnStartData
  readonly "assistant.usage": AssistantUsageData
  readonly "auto_mode_switch.completed": AutoModeSwitchCompletedData
  readonly "auto_mode_switch.requested": AutoModeSwitchRequestedData
  readonly "capabilities.changed": CapabilitiesChangedData
  readonly "command.completed": CommandCompletedData
  readonly "command.execute": CommandExecuteData
  readonly "command.queued": CommandQueuedData
  readonly "commands.changed": CommandsChangedData
  readonly "elicitation.completed": ElicitationCompletedData
  readonly "elicitation.requested": ElicitationRequestedData
  readonly "exit_plan_mode.completed": ExitPlanModeCompletedData
  readonly "exit_plan_mode.requested": ExitPlanModeRequestedData
  readonly "external_tool.completed": ExternalToolCompletedData
  readonly "external_tool.requested": ExternalToolRequestedData
  readonly "hook.end": HookEndData
  readonly "hook.progress": HookProgressData
  readonly "hook.start": HookStartData
  readonly "mcp.headers_refresh_completed": McpHeadersRefreshCompletedData
  readonly "mcp.headers_refresh_required": McpHeadersRefreshRequiredData
  readonly "mcp.oauth_completed": McpOauthCompletedData
  readonly "mcp.oauth_required": McpOauthRequiredData
  readonly "mcp.prompts.list_changed": McpListChangedData
  readonly "mcp.resources.list_changed": McpListChangedData
  readonly "mcp.tools.list_changed": McpListChangedData
  readonly "mcp_app.tool_call_complete": McpAppToolCallCompleteData
  readonly "model.call_failure": ModelCallFailureData
  readonly "model.call_finished": ModelCallFinishedData
  readonly "model.call_start": ModelCallStartData
  readonly "pending_messages.modified": PendingMessagesModifiedData
  readonly "permission.assentDetected": PermissionAssentDetectedData
  readonly "permission.carriedForward": PermissionCarriedForwardData
  readonly "permission.completed": PermissionCompletedData
  readonly "permission.contextualAuthorization": PermissionContextualAuthorizationData
  readonly "permission.messageAuthorization": PermissionMessageAuthorizationData
  readonly "permission.messageAuthorizationDegraded": PermissionMessageAuthorizationDegradedData
  readonly "permission.messageAuthorizationRead": PermissionMessageAuthorizationReadData
  readonly "permission.requested": PermissionRequestedData
  readonly prompt_cache_break: PromptCacheBreakData
  readonly "sampling.completed": SamplingCompletedData
  readonly "sampling.requested": SamplingRequestedData
  readonly "sandbox.decision": SandboxDecisionData
  readonly "session.auto_mode_resolved": AutoModeResolvedData
  readonly "session.auto_tier_recommendation": AutoTierRecommendationData
  readonly "session.auto_tier_switch_failed": AutoTierSwitchFailedData
  readonly "session.autopilot_objective_changed": AutopilotObjectiveChangedData
  readonly "session.background_tasks_changed": BackgroundTasksChangedData
  readonly "session.binary_asset": BinaryAssetData
  readonly "session.canvas.closed": CanvasClosedData
  readonly "session.canvas.opened": CanvasOpenedData
  readonly "session.canvas.recorded": CanvasRecordedData
  readonly "session.canvas.registry_changed": CanvasRegistryChangedData
  readonly "session.canvas.removed": CanvasRemovedData
  readonly "session.canvas.unavailable": CanvasUnavailableData
  readonly "session.compaction_complete": CompactionCompleteData
  readonly "session.compaction_start": CompactionStartData
  readonly "session.completion_receipt": CompletionReceiptData
  readonly "session.context_changed": WorkingDirectoryContext
  readonly "session.context_cleared": ContextClearedData
  readonly "session.custom_agents_updated": CustomAgentsUpdatedData
  readonly "session.custom_notification": CustomNotificationData
  readonly "session.error": ErrorData
  readonly "session.extensions.attachments_pushed": ExtensionsAttachmentsPushedData
  readonly "session.extensions_loaded": ExtensionsLoadedData
  readonly "session.fusion_change_checkpoint": FusionChangeCheckpointData
  readonly "session.fusion_commit_started": FusionCommitStartedData
  readonly "session.fusion_completed": FusionCompletedData
  readonly "session.fusion_handoff": FusionHandoffData
  readonly "session.fusion_resolved": FusionResolvedData
  readonly "session.fusion_route_failed": FusionRouteFailedData
  readonly "session.fusion_route_started": FusionRouteStartedData
  readonly "session.handoff": HandoffData
  readonly "session.idle": IdleData
  readonly "session.indexed_search": IndexedSearchData
  readonly "session.info": InfoData
  readonly "session.managed_settings_enforced": ManagedSettingsEnforcedData
  readonly "session.managed_settings_resolved": ManagedSettingsResolvedData
  readonly "session.mcp_server_needs_reconnect": McpServerNeedsReconnectData
  readonly "session.mcp_server_removed": McpServerRemovedData
  readonly "session.mcp_server_status_changed": McpServerStatusChangedData
  readonly "session.mcp_servers_loaded": McpServersLoadedData
  readonly "session.memory_changed": MemoryChangedData
  readonly "session.mode_changed": ModeChangedData
  readonly "session.mode_notice_delivered": ModeNoticeDeliveredData
  readonly "session.model_change": ModelChangeData
  readonly "session.model_deselected": ModelDeselectedData
  readonly "session.permission_recovery": PermissionRecoveryData
  readonly "session.permissions_changed": PermissionsChangedData
  readonly "session.plan_changed": PlanChangedData
  readonly "session.remote_steerable_changed": RemoteSteerableChangedData
  readonly "session.resume": ResumeData
  readonly "session.schedule_cancelled": ScheduleCancelledData
  readonly "session.schedule_created": ScheduleCreatedData
  readonly "session.schedule_rearmed": ScheduleRearmedData
  readonly "session.session_limits_changed": SessionLimitsChangedData
  readonly "session.shutdown": ShutdownData
  readonly "session.skills_loaded": SkillsLoadedData
  readonly "session.snapshot_rewind": SnapshotRewindData
  readonly "session.start": StartData
  readonly "session.task_complete": TaskCompleteData
  readonly "session.title_changed": TitleChangedData
  readonly "session.todos_changed": TodosChangedData
  readonly "session.tools_updated": ToolsUpdatedData
  readonly "session.truncation": TruncationData
  readonly "session.usage_checkpoint": UsageCheckpointData
  readonly "session.usage_info": UsageInfoData
  readonly "session.warning": WarningData
  readonly "session.workspace_file_changed": WorkspaceFileChangedData
  readonly "session_limits_exhausted.completed": SessionLimitsExhaustedCompletedData
  readonly "session_limits_exhausted.requested": SessionLimitsExhaustedRequestedData
  readonly "skill.context_delivered": SkillContextDeliveredData
  readonly "skill.context_delivered_ref": SkillContextDeliveredRefData
  readonly "skill.invoked": SkillInvokedData
  readonly "skill.invoked_ref": SkillInvokedRefData
  readonly "subagent.completed": SubagentCompletedData
  readonly "subagent.configured": SubagentConfiguredData
  readonly "subagent.deselected": SubagentDeselectedData
  readonly "subagent.failed": SubagentFailedData
  readonly "subagent.selected": SubagentSelectedData
  readonly "subagent.started": SubagentStartedData
  readonly "system.message": SystemMessageData
  readonly "system.notification": SystemNotificationData
  readonly "tool.execution_complete": ToolExecutionCompleteData
  readonly "tool.execution_partial_result": ToolExecutionPartialData
  readonly "tool.execution_progress": ToolExecutionProgressData
  readonly "tool.execution_start": ToolExecutionStartData
  readonly "tool.user_requested": ToolUserRequestedData
  readonly "tool_search.activated": ToolSearchActivatedData
  readonly "ui.ephemeral_query": UIEphemeralQueryData
  readonly "user.message": UserMessageData
  readonly "user_input.completed": UserInputCompletedData
  readonly "user_input.requested": UserInputRequestedData
  readonly "workflow.run_settled": WorkflowRunSettledData
  readonly "workflow.run_started": WorkflowRunStartedData
  readonly "workflow.run_updated": WorkflowRunUpdatedData
}

export interface AbortData {
  readonly reason: AbortReason
}

export type AbortReason = "user_initiated" | "remote_command" | "user_abort" | "autopilot_credit_limit" | (string & {})

export type AgentInterruptedActivity = "model_call" | "retry_backoff" | "tool_call" | "background_agent" | (string & {})

export type AgentInterruptedCancelPhase = "pre_first_token" | "mid_stream" | (string & {})

export interface AgentInterruptedData {
  readonly activity: AgentInterruptedActivity
  readonly elapsedMs: number
  readonly turn: number
  readonly model?: string | null | undefined
  readonly apiEndpoint?: string | null | undefined
  readonly transport?: ModelCallFailureTransport | null | undefined
  readonly reasoningEffort?: string | null | undefined
  readonly cancelPhase?: AgentInterruptedCancelPhase | null | undefined
  readonly outputTtftMs?: number | null | undefined
  readonly toolNames?: ReadonlyArray<string> | null | undefined
  readonly toolCallIds?: ReadonlyArray<string> | null | undefined
  readonly safeToolNames?: ReadonlyArray<string> | null | undefined
  readonly interruptedAgentCount?: number | null | undefined
}

export type AgentModelPolicy = "preferred" | "required" | (string & {})

export interface AssistantIdleData {
  readonly aborted?: boolean | null | undefined
}

export interface AssistantIntentData {
  readonly intent: string
}

export interface AssistantMessageData {
  readonly messageId: string
  readonly originatingMessageId?: string | null | undefined
  readonly model?: string | null | undefined
  readonly content: string
  readonly toolRequests?: ReadonlyArray<AssistantMessageToolRequest> | null | undefined
  readonly reasoningOpaque?: string | null | undefined
  readonly reasoningText?: string | null | undefined
  readonly reasoningWireField?: string | null | undefined
  readonly encryptedContent?: string | null | undefined
  readonly phase?: string | null | undefined
  readonly chunkIndex?: number | null | undefined
  readonly chunkCount?: number | null | undefined
  readonly outputTokens?: number | null | undefined
  readonly interactionId?: string | null | undefined
  readonly requestId?: string | null | undefined
  readonly clientRequestId?: string | null | undefined
  readonly serviceRequestId?: string | null | undefined
  readonly rte?: boolean | null | undefined
  readonly apiCallId?: string | null | undefined
  readonly serverTools?: AssistantMessageServerTools | null | undefined
  readonly reasoningBlocks?: AssistantMessageReasoningBlocks | null | undefined
  readonly turnId?: string | null | undefined
  /** @deprecated */
  readonly parentToolCallId?: string | null | undefined
  /** @experimental */
  readonly citations?: Citations | null | undefined
  /** @experimental */
  readonly fusion?: FusionAttribution | null | undefined
}

export interface AssistantMessageDeltaData {
  readonly messageId: string
  readonly deltaContent: string
  /** @deprecated */
  readonly parentToolCallId?: string | null | undefined
}

/** @experimental */
export interface AssistantMessageReasoningBlocks {
  readonly provider: string
  readonly blocks?: ReadonlyArray<unknown> | null | undefined
}

/** @experimental */
export interface AssistantMessageServerTools {
  readonly provider: string
  readonly items?: ReadonlyArray<unknown> | null | undefined
  readonly functionCallNamespaces?: { readonly [key: string]: string } | null | undefined
  readonly rawContentBlocks?: ReadonlyArray<unknown> | null | undefined
  readonly advisorModel?: string | null | undefined
}

export interface AssistantMessageStartData {
  readonly messageId: string
  readonly phase?: string | null | undefined
}

export interface AssistantMessageToolRequest {
  readonly toolCallId: string
  readonly name: string
  readonly arguments?: unknown
  readonly type?: AssistantMessageToolRequestType | null | undefined
  readonly toolTitle?: string | null | undefined
  readonly mcpServerName?: string | null | undefined
  readonly mcpToolName?: string | null | undefined
  readonly intentionSummary?: string | null | undefined
  readonly caller?: AssistantMessageToolRequestCaller | null | undefined
}

export interface AssistantMessageToolRequestCaller {
  readonly type: AssistantMessageToolRequestCallerType
  readonly callerId: string
}

export type AssistantMessageToolRequestCallerType = "program" | (string & {})

export type AssistantMessageToolRequestType = "function" | "custom" | (string & {})

export interface AssistantReasoningData {
  readonly reasoningId: string
  readonly content: string
  readonly rte?: boolean | null | undefined
}

export interface AssistantReasoningDeltaData {
  readonly reasoningId: string
  readonly deltaContent: string
}

export interface AssistantServerToolProgressData {
  readonly outputIndex: number
  readonly kind: string
  readonly status: string
}

export interface AssistantStreamingDeltaData {
  readonly totalResponseSizeBytes: number
}

export interface AssistantToolCallDeltaData {
  readonly toolCallId: string
  readonly toolName?: string | null | undefined
  readonly toolType?: AssistantMessageToolRequestType | null | undefined
  readonly inputDelta: string
}

export interface AssistantTurnEndData {
  readonly turnId: string
  readonly model?: string | null | undefined
  readonly parentToolCallId?: string | null | undefined
}

export interface AssistantTurnRetryData {
  readonly turnId: string
  readonly model?: string | null | undefined
  readonly reason?: string | null | undefined
}

export interface AssistantTurnStartData {
  readonly turnId: string
  readonly model?: string | null | undefined
  readonly interactionId?: string | null | undefined
  readonly parentToolCallId?: string | null | undefined
}

export type AssistantUsageApiEndpoint =
  | "/chat/completions"
  | "/v1/messages"
  | "/responses"
  | "ws:/responses"
  | (string & {})

export interface AssistantUsageCopilotUsage {
  readonly model?: string | null | undefined
  /** Internal upstream. */
  readonly tokenDetails?: ReadonlyArray<AssistantUsageCopilotUsageTokenDetail> | null | undefined
  readonly totalNanoAiu: number
}

export interface AssistantUsageCopilotUsageTokenDetail {
  readonly batchSize: number
  readonly costPerBatch: number
  readonly model?: string | null | undefined
  readonly tokenCount: number
  readonly tokenType: string
}

export interface AssistantUsageData {
  readonly model: string
  readonly inputTokens?: number | null | undefined
  readonly outputTokens?: number | null | undefined
  readonly cacheReadTokens?: number | null | undefined
  readonly cacheWriteTokens?: number | null | undefined
  readonly cacheExpiresAt?: string | null | undefined
  readonly reasoningTokens?: number | null | undefined
  /** Internal upstream. */
  readonly thinkingDroppedBlocks?: number | null | undefined
  /** Internal upstream. */
  readonly thinkingDroppedReasons?: ReadonlyArray<string> | null | undefined
  /** @experimental */
  readonly cost?: number | null | undefined
  readonly duration?: number | null | undefined
  readonly timeToFirstTokenMs?: number | null | undefined
  readonly outputTtftMs?: number | null | undefined
  readonly interTokenLatencyMs?: number | null | undefined
  readonly initiator?: string | null | undefined
  readonly interactionType?: string | null | undefined
  readonly isByok?: boolean | null | undefined
  readonly isAuto?: boolean | null | undefined
  readonly maxPromptTokens?: number | null | undefined
  readonly maxOutputTokens?: number | null | undefined
  readonly acceptedPredictionTokens?: number | null | undefined
  readonly rejectedPredictionTokens?: number | null | undefined
  readonly transport?: AssistantUsageTransport | null | undefined
  readonly apiCallId?: string | null | undefined
  readonly providerCallId?: string | null | undefined
  readonly serviceRequestId?: string | null | undefined
  readonly rte?: boolean | null | undefined
  readonly apiEndpoint?: AssistantUsageApiEndpoint | null | undefined
  /** @deprecated */
  readonly parentToolCallId?: string | null | undefined
  /** Internal upstream. */
  readonly quotaSnapshots?: { readonly [key: string]: AssistantUsageQuotaSnapshot } | null | undefined
  readonly copilotUsage?: AssistantUsageCopilotUsage | null | undefined
  readonly reasoningEffort?: string | null | undefined
  readonly reasoningSummary?: ReasoningSummary | null | undefined
  /** Internal upstream. */
  readonly availableToolCount?: number | null | undefined
  /** Internal upstream. */
  readonly toolTokenCount?: number | null | undefined
  /** Internal upstream. */
  readonly frontierSource?: string | null | undefined
  /** Internal upstream. */
  readonly cacheTtlSeconds?: number | null | undefined
  /** Internal upstream. */
  readonly cacheDetailsReported?: boolean | null | undefined
  /** Internal upstream. */
  readonly numToolCalls?: number | null | undefined
  /** Internal upstream. */
  readonly toolCounts?: { readonly [key: string]: number } | null | undefined
  readonly finishReason?: string | null | undefined
  readonly contentFilterTriggered?: boolean | null | undefined
  /** @experimental */
  readonly fusion?: FusionAttribution | null | undefined
}

/** Internal upstream. */
export interface AssistantUsageQuotaSnapshot {
  /** Internal upstream. */
  readonly isUnlimitedEntitlement: boolean
  /** Internal upstream. */
  readonly entitlementRequests: number
  /** Internal upstream. */
  readonly usedRequests: number
  /** Internal upstream. */
  readonly usageAllowedWithExhaustedQuota: boolean
  /** Internal upstream. */
  readonly overage: number
  /** Internal upstream. */
  readonly overageAllowedWithExhaustedQuota: boolean
  /** Internal upstream. */
  readonly remainingPercentage: number
  /** Internal upstream. */
  readonly resetDate?: string | null | undefined
  /** Internal upstream. */
  readonly hasQuota?: boolean | null | undefined
  /** Internal upstream. */
  readonly tokenBasedBilling?: boolean | null | undefined
  /** Internal upstream. */
  readonly overageEntitlement?: number | null | undefined
}

export type AssistantUsageTransport = "http" | "websocket" | (string & {})

/** @experimental */
export type AssistedApprovalJudgeFailureReason =
  | "timeout"
  | "abort"
  | "empty_response"
  | "model_error"
  | "parse_error"
  | (string & {})

/** @experimental */
export type AssistedApprovalRecommendation = "approve" | "requireApproval" | "excluded" | "error" | (string & {})

export type Attachment =
  | AttachmentFile
  | AttachmentDirectory
  | AttachmentSelection
  | AttachmentGitHubReference
  | AttachmentGitHubCommit
  | AttachmentGitHubRelease
  | AttachmentGitHubActionsJob
  | AttachmentGitHubRepository
  | AttachmentGitHubFileDiff
  | AttachmentGitHubTreeComparison
  | AttachmentGitHubUrl
  | AttachmentGitHubFile
  | AttachmentGitHubSnippet
  | AttachmentBlob
  | AttachmentExtensionContext
  | UnrecognizedMember<"type">

export interface AttachmentBlob {
  readonly type: "blob"
  readonly data?: string | null | undefined
  readonly mimeType: string
  readonly displayName?: string | null | undefined
  readonly assetId?: string | null | undefined
  readonly byteLength?: number | null | undefined
  readonly omittedReason?: OmittedBinaryOmittedReason | null | undefined
}

export interface AttachmentDirectory {
  readonly type: "directory"
  readonly path: string
  readonly displayName?: string | null | undefined
  readonly taggedFilesEntry?: string | null | undefined
}

export interface AttachmentExtensionContext {
  readonly type: "extension_context"
  readonly extensionId: string
  readonly canvasId?: string | null | undefined
  readonly instanceId?: string | null | undefined
  readonly title: string
  readonly payload?: unknown
  readonly capturedAt: string
}

export interface AttachmentFile {
  readonly type: "file"
  readonly path: string
  readonly displayName?: string | null | undefined
  readonly lineRange?: AttachmentFileLineRange | null | undefined
  readonly mimeType?: string | null | undefined
  readonly assetId?: string | null | undefined
  readonly byteLength?: number | null | undefined
  readonly omittedReason?: OmittedBinaryOmittedReason | null | undefined
  readonly taggedFilesEntry?: string | null | undefined
}

export interface AttachmentFileLineRange {
  readonly start: number
  readonly end: number
}

export interface AttachmentGitHubActionsJob {
  readonly type: "github_actions_job"
  readonly repo: GitHubRepoRef
  readonly jobId: number
  readonly jobName: string
  readonly workflowName: string
  readonly url: string
  readonly conclusion?: string | null | undefined
}

export interface AttachmentGitHubCommit {
  readonly type: "github_commit"
  readonly repo: GitHubRepoRef
  readonly oid: string
  readonly message: string
  readonly url: string
}

export interface AttachmentGitHubFile {
  readonly type: "github_file"
  readonly repo: GitHubRepoRef
  readonly ref: string
  readonly path: string
  readonly url: string
}

export interface AttachmentGitHubFileDiff {
  readonly type: "github_file_diff"
  readonly url: string
  readonly head?: AttachmentGitHubFileDiffSide | null | undefined
  readonly base?: AttachmentGitHubFileDiffSide | null | undefined
}

export interface AttachmentGitHubFileDiffSide {
  readonly repo: GitHubRepoRef
  readonly ref: string
  readonly path: string
}

export interface AttachmentGitHubReference {
  readonly type: "github_reference"
  readonly number: number
  readonly title: string
  readonly referenceType: AttachmentGitHubReferenceType
  readonly state: string
  readonly url: string
}

export type AttachmentGitHubReferenceType = "issue" | "pr" | "discussion" | (string & {})

export interface AttachmentGitHubRelease {
  readonly type: "github_release"
  readonly repo: GitHubRepoRef
  readonly tagName: string
  readonly name: string
  readonly url: string
}

export interface AttachmentGitHubRepository {
  readonly type: "github_repository"
  readonly repo: GitHubRepoRef
  readonly url: string
  readonly description?: string | null | undefined
  readonly ref?: string | null | undefined
}

export interface AttachmentGitHubSnippet {
  readonly type: "github_snippet"
  readonly repo: GitHubRepoRef
  readonly ref: string
  readonly path: string
  readonly url: string
  readonly lineRange: AttachmentFileLineRange
}

export interface AttachmentGitHubTreeComparison {
  readonly type: "github_tree_comparison"
  readonly url: string
  readonly base: AttachmentGitHubTreeComparisonSide
  readonly head: AttachmentGitHubTreeComparisonSide
}

export interface AttachmentGitHubTreeComparisonSide {
  readonly repo: GitHubRepoRef
  readonly revision: string
}

export interface AttachmentGitHubUrl {
  readonly type: "github_url"
  readonly url: string
}

export interface AttachmentSelection {
  readonly type: "selection"
  readonly filePath: string
  readonly displayName: string
  readonly text: string
  readonly selection: AttachmentSelectionDetails
}

export interface AttachmentSelectionDetails {
  readonly start: AttachmentSelectionDetailsStart
  readonly end: AttachmentSelectionDetailsEnd
}

export interface AttachmentSelectionDetailsEnd {
  readonly line: number
  readonly character: number
}

export interface AttachmentSelectionDetailsStart {
  readonly line: number
  readonly character: number
}

/** @experimental */
export interface AutoModeResolvedData {
  readonly chosenModel: string
  readonly reasoningBucket?: AutoModeResolvedReasoningBucket | null | undefined
  readonly categoryScores?: { readonly [key: string]: number } | null | undefined
  readonly predictedLabel?: string | null | undefined
  readonly confidence?: number | null | undefined
  readonly candidateModels?: ReadonlyArray<string> | null | undefined
  readonly routingMethod?: string | null | undefined
  readonly availableModels?: ReadonlyArray<string> | null | undefined
  readonly fallback?: boolean | null | undefined
  readonly fallbackReason?: string | null | undefined
  readonly stickyOverride?: boolean | null | undefined
  readonly routerLatencyMs?: number | null | undefined
  readonly endToEndLatencyMs?: number | null | undefined
  readonly chosenShortfall?: number | null | undefined
  readonly hasImage?: boolean | null | undefined
}

export type AutoModeResolvedReasoningBucket = "low" | "medium" | "high" | (string & {})

export interface AutoModeSwitchCompletedData {
  readonly requestId: string
  readonly response: AutoModeSwitchResponse
}

export interface AutoModeSwitchRequestedData {
  readonly requestId: string
  readonly errorCode?: string | null | undefined
  readonly retryAfterSeconds?: number | null | undefined
}

export type AutoModeSwitchResponse = "yes" | "yes_always" | "no" | (string & {})

export type AutoTier = "efficiency" | "balance" | "intelligence" | "fast" | (string & {})

/** @experimental */
export interface AutoTierRecommendationData {
  readonly recommendedAutoTier: RecommendedAutoTier
}

export interface AutoTierSwitchFailedData {
  readonly effectiveAutoTier?: AutoTier | null | undefined
  readonly requestedAutoTier: AutoTier | null
  readonly reason: AutoTierSwitchFailureReason
}

export type AutoTierSwitchFailureReason =
  | "policy_rejected"
  | "request_failed"
  | "setup_failed"
  | "unsupported"
  | (string & {})

export interface AutopilotObjectiveChangedData {
  readonly operation: AutopilotObjectiveChangedOperation
  readonly id?: number | null | undefined
  readonly status?: AutopilotObjectiveChangedStatus | null | undefined
}

export type AutopilotObjectiveChangedOperation = "create" | "update" | "delete" | (string & {})

export type AutopilotObjectiveChangedStatus = "active" | "paused" | "cap_reached" | "completed" | (string & {})

export type BackgroundTasksChangedData = { readonly [key: string]: unknown }

export interface BinaryAssetData {
  readonly assetId: string
  readonly type: BinaryAssetType
  readonly mimeType: string
  readonly byteLength: number
  readonly data: string
  readonly description?: string | null | undefined
  readonly metadata?: { readonly [key: string]: unknown } | null | undefined
}

/** @experimental */
export interface BinaryAssetReference {
  readonly type: BinaryAssetReferenceType
  readonly assetId: string
  readonly mimeType: string
  readonly byteLength: number
  readonly description?: string | null | undefined
  readonly metadata?: { readonly [key: string]: unknown } | null | undefined
}

export type BinaryAssetReferenceType = "image" | "resource" | (string & {})

export type BinaryAssetType = "image" | "resource" | (string & {})

/** @experimental */
export interface CanvasClosedData {
  readonly instanceId: string
  readonly extensionId: string
  readonly canvasId: string
}

/** @experimental */
export interface CanvasOpenedData {
  readonly instanceId: string
  readonly extensionId: string
  readonly extensionName?: string | null | undefined
  readonly canvasId: string
  readonly icon?: string | null | undefined
  readonly title?: string | null | undefined
  readonly status?: string | null | undefined
  readonly url?: string | null | undefined
  readonly input?: unknown
}

/** @experimental */
export interface CanvasRecordedData {
  readonly instanceId: string
  readonly extensionId: string
  readonly canvasId: string
  readonly title?: string | null | undefined
  readonly input?: unknown
}

/** @experimental */
export interface CanvasRegistryChangedCanvas {
  readonly extensionId: string
  readonly extensionName?: string | null | undefined
  readonly canvasId: string
  readonly displayName: string
  readonly description: string
  readonly icon?: string | null | undefined
  readonly inputSchema?: unknown
  readonly actions?: ReadonlyArray<CanvasRegistryChangedCanvasAction> | null | undefined
}

/** @experimental */
export interface CanvasRegistryChangedCanvasAction {
  readonly name: string
  readonly description?: string | null | undefined
  readonly inputSchema?: unknown
}

/** @experimental */
export interface CanvasRegistryChangedData {
  readonly canvases: ReadonlyArray<CanvasRegistryChangedCanvas>
}

/** @experimental */
export interface CanvasRemovedData {
  readonly instanceId: string
  readonly extensionId: string
  readonly canvasId: string
}

/** @experimental */
export interface CanvasUnavailableData {
  readonly instanceId: string
  readonly extensionId: string
  readonly canvasId: string
}

export interface CapabilitiesChangedData {
  readonly ui?: CapabilitiesChangedUI | null | undefined
}

export interface CapabilitiesChangedUI {
  readonly elicitation?: boolean | null | undefined
  readonly mcpApps?: boolean | null | undefined
  readonly canvases?: boolean | null | undefined
}

/** @experimental */
export interface CitableSource {
  readonly id: string
  readonly title?: string | null | undefined
  readonly content: string
  readonly url?: string | null | undefined
  readonly path?: string | null | undefined
}

/** @experimental */
export type CitationLocation =
  | CitationLocationChar
  | CitationLocationPage
  | CitationLocationBlock
  | UnrecognizedMember<"type">

/** @experimental */
export interface CitationLocationBlock {
  readonly type: "block"
  readonly startBlock: number
  readonly endBlock: number
}

/** @experimental */
export interface CitationLocationChar {
  readonly type: "char"
  readonly startIndex: number
  readonly endIndex: number
}

/** @experimental */
export interface CitationLocationPage {
  readonly type: "page"
  readonly startPage: number
  readonly endPage: number
}

/** @experimental */
export type CitationProvider = "anthropic" | "openai" | "client" | (string & {})

/** @experimental */
export interface CitationReference {
  readonly sourceId: string
  readonly citedText?: string | null | undefined
  readonly location?: CitationLocation | null | undefined
  readonly providerMetadata?: unknown
}

/** @experimental */
export interface CitationSource {
  readonly id: string
  readonly provider: CitationProvider
  readonly title?: string | null | undefined
  readonly url?: string | null | undefined
  readonly path?: string | null | undefined
}

/** @experimental */
export interface CitationSpan {
  readonly startIndex: number
  readonly endIndex: number
  readonly references: ReadonlyArray<CitationReference>
}

/** @experimental */
export interface Citations {
  readonly sources: ReadonlyArray<CitationSource>
  readonly spans: ReadonlyArray<CitationSpan>
}

export interface CommandCompletedData {
  readonly requestId: string
}

export interface CommandExecuteData {
  readonly requestId: string
  readonly command: string
  readonly commandName: string
  readonly args: string
}

export interface CommandQueuedData {
  readonly requestId: string
  readonly command: string
}

export interface CommandsChangedCommand {
  readonly name: string
  readonly description?: string | null | undefined
}

export interface CommandsChangedData {
  readonly commands: ReadonlyArray<CommandsChangedCommand>
}

export interface CompactionCompleteCompactionTokensUsed {
  readonly inputTokens?: number | null | undefined
  readonly outputTokens?: number | null | undefined
  readonly cacheReadTokens?: number | null | undefined
  readonly cacheWriteTokens?: number | null | undefined
  /** Internal upstream. */
  readonly copilotUsage?: CompactionCompleteCompactionTokensUsedCopilotUsage | null | undefined
  readonly duration?: number | null | undefined
  readonly model?: string | null | undefined
}

/** Internal upstream. */
export interface CompactionCompleteCompactionTokensUsedCopilotUsage {
  /** Internal upstream. */
  readonly model?: string | null | undefined
  /** Internal upstream. */
  readonly tokenDetails?:
    | ReadonlyArray<CompactionCompleteCompactionTokensUsedCopilotUsageTokenDetail>
    | null
    | undefined
  readonly totalNanoAiu: number
}

export interface CompactionCompleteCompactionTokensUsedCopilotUsageTokenDetail {
  readonly batchSize: number
  readonly costPerBatch: number
  readonly model?: string | null | undefined
  readonly tokenCount: number
  readonly tokenType: string
}

export interface CompactionCompleteData {
  readonly success: boolean
  readonly error?: string | null | undefined
  readonly preCompactionTokens?: number | null | undefined
  readonly postCompactionTokens?: number | null | undefined
  readonly preCompactionMessagesLength?: number | null | undefined
  readonly messagesRemoved?: number | null | undefined
  readonly tokensRemoved?: number | null | undefined
  readonly customInstructions?: string | null | undefined
  readonly summaryContent?: string | null | undefined
  readonly responsesReasoning?: ResponsesReasoning | null | undefined
  /** Internal upstream. */
  readonly activeWorkflowSummary?: string | null | undefined
  /** Internal upstream. */
  readonly activeFactorySummary?: string | null | undefined
  readonly behaviorModelId?: string | null | undefined
  readonly checkpointNumber?: number | null | undefined
  readonly checkpointPath?: string | null | undefined
  readonly compactionTokensUsed?: CompactionCompleteCompactionTokensUsed | null | undefined
  readonly requestId?: string | null | undefined
  readonly serviceRequestId?: string | null | undefined
  readonly systemTokens?: number | null | undefined
  readonly conversationTokens?: number | null | undefined
  readonly toolDefinitionsTokens?: number | null | undefined
  readonly statusCode?: number | null | undefined
  readonly tokenLimit?: number | null | undefined
  readonly trigger?: CompactionTrigger | null | undefined
}

export interface CompactionStartData {
  readonly model?: string | null | undefined
  readonly systemTokens?: number | null | undefined
  readonly conversationTokens?: number | null | undefined
  readonly toolDefinitionsTokens?: number | null | undefined
  readonly currentTokens?: number | null | undefined
  readonly tokenLimit?: number | null | undefined
  readonly trigger?: CompactionTrigger | null | undefined
}

export type CompactionTrigger =
  | "threshold"
  | "context_limit_retry"
  | "manual"
  | "memory_pressure"
  | "model_switch"
  | (string & {})

/** @experimental */
export interface CompletionReceiptData {
  readonly schemaVersion: number
  readonly attempt: number
  readonly sourceEventId: string
  readonly eventRange: CompletionReceiptEventRange
  readonly stopReason: CompletionReceiptStopReason
  readonly finalTool?: CompletionReceiptFinalTool | null | undefined
  readonly successfulToolCount: number
  readonly failedToolCount: number
}

export interface CompletionReceiptEventRange {
  readonly startEventId: string
  readonly endEventId: string
}

export interface CompletionReceiptFinalTool {
  readonly toolCallId: string
  readonly toolName?: string | null | undefined
  readonly status: CompletionReceiptToolStatus
  readonly exitCode?: number | null | undefined
}

export type CompletionReceiptStopReason = "natural" | "terminal_tool" | "agent_stop_block_limit" | (string & {})

export type CompletionReceiptToolStatus = "success" | "failure" | "timeout" | "rejected" | "denied" | (string & {})

export interface ContextClearedData {
  readonly initialMessage?: string | null | undefined
  readonly messagesCleared: number
}

export type ContextTier = "default" | "long_context" | (string & {})

export interface CustomAgentsUpdatedAgent {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly source: string
  readonly tools: ReadonlyArray<string> | null
  readonly userInvocable: boolean
  readonly disableModelInvocation?: boolean | null | undefined
  readonly model?: string | null | undefined
  readonly models?: ReadonlyArray<string> | null | undefined
  readonly modelPolicy?: AgentModelPolicy | null | undefined
}

export interface CustomAgentsUpdatedData {
  readonly agents: ReadonlyArray<CustomAgentsUpdatedAgent>
  readonly warnings: ReadonlyArray<string>
  readonly errors: ReadonlyArray<string>
}

export interface CustomNotificationData {
  readonly source: string
  readonly name: string
  readonly version?: number | null | undefined
  readonly subject?: CustomNotificationSubject | null | undefined
  readonly payload: CustomNotificationPayload
}

export type CustomNotificationPayload = unknown

export type CustomNotificationSubject = { readonly [key: string]: string }

export type ElicitationCompletedAction = "accept" | "decline" | "cancel" | (string & {})

export type ElicitationCompletedContent = unknown

export interface ElicitationCompletedData {
  readonly requestId: string
  readonly action?: ElicitationCompletedAction | null | undefined
  readonly content?: { readonly [key: string]: ElicitationCompletedContent } | null | undefined
}

export interface ElicitationRequestedData {
  readonly requestId: string
  readonly toolCallId?: string | null | undefined
  readonly elicitationSource?: string | null | undefined
  readonly message: string
  readonly mode?: ElicitationRequestedMode | null | undefined
  readonly requestedSchema?: ElicitationRequestedSchema | null | undefined
  readonly url?: string | null | undefined
}

export type ElicitationRequestedMode = "form" | "url" | (string & {})

export interface ElicitationRequestedSchema {
  readonly type: "object" | (string & {})
  readonly properties: { readonly [key: string]: unknown }
  readonly required?: ReadonlyArray<string> | null | undefined
}

export interface EmbeddedBlobResourceContents {
  readonly uri: string
  readonly mimeType?: string | null | undefined
  readonly blob: string
}

export interface EmbeddedTextResourceContents {
  readonly uri: string
  readonly mimeType?: string | null | undefined
  readonly text: string
}

export interface ErrorData {
  readonly errorType: string
  readonly errorCode?: string | null | undefined
  readonly eligibleForAutoSwitch?: boolean | null | undefined
  readonly message: string
  readonly remediation?: RemediationAction | null | undefined
  readonly stack?: string | null | undefined
  readonly statusCode?: number | null | undefined
  readonly providerCallId?: string | null | undefined
  readonly serviceRequestId?: string | null | undefined
  readonly url?: string | null | undefined
}

export interface EventEnvelope {
  readonly id: string
  readonly timestamp: string
  readonly parentId: string | null
  readonly ephemeral?: boolean | null | undefined
  readonly agentId?: string | null | undefined
  readonly type: string
  readonly data: unknown
}

export type ExitPlanModeAction = "exit_only" | "interactive" | "autopilot" | "autopilot_fleet" | (string & {})

export interface ExitPlanModeCompletedData {
  readonly requestId: string
  readonly approved?: boolean | null | undefined
  readonly selectedAction?: ExitPlanModeAction | null | undefined
  readonly autoApproveEdits?: boolean | null | undefined
  readonly feedback?: string | null | undefined
}

export interface ExitPlanModeRequestedData {
  readonly requestId: string
  readonly summary: string
  readonly planContent: string
  readonly actions: ReadonlyArray<ExitPlanModeAction>
  readonly recommendedAction: ExitPlanModeAction
  readonly model?: string | null | undefined
}

export interface ExtensionsAttachmentsPushedData {
  readonly attachments: ReadonlyArray<Attachment>
}

export interface ExtensionsLoadedData {
  readonly extensions: ReadonlyArray<ExtensionsLoadedExtension>
}

export interface ExtensionsLoadedExtension {
  readonly id: string
  readonly name: string
  readonly source: ExtensionsLoadedExtensionSource
  readonly status: ExtensionsLoadedExtensionStatus
}

export type ExtensionsLoadedExtensionSource = "project" | "user" | "plugin" | "session" | (string & {})

export type ExtensionsLoadedExtensionStatus = "running" | "disabled" | "failed" | "starting" | (string & {})

export interface ExternalToolCompletedData {
  readonly requestId: string
}

export interface ExternalToolRequestedData {
  readonly requestId: string
  readonly sessionId: string
  readonly toolCallId: string
  readonly toolName: string
  readonly providerId?: string | null | undefined
  readonly arguments?: unknown
  readonly workingDirectory?: string | null | undefined
  readonly traceparent?: string | null | undefined
  readonly tracestate?: string | null | undefined
}

/** @experimental */
export interface FusionAttribution {
  readonly hasUserSteering?: boolean | null | undefined
  readonly fusionId: string
  readonly commitId?: string | null | undefined
  readonly syntheticModel: string
  readonly policy: string
  readonly pattern: string
  readonly phaseId?: string | null | undefined
  readonly phaseKind?: string | null | undefined
  readonly role?: string | null | undefined
  readonly sourceModel?: string | null | undefined
  readonly conversationScope?: string | null | undefined
  readonly sourcePhaseId?: string | null | undefined
}

/** Internal upstream. */
export interface FusionChangeCheckpointData {
  readonly codeChanges: ShutdownCodeChanges
}

/**
 * Internal upstream.
 * @experimental
 */
export type FusionCommitKind = "text" | "terminal_tool" | (string & {})

/**
 * Internal upstream.
 * @experimental
 */
export interface FusionCommitStartedData {
  readonly fusionId: string
  readonly commitId: string
  readonly sourcePhaseId: string
  readonly sourceModel: string
  readonly kind: FusionCommitKind
  readonly toolCallId: string | null
}

/** @experimental */
export interface FusionCompletedData {
  readonly fusionId: string
  readonly commitId: string
  readonly turnId: string
  readonly syntheticModel: string
  readonly pattern: FusionPattern
  readonly outcome: string
  readonly finalSourcePhaseId: string | null
  readonly finalSourceModel: string | null
  readonly followUpModel: string
  readonly degradedReason: string | null
  readonly phaseCount: number
  readonly requestCount: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cachedTokens: number
  readonly cacheWriteTokens?: number | null | undefined
  readonly totalNanoAiu: number
  readonly durationMs: number
}

/** @experimental */
export type FusionConversationScope = "root" | "review" | (string & {})

/** @experimental */
export interface FusionCritic {
  /** @experimental */
  readonly phaseId: string
  /** @experimental */
  readonly model: string
  /** @experimental */
  readonly reasoningEffort?: string | null | undefined
}

/** @experimental */
export type FusionFollowUpAction = "reuse_primary" | "reroute" | (string & {})

/** @experimental */
export interface FusionFollowUpRecommendation {
  readonly userTurn: FusionFollowUpAction
  readonly compactionTurn: FusionFollowUpAction
}

/**
 * Internal upstream.
 * @experimental
 */
export interface FusionHandoffData {
  readonly fusionId: string
  readonly sourcePhaseId: string
  readonly targetPhaseId: string
  readonly targetModel: string
  readonly message: unknown
}

/** @experimental */
export type FusionPattern = "single" | "cascade" | "critique" | (string & {})

/** @experimental */
export interface FusionPhaseActivityData {
  readonly fusionId: string
  readonly phaseId: string
  readonly phaseKind: FusionPhaseKind
  readonly pattern: FusionPattern
  readonly role: string
  readonly conversationScope: FusionConversationScope
  readonly activity: FusionPhaseActivityKind
  readonly totalResponseSizeBytes?: number | null | undefined
  readonly toolCallId?: string | null | undefined
}

/** @experimental */
export type FusionPhaseActivityKind = "model_output" | "tool_started" | "tool_completed" | (string & {})

/** @experimental */
export interface FusionPhaseCompletedData {
  readonly fusionId: string
  readonly phaseId: string
  readonly phaseKind: FusionPhaseKind
  readonly role: string
  readonly conversationScope: FusionConversationScope
  readonly model: string
  /** @experimental */
  readonly reasoningEffort?: string | null | undefined
  readonly status: FusionPhaseStatus
  readonly content: string
  readonly verdict: string | null
  readonly durationMs: number
  readonly usage: FusionPhaseUsage
  /** Internal upstream. */
  readonly projectionMessage?: unknown
  /** Internal upstream. */
  readonly projectionMode?: FusionProjectionMode | null | undefined
  /** Internal upstream. */
  readonly stagedTerminal?: FusionStagedTerminal | null | undefined
}

/** @experimental */
export interface FusionPhaseFailedData {
  readonly fusionId: string
  readonly phaseId: string
  readonly phaseKind: FusionPhaseKind
  readonly role: string
  readonly conversationScope: FusionConversationScope
  readonly model: string
  /** @experimental */
  readonly reasoningEffort?: string | null | undefined
  readonly status: FusionPhaseStatus
  readonly reason: string
  readonly durationMs: number
  readonly usage: FusionPhaseUsage
  readonly errorMessage?: string | null | undefined
  readonly degradedToPhaseId?: string | null | undefined
}

/** @experimental */
export type FusionPhaseKind =
  | "primary"
  | "judge"
  | "repair"
  | "draft"
  | "critic"
  | "revision"
  | "follow_up"
  | (string & {})

/** @experimental */
export interface FusionPhasePlanStep {
  readonly kind: FusionPhaseKind
  readonly role: string
  readonly scope: FusionConversationScope
  readonly conditional: boolean
}

/** @experimental */
export interface FusionPhaseStartedData {
  readonly fusionId: string
  readonly phaseId: string
  readonly phaseKind: FusionPhaseKind
  readonly pattern: FusionPattern
  readonly role: string
  readonly conversationScope: FusionConversationScope
  readonly model: string
  /** @experimental */
  readonly reasoningEffort?: string | null | undefined
}

/** @experimental */
export type FusionPhaseStatus = "succeeded" | "failed" | "cancelled" | (string & {})

/** @experimental */
export interface FusionPhaseUsage {
  readonly requestCount: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cachedTokens: number
  readonly cacheWriteTokens?: number | null | undefined
  readonly totalNanoAiu: number
}

/**
 * Internal upstream.
 * @experimental
 */
export type FusionProjectionMode = "append" | "staged" | "none" | (string & {})

/** @experimental */
export interface FusionResolvedData {
  readonly fusionId: string
  readonly turnId: string
  readonly contractVersion: number
  readonly syntheticModel: string
  readonly policy: string
  readonly routeSource?: string | null | undefined
  readonly planVersion?: string | null | undefined
  readonly policyVersion?: string | null | undefined
  readonly modelUniverseVersion?: string | null | undefined
  readonly ruleId?: string | null | undefined
  readonly ruleIndex?: number | null | undefined
  readonly ruleName?: string | null | undefined
  readonly scores?: FusionScores | null | undefined
  readonly pattern: FusionPattern
  /** @experimental */
  readonly hint?: string | null | undefined
  /** @experimental */
  readonly phasePlan?: ReadonlyArray<FusionPhasePlanStep> | null | undefined
  readonly primaryModel: string
  readonly secondaryModel: string | null
  /** @experimental */
  readonly judgeModel?: string | null | undefined
  /** @experimental */
  readonly repairModel?: string | null | undefined
  /** @experimental */
  readonly critics?: ReadonlyArray<FusionCritic> | null | undefined
  readonly fallbackModel: string
  readonly followUpModel: string
  readonly followUp?: FusionFollowUpRecommendation | null | undefined
  readonly routingLatencyMs?: number | null | undefined
}

/** @experimental */
export interface FusionRouteFailedData {
  readonly attemptId: string
  readonly syntheticModel: string
  readonly policy: string
  readonly reason: string
  readonly errorMessage?: string | null | undefined
  readonly fallbackModel: string
  readonly routingLatencyMs?: number | null | undefined
}

/** @experimental */
export interface FusionRouteStartedData {
  readonly attemptId: string
  readonly turnKind: FusionTurnKind
  readonly syntheticModel?: string | null | undefined
  readonly policy?: string | null | undefined
}

/** @experimental */
export interface FusionScores {
  readonly reasoning: number
  readonly codeGen: number
  readonly debugging: number
  readonly toolUse: number
}

/**
 * Internal upstream.
 * @experimental
 */
export interface FusionStagedTerminal {
  readonly assistantMessage: unknown
  readonly toolName: string
  readonly toolCallId: string
  readonly arguments: string
  readonly phaseId: string
}

/** @experimental */
export type FusionTurnKind = "user" | "compaction" | (string & {})

export interface GitHubMcpToolConfig {
  readonly enableAllTools?: boolean | null | undefined
  readonly additionalToolsets?: ReadonlyArray<string> | null | undefined
  readonly additionalTools?: ReadonlyArray<string> | null | undefined
  readonly enableInsidersMode?: boolean | null | undefined
}

export interface GitHubRepoRef {
  readonly id?: number | null | undefined
  readonly name: string
  readonly owner: string
}

export interface HandoffData {
  readonly handoffTime: string
  readonly sourceType: HandoffSourceType
  readonly repository?: HandoffRepository | null | undefined
  readonly context?: string | null | undefined
  readonly summary?: string | null | undefined
  readonly remoteSessionId?: string | null | undefined
  readonly host?: string | null | undefined
}

export interface HandoffRepository {
  readonly owner: string
  readonly name: string
  readonly branch?: string | null | undefined
}

export type HandoffSourceType = "remote" | "local" | (string & {})

export interface HeaderEntry {
  readonly name: string
  readonly value: string
}

export interface HookEndData {
  readonly hookInvocationId: string
  readonly hookType: string
  readonly output?: unknown
  readonly success: boolean
  readonly error?: HookEndError | null | undefined
  readonly parentToolCallId?: string | null | undefined
}

export interface HookEndError {
  readonly message: string
  readonly stack?: string | null | undefined
  readonly source?: string | null | undefined
}

export interface HookProgressData {
  readonly message: string
  readonly temporary?: boolean | null | undefined
}

export interface HookStartData {
  readonly hookInvocationId: string
  readonly hookType: string
  readonly input?: unknown
  readonly parentToolCallId?: string | null | undefined
}

export interface IdleData {
  readonly aborted?: boolean | null | undefined
  readonly mode?: SessionMode | null | undefined
}

export type IndexedSearchData =
  | { readonly kind: "status"; readonly state: IndexedSearchState }
  | {
      readonly kind: "startup"
      readonly outcome: IndexedSearchOutcome
      readonly fileCount?: number | null | undefined
      readonly startupDurationMs: number
      readonly forcedByEnv: boolean
      readonly warmStart: boolean
      readonly disabledReason?: IndexedSearchDisabledReason | null | undefined
      readonly errorMessage?: string | null | undefined
      readonly eligible?: boolean | null | undefined
    }
  | {
      readonly kind: "server_error"
      readonly errorType: IndexedSearchErrorType
      readonly exitCode?: number | null | undefined
      readonly errorMessage?: string | null | undefined
    }
  | {
      readonly kind: "incremental"
      readonly phase: IndexedSearchIncrementalPhase
      readonly changedFileCount?: number | null | undefined
      readonly addedFileCount?: number | null | undefined
      readonly deletedFileCount?: number | null | undefined
      readonly totalChangeCount?: number | null | undefined
      readonly walkDurationMs?: number | null | undefined
      readonly updateDurationMs?: number | null | undefined
      readonly totalDurationMs?: number | null | undefined
    }
  | UnrecognizedMember<"kind">

export type IndexedSearchDisabledReason =
  | "use_tgrep_false"
  | "use_builtin_ripgrep_false"
  | "organization"
  | "organization_policy_auth_pending"
  | "organization_policy_unknown"
  | "virtual_filesystem"
  | "cloud_sync_root"
  | "cloud_sync_detection_failed"
  | "workspace_not_local"
  | (string & {})

export type IndexedSearchErrorType = "spawn_error" | "unexpected_exit" | "killed_by_signal" | (string & {})

export type IndexedSearchIncrementalPhase = "changes_detected" | "updated" | (string & {})

export type IndexedSearchOutcome =
  | "started"
  | "skipped_below_threshold"
  | "skipped_no_gitroot"
  | "skipped_disabled"
  | "reused_existing"
  | "failed"
  | (string & {})

export type IndexedSearchState = "disabled" | "starting" | "enabled" | "ready" | "failed" | (string & {})

export interface InfoData {
  readonly infoType: string
  readonly message: string
  readonly url?: string | null | undefined
  readonly tip?: string | null | undefined
}

export type ManagedSettingsEnforcedAction = "bypass_permissions_blocked" | (string & {})

/** @experimental */
export interface ManagedSettingsEnforcedData {
  readonly action: ManagedSettingsEnforcedAction
  readonly escalation?: ManagedSettingsEnforcedEscalation | null | undefined
  readonly setting: string
  readonly failClosed: boolean
  readonly message: string
}

export type ManagedSettingsEnforcedEscalation =
  | "allow_all"
  | "approve_all"
  | "assisted_approval"
  | "unrestricted_paths"
  | "unrestricted_urls"
  | "server_wide_mcp_approval"
  | (string & {})

/** @experimental */
export interface ManagedSettingsResolvedData {
  readonly source: ManagedSettingsResolvedSource
  readonly serverManaged: boolean
  readonly deviceManaged: boolean
  readonly clientManaged?: boolean | null | undefined
  readonly policyHelperManaged?: boolean | null | undefined
  readonly failClosed: boolean
  readonly sandboxEnabledByUndeterminedPolicy?: boolean | null | undefined
  readonly bypassPermissionsDisabled: boolean
  readonly permissionsAllowIntersected?: boolean | null | undefined
  readonly managedKeys: ReadonlyArray<string>
  readonly settings?: unknown
}

export type ManagedSettingsResolvedSource =
  | "server"
  | "device"
  | "client"
  | "policyHelper"
  | "mixed"
  | "none"
  | (string & {})

export interface McpAppToolCallCompleteData {
  readonly serverName: string
  readonly toolName: string
  readonly arguments?: { readonly [key: string]: unknown } | null | undefined
  readonly success: boolean
  readonly durationMs: number
  readonly result?: { readonly [key: string]: unknown } | null | undefined
  readonly error?: McpAppToolCallCompleteError | null | undefined
  readonly toolMeta?: McpAppToolCallCompleteToolMeta | null | undefined
}

export interface McpAppToolCallCompleteError {
  readonly message: string
}

export interface McpAppToolCallCompleteToolMeta {
  readonly ui?: McpAppToolCallCompleteToolMetaUI | null | undefined
}

export interface McpAppToolCallCompleteToolMetaUI {
  readonly resourceUri?: string | null | undefined
  readonly visibility?: ReadonlyArray<string> | null | undefined
}

export interface McpHeadersRefreshCompletedData {
  readonly requestId: string
  readonly outcome: McpHeadersRefreshCompletedOutcome
}

export type McpHeadersRefreshCompletedOutcome = "headers" | "none" | "error" | "timeout" | (string & {})

export interface McpHeadersRefreshRequiredData {
  readonly requestId: string
  readonly serverName: string
  readonly serverUrl: string
  readonly reason: McpHeadersRefreshRequiredReason
}

export type McpHeadersRefreshRequiredReason = "startup" | "ttl-expired" | "auth-failed" | (string & {})

export interface McpListChangedData {
  readonly serverName: string
}

export interface McpOauthCompletedData {
  readonly requestId: string
  readonly outcome: McpOauthCompletionOutcome
}

export type McpOauthCompletionOutcome = "token" | "cancelled" | (string & {})

export interface McpOauthHttpResponse {
  readonly statusCode: number
  readonly headers: ReadonlyArray<HeaderEntry>
  readonly body?: string | null | undefined
}

export type McpOauthRequestReason = "initial" | "refresh" | "reauth" | "upscope" | (string & {})

export interface McpOauthRequiredData {
  readonly requestId: string
  readonly serverName: string
  readonly serverUrl: string
  readonly staticClientConfig?: McpOauthRequiredStaticClientConfig | null | undefined
  readonly wwwAuthenticateParams?: McpOauthWWWAuthenticateParams | null | undefined
  readonly httpResponse?: McpOauthHttpResponse | null | undefined
  readonly resourceMetadata?: string | null | undefined
  readonly reason: McpOauthRequestReason
}

export interface McpOauthRequiredStaticClientConfig {
  readonly clientId: string
  readonly clientSecret?: string | null | undefined
  readonly publicClient?: boolean | null | undefined
  readonly grantType?: "client_credentials" | (string & {}) | null | undefined
  readonly scope?: string | null | undefined
}

export interface McpOauthWWWAuthenticateParams {
  readonly resourceMetadataUrl?: string | null | undefined
  readonly scope?: string | null | undefined
  readonly error?: string | null | undefined
}

export interface McpServerMetadata {
  readonly instructions: string | null
}

export interface McpServerNeedsReconnectData {
  readonly serverName: string
}

export interface McpServerRemovedData {
  readonly serverName: string
}

export type McpServerSource = "user" | "workspace" | "plugin" | "builtin" | "managed" | (string & {})

export type McpServerStatus =
  | "connected"
  | "failed"
  | "needs-auth"
  | "pending"
  | "disabled"
  | "stopped"
  | "not_configured"
  | (string & {})

export interface McpServerStatusChangedData {
  readonly serverName: string
  readonly status: McpServerStatus
  readonly error?: string | null | undefined
}

export type McpServerTransport = "stdio" | "http" | "sse" | "memory" | (string & {})

export interface McpServersLoadedData {
  readonly servers: ReadonlyArray<McpServersLoadedServer>
}

export interface McpServersLoadedServer {
  readonly name: string
  readonly status: McpServerStatus
  readonly source?: McpServerSource | null | undefined
  readonly displayName?: string | null | undefined
  readonly error?: string | null | undefined
  readonly serverMetadata?: McpServerMetadata | null | undefined
  readonly transport?: McpServerTransport | null | undefined
  readonly pluginName?: string | null | undefined
  readonly pluginVersion?: string | null | undefined
}

/** Internal upstream. */
export type MemoryChangedData = { readonly [key: string]: unknown }

export interface ModeChangedData {
  readonly previousMode: SessionMode
  readonly newMode: SessionMode
}

export interface ModeNoticeDeliveredData {
  readonly mode: SessionMode
  readonly content?: string | null | undefined
}

export type ModelCallFailureBadRequestKind = "bodyless" | "structured_error" | (string & {})

export interface ModelCallFailureData {
  readonly model?: string | null | undefined
  readonly parentToolCallId?: string | null | undefined
  readonly initiator?: string | null | undefined
  readonly apiCallId?: string | null | undefined
  readonly providerCallId?: string | null | undefined
  readonly serviceRequestId?: string | null | undefined
  readonly rte?: boolean | null | undefined
  readonly statusCode?: number | null | undefined
  readonly durationMs?: number | null | undefined
  readonly apiEndpoint?: AssistantUsageApiEndpoint | null | undefined
  readonly transport?: ModelCallFailureTransport | null | undefined
  readonly failureKind?: ModelCallFailureKind | null | undefined
  readonly maxPromptTokens?: number | null | undefined
  readonly maxOutputTokens?: number | null | undefined
  readonly isByok?: boolean | null | undefined
  readonly isAuto?: boolean | null | undefined
  readonly reasoningEffort?: string | null | undefined
  readonly interactionType?: string | null | undefined
  readonly source: ModelCallFailureSource
  readonly errorMessage?: string | null | undefined
  readonly badRequestKind?: ModelCallFailureBadRequestKind | null | undefined
  readonly errorCode?: string | null | undefined
  readonly errorType?: string | null | undefined
  /** Internal upstream. */
  readonly quotaSnapshots?: { readonly [key: string]: AssistantUsageQuotaSnapshot } | null | undefined
  readonly requestFingerprint?: ModelCallFailureRequestFingerprint | null | undefined
  /** @experimental */
  readonly fusion?: FusionAttribution | null | undefined
}

export type ModelCallFailureKind = "api" | "transport" | (string & {})

export interface ModelCallFailureRequestFingerprint {
  readonly messageCount: number
  readonly toolResultMessageCount: number
  readonly toolCallCount: number
  readonly namelessToolCallCount: number
  readonly imagePartCount: number
  readonly imagePartsMissingMediaType: number
  readonly lastMessageRole?: string | null | undefined
}

export type ModelCallFailureSource = "top_level" | "subagent" | "mcp_sampling" | (string & {})

export type ModelCallFailureTransport = "http" | "websocket" | (string & {})

export interface ModelCallFinishedData {
  readonly turnId: string
  readonly interactionId?: string | null | undefined
  readonly dispatchDurationMs: number
  readonly outcome: ModelCallFinishedOutcome
  readonly containsBuiltInFileEditRequest?: boolean | null | undefined
  readonly editClassifierVersion: number
}

export type ModelCallFinishedOutcome = "success" | "error" | "cancelled" | "rejected" | (string & {})

export interface ModelCallStartData {
  readonly turnId: string
  readonly model?: string | null | undefined
  /** Internal upstream. */
  readonly previousResponseId?: string | null | undefined
  /** @experimental */
  readonly fusion?: FusionAttribution | null | undefined
  readonly parentToolCallId?: string | null | undefined
}

export interface ModelChangeData {
  readonly previousModel?: string | null | undefined
  readonly newModel: string
  readonly previousReasoningEffort?: string | null | undefined
  readonly reasoningEffort?: string | null | undefined
  readonly previousReasoningSummary?: ReasoningSummary | null | undefined
  readonly reasoningSummary?: ReasoningSummary | null | undefined
  readonly previousVerbosity?: Verbosity | null | undefined
  readonly verbosity?: Verbosity | null | undefined
  readonly contextTier?: ContextTier | null | undefined
  readonly cause?: string | null | undefined
  readonly source?: ModelChangeSource | null | undefined
  readonly previousAutoTier?: AutoTier | null | undefined
  readonly autoTier?: AutoTier | null | undefined
}

export type ModelChangeSource =
  | "model_command"
  | "settings_command"
  | "config_command"
  | "model_picker"
  | "managed_settings"
  | "repo_settings"
  | "startup"
  | "agent"
  | "plan_mode"
  | "automatic"
  | "changeboarding_shortcut"
  | "sdk"
  | "auto_tier_recommendation"
  | (string & {})

export interface ModelDeselectedData {
  readonly previousModel: string
  readonly reason: ModelDeselectedReason
}

export type ModelDeselectedReason = "provider_withdrawn" | (string & {})

export type OmittedBinaryOmittedReason = "too_large" | "asset_unavailable" | (string & {})

/** @experimental */
export interface OmittedBinaryResult {
  readonly type: OmittedBinaryType
  readonly mimeType: string
  readonly byteLength: number
  readonly omittedReason: OmittedBinaryOmittedReason
  readonly description?: string | null | undefined
  readonly metadata?: { readonly [key: string]: unknown } | null | undefined
}

export type OmittedBinaryType = "image" | "resource" | (string & {})

export type PendingMessagesModifiedData = { readonly [key: string]: unknown }

export interface PermissionApprovalEvaluation {
  readonly reasonCode:
    | "unknown"
    | "not-reached"
    | "inactive"
    | "authorization-history-incomplete"
    | "managed-approval-required"
    | "sandbox-bypass"
    | "action-too-long"
    | "path-not-authorized"
    | "invalid-working-directory"
    | "unreadable"
    | "not-regular-file"
    | "too-large"
    | "non-utf8"
    | "interpreter-unavailable"
    | "interpreter-too-large"
    | "shell-environment-unreviewable"
    | "unrepresentable-path"
    | "interpreter-wrapped-script"
    | "unreviewable-script-invocation"
    | "argument-binding-unreviewable"
    | "malformed-script-action-review"
    | "malformed-script-action-manifest"
    | "unavailable"
    | "judge-verdict"
    | "judge-error"
    | "inherited"
    | (string & {})
  readonly judgeStatus: "unknown" | "not_called" | "completed" | "failed" | "cached" | "inherited" | (string & {})
  readonly evaluationStage: "unknown" | "not_reached" | "pre_judge" | "judge" | "reuse" | (string & {})
  readonly judgeAttempted?: boolean | null | undefined
}

export interface PermissionApproved {
  readonly kind: "approved"
  readonly managedApprovalHandled?: boolean | null | undefined
}

export interface PermissionApprovedForLocation {
  readonly kind: "approved-for-location"
  readonly approval: UserToolSessionApproval
  readonly locationKey: string
  readonly managedApprovalHandled?: boolean | null | undefined
}

export interface PermissionApprovedForSession {
  readonly kind: "approved-for-session"
  readonly approval: UserToolSessionApproval
  readonly managedApprovalHandled?: boolean | null | undefined
}

/** @experimental */
export interface PermissionAssentDetectedData {
  /** @experimental */
  readonly requestId: string
  /** @experimental */
  readonly turnIndex: number
}

/** @experimental */
export interface PermissionAssistedApproval {
  readonly evaluation?: PermissionApprovalEvaluation | null | undefined
  readonly recommendation: AssistedApprovalRecommendation
  readonly reason?: string | null | undefined
  readonly model?: string | null | undefined
  readonly failureReason?: AssistedApprovalJudgeFailureReason | null | undefined
}

export interface PermissionCancelled {
  readonly kind: "cancelled"
  readonly reason?: string | null | undefined
}

/** @experimental */
export interface PermissionCarriedForwardData {
  /** @experimental */
  readonly requestId: string
  /** @experimental */
  readonly toolCallId: string
  /** @experimental */
  readonly recordId: string
  /** @experimental */
  readonly decisionSource: PermissionDecisionSource
}

export interface PermissionCompletedData {
  readonly requestId: string
  readonly toolCallId?: string | null | undefined
  readonly recoveryEpisodeId?: string | null | undefined
  readonly blocker?: TaskBlocker | null | undefined
  readonly result: PermissionResult
  /** @experimental */
  readonly decisionSource?: PermissionDecisionSource | null | undefined
}

/** @experimental */
export interface PermissionContextualAuthorizationData {
  /** @experimental */
  readonly recordId: string
  /** @experimental */
  readonly requestId: string
  /** @experimental */
  readonly turnIndex: number
  /** @experimental */
  readonly polarity: PermissionMessageAuthorizationPolarity
  /** @experimental */
  readonly spanStart: number
  /** @experimental */
  readonly spanEnd: number
}

export type PermissionDecisionSource =
  | "assisted_approval"
  | "human_response"
  | "host_policy"
  | "unattended_fallback"
  | "authorization_carry_forward"
  | (string & {})

export interface PermissionDeniedByContentExclusionPolicy {
  readonly kind: "denied-by-content-exclusion-policy"
  readonly path: string
  readonly message: string
}

export interface PermissionDeniedByPermissionRequestHook {
  readonly kind: "denied-by-permission-request-hook"
  readonly message?: string | null | undefined
  readonly interrupt?: boolean | null | undefined
}

export interface PermissionDeniedByRules {
  readonly kind: "denied-by-rules"
  readonly rules: ReadonlyArray<PermissionRule>
}

export interface PermissionDeniedInteractivelyByUser {
  readonly kind: "denied-interactively-by-user"
  readonly feedback?: string | null | undefined
  readonly forceReject?: boolean | null | undefined
}

export interface PermissionDeniedNoApprovalRuleAndCouldNotRequestFromUser {
  readonly kind: "denied-no-approval-rule-and-could-not-request-from-user"
}

/** @experimental */
export interface PermissionMessageAuthorizationData {
  /** @experimental */
  readonly recordId: string
  /** @experimental */
  readonly turnIndex: number
  /** @experimental */
  readonly polarity: PermissionMessageAuthorizationPolarity
  /** @experimental */
  readonly actionClass: string
  /** @experimental */
  readonly spanStart: number
  /** @experimental */
  readonly spanEnd: number
  /** @experimental */
  readonly targetMembers?: ReadonlyArray<string> | null | undefined
  /** @experimental */
  readonly task?: string | null | undefined
  /** @experimental */
  readonly world?: unknown
}

/** @experimental */
export interface PermissionMessageAuthorizationDegradedData {
  /** @experimental */
  readonly turnIndex: number
}

/** @experimental */
export type PermissionMessageAuthorizationPolarity = "grant" | "denial" | (string & {})

/** @experimental */
export interface PermissionMessageAuthorizationReadData {
  /** @experimental */
  readonly turnIndex: number
  /** @experimental */
  readonly activatesExtraction?: boolean | null | undefined
}

/** @experimental */
export type PermissionMode = "manual" | "assisted" | "allow-all" | (string & {})

export type PermissionPromptRequest =
  | PermissionPromptRequestCommands
  | PermissionPromptRequestWrite
  | PermissionPromptRequestRead
  | PermissionPromptRequestMcp
  | PermissionPromptRequestUrl
  | PermissionPromptRequestMemory
  | PermissionPromptRequestCustomTool
  | PermissionPromptRequestPath
  | PermissionPromptRequestHook
  | PermissionPromptRequestExtensionManagement
  | PermissionPromptRequestWorkflow
  | PermissionPromptRequestExtensionPermissionAccess
  | PermissionPromptRequestExtensionEnvAccess
  | UnrecognizedMember<"kind">

export interface PermissionPromptRequestCommands {
  readonly kind: "commands"
  readonly toolCallId?: string | null | undefined
  readonly fullCommandText: string
  readonly intention: string
  readonly commandIdentifiers: ReadonlyArray<string>
  readonly canOfferSessionApproval: boolean
  readonly warning?: string | null | undefined
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
  readonly managedApprovalRequired?: boolean | null | undefined
  readonly requestSandboxBypass?: boolean | null | undefined
  readonly requestSandboxPermissive?: boolean | null | undefined
  readonly requestSandboxBypassReason?: string | null | undefined
}

export interface PermissionPromptRequestCustomTool {
  readonly kind: "custom-tool"
  readonly toolCallId?: string | null | undefined
  readonly toolName: string
  readonly toolDescription: string
  readonly args?: unknown
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
}

export interface PermissionPromptRequestExtensionEnvAccess {
  readonly kind: "extension-env-access"
  readonly toolCallId?: string | null | undefined
  readonly extensionName: string
  readonly environmentVariables: ReadonlyArray<string>
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
}

export interface PermissionPromptRequestExtensionManagement {
  readonly kind: "extension-management"
  readonly toolCallId?: string | null | undefined
  readonly operation: string
  readonly extensionName?: string | null | undefined
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
}

export interface PermissionPromptRequestExtensionPermissionAccess {
  readonly kind: "extension-permission-access"
  readonly toolCallId?: string | null | undefined
  readonly extensionName: string
  readonly capabilities: ReadonlyArray<string>
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
}

export interface PermissionPromptRequestHook {
  readonly kind: "hook"
  readonly toolCallId?: string | null | undefined
  readonly toolName: string
  readonly toolArgs?: unknown
  readonly hookMessage?: string | null | undefined
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
}

export interface PermissionPromptRequestMcp {
  readonly kind: "mcp"
  readonly toolCallId?: string | null | undefined
  readonly serverName: string
  readonly toolName: string
  readonly toolTitle: string
  readonly args?: unknown
  /** @experimental */
  readonly permissionRecommendation?: PermissionRecommendation | null | undefined
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
  readonly canOfferServerWideApproval?: boolean | null | undefined
}

export interface PermissionPromptRequestMemory {
  readonly kind: "memory"
  readonly toolCallId?: string | null | undefined
  readonly action?: PermissionRequestMemoryAction | null | undefined
  readonly subject?: string | null | undefined
  readonly fact: string
  readonly citations?: string | null | undefined
  readonly direction?: PermissionRequestMemoryDirection | null | undefined
  readonly reason?: string | null | undefined
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
}

export interface PermissionPromptRequestPath {
  readonly kind: "path"
  readonly toolCallId?: string | null | undefined
  readonly accessKind: PermissionPromptRequestPathAccessKind
  readonly paths: ReadonlyArray<string>
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
}

export type PermissionPromptRequestPathAccessKind = "read" | "shell" | "write" | (string & {})

export interface PermissionPromptRequestRead {
  readonly kind: "read"
  readonly toolCallId?: string | null | undefined
  readonly intention: string
  readonly path: string
  /** @experimental */
  readonly resolvedPath?: string | null | undefined
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
  readonly managedApprovalRequired?: boolean | null | undefined
}

export interface PermissionPromptRequestUrl {
  readonly kind: "url"
  readonly toolCallId?: string | null | undefined
  readonly intention: string
  readonly url: string
  readonly redirectedFrom?: string | null | undefined
  readonly requestSandboxBypass?: boolean | null | undefined
  readonly requestSandboxBypassReason?: string | null | undefined
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
  readonly managedApprovalRequired?: boolean | null | undefined
}

export interface PermissionPromptRequestWorkflow {
  readonly kind: "workflow"
  readonly toolCallId?: string | null | undefined
  readonly operation: WorkflowPermissionOperation
  readonly name: string
  readonly description: string
  readonly phases: ReadonlyArray<WorkflowPermissionPhase>
  readonly maxConcurrentSubagents?: number | null | undefined
  readonly maxTotalSubagents?: number | null | undefined
  readonly timeoutSeconds?: number | null | undefined
  readonly maxAiCredits?: number | null | undefined
  readonly declaredMaxConcurrentSubagents?: number | null | undefined
  readonly declaredMaxTotalSubagents?: number | null | undefined
  readonly declaredTimeoutSeconds?: number | null | undefined
  readonly declaredMaxAiCredits?: number | null | undefined
  readonly approvalKey: string
  readonly canPersistApproval: boolean
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
  readonly managedApprovalRequired?: boolean | null | undefined
}

export interface PermissionPromptRequestWrite {
  readonly kind: "write"
  readonly toolCallId?: string | null | undefined
  readonly intention: string
  readonly fileName: string
  /** @experimental */
  readonly resolvedPath?: string | null | undefined
  readonly diff: string
  readonly newFileContents?: string | null | undefined
  readonly canOfferSessionApproval: boolean
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
  readonly managedApprovalRequired?: boolean | null | undefined
}

/** @experimental */
export type PermissionRecommendation = "approve" | (string & {})

export interface PermissionRecoveryAttempt {
  readonly attemptId: string
  readonly toolCallId?: string | null | undefined
  readonly permissionKind: string
  readonly requestFingerprint: string
  readonly relation: PermissionRecoveryAttemptRelation
  readonly disposition: PermissionRecoveryAttemptDisposition
  readonly reason: PermissionRecoveryAttemptReason
  readonly ordinal: number
}

export type PermissionRecoveryAttemptDisposition =
  | "deferred"
  | "prompted"
  | "approved"
  | "denied"
  | "blocked"
  | "succeeded"
  | (string & {})

export type PermissionRecoveryAttemptReason =
  | "permission_required"
  | "repeated_attempt"
  | "attempts_exhausted"
  | "permission_approved"
  | "permission_denied"
  | "responder_unavailable"
  | "equivalent_alternative_succeeded"
  | (string & {})

export type PermissionRecoveryAttemptRelation = "initial" | "retry" | "alternative" | (string & {})

export interface PermissionRecoveryData {
  readonly episodeId: string
  readonly status: PermissionRecoveryStatus
  readonly onBlocked: PermissionRecoveryOnBlocked
  readonly reason: PermissionRecoveryReason
  readonly maxAttempts: number
  readonly attempts: ReadonlyArray<PermissionRecoveryAttempt>
}

export type PermissionRecoveryOnBlocked = "ask" | "fail" | (string & {})

export type PermissionRecoveryReason =
  | "permission_required"
  | "repeated_attempt"
  | "attempts_exhausted"
  | "permission_approved"
  | "permission_denied"
  | "responder_unavailable"
  | "equivalent_alternative_succeeded"
  | (string & {})

export type PermissionRecoveryStatus = "recovering" | "awaiting_approval" | "resolved" | "blocked" | (string & {})

export type PermissionRequest =
  | PermissionRequestShell
  | PermissionRequestWrite
  | PermissionRequestRead
  | PermissionRequestMcp
  | PermissionRequestUrl
  | PermissionRequestMemory
  | PermissionRequestCustomTool
  | PermissionRequestHook
  | PermissionRequestExtensionManagement
  | PermissionRequestWorkflow
  | PermissionRequestExtensionPermissionAccess
  | PermissionRequestExtensionEnvAccess
  | UnrecognizedMember<"kind">

export interface PermissionRequestCustomTool {
  readonly kind: "custom-tool"
  readonly toolCallId?: string | null | undefined
  readonly toolName: string
  readonly toolDescription: string
  readonly args?: unknown
  readonly skipPermission?: boolean | null | undefined
}

export interface PermissionRequestExtensionEnvAccess {
  readonly kind: "extension-env-access"
  readonly toolCallId?: string | null | undefined
  readonly extensionName: string
  readonly environmentVariables: ReadonlyArray<string>
}

export interface PermissionRequestExtensionManagement {
  readonly kind: "extension-management"
  readonly toolCallId?: string | null | undefined
  readonly operation: string
  readonly extensionName?: string | null | undefined
}

export interface PermissionRequestExtensionPermissionAccess {
  readonly kind: "extension-permission-access"
  readonly toolCallId?: string | null | undefined
  readonly extensionName: string
  readonly capabilities: ReadonlyArray<string>
}

export interface PermissionRequestHook {
  readonly kind: "hook"
  readonly toolCallId?: string | null | undefined
  readonly toolName: string
  readonly toolArgs?: unknown
  readonly hookMessage?: string | null | undefined
}

export interface PermissionRequestMcp {
  readonly kind: "mcp"
  readonly toolCallId?: string | null | undefined
  readonly serverName: string
  readonly toolName: string
  readonly toolTitle: string
  readonly args?: unknown
  readonly readOnly: boolean
  /** @experimental */
  readonly permissionRecommendation?: PermissionRecommendation | null | undefined
}

export interface PermissionRequestMemory {
  readonly kind: "memory"
  readonly toolCallId?: string | null | undefined
  readonly action?: PermissionRequestMemoryAction | null | undefined
  readonly subject?: string | null | undefined
  readonly fact: string
  readonly citations?: string | null | undefined
  readonly direction?: PermissionRequestMemoryDirection | null | undefined
  readonly reason?: string | null | undefined
  readonly scope?: PermissionRequestMemoryScope | null | undefined
  readonly repoNwo?: string | null | undefined
  /** @experimental */
  readonly assistedApproval?: PermissionAssistedApproval | null | undefined
}

export type PermissionRequestMemoryAction = "store" | "vote" | (string & {})

export type PermissionRequestMemoryDirection = "upvote" | "downvote" | (string & {})

export type PermissionRequestMemoryScope = "repository" | "user" | (string & {})

export interface PermissionRequestRead {
  readonly kind: "read"
  readonly toolCallId?: string | null | undefined
  readonly managedApprovalRequired?: boolean | null | undefined
  readonly intention: string
  readonly path: string
  /** @experimental */
  readonly resolvedPath?: string | null | undefined
  readonly requestSandboxBypass?: boolean | null | undefined
  readonly requestSandboxBypassReason?: string | null | undefined
}

export interface PermissionRequestShell {
  readonly kind: "shell"
  readonly toolCallId?: string | null | undefined
  readonly managedApprovalRequired?: boolean | null | undefined
  readonly fullCommandText: string
  readonly intention: string
  readonly commands: ReadonlyArray<PermissionRequestShellCommand>
  readonly commandSegments?: ReadonlyArray<PermissionRequestShellCommandSegment> | null | undefined
  readonly possiblePaths: ReadonlyArray<string>
  /** @experimental */
  readonly resolvedWorkingDirectory?: string | null | undefined
  /** @experimental */
  readonly resolvedPaths?: { readonly [key: string]: string } | null | undefined
  readonly possibleUrls: ReadonlyArray<PermissionRequestShellPossibleUrl>
  readonly hasWriteFileRedirection: boolean
  readonly canOfferSessionApproval: boolean
  readonly warning?: string | null | undefined
  readonly requestSandboxBypass?: boolean | null | undefined
  readonly requestSandboxPermissive?: boolean | null | undefined
  readonly requestSandboxBypassReason?: string | null | undefined
}

export interface PermissionRequestShellCommand {
  readonly identifier: string
  readonly readOnly: boolean
}

export interface PermissionRequestShellCommandSegment {
  readonly identifier: string
  readonly fullCommandText: string
}

export interface PermissionRequestShellPossibleUrl {
  readonly url: string
}

export interface PermissionRequestUrl {
  readonly kind: "url"
  readonly toolCallId?: string | null | undefined
  readonly managedApprovalRequired?: boolean | null | undefined
  readonly intention: string
  readonly url: string
  readonly redirectedFrom?: string | null | undefined
  readonly requestSandboxBypass?: boolean | null | undefined
  readonly requestSandboxBypassReason?: string | null | undefined
}

export interface PermissionRequestWorkflow {
  readonly kind: "workflow"
  readonly toolCallId?: string | null | undefined
  readonly operation: WorkflowPermissionOperation
  readonly name: string
  readonly description: string
  readonly phases: ReadonlyArray<WorkflowPermissionPhase>
  readonly maxConcurrentSubagents?: number | null | undefined
  readonly maxTotalSubagents?: number | null | undefined
  readonly timeoutSeconds?: number | null | undefined
  readonly maxAiCredits?: number | null | undefined
  readonly declaredMaxConcurrentSubagents?: number | null | undefined
  readonly declaredMaxTotalSubagents?: number | null | undefined
  readonly declaredTimeoutSeconds?: number | null | undefined
  readonly declaredMaxAiCredits?: number | null | undefined
  readonly approvalKey: string
  readonly canPersistApproval: boolean
  readonly managedApprovalRequired?: boolean | null | undefined
}

export interface PermissionRequestWrite {
  readonly kind: "write"
  readonly toolCallId?: string | null | undefined
  readonly managedApprovalRequired?: boolean | null | undefined
  readonly intention: string
  readonly fileName: string
  /** @experimental */
  readonly resolvedPath?: string | null | undefined
  readonly diff: string
  readonly newFileContents?: string | null | undefined
  readonly canOfferSessionApproval: boolean
  readonly requestSandboxBypass?: boolean | null | undefined
  readonly requestSandboxBypassReason?: string | null | undefined
}

export interface PermissionRequestedData {
  readonly requestId: string
  readonly permissionRequest: PermissionRequest
  readonly promptRequest?: PermissionPromptRequest | null | undefined
  readonly permissionMode?: PermissionMode | null | undefined
  readonly agentMode?: SessionMode | null | undefined
  readonly riskAssessment?: unknown
  readonly resolvedByHook?: boolean | null | undefined
  readonly recoveryEpisodeId?: string | null | undefined
}

export type PermissionResult =
  | PermissionApproved
  | PermissionApprovedForSession
  | PermissionApprovedForLocation
  | PermissionCancelled
  | PermissionDeniedByRules
  | PermissionDeniedNoApprovalRuleAndCouldNotRequestFromUser
  | PermissionDeniedInteractivelyByUser
  | PermissionDeniedByContentExclusionPolicy
  | PermissionDeniedByPermissionRequestHook
  | UnrecognizedMember<"kind">

export interface PermissionRule {
  readonly kind: string
  readonly argument: string | null
}

/** @experimental */
export interface PermissionsChangedData {
  /** @experimental */
  readonly previousMode?: PermissionMode | null | undefined
  /** @experimental */
  readonly mode?: PermissionMode | null | undefined
  /** @experimental */
  readonly assistedApprovalModel?: string | null | undefined
}

export interface PersistedBinaryImage {
  readonly type: PersistedBinaryImageType
  readonly data: string
  readonly mimeType: string
  readonly description?: string | null | undefined
  readonly metadata?: { readonly [key: string]: unknown } | null | undefined
}

export type PersistedBinaryImageType = "image" | "resource" | (string & {})

/** @experimental */
export type PersistedBinaryResult = PersistedBinaryImage | OmittedBinaryResult | BinaryAssetReference

export interface PlanChangedData {
  readonly operation: PlanChangedOperation
}

export type PlanChangedOperation = "create" | "update" | "delete" | (string & {})

export interface PromptCacheBreakData {
  readonly primaryReason: string
  readonly contributingReasons: ReadonlyArray<string>
  /** Internal upstream. */
  readonly beforeRequest?: unknown
  /** Internal upstream. */
  readonly afterRequest?: unknown
  readonly survivedTokens: number
  readonly frontierTokens: number
  readonly shortfallTokens: number
  readonly retentionRatio: number
  /** Internal upstream. */
  readonly modelFrom?: string | null | undefined
  /** Internal upstream. */
  readonly modelTo?: string | null | undefined
  /** Internal upstream. */
  readonly toolsAdded?: ReadonlyArray<string> | null | undefined
  /** Internal upstream. */
  readonly toolsRemoved?: ReadonlyArray<string> | null | undefined
  /** Internal upstream. */
  readonly toolsRedefined?: ReadonlyArray<string> | null | undefined
  /** Internal upstream. */
  readonly toolsAddedRaw?: ReadonlyArray<string> | null | undefined
  /** Internal upstream. */
  readonly toolsRemovedRaw?: ReadonlyArray<string> | null | undefined
  /** Internal upstream. */
  readonly toolsRedefinedRaw?: ReadonlyArray<string> | null | undefined
  /** Internal upstream. */
  readonly toolsReordered?: boolean | null | undefined
  /** Internal upstream. */
  readonly systemSegmentsChanged?: ReadonlyArray<string> | null | undefined
  /** Internal upstream. */
  readonly cacheConfigChangedFields?: ReadonlyArray<string> | null | undefined
  /** Internal upstream. */
  readonly rewriteMessageIndex?: number | null | undefined
  /** Internal upstream. */
  readonly rewriteShape?: string | null | undefined
  /** Internal upstream. */
  readonly rewriteSource?: ReadonlyArray<string> | null | undefined
  /** Internal upstream. */
  readonly agentName?: string | null | undefined
}

export type ReasoningSummary = "none" | "concise" | "detailed" | (string & {})

export type RecommendedAutoTier = "efficiency" | "balance" | "intelligence" | (string & {})

export type RemediationAction =
  | "sign_in"
  | "switch_account"
  | "show_account"
  | "review_sandbox_policy"
  | "allow_sandbox_outbound"
  | (string & {})

export interface RemoteSteerableChangedData {
  readonly remoteSteerable: boolean
}

export interface ResponsesReasoning {
  readonly model: string
  readonly initialEffort: string
  readonly effort: string
}

export interface ResumeData {
  readonly resumeTime: string
  readonly eventCount: number
  readonly eventsFileSizeBytes?: number | null | undefined
  readonly selectedModel?: string | null | undefined
  readonly reasoningEffort?: string | null | undefined
  readonly reasoningSummary?: ReasoningSummary | null | undefined
  readonly verbosity?: Verbosity | null | undefined
  readonly contextTier?: ContextTier | null | undefined
  readonly autoTier?: AutoTier | null | undefined
  readonly sessionLimits?: SessionLimitsConfig | null | undefined
  readonly context?: WorkingDirectoryContext | null | undefined
  readonly alreadyInUse?: boolean | null | undefined
  readonly sessionWasActive?: boolean | null | undefined
  readonly remoteSteerable?: boolean | null | undefined
  readonly continuePendingWork?: boolean | null | undefined
}

export interface SamplingCompletedData {
  readonly requestId: string
}

export interface SamplingRequestedData {
  readonly requestId: string
  readonly serverName: string
  readonly mcpRequestId: unknown
}

export type SandboxAttestation = "spawn_succeeded" | "unsupported" | "builtin_policy_checked" | (string & {})

export type SandboxBackend = "seatbelt" | "bubblewrap" | "process_container" | "unsupported" | (string & {})

export type SandboxBypassSource = "model_requested" | "user_prompted" | "prompt_unavailable" | (string & {})

export type SandboxControl =
  | "process"
  | "filesystem"
  | "network"
  | "routing"
  | "bypass"
  | "credentials"
  | "platform"
  | (string & {})

export type SandboxDecisionData =
  | {
      readonly kind: "policy_resolved"
      readonly control: SandboxControl
      readonly outcome: SandboxOutcome
      readonly toolCallId?: string | null | undefined
      readonly platform: SandboxPlatform
      readonly backend: SandboxBackend
      readonly policySource: SandboxPolicySource
      readonly enforcementPoint: SandboxEnforcementPoint
      readonly readwritePathsCount: number
      readonly readonlyPathsCount: number
      readonly deniedPathsCount: number
      readonly addCurrentWorkingDirectory: boolean
      readonly allowOutbound: boolean
      readonly allowLocalNetwork: boolean
      readonly proxyMode: SandboxProxyMode
      readonly allowBypass: boolean
      readonly gitAuth: boolean
      readonly ghAuth: boolean
      readonly keychainAccess: boolean
      readonly effectiveFilesystemPolicy?: SandboxFilesystemPolicyDetails | null | undefined
      readonly degradationReason?: SandboxDegradationReason | null | undefined
    }
  | {
      readonly kind: "spawn_completed"
      readonly control: SandboxControl
      readonly outcome: SandboxOutcome
      readonly toolCallId?: string | null | undefined
      readonly platform: SandboxPlatform
      readonly backend: SandboxBackend
      readonly enforcementPoint: SandboxEnforcementPoint
      readonly durationMs: number
      readonly degradationReason?: SandboxDegradationReason | null | undefined
    }
  | {
      readonly kind: "enforcement_state"
      readonly control: SandboxControl
      readonly outcome: SandboxOutcome
      readonly toolCallId?: string | null | undefined
      readonly platform: SandboxPlatform
      readonly backend: SandboxBackend
      readonly enforcementPoint: SandboxEnforcementPoint
      readonly attestation?: SandboxAttestation | null | undefined
      readonly command?: string | null | undefined
    }
  | {
      readonly kind: "access_denied"
      readonly control: SandboxControl
      readonly outcome: SandboxOutcome
      readonly toolCallId?: string | null | undefined
      readonly platform: SandboxPlatform
      readonly enforcementPoint: SandboxEnforcementPoint
      readonly denialClass: SandboxDenialClass
      readonly attestation: SandboxAttestation
      readonly confidence?: SandboxDenialConfidence | null | undefined
      readonly deniedResource?: string | null | undefined
      readonly command?: string | null | undefined
      readonly processName?: string | null | undefined
    }
  | {
      readonly kind: "bypass_decided"
      readonly control: SandboxControl
      readonly outcome: SandboxOutcome
      readonly toolCallId?: string | null | undefined
      readonly platform: SandboxPlatform
      readonly enforcementPoint: SandboxEnforcementPoint
      readonly source: SandboxBypassSource
      readonly denialClass?: SandboxDenialClass | null | undefined
      readonly confidence?: SandboxDenialConfidence | null | undefined
      readonly deniedResource?: string | null | undefined
      readonly command?: string | null | undefined
      readonly processName?: string | null | undefined
    }
  | {
      readonly kind: "permissive_retry_decided"
      readonly control: SandboxControl
      readonly outcome: SandboxOutcome
      readonly toolCallId?: string | null | undefined
      readonly platform: SandboxPlatform
      readonly enforcementPoint: SandboxEnforcementPoint
      readonly source: SandboxBypassSource
      readonly denialClass?: SandboxDenialClass | null | undefined
      readonly confidence?: SandboxDenialConfidence | null | undefined
      readonly deniedResource?: string | null | undefined
      readonly command?: string | null | undefined
      readonly processName?: string | null | undefined
    }
  | {
      readonly kind: "permissive_retry_completed"
      readonly control: SandboxControl
      readonly outcome: SandboxOutcome
      readonly toolCallId?: string | null | undefined
      readonly platform: SandboxPlatform
      readonly enforcementPoint: SandboxEnforcementPoint
      readonly denialClass?: SandboxDenialClass | null | undefined
      readonly confidence?: SandboxDenialConfidence | null | undefined
      readonly deniedResource?: string | null | undefined
      readonly command?: string | null | undefined
      readonly processName?: string | null | undefined
    }
  | UnrecognizedMember<"kind">

export type SandboxDegradationReason = "denied_paths_unsupported" | "unsupported_platform" | (string & {})

export type SandboxDenialClass =
  | "filesystem_read"
  | "filesystem_write"
  | "process_startup"
  | "registry_access"
  | "ipc_access"
  | "process_access"
  | "job_access"
  | "ui_access"
  | "service_access"
  | "network_outbound"
  | "network_local"
  | "network_host"
  | "other_access"
  | (string & {})

export type SandboxDenialConfidence =
  | "captured"
  | "policy_corroborated"
  | "sandbox_reported"
  | "output_classified"
  | (string & {})

export type SandboxEnforcementPoint =
  | "shell"
  | "builtin_filesystem"
  | "search"
  | "web_fetch"
  | "mcp"
  | "lsp"
  | (string & {})

export interface SandboxFilesystemPolicyDetails {
  readonly readwritePaths: ReadonlyArray<string>
  readonly readonlyPaths: ReadonlyArray<string>
  readonly deniedPaths: ReadonlyArray<string>
}

export type SandboxOutcome =
  | "resolved"
  | "inactive"
  | "engaged"
  | "succeeded"
  | "failed"
  | "degraded"
  | "denied"
  | "approved"
  | "declined"
  | (string & {})

export type SandboxPlatform = "macos" | "linux" | "windows" | "other" | (string & {})

export type SandboxPolicySource = "default_policy" | "user_policy" | (string & {})

export type SandboxProxyMode = "none" | "loopback" | "external" | (string & {})

export interface ScheduleCancelledData {
  readonly id: number
}

export interface ScheduleCreatedData {
  readonly id: number
  readonly intervalMs?: number | null | undefined
  readonly cron?: string | null | undefined
  readonly tz?: string | null | undefined
  readonly at?: number | null | undefined
  readonly prompt: string
  readonly recurring?: boolean | null | undefined
  readonly selfPaced?: boolean | null | undefined
  readonly displayPrompt?: string | null | undefined
  readonly origin?: ScheduleOrigin | null | undefined
}

export type ScheduleOrigin = "user" | "model" | (string & {})

export interface ScheduleRearmedData {
  readonly id: number
  readonly nextRunAt: number
}

export interface SessionLimitsChangedData {
  readonly sessionLimits: SessionLimitsConfig | null
}

export interface SessionLimitsConfig {
  readonly maxAiCredits?: number | null | undefined
}

export interface SessionLimitsExhaustedCompletedData {
  readonly requestId: string
  readonly response: SessionLimitsExhaustedResponse
}

export interface SessionLimitsExhaustedRequestedData {
  readonly requestId: string
  readonly usedAiCredits: number
  readonly maxAiCredits: number
}

export interface SessionLimitsExhaustedResponse {
  readonly action: SessionLimitsExhaustedResponseAction
  readonly additionalAiCredits?: number | null | undefined
  readonly maxAiCredits?: number | null | undefined
}

export type SessionLimitsExhaustedResponseAction = "add" | "set" | "unset" | "cancel" | (string & {})

export type SessionMode = "interactive" | "plan" | "autopilot" | (string & {})

export interface ShutdownAgentMetric {
  readonly agentName?: string | null | undefined
  readonly agentDisplayName?: string | null | undefined
  readonly totalApiDurationMs: number
  readonly totalNanoAiu: number
  readonly modelMetrics: { readonly [key: string]: ShutdownModelMetric }
}

export interface ShutdownCodeChanges {
  readonly linesAdded: number
  readonly linesRemoved: number
  readonly filesModified: ReadonlyArray<string>
}

export interface ShutdownData {
  readonly shutdownType: ShutdownType
  readonly errorReason?: string | null | undefined
  /** Internal upstream. */
  readonly totalPremiumRequests?: number | null | undefined
  /** @experimental */
  readonly totalNanoAiu?: number | null | undefined
  readonly tokenDetails?: { readonly [key: string]: ShutdownTokenDetail } | null | undefined
  readonly totalApiDurationMs: number
  readonly sessionStartTime: number
  readonly eventsFileSizeBytes?: number | null | undefined
  readonly codeChanges: ShutdownCodeChanges
  readonly modelMetrics: { readonly [key: string]: ShutdownModelMetric }
  readonly agentMetrics?: { readonly [key: string]: ShutdownAgentMetric } | null | undefined
  readonly currentModel?: string | null | undefined
  readonly currentTokens?: number | null | undefined
  readonly systemTokens?: number | null | undefined
  readonly conversationTokens?: number | null | undefined
  readonly toolDefinitionsTokens?: number | null | undefined
}

export interface ShutdownModelMetric {
  readonly requests: ShutdownModelMetricRequests
  readonly usage: ShutdownModelMetricUsage
  /** @experimental */
  readonly totalNanoAiu?: number | null | undefined
  readonly tokenDetails?: { readonly [key: string]: ShutdownModelMetricTokenDetail } | null | undefined
}

export interface ShutdownModelMetricRequests {
  /** @experimental */
  readonly count?: number | null | undefined
  /** @experimental */
  readonly cost?: number | null | undefined
}

export interface ShutdownModelMetricTokenDetail {
  readonly tokenCount: number
}

export interface ShutdownModelMetricUsage {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cacheReadTokens: number
  readonly cacheWriteTokens: number
  readonly reasoningTokens?: number | null | undefined
}

export interface ShutdownTokenDetail {
  readonly tokenCount: number
}

export type ShutdownType = "routine" | "error" | (string & {})

export interface SkillContextDeliveredData {
  readonly content: string
  readonly source: string
  readonly interactionId?: string | null | undefined
}

export interface SkillContextDeliveredRefData {
  readonly contentId: string
  readonly prefix?: string | null | undefined
  readonly suffix?: string | null | undefined
  readonly source: string
  readonly interactionId?: string | null | undefined
}

export interface SkillInvokedData {
  readonly name: string
  readonly invokedAtTurn?: number | null | undefined
  readonly model?: string | null | undefined
  readonly path: string
  readonly content: string
  readonly allowedTools?: ReadonlyArray<string> | null | undefined
  readonly disableModelInvocation?: boolean | null | undefined
  readonly source?: string | null | undefined
  readonly pluginName?: string | null | undefined
  readonly pluginVersion?: string | null | undefined
  readonly description?: string | null | undefined
  readonly trigger?: SkillInvokedTrigger | null | undefined
}

export interface SkillInvokedRefData {
  readonly name: string
  readonly invokedAtTurn?: number | null | undefined
  readonly model?: string | null | undefined
  readonly path: string
  readonly contentId: string
  readonly contentLength: number
  readonly allowedTools?: ReadonlyArray<string> | null | undefined
  readonly disableModelInvocation?: boolean | null | undefined
  readonly source?: string | null | undefined
  readonly pluginName?: string | null | undefined
  readonly pluginVersion?: string | null | undefined
  readonly description?: string | null | undefined
  readonly trigger?: SkillInvokedTrigger | null | undefined
}

export type SkillInvokedTrigger = "user-invoked" | "agent-invoked" | "context-load" | (string & {})

export type SkillSource =
  | "project"
  | "inherited"
  | "personal-copilot"
  | "personal-agents"
  | "plugin"
  | "custom"
  | "builtin"
  | "sdk"
  | (string & {})

export interface SkillsLoadedData {
  readonly skills: ReadonlyArray<SkillsLoadedSkill>
}

export interface SkillsLoadedSkill {
  readonly name: string
  readonly commandName?: string | null | undefined
  readonly description: string
  readonly source: SkillSource
  readonly userInvocable: boolean
  readonly enabled: boolean
  readonly path?: string | null | undefined
  readonly argumentHint?: string | null | undefined
}

export interface SnapshotRewindData {
  readonly upToEventId: string
  readonly eventsRemoved: number
  readonly eventIds?: ReadonlyArray<string> | null | undefined
}

export interface StartData {
  readonly sessionId: string
  readonly version: number
  readonly producer: string
  readonly copilotVersion: string
  readonly startTime: string
  readonly selectedModel?: string | null | undefined
  readonly reasoningEffort?: string | null | undefined
  readonly reasoningSummary?: ReasoningSummary | null | undefined
  readonly verbosity?: Verbosity | null | undefined
  readonly contextTier?: ContextTier | null | undefined
  readonly autoTier?: AutoTier | null | undefined
  readonly sessionLimits?: SessionLimitsConfig | null | undefined
  readonly context?: WorkingDirectoryContext | null | undefined
  readonly githubMcpToolConfig?: GitHubMcpToolConfig | null | undefined
  readonly alreadyInUse?: boolean | null | undefined
  readonly remoteSteerable?: boolean | null | undefined
  readonly detachedFromSpawningParentSessionId?: string | null | undefined
}

export interface SubagentCompletedData {
  readonly toolCallId: string
  readonly agentName: string
  readonly agentDisplayName: string
  readonly model?: string | null | undefined
  readonly firstDispatchedModel?: string | null | undefined
  readonly configuredModelPreference?: string | null | undefined
  readonly explicitModelOverride?: string | null | undefined
  readonly explicitModelMatchesPreference?: boolean | null | undefined
  readonly modelOverrideReason?: string | null | undefined
  readonly modelSelectionSource?: SubagentModelSelectionSource | null | undefined
  readonly configuredModelMatchesActual?: boolean | null | undefined
  readonly totalToolCalls?: number | null | undefined
  readonly totalTokens?: number | null | undefined
  readonly durationMs?: number | null | undefined
  readonly cancelled?: boolean | null | undefined
}

export interface SubagentConfiguredData {
  readonly model: string
  readonly reasoningEffort?: string | null | undefined
  readonly contextTier?: string | null | undefined
  readonly multiTurn: boolean
}

export type SubagentDeselectedData = { readonly [key: string]: unknown }

export interface SubagentFailedData {
  readonly toolCallId: string
  readonly agentName: string
  readonly agentDisplayName: string
  readonly error: string
  readonly model?: string | null | undefined
  readonly firstDispatchedModel?: string | null | undefined
  readonly configuredModelPreference?: string | null | undefined
  readonly explicitModelOverride?: string | null | undefined
  readonly explicitModelMatchesPreference?: boolean | null | undefined
  readonly modelOverrideReason?: string | null | undefined
  readonly modelSelectionSource?: SubagentModelSelectionSource | null | undefined
  readonly configuredModelMatchesActual?: boolean | null | undefined
  readonly totalToolCalls?: number | null | undefined
  readonly totalTokens?: number | null | undefined
  readonly durationMs?: number | null | undefined
}

export type SubagentModelSelectionSource =
  | "explicit_override"
  | "configured_required"
  | "configured_preference"
  | "complementary_default"
  | "session_inheritance"
  | "agent_definition_default"
  | "runtime_policy"
  | (string & {})

export interface SubagentSelectedData {
  readonly agentName: string
  readonly agentDisplayName: string
  readonly tools: ReadonlyArray<string> | null
}

export interface SubagentStartedData {
  readonly toolCallId: string
  readonly agentName: string
  readonly agentDisplayName: string
  readonly agentDescription: string
  readonly model?: string | null | undefined
  readonly taskModelSource?: SubagentTaskModelSource | null | undefined
  readonly modelSelectionSource?: SubagentModelSelectionSource | null | undefined
  readonly factoryRunId?: string | null | undefined
  readonly workflowRunId?: string | null | undefined
  readonly parentId?: string | null | undefined
  readonly resumable?: boolean | null | undefined
  readonly agentType?: string | null | undefined
  readonly executionMode?: string | null | undefined
}

export type SubagentTaskModelSource =
  | "task_argument"
  | "subagent_configuration"
  | "custom_agent_definition"
  | "unset"
  | (string & {})

export interface SystemMessageContentBlock {
  readonly content: string
  readonly isStatic?: boolean | null | undefined
  readonly cacheBreakpoint?: boolean | null | undefined
}

export interface SystemMessageData {
  readonly content: string
  readonly contentBlocks?: ReadonlyArray<SystemMessageContentBlock> | null | undefined
  readonly interactionId?: string | null | undefined
  readonly role: SystemMessageRole
  readonly name?: string | null | undefined
  readonly metadata?: SystemMessageMetadata | null | undefined
}

export interface SystemMessageMetadata {
  readonly promptVersion?: string | null | undefined
  readonly variables?: { readonly [key: string]: unknown } | null | undefined
}

export type SystemMessageRole = "system" | "developer" | (string & {})

export type SystemNotification =
  | SystemNotificationAgentCompleted
  | SystemNotificationAgentIdle
  | SystemNotificationNewInboxMessage
  | SystemNotificationShellCompleted
  | SystemNotificationShellDetachedCompleted
  | SystemNotificationInstructionDiscovered
  | SystemNotificationWorkflowCompleted
  | SystemNotificationUnclassified
  | UnrecognizedMember<"type">

export interface SystemNotificationAgentCompleted {
  readonly type: "agent_completed"
  readonly agentId: string
  readonly displayName?: string | null | undefined
  readonly agentType: string
  readonly status: SystemNotificationAgentCompletedStatus
  readonly description?: string | null | undefined
  readonly prompt?: string | null | undefined
}

export type SystemNotificationAgentCompletedStatus = "completed" | "failed" | (string & {})

export interface SystemNotificationAgentIdle {
  readonly type: "agent_idle"
  readonly agentId: string
  readonly displayName?: string | null | undefined
  readonly agentType: string
  readonly description?: string | null | undefined
}

export interface SystemNotificationData {
  readonly content: string
  readonly kind: SystemNotification
  readonly responsesReasoning?: ResponsesReasoning | null | undefined
}

export interface SystemNotificationInstructionDiscovered {
  readonly type: "instruction_discovered"
  readonly sourcePath: string
  readonly triggerFile: string
  readonly triggerTool: string
  readonly description?: string | null | undefined
}

export interface SystemNotificationNewInboxMessage {
  readonly type: "new_inbox_message"
  readonly entryId: string
  readonly senderName: string
  readonly senderType: string
  readonly summary: string
}

export interface SystemNotificationShellCompleted {
  readonly type: "shell_completed"
  readonly shellId: string
  readonly exitCode?: number | null | undefined
  readonly description?: string | null | undefined
}

export interface SystemNotificationShellDetachedCompleted {
  readonly type: "shell_detached_completed"
  readonly shellId: string
  readonly description?: string | null | undefined
}

export interface SystemNotificationUnclassified {
  readonly type: "unclassified"
  readonly metadata?: unknown
}

export interface SystemNotificationWorkflowCompleted {
  readonly type: "workflow_completed"
  readonly runId: string
  readonly workflowName: string
  readonly status: SystemNotificationWorkflowCompletedStatus
  readonly consumedSubagents: number
  readonly elapsedMs: number
  readonly consumedNanoAiu: number
  readonly attempt: number
  readonly resultPreview?: string | null | undefined
  readonly failure?: unknown
  readonly retryGuidance?: string | null | undefined
  readonly pauseInfo?: SystemNotificationWorkflowPauseInfo | null | undefined
}

export type SystemNotificationWorkflowCompletedStatus =
  | "completed"
  | "halted"
  | "paused"
  | "cancelled"
  | "error"
  | (string & {})

export type SystemNotificationWorkflowPauseInfo =
  | { readonly type: "user" }
  | { readonly type: "checkpoint"; readonly key: string }
  | UnrecognizedMember<"type">

/** @experimental */
export interface TaskBlocker {
  readonly kind: TaskBlockerKind
  readonly reason: PermissionRecoveryReason
  readonly resumable: boolean
  readonly permissionRecovery: PermissionRecoveryData
}

export type TaskBlockerKind = "permission_recovery" | (string & {})

export interface TaskCompleteData {
  readonly summary?: string | null | undefined
  readonly success?: boolean | null | undefined
  readonly outcome?: TaskCompletionOutcome | null | undefined
  readonly reason?: string | null | undefined
  readonly objectiveId?: number | null | undefined
  readonly blocker?: TaskBlocker | null | undefined
}

export type TaskCompletionOutcome = "completed" | "continue" | "blocked" | (string & {})

export interface TitleChangedData {
  readonly title: string
}

export type TodosChangedData = { readonly [key: string]: unknown }

export type ToolExecutionCompleteContent =
  | ToolExecutionCompleteContentText
  | ToolExecutionCompleteContentTerminal
  | ToolExecutionCompleteContentShellExit
  | ToolExecutionCompleteContentImage
  | ToolExecutionCompleteContentAudio
  | ToolExecutionCompleteContentResourceLink
  | ToolExecutionCompleteContentResource
  | UnrecognizedMember<"type">

export interface ToolExecutionCompleteContentAudio {
  readonly type: "audio"
  readonly data: string
  readonly mimeType: string
}

export interface ToolExecutionCompleteContentImage {
  readonly type: "image"
  readonly data: string
  readonly mimeType: string
}

export interface ToolExecutionCompleteContentResource {
  readonly type: "resource"
  readonly resource: ToolExecutionCompleteContentResourceDetails
}

export type ToolExecutionCompleteContentResourceDetails = EmbeddedTextResourceContents | EmbeddedBlobResourceContents

export interface ToolExecutionCompleteContentResourceLink {
  readonly type: "resource_link"
  readonly icons?: ReadonlyArray<ToolExecutionCompleteContentResourceLinkIcon> | null | undefined
  readonly name: string
  readonly title?: string | null | undefined
  readonly uri: string
  readonly description?: string | null | undefined
  readonly mimeType?: string | null | undefined
  readonly size?: number | null | undefined
}

export interface ToolExecutionCompleteContentResourceLinkIcon {
  readonly src: string
  readonly mimeType?: string | null | undefined
  readonly sizes?: ReadonlyArray<string> | null | undefined
  readonly theme?: ToolExecutionCompleteContentResourceLinkIconTheme | null | undefined
}

export type ToolExecutionCompleteContentResourceLinkIconTheme = "light" | "dark" | (string & {})

export interface ToolExecutionCompleteContentShellExit {
  readonly type: "shell_exit"
  readonly shellId: string
  readonly exitCode: number
  readonly cwd?: string | null | undefined
  readonly outputPreview?: string | null | undefined
  readonly outputTruncated?: boolean | null | undefined
  readonly outputFilePath?: string | null | undefined
}

/** @deprecated */
export interface ToolExecutionCompleteContentTerminal {
  readonly type: "terminal"
  readonly text: string
  readonly exitCode?: number | null | undefined
  readonly cwd?: string | null | undefined
}

export interface ToolExecutionCompleteContentText {
  readonly type: "text"
  readonly text: string
}

export interface ToolExecutionCompleteData {
  readonly toolCallId: string
  readonly success: boolean
  readonly model?: string | null | undefined
  /** @experimental */
  readonly mcpMeta?: unknown
  readonly interactionId?: string | null | undefined
  readonly rte?: boolean | null | undefined
  readonly isUserRequested?: boolean | null | undefined
  readonly result?: ToolExecutionCompleteResult | null | undefined
  readonly error?: ToolExecutionCompleteError | null | undefined
  readonly toolTelemetry?: { readonly [key: string]: unknown } | null | undefined
  readonly turnId?: string | null | undefined
  readonly toolDescription?: ToolExecutionCompleteToolDescription | null | undefined
  readonly sandboxed?: boolean | null | undefined
  /** @experimental */
  readonly shellExecution?: ToolExecutionCompleteShellExecution | null | undefined
  /** @deprecated */
  readonly parentToolCallId?: string | null | undefined
  /** @experimental */
  readonly fusion?: FusionAttribution | null | undefined
}

export interface ToolExecutionCompleteError {
  readonly message: string
  readonly code?: string | null | undefined
  readonly remediation?: RemediationAction | null | undefined
}

export interface ToolExecutionCompleteResult {
  readonly content: string
  readonly detailedContent?: string | null | undefined
  readonly contents?: ReadonlyArray<ToolExecutionCompleteContent> | null | undefined
  /** @experimental */
  readonly binaryResultsForLlm?: ReadonlyArray<PersistedBinaryResult> | null | undefined
  readonly uiResource?: ToolExecutionCompleteUIResource | null | undefined
  readonly structuredContent?: unknown
  /** @experimental */
  readonly citableSources?: ReadonlyArray<CitableSource> | null | undefined
  /** @experimental */
  readonly mcpMeta?: unknown
}

/** @experimental */
export interface ToolExecutionCompleteShellExecution {
  readonly exitCode: number
}

export interface ToolExecutionCompleteToolDescription {
  readonly name: string
  readonly description?: string | null | undefined
  readonly _meta?: ToolExecutionCompleteToolDescriptionMeta | null | undefined
}

export interface ToolExecutionCompleteToolDescriptionMeta {
  readonly ui?: ToolExecutionCompleteToolDescriptionMetaUI | null | undefined
}

export interface ToolExecutionCompleteToolDescriptionMetaUI {
  readonly resourceUri?: string | null | undefined
  readonly visibility?: ReadonlyArray<ToolExecutionCompleteToolDescriptionMetaUIVisibility> | null | undefined
}

export type ToolExecutionCompleteToolDescriptionMetaUIVisibility = "model" | "app" | (string & {})

export interface ToolExecutionCompleteUIResource {
  readonly uri: string
  readonly mimeType: string
  readonly text?: string | null | undefined
  readonly blob?: string | null | undefined
  readonly _meta?: ToolExecutionCompleteUIResourceMeta | null | undefined
}

export interface ToolExecutionCompleteUIResourceMeta {
  readonly ui?: ToolExecutionCompleteUIResourceMetaUI | null | undefined
}

export interface ToolExecutionCompleteUIResourceMetaUI {
  readonly csp?: ToolExecutionCompleteUIResourceMetaUICsp | null | undefined
  readonly permissions?: ToolExecutionCompleteUIResourceMetaUIPermissions | null | undefined
  readonly domain?: string | null | undefined
  readonly prefersBorder?: boolean | null | undefined
}

export interface ToolExecutionCompleteUIResourceMetaUICsp {
  readonly connectDomains?: ReadonlyArray<string> | null | undefined
  readonly resourceDomains?: ReadonlyArray<string> | null | undefined
  readonly frameDomains?: ReadonlyArray<string> | null | undefined
  readonly baseUriDomains?: ReadonlyArray<string> | null | undefined
}

export interface ToolExecutionCompleteUIResourceMetaUIPermissions {
  readonly camera?: ToolExecutionCompleteUIResourceMetaUIPermissionsCamera | null | undefined
  readonly microphone?: ToolExecutionCompleteUIResourceMetaUIPermissionsMicrophone | null | undefined
  readonly geolocation?: ToolExecutionCompleteUIResourceMetaUIPermissionsGeolocation | null | undefined
  readonly clipboardWrite?: ToolExecutionCompleteUIResourceMetaUIPermissionsClipboardWrite | null | undefined
}

export type ToolExecutionCompleteUIResourceMetaUIPermissionsCamera = { readonly [key: string]: unknown }

export type ToolExecutionCompleteUIResourceMetaUIPermissionsClipboardWrite = { readonly [key: string]: unknown }

export type ToolExecutionCompleteUIResourceMetaUIPermissionsGeolocation = { readonly [key: string]: unknown }

export type ToolExecutionCompleteUIResourceMetaUIPermissionsMicrophone = { readonly [key: string]: unknown }

export interface ToolExecutionPartialData {
  readonly toolCallId: string
  readonly partialOutput: string
}

export interface ToolExecutionProgressData {
  readonly toolCallId: string
  readonly progressMessage: string
}

export interface ToolExecutionStartData {
  readonly toolCallId: string
  readonly toolName: string
  readonly toolTitle?: string | null | undefined
  readonly arguments?: unknown
  readonly shellToolInfo?: ToolExecutionStartShellToolInfo | null | undefined
  readonly model?: string | null | undefined
  readonly rte?: boolean | null | undefined
  readonly mcpServerName?: string | null | undefined
  readonly mcpConfigServerName?: string | null | undefined
  readonly mcpToolName?: string | null | undefined
  readonly mcpTransport?: McpServerTransport | null | undefined
  readonly mcpConfigSource?: McpServerSource | null | undefined
  readonly turnId?: string | null | undefined
  readonly displayVerbatim?: boolean | null | undefined
  readonly toolDescription?: ToolExecutionStartToolDescription | null | undefined
  /** @deprecated */
  readonly parentToolCallId?: string | null | undefined
  /** @experimental */
  readonly fusion?: FusionAttribution | null | undefined
}

export interface ToolExecutionStartShellToolInfo {
  readonly possiblePaths: ReadonlyArray<string>
  readonly hasWriteFileRedirection: boolean
  /** @experimental */
  readonly displayCommand?: string | null | undefined
}

export interface ToolExecutionStartToolDescription {
  readonly name: string
  readonly description?: string | null | undefined
  readonly _meta?: ToolExecutionStartToolDescriptionMeta | null | undefined
}

export interface ToolExecutionStartToolDescriptionMeta {
  readonly ui?: ToolExecutionStartToolDescriptionMetaUI | null | undefined
}

export interface ToolExecutionStartToolDescriptionMetaUI {
  readonly resourceUri?: string | null | undefined
  readonly visibility?: ReadonlyArray<ToolExecutionStartToolDescriptionMetaUIVisibility> | null | undefined
}

export type ToolExecutionStartToolDescriptionMetaUIVisibility = "model" | "app" | (string & {})

export interface ToolSearchActivatedData {
  readonly strategy: string
  readonly toolNames: ReadonlyArray<string>
}

export interface ToolUserRequestedData {
  readonly toolCallId: string
  readonly toolName: string
  readonly arguments?: unknown
}

export interface ToolsUpdatedData {
  readonly model: string
}

export interface TruncationData {
  readonly tokenLimit: number
  readonly preTruncationTokensInMessages: number
  readonly preTruncationMessagesLength: number
  readonly postTruncationTokensInMessages: number
  readonly postTruncationMessagesLength: number
  readonly tokensRemovedDuringTruncation: number
  readonly messagesRemovedDuringTruncation: number
  readonly performedBy: string
}

/** @experimental */
export interface UIEphemeralQueryData {
  readonly requestId: string
  readonly phase: UIEphemeralQueryPhase
  readonly chunk?: string | null | undefined
  readonly answer?: string | null | undefined
  readonly error?: string | null | undefined
}

/** @experimental */
export type UIEphemeralQueryPhase = "started" | "chunk" | "completed" | "failed" | "aborted" | (string & {})

export interface UsageCheckpointData {
  readonly totalNanoAiu: number
  /** Internal upstream. */
  readonly totalPremiumRequests?: number | null | undefined
  /** Internal upstream. */
  readonly modelCacheState?: ReadonlyArray<UsageCheckpointModelCacheState> | null | undefined
  /** Internal upstream. */
  readonly promptCacheBreakState?: ReadonlyArray<unknown> | null | undefined
}

/** Internal upstream. */
export interface UsageCheckpointModelCacheState {
  readonly modelId: string
  readonly cacheExpiresAt: string
  /** Internal upstream. */
  readonly cacheTtlSeconds: number
}

export interface UsageInfoData {
  readonly tokenLimit: number
  readonly currentTokens: number
  readonly messagesLength: number
  readonly systemTokens?: number | null | undefined
  readonly conversationTokens?: number | null | undefined
  readonly toolDefinitionsTokens?: number | null | undefined
  readonly isInitial?: boolean | null | undefined
}

export interface UserInputCompletedData {
  readonly requestId: string
  readonly answer?: string | null | undefined
  readonly wasFreeform?: boolean | null | undefined
}

export interface UserInputRequestedData {
  readonly requestId: string
  readonly question: string
  readonly choices?: ReadonlyArray<string> | null | undefined
  readonly allowFreeform?: boolean | null | undefined
  readonly toolCallId?: string | null | undefined
}

export type UserMessageAgentMode = "interactive" | "plan" | "autopilot" | "shell" | (string & {})

export interface UserMessageData {
  readonly content: string
  readonly responsesReasoning?: ResponsesReasoning | null | undefined
  readonly messageId?: string | null | undefined
  readonly transformedContent?: string | null | undefined
  readonly attachments?: ReadonlyArray<Attachment> | null | undefined
  readonly supportedNativeDocumentMimeTypes?: ReadonlyArray<string> | null | undefined
  readonly nativeDocumentPathFallbackPaths?: ReadonlyArray<string> | null | undefined
  readonly source?: string | null | undefined
  readonly delivery?: UserMessageDelivery | null | undefined
  readonly agentMode?: UserMessageAgentMode | null | undefined
  readonly isAutopilotContinuation?: boolean | null | undefined
  readonly interactionId?: string | null | undefined
  readonly turnId?: string | null | undefined
  readonly parentAgentTaskId?: string | null | undefined
}

export type UserMessageDelivery = "idle" | "steering" | "queued" | (string & {})

export type UserToolSessionApproval =
  | UserToolSessionApprovalCommands
  | UserToolSessionApprovalRead
  | UserToolSessionApprovalWrite
  | UserToolSessionApprovalMcp
  | UserToolSessionApprovalMemory
  | UserToolSessionApprovalCustomTool
  | UserToolSessionApprovalExtensionManagement
  | UserToolSessionApprovalWorkflow
  | UserToolSessionApprovalExtensionPermissionAccess
  | UserToolSessionApprovalExtensionEnvAccess
  | UnrecognizedMember<"kind">

export interface UserToolSessionApprovalCommands {
  readonly kind: "commands"
  readonly commandIdentifiers: ReadonlyArray<string>
}

export interface UserToolSessionApprovalCustomTool {
  readonly kind: "custom-tool"
  readonly toolName: string
}

export interface UserToolSessionApprovalExtensionEnvAccess {
  readonly kind: "extension-env-access"
  readonly extensionName: string
  readonly environmentVariables: ReadonlyArray<string>
}

export interface UserToolSessionApprovalExtensionManagement {
  readonly kind: "extension-management"
  readonly operation?: string | null | undefined
}

export interface UserToolSessionApprovalExtensionPermissionAccess {
  readonly kind: "extension-permission-access"
  readonly extensionName: string
}

export interface UserToolSessionApprovalMcp {
  readonly kind: "mcp"
  readonly serverName: string
  readonly toolName: string | null
}

export interface UserToolSessionApprovalMemory {
  readonly kind: "memory"
}

export interface UserToolSessionApprovalRead {
  readonly kind: "read"
}

export interface UserToolSessionApprovalWorkflow {
  readonly kind: "workflow"
  readonly approvalKey?: string | null | undefined
}

export interface UserToolSessionApprovalWrite {
  readonly kind: "write"
}

export type Verbosity = "low" | "medium" | "high" | (string & {})

export interface WarningData {
  readonly warningType: string
  readonly message: string
  readonly url?: string | null | undefined
  readonly remediation?: RemediationAction | null | undefined
}

export type WorkflowPermissionOperation = "run" | "author" | (string & {})

export interface WorkflowPermissionPhase {
  readonly title: string
  readonly detail?: string | null | undefined
}

/** @experimental */
export interface WorkflowRunSettledData {
  readonly runId: string
  readonly status: WorkflowRunSettledStatus
  readonly consumedSubagents: number
  readonly consumedNanoAiu: number
  readonly elapsedMs: number
  readonly failureType?: string | null | undefined
}

export type WorkflowRunSettledStatus = "completed" | "halted" | "paused" | "cancelled" | "error" | (string & {})

/** @experimental */
export interface WorkflowRunStartedData {
  readonly runId: string
  readonly workflowName: string
  readonly attempt: number
}

/** @experimental */
export interface WorkflowRunUpdatedData {
  readonly runId: string
  readonly revision: number
}

export interface WorkingDirectoryContext {
  readonly cwd: string
  readonly gitRoot?: string | null | undefined
  readonly repository?: string | null | undefined
  readonly hostType?: WorkingDirectoryContextHostType | null | undefined
  readonly repositoryHost?: string | null | undefined
  readonly branch?: string | null | undefined
  readonly headCommit?: string | null | undefined
  readonly baseCommit?: string | null | undefined
  readonly pendingGitContext?: boolean | null | undefined
}

export type WorkingDirectoryContextHostType = "github" | "ado" | (string & {})

export interface WorkspaceFileChangedData {
  readonly path: string
  readonly operation: WorkspaceFileChangedOperation
}

export type WorkspaceFileChangedOperation = "create" | "update" | (string & {})
