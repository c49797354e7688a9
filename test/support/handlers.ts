/** A session whose handlers a runtime in memory calls. */
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { CopilotClient, type SessionConfig } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"

export const sessionId = "session-1"

export const start = (config: SessionConfig.SessionConfig, script?: TestCopilot.Script) =>
  Effect.gen(function* () {
    const copilot = yield* TestCopilot.make(script)
    const client = yield* CopilotClient.fromTransport(copilot.transport)
    const session = yield* client.createSession({ ...config, sessionId })
    const reported: Array<readonly [handler: string, error: unknown]> = []
    yield* session.handlerFailures.pipe(
      Stream.runForEach(({ cause, handler }) => Effect.sync(() => reported.push([handler, Cause.squash(cause)]))),
      Effect.forkScoped
    )
    // Until the fiber has subscribed.
    yield* Effect.yieldNow()
    /** The handlers that failed, and with what; the failures are there when everything before has been answered. */
    const failures = Effect.as(client.ping(), reported)
    /** The params of what the client asked by this method. */
    const asked = (method: string) =>
      Effect.map(Effect.zipRight(client.ping(), copilot.requests), (requests) =>
        requests.filter((request) => request.method === method).map(({ params }) => params)
      )
    return { asked, client, copilot, failures, session }
  })

/** An Effect that waits for ever, and tells when it has begun and when it was interrupted. */
export const endless = Effect.gen(function* () {
  const started = yield* Deferred.make<void>()
  const interrupted = yield* Deferred.make<void>()
  const wait = Deferred.succeed(started, undefined).pipe(
    Effect.zipRight(Effect.never),
    Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
  )
  return {
    started: Deferred.await(started),
    interrupted: Deferred.await(interrupted),
    wasInterrupted: Deferred.isDone(interrupted),
    wait
  }
})
