/** What the pages of the docs say of the CLI, and what their recipes do with it. */
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import * as Command from "@effect/platform/Command"
import * as FileSystem from "@effect/platform/FileSystem"
import { NodeContext } from "@effect/platform-node"
import { describe, it, layer } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Arr from "effect/Array"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import {
  CopilotClient,
  type CopilotSession,
  Permission,
  type SessionConfig,
  SessionEvent,
  SystemMessage,
  Tool
} from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

const create = (config: SessionConfig.SessionConfig = {}) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    return yield* client.createSession({ ...(yield* RealCli.model), ...config })
  })

const contentOf = (answer: Option.Option<SessionEvent.Of<"assistant.message">>) =>
  Option.getOrNull(Option.map(answer, ({ data }) => data.content))

/** The latest request to the model whose conversation has this in it. */
const requestWith = (text: string) =>
  Effect.flatMap(LocalModel.LocalModel, ({ requests }) =>
    Effect.flatMap(requests, (requests) =>
      Effect.orDie(Arr.findLast(requests, ({ messages }) => messages.some(({ content }) => content.includes(text))))
    )
  )

const promptOf = (request: LocalModel.Request) =>
  request.messages.flatMap(({ content, role }) => (role === "system" ? [content] : [])).join("\n")

layer(RealCli.layer(RealCli.obedient), { excludeTestServices: true })("the system message", (it) => {
  /** What docs/system-message.md says that each section holds, by a piece of it. */
  const pieces: Readonly<Record<(typeof SystemMessage.sections)[number], ReadonlyArray<string>>> = {
    preamble: ["You are GitHub Copilot"],
    identity: ["You are GitHub Copilot", "# Tone and style", "# Tool usage efficiency", "1.0.102", 'id="local"'],
    tone: ["# Tone and style"],
    tool_efficiency: ["# Tool usage efficiency"],
    environment_context: ["Current working directory", "Git repository root", "Operating System"],
    code_change_rules: ["<rules_for_code_changes>", "<linting_building_testing>"],
    guidelines: ["<tips_and_tricks>"],
    safety: ["<prohibited_actions>"],
    tool_instructions: ["<bash>", "<view>", "<task>"],
    custom_instructions: ["Be terse (of AGENTS.md)"],
    runtime_instructions: ["<system_notifications>", "<session_context>", "<git_commit_trailer>", "Content", "Own"],
    last_instructions: ["<task_completion>"]
  }

  it.scoped("has in each section what the docs say", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const workingDirectory = yield* fs.makeTempDirectoryScoped()
      yield* fs.writeFileString(`${workingDirectory}/AGENTS.md`, "Be terse (of AGENTS.md)")
      const texts: Record<string, string> = {}
      const looking = (id: string) => ({
        action: (text: string) =>
          Effect.sync(() => {
            texts[id] = text
            return text
          })
      })
      const session = yield* create({
        workingDirectory,
        systemMessage: {
          mode: "customize",
          content: "Content",
          sections: {
            ...Object.fromEntries(SystemMessage.sections.map((id) => [id, looking(id)])),
            own: { action: "append", content: "Own" }
          }
        }
      })
      yield* session.sendAndWait("Look at the sections")
      for (const id of SystemMessage.sections) {
        for (const piece of pieces[id]) assertTrue(texts[id]?.includes(piece) === true, `${piece} in ${id}`)
      }
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scoped("loses its content with the section runtime_instructions, but no section of one's own", () =>
    Effect.gen(function* () {
      const session = yield* create({
        systemMessage: {
          mode: "customize",
          content: "Some content",
          sections: { runtime_instructions: { action: "remove" }, own: { action: "append", content: "Some section" } }
        }
      })
      yield* session.sendAndWait("Without the runtime's")
      const prompt = promptOf(yield* requestWith("Without the runtime's"))
      deepStrictEqual([prompt.includes("Some content"), prompt.includes("Some section")], [false, true])
    })
  )

  it.scoped("has an instruction file as it was read first, until it is reloaded, for all sessions", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const workingDirectory = yield* fs.makeTempDirectoryScoped()
      const write = (text: string) => fs.writeFileString(`${workingDirectory}/AGENTS.md`, text)
      const rule = (session: CopilotSession.CopilotSession, prompt: string) =>
        session.sendAndWait(prompt).pipe(
          Effect.zipRight(requestWith(prompt)),
          Effect.map((request) => /Rule \w+/.exec(promptOf(request))?.[0])
        )
      yield* write("Rule one")
      const a = yield* create({ workingDirectory })
      deepStrictEqual(yield* rule(a, "First look"), "Rule one")
      yield* write("Rule two")
      const b = yield* create({ workingDirectory })
      deepStrictEqual(yield* rule(b, "Second look"), "Rule one")
      yield* a.rpc.instructions.reload()
      deepStrictEqual(yield* rule(a, "Third look"), "Rule two")
      deepStrictEqual(yield* rule(b, "Fourth look"), "Rule two")
    }).pipe(Effect.provide(NodeContext.layer))
  )
})

