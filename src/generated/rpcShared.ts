// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import type * as E from "./events.js"
import type { UnrecognizedMember } from "./support.js"

export type AdaptiveThinkingSupport = "unsupported" | "optional" | "required" | "adaptive_only" | (string & {})

export interface AgentInfo {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly path?: string | null | undefined
  readonly id: string
  readonly source?: AgentInfoSource | null | undefined
  readonly userInvocable?: boolean | null | undefined
  readonly disableModelInvocation?: boolean | null | undefined
  readonly tools?: ReadonlyArray<string> | null | undefined
  readonly model?: string | null | undefined
  readonly models?: ReadonlyArray<string> | null | undefined
  readonly modelPolicy?: E.AgentModelPolicy | null | undefined
  readonly reasoningEffort?: string | null | undefined
  /** @experimental */
  readonly mcpServers?: { readonly [key: string]: unknown } | null | undefined
  readonly skills?: ReadonlyArray<string> | null | undefined
  readonly prompt?: string | null | undefined
}

export type AgentInfoSource = "user" | "project" | "inherited" | "remote" | "plugin" | "builtin" | (string & {})

export interface ApiKeyAuthInfo {
  readonly type: "api-key"
  readonly apiKey: string
  readonly host: string
  readonly copilotUser?: CopilotUserResponse | null | undefined
}

export type AuthInfo =
  | HMACAuthInfo
  | EnvAuthInfo
  | TokenAuthInfo
  | TokenProviderAuthInfo
  | CopilotApiTokenAuthInfo
  | UserAuthInfo
  | GhCliAuthInfo
  | ApiKeyAuthInfo
  | UnrecognizedMember<"type">

/** @experimental */
export type BuiltinToolSafeForTelemetry = boolean | BuiltinToolSafeTelemetryFields

/** @experimental */
export interface BuiltinToolSafeTelemetryFields {
  readonly name?: boolean | null | undefined
  readonly inputsNames?: boolean | null | undefined
}

export interface CapiSessionOptions {
  readonly autoTier?: E.AutoTier | undefined
  readonly enableWebSocketResponses?: boolean | undefined
}

export interface CardDigest {
  readonly algorithm: "sha256-rfc8785" | (string & {})
  readonly value: CardDigestValue
}

export type CardDigestValue = string

export type CatalogTrustEligibility = "default" | "expanded" | "hidden" | "unknown" | (string & {})

export interface CatalogTrustProvenance {
  readonly source: CatalogTrustSource
  readonly observedAt: string
}

export type CatalogTrustSnapshot =
  | CatalogTrustSnapshotCurrent
  | CatalogTrustSnapshotAbsent
  | CatalogTrustSnapshotStale
  | CatalogTrustSnapshotDowngraded
  | CatalogTrustSnapshotRevoked
  | CatalogTrustSnapshotUnsupported
  | CatalogTrustSnapshotMalformed
  | UnrecognizedMember<"status">

export interface CatalogTrustSnapshotAbsent {
  readonly status: "absent"
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion
  readonly eligibility: CatalogTrustEligibility
  readonly provenance: CatalogTrustProvenance
}

export interface CatalogTrustSnapshotCurrent {
  readonly status: "current"
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion
  readonly tier: CatalogTrustTier
  readonly eligibility: CatalogTrustEligibility
  readonly provenance: CatalogTrustProvenance
}

export interface CatalogTrustSnapshotDowngraded {
  readonly status: "downgraded"
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion
  readonly eligibility: CatalogTrustEligibility
  readonly provenance: CatalogTrustProvenance
}

export interface CatalogTrustSnapshotMalformed {
  readonly status: "malformed"
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion
  readonly eligibility: CatalogTrustEligibility
  readonly provenance: CatalogTrustProvenance
}

export interface CatalogTrustSnapshotRevoked {
  readonly status: "revoked"
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion
  readonly eligibility: CatalogTrustEligibility
  readonly provenance: CatalogTrustProvenance
}

export type CatalogTrustSnapshotSchemaVersion = "v1" | (string & {})

export interface CatalogTrustSnapshotStale {
  readonly status: "stale"
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion
  readonly eligibility: CatalogTrustEligibility
  readonly provenance: CatalogTrustProvenance
}

export interface CatalogTrustSnapshotUnsupported {
  readonly status: "unsupported"
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion
  readonly eligibility: CatalogTrustEligibility
  readonly provenance: CatalogTrustProvenance
}

export type CatalogTrustSource = "agent-finder" | (string & {})

export type CatalogTrustTier = "T1" | "T2" | (string & {})

