/**
 * What a user interface shows of a session, told from its events.
 *
 * {@link reduce} is a pure function from one state and one event to the next. `CopilotSession.state` is what it makes of
 * a live session. States are plain values that share what did not change: when an event changes nothing, `reduce` gives
 * the very same object, and so it is with every part of it, so that `===` tells what to draw again.
 *
 * @example
 * ```ts
 * import type { CopilotSession } from "effect-copilot/CopilotSession"
 * import * as Console from "effect/Console"
 * import * as Stream from "effect/Stream"
 *
 * export const spinner = (session: CopilotSession) =>
 *   session.state.changes.pipe(
 *     Stream.map(({ agent, busy }) => (busy ? (agent.message?.text ?? "…") : "")),
 *     Stream.changes,
 *     Stream.runForEach(Console.log)
 *   )
 * ```
 *
 * @since 0.1.0
 */
import * as SessionEvent from "./SessionEvent.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A session as it can be shown.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionState {
  /** From the first message until the session is idle, sub-agents and commands in the background included. */
  readonly busy: boolean
  readonly title: string | undefined
  /** The model that was chosen; `auto` stays `auto`. */
  readonly model: string | undefined
  readonly reasoningEffort: string | undefined
  /** `interactive`, `plan`, `autopilot`, or what else there may be; unknown until the runtime has told it. */
  readonly mode: string | undefined
  /** The conversation with the main agent, oldest first: the latest 1000 messages that are complete. */
  readonly messages: ReadonlyArray<Message>
  /** What the main agent is doing. */
  readonly agent: Agent
  /** The sub-agents at work, in the order in which they started. */
  readonly subAgents: ReadonlyArray<SubAgent>
  /** What waits for an answer, whoever is to give it; oldest first. */
  readonly requests: ReadonlyArray<Request>
  /** What was used since the session was registered here, sub-agents included. */
  readonly usage: Usage
  /** How full the main agent's context is, as last reported (`session.usage_info`), in tokens. */
  readonly context: SessionEvent.EventData["session.usage_info"] | undefined
  readonly compacting: boolean
  /** How often the todos have changed. The event does not tell them: `session.rpc.plan.readSqlTodos()` does. */
  readonly todosVersion: number
  /** How often the plan has changed. The event does not tell it: `session.rpc.plan.read()` does. */
  readonly planVersion: number
  /** Why the agent gave up, until there is a next message. */
  readonly error: SessionEvent.EventData["session.error"] | undefined
}

/**
 * A message that is complete.
 *
 * @since 0.1.0
 * @category models
 */
export type Message = UserMessage | AssistantMessage

/**
 * @since 0.1.0
 * @category models
 */
export interface UserMessage {
  readonly role: "user"
  readonly id: string
  /** The event that brought it. */
  readonly eventId: string
  readonly content: string
  /** Where it comes from when no user typed it, such as a hook or a skill. */
  readonly source: string | undefined
}

/**
 * @since 0.1.0
 * @category models
 */
export interface AssistantMessage {
  readonly role: "assistant"
  readonly id: string
  /** The event that brought it. */
  readonly eventId: string
  /** Empty when the agent does nothing but call tools. */
  readonly content: string
  readonly reasoning: string | undefined
  readonly model: string | undefined
  readonly toolCalls: ReadonlyArray<ToolCall>
  /**
   * Why the model ended, in its API's words. `length`: the token limit has cut the message, and the next one may go on
   * where it ends. Undefined when the runtime has not told it, as in a history.
   */
  readonly finishReason: string | undefined
}

/**
 * @since 0.1.0
 * @category models
 */
export interface ToolCall {
  readonly id: string
  readonly name: string
  readonly arguments: unknown
}

/**
 * What an agent is doing.
 *
 * @since 0.1.0
 * @category models
 */
export interface Agent {
  /** The message that it is writing. Only in a session with `streaming: true`. */
  readonly message: Text | undefined
  /** What it is thinking. */
  readonly reasoning: Text | undefined
  /** Why its model ended what it said last, until there is a message or the end of the model's turn. */
  readonly finishReason: string | undefined
  /** The tools that are running, in the order in which they started. */
  readonly tools: ReadonlyArray<RunningTool>
}

/**
 * A text as far as it has come.
 *
 * @since 0.1.0
 * @category models
 */
export interface Text {
  readonly id: string
  readonly text: string
}

