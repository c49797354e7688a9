/**
 * The traffic between the Copilot CLI and a model, recorded once and replayed from a file ever after: a test of an agent
 * that was written against a real model runs with no network, no key and the same answers each time.
 *
 * ```ts
 * import { Recording } from "effect-copilot/testing"
 * import * as Config from "effect/Config"
 * import * as Effect from "effect/Effect"
 *
 * const model = Recording.layer({
 *   file: "test/recordings/triage.json",
 *   upstream: { baseUrl: "https://api.openai.com/v1", apiKey: Config.redacted("OPENAI_API_KEY") }
 * })
 *
 * const program = Effect.gen(function* () {
 *   const { provider } = yield* Recording.Recording
 *   // ... create a session with `{ model: "gpt-5", provider }` and ask it something ...
 *   return provider.baseUrl
 * }).pipe(Recording.checked, Effect.provide(model))
 * ```
 *
 * The first run asks the upstream and writes the file; later ones read it. `COPILOT_RECORD=1` records again.
 *
 * **What is in the file.** The requests (method, path and body) and the answers (status, the few headers that clients
 * act on, and the body or, of a stream, its events) in the order of the requests. No header of a request is stored.
 * The keys of the upstream, those of its headers that are `Redacted`, and what else the client sent in headers that carry
 * secrets, are replaced by `<<redacted>>` wherever they appear if they have 8 characters or more, and so is what `redact`
 * says. Look at a recording before you publish it, all the same: prompts and results of tools are in it.
 *
 * **When requests match.** A request gets the first answer not yet given to a request with the same method, path and
 * body, so parallel requests may come in any order, and equal ones get their answers in turn. Bodies are compared as
 * JSON, and without what differs between two runs of the same thing:
 *
 * - `<current_datetime>`, `<environment_context>` and `<version_information>`, which the CLI writes into its prompts, are
 *   emptied
 * - the working directory is `<<cwd>>`, the folder of the session `<<session>>`, the root of the repository `<<git>>`,
 *   the home directory `<<home>>`
 * - other temporary files and folders are `<<tmp>>`, `<<tmp-2>>`, …; UUIDs are `<<uuid>>`, `<<uuid-2>>`, …
 *
 * The same names stand in the answers, and are replaced by the values of the request that is being answered. So a model
 * that was recorded reading `/tmp/a/notes.md` reads `/tmp/b/notes.md` when the agent works in `/tmp/b`.
 *
 * **When none matches**, the client gets status 400, which the Copilot CLI does not retry, and the program fails with a
 * {@link RecordingMismatch} that says where the request differs from the recorded one nearest to it. {@link checked}
 * makes that the error of the program. Without it, the failure is a defect when the scope of the layer closes, so that
 * no test passes by chance.
 *
 * @since 0.1.0
 */
import type { Socket } from "node:net"
import type { PlatformError } from "@effect/platform/Error"
import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import * as FileSystem from "@effect/platform/FileSystem"
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import type * as HttpServerError from "@effect/platform/HttpServerError"
import type * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as Path from "@effect/platform/Path"
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Config from "effect/Config"
import type * as ConfigError from "effect/ConfigError"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { constTrue } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Order from "effect/Order"
import { isReadonlyRecord } from "effect/Predicate"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { InvalidConfig } from "../CopilotError.js"
import { describeIssue } from "../internal/issue.js"
import { omitUndefined } from "../internal/record.js"
import * as Loopback from "../internal/testing/loopback.js"
import * as RecordingFile from "../internal/testing/recording/file.js"
import * as Json from "../internal/testing/recording/json.js"
import * as StandIns from "../internal/testing/recording/standIns.js"
import type { Provider } from "../Provider.js"

// ---------------------------------------------------------------------------------------------------------------------
// errors
// ---------------------------------------------------------------------------------------------------------------------

/**
 * There is nothing to replay.
 *
 * @since 0.1.0
 * @category errors
 */
