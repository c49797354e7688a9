// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
import * as Schema from "effect/Schema"
import * as E from "./eventSchemas.js"
import type * as T from "./rpcServer.js"
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

export const AccountAllUsers: () => Schema.Schema<T.AccountAllUsers> = lazy(() =>
  Schema.Struct({
    authInfo: S.AuthInfo(),
    selectionId: nullish(Schema.String),
    token: nullish(Schema.String)
  })
)

export const AccountGetCurrentAuthResult: () => Schema.Schema<T.AccountGetCurrentAuthResult> = lazy(() =>
  Schema.Struct({
    authInfo: nullish(S.AuthInfo()),
    authErrors: nullish(Schema.Array(Schema.String))
  })
)

export const AccountGetQuotaRequest: () => Schema.Schema<T.AccountGetQuotaRequest> = lazy(() =>
  Schema.Struct({
    selectionId: Schema.optional(Schema.String),
    gitHubToken: Schema.optional(Schema.String)
  })
)

export const AccountGetQuotaResult: () => Schema.Schema<T.AccountGetQuotaResult> = lazy(() =>
  Schema.Struct({
    quotaSnapshots: Schema.Record({ key: Schema.String, value: AccountQuotaSnapshot() })
  })
)

export const AccountLoginRequest: () => Schema.Schema<T.AccountLoginRequest> = lazy(() =>
  Schema.Struct({
    host: Schema.String,
    login: Schema.optional(Schema.String),
    token: Schema.String
  })
)

export const AccountLoginResult: () => Schema.Schema<T.AccountLoginResult> = lazy(() =>
  Schema.Struct({
    storedInVault: Schema.Boolean
  })
)

export const AccountLogoutRequest: () => Schema.Schema<T.AccountLogoutRequest> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      selectionId: Schema.String,
      authInfo: Schema.optional(S.AuthInfo())
    }),
    Schema.Struct({
      selectionId: Schema.optional(Schema.String),
      authInfo: S.AuthInfo()
    })
  )
)

export const AccountLogoutResult: () => Schema.Schema<T.AccountLogoutResult> = lazy(() =>
  Schema.Struct({
    hasMoreUsers: Schema.Boolean
  })
)

export const AccountQuotaSnapshot: () => Schema.Schema<T.AccountQuotaSnapshot> = lazy(() =>
  Schema.Struct({
    isUnlimitedEntitlement: Schema.Boolean,
    entitlementRequests: integer(),
    usedRequests: integer(),
    usageAllowedWithExhaustedQuota: Schema.Boolean,
    remainingPercentage: number(),
    overage: number(),
    overageAllowedWithExhaustedQuota: Schema.Boolean,
    resetDate: nullish(Schema.String)
  })
)

export const AgentDiscoveryPath: () => Schema.Schema<T.AgentDiscoveryPath> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    scope: AgentDiscoveryPathScope(),
    preferredForCreation: Schema.Boolean,
    projectPath: nullish(Schema.String)
  })
)

export const AgentDiscoveryPathList: () => Schema.Schema<T.AgentDiscoveryPathList> = lazy(() =>
  Schema.Struct({
    paths: Schema.Array(AgentDiscoveryPath())
  })
)

export const AgentDiscoveryPathScope: () => Schema.Schema<T.AgentDiscoveryPathScope> = lazy(() =>
  open("user", "project")
)

export const AgentRegistryLiveTargetEntry: () => Schema.Schema<T.AgentRegistryLiveTargetEntry> = lazy(() =>
  Schema.Struct({
    schemaVersion: integer(),
    kind: AgentRegistryLiveTargetEntryKind(),
    pid: integer(),
    host: Schema.String,
    port: integer(),
    sessionId: nullish(Schema.String),
    sessionName: nullish(Schema.String),
    cwd: nullish(Schema.String),
    branch: nullish(Schema.String),
    model: nullish(Schema.String),
    status: nullish(AgentRegistryLiveTargetEntryStatus()),
    attentionKind: nullish(AgentRegistryLiveTargetEntryAttentionKind()),
    statusRevision: nullish(integer()),
    lastTerminalEvent: nullish(AgentRegistryLiveTargetEntryLastTerminalEvent()),
    startedAt: Schema.String,
    copilotVersion: Schema.String,
    lastSeenMs: integer(),
    token: nullish(Schema.Union(Schema.String, Schema.Null))
  })
)

export const AgentRegistryLiveTargetEntryAttentionKind: () => Schema.Schema<T.AgentRegistryLiveTargetEntryAttentionKind> =
  lazy(() => open("error", "permission", "exit_plan", "elicitation", "user_input"))

export const AgentRegistryLiveTargetEntryKind: () => Schema.Schema<T.AgentRegistryLiveTargetEntryKind> = lazy(() =>
  open("ui-server", "managed-server")
)

export const AgentRegistryLiveTargetEntryLastTerminalEvent: () => Schema.Schema<T.AgentRegistryLiveTargetEntryLastTerminalEvent> =
  lazy(() => open("turn_end", "abort"))

export const AgentRegistryLiveTargetEntryStatus: () => Schema.Schema<T.AgentRegistryLiveTargetEntryStatus> = lazy(() =>
  open("working", "waiting", "done", "attention")
)

export const AgentRegistryLogCapture: () => Schema.Schema<T.AgentRegistryLogCapture> = lazy(() =>
  Schema.Struct({
    enabled: Schema.Boolean,
    path: nullish(Schema.String),
    openError: nullish(Schema.String),
    openErrorReason: nullish(AgentRegistryLogCaptureOpenErrorReason())
  })
)

export const AgentRegistryLogCaptureOpenErrorReason: () => Schema.Schema<T.AgentRegistryLogCaptureOpenErrorReason> =
  lazy(() => open("permission", "disk_full", "other"))

export const AgentRegistrySpawnError: () => Schema.Schema<T.AgentRegistrySpawnError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("spawn-error"),
    message: Schema.String,
    code: nullish(Schema.String)
  })
)

export const AgentRegistrySpawnPermissionMode: () => Schema.Schema<T.AgentRegistrySpawnPermissionMode> = lazy(() =>
  Schema.Literal("default", "yolo")
)

export const AgentRegistrySpawnRegistryTimeout: () => Schema.Schema<T.AgentRegistrySpawnRegistryTimeout> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("registry-timeout"),
    childPid: integer(),
    logCapture: nullish(AgentRegistryLogCapture())
  })
)

export const AgentRegistrySpawnRequest: () => Schema.Schema<T.AgentRegistrySpawnRequest> = lazy(() =>
  Schema.Struct({
    cwd: Schema.String,
    agentName: Schema.optional(Schema.String),
    model: Schema.optional(Schema.String),
    name: Schema.optional(Schema.String),
    permissionMode: Schema.optional(AgentRegistrySpawnPermissionMode()),
    initialPrompt: Schema.optional(Schema.String)
  })
)

export const AgentRegistrySpawnResult: () => Schema.Schema<T.AgentRegistrySpawnResult> = lazy(() =>
  Schema.Union(
    AgentRegistrySpawnSpawned(),
    AgentRegistrySpawnError(),
    AgentRegistrySpawnRegistryTimeout(),
    AgentRegistrySpawnValidationError(),
    unrecognized("kind", "spawned", "spawn-error", "registry-timeout", "validation-error")
  )
)

export const AgentRegistrySpawnSpawned: () => Schema.Schema<T.AgentRegistrySpawnSpawned> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("spawned"),
    entry: AgentRegistryLiveTargetEntry(),
    initialPromptSent: nullish(Schema.Boolean),
    initialPromptError: nullish(Schema.String),
    logCapture: nullish(AgentRegistryLogCapture())
  })
)

export const AgentRegistrySpawnValidationError: () => Schema.Schema<T.AgentRegistrySpawnValidationError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("validation-error"),
    reason: AgentRegistrySpawnValidationErrorReason(),
    field: nullish(AgentRegistrySpawnValidationErrorField()),
    message: Schema.String
  })
)

export const AgentRegistrySpawnValidationErrorField: () => Schema.Schema<T.AgentRegistrySpawnValidationErrorField> =
  lazy(() => open("cwd", "name", "agentName", "model", "permissionMode"))

export const AgentRegistrySpawnValidationErrorReason: () => Schema.Schema<T.AgentRegistrySpawnValidationErrorReason> =
  lazy(() =>
    open("cwd-not-found", "cwd-not-directory", "invalid-name", "unknown-agent", "unknown-model", "yolo-not-allowed")
  )

export const AgentsDiscoverRequest: () => Schema.Schema<T.AgentsDiscoverRequest> = lazy(() =>
  Schema.Struct({
    projectPaths: Schema.optional(Schema.Array(Schema.String)),
    excludeHostAgents: Schema.optional(Schema.Boolean)
  })
)

export const AgentsGetDiscoveryPathsRequest: () => Schema.Schema<T.AgentsGetDiscoveryPathsRequest> = lazy(() =>
  Schema.Struct({
    projectPaths: Schema.optional(Schema.Array(Schema.String)),
    excludeHostAgents: Schema.optional(Schema.Boolean)
  })
)

export const AuthGetStatusResult: () => Schema.Schema<T.AuthGetStatusResult> = lazy(() =>
  Schema.Struct({
    isAuthenticated: Schema.Boolean,
    authType: nullish(Schema.String),
    host: nullish(Schema.String),
    login: nullish(Schema.String),
    statusMessage: nullish(Schema.String)
  })
)

export const BuiltInModelCatalog: () => Schema.Schema<T.BuiltInModelCatalog> = lazy(() =>
  Schema.Struct({
    models: Schema.Array(BuiltInModelCatalogEntry())
  })
)

export const BuiltInModelCatalogEntry: () => Schema.Schema<T.BuiltInModelCatalogEntry> = lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

export const CatalogAgentPluginCandidate: () => Schema.Schema<T.CatalogAgentPluginCandidate> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("plugin"),
    mediaType: CatalogAgentPluginMediaType(),
    identity: CatalogResourceIdentity(),
    version: nullish(CatalogResourceVersion()),
    displayName: Schema.String,
    description: nullish(Schema.String),
    publisher: nullish(Schema.String),
    source: CatalogPluginRepositorySource(),
    compatibilityTags: Schema.Array(CatalogAgentPluginCompatibilityTag()),
    provenance: CatalogAgentPluginCandidateProvenance(),
    trust: nullish(S.CatalogTrustSnapshot())
  })
)

export const CatalogAgentPluginCandidateProvenance: () => Schema.Schema<T.CatalogAgentPluginCandidateProvenance> = lazy(
  () =>
    Schema.Struct({
      authority: Schema.String,
      observedAt: Schema.String,
      mediaType: CatalogAgentPluginMediaType()
    })
)

export const CatalogAgentPluginCompatibilityTag: () => Schema.Schema<T.CatalogAgentPluginCompatibilityTag> = lazy(() =>
  open("canvas", "canvas-only", "github-copilot")
)

export const CatalogAgentPluginMediaType: () => Schema.Schema<T.CatalogAgentPluginMediaType> = lazy(() =>
  open("application/vnd.github.copilot-plugin")
)

export const CatalogAiSkillCandidate: () => Schema.Schema<T.CatalogAiSkillCandidate> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("ai-skill"),
    handle: Schema.String,
    handleExpiresAt: Schema.String,
    mediaType: open("application/ai-skill"),
    installability: CatalogAiSkillInstallability(),
    displayName: Schema.String,
    description: nullish(Schema.String),
    publisher: nullish(Schema.String),
    source: CatalogCandidateSource(),
    provenance: CatalogAiSkillCandidateProvenance(),
    trust: nullish(S.CatalogTrustSnapshot())
  })
)

export const CatalogAiSkillCandidateProvenance: () => Schema.Schema<T.CatalogAiSkillCandidateProvenance> = lazy(() =>
  Schema.Struct({
    authority: Schema.String,
    observedAt: Schema.String,
    mediaType: open("application/ai-skill")
  })
)

export const CatalogAiSkillInstallability: () => Schema.Schema<T.CatalogAiSkillInstallability> = lazy(() =>
  open("installable", "feature-disabled", "materialisation-unavailable", "policy-forbids", "not-installable-kind")
)

export const CatalogAuthenticationRequiredError: () => Schema.Schema<T.CatalogAuthenticationRequiredError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("authentication-required"),
    reason: CatalogAuthenticationRequiredReason(),
    message: Schema.String
  })
)

export const CatalogAuthenticationRequiredReason: () => Schema.Schema<T.CatalogAuthenticationRequiredReason> = lazy(
  () => open("no-credential", "credential-expired", "credential-rejected")
)

export const CatalogCandidate: () => Schema.Schema<T.CatalogCandidate> = lazy(() =>
  Schema.Union(
    CatalogMcpServerCandidate(),
    CatalogAiSkillCandidate(),
    CatalogAgentPluginCandidate(),
    unrecognized("kind", "mcp-server", "ai-skill", "plugin")
  )
)

export const CatalogCandidateKind: () => Schema.Schema<T.CatalogCandidateKind> = lazy(() =>
  open("mcp-server", "ai-skill", "plugin")
)

export const CatalogCandidateSource: () => Schema.Schema<T.CatalogCandidateSource> = lazy(() =>
  Schema.Union(CatalogCandidateSourceUrl(), CatalogCandidateSourceEmbedded(), unrecognized("kind", "url", "embedded"))
)

export const CatalogCandidateSourceEmbedded: () => Schema.Schema<T.CatalogCandidateSourceEmbedded> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("embedded")
  })
)

export const CatalogCandidateSourceUrl: () => Schema.Schema<T.CatalogCandidateSourceUrl> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("url"),
    url: Schema.String
  })
)

export const CatalogCapability: () => Schema.Schema<T.CatalogCapability> = lazy(() =>
  open(
    "mcp-server-card",
    "legacy-mcp-server-card",
    "ai-skill-discovery",
    "agent-plugin-discovery",
    "mcp-install-planning",
    "multiple-transport-choice",
    "catalog-search-pagination",
    "trust-snapshot",
    "catalog-selection",
    "catalog-search-credential-required",
    "catalog-search-session-bound",
    "mcp-confirmed-remote-installation",
    "mcp-configured-remote-installation",
    "skill-confirmed-installation"
  )
)

export const CatalogCapabilityId: () => Schema.Schema<T.CatalogCapabilityId> = lazy(() => Schema.String)

export const CatalogClientContract: () => Schema.Schema<T.CatalogClientContract> = lazy(() =>
  Schema.Struct({
    protocolVersion: integer(),
    requiredCapabilities: Schema.Array(CatalogCapabilityId())
  })
)

export const CatalogContractViolationError: () => Schema.Schema<T.CatalogContractViolationError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("contract-violation"),
    reason: CatalogContractViolationReason(),
    message: Schema.String
  })
)

export const CatalogContractViolationReason: () => Schema.Schema<T.CatalogContractViolationReason> = lazy(() =>
  open("both-url-and-data", "neither-url-nor-data", "duplicate-identity", "unknown-media-type")
)

