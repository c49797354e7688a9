/** Answers what the runtime asks about MCP servers: logins, headers, samples (protocol.md 6.2). */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import * as Mcp from "../../Mcp.js"
import { dataOf, type Make, question } from "../callbacks.js"
import * as Protocol from "../protocol.js"
import { omitUndefined } from "../record.js"
import { reveal } from "../secret.js"

export const mcpAuth =
  (handler: Mcp.AuthHandler<unknown, unknown>): Make =>
  ({ call, identity }) => ({
    events: {
      "mcp.oauth_required": (entry, requestId) =>
        question<Mcp.AuthResponse>({
          name: "onMcpAuthRequest",
          handler: Effect.flatMap(dataOf(entry, "mcp.oauth_required"), (data) =>
            handler({ ...data, sessionId: identity.id })
          ),
          respond: (exit) => {
            const response = Exit.getOrElse(exit, () => Mcp.cancelled)
            return call(Protocol.answerMcpAuth, {
              sessionId: identity.id,
              requestId,
              result:
                response.kind === "token"
                  ? omitUndefined({ ...response, accessToken: Redacted.value(response.accessToken) })
                  : response
            })
          }
        })
    }
  })

export const mcpHeaders =
  (handler: Mcp.HeadersHandler<unknown, unknown>): Make =>
  ({ call, identity }) => ({
    events: {
      "mcp.headers_refresh_required": (entry, requestId) =>
        question<Mcp.HeadersResponse>({
          name: "onMcpHeadersRefreshRequest",
          handler: Effect.flatMap(dataOf(entry, "mcp.headers_refresh_required"), (data) =>
            handler({ ...data, sessionId: identity.id })
          ),
          respond: (exit) =>
            call(Protocol.answerMcpHeaders, {
              sessionId: identity.id,
              requestId,
              result: Exit.match(exit, {
                onFailure: () => ({ kind: "error", message: "the handler of this program failed" }) as const,
                onSuccess: (response) =>
                  response.kind === "headers"
                    ? omitUndefined({ ...response, headers: reveal(response.headers) ?? {} })
                    : response
              })
            })
        })
    }
  })

export const sampling =
  (handler: Mcp.SamplingHandler<unknown, unknown>): Make =>
  ({ call, identity }) => ({
    events: {
      "sampling.requested": (entry, requestId) =>
        question<Readonly<Record<string, unknown>> | undefined>({
          name: "onSamplingRequest",
          handler: Effect.flatMap(dataOf(entry, "sampling.requested"), (data) =>
            handler({ ...data, sessionId: identity.id })
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
