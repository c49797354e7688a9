/**
 * A Copilot runtime in memory: a script plays the agent, on the other end of the real peer and codecs. With it a test of
 * a tool, a policy or a whole agent takes milliseconds, needs no CLI, no network and no login, and runs on the
 * `TestClock`.
 *
 * ```ts
 * import { it } from "@effect/vitest"
 * import { CopilotClient } from "effect-copilot"
 * import { TestCopilot } from "effect-copilot/testing"
 * import * as Effect from "effect/Effect"
 *
 * it.scoped("answers", () =>
 *   Effect.gen(function* () {
 *     const client = yield* CopilotClient.CopilotClient
 *     const session = yield* client.createSession({})
 *     const answer = yield* session.sendAndWait("What is 2+2?")
 *   }).pipe(Effect.provide(TestCopilot.layer([TestCopilot.text("It is 4.")])))
 * )
 * ```
 *
 * It behaves as the real CLI does: events come in its order, a session's hooks and its permission handler are asked
 * before a tool runs, an abort interrupts what is under way, queued messages follow one another without an idle between
 * them. Of the hooks, turns call `sessionStart`, `userPromptSubmitted`, `preToolUse`, `postToolUse` and
 * `postToolUseFailure`; the others are for {@link Runtime.callHook}.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { isRecord } from "effect/Predicate"
import type * as Scope from "effect/Scope"
import type { NoInfer } from "effect/Types"
import type * as ClientConfig from "../ClientConfig.js"
import * as CopilotClient from "../CopilotClient.js"
import type { ConnectionLost, PeerError, StartError } from "../CopilotError.js"
import { ConnectionClosed, ProcessExited } from "../CopilotError.js"
import type * as Elicitation from "../Elicitation.js"
import type { EventData } from "../generated/events.js"
import { why } from "../internal/failureText.js"
import { makeGuard } from "../internal/protocol/guard.js"
import type * as Methods from "../internal/protocol/rpc.js"
import { omitUndefined } from "../internal/record.js"
import type { Exit, Request, Sent, Step, Turn, Usage } from "../internal/testing/copilotScript.js"
import * as ScriptedSession from "../internal/testing/scriptedSession.js"
import * as JsonRpc from "../JsonRpc.js"
import type * as Permission from "../Permission.js"
import * as Rpc from "../Rpc.js"
import type * as SessionEvent from "../SessionEvent.js"
import type * as SessionLimits from "../SessionLimits.js"
import type * as Tool from "../Tool.js"
import * as Transport from "../Transport.js"

// ---------------------------------------------------------------------------------------------------------------------
// scripts
// ---------------------------------------------------------------------------------------------------------------------

export type { Exit, Request, Sent, Step, Turn, Usage } from "../internal/testing/copilotScript.js"

/**
 * What the agent does: the nth turn for the nth message, or a function of the message. A message that the script has no
 * turn for fails with a `session.error` that says so.
 *
 * @since 0.1.0
 * @category models
 */
export type Script<R = never> = ReadonlyArray<Turn> | ((message: Sent) => Turn | Effect.Effect<Turn, never, R>)

/**
 * Text, streamed word by word where the session streams.
 *
 * @since 0.1.0
 * @category steps
 */
export const text = (content: string): Step => ({ _tag: "Text", deltas: content.match(/\S*\s+|\S+/g) ?? [""] })

/**
 * Reasoning: a part of the answer that comes next.
 *
 * @since 0.1.0
 * @category steps
 */
export const reasoning = (content: string): Step => ({ _tag: "Reasoning", content })

/**
 * A call of one of the session's tools. Permission is asked first, unless the tool skips that. Calls that follow one
 * another in a turn run beside one another; with the reasoning and the text before them they are one answer of the model,
 * and so one `assistant.message`.
 *
 * @since 0.1.0
 * @category steps
 */
export const toolCall = (name: string, args: unknown = {}): Step => ({ _tag: "ToolCall", name, args })

/**
 * What the answer before it has used, as `assistant.usage` tells it. What is left out, as without it, is 10 input tokens,
 * 5 output tokens, and none else; there is no cost. A turn that has no answer before it fails.
 *
 * @since 0.1.0
 * @category steps
 */
