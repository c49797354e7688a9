// The Effect diagnostics would report a second time what each @ts-expect-error below expects.
// @effect-diagnostics floatingEffect:off missingEffectContext:off missingEffectError:off
/**
 * What must and what must not compile. Nothing here runs: `npm run check:types` is the test.
 */
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as HttpClient from "@effect/platform/HttpClient"
import type * as HttpServer from "@effect/platform/HttpServer"
import type * as HttpServerError from "@effect/platform/HttpServerError"
import type * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import type { ConfigError } from "effect/ConfigError"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import {
  Canvas,
  Command,
  Connection,
  CopilotClient,
  type CopilotError,
  CopilotPool,
  CopilotSession,
  Elicitation,
  GitHubToken,
  Hooks,
  type Lifecycle,
  Mcp,
  type Model,
  ModelRequest,
  Permission,
  type Provider,
  type Rpc,
  SessionConfig,
  SessionEvent,
  SessionFs,
  type SystemMessage,
  Tool,
  ToolSet,
  type Transport,
  UserInput
} from "effect-copilot"
import { LocalModel, Recording, TestCopilot } from "effect-copilot/testing"
import { expectTypeOf } from "vitest"

class Tracker extends Context.Tag("Tracker")<Tracker, { readonly find: (id: number) => string }>() {}
class Clipboard extends Context.Tag("Clipboard")<Clipboard, { readonly copy: (text: string) => void }>() {}
class Policy extends Context.Tag("Policy")<Policy, { readonly allows: (kind: string) => boolean }>() {}

class Tokens extends Context.Tag("Tokens")<Tokens, { readonly next: Effect.Effect<Redacted.Redacted<string>> }>() {}

declare const filesOfOne: Effect.Effect<SessionFs.Provider>
declare const secretToken: Redacted.Redacted<string>
declare const client: CopilotClient.Service
declare const transport: Transport.Transport
declare const session: CopilotSession.CopilotSession

const find = Tool.make("find", {
  parameters: { id: Schema.NumberFromString, note: Schema.optional(Schema.String) },
  handler: (args) => {
    expectTypeOf(args).toEqualTypeOf<{ readonly id: number; readonly note?: string | undefined }>()
    return Effect.map(Tracker, (tracker) => tracker.find(args.id))
  }
})

const copy = Tool.make("copy", {
  parameters: { text: Schema.String },
  handler: ({ text }) => Effect.map(Clipboard, (clipboard) => clipboard.copy(text))
})

const ask = Permission.make((request) =>
  Effect.map(Policy, (policy) => (policy.allows(request.kind) ? Permission.approveOnce : Permission.reject()))
)

// -- tools ------------------------------------------------------------------------------------------------------------

expectTypeOf(find).toEqualTypeOf<Tool.Tool<"find", Tracker>>()

// The call and its scope are provided by the session.
expectTypeOf(
  Tool.make("t", {
    handler: () =>
      Effect.zipRight(
        Effect.addFinalizer(() => Effect.void),
        Effect.zip(Tool.Invocation, Tracker)
      )
  })
).toEqualTypeOf<Tool.Tool<"t", Tracker>>()

// What decoding requires, the tool requires.
declare const Looked: Schema.Schema<string, string, Clipboard>
expectTypeOf(Tool.make("t", { parameters: { a: Looked }, handler: () => Effect.fail("no" as const) })).toEqualTypeOf<
  Tool.Tool<"t", Clipboard>
>()

// @ts-expect-error a handler is an Effect
Tool.make("t", { handler: () => "no effect" })

// @ts-expect-error the parameters have no such field
Tool.make("t", { parameters: { a: Schema.String }, handler: ({ b }) => Effect.succeed(b) })

// @ts-expect-error a tool has no such option
Tool.make("t", { handler: () => Effect.void, skipPermissions: true })

// How a failure is put into words knows what the handler fails with.
Tool.make("t", {
  handler: () => Effect.fail({ _tag: "NotFound" as const, id: 1 }),
  onFailure: (error) => {
    expectTypeOf(error).toEqualTypeOf<{ _tag: "NotFound"; id: number }>()
    return error.id > 1 ? "text" : Tool.denied("text")
  }
})

// @ts-expect-error a failure is shown, hidden, or put into words
Tool.make("t", { handler: () => Effect.fail("no"), onFailure: "log" })

// @ts-expect-error tools are deferred automatically, or never
Tool.make("t", { handler: () => Effect.void, defer: "always" })

// A JSON Schema tells the compiler nothing.
Tool.make("t", {
  parameters: Tool.rawParameters({ type: "object" }),
  handler: (args) => {
    expectTypeOf(args).toEqualTypeOf<unknown>()
    return Effect.void
  }
})

const declared = Tool.declare("deploy", { parameters: { stage: Schema.String }, title: "Deploy" })

expectTypeOf(declared).toEqualTypeOf<Tool.Declaration<"deploy">>()

// @ts-expect-error a declared tool has no handler
Tool.declare("deploy", { handler: () => Effect.void })

// @ts-expect-error a result is one of five
export const result: Tool.Result = { textResultForLlm: "", resultType: "great" }

expectTypeOf(ToolSet.builtIn("view", "grep")).toEqualTypeOf<readonly ["builtin:view", "builtin:grep"]>()

