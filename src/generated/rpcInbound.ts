// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import type * as S from "./rpcShared.js"
import type { UnrecognizedMember } from "./support.js"

/**
 * Requests and notifications that the CLI sends to us, as they are on the wire.
 *
 * @since 0.1.0
 * @category models
 */
export interface InboundMethods {
  readonly "autoModeSwitch.request": {
    readonly params: AutoModeSwitchRequest
    readonly result: AutoModeSwitchResult
  }
  readonly "canvas.action.invoke": {
    readonly params: CanvasProviderInvokeActionRequest
    readonly result: unknown
  }
  readonly "canvas.close": {
    readonly params: CanvasProviderCloseRequest
    readonly result: void
  }
  readonly "canvas.open": {
    readonly params: CanvasProviderOpenRequest
    readonly result: CanvasProviderOpenResult
  }
  readonly "exitPlanMode.request": {
    readonly params: ExitPlanModeRequest
    readonly result: ExitPlanModeResult
  }
  readonly "extensionLaunchProvider.resolve": {
    readonly params: ExtensionLaunchProviderResolveRequest
    readonly result: ExtensionLaunchProviderResolveResult
  }
  readonly "gitHubTelemetry.event": {
    readonly params: GitHubTelemetryNotification
    readonly result: void
  }
  readonly "gitHubToken.getToken": {
    readonly params: GitHubTokenAcquireRequest
    readonly result: GitHubTokenAcquireResult
  }
  readonly "hooks.invoke": {
    readonly params: HookInvokeRequest
    readonly result: HookInvokeResponse
  }
  readonly "installations.confirm": {
    readonly params: InstallationConfirmationRequest
    readonly result: InstallationConfirmationResponse
  }
  readonly "llmInference.httpRequestChunk": {
    readonly params: LlmInferenceHttpRequestChunkRequest
    readonly result: LlmInferenceHttpRequestChunkResult
  }
  readonly "llmInference.httpRequestStart": {
    readonly params: LlmInferenceHttpRequestStartRequest
    readonly result: LlmInferenceHttpRequestStartResult
  }
  readonly "providerToken.getToken": {
    readonly params: ProviderTokenAcquireRequest
    readonly result: ProviderTokenAcquireResult
  }
  readonly "session.event": {
    readonly params: SessionEventParams
    readonly result: void
  }
  readonly "session.lifecycle": {
    readonly params: SessionLifecycleParams
    readonly result: void
  }
  readonly "sessionFs.appendFile": {
    readonly params: SessionFsAppendFileRequest
    readonly result: null | undefined | SessionFsError
  }
  readonly "sessionFs.exists": {
    readonly params: SessionFsExistsRequest
    readonly result: SessionFsExistsResult
  }
  readonly "sessionFs.mkdir": {
    readonly params: SessionFsMkdirRequest
    readonly result: null | undefined | SessionFsError
  }
  readonly "sessionFs.readFile": {
    readonly params: SessionFsReadFileRequest
    readonly result: SessionFsReadFileResult
  }
  readonly "sessionFs.readdir": {
    readonly params: SessionFsReaddirRequest
    readonly result: SessionFsReaddirResult
  }
  readonly "sessionFs.readdirWithTypes": {
    readonly params: SessionFsReaddirWithTypesRequest
    readonly result: SessionFsReaddirWithTypesResult
  }
  readonly "sessionFs.rename": {
    readonly params: SessionFsRenameRequest
    readonly result: null | undefined | SessionFsError
  }
  readonly "sessionFs.rm": {
    readonly params: SessionFsRmRequest
    readonly result: null | undefined | SessionFsError
  }
  readonly "sessionFs.sqliteExists": {
    readonly params: SessionFsSqliteExistsParams
    readonly result: SessionFsSqliteExistsResult
  }
  readonly "sessionFs.sqliteQuery": {
    readonly params: SessionFsSqliteQueryRequest
    readonly result: SessionFsSqliteQueryResult
  }
  readonly "sessionFs.sqliteTransaction": {
    readonly params: SessionFsSqliteTransactionRequest
    readonly result: SessionFsSqliteTransactionResult
  }
  readonly "sessionFs.stat": {
    readonly params: SessionFsStatRequest
    readonly result: SessionFsStatResult
  }
  readonly "sessionFs.writeFile": {
    readonly params: SessionFsWriteFileRequest
    readonly result: null | undefined | SessionFsError
  }
  readonly "skillProvider.list": {
    readonly params: SkillProviderListParams
    readonly result: SkillProviderListResult
  }
  readonly "skillProvider.read": {
    readonly params: SkillProviderReadRequest
    readonly result: SkillProviderReadResult
  }
  readonly "systemMessage.transform": {
    readonly params: SystemMessageTransformRequest
    readonly result: SystemMessageSections
  }
  readonly "tasks.cancel": {
    readonly params: ClientTaskCancelRequest
    readonly result: ClientTaskCancelResult
  }
  readonly "userInput.request": {
    readonly params: UserInputRequest
    readonly result: UserInputResult
  }
  readonly "workflow.abort": {
    readonly params: WorkflowAbortRequest
    readonly result: S.WorkflowAckResult
  }
  readonly "workflow.execute": {
    readonly params: WorkflowExecuteRequest
    readonly result: WorkflowExecuteResult
  }
}