export const usage = (usage: Usage): Step => ({ _tag: "Usage", usage })

/**
 * A permission request on its own, such as one for a command of the CLI's. The turn goes on when it has been answered,
 * whatever the answer; in a session without a handler it is refused at once.
 *
 * @since 0.1.0
 * @category steps
 */
export const askPermission = (request: Permission.Request): Step => ({ _tag: "AskPermission", request })

/**
 * A question to the user (`userInput.request`). The turn goes on when it has been answered or refused.
 *
 * @since 0.1.0
 * @category steps
 */
export const askUser = (question: string, choices?: ReadonlyArray<string>): Step => ({
  _tag: "AskUser",
  question,
  choices
})

/**
 * A pause, on the Clock.
 *
 * @since 0.1.0
 * @category steps
 */
export const delay = (duration: Duration.DurationInput): Step => ({ _tag: "Delay", duration })

/**
 * Any event.
 *
 * @since 0.1.0
 * @category steps
 */
export const emit = <const T extends SessionEvent.Type>(type: T, data: EventData[T]): Step => ({
  _tag: "Emit",
  type,
  data
})

/**
 * The agent gives up: a `session.error` of the turn's message. Nothing of the turn comes after it.
 *
 * @since 0.1.0
 * @category steps
 */
export const fail = (message: string, data?: Partial<EventData["session.error"]>): Step => ({
  _tag: "Fail",
  data: { errorType: "query", message, ...data }
})

/**
 * The process dies, and the connection with it; nothing comes after it. Default: killed by SIGKILL.
 *
 * @since 0.1.0
 * @category steps
 */
export const crash = (exit?: Exit): Step => ({ _tag: "Crash", exit })

/**
 * A turn of several steps.
 *
 * @since 0.1.0
 * @category steps
 */
export const turn = (...steps: ReadonlyArray<Step>): Turn => steps

// ---------------------------------------------------------------------------------------------------------------------
// service
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The name of a method: one of those of `Rpc.server` and `Rpc.session`, or any other.
 *
 * @since 0.1.0
 * @category models
 */
export type Method = Methods.Name | (string & {})

/**
 * The params of a method. They have been checked against its Schema: a request that does not fit is answered with
 * -32602. Those of a method that the protocol does not know are a record of anything.
 *
 * @since 0.1.0
 * @category utility types
 */
export type Params<M extends string> = M extends Methods.Name ? Methods.Params<M> : Request["params"]

/**
 * How a method is answered: with a result, or with a `JsonRpc.HandlerError`. `usual` does what the runtime does by
 * itself and gives its answer: `(_, usual) => Effect.delay(usual, "1 minute")`.
 *
 * @since 0.1.0
 * @category models
 */
export type Answer<M extends string = string> = (
  params: Params<M>,
  usual: Effect.Effect<unknown, JsonRpc.HandlerError>
) => Effect.Effect<unknown, JsonRpc.HandlerError>

/**
 * What a test controls and sees.
 *
 * @since 0.1.0
 * @category context
 */
export class TestCopilot extends Context.Tag("effect-copilot/testing/TestCopilot")<TestCopilot, Service>() {}

/**
 * What a test controls and sees of a runtime on any transport.
 *
 * @since 0.1.0
 * @category models
 */
