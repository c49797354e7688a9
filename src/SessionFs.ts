/**
 * Where sessions keep their state: a file system of the program's own, in place of the disk of the CLI
 * (`sessionFs.*`, protocol.md 6.6).
 *
 * The client says where things are ({@link Options}), and each session brings a {@link Provider}. Two are ready:
 * {@link fromFileSystem} keeps to a directory, {@link memory} to this process. The agent's own tools for files (`view`,
 * `create`, `edit`) work on the provider, too; commands of the shell run on the machine of the CLI.
 *
 * ```ts
 * import { NodeContext } from "@effect/platform-node"
 * import { CopilotClient, SessionFs } from "effect-copilot"
 * import { Effect, Layer } from "effect"
 *
 * const Copilot = CopilotClient.layer({
 *   sessionFs: { initialCwd: "/", sessionStatePath: "/state", conventions: "posix" }
 * })
 *
 * const program = Effect.gen(function* () {
 *   const client = yield* CopilotClient.CopilotClient
 *   return yield* client.createSession({
 *     createSessionFsProvider: ({ id }) => SessionFs.fromFileSystem({ directory: `/srv/sessions/${id}` })
 *   })
 * }).pipe(Effect.provide(Layer.provideMerge(Copilot, NodeContext.layer)))
 * ```
 *
 * @since 0.1.0
 */
import type { PlatformError } from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import { omitUndefined } from "./internal/record.js"
import * as MemoryFs from "./internal/sessionFs/memoryFs.js"
import type { Conventions, Entry, Provider } from "./internal/sessionFs/provider.js"
import { SessionFsError } from "./internal/sessionFs/provider.js"
import * as SqlJs from "./internal/sessionFs/sqlJs.js"

// ---------------------------------------------------------------------------------------------------------------------
// errors
// ---------------------------------------------------------------------------------------------------------------------

export { SessionFsError, SqliteError } from "./internal/sessionFs/provider.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

export type {
  Conventions,
  Entry,
  FileType,
  Provider,
  QueryResult,
  Sqlite,
  Stat,
  Statement,
  Time
} from "./internal/sessionFs/provider.js"

/**
 * The client's option `sessionFs` (`sessionFs.setProvider`). With it, each session needs `createSessionFsProvider`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** The working directory of sessions that name none. The agent's tools for files see only what the provider has. */
  readonly initialCwd: string
  /** Where the runtime keeps the state of a session. The path is the same in the file system of each session. */
  readonly sessionStatePath: string
  readonly conventions: Conventions
  readonly capabilities?:
    | {
        /** Whether providers have `sqlite`. Default `false`. */
        readonly sqlite?: boolean | undefined
      }
    | undefined
}

/**
 * Makes the file system of a session, before the runtime hears of the session; its scope is the session's. When it
 * fails, so does `createSession`, with `SessionFsUnavailable`.
 *
 * @since 0.1.0
 * @category models
 */
export type Create<E, R> = (session: { readonly id: string }) => Effect.Effect<Provider, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// providers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Files below a directory, which is made when it is not there. The runtime's paths are taken as if that directory were
 * the root: `..` does not lead out of it, and neither does a symbolic link, which is refused when it points outside.
 * (That is no jail: whoever can change links in the directory can do so between the look and the access.)
 *
 * - `directory`: on this machine; each session needs one of its own
 * - `database`: the file for the session's SQLite database, outside of `directory`; needs the package `sql.js`. The
 *   database is held in memory and the file is replaced after each change. Default: no database
 * - `conventions`: as the client's. Default `posix`
 *
 * @since 0.1.0
 * @category providers
 */
