/** Model providers of one's own, of each type, with tokens of the moment. */
import { NodeContext } from "@effect/platform-node"
import { describe, it, layer } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { CopilotClient, type Provider } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

/** Each type of provider, by each API that it has, and where its requests go. */
const providers: ReadonlyArray<
  readonly [name: string, provider: (all: LocalModel.Providers) => Provider.Provider, path: string]
> = [
  ["openai", ({ completions }) => completions, "/v1/chat/completions"],
  ["openai by responses", ({ responses }) => responses, "/v1/responses"],
  ["anthropic", ({ anthropic }) => anthropic, "/v1/messages"],
  ["azure", ({ azure }) => azure, "/openai/v1/chat/completions"],
  ["azure by responses", ({ azure }) => ({ ...azure, wireApi: "responses" }), "/openai/v1/responses"],
  [
    "azure with deployments",
    ({ azure }) => ({ ...azure, azure: { apiVersion: "2024-10-21" } }),
    "/openai/deployments/local/chat/completions"
  ]
]

/** A port that nothing listens on. */
const deadProxy = "http://127.0.0.1:9"

const proxies: ReadonlyArray<readonly [name: string, variables: Readonly<Record<string, string>>]> = [
  ["HTTP_PROXY", { HTTP_PROXY: deadProxy, HTTPS_PROXY: deadProxy }],
  ["http_proxy, and hosts without one", { http_proxy: deadProxy, no_proxy: "", NO_PROXY: "example.org" }]
]

const proxied = Effect.map(RealCli.isolated("proxied").pipe(Effect.provide(NodeContext.layer)), ({ env }) => env)

describe("a proxy in the environment of the CLI", () => {
  it.scopedLive.each(proxies)("P10: does not come between it and a model on this machine: %s", ([, variables]) =>
    Effect.gen(function* () {
      const env = { ...(yield* proxied), ...variables }
      yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const { provider, verify } = yield* LocalModel.LocalModel
        const session = yield* client.createSession({ model: "local", provider })
        yield* session.sendAndWait("Hello")
        yield* verify
      }).pipe(Effect.provide(RealCli.layer([LocalModel.text("Hello yourself.")], { client: { env } })))
    })
  )
})

layer(RealCli.layer(RealCli.obedient), { excludeTestServices: true })("a provider of one's own", (it) => {
  it.scoped.each(providers)("of the type %s is asked with the token of the moment", ([name, provider, path]) =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const model = yield* LocalModel.LocalModel
      let asked = 0
      const session = yield* client.createSession({
        model: "local",
        provider: {
          ...provider(model.providers),
          bearerTokenProvider: () => Effect.sync(() => Redacted.make(`token ${++asked} of ${name}`))
        }
      })
      const said = [`First to ${name}.`, `Second to ${name}.`]
      for (const prompt of said) yield* session.sendAndWait(prompt)
      const requests = (yield* model.requests).filter(({ lastUserMessage }) =>
        said.some((prompt) => lastUserMessage.includes(prompt))
      )
      deepStrictEqual(
        requests.map((request) => [request.path, Option.getOrNull(Option.map(request.authorization, Redacted.value))]),
        [
          [path, `Bearer token 1 of ${name}`],
          [path, `Bearer token 2 of ${name}`]
        ]
      )
    })
  )

  it.scoped("D1: is asked for the model that is named in one way or another", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const model = yield* LocalModel.LocalModel
      const { provider } = model
      const named = yield* client.createSession({ provider: { ...provider, modelId: "m" } })
      yield* named.sendAndWait("Created by its modelId.")
      const kept = yield* client.createSession({ model: "kept", provider })
      yield* kept.sendAndWait("Created by its model.")
      yield* kept.disconnect
      const resumed = yield* client.resumeSession(kept.id, { provider })
      yield* resumed.sendAndWait("Resumed by nothing.")
      const requests = yield* model.requests
      deepStrictEqual(
        ["Created by its modelId.", "Created by its model.", "Resumed by nothing."].map(
          (prompt) => requests.find(({ lastUserMessage }) => lastUserMessage.includes(prompt))?.model
        ),
        ["m", "kept", "kept"]
      )
    })
  )
})