// @ts-expect-error names are texts
ToolSet.mcp(1)

// S4: what is provided is not required any more, and what a Layer requires is.
declare const trackerContext: Context.Context<Tracker>
declare const trackerLayer: Layer.Layer<Tracker, never, Policy>
declare const brokenLayer: Layer.Layer<Tracker, Error>

expectTypeOf(Tool.provide(find, trackerContext)).toEqualTypeOf<Tool.Tool<"find", never>>()
expectTypeOf(Tool.provide(find, trackerLayer)).toEqualTypeOf<Tool.Tool<"find", Policy>>()
expectTypeOf(Tool.provide(trackerContext)(copy)).toEqualTypeOf<Tool.Tool<"copy", Clipboard>>()

// @ts-expect-error a Layer that fails leaves nobody to tell
Tool.provide(find, brokenLayer)

// -- permissions --------------------------------------------------------------------------------------------------------

Permission.make((request) => {
  if (request.kind === "shell") expectTypeOf(request).toEqualTypeOf<SessionEvent.PermissionRequestShell>()
  else if (request.kind === "custom-tool")
    expectTypeOf(request).toEqualTypeOf<SessionEvent.PermissionRequestCustomTool>()
  return Effect.succeed(Permission.approveOnce)
})

class Denied {
  readonly _tag = "Denied"
}
class Broken {
  readonly _tag = "Broken"
}

const byKind = Permission.match({
  shell: (request, context) => {
    expectTypeOf(request).toEqualTypeOf<SessionEvent.PermissionRequestShell>()
    expectTypeOf(context).toEqualTypeOf<Permission.RequestContext>()
    return Effect.as(Policy, Permission.approveOnce)
  },
  read: ({ path }) => (path === "" ? Effect.fail(new Denied()) : Effect.succeed(undefined))
})

expectTypeOf(byKind).toEqualTypeOf<Permission.Rule<Denied, Policy>>()

// @ts-expect-error there is no such kind
Permission.match({ shel: () => Effect.succeed(undefined) })

// @ts-expect-error a rule decides, or has no opinion
Permission.match({ shell: () => Effect.succeed(true) })

const failing: Permission.Rule<Broken, Tracker> = () => Effect.fail(new Broken())

// A handler fails with what its rules fail with, and requires what they require.
expectTypeOf(Permission.firstOf(byKind, failing, Permission.allowCommands("ls"))).toEqualTypeOf<
  Permission.Handler<Denied | Broken, Policy | Tracker>
>()

expectTypeOf(Permission.firstOf()).toEqualTypeOf<Permission.Handler<never, never>>()

// @ts-expect-error a rule may have no opinion; a handler decides
client.createSession({ onPermissionRequest: Permission.allowCommands("ls") })

// @ts-expect-error a decision has what its kind needs
export const lasting: Permission.Decision = { kind: "approve-for-location", locationKey: "/w" }

declare const by: Permission.DecisionContext
const attributed = Permission.attributed(Permission.noResult, by)

// @ts-expect-error an attributed decision holds a plain one
export const wrapped: Permission.Decision = { ...attributed, result: attributed }

// @ts-expect-error an answer is a result or an error
session.answerToolCall("r1", { text: "done" })

// -- what a session requires ------------------------------------------------------------------------------------------

const created = client.createSession({ tools: [find, declared, copy], onPermissionRequest: ask, streaming: true })

expectTypeOf(created).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Tracker | Clipboard | Policy>
>()

expectTypeOf(client.createSession({})).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope>
>()

expectTypeOf(
  client.createSession({
    onPermissionRequest: (request, context) => {
      expectTypeOf(request).toEqualTypeOf<Permission.Request>()
      expectTypeOf(context).toEqualTypeOf<Permission.RequestContext>()
      return Effect.as(Policy, Permission.approveOnce)
    }
  })
).toEqualTypeOf<Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Policy>>()

expectTypeOf(
  client.createSession({
    onEvent: (event) => {
      expectTypeOf(event).toEqualTypeOf<SessionEvent.SessionEvent>()
      return Effect.flatMap(Tracker, () => Effect.scope)
    }
  })
).toEqualTypeOf<Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Tracker>>()

// S4: for all handlers of a config at once.
expectTypeOf(
  client.createSession(
    SessionConfig.provide({ tools: [find, declared, copy], onPermissionRequest: ask, streaming: true }, trackerContext)
  )
).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Clipboard | Policy>
>()

expectTypeOf(
  client.resumeSession("s", SessionConfig.provide({ tools: [find], agent: "a" }, trackerLayer))
).toEqualTypeOf<
  Effect.Effect<
    CopilotSession.CopilotSession,
    CopilotError.CreateError | CopilotError.SessionNotFound,
    Scope.Scope | Policy
  >
>()

// @ts-expect-error there is no such option
client.createSession(SessionConfig.provide({ modle: "gpt-5" }, trackerContext))

// The session that a handler serves is there.
expectTypeOf(
  client.createSession({
    tools: [Tool.make("t", { handler: () => Effect.zip(CopilotSession.Current, Tracker) })],
    hooks: { onSessionEnd: () => Effect.asVoid(CopilotSession.Current) },
    onPermissionRequest: () => Effect.as(CopilotSession.Current, Permission.approveOnce),
    commands: [Command.make("c", { handler: () => CopilotSession.Current })],
    systemMessage: { mode: "customize", sections: { tone: { action: () => Effect.as(CopilotSession.Current, "") } } }
  })
).toEqualTypeOf<Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Tracker>>()

