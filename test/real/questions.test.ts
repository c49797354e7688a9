import { describe, layer } from "@effect/vitest"
import { assertSome, assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import {
  Command,
  CopilotClient,
  Elicitation,
  ExitPlanMode,
  Permission,
  type SessionConfig,
  SessionLimits,
  UserInput
} from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as MeteredModel from "../support/meteredModel.js"
import * as RealCli from "../support/realCli.js"
import * as RoutedModel from "../support/routedModel.js"

const { reply, stall, text, toolCall } = LocalModel

const which = toolCall("ask_user", { question: "Which?", choices: ["red", "blue"] })
const plan = toolCall("exit_plan_mode", { summary: "- Do it" })

const properties = { colour: { type: "string" } } as const

const Cli = RealCli.layer(
  RoutedModel.script({
    asking: [reply(which, toolCall("ask_user", { question: "Why?" })), text("Done.")],
    unanswered: [which, text("Done.")],
    unasked: [which, text("Done.")],
    elsewhere: [which, text("Done.")],
    "aborted question": [which, text("Done.")],
    form: [toolCall("ask_user", { message: "Which?", requestedSchema: { type: "object", properties } }), text("Done.")],
    approved: [plan, text("Done.")],
    rejected: [plan, text("Done.")],
    undecided: [plan, text("Done.")],
    prompt: [text("One."), text("Two.")],
    stalled: [stall],
    slash: [text("A message like any other.")]
  })
)

const create = (config: SessionConfig.SessionConfig) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    return yield* client.createSession({ ...config, ...(yield* RealCli.model) })
  })

/** The texts of the tool results that the latest request of a conversation carried. */
const resultsOf = (name: string) =>
  Effect.gen(function* () {
    const { requests } = yield* LocalModel.LocalModel
    const messages = RoutedModel.requestsOf(name, yield* requests).at(-1)?.messages ?? []
    return messages.filter(({ role }) => role === "tool").map(({ content }) => content)
  })

