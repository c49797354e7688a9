// The Effect diagnostics would report a second time what each @ts-expect-error below expects.
// @effect-diagnostics floatingEffect:off missingEffectContext:off missingEffectError:off
/**
 * What must and what must not compile. Nothing here runs: `npm run check:types` is the test.
 */
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as HttpClient from "@effect/platform/HttpClient"
import type * as Path from "@effect/platform/Path"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import {
  CopilotClient,
  type CopilotError,
  type CopilotSession,
  ModelRequest,
  Permission,
  type Rpc,
  type SessionConfig,
  SessionEvent,
  SessionFs,
  Tool
} from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { expectTypeOf } from "vitest"

class Tracker extends Context.Tag("Tracker")<Tracker, { readonly find: (id: number) => string }>() {}
class Clipboard extends Context.Tag("Clipboard")<Clipboard, { readonly copy: (text: string) => void }>() {}
class Policy extends Context.Tag("Policy")<Policy, { readonly allows: (kind: string) => boolean }>() {}

declare const client: CopilotClient.Service
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

// -- what a session requires ------------------------------------------------------------------------------------------

const created = client.createSession({ tools: [find, copy], onPermissionRequest: ask, streaming: true })

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

const provided = created.pipe(
  Effect.provideService(Tracker, { find: () => "" }),
  Effect.provideService(Clipboard, { copy: () => {} })
)

// @ts-expect-error nobody provides Policy
export const missing: Effect.Effect<CopilotSession.CopilotSession, CopilotError.CreateError, Scope.Scope> = provided

// @ts-expect-error there is no such option
client.createSession({ modle: "gpt-5" })

// @ts-expect-error a provider has no such option
client.createSession({ model: "m", provider: { baseUrl: "http://localhost", apikey: "secret" } })

// @ts-expect-error a system message has no such option
client.createSession({ systemMessage: { content: "", mod: "replace" } })

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

// @ts-expect-error a token is redacted
client.createSession({ provider: { baseUrl: "http://localhost", apiKey: "secret" } })

// -- what can fail ----------------------------------------------------------------------------------------------------

expectTypeOf(session.sendAndWait("")).toEqualTypeOf<
  Effect.Effect<Option.Option<SessionEvent.Of<"assistant.message">>, CopilotError.TurnError>
>()

const handled = Effect.catchTags(session.send(""), {
  ProcessExited: () => Effect.succeed(""),
  ConnectionClosed: () => Effect.succeed(""),
  MalformedMessage: () => Effect.succeed(""),
  RpcError: () => Effect.succeed(""),
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

declare const event: SessionEvent.SessionEvent
if (event.type === "assistant.message_delta") expectTypeOf(event.data.deltaContent).toEqualTypeOf<string>()
if (event.type === "unknown") expectTypeOf(event.wireType).toEqualTypeOf<string>()

// Every event has somewhere to go, and the result is that of the functions.
expectTypeOf(SessionEvent.match({ "session.idle": () => 1, orElse: () => "" })).toEqualTypeOf<
  (event: SessionEvent.SessionEvent) => string | number
>()

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

// @ts-expect-error a token is redacted
CopilotClient.layer({ gitHubToken: "secret" })

// @ts-expect-error there is no such option
CopilotClient.layer({ logLevels: "error" })

// -- testing ----------------------------------------------------------------------------------------------------------

// @ts-expect-error an error status is a whole answer, not a part of one
LocalModel.reply(LocalModel.text("a"), LocalModel.error(500))

// @ts-expect-error nothing follows a cut
LocalModel.reply(LocalModel.cut, LocalModel.text("a"))

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
export const failing: SessionFs.Provider["readFile"] = () => Effect.fail("no")

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
