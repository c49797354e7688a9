import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Inspectable from "effect/Inspectable"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { CopilotClient, CopilotError, Mcp, type SessionConfig } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const secret = Redacted.make("open sesame")

const start = (config: SessionConfig.SessionConfig) =>
  Effect.flatMap(CopilotClient.CopilotClient, (client) => client.createSession({ sessionId: "s1", ...config }))

const run = Effect.provide(TestCopilot.layer())

/** Emits a question and gives the params of the request that answers it. */
const answerTo = (type: string, method: string, data: object) =>
  Effect.gen(function* () {
    const runtime = yield* TestCopilot.TestCopilot
    yield* runtime.emit(type, data)
    return yield* runtime.awaitRequest(method)
  })

const authMethod = "session.mcp.oauth.handlePendingRequest"
const auth = { requestId: "r1", serverName: "remote", serverUrl: "http://localhost/mcp", reason: "initial" }
const login = (data: object = {}) => answerTo("mcp.oauth_required", authMethod, { ...auth, ...data })

const headersMethod = "session.mcp.headers.handlePendingHeadersRefreshRequest"
const refresh = { requestId: "r1", serverName: "remote", serverUrl: "http://localhost/mcp", reason: "startup" }
const refreshed = answerTo("mcp.headers_refresh_required", headersMethod, refresh)

const samplingMethod = "session.ui.handlePendingSampling"
const sample = { requestId: "r1", serverName: "tiny", mcpRequestId: 1, request: { messages: [], maxTokens: 10 } }
const sampled = answerTo("sampling.requested", samplingMethod, sample)

/** The first failure of a handler while this runs. */
const failureOf = <E, R>(config: SessionConfig.SessionConfig, self: Effect.Effect<unknown, E, R>) =>
  Effect.gen(function* () {
    const session = yield* start(config)
    const failure = yield* Effect.fork(Stream.runHead(session.handlerFailures))
    yield* Effect.yieldNow()
    yield* self
    return yield* Effect.flatten(failure)
  })

describe("interest in what MCP servers want", () => {
  const interests = Effect.gen(function* () {
    const runtime = yield* TestCopilot.TestCopilot
    return (yield* runtime.requests).flatMap(({ method, params }): ReadonlyArray<unknown> => {
      if (method === "session.eventLog.registerInterest") return [params]
      return method === "session.create" || method === "session.resume" ? [method] : []
    })
  })

  it.scoped("is registered for each handler after the session was created, and after it was resumed", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const handlers = {
        onMcpAuthRequest: () => Effect.succeed(Mcp.cancelled),
        onMcpHeadersRefreshRequest: () => Effect.succeed(Mcp.noHeaders)
      }
      yield* start(handlers)
      yield* client.resumeSession("s1", handlers)
      const registered = [
        { sessionId: "s1", eventType: "mcp.oauth_required" },
        { sessionId: "s1", eventType: "mcp.headers_refresh_required" }
      ]
      deepStrictEqual(yield* interests, ["session.create", ...registered, "session.resume", ...registered])
    }).pipe(run)
  )

  it.scoped("is not registered without a handler", () =>
    Effect.gen(function* () {
      yield* start({ onSamplingRequest: () => Effect.succeed(undefined) })
      deepStrictEqual(yield* interests, ["session.create"])
    }).pipe(run)
  )
})

