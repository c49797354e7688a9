import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as Context from "effect/Context"
import * as DateTime from "effect/DateTime"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { CopilotClient, CopilotError, JsonRpc, type Model } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const both = Effect.all({ client: CopilotClient.CopilotClient, runtime: TestCopilot.TestCopilot })

/** What an operation asks of a runtime that answers so, and what it gives. */
const asks = <A, E>(
  method: string,
  answer: unknown,
  operation: (client: CopilotClient.Service) => Effect.Effect<A, E>
): Effect.Effect<{ readonly params: unknown; readonly result: unknown }, E | CopilotError.StartError> =>
  Effect.gen(function* () {
    const { client, runtime } = yield* both
    yield* runtime.on(method, () => Effect.succeed(answer))
    const result = yield* operation(client)
    return { params: yield* runtime.awaitRequest(method), result }
  }).pipe(Effect.provide(TestCopilot.layer()))

const refusal = (method: string, description: string) =>
  new CopilotError.RpcError({ method, code: -32603, description })

const time = (iso: string) => DateTime.unsafeMake(iso)

const raw = {
  sessionId: "s1",
  startTime: "2026-01-01T00:00:00.000Z",
  modifiedTime: "2026-01-02T00:00:00.000Z",
  summary: "About it",
  name: null,
  clientName: "app",
  isRemote: true,
  isDetached: false,
  context: { cwd: "/work", gitRoot: "/", repository: "o/r", branch: null, host: "h" }
}

const decoded = {
  sessionId: "s1",
  startTime: time("2026-01-01T00:00:00.000Z"),
  modifiedTime: time("2026-01-02T00:00:00.000Z"),
  summary: "About it",
  clientName: "app",
  isRemote: true,
  isDetached: false,
  context: { workingDirectory: "/work", gitRoot: "/", repository: "o/r", host: "h" }
}

const bare = { sessionId: "s2", startTime: raw.startTime, modifiedTime: raw.modifiedTime }

describe("listSessions", () => {
  it.effect("decodes times, names the working directory, leaves out what is null and keeps what is new", () =>
    Effect.gen(function* () {
      deepStrictEqual<unknown>(
        yield* asks("session.list", { sessions: [raw, bare] }, (client) => client.listSessions()),
        {
          params: {},
          result: [
            decoded,
            { sessionId: "s2", startTime: decoded.startTime, modifiedTime: decoded.modifiedTime, isRemote: false }
          ]
        }
      )
    })
  )

  it.effect("filters by what is given", () =>
    Effect.gen(function* () {
      const filter = { workingDirectory: "/work", repository: "o/r", gitRoot: undefined }
      const { params } = yield* asks("session.list", { sessions: [] }, (client) => client.listSessions(filter))
      deepStrictEqual<unknown>(params, { filter: { cwd: "/work", repository: "o/r" } })
    })
  )

  it.effect("says where the list is not what was promised", () =>
    Effect.gen(function* () {
      const answer = { sessions: [{ ...bare, startTime: "soon" }] }
      const asking = asks("session.list", answer, (client) => client.listSessions())
      sameError(
        yield* Effect.flip(asking),
        new CopilotError.MalformedMessage({
          method: "session.list",
          phase: "result",
          path: "sessions[0].startTime",
          problem: "an ISO 8601 time was expected"
        })
      )
    })
  )
})

describe("getSessionMetadata", () => {
  it.effect.each([
    ["a known session", { session: raw }, Option.some(decoded)],
    ["an unknown one", {}, Option.none()],
    ["null", { session: null }, Option.none()]
  ] as const)("of %s", ([, answer, expected]) =>
    Effect.gen(function* () {
      const got = yield* asks("session.getMetadata", answer, (client) => client.getSessionMetadata("s1"))
      deepStrictEqual<unknown>(got.params, { sessionId: "s1" })
      deepStrictEqual<unknown>(got.result, expected)
    })
  )
})

