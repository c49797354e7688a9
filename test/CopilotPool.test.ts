import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as ExecutionStrategy from "effect/ExecutionStrategy"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { CopilotClient, CopilotError, CopilotPool } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const { delay, text } = TestCopilot

const killed = new CopilotError.ProcessExited({ signal: "SIGKILL", stderrTail: "", phase: "running" })
const closed = new CopilotError.ConnectionClosed({ reason: "LocalClose" })
const noStart = new CopilotError.RuntimeNotFound({ candidates: [] })

const stopped: CopilotPool.Runtime = { state: "Stopped", sessions: 0 }
const starting = (sessions: number): CopilotPool.Runtime => ({ state: "Starting", sessions })
const running = (sessions: number): CopilotPool.Runtime => ({ state: "Running", sessions })

/** A pool of scripted runtimes, and what became of them, in order: each by the index of its place. */
const start = (
  size: number,
  options: {
    readonly script?: TestCopilot.Script
    /** What a start, counted from 1, does first. */
    readonly before?: (count: number) => Effect.Effect<void, CopilotError.StartError>
    /** What the end of a runtime does last. */
    readonly after?: (index: number) => Effect.Effect<unknown>
  } = {}
) =>
  Effect.gen(function* () {
    const tried: Array<number> = []
    const ended: Array<number> = []
    const copilots: Array<{ readonly index: number; readonly copilot: TestCopilot.Service }> = []
    const pool = yield* CopilotPool.fromClients({
      size,
      acquire: (index) =>
        Effect.gen(function* () {
          tried.push(index)
          yield* Effect.addFinalizer(() =>
            Effect.zipRight(
              options.after?.(index) ?? Effect.void,
              Effect.sync(() => ended.push(index))
            )
          )
          yield* options.before?.(tried.length) ?? Effect.void
          const copilot = yield* TestCopilot.make(options.script)
          copilots.push({ index, copilot })
          return yield* CopilotClient.fromTransport(copilot.transport)
        })
    })
    /** The latest runtime of a place. */
    const at = (index: number): TestCopilot.Service => {
      const latest = copilots.filter((entry) => entry.index === index).at(-1)
      if (latest === undefined) throw new Error(`No runtime was started at ${index}`)
      return latest.copilot
    }
    const idsAt = (index: number) =>
      Effect.map(at(index).requestsOf("session.create"), (all) => all.map(({ sessionId }) => sessionId))
    return { pool, tried, ended, at, idsAt }
  })

/** A session in a scope of its own, and what closes it. */
const open = (pool: CopilotPool.Service, sessionId: string) =>
  Effect.gen(function* () {
    const scope = yield* Scope.fork(yield* Effect.scope, ExecutionStrategy.sequential)
    const session = yield* Scope.extend(pool.createSession({ sessionId }), scope)
    return { session, close: Scope.close(scope, Exit.void) }
  })

/** Waits until the places are like that. */
const until = (pool: CopilotPool.Service, expected: ReadonlyArray<CopilotPool.Runtime>) =>
  pool.runtimes.changes.pipe(
    Stream.filter((runtimes) => JSON.stringify(runtimes) === JSON.stringify(expected)),
    Stream.runHead
  )

