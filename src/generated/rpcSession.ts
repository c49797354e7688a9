// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import type * as Effect from "effect/Effect"
import type * as E from "./events.js"
import type * as S from "./rpcShared.js"
import type { UnrecognizedMember } from "./support.js"

/**
 * Requests to one session; the `sessionId` that goes with the params on the wire is left out here.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMethods {
  readonly "session.abort": {
    readonly params: AbortRequest
    readonly result: AbortResult
  }
  readonly "session.accounts.enumerate": {
    readonly params: AccountsEnumerateRequest
    readonly result: AuthEnumerateValue
  }
  readonly "session.accounts.get": {
    readonly params: AccountsGetRequest
    readonly result: AuthReadValue
  }
  readonly "session.accounts.login.advance": {
    readonly params: AuthLoginAdvanceRequest
    readonly result: AuthLoginStep
  }
  readonly "session.accounts.login.begin": {
    readonly params: AuthLoginBeginRequest
    readonly result: AuthLoginBegun
  }
  readonly "session.accounts.login.cancel": {
    readonly params: AuthLoginCancelRequest
    readonly result: void
  }
  readonly "session.accounts.set": {
    readonly params: AccountsSetRequest
    readonly result: AuthWriteResult
  }
  readonly "session.agent.deselect": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.agent.getCurrent": {
    readonly params: undefined
    readonly result: AgentGetCurrentResult
  }
  readonly "session.agent.list": {
    readonly params: AgentListRequest | undefined
    readonly result: AgentList
  }
  readonly "session.agent.reload": {
    readonly params: undefined
    readonly result: AgentReloadResult
  }
  readonly "session.agent.select": {
    readonly params: AgentSelectRequest
    readonly result: AgentSelectResult
  }
  readonly "session.agent.setPrompt": {
    readonly params: AgentSetPromptRequest
    readonly result: void
  }
  readonly "session.autopilotObjective.getState": {
    readonly params: undefined
    readonly result: AutopilotObjectiveGetStateResult
  }
  readonly "session.cancelAllBackgroundAgents": {
    readonly params: undefined
    readonly result: number
  }
  readonly "session.canvas.action.invoke": {
    readonly params: CanvasActionInvokeRequest
    readonly result: CanvasActionInvokeResult
  }
  readonly "session.canvas.close": {
    readonly params: CanvasCloseRequest
    readonly result: void
  }
  readonly "session.canvas.list": {
    readonly params: undefined
    readonly result: CanvasList
  }
  readonly "session.canvas.listOpen": {
    readonly params: undefined
    readonly result: CanvasListOpenResult
  }
  readonly "session.canvas.open": {
    readonly params: CanvasOpenRequest
    readonly result: OpenCanvasInstance
  }
  readonly "session.canvas.provider.register": {
    readonly params: CanvasProviderRegisterRequest
    readonly result: void
  }
  readonly "session.canvas.provider.unregister": {
    readonly params: CanvasProviderUnregisterRequest
    readonly result: void
  }
  readonly "session.commands.enqueue": {
    readonly params: EnqueueCommandParams
    readonly result: EnqueueCommandResult
  }
  readonly "session.commands.execute": {
    readonly params: ExecuteCommandParams
    readonly result: ExecuteCommandResult
  }
  readonly "session.commands.finalizeInvocationEffect": {
    readonly params: CommandsFinalizeInvocationEffectRequest
    readonly result: CommandsFinalizeInvocationEffectResult
  }
  readonly "session.commands.handlePendingCommand": {
    readonly params: CommandsHandlePendingCommandRequest
    readonly result: CommandsHandlePendingCommandResult
  }
  readonly "session.commands.invoke": {
    readonly params: CommandsInvokeRequest
    readonly result: SlashCommandInvocationResult
  }
  readonly "session.commands.list": {
    readonly params: CommandsListRequest | undefined
    readonly result: S.CommandList
  }
  readonly "session.commands.respondToQueuedCommand": {
    readonly params: CommandsRespondToQueuedCommandRequest
    readonly result: CommandsRespondToQueuedCommandResult
  }
  readonly "session.completions.getTriggerCharacters": {
    readonly params: undefined
    readonly result: CompletionsGetTriggerCharactersResult
  }
  readonly "session.completions.request": {
    readonly params: CompletionsRequestRequest
    readonly result: CompletionsRequestResult
  }
  readonly "session.connectors.connect": {
    readonly params: ConnectorConnectRequest
    readonly result: ConnectorConnectResult
  }
  readonly "session.connectors.continueConnection": {
    readonly params: ConnectorContinueRequest
    readonly result: ConnectorConnectResult
  }
  readonly "session.connectors.disconnect": {
    readonly params: ConnectorConnectRequest
    readonly result: ConnectorDisconnectResult
  }
  readonly "session.connectors.getCapabilities": {
    readonly params: undefined
    readonly result: ConnectorCapabilities
  }
  readonly "session.connectors.getStatus": {
    readonly params: undefined
    readonly result: ConnectorStatus
  }
  readonly "session.connectors.list": {
    readonly params: ConnectorAccountRequest
    readonly result: ConnectorCatalogResult
  }
  readonly "session.connectors.reconcile": {
    readonly params: ConnectorReconcileRequest
    readonly result: ConnectorStatus
  }
  readonly "session.connectors.reconcileForStartup": {
    readonly params: ConnectorAccountRequest
    readonly result: ConnectorStatus
  }
  readonly "session.connectors.reconnect": {
    readonly params: ConnectorConnectRequest
    readonly result: ConnectorConnectResult
  }
  readonly "session.connectors.refresh": {
    readonly params: ConnectorAccountRequest
    readonly result: ConnectorCatalogResult
  }
  readonly "session.connectors.withdrawProjection": {
    readonly params: undefined
    readonly result: ConnectorStatus
  }
  readonly "session.contentExclusion.checkPaths": {
    readonly params: ContentExclusionCheckPathsRequest
    readonly result: ContentExclusionCheckPathsResult
  }
  readonly "session.customizations.reload": {
    readonly params: undefined
    readonly result: SkillsLoadDiagnostics
  }
  readonly "session.debug.collectLogs": {
    readonly params: DebugCollectLogsRequest
    readonly result: DebugCollectLogsResult
  }
  readonly "session.destroy": {
    readonly params: undefined
    readonly result: S.SessionConfirmation
  }
  readonly "session.detach": {
    readonly params: undefined
    readonly result: S.SessionConfirmation
  }
  readonly "session.diagnostics.configure": {
    readonly params: DiagnosticsConfigureRequest
    readonly result: DiagnosticsConfiguration
  }
  readonly "session.diagnostics.read": {
    readonly params: DiagnosticsReadRequest
    readonly result: DiagnosticsReadResult
  }
  readonly "session.eventLog.read": {
    readonly params: EventLogReadRequest
    readonly result: S.EventsReadResult
  }
  readonly "session.eventLog.registerInterest": {
    readonly params: RegisterEventInterestParams
    readonly result: RegisterEventInterestResult
  }
  readonly "session.eventLog.releaseInterest": {
    readonly params: ReleaseEventInterestParams
    readonly result: EventLogReleaseInterestResult
  }
  readonly "session.eventLog.tail": {
    readonly params: undefined
    readonly result: EventLogTailResult
  }
  readonly "session.extensions.disable": {
    readonly params: ExtensionsDisableRequest
    readonly result: void
  }
  readonly "session.extensions.enable": {
    readonly params: ExtensionsEnableRequest
    readonly result: void
  }
  readonly "session.extensions.list": {
    readonly params: undefined
    readonly result: ExtensionList
  }
  readonly "session.extensions.reload": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.extensions.sendAttachmentsToMessage": {
    readonly params: SendAttachmentsToMessageParams
    readonly result: void
  }
  readonly "session.fleet.start": {
    readonly params: FleetStartRequest
    readonly result: FleetStartResult
  }
  readonly "session.getMessages": {
    readonly params: undefined
    readonly result: SessionGetMessagesResult
  }
  readonly "session.gitHubAuth.getAllAuthAvailable": {
    readonly params: undefined
    readonly result: ReadonlyArray<SessionAuthStatus>
  }
  readonly "session.gitHubAuth.getCurrentAuthInfo": {
    readonly params: undefined
    readonly result: SessionAuthInfoResult
  }
  readonly "session.gitHubAuth.getStatus": {
    readonly params: undefined
    readonly result: SessionAuthStatus
  }
  readonly "session.gitHubAuth.lastAuthErrors": {
    readonly params: undefined
    readonly result: AuthValidationErrors
  }
  readonly "session.gitHubAuth.login": {
    readonly params: SessionAuthLoginRequest
    readonly result: S.AuthInfo
  }
  readonly "session.gitHubAuth.logout": {
    readonly params: undefined
    readonly result: boolean
  }
  readonly "session.gitHubAuth.logoutUser": {
    readonly params: SessionAuthLogoutUserRequest
    readonly result: boolean
  }
  readonly "session.gitHubAuth.refreshCopilotUser": {
    readonly params: undefined
    readonly result: SessionAuthInfoResult
  }
  readonly "session.gitHubAuth.setCredentials": {
    readonly params: SessionSetCredentialsParams
    readonly result: SessionSetCredentialsResult
  }
  readonly "session.gitHubAuth.switchToAuth": {
    readonly params: SessionAuthSwitchRequest
    readonly result: void
  }
  readonly "session.history.abortManualCompaction": {
    readonly params: undefined
    readonly result: HistoryAbortManualCompactionResult
  }
  readonly "session.history.cancelBackgroundCompaction": {
    readonly params: undefined
    readonly result: HistoryCancelBackgroundCompactionResult
  }
  readonly "session.history.clearContext": {
    readonly params: HistoryClearContextRequest
    readonly result: HistoryClearContextResult
  }
  readonly "session.history.compact": {
    readonly params: HistoryCompactRequest | undefined
    readonly result: HistoryCompactResult
  }
  readonly "session.history.listRewindPoints": {
    readonly params: undefined
    readonly result: HistoryListRewindPointsResult
  }
  readonly "session.history.previewRewind": {
    readonly params: HistoryPreviewRewindRequest
    readonly result: HistoryPreviewRewindResult
  }
  readonly "session.history.rewind": {
    readonly params: HistoryRewindRequest
    readonly result: HistoryRewindResult
  }
  readonly "session.history.summarizeForHandoff": {
    readonly params: undefined
    readonly result: HistorySummarizeForHandoffResult
  }
  readonly "session.history.truncate": {
    readonly params: HistoryTruncateRequest
    readonly result: HistoryTruncateResult
  }
  readonly "session.instructions.getSources": {
    readonly params: undefined
    readonly result: InstructionsGetSourcesResult
  }
  readonly "session.instructions.reload": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.interruptMainTurn": {
    readonly params: InterruptMainTurnRequest
    readonly result: InterruptMainTurnResult
  }
  readonly "session.limitPrediction.predict": {
    readonly params: SessionLimitPredictionRequest | undefined
    readonly result: SessionLimitPredictionResult
  }
  readonly "session.log": {
    readonly params: LogRequest
    readonly result: LogResult
  }
  readonly "session.lsp.initialize": {
    readonly params: LspInitializeRequest
    readonly result: void
  }
  readonly "session.managedSettings.get": {
    readonly params: undefined
    readonly result: E.ManagedSettingsResolvedData
  }
  readonly "session.mcp.apps.callTool": {
    readonly params: McpAppsCallToolRequest
    readonly result: { readonly [key: string]: unknown }
  }
  readonly "session.mcp.apps.diagnose": {
    readonly params: McpAppsDiagnoseRequest
    readonly result: McpAppsDiagnoseResult
  }
  readonly "session.mcp.apps.getHostContext": {
    readonly params: undefined
    readonly result: McpAppsHostContext
  }
  readonly "session.mcp.apps.listTools": {
    readonly params: McpAppsListToolsRequest
    readonly result: McpAppsListToolsResult
  }
  readonly "session.mcp.apps.readResource": {
    readonly params: McpAppsReadResourceRequest
    readonly result: McpAppsReadResourceResult
  }
  readonly "session.mcp.apps.setHostContext": {
    readonly params: McpAppsSetHostContextRequest
    readonly result: void
  }
  readonly "session.mcp.cancelSamplingExecution": {
    readonly params: McpCancelSamplingExecutionParams
    readonly result: McpCancelSamplingExecutionResult
  }
  readonly "session.mcp.configureGitHub": {
    readonly params: McpConfigureGitHubRequest
    readonly result: McpConfigureGitHubResult
  }
  readonly "session.mcp.disable": {
    readonly params: McpDisableRequest
    readonly result: void
  }
  readonly "session.mcp.enable": {
    readonly params: McpEnableRequest
    readonly result: void
  }
  readonly "session.mcp.executeSampling": {
    readonly params: McpExecuteSamplingParams
    readonly result: McpSamplingExecutionResult
  }
  readonly "session.mcp.headers.handlePendingHeadersRefreshRequest": {
    readonly params: McpHeadersHandlePendingHeadersRefreshRequestRequest
    readonly result: McpHeadersHandlePendingHeadersRefreshRequestResult
  }
  readonly "session.mcp.isServerRunning": {
    readonly params: McpIsServerRunningRequest
    readonly result: McpIsServerRunningResult
  }
  readonly "session.mcp.list": {
    readonly params: undefined
    readonly result: McpServerList
  }
  readonly "session.mcp.listTools": {
    readonly params: McpListToolsRequest
    readonly result: McpListToolsResult
  }
  readonly "session.mcp.moveLoadingToBackground": {
    readonly params: undefined
    readonly result: MoveMcpLoadingToBackgroundResult
  }
  readonly "session.mcp.oauth.authenticationStateChanged": {
    readonly params: McpOauthAuthenticationStateChangedRequest
    readonly result: void
  }
  readonly "session.mcp.oauth.cancelLogin": {
    readonly params: McpOauthCancelLoginRequest
    readonly result: McpOauthCancelLoginResult
  }
  readonly "session.mcp.oauth.handlePendingRequest": {
    readonly params: McpOauthHandlePendingRequest
    readonly result: McpOauthHandlePendingResult
  }
  readonly "session.mcp.oauth.login": {
    readonly params: McpOauthLoginRequest
    readonly result: McpOauthLoginResult
  }
  readonly "session.mcp.oauth.prepareLogin": {
    readonly params: McpOauthPrepareLoginRequest
    readonly result: McpOauthPrepareLoginResult
  }
  readonly "session.mcp.oauth.probe": {
    readonly params: McpOauthProbeRequest
    readonly result: McpOauthProbeResult
  }
  readonly "session.mcp.oauth.respond": {
    readonly params: McpOauthRespondRequest
    readonly result: McpOauthRespondResult
  }
  readonly "session.mcp.registerExternalClient": {
    readonly params: McpRegisterExternalClientRequest
    readonly result: void
  }
  readonly "session.mcp.reload": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.mcp.reloadWithConfig": {
    readonly params: McpReloadWithConfigRequest
    readonly result: McpStartServersResult
  }
  readonly "session.mcp.removeGitHub": {
    readonly params: undefined
    readonly result: McpRemoveGitHubResult
  }
  readonly "session.mcp.resources.list": {
    readonly params: McpResourcesListRequest
    readonly result: McpResourcesListResult
  }
  readonly "session.mcp.resources.listTemplates": {
    readonly params: McpResourcesListTemplatesRequest
    readonly result: McpResourcesListTemplatesResult
  }
  readonly "session.mcp.resources.read": {
    readonly params: McpResourcesReadRequest
    readonly result: McpResourcesReadResult
  }
  readonly "session.mcp.restartServer": {
    readonly params: McpRestartServerRequest
    readonly result: void
  }
  readonly "session.mcp.setEnvValueMode": {
    readonly params: McpSetEnvValueModeParams
    readonly result: McpSetEnvValueModeResult
  }
  readonly "session.mcp.startServer": {
    readonly params: McpStartServerRequest
    readonly result: void
  }
  readonly "session.mcp.stopServer": {
    readonly params: McpStopServerRequest
    readonly result: void
  }
  readonly "session.mcp.unregisterExternalClient": {
    readonly params: McpUnregisterExternalClientRequest
    readonly result: void
  }
  readonly "session.metadata.activity": {
    readonly params: undefined
    readonly result: SessionActivity
  }
  readonly "session.metadata.contextInfo": {
    readonly params: MetadataContextInfoRequest
    readonly result: MetadataContextInfoResult
  }
  readonly "session.metadata.getClientMetadata": {
    readonly params: undefined
    readonly result: S.ClientMetadata
  }
  readonly "session.metadata.getContextAttribution": {
    readonly params: undefined
    readonly result: MetadataContextAttributionResult
  }
  readonly "session.metadata.getContextHeaviestMessages": {
    readonly params: MetadataContextHeaviestMessagesRequest
    readonly result: MetadataContextHeaviestMessagesResult
  }
  readonly "session.metadata.isProcessing": {
    readonly params: undefined
    readonly result: MetadataIsProcessingResult
  }
  readonly "session.metadata.recomputeContextTokens": {
    readonly params: MetadataRecomputeContextTokensRequest
    readonly result: MetadataRecomputeContextTokensResult
  }
  readonly "session.metadata.recordContextChange": {
    readonly params: MetadataRecordContextChangeRequest
    readonly result: MetadataRecordContextChangeResult
  }
  readonly "session.metadata.setWorkingDirectory": {
    readonly params: MetadataSetWorkingDirectoryRequest
    readonly result: MetadataSetWorkingDirectoryResult
  }
  readonly "session.metadata.snapshot": {
    readonly params: undefined
    readonly result: SessionMetadataSnapshot
  }
  readonly "session.metadata.updateClientMetadata": {
    readonly params: MetadataUpdateClientMetadataRequest
    readonly result: S.ClientMetadata
  }
  readonly "session.mode.get": {
    readonly params: undefined
    readonly result: E.SessionMode
  }
  readonly "session.mode.set": {
    readonly params: ModeSetRequest
    readonly result: ModeSetResult
  }
  readonly "session.model.applyStartupOverlay": {
    readonly params: ModelApplyStartupOverlayRequest
    readonly result: ModelSwitchToResult
  }
  readonly "session.model.getCurrent": {
    readonly params: undefined
    readonly result: CurrentModel
  }
  readonly "session.model.list": {
    readonly params: ModelListRequest | undefined
    readonly result: SessionModelList
  }
  readonly "session.model.setAllowedModels": {
    readonly params: ModelSetAllowedModelsRequest
    readonly result: ModelSetAllowedModelsResult
  }
  readonly "session.model.setReasoningEffort": {
    readonly params: ModelSetReasoningEffortRequest
    readonly result: ModelSetReasoningEffortResult
  }
  readonly "session.model.switchAutoTier": {
    readonly params: ModelSwitchAutoTierRequest
    readonly result: ModelSwitchAutoTierResult
  }
  readonly "session.model.switchTo": {
    readonly params: ModelSwitchToRequest
    readonly result: ModelSwitchToResult
  }
  readonly "session.name.get": {
    readonly params: undefined
    readonly result: NameGetResult
  }
  readonly "session.name.set": {
    readonly params: NameSetRequest
    readonly result: void
  }
  readonly "session.name.setAuto": {
    readonly params: NameSetAutoRequest
    readonly result: NameSetAutoResult
  }
  readonly "session.options.update": {
    readonly params: SessionUpdateOptionsParams
    readonly result: SessionUpdateOptionsResult
  }
  readonly "session.permissions.configure": {
    readonly params: PermissionsConfigureParams
    readonly result: PermissionsConfigureResult
  }
  readonly "session.permissions.folderTrust.addTrusted": {
    readonly params: FolderTrustAddParams
    readonly result: PermissionsFolderTrustAddTrustedResult
  }
  readonly "session.permissions.folderTrust.isTrusted": {
    readonly params: FolderTrustCheckParams
    readonly result: FolderTrustCheckResult
  }
  readonly "session.permissions.getMode": {
    readonly params: undefined
    readonly result: PermissionsGetModeResult
  }
  readonly "session.permissions.handlePendingPermissionRequest": {
    readonly params: PermissionDecisionRequest
    readonly result: PermissionRequestResult
  }
  readonly "session.permissions.locations.addToolApproval": {
    readonly params: PermissionLocationAddToolApprovalParams
    readonly result: PermissionsLocationsAddToolApprovalResult
  }
  readonly "session.permissions.locations.apply": {
    readonly params: PermissionLocationApplyParams
    readonly result: PermissionLocationApplyResult
  }
  readonly "session.permissions.locations.resolve": {
    readonly params: PermissionLocationResolveParams
    readonly result: PermissionLocationResolveResult
  }
  readonly "session.permissions.modifyRules": {
    readonly params: PermissionsModifyRulesParams
    readonly result: PermissionsModifyRulesResult
  }
  readonly "session.permissions.notifyPromptShown": {
    readonly params: PermissionPromptShownNotification
    readonly result: PermissionsNotifyPromptShownResult
  }
  readonly "session.permissions.paths.add": {
    readonly params: PermissionPathsAddParams
    readonly result: PermissionsPathsAddResult
  }
  readonly "session.permissions.paths.isPathWithinAllowedDirectories": {
    readonly params: PermissionPathsAllowedCheckParams
    readonly result: PermissionPathsAllowedCheckResult
  }
  readonly "session.permissions.paths.isPathWithinWorkspace": {
    readonly params: PermissionPathsWorkspaceCheckParams
    readonly result: PermissionPathsWorkspaceCheckResult
  }
  readonly "session.permissions.paths.list": {
    readonly params: undefined
    readonly result: PermissionPathsList
  }
  readonly "session.permissions.paths.updatePrimary": {
    readonly params: PermissionPathsUpdatePrimaryParams
    readonly result: PermissionsPathsUpdatePrimaryResult
  }
  readonly "session.permissions.pendingRequests": {
    readonly params: undefined
    readonly result: PendingPermissionRequestList
  }
  readonly "session.permissions.resetSessionApprovals": {
    readonly params: PermissionsResetSessionApprovalsRequest
    readonly result: PermissionsResetSessionApprovalsResult
  }
  readonly "session.permissions.setApproveAll": {
    readonly params: PermissionsSetApproveAllRequest
    readonly result: PermissionsSetApproveAllResult
  }
  readonly "session.permissions.setMode": {
    readonly params: PermissionsSetModeRequest
    readonly result: PermissionsSetModeResult
  }
  readonly "session.permissions.setRequired": {
    readonly params: PermissionsSetRequiredRequest
    readonly result: PermissionsSetRequiredResult
  }
  readonly "session.permissions.urls.setUnrestrictedMode": {
    readonly params: PermissionUrlsSetUnrestrictedModeParams
    readonly result: PermissionsUrlsSetUnrestrictedModeResult
  }
  readonly "session.plan.delete": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.plan.read": {
    readonly params: undefined
    readonly result: PlanReadResult
  }
  readonly "session.plan.readSqlTodos": {
    readonly params: undefined
    readonly result: PlanReadSqlTodosResult
  }
  readonly "session.plan.readSqlTodosWithDependencies": {
    readonly params: undefined
    readonly result: PlanReadSqlTodosWithDependenciesResult
  }
  readonly "session.plan.update": {
    readonly params: PlanUpdateRequest
    readonly result: void
  }
  readonly "session.plugins.disable": {
    readonly params: SessionPluginsDisableRequest
    readonly result: void
  }
  readonly "session.plugins.enable": {
    readonly params: SessionPluginsEnableRequest
    readonly result: void
  }
  readonly "session.plugins.install": {
    readonly params: SessionPluginsInstallRequest
    readonly result: S.PluginInstallResult
  }
  readonly "session.plugins.list": {
    readonly params: undefined
    readonly result: PluginList
  }
  readonly "session.plugins.marketplaces.add": {
    readonly params: S.PluginsMarketplacesAddRequest
    readonly result: S.MarketplaceAddResult
  }
  readonly "session.plugins.marketplaces.browse": {
    readonly params: S.PluginsMarketplacesBrowseRequest
    readonly result: S.MarketplaceBrowseResult
  }
  readonly "session.plugins.marketplaces.list": {
    readonly params: undefined
    readonly result: S.MarketplaceListResult
  }
  readonly "session.plugins.marketplaces.refresh": {
    readonly params: S.PluginsMarketplacesRefreshRequest | undefined
    readonly result: S.MarketplaceRefreshResult
  }
  readonly "session.plugins.marketplaces.remove": {
    readonly params: S.PluginsMarketplacesRemoveRequest
    readonly result: S.MarketplaceRemoveResult
  }
  readonly "session.plugins.reload": {
    readonly params: PluginsReloadRequest | undefined
    readonly result: void
  }
  readonly "session.plugins.uninstall": {
    readonly params: S.PluginsUninstallRequest
    readonly result: void
  }
  readonly "session.plugins.update": {
    readonly params: S.PluginsUpdateRequest
    readonly result: S.PluginUpdateResult
  }
  readonly "session.provider.add": {
    readonly params: ProviderAddRequest
    readonly result: ProviderAddResult
  }
  readonly "session.provider.getEndpoint": {
    readonly params: ProviderGetEndpointRequest | undefined
    readonly result: ProviderEndpoint
  }
  readonly "session.provider.sync": {
    readonly params: ProviderSyncRequest
    readonly result: ProviderSyncResult
  }
  readonly "session.queue.appendSteering": {
    readonly params: QueueAppendSteeringRequest
    readonly result: QueueUpdateTextResult
  }
  readonly "session.queue.beginDeferredIdleDrain": {
    readonly params: QueueBeginDeferredIdleDrainRequest
    readonly result: QueueBeginDeferredIdleDrainResult
  }
  readonly "session.queue.clear": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.queue.consumeSystemNotifications": {
    readonly params: QueueConsumeSystemNotificationsRequest
    readonly result: QueueRemoveMostRecentResult
  }
  readonly "session.queue.deferSessionIdle": {
    readonly params: QueueDeferSessionIdleRequest
    readonly result: void
  }
  readonly "session.queue.duplicateAt": {
    readonly params: QueueDuplicateAtRequest
    readonly result: QueueDuplicateAtResult
  }
  readonly "session.queue.enqueueResumePending": {
    readonly params: undefined
    readonly result: QueueEnqueueResumePendingResult
  }
  readonly "session.queue.finishDeferredIdleDrain": {
    readonly params: QueueFinishDeferredIdleDrainRequest
    readonly result: QueueFinishDeferredIdleDrainResult
  }
  readonly "session.queue.hasPending": {
    readonly params: undefined
    readonly result: QueueHasPendingResult
  }
  readonly "session.queue.insertAt": {
    readonly params: QueueInsertAtRequest
    readonly result: QueueInsertAtResult
  }
  readonly "session.queue.moveItem": {
    readonly params: QueueMoveItemRequest
    readonly result: QueueMoveItemResult
  }
  readonly "session.queue.pendingItems": {
    readonly params: undefined
    readonly result: QueuePendingItemsResult
  }
  readonly "session.queue.process": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.queue.removeAt": {
    readonly params: QueueRemoveAtRequest
    readonly result: QueueRemoveAtResult
  }
  readonly "session.queue.removeMostRecent": {
    readonly params: undefined
    readonly result: QueueRemoveMostRecentResult
  }
  readonly "session.queue.sendNow": {
    readonly params: QueueSendNowRequest
    readonly result: QueueSendNowResult
  }
  readonly "session.queue.setDrainPaused": {
    readonly params: QueueSetDrainPausedRequest
    readonly result: void
  }
  readonly "session.queue.snapshot": {
    readonly params: undefined
    readonly result: QueueSnapshotResult
  }
  readonly "session.queue.updateText": {
    readonly params: QueueUpdateTextRequest
    readonly result: QueueUpdateTextResult
  }
  readonly "session.queue.withdrawMessage": {
    readonly params: QueueWithdrawMessageRequest
    readonly result: QueueWithdrawMessageResult
  }
  readonly "session.remote.disable": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.remote.enable": {
    readonly params: RemoteEnableRequest
    readonly result: RemoteEnableResult
  }
  readonly "session.remote.notifySteerableChanged": {
    readonly params: RemoteNotifySteerableChangedRequest
    readonly result: RemoteNotifySteerableChangedResult
  }
  readonly "session.sandbox.disableForSession": {
    readonly params: SandboxDisableForSessionRequest
    readonly result: SandboxDisableForSessionResult
  }
  readonly "session.sandbox.getEnforcementStatus": {
    readonly params: undefined
    readonly result: SandboxEnforcementStatus
  }
  readonly "session.schedule.add": {
    readonly params: ScheduleAddRequest
    readonly result: ScheduleAddResult
  }
  readonly "session.schedule.addAt": {
    readonly params: ScheduleAddAtRequest
    readonly result: ScheduleAddResult
  }
  readonly "session.schedule.addCron": {
    readonly params: ScheduleAddCronRequest
    readonly result: ScheduleAddResult
  }
  readonly "session.schedule.addSelfPaced": {
    readonly params: ScheduleAddSelfPacedRequest
    readonly result: ScheduleAddResult
  }
  readonly "session.schedule.hasSelfPaced": {
    readonly params: undefined
    readonly result: ScheduleHasSelfPacedResult
  }
  readonly "session.schedule.hydrate": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.schedule.list": {
    readonly params: undefined
    readonly result: ScheduleList
  }
  readonly "session.schedule.rearmSelfPaced": {
    readonly params: ScheduleRearmSelfPacedRequest
    readonly result: ScheduleAddResult
  }
  readonly "session.schedule.stop": {
    readonly params: ScheduleStopRequest
    readonly result: ScheduleStopResult
  }
  readonly "session.send": {
    readonly params: SendRequest
    readonly result: SendResult
  }
  readonly "session.sendMessages": {
    readonly params: SendMessagesRequest
    readonly result: SendMessagesResult
  }
  readonly "session.sendSystemNotification": {
    readonly params: SendSystemNotificationRequest
    readonly result: void
  }
  readonly "session.settings.evaluatePredicate": {
    readonly params: SessionSettingsEvaluatePredicateRequest
    readonly result: SessionSettingsEvaluatePredicateResult
  }
  readonly "session.settings.snapshot": {
    readonly params: undefined
    readonly result: SessionSettingsSnapshot
  }
  readonly "session.shell.cancelUserRequested": {
    readonly params: ShellCancelUserRequestedRequest
    readonly result: CancelUserRequestedShellCommandResult
  }
  readonly "session.shell.exec": {
    readonly params: ShellExecRequest
    readonly result: ShellExecResult
  }
  readonly "session.shell.executeUserRequested": {
    readonly params: ShellExecuteUserRequestedRequest
    readonly result: UserRequestedShellCommandResult
  }
  readonly "session.shell.kill": {
    readonly params: ShellKillRequest
    readonly result: ShellKillResult
  }
  readonly "session.shutdown": {
    readonly params: ShutdownRequest
    readonly result: void
  }
  readonly "session.skills.disable": {
    readonly params: SkillsDisableRequest
    readonly result: void
  }
  readonly "session.skills.enable": {
    readonly params: SkillsEnableRequest
    readonly result: void
  }
  readonly "session.skills.ensureLoaded": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.skills.getInvoked": {
    readonly params: undefined
    readonly result: SkillsGetInvokedResult
  }
  readonly "session.skills.list": {
    readonly params: undefined
    readonly result: SkillList
  }
  readonly "session.skills.reload": {
    readonly params: undefined
    readonly result: SkillsLoadDiagnostics
  }
  readonly "session.suspend": {
    readonly params: undefined
    readonly result: void
  }
  readonly "session.tasks.cancel": {
    readonly params: TasksCancelRequest
    readonly result: TasksCancelResult
  }
  readonly "session.tasks.getCurrentPromotable": {
    readonly params: undefined
    readonly result: TasksGetCurrentPromotableResult
  }
  readonly "session.tasks.getProgress": {
    readonly params: TasksGetProgressRequest
    readonly result: TasksGetProgressResult
  }
  readonly "session.tasks.list": {
    readonly params: undefined
    readonly result: TaskList
  }
  readonly "session.tasks.promoteCurrentToBackground": {
    readonly params: undefined
    readonly result: TasksPromoteCurrentToBackgroundResult
  }
  readonly "session.tasks.promoteToBackground": {
    readonly params: TasksPromoteToBackgroundRequest
    readonly result: TasksPromoteToBackgroundResult
  }
  readonly "session.tasks.refresh": {
    readonly params: undefined
    readonly result: TasksRefreshResult
  }
  readonly "session.tasks.register": {
    readonly params: TasksRegisterRequest
    readonly result: TasksRegisterResult
  }
  readonly "session.tasks.remove": {
    readonly params: TasksRemoveRequest
    readonly result: TasksRemoveResult
  }
  readonly "session.tasks.sendMessage": {
    readonly params: TasksSendMessageRequest
    readonly result: TasksSendMessageResult
  }
  readonly "session.tasks.startAgent": {
    readonly params: TasksStartAgentRequest
    readonly result: TasksStartAgentResult
  }
  readonly "session.tasks.update": {
    readonly params: TasksUpdateRequest
    readonly result: TasksUpdateResult
  }
  readonly "session.tasks.waitForPending": {
    readonly params: undefined
    readonly result: TasksWaitForPendingResult
  }
  readonly "session.telemetry.getEngagementId": {
    readonly params: undefined
    readonly result: SessionTelemetryEngagement
  }
  readonly "session.telemetry.setFeatureOverrides": {
    readonly params: TelemetrySetFeatureOverridesRequest
    readonly result: void
  }
  readonly "session.tools.execute": {
    readonly params: ToolsExecuteRequest
    readonly result: ToolResult
  }
  readonly "session.tools.getBuiltinDescriptors": {
    readonly params: ToolsGetBuiltinDescriptorsRequest
    readonly result: ToolsGetBuiltinDescriptorsResult
  }
  readonly "session.tools.getCurrentMetadata": {
    readonly params: undefined
    readonly result: ToolsGetCurrentMetadataResult
  }
  readonly "session.tools.handlePendingToolCall": {
    readonly params: HandlePendingToolCallRequest
    readonly result: HandlePendingToolCallResult
  }
  readonly "session.tools.initializeAndValidate": {
    readonly params: undefined
    readonly result: ToolsInitializeAndValidateResult
  }
  readonly "session.tools.set": {
    readonly params: ToolsSetRequest
    readonly result: ToolsSetResult
  }
  readonly "session.tools.taskCompleteEventData": {
    readonly params: ToolsTaskCompleteEventDataRequest
    readonly result: E.TaskCompleteData
  }
  readonly "session.tools.updateSubagentSettings": {
    readonly params: UpdateSubagentSettingsRequest
    readonly result: ToolsUpdateSubagentSettingsResult
  }
  readonly "session.ui.elicitation": {
    readonly params: UIElicitationRequest
    readonly result: UIElicitationResponse
  }
  readonly "session.ui.ephemeralQuery": {
    readonly params: UIEphemeralQueryRequest
    readonly result: UIEphemeralQueryResult
  }
  readonly "session.ui.handlePendingAutoModeSwitch": {
    readonly params: UIHandlePendingAutoModeSwitchRequest
    readonly result: UIHandlePendingResult
  }
  readonly "session.ui.handlePendingElicitation": {
    readonly params: UIHandlePendingElicitationRequest
    readonly result: UIElicitationResult
  }
  readonly "session.ui.handlePendingExitPlanMode": {
    readonly params: UIHandlePendingExitPlanModeRequest
    readonly result: UIHandlePendingResult
  }
  readonly "session.ui.handlePendingSampling": {
    readonly params: UIHandlePendingSamplingRequest
    readonly result: UIHandlePendingResult
  }
  readonly "session.ui.handlePendingSessionLimitsExhausted": {
    readonly params: UIHandlePendingSessionLimitsExhaustedRequest
    readonly result: UIHandlePendingResult
  }
  readonly "session.ui.handlePendingUserInput": {
    readonly params: UIHandlePendingUserInputRequest
    readonly result: UIHandlePendingResult
  }
  readonly "session.ui.registerDirectAutoModeSwitchHandler": {
    readonly params: undefined
    readonly result: UIRegisterDirectAutoModeSwitchHandlerResult
  }
  readonly "session.ui.unregisterDirectAutoModeSwitchHandler": {
    readonly params: UIUnregisterDirectAutoModeSwitchHandlerRequest
    readonly result: UIUnregisterDirectAutoModeSwitchHandlerResult
  }
  readonly "session.usage.getMetrics": {
    readonly params: undefined
    readonly result: UsageGetMetricsResult
  }
  readonly "session.visibility.get": {
    readonly params: undefined
    readonly result: VisibilityGetResult
  }
  readonly "session.visibility.set": {
    readonly params: VisibilitySetRequest
    readonly result: VisibilitySetResult
  }
  readonly "session.workflow.agent": {
    readonly params: WorkflowAgentRequest
    readonly result: WorkflowAgentResult
  }
  readonly "session.workflow.cancel": {
    readonly params: WorkflowCancelRequest
    readonly result: WorkflowRunResult
  }
  readonly "session.workflow.getRun": {
    readonly params: WorkflowGetRunRequest
    readonly result: WorkflowRunResult
  }
  readonly "session.workflow.getRunDetail": {
    readonly params: WorkflowGetRunRequest
    readonly result: WorkflowRunDetail
  }
  readonly "session.workflow.getRunProgress": {
    readonly params: WorkflowGetRunProgressRequest
    readonly result: WorkflowProgressPage
  }
  readonly "session.workflow.journal.get": {
    readonly params: WorkflowJournalGetRequest
    readonly result: WorkflowJournalGetResult
  }
  readonly "session.workflow.journal.put": {
    readonly params: WorkflowJournalPutRequest
    readonly result: S.WorkflowAckResult
  }
  readonly "session.workflow.listRuns": {
    readonly params: WorkflowListRunsRequest
    readonly result: WorkflowListRunsResult
  }
  readonly "session.workflow.log": {
    readonly params: WorkflowLogRequest
    readonly result: S.WorkflowAckResult
  }
  readonly "session.workflow.pause": {
    readonly params: WorkflowPauseRequest
    readonly result: WorkflowRunResult
  }
  readonly "session.workflow.pauseAtCheckpoint": {
    readonly params: WorkflowPauseCheckpointRequest
    readonly result: WorkflowPauseCheckpointResult
  }
  readonly "session.workflow.resume": {
    readonly params: WorkflowResumeRequest
    readonly result: WorkflowResumeResult
  }
  readonly "session.workflow.resumeFromTool": {
    readonly params: WorkflowToolResumeRequest
    readonly result: WorkflowResumeResult
  }
  readonly "session.workflow.run": {
    readonly params: WorkflowRunRequest
    readonly result: WorkflowRunResult
  }
  readonly "session.workflow.runFromTool": {
    readonly params: WorkflowToolRunRequest
    readonly result: WorkflowRunResult
  }
  readonly "session.workspaces.addSummary": {
    readonly params: WorkspacesAddSummaryRequest
    readonly result: WorkspacesAddSummaryResult
  }
  readonly "session.workspaces.autopilotObjectiveExists": {
    readonly params: undefined
    readonly result: WorkspacesAutopilotObjectiveExistsResult
  }
  readonly "session.workspaces.createDirectory": {
    readonly params: WorkspacesCreateDirectoryRequest
    readonly result: void
  }
  readonly "session.workspaces.createFile": {
    readonly params: WorkspacesCreateFileRequest
    readonly result: void
  }
  readonly "session.workspaces.deleteAutopilotObjective": {
    readonly params: undefined
    readonly result: WorkspacesDeleteAutopilotObjectiveResult
  }
  readonly "session.workspaces.diff": {
    readonly params: WorkspacesDiffRequest
    readonly result: WorkspaceDiffResult
  }
  readonly "session.workspaces.ensure": {
    readonly params: WorkspacesEnsureRequest
    readonly result: WorkspacesGetWorkspaceResult
  }
  readonly "session.workspaces.getWorkspace": {
    readonly params: undefined
    readonly result: WorkspacesGetWorkspaceResult
  }
  readonly "session.workspaces.listCheckpoints": {
    readonly params: undefined
    readonly result: WorkspacesListCheckpointsResult
  }
  readonly "session.workspaces.listFiles": {
    readonly params: undefined
    readonly result: WorkspacesListFilesResult
  }
  readonly "session.workspaces.readAutopilotObjective": {
    readonly params: undefined
    readonly result: WorkspacesReadAutopilotObjectiveResult
  }
  readonly "session.workspaces.readCheckpoint": {
    readonly params: WorkspacesReadCheckpointRequest
    readonly result: WorkspacesReadCheckpointResult
  }
  readonly "session.workspaces.readFile": {
    readonly params: WorkspacesReadFileRequest
    readonly result: WorkspacesReadFileResult
  }
  readonly "session.workspaces.removePath": {
    readonly params: WorkspacesRemovePathRequest
    readonly result: void
  }
  readonly "session.workspaces.renamePath": {
    readonly params: WorkspacesRenamePathRequest
    readonly result: void
  }
  readonly "session.workspaces.saveLargePaste": {
    readonly params: WorkspacesSaveLargePasteRequest
    readonly result: WorkspacesSaveLargePasteResult
  }
  readonly "session.workspaces.statFile": {
    readonly params: WorkspacesStatFileRequest
    readonly result: WorkspacesStatFileResult
  }
  readonly "session.workspaces.truncateSummaries": {
    readonly params: WorkspacesTruncateSummariesRequest
    readonly result: WorkspacesGetWorkspaceResult
  }
  readonly "session.workspaces.updateMetadata": {
    readonly params: WorkspacesUpdateMetadataRequest
    readonly result: WorkspacesGetWorkspaceResult
  }
  readonly "session.workspaces.writeAutopilotObjective": {
    readonly params: WorkspacesWriteAutopilotObjectiveRequest
    readonly result: WorkspacesWriteAutopilotObjectiveResult
  }
}

/**
 * The public methods of a session, under their names on the wire without `session.`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionRpc<E> {
  readonly abort: (params?: AbortRequest | undefined) => Effect.Effect<AbortResult, E>
  readonly accounts: {
    readonly enumerate: (params: AccountsEnumerateRequest) => Effect.Effect<AuthEnumerateValue, E>
    readonly get: (params: AccountsGetRequest) => Effect.Effect<AuthReadValue, E>
    readonly login: {
      readonly advance: (params: AuthLoginAdvanceRequest) => Effect.Effect<AuthLoginStep, E>
      readonly begin: (params: AuthLoginBeginRequest) => Effect.Effect<AuthLoginBegun, E>
      readonly cancel: (params: AuthLoginCancelRequest) => Effect.Effect<void, E>
    }
    readonly set: (params: AccountsSetRequest) => Effect.Effect<AuthWriteResult, E>
  }
  readonly agent: {
    readonly deselect: () => Effect.Effect<void, E>
    readonly getCurrent: () => Effect.Effect<AgentGetCurrentResult, E>
    readonly list: (params?: AgentListRequest | undefined) => Effect.Effect<AgentList, E>
    readonly reload: () => Effect.Effect<AgentReloadResult, E>
    readonly select: (params: AgentSelectRequest) => Effect.Effect<AgentSelectResult, E>
    readonly setPrompt: (params: AgentSetPromptRequest) => Effect.Effect<void, E>
  }
  readonly autopilotObjective: {
    readonly getState: () => Effect.Effect<AutopilotObjectiveGetStateResult, E>
  }
  readonly cancelAllBackgroundAgents: () => Effect.Effect<number, E>
  readonly canvas: {
    readonly action: {
      readonly invoke: (params: CanvasActionInvokeRequest) => Effect.Effect<CanvasActionInvokeResult, E>
    }
    readonly close: (params: CanvasCloseRequest) => Effect.Effect<void, E>
    readonly list: () => Effect.Effect<CanvasList, E>
    readonly listOpen: () => Effect.Effect<CanvasListOpenResult, E>
    readonly open: (params: CanvasOpenRequest) => Effect.Effect<OpenCanvasInstance, E>
  }
  readonly commands: {
    readonly enqueue: (params: EnqueueCommandParams) => Effect.Effect<EnqueueCommandResult, E>
    readonly execute: (params: ExecuteCommandParams) => Effect.Effect<ExecuteCommandResult, E>
    readonly handlePendingCommand: (
      params: CommandsHandlePendingCommandRequest
    ) => Effect.Effect<CommandsHandlePendingCommandResult, E>
    readonly invoke: (params: CommandsInvokeRequest) => Effect.Effect<SlashCommandInvocationResult, E>
    readonly list: (params?: CommandsListRequest | undefined) => Effect.Effect<S.CommandList, E>
    readonly respondToQueuedCommand: (
      params: CommandsRespondToQueuedCommandRequest
    ) => Effect.Effect<CommandsRespondToQueuedCommandResult, E>
  }
  readonly completions: {
    readonly getTriggerCharacters: () => Effect.Effect<CompletionsGetTriggerCharactersResult, E>
    readonly request: (params: CompletionsRequestRequest) => Effect.Effect<CompletionsRequestResult, E>
  }
  readonly connectors: {
    readonly connect: (params: ConnectorConnectRequest) => Effect.Effect<ConnectorConnectResult, E>
    readonly continueConnection: (params: ConnectorContinueRequest) => Effect.Effect<ConnectorConnectResult, E>
    readonly disconnect: (params: ConnectorConnectRequest) => Effect.Effect<ConnectorDisconnectResult, E>
    readonly getCapabilities: () => Effect.Effect<ConnectorCapabilities, E>
    readonly getStatus: () => Effect.Effect<ConnectorStatus, E>
    readonly list: (params: ConnectorAccountRequest) => Effect.Effect<ConnectorCatalogResult, E>
    readonly reconcile: (params: ConnectorReconcileRequest) => Effect.Effect<ConnectorStatus, E>
    readonly reconnect: (params: ConnectorConnectRequest) => Effect.Effect<ConnectorConnectResult, E>
    readonly refresh: (params: ConnectorAccountRequest) => Effect.Effect<ConnectorCatalogResult, E>
  }
  readonly contentExclusion: {
    readonly checkPaths: (
      params: ContentExclusionCheckPathsRequest
    ) => Effect.Effect<ContentExclusionCheckPathsResult, E>
  }
  readonly customizations: {
    readonly reload: () => Effect.Effect<SkillsLoadDiagnostics, E>
  }
  readonly debug: {
    readonly collectLogs: (params: DebugCollectLogsRequest) => Effect.Effect<DebugCollectLogsResult, E>
  }
  readonly destroy: () => Effect.Effect<S.SessionConfirmation, E>
  readonly detach: () => Effect.Effect<S.SessionConfirmation, E>
  readonly diagnostics: {
    readonly configure: (params: DiagnosticsConfigureRequest) => Effect.Effect<DiagnosticsConfiguration, E>
    readonly read: (params: DiagnosticsReadRequest) => Effect.Effect<DiagnosticsReadResult, E>
  }
  readonly eventLog: {
    readonly read: (params?: EventLogReadRequest | undefined) => Effect.Effect<S.EventsReadResult, E>
    readonly registerInterest: (params: RegisterEventInterestParams) => Effect.Effect<RegisterEventInterestResult, E>
    readonly releaseInterest: (params: ReleaseEventInterestParams) => Effect.Effect<EventLogReleaseInterestResult, E>
    readonly tail: () => Effect.Effect<EventLogTailResult, E>
  }
  readonly extensions: {
    readonly disable: (params: ExtensionsDisableRequest) => Effect.Effect<void, E>
    readonly enable: (params: ExtensionsEnableRequest) => Effect.Effect<void, E>
    readonly list: () => Effect.Effect<ExtensionList, E>
    readonly reload: () => Effect.Effect<void, E>
    readonly sendAttachmentsToMessage: (params: SendAttachmentsToMessageParams) => Effect.Effect<void, E>
  }
  readonly fleet: {
    readonly start: (params?: FleetStartRequest | undefined) => Effect.Effect<FleetStartResult, E>
  }
  readonly getMessages: () => Effect.Effect<SessionGetMessagesResult, E>
  readonly gitHubAuth: {
    readonly getStatus: () => Effect.Effect<SessionAuthStatus, E>
    readonly setCredentials: (
      params?: SessionSetCredentialsParams | undefined
    ) => Effect.Effect<SessionSetCredentialsResult, E>
  }
  readonly history: {
    readonly abortManualCompaction: () => Effect.Effect<HistoryAbortManualCompactionResult, E>
    readonly cancelBackgroundCompaction: () => Effect.Effect<HistoryCancelBackgroundCompactionResult, E>
    readonly clearContext: (params: HistoryClearContextRequest) => Effect.Effect<HistoryClearContextResult, E>
    readonly compact: (params?: HistoryCompactRequest | undefined) => Effect.Effect<HistoryCompactResult, E>
    readonly listRewindPoints: () => Effect.Effect<HistoryListRewindPointsResult, E>
    readonly previewRewind: (params: HistoryPreviewRewindRequest) => Effect.Effect<HistoryPreviewRewindResult, E>
    readonly rewind: (params: HistoryRewindRequest) => Effect.Effect<HistoryRewindResult, E>
    readonly summarizeForHandoff: () => Effect.Effect<HistorySummarizeForHandoffResult, E>
    readonly truncate: (params: HistoryTruncateRequest) => Effect.Effect<HistoryTruncateResult, E>
  }
  readonly instructions: {
    readonly getSources: () => Effect.Effect<InstructionsGetSourcesResult, E>
    readonly reload: () => Effect.Effect<void, E>
  }
  readonly interruptMainTurn: (
    params?: InterruptMainTurnRequest | undefined
  ) => Effect.Effect<InterruptMainTurnResult, E>
  readonly limitPrediction: {
    readonly predict: (
      params?: SessionLimitPredictionRequest | undefined
    ) => Effect.Effect<SessionLimitPredictionResult, E>
  }
  readonly log: (params: LogRequest) => Effect.Effect<LogResult, E>
  readonly lsp: {
    readonly initialize: (params?: LspInitializeRequest | undefined) => Effect.Effect<void, E>
  }
  readonly managedSettings: {
    readonly get: () => Effect.Effect<E.ManagedSettingsResolvedData, E>
  }
  readonly mcp: {
    readonly apps: {
      readonly callTool: (params: McpAppsCallToolRequest) => Effect.Effect<{ readonly [key: string]: unknown }, E>
      readonly diagnose: (params: McpAppsDiagnoseRequest) => Effect.Effect<McpAppsDiagnoseResult, E>
      readonly getHostContext: () => Effect.Effect<McpAppsHostContext, E>
      readonly listTools: (params: McpAppsListToolsRequest) => Effect.Effect<McpAppsListToolsResult, E>
      readonly readResource: (params: McpAppsReadResourceRequest) => Effect.Effect<McpAppsReadResourceResult, E>
      readonly setHostContext: (params: McpAppsSetHostContextRequest) => Effect.Effect<void, E>
    }
    readonly cancelSamplingExecution: (
      params: McpCancelSamplingExecutionParams
    ) => Effect.Effect<McpCancelSamplingExecutionResult, E>
    readonly disable: (params: McpDisableRequest) => Effect.Effect<void, E>
    readonly enable: (params: McpEnableRequest) => Effect.Effect<void, E>
    readonly executeSampling: (params: McpExecuteSamplingParams) => Effect.Effect<McpSamplingExecutionResult, E>
    readonly headers: {
      readonly handlePendingHeadersRefreshRequest: (
        params: McpHeadersHandlePendingHeadersRefreshRequestRequest
      ) => Effect.Effect<McpHeadersHandlePendingHeadersRefreshRequestResult, E>
    }
    readonly isServerRunning: (params: McpIsServerRunningRequest) => Effect.Effect<McpIsServerRunningResult, E>
    readonly list: () => Effect.Effect<McpServerList, E>
    readonly listTools: (params: McpListToolsRequest) => Effect.Effect<McpListToolsResult, E>
    readonly moveLoadingToBackground: () => Effect.Effect<MoveMcpLoadingToBackgroundResult, E>
    readonly oauth: {
      readonly authenticationStateChanged: (
        params?: McpOauthAuthenticationStateChangedRequest | undefined
      ) => Effect.Effect<void, E>
      readonly cancelLogin: (params: McpOauthCancelLoginRequest) => Effect.Effect<McpOauthCancelLoginResult, E>
      readonly handlePendingRequest: (
        params: McpOauthHandlePendingRequest
      ) => Effect.Effect<McpOauthHandlePendingResult, E>
      readonly login: (params: McpOauthLoginRequest) => Effect.Effect<McpOauthLoginResult, E>
      readonly prepareLogin: (params: McpOauthPrepareLoginRequest) => Effect.Effect<McpOauthPrepareLoginResult, E>
      readonly probe: (params: McpOauthProbeRequest) => Effect.Effect<McpOauthProbeResult, E>
      readonly respond: (params: McpOauthRespondRequest) => Effect.Effect<McpOauthRespondResult, E>
    }
    readonly reload: () => Effect.Effect<void, E>
    readonly removeGitHub: () => Effect.Effect<McpRemoveGitHubResult, E>
    readonly resources: {
      readonly list: (params: McpResourcesListRequest) => Effect.Effect<McpResourcesListResult, E>
      readonly listTemplates: (
        params: McpResourcesListTemplatesRequest
      ) => Effect.Effect<McpResourcesListTemplatesResult, E>
      readonly read: (params: McpResourcesReadRequest) => Effect.Effect<McpResourcesReadResult, E>
    }
    readonly restartServer: (params: McpRestartServerRequest) => Effect.Effect<void, E>
    readonly setEnvValueMode: (params: McpSetEnvValueModeParams) => Effect.Effect<McpSetEnvValueModeResult, E>
    readonly startServer: (params: McpStartServerRequest) => Effect.Effect<void, E>
    readonly stopServer: (params: McpStopServerRequest) => Effect.Effect<void, E>
  }
  readonly metadata: {
    readonly activity: () => Effect.Effect<SessionActivity, E>
    readonly contextInfo: (params: MetadataContextInfoRequest) => Effect.Effect<MetadataContextInfoResult, E>
    readonly getClientMetadata: () => Effect.Effect<S.ClientMetadata, E>
    readonly getContextAttribution: () => Effect.Effect<MetadataContextAttributionResult, E>
    readonly getContextHeaviestMessages: (
      params?: MetadataContextHeaviestMessagesRequest | undefined
    ) => Effect.Effect<MetadataContextHeaviestMessagesResult, E>
    readonly isProcessing: () => Effect.Effect<MetadataIsProcessingResult, E>
    readonly recomputeContextTokens: (
      params: MetadataRecomputeContextTokensRequest
    ) => Effect.Effect<MetadataRecomputeContextTokensResult, E>
    readonly recordContextChange: (
      params: MetadataRecordContextChangeRequest
    ) => Effect.Effect<MetadataRecordContextChangeResult, E>
    readonly setWorkingDirectory: (
      params: MetadataSetWorkingDirectoryRequest
    ) => Effect.Effect<MetadataSetWorkingDirectoryResult, E>
    readonly snapshot: () => Effect.Effect<SessionMetadataSnapshot, E>
    readonly updateClientMetadata: (
      params?: MetadataUpdateClientMetadataRequest | undefined
    ) => Effect.Effect<S.ClientMetadata, E>
  }
  readonly mode: {
    readonly get: () => Effect.Effect<E.SessionMode, E>
    readonly set: (params: ModeSetRequest) => Effect.Effect<ModeSetResult, E>
  }
  readonly model: {
    readonly getCurrent: () => Effect.Effect<CurrentModel, E>
    readonly list: (params?: ModelListRequest | undefined) => Effect.Effect<SessionModelList, E>
    readonly setAllowedModels: (
      params?: ModelSetAllowedModelsRequest | undefined
    ) => Effect.Effect<ModelSetAllowedModelsResult, E>
    readonly setReasoningEffort: (
      params: ModelSetReasoningEffortRequest
    ) => Effect.Effect<ModelSetReasoningEffortResult, E>
    readonly switchAutoTier: (params: ModelSwitchAutoTierRequest) => Effect.Effect<ModelSwitchAutoTierResult, E>
    readonly switchTo: (params: ModelSwitchToRequest) => Effect.Effect<ModelSwitchToResult, E>
  }
  readonly name: {
    readonly get: () => Effect.Effect<NameGetResult, E>
    readonly set: (params: NameSetRequest) => Effect.Effect<void, E>
    readonly setAuto: (params: NameSetAutoRequest) => Effect.Effect<NameSetAutoResult, E>
  }
  readonly options: {
    readonly update: (params?: SessionUpdateOptionsParams | undefined) => Effect.Effect<SessionUpdateOptionsResult, E>
  }
  readonly permissions: {
    readonly configure: (
      params?: PermissionsConfigureParams | undefined
    ) => Effect.Effect<PermissionsConfigureResult, E>
    readonly folderTrust: {
      readonly addTrusted: (params: FolderTrustAddParams) => Effect.Effect<PermissionsFolderTrustAddTrustedResult, E>
      readonly isTrusted: (params: FolderTrustCheckParams) => Effect.Effect<FolderTrustCheckResult, E>
    }
    readonly getMode: () => Effect.Effect<PermissionsGetModeResult, E>
    readonly handlePendingPermissionRequest: (
      params: PermissionDecisionRequest
    ) => Effect.Effect<PermissionRequestResult, E>
    readonly locations: {
      readonly addToolApproval: (
        params: PermissionLocationAddToolApprovalParams
      ) => Effect.Effect<PermissionsLocationsAddToolApprovalResult, E>
      readonly apply: (params: PermissionLocationApplyParams) => Effect.Effect<PermissionLocationApplyResult, E>
      readonly resolve: (params: PermissionLocationResolveParams) => Effect.Effect<PermissionLocationResolveResult, E>
    }
    readonly modifyRules: (params: PermissionsModifyRulesParams) => Effect.Effect<PermissionsModifyRulesResult, E>
    readonly notifyPromptShown: (
      params: PermissionPromptShownNotification
    ) => Effect.Effect<PermissionsNotifyPromptShownResult, E>
    readonly paths: {
      readonly add: (params: PermissionPathsAddParams) => Effect.Effect<PermissionsPathsAddResult, E>
      readonly isPathWithinAllowedDirectories: (
        params: PermissionPathsAllowedCheckParams
      ) => Effect.Effect<PermissionPathsAllowedCheckResult, E>
      readonly isPathWithinWorkspace: (
        params: PermissionPathsWorkspaceCheckParams
      ) => Effect.Effect<PermissionPathsWorkspaceCheckResult, E>
      readonly list: () => Effect.Effect<PermissionPathsList, E>
      readonly updatePrimary: (
        params: PermissionPathsUpdatePrimaryParams
      ) => Effect.Effect<PermissionsPathsUpdatePrimaryResult, E>
    }
    readonly pendingRequests: () => Effect.Effect<PendingPermissionRequestList, E>
    readonly resetSessionApprovals: (
      params?: PermissionsResetSessionApprovalsRequest | undefined
    ) => Effect.Effect<PermissionsResetSessionApprovalsResult, E>
    readonly setApproveAll: (
      params: PermissionsSetApproveAllRequest
    ) => Effect.Effect<PermissionsSetApproveAllResult, E>
    readonly setMode: (params: PermissionsSetModeRequest) => Effect.Effect<PermissionsSetModeResult, E>
    readonly setRequired: (params: PermissionsSetRequiredRequest) => Effect.Effect<PermissionsSetRequiredResult, E>
    readonly urls: {
      readonly setUnrestrictedMode: (
        params: PermissionUrlsSetUnrestrictedModeParams
      ) => Effect.Effect<PermissionsUrlsSetUnrestrictedModeResult, E>
    }
  }
  readonly plan: {
    readonly delete: () => Effect.Effect<void, E>
    readonly read: () => Effect.Effect<PlanReadResult, E>
    readonly readSqlTodos: () => Effect.Effect<PlanReadSqlTodosResult, E>
    readonly readSqlTodosWithDependencies: () => Effect.Effect<PlanReadSqlTodosWithDependenciesResult, E>
    readonly update: (params: PlanUpdateRequest) => Effect.Effect<void, E>
  }
  readonly plugins: {
    readonly disable: (params: SessionPluginsDisableRequest) => Effect.Effect<void, E>
    readonly enable: (params: SessionPluginsEnableRequest) => Effect.Effect<void, E>
    readonly install: (params: SessionPluginsInstallRequest) => Effect.Effect<S.PluginInstallResult, E>
    readonly list: () => Effect.Effect<PluginList, E>
    readonly marketplaces: {
      readonly add: (params: S.PluginsMarketplacesAddRequest) => Effect.Effect<S.MarketplaceAddResult, E>
      readonly browse: (params: S.PluginsMarketplacesBrowseRequest) => Effect.Effect<S.MarketplaceBrowseResult, E>
      readonly list: () => Effect.Effect<S.MarketplaceListResult, E>
      readonly refresh: (
        params?: S.PluginsMarketplacesRefreshRequest | undefined
      ) => Effect.Effect<S.MarketplaceRefreshResult, E>
      readonly remove: (params: S.PluginsMarketplacesRemoveRequest) => Effect.Effect<S.MarketplaceRemoveResult, E>
    }
    readonly reload: (params?: PluginsReloadRequest | undefined) => Effect.Effect<void, E>
    readonly uninstall: (params: S.PluginsUninstallRequest) => Effect.Effect<void, E>
    readonly update: (params: S.PluginsUpdateRequest) => Effect.Effect<S.PluginUpdateResult, E>
  }
  readonly provider: {
    readonly add: (params?: ProviderAddRequest | undefined) => Effect.Effect<ProviderAddResult, E>
    readonly getEndpoint: (params?: ProviderGetEndpointRequest | undefined) => Effect.Effect<ProviderEndpoint, E>
    readonly sync: (params?: ProviderSyncRequest | undefined) => Effect.Effect<ProviderSyncResult, E>
  }
  readonly queue: {
    readonly appendSteering: (params: QueueAppendSteeringRequest) => Effect.Effect<QueueUpdateTextResult, E>
    readonly clear: () => Effect.Effect<void, E>
    readonly duplicateAt: (params: QueueDuplicateAtRequest) => Effect.Effect<QueueDuplicateAtResult, E>
    readonly insertAt: (params: QueueInsertAtRequest) => Effect.Effect<QueueInsertAtResult, E>
    readonly moveItem: (params: QueueMoveItemRequest) => Effect.Effect<QueueMoveItemResult, E>
    readonly pendingItems: () => Effect.Effect<QueuePendingItemsResult, E>
    readonly removeAt: (params: QueueRemoveAtRequest) => Effect.Effect<QueueRemoveAtResult, E>
    readonly removeMostRecent: () => Effect.Effect<QueueRemoveMostRecentResult, E>
    readonly sendNow: (params: QueueSendNowRequest) => Effect.Effect<QueueSendNowResult, E>
    readonly setDrainPaused: (params: QueueSetDrainPausedRequest) => Effect.Effect<void, E>
    readonly updateText: (params: QueueUpdateTextRequest) => Effect.Effect<QueueUpdateTextResult, E>
    readonly withdrawMessage: (params: QueueWithdrawMessageRequest) => Effect.Effect<QueueWithdrawMessageResult, E>
  }
  readonly remote: {
    readonly disable: () => Effect.Effect<void, E>
    readonly enable: (params?: RemoteEnableRequest | undefined) => Effect.Effect<RemoteEnableResult, E>
    readonly notifySteerableChanged: (
      params: RemoteNotifySteerableChangedRequest
    ) => Effect.Effect<RemoteNotifySteerableChangedResult, E>
  }
  readonly sandbox: {
    readonly disableForSession: (
      params: SandboxDisableForSessionRequest
    ) => Effect.Effect<SandboxDisableForSessionResult, E>
    readonly getEnforcementStatus: () => Effect.Effect<SandboxEnforcementStatus, E>
  }
  readonly schedule: {
    readonly list: () => Effect.Effect<ScheduleList, E>
    readonly stop: (params: ScheduleStopRequest) => Effect.Effect<ScheduleStopResult, E>
  }
  readonly send: (params: SendRequest) => Effect.Effect<SendResult, E>
  readonly sendMessages: (params: SendMessagesRequest) => Effect.Effect<SendMessagesResult, E>
  readonly shell: {
    readonly cancelUserRequested: (
      params: ShellCancelUserRequestedRequest
    ) => Effect.Effect<CancelUserRequestedShellCommandResult, E>
    readonly exec: (params: ShellExecRequest) => Effect.Effect<ShellExecResult, E>
    readonly executeUserRequested: (
      params: ShellExecuteUserRequestedRequest
    ) => Effect.Effect<UserRequestedShellCommandResult, E>
    readonly kill: (params: ShellKillRequest) => Effect.Effect<ShellKillResult, E>
  }
  readonly shutdown: (params?: ShutdownRequest | undefined) => Effect.Effect<void, E>
  readonly skills: {
    readonly disable: (params: SkillsDisableRequest) => Effect.Effect<void, E>
    readonly enable: (params: SkillsEnableRequest) => Effect.Effect<void, E>
    readonly ensureLoaded: () => Effect.Effect<void, E>
    readonly getInvoked: () => Effect.Effect<SkillsGetInvokedResult, E>
    readonly list: () => Effect.Effect<SkillList, E>
    readonly reload: () => Effect.Effect<SkillsLoadDiagnostics, E>
  }
  readonly suspend: () => Effect.Effect<void, E>
  readonly tasks: {
    readonly cancel: (params: TasksCancelRequest) => Effect.Effect<TasksCancelResult, E>
    readonly getCurrentPromotable: () => Effect.Effect<TasksGetCurrentPromotableResult, E>
    readonly getProgress: (params: TasksGetProgressRequest) => Effect.Effect<TasksGetProgressResult, E>
    readonly list: () => Effect.Effect<TaskList, E>
    readonly promoteCurrentToBackground: () => Effect.Effect<TasksPromoteCurrentToBackgroundResult, E>
    readonly promoteToBackground: (
      params: TasksPromoteToBackgroundRequest
    ) => Effect.Effect<TasksPromoteToBackgroundResult, E>
    readonly refresh: () => Effect.Effect<TasksRefreshResult, E>
    readonly register: (params: TasksRegisterRequest) => Effect.Effect<TasksRegisterResult, E>
    readonly remove: (params: TasksRemoveRequest) => Effect.Effect<TasksRemoveResult, E>
    readonly sendMessage: (params: TasksSendMessageRequest) => Effect.Effect<TasksSendMessageResult, E>
    readonly startAgent: (params: TasksStartAgentRequest) => Effect.Effect<TasksStartAgentResult, E>
    readonly update: (params: TasksUpdateRequest) => Effect.Effect<TasksUpdateResult, E>
    readonly waitForPending: () => Effect.Effect<TasksWaitForPendingResult, E>
  }
  readonly telemetry: {
    readonly getEngagementId: () => Effect.Effect<SessionTelemetryEngagement, E>
    readonly setFeatureOverrides: (params: TelemetrySetFeatureOverridesRequest) => Effect.Effect<void, E>
  }
  readonly tools: {
    readonly execute: (params: ToolsExecuteRequest) => Effect.Effect<ToolResult, E>
    readonly getBuiltinDescriptors: (
      params?: ToolsGetBuiltinDescriptorsRequest | undefined
    ) => Effect.Effect<ToolsGetBuiltinDescriptorsResult, E>
    readonly getCurrentMetadata: () => Effect.Effect<ToolsGetCurrentMetadataResult, E>
    readonly handlePendingToolCall: (
      params: HandlePendingToolCallRequest
    ) => Effect.Effect<HandlePendingToolCallResult, E>
    readonly initializeAndValidate: () => Effect.Effect<ToolsInitializeAndValidateResult, E>
    readonly set: (params: ToolsSetRequest) => Effect.Effect<ToolsSetResult, E>
    readonly taskCompleteEventData: (params: ToolsTaskCompleteEventDataRequest) => Effect.Effect<E.TaskCompleteData, E>
    readonly updateSubagentSettings: (
      params: UpdateSubagentSettingsRequest
    ) => Effect.Effect<ToolsUpdateSubagentSettingsResult, E>
  }
  readonly ui: {
    readonly elicitation: (params: UIElicitationRequest) => Effect.Effect<UIElicitationResponse, E>
    readonly ephemeralQuery: (params: UIEphemeralQueryRequest) => Effect.Effect<UIEphemeralQueryResult, E>
    readonly handlePendingAutoModeSwitch: (
      params: UIHandlePendingAutoModeSwitchRequest
    ) => Effect.Effect<UIHandlePendingResult, E>
    readonly handlePendingElicitation: (
      params: UIHandlePendingElicitationRequest
    ) => Effect.Effect<UIElicitationResult, E>
    readonly handlePendingExitPlanMode: (
      params: UIHandlePendingExitPlanModeRequest
    ) => Effect.Effect<UIHandlePendingResult, E>
    readonly handlePendingSampling: (params: UIHandlePendingSamplingRequest) => Effect.Effect<UIHandlePendingResult, E>
    readonly handlePendingSessionLimitsExhausted: (
      params: UIHandlePendingSessionLimitsExhaustedRequest
    ) => Effect.Effect<UIHandlePendingResult, E>
    readonly handlePendingUserInput: (
      params: UIHandlePendingUserInputRequest
    ) => Effect.Effect<UIHandlePendingResult, E>
    readonly registerDirectAutoModeSwitchHandler: () => Effect.Effect<UIRegisterDirectAutoModeSwitchHandlerResult, E>
    readonly unregisterDirectAutoModeSwitchHandler: (
      params: UIUnregisterDirectAutoModeSwitchHandlerRequest
    ) => Effect.Effect<UIUnregisterDirectAutoModeSwitchHandlerResult, E>
  }
  readonly usage: {
    readonly getMetrics: () => Effect.Effect<UsageGetMetricsResult, E>
  }
  readonly visibility: {
    readonly get: () => Effect.Effect<VisibilityGetResult, E>
    readonly set: (params: VisibilitySetRequest) => Effect.Effect<VisibilitySetResult, E>
  }
  readonly workflow: {
    readonly agent: (params: WorkflowAgentRequest) => Effect.Effect<WorkflowAgentResult, E>
    readonly cancel: (params: WorkflowCancelRequest) => Effect.Effect<WorkflowRunResult, E>
    readonly getRun: (params: WorkflowGetRunRequest) => Effect.Effect<WorkflowRunResult, E>
    readonly getRunDetail: (params: WorkflowGetRunRequest) => Effect.Effect<WorkflowRunDetail, E>
    readonly getRunProgress: (params: WorkflowGetRunProgressRequest) => Effect.Effect<WorkflowProgressPage, E>
    readonly journal: {
      readonly get: (params: WorkflowJournalGetRequest) => Effect.Effect<WorkflowJournalGetResult, E>
      readonly put: (params: WorkflowJournalPutRequest) => Effect.Effect<S.WorkflowAckResult, E>
    }
    readonly listRuns: (params?: WorkflowListRunsRequest | undefined) => Effect.Effect<WorkflowListRunsResult, E>
    readonly log: (params: WorkflowLogRequest) => Effect.Effect<S.WorkflowAckResult, E>
    readonly pause: (params: WorkflowPauseRequest) => Effect.Effect<WorkflowRunResult, E>
    readonly resume: (params: WorkflowResumeRequest) => Effect.Effect<WorkflowResumeResult, E>
    readonly run: (params: WorkflowRunRequest) => Effect.Effect<WorkflowRunResult, E>
  }
  readonly workspaces: {
    readonly addSummary: (params: WorkspacesAddSummaryRequest) => Effect.Effect<WorkspacesAddSummaryResult, E>
    readonly autopilotObjectiveExists: () => Effect.Effect<WorkspacesAutopilotObjectiveExistsResult, E>
    readonly createDirectory: (params: WorkspacesCreateDirectoryRequest) => Effect.Effect<void, E>
    readonly createFile: (params: WorkspacesCreateFileRequest) => Effect.Effect<void, E>
    readonly deleteAutopilotObjective: () => Effect.Effect<WorkspacesDeleteAutopilotObjectiveResult, E>
    readonly diff: (params: WorkspacesDiffRequest) => Effect.Effect<WorkspaceDiffResult, E>
    readonly ensure: (params?: WorkspacesEnsureRequest | undefined) => Effect.Effect<WorkspacesGetWorkspaceResult, E>
    readonly getWorkspace: () => Effect.Effect<WorkspacesGetWorkspaceResult, E>
    readonly listCheckpoints: () => Effect.Effect<WorkspacesListCheckpointsResult, E>
    readonly listFiles: () => Effect.Effect<WorkspacesListFilesResult, E>
    readonly readAutopilotObjective: () => Effect.Effect<WorkspacesReadAutopilotObjectiveResult, E>
    readonly readCheckpoint: (
      params: WorkspacesReadCheckpointRequest
    ) => Effect.Effect<WorkspacesReadCheckpointResult, E>
    readonly readFile: (params: WorkspacesReadFileRequest) => Effect.Effect<WorkspacesReadFileResult, E>
    readonly removePath: (params: WorkspacesRemovePathRequest) => Effect.Effect<void, E>
    readonly renamePath: (params: WorkspacesRenamePathRequest) => Effect.Effect<void, E>
    readonly saveLargePaste: (
      params: WorkspacesSaveLargePasteRequest
    ) => Effect.Effect<WorkspacesSaveLargePasteResult, E>
    readonly statFile: (params: WorkspacesStatFileRequest) => Effect.Effect<WorkspacesStatFileResult, E>
    readonly truncateSummaries: (
      params: WorkspacesTruncateSummariesRequest
    ) => Effect.Effect<WorkspacesGetWorkspaceResult, E>
    readonly updateMetadata: (
      params?: WorkspacesUpdateMetadataRequest | undefined
    ) => Effect.Effect<WorkspacesGetWorkspaceResult, E>
    readonly writeAutopilotObjective: (
      params: WorkspacesWriteAutopilotObjectiveRequest
    ) => Effect.Effect<WorkspacesWriteAutopilotObjectiveResult, E>
  }
}

/** @experimental */
export interface AbortRequest {
  readonly reason?: E.AbortReason | undefined
}

