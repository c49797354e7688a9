import { fileURLToPath } from "node:url"
import * as FileSystem from "@effect/platform/FileSystem"
import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestServices from "effect/TestServices"
import { type ClientConfig, CopilotClient, Permission, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "./support/realCli.js"

const { error, reply, text, toolCall } = LocalModel

/** Starts the real CLI with a scripted model and a session on it. */
const withCli = <A, E, R>(
  script: LocalModel.Script,
  self: Effect.Effect<A, E, R>,
  options?: Parameters<typeof RealCli.layer>[1]
) => Effect.provide(self, RealCli.layer(script, options))

const contentOf = (answer: Option.Option<{ readonly data: { readonly content: string } }>) =>
  Option.getOrNull(Option.map(answer, ({ data }) => data.content))

/** The texts of the tool results that the nth model request carried. */
const toolResults = (request: LocalModel.Request | undefined) =>
  request?.messages.filter(({ role }) => role === "tool").map(({ content }) => content)

describe("a turn", () => {
  it.scopedLive("is answered, and its prompt reaches the model", () =>
    withCli(
      [text("It is 4.")],
      Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession(yield* RealCli.model)
        const answer = yield* session.sendAndWait("What is 2+2?")
        deepStrictEqual(contentOf(answer), "It is 4.")
        const { requests } = yield* LocalModel.LocalModel
        assertTrue((yield* requests)[0]?.lastUserMessage.includes("What is 2+2?") === true)
      })
    )
  )

  it.scopedLive("streams its text in pieces that add up to the message", () =>
    withCli(
      [text("Grüße an alle 🎉 Welten"), text("once more")],
      Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession(yield* RealCli.model)
        const pieces = Array.from(yield* Stream.runCollect(session.streamText("Greet")))
        deepStrictEqual(pieces, ["Grüße ", "an ", "alle ", "🎉 ", "Welten"])
        deepStrictEqual(Array.from(yield* Stream.runCollect(session.streamText("Again"))), ["once ", "more"])
      })
    )
  )

  it.scopedLive("comes as whole messages in a session without streaming", () =>
    withCli(
      [text("All at once")],
      Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({ ...(yield* RealCli.model), streaming: false })
        deepStrictEqual(Array.from(yield* Stream.runCollect(session.streamText("Go"))), ["All at once"])
      })
    )
  )

  it.scopedLive("that the model refuses fails with the status", () =>
    withCli(
      [error(400, "bad things")],
      Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession(yield* RealCli.model)
        const failure = yield* Effect.flip(session.sendAndWait("Go"))
        deepStrictEqual(
          failure._tag === "SessionFailed" && [failure.errorType, failure.statusCode, failure.description],
          ["query", 400, "400 bad things"]
        )
      })
    )
  )

  it.scopedLive("leaves its events, session.start the first of those that are kept, and its history", () =>
    withCli(
      [text("Hello")],
      Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession(yield* RealCli.model)
        yield* session.sendAndWait("Hi")
        const first = yield* Stream.runHead(
          Stream.filter(session.events, (event) => event.type !== "unknown" && event.ephemeral !== true)
        )
        deepStrictEqual(Option.getOrThrow(first).type, "session.start")
        const history = yield* session.getEvents
        deepStrictEqual(
          history.filter(({ type }) => type === "user.message" || type === "assistant.message").map(({ type }) => type),
          ["user.message", "assistant.message"]
        )
        const fs = yield* FileSystem.FileSystem
        assertTrue(yield* fs.exists(Option.getOrThrow(session.workspacePath)))
      }).pipe(Effect.provide(NodeContext.layer))
    )
  )
})