export const fromFileSystem = Effect.fnUntraced(function* (options: {
  readonly directory: string
  readonly database?: string | undefined
  readonly conventions?: Conventions | undefined
}): Effect.fn.Return<Provider, SessionFsError, FileSystem.FileSystem | Path.Path | Scope.Scope> {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { conventions = "posix", database, directory } = options
  const root = yield* Effect.mapError(
    Effect.zipRight(fs.makeDirectory(directory, { recursive: true }), fs.realPath(directory)),
    (error) => unplaced(error)
  )
  const below = root.endsWith(path.sep) ? root : root + path.sep

  /** What the runtime is told has its own paths: where they are on this machine is not its business. */
  const files = <A>(self: Effect.Effect<A, PlatformError>): Effect.Effect<A, SessionFsError> =>
    Effect.mapError(self, (error) => unplaced(error, [below, path.sep], [root, path.sep]))

  /** Where a path leads, as far as its text goes. */
  const locate = (wanted: string) =>
    path.join(root, ...MemoryFs.segments(wanted, path.sep === "\\" ? "windows" : conventions))

  const isInside = (real: string) => real === root || real.startsWith(below)

  /** Fails when a symbolic link on the way leads out. What is not there yet is as good as what it is to be made in. */
  const confine = (location: string): Effect.Effect<void, SessionFsError> =>
    files(fs.realPath(location)).pipe(
      Effect.flatMap((real) => (isInside(real) ? Effect.void : outside)),
      Effect.catchIf(
        ({ code }) => code === "ENOENT" && location !== root,
        // A link to what is not there: writing to it would make that.
        () =>
          Effect.if(Effect.isSuccess(fs.readLink(location)), {
            onTrue: () => outside,
            onFalse: () => confine(path.dirname(location))
          })
      )
    )

  /** What a path stands for, links followed. */
  const target = (wanted: string) =>
    Effect.tap(
      Effect.sync(() => locate(wanted)),
      confine
    )

  /** The entry itself, be it a link. The root is none: it is the session's own. */
  const entry = (wanted: string) =>
    Effect.tap(
      Effect.sync(() => locate(wanted)),
      (location) => (location === root ? atRoot : confine(path.dirname(location)))
    )

  const stat: Provider["stat"] = (wanted) =>
    Effect.map(
      Effect.flatMap(target(wanted), (location) => files(fs.stat(location))),
      ({ birthtime, mtime, size, type }) => ({
        type: type === "Directory" ? "directory" : "file",
        size: Number(size),
        mtime: Option.getOrElse(mtime, () => new Date(0)),
        birthtime: Option.getOrUndefined(birthtime)
      })
    )

  const write =
    (flag: "w" | "a"): Provider["writeFile"] =>
    (wanted, content, { mode }) =>
      Effect.flatMap(target(wanted), (location) =>
        files(fs.writeFileString(location, content, omitUndefined({ flag, mode })))
      )

  return {
    readFile: (wanted) => Effect.flatMap(target(wanted), (location) => files(fs.readFileString(location))),
    writeFile: write("w"),
    appendFile: write("a"),
    exists: (wanted) => Effect.flatMap(target(wanted), (location) => files(fs.exists(location))),
    stat,
    mkdir: (wanted, wish) =>
      Effect.flatMap(target(wanted), (location) => files(fs.makeDirectory(location, omitUndefined(wish)))),
    readdir: (wanted) =>
      Effect.flatMap(
        Effect.flatMap(target(wanted), (location) => files(fs.readDirectory(location))),
        (names) =>
          Effect.forEach(names, (name) =>
            Effect.map(
              Effect.option(stat(`${wanted}/${name}`)),
              (found): Entry => ({ name, type: Option.isSome(found) ? found.value.type : "file" })
            )
          )
      ),
    rm: (wanted, wish) => Effect.flatMap(entry(wanted), (location) => files(fs.remove(location, wish))),
    rename: (src, dest) =>
      Effect.flatMap(Effect.zip(entry(src), entry(dest)), ([from, to]) => files(fs.rename(from, to))),
    sqlite: database === undefined ? undefined : yield* databaseIn(fs, database)
  }
})

/**
 * Files of this process, kept by the session's id: a session that ends and is resumed finds them again. They live as long
 * as the function that this gives, so make it once, beside the client.
 *
 * - `sqlite`: whether there is a database; needs the package `sql.js`. Default `false`
 * - `conventions`: as the client's. Default `posix`
 *
 * ```ts
 * import { CopilotClient, SessionFs } from "effect-copilot"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const client = yield* CopilotClient.CopilotClient
 *   const createSessionFsProvider = yield* SessionFs.memory()
 *   yield* Effect.scoped(client.createSession({ sessionId: "s1", createSessionFsProvider }))
 *   yield* client.resumeSession("s1", { createSessionFsProvider })
 * })
 * ```
 *
 * @since 0.1.0
 * @category providers
 */
export const memory = (options?: {
  readonly sqlite?: boolean | undefined
  readonly conventions?: Conventions | undefined
}): Effect.Effect<(session: { readonly id: string }) => Effect.Effect<Provider, SessionFsError, Scope.Scope>> =>
  Effect.sync(() => {
    const stores = new Map<string, { readonly files: Provider; database: Option.Option<Uint8Array> }>()
    return Effect.fnUntraced(function* ({ id }) {
      const store = stores.get(id) ?? {
        files: yield* MemoryFs.make(options?.conventions ?? "posix"),
        database: Option.none()
      }
      stores.set(id, store)
      if (options?.sqlite !== true) return store.files
      const sqlite = yield* SqlJs.make({
        load: Effect.sync(() => store.database),
        save: (bytes) =>
          Effect.sync(() => {
            store.database = Option.some(bytes)
          })
      })
      return { ...store.files, sqlite }
    })
  })

const databaseIn = (fs: FileSystem.FileSystem, file: string) => {
  const files = Effect.mapError((error: PlatformError) => unplaced(error, [file, "the database"]))
  return SqlJs.make({
    // No other failure: the database that is there would be replaced.
    load: fs.readFile(file).pipe(
      Effect.asSome,
      Effect.catchIf(isMissing, () => Effect.succeedNone),
      files
    ),
    // Renamed into place: a crash leaves the old one or the new one.
    save: (bytes) => files(Effect.zipRight(fs.writeFile(`${file}.new`, bytes), fs.rename(`${file}.new`, file)))
  })
}

const outside = Effect.fail(
  new SessionFsError({ code: "UNKNOWN", message: "a symbolic link leads out of the session's directory" })
)

const atRoot = Effect.fail(new SessionFsError({ code: "UNKNOWN", message: "this is the root" }))

/** The error for the runtime, each of these places under another name. */
const unplaced = (error: PlatformError, ...names: ReadonlyArray<readonly [place: string, name: string]>) =>
  new SessionFsError({
    code: isMissing(error) ? "ENOENT" : "UNKNOWN",
    message: names.reduce((message, [place, name]) => message.replaceAll(place, name), error.message)
  })

const isMissing = (error: PlatformError): boolean => error._tag === "SystemError" && error.reason === "NotFound"
