// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import type * as Effect from "effect/Effect"
import type * as E from "./events.js"
import type * as S from "./rpcShared.js"
import type { UnrecognizedMember } from "./support.js"

/**
 * Requests to the server that belong to no session.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerMethods {
  readonly "account.getAllUsers": {
    readonly params: undefined
    readonly result: ReadonlyArray<AccountAllUsers>
  }
  readonly "account.getCurrentAuth": {
    readonly params: undefined
    readonly result: AccountGetCurrentAuthResult
  }
  readonly "account.getQuota": {
    readonly params: AccountGetQuotaRequest | undefined
    readonly result: AccountGetQuotaResult
  }
  readonly "account.login": {
    readonly params: AccountLoginRequest
    readonly result: AccountLoginResult
  }
  readonly "account.logout": {
    readonly params: AccountLogoutRequest
    readonly result: AccountLogoutResult
  }
  readonly "accounts.acquireEntraToken": {
    readonly params: EntraTokenAcquireRequest
    readonly result: EntraTokenAcquireResult
  }
  readonly "agentRegistry.spawn": {
    readonly params: AgentRegistrySpawnRequest
    readonly result: AgentRegistrySpawnResult
  }
  readonly "agents.discover": {
    readonly params: AgentsDiscoverRequest
    readonly result: ServerAgentList
  }
  readonly "agents.getDiscoveryPaths": {
    readonly params: AgentsGetDiscoveryPathsRequest
    readonly result: AgentDiscoveryPathList
  }
  readonly "auth.getStatus": {
    readonly params: undefined
    readonly result: AuthGetStatusResult
  }
  readonly "catalog.search": {
    readonly params: CatalogSearchRequest
    readonly result: CatalogSearchResult
  }
  readonly "catalog.select": {
    readonly params: CatalogSelectionRequest
    readonly result: CatalogSelectionResult
  }
  readonly "commands.list": {
    readonly params: undefined
    readonly result: S.CommandList
  }
  readonly connect: {
    readonly params: ConnectRequest
    readonly result: ConnectResult
  }
  readonly "extensions.disable": {
    readonly params: DiscoveredExtensionsDisableRequest
    readonly result: void
  }
  readonly "extensions.discover": {
    readonly params: undefined
    readonly result: DiscoveredExtensions
  }
  readonly "extensions.enable": {
    readonly params: DiscoveredExtensionsEnableRequest
    readonly result: void
  }
  readonly "hooks.discover": {
    readonly params: HooksDiscoverRequest
    readonly result: HooksDiscoverResult
  }
  readonly "instructions.discover": {
    readonly params: InstructionsDiscoverRequest
    readonly result: ServerInstructionSourceList
  }
  readonly "instructions.getDiscoveryPaths": {
    readonly params: InstructionsGetDiscoveryPathsRequest
    readonly result: InstructionDiscoveryPathList
  }
  readonly "llmInference.httpResponseChunk": {
    readonly params: LlmInferenceHttpResponseChunkRequest
    readonly result: LlmInferenceHttpResponseChunkResult
  }
  readonly "llmInference.httpResponseStart": {
    readonly params: LlmInferenceHttpResponseStartRequest
    readonly result: LlmInferenceHttpResponseStartResult
  }
  readonly "llmInference.setProvider": {
    readonly params: undefined
    readonly result: LlmInferenceSetProviderResult
  }
  readonly "managedSettings.clearCache": {
    readonly params: undefined
    readonly result: void
  }
  readonly "managedSettings.read": {
    readonly params: undefined
    readonly result: ManagedSettingsReadResult
  }
  readonly "mcp.applyInstall": {
    readonly params: McpApplyInstallRequest
    readonly result: McpInstallationResult
  }
  readonly "mcp.applyUninstall": {
    readonly params: McpApplyUninstallRequest
    readonly result: McpInstallationResult
  }
  readonly "mcp.config.add": {
    readonly params: McpConfigAddRequest
    readonly result: void
  }
  readonly "mcp.config.disable": {
    readonly params: McpConfigDisableRequest
    readonly result: void
  }
  readonly "mcp.config.enable": {
    readonly params: McpConfigEnableRequest
    readonly result: void
  }
  readonly "mcp.config.list": {
    readonly params: undefined
    readonly result: McpConfigList
  }
  readonly "mcp.config.reload": {
    readonly params: undefined
    readonly result: void
  }
  readonly "mcp.config.remove": {
    readonly params: McpConfigRemoveRequest
    readonly result: void
  }
  readonly "mcp.config.update": {
    readonly params: McpConfigUpdateRequest
    readonly result: void
  }
  readonly "mcp.discover": {
    readonly params: McpDiscoverRequest
    readonly result: McpDiscoverResult
  }
  readonly "mcp.installations.cancel": {
    readonly params: McpInstallationOperationRequest
    readonly result: McpInstallationManagementResult
  }
  readonly "mcp.installations.list": {
    readonly params: McpInstallationsRequest
    readonly result: McpInstallationManagementResult
  }
  readonly "mcp.installations.recover": {
    readonly params: McpInstallationsRequest
    readonly result: McpInstallationManagementResult
  }
  readonly "mcp.installations.status": {
    readonly params: McpInstallationOperationRequest
    readonly result: McpInstallationManagementResult
  }
  readonly "mcp.planInstall": {
    readonly params: McpPlanInstallRequest
    readonly result: McpPlanInstallResult
  }
  readonly "mcp.planUninstall": {
    readonly params: McpPlanUninstallRequest
    readonly result: McpInstallationManagementResult
  }
  readonly "mcp.prepareInstall": {
    readonly params: McpPrepareInstallRequest
    readonly result: McpInstallationManagementResult
  }
  readonly "models.getBuiltInCatalog": {
    readonly params: undefined
    readonly result: BuiltInModelCatalog
  }
  readonly "models.list": {
    readonly params: ModelsListRequest | undefined
    readonly result: ModelList
  }
  readonly ping: {
    readonly params: PingRequest
    readonly result: PingResult
  }
  readonly "plugins.builtin.set": {
    readonly params: PluginsBuiltinSetRequest
    readonly result: void
  }
  readonly "plugins.disable": {
    readonly params: PluginsDisableRequest
    readonly result: void
  }
  readonly "plugins.enable": {
    readonly params: PluginsEnableRequest
    readonly result: void
  }
  readonly "plugins.install": {
    readonly params: PluginsInstallRequest
    readonly result: S.PluginInstallResult
  }
  readonly "plugins.list": {
    readonly params: undefined
    readonly result: PluginListResult
  }
  readonly "plugins.marketplaces.add": {
    readonly params: S.PluginsMarketplacesAddRequest
    readonly result: S.MarketplaceAddResult
  }
  readonly "plugins.marketplaces.browse": {
    readonly params: S.PluginsMarketplacesBrowseRequest
    readonly result: S.MarketplaceBrowseResult
  }
  readonly "plugins.marketplaces.list": {
    readonly params: undefined
    readonly result: S.MarketplaceListResult
  }
  readonly "plugins.marketplaces.refresh": {
    readonly params: S.PluginsMarketplacesRefreshRequest | undefined
    readonly result: S.MarketplaceRefreshResult
  }
  readonly "plugins.marketplaces.remove": {
    readonly params: S.PluginsMarketplacesRemoveRequest
    readonly result: S.MarketplaceRemoveResult
  }
  readonly "plugins.uninstall": {
    readonly params: S.PluginsUninstallRequest
    readonly result: void
  }
  readonly "plugins.update": {
    readonly params: S.PluginsUpdateRequest
    readonly result: S.PluginUpdateResult
  }
  readonly "plugins.updateAll": {
    readonly params: undefined
    readonly result: PluginUpdateAllResult
  }
  readonly registerExtensionLaunchProvider: {
    readonly params: undefined
    readonly result: void
  }
  readonly "runtime.shutdown": {
    readonly params: undefined
    readonly result: void
  }
  readonly "sandbox.getHostSupport": {
    readonly params: undefined
    readonly result: SandboxHostSupport
  }
  readonly "secrets.addFilterValues": {
    readonly params: SecretsAddFilterValuesRequest
    readonly result: SecretsAddFilterValuesResult
  }
  readonly "session.create": {
    readonly params: SessionCreateRequest
    readonly result: SessionOpened
  }
  readonly "session.delete": {
    readonly params: SessionRequest
    readonly result: S.SessionConfirmation
  }
  readonly "session.getForeground": {
    readonly params: undefined
    readonly result: SessionGetForegroundResult
  }
  readonly "session.getLastId": {
    readonly params: undefined
    readonly result: SessionGetLastIdResult
  }
  readonly "session.getMetadata": {
    readonly params: SessionRequest
    readonly result: SessionGetMetadataResult
  }
  readonly "session.list": {
    readonly params: SessionListRequest | undefined
    readonly result: SessionListResult
  }
  readonly "session.resume": {
    readonly params: SessionResumeRequest
    readonly result: SessionOpened
  }
  readonly "session.setForeground": {
    readonly params: SessionRequest
    readonly result: S.SessionConfirmation
  }
  readonly "sessionFs.setProvider": {
    readonly params: SessionFsSetProviderRequest
    readonly result: SessionFsSetProviderResult
  }
  readonly "sessions.bulkDelete": {
    readonly params: SessionsBulkDeleteRequest
    readonly result: SessionBulkDeleteResult
  }
  readonly "sessions.checkInUse": {
    readonly params: SessionsCheckInUseRequest
    readonly result: SessionsCheckInUseResult
  }
  readonly "sessions.close": {
    readonly params: SessionsCloseRequest
    readonly result: SessionsCloseResult
  }
  readonly "sessions.configureSessionExtensions": {
    readonly params: ConfigureSessionExtensionsParams
    readonly result: void
  }
  readonly "sessions.connect": {
    readonly params: ConnectRemoteSessionParams
    readonly result: RemoteSessionConnectionResult
  }
  readonly "sessions.delete": {
    readonly params: SessionsDeleteRequest
    readonly result: void
  }
  readonly "sessions.enrichMetadata": {
    readonly params: SessionsEnrichMetadataRequest
    readonly result: SessionEnrichMetadataResult
  }
  readonly "sessions.findByPrefix": {
    readonly params: SessionsFindByPrefixRequest
    readonly result: SessionsFindByPrefixResult
  }
  readonly "sessions.findByTaskId": {
    readonly params: SessionsFindByTaskIDRequest
    readonly result: SessionsFindByTaskIDResult
  }
  readonly "sessions.fork": {
    readonly params: SessionsForkRequest
    readonly result: SessionsForkResult
  }
  readonly "sessions.getBoardEntryCount": {
    readonly params: SessionsGetBoardEntryCountRequest
    readonly result: SessionsGetBoardEntryCountResult
  }
  readonly "sessions.getClientMetadata": {
    readonly params: SessionsGetClientMetadataRequest
    readonly result: SessionsGetClientMetadataResult
  }
  readonly "sessions.getEventFilePath": {
    readonly params: SessionsGetEventFilePathRequest
    readonly result: SessionsGetEventFilePathResult
  }
  readonly "sessions.getLastForContext": {
    readonly params: SessionsGetLastForContextRequest
    readonly result: SessionsGetLastForContextResult
  }
  readonly "sessions.getMetadata": {
    readonly params: SessionsGetMetadataRequest
    readonly result: SessionsGetMetadataResult
  }
  readonly "sessions.getPersistedRemoteSteerable": {
    readonly params: SessionsGetPersistedRemoteSteerableRequest
    readonly result: SessionsGetPersistedRemoteSteerableResult
  }
  readonly "sessions.getRemoteControlStatus": {
    readonly params: undefined
    readonly result: RemoteControlStatusResult
  }
  readonly "sessions.getSizes": {
    readonly params: undefined
    readonly result: SessionSizes
  }
  readonly "sessions.list": {
    readonly params: SessionsListRequest | undefined
    readonly result: SessionList
  }
  readonly "sessions.listNonEmptySessionIds": {
    readonly params: SessionsListNonEmptySessionIdsRequest
    readonly result: SessionsListNonEmptySessionIdsResult
  }
  readonly "sessions.loadDeferredRepoHooks": {
    readonly params: SessionsLoadDeferredRepoHooksRequest
    readonly result: SessionLoadDeferredRepoHooksResult
  }
  readonly "sessions.open": {
    readonly params: SessionOpenParams
    readonly result: SessionOpenResult
  }
  readonly "sessions.pruneOld": {
    readonly params: SessionsPruneOldRequest
    readonly result: SessionPruneResult
  }
  readonly "sessions.readPersistedEvents": {
    readonly params: SessionsReadPersistedEventsRequest
    readonly result: S.EventsReadResult
  }
  readonly "sessions.releaseLock": {
    readonly params: SessionsReleaseLockRequest
    readonly result: SessionsReleaseLockResult
  }
  readonly "sessions.reloadPluginHooks": {
    readonly params: SessionsReloadPluginHooksRequest
    readonly result: SessionsReloadPluginHooksResult
  }
  readonly "sessions.save": {
    readonly params: SessionsSaveRequest
    readonly result: SessionsSaveResult
  }
  readonly "sessions.setAdditionalPlugins": {
    readonly params: SessionsSetAdditionalPluginsRequest
    readonly result: SessionsSetAdditionalPluginsResult
  }
  readonly "sessions.setRemoteControlSteering": {
    readonly params: SessionsSetRemoteControlSteeringRequest
    readonly result: RemoteControlStatusResult
  }
  readonly "sessions.startRemoteControl": {
    readonly params: SessionsStartRemoteControlRequest
    readonly result: RemoteControlStatusResult
  }
  readonly "sessions.stopRemoteControl": {
    readonly params: SessionsStopRemoteControlRequest | undefined
    readonly result: RemoteControlStopResult
  }
  readonly "sessions.transferRemoteControl": {
    readonly params: SessionsTransferRemoteControlRequest
    readonly result: RemoteControlTransferResult
  }
  readonly "skills.applyInstall": {
    readonly params: SkillApplyInstallRequest
    readonly result: SkillInstallationResult
  }
  readonly "skills.applyUninstall": {
    readonly params: SkillApplyUninstallRequest
    readonly result: SkillInstallationResult
  }
  readonly "skills.config.setDisabledSkills": {
    readonly params: SkillsConfigSetDisabledSkillsRequest
    readonly result: void
  }
  readonly "skills.config.setSkillDisabled": {
    readonly params: SkillsConfigSetSkillDisabledRequest
    readonly result: void
  }
  readonly "skills.discover": {
    readonly params: SkillsDiscoverRequest
    readonly result: ServerSkillList
  }
  readonly "skills.getDiscoveryPaths": {
    readonly params: SkillsGetDiscoveryPathsRequest
    readonly result: SkillDiscoveryPathList
  }
  readonly "skills.installations.cancel": {
    readonly params: SkillInstallationOperationRequest
    readonly result: SkillInstallationManagementResult
  }
  readonly "skills.installations.list": {
    readonly params: SkillInstallationsRequest
    readonly result: SkillInstallationManagementResult
  }
  readonly "skills.installations.recover": {
    readonly params: SkillInstallationsRequest
    readonly result: SkillInstallationManagementResult
  }
  readonly "skills.installations.setEnabled": {
    readonly params: SkillSetEnabledRequest
    readonly result: SkillInstallationManagementResult
  }
  readonly "skills.installations.status": {
    readonly params: SkillInstallationOperationRequest
    readonly result: SkillInstallationManagementResult
  }
  readonly "skills.planInstall": {
    readonly params: SkillPlanInstallRequest
    readonly result: SkillInstallationManagementResult
  }
  readonly "skills.planUninstall": {
    readonly params: SkillPlanUninstallRequest
    readonly result: SkillInstallationManagementResult
  }
  readonly "status.get": {
    readonly params: undefined
    readonly result: StatusGetResult
  }
  readonly "tools.list": {
    readonly params: ToolsListRequest
    readonly result: ToolList
  }
  readonly "user.settings.get": {
    readonly params: undefined
    readonly result: UserSettingsGetResult
  }
  readonly "user.settings.reload": {
    readonly params: undefined
    readonly result: void
  }
  readonly "user.settings.set": {
    readonly params: UserSettingsSetRequest
    readonly result: UserSettingsSetResult
  }
}

/**
 * The public methods that belong to no session, under their names on the wire.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerRpc<E> {
  readonly account: {
    readonly getAllUsers: () => Effect.Effect<ReadonlyArray<AccountAllUsers>, E>
    readonly getCurrentAuth: () => Effect.Effect<AccountGetCurrentAuthResult, E>
    readonly getQuota: (params?: AccountGetQuotaRequest | undefined) => Effect.Effect<AccountGetQuotaResult, E>
    readonly login: (params: AccountLoginRequest) => Effect.Effect<AccountLoginResult, E>
    readonly logout: (params: AccountLogoutRequest) => Effect.Effect<AccountLogoutResult, E>
  }
  readonly agentRegistry: {
    readonly spawn: (params: AgentRegistrySpawnRequest) => Effect.Effect<AgentRegistrySpawnResult, E>
  }
  readonly agents: {
    readonly discover: (params?: AgentsDiscoverRequest | undefined) => Effect.Effect<ServerAgentList, E>
    readonly getDiscoveryPaths: (
      params?: AgentsGetDiscoveryPathsRequest | undefined
    ) => Effect.Effect<AgentDiscoveryPathList, E>
  }
  readonly auth: {
    readonly getStatus: () => Effect.Effect<AuthGetStatusResult, E>
  }
  readonly catalog: {
    readonly search: (params: CatalogSearchRequest) => Effect.Effect<CatalogSearchResult, E>
    readonly select: (params: CatalogSelectionRequest) => Effect.Effect<CatalogSelectionResult, E>
  }
  readonly commands: {
    readonly list: () => Effect.Effect<S.CommandList, E>
  }
  readonly extensions: {
    readonly disable: (params: DiscoveredExtensionsDisableRequest) => Effect.Effect<void, E>
    readonly discover: () => Effect.Effect<DiscoveredExtensions, E>
    readonly enable: (params: DiscoveredExtensionsEnableRequest) => Effect.Effect<void, E>
  }
  readonly hooks: {
    readonly discover: (params?: HooksDiscoverRequest | undefined) => Effect.Effect<HooksDiscoverResult, E>
  }
  readonly instructions: {
    readonly discover: (
      params?: InstructionsDiscoverRequest | undefined
    ) => Effect.Effect<ServerInstructionSourceList, E>
    readonly getDiscoveryPaths: (
      params?: InstructionsGetDiscoveryPathsRequest | undefined
    ) => Effect.Effect<InstructionDiscoveryPathList, E>
  }
  readonly llmInference: {
    readonly httpResponseChunk: (
      params: LlmInferenceHttpResponseChunkRequest
    ) => Effect.Effect<LlmInferenceHttpResponseChunkResult, E>
    readonly httpResponseStart: (
      params: LlmInferenceHttpResponseStartRequest
    ) => Effect.Effect<LlmInferenceHttpResponseStartResult, E>
    readonly setProvider: () => Effect.Effect<LlmInferenceSetProviderResult, E>
  }
  readonly managedSettings: {
    readonly clearCache: () => Effect.Effect<void, E>
    readonly read: () => Effect.Effect<ManagedSettingsReadResult, E>
  }
  readonly mcp: {
    readonly applyInstall: (params: McpApplyInstallRequest) => Effect.Effect<McpInstallationResult, E>
    readonly applyUninstall: (params: McpApplyUninstallRequest) => Effect.Effect<McpInstallationResult, E>
    readonly config: {
      readonly add: (params: McpConfigAddRequest) => Effect.Effect<void, E>
      readonly disable: (params: McpConfigDisableRequest) => Effect.Effect<void, E>
      readonly enable: (params: McpConfigEnableRequest) => Effect.Effect<void, E>
      readonly list: () => Effect.Effect<McpConfigList, E>
      readonly reload: () => Effect.Effect<void, E>
      readonly remove: (params: McpConfigRemoveRequest) => Effect.Effect<void, E>
      readonly update: (params: McpConfigUpdateRequest) => Effect.Effect<void, E>
    }
    readonly discover: (params?: McpDiscoverRequest | undefined) => Effect.Effect<McpDiscoverResult, E>
    readonly installations: {
      readonly cancel: (params: McpInstallationOperationRequest) => Effect.Effect<McpInstallationManagementResult, E>
      readonly list: (params: McpInstallationsRequest) => Effect.Effect<McpInstallationManagementResult, E>
      readonly recover: (params: McpInstallationsRequest) => Effect.Effect<McpInstallationManagementResult, E>
      readonly status: (params: McpInstallationOperationRequest) => Effect.Effect<McpInstallationManagementResult, E>
    }
    readonly planInstall: (params: McpPlanInstallRequest) => Effect.Effect<McpPlanInstallResult, E>
    readonly planUninstall: (params: McpPlanUninstallRequest) => Effect.Effect<McpInstallationManagementResult, E>
    readonly prepareInstall: (params: McpPrepareInstallRequest) => Effect.Effect<McpInstallationManagementResult, E>
  }
  readonly models: {
    readonly getBuiltInCatalog: () => Effect.Effect<BuiltInModelCatalog, E>
    readonly list: (params?: ModelsListRequest | undefined) => Effect.Effect<ModelList, E>
  }
  readonly ping: (params?: PingRequest | undefined) => Effect.Effect<PingResult, E>
  readonly plugins: {
    readonly builtin: {
      readonly set: (params: PluginsBuiltinSetRequest) => Effect.Effect<void, E>
    }
    readonly disable: (params: PluginsDisableRequest) => Effect.Effect<void, E>
    readonly enable: (params: PluginsEnableRequest) => Effect.Effect<void, E>
    readonly install: (params: PluginsInstallRequest) => Effect.Effect<S.PluginInstallResult, E>
    readonly list: () => Effect.Effect<PluginListResult, E>
    readonly marketplaces: {
      readonly add: (params: S.PluginsMarketplacesAddRequest) => Effect.Effect<S.MarketplaceAddResult, E>
      readonly browse: (params: S.PluginsMarketplacesBrowseRequest) => Effect.Effect<S.MarketplaceBrowseResult, E>
      readonly list: () => Effect.Effect<S.MarketplaceListResult, E>
      readonly refresh: (
        params?: S.PluginsMarketplacesRefreshRequest | undefined
      ) => Effect.Effect<S.MarketplaceRefreshResult, E>
      readonly remove: (params: S.PluginsMarketplacesRemoveRequest) => Effect.Effect<S.MarketplaceRemoveResult, E>
    }
    readonly uninstall: (params: S.PluginsUninstallRequest) => Effect.Effect<void, E>
    readonly update: (params: S.PluginsUpdateRequest) => Effect.Effect<S.PluginUpdateResult, E>
    readonly updateAll: () => Effect.Effect<PluginUpdateAllResult, E>
  }
  readonly registerExtensionLaunchProvider: () => Effect.Effect<void, E>
  readonly runtime: {
    readonly shutdown: () => Effect.Effect<void, E>
  }
  readonly sandbox: {
    readonly getHostSupport: () => Effect.Effect<SandboxHostSupport, E>
  }
  readonly secrets: {
    readonly addFilterValues: (params: SecretsAddFilterValuesRequest) => Effect.Effect<SecretsAddFilterValuesResult, E>
  }
  readonly session: {
    readonly create: (params?: SessionCreateRequest | undefined) => Effect.Effect<SessionOpened, E>
    readonly delete: (params: SessionRequest) => Effect.Effect<S.SessionConfirmation, E>
    readonly getForeground: () => Effect.Effect<SessionGetForegroundResult, E>
    readonly getLastId: () => Effect.Effect<SessionGetLastIdResult, E>
    readonly getMetadata: (params: SessionRequest) => Effect.Effect<SessionGetMetadataResult, E>
    readonly list: (params?: SessionListRequest | undefined) => Effect.Effect<SessionListResult, E>
    readonly resume: (params: SessionResumeRequest) => Effect.Effect<SessionOpened, E>
    readonly setForeground: (params: SessionRequest) => Effect.Effect<S.SessionConfirmation, E>
  }
  readonly sessionFs: {
    readonly setProvider: (params: SessionFsSetProviderRequest) => Effect.Effect<SessionFsSetProviderResult, E>
  }
  readonly sessions: {
    readonly bulkDelete: (params: SessionsBulkDeleteRequest) => Effect.Effect<SessionBulkDeleteResult, E>
    readonly checkInUse: (params: SessionsCheckInUseRequest) => Effect.Effect<SessionsCheckInUseResult, E>
    readonly close: (params: SessionsCloseRequest) => Effect.Effect<SessionsCloseResult, E>
    readonly connect: (params: ConnectRemoteSessionParams) => Effect.Effect<RemoteSessionConnectionResult, E>
    readonly enrichMetadata: (params: SessionsEnrichMetadataRequest) => Effect.Effect<SessionEnrichMetadataResult, E>
    readonly findByPrefix: (params: SessionsFindByPrefixRequest) => Effect.Effect<SessionsFindByPrefixResult, E>
    readonly findByTaskId: (params: SessionsFindByTaskIDRequest) => Effect.Effect<SessionsFindByTaskIDResult, E>
    readonly fork: (params: SessionsForkRequest) => Effect.Effect<SessionsForkResult, E>
    readonly getClientMetadata: (
      params: SessionsGetClientMetadataRequest
    ) => Effect.Effect<SessionsGetClientMetadataResult, E>
    readonly getLastForContext: (
      params?: SessionsGetLastForContextRequest | undefined
    ) => Effect.Effect<SessionsGetLastForContextResult, E>
    readonly getRemoteControlStatus: () => Effect.Effect<RemoteControlStatusResult, E>
    readonly getSizes: () => Effect.Effect<SessionSizes, E>
    readonly list: (params?: SessionsListRequest | undefined) => Effect.Effect<SessionList, E>
    readonly loadDeferredRepoHooks: (
      params: SessionsLoadDeferredRepoHooksRequest
    ) => Effect.Effect<SessionLoadDeferredRepoHooksResult, E>
    readonly open: (params: SessionOpenParams) => Effect.Effect<SessionOpenResult, E>
    readonly pruneOld: (params: SessionsPruneOldRequest) => Effect.Effect<SessionPruneResult, E>
    readonly readPersistedEvents: (params: SessionsReadPersistedEventsRequest) => Effect.Effect<S.EventsReadResult, E>
    readonly releaseLock: (params: SessionsReleaseLockRequest) => Effect.Effect<SessionsReleaseLockResult, E>
    readonly reloadPluginHooks: (
      params: SessionsReloadPluginHooksRequest
    ) => Effect.Effect<SessionsReloadPluginHooksResult, E>
    readonly save: (params: SessionsSaveRequest) => Effect.Effect<SessionsSaveResult, E>
    readonly setAdditionalPlugins: (
      params: SessionsSetAdditionalPluginsRequest
    ) => Effect.Effect<SessionsSetAdditionalPluginsResult, E>
    readonly setRemoteControlSteering: (
      params: SessionsSetRemoteControlSteeringRequest
    ) => Effect.Effect<RemoteControlStatusResult, E>
    readonly startRemoteControl: (
      params: SessionsStartRemoteControlRequest
    ) => Effect.Effect<RemoteControlStatusResult, E>
    readonly stopRemoteControl: (
      params?: SessionsStopRemoteControlRequest | undefined
    ) => Effect.Effect<RemoteControlStopResult, E>
    readonly transferRemoteControl: (
      params: SessionsTransferRemoteControlRequest
    ) => Effect.Effect<RemoteControlTransferResult, E>
  }
  readonly skills: {
    readonly applyInstall: (params: SkillApplyInstallRequest) => Effect.Effect<SkillInstallationResult, E>
    readonly applyUninstall: (params: SkillApplyUninstallRequest) => Effect.Effect<SkillInstallationResult, E>
    readonly config: {
      readonly setDisabledSkills: (params: SkillsConfigSetDisabledSkillsRequest) => Effect.Effect<void, E>
      readonly setSkillDisabled: (params: SkillsConfigSetSkillDisabledRequest) => Effect.Effect<void, E>
    }
    readonly discover: (params?: SkillsDiscoverRequest | undefined) => Effect.Effect<ServerSkillList, E>
    readonly getDiscoveryPaths: (
      params?: SkillsGetDiscoveryPathsRequest | undefined
    ) => Effect.Effect<SkillDiscoveryPathList, E>
    readonly installations: {
      readonly cancel: (
        params: SkillInstallationOperationRequest
      ) => Effect.Effect<SkillInstallationManagementResult, E>
      readonly list: (params: SkillInstallationsRequest) => Effect.Effect<SkillInstallationManagementResult, E>
      readonly recover: (params: SkillInstallationsRequest) => Effect.Effect<SkillInstallationManagementResult, E>
      readonly setEnabled: (params: SkillSetEnabledRequest) => Effect.Effect<SkillInstallationManagementResult, E>
      readonly status: (
        params: SkillInstallationOperationRequest
      ) => Effect.Effect<SkillInstallationManagementResult, E>
    }
    readonly planInstall: (params: SkillPlanInstallRequest) => Effect.Effect<SkillInstallationManagementResult, E>
    readonly planUninstall: (params: SkillPlanUninstallRequest) => Effect.Effect<SkillInstallationManagementResult, E>
  }
  readonly status: {
    readonly get: () => Effect.Effect<StatusGetResult, E>
  }
  readonly tools: {
    readonly list: (params?: ToolsListRequest | undefined) => Effect.Effect<ToolList, E>
  }
  readonly user: {
    readonly settings: {
      readonly get: () => Effect.Effect<UserSettingsGetResult, E>
      readonly reload: () => Effect.Effect<void, E>
      readonly set: (params: UserSettingsSetRequest) => Effect.Effect<UserSettingsSetResult, E>
    }
  }
}

export interface AccountAllUsers {
  readonly authInfo: S.AuthInfo
  readonly selectionId?: string | null | undefined
  readonly token?: string | null | undefined
}

export interface AccountGetCurrentAuthResult {
  readonly authInfo?: S.AuthInfo | null | undefined
  readonly authErrors?: ReadonlyArray<string> | null | undefined
}

export interface AccountGetQuotaRequest {
  readonly selectionId?: string | undefined
  readonly gitHubToken?: string | undefined
}

export interface AccountGetQuotaResult {
  readonly quotaSnapshots: { readonly [key: string]: AccountQuotaSnapshot }
}

export interface AccountLoginRequest {
  readonly host: string
  readonly login?: string | undefined
  readonly token: string
}

export interface AccountLoginResult {
  readonly storedInVault: boolean
}

export type AccountLogoutRequest =
  | { readonly selectionId: string; readonly authInfo?: S.AuthInfo | undefined }
  | { readonly selectionId?: string | undefined; readonly authInfo: S.AuthInfo }

export interface AccountLogoutResult {
  readonly hasMoreUsers: boolean
}

export interface AccountQuotaSnapshot {
  readonly isUnlimitedEntitlement: boolean
  readonly entitlementRequests: number
  readonly usedRequests: number
  readonly usageAllowedWithExhaustedQuota: boolean
  readonly remainingPercentage: number
  readonly overage: number
  readonly overageAllowedWithExhaustedQuota: boolean
  readonly resetDate?: string | null | undefined
}

export interface AgentDiscoveryPath {
  readonly path: string
  readonly scope: AgentDiscoveryPathScope
  readonly preferredForCreation: boolean
  readonly projectPath?: string | null | undefined
}

export interface AgentDiscoveryPathList {
  readonly paths: ReadonlyArray<AgentDiscoveryPath>
}

export type AgentDiscoveryPathScope = "user" | "project" | (string & {})

export interface AgentRegistryLiveTargetEntry {
  readonly schemaVersion: number
  readonly kind: AgentRegistryLiveTargetEntryKind
  readonly pid: number
  readonly host: string
  readonly port: number
  readonly sessionId?: string | null | undefined
  readonly sessionName?: string | null | undefined
  readonly cwd?: string | null | undefined
  readonly branch?: string | null | undefined
  readonly model?: string | null | undefined
  readonly status?: AgentRegistryLiveTargetEntryStatus | null | undefined
  readonly attentionKind?: AgentRegistryLiveTargetEntryAttentionKind | null | undefined
  readonly statusRevision?: number | null | undefined
  readonly lastTerminalEvent?: AgentRegistryLiveTargetEntryLastTerminalEvent | null | undefined
  readonly startedAt: string
  readonly copilotVersion: string
  readonly lastSeenMs: number
  /** Internal upstream. */
  readonly token?: string | null | undefined
}

