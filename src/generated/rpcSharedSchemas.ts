// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import * as Schema from "effect/Schema"
import * as E from "./eventSchemas.js"
import type * as T from "./rpcShared.js"
import { integer, json, lazy, nullish, number, open, unrecognized } from "./support.js"

export const AdaptiveThinkingSupport: () => Schema.Schema<T.AdaptiveThinkingSupport> = lazy(() =>
  open("unsupported", "optional", "required", "adaptive_only")
)

export const AgentInfo: () => Schema.Schema<T.AgentInfo> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    displayName: Schema.String,
    description: Schema.String,
    path: nullish(Schema.String),
    id: Schema.String,
    source: nullish(AgentInfoSource()),
    userInvocable: nullish(Schema.Boolean),
    disableModelInvocation: nullish(Schema.Boolean),
    tools: nullish(Schema.Array(Schema.String)),
    model: nullish(Schema.String),
    models: nullish(Schema.Array(Schema.String)),
    modelPolicy: nullish(E.AgentModelPolicy()),
    reasoningEffort: nullish(Schema.String),
    mcpServers: nullish(Schema.Record({ key: Schema.String, value: json() })),
    skills: nullish(Schema.Array(Schema.String)),
    prompt: nullish(Schema.String)
  })
)

export const AgentInfoSource: () => Schema.Schema<T.AgentInfoSource> = lazy(() =>
  open("user", "project", "inherited", "remote", "plugin", "builtin")
)

export const ApiKeyAuthInfo: () => Schema.Schema<T.ApiKeyAuthInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("api-key"),
    apiKey: Schema.String,
    host: Schema.String,
    copilotUser: nullish(CopilotUserResponse())
  })
)

export const AuthInfo: () => Schema.Schema<T.AuthInfo> = lazy(() =>
  Schema.Union(
    HMACAuthInfo(),
    EnvAuthInfo(),
    TokenAuthInfo(),
    TokenProviderAuthInfo(),
    CopilotApiTokenAuthInfo(),
    UserAuthInfo(),
    GhCliAuthInfo(),
    ApiKeyAuthInfo(),
    unrecognized("type", "hmac", "env", "token", "token-provider", "copilot-api-token", "user", "gh-cli", "api-key")
  )
)

export const BuiltinToolSafeForTelemetry: () => Schema.Schema<T.BuiltinToolSafeForTelemetry> = lazy(() =>
  Schema.Union(Schema.Boolean, BuiltinToolSafeTelemetryFields())
)

export const BuiltinToolSafeTelemetryFields: () => Schema.Schema<T.BuiltinToolSafeTelemetryFields> = lazy(() =>
  Schema.Struct({
    name: nullish(Schema.Boolean),
    inputsNames: nullish(Schema.Boolean)
  })
)

export const CapiSessionOptions: () => Schema.Schema<T.CapiSessionOptions> = lazy(() =>
  Schema.Struct({
    autoTier: Schema.optional(E.AutoTier()),
    enableWebSocketResponses: Schema.optional(Schema.Boolean)
  })
)

export const CardDigest: () => Schema.Schema<T.CardDigest> = lazy(() =>
  Schema.Struct({
    algorithm: open("sha256-rfc8785"),
    value: CardDigestValue()
  })
)

export const CardDigestValue: () => Schema.Schema<T.CardDigestValue> = lazy(() => Schema.String)

export const CatalogTrustEligibility: () => Schema.Schema<T.CatalogTrustEligibility> = lazy(() =>
  open("default", "expanded", "hidden", "unknown")
)

export const CatalogTrustProvenance: () => Schema.Schema<T.CatalogTrustProvenance> = lazy(() =>
  Schema.Struct({
    source: CatalogTrustSource(),
    observedAt: Schema.String
  })
)

export const CatalogTrustSnapshot: () => Schema.Schema<T.CatalogTrustSnapshot> = lazy(() =>
  Schema.Union(
    CatalogTrustSnapshotCurrent(),
    CatalogTrustSnapshotAbsent(),
    CatalogTrustSnapshotStale(),
    CatalogTrustSnapshotDowngraded(),
    CatalogTrustSnapshotRevoked(),
    CatalogTrustSnapshotUnsupported(),
    CatalogTrustSnapshotMalformed(),
    unrecognized("status", "current", "absent", "stale", "downgraded", "revoked", "unsupported", "malformed")
  )
)

export const CatalogTrustSnapshotAbsent: () => Schema.Schema<T.CatalogTrustSnapshotAbsent> = lazy(() =>
  Schema.Struct({
    status: Schema.Literal("absent"),
    schemaVersion: CatalogTrustSnapshotSchemaVersion(),
    eligibility: CatalogTrustEligibility(),
    provenance: CatalogTrustProvenance()
  })
)

export const CatalogTrustSnapshotCurrent: () => Schema.Schema<T.CatalogTrustSnapshotCurrent> = lazy(() =>
  Schema.Struct({
    status: Schema.Literal("current"),
    schemaVersion: CatalogTrustSnapshotSchemaVersion(),
    tier: CatalogTrustTier(),
    eligibility: CatalogTrustEligibility(),
    provenance: CatalogTrustProvenance()
  })
)

export const CatalogTrustSnapshotDowngraded: () => Schema.Schema<T.CatalogTrustSnapshotDowngraded> = lazy(() =>
  Schema.Struct({
    status: Schema.Literal("downgraded"),
    schemaVersion: CatalogTrustSnapshotSchemaVersion(),
    eligibility: CatalogTrustEligibility(),
    provenance: CatalogTrustProvenance()
  })
)

export const CatalogTrustSnapshotMalformed: () => Schema.Schema<T.CatalogTrustSnapshotMalformed> = lazy(() =>
  Schema.Struct({
    status: Schema.Literal("malformed"),
    schemaVersion: CatalogTrustSnapshotSchemaVersion(),
    eligibility: CatalogTrustEligibility(),
    provenance: CatalogTrustProvenance()
  })
)

export const CatalogTrustSnapshotRevoked: () => Schema.Schema<T.CatalogTrustSnapshotRevoked> = lazy(() =>
  Schema.Struct({
    status: Schema.Literal("revoked"),
    schemaVersion: CatalogTrustSnapshotSchemaVersion(),
    eligibility: CatalogTrustEligibility(),
    provenance: CatalogTrustProvenance()
  })
)

export const CatalogTrustSnapshotSchemaVersion: () => Schema.Schema<T.CatalogTrustSnapshotSchemaVersion> = lazy(() =>
  open("v1")
)