export type ClientMetadata = { readonly [key: string]: string }

export interface CommandList {
  readonly commands: ReadonlyArray<SlashCommandInfo>
}

export type ContentFilterMode = "none" | "markdown" | "hidden_characters" | (string & {})

export interface CopilotApiTokenAuthInfo {
  readonly type: "copilot-api-token"
  readonly host: "https://github.com" | (string & {})
  readonly copilotUser?: CopilotUserResponse | null | undefined
}

export interface CopilotUserResponse {
  readonly login?: string | null | undefined
  readonly access_type_sku?: string | null | undefined
  readonly analytics_tracking_id?: string | null | undefined
  readonly assigned_date?: string | null | undefined
  readonly can_signup_for_limited?: boolean | null | undefined
  readonly chat_enabled?: boolean | null | undefined
  readonly copilot_plan?: string | null | undefined
  readonly copilotignore_enabled?: boolean | null | undefined
  readonly endpoints?: CopilotUserResponseEndpoints | null | undefined
  readonly organization_login_list?: ReadonlyArray<string> | null | undefined
  readonly organization_list?:
    | ReadonlyArray<{
        readonly id?: number | null | undefined
        readonly login?: string | null | undefined
        readonly name?: string | null | undefined
      } | null>
    | null
    | undefined
  readonly enterprise_list?: ReadonlyArray<{ readonly id?: number | null | undefined } | null> | null | undefined
  readonly codex_agent_enabled?: boolean | null | undefined
  readonly is_mcp_enabled?: boolean | null | undefined
  readonly quota_reset_date?: string | null | undefined
  readonly quota_snapshots?: CopilotUserResponseQuotaSnapshots | null | undefined
  readonly restricted_telemetry?: boolean | null | undefined
  readonly is_staff?: boolean | null | undefined
  readonly te?: boolean | null | undefined
  readonly token_based_billing?: boolean | null | undefined
  readonly can_upgrade_plan?: boolean | null | undefined
  readonly quota_reset_date_utc?: string | null | undefined
  readonly limited_user_quotas?: { readonly [key: string]: number } | null | undefined
  readonly limited_user_reset_date?: string | null | undefined
  readonly monthly_quotas?: { readonly [key: string]: number } | null | undefined
  readonly cloud_session_storage_enabled?: boolean | null | undefined
  readonly cli_remote_control_enabled?: boolean | null | undefined
}

export interface CopilotUserResponseEndpoints {
  readonly api?: string | null | undefined
  readonly "origin-tracker"?: string | null | undefined
  readonly proxy?: string | null | undefined
  readonly telemetry?: string | null | undefined
  readonly exp?: string | null | undefined
}

export interface CopilotUserResponseQuotaSnapshots {
  readonly chat?: CopilotUserResponseQuotaSnapshotsChat | null | undefined
  readonly completions?: CopilotUserResponseQuotaSnapshotsCompletions | null | undefined
  readonly premium_interactions?: CopilotUserResponseQuotaSnapshotsPremiumInteractions | null | undefined
  readonly [key: string]:
    | {
        readonly entitlement?: number | null | undefined
        readonly overage_count?: number | null | undefined
        readonly overage_permitted?: boolean | null | undefined
        readonly percent_remaining?: number | null | undefined
        readonly quota_id?: string | null | undefined
        readonly quota_remaining?: number | null | undefined
        readonly remaining?: number | null | undefined
        readonly unlimited?: boolean | null | undefined
        readonly timestamp_utc?: string | null | undefined
        readonly has_quota?: boolean | null | undefined
        readonly quota_reset_at?: number | null | undefined
        readonly token_based_billing?: boolean | null | undefined
      }
    | null
    | CopilotUserResponseQuotaSnapshotsChat
    | CopilotUserResponseQuotaSnapshotsCompletions
    | CopilotUserResponseQuotaSnapshotsPremiumInteractions
    | null
    | undefined
}

export interface CopilotUserResponseQuotaSnapshotsChat {
  readonly entitlement?: number | null | undefined
  readonly overage_count?: number | null | undefined
  readonly overage_permitted?: boolean | null | undefined
  readonly percent_remaining?: number | null | undefined
  readonly quota_id?: string | null | undefined
  readonly quota_remaining?: number | null | undefined
  readonly remaining?: number | null | undefined
  readonly unlimited?: boolean | null | undefined
  readonly timestamp_utc?: string | null | undefined
  readonly has_quota?: boolean | null | undefined
  readonly quota_reset_at?: number | null | undefined
  readonly token_based_billing?: boolean | null | undefined
}

