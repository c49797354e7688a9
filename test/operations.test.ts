import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import {
  Attachment,
  CopilotClient,
  CopilotError,
  type CopilotSession,
  Elicitation,
  type SessionConfig,
  type SessionEvent
} from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const start = (config: SessionConfig.SessionConfig = {}) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const runtime = yield* TestCopilot.TestCopilot
    const session = yield* client.createSession({ sessionId: "s1", ...config })
    return { runtime, session }
  })

/** What an operation calls, when the runtime answers it so. */
const calls = <A, E>(
  method: string,
  answer: unknown,
  operation: (session: CopilotSession.CopilotSession) => Effect.Effect<A, E>,
  config?: SessionConfig.SessionConfig
) =>
  Effect.gen(function* () {
    const { runtime, session } = yield* start(config)
    yield* runtime.on(method, () => Effect.succeed(answer))
    const result = yield* operation(session)
    const params = yield* runtime.awaitRequest(method)
    return { params, result }
  }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()))

const withUser = { onElicitationRequest: () => Effect.succeed(Elicitation.cancel) }

describe("send", () => {
  const cases: ReadonlyArray<readonly [string, CopilotSession.Message, object]> = [
    ["a text", "Hi", { prompt: "Hi" }],
    [
      "all options",
      {
        prompt: "Hi",
        displayPrompt: "Greeting",
        mode: "immediate",
        agentMode: "plan",
        attachments: [Attachment.file("/a.ts")],
        requestHeaders: { "x-plain": "a", "x-secret": Redacted.make("b") },
        responseFormat: { type: "json_schema", jsonSchema: { name: "n", schema: {} } },
        requiredTool: "view",
        prepend: true,
        billable: false,
        source: "command-deploy"
      },
      {
        prompt: "Hi",
        displayPrompt: "Greeting",
        mode: "immediate",
        agentMode: "plan",
        attachments: [{ type: "file", path: "/a.ts" }],
        requestHeaders: { "x-plain": "a", "x-secret": "b" },
        responseFormat: { type: "json_schema", jsonSchema: { name: "n", schema: {} } },
        requiredTool: "view",
        prepend: true,
        billable: false,
        source: "command-deploy"
      }
    ],
    ["nothing of what is undefined", { prompt: "Hi", mode: undefined, requestHeaders: undefined }, { prompt: "Hi" }]
  ]

  it.effect.each(cases)("carries %s", ([, message, params]) =>
    Effect.gen(function* () {
      const sent = yield* calls("session.send", { messageId: "m1" }, (session) => session.send(message))
      deepStrictEqual(sent, { params: { sessionId: "s1", ...params }, result: "m1" })
    })
  )
})

