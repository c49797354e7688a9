import { describe, it } from "@effect/vitest"
import { deepStrictEqual, strictEqual } from "@effect/vitest/utils"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/TestClock"
import {
  ConnectionClosed,
  type ConnectionLost,
  MalformedMessage,
  ProcessExited,
  RpcError
} from "effect-copilot/CopilotError"
import * as JsonRpc from "effect-copilot/JsonRpc"
import * as Transport from "effect-copilot/Transport"
import { sameError } from "./support/assert.js"

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * The other end of the connection, played by the test: it hands over whole chunks of messages (a text is taken as it is)
 * in one synchronous step, and takes what the peer sends.
 */
const makeWire = (options?: { readonly hold?: boolean }) =>
  Effect.gen(function* () {
    const sent = yield* Queue.unbounded<unknown>()
    const attached = yield* Deferred.make<(bodies: ReadonlyArray<Uint8Array>) => void>()
    const gone = yield* Deferred.make<never, ConnectionLost>()
    const held = yield* Deferred.make<void>()
    const transport = Transport.make({
      run: (receive) => Effect.zipRight(Deferred.succeed(attached, receive), Deferred.await(gone)),
      send: (body) =>
        options?.hold === true
          ? Effect.zipRight(Deferred.succeed(held, void 0), Effect.never)
          : Effect.asVoid(Queue.offer(sent, JSON.parse(decoder.decode(body))))
    })
    return {
      transport,
      deliver: (...messages: ReadonlyArray<unknown>) =>
        Effect.map(Deferred.await(attached), (receive) =>
          receive(
            messages.map((message) => encoder.encode(typeof message === "string" ? message : JSON.stringify(message)))
          )
        ),
      /** The next message that the peer sends. */
      sent: Queue.take(sent),
      /** What the peer has sent and nobody has taken. */
      unread: Effect.map(Queue.takeAll(sent), (messages) => Array.from(messages)),
      /** Done as soon as a message is held up. */
      held: Deferred.await(held),
      lose: (reason: ConnectionLost) => Deferred.fail(gone, reason)
    }
  })

const noHandlers: JsonRpc.Handlers = { notification: () => {}, request: () => undefined }

/** A peer and the other end of its connection. */
const connect = (handlers: Partial<JsonRpc.Handlers> = {}, options?: { readonly hold?: boolean }) =>
  Effect.gen(function* () {
    const wire = yield* makeWire(options)
    const peer = yield* JsonRpc.make(wire.transport, { ...noHandlers, ...handlers })
    return { peer, wire }
  })

/** A peer that answers each method with the Effect of that name. */
const serve = (
  methods: Readonly<Record<string, (params: unknown) => Effect.Effect<unknown, unknown>>>,
  options?: { readonly hold?: boolean }
) => connect({ request: (method, params) => methods[method]?.(params) }, options)

const request = (id: unknown, method: string, params: unknown = {}) => ({ jsonrpc: "2.0", id, method, params })
const notification = (method: string, params: unknown = {}) => ({ jsonrpc: "2.0", method, params })
const answer = (id: unknown, result: unknown) => ({ jsonrpc: "2.0", id, result })
const failure = (id: unknown, error: unknown) => ({ jsonrpc: "2.0", id, error })
const cancel = (id: unknown) => notification("$/cancelRequest", { id })

const internalError = (id: unknown, method: string) =>
  failure(id, { code: -32603, message: `Request ${method} failed with message: internal error` })
const cancelled = (id: unknown, method: string) =>
  failure(id, { code: -32800, message: `Request ${method} was cancelled` })

const point = JsonRpc.method<{ readonly of?: string }>()("point", () =>
  Schema.Struct({ x: Schema.Number, y: Schema.NumberFromString })
)

const exited = new ProcessExited({ code: 1, stderrTail: "out of memory", phase: "running" })
const localClose = new ConnectionClosed({ reason: "LocalClose" })

/** A log that is kept, with the levels and messages of its entries. */
const captureLog = () => {
  const entries: Array<{ readonly level: string; readonly message: unknown; readonly cause: string }> = []
  const logger = Logger.make<unknown, void>(({ cause, logLevel, message }) => {
    entries.push({
      level: logLevel.label,
      message: Array.isArray(message) && message.length === 1 ? message[0] : message,
      cause: Cause.isEmpty(cause) ? "" : Cause.pretty(cause)
    })
  })
  return { entries, layer: Logger.add(logger) }
}

