/** Answers `session_limits_exhausted.requested` (protocol.md 6.2). */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as SessionLimits from "../../SessionLimits.js"
import * as Protocol from "../protocol/methods.js"
import { dataOf, type Make, question } from "./callback.js"

export const sessionLimits =
  (handler: SessionLimits.Handler<unknown, unknown>): Make =>
  ({ call, identity }) => ({
    events: {
      "session_limits_exhausted.requested": (entry, requestId) =>
        question<SessionLimits.Response>({
          name: "onSessionLimitsExhaustedRequest",
          handler: Effect.flatMap(dataOf(entry, "session_limits_exhausted.requested"), (data) =>
            handler({
              sessionId: identity.id,
              requestId,
              usedAiCredits: data.usedAiCredits,
              maxAiCredits: data.maxAiCredits
            })
          ),
          respond: (exit) =>
            call(Protocol.answerSessionLimits, {
              sessionId: identity.id,
              requestId,
              response: Exit.getOrElse(exit, () => SessionLimits.cancel)
            })
        })
    }
  })
