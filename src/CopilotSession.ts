/**
 * A conversation with the agent, as a scoped resource.
 *
 * Made by `CopilotClient.createSession`. It ends with the scope it was created in or with the client's, whichever closes
 * first: the runtime is told, running handlers are interrupted, event streams end. Its history stays on disk.
 *
 * @since 0.1.0
 */
import type * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import type { DurationInput } from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { hasProperty } from "effect/Predicate"
import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type * as Subscribable from "effect/Subscribable"
import type { Attachment } from "./Attachment.js"
import type {
  CapabilityMissing,
  EventOverflow,
  InvalidConfig,
  MalformedObject,
  SessionError,
  SubscriptionError,
  TextWithdrawn,
  TurnError
} from "./CopilotError.js"
import { currentKey } from "./internal/services.js"
import type * as Permission from "./Permission.js"
import type * as Rpc from "./Rpc.js"
import type * as SessionEvent from "./SessionEvent.js"
import type * as SessionState from "./SessionState.js"
import type * as Tool from "./Tool.js"

/**
 * @since 0.1.0
 * @category type ids
 */
export const TypeId: TypeId = "~effect-copilot/CopilotSession"

/**
 * @since 0.1.0
 * @category type ids
 */
export type TypeId = "~effect-copilot/CopilotSession"

/**
 * @since 0.1.0
 * @category guards
 */
export const isCopilotSession = (u: unknown): u is CopilotSession => hasProperty(u, TypeId)

// ---------------------------------------------------------------------------------------------------------------------
// context
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The session that a handler serves, as a service that every handler of a session finds in its context: tools, hooks,
 * `onPermissionRequest`, commands and all the others but `createSessionFsProvider`, which runs before there is one.
 * Handlers are made before their session, and may serve several.
 *
 * A handler may ask the user, write to the log or read by it. A turn it must not wait for: the turn waits for the handler.
 * While the session is being created, the `id` of a `cloud` session is empty.
 *
 * @example
 * ```ts
 * import { CopilotSession, Tool } from "effect-copilot"
 * import { Effect, Schema } from "effect"
 *
 * export const deploy = Tool.make("deploy", {
 *   parameters: { stage: Schema.String },
 *   handler: ({ stage }) =>
 *     Effect.gen(function* () {
 *       const session = yield* CopilotSession.Current
 *       const sure = yield* session.ui.confirm(`Deploy to ${stage}?`)
 *       return sure ? "deployed" : Tool.rejected("The user does not want it")
 *     })
 * })
 * ```
 *
 * @since 0.1.0
 * @category context
 */
export class Current extends Context.Tag(currentKey)<Current, CopilotSession>() {}

// ---------------------------------------------------------------------------------------------------------------------
// options
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What is said to the agent: a text, or a text with options.
 *
 * @since 0.1.0
 * @category models
 */
export type Message = string | MessageOptions

/**
 * @since 0.1.0
 * @category models
 */
export interface MessageOptions {
  readonly prompt: string
  /** What a user interface shows in the prompt's stead. Default: the prompt. */
  readonly displayPrompt?: string | undefined
  /**
   * What happens while the agent is at work: `enqueue` waits for the end of the turn, `immediate` steers the running
   * one. Default `enqueue`.
   */
  readonly mode?: "enqueue" | "immediate" | undefined
  /** Files, pictures and the like. Default: none. */
  readonly attachments?: ReadonlyArray<Attachment> | undefined
  /** How the agent goes about this message alone. Default: the session's mode, which `session.rpc.mode.set` changes. */
  readonly agentMode?: "interactive" | "plan" | "autopilot" | "shell" | (string & {}) | undefined
  /** Headers for the requests to the model that this message leads to. */
  readonly requestHeaders?: Readonly<Record<string, string | Redacted.Redacted<string>>> | undefined
  /** Ask for an answer in JSON; see {@link CopilotSession.generateObject}. Needs CLI 1.0.86. */
  readonly responseFormat?: Rpc.ResponseFormat | undefined
  /** The tool that the agent has to call first. */
  readonly requiredTool?: string | undefined
  /** Put the message before those that wait. Default `false`. */
  readonly prepend?: boolean | undefined
  /** Whether the message counts against the user's quota. Default `true`. */
  readonly billable?: boolean | undefined
  /** Where the message comes from, for the session's log. */
  readonly source?: string | undefined
}

