import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Canvas, CopilotClient, CopilotError, JsonRpc, type SessionConfig } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

class Tracker extends Context.Tag("Tracker")<Tracker, { readonly title: (project: string) => string }>() {}

const looks = { displayName: "Board", description: "Shows issues" }

/** Asks for something of the instance `one` of the canvas `board`, as the runtime does. */
const ask = (method: string, params: object = {}) =>
  Effect.flatMap(TestCopilot.TestCopilot, (runtime) =>
    runtime.ask(method, { sessionId: "s1", extensionId: "tracker", canvasId: "board", instanceId: "one", ...params })
  )

const start = (config: SessionConfig.SessionConfig) =>
  Effect.flatMap(CopilotClient.CopilotClient, (client) => client.createSession({ sessionId: "s1", ...config }))

const refusal = (method: string, problem: string, code?: string) =>
  new CopilotError.RpcError({
    method,
    code: JsonRpc.ErrorCode.InternalError,
    description: problem,
    ...(code === undefined ? {} : { data: { code, message: problem } })
  })

const run = Effect.provide(TestCopilot.layer())

describe("opening a canvas", () => {
  it.scoped("runs its handler with the input decoded, the instance and what it requires", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const board = Canvas.make("board", {
        ...looks,
        inputSchema: { project: Schema.String, limit: Schema.NumberFromString },
        open: (input, instance) =>
          Effect.map(Tracker, (tracker) => {
            seen.push(input, instance)
            return { url: "https://example.com", title: tracker.title(input.project), status: undefined }
          })
      })
      const client = yield* CopilotClient.CopilotClient
      yield* client
        .createSession({ sessionId: "s1", canvases: [board] })
        .pipe(Effect.provideService(Tracker, { title: (project) => `All of ${project}` }))
      const opened = yield* ask("canvas.open", {
        input: { project: "leaks", limit: "5" },
        host: { capabilities: { canvases: true } },
        session: { workingDirectory: "/w" }
      })
      deepStrictEqual(opened, { url: "https://example.com", title: "All of leaks" })
      deepStrictEqual(seen, [
        { project: "leaks", limit: 5 },
        {
          sessionId: "s1",
          extensionId: "tracker",
          canvasId: "board",
          instanceId: "one",
          workingDirectory: "/w",
          hostShowsCanvases: true
        }
      ])
    }).pipe(run)
  )

  it.scoped("runs its handler without what an instance can do without", () =>
    Effect.gen(function* () {
      const seen: Array<Canvas.Instance> = []
      const board = Canvas.make("board", {
        ...looks,
        open: (_, instance) => Effect.sync(() => void seen.push(instance))
      })
      yield* start({ canvases: [board] })
      deepStrictEqual(yield* ask("canvas.open", { extensionId: undefined, host: 1, session: "none" }), {})
      deepStrictEqual(seen, [
        {
          sessionId: "s1",
          extensionId: "",
          canvasId: "board",
          instanceId: "one",
          workingDirectory: undefined,
          hostShowsCanvases: undefined
        }
      ])
    }).pipe(run)
  )

  it.scoped("gives the input as it came to a canvas without a Schema, and may have nothing to tell", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const board = Canvas.make("board", { ...looks, open: (input) => Effect.sync(() => void seen.push(input)) })
      yield* start({ canvases: [board] })
      deepStrictEqual(yield* ask("canvas.open", { input: [1] }), {})
      deepStrictEqual(yield* ask("canvas.open", { host: null, session: null }), {})
      deepStrictEqual(seen, [[1], undefined])
    }).pipe(run)
  )

  it.scoped("is refused with a code when the input is not what the Schema says; the handler does not run", () =>
    Effect.gen(function* () {
      const board = Canvas.make("board", {
        ...looks,
        inputSchema: { project: Schema.String },
        open: () => Effect.dieMessage("never runs")
      })
      yield* start({ canvases: [board] })
      const wrong = yield* Effect.flip(ask("canvas.open", { input: { project: 1 } }))
      sameError(wrong, refusal("canvas.open", "project: Expected string", "canvas_invalid_input"))
      const missing = yield* Effect.flip(ask("canvas.open"))
      sameError(missing, refusal("canvas.open", "project: it is missing", "canvas_invalid_input"))
    }).pipe(run)
  )

  it.scoped("is refused for a canvas that there is not, and for params that are none", () =>
    Effect.gen(function* () {
      yield* start({ canvases: [Canvas.make("board", { ...looks, open: () => Effect.void })] })
      sameError(
        yield* Effect.flip(ask("canvas.open", { canvasId: "other" })),
        refusal("canvas.open", "No canvas registered with id other")
      )
      sameError(
        yield* Effect.flip(ask("canvas.open", { instanceId: 1 })),
        new CopilotError.RpcError({
          method: "canvas.open",
          code: JsonRpc.ErrorCode.InvalidParams,
          description: "Request canvas.open failed with message: params.instanceId: Expected string"
        })
      )
    }).pipe(run)
  )
})

