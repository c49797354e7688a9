/**
 * Every failure an `effect-copilot` program can meet, as small tagged classes.
 *
 * Each operation fails with a small union of these ({@link StartError}, {@link RequestError}, {@link TurnError}, …),
 * so `Effect.catchTag("ProcessExited", …)` is checked by the compiler. All of them are `Schema.TaggedError`s:
 * {@link CopilotError} is the Schema of the whole family, to send them over an RPC or a queue.
 *
 * Messages never contain prompts, arguments, tokens or other payload; what a caller may want to look at is a field.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import { hasProperty } from "effect/Predicate"
import * as Schema from "effect/Schema"

/**
 * @since 0.1.0
 * @category type ids
 */
export const TypeId: TypeId = "~effect-copilot/CopilotError"

/**
 * @since 0.1.0
 * @category type ids
 */
export type TypeId = "~effect-copilot/CopilotError"

/**
 * Is this value one of this module's errors?
 *
 * @since 0.1.0
 * @category guards
 */
export const isCopilotError = (u: unknown): u is CopilotError => hasProperty(u, TypeId)

// ---------------------------------------------------------------------------------------------------------------------
// configuration and start-up
// ---------------------------------------------------------------------------------------------------------------------

/**
 * An option has a value that cannot work, or two options contradict each other. Found before anything is started.
 *
 * @since 0.1.0
 * @category errors
 */
export class InvalidConfig extends Schema.TaggedError<InvalidConfig>("effect-copilot/InvalidConfig")("InvalidConfig", {
  /** Path of the option as the user wrote it, e.g. `tools[1].name`. */
  option: Schema.String,
  /** What is wrong and what would be right. */
  problem: Schema.String
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return `Invalid option ${this.option}: ${this.problem}`
  }
}

/**
 * No Copilot CLI was found. `candidates` says what was tried, in order, and why each one did not do.
 *
 * @since 0.1.0
 * @category errors
 */
export class RuntimeNotFound extends Schema.TaggedError<RuntimeNotFound>("effect-copilot/RuntimeNotFound")(
  "RuntimeNotFound",
  {
    candidates: Schema.Array(
      Schema.Struct({
        /** Where the candidate came from: an option, an environment variable, a package, `PATH`. */
        source: Schema.String,
        /** What was looked for there. */
        path: Schema.String,
        /** Why it was not used. */
        problem: Schema.String
      })
    )
  }
) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    const tried = this.candidates.map(({ path, problem, source }) => `\n  - ${source}: ${path} (${problem})`)
    return `No Copilot CLI found. Install @github/copilot or set COPILOT_CLI_PATH. Tried:${tried.join("")}`
  }
}

/**
 * The file system of a session could not be had: `createSessionFsProvider` failed. `cause` is its error.
 *
 * @since 0.1.0
 * @category errors
 */
export class SessionFsUnavailable extends Schema.TaggedError<SessionFsUnavailable>(
  "effect-copilot/SessionFsUnavailable"
)("SessionFsUnavailable", {
  sessionId: Schema.String,
  cause: Schema.Defect
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return `There is no file system for session ${this.sessionId}`
  }
}

/**
 * The runtime could not be reached at all.
 *
 * - `SpawnFailed`: the process could not be spawned
 * - `SocketFailed`: nobody listens there, or nobody can be reached
 * - `TokenRefused`: the runtime wants another connection token
 *
 * @since 0.1.0
 * @category errors
 */
export class ConnectFailed extends Schema.TaggedError<ConnectFailed>("effect-copilot/ConnectFailed")("ConnectFailed", {
  reason: Schema.Literal("SpawnFailed", "SocketFailed", "TokenRefused"),
  /** What could not be reached. */
  target: Schema.String,
  /** The runtime's own words, when it was the runtime that refused. */
  description: Schema.optional(Schema.String),
  cause: Schema.optional(Schema.Defect)
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    const what = unreachable[this.reason](this.target)
    return this.description === undefined ? what : `${what}: ${this.description}`
  }
}

const unreachable: Record<ConnectFailed["reason"], (target: string) => string> = {
  SpawnFailed: (target) => `The Copilot CLI could not be started: ${target}`,
  SocketFailed: (target) => `No Copilot runtime answers at ${target}`,
  TokenRefused: (target) => `The Copilot runtime at ${target} does not accept the connection token`
}

/**
 * The runtime speaks another version of the protocol, or does not say which one.
 *
 * @since 0.1.0
 * @category errors
 */
