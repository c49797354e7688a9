import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import { CopilotClient, type SessionConfig, type SystemMessage } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"

const availableTools: ReadonlyArray<string> = []

/** What a client in mode `empty` says of a session: in its request, and in the patch that comes after. */
const said = (config: SessionConfig.Shared, resume = false) =>
  Effect.gen(function* () {
    const runtime = yield* TestCopilot.make()
    const client = yield* CopilotClient.fromTransport(runtime.transport, {
      mode: "empty",
      onGetTraceContext: Effect.succeed({})
    })
    yield* client.createSession({ ...(resume ? { availableTools } : config), sessionId: "s1" })
    if (resume) yield* client.resumeSession("s1", config)
    const [request, patch] = (yield* runtime.requests).slice(-2)
    return { [String(request?.method)]: request?.params, [String(patch?.method)]: patch?.params }
  }).pipe(Effect.scoped)

const request = {
  sessionId: "s1",
  availableTools,
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
  systemMessage: { mode: "customize", sections: { environment_context: { action: "remove" } } },
  includeSubAgentStreamingEvents: true,
  requestPermission: false,
  requestUserInput: false,
  requestElicitation: false,
  requestExitPlanMode: false,
  requestAutoModeSwitch: false,
  hooks: false,
  toolFilterPrecedence: "excluded",
  envValueMode: "direct"
}

const patch = {
  sessionId: "s1",
  skipCustomInstructions: true,
  customAgentsLocalOnly: true,
  coauthorEnabled: false,
  manageScheduleEnabled: false,
  includedBuiltinSkills: [],
  installedPlugins: []
}

/** The other value of each option that has a default here. */
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

describe("a session in mode empty", () => {
  it.effect("has the safe value of each option that is not given", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* said({ availableTools }), {
        "session.create": request,
        "session.options.update": patch
      })
    })
  )

  it.effect("has the safe value of each option that is undefined", () =>
    Effect.gen(function* () {
      const unset = Object.fromEntries(Object.keys(otherwise).map((option) => [option, undefined]))
      deepStrictEqual(yield* said({ ...unset, availableTools, systemMessage: undefined }), {
        "session.create": request,
        "session.options.update": patch
      })
    })
  )

  it.effect("has them when it is resumed, too", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* said({ availableTools }, true), {
        "session.resume": request,
        "session.options.update": patch
      })
    })
  )

  it.effect("has what is given instead", () =>
    Effect.gen(function* () {
      const { enableExperimentalMode, ...given } = otherwise
      const { coauthorEnabled, includedBuiltinSkills, manageScheduleEnabled, skipCustomInstructions, ...sent } = given
      deepStrictEqual(yield* said({ ...otherwise, availableTools }), {
        "session.create": { ...request, ...sent, isExperimentalMode: enableExperimentalMode },
        "session.options.update": {
          ...patch,
          coauthorEnabled,
          customAgentsLocalOnly: given.customAgentsLocalOnly,
          includedBuiltinSkills,
          manageScheduleEnabled,
          skipCustomInstructions
        }
      })
    })
  )

  const remove = { environment_context: { action: "remove" } }

  it.effect.each<readonly [string, SystemMessage.SystemMessage, object]>([
    ["is appended", { content: "Be brief" }, { mode: "customize", content: "Be brief", sections: remove }],
    ["replaces all", { mode: "replace", content: "Be brief" }, { mode: "replace", content: "Be brief" }],
    [
      "customizes others",
      { mode: "customize", content: "Be brief", sections: { tone: { action: "remove" } } },
      { mode: "customize", content: "Be brief", sections: { ...remove, tone: { action: "remove" } } }
    ],
    [
      "keeps it",
      { mode: "customize", sections: { environment_context: { action: "preserve" } } },
      { mode: "customize", sections: { environment_context: { action: "preserve" } } }
    ],
    [
      "leaves it undefined",
      { mode: "customize", sections: { environment_context: undefined } },
      { mode: "customize", sections: remove }
    ]
  ])("is told nothing of the machine by a system message that %s", ([_, systemMessage, wire]) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* said({ availableTools, systemMessage }), {
        "session.create": { ...request, systemMessage: wire },
        "session.options.update": patch
      })
    })
  )
})