export const CatalogHandleRejectedError: () => Schema.Schema<T.CatalogHandleRejectedError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("handle-rejected"),
    handleType: CatalogHandleType(),
    reason: CatalogHandleRejectionReason(),
    message: Schema.String
  })
)

export const CatalogHandleRejectionReason: () => Schema.Schema<T.CatalogHandleRejectionReason> = lazy(() =>
  open("invalid", "stale", "replayed", "foreign", "wrong-kind", "search-mismatch")
)

export const CatalogHandleType: () => Schema.Schema<T.CatalogHandleType> = lazy(() =>
  open("candidate", "plan", "selection")
)

export const CatalogInvalidRequestError: () => Schema.Schema<T.CatalogInvalidRequestError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("invalid-request"),
    field: CatalogInvalidRequestField(),
    message: Schema.String
  })
)

export const CatalogInvalidRequestField: () => Schema.Schema<T.CatalogInvalidRequestField> = lazy(() =>
  open(
    "policySessionId",
    "query",
    "limit",
    "kinds",
    "contract",
    "source",
    "card",
    "scope",
    "page",
    "sessionId",
    "selectionRef",
    "outcome"
  )
)

export const CatalogMalformedCardError: () => Schema.Schema<T.CatalogMalformedCardError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("malformed-card"),
    reason: CatalogMalformedCardReason(),
    mediaType: nullish(CatalogMediaType()),
    message: Schema.String
  })
)

export const CatalogMalformedCardReason: () => Schema.Schema<T.CatalogMalformedCardReason> = lazy(() =>
  open("invalid-json", "schema-violation", "unsupported-media-type", "missing-required-field", "size-limit-exceeded")
)

export const CatalogMcpServerCandidate: () => Schema.Schema<T.CatalogMcpServerCandidate> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("mcp-server"),
    handle: Schema.String,
    handleExpiresAt: Schema.String,
    mediaType: S.McpServerCardMediaType(),
    installability: CatalogMcpServerInstallability(),
    displayName: Schema.String,
    description: nullish(Schema.String),
    publisher: nullish(Schema.String),
    source: CatalogCandidateSource(),
    provenance: CatalogMcpServerCandidateProvenance(),
    trust: nullish(S.CatalogTrustSnapshot())
  })
)

export const CatalogMcpServerCandidateProvenance: () => Schema.Schema<T.CatalogMcpServerCandidateProvenance> = lazy(
  () =>
    Schema.Struct({
      authority: Schema.String,
      observedAt: Schema.String,
      mediaType: S.McpServerCardMediaType()
    })
)

export const CatalogMcpServerInstallability: () => Schema.Schema<T.CatalogMcpServerInstallability> = lazy(() =>
  open("installable", "not-installable-policy")
)

export const CatalogMediaType: () => Schema.Schema<T.CatalogMediaType> = lazy(() =>
  open(
    "application/mcp-server-card+json",
    "application/mcp-server+json",
    "application/ai-skill",
    "application/vnd.github.copilot-plugin"
  )
)

export const CatalogNegotiatedContract: () => Schema.Schema<T.CatalogNegotiatedContract> = lazy(() =>
  Schema.Struct({
    runtimeProtocolVersion: integer(),
    grantedCapabilities: Schema.Array(CatalogCapability())
  })
)

export const CatalogNegotiationRefusedError: () => Schema.Schema<T.CatalogNegotiationRefusedError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("negotiation-refused"),
    reason: CatalogNegotiationRefusedReason(),
    runtimeProtocolVersion: integer(),
    minimumSupportedProtocolVersion: integer(),
    supportedCapabilities: Schema.Array(CatalogCapabilityId()),
    unsupportedCapabilities: Schema.Array(CatalogCapabilityId()),
    message: Schema.String
  })
)

export const CatalogNegotiationRefusedReason: () => Schema.Schema<T.CatalogNegotiationRefusedReason> = lazy(() =>
  open("unsupported-protocol-version", "unsupported-capability")
)

export const CatalogNetworkFailureError: () => Schema.Schema<T.CatalogNetworkFailureError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("network-failure"),
    reason: CatalogNetworkFailureReason(),
    statusCode: nullish(integer()),
    retryAfterSeconds: nullish(integer()),
    message: Schema.String
  })
)

export const CatalogNetworkFailureReason: () => Schema.Schema<T.CatalogNetworkFailureReason> = lazy(() =>
  open(
    "offline",
    "dns",
    "timeout",
    "tls",
    "connection-refused",
    "proxy-authentication-required",
    "rate-limited",
    "service-unavailable",
    "http-status",
    "response-too-large",
    "redirect-rejected"
  )
)

export const CatalogNotInstallableError: () => Schema.Schema<T.CatalogNotInstallableError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("not-installable"),
    reason: CatalogNotInstallableReason(),
    message: Schema.String
  })
)

export const CatalogNotInstallableReason: () => Schema.Schema<T.CatalogNotInstallableReason> = lazy(() =>
  open("kind-not-installable", "ai-skill-not-installable", "policy-forbids")
)

export const CatalogPluginRepositorySource: () => Schema.Schema<T.CatalogPluginRepositorySource> = lazy(() =>
  Schema.Struct({
    repository: Schema.String,
    path: Schema.String
  })
)

export const CatalogPolicyRejectedError: () => Schema.Schema<T.CatalogPolicyRejectedError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("policy-rejected"),
    source: S.McpPlanPolicySource(),
    message: Schema.String
  })
)

export const CatalogResourceIdentity: () => Schema.Schema<T.CatalogResourceIdentity> = lazy(() => Schema.String)

export const CatalogResourceVersion: () => Schema.Schema<T.CatalogResourceVersion> = lazy(() => Schema.String)

export const CatalogSearchPage: () => Schema.Schema<T.CatalogSearchPage> = lazy(() =>
  Schema.Struct({
    token: Schema.String,
    number: integer()
  })
)

export const CatalogSearchPagination: () => Schema.Schema<T.CatalogSearchPagination> = lazy(() =>
  Schema.Struct({
    token: Schema.String,
    currentPage: integer(),
    pageSize: integer(),
    totalCount: integer(),
    totalCountRelation: CatalogSearchTotalCountRelation(),
    pageCount: integer(),
    maxPage: integer(),
    hasNextPage: Schema.Boolean
  })
)

export const CatalogSearchRequest: () => Schema.Schema<T.CatalogSearchRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    policySessionId: Schema.optional(Schema.String),
    query: Schema.String,
    limit: Schema.optional(integer()),
    kinds: Schema.optional(Schema.Array(CatalogCandidateKind())),
    page: Schema.optional(CatalogSearchPage())
  })
)

export const CatalogSearchResult: () => Schema.Schema<T.CatalogSearchResult> = lazy(() =>
  Schema.Union(
    CatalogSearchSucceeded(),
    CatalogNegotiationRefusedError(),
    CatalogUnsupportedKindError(),
    CatalogInvalidRequestError(),
    CatalogAuthenticationRequiredError(),
    CatalogPolicyRejectedError(),
    CatalogNetworkFailureError(),
    CatalogUnsafeRetrievalError(),
    CatalogMalformedCardError(),
    CatalogContractViolationError(),
    CatalogUnavailableError(),
    unrecognized(
      "kind",
      "succeeded",
      "negotiation-refused",
      "unsupported-kind",
      "invalid-request",
      "authentication-required",
      "policy-rejected",
      "network-failure",
      "unsafe-retrieval",
      "malformed-card",
      "contract-violation",
      "unavailable"
    )
  )
)

export const CatalogSearchSucceeded: () => Schema.Schema<T.CatalogSearchSucceeded> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("succeeded"),
    searchId: Schema.String,
    candidates: Schema.Array(CatalogCandidate()),
    truncated: Schema.Boolean,
    negotiated: CatalogNegotiatedContract(),
    pagination: nullish(CatalogSearchPagination())
  })
)

export const CatalogSearchTotalCountRelation: () => Schema.Schema<T.CatalogSearchTotalCountRelation> = lazy(() =>
  open("unknown")
)

export const CatalogSelectionCancelled: () => Schema.Schema<T.CatalogSelectionCancelled> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("cancelled"),
    searchId: Schema.String
  })
)

export const CatalogSelectionDecision: () => Schema.Schema<T.CatalogSelectionDecision> = lazy(() =>
  Schema.Literal("selected", "declined", "cancelled", "timed-out")
)

export const CatalogSelectionDeclined: () => Schema.Schema<T.CatalogSelectionDeclined> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("declined"),
    searchId: Schema.String
  })
)

export const CatalogSelectionForeign: () => Schema.Schema<T.CatalogSelectionForeign> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("foreign"),
    message: Schema.String
  })
)

export const CatalogSelectionInvalid: () => Schema.Schema<T.CatalogSelectionInvalid> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("invalid"),
    message: Schema.String
  })
)

export const CatalogSelectionReplayed: () => Schema.Schema<T.CatalogSelectionReplayed> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("replayed"),
    message: Schema.String
  })
)

export const CatalogSelectionRequest: () => Schema.Schema<T.CatalogSelectionRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    sessionId: Schema.String,
    selectionRef: Schema.String,
    outcome: CatalogSelectionDecision()
  })
)

export const CatalogSelectionResult: () => Schema.Schema<T.CatalogSelectionResult> = lazy(() =>
  Schema.Union(
    CatalogSelectionSelected(),
    CatalogSelectionDeclined(),
    CatalogSelectionCancelled(),
    CatalogSelectionTimedOut(),
    CatalogSelectionInvalid(),
    CatalogSelectionStale(),
    CatalogSelectionReplayed(),
    CatalogSelectionForeign(),
    CatalogSelectionWrongKind(),
    CatalogNegotiationRefusedError(),
    CatalogInvalidRequestError(),
    CatalogUnavailableError(),
    unrecognized(
      "kind",
      "selected",
      "declined",
      "cancelled",
      "timed-out",
      "invalid",
      "stale",
      "replayed",
      "foreign",
      "wrong-kind",
      "negotiation-refused",
      "invalid-request",
      "unavailable"
    )
  )
)

export const CatalogSelectionSelected: () => Schema.Schema<T.CatalogSelectionSelected> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("selected"),
    candidateHandle: Schema.String,
    searchId: Schema.String
  })
)

export const CatalogSelectionStale: () => Schema.Schema<T.CatalogSelectionStale> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("stale"),
    message: Schema.String
  })
)

export const CatalogSelectionTimedOut: () => Schema.Schema<T.CatalogSelectionTimedOut> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("timed-out"),
    searchId: Schema.String
  })
)

export const CatalogSelectionWrongKind: () => Schema.Schema<T.CatalogSelectionWrongKind> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("wrong-kind"),
    message: Schema.String
  })
)

export const CatalogUnavailableError: () => Schema.Schema<T.CatalogUnavailableError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("unavailable"),
    reason: CatalogUnavailableReason(),
    message: Schema.String
  })
)

export const CatalogUnavailableReason: () => Schema.Schema<T.CatalogUnavailableReason> = lazy(() =>
  open(
    "search-unavailable",
    "planning-unavailable",
    "selection-unavailable",
    "authority-not-configured",
    "disabled-by-policy"
  )
)

export const CatalogUnavailableTransportError: () => Schema.Schema<T.CatalogUnavailableTransportError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("unavailable-transport"),
    reason: CatalogUnavailableTransportReason(),
    message: Schema.String
  })
)

export const CatalogUnavailableTransportReason: () => Schema.Schema<T.CatalogUnavailableTransportReason> = lazy(() =>
  open("no-eligible-transport", "transport-not-supported", "remote-enumeration-unavailable")
)

export const CatalogUnsafeRetrievalError: () => Schema.Schema<T.CatalogUnsafeRetrievalError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("unsafe-retrieval"),
    reason: CatalogUnsafeRetrievalReason(),
    message: Schema.String
  })
)

export const CatalogUnsafeRetrievalReason: () => Schema.Schema<T.CatalogUnsafeRetrievalReason> = lazy(() =>
  open(
    "blocked-scheme",
    "credentials-in-url",
    "blocked-address",
    "redirect-to-blocked-address",
    "proxy-rejected",
    "host-not-permitted"
  )
)

export const CatalogUnsupportedKindError: () => Schema.Schema<T.CatalogUnsupportedKindError> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("unsupported-kind"),
    requestedKinds: Schema.Array(CatalogCandidateKind()),
    supportedKinds: Schema.Array(CatalogCandidateKind()),
    message: Schema.String
  })
)

export const ConfigureSessionExtensionsParams: () => Schema.Schema<T.ConfigureSessionExtensionsParams> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    controller: Schema.optional(json())
  })
)

export const ConnectClientInfo: () => Schema.Schema<T.ConnectClientInfo> = lazy(() =>
  Schema.Struct({
    editorName: Schema.optional(Schema.String),
    editorVersion: Schema.optional(Schema.String),
    extensionName: Schema.optional(Schema.String),
    extensionVersion: Schema.optional(Schema.String)
  })
)

export const ConnectRemoteSessionParams: () => Schema.Schema<T.ConnectRemoteSessionParams> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const ConnectRequest: () => Schema.Schema<T.ConnectRequest> = lazy(() =>
  Schema.Struct({
    enableGitHubTelemetryForwarding: Schema.optional(Schema.Boolean),
    clientInfo: Schema.optional(ConnectClientInfo()),
    supportedTaskKinds: Schema.optional(Schema.Array(TaskKind())),
    token: Schema.optional(Schema.String)
  })
)

export const ConnectResult: () => Schema.Schema<T.ConnectResult> = lazy(() =>
  Schema.Struct({
    ok: Schema.Literal(true),
    protocolVersion: integer(),
    version: Schema.String,
    taskKinds: nullish(Schema.Array(TaskKind()))
  })
)

export const ConnectedRemoteSessionMetadata: () => Schema.Schema<T.ConnectedRemoteSessionMetadata> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    name: nullish(Schema.String),
    summary: nullish(Schema.String),
    startTime: Schema.String,
    modifiedTime: Schema.String,
    repository: ConnectedRemoteSessionMetadataRepository(),
    pullRequestNumber: nullish(integer()),
    resourceId: nullish(Schema.String),
    kind: ConnectedRemoteSessionMetadataKind(),
    staleAt: nullish(Schema.String),
    state: nullish(Schema.String)
  })
)

export const ConnectedRemoteSessionMetadataKind: () => Schema.Schema<T.ConnectedRemoteSessionMetadataKind> = lazy(() =>
  open("remote-session", "coding-agent")
)

export const ConnectedRemoteSessionMetadataRepository: () => Schema.Schema<T.ConnectedRemoteSessionMetadataRepository> =
  lazy(() =>
    Schema.Struct({
      owner: Schema.String,
      name: Schema.String,
      branch: Schema.String
    })
  )

export const DiscoveredExtension: () => Schema.Schema<T.DiscoveredExtension> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    path: Schema.String,
    source: DiscoveredExtensionSource(),
    enabled: Schema.Boolean,
    plugin: nullish(DiscoveredExtensionPlugin())
  })
)