describe("method", () => {
  it("builds its Schema on first use, once", () => {
    let built = 0
    const lazy = JsonRpc.method<object>()("lazy", () => {
      built++
      return Schema.String
    })
    const before = built
    lazy.decode("a")
    lazy.decode(1)
    deepStrictEqual([before, built], [0, 1])
  })
})

describe("a call", () => {
  it.scoped("sends the request and gives the decoded result", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(peer.call(point, { of: "origin" }))
      deepStrictEqual(yield* wire.sent, request(1, "point", { of: "origin" }))
      yield* wire.deliver(answer(1, { x: 1, y: "2" }))
      deepStrictEqual(yield* Fiber.join(call), { x: 1, y: 2 })
    })
  )

  it.scoped("keeps the fields of the result that the Schema does not name", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(peer.call(point, {}))
      yield* wire.deliver(answer(1, { x: 1, y: "2", z: { deep: [3] } }))
      deepStrictEqual<unknown>(yield* Fiber.join(call), { x: 1, y: 2, z: { deep: [3] } })
    })
  )

  it.scoped("gets its own answer, in whatever order the answers come", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const calls = yield* Effect.fork(
        Effect.forEach(["a", "b", "c"], (method) => peer.request(method, {}), { concurrency: "unbounded" })
      )
      deepStrictEqual(yield* Effect.all([wire.sent, wire.sent, wire.sent]), [
        request(1, "a"),
        request(2, "b"),
        request(3, "c")
      ])
      yield* wire.deliver(answer(3, "for c"), answer(1, "for a"))
      yield* wire.deliver(answer(2, "for b"))
      deepStrictEqual(yield* Fiber.join(calls), ["for a", "for b", "for c"])
    })
  )

  it.scoped("takes effect before the notifications behind its answer in the same chunk", () =>
    Effect.gen(function* () {
      const order: Array<unknown> = []
      const { peer, wire } = yield* connect({ notification: (method) => order.push(method) })
      const call = yield* Effect.fork(peer.call(point, {}, { onResult: (result) => order.push(result) }))
      yield* wire.sent
      yield* wire.deliver(notification("before"), answer(1, { x: 1, y: "2" }), notification("behind"))
      deepStrictEqual(order, ["before", { x: 1, y: 2 }, "behind"])
      yield* Fiber.join(call)
    })
  )

  it.scoped("has no effect when it fails", () =>
    Effect.gen(function* () {
      const results: Array<unknown> = []
      const { peer, wire } = yield* connect()
      const onResult = (result: unknown) => results.push(result)
      const first = yield* Effect.fork(Effect.flip(peer.call(point, {}, { onResult })))
      const second = yield* Effect.fork(Effect.flip(peer.call(point, {}, { onResult })))
      yield* Effect.all([wire.sent, wire.sent])
      yield* wire.deliver(failure(1, { code: 1, message: "no" }), answer(2, { x: 1 }))
      yield* Effect.all([Fiber.join(first), Fiber.join(second)])
      deepStrictEqual(results, [])
    })
  )

  it.scoped("fails with the peer's error as it came", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(Effect.flip(peer.request("m", {})))
      yield* wire.sent
      yield* wire.deliver(failure(1, { code: -32002, message: "AUTHENTICATION_FAILED", data: { code: "x" } }))
      sameError(
        yield* Fiber.join(call),
        new RpcError({ method: "m", code: -32002, description: "AUTHENTICATION_FAILED", data: { code: "x" } })
      )
    })
  )

  it.scoped("fails with an internal error when the peer's error has no proper code and message", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(Effect.flip(peer.request("m", {})))
      yield* wire.sent
      yield* wire.deliver(failure(1, { code: "EFAIL", message: 7 }))
      sameError(yield* Fiber.join(call), new RpcError({ method: "m", code: -32603, description: "no description" }))
    })
  )

  it.scoped("takes an answer whose error is null for a success", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(peer.request("m", {}))
      yield* wire.sent
      yield* wire.deliver({ jsonrpc: "2.0", id: 1, error: null, result: "fine" })
      strictEqual(yield* Fiber.join(call), "fine")
    })
  )

  it.scoped("fails when the answer has neither result nor error", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(Effect.flip(peer.request("m", {})))
      yield* wire.sent
      yield* wire.deliver({ jsonrpc: "2.0", id: 1 })
      sameError(
        yield* Fiber.join(call),
        new MalformedMessage({
          method: "m",
          phase: "message",
          path: "",
          problem: "either result or error was expected"
        })
      )
    })
  )

  it.scoped("fails with where and what when the result has the wrong shape, and without the value", () =>
    Effect.gen(function* () {
      const method = JsonRpc.method<object>()("list", () =>
        Schema.Struct({ points: Schema.Array(Schema.Struct({ x: Schema.Number })) })
      )
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(Effect.flip(peer.call(method, {})))
      yield* wire.sent
      yield* wire.deliver(answer(1, { points: [{ x: 1 }, { x: "sentinel" }] }))
      sameError(
        yield* Fiber.join(call),
        new MalformedMessage({ method: "list", phase: "result", path: "points[1].x", problem: "Expected number" })
      )
    })
  )

  it.scoped("dies when its decoder throws, and nothing else does", () =>
    Effect.gen(function* () {
      const defect = new Error("a bug in the Schema")
      const method = JsonRpc.method<object>()("m", (): Schema.Schema<string> => {
        throw defect
      })
      const { peer, wire } = yield* connect()
      const bad = yield* Effect.fork(Effect.exit(peer.call(method, {})))
      const good = yield* Effect.fork(peer.request("n", {}))
      yield* Effect.all([wire.sent, wire.sent])
      yield* wire.deliver(answer(1, "x"), answer(2, "y"))
      deepStrictEqual(yield* Fiber.join(bad), Exit.die(defect))
      strictEqual(yield* Fiber.join(good), "y")
    })
  )

  it.scoped("fails, and sends nothing, when its params have no JSON form", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const { cause, ...error } = yield* Effect.flip(peer.request("m", { big: 1n })).pipe(
        Effect.filterOrDie(
          (error) => error._tag === "MalformedMessage",
          () => "a MalformedMessage was expected"
        )
      )
      const { cause: _, ...expected } = new MalformedMessage({
        method: "m",
        phase: "params",
        path: "",
        problem: "a value with a JSON form was expected"
      })
      deepStrictEqual<object>(error, expected)
      strictEqual(cause instanceof TypeError, true)
      deepStrictEqual(yield* wire.unread, [])
    })
  )

  it.scoped("that is interrupted tells the other end and ignores the late answer", () =>
    Effect.gen(function* () {
      const results: Array<unknown> = []
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(peer.call(point, {}, { onResult: (result) => results.push(result) }))
      yield* wire.sent
      const exit = yield* Fiber.interrupt(call)
      strictEqual(Exit.isInterrupted(exit), true)
      deepStrictEqual(yield* wire.sent, cancel(1))
      yield* wire.deliver(answer(1, { x: 1, y: "2" }))
      deepStrictEqual(results, [])
    })
  )

  it.scoped("that is over tells the other end nothing", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(Effect.exit(peer.request("m", {})))
      yield* wire.sent
      yield* wire.deliver(failure(1, { code: 1, message: "no" }))
      yield* Fiber.join(call)
      yield* Effect.yieldNow()
      deepStrictEqual(yield* wire.unread, [])
    })
  )

  it.scoped("ignores answers that nobody waits for, and answers that come twice", () =>
    Effect.gen(function* () {
      const results: Array<unknown> = []
      const method = JsonRpc.method<object>()("m", () => Schema.String)
      const { peer, wire } = yield* connect()
      const call = yield* Effect.fork(peer.call(method, {}, { onResult: (result) => results.push(result) }))
      yield* wire.sent
      yield* wire.deliver(answer(7, "?"), answer("1", "?"), failure("x", { code: 1, message: "?" }), answer(1, "first"))
      yield* wire.deliver(answer(1, "second"))
      strictEqual(yield* Fiber.join(call), "first")
      deepStrictEqual({ results, unread: yield* wire.unread }, { results: ["first"], unread: [] })
    })
  )
})