describe("a tool", () => {
  const lookup = (calls: Array<number>) =>
    Tool.make("lookup_issue", {
      description: "Fetch one issue",
      parameters: { id: Schema.NumberFromString },
      skipPermission: true,
      handler: ({ id }) =>
        Effect.sync(() => {
          calls.push(id)
          return { id, title: "It leaks" }
        })
    })

  it.scopedLive("is offered to the model, called with decoded arguments, and its result read", () =>
    withCli(
      [toolCall("lookup_issue", { id: "42" }), text("It leaks.")],
      Effect.gen(function* () {
        const calls: Array<number> = []
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({ ...(yield* RealCli.model), tools: [lookup(calls)] })
        const answer = yield* session.sendAndWait("Summarise issue 42")
        deepStrictEqual(contentOf(answer), "It leaks.")
        deepStrictEqual(calls, [42])
        const [first, second] = yield* (yield* LocalModel.LocalModel).requests
        deepStrictEqual(
          first?.tools.find(({ name }) => name === "lookup_issue"),
          {
            name: "lookup_issue",
            description: "Fetch one issue",
            parameters: {
              type: "object",
              required: ["id"],
              properties: { id: { type: "string", description: "a number" } },
              additionalProperties: false
            }
          }
        )
        deepStrictEqual(toolResults(second), ['{"id":42,"title":"It leaks"}'])
      })
    )
  )

  it.scopedLive("runs beside the others of one answer", () =>
    withCli(
      [reply(toolCall("lookup_issue", { id: "1" }), toolCall("lookup_issue", { id: "2" })), text("Done.")],
      Effect.gen(function* () {
        const calls: Array<number> = []
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({ ...(yield* RealCli.model), tools: [lookup(calls)] })
        yield* session.sendAndWait("Both")
        deepStrictEqual([...calls].sort(), [1, 2])
      })
    )
  )

  it.scopedLive("tells the model which arguments were wrong", () =>
    withCli(
      [toolCall("lookup_issue", { id: "many" }), text("Sorry.")],
      Effect.gen(function* () {
        const calls: Array<number> = []
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({ ...(yield* RealCli.model), tools: [lookup(calls)] })
        yield* session.sendAndWait("Go")
        const { requests } = yield* LocalModel.LocalModel
        deepStrictEqual(toolResults((yield* requests)[1]), [
          'Invalid tool arguments:\nid: Unable to decode "many" into a number'
        ])
        deepStrictEqual(calls, [])
      })
    )
  )

  it.scopedLive("shows the model its failures, but not its defects", () =>
    withCli(
      [reply(toolCall("fails", {}), toolCall("dies", {})), text("Sorry.")],
      Effect.gen(function* () {
        const fails = Tool.make("fails", { skipPermission: true, handler: () => Effect.fail("the visible reason") })
        const dies = Tool.make("dies", { skipPermission: true, handler: () => Effect.die("the hidden reason") })
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({ ...(yield* RealCli.model), tools: [fails, dies] })
        yield* session.sendAndWait("Go")
        const { requests } = yield* LocalModel.LocalModel
        const results = toolResults((yield* requests)[1]) ?? []
        deepStrictEqual(results[0], "the visible reason")
        assertTrue(results[1]?.includes("dies") === true)
        assertTrue(!JSON.stringify((yield* requests)[1]?.body).includes("the hidden reason"))
      })
    )
  )
})

describe("a permission", () => {
  const secret = Tool.make("read_secret", { handler: () => Effect.succeed("the secret") })

  const turn = (onPermissionRequest: Permission.Handler<never, never> | undefined) =>
    withCli(
      [toolCall("read_secret", {}), text("Done.")],
      Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({
          ...(yield* RealCli.model),
          tools: [secret],
          onPermissionRequest
        })
        deepStrictEqual(contentOf(yield* session.sendAndWait("Go")), "Done.")
        const { requests } = yield* LocalModel.LocalModel
        return toolResults((yield* requests)[1])?.[0]
      })
    )

  it.scopedLive("is asked for a tool of one's own, and approved", () =>
    Effect.gen(function* () {
      const kinds: Array<string> = []
      const result = yield* turn((request) =>
        Effect.sync(() => {
          kinds.push(request.kind)
          return Permission.approveOnce
        })
      )
      deepStrictEqual([result, kinds], ["the secret", ["custom-tool"]])
    })
  )

  it.scopedLive("that is denied says so to the model, with the feedback", () =>
    Effect.gen(function* () {
      const result = yield* turn(Permission.make(() => Effect.succeed(Permission.reject("ask your mother"))))
      assertTrue(result?.includes("ask your mother") === true)
    })
  )

  it.scopedLive("without a handler is refused at once, and the turn ends", () =>
    Effect.gen(function* () {
      const result = yield* turn(undefined)
      assertTrue(result !== undefined && !result.includes("the secret"))
    })
  )

  it.scopedLive("is asked before a command runs", () =>
    withCli(
      [toolCall("bash", { command: "touch made-by-agent", description: "Make a file" }), text("Done.")],
      Effect.gen(function* () {
        const commands: Array<unknown> = []
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({
          ...(yield* RealCli.model),
          onPermissionRequest: (request) =>
            Effect.sync(() => {
              commands.push([request.kind, request.kind === "shell" && request.fullCommandText])
              return Permission.reject()
            })
        })
        yield* session.sendAndWait("Go")
        deepStrictEqual(commands, [["shell", "touch made-by-agent"]])
      })
    )
  )
})

