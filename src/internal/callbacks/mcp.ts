/** Answers what the runtime asks about MCP servers: logins, headers, samples (protocol.md 6.2). */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { isRecord } from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import type * as Mcp from "../../Mcp.js"
import type {
  McpHeadersHandlePendingHeadersRefreshRequest,
  McpOauthPendingRequestResponse,
  UIHandlePendingSamplingResponse
} from "../../Rpc.js"
import { whole } from "../duration.js"
import * as Protocol from "../protocol/methods.js"
import { omitUndefined } from "../record.js"
import { reveal } from "../secret.js"
import { dataOf, type Make, question } from "./callback.js"

/** Neither the server nor where it is: secrets go there. */
const spareOfAuth = {
  reason: "",
  staticClientConfig: undefined,
  wwwAuthenticateParams: undefined,
  httpResponse: undefined,
  resourceMetadata: undefined
}

export const mcpAuth =
  (handler: Mcp.AuthHandler<unknown, unknown>): Make =>
  ({ call, identity }) => ({
    events: {
      "mcp.oauth_required": (entry, requestId) =>
        question<McpOauthPendingRequestResponse>({
          name: "onMcpAuthRequest",
          handler: dataOf(entry, "mcp.oauth_required", spareOfAuth).pipe(
            Effect.flatMap((data) => {
              const { staticClientConfig: client } = data
              return handler({
                ...data,
                sessionId: identity.id,
                staticClientConfig:
                  client &&
                  omitUndefined({
                    ...client,
                    clientSecret: client.clientSecret ? Redacted.make(client.clientSecret) : undefined
                  })
              })
            }),
            Effect.flatMap(toAuthResult)
          ),
          respond: (exit) =>
            call(Protocol.answerMcpAuth, {
              sessionId: identity.id,
              requestId,
              result: Exit.getOrElse(exit, () => ({ kind: "cancelled" }) as const)
            })
        })
    }
  })

const toAuthResult = Effect.fnUntraced(function* (response: Mcp.AuthResponse) {
  if (response.kind === "cancelled") return { kind: response.kind }
  const { accessToken, expiresIn, kind, tokenType } = response
  return omitUndefined({
    kind,
    accessToken: Redacted.value(accessToken),
    tokenType,
    expiresIn: expiresIn === undefined ? undefined : yield* whole("onMcpAuthRequest.expiresIn", expiresIn, "second")
  })
})

export const mcpHeaders =
  (handler: Mcp.HeadersHandler<unknown, unknown>): Make =>
  ({ call, identity }) => ({
    events: {
      "mcp.headers_refresh_required": (entry, requestId) =>
        question<McpHeadersHandlePendingHeadersRefreshRequest>({
          name: "onMcpHeadersRefreshRequest",
          handler: dataOf(entry, "mcp.headers_refresh_required", { reason: "" }).pipe(
            Effect.flatMap((data) => handler({ ...data, sessionId: identity.id })),
            Effect.flatMap(toHeadersResult)
          ),
          respond: (exit) =>
            call(Protocol.answerMcpHeaders, {
              sessionId: identity.id,
              requestId,
              result: Exit.getOrElse(
                exit,
                () => ({ kind: "error", message: "the handler of this program failed" }) as const
              )
            })
        })
    }
  })

const toHeadersResult = Effect.fnUntraced(function* (response: Mcp.HeadersResponse) {
  if (response.kind === "none") return { kind: response.kind }
  const { headers, kind, ttl } = response
  return omitUndefined({
    kind,
    headers: reveal(headers),
    ttlMs: ttl === undefined ? undefined : yield* whole("onMcpHeadersRefreshRequest.ttl", ttl, "millisecond")
  })
})

export const sampling =
  (handler: Mcp.SamplingHandler<unknown, unknown>): Make =>
  ({ call, identity }) => ({
    events: {
      "sampling.requested": (entry, requestId) =>
        question<UIHandlePendingSamplingResponse | undefined>({
          name: "onSamplingRequest",
          handler: Effect.flatMap(dataOf(entry, "sampling.requested"), (data) =>
            handler({
              ...data,
              sessionId: identity.id,
              // On the wire, but in no schema.
              request: isRecord(entry.data.request) ? entry.data.request : {}
            })
          ),
          respond: (exit) =>
            call(
              Protocol.answerSampling,
              omitUndefined({
                sessionId: identity.id,
                requestId,
                response: Exit.getOrElse(exit, () => undefined)
              })
            )
        })
    }
  })
