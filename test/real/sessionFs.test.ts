import * as FileSystem from "@effect/platform/FileSystem"
import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CopilotClient, Permission, SessionFs } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

const { reply, text, toolCall } = LocalModel

const sessionFs: SessionFs.Options = {
  initialCwd: "/work",
  sessionStatePath: "/state",
  conventions: "posix",
  capabilities: { sqlite: true }
}

/** The texts of the tool results that the last model request carried. */
const toolResults = Effect.map(
  Effect.flatMap(LocalModel.LocalModel, ({ requests }) => requests),
  (requests) => (requests.at(-1)?.messages ?? []).filter(({ role }) => role === "tool").map(({ content }) => content)
)

const contentOf = (answer: Option.Option<{ readonly data: { readonly content: string } }>) =>
  Option.getOrNull(Option.map(answer, ({ data }) => data.content))

describe("the real CLI with files of this program", () => {
  it.scopedLive("keeps a session, what its tools write and its database in memory, and resumes from there", () =>
    Effect.gen(function* () {
      const make = yield* SessionFs.memory({ sqlite: true })
      const config = {
        ...(yield* RealCli.model),
        onPermissionRequest: Permission.approveAll,
        createSessionFsProvider: (session: { readonly id: string }) =>
          Effect.tap(make(session), (fs) => fs.mkdir("/work", { recursive: true }))
      }
      const client = yield* CopilotClient.CopilotClient
      const first = yield* client.createSession({ sessionId: "s1", ...config })
      yield* first.sendAndWait("Write")
      yield* first.disconnect

      const files = yield* make({ id: "s1" })
      deepStrictEqual(yield* files.readFile("/work/hello.txt"), "hello")
      assertTrue((yield* files.readFile("/state/events.jsonl")).includes('"session.shutdown"'))

      const again = yield* client.resumeSession("s1", config)
      deepStrictEqual(contentOf(yield* again.sendAndWait("Read")), "read")
      deepStrictEqual(yield* toolResults, [
        "Created file /work/hello.txt with 5 characters",
        "1 row(s) inserted. Last inserted row ID: 1.",
        "hello",
        "1 row(s) returned:\n\n| title |\n| --- |\n| water the plants |"
      ])
    }).pipe(
      Effect.provide(
        RealCli.layer(
          [
            reply(toolCall("create", { path: "/work/hello.txt", file_text: "hello" })),
            reply(
              toolCall("sql", {
                description: "a todo",
                query: "INSERT INTO todos (id, title) VALUES ('a', 'water the plants')"
              })
            ),
            text("written"),
            reply(toolCall("view", { path: "/work/hello.txt" })),
            reply(toolCall("sql", { description: "all todos", query: "SELECT title FROM todos" })),
            text("read")
          ],
          { client: { sessionFs } }
        )
      )
    )
  )

  it.scopedLive("keeps a session in a directory, for a CLI that knows nothing of it", () =>
    Effect.gen(function* () {
      const folder = yield* Effect.flatMap(FileSystem.FileSystem, (fs) => fs.makeTempDirectoryScoped())
      const inFolder = {
        onPermissionRequest: Permission.approveAll,
        createSessionFsProvider: ({ id }: { readonly id: string }) =>
          SessionFs.fromFileSystem({ directory: `${folder}/${id}`, database: `${folder}/${id}.db` })
      }
      yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({ sessionId: "s1", ...(yield* RealCli.model), ...inFolder })
        yield* session.sendAndWait("Remember 42")
      }).pipe(Effect.scoped, Effect.provide(RealCli.layer([text("I will")], { client: { sessionFs } })))
      yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.resumeSession("s1", { ...(yield* RealCli.model), ...inFolder })
        yield* session.sendAndWait("What was it?")
        const { requests } = yield* LocalModel.LocalModel
        const texts = (yield* requests)[0]?.messages.map(({ content }) => content) ?? []
        assertTrue(texts.some((content) => content.includes("Remember 42")))
        assertTrue(texts.includes("I will"))
      }).pipe(Effect.scoped, Effect.provide(RealCli.layer([text("42")], { client: { sessionFs } })))
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("creates no session when its files fail", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const error = yield* Effect.flip(
        client.createSession({
          ...(yield* RealCli.model),
          createSessionFsProvider: (session) =>
            Effect.map(Effect.flatten(Effect.map(SessionFs.memory(), (make) => make(session))), (fs) => ({
              ...fs,
              mkdir: () => Effect.fail(new SessionFs.SessionFsError({ code: "UNKNOWN", message: "the disk is full" })),
              sqlite: { query: () => Effect.never, transaction: () => Effect.never, exists: Effect.succeed(false) }
            }))
        })
      )
      deepStrictEqual(error._tag === "RpcError" ? [error.method, error.code] : error, ["session.create", -32603])
    }).pipe(Effect.provide(RealCli.layer([], { client: { sessionFs } })))
  )
})
