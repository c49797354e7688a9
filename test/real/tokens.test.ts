import { layer } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { CopilotClient, GitHubToken } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

/** What the model was sent as `Authorization`, request by request, of those whose prompt contains this. */
const authorizations = (said: string) =>
  Effect.map(
    Effect.flatMap(LocalModel.LocalModel, ({ requests }) => requests),
    (requests) =>
      requests
        .filter(({ lastUserMessage }) => lastUserMessage.includes(said))
        .map(({ authorization }) => Option.getOrNull(Option.map(authorization, Redacted.value)))
  )

layer(RealCli.layer(RealCli.obedient), { excludeTestServices: true })("a token provider", (it) => {
  it.scoped("of the provider is asked before each request, and its token sent", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const { model, provider } = yield* RealCli.model
      const asked: Array<unknown> = []
      const session = yield* client.createSession({
        model,
        provider: {
          ...provider,
          apiKey: Redacted.make("beaten"),
          bearerTokenProvider: (request) => Effect.sync(() => Redacted.make(`token-${asked.push(request)}`))
        }
      })
      yield* session.sendAndWait("First of the provider")
      yield* session.sendAndWait("Second of the provider")
      deepStrictEqual(yield* authorizations("of the provider"), ["Bearer token-1", "Bearer token-2"])
      deepStrictEqual(asked, [
        { sessionId: session.id, providerName: "default" },
        { sessionId: session.id, providerName: "default" }
      ])
    })
  )

  it.scoped("of one of several providers is asked for it by name", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const { provider } = yield* RealCli.model
      const session = yield* client.createSession({
        model: "mine/local",
        providers: [
          {
            ...provider,
            name: "mine",
            bearerTokenProvider: ({ providerName }) => Effect.succeed(Redacted.make(`for-${providerName}`))
          }
        ],
        models: [{ id: "local", provider: "mine" }]
      })
      yield* session.sendAndWait("To one of several")
      deepStrictEqual(yield* authorizations("To one of several"), ["Bearer for-mine"])
    })
  )

  it.scoped("that fails is asked again when the runtime tries again", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const { model, provider } = yield* RealCli.model
      let asked = 0
      const session = yield* client.createSession({
        model,
        provider: {
          ...provider,
          bearerTokenProvider: () =>
            ++asked === 1 ? Effect.fail("the vault is shut") : Effect.succeed(Redacted.make("late"))
        }
      })
      yield* session.sendAndWait("At the second attempt")
      deepStrictEqual(yield* authorizations("At the second attempt"), ["Bearer late"])
    })
  )

  it.scoped("for GitHub that cancels fails the session", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const asked: Array<GitHubToken.Request> = []
      const error = yield* Effect.flip(
        client.createSession({
          sessionId: "cancelled",
          gitHubTokenProvider: (request) =>
            Effect.sync(() => {
              asked.push(request)
              return GitHubToken.cancelled
            })
        })
      )
      deepStrictEqual(asked, [{ sessionId: "cancelled", host: "https://github.com", reason: "initial" }])
      assertTrue(
        error._tag === "RpcError" && error.description.endsWith("GitHub token provider callback was cancelled")
      )
    })
  )
})