export type AgentRegistryLiveTargetEntryAttentionKind =
  | "error"
  | "permission"
  | "exit_plan"
  | "elicitation"
  | "user_input"
  | (string & {})

export type AgentRegistryLiveTargetEntryKind = "ui-server" | "managed-server" | (string & {})

export type AgentRegistryLiveTargetEntryLastTerminalEvent = "turn_end" | "abort" | (string & {})

export type AgentRegistryLiveTargetEntryStatus = "working" | "waiting" | "done" | "attention" | (string & {})

export interface AgentRegistryLogCapture {
  readonly enabled: boolean
  readonly path?: string | null | undefined
  readonly openError?: string | null | undefined
  readonly openErrorReason?: AgentRegistryLogCaptureOpenErrorReason | null | undefined
}

export type AgentRegistryLogCaptureOpenErrorReason = "permission" | "disk_full" | "other" | (string & {})

export interface AgentRegistrySpawnError {
  readonly kind: "spawn-error"
  readonly message: string
  readonly code?: string | null | undefined
}

export type AgentRegistrySpawnPermissionMode = "default" | "yolo"

export interface AgentRegistrySpawnRegistryTimeout {
  readonly kind: "registry-timeout"
  readonly childPid: number
  readonly logCapture?: AgentRegistryLogCapture | null | undefined
}

