/**
 * The requests that runtimes answer although their schema does not list them (protocol.md section 3), in the form of
 * the generated tables. Results are lenient like the generated ones.
 */
import * as Schema from "effect/Schema"
import { lazy, type Method, none, nothing, nullish } from "../../generated/support.js"

/** The params of `session.create` and `session.resume`: see `SessionConfig` for what they mean. */
export interface SessionParams {
  readonly sessionId?: string | undefined
  readonly [option: string]: unknown
}

/** The answer to `session.create` and `session.resume`. */
export interface SessionOpened {
  readonly sessionId: string
  readonly workspacePath?: string | null | undefined
  readonly capabilities?: { readonly [name: string]: unknown } | null | undefined
  readonly openCanvases?: ReadonlyArray<unknown> | null | undefined
  readonly grantedEnvironmentVariables?: { readonly [name: string]: string } | null | undefined
}

/** Whether something was done, and if not, why. */
export interface Outcome {
  readonly success?: boolean | null | undefined
  readonly error?: string | null | undefined
}

/** Where a session works. */
export interface SessionContext {
  readonly cwd?: string | null | undefined
  readonly gitRoot?: string | null | undefined
  readonly repository?: string | null | undefined
  readonly branch?: string | null | undefined
}

/** A session as the runtime lists it. Times are ISO 8601 strings. */
export interface SessionSummary {
  readonly sessionId: string
  readonly startTime: string
  readonly modifiedTime: string
  readonly summary?: string | null | undefined
  readonly isRemote?: boolean | null | undefined
  readonly context?: SessionContext | null | undefined
}

/** A session and the folder of its files. */
export interface ForegroundSession {
  readonly sessionId?: string | null | undefined
  readonly workspacePath?: string | null | undefined
}

/** Who is logged in. */
export interface AuthStatus {
  readonly isAuthenticated: boolean
  readonly authType?: string | null | undefined
  readonly host?: string | null | undefined
  readonly login?: string | null | undefined
  readonly statusMessage?: string | null | undefined
}

/** The versions of the runtime. */
export interface Status {
  readonly version: string
  readonly protocolVersion: number
}

/** Names a session. */
export interface OneSession {
  readonly sessionId: string
}

/** Which sessions to list; all that is given must be so. */
export interface SessionListRequest {
  readonly filter?: SessionContext | undefined
}

const SessionParams: () => Schema.Schema<SessionParams> = lazy(() =>
  Schema.Struct(
    { sessionId: Schema.optional(Schema.String) },
    Schema.Record({ key: Schema.String, value: Schema.Unknown })
  )
)

const SessionOpened: () => Schema.Schema<SessionOpened> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    workspacePath: nullish(Schema.String),
    capabilities: nullish(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    openCanvases: nullish(Schema.Array(Schema.Unknown)),
    grantedEnvironmentVariables: nullish(Schema.Record({ key: Schema.String, value: Schema.String }))
  })
)

const Outcome: () => Schema.Schema<Outcome> = lazy(() =>
  Schema.Struct({ success: nullish(Schema.Boolean), error: nullish(Schema.String) })
)

const SessionContext: () => Schema.Schema<SessionContext> = lazy(() =>
  Schema.Struct({
    cwd: nullish(Schema.String),
    gitRoot: nullish(Schema.String),
    repository: nullish(Schema.String),
    branch: nullish(Schema.String)
  })
)

const SessionSummary: () => Schema.Schema<SessionSummary> = lazy(() =>
  Schema.Struct({
    sessionId: Schema.String,
    startTime: Schema.String,
    modifiedTime: Schema.String,
    summary: nullish(Schema.String),
    isRemote: nullish(Schema.Boolean),
    context: nullish(SessionContext())
  })
)

const OneSession: () => Schema.Schema<OneSession> = lazy(() => Schema.Struct({ sessionId: Schema.String }))