/**
 * How long to wait for a turn.
 *
 * @since 0.1.0
 * @category models
 */
export interface WaitOptions {
  /**
   * The time that the whole may take, from the moment it is run: until the runtime has taken the message, has begun the
   * turn (its MCP servers come up first) and has ended it. Default: 60 seconds for `sendAndWait` and `generateObject`,
   * none for streams. `Duration.infinity` is none.
   */
  readonly timeout?: DurationInput | undefined
  /**
   * The time that may pass without any event of the session. It does not run while a handler of this program does, nor
   * while a tool of the runtime does: see `toolTimeout`. Default: 10 minutes. `Duration.infinity` is none.
   */
  readonly idleTimeout?: DurationInput | undefined
  /**
   * The time that may pass without any event of the session while a tool of the runtime runs, such as a build in `bash`,
   * or a command that it has left in the background. Default: none.
   */
  readonly toolTimeout?: DurationInput | undefined
}

/**
 * @since 0.1.0
 * @category models
 */
export interface StreamOptions extends WaitOptions {
  /** How many unread events are kept before the stream fails with `EventOverflow`. Default 4096. */
  readonly capacity?: number | undefined
}

/**
 * How to read an answer's text.
 *
 * @since 0.1.0
 * @category models
 */
export interface StreamTextOptions extends StreamOptions {
  /**
   * Runs when the text that was emitted of an answer is withdrawn, with that text and before what comes instead: the
   * connection to the model broke, and the runtime has asked it again. Default: the stream fails with `TextWithdrawn`.
   */
  readonly onWithdrawn?: ((text: string) => Effect.Effect<void>) | undefined
}

/**
 * The agent's answer to a message: the `assistant.message` that ends it. When the token limit has cut the model short
 * and the runtime had it go on, `data.content` is the whole text.
 *
 * @since 0.1.0
 * @category models
 */
export interface Answer extends SessionEvent.Of<"assistant.message"> {
  /**
   * Why the model ended, in its API's words: `stop`, say. `length`: the token limit has cut the answer, and what is
   * missing was not to be had. Undefined when the runtime does not tell.
   */
  readonly finishReason: string | undefined
}

/**
 * What to ask of a model's structured output.
 *
 * @since 0.1.0
 * @category models
 */
export interface GenerateOptions extends WaitOptions {
  /** The name of the object, for the model. Default `answer`. */
  readonly name?: string | undefined
  /** What the object is, for the model. */
  readonly description?: string | undefined
  /** Have the model follow the JSON Schema to the letter, if it can. Default: the runtime's. */
  readonly strict?: boolean | undefined
}

/**
 * Which part of a session's log to read.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventLogOptions {
  /** Begin behind a page that was read before. Default: at the beginning. */
  readonly cursor?: string | undefined
  /** Only these types. Default: all. */
  readonly types?: ReadonlyArray<string> | undefined
  /** Only the main agent's events, or everybody's. Default `all`. */
  readonly agentScope?: "primary" | "all" | undefined
  /** How many events a page has at most. Default: the runtime's choice. */
  readonly pageSize?: number | undefined
  /** `backward`: the latest first. Default `forward`. */
  readonly direction?: "forward" | "backward" | undefined
}

/**
 * A page of a session's log. Reading goes on behind it with its cursor.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventLogPage {
  readonly events: ReadonlyArray<SessionEvent.SessionEvent>
  readonly cursor: string
}

/**
 * @since 0.1.0
 * @category models
 */
