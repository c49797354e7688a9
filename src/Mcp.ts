/**
 * MCP servers: the tools of other programs, started or connected to by the runtime for a session (protocol.md 4.5), and
 * what the runtime asks this program about them: a login, fresh headers, a sample of a model.
 *
 * @example
 * ```ts
 * import type * as SessionConfig from "effect-copilot/SessionConfig"
 * import * as Redacted from "effect/Redacted"
 *
 * export const config: SessionConfig.SessionConfig = {
 *   mcpServers: {
 *     files: { command: "mcp-files", args: ["--root", "/srv"] },
 *     search: { type: "http", url: "https://example.com/mcp", headers: { authorization: Redacted.make("Bearer …") } }
 *   }
 * }
 * ```
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import { omitUndefined } from "./internal/record.js"
import { reveal } from "./internal/secret.js"
import type * as SessionEvent from "./SessionEvent.js"

// ---------------------------------------------------------------------------------------------------------------------
// servers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A server that the runtime starts, or one that it connects to.
 *
 * @since 0.1.0
 * @category models
 */
export type Server = StdioServer | RemoteServer

/**
 * What all servers have.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerOptions {
  /** The tools that the agent may see; an empty list means none. Default: all. */
  readonly tools?: ReadonlyArray<string> | undefined
  /** How long a call may take, the list of its tools among them; not its start. Default: the runtime's. */
  readonly timeout?: Duration.DurationInput | undefined
}

/**
 * A program that speaks MCP on its stdin and stdout. The CLI expands `$VAR`, `${VAR}` and `${VAR:-default}` in all of
 * its texts, by its own variables and those of `env`; see {@link literal}.
 *
 * @since 0.1.0
 * @category models
 */
export interface StdioServer extends ServerOptions {
  readonly type?: "local" | "stdio" | undefined
  readonly command: string
  readonly args?: ReadonlyArray<string> | undefined
  /** Added to the variables of the CLI. */
  readonly env?: Readonly<Record<string, string | Redacted.Redacted<string>>> | undefined
  /** Default: the session's. */
  readonly workingDirectory?: string | undefined
}

/**
 * A server on the network. The CLI expands `$VAR`, `${VAR}` and `${VAR:-default}` in `url` and `headers`, by its own
 * variables; see {@link literal}.
 *
 * @since 0.1.0
 * @category models
 */
export interface RemoteServer extends ServerOptions {
  readonly type: "http" | "sse"
  readonly url: string
  readonly headers?: Readonly<Record<string, string | Redacted.Redacted<string>>> | undefined
  /**
   * Ask `onMcpHeadersRefreshRequest` for headers when connecting, and again whenever they are older than this and
   * needed. Default: it is not asked.
   */
  readonly headersRefreshTtl?: Duration.DurationInput | undefined
  /** The OAuth client to log in as; `onMcpAuthRequest` is told (`staticClientConfig`). Default: none is named. */
  readonly oauthClientId?: string | undefined
  /** The OAuth scopes to ask for as that client. Default: none is named. */
  readonly oauthScopes?: ReadonlyArray<string> | undefined
}

/**
 * Returns the text that the CLI expands to `text`: for what may hold a `$` that is meant, such as a value from a user, in
 * the `command`, `args`, `env`, `url` or `headers` of a server. Values that are `Redacted` need it not: they reach the
 * server as they are.
 *
 * @example
 * import { Mcp } from "effect-copilot"
 *
 * const server: Mcp.Server = { command: "mcp-search", args: ["--home", "$HOME", "--for", Mcp.literal("$HOME")] }
 *
 * @since 0.1.0
 * @category servers
 */
// There is no escape for a `$`. A variable that nobody sets has its default instead, which is not expanded again.
export const literal = (text: string): string => text.replaceAll("$", () => `\${EFFECT_COPILOT_UNSET:-$}`)

// ---------------------------------------------------------------------------------------------------------------------
// login
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A server wants a login by OAuth (`mcp.oauth_required`).
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthRequest extends Omit<SessionEvent.McpOauthRequiredData, "staticClientConfig"> {
  readonly sessionId: string
  /** The OAuth client that the server is configured with. */
  readonly staticClientConfig?:
    | (Omit<SessionEvent.McpOauthRequiredStaticClientConfig, "clientSecret"> & {
        readonly clientSecret?: Redacted.Redacted<string> | undefined
      })
    | null
    | undefined
}

/**
 * An access token, or none.
 *
 * @since 0.1.0
 * @category models
 */
export type AuthResponse =
  | {
      readonly kind: "token"
      readonly accessToken: Redacted.Redacted<string>
      /** Default `Bearer`. */
      readonly tokenType?: string | undefined
      /** How long it is good: at least a second, rounded down to whole ones. Default: not known. */
      readonly expiresIn?: Duration.DurationInput | undefined
    }
  | { readonly kind: "cancelled" }

