import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import * as FileSystem from "@effect/platform/FileSystem"
import * as NodeContext from "@effect/platform-node/NodeContext"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual, strictEqual } from "@effect/vitest/utils"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import { CopilotClient, CopilotError, Permission, Tool } from "effect-copilot"
import { LocalModel, Recording } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"
import * as RealCli from "./support/realCli.js"

class ClientError extends Data.TaggedError("ClientError")<{ readonly cause: unknown }> {}

const attempt = <A>(run: (signal: AbortSignal) => Promise<A>) =>
  Effect.tryPromise({ try: run, catch: (cause) => new ClientError({ cause }) })

const ask = (content: string, stream = false) => ({ model: "local", stream, messages: [{ role: "user", content }] })

/** Asks the model as the CLI does; what it sees of the answer, and whether the connection broke. */
const send = (body: unknown, options?: { readonly path?: string; readonly headers?: Record<string, string> }) =>
  Effect.flatMap(Recording.Recording, ({ provider }) =>
    attempt(async (signal) => {
      const response = await fetch(provider.baseUrl + (options?.path ?? "/chat/completions"), {
        method: "POST",
        headers: { "content-type": "application/json", ...options?.headers },
        body: JSON.stringify(body),
        signal
      })
      const decoder = new TextDecoder()
      let text = ""
      try {
        for await (const bytes of response.body ?? []) text += decoder.decode(bytes, { stream: true })
        return { status: response.status, headers: Object.fromEntries(response.headers), text, broken: false }
      } catch {
        return { status: response.status, headers: Object.fromEntries(response.headers), text, broken: true }
      }
    })
  )

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { nullable: true })

const Part = Schema.Struct({
  content: optional(Schema.String),
  tool_calls: optional(Schema.Array(Schema.Struct({ function: Schema.Struct({ arguments: Schema.String }) })))
})

const Completion = Schema.Struct({
  choices: Schema.Array(Schema.Struct({ message: optional(Part), delta: optional(Part) }))
})

/** What a completion, or a piece of it, says or gives to a tool. */
const textOf = ({ choices }: typeof Completion.Type): string => {
  const part = choices[0]?.message ?? choices[0]?.delta
  return part?.content ?? part?.tool_calls?.[0]?.function.arguments ?? ""
}

const decodeCompletion = Schema.decodeSync(Schema.parseJson(Completion))

/** The same of a whole answer, streamed or not. */
const said = (text: string): string =>
  text.startsWith("data: ")
    ? text
        .split("\n\n")
        .filter((event) => event.startsWith("data: {"))
        .map((event) => textOf(decodeCompletion(event.slice("data: ".length))))
        .join("")
    : textOf(decodeCompletion(text))

const converse = (content: string) => Effect.map(send(ask(content)), ({ text }) => said(text))

const Stored = Schema.parseJson(
  Schema.Struct({
    exchanges: Schema.Array(
      Schema.Struct({
        request: Schema.Struct({
          body: Schema.Struct({ messages: Schema.Array(Schema.Struct({ content: Schema.String })) })
        }),
        response: optional(
          Schema.Struct({
            body: optional(Completion),
            events: optional(Schema.Array(Schema.Struct({ data: Schema.Union(Completion, Schema.String) }))),
            end: optional(Schema.String)
          })
        )
      })
    )
  })
)

/** What a recording has of each exchange: the messages, what the answer says, and how it ended. */
const stored = (file: string) =>
  Effect.map(Effect.flatMap(readFile(file), Schema.decode(Stored)), ({ exchanges }) =>
    exchanges.map(({ request, response }) => ({
      asked: request.body.messages.map(({ content }) => content),
      answered:
        response?.body === undefined
          ? response?.events?.map(({ data }) => (typeof data === "string" ? "" : textOf(data))).join("")
          : textOf(response.body),
      end: response?.end
    }))
  )

const unreachable = "http://127.0.0.1:9/v1"

type Options = Partial<Omit<Recording.Options, "file">>

const record = <A, E, R>(file: string, program: Effect.Effect<A, E, R>, options?: Options) =>
  Effect.flatMap(LocalModel.LocalModel, ({ provider }) =>
    Effect.provide(program, Recording.layer({ file, mode: "record", upstream: provider, ...options }))
  )

const replay = <A, E, R>(file: string, program: Effect.Effect<A, E, R>, options?: Options) =>
  Effect.provide(program, Recording.layer({ file, mode: "replay", upstream: { baseUrl: unreachable }, ...options }))

const temporary = Effect.flatMap(FileSystem.FileSystem, (fs) =>
  Effect.map(fs.makeTempDirectoryScoped({ prefix: "effect-copilot-recording-" }), (folder) => ({
    folder,
    file: `${folder}/recording.json`
  }))
)

const readFile = (file: string) => Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readFileString(file))

const entries = (folder: string) => Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readDirectory(folder))

const writeFile = (file: string, content: unknown) =>
  Effect.flatMap(FileSystem.FileSystem, (fs) =>
    fs.writeFileString(file, typeof content === "string" ? content : JSON.stringify(content))
  )

/** A recording of the given requests and answers, the way one is written by hand. */
const writeRecording = (file: string, ...exchanges: ReadonlyArray<readonly [request: unknown, answer: string]>) =>
  writeFile(file, {
    version: 1,
    exchanges: exchanges.map(([body, answer]) => ({
      request: { method: "POST", path: "/v1/chat/completions", body },
      response: {
        status: 200,
        headers: { "content-type": "application/json" },
        body: { choices: [{ message: { content: answer } }] }
      }
    }))
  })

