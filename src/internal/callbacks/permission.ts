/** Answers `permission.requested` (protocol.md 6.4). */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { isRecord } from "effect/Predicate"
import * as Permission from "../../Permission.js"
import { type Make, question } from "../callbacks.js"
import * as Protocol from "../protocol.js"

export const permission =
  (handler: Permission.Handler<unknown, unknown>): Make =>
  ({ call, identity }) => ({
    events: {
      "permission.requested": ({ data: { permissionRequest, resolvedByHook } }, requestId) => {
        if (resolvedByHook === true) return undefined
        const sessionId = identity.id
        return question({
          name: "onPermissionRequest",
          handler: Effect.suspend(() =>
            hasKind(permissionRequest)
              ? handler(permissionRequest, { sessionId, requestId })
              : Effect.dieMessage("the permission request has no kind")
          ).pipe(Effect.filterOrDieMessage(hasKind, "the permission handler gave no decision")),
          respond: (exit) => {
            const result = Exit.getOrElse(exit, () => Permission.userNotAvailable)
            return result.kind === "no-result"
              ? Effect.void
              : call(Protocol.answerPermission, { sessionId, requestId, result })
          }
        })
      }
    }
  })

const hasKind = (u: unknown): u is { readonly kind: string } => isRecord(u) && typeof u.kind === "string"