export interface AutoModeSwitchRequest {
  readonly sessionId: string
  readonly errorCode?: string | null | undefined
  readonly retryAfterSeconds?: number | null | undefined
}

export interface AutoModeSwitchResult {
  readonly response: string
}

/** @experimental */
export interface CanvasHostContext {
  readonly capabilities?: CanvasHostContextCapabilities | null | undefined
}

/** @experimental */
export interface CanvasHostContextCapabilities {
  readonly canvases?: boolean | null | undefined
}

/** @experimental */
export interface CanvasProviderCloseRequest {
  readonly sessionId: string
  readonly extensionId: string
  readonly canvasId: string
  readonly instanceId: string
  readonly host?: CanvasHostContext | null | undefined
  readonly session?: CanvasSessionContext | null | undefined
}

/** @experimental */
export interface CanvasProviderInvokeActionRequest {
  readonly sessionId: string
  readonly extensionId: string
  readonly canvasId: string
  readonly instanceId: string
  readonly actionName: string
  readonly input?: unknown
  readonly host?: CanvasHostContext | null | undefined
  readonly session?: CanvasSessionContext | null | undefined
}

/** @experimental */
export interface CanvasProviderOpenRequest {
  readonly sessionId: string
  readonly extensionId: string
  readonly canvasId: string
  readonly instanceId: string
  readonly input?: unknown
  readonly host?: CanvasHostContext | null | undefined
  readonly session?: CanvasSessionContext | null | undefined
}

/** @experimental */
export interface CanvasProviderOpenResult {
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly status?: string | undefined
}

/** @experimental */
export interface CanvasSessionContext {
  readonly workingDirectory?: string | null | undefined
}

export type ClientTaskCancelReason = "cancel_requested" | "session_shutdown" | (string & {})

/** @experimental */
export interface ClientTaskCancelRequest {
  readonly sessionId: string
  readonly id: string
  readonly clientTaskId: string
  readonly cancellationId: string
  readonly reason: ClientTaskCancelReason
}

export interface ClientTaskCancelResult {
  readonly cancelled: boolean
}

export interface ExitPlanModeRequest {
  readonly sessionId: string
  readonly summary: string
  readonly planContent?: string | null | undefined
  readonly actions?: ReadonlyArray<string> | null | undefined
  readonly recommendedAction?: string | null | undefined
}

export interface ExitPlanModeResult {
  readonly approved: boolean
  readonly selectedAction?: string | undefined
  readonly feedback?: string | undefined
}

/** @experimental */
export interface ExtensionLaunchProfile {
  readonly executable: string
  readonly args: ReadonlyArray<string>
  readonly env: { readonly [key: string]: string }
}

/** @experimental */
export interface ExtensionLaunchProviderResolveRequest {
  readonly id: string
  readonly name: string
  readonly modulePath: string
  readonly source: S.ExtensionSource
}

