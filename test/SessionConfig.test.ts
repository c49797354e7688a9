import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { CopilotError, Permission, SessionConfig, Tool } from "effect-copilot"
import { sameError } from "./support/assert.js"

const constants = {
  requestUserInput: false,
  requestElicitation: false,
  requestExitPlanMode: false,
  requestAutoModeSwitch: false,
  hooks: false,
  toolFilterPrecedence: "excluded",
  envValueMode: "direct",
  includeSubAgentStreamingEvents: true
}

const noop = (name: string) => Tool.make(name, { handler: () => Effect.void })

describe("SessionConfig", () => {
  it.effect("has the form of the wire", () =>
    Effect.gen(function* () {
      const params = yield* SessionConfig.toCreateParams(
        {
          clientName: "app",
          model: "m",
          reasoningEffort: "high",
          provider: {
            type: "anthropic",
            baseUrl: "https://example.com",
            apiKey: Redacted.make("key"),
            bearerToken: Redacted.make("token"),
            headers: { "x-a": "b" }
          },
          streaming: true,
          systemMessage: { mode: "replace", content: "Be brief" },
          workingDirectory: "/w",
          availableTools: [],
          excludedTools: ["bash"],
          tools: [
            Tool.make("add", {
              description: "Adds",
              parameters: { a: Schema.Number },
              skipPermission: true,
              handler: () => Effect.void
            })
          ],
          onPermissionRequest: Permission.approveAll
        },
        "s1"
      )
      deepStrictEqual(params, {
        sessionId: "s1",
        clientName: "app",
        model: "m",
        reasoningEffort: "high",
        provider: {
          type: "anthropic",
          baseUrl: "https://example.com",
          apiKey: "key",
          bearerToken: "token",
          headers: { "x-a": "b" }
        },
        streaming: true,
        systemMessage: { mode: "replace", content: "Be brief" },
        workingDirectory: "/w",
        availableTools: [],
        excludedTools: ["bash"],
        tools: [
          {
            name: "add",
            description: "Adds",
            parameters: {
              type: "object",
              required: ["a"],
              properties: { a: { type: "number" } },
              additionalProperties: false
            },
            skipPermission: true
          }
        ],
        requestPermission: true,
        ...constants
      })
    })
  )

  it.effect("leaves out what is unset, be it absent or undefined", () =>
    Effect.gen(function* () {
      const params = yield* SessionConfig.toCreateParams({ model: undefined, tools: undefined }, "s1")
      deepStrictEqual(params, { sessionId: "s1", requestPermission: false, ...constants })
    })
  )

  const cases: ReadonlyArray<readonly [string, string, SessionConfig.SessionConfig]> = [
    ["sessionId", "a non-empty string is needed", { sessionId: "" }],
    ["model", "a provider of your own needs the name of a model", { provider: { baseUrl: "http://localhost" } }],
    [
      "provider.baseUrl",
      "a URL that begins with http:// or https:// is needed",
      { model: "m", provider: { baseUrl: "localhost" } }
    ],
    [
      "availableTools",
      "a bare * is not a tool; leave the option out, or name a source, as in builtin:*",
      { availableTools: ["*"] }
    ],
    [
      "excludedTools",
      "a bare * is not a tool; leave the option out, or name a source, as in builtin:*",
      { excludedTools: ["a", "*"] }
    ],
    ["tools[0].name", '"a b" is not made of letters, digits, _ and -', { tools: [noop("a b")] }],
    ["tools[1].name", "there is another tool named a", { tools: [noop("a"), noop("a")] }]
  ]

  it.effect.each(cases)("names %s when it is wrong", ([option, problem, config]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(SessionConfig.toCreateParams(config, "s1"))
      sameError(error, new CopilotError.InvalidConfig({ option, problem }))
    })
  )

  it.effect("names a tool whose parameters have no JSON Schema", () =>
    Effect.gen(function* () {
      const tool = Tool.make("t", { parameters: { when: Schema.DateFromSelf }, handler: () => Effect.void })
      const error = yield* Effect.flip(SessionConfig.toCreateParams({ tools: [tool] }, "s1"))
      deepStrictEqual(error.option, "tools[0].parameters")
    })
  )
})
