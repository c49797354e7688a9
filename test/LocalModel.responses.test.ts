import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { LocalModel } from "effect-copilot/testing"
import { json, post, readEvents } from "./support/modelClient.js"

const { cut, delay, error, finish, reasoning, reply, text, toolCall, usage } = LocalModel

const ask = (more?: object) => post("/v1/responses", { model: "local", input: "hello", stream: true, ...more })

const converse = (more?: object) => Effect.flatMap(ask(more), readEvents)

/** The clock stands still, so that answers can be compared whole. */
const at = <A, E, R>(self: Effect.Effect<A, E, R>) => {
  const clock = Clock.make()
  const sleep = (duration: Duration.Duration) => clock.sleep(duration)
  return Effect.withClock(self, { ...clock, sleep, currentTimeMillis: Effect.succeed(1700000000999) })
}

const answer = (number: number, fields: object) => ({
  id: `resp_${number}`,
  object: "response",
  created_at: 1700000000,
  status: "completed",
  error: null,
  incomplete_details: null,
  instructions: null,
  metadata: {},
  model: "local",
  output: [],
  parallel_tool_calls: true,
  temperature: null,
  tool_choice: "auto",
  tools: [],
  top_p: null,
  usage: {
    input_tokens: 10,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 5,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 15
  },
  ...fields
})

const begun = (number: number) => answer(number, { status: "in_progress", usage: null })

const numbered = (events: ReadonlyArray<object>) =>
  events.map((event, sequence_number) => ({ ...event, sequence_number }))

const opening = (number: number) => [
  { type: "response.created", response: begun(number) },
  { type: "response.in_progress", response: begun(number) }
]

const thought = { id: "rs_1_0", type: "reasoning", summary: [{ type: "summary_text", text: "Let me" }] }

const part = (words: string) => ({ type: "output_text", annotations: [], logprobs: [], text: words })

const message = (id: string, words: string) => ({
  id,
  type: "message",
  status: "completed",
  role: "assistant",
  content: [part(words)]
})

const call = (index: number, id: string, name: string, args: string) => ({
  id: `fc_1_${index}`,
  type: "function_call",
  status: "completed",
  arguments: args,
  call_id: id,
  name
})

const everything = reply(
  reasoning("Let me"),
  text("It is "),
  text("fixed"),
  toolCall("lookup", { mark: "ab😀" }),
  toolCall("close", "{not JSON", { id: "mine" }),
  usage({ inputTokens: 7, outputTokens: 3, cacheReadTokens: 2, reasoningTokens: 1 })
)

const output = [
  thought,
  message("msg_1_1", "It is fixed"),
  call(2, "call_1_0", "lookup", '{"mark":"ab😀"}'),
  call(3, "mine", "close", "{not JSON")
]

const whole = answer(1, {
  output,
  usage: {
    input_tokens: 7,
    input_tokens_details: { cached_tokens: 2 },
    output_tokens: 3,
    output_tokens_details: { reasoning_tokens: 1 },
    total_tokens: 10
  }
})

