/** The words that scripts are written in. `LocalModel` hands these names on. */
import * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { Request } from "./request.js"

/**
 * A piece of the answer's text. See `text`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Text {
  readonly _tag: "Text"
  readonly deltas: ReadonlyArray<string>
}

/**
 * A piece of the model's reasoning. See `reasoning`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Reasoning {
  readonly _tag: "Reasoning"
  readonly deltas: ReadonlyArray<string>
}

/**
 * A call of a tool. See `toolCall`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolCall {
  readonly _tag: "ToolCall"
  readonly id: string | undefined
  readonly name: string
  /** As text, the way models send them. */
  readonly arguments: string
}

/**
 * What the answer cost. See `usage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Usage {
  readonly _tag: "Usage"
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cacheReadTokens: number
  readonly reasoningTokens: number
}

/**
 * The reason to stop that the answer states. See `finish`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Finish {
  readonly _tag: "Finish"
  readonly reason: string
}

/**
 * A pause in the answer. See `delay`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Delay {
  readonly _tag: "Delay"
  readonly duration: Duration.Duration
}

/**
 * A connection that breaks. See `cut`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Cut {
  readonly _tag: "Cut"
}

/**
 * A model that falls silent. See `stall`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Stall {
  readonly _tag: "Stall"
}

/**
 * What a reply is made of.
 *
 * @since 0.1.0
 * @category models
 */
export type Part = Text | Reasoning | ToolCall | Usage | Finish | Delay

/**
 * What nothing can follow, so it is only ever the last in a reply.
 *
 * @since 0.1.0
 * @category models
 */
export type Ending = Cut | Stall

/**
 * A whole answer with status 200. See `reply`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Reply {
  readonly _tag: "Reply"
  readonly parts: ReadonlyArray<Part | Ending>
}

/**
 * A whole answer with an error status. See `error`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ErrorReply {
  readonly _tag: "ErrorReply"
  readonly status: number
  readonly message: string
  /** What the API says for the status, where the script does not say. */
  readonly type: string | undefined
  readonly code: string | null
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The answer to one request; a single part stands for the reply that consists of it.
 *
 * @since 0.1.0
 * @category models
 */
export type Answer = Reply | ErrorReply | Part | Ending

/**
 * What the model answers.
 *
 * A sequence gives its nth answer to the nth request, in the order in which the requests arrive. A request past the end
 * is unexpected: it is answered with status 400, which the Copilot CLI does not retry, and fails the test (see
 * `layer`).
 *
 * A client that retries a failed request consumes the next answer with each attempt. The CLI makes five further
 * attempts after a `cut` and after most errors, which takes it 5 to 15 seconds, so a lasting failure is six errors in a
 * row, a function, or an error with `retry: false`.
 *
 * A function is called once per request. When it dies (a failed assertion, say), the client gets status 400 and the
 * request is unexpected.
 *
 * @since 0.1.0
 * @category models
 */
export type Script<R = never> = ReadonlyArray<Answer> | ((request: Request) => Answer | Effect.Effect<Answer, never, R>)

/**
 * Text in one string, or in the number of deltas that `chunks` says.
 *
 * @since 0.1.0
 * @category models
 */
export type TextInput =
  | string
  | {
      readonly content: string
      /** The number of deltas, as far as the text has that many characters. Defaults to one for each word. */
      readonly chunks?: number | undefined
    }

const deltasOf = (input: TextInput): ReadonlyArray<string> => {
  if (typeof input === "string") {
    return input.match(/\S*\s+|\S+/g) ?? [""]
  }
  if (input.chunks === undefined) {
    return deltasOf(input.content)
  }
  const points = Array.from(input.content)
  const count = Math.max(1, Math.min(Math.floor(input.chunks), points.length))
  return Array.from({ length: count }, (_, i) =>
    points.slice(Math.floor((i * points.length) / count), Math.floor(((i + 1) * points.length) / count)).join("")
  )
}

/**
 * A piece of the answer's text, streamed in several deltas whose concatenation is exactly the text.
 *
 * By default there is a delta for each word, with the white space that follows it.
 *
 * @since 0.1.0
 * @category constructors
 */
export const text = (content: TextInput): Text => ({ _tag: "Text", deltas: deltasOf(content) })

/**
 * A piece of the model's reasoning, streamed like text: in the field `reasoning_content` of chat completions, as the
 * summary of a reasoning item of responses, and as a thinking block of Anthropic. The Copilot CLI turns each of them
 * into `assistant.reasoning_delta` and `assistant.reasoning` events.
 *
 * @since 0.1.0
 * @category constructors
 */
export const reasoning = (content: TextInput): Reasoning => ({ _tag: "Reasoning", deltas: deltasOf(content) })