// A session's files are made before it.
expectTypeOf(
  client.createSession({ createSessionFsProvider: () => Effect.zipRight(CopilotSession.Current, filesOfOne) })
).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | CopilotSession.Current>
>()

const provided = created.pipe(
  Effect.provideService(Tracker, { find: () => "" }),
  Effect.provideService(Clipboard, { copy: () => {} })
)

// @ts-expect-error nobody provides Policy
export const missing: Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope> = provided

// @ts-expect-error there is no such option
client.createSession({ modle: "gpt-5" })

client.createSession({ model: "m", extraOptions: { modle: "gpt-5" } })

// @ts-expect-error there is an option of this name
client.createSession({ extraOptions: { model: "gpt-5" } })

// @ts-expect-error and one of this
client.resumeSession("s1", { extraOptions: { continuePendingWork: true } })

// @ts-expect-error a provider has no such option
client.createSession({ model: "m", provider: { baseUrl: "http://localhost", apikey: "secret" } })

// @ts-expect-error a system message has no such option
client.createSession({ systemMessage: { content: "", mod: "replace" } })

expectTypeOf(
  client.createSession({ onPermissionRequest: Permission.firstOf(byKind, failing), tools: [declared] })
).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Policy | Tracker>
>()

// A config may have a name and a type of its own.
const base: SessionConfig.SessionConfig = { model: "gpt-5", onPermissionRequest: Permission.approveAll }
const tracking: SessionConfig.SessionConfig<Tracker> = { ...base, tools: [find] }

expectTypeOf(client.createSession(base)).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope>
>()

expectTypeOf(client.createSession({ ...tracking, tools: [find, copy] })).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Tracker | Clipboard>
>()

// @ts-expect-error a decision has one of the known kinds
client.createSession({ onPermissionRequest: () => Effect.succeed({ kind: "yes" }) })

// @ts-expect-error a tool filter is a list
client.createSession({ availableTools: "bash" })

// What the handler requires, the Layer requires.
expectTypeOf(
  CopilotClient.layer({ onGitHubTelemetry: ({ event }) => Effect.map(Clipboard, ({ copy }) => copy(event.kind)) })
).toEqualTypeOf<
  Layer.Layer<
    CopilotClient.CopilotClient,
    CopilotError.StartError,
    Clipboard | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
  >
>()

expectTypeOf(
  CopilotClient.layerConfig({
    workingDirectory: Config.string("FOLDER"),
    onGitHubTelemetry: () => Clipboard
  })
).toEqualTypeOf<
  Layer.Layer<
    CopilotClient.CopilotClient,
    CopilotError.StartError | ConfigError,
    Clipboard | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
  >
>()

// @ts-expect-error a client on a transport starts no process
CopilotClient.fromTransport(transport, { workingDirectory: "/work" })

// @ts-expect-error the token of a server is redacted
Connection.tcp({ connectionToken: "secret" })

// @ts-expect-error a runtime that runs already takes no arguments
Connection.uri("8080", { args: [] })

// @ts-expect-error there is no such option
CopilotClient.layer({ telemetry: { endpoint: "http://localhost" } })

// @ts-expect-error a token is redacted
client.createSession({ provider: { baseUrl: "http://localhost", apiKey: "secret" } })

// -- canvases, servers and tokens -------------------------------------------------------------------------------------

const board = Canvas.make("board", {
  displayName: "",
  description: "",
  inputSchema: { id: Schema.NumberFromString },
  open: (input) => {
    expectTypeOf(input).toEqualTypeOf<{ readonly id: number }>()
    return Effect.map(Tracker, (tracker) => ({ title: tracker.find(input.id) }))
  },
  close: (instance) => {
    expectTypeOf(instance).toEqualTypeOf<Canvas.Instance>()
    return Effect.zipRight(
      Effect.addFinalizer(() => Effect.void),
      Clipboard
    )
  },
  actions: [
    Canvas.action("check", {
      inputSchema: { looked: Looked },
      handler: ({ looked }) => Effect.map(Policy, (policy) => policy.allows(looked))
    }),
    Canvas.action("raw", {
      handler: (input) => {
        expectTypeOf(input).toEqualTypeOf<unknown>()
        return Effect.void
      }
    })
  ]
})

expectTypeOf(board).toEqualTypeOf<Canvas.Canvas<Tracker | Clipboard | Policy>>()
expectTypeOf(Canvas.make("plain", { displayName: "", description: "", open: () => Effect.fail("no") })).toEqualTypeOf<
  Canvas.Canvas<never>
>()

expectTypeOf(
  client.createSession({
    canvases: [board],
    model: "m",
    providers: [
      { name: "a", baseUrl: "http://localhost", bearerTokenProvider: () => Effect.flatMap(Tokens, ({ next }) => next) }
    ]
  })
).toEqualTypeOf<
  Effect.Effect<
    CopilotSession.CopilotSession,
    CopilotError.CreateError,
    Scope.Scope | Tracker | Clipboard | Policy | Tokens
  >
>()