export interface ModelOptions {
  readonly reasoningEffort?: string | undefined
  readonly reasoningSummary?: "none" | "concise" | "detailed" | undefined
  readonly contextTier?: "default" | "long_context" | undefined
  readonly modelCapabilities?: Rpc.ModelCapabilitiesOverride | undefined
  /** Null is the provider's own choice. */
  readonly autoTier?: SessionEvent.AutoTier | null | undefined
}

/**
 * @since 0.1.0
 * @category models
 */
export interface LogOptions {
  /** Default `info`. An `error` is told to all clients as a `session.error` of type `notification`, and fails no turn. */
  readonly level?: "info" | "warning" | "error" | undefined
  /** Tell it to those who listen now, and keep it out of the history. Default `false`. */
  readonly ephemeral?: boolean | undefined
  /** The kind of message, for user interfaces. */
  readonly type?: string | undefined
  /** Where to read more. */
  readonly url?: string | undefined
  /** What to do about it. */
  readonly tip?: string | undefined
}

/**
 * Asks the user of the session's host. Everything here fails with `CapabilityMissing` unless `capabilities` has
 * `ui.elicitation`, which a client with an `onElicitationRequest` handler provides.
 *
 * @since 0.1.0
 * @category models
 */
export interface Ui {
  /** Puts a form before the user (`session.ui.elicitation`). */
  readonly elicitation: (
    request: Rpc.UIElicitationRequest
  ) => Effect.Effect<Rpc.UIElicitationResponse, SessionError | CapabilityMissing>
  /** A question to be answered with yes or no; no answer is a no. */
  readonly confirm: (message: string) => Effect.Effect<boolean, SessionError | CapabilityMissing>
  /** A choice. */
  readonly select: <const A extends string>(
    message: string,
    options: ReadonlyArray<A>
  ) => Effect.Effect<Option.Option<A>, SessionError | CapabilityMissing>
  /** A line of text. */
  readonly input: (
    message: string,
    options?: Omit<Rpc.UIElicitationSchemaPropertyString, "type">
  ) => Effect.Effect<Option.Option<string>, SessionError | CapabilityMissing>
}

/**
 * @since 0.1.0
 * @category models
 */
export interface SubscribeOptions<T extends string = string> {
  /**
   * Only these types. What is left out costs nothing: it is not even decoded. Default: all. A type that is not known, or
   * not known before run time, is given as a `string`: written out, it would be taken for a typo.
   */
  readonly types?: ReadonlyArray<T> | undefined
  /** Begin with the events since the session was registered, the latest 256 of them. Default `false`. */
  readonly replay?: boolean | undefined
  /** How many unread events are kept before the subscription fails with `EventOverflow`. Default 4096. */
  readonly capacity?: number | undefined
}

/**
 * What the host of a session can do, e.g. `{ ui: { elicitation: true } }`. An open set.
 *
 * @since 0.1.0
 * @category models
 */
export type Capabilities = Readonly<Record<string, unknown>>

/**
 * A handler of this program that failed or died.
 *
 * @since 0.1.0
 * @category models
 */
export interface HandlerFailure {
  /** The option that it is, such as `onPermissionRequest` or `hooks.onPreToolUse`. */
  readonly handler: string
  readonly cause: Cause.Cause<unknown>
}

// ---------------------------------------------------------------------------------------------------------------------
// session
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A session of a Copilot runtime.
 *
 * @since 0.1.0
 * @category models
 */
export interface CopilotSession {
  readonly [TypeId]: TypeId

  readonly id: string

  /** The folder of the session's plan, checkpoints and files; none when the runtime keeps none. */
  readonly workspacePath: Option.Option<string>

  /** What the session's host can do now; follows `capabilities.changed` events. */
  readonly capabilities: Effect.Effect<Capabilities>

  /** The canvases that are open now, those of other programs too; follows the session's events. Experimental upstream. */
  readonly openCanvases: Effect.Effect<ReadonlyArray<Rpc.OpenCanvasInstance>>