export interface CopilotUserResponseQuotaSnapshotsCompletions {
  readonly entitlement?: number | null | undefined
  readonly overage_count?: number | null | undefined
  readonly overage_permitted?: boolean | null | undefined
  readonly percent_remaining?: number | null | undefined
  readonly quota_id?: string | null | undefined
  readonly quota_remaining?: number | null | undefined
  readonly remaining?: number | null | undefined
  readonly unlimited?: boolean | null | undefined
  readonly timestamp_utc?: string | null | undefined
  readonly has_quota?: boolean | null | undefined
  readonly quota_reset_at?: number | null | undefined
  readonly token_based_billing?: boolean | null | undefined
}

export interface CopilotUserResponseQuotaSnapshotsPremiumInteractions {
  readonly entitlement?: number | null | undefined
  readonly overage_count?: number | null | undefined
  readonly overage_permitted?: boolean | null | undefined
  readonly percent_remaining?: number | null | undefined
  readonly quota_id?: string | null | undefined
  readonly quota_remaining?: number | null | undefined
  readonly remaining?: number | null | undefined
  readonly unlimited?: boolean | null | undefined
  readonly timestamp_utc?: string | null | undefined
  readonly has_quota?: boolean | null | undefined
  readonly quota_reset_at?: number | null | undefined
  readonly token_based_billing?: boolean | null | undefined
}

export interface EnvAuthInfo {
  readonly type: "env"
  readonly host: string
  readonly login?: string | null | undefined
  readonly token: string
  readonly envVar: string
  readonly copilotUser?: CopilotUserResponse | null | undefined
}

export type EventsCursorStatus = "ok" | "expired" | (string & {})

export type EventsReadDirection = "forward" | "backward"

export interface EventsReadResult {
  readonly events: ReadonlyArray<E.EventEnvelope>
  readonly cursor: string
  readonly hasMore: boolean
  readonly cursorStatus: EventsCursorStatus
}

export type ExtensionSource = "project" | "user" | "plugin" | "session" | (string & {})

export type FilterMapping = { readonly [key: string]: ContentFilterMode } | ContentFilterMode

export interface GhCliAuthInfo {
  readonly type: "gh-cli"
  readonly host: string
  readonly login: string
  readonly token: string
  readonly copilotUser?: CopilotUserResponse | null | undefined
}

export interface HMACAuthInfo {
  readonly type: "hmac"
  readonly host: "https://github.com" | (string & {})
  readonly hmac: string
  readonly copilotUser?: CopilotUserResponse | null | undefined
}

export type HookType =
  | "preToolUse"
  | "preMcpToolCall"
  | "postToolUse"
  | "postToolUseFailure"
  | "userPromptSubmitted"
  | "userPromptTransformed"
  | "sessionStart"
  | "sessionEnd"
  | "postResult"
  | "prePRDescription"
  | "errorOccurred"
  | "agentStop"
  | "subagentStart"
  | "subagentStop"
  | "preCompact"
  | "permissionRequest"
  | "notification"
  | (string & {})

export interface InstallationCatalogueIdentity {
  readonly resourceId?: string | null | undefined
  readonly itemUrl?: string | null | undefined
  readonly displayName: string
  readonly description?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly version?: string | null | undefined
  readonly source: string
  readonly trustAtInstall?: CatalogTrustSnapshot | null | undefined
}

export interface InstalledPluginInfo {
  readonly name: string
  readonly marketplace: string
  readonly directSourceId?: string | null | undefined
  readonly version?: string | null | undefined
  readonly enabled: boolean
  readonly installedFrom?: string | null | undefined
  readonly source?: string | null | undefined
  readonly managed?: boolean | null | undefined
  readonly managedDesiredEnabled?: boolean | null | undefined
  readonly installed?: boolean | null | undefined
}

export interface InstructionSource {
  readonly id: string
  readonly label: string
  readonly sourcePath: string
  readonly content: string
  readonly type: InstructionSourceType
  readonly location: InstructionSourceLocation
  readonly applyTo?: ReadonlyArray<string> | null | undefined
  readonly description?: string | null | undefined
  readonly defaultDisabled?: boolean | null | undefined
  readonly projectPath?: string | null | undefined
}

export type InstructionSourceLocation = "user" | "repository" | "working-directory" | "plugin" | (string & {})

export type InstructionSourceType =
  | "home"
  | "repo"
  | "model"
  | "vscode"
  | "nested-agents"
  | "child-instructions"
  | "plugin"
  | (string & {})

export type LlmInferenceHeaders = { readonly [key: string]: ReadonlyArray<string> }

export interface MarketplaceAddResult {
  readonly name: string
}