export class ProtocolMismatch extends Schema.TaggedError<ProtocolMismatch>("effect-copilot/ProtocolMismatch")(
  "ProtocolMismatch",
  {
    expected: Schema.Struct({ min: Schema.Number, max: Schema.Number }),
    /** The version that the runtime reported; absent when it reported none. */
    received: Schema.optional(Schema.Number),
    /** The release of the runtime, when it said so. */
    runtimeVersion: Schema.optional(Schema.String)
  }
) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    const { max, min } = this.expected
    const wanted = min === max ? `version ${min}` : `versions ${min} to ${max}`
    const runtime = this.runtimeVersion === undefined ? "the runtime" : `the runtime (${this.runtimeVersion})`
    return this.received === undefined
      ? `This SDK speaks protocol ${wanted}; ${runtime} does not report a protocol version`
      : `This SDK speaks protocol ${wanted}; ${runtime} speaks version ${this.received}`
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// connection
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The CLI process ended. Every call, turn and event stream that was under way fails with this one value.
 *
 * @since 0.1.0
 * @category errors
 */
export class ProcessExited extends Schema.TaggedError<ProcessExited>("effect-copilot/ProcessExited")("ProcessExited", {
  /** The exit code, unless a signal ended the process. */
  code: Schema.optional(Schema.Number),
  /** The signal that ended the process, e.g. `SIGKILL`. */
  signal: Schema.optional(Schema.String),
  /** The end of what the process wrote to stderr, secrets handed to it replaced. */
  stderrTail: Schema.String,
  /** Whether the handshake had been done when it happened. */
  phase: Schema.Literal("startup", "running")
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    const how = this.signal === undefined ? `with code ${this.code ?? "unknown"}` : `on ${this.signal}`
    const when = this.phase === "startup" ? " during start-up" : ""
    const tail = this.stderrTail.trimEnd()
    return `The Copilot CLI exited ${how}${when}${tail === "" ? "" : `; stderr ended with:\n${tail}`}`
  }
}

/**
 * The connection ended while the process, if there is one, did not.
 *
 * - `LocalClose`: this program closed it, by closing the client's scope
 * - `RemoteClose`: the other end closed it
 * - `WriteFailed`: it takes no more data
 *
 * @since 0.1.0
 * @category errors
 */
export class ConnectionClosed extends Schema.TaggedError<ConnectionClosed>("effect-copilot/ConnectionClosed")(
  "ConnectionClosed",
  {
    reason: Schema.Literal("LocalClose", "RemoteClose", "WriteFailed"),
    cause: Schema.optional(Schema.Defect)
  }
) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return closedBecause[this.reason]
  }
}

const closedBecause: Record<ConnectionClosed["reason"], string> = {
  LocalClose: "The connection to the Copilot runtime was closed by this program",
  RemoteClose: "The Copilot runtime closed the connection",
  WriteFailed: "The connection to the Copilot runtime takes no more data"
}

/**
 * Bytes or a message that break the protocol: a bad frame, a body that is no JSON, a result of the wrong shape, a value
 * of ours that has no JSON form, or a message of ours that the runtime could not read (`params`, say nested more than some
 * 120 deep). Text that is cut in the middle of a character is none of these: it goes out with U+FFFD.
 *
 * @since 0.1.0
 * @category errors
 */
export class MalformedMessage extends Schema.TaggedError<MalformedMessage>("effect-copilot/MalformedMessage")(
  "MalformedMessage",
  {
    /** The RPC method or notification concerned, when it is known. */
    method: Schema.optional(Schema.String),
    phase: Schema.Literal("frame", "message", "params", "result"),
    /** Where in the message, as a path such as `events[3].type`; empty for the whole of it. */
    path: Schema.String,
    /** What was expected there. */
    problem: Schema.String,
    cause: Schema.optional(Schema.Defect)
  }
) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    const where = this.path === "" ? this.phase : `${this.phase} at ${this.path}`
    return `Malformed ${where}${this.method === undefined ? "" : ` of ${this.method}`}: ${this.problem}`
  }
}

/**
 * The runtime answered a request with a JSON-RPC error.
 *
 * @since 0.1.0
 * @category errors
 */
export class RpcError extends Schema.TaggedError<RpcError>("effect-copilot/RpcError")("RpcError", {
  method: Schema.String,
  /** The JSON-RPC error code. */
  code: Schema.Number,
  /** The runtime's own words. */
  description: Schema.String,
  data: Schema.optional(Schema.Unknown)
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return `${this.method} failed (${this.code}): ${this.description}`
  }
}

