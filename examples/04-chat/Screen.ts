/** The terminal, used for one thing at a time: what the agent says waits while the user is asked. */
import { Prompt } from "@effect/cli"
import { Terminal } from "@effect/platform"
import { Effect, Mailbox, Stream } from "effect"

/** What the agent says may hold anything; what moves the cursor could hide what it asks for. */
const printable = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, "\u{FFFD}")

export class Screen extends Effect.Service<Screen>()("Screen", {
  scoped: Effect.gen(function* () {
    const terminal = yield* Terminal.Terminal
    const services = yield* Effect.context<Prompt.Prompt.Environment>()
    const turns = yield* Effect.makeSemaphore(1)
    // As long as somebody reads keys, Ctrl+C is a key. Else it would be a signal, and the end of the program.
    yield* Effect.asVoid(terminal.readInput)

    const display = (text: string) => Effect.orDie(terminal.display(printable(text)))

    return {
      print: (text: string) => turns.withPermits(1)(display(text)),

      /** A line of the user's. Ctrl+C and Ctrl+D fail with `QuitException`. */
      ask: (message: string, about = "") =>
        display(about).pipe(
          Effect.zipRight(Prompt.run(Prompt.text({ message }))),
          Effect.tapErrorTag("QuitException", () => display("\n")),
          turns.withPermits(1),
          Effect.provide(services)
        ),

      /** Waits for Ctrl+C or Ctrl+D: they end the keys. */
      quit: Effect.flatMap(terminal.readInput, (keys) => Stream.runDrain(Mailbox.toStream(keys))).pipe(Effect.scoped)
    }
  })
}) {}
