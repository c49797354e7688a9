/** One session of a runtime in memory: what it remembers, and how it plays turns as the real CLI does. */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { constTrue } from "effect/Function"
import { isRecord } from "effect/Predicate"
import type * as Scope from "effect/Scope"
import type * as JsonRpc from "../../JsonRpc.js"
import type * as Permission from "../../Permission.js"
import type * as Rpc from "../../Rpc.js"
import * as SessionEvent from "../../SessionEvent.js"
import type * as Tool from "../../Tool.js"
import { why } from "../failureText.js"
import { omitUndefined } from "../record.js"
import type { Exit, Request, Sent, Step, Turn, Usage } from "./copilotScript.js"
import * as ScriptedHooks from "./scriptedHooks.js"
import * as ScriptedUsage from "./scriptedUsage.js"

const success = { success: true }

/** The model of a session that names none. */
export const defaultModel = "gpt-5"

/** What a turn fails with whose script has died, be it of a failed assertion. */
export const death = (error: unknown): string => `The script died: ${why(error)}`

/** The time as the runtime writes it. */
export const timestamp = Effect.map(Clock.currentTimeMillis, (now) => new Date(now).toISOString())

interface Summary {
  readonly sessionId: string
  readonly startTime: string
  readonly modifiedTime: string
  readonly isRemote: boolean
  readonly summary: string
  readonly context: { readonly cwd: string }
}

export interface Session {
  readonly id: string
  readonly emit: (type: string, data: object, envelope?: object) => Effect.Effect<{ readonly id: string }>
  /** Plays a turn after those before it; ends when it has ended, or was aborted. */
  readonly enqueue: (message: Sent, turn: Turn) => Effect.Effect<void>
  readonly abort: Effect.Effect<void>
  readonly stop: Effect.Effect<void>
  readonly history: () => ReadonlyArray<unknown>
  /** How the runtime lists it; undefined until something was said in it. */
  readonly summary: () => Summary | undefined
  /** Takes the client's answer to a pending request. */
  readonly answer: (params: Request["params"]) => Effect.Effect<{ readonly success: boolean }>
  readonly callTool: (name: string, args: unknown) => Effect.Effect<Tool.Answer>
  readonly askPermission: (request: Permission.Request) => Effect.Effect<Rpc.PermissionDecision>
  /** Asks by broadcast and gives the params of the answer. `completed` is the event that ends the request. */
  readonly request: (name: string, completed: string, data: object) => Effect.Effect<Request["params"]>
  readonly callHook: ScriptedHooks.Hooks["call"]
  /** Whether the client has set this flag. */
  readonly has: (flag: string) => boolean
  /** Whether the client has asked for the events of this type. */
  readonly wants: (eventType: string) => boolean
  readonly registerInterest: (eventType: string) => void
  /** The model that is asked. */
  readonly model: () => string
  readonly switchTo: (model: string) => void
  /** What its requests to models have used, in its earlier lives too. */
  readonly used: ScriptedUsage.Meter
  /** How many messages it was sent. */
  readonly messages: () => number
  /** When its first life began. */
  readonly startTime: () => string
}

