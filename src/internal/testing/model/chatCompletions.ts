/** The chat completions of OpenAI, as far as a server needs them. */
import * as Effect from "effect/Effect"
import { flow } from "effect/Function"
import * as Schema from "effect/Schema"
import type { Incoming, ModelApi } from "./api.js"
import { Content, joined, message, openAiError, optional, parsed, sse, tool } from "./api.js"
import type { Completion, Pause } from "./completion.js"
import { textOf } from "./completion.js"

// ---------------------------------------------------------------------------------------------------------------------
// what a client sends
// ---------------------------------------------------------------------------------------------------------------------

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
  content: optional(Content),
  reasoning_content: optional(Schema.String),
  tool_calls: optional(Schema.Array(Schema.Union(CustomCall, FunctionCall))),
  tool_call_id: optional(Schema.String)
})

const ToolDeclaration = Schema.Struct({
  name: Schema.String,
  description: optional(Schema.String),
  parameters: Schema.optional(Schema.Unknown)
})

const Tool = Schema.Union(
  Schema.Struct({ type: Schema.Literal("function"), function: ToolDeclaration }),
  Schema.Struct({ type: Schema.Literal("custom"), custom: ToolDeclaration }),
  // Tools that the provider runs itself have no more than a type in common.
  Schema.Struct({ type: Schema.String.pipe(Schema.filter((type) => type !== "function" && type !== "custom")) })
)

const RequestBody = Schema.Struct({
  model: Schema.String,
  messages: Schema.Array(Message),
  stream: optional(Schema.Boolean),
  stream_options: optional(Schema.Struct({ include_usage: optional(Schema.Boolean) })),
  tools: optional(Schema.Array(Tool))
})

const toMessage = (from: typeof Message.Type) =>
  message(from.role, joined(from.content ?? ""), {
    ...(from.reasoning_content === undefined ? undefined : { reasoning: from.reasoning_content }),
    toolCalls: (from.tool_calls ?? []).map((call) =>
      call.type === "custom"
        ? { id: call.id, name: call.custom.name, arguments: call.custom.input }
        : { id: call.id, name: call.function.name, arguments: parsed(call.function.arguments) }
    ),
    ...(from.tool_call_id === undefined ? undefined : { toolCallId: from.tool_call_id })
  })

const toTool = (from: typeof Tool.Type) => {
  const declaration = "function" in from ? from.function : "custom" in from ? from.custom : { name: from.type }
  const { description, name, parameters }: typeof ToolDeclaration.Type = declaration
  return tool(name, description, parameters)
}

const toIncoming = (body: typeof RequestBody.Type): Incoming => ({
  model: body.model,
  stream: body.stream ?? false,
  messages: body.messages.map(toMessage),
  tools: (body.tools ?? []).map(toTool),
  events: (completion) => events(completion, { usage: body.stream_options?.include_usage ?? false }),
  whole
})

// ---------------------------------------------------------------------------------------------------------------------
// what a server answers
// ---------------------------------------------------------------------------------------------------------------------

const envelope = ({ created, model, number }: Completion) => ({ id: `chatcmpl-${number}`, created, model })

const toUsage = ({ usage }: Completion) => ({
  prompt_tokens: usage.inputTokens,
  completion_tokens: usage.outputTokens,
  total_tokens: usage.inputTokens + usage.outputTokens,
  prompt_tokens_details: { cached_tokens: usage.cacheReadTokens },
  completion_tokens_details: { reasoning_tokens: usage.reasoningTokens }
})

const whole = (completion: Completion): object => {
  const of = (tag: "Text" | "Reasoning") => {
    const blocks = completion.blocks.filter(({ _tag }) => _tag === tag)
    return blocks.length === 0 ? undefined : textOf(...blocks)
  }
  const reasoning = of("Reasoning")
  const calls = completion.blocks.flatMap((block) =>
    block._tag === "ToolCall"
      ? [{ id: block.id, type: "function", function: { name: block.name, arguments: textOf(block) } }]
      : []
  )
  const answer = {
    role: "assistant",
    content: of("Text") ?? null,
    ...(reasoning === undefined ? undefined : { reasoning_content: reasoning }),
    ...(calls.length === 0 ? undefined : { tool_calls: calls })
  }
  return {
    ...envelope(completion),
    object: "chat.completion",
    choices: [{ index: 0, message: answer, finish_reason: completion.finish }],
    usage: toUsage(completion)
  }
}

function* events(completion: Completion, include: { readonly usage: boolean }): Generator<string | Pause> {
  const chunk = (fields: object) =>
    sse(JSON.stringify({ ...envelope(completion), object: "chat.completion.chunk", ...fields }))
  let opened = false
  const delta = (fields: object) => {
    // Clients take the role from the first delta and may insist on it.
    const delta = opened ? fields : { role: "assistant", ...fields }
    opened = true
    return chunk({ choices: [{ index: 0, delta, finish_reason: null }] })
  }
  yield* completion.before
  let index = 0
  for (const block of completion.blocks) {
    if (block._tag === "ToolCall") {
      const { id, name } = block
      yield delta({ tool_calls: [{ index, id, type: "function", function: { name, arguments: "" } }] })
    }
    for (const piece of block.pieces) {
      if (typeof piece !== "string") yield piece
      else if (block._tag === "Text") yield delta({ content: piece })
      else if (block._tag === "Reasoning") yield delta({ reasoning_content: piece })
      else yield delta({ tool_calls: [{ index, function: { arguments: piece } }] })
    }
    if (block._tag === "ToolCall") index++
  }
  if (!opened) yield delta({ content: "" })
  yield chunk({ choices: [{ index: 0, delta: {}, finish_reason: completion.finish }] })
  if (include.usage) yield chunk({ choices: [], usage: toUsage(completion) })
  yield sse("[DONE]")
}

export const chatCompletions: ModelApi = {
  name: "completions",
  path: "/chat/completions",
  decode: flow(Schema.decodeUnknown(RequestBody), Effect.map(toIncoming)),
  error: openAiError
}
