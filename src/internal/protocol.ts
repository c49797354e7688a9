/** The methods that this package calls by itself. */
import * as Schema from "effect/Schema"
import { nullish } from "../generated/support.js"
import * as JsonRpc from "../JsonRpc.js"
import * as Rpc from "./rpc.js"

/** Not the generated one: an older runtime must get as far as the check of its version. */
export const connect = JsonRpc.method<{ readonly supportedTaskKinds: ReadonlyArray<string> }>()("connect", () =>
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

export const getStatus = Rpc.method("status.get")
export const shutdown = Rpc.method("runtime.shutdown")
export const createSession = Rpc.method("session.create")
export const send = Rpc.method("session.send")
export const getMessages = Rpc.method("session.getMessages")
export const abort = Rpc.method("session.abort")
export const detach = Rpc.method("session.detach")
export const destroy = Rpc.method("session.destroy")
export const answerTool = Rpc.method("session.tools.handlePendingToolCall")
export const answerPermission = Rpc.method("session.permissions.handlePendingPermissionRequest")
