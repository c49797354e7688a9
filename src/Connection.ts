/**
 * How to reach a Copilot runtime. A description only; `CopilotClient.layer({ connection })` acts on it.
 *
 * @since 0.1.0
 */
import type * as Redacted from "effect/Redacted"
import type { ConnectionLost } from "./CopilotError.js"

/**
 * Which process is spawned, and how.
 *
 * @since 0.1.0
 * @category models
 */
export interface Spawned {
  /**
   * The executable: a path, or a bare name that is looked up on `PATH`. A `.js` file is run with node. Default:
   * `COPILOT_CLI_PATH`, then the installed `@github/copilot`, then `copilot` on `PATH`.
   */
  readonly path?: string | undefined
  /** Arguments put before those of the SDK. Default: none. */
  readonly args?: ReadonlyArray<string> | undefined
  /** The environment of the CLI, in place of this process's; not together with the client's `env`. Default: that. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Lay `env` over this process's environment. Default `false`: it replaces it. */
  readonly extendEnv?: boolean | undefined
}

/**
 * Spawn the CLI and talk to it over its stdin and stdout. The default.
 *
 * @since 0.1.0
 * @category models
 */
export interface Stdio extends Spawned {
  readonly _tag: "Stdio"
}

/**
 * Spawn the CLI as a server on this machine and talk to it over a socket, so that other clients can join.
 *
 * @since 0.1.0
 * @category models
 */
export interface Tcp extends Spawned {
  readonly _tag: "Tcp"
  /** Where the CLI listens. Default 0: a free port, which `client.runtimePort` tells. */
  readonly port?: number | undefined
  /** What a client must know to be let in; handed over by environment. Default: a random UUID. */
  readonly connectionToken?: Redacted.Redacted<string> | undefined
}

/**
 * Connect to a runtime that somebody else has started, and will end. What is said of a process in the client's options
 * does not apply.
 *
 * @since 0.1.0
 * @category models
 */
export interface Uri {
  readonly _tag: "Uri"
  /**
   * `8080`, `host:8080`, `:8080`, `[::1]:8080`, with or without `http://` or `https://` before it (which mean nothing:
   * the connection is a plain socket) and a `/` behind it. Without a host: `localhost`.
   */
  readonly url: string
  /** The token of that runtime. Default: none. */
  readonly connectionToken?: Redacted.Redacted<string> | undefined
}

/**
 * Talk over this process's own stdin and stdout to the CLI that has started it: this program is an extension of it.
 *
 * @since 0.1.0
 * @category models
 */
export interface ParentProcess {
  readonly _tag: "ParentProcess"
}

/**
 * How to reach a runtime.
 *
 * @since 0.1.0
 * @category models
 */
export type Connection = Stdio | Tcp | Uri | ParentProcess

/**
 * Spawn the CLI and talk to it over its stdin and stdout.
 *
 * The CLI ends with its stdin, so none is left when this process is killed.
 *
 * @since 0.1.0
 * @category constructors
 */
export const stdio = (options?: Omit<Stdio, "_tag">): Stdio => ({ _tag: "Stdio", ...options })

/**
 * Spawn the CLI as a server on 127.0.0.1 and talk to it over a socket. Others can join it with {@link uri}, if they know
 * its port (`client.runtimePort`) and its token.
 *
 * As a server the CLI does not end with its stdin. So, except on Windows, a guard (`/bin/sh`, waiting for the end of its
 * stdin, which comes when this process is gone however it ended) is started with it and ends its process group.
 *
 * @since 0.1.0
 * @category constructors
 */
export const tcp = (options?: Omit<Tcp, "_tag">): Tcp => ({ _tag: "Tcp", ...options })

/**
 * Connect to a runtime that is running already. It is never shut down from here: closing the client detaches its
 * sessions and closes the socket.
 *
 * Starting fails with `ConnectFailed` when nobody listens (`SocketFailed`) or the token is not that of the runtime
 * (`TokenRefused`), and with `InvalidConfig`, before anything is tried, when `url` is none.
 *
 * @since 0.1.0
 * @category constructors
 */
export const uri = (
  url: string,
  options?: { readonly connectionToken?: Redacted.Redacted<string> | undefined }
): Uri => ({ _tag: "Uri", url, ...options })

/**
 * Talk to the CLI that has started this process as its extension (protocol.md 2.9), over stdin and stdout. The CLI is
 * never shut down from here.
 *
 * Starting fails with `InvalidConfig` where the variable `SESSION_ID`, which the CLI gives its extensions, is not set.
 *
 * While the client is open its stdout belongs to the protocol: whatever else the program prints there, the logs of
 * Effect's default logger among it, goes to stderr.
 *
 * @since 0.1.0
 * @category constructors
 */
export const parentProcess: ParentProcess = { _tag: "ParentProcess" }

/**
 * How the client stands with its runtime.
 *
 * @since 0.1.0
 * @category models
 */
export type State =
  | { readonly _tag: "Connecting" }
  | {
      readonly _tag: "Connected"
      readonly protocolVersion: number
      /** The release of the CLI, when it reports one. */
      readonly version: string | undefined
    }
  | { readonly _tag: "Closed"; readonly reason: ConnectionLost }