export const make = (options: {
  readonly id: string
  /** Of `session.create` or `session.resume`. */
  readonly params: Request["params"]
  readonly peer: JsonRpc.Peer
  readonly crash: (exit: Exit | undefined) => Effect.Effect<void>
  /** What the turns live in. */
  readonly scope: Scope.Scope
  /** The session's earlier life, when it is resumed. */
  readonly before?: Session
}): Session => {
  const { before, crash, id, params, peer, scope } = options
  const past = before?.history() ?? []
  const used = before?.used ?? ScriptedUsage.make()
  const tools = new Map(
    (Array.isArray(params.tools) ? params.tools : []).flatMap((tool: unknown) =>
      isRecord(tool) && typeof tool.name === "string" ? [[tool.name, tool] as const] : []
    )
  )
  const asksPermission = params.requestPermission === true
  const streaming = params.streaming === true
  const history = past.slice()
  const pending = new Map<
    string,
    { readonly name: string; readonly completed: string; readonly answered: Deferred.Deferred<Request["params"]> }
  >()
  const interests = new Set<string>()
  const approvedTools = new Set<string>()
  let count = past.length
  let lastId: string | null = null
  let model = typeof params.model === "string" ? params.model : (before?.model() ?? defaultModel)
  let begun = false
  let queue: ReadonlyArray<{ readonly run: Effect.Effect<void>; readonly done: Deferred.Deferred<void> }> = []
  let running: Fiber.RuntimeFiber<void> | undefined

  const emit: Session["emit"] = (type, data, envelope) =>
    Effect.flatMap(timestamp, (now) => {
      const ephemeral = isEphemeral(type)
      const event = {
        id: `${id}/${++count}`,
        timestamp: now,
        parentId: lastId,
        type,
        data,
        ...(ephemeral ? { ephemeral } : {}),
        ...envelope
      }
      lastId = event.id
      if (!ephemeral) history.push(event)
      if (type === "assistant.usage") used.add(data)
      return Effect.as(Effect.ignore(peer.notify("session.event", { sessionId: id, event })), event)
    })

  /** Asks by broadcast and waits for the answer that the client sends in a request of its own. */
  const request = (name: string, completed: string, data: (requestId: string) => object) =>
    Effect.gen(function* () {
      const requestId = `${id}/request-${++count}`
      const answered = yield* Deferred.make<Request["params"]>()
      pending.set(requestId, { name, completed, answered })
      yield* emit(name, data(requestId))
      const lost = Effect.flatMap(peer.lost, ({ message }) => unanswered(name, message))
      return { requestId, params: yield* Effect.raceFirst(Deferred.await(answered), lost) }
    })

  const unanswered = (name: string, why: string) => Effect.dieMessage(`${name} of ${id} was not answered: ${why}`)

  /** Nobody will answer any more: who waits outside of a turn hears why. */
  const giveUp = (why: string) =>
    Effect.suspend(() => {
      const given = Array.from(pending.values())
      pending.clear()
      return Effect.forEach(given, ({ answered, name }) => Deferred.complete(answered, unanswered(name, why)), {
        discard: true
      })
    })

  const callTool: Session["callTool"] = (toolName, args, toolCallId = `${id}/call-${++count}`) =>
    Effect.gen(function* () {
      if (!tools.has(toolName)) {
        // Nobody would ever answer.
        const known = Array.from(tools.keys()).join(", ") || "none"
        return yield* Effect.dieMessage(`Session ${id} has no tool ${toolName}. It has: ${known}`)
      }
      const { params } = yield* request("external_tool.requested", "external_tool.completed", (requestId) => ({
        requestId,
        sessionId: id,
        toolCallId,
        toolName,
        arguments: args,
        workingDirectory: "/work"
      }))
      // Safe: the params of this method have been checked.
      return (params.error === undefined ? { result: params.result ?? "" } : { error: params.error }) as Tool.Answer
    })

  const askPermission: Session["askPermission"] = (permissionRequest) =>
    Effect.gen(function* () {
      if (!asksPermission) return { kind: "user-not-available" }
      const { params, requestId } = yield* request("permission.requested", "", (requestId) => ({
        requestId,
        permissionRequest
      }))
      // Safe: the params of this method have been checked.
      const decision = params.result as Rpc.PermissionDecision
      if (decision.kind === "approve-for-session" && decision.approval?.kind === "custom-tool") {
        approvedTools.add(decision.approval.toolName)
      }
      yield* emit("permission.completed", {
        requestId,
        ...(permissionRequest.toolCallId === undefined ? {} : { toolCallId: permissionRequest.toolCallId }),
        result: toResult(decision)
      })
      return decision
    })

  const askUser = ({ choices, question }: Extract<Step, { readonly _tag: "AskUser" }>) =>
    Effect.gen(function* () {
      const requestId = `${id}/request-${++count}`
      const asked = omitUndefined({ question, choices, allowFreeform: true })
      yield* emit("user_input.requested", { requestId, ...asked })
      const answer = yield* Effect.orElseSucceed(
        peer.request("userInput.request", { sessionId: id, ...asked }),
        () => ({
          answer: "The user was unable to respond due to an error",
          wasFreeform: true
        })
      )
      yield* emit("user_input.completed", { requestId, ...(isRecord(answer) ? answer : {}) })
    })

  const hooks = ScriptedHooks.make({
    sessionId: id,
    enabled: params.hooks === true,
    peer,
    emit,
    nextId: () => ++count,
    ask: ({ arguments: toolArgs, name: toolName, toolCallId }, hookMessage) =>
      Effect.map(
        askPermission(omitUndefined({ kind: "hook" as const, toolCallId, toolName, toolArgs, hookMessage })),
        (decision) => (isApproval(decision) ? undefined : denial(decision))
      )
  })

  const runTool = ({ allowed, arguments: args, denial: denied, name, toolCallId }: ScriptedHooks.Decided) =>
    Effect.gen(function* () {
      const tool = tools.get(name)
      if (tool === undefined) return failed("failure", `Tool '${name}' does not exist.`)
      if (denied !== undefined) return failed("denied", denied)
      if (!allowed && tool.skipPermission !== true && !approvedTools.has(name)) {
        const decision = yield* askPermission({
          kind: "custom-tool",
          toolCallId,
          toolName: name,
          toolDescription: typeof tool.description === "string" ? tool.description : "",
          args
        })
        if (!isApproval(decision)) return failed("denied", denial(decision))
      }
      return toOutcome(yield* callTool(name, args))
    })

  /** What a call comes to when its hooks have seen it. */
  const complete = (call: ScriptedHooks.Decided) =>
    Effect.gen(function* () {
      const outcome = yield* runTool(call)
      if ("result" in outcome) {
        const result = yield* hooks.afterTool(call, outcome.result.content)
        // Safe: it is what the hook's type wants; of anything else the model reads nothing.
        return isRecord(result) ? toOutcome({ result } as unknown as Tool.Answer) : outcome
      }
      if (outcome.error.code === "failure") yield* hooks.afterFailure(call, outcome.error.message)
      return outcome
    })

  /** The calls of one answer of the model, beside one another. */
  const runTools = (requests: ReadonlyArray<ScriptedHooks.Call>) =>
    Effect.gen(function* () {
      yield* Effect.forEach(
        requests,
        ({ arguments: args, name, toolCallId }) =>
          emit("tool.execution_start", { toolCallId, toolName: name, arguments: args }),
        { discard: true }
      )
      yield* Effect.forEach(
        yield* hooks.beforeTools(requests),
        (call) =>
          Effect.flatMap(complete(call), (outcome) =>
            emit("tool.execution_complete", { toolCallId: call.toolCallId, ...outcome })
          ),
        { concurrency: "unbounded", discard: true }
      )
    })

  /** One answer of the model: what it thinks, says and calls, and what that has used. */
  const say = (
    message: Sent,
    turnId: string,
    { calls, deltas, reasoning, usage }: Answer,
    initiator: "user" | "agent"
  ) =>
    Effect.gen(function* () {
      const messageId = `${id}/answer-${++count}`
      const reasoningId = `${id}/reasoning-${++count}`
      const thoughts = reasoning.join("")
      if (streaming) {
        yield* Effect.forEach(
          reasoning,
          (deltaContent) => emit("assistant.reasoning_delta", { reasoningId, deltaContent }),
          { discard: true }
        )
      }
      if (streaming && deltas !== undefined) {
        yield* emit("assistant.message_start", { messageId })
        yield* Effect.forEach(deltas, (deltaContent) => emit("assistant.message_delta", { messageId, deltaContent }), {
          discard: true
        })
      }
      const requests = calls.map(({ args, name }) => ({ toolCallId: `${id}/call-${++count}`, name, arguments: args }))
      const speaks = deltas !== undefined || requests.length > 0
      if (speaks || usage !== undefined) {
        yield* emit("assistant.usage", {
          model,
          ...ScriptedUsage.usual,
          initiator,
          numToolCalls: requests.length,
          finishReason: requests.length > 0 ? "tool_calls" : "stop",
          ...usage
        })
      }
      if (speaks) {
        yield* emit("assistant.message", {
          messageId,
          originatingMessageId: message.messageId,
          model,
          content: deltas?.join("") ?? "",
          toolRequests: requests,
          turnId,
          ...(thoughts === "" ? {} : { reasoningText: thoughts })
        })
      }
      if (thoughts !== "") yield* emit("assistant.reasoning", { reasoningId, content: thoughts })
      yield* runTools(requests)
    })

  const perform = (
    step: Exclude<Step, { readonly _tag: "Text" | "Reasoning" | "ToolCall" | "Usage" | "Fail" }>
  ): Effect.Effect<unknown> => {
    switch (step._tag) {
      case "AskPermission":
        return askPermission(step.request)
      case "AskUser":
        return askUser(step)
      case "Delay":
        return Effect.sleep(step.duration)
      case "Emit":
        return emit(step.type, step.data)
      case "Crash":
        return Effect.zipRight(crash(step.exit), Effect.interrupt)
    }
  }

  /** Runs the steps of a turn; the model is asked anew after each batch of tool calls. */
  const playTurn = (message: Sent, turn: Turn, delivery: "idle" | "queued") =>
    Effect.gen(function* () {
      if (!begun) yield* hooks.sessionStart(past.length > 0 ? "resume" : "new", message.prompt)
      begun = true
      const prompt = yield* hooks.promptSubmitted(message.prompt)
      yield* emit("user.message", {
        content: message.prompt,
        ...(prompt === message.prompt ? {} : { transformedContent: prompt }),
        messageId: message.messageId,
        delivery
      })
      let turnId = 0
      yield* emit("assistant.turn_start", { turnId: String(turnId) })
      let initiator: "user" | "agent" = "user"
      for (const play of toPlays(turn)) {
        if (play._tag === "Answer") {
          yield* say(message, String(turnId), play, initiator)
          initiator = "agent"
          if (play.calls.length > 0) {
            yield* emit("assistant.turn_end", { turnId: String(turnId++) })
            yield* emit("assistant.turn_start", { turnId: String(turnId) })
          }
        } else if (play._tag === "Fail") {
          yield* emit("assistant.turn_end", { turnId: String(turnId) })
          yield* fail(message, play.data)
          return
        } else if (play._tag === "Usage") {
          return yield* Effect.dieMessage("there is no answer before what one has used")
        } else {
          yield* perform(play)
        }
      }
      yield* emit("assistant.turn_end", { turnId: String(turnId) })
    }).pipe(
      // A step that dies is the end of its turn, and of no other.
      Effect.catchAllCause((cause) =>
        Cause.isInterruptedOnly(cause)
          ? Effect.failCause(cause)
          : fail(message, { errorType: "query", message: death(Cause.squash(cause)) })
      )
    )

  const fail = (message: Sent, data: object) =>
    emit("session.error", { ...data, originatingMessageId: message.messageId })

  /** Plays what is queued, one after the other, and is idle when nothing is left. */
  const work: Effect.Effect<void> = Effect.gen(function* () {
    while (true) {
      const [next, ...rest] = queue
      if (next === undefined) break
      queue = rest
      yield* next.run
      yield* Deferred.succeed(next.done, undefined)
    }
    running = undefined
    yield* emit("assistant.idle", {})
    yield* emit("session.idle", { mode: "interactive" })
  })

  const stopTurns = Effect.suspend(() => {
    const waiting = queue
    queue = []
    const fiber = running
    running = undefined
    return Effect.zipRight(
      fiber === undefined ? Effect.void : Fiber.interrupt(fiber),
      Effect.forEach(waiting, ({ done }) => Deferred.succeed(done, undefined), { discard: true })
    )
  })

  return {
    id,
    emit,
    history: () => history.slice(),
    model: () => model,
    switchTo: (next) => {
      model = next
    },
    used,
    messages: () => history.filter((event) => isRecord(event) && event.type === "user.message").length,
    startTime: () => {
      const [first] = history
      return isRecord(first) ? String(first.timestamp) : ""
    },
    summary: () => {
      const events = history.filter(isRecord)
      const said = events.find(({ type }) => type === "user.message")
      if (said === undefined) return undefined
      return {
        sessionId: id,
        startTime: String(events[0]?.timestamp),
        modifiedTime: String(events.at(-1)?.timestamp),
        isRemote: false,
        summary: isRecord(said.data) ? String(said.data.content) : "",
        context: { cwd: typeof params.workingDirectory === "string" ? params.workingDirectory : "/work" }
      }
    },
    callTool,
    askPermission,
    callHook: hooks.call,
    has: (flag) => params[flag] === true,
    wants: (eventType) => interests.has(eventType),
    registerInterest: (eventType) => {
      interests.add(eventType)
    },
    request: (name, completed, data) =>
      Effect.map(
        request(name, completed, (requestId) => ({ requestId, ...data })),
        ({ params }) => params
      ),
    stop: Effect.zipRight(stopTurns, giveUp("the session has ended")),
    enqueue: (message, turn) =>
      Effect.gen(function* () {
        const done = yield* Deferred.make<void>()
        const delivery = running === undefined ? "idle" : "queued"
        queue = [...queue, { run: playTurn(message, turn, delivery), done }]
        if (running === undefined) {
          // Yields first, so that the reply to `session.send` goes out before the events of its turn.
          running = yield* Effect.forkIn(Effect.zipRight(Effect.yieldNow(), work), scope)
        }
        yield* Effect.raceFirst(Deferred.await(done), Fiber.await(running))
      }),
    abort: Effect.gen(function* () {
      if (running === undefined) return
      yield* stopTurns
      yield* emit("abort", { reason: "user_initiated" })
      for (const [requestId, { completed }] of pending) {
        if (completed !== "") yield* emit(completed, { requestId })
      }
      yield* giveUp("the turn was aborted")
      yield* emit("assistant.turn_end", { turnId: "0" })
      yield* emit("assistant.idle", { aborted: true })
      yield* emit("session.idle", { aborted: true, mode: "interactive" })
    }),
    answer: (params) =>
      Effect.suspend(() => {
        const requestId = String(params.requestId)
        const entry = pending.get(requestId)
        if (entry === undefined) return Effect.succeed({ success: false })
        pending.delete(requestId)
        const completed = entry.completed === "" ? Effect.void : emit(entry.completed, { requestId })
        return Effect.as(Effect.zipRight(completed, Deferred.succeed(entry.answered, params)), success)
      })
  }
}