export interface MarketplaceBrowseResult {
  readonly plugins: ReadonlyArray<MarketplacePluginInfo>
}

export interface MarketplaceInfo {
  readonly name: string
  readonly source: string
  readonly isDefault?: boolean | null | undefined
  readonly managed?: boolean | null | undefined
  readonly available?: boolean | null | undefined
}

export interface MarketplaceListResult {
  readonly marketplaces: ReadonlyArray<MarketplaceInfo>
}

export interface MarketplacePluginInfo {
  readonly name: string
  readonly description?: string | null | undefined
}

export interface MarketplaceRefreshEntry {
  readonly name: string
  readonly success: boolean
  readonly error?: string | null | undefined
}

export interface MarketplaceRefreshResult {
  readonly results: ReadonlyArray<MarketplaceRefreshEntry>
}

export interface MarketplaceRemoveResult {
  readonly removed: boolean
  readonly dependentPlugins?: ReadonlyArray<string> | null | undefined
}

export interface McpInstallationInput {
  readonly category: McpPlanValueCategory
  readonly key: string
  readonly value: string
}

export type McpInstallationSecretStorage = "keychain" | "private-file" | (string & {})

export interface McpPlanConfigurationChange {
  readonly operation: McpPlanConfigurationOperation
  readonly scope: McpPlanScope
  readonly configKey: string
  readonly changedFields: ReadonlyArray<string>
  readonly secretReferences: ReadonlyArray<McpPlanSecretReference>
}

export type McpPlanConfigurationOperation = "add" | "update" | (string & {})

export type McpPlanPackageTransport = "stdio" | (string & {})

export type McpPlanPolicyDecision = "allowed" | "blocked" | "requires-approval" | (string & {})

export interface McpPlanPolicyResult {
  readonly decision: McpPlanPolicyDecision
  readonly source: McpPlanPolicySource
  readonly reason?: string | null | undefined
}

export type McpPlanPolicySource = "none" | "enterprise-allowlist" | "registry-policy" | "local-trust" | (string & {})

export interface McpPlanProvenance {
  readonly authority: string
  readonly validatedAt: string
  readonly cardDigest: CardDigest
  readonly mediaType: McpServerCardMediaType
}

export type McpPlanRemoteTransport = "http" | "streamable-http" | "sse" | (string & {})

export type McpPlanRequiredValue = McpPlanRequiredValueScalar | McpPlanRequiredValueEnum | UnrecognizedMember<"kind">

export interface McpPlanRequiredValueEnum {
  readonly kind: "enum"
  readonly key: string
  readonly category: McpPlanValueCategory
  readonly valueType: "enum" | (string & {})
  readonly required: boolean
  readonly defaultValue?: string | null | undefined
  readonly title?: string | null | undefined
  readonly description?: string | null | undefined
  readonly enumValues: ReadonlyArray<string>
  readonly isRepeated: boolean
}

export interface McpPlanRequiredValueScalar {
  readonly kind: "scalar"
  readonly key: string
  readonly category: McpPlanValueCategory
  readonly valueType: McpPlanScalarValueType
  readonly required: boolean
  readonly defaultValue?: string | null | undefined
  readonly title?: string | null | undefined
  readonly description?: string | null | undefined
  readonly isRepeated: boolean
}

export interface McpPlanResourceIdentity {
  readonly canonicalName: string
  readonly serverName: string
  readonly version?: string | null | undefined
  readonly registryId?: string | null | undefined
}

export type McpPlanScalarValueType = "string" | "number" | "boolean" | "path" | (string & {})

export type McpPlanScope = "user" | (string & {})

export interface McpPlanSecretPlaceholder {
  readonly key: string
  readonly placeholder: McpPlanSecretReference
  readonly title?: string | null | undefined
}

export type McpPlanSecretReference = string

export interface McpPlanTarget {
  readonly scope: McpPlanScope
  readonly configKey: string
}

export type McpPlanTransportChoice =
  | McpPlanTransportChoicePackage
  | McpPlanTransportChoiceRemote
  | UnrecognizedMember<"installMethod">

export interface McpPlanTransportChoicePackage {
  readonly installMethod: "package"
  readonly choiceId: string
  readonly transport: McpPlanPackageTransport
  readonly packageType: string
  readonly packageIdentifier: string
  readonly requiredValues: ReadonlyArray<McpPlanRequiredValue>
  readonly secretPlaceholders: ReadonlyArray<McpPlanSecretPlaceholder>
}

