/** The responses API of OpenAI, as far as a server needs it. */
import * as Effect from "effect/Effect"
import { flow } from "effect/Function"
import * as Schema from "effect/Schema"
import type { Incoming, ModelApi } from "./api.js"
import { Content, joined, message, openAiError, optional, parsed, sse, tool } from "./api.js"
import type { Block, Completion, Pause } from "./completion.js"
import { textOf } from "./completion.js"
import type { Message } from "./request.js"

// ---------------------------------------------------------------------------------------------------------------------
// what a client sends
// ---------------------------------------------------------------------------------------------------------------------

const MessageItem = Schema.Struct({
  type: Schema.optionalWith(Schema.Literal("message"), { default: () => "message" }),
  role: Schema.String,
  content: Content
})

const ReasoningItem = Schema.Struct({
  type: Schema.Literal("reasoning"),
  summary: Schema.Array(Schema.Struct({ text: Schema.String }))
})

const FunctionCall = Schema.Struct({
  type: Schema.Literal("function_call"),
  call_id: Schema.String,
  name: Schema.String,
  arguments: Schema.String
})

const CustomCall = Schema.Struct({
  type: Schema.Literal("custom_tool_call"),
  call_id: Schema.String,
  name: Schema.String,
  input: Schema.String
})

const CallOutput = Schema.Struct({
  type: Schema.Literal("function_call_output", "custom_tool_call_output"),
  call_id: Schema.String,
  output: Content
})

const knownTypes: ReadonlyArray<string> = [
  "message",
  "reasoning",
  "function_call",
  "custom_tool_call",
  "function_call_output",
  "custom_tool_call_output"
]

const Item = Schema.Union(
  MessageItem,
  ReasoningItem,
  FunctionCall,
  CustomCall,
  CallOutput,
  // What tools of the provider's leave behind.
  Schema.Struct({ type: Schema.String.pipe(Schema.filter((type) => !knownTypes.includes(type))) })
)

const Tool = Schema.Struct({
  type: Schema.String,
  /** Tools that the provider runs itself have no more than a type in common. */
  name: optional(Schema.String),
  description: optional(Schema.String),
  parameters: Schema.optional(Schema.Unknown)
})

const RequestBody = Schema.Struct({
  model: Schema.String,
  instructions: optional(Schema.String),
  input: Schema.Union(Schema.Array(Item), Schema.String),
  stream: optional(Schema.Boolean),
  include: optional(Schema.Array(Schema.String)),
  tools: optional(Schema.Array(Tool))
})

/** The items of one answer become one message. */
const toMessages = (body: typeof RequestBody.Type): ReadonlyArray<Message> => {
  const messages: Array<Message> = []
  if (body.instructions !== undefined) messages.push(message("system", body.instructions))
  if (typeof body.input === "string") return [...messages, message("user", body.input)]
  const answered = (more: (answer: Message) => Partial<Message>) => {
    const last = messages.at(-1)
    const answer = last?.role === "assistant" ? last : message("assistant", "")
    if (last === answer) messages.pop()
    messages.push({ ...answer, ...more(answer) })
  }
  for (const item of body.input) {
    if ("role" in item) {
      const content = joined(item.content)
      if (item.role === "assistant") answered((answer) => ({ content: answer.content + content }))
      else messages.push(message(item.role, content))
    } else if ("summary" in item) {
      const summary = item.summary.map(({ text }) => text).join("")
      answered((answer) => ({ reasoning: (answer.reasoning ?? "") + summary }))
    } else if ("name" in item) {
      const call = {
        id: item.call_id,
        name: item.name,
        arguments: item.type === "function_call" ? parsed(item.arguments) : item.input
      }
      answered((answer) => ({ toolCalls: [...answer.toolCalls, call] }))
    } else if ("output" in item) {
      messages.push(message("tool", joined(item.output), { toolCallId: item.call_id }))
    }
  }
  return messages
}

