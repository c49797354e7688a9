/** A runtime that was started or reached: its transport, then the handshake on it (protocol.md 1.5, 1.6, 2.2 to 2.4). */
import type { CommandExecutor } from "@effect/platform/CommandExecutor"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as Path from "@effect/platform/Path"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type { TelemetryOptions } from "../../ClientConfig.js"
import type * as Connection from "../../Connection.js"
import type { ConnectionLost, PeerError, RuntimeNotFound } from "../../CopilotError.js"
import { ConnectFailed, type InvalidConfig, ProtocolMismatch } from "../../CopilotError.js"
import * as JsonRpc from "../../JsonRpc.js"
import * as Transport from "../../Transport.js"
import * as Protocol from "../protocol/methods.js"
import * as Remote from "../protocol/remote.js"
import { omitUndefined } from "../record.js"
import type { Stopping } from "../stopping.js"
import * as CliProcess from "../transport/cliProcess.js"
import * as Duplex from "../transport/duplex.js"
import * as Endpoint from "../transport/endpoint.js"
import { keepLoopback } from "../transport/proxy.js"
import { resolveCli } from "../transport/resolveCli.js"
import type { Settings, Target } from "./settings.js"

/** The versions of the protocol that this package speaks. */
const protocolVersions = { min: 3, max: 3 } as const

/** A runtime that can be talked to. */
export interface Link {
  readonly transport: Transport.Transport
  /** Whether it was started here, and is to be shut down from here. */
  readonly owned: boolean
  /** The process, if it was started here. */
  readonly pid: number | undefined
  /** Where a server is. */
  readonly endpoint: Endpoint.Endpoint | undefined
  readonly connectionToken: Redacted.Redacted<string> | undefined
  /** Told when the handshake is done. */
  readonly started: Effect.Effect<void>
}