  /**
   * All events: those since the session was registered (the latest 256 of them, so that `session.start` is not missed),
   * then what comes. Each run is a subscription of its own, from the moment it is run; to have one before acting, use
   * {@link CopilotSession.subscribe}. Ends when the session closes; ending the stream never ends the session.
   */
  readonly events: Stream.Stream<SessionEvent.SessionEvent, SubscriptionError>

  /**
   * Subscribes at once, and gives the stream of what has come since. The subscription lasts as long as the scope.
   *
   * @example
   * ```ts
   * import type { CopilotSession } from "effect-copilot"
   * import * as Effect from "effect/Effect"
   * import * as Stream from "effect/Stream"
   *
   * export const program = (session: CopilotSession.CopilotSession) =>
   *   Effect.gen(function* () {
   *     const usage = yield* session.subscribe({ types: ["assistant.usage"] })
   *     yield* session.send("Hello")
   *     return yield* Stream.runHead(usage)
   *   }).pipe(Effect.scoped)
   * ```
   */
  readonly subscribe: {
    <const T extends SessionEvent.Type>(
      options: SubscribeOptions<T> & { readonly types: ReadonlyArray<T> }
    ): Effect.Effect<Stream.Stream<SessionEvent.Subscribed<T>, SubscriptionError>, never, Scope.Scope>
    <T extends string>(
      options: SubscribeOptions<T> & { readonly types: ReadonlyArray<T> } & (string extends T ? unknown : never)
    ): Effect.Effect<Stream.Stream<SessionEvent.SessionEvent, SubscriptionError>, never, Scope.Scope>
    (
      options?: SubscribeOptions<SessionEvent.Type>
    ): Effect.Effect<Stream.Stream<SessionEvent.SessionEvent, SubscriptionError>, never, Scope.Scope>
  }

  /**
   * What a user interface shows: made of all events since the session was registered, whoever's turn they belong to.
   * Events are only kept until somebody looks. `changes` begins with the state as it is; a slow reader gets the newest
   * state and skips those between. It ends when the session is closed or the connection is lost; `events` tells why.
   *
   * A resumed session's history is not read: `SessionState.fromEvents(yield* session.getEvents)` gives what was before.
   */
  readonly state: Subscribable.Subscribable<SessionState.SessionState>

  /**
   * The failures of this session's handlers from now on. To the agent a failed handler gives the answer that its option
   * tells; here, and in the log, is what went wrong. A failing tool is a matter between it and the model: only what it
   * fails to answer is here. A reader that is more than 64 failures behind loses the oldest.
   */
  readonly handlerFailures: Stream.Stream<HandlerFailure>

  /** Gives a message to the agent and returns its id as soon as it is queued (`session.send`). */
  readonly send: (message: Message) => Effect.Effect<string, SessionError>

  /**
   * Sends a message, waits until the agent is done, and gives its last answer: the main agent's latest
   * `assistant.message` to this message, if there was one.
   *
   * Fails with `SessionFailed` when the agent gives up, at once when session or process go away, and with a `Timeout`
   * that says what the session was doing. A timeout or an interruption does not stop the agent: see
   * {@link CopilotSession.abort}.
   */
  readonly sendAndWait: (message: Message, options?: WaitOptions) => Effect.Effect<Option.Option<Answer>, TurnError>

  /**
   * Sends a message when run, and emits the events of its turn until the agent is idle. Fails as `sendAndWait` does.
   * Each run sends the message again.
   */
  readonly stream: (
    message: Message,
    options?: StreamOptions
  ) => Stream.Stream<SessionEvent.SessionEvent, TurnError | EventOverflow>

