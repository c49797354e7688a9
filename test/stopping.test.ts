import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { CopilotClient, CopilotError, JsonRpc, Tool } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"
import * as Hostile from "./support/hostile.js"

const both = Effect.all({ client: CopilotClient.CopilotClient, runtime: TestCopilot.TestCopilot })
const localClose = new CopilotError.ConnectionClosed({ reason: "LocalClose" })

/** The errors with their causes, by their fields. */
const fields = (errors: ReadonlyArray<CopilotError.StopError>) =>
  errors.map(({ cause, reason, target }) => ({
    reason,
    target,
    cause: CopilotError.isCopilotError(cause) ? { ...cause } : cause
  }))

describe("stop", () => {
  it.scoped("does what closing the scope does, and has nothing to tell when all goes well", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const session = yield* client.createSession({ sessionId: "s1" })
      const events = yield* Effect.fork(Stream.runDrain(session.events))
      deepStrictEqual(yield* client.stop, [])
      yield* Fiber.join(events)
      deepStrictEqual(yield* runtime.requestsOf("session.detach"), [{ sessionId: "s1" }])
      deepStrictEqual(yield* client.state.get, { _tag: "Closed", reason: localClose })
      sameError(yield* Effect.flip(client.ping()), localClose)
      sameError(yield* Effect.flip(client.createSession({})), localClose)
      deepStrictEqual(yield* client.stop, [])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.effect("tells of each session that was not detached, in time or at all, and logs it", () => {
    const log = Hostile.captureLog()
    return Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* client.createSession({ sessionId: "silent" })
      yield* client.createSession({ sessionId: "refused" })
      yield* client.createSession({ sessionId: "fine" })
      yield* runtime.on("session.detach", ({ sessionId }) =>
        sessionId === "silent"
          ? Effect.never
          : Effect.succeed(sessionId === "fine" ? { success: true } : { success: false, error: "busy" })
      )
      const stopping = yield* Effect.fork(client.stop)
      yield* runtime.awaitRequest("session.detach", 4)
      yield* TestClock.adjust("5 seconds")
      const errors = yield* Fiber.join(stopping)
      deepStrictEqual(fields(errors), [
        {
          reason: "SessionNotDetached",
          target: "refused",
          cause: { ...new CopilotError.RpcError({ method: "session.detach", code: -32603, description: "busy" }) }
        },
        {
          reason: "SessionNotDetached",
          target: "silent",
          cause: {
            ...new CopilotError.Timeout({
              operation: "session.detach",
              duration: Duration.seconds(5),
              kind: "deadline"
            })
          }
        }
      ])
      deepStrictEqual(
        log.entries.filter(({ level }) => level === "WARN").map(({ message }) => message[0]),
        ["Session refused was not detached", "Session silent was not detached"]
      )
    }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()), Effect.provide(log.layer))
  })

  it.scoped("waits for an end that is under way", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      const scope = yield* Scope.make()
      const client = yield* Scope.extend(CopilotClient.fromTransport(runtime.transport), scope)
      yield* client.createSession({ sessionId: "s1" })
      const release = yield* Deferred.make<void>()
      yield* runtime.on("session.detach", () => Effect.as(Deferred.await(release), { success: true }))
      const closing = yield* Effect.fork(Scope.close(scope, Exit.void))
      yield* runtime.awaitRequest("session.detach")
      const stopping = yield* Effect.fork(client.stop)
      yield* Effect.yieldNow()
      deepStrictEqual(stopping.unsafePoll(), null)
      yield* Deferred.succeed(release, undefined)
      yield* Fiber.join(closing)
      deepStrictEqual(yield* Fiber.join(stopping), [])
    })
  )

  it.effect("logs a session that is not detached while its client goes on, and does not tell of it at the end", () => {
    const log = Hostile.captureLog()
    return Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* runtime.on("session.detach", () => Effect.succeed({ success: false, error: "busy" }))
      yield* Effect.scoped(client.createSession({ sessionId: "s1" }))
      deepStrictEqual(
        log.entries.filter(({ level }) => level === "WARN").map(({ message }) => message[0]),
        ["Session s1 was not detached"]
      )
      deepStrictEqual(yield* client.stop, [])
    }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()), Effect.provide(log.layer))
  })

  it.scoped("has nothing to tell of a runtime that is gone", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* client.createSession({ sessionId: "s1" })
      yield* runtime.crash()
      yield* Stream.runDrain(client.state.changes)
      deepStrictEqual(yield* client.stop, [])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("is as good by destroy where the runtime does not know detach", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* client.createSession({ sessionId: "s1" })
      yield* runtime.on("session.detach", () =>
        Effect.fail(new JsonRpc.HandlerError({ code: -32601, description: "Unhandled method session.detach" }))
      )
      deepStrictEqual(yield* client.stop, [])
      deepStrictEqual(yield* runtime.requestsOf("session.destroy"), [{ sessionId: "s1" }])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})

describe("forceStop", () => {
  it.scoped("S7: tells the runtime nothing, and waits for no handler", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const begun = yield* Deferred.make<void>()
      const stubborn = Tool.make("stubborn", {
        handler: () => Effect.uninterruptible(Effect.zipRight(Deferred.succeed(begun, undefined), Effect.never))
      })
      const session = yield* client.createSession({ sessionId: "s1", tools: [stubborn] })
      const events = yield* Effect.fork(Stream.runDrain(session.events))
      yield* Effect.fork(runtime.callTool("stubborn"))
      yield* Deferred.await(begun)
      yield* client.forceStop
      yield* Fiber.join(events)
      sameError(
        yield* Effect.flip(session.send("")),
        new CopilotError.SessionClosed({ sessionId: "s1", reason: "ClientClosed" })
      )
      deepStrictEqual(yield* runtime.requestsOf("session.detach"), [])
      deepStrictEqual(yield* client.state.get, { _tag: "Closed", reason: localClose })
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("cuts short an end that is under way", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* client.createSession({ sessionId: "s1" })
      yield* runtime.on("session.detach", () => Effect.never)
      const stopping = yield* Effect.fork(client.stop)
      yield* runtime.awaitRequest("session.detach")
      yield* client.forceStop
      deepStrictEqual(yield* Fiber.join(stopping), [])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})

describe("a StopError", () => {
  it("says what went wrong", () => {
    const { StopError } = CopilotError
    deepStrictEqual(
      [
        new StopError({ reason: "SessionNotDetached", target: "s1" }),
        new StopError({ reason: "RuntimeNotShutDown" }),
        new StopError({ reason: "ProcessKilled", target: "12" })
      ].map(({ message }) => message),
      [
        "Session s1 was not detached",
        "The Copilot runtime was not shut down in order",
        "The Copilot CLI (pid 12) ignored SIGTERM and was killed"
      ]
    )
    assertTrue(CopilotError.isCopilotError(new StopError({ reason: "RuntimeNotShutDown" })))
  })
})