export const DiscoveredExtensionMode: () => Schema.Schema<T.DiscoveredExtensionMode> = lazy(() =>
  open("disabled", "load_only", "load_and_augment")
)

export const DiscoveredExtensionPlugin: () => Schema.Schema<T.DiscoveredExtensionPlugin> = lazy(() =>
  Schema.Struct({
    name: Schema.String
  })
)

export const DiscoveredExtensionSource: () => Schema.Schema<T.DiscoveredExtensionSource> = lazy(() =>
  open("user", "plugin")
)

export const DiscoveredExtensions: () => Schema.Schema<T.DiscoveredExtensions> = lazy(() =>
  Schema.Struct({
    extensions: Schema.Array(DiscoveredExtension()),
    mode: DiscoveredExtensionMode()
  })
)

export const DiscoveredExtensionsDisableRequest: () => Schema.Schema<T.DiscoveredExtensionsDisableRequest> = lazy(() =>
  Schema.Struct({
    ids: Schema.Array(Schema.String)
  })
)

export const DiscoveredExtensionsEnableRequest: () => Schema.Schema<T.DiscoveredExtensionsEnableRequest> = lazy(() =>
  Schema.Struct({
    ids: Schema.Array(Schema.String)
  })
)

export const DiscoveredHook: () => Schema.Schema<T.DiscoveredHook> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    hookType: S.HookType(),
    origin: HookOrigin(),
    source: nullish(Schema.String),
    projectPath: nullish(Schema.String),
    enabled: Schema.Boolean,
    disableKey: nullish(Schema.String)
  })
)

export const DiscoveredMcpServer: () => Schema.Schema<T.DiscoveredMcpServer> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    type: nullish(DiscoveredMcpServerType()),
    source: E.McpServerSource(),
    sourcePlugin: nullish(Schema.String),
    sourcePluginVersion: nullish(Schema.String),
    effectiveSource: nullish(McpSourceRef()),
    enabled: Schema.Boolean
  })
)

export const DiscoveredMcpServerType: () => Schema.Schema<T.DiscoveredMcpServerType> = lazy(() =>
  open("stdio", "http", "sse", "memory")
)

export const EntraTokenAcquireRequest: () => Schema.Schema<T.EntraTokenAcquireRequest> = lazy(() =>
  Schema.Struct({
    clientId: Schema.String,
    tenantId: Schema.String,
    redirectUri: Schema.String,
    scopes: Schema.Array(Schema.String),
    interaction: EntraTokenInteraction(),
    accessTokenToRenew: Schema.optional(Schema.String)
  })
)

export const EntraTokenAcquireResult: () => Schema.Schema<T.EntraTokenAcquireResult> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      status: Schema.Literal("ok"),
      accessToken: Schema.String,
      expiresOnTimestamp: nullish(number()),
      accountId: nullish(Schema.String)
    }),
    Schema.Struct({
      status: Schema.Literal("interaction-required")
    }),
    unrecognized("status", "ok", "interaction-required")
  )
)

export const EntraTokenInteraction: () => Schema.Schema<T.EntraTokenInteraction> = lazy(() =>
  Schema.Literal("silent", "interactive", "force-interactive")
)

export const HookOrigin: () => Schema.Schema<T.HookOrigin> = lazy(() => open("user", "repository", "plugin", "policy"))

export const HooksDiscoverRequest: () => Schema.Schema<T.HooksDiscoverRequest> = lazy(() =>
  Schema.Struct({
    projectPaths: Schema.optional(Schema.Array(Schema.String)),
    excludeHostHooks: Schema.optional(Schema.Boolean)
  })
)

export const HooksDiscoverResult: () => Schema.Schema<T.HooksDiscoverResult> = lazy(() =>
  Schema.Struct({
    hooks: Schema.Array(DiscoveredHook()),
    warnings: Schema.Array(Schema.String),
    errors: Schema.Array(Schema.String)
  })
)

export const InstalledPlugin: () => Schema.Schema<T.InstalledPlugin> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    marketplace: Schema.String,
    version: Schema.optional(Schema.String),
    installed_at: Schema.String,
    enabled: Schema.Boolean,
    cache_path: Schema.optional(Schema.String),
    source: Schema.optional(InstalledPluginSource()),
    source_sha: Schema.optional(Schema.String),
    installed_from: Schema.optional(Schema.String)
  })
)

export const InstalledPluginSource: () => Schema.Schema<T.InstalledPluginSource> = lazy(() =>
  Schema.Union(Schema.String, InstalledPluginSourceGitHub(), InstalledPluginSourceUrl(), InstalledPluginSourceLocal())
)

export const InstalledPluginSourceGitHub: () => Schema.Schema<T.InstalledPluginSourceGitHub> = lazy(() =>
  Schema.Struct({
    source: Schema.Literal("github"),
    repo: Schema.String,
    ref: Schema.optional(Schema.String),
    sha: Schema.optional(Schema.String),
    path: Schema.optional(Schema.String)
  })
)

export const InstalledPluginSourceLocal: () => Schema.Schema<T.InstalledPluginSourceLocal> = lazy(() =>
  Schema.Struct({
    source: Schema.Literal("local"),
    path: Schema.String
  })
)

export const InstalledPluginSourceUrl: () => Schema.Schema<T.InstalledPluginSourceUrl> = lazy(() =>
  Schema.Struct({
    source: Schema.Literal("url"),
    url: Schema.String,
    ref: Schema.optional(Schema.String),
    sha: Schema.optional(Schema.String),
    path: Schema.optional(Schema.String)
  })
)

export const InstructionDiscoveryPath: () => Schema.Schema<T.InstructionDiscoveryPath> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    location: InstructionDiscoveryPathLocation(),
    kind: InstructionDiscoveryPathKind(),
    preferredForCreation: Schema.Boolean,
    projectPath: nullish(Schema.String)
  })
)

export const InstructionDiscoveryPathKind: () => Schema.Schema<T.InstructionDiscoveryPathKind> = lazy(() =>
  open("file", "directory")
)

export const InstructionDiscoveryPathList: () => Schema.Schema<T.InstructionDiscoveryPathList> = lazy(() =>
  Schema.Struct({
    paths: Schema.Array(InstructionDiscoveryPath())
  })
)

export const InstructionDiscoveryPathLocation: () => Schema.Schema<T.InstructionDiscoveryPathLocation> = lazy(() =>
  open("user", "repository", "working-directory", "plugin")
)

export const InstructionsDiscoverRequest: () => Schema.Schema<T.InstructionsDiscoverRequest> = lazy(() =>
  Schema.Struct({
    projectPaths: Schema.optional(Schema.Array(Schema.String)),
    excludeHostInstructions: Schema.optional(Schema.Boolean)
  })
)

export const InstructionsGetDiscoveryPathsRequest: () => Schema.Schema<T.InstructionsGetDiscoveryPathsRequest> = lazy(
  () =>
    Schema.Struct({
      projectPaths: Schema.optional(Schema.Array(Schema.String)),
      excludeHostInstructions: Schema.optional(Schema.Boolean)
    })
)

export const LlmInferenceHttpResponseChunkError: () => Schema.Schema<T.LlmInferenceHttpResponseChunkError> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    code: Schema.optional(Schema.String)
  })
)

export const LlmInferenceHttpResponseChunkRequest: () => Schema.Schema<T.LlmInferenceHttpResponseChunkRequest> = lazy(
  () =>
    Schema.Struct({
      requestId: Schema.String,
      data: Schema.String,
      binary: Schema.optional(Schema.Boolean),
      end: Schema.optional(Schema.Boolean),
      error: Schema.optional(LlmInferenceHttpResponseChunkError())
    })
)

export const LlmInferenceHttpResponseChunkResult: () => Schema.Schema<T.LlmInferenceHttpResponseChunkResult> = lazy(
  () =>
    Schema.Struct({
      accepted: Schema.Boolean
    })
)

export const LlmInferenceHttpResponseStartRequest: () => Schema.Schema<T.LlmInferenceHttpResponseStartRequest> = lazy(
  () =>
    Schema.Struct({
      requestId: Schema.String,
      status: integer(),
      statusText: Schema.optional(Schema.String),
      headers: S.LlmInferenceHeaders()
    })
)

export const LlmInferenceHttpResponseStartResult: () => Schema.Schema<T.LlmInferenceHttpResponseStartResult> = lazy(
  () =>
    Schema.Struct({
      accepted: Schema.Boolean
    })
)

export const LlmInferenceSetProviderResult: () => Schema.Schema<T.LlmInferenceSetProviderResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const LocalSessionMetadataValue: () => Schema.Schema<T.LocalSessionMetadataValue> = lazy(() =>
  Schema.Struct({
    isRemote: Schema.Literal(false),
    sessionId: Schema.String,
    startTime: Schema.String,
    modifiedTime: Schema.String,
    summary: nullish(Schema.String),
    name: nullish(Schema.String),
    clientName: nullish(Schema.String),
    isDetached: nullish(Schema.Boolean),
    context: nullish(SessionContext()),
    mcTaskId: nullish(Schema.String)
  })
)

export const ManagedMcpServerConfig: () => Schema.Schema<T.ManagedMcpServerConfig> = lazy(() =>
  Schema.Struct({
    displayName: Schema.String,
    url: Schema.String,
    tools: Schema.optional(Schema.Array(Schema.String)),
    timeout: Schema.optional(integer()),
    headersRefreshTtlMs: Schema.optional(integer())
  })
)

export const ManagedSettingsReadResult: () => Schema.Schema<T.ManagedSettingsReadResult> = lazy(() =>
  Schema.Struct({
    settingsJson: Schema.optional(json()),
    errorMessage: nullish(Schema.String)
  })
)

export const McpApplyInstallRequest: () => Schema.Schema<T.McpApplyInstallRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    operationId: Schema.String,
    policySessionId: Schema.String
  })
)

export const McpApplyUninstallRequest: () => Schema.Schema<T.McpApplyUninstallRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    planHandle: Schema.String,
    policySessionId: Schema.String
  })
)

export const McpConfigAddRequest: () => Schema.Schema<T.McpConfigAddRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    config: S.McpSerializableServerConfig()
  })
)

export const McpConfigDisableRequest: () => Schema.Schema<T.McpConfigDisableRequest> = lazy(() =>
  Schema.Struct({
    names: Schema.Array(Schema.String)
  })
)

export const McpConfigEnableRequest: () => Schema.Schema<T.McpConfigEnableRequest> = lazy(() =>
  Schema.Struct({
    names: Schema.Array(Schema.String)
  })
)

export const McpConfigList: () => Schema.Schema<T.McpConfigList> = lazy(() =>
  Schema.Struct({
    servers: Schema.Record({ key: Schema.String, value: S.McpSerializableServerConfig() })
  })
)

export const McpConfigRemoveRequest: () => Schema.Schema<T.McpConfigRemoveRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    authClientIdMetadataUrl: Schema.optional(Schema.String)
  })
)

export const McpConfigUpdateRequest: () => Schema.Schema<T.McpConfigUpdateRequest> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    config: S.McpSerializableServerConfig()
  })
)

export const McpDiscoverRequest: () => Schema.Schema<T.McpDiscoverRequest> = lazy(() =>
  Schema.Struct({
    workingDirectory: Schema.optional(Schema.String),
    includeEffectiveSource: Schema.optional(Schema.Boolean)
  })
)

export const McpDiscoverResult: () => Schema.Schema<T.McpDiscoverResult> = lazy(() =>
  Schema.Struct({
    servers: Schema.Array(DiscoveredMcpServer())
  })
)

export const McpInstallPlan: () => Schema.Schema<T.McpInstallPlan> = lazy(() =>
  Schema.Struct({
    planHandle: Schema.String,
    planHandleExpiresAt: Schema.String,
    identity: S.McpPlanResourceIdentity(),
    provenance: S.McpPlanProvenance(),
    transportChoices: Schema.Array(S.McpPlanTransportChoice()),
    recommendedTransportChoiceId: nullish(Schema.String),
    target: S.McpPlanTarget(),
    policy: S.McpPlanPolicyResult(),
    configurationChanges: Schema.Array(S.McpPlanConfigurationChange()),
    reloadRequired: Schema.Boolean,
    requiresInteractiveConfiguration: Schema.Boolean
  })
)

export const McpInstallationFailureReason: () => Schema.Schema<T.McpInstallationFailureReason> = lazy(() =>
  open(
    "invalid-request",
    "operation-limit",
    "cancelled",
    "capability-required",
    "confirmation-unavailable",
    "confirmation-invalid",
    "policy-context-unavailable",
    "policy-changed",
    "policy-denied",
    "configuration-changed",
    "configuration-modified",
    "resource-not-found",
    "plan-expired",
    "plan-replayed",
    "foreign-runtime",
    "replan-required",
    "source-revalidation-unavailable",
    "source-changed",
    "source-unavailable",
    "registry-unavailable",
    "secret-store-unavailable",
    "lifecycle-unavailable",
    "write-failed"
  )
)

export const McpInstallationManagementOutcome: () => Schema.Schema<T.McpInstallationManagementOutcome> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("recovery-required")
    }),
    Schema.Struct({
      kind: Schema.Literal("install-prepared"),
      operation: McpPreparedInstall()
    }),
    Schema.Struct({
      kind: Schema.Literal("listed"),
      installations: Schema.Array(McpInstallationSummary())
    }),
    Schema.Struct({
      kind: Schema.Literal("recovered"),
      installations: Schema.Array(McpInstallationSummary())
    }),
    Schema.Struct({
      kind: Schema.Literal("uninstall-planned"),
      plan: McpUninstallPlan()
    }),
    Schema.Struct({
      kind: Schema.Literal("operation"),
      operation: McpInstallationOperationStatus()
    }),
    Schema.Struct({
      kind: Schema.Literal("refused"),
      reason: McpInstallationFailureReason()
    }),
    unrecognized(
      "kind",
      "recovery-required",
      "install-prepared",
      "listed",
      "recovered",
      "uninstall-planned",
      "operation",
      "refused"
    )
  )
)

export const McpInstallationManagementResult: () => Schema.Schema<T.McpInstallationManagementResult> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("outcome"),
      outcome: McpInstallationManagementOutcome(),
      negotiated: CatalogNegotiatedContract()
    }),
    CatalogNegotiationRefusedError(),
    CatalogInvalidRequestError(),
    unrecognized("kind", "outcome", "negotiation-refused", "invalid-request")
  )
)

export const McpInstallationOperationRequest: () => Schema.Schema<T.McpInstallationOperationRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    operationId: Schema.String
  })
)