export interface AbortResult {
  readonly success: boolean
  readonly error?: string | null | undefined
}

export interface AcceptedEnqueueCommandResult {
  readonly queued: true
  readonly queueId: string
}

/** @experimental */
export type AccountKind = "githubDotCom" | "proxima" | "entraEmu" | "entra" | "loki" | (string & {})

/** @experimental */
export interface AccountStatus {
  readonly host: string
  readonly login: string
  readonly kind: AccountKind
  readonly derivedFrom?: string | null | undefined
  readonly active: boolean
  readonly selectionId: string
}

/** @experimental */
export interface AccountsEnumerateRequest {
  readonly query: AuthEnumerateQuery
}

/** @experimental */
export interface AccountsGetRequest {
  readonly query: AuthReadQuery
}

/** @experimental */
export interface AccountsSetRequest {
  readonly command: AuthWrite
}

export interface AgentGetCurrentResult {
  readonly agent?: S.AgentInfo | null | undefined
}

export interface AgentList {
  readonly agents: ReadonlyArray<S.AgentInfo>
}

/** @experimental */
export interface AgentListRequest {
  readonly includeBuiltInAgents?: boolean | undefined
  readonly includePrompt?: boolean | undefined
}

export interface AgentReloadResult {
  readonly agents: ReadonlyArray<S.AgentInfo>
}