/**
 * This release of the CLI does not know a method: it is older, or newer, than what was asked of it. Nothing was done. A
 * method that it knows and that is switched off is an {@link RpcError}, whose text says what it takes.
 *
 * @since 0.1.0
 * @category errors
 */
export class MethodNotSupported extends Schema.TaggedError<MethodNotSupported>("effect-copilot/MethodNotSupported")(
  "MethodNotSupported",
  {
    method: Schema.String,
    /** The release of the CLI, when it reported one. */
    version: Schema.optional(Schema.String),
    /** The runtime's own words. */
    description: Schema.String
  }
) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return `The Copilot CLI${this.version === undefined ? "" : ` ${this.version}`} does not know the method ${this.method}`
  }
}

/**
 * The models could not be listed: the client's option `onListModels` failed. `cause` is its error.
 *
 * @since 0.1.0
 * @category errors
 */
export class ModelsUnavailable extends Schema.TaggedError<ModelsUnavailable>("effect-copilot/ModelsUnavailable")(
  "ModelsUnavailable",
  { cause: Schema.Defect }
) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return "The option onListModels gave no models"
  }
}

/**
 * Something went wrong while a client was stopped. The client is stopped all the same: this is told, and never fails.
 *
 * - `SessionNotDetached`: the runtime did not let go of a session in time, or refused to
 * - `RuntimeNotShutDown`: `runtime.shutdown` failed or was not answered in time, so telemetry may be lost
 * - `ProcessKilled`: the process went on after SIGTERM, and was killed
 *
 * @since 0.1.0
 * @category errors
 */
export class StopError extends Schema.TaggedError<StopError>("effect-copilot/StopError")("StopError", {
  reason: Schema.Literal("SessionNotDetached", "RuntimeNotShutDown", "ProcessKilled"),
  /** What it happened to: the id of the session, or the pid of the process; absent for the runtime. */
  target: Schema.optional(Schema.String),
  /** The error of the call, where there was a call. */
  cause: Schema.optional(Schema.Defect)
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return notStopped[this.reason](this.target)
  }
}

const notStopped: Record<StopError["reason"], (target: string | undefined) => string> = {
  SessionNotDetached: (sessionId) => `Session ${sessionId} was not detached`,
  RuntimeNotShutDown: () => "The Copilot runtime was not shut down in order",
  ProcessKilled: (pid) => `The Copilot CLI (pid ${pid}) ignored SIGTERM and was killed`
}

// ---------------------------------------------------------------------------------------------------------------------
// time
// ---------------------------------------------------------------------------------------------------------------------

const Activity = Schema.Struct({
  /** The id that `session.send` returned for the message waited for; absent when the runtime has not taken it yet. */
  messageId: Schema.optional(Schema.String),
  /** The last event of the session, and how long before the timeout it came. */
  lastEvent: Schema.optional(Schema.Struct({ type: Schema.String, age: Schema.DurationFromMillis })),
  /** MCP servers that were not up yet: the runtime begins no turn before. */
  startingMcpServers: Schema.Array(Schema.String),
  /** Tools that had started and not completed. */
  runningTools: Schema.Array(Schema.Struct({ toolCallId: Schema.String, toolName: Schema.String })),
  /** Permission requests that nobody had answered. */
  pendingPermissions: Schema.Array(Schema.Struct({ requestId: Schema.String, kind: Schema.String }))
})

/**
 * Something did not happen in time.
 *
 * `kind` is `deadline` when the whole operation took too long, `idle` when nothing at all was heard for too long, and
 * `tool` when nothing was for too long while one of the runtime's tools ran. When a turn was waited for, `activity` says
 * what the session was doing. A timeout does not abort the agent.
 *
 * @since 0.1.0
 * @category errors
 */
export class Timeout extends Schema.TaggedError<Timeout>("effect-copilot/Timeout")("Timeout", {
  /** What was waited for, e.g. `CopilotSession.sendAndWait`. */
  operation: Schema.String,
  duration: Schema.DurationFromMillis,
  kind: Schema.Literal("deadline", "idle", "tool"),
  activity: Schema.optional(Activity)
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    const took = Duration.format(this.duration)
    return `${this.operation} ${expired[this.kind](took)}${this.activity === undefined ? "" : `; ${describeActivity(this.activity)}`}`
  }
}

const expired: Record<Timeout["kind"], (took: string) => string> = {
  deadline: (took) => `did not finish within ${took}`,
  idle: (took) => `was given up after ${took} without any event`,
  tool: (took) => `was given up after ${took} without any event while a tool was at work`
}