describe("a handler of a canvas", () => {
  const failing = (failure: Effect.Effect<never, unknown>) => Canvas.make("board", { ...looks, open: () => failure })

  it.scoped("that fails with a CanvasError gives its code to the runtime, and is no failure of the program", () =>
    Effect.gen(function* () {
      const full = new Canvas.CanvasError({ code: "board_full", description: "No more room" })
      const session = yield* start({ canvases: [failing(Effect.fail(full))] })
      const failures = yield* Effect.fork(Stream.runCollect(session.handlerFailures))
      yield* Effect.yieldNow()
      sameError(yield* Effect.flip(ask("canvas.open")), refusal("canvas.open", "No more room", "board_full"))
      yield* session.disconnect
      deepStrictEqual(Array.from(yield* Fiber.join(failures)), [])
    }).pipe(run)
  )

  it.scoped("that fails otherwise is reported, and its message goes to the runtime", () =>
    Effect.gen(function* () {
      const session = yield* start({ canvases: [failing(Effect.fail("no ink"))] })
      const failure = yield* Effect.fork(Stream.runHead(session.handlerFailures))
      yield* Effect.yieldNow()
      sameError(yield* Effect.flip(ask("canvas.open")), refusal("canvas.open", "no ink", "canvas_handler_error"))
      deepStrictEqual(yield* Effect.flatten(failure), { handler: "canvases.board.open", cause: Cause.fail("no ink") })
    }).pipe(run)
  )

  it.scoped("that dies does not tell the runtime why", () =>
    Effect.gen(function* () {
      yield* start({ canvases: [failing(Effect.dieMessage("the hidden reason"))] })
      sameError(
        yield* Effect.flip(ask("canvas.open")),
        refusal("canvas.open", "the handler failed", "canvas_handler_error")
      )
    }).pipe(run)
  )

  it.scoped("runs in a scope that closes when it is over, and is interrupted when the session closes", () =>
    Effect.gen(function* () {
      const ended = yield* Deferred.make<string>()
      const started = yield* Deferred.make<void>()
      const session = yield* start({
        canvases: [
          Canvas.make("board", {
            ...looks,
            open: () =>
              Effect.addFinalizer(() => Deferred.succeed(ended, "finalized")).pipe(
                Effect.zipRight(Deferred.succeed(started, undefined)),
                Effect.zipRight(Effect.never)
              )
          })
        ]
      })
      yield* Effect.fork(ask("canvas.open"))
      yield* Deferred.await(started)
      yield* session.disconnect
      deepStrictEqual(yield* Deferred.await(ended), "finalized")
    }).pipe(run)
  )
})

describe("closing a canvas", () => {
  it.scoped("runs its handler, or does nothing", () =>
    Effect.gen(function* () {
      const closed: Array<string> = []
      const open = () => Effect.void
      yield* start({
        canvases: [
          Canvas.make("board", {
            ...looks,
            open,
            close: ({ instanceId }) => Effect.sync(() => closed.push(instanceId))
          }),
          Canvas.make("log", { ...looks, open })
        ]
      })
      deepStrictEqual(yield* ask("canvas.close"), null)
      deepStrictEqual(yield* ask("canvas.close", { canvasId: "log" }), null)
      deepStrictEqual(closed, ["one"])
    }).pipe(run)
  )
})

