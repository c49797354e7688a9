/**
 * A program in a pseudo-terminal, used as a person does: look, then type.
 *
 * The terminal is that of `script`, which every Linux with util-linux has: nothing to compile, and nothing but pipes here.
 */
import { Command } from "@effect/platform"
import { Effect, Mailbox, Option, Ref, Schema, Stream, SubscriptionRef } from "effect"

export class NotSeen extends Schema.TaggedError<NotSeen>()("NotSeen", {
  text: Schema.String,
  screen: Schema.String
}) {
  override get message() {
    return `${JSON.stringify(this.text)} was not seen. What was:\n${this.screen}`
  }
}

/** What is read: no colours, no cursor, no carriage returns. */
const plain = (output: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how terminals are told
  output.replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|[78])|[\r\u0007]/g, "")

/** Starts a line of shell in a terminal of 100 columns; it ends with the scope. */
export const start = (line: string, options: { readonly cwd: string; readonly env: Record<string, string> }) =>
  Effect.gen(function* () {
    const keys = yield* Mailbox.make<string>()
    const output = yield* SubscriptionRef.make("")
    const seen = yield* Ref.make(0)
    const program = yield* Command.make("script", "-qfec", `stty columns 100 rows 40; exec ${line}`, "/dev/null").pipe(
      Command.workingDirectory(options.cwd),
      Command.env(options.env),
      Command.stdin(Stream.encodeText(Mailbox.toStream(keys))),
      Command.start
    )
    yield* program.stdout.pipe(
      Stream.decodeText(),
      Stream.runForEach((text) => SubscriptionRef.update(output, (before) => before + text)),
      Effect.forkScoped
    )

    /** Waits for a text behind the last one that was seen, and gives what is between them. */
    const see = (text: string) =>
      Effect.gen(function* () {
        const from = yield* seen
        const found = yield* output.changes.pipe(
          Stream.filterMap((all) => {
            const at = plain(all).indexOf(text, from)
            return at < 0 ? Option.none() : Option.some({ at, between: plain(all).slice(from, at) })
          }),
          Stream.runHead,
          Effect.flatten,
          Effect.timeout("45 seconds"),
          Effect.catchAll(() => Effect.flatMap(output, (all) => new NotSeen({ text, screen: plain(all).slice(from) })))
        )
        yield* Ref.set(seen, found.at + text.length)
        return found.between
      })

    return { see, type: (text: string) => keys.offer(text), exitCode: program.exitCode }
  })
