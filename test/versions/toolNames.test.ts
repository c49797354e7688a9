/** A program's tool runs, and is asked about, under any name: the CLI's own never runs in its place. */
import { describe, layer } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import {
  Connection,
  CopilotClient,
  CopilotError,
  Permission,
  type SessionConfig,
  SessionEvent,
  Tool
} from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"
import * as ToolNames from "./toolNames.js"
import { releases } from "./versions.js"

/** The release refuses a session with a tool of these names. */
const refusedBy = (version: string): ReadonlyArray<string> =>
  version === "1.0.81-0" ? [] : ["catalog_search", "catalog_select"]

/** Under these the release runs its own in any case, so the client refuses them. */
const keptBy = (version: string): ReadonlyArray<string> =>
  version === "1.0.89"
    ? [
        "extensions_manage",
        "extensions_reload",
        "get_context_remaining",
        "invoke_canvas_action",
        "list_canvas_capabilities",
        "new_context",
        "open_canvas",
        "report_progress",
        "session_artifacts",
        "session_history",
        "store_memory",
        "vote_memory"
      ]
    : []

/** What such a name asks for may be there; what the CLI's own tools make of it must not be seen. */
const args = {
  path: "a.txt",
  filePath: "a.txt",
  command: "echo leaked",
  query: "a",
  url: "http://127.0.0.1:1/",
  action: "list"
}

/** Calls each of the tools that it is offered, but for `task`, and then is done. */
const callsAll: LocalModel.Script = ({ messages, tools }) => {
  const calls = tools
    .filter(({ description }) => description === "Mine")
    .map(({ name }) => LocalModel.toolCall(name, args))
  return messages.at(-1)?.role === "tool" ? LocalModel.text("Done.") : LocalModel.reply(...calls)
}

/** Tools of these names, and how often each was asked about and has run. */
const counted = (names: ReadonlyArray<string>, decision: Permission.Decision) => {
  const asked: Array<string> = []
  const ran: Array<string> = []
  return {
    asked,
    ran,
    config: {
      tools: names.map((name) =>
        Tool.make(name, {
          description: "Mine",
          parameters: Tool.rawParameters({ type: "object" }),
          handler: () =>
            Effect.sync(() => {
              ran.push(name)
              return `${name} of the program`
            })
        })
      ),
      onPermissionRequest: (request: Permission.Request) =>
        Effect.sync(() => {
          asked.push(request.kind === "custom-tool" ? request.toolName : request.kind)
          return decision
        })
    }
  }
}

/** What came of the calls of a turn, by the names of their tools. */
const outcomes = (events: ReadonlyArray<SessionEvent.SessionEvent>) => {
  const names = new Map(
    events.filter(SessionEvent.is("tool.execution_start")).map(({ data }) => [data.toolCallId, data.toolName])
  )
  return Object.fromEntries(
    events
      .filter(SessionEvent.is("tool.execution_complete"))
      .map(({ data }) => [names.get(data.toolCallId), data.success ? data.result?.content : data.error?.code])
  )
}

const sorted = (names: Iterable<string>) => Array.from(names).sort()

for (const { path, version } of releases) {
  const client = { connection: Connection.stdio({ path }) }
  // The CLI asks `tool_search_tool` for nothing that it can search by itself.
  const taken = new Set([...refusedBy(version), ...keptBy(version), "tool_search_tool"])
  const names = sorted(ToolNames.names.filter((name) => !taken.has(name)))
  const all = (outcome: (name: string) => string) => Object.fromEntries(names.map((name) => [name, outcome(name)]))

  const turn = (config: SessionConfig.SessionConfig) =>
    Effect.gen(function* () {
      const copilot = yield* CopilotClient.CopilotClient
      const session = yield* copilot.createSession({ ...(yield* RealCli.model), ...config })
      return { session, outcomes: outcomes(Array.from(yield* Stream.runCollect(session.stream("Go")))) }
    })

  describe(`CLI ${version}`, () => {
    layer(RealCli.layer(callsAll, { client }), { excludeTestServices: true })((it) => {
      it.scoped("S1: has no tool in its lists that these tests do not know", () =>
        Effect.gen(function* () {
          const copilot = yield* CopilotClient.CopilotClient
          const session = yield* copilot.createSession(yield* RealCli.model)
          yield* session.rpc.tools.initializeAndValidate()
          const { tools: current } = yield* session.rpc.tools.getCurrentMetadata()
          const { tools: offered } = yield* copilot.rpc.tools.list({})
          const { tools: built } = yield* session.rpc.tools
            .getBuiltinDescriptors({})
            .pipe(Effect.catchTag("MethodNotSupported", () => Effect.succeed({ tools: [] })))
          const listed = [...(current ?? []), ...offered, ...built].map(({ name }) => name)
          const known = new Set<string>(ToolNames.names)
          deepStrictEqual(sorted(new Set(listed.filter((name) => !known.has(name)))), [])
        })
      )

      it.scoped("S1: runs the program's tool under each name, once it was asked about", () =>
        Effect.gen(function* () {
          const { asked, config, ran } = counted(names, Permission.approveOnce)
          const { outcomes } = yield* turn(config)
          deepStrictEqual(
            outcomes,
            all((name) => `${name} of the program`)
          )
          deepStrictEqual(sorted(asked), names)
          deepStrictEqual(sorted(ran), names)
        })
      )

      it.scoped("S1: and for an agent of one's own, as it does after a resume", () =>
        Effect.gen(function* () {
          const first = counted(names, Permission.reject())
          const agent = { name: "all", prompt: "Do it.", tools: names }
          const { session } = yield* turn({ ...first.config, customAgents: [agent], agent: "all" })
          deepStrictEqual([sorted(first.asked), first.ran], [names, []])
          yield* session.disconnect
          const copilot = yield* CopilotClient.CopilotClient
          const second = counted(names, Permission.reject())
          const resumed = yield* copilot.resumeSession(session.id, { ...(yield* RealCli.model), ...second.config })
          yield* resumed.sendAndWait("Go")
          deepStrictEqual([sorted(second.asked), second.ran], [names, []])
        })
      )

      it.scoped("S1: refuses what it would not leave to the program, or the client does", () =>
        Effect.gen(function* () {
          const tried = [...refusedBy(version), ...keptBy(version)]
          const problems = yield* Effect.forEach(tried, (name) =>
            turn(counted(["free", name], Permission.approveOnce).config).pipe(
              Effect.as("it runs"),
              Effect.catchTags({
                RpcError: ({ message }) => Effect.succeed(message.replace(/.*GenericFailure, /, "")),
                InvalidConfig: ({ message }) => Effect.succeed(message)
              })
            )
          )
          deepStrictEqual(problems, [
            ...refusedBy(version).map(
              (name) => `External tool name clash: ${name} is reserved for the trusted built-in.`
            ),
            ...keptBy(version).map(
              (name) =>
                new CopilotError.InvalidConfig({
                  option: "tools[1].name",
                  problem: `CLI ${version} runs a tool of its own in the place of one named ${name}; choose another name`
                }).message
            )
          ])
        })
      )
    })

    layer(RealCli.layer(callsAll, { client: { ...client, mode: "empty" } }), { excludeTestServices: true })((it) => {
      it.scoped("S1: lets none run in mode empty that permission is refused", () =>
        Effect.gen(function* () {
          const { asked, config, ran } = counted(names, Permission.reject())
          const { outcomes } = yield* turn({ ...config, availableTools: ["custom:*"] })
          deepStrictEqual(
            outcomes,
            all(() => "rejected")
          )
          deepStrictEqual([sorted(asked), ran], [names, []])
        })
      )
    })
  })
}
