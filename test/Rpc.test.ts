import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import { isFunction, isRecord } from "effect/Predicate"
import { CopilotClient, CopilotError, JsonRpc, Rpc } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const sessionId = "session-1"

const start = Effect.gen(function* () {
  const copilot = yield* TestCopilot.make()
  const client = yield* CopilotClient.fromTransport(copilot.transport)
  const session = yield* client.createSession({ sessionId })
  return { client, copilot, session }
})

type Call = (params?: object) => Effect.Effect<unknown, unknown>

/** Every function of a tree of namespaces, with its path. */
const functionsOf = (tree: unknown, path: ReadonlyArray<string> = []): ReadonlyArray<readonly [string, Call]> =>
  isRecord(tree)
    ? Object.entries(tree).flatMap(([name, member]) =>
        isFunction(member)
          ? [[[...path, name].join("."), member as Call] as const]
          : functionsOf(member, [...path, name])
      )
    : []

const publicNames = (table: Readonly<Record<string, { readonly internal?: true | undefined }>>) =>
  Object.keys(table)
    .filter((name) => table[name]?.internal !== true)
    .sort()

describe("the tables", () => {
  it("hold every method of the schema, and the 13 that it does not list", () => {
    deepStrictEqual(Object.keys(Rpc.server).length + Object.keys(Rpc.session).length, 111 + 305 + 13)
  })

  it("hold every request and notification that the runtime sends", () => {
    // 29 of the schema, 4 requests and 2 notifications besides
    deepStrictEqual(Object.keys(Rpc.inbound).length, 29 + 6)
  })

  it("have a Schema of the params and one of the result for each", () => {
    for (const entry of Object.values({ ...Rpc.server, ...Rpc.session, ...Rpc.inbound })) {
      assertTrue(entry.params().ast !== undefined && entry.result().ast !== undefined)
    }
  })
})

describe("rpc", () => {
  it.scoped("has each public method of the runtime under its name on the wire", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      const before = (yield* copilot.requests).length
      yield* Effect.forEach(functionsOf(client.rpc), ([_, call]) => Effect.ignore(call()), { discard: true })
      const sent = (yield* copilot.requests).slice(before)
      deepStrictEqual(sent.map(({ method }) => method).sort(), publicNames(Rpc.server))
      assertTrue(sent.every(({ params }) => Object.keys(params).length === 0))
    })
  )

  it.scoped("has each public method of a session under its name on the wire, and supplies the id", () =>
    Effect.gen(function* () {
      const { copilot, session } = yield* start
      const before = (yield* copilot.requests).length
      yield* Effect.forEach(functionsOf(session.rpc), ([_, call]) => Effect.ignore(call({ a: 1 })), { discard: true })
      const sent = (yield* copilot.requests).slice(before)
      deepStrictEqual(sent.map(({ method }) => method).sort(), publicNames(Rpc.session))
      assertTrue(sent.every(({ params }) => params.sessionId === sessionId && params.a === 1))
    })
  )

  it.scoped("gives a result with all of its fields, nulls and unknown members among them", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      const result = {
        models: [
          {
            id: "m",
            name: "M",
            capabilities: { supports: { vision: null, telepathy: true }, limits: {} },
            policy: { state: "perhaps" },
            billing: null
          }
        ],
        fromTomorrow: { deep: [1] }
      }
      yield* copilot.on("models.list", () => Effect.succeed(result))
      deepStrictEqual(yield* client.rpc.models.list(), result)
    })
  )

  it.scoped("says where a result is not what was promised", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      yield* copilot.on("models.list", () => Effect.succeed({ models: [{ id: "m", name: "M" }, { id: 1 }] }))
      const error = yield* Effect.flip(client.rpc.models.list())
      assertTrue(error._tag === "MalformedMessage")
      deepStrictEqual(
        error._tag === "MalformedMessage" && [error.method, error.phase, error.path.startsWith("models[")],
        ["models.list", "result", true]
      )
    })
  )

  it.scoped("fails with what the runtime does not know, and with the end of the session", () =>
    Effect.gen(function* () {
      const { client, copilot, session } = yield* start
      const unhandled = new JsonRpc.HandlerError({ code: -32601, description: "Unhandled method tools.list" })
      yield* copilot.on("tools.list", () => Effect.fail(unhandled))
      sameError(
        yield* Effect.flip(client.rpc.tools.list()),
        new CopilotError.MethodNotSupported({
          method: "tools.list",
          version: "1.0.102",
          description: unhandled.message
        })
      )
      yield* session.disconnect
      sameError(
        yield* Effect.flip(session.rpc.plan.read()),
        new CopilotError.SessionClosed({ sessionId, reason: "Closed" })
      )
    })
  )

  it.scoped("leaves internal methods to request", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      assertTrue(Rpc.server.connect.internal === true)
      assertTrue(!("connect" in client.rpc))
      yield* client.request("connect", {})
      deepStrictEqual((yield* copilot.requests).at(-1), { method: "connect", params: {} })
    })
  )
})

describe("what the runtime asks", () => {
  const answered: ReadonlyArray<readonly [string, object, unknown]> = [
    ["exitPlanMode.request", { sessionId, summary: "s" }, { approved: true }],
    ["autoModeSwitch.request", { sessionId }, { response: "no" }],
    ["hooks.invoke", { sessionId, hookType: "preToolUse", input: {} }, {}],
    [
      "systemMessage.transform",
      { sessionId, sections: { identity: { content: "I" } } },
      { sections: { identity: { content: "I" } } }
    ]
  ]

  it.scoped.each(answered)("%s has an answer although nobody handles it", ([method, params, result]) =>
    Effect.gen(function* () {
      const { copilot } = yield* start
      deepStrictEqual(yield* copilot.ask(method, params), result)
    })
  )

  const refused: ReadonlyArray<readonly [string, object, number, string]> = [
    [
      "userInput.request",
      { sessionId, question: "Why?" },
      -32603,
      `Request userInput.request failed with message: No userInput handler registered for session: ${sessionId}`
    ],
    [
      "userInput.request",
      { sessionId, question: 1 },
      -32602,
      "Request userInput.request failed with message: params.question: Expected string"
    ],
    [
      "hooks.invoke",
      { sessionId: "other", hookType: "x", input: {} },
      -32603,
      "Request hooks.invoke failed with message: Session not found: other"
    ],
    [
      "sessionFs.readFile",
      { sessionId },
      -32602,
      "Request sessionFs.readFile failed with message: params.path: it is missing"
    ],
    ["no.such.method", {}, -32601, "Unhandled method no.such.method"]
  ]

  it.scoped.each(refused)("%s %o is refused", ([method, params, code, description]) =>
    Effect.gen(function* () {
      const { copilot } = yield* start
      sameError(
        yield* Effect.flip(copilot.ask(method, params)),
        new CopilotError.RpcError({ method, code, description })
      )
    })
  )

  it.scoped("is refused, method by method, when it has no shape at all, and the client lives on", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      const requests = Object.entries(Rpc.inbound).flatMap(([name, entry]) =>
        entry.notification === true ? [] : [name]
      )
      const codes = yield* Effect.forEach(requests, (method) =>
        Effect.map(
          Effect.flip(copilot.ask(method, { sessionId: 7 })),
          (error) => error._tag === "RpcError" && error.code
        )
      )
      deepStrictEqual(
        codes,
        requests.map(() => -32602)
      )
      deepStrictEqual((yield* client.ping()).message, "pong")
    })
  )
})