export interface Runtime {
  /** Everything the client asked, in order, what does not fit its Schema too. */
  readonly requests: Effect.Effect<ReadonlyArray<Request>>
  /** The params of the requests of a method so far, in order. */
  readonly requestsOf: <const M extends Method>(method: M) => Effect.Effect<ReadonlyArray<Params<M>>>
  /** Waits for the `count`th request of a method, counted from 1, and gives its params. */
  readonly awaitRequest: <const M extends Method>(method: M, count?: number) => Effect.Effect<Params<M>>
  /**
   * Answers a method in another way from now on. An answer that never ends is one that never comes; one that dies, of a
   * failed assertion say, is an error of that text.
   */
  readonly on: <const M extends Method>(method: M, answer: Answer<M>) => Effect.Effect<void>
  /** Emits an event in a session; the latest one, unless `sessionId` is given. Returns the event. */
  readonly emit: (
    type: string,
    data?: object,
    options?: { readonly sessionId?: string; readonly envelope?: object }
  ) => Effect.Effect<unknown>
  /** Plays a turn as if it answered a message of somebody else, beside the script, and waits for its end. */
  readonly play: (turn: Turn, options?: { readonly sessionId?: string }) => Effect.Effect<void>
  /**
   * Calls one of the session's tools and gives the answer. Nobody is asked for permission, and no hook is called. Dies,
   * as `askPermission`, `runCommand`, `elicit` and `exhaustLimits` do, where nobody will ever answer: of a tool or an
   * option that the session does not have, and when the turn is aborted, the session ends or the connection is lost
   * meanwhile.
   */
  readonly callTool: (
    name: string,
    args?: unknown,
    options?: { readonly sessionId?: string }
  ) => Effect.Effect<Tool.Answer>
  /**
   * Asks the session's permission handler and gives its decision: `user-not-available` where there is no handler. Does
   * not end while the handler leaves it open (`no-result`).
   */
  readonly askPermission: (
    request: Permission.Request,
    options?: { readonly sessionId?: string }
  ) => Effect.Effect<Rpc.PermissionDecision>
  /**
   * Calls one of the client's hooks as the runtime does, by its name there, such as `preToolUse`, and gives its output:
   * undefined when there is none. Session, time and working directory are added to the input.
   */
  readonly callHook: (
    hookType: string,
    input?: object,
    options?: { readonly sessionId?: string }
  ) => Effect.Effect<unknown, PeerError>
  /** Gives one of the client's slash commands, and the error that came of it, if any. */
  readonly runCommand: (
    name: string,
    args?: string,
    options?: { readonly sessionId?: string }
  ) => Effect.Effect<{ readonly error?: string }>
  /** Puts a form, or a page, before the client's elicitation handler. */
  readonly elicit: (
    request: Omit<EventData["elicitation.requested"], "requestId">,
    options?: { readonly sessionId?: string }
  ) => Effect.Effect<Elicitation.Response>
  /** Tells the client's handler that the session's limit is reached. */
  readonly exhaustLimits: (
    limits: Pick<SessionLimits.Request, "usedAiCredits" | "maxAiCredits">,
    options?: { readonly sessionId?: string }
  ) => Effect.Effect<SessionLimits.Response>
  /** Makes any request to the client, as the runtime would: a plan to approve, a token to fetch, a malformed one. */
  readonly ask: (method: string, params: object) => Effect.Effect<unknown, PeerError>
  /** Sends any notification to the client. */
  readonly notify: (method: string, params: object) => Effect.Effect<void>
}

/**
 * What a test controls and sees of a runtime in memory.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service extends Runtime {
  /** Ends the connection. */
  readonly close: Effect.Effect<void>
  /** Ends the connection as the death of the process does. Default: killed by SIGKILL. */
  readonly crash: (exit?: Exit) => Effect.Effect<void>
  /** The client's end of the connection, for a client that the test makes by itself. */
  readonly transport: Transport.Transport
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A runtime without a client; `CopilotClient.fromTransport(runtime.transport)` makes one.
 *
 * @since 0.1.0
 * @category constructors
 */
// `NoInfer`, here and below: what is made in an array, as for `Effect.provide([…])`, would require `any` of that array.
export const make = <R = never>(script?: Script<R>): Effect.Effect<Service, never, Scope.Scope | NoInfer<R>> =>
  Effect.gen(function* () {
    const { close, left, right } = yield* Transport.memoryPair
    const crash: Service["crash"] = (exit = { signal: "SIGKILL" }) =>
      close(new ProcessExited({ stderrTail: "", ...exit, phase: "running" }) satisfies ConnectionLost)
    return {
      ...(yield* run(right, script, crash)),
      transport: left,
      close: close(new ConnectionClosed({ reason: "RemoteClose" })),
      crash
    } satisfies Service
  })

/**
 * A runtime on its end of a transport, such as one over a socket that a server of the test's has accepted: for a client
 * with a connection of its own.
 *
 * @since 0.1.0
 * @category constructors
 */
export const serve = <R = never>(
  transport: Transport.Transport,
  script?: Script<R>
): Effect.Effect<Runtime, never, Scope.Scope | NoInfer<R>> =>
  run(transport, script, () => Effect.dieMessage("only a runtime in memory can crash"))

