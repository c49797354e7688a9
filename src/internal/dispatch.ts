/**
 * Answers what the runtime asks by broadcast (protocol.md 6.2): tool calls and permission requests, each in a fiber of
 * its own that is interrupted when the answer is no longer wanted.
 */
import * as Headers from "@effect/platform/Headers"
import * as HttpTraceContext from "@effect/platform/HttpTraceContext"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import * as FiberMap from "effect/FiberMap"
import * as FiberSet from "effect/FiberSet"
import * as Option from "effect/Option"
import { isRecord } from "effect/Predicate"
import type * as Scope from "effect/Scope"
import type { CallError } from "../CopilotError.js"
import * as Permission from "../Permission.js"
import type * as Tool from "../Tool.js"
import type { RawEvent } from "./eventHub.js"
import * as Protocol from "./protocol.js"

export interface Dispatch {
  /** Looks at each event, synchronously, before subscribers do. */
  readonly onEvent: (event: RawEvent) => void
  /** Whether a handler is running, or its answer is on its way. */
  readonly busy: () => boolean
  /** When the last one was done. */
  readonly lastDone: () => number | undefined
  /** Interrupts all handlers without waiting for them. */
  readonly interruptAll: () => void
}

export interface Handlers {
  readonly tools: ReadonlyArray<Tool.Any>
  readonly onPermissionRequest: Permission.Handler<unknown, unknown> | undefined
  /** The services that were there when the session was created. */
  readonly context: Context.Context<unknown>
}

const annotations = { package: "effect-copilot", module: "CopilotSession" }