export const CatalogTrustSnapshotStale: () => Schema.Schema<T.CatalogTrustSnapshotStale> = lazy(() =>
  Schema.Struct({
    status: Schema.Literal("stale"),
    schemaVersion: CatalogTrustSnapshotSchemaVersion(),
    eligibility: CatalogTrustEligibility(),
    provenance: CatalogTrustProvenance()
  })
)

export const CatalogTrustSnapshotUnsupported: () => Schema.Schema<T.CatalogTrustSnapshotUnsupported> = lazy(() =>
  Schema.Struct({
    status: Schema.Literal("unsupported"),
    schemaVersion: CatalogTrustSnapshotSchemaVersion(),
    eligibility: CatalogTrustEligibility(),
    provenance: CatalogTrustProvenance()
  })
)

export const CatalogTrustSource: () => Schema.Schema<T.CatalogTrustSource> = lazy(() => open("agent-finder"))

export const CatalogTrustTier: () => Schema.Schema<T.CatalogTrustTier> = lazy(() => open("T1", "T2"))

export const ClientMetadata: () => Schema.Schema<T.ClientMetadata> = lazy(() =>
  Schema.Record({ key: Schema.String, value: Schema.String })
)

export const CommandList: () => Schema.Schema<T.CommandList> = lazy(() =>
  Schema.Struct({
    commands: Schema.Array(SlashCommandInfo())
  })
)

export const ContentFilterMode: () => Schema.Schema<T.ContentFilterMode> = lazy(() =>
  open("none", "markdown", "hidden_characters")
)

export const CopilotApiTokenAuthInfo: () => Schema.Schema<T.CopilotApiTokenAuthInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("copilot-api-token"),
    host: open("https://github.com"),
    copilotUser: nullish(CopilotUserResponse())
  })
)

export const CopilotUserResponse: () => Schema.Schema<T.CopilotUserResponse> = lazy(() =>
  Schema.Struct({
    login: nullish(Schema.String),
    access_type_sku: nullish(Schema.String),
    analytics_tracking_id: nullish(Schema.String),
    assigned_date: nullish(Schema.Union(Schema.String, Schema.Null)),
    can_signup_for_limited: nullish(Schema.Boolean),
    chat_enabled: nullish(Schema.Boolean),
    copilot_plan: nullish(Schema.String),
    copilotignore_enabled: nullish(Schema.Boolean),
    endpoints: nullish(CopilotUserResponseEndpoints()),
    organization_login_list: nullish(Schema.Array(Schema.String)),
    organization_list: nullish(
      Schema.Union(
        Schema.Array(
          Schema.Union(
            Schema.Struct({
              id: nullish(number()),
              login: nullish(Schema.Union(Schema.String, Schema.Null)),
              name: nullish(Schema.Union(Schema.String, Schema.Null))
            }),
            Schema.Null
          )
        ),
        Schema.Null
      )
    ),
    enterprise_list: nullish(
      Schema.Union(
        Schema.Array(
          Schema.Union(
            Schema.Struct({
              id: nullish(integer())
            }),
            Schema.Null
          )
        ),
        Schema.Null
      )
    ),
    codex_agent_enabled: nullish(Schema.Boolean),
    is_mcp_enabled: nullish(Schema.Union(Schema.Boolean, Schema.Null)),
    quota_reset_date: nullish(Schema.String),
    quota_snapshots: nullish(CopilotUserResponseQuotaSnapshots()),
    restricted_telemetry: nullish(Schema.Boolean),
    is_staff: nullish(Schema.Boolean),
    te: nullish(Schema.Boolean),
    token_based_billing: nullish(Schema.Boolean),
    can_upgrade_plan: nullish(Schema.Boolean),
    quota_reset_date_utc: nullish(Schema.String),
    limited_user_quotas: nullish(Schema.Record({ key: Schema.String, value: number() })),
    limited_user_reset_date: nullish(Schema.String),
    monthly_quotas: nullish(Schema.Record({ key: Schema.String, value: number() })),
    cloud_session_storage_enabled: nullish(Schema.Boolean),
    cli_remote_control_enabled: nullish(Schema.Boolean)
  })
)

export const CopilotUserResponseEndpoints: () => Schema.Schema<T.CopilotUserResponseEndpoints> = lazy(() =>
  Schema.Struct({
    api: nullish(Schema.String),
    "origin-tracker": nullish(Schema.String),
    proxy: nullish(Schema.String),
    telemetry: nullish(Schema.String),
    exp: nullish(Schema.String)
  })
)

export const CopilotUserResponseQuotaSnapshots: () => Schema.Schema<T.CopilotUserResponseQuotaSnapshots> = lazy(() =>
  Schema.Struct(
    {
      chat: nullish(CopilotUserResponseQuotaSnapshotsChat()),
      completions: nullish(CopilotUserResponseQuotaSnapshotsCompletions()),
      premium_interactions: nullish(CopilotUserResponseQuotaSnapshotsPremiumInteractions())
    },
    Schema.Record({
      key: Schema.String,
      value: Schema.Union(
        Schema.Union(
          Schema.Struct({
            entitlement: nullish(number()),
            overage_count: nullish(number()),
            overage_permitted: nullish(Schema.Boolean),
            percent_remaining: nullish(number()),
            quota_id: nullish(Schema.String),
            quota_remaining: nullish(number()),
            remaining: nullish(number()),
            unlimited: nullish(Schema.Boolean),
            timestamp_utc: nullish(Schema.String),
            has_quota: nullish(Schema.Boolean),
            quota_reset_at: nullish(number()),
            token_based_billing: nullish(Schema.Boolean)
          }),
          Schema.Null
        ),
        CopilotUserResponseQuotaSnapshotsChat(),
        CopilotUserResponseQuotaSnapshotsCompletions(),
        CopilotUserResponseQuotaSnapshotsPremiumInteractions(),
        Schema.Null,
        Schema.Undefined
      )
    })
  )
)

export const CopilotUserResponseQuotaSnapshotsChat: () => Schema.Schema<T.CopilotUserResponseQuotaSnapshotsChat> = lazy(
  () =>
    Schema.Struct({
      entitlement: nullish(number()),
      overage_count: nullish(number()),
      overage_permitted: nullish(Schema.Boolean),
      percent_remaining: nullish(number()),
      quota_id: nullish(Schema.String),
      quota_remaining: nullish(number()),
      remaining: nullish(number()),
      unlimited: nullish(Schema.Boolean),
      timestamp_utc: nullish(Schema.String),
      has_quota: nullish(Schema.Boolean),
      quota_reset_at: nullish(number()),
      token_based_billing: nullish(Schema.Boolean)
    })
)