describe("a client", () => {
  it.scopedLive("reports the versions of the runtime", () =>
    withCli(
      [],
      Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const status = yield* client.getStatus
        const state = yield* client.state.get
        deepStrictEqual(state, { _tag: "Connected", protocolVersion: 3, version: status.version })
        deepStrictEqual((yield* client.ping("hi")).message, "pong: hi")
      })
    )
  )

  it.scopedLive("is one of two in a program, each with a process of its own", () =>
    Effect.gen(function* () {
      const turn = (content: string) =>
        withCli(
          [text(content)],
          Effect.gen(function* () {
            const client = yield* CopilotClient.CopilotClient
            const session = yield* client.createSession({ ...(yield* RealCli.model), sessionId: "same" })
            return contentOf(yield* session.sendAndWait("Go"))
          })
        )
      deepStrictEqual(yield* Effect.all([turn("one"), turn("two")], { concurrency: 2 }), ["one", "two"])
    })
  )

  it.scopedLive("leaves no process behind", () =>
    Effect.gen(function* () {
      const mark = `gone-${process.pid}`
      const running = yield* withCli(
        [],
        Effect.map(CopilotClient.CopilotClient, () => RealCli.pidsOf(mark).length),
        { mark }
      )
      assertTrue(running > 0)
      yield* RealCli.assertGone(mark)
    })
  )

  it.effect("works and ends under the TestClock, too", () =>
    Effect.gen(function* () {
      const mark = `test-clock-${process.pid}`
      const answer = yield* withCli(
        [text("Hello")],
        Effect.gen(function* () {
          const client = yield* CopilotClient.CopilotClient
          const session = yield* client.createSession(yield* RealCli.model)
          return yield* session.sendAndWait("Hi")
        }).pipe(Effect.scoped),
        { mark }
      )
      deepStrictEqual(contentOf(answer), "Hello")
      yield* TestServices.provideLive(RealCli.assertGone(mark))
    })
  )

  it.scopedLive("tells at once, everywhere, that the process was killed", () =>
    Effect.gen(function* () {
      const mark = `killed-${process.pid}`
      yield* withCli(
        [LocalModel.stall],
        Effect.gen(function* () {
          const client = yield* CopilotClient.CopilotClient
          const session = yield* client.createSession(yield* RealCli.model)
          const events = yield* Effect.fork(Effect.flip(Stream.runDrain(session.events)))
          const waiting = yield* Effect.fork(Effect.flip(session.sendAndWait("Go")))
          yield* (yield* LocalModel.LocalModel).awaitRequests(1)
          yield* RealCli.signal(mark, "SIGKILL")
          const failures = [
            yield* Fiber.join(waiting),
            yield* Fiber.join(events),
            yield* Effect.flip(client.ping()),
            yield* Effect.flip(session.send("more"))
          ]
          deepStrictEqual(
            failures.map((failure) => failure._tag === "ProcessExited" && [failure.signal, failure.phase]),
            failures.map(() => ["SIGKILL", "running"])
          )
        }),
        { mark }
      )
    })
  )

  const impatient: ClientConfig.Options = {
    shutdown: { sessions: "200 millis", runtime: "200 millis", exit: "200 millis", terminate: "200 millis" }
  }

  it.scopedLive("gives up on a frozen process, and still ends it", () =>
    Effect.gen(function* () {
      const mark = `frozen-${process.pid}`
      const failure = yield* withCli(
        [],
        Effect.gen(function* () {
          const client = yield* CopilotClient.CopilotClient
          yield* client.createSession(yield* RealCli.model)
          yield* RealCli.signal(mark, "SIGSTOP")
          return yield* Effect.flip(client.ping().pipe(CopilotClient.withRequestTimeout("1 second")))
        }).pipe(Effect.scoped),
        { mark, client: impatient }
      )
      deepStrictEqual(failure._tag, "Timeout")
      yield* RealCli.assertGone(mark)
    })
  )

  it.scopedLive("ends a process that froze while it was asked for a session", () =>
    Effect.gen(function* () {
      const mark = `frozen-early-${process.pid}`
      yield* withCli(
        [],
        Effect.gen(function* () {
          const client = yield* CopilotClient.CopilotClient
          yield* RealCli.signal(mark, "SIGSTOP")
          yield* Effect.ignore(Effect.timeout(Effect.scoped(client.createSession(yield* RealCli.model)), "50 millis"))
        }),
        { mark, client: impatient }
      )
      yield* RealCli.assertGone(mark)
    })
  )

  it.scopedLive("can be closed by a tool of its own", () =>
    Effect.gen(function* () {
      const mark = `closed-by-tool-${process.pid}`
      yield* Effect.gen(function* () {
        const scope = yield* Effect.acquireRelease(Scope.make(), (scope) => Scope.close(scope, Exit.void))
        const closed = yield* Deferred.make<void>()
        const context = yield* Layer.buildWithScope(
          RealCli.layer([toolCall("quit", {})], { mark, client: impatient }),
          scope
        )
        const quit = Tool.make("quit", {
          skipPermission: true,
          handler: () =>
            Effect.uninterruptible(Effect.zipRight(Scope.close(scope, Exit.void), Deferred.succeed(closed, undefined)))
        })
        yield* Effect.gen(function* () {
          const client = yield* CopilotClient.CopilotClient
          const session = yield* client.createSession({ ...(yield* RealCli.model), tools: [quit] })
          yield* session.send("Go")
          yield* Deferred.await(closed)
        }).pipe(Effect.provide(context))
      })
      yield* RealCli.assertGone(mark)
    })
  )

  it.scopedLive("is a service like any other inside a larger one", () => {
    class Assistant extends Effect.Service<Assistant>()("Assistant", {
      effect: Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const config = yield* RealCli.model
        return {
          ask: (question: string) =>
            Effect.scoped(
              Effect.flatMap(client.createSession(config), (session) =>
                Effect.map(session.sendAndWait(question), contentOf)
              )
            )
        }
      })
    }) {}
    return Effect.gen(function* () {
      const assistant = yield* Assistant
      deepStrictEqual(yield* assistant.ask("One"), "first")
      deepStrictEqual(yield* assistant.ask("Two"), "second")
    }).pipe(Effect.provide(Assistant.Default.pipe(Layer.provide(RealCli.layer([text("first"), text("second")])))))
  })
})