/** Requests that belong to no session, or make, find and remove one. */
export const unlistedServerMethods: {
  readonly "auth.getStatus": Method<undefined, AuthStatus>
  readonly "session.create": Method<SessionParams, SessionOpened>
  readonly "session.delete": Method<OneSession, Outcome>
  readonly "session.getForeground": Method<undefined, ForegroundSession>
  readonly "session.getLastId": Method<undefined, { readonly sessionId?: string | null | undefined }>
  readonly "session.getMetadata": Method<OneSession, { readonly session?: SessionSummary | null | undefined }>
  readonly "session.list": Method<SessionListRequest, { readonly sessions: ReadonlyArray<SessionSummary> }>
  readonly "session.resume": Method<SessionParams & OneSession, SessionOpened>
  readonly "session.setForeground": Method<OneSession, Outcome>
  readonly "status.get": Method<undefined, Status>
} = {
  "auth.getStatus": {
    params: none,
    result: lazy(() =>
      Schema.Struct({
        isAuthenticated: Schema.Boolean,
        authType: nullish(Schema.String),
        host: nullish(Schema.String),
        login: nullish(Schema.String),
        statusMessage: nullish(Schema.String)
      })
    ),
    arity: "none"
  },
  "session.create": { params: SessionParams, result: SessionOpened, arity: "required" },
  "session.delete": { params: OneSession, result: Outcome, arity: "required" },
  "session.getForeground": {
    params: none,
    result: lazy(() => Schema.Struct({ sessionId: nullish(Schema.String), workspacePath: nullish(Schema.String) })),
    arity: "none"
  },
  "session.getLastId": {
    params: none,
    result: lazy(() => Schema.Struct({ sessionId: nullish(Schema.String) })),
    arity: "none"
  },
  "session.getMetadata": {
    params: OneSession,
    result: lazy(() => Schema.Struct({ session: nullish(SessionSummary()) })),
    arity: "required"
  },
  "session.list": {
    params: lazy(() => Schema.Struct({ filter: Schema.optional(SessionContext()) })),
    result: lazy(() => Schema.Struct({ sessions: Schema.Array(SessionSummary()) })),
    arity: "optional"
  },
  "session.resume": {
    params: lazy(() =>
      Schema.Struct({ sessionId: Schema.String }, Schema.Record({ key: Schema.String, value: Schema.Unknown }))
    ),
    result: SessionOpened,
    arity: "required"
  },
  "session.setForeground": { params: OneSession, result: Outcome, arity: "required" },
  "status.get": {
    params: none,
    result: lazy(() => Schema.Struct({ version: Schema.String, protocolVersion: Schema.Number })),
    arity: "none"
  }
}

/** Requests to one session; its id is left out of the params here. */
export const unlistedSessionMethods: {
  readonly "session.destroy": Method<undefined, Outcome>
  readonly "session.detach": Method<undefined, Outcome>
  readonly "session.getMessages": Method<undefined, { readonly events: ReadonlyArray<unknown> }>
} = {
  "session.destroy": { params: none, result: Outcome, arity: "none" },
  "session.detach": { params: none, result: Outcome, arity: "none" },
  "session.getMessages": {
    params: none,
    result: lazy(() => Schema.Struct({ events: Schema.Array(Schema.Unknown) })),
    arity: "none"
  }
}

/** A question to the user. */
export interface UserInputRequest extends OneSession {
  readonly question: string
  readonly choices?: ReadonlyArray<string> | null | undefined
  readonly allowFreeform?: boolean | null | undefined
}

/** The plan is made: may the agent go on? */
export interface ExitPlanModeRequest extends OneSession {
  readonly summary: string
  readonly planContent?: string | null | undefined
  readonly actions?: ReadonlyArray<string> | null | undefined
  readonly recommendedAction?: string | null | undefined
}

