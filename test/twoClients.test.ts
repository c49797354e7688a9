import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Connection, CopilotClient, CopilotError, type CopilotSession, Permission, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"
import * as RealCli from "./support/realCli.js"

const { reply, text, toolCall } = LocalModel

const connectionToken = Redacted.make("a token")

const startOwner = RealCli.make({ client: { connection: Connection.tcp({ connectionToken }) } })

/** Another client of the same CLI. */
const join = (owner: CopilotClient.Service, options: Parameters<typeof Connection.uri>[1] = { connectionToken }) =>
  CopilotClient.make({ connection: Connection.uri(String(Option.getOrThrow(owner.runtimePort)), options) })

const target = (owner: CopilotClient.Service) => `localhost:${Option.getOrThrow(owner.runtimePort)}`

const layer = (...script: ReadonlyArray<LocalModel.Answer>) => Layer.merge(NodeContext.layer, LocalModel.layer(script))

/** What a session tells of the tools of one turn. */
const toolEvents = (session: CopilotSession.CopilotSession) =>
  Effect.map(session.subscribe(), (events) =>
    events.pipe(
      Stream.takeUntil(({ type }) => type === "session.idle"),
      Stream.filterMap((event) =>
        event.type === "external_tool.requested"
          ? Option.some(`${event.data.toolName} requested`)
          : event.type === "tool.execution_complete"
            ? Option.some(`${event.data.toolCallId} ${event.data.success ? event.data.result?.content : "failed"}`)
            : Option.none()
      ),
      Stream.runCollect,
      Effect.map((lines) => Array.from(lines).sort())
    )
  )

describe("two clients of one CLI", () => {
  it.scopedLive("in one session hear the same, and each answers for its own tools", () =>
    Effect.gen(function* () {
      const owner = yield* startOwner
      const guest = yield* join(owner)
      const model = yield* RealCli.model
      const calls: Array<string> = []
      const tool = (name: string, answer: string) =>
        Tool.make(name, {
          description: name,
          handler: () => Effect.sync(() => calls.push(name)).pipe(Effect.as(answer))
        })
      const sessionId = "6f1f2b1e-4c0b-4a51-9d0b-0d9b8f5f0c11"
      const mine = yield* owner.createSession({
        ...model,
        sessionId,
        tools: [tool("mine", "from the owner")],
        onPermissionRequest: Permission.approveAll
      })
      const theirs = yield* guest.createSession({ ...model, sessionId, tools: [tool("theirs", "from the guest")] })
      const heard = yield* Effect.all([toolEvents(mine), toolEvents(theirs)])
      yield* mine.sendAndWait("Both")
      const expected = ["call_1_0 from the owner", "call_1_1 from the guest", "mine requested", "theirs requested"]
      deepStrictEqual(yield* Effect.all(heard), [expected, expected])
      deepStrictEqual(calls.sort(), ["mine", "theirs"])
    }).pipe(Effect.provide(layer(reply(toolCall("mine", {}), toolCall("theirs", {})), text("Done."))))
  )

  it.scopedLive("D5: need the same token, and learn the CLI's words", () =>
    Effect.gen(function* () {
      const owner = yield* startOwner
      const refused = new CopilotError.ConnectFailed({
        reason: "TokenRefused",
        target: target(owner),
        description: "AUTHENTICATION_FAILED"
      })
      const wrong = Effect.asVoid(join(owner, { connectionToken: Redacted.make("another") }))
      sameError(yield* Effect.flip(wrong), refused)
      sameError(yield* Effect.flip(Effect.asVoid(join(owner, {}))), refused)
    }).pipe(Effect.provide(layer()))
  )

  it.scopedLive("do not end one another: the CLI goes with the one that has started it", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const owner = yield* Scope.extend(startOwner, scope)
      yield* Effect.scoped(join(owner))
      assertTrue((yield* owner.getStatus).protocolVersion === 3)
      const guest = yield* join(owner)
      yield* Scope.close(scope, Exit.void)
      const closed = new CopilotError.ConnectionClosed({ reason: "RemoteClose" })
      const states = yield* Stream.runCollect(guest.state.changes)
      deepStrictEqual(Array.from(states).at(-1), { _tag: "Closed", reason: closed })
      sameError(yield* Effect.flip(guest.ping()), closed)
      const late = yield* Effect.flip(Effect.asVoid(join(owner)))
      deepStrictEqual(late._tag === "ConnectFailed" && [late.reason, late.target], ["SocketFailed", target(owner)])
    }).pipe(Effect.provide(layer()))
  )
})