export interface AgentRegistrySpawnRequest {
  readonly cwd: string
  readonly agentName?: string | undefined
  readonly model?: string | undefined
  readonly name?: string | undefined
  readonly permissionMode?: AgentRegistrySpawnPermissionMode | undefined
  readonly initialPrompt?: string | undefined
}

export type AgentRegistrySpawnResult =
  | AgentRegistrySpawnSpawned
  | AgentRegistrySpawnError
  | AgentRegistrySpawnRegistryTimeout
  | AgentRegistrySpawnValidationError
  | UnrecognizedMember<"kind">

export interface AgentRegistrySpawnSpawned {
  readonly kind: "spawned"
  readonly entry: AgentRegistryLiveTargetEntry
  readonly initialPromptSent?: boolean | null | undefined
  readonly initialPromptError?: string | null | undefined
  readonly logCapture?: AgentRegistryLogCapture | null | undefined
}

export interface AgentRegistrySpawnValidationError {
  readonly kind: "validation-error"
  readonly reason: AgentRegistrySpawnValidationErrorReason
  readonly field?: AgentRegistrySpawnValidationErrorField | null | undefined
  readonly message: string
}

export type AgentRegistrySpawnValidationErrorField =
  | "cwd"
  | "name"
  | "agentName"
  | "model"
  | "permissionMode"
  | (string & {})

export type AgentRegistrySpawnValidationErrorReason =
  | "cwd-not-found"
  | "cwd-not-directory"
  | "invalid-name"
  | "unknown-agent"
  | "unknown-model"
  | "yolo-not-allowed"
  | (string & {})

export interface AgentsDiscoverRequest {
  readonly projectPaths?: ReadonlyArray<string> | undefined
  readonly excludeHostAgents?: boolean | undefined
}

export interface AgentsGetDiscoveryPathsRequest {
  readonly projectPaths?: ReadonlyArray<string> | undefined
  readonly excludeHostAgents?: boolean | undefined
}

export interface AuthGetStatusResult {
  readonly isAuthenticated: boolean
  readonly authType?: string | null | undefined
  readonly host?: string | null | undefined
  readonly login?: string | null | undefined
  readonly statusMessage?: string | null | undefined
}

export interface BuiltInModelCatalog {
  readonly models: ReadonlyArray<BuiltInModelCatalogEntry>
}

export interface BuiltInModelCatalogEntry {
  readonly id: string
}

export interface CatalogAgentPluginCandidate {
  readonly kind: "plugin"
  readonly mediaType: CatalogAgentPluginMediaType
  readonly identity: CatalogResourceIdentity
  readonly version?: CatalogResourceVersion | null | undefined
  readonly displayName: string
  readonly description?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly source: CatalogPluginRepositorySource
  readonly compatibilityTags: ReadonlyArray<CatalogAgentPluginCompatibilityTag>
  readonly provenance: CatalogAgentPluginCandidateProvenance
  readonly trust?: S.CatalogTrustSnapshot | null | undefined
}

export interface CatalogAgentPluginCandidateProvenance {
  readonly authority: string
  readonly observedAt: string
  readonly mediaType: CatalogAgentPluginMediaType
}

export type CatalogAgentPluginCompatibilityTag = "canvas" | "canvas-only" | "github-copilot" | (string & {})

export type CatalogAgentPluginMediaType = "application/vnd.github.copilot-plugin" | (string & {})

export interface CatalogAiSkillCandidate {
  readonly kind: "ai-skill"
  readonly handle: string
  readonly handleExpiresAt: string
  readonly mediaType: "application/ai-skill" | (string & {})
  readonly installability: CatalogAiSkillInstallability
  readonly displayName: string
  readonly description?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly source: CatalogCandidateSource
  readonly provenance: CatalogAiSkillCandidateProvenance
  readonly trust?: S.CatalogTrustSnapshot | null | undefined
}

export interface CatalogAiSkillCandidateProvenance {
  readonly authority: string
  readonly observedAt: string
  readonly mediaType: "application/ai-skill" | (string & {})
}

