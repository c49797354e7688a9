import { describe, it } from "@effect/vitest"
import { assertFalse, assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { pipe } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import {
  Canvas,
  Command,
  CopilotClient,
  CopilotSession,
  Elicitation,
  ExitPlanMode,
  GitHubToken,
  Mcp,
  Permission,
  SessionConfig,
  SessionLimits,
  Tool,
  UserInput
} from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"

const sessionId = "session-1"

class Tracker extends Context.Tag("Tracker")<Tracker, { readonly name: string }>() {}

/** A config with every handler that a live session can have, each of which runs this before it answers. */
const everyHandler = <R>(note: (name: string) => Effect.Effect<unknown, never, R>) => {
  const and = <A>(name: string, answer: A) => Effect.as(note(name), answer)
  return {
    tools: [Tool.make("count", { handler: () => and("tools", "1") })],
    commands: [Command.make("deploy", { handler: () => note("commands") })],
    canvases: [
      Canvas.make("board", {
        displayName: "Board",
        description: "",
        inputSchema: { project: Schema.String },
        open: () => and("canvases.open", {}),
        close: () => note("canvases.close"),
        actions: [Canvas.action("move", { handler: () => note("canvases.actions") })]
      })
    ],
    hooks: {
      onPreToolUse: () => and("hooks.onPreToolUse", undefined),
      onSessionEnd: () => and("hooks.onSessionEnd", undefined)
    },
    provider: {
      baseUrl: "http://localhost",
      bearerTokenProvider: () => and("provider", Redacted.make("t"))
    },
    model: "m",
    systemMessage: {
      mode: "customize",
      sections: { tone: { action: (text: string) => and("systemMessage", text) }, safety: { action: "remove" } }
    },
    gitHubTokenProvider: () => and("gitHubTokenProvider", GitHubToken.cancelled),
    onEvent: (event: { readonly type: string }) => (event.type === "session.info" ? note("onEvent") : Effect.void),
    onPermissionRequest: () => and("onPermissionRequest", Permission.approveOnce),
    onUserInputRequest: () => and("onUserInputRequest", UserInput.freeform("")),
    onElicitationRequest: () => and("onElicitationRequest", Elicitation.cancel),
    onExitPlanModeRequest: () => and("onExitPlanModeRequest", ExitPlanMode.approve()),
    onAutoModeSwitchRequest: () => and("onAutoModeSwitchRequest", "no" as const),
    onSessionLimitsExhaustedRequest: () => and("onSessionLimitsExhaustedRequest", SessionLimits.cancel),
    onMcpAuthRequest: () => and("onMcpAuthRequest", Mcp.cancelled),
    onMcpHeadersRefreshRequest: () => and("onMcpHeadersRefreshRequest", Mcp.noHeaders),
    onSamplingRequest: () => and("onSamplingRequest", undefined)
  } as const satisfies SessionConfig.Any
}

const canvas = { extensionId: "e", canvasId: "board", instanceId: "one" }

/** Has the runtime call every handler, and waits for the answers. */
const callAll = (copilot: TestCopilot.Service) =>
  Effect.gen(function* () {
    const registrationId = (yield* copilot.requests).flatMap(({ params }) =>
      "gitHubTokenProviderRegistrationId" in params ? [params.gitHubTokenProviderRegistrationId] : []
    )[0]
    const events: ReadonlyArray<readonly [type: string, answer: string, data: object]> = [
      ["external_tool.requested", "session.tools.handlePendingToolCall", { toolName: "count", toolCallId: "c" }],
      [
        "command.execute",
        "session.commands.handlePendingCommand",
        { command: "/deploy", commandName: "deploy", args: "" }
      ],
      [
        "permission.requested",
        "session.permissions.handlePendingPermissionRequest",
        { permissionRequest: { kind: "memory", fact: "" } }
      ],
      ["elicitation.requested", "session.ui.handlePendingElicitation", { message: "Well?" }],
      [
        "session_limits_exhausted.requested",
        "session.ui.handlePendingSessionLimitsExhausted",
        { usedAiCredits: 1, maxAiCredits: 1 }
      ],
      ["mcp.oauth_required", "session.mcp.oauth.handlePendingRequest", { serverName: "s", serverUrl: "", reason: "" }],
      [
        "mcp.headers_refresh_required",
        "session.mcp.headers.handlePendingHeadersRefreshRequest",
        { serverName: "s", serverUrl: "", reason: "" }
      ],
      ["sampling.requested", "session.ui.handlePendingSampling", { serverName: "s", mcpRequestId: 1 }]
    ]
    for (const [type, answer, data] of events) {
      yield* copilot.emit(type, { requestId: type, ...data })
      yield* copilot.awaitRequest(answer as TestCopilot.Method)
    }
    const requests: ReadonlyArray<readonly [method: string, params: object]> = [
      ["canvas.open", { ...canvas, input: { project: "p" } }],
      ["canvas.close", canvas],
      ["canvas.action.invoke", { ...canvas, actionName: "move" }],
      ["hooks.invoke", { hookType: "preToolUse", input: { toolName: "t" } }],
      ["hooks.invoke", { hookType: "sessionEnd", input: {} }],
      ["providerToken.getToken", { providerName: "default" }],
      ["systemMessage.transform", { sections: { tone: { content: "" } } }],
      ["gitHubToken.getToken", { registrationId, host: "h", reason: "refresh" }],
      ["userInput.request", { question: "" }],
      ["exitPlanMode.request", { summary: "" }],
      ["autoModeSwitch.request", {}]
    ]
    for (const [method, params] of requests) yield* copilot.ask(method, { sessionId, ...params })
  })

const names = [
  "canvases.actions",
  "canvases.close",
  "canvases.open",
  "commands",
  "gitHubTokenProvider",
  "hooks.onPreToolUse",
  "hooks.onSessionEnd",
  "onAutoModeSwitchRequest",
  "onElicitationRequest",
  "onEvent",
  "onExitPlanModeRequest",
  "onMcpAuthRequest",
  "onMcpHeadersRefreshRequest",
  "onPermissionRequest",
  "onSamplingRequest",
  "onSessionLimitsExhaustedRequest",
  "onUserInputRequest",
  "provider",
  "systemMessage",
  "tools"
]

/** A client of a runtime in memory. */
const start = Effect.gen(function* () {
  const copilot = yield* TestCopilot.make()
  return { copilot, client: yield* CopilotClient.fromTransport(copilot.transport) }
})

describe("CopilotSession.Current", () => {
  it.scoped("is the session that a handler serves, in every handler", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      const heard = yield* Deferred.make<void>()
      const served: Array<readonly [name: string, session: CopilotSession.CopilotSession]> = []
      const session = yield* client.createSession({
        ...everyHandler((name) =>
          Effect.flatMap(CopilotSession.Current, (current) => {
            served.push([name, current])
            return name === "onEvent" ? Deferred.succeed(heard, undefined) : Effect.void
          })
        ),
        sessionId
      })
      yield* copilot.emit("session.info", { infoType: "notification", message: "" })
      yield* Deferred.await(heard)
      yield* callAll(copilot)
      deepStrictEqual(served.map(([name]) => name).sort(), names)
      assertTrue(served.every(([, current]) => current === session))
    })
  )
})