describe("an attachment", () => {
  const repo = { owner: "o", name: "r" }
  const side = { repo, revision: "main" }

  it("on this machine has a constructor", () => {
    deepStrictEqual(
      [
        Attachment.file("/a", { displayName: "A", lineRange: { start: 1, end: 2 } }),
        Attachment.directory("/d", { displayName: "D" }),
        Attachment.selection({
          filePath: "/a",
          displayName: "a",
          text: "x",
          selection: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
        }),
        Attachment.blob(new Uint8Array([104, 105]), { mimeType: "text/plain", displayName: "hi" }),
        Attachment.blob("aGk=", { mimeType: "text/plain" })
      ],
      [
        { type: "file", path: "/a", displayName: "A", lineRange: { start: 1, end: 2 } },
        { type: "directory", path: "/d", displayName: "D" },
        {
          type: "selection",
          filePath: "/a",
          displayName: "a",
          text: "x",
          selection: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
        },
        { type: "blob", data: "aGk=", mimeType: "text/plain", displayName: "hi" },
        { type: "blob", data: "aGk=", mimeType: "text/plain" }
      ]
    )
  })

  /** One of each kind; the wire has them as they are written here. */
  const kinds: { readonly [K in Attachment.Attachment["type"]]: Extract<Attachment.Attachment, { readonly type: K }> } =
    {
      file: { type: "file", path: "/a", displayName: "a" },
      directory: { type: "directory", path: "/d" },
      selection: {
        type: "selection",
        filePath: "/a",
        displayName: "a",
        text: "x",
        selection: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
      },
      blob: { type: "blob", data: "aGk=", mimeType: "text/plain" },
      github_reference: {
        type: "github_reference",
        number: 1,
        title: "A bug",
        referenceType: "issue",
        state: "open",
        url: "https://github.com/o/r/issues/1"
      },
      github_commit: {
        type: "github_commit",
        repo,
        oid: "abc",
        message: "Fix",
        url: "https://github.com/o/r/commit/abc"
      },
      github_release: {
        type: "github_release",
        repo,
        tagName: "v1",
        name: "One",
        url: "https://github.com/o/r/releases/1"
      },
      github_actions_job: {
        type: "github_actions_job",
        repo,
        jobId: 1,
        jobName: "test",
        workflowName: "CI",
        url: "https://github.com/o/r/actions/runs/1"
      },
      github_repository: { type: "github_repository", repo, url: "https://github.com/o/r" },
      github_file_diff: { type: "github_file_diff", url: "https://github.com/o/r/pull/1/files" },
      github_tree_comparison: {
        type: "github_tree_comparison",
        url: "https://github.com/o/r/compare/a...b",
        base: side,
        head: side
      },
      github_url: { type: "github_url", url: "https://github.com/o/r" },
      github_file: {
        type: "github_file",
        repo,
        ref: "main",
        path: "a.ts",
        url: "https://github.com/o/r/blob/main/a.ts"
      },
      github_snippet: {
        type: "github_snippet",
        repo,
        ref: "main",
        path: "a.ts",
        url: "https://github.com/o/r/blob/main/a.ts",
        lineRange: { start: 1, end: 2 }
      },
      extension_context: {
        type: "extension_context",
        extensionId: "e",
        title: "T",
        payload: { a: 1 },
        capturedAt: "2026-01-01T00:00:00Z"
      }
    }

  it.effect.each(Object.entries(kinds))("of the kind %s is sent as it is", ([, attachment]) =>
    Effect.gen(function* () {
      const { params } = yield* calls("session.send", { messageId: "m1" }, (session) =>
        session.send({ prompt: "Look", attachments: [attachment] })
      )
      deepStrictEqual(params, { sessionId: "s1", prompt: "Look", attachments: [attachment] })
    })
  )
})

describe("the model", () => {
  it.effect("is switched by setModel", () =>
    Effect.gen(function* () {
      const switched = yield* calls("session.model.switchTo", { modelId: "gpt-5", status: "switched" }, (session) =>
        session.setModel("gpt-5", { reasoningEffort: "high", contextTier: undefined, autoTier: null })
      )
      deepStrictEqual(switched, {
        params: { sessionId: "s1", modelId: "gpt-5", reasoningEffort: "high", autoTier: null },
        result: { modelId: "gpt-5", status: "switched" }
      })
    })
  )

  it.effect("has its auto tier set, null included", () =>
    Effect.gen(function* () {
      const pending = yield* calls("session.model.switchAutoTier", { status: "pending" }, (session) =>
        session.setAutoTier(null)
      )
      deepStrictEqual(pending, { params: { sessionId: "s1", autoTier: null }, result: { status: "pending" } })
    })
  )
})

describe("log", () => {
  it.effect("gives the id of the line's event", () =>
    Effect.gen(function* () {
      const logged = yield* calls("session.log", { eventId: "e1" }, (session) =>
        session.log("Deployed", { level: "warning", ephemeral: true, url: "https://example.com" })
      )
      deepStrictEqual(logged, {
        params: {
          sessionId: "s1",
          message: "Deployed",
          level: "warning",
          ephemeral: true,
          url: "https://example.com"
        },
        result: "e1"
      })
    })
  )
})

