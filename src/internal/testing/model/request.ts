/** What a scripted model was asked, whatever API it was asked by. `LocalModel` hands these names on. */
import * as Schema from "effect/Schema"

/**
 * A tool call that the conversation of a request contains.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RequestToolCall = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  /** Parsed from JSON; the text itself where it is not JSON. */
  arguments: Schema.Unknown
})

/**
 * A tool call that the conversation of a request contains.
 *
 * @since 0.1.0
 * @category models
 */
export interface RequestToolCall extends Schema.Schema.Type<typeof RequestToolCall> {}

/**
 * One message of the conversation that a request carries.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Message = Schema.Struct({
  role: Schema.String,
  /** The text, joined where the client sent it in parts, and `""` where there is none. */
  content: Schema.String,
  /** What the model reasoned in an earlier turn, where the client sends it back. */
  reasoning: Schema.optionalWith(Schema.String, { exact: true }),
  toolCalls: Schema.Array(RequestToolCall),
  /** The call that a message of role `tool` answers. */
  toolCallId: Schema.optionalWith(Schema.String, { exact: true })
})

/**
 * One message of the conversation that a request carries.
 *
 * @since 0.1.0
 * @category models
 */
export interface Message extends Schema.Schema.Type<typeof Message> {}

/**
 * A tool that a request offers to the model.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolDefinition = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalWith(Schema.String, { exact: true }),
  /** The JSON Schema of the arguments. */
  parameters: Schema.optionalWith(Schema.Unknown, { exact: true })
})

/**
 * A tool that a request offers to the model.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolDefinition extends Schema.Schema.Type<typeof ToolDefinition> {}

/**
 * The API that a request came by: OpenAI's chat completions or responses, or Anthropic's messages. Azure speaks
 * OpenAI's two.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Api = Schema.Literal("completions", "responses", "anthropic")

/**
 * The API that a request came by.
 *
 * @since 0.1.0
 * @category models
 */
export type Api = typeof Api.Type

/**
 * A request as the server received it, the same for the same conversation whatever API it came by: the system prompt
 * is the first message, what one answer of the model consisted of is one message, and each tool result is one of role
 * `tool`.
 *
 * @since 0.1.0
 * @category schemas
 */
export class Request extends Schema.Class<Request>("effect-copilot/testing/LocalModel/Request")({
  api: Api,
  method: Schema.String,
  path: Schema.String,
  /** What follows the path, such as Azure's `api-version`. */
  query: Schema.Record({ key: Schema.String, value: Schema.String }),
  model: Schema.String,
  stream: Schema.Boolean,
  messages: Schema.Array(Message),
  tools: Schema.Array(ToolDefinition),
  /** Lower-case names. Those that carry secrets are left out. */
  headers: Schema.Record({ key: Schema.String, value: Schema.String }),
  /** The `authorization` header, with its `Bearer `. */
  authorization: Schema.OptionFromSelf(Schema.RedactedFromSelf(Schema.String)),
  /** The `x-api-key` or `api-key` header. */
  apiKey: Schema.OptionFromSelf(Schema.RedactedFromSelf(Schema.String)),
  /** The body as it came, with the fields that nothing here knows. */
  body: Schema.Record({ key: Schema.String, value: Schema.Unknown })
}) {
  /**
   * The text of the last message, whoever it is from: after a tool call, the tool's result.
   *
   * @since 0.1.0
   */
  get lastMessage(): string {
    return this.messages.at(-1)?.content ?? ""
  }

  /**
   * The text of the last message from the user. The Copilot CLI adds context of its own around what the user wrote.
   *
   * @since 0.1.0
   */
  get lastUserMessage(): string {
    return this.messages.filter((message) => message.role === "user").at(-1)?.content ?? ""
  }

  /**
   * The names of the tools that the model may call.
   *
   * @since 0.1.0
   */
  get toolNames(): ReadonlyArray<string> {
    return this.tools.map((tool) => tool.name)
  }
}
