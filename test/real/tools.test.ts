/** What a tool can be, with the real CLI. */
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { CopilotClient, type SessionConfig, SessionEvent, Tool, ToolSet } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

const { reply, text, toolCall } = LocalModel

const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="

/** One turn in a session of its own; what came of it, and what the model was asked. */
const turn = <const C extends SessionConfig.SessionConfig>(script: LocalModel.Script, config: SessionConfig.Exact<C>) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const session = yield* client.createSession({ ...(yield* RealCli.model), ...(config as object) })
    const events = Array.from(yield* Stream.runCollect(session.stream("Go")))
    const requests = yield* (yield* LocalModel.LocalModel).requests
    const outcomes = events
      .filter(SessionEvent.is("tool.execution_complete"))
      .map(({ data }) => [data.toolCallId, data.success ? "success" : data.error?.code])
    return { events, requests, outcomes: Object.fromEntries(outcomes), read: toolResults(requests.at(-1)) }
  }).pipe(Effect.provide(RealCli.layer(script)))

/** The texts of the tool results that a model request carried. */
const toolResults = (request: LocalModel.Request | undefined) =>
  request?.messages.filter(({ role }) => role === "tool").map(({ content }) => content)

const result = (name: string, value: unknown) =>
  Tool.make(name, { skipPermission: true, handler: () => Effect.succeed(value) })

describe("a tool's result", () => {
  it.scopedLive("may be one of five kinds; what is rejected ends the turn", () =>
    Effect.gen(function* () {
      const tools = [
        result("does", Tool.success("S", { sessionLog: "logged", toolTelemetry: { n: 1 } })),
        result("fails", Tool.failure("F", { error: "E" })),
        result("denies", Tool.denied("D")),
        Tool.make("slow", { skipPermission: true, timeout: "20 millis", handler: () => Effect.never }),
        Tool.make("hides", { skipPermission: true, onFailure: "hide", handler: () => Effect.fail("the secret") }),
        result("rejects", Tool.rejected("R"))
      ]
      const names = ["does", "fails", "denies", "slow", "hides"]
      const { events, outcomes, read, requests } = yield* turn(
        [reply(...names.map((name) => toolCall(name, {}))), toolCall("rejects", {}), text("never asked")],
        { tools }
      )
      deepStrictEqual(outcomes, {
        call_1_0: "success",
        call_1_1: "failure",
        call_1_2: "denied",
        call_1_3: "timeout",
        call_1_4: "failure",
        call_2_0: "rejected"
      })
      deepStrictEqual(read?.slice(0, 4), ["S", "F", "D", "Tool slow did not finish within 20ms"])
      assertTrue(!JSON.stringify([events, requests.map(({ body }) => body)]).includes("the secret"))
      deepStrictEqual(requests.length, 2)
    }).pipe(Effect.provide(Logger.remove(Logger.defaultLogger)))
  )

  it.scopedLive("shows the model an image, if it can see", () =>
    Effect.gen(function* () {
      const bytes = Uint8Array.from(atob(pixel), (char) => char.charCodeAt(0))
      const look = result(
        "look",
        Tool.success("See", { binaryResultsForLlm: [Tool.image(bytes, "image/png", { description: "A pixel" })] })
      )
      const { events, requests } = yield* turn([toolCall("look", {}), text("Done.")], {
        tools: [look],
        modelCapabilities: { supports: { vision: true } }
      })
      const completed = events.find(SessionEvent.is("tool.execution_complete"))
      deepStrictEqual(completed?.data.result?.binaryResultsForLlm, [
        { type: "image", data: pixel, mimeType: "image/png", description: "A pixel" }
      ])
      assertTrue(JSON.stringify(requests[1]?.body).includes(pixel))
    })
  )
})