expectTypeOf(
  client.resumeSession("s", {
    gitHubTokenProvider: () =>
      Effect.map(
        Effect.flatMap(Tokens, ({ next }) => next),
        (token) => GitHubToken.token(token, { expiresIn: "1 hour" })
      ),
    onMcpAuthRequest: ({ serverName }) =>
      Effect.map(Tracker, () => (serverName === "" ? Mcp.cancelled : Mcp.cancelled)),
    onMcpHeadersRefreshRequest: () => Effect.as(Clipboard, Mcp.noHeaders),
    onSamplingRequest: ({ request }) => {
      expectTypeOf(request).toEqualTypeOf<Readonly<Record<string, unknown>>>()
      return Effect.as(Policy, undefined)
    }
  })
).toEqualTypeOf<
  Effect.Effect<
    CopilotSession.CopilotSession,
    CopilotError.CreateError | CopilotError.SessionNotFound,
    Scope.Scope | Tokens | Tracker | Clipboard | Policy
  >
>()

// @ts-expect-error the input has no such field
Canvas.action("a", { inputSchema: { a: Schema.String }, handler: ({ b }) => Effect.succeed(b) })

// @ts-expect-error what there is to see has no such field
Canvas.make("c", { displayName: "", description: "", open: () => Effect.succeed({ link: "" }) })

// @ts-expect-error an access token is redacted
Mcp.token("secret")

// @ts-expect-error a GitHub token has a lifetime
GitHubToken.token(secretToken)

// @ts-expect-error a server has a command or a url
client.createSession({ mcpServers: { a: { args: [] } } })

// @ts-expect-error a bearer token is redacted
client.createSession({ model: "m", provider: { baseUrl: "", bearerTokenProvider: () => Effect.succeed("secret") } })

// @ts-expect-error a sample has a role, a model and a content
client.createSession({ onSamplingRequest: () => Effect.succeed({ text: "" }) })

// -- what can fail ----------------------------------------------------------------------------------------------------

expectTypeOf(session.sendAndWait("")).toEqualTypeOf<
  Effect.Effect<Option.Option<CopilotSession.Answer>, CopilotError.TurnError>
>()

const handled = Effect.catchTags(session.send(""), {
  ProcessExited: () => Effect.succeed(""),
  ConnectionClosed: () => Effect.succeed(""),
  MalformedMessage: () => Effect.succeed(""),
  RpcError: () => Effect.succeed(""),
  MethodNotSupported: () => Effect.succeed(""),
  Timeout: () => Effect.succeed(""),
  SessionClosed: () => Effect.succeed("")
})

expectTypeOf(handled).toEqualTypeOf<Effect.Effect<string, CopilotError.SessionNotFound>>()

// @ts-expect-error SessionNotFound is not handled
export const unhandled: Effect.Effect<string> = handled

// @ts-expect-error send does not wait for the turn, so it cannot fail with SessionFailed
Effect.catchTag(session.send(""), "SessionFailed", () => Effect.void)

// -- events -----------------------------------------------------------------------------------------------------------

expectTypeOf(session.subscribe({ types: ["assistant.message", "session.idle"] })).toEqualTypeOf<
  Effect.Effect<
    Stream.Stream<
      SessionEvent.Of<"assistant.message"> | SessionEvent.Of<"session.idle"> | SessionEvent.UnknownEvent,
      CopilotError.SubscriptionError
    >,
    never,
    Scope.Scope
  >
>()

// @ts-expect-error there is no such type
session.subscribe({ types: ["assistant.massage"] })

// A type that is known at run time only, or newer than this package, is a string.
declare const later: string

expectTypeOf(session.subscribe({ types: ["session.idle", later], replay: true })).toEqualTypeOf<
  Effect.Effect<Stream.Stream<SessionEvent.SessionEvent, CopilotError.SubscriptionError>, never, Scope.Scope>
>()

declare const event: SessionEvent.SessionEvent
if (event.type === "assistant.message_delta") expectTypeOf(event.data.deltaContent).toEqualTypeOf<string>()
if (event.type === "unknown") expectTypeOf(event.wireType).toEqualTypeOf<string>()

// Every event has somewhere to go, and the result is that of the functions.
expectTypeOf(SessionEvent.match({ "session.idle": () => Number(), orElse: () => String() })).toEqualTypeOf<
  (event: SessionEvent.SessionEvent) => string | number
>()

// S10: tagged values stay apart.
const view = SessionEvent.match({
  "assistant.message_delta": ({ data }) => ({ _tag: "Text", text: data.deltaContent }),
  "tool.execution_start": ({ data }) => ({ _tag: "Tool", name: data.toolName }),
  unknown: ({ wireType }) => ({ _tag: "Unknown", wireType }),
  orElse: () => undefined
})

type View = ReturnType<typeof view>

expectTypeOf<NonNullable<View>["_tag"]>().toEqualTypeOf<"Text" | "Tool" | "Unknown">()
expectTypeOf<Extract<View, { readonly _tag: "Text" }>["text"]>().toEqualTypeOf<string>()

// S10: or what they have to be is said.
expectTypeOf(
  SessionEvent.match<{ names: Array<string> }>({
    "tool.execution_start": ({ data }) => ({ names: [data.toolName] }),
    orElse: () => ({ names: [] })
  })
).toEqualTypeOf<(event: SessionEvent.SessionEvent) => { names: Array<string> }>()