export class RecordingNotFound extends Schema.TaggedError<RecordingNotFound>(
  "effect-copilot/testing/Recording/RecordingNotFound"
)("RecordingNotFound", { file: Schema.String }) {
  /** @since 0.1.0 */
  override get message() {
    return `There is no recording ${this.file}. To make it, run once with mode "record", or with mode "auto" and COPILOT_RECORD=1`
  }
}

/**
 * The file is no recording, or one of another version.
 *
 * @since 0.1.0
 * @category errors
 */
export class RecordingMalformed extends Schema.TaggedError<RecordingMalformed>(
  "effect-copilot/testing/Recording/RecordingMalformed"
)("RecordingMalformed", {
  file: Schema.String,
  /** Where in the file, as a path such as `exchanges[0].request.path`; empty for the whole of it. */
  path: Schema.String,
  /** What was expected there. */
  problem: Schema.String
}) {
  /** @since 0.1.0 */
  override get message() {
    return `The recording ${this.file} cannot be read${this.path === "" ? "" : ` at ${this.path}`}: ${this.problem}`
  }
}

const Difference = Schema.Struct({
  /** A path such as `body.messages[1].content`. */
  path: Schema.String,
  /** The recorded value as JSON, and of a long string the part that differs; `nothing` where there is none. */
  recorded: Schema.String,
  /** The value that came, in the same form. */
  received: Schema.String
})

/**
 * A request that the recording has no answer to, or none any more.
 *
 * @since 0.1.0
 * @category errors
 */
export class RecordingMismatch extends Schema.TaggedError<RecordingMismatch>(
  "effect-copilot/testing/Recording/RecordingMismatch"
)("RecordingMismatch", {
  file: Schema.String,
  /** The request: its number in this run, and where it went. */
  number: Schema.Number,
  method: Schema.String,
  path: Schema.String,
  /** The last message of the conversation as JSON, shortened, where the body has one. */
  lastMessage: Schema.optional(Schema.String),
  /** The recorded request that is nearest to it, of those not yet answered: its number, and where they differ. */
  nearest: Schema.optional(Schema.Struct({ number: Schema.Number, differences: Schema.Array(Difference) }))
}) {
  /** @since 0.1.0 */
  override get message() {
    const request = `request ${this.number} (${this.method} ${this.path})`
    const again = "If the change is meant, record again with COPILOT_RECORD=1."
    if (this.nearest === undefined) {
      const last = this.lastMessage === undefined ? "" : `, which ends with ${this.lastMessage}`
      return `${this.file} has no answer left for ${request}${last}. ${again}`
    }
    const { differences, number } = this.nearest
    const places = differences.length === 1 ? "in 1 place" : `in ${differences.length} places`
    const lines = differences
      .slice(0, shown)
      .map(({ path, received, recorded }) => `\n  ${path}\n    recorded: ${recorded}\n    received: ${received}`)
    const more = differences.length > shown ? `\n  and ${differences.length - shown} more` : ""
    return `${this.file} has no answer for ${request}. The nearest recorded request, number ${number}, differs ${places}:${lines.join("")}${more}\n${again}`
  }
}

/** More differences than these are another request altogether. */
const shown = 5

/**
 * While recording, the upstream could not be reached.
 *
 * @since 0.1.0
 * @category errors
 */
export class UpstreamUnreachable extends Schema.TaggedError<UpstreamUnreachable>(
  "effect-copilot/testing/Recording/UpstreamUnreachable"
)("UpstreamUnreachable", {
  /** Scheme, host and port. */
  origin: Schema.String,
  cause: Schema.Defect
}) {
  /** @since 0.1.0 */
  override get message() {
    return `While recording, no model answered at ${this.origin}`
  }
}

/**
 * What a program with a recording can fail with on top of its own errors.
 *
 * @since 0.1.0
 * @category errors
 */
export type RecordingError = RecordingMismatch | UpstreamUnreachable