export const McpInstallationOperationStatus: () => Schema.Schema<T.McpInstallationOperationStatus> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      phase: Schema.Literal("preparing"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("prepared"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("awaiting-confirmation"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("revalidating"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("applying"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("completed"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean,
      outcome: McpInstallationOutcome()
    }),
    unrecognized("phase", "preparing", "prepared", "awaiting-confirmation", "revalidating", "applying", "completed")
  )
)

export const McpInstallationOutcome: () => Schema.Schema<T.McpInstallationOutcome> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("installed"),
      installation: McpInstallationSummary(),
      cleanupPending: Schema.Boolean
    }),
    Schema.Struct({
      kind: Schema.Literal("uninstalled"),
      installationId: Schema.String,
      operationId: Schema.String,
      cleanupPending: Schema.Boolean,
      restoredPreviousConfiguration: Schema.Boolean,
      removedOwnedSecrets: integer(),
      preservedSharedAuthentication: Schema.Boolean
    }),
    Schema.Struct({
      kind: Schema.Literal("rolled-back"),
      reason: McpInstallationFailureReason(),
      operationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("recovery-required"),
      operationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("declined"),
      operationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("cancelled"),
      operationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("refused"),
      reason: McpInstallationFailureReason(),
      operationId: nullish(Schema.String)
    }),
    unrecognized(
      "kind",
      "installed",
      "uninstalled",
      "rolled-back",
      "recovery-required",
      "declined",
      "cancelled",
      "refused"
    )
  )
)

export const McpInstallationResult: () => Schema.Schema<T.McpInstallationResult> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("outcome"),
      outcome: McpInstallationOutcome(),
      negotiated: CatalogNegotiatedContract()
    }),
    CatalogNegotiationRefusedError(),
    CatalogInvalidRequestError(),
    unrecognized("kind", "outcome", "negotiation-refused", "invalid-request")
  )
)

export const McpInstallationSecret: () => Schema.Schema<T.McpInstallationSecret> = lazy(() =>
  Schema.Struct({
    placeholder: S.McpPlanSecretReference(),
    value: Schema.String
  })
)

export const McpInstallationState: () => Schema.Schema<T.McpInstallationState> = lazy(() =>
  open(
    "needs-setup",
    "active",
    "authentication-required",
    "activation-failed",
    "configuration-modified",
    "recovery-required"
  )
)

export const McpInstallationSummary: () => Schema.Schema<T.McpInstallationSummary> = lazy(() =>
  Schema.Struct({
    installationId: Schema.String,
    operationId: Schema.String,
    identity: S.McpPlanResourceIdentity(),
    choiceId: Schema.String,
    state: McpInstallationState(),
    catalogue: nullish(S.InstallationCatalogueIdentity()),
    installedAt: nullish(Schema.String)
  })
)

export const McpInstallationsRequest: () => Schema.Schema<T.McpInstallationsRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    policySessionId: Schema.String
  })
)

export const McpPlanInstallPlanned: () => Schema.Schema<T.McpPlanInstallPlanned> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("planned"),
    plan: McpInstallPlan(),
    negotiated: CatalogNegotiatedContract()
  })
)

export const McpPlanInstallRequest: () => Schema.Schema<T.McpPlanInstallRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    source: McpPlanInstallSource(),
    scope: Schema.optional(S.McpPlanScope()),
    policySessionId: Schema.optional(Schema.String)
  })
)

export const McpPlanInstallResult: () => Schema.Schema<T.McpPlanInstallResult> = lazy(() =>
  Schema.Union(
    McpPlanInstallPlanned(),
    CatalogNegotiationRefusedError(),
    CatalogHandleRejectedError(),
    CatalogInvalidRequestError(),
    CatalogAuthenticationRequiredError(),
    CatalogPolicyRejectedError(),
    CatalogNetworkFailureError(),
    CatalogUnsafeRetrievalError(),
    CatalogMalformedCardError(),
    CatalogContractViolationError(),
    CatalogUnavailableTransportError(),
    CatalogNotInstallableError(),
    CatalogUnavailableError(),
    unrecognized(
      "kind",
      "planned",
      "negotiation-refused",
      "handle-rejected",
      "invalid-request",
      "authentication-required",
      "policy-rejected",
      "network-failure",
      "unsafe-retrieval",
      "malformed-card",
      "contract-violation",
      "unavailable-transport",
      "not-installable",
      "unavailable"
    )
  )
)

export const McpPlanInstallSource: () => Schema.Schema<T.McpPlanInstallSource> = lazy(() =>
  Schema.Union(McpPlanInstallSourceCandidate(), McpPlanInstallSourceCard())
)

export const McpPlanInstallSourceCandidate: () => Schema.Schema<T.McpPlanInstallSourceCandidate> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("candidate"),
    candidateHandle: Schema.String,
    searchId: Schema.String
  })
)

export const McpPlanInstallSourceCard: () => Schema.Schema<T.McpPlanInstallSourceCard> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("card"),
    card: McpServerCardReference()
  })
)

export const McpPlanUninstallRequest: () => Schema.Schema<T.McpPlanUninstallRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    installationId: Schema.String,
    policySessionId: Schema.String
  })
)

export const McpPrepareInstallRequest: () => Schema.Schema<T.McpPrepareInstallRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    planHandle: Schema.String,
    choiceId: Schema.String,
    policySessionId: Schema.String,
    inputs: Schema.Array(S.McpInstallationInput()),
    secrets: Schema.Array(McpInstallationSecret()),
    source: McpServerCardReference(),
    secretStorage: S.McpInstallationSecretStorage()
  })
)

export const McpPreparedInstall: () => Schema.Schema<T.McpPreparedInstall> = lazy(() =>
  Schema.Struct({
    operationId: Schema.String,
    expiresAtEpochMs: integer()
  })
)

export const McpServerCardEmbedded: () => Schema.Schema<T.McpServerCardEmbedded> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("embedded"),
    mediaType: S.McpServerCardMediaType(),
    data: Schema.String
  })
)

export const McpServerCardReference: () => Schema.Schema<T.McpServerCardReference> = lazy(() =>
  Schema.Union(McpServerCardUrl(), McpServerCardEmbedded())
)

export const McpServerCardUrl: () => Schema.Schema<T.McpServerCardUrl> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("url"),
    mediaType: S.McpServerCardMediaType(),
    url: Schema.String
  })
)

export const McpSourceFile: () => Schema.Schema<T.McpSourceFile> = lazy(() =>
  Schema.Struct({
    uri: Schema.String,
    jsonPointer: nullish(Schema.String)
  })
)

export const McpSourcePlugin: () => Schema.Schema<T.McpSourcePlugin> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: nullish(Schema.String),
    version: nullish(Schema.String)
  })
)

export const McpSourceRef: () => Schema.Schema<T.McpSourceRef> = lazy(() =>
  Schema.Struct({
    kind: Schema.String,
    id: Schema.String,
    editability: Schema.String,
    file: nullish(McpSourceFile()),
    plugin: nullish(McpSourcePlugin())
  })
)

export const McpUninstallPlan: () => Schema.Schema<T.McpUninstallPlan> = lazy(() =>
  Schema.Struct({
    planHandle: Schema.String,
    operationId: Schema.String,
    expiresAtEpochMs: integer(),
    installation: McpInstallationSummary(),
    restoresPreviousConfiguration: Schema.Boolean,
    ownedSecretCount: integer(),
    preservesSharedAuthentication: Schema.Boolean
  })
)

export const MemoryConfiguration: () => Schema.Schema<T.MemoryConfiguration> = lazy(() =>
  Schema.Struct({
    enabled: Schema.Boolean
  })
)

export const Model: () => Schema.Schema<T.Model> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    capabilities: ModelCapabilities(),
    metadata: nullish(Schema.Record({ key: Schema.String, value: json() })),
    policy: nullish(ModelPolicy()),
    billing: nullish(ModelBilling()),
    supportedReasoningEfforts: nullish(Schema.Array(Schema.String)),
    defaultReasoningEffort: nullish(Schema.String),
    supportedContextTiers: nullish(Schema.Array(Schema.String)),
    modelPickerCategory: nullish(ModelPickerCategory()),
    modelPickerPriceCategory: nullish(S.ModelPickerPriceCategory()),
    warningText: nullish(ModelWarningText()),
    infoMessages: nullish(Schema.Array(ModelMessage())),
    warningMessages: nullish(Schema.Array(ModelMessage())),
    provider: nullish(ModelProviderRef())
  })
)

export const ModelBilling: () => Schema.Schema<T.ModelBilling> = lazy(() =>
  Schema.Struct({
    multiplier: nullish(number()),
    tokenPrices: nullish(ModelBillingTokenPrices()),
    discountPercent: nullish(integer()),
    promo: nullish(ModelBillingPromo())
  })
)

export const ModelBillingPromo: () => Schema.Schema<T.ModelBillingPromo> = lazy(() =>
  Schema.Struct({
    id: nullish(Schema.String),
    discountPercent: nullish(number()),
    endsAt: nullish(Schema.String),
    message: nullish(Schema.String),
    showBanner: nullish(Schema.Boolean)
  })
)

export const ModelBillingTokenPrices: () => Schema.Schema<T.ModelBillingTokenPrices> = lazy(() =>
  Schema.Struct({
    inputPrice: nullish(number()),
    outputPrice: nullish(number()),
    cachePrice: nullish(number()),
    cacheReadPrice: nullish(number()),
    cacheWritePrice: nullish(number()),
    cacheWrite1hPrice: nullish(number()),
    batchSize: nullish(integer()),
    contextMax: nullish(integer()),
    maxPromptTokens: nullish(integer()),
    longContext: nullish(ModelBillingTokenPricesLongContext())
  })
)

export const ModelBillingTokenPricesLongContext: () => Schema.Schema<T.ModelBillingTokenPricesLongContext> = lazy(() =>
  Schema.Struct({
    inputPrice: nullish(number()),
    outputPrice: nullish(number()),
    cachePrice: nullish(number()),
    cacheReadPrice: nullish(number()),
    cacheWritePrice: nullish(number()),
    cacheWrite1hPrice: nullish(number()),
    contextMax: nullish(integer()),
    maxPromptTokens: nullish(integer())
  })
)

export const ModelCapabilities: () => Schema.Schema<T.ModelCapabilities> = lazy(() =>
  Schema.Struct({
    supports: nullish(ModelCapabilitiesSupports()),
    limits: nullish(ModelCapabilitiesLimits())
  })
)

export const ModelCapabilitiesLimits: () => Schema.Schema<T.ModelCapabilitiesLimits> = lazy(() =>
  Schema.Struct({
    max_prompt_tokens: nullish(integer()),
    max_output_tokens: nullish(integer()),
    max_context_window_tokens: nullish(integer()),
    vision: nullish(ModelCapabilitiesLimitsVision())
  })
)

export const ModelCapabilitiesLimitsVision: () => Schema.Schema<T.ModelCapabilitiesLimitsVision> = lazy(() =>
  Schema.Struct({
    supported_media_types: Schema.Array(Schema.String),
    max_prompt_images: integer(),
    max_prompt_image_size: integer()
  })
)

export const ModelCapabilitiesSupports: () => Schema.Schema<T.ModelCapabilitiesSupports> = lazy(() =>
  Schema.Struct({
    vision: nullish(Schema.Boolean),
    toolCalls: nullish(Schema.Boolean),
    reasoningEffort: nullish(Schema.Boolean),
    adaptive_thinking: nullish(S.AdaptiveThinkingSupport())
  })
)

export const ModelList: () => Schema.Schema<T.ModelList> = lazy(() =>
  Schema.Struct({
    models: Schema.Array(Model())
  })
)

export const ModelMessage: () => Schema.Schema<T.ModelMessage> = lazy(() =>
  Schema.Struct({
    code: Schema.String,
    message: Schema.String
  })
)

export const ModelPickerCategory: () => Schema.Schema<T.ModelPickerCategory> = lazy(() =>
  open("lightweight", "versatile", "powerful")
)

export const ModelPolicy: () => Schema.Schema<T.ModelPolicy> = lazy(() =>
  Schema.Struct({
    state: ModelPolicyState(),
    terms: nullish(Schema.String)
  })
)

export const ModelPolicyState: () => Schema.Schema<T.ModelPolicyState> = lazy(() =>
  open("enabled", "disabled", "unconfigured")
)

export const ModelProviderRef: () => Schema.Schema<T.ModelProviderRef> = lazy(() =>
  Schema.Struct({
    id: Schema.String,
    label: Schema.String,
    kind: S.ModelProviderKind()
  })
)

export const ModelWarningText: () => Schema.Schema<T.ModelWarningText> = lazy(() =>
  Schema.Struct({
    dataRetention: nullish(Schema.String)
  })
)

export const ModelsListRequest: () => Schema.Schema<T.ModelsListRequest> = lazy(() =>
  Schema.Struct({
    selectionId: Schema.optional(Schema.String),
    gitHubToken: Schema.optional(Schema.String)
  })
)

export const PingRequest: () => Schema.Schema<T.PingRequest> = lazy(() =>
  Schema.Struct({
    message: Schema.optional(Schema.String)
  })
)

export const PingResult: () => Schema.Schema<T.PingResult> = lazy(() =>
  Schema.Struct({
    message: Schema.String,
    timestamp: Schema.String,
    protocolVersion: integer()
  })
)

export const PluginListResult: () => Schema.Schema<T.PluginListResult> = lazy(() =>
  Schema.Struct({
    plugins: Schema.Array(S.InstalledPluginInfo())
  })
)

export const PluginUpdateAllEntry: () => Schema.Schema<T.PluginUpdateAllEntry> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    marketplace: Schema.String,
    success: Schema.Boolean,
    previousVersion: nullish(Schema.String),
    newVersion: nullish(Schema.String),
    skillsInstalled: nullish(integer()),
    error: nullish(Schema.String)
  })
)

export const PluginUpdateAllResult: () => Schema.Schema<T.PluginUpdateAllResult> = lazy(() =>
  Schema.Struct({
    results: Schema.Array(PluginUpdateAllEntry())
  })
)

export const PluginsBuiltinSetRequest: () => Schema.Schema<T.PluginsBuiltinSetRequest> = lazy(() =>
  Schema.Struct({
    paths: Schema.Array(Schema.String)
  })
)

export const PluginsDisableRequest: () => Schema.Schema<T.PluginsDisableRequest> = lazy(() =>
  Schema.Struct({
    names: Schema.Array(Schema.String),
    workingDirectory: Schema.optional(Schema.String)
  })
)

export const PluginsEnableRequest: () => Schema.Schema<T.PluginsEnableRequest> = lazy(() =>
  Schema.Struct({
    names: Schema.Array(Schema.String),
    workingDirectory: Schema.optional(Schema.String)
  })
)

export const PluginsInstallRequest: () => Schema.Schema<T.PluginsInstallRequest> = lazy(() =>
  Schema.Struct({
    source: Schema.String,
    workingDirectory: Schema.optional(Schema.String)
  })
)

export const RemoteControlConfig: () => Schema.Schema<T.RemoteControlConfig> = lazy(() =>
  Schema.Struct({
    remote: Schema.Boolean,
    steerable: Schema.Boolean,
    explicit: Schema.Boolean,
    silent: Schema.Boolean,
    taskId: Schema.optional(Schema.String),
    existingMcSession: Schema.optional(RemoteControlConfigExistingMcSession())
  })
)

