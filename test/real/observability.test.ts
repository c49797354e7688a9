/** What the real CLI tells of a turn: as a state, and as a trace. */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import { NodeContext } from "@effect/platform-node"
import { it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { CopilotClient, Permission, SessionState, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"
import { named, traced } from "../support/tracer.js"

const script = [
  LocalModel.toolCall("own", {}),
  LocalModel.toolCall("bash", {
    command: "echo one; until [ -e go ]; do sleep 0.05; done; echo two",
    description: "Count"
  }),
  LocalModel.toolCall("task", { agent_type: "explore", description: "Look", prompt: "Look", name: "looker" }),
  LocalModel.text("I looked"),
  LocalModel.text("That is all")
]

const own = Tool.make("own", { handler: () => Effect.succeed("mine") })

/** What the CLI writes of a span. */
const CliSpan = Schema.parseJson(
  Schema.Struct({
    type: Schema.Literal("span"),
    name: Schema.String,
    traceId: Schema.String,
    spanId: Schema.String,
    parentSpanId: Schema.optional(Schema.String)
  })
)

it.scopedLive("one turn is one state after the other, and one trace over program, CLI and tool", () =>
  traced((spans) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const defaults = yield* RealCli.isolated("")
      const file = path.join(defaults.workingDirectory, "spans.jsonl")
      const env = {
        ...defaults.env,
        COPILOT_OTEL_ENABLED: "true",
        COPILOT_OTEL_EXPORTER_TYPE: "file",
        COPILOT_OTEL_FILE_EXPORTER_PATH: file
      }

      const { events, state, streamed } = yield* Effect.gen(function* () {
        const client = yield* CopilotClient.make({ ...defaults, env })
        const session = yield* client.createSession({
          ...(yield* RealCli.model),
          tools: [own],
          onPermissionRequest: Permission.approveAll
        })
        const events = yield* session.subscribe()
        // The command goes on when its first line has come.
        const go = fs.writeFileString(path.join(defaults.workingDirectory, "go"), "")
        const reading = yield* events.pipe(
          Stream.tap(({ type }) => (type === "tool.execution_partial_result" ? go : Effect.void)),
          Stream.takeUntil(({ type }) => type === "session.idle"),
          Stream.runCollect,
          Effect.fork
        )
        const streamed = yield* Stream.runFold(session.streamText("Go"), "", (all, text) => all + text)
        return {
          events: Chunk.toReadonlyArray(yield* Fiber.join(reading)),
          state: yield* session.state.get,
          streamed
        }
      }).pipe(Effect.scoped)

      // -- the states ---------------------------------------------------------------------------------------------

      const states: Array<SessionState.SessionState> = [SessionState.initial]
      for (const event of events) states.push(SessionState.reduce(states.at(-1) ?? SessionState.initial, event))
      const seen = <A>(f: (state: SessionState.SessionState) => A): ReadonlyArray<A> =>
        states.map(f).filter((value, i, all) => i === 0 || value !== all[i - 1])

      deepStrictEqual(
        seen(({ busy }) => busy),
        [false, true, false]
      )
      deepStrictEqual(
        seen(({ agent }) => agent.tools.map(({ name }) => name).join()),
        ["", "own", "", "bash", "", "task", ""]
      )
      deepStrictEqual(
        seen(({ agent }) => agent.tools[0]?.output ?? "").filter((output) => output !== ""),
        ["one\n", "one\ntwo\n"]
      )
      deepStrictEqual(
        seen(({ requests }) => requests.map(({ type }) => type).join()),
        ["", "permission.requested", "", "permission.requested", ""]
      )
      deepStrictEqual(
        seen(({ subAgents }) => subAgents[0]?.message?.text),
        [undefined, "", "I ", "I looked", undefined]
      )
      deepStrictEqual(
        seen(({ agent }) => agent.message?.text),
        [undefined, "", "That ", "That is ", "That is all", undefined]
      )
      deepStrictEqual(
        state.messages.map(({ content, role }) => [role, content]),
        [
          ["user", "Go"],
          ["assistant", ""],
          ["assistant", ""],
          ["assistant", ""],
          ["assistant", streamed]
        ]
      )
      deepStrictEqual(
        [state.agent, state.subAgents, state.requests, state.model, state.usage.modelCalls, state.usage.inputTokens],
        [SessionState.initial.agent, [], [], "local", 5, 50]
      )
      assertTrue((state.context?.currentTokens ?? 0) > 0)

      // -- the trace ----------------------------------------------------------------------------------------------

      const lines = (yield* fs.readFileString(file)).split("\n")
      const cli = lines.flatMap((line) => Option.toArray(Schema.decodeUnknownOption(CliSpan)(line)))
      const turn = named(spans, "CopilotSession.stream")
      const agent = cli.find(({ parentSpanId }) => parentSpanId === turn.spanId)
      deepStrictEqual([agent?.name, agent?.traceId], ["invoke_agent", turn.traceId])
      const calls = cli.filter(({ name, traceId }) => /^(chat|execute_tool)\b/.test(name) && traceId === turn.traceId)
      deepStrictEqual(calls.length, 8)
      // The tool's span is under the CLI's span of the call.
      const tool = named(spans, "Tool.own")
      const above = Option.map(tool.parent, ({ spanId }) => calls.find((call) => call.spanId === spanId)?.parentSpanId)
      deepStrictEqual([tool.traceId, above], [turn.traceId, Option.some(agent?.spanId)])
      // Making the session is part of the program's trace, too.
      deepStrictEqual(named(spans, "CopilotClient.createSession").traceId, turn.traceId)
    }).pipe(Effect.withSpan("program"))
  ).pipe(Effect.provide(Layer.merge(LocalModel.layer(script), NodeContext.layer)))
)
