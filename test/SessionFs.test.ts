import * as PlatformError from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import { NodeContext } from "@effect/platform-node"
import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as DateTime from "effect/DateTime"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { CopilotClient, CopilotError, SessionFs } from "effect-copilot"
import { TestCopilot } from "effect-copilot/testing"
import { sameError } from "./support/assert.js"

const options: SessionFs.Options = { initialCwd: "/work", sessionStatePath: "/state", conventions: "posix" }
const withSqlite: SessionFs.Options = { ...options, capabilities: { sqlite: true } }

const { SessionFsError, SqliteError } = SessionFs
const missing = new SessionFsError({ code: "ENOENT", message: "no such file" })
const broken = new SessionFsError({ code: "UNKNOWN", message: "the disk is on fire" })

/** A provider whose operations all do the same. */
const always = (result: Effect.Effect<never, SessionFs.SessionFsError>): SessionFs.Provider => ({
  readFile: () => result,
  writeFile: () => result,
  appendFile: () => result,
  exists: () => result,
  stat: () => result,
  mkdir: () => result,
  readdir: () => result,
  rm: () => result,
  rename: () => result
})

const sqliteOf = (result: Effect.Effect<never, SessionFs.SqliteError>): SessionFs.Sqlite => ({
  query: () => result,
  transaction: () => result,
  exists: result
})

/** A client with a file system, and a session with this provider. */
const start = (provider: SessionFs.Provider, sessionFs = options) =>
  Effect.gen(function* () {
    const runtime = yield* TestCopilot.make()
    const client = yield* CopilotClient.fromTransport(runtime.transport, { sessionFs })
    const session = yield* client.createSession({
      sessionId: "s1",
      createSessionFsProvider: () => Effect.succeed(provider)
    })
    const ask = (operation: string, params: object = {}) =>
      runtime.ask(`sessionFs.${operation}`, { sessionId: "s1", ...params })
    return { ask, client, runtime, session }
  })

const methodsOf = (runtime: TestCopilot.Service) =>
  Effect.map(runtime.requests, (requests) => requests.map(({ method }) => method))

describe("a client with sessionFs", () => {
  it.scoped("says so when it has connected, before anything else", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      yield* CopilotClient.fromTransport(runtime.transport, { sessionFs: withSqlite })
      deepStrictEqual((yield* runtime.requests).slice(1), [
        { method: "sessionFs.setProvider", params: { ...withSqlite } }
      ])
    })
  )

  it.scoped("fails to start when the runtime does not take it", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      yield* runtime.on("sessionFs.setProvider", () => Effect.succeed({ success: false }))
      sameError(
        yield* Effect.flip(CopilotClient.fromTransport(runtime.transport, { sessionFs: options })),
        new CopilotError.RpcError({
          method: "sessionFs.setProvider",
          code: -32603,
          description: "the runtime did not say why"
        })
      )
    })
  )

  it.scoped.each([
    ["sessionFs.initialCwd", { ...options, initialCwd: "" }],
    ["sessionFs.sessionStatePath", { ...options, sessionStatePath: "" }],
    // Safe: it is what a program without types might say.
    ["sessionFs.conventions", { ...options, conventions: "dos" as "posix" }]
  ] as const)("names %s when it is wrong", ([option, sessionFs]) =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      const error = yield* Effect.flip(CopilotClient.fromTransport(runtime.transport, { sessionFs }))
      deepStrictEqual(error._tag === "InvalidConfig" ? error.option : error, option)
      deepStrictEqual(yield* runtime.requests, [])
    })
  )
})