export const RemoteControlConfigExistingMcSession: () => Schema.Schema<T.RemoteControlConfigExistingMcSession> = lazy(
  () =>
    Schema.Struct({
      mcSessionId: Schema.String,
      mcTaskId: Schema.String
    })
)

export const RemoteControlStatus: () => Schema.Schema<T.RemoteControlStatus> = lazy(() =>
  Schema.Union(
    RemoteControlStatusOff(),
    RemoteControlStatusConnecting(),
    RemoteControlStatusActive(),
    RemoteControlStatusError(),
    unrecognized("state", "off", "connecting", "active", "error")
  )
)

export const RemoteControlStatusActive: () => Schema.Schema<T.RemoteControlStatusActive> = lazy(() =>
  Schema.Struct({
    state: Schema.Literal("active"),
    attachedSessionId: Schema.String,
    frontendUrl: nullish(Schema.String),
    isSteerable: Schema.Boolean,
    promptManager: Schema.optional(json()),
    awaitingFirstMessage: nullish(Schema.Boolean)
  })
)

export const RemoteControlStatusConnecting: () => Schema.Schema<T.RemoteControlStatusConnecting> = lazy(() =>
  Schema.Struct({
    state: Schema.Literal("connecting"),
    attachedSessionId: Schema.String
  })
)

export const RemoteControlStatusError: () => Schema.Schema<T.RemoteControlStatusError> = lazy(() =>
  Schema.Struct({
    state: Schema.Literal("error"),
    error: Schema.String,
    attachedSessionId: nullish(Schema.String)
  })
)

export const RemoteControlStatusOff: () => Schema.Schema<T.RemoteControlStatusOff> = lazy(() =>
  Schema.Struct({
    state: Schema.Literal("off")
  })
)

export const RemoteControlStatusResult: () => Schema.Schema<T.RemoteControlStatusResult> = lazy(() =>
  Schema.Struct({
    status: RemoteControlStatus()
  })
)

export const RemoteControlStopResult: () => Schema.Schema<T.RemoteControlStopResult> = lazy(() =>
  Schema.Struct({
    status: RemoteControlStatus(),
    stopped: Schema.Boolean
  })
)

export const RemoteControlTransferResult: () => Schema.Schema<T.RemoteControlTransferResult> = lazy(() =>
  Schema.Struct({
    status: RemoteControlStatus(),
    transferred: Schema.Boolean
  })
)

export const RemoteSessionConnectionResult: () => Schema.Schema<T.RemoteSessionConnectionResult> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    metadata: ConnectedRemoteSessionMetadata()
  })
)

export const RemoteSessionHostStatus: () => Schema.Schema<T.RemoteSessionHostStatus> = lazy(() =>
  open("idle", "working", "input-needed", "error")
)

export const RemoteSessionMetadataRepository: () => Schema.Schema<T.RemoteSessionMetadataRepository> = lazy(() =>
  Schema.Struct({
    owner: Schema.String,
    name: Schema.String,
    branch: Schema.String
  })
)

export const RemoteSessionMetadataTaskType: () => Schema.Schema<T.RemoteSessionMetadataTaskType> = lazy(() =>
  open("cca", "cli")
)

export const RemoteSessionMetadataValue: () => Schema.Schema<T.RemoteSessionMetadataValue> = lazy(() =>
  Schema.Struct({
    isRemote: Schema.Literal(true),
    sessionId: Schema.String,
    startTime: Schema.String,
    modifiedTime: Schema.String,
    summary: nullish(Schema.String),
    name: nullish(Schema.String),
    context: nullish(SessionContext()),
    repository: RemoteSessionMetadataRepository(),
    remoteSessionIds: Schema.Array(Schema.String),
    pullRequestNumber: nullish(integer()),
    resourceId: nullish(Schema.String),
    taskType: nullish(RemoteSessionMetadataTaskType()),
    staleAt: nullish(Schema.String),
    state: nullish(Schema.String),
    hostStatus: nullish(RemoteSessionHostStatus()),
    hostActivity: nullish(Schema.String)
  })
)

export const RemoteSessionRepository: () => Schema.Schema<T.RemoteSessionRepository> = lazy(() =>
  Schema.Struct({
    owner: Schema.String,
    name: Schema.String,
    branch: Schema.optional(Schema.String)
  })
)

export const SandboxHostCapability: () => Schema.Schema<T.SandboxHostCapability> = lazy(() =>
  Schema.Struct({
    name: SandboxHostCapabilityName(),
    supported: Schema.Boolean,
    reason: nullish(Schema.String)
  })
)

export const SandboxHostCapabilityName: () => Schema.Schema<T.SandboxHostCapabilityName> = lazy(() => Schema.String)

export const SandboxHostSupport: () => Schema.Schema<T.SandboxHostSupport> = lazy(() =>
  Schema.Struct({
    supported: Schema.Boolean,
    reason: nullish(Schema.String),
    capabilities: Schema.Array(SandboxHostCapability())
  })
)

export const SecretsAddFilterValuesRequest: () => Schema.Schema<T.SecretsAddFilterValuesRequest> = lazy(() =>
  Schema.Struct({
    values: Schema.Array(Schema.String)
  })
)

export const SecretsAddFilterValuesResult: () => Schema.Schema<T.SecretsAddFilterValuesResult> = lazy(() =>
  Schema.Struct({
    ok: Schema.Literal(true)
  })
)

export const ServerAgentList: () => Schema.Schema<T.ServerAgentList> = lazy(() =>
  Schema.Struct({
    agents: Schema.Array(S.AgentInfo())
  })
)

export const ServerInstructionSourceList: () => Schema.Schema<T.ServerInstructionSourceList> = lazy(() =>
  Schema.Struct({
    sources: Schema.Array(S.InstructionSource())
  })
)

export const ServerSkill: () => Schema.Schema<T.ServerSkill> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    commandName: nullish(Schema.String),
    description: Schema.String,
    source: E.SkillSource(),
    userInvocable: Schema.Boolean,
    enabled: Schema.Boolean,
    path: nullish(Schema.String),
    projectPath: nullish(Schema.String),
    argumentHint: nullish(Schema.String)
  })
)

export const ServerSkillList: () => Schema.Schema<T.ServerSkillList> = lazy(() =>
  Schema.Struct({
    skills: Schema.Array(ServerSkill()),
    errors: nullish(Schema.Array(Schema.String))
  })
)

export const SessionBulkDeleteResult: () => Schema.Schema<T.SessionBulkDeleteResult> = lazy(() =>
  Schema.Struct({
    freedBytes: Schema.Record({ key: Schema.String, value: integer() })
  })
)

export const SessionContext: () => Schema.Schema<T.SessionContext> = lazy(() =>
  Schema.Struct({
    cwd: Schema.String,
    gitRoot: nullish(Schema.String),
    repository: nullish(Schema.String),
    hostType: nullish(SessionContextHostType()),
    branch: nullish(Schema.String)
  })
)

export const SessionContextHostType: () => Schema.Schema<T.SessionContextHostType> = lazy(() => open("github", "ado"))

export const SessionCreateRequest: () => Schema.Schema<T.SessionCreateRequest> = lazy(() =>
  Schema.Struct(
    {
      sessionId: Schema.optional(Schema.String)
    },
    Schema.Record({ key: Schema.String, value: json() })
  )
)

export const SessionEnrichMetadataResult: () => Schema.Schema<T.SessionEnrichMetadataResult> = lazy(() =>
  Schema.Struct({
    sessions: Schema.Array(LocalSessionMetadataValue())
  })
)

export const SessionFsSetProviderCapabilities: () => Schema.Schema<T.SessionFsSetProviderCapabilities> = lazy(() =>
  Schema.Struct({
    sqlite: Schema.optional(Schema.Boolean)
  })
)

export const SessionFsSetProviderConventions: () => Schema.Schema<T.SessionFsSetProviderConventions> = lazy(() =>
  Schema.Literal("windows", "posix")
)

export const SessionFsSetProviderRequest: () => Schema.Schema<T.SessionFsSetProviderRequest> = lazy(() =>
  Schema.Struct({
    initialCwd: Schema.String,
    sessionStatePath: Schema.String,
    conventions: SessionFsSetProviderConventions(),
    capabilities: Schema.optional(SessionFsSetProviderCapabilities())
  })
)

export const SessionFsSetProviderResult: () => Schema.Schema<T.SessionFsSetProviderResult> = lazy(() =>
  Schema.Struct({
    success: Schema.Boolean
  })
)

export const SessionGetForegroundResult: () => Schema.Schema<T.SessionGetForegroundResult> = lazy(() =>
  Schema.Struct({
    sessionId: nullish(Schema.String),
    workspacePath: nullish(Schema.String)
  })
)

export const SessionGetLastIdResult: () => Schema.Schema<T.SessionGetLastIdResult> = lazy(() =>
  Schema.Struct({
    sessionId: nullish(Schema.String)
  })
)

export const SessionGetMetadataResult: () => Schema.Schema<T.SessionGetMetadataResult> = lazy(() =>
  Schema.Struct({
    session: nullish(SessionSummary())
  })
)

export const SessionList: () => Schema.Schema<T.SessionList> = lazy(() =>
  Schema.Struct({
    sessions: Schema.Array(SessionListEntry())
  })
)

export const SessionListEntry: () => Schema.Schema<T.SessionListEntry> = lazy(() =>
  Schema.Union(LocalSessionMetadataValue(), RemoteSessionMetadataValue())
)

export const SessionListFilter: () => Schema.Schema<T.SessionListFilter> = lazy(() =>
  Schema.Struct({
    cwd: Schema.optional(Schema.String),
    gitRoot: Schema.optional(Schema.String),
    repository: Schema.optional(Schema.String),
    branch: Schema.optional(Schema.String)
  })
)

export const SessionListRequest: () => Schema.Schema<T.SessionListRequest> = lazy(() =>
  Schema.Struct({
    filter: Schema.optional(SessionListFilter())
  })
)

export const SessionListResult: () => Schema.Schema<T.SessionListResult> = lazy(() =>
  Schema.Struct({
    sessions: Schema.Array(SessionSummary())
  })
)

export const SessionLoadDeferredRepoHooksResult: () => Schema.Schema<T.SessionLoadDeferredRepoHooksResult> = lazy(() =>
  Schema.Struct({
    startupPrompts: Schema.Array(Schema.String),
    hookCount: integer()
  })
)

export const SessionManagedPermissions: () => Schema.Schema<T.SessionManagedPermissions> = lazy(() =>
  Schema.Struct({
    disableBypassPermissionsMode: Schema.optional(Schema.String),
    deny: Schema.optional(Schema.Array(Schema.String)),
    ask: Schema.optional(Schema.Array(Schema.String)),
    allow: Schema.optional(Schema.Array(Schema.String))
  })
)

export const SessionManagedSettings: () => Schema.Schema<T.SessionManagedSettings> = lazy(() =>
  Schema.Struct({
    permissions: Schema.optional(SessionManagedPermissions())
  })
)

export const SessionOpenOptions: () => Schema.Schema<T.SessionOpenOptions> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.optional(Schema.String),
    name: Schema.optional(Schema.String),
    model: Schema.optional(Schema.String),
    reasoningEffort: Schema.optional(Schema.String),
    reasoningSummary: Schema.optional(SessionOpenOptionsReasoningSummary()),
    verbosity: Schema.optional(E.Verbosity()),
    clientName: Schema.optional(Schema.String),
    authClientIdMetadataUrl: Schema.optional(Schema.String),
    clientKind: Schema.optional(Schema.String),
    lspClientName: Schema.optional(Schema.String),
    integrationId: Schema.optional(Schema.String),
    expAssignments: Schema.optional(json()),
    enableManagedSettings: Schema.optional(Schema.Boolean),
    managedSettings: Schema.optional(SessionManagedSettings()),
    enableFileChangeTracking: Schema.optional(Schema.Boolean),
    featureFlags: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Boolean })),
    isExperimentalMode: Schema.optional(Schema.Boolean),
    authInfo: Schema.optional(S.AuthInfo()),
    provider: Schema.optional(S.ProviderConfig()),
    capi: Schema.optional(S.CapiSessionOptions()),
    providers: Schema.optional(Schema.Array(S.NamedProviderConfig())),
    models: Schema.optional(Schema.Array(S.ProviderModelConfig())),
    workingDirectory: Schema.optional(Schema.String),
    additionalDirectories: Schema.optional(Schema.Array(Schema.String)),
    workingDirectoryContext: Schema.optional(SessionContext()),
    remoteSteerable: Schema.optional(Schema.Boolean),
    remoteExporting: Schema.optional(Schema.Boolean),
    remoteDefaultedOn: Schema.optional(Schema.Boolean),
    detachedFromSpawningParentSessionId: Schema.optional(Schema.String),
    detachedFromSpawningParentEngagementId: Schema.optional(Schema.String),
    availableTools: Schema.optional(Schema.Array(Schema.String)),
    excludedTools: Schema.optional(Schema.Array(Schema.String)),
    includedBuiltinAgents: Schema.optional(Schema.Array(Schema.String)),
    excludedBuiltinAgents: Schema.optional(Schema.Array(Schema.String)),
    enableScriptSafety: Schema.optional(Schema.Boolean),
    shell: Schema.optional(S.ShellOptions()),
    shellInitProfile: Schema.optional(Schema.String),
    shellProcessFlags: Schema.optional(Schema.Array(Schema.String)),
    sandboxConfig: Schema.optional(S.SandboxConfig()),
    sandboxConfigSource: Schema.optional(S.SandboxConfigSource()),
    logInteractiveShells: Schema.optional(Schema.Boolean),
    envValueMode: Schema.optional(SessionOpenOptionsEnvValueMode()),
    disabledMcpServers: Schema.optional(Schema.Array(Schema.String)),
    managedMcpServers: Schema.optional(Schema.Record({ key: Schema.String, value: ManagedMcpServerConfig() })),
    allowAllMcpServerInstructions: Schema.optional(Schema.Boolean),
    skillDirectories: Schema.optional(Schema.Array(Schema.String)),
    ignoredSkillsLocations: Schema.optional(Schema.Array(Schema.String)),
    enableSkills: Schema.optional(Schema.Boolean),
    hasSkillProvider: Schema.optional(Schema.Boolean),
    includedBuiltinSkills: Schema.optional(Schema.Array(Schema.String)),
    disabledSkills: Schema.optional(Schema.Array(Schema.String)),
    installedPlugins: Schema.optional(Schema.Array(InstalledPlugin())),
    customAgentsLocalOnly: Schema.optional(Schema.Boolean),
    skipCustomInstructions: Schema.optional(Schema.Boolean),
    refreshCustomInstructions: Schema.optional(Schema.Boolean),
    disabledInstructionSources: Schema.optional(Schema.Array(Schema.String)),
    coauthorEnabled: Schema.optional(Schema.Boolean),
    trajectoryFile: Schema.optional(Schema.String),
    enableStreaming: Schema.optional(Schema.Boolean),
    enableCitations: Schema.optional(Schema.Boolean),
    copilotUrl: Schema.optional(Schema.String),
    askUserDisabled: Schema.optional(Schema.Boolean),
    continueOnAutoMode: Schema.optional(Schema.Boolean),
    runningInInteractiveMode: Schema.optional(Schema.Boolean),
    enableOnDemandInstructionDiscovery: Schema.optional(Schema.Boolean),
    maxInlineBinaryBytes: Schema.optional(integer()),
    modelCapabilitiesOverrides: Schema.optional(S.ModelCapabilitiesOverride()),
    sessionLimits: Schema.optional(E.SessionLimitsConfig()),
    agentContext: Schema.optional(Schema.String),
    eventsLogDirectory: Schema.optional(Schema.String),
    eventsLogIncludesSubagents: Schema.optional(Schema.Boolean),
    configDir: Schema.optional(Schema.String),
    additionalContentExclusionPolicies: Schema.optional(
      Schema.Array(SessionOpenOptionsAdditionalContentExclusionPolicy())
    ),
    memory: Schema.optional(MemoryConfiguration()),
    sessionCapabilities: Schema.optional(Schema.Array(S.SessionCapability()))
  })
)