describe("ui", () => {
  it.effect("fails when the host of the session cannot ask anybody", () =>
    Effect.gen(function* () {
      const { runtime, session } = yield* start()
      const missing = new CopilotError.CapabilityMissing({ sessionId: "s1", capability: "ui.elicitation" })
      const { confirm, elicitation, input, select } = session.ui
      const operations: ReadonlyArray<Effect.Effect<unknown, CopilotError.CopilotError>> = [
        confirm("?"),
        select("?", ["a"]),
        input("?"),
        elicitation({ message: "?", requestedSchema: { type: "object", properties: {} } })
      ]
      for (const operation of operations) sameError(yield* Effect.flip(operation), missing)
      deepStrictEqual((yield* runtime.requests).at(-1)?.method, "session.create")
    }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()))
  )

  it.effect("follows the capabilities as they change", () =>
    Effect.gen(function* () {
      const { runtime, session } = yield* start()
      yield* runtime.on("session.ui.elicitation", () =>
        Effect.succeed({ action: "accept", content: { confirmed: true } })
      )
      yield* runtime.emit("capabilities.changed", { ui: { elicitation: true } })
      const client = yield* CopilotClient.CopilotClient
      yield* client.ping()
      deepStrictEqual(yield* session.ui.confirm("Sure?"), true)
    }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()))
  )

  it.effect("waits for the user without limit", () =>
    Effect.gen(function* () {
      const { runtime, session } = yield* start()
      const answer = yield* Deferred.make<{ action: string }>()
      yield* runtime.on("session.ui.elicitation", () => Deferred.await(answer))
      yield* runtime.emit("capabilities.changed", { ui: { elicitation: true } })
      const client = yield* CopilotClient.CopilotClient
      yield* client.ping()
      const asking = yield* Effect.fork(session.ui.confirm("Sure?"))
      yield* runtime.awaitRequest("session.ui.elicitation")
      yield* TestClock.adjust("2 hours")
      yield* Deferred.succeed(answer, { action: "decline" })
      deepStrictEqual(yield* Fiber.join(asking), false)
    }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()))
  )

  const confirmed = (answer: object) =>
    calls("session.ui.elicitation", answer, (session) => session.ui.confirm("Sure?"), withUser)

  it.effect("confirms by one required boolean, and takes only an accepted true for a yes", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* confirmed({ action: "accept", content: { confirmed: true } }), {
        params: {
          sessionId: "s1",
          message: "Sure?",
          requestedSchema: {
            type: "object",
            properties: { confirmed: { type: "boolean", default: true } },
            required: ["confirmed"]
          }
        },
        result: true
      })
      const no = [
        { action: "accept", content: { confirmed: false } },
        { action: "accept" },
        { action: "decline", content: { confirmed: true } },
        { action: "cancel" }
      ]
      const results = yield* Effect.forEach(no, (answer) => Effect.map(confirmed(answer), ({ result }) => result))
      deepStrictEqual(results, [false, false, false, false])
    })
  )

  const selected = (answer: object) =>
    calls("session.ui.elicitation", answer, (session) => session.ui.select("Which?", ["a", "b"]), withUser)

  it.effect("selects by one required enumeration, and takes nothing that is not in it", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* selected({ action: "accept", content: { selection: "b" } }), {
        params: {
          sessionId: "s1",
          message: "Which?",
          requestedSchema: {
            type: "object",
            properties: { selection: { type: "string", enum: ["a", "b"] } },
            required: ["selection"]
          }
        },
        result: Option.some<"a" | "b">("b")
      })
      const other = yield* selected({ action: "accept", content: { selection: "c" } })
      const none = yield* selected({ action: "cancel" })
      deepStrictEqual(
        [other, none].map(({ result }) => Option.isNone(result)),
        [true, true]
      )
    })
  )

  it.effect("takes an input by one required string", () =>
    Effect.gen(function* () {
      const given = yield* calls(
        "session.ui.elicitation",
        { action: "accept", content: { value: "me@example.com" } },
        (session) => session.ui.input("Your address?", { format: "email", minLength: 3, title: undefined }),
        withUser
      )
      deepStrictEqual(given, {
        params: {
          sessionId: "s1",
          message: "Your address?",
          requestedSchema: {
            type: "object",
            properties: { value: { type: "string", format: "email", minLength: 3 } },
            required: ["value"]
          }
        },
        result: Option.some("me@example.com")
      })
    })
  )
})