export interface McpPlanTransportChoiceRemote {
  readonly installMethod: "remote"
  readonly choiceId: string
  readonly transport: McpPlanRemoteTransport
  readonly endpoint: string
  readonly requiredValues: ReadonlyArray<McpPlanRequiredValue>
  readonly secretPlaceholders: ReadonlyArray<McpPlanSecretPlaceholder>
}

export type McpPlanValueCategory =
  | "environment-variable"
  | "runtime-argument"
  | "package-argument"
  | "header"
  | "url-variable"
  | (string & {})

export type McpSafeForTelemetry = boolean | McpSafeForTelemetryFields

export interface McpSafeForTelemetryFields {
  readonly name: boolean
  readonly inputsNames: boolean
}

export type McpSerializableServerConfig = McpServerConfigStdio | McpServerConfigHttp

export type McpServerAuthConfig = boolean | McpServerAuthConfigRedirectPort

export interface McpServerAuthConfigRedirectPort {
  readonly redirectPort?: number | null | undefined
}

export type McpServerCardMediaType = "application/mcp-server-card+json" | "application/mcp-server+json" | (string & {})

export type McpServerConfigDeferTools = "auto" | "never" | (string & {})

export interface McpServerConfigHttp {
  readonly displayName?: string | null | undefined
  readonly safeForTelemetry?: McpSafeForTelemetry | null | undefined
  readonly tools?: ReadonlyArray<string> | null | undefined
  readonly type?: McpServerConfigHttpType | null | undefined
  readonly isDefaultServer?: boolean | null | undefined
  readonly filterMapping?: FilterMapping | null | undefined
  readonly timeout?: number | null | undefined
  readonly slowConnectionThresholdMs?: number | null | undefined
  readonly oidc?: McpServerAuthConfig | null | undefined
  readonly auth?: McpServerAuthConfig | null | undefined
  readonly deferTools?: McpServerConfigDeferTools | null | undefined
  readonly disableToolCache?: boolean | null | undefined
  readonly disableSecretMasking?: boolean | null | undefined
  readonly excludeTools?: ReadonlyArray<string> | null | undefined
  readonly events?: ReadonlyArray<string> | null | undefined
  readonly notifications?: ReadonlyArray<string> | null | undefined
  readonly source?: E.McpServerSource | null | undefined
  readonly sourcePlugin?: string | null | undefined
  readonly sourcePluginVersion?: string | null | undefined
  readonly sourcePluginSpec?: boolean | null | undefined
  readonly sourcePath?: string | null | undefined
  readonly configWarnings?: ReadonlyArray<string> | null | undefined
  readonly url: string
  readonly headers?: { readonly [key: string]: string } | null | undefined
  readonly headersRefreshTtlMs?: number | null | undefined
  readonly oauthClientId?: string | null | undefined
  readonly oauthScopes?: ReadonlyArray<string> | null | undefined
  readonly oauthPublicClient?: boolean | null | undefined
  readonly oauthGrantType?: McpServerConfigHttpOauthGrantType | null | undefined
}

export type McpServerConfigHttpOauthGrantType = "authorization_code" | "client_credentials" | (string & {})

export type McpServerConfigHttpType = "http" | "sse" | (string & {})

export interface McpServerConfigStdio {
  readonly displayName?: string | null | undefined
  readonly safeForTelemetry?: McpSafeForTelemetry | null | undefined
  readonly tools?: ReadonlyArray<string> | null | undefined
  readonly isDefaultServer?: boolean | null | undefined
  readonly filterMapping?: FilterMapping | null | undefined
  readonly timeout?: number | null | undefined
  readonly slowConnectionThresholdMs?: number | null | undefined
  readonly oidc?: McpServerAuthConfig | null | undefined
  readonly auth?: McpServerAuthConfig | null | undefined
  readonly deferTools?: McpServerConfigDeferTools | null | undefined
  readonly disableToolCache?: boolean | null | undefined
  readonly disableSecretMasking?: boolean | null | undefined
  readonly excludeTools?: ReadonlyArray<string> | null | undefined
  readonly events?: ReadonlyArray<string> | null | undefined
  readonly notifications?: ReadonlyArray<string> | null | undefined
  readonly source?: E.McpServerSource | null | undefined
  readonly sourcePlugin?: string | null | undefined
  readonly sourcePluginVersion?: string | null | undefined
  readonly sourcePluginSpec?: boolean | null | undefined
  readonly sourcePath?: string | null | undefined
  readonly configWarnings?: ReadonlyArray<string> | null | undefined
  readonly command: string
  readonly args?: ReadonlyArray<string> | null | undefined
  readonly cwd?: string | null | undefined
  readonly env?: { readonly [key: string]: string } | null | undefined
  readonly type?: McpServerConfigStdioType | null | undefined
}