describe("notify", () => {
  it.scoped("sends a message without id", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      yield* peer.notify("hello", { a: 1 })
      deepStrictEqual(yield* wire.unread, [notification("hello", { a: 1 })])
    })
  )

  it.scoped("fails when its params have no JSON form", () =>
    Effect.gen(function* () {
      const { peer } = yield* connect()
      const error = yield* Effect.flip(peer.notify("hello", { big: 1n }))
      strictEqual(error.message, "Malformed params of hello: a value with a JSON form was expected")
    })
  )
})

describe("an incoming notification", () => {
  it.scoped("is delivered in order of arrival, within a chunk and across chunks", () =>
    Effect.gen(function* () {
      const received: Array<unknown> = []
      const { wire } = yield* connect({ notification: (method, params) => received.push([method, params]) })
      yield* wire.deliver(notification("a", { n: 1 }), notification("b", { n: 2 }))
      yield* wire.deliver({ jsonrpc: "2.0", method: "c" })
      deepStrictEqual(received, [
        ["a", { n: 1 }],
        ["b", { n: 2 }],
        ["c", undefined]
      ])
    })
  )

  it.scoped("does not wait for a request before it, in the same chunk or earlier, whose handler never ends", () =>
    Effect.gen(function* () {
      const received: Array<string> = []
      const { wire } = yield* connect({
        notification: (method) => received.push(method),
        request: () => Effect.never
      })
      yield* wire.deliver(request(1, "slow"))
      yield* wire.deliver(request(2, "slow"), notification("a"))
      deepStrictEqual(received, ["a"])
    })
  )

  it.scoped("that makes its handler throw ends the connection: callers do not wait for a reader that is gone", () =>
    Effect.gen(function* () {
      const transport = yield* Transport.memoryPair
      const peer = yield* JsonRpc.make(transport.left, {
        ...noHandlers,
        notification: () => {
          throw new Error("a bug in the router")
        }
      })
      const call = yield* Effect.fork(Effect.flip(peer.request("m", {})))
      yield* transport.right.send(encoder.encode(JSON.stringify(notification("a"))))
      const error = yield* Fiber.join(call)
      sameError(error, new ConnectionClosed({ reason: "LocalClose", cause: new Error("a bug in the router") }))
    })
  )
})

