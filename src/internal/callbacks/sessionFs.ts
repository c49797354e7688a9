/** Gives the runtime the file system of a session (`sessionFs.*`, protocol.md 6.6). */
import * as Cause from "effect/Cause"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { InvalidConfig, SessionFsUnavailable } from "../../CopilotError.js"
import type * as Rpc from "../../Rpc.js"
import type { Any } from "../../SessionConfig.js"
import type * as SessionFs from "../../SessionFs.js"
import { messageOf } from "../failureText.js"
import { SessionFsError, SqliteError } from "../sessionFs/provider.js"
import type { Make, Request } from "./callback.js"

const option = "createSessionFsProvider"

/** Checks a session's options against the client's. */
export const validateSessionFs = (
  config: Pick<Any, typeof option | "cloud" | "sessionId">,
  settings: SessionFs.Options | undefined
): Effect.Effect<void, InvalidConfig> => {
  const provider = config[option]
  if (settings === undefined) {
    return provider === undefined
      ? Effect.void
      : new InvalidConfig({ option, problem: "the client has no sessionFs, so the runtime would not use it" })
  }
  if (provider === undefined) {
    return new InvalidConfig({ option, problem: "the client has sessionFs, so each session needs a provider" })
  }
  return config.cloud === undefined || config.sessionId !== undefined
    ? Effect.void
    : new InvalidConfig({ option: "sessionId", problem: "the session's files need an id before the runtime gives one" })
}

/** Makes a session's provider, and gives what answers for it. */
export const sessionFs = (
  create: SessionFs.Create<unknown, unknown>,
  settings: SessionFs.Options | undefined,
  id: string
): Effect.Effect<ReadonlyArray<Make>, InvalidConfig | SessionFsUnavailable, unknown> =>
  Effect.suspend(() => create({ id })).pipe(
    Effect.mapError((cause) => new SessionFsUnavailable({ sessionId: id, cause })),
    Effect.filterOrFail(
      ({ sqlite }) => settings?.capabilities?.sqlite !== true || sqlite !== undefined,
      () => new InvalidConfig({ option, problem: "the client declares sqlite, which the provider has not" })
    ),
    Effect.map((provider) => [answers(provider)])
  )