export type McpServerConfigStdioType = "local" | "stdio" | (string & {})

export interface ModelCapabilitiesOverride {
  readonly supports?: ModelCapabilitiesOverrideSupports | undefined
  readonly limits?: ModelCapabilitiesOverrideLimits | undefined
}

export interface ModelCapabilitiesOverrideLimits {
  readonly max_prompt_tokens?: number | undefined
  readonly max_output_tokens?: number | undefined
  readonly max_context_window_tokens?: number | undefined
  readonly vision?: ModelCapabilitiesOverrideLimitsVision | undefined
}

export interface ModelCapabilitiesOverrideLimitsVision {
  readonly supported_media_types?: ReadonlyArray<string> | undefined
  readonly max_prompt_images?: number | undefined
  readonly max_prompt_image_size?: number | undefined
}

export interface ModelCapabilitiesOverrideSupports {
  readonly vision?: boolean | undefined
  readonly toolCalls?: boolean | undefined
  readonly reasoningEffort?: boolean | undefined
  readonly adaptive_thinking?: AdaptiveThinkingSupport | undefined
}

export type ModelPickerPriceCategory = "low" | "medium" | "high" | "very_high" | (string & {})

/** @experimental */
export type ModelProviderKind = "copilot" | "loki" | (string & {})

export interface NamedProviderConfig {
  readonly name: string
  readonly type?: ProviderConfigType | undefined
  readonly wireApi?: ProviderConfigWireApi | undefined
  readonly transport?: ProviderConfigTransport | undefined
  readonly baseUrl: string
  readonly apiKey?: string | undefined
  readonly bearerToken?: string | undefined
  readonly azure?: ProviderConfigAzure | undefined
  readonly headers?: { readonly [key: string]: string } | undefined
  readonly hasBearerTokenProvider?: boolean | undefined
}

export interface PluginInstallResult {
  readonly plugin: InstalledPluginInfo
  readonly skillsInstalled: number
  readonly stagingMode?: PluginInstallStagingMode | null | undefined
  readonly postInstallMessage?: string | null | undefined
  readonly deprecationWarning?: string | null | undefined
}

export type PluginInstallStagingMode = "external" | "destination_sibling" | (string & {})

export interface PluginUpdateResult {
  readonly previousVersion?: string | null | undefined
  readonly newVersion?: string | null | undefined
  readonly skillsInstalled: number
}

export interface PluginsMarketplacesAddRequest {
  readonly source: string
  readonly workingDirectory?: string | undefined
}

export interface PluginsMarketplacesBrowseRequest {
  readonly name: string
}

export interface PluginsMarketplacesRefreshRequest {
  readonly name?: string | undefined
}

export interface PluginsMarketplacesRemoveRequest {
  readonly name: string
  readonly force?: boolean | undefined
}

export interface PluginsUninstallRequest {
  readonly name: string
  readonly directSourceId?: string | null | undefined
}

export interface PluginsUpdateRequest {
  readonly name: string
}

export type ProtocolAppendMode = "append"

export type ProtocolCustomizeMode = "customize"

export type ProtocolMarkerSectionOverride = { readonly action: "transform" } | { readonly action: "preserve" }

export type ProtocolReplaceMode = "replace"

export type ProtocolSectionOverride = ProtocolStaticSectionOverride | ProtocolMarkerSectionOverride

export type ProtocolStaticSectionAction = "replace" | "remove" | "append" | "prepend"

export interface ProtocolStaticSectionOverride {
  readonly action: "replace" | "remove" | "append" | "prepend"
  readonly content?: string | undefined
}

export interface ProtocolSystemMessageAppendConfig {
  readonly mode?: ProtocolAppendMode | undefined
  readonly content?: string | undefined
}

export type ProtocolSystemMessageConfig =
  | ProtocolSystemMessageAppendConfig
  | ProtocolSystemMessageReplaceConfig
  | ProtocolSystemMessageCustomizeConfig

export interface ProtocolSystemMessageCustomizeConfig {
  readonly mode: ProtocolCustomizeMode
  readonly sections?: { readonly [key: string]: ProtocolSectionOverride } | undefined
  readonly content?: string | undefined
}

export interface ProtocolSystemMessageReplaceConfig {
  readonly mode: ProtocolReplaceMode
  readonly content: string
  readonly contentBlocks?: ReadonlyArray<SystemMessageBlock> | undefined
}

