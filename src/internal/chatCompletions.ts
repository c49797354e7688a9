/**
 * The chat-completions wire format of OpenAI, as far as a server needs it. Knows nothing of scripts.
 */
import * as Schema from "effect/Schema"

// -----------------------------------------------------------------------------
// What a client sends
// -----------------------------------------------------------------------------

const ContentPart = Schema.Struct({ type: Schema.String, text: Schema.optional(Schema.String) })

const FunctionCall = Schema.Struct({
  id: Schema.String,
  type: Schema.optionalWith(Schema.Literal("function"), { default: () => "function" }),
  function: Schema.Struct({ name: Schema.String, arguments: Schema.String })
})

const CustomCall = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("custom"),
  custom: Schema.Struct({ name: Schema.String, input: Schema.String })
})

const Message = Schema.Struct({
  role: Schema.String,
  content: Schema.optionalWith(Schema.Union(Schema.String, Schema.Array(ContentPart)), {
    nullable: true,
    default: () => ""
  }),
  reasoning_content: Schema.optionalWith(Schema.String, { nullable: true }),
  tool_calls: Schema.optionalWith(Schema.Array(Schema.Union(CustomCall, FunctionCall)), {
    nullable: true,
    default: () => []
  }),
  tool_call_id: Schema.optionalWith(Schema.String, { nullable: true })
})

const ToolDeclaration = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalWith(Schema.String, { nullable: true }),
  parameters: Schema.optional(Schema.Unknown)
})

const Tool = Schema.Union(
  Schema.Struct({ type: Schema.Literal("function"), function: ToolDeclaration }),
  Schema.Struct({ type: Schema.Literal("custom"), custom: ToolDeclaration }),
  // Tools that the provider runs itself have no more than a type in common.
  Schema.Struct({ type: Schema.String.pipe(Schema.filter((type) => type !== "function" && type !== "custom")) })
)

export const RequestBody = Schema.Struct({
  model: Schema.String,
  messages: Schema.Array(Message),
  stream: Schema.optionalWith(Schema.Boolean, { nullable: true, default: () => false }),
  stream_options: Schema.optionalWith(
    Schema.Struct({
      include_usage: Schema.optionalWith(Schema.Boolean, { nullable: true, default: () => false })
    }),
    { nullable: true, default: () => ({ include_usage: false }) }
  ),
  tools: Schema.optionalWith(Schema.Array(Tool), { nullable: true, default: () => [] })
})

export type RequestBody = typeof RequestBody.Type

const decodeJson = Schema.decodeUnknownOption(Schema.parseJson())

export const messageOf = (message: typeof Message.Type) => ({
  role: message.role,
  content:
    typeof message.content === "string" ? message.content : message.content.map((part) => part.text ?? "").join(""),
  ...(message.reasoning_content === undefined ? undefined : { reasoning: message.reasoning_content }),
  toolCalls: message.tool_calls.map((call) => {
    if (call.type === "custom") {
      return { id: call.id, name: call.custom.name, arguments: call.custom.input }
    }
    const { arguments: text, name } = call.function
    const parsed = decodeJson(text)
    return { id: call.id, name, arguments: parsed._tag === "Some" ? parsed.value : text }
  }),
  ...(message.tool_call_id === undefined ? undefined : { toolCallId: message.tool_call_id })
})

export const toolOf = (tool: typeof Tool.Type) => {
  const declaration = "function" in tool ? tool.function : "custom" in tool ? tool.custom : { name: tool.type }
  const { description, name, parameters }: typeof ToolDeclaration.Type = declaration
  return {
    name,
    ...(description === undefined ? undefined : { description }),
    ...(parameters === undefined ? undefined : { parameters })
  }
}

// -----------------------------------------------------------------------------
// What a server answers
// -----------------------------------------------------------------------------

export interface ToolCallDelta {
  readonly index: number
  readonly id?: string
  readonly type?: "function"
  readonly function: { readonly name?: string; readonly arguments: string }
}

export interface Delta {
  readonly role?: "assistant"
  readonly content?: string
  readonly reasoning_content?: string
  readonly tool_calls?: ReadonlyArray<ToolCallDelta>
}

export interface Usage {
  readonly prompt_tokens: number
  readonly completion_tokens: number
  readonly total_tokens: number
  readonly prompt_tokens_details: { readonly cached_tokens: number }
  readonly completion_tokens_details: { readonly reasoning_tokens: number }
}

export interface ToolCall {
  readonly id: string
  readonly type: "function"
  readonly function: { readonly name: string; readonly arguments: string }
}

export interface Completion {
  readonly content: string | null
  readonly reasoning_content?: string
  readonly tool_calls?: ReadonlyArray<ToolCall>
}

/** What the chunks of one answer share. */
export interface Envelope {
  readonly id: string
  readonly created: number
  readonly model: string
}

const sse = (data: string) => `data: ${data}\n\n`

const chunk = (envelope: Envelope, fields: object) =>
  sse(JSON.stringify({ ...envelope, object: "chat.completion.chunk", ...fields }))

export const deltaChunk = (envelope: Envelope, delta: Delta): string =>
  chunk(envelope, { choices: [{ index: 0, delta, finish_reason: null }] })

export const finishChunk = (envelope: Envelope, finishReason: string): string =>
  chunk(envelope, { choices: [{ index: 0, delta: {}, finish_reason: finishReason }] })

export const usageChunk = (envelope: Envelope, usage: Usage): string => chunk(envelope, { choices: [], usage })

export const done: string = sse("[DONE]")

export const completion = (envelope: Envelope, message: Completion, finishReason: string, usage: Usage) => ({
  ...envelope,
  object: "chat.completion",
  choices: [{ index: 0, message: { role: "assistant", ...message }, finish_reason: finishReason }],
  usage
})

export const models = (id: string) => ({
  object: "list",
  data: [{ id, object: "model", created: 0, owned_by: "effect-copilot" }]
})

export const error = (message: string, type: string, code: string | null) => ({
  error: { message, type, param: null, code }
})