describe("an action of a canvas", () => {
  const board = Canvas.make("board", {
    ...looks,
    open: () => Effect.void,
    actions: [
      Canvas.action("move", {
        inputSchema: { to: Schema.NumberFromString },
        handler: ({ to }, { instanceId }) => Effect.succeed({ instanceId, to })
      }),
      Canvas.action("clear", { handler: () => Effect.void }),
      Canvas.action("print", { handler: () => Effect.fail("no ink") })
    ]
  })

  it.scoped("gets its input decoded, and its result goes back", () =>
    Effect.gen(function* () {
      yield* start({ canvases: [board] })
      const moved = yield* ask("canvas.action.invoke", { actionName: "move", input: { to: "3" } })
      deepStrictEqual(moved, { instanceId: "one", to: 3 })
      deepStrictEqual(yield* ask("canvas.action.invoke", { actionName: "clear" }), null)
    }).pipe(run)
  )

  it.scoped("that there is not, or that fails, is refused with a code", () =>
    Effect.gen(function* () {
      const session = yield* start({ canvases: [board] })
      const failure = yield* Effect.fork(Stream.runHead(session.handlerFailures))
      yield* Effect.yieldNow()
      const method = "canvas.action.invoke"
      sameError(
        yield* Effect.flip(ask(method, { actionName: "erase" })),
        refusal(method, "Canvas board has no action erase", "canvas_action_no_handler")
      )
      sameError(
        yield* Effect.flip(ask(method, { actionName: "print" })),
        refusal(method, "no ink", "canvas_handler_error")
      )
      const { handler } = yield* Effect.flatten(failure)
      deepStrictEqual(handler, "canvases.board.actions.print")
    }).pipe(run)
  )
})

describe("the open canvases of a session", () => {
  const instance = (instanceId: string, title: string) => ({ instanceId, extensionId: "e", canvasId: "c", title })

  /** Emits an event, and waits until the client has taken it. */
  const emit = (type: string, data: object) =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.TestCopilot
      yield* runtime.emit(type, data)
      yield* Effect.flatMap(CopilotClient.CopilotClient, (client) => client.ping())
    })

  it.scoped("follow the events: one per instance, as it was opened last", () =>
    Effect.gen(function* () {
      const session = yield* start({})
      deepStrictEqual(yield* session.openCanvases, [])
      yield* emit("session.canvas.opened", instance("one", "First"))
      yield* emit("session.canvas.opened", instance("two", "Second"))
      yield* emit("session.canvas.opened", instance("one", "Again"))
      deepStrictEqual(yield* session.openCanvases, [instance("one", "Again"), instance("two", "Second")])
      yield* emit("session.canvas.closed", instance("one", ""))
      deepStrictEqual(yield* session.openCanvases, [instance("two", "Second")])
    }).pipe(run)
  )

  it.scoped("do not change with events that are not what they promise", () =>
    Effect.gen(function* () {
      const session = yield* start({})
      yield* emit("session.canvas.opened", instance("one", "First"))
      yield* emit("session.canvas.opened", { instanceId: "two" })
      yield* emit("session.canvas.closed", { instanceId: "one" })
      deepStrictEqual(yield* session.openCanvases, [instance("one", "First")])
    }).pipe(run)
  )

  it.scoped("begin on resume with those of the answer, unless an event that came before it knows better", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const runtime = yield* TestCopilot.TestCopilot
      yield* start({})
      yield* runtime.on("session.resume", () =>
        Effect.gen(function* () {
          yield* runtime.emit("session.canvas.opened", instance("one", "Reopened"))
          yield* runtime.emit("session.canvas.opened", instance("gone", "Closed at once"))
          yield* runtime.emit("session.canvas.closed", instance("gone", ""))
          return {
            sessionId: "s1",
            openCanvases: [
              instance("one", "Old"),
              instance("gone", "Old"),
              instance("two", "Second"),
              { instanceId: 3 }
            ]
          }
        })
      )
      const session = yield* client.resumeSession("s1", {})
      deepStrictEqual(yield* session.openCanvases, [instance("one", "Reopened"), instance("two", "Second")])
      assertTrue((yield* client.state.get)._tag === "Connected")
    }).pipe(run)
  )
})
