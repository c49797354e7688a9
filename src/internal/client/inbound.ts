/**
 * Answers what the runtime asks of this program (protocol.md 6.3, 6.7). A request that is not what its method promises,
 * in what a handler needs, is refused with where and what; one that nobody here handles gets the answer that the protocol gives it.
 */
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { isRecord } from "effect/Predicate"
import type * as Schema from "effect/Schema"
import { ErrorCode, HandlerError } from "../../JsonRpc.js"
import type * as Rpc from "../../Rpc.js"
import { type Issue, makeGuard, salvage } from "../protocol/guard.js"
import { inbound } from "../protocol/rpc.js"
import { omitNullish } from "../record.js"
import type { ModelRequests } from "./modelRequests.js"

const start = "llmInference.httpRequestStart"
const chunk = "llmInference.httpRequestChunk"

type Name = keyof typeof inbound

const check = makeGuard((name: Name) => inbound[name].params())

const isName = (method: string): method is Name => Object.hasOwn(inbound, method)

type Params<K extends Name> = Schema.Schema.Type<ReturnType<(typeof inbound)[K]["params"]>>

const canvas = { extensionId: "", host: undefined, session: undefined }

/**
 * What a handler can do without, and what it gets when that is missing or is not what it should be: undefined is
 * absence. What names the thing that a handler decides on, or what it is to write where, is not among it.
 */
const spare: { readonly [K in Name]?: Partial<Params<K>> } = {
  "autoModeSwitch.request": { errorCode: undefined, retryAfterSeconds: undefined },
  "canvas.action.invoke": canvas,
  "canvas.close": canvas,
  "canvas.open": canvas,
  "exitPlanMode.request": { summary: "", planContent: undefined, actions: undefined, recommendedAction: undefined },
  "gitHubTelemetry.event": { sessionId: undefined, restricted: true },
  "gitHubToken.getToken": { sessionId: undefined, reason: "" },
  [start]: {
    agentId: undefined,
    agentInvocationId: undefined,
    interactionType: undefined,
    parentAgentId: undefined,
    sessionId: undefined,
    transport: undefined
  },
  [chunk]: { agentInvocationId: undefined, cancelReason: undefined },
  "userInput.request": { choices: undefined, allowFreeform: undefined }
}

/** The session that a request is about, as far as answering goes. */
export interface Session {
  readonly onRequest: (method: string, params: object) => Effect.Effect<unknown, HandlerError> | undefined
}

/** What is filled in only where there is nothing: the end of a body need not bring data, a hook need not be told more. */
const missing: { readonly [K in Name]?: Partial<Params<K>> } = { [chunk]: { data: "" }, "hooks.invoke": { input: {} } }

/** Params that a handler can make do with, or what is wrong with them. */
export const read = (method: Name, params: unknown): Either.Either<unknown, Issue> =>
  salvage(
    (value) => check(method, value),
    isRecord(params) && missing[method] ? { ...missing[method], ...omitNullish(params) } : params,
    spare[method] ?? {}
  )

/** The Effect that answers a request; undefined for a method that is not known, or is no request. */
export const answer = (
  method: string,
  received: unknown,
  sessions: {
    readonly byId: (sessionId: string) => Session | undefined
    /** The session that announced a GitHub token provider under this id. */
    readonly byRegistration: (registrationId: string) => Session | undefined
  },
  modelRequests?: ModelRequests | undefined
): Effect.Effect<unknown, HandlerError> | undefined => {
  if (!isName(method) || inbound[method].notification === true) return undefined
  const readable = read(method, received)
  if (Either.isLeft(readable)) {
    const { path, problem } = readable.left
    return fail(ErrorCode.InvalidParams, method, `${path === "" ? "params" : `params.${path}`}: ${problem}`)
  }
  const params = readable.right
  if (!isRecord(params)) return withoutHandler(method, {})
  if (modelRequests !== undefined && (method === start || method === chunk)) {
    // Safe: they have been checked. Taken in this very tick, so that their order stays.
    if (method === start) modelRequests.onStart(params as unknown as Rpc.LlmInferenceHttpRequestStartRequest)
    else modelRequests.onChunk(params as unknown as Rpc.LlmInferenceHttpRequestChunkRequest)
    return Effect.succeed({})
  }
  if (method === "gitHubToken.getToken") {
    const session = sessions.byRegistration(text(params.registrationId))
    return session?.onRequest(method, params) ?? withoutHandler(method, params)
  }
  if (typeof params.sessionId !== "string") return withoutHandler(method, params)
  const session = sessions.byId(params.sessionId)
  if (session === undefined) return fail(ErrorCode.InternalError, method, `Session not found: ${params.sessionId}`)
  return session.onRequest(method, params) ?? withoutHandler(method, params)
}

/** The answer that the protocol gives a request that nobody here handles. */
const withoutHandler = (method: Name, params: Readonly<Record<string, unknown>>) => {
  switch (method) {
    case "exitPlanMode.request":
      return Effect.succeed({ approved: true })
    case "autoModeSwitch.request":
      return Effect.succeed({ response: "no" })
    case "hooks.invoke":
      return Effect.succeed({})
    case "systemMessage.transform":
      return Effect.succeed({ sections: params.sections })
    default:
      return fail(
        ErrorCode.InternalError,
        method,
        `No ${method.split(".")[0]} handler registered` +
          (typeof params.sessionId === "string" ? ` for session: ${params.sessionId}` : "")
      )
  }
}

const fail = (code: number, method: string, problem: string) =>
  Effect.fail(new HandlerError({ code, description: `Request ${method} failed with message: ${problem}` }))

const text = (u: unknown): string => (typeof u === "string" ? u : "")