export const CopilotUserResponseQuotaSnapshotsCompletions: () => Schema.Schema<T.CopilotUserResponseQuotaSnapshotsCompletions> =
  lazy(() =>
    Schema.Struct({
      entitlement: nullish(number()),
      overage_count: nullish(number()),
      overage_permitted: nullish(Schema.Boolean),
      percent_remaining: nullish(number()),
      quota_id: nullish(Schema.String),
      quota_remaining: nullish(number()),
      remaining: nullish(number()),
      unlimited: nullish(Schema.Boolean),
      timestamp_utc: nullish(Schema.String),
      has_quota: nullish(Schema.Boolean),
      quota_reset_at: nullish(number()),
      token_based_billing: nullish(Schema.Boolean)
    })
  )

export const CopilotUserResponseQuotaSnapshotsPremiumInteractions: () => Schema.Schema<T.CopilotUserResponseQuotaSnapshotsPremiumInteractions> =
  lazy(() =>
    Schema.Struct({
      entitlement: nullish(number()),
      overage_count: nullish(number()),
      overage_permitted: nullish(Schema.Boolean),
      percent_remaining: nullish(number()),
      quota_id: nullish(Schema.String),
      quota_remaining: nullish(number()),
      remaining: nullish(number()),
      unlimited: nullish(Schema.Boolean),
      timestamp_utc: nullish(Schema.String),
      has_quota: nullish(Schema.Boolean),
      quota_reset_at: nullish(number()),
      token_based_billing: nullish(Schema.Boolean)
    })
  )

export const EnvAuthInfo: () => Schema.Schema<T.EnvAuthInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("env"),
    host: Schema.String,
    login: nullish(Schema.String),
    token: Schema.String,
    envVar: Schema.String,
    copilotUser: nullish(CopilotUserResponse())
  })
)

export const EventsCursorStatus: () => Schema.Schema<T.EventsCursorStatus> = lazy(() => open("ok", "expired"))

export const EventsReadDirection: () => Schema.Schema<T.EventsReadDirection> = lazy(() =>
  Schema.Literal("forward", "backward")
)

export const EventsReadResult: () => Schema.Schema<T.EventsReadResult> = lazy(() =>
  Schema.Struct({
    events: Schema.Array(E.EventEnvelope()),
    cursor: Schema.String,
    hasMore: Schema.Boolean,
    cursorStatus: EventsCursorStatus()
  })
)

export const ExtensionSource: () => Schema.Schema<T.ExtensionSource> = lazy(() =>
  open("project", "user", "plugin", "session")
)

export const FilterMapping: () => Schema.Schema<T.FilterMapping> = lazy(() =>
  Schema.Union(Schema.Record({ key: Schema.String, value: ContentFilterMode() }), ContentFilterMode())
)

export const GhCliAuthInfo: () => Schema.Schema<T.GhCliAuthInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("gh-cli"),
    host: Schema.String,
    login: Schema.String,
    token: Schema.String,
    copilotUser: nullish(CopilotUserResponse())
  })
)

export const HMACAuthInfo: () => Schema.Schema<T.HMACAuthInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("hmac"),
    host: open("https://github.com"),
    hmac: Schema.String,
    copilotUser: nullish(CopilotUserResponse())
  })
)

export const HookType: () => Schema.Schema<T.HookType> = lazy(() =>
  open(
    "preToolUse",
    "preMcpToolCall",
    "postToolUse",
    "postToolUseFailure",
    "userPromptSubmitted",
    "userPromptTransformed",
    "sessionStart",
    "sessionEnd",
    "postResult",
    "prePRDescription",
    "errorOccurred",
    "agentStop",
    "subagentStart",
    "subagentStop",
    "preCompact",
    "permissionRequest",
    "notification"
  )
)

export const InstallationCatalogueIdentity: () => Schema.Schema<T.InstallationCatalogueIdentity> = lazy(() =>
  Schema.Struct({
    resourceId: nullish(Schema.String),
    itemUrl: nullish(Schema.String),
    displayName: Schema.String,
    description: nullish(Schema.String),
    publisher: nullish(Schema.String),
    version: nullish(Schema.String),
    source: Schema.String,
    trustAtInstall: nullish(CatalogTrustSnapshot())
  })
)

export const InstalledPluginInfo: () => Schema.Schema<T.InstalledPluginInfo> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    marketplace: Schema.String,
    directSourceId: nullish(Schema.String),
    version: nullish(Schema.String),
    enabled: Schema.Boolean,
    installedFrom: nullish(Schema.String),
    source: nullish(Schema.String),
    managed: nullish(Schema.Boolean),
    managedDesiredEnabled: nullish(Schema.Boolean),
    installed: nullish(Schema.Boolean)
  })
)

export const InstructionSource: () => Schema.Schema<T.InstructionSource> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    label: Schema.String,
    sourcePath: Schema.String,
    content: Schema.String,
    type: InstructionSourceType(),
    location: InstructionSourceLocation(),
    applyTo: nullish(Schema.Array(Schema.String)),
    description: nullish(Schema.String),
    defaultDisabled: nullish(Schema.Boolean),
    projectPath: nullish(Schema.String)
  })
)

export const InstructionSourceLocation: () => Schema.Schema<T.InstructionSourceLocation> = lazy(() =>
  open("user", "repository", "working-directory", "plugin")
)

export const InstructionSourceType: () => Schema.Schema<T.InstructionSourceType> = lazy(() =>
  open("home", "repo", "model", "vscode", "nested-agents", "child-instructions", "plugin")
)

export const LlmInferenceHeaders: () => Schema.Schema<T.LlmInferenceHeaders> = lazy(() =>
  Schema.Record({ key: Schema.String, value: Schema.Array(Schema.String) })
)

export const MarketplaceAddResult: () => Schema.Schema<T.MarketplaceAddResult> = lazy(() =>
  Schema.Struct({
    name: Schema.String
  })
)

export const MarketplaceBrowseResult: () => Schema.Schema<T.MarketplaceBrowseResult> = lazy(() =>
  Schema.Struct({
    plugins: Schema.Array(MarketplacePluginInfo())
  })
)

export const MarketplaceInfo: () => Schema.Schema<T.MarketplaceInfo> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    source: Schema.String,
    isDefault: nullish(Schema.Boolean),
    managed: nullish(Schema.Boolean),
    available: nullish(Schema.Boolean)
  })
)

