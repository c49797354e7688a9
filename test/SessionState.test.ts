import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual, strictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { CopilotClient, SessionEvent, SessionState } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import type { Entry } from "../scripts/corpusClean.js"
import * as ScriptedCli from "./support/scriptedCli.js"

const { initial } = SessionState

const event = <T extends SessionEvent.Type>(
  type: T,
  data: SessionEvent.EventData[T],
  envelope: { readonly id?: string; readonly agentId?: string } = {}
) => SessionEvent.decode({ id: "e", timestamp: "2026-01-01T00:00:00.000Z", parentId: null, type, data, ...envelope })

const fold = (...events: ReadonlyArray<SessionEvent.SessionEvent>) => events.reduce(SessionState.reduce, initial)

const user = (id: string, content: string) =>
  event("user.message", { content, messageId: id }, { id: `event of ${id}` })

const answer = (id: string, content: string, more: Partial<SessionEvent.EventData["assistant.message"]> = {}) =>
  event("assistant.message", { messageId: id, content, ...more }, { id: `event of ${id}` })

const said = (id: string, content: string): SessionState.UserMessage => ({
  role: "user",
  id,
  eventId: `event of ${id}`,
  content,
  source: undefined
})

const answered = (id: string, content: string, more: Partial<SessionState.AssistantMessage> = {}) => ({
  role: "assistant" as const,
  id,
  eventId: `event of ${id}`,
  content,
  reasoning: undefined,
  model: undefined,
  toolCalls: [],
  finishReason: undefined,
  ...more
})

const permission = (requestId: string, more: object = {}) =>
  event("permission.requested", { requestId, permissionRequest: { kind: "read", intention: "", path: "x" }, ...more })

const elicitation = event("elicitation.requested", { requestId: "q", message: "Tell me" })

const subAgent = event(
  "subagent.started",
  { toolCallId: "c1", agentName: "explore", agentDisplayName: "Explorer", agentDescription: "Looks", model: "small" },
  { agentId: "a1" }
)

const explorer: SessionState.SubAgent = {
  message: undefined,
  reasoning: undefined,
  finishReason: undefined,
  tools: [],
  id: "a1",
  name: "explore",
  displayName: "Explorer",
  toolCallId: "c1",
  model: "small",
  answer: undefined
}

const running = (id: string, more: Partial<SessionState.RunningTool> = {}): SessionState.RunningTool => ({
  id,
  name: "bash",
  arguments: { command: "ls" },
  progress: undefined,
  output: "",
  ...more
})

const start = (id: string, envelope = {}) =>
  event("tool.execution_start", { toolCallId: id, toolName: "bash", arguments: { command: "ls" } }, envelope)

const complete = (id: string) => event("tool.execution_complete", { toolCallId: id, success: true })

const delta = (id: string, deltaContent: string, envelope = {}) =>
  event("assistant.message_delta", { messageId: id, deltaContent }, envelope)

