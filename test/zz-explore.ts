import { writeFileSync } from "node:fs"
import { NodeContext } from "@effect/platform-node"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Connection, CopilotClient, Permission, Rpc, Tool } from "effect-copilot"
import { LocalModel } from "effect-copilot/testing"
import * as RealCli from "./support/realCli.js"

const v = process.argv[2]!
const base = v === "1.0.102" ? "node_modules" : `node_modules/.cache/effect-copilot/cli-${v}/node_modules`
const path = `${process.cwd()}/${base}/@github/copilot-linux-x64/copilot`
const out: Record<string, unknown> = {}
const script: LocalModel.Script = (r) => {
  const last = r.messages.at(-1)
  const c = last?.content ?? ""
  if (last?.role === "tool") return LocalModel.text("done")
  if (c.includes("FAIL")) return LocalModel.error(400, "bad things")
  const m = /call ([\w-]+)/.exec(c)
  if (m) return LocalModel.toolCall(m[1]!, {})
  if (c.includes("SLOW")) return [LocalModel.text("slow")] as never
  return LocalModel.text("ok")
}
const rec = (s: any) =>
  Effect.gen(function* () {
    const all: any[] = []
    const ev = yield* s.subscribe()
    yield* Effect.forkScoped(
      Stream.runForEach(ev as any, (e: any) =>
        Effect.sync(() => {
          all.push(e)
        })
      )
    )
    return all
  })
const slim = (all: any[]) =>
  all
    .filter(
      (e) =>
        !/^model\.|_delta|usage|title|hook|tools_updated|session.info|custom_agents|skills|mcp/.test(
          e.type === "unknown" ? e.wireType : e.type
        )
    )
    .map(
      (e) =>
        `${e.type === "unknown" ? "?" + e.wireType : e.type} ${JSON.stringify({ m: e.data?.messageId, o: e.data?.originatingMessageId, d: e.data?.delivery, err: e.data?.message, ab: e.data?.aborted, succ: e.data?.success, code: e.data?.error })}`
    )
const main = Effect.gen(function* () {
  const options = yield* RealCli.isolated("zz")
  const client = yield* CopilotClient.make({
    ...options,
    connection: Connection.stdio({ path }),
    requestTimeout: "20 seconds"
  })
  out.connect = yield* client.state.get
  out.status = yield* Effect.either(client.getStatus)
  const model = yield* RealCli.model
  const started = yield* Deferred.make<void>()
  const endless = Tool.make("endless", {
    description: "x",
    skipPermission: true,
    handler: () => Effect.zipRight(Deferred.succeed(started, undefined), Effect.never)
  })
  const quick = Tool.make("quick", { description: "x", skipPermission: true, handler: () => Effect.succeed("q") })
  const s = yield* client.createSession({
    ...model,
    tools: [endless, quick],
    onPermissionRequest: Permission.approveAll
  })
  const all: any[] = yield* rec(s)
  const part = (name: string, eff: Effect.Effect<any, any, any>) =>
    Effect.gen(function* () {
      all.length = 0
      const r: any = yield* Effect.either(Effect.timeout(eff, "15 seconds"))
      yield* Effect.sleep("300 millis")
      out[name] = {
        result: r._tag === "Left" ? `LEFT ${r.left}` : (r.right?.value?.data?.content ?? r.right),
        events: slim(all)
      }
    })
  yield* part("simple", s.sendAndWait("hi"))
  yield* part("tool", s.sendAndWait("call quick"))
  yield* part("fail", s.sendAndWait("FAIL"))
  yield* part(
    "queued",
    Effect.forEach(["FAIL", "two"], (p) => Effect.either(s.sendAndWait(p)).pipe(Effect.map((e) => e._tag)), {
      concurrency: 2
    })
  )
  yield* part(
    "queued2",
    Effect.forEach(["one", "two", "three"], (p) => Effect.either(s.sendAndWait(p)).pipe(Effect.map((e) => e._tag)), {
      concurrency: 3
    })
  )
  yield* part(
    "abort",
    Effect.gen(function* () {
      const f = yield* Effect.fork(Effect.either(s.sendAndWait("call endless")))
      yield* Deferred.await(started)
      yield* s.abort
      return (yield* Fiber.join(f))._tag
    })
  )
  yield* part("after", s.sendAndWait("hi again"))
  // methods
  const missing: string[] = [],
    hang: string[] = [],
    other: Record<string, string> = {}
  for (const table of [Rpc.server, Rpc.session] as any[])
    for (const name of Object.keys(table)) {
      if (/shutdown|logout|login|^connect$|auth|install|update|uninstall/.test(name) && table === Rpc.server) continue
      const r = yield* Effect.either(
        Effect.timeoutFail(client.request(name, table === Rpc.session ? { sessionId: "nope" } : {}), {
          duration: "4 seconds",
          onTimeout: () => ({ _tag: "T" as const })
        })
      )
      if (r._tag === "Left") {
        const e = r.left as any
        if (e._tag === "T") hang.push(name)
        else if (e.code === -32601 || /Unhandled method/.test(e.description ?? ""))
          missing.push(name + (e.code === -32601 ? "" : ` (${e.code}: ${e.description})`))
        else if (!/Session not found/i.test(e.description ?? ""))
          other[name] = `${e._tag} ${e.code} ${e.description}`.slice(0, 160)
      } else if (table === Rpc.session) other[name] = "OK " + JSON.stringify(r.right).slice(0, 100)
      if ((yield* client.state.get)._tag === "Closed") {
        other[name] = "DIED"
        break
      }
    }
  out.missing = missing
  out.hang = hang
  out.other = other
}).pipe(
  Effect.scoped,
  Effect.provide(Layer.merge(NodeContext.layer, LocalModel.layer(script))),
  Effect.catchAllCause((c) =>
    Effect.sync(() => {
      out.cause = String(c)
    })
  )
)
await Effect.runPromise(main as any)
writeFileSync(`/tmp/explore/${v}.json`, JSON.stringify(out, null, 1))
process.exit(0)