describe("a login at an MCP server", () => {
  it.scoped("is answered with the token, its lifetime in whole seconds", () =>
    Effect.gen(function* () {
      const seen: Array<Mcp.AuthRequest> = []
      yield* start({
        onMcpAuthRequest: (request) =>
          Effect.sync(() => {
            seen.push(request)
            return Mcp.token(secret, { tokenType: "DPoP", expiresIn: "90500 millis" })
          })
      })
      deepStrictEqual(yield* login({ wwwAuthenticateParams: { scope: "read" }, resourceMetadata: null }), {
        sessionId: "s1",
        requestId: "r1",
        result: { kind: "token", accessToken: "open sesame", tokenType: "DPoP", expiresIn: 90 }
      })
      deepStrictEqual(
        seen.map(({ reason, resourceMetadata, sessionId, wwwAuthenticateParams }) => ({
          reason,
          resourceMetadata,
          sessionId,
          wwwAuthenticateParams
        })),
        [{ reason: "initial", resourceMetadata: null, sessionId: "s1", wwwAuthenticateParams: { scope: "read" } }]
      )
    }).pipe(run)
  )

  it.scoped("with nothing but a token, and one that is cancelled, say just that", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.TestCopilot
      yield* start({
        onMcpAuthRequest: ({ serverName }) =>
          Effect.succeed(serverName === "remote" ? Mcp.token(secret) : Mcp.cancelled)
      })
      deepStrictEqual((yield* login()).result, { kind: "token", accessToken: "open sesame" })
      yield* runtime.emit("mcp.oauth_required", { ...auth, requestId: "r2", serverName: "other" })
      const params = yield* runtime.awaitRequest(authMethod, 2)
      deepStrictEqual(params.result, { kind: "cancelled" })
    }).pipe(run)
  )

  it.scoped("does not show the secret of the client that it names", () =>
    Effect.gen(function* () {
      const seen = yield* Deferred.make<Mcp.AuthRequest>()
      yield* start({ onMcpAuthRequest: (request) => Effect.as(Deferred.succeed(seen, request), Mcp.cancelled) })
      yield* login({ staticClientConfig: { clientId: "app", clientSecret: "hidden", publicClient: false } })
      const { staticClientConfig } = yield* Deferred.await(seen)
      deepStrictEqual(Inspectable.toStringUnknown(staticClientConfig).includes("hidden"), false)
      deepStrictEqual(staticClientConfig, {
        clientId: "app",
        clientSecret: Redacted.make("hidden"),
        publicClient: false
      })
    }).pipe(run)
  )

  const cancelled = { sessionId: "s1", requestId: "r1", result: { kind: "cancelled" } }

  it.scoped("is cancelled, and the failure reported, when the handler fails or dies", () =>
    Effect.gen(function* () {
      for (const failing of [Effect.fail("no browser"), Effect.dieMessage("a bug")]) {
        const failure = yield* failureOf(
          { onMcpAuthRequest: () => failing },
          Effect.map(login(), (params) => deepStrictEqual(params, cancelled))
        ).pipe(Effect.provide(TestCopilot.layer()), Effect.scoped)
        deepStrictEqual(failure.handler, "onMcpAuthRequest")
      }
    })
  )

  it.scoped("is cancelled when the lifetime of the token cannot be; the token is not told", () =>
    Effect.gen(function* () {
      const failure = yield* failureOf(
        { onMcpAuthRequest: () => Effect.succeed(Mcp.token(secret, { expiresIn: "1 milli" })) },
        Effect.map(login(), (params) => deepStrictEqual(params, cancelled))
      )
      sameError(
        Cause.squash(failure.cause) as CopilotError.InvalidConfig,
        new CopilotError.InvalidConfig({
          option: "onMcpAuthRequest.expiresIn",
          problem: "a finite duration of at least one second is needed; leave the option out for the default"
        })
      )
      assertTrue(!Cause.pretty(failure.cause).includes("open sesame"))
    }).pipe(run)
  )

  it.scoped("is asked for without what it can do without", () =>
    Effect.gen(function* () {
      yield* start({ onMcpAuthRequest: () => Effect.succeed(Mcp.token(secret)) })
      deepStrictEqual(yield* login({ reason: undefined, staticClientConfig: "none", wwwAuthenticateParams: 1 }), {
        sessionId: "s1",
        requestId: "r1",
        result: { kind: "token", accessToken: "open sesame" }
      })
    }).pipe(run)
  )

  it.scoped("is cancelled when the request is not what was promised; the handler does not run", () =>
    Effect.gen(function* () {
      yield* start({ onMcpAuthRequest: () => Effect.dieMessage("never runs") })
      deepStrictEqual(yield* login({ serverUrl: 1 }), cancelled)
    }).pipe(run)
  )

  it.scoped("is called off when somebody else has logged in, and nothing is sent", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.TestCopilot
      const client = yield* CopilotClient.CopilotClient
      const started = yield* Deferred.make<void>()
      const ended = yield* Deferred.make<Exit.Exit<never>>()
      yield* start({
        onMcpAuthRequest: () =>
          Effect.zipRight(Deferred.succeed(started, undefined), Effect.never).pipe(
            Effect.onExit((exit) => Deferred.succeed(ended, exit))
          )
      })
      yield* runtime.emit("mcp.oauth_required", auth)
      yield* Deferred.await(started)
      yield* runtime.emit("mcp.oauth_completed", { requestId: "r1", outcome: "token" })
      assertTrue(Exit.isInterrupted(yield* Deferred.await(ended)))
      yield* client.ping()
      deepStrictEqual(
        (yield* runtime.requests).filter(({ method }) => method === authMethod),
        []
      )
    }).pipe(run)
  )

  it.scoped("is left to others without a handler", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.TestCopilot
      const client = yield* CopilotClient.CopilotClient
      yield* start({})
      yield* runtime.emit("mcp.oauth_required", auth)
      yield* runtime.emit("mcp.headers_refresh_required", refresh)
      yield* runtime.emit("sampling.requested", sample)
      yield* client.ping()
      deepStrictEqual(
        (yield* runtime.requests).map(({ method }) => method),
        ["connect", "session.create", "ping"]
      )
    }).pipe(run)
  )
})