describe("the text of the main agent", () => {
  it("grows by deltas", () => {
    deepStrictEqual(
      fold(
        user("m1", "Hi"),
        event("assistant.message_start", { messageId: "a" }),
        delta("a", "Good "),
        delta("a", "day")
      ),
      {
        ...initial,
        busy: true,
        messages: [said("m1", "Hi")],
        agent: { ...initial.agent, message: { id: "a", text: "Good day" } }
      }
    )
  })

  it("begins anew with another message", () => {
    deepStrictEqual(fold(delta("a", "broken off"), delta("b", "again")).agent.message, { id: "b", text: "again" })
  })

  it("P14: becomes a message where the token limit has cut it and the model goes on", () => {
    const usage = (finishReason: string, envelope = {}) =>
      event("assistant.usage", { model: "m", finishReason }, envelope)
    const turnEnd = event("assistant.turn_end", { turnId: "0" }, { id: "event of a" })
    const state = fold(
      delta("a", "first "),
      usage("length"),
      turnEnd,
      delta("b", "second"),
      usage("stop"),
      answer("b", "second"),
      turnEnd
    )
    deepStrictEqual(state.messages, [
      answered("a", "first ", { finishReason: "length" }),
      answered("b", "second", { finishReason: "stop" })
    ])
    deepStrictEqual(state.agent, initial.agent)
    // The last part is a message of its own.
    deepStrictEqual(fold(usage("length"), answer("b", "cut")).messages, [
      answered("b", "cut", { finishReason: "length" })
    ])
    // It was not the main agent that was cut, and an abort is no end by the token limit.
    deepStrictEqual(fold(delta("a", "first"), usage("length", { agentId: "a1" }), turnEnd).messages, [])
    deepStrictEqual(fold(delta("a", "first"), turnEnd).messages, [])
  })

  it("P18: goes when the model is asked again", () => {
    const retry = event("assistant.turn_retry", { turnId: "0", reason: "streaming_error" })
    deepStrictEqual(fold(delta("a", "broken off"), retry), initial)
  })

  it("gives way to the complete message, which takes the reasoning along", () => {
    deepStrictEqual(
      fold(
        event("assistant.reasoning_delta", { reasoningId: "r", deltaContent: "Let me " }),
        event("assistant.reasoning_delta", { reasoningId: "r", deltaContent: "think" }),
        delta("a", "Fo"),
        answer("a", "Four", { model: "gpt", toolRequests: [{ toolCallId: "c", name: "add", arguments: { a: 2 } }] })
      ),
      {
        ...initial,
        messages: [
          answered("a", "Four", {
            reasoning: "Let me think",
            model: "gpt",
            toolCalls: [{ id: "c", name: "add", arguments: { a: 2 } }]
          })
        ]
      }
    )
  })

  it("has its reasoning once, also when the runtime tells it behind the message", () => {
    const told = answer("a", "Four", { reasoningText: "Let me think" })
    const late = event("assistant.reasoning", { reasoningId: "r", content: "Let me think" })
    const early = event("assistant.reasoning", { reasoningId: "r", content: "Hm" })
    deepStrictEqual(fold(told, late), fold(told))
    deepStrictEqual(fold(early).agent.reasoning, { id: "r", text: "Hm" })
    deepStrictEqual(fold(early, event("assistant.turn_end", { turnId: "0" })), initial)
  })
})

describe("the conversation", () => {
  it("holds a message once, however often it comes", () => {
    deepStrictEqual(fold(user("m1", "Hi"), answer("a", "Ho"), answer("a", "Hey"), user("m1", "Hi")).messages, [
      said("m1", "Hi"),
      answered("a", "Hey")
    ])
  })

  it("is the latest 1000 messages", () => {
    const messages = fold(...Array.from({ length: 1001 }, (_, i) => answer(`a${i}`, "x"))).messages
    deepStrictEqual([messages.length, messages[0]?.id, messages[999]?.id], [1000, "a1", "a1000"])
  })

  it("ends before the event that is rewound to", () => {
    const talk = [user("m1", "Hi"), answer("a", "Ho"), user("m2", "So"), answer("b", "No")]
    const rewound = event("session.snapshot_rewind", { upToEventId: "event of m2", eventsRemoved: 2 })
    deepStrictEqual(fold(...talk, rewound).messages, [said("m1", "Hi"), answered("a", "Ho")])
  })

  it("is empty when the context was cleared", () => {
    deepStrictEqual(fold(answer("a", "Ho"), event("session.context_cleared", { messagesCleared: 1 })), initial)
  })

  it("leaves out what sub-agents say and are told", () => {
    const told = event("user.message", { content: "Look" }, { agentId: "a1" })
    deepStrictEqual(fold(told), initial)
  })
})

describe("tools", () => {
  it("run with their progress and all of their output, until they are complete", () => {
    const busy = fold(
      start("c1"),
      start("c2"),
      event("tool.execution_progress", { toolCallId: "c1", progressMessage: "Half" }),
      event("tool.execution_partial_result", { toolCallId: "c1", partialOutput: "one\n" }),
      event("tool.execution_partial_result", { toolCallId: "c1", partialOutput: "one\ntwo\n" })
    )
    deepStrictEqual(busy.agent.tools, [running("c1", { progress: "Half", output: "one\ntwo\n" }), running("c2")])
    deepStrictEqual(SessionState.reduce(busy, complete("c1")).agent.tools, [running("c2")])
  })

  it("that the user has asked for run, too", () => {
    const asked = event("tool.user_requested", { toolCallId: "c1", toolName: "bash", arguments: { command: "ls" } })
    deepStrictEqual(fold(asked), { ...initial, agent: { ...initial.agent, tools: [running("c1")] } })
    deepStrictEqual(fold(asked, complete("c1")), initial)
  })
})

