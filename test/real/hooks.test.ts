import { fileURLToPath } from "node:url"
import { describe, layer } from "@effect/vitest"
import { assertSome, assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { CopilotClient, Hooks, Permission, type SessionConfig, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"
import * as RoutedModel from "../support/routedModel.js"

const { error, reply, text, toolCall } = LocalModel

const tool = (name: string) =>
  Tool.make(name, { skipPermission: true, parameters: {}, handler: () => Effect.succeed(`result of ${name}`) })

const failing = Tool.make("failing", { skipPermission: true, handler: () => Effect.fail("It failed") })

const Cli = RealCli.layer(
  RoutedModel.script({
    looking: [text("Nothing here."), text("Still nothing.")],
    everything: [
      reply(toolCall("fine", {}), toolCall("failing", {})),
      toolCall("task", {
        description: "Look around",
        prompt: "Look [looking]",
        agent_type: "explore",
        name: "looker",
        mode: "sync"
      }),
      text("Done.")
    ],
    guarded: [reply(toolCall("fine", {}), toolCall("refused", {}), toolCall("asked", {})), text("Done.")],
    changed: [toolCall("fine", {}), text("Done."), text("Really done.")],
    mcp: [toolCall("tiny-echo", { text: "hello" }), text("Done.")],
    broken: [error(400, "bad things")],
    open: [toolCall("fine", {}), text("Done.")],
    held: [toolCall("fine", {}), text("Done.")],
    aborted: [toolCall("fine", {}), text("Done.")]
  })
)

const create = (config: SessionConfig.SessionConfig) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    return yield* client.createSession({ ...config, ...(yield* RealCli.model) })
  })

/** The messages of the nth request of a conversation, as role and text. */
const messagesOf = (name: string, request: number) =>
  Effect.map(
    Effect.flatMap(LocalModel.LocalModel, ({ requests }) => requests),
    (requests) => RoutedModel.requestsOf(name, requests)[request]?.messages ?? []
  )

const toolResultsOf = (name: string, request: number) =>
  Effect.map(messagesOf(name, request), (messages) =>
    messages.filter(({ role }) => role === "tool").map(({ content }) => content)
  )

const names = {
  onPreToolUse: true,
  onPostToolUse: true,
  onPostToolUseFailure: true,
  onPreMcpToolCall: true,
  onUserPromptSubmitted: true,
  onUserPromptTransformed: true,
  onSessionStart: true,
  onSessionEnd: true,
  onErrorOccurred: true,
  onAgentStop: true,
  onSubagentStart: true,
  onSubagentStop: true
} satisfies Record<keyof Hooks.Hooks, true>

/** All hooks, each of which notes its call. */
const noting = (note: (name: string, input: Readonly<Record<string, unknown>>) => void): Hooks.Hooks =>
  Object.fromEntries(
    Object.keys(names).map((name) => [
      name,
      (input: Readonly<Record<string, unknown>>) => Effect.sync(() => note(name, input))
    ])
  )