const toIncoming = (body: typeof RequestBody.Type): Incoming => {
  const options = { encrypted: body.include?.includes("reasoning.encrypted_content") ?? false }
  return {
    model: body.model,
    stream: body.stream ?? false,
    messages: toMessages(body),
    tools: (body.tools ?? []).map(({ description, name, parameters, type }) =>
      tool(name ?? type, description, parameters)
    ),
    events: (completion) => events(completion, options),
    whole: (completion) => ended(completion, options)
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// what a server answers
// ---------------------------------------------------------------------------------------------------------------------

interface Options {
  /** Whether reasoning comes with what a client sends back in place of its text, as one that stores nothing must. */
  readonly encrypted: boolean
}

const incompleteReasons: Readonly<Record<string, string | undefined>> = { length: "max_output_tokens" }

const response = (
  { created, model, number }: Completion,
  fields: { readonly status: string; readonly reason?: string; readonly output: ReadonlyArray<object> },
  usage: object | null
) => ({
  id: `resp_${number}`,
  object: "response",
  created_at: created,
  status: fields.status,
  error: null,
  incomplete_details: fields.reason === undefined ? null : { reason: fields.reason },
  instructions: null,
  metadata: {},
  model,
  output: fields.output,
  parallel_tool_calls: true,
  temperature: null,
  tool_choice: "auto",
  tools: [],
  top_p: null,
  usage
})

const ended = (completion: Completion, options: Options) => {
  const { finish, usage } = completion
  const output = completion.blocks.map((block, index) => toItem(completion, block, index, options))
  const complete = finish === "stop" || finish === "tool_calls"
  return response(
    completion,
    complete
      ? { status: "completed", output }
      : { status: "incomplete", reason: incompleteReasons[finish] ?? finish, output },
    {
      input_tokens: usage.inputTokens,
      input_tokens_details: { cached_tokens: usage.cacheReadTokens },
      output_tokens: usage.outputTokens,
      output_tokens_details: { reasoning_tokens: usage.reasoningTokens },
      total_tokens: usage.inputTokens + usage.outputTokens
    }
  )
}

const toPart = (block: Block, text: string) =>
  block._tag === "Reasoning"
    ? { type: "summary_text", text }
    : { type: "output_text", annotations: [], logprobs: [], text }

/** The output item of a block, as it is in the end or, without text, as it begins. */
const toItem = ({ number }: Completion, block: Block, index: number, { encrypted }: Options, begins = false) => {
  const text = textOf(block)
  const status = begins ? "in_progress" : "completed"
  const content = begins ? [] : [toPart(block, text)]
  switch (block._tag) {
    case "Text":
      return { id: `msg_${number}_${index}`, type: "message", status, role: "assistant", content }
    case "Reasoning":
      return {
        id: `rs_${number}_${index}`,
        type: "reasoning",
        summary: content,
        ...(encrypted ? { encrypted_content: `encrypted_${number}_${index}` } : undefined)
      }
    case "ToolCall": {
      const { id, name } = block
      return {
        id: `fc_${number}_${index}`,
        type: "function_call",
        status,
        arguments: begins ? "" : text,
        call_id: id,
        name
      }
    }
  }
}

function* events(completion: Completion, options: Options): Generator<string | Pause> {
  let sequence_number = 0
  const event = (type: string, fields: object) =>
    sse(JSON.stringify({ type, sequence_number: sequence_number++, ...fields }), type)
  yield* completion.before
  const begun = response(completion, { status: "in_progress", output: [] }, null)
  yield event("response.created", { response: begun })
  yield event("response.in_progress", { response: begun })
  for (const [output_index, block] of completion.blocks.entries()) {
    const item = toItem(completion, block, output_index, options)
    const text = textOf(block)
    yield event("response.output_item.added", {
      output_index,
      item: toItem(completion, block, output_index, options, true)
    })
    const at = { item_id: item.id, output_index }
    switch (block._tag) {
      case "Text": {
        const inPart = { ...at, content_index: 0 }
        yield event("response.content_part.added", { ...inPart, part: toPart(block, "") })
        for (const piece of block.pieces) {
          if (typeof piece !== "string") yield piece
          else yield event("response.output_text.delta", { ...inPart, delta: piece, logprobs: [] })
        }
        yield event("response.output_text.done", { ...inPart, text, logprobs: [] })
        yield event("response.content_part.done", { ...inPart, part: toPart(block, text) })
        break
      }
      case "Reasoning": {
        const inPart = { ...at, summary_index: 0 }
        yield event("response.reasoning_summary_part.added", { ...inPart, part: toPart(block, "") })
        for (const piece of block.pieces) {
          if (typeof piece !== "string") yield piece
          else yield event("response.reasoning_summary_text.delta", { ...inPart, delta: piece })
        }
        yield event("response.reasoning_summary_text.done", { ...inPart, text })
        yield event("response.reasoning_summary_part.done", { ...inPart, part: toPart(block, text) })
        break
      }
      case "ToolCall": {
        for (const piece of block.pieces) {
          if (typeof piece !== "string") yield piece
          else yield event("response.function_call_arguments.delta", { ...at, delta: piece })
        }
        yield event("response.function_call_arguments.done", { ...at, name: block.name, arguments: text })
        break
      }
    }
    yield event("response.output_item.done", { output_index, item })
  }
  const end = ended(completion, options)
  yield event(`response.${end.status}`, { response: end })
}

export const responses: ModelApi = {
  name: "responses",
  path: "/responses",
  decode: flow(Schema.decodeUnknown(RequestBody), Effect.map(toIncoming)),
  error: openAiError
}