export const MarketplaceListResult: () => Schema.Schema<T.MarketplaceListResult> = lazy(() =>
  Schema.Struct({
    marketplaces: Schema.Array(MarketplaceInfo())
  })
)

export const MarketplacePluginInfo: () => Schema.Schema<T.MarketplacePluginInfo> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: nullish(Schema.String)
  })
)

export const MarketplaceRefreshEntry: () => Schema.Schema<T.MarketplaceRefreshEntry> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    success: Schema.Boolean,
    error: nullish(Schema.String)
  })
)

export const MarketplaceRefreshResult: () => Schema.Schema<T.MarketplaceRefreshResult> = lazy(() =>
  Schema.Struct({
    results: Schema.Array(MarketplaceRefreshEntry())
  })
)

export const MarketplaceRemoveResult: () => Schema.Schema<T.MarketplaceRemoveResult> = lazy(() =>
  Schema.Struct({
    removed: Schema.Boolean,
    dependentPlugins: nullish(Schema.Array(Schema.String))
  })
)

export const McpInstallationInput: () => Schema.Schema<T.McpInstallationInput> = lazy(() =>
  Schema.Struct({
    category: McpPlanValueCategory(),
    key: Schema.String,
    value: Schema.String
  })
)

export const McpInstallationSecretStorage: () => Schema.Schema<T.McpInstallationSecretStorage> = lazy(() =>
  open("keychain", "private-file")
)

export const McpPlanConfigurationChange: () => Schema.Schema<T.McpPlanConfigurationChange> = lazy(() =>
  Schema.Struct({
    operation: McpPlanConfigurationOperation(),
    scope: McpPlanScope(),
    configKey: Schema.String,
    changedFields: Schema.Array(Schema.String),
    secretReferences: Schema.Array(McpPlanSecretReference())
  })
)

export const McpPlanConfigurationOperation: () => Schema.Schema<T.McpPlanConfigurationOperation> = lazy(() =>
  open("add", "update")
)

export const McpPlanPackageTransport: () => Schema.Schema<T.McpPlanPackageTransport> = lazy(() => open("stdio"))

export const McpPlanPolicyDecision: () => Schema.Schema<T.McpPlanPolicyDecision> = lazy(() =>
  open("allowed", "blocked", "requires-approval")
)

export const McpPlanPolicyResult: () => Schema.Schema<T.McpPlanPolicyResult> = lazy(() =>
  Schema.Struct({
    decision: McpPlanPolicyDecision(),
    source: McpPlanPolicySource(),
    reason: nullish(Schema.String)
  })
)

export const McpPlanPolicySource: () => Schema.Schema<T.McpPlanPolicySource> = lazy(() =>
  open("none", "enterprise-allowlist", "registry-policy", "local-trust")
)

export const McpPlanProvenance: () => Schema.Schema<T.McpPlanProvenance> = lazy(() =>
  Schema.Struct({
    authority: Schema.String,
    validatedAt: Schema.String,
    cardDigest: CardDigest(),
    mediaType: McpServerCardMediaType()
  })
)

export const McpPlanRemoteTransport: () => Schema.Schema<T.McpPlanRemoteTransport> = lazy(() =>
  open("http", "streamable-http", "sse")
)

export const McpPlanRequiredValue: () => Schema.Schema<T.McpPlanRequiredValue> = lazy(() =>
  Schema.Union(McpPlanRequiredValueScalar(), McpPlanRequiredValueEnum(), unrecognized("kind", "scalar", "enum"))
)

export const McpPlanRequiredValueEnum: () => Schema.Schema<T.McpPlanRequiredValueEnum> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("enum"),
    key: Schema.String,
    category: McpPlanValueCategory(),
    valueType: open("enum"),
    required: Schema.Boolean,
    defaultValue: nullish(Schema.String),
    title: nullish(Schema.String),
    description: nullish(Schema.String),
    enumValues: Schema.Array(Schema.String),
    isRepeated: Schema.Boolean
  })
)

export const McpPlanRequiredValueScalar: () => Schema.Schema<T.McpPlanRequiredValueScalar> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("scalar"),
    key: Schema.String,
    category: McpPlanValueCategory(),
    valueType: McpPlanScalarValueType(),
    required: Schema.Boolean,
    defaultValue: nullish(Schema.String),
    title: nullish(Schema.String),
    description: nullish(Schema.String),
    isRepeated: Schema.Boolean
  })
)

export const McpPlanResourceIdentity: () => Schema.Schema<T.McpPlanResourceIdentity> = lazy(() =>
  Schema.Struct({
    canonicalName: Schema.String,
    serverName: Schema.String,
    version: nullish(Schema.String),
    registryId: nullish(Schema.String)
  })
)

export const McpPlanScalarValueType: () => Schema.Schema<T.McpPlanScalarValueType> = lazy(() =>
  open("string", "number", "boolean", "path")
)

export const McpPlanScope: () => Schema.Schema<T.McpPlanScope> = lazy(() => open("user"))

export const McpPlanSecretPlaceholder: () => Schema.Schema<T.McpPlanSecretPlaceholder> = lazy(() =>
  Schema.Struct({
    key: Schema.String,
    placeholder: McpPlanSecretReference(),
    title: nullish(Schema.String)
  })
)

export const McpPlanSecretReference: () => Schema.Schema<T.McpPlanSecretReference> = lazy(() => Schema.String)

export const McpPlanTarget: () => Schema.Schema<T.McpPlanTarget> = lazy(() =>
  Schema.Struct({
    scope: McpPlanScope(),
    configKey: Schema.String
  })
)

export const McpPlanTransportChoice: () => Schema.Schema<T.McpPlanTransportChoice> = lazy(() =>
  Schema.Union(
    McpPlanTransportChoicePackage(),
    McpPlanTransportChoiceRemote(),
    unrecognized("installMethod", "package", "remote")
  )
)

export const McpPlanTransportChoicePackage: () => Schema.Schema<T.McpPlanTransportChoicePackage> = lazy(() =>
  Schema.Struct({
    installMethod: Schema.Literal("package"),
    choiceId: Schema.String,
    transport: McpPlanPackageTransport(),
    packageType: Schema.String,
    packageIdentifier: Schema.String,
    requiredValues: Schema.Array(McpPlanRequiredValue()),
    secretPlaceholders: Schema.Array(McpPlanSecretPlaceholder())
  })
)

