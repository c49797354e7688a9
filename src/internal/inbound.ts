/**
 * Answers what the runtime asks of this program (protocol.md 6.3, 6.7). A request that is not what its method promises
 * is refused with where and what; one that nobody here handles gets the answer that the protocol gives it.
 */
import * as Effect from "effect/Effect"
import { isRecord } from "effect/Predicate"
import { ErrorCode, HandlerError } from "../JsonRpc.js"
import { makeGuard } from "./guard.js"
import { inbound } from "./rpc.js"

type Name = keyof typeof inbound

const check = makeGuard((name: Name) => inbound[name].params())

const isName = (method: string): method is Name => Object.hasOwn(inbound, method)

/** Whether the params of a notification are what its method promises. */
export const isWellFormed = (method: Name, params: unknown): boolean => check(method, params) === undefined

/** The Effect that answers a request; undefined for a method that is not known, or is no request. */
export const answer = (
  method: string,
  params: unknown,
  hasSession: (sessionId: string) => boolean
): Effect.Effect<unknown, HandlerError> | undefined => {
  if (!isName(method) || inbound[method].notification === true) return undefined
  const issue = check(method, params)
  if (issue !== undefined) {
    const where = issue.path === "" ? "params" : `params.${issue.path}`
    return fail(ErrorCode.InvalidParams, `Request ${method} failed with message: ${where}: ${issue.problem}`)
  }
  const session = sessionIdOf(params)
  if (session !== undefined && !hasSession(session)) {
    return fail(ErrorCode.InternalError, `Request ${method} failed with message: Session not found: ${session}`)
  }
  switch (method) {
    case "exitPlanMode.request":
      return Effect.succeed({ approved: true })
    case "autoModeSwitch.request":
      return Effect.succeed({ response: "no" })
    case "hooks.invoke":
      return Effect.succeed({})
    case "systemMessage.transform":
      return Effect.succeed({ sections: isRecord(params) ? params.sections : {} })
    default:
      return fail(
        ErrorCode.InternalError,
        `Request ${method} failed with message: No ${method.split(".")[0]} handler registered` +
          (session === undefined ? "" : ` for session: ${session}`)
      )
  }
}

const fail = (code: number, description: string) => Effect.fail(new HandlerError({ code, description }))

const sessionIdOf = (params: unknown): string | undefined =>
  isRecord(params) && typeof params.sessionId === "string" ? params.sessionId : undefined
