/**
 * The real CLI, driven by plain JSON-RPC, with all that comes from it written down. What `scripts/record-corpus.ts`
 * makes its recordings with.
 */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { isRecord } from "effect/Predicate"
import { Connection, JsonRpc } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { open } from "../src/internal/client/link.js"
import { toSettings } from "../src/internal/client/settings.js"
import * as Stopping from "../src/internal/stopping.js"
import type { Entry } from "./corpusClean.js"

type Fields = Readonly<Record<string, unknown>>

/** An event as it came, with its type at hand. */
interface Event {
  readonly type: string
  readonly data: Fields
  readonly agentId?: unknown
}

/** How the driver answers what the CLI asks. Each function may be replaced while a scenario runs. */
export interface Answers {
  /** The `result` of a permission decision; `undefined` leaves the request pending. */
  permission: (request: Fields) => object | undefined
  /** Answers a call of one of the session's own tools; `undefined` leaves it pending. */
  tool: (name: string, args: unknown) => object | undefined
  /** The output of a hook. */
  hook: (type: string, input: Fields) => unknown
  /** The result of an elicitation; `undefined` leaves it pending. */
  elicitation: (request: Fields) => object | undefined
  /** The answer to a sampling request of an MCP server. */
  sampling: object
  /** The results of requests by method; an Error is answered as one. */
  readonly requests: Record<string, (params: Fields) => unknown>
}

export interface Cli {
  readonly answers: Answers
  /** Where the scripted model is. */
  readonly provider: object
  /** Calls a method; its result, or its error, is recorded. Gives `undefined` where it failed. */
  readonly call: (method: string, params?: object) => Effect.Effect<unknown>
  /** Creates a session that uses the scripted model and asks for permissions. */
  readonly create: (config?: object) => Effect.Effect<string>
  /** Sends a prompt and waits until the session is idle again. */
  readonly turn: (sessionId: string, message: string | object) => Effect.Effect<void>
  /** Waits for an event that comes after this was called. */
  readonly next: (predicate: (event: Event) => boolean) => Effect.Effect<Event>
  /** Starts to wait at once: what the inner Effect then gives may already have come. */
  readonly expect: (predicate: (event: Event) => boolean) => Effect.Effect<Effect.Effect<Event>>
  /** Waits until nothing has come for a while. */
  readonly settle: Effect.Effect<void>
}

interface Folders {
  readonly home: string
  readonly workspace: string
}

const defaultAnswers = (): Answers => ({
  permission: () => ({ kind: "approve-once" }),
  tool: () => ({ result: "" }),
  hook: () => undefined,
  elicitation: () => ({ action: "cancel" }),
  sampling: {},
  requests: {
    "userInput.request": () => ({ answer: "blue", wasFreeform: true }),
    "exitPlanMode.request": () => ({ approved: true }),
    "autoModeSwitch.request": () => ({ response: "no" }),
    "systemMessage.transform": ({ sections }) => ({ sections }),
    "providerToken.getToken": () => ({ token: "fake" }),
    "gitHubToken.getToken": () => ({ kind: "cancelled" }),
    "llmInference.httpRequestStart": () => ({}),
    "llmInference.httpRequestChunk": () => ({})
  }
})

const toFields = (value: unknown): Fields => (isRecord(value) ? value : {})

/** The folders that the processes of one scenario share. */
export const makeFolders = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const home = yield* fs.makeTempDirectoryScoped({ prefix: "effect-copilot-corpus-" })
  const workspace = path.join(home, "project")
  yield* fs.makeDirectory(workspace)
  yield* fs.makeDirectory(path.join(home, "tmp"))
  yield* fs.writeFileString(path.join(workspace, "README.md"), "# A project\n\nIt has one line.\n")
  return { home, workspace } satisfies Folders
})