describe("eventLog", () => {
  const event = (n: number): SessionEvent.Of<"session.title_changed"> => ({
    id: `e${n}`,
    timestamp: "2026-01-01T00:00:00.000Z",
    parentId: null,
    type: "session.title_changed",
    data: { title: `t${n}` }
  })

  it.effect("reads page by page, each behind the one before, to the end", () =>
    Effect.gen(function* () {
      const { runtime, session } = yield* start()
      const pages = [
        { events: [event(1), event(2)], cursor: "c2", hasMore: true, cursorStatus: "ok" },
        { events: [event(3)], cursor: "c3", hasMore: false, cursorStatus: "ok" }
      ]
      let read = 0
      yield* runtime.on("session.eventLog.read", () => Effect.sync(() => pages[read++]))
      const log = yield* Stream.runCollect(session.eventLog({ types: ["session.title_changed"], pageSize: 2 }))
      deepStrictEqual(
        Chunk.toReadonlyArray(log).map(({ cursor, events }) => [cursor, events]),
        [
          ["c2", [event(1), event(2)]],
          ["c3", [event(3)]]
        ]
      )
      const requests = (yield* runtime.requests).filter(({ method }) => method === "session.eventLog.read")
      deepStrictEqual(
        requests.map(({ params }) => params),
        [
          { sessionId: "s1", types: ["session.title_changed"], max: 2 },
          { sessionId: "s1", types: ["session.title_changed"], max: 2, cursor: "c2" }
        ]
      )
    }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()))
  )
})

