import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { CopilotClient, CopilotError, type Lifecycle } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const both = Effect.all({ client: CopilotClient.CopilotClient, runtime: TestCopilot.TestCopilot })

const tell = (runtime: TestCopilot.Service, type: string, more?: object) =>
  runtime.notify("session.lifecycle", { type, sessionId: "s1", ...more })

const collect = <A, E>(stream: Stream.Stream<A, E>, count: number) =>
  Effect.map(
    Stream.runCollect(Stream.take(stream, count)),
    (chunk): ReadonlyArray<unknown> => Chunk.toReadonlyArray(chunk)
  )

describe("lifecycle", () => {
  const times = { startTime: "2026-01-01T00:00:00.000Z", modifiedTime: "2026-01-02T00:00:00.000Z" }
  const metadata = {
    startTime: DateTime.unsafeMake(times.startTime),
    modifiedTime: DateTime.unsafeMake(times.modifiedTime)
  }

  const cases: ReadonlyArray<readonly [title: string, type: string, more: object, event: object]> = [
    [
      "with its times",
      "session.updated",
      { metadata: { ...times, summary: "s", isNew: true } },
      { type: "session.updated", sessionId: "s1", metadata: { ...metadata, summary: "s", isNew: true } }
    ],
    [
      "without a summary that is null",
      "session.created",
      { metadata: { ...times, summary: null } },
      { type: "session.created", sessionId: "s1", metadata }
    ],
    [
      "without metadata when a time is missing",
      "session.created",
      { metadata: { startTime: times.startTime } },
      { type: "session.created", sessionId: "s1" }
    ],
    [
      "without metadata when a time is none",
      "session.foreground",
      { metadata: { ...times, modifiedTime: "soon" } },
      { type: "session.foreground", sessionId: "s1" }
    ],
    [
      "without metadata when it is null",
      "session.background",
      { metadata: null },
      { type: "session.background", sessionId: "s1" }
    ],
    ["without metadata when there is none", "session.deleted", {}, { type: "session.deleted", sessionId: "s1" }],
    [
      "of a type that is new",
      "session.archived",
      { metadata: times, why: "old" },
      {
        type: "unknown",
        wireType: "session.archived",
        sessionId: "s1",
        metadata,
        raw: { type: "session.archived", sessionId: "s1", metadata: times, why: "old" }
      }
    ]
  ]

  it.scoped.each(cases)("is an event %s", ([, type, more, event]) =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const events = yield* client.subscribeLifecycle()
      yield* tell(runtime, type, more)
      deepStrictEqual(yield* collect(events, 1), [event])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("tells of every session, from when it is subscribed to", () =>
    Effect.gen(function* () {
      const { client } = yield* both
      yield* Effect.scoped(client.createSession({ sessionId: "before" }))
      const events = yield* client.subscribeLifecycle()
      yield* client.createSession({ sessionId: "a" })
      yield* client.createSession({ sessionId: "b" })
      yield* client.deleteSession("a")
      deepStrictEqual(yield* collect(events, 3), [
        { type: "session.created", sessionId: "a" },
        { type: "session.created", sessionId: "b" },
        { type: "session.deleted", sessionId: "a" }
      ])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("begins, as a stream, when it is run", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const events = yield* Effect.fork(collect(client.lifecycle, 1))
      yield* Effect.yieldNow()
      yield* tell(runtime, "session.updated")
      deepStrictEqual(yield* Fiber.join(events), [{ type: "session.updated", sessionId: "s1" }])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("has the types alone that are asked for", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const events: Stream.Stream<Lifecycle.Of<"session.deleted">, unknown> = yield* client.subscribeLifecycle({
        types: ["session.deleted"]
      })
      yield* tell(runtime, "session.updated")
      yield* tell(runtime, "session.archived")
      yield* tell(runtime, "session.deleted")
      deepStrictEqual(yield* collect(events, 1), [{ type: "session.deleted", sessionId: "s1" }])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("has types that are told at run time, newer ones too", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const types: ReadonlyArray<string> = JSON.parse('["session.archived"]')
      const events = yield* client.subscribeLifecycle({ types })
      yield* tell(runtime, "session.updated")
      yield* tell(runtime, "session.archived")
      const event = Option.getOrThrow(yield* Stream.runHead(events))
      deepStrictEqual(event.type === "unknown" && event.wireType, "session.archived")
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("ignores what is no such event", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const events = yield* client.subscribeLifecycle()
      yield* runtime.notify("session.lifecycle", { type: "session.created" })
      yield* runtime.notify("session.lifecycle", { sessionId: "s1" })
      yield* runtime.notify("session.lifecycle", { type: 1, sessionId: "s1" })
      yield* tell(runtime, "session.deleted")
      deepStrictEqual(yield* collect(events, 1), [{ type: "session.deleted", sessionId: "s1" }])
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("ends when the client is closed", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      const scope = yield* Scope.make()
      const client = yield* Scope.extend(CopilotClient.fromTransport(runtime.transport), scope)
      const counting = yield* Effect.fork(Stream.runCount(yield* client.subscribeLifecycle()))
      yield* Scope.close(scope, Exit.void)
      deepStrictEqual(yield* Fiber.join(counting), 0)
    })
  )

  it.scoped("fails with the connection, for who comes later too", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const counting = yield* Effect.fork(Effect.flip(Stream.runCount(yield* client.subscribeLifecycle())))
      yield* runtime.crash()
      const exited = new CopilotError.ProcessExited({ signal: "SIGKILL", stderrTail: "", phase: "running" })
      sameError(yield* Fiber.join(counting), exited)
      sameError(yield* Effect.flip(Stream.runDrain(client.lifecycle)), exited)
    }).pipe(Effect.provide(TestCopilot.layer()))
  )

  it.scoped("cuts off who does not read, alone, after what is kept", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const small = yield* client.subscribeLifecycle({ capacity: 2 })
      const large = yield* client.subscribeLifecycle()
      for (const _ of [1, 2, 3]) yield* tell(runtime, "session.updated")
      yield* client.ping()
      const seen: Array<string> = []
      const error = yield* Effect.flip(Stream.runForEach(small, ({ type }) => Effect.sync(() => seen.push(type))))
      const overflow = new CopilotError.EventOverflow({ capacity: 2 })
      deepStrictEqual(seen, ["session.updated", "session.updated"])
      sameError(error, overflow)
      deepStrictEqual(overflow.message, "A subscriber of lifecycle events left 2 events unread and was cut off")
      deepStrictEqual((yield* collect(large, 3)).length, 3)
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})
