import * as FileSystem from "@effect/platform/FileSystem"
import { NodeContext } from "@effect/platform-node"
import { layer } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { CopilotClient, Permission, type SessionConfig, SessionEvent } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

const create = (config: SessionConfig.SessionConfig) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const model = yield* RealCli.model
    return yield* client.createSession({ ...model, onPermissionRequest: Permission.approveAll, ...config })
  })

/** The system prompt of the first request that was made because the user, or the main agent, said this. */
const systemOf = (said: string) =>
  Effect.gen(function* () {
    const { requests } = yield* LocalModel.LocalModel
    const request = (yield* requests).find(({ lastUserMessage }) => lastUserMessage.endsWith(said))
    return request?.messages.find(({ role }) => role === "system")?.content ?? ""
  })

const isOfAgent = (event: SessionEvent.SessionEvent): event is SessionEvent.Known =>
  event.type !== "unknown" && !SessionEvent.isMainAgent(event)

const reviewer: SessionConfig.CustomAgent = {
  name: "reviewer",
  displayName: "The reviewer",
  description: "Reviews code",
  prompt: "You are a stern reviewer.",
  tools: ["view"]
}

const cli = Layer.merge(RealCli.layer(RealCli.obedient), NodeContext.layer)

layer(cli, { excludeTestServices: true })("agents and skills", (it) => {
  it.scoped("a custom agent is handed a task, and its events carry its id", () =>
    Effect.gen(function* () {
      const session = yield* create({ customAgents: [reviewer] })
      const task = { description: "Review", prompt: "Judge the plan", agent_type: "reviewer", name: "r", mode: "sync" }
      const events = yield* Stream.runCollect(session.stream(`call task ${JSON.stringify(task)}`))
      const ofAgent = Chunk.toReadonlyArray(events).filter(isOfAgent)
      deepStrictEqual(new Set(ofAgent.map(({ agentId }) => agentId)).size, 1)
      const started = Chunk.findFirst(events, (event) => event.type === "subagent.started")
      deepStrictEqual(
        Option.map(started, (event) => event.type === "subagent.started" && event.data.agentName),
        Option.some("reviewer")
      )
      const said = ofAgent.flatMap((event) => (event.type === "assistant.message" ? [event.data.content] : []))
      assertTrue(said.length === 1 && said[0]?.includes("Judge the plan") === true)
      assertTrue((yield* systemOf("Judge the plan")).includes("You are a stern reviewer."))
    })
  )

  it.scoped("the option agent makes a custom agent the one to talk to", () =>
    Effect.gen(function* () {
      const session = yield* create({ customAgents: [reviewer], agent: "reviewer" })
      const { agent } = yield* session.rpc.agent.getCurrent()
      deepStrictEqual(agent?.name, "reviewer")
      yield* session.sendAndWait("Look at this change")
      assertTrue((yield* systemOf("Look at this change")).includes("You are a stern reviewer."))
    })
  )

  it.scoped("a custom agent is selected and deselected while the session goes on", () =>
    Effect.gen(function* () {
      const session = yield* create({ customAgents: [reviewer] })
      const current = Effect.map(session.rpc.agent.getCurrent(), ({ agent }) => agent?.name ?? "none")
      const { agents } = yield* session.rpc.agent.list()
      deepStrictEqual(
        agents.map(({ description, displayName, name }) => ({ description, displayName, name })),
        [{ name: "reviewer", displayName: "The reviewer", description: "Reviews code" }]
      )
      deepStrictEqual(yield* current, "none")
      yield* session.rpc.agent.select({ name: "reviewer" })
      deepStrictEqual(yield* current, "reviewer")
      yield* session.rpc.agent.deselect()
      deepStrictEqual(yield* current, "none")
    })
  )

  it.scoped("the skills of a folder are there to be used, except those that are disabled", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped({ prefix: "effect-copilot-skills-" })
      for (const [name, advice] of [
        ["greeting", "Say good day."],
        ["parting", "Say goodbye."]
      ] as const) {
        yield* fs.makeDirectory(`${folder}/${name}`)
        const head = `---\nname: ${name}\ndescription: How to do the ${name}\n---\n`
        yield* fs.writeFileString(`${folder}/${name}/SKILL.md`, head + advice)
      }
      const session = yield* create({ skillDirectories: [folder], disabledSkills: ["parting"] })
      const events = yield* Stream.runCollect(session.stream('call skill {"skill":"greeting"}'))
      const invoked = Chunk.toReadonlyArray(events).flatMap((event) =>
        event.type === "skill.invoked" ? [[event.data.name, event.data.content]] : []
      )
      deepStrictEqual(invoked.length, 1)
      deepStrictEqual(invoked[0]?.[0], "greeting")
      assertTrue(invoked[0]?.[1]?.includes("Say good day.") === true)
      const { skills } = yield* session.rpc.skills.list()
      deepStrictEqual(
        skills
          .filter(({ name }) => name === "greeting" || name === "parting")
          .map(({ enabled, name }) => [name, enabled]),
        [
          ["greeting", true],
          ["parting", false]
        ]
      )
    })
  )
})