describe("generateObject", () => {
  const Sum = Schema.Struct({ sum: Schema.NumberFromString })

  const generated = (script: TestCopilot.Script) =>
    Effect.gen(function* () {
      const { runtime, session } = yield* start()
      const object = yield* session.generateObject("2+2", Sum, { name: "sum", description: "A sum", strict: true })
      return { object, request: yield* runtime.awaitRequest("session.send") }
    }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer(script)))

  it.effect("asks for the Schema's JSON Schema, and decodes the answer", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* generated([TestCopilot.text('{"sum":"4"}')]), {
        object: { sum: 4 },
        request: {
          sessionId: "s1",
          prompt: "2+2",
          responseFormat: {
            type: "json_schema",
            jsonSchema: {
              name: "sum",
              description: "A sum",
              strict: true,
              schema: {
                type: "object",
                required: ["sum"],
                properties: { sum: { type: "string", description: "a number" } },
                additionalProperties: false
              }
            }
          }
        }
      })
    })
  )

  const malformed: ReadonlyArray<
    readonly [
      string,
      TestCopilot.Turn,
      Pick<CopilotError.MalformedObject, "answer" | "path" | "problem" | "finishReason">
    ]
  > = [
    [
      "is no JSON",
      TestCopilot.text("four"),
      { answer: "four", path: "", problem: "it is not JSON", finishReason: "stop" }
    ],
    [
      "is another object",
      TestCopilot.text('{"sum":true}'),
      { answer: '{"sum":true}', path: "sum", problem: "Expected string", finishReason: "stop" }
    ],
    ["is missing", [], { answer: "", path: "", problem: "the agent gave no answer" }]
  ]

  it.effect.each(malformed)("fails when the answer %s", ([, turn, fields]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(generated([turn]))
      sameError(error, new CopilotError.MalformedObject({ sessionId: "s1", ...fields }))
    })
  )

  /** With a runtime of a release, or one that does not say. */
  const onRelease = (version: string | undefined) =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make([TestCopilot.text('{"sum":"4"}')])
      yield* runtime.on("connect", () => Effect.succeed({ ok: true, protocolVersion: 3, version }))
      const client = yield* CopilotClient.fromTransport(runtime.transport)
      const session = yield* client.createSession({ sessionId: "s1" })
      return { runtime, generated: session.generateObject("2+2", Sum) }
    })

  it.scoped.each(["1.0.81-0", "1.0.85", "0.9.99"])("is refused on CLI %s, which would ignore it", (version) =>
    Effect.gen(function* () {
      const { generated, runtime } = yield* onRelease(version)
      const problem = `CLI ${version} has no structured output and would ignore it; 1.0.86 or newer is needed`
      sameError(yield* Effect.flip(generated), new CopilotError.InvalidConfig({ option: "schema", problem }))
      deepStrictEqual((yield* runtime.requests).at(-1)?.method, "session.create")
    })
  )

  it.scoped.each(["1.0.86", "1.0.86-2", "1.0.102", "1.1.0", "2.0", "next", undefined])(
    "is asked for on CLI %s",
    (version) =>
      Effect.gen(function* () {
        const { generated } = yield* onRelease(version)
        deepStrictEqual(yield* generated, { sum: 4 })
      })
  )

  it.effect("needs the Schema of an object", () =>
    Effect.gen(function* () {
      const { runtime, session } = yield* start()
      const error = yield* Effect.flip(session.generateObject("2+2", Schema.Number))
      sameError(
        error,
        new CopilotError.InvalidConfig({
          option: "schema",
          problem: "number describes no object alone; put it into a field, as in { value: … }"
        })
      )
      deepStrictEqual((yield* runtime.requests).at(-1)?.method, "session.create")
    }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()))
  )

  it.effect("P8: says where a Schema has no JSON Schema, before anything is sent", () =>
    Effect.gen(function* () {
      const { runtime, session } = yield* start()
      const error = yield* Effect.flip(session.generateObject("x", Schema.Struct({ d: Schema.DateFromSelf })))
      const problem = "DateFromSelf has no form in JSON Schema; use Schema.Date"
      sameError(error, new CopilotError.InvalidConfig({ option: "schema.d", problem }))
      deepStrictEqual((yield* runtime.requests).at(-1)?.method, "session.create")
    }).pipe(Effect.scoped, Effect.provide(TestCopilot.layer()))
  )

  const answered = <A, I>(schema: Schema.Schema<A, I>, text: string, strict?: boolean) =>
    Effect.flatMap(start(), ({ session }) => session.generateObject("x", schema, { strict })).pipe(
      Effect.scoped,
      Effect.provide(TestCopilot.layer([TestCopilot.text(text)]))
    )

  it.effect("P6: takes null for an optional field", () =>
    Effect.gen(function* () {
      const A = Schema.Struct({ a: Schema.optional(Schema.String), b: Schema.Int })
      deepStrictEqual(yield* answered(A, '{"a":null,"b":1}', true), { b: 1 })
    })
  )

  it.effect.each([
    '```json\n{"sum":"4"}\n```',
    'Here it is:\n\n```\n{"sum":"4"}\n```\nAnything else?',
    '  {"sum":"4"}\n'
  ])("P17: takes an answer in a fence: %j", (text) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* answered(Sum, text), { sum: 4 })
    })
  )

  it.effect("P17: leaves a fence within a text of the object alone", () =>
    Effect.gen(function* () {
      const object = { code: "```json\n{}\n```" }
      deepStrictEqual(yield* answered(Schema.Struct({ code: Schema.String }), JSON.stringify(object)), object)
    })
  )

  it.effect("P16: has no prototype from the answer", () =>
    Effect.gen(function* () {
      const Flags = Schema.Struct({ flags: Schema.Record({ key: Schema.String, value: Schema.Unknown }) })
      const { flags } = yield* answered(Flags, '{"flags":{"__proto__":{"admin":true},"x":1}}')
      deepStrictEqual([flags.admin, Object.getPrototypeOf(flags)], [undefined, Object.prototype])
    })
  )

  it.effect("P23: tells everything that is wrong with an answer, and quotes nothing of it", () =>
    Effect.gen(function* () {
      const Order = Schema.Struct({ at: Schema.DateFromNumber, url: Schema.URL, sum: Schema.NumberFromString })
      const answer = '{"url":"secret","sum":"secret","at":"secret"}'
      const error = yield* Effect.flip(answered(Order, answer))
      sameError(
        error,
        new CopilotError.MalformedObject({
          sessionId: "s1",
          answer,
          finishReason: "stop",
          path: "at",
          problem: "Expected number",
          others: [
            { path: "url", problem: "Unable to decode the value into a URL. Invalid URL" },
            { path: "sum", problem: "Unable to decode the value into a number" }
          ]
        })
      )
      deepStrictEqual(
        error.message,
        "The answer is not the object that was asked for at at: Expected number; at url: Unable to decode the value into a URL. Invalid URL; at sum: Unable to decode the value into a number"
      )
    })
  )
})