describe("an id of a session", () => {
  const operations = [
    ["session.getLastId", (client: CopilotClient.Service) => client.getLastSessionId],
    ["session.getForeground", (client: CopilotClient.Service) => client.getForegroundSessionId]
  ] as const

  it.effect.each(operations)("is what %s tells, or none", ([method, operation]) =>
    Effect.gen(function* () {
      deepStrictEqual<unknown>(yield* asks(method, { sessionId: "s1" }, operation), {
        params: {},
        result: Option.some("s1")
      })
      deepStrictEqual<unknown>((yield* asks(method, {}, operation)).result, Option.none())
    })
  )
})

describe("setForegroundSessionId", () => {
  const set = (answer: object) => asks("session.setForeground", answer, (client) => client.setForegroundSessionId("s1"))

  it.effect("names the session", () =>
    Effect.gen(function* () {
      deepStrictEqual<unknown>(yield* set({ success: true }), { params: { sessionId: "s1" }, result: undefined })
    })
  )

  it.effect("fails in the runtime's words", () =>
    Effect.gen(function* () {
      sameError(
        yield* Effect.flip(set({ success: false, error: "Not running in TUI+server mode" })),
        refusal("session.setForeground", "Not running in TUI+server mode")
      )
    })
  )
})

describe("deleteSession", () => {
  it.scoped("S7: closes the handle that this client has, and detaches nothing", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const session = yield* client.createSession({ sessionId: "s1" })
      const events = yield* Effect.fork(Stream.runCount(session.events))
      const answer = yield* Effect.fork(Effect.flip(session.sendAndWait("wait")))
      yield* runtime.awaitRequest("session.send")

      yield* client.deleteSession("s1")

      const closed = new CopilotError.SessionClosed({ sessionId: "s1", reason: "Deleted" })
      sameError(yield* Fiber.join(answer), closed)
      sameError(yield* Effect.flip(session.send("more")), closed)
      yield* Fiber.join(events)
      yield* session.disconnect
      deepStrictEqual<unknown>(yield* runtime.requestsOf("session.delete"), [{ sessionId: "s1" }])
      deepStrictEqual<unknown>(yield* runtime.requestsOf("session.detach"), [])
    }).pipe(Effect.provide(TestCopilot.layer([TestCopilot.delay("1 hour")])))
  )

  it.scoped("leaves the handle open when the runtime cannot", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const session = yield* client.createSession({ sessionId: "s1" })
      yield* runtime.on("session.delete", () => Effect.succeed({ success: false, error: "disk full" }))
      sameError(yield* Effect.flip(client.deleteSession("s1")), refusal("session.delete", "disk full"))
      deepStrictEqual<unknown>(yield* session.send("more"), "message-1")
    }).pipe(Effect.provide(TestCopilot.layer(() => TestCopilot.text(""))))
  )

  it.effect("fails with SessionNotFound for an id that the runtime does not know", () =>
    Effect.gen(function* () {
      const { client } = yield* both
      sameError(
        yield* Effect.flip(client.deleteSession("no")),
        new CopilotError.SessionNotFound({ sessionId: "no", description: "Session file not found for no" })
      )
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})

describe("getAuthStatus", () => {
  it.effect("tells who is logged in", () =>
    Effect.gen(function* () {
      const answer = { isAuthenticated: true, authType: "gh-cli", host: "https://github.com", login: "m", plan: "pro" }
      const { params, result } = yield* asks("auth.getStatus", answer, (client) => client.getAuthStatus)
      deepStrictEqual<unknown>([params, result], [{}, answer])
    })
  )

  it.effect("tells that nobody is", () =>
    Effect.gen(function* () {
      const answer = { isAuthenticated: false, login: null, statusMessage: "Not authenticated" }
      const { result } = yield* asks("auth.getStatus", answer, (client) => client.getAuthStatus)
      deepStrictEqual<unknown>(result, { isAuthenticated: false, statusMessage: "Not authenticated" })
    })
  )
})

describe("listModels", () => {
  const model = { id: "m", name: "M", capabilities: { supports: {}, limits: { max_context_window_tokens: 8 } } }

  it.effect("fills in what older runtimes leave out", () =>
    Effect.gen(function* () {
      const models = [
        { id: "a", name: "A", billing: null, brandNew: 1 },
        {
          id: "b",
          name: "B",
          capabilities: { supports: { vision: true }, limits: { max_prompt_tokens: 5 }, family: "f" }
        },
        { id: "c", name: "C", capabilities: { supports: null, limits: null } }
      ]
      const { params, result } = yield* asks("models.list", { models }, (client) => client.listModels)
      deepStrictEqual<unknown>(params, {})
      deepStrictEqual<unknown>(result, [
        {
          id: "a",
          name: "A",
          billing: null,
          brandNew: 1,
          capabilities: { supports: {}, limits: { max_context_window_tokens: 0 } }
        },
        {
          id: "b",
          name: "B",
          capabilities: {
            supports: { vision: true },
            limits: { max_prompt_tokens: 5, max_context_window_tokens: 0 },
            family: "f"
          }
        },
        { id: "c", name: "C", capabilities: { supports: {}, limits: { max_context_window_tokens: 0 } } }
      ])
    })
  )

  it.effect("says where the list is not what was promised", () =>
    Effect.gen(function* () {
      const asking = asks("models.list", { models: [model, { id: "m" }] }, (client) => client.listModels)
      sameError(
        yield* Effect.flip(asking),
        new CopilotError.MalformedMessage({
          method: "models.list",
          phase: "result",
          path: "models[1].name",
          problem: "it is missing"
        })
      )
    })
  )

  it.effect("asks once for all who ask at the same time, and keeps the answer", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const release = yield* Deferred.make<void>()
      yield* runtime.on("models.list", () => Effect.as(Deferred.await(release), { models: [model] }))
      const asking = yield* Effect.fork(Effect.all([client.listModels, client.listModels], { concurrency: 2 }))
      yield* runtime.awaitRequest("models.list")
      yield* Deferred.succeed(release, undefined)
      deepStrictEqual<unknown>(yield* Fiber.join(asking), [[model], [model]])
      deepStrictEqual<unknown>(yield* client.listModels, [model])
      deepStrictEqual<unknown>(yield* runtime.requestsOf("models.list"), [{}])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.effect("goes on for the others when the first who asked is interrupted", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const release = yield* Deferred.make<void>()
      yield* runtime.on("models.list", () => Effect.as(Deferred.await(release), { models: [model] }))
      const first = yield* Effect.fork(client.listModels)
      yield* runtime.awaitRequest("models.list")
      const second = yield* Effect.fork(client.listModels)
      yield* Effect.yieldNow()
      yield* Fiber.interrupt(first)
      yield* Deferred.succeed(release, undefined)
      deepStrictEqual<unknown>(yield* Fiber.join(second), [model])
      deepStrictEqual<unknown>(yield* runtime.requestsOf("models.list"), [{}])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.effect("is called off when nobody waits any more, and begun anew by the next who asks", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const calledOff = yield* Deferred.make<void>()
      yield* runtime.on("models.list", () =>
        Effect.onInterrupt(Effect.never, () => Deferred.succeed(calledOff, undefined))
      )
      const asking = yield* Effect.fork(client.listModels)
      yield* runtime.awaitRequest("models.list")
      yield* Fiber.interrupt(asking)
      yield* Deferred.await(calledOff)
      yield* runtime.on("models.list", () => Effect.succeed({ models: [model] }))
      deepStrictEqual<unknown>(yield* client.listModels, [model])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.effect("does not keep a failure, and all who waited for it get it", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const refused = new JsonRpc.HandlerError({ code: -32603, description: "Not authenticated" })
      yield* runtime.on("models.list", () => Effect.fail(refused))
      const errors = yield* Effect.all([Effect.flip(client.listModels), Effect.flip(client.listModels)], {
        concurrency: 2
      })
      for (const error of errors) sameError(error, refusal("models.list", "Not authenticated"))
      yield* runtime.on("models.list", () => Effect.succeed({ models: [model] }))
      deepStrictEqual<unknown>(yield* client.listModels, [model])
      deepStrictEqual<unknown>(yield* runtime.requestsOf("models.list"), [{}, {}])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.effect("forgets the answer with the connection", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* client.listModels
      yield* runtime.close
      yield* Stream.runDrain(client.state.changes)
      sameError(yield* Effect.flip(client.listModels), new CopilotError.ConnectionClosed({ reason: "RemoteClose" }))
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})

describe("onListModels", () => {
  class Catalog extends Context.Tag("Catalog")<Catalog, { readonly models: ReadonlyArray<Model.Model> }>() {}

  const models = [{ id: "m", name: "M", capabilities: { supports: {}, limits: { max_context_window_tokens: 8 } } }]

  it.scoped("lists the models in the runtime's stead, by what it requires, with or without a connection", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      let count = 0
      const client = yield* CopilotClient.fromTransport(runtime.transport, {
        onListModels: Effect.tap(
          Effect.map(Catalog, ({ models }) => models),
          () => Effect.sync(() => count++)
        )
      })
      deepStrictEqual<unknown>(yield* client.listModels, models)
      deepStrictEqual<unknown>(yield* client.listModels, models)
      deepStrictEqual<unknown>(count, 1)
      yield* runtime.close
      yield* Stream.runDrain(client.state.changes)
      deepStrictEqual<unknown>(yield* client.listModels, models)
      deepStrictEqual<unknown>([count, yield* runtime.requestsOf("models.list")], [2, []])
    }).pipe(Effect.provideService(Catalog, { models }))
  )

  it.scoped("that fails is a ModelsUnavailable", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      const client = yield* CopilotClient.fromTransport(runtime.transport, { onListModels: Effect.fail("no catalog") })
      sameError(yield* Effect.flip(client.listModels), new CopilotError.ModelsUnavailable({ cause: "no catalog" }))
    })
  )
})

describe("a method that the CLI does not know", () => {
  const unknown = (method: string, description = `Unhandled method ${method}`) =>
    new CopilotError.MethodNotSupported({ method, version: "1.0.102", description })
  const unhandled = (code: number, description: string) => () =>
    Effect.fail(new JsonRpc.HandlerError({ code, description }))

  it.scoped("is named with the CLI's version, by operations, rpc and request alike", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const session = yield* client.createSession({ sessionId: "s1" })
      for (const method of [
        "session.list",
        "session.abort",
        "session.options.update",
        "tools.list",
        "session.plan.read"
      ]) {
        yield* runtime.on(method, unhandled(-32601, `Unhandled method ${method}`))
      }
      sameError(yield* Effect.flip(client.listSessions()), unknown("session.list"))
      sameError(yield* Effect.flip(session.abort), unknown("session.abort"))
      sameError(yield* Effect.flip(client.rpc.tools.list({})), unknown("tools.list"))
      sameError(yield* Effect.flip(session.rpc.plan.read()), unknown("session.plan.read"))
      sameError(yield* Effect.flip(client.request("no.such")), unknown("no.such"))
      const patched = Effect.flip(client.createSession({ sessionId: "s2", coauthorEnabled: false }))
      sameError(yield* patched, unknown("session.options.update"))
      deepStrictEqual<unknown>(
        unknown("session.list").message,
        "The Copilot CLI 1.0.102 does not know the method session.list"
      )
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.effect("is known by the text alone, too", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* runtime.on("session.list", unhandled(-32603, "Unhandled method session.list"))
      sameError(yield* Effect.flip(client.listSessions()), unknown("session.list"))
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.effect.each(["Method not found", "Method not found: session.list", "Unknown method session.list"])(
    "is known by the words of others: %s",
    (words) =>
      Effect.gen(function* () {
        const { client, runtime } = yield* both
        yield* runtime.on("session.list", unhandled(-32601, words))
        sameError(yield* Effect.flip(client.listSessions()), unknown("session.list", words))
      }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("D2: is not one that is switched off, which has the same code: that fails with the runtime's words", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const session = yield* client.createSession({ sessionId: "s1" })
      const methods = ["session.list", "tools.list", "session.plan.read", "agentRegistry.spawn"]
      const words = (method: string) => `${method} is not enabled on this server`
      const off = (method: string) =>
        new CopilotError.RpcError({ method, code: -32601, description: words(method), data: { since: 1 } })
      for (const method of methods) {
        const error = { code: -32601, description: words(method), data: { since: 1 } }
        yield* runtime.on(method, () => Effect.fail(new JsonRpc.HandlerError(error)))
      }
      sameError(yield* Effect.flip(client.listSessions()), off("session.list"))
      sameError(yield* Effect.flip(client.rpc.tools.list()), off("tools.list"))
      sameError(yield* Effect.flip(session.rpc.plan.read()), off("session.plan.read"))
      sameError(yield* Effect.flip(client.request("agentRegistry.spawn", { cwd: "/" })), off("agentRegistry.spawn"))
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("has no version where the CLI tells none", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      yield* runtime.on("connect", unhandled(-32601, "Unhandled method connect"))
      const client = yield* CopilotClient.fromTransport(runtime.transport)
      const error = yield* Effect.flip(client.request("no.such"))
      const description = "Unhandled method no.such"
      sameError(error, new CopilotError.MethodNotSupported({ method: "no.such", description }))
      deepStrictEqual<unknown>(error.message, "The Copilot CLI does not know the method no.such")
    })
  )
})

describe("withRequestTimeout", () => {
  it.effect("sets another timeout for a part of the program", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      yield* runtime.on("session.list", () => Effect.never)
      const asking = yield* client
        .listSessions()
        .pipe(Effect.flip, CopilotClient.withRequestTimeout("5 minutes"), Effect.fork)
      yield* runtime.awaitRequest("session.list")
      yield* TestClock.adjust("299 seconds")
      deepStrictEqual<unknown>(asking.unsafePoll(), null)
      yield* TestClock.adjust("1 second")
      sameError(
        yield* Fiber.join(asking),
        new CopilotError.Timeout({ operation: "session.list", duration: Duration.minutes(5), kind: "deadline" })
      )
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})

describe("a runtime in memory", () => {
  it.scoped("knows the sessions that something was said in, the latest first", () =>
    Effect.gen(function* () {
      const { client } = yield* both
      const say = (sessionId: string, workingDirectory: string) =>
        Effect.scoped(
          Effect.flatMap(client.createSession({ sessionId, workingDirectory }), (session) =>
            session.sendAndWait(`I am ${sessionId}`)
          )
        )
      yield* client.createSession({ sessionId: "silent" })
      yield* say("a", "/a")
      yield* TestClock.adjust("1 minute")
      yield* say("b", "/b")

      deepStrictEqual<unknown>(
        (yield* client.listSessions()).map(({ sessionId, summary }) => [sessionId, summary]),
        [
          ["b", "I am b"],
          ["a", "I am a"]
        ]
      )
      deepStrictEqual<unknown>(yield* client.listSessions({ workingDirectory: "/a" }), [
        {
          sessionId: "a",
          startTime: time("1970-01-01T00:00:00Z"),
          modifiedTime: time("1970-01-01T00:00:00Z"),
          isRemote: false,
          summary: "I am a",
          context: { workingDirectory: "/a" }
        }
      ])
      deepStrictEqual<unknown>(yield* client.getLastSessionId, Option.some("b"))
      deepStrictEqual<unknown>(yield* client.getSessionMetadata("silent"), Option.none())
      yield* client.deleteSession("b")
      deepStrictEqual<unknown>(yield* client.getLastSessionId, Option.some("a"))
      deepStrictEqual<unknown>(
        Chunk.toReadonlyArray(Chunk.fromIterable((yield* client.listModels).map(({ id }) => id))),
        ["gpt-5"]
      )
      deepStrictEqual<unknown>((yield* client.getAuthStatus).login, "monalisa")
      deepStrictEqual<unknown>(yield* client.getForegroundSessionId, Option.none())
      deepStrictEqual<unknown>((yield* Effect.flip(client.setForegroundSessionId("a")))._tag, "RpcError")
    }).pipe(Effect.provide(TestCopilot.layer(() => TestCopilot.text("Hello"))))
  )
})