/** @experimental */
export interface ExtensionLaunchProviderResolveResult {
  readonly launch?: ExtensionLaunchProfile | undefined
}

/** @experimental */
export interface GitHubTelemetryClientInfo {
  readonly cli_version: string
  readonly os_platform: string
  readonly os_version: string
  readonly os_arch: string
  readonly node_version: string
  readonly copilot_plan?: string | null | undefined
  readonly client_type?: string | null | undefined
  readonly client_name?: string | null | undefined
  readonly is_staff?: boolean | null | undefined
  readonly dev_device_id?: string | null | undefined
  readonly cpu_model?: string | null | undefined
  readonly cpu_count?: number | null | undefined
}

/** @experimental */
export interface GitHubTelemetryEvent {
  readonly kind: string
  readonly created_at?: string | null | undefined
  readonly model_call_id?: string | null | undefined
  readonly properties: { readonly [key: string]: string }
  readonly metrics: { readonly [key: string]: number }
  readonly exp_assignment_context?: string | null | undefined
  readonly features?: { readonly [key: string]: string } | null | undefined
  readonly session_id?: string | null | undefined
  readonly copilot_tracking_id?: string | null | undefined
  readonly client?: GitHubTelemetryClientInfo | null | undefined
}

/** @experimental */
export interface GitHubTelemetryNotification {
  readonly sessionId?: string | null | undefined
  readonly restricted: boolean
  readonly event: GitHubTelemetryEvent
}

export type GitHubTokenAcquireReason = "initial" | "refresh" | (string & {})

/** @experimental */
export interface GitHubTokenAcquireRequest {
  readonly registrationId: string
  readonly host: string
  readonly sessionId?: string | null | undefined
  readonly reason: GitHubTokenAcquireReason
}

/** @experimental */
export type GitHubTokenAcquireResult =
  | {
      readonly kind: "token"
      readonly accessToken: string
      readonly tokenType?: string | undefined
      readonly expiresIn: number
    }
  | { readonly kind: "cancelled" }

/** Internal upstream. */
export interface HookInvokeRequest {
  readonly sessionId: string
  readonly hookType: S.HookType
  readonly input: unknown
}

/** Internal upstream. */
export interface HookInvokeResponse {
  readonly output?: unknown
}

export interface InstallationConfirmationRequest {
  readonly policySessionId?: string | null | undefined
  readonly confirmationId: string
  readonly operationId: string
  readonly expiresAt: string
  readonly reviewFingerprint: string
  readonly review: InstallationReview
}

export interface InstallationConfirmationResponse {
  readonly confirmationId: string
  readonly reviewFingerprint: string
  readonly decision: InstallationDecision
}

export type InstallationDecision = "confirm" | "decline" | "cancel"

export type InstallationReview =
  | { readonly resource: "mcp"; readonly review: McpInstallationReview }
  | { readonly resource: "skill"; readonly review: S.SkillInstallationReview }
  | UnrecognizedMember<"resource">

export interface LlmInferenceHttpRequestChunkRequest {
  readonly requestId: string
  readonly data: string
  readonly binary?: boolean | null | undefined
  readonly end?: boolean | null | undefined
  readonly cancel?: boolean | null | undefined
  readonly cancelReason?: string | null | undefined
  readonly agentInvocationId?: string | null | undefined
}

export type LlmInferenceHttpRequestChunkResult = { readonly [key: string]: unknown }

export interface LlmInferenceHttpRequestStartRequest {
  readonly requestId: string
  readonly sessionId?: string | null | undefined
  readonly method: string
  readonly url: string
  readonly headers: S.LlmInferenceHeaders
  readonly transport?: LlmInferenceHttpRequestStartTransport | null | undefined
  readonly agentId?: string | null | undefined
  readonly parentAgentId?: string | null | undefined
  readonly agentInvocationId?: string | null | undefined
  readonly interactionType?: string | null | undefined
}

export type LlmInferenceHttpRequestStartResult = { readonly [key: string]: unknown }

export type LlmInferenceHttpRequestStartTransport = "http" | "websocket" | (string & {})