/**
 * What beginning to record or replay can fail with.
 *
 * @since 0.1.0
 * @category errors
 */
export type OpenError =
  | InvalidConfig
  | RecordingNotFound
  | RecordingMalformed
  | ConfigError.ConfigError
  | PlatformError
  | HttpServerError.ServeError

// ---------------------------------------------------------------------------------------------------------------------
// options
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The model to record: a provider as a session takes it, whose secrets are read only when there is something to record.
 *
 * @since 0.1.0
 * @category models
 */
export interface Upstream extends Omit<Provider, "apiKey" | "bearerToken"> {
  readonly apiKey?: Redacted.Redacted<string> | Config.Config<Redacted.Redacted<string>> | undefined
  /** Sent as `Authorization: Bearer`; beats `apiKey`. */
  readonly bearerToken?: Redacted.Redacted<string> | Config.Config<Redacted.Redacted<string>> | undefined
}

/**
 * What to record, and where.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** The file of the recording. Its folder is made if it is not there. */
  readonly file: string
  readonly upstream: Upstream
  /**
   * `record` asks the upstream and replaces the file; `replay` reads the file and asks nobody.
   *
   * `auto`, the default, records when `COPILOT_RECORD` is true (`1`, `true`, `yes` or `on`) or there is no file, and
   * replays otherwise. Where `CI` is set it does not record for want of a file.
   */
  readonly mode?: "auto" | "record" | "replay" | undefined
  /**
   * What is replaced by `<<redacted>>` in requests and answers, before they are stored or compared. A number that it is
   * found in is replaced as a whole. Of an answer that is streamed, what comes in pieces is found too. The keys of the
   * upstream need not be in it. Default: nothing.
   */
  readonly redact?: ReadonlyArray<string | RegExp | Redacted.Redacted<string>> | undefined
  /**
   * A last change to the body of a request before it is stored or compared: leaves out what is of no interest. Gets the
   * parsed JSON with its stand-ins, if it is that of an object. Record again after a change to it. Default: none.
   */
  readonly normalize?: ((body: Readonly<Record<string, unknown>>) => unknown) | undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// service
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A model that is being recorded or replayed.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  readonly mode: "record" | "replay"
  /** Goes into a session's configuration as it is. */
  readonly provider: Provider
  /** Waits for the first request that cannot be answered, and fails with the reason. See {@link checked}. */
  readonly failure: Effect.Effect<never, RecordingError>
  /** Fails with the reason if there has been a request that could not be answered. */
  readonly verify: Effect.Effect<void, RecordingError>
}

/**
 * A model that is being recorded or replayed.
 *
 * @since 0.1.0
 * @category context
 */
export class Recording extends Context.Tag("effect-copilot/testing/Recording")<Recording, Service>() {}

/**
 * Runs a program, and fails as soon as one of its requests cannot be answered. That failure is also the outcome when the
 * program has ended by then, well or not: an agent that gives up because of it fails less clearly.
 *
 * @since 0.1.0
 * @category combinators
 */
export const checked = <A, E, R>(
  program: Effect.Effect<A, E, R>
): Effect.Effect<A, E | RecordingError, R | Recording> =>
  Effect.flatMap(Recording, ({ failure, verify }) =>
    Effect.exit(program).pipe(
      Effect.raceFirst(failure),
      Effect.flatMap((exit) => Effect.zipRight(verify, exit))
    )
  )