describe("an extension", () => {
  const program = fileURLToPath(new URL("./support/program.ts", import.meta.url))

  /** What the CLI loads: it leaves its stdin and stdout to a program of ours. */
  const launcher = `
    import { spawn } from "node:child_process"
    const { execPath, cwd, program } = ${JSON.stringify({ execPath: process.execPath, cwd: process.cwd(), program })}
    const child = spawn(execPath, ["--import", "tsx", program, "extension"], { cwd, stdio: "inherit" })
    child.once("exit", (code) => process.exit(code))
  `

  it.scopedLive("talks to the CLI that has started it", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const baseDirectory = yield* fs.makeTempDirectoryScoped({ prefix: "effect-copilot-" })
      yield* fs.makeDirectory(`${baseDirectory}/extensions/ours`, { recursive: true })
      yield* fs.writeFileString(`${baseDirectory}/extensions/ours/extension.mjs`, launcher)
      yield* withCli(
        [],
        Effect.gen(function* () {
          const client = yield* CopilotClient.CopilotClient
          const config = { ...(yield* RealCli.model), sessionId: "2b0f2f6e-8f43-4b6a-9f9c-7f6f1c6c6a10" }
          yield* client.rpc.session.create({ sessionId: config.sessionId, requestExtensions: true })
          const session = yield* client.createSession(config)
          const infos = yield* session.subscribe({ types: ["session.info"] })
          yield* session.rpc.extensions.reload()
          const messages = Stream.filterMap(infos, (event) =>
            event.type === "session.info" && event.data.message.startsWith("from")
              ? Option.some(event.data.message)
              : Option.none()
          )
          deepStrictEqual(yield* Stream.runHead(messages), Option.some("from the extension"))
        }),
        { client: { baseDirectory } }
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )
})
