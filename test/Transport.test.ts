import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual, strictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { ConnectionClosed, type ConnectionLost, MalformedMessage, ProcessExited } from "effect-copilot/CopilotError"
import * as Transport from "effect-copilot/Transport"
import { sameError } from "./support/assert.js"

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const bytes = (text: string): Uint8Array => encoder.encode(text)

/** Runs a transport to its end: the chunks of bodies it has received and why it ended. */
const collect = (transport: Transport.Transport) =>
  Effect.suspend(() => {
    const chunks: Array<ReadonlyArray<string>> = []
    const run = transport.run((bodies) => {
      chunks.push(bodies.map((body) => decoder.decode(body)))
    })
    return Effect.map(Effect.flip(run), (reason) => ({ chunks, reason }))
  })

const exited = new ProcessExited({ code: 1, stderrTail: "", phase: "running" })
const remoteClose = new ConnectionClosed({ reason: "RemoteClose" })

/** A transport over bytes that come as the given chunks and then end. */
const overChunks = (
  chunks: ReadonlyArray<string>,
  options?: { readonly maxFrameBytes?: number; readonly lost?: Effect.Effect<ConnectionLost> }
) =>
  Transport.fromBytes({
    read: (onBytes) => Effect.sync(() => chunks.map(bytes).forEach(onBytes)),
    write: () => Effect.void,
    lost: Effect.succeed(exited),
    ...options
  })

it("isTransport tells a transport from other values", () => {
  deepStrictEqual([overChunks([]), {}, null, "transport"].map(Transport.isTransport), [true, false, false, false])
})

describe("memoryPair", () => {
  it.effect("delivers what either end sends to the other, in order, and then the reason", () =>
    Effect.gen(function* () {
      const { close, left, right } = yield* Transport.memoryPair
      const both = yield* Effect.fork(Effect.all([collect(left), collect(right)], { concurrency: 2 }))
      yield* Effect.forEach(["a", "b", "c"], (body) => left.send(bytes(body)))
      yield* Effect.forEach(["1", "2"], (body) => right.send(bytes(body)))
      yield* close()
      const [onLeft, onRight] = yield* Fiber.join(both)
      deepStrictEqual(
        [onLeft.chunks.flat(), onRight.chunks.flat()],
        [
          ["1", "2"],
          ["a", "b", "c"]
        ]
      )
      sameError(onLeft.reason, remoteClose)
      sameError(onRight.reason, remoteClose)
    })
  )

  it.effect("hands over all that has come in the meantime as one chunk", () =>
    Effect.gen(function* () {
      const { close, left, right } = yield* Transport.memoryPair
      yield* Effect.forEach(["a", "b", "c"], (body) => left.send(bytes(body)))
      yield* close(exited)
      deepStrictEqual(yield* collect(right), { chunks: [["a", "b", "c"]], reason: exited })
    })
  )

  it.effect("ends both with the first reason given", () =>
    Effect.gen(function* () {
      const { close, left, right } = yield* Transport.memoryPair
      yield* close(exited)
      yield* close(remoteClose)
      const ends = yield* Effect.all([collect(left), collect(right)])
      deepStrictEqual(
        ends.map(({ reason }) => reason === exited),
        [true, true]
      )
    })
  )

  it.effect("takes nothing more after the close: sending fails with the reason", () =>
    Effect.gen(function* () {
      const { close, left, right } = yield* Transport.memoryPair
      yield* close(exited)
      strictEqual(yield* Effect.flip(left.send(bytes("late"))), exited)
      strictEqual(yield* Effect.flip(right.send(bytes("late"))), exited)
    })
  )
})