describe("SessionConfig.provide", () => {
  it.scoped("S4: provides every handler, each of which keeps the scope of its call", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      const layerScope = yield* Scope.make()
      const heard = yield* Deferred.make<void>()
      const seen: Array<string> = []
      const closed: Array<string> = []
      const context = Context.make(Tracker, { name: "tracker" }).pipe(Context.add(Scope.Scope, layerScope))
      const handlers = everyHandler((name) =>
        Effect.gen(function* () {
          seen.push(`${name} ${(yield* Tracker).name} ${(yield* CopilotSession.Current).id}`)
          yield* Effect.addFinalizer(() => Effect.sync(() => closed.push(name)))
          if (name === "onEvent") yield* Deferred.succeed(heard, undefined)
        })
      )
      yield* client.createSession(SessionConfig.provide({ ...handlers, sessionId }, context))
      yield* copilot.emit("session.info", { infoType: "notification", message: "" })
      yield* Deferred.await(heard)
      yield* callAll(copilot)
      deepStrictEqual(
        seen.sort(),
        names.map((name) => `${name} tracker ${sessionId}`)
      )
      deepStrictEqual(closed.sort(), names)
    })
  )

  it.scoped("S4: leaves a session in the scope that it is created in", () =>
    Effect.gen(function* () {
      const { client, copilot } = yield* start
      const layerScope = yield* Scope.make()
      const context = Context.make(Tracker, { name: "tracker" }).pipe(Context.add(Scope.Scope, layerScope))
      const config = { onUserInputRequest: () => Effect.as(Tracker, UserInput.freeform("")) }
      yield* Effect.scoped(client.createSession(SessionConfig.provide(config, context)))
      deepStrictEqual((yield* copilot.requestsOf("session.detach")).length, 1)
    })
  )

  it("leaves the rest of a config as it is", () => {
    const declared = Tool.declare("later")
    const config = { model: "m", tools: [declared], systemMessage: { mode: "replace", content: "x" } } as const
    deepStrictEqual(SessionConfig.provide(config, Context.empty()), config)
  })
})

describe("Tool.provide", () => {
  const use = Tool.make("use", {
    handler: () =>
      Effect.gen(function* () {
        yield* Effect.addFinalizer(() => Effect.logDebug("over"))
        const { toolName } = yield* Tool.Invocation
        return `${toolName} ${(yield* Tracker).name}`
      })
  })

  it.effect("S4: provides a context, but for the scope and the call in it", () =>
    Effect.gen(function* () {
      const layerScope = yield* Scope.make()
      const called = yield* Ref.make(false)
      yield* Scope.addFinalizer(layerScope, Ref.set(called, true))
      const context = Context.make(Tracker, { name: "tracker" }).pipe(Context.add(Scope.Scope, layerScope))
      const answer = yield* Effect.scoped(
        Effect.provideService(
          Effect.gen(function* () {
            const { toolName } = yield* Tool.Invocation
            const answer = yield* Tool.provide(use, context).run({ ...invocation, toolName: "use" })
            return { answer, toolName }
          }),
          Tool.Invocation,
          invocation
        )
      )
      deepStrictEqual(answer, { answer: { result: "use tracker" }, toolName: "outer" })
      assertFalse(yield* Ref.get(called))
    })
  )

  it.effect("S4: builds a Layer for each call, and releases it after the call", () =>
    Effect.gen(function* () {
      const steps: Array<string> = []
      const layer = Layer.scoped(
        Tracker,
        Effect.acquireRelease(
          Effect.sync(() => {
            steps.push("built")
            return { name: `tracker ${steps.length}` }
          }),
          () => Effect.sync(() => steps.push("released"))
        )
      )
      const tool = pipe(use, Tool.provide(layer))
      deepStrictEqual(yield* Effect.forEach(["a", "b"], (toolName) => tool.run({ ...invocation, toolName })), [
        { result: "a tracker 1" },
        { result: "b tracker 3" }
      ])
      deepStrictEqual(steps, ["built", "released", "built", "released"])
    })
  )
})

const invocation = {
  sessionId,
  toolCallId: "c",
  toolName: "outer",
  arguments: {},
  workingDirectory: undefined,
  traceparent: undefined,
  tracestate: undefined,
  availableTools: undefined
}
