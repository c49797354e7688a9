import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { CopilotClient, CopilotError, JsonRpc, Mcp, Tool } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const failure = new JsonRpc.HandlerError({ code: JsonRpc.ErrorCode.InternalError, description: "no" })

const refusal = (method: string) =>
  new CopilotError.RpcError({ method, code: JsonRpc.ErrorCode.InternalError, description: "no" })

const both = Effect.all({ client: CopilotClient.CopilotClient, runtime: TestCopilot.TestCopilot })

const methods = (runtime: TestCopilot.Service) =>
  Effect.map(runtime.requests, (requests) => requests.map(({ method }) => method).slice(1))

const types = Stream.map((event: { readonly type: string }) => event.type)

describe("resumeSession", () => {
  it.scoped("takes up a session that has ended here, with its history", () =>
    Effect.gen(function* () {
      const { client } = yield* both
      yield* client.createSession({ sessionId: "s1" }).pipe(
        Effect.flatMap((session) => session.sendAndWait("one")),
        Effect.scoped
      )
      const session = yield* client.resumeSession("s1", {})
      const answer = yield* session.sendAndWait("two")
      const events = yield* session.getEvents
      deepStrictEqual(
        Option.map(answer, ({ data }) => data.content),
        Option.some("second")
      )
      deepStrictEqual(
        events.flatMap((event) => (event.type === "user.message" ? [event.data.content] : [])),
        ["one", "two"]
      )
    }).pipe(Effect.provide(TestCopilot.layer([TestCopilot.text("first"), TestCopilot.text("second")])))
  )

  it.scoped("delivers what comes before the answer", () =>
    Effect.gen(function* () {
      const { client } = yield* both
      yield* Effect.scoped(client.createSession({ sessionId: "s1" }))
      const session = yield* client.resumeSession("s1", {})
      deepStrictEqual(Chunk.toReadonlyArray(yield* Stream.runCollect(Stream.take(types(session.events), 1))), [
        "session.resume"
      ])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("fails with SessionNotFound for an id that the runtime does not know", () =>
    Effect.gen(function* () {
      const { client } = yield* both
      const error = yield* Effect.flip(client.resumeSession("who", {}))
      const description = "Request session.resume failed: Session not found: who"
      sameError(error, new CopilotError.SessionNotFound({ sessionId: "who", description }))
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("S7: takes over a session that this client has: one stream of events, and one that answers", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const which = (name: string) => [Tool.make("which", { handler: () => Effect.succeed(name) })]
      const first = yield* client.createSession({ sessionId: "s1", tools: which("first") })
      const ended = yield* Effect.fork(Stream.runCollect(types(first.events)))
      const second = yield* client.resumeSession("s1", { tools: which("second") })
      yield* runtime.emit("session.title_changed", { title: "t" })

      deepStrictEqual(Chunk.toReadonlyArray(yield* Fiber.join(ended)), ["session.start"])
      deepStrictEqual(Chunk.toReadonlyArray(yield* Stream.runCollect(Stream.take(types(second.events), 2))), [
        "session.resume",
        "session.title_changed"
      ])
      deepStrictEqual(yield* runtime.callTool("which"), { result: "second" })
      sameError(
        yield* Effect.flip(first.send("")),
        new CopilotError.SessionClosed({ sessionId: "s1", reason: "TakenOver" })
      )
      // The session goes on, so nobody has detached it.
      deepStrictEqual(yield* methods(runtime), [
        "session.create",
        "session.resume",
        "session.tools.handlePendingToolCall"
      ])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("leaves the session that this client has as it was when the runtime refuses", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const first = yield* client.createSession({ sessionId: "s1" })
      yield* runtime.on("session.resume", () => Effect.fail(failure))
      const error = yield* Effect.flip(client.resumeSession("s1", {}))
      yield* runtime.emit("session.title_changed", { title: "t" })

      sameError(error, refusal("session.resume"))
      deepStrictEqual(Chunk.toReadonlyArray(yield* Stream.runCollect(Stream.take(types(first.events), 2))), [
        "session.start",
        "session.title_changed"
      ])
      deepStrictEqual(yield* methods(runtime), ["session.create", "session.resume"])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})

describe("opening a session", () => {
  it.scoped("patches the options that only an update can set, after create and after resume", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const options = {
        skipCustomInstructions: true,
        customAgentsLocalOnly: false,
        coauthorEnabled: false,
        manageScheduleEnabled: true,
        includedBuiltinSkills: ["a"]
      }
      yield* Effect.scoped(client.createSession({ sessionId: "s1", ...options }))
      yield* client.resumeSession("s1", options)
      const patches = (yield* runtime.requests).filter(({ method }) => method === "session.options.update")
      const patch = { method: "session.options.update", params: { sessionId: "s1", ...options } }
      deepStrictEqual(patches, [patch, patch])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("registers its interest in logins at MCP servers after the runtime has answered", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* client.createSession({ sessionId: "s1", onMcpAuthRequest: () => Effect.succeed(Mcp.cancelled) })
      deepStrictEqual((yield* runtime.requests).at(-1), {
        method: "session.eventLog.registerInterest",
        params: { sessionId: "s1", eventType: "mcp.oauth_required" }
      })
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("undoes everything when the patch is refused", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* runtime.on("session.options.update", () => Effect.fail(failure))
      const error = yield* Effect.flip(client.createSession({ sessionId: "s1", coauthorEnabled: false }))
      yield* runtime.awaitRequest("session.detach")
      const again = yield* client.createSession({ sessionId: "s1" })

      sameError(error, refusal("session.options.update"))
      deepStrictEqual(again.id, "s1")
      deepStrictEqual(yield* methods(runtime), [
        "session.create",
        "session.options.update",
        "session.detach",
        "session.create"
      ])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("leaves a session that this client has when what comes after its resume is refused", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const session = yield* client.createSession({ sessionId: "s1" })
      yield* runtime.on("session.options.update", () => Effect.fail(failure))
      yield* Effect.flip(client.resumeSession("s1", { coauthorEnabled: false }))
      yield* session.send("still here")
      deepStrictEqual(yield* methods(runtime), [
        "session.create",
        "session.resume",
        "session.options.update",
        "session.send"
      ])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("gives a cloud session the id that the runtime chose, and the events right behind it", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* runtime.on("session.create", () =>
        Effect.as(
          // After the answer and before anything that waits for it could run.
          Effect.forkDaemon(
            Effect.zipRight(
              Effect.yieldNow(),
              runtime.notify("session.event", {
                sessionId: "cloud-1",
                event: { id: "e1", timestamp: "", parentId: null, type: "session.title_changed", data: { title: "t" } }
              })
            )
          ),
          { sessionId: "cloud-1" }
        )
      )
      const session = yield* client.createSession({ cloud: {} })
      yield* client.ping()
      deepStrictEqual(session.id, "cloud-1")
      deepStrictEqual(Chunk.toReadonlyArray(yield* Stream.runCollect(Stream.take(types(session.events), 1))), [
        "session.title_changed"
      ])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("detaches a cloud session by the id that the runtime chose", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* Effect.scoped(client.createSession({ cloud: {} }))
      deepStrictEqual(yield* runtime.awaitRequest("session.detach"), { sessionId: "session-1" })
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("keeps a session that is taken over in the scope of the one that took it", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const scope = yield* Scope.make()
      yield* Scope.extend(client.createSession({ sessionId: "s1" }), scope)
      yield* client.resumeSession("s1", {})
      yield* Scope.close(scope, Exit.void)
      deepStrictEqual(yield* methods(runtime), ["session.create", "session.resume"])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})

describe("the failure of a handler", () => {
  it.scoped("is there for the program to see", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const session = yield* client.createSession({
        sessionId: "s1",
        onUserInputRequest: () => Effect.fail("nobody there")
      })
      const seen = yield* Deferred.make<string>()
      yield* Effect.forkScoped(
        Stream.runForEach(session.handlerFailures, ({ handler }) => Deferred.succeed(seen, handler))
      )
      yield* Effect.yieldNow()
      const refused = yield* Effect.flip(runtime.ask("userInput.request", { sessionId: "s1", question: "Why?" }))
      deepStrictEqual(yield* Deferred.await(seen), "onUserInputRequest")
      sameError(
        refused,
        new CopilotError.RpcError({
          method: "userInput.request",
          code: JsonRpc.ErrorCode.InternalError,
          description: "Request userInput.request failed with message: nobody there"
        })
      )
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})