/** @experimental */
export interface AgentSelectRequest {
  readonly name: string
}

export interface AgentSelectResult {
  readonly agent: S.AgentInfo
}

/** @experimental */
export interface AgentSetPromptRequest {
  readonly id: string
  readonly prompt: string
}

/** @experimental */
export type AuthEnumerateQuery =
  | { readonly kind: "accounts" }
  | { readonly kind: "providers"; readonly brokerAvailable?: boolean | undefined }

/** @experimental */
export type AuthEnumerateValue =
  | { readonly kind: "accounts"; readonly items: ReadonlyArray<AccountStatus> }
  | { readonly kind: "providers"; readonly items: ReadonlyArray<ProviderDescriptor> }
  | UnrecognizedMember<"kind">

export interface AuthIdentity {
  readonly type: AuthInfoType
  readonly host: string
  readonly login?: string | null | undefined
  readonly envVar?: string | null | undefined
  readonly registrationId?: string | null | undefined
  readonly copilotUser?: S.CopilotUserResponse | null | undefined
}

export type AuthInfoType =
  | "hmac"
  | "env"
  | "user"
  | "gh-cli"
  | "api-key"
  | "token"
  | "token-provider"
  | "copilot-api-token"
  | (string & {})

/** @experimental */
export interface AuthLoginAdvanceRequest {
  readonly flowId: string
  readonly input?: string | undefined
}

/** @experimental */
export interface AuthLoginBeginRequest {
  readonly kind: LoginProviderKind
}

/** @experimental */
export interface AuthLoginBegun {
  readonly flowId: string
  readonly step: AuthLoginStep
}

/** @experimental */
export interface AuthLoginCancelRequest {
  readonly flowId: string
}

/** @experimental */
export interface AuthLoginResultDto {
  readonly status: AuthLoginResultStatus
  readonly host?: string | null | undefined
  readonly login?: string | null | undefined
}

/** @experimental */
export type AuthLoginResultStatus = "completed" | "needs-plaintext-consent" | "declined" | (string & {})

/** @experimental */
export type AuthLoginStep =
  | { readonly kind: "open-url"; readonly url: string }
  | { readonly kind: "input-required"; readonly prompt: string }
  | { readonly kind: "awaiting" }
  | { readonly kind: "needs-interaction" }
  | { readonly kind: "completed"; readonly result: AuthLoginResultDto }
  | { readonly kind: "error"; readonly message: string }
  | UnrecognizedMember<"kind">

/** @experimental */
export type AuthReadQuery =
  | { readonly kind: "activeAccount" }
  | { readonly kind: "status" }
  | { readonly kind: "lastErrors" }

/** @experimental */
export type AuthReadValue =
  | { readonly kind: "activeAccount"; readonly account?: AccountStatus | null | undefined }
  | { readonly kind: "status"; readonly status: AuthStatusDto }
  | { readonly kind: "lastErrors"; readonly errors: ReadonlyArray<AuthValidationError> }
  | UnrecognizedMember<"kind">

/** @experimental */
export interface AuthStatusDto {
  readonly isAuthenticated: boolean
  readonly activeLogin?: string | null | undefined
  readonly activeHost?: string | null | undefined
  readonly copilotPlan?: string | null | undefined
  readonly accountCount: number
}

export interface AuthValidationError {
  readonly message: string
  readonly githubMessage?: string | null | undefined
}

export type AuthValidationErrors = ReadonlyArray<AuthValidationError>

/** @experimental */
export type AuthWrite =
  | { readonly kind: "switchActive"; readonly selectionId: string }
  | { readonly kind: "logout"; readonly selectionId?: string | undefined }
  | { readonly kind: "setCredentials"; readonly host: string; readonly login: string; readonly token: string }

/** @experimental */
export interface AuthWriteResult {
  readonly ok: boolean
  readonly moreUsers?: boolean | null | undefined
}

/** @experimental */
export interface AutopilotObjectiveCreditLimit {
  readonly credits?: number | null | undefined
  readonly creditsUsed: number
  readonly creditsUsedNanoAiu: string
}

/** @experimental */
export interface AutopilotObjectiveGetStateResult {
  readonly state: AutopilotObjectiveState | null
}

/** @experimental */
export interface AutopilotObjectiveState {
  readonly id: number
  readonly objective: string
  readonly status: AutopilotObjectiveStatus
  readonly turnCount: number
  readonly pauseReason?: string | null | undefined
  readonly completionSummary?: string | null | undefined
  readonly creditCountNanoAiu: string
  readonly creditLimit?: AutopilotObjectiveCreditLimit | null | undefined
}

/** @experimental */
export type AutopilotObjectiveStatus = "active" | "paused" | "completed" | (string & {})

/** @experimental */
export interface BuiltinToolDescriptor {
  readonly name: string
  readonly title: string | null
  readonly description: string
  readonly inputSchema: BuiltinToolInputSchema | null
  readonly instructions: string | null
  readonly type: string | null
  readonly format: BuiltinToolFormat | null
  readonly safeForTelemetry: S.BuiltinToolSafeForTelemetry
  readonly isTerminal: boolean
  readonly hasSummariseIntention?: boolean | null | undefined
}

/** @experimental */
export interface BuiltinToolFormat {
  readonly type: BuiltinToolFormatType
  readonly syntax: string
  readonly definition: string
}

/** @experimental */
export type BuiltinToolFormatType = "grammar" | (string & {})

/** @experimental */
export interface BuiltinToolInputSchema {
  readonly type?: BuiltinToolInputSchemaType | null | undefined
  readonly [key: string]: unknown
}

/** @experimental */
export type BuiltinToolInputSchemaType = "object" | (string & {})

export interface CancelUserRequestedShellCommandResult {
  readonly cancelled: boolean
}

/** @experimental */
export interface CanvasAction {
  readonly name: string
  readonly description?: string | null | undefined
  readonly inputSchema?: CanvasJsonSchema | null | undefined
}

/** @experimental */
export interface CanvasActionInvokeRequest {
  readonly instanceId: string
  readonly actionName: string
  readonly input?: unknown
}

/** @experimental */
export interface CanvasActionInvokeResult {
  readonly result?: unknown
}

/** @experimental */
export interface CanvasCloseRequest {
  readonly instanceId: string
}

/** @experimental */
export type CanvasJsonSchema = unknown

/** @experimental */
export interface CanvasList {
  readonly canvases: ReadonlyArray<DiscoveredCanvas>
}

/** @experimental */
export interface CanvasListOpenResult {
  readonly openCanvases: ReadonlyArray<OpenCanvasInstance>
}

/** @experimental */
export interface CanvasOpenRequest {
  readonly extensionId?: string | undefined
  readonly canvasId: string
  readonly instanceId: string
  readonly input?: unknown
}

/** @experimental */
export interface CanvasProviderRegisterRequest {
  readonly connectionId: string
  readonly info: unknown
  readonly canvases: ReadonlyArray<unknown>
}

/** @experimental */
export interface CanvasProviderUnregisterRequest {
  readonly connectionId: string
}

/** @experimental */
export interface CommandsFinalizeInvocationEffectRequest {
  readonly effect: { readonly [key: string]: unknown }
  readonly outcome: CommandsInvocationEffectOutcome
}

/** @experimental */
export interface CommandsFinalizeInvocationEffectResult {
  readonly success: boolean
  readonly error?: string | null | undefined
}

/** @experimental */
export interface CommandsHandlePendingCommandRequest {
  readonly requestId: string
  readonly error?: string | undefined
}

export interface CommandsHandlePendingCommandResult {
  readonly success: boolean
}

/** @experimental */
export type CommandsInvocationEffectOutcome = "applied" | "cancelled"

export type CommandsInvocationOrigin = "settings"