export const SessionOpenOptionsAdditionalContentExclusionPolicy: () => Schema.Schema<T.SessionOpenOptionsAdditionalContentExclusionPolicy> =
  lazy(() =>
    Schema.Struct({
      rules: Schema.Array(SessionOpenOptionsAdditionalContentExclusionPolicyRule()),
      last_updated_at: json(),
      scope: SessionOpenOptionsAdditionalContentExclusionPolicyScope()
    })
  )

export const SessionOpenOptionsAdditionalContentExclusionPolicyRule: () => Schema.Schema<T.SessionOpenOptionsAdditionalContentExclusionPolicyRule> =
  lazy(() =>
    Schema.Struct({
      paths: Schema.Array(Schema.String),
      ifAnyMatch: Schema.optional(Schema.Array(Schema.String)),
      ifNoneMatch: Schema.optional(Schema.Array(Schema.String)),
      source: SessionOpenOptionsAdditionalContentExclusionPolicyRuleSource()
    })
  )

export const SessionOpenOptionsAdditionalContentExclusionPolicyRuleSource: () => Schema.Schema<T.SessionOpenOptionsAdditionalContentExclusionPolicyRuleSource> =
  lazy(() =>
    Schema.Struct({
      name: Schema.String,
      type: Schema.String
    })
  )

export const SessionOpenOptionsAdditionalContentExclusionPolicyScope: () => Schema.Schema<T.SessionOpenOptionsAdditionalContentExclusionPolicyScope> =
  lazy(() => Schema.Literal("repo", "all"))

export const SessionOpenOptionsEnvValueMode: () => Schema.Schema<T.SessionOpenOptionsEnvValueMode> = lazy(() =>
  Schema.Literal("direct", "indirect")
)

export const SessionOpenOptionsReasoningSummary: () => Schema.Schema<T.SessionOpenOptionsReasoningSummary> = lazy(() =>
  Schema.Literal("none", "concise", "detailed")
)

export const SessionOpenParams: () => Schema.Schema<T.SessionOpenParams> = lazy(() =>
  Schema.Union(
    SessionsOpenCreate(),
    SessionsOpenResume(),
    SessionsOpenResumeLast(),
    SessionsOpenAttach(),
    SessionsOpenRemote(),
    SessionsOpenCloud(),
    SessionsOpenHandoff()
  )
)

export const SessionOpenResult: () => Schema.Schema<T.SessionOpenResult> = lazy(() =>
  Schema.Struct({
    status: SessionsOpenStatus(),
    sessionId: nullish(Schema.String),
    sessionApi: Schema.optional(json()),
    startupPrompts: nullish(Schema.Array(Schema.String)),
    remoteSessionId: nullish(Schema.String),
    metadata: nullish(RemoteSessionMetadataValue()),
    progress: nullish(Schema.Array(SessionsOpenProgress()))
  })
)

export const SessionOpened: () => Schema.Schema<T.SessionOpened> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    workspacePath: nullish(Schema.String),
    capabilities: nullish(Schema.Record({ key: Schema.String, value: json() })),
    openCanvases: nullish(Schema.Array(json())),
    grantedEnvironmentVariables: nullish(Schema.Record({ key: Schema.String, value: Schema.String }))
  })
)

export const SessionPruneResult: () => Schema.Schema<T.SessionPruneResult> = lazy(() =>
  Schema.Struct({
    deleted: Schema.Array(Schema.String),
    candidates: Schema.Array(Schema.String),
    skipped: Schema.Array(Schema.String),
    freedBytes: integer(),
    dryRun: Schema.Boolean
  })
)

export const SessionRequest: () => Schema.Schema<T.SessionRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const SessionResumeRequest: () => Schema.Schema<T.SessionResumeRequest> = lazy(() =>
  Schema.Struct(
    {
      sessionId: Schema.String
    },
    Schema.Record({ key: Schema.String, value: json() })
  )
)

export const SessionSizes: () => Schema.Schema<T.SessionSizes> = lazy(() =>
  Schema.Struct({
    sizes: Schema.Record({ key: Schema.String, value: integer() })
  })
)

export const SessionSource: () => Schema.Schema<T.SessionSource> = lazy(() => Schema.Literal("local", "remote", "all"))

export const SessionSummary: () => Schema.Schema<T.SessionSummary> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    startTime: Schema.String,
    modifiedTime: Schema.String,
    summary: nullish(Schema.String),
    isRemote: nullish(Schema.Boolean),
    context: nullish(SessionSummaryContext())
  })
)

export const SessionSummaryContext: () => Schema.Schema<T.SessionSummaryContext> = lazy(() =>
  Schema.Struct({
    cwd: nullish(Schema.String),
    gitRoot: nullish(Schema.String),
    repository: nullish(Schema.String),
    branch: nullish(Schema.String)
  })
)

export const SessionsBulkDeleteRequest: () => Schema.Schema<T.SessionsBulkDeleteRequest> = lazy(() =>
  Schema.Struct({
    sessionIds: Schema.Array(Schema.String)
  })
)

export const SessionsCheckInUseRequest: () => Schema.Schema<T.SessionsCheckInUseRequest> = lazy(() =>
  Schema.Struct({
    sessionIds: Schema.Array(Schema.String)
  })
)

export const SessionsCheckInUseResult: () => Schema.Schema<T.SessionsCheckInUseResult> = lazy(() =>
  Schema.Struct({
    inUse: Schema.Array(Schema.String)
  })
)

export const SessionsClientMetadataEntry: () => Schema.Schema<T.SessionsClientMetadataEntry> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      status: Schema.Literal("ok"),
      sessionId: Schema.String,
      metadata: S.ClientMetadata()
    }),
    Schema.Struct({
      status: Schema.Literal("notFound"),
      sessionId: Schema.String
    }),
    Schema.Struct({
      status: Schema.Literal("corrupt"),
      sessionId: Schema.String
    }),
    Schema.Struct({
      status: Schema.Literal("unsupportedVersion"),
      sessionId: Schema.String
    }),
    Schema.Struct({
      status: Schema.Literal("unavailable"),
      sessionId: Schema.String,
      code: Schema.String,
      message: Schema.String
    }),
    unrecognized("status", "ok", "notFound", "corrupt", "unsupportedVersion", "unavailable")
  )
)

export const SessionsCloseRequest: () => Schema.Schema<T.SessionsCloseRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const SessionsCloseResult: () => Schema.Schema<T.SessionsCloseResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const SessionsDeleteRequest: () => Schema.Schema<T.SessionsDeleteRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    sessionPath: Schema.optional(Schema.Union(Schema.String, Schema.Null))
  })
)

export const SessionsEnrichMetadataRequest: () => Schema.Schema<T.SessionsEnrichMetadataRequest> = lazy(() =>
  Schema.Struct({
    sessions: Schema.Array(LocalSessionMetadataValue())
  })
)

export const SessionsFindByPrefixRequest: () => Schema.Schema<T.SessionsFindByPrefixRequest> = lazy(() =>
  Schema.Struct({
    prefix: Schema.String
  })
)

export const SessionsFindByPrefixResult: () => Schema.Schema<T.SessionsFindByPrefixResult> = lazy(() =>
  Schema.Struct({
    sessionId: nullish(Schema.String)
  })
)

export const SessionsFindByTaskIDRequest: () => Schema.Schema<T.SessionsFindByTaskIDRequest> = lazy(() =>
  Schema.Struct({
    taskId: Schema.String
  })
)

export const SessionsFindByTaskIDResult: () => Schema.Schema<T.SessionsFindByTaskIDResult> = lazy(() =>
  Schema.Struct({
    sessionId: nullish(Schema.String)
  })
)

export const SessionsForkRequest: () => Schema.Schema<T.SessionsForkRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    toEventId: Schema.optional(Schema.String),
    name: Schema.optional(Schema.String)
  })
)

export const SessionsForkResult: () => Schema.Schema<T.SessionsForkResult> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    name: nullish(Schema.String)
  })
)

export const SessionsGetBoardEntryCountRequest: () => Schema.Schema<T.SessionsGetBoardEntryCountRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const SessionsGetBoardEntryCountResult: () => Schema.Schema<T.SessionsGetBoardEntryCountResult> = lazy(() =>
  Schema.Struct({
    count: nullish(integer())
  })
)

export const SessionsGetClientMetadataRequest: () => Schema.Schema<T.SessionsGetClientMetadataRequest> = lazy(() =>
  Schema.Struct({
    sessionIds: Schema.Array(Schema.String),
    keys: Schema.optional(Schema.Array(Schema.String))
  })
)

export const SessionsGetClientMetadataResult: () => Schema.Schema<T.SessionsGetClientMetadataResult> = lazy(() =>
  Schema.Array(SessionsClientMetadataEntry())
)

export const SessionsGetEventFilePathRequest: () => Schema.Schema<T.SessionsGetEventFilePathRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const SessionsGetEventFilePathResult: () => Schema.Schema<T.SessionsGetEventFilePathResult> = lazy(() =>
  Schema.Struct({
    filePath: Schema.String
  })
)

export const SessionsGetLastForContextRequest: () => Schema.Schema<T.SessionsGetLastForContextRequest> = lazy(() =>
  Schema.Struct({
    context: Schema.optional(SessionContext())
  })
)

export const SessionsGetLastForContextResult: () => Schema.Schema<T.SessionsGetLastForContextResult> = lazy(() =>
  Schema.Struct({
    sessionId: nullish(Schema.String)
  })
)

export const SessionsGetMetadataRequest: () => Schema.Schema<T.SessionsGetMetadataRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const SessionsGetMetadataResult: () => Schema.Schema<T.SessionsGetMetadataResult> = lazy(() =>
  Schema.Struct({
    session: nullish(LocalSessionMetadataValue())
  })
)

export const SessionsGetPersistedRemoteSteerableRequest: () => Schema.Schema<T.SessionsGetPersistedRemoteSteerableRequest> =
  lazy(() =>
    Schema.Struct({
      sessionId: Schema.String
    })
  )

export const SessionsGetPersistedRemoteSteerableResult: () => Schema.Schema<T.SessionsGetPersistedRemoteSteerableResult> =
  lazy(() =>
    Schema.Struct({
      remoteSteerable: nullish(Schema.Boolean)
    })
  )

export const SessionsListNonEmptySessionIdsRequest: () => Schema.Schema<T.SessionsListNonEmptySessionIdsRequest> = lazy(
  () =>
    Schema.Struct({
      limit: Schema.optional(integer())
    })
)

export const SessionsListNonEmptySessionIdsResult: () => Schema.Schema<T.SessionsListNonEmptySessionIdsResult> = lazy(
  () =>
    Schema.Struct({
      sessionIds: Schema.Array(Schema.String)
    })
)

export const SessionsListRequest: () => Schema.Schema<T.SessionsListRequest> = lazy(() =>
  Schema.Struct({
    source: Schema.optional(SessionSource()),
    metadataLimit: Schema.optional(integer()),
    filter: Schema.optional(SessionListFilter()),
    includeDetached: Schema.optional(Schema.Boolean),
    throwOnError: Schema.optional(Schema.Boolean)
  })
)

export const SessionsLoadDeferredRepoHooksRequest: () => Schema.Schema<T.SessionsLoadDeferredRepoHooksRequest> = lazy(
  () =>
    Schema.Struct({
      sessionId: Schema.String
    })
)

export const SessionsOpenAttach: () => Schema.Schema<T.SessionsOpenAttach> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("attach"),
    sessionId: Schema.String
  })
)

export const SessionsOpenCloud: () => Schema.Schema<T.SessionsOpenCloud> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("cloud"),
    repository: Schema.optional(RemoteSessionRepository()),
    owner: Schema.optional(Schema.String),
    options: Schema.optional(SessionOpenOptions()),
    onTaskCreated: Schema.optional(json())
  })
)

export const SessionsOpenCreate: () => Schema.Schema<T.SessionsOpenCreate> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("create"),
    options: Schema.optional(SessionOpenOptions()),
    emitStart: Schema.optional(Schema.Boolean)
  })
)

export const SessionsOpenHandoff: () => Schema.Schema<T.SessionsOpenHandoff> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("handoff"),
    metadata: RemoteSessionMetadataValue(),
    options: Schema.optional(SessionOpenOptions()),
    taskType: Schema.optional(SessionsOpenHandoffTaskType()),
    onProgress: Schema.optional(json()),
    onConfirm: Schema.optional(json())
  })
)

export const SessionsOpenHandoffTaskType: () => Schema.Schema<T.SessionsOpenHandoffTaskType> = lazy(() =>
  Schema.Literal("cca", "cli")
)

export const SessionsOpenProgress: () => Schema.Schema<T.SessionsOpenProgress> = lazy(() =>
  Schema.Struct({
    step: SessionsOpenProgressStep(),
    status: SessionsOpenProgressStatus(),
    message: nullish(Schema.String)
  })
)

export const SessionsOpenProgressStatus: () => Schema.Schema<T.SessionsOpenProgressStatus> = lazy(() =>
  open("in-progress", "complete")
)

export const SessionsOpenProgressStep: () => Schema.Schema<T.SessionsOpenProgressStep> = lazy(() =>
  open("load-session", "validate-repo", "check-changes", "checkout-branch", "create-session", "save-session")
)

export const SessionsOpenRemote: () => Schema.Schema<T.SessionsOpenRemote> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("remote"),
    remoteSessionId: Schema.String,
    repository: Schema.optional(RemoteSessionRepository()),
    options: Schema.optional(SessionOpenOptions())
  })
)

export const SessionsOpenResume: () => Schema.Schema<T.SessionsOpenResume> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("resume"),
    sessionId: Schema.String,
    options: Schema.optional(SessionOpenOptions()),
    resume: Schema.optional(Schema.Boolean),
    suppressResumeWorkspaceMetadataWriteback: Schema.optional(Schema.Boolean)
  })
)

