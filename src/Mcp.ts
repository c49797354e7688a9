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
  /** How long a call may take, in milliseconds. Default: the runtime's. */
  readonly timeout?: number | undefined
}

/**
 * A program that speaks MCP on its stdin and stdout.
 *
 * @since 0.1.0
 * @category models
 */
export interface StdioServer extends ServerOptions {
  readonly type?: "local" | "stdio" | undefined
  readonly command: string
  readonly args?: ReadonlyArray<string> | undefined
  /** Sent as it is: no `${VAR}` is expanded. */
  readonly env?: Readonly<Record<string, string | Redacted.Redacted<string>>> | undefined
  /** Default: the session's. */
  readonly workingDirectory?: string | undefined
}

/**
 * A server on the network.
 *
 * @since 0.1.0
 * @category models
 */
export interface RemoteServer extends ServerOptions {
  readonly type: "http" | "sse"
  readonly url: string
  readonly headers?: Readonly<Record<string, string | Redacted.Redacted<string>>> | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// login
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A server wants a login by OAuth (`mcp.oauth_required`).
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthRequest extends SessionEvent.McpOauthRequiredData {
  readonly sessionId: string
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
      /** In seconds. */
      readonly expiresIn?: number | undefined
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
  options?: { readonly tokenType?: string | undefined; readonly expiresIn?: number | undefined }
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
 * The headers to send from now on, and for how many milliseconds; or none.
 *
 * @since 0.1.0
 * @category models
 */
export type HeadersResponse =
  | {
      readonly kind: "headers"
      readonly headers: Readonly<Record<string, string | Redacted.Redacted<string>>>
      readonly ttlMs?: number | undefined
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
}

/**
 * Answers sampling requests with the result that MCP describes, or refuses with `undefined`. When it fails or dies, the
 * cause is logged and the request is refused.
 *
 * @since 0.1.0
 * @category models
 */
export type SamplingHandler<E, R> = (
  request: SamplingRequest
) => Effect.Effect<Readonly<Record<string, unknown>> | undefined, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// encoding
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The servers in their form on the wire: `workingDirectory` is `cwd` there.
 *
 * @since 0.1.0
 * @category encoding
 */
export const toWire = (servers: Readonly<Record<string, Server>>): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(servers).map(([name, server]) => {
      if ("url" in server) return [name, omitUndefined({ ...server, headers: reveal(server.headers) })]
      const { workingDirectory, ...rest } = server
      return [name, omitUndefined({ ...rest, env: reveal(server.env), cwd: workingDirectory })]
    })
  )