// @ts-expect-error the function gives something else
SessionEvent.match<number>({ "session.idle": () => "", orElse: () => 1 })

// @ts-expect-error there must be a function for all the others
SessionEvent.match({ "session.idle": () => 1 })

// @ts-expect-error there is no such type
SessionEvent.match({ "session.idel": () => 1, orElse: () => "" })

// -- rpc --------------------------------------------------------------------------------------------------------------

expectTypeOf(client.rpc.models.list()).toEqualTypeOf<Effect.Effect<Rpc.ModelList, CopilotError.RequestError>>()

expectTypeOf(session.rpc.plan.read()).toEqualTypeOf<
  Effect.Effect<
    Rpc.PlanReadResult,
    CopilotError.SessionClosed | CopilotError.SessionNotFound | CopilotError.RequestError
  >
>()

// @ts-expect-error the id of a session is supplied
session.rpc.plan.update({ sessionId: "s", content: "" })

// @ts-expect-error internal methods are not offered
client.rpc.connect

// @ts-expect-error the mode is one of the known ones
session.rpc.send({ prompt: "", mode: "later" })

// @ts-expect-error a prompt is needed
session.rpc.send({ mode: "enqueue" })

// -- client -----------------------------------------------------------------------------------------------------------

expectTypeOf(CopilotClient.layer()).toEqualTypeOf<
  Layer.Layer<
    CopilotClient.CopilotClient,
    CopilotError.StartError,
    CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
  >
>()

// What the handler requires, the Layer requires.
expectTypeOf(
  CopilotClient.layer({ onGitHubTelemetry: ({ event }) => Effect.map(Clipboard, ({ copy }) => copy(event.kind)) })
).toEqualTypeOf<
  Layer.Layer<
    CopilotClient.CopilotClient,
    CopilotError.StartError,
    Clipboard | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
  >
>()

expectTypeOf(
  CopilotClient.layerConfig({
    workingDirectory: Config.string("FOLDER"),
    onGitHubTelemetry: () => Clipboard
  })
).toEqualTypeOf<
  Layer.Layer<
    CopilotClient.CopilotClient,
    CopilotError.StartError | ConfigError,
    Clipboard | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
  >
>()

// @ts-expect-error a client on a transport starts no process
CopilotClient.fromTransport(transport, { workingDirectory: "/work" })

// @ts-expect-error the token of a server is redacted
Connection.tcp({ connectionToken: "secret" })

// @ts-expect-error a runtime that runs already takes no arguments
Connection.uri("8080", { args: [] })

// @ts-expect-error there is no such option
CopilotClient.layer({ telemetry: { endpoint: "http://localhost" } })

// @ts-expect-error a token is redacted
CopilotClient.layer({ gitHubToken: "secret" })

// @ts-expect-error there is no such option
CopilotClient.layer({ logLevels: "error" })

// Each handler of a client adds what it requires.
expectTypeOf(
  CopilotClient.layer({
    onGitHubTelemetry: () => Clipboard,
    onListModels: Effect.as(
      Effect.flatMap(Tracker, () => Policy),
      []
    ),
    requestHandler: { http: () => Effect.as(Tokens, { status: 200 }) }
  })
).toEqualTypeOf<
  Layer.Layer<
    CopilotClient.CopilotClient,
    CopilotError.StartError,
    Clipboard | Tracker | Policy | Tokens | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
  >
>()

// What is a handler is given as it is, and all else as a Config.
expectTypeOf(
  CopilotClient.layerConfig({
    shutdown: Config.succeed({ sessions: "1 second" }),
    onGetTraceContext: Effect.succeed({}),
    onListModels: Effect.as(Tracker, [])
  })
).toEqualTypeOf<
  Layer.Layer<
    CopilotClient.CopilotClient,
    CopilotError.StartError | ConfigError,
    Tracker | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
  >
>()

// @ts-expect-error a model has a name
CopilotClient.layer({ onListModels: Effect.succeed([{ id: "m" }]) })

expectTypeOf(client.listModels).toEqualTypeOf<
  Effect.Effect<ReadonlyArray<Model.Model>, CopilotError.ModelsUnavailable | CopilotError.CallError>
>()

expectTypeOf(client.stop).toEqualTypeOf<Effect.Effect<ReadonlyArray<CopilotError.StopError>>>()

expectTypeOf(client.subscribeLifecycle({ types: ["session.created", "session.deleted"] })).toEqualTypeOf<
  Effect.Effect<
    Stream.Stream<Lifecycle.Of<"session.created" | "session.deleted">, CopilotError.SubscriptionError>,
    never,
    Scope.Scope
  >
>()

expectTypeOf(client.subscribeLifecycle()).toEqualTypeOf<
  Effect.Effect<Stream.Stream<Lifecycle.LifecycleEvent, CopilotError.SubscriptionError>, never, Scope.Scope>
>()

// @ts-expect-error there is no such type
client.subscribeLifecycle({ types: ["session.create"] })

expectTypeOf(client.subscribeLifecycle({ types: [later] })).toEqualTypeOf<
  Effect.Effect<Stream.Stream<Lifecycle.LifecycleEvent, CopilotError.SubscriptionError>, never, Scope.Scope>
>()

// @ts-expect-error a session has no such option
CopilotClient.validateSession({ modle: "m" })

