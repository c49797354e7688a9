/** What mode `empty` sends (protocol.md 4.6), as a whole. */
import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import { CopilotClient, CopilotError, type SessionConfig, type SystemMessage } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"
import { constants } from "./support/constants.js"

const both = Effect.all({ client: CopilotClient.CopilotClient, runtime: TestCopilot.TestCopilot })
const inEmptyMode = Effect.provide(TestCopilot.layer([], { mode: "empty" }))

const safe = {
  isExperimentalMode: false,
  enableSessionTelemetry: false,
  mcpOAuthTokenStorage: "in-memory",
  skipEmbeddingRetrieval: true,
  embeddingCacheStorage: "in-memory",
  enableOnDemandInstructionDiscovery: false,
  enableFileHooks: false,
  enableHostGitOperations: false,
  enableSessionStore: false,
  enableSkills: false,
  memory: { enabled: false },
  customAgentsLocalOnly: true,
  systemMessage: { mode: "customize", sections: { environment_context: { action: "remove" } } }
}

const patch = {
  skipCustomInstructions: true,
  customAgentsLocalOnly: true,
  coauthorEnabled: false,
  manageScheduleEnabled: false,
  includedBuiltinSkills: [],
  installedPlugins: []
}

/** The options that mode `empty` has a default of its own for, all with the other value. */
const otherwise = {
  enableExperimentalMode: true,
  enableSessionTelemetry: true,
  mcpOAuthTokenStorage: "persistent",
  skipEmbeddingRetrieval: false,
  embeddingCacheStorage: "persistent",
  enableOnDemandInstructionDiscovery: true,
  enableFileHooks: true,
  enableHostGitOperations: true,
  enableSessionStore: true,
  enableSkills: true,
  memory: { enabled: true },
  customAgentsLocalOnly: false,
  skipCustomInstructions: false,
  coauthorEnabled: true,
  manageScheduleEnabled: true,
  includedBuiltinSkills: ["a"]
} as const satisfies SessionConfig.Shared

const allUndefined: SessionConfig.SessionConfig = {
  ...Object.fromEntries(Object.keys(otherwise).map((name) => [name, undefined])),
  systemMessage: undefined
}

/** The requests by which a session is created and resumed, and the patches behind them. */
const sent = (config: SessionConfig.SessionConfig) =>
  Effect.gen(function* () {
    const { client, runtime } = yield* both
    yield* Effect.scoped(client.createSession({ sessionId: "s1", availableTools: [], ...config }))
    const { sessionId: _, cloud: __, ...shared } = config
    yield* Effect.scoped(client.resumeSession("s1", { availableTools: [], ...shared }))
    return {
      create: yield* runtime.requestsOf("session.create"),
      resume: yield* runtime.requestsOf("session.resume"),
      patches: yield* runtime.requestsOf("session.options.update")
    }
  })

const session = { sessionId: "s1", availableTools: [] }

describe("mode empty", () => {
  it.effect.each([
    ["nothing", {}],
    ["undefined for every option", allUndefined]
  ] as const)("has its safe defaults, on create and on resume, where the config says %s", ([, config]) =>
    Effect.gen(function* () {
      const params = { ...session, ...constants, ...safe }
      const update = { sessionId: "s1", ...patch }
      deepStrictEqual<unknown>(yield* sent(config), { create: [params], resume: [params], patches: [update, update] })
    }).pipe(inEmptyMode)
  )

  it.effect("does as the config says otherwise, but for plugins", () =>
    Effect.gen(function* () {
      const {
        coauthorEnabled,
        enableExperimentalMode,
        includedBuiltinSkills,
        manageScheduleEnabled,
        skipCustomInstructions,
        ...verbatim
      } = otherwise
      const params = {
        ...session,
        ...constants,
        ...verbatim,
        isExperimentalMode: enableExperimentalMode,
        systemMessage: safe.systemMessage
      }
      const update = {
        sessionId: "s1",
        skipCustomInstructions,
        customAgentsLocalOnly: false,
        coauthorEnabled,
        manageScheduleEnabled,
        includedBuiltinSkills,
        installedPlugins: []
      }
      deepStrictEqual<unknown>(yield* sent(otherwise), {
        create: [params],
        resume: [params],
        patches: [update, update]
      })
    }).pipe(inEmptyMode)
  )

  const removed = { environment_context: { action: "remove" } }
  const messages: ReadonlyArray<readonly [string, SystemMessage.SystemMessage<never>, object]> = [
    [
      "promotes a text that is appended",
      { content: "Be brief" },
      { mode: "customize", content: "Be brief", sections: removed }
    ],
    [
      "promotes one that says so",
      { mode: "append", content: "Be brief" },
      { mode: "customize", content: "Be brief", sections: removed }
    ],
    ["leaves one that replaces all", { mode: "replace", content: "You" }, { mode: "replace", content: "You" }],
    [
      "adds the removal to sections",
      { mode: "customize", sections: { tone: { action: "replace", content: "Dry" } } },
      { mode: "customize", sections: { ...removed, tone: { action: "replace", content: "Dry" } } }
    ],
    [
      "leaves a section that the config has",
      { mode: "customize", sections: { environment_context: { action: "preserve" } } },
      { mode: "customize", sections: { environment_context: { action: "preserve" } } }
    ],
    [
      "takes a section that is undefined for absent",
      { mode: "customize", sections: { environment_context: undefined } },
      { mode: "customize", sections: removed }
    ]
  ]

  it.effect.each(messages)("%s", ([, systemMessage, wire]) =>
    Effect.gen(function* () {
      const { create, resume } = yield* sent({ systemMessage })
      deepStrictEqual<unknown>(
        [...create, ...resume].map((params) => params.systemMessage),
        [wire, wire]
      )
    }).pipe(inEmptyMode)
  )

  it.effect("needs the tools to be named, for a session that is resumed too", () =>
    Effect.gen(function* () {
      const { client, runtime } = yield* both
      const refusal = new CopilotError.InvalidConfig({
        option: "availableTools",
        problem: "in mode empty the tools must be named; an empty list means none"
      })
      sameError(yield* Effect.flip(Effect.scoped(client.createSession({ excludedTools: ["bash"] }))), refusal)
      sameError(yield* Effect.flip(Effect.scoped(client.resumeSession("s1", {}))), refusal)
      deepStrictEqual(
        (yield* runtime.requests).map(({ method }) => method),
        ["connect"]
      )
    }).pipe(inEmptyMode)
  )
})

describe("mode copilot-cli", () => {
  it.effect("leaves all of it to the CLI", () =>
    Effect.gen(function* () {
      const params = { ...session, ...constants }
      deepStrictEqual<unknown>(yield* sent(allUndefined), { create: [params], resume: [params], patches: [] })
    }).pipe(Effect.provide(TestCopilot.layer()))
  )
})
