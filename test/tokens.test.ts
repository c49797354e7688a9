import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { CopilotClient, CopilotError, GitHubToken, JsonRpc, type SessionConfig } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"
import { captureLog } from "./support/hostile.js"

const secret = Redacted.make("open sesame")

const start = (config: SessionConfig.SessionConfig) =>
  Effect.flatMap(CopilotClient.CopilotClient, (client) => client.createSession({ sessionId: "s1", ...config }))

const run = Effect.provide(TestCopilot.layer())

const ask = (method: string, params: object) =>
  Effect.flatMap(TestCopilot.TestCopilot, (runtime) => runtime.ask(method, params))

const refusal = (method: string, description: string) =>
  new CopilotError.RpcError({ method, code: JsonRpc.ErrorCode.InternalError, description })

describe("a provider's token", () => {
  const endpoint = { baseUrl: "https://example.com" }
  const method = "providerToken.getToken"
  const tokenFor = (providerName: string) => ask(method, { sessionId: "s1", providerName })

  it.scoped("comes from the option provider under the name default", () =>
    Effect.gen(function* () {
      const asked: Array<unknown> = []
      yield* start({
        model: "m",
        provider: {
          ...endpoint,
          bearerTokenProvider: (request) => Effect.sync(() => Redacted.make(`token-${asked.push(request)}`))
        }
      })
      deepStrictEqual(yield* tokenFor("default"), { token: "token-1" })
      deepStrictEqual(yield* tokenFor("default"), { token: "token-2" })
      deepStrictEqual(asked, [
        { sessionId: "s1", providerName: "default" },
        { sessionId: "s1", providerName: "default" }
      ])
    }).pipe(run)
  )

  it.scoped("comes from each of several providers under its name; one without a token provider has none", () =>
    Effect.gen(function* () {
      const session = yield* start({
        providers: [
          { ...endpoint, name: "a", bearerTokenProvider: () => Effect.succeed(Redacted.make("of a")) },
          { ...endpoint, name: "b", bearerTokenProvider: () => Effect.succeed(Redacted.make("of b")) },
          { ...endpoint, name: "c", apiKey: secret }
        ]
      })
      const failures = yield* Effect.fork(Stream.runCollect(session.handlerFailures))
      yield* Effect.yieldNow()
      deepStrictEqual(yield* tokenFor("a"), { token: "of a" })
      deepStrictEqual(yield* tokenFor("b"), { token: "of b" })
      sameError(
        yield* Effect.flip(tokenFor("c")),
        refusal(method, "No bearer-token provider registered for provider c")
      )
      yield* session.disconnect
      deepStrictEqual(Array.from(yield* Fiber.join(failures)), [])
    }).pipe(run)
  )

  it.scoped("is refused in a session without token providers", () =>
    Effect.gen(function* () {
      yield* start({})
      sameError(
        yield* Effect.flip(tokenFor("default")),
        refusal(method, `Request ${method} failed with message: No providerToken handler registered for session: s1`)
      )
    }).pipe(run)
  )

  it.scoped("is refused when its provider fails, and the failure names the option", () =>
    Effect.gen(function* () {
      const session = yield* start({
        providers: [{ ...endpoint, name: "a", bearerTokenProvider: () => Effect.fail("the vault is shut") }]
      })
      const failure = yield* Effect.fork(Stream.runHead(session.handlerFailures))
      yield* Effect.yieldNow()
      sameError(
        yield* Effect.flip(tokenFor("a")),
        refusal(method, `Request ${method} failed with message: the vault is shut`)
      )
      deepStrictEqual(yield* Effect.flatten(failure), {
        handler: "providers.a.bearerTokenProvider",
        cause: Cause.fail("the vault is shut")
      })
    }).pipe(run)
  )

  it.scoped("is refused without details when its provider dies", () =>
    Effect.gen(function* () {
      yield* start({
        model: "m",
        provider: { ...endpoint, bearerTokenProvider: () => Effect.dieMessage("the hidden reason") }
      })
      sameError(
        yield* Effect.flip(tokenFor("default")),
        refusal(method, `Request ${method} failed with message: the handler failed`)
      )
    }).pipe(run)
  )
})

