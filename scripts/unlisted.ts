/**
 * The methods that runtimes have although their schema does not list them, as a schema of the same form. `generate.ts`
 * lays it over the runtime's own. A method that the schema lists one day is taken out here: the generator says which.
 */
import type { Json } from "./generateModel.js"

const string = { type: "string" }
const number = { type: "number" }
const boolean = { type: "boolean" }
const any = {}

const list = (items: Json): Json => ({ type: "array", items })

const record = (values: Json): Json => ({ type: "object", additionalProperties: values })

/** What has these fields, and may have others that nobody knows of. */
const object = (
  required: { readonly [field: string]: Json },
  optional: { readonly [field: string]: Json } = {}
): Json => ({
  type: "object",
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false
})

const ref = (name: string): Json => ({ $ref: `#/definitions/${name}` })

const method = (rpcMethod: string, params: Json | null, result: Json): Json => ({ rpcMethod, params, result })

const notification = (rpcMethod: string, params: Json): Json => ({
  ...method(rpcMethod, params, { type: "null" }),
  notification: true
})

/** Of a method of a session: the session, and nothing else. */
const session = object({ sessionId: string })

export const unlisted: Json = {
  definitions: {
    /** What `SessionConfig` says of a session, in the words of the wire. */
    SessionCreateRequest: { ...object({}, { sessionId: string }), additionalProperties: any },
    SessionResumeRequest: { ...session, additionalProperties: any },
    SessionOpened: object(
      { sessionId: string },
      {
        workspacePath: string,
        capabilities: record(any),
        openCanvases: list(any),
        grantedEnvironmentVariables: record(string)
      }
    ),
    SessionRequest: session,
    /** Whether something was done, and if not, why. */
    SessionConfirmation: object({}, { success: boolean, error: string }),
    /** May be left out as a whole. */
    SessionListRequest: { anyOf: [{ not: {} }, object({}, { filter: ref("SessionListFilter") })] },
    SessionSummary: object(
      { sessionId: string, startTime: string, modifiedTime: string },
      { summary: string, isRemote: boolean, context: ref("SessionSummaryContext") }
    ),
    SessionSummaryContext: object({}, { cwd: string, gitRoot: string, repository: string, branch: string }),
    SystemMessageSections: object({ sections: record(object({ content: string })) }),
    SystemMessageTransformRequest: object({ sessionId: string, sections: record(object({ content: string })) }),
    AutoModeSwitchRequest: object({ sessionId: string }, { errorCode: string, retryAfterSeconds: number }),
    AutoModeSwitchResult: object({ response: string }),
    ExitPlanModeRequest: object(
      { sessionId: string, summary: string },
      { planContent: string, actions: list(string), recommendedAction: string }
    ),
    ExitPlanModeResult: object({ approved: boolean }, { selectedAction: string, feedback: string }),
    UserInputRequest: object(
      { sessionId: string, question: string },
      { choices: list(string), allowFreeform: boolean }
    ),
    UserInputResult: object({ answer: string, wasFreeform: boolean })
  },
  server: {
    auth: {
      getStatus: method(
        "auth.getStatus",
        null,
        object({ isAuthenticated: boolean }, { authType: string, host: string, login: string, statusMessage: string })
      )
    },
    session: {
      create: method("session.create", ref("SessionCreateRequest"), ref("SessionOpened")),
      resume: method("session.resume", ref("SessionResumeRequest"), ref("SessionOpened")),
      list: method("session.list", ref("SessionListRequest"), object({ sessions: list(ref("SessionSummary")) })),
      getMetadata: method("session.getMetadata", ref("SessionRequest"), object({}, { session: ref("SessionSummary") })),
      getLastId: method("session.getLastId", null, object({}, { sessionId: string })),
      delete: method("session.delete", ref("SessionRequest"), ref("SessionConfirmation")),
      getForeground: method("session.getForeground", null, object({}, { sessionId: string, workspacePath: string })),
      setForeground: method("session.setForeground", ref("SessionRequest"), ref("SessionConfirmation"))
    },
    status: { get: method("status.get", null, object({ version: string, protocolVersion: number })) }
  },
  session: {
    detach: method("session.detach", session, ref("SessionConfirmation")),
    /** As `session.detach`, for runtimes that do not know that. */
    destroy: method("session.destroy", session, ref("SessionConfirmation")),
    getMessages: method("session.getMessages", session, object({ events: list(any) }))
  },
  clientSession: {},
  clientGlobal: {
    autoModeSwitch: {
      request: method("autoModeSwitch.request", ref("AutoModeSwitchRequest"), ref("AutoModeSwitchResult"))
    },
    exitPlanMode: { request: method("exitPlanMode.request", ref("ExitPlanModeRequest"), ref("ExitPlanModeResult")) },
    systemMessage: {
      transform: method("systemMessage.transform", ref("SystemMessageTransformRequest"), ref("SystemMessageSections"))
    },
    userInput: { request: method("userInput.request", ref("UserInputRequest"), ref("UserInputResult")) },
    session: {
      event: notification(
        "session.event",
        object({ sessionId: string, event: { ...object({ type: string }), additionalProperties: any } })
      ),
      lifecycle: notification(
        "session.lifecycle",
        object(
          { type: string, sessionId: string },
          { metadata: object({}, { startTime: string, modifiedTime: string, summary: string }) }
        )
      )
    }
  }
}

/** A schema with another laid over it. What both describe is a mistake: the runtime's own is the one to have. */
export const merge = (schema: Json, over: Json, at = ""): Json => {
  const merged: Record<string, Json> = { ...schema }
  for (const [key, value] of Object.entries(over)) {
    const path = at === "" ? key : `${at}.${key}`
    const own = merged[key]
    if (own === undefined) merged[key] = value
    else if (own.rpcMethod !== undefined || at === "definitions") throw new Error(`${path} is in the schema by now`)
    else merged[key] = merge(own, value, path)
  }
  return merged
}
