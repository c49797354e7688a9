/** Supplies tokens: for model providers (protocol.md 6.3) and for GitHub (6.8). */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as GitHubToken from "../../GitHubToken.js"
import { ErrorCode, HandlerError } from "../../JsonRpc.js"
import type * as Provider from "../../Provider.js"
import { whole } from "../duration.js"
import { omitUndefined } from "../record.js"
import type { Make } from "./callback.js"

/** By the provider's name, which is `default` for the option `provider`. */
export const providerTokens =
  (providers: ReadonlyMap<string, Provider.TokenProvider<unknown, unknown>>): Make =>
  () => ({
    requests: {
      "providerToken.getToken": {
        name: ({ providerName }) =>
          providerName === "default" ? "provider.bearerTokenProvider" : `providers.${providerName}.bearerTokenProvider`,
        handler: ({ providerName, sessionId }) => {
          const provider = providers.get(providerName)
          return provider === undefined
            ? new HandlerError({
                code: ErrorCode.InternalError,
                description: `No bearer-token provider registered for provider ${providerName}`
              })
            : Effect.map(provider({ sessionId, providerName }), (token) => ({ token: Redacted.value(token) }))
        }
      }
    }
  })

export const gitHubToken =
  (provider: GitHubToken.Provider<unknown, unknown>): Make =>
  ({ identity }) => ({
    requests: {
      "gitHubToken.getToken": {
        name: "gitHubTokenProvider",
        handler: ({ host, reason, sessionId }) =>
          // The id of a cloud session is not there until the runtime has chosen it.
          Effect.flatMap(provider({ sessionId: sessionId ?? (identity.id || undefined), host, reason }), toResult)
      }
    }
  })

const toResult = Effect.fnUntraced(function* (response: GitHubToken.Response) {
  if (response.kind === "cancelled") return { kind: response.kind }
  const { accessToken, expiresIn, kind, tokenType } = response
  return omitUndefined({
    kind,
    accessToken: Redacted.value(accessToken),
    tokenType,
    expiresIn: yield* whole("gitHubTokenProvider.expiresIn", expiresIn, "second")
  })
})
