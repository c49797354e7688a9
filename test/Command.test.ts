import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { Command } from "effect-copilot"
import { endless, sessionId, start } from "./support/handlers.js"

const answer = "session.commands.handlePendingCommand"
const oops = new Error("oops")

describe("a command", () => {
  it.scoped("runs its handler with what was given, and is answered", () =>
    Effect.gen(function* () {
      const told: Array<Command.Invocation> = []
      const deploy = Command.make("deploy", { handler: (invocation) => Effect.sync(() => told.push(invocation)) })
      const { copilot } = yield* start({ commands: [deploy] })
      deepStrictEqual(yield* copilot.runCommand("deploy", "prod now"), {})
      deepStrictEqual(told, [{ sessionId, command: "/deploy prod now", commandName: "deploy", args: "prod now" }])
    })
  )

  it.scoped("is announced with its name and description", () =>
    Effect.gen(function* () {
      const handler = () => Effect.void
      const { asked } = yield* start({
        commands: [Command.make("deploy", { description: "Deploys", handler }), Command.make("undo", { handler })]
      })
      deepStrictEqual(
        (yield* asked("session.create")).map(({ commands }) => commands),
        [
          [
            { name: "deploy", description: "Deploys" },
            { name: "undo", description: "" }
          ]
        ]
      )
    })
  )

  it.scoped.each<readonly [string, Effect.Effect<void, unknown>, string]>([
    ["fails, with its message", Effect.fail(oops), "oops"],
    ["dies, without details", Effect.die(oops), "Command deploy failed"]
  ])("that %s, says so and is reported", ([_, handler, error]) =>
    Effect.gen(function* () {
      const { copilot, failures } = yield* start({ commands: [Command.make("deploy", { handler: () => handler })] })
      deepStrictEqual(yield* copilot.runCommand("deploy"), { error })
      deepStrictEqual(yield* failures, [["commands.deploy", oops]])
    })
  )

  it.scoped("that fails with an empty text has failed all the same", () =>
    Effect.gen(function* () {
      const { copilot } = yield* start({ commands: [Command.make("deploy", { handler: () => Effect.fail("") })] })
      deepStrictEqual(yield* copilot.runCommand("deploy"), { error: "Command deploy failed" })
    })
  )

  it.scoped("that nobody has is answered all the same", () =>
    Effect.gen(function* () {
      const { copilot, failures } = yield* start({})
      deepStrictEqual(yield* copilot.runCommand("unknown"), { error: "Unknown command: unknown" })
      deepStrictEqual(yield* failures, [])
    })
  )

  it.scoped.each([
    ["the whole text", { args: "prod now" }],
    ["the arguments", { command: "/deploy prod now" }]
  ] as const)("runs without %s, which the rest tells", ([_, data]) =>
    Effect.gen(function* () {
      const told: Array<Command.Invocation> = []
      const deploy = Command.make("deploy", { handler: (invocation) => Effect.sync(() => void told.push(invocation)) })
      const { copilot } = yield* start({ commands: [deploy] })
      yield* copilot.emit("command.execute", { requestId: "c1", commandName: "deploy", ...data })
      yield* copilot.awaitRequest(answer)
      deepStrictEqual(told, [{ sessionId, command: "/deploy prod now", commandName: "deploy", args: "prod now" }])
    })
  )

  it.scoped("that is not what it should be does not run, and is reported", () =>
    Effect.gen(function* () {
      const { asked, copilot, failures } = yield* start({
        commands: [Command.make("deploy", { handler: () => Effect.dieMessage("it ran") })]
      })
      yield* copilot.emit("command.execute", { requestId: "c1", commandName: "deploy", command: 1, args: 1 })
      yield* copilot.awaitRequest(answer)
      deepStrictEqual(yield* asked(answer), [{ sessionId, requestId: "c1", error: "Command deploy failed" }])
      deepStrictEqual(
        (yield* failures).map(([handler]) => handler),
        ["commands.deploy"]
      )
    })
  )

  it.scoped("has a scope that closes when it is over", () =>
    Effect.gen(function* () {
      const closed = yield* Deferred.make<void>()
      const handler = () => Effect.addFinalizer(() => Deferred.succeed(closed, undefined))
      const { copilot } = yield* start({ commands: [Command.make("deploy", { handler })] })
      yield* copilot.runCommand("deploy")
      yield* Deferred.await(closed)
    })
  )

  it.scoped.each([
    ["somebody else has answered", "command.completed", { requestId: "c1" }],
    ["the turn is aborted", "abort", { reason: "user_initiated" }]
  ] as const)("is called off when %s", ([_, type, data]) =>
    Effect.gen(function* () {
      const handler = yield* endless
      const { asked, copilot } = yield* start({ commands: [Command.make("deploy", { handler: () => handler.wait })] })
      yield* copilot.emit("command.execute", { requestId: "c1", commandName: "deploy", command: "/deploy", args: "" })
      yield* handler.started
      yield* copilot.emit(type, data)
      yield* handler.interrupted
      deepStrictEqual(yield* asked(answer), [])
    })
  )
})
