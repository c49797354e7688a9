import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual, throws } from "@effect/vitest/utils"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import type * as Tracer from "effect/Tracer"
import { CopilotError, JsonRpc, Tool } from "effect-copilot"
import * as ScriptedCli from "./support/scriptedCli.js"

const invocation = (args: unknown): Context.Tag.Service<Tool.Invocation> => ({
  sessionId: "s1",
  toolCallId: "c1",
  toolName: "t",
  arguments: args,
  workingDirectory: "/w",
  traceparent: undefined,
  tracestate: undefined,
  availableTools: undefined
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
          properties: { id: { type: "integer" } },
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

  it("may be a union of objects, which is sent in a field", () => {
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
      required: ["value"],
      properties: { value: { anyOf: [member("a", "string"), member("b", "number")] } },
      additionalProperties: false
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
  ] as const)("that are %s are refused", (_, parameters) => {
    throws(() => Tool.make("t", { parameters, handler: () => Effect.void }))
  })

  const told = (tool: Tool.Tool<string, never>, args: unknown) =>
    Effect.map(run(tool, args), (answer) =>
      "result" in answer && typeof answer.result !== "string" ? answer.result.textResultForLlm.split("\n").slice(1) : []
    )

  it.effect("P17: that nobody knows are told the model by name, with those that there are", () =>
    Effect.gen(function* () {
      const tool = Tool.make("t", {
        parameters: { path: Schema.String, limit: Schema.optional(Schema.Int) },
        handler: () => Effect.dieMessage("never runs")
      })
      deepStrictEqual(yield* told(tool, { path: "/", limt: 5 }), ['limt: is unexpected, expected: "path" | "limit"'])
    })
  )

  it.effect("P6: that are null are absent, if they are optional", () =>
    Effect.gen(function* () {
      const tool = Tool.make("t", {
        parameters: { path: Schema.String, limit: Schema.optionalWith(Schema.Int, { default: () => 3 }) },
        handler: (args) => Effect.succeed(args)
      })
      deepStrictEqual(yield* run(tool, { path: "/", limit: null }), { result: '{"path":"/","limit":3}' })
      deepStrictEqual(yield* told(tool, { path: null }), ["path: Expected string, actual null"])
    })
  )

  it.effect("P23: that fail at a union are answered in a line for each place, whatever its size", () =>
    Effect.gen(function* () {
      const names = Array.from({ length: 1200 }, (_, index) => `name ${index}`)
      const tool = Tool.make("t", {
        parameters: { name: Schema.Literal(...names), list: Schema.Array(Schema.Int) },
        handler: () => Effect.void
      })
      const list = Array.from({ length: 20 }, () => "x")
      const lines = yield* told(tool, { name: "nobody", list })
      deepStrictEqual(
        [lines.length, lines[0]?.startsWith('name: Expected "name 0"'), lines[1], lines.at(-1)],
        [11, true, 'list[0]: Expected number, actual "x"', "and 11 more"]
      )
      assertTrue(lines.join("\n").length < 2000)
    })
  )

  it.effect("P23: whose transformation throws fail the call, and no more", () =>
    Effect.gen(function* () {
      const Thrown = Schema.transform(Schema.String, Schema.Number, {
        decode: () => {
          throw new Error("a bug")
        },
        encode: String
      })
      const tool = Tool.make("t", { parameters: { a: Thrown }, handler: () => Effect.void })
      deepStrictEqual(yield* Effect.provide(run(tool, { a: "x" }), Logger.remove(Logger.defaultLogger)), {
        error: "Tool t failed"
      })
    })
  )

  it.effect("P5: of a union are decoded from the field that they are sent in", () =>
    Effect.gen(function* () {
      const tool = Tool.make("t", {
        parameters: Schema.Union(
          Schema.TaggedStruct("A", { a: Schema.NumberFromString }),
          Schema.TaggedStruct("B", {})
        ),
        handler: (args) => Effect.succeed(args)
      })
      deepStrictEqual(yield* run(tool, { value: { _tag: "A", a: "1" } }), { result: '{"_tag":"A","a":1}' })
    })
  )
})