export const McpPlanTransportChoiceRemote: () => Schema.Schema<T.McpPlanTransportChoiceRemote> = lazy(() =>
  Schema.Struct({
    installMethod: Schema.Literal("remote"),
    choiceId: Schema.String,
    transport: McpPlanRemoteTransport(),
    endpoint: Schema.String,
    requiredValues: Schema.Array(McpPlanRequiredValue()),
    secretPlaceholders: Schema.Array(McpPlanSecretPlaceholder())
  })
)

export const McpPlanValueCategory: () => Schema.Schema<T.McpPlanValueCategory> = lazy(() =>
  open("environment-variable", "runtime-argument", "package-argument", "header", "url-variable")
)

export const McpSafeForTelemetry: () => Schema.Schema<T.McpSafeForTelemetry> = lazy(() =>
  Schema.Union(Schema.Boolean, McpSafeForTelemetryFields())
)

export const McpSafeForTelemetryFields: () => Schema.Schema<T.McpSafeForTelemetryFields> = lazy(() =>
  Schema.Struct({
    name: Schema.Boolean,
    inputsNames: Schema.Boolean
  })
)

export const McpSerializableServerConfig: () => Schema.Schema<T.McpSerializableServerConfig> = lazy(() =>
  Schema.Union(McpServerConfigStdio(), McpServerConfigHttp())
)

export const McpServerAuthConfig: () => Schema.Schema<T.McpServerAuthConfig> = lazy(() =>
  Schema.Union(Schema.Boolean, McpServerAuthConfigRedirectPort())
)

export const McpServerAuthConfigRedirectPort: () => Schema.Schema<T.McpServerAuthConfigRedirectPort> = lazy(() =>
  Schema.Struct({
    redirectPort: nullish(integer())
  })
)

export const McpServerCardMediaType: () => Schema.Schema<T.McpServerCardMediaType> = lazy(() =>
  open("application/mcp-server-card+json", "application/mcp-server+json")
)

export const McpServerConfigDeferTools: () => Schema.Schema<T.McpServerConfigDeferTools> = lazy(() =>
  open("auto", "never")
)

export const McpServerConfigHttp: () => Schema.Schema<T.McpServerConfigHttp> = lazy(() =>
  Schema.Struct({
    displayName: nullish(Schema.String),
    safeForTelemetry: nullish(McpSafeForTelemetry()),
    tools: nullish(Schema.Array(Schema.String)),
    type: nullish(McpServerConfigHttpType()),
    isDefaultServer: nullish(Schema.Boolean),
    filterMapping: nullish(FilterMapping()),
    timeout: nullish(integer()),
    slowConnectionThresholdMs: nullish(integer()),
    oidc: nullish(McpServerAuthConfig()),
    auth: nullish(McpServerAuthConfig()),
    deferTools: nullish(McpServerConfigDeferTools()),
    disableToolCache: nullish(Schema.Boolean),
    disableSecretMasking: nullish(Schema.Boolean),
    excludeTools: nullish(Schema.Array(Schema.String)),
    events: nullish(Schema.Array(Schema.String)),
    notifications: nullish(Schema.Array(Schema.String)),
    source: nullish(E.McpServerSource()),
    sourcePlugin: nullish(Schema.String),
    sourcePluginVersion: nullish(Schema.String),
    sourcePluginSpec: nullish(Schema.Boolean),
    sourcePath: nullish(Schema.String),
    configWarnings: nullish(Schema.Array(Schema.String)),
    url: Schema.String,
    headers: nullish(Schema.Record({ key: Schema.String, value: Schema.String })),
    headersRefreshTtlMs: nullish(integer()),
    oauthClientId: nullish(Schema.String),
    oauthScopes: nullish(Schema.Array(Schema.String)),
    oauthPublicClient: nullish(Schema.Boolean),
    oauthGrantType: nullish(McpServerConfigHttpOauthGrantType())
  })
)

export const McpServerConfigHttpOauthGrantType: () => Schema.Schema<T.McpServerConfigHttpOauthGrantType> = lazy(() =>
  open("authorization_code", "client_credentials")
)

export const McpServerConfigHttpType: () => Schema.Schema<T.McpServerConfigHttpType> = lazy(() => open("http", "sse"))

export const McpServerConfigStdio: () => Schema.Schema<T.McpServerConfigStdio> = lazy(() =>
  Schema.Struct({
    displayName: nullish(Schema.String),
    safeForTelemetry: nullish(McpSafeForTelemetry()),
    tools: nullish(Schema.Array(Schema.String)),
    isDefaultServer: nullish(Schema.Boolean),
    filterMapping: nullish(FilterMapping()),
    timeout: nullish(integer()),
    slowConnectionThresholdMs: nullish(integer()),
    oidc: nullish(McpServerAuthConfig()),
    auth: nullish(McpServerAuthConfig()),
    deferTools: nullish(McpServerConfigDeferTools()),
    disableToolCache: nullish(Schema.Boolean),
    disableSecretMasking: nullish(Schema.Boolean),
    excludeTools: nullish(Schema.Array(Schema.String)),
    events: nullish(Schema.Array(Schema.String)),
    notifications: nullish(Schema.Array(Schema.String)),
    source: nullish(E.McpServerSource()),
    sourcePlugin: nullish(Schema.String),
    sourcePluginVersion: nullish(Schema.String),
    sourcePluginSpec: nullish(Schema.Boolean),
    sourcePath: nullish(Schema.String),
    configWarnings: nullish(Schema.Array(Schema.String)),
    command: Schema.String,
    args: nullish(Schema.Array(Schema.String)),
    cwd: nullish(Schema.String),
    env: nullish(Schema.Record({ key: Schema.String, value: Schema.String })),
    type: nullish(McpServerConfigStdioType())
  })
)

export const McpServerConfigStdioType: () => Schema.Schema<T.McpServerConfigStdioType> = lazy(() =>
  open("local", "stdio")
)

export const ModelCapabilitiesOverride: () => Schema.Schema<T.ModelCapabilitiesOverride> = lazy(() =>
  Schema.Struct({
    supports: Schema.optional(ModelCapabilitiesOverrideSupports()),
    limits: Schema.optional(ModelCapabilitiesOverrideLimits())
  })
)

export const ModelCapabilitiesOverrideLimits: () => Schema.Schema<T.ModelCapabilitiesOverrideLimits> = lazy(() =>
  Schema.Struct({
    max_prompt_tokens: Schema.optional(integer()),
    max_output_tokens: Schema.optional(integer()),
    max_context_window_tokens: Schema.optional(integer()),
    vision: Schema.optional(ModelCapabilitiesOverrideLimitsVision())
  })
)