describe("an incoming request", () => {
  for (const id of [0, "a", "", -1, 1.5, 1]) {
    it.scoped(`with the id ${JSON.stringify(id)} is answered under it, whatever ids this end uses`, () =>
      Effect.gen(function* () {
        const { peer, wire } = yield* serve({ double: (params) => Effect.succeed({ twice: [params, params] }) })
        const call = yield* Effect.fork(peer.request("mine", {}))
        deepStrictEqual(yield* wire.sent, request(1, "mine"))
        yield* wire.deliver(request(id, "double", { n: 1 }))
        deepStrictEqual(yield* wire.sent, answer(id, { twice: [{ n: 1 }, { n: 1 }] }))
        yield* wire.deliver(answer(1, "yours"))
        strictEqual(yield* Fiber.join(call), "yours")
      })
    )
  }

  it.scoped('may use the ids 1 and "1" at the same time', () =>
    Effect.gen(function* () {
      const { wire } = yield* serve({ name: (params) => Effect.succeed(params) })
      yield* wire.deliver(request(1, "name", "number"), request("1", "name", "string"))
      deepStrictEqual(yield* Effect.all([wire.sent, wire.sent]), [answer(1, "number"), answer("1", "string")])
    })
  )

  it.scoped("of an unknown method is refused", () =>
    Effect.gen(function* () {
      const { wire } = yield* serve({})
      yield* wire.deliver(request(5, "no.such"))
      deepStrictEqual(yield* wire.sent, failure(5, { code: -32601, message: "Unhandled method no.such" }))
    })
  )

  it.scoped("is answered with null when its handler returns nothing", () =>
    Effect.gen(function* () {
      const { wire } = yield* serve({ m: () => Effect.void })
      yield* wire.deliver(request(1, "m"))
      deepStrictEqual(yield* wire.sent, answer(1, null))
    })
  )

  it.scoped("is answered with the code, description and data of a HandlerError", () =>
    Effect.gen(function* () {
      const { wire } = yield* serve({
        plain: () => new JsonRpc.HandlerError({ code: -32602, description: "x is missing" }),
        full: () => new JsonRpc.HandlerError({ code: 7, description: "gone", data: { path: "/x", list: [1] } })
      })
      yield* wire.deliver(request(1, "plain"), request(2, "full"))
      deepStrictEqual(yield* Effect.all([wire.sent, wire.sent]), [
        failure(1, { code: -32602, message: "x is missing" }),
        failure(2, { code: 7, message: "gone", data: { path: "/x", list: [1] } })
      ])
    })
  )

  for (const [what, handler] of [
    ["a failure", Effect.fail({ secret: "sentinel" })],
    ["a defect", Effect.die(new Error("sentinel"))],
    [
      "a thrown value",
      Effect.sync(() => {
        throw "sentinel"
      })
    ],
    ["a HandlerError that became a defect", Effect.die(new JsonRpc.HandlerError({ code: 1, description: "sentinel" }))]
  ] as const) {
    it.scoped(`whose handler ends with ${what} is answered without what it was, which is logged`, () => {
      const log = captureLog()
      return Effect.gen(function* () {
        const { wire } = yield* serve({ m: () => handler })
        yield* wire.deliver(request(1, "m"))
        deepStrictEqual(yield* wire.sent, internalError(1, "m"))
        deepStrictEqual(
          log.entries.map(({ cause, level, message }) => ({ level, message, told: cause.includes("sentinel") })),
          [{ level: "WARN", message: "The handler of m failed", told: true }]
        )
      }).pipe(Effect.provide(log.layer))
    })
  }

  for (const [what, value] of [
    ["a function", () => "sentinel"],
    ["a symbol", Symbol("sentinel")]
  ] as const) {
    it.scoped(`is answered with null when its handler returns ${what}, which JSON leaves out`, () =>
      Effect.gen(function* () {
        const { wire } = yield* serve({ m: () => Effect.succeed(value) })
        yield* wire.deliver(request(1, "m"))
        deepStrictEqual(yield* wire.sent, answer(1, null))
      })
    )
  }

  it.scoped("is answered with an internal error when its result has no JSON form, and that is logged", () => {
    const log = captureLog()
    return Effect.gen(function* () {
      const { wire } = yield* serve({ m: () => Effect.succeed({ sentinel: 1n }) })
      yield* wire.deliver(request(1, "m"))
      deepStrictEqual(yield* wire.sent, internalError(1, "m"))
      deepStrictEqual(log.entries, [{ level: "WARN", message: "The result of m has no JSON form", cause: "" }])
    }).pipe(Effect.provide(log.layer))
  })

  it.scoped(
    "is answered with an internal error when there is a throw instead of a handler, and the next is answered",
    () =>
      Effect.gen(function* () {
        const { wire } = yield* serve({
          m: () => {
            throw new Error("the secret")
          },
          n: () => Effect.succeed("fine")
        })
        yield* wire.deliver(request(1, "m"), request(2, "n"))
        deepStrictEqual(
          [yield* wire.sent, yield* wire.sent],
          [internalError(1, "m"), { jsonrpc: "2.0", id: 2, result: "fine" }]
        )
      }).pipe(Effect.provide(captureLog().layer))
  )

  it.scoped("does not wait for others whose handlers are slow", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<string>()
      const { wire } = yield* serve({ slow: () => Deferred.await(gate), fast: () => Effect.succeed("fast") })
      yield* wire.deliver(request(1, "slow"), request(2, "fast"))
      deepStrictEqual(yield* wire.sent, answer(2, "fast"))
      yield* Deferred.succeed(gate, "slow")
      deepStrictEqual(yield* wire.sent, answer(1, "slow"))
    })
  )

  it.scoped("starts its handler when the whole chunk has been routed", () =>
    Effect.gen(function* () {
      const order: Array<string> = []
      const { wire } = yield* connect({
        notification: (method) => order.push(method),
        request: (method) => Effect.sync(() => order.push(method))
      })
      yield* wire.deliver(request(1, "request"), notification("notification"))
      yield* wire.sent
      deepStrictEqual(order, ["notification", "request"])
    })
  )

  it.scoped("that is cancelled is interrupted, and answered so when its finalizers have run", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const finalized = yield* Deferred.make<void>()
      const { wire } = yield* serve({
        m: () =>
          Effect.onInterrupt(Effect.zipRight(Deferred.succeed(started, void 0), Effect.never), () =>
            Deferred.succeed(finalized, void 0)
          )
      })
      yield* wire.deliver(request("x", "m"))
      yield* Deferred.await(started)
      yield* wire.deliver(cancel("x"))
      deepStrictEqual(yield* wire.sent, cancelled("x", "m"))
      strictEqual(yield* Deferred.isDone(finalized), true)
    })
  )

  it.scoped("that is cancelled in its own chunk never starts, and is answered so", () =>
    Effect.gen(function* () {
      const started: Array<unknown> = []
      const { wire } = yield* serve({ m: (params) => Effect.sync(() => started.push(params)) })
      yield* wire.deliver(request(0, "m"), cancel(0))
      deepStrictEqual(yield* wire.sent, cancelled(0, "m"))
      deepStrictEqual({ started, unread: yield* wire.unread }, { started: [], unread: [] })
    })
  )

  it.scoped("that ends as it is cancelled is answered once", () =>
    Effect.gen(function* () {
      const { wire } = yield* serve({ m: () => Effect.uninterruptible(Effect.succeed("done")), n: () => Effect.void })
      yield* wire.deliver(request(1, "m"))
      yield* wire.sent
      yield* wire.deliver(cancel(1), request(2, "n"))
      deepStrictEqual(yield* wire.sent, answer(2, null))
      deepStrictEqual(yield* wire.unread, [])
    })
  )

  it.scoped("is not touched by the cancellation of another, of none, or of nonsense", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<string>()
      const received: Array<string> = []
      const { wire } = yield* connect({
        notification: (method) => received.push(method),
        request: () => Deferred.await(gate)
      })
      yield* wire.deliver(request(1, "m"))
      yield* wire.deliver(cancel("1"), cancel(2), cancel(null), { jsonrpc: "2.0", method: "$/cancelRequest" })
      yield* Deferred.succeed(gate, "done")
      deepStrictEqual(yield* wire.sent, answer(1, "done"))
      deepStrictEqual({ received, unread: yield* wire.unread }, { received: [], unread: [] })
    })
  )

  it.scoped("is refused when its id is in use, and the first goes on", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<string>()
      const { wire } = yield* serve({ m: () => Deferred.await(gate) })
      yield* wire.deliver(request(1, "m"), request(1, "m"))
      deepStrictEqual(yield* wire.sent, failure(1, { code: -32600, message: "Request id 1 is in use" }))
      yield* Deferred.succeed(gate, "first")
      deepStrictEqual(yield* wire.sent, answer(1, "first"))
    })
  )

  it.scoped("may use an id again that is no longer in use", () =>
    Effect.gen(function* () {
      const { wire } = yield* serve({ m: (params) => Effect.succeed(params) })
      yield* wire.deliver(request(1, "m", "first"))
      deepStrictEqual(yield* wire.sent, answer(1, "first"))
      yield* Effect.yieldNow()
      yield* wire.deliver(request(1, "m", "second"))
      deepStrictEqual(yield* wire.sent, answer(1, "second"))
    })
  )
})

