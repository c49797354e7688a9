/** What a session can do, on the real CLI. */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import { NodeContext } from "@effect/platform-node"
import { describe, it, layer } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Attachment, CopilotClient, CopilotError, Elicitation, type SessionConfig } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { sameError } from "../support/assert.js"
import * as RealCli from "../support/realCli.js"

const Sum = Schema.Struct({ sum: Schema.Number })

const strictSchema = {
  type: "object",
  required: ["sum", "unit", "pair"],
  properties: {
    sum: { type: "integer" },
    unit: { anyOf: [{ type: "string" }, { type: "null" }] },
    pair: {
      type: "array",
      items: { anyOf: [{ type: "string" }, { type: "number" }] },
      description: "in this order: string, number; exactly 2 items"
    }
  },
  additionalProperties: false
}

/** Where each API has the schema of the answer. */
const apis = {
  completions: { type: "json_schema", json_schema: { name: "answer", strict: true, schema: strictSchema } },
  responses: { format: { type: "json_schema", name: "answer", strict: true, schema: strictSchema } },
  anthropic: { format: { type: "json_schema", schema: strictSchema } }
}

/** Answers by what is asked. */
const script = (request: LocalModel.Request) => {
  const prompt = request.lastUserMessage
  if (prompt.includes("shape by")) return LocalModel.text('{"sum":4,"unit":null,"pair":["x",1]}')
  if (prompt.includes("2+2")) return LocalModel.text('{"sum":4}')
  if (prompt.includes("nonsense")) return LocalModel.text("no json")
  return LocalModel.text(`You said something to ${request.model}`)
}

const open = (config: SessionConfig.SessionConfig = {}) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    return yield* client.createSession({ ...(yield* RealCli.model), streaming: false, ...config })
  })

/** The latest model request for a prompt; the tests of a file run side by side. */
const requestFor = (prompt: string) =>
  Effect.map(
    Effect.flatMap(LocalModel.LocalModel, ({ requests }) => requests),
    (requests) => requests.filter(({ lastUserMessage }) => lastUserMessage.includes(prompt)).at(-1)
  )

