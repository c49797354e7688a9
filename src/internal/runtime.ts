/** A started runtime: the process, the peer on its pipes, the handshake done (protocol.md 1.5, 1.6, 2.2 to 2.4). */
import type { CommandExecutor } from "@effect/platform/CommandExecutor"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as Path from "@effect/platform/Path"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type * as Connection from "../Connection.js"
import type { ConnectFailed, RequestError, RuntimeNotFound } from "../CopilotError.js"
import { ProtocolMismatch, Timeout } from "../CopilotError.js"
import * as JsonRpc from "../JsonRpc.js"
import * as Transport from "../Transport.js"
import * as CliProcess from "./cliProcess.js"
import * as Protocol from "./protocol.js"
import { omitUndefined } from "./record.js"
import { resolveCli } from "./resolveCli.js"

/** The versions of the protocol that this package speaks. */
const protocolVersions = { min: 3, max: 3 } as const

export interface Runtime {
  readonly peer: JsonRpc.Peer
  readonly info: RuntimeInfo
}

/** What the runtime said of itself. */
interface RuntimeInfo {
  readonly protocolVersion: number
  /** The release of the CLI, when it reports one. */
  readonly version: string | undefined
}

export interface SpawnOptions {
  readonly connection: Connection.Stdio
  readonly workingDirectory: string | undefined
  readonly baseDirectory: string | undefined
  readonly logLevel: string | undefined
  readonly env: Readonly<Record<string, string>> | undefined
  readonly extendEnv: boolean
  readonly gitHubToken: Redacted.Redacted<string> | undefined
  readonly useLoggedInUser: boolean
  readonly maxFrameBytes: number | undefined
  readonly grace: CliProcess.Grace
}

/** Spawns the CLI and gives the transport over its stdio. */
export const spawn = Effect.fnUntraced(function* (
  options: SpawnOptions
): Effect.fn.Return<
  { readonly transport: Transport.Transport; readonly started: Effect.Effect<void> },
  RuntimeNotFound | ConnectFailed,
  Scope.Scope | CommandExecutor | FileSystem.FileSystem | Path.Path
> {
  const { command, prefix } = yield* resolveCli({
    path: options.connection.path,
    env: options.env,
    extendEnv: options.extendEnv
  })
  const child = yield* CliProcess.make({
    command,
    args: [...prefix, ...(options.connection.args ?? []), ...toArguments(options)],
    env: toEnvironment(options),
    extendEnv: options.extendEnv || options.env === undefined,
    workingDirectory: options.workingDirectory,
    secrets: options.gitHubToken === undefined ? [] : [options.gitHubToken],
    grace: options.grace
  })
  return {
    transport: Transport.fromBytes({ ...child, maxFrameBytes: options.maxFrameBytes }),
    started: child.started
  }
})

const toArguments = (options: SpawnOptions): ReadonlyArray<string> => [
  "--headless",
  "--no-auto-update",
  ...(options.logLevel === undefined ? [] : ["--log-level", options.logLevel]),
  "--stdio",
  ...(options.gitHubToken === undefined ? [] : ["--auth-token-env", "COPILOT_SDK_AUTH_TOKEN"]),
  ...(options.useLoggedInUser ? [] : ["--no-auto-login"])
]

const toEnvironment = (options: SpawnOptions): Readonly<Record<string, string>> => ({
  ...options.env,
  // Its output goes to stdout and would break the framing; empty is as good as absent.
  NODE_DEBUG: "",
  ...(options.gitHubToken === undefined ? {} : { COPILOT_SDK_AUTH_TOKEN: Redacted.value(options.gitHubToken) }),
  ...(options.baseDirectory === undefined ? {} : { COPILOT_HOME: options.baseDirectory })
})

/**
 * Starts a peer and does the handshake: `connect`, or `ping` where a runtime does not know it, then the version check.
 * Nothing else is sent before `connect` has been answered.
 */
export const handshake = Effect.fnUntraced(function* (
  transport: Transport.Transport,
  handlers: JsonRpc.Handlers,
  timeout: Duration.Duration
): Effect.fn.Return<Runtime, RequestError | ProtocolMismatch | Timeout, Scope.Scope> {
  const peer = yield* JsonRpc.make(transport, handlers)
  const info = yield* peer.call(Protocol.connect, { supportedTaskKinds: ["agent", "client", "shell"] }).pipe(
    Effect.catchTag("RpcError", (error) =>
      error.code === JsonRpc.ErrorCode.MethodNotFound || error.description === "Unhandled method connect"
        ? Effect.map(peer.call(Protocol.ping, {}), ({ protocolVersion }) => ({ protocolVersion, version: undefined }))
        : Effect.fail(error)
    ),
    // A wait that cannot be interrupted would outlive its timeout, and a Layer is built where nothing can be.
    Effect.interruptible,
    Effect.timeoutFail({
      duration: timeout,
      onTimeout: () => new Timeout({ operation: "CopilotClient.make", duration: timeout, kind: "deadline" })
    })
  )
  const received = info.protocolVersion ?? undefined
  const version = info.version ?? undefined
  const { max, min } = protocolVersions
  if (received === undefined || received < min || received > max) {
    return yield* new ProtocolMismatch(omitUndefined({ expected: { min, max }, received, runtimeVersion: version }))
  }
  return { peer, info: { protocolVersion: received, version } }
})