const answers =
  (files: SessionFs.Provider): Make =>
  ({ report }) => {
    /** What is answered when an operation fails is the protocol's, and no refusal. */
    const request = <P, A, B, C>(
      operation: string,
      run: (params: P) => Effect.Effect<A, unknown>,
      onSuccess: (value: A) => B,
      onFailure: (error: Failure) => Effect.Effect<C>
    ): Request<P, B | C> => {
      const name = `${option}.${operation}`
      const fail = (cause: Cause.Cause<unknown>) => {
        const failure = Option.getOrUndefined(Cause.failureOption(cause))
        const missing = failure instanceof SessionFsError && failure.code === "ENOENT"
        const told = missing ? Effect.void : report(name, cause)
        const message = messageOf(cause) ?? "the provider failed"
        return Effect.zipRight(told, onFailure({ code: missing ? "ENOENT" : "UNKNOWN", message, failure }))
      }
      return {
        name,
        handler: (params) =>
          Effect.catchAllCause(
            Effect.map(
              Effect.suspend(() => run(params)),
              onSuccess
            ),
            fail
          )
      }
    }

    const change = <P>(operation: string, run: (params: P) => Effect.Effect<void, unknown>) =>
      request(
        operation,
        run,
        () => null,
        ({ code, message }) => Effect.succeed({ code, message })
      )

    return {
      requests: {
        "sessionFs.readFile": request(
          "readFile",
          ({ path }) => files.readFile(path),
          (content) => ({ content }),
          withError({ content: "" })
        ),
        "sessionFs.writeFile": change("writeFile", ({ content, mode, path }) =>
          files.writeFile(path, content, modeOf(mode))
        ),
        "sessionFs.appendFile": change("appendFile", ({ content, mode, path }) =>
          files.appendFile(path, content, modeOf(mode))
        ),
        "sessionFs.exists": request(
          "exists",
          ({ path }) => files.exists(path),
          (exists) => ({ exists }),
          () => Effect.succeed({ exists: false })
        ),
        "sessionFs.stat": request(
          "stat",
          ({ path }) =>
            Effect.flatMap(files.stat(path), ({ birthtime, mtime, ...stat }) =>
              Effect.map(Effect.all({ mtime: toIso(mtime), birthtime: toIso(birthtime ?? mtime) }), (times) => ({
                ...stat,
                ...times
              }))
            ),
          ({ birthtime, mtime, size, type }) => ({
            isFile: type === "file",
            isDirectory: type === "directory",
            size,
            mtime,
            birthtime
          }),
          (failure) =>
            Effect.flatMap(DateTime.now, (now) => {
              const iso = DateTime.formatIso(now)
              return withError({ isFile: false, isDirectory: false, size: 0, mtime: iso, birthtime: iso })(failure)
            })
        ),
        "sessionFs.mkdir": change("mkdir", ({ mode, path, recursive }) =>
          files.mkdir(path, { recursive: recursive ?? false, ...modeOf(mode) })
        ),
        "sessionFs.readdir": request(
          "readdir",
          ({ path }) => files.readdir(path),
          (entries) => ({ entries: entries.map(({ name }) => name) }),
          withError({ entries: [] })
        ),
        "sessionFs.readdirWithTypes": request(
          "readdir",
          ({ path }) => files.readdir(path),
          (entries) => ({ entries }),
          withError({ entries: [] })
        ),
        "sessionFs.rm": change("rm", ({ force, path, recursive }) =>
          files.rm(path, { recursive: recursive ?? false, force: force ?? false })
        ),
        "sessionFs.rename": change("rename", ({ dest, src }) => files.rename(src, dest)),
        // A failure of these two refuses the request.
        "sessionFs.sqliteQuery": {
          name: `${option}.sqlite.query`,
          handler: (params) => Effect.flatMap(needed(files), (sqlite) => sqlite.query(statementOf(params)))
        },
        "sessionFs.sqliteExists": {
          name: `${option}.sqlite.exists`,
          handler: () =>
            Effect.map(
              Effect.flatMap(needed(files), ({ exists }) => exists),
              (exists) => ({ exists })
            )
        },
        "sessionFs.sqliteTransaction": request(
          "sqlite.transaction",
          ({ statements }) =>
            Effect.flatMap(needed(files), (sqlite) => sqlite.transaction(statements.map(statementOf))),
          (results) => ({ results }),
          ({ failure, message }) => {
            const errorClass = failure instanceof SqliteError ? failure.errorClass : "fatal"
            return Effect.succeed({ results: [], error: { errorClass, message } })
          }
        )
      }
    }
  }

const toIso = (time: SessionFs.Time) =>
  Option.match(DateTime.make(time), {
    onNone: () => new SessionFsError({ code: "UNKNOWN", message: "the provider gave a time that is none" }),
    onSome: (time) => Effect.succeed(DateTime.formatIso(time))
  })

interface Failure {
  readonly code: "ENOENT" | "UNKNOWN"
  readonly message: string
  /** What it was made of; undefined for a defect. */
  readonly failure: unknown
}

const withError =
  <A extends object>(rest: A) =>
  ({ code, message }: Failure) =>
    Effect.succeed({ ...rest, error: { code, message } })

const modeOf = (mode: number | null | undefined) => (mode == null ? {} : { mode })

const statementOf = ({ params, query, queryType }: Rpc.SessionFsSqliteTransactionStatement): SessionFs.Statement => ({
  queryType,
  query,
  params: params ?? {}
})

const needed = ({ sqlite }: SessionFs.Provider) =>
  sqlite === undefined
    ? Effect.fail(new SqliteError({ errorClass: "fatal", message: "the session has no database" }))
    : Effect.succeed(sqlite)