/** What the runtime said of itself. */
interface RuntimeInfo {
  readonly protocolVersion: number
  /** The release of the CLI, when it reports one. */
  readonly version: string | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// links
// ---------------------------------------------------------------------------------------------------------------------

type LinkError = RuntimeNotFound | ConnectFailed | ConnectionLost | InvalidConfig
type Platform = CommandExecutor | FileSystem.FileSystem | Path.Path

/** Starts or reaches a runtime. */
export const open = (
  target: Target,
  settings: Settings,
  stopping: Stopping
): Effect.Effect<Link, LinkError, Scope.Scope | Platform> => {
  switch (target._tag) {
    case "Spawned":
      return target.connection._tag === "Stdio"
        ? stdio(target.connection, settings, stopping)
        : tcp(target.connection, settings, stopping)
    case "Server":
      return server(target.endpoint, target.connectionToken, settings)
    case "Parent":
      return parentProcess(settings)
  }
}

/** A link to a runtime that somebody else has started. */
export const foreign = (transport: Transport.Transport): Link => ({
  transport,
  owned: false,
  pid: undefined,
  endpoint: undefined,
  connectionToken: undefined,
  started: Effect.void
})

const stdio = Effect.fnUntraced(function* (
  connection: Connection.Stdio,
  settings: Settings,
  stopping: Stopping
): Effect.fn.Return<Link, LinkError, Scope.Scope | Platform> {
  const child = yield* spawn(connection, settings, stopping, { args: ["--stdio"], connectionToken: undefined })
  return {
    transport: Transport.fromBytes({ ...child, maxFrameBytes: settings.maxFrameBytes }),
    owned: true,
    pid: child.pid,
    endpoint: undefined,
    connectionToken: undefined,
    started: child.started
  }
})

/** A runtime binds this address; `localhost` may be another. */
const loopback = "127.0.0.1"

/** A socket that is still open this long after its process is gone is somebody else's too. */
const socketGrace = "250 millis"

const tcp = Effect.fnUntraced(function* (
  connection: Connection.Tcp,
  settings: Settings,
  stopping: Stopping
): Effect.fn.Return<Link, LinkError, Scope.Scope | Platform> {
  const connectionToken = connection.connectionToken ?? (yield* randomToken)
  const child = yield* spawn(connection, settings, stopping, {
    args: connection.port === undefined || connection.port === 0 ? [] : ["--port", String(connection.port)],
    connectionToken
  })
  const endpoint = { host: loopback, port: yield* announcedPort(child) }
  const socket = yield* Effect.catchAll(Duplex.connect(endpoint), (failed) =>
    // Its exit says more than a socket that nobody answers.
    Effect.flatMap(child.lost, (lost) => Effect.fail(lost._tag === "ProcessExited" ? lost : failed))
  )
  yield* Effect.delay(child.exited, socketGrace).pipe(
    Effect.zipRight(socket.destroy),
    Effect.interruptible,
    Effect.forkScoped
  )
  return {
    transport: Duplex.toTransport(socket, { lost: child.lost, maxFrameBytes: settings.maxFrameBytes }),
    owned: true,
    pid: child.pid,
    endpoint,
    connectionToken,
    started: child.started
  }
})

/** Not from `Random`: what else that has given tells what it gives next, and this is a secret. */
const randomToken = Effect.sync(() => Redacted.make(crypto.randomUUID()))

/** Reads stdout to its end, and so for good; what comes after the announcement is nobody's business. */
const announcedPort = Effect.fnUntraced(function* (
  child: CliProcess.CliProcess
): Effect.fn.Return<number, ConnectionLost, Scope.Scope> {
  const announced = yield* Deferred.make<number>()
  let text: string | undefined = ""
  const reading = yield* child
    .read((bytes) => {
      if (text === undefined) return
      text += Buffer.from(bytes).toString("latin1")
      // The digits are all there when something else follows.
      const port = /listening on port (\d{1,5})\D/i.exec(text)?.[1]
      text = port === undefined ? text.slice(-announcementLength) : undefined
      if (port !== undefined) Deferred.unsafeDone(announced, Effect.succeed(Number(port)))
    })
    .pipe(Effect.interruptible, Effect.forkScoped)
  return yield* Effect.raceFirst(
    Deferred.await(announced),
    Effect.zipRight(Fiber.join(reading), Effect.flatMap(child.lost, Effect.fail))
  )
})

/** More than the announcement takes. */
const announcementLength = 256

const server = Effect.fnUntraced(function* (
  endpoint: Endpoint.Endpoint,
  connectionToken: Redacted.Redacted<string> | undefined,
  settings: Settings
): Effect.fn.Return<Link, LinkError, Scope.Scope> {
  const socket = yield* Duplex.connect(endpoint)
  const transport = Duplex.toTransport(socket, { lost: socket.closed, maxFrameBytes: settings.maxFrameBytes })
  return { ...foreign(transport), endpoint, connectionToken }
})

/** A link to the CLI that has started this process as its extension. */
export const parentProcess = Effect.fnUntraced(function* (
  settings: Settings
): Effect.fn.Return<Link, never, Scope.Scope> {
  const stdio = yield* Duplex.ownStdio
  return foreign(Duplex.toTransport(stdio, { lost: stdio.closed, maxFrameBytes: settings.maxFrameBytes }))
})

// ---------------------------------------------------------------------------------------------------------------------
// processes
// ---------------------------------------------------------------------------------------------------------------------

/** What the kind of a connection adds to the start of a process. */
interface Kind {
  readonly args: ReadonlyArray<string>
  /** A server's; the other kind has no token, and ends with its stdin. */
  readonly connectionToken: Redacted.Redacted<string> | undefined
}

const spawn = Effect.fnUntraced(function* (
  connection: Connection.Spawned,
  settings: Settings,
  stopping: Stopping,
  kind: Kind
) {
  const env = connection.env ?? settings.env
  const extendEnv = connection.env === undefined ? settings.extendEnv : connection.extendEnv === true
  const { command, prefix } = yield* resolveCli({ path: connection.path, env, extendEnv })
  const inherits = extendEnv || env === undefined
  return yield* CliProcess.make({
    command,
    args: [...prefix, ...(connection.args ?? []), ...toArguments(settings, kind)],
    env: {
      ...env,
      ...keepLoopback(inherits ? { ...process.env, ...env } : env),
      ...toEnvironment(settings, kind)
    },
    extendEnv: inherits,
    workingDirectory: settings.workingDirectory,
    guarded: kind.connectionToken !== undefined,
    secrets: [settings.gitHubToken, kind.connectionToken].filter((secret) => secret !== undefined),
    grace: settings.shutdown,
    stopping
  })
})

const toArguments = (settings: Settings, kind: Kind): ReadonlyArray<string> => {
  const { gitHubToken, logLevel, sessionIdleTimeout } = settings
  return [
    "--headless",
    "--no-auto-update",
    ...(logLevel === undefined ? [] : ["--log-level", logLevel]),
    ...kind.args,
    ...(gitHubToken === undefined ? [] : ["--auth-token-env", "COPILOT_SDK_AUTH_TOKEN"]),
    ...(settings.useLoggedInUser ? [] : ["--no-auto-login"]),
    ...(!Duration.isFinite(sessionIdleTimeout) || Duration.equals(sessionIdleTimeout, Duration.zero)
      ? []
      : ["--session-idle-timeout", String(Math.ceil(Duration.toSeconds(sessionIdleTimeout)))]),
    ...(settings.enableRemoteSessions ? ["--remote"] : [])
  ]
}

const toEnvironment = (settings: Settings, kind: Kind): Readonly<Record<string, string>> =>
  omitUndefined({
    // Its output goes to stdout and would break the framing; empty is as good as absent.
    NODE_DEBUG: "",
    COPILOT_SDK_AUTH_TOKEN: settings.gitHubToken && Redacted.value(settings.gitHubToken),
    COPILOT_CONNECTION_TOKEN: kind.connectionToken && Redacted.value(kind.connectionToken),
    COPILOT_HOME: settings.baseDirectory,
    COPILOT_DISABLE_KEYTAR: settings.mode === "empty" ? "1" : undefined,
    ...(settings.telemetry && toTelemetryEnvironment(settings.telemetry))
  })

/** protocol.md 1.7: that there is such an option turns telemetry on. */
const toTelemetryEnvironment = (telemetry: TelemetryOptions) => ({
  COPILOT_OTEL_ENABLED: "true",
  OTEL_EXPORTER_OTLP_ENDPOINT: telemetry.otlpEndpoint,
  OTEL_EXPORTER_OTLP_PROTOCOL: telemetry.otlpProtocol,
  COPILOT_OTEL_FILE_EXPORTER_PATH: telemetry.filePath,
  COPILOT_OTEL_EXPORTER_TYPE: telemetry.exporterType,
  COPILOT_OTEL_SOURCE_NAME: telemetry.sourceName,
  OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: telemetry.captureContent?.toString()
})

// ---------------------------------------------------------------------------------------------------------------------
// handshake
// ---------------------------------------------------------------------------------------------------------------------

/** What a server answers to a token that is not its own. */
const authenticationFailed = -32002

/**
 * Starts a peer and does the handshake: `connect`, or `ping` where a runtime does not know it, then the version check.
 * Nothing else is sent before `connect` has been answered.
 */
export const handshake = Effect.fnUntraced(function* (
  link: Link,
  handlers: JsonRpc.Handlers,
  settings: Settings,
  options: { readonly forwardTelemetry: boolean }
): Effect.fn.Return<
  { readonly peer: JsonRpc.Peer; readonly info: RuntimeInfo },
  PeerError | ConnectFailed | ProtocolMismatch,
  Scope.Scope
> {
  const peer = yield* JsonRpc.make(link.transport, handlers)
  const params = omitUndefined({
    token: link.connectionToken && Redacted.value(link.connectionToken),
    supportedTaskKinds: ["agent", "client", "shell"] as const,
    enableGitHubTelemetryForwarding: options.forwardTelemetry ? true : undefined,
    clientInfo: toClientInfo(settings)
  })
  const info = yield* peer.call(Protocol.connect, params).pipe(
    Effect.catchTag(
      "RpcError",
      (error): Effect.Effect<Protocol.Connected, PeerError | ConnectFailed> =>
        error.code === JsonRpc.ErrorCode.MethodNotFound || Remote.isUnhandled(error)
          ? Effect.map(peer.call(Protocol.ping, {}), ({ protocolVersion }) => ({ protocolVersion }))
          : Effect.fail(
              error.code === authenticationFailed && link.endpoint !== undefined
                ? new ConnectFailed({
                    reason: "TokenRefused",
                    target: Endpoint.format(link.endpoint),
                    description: error.description
                  })
                : error
            )
    ),
    Effect.interruptible
  )
  const received = info.protocolVersion ?? undefined
  const version = info.version ?? undefined
  const { max, min } = protocolVersions
  if (received === undefined || received < min || received > max) {
    return yield* new ProtocolMismatch(omitUndefined({ expected: { min, max }, received, runtimeVersion: version }))
  }
  return { peer, info: { protocolVersion: received, version } }
})

const toClientInfo = ({ clientInfo }: Settings) => {
  const { applicationName, applicationVersion, integrationName, integrationVersion } = clientInfo
  const info = omitUndefined({
    editorName: applicationName || undefined,
    editorVersion: applicationVersion || undefined,
    extensionName: integrationName || undefined,
    extensionVersion: integrationVersion || undefined
  })
  return Object.keys(info).length === 0 ? undefined : info
}