describe("Raw parameters", () => {
  const oneOf = { oneOf: [{ required: ["a"] }, { required: ["b"] }], $comment: "not of an object alone" }

  it("are told the model as they are", () => {
    const own = { type: "object", ...oneOf }
    const tool = Tool.make("t", { parameters: Tool.rawParameters(own), handler: () => Effect.void })
    deepStrictEqual(Tool.jsonSchema(tool), own)
  })

  it("P11: are those of an object, said or not: the CLI hides a tool whose parameters are not", () => {
    const make = (json: Tool.JsonSchema) =>
      Tool.make("t", { parameters: Tool.rawParameters(json), handler: () => Effect.void })
    deepStrictEqual(Tool.jsonSchema(make({})), { type: "object" })
    deepStrictEqual(Tool.jsonSchema(make(oneOf)), { ...oneOf, type: "object" })
    throws(
      () => make({ type: "string" }),
      (error) => {
        deepStrictEqual(
          error,
          new CopilotError.InvalidConfig({ option: "parameters.type", problem: '"object" is needed, not "string"' })
        )
      }
    )
  })

  it.effect.each([{ b: 1 }, {}, null, undefined, "text", [1]])("hand on arguments as they came: %j", (args) =>
    Effect.gen(function* () {
      const got: Array<unknown> = []
      const tool = Tool.make("t", {
        parameters: Tool.rawParameters(oneOf),
        handler: (args) => Effect.sync(() => got.push(args))
      })
      yield* tool.run(invocation(args))
      deepStrictEqual(got, [args])
    })
  )
})

describe("A declared tool", () => {
  it("has the JSON Schema of its parameters, and nothing to run", () => {
    const tool = Tool.declare("deploy", { description: "Deploys", parameters: { stage: Schema.String } })
    deepStrictEqual([tool.name, tool.description, tool.run], ["deploy", "Deploys", undefined])
    deepStrictEqual(Tool.jsonSchema(tool), {
      type: "object",
      required: ["stage"],
      properties: { stage: { type: "string" } },
      additionalProperties: false
    })
    assertTrue(Tool.isTool(tool))
  })

  it.scoped("leaves its calls open, until the program answers them", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      const session = yield* client.createSession({ sessionId: "session-1", tools: [Tool.declare("deploy")] })
      yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName: "deploy" })
      yield* client.ping()
      deepStrictEqual(
        cli.received().map(({ method }) => method),
        ["connect", "session.create", "ping"]
      )
      const result = Tool.success("done", { toolTelemetry: { seconds: 3 } })
      deepStrictEqual(yield* session.answerToolCall("r1", { result }), true)
      deepStrictEqual(yield* cli.awaitRequest("session.tools.handlePendingToolCall"), {
        sessionId: "session-1",
        requestId: "r1",
        result: { textResultForLlm: "done", resultType: "success", toolTelemetry: { seconds: 3 } }
      })
    })
  )

  it.scoped("tells when an answer came too late", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      const session = yield* client.createSession({ sessionId: "session-1", tools: [Tool.declare("deploy")] })
      cli.on("session.tools.handlePendingToolCall", () => Effect.succeed({ success: false }))
      deepStrictEqual(yield* session.answerToolCall("r1", { error: "hidden" }), false)
      deepStrictEqual((yield* cli.awaitRequest("session.tools.handlePendingToolCall")).error, "hidden")
    })
  )
})