/**
 * Logs in at MCP servers, each time in a fiber of its own that is interrupted when somebody else has answered. When it
 * fails or dies, the cause is logged and the login is cancelled.
 *
 * @since 0.1.0
 * @category models
 */
export type AuthHandler<E, R> = (request: AuthRequest) => Effect.Effect<AuthResponse, E, R>

/**
 * Here is a token.
 *
 * @since 0.1.0
 * @category responses
 */
export const token = (
  accessToken: Redacted.Redacted<string>,
  options?: { readonly tokenType?: string | undefined; readonly expiresIn?: Duration.DurationInput | undefined }
): AuthResponse => ({ kind: "token", accessToken, ...options })

/**
 * There is no token to be had.
 *
 * @since 0.1.0
 * @category responses
 */
export const cancelled: AuthResponse = { kind: "cancelled" }

// ---------------------------------------------------------------------------------------------------------------------
// headers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A server wants fresh headers (`mcp.headers_refresh_required`).
 *
 * @since 0.1.0
 * @category models
 */
export interface HeadersRequest extends SessionEvent.McpHeadersRefreshRequiredData {
  readonly sessionId: string
}

/**
 * The headers to send from now on, on top of the server's own; or none.
 *
 * @since 0.1.0
 * @category models
 */
export type HeadersResponse =
  | {
      readonly kind: "headers"
      readonly headers: Readonly<Record<string, string | Redacted.Redacted<string>>>
      /** How long they are good. Default: the server's `headersRefreshTtl`. */
      readonly ttl?: Duration.DurationInput | undefined
    }
  | { readonly kind: "none" }

/**
 * Supplies headers for MCP servers. When it fails or dies, the cause is logged, and the runtime is told that it failed
 * and nothing else.
 *
 * @since 0.1.0
 * @category models
 */
export type HeadersHandler<E, R> = (request: HeadersRequest) => Effect.Effect<HeadersResponse, E, R>

/**
 * Here are headers.
 *
 * @since 0.1.0
 * @category responses
 */
export const headers = (
  headers: Readonly<Record<string, string | Redacted.Redacted<string>>>,
  options?: { readonly ttl?: Duration.DurationInput | undefined }
): HeadersResponse => ({ kind: "headers", headers, ...options })

/**
 * There are no headers to add.
 *
 * @since 0.1.0
 * @category responses
 */
export const noHeaders: HeadersResponse = { kind: "none" }

// ---------------------------------------------------------------------------------------------------------------------
// sampling
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A server asks for an answer of a model (`sampling.requested`).
 *
 * @since 0.1.0
 * @category models
 */
export interface SamplingRequest extends SessionEvent.SamplingRequestedData {
  readonly sessionId: string
  /** What the server wants, as MCP's `sampling/createMessage` has it: `messages`, `maxTokens` and so on. */
  readonly request: Readonly<Record<string, unknown>>
}

/**
 * What a model answered, as MCP's `sampling/createMessage` has it.
 *
 * @since 0.1.0
 * @category models
 */
export type SamplingResponse = {
  readonly role: "assistant" | "user"
  /** The model that answered. */
  readonly model: string
  readonly content:
    | { readonly type: "text"; readonly text: string }
    | { readonly type: "image" | "audio"; readonly data: string; readonly mimeType: string }
  /** Such as `endTurn` or `maxTokens`. */
  readonly stopReason?: string
}

/**
 * Answers sampling requests, or refuses with `undefined`: the server is told that the user cancelled. When it fails or
 * dies, the cause is logged and the request is refused.
 *
 * @since 0.1.0
 * @category models
 */
export type SamplingHandler<E, R> = (request: SamplingRequest) => Effect.Effect<SamplingResponse | undefined, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// encoding
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The servers in their form on the wire: `workingDirectory` is `cwd` there, durations are milliseconds, and secrets are
 * {@link literal}.
 *
 * @since 0.1.0
 * @category encoding
 */
export const toWire = (servers: Readonly<Record<string, Server>>): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(servers).map(([name, server]) => {
      const timeout = millis(server.timeout)
      if ("url" in server) {
        const { headers, headersRefreshTtl, ...rest } = server
        const wire = { ...rest, timeout, headers: headers && reveal(headers, literal) }
        return [name, omitUndefined({ ...wire, headersRefreshTtlMs: millis(headersRefreshTtl) })]
      }
      const { env, workingDirectory, ...rest } = server
      return [name, omitUndefined({ ...rest, timeout, env: env && reveal(env, literal), cwd: workingDirectory })]
    })
  )

const millis = (duration: Duration.DurationInput | undefined) =>
  duration === undefined ? undefined : Math.floor(Duration.toMillis(duration))