describe("a session", () => {
  const createSessionFsProvider = () => Effect.succeed(always(missing))

  it.scoped.each([
    [
      "has no provider",
      options,
      {},
      "createSessionFsProvider",
      "the client has sessionFs, so each session needs a provider"
    ],
    [
      "has a provider that is of no use",
      undefined,
      { createSessionFsProvider },
      "createSessionFsProvider",
      "the client has no sessionFs, so the runtime would not use it"
    ],
    [
      "has a provider without the database that the client declares",
      withSqlite,
      { createSessionFsProvider },
      "createSessionFsProvider",
      "the client declares sqlite, which the provider has not"
    ],
    [
      "has no id to make a provider for",
      options,
      { createSessionFsProvider, cloud: {} },
      "sessionId",
      "the session's files need an id before the runtime gives one"
    ]
  ] as const)("that %s is refused", ([, sessionFs, config, option, problem]) =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      const client = yield* CopilotClient.fromTransport(runtime.transport, { sessionFs })
      sameError(yield* Effect.flip(client.createSession(config)), new CopilotError.InvalidConfig({ option, problem }))
      assertTrue(!(yield* methodsOf(runtime)).includes("session.create"))
    })
  )

  it.scoped("that is resumed needs a provider, too", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      const client = yield* CopilotClient.fromTransport(runtime.transport, { sessionFs: options })
      const error = yield* Effect.flip(client.resumeSession("s1", {}))
      deepStrictEqual(error._tag === "InvalidConfig" ? error.option : error, "createSessionFsProvider")
    })
  )

  it.scoped("has its provider before it is asked for, and until it has been detached", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      const client = yield* CopilotClient.fromTransport(runtime.transport, { sessionFs: options })
      const log: Array<string> = []
      const note = (line: string) => Effect.sync(() => log.push(line))
      const provider = { ...always(missing), readFile: (path: string) => Effect.as(note(`read ${path}`), "text") }
      for (const method of ["session.create", "session.detach"]) {
        yield* runtime.on(method, ({ sessionId }) =>
          runtime
            .ask("sessionFs.readFile", { sessionId, path: method })
            .pipe(Effect.orDie, Effect.zipRight(note(method)), Effect.as({ success: true, sessionId }))
        )
      }
      yield* Effect.scoped(
        client.createSession({
          sessionId: "s1",
          createSessionFsProvider: ({ id }) =>
            Effect.as(
              Effect.acquireRelease(note(`open ${id}`), () => note(`close ${id}`)),
              provider
            )
        })
      )
      deepStrictEqual(log, [
        "open s1",
        "read session.create",
        "session.create",
        "read session.detach",
        "session.detach",
        "close s1"
      ])
    })
  )

  it.scoped("fails with the cause when the provider cannot be made, and gives back what it had", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      const client = yield* CopilotClient.fromTransport(runtime.transport, { sessionFs: options })
      const released = yield* Deferred.make<void>()
      const error = yield* Effect.flip(
        client.createSession({
          sessionId: "s1",
          createSessionFsProvider: () =>
            Effect.zipRight(
              Effect.addFinalizer(() => Deferred.succeed(released, undefined)),
              Effect.fail(broken)
            )
        })
      )
      sameError(error, new CopilotError.SessionFsUnavailable({ sessionId: "s1", cause: broken }))
      assertTrue(yield* Deferred.isDone(released))
      assertTrue(!(yield* methodsOf(runtime)).includes("session.create"))
    })
  )

  it.scoped("can be given up while its provider is made", () =>
    Effect.gen(function* () {
      const runtime = yield* TestCopilot.make()
      const client = yield* CopilotClient.fromTransport(runtime.transport, { sessionFs: options })
      const begun = yield* Deferred.make<void>()
      const creating = yield* Effect.fork(
        Effect.scoped(
          client.createSession({
            createSessionFsProvider: () => Effect.zipRight(Deferred.succeed(begun, undefined), Effect.never)
          })
        )
      )
      yield* Deferred.await(begun)
      assertTrue(Exit.isInterrupted(yield* Fiber.interrupt(creating)))
    })
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// the wire
// ---------------------------------------------------------------------------------------------------------------------

const at = DateTime.unsafeMake("2026-01-02T03:04:05.678Z")
const row = { rows: [{ a: 1 }], columns: ["a"], rowsAffected: 0 }

/** An operation of the wire, what it calls with what, what that gives, and the answer. */
const operations: ReadonlyArray<readonly [string, object, string, ReadonlyArray<unknown>, unknown, unknown]> = [
  ["readFile", { path: "/a" }, "readFile", ["/a"], "text", { content: "text" }],
  ["writeFile", { path: "/a", content: "c" }, "writeFile", ["/a", "c", {}], undefined, null],
  ["writeFile", { path: "/a", content: "c", mode: 384 }, "writeFile", ["/a", "c", { mode: 384 }], undefined, null],
  ["appendFile", { path: "/a", content: "c", mode: null }, "appendFile", ["/a", "c", {}], undefined, null],
  ["exists", { path: "/a" }, "exists", ["/a"], true, { exists: true }],
  [
    "stat",
    { path: "/a" },
    "stat",
    ["/a"],
    { type: "file", size: 3, mtime: at, birthtime: at },
    {
      isFile: true,
      isDirectory: false,
      size: 3,
      mtime: "2026-01-02T03:04:05.678Z",
      birthtime: "2026-01-02T03:04:05.678Z"
    }
  ],
  ["mkdir", { path: "/a" }, "mkdir", ["/a", { recursive: false }], undefined, null],
  [
    "mkdir",
    { path: "/a", recursive: true, mode: 448 },
    "mkdir",
    ["/a", { recursive: true, mode: 448 }],
    undefined,
    null
  ],
  ["readdir", { path: "/a" }, "readdir", ["/a"], [{ name: "b", type: "file" }], { entries: ["b"] }],
  [
    "readdirWithTypes",
    { path: "/a" },
    "readdir",
    ["/a"],
    [{ name: "b", type: "directory" }],
    { entries: [{ name: "b", type: "directory" }] }
  ],
  ["rm", { path: "/a" }, "rm", ["/a", { recursive: false, force: false }], undefined, null],
  ["rm", { path: "/a", recursive: true, force: true }, "rm", ["/a", { recursive: true, force: true }], undefined, null],
  ["rename", { src: "/a", dest: "/b" }, "rename", ["/a", "/b"], undefined, null],
  [
    "sqliteQuery",
    { queryType: "query", query: "SELECT 1 AS a" },
    "sqlite.query",
    [{ queryType: "query", query: "SELECT 1 AS a", params: {} }],
    row,
    row
  ],
  [
    "sqliteTransaction",
    { statements: [{ queryType: "run", query: "X", params: { b: 1 } }] },
    "sqlite.transaction",
    [[{ queryType: "run", query: "X", params: { b: 1 } }]],
    [row],
    { results: [row] }
  ],
  ["sqliteExists", {}, "sqlite.exists", [], false, { exists: false }]
]

describe("the runtime's request", () => {
  it.scoped.each(operations)("%s with %j", ([operation, params, name, args, result, answer]) =>
    Effect.gen(function* () {
      const calls: Array<unknown> = []
      const record =
        (called: string) =>
        (...given: ReadonlyArray<unknown>) =>
          Effect.sync(() => {
            calls.push([called, given])
            return result
          })
      const names = ["readFile", "writeFile", "appendFile", "exists", "stat", "mkdir", "readdir", "rm", "rename"]
      const provider = {
        ...Object.fromEntries(names.map((called) => [called, record(called)])),
        sqlite: {
          query: record("sqlite.query"),
          transaction: record("sqlite.transaction"),
          exists: Effect.suspend(record("sqlite.exists"))
        }
        // Safe: each operation gives the result of the row that calls it.
      } as unknown as SessionFs.Provider
      const { ask } = yield* start(provider, withSqlite)
      deepStrictEqual(yield* ask(operation, params), answer)
      deepStrictEqual(calls, [[name, args]])
    })
  )

  const zeros = {
    isFile: false,
    isDirectory: false,
    size: 0,
    mtime: "1970-01-01T00:00:00.000Z",
    birthtime: "1970-01-01T00:00:00.000Z"
  }
  /** What an operation answers with an error; a function of it. */
  const failures: ReadonlyArray<readonly [string, object, (error: object) => unknown]> = [
    ["readFile", { path: "/a" }, (error) => ({ content: "", error })],
    ["writeFile", { path: "/a", content: "" }, (error) => error],
    ["appendFile", { path: "/a", content: "" }, (error) => error],
    ["exists", { path: "/a" }, () => ({ exists: false })],
    ["stat", { path: "/a" }, (error) => ({ ...zeros, error })],
    ["mkdir", { path: "/a" }, (error) => error],
    ["readdir", { path: "/a" }, (error) => ({ entries: [], error })],
    ["readdirWithTypes", { path: "/a" }, (error) => ({ entries: [], error })],
    ["rm", { path: "/a" }, (error) => error],
    ["rename", { src: "/a", dest: "/b" }, (error) => error]
  ]

  it.scoped.each(failures)(
    "%s that fails is answered with the error, and only ENOENT is ordinary",
    ([name, params, form]) =>
      Effect.gen(function* () {
        for (const [result, error] of [
          [missing, { code: "ENOENT", message: "no such file" }],
          [broken, { code: "UNKNOWN", message: "the disk is on fire" }],
          [Effect.die("secret"), { code: "UNKNOWN", message: "the provider failed" }]
        ] as const) {
          const { ask, session } = yield* start(always(result))
          const reported = yield* Effect.fork(Stream.runHead(session.handlerFailures))
          yield* Effect.yieldNow()
          deepStrictEqual(yield* ask(name, params), form(error))
          yield* session.disconnect
          deepStrictEqual((yield* Fiber.join(reported))._tag, error.code === "ENOENT" ? "None" : "Some")
        }
      })
  )

  const busy = new SqliteError({ errorClass: "busyOrLocked", message: "try again" })

  it.scoped.each([
    ["sqliteQuery", { queryType: "exec", query: "X" }],
    ["sqliteExists", {}]
  ] as const)("%s that fails is refused", ([name, params]) =>
    Effect.gen(function* () {
      const { ask } = yield* start({ ...always(missing), sqlite: sqliteOf(busy) })
      sameError(
        yield* Effect.flip(ask(name, params)),
        new CopilotError.RpcError({
          method: `sessionFs.${name}`,
          code: -32603,
          description: `Request sessionFs.${name} failed with message: try again`
        })
      )
    })
  )

  it.scoped("sqliteTransaction that fails is answered with the class of the error", () =>
    Effect.gen(function* () {
      const answers = [busy, Effect.die("secret")].map((result) =>
        Effect.flatMap(start({ ...always(missing), sqlite: sqliteOf(result) }), ({ ask }) =>
          ask("sqliteTransaction", { statements: [] })
        )
      )
      deepStrictEqual(yield* Effect.all(answers), [
        { results: [], error: { errorClass: "busyOrLocked", message: "try again" } },
        { results: [], error: { errorClass: "fatal", message: "the provider failed" } }
      ])
    })
  )

  it.scoped("for a database that the provider has not is answered so", () =>
    Effect.gen(function* () {
      const { ask } = yield* start(always(missing))
      const message = "the session has no database"
      deepStrictEqual(yield* ask("sqliteTransaction", { statements: [] }), {
        results: [],
        error: { errorClass: "fatal", message }
      })
      deepStrictEqual(
        (yield* Effect.flip(ask("sqliteExists"))).message.endsWith(`failed with message: ${message}`),
        true
      )
    })
  )

  /** All files were changed then. */
  const dated = (mtime: SessionFs.Time): SessionFs.Provider => ({
    ...always(missing),
    stat: () => Effect.succeed({ type: "file", size: 3, mtime })
  })

  it.scoped.each<readonly [string, SessionFs.Time]>([
    ["a DateTime", at],
    ["a Date", new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678))],
    ["milliseconds", Date.UTC(2026, 0, 2, 3, 4, 5, 678)],
    ["a text", "2026-01-02T04:04:05.678+01:00"]
  ])("stat takes %s for a time, and is content with that of the last change", ([_, mtime]) =>
    Effect.gen(function* () {
      const { ask } = yield* start(dated(mtime))
      deepStrictEqual(yield* ask("stat", { path: "/a" }), {
        isFile: true,
        isDirectory: false,
        size: 3,
        mtime: "2026-01-02T03:04:05.678Z",
        birthtime: "2026-01-02T03:04:05.678Z"
      })
    })
  )

  it.scoped("stat fails with a time that is none", () =>
    Effect.gen(function* () {
      const { ask } = yield* start(dated("yesterday"))
      deepStrictEqual(yield* ask("stat", { path: "/a" }), {
        ...zeros,
        error: { code: "UNKNOWN", message: "the provider gave a time that is none" }
      })
    })
  )

  it.scoped("that is malformed is refused, and no operation runs", () =>
    Effect.gen(function* () {
      const { ask } = yield* start(always(Effect.die("it ran")))
      sameError(
        yield* Effect.flip(ask("readFile", { path: 1 })),
        new CopilotError.RpcError({
          method: "sessionFs.readFile",
          code: -32602,
          description: "Request sessionFs.readFile failed with message: params.path: Expected string"
        })
      )
    })
  )

  it.scoped("whose operation interrupts itself is answered with an error", () =>
    Effect.gen(function* () {
      const { ask } = yield* start({ ...always(missing), readFile: () => Effect.interrupt })
      deepStrictEqual(yield* ask("readFile", { path: "/a" }), {
        content: "",
        error: { code: "UNKNOWN", message: "the provider failed" }
      })
    })
  )

  it.scoped("reaches a provider that is the instance of a class", () =>
    Effect.gen(function* () {
      class Notes implements SessionFs.Provider {
        readonly note = Effect.succeed("remember")
        readonly none = Effect.fail(missing)
        readonly readFile = () => this.note
        exists(path: string) {
          return Effect.map(this.note, (note) => path === `/${note}`)
        }
        writeFile() {
          return this.none
        }
        appendFile() {
          return this.none
        }
        stat() {
          return this.none
        }
        mkdir() {
          return this.none
        }
        readdir() {
          return this.none
        }
        rm() {
          return this.none
        }
        rename() {
          return this.none
        }
      }
      const { ask } = yield* start(new Notes())
      deepStrictEqual(yield* ask("exists", { path: "/remember" }), { exists: true })
      deepStrictEqual(yield* ask("readFile", { path: "/remember" }), { content: "remember" })
    })
  )

  it.scoped("is interrupted with its session", () =>
    Effect.gen(function* () {
      const begun = yield* Deferred.make<void>()
      const interrupted = yield* Deferred.make<void>()
      const hanging = Deferred.succeed(begun, undefined).pipe(
        Effect.zipRight(Effect.never),
        Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
      )
      const { ask, session } = yield* start(always(hanging))
      const asked = yield* Effect.fork(Effect.exit(ask("readFile", { path: "/a" })))
      yield* Deferred.await(begun)
      yield* session.disconnect
      yield* Deferred.await(interrupted)
      assertTrue(Exit.isSuccess(yield* Fiber.await(asked)))
    })
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// providers
// ---------------------------------------------------------------------------------------------------------------------

const temporary = Effect.flatMap(FileSystem.FileSystem, (fs) => fs.makeTempDirectoryScoped())

type Making = Effect.Effect<SessionFs.Provider, unknown, Scope.Scope | NodeContext.NodeContext>

const providers: ReadonlyArray<readonly [string, (conventions?: SessionFs.Conventions) => Making]> = [
  ["memory", (conventions) => Effect.flatMap(SessionFs.memory({ conventions }), (make) => make({ id: "s1" }))],
  [
    "fromFileSystem",
    (conventions) =>
      Effect.flatMap(temporary, (directory) =>
        SessionFs.fromFileSystem({ directory: `${directory}/made/files`, conventions })
      )
  ]
]

/** The code of a failure, or what came instead. */
const codeOf = (self: Effect.Effect<unknown, SessionFs.SessionFsError>) =>
  Effect.match(self, { onFailure: ({ code }) => code, onSuccess: (value) => ({ value }) })

const deep = { recursive: true }
const flat = { recursive: false }

describe.each(providers)("SessionFs.%s", (_, make) => {
  const withProvider = <A, E, R>(use: (fs: SessionFs.Provider) => Effect.Effect<A, E, R>) =>
    Effect.provide(Effect.flatMap(make(), use), NodeContext.layer)

  it.scoped("keeps text, byte for byte", () =>
    withProvider((fs) =>
      Effect.gen(function* () {
        yield* fs.mkdir("/a/b", deep)
        yield* fs.writeFile("/a/b/c", "Grüße", { mode: 0o600 })
        yield* fs.appendFile("/a/b/c", "\r\n🎉", {})
        yield* fs.appendFile("/a/new", "appended", {})
        deepStrictEqual(yield* fs.readFile("/a/b/c"), "Grüße\r\n🎉")
        deepStrictEqual(yield* fs.readFile("/a/new"), "appended")
        yield* fs.writeFile("/a/new", "again", {})
        deepStrictEqual(yield* fs.readFile("/a/new"), "again")
        const { size, type } = yield* fs.stat("/a/b/c")
        deepStrictEqual({ size, type }, { size: 13, type: "file" })
        deepStrictEqual((yield* fs.stat("/a/b")).type, "directory")
      })
    )
  )

  it.scoped("tells what is there", () =>
    withProvider((fs) =>
      Effect.gen(function* () {
        yield* fs.mkdir("/a", flat)
        yield* fs.mkdir("/a/d", flat)
        yield* fs.writeFile("/a/f", "", {})
        const entries = yield* fs.readdir("/a")
        deepStrictEqual(
          Array.from(entries).sort((x, y) => x.name.localeCompare(y.name)),
          [
            { name: "d", type: "directory" },
            { name: "f", type: "file" }
          ]
        )
        deepStrictEqual(yield* Effect.forEach(["/", "/a", "/a/f", "/a/x", "/x/y"], fs.exists), [
          true,
          true,
          true,
          false,
          false
        ])
      })
    )
  )

  it.scoped("removes and renames", () =>
    withProvider((fs) =>
      Effect.gen(function* () {
        yield* fs.mkdir("/a/b", deep)
        yield* fs.writeFile("/a/b/f", "1", {})
        yield* fs.writeFile("/g", "2", {})
        yield* fs.rename("/g", "/a/b/f")
        yield* fs.rename("/a", "/z")
        deepStrictEqual(yield* fs.readFile("/z/b/f"), "2")
        deepStrictEqual(yield* fs.exists("/g"), false)
        yield* fs.rm("/z/b/f", { recursive: false, force: false })
        deepStrictEqual(yield* fs.readdir("/z/b"), [])
        yield* fs.rm("/z", { recursive: true, force: false })
        deepStrictEqual(yield* fs.exists("/z"), false)
      })
    )
  )

  it.scoped("says ENOENT for what is missing and UNKNOWN for the rest", () =>
    withProvider((fs) =>
      Effect.gen(function* () {
        yield* fs.mkdir("/d/e", deep)
        yield* fs.writeFile("/f", "", {})
        const codes = yield* Effect.all({
          read: codeOf(fs.readFile("/x")),
          stat: codeOf(fs.stat("/x")),
          readdir: codeOf(fs.readdir("/x")),
          write: codeOf(fs.writeFile("/x/y", "", {})),
          append: codeOf(fs.appendFile("/x/y", "", {})),
          mkdir: codeOf(fs.mkdir("/x/y", flat)),
          rm: codeOf(fs.rm("/x", { recursive: false, force: false })),
          rename: codeOf(fs.rename("/x", "/y")),
          readDirectory: codeOf(fs.readFile("/d")),
          writeDirectory: codeOf(fs.writeFile("/d", "", {})),
          readdirFile: codeOf(fs.readdir("/f")),
          mkdirThere: codeOf(fs.mkdir("/d", flat)),
          mkdirBelowFile: codeOf(fs.mkdir("/f/x", deep)),
          rmDirectory: codeOf(fs.rm("/d", { recursive: false, force: false })),
          renameOntoDirectory: codeOf(fs.rename("/f", "/d")),
          renameIntoItself: codeOf(fs.rename("/d", "/d/e/g")),
          rmRoot: codeOf(fs.rm("/", { recursive: true, force: true })),
          renameRoot: codeOf(fs.rename("/", "/y"))
        })
        deepStrictEqual(codes, {
          read: "ENOENT",
          stat: "ENOENT",
          readdir: "ENOENT",
          write: "ENOENT",
          append: "ENOENT",
          mkdir: "ENOENT",
          rm: "ENOENT",
          rename: "ENOENT",
          readDirectory: "UNKNOWN",
          writeDirectory: "UNKNOWN",
          readdirFile: "UNKNOWN",
          mkdirThere: "UNKNOWN",
          mkdirBelowFile: "UNKNOWN",
          rmDirectory: "UNKNOWN",
          renameOntoDirectory: "UNKNOWN",
          renameIntoItself: "UNKNOWN",
          rmRoot: "UNKNOWN",
          renameRoot: "UNKNOWN"
        })
        // What is wanted is the case already.
        yield* fs.mkdir("/d/e", deep)
        yield* fs.rename("/d", "/d")
        yield* fs.mkdir("/n", flat)
        deepStrictEqual(yield* codeOf(fs.rename("/n", "/d")), "UNKNOWN")
        deepStrictEqual(yield* fs.exists("/d/e"), true)
        yield* fs.rm("/x", { recursive: false, force: true })
      })
    )
  )

  it.scoped("takes its root for the root: .. does not leave it", () =>
    withProvider((fs) =>
      Effect.gen(function* () {
        yield* fs.writeFile("/../../f", "inside", {})
        deepStrictEqual(yield* fs.readFile("/x/.././/f"), "inside")
        deepStrictEqual(yield* fs.readdir("/../.."), [{ name: "f", type: "file" }])
      })
    )
  )

  it.scoped("reads the paths of Windows where that is wanted", () =>
    Effect.gen(function* () {
      const fs = yield* make("windows")
      yield* fs.mkdir("C:\\a\\b", deep)
      yield* fs.writeFile("C:\\a\\b\\..\\f", "text", {})
      deepStrictEqual(yield* fs.readFile("C:/a/f"), "text")
      deepStrictEqual(yield* fs.readdir("\\"), [{ name: "C", type: "directory" }])
    }).pipe(Effect.provide(NodeContext.layer))
  )
})

describe("SessionFs.memory", () => {
  it.scoped("keeps the files of each session apart, and finds them again", () =>
    Effect.gen(function* () {
      const make = yield* SessionFs.memory()
      yield* Effect.scoped(Effect.flatMap(make({ id: "one" }), (fs) => fs.writeFile("/f", "1", {})))
      deepStrictEqual(yield* (yield* make({ id: "one" })).readFile("/f"), "1")
      deepStrictEqual(yield* (yield* make({ id: "two" })).exists("/f"), false)
    })
  )

  it.scoped("takes its times from the Clock", () =>
    Effect.gen(function* () {
      const fs = yield* Effect.flatMap(SessionFs.memory(), (make) => make({ id: "s1" }))
      yield* fs.writeFile("/f", "", {})
      const epoch = DateTime.unsafeMake(0)
      deepStrictEqual(yield* fs.stat("/f"), { type: "file", size: 0, mtime: epoch, birthtime: epoch })
      yield* fs.mkdir("/d", flat)
      yield* TestClock.adjust("1 second")
      yield* fs.writeFile("/d/g", "", {})
      const later = DateTime.unsafeMake(1000)
      deepStrictEqual(yield* fs.stat("/d"), { type: "directory", size: 0, mtime: later, birthtime: epoch })
    })
  )
})

describe("SessionFs.fromFileSystem", () => {
  it.scoped("tells the runtime of failures in the runtime's own paths", () =>
    Effect.gen(function* () {
      const fs = yield* SessionFs.fromFileSystem({ directory: yield* temporary })
      yield* fs.writeFile("/f", "", {})
      const messages = yield* Effect.forEach(
        [fs.readFile("/d/x"), fs.readdir("/f"), fs.rename("/d/x", "/y"), fs.mkdir("/", flat)],
        (operation) => Effect.map(Effect.flip(operation), ({ message }) => message)
      )
      deepStrictEqual(messages, [
        "NotFound: FileSystem.readFile (/d/x): ENOENT: no such file or directory, open '/d/x'",
        "BadResource: FileSystem.readDirectory (/f): ENOTDIR: not a directory, scandir '/f'",
        "NotFound: FileSystem.rename (/d/x): ENOENT: no such file or directory, rename '/d/x' -> '/y'",
        "AlreadyExists: FileSystem.makeDirectory (/): EEXIST: file already exists, mkdir '/'"
      ])
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scoped("follows no symbolic link out of its directory", () =>
    Effect.gen(function* () {
      const { makeDirectory, readFileString, symlink, writeFileString, exists } = yield* FileSystem.FileSystem
      const folder = yield* temporary
      yield* makeDirectory(`${folder}/outside`)
      yield* makeDirectory(`${folder}/inside/d`, { recursive: true })
      yield* writeFileString(`${folder}/outside/secret`, "secret")
      yield* writeFileString(`${folder}/inside/d/f`, "mine")
      yield* symlink(`${folder}/outside`, `${folder}/inside/out`)
      yield* symlink(`${folder}/outside/new`, `${folder}/inside/dangling`)
      yield* symlink(`${folder}/inside/d`, `${folder}/inside/in`)
      const fs = yield* SessionFs.fromFileSystem({ directory: `${folder}/inside` })
      const codes = yield* Effect.all({
        read: codeOf(fs.readFile("/out/secret")),
        stat: codeOf(fs.stat("/out")),
        readdir: codeOf(fs.readdir("/out")),
        write: codeOf(fs.writeFile("/out/new", "", {})),
        writeDangling: codeOf(fs.writeFile("/dangling", "", {})),
        mkdir: codeOf(fs.mkdir("/out/new/deep", deep)),
        rmBelow: codeOf(fs.rm("/out/secret", { recursive: true, force: true })),
        renameBelow: codeOf(fs.rename("/d/f", "/out/f"))
      })
      deepStrictEqual(new Set<unknown>(Object.values(codes)), new Set(["UNKNOWN"]))
      deepStrictEqual(yield* readFileString(`${folder}/outside/secret`), "secret")
      deepStrictEqual(yield* exists(`${folder}/outside/new`), false)
      // One that stays inside is followed, and the link itself may be removed.
      deepStrictEqual(yield* fs.readFile("/in/f"), "mine")
      yield* fs.rm("/out", { recursive: true, force: false })
      deepStrictEqual(yield* exists(`${folder}/outside/secret`), true)
      deepStrictEqual(
        (yield* fs.readdir("/")).filter(({ name }) => name !== "d"),
        [
          { name: "dangling", type: "file" },
          { name: "in", type: "directory" }
        ]
      )
    }).pipe(Effect.provide(NodeContext.layer))
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// databases
// ---------------------------------------------------------------------------------------------------------------------

/** Gives the same database again and again, each time as if the process were new. */
const databases: ReadonlyArray<readonly [string, Effect.Effect<Making, never, Scope.Scope | FileSystem.FileSystem>]> = [
  ["memory", Effect.map(SessionFs.memory({ sqlite: true }), (make) => make({ id: "s1" }))],
  [
    "fromFileSystem",
    Effect.map(Effect.orDie(temporary), (folder) =>
      SessionFs.fromFileSystem({ directory: `${folder}/files`, database: `${folder}/session.db` })
    )
  ]
]

const statement = (queryType: string, query: string, params = {}) => ({ queryType, query, params })

describe.each(databases)("the database of SessionFs.%s", (_, prepare) => {
  const using = <A, E, R>(making: Making, use: (sqlite: SessionFs.Sqlite) => Effect.Effect<A, E, R>) =>
    Effect.scoped(
      Effect.flatMap(making, ({ sqlite }) => (sqlite === undefined ? Effect.die("no database") : use(sqlite)))
    )

  const test = <A, E>(
    title: string,
    run: (
      using: <A2, E2>(
        use: (sqlite: SessionFs.Sqlite) => Effect.Effect<A2, E2>
      ) => Effect.Effect<A2, unknown, NodeContext.NodeContext>
    ) => Effect.Effect<A, E, NodeContext.NodeContext>
  ) =>
    it.scoped(title, () =>
      Effect.provide(
        Effect.flatMap(prepare, (making) => run((use) => using(making, use))),
        NodeContext.layer
      )
    )

  test("is there from its first change on, and stays", (open) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* open(({ exists }) => exists), false)
      yield* open(({ query }) => query(statement("exec", "CREATE TABLE t (a, b); CREATE INDEX i ON t (a)")))
      deepStrictEqual(yield* open(({ exists }) => exists), true)
      deepStrictEqual(
        yield* open(({ query }) => query(statement("run", "INSERT INTO t VALUES (:a, $b)", { a: 1, $b: "two" }))),
        { rows: [], columns: [], rowsAffected: 1, lastInsertRowid: 1 }
      )
      deepStrictEqual(yield* open(({ query }) => query(statement("query", "SELECT a, b FROM t"))), {
        rows: [{ a: 1, b: "two" }],
        columns: ["a", "b"],
        rowsAffected: 0
      })
    }))

  test("makes all changes of a transaction or none", (open) =>
    Effect.gen(function* () {
      const inserts = ["INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)"].map((query) => statement("run", query))
      yield* open(({ query }) => query(statement("exec", "CREATE TABLE t (a UNIQUE)")))
      const failure = yield* open(({ transaction }) =>
        Effect.flip(transaction([...inserts, statement("run", "INSERT INTO t VALUES (1)")]))
      )
      sameError(failure, new SqliteError({ errorClass: "fatal", message: "UNIQUE constraint failed: t.a" }))
      const count = statement("query", "SELECT count(*) AS n FROM t")
      deepStrictEqual(yield* open(({ query }) => Effect.map(query(count), ({ rows }) => rows)), [{ n: 0 }])
      const results = yield* open(({ transaction }) => transaction([...inserts, count]))
      deepStrictEqual(
        results.map(({ rows }) => rows),
        [[], [], [{ n: 2 }]]
      )
      deepStrictEqual(yield* open(({ query }) => Effect.map(query(count), ({ rows }) => rows)), [{ n: 2 }])
    }))

  test("says why a transaction failed that the failure has ended", (open) =>
    Effect.gen(function* () {
      yield* open(({ query }) => query(statement("exec", "CREATE TABLE t (a UNIQUE ON CONFLICT ROLLBACK)")))
      const insert = statement("run", "INSERT INTO t VALUES (1)")
      const failure = yield* open(({ transaction }) => Effect.flip(transaction([insert, insert])))
      sameError(failure, new SqliteError({ errorClass: "fatal", message: "UNIQUE constraint failed: t.a" }))
    }))

  test("keeps its settings", (open) =>
    Effect.gen(function* () {
      yield* open(({ query }) => query(statement("exec", "PRAGMA user_version = 7")))
      const { rows } = yield* open(({ query }) => query(statement("query", "PRAGMA user_version")))
      deepStrictEqual(rows, [{ user_version: 7 }])
    }))

  test("keeps a transaction of single statements open, and what it commits", (open) =>
    Effect.gen(function* () {
      yield* open(({ query }) =>
        Effect.forEach(
          ["CREATE TABLE t (a)", "BEGIN", "INSERT INTO t VALUES (1)", "COMMIT", "BEGIN", "INSERT INTO t VALUES (2)"],
          (text) => query(statement("run", text))
        )
      )
      const rows = yield* open(({ query }) => Effect.map(query(statement("query", "SELECT a FROM t")), (r) => r.rows))
      deepStrictEqual(rows, [{ a: 1 }])
    }))
})

describe("the database of SessionFs.fromFileSystem", () => {
  it.scoped("says that nobody knows when it cannot be saved, and saves it the next time", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* temporary
      const { sqlite } = yield* SessionFs.fromFileSystem({ directory: `${folder}/files`, database: `${folder}/no/db` })
      if (sqlite === undefined) return yield* Effect.die("no database")
      const failure = yield* Effect.flip(sqlite.query(statement("exec", "CREATE TABLE t (a)")))
      deepStrictEqual(failure.errorClass, "postCommitAmbiguous")
      yield* fs.makeDirectory(`${folder}/no`)
      yield* sqlite.query(statement("query", "SELECT * FROM t"))
      deepStrictEqual(yield* fs.exists(`${folder}/no/db`), true)
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scoped("is not told by its place on this machine", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* temporary
      yield* fs.makeDirectory(`${folder}/db`)
      const { sqlite } = yield* SessionFs.fromFileSystem({ directory: `${folder}/files`, database: `${folder}/db` })
      if (sqlite === undefined) return yield* Effect.die("no database")
      const { message } = yield* Effect.flip(sqlite.query(statement("exec", "CREATE TABLE t (a)")))
      deepStrictEqual([message.includes(folder), message.includes("(the database)")], [false, true])
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scoped("is left as it is when it cannot be read", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* temporary
      yield* fs.writeFileString(`${folder}/db`, "precious")
      const denied = new PlatformError.SystemError({
        reason: "PermissionDenied",
        module: "FileSystem",
        method: "readFile"
      })
      const { sqlite } = yield* SessionFs.fromFileSystem({
        directory: `${folder}/files`,
        database: `${folder}/db`
      }).pipe(Effect.provideService(FileSystem.FileSystem, { ...fs, readFile: () => Effect.fail(denied) }))
      if (sqlite === undefined) return yield* Effect.die("no database")
      const unread = new SqliteError({
        errorClass: "fatal",
        message: `the database was not read: ${denied.message}`
      })
      sameError(yield* Effect.flip(sqlite.query(statement("exec", "CREATE TABLE t (a)"))), unread)
      sameError(yield* Effect.flip(sqlite.exists), unread)
      deepStrictEqual(yield* fs.readFileString(`${folder}/db`), "precious")
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scoped("fails, and is left as it is, when it is none", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* temporary
      const text = "no database ".repeat(100)
      yield* fs.writeFileString(`${folder}/db`, text)
      const { sqlite } = yield* SessionFs.fromFileSystem({ directory: `${folder}/files`, database: `${folder}/db` })
      if (sqlite === undefined) return yield* Effect.die("no database")
      sameError(
        yield* Effect.flip(sqlite.query(statement("exec", "CREATE TABLE t (a)"))),
        new SqliteError({ errorClass: "fatal", message: "file is not a database" })
      )
      deepStrictEqual(yield* fs.readFileString(`${folder}/db`), text)
    }).pipe(Effect.provide(NodeContext.layer))
  )

  it.scoped("saves what has changed although nobody waits for it any more", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* temporary
      const begun = yield* Deferred.make<void>()
      const goOn = yield* Deferred.make<void>()
      const writeFile: FileSystem.FileSystem["writeFile"] = (path, data, options) =>
        Deferred.succeed(begun, undefined).pipe(
          Effect.zipRight(Deferred.await(goOn)),
          Effect.zipRight(fs.writeFile(path, data, options))
        )
      const { sqlite } = yield* SessionFs.fromFileSystem({
        directory: `${folder}/files`,
        database: `${folder}/db`
      }).pipe(Effect.provideService(FileSystem.FileSystem, { ...fs, writeFile }))
      if (sqlite === undefined) return yield* Effect.die("no database")
      const creating = yield* Effect.fork(sqlite.query(statement("exec", "CREATE TABLE t (a)")))
      yield* Deferred.await(begun)
      yield* Fiber.interruptFork(creating)
      yield* Effect.yieldNow()
      yield* Deferred.succeed(goOn, undefined)
      yield* Fiber.await(creating)
      deepStrictEqual(yield* fs.exists(`${folder}/db`), true)
    }).pipe(Effect.provide(NodeContext.layer))
  )
})