/** @experimental */
export interface ProviderConfig {
  readonly type?: ProviderConfigType | undefined
  readonly wireApi?: ProviderConfigWireApi | undefined
  readonly transport?: ProviderConfigTransport | undefined
  readonly baseUrl: string
  readonly apiKey?: string | undefined
  readonly bearerToken?: string | undefined
  readonly azure?: ProviderConfigAzure | undefined
  readonly modelId?: string | undefined
  readonly modelCapabilities?: ModelCapabilitiesOverride | undefined
  readonly providerName?: string | undefined
  readonly wireModel?: string | undefined
  readonly maxPromptTokens?: number | undefined
  readonly maxContextWindowTokens?: number | undefined
  readonly maxOutputTokens?: number | undefined
  readonly headers?: { readonly [key: string]: string } | undefined
  readonly hasBearerTokenProvider?: boolean | undefined
}

export interface ProviderConfigAzure {
  readonly apiVersion?: string | undefined
}

export type ProviderConfigTransport = "http" | "websockets"

export type ProviderConfigType = "openai" | "azure" | "anthropic"

export type ProviderConfigWireApi = "completions" | "responses"

export interface ProviderModelConfig {
  readonly id: string
  readonly provider: string
  readonly wireModel?: string | undefined
  readonly modelId?: string | undefined
  readonly name?: string | undefined
  readonly maxPromptTokens?: number | undefined
  readonly maxContextWindowTokens?: number | undefined
  readonly maxOutputTokens?: number | undefined
  readonly capabilities?: ModelCapabilitiesOverride | undefined
  readonly systemMessage?: ProtocolSystemMessageConfig | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
}

/** @experimental */
export interface SandboxConfig {
  readonly enabled: boolean
  readonly userPolicy?: SandboxConfigUserPolicy | undefined
  readonly addCurrentWorkingDirectory?: boolean | undefined
  readonly sandboxMcpServers?: boolean | undefined
  readonly sandboxLspServers?: boolean | undefined
  readonly allowBypass?: boolean | undefined
  /** Internal upstream. */
  readonly managedMcpRoutingLocked?: boolean | undefined
  /** Internal upstream. */
  readonly managedLspRoutingLocked?: boolean | undefined
  readonly auth?: SandboxConfigAuth | undefined
  readonly allowDevToolAccess?: boolean | undefined
}

export interface SandboxConfigAuth {
  readonly git?: boolean | undefined
  readonly gh?: boolean | undefined
}

export type SandboxConfigSource =
  | "never_configured"
  | "user_enabled"
  | "user_disabled"
  | "session_flag"
  | "session_disabled"
  | "unsupported_host"
  | "repository_policy"

export interface SandboxConfigUserPolicy {
  readonly filesystem?: SandboxConfigUserPolicyFilesystem | undefined
  readonly network?: SandboxConfigUserPolicyNetwork | undefined
  readonly seatbelt?: SandboxConfigUserPolicySeatbelt | undefined
  readonly experimental?: SandboxConfigUserPolicyExperimental | undefined
}

export interface SandboxConfigUserPolicyExperimental {
  readonly seatbelt?: SandboxConfigUserPolicyExperimentalSeatbelt | undefined
}

export interface SandboxConfigUserPolicyExperimentalSeatbelt {
  readonly keychainAccess?: boolean | undefined
}

export interface SandboxConfigUserPolicyFilesystem {
  readonly readwritePaths?: ReadonlyArray<string> | undefined
  readonly readonlyPaths?: ReadonlyArray<string> | undefined
  readonly deniedPaths?: ReadonlyArray<string> | undefined
  readonly clearPolicyOnExit?: boolean | undefined
}

export interface SandboxConfigUserPolicyNetwork {
  readonly allowedHosts?: ReadonlyArray<string> | undefined
  readonly blockedHosts?: ReadonlyArray<string> | undefined
  readonly allowOutbound?: boolean | undefined
  readonly allowLocalNetwork?: boolean | undefined
  readonly proxy?: SandboxConfigUserPolicyNetworkProxy | undefined
}

export interface SandboxConfigUserPolicyNetworkProxy {
  readonly url: string
  readonly username?: string | undefined
  readonly password?: string | undefined
}

export interface SandboxConfigUserPolicySeatbelt {
  readonly keychainAccess?: boolean | undefined
}

export type SessionCapability =
  | "tui-hints"
  | "plan-mode"
  | "memory"
  | "cli-documentation"
  | "ask-user"
  | "interactive-mode"
  | "system-notifications"
  | "elicitation"
  | "session-store"
  | "mcp-apps"
  | "canvas-renderer"

export interface SessionConfirmation {
  readonly success?: boolean | null | undefined
  readonly error?: string | null | undefined
}

