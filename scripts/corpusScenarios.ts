/** What the CLI is made to do for the corpus. */
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { LocalModel } from "effect-copilot/testing"
import type { Cli } from "./corpusDriver.js"

interface Context {
  readonly cli: Cli
  readonly workspace: string
  /** Ends the process and starts another one on the same folders. */
  readonly restart: Effect.Effect<Cli>
  /** Waits for the nth request to the model. */
  readonly modelIsAsked: (times: number) => Effect.Effect<unknown>
  /** Writes a file of the workspace, with its folders. */
  readonly write: (path: string, content: string) => Effect.Effect<void>
}

interface Scenario {
  /** What the model answers; paths in it may start with `$WORKSPACE`. */
  readonly script: LocalModel.Script
  readonly run: (context: Context) => Effect.Effect<unknown, never, Scope.Scope>
}

const { error, reasoning, reply, stall, text, toolCall } = LocalModel

const field = (value: unknown, ...path: ReadonlyArray<string>): string => {
  let found = value
  for (const key of path) found = (found as Record<string, unknown> | undefined)?.[key]
  return String(found)
}

const noParameters = { type: "object", properties: {} }

const tool = (name: string, options?: object) => ({
  name,
  description: `The tool ${name}`,
  parameters: noParameters,
  skipPermission: true,
  ...options
})

const is = (type: string) => (event: { readonly type: string }) => event.type === type