const isolate = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  effect.pipe(Effect.provide(NodeContext.layer), Effect.withConfigProvider(ConfigProvider.fromMap(new Map())))

/** An upstream that answers each request with the same raw text, or with status 204 where there is none. */
const rawUpstream = (headers: Record<string, string | ReadonlyArray<string>>, ...chunks: ReadonlyArray<string>) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.async<ReturnType<typeof createServer>>((resume) => {
        const server = createServer((_request, response) => {
          response.statusCode = chunks.length === 0 ? 204 : 200
          for (const [name, value] of Object.entries(headers)) {
            response.setHeader(name, typeof value === "string" ? value : Array.from(value))
          }
          for (const chunk of chunks) response.write(chunk)
          response.end()
        })
        server.listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
      }),
      (server) =>
        Effect.async<void>((resume) => {
          server.close(() => resume(Effect.void))
          server.closeAllConnections()
        })
    ),
    // Safe: it listens on a port.
    (server) => ({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` })
  )

describe("the real CLI", () => {
  const lookup = Tool.make("lookup_issue", {
    description: "Fetch one issue",
    parameters: { id: Schema.NumberFromString },
    handler: ({ id }) => Effect.succeed(`Issue ${id} leaks`)
  })

  const cwdOf = (text: string | undefined) => /Current working directory: (.*)/.exec(text ?? "")?.[1] ?? "?"

  /** Writes what a tool of the program says to a file, named by its whole path, and reads it again. */
  const script: LocalModel.Script = (request) => {
    const file = `${cwdOf(request.messages[0]?.content)}/notes.md`
    switch (request.messages.filter(({ role }) => role === "tool").length) {
      case 0:
        return LocalModel.toolCall("lookup_issue", { id: "42" })
      case 1:
        return LocalModel.toolCall("create", { path: file, file_text: request.lastMessage })
      case 2:
        return LocalModel.toolCall("view", { path: file })
      default:
        return LocalModel.text(`Wrote ${file} for ${request.headers.authorization ?? "you"}`)
    }
  }

  /** What happens in a turn: calls, results and the answer, with the folder that they happen in. */
  const turn = (prompt: string, streaming: boolean) =>
    Effect.gen(function* () {
      const client = yield* CopilotClient.CopilotClient
      const { provider } = yield* Recording.Recording
      const session = yield* client.createSession({
        model: "local",
        provider,
        streaming,
        tools: [lookup],
        onPermissionRequest: Permission.approveAll
      })
      const events = Chunk.toReadonlyArray(yield* Stream.runCollect(session.stream(prompt)))
      const [start] = yield* session.getEvents
      const cwd = start?.type === "session.start" ? start.data.context?.cwd : undefined
      return events.flatMap((event): ReadonlyArray<unknown> => {
        const here = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(cwd ?? "?", "HERE"))
        switch (event.type) {
          case "assistant.message_delta":
            return [here(event.data.deltaContent)]
          case "tool.execution_start":
            return [here([event.data.toolName, event.data.arguments])]
          case "tool.execution_complete":
            return [here([event.data.success, event.data.result?.content])]
          case "assistant.message":
            return event.data.content === "" ? [] : [here({ answer: event.data.content })]
          default:
            return []
        }
      })
    }).pipe(Effect.scoped)

  const happens = (...deltas: ReadonlyArray<string>) => [
    ["lookup_issue", { id: "42" }],
    [true, "Issue 42 leaks"],
    ["create", { path: "HERE/notes.md", file_text: "Issue 42 leaks" }],
    [true, "Created file HERE/notes.md with 14 characters"],
    ["view", { path: "HERE/notes.md" }],
    [true, "Issue 42 leaks"],
    ...deltas,
    { answer: "Wrote HERE/notes.md for you" }
  ]

  it.scopedLive("replays a streamed turn with tools again and again, each time in another folder, with no model", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const program = turn("What about issue 42?", true)
      const recorded = yield* Effect.provide(record(file, program), RealCli.layer(script))
      const again = Effect.provide(replay(file, Recording.checked(program)), RealCli.layer([]))
      const expected = happens("Wrote ", "HERE/notes.md ", "for ", "you")
      deepStrictEqual([recorded, yield* again, yield* again], [expected, expected, expected])
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("replays a turn that is not streamed, and keeps the key out of the file", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const program = turn("What about issue 42?", false)
      const key = "sk-0123456789abcdef"
      const recorded = yield* Effect.gen(function* () {
        const { provider, requests } = yield* LocalModel.LocalModel
        const happened = yield* record(file, program, { upstream: { ...provider, apiKey: Redacted.make(key) } })
        const sent = (yield* requests).map(({ authorization }) => Redacted.value(Option.getOrThrow(authorization)))
        return { happened, sent: Array.from(new Set(sent)) }
      }).pipe(Effect.provide(RealCli.layer(script)))
      const upstream = { baseUrl: unreachable, apiKey: Config.redacted("NOT_SET") }
      const replayed = yield* Effect.provide(replay(file, Recording.checked(program), { upstream }), RealCli.layer([]))
      const text = yield* readFile(file)
      deepStrictEqual(
        { recorded, replayed, leaked: text.includes(key) || text.toLowerCase().includes("authorization") },
        { recorded: { happened: happens(), sent: [`Bearer ${key}`] }, replayed: happens(), leaked: false }
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scopedLive("fails the program when the prompt has changed, and says where", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* Effect.provide(record(file, turn("What about issue 42?", true)), RealCli.layer(script))
      const failure = yield* Effect.flip(
        Effect.provide(replay(file, Recording.checked(turn("What about issue 43?", true))), RealCli.layer([]))
      )
      strictEqual(
        failure.message,
        `${file} has no answer for request 1 (POST /v1/chat/completions). The nearest recorded request, number 1, differs in 1 place:
  body.messages[1].content
    recorded: …"datetime/>\\n\\nWhat about issue 42?"
    received: …"datetime/>\\n\\nWhat about issue 43?"
If the change is meant, record again with COPILOT_RECORD=1.`
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )
})

describe("recording", () => {
  it.scopedLive("keeps answers as they came, streamed and not, and replays the same bytes", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const program = Effect.all([send(ask("a", true)), send(ask("b"))])
      const seen = ({ broken, headers, status, text }: Effect.Effect.Success<typeof program>[number]) => ({
        broken,
        status,
        text,
        type: headers["content-type"]
      })
      const recorded = (yield* record(file, program)).map(seen)
      const replayed = (yield* replay(file, program)).map(seen)
      deepStrictEqual(replayed, recorded)
      deepStrictEqual(
        recorded.map(({ broken, status, type }) => [broken, status, type]),
        [
          [false, 200, "text/event-stream"],
          [false, 200, "application/json"]
        ]
      )
      assertTrue(recorded[0]?.text.endsWith("data: [DONE]\n\n") === true)
    }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("one two"), LocalModel.text("three")])), isolate)
  )

  it.scopedLive("writes a file that can be read: keys in order, an event a line, few headers", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const upstream = yield* rawUpstream(
        {
          "content-type": "text/event-stream; charset=utf-8",
          "x-request-id": "req-1",
          "set-cookie": ["session=abcdefghij", "b=c"],
          date: "now",
          server: "nginx"
        },
        ': comment\n\nevent: message_start\nid: 7\ndata: {"type":"message_start"}\n\n',
        "data: first\ndata: second\r\n\r\ndata: [DONE]\n\ndata: unfinished"
      )
      const program = send(
        { stream: true, model: "m", messages: [] },
        { path: "/messages?key=abcdefghij&beta=true", headers: { "x-custom": "unseen", cookie: "a=abcdefghij" } }
      )
      const recorded = yield* record(file, program, { upstream })
      strictEqual(
        yield* readFile(file),
        `{
  "version": 1,
  "exchanges": [
    {
      "request": {
        "method": "POST",
        "path": "/v1/messages?beta=true",
        "body": { "messages": [], "model": "m", "stream": true }
      },
      "response": {
        "status": 200,
        "headers": { "content-type": "text/event-stream; charset=utf-8", "x-request-id": "req-1" },
        "events": [
          { "event": "message_start", "id": "7", "data": { "type": "message_start" } },
          { "data": "first\\nsecond" },
          { "data": "[DONE]" }
        ]
      }
    }
  ]
}
`
      )
      const replayed = yield* replay(file, program)
      deepStrictEqual(
        [recorded.headers["set-cookie"], replayed.headers["x-request-id"], replayed.text],
        [
          undefined,
          "req-1",
          'event: message_start\nid: 7\ndata: {"type":"message_start"}\n\ndata: first\ndata: second\n\ndata: [DONE]\n\n'
        ]
      )
    }).pipe(Effect.provide(LocalModel.layer([])), isolate)
  )

  it.scopedLive("keeps errors of the upstream, and gives equal requests their answers in turn", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const program = Effect.map(Effect.replicateEffect(send(ask("a")), 2), (all) =>
        all.map(({ headers, status, text }) => [status, headers["retry-after"], JSON.parse(text).error?.message])
      )
      const expected = [
        [429, "7", "Slow down"],
        [200, undefined, undefined]
      ]
      deepStrictEqual([yield* record(file, program), yield* replay(file, program)], [expected, expected])
    }).pipe(
      Effect.provide(
        LocalModel.layer([
          LocalModel.error(429, "Slow down", { headers: { "retry-after": "7" } }),
          LocalModel.text("ok")
        ])
      ),
      isolate
    )
  )

  it.scopedLive("keeps an answer without a body", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const upstream = yield* rawUpstream({})
      const program = Effect.map(send(ask("a")), ({ broken, status, text }) => ({ broken, status, text }))
      const expected = { broken: false, status: 204, text: "" }
      deepStrictEqual([yield* record(file, program, { upstream }), yield* replay(file, program)], [expected, expected])
    }).pipe(Effect.provide(LocalModel.layer([])), isolate)
  )

  it.scopedLive("N1: keeps an answer that breaks off, and breaks it off again", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const recorded = yield* record(file, send(ask("a", true)))
      const replayed = yield* replay(file, send(ask("a", true)))
      deepStrictEqual(
        [replayed.text, replayed.broken, recorded.broken, replayed.text.includes("half")],
        [recorded.text, true, true, true]
      )
    }).pipe(Effect.provide(LocalModel.layer([LocalModel.reply(LocalModel.text("half"), LocalModel.cut)])), isolate)
  )

  const firstBytes = Effect.flatMap(Recording.Recording, ({ provider }) =>
    attempt(async () => {
      const response = await fetch(`${provider.baseUrl}/chat/completions`, {
        method: "POST",
        body: JSON.stringify(ask("a", true))
      })
      const reader = response.body?.getReader()
      const first = await reader?.read()
      return { text: new TextDecoder().decode(first?.value), reader }
    })
  )

  it.scopedLive("keeps an answer that the client did not wait for, and leaves it open again", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const recorded = yield* record(file, firstBytes)
      const replayed = yield* replay(file, firstBytes)
      const rest = yield* Effect.exit(attempt(async () => await replayed.reader?.read()))
      deepStrictEqual(
        [replayed.text, Exit.isFailure(rest), yield* stored(file)],
        [recorded.text, true, [{ asked: ["a"], answered: "half", end: "open" }]]
      )
    }).pipe(Effect.provide(LocalModel.layer([LocalModel.reply(LocalModel.text("half"), LocalModel.stall)])), isolate)
  )

  it.scopedLive("keeps a request that had no answer, and gives it none again", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const { awaitRequests } = yield* LocalModel.LocalModel
      const unanswered = Effect.forkDaemon(send(ask("a")))
      yield* record(file, Effect.all([unanswered, awaitRequests(1), converse("b")]))
      const arrived = yield* Deferred.make<void>()
      const again = Effect.forkDaemon(send({ ...ask("a"), again: true }))
      const [fiber, , other] = yield* replay(file, Effect.all([again, Deferred.await(arrived), converse("b")]), {
        normalize: ({ again, ...body }) => {
          if (again === true) Deferred.unsafeDone(arrived, Effect.void)
          return body
        }
      })
      deepStrictEqual(
        [yield* stored(file), other, Exit.isFailure(yield* Fiber.await(fiber))],
        [
          [
            { asked: ["a"], answered: undefined, end: undefined },
            { asked: ["b"], answered: "ok", end: undefined }
          ],
          "ok",
          true
        ]
      )
    }).pipe(
      Effect.provide(
        LocalModel.layer(({ lastMessage }) => (lastMessage === "a" ? LocalModel.stall : LocalModel.text("ok")))
      ),
      isolate
    )
  )

  it.scopedLive("fails when the upstream cannot be reached, and writes nothing", () =>
    Effect.gen(function* () {
      const { file, folder } = yield* temporary
      const failure = yield* record(file, Effect.flip(Recording.checked(send(ask("a")))), {
        upstream: { baseUrl: unreachable }
      })
      deepStrictEqual(
        [failure._tag, failure.message, yield* entries(folder)],
        ["UpstreamUnreachable", "While recording, no model answered at http://127.0.0.1:9", []]
      )
    }).pipe(Effect.provide(LocalModel.layer([])), isolate)
  )

  it.scopedLive("writes nothing when the program fails, or asked nothing", () =>
    Effect.gen(function* () {
      const { file, folder } = yield* temporary
      yield* record(file, Effect.void)
      yield* Effect.flip(record(file, Effect.zipRight(converse("a"), Effect.fail("assertion"))))
      deepStrictEqual(yield* entries(folder), [])
    }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("ok")])), isolate)
  )

  it.scopedLive("leaves the old file as it was when the new one cannot be put in its place", () =>
    Effect.gen(function* () {
      const { file, folder } = yield* temporary
      yield* writeFile(file, "old")
      const fs = yield* FileSystem.FileSystem
      const written: Array<string> = []
      const stubborn = FileSystem.FileSystem.of({
        ...fs,
        writeFileString: (path, data, options) => {
          written.push(path === file ? "the file itself" : "another file")
          return fs.writeFileString(path, data, options)
        },
        rename: (from, to) => Effect.zipLeft(fs.rename(from, `${to}/nowhere/at/all`), Effect.succeed(to))
      })
      const exit = yield* Effect.exit(
        Effect.provideService(record(file, converse("a")), FileSystem.FileSystem, stubborn)
      )
      deepStrictEqual(
        [Exit.isFailure(exit) && Cause.isDie(exit.cause), written, yield* entries(folder), yield* readFile(file)],
        [true, ["another file"], ["recording.json"], "old"]
      )
    }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("ok")])), isolate)
  )

  it.scopedLive("makes the folder of the file", () =>
    Effect.gen(function* () {
      const { folder } = yield* temporary
      const file = `${folder}/a/b/recording.json`
      yield* record(file, converse("a"))
      strictEqual(yield* replay(file, converse("a")), "ok")
    }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("ok")])), isolate)
  )

  it.scopedLive("leaves no spans in the test's trace, and the upstream gets no trace headers", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const native = yield* Effect.tracer
      const names: Array<string> = []
      const tracer = Tracer.make({
        ...native,
        span: (...args) => {
          names.push(args[0])
          return native.span(...args)
        }
      })
      yield* record(file, converse("a")).pipe(Effect.withTracer(tracer))
      const { requests } = yield* LocalModel.LocalModel
      deepStrictEqual([names, (yield* requests)[0]?.headers.traceparent], [[], undefined])
    }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("ok")])), isolate)
  )
})

describe("secrets", () => {
  it.scopedLive("in the headers of a request are nowhere in the file, not even where the model streams them", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const keys = {
        authorization: "sk-one-0123456789",
        "x-api-key": "sk-two-0123456789",
        "x-my-token": 'tok"en-345678'
      }
      const program = send(ask(`my key is ${keys.authorization}`, true), {
        headers: { ...keys, authorization: `Bearer ${keys.authorization}` }
      })
      yield* record(file, program)
      const text = yield* readFile(file)
      deepStrictEqual(
        [yield* stored(file), Object.values(keys).filter((key) => text.includes(key))],
        [
          [
            {
              asked: ["my key is <<redacted>>"],
              answered: "they are <<redacted>>, <<redacted>> and <<redacted>>",
              end: undefined
            }
          ],
          []
        ]
      )
    }).pipe(
      Effect.provide(
        LocalModel.layer([
          LocalModel.text({
            content: 'they are sk-one-0123456789, sk-two-0123456789 and tok"en-345678',
            chunks: 20
          })
        ])
      ),
      isolate
    )
  )

  it.scopedLive("that are the keys of the upstream are replaced, however they came there; dummies are not", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const { provider } = yield* LocalModel.LocalModel
      const upstream = { ...provider, apiKey: Redacted.make("0123456789"), bearerToken: Redacted.make("dummy") }
      yield* record(file, converse("a dummy says 0123456789"), { upstream })
      deepStrictEqual(yield* stored(file), [{ asked: ["a dummy says <<redacted>>"], answered: "ok", end: undefined }])
    }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("ok")])), isolate)
  )

  it.scopedLive("that the options name are replaced in requests and answers, also in JSON within JSON", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const program = Effect.all([
        send(ask("I am Ada and my number is 555-1234"), { path: "/Ada/chat/completions" }),
        send(ask('say "pass\\word"', true))
      ])
      const redact = ["Ada", /\d{3}-\d{4}/, Redacted.make('"pass\\word"')]
      yield* record(file, program, { redact })
      deepStrictEqual(yield* stored(file), [
        {
          asked: ["I am <<redacted>> and my number is <<redacted>>"],
          answered: "Hello <<redacted>>, shall I call <<redacted>>?",
          end: undefined
        },
        { asked: ["say <<redacted>>"], answered: '{"text":"<<redacted>>"}', end: undefined }
      ])
      deepStrictEqual((yield* readFile(file)).includes("Ada"), false)
      // They are replaced before requests are compared, too.
      yield* replay(file, program, { redact })
    }).pipe(
      Effect.provide(
        LocalModel.layer([
          LocalModel.text("Hello Ada, shall I call 555-1234?"),
          LocalModel.toolCall("say", { text: '"pass\\word"' })
        ])
      ),
      isolate
    )
  )

  const payment = (card: unknown, pin: unknown) => ({
    type: "tool_use",
    id: "toolu_1",
    name: "pay",
    input: { amount: 100, card, codes: [pin, 7] }
  })
  const payments = {
    whole: {
      type: "application/json",
      print: (answer: unknown) => JSON.stringify({ content: [answer] }),
      kept: (answer: unknown) => ({ body: { content: [answer] } })
    },
    streamed: {
      type: "text/event-stream",
      print: (answer: unknown) => `data: ${JSON.stringify({ index: 0, content_block: answer })}\n\n`,
      kept: (answer: unknown) => ({ events: [{ data: { index: 0, content_block: answer } }] })
    }
  }

  for (const [name, { kept, print, type }] of Object.entries(payments)) {
    it.scopedLive(`that are numbers, or parts of them, are replaced as a whole; the answer is ${name}`, () =>
      Effect.gen(function* () {
        const { file } = yield* temporary
        const secret = payment(4111111111111111, 12987)
        const upstream = yield* rawUpstream({ "content-type": type }, print(secret))
        const program = send({ max_tokens: 16, messages: [{ content: [secret], role: "assistant" }] })
        const redact = [/\d{16}/, "2987"]
        yield* record(file, program, { upstream, redact })
        const safe = payment("<<redacted>>", "<<redacted>>")
        deepStrictEqual(JSON.parse(yield* readFile(file)), {
          version: 1,
          exchanges: [
            {
              request: {
                method: "POST",
                path: "/v1/chat/completions",
                body: { max_tokens: 16, messages: [{ content: [safe], role: "assistant" }] }
              },
              response: { status: 200, headers: { "content-type": type }, ...kept(safe) }
            }
          ]
        })
        strictEqual((yield* replay(file, Recording.checked(program), { redact })).text, print(safe))
      }).pipe(Effect.provide(LocalModel.layer([])), isolate)
    )
  }

  it.scopedLive("that are headers of the upstream are replaced, whatever their names; what is not secret is not", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const { provider } = yield* LocalModel.LocalModel
      const headers = {
        "x-auth": Redacted.make("0123456789"),
        "x-gateway": Redacted.make("Basic abcdefghij"),
        "x-team": "platform-team"
      }
      yield* record(file, converse("0123456789, abcdefghij, platform-team"), { upstream: { ...provider, headers } })
      deepStrictEqual(yield* stored(file), [
        {
          asked: ["<<redacted>>, <<redacted>>, platform-team"],
          answered: "<<redacted>> of platform-team",
          end: undefined
        }
      ])
    }).pipe(Effect.provide(LocalModel.layer([LocalModel.text("0123456789 of platform-team")])), isolate)
  )

  const shapes = {
    "chat completions": (piece: string, index: number) => ({
      id: "same in all",
      choices: [{ index: 0, delta: { tool_calls: [{ index, function: { arguments: piece } }] } }]
    }),
    responses: (piece: string, index: number) => ({
      type: "response.function_call_arguments.delta",
      output_index: index,
      item_id: "same in all",
      delta: piece
    }),
    messages: (piece: string, index: number) => ({
      type: "content_block_delta",
      index,
      delta: { type: "input_json_delta", partial_json: piece }
    })
  }

  for (const [name, event] of Object.entries(shapes)) {
    it.scopedLive(`that are streamed in pieces as ${name} are put together, each series of pieces for itself`, () =>
      Effect.gen(function* () {
        const { file } = yield* temporary
        const streamOf = (...pieces: ReadonlyArray<readonly [string, number]>) =>
          pieces.map(([piece, index]) => `data: ${JSON.stringify(event(piece, index))}\n\n`)
        const upstream = yield* rawUpstream(
          { "content-type": "text/event-stream" },
          ...streamOf(["my se", 0], ["a se", 1], ["cr", 0], ["ed", 1], ["et!", 0])
        )
        const redact = ["secret", /allsame/]
        yield* record(file, send(ask("a", true)), { upstream, redact })
        const { text } = yield* replay(file, send(ask("a", true)), { redact })
        deepStrictEqual(text, streamOf(["my <<redacted>>", 0], ["a se", 1], ["", 0], ["ed", 1], ["!", 0]).join(""))
      }).pipe(Effect.provide(LocalModel.layer([])), isolate)
    )
  }

  it.scopedLive("of the upstream are read only for recording, and have stand-ins when replaying", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file, [ask("a"), "recorded"])
      const upstream = { baseUrl: unreachable, apiKey: Config.redacted("MY_KEY"), type: "anthropic" } as const
      const provider = yield* replay(
        file,
        Effect.map(Recording.Recording, ({ provider }) => provider),
        { upstream }
      )
      const missing = yield* Effect.flip(record(file, Effect.void, { upstream }))
      deepStrictEqual(
        [
          provider.type,
          provider.baseUrl.replace(/:\d+/, ""),
          provider.apiKey && Redacted.value(provider.apiKey),
          missing._tag
        ],
        ["anthropic", "http://127.0.0.1/v1", "replayed", "ConfigError"]
      )
    }).pipe(Effect.provide(LocalModel.layer([])), isolate)
  )

  it.scopedLive("of a token provider are not asked for when replaying", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file, [ask("a"), "recorded"])
      const { bearerTokenProvider } = yield* replay(
        file,
        Effect.map(Recording.Recording, ({ provider }) => provider),
        { upstream: { baseUrl: unreachable, bearerTokenProvider: () => Effect.dieMessage("the vault is far away") } }
      )
      const token = yield* Effect.fromNullable(bearerTokenProvider?.({ sessionId: "s", providerName: "default" }))
      deepStrictEqual(Redacted.value(yield* token), "replayed")
    }).pipe(isolate)
  )
})

describe("replaying", () => {
  it.scopedLive("answers parallel requests in whatever order they come", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file, [ask("a"), "A"], [ask("b"), "B"], [ask("c"), "C"])
      const answers = yield* replay(file, Effect.forEach(["c", "a", "b"], converse, { concurrency: "unbounded" }))
      deepStrictEqual(answers, ["C", "A", "B"])
    }).pipe(isolate)
  )

  it.scopedLive("compares requests without what differs from run to run, and puts it back into answers", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const conversation = (cwd: string, session: string, [one, two]: readonly [string, string], time: string) => ({
        model: "m",
        messages: [
          {
            role: "system",
            content: `<version_information>${time}</version_information>\n<environment_context>\n* Current working directory: ${cwd}\n* Operating System: ${time}\n</environment_context>\nSession folder: ${session}\n`
          },
          { role: "user", content: `<current_datetime>${time}</current_datetime>\n\nRead ${cwd}/a.txt` },
          { role: "tool", content: `${two} ${one} ${two} in ${session}/files and /tmp/other-${time}/x` }
        ]
      })
      const here = conversation(
        "/work/here",
        "/work/here/state/1",
        ["0b6e8a4c-5d0f-4a3e-9a37-0d4a6e6d0001", "0b6e8a4c-5d0f-4a3e-9a37-0d4a6e6d0002"],
        "2026"
      )
      const there = conversation(
        "/Users/you/there",
        "/Users/you/there/2",
        ["ffffffff-5d0f-4a3e-9a37-0d4a6e6d0002", "0b6e8a4c-5d0f-4a3e-9a37-0d4a6e6d0009"],
        "2027"
      )
      const answer = (request: LocalModel.Request) => {
        const [, cwd] = /directory: (.*)/.exec(request.messages[0]?.content ?? "") ?? []
        const [, second, first, tmp] = /^(\S+) (\S+) .* and (\S+)\/x/.exec(request.lastMessage) ?? []
        return LocalModel.text(`${cwd}/b.txt and ${cwd}-not, ${first}, x/${second}, ${tmp}/y`)
      }
      const saidTo = (body: object) => Effect.map(send(body), ({ text }) => said(text))
      const [recorded, replayed] = yield* Effect.zip(record(file, saidTo(here)), replay(file, saidTo(there))).pipe(
        Effect.provide(LocalModel.layer(answer))
      )
      deepStrictEqual(
        { recorded, replayed, stored: yield* stored(file) },
        {
          recorded:
            "/work/here/b.txt and /work/here-not, 0b6e8a4c-5d0f-4a3e-9a37-0d4a6e6d0001, x/0b6e8a4c-5d0f-4a3e-9a37-0d4a6e6d0002, /tmp/other-2026/y",
          replayed:
            "/Users/you/there/b.txt and /work/here-not, ffffffff-5d0f-4a3e-9a37-0d4a6e6d0002, x/0b6e8a4c-5d0f-4a3e-9a37-0d4a6e6d0009, /tmp/other-2027/y",
          stored: [
            {
              asked: [
                "<version_information/>\n<environment_context/>\nSession folder: <<session>>\n",
                "<current_datetime/>\n\nRead <<cwd>>/a.txt",
                "<<uuid>> <<uuid-2>> <<uuid>> in <<session>>/files and <<tmp>>/x"
              ],
              answered: "<<cwd>>/b.txt and /work/here-not, <<uuid-2>>, x/<<uuid>>, <<tmp>>/y",
              end: undefined
            }
          ]
        }
      )
    }).pipe(isolate)
  )

  it.scopedLive("puts a folder that the model names in pieces together", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const body = (cwd: string) => ({
        model: "m",
        stream: true,
        messages: [{ role: "system", content: `* Current working directory: ${cwd}\n` }]
      })
      const recorded = yield* record(file, send(body("/a/rather/long/folder")))
      const replayed = yield* replay(file, send(body("/b")))
      deepStrictEqual(
        [said(recorded.text), said(replayed.text)],
        ['{"path":"/a/rather/long/folder/x"}', '{"path":"/b/x"}']
      )
    }).pipe(
      Effect.provide(LocalModel.layer([LocalModel.toolCall("view", { path: "/a/rather/long/folder/x" })])),
      isolate
    )
  )

  it.scopedLive("compares bodies as the program normalizes them, if they are objects", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file, [{ ...ask("a"), seed: 0 }, "A"], [["b"], "B"])
      const normalize = (body: object) => (Array.isArray(body) ? "an array" : { ...body, seed: 0 })
      const answers = yield* replay(file, Effect.all([send(ask("a")), send(["b"])]), { normalize })
      deepStrictEqual(
        answers.map(({ text }) => said(text)),
        ["A", "B"]
      )
    }).pipe(isolate)
  )

  it.scopedLive("dies of a normalization that dies", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file)
      const options = {
        normalize: () => {
          throw new Error("no such field")
        }
      }
      const exit = yield* Effect.exit(replay(file, Recording.checked(send(ask("a"))), options))
      deepStrictEqual(Exit.isFailure(exit) && Cause.pretty(exit.cause).split("\n")[0], "Error: no such field")
    }).pipe(isolate)
  )
})

describe("a request that does not match", () => {
  const mismatch = (file: string, body: unknown, path?: string) =>
    Effect.flip(replay(file, Recording.checked(send(body, path === undefined ? {} : { path })))).pipe(
      Effect.filterOrDieMessage((failure) => failure._tag === "RecordingMismatch", "a mismatch was expected")
    )

  it.scopedLive("fails the program with the nearest unused request, and where it differs", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const long = "x".repeat(200)
      yield* writeRecording(
        file,
        [ask("far away", true), "A"],
        [{ ...ask(`${long} lorem ${long}`), temperature: 1, stop: ["a", "b"] }, "B"]
      )
      const failure = yield* mismatch(file, { ...ask(`${long} dolor ${long}`), stop: ["a"], tools: {} })
      const x = "x".repeat(29)
      sameError(
        failure,
        new Recording.RecordingMismatch({
          file,
          number: 1,
          method: "POST",
          path: "/v1/chat/completions",
          lastMessage: `{"content":"${"x".repeat(68)} … ${"x".repeat(64)}","role":"user"}`,
          nearest: {
            number: 2,
            differences: [
              {
                path: "body.messages[0].content",
                recorded: `…"${x} lorem ${x}"…`,
                received: `…"${x} dolor ${x}"…`
              },
              { path: "body.temperature", recorded: "1", received: "nothing" },
              { path: "body.stop[1]", recorded: '"b"', received: "nothing" },
              { path: "body.tools", recorded: "nothing", received: "{}" }
            ]
          }
        })
      )
    }).pipe(isolate)
  )

  it.scopedLive("says so when all recorded requests are used", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file, [ask("a"), "A"])
      const failure = yield* Effect.flip(
        replay(file, Recording.checked(Effect.zipRight(converse("a"), send(ask("b")))))
      )
      strictEqual(
        failure.message,
        `${file} has no answer left for request 2 (POST /v1/chat/completions), which ends with {"content":"b","role":"user"}. If the change is meant, record again with COPILOT_RECORD=1.`
      )
    }).pipe(isolate)
  )

  it.scopedLive(
    "shows the first five of many differences, and those of another path only for want of a nearer one",
    () =>
      Effect.gen(function* () {
        const { file } = yield* temporary
        yield* writeRecording(file, [[1, 2, 3, 4, 5, 6], "A"])
        const failure = yield* mismatch(file, [6, 5, 4, 3, 2, 1], "/responses")
        strictEqual(
          failure.message,
          `${file} has no answer for request 1 (POST /v1/responses). The nearest recorded request, number 1, differs in 7 places:
  path
    recorded: …"/v1/chat/completions"
    received: …"/v1/responses"
  body[0]
    recorded: 1
    received: 6
  body[1]
    recorded: 2
    received: 5
  body[2]
    recorded: 3
    received: 4
  body[3]
    recorded: 4
    received: 3
  and 2 more
If the change is meant, record again with COPILOT_RECORD=1.`.replaceAll("…", "")
        )
      }).pipe(isolate)
  )

  it.scopedLive("is refused with status 400, and fails a program that does not look", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file)
      const answer = yield* Deferred.make<unknown>()
      const exit = yield* Effect.exit(
        replay(
          file,
          Effect.flatMap(send(ask("a")), ({ headers, status, text }) =>
            Deferred.succeed(answer, [status, headers["x-should-retry"], JSON.parse(text)])
          )
        )
      )
      const message = `${file} has no answer left for request 1 (POST /v1/chat/completions), which ends with {"content":"a","role":"user"}. If the change is meant, record again with COPILOT_RECORD=1.`
      deepStrictEqual(
        [yield* Deferred.await(answer), Exit.isFailure(exit) && Chunk.map(Cause.defects(exit.cause), String)],
        [
          [400, "false", { type: "error", error: { type: "invalid_request_error", message, param: null, code: null } }],
          Chunk.of(`RecordingMismatch: ${message}`)
        ]
      )
    }).pipe(isolate)
  )

  it.scopedLive("fails a program that does not look after another one of the same layer did", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file)
      const exit = yield* Effect.exit(replay(file, Effect.zipRight(Recording.checked(Effect.void), send(ask("a")))))
      deepStrictEqual(
        Exit.isFailure(exit) &&
          Chunk.toReadonlyArray(Cause.defects(exit.cause)).map(Schema.is(Recording.RecordingMismatch)),
        [true]
      )
    }).pipe(isolate)
  )

  it.scopedLive("interrupts a program that would go on", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file)
      const failure = yield* Effect.flip(
        replay(file, Recording.checked(Effect.zipRight(Effect.ignore(send(ask("a"))), Effect.never)))
      )
      strictEqual(failure._tag, "RecordingMismatch")
    }).pipe(isolate)
  )

  it.scopedLive("beats the program's own outcome", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      yield* writeRecording(file)
      const service = yield* Layer.buildWithScope(
        Recording.layer({ file, mode: "replay", upstream: { baseUrl: unreachable } }),
        yield* Scope.make()
      )
      yield* Effect.provide(send(ask("a")), service)
      const outcomes = yield* Effect.forEach([Effect.void, Effect.fail("mine")], (outcome) =>
        Effect.provide(Effect.flip(Recording.checked(outcome)), service)
      )
      const { verify } = Context.get(service, Recording.Recording)
      deepStrictEqual(
        [...outcomes, yield* Effect.flip(verify)].map((failure) => typeof failure === "object" && failure._tag),
        ["RecordingMismatch", "RecordingMismatch", "RecordingMismatch"]
      )
    }).pipe(isolate)
  )
})

describe("a file", () => {
  const open = (file: string, options?: Options) => Effect.flip(replay(file, Effect.void, options))

  it.scopedLive("that is missing is a failure that says how to make it", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const failure = yield* open(file)
      sameError(failure, new Recording.RecordingNotFound({ file }))
      strictEqual(
        failure.message,
        `There is no recording ${file}. To make it, run once with mode "record", or with mode "auto" and COPILOT_RECORD=1`
      )
    }).pipe(isolate)
  )

  it.scopedLive("that is no recording is a failure that says where", () =>
    Effect.gen(function* () {
      const { file } = yield* temporary
      const failures = yield* Effect.forEach(
        [
          "{",
          { version: 2, exchanges: [] },
          { version: 1, exchanges: [{ request: { method: "POST", path: 1, body: "" } }] },
          { version: 1, exchanges: [{ request: { method: "POST", path: "/", body: "" }, respons: {} }] }
        ],
        (content) => Effect.zipRight(writeFile(file, content), open(file))
      )
      deepStrictEqual(
        failures.map(({ message }) => message.replace(file, "FILE")),
        [
          "The recording FILE cannot be read: it is not JSON",
          "The recording FILE cannot be read at version: Expected 1",
          "The recording FILE cannot be read at exchanges[0].request.path: Expected string",
          'The recording FILE cannot be read at exchanges[0].respons: is unexpected, expected: "request" | "response"'
        ]
      )
    }).pipe(isolate)
  )

  const modeWith = (file: string, env: Record<string, string>) =>
    Effect.map(Recording.Recording, ({ mode }) => mode).pipe(
      Effect.provide(Recording.layer({ file, upstream: { baseUrl: unreachable } })),
      Effect.catchTag("RecordingNotFound", ({ _tag }) => Effect.succeed(_tag)),
      Effect.withConfigProvider(ConfigProvider.fromMap(new Map(Object.entries(env))))
    )

  it.scopedLive(
    "that is missing is recorded, but not in CI; one that is there is replayed, unless told otherwise",
    () =>
      Effect.gen(function* () {
        const { file } = yield* temporary
        const modes = Effect.forEach(
          [{}, { CI: "true" }, { CI: "false" }, { COPILOT_RECORD: "0" }, { CI: "true", COPILOT_RECORD: "1" }],
          (env: Record<string, string>) => modeWith(file, env)
        )
        const missing = yield* modes
        yield* writeRecording(file)
        deepStrictEqual(
          [missing, yield* modes],
          [
            ["record", "RecordingNotFound", "record", "record", "record"],
            ["replay", "replay", "replay", "replay", "record"]
          ]
        )
      }).pipe(isolate)
  )

  it.scopedLive("is not looked at when an option cannot work", () =>
    Effect.gen(function* () {
      const invalid = yield* Effect.forEach(
        [{ upstream: { baseUrl: "localhost:80" } }, { redact: ["a", Redacted.make("")] }],
        (options) => open("nowhere", options)
      )
      deepStrictEqual(
        invalid.map((error) => ({ ...error })),
        [
          new CopilotError.InvalidConfig({
            option: "upstream.baseUrl",
            problem: "a URL that begins with http:// or https:// is needed"
          }),
          new CopilotError.InvalidConfig({ option: "redact[1]", problem: "an empty text is everywhere" })
        ].map((error) => ({ ...error }))
      )
    }).pipe(isolate)
  )
})
