/**
 * The lowest seam: whole frames in, whole frames out, and one reason when it is over. A transport knows nothing of
 * JSON-RPC; the peer on top of it knows nothing of processes and sockets.
 *
 * @since 0.1.0
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Mailbox from "effect/Mailbox"
import { hasProperty } from "effect/Predicate"
import type { ConnectionLost, MalformedMessage } from "./CopilotError.js"
import { ConnectionClosed } from "./CopilotError.js"
import * as Framing from "./internal/transport/framing.js"

/**
 * @since 0.1.0
 * @category type ids
 */
export const TypeId: TypeId = "~effect-copilot/Transport"

/**
 * @since 0.1.0
 * @category type ids
 */
export type TypeId = "~effect-copilot/Transport"

/**
 * @since 0.1.0
 * @category models
 */
export interface Transport {
  readonly [TypeId]: TypeId
  /**
   * Reads until the connection is gone and fails with the reason; it never succeeds. `receive` is called synchronously,
   * once for each chunk that completes frames, with all the bodies it completes. To be run once.
   */
  readonly run: (receive: (bodies: ReadonlyArray<Uint8Array>) => void) => Effect.Effect<never, ConnectionLost>
  /**
   * Hands one body to the writer, in order. Waits while the other end does not keep up; fails once the connection is
   * gone.
   */
  readonly send: (body: Uint8Array) => Effect.Effect<void, ConnectionLost>
}

/**
 * @since 0.1.0
 * @category guards
 */
export const isTransport = (u: unknown): u is Transport => hasProperty(u, TypeId)

/**
 * Builds a transport from its two functions.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (impl: Omit<Transport, TypeId>): Transport => ({ [TypeId]: TypeId, ...impl })

/**
 * A transport over bytes with `Content-Length` framing (protocol.md section 10): what a child's stdio and a socket have
 * in common.
 *
 * - `read`: feeds the incoming bytes, split anywhere, to a synchronous function until there are no more
 * - `write`: puts one whole frame on the wire
 * - `lost`: asked once after `read` has ended or its bytes have broken the framing, for the reason that callers shall
 *   see; to be given within a bound
 * - `maxFrameBytes`: limit of one incoming body; default 256 MiB
 *
 * @since 0.1.0
 * @category constructors
 */
export const fromBytes = (options: {
  readonly read: (onBytes: (bytes: Uint8Array) => void) => Effect.Effect<void>
  readonly write: (frame: Uint8Array) => Effect.Effect<void, ConnectionLost>
  readonly lost: Effect.Effect<ConnectionLost>
  readonly maxFrameBytes?: number | undefined
}): Transport =>
  make({
    run: Effect.fnUntraced(function* (receive) {
      const reader = Framing.makeReader(options.maxFrameBytes ?? Framing.defaultMaxFrameBytes)
      const broken = yield* Deferred.make<never, MalformedMessage>()
      const read = options.read((bytes) => {
        try {
          const bodies = reader.push(bytes)
          if (bodies.length > 0) receive(bodies)
          const failure = reader.failure()
          if (failure !== undefined) Deferred.unsafeDone(broken, Effect.fail(failure))
        } catch (defect) {
          // It belongs to whoever runs this transport, not to the fiber that reads the pipe.
          Deferred.unsafeDone(broken, Effect.die(defect))
        }
      })
      yield* Effect.ignore(Effect.raceFirst(read, Deferred.await(broken)))
      const reason = yield* options.lost
      // What is no CLI at all writes its usage and exits: then the exit says more than the bytes.
      if (reason._tag !== "ProcessExited" && (yield* Deferred.isDone(broken))) return yield* Deferred.await(broken)
      return yield* Effect.fail(reason)
    }),
    send: (body) => options.write(Framing.encode(body))
  })

/**
 * Two transports joined in memory: what one sends, the other receives, in order and unframed. `close` ends both with
 * `ConnectionClosed { reason: "RemoteClose" }`, or with the given reason, after everything sent has arrived.
 *
 * @since 0.1.0
 * @category constructors
 */
export const memoryPair: Effect.Effect<{
  readonly left: Transport
  readonly right: Transport
  readonly close: (reason?: ConnectionLost) => Effect.Effect<void>
}> = Effect.gen(function* () {
  const toLeft = yield* Mailbox.make<Uint8Array>()
  const toRight = yield* Mailbox.make<Uint8Array>()
  const lost = yield* Deferred.make<ConnectionLost>()
  const end = (inbox: Mailbox.Mailbox<Uint8Array>, outbox: Mailbox.Mailbox<Uint8Array>): Transport =>
    make({
      run: Effect.fnUntraced(function* (receive) {
        let done = false
        while (!done) {
          const [bodies, last] = yield* inbox.takeAll
          if (bodies.length > 0) receive(Array.from(bodies))
          done = last
        }
        return yield* Effect.flip(Deferred.await(lost))
      }),
      send: (body) =>
        Effect.flatMap(outbox.offer(body), (accepted) => (accepted ? Effect.void : Effect.flip(Deferred.await(lost))))
    })
  return {
    left: end(toLeft, toRight),
    right: end(toRight, toLeft),
    close: (reason = new ConnectionClosed({ reason: "RemoteClose" })) =>
      Effect.zipRight(Deferred.succeed(lost, reason), Effect.zip(toLeft.end, toRight.end))
  }
})