// @ts-expect-error sessions are not listed by that
client.listSessions({ cwd: "/" })

// An extension needs no process of its own, and what its handlers require.
expectTypeOf(
  CopilotClient.joinSession({ tools: [find], onPermissionRequest: ask }, { onListModels: Effect.as(Tokens, []) })
).toEqualTypeOf<
  Effect.Effect<
    CopilotSession.CopilotSession,
    CopilotError.StartError | CopilotError.CreateError | CopilotError.SessionNotFound,
    Tracker | Policy | Tokens | Scope.Scope
  >
>()

// @ts-expect-error an extension does not say where its SDK is
CopilotClient.joinSession({ extensionSdkPath: "/sdk" })

// @ts-expect-error there is no such option
CopilotClient.joinSession({ tool: [] })

// -- testing ----------------------------------------------------------------------------------------------------------

// @ts-expect-error an error status is a whole answer, not a part of one
LocalModel.reply(LocalModel.text("a"), LocalModel.error(500))

// @ts-expect-error nothing follows a cut
LocalModel.reply(LocalModel.cut, LocalModel.text("a"))

// A model is a provider as it is, by whatever API.
declare const providers: LocalModel.Providers
expectTypeOf(providers.completions).toExtend<Provider.Provider>()
expectTypeOf(providers.responses).toExtend<Provider.Provider>()
expectTypeOf(providers.anthropic).toExtend<Provider.Provider>()
expectTypeOf(providers.azure).toExtend<Provider.Provider>()

expectTypeOf<LocalModel.Service["verify"]>().toEqualTypeOf<
  Effect.Effect<void, LocalModel.UnexpectedRequest | LocalModel.UnusedReplies>
>()

declare const copilot: TestCopilot.Service

// The params of a request are those of its method, the session's id among them; of another method, anything.
declare const update: TestCopilot.Params<"session.plan.update">
expectTypeOf(copilot.awaitRequest("session.plan.update")).toEqualTypeOf<Effect.Effect<typeof update>>()
expectTypeOf([update.sessionId, update.content]).toEqualTypeOf<Array<string>>()
expectTypeOf(copilot.awaitRequest("x/other")).toEqualTypeOf<Effect.Effect<Readonly<Record<string, unknown>>>>()

// @ts-expect-error there is no such param
copilot.on("ping", ({ massage }) => Effect.succeed(massage))
// -- hooks and questions ----------------------------------------------------------------------------------------------

// Literals need no `as const`, however the Effect is made.
const guards = client.createSession({
  hooks: {
    onPreToolUse: ({ toolArgs, toolName }) => {
      expectTypeOf(toolArgs).toBeUnknown()
      return Effect.succeed(toolName === "bash" ? { permissionDecision: "deny" } : undefined)
    },
    onPostToolUse: () =>
      Effect.gen(function* () {
        yield* Tracker
        return { additionalContext: "noted" }
      }),
    onAgentStop: ({ stopHookActive }) =>
      Effect.map(Clipboard, () => (stopHookActive === true ? null : { decision: "block", reason: "Go on" })),
    onSubagentStop: ({ response }) => Effect.sync(() => (response === "" ? Hooks.block("Say something") : undefined)),
    onErrorOccurred: ({ error }) => {
      expectTypeOf(error).toEqualTypeOf<Hooks.ErrorDetails>()
      return Effect.addFinalizer(() => Effect.log(error.message))
    }
  }
})

expectTypeOf(guards).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Tracker | Clipboard>
>()

const apart = Hooks.make({
  onPreToolUse: ({ toolName }) =>
    Effect.map(Policy, (policy) => (policy.allows(toolName) ? Hooks.allow : Hooks.deny())),
  onPreMcpToolCall: () => Effect.succeed({ metaToUse: null })
})

expectTypeOf(client.createSession({ hooks: apart })).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Policy>
>()

// @ts-expect-error there is no such hook
client.createSession({ hooks: { onPreToolUze: () => Effect.void } })

// @ts-expect-error there is no such hook
Hooks.make({ onPreToolUze: () => Effect.void })

// @ts-expect-error a decision has one of the known values
client.createSession({ hooks: { onPreToolUse: () => Effect.succeed({ permissionDecision: "denied" }) } })

// @ts-expect-error a stop is blocked with a reason
client.createSession({ hooks: { onAgentStop: () => Effect.succeed({ decision: "block" }) } })

const questions = client.createSession({
  onUserInputRequest: ({ choices }) => {
    expectTypeOf(choices).toEqualTypeOf<ReadonlyArray<string>>()
    return Effect.as(Clipboard, UserInput.freeform("yes"))
  },
  onElicitationRequest: ({ requestedSchema }) => {
    expectTypeOf(requestedSchema).toEqualTypeOf<Elicitation.RequestedSchema | undefined>()
    return Effect.as(Tracker, Elicitation.accept({ colour: "red", sizes: ["s", "m"], count: 1, sure: true }))
  },
  onExitPlanModeRequest: () => Effect.succeed({ approved: true, selectedAction: "interactive" }),
  onAutoModeSwitchRequest: ({ retryAfterSeconds = 0 }) => Effect.succeed(retryAfterSeconds > 60 ? "yes" : "no"),
  onSessionLimitsExhaustedRequest: ({ usedAiCredits }) =>
    Effect.as(Policy, { action: "set", maxAiCredits: usedAiCredits + 10 }),
  commands: [Command.make("deploy", { handler: ({ args }) => Effect.log(args) })],
  systemMessage: { mode: "customize", sections: { tone: { action: (text) => Effect.succeed(text.trim()) } } }
})