/** An MCP server that wants a token, and a sign-in server that knows nobody. */
const unauthorized = Effect.map(
  Effect.acquireRelease(
    Effect.async<Server>((resume) => {
      const server = createServer((_, response) => {
        response.writeHead(401, { "www-authenticate": 'Bearer error="invalid_token", scope="read"' }).end()
      })
      server.listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
    }),
    (server) => Effect.sync(() => server.close())
  ),
  (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`
)

/** One answer after the other for the main agent, one and the same for whoever else asks. */
const mainScript = (answers: ReadonlyArray<LocalModel.Answer>, others: LocalModel.Answer): LocalModel.Script => {
  let asked = 0
  return (request) =>
    request.messages.some(({ content }) => content.includes("[main]"))
      ? (answers[asked++] ?? error(400, "The script is over"))
      : others
}

export const scenarios: Record<string, Scenario> = {
  plain: {
    script: [text("The answer is 4.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        yield* cli.call("ping", { message: "hi" })
        yield* cli.call("ping")
        yield* cli.call("status.get")
        yield* cli.call("auth.getStatus")
        yield* cli.call("models.list")
        yield* cli.call("no.such.method")
        const sessionId = yield* cli.create({ streaming: false })
        yield* cli.turn(sessionId, "What is 2+2?")
        yield* cli.call("session.getMessages", { sessionId })
        yield* cli.call("session.list")
        yield* cli.call("session.getMetadata", { sessionId })
        yield* cli.call("session.getLastId")
        yield* cli.call("session.getForeground")
        yield* cli.call("session.setForeground", { sessionId })
        yield* cli.call("session.detach", { sessionId })
        yield* cli.call("session.detach", { sessionId })
        yield* cli.call("session.destroy", { sessionId })
        yield* cli.call("session.send", { sessionId, prompt: "Too late" })
        yield* cli.call("session.delete", { sessionId })
        yield* cli.call("runtime.shutdown")
      })
  },

  streaming: {
    script: [
      reply(reasoning("Let me think"), text("Grüße an alle 🎉 Welten"), LocalModel.usage({ reasoningTokens: 7 })),
      reply(text("Too long"), LocalModel.finish("length")),
      reply(text("Not fit"), LocalModel.finish("content_filter")),
      // The CLI asks again where an answer is empty.
      text(""),
      text("Something")
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({ reasoningEffort: "high", reasoningSummary: "detailed" })
        yield* cli.turn(sessionId, { prompt: "Greet", displayPrompt: "Greet!", requestHeaders: { "x-test": "1" } })
        yield* cli.turn(sessionId, "More")
        yield* cli.turn(sessionId, "Even more")
        yield* cli.turn(sessionId, "Nothing")
      })
  },

  "structured-output": {
    script: [text('{"sum":4}'), text("no json")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        const jsonSchema = {
          name: "sum",
          strict: true,
          schema: {
            type: "object",
            properties: { sum: { type: "number" } },
            required: ["sum"],
            additionalProperties: false
          }
        }
        yield* cli.turn(sessionId, { prompt: "2+2", responseFormat: { type: "json_schema", jsonSchema } })
        yield* cli.turn(sessionId, { prompt: "2+3", responseFormat: { type: "json_schema", jsonSchema } })
      })
  },

  tools: {
    script: [
      reply(
        reasoning("Several at once"),
        toolCall("text", {}),
        toolCall("nothing", {}),
        toolCall("hidden", {}),
        toolCall("failure", {}),
        toolCall("denied", {}),
        toolCall("timeout", {}),
        toolCall("image", {}),
        toolCall("rich", { path: "a" })
      ),
      reply(toolCall("text", "{not json"), toolCall("unknown_tool", {})),
      toolCall("rejected", {}),
      toolCall("terminal", {})
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        const results: Record<string, object> = {
          text: { result: "some text" },
          nothing: {},
          hidden: { error: "the detail" },
          failure: { result: { textResultForLlm: "It failed", resultType: "failure", error: "E", sessionLog: "log" } },
          rejected: { result: { textResultForLlm: "Rejected", resultType: "rejected" } },
          denied: { result: { textResultForLlm: "Denied", resultType: "denied" } },
          timeout: { result: { textResultForLlm: "Too late", resultType: "timeout" } },
          image: {
            result: {
              textResultForLlm: "See the image",
              resultType: "success",
              binaryResultsForLlm: [{ data: pixel, mimeType: "image/png", type: "image", description: "A pixel" }]
            }
          },
          rich: {
            result: {
              textResultForLlm: "Rich",
              resultType: "success",
              sessionLog: "A log line",
              toolTelemetry: { count: 1 },
              toolReferences: ["text"],
              contents: [{ type: "text", text: "Rich" }]
            }
          },
          terminal: { result: "the end" }
        }
        cli.answers.tool = (name) => results[name] ?? {}
        const sessionId = yield* cli.create({
          tools: Object.keys(results).map((name) => tool(name, { isTerminal: name === "terminal", title: `T ${name}` }))
        })
        yield* cli.turn(sessionId, "Call them all")
        yield* cli.turn(sessionId, "Call the last")
        yield* cli.call("session.tools.handlePendingToolCall", { sessionId, requestId: "none", result: "late" })
      })
  },

  "permissions-approved": {
    script: [
      reply(
        toolCall("bash", { command: "echo one > one.txt && cat one.txt", description: "Write and show" }),
        toolCall("create", { path: "$WORKSPACE/two.txt", file_text: "two\n" }),
        toolCall("view", { path: "$WORKSPACE/README.md" }),
        toolCall("view", { path: "$WORKSPACE/../outside.txt" }),
        toolCall("web_fetch", { url: "http://127.0.0.1:1/page" }),
        toolCall("own", { a: 1 })
      ),
      reply(
        toolCall("edit", { path: "$WORKSPACE/two.txt", old_str: "two", new_str: "three" }),
        toolCall("bash", { command: "curl -s http://127.0.0.1:1/ ; rm -f nothing.txt", description: "Fetch" }),
        toolCall("bash", { command: "exit 3", description: "Fail" }),
        toolCall("grep", { pattern: "line", paths: "$WORKSPACE" }),
        toolCall("glob", { pattern: "*.md" })
      ),
      text("Done.")
    ],
    run: ({ cli, write }) =>
      Effect.gen(function* () {
        yield* write("../outside.txt", "outside\n")
        const decisions: ReadonlyArray<object> = [
          { kind: "approve-once" },
          { kind: "approve-for-session" },
          { kind: "approve-once", approvedInteractively: true },
          { kind: "approved" }
        ]
        let asked = 0
        cli.answers.permission = () => decisions[asked++ % decisions.length]
        cli.answers.tool = () => ({ result: "mine" })
        const sessionId = yield* cli.create({ tools: [tool("own", { skipPermission: false })] })
        yield* cli.turn(sessionId, "Go")
      })
  },

  "permissions-denied": {
    script: [
      reply(
        toolCall("bash", { command: "touch one.txt", description: "Make a file" }),
        toolCall("create", { path: "$WORKSPACE/two.txt", file_text: "two\n" }),
        toolCall("edit", { path: "$WORKSPACE/README.md", old_str: "one", new_str: "two" }),
        toolCall("view", { path: "$WORKSPACE/../outside.txt" }),
        toolCall("web_fetch", { url: "http://127.0.0.1:1/page" }),
        toolCall("own", { a: 1 })
      ),
      text("Done."),
      toolCall("bash", { command: "touch one.txt", description: "Make a file" }),
      text("Done."),
      toolCall("bash", { command: "touch one.txt", description: "Make a file" }),
      text("Done.")
    ],
    run: ({ cli, write }) =>
      Effect.gen(function* () {
        yield* write("../outside.txt", "outside\n")
        const decisions: Record<string, object> = {
          shell: { kind: "reject", feedback: "Ask first" },
          write: { kind: "user-not-available" },
          read: { kind: "denied-by-rules", rules: [{ kind: "read", argument: null }] },
          url: { kind: "denied-interactively-by-user", feedback: "No" },
          "custom-tool": { kind: "denied-no-approval-rule-and-could-not-request-from-user" }
        }
        cli.answers.permission = ({ kind }) => decisions[String(kind)] ?? { kind: "reject" }
        const config = { tools: [tool("own", { skipPermission: false })] }
        const sessionId = yield* cli.create(config)
        yield* cli.turn(sessionId, "Go")
        // Nobody to ask.
        yield* cli.turn(yield* cli.create({ ...config, requestPermission: false }), "Go")
        cli.answers.permission = () => ({
          kind: "denied-by-content-exclusion-policy",
          path: "/somewhere",
          message: "Excluded"
        })
        yield* cli.turn(yield* cli.create(config), "Go")
      })
  },

  "permissions-api": {
    script: [
      toolCall("bash", { command: "touch one.txt", description: "Make a file" }),
      text("Done."),
      toolCall("bash", { command: "touch two.txt", description: "Make a file" }),
      text("Done.")
    ],
    run: ({ cli, workspace }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        const call = (method: string, params?: object) =>
          cli.call(`session.permissions.${method}`, { sessionId, ...params })
        cli.answers.permission = () => undefined
        const asked = yield* cli.expect(is("permission.requested"))
        const idle = yield* cli.expect(is("session.idle"))
        yield* cli.call("session.send", { sessionId, prompt: "Go" })
        const { requestId } = (yield* asked).data
        yield* call("pendingRequests")
        const approval = { kind: "commands", commandIdentifiers: ["touch"] }
        yield* call("handlePendingPermissionRequest", {
          requestId,
          result: { kind: "approve-for-location", approval, locationKey: workspace },
          decisionContext: { outcome: "prompted_user", source: "human_response", surface: "sdk" }
        })
        yield* call("handlePendingPermissionRequest", { requestId, result: { kind: "approve-once" } })
        yield* idle
        yield* call("getMode")
        yield* call("setMode", { mode: "allow-all" })
        yield* call("setApproveAll", { enabled: true })
        yield* call("getMode")
        yield* cli.turn(sessionId, "Again")
        yield* call("setApproveAll", { enabled: false })
        yield* call("setMode", { mode: "assisted" })
        yield* call("setMode", { mode: "manual" })
        yield* call("modifyRules", { scope: "session", add: [{ kind: "shell", argument: "touch" }] })
        yield* call("resetSessionApprovals")
        yield* call("paths.list")
        yield* call("paths.add", { path: "/" })
        yield* call("paths.isPathWithinWorkspace", { path: workspace })
        yield* call("paths.isPathWithinAllowedDirectories", { path: "/nowhere" })
        yield* call("locations.resolve", { workingDirectory: workspace })
        yield* call("locations.apply", { workingDirectory: workspace })
        yield* call("folderTrust.isTrusted", { path: workspace })
        yield* call("folderTrust.addTrusted", { path: workspace })
        yield* call("urls.setUnrestrictedMode", { enabled: true })
        yield* call("notifyPromptShown", { message: "Allow?" })
        yield* call("configure", { approveAllReadPermissionRequests: true })
        yield* call("setRequired", { required: true })
      })
  },

  hooks: {
    script: [
      reply(toolCall("allowed", {}), toolCall("refused", {}), toolCall("asked", {}), toolCall("failing", {})),
      toolCall("task", {
        description: "Look around",
        prompt: "Look",
        agent_type: "explore",
        name: "looker",
        mode: "sync"
      }),
      text("Nothing here."),
      text("Done."),
      text("Really done."),
      error(400, "bad things"),
      text("A summary")
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        let stops = 0
        const outputs: Record<string, (input: Readonly<Record<string, unknown>>) => unknown> = {
          sessionStart: () => ({ additionalContext: "It is sunny" }),
          userPromptSubmitted: ({ prompt }) => ({ modifiedPrompt: `${prompt}, please`, additionalContext: "Be brief" }),
          userPromptTransformed: ({ transformedPrompt }) => ({ modifiedTransformedPrompt: `${transformedPrompt}!` }),
          preToolUse: ({ toolName }) =>
            toolName === "refused"
              ? { permissionDecision: "deny", permissionDecisionReason: "Not today" }
              : toolName === "asked"
                ? { permissionDecision: "ask", permissionDecisionReason: "Are you sure?" }
                : { permissionDecision: "allow", modifiedArgs: { changed: true }, additionalContext: "Fine" },
          postToolUse: () => ({ modifiedResult: { textResultForLlm: "Changed", resultType: "success" } }),
          postToolUseFailure: () => ({ additionalContext: "It does that" }),
          errorOccurred: () => ({ errorHandling: "abort", userNotification: "Oh" }),
          agentStop: () => (stops++ === 0 ? { decision: "block", reason: "Check again" } : undefined),
          sessionEnd: () => ({ sessionSummary: "All in all" })
        }
        cli.answers.hook = (type, input) => outputs[type]?.(input)
        cli.answers.tool = (name) =>
          name === "failing" ? { result: { textResultForLlm: "No", resultType: "failure" } } : { result: "fine" }
        const names = ["allowed", "refused", "asked", "failing"]
        const sessionId = yield* cli.create({ hooks: true, tools: names.map((name) => tool(name)) })
        yield* cli.turn(sessionId, "Go")
        yield* cli.turn(sessionId, "Fail")
        yield* cli.call("session.history.compact", { sessionId })
        yield* cli.call("session.detach", { sessionId })
        yield* cli.settle
      })
  },

  "user-input": {
    script: [
      toolCall("ask_user", { question: "Which colour?", choices: ["red", "blue"] }),
      toolCall("ask_user", { question: "Why?" }),
      text("Done."),
      toolCall("ask_user", { question: "Which colour?", choices: ["red", "blue"] }),
      text("Done."),
      toolCall("ask_user", {
        message: "Which?",
        requestedSchema: { type: "object", properties: { colour: { type: "string" } } }
      }),
      text("Done.")
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        yield* cli.turn(yield* cli.create({ requestUserInput: true }), "Ask me")
        cli.answers.requests["userInput.request"] = () => {
          throw new Error("Nobody here")
        }
        yield* cli.turn(yield* cli.create({ requestUserInput: true }), "Ask me")
        cli.answers.elicitation = () => ({ action: "accept", content: { colour: "blue" } })
        yield* cli.turn(
          yield* cli.create({ requestUserInput: true, requestElicitation: true, askUserVariant: "elicitation" }),
          "Ask me"
        )
      })
  },

  "plan-mode": {
    script: [
      toolCall("exit_plan_mode", { summary: "- Do it" }),
      text("Done."),
      toolCall("exit_plan_mode", { summary: "- Do it again" }),
      text("Not done.")
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({ requestExitPlanMode: true })
        yield* cli.call("session.mode.set", { sessionId, mode: "plan" })
        yield* cli.call("session.mode.get", { sessionId })
        yield* cli.call("session.plan.read", { sessionId })
        yield* cli.call("session.plan.update", { sessionId, content: "# The plan\n\n- [ ] Do it\n" })
        cli.answers.requests["exitPlanMode.request"] = () => ({ approved: true, selectedAction: "interactive" })
        yield* cli.turn(sessionId, { prompt: "Plan it", agentMode: "plan" })
        yield* cli.call("session.plan.read", { sessionId })
        yield* cli.call("session.mode.set", { sessionId, mode: "plan" })
        cli.answers.requests["exitPlanMode.request"] = () => ({ approved: false, feedback: "Think again" })
        yield* cli.turn(sessionId, { prompt: "Plan it again", agentMode: "plan" })
        yield* cli.call("session.plan.delete", { sessionId })
      })
  },

  elicitation: {
    script: [],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({ requestElicitation: true })
        const ask = (properties: object) =>
          cli.call("session.ui.elicitation", {
            sessionId,
            message: "Tell me",
            requestedSchema: { type: "object", properties, required: Object.keys(properties) }
          })
        cli.answers.elicitation = () => ({ action: "accept", content: { confirmed: true } })
        yield* ask({ confirmed: { type: "boolean", default: true } })
        cli.answers.elicitation = () => ({ action: "decline" })
        yield* ask({ selection: { type: "string", enum: ["red", "blue"], enumNames: ["Red", "Blue"] } })
        cli.answers.elicitation = () => ({ action: "cancel" })
        yield* ask({ value: { type: "string", format: "email", minLength: 3, maxLength: 99 } })
        yield* cli.call("session.ui.handlePendingElicitation", {
          sessionId,
          requestId: "none",
          result: { action: "cancel" }
        })
        yield* cli.settle
      })
  },

  "sub-agents": {
    script: mainScript(
      [
        toolCall("task", {
          description: "Look around",
          prompt: "Look",
          agent_type: "explore",
          name: "looker",
          mode: "sync"
        }),
        toolCall("task", {
          description: "Review it",
          prompt: "Review",
          agent_type: "reviewer",
          name: "r",
          mode: "sync"
        }),
        toolCall("task", {
          description: "In the background",
          prompt: "Take your time",
          agent_type: "reviewer",
          name: "slow",
          mode: "background"
        }),
        toolCall("task", { description: "Unknown", prompt: "Look", agent_type: "nobody", name: "x", mode: "sync" }),
        toolCall("list_agents", {}),
        text("They are at it."),
        text("It is done."),
        text("Once more.")
      ],
      reply(reasoning("As a sub-agent"), LocalModel.delay("300 millis"), text("I saw nothing."))
    ),
    run: ({ cli }) =>
      Effect.gen(function* () {
        const reviewer = {
          name: "reviewer",
          displayName: "The reviewer",
          description: "Reviews",
          prompt: "You review",
          tools: ["view"]
        }
        const sessionId = yield* cli.create({ customAgents: [reviewer] })
        yield* cli.turn(sessionId, "[main] Delegate it")
        const call = (method: string, params?: object) => cli.call(`session.${method}`, { sessionId, ...params })
        yield* call("tasks.list")
        yield* call("tasks.getProgress", { id: "slow" })
        yield* call("agent.list")
        yield* call("agent.getCurrent")
        yield* call("agent.select", { name: "reviewer" })
        yield* call("agent.getCurrent")
        yield* cli.turn(sessionId, "[main] Say something")
        yield* call("agent.deselect")
        yield* call("agent.select", { name: "nobody" })
        yield* call("agent.reload")
        const done = yield* cli.expect(is("subagent.completed"))
        yield* call("tasks.startAgent", { agentType: "reviewer", prompt: "Look", name: "mine", description: "Mine" })
        yield* done
        yield* cli.settle
        yield* call("tasks.list")
        yield* call("tasks.cancel", { id: "none" })
        yield* call("tasks.remove", { id: "mine" })
        yield* call("tasks.refresh")
      })
  },

  "sub-agent-failing": {
    script: mainScript(
      [
        toolCall("task", { description: "Look", prompt: "Look", agent_type: "explore", name: "l", mode: "sync" }),
        text("It failed.")
      ],
      error(400, "no model for you")
    ),
    run: ({ cli }) => Effect.flatMap(cli.create(), (sessionId) => cli.turn(sessionId, "[main] Delegate it"))
  },

  "model-errors": {
    script: [
      error(400, "bad things"),
      error(429, "slow down", { retry: false, code: "rate_limited" }),
      error(500, "broken", { retry: false }),
      error(401, "who are you", { retry: false }),
      error(500, "broken once"),
      text("Better now."),
      reply(text("Half an ans"), LocalModel.cut),
      text("A whole answer."),
      error(413, "too much", { retry: false, code: "context_length_exceeded" }),
      text("<summary>A summary</summary>"),
      text("Shorter now."),
      text("Over.")
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        for (const prompt of ["One", "Two", "Three", "Four", "Five", "Six", "Seven"]) yield* cli.turn(sessionId, prompt)
      })
  },

  abort: {
    script: [
      reply(text("A beginning"), stall),
      toolCall("endless", {}),
      toolCall("bash", { command: "sleep 30", description: "Sleep" }),
      stall,
      text("Still here.")
    ],
    run: ({ cli, modelIsAsked }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({ tools: [tool("endless")] })
        cli.answers.tool = () => undefined
        const abortedAt = (prompt: string, at: string, method: string, params?: object) =>
          Effect.gen(function* () {
            const reached = yield* cli.expect(is(at))
            const idle = yield* cli.expect(is("session.idle"))
            yield* cli.call("session.send", { sessionId, prompt })
            yield* reached
            yield* cli.settle
            yield* cli.call(method, { sessionId, ...params })
            yield* idle
            yield* cli.settle
          })
        yield* abortedAt("Go", "assistant.message_delta", "session.abort")
        yield* abortedAt("Use the tool", "external_tool.requested", "session.abort", { reason: "user_initiated" })
        yield* abortedAt("Use the shell", "tool.execution_start", "session.abort")
        yield* cli.call("session.send", { sessionId, prompt: "Again" })
        yield* modelIsAsked(4)
        const idle = yield* cli.expect(is("session.idle"))
        yield* cli.call("session.interruptMainTurn", { sessionId })
        yield* idle
        yield* cli.turn(sessionId, "Are you there?")
        yield* cli.call("session.abort", { sessionId })
      })
  },

  history: {
    script: [
      text("One."),
      toolCall("create", { path: "$WORKSPACE/made.txt", file_text: "made\n" }),
      text("Two."),
      text("Three."),
      text("<summary>We counted.</summary>"),
      text("Four."),
      text("A hand-off"),
      toolCall("clear", {}),
      text("Five."),
      text("Six.")
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({ enableFileChangeTracking: true, tools: [tool("clear")] })
        const call = (method: string, params?: object) => cli.call(`session.${method}`, { sessionId, ...params })
        yield* call("history.compact")
        for (const prompt of ["One", "Two", "Three"]) yield* cli.turn(sessionId, prompt)
        yield* call("history.compact", { customInstructions: "Be short" })
        yield* cli.settle
        yield* cli.turn(sessionId, "Four")
        const points = yield* call("history.listRewindPoints")
        const eventId = field(points, "points", "1", "eventId")
        yield* call("history.previewRewind", { eventId })
        yield* call("history.summarizeForHandoff")
        yield* call("history.rewind", { eventId, mode: "conversation-and-files" })
        const messages = yield* call("getMessages")
        yield* call("history.truncate", { eventId: field(messages, "events", "4", "id") })
        cli.answers.tool = () => {
          // Only works while a tool runs.
          Effect.runFork(
            Effect.zipRight(call("history.clearContext", { prompt: "Start over" }), call("metadata.activity"))
          )
          return { result: "cleared" }
        }
        yield* cli.turn(sessionId, "Clear it")
        yield* call("history.cancelBackgroundCompaction")
        yield* call("history.abortManualCompaction")
      })
  },

  "compaction-failing": {
    script: [text("One."), text("Two."), error(400, "no summary"), error(400, "no summary")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        for (const prompt of ["One", "Two"]) yield* cli.turn(sessionId, prompt)
        yield* cli.call("session.history.compact", { sessionId })
        yield* cli.settle
      })
  },

  resume: {
    script: [text("Hello."), text("Hello again.")],
    run: ({ cli, restart }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        yield* cli.turn(sessionId, "Hi")
        const second = yield* restart
        const resume = (config: object) => second.call("session.resume", { sessionId, ...config })
        yield* second.call("session.list")
        yield* resume({ requestPermission: true, model: "local", provider: second.provider })
        yield* second.call("session.getMessages", { sessionId })
        yield* second.turn(sessionId, "Hi again")
        // While it lives.
        yield* resume({
          requestElicitation: true,
          provider: second.provider,
          commands: [{ name: "x", description: "" }]
        })
        yield* second.settle
        yield* second.call("session.resume", { sessionId: "no-such-session" })
        yield* second.call("session.shutdown", { sessionId })
        yield* second.settle
      })
  },

  "resume-pending": {
    script: [reply(toolCall("pending", {})), text("Went on.")],
    run: ({ cli, restart }) =>
      Effect.gen(function* () {
        const config = { tools: [tool("pending")], requestPermission: true, model: "local" }
        cli.answers.tool = () => undefined
        const sessionId = yield* cli.create(config)
        const asked = yield* cli.expect(is("external_tool.requested"))
        yield* cli.call("session.send", { sessionId, prompt: "Use the tool" })
        yield* asked
        yield* cli.call("session.suspend", { sessionId })
        const second = yield* restart
        second.answers.tool = () => ({ result: "at last" })
        yield* second.call("session.resume", {
          sessionId,
          ...config,
          provider: second.provider,
          continuePendingWork: true
        })
        yield* second.settle
        yield* second.call("session.metadata.activity", { sessionId })
        yield* second.call("session.abort", { sessionId })
        yield* second.settle
      })
  },

  "system-message": {
    script: [text("Arr."), text("As told.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        cli.answers.requests["systemMessage.transform"] = ({ sections }) => ({ sections })
        yield* cli.turn(
          yield* cli.create({
            systemMessage: {
              mode: "customize",
              sections: {
                identity: { action: "replace", content: "You are a pirate" },
                tone: { action: "transform" },
                guidelines: { action: "remove" },
                custom_instructions: { action: "transform" }
              },
              content: "Be kind"
            }
          }),
          "Hello"
        )
        yield* cli.turn(yield* cli.create({ systemMessage: { mode: "replace", content: "Only this" } }), "Hello")
      })
  },

  commands: {
    script: [text("Deployed."), text("Reviewed.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({
          commands: [
            { name: "deploy", description: "Deploys it" },
            { name: "broken", description: "" }
          ]
        })
        const call = (method: string, params?: object) =>
          cli.call(`session.commands.${method}`, { sessionId, ...params })
        yield* call("list", { includeBuiltins: true, includeSkills: true, includeClientCommands: true })
        yield* call("invoke", { name: "deploy", input: "prod" })
        yield* call("invoke", { name: "broken" })
        yield* call("invoke", { name: "unknown" })
        yield* call("execute", { commandName: "deploy", args: "test" })
        yield* call("execute", { commandName: "broken", args: "" })
        yield* call("enqueue", { command: "/deploy later" })
        yield* cli.settle
        for (const name of [
          "help",
          "usage",
          "context",
          "model",
          "clear",
          "compact",
          "plan",
          "agent",
          "session",
          "cwd"
        ]) {
          yield* call("invoke", { name })
        }
        yield* cli.settle
        yield* call("handlePendingCommand", { requestId: "none" })
        yield* call("respondToQueuedCommand", { requestId: "none", result: { handled: false } })
        yield* cli.call("commands.list")
      })
  },

  mcp: {
    script: [
      reply(toolCall("tiny-echo", { text: "hello" }), toolCall("tiny-fail", {}), toolCall("tiny-rich", {})),
      reply(toolCall("tiny-ask", {}), toolCall("tiny-grow", {})),
      toolCall("tiny-sample", {}),
      text("Done."),
      text("Done.")
    ],
    run: ({ cli, workspace }) =>
      Effect.gen(function* () {
        const server = { type: "local", command: process.execPath, args: [`${workspace}/mcp.mjs`], tools: ["*"] }
        cli.answers.elicitation = () => ({ action: "accept", content: { colour: "blue" } })
        cli.answers.hook = (type) => (type === "preMcpToolCall" ? { metaToUse: { traced: true } } : undefined)
        cli.answers.sampling = { response: { model: "local", role: "assistant", content: { type: "text", text: "A" } } }
        const sessionId = yield* cli.create({
          hooks: true,
          requestElicitation: true,
          requestMcpApps: true,
          mcpServers: {
            tiny: server,
            broken: { ...server, args: ["-e", "process.exit(1)"] },
            remote: { type: "http", url: "http://127.0.0.1:1/mcp", tools: ["*"] }
          }
        })
        const call = (method: string, params?: object) => cli.call(`session.mcp.${method}`, { sessionId, ...params })
        yield* cli.turn(sessionId, "Use the server")
        yield* call("list")
        yield* call("listTools", { serverName: "tiny" })
        yield* call("listTools", { serverName: "nobody" })
        yield* call("resources.list", { serverName: "tiny" })
        yield* call("resources.listTemplates", { serverName: "tiny" })
        yield* call("resources.read", { serverName: "tiny", uri: "tiny://one" })
        yield* call("isServerRunning", { serverName: "tiny" })
        yield* call("apps.getHostContext")
        yield* call("apps.listTools", { serverName: "tiny", originServerName: "tiny" })
        yield* call("apps.callTool", {
          serverName: "tiny",
          toolName: "echo",
          arguments: { text: "app" },
          originServerName: "tiny"
        })
        yield* call("apps.diagnose", { serverName: "tiny" })
        yield* call("oauth.probe", { serverName: "tiny" })
        yield* call("disable", { serverName: "tiny" })
        yield* call("enable", { serverName: "tiny" })
        yield* call("stopServer", { serverName: "tiny" })
        yield* call("startServer", { serverName: "tiny", config: server })
        yield* call("restartServer", { serverName: "tiny", config: server })
        yield* call("setEnvValueMode", { mode: "direct" })
        yield* call("reload")
        yield* call("removeGitHub")
        yield* call("executeSampling", {
          requestId: "mine",
          serverName: "tiny",
          mcpRequestId: 1,
          request: { messages: [{ role: "user", content: { type: "text", text: "Say something" } }], maxTokens: 10 }
        })
        yield* call("cancelSamplingExecution", { requestId: "mine" })
        yield* cli.call("session.diagnostics.read", { sessionId, sources: ["mcp"] })
        yield* call("reloadWithConfig", { config: { mcpServers: {} } })
        yield* cli.settle
        yield* cli.call("mcp.config.add", { name: "saved", config: server })
        yield* cli.call("mcp.config.list")
        yield* cli.call("mcp.config.disable", { names: ["saved"] })
        yield* cli.call("mcp.config.remove", { name: "saved" })
        yield* cli.call("mcp.discover", { workingDirectory: workspace })
      })
  },

  todos: {
    script: [
      toolCall("sql", {
        description: "Insert todos",
        query: "INSERT INTO todos (id, title, description) VALUES ('a', 'First', 'Do it'), ('b', 'Second', 'Do it too')"
      }),
      reply(
        toolCall("sql", {
          description: "Depend",
          query: "INSERT INTO todo_deps (todo_id, depends_on) VALUES ('b', 'a')"
        }),
        toolCall("sql", { description: "Done", query: "UPDATE todos SET status = 'done' WHERE id = 'a'" }),
        toolCall("sql", { description: "Show", query: "SELECT * FROM todos" }),
        toolCall("sql", { description: "Wrong", query: "SELECT nonsense" })
      ),
      text("Planned.")
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        yield* cli.turn(sessionId, "Make a plan")
        yield* cli.call("session.plan.readSqlTodos", { sessionId })
        yield* cli.call("session.plan.readSqlTodosWithDependencies", { sessionId })
      })
  },

  log: {
    script: [],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        const log = (params: object) => cli.call("session.log", { sessionId, ...params })
        yield* log({ message: "For your information" })
        yield* log({ message: "Watch out", level: "warning", type: "mine" })
        yield* log({ message: "Too bad", level: "error" })
        yield* log({ message: "Gone soon", ephemeral: true })
        yield* log({ message: "Look there", url: "https://example.com", tip: "Click" })
        yield* cli.call("session.getMessages", { sessionId })
        yield* cli.call("session.eventLog.tail", { sessionId })
        yield* cli.call("session.eventLog.read", { sessionId, max: 3 })
        yield* cli.call("session.eventLog.registerInterest", { sessionId, eventType: "mcp.oauth_required" })
        yield* cli.call("session.eventLog.releaseInterest", { sessionId, handle: "none" })
        yield* cli.settle
      })
  },

  switches: {
    script: [text("One."), text("Two.")],
    run: ({ cli, workspace, write }) =>
      Effect.gen(function* () {
        yield* write("sub/file.txt", "")
        const sessionId = yield* cli.create()
        const call = (method: string, params?: object) => cli.call(`session.${method}`, { sessionId, ...params })
        yield* cli.turn(sessionId, "One")
        for (const mode of ["autopilot", "plan", "interactive"]) yield* call("mode.set", { mode })
        yield* call("mode.get")
        yield* call("model.getCurrent")
        yield* call("model.list")
        yield* call("model.switchTo", { modelId: "other", reasoningEffort: "low", contextTier: "default" })
        yield* call("model.switchTo", { modelId: "" })
        yield* call("model.setReasoningEffort", { reasoningEffort: "high" })
        yield* call("model.switchAutoTier", { autoTier: null })
        yield* call("model.setAllowedModels", { allowedModels: ["other", "local"] })
        yield* call("name.get")
        yield* call("name.set", { name: "A fine name" })
        yield* call("name.setAuto", { summary: "An automatic name" })
        yield* call("options.update", { skipCustomInstructions: true, coauthorEnabled: false })
        yield* call("metadata.setWorkingDirectory", { workingDirectory: `${workspace}/sub` })
        yield* call("metadata.updateClientMetadata", { set: { colour: "blue" } })
        yield* call("metadata.getClientMetadata")
        yield* call("metadata.recordContextChange", { context: { cwd: workspace } })
        yield* cli.turn(sessionId, "Two")
        yield* call("provider.add", {
          providers: [{ name: "second", type: "openai", baseUrl: "http://127.0.0.1:1/v1" }],
          models: [{ id: "m", provider: "second" }]
        })
        yield* call("provider.getEndpoint", {})
        yield* call("visibility.get")
        yield* call("telemetry.getEngagementId")
        yield* call("telemetry.setFeatureOverrides", { features: {} })
        yield* call("tools.updateSubagentSettings", { subagents: {} })
        yield* call("tools.set", { tools: [tool("late")] })
        yield* call("tools.initializeAndValidate")
        yield* cli.settle
      })
  },

  queue: {
    script: [
      reply(LocalModel.delay("1 seconds"), toolCall("noop", {})),
      text("One."),
      text("Two."),
      text("Three."),
      text("Four.")
    ],
    run: ({ cli, modelIsAsked }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({ tools: [tool("noop")] })
        const call = (method: string, params?: object) => cli.call(`session.queue.${method}`, { sessionId, ...params })
        const idle = yield* cli.expect(is("session.idle"))
        const send = (prompt: string, mode: string) => cli.call("session.send", { sessionId, prompt, mode })
        yield* send("One", "enqueue")
        yield* modelIsAsked(1)
        yield* send("Two", "enqueue")
        yield* send("Three", "enqueue")
        yield* send("Now", "immediate")
        const pending = yield* call("pendingItems")
        yield* call("snapshot")
        yield* call("hasPending")
        const id = field(pending, "items", "0", "id")
        yield* call("updateText", { id, prompt: "Two, changed" })
        yield* call("moveItem", { id, toPosition: 1 })
        yield* call("duplicateAt", { id })
        yield* call("insertAt", { position: 0, message: { prompt: "Zero" } })
        yield* call("pendingItems")
        yield* call("removeAt", { id })
        yield* call("removeMostRecent")
        yield* call("sendNow", { id: "none" })
        yield* call("setDrainPaused", { paused: true })
        yield* call("setDrainPaused", { paused: false })
        yield* idle
        yield* cli.settle
        yield* call("clear")
      })
  },

  "session-fs": {
    script: [
      toolCall("sql", { description: "Insert", query: "INSERT INTO todos (id, title) VALUES ('a', 'First')" }),
      text("Hello.")
    ],
    run: ({ cli, workspace }) =>
      Effect.gen(function* () {
        const files = new Map<string, string | undefined>()
        const stat = (path: unknown) => ({
          isFile: files.get(String(path)) !== undefined,
          isDirectory: files.get(String(path)) === undefined,
          size: files.get(String(path))?.length ?? 0,
          mtime: "2026-01-01T00:00:00.000Z",
          birthtime: "2026-01-01T00:00:00.000Z"
        })
        const missing = { code: "ENOENT" }
        const children = (path: unknown) =>
          [...files.keys()].filter(
            (name) => name.startsWith(`${path}/`) && !name.slice(`${path}/`.length).includes("/")
          )
        Object.assign(cli.answers.requests, {
          "sessionFs.readFile": ({ path }: Record<string, unknown>) =>
            files.get(String(path)) === undefined
              ? { content: "", error: missing }
              : { content: files.get(String(path)) },
          "sessionFs.writeFile": ({ path, content }: Record<string, unknown>) => {
            files.set(String(path), String(content))
            return null
          },
          "sessionFs.appendFile": ({ path, content }: Record<string, unknown>) => {
            files.set(String(path), (files.get(String(path)) ?? "") + content)
            return null
          },
          "sessionFs.exists": ({ path }: Record<string, unknown>) => ({ exists: files.has(String(path)) }),
          "sessionFs.stat": ({ path }: Record<string, unknown>) =>
            files.has(String(path)) ? stat(path) : { ...stat(path), error: missing },
          "sessionFs.mkdir": ({ path }: Record<string, unknown>) => {
            files.set(String(path), undefined)
            return null
          },
          "sessionFs.readdir": ({ path }: Record<string, unknown>) => ({
            entries: children(path).map((name) => name.split("/").at(-1))
          }),
          "sessionFs.readdirWithTypes": ({ path }: Record<string, unknown>) => ({
            entries: children(path).map((name) => ({
              name: name.split("/").at(-1),
              type: files.get(name) === undefined ? "directory" : "file"
            }))
          }),
          "sessionFs.rm": ({ path }: Record<string, unknown>) => {
            files.delete(String(path))
            return null
          },
          "sessionFs.rename": ({ src, dest }: Record<string, unknown>) => {
            files.set(String(dest), files.get(String(src)))
            files.delete(String(src))
            return null
          },
          "sessionFs.sqliteExists": () => ({ exists: false }),
          "sessionFs.sqliteQuery": () => ({ rows: [], columns: [], rowsAffected: 0 }),
          "sessionFs.sqliteTransaction": ({ statements }: Record<string, unknown>) => ({
            results: (statements as ReadonlyArray<unknown>).map(() => ({ rows: [], columns: [], rowsAffected: 0 }))
          })
        })
        yield* cli.call("sessionFs.setProvider", {
          initialCwd: workspace,
          sessionStatePath: "/state",
          conventions: "posix",
          capabilities: { sqlite: true }
        })
        const sessionId = yield* cli.create()
        yield* cli.turn(sessionId, "Hi")
        const call = (method: string, params?: object) => cli.call(`session.${method}`, { sessionId, ...params })
        yield* call("workspaces.createFile", { path: "a.txt", content: "a" })
        yield* call("workspaces.listFiles")
        yield* call("workspaces.renamePath", { source: "a.txt", destination: "b.txt" })
        yield* call("workspaces.removePath", { path: "b.txt" })
        yield* call("plan.update", { content: "# Plan" })
        yield* call("plan.delete")
        yield* call("detach")
      })
  },

  "model-interception": {
    script: [],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const chunk = (delta: object, finish: string | null) =>
          `data: ${JSON.stringify({
            id: "chatcmpl-1",
            object: "chat.completion.chunk",
            created: 1,
            model: "local",
            choices: [{ index: 0, delta, finish_reason: finish }]
          })}\n\n`
        const ended = new Set<unknown>()
        cli.answers.requests["llmInference.httpRequestChunk"] = ({ requestId, end }) => {
          if (end !== true || ended.has(requestId)) return {}
          ended.add(requestId)
          const send = (method: string, params: object) => cli.call(`llmInference.${method}`, { requestId, ...params })
          Effect.runFork(
            Effect.gen(function* () {
              const headers = { "content-type": ["text/event-stream"] }
              yield* send("httpResponseStart", { status: 200, headers })
              yield* send("httpResponseChunk", { data: chunk({ role: "assistant", content: "Hello" }, null) })
              yield* send("httpResponseChunk", { data: `${chunk({}, "stop")}data: [DONE]\n\n` })
              yield* send("httpResponseChunk", { data: "", end: true })
            })
          )
          return {}
        }
        yield* cli.call("llmInference.setProvider")
        yield* cli.turn(yield* cli.create(), "Hi")
      })
  },

  tokens: {
    script: [text("Hello.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const provider = { ...cli.provider, hasBearerTokenProvider: true }
        yield* cli.turn(yield* cli.create({ provider }), "Hi")
        const gitHubTokenProviderRegistrationId = "00000000-0000-4000-8000-00000000aaaa"
        // Cancelled: with a token it would try to reach GitHub.
        yield* cli.create({ provider: undefined, model: undefined, gitHubTokenProviderRegistrationId })
        yield* cli.settle
      })
  },

  canvas: {
    script: [toolCall("list_canvas_capabilities", {}), text("Opened.")],
    run: ({ cli, restart }) =>
      Effect.gen(function* () {
        const config = {
          requestCanvasRenderer: true,
          requestExtensions: true,
          extensionInfo: { source: "test", name: "canvases" },
          canvasProvider: { id: "canvases", name: "Canvases" },
          canvases: [
            {
              id: "board",
              displayName: "A board",
              description: "Shows things",
              inputSchema: noParameters,
              actions: [{ name: "draw", description: "Draws", inputSchema: noParameters }]
            }
          ]
        }
        Object.assign(cli.answers.requests, {
          "canvas.open": () => ({ url: "https://example.com/board", title: "Board", status: "ready" }),
          "canvas.close": () => null,
          "canvas.action.invoke": () => ({ drawn: true })
        })
        const sessionId = yield* cli.create(config)
        const call = (method: string, params?: object) => cli.call(`session.canvas.${method}`, { sessionId, ...params })
        yield* cli.settle
        const list = yield* call("list")
        const extensionId = field(list, "canvases", "0", "extensionId")
        yield* call("open", { extensionId, canvasId: "board", instanceId: "one", input: { a: 1 } })
        yield* call("listOpen")
        yield* call("action.invoke", { instanceId: "one", actionName: "draw", input: { x: 1 } })
        yield* call("action.invoke", { instanceId: "one", actionName: "erase" })
        yield* call("open", { extensionId, canvasId: "nothing", instanceId: "two" })
        yield* cli.turn(sessionId, "Which canvases?")
        const second = yield* restart
        Object.assign(second.answers.requests, {
          "canvas.open": () => ({ url: "https://example.com/again" }),
          "canvas.close": () => null
        })
        yield* second.call("session.resume", { sessionId, provider: second.provider, ...config })
        yield* second.settle
        yield* second.call("session.canvas.listOpen", { sessionId })
        yield* second.call("session.canvas.close", { sessionId, instanceId: "one" })
        yield* second.call("session.canvas.open", { sessionId, extensionId, canvasId: "board", instanceId: "one" })
        yield* second.call("session.extensions.sendAttachmentsToMessage", {
          sessionId,
          instanceId: "one",
          attachments: [{ type: "file", path: "/home/user/file", displayName: "file" }]
        })
        const third = yield* restart
        yield* third.call("session.resume", { sessionId, provider: third.provider })
        yield* third.settle
        yield* third.call("session.canvas.close", { sessionId, instanceId: "one" })
        yield* third.settle
      })
  },

  "client-tasks": {
    script: [text("Noted.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        cli.answers.requests["tasks.cancel"] = () => ({ cancelled: true })
        const sessionId = yield* cli.create()
        const call = (method: string, params?: object) => cli.call(`session.tasks.${method}`, { sessionId, ...params })
        const register = (clientTaskId: string) =>
          call("register", {
            type: "client",
            clientTaskId,
            description: "Does things",
            displayName: "A task",
            cancellable: true
          })
        const registered = yield* register("one")
        yield* register("one")
        const id = field(registered, "task", "id")
        yield* call("update", {
          id,
          sequence: 1,
          update: { kind: "progress", status: "running", message: "Half", percentage: 50 }
        })
        yield* call("getProgress", { id })
        yield* call("list")
        yield* call("cancel", { id })
        const second = field(yield* register("two"), "task", "id")
        yield* call("update", {
          id: second,
          sequence: 1,
          update: { kind: "completed", message: "Done", result: "Fine" }
        })
        yield* call("list")
        yield* call("getCurrentPromotable")
        yield* call("promoteCurrentToBackground")
        yield* call("waitForPending")
        yield* call("sendMessage", { id: "none", message: "hi" })
        yield* cli.settle
      })
  },

  shell: {
    script: [
      toolCall("bash", {
        command: "echo start; sleep 1; echo end",
        description: "In the background",
        mode: "async",
        shellId: "bg"
      }),
      reply(toolCall("list_bash", {}), toolCall("read_bash", { shellId: "bg", delay: 0 })),
      text("It runs."),
      text("It is done."),
      text("Seen."),
      text("Seen.")
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        const call = (method: string, params?: object) => cli.call(`session.shell.${method}`, { sessionId, ...params })
        yield* cli.turn(sessionId, "Run it")
        yield* cli.settle
        const started = yield* call("exec", { command: "echo hi; sleep 5" })
        yield* cli.settle
        yield* call("kill", { processId: field(started, "processId") })
        yield* call("executeUserRequested", { requestId: "mine", command: "echo mine" })
        yield* call("cancelUserRequested", { requestId: "none" })
        yield* cli.turn(sessionId, { prompt: "echo typed", agentMode: "shell" })
        yield* cli.settle
      })
  },

  skills: {
    script: [
      toolCall("skill", { skill: "greeting" }),
      text("Good day."),
      toolCall("skill", { skill: "unknown" }),
      text("No.")
    ],
    run: ({ cli, workspace, write }) =>
      Effect.gen(function* () {
        yield* write("skills/greeting/SKILL.md", "---\nname: greeting\ndescription: How to greet\n---\nSay good day.\n")
        yield* write("skills/broken/SKILL.md", "No front matter\n")
        const sessionId = yield* cli.create({ skillDirectories: [`${workspace}/skills`] })
        const call = (method: string, params?: object) => cli.call(`session.skills.${method}`, { sessionId, ...params })
        yield* cli.turn(sessionId, "Greet")
        yield* cli.turn(sessionId, "Use another")
        yield* call("list")
        yield* call("getInvoked")
        yield* call("disable", { name: "greeting" })
        yield* call("enable", { name: "greeting" })
        yield* call("reload")
        yield* call("ensureLoaded")
        yield* cli.call("session.commands.invoke", { sessionId, name: "greeting" })
        yield* cli.settle
        yield* cli.call("skills.discover", { skillDirectories: [`${workspace}/skills`] })
        yield* cli.call("skills.getDiscoveryPaths", { projectPaths: [workspace] })
      })
  },

  attachments: {
    script: [text("I see."), text("I see.")],
    run: ({ cli, workspace }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({ modelCapabilities: { supports: { vision: true } } })
        const data = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        yield* cli.turn(sessionId, {
          prompt: "Look",
          attachments: [
            { type: "file", path: `${workspace}/README.md`, displayName: "README.md" },
            { type: "directory", path: workspace, displayName: "project" },
            {
              type: "selection",
              filePath: `${workspace}/README.md`,
              displayName: "README.md",
              selection: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
              text: "# A p"
            },
            { type: "blob", data, mimeType: "image/png", displayName: "pixel.png" },
            {
              type: "github_reference",
              number: 1,
              title: "It leaks",
              referenceType: "issue",
              state: "open",
              url: "https://example.com/1"
            }
          ]
        })
        yield* cli.turn(sessionId, { prompt: "Look", attachments: [{ type: "file", path: "/no/such/file" }] })
      })
  },

  workspaces: {
    script: [text("Hello.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        const call = (method: string, params?: object) =>
          cli.call(`session.workspaces.${method}`, { sessionId, ...params })
        yield* cli.turn(sessionId, "Hi")
        yield* call("getWorkspace")
        yield* call("ensure")
        yield* call("createFile", { path: "a.txt", content: "a\n" })
        yield* call("createDirectory", { path: "folder" })
        yield* call("listFiles")
        yield* call("readFile", { path: "a.txt" })
        yield* call("readFile", { path: "none.txt" })
        yield* call("statFile", { path: "a.txt" })
        yield* call("renamePath", { source: "a.txt", destination: "b.txt" })
        yield* call("removePath", { path: "b.txt" })
        yield* call("addSummary", { title: "First", content: "We began" })
        yield* call("listCheckpoints")
        yield* call("readCheckpoint", { number: 1 })
        yield* call("truncateSummaries", { keepCount: 0 })
        yield* call("saveLargePaste", { content: "x".repeat(2000) })
        yield* call("updateMetadata", { name: "Renamed" })
        yield* call("writeAutopilotObjective", { content: "Win" })
        yield* call("readAutopilotObjective")
        yield* call("autopilotObjectiveExists")
        yield* call("deleteAutopilotObjective")
        yield* call("diff", { mode: "unstaged" })
        yield* cli.settle
      })
  },

  git: {
    script: [toolCall("create", { path: "$WORKSPACE/new.txt", file_text: "new\n" }), text("Hello.")],
    run: ({ cli, write, workspace }) =>
      Effect.gen(function* () {
        yield* write(".git/HEAD", "ref: refs/heads/main\n")
        yield* write(
          ".git/config",
          '[core]\n\trepositoryformatversion = 0\n[remote "origin"]\n\turl = https://github.com/example/project.git\n'
        )
        yield* write(".git/objects/.keep", "")
        yield* write(".git/refs/heads/.keep", "")
        yield* write("AGENTS.md", "# Instructions\n\nBe brief.\n")
        yield* write(".github/copilot-instructions.md", "Be kind.\n")
        yield* write(".github/agents/helper.md", "---\nname: helper\ndescription: Helps\n---\nYou help.\n")
        const sessionId = yield* cli.create({ enableConfigDiscovery: true })
        yield* cli.turn(sessionId, "Hi")
        yield* cli.call("session.instructions.getSources", { sessionId })
        yield* cli.call("session.instructions.reload", { sessionId })
        yield* cli.call("session.workspaces.diff", { sessionId, mode: "unstaged" })
        yield* cli.call("session.lsp.initialize", { sessionId })
        yield* cli.call("instructions.discover", { projectPaths: [workspace] })
        yield* cli.call("instructions.getDiscoveryPaths", { projectPaths: [workspace] })
        yield* cli.call("agents.discover", { projectPaths: [workspace] })
        yield* cli.call("agents.getDiscoveryPaths", { projectPaths: [workspace] })
        yield* cli.call("hooks.discover", { projectPaths: [workspace] })
      })
  },

  schedule: {
    script: [
      toolCall("manage_schedule", { action: "create", interval: "1h", prompt: "Later" }),
      text("Scheduled."),
      text("Now.")
    ],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        const call = (method: string, params?: object) =>
          cli.call(`session.schedule.${method}`, { sessionId, ...params })
        yield* cli.call("session.options.update", { sessionId, manageScheduleEnabled: true })
        yield* call("add", { interval: "1h", prompt: "Every hour", recurring: true })
        yield* call("addCron", { cron: "0 9 * * *", prompt: "Every morning" })
        yield* call("addAt", { at: 4_000_000_000_000, prompt: "In the future" })
        yield* call("addSelfPaced", { prompt: "When it fits" })
        yield* call("hasSelfPaced")
        yield* call("list")
        yield* call("rearmSelfPaced", { id: 4, at: 4_000_000_000_000 })
        yield* call("stop", { id: 1 })
        yield* call("stop", { id: 99 })
        yield* call("hydrate")
        yield* cli.turn(sessionId, "Schedule it")
        yield* cli.settle
      })
  },

  autopilot: {
    script: [text("I began."), toolCall("task_complete", { summary: "It is done" }), text("Done."), text("Done.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        yield* cli.call("session.mode.set", { sessionId, mode: "autopilot" })
        yield* cli.call("session.commands.invoke", { sessionId, name: "goal", input: "Win" })
        const done = yield* cli.expect(is("session.task_complete"))
        yield* cli.call("session.send", { sessionId, prompt: "Do it all", agentMode: "autopilot" })
        yield* Effect.timeoutOption(done, "8 seconds")
        yield* cli.settle
        yield* cli.call("session.autopilotObjective.getState", { sessionId })
      })
  },

  "side-questions": {
    script: [text("Hello."), text("Between us: 4."), text("Told."), text("One."), text("Two.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        yield* cli.turn(sessionId, "Hi")
        yield* cli.call("session.ui.ephemeralQuery", { sessionId, question: "What is 2+2?" })
        yield* cli.settle
        yield* cli.call("session.sendSystemNotification", {
          sessionId,
          message: "Something happened",
          kind: { type: "x" }
        })
        yield* cli.settle
        yield* cli.call("session.sendMessages", { sessionId, messages: [{ prompt: "One" }, { prompt: "Two" }] })
        yield* cli.settle
        yield* cli.call("session.completions.getTriggerCharacters", { sessionId })
        yield* cli.call("session.completions.request", { sessionId, text: "/de", offset: 3 })
      })
  },

  "large-output": {
    script: [toolCall("bash", { command: "seq 1 20000", description: "Count" }), toolCall("big", {}), text("A lot.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        cli.answers.tool = () => ({ result: "x".repeat(100_000) })
        const largeOutput = { enabled: true, maxSizeBytes: 2000 }
        yield* cli.turn(yield* cli.create({ tools: [tool("big")], largeOutput }), "Count")
      })
  },

  "tool-search": {
    script: [toolCall("tool_search_tool", { query: "tool 7" }), toolCall("tool_7", {}), text("Found.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const tools = Array.from({ length: 12 }, (_, i) => tool(`tool_${i}`, { defer: "auto" }))
        yield* cli.turn(yield* cli.create({ tools, toolSearch: { enabled: true, deferThreshold: 3 } }), "Find it")
      })
  },

  limits: {
    script: [text("Hello.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({ sessionLimits: { maxAiCredits: 30 } })
        yield* cli.turn(sessionId, "Hi")
        yield* cli.call("session.options.update", { sessionId, sessionLimits: { maxAiCredits: 40 } })
        yield* cli.call("session.options.update", { sessionId, sessionLimits: null })
        yield* cli.call("session.limitPrediction.predict", { sessionId })
        yield* cli.settle
        yield* cli.create({ sessionLimits: { maxAiCredits: 1 } })
      })
  },

  "background-compaction": {
    script: (request) =>
      request.lastUserMessage.includes("summar") ? text("<summary>We spoke.</summary>") : text("word ".repeat(50)),
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({
          infiniteSessions: { enabled: true, backgroundCompactionThreshold: 0.1, bufferExhaustionThreshold: 0.95 },
          modelCapabilities: { limits: { max_prompt_tokens: 20_000, max_context_window_tokens: 20_000 } }
        })
        for (const prompt of ["One", "Two", "Three"]) yield* cli.turn(sessionId, `${prompt} ${"word ".repeat(1500)}`)
        yield* cli.call("session.detach", { sessionId })
        yield* cli.settle
      })
  },

  "mcp-sign-in": {
    script: [text("Done."), text("Done.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const url = yield* unauthorized
        const sessionId = yield* cli.create()
        const call = (method: string, params?: object) => cli.call(`session.${method}`, { sessionId, ...params })
        yield* call("eventLog.registerInterest", { eventType: "mcp.oauth_required" })
        yield* call("eventLog.registerInterest", { eventType: "mcp.headers_refresh_required" })
        yield* call("mcp.startServer", { serverName: "remote", config: { type: "http", url, tools: ["*"] } })
        yield* cli.settle
        yield* call("mcp.list")
        yield* call("mcp.oauth.login", { serverName: "remote" })
        yield* cli.settle
        yield* call("mcp.stopServer", { serverName: "remote" })
      })
  },

  "file-hooks": {
    script: [toolCall("bash", { command: "echo hi", description: "Greet" }), text("Done.")],
    run: ({ cli, write }) =>
      Effect.gen(function* () {
        const command = { type: "command", bash: "echo '{}'", timeoutSec: 5 }
        const hooks = { sessionStart: [command], preToolUse: [command], postToolUse: [{ ...command, bash: "exit 1" }] }
        yield* write(".github/hooks/hooks.json", JSON.stringify({ version: 1, hooks }))
        yield* write(".git/HEAD", "ref: refs/heads/main\n")
        const sessionId = yield* cli.create({ enableFileHooks: true, enableConfigDiscovery: true })
        yield* cli.turn(sessionId, "Go")
      })
  },

  "managed-settings": {
    script: [toolCall("bash", { command: "touch one.txt", description: "Make a file" }), text("Done.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({
          enableManagedSettings: true,
          managedSettings: {
            permissions: { disableBypassPermissionsMode: "disable", deny: ["shell(touch)"], ask: [], allow: [] }
          }
        })
        yield* cli.turn(sessionId, "Go")
        yield* cli.call("session.permissions.setMode", { sessionId, mode: "allow-all" })
        yield* cli.call("session.managedSettings.get", { sessionId })
      })
  },

  "many-sessions": {
    script: [text("One."), text("Two.")],
    run: ({ cli }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create({ sessionId: "00000000-0000-4000-8000-00000000cccc" })
        yield* cli.turn(sessionId, "One")
        const call = (method: string, params?: object) => cli.call(`sessions.${method}`, params)
        yield* call("fork", { sessionId, name: "A fork" })
        yield* call("list", {})
        yield* call("listNonEmptySessionIds", {})
        yield* call("getMetadata", { sessionId })
        yield* call("getEventFilePath", { sessionId })
        yield* call("readPersistedEvents", { sessionId, max: 3 })
        yield* call("findByPrefix", { prefix: "00000000" })
        yield* call("findByTaskId", { taskId: "none" })
        yield* call("getSizes")
        yield* call("checkInUse", { sessionIds: [sessionId] })
        yield* call("getClientMetadata", { sessionIds: [sessionId] })
        yield* call("getLastForContext", {})
        yield* call("getBoardEntryCount", { sessionId })
        yield* call("getPersistedRemoteSteerable", { sessionId })
        yield* call("getRemoteControlStatus")
        yield* call("save", { sessionId })
        yield* call("pruneOld", { olderThanDays: 1, dryRun: true })
        yield* call("reloadPluginHooks", { sessionId })
        yield* call("loadDeferredRepoHooks", { sessionId })
        yield* call("setAdditionalPlugins", { plugins: [] })
        yield* call("close", { sessionId })
        yield* call("releaseLock", { sessionId })
        yield* call("open", { kind: "resume", sessionId })
        yield* call("bulkDelete", { sessionIds: [sessionId] })
        yield* cli.create({ model: "bad", tools: [{ name: "not a name!" }] })
        yield* cli.settle
      })
  },

  reads: {
    script: [text("One.")],
    run: ({ cli, workspace }) =>
      Effect.gen(function* () {
        const sessionId = yield* cli.create()
        yield* cli.turn(sessionId, "One")
        for (const method of serverReads) yield* cli.call(method)
        for (const method of sessionReads) yield* cli.call(`session.${method}`, { sessionId })
        const call = (method: string, params: object) => cli.call(`session.${method}`, { sessionId, ...params })
        yield* call("metadata.contextInfo", { promptTokenLimit: 1000, outputTokenLimit: 100 })
        yield* call("metadata.recomputeContextTokens", { modelId: "local" })
        yield* call("metadata.getContextHeaviestMessages", { limit: 2 })
        yield* call("contentExclusion.checkPaths", { paths: [`${workspace}/README.md`] })
        yield* call("tools.execute", { name: "view", arguments: { path: `${workspace}/README.md` } })
        yield* call("settings.evaluatePredicate", { name: "coAuthorHookEnabled" })
        for (const kind of ["activeAccount", "status", "lastErrors"]) yield* call("accounts.get", { query: { kind } })
        yield* call("remote.notifySteerableChanged", { remoteSteerable: true })
        yield* call("debug.collectLogs", { destination: { kind: "file", path: `${workspace}/logs.zip` } })
        yield* call("workflow.run", { name: "none", args: {} })
        yield* call("factory.run", { name: "none", args: {} })
        yield* cli.call("secrets.addFilterValues", { values: ["hidden"] })
        yield* cli.call("user.settings.set", { settings: { theme: "dark" } })
        yield* cli.settle
      })
  }
}

/** Calls that look and change nothing. */
const serverReads = [
  "account.getAllUsers",
  "account.getCurrentAuth",
  "account.getQuota",
  "extensions.discover",
  "managedSettings.read",
  "mcp.config.list",
  "models.getBuiltInCatalog",
  "plugins.list",
  "plugins.marketplaces.list",
  "sandbox.getHostSupport",
  "skills.discover",
  "tools.list",
  "user.settings.get"
]

const sessionReads = [
  "agent.list",
  "autopilotObjective.getState",
  "canvas.list",
  "canvas.listOpen",
  "commands.list",
  "connectors.getCapabilities",
  "eventLog.tail",
  "extensions.list",
  "gitHubAuth.getAllAuthAvailable",
  "gitHubAuth.getCurrentAuthInfo",
  "gitHubAuth.getStatus",
  "gitHubAuth.lastAuthErrors",
  "instructions.getSources",
  "managedSettings.get",
  "mcp.list",
  "metadata.activity",
  "metadata.getClientMetadata",
  "metadata.getContextAttribution",
  "metadata.isProcessing",
  "metadata.snapshot",
  "model.getCurrent",
  "permissions.getMode",
  "plugins.list",
  "queue.pendingItems",
  "remote.disable",
  "sandbox.getEnforcementStatus",
  "schedule.list",
  "settings.snapshot",
  "skills.list",
  "tasks.list",
  "telemetry.getEngagementId",
  "tools.getBuiltinDescriptors",
  "tools.getCurrentMetadata",
  "usage.getMetrics",
  "visibility.get",
  "workflow.listRuns",
  "workspaces.getWorkspace"
]
