/** The program as it is started from a shell. */
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { Command, FileSystem, HttpClient, HttpClientRequest } from "@effect/platform"
import { NodeContext, NodeHttpClient } from "@effect/platform-node"
import { it } from "@effect/vitest"
import { assertMatch, deepStrictEqual } from "@effect/vitest/utils"
import { Effect, Mailbox, Option, Stream } from "effect"

const main = fileURLToPath(new URL("main.ts", import.meta.url))
const tsx = createRequire(import.meta.url).resolve("tsx/esm")

it.scopedLive("serves the page and its answers, and ends at SIGINT, whoever still listens", () =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const folder = yield* fs.makeTempDirectoryScoped()
    const program = yield* Command.make("node", "--import", tsx, main).pipe(
      Command.env({ PORT: "0", COPILOT_HOME: folder }),
      Command.start
    )
    // All of its output is read: a program whose output nobody takes would end of that.
    const urls = yield* Mailbox.fromStream(
      program.stdout.pipe(
        Stream.decodeText(),
        Stream.splitLines,
        Stream.filterMap((line) => Option.fromNullable(/Listening on (\S+)/.exec(line)?.[1]))
      )
    )
    const url = yield* urls.take
    const client = yield* HttpClient.HttpClient
    const page = yield* client.get(url)
    assertMatch(yield* page.text, /<title>Ask the agent<\/title>/)
    const question = HttpClientRequest.post(`${url}/answers`)
    const answer = yield* client.execute(HttpClientRequest.bodyUnsafeJson(question, { prompt: "Roll two dice" }))
    // Comments keep the connection alive.
    const isOfEvent = (line: string) => line !== "" && !line.startsWith(":")
    const lines = yield* Mailbox.fromStream(
      Stream.filter(Stream.splitLines(Stream.decodeText(answer.stream)), isOfEvent)
    )
    deepStrictEqual(yield* Effect.replicateEffect(lines.take, 2), [
      "event: Text",
      'data: {"_tag":"Text","text":"Let "}'
    ])
    yield* program.kill("SIGINT")
    deepStrictEqual(yield* program.exitCode, 0)
  }).pipe(Effect.provide([NodeContext.layer, NodeHttpClient.layerUndici]))
)