const describeActivity = (activity: typeof Activity.Type): string =>
  [
    ...(activity.messageId === undefined ? ["the runtime has not taken the message"] : []),
    activity.lastEvent === undefined
      ? "no event since it was sent"
      : `last event ${activity.lastEvent.type} ${Duration.format(activity.lastEvent.age)} ago`,
    ...activity.startingMcpServers.map((name) => `the MCP server ${name} is not up`),
    ...activity.runningTools.map(({ toolName }) => `tool ${toolName} is running`),
    ...activity.pendingPermissions.map(({ kind }) => `a permission request (${kind}) is unanswered`)
  ].join(", ")

// ---------------------------------------------------------------------------------------------------------------------
// sessions
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The runtime does not know this session: it never existed, was deleted, or has been shut down.
 *
 * @since 0.1.0
 * @category errors
 */
export class SessionNotFound extends Schema.TaggedError<SessionNotFound>("effect-copilot/SessionNotFound")(
  "SessionNotFound",
  {
    sessionId: Schema.String,
    /** The runtime's own words. */
    description: Schema.String
  }
) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return `The Copilot runtime has no session ${this.sessionId}`
  }
}

/**
 * The session is over for this handle of it.
 *
 * - `Closed`: this program closed it, by `disconnect` or by the end of its scope
 * - `ClientClosed`: it was closed with its client
 * - `TakenOver`: this client has resumed it once more, and the newer handle goes on
 * - `Deleted`: this client has deleted it
 * - `Shutdown`: the runtime has ended it
 *
 * @since 0.1.0
 * @category errors
 */
export class SessionClosed extends Schema.TaggedError<SessionClosed>("effect-copilot/SessionClosed")("SessionClosed", {
  sessionId: Schema.String,
  reason: Schema.Literal("Closed", "ClientClosed", "TakenOver", "Deleted", "Shutdown"),
  /** The runtime's own words, when it has ended the session and said why. */
  description: Schema.optional(Schema.String)
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    const what = `Session ${this.sessionId} ${closedSessionBecause[this.reason]}`
    return this.description === undefined ? what : `${what}: ${this.description}`
  }
}

const closedSessionBecause: Record<SessionClosed["reason"], string> = {
  Closed: "is closed",
  ClientClosed: "was closed with its client",
  TakenOver: "was resumed once more by this client, and goes on there",
  Deleted: "was deleted",
  Shutdown: "was ended by the runtime"
}

/**
 * The agent gave up on a turn: the session reported a `session.error` event while the turn was waited for.
 *
 * @since 0.1.0
 * @category errors
 */
export class SessionFailed extends Schema.TaggedError<SessionFailed>("effect-copilot/SessionFailed")("SessionFailed", {
  sessionId: Schema.String,
  /** The runtime's category: `authentication`, `quota`, `rate_limit`, `context_limit`, `query`, … (an open set). */
  errorType: Schema.String,
  /** The runtime's own words. */
  description: Schema.String,
  errorCode: Schema.optional(Schema.String),
  /** The HTTP status of the model's answer, when there was one. */
  statusCode: Schema.optional(Schema.Number),
  /** The `session.error` event's data as it came. */
  data: Schema.Unknown
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return `The agent failed (${this.errorType}): ${this.description}`
  }
}

/**
 * The agent's answer is not what the Schema of `generateObject` describes. The session goes on: ask again, or say what is
 * wrong.
 *
 * @since 0.1.0
 * @category errors
 */
export class MalformedObject extends Schema.TaggedError<MalformedObject>("effect-copilot/MalformedObject")(
  "MalformedObject",
  {
    sessionId: Schema.String,
    /** The answer as it came; empty when there was none. */
    answer: Schema.String,
    /** Where the first problem is, such as `items[0].price`; empty when it is the whole answer. */
    path: Schema.String,
    problem: Schema.String,
    /** What else is wrong with it, the first nine; none by default. */
    others: Schema.Array(Schema.Struct({ path: Schema.String, problem: Schema.String })).pipe(
      Schema.propertySignature,
      Schema.withConstructorDefault(() => [])
    ),
    /** Why the model ended its answer, when that is known; `length` when the token limit has cut it. */
    finishReason: Schema.optional(Schema.String)
  }
) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    const all = [this, ...this.others].map(({ path, problem }) => `${path === "" ? "" : ` at ${path}`}: ${problem}`)
    const cut = this.finishReason === "length" ? "; the token limit has cut it" : ""
    return `The answer is not the object that was asked for${all.join(";").replaceAll(";: ", "; ")}${cut}`
  }
}