export const ModelCapabilitiesOverrideLimitsVision: () => Schema.Schema<T.ModelCapabilitiesOverrideLimitsVision> = lazy(
  () =>
    Schema.Struct({
      supported_media_types: Schema.optional(Schema.Array(Schema.String)),
      max_prompt_images: Schema.optional(integer()),
      max_prompt_image_size: Schema.optional(integer())
    })
)

export const ModelCapabilitiesOverrideSupports: () => Schema.Schema<T.ModelCapabilitiesOverrideSupports> = lazy(() =>
  Schema.Struct({
    vision: Schema.optional(Schema.Boolean),
    toolCalls: Schema.optional(Schema.Boolean),
    reasoningEffort: Schema.optional(Schema.Boolean),
    adaptive_thinking: Schema.optional(AdaptiveThinkingSupport())
  })
)

export const ModelPickerPriceCategory: () => Schema.Schema<T.ModelPickerPriceCategory> = lazy(() =>
  open("low", "medium", "high", "very_high")
)

export const ModelProviderKind: () => Schema.Schema<T.ModelProviderKind> = lazy(() => open("copilot", "loki"))

export const NamedProviderConfig: () => Schema.Schema<T.NamedProviderConfig> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    type: Schema.optional(ProviderConfigType()),
    wireApi: Schema.optional(ProviderConfigWireApi()),
    transport: Schema.optional(ProviderConfigTransport()),
    baseUrl: Schema.String,
    apiKey: Schema.optional(Schema.String),
    bearerToken: Schema.optional(Schema.String),
    azure: Schema.optional(ProviderConfigAzure()),
    headers: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    hasBearerTokenProvider: Schema.optional(Schema.Boolean)
  })
)

export const PluginInstallResult: () => Schema.Schema<T.PluginInstallResult> = lazy(() =>
  Schema.Struct({
    plugin: InstalledPluginInfo(),
    skillsInstalled: integer(),
    stagingMode: nullish(PluginInstallStagingMode()),
    postInstallMessage: nullish(Schema.String),
    deprecationWarning: nullish(Schema.String)
  })
)

export const PluginInstallStagingMode: () => Schema.Schema<T.PluginInstallStagingMode> = lazy(() =>
  open("external", "destination_sibling")
)

export const PluginUpdateResult: () => Schema.Schema<T.PluginUpdateResult> = lazy(() =>
  Schema.Struct({
    previousVersion: nullish(Schema.String),
    newVersion: nullish(Schema.String),
    skillsInstalled: integer()
  })
)

export const PluginsMarketplacesAddRequest: () => Schema.Schema<T.PluginsMarketplacesAddRequest> = lazy(() =>
  Schema.Struct({
    source: Schema.String,
    workingDirectory: Schema.optional(Schema.String)
  })
)

export const PluginsMarketplacesBrowseRequest: () => Schema.Schema<T.PluginsMarketplacesBrowseRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String
  })
)

export const PluginsMarketplacesRefreshRequest: () => Schema.Schema<T.PluginsMarketplacesRefreshRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.optional(Schema.String)
  })
)

export const PluginsMarketplacesRemoveRequest: () => Schema.Schema<T.PluginsMarketplacesRemoveRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    force: Schema.optional(Schema.Boolean)
  })
)

export const PluginsUninstallRequest: () => Schema.Schema<T.PluginsUninstallRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    directSourceId: Schema.optional(Schema.Union(Schema.String, Schema.Null))
  })
)

export const PluginsUpdateRequest: () => Schema.Schema<T.PluginsUpdateRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String
  })
)

export const ProtocolAppendMode: () => Schema.Schema<T.ProtocolAppendMode> = lazy(() => Schema.Literal("append"))

export const ProtocolCustomizeMode: () => Schema.Schema<T.ProtocolCustomizeMode> = lazy(() =>
  Schema.Literal("customize")
)

export const ProtocolMarkerSectionOverride: () => Schema.Schema<T.ProtocolMarkerSectionOverride> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      action: Schema.Literal("transform")
    }),
    Schema.Struct({
      action: Schema.Literal("preserve")
    })
  )
)

export const ProtocolReplaceMode: () => Schema.Schema<T.ProtocolReplaceMode> = lazy(() => Schema.Literal("replace"))

export const ProtocolSectionOverride: () => Schema.Schema<T.ProtocolSectionOverride> = lazy(() =>
  Schema.Union(ProtocolStaticSectionOverride(), ProtocolMarkerSectionOverride())
)

export const ProtocolStaticSectionAction: () => Schema.Schema<T.ProtocolStaticSectionAction> = lazy(() =>
  Schema.Literal("replace", "remove", "append", "prepend")
)

export const ProtocolStaticSectionOverride: () => Schema.Schema<T.ProtocolStaticSectionOverride> = lazy(() =>
  Schema.Struct({
    action: Schema.Literal("replace", "remove", "append", "prepend"),
    content: Schema.optional(Schema.String)
  })
)

export const ProtocolSystemMessageAppendConfig: () => Schema.Schema<T.ProtocolSystemMessageAppendConfig> = lazy(() =>
  Schema.Struct({
    mode: Schema.optional(ProtocolAppendMode()),
    content: Schema.optional(Schema.String)
  })
)

export const ProtocolSystemMessageConfig: () => Schema.Schema<T.ProtocolSystemMessageConfig> = lazy(() =>
  Schema.Union(
    ProtocolSystemMessageAppendConfig(),
    ProtocolSystemMessageReplaceConfig(),
    ProtocolSystemMessageCustomizeConfig()
  )
)

export const ProtocolSystemMessageCustomizeConfig: () => Schema.Schema<T.ProtocolSystemMessageCustomizeConfig> = lazy(
  () =>
    Schema.Struct({
      mode: ProtocolCustomizeMode(),
      sections: Schema.optional(Schema.Record({ key: Schema.String, value: ProtocolSectionOverride() })),
      content: Schema.optional(Schema.String)
    })
)

export const ProtocolSystemMessageReplaceConfig: () => Schema.Schema<T.ProtocolSystemMessageReplaceConfig> = lazy(() =>
  Schema.Struct({
    mode: ProtocolReplaceMode(),
    content: Schema.String,
    contentBlocks: Schema.optional(Schema.Array(SystemMessageBlock()))
  })
)

