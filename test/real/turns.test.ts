/** Answers that are cut short, on each API, and what is waited for, with the real CLI. */
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { CopilotClient, Permission, type SessionConfig } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

const { cut, finish, reply, text } = LocalModel

const apis = ["completions", "responses", "anthropic"] as const

const create = (
  api: (typeof apis)[number],
  config: Pick<SessionConfig.SessionConfig, "mcpServers"> & { readonly streaming?: boolean } = {}
) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const { providers } = yield* LocalModel.LocalModel
    const options = {
      model: "local",
      provider: providers[api],
      streaming: true,
      onPermissionRequest: Permission.approveAll
    }
    return yield* client.createSession({ ...options, ...config })
  })

describe.each(apis)("an answer of a model of %s", (api) => {
  it.scopedLive("P14: is whole when the token limit has cut it and the model goes on", () =>
    Effect.gen(function* () {
      const session = yield* create(api)
      const answer = Option.getOrThrow(yield* session.sendAndWait("Go"))
      deepStrictEqual([answer.data.content, answer.finishReason], ["first half, second half", "stop"])
      const { messages } = yield* session.state.get
      deepStrictEqual(
        messages.map((message) => [message.content, message.role === "assistant" ? message.finishReason : ""]),
        [
          ["Go", ""],
          ["first half, ", "length"],
          ["second half", "stop"]
        ]
      )
    }).pipe(Effect.provide(RealCli.layer([reply(text("first half, "), finish("length")), text("second half")])))
  )

  it.scopedLive("P18: begins anew as streamText tells, when its connection broke", () =>
    Effect.gen(function* () {
      const session = yield* create(api)
      const told: Array<string> = []
      const texts = session.streamText("Go", {
        onWithdrawn: (text) => Effect.sync(() => void told.push(`not ${text}`))
      })
      yield* Stream.runForEach(texts, (text) => Effect.sync(() => void told.push(text)))
      deepStrictEqual(told, ["half", "not half", "whole"])
      deepStrictEqual(Array.from(yield* Stream.runCollect(session.streamText("Again"))).join(""), "half and whole")
      const withdrawn = yield* Effect.flip(Stream.runDrain(session.streamText("Once more")))
      assertTrue(withdrawn._tag === "TextWithdrawn")
      deepStrictEqual(withdrawn.text, "half")
    }).pipe(
      Effect.provide(
        RealCli.layer([
          reply(text("half"), cut),
          text("whole"),
          reply(text("half"), cut),
          text("half and whole"),
          reply(text("half"), cut),
          text("whole")
        ])
      )
    )
  )
})

describe("an answer that the token limit has cut", () => {
  it.scopedLive("P14: is whole without streaming, too, and says so when the model is not asked to go on", () =>
    Effect.gen(function* () {
      const session = yield* create("completions", { streaming: false })
      const told = (
        answer: Option.Option<{
          readonly data: { readonly content: string }
          readonly finishReason: string | undefined
        }>
      ) => Option.getOrThrow(Option.map(answer, ({ data, finishReason }) => [data.content, finishReason]))
      deepStrictEqual(told(yield* session.sendAndWait("Go")), ["first half, second half", "stop"])
      deepStrictEqual(told(yield* session.sendAndWait("Again")), ["one, two, three", "length"])
    }).pipe(
      Effect.provide(
        RealCli.layer([
          reply(text("first half, "), finish("length")),
          text("second half"),
          reply(text("one, "), finish("length")),
          reply(text("two, "), finish("length")),
          reply(text("three"), finish("length"))
        ])
      )
    )
  )

  it.scopedLive("P14: is an object when its parts are one, and else MalformedObject says that it was cut", () =>
    Effect.gen(function* () {
      const session = yield* create("completions")
      const schema = Schema.Struct({ mood: Schema.String })
      deepStrictEqual(yield* session.generateObject("Judge", schema), { mood: "good" })
      const error = yield* Effect.flip(session.generateObject("Again", schema))
      assertTrue(error._tag === "MalformedObject")
      deepStrictEqual([error.answer, error.finishReason], ['{"mood": "go', "length"])
      assertTrue(error.message.endsWith("it is not JSON; the token limit has cut it"))
    }).pipe(
      Effect.provide(
        RealCli.layer([
          reply(text('{"mood": "go'), finish("length")),
          text('od"}'),
          reply(text('{"mo'), finish("length")),
          reply(text('od": '), finish("length")),
          reply(text('"go'), finish("length"))
        ])
      )
    )
  )
})

describe("a wait", () => {
  it.scopedLive("P19: has no idle timeout while a tool of the CLI runs in silence", () =>
    Effect.gen(function* () {
      const session = yield* create("completions")
      const bash = (command: string) => `call bash ${JSON.stringify({ command, description: "Waits" })}`
      const options = { idleTimeout: "8 seconds", timeout: Duration.infinity } as const
      assertTrue(Option.isSome(yield* session.sendAndWait(bash("sleep 10; echo done"), options)))
      const error = yield* Effect.flip(
        session.sendAndWait(bash("sleep 30"), { ...options, idleTimeout: "30 seconds", toolTimeout: "2 seconds" })
      )
      deepStrictEqual(
        error._tag === "Timeout" && [error.kind, error.activity?.runningTools.map(({ toolName }) => toolName)],
        ["tool", ["bash"]]
      )
    }).pipe(Effect.provide(RealCli.layer(RealCli.obedient)))
  )

  it.scopedLive("P13: tells of an MCP server that says nothing", () =>
    Effect.gen(function* () {
      const mute = { command: process.execPath, args: ["-e", "process.stdin.resume()"] }
      const session = yield* create("completions", { mcpServers: { mute } })
      const error = yield* Effect.flip(session.sendAndWait("Go", { timeout: "4 seconds" }))
      assertTrue(error._tag === "Timeout" && error.message.includes("the MCP server mute is not up"))
    }).pipe(Effect.provide(RealCli.layer(RealCli.obedient)), Effect.provide(Logger.remove(Logger.defaultLogger)))
  )
})