describe("sub-agents", () => {
  it("have texts and tools of their own until they end", () => {
    const own = { agentId: "a1" }
    const working = fold(subAgent, delta("x", "Loo", own), start("c2", own))
    deepStrictEqual(working, {
      ...initial,
      subAgents: [{ ...explorer, message: { id: "x", text: "Loo" }, tools: [running("c2")] }]
    })
    const told = event("assistant.message", { messageId: "x", content: "Looked" }, own)
    deepStrictEqual(SessionState.reduce(working, told).subAgents, [
      { ...explorer, tools: [running("c2")], answer: "Looked" }
    ])
    const end = { toolCallId: "c1", agentName: "explore", agentDisplayName: "Explorer" }
    deepStrictEqual(SessionState.reduce(working, event("subagent.completed", end, own)), initial)
    deepStrictEqual(SessionState.reduce(working, event("subagent.failed", { ...end, error: "no" }, own)), initial)
  })

  it("choose models and fill contexts without the session's", () => {
    const own = { agentId: "a1" }
    const model = event("session.model_change", { newModel: "small" }, own)
    const info = event("session.usage_info", { tokenLimit: 1, currentTokens: 1, messagesLength: 1 }, own)
    deepStrictEqual(fold(model, info), initial)
  })
})

describe("requests", () => {
  it.each([
    [permission("q"), event("permission.completed", { requestId: "q", result: { kind: "approved" } })],
    [
      event("user_input.requested", { requestId: "q", question: "?" }),
      event("user_input.completed", { requestId: "q" })
    ],
    [elicitation, event("elicitation.completed", { requestId: "q", action: "accept" })],
    [
      event("exit_plan_mode.requested", {
        requestId: "q",
        summary: "",
        planContent: "",
        actions: ["interactive"],
        recommendedAction: "interactive"
      }),
      event("exit_plan_mode.completed", { requestId: "q", approved: true })
    ],
    [
      event("sampling.requested", { requestId: "q", serverName: "tiny", mcpRequestId: 1 }),
      event("sampling.completed", { requestId: "q" })
    ],
    [
      event("mcp.oauth_required", { requestId: "q", serverName: "s", serverUrl: "http://s", reason: "initial" }),
      event("mcp.oauth_completed", { requestId: "q", outcome: "token" })
    ],
    [
      event("auto_mode_switch.requested", { requestId: "q" }),
      event("auto_mode_switch.completed", { requestId: "q", response: "yes" })
    ],
    [
      event("session_limits_exhausted.requested", { requestId: "q", usedAiCredits: 1, maxAiCredits: 1 }),
      event("session_limits_exhausted.completed", { requestId: "q", response: { action: "cancel" } })
    ]
  ])("are open until they are answered: $0.type", (asked, done) => {
    deepStrictEqual<ReadonlyArray<SessionEvent.SessionEvent>>(fold(asked).requests, [asked])
    deepStrictEqual(fold(asked, done), initial)
  })

  it("that a hook has answered are not open", () => {
    deepStrictEqual(fold(permission("q", { resolvedByHook: true })), initial)
  })

  it("of a turn are gone when the session is idle; the others wait on", () => {
    const { requests } = fold(permission("p"), elicitation, event("session.idle", {}))
    deepStrictEqual<ReadonlyArray<SessionEvent.SessionEvent>>(requests, [elicitation])
  })
})

