import { FileSystem } from "@effect/platform"
import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import { Deferred, Effect, Fiber, Layer, TestClock } from "effect"
import { CopilotClient, Permission } from "effect-copilot"
import { LocalModel, TestCopilot } from "effect-copilot/testing"
import { Issue, Tracker } from "./Tracker.js"
import { lookupIssue, Model, policy, Report, Triager, updateIssue } from "./Triager.js"

const issue = new Issue({ id: 42, title: "It leaks", body: "2 GB an hour", labels: [], assignee: null })
const triaged = new Issue({ ...issue, labels: ["bug"], assignee: "grace" })

const tracker = Tracker.inMemory([issue])

const update = { id: 42, labels: ["bug"], assignee: "grace" }

describe("the tools", () => {
  /** A session that has them, and the runtime that calls them. */
  const start = Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    yield* client.createSession({ tools: [lookupIssue, updateIssue] })
    return yield* TestCopilot.TestCopilot
  })

  const live = Layer.merge(TestCopilot.layer(), tracker)

  it.scoped("lookup_issue gives the issue as JSON", () =>
    Effect.gen(function* () {
      const copilot = yield* start
      deepStrictEqual(yield* copilot.callTool("lookup_issue", { id: 42 }), { result: JSON.stringify(issue) })
    }).pipe(Effect.provide(live))
  )

  it.scoped("lookup_issue tells the model of an issue that is not there", () =>
    Effect.gen(function* () {
      const copilot = yield* start
      const text = "There is no issue 7"
      deepStrictEqual(yield* copilot.callTool("lookup_issue", { id: 7 }), {
        result: { textResultForLlm: text, resultType: "failure", error: text }
      })
    }).pipe(Effect.provide(live))
  )

  it.scoped("update_issue changes the issue", () =>
    Effect.gen(function* () {
      const copilot = yield* start
      deepStrictEqual(yield* copilot.callTool("update_issue", update), { result: JSON.stringify(triaged) })
      deepStrictEqual(yield* Effect.flatMap(Tracker, ({ find }) => find(42)), triaged)
    }).pipe(Effect.provide(live))
  )

  it.scoped("update_issue refuses a label that there is not, and says which there are", () =>
    Effect.gen(function* () {
      const copilot = yield* start
      const text = [
        "Invalid tool arguments:",
        'labels[0]: Expected "bug" or "feature" or "question" or "security", actual "ugly"'
      ].join("\n")
      deepStrictEqual(yield* copilot.callTool("update_issue", { ...update, labels: ["ugly"] }), {
        result: { textResultForLlm: text, resultType: "failure", error: text }
      })
      deepStrictEqual(yield* Effect.flatMap(Tracker, ({ find }) => find(42)), issue)
    }).pipe(Effect.provide(live))
  )
})

describe("the policy", () => {
  const decide = (request: Permission.Request) =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      yield* client.createSession({ onPermissionRequest: policy(42) })
      const copilot = yield* TestCopilot.TestCopilot
      return yield* copilot.askPermission(request)
    }).pipe(Effect.provide(TestCopilot.layer()))

  const ask = (args: object) =>
    decide({ kind: "custom-tool", toolName: "update_issue", toolDescription: "Update an issue", args })

  it.scoped("allows an update of the issue", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* ask(update), Permission.approveOnce)
    })
  )

  it.scoped("denies an update of another issue", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* ask({ ...update, id: 43 }), Permission.reject("You may only update issue 42"))
    })
  )

  it.scoped("denies the label that is for humans", () =>
    Effect.gen(function* () {
      deepStrictEqual(
        yield* ask({ ...update, labels: ["bug", "security"] }),
        Permission.reject("Only a maintainer may set the label security")
      )
    })
  )

  it.scoped("denies everything else", () =>
    Effect.gen(function* () {
      deepStrictEqual(
        yield* decide({ kind: "url", intention: "Read a page", url: "https://example.com" }),
        Permission.reject("You may only update the issue")
      )
    })
  )
})

