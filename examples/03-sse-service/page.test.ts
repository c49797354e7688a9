/** The page in a browser, with the service, the real CLI and a scripted model behind it. */
import { existsSync } from "node:fs"
import { FileSystem, HttpServer } from "@effect/platform"
import { NodeContext, NodeHttpServer } from "@effect/platform-node"
import { describe, layer } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import { Context, Effect, Layer, Stream } from "effect"
import { CopilotPool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import { chromium } from "playwright-core"
import { Agent, Model } from "./Agent.js"
import { router } from "./Server.js"

/** Closed until a test lets the model go on. */
class Gate extends Context.Tag("Gate")<Gate, Effect.Latch>() {
  static readonly Default = Layer.effect(Gate, Effect.makeLatch())
}

const script: LocalModel.Script<Gate> = ({ lastMessage, messages }) => {
  if (messages.at(-1)?.role === "tool") {
    return Effect.flatMap(Gate, (gate) => Effect.as(gate.await, LocalModel.text(" That is all.")))
  }
  if (lastMessage.includes("Roll a die")) {
    return LocalModel.reply(LocalModel.text("Let me see. "), LocalModel.toolCall("roll_dice", { count: 1, sides: 6 }))
  }
  if (lastMessage.includes("Fail")) return LocalModel.error(400, "No such model")
  return lastMessage.includes("Wait")
    ? LocalModel.reply(LocalModel.text("I am waiting."), LocalModel.stall)
    : LocalModel.text("Hello, too.")
}

const model = Layer.effect(
  Model,
  Effect.map(LocalModel.LocalModel, ({ provider }) => ({ model: "local", provider }))
).pipe(Layer.provide(LocalModel.layer(script)))

/** One CLI, that keeps to a folder of its own, and has no login. */
const pool = Layer.unwrapScoped(
  Effect.map(
    Effect.flatMap(FileSystem.FileSystem, (fs) => fs.makeTempDirectoryScoped()),
    (folder) =>
      CopilotPool.layer({
        size: 1,
        client: { baseDirectory: folder, workingDirectory: folder, useLoggedInUser: false, logLevel: "none" }
      })
  )
).pipe(Layer.provide(NodeContext.layer))

const service = HttpServer.serve(router).pipe(
  Layer.provide(Agent.Default),
  Layer.provide(model),
  Layer.provideMerge(pool),
  Layer.provideMerge(NodeHttpServer.layerTest)
)

/** The system's Chromium, if it has one: Debian's is `apt-get install chromium`. */
const executablePath = (process.env.PATH ?? "")
  .split(":")
  .map((folder) => `${folder}/chromium`)
  .find((file) => existsSync(file))

class Browser extends Context.Tag("Browser")<Browser, Awaited<ReturnType<typeof chromium.launch>>>() {
  static readonly Default = Layer.scoped(
    Browser,
    Effect.acquireRelease(
      Effect.promise(() => chromium.launch({ executablePath: executablePath ?? "chromium" })),
      (browser) => Effect.promise(() => browser.close())
    )
  )
}

/** A fresh page, and what a person does with it. */
const open = Effect.gen(function* () {
  const browser = yield* Browser
  const page = yield* Effect.acquireRelease(
    Effect.promise(() => browser.newPage()),
    (page) => Effect.promise(() => page.close())
  )
  yield* HttpServer.addressFormattedWith((address) => Effect.promise(() => page.goto(address)))
  const button = (name: string) => page.getByRole("button", { name, exact: true })
  return {
    ask: (prompt: string) =>
      Effect.promise(async () => {
        await page.getByLabel("Your question").fill(prompt)
        await button("Ask").click()
      }),
    stop: Effect.promise(() => button("Stop").click()),
    /** Waits until it is there to be seen. */
    see: (role: "region" | "alert" | "status", text: string) =>
      Effect.promise(() => page.getByRole(role).filter({ hasText: text }).waitFor()),
    answer: Effect.promise(() => page.getByRole("region", { name: "Answer" }).textContent()),
    isBusy: Effect.promise(() => button("Stop").isEnabled())
  }
})

const live = Layer.merge(Layer.provideMerge(service, Gate.Default), Browser.Default)

describe.skipIf(executablePath === undefined)("in Chromium", () => {
  layer(live, {
    excludeTestServices: true,
    timeout: "60 seconds"
  })("the page", (it) => {
    it.scoped("shows an answer as it is made, and the tool that is used", () =>
      Effect.gen(function* () {
        const { answer, ask, isBusy, see } = yield* open
        yield* ask("Roll a die")
        yield* see("region", "\u2713 roll_dice")
        // The model has not said more than that yet.
        deepStrictEqual(yield* answer, "Let me see. \u2713 roll_dice")
        assertTrue(yield* isBusy)
        yield* Effect.flatMap(Gate, (gate) => gate.open)
        yield* see("status", "Done.")
        deepStrictEqual(yield* answer, "Let me see. \u2713 roll_dice That is all.")
        deepStrictEqual(yield* isBusy, false)
      })
    )

    it.scoped("says why there is no answer, and goes on", () =>
      Effect.gen(function* () {
        const { answer, ask, see } = yield* open
        yield* ask("Fail")
        yield* see("alert", "No such model")
        yield* ask("   ")
        yield* see("alert", "Ask something")
        yield* ask("Hello")
        yield* see("status", "Done.")
        deepStrictEqual(yield* answer, "Hello, too.")
      })
    )

    it.scoped("stops the agent, closes its session, and goes on", () =>
      Effect.gen(function* () {
        const { answer, ask, see, stop } = yield* open
        const { runtimes } = yield* CopilotPool.CopilotPool
        yield* ask("Wait")
        yield* see("region", "I am waiting.")
        yield* stop
        yield* see("status", "Stopped.")
        deepStrictEqual(yield* answer, "I am waiting.")
        yield* Stream.runHead(Stream.filter(runtimes.changes, ([runtime]) => runtime?.sessions === 0))
        yield* ask("Hello")
        yield* see("status", "Done.")
        deepStrictEqual(yield* answer, "Hello, too.")
      })
    )
  })
})