const run = <R>(
  transport: Transport.Transport,
  script: Script<R> | undefined,
  crash: Service["crash"]
): Effect.Effect<Runtime, never, Scope.Scope | R> =>
  Effect.gen(function* () {
    const context = yield* Effect.context<R>()
    const scope = yield* Effect.scope
    const requests: Array<Request> = []
    const accepted: Array<Request> = []
    const watchers = new Set<() => void>()
    const answers = new Map<string, Answer>()
    const sessions = new Map<string, ScriptedSession.Session>()
    const ended = new Map<string, ScriptedSession.Session>()
    let latest: string | undefined
    let sentCount = 0
    let playedCount = 0
    let createdCount = 0

    const peer: JsonRpc.Peer = yield* JsonRpc.make(transport, {
      notification: () => {},
      request: (method, params) => {
        const request: Request = { method, params: isRecord(params) ? params : {} }
        requests.push(request)
        const issue = checkParams(method, request.params)
        if (issue !== undefined) {
          return refuse(JsonRpc.ErrorCode.InvalidParams, `${method}: params.${issue.path}: ${issue.problem}`)
        }
        accepted.push(request)
        for (const watcher of Array.from(watchers)) watcher()
        return reply(method, request.params)
      }
    })

    const reply = (method: string, params: Request["params"]) => {
      const replaced = answers.get(method)
      const usually = defaults.get(method)
      if (replaced === undefined && usually === undefined && !Object.hasOwn(methods, method)) return undefined
      const usual = usually?.(params) ?? noAnswer(method)
      return Effect.suspend(() => (replaced === undefined ? usual : replaced(params, usual))).pipe(
        // A failed assertion, say: the client shall tell of it.
        Effect.catchAllDefect((defect) =>
          refuse(JsonRpc.ErrorCode.InternalError, `The answer to ${method} died: ${why(defect)}`)
        )
      )
    }

    const paramsOf = <M extends Method>(method: M): ReadonlyArray<Params<M>> =>
      // Safe: what was accepted fits the Schema of its method.
      accepted.filter((request) => request.method === method).map(({ params }) => params as Params<M>)

    const notify: Runtime["notify"] = (method, params) => Effect.ignore(peer.notify(method, params))

    const nextTurn = (message: Sent): Effect.Effect<Turn | undefined> => {
      if (script === undefined) return Effect.succeed(undefined)
      if (typeof script === "function") {
        return Effect.suspend(() => {
          const next = script(message)
          return Effect.isEffect(next) ? Effect.provide(next, context) : Effect.succeed(next)
        }).pipe(Effect.catchAllDefect((defect) => Effect.succeed(fail(ScriptedSession.death(defect)))))
      }
      const exhausted = `The script has ${script.length} turns, and this is message ${sentCount}`
      return Effect.succeed(script[sentCount - 1] ?? fail(exhausted))
    }

    const find = (sessionId: unknown): Effect.Effect<ScriptedSession.Session, JsonRpc.HandlerError> => {
      const session = typeof sessionId === "string" ? sessions.get(sessionId) : undefined
      return session === undefined
        ? refuse(JsonRpc.ErrorCode.InternalError, `Session not found for sessionId: ${sessionId}`)
        : Effect.succeed(session)
    }

    const inSession =
      (
        answer: (
          session: ScriptedSession.Session,
          params: Request["params"]
        ) => Effect.Effect<unknown, JsonRpc.HandlerError>
      ): Usual =>
      (params) =>
        Effect.flatMap(find(params.sessionId), (session) => answer(session, params))

    const end = inSession((session) =>
      Effect.gen(function* () {
        yield* session.stop
        const now = yield* Clock.currentTimeMillis
        yield* session.emit("session.shutdown", {
          shutdownType: "routine",
          totalPremiumRequests: session.used.cost(),
          totalNanoAiu: session.used.nanoAiu(),
          totalApiDurationMs: session.used.durationMs(),
          sessionStartTime: now,
          codeChanges: { linesAdded: 0, linesRemoved: 0, filesModified: [] },
          modelMetrics: session.used.byModel(),
          currentModel: session.model()
        })
        sessions.delete(session.id)
        ended.set(session.id, session)
        return success
      })
    )

    const defaults = new Map<string, Usual>([
      ["connect", () => Effect.succeed({ ok: true, protocolVersion: 3, version, taskKinds: ["agent", "shell"] })],
      [
        "ping",
        ({ message }) =>
          Effect.map(ScriptedSession.timestamp, (now) => ({
            message: message === undefined ? "pong" : `pong: ${message}`,
            timestamp: now,
            protocolVersion: 3
          }))
      ],
      ["llmInference.setProvider", () => Effect.succeed(success)],
      ["llmInference.httpResponseStart", () => Effect.succeed({ accepted: true })],
      ["llmInference.httpResponseChunk", () => Effect.succeed({ accepted: true })],
      ["sessionFs.setProvider", () => Effect.succeed(success)],
      ["status.get", () => Effect.succeed({ version, protocolVersion: 3 })],
      [
        "session.create",
        (params) =>
          Effect.gen(function* () {
            const id = typeof params.sessionId === "string" ? params.sessionId : `session-${++createdCount}`
            const session = sessions.get(id) ?? ScriptedSession.make({ id, params, peer, crash, scope })
            latest = id
            if (!sessions.has(id)) {
              sessions.set(id, session)
              yield* notify("session.lifecycle", { type: "session.created", sessionId: id })
              yield* session.emit("session.start", {
                sessionId: id,
                version: 1,
                producer: "copilot-agent",
                copilotVersion: version,
                selectedModel: session.model(),
                startTime: yield* ScriptedSession.timestamp
              })
            }
            return opened(id, params)
          })
      ],
      [
        "session.resume",
        (params) =>
          Effect.gen(function* () {
            const id = String(params.sessionId)
            const before = sessions.get(id) ?? ended.get(id)
            if (before === undefined) {
              return yield* refuse(
                JsonRpc.ErrorCode.InternalError,
                `Request session.resume failed: Session not found: ${id}`
              )
            }
            const wasActive = sessions.has(id)
            const session = ScriptedSession.make({ id, params, peer, crash, scope, before })
            yield* before.stop
            ended.delete(id)
            sessions.set(id, session)
            latest = id
            if (params.disableResume !== true) {
              yield* session.emit("session.resume", {
                resumeTime: yield* ScriptedSession.timestamp,
                eventCount: before.history().length,
                eventsFileSizeBytes: 0,
                alreadyInUse: false,
                sessionWasActive: wasActive
              })
            }
            return { ...opened(id, params), openCanvases: [] }
          })
      ],
      ["session.options.update", inSession(() => Effect.succeed({ ...success, pluginHookCount: 0 }))],
      [
        "session.eventLog.registerInterest",
        inSession((session, { eventType }) =>
          Effect.sync(() => {
            session.registerInterest(String(eventType))
            return { handle: `interest-in-${eventType}` }
          })
        )
      ],
      [
        "session.send",
        inSession((session, params) =>
          Effect.gen(function* () {
            const message: Sent = {
              sessionId: session.id,
              messageId: `message-${++sentCount}`,
              prompt: String(params.prompt)
            }
            const next = yield* nextTurn(message)
            if (next !== undefined) yield* Effect.forkIn(session.enqueue(message, next), scope)
            return { messageId: message.messageId }
          })
        )
      ],
      [
        "session.log",
        inSession((session, { ephemeral, level = "info", message, tip, type = "notification", url }) =>
          Effect.map(
            session.emit(
              `session.${level}`,
              omitUndefined({ [`${level}Type`]: type, message, url, tip }),
              ephemeral === true ? { ephemeral } : {}
            ),
            ({ id }) => ({ eventId: id })
          )
        )
      ],
      [
        "session.model.switchTo",
        inSession((session, { modelId, reasoningEffort }) => {
          session.switchTo(String(modelId))
          return Effect.as(
            session.emit("session.model_change", omitUndefined({ source: "sdk", newModel: modelId, reasoningEffort })),
            {
              status: "applied",
              deferred: false,
              modelId,
              deprecationWarnings: [],
              modelState: omitUndefined({ modelId, reasoningEffort })
            }
          )
        })
      ],
      [
        "session.usage.getMetrics",
        inSession((session) =>
          Effect.sync(() => ({
            totalPremiumRequestCost: session.used.cost(),
            totalUserRequests: session.messages(),
            totalNanoAiu: session.used.nanoAiu(),
            totalApiDurationMs: session.used.durationMs(),
            sessionStartTime: session.startTime(),
            codeChanges: { linesAdded: 0, linesRemoved: 0, filesModifiedCount: 0, filesModified: [] },
            modelMetrics: session.used.byModel(),
            currentModel: session.model(),
            ...session.used.last()
          }))
        )
      ],
      ["session.abort", inSession((session) => Effect.as(session.abort, success))],
      ["session.getMessages", inSession((session) => Effect.succeed({ events: session.history() }))],
      ["session.detach", (params) => Effect.orElseSucceed(end(params), () => success)],
      ["session.destroy", (params) => Effect.orElseSucceed(end(params), () => ({ success: false }))],
      ["session.tools.handlePendingToolCall", inSession((session, params) => session.answer(params))],
      ["session.permissions.handlePendingPermissionRequest", inSession((session, params) => session.answer(params))],
      ["session.commands.handlePendingCommand", inSession((session, params) => session.answer(params))],
      ["session.ui.handlePendingElicitation", inSession((session, params) => session.answer(params))],
      ["session.ui.handlePendingSessionLimitsExhausted", inSession((session, params) => session.answer(params))],
      ["runtime.shutdown", () => Effect.succeed(null)],
      [
        "session.list",
        ({ filter }) => Effect.sync(() => ({ sessions: summaries().filter(({ context }) => agrees(context, filter)) }))
      ],
      [
        "session.getMetadata",
        ({ sessionId }) => Effect.sync(() => ({ session: summaries().find((known) => known.sessionId === sessionId) }))
      ],
      ["session.getLastId", () => Effect.sync(() => ({ sessionId: summaries()[0]?.sessionId }))],
      [
        "session.delete",
        (params) =>
          Effect.gen(function* () {
            const id = String(params.sessionId)
            const session = sessions.get(id) ?? ended.get(id)
            if (session === undefined) return { success: false, error: `Session file not found for ${id}` }
            yield* session.stop
            sessions.delete(id)
            ended.delete(id)
            yield* notify("session.lifecycle", { type: "session.deleted", sessionId: id })
            return success
          })
      ],
      ["session.getForeground", () => Effect.succeed({})],
      ["session.setForeground", () => Effect.succeed({ success: false, error: "Not running in TUI+server mode" })],
      [
        "auth.getStatus",
        () => Effect.succeed({ isAuthenticated: true, authType: "user", host: "https://github.com", login: "monalisa" })
      ],
      ["models.list", () => Effect.succeed({ models: [model] })]
    ])

    /** The sessions that something was said in, the latest first. */
    const summaries = () =>
      [...ended.values(), ...sessions.values()]
        .reverse()
        .flatMap((session) => session.summary() ?? [])
        .sort((a, b) => b.modifiedTime.localeCompare(a.modifiedTime))

    const using = <A, E = never>(
      options: { readonly sessionId?: string } | undefined,
      use: (session: ScriptedSession.Session) => Effect.Effect<A, E>
    ) => Effect.flatMap(Effect.orDie(find(options?.sessionId ?? latest)), use)

    return {
      requests: Effect.sync(() => requests.slice()),
      requestsOf: (method) => Effect.sync(() => paramsOf(method)),
      awaitRequest: <const M extends Method>(method: M, count = 1) =>
        Effect.async<Params<M>>((resume) => {
          const look = () => {
            const found = paramsOf(method)[count - 1]
            if (found === undefined) return
            watchers.delete(look)
            resume(Effect.succeed(found))
          }
          watchers.add(look)
          look()
          return Effect.sync(() => watchers.delete(look))
        }),
      on: (method, answer) =>
        Effect.sync(() => {
          // Safe: it is asked with params that fit the Schema of its method.
          answers.set(method, answer as Answer)
        }),
      emit: (type, data = {}, options) => using(options, (session) => session.emit(type, data, options?.envelope)),
      play: (turn, options) =>
        using(options, (session) =>
          session.enqueue({ sessionId: session.id, messageId: `other-${++playedCount}`, prompt: "" }, turn)
        ),
      callTool: (name, args = {}, options) => using(options, (session) => session.callTool(name, args)),
      askPermission: (request, options) => using(options, (session) => session.askPermission(request)),
      callHook: (hookType, input, options) => using(options, (session) => session.callHook(hookType, input)),
      runCommand: (commandName, args = "", options) =>
        using(options, (session) =>
          Effect.map(
            session.request("command.execute", "command.completed", {
              command: `/${commandName} ${args}`.trimEnd(),
              commandName,
              args
            }),
            ({ error }) => (typeof error === "string" ? { error } : {})
          )
        ),
      elicit: (request, options) =>
        using(options, (session) =>
          Effect.map(
            session.has("requestElicitation")
              ? session.request("elicitation.requested", "elicitation.completed", request)
              : nobody(session, "onElicitationRequest"),
            // Safe: the params of this method have been checked.
            ({ result }) => result as Elicitation.Response
          )
        ),
      exhaustLimits: (limits, options) =>
        using(options, (session) =>
          Effect.map(
            session.wants("session_limits_exhausted.requested")
              ? session.request("session_limits_exhausted.requested", "session_limits_exhausted.completed", limits)
              : nobody(session, "onSessionLimitsExhaustedRequest"),
            // Safe: the params of this method have been checked.
            ({ response }) => response as SessionLimits.Response
          )
        ),
      ask: peer.request,
      notify
    } satisfies Runtime
  })

