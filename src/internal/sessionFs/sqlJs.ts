/**
 * A SQLite database by `sql.js`, an optional peer: SQLite in WebAssembly, which works on bytes and knows no files. It is
 * loaded and built when a provider wants it.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import type { BindParams, Database } from "sql.js"
import { why } from "../failureText.js"
import type { QueryResult, Sqlite, Statement } from "./provider.js"
import { SessionFsError, SqliteError } from "./provider.js"

/** Where the bytes of a database are kept. */
export interface Storage {
  /** None when there are none yet. */
  readonly load: Effect.Effect<Option.Option<Uint8Array>, unknown>
  readonly save: (bytes: Uint8Array) => Effect.Effect<void, unknown>
}

const load = Effect.tryPromise({
  try: async () => (await import("sql.js")).default(),
  catch: (cause) =>
    new SessionFsError({
      code: "UNKNOWN",
      message: `a database needs the package sql.js, which was not to be loaded: ${why(cause)}`
    })
})

/** The database is opened with the first statement, and closed with the scope. */
export const make = Effect.fnUntraced(function* (
  storage: Storage
): Effect.fn.Return<Sqlite, SessionFsError, Scope.Scope> {
  const sqlJs = yield* load
  const turn = yield* Effect.makeSemaphore(1)
  let opened: Database | undefined
  let unsaved = false

  yield* Effect.addFinalizer(() => Effect.sync(() => opened?.close()))

  const stored = Effect.mapError(
    storage.load,
    (cause) => new SqliteError({ errorClass: "fatal", message: `the database was not read: ${why(cause)}` })
  )

  const open = Effect.suspend(() =>
    opened !== undefined
      ? Effect.succeed(opened)
      : Effect.flatMap(stored, (bytes) =>
          attempt(() => {
            opened = new sqlJs.Database(Option.getOrUndefined(bytes))
            return opened
          })
        )
  )

  /** Saves what has changed. Not within a transaction: the export closes the database for a moment, and undoes that. */
  const save = (database: Database) =>
    Effect.suspend(() => {
      if (!unsaved || inTransaction(database)) return Effect.void
      const saved = Effect.flatMap(
        attempt(() => database.export()),
        storage.save
      )
      unsaved = false
      return Effect.mapError(saved, (cause) => {
        unsaved = true
        return new SqliteError({
          errorClass: "postCommitAmbiguous",
          message: `the database was not saved: ${why(cause)}`
        })
      })
    })

  const using = <A>(use: (database: Database) => A) =>
    turn.withPermits(1)(
      // What has changed is saved, whoever goes away meanwhile.
      Effect.uninterruptible(
        Effect.gen(function* () {
          const database = yield* open
          const before = yield* attempt(() => version(database))
          const result = yield* Effect.exit(attempt(() => use(database)))
          unsaved = unsaved || version(database) !== before
          yield* save(database)
          return yield* result
        })
      )
    )

  return {
    query: (statement) => using((database) => run(database, statement)),
    transaction: (statements) =>
      using((database) => {
        database.run("BEGIN IMMEDIATE")
        try {
          const results = statements.map((statement) => run(database, statement))
          database.run("COMMIT")
          return results
        } catch (error) {
          // Some errors have ended it already.
          if (inTransaction(database)) database.run("ROLLBACK")
          throw error
        }
      }),
    exists: turn.withPermits(1)(
      Effect.suspend(() => (opened === undefined ? Effect.map(stored, Option.isSome) : Effect.succeed(true)))
    )
  }
})

const run = (database: Database, { params, query, queryType }: Statement): QueryResult => {
  if (queryType === "exec") {
    database.exec(query)
    return { rows: [], columns: [], rowsAffected: 0 }
  }
  const before = totalChanges(database)
  const statement = database.prepare(query)
  try {
    // Safe: what JSON has and SQLite has not is refused when it is bound.
    statement.bind(named(params) as BindParams)
    const rows: Array<QueryResult["rows"][number]> = []
    while (statement.step()) rows.push(statement.getAsObject())
    const rowsAffected = totalChanges(database) - before
    const result = { rows, columns: statement.getColumnNames(), rowsAffected }
    return rowsAffected === 0
      ? result
      : { ...result, lastInsertRowid: Number(scalar(database, "SELECT last_insert_rowid()")) }
  } finally {
    statement.free()
  }
}

/** The wire has names with or without the sign that SQL puts before them, and SQL has three signs. */
const named = (params: Statement["params"]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      /^[:@$]/.test(name) ? [[name, value]] : [":", "@", "$"].map((sign) => [sign + name, value])
    )
  )

const scalar = (database: Database, query: string) => database.exec(query)[0]?.values[0]?.[0]

const totalChanges = (database: Database) => Number(scalar(database, "SELECT total_changes()"))

/** Another one after each change of rows, tables or settings. */
const version = (database: Database): string =>
  ["SELECT total_changes()", "PRAGMA schema_version", "PRAGMA user_version"]
    .map((query) => scalar(database, query))
    .join()

/** SQL does not tell, but a transaction cannot be begun within another. */
const inTransaction = (database: Database): boolean => {
  try {
    database.run("BEGIN")
  } catch {
    return true
  }
  database.run("ROLLBACK")
  return false
}

const attempt = <A>(use: () => A) =>
  Effect.try({ try: use, catch: (cause) => new SqliteError({ errorClass: "fatal", message: why(cause) }) })