/** @experimental */
export interface CommandsInvokeRequest {
  readonly name: string
  readonly input?: string | undefined
  readonly origin?: CommandsInvocationOrigin | undefined
}

/** @experimental */
export interface CommandsListRequest {
  readonly includeBuiltins?: boolean | undefined
  readonly includeSkills?: boolean | undefined
  readonly includeClientCommands?: boolean | undefined
}

/** @experimental */
export interface CommandsRespondToQueuedCommandRequest {
  readonly requestId: string
  readonly result: QueuedCommandResult
}

export interface CommandsRespondToQueuedCommandResult {
  readonly success: boolean
}

export interface CompletionsGetTriggerCharactersResult {
  readonly triggerCharacters: ReadonlyArray<string>
}

/** @experimental */
export interface CompletionsRequestRequest {
  readonly text: string
  readonly offset: number
}

export interface CompletionsRequestResult {
  readonly items: ReadonlyArray<SessionCompletionItem>
}

/** @experimental */
export interface ConnectorAccountRequest {
  readonly accountId: string
}

/** @experimental */
export interface ConnectorAuthorizationRequirement {
  readonly accountId: string
  readonly scope: ConnectorAuthorizationScope
}

/** @experimental */
export type ConnectorAuthorizationScope = "write_plugin_gateway_connections" | (string & {})

/** @experimental */
export type ConnectorAvailability = "enabled" | "disabled" | "unavailable" | (string & {})

/** @experimental */
export interface ConnectorCapabilities {
  readonly apiVersion: number
  readonly availability: ConnectorAvailability
  readonly consentContinuation: boolean
  readonly opaqueAccountSelection: boolean
  readonly maxPollAttempts: number
  readonly maxPollIntervalMs: number
  readonly maxDeadlineMs: number
}

/** @experimental */
export interface ConnectorCatalogEntry {
  readonly name: string
  readonly displayName: string
  readonly description?: string | null | undefined
  readonly status: ConnectorCatalogStatus
  readonly runtimeServerIds: ReadonlyArray<string>
}

/** @experimental */
export interface ConnectorCatalogResult {
  readonly revision: number
  readonly refreshedAtMs: number
  readonly connectors: ReadonlyArray<ConnectorCatalogEntry>
}

/** @experimental */
export type ConnectorCatalogStatus = "not_connected" | "pending" | "connected" | "error" | "unknown" | (string & {})

/** @experimental */
export interface ConnectorConnectRequest {
  readonly accountId: string
  readonly connectorName: string
}

/** @experimental */
export type ConnectorConnectResult =
  | { readonly kind: "connected"; readonly status: ConnectorStatus }
  | { readonly kind: "consent_required"; readonly consentUrl: string; readonly continuationId: string }
  | { readonly kind: "pending"; readonly continuationId: string }
  | UnrecognizedMember<"kind">

/** @experimental */
export interface ConnectorContinueRequest {
  readonly continuationId: string
  readonly maxAttempts: number
  readonly pollIntervalMs: number
  readonly deadlineMs: number
}

/** @experimental */
export interface ConnectorDisconnectResult {
  readonly disconnected: boolean
  readonly status: ConnectorStatus
}

/** @experimental */
export type ConnectorMcpStatus =
  | "connected"
  | "pending"
  | "needs_auth"
  | "failed"
  | "stopped"
  | "disabled"
  | "not_configured"
  | (string & {})

/** @experimental */
export interface ConnectorReconcileRequest {
  readonly accountId: string
  readonly refreshCatalog?: boolean | undefined
}

/** @experimental */
export interface ConnectorRuntimeStatus {
  readonly runtimeServerId: string
  readonly connectorName: string
  readonly status: ConnectorMcpStatus
}

/** @experimental */
export interface ConnectorStatus {
  readonly apiVersion: number
  readonly availability: ConnectorAvailability
  readonly accountId?: string | null | undefined
  readonly catalog?: ConnectorCatalogResult | null | undefined
  readonly authorizationRequirement?: ConnectorAuthorizationRequirement | null | undefined
  readonly runtimeServers: ReadonlyArray<ConnectorRuntimeStatus>
  readonly pendingConnections: number
}

/** @experimental */
export interface ContentExclusionCheckPathsRequest {
  readonly paths: ReadonlyArray<string>
}

/** @experimental */
export interface ContentExclusionCheckPathsResult {
  readonly available: boolean
  readonly checks: ReadonlyArray<ContentExclusionPathCheck>
}

/** @experimental */
export interface ContentExclusionPathCheck {
  readonly path: string
  readonly excluded: boolean
}

export interface ContextHeaviestMessage {
  readonly id: string
  readonly label: string
  readonly role: string
  readonly tokens: number
}

export interface CurrentModel {
  readonly modelId?: string | null | undefined
  readonly reasoningEffort?: string | null | undefined
  readonly contextTier?: E.ContextTier | null | undefined
  readonly autoTier?: E.AutoTier | null | undefined
  readonly pendingAutoTier?: E.AutoTier | null | undefined
  readonly activatingAutoTier?: E.AutoTier | null | undefined
}

export interface CurrentToolMetadata {
  readonly name: string
  readonly namespacedName?: string | null | undefined
  readonly mcpServerName?: string | null | undefined
  readonly mcpToolName?: string | null | undefined
  readonly description: string
  readonly input_schema?: { readonly [key: string]: unknown } | null | undefined
  readonly deferLoading?: boolean | null | undefined
}

export interface DebugCollectLogsCollectedEntry {
  readonly bundlePath: string
  readonly source: DebugCollectLogsSource
  readonly sizeBytes: number
}

export type DebugCollectLogsDestination =
  | { readonly kind: "archive"; readonly outputPath: string; readonly noOverwrite?: boolean | undefined }
  | { readonly kind: "directory"; readonly outputDirectory: string }

export interface DebugCollectLogsEntry {
  readonly kind: DebugCollectLogsEntryKind
  readonly path: string
  readonly bundlePath: string
  readonly redaction?: DebugCollectLogsRedaction | undefined
  readonly required?: boolean | undefined
}

export type DebugCollectLogsEntryKind = "file" | "directory"

export interface DebugCollectLogsInclude {
  readonly events?: boolean | undefined
  readonly processLogs?: boolean | undefined
  readonly shellLogs?: boolean | undefined
  readonly eventsPath?: string | undefined
  readonly currentProcessLogPath?: string | undefined
  readonly processLogDirectory?: string | undefined
  readonly previousProcessLogLimit?: number | undefined
}

export type DebugCollectLogsRedaction = "plain-text" | "events-jsonl" | "none"

/** @experimental */
export interface DebugCollectLogsRequest {
  readonly destination: DebugCollectLogsDestination
  readonly include?: DebugCollectLogsInclude | undefined
  readonly additionalEntries?: ReadonlyArray<DebugCollectLogsEntry> | undefined
}

export interface DebugCollectLogsResult {
  readonly kind: DebugCollectLogsResultKind
  readonly path: string
  readonly entries: ReadonlyArray<DebugCollectLogsCollectedEntry>
  readonly skippedEntries?: ReadonlyArray<DebugCollectLogsSkippedEntry> | null | undefined
}

export type DebugCollectLogsResultKind = "archive" | "directory" | (string & {})

export interface DebugCollectLogsSkippedEntry {
  readonly bundlePath: string
  readonly path?: string | null | undefined
  readonly reason: string
}

export type DebugCollectLogsSource = "events" | "process-log" | "shell-log" | "additional" | (string & {})

export type DiagnosticCursorStatus = "ok" | "expired" | (string & {})

export type DiagnosticEntry =
  | {
      readonly source: "mcp"
      readonly timestamp: string
      readonly level: DiagnosticSeverity
      readonly agentId?: string | null | undefined
      readonly message: string
      readonly truncated?: boolean | null | undefined
      readonly originalBytes?: number | null | undefined
      readonly details: McpDiagnosticDetails
    }
  | UnrecognizedMember<"source">

export type DiagnosticLogLevel = "off" | "error" | "warning" | "info" | "debug" | "trace" | (string & {})

export type DiagnosticSeverity = "error" | "warning" | "info" | "debug" | "trace" | (string & {})

export type DiagnosticSource = "mcp"

export interface DiagnosticSourcesConfiguration {
  readonly mcp?: McpDiagnosticSourceConfiguration | null | undefined
}

/** @experimental */
export interface DiagnosticsConfiguration {
  readonly sources: DiagnosticSourcesConfiguration
}

/** @experimental */
export interface DiagnosticsConfigureRequest {
  readonly sources: DiagnosticSourcesConfiguration
}

/** @experimental */
export interface DiagnosticsReadRequest {
  readonly sources: ReadonlyArray<DiagnosticSource>
  readonly cursor?: string | undefined
  readonly max?: number | undefined
  readonly waitMs?: number | undefined
}

export interface DiagnosticsReadResult {
  readonly entries: ReadonlyArray<DiagnosticEntry>
  readonly cursor: string
  readonly cursorStatus: DiagnosticCursorStatus
  readonly droppedCount?: number | null | undefined
  readonly hasMore: boolean
}

/** @experimental */
export interface DiscoveredCanvas {
  readonly displayName: string
  readonly description: string
  readonly icon?: string | null | undefined
  readonly inputSchema?: CanvasJsonSchema | null | undefined
  readonly actions?: ReadonlyArray<CanvasAction> | null | undefined
  readonly extensionId: string
  readonly extensionName?: string | null | undefined
  readonly canvasId: string
}

/** @experimental */
export interface EnqueueCommandParams {
  readonly command: string
  readonly displayText?: string | null | undefined
}

export type EnqueueCommandResult = AcceptedEnqueueCommandResult | UnsupportedEnqueueCommandResult

/** @experimental */
export interface EventLogReadRequest {
  readonly cursor?: string | undefined
  readonly max?: number | undefined
  readonly waitMs?: number | undefined
  readonly types?: EventLogTypes | undefined
  readonly agentScope?: EventsAgentScope | undefined
  readonly agentIds?: ReadonlyArray<string> | undefined
  readonly direction?: S.EventsReadDirection | undefined
  readonly includeEphemeral?: boolean | undefined
}

export interface EventLogReleaseInterestResult {
  readonly success: boolean
}

export interface EventLogTailResult {
  readonly cursor: string
}

export type EventLogTypes = "*" | ReadonlyArray<string>

export type EventsAgentScope = "primary" | "all"

/** @experimental */
export interface ExecuteCommandParams {
  readonly commandName: string
  readonly args: string
}

export interface ExecuteCommandResult {
  readonly error?: string | null | undefined
}

export interface Extension {
  readonly id: string
  readonly name: string
  readonly source: S.ExtensionSource
  readonly status: ExtensionStatus
  readonly pid?: number | null | undefined
}

export interface ExtensionContextPushInput {
  readonly type: "extension_context"
  readonly title: string
  readonly payload: unknown
}

export interface ExtensionList {
  readonly extensions: ReadonlyArray<Extension>
}

export type ExtensionStatus = "running" | "disabled" | "failed" | "starting" | (string & {})

/** @experimental */
export interface ExtensionsDisableRequest {
  readonly id: string
}

/** @experimental */
export interface ExtensionsEnableRequest {
  readonly id: string
}

export type ExternalToolResult = string | ExternalToolTextResultForLlm

export interface ExternalToolTextResultForLlm {
  readonly textResultForLlm: string
  readonly resultType?: string | undefined
  readonly error?: string | undefined
  readonly sessionLog?: string | undefined
  readonly toolTelemetry?: { readonly [key: string]: unknown } | undefined
  readonly binaryResultsForLlm?: ReadonlyArray<ExternalToolTextResultForLlmBinaryResultsForLlm> | undefined
  readonly contents?: ReadonlyArray<ExternalToolTextResultForLlmContent> | undefined
  readonly toolReferences?: ReadonlyArray<string> | undefined
}

export interface ExternalToolTextResultForLlmBinaryResultsForLlm {
  readonly type: ExternalToolTextResultForLlmBinaryResultsForLlmType
  readonly data: string
  readonly mimeType: string
  readonly description?: string | null | undefined
  readonly metadata?: { readonly [key: string]: unknown } | null | undefined
}

export type ExternalToolTextResultForLlmBinaryResultsForLlmType = "image" | "resource" | (string & {})

export type ExternalToolTextResultForLlmContent =
  | ExternalToolTextResultForLlmContentText
  | ExternalToolTextResultForLlmContentTerminal
  | ExternalToolTextResultForLlmContentShellExit
  | ExternalToolTextResultForLlmContentImage
  | ExternalToolTextResultForLlmContentAudio
  | ExternalToolTextResultForLlmContentResourceLink
  | ExternalToolTextResultForLlmContentResource
  | UnrecognizedMember<"type">

export interface ExternalToolTextResultForLlmContentAudio {
  readonly type: "audio"
  readonly data: string
  readonly mimeType: string
}

export interface ExternalToolTextResultForLlmContentImage {
  readonly type: "image"
  readonly data: string
  readonly mimeType: string
}

export interface ExternalToolTextResultForLlmContentResource {
  readonly type: "resource"
  readonly resource: ExternalToolTextResultForLlmContentResourceDetails
}

export type ExternalToolTextResultForLlmContentResourceDetails =
  | E.EmbeddedTextResourceContents
  | E.EmbeddedBlobResourceContents

export interface ExternalToolTextResultForLlmContentResourceLink {
  readonly type: "resource_link"
  readonly icons?: ReadonlyArray<ExternalToolTextResultForLlmContentResourceLinkIcon> | null | undefined
  readonly name: string
  readonly title?: string | null | undefined
  readonly uri: string
  readonly description?: string | null | undefined
  readonly mimeType?: string | null | undefined
  readonly size?: number | null | undefined
}

export interface ExternalToolTextResultForLlmContentResourceLinkIcon {
  readonly src: string
  readonly mimeType?: string | null | undefined
  readonly sizes?: ReadonlyArray<string> | null | undefined
  readonly theme?: ExternalToolTextResultForLlmContentResourceLinkIconTheme | null | undefined
}

export type ExternalToolTextResultForLlmContentResourceLinkIconTheme = "light" | "dark" | (string & {})

export interface ExternalToolTextResultForLlmContentShellExit {
  readonly type: "shell_exit"
  readonly shellId: string
  readonly exitCode: number
  readonly cwd?: string | null | undefined
  readonly outputPreview?: string | null | undefined
  readonly outputTruncated?: boolean | null | undefined
  readonly outputFilePath?: string | null | undefined
}

export interface ExternalToolTextResultForLlmContentTerminal {
  readonly type: "terminal"
  readonly text: string
  readonly exitCode?: number | null | undefined
  readonly cwd?: string | null | undefined
}

export interface ExternalToolTextResultForLlmContentText {
  readonly type: "text"
  readonly text: string
}

/** @experimental */
export interface FleetStartRequest {
  readonly prompt?: string | undefined
  readonly attachments?: ReadonlyArray<E.Attachment> | undefined
  /** Internal upstream. */
  readonly billable?: boolean | undefined
  readonly wait?: boolean | undefined
}

export interface FleetStartResult {
  readonly started: boolean
}

/** @experimental */
export interface FolderTrustAddParams {
  readonly path: string
}

/** @experimental */
export interface FolderTrustCheckParams {
  readonly path: string
}

export interface FolderTrustCheckResult {
  readonly trusted: boolean
}

/** @experimental */
export interface HandlePendingToolCallRequest {
  readonly requestId: string
  readonly result?: ExternalToolResult | undefined
  readonly error?: string | undefined
}

export interface HandlePendingToolCallResult {
  readonly success: boolean
}

export interface HistoryAbortManualCompactionResult {
  readonly aborted: boolean
}

export interface HistoryCancelBackgroundCompactionResult {
  readonly cancelled: boolean
}

/** @experimental */
export interface HistoryClearContextRequest {
  readonly prompt: string
}

export interface HistoryClearContextResult {
  readonly messagesCleared: number
}

export interface HistoryCompactContextWindow {
  readonly tokenLimit: number
  readonly currentTokens: number
  readonly messagesLength: number
  readonly systemTokens?: number | null | undefined
  readonly conversationTokens?: number | null | undefined
  readonly toolDefinitionsTokens?: number | null | undefined
}

/** @experimental */
export interface HistoryCompactRequest {
  readonly customInstructions?: string | undefined
  readonly trigger?: "manual" | "model_switch" | undefined
  readonly tokenLimit?: number | undefined
}

export interface HistoryCompactResult {
  readonly success: boolean
  readonly tokensRemoved: number
  readonly messagesRemoved: number
  readonly summaryContent?: string | null | undefined
  readonly contextWindow?: HistoryCompactContextWindow | null | undefined
}

export type HistoryFileRestoreSkipReason = "user-modified" | "skipped-capture" | (string & {})

export interface HistoryListRewindPointsResult {
  readonly fileChangeTrackingEnabled: boolean
  readonly unavailableReason?: HistoryRewindUnavailableReason | null | undefined
  readonly points: ReadonlyArray<HistoryRewindPoint>
}

/** @experimental */
export interface HistoryPreviewRewindRequest {
  readonly eventId: string
}

export interface HistoryPreviewRewindResult {
  readonly available: boolean
  readonly reason?: HistoryRewindUnavailableReason | null | undefined
  readonly fileCount: number
  readonly files: ReadonlyArray<HistoryRewindFilePreview>
}

export type HistoryRewindChangeType = "created" | "deleted" | "modified" | (string & {})

export interface HistoryRewindFilePreview {
  readonly path: string
  readonly changeType: HistoryRewindChangeType
  readonly linesAdded: number
  readonly linesRemoved: number
}

export type HistoryRewindMode = "conversation" | "conversation-and-files"

export type HistoryRewindOutcome =
  | "success"
  | "session-busy"
  | "file-change-tracking-disabled"
  | "unsupported-remote-session"
  | "files-rolled-back"
  | "rollback-incomplete"
  | "truncation-failed"
  | "checkpoint-cleanup-failed"
  | "snapshot-prune-failed"
  | (string & {})

export interface HistoryRewindPoint {
  readonly eventId: string
  readonly userMessage: string
  readonly timestamp: string
  readonly canRestoreFiles: boolean
  readonly fileCount: number
  readonly turnChangedFiles: boolean
  readonly linesAdded: number
  readonly linesRemoved: number
  readonly isAutopilotContinuation: boolean
}

/** @experimental */
export interface HistoryRewindRequest {
  readonly eventId: string
  readonly mode: HistoryRewindMode
}

export interface HistoryRewindResult {
  readonly outcome: HistoryRewindOutcome
  readonly eventsRemoved?: number | null | undefined
  readonly restoredFiles: ReadonlyArray<string>
  readonly skippedFiles: ReadonlyArray<HistorySkippedFileRestore>
  readonly error?: string | null | undefined
}

export type HistoryRewindUnavailableReason =
  | "file-change-tracking-disabled"
  | "session-busy"
  | "unsupported-remote-session"
  | (string & {})

export interface HistorySkippedFileRestore {
  readonly path: string
  readonly reason: HistoryFileRestoreSkipReason
}

export interface HistorySummarizeForHandoffResult {
  readonly summary: string
}

/** @experimental */
export interface HistoryTruncateRequest {
  readonly eventId: string
}

export interface HistoryTruncateResult {
  readonly eventsRemoved: number
  readonly checkpointCleanupFailed?: boolean | null | undefined
  readonly checkpointCleanupError?: string | null | undefined
}

export interface InstructionsGetSourcesResult {
  readonly sources: ReadonlyArray<S.InstructionSource>
}

/** @experimental */
export interface InterruptMainTurnRequest {
  readonly flushQueued?: boolean | undefined
}

export interface InterruptMainTurnResult {
  readonly interrupted: boolean
}

export interface JsonSchemaResponseFormat {
  readonly name: string
  readonly schema: unknown
  readonly description?: string | undefined
  readonly strict?: boolean | undefined
}

/** @experimental */
export interface LogRequest {
  readonly message: string
  readonly level?: SessionLogLevel | undefined
  readonly type?: string | undefined
  readonly ephemeral?: boolean | undefined
  readonly url?: string | undefined
  readonly tip?: string | undefined
}

export interface LogResult {
  readonly eventId: string
}

/** @experimental */
export type LoginProviderKind = "githubDotCom" | "proxima" | "entra" | (string & {})

/** @experimental */
export interface LspInitializeRequest {
  readonly workingDirectory?: string | undefined
  readonly gitRoot?: string | undefined
  readonly force?: boolean | undefined
}

export interface McpAllowedServer {
  readonly name: string
  readonly redactedNote?: string | null | undefined
}

/** @experimental */
export interface McpAppsCallToolRequest {
  readonly serverName: string
  readonly toolName: string
  readonly arguments?: { readonly [key: string]: unknown } | undefined
  readonly originServerName: string
}

export interface McpAppsDiagnoseCapability {
  readonly sessionHasMcpApps: boolean
  readonly featureFlagEnabled: boolean
  readonly advertised: boolean
}

/** @experimental */
export interface McpAppsDiagnoseRequest {
  readonly serverName: string
}

export interface McpAppsDiagnoseResult {
  readonly capability: McpAppsDiagnoseCapability
  readonly server: McpAppsDiagnoseServer
}

export interface McpAppsDiagnoseServer {
  readonly connected: boolean
  readonly toolCount: number
  readonly toolsWithUiMeta: number
  readonly sampleToolNames: ReadonlyArray<string>
}

export interface McpAppsHostContext {
  readonly context: McpAppsHostContextDetails
}

export interface McpAppsHostContextDetails {
  readonly theme?: McpAppsHostContextDetailsTheme | null | undefined
  readonly locale?: string | null | undefined
  readonly timeZone?: string | null | undefined
  readonly displayMode?: McpAppsHostContextDetailsDisplayMode | null | undefined
  readonly availableDisplayModes?: ReadonlyArray<McpAppsHostContextDetailsAvailableDisplayMode> | null | undefined
  readonly platform?: McpAppsHostContextDetailsPlatform | null | undefined
  readonly userAgent?: string | null | undefined
  readonly [key: string]: unknown
}

export type McpAppsHostContextDetailsAvailableDisplayMode = "inline" | "fullscreen" | "pip" | (string & {})

export type McpAppsHostContextDetailsDisplayMode = "inline" | "fullscreen" | "pip" | (string & {})

export type McpAppsHostContextDetailsPlatform = "web" | "desktop" | "mobile" | (string & {})

export type McpAppsHostContextDetailsTheme = "light" | "dark" | (string & {})

/** @experimental */
export interface McpAppsListToolsRequest {
  readonly serverName: string
  readonly originServerName: string
}

export interface McpAppsListToolsResult {
  readonly tools: ReadonlyArray<{ readonly [key: string]: unknown }>
}

/** @experimental */
export interface McpAppsReadResourceRequest {
  readonly serverName: string
  readonly uri: string
}

export interface McpAppsReadResourceResult {
  readonly contents: ReadonlyArray<McpAppsResourceContent>
}

export interface McpAppsResourceContent {
  readonly uri: string
  readonly mimeType?: string | null | undefined
  readonly text?: string | null | undefined
  readonly blob?: string | null | undefined
  readonly _meta?: { readonly [key: string]: unknown } | null | undefined
}

export interface McpAppsSetHostContextDetails {
  readonly theme?: McpAppsSetHostContextDetailsTheme | undefined
  readonly locale?: string | undefined
  readonly timeZone?: string | undefined
  readonly displayMode?: McpAppsSetHostContextDetailsDisplayMode | undefined
  readonly availableDisplayModes?: ReadonlyArray<McpAppsSetHostContextDetailsAvailableDisplayMode> | undefined
  readonly platform?: McpAppsSetHostContextDetailsPlatform | undefined
  readonly userAgent?: string | undefined
  readonly [key: string]: unknown
}

export type McpAppsSetHostContextDetailsAvailableDisplayMode = "inline" | "fullscreen" | "pip"

export type McpAppsSetHostContextDetailsDisplayMode = "inline" | "fullscreen" | "pip"

export type McpAppsSetHostContextDetailsPlatform = "web" | "desktop" | "mobile"

export type McpAppsSetHostContextDetailsTheme = "light" | "dark"

/** @experimental */
export interface McpAppsSetHostContextRequest {
  readonly context: McpAppsSetHostContextDetails
}

/** @experimental */
export interface McpCancelSamplingExecutionParams {
  readonly requestId: string
}

export interface McpCancelSamplingExecutionResult {
  readonly cancelled: boolean
}

/** Internal upstream. */
export interface McpConfigureGitHubRequest {
  /** Internal upstream. */
  readonly authInfo: unknown
}

export interface McpConfigureGitHubResult {
  readonly changed: boolean
}

export interface McpDiagnosticDetails {
  readonly kind: McpDiagnosticKind
  readonly serverName: string
  readonly connectionId: string
  readonly direction?: McpDiagnosticDirection | null | undefined
  readonly data?: string | null | undefined
}

export type McpDiagnosticDirection = "client-to-server" | "server-to-client" | (string & {})

export type McpDiagnosticKind = "lifecycle" | "protocol" | "http" | "stderr" | (string & {})

export interface McpDiagnosticSourceConfiguration {
  readonly level: DiagnosticLogLevel
}

/** @experimental */
export interface McpDisableRequest {
  readonly expectedInstallationId?: string | undefined
  readonly serverName: string
}

export type McpElicitationFormMode = "form"

/** @experimental */
export interface McpEnableRequest {
  readonly expectedInstallationId?: string | undefined
  readonly serverName: string
}

/** @experimental */
export interface McpExecuteSamplingParams {
  readonly requestId: string
  readonly serverName: string
  readonly mcpRequestId: unknown
  readonly request: McpExecuteSamplingRequest
}

export type McpExecuteSamplingRequest = { readonly [key: string]: unknown }

/** @experimental */
export type McpExecuteSamplingResult = { readonly [key: string]: unknown }

export interface McpFailedServer {
  readonly name: string
  readonly error?: string | null | undefined
}

export interface McpFilteredServer {
  readonly name: string
  readonly reason: string
  readonly redactedReason?: string | null | undefined
  /** @deprecated */
  readonly enterpriseName?: string | null | undefined
}

export type McpHeadersHandlePendingHeadersRefreshRequest =
  | {
      readonly kind: "headers"
      readonly headers: { readonly [key: string]: string }
      readonly ttlMs?: number | undefined
    }
  | { readonly kind: "none" }
  | { readonly kind: "error"; readonly message: string }

/** @experimental */
export interface McpHeadersHandlePendingHeadersRefreshRequestRequest {
  readonly requestId: string
  readonly result: McpHeadersHandlePendingHeadersRefreshRequest
}

export interface McpHeadersHandlePendingHeadersRefreshRequestResult {
  readonly success: boolean
}

export interface McpHostState {
  readonly mcp3pEnabled: boolean
  readonly disabledServers: ReadonlyArray<string>
  readonly filteredServers: ReadonlyArray<string>
  readonly clients: ReadonlyArray<string>
  readonly pendingConnections: ReadonlyArray<string>
  readonly failedServers: { readonly [key: string]: McpServerFailureInfo }
  readonly needsAuthServers: { readonly [key: string]: McpServerNeedsAuthInfo }
}

/** @experimental */
export interface McpIsServerRunningRequest {
  readonly serverName: string
}

export interface McpIsServerRunningResult {
  readonly running: boolean
}

/** @experimental */
export interface McpListToolsRequest {
  readonly serverName: string
}

export interface McpListToolsResult {
  readonly tools: ReadonlyArray<McpTools>
}

/** @experimental */
export interface McpOauthAuthenticationStateChangedRequest {
  readonly serverName?: string | undefined
  readonly refreshSessionToken?: boolean | undefined
}

/** @experimental */
export interface McpOauthCancelLoginRequest {
  readonly expectedInstallationId: string
  readonly loginId: string
}