describe("the session", () => {
  it("is busy from a message until it is idle, and then nothing is under way", () => {
    const busy = fold(
      user("m1", "Hi"),
      event("assistant.turn_start", { turnId: "0" }),
      start("c1"),
      subAgent,
      delta("a", "…"),
      event("session.compaction_start", {})
    )
    deepStrictEqual([busy.busy, busy.compacting], [true, true])
    deepStrictEqual(SessionState.reduce(busy, event("session.idle", { mode: "plan" })), {
      ...initial,
      messages: [said("m1", "Hi")],
      mode: "plan"
    })
    deepStrictEqual(SessionState.reduce(busy, event("session.idle", {}, { agentId: "a1" })), busy)
  })

  it("has the model, effort, mode and title that were last told", () => {
    deepStrictEqual(
      fold(
        event("session.model_change", { newModel: "m2", reasoningEffort: "high" }),
        event("session.mode_changed", { previousMode: "interactive", newMode: "plan" }),
        event("session.title_changed", { title: "Sums" })
      ),
      { ...initial, model: "m2", reasoningEffort: "high", mode: "plan", title: "Sums" }
    )
  })

  it("sums what is used, sub-agents included", () => {
    const usage = {
      model: "m",
      inputTokens: 10,
      outputTokens: 5,
      cacheReadTokens: 3,
      cacheWriteTokens: 2,
      reasoningTokens: 1,
      cost: 0.5,
      copilotUsage: { totalNanoAiu: 7 }
    }
    deepStrictEqual(fold(event("assistant.usage", usage), event("assistant.usage", usage, { agentId: "a1" })).usage, {
      modelCalls: 2,
      inputTokens: 20,
      outputTokens: 10,
      cacheReadTokens: 6,
      cacheWriteTokens: 4,
      reasoningTokens: 2,
      cost: 1,
      nanoAiu: 14
    })
  })

  it("tells how full its context is, and whether it is being compacted", () => {
    const context = { tokenLimit: 100, currentTokens: 10, messagesLength: 2 }
    deepStrictEqual(
      fold(
        event("session.compaction_start", {}),
        event("session.usage_info", context),
        event("session.compaction_complete", { success: true })
      ),
      { ...initial, context }
    )
  })

  it("counts the changes of todos and plan", () => {
    const changed = event("session.plan_changed", { operation: "update" })
    deepStrictEqual(fold(event("session.todos_changed", {}), changed, changed), {
      ...initial,
      todosVersion: 1,
      planVersion: 2
    })
  })

  it("keeps its error until there is a next message; a line in the log is none", () => {
    const error = { errorType: "query", message: "no luck" }
    const failed = fold(event("session.error", error))
    deepStrictEqual(failed, { ...initial, error })
    deepStrictEqual(SessionState.reduce(failed, user("m1", "Hi")).error, undefined)
    deepStrictEqual(fold(event("session.error", { errorType: "notification", message: "by the way" })), initial)
  })
})

describe("reduce", () => {
  it("gives the same object when an event changes nothing, and shares what it does not change", () => {
    const before = fold(user("m1", "Hi"), subAgent)
    const unknown = SessionEvent.decode({ type: "new.thing", id: "x", timestamp: "t", data: {} })
    const malformed = SessionEvent.decode({ type: "user.message", id: "x", timestamp: "t", data: { content: 1 } })
    const foreign = [unknown, malformed, complete("none"), event("assistant.turn_start", { turnId: "1" })]
    for (const event of foreign) strictEqual(SessionState.reduce(before, event), before)
    const after = SessionState.reduce(before, delta("a", "x"))
    strictEqual(after.messages, before.messages)
    strictEqual(after.subAgents, before.subAgents)
  })

  it("gives the same object when an event only tells what is known", () => {
    const state = fold(
      user("m1", "Hi"),
      event("session.title_changed", { title: "Greetings" }),
      event("session.mode_changed", { previousMode: "interactive", newMode: "plan" }),
      event("session.idle", {})
    )
    const known = [
      event("session.title_changed", { title: "Greetings" }),
      event("session.mode_changed", { previousMode: "plan", newMode: "plan" }),
      event("session.compaction_complete", { success: true }),
      event("session.idle", {}),
      event("session.shutdown", { shutdownType: "routine" } as SessionEvent.EventData["session.shutdown"])
    ]
    for (const event of known) strictEqual(SessionState.reduce(state, event), state)
  })

  it("keeps each part of the state that an event does not change", () => {
    const before = fold(user("m1", "Hi"), start("c1"), complete("c1"))
    const said = SessionState.reduce(before, answer("m2", "Hello"))
    strictEqual(said.agent, before.agent)
    const idle = SessionState.reduce(said, event("session.idle", {}))
    for (const part of ["agent", "subAgents", "requests", "messages", "usage"] as const) {
      strictEqual(idle[part], said[part])
    }
  })

  it("looks at the types it names, and at no other", () => {
    const looked = new Set(SessionState.types)
    for (const type of Object.keys(SessionEvent.flags) as ReadonlyArray<SessionEvent.Type>) {
      if (looked.has(type)) continue
      const event = { type, id: "x", timestamp: "t", data: {} } as SessionEvent.Known
      strictEqual(SessionState.reduce(initial, event), initial)
    }
  })
})

