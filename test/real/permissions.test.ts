/** What permission is asked for, and what comes of each decision, with the real CLI. */
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { CopilotClient, Permission, type SessionConfig, SessionEvent, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

const { reply, text, toolCall } = LocalModel

const bash = (command: string) => toolCall("bash", { command, description: "Do it" })

/** One turn in a session of its own: what was asked, what was decided, and how the tools ended. */
const turn = <E>(
  calls: ReadonlyArray<LocalModel.Answer>,
  onPermissionRequest: Permission.Handler<E, never>,
  config: Partial<SessionConfig.SessionConfig> = {}
) =>
  Effect.gen(function* () {
    const asked: Array<Permission.Request> = []
    const contexts: Array<Permission.RequestContext> = []
    const client = yield* CopilotClient.CopilotClient
    const session = yield* client.createSession({
      ...(yield* RealCli.model),
      ...config,
      onPermissionRequest: (request, context) => {
        asked.push(request)
        contexts.push(context)
        return onPermissionRequest(request, context)
      }
    })
    const events = Array.from(yield* Stream.runCollect(session.stream("Go")))
    return {
      asked,
      contexts,
      results: events.filter(SessionEvent.is("permission.completed")).map(({ data }) => data.result),
      sources: events.filter(SessionEvent.is("permission.completed")).map(({ data }) => data.decisionSource),
      outcomes: events
        .filter(SessionEvent.is("tool.execution_complete"))
        .map(({ data }) => (data.success ? "success" : data.error?.code)),
      texts: (yield* (yield* LocalModel.LocalModel).requests)
        .at(-1)
        ?.messages.filter(({ role }) => role === "tool")
        .map(({ content }) => content)
    }
  }).pipe(Effect.provide(RealCli.layer([...calls, text("Done.")])))

/** One decision after the other. */
const inTurn = (...decisions: ReadonlyArray<Permission.Decision>): Permission.Handler<never, never> => {
  let count = 0
  return () => Effect.sync(() => decisions[count++] ?? Permission.reject("there is no decision left"))
}

const own = Tool.make("own", { description: "Mine", handler: () => Effect.succeed("mine") })

describe("permission is asked", () => {
  it.scopedLive("for commands, files, URLs, tools, and by hooks", () =>
    Effect.gen(function* () {
      const { asked, contexts } = yield* turn(
        [
          bash("touch one.txt"),
          toolCall("create", { path: "two.txt", file_text: "two" }),
          toolCall("view", { path: "/etc/hostname" }),
          toolCall("web_fetch", { url: "http://127.0.0.1:1/page" }),
          toolCall("own", { a: 1 }),
          toolCall("hooked", {})
        ],
        inTurn(),
        {
          tools: [own, Tool.make("hooked", { skipPermission: true, handler: () => Effect.void })],
          hooks: {
            onPreToolUse: ({ toolName }) =>
              Effect.succeed(
                toolName === "hooked"
                  ? ({ permissionDecision: "ask", permissionDecisionReason: "Sure?" } as const)
                  : undefined
              )
          }
        }
      )
      const told = asked.map((request) => {
        switch (request.kind) {
          case "shell":
            return [request.kind, request.fullCommandText]
          case "write":
            return [request.kind, request.fileName.endsWith("/two.txt"), request.newFileContents]
          case "read":
            return [request.kind, request.path]
          case "url":
            return [request.kind, request.url]
          case "custom-tool":
            return [request.kind, request.toolName, request.args]
          case "hook":
            return [request.kind, request.toolName, request.hookMessage]
          default:
            return [request.kind]
        }
      })
      deepStrictEqual(told, [
        ["shell", "touch one.txt"],
        ["write", true, "two"],
        ["read", "/etc/hostname"],
        ["url", "http://127.0.0.1:1/page"],
        ["custom-tool", "own", { a: 1 }],
        ["hook", "hooked", "Sure?"]
      ])
      deepStrictEqual(
        contexts.map(({ agentMode, promptRequest }) => [agentMode, promptRequest?.kind]),
        ["commands", "write", "path", "url", "custom-tool", "hook"].map((kind) => ["interactive", kind])
      )
    })
  )
})

describe("a decision", () => {
  it.scopedLive("approves once, or is a refusal of one kind or another", () =>
    Effect.gen(function* () {
      const { outcomes, results, sources, texts } = yield* turn(
        Array.from({ length: 5 }, () => toolCall("own", {})),
        inTurn(
          Permission.approveOnce,
          Permission.attributed(Permission.approveOnce, {
            outcome: "auto_approved",
            source: "host_policy",
            surface: "sdk"
          }),
          Permission.reject("Ask first"),
          Permission.userNotAvailable,
          { kind: "cancelled" }
        ),
        { tools: [own] }
      )
      deepStrictEqual(outcomes, ["success", "success", "denied", "denied", "denied"])
      deepStrictEqual(
        results.map(({ kind }) => kind),
        [
          "approved",
          "approved",
          "denied-interactively-by-user",
          "denied-no-approval-rule-and-could-not-request-from-user",
          "cancelled"
        ]
      )
      deepStrictEqual(sources.slice(0, 2), [undefined, "host_policy"])
      assertTrue(texts?.[2]?.includes("Ask first") === true)
    })
  )

  it.scopedLive("for the session is not asked for again, as far as it goes", () =>
    Effect.gen(function* () {
      const { asked, outcomes } = yield* turn(
        [
          toolCall("own", {}),
          toolCall("own", {}),
          bash("touch one.txt"),
          bash("touch one.txt"),
          bash("touch two.txt"),
          toolCall("create", { path: "a.txt", file_text: "a" }),
          toolCall("create", { path: "b.txt", file_text: "b" })
        ],
        Permission.firstOf(
          Permission.match({
            "custom-tool": ({ toolName }) =>
              Effect.succeed(Permission.approveForSession({ kind: "custom-tool", toolName })),
            shell: ({ commands }) =>
              Effect.succeed(
                Permission.approveForSession({
                  kind: "commands",
                  commandIdentifiers: commands.map(({ identifier }) => identifier)
                })
              ),
            write: () => Effect.succeed(Permission.approveForSession({ kind: "write" }))
          })
        ),
        { tools: [own] }
      )
      deepStrictEqual(
        asked.map(({ kind }) => kind),
        ["custom-tool", "shell", "shell", "write"]
      )
      deepStrictEqual(
        outcomes,
        outcomes.map(() => "success")
      )
    })
  )

  it.scopedLive("for a location or a domain is taken", () =>
    Effect.gen(function* () {
      const approval = { kind: "commands", commandIdentifiers: ["touch one.txt"] } as const
      const { outcomes, results } = yield* turn(
        [bash("touch one.txt"), toolCall("web_fetch", { url: "http://127.0.0.1:1/page" })],
        inTurn(Permission.approveForLocation(approval, "/somewhere"), Permission.approvePermanently("127.0.0.1"))
      )
      deepStrictEqual(results, [
        { kind: "approved-for-location", approval, locationKey: "/somewhere" },
        { kind: "approved" }
      ])
      // The CLI fetches nothing from this machine.
      deepStrictEqual(outcomes, ["success", "failure"])
    })
  )

  it.scopedLive("may be made by the program, later", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const session = yield* client.createSession({
        ...(yield* RealCli.model),
        tools: [own],
        onPermissionRequest: Permission.manual
      })
      const requests = yield* session.subscribe({ types: ["permission.requested"] })
      const turn = yield* session.subscribe({ types: ["tool.execution_complete", "session.idle"] })
      yield* session.send("Go")
      const request = Option.getOrThrow(yield* Stream.runHead(requests))
      assertTrue(request.type === "permission.requested")
      const { requestId } = request.data
      const { items } = yield* session.rpc.permissions.pendingRequests()
      deepStrictEqual(
        items.map((item) => item.requestId),
        [requestId]
      )
      deepStrictEqual(yield* session.answerPermission(requestId, Permission.approveOnce), true)
      deepStrictEqual(yield* session.answerPermission(requestId, Permission.reject()), false)
      const seen = Array.from(yield* Stream.runCollect(Stream.take(turn, 2)))
      deepStrictEqual(
        seen.map(({ type }) => type),
        ["tool.execution_complete", "session.idle"]
      )
    }).pipe(Effect.provide(RealCli.layer([toolCall("own", {}), text("Done.")])))
  )
})

