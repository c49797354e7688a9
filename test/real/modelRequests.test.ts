import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { CopilotClient, ModelRequest } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

/** A provider that no network leads to. */
const nowhere = { type: "openai", baseUrl: "http://model.invalid/v1" } as const

const contentOf = (answer: Option.Option<{ readonly data: { readonly content: string } }>) =>
  Option.getOrNull(Option.map(answer, ({ data }) => data.content))

const chunk = (delta: object, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({
    id: "1",
    object: "chat.completion.chunk",
    created: 1,
    model: "local",
    choices: [{ index: 0, delta, finish_reason }]
  })}\n\n`

/** The answer of a chat completion, as a model's server would stream it. */
const completion = (...words: ReadonlyArray<string>): ModelRequest.Response => ({
  status: 200,
  headers: { "content-type": "text/event-stream" },
  body: Stream.fromIterable([
    ...words.map((content) => chunk({ role: "assistant", content })),
    chunk({}, "stop"),
    "data: [DONE]\n\n"
  ])
})

/** The events of a response that says this, as a model's server would send them by WebSocket. */
const responseEvents = (text: string) => {
  const content = { type: "output_text", text, annotations: [] }
  const item = { type: "message", id: "msg_1", status: "completed", role: "assistant", content: [content] }
  const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 }
  const response = { id: "resp_1", object: "response", status: "completed", model: "gpt-5", output: [item], usage }
  const part = { item_id: "msg_1", output_index: 0, content_index: 0 }
  return [
    { type: "response.created", response: { ...response, status: "in_progress", output: [] } },
    { type: "response.output_item.added", output_index: 0, item: { ...item, status: "in_progress", content: [] } },
    { type: "response.content_part.added", ...part, part: { ...content, text: "" } },
    { type: "response.output_text.delta", ...part, delta: text },
    { type: "response.output_text.done", ...part, text },
    { type: "response.output_item.done", output_index: 0, item },
    { type: "response.completed", response }
  ].map((event, sequence_number) => JSON.stringify({ ...event, sequence_number }))
}

/** A client of the real CLI whose model requests this handler answers. */
const handledBy = (requestHandler: ModelRequest.Handler, script: LocalModel.Script = []) =>
  RealCli.layer(script, { client: { requestHandler } })

describe("the real CLI with a handler of model requests", () => {
  it.scopedLive("has its requests answered by the program, without any server", () =>
    Effect.gen(function* () {
      const seen = yield* Deferred.make<ModelRequest.HttpRequest & { readonly text: string }>()
      yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const config = { sessionId: "s1", model: "local", provider: nowhere, streaming: true }
        const session = yield* client.createSession(config)
        deepStrictEqual(Array.from(yield* Stream.runCollect(session.streamText("Hi"))), ["Grüße ", "🎉"])
        const { context, method, text, url } = yield* Deferred.await(seen)
        deepStrictEqual([method, url], ["POST", "http://model.invalid/v1/chat/completions"])
        deepStrictEqual([context.sessionId, context.transport], ["s1", "http"])
        assertTrue(text.includes("Hi") && text.includes('"stream":true'))
      }).pipe(
        Effect.provide(
          handledBy({
            http: (request) =>
              Effect.gen(function* () {
                const text = yield* Stream.mkString(Stream.decodeText(request.body))
                yield* Deferred.succeed(seen, { ...request, text })
                return completion("Grüße ", "🎉")
              })
          })
        )
      )
    })
  )

  it.scopedLive("has its requests forwarded, with one header more", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const session = yield* client.createSession(yield* RealCli.model)
      deepStrictEqual(contentOf(yield* session.sendAndWait("Hi")), "It is 4.")
      const { requests } = yield* LocalModel.LocalModel
      deepStrictEqual((yield* requests)[0]?.headers["x-team"], "blue")
    }).pipe(
      Effect.provide(
        handledBy(
          {
            http: (request) =>
              Effect.provide(
                ModelRequest.forward({ ...request, headers: { ...request.headers, "x-team": "blue" } }),
                FetchHttpClient.layer
              )
          },
          [LocalModel.text("It is 4.")]
        )
      )
    )
  )

  it.scopedLive("calls a handler off when the turn is aborted", () =>
    Effect.gen(function* () {
      const begun = yield* Deferred.make<void>()
      const interrupted = yield* Deferred.make<void>()
      yield* Effect.gen(function* () {
        const client = yield* CopilotClient.CopilotClient
        const session = yield* client.createSession({ model: "local", provider: nowhere })
        yield* session.send("Hi")
        yield* Deferred.await(begun)
        yield* session.abort
        yield* Deferred.await(interrupted)
      }).pipe(
        Effect.provide(
          handledBy({
            http: () =>
              Deferred.succeed(begun, undefined).pipe(
                Effect.zipRight(Effect.never),
                Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
              )
          })
        )
      )
    })
  )

  it.scopedLive("fails the turn with what a handler refuses for good", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const session = yield* client.createSession({ model: "local", provider: nowhere })
      const error = yield* Effect.flip(session.sendAndWait("Hi"))
      deepStrictEqual(error._tag === "SessionFailed" && error.statusCode, 400)
    }).pipe(Effect.provide(handledBy({ http: () => Effect.succeed({ status: 400, body: "not today" }) })))
  )

  const bySocket = { ...nowhere, wireApi: "responses", transport: "websockets" } as const

  it.scopedLive("talks to a handler by WebSocket", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const session = yield* client.createSession({ model: "gpt-5", provider: bySocket })
      deepStrictEqual(contentOf(yield* session.sendAndWait("One")), "response.create")
      deepStrictEqual(contentOf(yield* session.sendAndWait("Two")), "response.create")
    }).pipe(
      Effect.provide(
        handledBy({
          http: () => Effect.dieMessage("this is no WebSocket"),
          webSocket: ({ messages }) =>
            Effect.succeed(
              Stream.flatMap(messages, (message) => Stream.fromIterable(responseEvents(JSON.parse(message).type)))
            )
        })
      )
    )
  )

  it.scopedLive("uses HTTP where the handler has nothing for WebSockets", () =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const session = yield* client.createSession({ model: "gpt-5", provider: bySocket })
      deepStrictEqual(contentOf(yield* session.sendAndWait("Hi")), "http")
    }).pipe(
      Effect.provide(
        handledBy({
          http: ({ context }) =>
            Effect.succeed({
              status: 200,
              headers: { "content-type": "text/event-stream" },
              body: Stream.fromIterable(responseEvents(context.transport).map((event) => `data: ${event}\n\n`))
            })
        })
      )
    )
  )
})
