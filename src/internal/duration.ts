/** Durations that the runtime takes as whole numbers. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { InvalidConfig } from "../CopilotError.js"

/** In whole units, rounded down. What is shorter than one of them, endless, or no duration at all, is refused. */
export const whole = (
  option: string,
  input: Duration.DurationInput,
  unit: "second" | "millisecond"
): Effect.Effect<number, InvalidConfig> =>
  Duration.decodeUnknown(input).pipe(
    Option.map((duration) => Math.floor(Duration.toMillis(duration) / (unit === "second" ? 1000 : 1))),
    Option.filter((count) => count >= 1 && Number.isSafeInteger(count)),
    Option.match({
      onNone: () =>
        new InvalidConfig({
          option,
          problem: `a finite duration of at least one ${unit} is needed; leave the option out for the default`
        }),
      onSome: Effect.succeed
    })
  )
