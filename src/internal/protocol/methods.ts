/** The methods that this package calls by itself. */
import type * as Effect from "effect/Effect"
import { isRecord } from "effect/Predicate"
import * as Schema from "effect/Schema"
import type { CallError } from "../../CopilotError.js"
import type { ConnectRequest } from "../../generated/rpcServer.js"
import { lazy, nullish } from "../../generated/support.js"
import * as JsonRpc from "../../JsonRpc.js"
import type { Model } from "../../Model.js"
import * as Rpc from "./rpc.js"

/** What is read of the answer to `connect`. */
export interface Connected {
  readonly protocolVersion?: number | null | undefined
  readonly version?: string | null | undefined
}

/** Not the generated one: an older runtime must get as far as the check of its version. */
export const connect = JsonRpc.method<ConnectRequest>()("connect", () =>
  Schema.Struct({ protocolVersion: nullish(Schema.Number), version: nullish(Schema.String) })
)

export const ping = JsonRpc.method<{ readonly message?: string }>()("ping", () =>
  Schema.Struct({
    message: Schema.String,
    // ISO 8601 today, milliseconds from older runtimes.
    timestamp: Schema.Union(Schema.DateTimeUtc, Schema.DateTimeUtcFromNumber),
    protocolVersion: nullish(Schema.Number)
  })
)

/** A field that may be missing or null on the wire, and then is absent. */
const present = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { nullable: true })

/** As `present`, and then an Option. */
const option = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { nullable: true, as: "Option" })

/** The message of its own would quote the value. */
const time = () => Schema.DateTimeUtc.annotations({ message: () => "an ISO 8601 time was expected" })

const metadata = () =>
  Schema.Struct({
    sessionId: Schema.String,
    startTime: time(),
    modifiedTime: time(),
    summary: present(Schema.String),
    name: present(Schema.String),
    clientName: present(Schema.String),
    isRemote: Schema.optionalWith(Schema.Boolean, { nullable: true, default: () => false }),
    context: present(
      Schema.Struct({
        workingDirectory: present(Schema.String).pipe(Schema.fromKey("cwd")),
        gitRoot: present(Schema.String),
        repository: present(Schema.String),
        branch: present(Schema.String)
      })
    )
  })

export const listSessions = JsonRpc.method<Rpc.Params<"session.list">>()("session.list", () =>
  Schema.Struct({ sessions: Schema.Array(metadata()) })
)

export const getSessionMetadata = JsonRpc.method<Rpc.Params<"session.getMetadata">>()("session.getMetadata", () =>
  Schema.Struct({ session: option(metadata()) })
)

const sessionId = () => Schema.Struct({ sessionId: option(Schema.String) })

export const getLastSessionId = JsonRpc.method<object>()("session.getLastId", sessionId)
export const getForegroundSession = JsonRpc.method<object>()("session.getForeground", sessionId)

export const getAuthStatus = JsonRpc.method<object>()("auth.getStatus", () =>
  Schema.Struct({
    isAuthenticated: Schema.Boolean,
    authType: present(Schema.String),
    host: present(Schema.String),
    login: present(Schema.String),
    statusMessage: present(Schema.String)
  })
)

const listed: () => Schema.Schema<{ readonly models: ReadonlyArray<unknown> }> = lazy(() =>
  Schema.Struct({ models: Schema.Array(Schema.Unknown) })
)

/** Older runtimes leave out what a model can do, or parts of it (protocol.md section 3, "Model shape"). */
const withCapabilities = (model: unknown): unknown => {
  if (!isRecord(model)) return model
  const { limits, supports, ...others } = isRecord(model.capabilities) ? model.capabilities : {}
  const capabilities = {
    ...others,
    supports: supports ?? {},
    limits: isRecord(limits)
      ? { ...limits, max_context_window_tokens: limits.max_context_window_tokens ?? 0 }
      : (limits ?? { max_context_window_tokens: 0 })
  }
  return { ...model, capabilities }
}

export const listModels = JsonRpc.method<object>()(
  "models.list",
  () =>
    // Safe: what the result's Schema leaves open has just been filled in.
    Schema.transform(listed(), Rpc.server["models.list"].result(), {
      strict: false,
      decode: ({ models }) => ({ models: models.map(withCapabilities) }),
      encode: (list) => list
    }) as Schema.Schema<{ readonly models: ReadonlyArray<Model> }, { readonly models: ReadonlyArray<unknown> }>
)

export const deleteSession = Rpc.method("session.delete")
export const setForegroundSession = Rpc.method("session.setForeground")
export const getStatus = Rpc.method("status.get")
export const setBuiltinPlugins = Rpc.method("plugins.builtin.set")
export const shutdown = Rpc.method("runtime.shutdown")
export const setSessionFs = Rpc.method("sessionFs.setProvider")
export const setModelRequests = Rpc.method("llmInference.setProvider")
export const modelResponseStart = Rpc.method("llmInference.httpResponseStart")
export const modelResponseChunk = Rpc.method("llmInference.httpResponseChunk")
export const createSession = Rpc.method("session.create")
export const resumeSession = Rpc.method("session.resume")
export const updateOptions = Rpc.method("session.options.update")
export const registerInterest = Rpc.method("session.eventLog.registerInterest")
export const send = Rpc.method("session.send")
export const getMessages = Rpc.method("session.getMessages")
export const readEventLog = Rpc.method("session.eventLog.read")
export const switchModel = Rpc.method("session.model.switchTo")
export const switchAutoTier = Rpc.method("session.model.switchAutoTier")
export const log = Rpc.method("session.log")
export const elicit = Rpc.method("session.ui.elicitation")
export const abort = Rpc.method("session.abort")
export const detach = Rpc.method("session.detach")
export const destroy = Rpc.method("session.destroy")
export const getToolMetadata = Rpc.method("session.tools.getCurrentMetadata")
export const answerTool = Rpc.method("session.tools.handlePendingToolCall")
export const answerPermission = Rpc.method("session.permissions.handlePendingPermissionRequest")
export const answerElicitation = Rpc.method("session.ui.handlePendingElicitation")
export const answerSessionLimits = Rpc.method("session.ui.handlePendingSessionLimitsExhausted")
export const answerSampling = Rpc.method("session.ui.handlePendingSampling")
export const answerCommand = Rpc.method("session.commands.handlePendingCommand")
export const answerMcpAuth = Rpc.method("session.mcp.oauth.handlePendingRequest")
export const answerMcpHeaders = Rpc.method("session.mcp.headers.handlePendingHeadersRefreshRequest")

/** Calls the runtime over whatever connection there is now, within the client's request timeout. */
export type Call = <Params extends object, Result>(
  method: JsonRpc.Method<Params, Result>,
  params: Params,
  options?: { readonly onResult?: ((result: Result) => void) | undefined }
) => Effect.Effect<Result, CallError>