  /**
   * Sends a message when run, and emits the text of the main agent's answer: as it is generated in a session with
   * `streaming: true`, else message by message.
   *
   * When the connection to the model breaks in the middle of an answer, the runtime asks it again. What comes twice is
   * emitted once; if the new answer is another one, `onWithdrawn` is told, and without it the stream fails with
   * `TextWithdrawn`.
   */
  readonly streamText: (
    message: Message,
    options?: StreamTextOptions
  ) => Stream.Stream<string, TurnError | EventOverflow | TextWithdrawn>

  /**
   * All methods of the session, by their names on the wire: `session.rpc.plan.read()`. Without a timeout.
   */
  readonly rpc: Rpc.Session

  /**
   * Sends a message and gives the answer as the object that the Schema describes, by the model's structured output
   * (`responseFormat`, CLI 1.0.86 and later). The Schema has to describe an object.
   *
   * Fails with `MalformedObject` when the answer does not decode, with `InvalidConfig` when the Schema cannot be said in
   * JSON Schema (with the path), describes no object or the CLI is older than that, and otherwise as `sendAndWait` does.
   *
   * @example
   * ```ts
   * import type { CopilotSession } from "effect-copilot/CopilotSession"
   * import * as Schema from "effect/Schema"
   *
   * const Sentiment = Schema.Struct({ mood: Schema.Literal("good", "bad"), confidence: Schema.Number })
   *
   * export const judge = (session: CopilotSession, review: string) =>
   *   session.generateObject(`Judge this review: ${review}`, Sentiment)
   * ```
   */
  readonly generateObject: <A, I, R>(
    message: Message,
    schema: Schema.Schema<A, I, R>,
    options?: GenerateOptions
  ) => Effect.Effect<A, TurnError | InvalidConfig | MalformedObject, R>

  /**
   * Has the agent go on with another model from the next message on (`session.model.switchTo`). The history is kept.
   */
  readonly setModel: (model: string, options?: ModelOptions) => Effect.Effect<Rpc.ModelSwitchToResult, SessionError>

  /** What the model `auto` is to optimise for; null is the provider's choice (`session.model.switchAutoTier`). */
  readonly setAutoTier: (
    tier: SessionEvent.AutoTier | null
  ) => Effect.Effect<Rpc.ModelSwitchAutoTierResult, SessionError>

  /** Writes a line into the session's log, for its other clients to see, and gives its event's id (`session.log`). */
  readonly log: (message: string, options?: LogOptions) => Effect.Effect<string, SessionError>

  /** Asks the user of the session's host. */
  readonly ui: Ui

  /**
   * The session's log from the runtime's disk, page by page, to its end (`session.eventLog.read`). What comes later is
   * behind the last page's cursor. Reading runs no handlers.
   */
  readonly eventLog: (options?: EventLogOptions) => Stream.Stream<EventLogPage, SessionError>

  /** The persisted history, oldest first (`session.getMessages`). */
  readonly getEvents: Effect.Effect<ReadonlyArray<SessionEvent.SessionEvent>, SessionError>

  /**
   * Answers a permission request that no handler has decided, such as those of `Permission.manual`
   * (`session.permissions.handlePendingPermissionRequest`). Gives `false` when the runtime no longer waits for an answer,
   * and for `Permission.noResult`, which is none.
   */
  readonly answerPermission: (requestId: string, decision: Permission.Decision) => Effect.Effect<boolean, SessionError>

  /**
   * Answers a call of a tool without a handler (`Tool.declare`) by the `requestId` of its `external_tool.requested` event
   * (`session.tools.handlePendingToolCall`). Gives `false` when the runtime no longer waits for an answer.
   */
  readonly answerToolCall: (requestId: string, answer: Tool.Answer) => Effect.Effect<boolean, SessionError>

  /** Stops what the agent is doing; running tools are interrupted, the session stays usable (`session.abort`). */
  readonly abort: Effect.Effect<void, SessionError>

  /**
   * Ends the session before its scope does (`session.detach`). Does nothing when it has ended. After a failure it can be
   * tried again.
   */
  readonly disconnect: Effect.Effect<void, SessionError>
}
