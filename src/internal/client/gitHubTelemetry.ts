/** Hands the runtime's telemetry to the program (protocol.md 6.1). */
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Mailbox from "effect/Mailbox"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Rpc from "../../Rpc.js"
import * as Inbound from "./inbound.js"

const capacity = 1024

/** Hands what is well-formed to the handler, in a fiber of its own; never waits, and forgets the oldest when it must. */
export const forwardTo = <R>(
  handler: (notification: Rpc.GitHubTelemetryNotification) => Effect.Effect<unknown, unknown, R>
): Effect.Effect<(params: unknown) => void, never, R | Scope.Scope> =>
  Effect.gen(function* () {
    const mailbox = yield* Mailbox.make<Rpc.GitHubTelemetryNotification>({ capacity, strategy: "sliding" })
    const handle = (notification: Rpc.GitHubTelemetryNotification) =>
      Effect.catchAllCause(
        Effect.suspend(() => handler(notification)),
        (cause) => Effect.logWarning("The handler of GitHub telemetry failed", cause)
      )
    yield* Stream.runForEach(Mailbox.toStream(mailbox), handle).pipe(
      Effect.annotateLogs({ package: "effect-copilot", module: "CopilotClient" }),
      Effect.interruptible,
      Effect.forkScoped
    )
    return (params: unknown) => {
      const readable = Inbound.read("gitHubTelemetry.event", params)
      // Safe: it has just been checked.
      if (Either.isRight(readable)) mailbox.unsafeOffer(readable.right as Rpc.GitHubTelemetryNotification)
    }
  })
