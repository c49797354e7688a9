/**
 * What a client sees of a runtime, as one suite for every runtime: the real CLI with a scripted model, and the scripted
 * CLI. Where they disagree the real one is right.
 */
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import {
  CopilotClient,
  type CopilotError,
  Hooks,
  Permission,
  type SessionConfig,
  SessionEvent,
  Tool
} from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"

/** A runtime to run the suite on. */
export interface Runtime {
  readonly name: string
  /** A client whose agent plays these turns. */
  readonly layer: (
    turns: ReadonlyArray<TestCopilot.Turn>
  ) => Layer.Layer<CopilotClient.CopilotClient | ModelConfig, unknown>
  /** The events of an abort while a tool runs, where they are others. */
  readonly aborted?: ReadonlyArray<string>
}

const aborted = ["abort", "external_tool.completed", "assistant.turn_end", "assistant.idle", "session.idle"]

/** What each session of the runtime is created with. */
export class ModelConfig extends Effect.Tag("ModelConfig")<
  ModelConfig,
  Pick<SessionConfig.SessionConfig, "model" | "provider">
>() {}

const { fail, reasoning, text, toolCall, turn, usage } = TestCopilot

const contentOf = (answer: Option.Option<SessionEvent.Of<"assistant.message">>) =>
  Option.getOrNull(Option.map(answer, ({ data }) => data.content))

/** The events whose order every runtime keeps. */
const kept = new Set<string>([
  "user.message",
  "assistant.turn_start",
  "assistant.message",
  "assistant.turn_end",
  "assistant.idle",
  "tool.execution_start",
  "tool.execution_complete",
  "external_tool.requested",
  "external_tool.completed",
  "permission.requested",
  "permission.completed",
  "session.error",
  "session.idle",
  "abort"
])

const typesOf = (events: Iterable<SessionEvent.SessionEvent>) =>
  Array.from(events, ({ type }) => type).filter((type) => kept.has(type))

const isKept = (event: SessionEvent.SessionEvent): boolean => event.type !== "unknown" && event.ephemeral !== true

const echo = Tool.make("echo", {
  description: "Says what it hears",
  parameters: { text: Schema.String },
  skipPermission: true,
  handler: ({ text }) => Effect.succeed(text)
})

const guarded = Tool.make("guarded", { description: "Needs permission", handler: () => Effect.succeed("the secret") })

