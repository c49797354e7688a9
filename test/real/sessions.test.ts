/** The life of a session on the real CLI: its prompt, its turns, its end. */
import { resolve } from "node:path"
import * as FileSystem from "@effect/platform/FileSystem"
import { NodeContext } from "@effect/platform-node"
import { layer } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Attachment, CopilotClient, CopilotError, type SessionConfig, type SessionEvent, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { sameError } from "../support/assert.js"
import * as RealCli from "../support/realCli.js"

/** To `fill` it says a lot, to a request for a summary it gives one, and else it is obedient. */
const script: LocalModel.Script = (request) => {
  if (request.lastUserMessage.includes("summar")) return LocalModel.text("<summary>They spoke.</summary>")
  if (request.lastUserMessage.includes("fill")) return LocalModel.text("word ".repeat(50))
  return RealCli.obedient(request)
}

const create = (config: SessionConfig.SessionConfig = {}) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    return yield* client.createSession({ ...(yield* RealCli.model), ...config })
  })

const contentOf = (answer: Option.Option<SessionEvent.Of<"assistant.message">>) =>
  Option.getOrNull(Option.map(answer, ({ data }) => data.content))

/** The model requests whose conversation has this in it. */
const requestsWith = (text: string) =>
  Effect.map(
    Effect.flatMap(LocalModel.LocalModel, ({ requests }) => requests),
    (requests) => requests.filter(({ messages }) => messages.some(({ content }) => content.includes(text)))
  )

/** A tool that waits until it is told to go on. */
const waiting = Effect.gen(function* () {
  const called = yield* Deferred.make<void>()
  const ended = yield* Deferred.make<void>()
  const interrupted = yield* Deferred.make<void>()
  const tool = Tool.make("wait", {
    description: "Waits",
    parameters: { id: Schema.String },
    skipPermission: true,
    handler: () =>
      Deferred.succeed(called, undefined).pipe(
        Effect.zipRight(Deferred.await(ended)),
        Effect.as("waited"),
        Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
      )
  })
  return { tool, called: Deferred.await(called), end: Deferred.succeed(ended, undefined), interrupted }
})