describe("a pool of runtimes", () => {
  it.scoped.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses the size %d", (size) =>
    Effect.gen(function* () {
      deepStrictEqual(
        yield* Effect.flip(Effect.asVoid(start(size))),
        new CopilotError.InvalidConfig({ option: "size", problem: "a whole number from 1 is needed" })
      )
    })
  )

  it.scoped("checks the options of every client before it starts any", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        Effect.asVoid(
          CopilotPool.make({ size: 2, client: (index) => (index === 1 ? { requestTimeout: 0 } : { logLevel: "none" }) })
        )
      )
      sameError(
        error,
        new CopilotError.InvalidConfig({
          option: "requestTimeout",
          problem: "a duration longer than zero is needed; Duration.infinity is without a limit"
        })
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scoped("starts a runtime when a session needs it, up to its size", () =>
    Effect.gen(function* () {
      const { pool, tried } = yield* start(2)
      deepStrictEqual([yield* pool.runtimes.get, tried], [[stopped, stopped], []])
      yield* open(pool, "a")
      deepStrictEqual([yield* pool.runtimes.get, tried], [[running(1), stopped], [0]])
      yield* open(pool, "b")
      yield* open(pool, "c")
      deepStrictEqual(
        [yield* pool.runtimes.get, tried],
        [
          [running(2), running(1)],
          [0, 1]
        ]
      )
    })
  )

  it.scoped("puts each session where there are the fewest", () =>
    Effect.gen(function* () {
      const { idsAt, pool } = yield* start(3)
      const [, b] = yield* Effect.forEach(["a", "b", "c", "d"], (id) => open(pool, id))
      yield* b?.close ?? Effect.void
      yield* Effect.forEach(["e", "f", "g"], (id) => open(pool, id))
      deepStrictEqual(yield* Effect.forEach([0, 1, 2], idsAt), [
        ["a", "d"],
        ["b", "e", "f"],
        ["c", "g"]
      ])
    })
  )

  it.scoped("would rather use a runtime that is there than start another", () =>
    Effect.gen(function* () {
      const { at, idsAt, pool, tried } = yield* start(2)
      yield* open(pool, "a")
      yield* Effect.flatMap(open(pool, "b"), ({ close }) => close)
      yield* at(0).crash()
      yield* until(pool, [{ ...stopped, failure: killed }, running(0)])
      yield* open(pool, "c")
      deepStrictEqual(
        [yield* idsAt(1), tried],
        [
          ["b", "c"],
          [0, 1]
        ]
      )
    })
  )

  it.scoped("counts sessions that are being created", () =>
    Effect.gen(function* () {
      const { pool, tried } = yield* start(2, { before: () => Effect.sleep("1 second") })
      const both = yield* Effect.fork(Effect.all([open(pool, "a"), open(pool, "b")], { concurrency: 2 }))
      yield* until(pool, [starting(1), starting(1)])
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(both)
      deepStrictEqual(
        [yield* pool.runtimes.get, tried],
        [
          [running(1), running(1)],
          [0, 1]
        ]
      )
    })
  )

  it.scoped("counts a session until the runtime has let go of it", () =>
    Effect.gen(function* () {
      const { at, pool } = yield* start(1)
      const a = yield* open(pool, "a")
      const letGo = yield* Deferred.make<void>()
      yield* at(0).on("session.detach", () => Effect.as(Deferred.await(letGo), { success: true }))
      const closing = yield* Effect.fork(a.close)
      yield* at(0).awaitRequest("session.detach")
      deepStrictEqual(yield* pool.runtimes.get, [running(1)])
      yield* Deferred.succeed(letGo, undefined)
      yield* Fiber.join(closing)
      deepStrictEqual(yield* pool.runtimes.get, [running(0)])
    })
  )

  it.scoped("does not count a session that could not be created, or that nobody waits for any more", () =>
    Effect.gen(function* () {
      const { at, pool } = yield* start(1)
      yield* open(pool, "a")
      const refused = yield* Effect.flip(pool.createSession({ sessionId: "" }))
      deepStrictEqual(refused._tag, "InvalidConfig")
      yield* at(0).on("session.create", () => Effect.never)
      const waiting = yield* Effect.fork(pool.createSession({ sessionId: "b" }))
      yield* at(0).awaitRequest("session.create", 2)
      deepStrictEqual(yield* pool.runtimes.get, [running(2)])
      yield* Fiber.interrupt(waiting)
      deepStrictEqual(yield* pool.runtimes.get, [running(1)])
    })
  )

  it.scoped("lends the least busy client for anything else, and counts it as a session", () =>
    Effect.gen(function* () {
      const { at, pool } = yield* start(2)
      yield* open(pool, "a")
      const used = yield* Effect.scoped(
        Effect.gen(function* () {
          const client = yield* pool.client
          yield* client.ping("hello")
          return yield* pool.runtimes.get
        })
      )
      deepStrictEqual(
        [used, yield* pool.runtimes.get],
        [
          [running(1), running(1)],
          [running(1), running(0)]
        ]
      )
      deepStrictEqual(yield* at(1).requestsOf("ping"), [{ message: "hello" }])
    })
  )
})

