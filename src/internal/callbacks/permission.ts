/** Answers `permission.requested` (protocol.md 6.2, 6.4). */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { isRecord } from "effect/Predicate"
import * as Permission from "../../Permission.js"
import type { Entry } from "../event.js"
import * as Protocol from "../protocol/methods.js"
import { omitNullish } from "../record.js"
import { dataOf, type Make, question } from "./callback.js"

export const permission =
  (handler: Permission.Handler<unknown, unknown>, managedSettingsEnabled: boolean): Make =>
  ({ call, identity }) => ({
    events: {
      "permission.requested": (entry, requestId) => {
        if (entry.data.resolvedByHook === true) return undefined
        const sessionId = identity.id
        return question({
          name: "onPermissionRequest",
          handler: Effect.flatMap(dataOf(entry, "permission.requested", spareOf(entry.data)), (data) =>
            handler(data.permissionRequest, {
              sessionId,
              requestId,
              managedSettingsEnabled,
              agentMode: data.agentMode ?? undefined,
              promptRequest: data.promptRequest ?? undefined,
              riskAssessment: data.riskAssessment ?? undefined
            })
          ).pipe(Effect.filterOrDieMessage(isDecision, "the permission handler gave no decision")),
          respond: (exit) => {
            const answer = toAnswer(Exit.getOrElse(exit, () => Permission.userNotAvailable))
            return answer === undefined
              ? Effect.void
              : call(Protocol.answerPermission, { sessionId, requestId, ...answer })
          }
        })
      }
    }
  })

/** What is beside the request, and what of it a rule can do without: a rule that cannot look at the rest is not asked. */
const spareOf = ({ permissionRequest }: Entry["data"]) => ({
  agentMode: undefined,
  permissionMode: undefined,
  promptRequest: undefined,
  recoveryEpisodeId: undefined,
  resolvedByHook: undefined,
  riskAssessment: undefined,
  ...(isRecord(permissionRequest) && typeof permissionRequest.kind === "string"
    ? // Safe: checked again with what has been put in.
      {
        permissionRequest: {
          ...cautious[permissionRequest.kind],
          ...omitNullish(permissionRequest)
        } as Permission.Request
      }
    : {})
})

/** For a field that is missing: a text that nothing is decided by, or what makes the request look no better than it is. */
const cautious: Readonly<Record<string, object>> = {
  shell: { intention: "", hasWriteFileRedirection: true, canOfferSessionApproval: false },
  write: { intention: "", canOfferSessionApproval: false },
  read: { intention: "" },
  url: { intention: "" },
  mcp: { toolTitle: "", readOnly: false },
  "custom-tool": { toolDescription: "" }
}

/** A decision on the wire; undefined when there is nothing to be sent. */
export const toAnswer = (decision: Permission.Decision) => {
  if (decision.kind === "no-result") return undefined
  if (decision.kind !== "attributed") return { result: decision }
  const { decisionContext, result } = decision
  return result.kind === "no-result" ? undefined : { result, decisionContext }
}

/** What untyped code gives need not be one. */
const isDecision = (u: unknown): u is Permission.Decision => hasKind(u) && (u.kind !== "attributed" || hasResult(u))

const hasKind = (u: unknown): u is { readonly kind: string } => isRecord(u) && typeof u.kind === "string"

const hasResult = (u: object): boolean => "result" in u && hasKind(u.result)