/**
 * A runtime and a client on it.
 *
 * Trace ids are random, so the client sends no trace context, for requests to be compared as a whole. The option
 * `onGetTraceContext: undefined` brings it back.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = <R = never, M = never>(
  script?: Script<R>,
  options?: ClientConfig.TransportOptions<never, M>
): Layer.Layer<TestCopilot | CopilotClient.CopilotClient, StartError, NoInfer<R | M>> =>
  Layer.scoped(
    CopilotClient.CopilotClient,
    Effect.flatMap(TestCopilot, ({ transport }) =>
      CopilotClient.fromTransport(transport, { onGetTraceContext: Effect.succeed({}), ...options })
    )
  ).pipe(Layer.provideMerge(Layer.scoped(TestCopilot, make(script))))

/** The release that this runtime claims to be. */
const version = "1.0.102"

const success = { success: true }

/** The one model that there is. */
const model = {
  id: ScriptedSession.defaultModel,
  name: "GPT-5",
  capabilities: {
    supports: { vision: true, reasoningEffort: true },
    limits: { max_prompt_tokens: 128_000, max_context_window_tokens: 264_000 }
  },
  policy: { state: "enabled" },
  billing: { multiplier: 1 },
  supportedReasoningEfforts: ["low", "medium", "high"],
  defaultReasoningEffort: "medium"
}