export const SessionsOpenResumeLast: () => Schema.Schema<T.SessionsOpenResumeLast> = lazy(() =>
  Schema.Struct({
    kind: Schema.Literal("resumeLast"),
    context: Schema.optional(SessionContext()),
    options: Schema.optional(SessionOpenOptions()),
    suppressResumeWorkspaceMetadataWriteback: Schema.optional(Schema.Boolean)
  })
)

export const SessionsOpenStatus: () => Schema.Schema<T.SessionsOpenStatus> = lazy(() =>
  open("created", "resumed", "not_found", "connected", "handed_off")
)

export const SessionsPruneOldRequest: () => Schema.Schema<T.SessionsPruneOldRequest> = lazy(() =>
  Schema.Struct({
    olderThanDays: integer(),
    dryRun: Schema.optional(Schema.Boolean),
    includeNamed: Schema.optional(Schema.Boolean),
    excludeSessionIds: Schema.optional(Schema.Array(Schema.String))
  })
)

export const SessionsReadPersistedEventsRequest: () => Schema.Schema<T.SessionsReadPersistedEventsRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    cursor: Schema.optional(Schema.String),
    max: Schema.optional(integer()),
    direction: Schema.optional(S.EventsReadDirection())
  })
)

export const SessionsReleaseLockRequest: () => Schema.Schema<T.SessionsReleaseLockRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const SessionsReleaseLockResult: () => Schema.Schema<T.SessionsReleaseLockResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const SessionsReloadPluginHooksRequest: () => Schema.Schema<T.SessionsReloadPluginHooksRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    deferRepoHooks: Schema.optional(Schema.Boolean)
  })
)

export const SessionsReloadPluginHooksResult: () => Schema.Schema<T.SessionsReloadPluginHooksResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const SessionsSaveRequest: () => Schema.Schema<T.SessionsSaveRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String
  })
)

export const SessionsSaveResult: () => Schema.Schema<T.SessionsSaveResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const SessionsSetAdditionalPluginsRequest: () => Schema.Schema<T.SessionsSetAdditionalPluginsRequest> = lazy(
  () =>
    Schema.Struct({
      plugins: Schema.Array(InstalledPlugin())
    })
)

export const SessionsSetAdditionalPluginsResult: () => Schema.Schema<T.SessionsSetAdditionalPluginsResult> = lazy(() =>
  Schema.Record({ key: Schema.String, value: json() })
)

export const SessionsSetRemoteControlSteeringRequest: () => Schema.Schema<T.SessionsSetRemoteControlSteeringRequest> =
  lazy(() =>
    Schema.Struct({
      enabled: Schema.Boolean
    })
  )

export const SessionsStartRemoteControlRequest: () => Schema.Schema<T.SessionsStartRemoteControlRequest> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    config: RemoteControlConfig()
  })
)

export const SessionsStopRemoteControlRequest: () => Schema.Schema<T.SessionsStopRemoteControlRequest> = lazy(() =>
  Schema.Struct({
    expectedSessionId: Schema.optional(Schema.String),
    force: Schema.optional(Schema.Boolean)
  })
)

export const SessionsTransferRemoteControlRequest: () => Schema.Schema<T.SessionsTransferRemoteControlRequest> = lazy(
  () =>
    Schema.Struct({
      toSessionId: Schema.String,
      expectedFromSessionId: Schema.optional(Schema.String)
    })
)

export const SkillApplyInstallRequest: () => Schema.Schema<T.SkillApplyInstallRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    planHandle: Schema.String,
    policySessionId: Schema.String
  })
)

export const SkillApplyUninstallRequest: () => Schema.Schema<T.SkillApplyUninstallRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    planHandle: Schema.String,
    policySessionId: Schema.String
  })
)

export const SkillDiscoveryPath: () => Schema.Schema<T.SkillDiscoveryPath> = lazy(() =>
  Schema.Struct({
    path: Schema.String,
    scope: SkillDiscoveryScope(),
    preferredForCreation: Schema.Boolean,
    projectPath: nullish(Schema.String)
  })
)

export const SkillDiscoveryPathList: () => Schema.Schema<T.SkillDiscoveryPathList> = lazy(() =>
  Schema.Struct({
    paths: Schema.Array(SkillDiscoveryPath())
  })
)

export const SkillDiscoveryScope: () => Schema.Schema<T.SkillDiscoveryScope> = lazy(() =>
  open("project", "personal-copilot", "personal-agents", "custom")
)

export const SkillInstallPlan: () => Schema.Schema<T.SkillInstallPlan> = lazy(() =>
  Schema.Struct({
    planHandle: Schema.String,
    operationId: Schema.String,
    expiresAt: Schema.String,
    review: S.SkillInstallationReview()
  })
)

export const SkillInstallationFailureReason: () => Schema.Schema<T.SkillInstallationFailureReason> = lazy(() =>
  open(
    "feature-disabled",
    "invalid-request",
    "operation-limit",
    "cancelled",
    "confirmation-unavailable",
    "confirmation-invalid",
    "policy-context-unavailable",
    "policy-changed",
    "resource-not-found",
    "plan-expired",
    "plan-replayed",
    "foreign-runtime",
    "wrong-kind",
    "search-mismatch",
    "expired",
    "invalid-candidate",
    "descriptor-unavailable",
    "descriptor-invalid",
    "entrypoint-unavailable",
    "invalid-skill",
    "payload-unavailable",
    "payload-mismatch",
    "source-changed",
    "lifecycle-unavailable",
    "recovery-required",
    "review-too-large",
    "busy",
    "already-installed",
    "configuration-modified",
    "write-failed"
  )
)

export const SkillInstallationManagementOutcome: () => Schema.Schema<T.SkillInstallationManagementOutcome> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("recovery-required")
    }),
    Schema.Struct({
      kind: Schema.Literal("install-planned"),
      plan: SkillInstallPlan()
    }),
    Schema.Struct({
      kind: Schema.Literal("listed"),
      installations: Schema.Array(S.SkillInstallationSummary())
    }),
    Schema.Struct({
      kind: Schema.Literal("recovered"),
      installations: Schema.Array(S.SkillInstallationSummary())
    }),
    Schema.Struct({
      kind: Schema.Literal("rolled-back"),
      reason: SkillInstallationFailureReason(),
      operation_id: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("uninstall-planned"),
      plan: SkillUninstallPlan()
    }),
    Schema.Struct({
      kind: Schema.Literal("operation"),
      operation: SkillInstallationOperationStatus()
    }),
    Schema.Struct({
      kind: Schema.Literal("enabled-changed"),
      installation: S.SkillInstallationSummary(),
      diagnostics: Schema.Array(Schema.String)
    }),
    Schema.Struct({
      kind: Schema.Literal("refused"),
      reason: SkillInstallationFailureReason()
    }),
    unrecognized(
      "kind",
      "recovery-required",
      "install-planned",
      "listed",
      "recovered",
      "rolled-back",
      "uninstall-planned",
      "operation",
      "enabled-changed",
      "refused"
    )
  )
)

export const SkillInstallationManagementResult: () => Schema.Schema<T.SkillInstallationManagementResult> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("outcome"),
      outcome: SkillInstallationManagementOutcome(),
      negotiated: CatalogNegotiatedContract()
    }),
    CatalogNegotiationRefusedError(),
    CatalogInvalidRequestError(),
    unrecognized("kind", "outcome", "negotiation-refused", "invalid-request")
  )
)

export const SkillInstallationOperationRequest: () => Schema.Schema<T.SkillInstallationOperationRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    operationId: Schema.String
  })
)

export const SkillInstallationOperationStatus: () => Schema.Schema<T.SkillInstallationOperationStatus> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      phase: Schema.Literal("preparing"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("prepared"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("awaiting-confirmation"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("revalidating"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("applying"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean
    }),
    Schema.Struct({
      phase: Schema.Literal("completed"),
      operationId: Schema.String,
      cancellationRequested: Schema.Boolean,
      outcome: SkillInstallationOutcome()
    }),
    unrecognized("phase", "preparing", "prepared", "awaiting-confirmation", "revalidating", "applying", "completed")
  )
)

export const SkillInstallationOutcome: () => Schema.Schema<T.SkillInstallationOutcome> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("installed"),
      installation: S.SkillInstallationSummary()
    }),
    Schema.Struct({
      kind: Schema.Literal("uninstalled"),
      installationId: Schema.String,
      operationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("rolled-back"),
      reason: SkillInstallationFailureReason(),
      operationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("recovery-required"),
      operationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("declined"),
      operationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("cancelled"),
      operationId: Schema.String
    }),
    Schema.Struct({
      kind: Schema.Literal("refused"),
      reason: SkillInstallationFailureReason(),
      operationId: nullish(Schema.String)
    }),
    unrecognized(
      "kind",
      "installed",
      "uninstalled",
      "rolled-back",
      "recovery-required",
      "declined",
      "cancelled",
      "refused"
    )
  )
)

export const SkillInstallationResult: () => Schema.Schema<T.SkillInstallationResult> = lazy(() =>
  Schema.Union(
    Schema.Struct({
      kind: Schema.Literal("outcome"),
      outcome: SkillInstallationOutcome(),
      negotiated: CatalogNegotiatedContract()
    }),
    CatalogNegotiationRefusedError(),
    CatalogInvalidRequestError(),
    unrecognized("kind", "outcome", "negotiation-refused", "invalid-request")
  )
)

export const SkillInstallationsRequest: () => Schema.Schema<T.SkillInstallationsRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    policySessionId: Schema.String
  })
)

export const SkillPlanInstallRequest: () => Schema.Schema<T.SkillPlanInstallRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    candidateHandle: Schema.String,
    policySessionId: Schema.String
  })
)

export const SkillPlanUninstallRequest: () => Schema.Schema<T.SkillPlanUninstallRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    installationId: Schema.String,
    policySessionId: Schema.String
  })
)

export const SkillSetEnabledRequest: () => Schema.Schema<T.SkillSetEnabledRequest> = lazy(() =>
  Schema.Struct({
    contract: CatalogClientContract(),
    installationId: Schema.String,
    enabled: Schema.Boolean,
    policySessionId: Schema.String
  })
)

export const SkillUninstallPlan: () => Schema.Schema<T.SkillUninstallPlan> = lazy(() =>
  Schema.Struct({
    planHandle: Schema.String,
    operationId: Schema.String,
    expiresAt: Schema.String,
    installation: S.SkillInstallationSummary(),
    review: S.SkillInstallationReview()
  })
)

export const SkillsConfigSetDisabledSkillsRequest: () => Schema.Schema<T.SkillsConfigSetDisabledSkillsRequest> = lazy(
  () =>
    Schema.Struct({
      disabledSkills: Schema.Array(Schema.String)
    })
)

export const SkillsConfigSetSkillDisabledRequest: () => Schema.Schema<T.SkillsConfigSetSkillDisabledRequest> = lazy(
  () =>
    Schema.Struct({
      name: Schema.String,
      disabled: Schema.Boolean
    })
)

export const SkillsDiscoverRequest: () => Schema.Schema<T.SkillsDiscoverRequest> = lazy(() =>
  Schema.Struct({
    projectPaths: Schema.optional(Schema.Array(Schema.String)),
    skillDirectories: Schema.optional(Schema.Array(Schema.String)),
    ignoredSkillsLocations: Schema.optional(Schema.Array(Schema.String)),
    excludeHostSkills: Schema.optional(Schema.Boolean)
  })
)

export const SkillsGetDiscoveryPathsRequest: () => Schema.Schema<T.SkillsGetDiscoveryPathsRequest> = lazy(() =>
  Schema.Struct({
    projectPaths: Schema.optional(Schema.Array(Schema.String)),
    ignoredSkillsLocations: Schema.optional(Schema.Array(Schema.String)),
    excludeHostSkills: Schema.optional(Schema.Boolean)
  })
)

export const StatusGetResult: () => Schema.Schema<T.StatusGetResult> = lazy(() =>
  Schema.Struct({
    version: Schema.String,
    protocolVersion: number()
  })
)

export const TaskKind: () => Schema.Schema<T.TaskKind> = lazy(() => open("agent", "shell", "client"))

export const Tool: () => Schema.Schema<T.Tool> = lazy(() =>
  Schema.Struct({
    name: Schema.String,
    namespacedName: nullish(Schema.String),
    description: Schema.String,
    parameters: nullish(Schema.Record({ key: Schema.String, value: json() })),
    instructions: nullish(Schema.String),
    safeForTelemetry: nullish(S.BuiltinToolSafeForTelemetry())
  })
)

export const ToolList: () => Schema.Schema<T.ToolList> = lazy(() =>
  Schema.Struct({
    tools: Schema.Array(Tool())
  })
)

export const ToolsListRequest: () => Schema.Schema<T.ToolsListRequest> = lazy(() =>
  Schema.Struct({
    model: Schema.optional(Schema.String)
  })
)

export const UserSettingMetadata: () => Schema.Schema<T.UserSettingMetadata> = lazy(() =>
  Schema.Struct({
    value: json(),
    default: json(),
    isDefault: Schema.Boolean
  })
)

export const UserSettingsGetResult: () => Schema.Schema<T.UserSettingsGetResult> = lazy(() =>
  Schema.Struct({
    settings: Schema.Record({ key: Schema.String, value: UserSettingMetadata() })
  })
)

export const UserSettingsSetRequest: () => Schema.Schema<T.UserSettingsSetRequest> = lazy(() =>
  Schema.Struct({
    settings: json()
  })
)

export const UserSettingsSetResult: () => Schema.Schema<T.UserSettingsSetResult> = lazy(() =>
  Schema.Struct({
    shadowedKeys: Schema.Array(Schema.String)
  })
)

/**
 * Requests to the server that belong to no session.
 *
 * @since 0.1.0
 * @category models
 */