/**
 * What `streamText` has emitted of an answer does not stand: the connection to the model broke, the runtime has asked it
 * again, and now it says something else. The agent goes on. With the option `onWithdrawn`, so does the stream.
 *
 * @since 0.1.0
 * @category errors
 */
export class TextWithdrawn extends Schema.TaggedError<TextWithdrawn>("effect-copilot/TextWithdrawn")("TextWithdrawn", {
  sessionId: Schema.String,
  /** The text that is withdrawn: the last of what was emitted. */
  text: Schema.String
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return `The agent has begun an answer anew in session ${this.sessionId}, of which ${this.text.length} characters were emitted`
  }
}

/**
 * The host of the session does not have what an operation needs: nobody can be asked, for instance, where no client has
 * an `onElicitationRequest` handler.
 *
 * @since 0.1.0
 * @category errors
 */
export class CapabilityMissing extends Schema.TaggedError<CapabilityMissing>("effect-copilot/CapabilityMissing")(
  "CapabilityMissing",
  {
    sessionId: Schema.String,
    /** By its path in `CopilotSession.capabilities`, such as `ui.elicitation`. */
    capability: Schema.String
  }
) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    return `Session ${this.sessionId} does not have the capability ${this.capability}`
  }
}

/**
 * A subscriber did not read its events, its buffer is full, and it was cut off after what it holds. Other subscribers,
 * turns and handlers are not affected.
 *
 * @since 0.1.0
 * @category errors
 */
export class EventOverflow extends Schema.TaggedError<EventOverflow>("effect-copilot/EventOverflow")("EventOverflow", {
  /** The session whose events they were; absent for a client's lifecycle events. */
  sessionId: Schema.optional(Schema.String),
  /** How many unread events the buffer holds. */
  capacity: Schema.Number
}) {
  /** @since 0.1.0 */
  readonly [TypeId] = TypeId
  /** @since 0.1.0 */
  override get message() {
    const what = this.sessionId === undefined ? "lifecycle events" : `session ${this.sessionId}`
    return `A subscriber of ${what} left ${this.capacity} events unread and was cut off`
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// unions
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Why a connection is gone. One value per connection: everything under way fails with the same one.
 *
 * @since 0.1.0
 * @category errors
 */
export type ConnectionLost = ProcessExited | ConnectionClosed | MalformedMessage

/**
 * What a request of a bare `JsonRpc.Peer` can fail with.
 *
 * @since 0.1.0
 * @category errors
 */
export type PeerError = RpcError | ConnectionLost

/**
 * What any request to the runtime can fail with.
 *
 * @since 0.1.0
 * @category errors
 */
export type RequestError = MethodNotSupported | PeerError

/**
 * What a call that this package makes by itself can fail with: a request that is given up when it takes too long.
 *
 * @since 0.1.0
 * @category errors
 */
export type CallError = Timeout | RequestError

/**
 * What starting a client can fail with.
 *
 * @since 0.1.0
 * @category errors
 */
export type StartError = InvalidConfig | RuntimeNotFound | ConnectFailed | ProtocolMismatch | CallError

/**
 * What creating a session can fail with.
 *
 * @since 0.1.0
 * @category errors
 */
export type CreateError = InvalidConfig | SessionFsUnavailable | CallError

/**
 * What an operation on a session can fail with.
 *
 * @since 0.1.0
 * @category errors
 */
export type SessionError = SessionClosed | SessionNotFound | CallError

/**
 * What waiting for a turn can fail with.
 *
 * @since 0.1.0
 * @category errors
 */
export type TurnError = SessionFailed | SessionError

/**
 * What a subscription to events can end with.
 *
 * @since 0.1.0
 * @category errors
 */
export type SubscriptionError = EventOverflow | ConnectionLost

/**
 * The Schema of every error of this package.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CopilotError = Schema.Union(
  InvalidConfig,
  SessionFsUnavailable,
  RuntimeNotFound,
  ConnectFailed,
  ProtocolMismatch,
  ProcessExited,
  ConnectionClosed,
  MalformedMessage,
  RpcError,
  MethodNotSupported,
  ModelsUnavailable,
  StopError,
  Timeout,
  SessionNotFound,
  SessionClosed,
  SessionFailed,
  MalformedObject,
  TextWithdrawn,
  CapabilityMissing,
  EventOverflow
)

/**
 * Any error of this package.
 *
 * @since 0.1.0
 * @category errors
 */
export type CopilotError = typeof CopilotError.Type