describe("headers for an MCP server", () => {
  it.scoped("are sent with their lifetime in milliseconds", () =>
    Effect.gen(function* () {
      yield* start({
        onMcpHeadersRefreshRequest: ({ reason, serverName, sessionId }) =>
          Effect.succeed(
            Mcp.headers({ "x-for": `${sessionId} ${serverName} ${reason}`, "x-key": secret }, { ttl: "1 minute" })
          )
      })
      deepStrictEqual(yield* refreshed, {
        sessionId: "s1",
        requestId: "r1",
        result: { kind: "headers", headers: { "x-for": "s1 remote startup", "x-key": "open sesame" }, ttlMs: 60_000 }
      })
    }).pipe(run)
  )

  it.scoped("may be none", () =>
    Effect.gen(function* () {
      yield* start({ onMcpHeadersRefreshRequest: () => Effect.succeed(Mcp.noHeaders) })
      deepStrictEqual((yield* refreshed).result, { kind: "none" })
    }).pipe(run)
  )

  it.scoped("are an error without details when the handler fails, dies, or gives a lifetime that cannot be", () =>
    Effect.gen(function* () {
      const handlers: ReadonlyArray<Mcp.HeadersHandler<unknown, never>> = [
        () => Effect.fail("the vault is shut"),
        () => Effect.dieMessage("a bug"),
        () => Effect.succeed(Mcp.headers({ "x-key": secret }, { ttl: 0 }))
      ]
      for (const onMcpHeadersRefreshRequest of handlers) {
        const failure = yield* failureOf(
          { onMcpHeadersRefreshRequest },
          Effect.map(refreshed, ({ result }) =>
            deepStrictEqual(result, { kind: "error", message: "the handler of this program failed" })
          )
        ).pipe(Effect.provide(TestCopilot.layer()), Effect.scoped)
        deepStrictEqual(failure.handler, "onMcpHeadersRefreshRequest")
        assertTrue(!Cause.pretty(failure.cause).includes("open sesame"))
      }
    })
  )
})

describe("a sample for an MCP server", () => {
  it.scoped("is the handler's, which sees what was asked", () =>
    Effect.gen(function* () {
      const seen: Array<Mcp.SamplingRequest> = []
      const response: Mcp.SamplingResponse = { role: "assistant", model: "mine", content: { type: "text", text: "Hi" } }
      yield* start({
        onSamplingRequest: (request) =>
          Effect.sync(() => {
            seen.push(request)
            return response
          })
      })
      deepStrictEqual(yield* sampled, { sessionId: "s1", requestId: "r1", response })
      deepStrictEqual(seen, [{ ...sample, sessionId: "s1" }])
    }).pipe(run)
  )

  it.scoped("is refused without a response when the handler has none", () =>
    Effect.gen(function* () {
      yield* start({ onSamplingRequest: () => Effect.succeed(undefined) })
      deepStrictEqual(yield* sampled, { sessionId: "s1", requestId: "r1" })
    }).pipe(run)
  )

  it.scoped("is refused, and the failure reported, when the handler fails", () =>
    Effect.gen(function* () {
      const failure = yield* failureOf(
        { onSamplingRequest: () => Effect.fail("no model") },
        Effect.map(sampled, (params) => deepStrictEqual(params, { sessionId: "s1", requestId: "r1" }))
      )
      deepStrictEqual(failure, { handler: "onSamplingRequest", cause: Cause.fail("no model") })
    }).pipe(run)
  )
})
