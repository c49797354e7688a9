/** One session of a runtime in memory: what it remembers, and how it plays turns as the real CLI does. */
import * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { isRecord } from "effect/Predicate"
import type * as JsonRpc from "../JsonRpc.js"
import type * as Permission from "../Permission.js"
import type * as Rpc from "../Rpc.js"
import * as SessionEvent from "../SessionEvent.js"
import type * as Tool from "../Tool.js"
import type { Exit, Request, Sent, Step, Turn } from "../testing/TestCopilot.js"
import { omitUndefined } from "./record.js"

const success = { success: true }

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
  readonly emit: (type: string, data: object, envelope?: object) => Effect.Effect<unknown>
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
}

/** `past` is the history of the session's earlier life, when it is resumed. */
export const make = (
  id: string,
  params: Request["params"],
  peer: JsonRpc.Peer,
  crash: (exit: Exit | undefined) => Effect.Effect<void>,
  past: ReadonlyArray<unknown> = []
): Session => {
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
    { readonly completed: string; readonly settle: (params: Request["params"]) => void }
  >()
  let count = past.length
  let lastId: string | null = null
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
      return Effect.as(Effect.ignore(peer.notify("session.event", { sessionId: id, event })), event)
    })

  /** Asks by broadcast and waits for the answer that the client sends in a request of its own. */
  const request = (name: string, completed: string, data: (requestId: string) => object) =>
    Effect.gen(function* () {
      const requestId = `${id}/request-${++count}`
      const answered = yield* Deferred.make<Request["params"]>()
      pending.set(requestId, { completed, settle: (params) => Deferred.unsafeDone(answered, Effect.succeed(params)) })
      yield* emit(name, data(requestId))
      return { requestId, params: yield* Deferred.await(answered) }
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

  const runTool = (toolCallId: string, name: string, args: unknown) =>
    Effect.gen(function* () {
      const tool = tools.get(name)
      if (tool === undefined) return failed("failure", `Tool '${name}' does not exist.`)
      if (tool.skipPermission !== true) {
        const decision = yield* askPermission({
          kind: "custom-tool",
          toolCallId,
          toolName: name,
          toolDescription: typeof tool.description === "string" ? tool.description : "",
          args
        })
        if (!decision.kind.startsWith("approve")) return failed("denied", denial(decision))
      }
      return toOutcome(yield* callTool(name, args))
    })

  /** The calls of one answer of the model, beside one another. */
  const runTools = (message: Sent, calls: ReadonlyArray<Extract<Step, { readonly _tag: "ToolCall" }>>) =>
    Effect.gen(function* () {
      const requests = calls.map(({ args, name }) => ({ toolCallId: `${id}/call-${++count}`, name, arguments: args }))
      yield* emit("assistant.message", {
        messageId: `${id}/answer-${++count}`,
        originatingMessageId: message.messageId,
        content: "",
        toolRequests: requests
      })
      yield* Effect.forEach(
        requests,
        ({ arguments: args, name, toolCallId }) =>
          Effect.gen(function* () {
            yield* emit("tool.execution_start", { toolCallId, toolName: name, arguments: args })
            const outcome = yield* runTool(toolCallId, name, args)
            yield* emit("tool.execution_complete", { toolCallId, ...outcome })
          }),
        { concurrency: "unbounded", discard: true }
      )
    })

  const say = (message: Sent, deltas: ReadonlyArray<string>) =>
    Effect.gen(function* () {
      const messageId = `${id}/answer-${++count}`
      if (streaming) {
        yield* emit("assistant.message_start", { messageId })
        yield* Effect.forEach(deltas, (deltaContent) => emit("assistant.message_delta", { messageId, deltaContent }), {
          discard: true
        })
      }
      yield* emit("assistant.message", {
        messageId,
        originatingMessageId: message.messageId,
        content: deltas.join(""),
        toolRequests: []
      })
    })

  const perform = (message: Sent, step: Step): Effect.Effect<unknown> => {
    switch (step._tag) {
      case "Text":
        return say(message, step.deltas)
      case "Reasoning": {
        const reasoningId = `${id}/reasoning-${++count}`
        const delta = emit("assistant.reasoning_delta", { reasoningId, deltaContent: step.content })
        return Effect.zipRight(
          streaming ? delta : Effect.void,
          emit("assistant.reasoning", { reasoningId, content: step.content })
        )
      }
      case "ToolCall":
        return runTools(message, [step])
      case "AskPermission":
        return askPermission(step.request)
      case "AskUser":
        return askUser(step)
      case "Delay":
        return Effect.sleep(step.duration)
      case "Emit":
        return emit(step.type, step.data)
      case "Fail":
        return emit("session.error", { ...step.data, originatingMessageId: message.messageId })
      case "Crash":
        return Effect.zipRight(crash(step.exit), Effect.interrupt)
    }
  }

  /** Runs the steps of a turn; the model is asked anew after each batch of tool calls. */
  const playTurn = (message: Sent, turn: Turn, delivery: "idle" | "queued") =>
    Effect.gen(function* () {
      yield* emit("user.message", { content: message.prompt, messageId: message.messageId, delivery })
      let turnId = 0
      yield* emit("assistant.turn_start", { turnId: String(turnId) })
      for (const batch of toBatches(turn)) {
        const [first] = batch
        if (first?._tag === "ToolCall") {
          yield* runTools(
            message,
            batch.filter((step) => step._tag === "ToolCall")
          )
          yield* emit("assistant.turn_end", { turnId: String(turnId++) })
          yield* emit("assistant.turn_start", { turnId: String(turnId) })
        } else if (first?._tag === "Fail") {
          yield* emit("assistant.turn_end", { turnId: String(turnId) })
          yield* perform(message, first)
          return
        } else {
          yield* Effect.forEach(batch, (step) => perform(message, step), { discard: true })
        }
      }
      yield* emit("assistant.turn_end", { turnId: String(turnId) })
    })

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

  const stop = Effect.suspend(() => {
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
    request: (name, completed, data) =>
      Effect.map(
        request(name, completed, (requestId) => ({ requestId, ...data })),
        ({ params }) => params
      ),
    stop,
    enqueue: (message, turn) =>
      Effect.gen(function* () {
        const done = yield* Deferred.make<void>()
        const delivery = running === undefined ? "idle" : "queued"
        queue = [...queue, { run: playTurn(message, turn, delivery), done }]
        if (running === undefined) {
          // Yields first, so that the reply to `session.send` goes out before the events of its turn.
          running = yield* Effect.forkDaemon(Effect.zipRight(Effect.yieldNow(), work))
        }
        yield* Effect.raceFirst(Deferred.await(done), Fiber.await(running))
      }),
    abort: Effect.gen(function* () {
      if (running === undefined) return
      yield* stop
      yield* emit("abort", { reason: "user_initiated" })
      for (const [requestId, { completed }] of Array.from(pending)) {
        pending.delete(requestId)
        if (completed !== "") yield* emit(completed, { requestId })
      }
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
        return Effect.as(
          Effect.zipRight(
            completed,
            Effect.sync(() => entry.settle(params))
          ),
          success
        )
      })
  }
}

/** Neighbouring tool calls are one batch; any other step is one of its own. */
const toBatches = (turn: Turn): ReadonlyArray<ReadonlyArray<Step>> => {
  const steps = "_tag" in turn ? [turn] : turn
  return Arr.isNonEmptyReadonlyArray(steps)
    ? Arr.groupWith(steps, (a, b) => a._tag === "ToolCall" && b._tag === "ToolCall")
    : []
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

const toResult = (decision: Rpc.PermissionDecision) => {
  switch (decision.kind) {
    case "approve-once":
      return { kind: "approved" }
    case "reject":
      return {
        kind: "denied-interactively-by-user",
        ...(decision.feedback === undefined ? {} : { feedback: decision.feedback })
      }
    default:
      return { kind: "denied-no-approval-rule-and-could-not-request-from-user" }
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