describe("P1: text that is not well-formed", () => {
  const whole = "\u{1f600} caf\u00e9 \\ud83d \\\\ud83d \u0000\u001f"
  const cut = ["\ud83d", "a\ude00", "\ud83d\ud83d\ude00", "\ude00\ud83d", "\\\ud83d", "\ud83d\\ud83d", "\udbff\ud7ff"]
  const mended = ["\ufffd", "a\ufffd", "\ufffd\u{1f600}", "\ufffd\ufffd", "\\\ufffd", "\ufffd\\ud83d", "\ufffd\ud7ff"]

  it.scoped("goes out well-formed, in params, keys, notifications, results and errors; other text as it is", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* serve({
        works: () => Effect.succeed({ "key \ud83d": cut, whole }),
        fails: () => Effect.fail(new JsonRpc.HandlerError({ code: 1, description: cut[0] as string, data: cut }))
      })
      yield* Effect.fork(peer.request("m", { "key \ud83d": cut, whole }))
      deepStrictEqual(yield* wire.sent, request(1, "m", { "key \ufffd": mended, whole }))
      yield* peer.notify("n", { cut, whole })
      deepStrictEqual(yield* wire.sent, notification("n", { cut: mended, whole }))
      yield* wire.deliver(request("\ud83d", "works"), request(2, "fails"))
      deepStrictEqual(
        [yield* wire.sent, yield* wire.sent],
        [answer("\ufffd", { "key \ufffd": mended, whole }), failure(2, { code: 1, message: "\ufffd", data: mended })]
      )
    })
  )
})