/**
 * @since 0.1.0
 * @category models
 */
export interface RunningTool extends ToolCall {
  /** What the tool last said of its progress. */
  readonly progress: string | undefined
  /** All of its output so far. */
  readonly output: string
}

/**
 * @since 0.1.0
 * @category models
 */
export interface SubAgent extends Agent {
  readonly id: string
  readonly name: string
  readonly displayName: string
  /** The call of the agent that started it. */
  readonly toolCallId: string
  readonly model: string | undefined
  /** Its latest message that is complete. */
  readonly answer: string | undefined
}

/**
 * The types of events that ask for an answer and that a user interface may show.
 *
 * @since 0.1.0
 * @category models
 */
export type RequestType =
  | "permission.requested"
  | "user_input.requested"
  | "elicitation.requested"
  | "exit_plan_mode.requested"
  | "sampling.requested"
  | "mcp.oauth_required"
  | "auto_mode_switch.requested"
  | "session_limits_exhausted.requested"

/**
 * A question without an answer: the event that asked it, discriminated by its `type`; `data.requestId` is its id.
 *
 * @since 0.1.0
 * @category models
 */
export type Request = Extract<SessionEvent.Known, { readonly type: RequestType }>

/**
 * What was used, as told by `assistant.usage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Usage {
  /** Requests to a model. */
  readonly modelCalls: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cacheReadTokens: number
  readonly cacheWriteTokens: number
  readonly reasoningTokens: number
  /** In the runtime's unit; zero with a provider of one's own. */
  readonly cost: number
  /** Billionths of an AI credit; zero where the runtime tells none. */
  readonly nanoAiu: number
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

const resting: Agent = { message: undefined, reasoning: undefined, finishReason: undefined, tools: [] }

/**
 * A session of which nothing is known.
 *
 * @since 0.1.0
 * @category constructors
 */
export const initial: SessionState = {
  busy: false,
  title: undefined,
  model: undefined,
  reasoningEffort: undefined,
  mode: undefined,
  messages: [],
  agent: resting,
  subAgents: [],
  requests: [],
  usage: {
    modelCalls: 0,
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    reasoningTokens: 0,
    cost: 0,
    nanoAiu: 0
  },
  context: undefined,
  compacting: false,
  todosVersion: 0,
  planVersion: 0,
  error: undefined
}

/**
 * The state that a history leads to (`CopilotSession.getEvents`), at rest: a history does not hold `session.idle`, nor
 * what was used, the title, or anything else that is ephemeral.
 *
 * @since 0.1.0
 * @category constructors
 */
export const fromEvents = (history: Iterable<SessionEvent.SessionEvent>): SessionState => {
  let state = initial
  for (const event of history) state = reduce(state, event)
  return { ...rest(state), requests: [] }
}

// ---------------------------------------------------------------------------------------------------------------------
// reducing
// ---------------------------------------------------------------------------------------------------------------------

/** How many messages are kept. */
const messagesKept = 1000

