import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual, throws } from "@effect/vitest/utils"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type * as Tracer from "effect/Tracer"
import { CopilotClient, Tool } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"

const invocation = (args: unknown): Context.Tag.Service<Tool.Invocation> => ({
  sessionId: "s1",
  toolCallId: "c1",
  toolName: "t",
  arguments: args,
  workingDirectory: "/w",
  traceparent: undefined,
  tracestate: undefined
})

const run = <R>(tool: Tool.Tool<string, R>, args: unknown = {}) => tool.run(invocation(args))

describe("Tool parameters", () => {
  it.effect("are decoded for the handler", () =>
    Effect.gen(function* () {
      const tool = Tool.make("t", {
        parameters: { id: Schema.NumberFromString, tags: Schema.optional(Schema.Array(Schema.String)) },
        handler: ({ id, tags }) => Effect.succeed({ double: id * 2, tags })
      })
      deepStrictEqual(yield* run(tool, { id: "21" }), { result: '{"double":42}' })
    })
  )

  it.effect("may be a Schema, even one that makes a class", () =>
    Effect.gen(function* () {
      class Point extends Schema.Class<Point>("Point")({ x: Schema.Number, y: Schema.Number }) {
        get sum() {
          return this.x + this.y
        }
      }
      const tool = Tool.make("t", { parameters: Point, handler: (point) => Effect.succeed(point.sum) })
      deepStrictEqual(yield* run(tool, { x: 1, y: 2 }), { result: "3" })
      deepStrictEqual(Tool.jsonSchema(tool), {
        type: "object",
        required: ["x", "y"],
        properties: { x: { type: "number" }, y: { type: "number" } },
        additionalProperties: false
      })
    })
  )

  it.effect("may be none, and then arguments may be missing", () =>
    Effect.gen(function* () {
      const tool = Tool.make("t", { handler: () => Effect.succeed("ok") })
      deepStrictEqual(yield* run(tool, undefined), { result: "ok" })
      deepStrictEqual(yield* run(tool, null), { result: "ok" })
      deepStrictEqual(Tool.jsonSchema(tool), {
        type: "object",
        required: [],
        properties: {},
        additionalProperties: false
      })
    })
  )

  it.effect("that do not decode are answered to the model with what was wrong; the handler does not run", () =>
    Effect.gen(function* () {
      let calls = 0
      const tool = Tool.make("t", {
        parameters: { id: Schema.NumberFromString, name: Schema.String },
        handler: () => Effect.sync(() => calls++)
      })
      const text = ["Invalid tool arguments:", 'id: Unable to decode "many" into a number', "name: is missing"].join(
        "\n"
      )
      deepStrictEqual(yield* run(tool, { id: "many" }), {
        result: { textResultForLlm: text, resultType: "failure", error: text }
      })
      deepStrictEqual(calls, 0)
    })
  )

  it("tell the model their JSON Schema, with descriptions and everything in its place", () => {
    const Issue = Schema.Struct({ id: Schema.Int }).annotations({ identifier: "Issue" })
    const tool = Tool.make("t", {
      parameters: {
        id: Schema.NumberFromString.annotations({ description: "The number" }),
        issue: Issue
      },
      handler: () => Effect.void
    })
    deepStrictEqual(Tool.jsonSchema(tool), {
      type: "object",
      required: ["id", "issue"],
      properties: {
        id: { type: "string", description: "The number" },
        issue: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", description: "an integer", title: "int" } },
          additionalProperties: false
        }
      },
      additionalProperties: false
    })
  })

  it("may be recursive, and then carry their definitions", () => {
    interface Category {
      readonly name: string
      readonly children: ReadonlyArray<Category>
    }
    const Category = Schema.Struct({
      name: Schema.String,
      children: Schema.Array(
        Schema.suspend((): Schema.Schema<Category> => Category).annotations({ identifier: "Category" })
      )
    })
    const tool = Tool.make("t", { parameters: { root: Category }, handler: () => Effect.void })
    const children = { type: "array", items: { $ref: "#/$defs/Category" } }
    const category = {
      type: "object",
      required: ["name", "children"],
      properties: { name: { type: "string" }, children },
      additionalProperties: false
    }
    deepStrictEqual(Tool.jsonSchema(tool), {
      type: "object",
      required: ["root"],
      properties: { root: category },
      additionalProperties: false,
      $defs: { Category: category }
    })
  })

  it("may be a union of objects", () => {
    const tool = Tool.make("t", {
      parameters: Schema.Union(Schema.Struct({ a: Schema.String }), Schema.Struct({ b: Schema.Number })),
      handler: () => Effect.void
    })
    const member = (name: string, type: string) => ({
      type: "object",
      required: [name],
      properties: { [name]: { type } },
      additionalProperties: false
    })
    deepStrictEqual(Tool.jsonSchema(tool), {
      type: "object",
      anyOf: [member("a", "string"), member("b", "number")]
    })
  })

  it("may be a reference to an object", () => {
    interface Tree {
      readonly children: ReadonlyArray<Tree>
    }
    const Tree: Schema.Schema<Tree> = Schema.suspend(() =>
      Schema.Struct({ children: Schema.Array(Tree) }).annotations({ identifier: "Tree" })
    ).annotations({ identifier: "Tree" })
    const schema = Tool.jsonSchema(Tool.make("t", { parameters: Tree, handler: () => Effect.void }))
    deepStrictEqual(schema.type, "object")
  })

  it.each([
    ["a string", Schema.String],
    ["a list", Schema.Array(Schema.String)],
    ["an object or a string", Schema.Union(Schema.Struct({}), Schema.String)]
  ] as const)("that are %s are refused by jsonSchema", (_, parameters) => {
    throws(() => Tool.jsonSchema({ parameters }))
  })

  it("without a JSON Schema are refused by jsonSchema", () => {
    const tool = Tool.make("t", { parameters: { when: Schema.DateFromSelf }, handler: () => Effect.void })
    throws(() => Tool.jsonSchema(tool))
  })
})