describe("P1: a message of ours that the other end could not read", () => {
  const unreadable = failure(null, { code: -32700, message: "recursion limit exceeded" })
  const malformed = (method: string) =>
    new MalformedMessage({
      method,
      phase: "params",
      path: "",
      problem: "the peer could not read this message, or one sent at the same time: recursion limit exceeded"
    })

  it.scoped("fails, at once, the calls that it may have been, and not those before one that has been answered", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const start = (method: string) =>
        Effect.tap(Effect.fork(Effect.either(peer.request(method, {}))), () => wire.sent)
      const slow = yield* start("slow")
      const quick = yield* start("quick")
      const bad = yield* start("bad")
      const other = yield* start("other")
      yield* wire.deliver(answer(2, "quick"), unreadable)
      deepStrictEqual(yield* Fiber.join(quick), Either.right("quick"))
      deepStrictEqual(yield* Fiber.join(bad), Either.left(malformed("bad")))
      deepStrictEqual(yield* Fiber.join(other), Either.left(malformed("other")))
      yield* wire.deliver(answer(4, "late"), answer(1, "slow"))
      deepStrictEqual(yield* Fiber.join(slow), Either.right("slow"))
      yield* wire.deliver(unreadable)
      const next = yield* start("next")
      yield* wire.deliver(answer(5, "next"))
      deepStrictEqual(yield* Fiber.join(next), Either.right("next"))
    }).pipe(Effect.provide(captureLog().layer))
  )

  it.scoped("refuses the requests whose answer it may have been, once, and not those that must have been read", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* serve({ m: () => Effect.succeed("deep"), n: () => Effect.succeed("fine") })
      yield* wire.deliver(request("a", "n"))
      deepStrictEqual(yield* wire.sent, answer("a", "fine"))
      const call = yield* Effect.fork(peer.request("mine", {}))
      yield* wire.sent
      yield* wire.deliver(request("b", "m"))
      deepStrictEqual(yield* wire.sent, answer("b", "deep"))
      yield* wire.deliver(answer(1, "mine"), unreadable, unreadable)
      strictEqual(yield* Fiber.join(call), "mine")
      deepStrictEqual(yield* wire.sent, internalError("b", "m"))
      yield* wire.deliver(request("c", "n"))
      deepStrictEqual(yield* wire.sent, answer("c", "fine"))
    }).pipe(Effect.provide(captureLog().layer))
  )
})