describe("fromEvents", () => {
  it("is at rest: a history does not tell that the session became idle", () => {
    deepStrictEqual(SessionState.fromEvents([user("m1", "Hi"), start("c1"), elicitation]), {
      ...initial,
      messages: [said("m1", "Hi")]
    })
  })
})

describe("the corpus of the real CLI", () => {
  const folder = fileURLToPath(new URL("./fixtures/corpus/", import.meta.url))
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => ({
      name,
      events: readFileSync(folder + name, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line): Entry => JSON.parse(line))
        .flatMap((entry) => (entry.kind === "event" ? [entry.event as { type: string; data: object }] : []))
    }))

  it.each(scenarios)("is folded, and has nothing under way whenever a session is idle: $name", ({ events }) => {
    let state = initial
    for (const raw of events) {
      const event = SessionEvent.decode(raw)
      state = SessionState.reduce(state, event)
      if (event.type !== "session.idle") continue
      deepStrictEqual(
        { ...state.agent, busy: state.busy, subAgents: state.subAgents },
        { ...initial.agent, busy: false, subAgents: [] }
      )
      deepStrictEqual(
        state.requests.filter(({ type }) => type !== "mcp.oauth_required" && type !== "elicitation.requested"),
        []
      )
    }
  })

  it("is folded whatever is missing in it", () => {
    for (const { events } of scenarios) {
      for (const raw of events) {
        for (const field of Object.keys(raw.data)) {
          for (const value of [undefined, null, 1]) {
            fold(SessionEvent.decode({ ...raw, data: { ...raw.data, [field]: value } }))
          }
        }
      }
    }
  })
})

describe("the state of a live session", () => {
  const config = { sessionId: ScriptedCli.sessionId }

  it.scoped("is made of all that came since the session was registered", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const session = yield* client.createSession({ streaming: true })
      yield* session.sendAndWait("2+2?")
      const { agent, busy, messages } = yield* session.state.get
      deepStrictEqual({ agent, busy }, { agent: initial.agent, busy: false })
      deepStrictEqual(
        messages.map(({ content, role }) => [role, content]),
        [
          ["user", "2+2?"],
          ["assistant", "It is 4."]
        ]
      )
    }).pipe(Effect.provide(TestCopilot.layer([TestCopilot.text("It is 4.")])))
  )

  it.scoped("is told from more events than are kept unread", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      const session = yield* client.createSession(config)
      yield* Effect.forEach(Array.from({ length: 3000 }), () => cli.emit("session.todos_changed"), { discard: true })
      yield* client.ping()
      deepStrictEqual(yield* session.state.get, { ...initial, todosVersion: 3000 })
    })
  )

  it.scoped(
    "streams the newest: the current one first, what changed meanwhile at once, and ends with the session",
    () =>
      Effect.gen(function* () {
        const { cli, client } = yield* ScriptedCli.start()
        const session = yield* client.createSession(config)
        yield* cli.emit("session.todos_changed")
        yield* client.ping()
        const seen: Array<number> = []
        const reading = yield* session.state.changes.pipe(
          Stream.runForEach(({ todosVersion }) => {
            seen.push(todosVersion)
            // A slow reader: five changes while it looks at the first.
            return seen.length > 1
              ? Effect.void
              : Effect.zipRight(
                  Effect.forEach([1, 2, 3, 4, 5], () => cli.emit("session.todos_changed"), { discard: true }),
                  client.ping()
                )
          }),
          Effect.fork
        )
        yield* Effect.yieldNow()
        yield* client.ping()
        yield* client.ping()
        // Of no interest to the state: wakes nobody.
        yield* cli.emit("session.info", { infoType: "x", message: "y" })
        yield* client.ping()
        yield* session.disconnect
        yield* Fiber.join(reading)
        deepStrictEqual(seen, [1, 6])
      })
  )

  it.scoped("ends when the connection is lost", () =>
    Effect.gen(function* () {
      const { cli, client } = yield* ScriptedCli.start()
      const session = yield* client.createSession(config)
      const reading = yield* Effect.fork(Stream.runCollect(session.state.changes))
      yield* Effect.yieldNow()
      yield* cli.close()
      deepStrictEqual(Chunk.toReadonlyArray(yield* Fiber.join(reading)), [initial])
      assertTrue(!(yield* session.state.get).busy)
    })
  )
})