export interface McpOauthCancelLoginResult {
  readonly cancelled: boolean
}

/** @experimental */
export interface McpOauthHandlePendingRequest {
  readonly requestId: string
  readonly result: McpOauthPendingRequestResponse
}

export interface McpOauthHandlePendingResult {
  readonly success: boolean
}

export type McpOauthLoginGrantType = "authorization_code" | "client_credentials"

/** @experimental */
export interface McpOauthLoginRequest {
  readonly serverName: string
  readonly forceReauth?: boolean | undefined
  readonly clientName?: string | undefined
  readonly callbackSuccessMessage?: string | undefined
  readonly clientId?: string | undefined
  readonly clientSecret?: string | undefined
  readonly publicClient?: boolean | undefined
  readonly grantType?: McpOauthLoginGrantType | undefined
  readonly loginId?: string | undefined
  readonly expectedInstallationId?: string | undefined
}

export interface McpOauthLoginResult {
  readonly loginId?: string | null | undefined
  readonly status?: McpOwnedOauthLoginStatus | null | undefined
  readonly authorizationUrl?: string | null | undefined
}

/** @experimental */
export type McpOauthPendingRequestResponse =
  | {
      readonly kind: "token"
      readonly accessToken: string
      readonly tokenType?: string | undefined
      readonly expiresIn?: number | undefined
    }
  | { readonly kind: "cancelled" }

/** @experimental */
export interface McpOauthPrepareLoginRequest {
  readonly serverName: string
  readonly expectedInstallationId: string
  readonly forceReauth?: boolean | undefined
  readonly clientName?: string | undefined
  readonly callbackSuccessMessage?: string | undefined
}

export interface McpOauthPrepareLoginResult {
  readonly loginId: string
  readonly expiresAt: string
}

export type McpOauthProbeNeedsAuthReason = "initial" | "refresh" | "upscope" | (string & {})

/** @experimental */
export interface McpOauthProbeRequest {
  readonly expectedInstallationId?: string | undefined
  readonly serverName: string
}

export type McpOauthProbeResult =
  | { readonly status: "no-auth-required"; readonly httpResponse: E.McpOauthHttpResponse }
  | { readonly status: "authenticated"; readonly httpResponse: E.McpOauthHttpResponse }
  | {
      readonly status: "needs-auth"
      readonly httpResponse: E.McpOauthHttpResponse
      readonly reason: McpOauthProbeNeedsAuthReason
      readonly wwwAuthenticateParams?: E.McpOauthWWWAuthenticateParams | null | undefined
    }
  | {
      readonly status: "failed"
      readonly error: string
      readonly httpResponse?: E.McpOauthHttpResponse | null | undefined
    }
  | UnrecognizedMember<"status">

/** @experimental */
export interface McpOauthRespondRequest {
  readonly requestId: string
}

export interface McpOauthRespondResult {
  readonly success: boolean
}

export type McpOwnedOauthLoginStatus = "awaiting-browser" | "connected" | (string & {})

/** Internal upstream. */
export interface McpRegisterExternalClientRequest {
  readonly serverName: string
  /** Internal upstream. */
  readonly client: unknown
  /** Internal upstream. */
  readonly transport: unknown
  /** Internal upstream. */
  readonly config: unknown
}

/** Internal upstream. */
export interface McpReloadWithConfigRequest {
  /** Internal upstream. */
  readonly config: unknown
}

export interface McpRemoveGitHubResult {
  readonly removed: boolean
}

export interface McpResource {
  readonly uri: string
  readonly name: string
  readonly title?: string | null | undefined
  readonly description?: string | null | undefined
  readonly mimeType?: string | null | undefined
  readonly size?: number | null | undefined
  readonly icons?: ReadonlyArray<McpResourceIcon> | null | undefined
  readonly annotations?: McpResourceAnnotations | null | undefined
  readonly _meta?: { readonly [key: string]: unknown } | null | undefined
  readonly additionalProperties?: { readonly [key: string]: unknown } | null | undefined
}

export interface McpResourceAnnotations {
  readonly audience?: ReadonlyArray<string> | null | undefined
  readonly priority?: number | null | undefined
  readonly lastModified?: string | null | undefined
  readonly additionalProperties?: { readonly [key: string]: unknown } | null | undefined
}

export interface McpResourceContent {
  readonly uri: string
  readonly mimeType?: string | null | undefined
  readonly text?: string | null | undefined
  readonly blob?: string | null | undefined
  readonly _meta?: { readonly [key: string]: unknown } | null | undefined
}

export interface McpResourceIcon {
  readonly src: string
  readonly mimeType?: string | null | undefined
  readonly sizes?: string | null | undefined
  readonly theme?: string | null | undefined
  readonly additionalProperties?: { readonly [key: string]: unknown } | null | undefined
}

export interface McpResourceTemplate {
  readonly uriTemplate: string
  readonly name: string
  readonly title?: string | null | undefined
  readonly description?: string | null | undefined
  readonly mimeType?: string | null | undefined
  readonly icons?: ReadonlyArray<McpResourceIcon> | null | undefined
  readonly annotations?: McpResourceAnnotations | null | undefined
  readonly _meta?: { readonly [key: string]: unknown } | null | undefined
  readonly additionalProperties?: { readonly [key: string]: unknown } | null | undefined
}

/** @experimental */
export interface McpResourcesListRequest {
  readonly serverName: string
  readonly cursor?: string | undefined
}

export interface McpResourcesListResult {
  readonly resources: ReadonlyArray<McpResource>
  readonly nextCursor?: string | null | undefined
}

/** @experimental */
export interface McpResourcesListTemplatesRequest {
  readonly serverName: string
  readonly cursor?: string | undefined
}

export interface McpResourcesListTemplatesResult {
  readonly resourceTemplates: ReadonlyArray<McpResourceTemplate>
  readonly nextCursor?: string | null | undefined
}

/** @experimental */
export interface McpResourcesReadRequest {
  readonly serverName: string
  readonly uri: string
}

export interface McpResourcesReadResult {
  readonly contents: ReadonlyArray<McpResourceContent>
}

/** @experimental */
export interface McpRestartServerRequest {
  readonly serverName: string
  readonly config?: S.McpSerializableServerConfig | undefined
  readonly expectedInstallationId?: string | undefined
}

export type McpSamplingExecutionAction = "success" | "failure" | "cancelled" | (string & {})

export interface McpSamplingExecutionResult {
  readonly action: McpSamplingExecutionAction
  readonly result?: McpExecuteSamplingResult | null | undefined
  readonly error?: string | null | undefined
}

export interface McpServer {
  readonly name: string
  readonly status: E.McpServerStatus
  readonly source?: E.McpServerSource | null | undefined
  readonly sourcePlugin?: string | null | undefined
  readonly sourcePluginVersion?: string | null | undefined
  readonly displayName?: string | null | undefined
  readonly error?: string | null | undefined
  readonly serverMetadata?: E.McpServerMetadata | null | undefined
  readonly owned?: McpServerOwnership | null | undefined
}

export interface McpServerFailureInfo {
  readonly message: string
  readonly timestamp: number
}

export interface McpServerList {
  readonly servers: ReadonlyArray<McpServer>
  readonly host?: McpHostState | null | undefined
}

export interface McpServerNeedsAuthInfo {
  readonly timestamp: number
}

export interface McpServerOwnership {
  readonly installationId: string
}

export type McpSetEnvValueModeDetails = "direct" | "indirect" | (string & {})

/** @experimental */
export interface McpSetEnvValueModeParams {
  readonly mode: McpSetEnvValueModeDetails
}

export interface McpSetEnvValueModeResult {
  readonly mode: McpSetEnvValueModeDetails
}

/** @experimental */
export interface McpStartServerRequest {
  readonly serverName: string
  readonly config?: S.McpSerializableServerConfig | undefined
  readonly expectedInstallationId?: string | undefined
}

export interface McpStartServersResult {
  readonly filteredServers: ReadonlyArray<McpFilteredServer>
  readonly allowedServers?: ReadonlyArray<McpAllowedServer> | null | undefined
  readonly failedServers?: ReadonlyArray<McpFailedServer> | null | undefined
}

/** @experimental */
export interface McpStopServerRequest {
  readonly expectedInstallationId?: string | undefined
  readonly serverName: string
}

export interface McpTaskMetadata {
  readonly ttl?: number | undefined
}

export interface McpToolUi {
  readonly resourceUri?: string | null | undefined
  readonly visibility?: ReadonlyArray<McpToolUiVisibility> | null | undefined
}

export type McpToolUiVisibility = "model" | "app" | (string & {})

export interface McpTools {
  readonly name: string
  readonly description?: string | null | undefined
  readonly ui?: McpToolUi | null | undefined
}

/** Internal upstream. */
export interface McpUnregisterExternalClientRequest {
  readonly serverName: string
}

export interface MetadataContextAttributionResult {
  readonly contextAttribution: SessionContextAttribution
}

/** @experimental */
export interface MetadataContextHeaviestMessagesRequest {
  readonly limit?: number | undefined
}

export interface MetadataContextHeaviestMessagesResult {
  readonly totalTokens: number
  readonly messages: ReadonlyArray<ContextHeaviestMessage>
}

/** @experimental */
export interface MetadataContextInfoRequest {
  readonly promptTokenLimit: number
  readonly outputTokenLimit: number
  readonly selectedModel?: string | undefined
}

export interface MetadataContextInfoResult {
  readonly contextInfo: SessionContextInfo
}

export interface MetadataIsProcessingResult {
  readonly processing: boolean
}

/** @experimental */
export interface MetadataRecomputeContextTokensRequest {
  readonly modelId: string
}

export interface MetadataRecomputeContextTokensResult {
  readonly totalTokens: number
  readonly messagesTokenCount: number
  readonly systemTokenCount: number
}

/** @experimental */
export interface MetadataRecordContextChangeRequest {
  readonly context: SessionWorkingDirectoryContext
}

export type MetadataRecordContextChangeResult = { readonly [key: string]: unknown }

/** @experimental */
export interface MetadataSetWorkingDirectoryRequest {
  readonly workingDirectory: string
}

export interface MetadataSetWorkingDirectoryResult {
  readonly workingDirectory: string
}

export type MetadataSnapshotCurrentMode = "interactive" | "plan" | "autopilot" | (string & {})

export interface MetadataSnapshotRemoteMetadata {
  readonly resourceId?: string | null | undefined
  readonly repository: MetadataSnapshotRemoteMetadataRepository
  readonly pullRequestNumber?: number | null | undefined
  readonly taskType?: MetadataSnapshotRemoteMetadataTaskType | null | undefined
}

export interface MetadataSnapshotRemoteMetadataRepository {
  readonly owner: string
  readonly name: string
  readonly branch: string
}

export type MetadataSnapshotRemoteMetadataTaskType = "cca" | "cli" | (string & {})

/** @experimental */
export interface MetadataUpdateClientMetadataRequest {
  readonly clear?: boolean | undefined
  readonly remove?: ReadonlyArray<string> | undefined
  readonly set?: { readonly [key: string]: string } | undefined
}

/** @experimental */
export interface ModeSetRequest {
  readonly mode: E.SessionMode
  readonly expectedMode?: E.SessionMode | undefined
  readonly inheritPlanBaseFromSessionId?: string | undefined
  readonly planModelConfigured?: boolean | undefined
  readonly planModel?: string | undefined
  readonly planReasoningEffort?: string | undefined
  readonly planContextTier?: string | undefined
  readonly compactionDecision?: string | undefined
  readonly restorePlanModel?: boolean | undefined
  readonly persistPlanSelection?: boolean | undefined
  readonly pickerSettingsContext?: ModelPickerSettingsContext | undefined
  readonly planExitAction?: string | undefined
}

/** @experimental */
export interface ModeSetResult {
  readonly status: string
  readonly modelChanged: boolean
  readonly modeApplied?: boolean | null | undefined
  readonly confirmation?: ModelSwitchConfirmation | null | undefined
  readonly warning?: string | null | undefined
  readonly message?: string | null | undefined
  readonly deprecationWarnings?: ReadonlyArray<string> | null | undefined
  readonly deferImplementation?: boolean | null | undefined
  readonly armInteractiveContinuation?: boolean | null | undefined
}

/** @experimental */
export interface ModelApplyStartupOverlayRequest {
  readonly deviceManagedModel?: string | undefined
  readonly serverManagedModel?: string | undefined
  readonly policyHelperModel?: string | undefined
  readonly autoTier?: E.AutoTier | undefined
  readonly repoModel?: string | undefined
  readonly repoReasoningEffort?: string | undefined
  readonly repoContextTier?: string | undefined
  readonly repoAutoTier?: string | undefined
  readonly cliModel?: string | undefined
  readonly deferredResume?: boolean | undefined
  readonly managedReasoningEffort?: string | undefined
  readonly managedContextTier?: string | undefined
}

/** @experimental */
export interface ModelListRequest {
  readonly skipCache?: boolean | undefined
}

export interface ModelPickerPersistenceRequest {
  readonly settingsContext: ModelPickerSettingsContext
  readonly reasoningEffortExplicit?: boolean | undefined
  readonly contextTierExplicit?: boolean | undefined
}

export interface ModelPickerSettingsContext {
  readonly configDir?: string | undefined
  readonly homeDirectory: string
  readonly environment: { readonly [key: string]: unknown }
}

/** @experimental */
export interface ModelProviderDescriptor {
  readonly kind: S.ModelProviderKind
  readonly id: string
  readonly label: string
  readonly ordering: number
}

/** @experimental */
export interface ModelSetAllowedModelsRequest {
  readonly allowedModels?: ReadonlyArray<string> | null | undefined
}

export interface ModelSetAllowedModelsResult {
  readonly allowedModels?: ReadonlyArray<string> | null | undefined
  readonly effectiveAllowedModels?: ReadonlyArray<string> | null | undefined
  readonly fallbackModel?: string | null | undefined
  readonly modelId?: string | null | undefined
}

/** @experimental */
export interface ModelSetReasoningEffortRequest {
  readonly reasoningEffort: string
}

export interface ModelSetReasoningEffortResult {
  readonly reasoningEffort: string
}

/** @experimental */
export interface ModelSwitchAutoTierRequest {
  readonly autoTier: E.AutoTier | null
  readonly source?: E.ModelChangeSource | undefined
}

/** @experimental */
export interface ModelSwitchAutoTierResult {
  readonly status: ModelSwitchAutoTierStatus
  readonly effectiveAutoTier?: E.AutoTier | null | undefined
  readonly pendingAutoTier?: E.AutoTier | null | undefined
  readonly activatingAutoTier?: E.AutoTier | null | undefined
  readonly supersededAutoTier?: E.AutoTier | null | undefined
}

/** @experimental */
export type ModelSwitchAutoTierStatus = "unchanged" | "pending" | (string & {})

export interface ModelSwitchConfirmation {
  readonly targetModelDisplayName: string
  readonly currentTokens: number
  readonly targetLimit: number
}

/** @experimental */
export interface ModelSwitchToRequest {
  readonly modelId: string
  readonly autoTier?: E.AutoTier | null | undefined
  readonly reasoningEffort?: string | null | undefined
  readonly reasoningSummary?: E.ReasoningSummary | undefined
  readonly verbosity?: E.Verbosity | undefined
  readonly modelCapabilities?: S.ModelCapabilitiesOverride | undefined
  readonly contextTier?: E.ContextTier | undefined
  readonly source?: E.ModelChangeSource | undefined
  readonly deferIfModelChangeQueued?: boolean | undefined
  readonly compactionDecision?: string | undefined
  readonly runCompactionPreflight?: boolean | undefined
  readonly repoScope?: string | undefined
  readonly modelChangeScope?: string | undefined
  readonly requireAvailable?: boolean | undefined
  readonly pickerPersistence?: ModelPickerPersistenceRequest | undefined
}

export interface ModelSwitchToResult {
  readonly queueId?: string | null | undefined
  readonly modelId?: string | null | undefined
  readonly deferred?: boolean | null | undefined
  readonly status?: string | null | undefined
  readonly confirmation?: ModelSwitchConfirmation | null | undefined
  readonly persistenceError?: string | null | undefined
  readonly message?: string | null | undefined
  readonly warning?: string | null | undefined
  readonly deprecationWarnings?: ReadonlyArray<string> | null | undefined
  readonly modelState?: CurrentModel | null | undefined
}

export interface MoveMcpLoadingToBackgroundResult {
  readonly movedToBackground: boolean
}

export interface NameGetResult {
  readonly name: string | null
}

/** @experimental */
export interface NameSetAutoRequest {
  readonly summary: string
}

export interface NameSetAutoResult {
  readonly applied: boolean
}

/** @experimental */
export interface NameSetRequest {
  readonly name: string
}