describe("fromBytes", () => {
  it.effect("writes each body as one whole frame", () =>
    Effect.gen(function* () {
      const written: Array<string> = []
      const transport = Transport.fromBytes({
        read: () => Effect.never,
        write: (frame) => Effect.sync(() => void written.push(decoder.decode(frame))),
        lost: Effect.never
      })
      yield* transport.send(bytes("€"))
      yield* transport.send(bytes(""))
      deepStrictEqual(written, ["Content-Length: 3\r\n\r\n€", "Content-Length: 0\r\n\r\n"])
    })
  )

  it.effect("fails to send with the failure of the write", () =>
    Effect.gen(function* () {
      const transport = Transport.fromBytes({
        read: () => Effect.never,
        write: () => Effect.fail(exited),
        lost: Effect.never
      })
      strictEqual(yield* Effect.flip(transport.send(bytes("x"))), exited)
    })
  )

  it.effect(
    "receives once for each chunk that completes frames, and fails with why it was lost when there are no more",
    () =>
      Effect.gen(function* () {
        const transport = overChunks([
          "Content-Length: 1\r\n\r\naContent-Length: 1\r\n\r\nbContent-",
          "Length: 2\r\n\r\n",
          "c",
          "cContent-Length: 9\r\n\r\ncut"
        ])
        deepStrictEqual(yield* collect(transport), { chunks: [["a", "b"], ["cc"]], reason: exited })
      })
  )

  it.effect("fails with the broken framing, after the frames before it, and reads no more", () =>
    Effect.gen(function* () {
      const attached = yield* Deferred.make<(bytes: Uint8Array) => void>()
      const stopped = yield* Deferred.make<void>()
      const transport = Transport.fromBytes({
        read: (onBytes) =>
          Effect.ensuring(
            Effect.zipRight(Deferred.succeed(attached, onBytes), Effect.never),
            Deferred.succeed(stopped, void 0)
          ),
        write: () => Effect.void,
        lost: Effect.succeed(remoteClose)
      })
      const fiber = yield* Effect.fork(collect(transport))
      const feed = yield* Deferred.await(attached)
      feed(bytes("Content-Length: 2\r\n\r\nokHello\nContent-Length: 4\r\n\r\nlost"))
      feed(bytes("Content-Length: 4\r\n\r\nlate"))
      const { chunks, reason } = yield* Fiber.join(fiber)
      yield* Deferred.await(stopped)
      deepStrictEqual(chunks, [["ok"]])
      sameError(
        reason,
        new MalformedMessage({ phase: "frame", path: "", problem: "a header line ending in CR LF was expected" })
      )
    })
  )

  it.effect("fails with the broken framing even when the bytes end with it", () =>
    Effect.gen(function* () {
      const { chunks, reason } = yield* collect(
        overChunks(["Content-Length: 2\r\n\r\nokHello\n"], { lost: Effect.succeed(remoteClose) })
      )
      deepStrictEqual(chunks, [["ok"]])
      sameError(
        reason,
        new MalformedMessage({ phase: "frame", path: "", problem: "a header line ending in CR LF was expected" })
      )
    })
  )

  it.effect("fails with the exit of a process that wrote something else, rather than with what it wrote", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* collect(overChunks(["usage: other\n"])), { chunks: [], reason: exited })
    })
  )

  it.effect("takes bodies up to maxFrameBytes", () =>
    Effect.gen(function* () {
      const { chunks, reason } = yield* collect(
        overChunks(["Content-Length: 4\r\n\r\nfour", "Content-Length: 5\r\n\r\nfive!"], {
          maxFrameBytes: 4,
          lost: Effect.succeed(remoteClose)
        })
      )
      deepStrictEqual(chunks, [["four"]])
      sameError(
        reason,
        new MalformedMessage({
          phase: "frame",
          path: "",
          problem: "a frame of at most 4 bytes was expected, 5 announced"
        })
      )
    })
  )

  it.effect("dies with the defect of a receiver that throws, and not in whoever feeds it", () =>
    Effect.gen(function* () {
      const attached = yield* Deferred.make<(bytes: Uint8Array) => void>()
      const transport = Transport.fromBytes({
        read: (onBytes) => Effect.zipRight(Deferred.succeed(attached, onBytes), Effect.never),
        write: () => Effect.void,
        lost: Effect.succeed<ConnectionLost>(exited)
      })
      const defect = new Error("a bug in the receiver")
      const fiber = yield* Effect.fork(
        Effect.exit(
          transport.run(() => {
            throw defect
          })
        )
      )
      const feed = yield* Deferred.await(attached)
      feed(bytes("Content-Length: 2\r\n\r\nok"))
      assertTrue(Exit.isFailure(yield* Fiber.join(fiber)))
      deepStrictEqual(yield* Fiber.join(fiber), Exit.die(defect))
    })
  )
})