layer(RealCli.layer(script), { excludeTestServices: true })("a session of the real CLI", (it) => {
  it.scoped("D6: reads custom instructions anew when it is told to, and only then", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const workingDirectory = yield* fs.makeTempDirectoryScoped({ prefix: "effect-copilot-" })
      const instruct = (text: string) => fs.writeFileString(`${workingDirectory}/AGENTS.md`, `Always say ${text}.`)
      /** What a new session is told to say. */
      const told = (config: SessionConfig.SessionConfig) =>
        Effect.gen(function* () {
          const session = yield* create({ ...config, workingDirectory })
          yield* session.sendAndWait(`Hello from ${session.id}`)
          const [request] = yield* requestsWith(`Hello from ${session.id}`)
          return /Always say (\w+)/.exec(JSON.stringify(request?.messages))?.[1]
        })
      yield* instruct("one")
      const first = yield* told({})
      yield* instruct("two")
      const second = yield* told({})
      deepStrictEqual([first, second, yield* told({ refreshCustomInstructions: true })], ["one", "one", "two"])
    }).pipe(Effect.provide(NodeContext.layer))
  )

  const messages: ReadonlyArray<
    readonly [
      name: string,
      message: NonNullable<SessionConfig.Shared["systemMessage"]>,
      test: (prompt: string) => boolean
    ]
  > = [
    ["added to", { content: "Be a pirate" }, (prompt) => prompt.includes("Copilot") && prompt.includes("Be a pirate")],
    ["replaced", { mode: "replace", content: "Only this" }, (prompt) => prompt === "Only this"],
    [
      "rid of a section",
      { mode: "customize", sections: { tone: { action: "remove" } } },
      (prompt) => prompt.includes("Copilot") && !prompt.includes("# Tone and style")
    ],
    [
      "given a section before and behind",
      {
        mode: "customize",
        sections: { tone: { action: "prepend", content: "Listen!" }, safety: { action: "append", content: "Beware!" } }
      },
      (prompt) => prompt.includes("Listen!") && prompt.includes("# Tone and style") && prompt.includes("Beware!")
    ]
  ]

  it.scoped.each(messages)("has its system message %s", ([name, systemMessage, isRight]) =>
    Effect.gen(function* () {
      const session = yield* create({ systemMessage })
      yield* session.sendAndWait(`Go, ${name}`)
      const [request] = yield* requestsWith(`Go, ${name}`)
      const prompt = request?.messages[0]
      assertTrue(prompt?.role === "system" && isRight(prompt.content), prompt?.content)
    })
  )

  it.scoped("is told of files, folders, selections, bytes and links", () =>
    Effect.gen(function* () {
      const session = yield* create()
      yield* session.sendAndWait({
        prompt: "Look at all of it",
        attachments: [
          Attachment.file(resolve("package.json"), { displayName: "a file" }),
          Attachment.directory(resolve("src"), { displayName: "a folder" }),
          Attachment.selection({
            filePath: resolve("package.json"),
            displayName: "a selection",
            text: "some text",
            selection: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } }
          }),
          Attachment.blob("aGVsbG8=", { mimeType: "text/plain", displayName: "a note" }),
          { type: "github_url", url: "https://github.com/github/copilot-sdk" }
        ]
      })
      const told = (yield* session.getEvents).flatMap((event) =>
        event.type === "user.message" ? (event.data.attachments ?? []).map(({ type }) => String(type)) : []
      )
      deepStrictEqual(told, ["file", "directory", "selection", "blob", "github_url"])
    })
  )

  it.scoped("stops at once when it is aborted, and goes on with the next message", () =>
    Effect.gen(function* () {
      const { called, interrupted, tool } = yield* waiting
      const session = yield* create({ tools: [tool] })
      const turn = yield* Effect.fork(Stream.runCollect(session.stream('call wait {"id":"abort"}')))
      yield* called
      yield* session.abort
      yield* Deferred.await(interrupted)
      const last = Option.getOrThrow(Chunk.last(yield* Fiber.join(turn)))
      deepStrictEqual(last.type === "session.idle" && last.data.aborted, true)
      assertTrue(contentOf(yield* session.sendAndWait("After the abort"))?.includes("After the abort") === true)
    })
  )

  it.scoped("is steered by what is immediate, and not by what is enqueued", () =>
    Effect.gen(function* () {
      const { called, end, tool } = yield* waiting
      const session = yield* create({ tools: [tool] })
      const turn = yield* Effect.fork(session.sendAndWait('call wait {"id":"steer"}'))
      yield* called
      const later = yield* Effect.fork(session.sendAndWait({ prompt: "Afterwards", mode: "enqueue" }))
      yield* session.send({ prompt: "Meanwhile", mode: "immediate" })
      yield* end
      yield* Fiber.join(turn)
      yield* Fiber.join(later)
      const said = (yield* session.getEvents).flatMap((event) =>
        event.type === "user.message" ? [[event.data.content, event.data.delivery]] : []
      )
      deepStrictEqual(said, [
        ['call wait {"id":"steer"}', "idle"],
        ["Meanwhile", "steering"],
        ["Afterwards", "queued"]
      ])
    })
  )

  it.scoped("goes about one message as that says, and about the others in its own mode", () =>
    Effect.gen(function* () {
      const session = yield* create()
      yield* session.sendAndWait({ prompt: "Plan it", agentMode: "plan" })
      yield* session.sendAndWait({ prompt: "Do it all", agentMode: "autopilot" })
      yield* session.sendAndWait("Do it")
      yield* session.rpc.mode.set({ mode: "plan" })
      yield* session.sendAndWait("Plan more")
      const told = (yield* session.getEvents).flatMap((event) =>
        event.type === "user.message"
          ? [[event.data.content, /<(plan|autopilot)_mode>/.exec(event.data.transformedContent ?? "")?.[1]]]
          : []
      )
      deepStrictEqual(told, [
        ["Plan it", "plan"],
        ["Do it all", "autopilot"],
        ["Do it", undefined],
        ["Plan more", "plan"]
      ])
    })
  )

  it.scoped("is summarised by itself when its context fills, and goes on", () =>
    Effect.gen(function* () {
      const session = yield* create({
        infiniteSessions: { enabled: true, backgroundCompactionThreshold: 0.1, bufferExhaustionThreshold: 0.95 },
        modelCapabilities: { limits: { max_prompt_tokens: 20_000, max_context_window_tokens: 20_000 } }
      })
      const compactions = yield* session.subscribe({ types: ["session.compaction_complete"] })
      for (const part of ["one", "two", "three"]) yield* session.sendAndWait(`fill ${part} ${"word ".repeat(1500)}`)
      const compaction = Option.getOrThrow(yield* Stream.runHead(compactions))
      deepStrictEqual(compaction.type !== "unknown" && [compaction.data.success, compaction.data.trigger], [
        true,
        "threshold"
      ])
      assertTrue(contentOf(yield* session.sendAndWait("Still there?"))?.includes("Still there?") === true)
    })
  )

  it.scoped("is over for its client once it is disconnected, and can be resumed with its history", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const session = yield* create()
      yield* session.sendAndWait("Remember this")
      yield* session.disconnect
      sameError(
        yield* Effect.flip(session.send("Hello?")),
        new CopilotError.SessionClosed({ sessionId: session.id, reason: "Closed" })
      )
      const resumed = yield* client.resumeSession(session.id, yield* RealCli.model)
      yield* resumed.sendAndWait("And this")
      deepStrictEqual(
        (yield* resumed.getEvents).flatMap((event) => (event.type === "user.message" ? [event.data.content] : [])),
        ["Remember this", "And this"]
      )
    })
  )
})
