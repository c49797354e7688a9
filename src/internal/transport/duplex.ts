/**
 * Bytes in and out of a socket, or of this process's own stdin and stdout. Node's streams are used as they are: they
 * keep what comes in until somebody reads, and a listener for errors that stays keeps them from crashing the host.
 */
import * as Net from "node:net"
import type { Readable } from "node:stream"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as FiberId from "effect/FiberId"
import type * as Scope from "effect/Scope"
import type { ConnectionLost } from "../../CopilotError.js"
import { ConnectFailed, ConnectionClosed } from "../../CopilotError.js"
import * as Transport from "../../Transport.js"
import { omitUndefined } from "../record.js"
import { within } from "../within.js"
import * as Endpoint from "./endpoint.js"

export interface Duplex {
  /** Feeds the incoming bytes to `onBytes` until there are no more. To be run once. */
  readonly read: (onBytes: (bytes: Uint8Array) => void) => Effect.Effect<void>
  /** Waits until the bytes are out, and says whether they are. */
  readonly write: (bytes: Uint8Array) => Effect.Effect<boolean>
  /** That the other end has closed it. */
  readonly closed: Effect.Effect<ConnectionClosed>
  /** Ends it, without a word to the other end. */
  readonly destroy: Effect.Effect<void>
}

/** How long the other end may take to close its side. */
const closeGrace = "1 second"

/** Connects a socket, for as long as the scope is open. */
export const connect = Effect.fnUntraced(function* (
  endpoint: Endpoint.Endpoint
): Effect.fn.Return<Duplex, ConnectFailed, Scope.Scope> {
  const socket = Net.createConnection({ ...endpoint, noDelay: true })
  const duplex = yield* fromSocket(socket)
  yield* Effect.interruptible(
    Effect.async<void, ConnectFailed>((resume) => {
      socket.once("connect", () => resume(Effect.void))
      socket.once("error", (cause) =>
        resume(Effect.fail(new ConnectFailed({ reason: "SocketFailed", target: Endpoint.format(endpoint), cause })))
      )
    })
  )
  return duplex
})

/** Takes over a socket, connected or connecting. */
export const fromSocket = (socket: Net.Socket): Effect.Effect<Duplex, never, Scope.Scope> => {
  const gone = Deferred.unsafeMake<void>(FiberId.none)
  socket.once("close", () => Deferred.unsafeDone(gone, Effect.void))
  const duplex = make({
    readable: socket,
    write: (bytes, done) => socket.write(bytes, done),
    destroy: () => socket.destroy()
  })
  const close = Effect.suspend(() => {
    if (socket.connecting) return duplex.destroy
    // What is not read would keep the socket from closing.
    socket.resume()
    socket.end()
    return Effect.zipRight(within(closeGrace, Deferred.await(gone)), duplex.destroy)
  })
  return Effect.as(
    Effect.addFinalizer(() => close),
    duplex
  )
}

/**
 * This process's stdin and stdout, for as long as the scope is open. Until then, what the program prints to stdout goes
 * to stderr, because it would break the framing.
 */
export const ownStdio: Effect.Effect<Duplex, never, Scope.Scope> = Effect.suspend(() => {
  const { stderr, stdin, stdout } = process
  const { write } = stdout
  // Safe: `write` is overloaded, and this is one of its forms.
  const writeBytes = write.bind(stdout) as (bytes: Uint8Array, done: (error?: Error | null) => void) => boolean
  const duplex = make({
    readable: stdin,
    write: writeBytes,
    destroy: () => stdin.pause()
  })
  stdout.on("error", ignore)
  stdout.write = stderr.write.bind(stderr)
  return Effect.as(
    Effect.addFinalizer(() =>
      Effect.zipRight(
        duplex.destroy,
        Effect.sync(() => {
          stdout.write = write
        })
      )
    ),
    duplex
  )
})

/** A transport; `lost` is as in `Transport.fromBytes`. */
export const toTransport = (
  { read, write }: Duplex,
  options: { readonly lost: Effect.Effect<ConnectionLost>; readonly maxFrameBytes: number | undefined }
): Transport.Transport =>
  Transport.fromBytes({
    ...options,
    read,
    write: (frame) => Effect.flatMap(write(frame), (written) => (written ? Effect.void : Effect.flip(options.lost)))
  })

const ignore = () => {}

const make = ({
  destroy,
  readable,
  write
}: {
  readonly readable: Readable
  readonly write: (bytes: Uint8Array, done: (error?: Error | null) => void) => void
  readonly destroy: () => void
}): Duplex => {
  const ended = Deferred.unsafeMake<void>(FiberId.none)
  let failure: Error | undefined
  const end = () => Deferred.unsafeDone(ended, Effect.void)
  readable.on("error", (error) => {
    failure ??= error
  })
  readable.once("end", end)
  readable.once("close", end)
  let reason: ConnectionClosed | undefined
  return {
    read: (onBytes) =>
      Effect.suspend(() => {
        readable.on("data", onBytes)
        return Effect.ensuring(
          Deferred.await(ended),
          Effect.sync(() => readable.off("data", onBytes))
        )
      }),
    write: (bytes) =>
      Effect.async((resume) => {
        write(bytes, (error) => resume(Effect.succeed(error === undefined || error === null)))
      }),
    closed: Effect.sync(() => {
      reason ??= new ConnectionClosed(omitUndefined({ reason: "RemoteClose" as const, cause: failure }))
      return reason
    }),
    destroy: Effect.sync(destroy)
  }
}