layer(Cli, { excludeTestServices: true })("the real CLI", (it) => {
  describe("asks the user", () => {
    it.scoped("and tells the model the choice, or the text", () =>
      Effect.gen(function* () {
        const told: Array<UserInput.Request> = []
        const session = yield* create({
          onUserInputRequest: (request) =>
            Effect.sync(() => {
              told.push(request)
              return request.choices.length > 0 ? UserInput.choice("blue") : UserInput.freeform("Because")
            })
        })
        yield* session.sendAndWait("Go [asking]")
        deepStrictEqual(
          told.sort((a, b) => a.question.localeCompare(b.question)),
          [
            { sessionId: session.id, question: "Which?", choices: ["red", "blue"], allowFreeform: true },
            { sessionId: session.id, question: "Why?", choices: [], allowFreeform: true }
          ]
        )
        deepStrictEqual(yield* resultsOf("asking"), ["User selected: blue", "User responded: Because"])
      })
    )

    it.scoped("and goes on when the handler fails", () =>
      Effect.gen(function* () {
        const session = yield* create({ onUserInputRequest: () => Effect.fail("nobody here") })
        yield* session.sendAndWait("Go [unanswered]")
        deepStrictEqual(yield* resultsOf("unanswered"), [
          "User responded: The user was unable to respond due to an error"
        ])
      })
    )

    it.scoped("only in a session with a handler", () =>
      Effect.gen(function* () {
        const session = yield* create({})
        yield* session.sendAndWait("Go [unasked]")
        assertTrue((yield* resultsOf("unasked"))[0]?.startsWith("Tool 'ask_user' does not exist.") === true)
      })
    )

    it.scoped("and takes the first answer: a later one does no harm", () =>
      Effect.gen(function* () {
        const asked = yield* Deferred.make<void>()
        const release = yield* Deferred.make<void>()
        const session = yield* create({
          onUserInputRequest: () =>
            Deferred.succeed(asked, undefined).pipe(
              Effect.zipRight(Deferred.await(release)),
              Effect.as(UserInput.choice("red"))
            )
        })
        const requests = yield* session.subscribe({ types: ["user_input.requested"] })
        const turn = yield* Effect.fork(session.sendAndWait("Go [elsewhere]"))
        yield* Deferred.await(asked)
        const request = Option.getOrThrow(yield* Stream.runHead(requests))
        const answer = (answer: string) =>
          session.rpc.ui.handlePendingUserInput({
            requestId: request.type === "user_input.requested" ? request.data.requestId : "",
            response: UserInput.choice(answer)
          })
        deepStrictEqual(yield* answer("blue"), { success: true })
        deepStrictEqual(yield* answer("green"), { success: false })
        yield* Fiber.join(turn)
        yield* Deferred.succeed(release, undefined)
        yield* (yield* CopilotClient.CopilotClient).ping()
        deepStrictEqual(yield* resultsOf("elsewhere"), ["User selected: blue"])
      })
    )

    it.scoped("no longer once the turn is aborted", () =>
      Effect.gen(function* () {
        const asked = yield* Deferred.make<void>()
        const interrupted = yield* Deferred.make<void>()
        const session = yield* create({
          onUserInputRequest: () =>
            Deferred.succeed(asked, undefined).pipe(
              Effect.zipRight(Effect.never),
              Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
            )
        })
        yield* session.send("Go [aborted question]")
        yield* Deferred.await(asked)
        yield* session.abort
        yield* Deferred.await(interrupted)
      })
    )
  })

  describe("puts a form before the user", () => {
    it.scoped("for the agent", () =>
      Effect.gen(function* () {
        const told: Array<unknown> = []
        const session = yield* create({
          askUserVariant: "elicitation",
          onUserInputRequest: () => Effect.dieMessage("the form was wanted"),
          onElicitationRequest: ({ message, mode, requestedSchema }) =>
            Effect.sync(() => {
              told.push([message, mode, requestedSchema])
              return Elicitation.accept({ colour: "blue" })
            })
        })
        yield* session.sendAndWait("Go [form]")
        deepStrictEqual(told, [["Which?", "form", { type: "object", properties }]])
        assertTrue((yield* resultsOf("form"))[0]?.includes("blue") === true)
      })
    )

    it.scoped("for this program, whatever it answers", () =>
      Effect.gen(function* () {
        const answers = [Elicitation.accept({ colour: "red" }), Elicitation.decline, Elicitation.cancel]
        let asked = 0
        const session = yield* create({
          onElicitationRequest: () => Effect.suspend(() => Effect.fromNullable(answers[asked++]))
        })
        deepStrictEqual((yield* session.capabilities).ui, { elicitation: true, mcpApps: false, canvases: false })
        const ask = session.rpc.ui.elicitation({
          message: "Tell me",
          requestedSchema: { type: "object", properties }
        })
        const [accepted, declined, cancelled, failed] = yield* Effect.all([ask, ask, ask, ask])
        // The last one finds no answer: its handler fails.
        deepStrictEqual([accepted, declined, cancelled, failed], [...answers, Elicitation.cancel])
      })
    )

    it.scoped("of this program's beyond an abort", () =>
      Effect.gen(function* () {
        const asked = yield* Deferred.make<void>()
        const release = yield* Deferred.make<void>()
        const session = yield* create({
          onElicitationRequest: () =>
            Deferred.succeed(asked, undefined).pipe(
              Effect.zipRight(Deferred.await(release)),
              Effect.as(Elicitation.decline)
            )
        })
        const idle = yield* session.subscribe({ types: ["session.idle"] })
        yield* session.send("Go [stalled]")
        const answer = yield* Effect.fork(
          session.rpc.ui.elicitation({ message: "Tell me", requestedSchema: { type: "object", properties } })
        )
        yield* Deferred.await(asked)
        yield* session.abort
        yield* Stream.runHead(idle)
        yield* Deferred.succeed(release, undefined)
        deepStrictEqual(yield* Fiber.join(answer), { action: "decline" })
      })
    )
  })

  describe("submits a plan", () => {
    const submit = (name: string, decide: ExitPlanMode.Handler<unknown, never>) =>
      Effect.gen(function* () {
        const session = yield* create({ onExitPlanModeRequest: decide })
        yield* session.rpc.mode.set({ mode: "plan" })
        yield* session.rpc.plan.update({ content: "# The plan\n" })
        yield* session.sendAndWait(`Go [${name}]`)
        return { mode: yield* session.rpc.mode.get(), result: (yield* resultsOf(name))[0] ?? "" }
      })

    it.scoped("and leaves plan mode when it is approved", () =>
      Effect.gen(function* () {
        const told: Array<unknown> = []
        const { mode } = yield* submit("approved", (request) =>
          Effect.sync(() => {
            told.push({ ...request, sessionId: "" })
            return ExitPlanMode.approve("interactive")
          })
        )
        deepStrictEqual(told, [
          {
            sessionId: "",
            summary: "- Do it",
            planContent: "# The plan\n",
            actions: ["autopilot", "interactive", "exit_only"],
            recommendedAction: "autopilot"
          }
        ])
        deepStrictEqual(mode, "interactive")
      })
    )

    it.scoped("and tells the model what is wrong when it is rejected", () =>
      Effect.gen(function* () {
        const { mode, result } = yield* submit("rejected", () => Effect.succeed(ExitPlanMode.reject("Think again")))
        deepStrictEqual([mode, result.includes("Think again")], ["plan", true])
      })
    )

    it.scoped("which is not approved when the handler fails", () =>
      Effect.gen(function* () {
        const { mode, result } = yield* submit("undecided", () => Effect.fail("nobody here"))
        deepStrictEqual([mode, result.startsWith("Plan not approved")], ["plan", true])
      })
    )
  })

  it.scoped("has the sections of the system message rewritten as it assembles the prompt", () =>
    Effect.gen(function* () {
      const texts: Array<string> = []
      const session = yield* create({
        systemMessage: {
          mode: "customize",
          sections: {
            environment_context: { action: "replace", content: "You are on a ship" },
            tone: {
              action: (text) =>
                Effect.sync(() => {
                  texts.push(text)
                  return `Tone number ${texts.length}`
                })
            },
            safety: { action: () => Effect.fail("stays as it is") },
            of_my_own: { action: "append", content: "Be kind" }
          },
          content: "The end"
        }
      })
      yield* session.sendAndWait("Go [prompt]")
      const { requests } = yield* LocalModel.LocalModel
      const prompt = RoutedModel.requestsOf("prompt", yield* requests)[0]?.messages[0]
      deepStrictEqual(prompt?.role, "system")
      for (const part of ["You are on a ship", `Tone number ${texts.length}`, "Be kind", "The end"]) {
        assertTrue(prompt?.content.includes(part) === true, part)
      }
      assertTrue(texts[0]?.startsWith("# Tone and style") === true)
    })
  )

  describe("runs a command", () => {
    it.scoped("that is invoked or executed, and tells its failures", () =>
      Effect.gen(function* () {
        const calls: Array<string> = []
        const deploy = Command.make("deploy", {
          description: "Deploys it",
          handler: ({ args, command }) => Effect.sync(() => calls.push(`${command} (${args})`))
        })
        const broken = Command.make("broken", { handler: () => Effect.fail("It is broken") })
        const session = yield* create({ commands: [deploy, broken] })
        const { commands } = session.rpc
        deepStrictEqual(yield* commands.invoke({ name: "deploy", input: "prod" }), { kind: "completed" })
        deepStrictEqual(yield* commands.execute({ commandName: "deploy", args: "test" }), {})
        deepStrictEqual(yield* commands.execute({ commandName: "broken", args: "" }), { error: "It is broken" })
        deepStrictEqual(calls, ["/deploy prod (prod)", "/deploy test (test)"])
      })
    )

    it.scoped("that is enqueued only if a program that has asked for `command.queued` does it", () =>
      Effect.gen(function* () {
        const session = yield* create({
          commands: [Command.make("deploy", { handler: () => Effect.dieMessage("it ran") })]
        })
        const { commands, eventLog } = session.rpc
        yield* eventLog.registerInterest({ eventType: "command.queued" })
        const queued = yield* session.subscribe({ types: ["command.queued"] })
        yield* commands.enqueue({ command: "/deploy later" })
        const event = Option.getOrThrow(yield* Stream.runHead(queued))
        const { requestId } = event.type === "command.queued" ? event.data : { requestId: "" }
        const answer = commands.respondToQueuedCommand({ requestId, result: { handled: true } })
        deepStrictEqual(yield* Effect.all([answer, answer]), [{ success: true }, { success: false }])
      })
    )

    it.scoped("but not that of a message", () =>
      Effect.gen(function* () {
        const deploy = Command.make("deploy", { handler: () => Effect.dieMessage("it ran") })
        const session = yield* create({ commands: [deploy] })
        const answer = yield* session.sendAndWait("/deploy [slash]")
        assertSome(
          Option.map(answer, ({ data }) => data.content),
          "A message like any other."
        )
      })
    )
  })

  describe("reaches the limit of a session", () => {
    const limited = (config: SessionConfig.SessionConfig) =>
      Effect.gen(function* () {
        const model = yield* MeteredModel.make(40)
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({
          ...config,
          model: "local",
          provider: model.provider,
          streaming: true,
          sessionLimits: { maxAiCredits: 30 },
          onPermissionRequest: Permission.approveAll
        })
        return { model, session }
      })

    it.scoped("and goes on when the handler allows more", () =>
      Effect.gen(function* () {
        const told: Array<readonly [used: number, max: number]> = []
        const { model, session } = yield* limited({
          onSessionLimitsExhaustedRequest: ({ maxAiCredits, usedAiCredits }) =>
            Effect.sync(() => {
              told.push([usedAiCredits, maxAiCredits])
              return SessionLimits.add(1000)
            })
        })
        assertTrue(Option.isSome(yield* session.sendAndWait("Go")))
        deepStrictEqual([told, model.asked()], [[[40, 30]], 2])
      })
    )

    it.scoped.each<readonly [string, SessionConfig.SessionConfig]>([
      ["the handler cancels", { onSessionLimitsExhaustedRequest: () => Effect.succeed(SessionLimits.cancel) }],
      ["the handler fails", { onSessionLimitsExhaustedRequest: () => Effect.fail("nobody here") }],
      ["nobody is asked", {}]
    ])("and asks the model no more when %s", ([_, config]) =>
      Effect.gen(function* () {
        const { model, session } = yield* limited(config)
        const failure = yield* Effect.flip(session.sendAndWait("Go"))
        deepStrictEqual([failure._tag, model.asked()], ["SessionFailed", 1])
      })
    )
  })
})