describe("Tool results", () => {
  const structured = { textResultForLlm: "no", resultType: "denied", error: "E", toolTelemetry: { a: 1 } } as const
  const cases: ReadonlyArray<readonly [string, unknown, Tool.Answer]> = [
    ["undefined is an empty text", undefined, { result: "" }],
    ["null is an empty text", null, { result: "" }],
    ["a string is itself", "text", { result: "text" }],
    ["a number is JSON", 4, { result: "4" }],
    ["an object is JSON", { a: [1, "b"] }, { result: '{"a":[1,"b"]}' }],
    ["a structured result is itself", structured, { result: structured }],
    [
      "an unknown result type is not a structured result",
      { textResultForLlm: "x", resultType: "great" },
      { result: '{"textResultForLlm":"x","resultType":"great"}' }
    ],
    [
      "a missing result type is not a structured result",
      { textResultForLlm: "x" },
      { result: '{"textResultForLlm":"x"}' }
    ],
    ["MCP content is not converted", { content: [] }, { result: '{"content":[]}' }],
    ["a function has no JSON form", () => 1, { error: "Tool t failed" }],
    ["a bigint has no JSON form", 1n, { error: "Tool t failed" }]
  ]

  it.effect.each(cases)("%s", ([_, value, answer]) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* run(Tool.make("t", { handler: () => Effect.succeed(value) })), answer)
    })
  )

  it.effect.each([
    ["a text", "no such issue", "no such issue"],
    ["an Error's message", new Error("no such issue"), "no such issue"],
    ["a tag where there is no message", { _tag: "NotFound" }, "NotFound"],
    ["a sentence where there is neither", { secret: 1 }, "The tool failed"]
  ] as const)("a failure tells the model %s", ([_, failure, text]) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* run(Tool.make("t", { handler: () => Effect.fail(failure) })), {
        result: { textResultForLlm: text, resultType: "failure", error: text }
      })
    })
  )

  it.effect("a defect is logged and told to nobody", () =>
    Effect.gen(function* () {
      const logged: Array<string> = []
      const logger = Logger.make(({ cause, message }) => {
        logged.push(`${message} ${String(cause)}`)
      })
      const tool = Tool.make("t", { handler: () => Effect.die(new Error("the secret")) })
      const answer = yield* Effect.provide(
        run(tool),
        Logger.replace(Logger.defaultLogger, Logger.none).pipe(Layer.merge(Logger.add(logger)))
      )
      deepStrictEqual(answer, { error: "Tool t failed" })
      deepStrictEqual(logged.length, 1)
      assertTrue(logged[0]?.includes("the secret") === true)
    })
  )
})