const agrees = (context: { readonly [name: string]: unknown }, filter: unknown) =>
  !isRecord(filter) || Object.entries(filter).every(([name, value]) => context[name] === value)

const opened = (sessionId: string, params: Request["params"]) => ({
  sessionId,
  workspacePath: `/session-state/${sessionId}`,
  capabilities: {
    ui: { elicitation: params.requestElicitation === true, mcpApps: false, canvases: false },
    extensions: false
  }
})

/** What a method is answered as long as the test says nothing else. */
type Usual = (params: Request["params"]) => Effect.Effect<unknown, JsonRpc.HandlerError>

/** Nobody would ever answer. */
const nobody = ({ id }: ScriptedSession.Session, option: string) => Effect.dieMessage(`Session ${id} has no ${option}`)

/** Of a method that the runtime knows, and this one does not: no reason to say that the CLI does not. */
const noAnswer = (method: string) =>
  refuse(JsonRpc.ErrorCode.InternalError, `TestCopilot has no answer to ${method} of its own; give it one with \`on\``)

const refuse = (code: number, description: string) => Effect.fail(new JsonRpc.HandlerError({ code, description }))

const methods = { ...Rpc.server, ...Rpc.session }
const check = makeGuard((name: keyof typeof methods) => methods[name].params())

const checkParams = (method: string, params: Request["params"]) => {
  if (!Object.hasOwn(methods, method)) return undefined
  // Safe: it is one of the table's names.
  const name = method as keyof typeof methods
  return methods[name].arity === "none" ? undefined : check(name, params)
}