/** @experimental */
export interface ShellCredentials {
  readonly git?: boolean | undefined
  readonly gh?: boolean | undefined
}

export type ShellInitProfile = "none" | "non-interactive"

export interface ShellInitScript {
  readonly path: string
  readonly shell: ShellInitScriptShell
}

export type ShellInitScriptShell = "bash" | "powershell"

export interface ShellOptions {
  readonly initProfile?: ShellInitProfile | undefined
  readonly initScripts?: ReadonlyArray<ShellInitScript> | undefined
  readonly processFlags?: ReadonlyArray<string> | undefined
  readonly credentials?: ShellCredentials | undefined
}

export interface SkillInstallationFileReview {
  readonly path: string
  readonly sizeBytes: number
  readonly mediaType: string
  readonly executable: boolean
  readonly digest: string
}

export interface SkillInstallationLocation {
  readonly scope: SkillInstallationScope
  readonly relativePath: string
  readonly displayLabel: string
  readonly diagnosticsAbsolutePath?: string | null | undefined
}

export type SkillInstallationOwnershipState = "intact" | "modified" | "recovery-required" | (string & {})

export type SkillInstallationReview =
  | {
      readonly action: "install"
      readonly name: string
      readonly description?: string | null | undefined
      readonly catalogue: InstallationCatalogueIdentity
      readonly source: SkillInstallationSource
      readonly target: SkillInstallationLocation
      readonly installsDisabled: boolean
      readonly files: ReadonlyArray<SkillInstallationFileReview>
      readonly totalBytes: number
      readonly entrypointPath: string
      readonly entrypointContent: string
    }
  | {
      readonly action: "uninstall"
      readonly installation: SkillInstallationSummary
      readonly filesModified: boolean
      readonly files: ReadonlyArray<SkillInstallationFileReview>
      readonly totalBytes: number
      readonly catalogue: InstallationCatalogueIdentity
    }
  | UnrecognizedMember<"action">

export type SkillInstallationScope = "personal" | (string & {})

export type SkillInstallationSessionState =
  | "loaded-enabled"
  | "loaded-disabled"
  | "not-loaded"
  | "unknown"
  | (string & {})

export interface SkillInstallationSource {
  readonly resourceId: string
  readonly catalogRevisionId: string
  readonly repositoryId: string
  readonly repository: string
  readonly revision: string
  readonly root: string
  readonly descriptorDigest: string
  readonly bundleDigest: string
}

export interface SkillInstallationSummary {
  readonly installationId: string
  readonly operationId: string
  readonly name: string
  readonly target: SkillInstallationLocation
  readonly configuredEnabled: boolean
  readonly sessionState: SkillInstallationSessionState
  readonly source: SkillInstallationSource
  readonly catalogue: InstallationCatalogueIdentity
  readonly installedAt: string
  readonly ownershipState: SkillInstallationOwnershipState
}

export interface SlashCommandInfo {
  readonly name: string
  readonly aliases?: ReadonlyArray<string> | null | undefined
  readonly description: string
  readonly kind: SlashCommandKind
  readonly input?: SlashCommandInput | null | undefined
  readonly allowDuringAgentExecution: boolean
  readonly experimental?: boolean | null | undefined
  readonly schedulable?: boolean | null | undefined
}

export interface SlashCommandInput {
  readonly hint: string
  readonly choices?: ReadonlyArray<SlashCommandInputChoice> | null | undefined
  readonly required?: boolean | null | undefined
  readonly completion?: SlashCommandInputCompletion | null | undefined
  readonly preserveMultilineInput?: boolean | null | undefined
}

export interface SlashCommandInputChoice {
  readonly name: string
  readonly description: string
}

export type SlashCommandInputCompletion = "directory" | (string & {})

export type SlashCommandKind = "builtin" | "skill" | "client" | (string & {})

export interface SystemMessageBlock {
  readonly content: string
  readonly isStatic?: boolean | undefined
  readonly cacheBreakpoint?: boolean | undefined
}

export interface TokenAuthInfo {
  readonly type: "token"
  readonly host: string
  readonly token: string
  readonly registrationId?: string | null | undefined
  readonly copilotUser?: CopilotUserResponse | null | undefined
}

export interface TokenProviderAuthInfo {
  readonly type: "token-provider"
  readonly host: string
  readonly registrationId: string
  readonly copilotUser?: CopilotUserResponse | null | undefined
}

export interface UserAuthInfo {
  readonly type: "user"
  readonly host: string
  readonly login: string
  readonly copilotUser?: CopilotUserResponse | null | undefined
}

export type WorkflowAckResult = { readonly [key: string]: unknown }