describe("a message that breaks JSON-RPC is answered and the peer lives on:", () => {
  const cases: ReadonlyArray<readonly [what: string, message: unknown, code: number, message: string]> = [
    ["no JSON", "{oops sentinel", -32700, "the message is not JSON"],
    ["an empty body", "", -32700, "the message is not JSON"],
    ["a number", "7", -32600, "the message is not an object"],
    ["null", "null", -32600, "the message is not an object"],
    ["a batch", [request(1, "m"), notification("n")], -32600, "the message is not an object"],
    ["an empty batch", [], -32600, "the message is not an object"],
    ["a request with null as id", request(null, "m"), -32600, "the request's id is neither a string nor a number"],
    ["a request with an object as id", request({}, "m"), -32600, "the request's id is neither a string nor a number"],
    ["an empty object", {}, -32600, "the message is neither a request, nor a notification, nor a response"],
    [
      "an answer with an object as id",
      answer({}, 1),
      -32600,
      "the message is neither a request, nor a notification, nor a response"
    ],
    ["a request with a number as method", { jsonrpc: "2.0", id: 1, method: 7 }, -32600, "the method is not a string"]
  ]
  for (const [what, message, code, description] of cases) {
    it.scoped(what, () => {
      const log = captureLog()
      return Effect.gen(function* () {
        const { peer, wire } = yield* serve({ m: () => Effect.succeed("alive") })
        const call = yield* Effect.fork(peer.request("mine", {}))
        yield* wire.sent
        yield* wire.deliver(message, request(9, "m"))
        deepStrictEqual(yield* Effect.all([wire.sent, wire.sent]), [
          failure(null, { code, message: description }),
          answer(9, "alive")
        ])
        yield* wire.deliver(answer(1, "mine too"))
        strictEqual(yield* Fiber.join(call), "mine too")
        deepStrictEqual(log.entries, [
          { level: "WARN", message: `A message that breaks JSON-RPC was dropped: ${description}`, cause: "" }
        ])
      }).pipe(Effect.provide(log.layer))
    })
  }

  it.scoped("but not an answer with null as id, which tells that the other end could not read a message", () => {
    const log = captureLog()
    return Effect.gen(function* () {
      const { wire } = yield* serve({ m: () => Effect.succeed("alive") })
      yield* wire.deliver(failure(null, { code: -32700, message: "sentinel" }), answer(null, 1), request(9, "m"))
      deepStrictEqual(yield* wire.sent, answer(9, "alive"))
      deepStrictEqual(
        log.entries.map(({ message }) => message),
        [
          ["The peer could not read a message of ours", -32700, "sentinel"],
          ["The peer could not read a message of ours", undefined, undefined]
        ]
      )
    }).pipe(Effect.provide(log.layer))
  })
})

