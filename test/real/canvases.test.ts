import { layer } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Canvas, CopilotClient, type CopilotError, Permission, type SessionConfig } from "effect-copilot"
import * as RealCli from "../support/realCli.js"

const board = (told: Array<unknown>) =>
  Canvas.make("board", {
    displayName: "A board",
    description: "Shows issues",
    inputSchema: { project: Schema.String, limit: Schema.optional(Schema.NumberFromString) },
    open: (input) =>
      Effect.sync(() => {
        told.push(input)
        return { url: "https://example.com/board", title: input.project, status: "ready" }
      }),
    close: ({ instanceId }) => Effect.sync(() => void told.push(`closed ${instanceId}`)),
    actions: [
      Canvas.action("move", { inputSchema: { to: Schema.String }, handler: ({ to }) => Effect.succeed({ moved: to }) }),
      Canvas.action("full", {
        handler: () => Effect.fail(new Canvas.CanvasError({ code: "board_full", description: "No more room" }))
      })
    ]
  })

const config = (told: Array<unknown> = []) =>
  ({
    onPermissionRequest: Permission.approveAll,
    requestCanvasRenderer: true,
    canvasProvider: { id: "tracker", name: "The tracker" },
    canvases: [board(told)]
  }) satisfies SessionConfig.ResumeConfig

const create = (options: SessionConfig.SessionConfig) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    return yield* client.createSession({ ...(yield* RealCli.model), ...options })
  })

const one = { canvasId: "board", instanceId: "one", input: { project: "leaks", limit: "5" } }

const opened = {
  instanceId: "one",
  extensionId: "tracker",
  extensionName: "The tracker",
  canvasId: "board",
  title: "leaks",
  status: "ready",
  url: "https://example.com/board",
  input: one.input
}

layer(RealCli.layer(RealCli.obedient), { excludeTestServices: true })("a canvas", (it) => {
  it.scoped("is opened with decoded input, acted on and closed, and the session knows what is open", () =>
    Effect.gen(function* () {
      const told: Array<unknown> = []
      const session = yield* create(config(told))
      deepStrictEqual(yield* session.openCanvases, [])
      deepStrictEqual(yield* session.rpc.canvas.open(one), opened)
      deepStrictEqual(yield* session.openCanvases, [opened])
      const { result } = yield* session.rpc.canvas.action.invoke({
        instanceId: "one",
        actionName: "move",
        input: { to: "done" }
      })
      deepStrictEqual(result, { moved: "done" })
      yield* session.rpc.canvas.close({ instanceId: "one" })
      deepStrictEqual(yield* session.openCanvases, [])
      deepStrictEqual(told, [{ project: "leaks", limit: 5 }, "closed one"])
    })
  )

  it.scoped("is opened and acted on by the agent of a session that shows canvases", () =>
    Effect.gen(function* () {
      const session = yield* create(config())
      const says = (prompt: string) =>
        Effect.map(session.sendAndWait(prompt), (answer) =>
          Option.getOrThrow(Option.map(answer, ({ data }) => data.content))
        )
      deepStrictEqual(JSON.parse(yield* says(`call open_canvas ${JSON.stringify(one)}`)), opened)
      deepStrictEqual(yield* session.openCanvases, [opened])
      const refusal = yield* says('call invoke_canvas_action {"instanceId":"one","actionName":"full"}')
      // The CLI has made no more of it than its own request needs.
      deepStrictEqual(
        refusal,
        "Canvas operation failed: Request session.canvas.action.invoke failed with message: No more room"
      )
    })
  )

  it.scoped("P22: takes what its Schema takes, whatever texts are in it", () =>
    Effect.gen(function* () {
      interface Tree {
        readonly name: string
        readonly children: ReadonlyArray<Tree>
      }
      const Tree: Schema.Schema<Tree> = Schema.Struct({
        name: Schema.String,
        children: Schema.Array(Schema.suspend(() => Tree))
      }).annotations({ identifier: "100% of a/tree" })
      const told: Array<unknown> = []
      const inputSchema = Schema.Struct({
        starts: Schema.String.pipe(Schema.startsWith("a(b")),
        ends: Schema.String.pipe(Schema.endsWith(".ts")),
        flag: Schema.String.pipe(Schema.pattern(/^x$/i)),
        brace: Schema.String.pipe(Schema.pattern(/^a{b$/)),
        uuid: Schema.UUID,
        pair: Schema.Tuple(Schema.String, Schema.Number),
        tree: Tree,
        "odd key": Schema.optional(Schema.Date)
      })
      const session = yield* create({
        ...config(),
        canvases: [
          Canvas.make("board", {
            displayName: "A board",
            description: "Shows issues",
            inputSchema,
            open: (input) => Effect.sync(() => void told.push(input))
          })
        ]
      })
      const input = {
        starts: "a(b)",
        ends: "c.ts",
        flag: "X",
        brace: "a{b",
        uuid: "A987FBC9-4BED-3078-8F07-9141BA07C9F3",
        pair: ["x", 1],
        tree: { name: "root", children: [{ name: "leaf", children: [] }] }
      }
      yield* session.rpc.canvas.open({ canvasId: "board", instanceId: "one", input })
      deepStrictEqual(told, [input])
    })
  )

  it.scoped("D8: that fails with an error of its own fails the request that wanted it, and says so once", () =>
    Effect.gen(function* () {
      const session = yield* create(config())
      yield* session.rpc.canvas.open(one)
      const error: CopilotError.CopilotError = yield* Effect.flip(
        session.rpc.canvas.action.invoke({ instanceId: "one", actionName: "full" })
      )
      assertTrue(error._tag === "RpcError")
      deepStrictEqual(error.description, "Request session.canvas.action.invoke failed with message: No more room")
    })
  )

  it.scoped("is opened again, with its input, when the session is resumed", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const first = yield* create(config())
      yield* first.rpc.canvas.open(one)
      // A session without a message is not kept.
      yield* first.sendAndWait("Keep it")
      yield* first.disconnect
      const told: Array<unknown> = []
      const session = yield* client.resumeSession(first.id, { ...(yield* RealCli.model), ...config(told) })
      // The answer may come before the canvas has been opened.
      yield* Stream.runHead(Stream.filter(session.events, ({ type }) => type === "session.canvas.opened"))
      deepStrictEqual(told, [{ project: "leaks", limit: 5 }])
      deepStrictEqual(yield* session.openCanvases, [opened])
    })
  )
})