describe("A result", () => {
  it.each([
    ["success", Tool.success("t"), { textResultForLlm: "t", resultType: "success" }],
    ["failure", Tool.failure("t"), { textResultForLlm: "t", resultType: "failure", error: "t" }],
    [
      "failure with an error of its own",
      Tool.failure("t", { error: "E", sessionLog: "log" }),
      { textResultForLlm: "t", resultType: "failure", error: "E", sessionLog: "log" }
    ],
    ["rejected", Tool.rejected("t"), { textResultForLlm: "t", resultType: "rejected" }],
    ["denied", Tool.denied("t"), { textResultForLlm: "t", resultType: "denied" }],
    ["timeout", Tool.timeout("t"), { textResultForLlm: "t", resultType: "timeout" }],
    [
      "success with all there is",
      Tool.success("t", {
        error: undefined,
        toolReferences: ["found"],
        toolTelemetry: { n: 1 },
        contents: [{ type: "text", text: "t" }],
        binaryResultsForLlm: [
          Tool.image(new Uint8Array([1, 2, 3]), "image/png"),
          Tool.resource("AQID", "text/csv", { description: "a table", metadata: { rows: 1 } })
        ]
      }),
      {
        textResultForLlm: "t",
        resultType: "success",
        toolReferences: ["found"],
        toolTelemetry: { n: 1 },
        contents: [{ type: "text", text: "t" }],
        binaryResultsForLlm: [
          { type: "image", data: "AQID", mimeType: "image/png" },
          { type: "resource", data: "AQID", mimeType: "text/csv", description: "a table", metadata: { rows: 1 } }
        ]
      }
    ]
  ] as const)("%s has this form", (_, result, wire) => {
    deepStrictEqual<unknown>(result, wire)
    assertTrue(Tool.isResult(result))
  })

  const blob = { type: "resource", resource: { uri: "file:///a", blob: "AQID" } }

  it.each([
    ["nothing", undefined, Tool.success("")],
    ["no content", {}, Tool.success("")],
    ["content that is no list", { content: "x" }, Tool.success("")],
    [
      "texts",
      {
        content: [
          { type: "text", text: "a" },
          { type: "text", text: "b" }
        ]
      },
      Tool.success("a\nb")
    ],
    [
      "a failure",
      { content: [{ type: "text", text: "no" }], isError: true },
      { textResultForLlm: "no", resultType: "failure" }
    ],
    [
      "an image",
      { content: [{ type: "image", data: "AQID", mimeType: "image/png" }] },
      Tool.success("", { binaryResultsForLlm: [Tool.image("AQID", "image/png")] })
    ],
    ["a text file", { content: [{ type: "resource", resource: { uri: "a", text: "b" } }] }, Tool.success("b")],
    [
      "a file without a type",
      { content: [blob] },
      Tool.success("", {
        binaryResultsForLlm: [Tool.resource("AQID", "application/octet-stream", { description: "file:///a" })]
      })
    ],
    [
      "a file with a type and no name",
      { content: [{ type: "resource", resource: { blob: "AQID", mimeType: "text/csv" } }] },
      Tool.success("", { binaryResultsForLlm: [Tool.resource("AQID", "text/csv")] })
    ],
    [
      "blocks that are unknown, or lack what they need",
      {
        content: [
          null,
          1,
          { type: "audio" },
          { type: "text" },
          { type: "text", text: 1 },
          { type: "image", data: "", mimeType: "image/png" },
          { type: "image", data: "AQID" },
          { type: "resource" },
          { type: "resource", resource: { blob: "" } }
        ]
      },
      Tool.success("")
    ]
  ] as const)("of an MCP tool is converted: %s", (_, mcp, result) => {
    deepStrictEqual<unknown>(Tool.fromMcpResult(mcp), result)
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

describe("A tool's failure", () => {
  class NotFound extends Data.TaggedError("NotFound")<{ readonly id: number }> {}

  const failing = <E>(error: E, onFailure?: Tool.OnFailure<E>) =>
    run(Tool.make("t", { handler: () => Effect.fail(error), onFailure }))

  it.effect("that is a result is that result", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* failing(Tool.denied("not you")), { result: Tool.denied("not you") })
    })
  )

  it.effect("is shown when that is asked for", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* failing("the reason", "show"), { result: Tool.failure("the reason") })
    })
  )

  it.effect("is logged and told to nobody when it is to be hidden", () =>
    Effect.gen(function* () {
      const logged: Array<string> = []
      const logger = Logger.make(({ cause, message }) => {
        logged.push(`${message} ${String(cause)}`)
      })
      const answer = yield* Effect.provide(
        failing("the secret", "hide"),
        Logger.replace(Logger.defaultLogger, Logger.none).pipe(Layer.merge(Logger.add(logger)))
      )
      deepStrictEqual(answer, { error: "Tool t failed" })
      deepStrictEqual(logged.length, 1)
      assertTrue(logged[0]?.includes("the secret") === true)
    })
  )

  it.effect("may be put into words", () =>
    Effect.gen(function* () {
      const answer = yield* failing(new NotFound({ id: 7 }), ({ id }) => `There is no issue ${id}`)
      deepStrictEqual(answer, { result: Tool.failure("There is no issue 7") })
    })
  )

  it.effect("may be made another result", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* failing("enough", Tool.rejected), { result: Tool.rejected("enough") })
    })
  )

  it.effect("is hidden when the function that words it throws", () =>
    Effect.gen(function* () {
      const answer = yield* Effect.provide(
        failing("the secret", () => {
          throw new Error("oops")
        }),
        Logger.replace(Logger.defaultLogger, Logger.none)
      )
      deepStrictEqual(answer, { error: "Tool t failed" })
    })
  )
})