export const start = Effect.fnUntraced(function* ({ home, workspace }: Folders, entries: Array<Entry>) {
  const path = yield* Path.Path
  const { provider } = yield* LocalModel.LocalModel
  const settings = yield* toSettings({
    workingDirectory: workspace,
    baseDirectory: path.join(home, "copilot"),
    logLevel: "none",
    env: {
      PATH: yield* Effect.orDie(Config.string("PATH")),
      HOME: home,
      TMPDIR: path.join(home, "tmp"),
      // The CLI unpacks some 240 MB into its cache: all runs and tests share one.
      XDG_CACHE_HOME: path.join(path.dirname(home), "effect-copilot-cli-cache"),
      GIT_CONFIG_NOSYSTEM: "1"
    },
    useLoggedInUser: false,
    shutdown: { exit: Duration.seconds(2), terminate: Duration.seconds(2) }
  })
  const { transport } = yield* open({ _tag: "Spawned", connection: Connection.stdio() }, settings, yield* Stopping.make)

  const answers = defaultAnswers()
  const watchers = new Set<(event: Event) => void>()
  let lastHeard = Date.now()

  const record = (entry: Entry) => {
    lastHeard = Date.now()
    // Through JSON: what is recorded does not change with what is done to the value later.
    entries.push(JSON.parse(JSON.stringify(entry)))
  }

  const onEvent = (sessionId: unknown, event: Event) => {
    const { data } = event
    const answer = (method: string, params: object) =>
      Effect.runFork(call(method, { sessionId, requestId: data.requestId, ...params }))
    if (event.type === "permission.requested" && data.resolvedByHook !== true) {
      const result = answers.permission(toFields(data.permissionRequest))
      if (result !== undefined) answer("session.permissions.handlePendingPermissionRequest", { result })
    }
    if (event.type === "external_tool.requested") {
      const result = answers.tool(String(data.toolName), data.arguments)
      if (result !== undefined) answer("session.tools.handlePendingToolCall", result)
    }
    if (event.type === "command.execute") {
      answer("session.commands.handlePendingCommand", data.commandName === "broken" ? { error: "It is broken" } : {})
    }
    if (event.type === "elicitation.requested") {
      const result = answers.elicitation(data)
      if (result !== undefined) answer("session.ui.handlePendingElicitation", { result })
    }
    if (event.type === "sampling.requested") answer("session.ui.handlePendingSampling", answers.sampling)
    for (const watcher of Array.from(watchers)) watcher(event)
  }

  const peer = yield* JsonRpc.make(transport, {
    notification: (method, params) => {
      const { event, sessionId } = toFields(params)
      if (method === "session.event" && isRecord(event) && typeof event.type === "string") {
        record({ kind: "event", event })
        onEvent(sessionId, { type: event.type, data: toFields(event.data), agentId: event.agentId })
      } else {
        record({ kind: "notification", method, params })
      }
    },
    request: (method, params) => {
      record({ kind: "request", method, params })
      const fields = toFields(params)
      const answer =
        method === "hooks.invoke"
          ? ({ hookType, input }: Fields) => ({ output: answers.hook(String(hookType), toFields(input)) })
          : answers.requests[method]
      if (answer === undefined) return undefined
      return Effect.try({
        try: () => answer(fields),
        catch: (error) => new JsonRpc.HandlerError({ code: -32603, description: String(error) })
      })
    }
  })

  const call: Cli["call"] = (method, params = {}) =>
    peer.request(method, params).pipe(
      Effect.tap((result) => Effect.sync(() => record({ kind: "result", method, result }))),
      Effect.catchTag("RpcError", ({ code, data, description }) =>
        Effect.sync(() => record({ kind: "error", method, error: { code, message: description, data } }))
      ),
      Effect.orDie
    )

  const expect: Cli["expect"] = (predicate) =>
    Effect.map(Deferred.make<Event>(), (found) => {
      const watcher = (event: Event) => {
        if (!predicate(event)) return
        watchers.delete(watcher)
        Deferred.unsafeDone(found, Effect.succeed(event))
      }
      watchers.add(watcher)
      return Deferred.await(found)
    })

  const settle: Cli["settle"] = Effect.suspend(() => {
    const rest = lastHeard + 400 - Date.now()
    return rest <= 0 ? Effect.void : Effect.zipRight(Effect.sleep(rest), settle)
  })

  yield* call("connect", { supportedTaskKinds: ["agent", "client", "shell"] })

  return {
    answers,
    provider,
    call,
    expect,
    next: (predicate) => Effect.flatten(expect(predicate)),
    settle,
    create: (config) =>
      Effect.map(
        call("session.create", {
          model: "local",
          provider,
          streaming: true,
          requestPermission: true,
          workingDirectory: workspace,
          includeSubAgentStreamingEvents: true,
          toolFilterPrecedence: "excluded",
          envValueMode: "direct",
          ...config
        }),
        (result) => String(toFields(result).sessionId)
      ),
    turn: (sessionId, message) =>
      Effect.gen(function* () {
        const idle = yield* expect(({ type }) => type === "session.idle")
        yield* call("session.send", { sessionId, ...(typeof message === "string" ? { prompt: message } : message) })
        yield* idle
        yield* settle
      })
  } satisfies Cli as Cli
})