describe("P1: what the runtime cannot read", () => {
  it.scopedLive("is mended: text cut in the middle of a character, wherever it comes from", () =>
    Effect.gen(function* () {
      const { outcomes, read, requests } = yield* turn(
        [reply(toolCall("cuts", {}), toolCall("records", {})), text("Done.")],
        {
          tools: [result("cuts", "bad \ud83d end"), result("records", { "\ud83d": "\ude00" })],
          systemMessage: { content: "Be \ud83d brief" },
          hooks: { onUserPromptSubmitted: () => Effect.succeed({ additionalContext: "Mind \ud83d this" }) }
        }
      )
      deepStrictEqual(outcomes, { call_1_0: "success", call_1_1: "success" })
      deepStrictEqual(read, ["bad \ufffd end", '{"\ufffd":"\ufffd"}'])
      assertTrue(JSON.stringify(requests[0]?.messages).includes("Be \ufffd brief"))
      assertTrue(JSON.stringify(requests[0]?.messages).includes("Mind \ufffd this"))
    })
  )

  it.scopedLive("fails the call that it was, and the turn goes on", () =>
    Effect.gen(function* () {
      const deep = Array.from({ length: 200 }).reduce<Record<string, unknown>>((inner) => ({ inner }), {})
      const { outcomes, requests } = yield* turn([toolCall("deep", {}), text("Done.")], {
        tools: [result("deep", Tool.success("S", { toolTelemetry: deep }))]
      })
      deepStrictEqual(outcomes, { call_1_0: "failure" })
      deepStrictEqual(requests.length, 2)
    }).pipe(Effect.provide(Logger.remove(Logger.defaultLogger)))
  )

  it.scopedLive("fails with the runtime's words", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const deep = Array.from({ length: 200 }).reduce<object>((inner) => ({ inner }), {})
      const error = yield* Effect.flip(client.request("ping", deep))
      assertTrue(error._tag === "MalformedMessage" && error.problem.includes("recursion limit exceeded"))
      deepStrictEqual([error.method, error.phase], ["ping", "params"])
    }).pipe(Effect.provide(RealCli.layer([])), Effect.provide(Logger.remove(Logger.defaultLogger)))
  )
})

describe("a tool", () => {
  it.scopedLive("may take the place of the CLI's own, take any arguments, and end the turn", () =>
    Effect.gen(function* () {
      const parameters = { type: "object", properties: { command: { type: "string", description: "What" } } }
      const bash = Tool.make("bash", {
        skipPermission: true,
        parameters: Tool.rawParameters(parameters),
        handler: (args) => Effect.succeed(args)
      })
      const finish = Tool.make("finish", {
        isTerminal: true,
        skipPermission: true,
        title: "Finish it",
        metadata: { owner: "me" },
        handler: () => Effect.succeed("the end")
      })
      const { events, outcomes, read, requests } = yield* turn(
        [toolCall("bash", { command: "ls", more: [1] }), toolCall("finish", {}), text("never asked")],
        { tools: [bash, finish] }
      )
      deepStrictEqual(requests[0]?.tools.find(({ name }) => name === "bash")?.parameters, parameters)
      deepStrictEqual(read, ['{"command":"ls","more":[1]}'])
      deepStrictEqual(outcomes, { call_1_0: "success", call_2_0: "success" })
      deepStrictEqual(requests.length, 2)
      deepStrictEqual(
        events.filter(SessionEvent.is("tool.execution_start")).map(({ data }) => data.toolTitle),
        [undefined, "Finish it"]
      )
    })
  )

  it.scopedLive("without a handler waits for the program's answer", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const deploy = Tool.declare("deploy", { parameters: { stage: Schema.String }, skipPermission: true })
      const session = yield* client.createSession({ ...(yield* RealCli.model), tools: [deploy] })
      const calls = yield* session.subscribe({ types: ["external_tool.requested"] })
      yield* session.send("Go")
      const call = Option.getOrThrow(yield* Stream.runHead(calls))
      assertTrue(call.type === "external_tool.requested")
      deepStrictEqual([call.data.toolName, call.data.arguments], ["deploy", { stage: "test" }])
      const { requestId } = call.data
      deepStrictEqual(yield* session.answerToolCall(requestId, { result: "deployed" }), true)
      deepStrictEqual(yield* session.answerToolCall(requestId, { result: "again" }), false)
      const { awaitRequests } = yield* LocalModel.LocalModel
      deepStrictEqual(toolResults((yield* awaitRequests(2))[1]), ["deployed"])
    }).pipe(Effect.provide(RealCli.layer([toolCall("deploy", { stage: "test" }), text("Done.")])))
  )

  it.scopedLive("may be left out until it is searched for", () =>
    Effect.gen(function* () {
      const numbered = Array.from({ length: 6 }, (_, n) =>
        Tool.make(`tool_${n}`, {
          defer: n === 5 ? "never" : "auto",
          description: `Knows ${n}`,
          skipPermission: true,
          handler: () => Effect.succeed(`I am ${n}`)
        })
      )
      const { read, requests } = yield* turn(
        [toolCall("tool_search_tool", { query: "tool_3" }), toolCall("tool_3", {}), text("Found.")],
        { tools: numbered, toolSearch: { enabled: true, deferThreshold: 3 } }
      )
      const offered = requests.map(({ tools }) => tools.map(({ name }) => name).filter((name) => /^tool_\d/.test(name)))
      deepStrictEqual(offered[0], ["tool_5"])
      deepStrictEqual(offered.at(-1)?.includes("tool_3"), true)
      deepStrictEqual(read?.at(-1), "I am 3")
    })
  )
})