describe("A tool's timeout", () => {
  it.effect("interrupts the handler, and tells the model when its finalizers are done", () =>
    Effect.gen(function* () {
      const order: Array<string> = []
      const tool = Tool.make("slow", {
        timeout: "5 seconds",
        handler: () => Effect.onInterrupt(Effect.never, () => Effect.sync(() => order.push("interrupted")))
      })
      const fiber = yield* Effect.fork(Effect.tap(run(tool), () => Effect.sync(() => order.push("answered"))))
      yield* TestClock.adjust("4999 millis")
      deepStrictEqual(order, [])
      yield* TestClock.adjust("1 millis")
      deepStrictEqual(yield* Fiber.join(fiber), {
        result: { textResultForLlm: "Tool slow did not finish within 5s", resultType: "timeout" }
      })
      deepStrictEqual(order, ["interrupted", "answered"])
    })
  )

  it.effect("does not concern a handler that is done before", () =>
    Effect.gen(function* () {
      const tool = Tool.make("t", { timeout: 1000, handler: () => Effect.delay(Effect.succeed("ok"), 999) })
      const fiber = yield* Effect.fork(run(tool))
      yield* TestClock.adjust(999)
      deepStrictEqual(yield* Fiber.join(fiber), { result: "ok" })
    })
  )

  it.effect("leaves the handler's own failures alone", () =>
    Effect.gen(function* () {
      const tool = Tool.make("t", { timeout: 1000, handler: () => Effect.fail("no") })
      deepStrictEqual(yield* run(tool), { result: Tool.failure("no") })
    })
  )
})