layer(RealCli.layer(RealCli.obedient), { excludeTestServices: true })("a provider", (it) => {
  const names = ["x-a", "x-b", "x-c"]

  const sent = (prompt: string) =>
    Effect.map(requestWith(prompt), ({ authorization, headers }) => [
      ...names.map((name) => headers[name]),
      Option.getOrUndefined(Option.map(authorization, (token) => Redacted.value(token)))
    ])

  it.scoped("has its headers sent as they are, and those of a message instead, by their names", () =>
    Effect.gen(function* () {
      const { provider } = yield* LocalModel.LocalModel
      const headers = { "x-a": "$PATH", "x-b": `\${PATH}`, "x-c": "of the provider" }
      const session = yield* create({ provider: { ...provider, headers } })
      yield* session.sendAndWait({ prompt: "With headers", requestHeaders: { "X-B": "one", "x-c": "two" } })
      deepStrictEqual(yield* sent("With headers"), ["$PATH", "one", "two", undefined])
      yield* session.sendAndWait("With its own again")
      deepStrictEqual(yield* sent("With its own again"), ["$PATH", `\${PATH}`, "of the provider", undefined])
    })
  )

  it.scoped("is another between two turns", () =>
    Effect.gen(function* () {
      const { provider } = yield* LocalModel.LocalModel
      const session = yield* create({ provider: { ...provider, headers: { "x-a": "old", "x-b": "old" } } })
      yield* session.sendAndWait("The old provider")
      deepStrictEqual(yield* sent("The old provider"), ["old", "old", undefined, undefined])
      yield* session.rpc.options.update({ provider: { ...provider, apiKey: "new key", headers: { "x-a": "new" } } })
      yield* session.sendAndWait("The new provider")
      deepStrictEqual(yield* sent("The new provider"), ["new", undefined, undefined, "Bearer new key"])
    })
  )
})

layer(RealCli.layer(RealCli.obedient), { excludeTestServices: true })("permission", (it) => {
  const run = (decision: Permission.Decision) =>
    Effect.gen(function* () {
      const offered: Array<boolean> = []
      const session = yield* create({
        onPermissionRequest: (request) =>
          Effect.sync(() => {
            if (request.kind === "shell") offered.push(request.canOfferSessionApproval)
            return decision
          })
      })
      const events = yield* session
        .stream('call bash {"command":"touch one.txt","description":"Do it"}')
        .pipe(Stream.runCollect, Effect.map(Array.from<SessionEvent.SessionEvent>))
      const outcome = events.filter(SessionEvent.is("tool.execution_complete"))[0]?.data
      return { offered, success: outcome?.success, error: outcome?.error?.message }
    })

  it.scoped("for the session is not offered for shell lines", () =>
    Effect.map(run(Permission.approveOnce), ({ offered, success }) =>
      deepStrictEqual({ offered, success }, { offered: [false], success: true })
    )
  )

  it.scoped("for good fails a shell line", () =>
    Effect.map(run(Permission.approvePermanently("example.com")), ({ error, success }) => {
      deepStrictEqual(success, false)
      assertTrue(error?.includes("unknown variant `approve-permanently`") === true)
    })
  )
})

// -- turns under way ---------------------------------------------------------------------------------------------------

