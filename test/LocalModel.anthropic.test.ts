import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { LocalModel } from "effect-copilot/testing"
import { json, post, readEvents } from "./support/modelClient.js"

const { cut, delay, error, finish, reasoning, reply, text, toolCall, usage } = LocalModel

const hello = [{ role: "user", content: "hello" }]

const ask = (more?: object) =>
  post("/v1/messages", { model: "local", max_tokens: 100, messages: hello, stream: true, ...more })

const converse = Effect.flatMap(ask(), readEvents)

const cost = (tokens: { readonly input: number; readonly cached?: number; readonly output: number }) => ({
  input_tokens: tokens.input,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: tokens.cached ?? 0,
  output_tokens: tokens.output
})

const answer = (number: number, fields: object) => ({
  id: `msg_${number}`,
  type: "message",
  role: "assistant",
  model: "local",
  content: [],
  stop_reason: "end_turn",
  stop_sequence: null,
  usage: cost({ input: 10, output: 5 }),
  ...fields
})

const opening = (number: number, fields?: object) => ({
  type: "message_start",
  message: answer(number, { stop_reason: null, usage: cost({ input: 10, output: 0 }), ...fields })
})

const closing = (stop_reason: string, tokens = cost({ input: 10, output: 5 })) => [
  { type: "message_delta", delta: { stop_reason, stop_sequence: null }, usage: tokens },
  { type: "message_stop" }
]

const start = (index: number, content_block: object) => ({ type: "content_block_start", index, content_block })
const delta = (index: number, fields: object) => ({ type: "content_block_delta", index, delta: fields })
const stop = (index: number) => ({ type: "content_block_stop", index })

const everything = reply(
  reasoning("Let me"),
  text("It is "),
  text("fixed"),
  toolCall("lookup", { mark: "ab😀" }),
  toolCall("close", "{not JSON", { id: "mine" }),
  usage({ inputTokens: 7, outputTokens: 3, cacheReadTokens: 2, reasoningTokens: 1 })
)

