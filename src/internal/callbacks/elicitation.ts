/** Answers `elicitation.requested` (protocol.md 6.2). */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Elicitation from "../../Elicitation.js"
import * as Protocol from "../protocol/methods.js"
import { dataOf, type Make, question } from "./callback.js"

/** Neither the words nor the form: another one must not be filled in. */
const spare = { mode: undefined, url: undefined, elicitationSource: undefined, toolCallId: undefined }

export const elicitation =
  (handler: Elicitation.Handler<unknown, unknown>): Make =>
  ({ call, identity }) => ({
    events: {
      "elicitation.requested": (entry, requestId) =>
        question<Elicitation.Response>({
          name: "onElicitationRequest",
          // What `session.ui.elicitation` asks for waits on after an abort.
          ofTurn: entry.data.toolCallId != null || entry.data.elicitationSource != null,
          handler: Effect.flatMap(dataOf(entry, "elicitation.requested", spare), (data) =>
            handler({
              sessionId: identity.id,
              requestId,
              message: data.message,
              mode: data.mode ?? "form",
              requestedSchema: data.requestedSchema ?? undefined,
              url: data.url ?? undefined,
              elicitationSource: data.elicitationSource ?? undefined,
              toolCallId: data.toolCallId ?? undefined
            })
          ),
          respond: (exit) =>
            call(Protocol.answerElicitation, {
              sessionId: identity.id,
              requestId,
              result: Exit.getOrElse(exit, () => Elicitation.cancel)
            })
        })
    }
  })
