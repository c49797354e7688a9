import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { CopilotPool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "../support/realCli.js"

/** What the obedient model said, without the time that the CLI puts before each prompt. */
const contentOf = (answer: Option.Option<{ readonly data: { readonly content: string } }>) =>
  Option.getOrNull(Option.map(answer, ({ data }) => data.content.split("\n").at(-1)))

/** Two processes, each with a mark of its own and all else in common, the home too. */
const start = (mark: string) =>
  Effect.gen(function* () {
    const options = yield* RealCli.isolated(mark)
    const markOf = (index: number) => `${mark}-${index}`
    const pool = yield* CopilotPool.make({
      size: 2,
      client: (index) => ({ ...options, env: { ...options.env, [RealCli.markName]: markOf(index) } })
    })
    const kill = (index: number) => RealCli.signal(markOf(index), "SIGKILL")
    return { pool, kill, pidsOf: (index: number) => RealCli.pidsOf(markOf(index)) }
  })

const summary = (runtimes: ReadonlyArray<CopilotPool.Runtime>) =>
  runtimes.map(({ failure, sessions, state }) => [state, sessions, failure?._tag])

const provided = Effect.provide(Layer.merge(NodeContext.layer, LocalModel.layer(RealCli.obedient)))

describe("a pool of two real CLIs", () => {
  it.scopedLive("goes on with one when the other is killed, and starts another in its stead", () =>
    Effect.gen(function* () {
      const { kill, pidsOf, pool } = yield* start(`pool-${process.pid}`)
      const model = yield* RealCli.model
      const [a, b] = yield* Effect.all([pool.createSession(model), pool.createSession(model)], { concurrency: 2 })
      deepStrictEqual(summary(yield* pool.runtimes.get), [
        ["Running", 1, undefined],
        ["Running", 1, undefined]
      ])
      const first = pidsOf(0)
      deepStrictEqual(contentOf(yield* a.sendAndWait("one")), "one")
      yield* kill(0)
      yield* pool.runtimes.changes.pipe(
        Stream.takeUntil(([runtime]) => runtime?.state === "Stopped"),
        Stream.runDrain
      )
      const lost = yield* Effect.flip(a.sendAndWait("two"))
      deepStrictEqual(lost._tag === "ProcessExited" && lost.signal, "SIGKILL")
      deepStrictEqual(contentOf(yield* b.sendAndWait("three")), "three")
      const c = yield* pool.createSession(model)
      deepStrictEqual(contentOf(yield* c.sendAndWait("four")), "four")
      deepStrictEqual(summary(yield* pool.runtimes.get), [
        ["Running", 1, undefined],
        ["Running", 1, undefined]
      ])
      assertTrue(pidsOf(0).length > 0 && pidsOf(0).every((pid) => !first.includes(pid)))
    }).pipe(provided)
  )

  it.scopedLive("resumes the session of a killed process in another, for they share a home", () =>
    Effect.gen(function* () {
      const { kill, pool } = yield* start(`pool-home-${process.pid}`)
      const model = yield* RealCli.model
      const a = yield* pool.createSession(model)
      const b = yield* pool.createSession(model)
      yield* a.sendAndWait("remember me")
      yield* kill(0)
      yield* pool.runtimes.changes.pipe(
        Stream.takeUntil(([runtime]) => runtime?.state === "Stopped"),
        Stream.runDrain
      )
      const again = yield* pool.resumeSession(a.id, model)
      const messages = (yield* again.getEvents).flatMap((event) =>
        event.type === "user.message" ? [event.data.content] : []
      )
      deepStrictEqual(messages, ["remember me"])
      deepStrictEqual(contentOf(yield* again.sendAndWait("and on")), "and on")
      deepStrictEqual(contentOf(yield* b.sendAndWait("too")), "too")
    }).pipe(provided)
  )
})