describe("rules", () => {
  it.scopedLive("allow what they name, and refuse the rest", () =>
    Effect.gen(function* () {
      const { asked, outcomes } = yield* turn(
        [
          reply(bash("echo 'one; two' | cat"), toolCall("own", {})),
          bash("echo one > one.txt"),
          bash("echo $(touch one.txt)"),
          toolCall("view", { path: "/etc/hostname" }),
          toolCall("view", { path: "/etc/../etc/../proc/version" }),
          toolCall("create", { path: "/tmp/../effect-copilot-never", file_text: "x" }),
          toolCall("web_fetch", { url: "http://127.0.0.1:1/page" })
        ],
        Permission.firstOf(
          Permission.allowCommands("echo", "cat"),
          Permission.allowTools("own"),
          Permission.allowReads("/etc"),
          Permission.allowWrites("/tmp"),
          Permission.allowUrls("127.0.0.1")
        ),
        { tools: [own] }
      )
      deepStrictEqual([...outcomes.slice(0, 2)].sort(), ["success", "success"])
      deepStrictEqual(outcomes.slice(2), ["denied", "denied", "success", "denied", "denied", "denied"])
      // A file outside of the workspace is asked for twice: as a path, and to be read.
      deepStrictEqual(asked.filter(({ kind }) => kind === "read").length, 3)
    })
  )
})