/**
 * Records or replays until the scope closes. A recording is written then, whole or not at all, and only if the scope
 * closes well, no request has failed and there was one. A file that cannot be written is a defect.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  options: Options
): Effect.Effect<Service, OpenError, FileSystem.FileSystem | Path.Path | Scope.Scope> =>
  Effect.gen(function* () {
    const { origin, pathname } = yield* parseUrl(options.upstream.baseUrl)
    const redactions = (yield* Effect.forEach(options.redact ?? [], toReplacements)).flat()
    const mode = yield* modeOf(options)
    const upstream = yield* mode === "record"
      ? withSecrets(options.upstream)
      : Effect.succeed(withoutSecrets(options.upstream))

    const failed = yield* Deferred.make<never, RecordingError>()
    let observed = false
    const failure = Effect.tapErrorCause(Deferred.await(failed), () =>
      Effect.sync(() => {
        observed = true
      })
    )
    const verify = Effect.flatMap(Deferred.isDone(failed), (isDone) => (isDone ? failure : Effect.void))
    yield* Effect.addFinalizer(() => (observed ? Effect.void : Effect.orDie(verify)))

    const answer = yield* mode === "record"
      ? record(options, { ...upstream, origin }, redactions, Effect.negate(Deferred.isDone(failed)))
      : replay(options, redactions)
    const server = yield* Loopback.make
    const address = yield* Loopback.originOf(server)
    yield* Loopback.serve(server, (request, socket) =>
      request.text.pipe(
        // A client that has gone while it was sending needs no answer.
        Effect.catchAll(() => Effect.interrupt),
        Effect.flatMap((body) =>
          answer({ method: request.method, url: request.url, headers: request.headers, body }, socket)
        ),
        Effect.catchAllCause((cause) =>
          Cause.isInterrupted(cause)
            ? Effect.interrupt
            : Effect.as(Deferred.failCause(failed, cause), refusal(Cause.squash(cause)))
        )
      )
    )
    return Recording.of({
      mode,
      provider: { ...upstream, baseUrl: `${address}${pathname.replace(/\/$/, "")}` },
      failure,
      verify
    })
  })

/**
 * The recording on a server of its own, bound to a free port of 127.0.0.1. See {@link make}.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options: Options): Layer.Layer<Recording, OpenError, FileSystem.FileSystem | Path.Path> =>
  Layer.scoped(Recording, make(options))

// ---------------------------------------------------------------------------------------------------------------------
// set-up
// ---------------------------------------------------------------------------------------------------------------------

const parseUrl = (baseUrl: string): Effect.Effect<URL, InvalidConfig> =>
  /^https?:\/\//.test(baseUrl) && URL.canParse(baseUrl)
    ? Effect.succeed(new URL(baseUrl))
    : new InvalidConfig({
        option: "upstream.baseUrl",
        problem: "a URL that begins with http:// or https:// is needed"
      })

const toReplacements = (
  secret: string | RegExp | Redacted.Redacted<string>,
  index: number
): Effect.Effect<ReadonlyArray<StandIns.Replacement>, InvalidConfig> => {
  if (secret instanceof RegExp) {
    const flags = secret.flags.includes("g") ? secret.flags : `${secret.flags}g`
    return Effect.succeed([{ pattern: new RegExp(secret.source, flags), by: redacted }])
  }
  const text = typeof secret === "string" ? secret : Redacted.value(secret)
  return text === ""
    ? new InvalidConfig({ option: `redact[${index}]`, problem: "an empty text is everywhere" })
    : Effect.succeed(replacementsOf(text))
}

const redacted = "<<redacted>>"

/** A secret, and what it looks like in JSON and in JSON within JSON, which the arguments of a tool call are. */
const replacementsOf = (secret: string): ReadonlyArray<StandIns.Replacement> => {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1)
  const forms = new Set([escaped(escaped(secret)), escaped(secret), secret])
  return Array.from(forms, (form) => ({ pattern: StandIns.literal(form), by: redacted }))
}

const modeOf = ({ file, mode = "auto" }: Options) =>
  Effect.gen(function* () {
    if (mode !== "auto") return mode
    const fs = yield* FileSystem.FileSystem
    if (yield* Config.withDefault(Config.boolean("COPILOT_RECORD"), false)) return "record"
    if (yield* fs.exists(file)) return "replay"
    const ci = yield* Config.withDefault(Config.string("CI"), "")
    if (ci !== "" && ci !== "false") return yield* new RecordingNotFound({ file })
    return "record"
  })