/** A model is not to be had: may the agent go on with another? */
export interface AutoModeSwitchRequest extends OneSession {
  readonly errorCode?: string | null | undefined
  readonly retryAfterSeconds?: number | null | undefined
}

/** The sections of a system prompt, by id. */
export interface SystemMessageSections {
  readonly sections: { readonly [id: string]: { readonly content: string } }
}

const Sections: () => Schema.Schema<SystemMessageSections["sections"]> = lazy(() =>
  Schema.Record({ key: Schema.String, value: Schema.Struct({ content: Schema.String }) })
)

/** What the runtime asks of this program without the schema's saying so (protocol.md 6.3). */
export const unlistedInboundMethods: {
  readonly "autoModeSwitch.request": Method<AutoModeSwitchRequest, { readonly response: string }>
  readonly "exitPlanMode.request": Method<
    ExitPlanModeRequest,
    {
      readonly approved: boolean
      readonly selectedAction?: string | undefined
      readonly feedback?: string | undefined
    }
  >
  readonly "systemMessage.transform": Method<SystemMessageSections & OneSession, SystemMessageSections>
  readonly "userInput.request": Method<UserInputRequest, { readonly answer: string; readonly wasFreeform: boolean }>
} = {
  "autoModeSwitch.request": {
    params: lazy(() =>
      Schema.Struct({
        sessionId: Schema.String,
        errorCode: nullish(Schema.String),
        retryAfterSeconds: nullish(Schema.Number)
      })
    ),
    result: lazy(() => Schema.Struct({ response: Schema.String })),
    arity: "required"
  },
  "exitPlanMode.request": {
    params: lazy(() =>
      Schema.Struct({
        sessionId: Schema.String,
        summary: Schema.String,
        planContent: nullish(Schema.String),
        actions: nullish(Schema.Array(Schema.String)),
        recommendedAction: nullish(Schema.String)
      })
    ),
    result: lazy(() =>
      Schema.Struct({
        approved: Schema.Boolean,
        selectedAction: Schema.optional(Schema.String),
        feedback: Schema.optional(Schema.String)
      })
    ),
    arity: "required"
  },
  "systemMessage.transform": {
    params: lazy(() => Schema.Struct({ sessionId: Schema.String, sections: Sections() })),
    result: lazy(() => Schema.Struct({ sections: Sections() })),
    arity: "required"
  },
  "userInput.request": {
    params: lazy(() =>
      Schema.Struct({
        sessionId: Schema.String,
        question: Schema.String,
        choices: nullish(Schema.Array(Schema.String)),
        allowFreeform: nullish(Schema.Boolean)
      })
    ),
    result: lazy(() => Schema.Struct({ answer: Schema.String, wasFreeform: Schema.Boolean })),
    arity: "required"
  }
}

/** What the runtime tells this program without the schema's saying so (protocol.md 6.1). */
export const unlistedNotifications: {
  readonly "session.event": Method<{ readonly sessionId: string; readonly event: { readonly type: string } }, void>
  readonly "session.lifecycle": Method<
    {
      readonly type: string
      readonly sessionId: string
      readonly metadata?:
        | {
            readonly startTime?: string | null | undefined
            readonly modifiedTime?: string | null | undefined
            readonly summary?: string | null | undefined
          }
        | null
        | undefined
    },
    void
  >
} = {
  "session.event": {
    params: lazy(() => Schema.Struct({ sessionId: Schema.String, event: Schema.Struct({ type: Schema.String }) })),
    result: nothing,
    arity: "required",
    notification: true
  },
  "session.lifecycle": {
    params: lazy(() =>
      Schema.Struct({
        type: Schema.String,
        sessionId: Schema.String,
        metadata: nullish(
          Schema.Struct({
            startTime: nullish(Schema.String),
            modifiedTime: nullish(Schema.String),
            summary: nullish(Schema.String)
          })
        )
      })
    ),
    result: nothing,
    arity: "required",
    notification: true
  }
}