export const conformance = (runtime: Runtime): void => {
  const { layer, name } = runtime
  describe.concurrent(`a client of ${name}`, () => {
    const scenario = <A, E>(
      title: string,
      turns: ReadonlyArray<TestCopilot.Turn>,
      test: Effect.Effect<A, E, CopilotClient.CopilotClient | ModelConfig>
    ) => it.live(title, () => Effect.provide(test, layer(turns)))

    const withSession = <A, E, const C extends SessionConfig.SessionConfig>(
      config: SessionConfig.Exact<C>,
      use: (
        session: Effect.Effect.Success<ReturnType<CopilotClient.Service["createSession"]>>,
        client: CopilotClient.Service
      ) => Effect.Effect<A, E, Scope.Scope>
    ) =>
      Effect.scoped(
        Effect.gen(function* () {
          const client = yield* CopilotClient.CopilotClient
          const model = yield* ModelConfig
          const session = yield* client.createSession({ streaming: true, ...model, ...(config as object) } as never)
          return yield* use(session, client)
        })
      )

    scenario(
      "answers each message",
      [text("one"), text("two")],
      withSession({}, (session) =>
        Effect.gen(function* () {
          deepStrictEqual(contentOf(yield* session.sendAndWait("first")), "one")
          deepStrictEqual(contentOf(yield* session.sendAndWait("second")), "two")
        })
      )
    )

    scenario(
      "streams text word by word",
      [text("Grüße an alle 🎉")],
      withSession({}, (session) =>
        Effect.gen(function* () {
          const pieces = yield* Stream.runCollect(session.streamText("go"))
          deepStrictEqual(Array.from(pieces), ["Grüße ", "an ", "alle ", "🎉"])
        })
      )
    )

    scenario(
      "emits whole messages without streaming",
      [text("all at once")],
      withSession({ streaming: false }, (session) =>
        Effect.gen(function* () {
          const pieces = yield* Stream.runCollect(session.streamText("go"))
          deepStrictEqual(Array.from(pieces), ["all at once"])
        })
      )
    )

    scenario(
      "begins with session.start, but for what is ephemeral",
      [],
      withSession({}, (session) =>
        Effect.gen(function* () {
          const first = yield* Stream.runHead(Stream.filter(session.events, isKept))
          deepStrictEqual(Option.getOrThrow(first).type, "session.start")
        })
      )
    )

    scenario(
      "calls a tool that needs no permission",
      [turn(toolCall("echo", { text: "hello" }), text("done"))],
      withSession({ tools: [echo] }, (session) =>
        Effect.gen(function* () {
          const events = Array.from(yield* Stream.runCollect(session.stream("go")))
          deepStrictEqual(typesOf(events), [
            "user.message",
            "assistant.turn_start",
            "assistant.message",
            "tool.execution_start",
            "external_tool.requested",
            "external_tool.completed",
            "tool.execution_complete",
            "assistant.turn_end",
            "assistant.turn_start",
            "assistant.message",
            "assistant.turn_end",
            "assistant.idle",
            "session.idle"
          ])
          const completed = events.filter(SessionEvent.is("tool.execution_complete"))
          deepStrictEqual(
            completed.map(({ data }) => [data.success, data.result?.content]),
            [[true, "hello"]]
          )
        })
      )
    )

    scenario(
      "S9: tells what each request to the model has used, before its answer",
      [
        turn(toolCall("echo", { text: "hello" }), text("done")),
        turn(text("more"), usage({ inputTokens: 200, outputTokens: 20, cacheReadTokens: 50, reasoningTokens: 7 }))
      ],
      withSession({ tools: [echo] }, (session) =>
        Effect.gen(function* () {
          const events = Array.from(yield* Stream.runCollect(session.stream("go")))
          deepStrictEqual(
            events.filter(SessionEvent.is("assistant.usage", "assistant.message")).map((event) =>
              event.type === "assistant.usage"
                ? {
                    input: event.data.inputTokens,
                    output: event.data.outputTokens,
                    cacheRead: event.data.cacheReadTokens,
                    finish: event.data.finishReason
                  }
                : event.data.content
            ),
            [
              { input: 10, output: 5, cacheRead: 0, finish: "tool_calls" },
              "",
              { input: 10, output: 5, cacheRead: 0, finish: "stop" },
              "done"
            ]
          )
          yield* session.sendAndWait("and then?")
          const { modelMetrics } = yield* session.rpc.usage.getMetrics()
          deepStrictEqual(
            Object.values(modelMetrics).map(({ requests, usage }) => [
              requests.count,
              usage.inputTokens,
              usage.outputTokens,
              usage.cacheReadTokens,
              usage.reasoningTokens
            ]),
            [[3, 220, 30, 50, 7]]
          )
        })
      )
    )

    scenario(
      "gives what a model thinks, says and calls in one message",
      [turn(reasoning("Let me look"), text("I say it."), toolCall("echo", { text: "hello" }), text("done"))],
      withSession({ tools: [echo] }, (session) =>
        Effect.gen(function* () {
          const events = Array.from(yield* Stream.runCollect(session.stream("go")))
          deepStrictEqual(
            events
              .filter(SessionEvent.is("assistant.message", "assistant.reasoning", "tool.execution_start"))
              .map((event) => {
                switch (event.type) {
                  case "assistant.message": {
                    const { content, reasoningText, toolRequests } = event.data
                    return [content, toolRequests?.map(({ name }) => name), reasoningText]
                  }
                  case "assistant.reasoning":
                    return event.data.content
                  default:
                    return event.type
                }
              }),
            [["I say it.", ["echo"], "Let me look"], "Let me look", "tool.execution_start", ["done", [], undefined]]
          )
        })
      )
    )

    scenario(
      "asks for permission before it calls a tool",
      [turn(toolCall("guarded"), text("done"))],
      withSession({ tools: [guarded], onPermissionRequest: Permission.approveAll }, (session) =>
        Effect.gen(function* () {
          const events = Array.from(yield* Stream.runCollect(session.stream("go")))
          deepStrictEqual(typesOf(events), [
            "user.message",
            "assistant.turn_start",
            "assistant.message",
            "tool.execution_start",
            "permission.requested",
            "permission.completed",
            "external_tool.requested",
            "external_tool.completed",
            "tool.execution_complete",
            "assistant.turn_end",
            "assistant.turn_start",
            "assistant.message",
            "assistant.turn_end",
            "assistant.idle",
            "session.idle"
          ])
          const [requested] = events.filter(SessionEvent.is("permission.requested"))
          const [completed] = events.filter(SessionEvent.is("permission.completed"))
          deepStrictEqual(
            [requested?.data.permissionRequest.kind, completed?.data.result.kind],
            ["custom-tool", "approved"]
          )
        })
      )
    )

    scenario(
      "does not ask again where a tool was approved for the session",
      [turn(toolCall("guarded"), text("done")), turn(toolCall("guarded"), text("done"))],
      withSession(
        {
          tools: [guarded],
          onPermissionRequest: Permission.make(() =>
            Effect.succeed(Permission.approveForSession({ kind: "custom-tool", toolName: "guarded" }))
          )
        },
        (session) =>
          Effect.gen(function* () {
            const results = yield* Effect.forEach(["one", "two"], (prompt) =>
              Effect.map(Stream.runCollect(session.stream(prompt)), (events) => ({
                asked: Array.from(events)
                  .filter(SessionEvent.is("permission.completed"))
                  .map(({ data }) => data.result.kind),
                called: Array.from(events)
                  .filter(SessionEvent.is("tool.execution_complete"))
                  .map(({ data }) => data.success)
              }))
            )
            deepStrictEqual(results, [
              { asked: ["approved-for-session"], called: [true] },
              { asked: [], called: [true] }
            ])
          })
      )
    )

    scenario(
      "does what hooks say about prompts and calls of tools",
      [
        turn(
          toolCall("allowed"),
          toolCall("denied"),
          toolCall("refused"),
          toolCall("asked"),
          toolCall("changed", { n: 1 }),
          toolCall("failing"),
          text("done")
        )
      ],
      Effect.gen(function* () {
        const told: Array<readonly [hook: string, about: unknown, more?: unknown]> = []
        const tell = (...line: (typeof told)[number]) => Effect.sync(() => void told.push(line))
        const named = (name: string) => Tool.make(name, { handler: () => Effect.succeed(`result of ${name}`) })
        const changed = Tool.make("changed", {
          skipPermission: true,
          parameters: { n: Schema.Number },
          handler: ({ n }) => Effect.succeed(`result of ${n}`)
        })
        const failing = Tool.make("failing", { skipPermission: true, handler: () => Effect.fail("no luck") })
        const decisions: Readonly<Record<string, Hooks.PreToolUseOutput>> = {
          allowed: Hooks.allow,
          denied: Hooks.deny("Not today"),
          refused: Hooks.deny(),
          asked: Hooks.ask("Sure?"),
          changed: { modifiedArgs: { n: 2 } }
        }
        yield* withSession(
          {
            tools: [named("allowed"), named("denied"), named("refused"), named("asked"), changed, failing],
            onPermissionRequest: Permission.make((request) =>
              Effect.as(
                tell("permission", request.kind, request.kind === "hook" && request.hookMessage),
                Permission.approveOnce
              )
            ),
            hooks: {
              onSessionStart: ({ initialPrompt, source }) => tell("sessionStart", source, initialPrompt),
              onUserPromptSubmitted: ({ prompt }) => tell("userPromptSubmitted", prompt),
              onPreToolUse: ({ toolName }) => Effect.as(tell("preToolUse", toolName), decisions[toolName]),
              onPostToolUse: ({ toolArgs, toolName }) =>
                Effect.as(
                  // 1.0.81 has them as the model wrote them.
                  tell("postToolUse", toolName, typeof toolArgs === "string" ? JSON.parse(toolArgs) : toolArgs),
                  toolName === "changed"
                    ? { modifiedResult: { textResultForLlm: "a changed result", resultType: "success" } }
                    : undefined
                ),
              onPostToolUseFailure: ({ error, toolName }) => tell("postToolUseFailure", toolName, error)
            }
          },
          (session) =>
            Effect.gen(function* () {
              const events = Array.from(yield* Stream.runCollect(session.stream("go")))
              const results = events
                .filter(SessionEvent.is("tool.execution_complete"))
                .map(({ data }) => data.result?.content ?? `${data.error?.code}: ${data.error?.message}`)
              deepStrictEqual(results.sort(), [
                "a changed result",
                "denied: Denied by preToolUse hook: No reason provided",
                "denied: Denied by preToolUse hook: Not today",
                "failure: no luck",
                "result of allowed",
                "result of asked"
              ])
              const inTurn = events
                .filter(SessionEvent.is("tool.execution_start", "hook.start", "hook.end", "permission.requested"))
                .map((event) => ("hookType" in event.data ? `${event.type} ${event.data.hookType}` : event.type))
              const first = inTurn.indexOf("tool.execution_start")
              deepStrictEqual(inTurn.slice(first, first + 9), [
                ...Array.from({ length: 6 }, () => "tool.execution_start"),
                "hook.start preToolUse",
                "permission.requested",
                "hook.end preToolUse"
              ])
            })
        )
        // What comes after the calls comes in any order.
        const after = told.findIndex(([hook]) => hook.startsWith("postToolUse"))
        // Older releases begin with the prompt.
        deepStrictEqual(told.slice(0, 2).sort(), [
          ["sessionStart", "new", "go"],
          ["userPromptSubmitted", "go"]
        ])
        deepStrictEqual(told.slice(2, after), [
          ["preToolUse", "allowed"],
          ["preToolUse", "denied"],
          ["preToolUse", "refused"],
          ["preToolUse", "asked"],
          ["permission", "hook", "Sure?"],
          ["preToolUse", "changed"],
          ["preToolUse", "failing"]
        ])
        deepStrictEqual(
          told.slice(after).sort(([, a], [, b]) => (String(a) < String(b) ? -1 : 1)),
          [
            ["postToolUse", "allowed", {}],
            ["postToolUse", "asked", {}],
            ["postToolUse", "changed", { n: 2 }],
            ["postToolUseFailure", "failing", "no luck"]
          ]
        )
      })
    )

    const denied = (onPermissionRequest: Permission.Handler<never, never> | undefined) =>
      withSession({ tools: [guarded], onPermissionRequest }, (session) =>
        Effect.gen(function* () {
          const events = Array.from(yield* Stream.runCollect(session.stream("go")))
          const [completed] = events.filter(SessionEvent.is("tool.execution_complete"))
          return {
            asked: events.some(({ type }) => type === "permission.requested"),
            called: events.some(({ type }) => type === "external_tool.requested"),
            success: completed?.data.success,
            code: completed?.data.error?.code,
            last: events.at(-1)?.type
          }
        })
      )

    scenario(
      "does not call a tool that is denied, and goes on",
      [turn(toolCall("guarded"), text("done"))],
      Effect.gen(function* () {
        deepStrictEqual(yield* denied(Permission.make(() => Effect.succeed(Permission.reject("no")))), {
          asked: true,
          called: false,
          success: false,
          code: "denied",
          last: "session.idle"
        })
      })
    )

    scenario(
      "refuses without asking where nobody handles permission",
      [turn(toolCall("guarded"), text("done"))],
      Effect.gen(function* () {
        deepStrictEqual(yield* denied(undefined), {
          asked: false,
          called: false,
          success: false,
          code: "denied",
          last: "session.idle"
        })
      })
    )

    scenario(
      "runs the calls of one answer beside one another",
      [turn(toolCall("meet", { n: 1 }), toolCall("meet", { n: 2 }), text("done"))],
      Effect.gen(function* () {
        const met = yield* Deferred.make<void>()
        let count = 0
        // Each call ends when both have begun.
        const meet = Tool.make("meet", {
          parameters: { n: Schema.Number },
          skipPermission: true,
          handler: ({ n }) =>
            Effect.suspend(() => (++count === 2 ? Deferred.succeed(met, undefined) : Effect.void)).pipe(
              Effect.zipRight(Deferred.await(met)),
              Effect.as(n)
            )
        })
        const answer = yield* withSession({ tools: [meet] }, (session) => session.sendAndWait("go"))
        deepStrictEqual(contentOf(answer), "done")
      })
    )

    scenario(
      "tells of a tool that fails and of one that dies",
      [turn(toolCall("fails"), text("done")), turn(toolCall("dies"), text("done"))],
      Effect.gen(function* () {
        const fails = Tool.make("fails", { skipPermission: true, handler: () => Effect.fail("the reason") })
        const dies = Tool.make("dies", { skipPermission: true, handler: () => Effect.die("the secret") })
        const outcomes = yield* withSession({ tools: [fails, dies] }, (session) =>
          Effect.forEach(["one", "two"], (prompt) =>
            Effect.map(Stream.runCollect(session.stream(prompt)), (events) =>
              Array.from(events)
                .filter(SessionEvent.is("tool.execution_complete"))
                .map(({ data }) => [data.success, data.error?.code, data.error?.message])
            )
          )
        )
        deepStrictEqual(outcomes, [[[false, "failure", "the reason"]], [[false, "failure", "Tool execution failed"]]])
      })
    )

    scenario(
      "fails a turn that the model refuses",
      [fail("400 bad things", { statusCode: 400 })],
      withSession({}, (session) =>
        Effect.gen(function* () {
          const seen: Array<SessionEvent.SessionEvent> = []
          const error: CopilotError.TurnError | CopilotError.EventOverflow = yield* Effect.flip(
            Stream.runForEach(session.stream("go"), (event) => Effect.sync(() => seen.push(event)))
          )
          deepStrictEqual(error._tag === "SessionFailed" && [error.errorType, error.description, error.statusCode], [
            "query",
            "400 bad things",
            400
          ])
          deepStrictEqual(typesOf(seen), [
            "user.message",
            "assistant.turn_start",
            "assistant.turn_end",
            "session.error"
          ])
        })
      )
    )

    scenario(
      "goes on with the next message after a turn that failed, without being idle between",
      [turn(toolCall("gate"), fail("400 bad things", { statusCode: 400 })), text("fine")],
      Effect.gen(function* () {
        const started = yield* Deferred.make<void>()
        const opened = yield* Deferred.make<void>()
        const gate = Tool.make("gate", {
          skipPermission: true,
          handler: () => Effect.zipRight(Deferred.succeed(started, undefined), Deferred.await(opened))
        })
        yield* withSession({ tools: [gate] }, (session) =>
          Effect.gen(function* () {
            const events = yield* session.subscribe({ types: ["user.message", "session.error", "session.idle"] })
            const first = yield* Effect.fork(Effect.flip(session.sendAndWait("one")))
            yield* Deferred.await(started)
            yield* session.send("two")
            yield* Deferred.succeed(opened, undefined)
            deepStrictEqual((yield* Fiber.join(first))._tag, "SessionFailed")
            const seen = Array.from(yield* Stream.runCollect(Stream.take(events, 4)))
            deepStrictEqual(typesOf(seen), ["user.message", "session.error", "user.message", "session.idle"])
            deepStrictEqual(
              seen.filter(SessionEvent.is("user.message")).map(({ data }) => data.delivery),
              ["idle", "queued"]
            )
          })
        )
      })
    )

    scenario(
      "interrupts a tool on abort, and stays usable",
      [toolCall("endless"), text("still here")],
      Effect.gen(function* () {
        const started = yield* Deferred.make<void>()
        const finalized = yield* Deferred.make<void>()
        const endless = Tool.make("endless", {
          skipPermission: true,
          handler: () =>
            Deferred.succeed(started, undefined).pipe(
              Effect.zipRight(Effect.never),
              Effect.ensuring(Deferred.succeed(finalized, undefined))
            )
        })
        yield* withSession({ tools: [endless] }, (session) =>
          Effect.gen(function* () {
            const events = yield* Effect.fork(Stream.runCollect(session.stream("go")))
            yield* Deferred.await(started)
            yield* session.abort
            yield* Deferred.await(finalized)
            deepStrictEqual(typesOf(yield* Fiber.join(events)), [
              "user.message",
              "assistant.turn_start",
              "assistant.message",
              "tool.execution_start",
              "external_tool.requested",
              ...(runtime.aborted ?? aborted)
            ])
            deepStrictEqual(contentOf(yield* session.sendAndWait("are you there?")), "still here")
          })
        )
      })
    )

    scenario(
      "keeps a history of what is not ephemeral",
      [turn(toolCall("echo", { text: "hello" }), text("done"))],
      withSession({ tools: [echo] }, (session) =>
        Effect.gen(function* () {
          yield* session.sendAndWait("go")
          deepStrictEqual(
            typesOf(yield* session.getEvents).filter((type) => type !== "external_tool.completed"),
            [
              "user.message",
              "assistant.turn_start",
              "assistant.message",
              "tool.execution_start",
              "external_tool.requested",
              "tool.execution_complete",
              "assistant.turn_end",
              "assistant.turn_start",
              "assistant.message",
              "assistant.turn_end"
            ]
          )
        })
      )
    )

    scenario(
      "takes the first answer to a request, and no other",
      [turn(toolCall("echo", { text: "hello" }), text("done"))],
      withSession({ tools: [echo] }, (session) =>
        Effect.gen(function* () {
          const requested = yield* session.subscribe({ types: ["external_tool.requested"] })
          yield* session.sendAndWait("go")
          const event = Option.getOrThrow(yield* Stream.runHead(requested))
          assertTrue(event.type === "external_tool.requested")
          if (event.type !== "external_tool.requested") return
          const { requestId } = event.data
          deepStrictEqual(
            (yield* session.rpc.tools.handlePendingToolCall({ requestId, result: "late" })).success,
            false
          )
        })
      )
    )

    scenario(
      "forgets a session that was disconnected",
      [],
      withSession({ sessionId: "gone" }, (session, client) =>
        Effect.gen(function* () {
          const shutdown = yield* session.subscribe({ types: ["session.shutdown"] })
          yield* session.disconnect
          assertTrue(Option.isSome(yield* Stream.runHead(shutdown)))
          const error = yield* Effect.flip(client.request("session.send", { sessionId: "gone", prompt: "x" }))
          deepStrictEqual(error._tag === "RpcError" && [error.code, /Session not found/.test(error.description)], [
            -32603,
            true
          ])
        })
      )
    )
  })
}
