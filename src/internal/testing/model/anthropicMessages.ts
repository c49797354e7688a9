/** The messages API of Anthropic, as far as a server needs it. */
import * as Effect from "effect/Effect"
import { flow } from "effect/Function"
import * as Schema from "effect/Schema"
import type { Incoming, ModelApi } from "./api.js"
import { Content, joined, message, optional, parsed, sse, tool } from "./api.js"
import type { Block, Completion, Pause } from "./completion.js"
import { textOf } from "./completion.js"
import type { Message } from "./request.js"

// ---------------------------------------------------------------------------------------------------------------------
// what a client sends
// ---------------------------------------------------------------------------------------------------------------------

const Text = Schema.Struct({ type: Schema.Literal("text"), text: Schema.String })

const Thinking = Schema.Struct({ type: Schema.Literal("thinking"), thinking: Schema.String })

const ToolUse = Schema.Struct({
  type: Schema.Literal("tool_use"),
  id: Schema.String,
  name: Schema.String,
  input: Schema.Unknown
})

const ToolResult = Schema.Struct({
  type: Schema.Literal("tool_result"),
  tool_use_id: Schema.String,
  content: optional(Content)
})

const knownTypes: ReadonlyArray<string> = ["text", "thinking", "tool_use", "tool_result"]

const ContentBlock = Schema.Union(
  Text,
  Thinking,
  ToolUse,
  ToolResult,
  // Images and documents have no text, reasoning that was redacted none that can be read.
  Schema.Struct({ type: Schema.String.pipe(Schema.filter((type) => !knownTypes.includes(type))) })
)

const MessageParam = Schema.Struct({
  role: Schema.String,
  content: Schema.Union(Schema.Array(ContentBlock), Schema.String)
})

const Tool = Schema.Struct({
  name: Schema.String,
  description: optional(Schema.String),
  input_schema: Schema.optional(Schema.Unknown)
})

const RequestBody = Schema.Struct({
  model: Schema.String,
  system: optional(Content),
  messages: Schema.Array(MessageParam),
  stream: optional(Schema.Boolean),
  tools: optional(Schema.Array(Tool))
})

/** A tool's results come first in a message of the user's, and each is a message of its own. */
const toMessages = ({ content, role }: typeof MessageParam.Type): ReadonlyArray<Message> => {
  if (typeof content === "string") return [message(role, content)]
  const results = content.flatMap((block) =>
    "tool_use_id" in block ? [message("tool", joined(block.content ?? ""), { toolCallId: block.tool_use_id })] : []
  )
  const rest = content.filter((block) => block.type !== "tool_result")
  if (rest.length === 0 && results.length > 0) return results
  const thoughts = rest.flatMap((block) => ("thinking" in block ? [block.thinking] : []))
  const calls = rest.flatMap((block) =>
    "input" in block ? [{ id: block.id, name: block.name, arguments: block.input }] : []
  )
  const text = rest.flatMap((block) => ("text" in block ? [block.text] : [])).join("")
  return [
    ...results,
    message(role, text, {
      ...(thoughts.length === 0 ? undefined : { reasoning: thoughts.join("") }),
      toolCalls: calls
    })
  ]
}

const toIncoming = (body: typeof RequestBody.Type): Incoming => ({
  model: body.model,
  stream: body.stream ?? false,
  messages: [
    ...(body.system === undefined ? [] : [message("system", joined(body.system))]),
    ...body.messages.flatMap(toMessages)
  ],
  tools: (body.tools ?? []).map(({ description, input_schema, name }) => tool(name, description, input_schema)),
  events,
  whole
})

// ---------------------------------------------------------------------------------------------------------------------
// what a server answers
// ---------------------------------------------------------------------------------------------------------------------

const stopReasons: Readonly<Record<string, string | undefined>> = {
  stop: "end_turn",
  tool_calls: "tool_use",
  length: "max_tokens",
  content_filter: "refusal"
}

const toMessage = (
  { model, number }: Completion,
  content: ReadonlyArray<object>,
  stop: string | null,
  usage: object
) => ({
  id: `msg_${number}`,
  type: "message",
  role: "assistant",
  model,
  content,
  stop_reason: stop,
  stop_sequence: null,
  usage
})

const toStop = ({ finish }: Completion): string => stopReasons[finish] ?? finish

/** What is read from the cache is not part of the input here. */
const toUsage = ({ usage }: Completion, outputTokens: number) => ({
  input_tokens: Math.max(0, usage.inputTokens - usage.cacheReadTokens),
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: usage.cacheReadTokens,
  output_tokens: outputTokens
})

/** A client sends it back with the thinking, and only where there is one. */
const toSignature = ({ number }: Completion, index: number): string => `signature_${number}_${index}`

const toContent = (block: Block, text: string, signature: string, input: unknown): object => {
  switch (block._tag) {
    case "Text":
      return { type: "text", text }
    case "Reasoning":
      return { type: "thinking", thinking: text, signature }
    case "ToolCall":
      return { type: "tool_use", id: block.id, name: block.name, input }
  }
}

const whole = (completion: Completion): object => {
  const content = completion.blocks.map((block, index) => {
    const text = textOf(block)
    return toContent(block, text, toSignature(completion, index), parsed(text))
  })
  return toMessage(completion, content, toStop(completion), toUsage(completion, completion.usage.outputTokens))
}

const toDelta = (block: Block, piece: string): object => {
  switch (block._tag) {
    case "Text":
      return { type: "text_delta", text: piece }
    case "Reasoning":
      return { type: "thinking_delta", thinking: piece }
    case "ToolCall":
      return { type: "input_json_delta", partial_json: piece }
  }
}

function* events(completion: Completion): Generator<string | Pause> {
  const event = (type: string, fields?: object) => sse(JSON.stringify({ type, ...fields }), type)
  yield* completion.before
  yield event("message_start", { message: toMessage(completion, [], null, toUsage(completion, 0)) })
  for (const [index, block] of completion.blocks.entries()) {
    const delta = (fields: object) => event("content_block_delta", { index, delta: fields })
    yield event("content_block_start", { index, content_block: toContent(block, "", "", {}) })
    for (const piece of block.pieces) {
      yield typeof piece === "string" ? delta(toDelta(block, piece)) : piece
    }
    if (block._tag === "Reasoning") yield delta({ type: "signature_delta", signature: toSignature(completion, index) })
    yield event("content_block_stop", { index })
  }
  yield event("message_delta", {
    delta: { stop_reason: toStop(completion), stop_sequence: null },
    usage: toUsage(completion, completion.usage.outputTokens)
  })
  yield event("message_stop")
}

/** The type of error that Anthropic documents for a status. */
const errorTypes: Readonly<Record<number, string | undefined>> = {
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  413: "request_too_large",
  429: "rate_limit_error",
  504: "timeout_error",
  529: "overloaded_error"
}

export const anthropicMessages: ModelApi = {
  name: "anthropic",
  path: "/messages",
  decode: flow(Schema.decodeUnknown(RequestBody), Effect.map(toIncoming)),
  error: ({ message, status, type }) => ({
    type: "error",
    error: { type: type ?? errorTypes[status] ?? (status >= 500 ? "api_error" : "invalid_request_error"), message },
    request_id: null
  })
}