/** What one request to the model gives, which comes in several steps. */
interface Answer {
  readonly _tag: "Answer"
  readonly reasoning: ReadonlyArray<string>
  readonly deltas: ReadonlyArray<string> | undefined
  readonly calls: ReadonlyArray<Extract<Step, { readonly _tag: "ToolCall" }>>
  readonly usage: Usage | undefined
}

type Play = Answer | Exclude<Step, { readonly _tag: "Text" | "Reasoning" | "ToolCall" }>

const silence: Answer = { _tag: "Answer", reasoning: [], deltas: undefined, calls: [], usage: undefined }

/** Neighbours that follow one another as in an answer are one: reasoning, a text, calls of tools, what that has used. */
const toPlays = (turn: Turn): ReadonlyArray<Play> => {
  const plays: Array<Play> = []
  /** Puts a part into the last answer, if that has nothing yet that comes behind such a part; else into another one. */
  const add = (fits: (answer: Answer) => boolean, part: (answer: Answer) => Partial<Answer>) => {
    const last = plays.at(-1)
    const answer = last?._tag === "Answer" && last.usage === undefined && fits(last) ? last : silence
    if (answer === last) plays.pop()
    plays.push({ ...answer, ...part(answer) })
  }
  for (const step of "_tag" in turn ? [turn] : turn) {
    const last = plays.at(-1)
    if (step._tag === "Reasoning") {
      add(
        ({ calls, deltas }) => deltas === undefined && calls.length === 0,
        ({ reasoning }) => ({ reasoning: [...reasoning, step.content] })
      )
    } else if (step._tag === "Text") {
      add(
        ({ calls, deltas }) => deltas === undefined && calls.length === 0,
        () => ({ deltas: step.deltas })
      )
    } else if (step._tag === "ToolCall") {
      add(constTrue, ({ calls }) => ({ calls: [...calls, step] }))
    } else if (step._tag === "Usage" && last?._tag === "Answer" && last.usage === undefined) {
      plays[plays.length - 1] = { ...last, usage: step.usage }
    } else {
      plays.push(step)
    }
  }
  return plays
}