export const ProviderConfig: () => Schema.Schema<T.ProviderConfig> = lazy(() =>
  Schema.Struct({
    type: Schema.optional(ProviderConfigType()),
    wireApi: Schema.optional(ProviderConfigWireApi()),
    transport: Schema.optional(ProviderConfigTransport()),
    baseUrl: Schema.String,
    apiKey: Schema.optional(Schema.String),
    bearerToken: Schema.optional(Schema.String),
    azure: Schema.optional(ProviderConfigAzure()),
    modelId: Schema.optional(Schema.String),
    modelCapabilities: Schema.optional(ModelCapabilitiesOverride()),
    providerName: Schema.optional(Schema.String),
    wireModel: Schema.optional(Schema.String),
    maxPromptTokens: Schema.optional(number()),
    maxContextWindowTokens: Schema.optional(number()),
    maxOutputTokens: Schema.optional(number()),
    headers: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    hasBearerTokenProvider: Schema.optional(Schema.Boolean)
  })
)

export const ProviderConfigAzure: () => Schema.Schema<T.ProviderConfigAzure> = lazy(() =>
  Schema.Struct({
    apiVersion: Schema.optional(Schema.String)
  })
)

export const ProviderConfigTransport: () => Schema.Schema<T.ProviderConfigTransport> = lazy(() =>
  Schema.Literal("http", "websockets")
)

export const ProviderConfigType: () => Schema.Schema<T.ProviderConfigType> = lazy(() =>
  Schema.Literal("openai", "azure", "anthropic")
)

export const ProviderConfigWireApi: () => Schema.Schema<T.ProviderConfigWireApi> = lazy(() =>
  Schema.Literal("completions", "responses")
)

export const ProviderModelConfig: () => Schema.Schema<T.ProviderModelConfig> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    provider: Schema.String,
    wireModel: Schema.optional(Schema.String),
    modelId: Schema.optional(Schema.String),
    name: Schema.optional(Schema.String),
    maxPromptTokens: Schema.optional(number()),
    maxContextWindowTokens: Schema.optional(number()),
    maxOutputTokens: Schema.optional(number()),
    capabilities: Schema.optional(ModelCapabilitiesOverride()),
    systemMessage: Schema.optional(ProtocolSystemMessageConfig()),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: json() }))
  })
)

export const SandboxConfig: () => Schema.Schema<T.SandboxConfig> = lazy(() =>
  Schema.Struct({
    enabled: Schema.Boolean,
    userPolicy: Schema.optional(SandboxConfigUserPolicy()),
    addCurrentWorkingDirectory: Schema.optional(Schema.Boolean),
    sandboxMcpServers: Schema.optional(Schema.Boolean),
    sandboxLspServers: Schema.optional(Schema.Boolean),
    allowBypass: Schema.optional(Schema.Boolean),
    managedMcpRoutingLocked: Schema.optional(Schema.Boolean),
    managedLspRoutingLocked: Schema.optional(Schema.Boolean),
    auth: Schema.optional(SandboxConfigAuth()),
    allowDevToolAccess: Schema.optional(Schema.Boolean)
  })
)

export const SandboxConfigAuth: () => Schema.Schema<T.SandboxConfigAuth> = lazy(() =>
  Schema.Struct({
    git: Schema.optional(Schema.Boolean),
    gh: Schema.optional(Schema.Boolean)
  })
)

export const SandboxConfigSource: () => Schema.Schema<T.SandboxConfigSource> = lazy(() =>
  Schema.Literal(
    "never_configured",
    "user_enabled",
    "user_disabled",
    "session_flag",
    "session_disabled",
    "unsupported_host",
    "repository_policy"
  )
)

export const SandboxConfigUserPolicy: () => Schema.Schema<T.SandboxConfigUserPolicy> = lazy(() =>
  Schema.Struct({
    filesystem: Schema.optional(SandboxConfigUserPolicyFilesystem()),
    network: Schema.optional(SandboxConfigUserPolicyNetwork()),
    seatbelt: Schema.optional(SandboxConfigUserPolicySeatbelt()),
    experimental: Schema.optional(SandboxConfigUserPolicyExperimental())
  })
)

export const SandboxConfigUserPolicyExperimental: () => Schema.Schema<T.SandboxConfigUserPolicyExperimental> = lazy(
  () =>
    Schema.Struct({
      seatbelt: Schema.optional(SandboxConfigUserPolicyExperimentalSeatbelt())
    })
)

export const SandboxConfigUserPolicyExperimentalSeatbelt: () => Schema.Schema<T.SandboxConfigUserPolicyExperimentalSeatbelt> =
  lazy(() =>
    Schema.Struct({
      keychainAccess: Schema.optional(Schema.Boolean)
    })
  )

export const SandboxConfigUserPolicyFilesystem: () => Schema.Schema<T.SandboxConfigUserPolicyFilesystem> = lazy(() =>
  Schema.Struct({
    readwritePaths: Schema.optional(Schema.Array(Schema.String)),
    readonlyPaths: Schema.optional(Schema.Array(Schema.String)),
    deniedPaths: Schema.optional(Schema.Array(Schema.String)),
    clearPolicyOnExit: Schema.optional(Schema.Boolean)
  })
)

export const SandboxConfigUserPolicyNetwork: () => Schema.Schema<T.SandboxConfigUserPolicyNetwork> = lazy(() =>
  Schema.Struct({
    allowedHosts: Schema.optional(Schema.Array(Schema.String)),
    blockedHosts: Schema.optional(Schema.Array(Schema.String)),
    allowOutbound: Schema.optional(Schema.Boolean),
    allowLocalNetwork: Schema.optional(Schema.Boolean),
    proxy: Schema.optional(SandboxConfigUserPolicyNetworkProxy())
  })
)

export const SandboxConfigUserPolicyNetworkProxy: () => Schema.Schema<T.SandboxConfigUserPolicyNetworkProxy> = lazy(
  () =>
    Schema.Struct({
      url: Schema.String,
      username: Schema.optional(Schema.String),
      password: Schema.optional(Schema.String)
    })
)

export const SandboxConfigUserPolicySeatbelt: () => Schema.Schema<T.SandboxConfigUserPolicySeatbelt> = lazy(() =>
  Schema.Struct({
    keychainAccess: Schema.optional(Schema.Boolean)
  })
)

export const SessionCapability: () => Schema.Schema<T.SessionCapability> = lazy(() =>
  Schema.Literal(
    "tui-hints",
    "plan-mode",
    "memory",
    "cli-documentation",
    "ask-user",
    "interactive-mode",
    "system-notifications",
    "elicitation",
    "session-store",
    "mcp-apps",
    "canvas-renderer"
  )
)