/** What each type of event does to a state. */
const steps: { readonly [T in SessionEvent.Type]?: (state: SessionState, event: SessionEvent.Of<T>) => SessionState } =
  {
    // -- the session ------------------------------------------------------------------------------------------------

    "session.start": (state, { data }) => ({
      ...state,
      model: data.selectedModel ?? state.model,
      reasoningEffort: data.reasoningEffort ?? state.reasoningEffort
    }),
    "session.resume": (state, { data }) => ({
      ...(data.sessionWasActive === true ? state : rest(state)),
      model: data.selectedModel ?? state.model,
      reasoningEffort: data.reasoningEffort ?? state.reasoningEffort
    }),
    "session.title_changed": (state, { data }) => ({ ...state, title: data.title }),
    "session.model_change": (state, event) =>
      SessionEvent.isMainAgent(event)
        ? { ...state, model: event.data.newModel, reasoningEffort: event.data.reasoningEffort ?? undefined }
        : state,
    "session.mode_changed": (state, { data }) => ({ ...state, mode: data.newMode }),
    "session.usage_info": (state, event) =>
      SessionEvent.isMainAgent(event) ? { ...state, context: event.data } : state,
    "session.compaction_start": (state, event) =>
      SessionEvent.isMainAgent(event) ? { ...state, compacting: true } : state,
    "session.compaction_complete": (state, event) =>
      SessionEvent.isMainAgent(event) ? { ...state, compacting: false } : state,
    "session.todos_changed": (state) => ({ ...state, todosVersion: state.todosVersion + 1 }),
    "session.plan_changed": (state) => ({ ...state, planVersion: state.planVersion + 1 }),
    "session.context_cleared": (state) => ({ ...state, messages: without(state.messages, () => true) }),
    "session.snapshot_rewind": (state, { data }) => ({ ...state, messages: rewind(state.messages, data) }),
    "session.error": (state, event) =>
      // A line that somebody logged at error level, or a sub-agent's: the agent goes on.
      event.data.errorType === "notification" || !SessionEvent.isMainAgent(event)
        ? state
        : { ...state, error: event.data },
    "session.idle": (state, event) => {
      if (!SessionEvent.isMainAgent(event)) return state
      return { ...rest(state), mode: event.data.mode ?? state.mode }
    },
    "session.shutdown": (state, event) =>
      SessionEvent.isMainAgent(event) ? { ...rest(state), requests: without(state.requests, () => true) } : state,

    // -- messages ---------------------------------------------------------------------------------------------------

    "user.message": (state, event) => {
      if (!SessionEvent.isMainAgent(event)) return state
      const { content, messageId, source } = event.data
      const message: UserMessage = {
        role: "user",
        id: messageId ?? event.id,
        eventId: event.id,
        content,
        source: source ?? undefined
      }
      return { ...state, busy: true, error: undefined, messages: put(state.messages, message) }
    },
    "assistant.turn_start": (state, event) =>
      SessionEvent.isMainAgent(event) && !state.busy ? { ...state, busy: true } : state,
    "assistant.message_start": (state, event) =>
      inAgent(state, event, (agent) => ({ ...agent, message: { id: event.data.messageId, text: "" } })),
    "assistant.message_delta": (state, event) =>
      inAgent(state, event, (agent) => ({
        ...agent,
        message: append(agent.message, event.data.messageId, event.data.deltaContent)
      })),
    "assistant.reasoning_delta": (state, event) =>
      inAgent(state, event, (agent) => ({
        ...agent,
        reasoning: append(agent.reasoning, event.data.reasoningId, event.data.deltaContent)
      })),
    "assistant.reasoning": (state, event) => {
      const { content, reasoningId } = event.data
      // The runtime tells it behind the message that holds it.
      const last = SessionEvent.isMainAgent(event) ? state.messages.at(-1) : undefined
      return last?.role === "assistant" && last.reasoning === content
        ? state
        : inAgent(state, event, (agent) => ({ ...agent, reasoning: { id: reasoningId, text: content } }))
    },
    "assistant.message": (state, event) => {
      const { content, messageId, model, reasoningText, toolRequests } = event.data
      if (!SessionEvent.isMainAgent(event)) {
        return inSubAgent(state, event, (agent) => ({ ...quiet(agent), answer: content }))
      }
      const message: AssistantMessage = {
        role: "assistant",
        id: messageId,
        eventId: event.id,
        content,
        reasoning: reasoningText ?? state.agent.reasoning?.text,
        model: model ?? undefined,
        toolCalls: (toolRequests ?? []).map((call) => ({
          id: call.toolCallId,
          name: call.name,
          arguments: call.arguments
        })),
        finishReason: state.agent.finishReason
      }
      return { ...state, agent: quiet(state.agent), messages: put(state.messages, message) }
    },
    // The connection to the model broke, and it is asked again.
    "assistant.turn_retry": (state, event) => inAgent(state, event, quiet),
    "assistant.turn_end": (state, event) => {
      const { finishReason, message, reasoning } = state.agent
      // There is no `assistant.message` for what the token limit has cut when the model is to go on.
      if (!SessionEvent.isMainAgent(event) || finishReason !== "length" || message === undefined) {
        return inAgent(state, event, quiet)
      }
      const cut: AssistantMessage = {
        role: "assistant",
        id: message.id,
        eventId: event.id,
        content: message.text,
        reasoning: reasoning?.text,
        model: state.model,
        toolCalls: [],
        finishReason
      }
      return { ...state, agent: quiet(state.agent), messages: put(state.messages, cut) }
    },
    "assistant.usage": (state, event) =>
      inAgent({ ...state, usage: add(state.usage, event.data) }, event, (agent) => {
        const finishReason = event.data.finishReason ?? undefined
        return agent.finishReason === finishReason ? agent : { ...agent, finishReason }
      }),

    // -- tools ------------------------------------------------------------------------------------------------------

    "tool.user_requested": (state, event) => startTool(state, event),
    "tool.execution_start": (state, event) => startTool(state, event),
    "tool.execution_progress": (state, event) =>
      inTool(state, event, (tool) => ({ ...tool, progress: event.data.progressMessage })),
    // Each has all that came before.
    "tool.execution_partial_result": (state, event) =>
      inTool(state, event, (tool) => ({ ...tool, output: event.data.partialOutput })),
    "tool.execution_complete": (state, event) =>
      inAgent(state, event, (agent) => {
        const tools = without(agent.tools, (tool) => tool.id === event.data.toolCallId)
        return tools === agent.tools ? agent : { ...agent, tools }
      }),

    // -- sub-agents -------------------------------------------------------------------------------------------------

    "subagent.started": (state, { agentId, data }) => {
      const subAgent: SubAgent = {
        ...resting,
        id: agentId ?? data.toolCallId,
        name: data.agentName,
        displayName: data.agentDisplayName,
        toolCallId: data.toolCallId,
        model: data.model ?? undefined,
        answer: undefined
      }
      return { ...state, subAgents: put(state.subAgents, subAgent) }
    },
    "subagent.completed": (state, event) => endSubAgent(state, event),
    "subagent.failed": (state, event) => endSubAgent(state, event),

    // -- requests ---------------------------------------------------------------------------------------------------

    "permission.requested": (state, event) => (event.data.resolvedByHook === true ? state : ask(state, event)),
    "permission.completed": (state, event) => settle(state, event),
    "user_input.requested": (state, event) => ask(state, event),
    "user_input.completed": (state, event) => settle(state, event),
    "elicitation.requested": (state, event) => ask(state, event),
    "elicitation.completed": (state, event) => settle(state, event),
    "exit_plan_mode.requested": (state, event) => ask(state, event),
    "exit_plan_mode.completed": (state, event) => settle(state, event),
    "sampling.requested": (state, event) => ask(state, event),
    "sampling.completed": (state, event) => settle(state, event),
    "mcp.oauth_required": (state, event) => ask(state, event),
    "mcp.oauth_completed": (state, event) => settle(state, event),
    "auto_mode_switch.requested": (state, event) => ask(state, event),
    "auto_mode_switch.completed": (state, event) => settle(state, event),
    "session_limits_exhausted.requested": (state, event) => ask(state, event),
    "session_limits_exhausted.completed": (state, event) => settle(state, event)
  }

