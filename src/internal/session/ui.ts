/** Asks the user of the session's host, whoever that is (`session.ui.elicitation`, protocol.md section 5). */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { isRecord, isString } from "effect/Predicate"
import type { SessionError } from "../../CopilotError.js"
import { CapabilityMissing } from "../../CopilotError.js"
import type { Capabilities, Ui } from "../../CopilotSession.js"
import type * as Rpc from "../../Rpc.js"
import { omitUndefined } from "../record.js"

export const make = (session: {
  readonly identity: { readonly id: string }
  readonly capabilities: () => Capabilities
  readonly elicit: (params: Rpc.UIElicitationRequest) => Effect.Effect<Rpc.UIElicitationResponse, SessionError>
}): Ui => {
  const elicitation: Ui["elicitation"] = (request) =>
    Effect.suspend((): Effect.Effect<Rpc.UIElicitationResponse, SessionError | CapabilityMissing> => {
      const { ui } = session.capabilities()
      return isRecord(ui) && ui.elicitation === true
        ? session.elicit(request)
        : Effect.fail(new CapabilityMissing({ sessionId: session.identity.id, capability: "ui.elicitation" }))
    })

  /** Asks for one value; undefined when the user gives none. */
  const ask = (message: string, name: string, property: Rpc.UIElicitationSchemaProperty) =>
    Effect.map(
      elicitation({ message, requestedSchema: { type: "object", properties: { [name]: property }, required: [name] } }),
      (response) => (response.action === "accept" ? response.content?.[name] : undefined)
    )

  return {
    elicitation,
    confirm: (message) =>
      Effect.map(ask(message, "confirmed", { type: "boolean", default: true }), (value) => value === true),
    select: (message, options) =>
      Effect.map(ask(message, "selection", { type: "string", enum: options }), (value) =>
        // Whoever answers may answer anything.
        Option.fromNullable(options.find((option) => option === value))
      ),
    input: (message, options = {}) =>
      Effect.map(
        ask(message, "value", omitUndefined({ type: "string" as const, ...options })),
        Option.liftPredicate(isString)
      )
  }
}
