/** The real CLI speaks to the model by each API, and a turn is the same by all of them. */
import { layer } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { CopilotClient, type Provider, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "./support/realCli.js"

const { error, finish, reasoning, reply, text, toolCall, usage } = LocalModel

const script: LocalModel.Script = (request) => {
  if (request.lastMessage.includes("fail")) return error(400, "bad things")
  if (request.lastMessage.includes("refuse")) return reply(text("No"), finish("content_filter"))
  if (request.messages.at(-1)?.role === "tool") return text("It leaks.")
  return reply(
    reasoning("Let me look"),
    text("Looking. "),
    text("Wait."),
    toolCall("lookup_issue", { id: "42" }, { id: "call_a" }),
    toolCall("lookup_issue", { id: "43" }, { id: "call_b" }),
    usage({ inputTokens: 100, outputTokens: 7, cacheReadTokens: 40, reasoningTokens: 3 })
  )
}

/** Each way to configure a provider, and where its requests then go. */
const apis: ReadonlyArray<{
  readonly name: string
  readonly provider: (providers: LocalModel.Providers) => Provider.Provider
  readonly request: Pick<LocalModel.Request, "api" | "path" | "query">
}> = [
  {
    name: "chat completions",
    provider: ({ completions }) => completions,
    request: { api: "completions", path: "/v1/chat/completions", query: {} }
  },
  {
    name: "responses",
    provider: ({ responses }) => responses,
    request: { api: "responses", path: "/v1/responses", query: {} }
  },
  {
    name: "Anthropic's messages",
    provider: ({ anthropic }) => anthropic,
    request: { api: "anthropic", path: "/v1/messages", query: {} }
  },
  {
    name: "Azure",
    provider: ({ azure }) => azure,
    request: { api: "completions", path: "/openai/v1/chat/completions", query: {} }
  },
  {
    name: "Azure with an API version",
    provider: ({ azure }) => ({ ...azure, azure: { apiVersion: "2024-10-21" } }),
    request: {
      api: "completions",
      path: "/openai/deployments/local/chat/completions",
      query: { "api-version": "2024-10-21" }
    }
  },
  {
    name: "Azure's responses",
    provider: ({ azure }) => ({ ...azure, wireApi: "responses" }),
    request: { api: "responses", path: "/openai/v1/responses", query: {} }
  }
]

const sessionId = (name: string, streaming: boolean) =>
  `${name.replaceAll(/\W+/g, "-")}-${streaming ? "streaming" : "whole"}`

const lookup = Tool.make("lookup_issue", {
  description: "Fetch one issue",
  parameters: { id: Schema.NumberFromString },
  skipPermission: true,
  handler: ({ id }) => Effect.succeed(`issue ${id}`)
})

layer(RealCli.layer(script), { excludeTestServices: true })("the real CLI", (it) => {
  const cases = apis.flatMap((api) => [true, false].map((streaming) => ({ ...api, streaming })))

  for (const { name, provider, request, streaming } of cases) {
    // Anthropic counts no reasoning tokens, and the CLI streams there whatever the session says.
    const anthropic = request.api === "anthropic"

    it.scoped(`runs a turn by ${name}${streaming ? "" : ", not streaming"}`, () =>
      Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const model = yield* LocalModel.LocalModel
        const id = sessionId(name, streaming)
        const session = yield* client.createSession({
          sessionId: id,
          model: "local",
          provider: provider(model.providers),
          streaming,
          tools: [lookup]
        })

        const events = Array.from(yield* Stream.runCollect(session.stream(`${id}: what is it?`)))
        const refused = Array.from(yield* Stream.runCollect(session.stream(`${id}: refuse`)))
        const failure = yield* Effect.flip(session.sendAndWait(`${id}: fail`))

        const spoken = events.flatMap((event): ReadonlyArray<object> => {
          switch (event.type) {
            case "assistant.reasoning_delta":
            case "assistant.message_delta":
              return [{ [event.type]: event.data.deltaContent }]
            case "assistant.reasoning":
              return [{ [event.type]: event.data.content }]
            case "assistant.message": {
              const { content, toolRequests } = event.data
              const calls = toolRequests?.map((call) => [call.toolCallId, call.name, call.arguments])
              return [{ [event.type]: content, calls }]
            }
            default:
              return []
          }
        })
        const costs = [...events, ...refused].flatMap((event) =>
          event.type === "assistant.usage"
            ? [
                {
                  input: event.data.inputTokens,
                  output: event.data.outputTokens,
                  cached: event.data.cacheReadTokens,
                  reasoning: event.data.reasoningTokens,
                  finish: event.data.finishReason
                }
              ]
            : []
        )
        const counted = (reasoning: number) => (anthropic ? undefined : reasoning)
        const deltas = (type: string, ...pieces: ReadonlyArray<string>) =>
          streaming ? pieces.map((piece) => ({ [type]: piece })) : []
        deepStrictEqual(spoken, [
          ...deltas("assistant.reasoning_delta", "Let ", "me ", "look"),
          ...deltas("assistant.message_delta", "Looking. ", "Wait."),
          {
            "assistant.message": "Looking. Wait.",
            calls: [
              ["call_a", "lookup_issue", { id: "42" }],
              ["call_b", "lookup_issue", { id: "43" }]
            ]
          },
          { "assistant.reasoning": "Let me look" },
          ...deltas("assistant.message_delta", "It ", "leaks."),
          { "assistant.message": "It leaks.", calls: [] }
        ])
        deepStrictEqual(costs, [
          { input: 100, output: 7, cached: 40, reasoning: counted(3), finish: "tool_calls" },
          { input: 10, output: 5, cached: 0, reasoning: counted(0), finish: "stop" },
          { input: 10, output: 5, cached: 0, reasoning: counted(0), finish: "content_filter" }
        ])
        deepStrictEqual(failure._tag === "SessionFailed" && [failure.statusCode, failure.description], [
          400,
          "400 bad things"
        ])

        const asked = (yield* model.requests).filter(({ messages }) =>
          messages.some(({ content }) => content.includes(`${id}: `))
        )
        deepStrictEqual(
          asked.map(({ api, path, query, stream }) => ({ api, path, query, stream })),
          Array.from({ length: 4 }, () => ({ ...request, stream: streaming || anthropic }))
        )
        deepStrictEqual(asked[1]?.messages.slice(2), [
          {
            role: "assistant",
            content: "Looking. Wait.",
            toolCalls: [
              { id: "call_a", name: "lookup_issue", arguments: { id: "42" } },
              { id: "call_b", name: "lookup_issue", arguments: { id: "43" } }
            ],
            reasoning: "Let me look"
          },
          { role: "tool", content: "issue 42", toolCalls: [], toolCallId: "call_a" },
          { role: "tool", content: "issue 43", toolCalls: [], toolCallId: "call_b" }
        ])
      })
    )
  }
})