export const SessionConfirmation: () => Schema.Schema<T.SessionConfirmation> = lazy(() =>
  Schema.Struct({
    success: nullish(Schema.Boolean),
    error: nullish(Schema.String)
  })
)

export const ShellCredentials: () => Schema.Schema<T.ShellCredentials> = lazy(() =>
  Schema.Struct({
    git: Schema.optional(Schema.Boolean),
    gh: Schema.optional(Schema.Boolean)
  })
)

export const ShellInitProfile: () => Schema.Schema<T.ShellInitProfile> = lazy(() =>
  Schema.Literal("none", "non-interactive")
)

export const ShellInitScript: () => Schema.Schema<T.ShellInitScript> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    shell: ShellInitScriptShell()
  })
)

export const ShellInitScriptShell: () => Schema.Schema<T.ShellInitScriptShell> = lazy(() =>
  Schema.Literal("bash", "powershell")
)

export const ShellOptions: () => Schema.Schema<T.ShellOptions> = lazy(() =>
  Schema.Struct({
    initProfile: Schema.optional(ShellInitProfile()),
    initScripts: Schema.optional(Schema.Array(ShellInitScript())),
    processFlags: Schema.optional(Schema.Array(Schema.String)),
    credentials: Schema.optional(ShellCredentials())
  })
)

export const SkillInstallationFileReview: () => Schema.Schema<T.SkillInstallationFileReview> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    sizeBytes: integer(),
    mediaType: Schema.String,
    executable: Schema.Boolean,
    digest: Schema.String
  })
)

export const SkillInstallationLocation: () => Schema.Schema<T.SkillInstallationLocation> = lazy(() =>
  Schema.Struct({
    scope: SkillInstallationScope(),
    relativePath: Schema.String,
    displayLabel: Schema.String,
    diagnosticsAbsolutePath: nullish(Schema.String)
  })
)

export const SkillInstallationOwnershipState: () => Schema.Schema<T.SkillInstallationOwnershipState> = lazy(() =>
  open("intact", "modified", "recovery-required")
)

export const SkillInstallationReview: () => Schema.Schema<T.SkillInstallationReview> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      action: Schema.Literal("install"),
      name: Schema.String,
      description: nullish(Schema.String),
      catalogue: InstallationCatalogueIdentity(),
      source: SkillInstallationSource(),
      target: SkillInstallationLocation(),
      installsDisabled: Schema.Boolean,
      files: Schema.Array(SkillInstallationFileReview()),
      totalBytes: integer(),
      entrypointPath: Schema.String,
      entrypointContent: Schema.String
    }),
    Schema.Struct({
      action: Schema.Literal("uninstall"),
      installation: SkillInstallationSummary(),
      filesModified: Schema.Boolean,
      files: Schema.Array(SkillInstallationFileReview()),
      totalBytes: integer(),
      catalogue: InstallationCatalogueIdentity()
    }),
    unrecognized("action", "install", "uninstall")
  )
)

export const SkillInstallationScope: () => Schema.Schema<T.SkillInstallationScope> = lazy(() => open("personal"))

export const SkillInstallationSessionState: () => Schema.Schema<T.SkillInstallationSessionState> = lazy(() =>
  open("loaded-enabled", "loaded-disabled", "not-loaded", "unknown")
)

export const SkillInstallationSource: () => Schema.Schema<T.SkillInstallationSource> = lazy(() =>
  Schema.Struct({
    resourceId: Schema.String,
    catalogRevisionId: Schema.String,
    repositoryId: Schema.String,
    repository: Schema.String,
    revision: Schema.String,
    root: Schema.String,
    descriptorDigest: Schema.String,
    bundleDigest: Schema.String
  })
)

export const SkillInstallationSummary: () => Schema.Schema<T.SkillInstallationSummary> = lazy(() =>
  Schema.Struct({
    installationId: Schema.String,
    operationId: Schema.String,
    name: Schema.String,
    target: SkillInstallationLocation(),
    configuredEnabled: Schema.Boolean,
    sessionState: SkillInstallationSessionState(),
    source: SkillInstallationSource(),
    catalogue: InstallationCatalogueIdentity(),
    installedAt: Schema.String,
    ownershipState: SkillInstallationOwnershipState()
  })
)

export const SlashCommandInfo: () => Schema.Schema<T.SlashCommandInfo> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    aliases: nullish(Schema.Array(Schema.String)),
    description: Schema.String,
    kind: SlashCommandKind(),
    input: nullish(SlashCommandInput()),
    allowDuringAgentExecution: Schema.Boolean,
    experimental: nullish(Schema.Boolean),
    schedulable: nullish(Schema.Boolean)
  })
)

export const SlashCommandInput: () => Schema.Schema<T.SlashCommandInput> = lazy(() =>
  Schema.Struct({
    hint: Schema.String,
    choices: nullish(Schema.Array(SlashCommandInputChoice())),
    required: nullish(Schema.Boolean),
    completion: nullish(SlashCommandInputCompletion()),
    preserveMultilineInput: nullish(Schema.Boolean)
  })
)

export const SlashCommandInputChoice: () => Schema.Schema<T.SlashCommandInputChoice> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    description: Schema.String
  })
)

export const SlashCommandInputCompletion: () => Schema.Schema<T.SlashCommandInputCompletion> = lazy(() =>
  open("directory")
)

export const SlashCommandKind: () => Schema.Schema<T.SlashCommandKind> = lazy(() => open("builtin", "skill", "client"))

export const SystemMessageBlock: () => Schema.Schema<T.SystemMessageBlock> = lazy(() =>
  Schema.Struct({
    content: Schema.String,
    isStatic: Schema.optional(Schema.Boolean),
    cacheBreakpoint: Schema.optional(Schema.Boolean)
  })
)

export const TokenAuthInfo: () => Schema.Schema<T.TokenAuthInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("token"),
    host: Schema.String,
    token: Schema.String,
    registrationId: nullish(Schema.String),
    copilotUser: nullish(CopilotUserResponse())
  })
)

export const TokenProviderAuthInfo: () => Schema.Schema<T.TokenProviderAuthInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("token-provider"),
    host: Schema.String,
    registrationId: Schema.String,
    copilotUser: nullish(CopilotUserResponse())
  })
)

export const UserAuthInfo: () => Schema.Schema<T.UserAuthInfo> = lazy(() =>
  Schema.Struct({
    type: Schema.Literal("user"),
    host: Schema.String,
    login: Schema.String,
    copilotUser: nullish(CopilotUserResponse())
  })
)

export const WorkflowAckResult: () => Schema.Schema<T.WorkflowAckResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)