export interface McpInstallationRemoteConfiguration {
  readonly transport: S.McpPlanRemoteTransport
  readonly url: string
  readonly headers: { readonly [key: string]: string }
  readonly tools: ReadonlyArray<string>
}

export type McpInstallationReview =
  | {
      readonly action: "install"
      readonly identity: S.McpPlanResourceIdentity
      readonly provenance: S.McpPlanProvenance
      readonly catalogueTrust?: S.CatalogTrustSnapshot | null | undefined
      readonly catalogue?: S.InstallationCatalogueIdentity | null | undefined
      readonly target: S.McpPlanTarget
      readonly policy: S.McpPlanPolicyResult
      readonly selectedChoice: S.McpPlanTransportChoice
      readonly configurationChange: S.McpPlanConfigurationChange
      readonly inputs: ReadonlyArray<S.McpInstallationInput>
      readonly suppliedSecrets: ReadonlyArray<S.McpPlanSecretReference>
      readonly secretStorage: S.McpInstallationSecretStorage
      readonly effectiveConfiguration?: McpInstallationRemoteConfiguration | null | undefined
    }
  | {
      readonly action: "uninstall"
      readonly installationId: string
      readonly identity: S.McpPlanResourceIdentity
      readonly provenance: S.McpPlanProvenance
      readonly target: S.McpPlanTarget
      readonly policy: S.McpPlanPolicyResult
      readonly restoresPreviousConfiguration: boolean
      readonly ownedSecretCount: number
      readonly preservesSharedAuthentication: boolean
    }
  | UnrecognizedMember<"action">

/** @experimental */
export interface ProviderTokenAcquireRequest {
  readonly sessionId: string
  readonly providerName: string
}

export interface ProviderTokenAcquireResult {
  readonly token: string
}

export interface SessionEventParams {
  readonly sessionId: string
  readonly event: { readonly type: string; readonly [key: string]: unknown }
}

/** @experimental */
export interface SessionFsAppendFileRequest {
  readonly sessionId: string
  readonly path: string
  readonly content: string
  readonly mode?: number | null | undefined
}

export interface SessionFsError {
  readonly code: SessionFsErrorCode
  readonly message?: string | undefined
}

export type SessionFsErrorCode = "ENOENT" | "UNKNOWN"

/** @experimental */
export interface SessionFsExistsRequest {
  readonly sessionId: string
  readonly path: string
}

export interface SessionFsExistsResult {
  readonly exists: boolean
}

/** @experimental */
export interface SessionFsMkdirRequest {
  readonly sessionId: string
  readonly path: string
  readonly recursive?: boolean | null | undefined
  readonly mode?: number | null | undefined
}

/** @experimental */
export interface SessionFsReadFileRequest {
  readonly sessionId: string
  readonly path: string
}

export interface SessionFsReadFileResult {
  readonly content: string
  readonly error?: SessionFsError | undefined
}

/** @experimental */
export interface SessionFsReaddirRequest {
  readonly sessionId: string
  readonly path: string
}

export interface SessionFsReaddirResult {
  readonly entries: ReadonlyArray<string>
  readonly error?: SessionFsError | undefined
}

export interface SessionFsReaddirWithTypesEntry {
  readonly name: string
  readonly type: SessionFsReaddirWithTypesEntryType
}

export type SessionFsReaddirWithTypesEntryType = "file" | "directory"

/** @experimental */
export interface SessionFsReaddirWithTypesRequest {
  readonly sessionId: string
  readonly path: string
}

export interface SessionFsReaddirWithTypesResult {
  readonly entries: ReadonlyArray<SessionFsReaddirWithTypesEntry>
  readonly error?: SessionFsError | undefined
}

/** @experimental */
export interface SessionFsRenameRequest {
  readonly sessionId: string
  readonly src: string
  readonly dest: string
}

/** @experimental */
export interface SessionFsRmRequest {
  readonly sessionId: string
  readonly path: string
  readonly recursive?: boolean | null | undefined
  readonly force?: boolean | null | undefined
}

export interface SessionFsSqliteExistsParams {
  readonly sessionId: string
}