describe("LocalModel by Anthropic's messages", () => {
  it.scopedLive("streams each block with all of its events, in the order of the API", () =>
    Effect.gen(function* () {
      const response = yield* ask()
      deepStrictEqual(
        { type: response.headers.get("content-type"), ...(yield* readEvents(response)) },
        {
          type: "text/event-stream",
          events: [
            opening(1, { usage: cost({ input: 5, cached: 2, output: 0 }) }),
            start(0, { type: "thinking", thinking: "", signature: "" }),
            delta(0, { type: "thinking_delta", thinking: "Let " }),
            delta(0, { type: "thinking_delta", thinking: "me" }),
            delta(0, { type: "signature_delta", signature: "signature_1_0" }),
            stop(0),
            start(1, { type: "text", text: "" }),
            delta(1, { type: "text_delta", text: "It " }),
            delta(1, { type: "text_delta", text: "is " }),
            delta(1, { type: "text_delta", text: "fixed" }),
            stop(1),
            start(2, { type: "tool_use", id: "call_1_0", name: "lookup", input: {} }),
            delta(2, { type: "input_json_delta", partial_json: '{"mark":"ab😀' }),
            delta(2, { type: "input_json_delta", partial_json: '"}' }),
            stop(2),
            start(3, { type: "tool_use", id: "mine", name: "close", input: {} }),
            delta(3, { type: "input_json_delta", partial_json: "{not JSON" }),
            stop(3),
            ...closing("tool_use", cost({ input: 5, cached: 2, output: 3 }))
          ],
          broken: false
        }
      )
    }).pipe(Effect.provide(LocalModel.layer([everything])))
  )

  it.scopedLive("answers in one piece where the client does not stream", () =>
    Effect.gen(function* () {
      deepStrictEqual(
        yield* Effect.flatMap(ask({ stream: false }), json),
        answer(1, {
          content: [
            { type: "thinking", thinking: "Let me", signature: "signature_1_0" },
            { type: "text", text: "It is fixed" },
            { type: "tool_use", id: "call_1_0", name: "lookup", input: { mark: "ab😀" } },
            { type: "tool_use", id: "mine", name: "close", input: "{not JSON" }
          ],
          stop_reason: "tool_use",
          usage: cost({ input: 5, cached: 2, output: 3 })
        })
      )
    }).pipe(Effect.provide(LocalModel.layer([everything])))
  )

  it.scopedLive("stops for the reason that it is told, in Anthropic's words", () =>
    Effect.gen(function* () {
      const stopped = (number: number, reason: string) => ({
        events: [opening(number), ...closing(reason)],
        broken: false
      })
      deepStrictEqual(yield* Effect.replicateEffect(converse, 4), [
        stopped(1, "end_turn"),
        stopped(2, "max_tokens"),
        stopped(3, "refusal"),
        stopped(4, "pause_turn")
      ])
    }).pipe(
      Effect.provide(LocalModel.layer([reply(), finish("length"), finish("content_filter"), finish("pause_turn")]))
    )
  )

  it.scopedLive("N1: breaks off where it is told, in a block that is not done", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* converse, {
        events: [opening(1), start(0, { type: "text", text: "" }), delta(0, { type: "text_delta", text: "half" })],
        broken: true
      })
      deepStrictEqual((yield* Effect.either(ask()))._tag, "Left")
    }).pipe(Effect.provide(LocalModel.layer([reply(text("half"), cut), reply(delay(1), cut)])))
  )

  it.scopedLive("answers an error status with Anthropic's error body", () =>
    Effect.gen(function* () {
      const failed = Effect.flatMap(ask(), (response) =>
        Effect.map(json(response), (body) => ({ status: response.status, body }))
      )
      const refusal = (status: number, type: string, message: string) => ({
        status,
        body: { type: "error", error: { type, message }, request_id: null }
      })
      deepStrictEqual(yield* Effect.replicateEffect(failed, 6), [
        refusal(400, "invalid_request_error", "bad"),
        refusal(401, "authentication_error", "who?"),
        refusal(429, "rate_limit_error", "slow"),
        refusal(500, "api_error", "boom"),
        refusal(529, "overloaded_error", "busy"),
        refusal(403, "my_own", "no")
      ])
    }).pipe(
      Effect.provide(
        LocalModel.layer([
          error(400, "bad"),
          error(401, "who?"),
          error(429, "slow"),
          error(500, "boom"),
          error(529, "busy"),
          error(403, "no", { type: "my_own" })
        ])
      )
    )
  )

  it.scopedLive("decodes what the client sent, each tool result as one message", () =>
    Effect.gen(function* () {
      const model = yield* LocalModel.LocalModel
      yield* post(
        "/v1/messages",
        {
          model: "local",
          system: [
            { type: "text", text: "Be " },
            { type: "text", text: "brief" }
          ],
          messages: [
            {
              role: "user",
              content: [{ type: "text", text: "Issue " }, { type: "image" }, { type: "text", text: "42?" }]
            },
            {
              role: "assistant",
              content: [
                { type: "thinking", thinking: "Look", signature: "s" },
                { type: "redacted_thinking", data: "x" },
                { type: "text", text: "Looking." },
                { type: "tool_use", id: "a", name: "lookup", input: { id: "42" } },
                { type: "tool_use", id: "b", name: "lookup", input: {} }
              ]
            },
            {
              role: "user",
              content: [
                { type: "tool_result", tool_use_id: "a", content: "open" },
                { type: "tool_result", tool_use_id: "b", content: [{ type: "text", text: "closed" }], is_error: true },
                { type: "tool_result", tool_use_id: "c" },
                { type: "text", text: "Go on" }
              ]
            },
            { role: "assistant", content: "It leaks." },
            { role: "user", content: [{ type: "tool_result", tool_use_id: "d", content: "last" }] }
          ],
          tools: [
            { name: "lookup", description: "Finds", input_schema: { type: "object" } },
            { type: "web_search_20250305", name: "web_search" }
          ]
        },
        { "x-api-key": "sk-1" }
      )
      const request = yield* model.takeRequest
      deepStrictEqual(
        [request.api, request.stream, request.tools, request.messages, Option.map(request.apiKey, Redacted.value)],
        [
          "anthropic",
          false,
          [{ name: "lookup", description: "Finds", parameters: { type: "object" } }, { name: "web_search" }],
          [
            { role: "system", content: "Be brief", toolCalls: [] },
            { role: "user", content: "Issue 42?", toolCalls: [] },
            {
              role: "assistant",
              content: "Looking.",
              toolCalls: [
                { id: "a", name: "lookup", arguments: { id: "42" } },
                { id: "b", name: "lookup", arguments: {} }
              ],
              reasoning: "Look"
            },
            { role: "tool", content: "open", toolCalls: [], toolCallId: "a" },
            { role: "tool", content: "closed", toolCalls: [], toolCallId: "b" },
            { role: "tool", content: "", toolCalls: [], toolCallId: "c" },
            { role: "user", content: "Go on", toolCalls: [] },
            { role: "assistant", content: "It leaks.", toolCalls: [] },
            { role: "tool", content: "last", toolCalls: [], toolCallId: "d" }
          ],
          Option.some("sk-1")
        ]
      )
    }).pipe(Effect.provide(LocalModel.layer([text("ok")])))
  )
})