/** The recipe of docs/sessions.md. */
const lastAnswer = (session: CopilotSession.CopilotSession) =>
  Effect.gen(function* () {
    const idle = yield* session.subscribe({ types: ["session.idle"] })
    const { processing } = yield* session.rpc.metadata.isProcessing()
    if (processing) yield* Stream.runHead(Stream.filter(idle, SessionEvent.isMainAgent))
    const events = yield* session.getEvents
    return Arr.findLast(events.filter(SessionEvent.is("assistant.message")), SessionEvent.isMainAgent)
  }).pipe(Effect.scoped)

/** The recipe of docs/sessions.md. */
const answerPending = (session: CopilotSession.CopilotSession) =>
  Effect.gen(function* () {
    const events = yield* session.getEvents
    const { items } = yield* session.rpc.permissions.pendingRequests()
    for (const { requestId } of items) yield* session.answerPermission(requestId, Permission.approveOnce)
    const done = new Set(events.filter(SessionEvent.is("external_tool.completed")).map(({ data }) => data.requestId))
    for (const { data } of events.filter(SessionEvent.is("external_tool.requested"))) {
      if (!done.has(data.requestId))
        yield* session.answerToolCall(data.requestId, { result: "Interrupted: call again" })
    }
  })

describe("a turn that was under way", () => {
  it.scopedLive("goes on when the session is taken over, and is waited for", () =>
    Effect.gen(function* () {
      const asked = yield* Deferred.make<void>()
      const answer = yield* Deferred.make<void>()
      const script = () =>
        Deferred.succeed(asked, undefined).pipe(
          Effect.zipRight(Deferred.await(answer)),
          Effect.as(LocalModel.text("At last"))
        )
      yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const config = yield* RealCli.model
        const first = yield* client.createSession(config)
        yield* first.send("Go")
        yield* Deferred.await(asked)
        const second = yield* client.resumeSession(first.id, config)
        const waiting = yield* Effect.fork(lastAnswer(second))
        yield* Deferred.succeed(answer, undefined)
        deepStrictEqual(contentOf(yield* Fiber.join(waiting)), "At last")
        deepStrictEqual(contentOf(yield* lastAnswer(second)), "At last")
      }).pipe(Effect.provide(RealCli.layer(script)))
    })
  )

  it.scopedLive("ends with the session when that is closed", () =>
    Effect.gen(function* () {
      const asked = yield* Deferred.make<void>()
      const script = () => Effect.zipRight(Deferred.succeed(asked, undefined), Effect.never)
      yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const config = yield* RealCli.model
        const first = yield* client.createSession(config)
        yield* first.send("Go")
        yield* Deferred.await(asked)
        yield* first.disconnect
        const second = yield* client.resumeSession(first.id, config)
        deepStrictEqual(yield* second.rpc.metadata.isProcessing(), { processing: false })
        deepStrictEqual(contentOf(yield* lastAnswer(second)), null)
      }).pipe(Effect.provide(RealCli.layer(script)))
    })
  )

  /** Waits for an event to be on the disk: the CLI tells of it before, and what is killed in between is lost. */
  const persisted = (session: CopilotSession.CopilotSession, type: string) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const log = `${Option.getOrThrow(session.workspacePath)}/events.jsonl`
      const text = Effect.orElseSucceed(fs.readFileString(log), () => "")
      yield* Effect.repeat(Effect.zipRight(Effect.sleep("10 millis"), text), { until: (text) => text.includes(type) })
    })

  /** A session whose process is killed while it waits for something, resumed in another process. */
  const resumed = (
    before: SessionConfig.SessionConfig,
    type: "permission.requested" | "external_tool.requested",
    config: SessionConfig.ResumeConfig
  ) =>
    Effect.gen(function* () {
      const options = yield* RealCli.isolated("")
      const model = yield* RealCli.model
      const first = yield* CopilotClient.make(options)
      const session = yield* first.createSession({ ...model, ...before })
      const requests = yield* session.subscribe({ types: [type] })
      yield* session.send("call work {}")
      yield* Stream.runHead(requests)
      yield* persisted(session, type)
      yield* first.forceStop
      const client = yield* CopilotClient.make(options)
      return yield* client.resumeSession(session.id, { ...model, tools: [work], ...config })
    })

  const work = Tool.make("work", {
    description: "Works",
    skipPermission: true,
    handler: () => Effect.succeed("Worked")
  })
  const stuck = Tool.make("work", { description: "Works", skipPermission: true, handler: () => Effect.never })
  const asking = Tool.make("work", { description: "Works", handler: () => Effect.succeed("Worked") })

  const run = Effect.provide(Layer.merge(LocalModel.layer(RealCli.obedient), NodeContext.layer))

  it.scopedLive("waits for its tool in the next process, if that is told to go on with it", () =>
    Effect.gen(function* () {
      const session = yield* resumed({ tools: [stuck] }, "external_tool.requested", { continuePendingWork: true })
      deepStrictEqual(yield* session.rpc.metadata.isProcessing(), { processing: true })
      yield* answerPending(session)
      deepStrictEqual(contentOf(yield* lastAnswer(session)), "Interrupted: call again")
    }).pipe(run)
  )

  it.scopedLive("waits for its permission in the next process, and then runs the tool", () =>
    Effect.gen(function* () {
      const before: SessionConfig.SessionConfig = { tools: [asking], onPermissionRequest: Permission.manual }
      const session = yield* resumed(before, "permission.requested", { tools: [asking], continuePendingWork: true })
      yield* answerPending(session)
      deepStrictEqual(contentOf(yield* lastAnswer(session)), "Worked")
    }).pipe(run)
  )

  it.scopedLive("is given up in the next process otherwise, and its tool has failed", () =>
    Effect.gen(function* () {
      const session = yield* resumed({ tools: [stuck] }, "external_tool.requested", {})
      deepStrictEqual(yield* session.rpc.metadata.isProcessing(), { processing: false })
      yield* session.sendAndWait("And now?")
      const events = yield* session.getEvents
      deepStrictEqual(
        events.filter(SessionEvent.is("tool.execution_complete")).map(({ data }) => data.success),
        [false]
      )
    }).pipe(run)
  )

  it.scopedLive("S5: has its usage in the next process", () =>
    Effect.gen(function* () {
      const options = yield* RealCli.isolated("")
      const model = yield* RealCli.model
      const first = yield* CopilotClient.make(options)
      const session = yield* first.createSession(model)
      yield* session.sendAndWait("One")
      yield* session.sendAndWait("Two")
      const before = yield* session.rpc.usage.getMetrics()
      deepStrictEqual(before.totalUserRequests, 2)
      yield* first.stop
      const client = yield* CopilotClient.make(options)
      const again = yield* client.resumeSession(session.id, model)
      const after = yield* again.rpc.usage.getMetrics()
      deepStrictEqual(after.modelMetrics, before.modelMetrics)
      deepStrictEqual(after.totalUserRequests, 2)
    }).pipe(run)
  )
})