layer(RealCli.layer(script), { excludeTestServices: true })("a session on the real CLI", (it) => {
  it.scoped("is done in autopilot mode when it goes on no more by itself", () =>
    Effect.gen(function* () {
      const session = yield* open()
      yield* session.rpc.mode.set({ mode: "autopilot" })
      const events = yield* Stream.runCollect(session.stream({ prompt: "Do it", agentMode: "autopilot" }))
      const own = Array.from(events).filter(
        (event) => event.type === "user.message" && event.data.isAutopilotContinuation === true
      )
      assertTrue(own.length > 0)
      deepStrictEqual(
        Option.map(Chunk.last(events), ({ type }) => type),
        Option.some("session.idle")
      )
    })
  )

  it.scoped("generates an object by the model's structured output", () =>
    Effect.gen(function* () {
      const session = yield* open()
      deepStrictEqual(yield* session.generateObject("2+2", Sum, { name: "sum", strict: true }), { sum: 4 })
      deepStrictEqual((yield* requestFor("2+2"))?.body.response_format, {
        type: "json_schema",
        json_schema: {
          name: "sum",
          strict: true,
          schema: {
            type: "object",
            required: ["sum"],
            properties: { sum: { type: "number" } },
            additionalProperties: false
          }
        }
      })
      const error = yield* Effect.flip(session.generateObject("nonsense", Sum))
      sameError(
        error,
        new CopilotError.MalformedObject({
          sessionId: session.id,
          answer: "no json",
          path: "",
          problem: "it is not JSON",
          finishReason: "stop"
        })
      )
    })
  )

  it.scoped.each(["completions", "responses", "anthropic"] as const)(
    "P6, P21: generates an object by a strict schema, by the API %s",
    (api) =>
      Effect.gen(function* () {
        const { providers } = yield* LocalModel.LocalModel
        const session = yield* open({ provider: providers[api] })
        const Shape = Schema.Struct({
          sum: Schema.Int,
          unit: Schema.optional(Schema.String),
          pair: Schema.Tuple(Schema.String, Schema.Number)
        })
        const prompt = `shape by ${api}`
        deepStrictEqual(yield* session.generateObject(prompt, Shape, { strict: true }), { sum: 4, pair: ["x", 1] })
        const { output_config, response_format, text } = (yield* requestFor(prompt))?.body ?? {}
        deepStrictEqual(response_format ?? text ?? output_config, apis[api])
      })
  )

  it.scoped("carries attachments and headers to the model", () =>
    Effect.gen(function* () {
      const session = yield* open()
      yield* session.sendAndWait({
        prompt: "Look",
        attachments: [Attachment.blob("aGVsbG8=", { mimeType: "text/plain", displayName: "note.txt" })],
        requestHeaders: { "x-from-test": "yes" }
      })
      const request = yield* requestFor("Look")
      deepStrictEqual(request?.headers["x-from-test"], "yes")
      const events = yield* session.getEvents
      deepStrictEqual(
        events.flatMap((event) =>
          event.type === "user.message" ? (event.data.attachments ?? []).map(({ type }) => String(type)) : []
        ),
        ["blob"]
      )
    })
  )

  it.scoped("goes on with another model", () =>
    Effect.gen(function* () {
      const session = yield* open()
      yield* session.sendAndWait("Hi")
      const switched = yield* session.setModel("other")
      const answer = yield* session.sendAndWait("Hi again")
      deepStrictEqual(switched.modelId, "other")
      deepStrictEqual(
        Option.map(answer, ({ data }) => data.content),
        Option.some("You said something to other")
      )
    })
  )

  it.scoped("writes lines into its log, and reads the log page by page", () =>
    Effect.gen(function* () {
      const session = yield* open()
      const first = yield* session.log("one", { level: "warning" })
      const second = yield* session.log("two")
      const pages = yield* Stream.runCollect(
        session.eventLog({ types: ["session.warning", "session.info"], pageSize: 1 })
      )
      deepStrictEqual(
        Chunk.toReadonlyArray(pages).flatMap(({ events }) =>
          events.flatMap((event) => (event.type === "unknown" ? [] : [[event.type, event.id]]))
        ),
        [
          ["session.warning", first],
          ["session.info", second]
        ]
      )
      const last = Option.getOrThrow(Chunk.last(pages))
      yield* session.log("three")
      const later = yield* Stream.runCollect(session.eventLog({ cursor: last.cursor, types: ["session.info"] }))
      deepStrictEqual(
        Chunk.toReadonlyArray(later).flatMap(({ events }) =>
          events.flatMap((event) => (event.type === "session.info" ? [event.data.message] : []))
        ),
        ["three"]
      )
    })
  )

  it.scoped("asks the user of its host", () =>
    Effect.gen(function* () {
      const session = yield* open({
        onElicitationRequest: ({ message }) =>
          Effect.succeed(
            message === "Sure?"
              ? Elicitation.accept({ confirmed: true })
              : message === "Which?"
                ? Elicitation.accept({ selection: "b" })
                : Elicitation.accept({ value: "text" })
          )
      })
      const { confirm, input, select } = session.ui
      deepStrictEqual(yield* confirm("Sure?"), true)
      deepStrictEqual(yield* select("Which?", ["a", "b"]), Option.some<"a" | "b">("b"))
      deepStrictEqual(yield* input("What?"), Option.some("text"))
    })
  )

  it.scoped("has its plan, mode, tasks, queue and workspace behind the typed RPC", () =>
    Effect.gen(function* () {
      const session = yield* open()
      yield* session.rpc.plan.update({ content: "# Plan" })
      const plan = yield* session.rpc.plan.read()
      yield* session.rpc.mode.set({ mode: "plan" })
      const mode = yield* session.rpc.mode.get()
      const tasks = yield* session.rpc.tasks.list()
      const queue = yield* session.rpc.queue.pendingItems()
      yield* session.rpc.workspaces.createFile({ path: "note.txt", content: "hello" })
      const file = yield* session.rpc.workspaces.readFile({ path: "note.txt" })
      deepStrictEqual(
        { plan: plan.content, mode, tasks: tasks.tasks.length, queue: queue.items.length, file: file.content },
        { plan: "# Plan", mode: "plan", tasks: 0, queue: 0, file: "hello" }
      )
    })
  )

  it.scoped("compacts its history", () =>
    Effect.gen(function* () {
      const session = yield* open()
      yield* session.sendAndWait("Hi")
      const compacted = yield* session.rpc.history.compact()
      deepStrictEqual(compacted.success, true)
    })
  )
})

describe("a session of an earlier process", () => {
  it.scopedLive("is resumed by its id, with its history", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const home = yield* fs.makeTempDirectoryScoped({ prefix: "effect-copilot-" })
      const client = { baseDirectory: path.join(home, "copilot"), workingDirectory: home }
      const cli = () => RealCli.layer([LocalModel.text("Noted"), LocalModel.text("Alice")], { client })

      yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({ ...(yield* RealCli.model), sessionId: "mine" })
        yield* session.sendAndWait("My name is Alice")
      }).pipe(Effect.scoped, Effect.provide(cli()))

      const heard = yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.resumeSession("mine", yield* RealCli.model)
        yield* session.sendAndWait("What is my name?")
        return (yield* requestFor("What is my name?"))?.messages.map(({ content }) => content).join("\n") ?? ""
      }).pipe(Effect.scoped, Effect.provide(cli()))

      assertTrue(heard.includes("My name is Alice") && heard.includes("What is my name?"))
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("is not found under an id that nobody has", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const error = yield* Effect.flip(client.resumeSession("nobody", yield* RealCli.model))
      const description =
        "Request session.resume failed with message: Failed to load session events: Session not found: nobody"
      sameError(error, new CopilotError.SessionNotFound({ sessionId: "nobody", description }))
    }).pipe(Effect.provide(RealCli.layer([])))
  )
})