describe("a session that the pool has", () => {
  it.scoped("is resumed where it lives, however busy that is", () =>
    Effect.gen(function* () {
      const { at, pool, tried } = yield* start(2)
      const { session } = yield* open(pool, "a")
      const again = yield* pool.resumeSession("a", {})
      deepStrictEqual([again.id, tried, yield* pool.runtimes.get], ["a", [0], [running(2), stopped]])
      sameError(
        yield* Effect.flip(session.send("x")),
        new CopilotError.SessionClosed({ sessionId: "a", reason: "TakenOver" })
      )
      deepStrictEqual((yield* at(0).requestsOf("session.resume")).length, 1)
    })
  )

  it.scoped("is found by the id that the runtime or the client has chosen", () =>
    Effect.gen(function* () {
      const { pool, tried } = yield* start(2)
      const session = yield* pool.createSession({})
      yield* pool.resumeSession(session.id, {})
      deepStrictEqual(tried, [0])
    })
  )

  it.scoped("is found while it is being created", () =>
    Effect.gen(function* () {
      const { at, pool, tried } = yield* start(2)
      yield* Effect.flatMap(open(pool, "before"), ({ close }) => close)
      yield* at(0).on("session.create", () => Effect.never)
      yield* Effect.fork(pool.createSession({ sessionId: "a" }))
      yield* at(0).awaitRequest("session.create", 2)
      yield* Effect.fork(pool.resumeSession("a", {}))
      yield* at(0).awaitRequest("session.resume")
      deepStrictEqual([tried, yield* pool.runtimes.get], [[0], [running(2), stopped]])
    })
  )

  it.scoped("is not created a second time, on another runtime", () =>
    Effect.gen(function* () {
      const { pool, tried } = yield* start(2)
      yield* open(pool, "a")
      sameError(
        yield* Effect.flip(pool.createSession({ sessionId: "a" })),
        new CopilotError.InvalidConfig({ option: "sessionId", problem: "this client has a live session a already" })
      )
      deepStrictEqual([tried, yield* pool.runtimes.get], [[0], [running(1), stopped]])
    })
  )

  it.scoped("is resumed on the least busy runtime when it is over, or its runtime is", () =>
    Effect.gen(function* () {
      const { at, pool } = yield* start(2)
      yield* open(pool, "a")
      const b = yield* open(pool, "b")
      yield* open(pool, "c")
      yield* b.close
      sameError(
        yield* Effect.flip(pool.resumeSession("other", {})),
        new CopilotError.SessionNotFound({
          sessionId: "other",
          description: "Request session.resume failed: Session not found: other"
        })
      )
      yield* pool.resumeSession("b", {})
      yield* at(0).crash()
      yield* until(pool, [{ ...stopped, failure: killed }, running(1)])
      yield* Effect.flip(pool.resumeSession("a", {}))
      deepStrictEqual(
        yield* Effect.forEach([0, 1], (index) =>
          Effect.map(at(index).requestsOf("session.resume"), (all) => all.map(({ sessionId }) => sessionId))
        ),
        [["a"], ["other", "b"]]
      )
    })
  )
})