const failed = (code: string, message: string) => ({ success: false, error: { code, message } })

const toOutcome = (answer: Tool.Answer) => {
  if ("error" in answer) return failed("failure", "Tool execution failed")
  if (typeof answer.result === "string") return { success: true, result: { content: answer.result } }
  const { error, resultType, textResultForLlm } = answer.result
  return resultType === "success"
    ? { success: true, result: { content: textResultForLlm } }
    : failed(resultType, error ?? textResultForLlm)
}

const isApproval = ({ kind }: Rpc.PermissionDecision): boolean => kind.startsWith("approve")

/** What `permission.completed` makes of a decision; a result is told as it is. */
const toResult = (decision: Rpc.PermissionDecision) => {
  switch (decision.kind) {
    case "approve-once":
    case "approve-permanently":
      return { kind: "approved" }
    case "approve-for-session": {
      const { approval } = decision
      return approval === undefined ? { kind: "approved" } : { kind: "approved-for-session", approval }
    }
    case "approve-for-location": {
      const { approval, locationKey } = decision
      return { kind: "approved-for-location", approval, locationKey }
    }
    case "reject":
      return {
        kind: "denied-interactively-by-user",
        ...(decision.feedback === undefined ? {} : { feedback: decision.feedback })
      }
    case "user-not-available":
      return { kind: "denied-no-approval-rule-and-could-not-request-from-user" }
    default:
      return decision
  }
}

const denial = (decision: Rpc.PermissionDecision) =>
  decision.kind === "reject"
    ? `The user rejected this tool call.${decision.feedback === undefined ? "" : ` User feedback: ${decision.feedback}`}`
    : "Permission denied and could not request permission from user"

const isEphemeral = (type: string): boolean => {
  const flags: Readonly<Record<string, { readonly ephemeral?: true | undefined }>> = SessionEvent.flags
  return Object.hasOwn(flags, type) && flags[type]?.ephemeral === true
}