const withSecrets = ({ apiKey, bearerToken, ...upstream }: Upstream) =>
  Effect.map(
    Effect.all([secretOf(apiKey), secretOf(bearerToken)]),
    ([apiKey, bearerToken]): Provider => ({
      ...upstream,
      ...omitUndefined({ apiKey, bearerToken })
    })
  )

const secretOf = (secret: Upstream["apiKey"]) =>
  secret === undefined || Redacted.isRedacted(secret) ? Effect.succeed(secret) : secret

/** With stand-ins, so that the CLI makes the same requests. */
const withoutSecrets = ({ apiKey, bearerToken, bearerTokenProvider, ...upstream }: Upstream): Provider => ({
  ...upstream,
  ...(apiKey === undefined ? undefined : { apiKey: replayed }),
  ...(bearerToken === undefined ? undefined : { bearerToken: replayed }),
  ...(bearerTokenProvider === undefined ? undefined : { bearerTokenProvider: () => Effect.succeed(replayed) })
})

const replayed = Redacted.make("replayed")

// ---------------------------------------------------------------------------------------------------------------------
// requests and answers
// ---------------------------------------------------------------------------------------------------------------------

/** A request as it came. */
interface Received extends Pick<HttpServerRequest.HttpServerRequest, "method" | "url" | "headers"> {
  readonly body: string
}

type Answer = (
  request: Received,
  socket: Socket
) => Effect.Effect<HttpServerResponse.HttpServerResponse, RecordingError>

/** The query parameters that are kept. Others may be secret. */
const keptParameters = ["api-version", "beta"]