describe("the start of a runtime", () => {
  it.scoped("is one for all who wait for it", () =>
    Effect.gen(function* () {
      const { pool, tried } = yield* start(1, { before: () => Effect.sleep("1 second") })
      const both = yield* Effect.fork(Effect.all([open(pool, "a"), open(pool, "b")], { concurrency: 2 }))
      yield* until(pool, [starting(2)])
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(both)
      deepStrictEqual([tried, yield* pool.runtimes.get], [[0], [running(2)]])
    })
  )

  it.scoped("that fails, fails all who wait for it, and the next tries again", () =>
    Effect.gen(function* () {
      const { ended, pool, tried } = yield* start(2, {
        before: (count) => (count === 2 ? Effect.delay(noStart, "1 second") : Effect.void)
      })
      const a = yield* open(pool, "a")
      const failing = yield* Effect.fork(Effect.flip(open(pool, "b")))
      yield* until(pool, [running(1), starting(1)])
      yield* a.close
      yield* Effect.all([open(pool, "c"), open(pool, "d")])
      const too = yield* Effect.fork(Effect.flip(open(pool, "e")))
      yield* until(pool, [running(2), starting(2)])
      yield* TestClock.adjust("1 second")
      deepStrictEqual(yield* Effect.all([Fiber.join(failing), Fiber.join(too)]), [noStart, noStart])
      deepStrictEqual(yield* pool.runtimes.get, [running(2), { ...stopped, failure: noStart }])
      deepStrictEqual(ended, [1])
      yield* open(pool, "f")
      deepStrictEqual(
        [tried, yield* pool.runtimes.get],
        [
          [0, 1, 1],
          [running(2), running(1)]
        ]
      )
    })
  )

  it.scoped("that dies is a defect of those who wait, and the next tries again", () =>
    Effect.gen(function* () {
      const { pool } = yield* start(1, { before: (count) => (count === 1 ? Effect.dieMessage("bug") : Effect.void) })
      const exit = yield* Effect.exit(open(pool, "a"))
      assertTrue(Exit.isFailure(exit) && exit.cause._tag === "Die")
      yield* open(pool, "b")
      deepStrictEqual(yield* pool.runtimes.get, [running(1)])
    })
  )

  it.scoped("goes on when nobody waits for it any more", () =>
    Effect.gen(function* () {
      const { ended, pool, tried } = yield* start(1, { before: () => Effect.sleep("1 second") })
      const waiting = yield* Effect.fork(open(pool, "a"))
      yield* until(pool, [starting(1)])
      yield* Fiber.interrupt(waiting)
      deepStrictEqual(yield* pool.runtimes.get, [starting(0)])
      yield* TestClock.adjust("1 second")
      yield* open(pool, "b")
      deepStrictEqual([tried, ended], [[0], []])
    })
  )
})

describe("a runtime that dies", () => {
  it.scoped("fails its own sessions, as on a client, and no others", () =>
    Effect.gen(function* () {
      const over = yield* Deferred.make<number>()
      const { at, pool } = yield* start(2, {
        script: ({ prompt }) => (prompt === "long" ? [delay("1 hour"), text("late")] : text("fine")),
        after: (index) => Deferred.succeed(over, index)
      })
      const a = yield* open(pool, "a")
      const b = yield* open(pool, "b")
      const events = yield* Effect.fork(Effect.exit(Stream.runDrain(a.session.events)))
      const turn = yield* Effect.fork(Effect.flip(a.session.sendAndWait("long")))
      yield* at(0).awaitRequest("session.send")
      yield* at(0).crash()
      sameError(yield* Fiber.join(turn), killed)
      deepStrictEqual(yield* Fiber.join(events), Exit.fail(killed))
      deepStrictEqual(
        [yield* Deferred.await(over), yield* pool.runtimes.get],
        [0, [{ ...stopped, failure: killed }, running(1)]]
      )
      // The pool has closed its client, and yet:
      sameError(yield* Effect.flip(a.session.send("again")), killed)
      const answer = yield* b.session.sendAndWait("short")
      deepStrictEqual(Option.getOrNull(Option.map(answer, ({ data }) => data.content)), "fine")
    })
  )

  it.scoped("is replaced when the next session needs its place, and its sessions count no more", () =>
    Effect.gen(function* () {
      const { at, idsAt, pool, tried } = yield* start(2)
      yield* Effect.forEach(["a", "b", "c"], (id) => open(pool, id))
      yield* at(0).crash()
      yield* until(pool, [{ ...stopped, failure: killed }, running(1)])
      yield* open(pool, "d")
      deepStrictEqual([yield* idsAt(0), tried, yield* pool.runtimes.get], [["d"], [0, 1, 0], [running(1), running(1)]])
    })
  )

  it.scoped("fails the creation of a session, which gets another runtime when it is tried again", () =>
    Effect.gen(function* () {
      const { at, pool, tried } = yield* start(1)
      yield* Effect.flatMap(open(pool, "a"), ({ close }) => close)
      const first = at(0)
      yield* first.on("session.create", () => Effect.zipRight(first.crash(), Effect.never))
      sameError(yield* Effect.flip(pool.createSession({ sessionId: "b" })), killed)
      // At once: by now the pool knows.
      deepStrictEqual(yield* pool.runtimes.get, [{ ...stopped, failure: killed }])
      yield* open(pool, "c")
      deepStrictEqual([tried, yield* pool.runtimes.get], [[0, 0], [running(1)]])
    })
  )

  it.scoped("is told by the stream of changes", () =>
    Effect.gen(function* () {
      const { at, pool } = yield* start(1)
      const subscribed = yield* Deferred.make<void>()
      const seen: Array<ReadonlyArray<CopilotPool.Runtime>> = []
      const watching = yield* pool.runtimes.changes.pipe(
        Stream.tap((runtimes) =>
          Effect.zipRight(
            Effect.sync(() => seen.push(runtimes)),
            Deferred.succeed(subscribed, undefined)
          )
        ),
        Stream.takeUntil(([runtime]) => runtime?.failure !== undefined),
        Stream.runDrain,
        Effect.fork
      )
      yield* Deferred.await(subscribed)
      yield* open(pool, "a")
      yield* at(0).crash()
      yield* Fiber.join(watching)
      deepStrictEqual(seen, [[stopped], [starting(1)], [running(1)], [{ ...stopped, failure: killed }]])
    })
  )
})

