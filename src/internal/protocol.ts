/**
 * The methods that this package calls by itself. Results are decoded leniently (protocol.md 7.3): what is not needed may
 * be missing or null, what is not known is kept.
 */
import * as Schema from "effect/Schema"
import * as JsonRpc from "../JsonRpc.js"

const optional = <A, I, R>(schema: Schema.Schema<A, I, R>) => Schema.optional(Schema.NullOr(schema))

const Success = Schema.Struct({ success: optional(Schema.Boolean), error: optional(Schema.String) })

interface InSession {
  readonly sessionId: string
}

export const connect = JsonRpc.method<{ readonly supportedTaskKinds: ReadonlyArray<string> }>()("connect", () =>
  Schema.Struct({ protocolVersion: optional(Schema.Number), version: optional(Schema.String) })
)

export const ping = JsonRpc.method<{ readonly message?: string }>()("ping", () =>
  Schema.Struct({
    message: Schema.String,
    // ISO 8601 today, milliseconds from older runtimes.
    timestamp: Schema.Union(Schema.DateTimeUtc, Schema.DateTimeUtcFromNumber),
    protocolVersion: optional(Schema.Number)
  })
)

export const getStatus = JsonRpc.method<object>()("status.get", () =>
  Schema.Struct({ version: Schema.String, protocolVersion: Schema.Number })
)

export const shutdown = JsonRpc.method<object>()("runtime.shutdown", () => Schema.Unknown)

export const createSession = JsonRpc.method<object>()("session.create", () =>
  Schema.Struct({
    sessionId: Schema.String,
    workspacePath: optional(Schema.String),
    capabilities: optional(Schema.Record({ key: Schema.String, value: Schema.Unknown }))
  })
)

export const send = JsonRpc.method<InSession & { readonly prompt: string }>()("session.send", () =>
  Schema.Struct({ messageId: Schema.String })
)

export const getMessages = JsonRpc.method<InSession>()("session.getMessages", () =>
  Schema.Struct({ events: Schema.Array(Schema.Unknown) })
)

export const abort = JsonRpc.method<InSession>()("session.abort", () => Success)

export const detach = JsonRpc.method<InSession>()("session.detach", () => Success)

export const destroy = JsonRpc.method<InSession>()("session.destroy", () => Success)

export const answerTool = JsonRpc.method<InSession & { readonly requestId: string }>()(
  "session.tools.handlePendingToolCall",
  () => Success
)

export const answerPermission = JsonRpc.method<
  InSession & { readonly requestId: string; readonly result: { readonly kind: string } }
>()("session.permissions.handlePendingPermissionRequest", () => Success)