describe("a session's GitHub token", () => {
  const method = "gitHubToken.getToken"

  /** Asks for the token of a registration; by default of the one that the nth opening request announced. */
  const tokenOf = (registrationId: unknown, params: object = {}) =>
    ask(method, { registrationId, host: "https://github.com", reason: "refresh", sessionId: "s1", ...params })

  const registration = (opening: "session.create" | "session.resume", count = 1) =>
    Effect.flatMap(TestCopilot.TestCopilot, (runtime) =>
      Effect.map(runtime.awaitRequest(opening, count), (params) => params.gitHubTokenProviderRegistrationId)
    )

  const provider =
    (token: string): GitHubToken.Provider<never, never> =>
    () =>
      Effect.succeed(GitHubToken.token(Redacted.make(token), { expiresIn: "1 hour" }))

  const response = (accessToken: string) => ({ kind: "token", accessToken, expiresIn: 3600 })

  const unregistered = refusal(
    method,
    `Request ${method} failed with message: No gitHubToken handler registered for session: s1`
  )

  /** The runtime asks for the token before it answers this request, and answers with what it got. */
  const askWhile = (
    opening: "session.create" | "session.resume",
    answer: Effect.Effect<unknown, JsonRpc.HandlerError>
  ) =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.TestCopilot
      const got = yield* Deferred.make<unknown, CopilotError.RequestError>()
      yield* runtime.on(opening, ({ gitHubTokenProviderRegistrationId }) =>
        Effect.zipRight(
          Effect.intoDeferred(
            runtime.ask(method, {
              registrationId: gitHubTokenProviderRegistrationId,
              host: "https://github.com",
              reason: "initial"
            }),
            got
          ),
          answer
        )
      )
      return Deferred.await(got)
    })

  it.scoped("is there while the session is being created, and after", () =>
    Effect.gen(function* () {
      const asked: Array<GitHubToken.Request> = []
      const got = yield* askWhile("session.create", Effect.succeed({ sessionId: "s1" }))
      yield* start({
        gitHubTokenProvider: (request) =>
          Effect.sync(() => {
            asked.push(request)
            return GitHubToken.token(secret, { tokenType: "bearer", expiresIn: "90500 millis" })
          })
      })
      const expected = { kind: "token", accessToken: "open sesame", tokenType: "bearer", expiresIn: 90 }
      deepStrictEqual(yield* got, expected)
      deepStrictEqual(yield* tokenOf(yield* registration("session.create")), expected)
      deepStrictEqual(asked, [
        { sessionId: "s1", host: "https://github.com", reason: "initial" },
        { sessionId: "s1", host: "https://github.com", reason: "refresh" }
      ])
    }).pipe(run)
  )

  it.scoped("is asked for without an id while the runtime has not chosen that of a cloud session", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const asked: Array<string | undefined> = []
      const got = yield* askWhile("session.create", Effect.succeed({ sessionId: "of the cloud" }))
      yield* client.createSession({
        cloud: {},
        gitHubTokenProvider: ({ sessionId }) =>
          Effect.sync(() => {
            asked.push(sessionId)
            return GitHubToken.cancelled
          })
      })
      deepStrictEqual(yield* got, { kind: "cancelled" })
      yield* tokenOf(yield* registration("session.create"), { sessionId: undefined })
      deepStrictEqual(asked, [undefined, "of the cloud"])
    }).pipe(run)
  )

  it.scoped("is not to be had under an id that nobody announced", () =>
    Effect.gen(function* () {
      yield* start({ gitHubTokenProvider: provider("a") })
      sameError(yield* Effect.flip(tokenOf("unknown")), unregistered)
    }).pipe(run)
  )

  it.scoped("is gone when the session could not be created", () =>
    Effect.gen(function* () {
      const refused = new JsonRpc.HandlerError({ code: JsonRpc.ErrorCode.InternalError, description: "no" })
      const got = yield* askWhile("session.create", Effect.fail(refused))
      yield* Effect.flip(start({ gitHubTokenProvider: provider("a") }))
      deepStrictEqual(yield* got, response("a"))
      sameError(yield* Effect.flip(tokenOf(yield* registration("session.create"))), unregistered)
    }).pipe(run)
  )

  it.scoped("is gone when the session was disconnected, or its scope closed", () =>
    Effect.gen(function* () {
      const session = yield* start({ gitHubTokenProvider: provider("a") })
      yield* session.disconnect
      sameError(yield* Effect.flip(tokenOf(yield* registration("session.create"))), unregistered)
      const scope = yield* Scope.make()
      yield* Scope.extend(start({ gitHubTokenProvider: provider("b") }), scope)
      const second = yield* registration("session.create", 2)
      deepStrictEqual(yield* tokenOf(second), response("b"))
      yield* Scope.close(scope, Exit.void)
      sameError(yield* Effect.flip(tokenOf(second)), unregistered)
    }).pipe(run)
  )

  it.scoped("is the new one's once the session is resumed, and till then both are there", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const runtime = yield* TestCopilot.TestCopilot
      yield* start({ gitHubTokenProvider: provider("a") })
      const first = yield* registration("session.create")
      const during = yield* Deferred.make<unknown, CopilotError.RequestError>()
      yield* runtime.on("session.resume", ({ gitHubTokenProviderRegistrationId }) =>
        Effect.all([tokenOf(first), tokenOf(gitHubTokenProviderRegistrationId)]).pipe(
          Effect.provideService(TestCopilot.TestCopilot, runtime),
          Effect.intoDeferred(during),
          Effect.as({ sessionId: "s1" })
        )
      )
      yield* client.resumeSession("s1", { gitHubTokenProvider: provider("b") })
      deepStrictEqual(yield* Deferred.await(during), [response("a"), response("b")])
      sameError(yield* Effect.flip(tokenOf(first)), unregistered)
      deepStrictEqual(yield* tokenOf(yield* registration("session.resume")), response("b"))
    }).pipe(run)
  )

  it.scoped("stays the old one's when the session could not be resumed", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const runtime = yield* TestCopilot.TestCopilot
      yield* start({ gitHubTokenProvider: provider("a") })
      yield* runtime.on("session.resume", () =>
        Effect.fail(new JsonRpc.HandlerError({ code: JsonRpc.ErrorCode.InternalError, description: "no" }))
      )
      yield* Effect.flip(client.resumeSession("s1", { gitHubTokenProvider: provider("b") }))
      deepStrictEqual(yield* tokenOf(yield* registration("session.create")), response("a"))
      sameError(yield* Effect.flip(tokenOf(yield* registration("session.resume"))), unregistered)
    }).pipe(run)
  )

  it.scoped("is refused when its provider fails", () =>
    Effect.gen(function* () {
      const session = yield* start({ gitHubTokenProvider: () => Effect.fail("the vault is shut") })
      const failure = yield* Effect.fork(Stream.runHead(session.handlerFailures))
      yield* Effect.yieldNow()
      sameError(
        yield* Effect.flip(tokenOf(yield* registration("session.create"))),
        refusal(method, `Request ${method} failed with message: the vault is shut`)
      )
      deepStrictEqual(yield* Effect.flatten(failure), {
        handler: "gitHubTokenProvider",
        cause: Cause.fail("the vault is shut")
      })
    }).pipe(run)
  )

  it.scoped.each<Duration.DurationInput>([0, "999 millis", -5, Number.POSITIVE_INFINITY])(
    "is refused when it is good for %s, and shown nowhere",
    (expiresIn) => {
      const log = captureLog()
      return Effect.gen(function* () {
        yield* start({ gitHubTokenProvider: () => Effect.succeed(GitHubToken.token(secret, { expiresIn })) })
        const error = yield* Effect.flip(tokenOf(yield* registration("session.create")))
        const problem = "a finite duration of at least one second is needed; leave the option out for the default"
        sameError(
          error,
          refusal(
            method,
            `Request ${method} failed with message: Invalid option gitHubTokenProvider.expiresIn: ${problem}`
          )
        )
        const told = log.entries.flatMap(({ message }) =>
          message.map((part) => (Cause.isCause(part) ? Cause.pretty(part) : String(part)))
        )
        assertTrue(told.some((line) => line.includes("The handler gitHubTokenProvider failed")))
        assertTrue(told.every((line) => !line.includes("open sesame")))
      }).pipe(run, Effect.provide(log.layer))
    }
  )
})