expectTypeOf(questions).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope | Tracker | Clipboard | Policy>
>()

// The scope of a call is the call's; what else a handler requires, the session does.
expectTypeOf(
  Command.make("deploy", {
    handler: () =>
      Effect.zipRight(
        Effect.addFinalizer(() => Effect.void),
        Tracker
      )
  })
).toEqualTypeOf<Command.Command<Tracker>>()

// Ids are completed, and any other will do.
export const customized: SystemMessage.SystemMessage = {
  mode: "customize",
  sections: { identity: { action: "remove" }, of_my_own: { action: "append", content: "More" } }
}

// @ts-expect-error only some actions have no content
client.createSession({ systemMessage: { mode: "customize", sections: { tone: { action: "replace" } } } })

// @ts-expect-error a question is answered with a text and where it comes from
client.createSession({ onUserInputRequest: () => Effect.succeed("yes") })

// @ts-expect-error a form is accepted, declined or cancelled
client.createSession({ onElicitationRequest: () => Effect.succeed({ action: "accepted" }) })

// @ts-expect-error a field of a form is no object
Elicitation.accept({ colour: { red: true } })

// @ts-expect-error there is no such answer
client.createSession({ onAutoModeSwitchRequest: () => Effect.succeed("maybe") })

// @ts-expect-error how many credits?
client.createSession({ onSessionLimitsExhaustedRequest: () => Effect.succeed({ action: "add" }) })
// -- file systems of sessions -----------------------------------------------------------------------------------------

// What makes the provider is required by the session; its scope is the session's.
expectTypeOf(
  client.createSession({
    createSessionFsProvider: ({ id }) => Effect.zipRight(Tracker, SessionFs.fromFileSystem({ directory: `/srv/${id}` }))
  })
).toEqualTypeOf<
  Effect.Effect<
    CopilotSession.CopilotSession,
    CopilotError.CreateError,
    Scope.Scope | Tracker | FileSystem.FileSystem | Path.Path
  >
>()

expectTypeOf(
  Effect.flatMap(SessionFs.memory(), (createSessionFsProvider) =>
    client.resumeSession("s1", { createSessionFsProvider })
  )
).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError | CopilotError.SessionNotFound, Scope.Scope>
>()

// @ts-expect-error a provider has all operations
client.createSession({ createSessionFsProvider: () => Effect.succeed({ readFile: () => Effect.succeed("") }) })

// @ts-expect-error operations fail with a SessionFsError
export const failingRead: SessionFs.Provider["readFile"] = () => Effect.fail("no")

// @ts-expect-error paths have one of two forms
CopilotClient.layer({ sessionFs: { initialCwd: "/", sessionStatePath: "/state", conventions: "dos" } })

// -- requests to models -----------------------------------------------------------------------------------------------

type Platform = CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path

// A client requires what its handler does, in the answer's body too, but no scope.
expectTypeOf(
  CopilotClient.layer({
    requestHandler: {
      http: (request) =>
        Effect.zipRight(
          Effect.addFinalizer(() => Effect.void),
          Effect.zipRight(Tracker, ModelRequest.forward(request))
        )
    }
  })
).toEqualTypeOf<
  Layer.Layer<CopilotClient.CopilotClient, CopilotError.StartError, Platform | Tracker | HttpClient.HttpClient>
>()

declare const words: Stream.Stream<string, string, Clipboard>

expectTypeOf(
  CopilotClient.make({ requestHandler: { http: () => Effect.succeed({ status: 200, body: words }) } })
).toEqualTypeOf<Effect.Effect<CopilotClient.Service, CopilotError.StartError, Platform | Clipboard | Scope.Scope>>()

// Two functions with requirements of their own are put together by `make`.
expectTypeOf(
  ModelRequest.make({
    http: () => Effect.as(Tracker, { status: 200 }),
    webSocket: ({ messages }) => Effect.as(Clipboard, messages)
  })
).toEqualTypeOf<ModelRequest.Handler<Tracker | Clipboard>>()

expectTypeOf(CopilotClient.layer({ requestHandler: { http: ModelRequest.forward } })).toEqualTypeOf<
  Layer.Layer<CopilotClient.CopilotClient, CopilotError.StartError, Platform | HttpClient.HttpClient>
>()
// A handler without requirements adds none.
expectTypeOf(CopilotClient.layer({ requestHandler: { http: () => Effect.succeed({ status: 200 }) } })).toEqualTypeOf<
  Layer.Layer<CopilotClient.CopilotClient, CopilotError.StartError, Platform>
>()

// @ts-expect-error an answer has a status
CopilotClient.layer({ requestHandler: { http: () => Effect.succeed({ body: "text" }) } })

// @ts-expect-error requests by HTTP need a handler
CopilotClient.layer({ requestHandler: { webSocket: () => Effect.succeed(words) } })

// -- a pool -----------------------------------------------------------------------------------------------------------

declare const pool: CopilotPool.Service