/** @experimental */
export interface OpenCanvasInstance {
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

export interface OptionsUpdateAdditionalContentExclusionPolicy {
  readonly rules: ReadonlyArray<OptionsUpdateAdditionalContentExclusionPolicyRule>
  readonly last_updated_at: unknown
  readonly scope: OptionsUpdateAdditionalContentExclusionPolicyScope
}

export interface OptionsUpdateAdditionalContentExclusionPolicyRule {
  readonly paths: ReadonlyArray<string>
  readonly ifAnyMatch?: ReadonlyArray<string> | undefined
  readonly ifNoneMatch?: ReadonlyArray<string> | undefined
  readonly source: OptionsUpdateAdditionalContentExclusionPolicyRuleSource
}

export interface OptionsUpdateAdditionalContentExclusionPolicyRuleSource {
  readonly name: string
  readonly type: string
}

export type OptionsUpdateAdditionalContentExclusionPolicyScope = "repo" | "all"

export type OptionsUpdateContextTier = "default" | "long_context"

export type OptionsUpdateEnvValueMode = "direct" | "indirect"

export type OptionsUpdateReasoningSummary = "none" | "concise" | "detailed"

export type OptionsUpdateToolFilterPrecedence = "available" | "excluded"

export interface PendingPermissionRequest {
  readonly requestId: string
  readonly request: E.PermissionPromptRequest
  readonly recoveryEpisodeId?: string | null | undefined
}

export interface PendingPermissionRequestList {
  readonly items: ReadonlyArray<PendingPermissionRequest>
}

export type PermissionDecision =
  | PermissionDecisionApproveOnce
  | PermissionDecisionApproveForSession
  | PermissionDecisionApproveForLocation
  | PermissionDecisionApprovePermanently
  | PermissionDecisionReject
  | PermissionDecisionUserNotAvailable
  | PermissionDecisionApproved
  | PermissionDecisionApprovedForSession
  | PermissionDecisionApprovedForLocation
  | PermissionDecisionCancelled
  | PermissionDecisionDeniedByRules
  | PermissionDecisionDeniedNoApprovalRuleAndCouldNotRequestFromUser
  | PermissionDecisionDeniedInteractivelyByUser
  | PermissionDecisionDeniedByContentExclusionPolicy
  | PermissionDecisionDeniedByPermissionRequestHook

export interface PermissionDecisionApproveForLocation {
  readonly kind: "approve-for-location"
  readonly approval: PermissionDecisionApproveForLocationApproval
  readonly locationKey: string
}

export type PermissionDecisionApproveForLocationApproval =
  | PermissionDecisionApproveForLocationApprovalCommands
  | PermissionDecisionApproveForLocationApprovalRead
  | PermissionDecisionApproveForLocationApprovalWrite
  | PermissionDecisionApproveForLocationApprovalMcp
  | PermissionDecisionApproveForLocationApprovalMcpSampling
  | PermissionDecisionApproveForLocationApprovalMemory
  | PermissionDecisionApproveForLocationApprovalCustomTool
  | PermissionDecisionApproveForLocationApprovalExtensionManagement
  | PermissionDecisionApproveForLocationApprovalWorkflow
  | PermissionDecisionApproveForLocationApprovalExtensionPermissionAccess
  | PermissionDecisionApproveForLocationApprovalExtensionEnvAccess

export interface PermissionDecisionApproveForLocationApprovalCommands {
  readonly kind: "commands"
  readonly commandIdentifiers: ReadonlyArray<string>
}

export interface PermissionDecisionApproveForLocationApprovalCustomTool {
  readonly kind: "custom-tool"
  readonly toolName: string
}

export interface PermissionDecisionApproveForLocationApprovalExtensionEnvAccess {
  readonly kind: "extension-env-access"
  readonly extensionName: string
  readonly environmentVariables: ReadonlyArray<string>
}

export interface PermissionDecisionApproveForLocationApprovalExtensionManagement {
  readonly kind: "extension-management"
  readonly operation?: string | undefined
}

export interface PermissionDecisionApproveForLocationApprovalExtensionPermissionAccess {
  readonly kind: "extension-permission-access"
  readonly extensionName: string
}

export interface PermissionDecisionApproveForLocationApprovalMcp {
  readonly kind: "mcp"
  readonly serverName: string
  readonly toolName: string | null
}

export interface PermissionDecisionApproveForLocationApprovalMcpSampling {
  readonly kind: "mcp-sampling"
  readonly serverName: string
}

export interface PermissionDecisionApproveForLocationApprovalMemory {
  readonly kind: "memory"
}

export interface PermissionDecisionApproveForLocationApprovalRead {
  readonly kind: "read"
}

export interface PermissionDecisionApproveForLocationApprovalWorkflow {
  readonly kind: "workflow"
  readonly approvalKey?: string | undefined
}

export interface PermissionDecisionApproveForLocationApprovalWrite {
  readonly kind: "write"
}

export interface PermissionDecisionApproveForSession {
  readonly kind: "approve-for-session"
  readonly approval?: PermissionDecisionApproveForSessionApproval | undefined
  readonly domain?: string | undefined
}

export type PermissionDecisionApproveForSessionApproval =
  | PermissionDecisionApproveForSessionApprovalCommands
  | PermissionDecisionApproveForSessionApprovalRead
  | PermissionDecisionApproveForSessionApprovalWrite
  | PermissionDecisionApproveForSessionApprovalMcp
  | PermissionDecisionApproveForSessionApprovalMcpSampling
  | PermissionDecisionApproveForSessionApprovalMemory
  | PermissionDecisionApproveForSessionApprovalCustomTool
  | PermissionDecisionApproveForSessionApprovalExtensionManagement
  | PermissionDecisionApproveForSessionApprovalWorkflow
  | PermissionDecisionApproveForSessionApprovalExtensionPermissionAccess
  | PermissionDecisionApproveForSessionApprovalExtensionEnvAccess

export interface PermissionDecisionApproveForSessionApprovalCommands {
  readonly kind: "commands"
  readonly commandIdentifiers: ReadonlyArray<string>
}

export interface PermissionDecisionApproveForSessionApprovalCustomTool {
  readonly kind: "custom-tool"
  readonly toolName: string
}

export interface PermissionDecisionApproveForSessionApprovalExtensionEnvAccess {
  readonly kind: "extension-env-access"
  readonly extensionName: string
  readonly environmentVariables: ReadonlyArray<string>
}

export interface PermissionDecisionApproveForSessionApprovalExtensionManagement {
  readonly kind: "extension-management"
  readonly operation?: string | undefined
}

export interface PermissionDecisionApproveForSessionApprovalExtensionPermissionAccess {
  readonly kind: "extension-permission-access"
  readonly extensionName: string
}

export interface PermissionDecisionApproveForSessionApprovalMcp {
  readonly kind: "mcp"
  readonly serverName: string
  readonly toolName: string | null
}

export interface PermissionDecisionApproveForSessionApprovalMcpSampling {
  readonly kind: "mcp-sampling"
  readonly serverName: string
}

export interface PermissionDecisionApproveForSessionApprovalMemory {
  readonly kind: "memory"
}

export interface PermissionDecisionApproveForSessionApprovalRead {
  readonly kind: "read"
}

export interface PermissionDecisionApproveForSessionApprovalWorkflow {
  readonly kind: "workflow"
  readonly approvalKey?: string | undefined
}

export interface PermissionDecisionApproveForSessionApprovalWrite {
  readonly kind: "write"
}

export interface PermissionDecisionApproveOnce {
  readonly kind: "approve-once"
  readonly approvedInteractively?: boolean | undefined
}

export interface PermissionDecisionApprovePermanently {
  readonly kind: "approve-permanently"
  readonly domain: string
}

export interface PermissionDecisionApproved {
  readonly kind: "approved"
}

export interface PermissionDecisionApprovedForLocation {
  readonly kind: "approved-for-location"
  readonly approval: E.UserToolSessionApproval
  readonly locationKey: string
}

export interface PermissionDecisionApprovedForSession {
  readonly kind: "approved-for-session"
  readonly approval: E.UserToolSessionApproval
}

export interface PermissionDecisionCancelled {
  readonly kind: "cancelled"
  readonly reason?: string | undefined
}

export interface PermissionDecisionContext {
  readonly outcome: PermissionDecisionOutcome
  readonly source: E.PermissionDecisionSource
  readonly surface: PermissionDecisionSurface
  readonly responseCapability?: PermissionResponseCapability | undefined
}

export interface PermissionDecisionDeniedByContentExclusionPolicy {
  readonly kind: "denied-by-content-exclusion-policy"
  readonly path: string
  readonly message: string
}

export interface PermissionDecisionDeniedByPermissionRequestHook {
  readonly kind: "denied-by-permission-request-hook"
  readonly message?: string | undefined
  readonly interrupt?: boolean | undefined
}

export interface PermissionDecisionDeniedByRules {
  readonly kind: "denied-by-rules"
  readonly rules: ReadonlyArray<E.PermissionRule>
}

export interface PermissionDecisionDeniedInteractivelyByUser {
  readonly kind: "denied-interactively-by-user"
  readonly feedback?: string | undefined
  readonly forceReject?: boolean | undefined
}

export interface PermissionDecisionDeniedNoApprovalRuleAndCouldNotRequestFromUser {
  readonly kind: "denied-no-approval-rule-and-could-not-request-from-user"
}

export type PermissionDecisionOutcome = "auto_approved" | "autopilot_denied" | "prompted_user"

export interface PermissionDecisionReject {
  readonly kind: "reject"
  readonly feedback?: string | undefined
}

/** @experimental */
export interface PermissionDecisionRequest {
  readonly requestId: string
  readonly result: PermissionDecision
  readonly decisionContext?: PermissionDecisionContext | undefined
}

export type PermissionDecisionSurface = "tui" | "prompt_mode" | "copilot_app" | "acp" | "sdk"

export interface PermissionDecisionUserNotAvailable {
  readonly kind: "user-not-available"
}

/** @experimental */
export interface PermissionLocationAddToolApprovalParams {
  readonly locationKey: string
  readonly approval: PermissionsLocationsAddToolApprovalDetails
}

/** @experimental */
export interface PermissionLocationApplyParams {
  readonly workingDirectory: string
}

export interface PermissionLocationApplyResult {
  readonly locationKey: string
  readonly locationType: PermissionLocationType
  readonly changed: boolean
  readonly appliedRuleCount: number
  readonly appliedDirectoryCount: number
  readonly appliedRules: ReadonlyArray<E.PermissionRule>
}

/** @experimental */
export interface PermissionLocationResolveParams {
  readonly workingDirectory: string
}

export interface PermissionLocationResolveResult {
  readonly locationKey: string
  readonly locationType: PermissionLocationType
}

export type PermissionLocationType = "repo" | "dir" | (string & {})

/** @experimental */
export type PermissionModeSource =
  | "cli_flag"
  | "slash_command"
  | "autopilot_confirmation"
  | "user_setting"
  | "organization_targeting"
  | "rpc"

/** @experimental */
export interface PermissionPathsAddParams {
  readonly path: string
}

/** @experimental */
export interface PermissionPathsAllowedCheckParams {
  readonly path: string
}

export interface PermissionPathsAllowedCheckResult {
  readonly allowed: boolean
}

export interface PermissionPathsConfig {
  readonly unrestricted?: boolean | undefined
  readonly additionalDirectories?: ReadonlyArray<string> | undefined
  readonly includeTempDirectory?: boolean | undefined
  readonly workspacePath?: string | undefined
}

export interface PermissionPathsList {
  readonly directories: ReadonlyArray<string>
  readonly sessionApprovedPaths?: ReadonlyArray<string> | null | undefined
  readonly primary: string
}

/** @experimental */
export interface PermissionPathsUpdatePrimaryParams {
  readonly path: string
}

/** @experimental */
export interface PermissionPathsWorkspaceCheckParams {
  readonly path: string
}

export interface PermissionPathsWorkspaceCheckResult {
  readonly allowed: boolean
}

/** @experimental */
export interface PermissionPromptShownNotification {
  readonly message: string
}

export interface PermissionRequestResult {
  readonly success: boolean
}

export type PermissionResponseCapability = "interactive" | "headless" | "none"

export interface PermissionRulesSet {
  readonly approved: ReadonlyArray<E.PermissionRule>
  readonly denied: ReadonlyArray<E.PermissionRule>
}

export interface PermissionUrlsConfig {
  readonly unrestricted?: boolean | undefined
  readonly initialAllowed?: ReadonlyArray<string> | undefined
}

/** @experimental */
export interface PermissionUrlsSetUnrestrictedModeParams {
  readonly enabled: boolean
}

export interface PermissionsConfigureAdditionalContentExclusionPolicy {
  readonly rules: ReadonlyArray<PermissionsConfigureAdditionalContentExclusionPolicyRule>
  readonly last_updated_at: unknown
  readonly scope: PermissionsConfigureAdditionalContentExclusionPolicyScope
}

export interface PermissionsConfigureAdditionalContentExclusionPolicyRule {
  readonly paths: ReadonlyArray<string>
  readonly ifAnyMatch?: ReadonlyArray<string> | undefined
  readonly ifNoneMatch?: ReadonlyArray<string> | undefined
  readonly source: PermissionsConfigureAdditionalContentExclusionPolicyRuleSource
}

export interface PermissionsConfigureAdditionalContentExclusionPolicyRuleSource {
  readonly name: string
  readonly type: string
}

export type PermissionsConfigureAdditionalContentExclusionPolicyScope = "repo" | "all"

/** @experimental */
export interface PermissionsConfigureParams {
  readonly approveAllToolPermissionRequests?: boolean | undefined
  readonly approveAllReadPermissionRequests?: boolean | undefined
  readonly rules?: PermissionRulesSet | undefined
  readonly paths?: PermissionPathsConfig | undefined
  readonly urls?: PermissionUrlsConfig | undefined
  readonly additionalContentExclusionPolicies?:
    | ReadonlyArray<PermissionsConfigureAdditionalContentExclusionPolicy>
    | undefined
}

export interface PermissionsConfigureResult {
  readonly success: boolean
}

export interface PermissionsFolderTrustAddTrustedResult {
  readonly success: boolean
}

/** @experimental */
export interface PermissionsGetModeResult {
  readonly mode: E.PermissionMode
}

export type PermissionsLocationsAddToolApprovalDetails =
  | PermissionsLocationsAddToolApprovalDetailsCommands
  | PermissionsLocationsAddToolApprovalDetailsRead
  | PermissionsLocationsAddToolApprovalDetailsWrite
  | PermissionsLocationsAddToolApprovalDetailsMcp
  | PermissionsLocationsAddToolApprovalDetailsMcpSampling
  | PermissionsLocationsAddToolApprovalDetailsMemory
  | PermissionsLocationsAddToolApprovalDetailsCustomTool
  | PermissionsLocationsAddToolApprovalDetailsExtensionManagement
  | PermissionsLocationsAddToolApprovalDetailsWorkflow
  | PermissionsLocationsAddToolApprovalDetailsExtensionPermissionAccess
  | PermissionsLocationsAddToolApprovalDetailsExtensionEnvAccess

export interface PermissionsLocationsAddToolApprovalDetailsCommands {
  readonly kind: "commands"
  readonly commandIdentifiers: ReadonlyArray<string>
}

export interface PermissionsLocationsAddToolApprovalDetailsCustomTool {
  readonly kind: "custom-tool"
  readonly toolName: string
}

export interface PermissionsLocationsAddToolApprovalDetailsExtensionEnvAccess {
  readonly kind: "extension-env-access"
  readonly extensionName: string
  readonly environmentVariables: ReadonlyArray<string>
}

export interface PermissionsLocationsAddToolApprovalDetailsExtensionManagement {
  readonly kind: "extension-management"
  readonly operation?: string | undefined
}

export interface PermissionsLocationsAddToolApprovalDetailsExtensionPermissionAccess {
  readonly kind: "extension-permission-access"
  readonly extensionName: string
}

export interface PermissionsLocationsAddToolApprovalDetailsMcp {
  readonly kind: "mcp"
  readonly serverName: string
  readonly toolName: string | null
}

export interface PermissionsLocationsAddToolApprovalDetailsMcpSampling {
  readonly kind: "mcp-sampling"
  readonly serverName: string
}

export interface PermissionsLocationsAddToolApprovalDetailsMemory {
  readonly kind: "memory"
}

export interface PermissionsLocationsAddToolApprovalDetailsRead {
  readonly kind: "read"
}

export interface PermissionsLocationsAddToolApprovalDetailsWorkflow {
  readonly kind: "workflow"
  readonly approvalKey?: string | undefined
}

export interface PermissionsLocationsAddToolApprovalDetailsWrite {
  readonly kind: "write"
}

export interface PermissionsLocationsAddToolApprovalResult {
  readonly success: boolean
}

/** @experimental */
export interface PermissionsModifyRulesParams {
  readonly scope: PermissionsModifyRulesScope
  readonly add?: ReadonlyArray<E.PermissionRule> | undefined
  readonly remove?: ReadonlyArray<E.PermissionRule> | undefined
  readonly removeAll?: boolean | undefined
}

export interface PermissionsModifyRulesResult {
  readonly success: boolean
}

export type PermissionsModifyRulesScope = "session" | "location"

export interface PermissionsNotifyPromptShownResult {
  readonly success: boolean
}

export interface PermissionsPathsAddResult {
  readonly success: boolean
}

export interface PermissionsPathsUpdatePrimaryResult {
  readonly success: boolean
}

/** @experimental */
export interface PermissionsResetSessionApprovalsRequest {
  readonly includeLocation?: boolean | undefined
}

export interface PermissionsResetSessionApprovalsResult {
  readonly success: boolean
}

/** @experimental */
export interface PermissionsSetApproveAllRequest {
  readonly enabled: boolean
  readonly source?: PermissionsSetApproveAllSource | undefined
}

export interface PermissionsSetApproveAllResult {
  readonly success: boolean
}

export type PermissionsSetApproveAllSource =
  | "cli_flag"
  | "slash_command"
  | "autopilot_confirmation"
  | "user_setting"
  | "rpc"

/** @experimental */
export interface PermissionsSetModeRequest {
  readonly mode: E.PermissionMode
  readonly assistedApprovalModel?: string | undefined
  readonly source?: PermissionModeSource | undefined
}

/** @experimental */
export interface PermissionsSetModeResult {
  readonly success: boolean
  readonly mode: E.PermissionMode
}

/** @experimental */
export interface PermissionsSetRequiredRequest {
  readonly required: boolean
}

export interface PermissionsSetRequiredResult {
  readonly success: boolean
}

export interface PermissionsUrlsSetUnrestrictedModeResult {
  readonly success: boolean
}

export interface PlanReadResult {
  readonly exists: boolean
  readonly content: string | null
  readonly path: string | null
}

export interface PlanReadSqlTodosResult {
  readonly rows: ReadonlyArray<PlanSqlTodosRow>
}

export interface PlanReadSqlTodosWithDependenciesResult {
  readonly rows: ReadonlyArray<PlanSqlTodosRow>
  readonly dependencies: ReadonlyArray<PlanSqlTodoDependency>
}

export interface PlanSqlTodoDependency {
  readonly todoId: string
  readonly dependsOn: string
}

export interface PlanSqlTodosRow {
  readonly id?: string | null | undefined
  readonly title?: string | null | undefined
  readonly description?: string | null | undefined
  readonly status?: string | null | undefined
  readonly createdAt?: string | null | undefined
}

/** @experimental */
export interface PlanUpdateRequest {
  readonly content: string
}

export interface Plugin {
  readonly name: string
  readonly marketplace: string
  readonly version?: string | null | undefined
  readonly enabled: boolean
  readonly directSourceId?: string | null | undefined
  readonly installedFrom?: string | null | undefined
  readonly source?: string | null | undefined
  readonly managed?: boolean | null | undefined
  readonly managedDesiredEnabled?: boolean | null | undefined
  readonly installed?: boolean | null | undefined
}

export interface PluginList {
  readonly plugins: ReadonlyArray<Plugin>
}

/** @experimental */
export interface PluginsReloadRequest {
  readonly reloadMcp?: boolean | undefined
  readonly reloadCustomAgents?: boolean | undefined
  readonly reloadHooks?: boolean | undefined
  readonly reloadExtensions?: boolean | undefined
  readonly deferRepoHooks?: boolean | undefined
}

/** @experimental */
export type ProtocolExternalToolDefer = "auto" | "never"

/** @experimental */
export interface ProtocolExternalToolDefinition {
  readonly name: string
  readonly description: string
  readonly title?: string | undefined
  readonly parameters?: { readonly [key: string]: unknown } | undefined
  readonly overridesBuiltInTool?: boolean | undefined
  readonly skipPermission?: boolean | undefined
  readonly defer?: ProtocolExternalToolDefer | undefined
  readonly isTerminal?: boolean | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
}

/** @experimental */
export interface ProviderAddRequest {
  readonly providers?: ReadonlyArray<S.NamedProviderConfig> | undefined
  readonly models?: ReadonlyArray<S.ProviderModelConfig> | undefined
}

/** @experimental */
export interface ProviderAddResult {
  readonly models: ReadonlyArray<unknown>
}

/** @experimental */
export interface ProviderDescriptor {
  readonly kind: LoginProviderKind
  readonly label: string
  readonly available: boolean
}

export interface ProviderEndpoint {
  readonly type: ProviderEndpointType
  readonly wireApi?: ProviderEndpointWireApi | null | undefined
  readonly transport?: ProviderEndpointTransport | null | undefined
  readonly baseUrl: string
  readonly apiKey?: string | null | undefined
  readonly headers: { readonly [key: string]: string }
  readonly sessionToken?: ProviderSessionToken | null | undefined
}

export type ProviderEndpointTransport = "http" | "websockets" | (string & {})

export type ProviderEndpointType = "openai" | "azure" | "anthropic" | (string & {})

export type ProviderEndpointWireApi = "completions" | "responses" | (string & {})

/** @experimental */
export interface ProviderGetEndpointRequest {
  readonly modelId?: string | undefined
}

export interface ProviderSessionToken {
  readonly token: string
  readonly header: string
  readonly model?: string | null | undefined
  readonly expiresAt?: string | null | undefined
}

/** @experimental */
export interface ProviderSyncRequest {
  readonly providers?: ReadonlyArray<S.NamedProviderConfig> | undefined
  readonly models?: ReadonlyArray<S.ProviderModelConfig> | undefined
}

/** @experimental */
export interface ProviderSyncResult {
  readonly models: ReadonlyArray<unknown>
  readonly selectionIds: ReadonlyArray<string>
  readonly modelDeselected?: boolean | null | undefined
}

export type PushAttachment =
  | PushAttachmentFile
  | PushAttachmentDirectory
  | PushAttachmentSelection
  | PushAttachmentGitHubReference
  | PushAttachmentGitHubCommit
  | PushAttachmentGitHubRelease
  | PushAttachmentGitHubActionsJob
  | PushAttachmentGitHubRepository
  | PushAttachmentGitHubFileDiff
  | PushAttachmentGitHubTreeComparison
  | PushAttachmentGitHubUrl
  | PushAttachmentGitHubFile
  | PushAttachmentGitHubSnippet
  | PushAttachmentBlob
  | ExtensionContextPushInput

export interface PushAttachmentBlob {
  readonly type: "blob"
  readonly data: string
  readonly mimeType: string
  readonly displayName?: string | undefined
}

export interface PushAttachmentDirectory {
  readonly type: "directory"
  readonly path: string
  readonly displayName: string
}

export interface PushAttachmentFile {
  readonly type: "file"
  readonly path: string
  readonly displayName: string
  readonly lineRange?: PushAttachmentFileLineRange | undefined
}

export interface PushAttachmentFileLineRange {
  readonly start: number
  readonly end: number
}

export interface PushAttachmentGitHubActionsJob {
  readonly type: "github_actions_job"
  readonly repo: PushGitHubRepoRef
  readonly jobId: number
  readonly jobName: string
  readonly workflowName: string
  readonly url: string
  readonly conclusion?: string | undefined
}

export interface PushAttachmentGitHubCommit {
  readonly type: "github_commit"
  readonly repo: PushGitHubRepoRef
  readonly oid: string
  readonly message: string
  readonly url: string
}

export interface PushAttachmentGitHubFile {
  readonly type: "github_file"
  readonly repo: PushGitHubRepoRef
  readonly ref: string
  readonly path: string
  readonly url: string
}

export interface PushAttachmentGitHubFileDiff {
  readonly type: "github_file_diff"
  readonly url: string
  readonly head?: PushAttachmentGitHubFileDiffSide | undefined
  readonly base?: PushAttachmentGitHubFileDiffSide | undefined
}

export interface PushAttachmentGitHubFileDiffSide {
  readonly repo: PushGitHubRepoRef
  readonly ref: string
  readonly path: string
}

export interface PushAttachmentGitHubReference {
  readonly type: "github_reference"
  readonly number: number
  readonly title: string
  readonly referenceType: PushAttachmentGitHubReferenceType
  readonly state: string
  readonly url: string
}

export type PushAttachmentGitHubReferenceType = "issue" | "pr" | "discussion"

export interface PushAttachmentGitHubRelease {
  readonly type: "github_release"
  readonly repo: PushGitHubRepoRef
  readonly tagName: string
  readonly name: string
  readonly url: string
}

export interface PushAttachmentGitHubRepository {
  readonly type: "github_repository"
  readonly repo: PushGitHubRepoRef
  readonly url: string
  readonly description?: string | undefined
  readonly ref?: string | undefined
}

export interface PushAttachmentGitHubSnippet {
  readonly type: "github_snippet"
  readonly repo: PushGitHubRepoRef
  readonly ref: string
  readonly path: string
  readonly url: string
  readonly lineRange: PushAttachmentFileLineRange
}

export interface PushAttachmentGitHubTreeComparison {
  readonly type: "github_tree_comparison"
  readonly url: string
  readonly base: PushAttachmentGitHubTreeComparisonSide
  readonly head: PushAttachmentGitHubTreeComparisonSide
}

export interface PushAttachmentGitHubTreeComparisonSide {
  readonly repo: PushGitHubRepoRef
  readonly revision: string
}

export interface PushAttachmentGitHubUrl {
  readonly type: "github_url"
  readonly url: string
}

export interface PushAttachmentSelection {
  readonly type: "selection"
  readonly filePath: string
  readonly displayName: string
  readonly text: string
  readonly selection: PushAttachmentSelectionDetails
}

export interface PushAttachmentSelectionDetails {
  readonly start: PushAttachmentSelectionDetailsStart
  readonly end: PushAttachmentSelectionDetailsEnd
}

export interface PushAttachmentSelectionDetailsEnd {
  readonly line: number
  readonly character: number
}

export interface PushAttachmentSelectionDetailsStart {
  readonly line: number
  readonly character: number
}

export interface PushGitHubRepoRef {
  readonly id?: number | undefined
  readonly name: string
  readonly owner: string
}

/** @experimental */
export interface QueueAppendSteeringRequest {
  readonly messageId: string
  readonly expectedPrompt: string
  readonly agentMode: SendAgentMode
  readonly prompt: string
  readonly displayPrompt: string
  readonly attachments: ReadonlyArray<E.Attachment>
}

/** @experimental */
export interface QueueBeginDeferredIdleDrainRequest {
  readonly activeBackgroundWork: boolean
}

/** @experimental */
export interface QueueBeginDeferredIdleDrainResult {
  readonly shouldDrain: boolean
}

/** @experimental */
export interface QueueConsumeSystemNotificationsRequest {
  readonly filter: unknown
}

/** @experimental */
export interface QueueDeferSessionIdleRequest {
  readonly aborted: boolean
}

/** @experimental */
export interface QueueDuplicateAtRequest {
  readonly id: string
}

export interface QueueDuplicateAtResult {
  readonly id: string
}

export interface QueueEnqueueResumePendingResult {
  readonly queued: boolean
}

/** @experimental */
export interface QueueFinishDeferredIdleDrainRequest {
  readonly activeBackgroundWork: boolean
  readonly hasPending: boolean
}

/** @experimental */
export interface QueueFinishDeferredIdleDrainResult {
  readonly action: string
  readonly aborted: boolean
}

export interface QueueHasPendingResult {
  readonly hasPending: boolean
}

/** @experimental */
export interface QueueInsertAtRequest {
  readonly position: number
  readonly message: QueueInsertMessage
}

export interface QueueInsertAtResult {
  readonly id: string
}

export interface QueueInsertMessage {
  readonly prompt: string
  readonly displayPrompt?: string | undefined
  readonly attachments?: ReadonlyArray<E.Attachment> | undefined
  readonly agentMode?: SendAgentMode | undefined
  readonly source?: string | undefined
  readonly billable?: boolean | undefined
  readonly requiredTool?: string | undefined
  readonly requestHeaders?: { readonly [key: string]: string } | undefined
  readonly mode?: SendMode | undefined
  readonly prepend?: boolean | undefined
  readonly wait?: boolean | undefined
  readonly delivery?: string | undefined
}

/** @experimental */
export interface QueueMoveItemRequest {
  readonly id: string
  readonly toPosition: number
}

export interface QueueMoveItemResult {
  readonly changed: boolean
}

export interface QueuePendingItems {
  readonly id: string
  readonly messageId?: string | null | undefined
  readonly kind: QueuePendingItemsKind
  readonly displayText: string
  readonly agentMode: SendAgentMode
  readonly source?: string | null | undefined
}

export type QueuePendingItemsKind = "message" | "command" | (string & {})

export interface QueuePendingItemsResult {
  readonly items: ReadonlyArray<QueuePendingItems>
  readonly steeringMessages: ReadonlyArray<string>
  readonly inFlightSteeringCount?: number | null | undefined
  readonly withdrawableTurnMessageId?: string | null | undefined
}

/** @experimental */
export interface QueueRemoveAtRequest {
  readonly id: string
}

export interface QueueRemoveAtResult {
  readonly removed: boolean
}

export interface QueueRemoveMostRecentResult {
  readonly removed: boolean
}

/** @experimental */
export interface QueueSendNowRequest {
  readonly id: string
}

export interface QueueSendNowResult {
  readonly steered: boolean
}

/** @experimental */
export interface QueueSetDrainPausedRequest {
  readonly paused: boolean
}

export interface QueueSnapshotResult {
  readonly inFlightModelChangeId?: string | null | undefined
  readonly items: ReadonlyArray<QueuePendingItems>
  readonly steeringMessages: ReadonlyArray<string>
  readonly itemOrders?: ReadonlyArray<number> | null | undefined
  readonly steeringMessageOrders?: ReadonlyArray<number> | null | undefined
}

/** @experimental */
export interface QueueUpdateTextRequest {
  readonly id: string
  readonly prompt: string
  readonly displayPrompt?: string | undefined
}

export interface QueueUpdateTextResult {
  readonly updated: boolean
}

/** @experimental */
export interface QueueWithdrawMessageRequest {
  readonly messageId: string
  readonly expectedPrompt: string
}

/** @experimental */
export interface QueueWithdrawMessageResult {
  readonly removed: boolean
  readonly interrupted: boolean
}

export interface QueuedCommandHandled {
  readonly handled: true
  readonly stopProcessingQueue?: boolean | undefined
}

export interface QueuedCommandNotHandled {
  readonly handled: false
}

export type QueuedCommandResult = QueuedCommandHandled | QueuedCommandNotHandled

/** @experimental */
export interface RegisterEventInterestParams {
  readonly eventType: string
}

export interface RegisterEventInterestResult {
  readonly handle: string
}

/** @experimental */
export interface ReleaseEventInterestParams {
  readonly handle: string
}

/** @experimental */
export interface RemoteEnableRequest {
  readonly mode?: RemoteSessionMode | undefined
}

export interface RemoteEnableResult {
  readonly url?: string | null | undefined
  readonly remoteSteerable: boolean
}

/** @experimental */
export interface RemoteNotifySteerableChangedRequest {
  readonly remoteSteerable: boolean
}

export type RemoteNotifySteerableChangedResult = { readonly [key: string]: unknown }

export type RemoteSessionMode = "off" | "export" | "on"

export type ResponseFormat = { readonly type: "json_schema"; readonly jsonSchema: JsonSchemaResponseFormat }

/** @experimental */
export interface SandboxDisableForSessionRequest {
  readonly requestId: string
  readonly decisionContext?: PermissionDecisionContext | undefined
}

export interface SandboxDisableForSessionResult {
  readonly success: boolean
  readonly enabled: boolean
}

export interface SandboxEnforcementStatus {
  readonly required: boolean
  readonly blocked: boolean
  readonly reason?: string | null | undefined
}

export type SandboxSessionChange = "disabled" | "restored" | (string & {})

/** @experimental */
export interface ScheduleAddAtRequest {
  readonly at: number
  readonly prompt: string
  readonly recurring?: boolean | undefined
  readonly displayPrompt?: string | undefined
}

/** @experimental */
export interface ScheduleAddCronRequest {
  readonly cron: string
  readonly prompt: string
  readonly recurring?: boolean | undefined
  readonly displayPrompt?: string | undefined
  readonly tz?: string | undefined
}

/** @experimental */
export interface ScheduleAddRequest {
  readonly interval: string
  readonly prompt: string
  readonly recurring?: boolean | undefined
  readonly displayPrompt?: string | undefined
}

export interface ScheduleAddResult {
  readonly entry?: ScheduleEntry | null | undefined
  readonly error?: string | null | undefined
}

/** @experimental */
export interface ScheduleAddSelfPacedRequest {
  readonly prompt: string
  readonly displayPrompt?: string | undefined
}

export interface ScheduleEntry {
  readonly id: number
  readonly intervalMs?: number | null | undefined
  readonly cron?: string | null | undefined
  readonly tz?: string | null | undefined
  readonly at?: number | null | undefined
  readonly prompt: string
  readonly recurring: boolean
  readonly selfPaced?: boolean | null | undefined
  readonly displayPrompt?: string | null | undefined
  readonly nextRunAt: string
}

export interface ScheduleHasSelfPacedResult {
  readonly hasSelfPaced: boolean
}

export interface ScheduleList {
  readonly entries: ReadonlyArray<ScheduleEntry>
}

/** @experimental */
export interface ScheduleRearmSelfPacedRequest {
  readonly id: number
  readonly at: number
}

/** @experimental */
export interface ScheduleStopRequest {
  readonly id: number
}

export interface ScheduleStopResult {
  readonly entry?: ScheduleEntry | null | undefined
}

export type SendAgentMode = "interactive" | "plan" | "autopilot" | "shell" | (string & {})

/** @experimental */
export interface SendAttachmentsToMessageParams {
  readonly instanceId?: string | undefined
  readonly attachments: ReadonlyArray<PushAttachment>
}

export interface SendMessageItem {
  readonly prompt: string
  readonly displayPrompt?: string | undefined
  readonly attachments?: ReadonlyArray<E.Attachment> | undefined
  /** Internal upstream. */
  readonly billable?: boolean | undefined
  readonly requiredTool?: string | undefined
  /** Internal upstream. */
  readonly source?: string | undefined
}

/** @experimental */
export interface SendMessagesRequest {
  readonly messages: ReadonlyArray<SendMessageItem>
  readonly mode?: SendMode | undefined
  readonly prepend?: boolean | undefined
  readonly agentMode?: SendAgentMode | undefined
  readonly requestHeaders?: { readonly [key: string]: string } | undefined
  readonly responseFormat?: ResponseFormat | undefined
  readonly traceparent?: string | undefined
  readonly tracestate?: string | undefined
  readonly wait?: boolean | undefined
}

export interface SendMessagesResult {
  readonly messageIds: ReadonlyArray<string>
}

export type SendMode = "enqueue" | "immediate"

/** @experimental */
export interface SendRequest {
  readonly prompt: string
  readonly displayPrompt?: string | undefined
  readonly attachments?: ReadonlyArray<E.Attachment> | undefined
  readonly mode?: SendMode | undefined
  readonly prepend?: boolean | undefined
  readonly billable?: boolean | undefined
  readonly requiredTool?: string | undefined
  /** Internal upstream. */
  readonly source?: string | undefined
  readonly agentMode?: SendAgentMode | undefined
  readonly requestHeaders?: { readonly [key: string]: string } | undefined
  readonly responseFormat?: ResponseFormat | undefined
  readonly traceparent?: string | undefined
  readonly tracestate?: string | undefined
  readonly wait?: boolean | undefined
}

export interface SendResult {
  readonly messageId: string
}

/** @experimental */
export interface SendSystemNotificationRequest {
  readonly message: string
  readonly kind?: unknown
  readonly options?: unknown
}

export interface SessionActivity {
  readonly abortable: boolean
  readonly hasActiveWork: boolean
}

export type SessionAuthInfoResult = AuthIdentity | null

/** @experimental */
export interface SessionAuthLoginRequest {
  readonly host: string
  readonly login: string
  readonly token: string
  readonly persist?: boolean | undefined
}

/** @experimental */
export interface SessionAuthLogoutUserRequest {
  readonly authInfo: S.AuthInfo
}

export interface SessionAuthStatus {
  readonly isAuthenticated: boolean
  readonly authType?: AuthInfoType | null | undefined
  readonly host?: string | null | undefined
  readonly login?: string | null | undefined
  readonly statusMessage?: string | null | undefined
  readonly copilotPlan?: string | null | undefined
}

/** @experimental */
export interface SessionAuthSwitchRequest {
  readonly authInfo: S.AuthInfo
  readonly token?: string | undefined
}

export interface SessionCompletionItem {
  readonly insertText: string
  readonly rangeStart?: number | null | undefined
  readonly rangeEnd?: number | null | undefined
  readonly label?: string | null | undefined
  readonly kind?: string | null | undefined
}

export type SessionContextAttribution = {
  readonly totalTokens: number
  readonly modelId: string
  readonly modelSource: string
  readonly promptTokenLimit: number
  readonly limit: number
  readonly bufferTokens: number
  readonly compactionThreshold: number
  readonly categories: {
    readonly systemPrompt: number
    readonly customInstructions: number
    readonly systemTools: number
    readonly mcpTools: number
    readonly messages: number
    readonly freeSpace: number
    readonly buffer: number
  }
  readonly entries: ReadonlyArray<{
    readonly kind: string
    readonly id: string
    readonly label: string
    readonly tokens: number
    readonly parentId?: string | null | undefined
    readonly attributes?: { readonly [key: string]: string } | null | undefined
  }>
  readonly compactions: { readonly count: number }
} | null

export type SessionContextInfo = {
  readonly modelName: string
  readonly systemTokens: number
  readonly conversationTokens: number
  readonly toolDefinitionsTokens: number
  readonly mcpToolsTokens: number
  readonly totalTokens: number
  readonly promptTokenLimit: number
  readonly compactionThreshold: number
  readonly limit: number
  readonly bufferTokens: number
} | null

export interface SessionGetMessagesResult {
  readonly events: ReadonlyArray<unknown>
}

export interface SessionInstalledPlugin {
  readonly name: string
  readonly marketplace: string
  readonly version?: string | undefined
  readonly installed_at: string
  readonly enabled: boolean
  readonly cache_path?: string | undefined
  readonly source?: SessionInstalledPluginSource | undefined
  readonly source_sha?: string | undefined
  readonly installed_from?: string | undefined
}

/** @experimental */
export type SessionInstalledPluginSource =
  | string
  | SessionInstalledPluginSourceGitHub
  | SessionInstalledPluginSourceUrl
  | SessionInstalledPluginSourceLocal

export interface SessionInstalledPluginSourceGitHub {
  readonly source: "github"
  readonly repo: string
  readonly ref?: string | undefined
  readonly sha?: string | undefined
  readonly path?: string | undefined
}

export interface SessionInstalledPluginSourceLocal {
  readonly source: "local"
  readonly path: string
}

export interface SessionInstalledPluginSourceUrl {
  readonly source: "url"
  readonly url: string
  readonly ref?: string | undefined
  readonly sha?: string | undefined
  readonly path?: string | undefined
}

export interface SessionLimitPredictionBaselineData {
  readonly windowStart: string
  readonly windowEnd: string
}

export type SessionLimitPredictionClientType = "cli-interactive" | "cli-prompt" | (string & {})

export interface SessionLimitPredictionDetails {
  readonly clientType: SessionLimitPredictionClientType
  readonly modelId: string
  readonly source: SessionLimitPredictionSource
  readonly sourceKey: string
  readonly family?: string | null | undefined
  readonly tiers: ReadonlyArray<SessionLimitPredictionTierOption>
  readonly baselineData: SessionLimitPredictionBaselineData
  readonly recommendedTier: SessionLimitPredictionTier
  readonly recommendedCap: number
}

/** @experimental */
export interface SessionLimitPredictionRequest {
  readonly modelId?: string | undefined
  readonly clientType?: SessionLimitPredictionClientType | undefined
}

export type SessionLimitPredictionResult =
  | { readonly kind: "available"; readonly prediction: SessionLimitPredictionDetails }
  | { readonly kind: "unavailable"; readonly reason: SessionLimitPredictionUnavailableReason }
  | UnrecognizedMember<"kind">

export type SessionLimitPredictionSource = "model" | "family" | "global" | (string & {})

export type SessionLimitPredictionTier =
  | "recommended"
  | "additional_headroom"
  | "generous_headroom"
  | "maximum_headroom"
  | (string & {})

export interface SessionLimitPredictionTierOption {
  readonly tier: SessionLimitPredictionTier
  readonly cap: number
}

export type SessionLimitPredictionUnavailableReason = "auto_unresolved" | "no_model" | (string & {})

export type SessionLogLevel = "info" | "warning" | "error"

export interface SessionMetadataSnapshot {
  readonly sessionId: string
  readonly startTime: string
  readonly modifiedTime: string
  readonly isRemote: boolean
  readonly alreadyInUse: boolean
  readonly workspacePath: string | null
  readonly initialName?: string | null | undefined
  readonly clientName?: string | null | undefined
  readonly remoteMetadata?: MetadataSnapshotRemoteMetadata | null | undefined
  readonly summary?: string | null | undefined
  readonly workingDirectory: string
  readonly currentMode: MetadataSnapshotCurrentMode
  readonly selectedModel?: string | null | undefined
  readonly sessionLimits: E.SessionLimitsConfig | null
  readonly indexedSearch?: E.IndexedSearchState | null | undefined
  readonly workspace: WorkspaceSummary
}

export interface SessionModelList {
  readonly list: ReadonlyArray<unknown>
  readonly providers?: ReadonlyArray<ModelProviderDescriptor> | null | undefined
  readonly modelPriceCategories?: ReadonlyArray<SessionModelPriceCategory> | null | undefined
  readonly quotaSnapshots?: { readonly [key: string]: unknown } | null | undefined
}

export interface SessionModelPriceCategory {
  readonly id: string
  readonly priceCategory: S.ModelPickerPriceCategory
}

/** @experimental */
export interface SessionPluginsDisableRequest {
  readonly names: ReadonlyArray<string>
}

/** @experimental */
export interface SessionPluginsEnableRequest {
  readonly names: ReadonlyArray<string>
}

/** @experimental */
export interface SessionPluginsInstallRequest {
  readonly source: string
}

/** @experimental */
export interface SessionSetCredentialsParams {
  readonly credentials?: SettableAuthInfo | undefined
}

export interface SessionSetCredentialsResult {
  readonly success: boolean
  readonly copilotUserResolved?: boolean | null | undefined
}

export interface SessionSettingsBuiltInToolAvailabilitySnapshot {
  readonly reportProgress?: boolean | null | undefined
  readonly createPullRequest?: boolean | null | undefined
}

/** @experimental */
export interface SessionSettingsEvaluatePredicateRequest {
  readonly name: SessionSettingsPredicateName
  readonly toolName?: string | undefined
}

export interface SessionSettingsEvaluatePredicateResult {
  readonly enabled: boolean
}

export interface SessionSettingsJobSnapshot {
  readonly eventType?: string | null | undefined
  readonly isTriggerJob?: boolean | null | undefined
  readonly builtInToolAvailability?: SessionSettingsBuiltInToolAvailabilitySnapshot | null | undefined
}

export interface SessionSettingsModelSnapshot {
  readonly model?: string | null | undefined
  readonly defaultReasoningEffort?: string | null | undefined
  readonly instanceId?: string | null | undefined
  readonly callbackUrl?: string | null | undefined
}

export interface SessionSettingsOnlineEvaluationSnapshot {
  readonly disableOnlineEvaluation?: boolean | null | undefined
  readonly enableOnlineEvaluationOutputFile?: boolean | null | undefined
}

export type SessionSettingsPredicateName =
  | "securityToolsEnabled"
  | "thirdPartySecurityPromptEnabled"
  | "parallelValidationEnabled"
  | "runtimeTimingTelemetryEnabled"
  | "coAuthorHookEnabled"
  | "chronicleEnabled"
  | "contentExclusionSelfFetchEnabled"
  | "capClaudeOpusTokenLimitsEnabled"
  | "codeReviewFeatureEnabled"
  | "ccaUseTsAutofindEnabled"
  | "dependencyCheckerEnabled"
  | "dependabotCheckerEnabled"
  | "codeqlCheckerEnabled"
  | "trivialChangeEnabled"
  | "trivialChangeSkipEnabled"
  | "trivialChangeEnabledForCodeReview"
  | "trivialChangeSkipEnabledForCodeReview"
  | "trivialChangeEnabledForTool"
  | "trivialChangeSkipEnabledForTool"

export interface SessionSettingsRepoSnapshot {
  readonly name?: string | null | undefined
  readonly id?: number | null | undefined
  readonly branch?: string | null | undefined
  readonly commit?: string | null | undefined
  readonly readWrite?: boolean | null | undefined
  readonly ownerName?: string | null | undefined
  readonly ownerId?: number | null | undefined
  readonly serverUrl?: string | null | undefined
  readonly host?: string | null | undefined
  readonly hostProtocol?: string | null | undefined
  readonly secretScanningUrl?: string | null | undefined
  readonly prCommitCount?: number | null | undefined
}

export interface SessionSettingsSnapshot {
  readonly version?: string | null | undefined
  readonly clientName?: string | null | undefined
  readonly timeoutMs?: number | null | undefined
  readonly startTimeMs?: number | null | undefined
  readonly repo: SessionSettingsRepoSnapshot
  readonly model: SessionSettingsModelSnapshot
  readonly validation: SessionSettingsValidationSnapshot
  readonly job: SessionSettingsJobSnapshot
  readonly onlineEvaluation: SessionSettingsOnlineEvaluationSnapshot
}

export interface SessionSettingsValidationSnapshot {
  readonly timeout?: number | null | undefined
  readonly dependabotTimeout?: number | null | undefined
  readonly codeqlEnabled?: boolean | null | undefined
  readonly codeReviewEnabled?: boolean | null | undefined
  readonly codeReviewModel?: string | null | undefined
  readonly advisoryEnabled?: boolean | null | undefined
  readonly secretScanningEnabled?: boolean | null | undefined
  readonly memoryStoreEnabled?: boolean | null | undefined
  readonly memoryVoteEnabled?: boolean | null | undefined
}

export interface SessionTelemetryEngagement {
  readonly engagementId?: string | null | undefined
}

/** @experimental */
export interface SessionUpdateOptionsParams {
  readonly model?: string | undefined
  readonly modelCapabilitiesOverrides?: S.ModelCapabilitiesOverride | undefined
  readonly reasoningEffort?: string | undefined
  readonly reasoningSummary?: OptionsUpdateReasoningSummary | undefined
  readonly verbosity?: E.Verbosity | undefined
  readonly clientName?: string | undefined
  readonly lspClientName?: string | undefined
  readonly integrationId?: string | undefined
  readonly featureFlags?: { readonly [key: string]: boolean } | undefined
  readonly isExperimentalMode?: boolean | undefined
  readonly provider?: S.ProviderConfig | undefined
  readonly capi?: S.CapiSessionOptions | undefined
  readonly workingDirectory?: string | undefined
  readonly availableTools?: ReadonlyArray<string> | undefined
  readonly excludedTools?: ReadonlyArray<string> | undefined
  readonly includedBuiltinAgents?: ReadonlyArray<string> | null | undefined
  readonly excludedBuiltinAgents?: ReadonlyArray<string> | undefined
  readonly toolFilterPrecedence?: OptionsUpdateToolFilterPrecedence | undefined
  readonly enableScriptSafety?: boolean | undefined
  readonly shell?: S.ShellOptions | undefined
  /** @deprecated */
  readonly shellInitProfile?: string | undefined
  readonly shellProcessFlags?: ReadonlyArray<string> | undefined
  readonly sandboxConfig?: S.SandboxConfig | undefined
  readonly sandboxConfigSource?: S.SandboxConfigSource | undefined
  readonly logInteractiveShells?: boolean | undefined
  readonly envValueMode?: OptionsUpdateEnvValueMode | undefined
  readonly allowAllMcpServerInstructions?: boolean | undefined
  readonly skillDirectories?: ReadonlyArray<string> | undefined
  readonly ignoredSkillsLocations?: ReadonlyArray<string> | undefined
  readonly includedBuiltinSkills?: ReadonlyArray<string> | null | undefined
  readonly disabledSkills?: ReadonlyArray<string> | undefined
  readonly enableOnDemandInstructionDiscovery?: boolean | undefined
  readonly maxInlineBinaryBytes?: number | undefined
  readonly installedPlugins?: ReadonlyArray<SessionInstalledPlugin> | undefined
  readonly customAgentsLocalOnly?: boolean | undefined
  readonly suppressCustomAgentPrompt?: boolean | undefined
  readonly skipCustomInstructions?: boolean | undefined
  readonly disabledInstructionSources?: ReadonlyArray<string> | undefined
  readonly coauthorEnabled?: boolean | undefined
  readonly trajectoryFile?: string | undefined
  readonly enableStreaming?: boolean | undefined
  readonly copilotUrl?: string | undefined
  readonly askUserDisabled?: boolean | undefined
  readonly continueOnAutoMode?: boolean | undefined
  readonly runningInInteractiveMode?: boolean | undefined
  readonly enableReasoningSummaries?: boolean | undefined
  readonly agentContext?: string | undefined
  readonly eventsLogDirectory?: string | undefined
  readonly eventsLogIncludesSubagents?: boolean | undefined
  /** @experimental */
  readonly additionalContentExclusionPolicies?: ReadonlyArray<OptionsUpdateAdditionalContentExclusionPolicy> | undefined
  readonly manageScheduleEnabled?: boolean | undefined
  readonly sessionCapabilities?: ReadonlyArray<S.SessionCapability> | undefined
  readonly skipEmbeddingRetrieval?: boolean | undefined
  readonly organizationCustomInstructions?: string | undefined
  readonly enableFileHooks?: boolean | undefined
  readonly enableHostGitOperations?: boolean | undefined
  readonly enableSessionStore?: boolean | undefined
  readonly enableSkills?: boolean | undefined
  readonly contextTier?: OptionsUpdateContextTier | undefined
  readonly sessionLimits?: E.SessionLimitsConfig | null | undefined
}

export interface SessionUpdateOptionsResult {
  readonly success: boolean
  readonly pluginHookCount?: number | null | undefined
}

export type SessionVisibilityStatus = "repo" | "unshared" | (string & {})

export interface SessionWorkingDirectoryContext {
  readonly cwd: string
  readonly gitRoot?: string | undefined
  readonly repository?: string | undefined
  readonly hostType?: SessionWorkingDirectoryContextHostType | undefined
  readonly repositoryHost?: string | undefined
  readonly branch?: string | undefined
  readonly headCommit?: string | undefined
  readonly baseCommit?: string | undefined
}

export type SessionWorkingDirectoryContextHostType = "github" | "ado"

export type SettableAuthInfo =
  | S.HMACAuthInfo
  | S.EnvAuthInfo
  | SettableTokenAuthInfo
  | S.CopilotApiTokenAuthInfo
  | S.UserAuthInfo
  | S.GhCliAuthInfo
  | S.ApiKeyAuthInfo

export interface SettableTokenAuthInfo {
  readonly type: "token"
  readonly host: string
  readonly token: string
  readonly copilotUser?: S.CopilotUserResponse | undefined
}

/** @experimental */
export interface ShellCancelUserRequestedRequest {
  readonly requestId: string
}

/** @experimental */
export interface ShellExecRequest {
  readonly command: string
  readonly cwd?: string | undefined
  readonly timeout?: number | undefined
}

export interface ShellExecResult {
  readonly processId: string
}

/** @experimental */
export interface ShellExecuteUserRequestedRequest {
  readonly requestId: string
  readonly command: string
}

/** @experimental */
export interface ShellKillRequest {
  readonly processId: string
  readonly signal?: ShellKillSignal | undefined
}

export interface ShellKillResult {
  readonly killed: boolean
}

export type ShellKillSignal = "SIGTERM" | "SIGKILL" | "SIGINT"

/** @experimental */
export interface ShutdownRequest {
  readonly type?: E.ShutdownType | undefined
  readonly reason?: string | undefined
  readonly detachSessionEndHooks?: boolean | undefined
}

export interface Skill {
  readonly name: string
  readonly commandName?: string | null | undefined
  readonly description: string
  readonly source: E.SkillSource
  readonly userInvocable: boolean
  readonly enabled: boolean
  readonly path?: string | null | undefined
  readonly pluginName?: string | null | undefined
  readonly argumentHint?: string | null | undefined
}

export interface SkillList {
  readonly skills: ReadonlyArray<Skill>
}

/** @experimental */
export interface SkillsDisableRequest {
  readonly name: string
}

/** @experimental */
export interface SkillsEnableRequest {
  readonly name: string
}

export interface SkillsGetInvokedResult {
  readonly skills: ReadonlyArray<SkillsInvokedSkill>
}

export interface SkillsInvokedSkill {
  readonly name: string
  readonly path: string
  readonly content: string
  readonly allowedTools?: ReadonlyArray<string> | null | undefined
  readonly disableModelInvocation?: boolean | null | undefined
  readonly invokedAtTurn: number
}

export interface SkillsLoadDiagnostics {
  readonly warnings: ReadonlyArray<string>
  readonly errors: ReadonlyArray<string>
}

export interface SlashCommandAddTimelineEntryResult {
  readonly kind: "add-timeline-entry"
  readonly entry: SlashCommandTimelineEntry
  readonly prefillInput?: string | null | undefined
  readonly runtimeSettingsChanged?: boolean | null | undefined
}

export interface SlashCommandAgentPromptResult {
  readonly kind: "agent-prompt"
  readonly prompt: string
  readonly displayPrompt: string
  readonly mode?: E.SessionMode | null | undefined
  readonly notice?: string | null | undefined
  readonly runtimeSettingsChanged?: boolean | null | undefined
}

export interface SlashCommandCompletedResult {
  readonly kind: "completed"
  readonly message?: string | null | undefined
  readonly mode?: E.SessionMode | null | undefined
  readonly runtimeSettingsChanged?: boolean | null | undefined
}

export type SlashCommandInvocationResult =
  | SlashCommandTextResult
  | SlashCommandAgentPromptResult
  | SlashCommandCompletedResult
  | SlashCommandSelectSubcommandResult
  | SlashCommandAddTimelineEntryResult
  | SlashCommandShowDialogResult
  | SlashCommandSetModelResult
  | SlashCommandSetPlanModelResult
  | UnrecognizedMember<"kind">

export interface SlashCommandModelPickerDialog {
  readonly kind: "model-picker" | (string & {})
  readonly modelToEnable?: string | null | undefined
  readonly scope?: string | null | undefined
  readonly target?: string | null | undefined
}

export interface SlashCommandSelectSubcommandOption {
  readonly name: string
  readonly description: string
  readonly group?: string | null | undefined
}

export interface SlashCommandSelectSubcommandResult {
  readonly kind: "select-subcommand"
  readonly command: string
  readonly title: string
  readonly options: ReadonlyArray<SlashCommandSelectSubcommandOption>
  readonly runtimeSettingsChanged?: boolean | null | undefined
}

export interface SlashCommandSetModelResult {
  readonly kind: "set-model"
  readonly model: string
  readonly autoTier?: E.AutoTier | null | undefined
  readonly scope?: string | null | undefined
  readonly warning?: string | null | undefined
  readonly reasoningEffort?: string | null | undefined
  readonly revertOnCancel?: { readonly [key: string]: unknown } | null | undefined
  readonly repoScope?: string | null | undefined
  readonly runtimeSettingsChanged?: boolean | null | undefined
}

export interface SlashCommandSetPlanModelResult {
  readonly kind: "set-plan-model"
  readonly planModel?: string | null | undefined
  readonly message: string
  readonly runtimeSettingsChanged?: boolean | null | undefined
}

export interface SlashCommandShowDialogResult {
  readonly kind: "show-dialog"
  readonly dialog: SlashCommandModelPickerDialog
  readonly runtimeSettingsChanged?: boolean | null | undefined
}

export interface SlashCommandTextResult {
  readonly kind: "text"
  readonly text: string
  readonly markdown?: boolean | null | undefined
  readonly preserveAnsi?: boolean | null | undefined
  readonly runtimeSettingsChanged?: boolean | null | undefined
  readonly sandboxSessionChange?: SandboxSessionChange | null | undefined
}

export interface SlashCommandTimelineEntry {
  readonly type: string
  readonly text: string
  readonly url?: string | null | undefined
  readonly remediation?: E.RemediationAction | null | undefined
}

export type SubagentSettings = {
  readonly agents?: { readonly [key: string]: SubagentSettingsEntry } | undefined
  readonly disabledSubagents?: ReadonlyArray<string> | undefined
  readonly maxConcurrency?: number | undefined
  readonly maxDepth?: number | undefined
} | null

export interface SubagentSettingsEntry {
  readonly model?: string | undefined
  readonly modelPolicy?: E.AgentModelPolicy | undefined
  readonly effortLevel?: string | undefined
  readonly contextTier?: SubagentSettingsEntryContextTier | undefined
  readonly autoInvoke?: boolean | undefined
}

export type SubagentSettingsEntryContextTier = "inherit" | "default" | "long_context"

export interface TaskAgentInfo {
  readonly type: "agent"
  readonly id: string
  readonly toolCallId: string
  readonly displayName?: string | null | undefined
  readonly description: string
  readonly status: TaskStatus
  readonly startedAt: string
  readonly completedAt?: string | null | undefined
  readonly activeTimeMs?: number | null | undefined
  readonly activeStartedAt?: string | null | undefined
  readonly error?: string | null | undefined
  readonly agentType: string
  readonly prompt: string
  readonly result?: string | null | undefined
  readonly model?: string | null | undefined
  readonly resolvedModel?: string | null | undefined
  readonly executionMode?: TaskExecutionMode | null | undefined
  readonly canPromoteToBackground?: boolean | null | undefined
  readonly latestResponse?: string | null | undefined
  readonly idleSince?: string | null | undefined
}

export interface TaskAgentProgress {
  readonly type: "agent"
  readonly recentActivity: ReadonlyArray<TaskProgressLine>
  readonly latestIntent?: string | null | undefined
}

export type TaskClientActiveStatus = "running" | "idle"

export type TaskClientExecutionMode = "background" | (string & {})

export interface TaskClientInfo {
  readonly type: "client"
  readonly id: string
  readonly clientTaskId: string
  readonly displayName?: string | null | undefined
  readonly description: string
  readonly status: TaskClientStatus
  readonly owner: TaskClientOwner
  readonly startedAt: string
  readonly updatedAt: string
  readonly completedAt?: string | null | undefined
  readonly activeTimeMs: number
  readonly activeStartedAt?: string | null | undefined
  readonly idleSince?: string | null | undefined
  readonly orphanedAt?: string | null | undefined
  readonly reclaimedAt?: string | null | undefined
  readonly executionMode: TaskClientExecutionMode
  readonly canCancel: boolean
  readonly sequence: number
  readonly result?: unknown
  readonly error?: string | null | undefined
  readonly errorCode?: string | null | undefined
  readonly cancellationReason?: string | null | undefined
}

export interface TaskClientOwner {
  readonly participantId: string
  readonly joinId: string
  readonly kind: TaskClientOwnerKind
  readonly displayName?: string | null | undefined
  readonly source?: string | null | undefined
  readonly presence: TaskClientOwnerPresence
  readonly disconnectedAt?: string | null | undefined
}

export type TaskClientOwnerKind = "extension" | "sdk" | (string & {})

export type TaskClientOwnerPresence = "connected" | "disconnected" | (string & {})

export interface TaskClientProgress {
  readonly type: "client"
  readonly status: TaskClientStatus
  readonly sequence: number
  readonly updatedAt: string
  readonly phase?: string | null | undefined
  readonly percentage?: number | null | undefined
  readonly lastMessage?: string | null | undefined
  readonly recentActivity: ReadonlyArray<TaskProgressLine>
}

export type TaskClientStatus = "running" | "idle" | "completed" | "failed" | "cancelled" | "orphaned" | (string & {})

export type TaskClientUpdate =
  | {
      readonly kind: "progress"
      readonly status?: TaskClientActiveStatus | undefined
      readonly message?: string | undefined
      readonly phase?: string | null | undefined
      readonly percentage?: number | null | undefined
    }
  | { readonly kind: "completed"; readonly message?: string | undefined; readonly result?: unknown }
  | {
      readonly kind: "failed"
      readonly message?: string | undefined
      readonly error: string
      readonly code?: string | undefined
    }
  | { readonly kind: "cancelled"; readonly message?: string | undefined; readonly reason?: string | undefined }

export interface TaskCompletionDecision {
  readonly outcome: E.TaskCompletionOutcome
  readonly reason?: string | null | undefined
  readonly reviewerDerived?: boolean | null | undefined
  readonly reviewerResultMeta?: unknown
  readonly objectiveId?: number | null | undefined
  readonly completionRejectionBudgetExhausted?: boolean | null | undefined
  readonly completionEligibilityToken?: number | null | undefined
}

export type TaskExecutionMode = "sync" | "background" | (string & {})

export type TaskInfo = TaskAgentInfo | TaskClientInfo | TaskShellInfo | UnrecognizedMember<"type">

export interface TaskList {
  readonly tasks: ReadonlyArray<TaskInfo>
}

export type TaskProgress =
  | TaskAgentProgress
  | TaskClientProgress
  | TaskShellProgress
  | null
  | UnrecognizedMember<"type">

export interface TaskProgressLine {
  readonly message: string
  readonly timestamp: string
}

export interface TaskShellInfo {
  readonly type: "shell"
  readonly id: string
  readonly description: string
  readonly status: TaskStatus
  readonly startedAt: string
  readonly completedAt?: string | null | undefined
  readonly command: string
  readonly attachmentMode: TaskShellInfoAttachmentMode
  readonly executionMode?: TaskExecutionMode | null | undefined
  readonly canPromoteToBackground?: boolean | null | undefined
  readonly logPath?: string | null | undefined
  readonly pid?: number | null | undefined
}

export type TaskShellInfoAttachmentMode = "attached" | "detached" | (string & {})

export interface TaskShellProgress {
  readonly type: "shell"
  readonly recentOutput: string
  readonly pid?: number | null | undefined
}

export type TaskStatus = "running" | "idle" | "completed" | "failed" | "cancelled" | (string & {})

/** @experimental */
export interface TasksCancelRequest {
  readonly id: string
}

export interface TasksCancelResult {
  readonly cancelled: boolean
}

export interface TasksGetCurrentPromotableResult {
  readonly task?: TaskInfo | null | undefined
}

/** @experimental */
export interface TasksGetProgressRequest {
  readonly id: string
}

export interface TasksGetProgressResult {
  readonly progress: TaskProgress
}

export interface TasksPromoteCurrentToBackgroundResult {
  readonly task?: TaskInfo | null | undefined
}

/** @experimental */
export interface TasksPromoteToBackgroundRequest {
  readonly id: string
}

export interface TasksPromoteToBackgroundResult {
  readonly promoted: boolean
}

export type TasksRefreshResult = { readonly [key: string]: unknown }

/** @experimental */
export interface TasksRegisterRequest {
  readonly type: "client"
  readonly clientTaskId: string
  readonly description: string
  readonly displayName?: string | undefined
  readonly cancellable: boolean
  readonly expectedSequence?: number | undefined
}

export interface TasksRegisterResult {
  readonly task: TaskClientInfo
  readonly created: boolean
  readonly reclaimed: boolean
}

/** @experimental */
export interface TasksRemoveRequest {
  readonly id: string
}

export interface TasksRemoveResult {
  readonly removed: boolean
}

/** @experimental */
export interface TasksSendMessageRequest {
  readonly id: string
  readonly message: string
  readonly fromAgentId?: string | undefined
}

export interface TasksSendMessageResult {
  readonly sent: boolean
  readonly error?: string | null | undefined
}

/** @experimental */
export interface TasksStartAgentRequest {
  readonly agentType: string
  readonly prompt: string
  readonly name: string
  readonly description?: string | undefined
  readonly model?: string | undefined
}

export interface TasksStartAgentResult {
  readonly agentId: string
}

/** @experimental */
export interface TasksUpdateRequest {
  readonly id: string
  readonly sequence: number
  readonly update: TaskClientUpdate
}

export interface TasksUpdateResult {
  readonly task: TaskClientInfo
  readonly applied: boolean
  readonly duplicate: boolean
}

export type TasksWaitForPendingResult = { readonly [key: string]: unknown }

/** @experimental */
export interface TelemetrySetFeatureOverridesRequest {
  readonly features: { readonly [key: string]: string }
}

/** @experimental */
export type ToolResult = string | ToolResultExpanded

/** @experimental */
export interface ToolResultExpanded {
  readonly textResultForLlm: string
  readonly resultType: ToolResultType
  readonly binaryResultsForLlm?: ReadonlyArray<ExternalToolTextResultForLlmBinaryResultsForLlm> | null | undefined
  readonly sessionLog?: string | null | undefined
  readonly error?: string | null | undefined
  readonly toolTelemetry?: unknown
  readonly skipLargeOutputProcessing?: boolean | null | undefined
  readonly newMessages?: ReadonlyArray<ToolResultNewMessage> | null | undefined
  readonly contents?: ReadonlyArray<ExternalToolTextResultForLlmContent> | null | undefined
  readonly toolReferences?: ReadonlyArray<string> | null | undefined
  readonly citableSources?: ReadonlyArray<unknown> | null | undefined
  readonly skillInvocation?: unknown
  readonly postToolUseFailureHooksProcessed?: boolean | null | undefined
  readonly uiResource?: unknown
  readonly mcpMeta?: { readonly [key: string]: unknown } | null | undefined
  readonly structuredContent?: unknown
  readonly taskCompletionDecision?: TaskCompletionDecision | null | undefined
}

/** @experimental */
export interface ToolResultNewMessage {
  readonly content: string
  readonly source: string
}

/** @experimental */
export type ToolResultType = "success" | "failure" | "timeout" | "rejected" | "denied" | (string & {})

/** @experimental */
export interface ToolsExecuteRequest {
  readonly name: string
  readonly arguments: unknown
  readonly toolCallId?: string | undefined
}

/** @experimental */
export interface ToolsGetBuiltinDescriptorsRequest {
  readonly reduceUserIntervention?: boolean | undefined
  readonly includeAuthor?: boolean | undefined
  readonly skillEmbeddingEnabled?: boolean | undefined
  readonly shellConfig?: ToolsShellDescriptorConfig | undefined
  readonly shellSupportsPowerShell7Syntax?: boolean | undefined
  readonly shellTimeoutMs?: number | undefined
  readonly backgroundTaskNotificationsEnabled?: boolean | undefined
}

/** @experimental */
export interface ToolsGetBuiltinDescriptorsResult {
  readonly tools: ReadonlyArray<BuiltinToolDescriptor>
}

export interface ToolsGetCurrentMetadataResult {
  readonly tools: ReadonlyArray<CurrentToolMetadata> | null
}

export type ToolsInitializeAndValidateResult = { readonly [key: string]: unknown }

/** @experimental */
export interface ToolsSetRequest {
  readonly tools: ReadonlyArray<ProtocolExternalToolDefinition>
}

/** @experimental */
export type ToolsSetResult = { readonly [key: string]: unknown }

export interface ToolsShellDescriptorConfig {
  readonly shellType: string
  readonly displayName: string
  readonly shellToolName: string
  readonly readShellToolName: string
  readonly stopShellToolName: string
  readonly listShellsToolName: string
  readonly descriptionLines: ReadonlyArray<string>
}

/** @experimental */
export interface ToolsTaskCompleteEventDataRequest {
  readonly toolArgs: unknown
  readonly finalResult: ToolResultExpanded
}

export type ToolsUpdateSubagentSettingsResult = { readonly [key: string]: unknown }

export type UIAutoModeSwitchResponse = "yes" | "yes_always" | "no"

export interface UIElicitationArrayAnyOfField {
  readonly type: "array"
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly minItems?: number | undefined
  readonly maxItems?: number | undefined
  readonly items: UIElicitationArrayAnyOfFieldItems
  readonly default?: ReadonlyArray<string> | undefined
}

export interface UIElicitationArrayAnyOfFieldItems {
  readonly anyOf: ReadonlyArray<UIElicitationArrayAnyOfFieldItemsAnyOf>
}

export interface UIElicitationArrayAnyOfFieldItemsAnyOf {
  readonly const: string
  readonly title: string
}

export interface UIElicitationArrayEnumField {
  readonly type: "array"
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly minItems?: number | undefined
  readonly maxItems?: number | undefined
  readonly items: UIElicitationArrayEnumFieldItems
  readonly default?: ReadonlyArray<string> | undefined
}

export interface UIElicitationArrayEnumFieldItems {
  readonly type: "string"
  readonly enum: ReadonlyArray<string>
}

export type UIElicitationFieldValue = string | number | boolean | ReadonlyArray<string>

/** @experimental */
export interface UIElicitationRequest {
  readonly mode?: McpElicitationFormMode | undefined
  readonly message: string
  readonly requestedSchema: UIElicitationSchema
  readonly _meta?: { readonly [key: string]: unknown } | undefined
  readonly task?: McpTaskMetadata | undefined
  readonly [key: string]: unknown
}

export interface UIElicitationResponse {
  readonly action: UIElicitationResponseAction
  readonly content?: UIElicitationResponseContent | null | undefined
  readonly _meta?: { readonly [key: string]: unknown } | null | undefined
  readonly [key: string]: unknown
}

export type UIElicitationResponseAction = "accept" | "decline" | "cancel" | (string & {})

export type UIElicitationResponseContent = { readonly [key: string]: UIElicitationFieldValue }

export interface UIElicitationResult {
  readonly success: boolean
}

export interface UIElicitationSchema {
  readonly type: "object"
  readonly properties: { readonly [key: string]: UIElicitationSchemaProperty }
  readonly required?: ReadonlyArray<string> | undefined
}

export type UIElicitationSchemaProperty =
  | UIElicitationStringEnumField
  | UIElicitationStringOneOfField
  | UIElicitationArrayEnumField
  | UIElicitationArrayAnyOfField
  | UIElicitationSchemaPropertyBoolean
  | UIElicitationSchemaPropertyString
  | UIElicitationSchemaPropertyNumber

export interface UIElicitationSchemaPropertyBoolean {
  readonly type: "boolean"
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly default?: boolean | undefined
}

export interface UIElicitationSchemaPropertyNumber {
  readonly type: "number" | "integer"
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly default?: number | undefined
}

export type UIElicitationSchemaPropertyNumberType = "number" | "integer"

export interface UIElicitationSchemaPropertyString {
  readonly type: "string"
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly format?: UIElicitationSchemaPropertyStringFormat | undefined
  readonly default?: string | undefined
}

export type UIElicitationSchemaPropertyStringFormat = "email" | "uri" | "date" | "date-time"

export interface UIElicitationStringEnumField {
  readonly type: "string"
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly enum: ReadonlyArray<string>
  readonly enumNames?: ReadonlyArray<string> | undefined
  readonly default?: string | undefined
}

export interface UIElicitationStringOneOfField {
  readonly type: "string"
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly oneOf: ReadonlyArray<UIElicitationStringOneOfFieldOneOf>
  readonly default?: string | undefined
}

export interface UIElicitationStringOneOfFieldOneOf {
  readonly const: string
  readonly title: string
}

/** @experimental */
export interface UIEphemeralQueryRequest {
  readonly question: string
  /** Internal upstream. */
  readonly onChunk?: unknown
  /** Internal upstream. */
  readonly abortSignal?: unknown
}

export interface UIEphemeralQueryResult {
  readonly answer: string
}

export type UIExitPlanModeAction = "exit_only" | "interactive" | "autopilot" | "autopilot_fleet"

export interface UIExitPlanModeResponse {
  readonly approved: boolean
  readonly selectedAction?: UIExitPlanModeAction | undefined
  readonly autoApproveEdits?: boolean | undefined
  readonly feedback?: string | undefined
  readonly deferImplementation?: boolean | undefined
}

/** @experimental */
export interface UIHandlePendingAutoModeSwitchRequest {
  readonly requestId: string
  readonly response: UIAutoModeSwitchResponse
}

/** @experimental */
export interface UIHandlePendingElicitationRequest {
  readonly requestId: string
  readonly result: UIElicitationResponse
}

/** @experimental */
export interface UIHandlePendingExitPlanModeRequest {
  readonly requestId: string
  readonly response: UIExitPlanModeResponse
}

export interface UIHandlePendingResult {
  readonly success: boolean
}

/** @experimental */
export interface UIHandlePendingSamplingRequest {
  readonly requestId: string
  readonly response?: UIHandlePendingSamplingResponse | undefined
}

export type UIHandlePendingSamplingResponse = { readonly [key: string]: unknown }

/** @experimental */
export interface UIHandlePendingSessionLimitsExhaustedRequest {
  readonly requestId: string
  readonly response: UISessionLimitsExhaustedResponse
}

/** @experimental */
export interface UIHandlePendingUserInputRequest {
  readonly requestId: string
  readonly response: UIUserInputResponse
}

export interface UIRegisterDirectAutoModeSwitchHandlerResult {
  readonly handle: string
}

export interface UISessionLimitsExhaustedResponse {
  readonly action: UISessionLimitsExhaustedResponseAction
  readonly additionalAiCredits?: number | undefined
  readonly maxAiCredits?: number | undefined
}

export type UISessionLimitsExhaustedResponseAction = "add" | "set" | "unset" | "cancel"

/** @experimental */
export interface UIUnregisterDirectAutoModeSwitchHandlerRequest {
  readonly handle: string
}

export interface UIUnregisterDirectAutoModeSwitchHandlerResult {
  readonly unregistered: boolean
}

export interface UIUserInputResponse {
  readonly answer: string
  readonly wasFreeform: boolean
}

export interface UnsupportedEnqueueCommandResult {
  readonly queued: false
  readonly queueId?: null | null | undefined
}

/** @experimental */
export interface UpdateSubagentSettingsRequest {
  readonly subagents: SubagentSettings
}

export interface UsageGetMetricsResult {
  readonly totalPremiumRequestCost: number
  readonly totalUserRequests: number
  readonly totalNanoAiu?: number | null | undefined
  readonly tokenDetails?: { readonly [key: string]: UsageMetricsTokenDetail } | null | undefined
  readonly totalApiDurationMs: number
  readonly sessionStartTime: string
  readonly codeChanges: UsageMetricsCodeChanges
  readonly modelMetrics: { readonly [key: string]: UsageMetricsModelMetric }
  readonly agentMetrics?: { readonly [key: string]: UsageMetricsAgentMetric } | null | undefined
  readonly currentModel?: string | null | undefined
  readonly lastCallInputTokens: number
  readonly lastCallOutputTokens: number
}

export interface UsageMetricsAgentMetric {
  readonly agentName?: string | null | undefined
  readonly agentDisplayName?: string | null | undefined
  readonly totalApiDurationMs: number
  readonly totalNanoAiu: number
  readonly modelMetrics: { readonly [key: string]: UsageMetricsModelMetric }
}

export interface UsageMetricsCodeChanges {
  readonly linesAdded: number
  readonly linesRemoved: number
  readonly filesModifiedCount: number
  readonly filesModified: ReadonlyArray<string>
}

export interface UsageMetricsModelMetric {
  readonly requests: UsageMetricsModelMetricRequests
  readonly usage: UsageMetricsModelMetricUsage
  readonly cacheExpiresAt?: string | null | undefined
  readonly totalNanoAiu?: number | null | undefined
  readonly tokenDetails?: { readonly [key: string]: UsageMetricsModelMetricTokenDetail } | null | undefined
}

export interface UsageMetricsModelMetricRequests {
  readonly count: number
  readonly cost: number
}

export interface UsageMetricsModelMetricTokenDetail {
  readonly tokenCount: number
}

export interface UsageMetricsModelMetricUsage {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cacheReadTokens: number
  readonly cacheWriteTokens: number
  readonly reasoningTokens?: number | null | undefined
}

export interface UsageMetricsTokenDetail {
  readonly tokenCount: number
}

export interface UserRequestedShellCommandResult {
  readonly toolCallId: string
  readonly success: boolean
  readonly output: string
  readonly exitCode?: number | null | undefined
  readonly error?: string | null | undefined
}

export interface VisibilityGetResult {
  readonly synced: boolean
  readonly status?: SessionVisibilityStatus | null | undefined
  readonly shareUrl?: string | null | undefined
}

/** @experimental */
export interface VisibilitySetRequest {
  readonly status: SessionVisibilityStatus
}

export interface VisibilitySetResult {
  readonly synced: boolean
  readonly status?: SessionVisibilityStatus | null | undefined
  readonly shareUrl?: string | null | undefined
}

/** @experimental */
export interface WorkflowAgentOptions {
  readonly label?: string | undefined
  readonly schema?: unknown
  readonly model?: string | undefined
  readonly reasoningEffort?: string | undefined
  readonly contextTier?: E.ContextTier | undefined
  readonly agent?: string | undefined
}

/** @experimental */
export interface WorkflowAgentRequest {
  readonly workflowRunId: string
  readonly executionToken: string
  readonly prompt: string
  readonly opts: WorkflowAgentOptions
}

export interface WorkflowAgentResult {
  readonly result?: unknown
}

/** @experimental */
export interface WorkflowAgentSummary {
  readonly agentId: string
  readonly toolCallId: string
  readonly runId: string
  readonly phaseId: string | null
  readonly label: string
  readonly displayName?: string | null | undefined
  readonly agentType: string
  readonly status: string
  readonly requestedModel?: string | null | undefined
  readonly resolvedModel?: string | null | undefined
  readonly startedAt?: number | null | undefined
  readonly completedAt?: number | null | undefined
  readonly activeMs: number
  readonly activity?: string | null | undefined
}

/** @experimental */
export interface WorkflowCancelRequest {
  readonly runId: string
}

/** @experimental */
export interface WorkflowCurrentPhase {
  readonly id: string
  readonly ordinal: number | null
}

/** @experimental */
export interface WorkflowDeclaredLimits {
  readonly maxConcurrentSubagents?: number | null | undefined
  readonly maxTotalSubagents?: number | null | undefined
  readonly timeoutSeconds?: number | null | undefined
  readonly maxAiCredits?: number | null | undefined
}

export type WorkflowDurableOperation =
  | "createRun"
  | "markRunStarted"
  | "finishRun"
  | "reserveAgent"
  | "releaseAgent"
  | "chargeCredit"
  | "addElapsed"
  | "reconcileCreditTotal"
  | "journalGet"
  | "journalPut"
  | "refreshLease"
  | (string & {})

/** @experimental */
export interface WorkflowGetRunProgressRequest {
  readonly runId: string
  readonly phaseId?: string | undefined
  readonly afterSeq?: number | undefined
  readonly beforeSeq?: number | undefined
  readonly limit?: number | undefined
}

/** @experimental */
export interface WorkflowGetRunRequest {
  readonly runId: string
}

/** @experimental */
export interface WorkflowJournalGetRequest {
  readonly runId: string
  readonly executionToken: string
  readonly key: string
}

export interface WorkflowJournalGetResult {
  readonly hit: boolean
  readonly resultJson?: unknown
}

/** @experimental */
export interface WorkflowJournalPutRequest {
  readonly runId: string
  readonly executionToken: string
  readonly key: string
  readonly resultJson: unknown
}

/** @experimental */
export interface WorkflowListRunsRequest {
  readonly afterSeq?: number | undefined
  readonly beforeSeq?: number | undefined
  readonly limit?: number | undefined
}

/** @experimental */
export interface WorkflowListRunsResult {
  readonly runs: ReadonlyArray<WorkflowRunSummary>
  readonly oldestSeq?: number | null | undefined
  readonly newestSeq?: number | null | undefined
  readonly hasMoreNewer?: boolean | null | undefined
  readonly omittedOlder?: number | null | undefined
}

/** @experimental */
export interface WorkflowLogLine {
  readonly seq: number
  readonly kind: WorkflowLogLineKind
  readonly text: string
}

export type WorkflowLogLineKind = "log" | "phase" | (string & {})

/** @experimental */
export interface WorkflowLogRequest {
  readonly runId: string
  readonly executionToken: string
  readonly lines: ReadonlyArray<WorkflowLogLine>
}

export type WorkflowPauseCheckpointAction = "continue" | "pause" | (string & {})

/** @experimental */
export interface WorkflowPauseCheckpointRequest {
  readonly runId: string
  readonly executionToken: string
  readonly key: string
}

export interface WorkflowPauseCheckpointResult {
  readonly action: WorkflowPauseCheckpointAction
}

export type WorkflowPauseInfo =
  | { readonly type: "user" }
  | { readonly type: "checkpoint"; readonly key: string }
  | UnrecognizedMember<"type">

/** @experimental */
export interface WorkflowPauseRequest {
  readonly runId: string
}

/** @experimental */
export interface WorkflowPhaseObservation {
  readonly id: string
  readonly ordinal: number | null
  readonly title: string
  readonly detail?: string | null | undefined
  readonly status: WorkflowPhaseStatus
  readonly lastEnteredRunAttempt: number
  readonly entryCount: number
  readonly startedAt?: number | null | undefined
  readonly completedAt?: number | null | undefined
  readonly accumulatedActiveMs: number
  readonly currentActiveMs: number
  readonly totalAgentCount: number
  readonly liveAgentCount: number
}

/** @experimental */
export type WorkflowPhaseStatus = "pending" | "active" | "completed" | "skipped" | (string & {})

/** @experimental */
export interface WorkflowProgressLine {
  readonly seq: number
  readonly attempt: number
  readonly phaseId: string | null
  readonly recordedAt: number
  readonly kind: WorkflowLogLineKind
  readonly text: string
}

/** @experimental */
export interface WorkflowProgressPage {
  readonly records: ReadonlyArray<WorkflowProgressLine>
  readonly oldestSeq: number | null
  readonly newestSeq: number | null
  readonly hasMoreOlder: boolean
  readonly hasMoreNewer: boolean
  readonly revision: number
}

/** @experimental */
export interface WorkflowResumeRequest {
  readonly runId: string
  readonly limits?: WorkflowRunLimits | undefined
  readonly notifyOnComplete?: boolean | undefined
  readonly logPhaseNames?: boolean | undefined
}

export interface WorkflowResumeResult {
  readonly workflowName: string
  readonly run: WorkflowRunResult
}

/** @experimental */
export interface WorkflowRunConsumed {
  readonly activeMs: number
  readonly subagents: number
  readonly nanoAiu: number
}

/** @experimental */
export interface WorkflowRunDetail {
  readonly runId: string
  readonly workflowName: string
  readonly description: string
  readonly status: WorkflowRunStatus
  readonly revision: number
  readonly createdAt: number
  readonly startedAt: number | null
  readonly updatedAt: number
  readonly completedAt: number | null
  readonly currentPhase: WorkflowCurrentPhase | null
  readonly declaredPhaseCount: number
  readonly liveAgentCount: number
  readonly totalSpawnedAgentCount: number
  readonly consumed: WorkflowRunConsumed
  readonly declaredLimits: WorkflowDeclaredLimits
  readonly approved: WorkflowDeclaredLimits | null
  readonly observedAt: number
  readonly activeSegmentStartedAt: number | null
  readonly terminal: WorkflowRunTerminal | null
  readonly canResume: boolean
  readonly phases: ReadonlyArray<WorkflowPhaseObservation>
  readonly agents: ReadonlyArray<WorkflowAgentSummary>
  readonly progress: WorkflowProgressPage
}

export type WorkflowRunFailure =
  | {
      readonly type: "workflow_limit_reached"
      readonly kind: WorkflowRunFailureKind
      readonly value: number
      readonly suggestedValue?: number | null | undefined
      readonly runId: string
    }
  | { readonly type: "workflow_resume_declined"; readonly runId: string; readonly reason: string }
  | {
      readonly type: "workflow_durable_failure"
      readonly code: string
      readonly operation: WorkflowDurableOperation
      readonly runId: string
    }
  | { readonly type: "workflow_accounting_incomplete"; readonly runId: string; readonly drainedNanoAiu: number }
  | { readonly type: "workflow_provider_disconnected"; readonly runId: string }
  | UnrecognizedMember<"type">

export type WorkflowRunFailureKind = "maxTotalSubagents" | "timeoutSeconds" | "maxAiCredits" | (string & {})

/** @experimental */
export interface WorkflowRunLimits {
  readonly maxConcurrentSubagents?: number | null | undefined
  readonly maxTotalSubagents?: number | null | undefined
  readonly timeoutSeconds?: number | null | undefined
  readonly maxAiCredits?: number | null | undefined
}

/** @experimental */
export interface WorkflowRunOptions {
  readonly limits?: WorkflowRunLimits | undefined
  readonly notifyOnComplete?: boolean | undefined
  readonly logPhaseNames?: boolean | undefined
  readonly resumeFromRunId?: string | undefined
}

/** @experimental */
export interface WorkflowRunRequest {
  readonly name: string
  readonly args: unknown
  readonly options?: WorkflowRunOptions | undefined
}

export interface WorkflowRunResult {
  readonly runId: string
  readonly attempt?: number | null | undefined
  readonly status: WorkflowRunStatus
  readonly result?: unknown
  readonly error?: string | null | undefined
  readonly failure?: WorkflowRunFailure | null | undefined
  readonly reason?: string | null | undefined
  readonly snapshot?: unknown
  readonly pauseInfo?: WorkflowPauseInfo | null | undefined
}

export type WorkflowRunStatus =
  | "pending"
  | "running"
  | "completed"
  | "halted"
  | "paused"
  | "cancelled"
  | "error"
  | (string & {})

/** @experimental */
export interface WorkflowRunSummary {
  readonly runId: string
  readonly workflowName: string
  readonly description: string
  readonly status: WorkflowRunStatus
  readonly revision: number
  readonly createdAt: number
  readonly startedAt: number | null
  readonly updatedAt: number
  readonly completedAt: number | null
  readonly currentPhase: WorkflowCurrentPhase | null
  readonly declaredPhaseCount: number
  readonly liveAgentCount: number
  readonly totalSpawnedAgentCount: number
  readonly consumed: WorkflowRunConsumed
  readonly declaredLimits: WorkflowDeclaredLimits
  readonly approved: WorkflowDeclaredLimits | null
  readonly observedAt: number
  readonly activeSegmentStartedAt: number | null
  readonly terminal: WorkflowRunTerminal | null
  readonly canResume: boolean
}

/** @experimental */
export interface WorkflowRunTerminal {
  readonly reason?: string | null | undefined
  readonly failure?: WorkflowRunFailure | null | undefined
  readonly error?: string | null | undefined
  readonly resultPreview?: string | null | undefined
  readonly pauseInfo: WorkflowPauseInfo | null
}

/**
 * Internal upstream.
 * @experimental
 */
export interface WorkflowToolResumeRequest {
  readonly runId: string
  readonly limits?: WorkflowRunLimits | undefined
  readonly toolCallId?: string | undefined
}

/**
 * Internal upstream.
 * @experimental
 */
export interface WorkflowToolRunOptions {
  readonly limits?: WorkflowRunLimits | undefined
  readonly resumeFromRunId?: string | undefined
}

/**
 * Internal upstream.
 * @experimental
 */
export interface WorkflowToolRunRequest {
  readonly name: string
  readonly args: unknown
  readonly options?: WorkflowToolRunOptions | undefined
  readonly toolCallId?: string | undefined
}

export interface WorkspaceDiffFileChange {
  readonly path: string
  readonly diff: string
  readonly changeType: WorkspaceDiffFileChangeType
  readonly oldPath?: string | null | undefined
  readonly isTruncated?: boolean | null | undefined
}

export type WorkspaceDiffFileChangeType = "added" | "modified" | "deleted" | "renamed" | (string & {})

export type WorkspaceDiffMode = "unstaged" | "branch" | "session" | (string & {})

export interface WorkspaceDiffResult {
  readonly requestedMode: WorkspaceDiffMode
  readonly mode: WorkspaceDiffMode
  readonly changes: ReadonlyArray<WorkspaceDiffFileChange>
  readonly baseBranch?: string | null | undefined
  readonly isFallback: boolean
  readonly unavailableReason?: HistoryRewindUnavailableReason | null | undefined
}

export type WorkspaceSummary = {
  readonly id: string
  readonly cwd?: string | null | undefined
  readonly git_root?: string | null | undefined
  readonly repository?: string | null | undefined
  readonly host_type?: WorkspaceSummaryHostType | null | undefined
  readonly branch?: string | null | undefined
  readonly name?: string | null | undefined
  readonly user_named?: boolean | null | undefined
  readonly created_at?: string | null | undefined
  readonly updated_at?: string | null | undefined
} | null

export type WorkspaceSummaryHostType = "github" | "ado" | (string & {})

/** @experimental */
export interface WorkspacesAddSummaryRequest {
  readonly title: string
  readonly content: string
}

export interface WorkspacesAddSummaryResult {
  readonly summary?: { readonly [key: string]: unknown } | null | undefined
  readonly workspace?: { readonly [key: string]: unknown } | null | undefined
  readonly [key: string]: unknown
}

/** @experimental */
export interface WorkspacesAutopilotObjectiveExistsResult {
  readonly exists: boolean
}

export interface WorkspacesCheckpoints {
  readonly number: number
  readonly title: string
  readonly filename: string
}

/** @experimental */
export interface WorkspacesCreateDirectoryRequest {
  readonly path: string
  readonly recursive?: boolean | undefined
}

/** @experimental */
export interface WorkspacesCreateFileRequest {
  readonly path: string
  readonly content: string
}

/** @experimental */
export interface WorkspacesDeleteAutopilotObjectiveResult {
  readonly deleted: boolean
}

/** @experimental */
export interface WorkspacesDiffRequest {
  readonly mode: WorkspaceDiffMode
  readonly ignoreWhitespace?: boolean | undefined
}

/** @experimental */
export interface WorkspacesEnsureRequest {
  readonly context?: unknown
}

export interface WorkspacesGetWorkspaceResult {
  readonly workspace: {
    readonly id: string
    readonly cwd?: string | null | undefined
    readonly git_root?: string | null | undefined
    readonly repository?: string | null | undefined
    readonly host_type?: WorkspacesWorkspaceDetailsHostType | null | undefined
    readonly branch?: string | null | undefined
    readonly name?: string | null | undefined
    readonly client_name?: string | null | undefined
    readonly user_named?: boolean | null | undefined
    readonly summary_count?: number | null | undefined
    readonly created_at?: string | null | undefined
    readonly updated_at?: string | null | undefined
    readonly remote_steerable?: boolean | null | undefined
    readonly mc_task_id?: string | null | undefined
    readonly mc_session_id?: string | null | undefined
    readonly mc_last_event_id?: string | null | undefined
    readonly chronicle_sync_dismissed?: boolean | null | undefined
  } | null
  readonly path?: string | null | undefined
}

export interface WorkspacesListCheckpointsResult {
  readonly checkpoints: ReadonlyArray<WorkspacesCheckpoints>
}

export interface WorkspacesListFilesResult {
  readonly files: ReadonlyArray<string>
}

/** @experimental */
export interface WorkspacesReadAutopilotObjectiveResult {
  readonly content: string | null
}

/** @experimental */
export interface WorkspacesReadCheckpointRequest {
  readonly number: number
}

export interface WorkspacesReadCheckpointResult {
  readonly content: string | null
}

/** @experimental */
export interface WorkspacesReadFileRequest {
  readonly path: string
}

export interface WorkspacesReadFileResult {
  readonly content: string
}

/** @experimental */
export interface WorkspacesRemovePathRequest {
  readonly path: string
  readonly recursive?: boolean | undefined
  readonly force?: boolean | undefined
}

/** @experimental */
export interface WorkspacesRenamePathRequest {
  readonly source: string
  readonly destination: string
}

/** @experimental */
export interface WorkspacesSaveLargePasteRequest {
  readonly content: string
}

export interface WorkspacesSaveLargePasteResult {
  readonly saved: { readonly filePath: string; readonly filename: string; readonly sizeBytes: number } | null
}

/** @experimental */
export interface WorkspacesStatFileRequest {
  readonly path: string
}

export interface WorkspacesStatFileResult {
  readonly isFile: boolean
  readonly isDirectory: boolean
  readonly size: number
  readonly mtimeMs: number
  readonly birthtimeMs: number
}

/** @experimental */
export interface WorkspacesTruncateSummariesRequest {
  readonly keepCount: number
}

/** @experimental */
export interface WorkspacesUpdateMetadataRequest {
  readonly context?: unknown
  readonly name?: string | undefined
}

export type WorkspacesWorkspaceDetailsHostType = "github" | "ado" | (string & {})

/** @experimental */
export interface WorkspacesWriteAutopilotObjectiveRequest {
  readonly content: string
}

/** @experimental */
export interface WorkspacesWriteAutopilotObjectiveResult {
  readonly operation: string
}