// -- the end -----------------------------------------------------------------------------------------------------------

describe("a client", () => {
  it.scopedLive("is of no use once its CLI has died: it starts no other", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const session = yield* client.createSession({})
      yield* RealCli.signal("facts dead", "SIGKILL")
      const { _tag } = yield* Effect.flip(Stream.runDrain(session.events))
      const later = yield* Effect.flip(client.createSession({}))
      deepStrictEqual([_tag, later._tag], ["ProcessExited", "ProcessExited"])
    }).pipe(Effect.provide(RealCli.layer([], { mark: "facts dead" })))
  )

  it.scopedLive.each(["SIGINT", "SIGTERM"] as const)("of a program that gets %s is closed, its CLI too", (signal) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      const mark = `facts ${signal}`
      const tsx = createRequire(import.meta.url).resolve("tsx/esm")
      const main = fileURLToPath(new URL("../support/waitingProgram.ts", import.meta.url))
      const program = yield* Command.make("node", "--import", tsx, main).pipe(
        Command.env({ FOLDER: folder, [RealCli.markName]: mark }),
        Command.start
      )
      const lines = yield* Mailbox.fromStream(Stream.splitLines(Stream.decodeText(program.stdout)))
      deepStrictEqual(yield* lines.take, "asked")
      yield* program.kill(signal)
      deepStrictEqual(yield* lines.take, "interrupted")
      deepStrictEqual(yield* program.exitCode, 0)
      deepStrictEqual(RealCli.pidsOf(mark), [])
    }).pipe(Effect.provide(NodeContext.layer))
  )
})