describe("when the connection is gone", () => {
  it.scoped("everything pending fails with the one reason, and so does every later call, at once", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect()
      const calls = yield* Effect.fork(
        Effect.all([Effect.flip(peer.request("a", {})), Effect.flip(peer.call(point, {})), peer.lost], {
          concurrency: "unbounded"
        })
      )
      yield* Effect.all([wire.sent, wire.sent])
      yield* wire.lose(exited)
      const early = yield* Fiber.join(calls)
      const late = yield* Effect.all([Effect.flip(peer.request("b", {})), Effect.flip(peer.notify("c", {})), peer.lost])
      deepStrictEqual(
        [...early, ...late].map((reason) => reason === exited),
        [true, true, true, true, true, true]
      )
      deepStrictEqual(yield* wire.unread, [])
    })
  )

  it.scoped("the first reason counts", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { peer, wire } = yield* Scope.extend(connect(), scope)
      yield* wire.lose(exited)
      strictEqual(yield* peer.lost, exited)
      yield* Scope.close(scope, Exit.void)
      strictEqual(yield* Effect.flip(peer.request("m", {})), exited)
    })
  )

  it.scoped("a handler that cannot be interrupted does not hold up the end for ever", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const scope = yield* Scope.make()
      const { wire } = yield* Scope.extend(
        serve({ m: () => Effect.uninterruptible(Effect.zipRight(Deferred.succeed(started, void 0), Effect.never)) }),
        scope
      )
      yield* wire.deliver(request(1, "m"))
      yield* Deferred.await(started)
      const closing = yield* Effect.fork(Scope.close(scope, Exit.void))
      yield* TestClock.adjust("5 seconds")
      yield* Fiber.join(closing)
    })
  )

  it.scoped("handlers are interrupted and not answered", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const interrupted = yield* Deferred.make<void>()
      const { wire } = yield* serve({
        m: () =>
          Effect.onInterrupt(Effect.zipRight(Deferred.succeed(started, void 0), Effect.never), () =>
            Deferred.succeed(interrupted, void 0)
          )
      })
      yield* wire.deliver(request(1, "m"))
      yield* Deferred.await(started)
      yield* wire.lose(exited)
      yield* Deferred.await(interrupted)
      yield* Effect.yieldNow()
      deepStrictEqual(yield* wire.unread, [])
    })
  )

  it.scoped("a call whose message is held up fails with the reason too", () =>
    Effect.gen(function* () {
      const { peer, wire } = yield* connect({}, { hold: true })
      const call = yield* Effect.fork(Effect.flip(peer.request("m", {})))
      yield* wire.held
      yield* wire.lose(exited)
      strictEqual(yield* Fiber.join(call), exited)
    })
  )
})

describe("closing the scope", () => {
  it.effect("fails what is pending, interrupts the handlers when the callers know, and ends the reader", () =>
    Effect.gen(function* () {
      const order: Array<string> = []
      const started = yield* Deferred.make<void>()
      const reading = yield* Deferred.make<void>()
      const scope = yield* Scope.make()
      const transport = Transport.make({
        run: (receive) =>
          Effect.gen(function* () {
            receive([encoder.encode(JSON.stringify(request(1, "m")))])
            yield* Deferred.succeed(reading, void 0)
            return yield* Effect.never
          }).pipe(Effect.onInterrupt(() => Effect.sync(() => order.push("reader")))),
        send: () => Effect.void
      })
      const peer = yield* Scope.extend(
        JsonRpc.make(transport, {
          ...noHandlers,
          request: () =>
            Effect.onInterrupt(Effect.zipRight(Deferred.succeed(started, void 0), Effect.never), () =>
              Effect.sync(() => order.push("handler"))
            )
        }),
        scope
      )
      const call = yield* Effect.fork(
        Effect.tap(Effect.flip(peer.request("mine", {})), () => Effect.sync(() => order.push("caller")))
      )
      yield* Effect.all([Deferred.await(reading), Deferred.await(started)])
      yield* Scope.close(scope, Exit.void)
      sameError(yield* Fiber.join(call), localClose)
      sameError(yield* peer.lost, localClose)
      deepStrictEqual(order, ["reader", "caller", "handler"])
    })
  )

  it.effect(
    "ends although an answer is held up",
    () =>
      Effect.gen(function* () {
        const scope = yield* Scope.make()
        const { wire } = yield* Scope.extend(serve({ m: () => Effect.succeed("x") }, { hold: true }), scope)
        yield* wire.deliver(request(1, "m"))
        yield* wire.held
        yield* Scope.close(scope, Exit.void)
      }),
    { timeout: 5000 }
  )
})

describe("two peers", () => {
  it.scoped("call each other on one connection", () =>
    Effect.gen(function* () {
      const { left, right } = yield* Transport.memoryPair
      const peers: { right?: JsonRpc.Peer } = {}
      const onLeft = yield* JsonRpc.make(left, {
        ...noHandlers,
        request: (_, params) => Effect.succeed(params)
      })
      peers.right = yield* JsonRpc.make(right, {
        ...noHandlers,
        // Calls back before it answers.
        request: (method) =>
          Effect.map(
            Option.match(Option.fromNullable(peers.right), {
              onNone: () => Effect.succeed<unknown>("nobody"),
              onSome: (peer) => Effect.orDie(peer.request("echo", { method }))
            }),
            (echo) => ({ echo })
          )
      })
      deepStrictEqual(yield* onLeft.request("ask", {}), { echo: { method: "ask" } })
    })
  )
})