/**
 * The types of events that can change a state: what to subscribe to for {@link reduce}.
 *
 * @since 0.1.0
 * @category reducing
 */
export const types: ReadonlyArray<SessionEvent.Type> =
  // Safe: the keys of `steps` are types of events.
  Object.keys(steps) as ReadonlyArray<SessionEvent.Type>

/**
 * The state after an event. Total: an event that is not known, or is not what its type promises, changes nothing.
 *
 * @since 0.1.0
 * @category reducing
 */
export const reduce = (state: SessionState, event: SessionEvent.SessionEvent): SessionState => {
  if (event.type === "unknown") return state
  // Safe: the step under an event's type takes that event.
  const step = steps[event.type] as ((state: SessionState, event: SessionEvent.Known) => SessionState) | undefined
  return step === undefined ? state : keep(state, step(state, event))
}

/** The state of before, if nothing has changed. */
const keep = (before: SessionState, after: SessionState): SessionState => {
  // Safe: these are its keys.
  const keys = Object.keys(after) as ReadonlyArray<keyof SessionState>
  return keys.every((key) => after[key] === before[key]) ? before : after
}

/** It writes and thinks nothing. */
const quiet = <A extends Agent>(agent: A): A =>
  agent.message === undefined && agent.reasoning === undefined && agent.finishReason === undefined
    ? agent
    : { ...agent, message: undefined, reasoning: undefined, finishReason: undefined }

/** Nothing is under way any more. What does not belong to a turn may still wait for its answer. */
const rest = (state: SessionState): SessionState => ({
  ...state,
  busy: false,
  compacting: false,
  agent: state.agent.tools.length === 0 ? quiet(state.agent) : resting,
  subAgents: without(state.subAgents, () => true),
  requests: without(state.requests, ({ type }) => type !== "mcp.oauth_required" && type !== "elicitation.requested")
})