export type CatalogAiSkillInstallability =
  | "installable"
  | "feature-disabled"
  | "materialisation-unavailable"
  | "policy-forbids"
  | "not-installable-kind"
  | (string & {})

export interface CatalogAuthenticationRequiredError {
  readonly kind: "authentication-required"
  readonly reason: CatalogAuthenticationRequiredReason
  readonly message: string
}

export type CatalogAuthenticationRequiredReason =
  | "no-credential"
  | "credential-expired"
  | "credential-rejected"
  | (string & {})

export type CatalogCandidate =
  | CatalogMcpServerCandidate
  | CatalogAiSkillCandidate
  | CatalogAgentPluginCandidate
  | UnrecognizedMember<"kind">

export type CatalogCandidateKind = "mcp-server" | "ai-skill" | "plugin" | (string & {})

export type CatalogCandidateSource =
  | CatalogCandidateSourceUrl
  | CatalogCandidateSourceEmbedded
  | UnrecognizedMember<"kind">

export interface CatalogCandidateSourceEmbedded {
  readonly kind: "embedded"
}

export interface CatalogCandidateSourceUrl {
  readonly kind: "url"
  readonly url: string
}

export type CatalogCapability =
  | "mcp-server-card"
  | "legacy-mcp-server-card"
  | "ai-skill-discovery"
  | "agent-plugin-discovery"
  | "mcp-install-planning"
  | "multiple-transport-choice"
  | "catalog-search-pagination"
  | "trust-snapshot"
  | "catalog-selection"
  | "catalog-search-credential-required"
  | "catalog-search-session-bound"
  | "mcp-confirmed-remote-installation"
  | "mcp-configured-remote-installation"
  | "skill-confirmed-installation"
  | (string & {})

export type CatalogCapabilityId = string

export interface CatalogClientContract {
  readonly protocolVersion: number
  readonly requiredCapabilities: ReadonlyArray<CatalogCapabilityId>
}

export interface CatalogContractViolationError {
  readonly kind: "contract-violation"
  readonly reason: CatalogContractViolationReason
  readonly message: string
}

export type CatalogContractViolationReason =
  | "both-url-and-data"
  | "neither-url-nor-data"
  | "duplicate-identity"
  | "unknown-media-type"
  | (string & {})

export interface CatalogHandleRejectedError {
  readonly kind: "handle-rejected"
  readonly handleType: CatalogHandleType
  readonly reason: CatalogHandleRejectionReason
  readonly message: string
}

export type CatalogHandleRejectionReason =
  | "invalid"
  | "stale"
  | "replayed"
  | "foreign"
  | "wrong-kind"
  | "search-mismatch"
  | (string & {})

export type CatalogHandleType = "candidate" | "plan" | "selection" | (string & {})

export interface CatalogInvalidRequestError {
  readonly kind: "invalid-request"
  readonly field: CatalogInvalidRequestField
  readonly message: string
}

export type CatalogInvalidRequestField =
  | "policySessionId"
  | "query"
  | "limit"
  | "kinds"
  | "contract"
  | "source"
  | "card"
  | "scope"
  | "page"
  | "sessionId"
  | "selectionRef"
  | "outcome"
  | (string & {})

export interface CatalogMalformedCardError {
  readonly kind: "malformed-card"
  readonly reason: CatalogMalformedCardReason
  readonly mediaType?: CatalogMediaType | null | undefined
  readonly message: string
}

export type CatalogMalformedCardReason =
  | "invalid-json"
  | "schema-violation"
  | "unsupported-media-type"
  | "missing-required-field"
  | "size-limit-exceeded"
  | (string & {})

export interface CatalogMcpServerCandidate {
  readonly kind: "mcp-server"
  readonly handle: string
  readonly handleExpiresAt: string
  readonly mediaType: S.McpServerCardMediaType
  readonly installability: CatalogMcpServerInstallability
  readonly displayName: string
  readonly description?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly source: CatalogCandidateSource
  readonly provenance: CatalogMcpServerCandidateProvenance
  readonly trust?: S.CatalogTrustSnapshot | null | undefined
}

export interface CatalogMcpServerCandidateProvenance {
  readonly authority: string
  readonly observedAt: string
  readonly mediaType: S.McpServerCardMediaType
}

export type CatalogMcpServerInstallability = "installable" | "not-installable-policy" | (string & {})

export type CatalogMediaType =
  | "application/mcp-server-card+json"
  | "application/mcp-server+json"
  | "application/ai-skill"
  | "application/vnd.github.copilot-plugin"
  | (string & {})

export interface CatalogNegotiatedContract {
  readonly runtimeProtocolVersion: number
  readonly grantedCapabilities: ReadonlyArray<CatalogCapability>
}

export interface CatalogNegotiationRefusedError {
  readonly kind: "negotiation-refused"
  readonly reason: CatalogNegotiationRefusedReason
  readonly runtimeProtocolVersion: number
  readonly minimumSupportedProtocolVersion: number
  readonly supportedCapabilities: ReadonlyArray<CatalogCapabilityId>
  readonly unsupportedCapabilities: ReadonlyArray<CatalogCapabilityId>
  readonly message: string
}

export type CatalogNegotiationRefusedReason = "unsupported-protocol-version" | "unsupported-capability" | (string & {})

export interface CatalogNetworkFailureError {
  readonly kind: "network-failure"
  readonly reason: CatalogNetworkFailureReason
  readonly statusCode?: number | null | undefined
  readonly retryAfterSeconds?: number | null | undefined
  readonly message: string
}

export type CatalogNetworkFailureReason =
  | "offline"
  | "dns"
  | "timeout"
  | "tls"
  | "connection-refused"
  | "proxy-authentication-required"
  | "rate-limited"
  | "service-unavailable"
  | "http-status"
  | "response-too-large"
  | "redirect-rejected"
  | (string & {})

export interface CatalogNotInstallableError {
  readonly kind: "not-installable"
  readonly reason: CatalogNotInstallableReason
  readonly message: string
}

export type CatalogNotInstallableReason =
  | "kind-not-installable"
  | "ai-skill-not-installable"
  | "policy-forbids"
  | (string & {})

export interface CatalogPluginRepositorySource {
  readonly repository: string
  readonly path: string
}

export interface CatalogPolicyRejectedError {
  readonly kind: "policy-rejected"
  readonly source: S.McpPlanPolicySource
  readonly message: string
}

export type CatalogResourceIdentity = string

export type CatalogResourceVersion = string

export interface CatalogSearchPage {
  readonly token: string
  readonly number: number
}

export interface CatalogSearchPagination {
  readonly token: string
  readonly currentPage: number
  readonly pageSize: number
  readonly totalCount: number
  readonly totalCountRelation: CatalogSearchTotalCountRelation
  readonly pageCount: number
  readonly maxPage: number
  readonly hasNextPage: boolean
}

export interface CatalogSearchRequest {
  readonly contract: CatalogClientContract
  readonly policySessionId?: string | undefined
  readonly query: string
  readonly limit?: number | undefined
  readonly kinds?: ReadonlyArray<CatalogCandidateKind> | undefined
  readonly page?: CatalogSearchPage | undefined
}

export type CatalogSearchResult =
  | CatalogSearchSucceeded
  | CatalogNegotiationRefusedError
  | CatalogUnsupportedKindError
  | CatalogInvalidRequestError
  | CatalogAuthenticationRequiredError
  | CatalogPolicyRejectedError
  | CatalogNetworkFailureError
  | CatalogUnsafeRetrievalError
  | CatalogMalformedCardError
  | CatalogContractViolationError
  | CatalogUnavailableError
  | UnrecognizedMember<"kind">

export interface CatalogSearchSucceeded {
  readonly kind: "succeeded"
  readonly searchId: string
  readonly candidates: ReadonlyArray<CatalogCandidate>
  readonly truncated: boolean
  readonly negotiated: CatalogNegotiatedContract
  readonly pagination?: CatalogSearchPagination | null | undefined
}

export type CatalogSearchTotalCountRelation = "unknown" | (string & {})

export interface CatalogSelectionCancelled {
  readonly kind: "cancelled"
  readonly searchId: string
}

export type CatalogSelectionDecision = "selected" | "declined" | "cancelled" | "timed-out"

export interface CatalogSelectionDeclined {
  readonly kind: "declined"
  readonly searchId: string
}

export interface CatalogSelectionForeign {
  readonly kind: "foreign"
  readonly message: string
}

export interface CatalogSelectionInvalid {
  readonly kind: "invalid"
  readonly message: string
}

export interface CatalogSelectionReplayed {
  readonly kind: "replayed"
  readonly message: string
}

export interface CatalogSelectionRequest {
  readonly contract: CatalogClientContract
  readonly sessionId: string
  readonly selectionRef: string
  readonly outcome: CatalogSelectionDecision
}

export type CatalogSelectionResult =
  | CatalogSelectionSelected
  | CatalogSelectionDeclined
  | CatalogSelectionCancelled
  | CatalogSelectionTimedOut
  | CatalogSelectionInvalid
  | CatalogSelectionStale
  | CatalogSelectionReplayed
  | CatalogSelectionForeign
  | CatalogSelectionWrongKind
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | CatalogUnavailableError
  | UnrecognizedMember<"kind">

export interface CatalogSelectionSelected {
  readonly kind: "selected"
  readonly candidateHandle: string
  readonly searchId: string
}

export interface CatalogSelectionStale {
  readonly kind: "stale"
  readonly message: string
}

export interface CatalogSelectionTimedOut {
  readonly kind: "timed-out"
  readonly searchId: string
}

export interface CatalogSelectionWrongKind {
  readonly kind: "wrong-kind"
  readonly message: string
}

export interface CatalogUnavailableError {
  readonly kind: "unavailable"
  readonly reason: CatalogUnavailableReason
  readonly message: string
}

export type CatalogUnavailableReason =
  | "search-unavailable"
  | "planning-unavailable"
  | "selection-unavailable"
  | "authority-not-configured"
  | "disabled-by-policy"
  | (string & {})

export interface CatalogUnavailableTransportError {
  readonly kind: "unavailable-transport"
  readonly reason: CatalogUnavailableTransportReason
  readonly message: string
}

export type CatalogUnavailableTransportReason =
  | "no-eligible-transport"
  | "transport-not-supported"
  | "remote-enumeration-unavailable"
  | (string & {})

export interface CatalogUnsafeRetrievalError {
  readonly kind: "unsafe-retrieval"
  readonly reason: CatalogUnsafeRetrievalReason
  readonly message: string
}

export type CatalogUnsafeRetrievalReason =
  | "blocked-scheme"
  | "credentials-in-url"
  | "blocked-address"
  | "redirect-to-blocked-address"
  | "proxy-rejected"
  | "host-not-permitted"
  | (string & {})

export interface CatalogUnsupportedKindError {
  readonly kind: "unsupported-kind"
  readonly requestedKinds: ReadonlyArray<CatalogCandidateKind>
  readonly supportedKinds: ReadonlyArray<CatalogCandidateKind>
  readonly message: string
}

/** Internal upstream. */
export interface ConfigureSessionExtensionsParams {
  readonly sessionId: string
  /** Internal upstream. */
  readonly controller?: unknown
}

/** Internal upstream. */
export interface ConnectClientInfo {
  readonly editorName?: string | undefined
  readonly editorVersion?: string | undefined
  readonly extensionName?: string | undefined
  readonly extensionVersion?: string | undefined
}

export interface ConnectRemoteSessionParams {
  readonly sessionId: string
}

/** Internal upstream. */
export interface ConnectRequest {
  readonly enableGitHubTelemetryForwarding?: boolean | undefined
  readonly clientInfo?: ConnectClientInfo | undefined
  readonly supportedTaskKinds?: ReadonlyArray<TaskKind> | undefined
  readonly token?: string | undefined
}

/** Internal upstream. */
export interface ConnectResult {
  readonly ok: true
  readonly protocolVersion: number
  readonly version: string
  readonly taskKinds?: ReadonlyArray<TaskKind> | null | undefined
}

export interface ConnectedRemoteSessionMetadata {
  readonly sessionId: string
  readonly name?: string | null | undefined
  readonly summary?: string | null | undefined
  readonly startTime: string
  readonly modifiedTime: string
  readonly repository: ConnectedRemoteSessionMetadataRepository
  readonly pullRequestNumber?: number | null | undefined
  readonly resourceId?: string | null | undefined
  readonly kind: ConnectedRemoteSessionMetadataKind
  readonly staleAt?: string | null | undefined
  readonly state?: string | null | undefined
}

export type ConnectedRemoteSessionMetadataKind = "remote-session" | "coding-agent" | (string & {})

export interface ConnectedRemoteSessionMetadataRepository {
  readonly owner: string
  readonly name: string
  readonly branch: string
}