describe("closing a pool", () => {
  const inScope = (size: number, options?: Parameters<typeof start>[1]) =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const started = yield* Scope.extend(start(size, options), scope)
      return { ...started, close: Scope.close(scope, Exit.void) }
    })

  it.scoped("closes its runtimes beside one another, and waits for them", () =>
    Effect.gen(function* () {
      const { close, ended, pool } = yield* inScope(3, { after: () => Effect.sleep("1 second") })
      yield* Effect.forEach(["a", "b", "c"], (id) => open(pool, id))
      const closing = yield* Effect.fork(close)
      yield* TestClock.adjust("999 millis")
      deepStrictEqual([ended, yield* Fiber.poll(closing)], [[], Option.none()])
      yield* TestClock.adjust("1 millis")
      yield* Fiber.join(closing)
      deepStrictEqual(ended.sort(), [0, 1, 2])
    })
  )

  it.scoped("waits for a dead runtime that is being closed, too", () =>
    Effect.gen(function* () {
      const { at, close, ended, pool } = yield* inScope(1, { after: () => Effect.sleep("1 second") })
      yield* open(pool, "a")
      yield* at(0).crash()
      yield* until(pool, [{ ...stopped, failure: killed }])
      const closing = yield* Effect.fork(close)
      yield* TestClock.adjust("999 millis")
      deepStrictEqual([ended, yield* Fiber.poll(closing)], [[], Option.none()])
      yield* TestClock.adjust("1 millis")
      yield* Fiber.join(closing)
      deepStrictEqual(ended, [0])
    })
  )

  it.scoped("closes the sessions, and refuses new ones", () =>
    Effect.gen(function* () {
      const { at, close, pool, tried } = yield* inScope(2)
      const { session } = yield* open(pool, "a")
      yield* close
      deepStrictEqual(yield* at(0).requestsOf("session.detach"), [{ sessionId: "a" }])
      sameError(
        yield* Effect.flip(session.send("x")),
        new CopilotError.SessionClosed({ sessionId: "a", reason: "ClientClosed" })
      )
      sameError(yield* Effect.flip(open(pool, "b")), closed)
      sameError(yield* Effect.flip(Effect.asVoid(pool.client)), closed)
      deepStrictEqual(tried, [0])
    })
  )

  it.scoped("calls off a start, and fails who waits for it", () =>
    Effect.gen(function* () {
      const { close, ended, pool } = yield* inScope(1, { before: () => Effect.never })
      const waiting = yield* Effect.fork(Effect.flip(open(pool, "a")))
      yield* until(pool, [starting(1)])
      yield* close
      sameError(yield* Fiber.join(waiting), closed)
      deepStrictEqual(ended, [0])
    })
  )
})