const pathOf = (url: string): string => {
  const { pathname, searchParams } = new URL(url, "http://localhost")
  for (const name of Array.from(searchParams.keys())) {
    if (!keptParameters.includes(name)) searchParams.delete(name)
  }
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`
}

/** A request as it is stored and compared, and what its stand-ins stand for. */
const prepare = (
  received: Received,
  redactions: ReadonlyArray<StandIns.Replacement>,
  normalize: Options["normalize"]
) => {
  const redact = (text: string) => StandIns.replaceAll(text, redactions)
  const { body, standIns } = StandIns.extract(
    Json.mapStrings(Json.parse(received.body), redact, (number) => StandIns.replaceNumber(number, redactions))
  )
  const request: RecordingFile.Request = {
    method: received.method,
    path: redact(pathOf(received.url)),
    body: Json.sortKeys(normalize !== undefined && isReadonlyRecord(body) ? normalize(body) : body)
  }
  return { request, standIns }
}

/** Understood by clients of OpenAI's APIs and by those of Anthropic's. */
const refusal = (error: unknown) =>
  HttpServerResponse.unsafeJson(
    {
      type: "error",
      error: {
        type: "invalid_request_error",
        message: error instanceof Error ? error.message : String(error),
        param: null,
        code: null
      }
    },
    { status: 400, headers: { "x-should-retry": "false" } }
  )

/** An answer whose last piece has been sent goes on as the recorded one did. */
const ending = (end: RecordingFile.Response["end"], socket: Socket): Effect.Effect<void> => {
  switch (end) {
    case undefined:
      return Effect.void
    case "cut":
      return Loopback.hangUp(socket)
    case "open":
      return Effect.never
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// record
// ---------------------------------------------------------------------------------------------------------------------

/** The headers of an answer that are stored, and passed on: clients act on them, or show them in errors. */
const keptHeaders = ["content-type", "retry-after", "retry-after-ms", "x-should-retry", "request-id", "x-request-id"]

/** The headers of a request that are about the connection, and not passed on. */
const hopHeaders = ["host", "connection", "keep-alive", "content-length", "transfer-encoding", "accept-encoding"]

/** What a header of such a name contains is scrubbed. */
const secretHeader = /authorization|cookie|key|token|secret/

/** A shorter key is a dummy, such as `local`, and may well be a word of a prompt. */
const shortestSecret = 8

/** An exchange under way. */
interface Open {
  readonly request: Received
  response?: {
    readonly status: number
    readonly headers: Record<string, string>
    readonly bytes: Array<Uint8Array>
    end: RecordingFile.Response["end"]
  }
}

const record = (
  { file, normalize }: Options,
  { apiKey, bearerToken, headers, origin }: Provider & { readonly origin: string },
  redactions: ReadonlyArray<StandIns.Replacement>,
  isSound: Effect.Effect<boolean>
): Effect.Effect<Answer, PlatformError, FileSystem.FileSystem | Path.Path | Scope.Scope> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const client = (yield* Effect.provide(HttpClient.HttpClient, FetchHttpClient.layer)).pipe(
      // Its spans would mingle with those that a test looks at.
      HttpClient.withTracerDisabledWhen(constTrue)
    )
    const exchanges: Array<Open> = []
    const secrets = new Set<string>()
    const keep = (value: string) => {
      const secret = value.replace(/^(bearer|basic) /i, "")
      if (secret.length >= shortestSecret) secrets.add(secret)
    }
    for (const secret of [apiKey, bearerToken, ...Object.values(headers ?? {})]) {
      if (Redacted.isRedacted(secret)) keep(Redacted.value(secret))
    }
    // A folder that cannot be written to shows before anything is asked.
    const folder = path.dirname(file)
    yield* fs.makeDirectory(folder, { recursive: true })
    yield* fs.access(folder, { writable: true })

    const toExchange = ({ request, response }: Open): RecordingFile.Exchange => {
      const everywhere = [
        // Longer ones come first, as they may contain others.
        ...Array.from(secrets)
          .sort((a, b) => b.length - a.length)
          .flatMap(replacementsOf),
        ...redactions
      ]
      const prepared = prepare(request, everywhere, normalize)
      if (response === undefined) return { request: prepared.request }
      const { bytes, end, headers, status } = response
      const recorded = RecordingFile.responseOf(status, headers, Buffer.concat(bytes).toString(), end)
      return {
        request: prepared.request,
        response: RecordingFile.replaceIn(recorded, everywhere, StandIns.replacements(prepared.standIns))
      }
    }

    const save = Effect.gen(function* () {
      const temporary = `${file}.${(yield* Random.nextInt).toString(36)}.tmp`
      yield* fs.writeFileString(temporary, RecordingFile.print(exchanges.map(toExchange))).pipe(
        Effect.zipRight(fs.rename(temporary, file)),
        Effect.onError(() => Effect.ignore(fs.remove(temporary)))
      )
    })
    yield* Effect.addFinalizer((exit) =>
      Effect.flatMap(isSound, (sound) =>
        sound && Exit.isSuccess(exit) && exchanges.length > 0 ? Effect.orDie(save) : Effect.void
      )
    )

    const forward = ({ body, headers, method, url }: Received) => {
      const request = HttpClientRequest.make(method)(`${origin}${url}`).pipe(
        HttpClientRequest.setHeaders(Object.entries(headers).filter(([name]) => !hopHeaders.includes(name)))
      )
      return client
        .execute(body === "" ? request : HttpClientRequest.bodyText(request, body, headers["content-type"]))
        .pipe(Effect.mapError(({ cause }) => new UpstreamUnreachable({ origin, cause })))
    }

    return (request, socket) =>
      Effect.gen(function* () {
        const exchange: Open = { request }
        exchanges.push(exchange)
        for (const [name, value] of Object.entries(request.headers)) {
          if (secretHeader.test(name)) keep(value)
        }
        const upstream = yield* forward(request)
        const { status } = upstream
        const headers = Object.fromEntries(
          keptHeaders.flatMap((name) => {
            const value = upstream.headers[name]
            return value === undefined ? [] : [[name, value]]
          })
        )
        const response: Open["response"] = { status, headers, bytes: [], end: "open" }
        exchange.response = response
        const body = upstream.stream.pipe(
          Stream.tap((bytes) => Effect.sync(() => response.bytes.push(bytes))),
          Stream.catchAll((error) => {
            if (error.reason === "EmptyBody") return Stream.empty
            response.end = "cut"
            return Stream.execute(Loopback.hangUp(socket))
          }),
          Stream.concat(
            Stream.execute(
              Effect.sync(() => {
                response.end = undefined
              })
            )
          )
        )
        return HttpServerResponse.stream(body, omitUndefined({ status, headers, contentType: headers["content-type"] }))
      })
  })

// ---------------------------------------------------------------------------------------------------------------------
// replay
// ---------------------------------------------------------------------------------------------------------------------

const replay = (
  { file, normalize }: Options,
  redactions: ReadonlyArray<StandIns.Replacement>
): Effect.Effect<Answer, RecordingNotFound | RecordingMalformed | PlatformError, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const unused = (yield* read(file)).map((exchange, i) => ({ number: i + 1, ...exchange }))
    let count = 0
    return (received, socket) =>
      Effect.gen(function* () {
        const number = ++count
        const { request, standIns } = prepare(received, redactions, normalize)
        const match = unused.find((recorded) => Json.differences(recorded.request, request).length === 0)
        if (match === undefined) {
          const { method, path } = request
          return yield* new RecordingMismatch({
            file,
            number,
            method,
            path,
            ...omitUndefined({ lastMessage: lastMessageOf(request.body), nearest: nearestOf(unused, request) })
          })
        }
        unused.splice(unused.indexOf(match), 1)
        const { response } = match
        if (response === undefined) return yield* Effect.never
        const { end, headers, status } = response
        const body = Stream.fromIterable(
          RecordingFile.piecesOf(RecordingFile.mapStrings(response, StandIns.restore(standIns)))
        ).pipe(Stream.encodeText, Stream.concat(Stream.execute(ending(end, socket))))
        return HttpServerResponse.stream(body, omitUndefined({ status, headers, contentType: headers["content-type"] }))
      })
  })

const decodeFile = Schema.decodeUnknown(RecordingFile.File, { onExcessProperty: "error" })

const read = (file: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const text = yield* Effect.catchIf(
      fs.readFileString(file),
      (error) => error._tag === "SystemError" && error.reason === "NotFound",
      () => new RecordingNotFound({ file })
    )
    const json = yield* Effect.try({
      try: (): unknown => JSON.parse(text),
      catch: () => new RecordingMalformed({ file, path: "", problem: "it is not JSON" })
    })
    const { exchanges } = yield* Effect.mapError(
      decodeFile(json),
      (error) => new RecordingMalformed({ file, ...describeIssue(error) })
    )
    return exchanges
  })

interface Recorded {
  readonly number: number
  readonly request: RecordingFile.Request
}

/**
 * Of those that went to the same place, if there are any, the one with the fewest differences, and of several such the
 * one with the shortest.
 */
const nearestOf = (unused: ReadonlyArray<Recorded>, received: RecordingFile.Request) =>
  Arr.sort(
    unused.map(({ number, request }) => ({ number, differences: Json.differences(request, received) })),
    byDistance
  )[0]

const byDistance = Order.combineAll<NonNullable<RecordingMismatch["nearest"]>>([
  Order.mapInput(Order.boolean, ({ differences }) =>
    differences.some(({ path }) => path === "method" || path === "path")
  ),
  Order.mapInput(Order.number, ({ differences }) => differences.length),
  Order.mapInput(Order.number, ({ differences }) => JSON.stringify(differences).length)
])

/** Every API that the CLI speaks has a list of messages, under one of these names. */
const lastMessageOf = (body: unknown): string | undefined => {
  if (!isReadonlyRecord(body)) return undefined
  const list = body.messages ?? body.input
  return Array.isArray(list) && list.length > 0 ? Json.show(list.at(-1)) : undefined
}
