/** Model providers of one's own, of each type, with tokens of the moment. */
import { layer } from "@effect/vitest"
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
})