describe("LocalModel by responses", () => {
  it.scopedLive("streams each item with all of its events, in the order of the API", () =>
    Effect.gen(function* () {
      const inThought = { item_id: "rs_1_0", output_index: 0, summary_index: 0 }
      const inMessage = { item_id: "msg_1_1", output_index: 1, content_index: 0 }
      const [inLookup, inClose] = [2, 3].map((i) => ({ item_id: `fc_1_${i}`, output_index: i }))
      const summary = (words: string) => ({ type: "summary_text", text: words })
      const response = yield* ask()
      deepStrictEqual(
        { type: response.headers.get("content-type"), ...(yield* readEvents(response)) },
        {
          type: "text/event-stream",
          events: numbered([
            ...opening(1),
            { type: "response.output_item.added", output_index: 0, item: { ...thought, summary: [] } },
            { type: "response.reasoning_summary_part.added", ...inThought, part: summary("") },
            { type: "response.reasoning_summary_text.delta", ...inThought, delta: "Let " },
            { type: "response.reasoning_summary_text.delta", ...inThought, delta: "me" },
            { type: "response.reasoning_summary_text.done", ...inThought, text: "Let me" },
            { type: "response.reasoning_summary_part.done", ...inThought, part: summary("Let me") },
            { type: "response.output_item.done", output_index: 0, item: output[0] },
            {
              type: "response.output_item.added",
              output_index: 1,
              item: { ...output[1], status: "in_progress", content: [] }
            },
            { type: "response.content_part.added", ...inMessage, part: part("") },
            { type: "response.output_text.delta", ...inMessage, delta: "It ", logprobs: [] },
            { type: "response.output_text.delta", ...inMessage, delta: "is ", logprobs: [] },
            { type: "response.output_text.delta", ...inMessage, delta: "fixed", logprobs: [] },
            { type: "response.output_text.done", ...inMessage, text: "It is fixed", logprobs: [] },
            { type: "response.content_part.done", ...inMessage, part: part("It is fixed") },
            { type: "response.output_item.done", output_index: 1, item: output[1] },
            {
              type: "response.output_item.added",
              output_index: 2,
              item: { ...output[2], status: "in_progress", arguments: "" }
            },
            { type: "response.function_call_arguments.delta", ...inLookup, delta: '{"mark":"ab😀' },
            { type: "response.function_call_arguments.delta", ...inLookup, delta: '"}' },
            {
              type: "response.function_call_arguments.done",
              ...inLookup,
              name: "lookup",
              arguments: '{"mark":"ab😀"}'
            },
            { type: "response.output_item.done", output_index: 2, item: output[2] },
            {
              type: "response.output_item.added",
              output_index: 3,
              item: { ...output[3], status: "in_progress", arguments: "" }
            },
            { type: "response.function_call_arguments.delta", ...inClose, delta: "{not JSON" },
            { type: "response.function_call_arguments.done", ...inClose, name: "close", arguments: "{not JSON" },
            { type: "response.output_item.done", output_index: 3, item: output[3] },
            { type: "response.completed", response: whole }
          ]),
          broken: false
        }
      )
    }).pipe(Effect.provide(LocalModel.layer([everything])), at)
  )

  it.scopedLive("answers in one piece where the client does not stream", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* Effect.flatMap(ask({ stream: false }), json), whole)
    }).pipe(Effect.provide(LocalModel.layer([everything])), at)
  )

  it.scopedLive("encrypts the reasoning of a client that stores it itself", () =>
    Effect.gen(function* () {
      deepStrictEqual(
        yield* Effect.flatMap(ask({ stream: false, include: ["reasoning.encrypted_content"] }), json),
        answer(1, { output: [{ ...thought, encrypted_content: "encrypted_1_0" }] })
      )
    }).pipe(Effect.provide(LocalModel.layer([reasoning("Let me")])), at)
  )

  it.scopedLive("is incomplete for the reason that it is told", () =>
    Effect.gen(function* () {
      const incomplete = (number: number, reason: string) => ({
        events: numbered([
          ...opening(number),
          {
            type: "response.incomplete",
            response: answer(number, { status: "incomplete", incomplete_details: { reason } })
          }
        ]),
        broken: false
      })
      deepStrictEqual(
        [yield* converse(), yield* converse(), yield* converse()],
        [incomplete(1, "max_output_tokens"), incomplete(2, "content_filter"), incomplete(3, "my_own")]
      )
      deepStrictEqual(yield* Effect.flatMap(ask({ stream: false }), json), answer(4, {}))
    }).pipe(
      Effect.provide(LocalModel.layer([finish("length"), finish("content_filter"), finish("my_own"), finish("stop")])),
      at
    )
  )

  it.scopedLive("N1: breaks off where it is told, in an item that is not done", () =>
    Effect.gen(function* () {
      const inMessage = { item_id: "msg_1_0", output_index: 0, content_index: 0 }
      deepStrictEqual(yield* converse(), {
        events: numbered([
          ...opening(1),
          {
            type: "response.output_item.added",
            output_index: 0,
            item: { ...message("msg_1_0", ""), status: "in_progress", content: [] }
          },
          { type: "response.content_part.added", ...inMessage, part: part("") },
          { type: "response.output_text.delta", ...inMessage, delta: "half", logprobs: [] }
        ]),
        broken: true
      })
      deepStrictEqual((yield* Effect.either(ask()))._tag, "Left")
    }).pipe(Effect.provide(LocalModel.layer([reply(text("half"), cut), reply(delay(1), cut)])), at)
  )

  it.scopedLive("answers an error status with OpenAI's error body", () =>
    Effect.gen(function* () {
      const response = yield* ask()
      deepStrictEqual(
        [response.status, yield* json(response)],
        [500, { error: { message: "boom", type: "server_error", param: null, code: "oops" } }]
      )
    }).pipe(Effect.provide(LocalModel.layer([error(500, "boom", { code: "oops" })])))
  )

  it.scopedLive("decodes what the client sent, the items of an answer as one message", () =>
    Effect.gen(function* () {
      const model = yield* LocalModel.LocalModel
      yield* ask({
        instructions: "Be brief",
        input: [
          {
            role: "user",
            content: [
              { type: "input_text", text: "Issue " },
              { type: "input_image" },
              { type: "input_text", text: "42?" }
            ]
          },
          { type: "reasoning", id: "rs_1", summary: [{ type: "summary_text", text: "Look" }] },
          { type: "message", role: "assistant", content: [{ type: "output_text", text: "Looking." }] },
          { type: "function_call", call_id: "a", name: "lookup", arguments: '{"id":"42"}' },
          { type: "function_call", call_id: "b", name: "lookup", arguments: "{" },
          { type: "custom_tool_call", call_id: "c", name: "patch", input: "***" },
          { type: "function_call_output", call_id: "a", output: "open" },
          { type: "custom_tool_call_output", call_id: "c", output: [{ type: "input_text", text: "done" }] },
          { type: "web_search_call", id: "ws_1" },
          { role: "assistant", content: "It leaks." },
          { role: "user", content: "Thanks" }
        ],
        tools: [
          { type: "function", name: "lookup", description: "Finds", parameters: { type: "object" }, strict: false },
          { type: "custom", name: "patch" },
          { type: "web_search" }
        ]
      })
      yield* ask({ stream: undefined })
      const [first, second] = yield* model.requests
      deepStrictEqual(
        [first, second].map((request) => request && [request.api, request.model, request.stream, request.messages]),
        [
          [
            "responses",
            "local",
            true,
            [
              { role: "system", content: "Be brief", toolCalls: [] },
              { role: "user", content: "Issue 42?", toolCalls: [] },
              {
                role: "assistant",
                content: "Looking.",
                toolCalls: [
                  { id: "a", name: "lookup", arguments: { id: "42" } },
                  { id: "b", name: "lookup", arguments: "{" },
                  { id: "c", name: "patch", arguments: "***" }
                ],
                reasoning: "Look"
              },
              { role: "tool", content: "open", toolCalls: [], toolCallId: "a" },
              { role: "tool", content: "done", toolCalls: [], toolCallId: "c" },
              { role: "assistant", content: "It leaks.", toolCalls: [] },
              { role: "user", content: "Thanks", toolCalls: [] }
            ]
          ],
          ["responses", "local", false, [{ role: "user", content: "hello", toolCalls: [] }]]
        ]
      )
      deepStrictEqual(first?.tools, [
        { name: "lookup", description: "Finds", parameters: { type: "object" } },
        { name: "patch" },
        { name: "web_search" }
      ])
    }).pipe(Effect.provide(LocalModel.layer(() => text("ok"))))
  )
})
