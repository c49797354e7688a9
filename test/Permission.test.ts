import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { CopilotClient, Permission } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"

const answerMethod = "session.permissions.handlePendingPermissionRequest"
const sessionId = "session-1"
const shell = { kind: "shell", fullCommandText: "rm -rf /" }

const start = (onPermissionRequest?: Permission.Handler<unknown, never>) =>
  Effect.gen(function* () {
    const copilot = yield* TestCopilot.make()
    const client = yield* CopilotClient.fromTransport(copilot.transport)
    const session = yield* client.createSession({ sessionId, onPermissionRequest })
    const ask = (fields: object = {}) =>
      copilot.emit("permission.requested", { requestId: "p1", permissionRequest: shell, ...fields })
    /** Everything that was asked of the runtime after the session was created, once it has had time to be. */
    const after = Effect.map(Effect.zipRight(client.ping(), copilot.requests), (all) => all.slice(2, -1))
    return { after, ask, copilot, session }
  })

describe("Permission", () => {
  it.scoped("without a handler the runtime is told to refuse, and nothing is answered", () =>
    Effect.gen(function* () {
      const { after, ask, copilot } = yield* start()
      deepStrictEqual((yield* copilot.awaitRequest("session.create")).requestPermission, false)
      yield* ask()
      deepStrictEqual(yield* after, [])
    })
  )

  it.scoped("with a handler the runtime is told to ask", () =>
    Effect.gen(function* () {
      const { copilot } = yield* start(Permission.approveAll)
      deepStrictEqual((yield* copilot.awaitRequest("session.create")).requestPermission, true)
    })
  )

  it.scoped.each([
    ["approveAll approves once", Permission.approveAll, { kind: "approve-once" }],
    ["denyAll rejects", Permission.denyAll, { kind: "reject" }],
    [
      "feedback goes to the model",
      Permission.make(() => Effect.succeed(Permission.reject("not here"))),
      { kind: "reject", feedback: "not here" }
    ],
    [
      "a handler that fails leaves nobody to ask",
      Permission.make(() => Effect.fail("oops")),
      { kind: "user-not-available" }
    ],
    [
      "a handler that dies leaves nobody to ask",
      Permission.make(() => Effect.die("oops")),
      { kind: "user-not-available" }
    ],
    [
      "a handler that throws leaves nobody to ask",
      Permission.make(() => {
        throw new Error("oops")
      }),
      { kind: "user-not-available" }
    ],
    [
      "a handler that interrupts itself leaves nobody to ask",
      Permission.make(() => Effect.interrupt),
      { kind: "user-not-available" }
    ]
  ] as const)("%s", ([_, handler, result]) =>
    Effect.gen(function* () {
      const { ask, copilot } = yield* start(handler)
      yield* ask()
      deepStrictEqual(yield* copilot.awaitRequest(answerMethod), { sessionId, requestId: "p1", result })
    })
  )

  it.scoped("a handler gets the whole request and where it comes from", () =>
    Effect.gen(function* () {
      const asked = yield* Deferred.make<ReadonlyArray<unknown>>()
      const { ask, copilot } = yield* start((...args) =>
        Effect.as(Deferred.succeed(asked, args), Permission.approveOnce)
      )
      yield* ask()
      yield* copilot.awaitRequest(answerMethod)
      deepStrictEqual(yield* Deferred.await(asked), [shell, { sessionId, requestId: "p1" }])
    })
  )

  it.scoped.each([
    ["no-result", () => Effect.succeed(Permission.noResult), {}],
    ["what a hook has resolved", Permission.approveAll, { resolvedByHook: true }],
    [
      "what managed settings reserve for a human, by approveAll",
      Permission.approveAll,
      { permissionRequest: { ...shell, managedApprovalRequired: true } }
    ]
  ] as const)("sends nothing for %s", ([_, handler, fields]) =>
    Effect.gen(function* () {
      const { after, ask } = yield* start(handler)
      yield* ask(fields)
      deepStrictEqual(yield* after, [])
    })
  )

  it.scoped("a request without a kind leaves nobody to ask", () =>
    Effect.gen(function* () {
      const { ask, copilot } = yield* start(Permission.approveAll)
      yield* ask({ permissionRequest: {} })
      deepStrictEqual((yield* copilot.awaitRequest(answerMethod)).result, { kind: "user-not-available" })
    })
  )

  it.scoped.each([undefined, null, {}, { kind: 1 }])(
    "a handler that gives no decision (%j) leaves nobody to ask",
    (value) =>
      Effect.gen(function* () {
        // What untyped code can do.
        const { ask, copilot } = yield* start(() => Effect.succeed(value as unknown as Permission.Decision))
        yield* ask()
        deepStrictEqual((yield* copilot.awaitRequest(answerMethod)).result, { kind: "user-not-available" })
      })
  )

  it.scoped("a handler's scope closes with its request", () =>
    Effect.gen(function* () {
      const closed = yield* Deferred.make<void>()
      const copilot = yield* TestCopilot.make()
      const client = yield* CopilotClient.fromTransport(copilot.transport)
      yield* client.createSession({
        sessionId,
        onPermissionRequest: () =>
          Effect.as(
            Effect.addFinalizer(() => Deferred.succeed(closed, undefined)),
            Permission.approveOnce
          )
      })
      yield* copilot.emit("permission.requested", { requestId: "p1", permissionRequest: shell })
      yield* copilot.awaitRequest(answerMethod)
      yield* Deferred.await(closed)
    })
  )

  it.scoped("a handler is interrupted when somebody else has answered", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const finalized = yield* Deferred.make<void>()
      const { after, ask, copilot } = yield* start(() =>
        Deferred.succeed(started, undefined).pipe(
          Effect.zipRight(Effect.never),
          Effect.ensuring(Deferred.succeed(finalized, undefined))
        )
      )
      yield* ask()
      yield* Deferred.await(started)
      yield* copilot.emit("permission.completed", { requestId: "p1", result: { kind: "approved" } })
      yield* Deferred.await(finalized)
      deepStrictEqual(yield* after, [])
    })
  )
})