export const make = Effect.fnUntraced(function* (
  sessionId: string,
  call: Protocol.Call,
  handlers: Handlers,
  now: () => number
): Effect.fn.Return<Dispatch, never, Scope.Scope> {
  const tools = new Map(handlers.tools.map((tool) => [tool.name, tool]))
  const { onPermissionRequest } = handlers
  const running = yield* FiberMap.make<string>()
  const fork = yield* FiberMap.runtime(running)<never>()
  // Answers on their way are not handlers: that the request is completed is what they bring about.
  const answers = yield* FiberSet.make()
  const asked = new Set<string>()
  let lastDone: number | undefined

  const interrupt = (key: string) => {
    const fiber = FiberMap.unsafeGet(running, key)
    if (Option.isSome(fiber)) fiber.value.unsafeInterruptAsFork(FiberId.none)
  }

  const interruptAll = () => {
    for (const [, fiber] of running) fiber.unsafeInterruptAsFork(FiberId.none)
  }

  /** Runs a handler and sends its answer, once per request; yields first, so that the reader is not held up. */
  const answer = <A>(
    key: string,
    handler: Effect.Effect<A, unknown, unknown>,
    respond: (exit: Exit.Exit<A, unknown>) => Effect.Effect<void, CallError>
  ) => {
    if (asked.has(key)) return
    asked.add(key)
    const done = Effect.sync(() => {
      asked.delete(key)
      lastDone = now()
    })
    // The scope is the request's, not the one among the services of the program.
    const provided = Effect.provide(Effect.scoped(handler), handlers.context)
    fork(
      key,
      Effect.yieldNow().pipe(
        // In a child fiber: a handler that interrupts itself still gets an answer sent, one that is called off does not.
        Effect.zipRight(Effect.fork(provided)),
        Effect.flatMap(Fiber.await),
        Effect.flatMap((exit) => FiberSet.run(answers, Effect.ensuring(send(respond(exit)), done))),
        Effect.onInterrupt(() => done),
        // Whatever the region the session was made in.
        Effect.interruptible
      )
    )
  }

  /** Somebody else may have answered, the session may be over: an answer that is not taken is no failure. */
  const send = (answer: Effect.Effect<void, CallError>) =>
    answer.pipe(
      Effect.catchAll((error) => Effect.logDebug("An answer was not taken", error)),
      Effect.annotateLogs(annotations)
    )

  const onToolRequested = (requestId: string, data: RawEvent["data"]) => {
    const tool = typeof data.toolName === "string" ? tools.get(data.toolName) : undefined
    // Not ours: another client of the session may have it.
    if (tool === undefined) return
    const invocation: Context.Tag.Service<Tool.Invocation> = {
      sessionId,
      toolCallId: optionalText(data.toolCallId) ?? "",
      toolName: tool.name,
      arguments: data.arguments,
      workingDirectory: optionalText(data.workingDirectory),
      traceparent: optionalText(data.traceparent),
      tracestate: optionalText(data.tracestate)
    }
    const failed: Tool.Answer = { error: `Tool ${tool.name} failed` }
    const respond = (result: Tool.Answer) => call(Protocol.answerTool, { sessionId, requestId, ...result })
    answer(`tool:${requestId}`, withToolSpan(tool.run(invocation), invocation), (exit) =>
      respond(Exit.getOrElse(exit, () => failed)).pipe(
        // A result that has no JSON form must not leave the agent waiting.
        Effect.catchIf(
          (error) => error._tag === "MalformedMessage" && error.phase === "params",
          (error) =>
            Effect.zipRight(Effect.logError(`The result of tool ${tool.name} was not sent`, error), respond(failed))
        )
      )
    )
  }

  const onPermissionRequested = (requestId: string, data: RawEvent["data"]) => {
    const { permissionRequest } = data
    if (onPermissionRequest === undefined || data.resolvedByHook === true) return
    const handler = Effect.suspend(() =>
      hasKind(permissionRequest)
        ? onPermissionRequest(permissionRequest, { sessionId, requestId })
        : Effect.dieMessage("the permission request has no kind")
    ).pipe(Effect.filterOrDieMessage(hasKind, "the permission handler gave no decision"))
    answer(`permission:${requestId}`, handler, (exit) =>
      Effect.gen(function* () {
        if (Exit.isFailure(exit)) yield* Effect.logWarning("A permission request was not decided", exit.cause)
        const result = Exit.getOrElse(exit, () => Permission.userNotAvailable)
        if (result.kind !== "no-result") yield* call(Protocol.answerPermission, { sessionId, requestId, result })
      })
    )
  }

  return {
    busy: () => asked.size > 0,
    lastDone: () => lastDone,
    interruptAll,
    onEvent: ({ data, type }) => {
      const requestId = optionalText(data.requestId)
      switch (type) {
        case "external_tool.requested":
          return requestId === undefined ? undefined : onToolRequested(requestId, data)
        case "external_tool.completed":
          return requestId === undefined ? undefined : interrupt(`tool:${requestId}`)
        case "permission.requested":
          return requestId === undefined ? undefined : onPermissionRequested(requestId, data)
        case "permission.completed":
          return requestId === undefined ? undefined : interrupt(`permission:${requestId}`)
        case "abort":
          return interruptAll()
      }
    }
  }
})

const optionalText = (u: unknown): string | undefined => (typeof u === "string" ? u : undefined)

const hasKind = (u: unknown): u is { readonly kind: string } => isRecord(u) && typeof u.kind === "string"

/** A span under the runtime's, so that one trace shows the program, the agent and the tool. */
const withToolSpan = <A, E, R>(
  self: Effect.Effect<A, E, R>,
  { toolCallId, toolName, traceparent }: Context.Tag.Service<Tool.Invocation>
) => {
  const parent = traceparent === undefined ? Option.none() : HttpTraceContext.w3c(Headers.fromInput({ traceparent }))
  return Effect.withSpan(self, `Tool.${toolName}`, {
    captureStackTrace: false,
    attributes: { "gen_ai.tool.name": toolName, "gen_ai.tool.call.id": toolCallId },
    ...(Option.isSome(parent) ? { parent: parent.value } : { root: true })
  })
}