// Its sessions require what those of a client do, and can fail with a start besides.
const pooled = pool.createSession({ tools: [find, declared, copy], onPermissionRequest: ask, streaming: true })
expectTypeOf(pooled).toEqualTypeOf<
  Effect.Effect<
    CopilotSession.CopilotSession,
    CopilotError.CreateError | CopilotError.StartError,
    Effect.Effect.Context<typeof created>
  >
>()
expectTypeOf(pool.createSession({})).toEqualTypeOf<
  Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError | CopilotError.StartError, Scope.Scope>
>()
expectTypeOf(pool.resumeSession("id", { tools: [find] })).toEqualTypeOf<
  Effect.Effect<
    CopilotSession.CopilotSession,
    CopilotError.CreateError | CopilotError.StartError | CopilotError.SessionNotFound,
    Scope.Scope | Tracker
  >
>()

// @ts-expect-error there is no such option
pool.createSession({ modle: "gpt-5" })

// It requires what the options of its clients do.
expectTypeOf(CopilotPool.layer({ size: 4, client: { logLevel: "error" } })).toEqualTypeOf<
  Layer.Layer<CopilotPool.CopilotPool, CopilotError.InvalidConfig, Platform>
>()
expectTypeOf(
  CopilotPool.layer({
    size: 4,
    client: (index) => ({
      baseDirectory: `/srv/${index}`,
      onGitHubTelemetry: ({ event }) => Effect.map(Clipboard, ({ copy }) => copy(event.kind)),
      requestHandler: { http: () => Effect.as(Tracker, { status: 200 }) },
      onListModels: Effect.as(Policy, [])
    })
  })
).toEqualTypeOf<
  Layer.Layer<CopilotPool.CopilotPool, CopilotError.InvalidConfig, Platform | Clipboard | Tracker | Policy>
>()

expectTypeOf(
  CopilotPool.fromClients({
    size: 2,
    acquire: () => Effect.zipRight(Tracker, CopilotClient.fromTransport(transport))
  })
).toEqualTypeOf<Effect.Effect<CopilotPool.Service, CopilotError.InvalidConfig, Tracker | Scope.Scope>>()

// @ts-expect-error it is not a client's option
CopilotPool.layer({ size: 4, client: { logLevels: "error" } })

// -- what stands in an array ------------------------------------------------------------------------------------------

declare const recorded: Recording.Options

// S2: the array is no place to learn requirements from, or they would be `any`.
type Start = CopilotError.StartError

expectTypeOf(Effect.provide(CopilotClient.CopilotClient, [CopilotClient.layer()])).toEqualTypeOf<
  Effect.Effect<CopilotClient.Service, Start, Platform>
>()
expectTypeOf(
  Effect.provide(CopilotClient.CopilotClient, [CopilotClient.layer({ onListModels: Effect.as(Policy, []) })])
).toEqualTypeOf<Effect.Effect<CopilotClient.Service, Start, Platform | Policy>>()
expectTypeOf(Effect.provide(CopilotClient.CopilotClient, [CopilotClient.layerConfig()])).toEqualTypeOf<
  Effect.Effect<CopilotClient.Service, Start | ConfigError, Platform>
>()
expectTypeOf(Effect.provide(CopilotPool.CopilotPool, [CopilotPool.layer({ size: 2 })])).toEqualTypeOf<
  Effect.Effect<CopilotPool.Service, CopilotError.InvalidConfig, Platform>
>()
expectTypeOf(
  Effect.provide(CopilotClient.CopilotClient, [TestCopilot.layer([TestCopilot.text("It leaks.")])])
).toEqualTypeOf<Effect.Effect<CopilotClient.Service, Start>>()
expectTypeOf(
  Effect.provide(CopilotClient.CopilotClient, [
    TestCopilot.layer(({ prompt }) => Effect.map(Tracker, ({ find }) => TestCopilot.text(find(prompt.length))))
  ])
).toEqualTypeOf<Effect.Effect<CopilotClient.Service, Start, Tracker>>()
expectTypeOf(Effect.provide(LocalModel.LocalModel, [LocalModel.layer([LocalModel.text("It leaks.")])])).toEqualTypeOf<
  Effect.Effect<LocalModel.Service, HttpServerError.ServeError>
>()
expectTypeOf(
  Effect.provide(LocalModel.LocalModel, [
    LocalModel.layer(() => Effect.map(Tracker, ({ find }) => LocalModel.text(find(1))))
  ])
).toEqualTypeOf<Effect.Effect<LocalModel.Service, HttpServerError.ServeError, Tracker>>()
expectTypeOf(Effect.provide(Recording.Recording, [Recording.layer(recorded)])).toEqualTypeOf<
  Effect.Effect<Recording.Service, Recording.OpenError, FileSystem.FileSystem | Path.Path>
>()

// The constructors likewise.
const together = Effect.all([
  CopilotClient.make(),
  CopilotClient.fromTransport(transport),
  CopilotPool.make({ size: 2 }),
  CopilotPool.fromClients({ size: 2, acquire: () => CopilotClient.fromTransport(transport) }),
  LocalModel.make([]),
  TestCopilot.make([]),
  TestCopilot.serve(transport)
])
expectTypeOf<Effect.Effect.Context<typeof together>>().toEqualTypeOf<Platform | HttpServer.HttpServer | Scope.Scope>()
