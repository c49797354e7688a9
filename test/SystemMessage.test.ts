import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { SystemMessage } from "effect-copilot"
import { endless, sessionId, start } from "./support/handlers.js"

const method = "systemMessage.transform"

/** Asks a session with these sections to rewrite the texts, and gives the whole reply. */
const rewrite = (sections: SystemMessage.Customize["sections"], texts: Readonly<Record<string, string>>) =>
  Effect.gen(function* () {
    const { copilot, failures } = yield* start({ systemMessage: { mode: "customize", sections } })
    const reply = yield* copilot.ask(method, { sessionId, sections: toSections(texts) })
    return { reply, failures: yield* failures }
  })

const toSections = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([id, content]) => [id, { content }]))

const upper: SystemMessage.Override = { action: (text) => Effect.succeed(text.toUpperCase()) }
const oops = new Error("oops")

describe("a section of the system message", () => {
  it.scoped("is rewritten by its function; one without is as it was", () =>
    Effect.gen(function* () {
      const { reply } = yield* rewrite(
        { tone: upper, identity: { action: "remove" } },
        { tone: "Be terse", identity: "You are", safety: "Be safe" }
      )
      deepStrictEqual(reply, {
        sections: toSections({ tone: "BE TERSE", identity: "You are", safety: "Be safe" })
      })
    })
  )

  it.scoped.each<readonly [string, SystemMessage.Transform<unknown, never>]>([
    ["fails", () => Effect.fail(oops)],
    ["dies", () => Effect.die(oops)],
    [
      "throws",
      () => {
        throw oops
      }
    ]
  ])("stays as it is, alone, and it is reported, when its function %s", ([_, action]) =>
    Effect.gen(function* () {
      const { failures, reply } = yield* rewrite(
        { tone: { action }, safety: upper },
        { tone: "Be terse", safety: "safe" }
      )
      deepStrictEqual(reply, { sections: toSections({ tone: "Be terse", safety: "SAFE" }) })
      deepStrictEqual(failures, [["systemMessage.sections.tone", oops]])
    })
  )

  it.scoped("stays as it is in a session without functions", () =>
    Effect.gen(function* () {
      const { copilot } = yield* start({})
      const sections = toSections({ tone: "Be terse" })
      deepStrictEqual(yield* copilot.ask(method, { sessionId, sections }), { sections })
    })
  )

  it.scoped("is refused when it is not what it should be", () =>
    Effect.gen(function* () {
      const { copilot } = yield* start({ systemMessage: { mode: "customize", sections: { tone: upper } } })
      const error = yield* Effect.flip(copilot.ask(method, { sessionId, sections: { tone: "Be terse" } }))
      deepStrictEqual(error._tag === "RpcError" && error.code, -32602)
    })
  )

  it.scoped("is given up when the runtime cancels the request", () =>
    Effect.gen(function* () {
      const action = yield* endless
      const { copilot, failures } = yield* start({
        systemMessage: { mode: "customize", sections: { tone: { action: () => action.wait } } }
      })
      const call = yield* Effect.fork(copilot.ask(method, { sessionId, sections: toSections({ tone: "" }) }))
      yield* action.started
      yield* Fiber.interrupt(call)
      yield* action.interrupted
      deepStrictEqual(yield* failures, [])
    })
  )
})