export interface SessionFsSqliteExistsResult {
  readonly exists: boolean
}

/** @experimental */
export interface SessionFsSqliteQueryRequest {
  readonly sessionId: string
  readonly query: string
  readonly queryType: SessionFsSqliteQueryType
  readonly params?: { readonly [key: string]: unknown } | null | undefined
}

export interface SessionFsSqliteQueryResult {
  readonly rows: ReadonlyArray<{ readonly [key: string]: unknown }>
  readonly columns: ReadonlyArray<string>
  readonly rowsAffected: number
  readonly lastInsertRowid?: number | undefined
  readonly error?: SessionFsError | undefined
}

export type SessionFsSqliteQueryType = "exec" | "query" | "run" | (string & {})

/** @experimental */
export interface SessionFsSqliteTransactionError {
  readonly errorClass: SessionFsSqliteTransactionErrorClass
  readonly message: string
}

export type SessionFsSqliteTransactionErrorClass = "busyOrLocked" | "fatal" | "postCommitAmbiguous"

/** @experimental */
export interface SessionFsSqliteTransactionRequest {
  readonly sessionId: string
  readonly statements: ReadonlyArray<SessionFsSqliteTransactionStatement>
}

/** @experimental */
export interface SessionFsSqliteTransactionResult {
  readonly results: ReadonlyArray<SessionFsSqliteQueryResult>
  readonly error?: SessionFsSqliteTransactionError | undefined
}

/** @experimental */
export interface SessionFsSqliteTransactionStatement {
  readonly query: string
  readonly queryType: SessionFsSqliteQueryType
  readonly params?: { readonly [key: string]: unknown } | null | undefined
}

/** @experimental */
export interface SessionFsStatRequest {
  readonly sessionId: string
  readonly path: string
}

export interface SessionFsStatResult {
  readonly isFile: boolean
  readonly isDirectory: boolean
  readonly size: number
  readonly mtime: string
  readonly birthtime: string
  readonly error?: SessionFsError | undefined
}

/** @experimental */
export interface SessionFsWriteFileRequest {
  readonly sessionId: string
  readonly path: string
  readonly content: string
  readonly mode?: number | null | undefined
}

export interface SessionLifecycleParams {
  readonly type: string
  readonly sessionId: string
  readonly metadata?:
    | {
        readonly startTime?: string | null | undefined
        readonly modifiedTime?: string | null | undefined
        readonly summary?: string | null | undefined
      }
    | null
    | undefined
}

export interface SkillProviderDescriptor {
  readonly name: string
  readonly description: string
  readonly userInvocable?: boolean | undefined
  readonly disableModelInvocation?: boolean | undefined
  readonly argumentHint?: string | undefined
}

export interface SkillProviderListParams {
  readonly sessionId: string
}

/** Internal upstream. */
export interface SkillProviderListResult {
  readonly skills: ReadonlyArray<SkillProviderDescriptor>
}

/** Internal upstream. */
export interface SkillProviderReadRequest {
  readonly sessionId: string
  readonly name: string
}

/** Internal upstream. */
export interface SkillProviderReadResult {
  readonly markdown: string
}

export interface SystemMessageSections {
  readonly sections: { readonly [key: string]: { readonly content: string } }
}

export interface SystemMessageTransformRequest {
  readonly sessionId: string
  readonly sections: { readonly [key: string]: { readonly content: string } }
}

export interface UserInputRequest {
  readonly sessionId: string
  readonly question: string
  readonly choices?: ReadonlyArray<string> | null | undefined
  readonly allowFreeform?: boolean | null | undefined
}

export interface UserInputResult {
  readonly answer: string
  readonly wasFreeform: boolean
}

/** @experimental */
export interface WorkflowAbortRequest {
  readonly sessionId: string
  readonly runId: string
  readonly executionToken: string
}

/** @experimental */
export interface WorkflowExecuteRequest {
  readonly sessionId: string
  readonly name: string
  readonly runId: string
  readonly executionToken: string
  readonly args: unknown
}

export interface WorkflowExecuteResult {
  readonly result?: unknown
}