describe("triage", () => {
  /** All of the program, with an agent that plays the script. */
  const play = (script: TestCopilot.Script) =>
    Triager.Default.pipe(Layer.provideMerge(Layer.merge(TestCopilot.layer(script), tracker)))

  const triage = (id: number) => Effect.flatMap(Triager, (triager) => triager.triage(id))

  /** The fields of its error. The error itself is no equal of any other: what fails inside a span comes as a proxy. */
  const failure = (id: number) => Effect.map(Effect.flip(triage(id)), (error): object => ({ ...error }))

  const { crash, delay, fail, text, toolCall, turn } = TestCopilot

  it.effect("has the agent change the issue, then asks for a word to the reporter", () =>
    Effect.gen(function* () {
      const copilot = yield* TestCopilot.TestCopilot
      deepStrictEqual(yield* triage(42), new Report({ issue: triaged, reply: "Thank you!" }))
      const sent = yield* copilot.requestsOf("session.send")
      deepStrictEqual(
        sent.map(({ prompt }) => prompt),
        [
          "Look up issue 42. Set its labels, and assign it if it is clear to whom.",
          "Tell the reporter in one sentence what happens next."
        ]
      )
    }).pipe(
      Effect.provide(
        play([
          turn(toolCall("lookup_issue", { id: 42 }), toolCall("update_issue", update), text("Done.")),
          text("Thank you!")
        ])
      )
    )
  )

  it.effect("leaves the issue as it is when the policy denies the change, and the agent goes on", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* triage(42), new Report({ issue, reply: "A maintainer will look at it." }))
    }).pipe(
      Effect.provide(
        play([
          turn(toolCall("update_issue", { ...update, labels: ["security"] }), text("I may not.")),
          text("A maintainer will look at it.")
        ])
      )
    )
  )

  it.effect("asks no agent about an issue that is not there", () =>
    Effect.gen(function* () {
      const copilot = yield* TestCopilot.TestCopilot
      deepStrictEqual(yield* failure(7), { _tag: "IssueNotFound", id: 7 })
      deepStrictEqual(yield* copilot.requestsOf("session.create"), [])
    }).pipe(Effect.provide(play([])))
  )

  it.effect("stops an agent that takes more than two minutes", () =>
    Effect.gen(function* () {
      const copilot = yield* TestCopilot.TestCopilot
      const triaging = yield* Effect.fork(failure(42))
      yield* TestClock.adjust("2 minutes")
      deepStrictEqual(yield* Fiber.join(triaging), {
        _tag: "TriageTimedOut",
        id: 42,
        detail: "CopilotSession.sendAndWait did not finish within 2m; last event assistant.message 2m ago"
      })
      deepStrictEqual((yield* copilot.requestsOf("session.abort")).length, 1)
    }).pipe(Effect.provide(play([turn(text("Let me think."), delay("1 hour"))])))
  )

  it.effect("gives an agent that crashes an error of its own, and keeps what it had done", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* failure(42), {
        _tag: "AgentLost",
        id: 42,
        detail: "The Copilot CLI exited with code 1; stderr ended with:\nout of memory"
      })
      deepStrictEqual(yield* Effect.flatMap(Tracker, ({ find }) => find(42)), triaged)
    }).pipe(
      Effect.provide(play([turn(toolCall("update_issue", update), crash({ code: 1, stderrTail: "out of memory" }))]))
    )
  )

  it.effect("gives up a call of the tracker's when the connection closes", () =>
    Effect.gen(function* () {
      const called = yield* Deferred.make<void>()
      const interrupted = yield* Deferred.make<void>()
      const slow = Tracker.of({
        find: () => Effect.succeed(issue),
        update: () =>
          Deferred.succeed(called, undefined).pipe(
            Effect.zipRight(Effect.never),
            Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
          )
      })
      const layer = Triager.Default.pipe(
        Layer.provideMerge(TestCopilot.layer([toolCall("update_issue", update)])),
        Layer.provide(Layer.succeed(Tracker, slow))
      )
      yield* Effect.gen(function* () {
        const copilot = yield* TestCopilot.TestCopilot
        const triaging = yield* Effect.fork(failure(42))
        yield* Deferred.await(called)
        yield* copilot.close
        deepStrictEqual(yield* Fiber.join(triaging), {
          _tag: "AgentLost",
          id: 42,
          detail: "The Copilot runtime closed the connection"
        })
        yield* Deferred.await(interrupted)
      }).pipe(Effect.provide(layer))
    })
  )

  it.effect("fails as the agent does when the model refuses", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(triage(42))
      deepStrictEqual(error._tag === "SessionFailed" && error.description, "no quota")
    }).pipe(Effect.provide(play([fail("no quota")])))
  )
})

describe("with the real CLI", () => {
  const model = LocalModel.layer([
    LocalModel.toolCall("lookup_issue", { id: 42 }),
    LocalModel.toolCall("update_issue", { ...update, labels: ["security"] }),
    LocalModel.toolCall("update_issue", update),
    LocalModel.text("Done."),
    LocalModel.text("Thank you!")
  ])

  /** Keeps to a folder of its own, and has no login. */
  const copilot = Layer.unwrapScoped(
    Effect.map(
      Effect.flatMap(FileSystem.FileSystem, (fs) => fs.makeTempDirectoryScoped()),
      (folder) =>
        CopilotClient.layer({
          baseDirectory: folder,
          workingDirectory: folder,
          useLoggedInUser: false,
          logLevel: "none"
        })
    )
  ).pipe(Layer.provide(NodeContext.layer))

  const live = Triager.Default.pipe(
    Layer.provide(
      Layer.effect(
        Model,
        Effect.map(LocalModel.LocalModel, ({ provider }) => ({ model: "local", provider }))
      )
    ),
    Layer.provideMerge(Layer.mergeAll(copilot, model, tracker))
  )

  it.live("triages in the same way", () =>
    Effect.gen(function* () {
      const triager = yield* Triager
      const { requests, verify } = yield* LocalModel.LocalModel
      deepStrictEqual(yield* triager.triage(42), new Report({ issue: triaged, reply: "Thank you!" }))
      const [first, second, third] = yield* requests
      deepStrictEqual(first?.toolNames, ["lookup_issue", "update_issue"])
      deepStrictEqual(second?.lastMessage, JSON.stringify(issue))
      deepStrictEqual(
        third?.lastMessage,
        "The user rejected this tool call. User feedback: Only a maintainer may set the label security"
      )
      yield* verify
    }).pipe(Effect.provide(live))
  )
})