describe("a tool filter", () => {
  const own = result("own", "")
  const other = result("other", "")

  it.scopedLive("tells the CLI's tools from those of the program", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const model = yield* RealCli.model
      const { awaitRequests } = yield* LocalModel.LocalModel
      const offered = (config: Pick<SessionConfig.SessionConfig, "availableTools" | "excludedTools">, count: number) =>
        Effect.gen(function* () {
          const session = yield* client.createSession({ ...model, ...config, tools: [own, other] })
          yield* session.sendAndWait("Go")
          return (yield* awaitRequests(count)).at(-1)?.tools.map(({ name }) => name)
        })
      deepStrictEqual(yield* offered({ availableTools: [...ToolSet.builtIn("view"), ...ToolSet.custom("own")] }, 1), [
        "view",
        "own"
      ])
      deepStrictEqual(yield* offered({ availableTools: ToolSet.custom("*"), excludedTools: ["other"] }, 2), ["own"])
      const isolated = yield* offered({ availableTools: ToolSet.isolated }, 3)
      deepStrictEqual(
        isolated?.filter((name) => !ToolSet.isolated.some((filter) => filter === `builtin:${name}`)),
        []
      )
      assertTrue(isolated?.includes("task") === true)
    }).pipe(Effect.provide(RealCli.layer([text("one"), text("two"), text("three")])))
  )
})

describe("a tool's arguments", () => {
  it.scopedLive("P16: give no value a prototype", () =>
    Effect.gen(function* () {
      const got: Array<unknown> = []
      const probe = Tool.make("probe", {
        skipPermission: true,
        parameters: { flags: Schema.Record({ key: Schema.String, value: Schema.Unknown }) },
        handler: ({ flags }) => Effect.sync(() => got.push(flags.admin, flags.x, Object.getPrototypeOf(flags)))
      })
      const args = JSON.parse('{"flags":{"__proto__":{"admin":true},"x":1}}')
      yield* turn([toolCall("probe", args), text("done")], { tools: [probe] })
      deepStrictEqual(got, [undefined, 1, Object.prototype])
    })
  )

  it.scopedLive("P5, P11: reach a tool of a union, and one of a JSON Schema without a type", () =>
    Effect.gen(function* () {
      const got: Array<unknown> = []
      const handler = (args: unknown) => Effect.sync(() => got.push(args))
      const Choice = Schema.Union(
        Schema.TaggedStruct("A", { a: Schema.NumberFromString }),
        Schema.TaggedStruct("B", { b: Schema.optional(Schema.String) })
      )
      const tools = [
        Tool.make("choose", { skipPermission: true, parameters: Choice, handler }),
        Tool.make("raw", { skipPermission: true, parameters: Tool.rawParameters({}), handler })
      ]
      const calls = reply(toolCall("choose", { value: { _tag: "B", b: null } }), toolCall("raw", { x: 1 }))
      const { requests } = yield* turn([calls, text("done")], { tools, availableTools: ToolSet.custom("*") })
      deepStrictEqual(requests[0]?.tools.map(({ name }) => name).sort(), ["choose", "raw"])
      deepStrictEqual(got, [{ _tag: "B" }, { x: 1 }])
    })
  )
})