describe("Tool handlers", () => {
  it.effect("find the call in their context, and have a scope", () =>
    Effect.gen(function* () {
      const closed = yield* Deferred.make<void>()
      const tool = Tool.make("t", {
        handler: () =>
          Effect.zipRight(
            Effect.addFinalizer(() => Deferred.succeed(closed, undefined)),
            Tool.Invocation
          )
      })
      const { traceparent: _, tracestate: __, ...expected } = invocation({ a: 1 })
      deepStrictEqual(yield* run(tool, { a: 1 }), { result: JSON.stringify(expected) })
      assertTrue(yield* Deferred.isDone(closed))
    })
  )

  it.scoped("keep the services of the program that created the session", () =>
    Effect.gen(function* () {
      class Tracker extends Context.Tag("Tracker")<Tracker, { readonly find: (id: number) => string }>() {}
      const tool = Tool.make("find", {
        parameters: { id: Schema.Number },
        handler: ({ id }) => Effect.map(Tracker, (tracker) => tracker.find(id))
      })
      const copilot = yield* TestCopilot.make()
      const client = yield* CopilotClient.fromTransport(copilot.transport)
      yield* Effect.provideService(client.createSession({ sessionId: "session-1", tools: [tool] }), Tracker, {
        find: (id) => `issue ${id}`
      })
      yield* copilot.emit("external_tool.requested", {
        requestId: "r1",
        toolCallId: "c1",
        toolName: "find",
        arguments: { id: 42 }
      })
      deepStrictEqual(yield* copilot.awaitRequest("session.tools.handlePendingToolCall"), {
        sessionId: "session-1",
        requestId: "r1",
        result: "issue 42"
      })
    })
  )

  const onSession = (tool: Tool.Tool<string, never>) =>
    Effect.gen(function* () {
      const copilot = yield* TestCopilot.make()
      const client = yield* CopilotClient.fromTransport(copilot.transport)
      const session = yield* client.createSession({ sessionId: "session-1", tools: [tool] })
      const request = (requestId: string, fields: object = {}) =>
        copilot.emit("external_tool.requested", { requestId, toolCallId: "c1", toolName: tool.name, ...fields })
      return { client, copilot, request, session }
    })

  /** A tool that runs until it is interrupted, and tells when it starts and when its finalizer has run. */
  const endless = Effect.gen(function* () {
    const started = yield* Deferred.make<void>()
    const finalized = yield* Deferred.make<void>()
    const tool = Tool.make("endless", {
      handler: () =>
        Deferred.succeed(started, undefined).pipe(
          Effect.zipRight(Effect.never),
          Effect.ensuring(Deferred.succeed(finalized, undefined))
        )
    })
    return { finalized, started, tool }
  })

  it.scoped.each([
    ["the runtime completes their call", "external_tool.completed", { requestId: "r1" }],
    ["the agent is aborted", "abort", { reason: "user_initiated" }]
  ] as const)("are interrupted when %s, and nothing is sent", ([_, type, data]) =>
    Effect.gen(function* () {
      const { finalized, started, tool } = yield* endless
      const { client, copilot, request } = yield* onSession(tool)
      yield* request("r1")
      yield* Deferred.await(started)
      yield* copilot.emit(type, data)
      yield* Deferred.await(finalized)
      yield* client.ping()
      deepStrictEqual(
        (yield* copilot.requests).map(({ method }) => method),
        ["connect", "session.create", "ping"]
      )
    })
  )

  it.scoped("are interrupted when the connection goes away", () =>
    Effect.gen(function* () {
      const { finalized, started, tool } = yield* endless
      const { copilot, request } = yield* onSession(tool)
      yield* request("r1")
      yield* Deferred.await(started)
      yield* copilot.close
      yield* Deferred.await(finalized)
    })
  )

  it.scoped("are interrupted when the session's scope closes", () =>
    Effect.gen(function* () {
      const { finalized, started, tool } = yield* endless
      yield* Effect.scoped(
        Effect.gen(function* () {
          const { request } = yield* onSession(tool)
          yield* request("r1")
          yield* Deferred.await(started)
        })
      )
      assertTrue(yield* Deferred.isDone(finalized))
    })
  )

  it.scoped("do not run while what came with their request is being routed", () =>
    Effect.gen(function* () {
      const order: Array<string> = []
      const tool = Tool.make("eager", { handler: () => Effect.sync(() => order.push("handler")) })
      const { copilot, request, session } = yield* onSession(tool)
      const seen = yield* session.subscribe({ types: ["assistant.intent"] })
      yield* Effect.fork(Stream.runForEach(seen, () => Effect.sync(() => order.push("event"))))
      yield* Effect.yieldNow()
      yield* Effect.zip(request("r1"), copilot.emit("assistant.intent", { intent: "x" }))
      yield* copilot.awaitRequest("session.tools.handlePendingToolCall")
      deepStrictEqual(order, ["event", "handler"])
    })
  )

  it.scoped("that interrupt themselves are answered as failed", () =>
    Effect.gen(function* () {
      const { copilot, request } = yield* onSession(Tool.make("quit", { handler: () => Effect.interrupt }))
      yield* request("r1")
      deepStrictEqual(yield* copilot.awaitRequest("session.tools.handlePendingToolCall"), {
        sessionId: "session-1",
        requestId: "r1",
        error: "Tool quit failed"
      })
    })
  )

  it.scoped("run once per request, and beside one another", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<void>()
      let calls = 0
      const tool = Tool.make("gated", {
        handler: () =>
          Effect.zipRight(
            Effect.sync(() => calls++),
            Deferred.await(gate)
          )
      })
      const { copilot, request, session } = yield* onSession(tool)
      const seen = yield* session.subscribe()
      yield* request("r1")
      yield* request("r1")
      yield* request("r2")
      yield* Stream.runDrain(Stream.take(seen, 3))
      yield* Deferred.succeed(gate, undefined)
      yield* copilot.awaitRequest("session.tools.handlePendingToolCall", 2)
      deepStrictEqual(calls, 2)
    })
  )

  it.scoped("have their answer delivered although it completes the request before it is acknowledged", () =>
    Effect.gen(function* () {
      const { client, copilot, request, session } = yield* onSession(
        Tool.make("quick", { handler: () => Effect.succeed("ok") })
      )
      const completed = yield* session.subscribe({ types: ["external_tool.completed"] })
      let cancelled = false
      yield* copilot.on("session.tools.handlePendingToolCall", () =>
        copilot.emit("external_tool.completed", { requestId: "r1" }).pipe(
          Effect.zipRight(copilot.awaitRequest("ping")),
          Effect.as({ success: true }),
          Effect.onInterrupt(() =>
            Effect.sync(() => {
              cancelled = true
            })
          )
        )
      )
      yield* request("r1")
      yield* Stream.runHead(completed)
      yield* client.ping()
      yield* client.ping()
      assertTrue(!cancelled)
    })
  )

  it.scoped("stay silent about tools of somebody else", () =>
    Effect.gen(function* () {
      const { client, copilot, request } = yield* onSession(Tool.make("mine", { handler: () => Effect.void }))
      yield* request("r1", { toolName: "theirs" })
      yield* client.ping()
      deepStrictEqual(
        (yield* copilot.requests).map(({ method }) => method),
        ["connect", "session.create", "ping"]
      )
    })
  )

  it.scoped("are answered as failed when a structured result has no JSON form", () =>
    Effect.gen(function* () {
      const result = { textResultForLlm: "x", resultType: "success", toolTelemetry: { n: 1n } } as const
      const { copilot, request } = yield* onSession(Tool.make("odd", { handler: () => Effect.succeed(result) }))
      yield* request("r1")
      deepStrictEqual(yield* copilot.awaitRequest("session.tools.handlePendingToolCall"), {
        sessionId: "session-1",
        requestId: "r1",
        error: "Tool odd failed"
      })
    })
  )

  it.scoped("have a span under the runtime's", () =>
    Effect.gen(function* () {
      const span = yield* Deferred.make<Tracer.Span>()
      const tool = Tool.make("traced", {
        handler: () => Effect.flatMap(Effect.orDie(Effect.currentSpan), (current) => Deferred.succeed(span, current))
      })
      const { request } = yield* onSession(tool)
      const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
      yield* request("r1", { traceparent })
      const { name, parent, traceId } = yield* Deferred.await(span)
      const parentId = parent._tag === "Some" ? parent.value.spanId : undefined
      deepStrictEqual(
        [name, traceId, parentId],
        ["Tool.traced", "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"]
      )
    })
  )

  it.scoped("that are done leave no fiber behind", () =>
    Effect.gen(function* () {
      const { copilot, request, session } = yield* onSession(Tool.make("quick", { handler: () => Effect.void }))
      const waiting = yield* Effect.fork(session.sendAndWait("go"))
      yield* copilot.awaitRequest("session.send")
      yield* request("r1")
      yield* copilot.awaitRequest("session.tools.handlePendingToolCall")
      yield* copilot.emit("session.idle")
      yield* Fiber.join(waiting)
      yield* session.disconnect
    })
  )
})
