/** Supplies tokens: for model providers (protocol.md 6.3) and for GitHub (6.8). */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as GitHubToken from "../../GitHubToken.js"
import type * as Provider from "../../Provider.js"
import type { Make } from "../callbacks.js"
import { omitUndefined } from "../record.js"

/** By the provider's name. */
export const providerTokens =
  (providers: ReadonlyMap<string, Provider.TokenProvider<unknown, unknown>>): Make =>
  () => ({
    requests: {
      "providerToken.getToken": {
        name: "bearerTokenProvider",
        handler: ({ providerName, sessionId }) => {
          const provider = providers.get(providerName)
          return provider === undefined
            ? Effect.fail(`No bearer-token provider registered for provider ${providerName}`)
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
          Effect.map(provider({ sessionId: sessionId ?? identity.id, host, reason }), (response) =>
            response.kind === "token"
              ? omitUndefined({
                  kind: response.kind,
                  accessToken: Redacted.value(response.accessToken),
                  tokenType: response.tokenType,
                  expiresIn: Math.max(1, Math.floor(Duration.toSeconds(response.expiresIn)))
                })
              : response
          )
      }
    }
  })