export interface DiscoveredExtension {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly source: DiscoveredExtensionSource
  readonly enabled: boolean
  readonly plugin?: DiscoveredExtensionPlugin | null | undefined
}

export type DiscoveredExtensionMode = "disabled" | "load_only" | "load_and_augment" | (string & {})

export interface DiscoveredExtensionPlugin {
  readonly name: string
}

export type DiscoveredExtensionSource = "user" | "plugin" | (string & {})

export interface DiscoveredExtensions {
  readonly extensions: ReadonlyArray<DiscoveredExtension>
  readonly mode: DiscoveredExtensionMode
}

/** @experimental */
export interface DiscoveredExtensionsDisableRequest {
  readonly ids: ReadonlyArray<string>
}

/** @experimental */
export interface DiscoveredExtensionsEnableRequest {
  readonly ids: ReadonlyArray<string>
}

export interface DiscoveredHook {
  readonly id: string
  readonly hookType: S.HookType
  readonly origin: HookOrigin
  readonly source?: string | null | undefined
  readonly projectPath?: string | null | undefined
  readonly enabled: boolean
  readonly disableKey?: string | null | undefined
}

export interface DiscoveredMcpServer {
  readonly name: string
  readonly type?: DiscoveredMcpServerType | null | undefined
  readonly source: E.McpServerSource
  readonly sourcePlugin?: string | null | undefined
  readonly sourcePluginVersion?: string | null | undefined
  readonly effectiveSource?: McpSourceRef | null | undefined
  readonly enabled: boolean
}

export type DiscoveredMcpServerType = "stdio" | "http" | "sse" | "memory" | (string & {})

/** @experimental */
export interface EntraTokenAcquireRequest {
  readonly clientId: string
  readonly tenantId: string
  readonly redirectUri: string
  readonly scopes: ReadonlyArray<string>
  readonly interaction: EntraTokenInteraction
  readonly accessTokenToRenew?: string | undefined
}

/** @experimental */
export type EntraTokenAcquireResult =
  | {
      readonly status: "ok"
      readonly accessToken: string
      readonly expiresOnTimestamp?: number | null | undefined
      readonly accountId?: string | null | undefined
    }
  | { readonly status: "interaction-required" }
  | UnrecognizedMember<"status">

/** @experimental */
export type EntraTokenInteraction = "silent" | "interactive" | "force-interactive"

export type HookOrigin = "user" | "repository" | "plugin" | "policy" | (string & {})

export interface HooksDiscoverRequest {
  readonly projectPaths?: ReadonlyArray<string> | undefined
  readonly excludeHostHooks?: boolean | undefined
}

export interface HooksDiscoverResult {
  readonly hooks: ReadonlyArray<DiscoveredHook>
  readonly warnings: ReadonlyArray<string>
  readonly errors: ReadonlyArray<string>
}

export interface InstalledPlugin {
  readonly name: string
  readonly marketplace: string
  readonly version?: string | undefined
  readonly installed_at: string
  readonly enabled: boolean
  readonly cache_path?: string | undefined
  readonly source?: InstalledPluginSource | undefined
  readonly source_sha?: string | undefined
  readonly installed_from?: string | undefined
}

/** @experimental */
export type InstalledPluginSource =
  | string
  | InstalledPluginSourceGitHub
  | InstalledPluginSourceUrl
  | InstalledPluginSourceLocal

export interface InstalledPluginSourceGitHub {
  readonly source: "github"
  readonly repo: string
  readonly ref?: string | undefined
  readonly sha?: string | undefined
  readonly path?: string | undefined
}

export interface InstalledPluginSourceLocal {
  readonly source: "local"
  readonly path: string
}

export interface InstalledPluginSourceUrl {
  readonly source: "url"
  readonly url: string
  readonly ref?: string | undefined
  readonly sha?: string | undefined
  readonly path?: string | undefined
}

export interface InstructionDiscoveryPath {
  readonly path: string
  readonly location: InstructionDiscoveryPathLocation
  readonly kind: InstructionDiscoveryPathKind
  readonly preferredForCreation: boolean
  readonly projectPath?: string | null | undefined
}

export type InstructionDiscoveryPathKind = "file" | "directory" | (string & {})

export interface InstructionDiscoveryPathList {
  readonly paths: ReadonlyArray<InstructionDiscoveryPath>
}

export type InstructionDiscoveryPathLocation = "user" | "repository" | "working-directory" | "plugin" | (string & {})

export interface InstructionsDiscoverRequest {
  readonly projectPaths?: ReadonlyArray<string> | undefined
  readonly excludeHostInstructions?: boolean | undefined
}

export interface InstructionsGetDiscoveryPathsRequest {
  readonly projectPaths?: ReadonlyArray<string> | undefined
  readonly excludeHostInstructions?: boolean | undefined
}

export interface LlmInferenceHttpResponseChunkError {
  readonly message: string
  readonly code?: string | undefined
}

export interface LlmInferenceHttpResponseChunkRequest {
  readonly requestId: string
  readonly data: string
  readonly binary?: boolean | undefined
  readonly end?: boolean | undefined
  readonly error?: LlmInferenceHttpResponseChunkError | undefined
}

export interface LlmInferenceHttpResponseChunkResult {
  readonly accepted: boolean
}

export interface LlmInferenceHttpResponseStartRequest {
  readonly requestId: string
  readonly status: number
  readonly statusText?: string | undefined
  readonly headers: S.LlmInferenceHeaders
}

export interface LlmInferenceHttpResponseStartResult {
  readonly accepted: boolean
}

export interface LlmInferenceSetProviderResult {
  readonly success: boolean
}

export interface LocalSessionMetadataValue {
  readonly isRemote: false
  readonly sessionId: string
  readonly startTime: string
  readonly modifiedTime: string
  readonly summary?: string | null | undefined
  readonly name?: string | null | undefined
  readonly clientName?: string | null | undefined
  readonly isDetached?: boolean | null | undefined
  readonly context?: SessionContext | null | undefined
  readonly mcTaskId?: string | null | undefined
}

export interface ManagedMcpServerConfig {
  readonly displayName: string
  readonly url: string
  readonly tools?: ReadonlyArray<string> | undefined
  readonly timeout?: number | undefined
  readonly headersRefreshTtlMs?: number | undefined
}

export interface ManagedSettingsReadResult {
  readonly settingsJson?: unknown
  readonly errorMessage?: string | null | undefined
}

export interface McpApplyInstallRequest {
  readonly contract: CatalogClientContract
  readonly operationId: string
  readonly policySessionId: string
}

export interface McpApplyUninstallRequest {
  readonly contract: CatalogClientContract
  readonly planHandle: string
  readonly policySessionId: string
}

export interface McpConfigAddRequest {
  readonly name: string
  readonly config: S.McpSerializableServerConfig
}

export interface McpConfigDisableRequest {
  readonly names: ReadonlyArray<string>
}

export interface McpConfigEnableRequest {
  readonly names: ReadonlyArray<string>
}

export interface McpConfigList {
  readonly servers: { readonly [key: string]: S.McpSerializableServerConfig }
}

export interface McpConfigRemoveRequest {
  readonly name: string
  readonly authClientIdMetadataUrl?: string | undefined
}

export interface McpConfigUpdateRequest {
  readonly name: string
  readonly config: S.McpSerializableServerConfig
}

export interface McpDiscoverRequest {
  readonly workingDirectory?: string | undefined
  readonly includeEffectiveSource?: boolean | undefined
}

export interface McpDiscoverResult {
  readonly servers: ReadonlyArray<DiscoveredMcpServer>
}

export interface McpInstallPlan {
  readonly planHandle: string
  readonly planHandleExpiresAt: string
  readonly identity: S.McpPlanResourceIdentity
  readonly provenance: S.McpPlanProvenance
  readonly transportChoices: ReadonlyArray<S.McpPlanTransportChoice>
  readonly recommendedTransportChoiceId?: string | null | undefined
  readonly target: S.McpPlanTarget
  readonly policy: S.McpPlanPolicyResult
  readonly configurationChanges: ReadonlyArray<S.McpPlanConfigurationChange>
  readonly reloadRequired: boolean
  readonly requiresInteractiveConfiguration: boolean
}

export type McpInstallationFailureReason =
  | "invalid-request"
  | "operation-limit"
  | "cancelled"
  | "capability-required"
  | "confirmation-unavailable"
  | "confirmation-invalid"
  | "policy-context-unavailable"
  | "policy-changed"
  | "policy-denied"
  | "configuration-changed"
  | "configuration-modified"
  | "resource-not-found"
  | "plan-expired"
  | "plan-replayed"
  | "foreign-runtime"
  | "replan-required"
  | "source-revalidation-unavailable"
  | "source-changed"
  | "source-unavailable"
  | "registry-unavailable"
  | "secret-store-unavailable"
  | "lifecycle-unavailable"
  | "write-failed"
  | (string & {})

export type McpInstallationManagementOutcome =
  | { readonly kind: "recovery-required" }
  | { readonly kind: "install-prepared"; readonly operation: McpPreparedInstall }
  | { readonly kind: "listed"; readonly installations: ReadonlyArray<McpInstallationSummary> }
  | { readonly kind: "recovered"; readonly installations: ReadonlyArray<McpInstallationSummary> }
  | { readonly kind: "uninstall-planned"; readonly plan: McpUninstallPlan }
  | { readonly kind: "operation"; readonly operation: McpInstallationOperationStatus }
  | { readonly kind: "refused"; readonly reason: McpInstallationFailureReason }
  | UnrecognizedMember<"kind">