const inSubAgent = (
  state: SessionState,
  { agentId }: { readonly agentId?: string | null | undefined },
  f: (agent: SubAgent) => SubAgent
): SessionState => {
  const before = state.subAgents.find(({ id }) => id === agentId)
  const after = before && f(before)
  return after === undefined || after === before ? state : { ...state, subAgents: put(state.subAgents, after) }
}

/** Changes the agent that the event belongs to. */
const inAgent = (state: SessionState, event: SessionEvent.Known, f: <A extends Agent>(agent: A) => A): SessionState => {
  if (!SessionEvent.isMainAgent(event)) return inSubAgent(state, event, f)
  const agent = f(state.agent)
  return agent === state.agent ? state : { ...state, agent }
}

const endSubAgent = (
  state: SessionState,
  { agentId, data }: SessionEvent.Of<"subagent.completed" | "subagent.failed">
) => {
  const subAgents = without(state.subAgents, ({ id }) => id === (agentId ?? data.toolCallId))
  return subAgents === state.subAgents ? state : { ...state, subAgents }
}

const startTool = (
  state: SessionState,
  event: SessionEvent.Of<"tool.execution_start"> | SessionEvent.Of<"tool.user_requested">
) => {
  const { arguments: args, toolCallId, toolName } = event.data
  const tool: RunningTool = { id: toolCallId, name: toolName, arguments: args, progress: undefined, output: "" }
  return inAgent(state, event, (agent) => ({ ...agent, tools: put(agent.tools, tool) }))
}

const inTool = (
  state: SessionState,
  event: SessionEvent.Of<"tool.execution_progress"> | SessionEvent.Of<"tool.execution_partial_result">,
  f: (tool: RunningTool) => RunningTool
) =>
  inAgent(state, event, (agent) => {
    const tool = agent.tools.find(({ id }) => id === event.data.toolCallId)
    return tool === undefined ? agent : { ...agent, tools: put(agent.tools, f(tool)) }
  })

const ask = (state: SessionState, event: Request): SessionState => ({
  ...state,
  requests: [...without(state.requests, ({ data }) => data.requestId === event.data.requestId), event]
})

const settle = (state: SessionState, { data }: { readonly data: { readonly requestId: string } }): SessionState => {
  const requests = without(state.requests, (request) => request.data.requestId === data.requestId)
  return requests === state.requests ? state : { ...state, requests }
}

const add = (usage: Usage, data: SessionEvent.EventData["assistant.usage"]): Usage => ({
  modelCalls: usage.modelCalls + 1,
  inputTokens: usage.inputTokens + (data.inputTokens ?? 0),
  outputTokens: usage.outputTokens + (data.outputTokens ?? 0),
  cacheReadTokens: usage.cacheReadTokens + (data.cacheReadTokens ?? 0),
  cacheWriteTokens: usage.cacheWriteTokens + (data.cacheWriteTokens ?? 0),
  reasoningTokens: usage.reasoningTokens + (data.reasoningTokens ?? 0),
  cost: usage.cost + (data.cost ?? 0),
  nanoAiu: usage.nanoAiu + (data.copilotUsage?.totalNanoAiu ?? 0)
})

const append = (text: Text | undefined, id: string, delta: string): Text => ({
  id,
  text: text?.id === id ? text.text + delta : delta
})

/** The event that is rewound to goes, too, and so does all behind it. */
const rewind = (messages: ReadonlyArray<Message>, data: SessionEvent.EventData["session.snapshot_rewind"]) => {
  const removed = new Set(data.eventIds)
  const index = messages.findIndex(({ eventId }) => eventId === data.upToEventId || removed.has(eventId))
  return index === -1 ? messages : messages.slice(0, index)
}

/** Puts a value in the place of the one with its id, or at the end. */
const put = <A extends { readonly id: string }>(all: ReadonlyArray<A>, value: A): ReadonlyArray<A> =>
  all.some(({ id }) => id === value.id)
    ? all.map((one) => (one.id === value.id ? value : one))
    : [...all, value].slice(-messagesKept)

/** The same array if there is nothing to leave out. */
const without = <A>(all: ReadonlyArray<A>, isOut: (value: A) => boolean): ReadonlyArray<A> =>
  all.some(isOut) ? all.filter((value) => !isOut(value)) : all
