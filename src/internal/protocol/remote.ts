/** A runtime at the other end of a peer: what its release does not know is an error of its own. */
import * as Effect from "effect/Effect"
import type { PeerError, RequestError, RpcError } from "../../CopilotError.js"
import { MethodNotSupported } from "../../CopilotError.js"
import * as JsonRpc from "../../JsonRpc.js"
import { omitUndefined } from "../record.js"

export interface Remote {
  /** The release, if the runtime reports one. */
  readonly version: string | undefined
  /** `JsonRpc.Peer.call`, of a runtime. */
  readonly call: <Params extends object, Result>(
    method: JsonRpc.Method<Params, Result>,
    params: Params,
    options?: { readonly onResult?: ((result: Result) => void) | undefined }
  ) => Effect.Effect<Result, RequestError>
  /** `JsonRpc.Peer.request`, of a runtime. */
  readonly request: (method: string, params: object) => Effect.Effect<unknown, RequestError>
}

export const make = ({ call, request }: JsonRpc.Peer, version: string | undefined): Remote => {
  const typed = <A>(self: Effect.Effect<A, PeerError>): Effect.Effect<A, RequestError> =>
    Effect.mapError(self, (error) =>
      error._tag === "RpcError" && isUnhandled(error)
        ? new MethodNotSupported(omitUndefined({ method: error.method, version, description: error.description }))
        : error
    )
  return {
    version,
    call: (method, params, options) => typed(call(method, params, options)),
    request: (method, params) => typed(request(method, params))
  }
}

/**
 * Whether it is the method that the runtime does not know. The code alone does not tell: methods that are switched off
 * have it too ("… is not enabled on this server"); and some runtimes say so in the text alone (protocol.md 2.4).
 */
export const isUnhandled = ({ code, description, method }: RpcError): boolean =>
  description === `Unhandled method ${method}` ||
  (code === JsonRpc.ErrorCode.MethodNotFound &&
    /^(?:unhandled|unknown) method\b|\bmethod not found\b/i.test(description))