export const serverMethods: {
  readonly [K in keyof T.ServerMethods]: Method<T.ServerMethods[K]["params"], T.ServerMethods[K]["result"]>
} = {
  "account.getAllUsers": {
    params: none,
    result: lazy(() => Schema.Array(AccountAllUsers())),
    arity: "none",
    experimental: true
  },
  "account.getCurrentAuth": { params: none, result: AccountGetCurrentAuthResult, arity: "none", experimental: true },
  "account.getQuota": {
    params: optional(AccountGetQuotaRequest),
    result: AccountGetQuotaResult,
    arity: "optional",
    experimental: true
  },
  "account.login": { params: AccountLoginRequest, result: AccountLoginResult, arity: "required", experimental: true },
  "account.logout": {
    params: AccountLogoutRequest,
    result: AccountLogoutResult,
    arity: "required",
    experimental: true
  },
  "accounts.acquireEntraToken": {
    params: EntraTokenAcquireRequest,
    result: EntraTokenAcquireResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "agentRegistry.spawn": {
    params: AgentRegistrySpawnRequest,
    result: AgentRegistrySpawnResult,
    arity: "required",
    experimental: true
  },
  "agents.discover": { params: AgentsDiscoverRequest, result: ServerAgentList, arity: "required", experimental: true },
  "agents.getDiscoveryPaths": {
    params: AgentsGetDiscoveryPathsRequest,
    result: AgentDiscoveryPathList,
    arity: "required",
    experimental: true
  },
  "auth.getStatus": { params: none, result: AuthGetStatusResult, arity: "none" },
  "catalog.search": {
    params: CatalogSearchRequest,
    result: CatalogSearchResult,
    arity: "required",
    experimental: true
  },
  "catalog.select": {
    params: CatalogSelectionRequest,
    result: CatalogSelectionResult,
    arity: "required",
    experimental: true
  },
  "commands.list": { params: none, result: S.CommandList, arity: "none", experimental: true },
  connect: { params: ConnectRequest, result: ConnectResult, arity: "required", internal: true, experimental: true },
  "extensions.disable": {
    params: DiscoveredExtensionsDisableRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "extensions.discover": { params: none, result: DiscoveredExtensions, arity: "none", experimental: true },
  "extensions.enable": {
    params: DiscoveredExtensionsEnableRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "hooks.discover": {
    params: HooksDiscoverRequest,
    result: HooksDiscoverResult,
    arity: "required",
    experimental: true
  },
  "instructions.discover": {
    params: InstructionsDiscoverRequest,
    result: ServerInstructionSourceList,
    arity: "required",
    experimental: true
  },
  "instructions.getDiscoveryPaths": {
    params: InstructionsGetDiscoveryPathsRequest,
    result: InstructionDiscoveryPathList,
    arity: "required",
    experimental: true
  },
  "llmInference.httpResponseChunk": {
    params: LlmInferenceHttpResponseChunkRequest,
    result: LlmInferenceHttpResponseChunkResult,
    arity: "required",
    experimental: true
  },
  "llmInference.httpResponseStart": {
    params: LlmInferenceHttpResponseStartRequest,
    result: LlmInferenceHttpResponseStartResult,
    arity: "required",
    experimental: true
  },
  "llmInference.setProvider": {
    params: none,
    result: LlmInferenceSetProviderResult,
    arity: "none",
    experimental: true
  },
  "managedSettings.clearCache": { params: none, result: nothing, arity: "none", experimental: true },
  "managedSettings.read": { params: none, result: ManagedSettingsReadResult, arity: "none", experimental: true },
  "mcp.applyInstall": {
    params: McpApplyInstallRequest,
    result: McpInstallationResult,
    arity: "required",
    experimental: true
  },
  "mcp.applyUninstall": {
    params: McpApplyUninstallRequest,
    result: McpInstallationResult,
    arity: "required",
    experimental: true
  },
  "mcp.config.add": { params: McpConfigAddRequest, result: nothing, arity: "required", experimental: true },
  "mcp.config.disable": { params: McpConfigDisableRequest, result: nothing, arity: "required", experimental: true },
  "mcp.config.enable": { params: McpConfigEnableRequest, result: nothing, arity: "required", experimental: true },
  "mcp.config.list": { params: none, result: McpConfigList, arity: "none", experimental: true },
  "mcp.config.reload": { params: none, result: nothing, arity: "none", experimental: true },
  "mcp.config.remove": { params: McpConfigRemoveRequest, result: nothing, arity: "required", experimental: true },
  "mcp.config.update": { params: McpConfigUpdateRequest, result: nothing, arity: "required", experimental: true },
  "mcp.discover": { params: McpDiscoverRequest, result: McpDiscoverResult, arity: "required", experimental: true },
  "mcp.installations.cancel": {
    params: McpInstallationOperationRequest,
    result: McpInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "mcp.installations.list": {
    params: McpInstallationsRequest,
    result: McpInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "mcp.installations.recover": {
    params: McpInstallationsRequest,
    result: McpInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "mcp.installations.status": {
    params: McpInstallationOperationRequest,
    result: McpInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "mcp.planInstall": {
    params: McpPlanInstallRequest,
    result: McpPlanInstallResult,
    arity: "required",
    experimental: true
  },
  "mcp.planUninstall": {
    params: McpPlanUninstallRequest,
    result: McpInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "mcp.prepareInstall": {
    params: McpPrepareInstallRequest,
    result: McpInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "models.getBuiltInCatalog": { params: none, result: BuiltInModelCatalog, arity: "none", experimental: true },
  "models.list": { params: optional(ModelsListRequest), result: ModelList, arity: "optional", experimental: true },
  ping: { params: PingRequest, result: PingResult, arity: "required", experimental: true },
  "plugins.builtin.set": { params: PluginsBuiltinSetRequest, result: nothing, arity: "required", experimental: true },
  "plugins.disable": { params: PluginsDisableRequest, result: nothing, arity: "required", experimental: true },
  "plugins.enable": { params: PluginsEnableRequest, result: nothing, arity: "required", experimental: true },
  "plugins.install": {
    params: PluginsInstallRequest,
    result: S.PluginInstallResult,
    arity: "required",
    experimental: true
  },
  "plugins.list": { params: none, result: PluginListResult, arity: "none", experimental: true },
  "plugins.marketplaces.add": {
    params: S.PluginsMarketplacesAddRequest,
    result: S.MarketplaceAddResult,
    arity: "required",
    experimental: true
  },
  "plugins.marketplaces.browse": {
    params: S.PluginsMarketplacesBrowseRequest,
    result: S.MarketplaceBrowseResult,
    arity: "required",
    experimental: true
  },
  "plugins.marketplaces.list": { params: none, result: S.MarketplaceListResult, arity: "none", experimental: true },
  "plugins.marketplaces.refresh": {
    params: optional(S.PluginsMarketplacesRefreshRequest),
    result: S.MarketplaceRefreshResult,
    arity: "optional",
    experimental: true
  },
  "plugins.marketplaces.remove": {
    params: S.PluginsMarketplacesRemoveRequest,
    result: S.MarketplaceRemoveResult,
    arity: "required",
    experimental: true
  },
  "plugins.uninstall": { params: S.PluginsUninstallRequest, result: nothing, arity: "required", experimental: true },
  "plugins.update": {
    params: S.PluginsUpdateRequest,
    result: S.PluginUpdateResult,
    arity: "required",
    experimental: true
  },
  "plugins.updateAll": { params: none, result: PluginUpdateAllResult, arity: "none", experimental: true },
  registerExtensionLaunchProvider: { params: none, result: nothing, arity: "none", experimental: true },
  "runtime.shutdown": { params: none, result: nothing, arity: "none", experimental: true },
  "sandbox.getHostSupport": { params: none, result: SandboxHostSupport, arity: "none", experimental: true },
  "secrets.addFilterValues": {
    params: SecretsAddFilterValuesRequest,
    result: SecretsAddFilterValuesResult,
    arity: "required",
    experimental: true
  },
  "session.create": { params: SessionCreateRequest, result: SessionOpened, arity: "required" },
  "session.delete": { params: SessionRequest, result: S.SessionConfirmation, arity: "required" },
  "session.getForeground": { params: none, result: SessionGetForegroundResult, arity: "none" },
  "session.getLastId": { params: none, result: SessionGetLastIdResult, arity: "none" },
  "session.getMetadata": { params: SessionRequest, result: SessionGetMetadataResult, arity: "required" },
  "session.list": { params: optional(SessionListRequest), result: SessionListResult, arity: "optional" },
  "session.resume": { params: SessionResumeRequest, result: SessionOpened, arity: "required" },
  "session.setForeground": { params: SessionRequest, result: S.SessionConfirmation, arity: "required" },
  "sessionFs.setProvider": {
    params: SessionFsSetProviderRequest,
    result: SessionFsSetProviderResult,
    arity: "required",
    experimental: true
  },
  "sessions.bulkDelete": {
    params: SessionsBulkDeleteRequest,
    result: SessionBulkDeleteResult,
    arity: "required",
    experimental: true
  },
  "sessions.checkInUse": {
    params: SessionsCheckInUseRequest,
    result: SessionsCheckInUseResult,
    arity: "required",
    experimental: true
  },
  "sessions.close": {
    params: SessionsCloseRequest,
    result: SessionsCloseResult,
    arity: "required",
    experimental: true
  },
  "sessions.configureSessionExtensions": {
    params: ConfigureSessionExtensionsParams,
    result: nothing,
    arity: "required",
    internal: true,
    experimental: true
  },
  "sessions.connect": {
    params: ConnectRemoteSessionParams,
    result: RemoteSessionConnectionResult,
    arity: "required",
    experimental: true
  },
  "sessions.delete": {
    params: SessionsDeleteRequest,
    result: nothing,
    arity: "required",
    internal: true,
    experimental: true
  },
  "sessions.enrichMetadata": {
    params: SessionsEnrichMetadataRequest,
    result: SessionEnrichMetadataResult,
    arity: "required",
    experimental: true
  },
  "sessions.findByPrefix": {
    params: SessionsFindByPrefixRequest,
    result: SessionsFindByPrefixResult,
    arity: "required",
    experimental: true
  },
  "sessions.findByTaskId": {
    params: SessionsFindByTaskIDRequest,
    result: SessionsFindByTaskIDResult,
    arity: "required",
    experimental: true
  },
  "sessions.fork": { params: SessionsForkRequest, result: SessionsForkResult, arity: "required", experimental: true },
  "sessions.getBoardEntryCount": {
    params: SessionsGetBoardEntryCountRequest,
    result: SessionsGetBoardEntryCountResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "sessions.getClientMetadata": {
    params: SessionsGetClientMetadataRequest,
    result: SessionsGetClientMetadataResult,
    arity: "required",
    experimental: true
  },
  "sessions.getEventFilePath": {
    params: SessionsGetEventFilePathRequest,
    result: SessionsGetEventFilePathResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "sessions.getLastForContext": {
    params: SessionsGetLastForContextRequest,
    result: SessionsGetLastForContextResult,
    arity: "required",
    experimental: true
  },
  "sessions.getMetadata": {
    params: SessionsGetMetadataRequest,
    result: SessionsGetMetadataResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "sessions.getPersistedRemoteSteerable": {
    params: SessionsGetPersistedRemoteSteerableRequest,
    result: SessionsGetPersistedRemoteSteerableResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "sessions.getRemoteControlStatus": {
    params: none,
    result: RemoteControlStatusResult,
    arity: "none",
    experimental: true
  },
  "sessions.getSizes": { params: none, result: SessionSizes, arity: "none", experimental: true },
  "sessions.list": {
    params: optional(SessionsListRequest),
    result: SessionList,
    arity: "optional",
    experimental: true
  },
  "sessions.listNonEmptySessionIds": {
    params: SessionsListNonEmptySessionIdsRequest,
    result: SessionsListNonEmptySessionIdsResult,
    arity: "required",
    internal: true,
    experimental: true
  },
  "sessions.loadDeferredRepoHooks": {
    params: SessionsLoadDeferredRepoHooksRequest,
    result: SessionLoadDeferredRepoHooksResult,
    arity: "required",
    experimental: true
  },
  "sessions.open": { params: SessionOpenParams, result: SessionOpenResult, arity: "required", experimental: true },
  "sessions.pruneOld": {
    params: SessionsPruneOldRequest,
    result: SessionPruneResult,
    arity: "required",
    experimental: true
  },
  "sessions.readPersistedEvents": {
    params: SessionsReadPersistedEventsRequest,
    result: S.EventsReadResult,
    arity: "required",
    experimental: true
  },
  "sessions.releaseLock": {
    params: SessionsReleaseLockRequest,
    result: SessionsReleaseLockResult,
    arity: "required",
    experimental: true
  },
  "sessions.reloadPluginHooks": {
    params: SessionsReloadPluginHooksRequest,
    result: SessionsReloadPluginHooksResult,
    arity: "required",
    experimental: true
  },
  "sessions.save": { params: SessionsSaveRequest, result: SessionsSaveResult, arity: "required", experimental: true },
  "sessions.setAdditionalPlugins": {
    params: SessionsSetAdditionalPluginsRequest,
    result: SessionsSetAdditionalPluginsResult,
    arity: "required",
    experimental: true
  },
  "sessions.setRemoteControlSteering": {
    params: SessionsSetRemoteControlSteeringRequest,
    result: RemoteControlStatusResult,
    arity: "required",
    experimental: true
  },
  "sessions.startRemoteControl": {
    params: SessionsStartRemoteControlRequest,
    result: RemoteControlStatusResult,
    arity: "required",
    experimental: true
  },
  "sessions.stopRemoteControl": {
    params: optional(SessionsStopRemoteControlRequest),
    result: RemoteControlStopResult,
    arity: "optional",
    experimental: true
  },
  "sessions.transferRemoteControl": {
    params: SessionsTransferRemoteControlRequest,
    result: RemoteControlTransferResult,
    arity: "required",
    experimental: true
  },
  "skills.applyInstall": {
    params: SkillApplyInstallRequest,
    result: SkillInstallationResult,
    arity: "required",
    experimental: true
  },
  "skills.applyUninstall": {
    params: SkillApplyUninstallRequest,
    result: SkillInstallationResult,
    arity: "required",
    experimental: true
  },
  "skills.config.setDisabledSkills": {
    params: SkillsConfigSetDisabledSkillsRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "skills.config.setSkillDisabled": {
    params: SkillsConfigSetSkillDisabledRequest,
    result: nothing,
    arity: "required",
    experimental: true
  },
  "skills.discover": { params: SkillsDiscoverRequest, result: ServerSkillList, arity: "required", experimental: true },
  "skills.getDiscoveryPaths": {
    params: SkillsGetDiscoveryPathsRequest,
    result: SkillDiscoveryPathList,
    arity: "required",
    experimental: true
  },
  "skills.installations.cancel": {
    params: SkillInstallationOperationRequest,
    result: SkillInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "skills.installations.list": {
    params: SkillInstallationsRequest,
    result: SkillInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "skills.installations.recover": {
    params: SkillInstallationsRequest,
    result: SkillInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "skills.installations.setEnabled": {
    params: SkillSetEnabledRequest,
    result: SkillInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "skills.installations.status": {
    params: SkillInstallationOperationRequest,
    result: SkillInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "skills.planInstall": {
    params: SkillPlanInstallRequest,
    result: SkillInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "skills.planUninstall": {
    params: SkillPlanUninstallRequest,
    result: SkillInstallationManagementResult,
    arity: "required",
    experimental: true
  },
  "status.get": { params: none, result: StatusGetResult, arity: "none" },
  "tools.list": { params: ToolsListRequest, result: ToolList, arity: "required", experimental: true },
  "user.settings.get": { params: none, result: UserSettingsGetResult, arity: "none", experimental: true },
  "user.settings.reload": { params: none, result: nothing, arity: "none", experimental: true },
  "user.settings.set": {
    params: UserSettingsSetRequest,
    result: UserSettingsSetResult,
    arity: "required",
    experimental: true
  }
}
