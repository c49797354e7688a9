/**
 * Model providers of one's own (BYOK): OpenAI, Azure and Anthropic, or any server that speaks their APIs
 * (protocol.md 4.4).
 *
 * One provider for the session is the option `provider`; several, each with its models, are `providers` and `models`.
 *
 * @example
 * ```ts
 * import type * as Provider from "effect-copilot/Provider"
 *
 * export const ollama: Provider.Provider = { type: "openai", baseUrl: "http://localhost:11434/v1" }
 * ```
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { omitUndefined } from "./internal/record.js"
import { reveal } from "./internal/secret.js"
import type * as Rpc from "./Rpc.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * How to reach a provider.
 *
 * @since 0.1.0
 * @category models
 */
export interface Endpoint<out R = never> {
  /** The API that the provider speaks. Default `openai`. An `*.openai.azure.com` host needs `azure`. */
  readonly type?: "openai" | "azure" | "anthropic" | undefined
  /** The API of an OpenAI provider. Default `completions`. */
  readonly wireApi?: "completions" | "responses" | undefined
  /** Default `http`. */
  readonly transport?: "http" | "websockets" | undefined
  /** With the path up to the method's own, such as `https://api.openai.com/v1`; of Azure the bare host. */
  readonly baseUrl: string
  /** A local provider needs none. */
  readonly apiKey?: Redacted.Redacted<string> | undefined
  /** Sent as `Authorization: Bearer`; beats `apiKey`. */
  readonly bearerToken?: Redacted.Redacted<string> | undefined
  /** Asked for a token before each request to the provider, and beats both; nothing is cached. */
  readonly bearerTokenProvider?: TokenProvider<unknown, R | Scope.Scope> | undefined
  readonly azure?: { readonly apiVersion?: string | undefined } | undefined
  readonly headers?: Readonly<Record<string, string | Redacted.Redacted<string>>> | undefined
}

/**
 * The provider of a session. With it, no Copilot login is needed. Which model it is asked for: `wireModel`, or the
 * session's `model`, or `modelId`, or on resume the session's own; without any of these the CLI takes one of its own
 * choice (CLI 1.0.81 fails the turn).
 *
 * @since 0.1.0
 * @category models
 */
export interface Provider<out R = never> extends Endpoint<R> {
  /** The well-known model whose limits and prompts apply. Default: the session's `model`. */
  readonly modelId?: string | undefined
  /** The model's name at the provider. Default: the session's `model`. */
  readonly wireModel?: string | undefined
  readonly maxPromptTokens?: number | undefined
  readonly maxContextWindowTokens?: number | undefined
  readonly maxOutputTokens?: number | undefined
  readonly modelCapabilities?: Rpc.ModelCapabilitiesOverride | undefined
  /** The provider's name in telemetry and messages. */
  readonly providerName?: string | undefined
}

/**
 * One of several providers. Its name, without `/`, is how models refer to it.
 *
 * @since 0.1.0
 * @category models
 */
export interface NamedProvider<out R = never> extends Endpoint<R> {
  readonly name: string
}

/**
 * A model of one of several providers. The session's `model` selects it as `provider/id`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Model extends Rpc.ProviderModelConfig {}

/**
 * Supplies the token for a request to the provider, without `Bearer`. Cache what is worth it, with
 * `Effect.cachedWithTTL` for instance. When it fails or dies, the cause is logged and the request fails.
 *
 * @since 0.1.0
 * @category models
 */
export type TokenProvider<E, R> = (request: {
  readonly sessionId: string
  /** `default` for the option `provider`, else the provider's name. */
  readonly providerName: string
}) => Effect.Effect<Redacted.Redacted<string>, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// encoding
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A provider in its form on the wire: a token provider stays here, and is announced as `hasBearerTokenProvider`.
 *
 * @since 0.1.0
 * @category encoding
 */
export const toWire = <P extends Endpoint<unknown>>(provider: P): object => {
  const { apiKey, bearerToken, bearerTokenProvider, headers, ...rest } = provider
  return omitUndefined({
    ...rest,
    apiKey: apiKey && Redacted.value(apiKey),
    bearerToken: bearerToken && Redacted.value(bearerToken),
    headers: headers && reveal(headers),
    hasBearerTokenProvider: bearerTokenProvider === undefined ? undefined : true
  })
}