export type McpInstallationManagementResult =
  | {
      readonly kind: "outcome"
      readonly outcome: McpInstallationManagementOutcome
      readonly negotiated: CatalogNegotiatedContract
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | UnrecognizedMember<"kind">

export interface McpInstallationOperationRequest {
  readonly contract: CatalogClientContract
  readonly operationId: string
}

export type McpInstallationOperationStatus =
  | { readonly phase: "preparing"; readonly operationId: string; readonly cancellationRequested: boolean }
  | { readonly phase: "prepared"; readonly operationId: string; readonly cancellationRequested: boolean }
  | { readonly phase: "awaiting-confirmation"; readonly operationId: string; readonly cancellationRequested: boolean }
  | { readonly phase: "revalidating"; readonly operationId: string; readonly cancellationRequested: boolean }
  | { readonly phase: "applying"; readonly operationId: string; readonly cancellationRequested: boolean }
  | {
      readonly phase: "completed"
      readonly operationId: string
      readonly cancellationRequested: boolean
      readonly outcome: McpInstallationOutcome
    }
  | UnrecognizedMember<"phase">

export type McpInstallationOutcome =
  | { readonly kind: "installed"; readonly installation: McpInstallationSummary; readonly cleanupPending: boolean }
  | {
      readonly kind: "uninstalled"
      readonly installationId: string
      readonly operationId: string
      readonly cleanupPending: boolean
      readonly restoredPreviousConfiguration: boolean
      readonly removedOwnedSecrets: number
      readonly preservedSharedAuthentication: boolean
    }
  | { readonly kind: "rolled-back"; readonly reason: McpInstallationFailureReason; readonly operationId: string }
  | { readonly kind: "recovery-required"; readonly operationId: string }
  | { readonly kind: "declined"; readonly operationId: string }
  | { readonly kind: "cancelled"; readonly operationId: string }
  | {
      readonly kind: "refused"
      readonly reason: McpInstallationFailureReason
      readonly operationId?: string | null | undefined
    }
  | UnrecognizedMember<"kind">

export type McpInstallationResult =
  | {
      readonly kind: "outcome"
      readonly outcome: McpInstallationOutcome
      readonly negotiated: CatalogNegotiatedContract
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | UnrecognizedMember<"kind">

export interface McpInstallationSecret {
  readonly placeholder: S.McpPlanSecretReference
  readonly value: string
}

export type McpInstallationState =
  | "needs-setup"
  | "active"
  | "authentication-required"
  | "activation-failed"
  | "configuration-modified"
  | "recovery-required"
  | (string & {})

export interface McpInstallationSummary {
  readonly installationId: string
  readonly operationId: string
  readonly identity: S.McpPlanResourceIdentity
  readonly choiceId: string
  readonly state: McpInstallationState
  readonly catalogue?: S.InstallationCatalogueIdentity | null | undefined
  readonly installedAt?: string | null | undefined
}

export interface McpInstallationsRequest {
  readonly contract: CatalogClientContract
  readonly policySessionId: string
}

export interface McpPlanInstallPlanned {
  readonly kind: "planned"
  readonly plan: McpInstallPlan
  readonly negotiated: CatalogNegotiatedContract
}

export interface McpPlanInstallRequest {
  readonly contract: CatalogClientContract
  readonly source: McpPlanInstallSource
  readonly scope?: S.McpPlanScope | undefined
  readonly policySessionId?: string | undefined
}

export type McpPlanInstallResult =
  | McpPlanInstallPlanned
  | CatalogNegotiationRefusedError
  | CatalogHandleRejectedError
  | CatalogInvalidRequestError
  | CatalogAuthenticationRequiredError
  | CatalogPolicyRejectedError
  | CatalogNetworkFailureError
  | CatalogUnsafeRetrievalError
  | CatalogMalformedCardError
  | CatalogContractViolationError
  | CatalogUnavailableTransportError
  | CatalogNotInstallableError
  | CatalogUnavailableError
  | UnrecognizedMember<"kind">

export type McpPlanInstallSource = McpPlanInstallSourceCandidate | McpPlanInstallSourceCard

export interface McpPlanInstallSourceCandidate {
  readonly kind: "candidate"
  readonly candidateHandle: string
  readonly searchId: string
}

export interface McpPlanInstallSourceCard {
  readonly kind: "card"
  readonly card: McpServerCardReference
}

export interface McpPlanUninstallRequest {
  readonly contract: CatalogClientContract
  readonly installationId: string
  readonly policySessionId: string
}

export interface McpPrepareInstallRequest {
  readonly contract: CatalogClientContract
  readonly planHandle: string
  readonly choiceId: string
  readonly policySessionId: string
  readonly inputs: ReadonlyArray<S.McpInstallationInput>
  readonly secrets: ReadonlyArray<McpInstallationSecret>
  readonly source: McpServerCardReference
  readonly secretStorage: S.McpInstallationSecretStorage
}

export interface McpPreparedInstall {
  readonly operationId: string
  readonly expiresAtEpochMs: number
}

export interface McpServerCardEmbedded {
  readonly kind: "embedded"
  readonly mediaType: S.McpServerCardMediaType
  readonly data: string
}

export type McpServerCardReference = McpServerCardUrl | McpServerCardEmbedded

export interface McpServerCardUrl {
  readonly kind: "url"
  readonly mediaType: S.McpServerCardMediaType
  readonly url: string
}

export interface McpSourceFile {
  readonly uri: string
  readonly jsonPointer?: string | null | undefined
}

export interface McpSourcePlugin {
  readonly id: string
  readonly name?: string | null | undefined
  readonly version?: string | null | undefined
}

export interface McpSourceRef {
  readonly kind: string
  readonly id: string
  readonly editability: string
  readonly file?: McpSourceFile | null | undefined
  readonly plugin?: McpSourcePlugin | null | undefined
}

export interface McpUninstallPlan {
  readonly planHandle: string
  readonly operationId: string
  readonly expiresAtEpochMs: number
  readonly installation: McpInstallationSummary
  readonly restoresPreviousConfiguration: boolean
  readonly ownedSecretCount: number
  readonly preservesSharedAuthentication: boolean
}

export interface MemoryConfiguration {
  readonly enabled: boolean
}

export interface Model {
  readonly id: string
  readonly name: string
  readonly capabilities: ModelCapabilities
  readonly metadata?: { readonly [key: string]: unknown } | null | undefined
  readonly policy?: ModelPolicy | null | undefined
  readonly billing?: ModelBilling | null | undefined
  readonly supportedReasoningEfforts?: ReadonlyArray<string> | null | undefined
  readonly defaultReasoningEffort?: string | null | undefined
  readonly supportedContextTiers?: ReadonlyArray<string> | null | undefined
  readonly modelPickerCategory?: ModelPickerCategory | null | undefined
  readonly modelPickerPriceCategory?: S.ModelPickerPriceCategory | null | undefined
  readonly warningText?: ModelWarningText | null | undefined
  readonly infoMessages?: ReadonlyArray<ModelMessage> | null | undefined
  readonly warningMessages?: ReadonlyArray<ModelMessage> | null | undefined
  readonly provider?: ModelProviderRef | null | undefined
}

export interface ModelBilling {
  readonly multiplier?: number | null | undefined
  readonly tokenPrices?: ModelBillingTokenPrices | null | undefined
  readonly discountPercent?: number | null | undefined
  readonly promo?: ModelBillingPromo | null | undefined
}

export interface ModelBillingPromo {
  readonly id?: string | null | undefined
  readonly discountPercent?: number | null | undefined
  readonly endsAt?: string | null | undefined
  readonly message?: string | null | undefined
  readonly showBanner?: boolean | null | undefined
}

export interface ModelBillingTokenPrices {
  readonly inputPrice?: number | null | undefined
  readonly outputPrice?: number | null | undefined
  /** @deprecated */
  readonly cachePrice?: number | null | undefined
  readonly cacheReadPrice?: number | null | undefined
  readonly cacheWritePrice?: number | null | undefined
  readonly cacheWrite1hPrice?: number | null | undefined
  readonly batchSize?: number | null | undefined
  /** @deprecated */
  readonly contextMax?: number | null | undefined
  readonly maxPromptTokens?: number | null | undefined
  readonly longContext?: ModelBillingTokenPricesLongContext | null | undefined
}

export interface ModelBillingTokenPricesLongContext {
  readonly inputPrice?: number | null | undefined
  readonly outputPrice?: number | null | undefined
  /** @deprecated */
  readonly cachePrice?: number | null | undefined
  readonly cacheReadPrice?: number | null | undefined
  readonly cacheWritePrice?: number | null | undefined
  readonly cacheWrite1hPrice?: number | null | undefined
  /** @deprecated */
  readonly contextMax?: number | null | undefined
  readonly maxPromptTokens?: number | null | undefined
}

export interface ModelCapabilities {
  readonly supports?: ModelCapabilitiesSupports | null | undefined
  readonly limits?: ModelCapabilitiesLimits | null | undefined
}

export interface ModelCapabilitiesLimits {
  readonly max_prompt_tokens?: number | null | undefined
  readonly max_output_tokens?: number | null | undefined
  readonly max_context_window_tokens?: number | null | undefined
  readonly vision?: ModelCapabilitiesLimitsVision | null | undefined
}

export interface ModelCapabilitiesLimitsVision {
  readonly supported_media_types: ReadonlyArray<string>
  readonly max_prompt_images: number
  readonly max_prompt_image_size: number
}

export interface ModelCapabilitiesSupports {
  readonly vision?: boolean | null | undefined
  readonly toolCalls?: boolean | null | undefined
  readonly reasoningEffort?: boolean | null | undefined
  readonly adaptive_thinking?: S.AdaptiveThinkingSupport | null | undefined
}

export interface ModelList {
  readonly models: ReadonlyArray<Model>
}

export interface ModelMessage {
  readonly code: string
  readonly message: string
}

export type ModelPickerCategory = "lightweight" | "versatile" | "powerful" | (string & {})

export interface ModelPolicy {
  readonly state: ModelPolicyState
  readonly terms?: string | null | undefined
}

export type ModelPolicyState = "enabled" | "disabled" | "unconfigured" | (string & {})

/** @experimental */
export interface ModelProviderRef {
  readonly id: string
  readonly label: string
  readonly kind: S.ModelProviderKind
}

export interface ModelWarningText {
  readonly dataRetention?: string | null | undefined
}

export interface ModelsListRequest {
  readonly selectionId?: string | undefined
  readonly gitHubToken?: string | undefined
}

export interface PingRequest {
  readonly message?: string | undefined
}

export interface PingResult {
  readonly message: string
  readonly timestamp: string
  readonly protocolVersion: number
}

export interface PluginListResult {
  readonly plugins: ReadonlyArray<S.InstalledPluginInfo>
}

export interface PluginUpdateAllEntry {
  readonly name: string
  readonly marketplace: string
  readonly success: boolean
  readonly previousVersion?: string | null | undefined
  readonly newVersion?: string | null | undefined
  readonly skillsInstalled?: number | null | undefined
  readonly error?: string | null | undefined
}

export interface PluginUpdateAllResult {
  readonly results: ReadonlyArray<PluginUpdateAllEntry>
}

export interface PluginsBuiltinSetRequest {
  readonly paths: ReadonlyArray<string>
}

export interface PluginsDisableRequest {
  readonly names: ReadonlyArray<string>
  readonly workingDirectory?: string | undefined
}

export interface PluginsEnableRequest {
  readonly names: ReadonlyArray<string>
  readonly workingDirectory?: string | undefined
}

export interface PluginsInstallRequest {
  readonly source: string
  readonly workingDirectory?: string | undefined
}

export interface RemoteControlConfig {
  readonly remote: boolean
  readonly steerable: boolean
  readonly explicit: boolean
  readonly silent: boolean
  readonly taskId?: string | undefined
  readonly existingMcSession?: RemoteControlConfigExistingMcSession | undefined
}

export interface RemoteControlConfigExistingMcSession {
  readonly mcSessionId: string
  readonly mcTaskId: string
}

export type RemoteControlStatus =
  | RemoteControlStatusOff
  | RemoteControlStatusConnecting
  | RemoteControlStatusActive
  | RemoteControlStatusError
  | UnrecognizedMember<"state">

export interface RemoteControlStatusActive {
  readonly state: "active"
  readonly attachedSessionId: string
  readonly frontendUrl?: string | null | undefined
  readonly isSteerable: boolean
  /** Internal upstream. */
  readonly promptManager?: unknown
  /** Internal upstream. */
  readonly awaitingFirstMessage?: boolean | null | undefined
}

export interface RemoteControlStatusConnecting {
  readonly state: "connecting"
  readonly attachedSessionId: string
}

export interface RemoteControlStatusError {
  readonly state: "error"
  readonly error: string
  readonly attachedSessionId?: string | null | undefined
}

export interface RemoteControlStatusOff {
  readonly state: "off"
}

export interface RemoteControlStatusResult {
  readonly status: RemoteControlStatus
}

export interface RemoteControlStopResult {
  readonly status: RemoteControlStatus
  readonly stopped: boolean
}

export interface RemoteControlTransferResult {
  readonly status: RemoteControlStatus
  readonly transferred: boolean
}

export interface RemoteSessionConnectionResult {
  readonly sessionId: string
  readonly metadata: ConnectedRemoteSessionMetadata
}

export type RemoteSessionHostStatus = "idle" | "working" | "input-needed" | "error" | (string & {})

export interface RemoteSessionMetadataRepository {
  readonly owner: string
  readonly name: string
  readonly branch: string
}

export type RemoteSessionMetadataTaskType = "cca" | "cli" | (string & {})

export interface RemoteSessionMetadataValue {
  readonly isRemote: true
  readonly sessionId: string
  readonly startTime: string
  readonly modifiedTime: string
  readonly summary?: string | null | undefined
  readonly name?: string | null | undefined
  readonly context?: SessionContext | null | undefined
  readonly repository: RemoteSessionMetadataRepository
  readonly remoteSessionIds: ReadonlyArray<string>
  readonly pullRequestNumber?: number | null | undefined
  readonly resourceId?: string | null | undefined
  readonly taskType?: RemoteSessionMetadataTaskType | null | undefined
  readonly staleAt?: string | null | undefined
  readonly state?: string | null | undefined
  readonly hostStatus?: RemoteSessionHostStatus | null | undefined
  readonly hostActivity?: string | null | undefined
}

export interface RemoteSessionRepository {
  readonly owner: string
  readonly name: string
  readonly branch?: string | undefined
}

export interface SandboxHostCapability {
  readonly name: SandboxHostCapabilityName
  readonly supported: boolean
  readonly reason?: string | null | undefined
}

export type SandboxHostCapabilityName = string

export interface SandboxHostSupport {
  readonly supported: boolean
  readonly reason?: string | null | undefined
  readonly capabilities: ReadonlyArray<SandboxHostCapability>
}

export interface SecretsAddFilterValuesRequest {
  readonly values: ReadonlyArray<string>
}

export interface SecretsAddFilterValuesResult {
  readonly ok: true
}

export interface ServerAgentList {
  readonly agents: ReadonlyArray<S.AgentInfo>
}

export interface ServerInstructionSourceList {
  readonly sources: ReadonlyArray<S.InstructionSource>
}

export interface ServerSkill {
  readonly name: string
  readonly commandName?: string | null | undefined
  readonly description: string
  readonly source: E.SkillSource
  readonly userInvocable: boolean
  readonly enabled: boolean
  readonly path?: string | null | undefined
  readonly projectPath?: string | null | undefined
  readonly argumentHint?: string | null | undefined
}

export interface ServerSkillList {
  readonly skills: ReadonlyArray<ServerSkill>
  readonly errors?: ReadonlyArray<string> | null | undefined
}

export interface SessionBulkDeleteResult {
  readonly freedBytes: { readonly [key: string]: number }
}

export interface SessionContext {
  readonly cwd: string
  readonly gitRoot?: string | null | undefined
  readonly repository?: string | null | undefined
  readonly hostType?: SessionContextHostType | null | undefined
  readonly branch?: string | null | undefined
}

export type SessionContextHostType = "github" | "ado" | (string & {})

export interface SessionCreateRequest {
  readonly sessionId?: string | undefined
  readonly [key: string]: unknown
}

export interface SessionEnrichMetadataResult {
  readonly sessions: ReadonlyArray<LocalSessionMetadataValue>
}

export interface SessionFsSetProviderCapabilities {
  readonly sqlite?: boolean | undefined
}

export type SessionFsSetProviderConventions = "windows" | "posix"

export interface SessionFsSetProviderRequest {
  readonly initialCwd: string
  readonly sessionStatePath: string
  readonly conventions: SessionFsSetProviderConventions
  readonly capabilities?: SessionFsSetProviderCapabilities | undefined
}

export interface SessionFsSetProviderResult {
  readonly success: boolean
}

export interface SessionGetForegroundResult {
  readonly sessionId?: string | null | undefined
  readonly workspacePath?: string | null | undefined
}

export interface SessionGetLastIdResult {
  readonly sessionId?: string | null | undefined
}

export interface SessionGetMetadataResult {
  readonly session?: SessionSummary | null | undefined
}

export interface SessionList {
  readonly sessions: ReadonlyArray<SessionListEntry>
}

export type SessionListEntry = LocalSessionMetadataValue | RemoteSessionMetadataValue

export interface SessionListFilter {
  readonly cwd?: string | undefined
  readonly gitRoot?: string | undefined
  readonly repository?: string | undefined
  readonly branch?: string | undefined
}

export interface SessionListRequest {
  readonly filter?: SessionListFilter | undefined
}

export interface SessionListResult {
  readonly sessions: ReadonlyArray<SessionSummary>
}

export interface SessionLoadDeferredRepoHooksResult {
  readonly startupPrompts: ReadonlyArray<string>
  readonly hookCount: number
}

export interface SessionManagedPermissions {
  readonly disableBypassPermissionsMode?: string | undefined
  readonly deny?: ReadonlyArray<string> | undefined
  readonly ask?: ReadonlyArray<string> | undefined
  readonly allow?: ReadonlyArray<string> | undefined
}

export interface SessionManagedSettings {
  readonly permissions?: SessionManagedPermissions | undefined
}

export interface SessionOpenOptions {
  readonly sessionId?: string | undefined
  readonly name?: string | undefined
  readonly model?: string | undefined
  readonly reasoningEffort?: string | undefined
  readonly reasoningSummary?: SessionOpenOptionsReasoningSummary | undefined
  readonly verbosity?: E.Verbosity | undefined
  readonly clientName?: string | undefined
  readonly authClientIdMetadataUrl?: string | undefined
  readonly clientKind?: string | undefined
  readonly lspClientName?: string | undefined
  readonly integrationId?: string | undefined
  /** Internal upstream. */
  readonly expAssignments?: unknown
  readonly enableManagedSettings?: boolean | undefined
  readonly managedSettings?: SessionManagedSettings | undefined
  readonly enableFileChangeTracking?: boolean | undefined
  readonly featureFlags?: { readonly [key: string]: boolean } | undefined
  readonly isExperimentalMode?: boolean | undefined
  readonly authInfo?: S.AuthInfo | undefined
  readonly provider?: S.ProviderConfig | undefined
  readonly capi?: S.CapiSessionOptions | undefined
  /** @experimental */
  readonly providers?: ReadonlyArray<S.NamedProviderConfig> | undefined
  /** @experimental */
  readonly models?: ReadonlyArray<S.ProviderModelConfig> | undefined
  readonly workingDirectory?: string | undefined
  readonly additionalDirectories?: ReadonlyArray<string> | undefined
  readonly workingDirectoryContext?: SessionContext | undefined
  readonly remoteSteerable?: boolean | undefined
  readonly remoteExporting?: boolean | undefined
  readonly remoteDefaultedOn?: boolean | undefined
  readonly detachedFromSpawningParentSessionId?: string | undefined
  readonly detachedFromSpawningParentEngagementId?: string | undefined
  readonly availableTools?: ReadonlyArray<string> | undefined
  readonly excludedTools?: ReadonlyArray<string> | undefined
  readonly includedBuiltinAgents?: ReadonlyArray<string> | undefined
  readonly excludedBuiltinAgents?: ReadonlyArray<string> | undefined
  readonly enableScriptSafety?: boolean | undefined
  readonly shell?: S.ShellOptions | undefined
  /** @deprecated */
  readonly shellInitProfile?: string | undefined
  readonly shellProcessFlags?: ReadonlyArray<string> | undefined
  readonly sandboxConfig?: S.SandboxConfig | undefined
  readonly sandboxConfigSource?: S.SandboxConfigSource | undefined
  readonly logInteractiveShells?: boolean | undefined
  readonly envValueMode?: SessionOpenOptionsEnvValueMode | undefined
  readonly disabledMcpServers?: ReadonlyArray<string> | undefined
  /** @experimental */
  readonly managedMcpServers?: { readonly [key: string]: ManagedMcpServerConfig } | undefined
  readonly allowAllMcpServerInstructions?: boolean | undefined
  readonly skillDirectories?: ReadonlyArray<string> | undefined
  readonly ignoredSkillsLocations?: ReadonlyArray<string> | undefined
  readonly enableSkills?: boolean | undefined
  /**
   * Internal upstream.
   * @experimental
   */
  readonly hasSkillProvider?: boolean | undefined
  readonly includedBuiltinSkills?: ReadonlyArray<string> | undefined
  readonly disabledSkills?: ReadonlyArray<string> | undefined
  readonly installedPlugins?: ReadonlyArray<InstalledPlugin> | undefined
  readonly customAgentsLocalOnly?: boolean | undefined
  readonly skipCustomInstructions?: boolean | undefined
  readonly refreshCustomInstructions?: boolean | undefined
  readonly disabledInstructionSources?: ReadonlyArray<string> | undefined
  readonly coauthorEnabled?: boolean | undefined
  readonly trajectoryFile?: string | undefined
  readonly enableStreaming?: boolean | undefined
  /** @experimental */
  readonly enableCitations?: boolean | undefined
  readonly copilotUrl?: string | undefined
  readonly askUserDisabled?: boolean | undefined
  readonly continueOnAutoMode?: boolean | undefined
  readonly runningInInteractiveMode?: boolean | undefined
  readonly enableOnDemandInstructionDiscovery?: boolean | undefined
  readonly maxInlineBinaryBytes?: number | undefined
  readonly modelCapabilitiesOverrides?: S.ModelCapabilitiesOverride | undefined
  readonly sessionLimits?: E.SessionLimitsConfig | undefined
  readonly agentContext?: string | undefined
  readonly eventsLogDirectory?: string | undefined
  readonly eventsLogIncludesSubagents?: boolean | undefined
  readonly configDir?: string | undefined
  /** @experimental */
  readonly additionalContentExclusionPolicies?:
    | ReadonlyArray<SessionOpenOptionsAdditionalContentExclusionPolicy>
    | undefined
  readonly memory?: MemoryConfiguration | undefined
  readonly sessionCapabilities?: ReadonlyArray<S.SessionCapability> | undefined
}

export interface SessionOpenOptionsAdditionalContentExclusionPolicy {
  readonly rules: ReadonlyArray<SessionOpenOptionsAdditionalContentExclusionPolicyRule>
  readonly last_updated_at: unknown
  readonly scope: SessionOpenOptionsAdditionalContentExclusionPolicyScope
}

export interface SessionOpenOptionsAdditionalContentExclusionPolicyRule {
  readonly paths: ReadonlyArray<string>
  readonly ifAnyMatch?: ReadonlyArray<string> | undefined
  readonly ifNoneMatch?: ReadonlyArray<string> | undefined
  readonly source: SessionOpenOptionsAdditionalContentExclusionPolicyRuleSource
}

export interface SessionOpenOptionsAdditionalContentExclusionPolicyRuleSource {
  readonly name: string
  readonly type: string
}

export type SessionOpenOptionsAdditionalContentExclusionPolicyScope = "repo" | "all"

export type SessionOpenOptionsEnvValueMode = "direct" | "indirect"

export type SessionOpenOptionsReasoningSummary = "none" | "concise" | "detailed"

export type SessionOpenParams =
  | SessionsOpenCreate
  | SessionsOpenResume
  | SessionsOpenResumeLast
  | SessionsOpenAttach
  | SessionsOpenRemote
  | SessionsOpenCloud
  | SessionsOpenHandoff

export interface SessionOpenResult {
  readonly status: SessionsOpenStatus
  readonly sessionId?: string | null | undefined
  /** Internal upstream. */
  readonly sessionApi?: unknown
  readonly startupPrompts?: ReadonlyArray<string> | null | undefined
  readonly remoteSessionId?: string | null | undefined
  readonly metadata?: RemoteSessionMetadataValue | null | undefined
  readonly progress?: ReadonlyArray<SessionsOpenProgress> | null | undefined
}

export interface SessionOpened {
  readonly sessionId: string
  readonly workspacePath?: string | null | undefined
  readonly capabilities?: { readonly [key: string]: unknown } | null | undefined
  readonly openCanvases?: ReadonlyArray<unknown> | null | undefined
  readonly grantedEnvironmentVariables?: { readonly [key: string]: string } | null | undefined
}

export interface SessionPruneResult {
  readonly deleted: ReadonlyArray<string>
  readonly candidates: ReadonlyArray<string>
  readonly skipped: ReadonlyArray<string>
  readonly freedBytes: number
  readonly dryRun: boolean
}

export interface SessionRequest {
  readonly sessionId: string
}

export interface SessionResumeRequest {
  readonly sessionId: string
  readonly [key: string]: unknown
}

export interface SessionSizes {
  readonly sizes: { readonly [key: string]: number }
}

export type SessionSource = "local" | "remote" | "all"

export interface SessionSummary {
  readonly sessionId: string
  readonly startTime: string
  readonly modifiedTime: string
  readonly summary?: string | null | undefined
  readonly isRemote?: boolean | null | undefined
  readonly context?: SessionSummaryContext | null | undefined
}

export interface SessionSummaryContext {
  readonly cwd?: string | null | undefined
  readonly gitRoot?: string | null | undefined
  readonly repository?: string | null | undefined
  readonly branch?: string | null | undefined
}

export interface SessionsBulkDeleteRequest {
  readonly sessionIds: ReadonlyArray<string>
}

export interface SessionsCheckInUseRequest {
  readonly sessionIds: ReadonlyArray<string>
}

export interface SessionsCheckInUseResult {
  readonly inUse: ReadonlyArray<string>
}

export type SessionsClientMetadataEntry =
  | { readonly status: "ok"; readonly sessionId: string; readonly metadata: S.ClientMetadata }
  | { readonly status: "notFound"; readonly sessionId: string }
  | { readonly status: "corrupt"; readonly sessionId: string }
  | { readonly status: "unsupportedVersion"; readonly sessionId: string }
  | { readonly status: "unavailable"; readonly sessionId: string; readonly code: string; readonly message: string }
  | UnrecognizedMember<"status">

export interface SessionsCloseRequest {
  readonly sessionId: string
}

export type SessionsCloseResult = { readonly [key: string]: unknown }

export interface SessionsDeleteRequest {
  readonly sessionId: string
  readonly sessionPath?: string | null | undefined
}

export interface SessionsEnrichMetadataRequest {
  readonly sessions: ReadonlyArray<LocalSessionMetadataValue>
}

export interface SessionsFindByPrefixRequest {
  readonly prefix: string
}

export interface SessionsFindByPrefixResult {
  readonly sessionId?: string | null | undefined
}

export interface SessionsFindByTaskIDRequest {
  readonly taskId: string
}

export interface SessionsFindByTaskIDResult {
  readonly sessionId?: string | null | undefined
}

export interface SessionsForkRequest {
  readonly sessionId: string
  readonly toEventId?: string | undefined
  readonly name?: string | undefined
}

export interface SessionsForkResult {
  readonly sessionId: string
  readonly name?: string | null | undefined
}

export interface SessionsGetBoardEntryCountRequest {
  readonly sessionId: string
}

export interface SessionsGetBoardEntryCountResult {
  readonly count?: number | null | undefined
}

export interface SessionsGetClientMetadataRequest {
  readonly sessionIds: ReadonlyArray<string>
  readonly keys?: ReadonlyArray<string> | undefined
}

export type SessionsGetClientMetadataResult = ReadonlyArray<SessionsClientMetadataEntry>

export interface SessionsGetEventFilePathRequest {
  readonly sessionId: string
}

export interface SessionsGetEventFilePathResult {
  readonly filePath: string
}

export interface SessionsGetLastForContextRequest {
  readonly context?: SessionContext | undefined
}

export interface SessionsGetLastForContextResult {
  readonly sessionId?: string | null | undefined
}

export interface SessionsGetMetadataRequest {
  readonly sessionId: string
}

export interface SessionsGetMetadataResult {
  readonly session?: LocalSessionMetadataValue | null | undefined
}

export interface SessionsGetPersistedRemoteSteerableRequest {
  readonly sessionId: string
}

export interface SessionsGetPersistedRemoteSteerableResult {
  readonly remoteSteerable?: boolean | null | undefined
}

export interface SessionsListNonEmptySessionIdsRequest {
  readonly limit?: number | undefined
}

export interface SessionsListNonEmptySessionIdsResult {
  readonly sessionIds: ReadonlyArray<string>
}

export interface SessionsListRequest {
  readonly source?: SessionSource | undefined
  readonly metadataLimit?: number | undefined
  readonly filter?: SessionListFilter | undefined
  readonly includeDetached?: boolean | undefined
  readonly throwOnError?: boolean | undefined
}

export interface SessionsLoadDeferredRepoHooksRequest {
  readonly sessionId: string
}

export interface SessionsOpenAttach {
  readonly kind: "attach"
  readonly sessionId: string
}

export interface SessionsOpenCloud {
  readonly kind: "cloud"
  readonly repository?: RemoteSessionRepository | undefined
  readonly owner?: string | undefined
  readonly options?: SessionOpenOptions | undefined
  /** Internal upstream. */
  readonly onTaskCreated?: unknown
}

export interface SessionsOpenCreate {
  readonly kind: "create"
  readonly options?: SessionOpenOptions | undefined
  readonly emitStart?: boolean | undefined
}

export interface SessionsOpenHandoff {
  readonly kind: "handoff"
  readonly metadata: RemoteSessionMetadataValue
  readonly options?: SessionOpenOptions | undefined
  readonly taskType?: SessionsOpenHandoffTaskType | undefined
  /** Internal upstream. */
  readonly onProgress?: unknown
  /** Internal upstream. */
  readonly onConfirm?: unknown
}

export type SessionsOpenHandoffTaskType = "cca" | "cli"

export interface SessionsOpenProgress {
  readonly step: SessionsOpenProgressStep
  readonly status: SessionsOpenProgressStatus
  readonly message?: string | null | undefined
}

export type SessionsOpenProgressStatus = "in-progress" | "complete" | (string & {})

export type SessionsOpenProgressStep =
  | "load-session"
  | "validate-repo"
  | "check-changes"
  | "checkout-branch"
  | "create-session"
  | "save-session"
  | (string & {})

export interface SessionsOpenRemote {
  readonly kind: "remote"
  readonly remoteSessionId: string
  readonly repository?: RemoteSessionRepository | undefined
  readonly options?: SessionOpenOptions | undefined
}

export interface SessionsOpenResume {
  readonly kind: "resume"
  readonly sessionId: string
  readonly options?: SessionOpenOptions | undefined
  readonly resume?: boolean | undefined
  readonly suppressResumeWorkspaceMetadataWriteback?: boolean | undefined
}

export interface SessionsOpenResumeLast {
  readonly kind: "resumeLast"
  readonly context?: SessionContext | undefined
  readonly options?: SessionOpenOptions | undefined
  readonly suppressResumeWorkspaceMetadataWriteback?: boolean | undefined
}

export type SessionsOpenStatus = "created" | "resumed" | "not_found" | "connected" | "handed_off" | (string & {})

export interface SessionsPruneOldRequest {
  readonly olderThanDays: number
  readonly dryRun?: boolean | undefined
  readonly includeNamed?: boolean | undefined
  readonly excludeSessionIds?: ReadonlyArray<string> | undefined
}

export interface SessionsReadPersistedEventsRequest {
  readonly sessionId: string
  readonly cursor?: string | undefined
  readonly max?: number | undefined
  readonly direction?: S.EventsReadDirection | undefined
}

export interface SessionsReleaseLockRequest {
  readonly sessionId: string
}

export type SessionsReleaseLockResult = { readonly [key: string]: unknown }

export interface SessionsReloadPluginHooksRequest {
  readonly sessionId: string
  readonly deferRepoHooks?: boolean | undefined
}

export type SessionsReloadPluginHooksResult = { readonly [key: string]: unknown }

export interface SessionsSaveRequest {
  readonly sessionId: string
}

export type SessionsSaveResult = { readonly [key: string]: unknown }

export interface SessionsSetAdditionalPluginsRequest {
  readonly plugins: ReadonlyArray<InstalledPlugin>
}

export type SessionsSetAdditionalPluginsResult = { readonly [key: string]: unknown }

export interface SessionsSetRemoteControlSteeringRequest {
  readonly enabled: boolean
}

export interface SessionsStartRemoteControlRequest {
  readonly sessionId: string
  readonly config: RemoteControlConfig
}

export interface SessionsStopRemoteControlRequest {
  readonly expectedSessionId?: string | undefined
  readonly force?: boolean | undefined
}

export interface SessionsTransferRemoteControlRequest {
  readonly toSessionId: string
  readonly expectedFromSessionId?: string | undefined
}

export interface SkillApplyInstallRequest {
  readonly contract: CatalogClientContract
  readonly planHandle: string
  readonly policySessionId: string
}

export interface SkillApplyUninstallRequest {
  readonly contract: CatalogClientContract
  readonly planHandle: string
  readonly policySessionId: string
}

export interface SkillDiscoveryPath {
  readonly path: string
  readonly scope: SkillDiscoveryScope
  readonly preferredForCreation: boolean
  readonly projectPath?: string | null | undefined
}

export interface SkillDiscoveryPathList {
  readonly paths: ReadonlyArray<SkillDiscoveryPath>
}

export type SkillDiscoveryScope = "project" | "personal-copilot" | "personal-agents" | "custom" | (string & {})

export interface SkillInstallPlan {
  readonly planHandle: string
  readonly operationId: string
  readonly expiresAt: string
  readonly review: S.SkillInstallationReview
}

export type SkillInstallationFailureReason =
  | "feature-disabled"
  | "invalid-request"
  | "operation-limit"
  | "cancelled"
  | "confirmation-unavailable"
  | "confirmation-invalid"
  | "policy-context-unavailable"
  | "policy-changed"
  | "resource-not-found"
  | "plan-expired"
  | "plan-replayed"
  | "foreign-runtime"
  | "wrong-kind"
  | "search-mismatch"
  | "expired"
  | "invalid-candidate"
  | "descriptor-unavailable"
  | "descriptor-invalid"
  | "entrypoint-unavailable"
  | "invalid-skill"
  | "payload-unavailable"
  | "payload-mismatch"
  | "source-changed"
  | "lifecycle-unavailable"
  | "recovery-required"
  | "review-too-large"
  | "busy"
  | "already-installed"
  | "configuration-modified"
  | "write-failed"
  | (string & {})

export type SkillInstallationManagementOutcome =
  | { readonly kind: "recovery-required" }
  | { readonly kind: "install-planned"; readonly plan: SkillInstallPlan }
  | { readonly kind: "listed"; readonly installations: ReadonlyArray<S.SkillInstallationSummary> }
  | { readonly kind: "recovered"; readonly installations: ReadonlyArray<S.SkillInstallationSummary> }
  | { readonly kind: "rolled-back"; readonly reason: SkillInstallationFailureReason; readonly operation_id: string }
  | { readonly kind: "uninstall-planned"; readonly plan: SkillUninstallPlan }
  | { readonly kind: "operation"; readonly operation: SkillInstallationOperationStatus }
  | {
      readonly kind: "enabled-changed"
      readonly installation: S.SkillInstallationSummary
      readonly diagnostics: ReadonlyArray<string>
    }
  | { readonly kind: "refused"; readonly reason: SkillInstallationFailureReason }
  | UnrecognizedMember<"kind">

export type SkillInstallationManagementResult =
  | {
      readonly kind: "outcome"
      readonly outcome: SkillInstallationManagementOutcome
      readonly negotiated: CatalogNegotiatedContract
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | UnrecognizedMember<"kind">

export interface SkillInstallationOperationRequest {
  readonly contract: CatalogClientContract
  readonly operationId: string
}

export type SkillInstallationOperationStatus =
  | { readonly phase: "preparing"; readonly operationId: string; readonly cancellationRequested: boolean }
  | { readonly phase: "prepared"; readonly operationId: string; readonly cancellationRequested: boolean }
  | { readonly phase: "awaiting-confirmation"; readonly operationId: string; readonly cancellationRequested: boolean }
  | { readonly phase: "revalidating"; readonly operationId: string; readonly cancellationRequested: boolean }
  | { readonly phase: "applying"; readonly operationId: string; readonly cancellationRequested: boolean }
  | {
      readonly phase: "completed"
      readonly operationId: string
      readonly cancellationRequested: boolean
      readonly outcome: SkillInstallationOutcome
    }
  | UnrecognizedMember<"phase">

export type SkillInstallationOutcome =
  | { readonly kind: "installed"; readonly installation: S.SkillInstallationSummary }
  | { readonly kind: "uninstalled"; readonly installationId: string; readonly operationId: string }
  | { readonly kind: "rolled-back"; readonly reason: SkillInstallationFailureReason; readonly operationId: string }
  | { readonly kind: "recovery-required"; readonly operationId: string }
  | { readonly kind: "declined"; readonly operationId: string }
  | { readonly kind: "cancelled"; readonly operationId: string }
  | {
      readonly kind: "refused"
      readonly reason: SkillInstallationFailureReason
      readonly operationId?: string | null | undefined
    }
  | UnrecognizedMember<"kind">

export type SkillInstallationResult =
  | {
      readonly kind: "outcome"
      readonly outcome: SkillInstallationOutcome
      readonly negotiated: CatalogNegotiatedContract
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | UnrecognizedMember<"kind">

export interface SkillInstallationsRequest {
  readonly contract: CatalogClientContract
  readonly policySessionId: string
}

export interface SkillPlanInstallRequest {
  readonly contract: CatalogClientContract
  readonly candidateHandle: string
  readonly policySessionId: string
}

export interface SkillPlanUninstallRequest {
  readonly contract: CatalogClientContract
  readonly installationId: string
  readonly policySessionId: string
}

export interface SkillSetEnabledRequest {
  readonly contract: CatalogClientContract
  readonly installationId: string
  readonly enabled: boolean
  readonly policySessionId: string
}

export interface SkillUninstallPlan {
  readonly planHandle: string
  readonly operationId: string
  readonly expiresAt: string
  readonly installation: S.SkillInstallationSummary
  readonly review: S.SkillInstallationReview
}

export interface SkillsConfigSetDisabledSkillsRequest {
  readonly disabledSkills: ReadonlyArray<string>
}

export interface SkillsConfigSetSkillDisabledRequest {
  readonly name: string
  readonly disabled: boolean
}

export interface SkillsDiscoverRequest {
  readonly projectPaths?: ReadonlyArray<string> | undefined
  readonly skillDirectories?: ReadonlyArray<string> | undefined
  readonly ignoredSkillsLocations?: ReadonlyArray<string> | undefined
  readonly excludeHostSkills?: boolean | undefined
}

export interface SkillsGetDiscoveryPathsRequest {
  readonly projectPaths?: ReadonlyArray<string> | undefined
  readonly ignoredSkillsLocations?: ReadonlyArray<string> | undefined
  readonly excludeHostSkills?: boolean | undefined
}

export interface StatusGetResult {
  readonly version: string
  readonly protocolVersion: number
}

export type TaskKind = "agent" | "shell" | "client" | (string & {})

export interface Tool {
  readonly name: string
  readonly namespacedName?: string | null | undefined
  readonly description: string
  readonly parameters?: { readonly [key: string]: unknown } | null | undefined
  readonly instructions?: string | null | undefined
  /** @experimental */
  readonly safeForTelemetry?: S.BuiltinToolSafeForTelemetry | null | undefined
}

export interface ToolList {
  readonly tools: ReadonlyArray<Tool>
}

export interface ToolsListRequest {
  readonly model?: string | undefined
}

export interface UserSettingMetadata {
  readonly value: unknown
  readonly default: unknown
  readonly isDefault: boolean
}

export interface UserSettingsGetResult {
  readonly settings: { readonly [key: string]: UserSettingMetadata }
}

export interface UserSettingsSetRequest {
  readonly settings: unknown
}

export interface UserSettingsSetResult {
  readonly shadowedKeys: ReadonlyArray<string>
}
