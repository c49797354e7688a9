/** What a scripted server must know of an API: how to read its requests, and how to answer in its words. */
import type * as Effect from "effect/Effect"
import type { ParseError } from "effect/ParseResult"
import * as Schema from "effect/Schema"
import type { Completion, Pause } from "./completion.js"
import type { Api, Message, Request, ToolDefinition } from "./request.js"
import type { ErrorReply } from "./script.js"

export interface ModelApi {
  readonly name: Api
  /** How its paths end. */
  readonly path: string
  readonly decode: (body: unknown) => Effect.Effect<Incoming, ParseError>
  /** The body of an answer with an error status. */
  readonly error: (reply: Pick<ErrorReply, "status" | "message" | "type" | "code">) => object
}

/** A request that was read, and how it wants to be answered. */
export interface Incoming extends Pick<Request, "model" | "stream" | "messages" | "tools"> {
  /** Server-sent events, with the pauses where they belong. */
  readonly events: (completion: Completion) => Iterable<string | Pause>
  /** The answer in one piece. */
  readonly whole: (completion: Completion) => object
}

/** One server-sent event. */
export const sse = (data: string, name?: string): string =>
  name === undefined ? `data: ${data}\n\n` : `event: ${name}\ndata: ${data}\n\n`

/** Optional, and null is as good as absent. */
export const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { nullable: true })

/** A text, or parts of which some have a text. */
export const Content = Schema.Union(
  Schema.String,
  Schema.Array(Schema.Struct({ type: Schema.String, text: Schema.optional(Schema.String) }))
)

export const joined = (content: typeof Content.Type): string =>
  typeof content === "string" ? content : content.map((part) => part.text ?? "").join("")

const decodeJson = Schema.decodeUnknownOption(Schema.parseJson())

/** What a tool is called with, parsed where it is JSON. */
export const parsed = (text: string): unknown => {
  const value = decodeJson(text)
  return value._tag === "Some" ? value.value : text
}

export const message = (role: string, content: string, more?: Partial<Message>): Message => ({
  role,
  content,
  toolCalls: [],
  ...more
})

/** A tool's declaration, whatever it calls the Schema of its arguments. */
export const tool = (name: string, description: string | undefined, parameters: unknown): ToolDefinition => ({
  name,
  ...(description === undefined ? undefined : { description }),
  ...(parameters === undefined ? undefined : { parameters })
})

/** OpenAI's error body, for both of its APIs. */
export const openAiError: ModelApi["error"] = ({ code, message, status, type }) => ({
  error: {
    message,
    type: type ?? (status >= 500 ? "server_error" : status === 429 ? "rate_limit_error" : "invalid_request_error"),
    param: null,
    code
  }
})