describe("A tool search of one's own", () => {
  const method = "session.tools.getCurrentMetadata"
  const search = Tool.make("tool_search_tool", {
    handler: () =>
      Effect.map(Tool.Invocation, ({ availableTools }) =>
        availableTools === undefined
          ? "not told"
          : Tool.success("found", { toolReferences: availableTools.map(({ name }) => name) })
      )
  })

  const call = (toolName: string, answer: Effect.Effect<unknown, JsonRpc.HandlerError>) =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      cli.on(method, () => answer)
      const other = Tool.make("other", {
        handler: () => Effect.map(Tool.Invocation, ({ availableTools }) => String(availableTools))
      })
      yield* client.createSession({ sessionId: "session-1", tools: [search, other] })
      yield* cli.emit("external_tool.requested", { requestId: "r1", toolCallId: "c1", toolName })
      const { result } = yield* cli.awaitRequest("session.tools.handlePendingToolCall")
      return { result, asked: cli.received().filter((request) => request.method === method).length }
    })

  it.scoped("gets to know the tools that there are", () =>
    Effect.gen(function* () {
      const tools = [{ name: "a", description: "A", deferLoading: true }]
      deepStrictEqual(yield* call("tool_search_tool", Effect.succeed({ tools })), {
        result: Tool.success("found", { toolReferences: ["a"] }),
        asked: 1
      })
    })
  )

  it.scoped.each([
    ["fails", Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "no" }))],
    ["answers nonsense", Effect.succeed({ tools: 1 })],
    ["does not know", Effect.succeed({ tools: null })]
  ] as const)("still runs when the runtime %s", ([_, answer]) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* call("tool_search_tool", answer), { result: "not told", asked: 1 })
    })
  )

  it.scoped("is the only tool for which the runtime is asked", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* call("other", Effect.succeed({ tools: [] })), { result: "undefined", asked: 0 })
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
      const { availableTools: ___, traceparent: _, tracestate: __, ...expected } = invocation({ a: 1 })
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
      const { cli, client } = yield* ScriptedCli.start()
      yield* Effect.provideService(client.createSession({ sessionId: "session-1", tools: [tool] }), Tracker, {
        find: (id) => `issue ${id}`
      })
      yield* cli.emit("external_tool.requested", {
        requestId: "r1",
        toolCallId: "c1",
        toolName: "find",
        arguments: { id: 42 }
      })
      deepStrictEqual(yield* cli.awaitRequest("session.tools.handlePendingToolCall"), {
        sessionId: "session-1",
        requestId: "r1",
        result: "issue 42"
      })
    })
  )

  const onSession = (tool: Tool.Tool<string, never>) =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      const session = yield* client.createSession({ sessionId: "session-1", tools: [tool] })
      const request = (requestId: string, fields: object = {}) =>
        cli.emit("external_tool.requested", { requestId, toolCallId: "c1", toolName: tool.name, ...fields })
      return { cli, client, request, session }
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
      const { cli, client, request } = yield* onSession(tool)
      yield* request("r1")
      yield* Deferred.await(started)
      yield* cli.emit(type, data)
      yield* Deferred.await(finalized)
      yield* client.ping()
      deepStrictEqual(
        cli.received().map(({ method }) => method),
        ["connect", "session.create", "ping"]
      )
    })
  )

  it.scoped("are interrupted when the connection goes away", () =>
    Effect.gen(function* () {
      const { finalized, started, tool } = yield* endless
      const { cli, request } = yield* onSession(tool)
      yield* request("r1")
      yield* Deferred.await(started)
      yield* cli.close()
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
      const { cli, request, session } = yield* onSession(tool)
      const seen = yield* session.subscribe({ types: ["assistant.intent"] })
      yield* Effect.fork(Stream.runForEach(seen, () => Effect.sync(() => order.push("event"))))
      yield* Effect.yieldNow()
      yield* Effect.zip(request("r1"), cli.emit("assistant.intent", { intent: "x" }))
      yield* cli.awaitRequest("session.tools.handlePendingToolCall")
      deepStrictEqual(order, ["event", "handler"])
    })
  )

  it.scoped("that interrupt themselves are answered as failed", () =>
    Effect.gen(function* () {
      const { cli, request } = yield* onSession(Tool.make("quit", { handler: () => Effect.interrupt }))
      yield* request("r1")
      deepStrictEqual(yield* cli.awaitRequest("session.tools.handlePendingToolCall"), {
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
      const { cli, request, session } = yield* onSession(tool)
      const seen = yield* session.subscribe()
      yield* request("r1")
      yield* request("r1")
      yield* request("r2")
      yield* Stream.runDrain(Stream.take(seen, 3))
      yield* Deferred.succeed(gate, undefined)
      yield* cli.awaitRequest("session.tools.handlePendingToolCall", 2)
      deepStrictEqual(calls, 2)
    })
  )

  it.scoped.each([
    ["too late", Effect.succeed({ success: false })],
    ["refused", Effect.fail(new JsonRpc.HandlerError({ code: -32603, description: "no" }))]
  ] as const)("are done when their answer is %s, and the session goes on", ([, answer]) =>
    Effect.gen(function* () {
      const { cli, client, request, session } = yield* onSession(
        Tool.make("quick", { handler: () => Effect.succeed("ok") })
      )
      const failures: Array<string> = []
      yield* Effect.forkScoped(
        Stream.runForEach(session.handlerFailures, ({ handler }) => Effect.sync(() => failures.push(handler)))
      )
      yield* Effect.yieldNow()
      cli.on("session.tools.handlePendingToolCall", () => answer)
      yield* request("r1")
      yield* cli.awaitRequest("session.tools.handlePendingToolCall")
      yield* request("r2")
      yield* cli.awaitRequest("session.tools.handlePendingToolCall", 2)
      yield* client.ping()
      deepStrictEqual(failures, [])
    })
  )

  it.scoped("have their answer delivered although it completes the request before it is acknowledged", () =>
    Effect.gen(function* () {
      const { cli, client, request, session } = yield* onSession(
        Tool.make("quick", { handler: () => Effect.succeed("ok") })
      )
      const completed = yield* session.subscribe({ types: ["external_tool.completed"] })
      let cancelled = false
      cli.on("session.tools.handlePendingToolCall", () =>
        cli.emit("external_tool.completed", { requestId: "r1" }).pipe(
          Effect.zipRight(cli.awaitRequest("ping")),
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
      const { cli, client, request } = yield* onSession(Tool.make("mine", { handler: () => Effect.void }))
      yield* request("r1", { toolName: "theirs" })
      yield* client.ping()
      deepStrictEqual(
        cli.received().map(({ method }) => method),
        ["connect", "session.create", "ping"]
      )
    })
  )

  it.scoped("are answered as failed when a structured result has no JSON form", () =>
    Effect.gen(function* () {
      const result = { textResultForLlm: "x", resultType: "success", toolTelemetry: { n: 1n } } as const
      const { cli, request } = yield* onSession(Tool.make("odd", { handler: () => Effect.succeed(result) }))
      yield* request("r1")
      deepStrictEqual(yield* cli.awaitRequest("session.tools.handlePendingToolCall"), {
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
      const { cli, request, session } = yield* onSession(Tool.make("quick", { handler: () => Effect.void }))
      const waiting = yield* Effect.fork(session.sendAndWait("go"))
      yield* cli.awaitRequest("session.send")
      yield* request("r1")
      yield* cli.awaitRequest("session.tools.handlePendingToolCall")
      yield* cli.emit("session.idle")
      yield* Fiber.join(waiting)
      yield* session.disconnect
    })
  )
})
