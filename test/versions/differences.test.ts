/** What a client makes of the differences between releases (docs/versions.md). */
import { describe, it, layer } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Connection, CopilotClient, CopilotError, SessionEvent } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { sameError } from "../support/assert.js"
import * as RealCli from "../support/realCli.js"
import { releases } from "./versions.js"

/** Says what it is told to. What the CLI puts around a prompt differs. */
const says: LocalModel.Script = ({ messages }) =>
  LocalModel.text(/say (.+)/.exec(messages.at(-1)?.content ?? "")?.[1] ?? "")

const open = Effect.gen(function* () {
  const client = yield* CopilotClient.CopilotClient
  return yield* client.createSession(yield* RealCli.model)
})

/** Whether the runtime knows the method that is called; what else it says of it does not matter. */
const knows = <A, E extends { readonly _tag: string }, R>(self: Effect.Effect<A, E, R>) =>
  Effect.match(self, {
    onSuccess: () => "known",
    onFailure: (error) =>
      error instanceof CopilotError.MethodNotSupported ? `${error.method} is not known to ${error.version}` : "known"
  })

for (const { path, version } of releases) {
  const isOldest = version.startsWith("1.0.81-")
  const client = { connection: Connection.stdio({ path }) }

  describe(`CLI ${version}`, () => {
    layer(RealCli.layer(says, { client }), { excludeTestServices: true })((it) => {
      it.scoped("says which release it is", () =>
        Effect.gen(function* () {
          const { state } = yield* CopilotClient.CopilotClient
          deepStrictEqual(yield* state.get, { _tag: "Connected", protocolVersion: 3, version })
        })
      )

      it.scoped("gives each of the messages that were sent at once its own answer", () =>
        Effect.gen(function* () {
          const session = yield* open
          const words = ["one", "two", "three"]
          const answers = yield* Effect.forEach(words, (word) => session.sendAndWait(`say ${word}`), {
            concurrency: "unbounded"
          })
          deepStrictEqual(
            answers.map((answer) => Option.getOrThrow(answer).data.content),
            words
          )
        })
      )

      it.scoped(isOldest ? "names no message in its events" : "names the message in its events", () =>
        Effect.gen(function* () {
          const session = yield* open
          const events = Array.from(yield* Stream.runCollect(session.stream("say hello")))
          deepStrictEqual(
            [
              events.filter(SessionEvent.is("user.message")).map(({ data }) => data.messageId !== undefined),
              events
                .filter(SessionEvent.is("assistant.message"))
                .map(({ data }) => data.originatingMessageId !== undefined)
            ],
            [[!isOldest], [!isOldest]]
          )
        })
      )

      it.scoped(isOldest ? "has no structured output" : "has structured output", () =>
        Effect.gen(function* () {
          const session = yield* open
          const result = yield* Effect.either(
            session.generateObject('say {"sum":4}', Schema.Struct({ sum: Schema.Number }))
          )
          if (isOldest) {
            const problem = `CLI ${version} has no structured output and would ignore it; 1.0.86 or newer is needed`
            sameError(
              Either.getOrThrow(Either.flip(result)),
              new CopilotError.InvalidConfig({ option: "schema", problem })
            )
          } else {
            deepStrictEqual(result, Either.right({ sum: 4 }))
          }
        })
      )

      it.scoped(`${isOldest ? "does not know" : "knows"} the tiers of automatic models`, () =>
        Effect.gen(function* () {
          const session = yield* open
          deepStrictEqual(
            yield* knows(session.setAutoTier("fast" as never)),
            isOldest ? `session.model.switchAutoTier is not known to ${version}` : "known"
          )
        })
      )
    })

    it.scopedLive(`${isOldest ? "does not start" : "starts"} with plugins that every session has`, () =>
      Effect.gen(function* () {
        const started = RealCli.make({ client: { ...client, builtinPluginDirectories: ["/nowhere"] } })
        deepStrictEqual(
          yield* knows(Effect.asVoid(started)),
          isOldest ? `plugins.builtin.set is not known to ${version}` : "known"
        )
      })
    )
  })
}