/**
 * A call of a tool, its arguments streamed in pieces. Several in one reply are parallel calls. Arguments given as a
 * string are sent as they are, which makes it possible to send what is not JSON; only Anthropic, where it does not
 * stream, has no place for such a text, and gets it as the input itself.
 *
 * A custom tool is called like any other, by a function call: Copilot CLI 1.0.102 takes that for `apply_patch` too.
 *
 * The id defaults to `call_<request>_<index>`, with requests counted from 1 and the calls of one reply from 0.
 *
 * @since 0.1.0
 * @category constructors
 */
export const toolCall = (
  name: string,
  args: object | string,
  options?: { readonly id?: string | undefined } | undefined
): ToolCall => ({
  _tag: "ToolCall",
  id: options?.id,
  name,
  arguments: typeof args === "string" ? args : JSON.stringify(args)
})

/** What a reply without `usage` says it cost. */
export const defaultUsage: Usage = {
  _tag: "Usage",
  inputTokens: 10,
  outputTokens: 5,
  cacheReadTokens: 0,
  reasoningTokens: 0
}

/**
 * What the answer cost; the last one of a reply counts. What is left out, as without it, is 10 input tokens, 5 output
 * tokens, and none read from the cache or used for reasoning.
 *
 * `inputTokens` are all there were, those read from the cache too. Anthropic counts them apart, so there the rest is
 * `input_tokens`; it has no count of reasoning tokens. As with OpenAI, a client that streams chat completions gets the
 * usage only if it asks for it by `stream_options.include_usage`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const usage = (tokens: {
  readonly inputTokens?: number | undefined
  readonly outputTokens?: number | undefined
  readonly cacheReadTokens?: number | undefined
  readonly reasoningTokens?: number | undefined
}): Usage => ({
  _tag: "Usage",
  inputTokens: tokens.inputTokens ?? defaultUsage.inputTokens,
  outputTokens: tokens.outputTokens ?? defaultUsage.outputTokens,
  cacheReadTokens: tokens.cacheReadTokens ?? defaultUsage.cacheReadTokens,
  reasoningTokens: tokens.reasoningTokens ?? defaultUsage.reasoningTokens
})

/**
 * Why the answer ends, in the words of chat completions: `stop`, `tool_calls`, `length`, `content_filter`. Without it,
 * a reply with tool calls finishes with `tool_calls` and any other with `stop`.
 *
 * The other APIs get their own word for it. Responses are `completed`, or `incomplete` by `max_output_tokens` or
 * `content_filter`; Anthropic's stop reasons are `end_turn`, `tool_use`, `max_tokens` and `refusal`. Any other reason
 * is sent as it is: the reason why a response is incomplete, Anthropic's stop reason.
 *
 * @since 0.1.0
 * @category constructors
 */
export const finish = (reason: string): Finish => ({ _tag: "Finish", reason })

/**
 * A pause, on the `Clock`. As the first part it holds back the response headers too.
 *
 * @since 0.1.0
 * @category constructors
 */
export const delay = (duration: Duration.DurationInput): Delay => ({
  _tag: "Delay",
  duration: Duration.decode(duration)
})

/**
 * Closes the connection in the middle of the answer, after everything before it was sent. As the first part it closes
 * the connection without any response.
 *
 * @since 0.1.0
 * @category constructors
 */
export const cut: Cut = { _tag: "Cut" }

/**
 * Sends nothing more, until the client goes away or the scope of the server closes. As the first part it holds back the
 * response headers too.
 *
 * @since 0.1.0
 * @category constructors
 */
export const stall: Stall = { _tag: "Stall" }

/**
 * A whole answer, sent part by part.
 *
 * @since 0.1.0
 * @category constructors
 */
export const reply = (
  ...parts: ReadonlyArray<Part> | readonly [...parts: ReadonlyArray<Part>, ending: Ending]
): Reply => ({ _tag: "Reply", parts })

/**
 * An answer with an error status and the error body of the API that was asked.
 *
 * OpenAI's `type` defaults to `server_error` for a status from 500, `rate_limit_error` for 429 and
 * `invalid_request_error` for any other, and its `code` to null. Anthropic's `type` defaults to the one that it
 * documents for the status; it has no `code`.
 *
 * Copilot CLI 1.0.102 does not retry after 400, 403, 404 and 422. It retries twice after 401, and five times after 429
 * and 5xx, at increasing intervals or at the one that a `retry-after` header asks for, but of a second at least.
 *
 * @since 0.1.0
 * @category constructors
 */
export const error = (
  status: number,
  message = "The script says so",
  options?:
    | {
        readonly type?: string | undefined
        readonly code?: string | undefined
        /** Tells the client whether to try again, by `x-should-retry`. Left to the client by default. */
        readonly retry?: boolean | undefined
        /** Further response headers, such as `retry-after`. */
        readonly headers?: Readonly<Record<string, string>> | undefined
      }
    | undefined
): ErrorReply => ({
  _tag: "ErrorReply",
  status,
  message,
  type: options?.type,
  code: options?.code ?? null,
  headers: {
    ...(options?.retry === undefined ? undefined : { "x-should-retry": String(options.retry) }),
    ...options?.headers
  }
})