layer(Cli, { excludeTestServices: true })("the real CLI", (it) => {
  describe("calls a hook", () => {
    it.scoped("at each point of a session, those of a sub-agent too", () =>
      Effect.gen(function* () {
        const calls: Array<string> = []
        const session = yield* create({
          tools: [tool("fine"), failing],
          onPermissionRequest: Permission.approveAll,
          hooks: noting((name, { agentType, error, reason, source, toolName }) => {
            const about = toolName ?? source ?? reason ?? ""
            calls.push(`${agentType ?? "main"} ${name} ${about}${error === undefined ? "" : ` (${error})`}`.trimEnd())
          })
        })
        yield* session.sendAndWait("Go [everything]")
        yield* session.disconnect
        deepStrictEqual([...calls].sort(), [
          "explore onAgentStop",
          "explore onSubagentStart",
          "explore onSubagentStop",
          "explore onUserPromptSubmitted",
          "explore onUserPromptTransformed",
          "main onAgentStop",
          "main onPostToolUse fine",
          "main onPostToolUse task",
          "main onPostToolUseFailure failing (It failed)",
          "main onPreToolUse failing",
          "main onPreToolUse fine",
          "main onPreToolUse task",
          "main onSessionEnd user_exit",
          "main onSessionStart new",
          "main onUserPromptSubmitted",
          "main onUserPromptTransformed"
        ])
      })
    )

    it.scoped("when the model fails", () =>
      Effect.gen(function* () {
        const failures: Array<readonly [string, string | undefined, boolean | undefined]> = []
        const session = yield* create({
          hooks: {
            onErrorOccurred: ({ error, errorContext, recoverable }) =>
              Effect.sync(() => void failures.push([error.name, errorContext, recoverable]))
          }
        })
        yield* Effect.flip(session.sendAndWait("Go [broken]"))
        deepStrictEqual(failures, [["Error", "model_call", true]])
      })
    )

    it.scoped("before a call of an MCP server's tool", () =>
      Effect.gen(function* () {
        const calls: Array<unknown> = []
        const session = yield* create({
          onPermissionRequest: Permission.approveAll,
          mcpServers: { tiny: mcpServer },
          hooks: {
            onPreMcpToolCall: (input) =>
              Effect.sync(() => {
                calls.push([input.serverName, input.toolName, input.arguments])
                return { metaToUse: null }
              })
          }
        })
        yield* session.sendAndWait("Go [mcp]")
        deepStrictEqual(calls, [["tiny", "echo", { text: "hello" }]])
        deepStrictEqual(yield* toolResultsOf("mcp", 1), ["hello"])
      })
    )
  })

  describe("does what a hook says", () => {
    it.scoped("about calls of tools", () =>
      Effect.gen(function* () {
        const kinds: Array<string> = []
        const session = yield* create({
          tools: [tool("fine"), tool("refused"), tool("asked")],
          onPermissionRequest: (request) =>
            Effect.sync(() => {
              kinds.push(request.kind)
              return Permission.approveOnce
            }),
          hooks: {
            onPreToolUse: ({ toolName }) =>
              Effect.succeed(
                toolName === "refused" ? Hooks.deny("Not today") : toolName === "asked" ? Hooks.ask() : Hooks.allow
              )
          }
        })
        yield* session.sendAndWait("Go [guarded]")
        const [fine, refused, asked] = yield* toolResultsOf("guarded", 1)
        deepStrictEqual([fine, asked, kinds], ["result of fine", "result of asked", ["hook"]])
        assertTrue(refused?.includes("Not today") === true)
      })
    )

    it.scoped("about prompts, results, and the end of a turn", () =>
      Effect.gen(function* () {
        const session = yield* create({
          tools: [tool("fine")],
          hooks: {
            onSessionStart: () => Effect.succeed({ additionalContext: "It is sunny" }),
            onUserPromptSubmitted: ({ prompt }) => Effect.succeed({ modifiedPrompt: `${prompt}, please` }),
            onUserPromptTransformed: ({ transformedPrompt }) =>
              Effect.succeed({ modifiedTransformedPrompt: `${transformedPrompt}!` }),
            onPostToolUse: () =>
              Effect.succeed({ modifiedResult: { textResultForLlm: "another result", resultType: "success" } }),
            onAgentStop: ({ stopHookActive }) =>
              Effect.succeed(stopHookActive === true ? undefined : Hooks.block("Check again"))
          }
        })
        yield* session.sendAndWait("Go [changed]")
        deepStrictEqual(yield* toolResultsOf("changed", 1), ["another result"])
        const prompts = (yield* messagesOf("changed", 2)).filter(({ role }) => role === "user")
        deepStrictEqual(
          prompts.map(({ content }) => content.split("\n\n").at(-1)),
          ["It is sunny", "Go [changed], please!", "Check again, please!"]
        )
      })
    )

    it.scoped("about sub-agents", () =>
      Effect.gen(function* () {
        const answers: Array<string | undefined> = []
        const session = yield* create({
          tools: [tool("fine"), failing],
          onPermissionRequest: Permission.approveAll,
          hooks: {
            onSubagentStart: () => Effect.succeed({ additionalContext: "Mind the gap" }),
            onSubagentStop: ({ response, stopHookActive }) =>
              Effect.sync(() => {
                answers.push(response)
                return stopHookActive === true ? undefined : Hooks.block("Look again")
              })
          }
        })
        yield* session.sendAndWait("Go [everything]")
        deepStrictEqual(answers, ["Nothing here.", "Still nothing."])
        const { requests } = yield* LocalModel.LocalModel
        const told = (yield* requests).flatMap(({ messages }) => messages).filter(({ role }) => role === "user")
        assertTrue(told.some(({ content }) => content.includes("Mind the gap\n\nLook [looking]")))
        assertTrue(told.some(({ content }) => content.includes("Look again")))
      })
    )

    it.scoped("but goes on when one fails", () =>
      Effect.gen(function* () {
        const session = yield* create({ tools: [tool("fine")], hooks: { onPostToolUse: () => Effect.fail("oops") } })
        const failure = yield* Effect.fork(Stream.runHead(session.handlerFailures))
        yield* session.sendAndWait("Go [open]")
        deepStrictEqual(yield* toolResultsOf("open", 1), ["result of fine"])
        assertSome(
          Option.map(yield* Fiber.join(failure), ({ handler }) => handler),
          "hooks.onPostToolUse"
        )
      })
    )

    it.scoped("but calls no tool when the one that guards it fails", () =>
      Effect.gen(function* () {
        const session = yield* create({ tools: [tool("fine")], hooks: { onPreToolUse: () => Effect.fail("oops") } })
        yield* session.sendAndWait("Go [held]")
        deepStrictEqual(yield* toolResultsOf("held", 1), [
          "Denied by preToolUse hook: the hook that guards the tools of this session has failed"
        ])
      })
    )
  })

  it.scoped("waits for a hook after an abort, and calls no tool then", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const release = yield* Deferred.make<void>()
      let called = false
      const session = yield* create({
        tools: [
          Tool.make("fine", {
            skipPermission: true,
            handler: () =>
              Effect.sync(() => {
                called = true
              })
          })
        ],
        hooks: {
          onPreToolUse: () => Effect.zipRight(Deferred.succeed(started, undefined), Deferred.await(release))
        }
      })
      const idle = yield* session.subscribe({ types: ["session.idle", "abort"] })
      yield* session.send("Go [aborted]")
      yield* Deferred.await(started)
      const aborting = yield* Effect.fork(session.abort)
      const types = Effect.map(
        Stream.runHead(idle),
        Option.map(({ type }) => type)
      )
      assertSome(yield* types, "abort")
      yield* Deferred.succeed(release, undefined)
      assertSome(yield* types, "session.idle")
      yield* Fiber.join(aborting)
      assertTrue(!called)
    })
  )
})

/** The server that the corpus was recorded with. */
const mcpServer = {
  command: process.execPath,
  args: [fileURLToPath(new URL("../../scripts/corpusMcpServer.mjs", import.meta.url))],
  tools: ["*"]
}
