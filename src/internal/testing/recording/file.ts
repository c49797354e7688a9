/** What a recording is as a file: exchanges in JSON, streamed answers as the events that they consist of. */
import { isReadonlyRecord } from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Json from "./json.js"
import * as StandIns from "./standIns.js"

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })

/** A server-sent event. */
const ServerSentEvent = Schema.Struct({
  event: optional(Schema.String),
  id: optional(Schema.String),
  /** Parsed where it is the JSON of an object or array, and text otherwise. */
  data: Schema.Unknown
})

type ServerSentEvent = typeof ServerSentEvent.Type

const Request = Schema.Struct({
  method: Schema.String,
  path: Schema.String,
  /** Parsed like the data of an event. */
  body: optional(Schema.Unknown)
})

const Response = Schema.Struct({
  status: Schema.Int,
  headers: Schema.Record({ key: Schema.String, value: Schema.String }),
  /** Of an event stream. */
  events: optional(Schema.Array(ServerSentEvent)),
  /** Of anything else, parsed like the data of an event. */
  body: optional(Schema.Unknown),
  /** How it ended, if not by itself: the upstream broke off (`cut`), or the client left before the end (`open`). */
  end: optional(Schema.Literal("cut", "open"))
})

const Exchange = Schema.Struct({
  request: Request,
  /** Absent when the client left before there was an answer. */
  response: optional(Response)
})

/** A recording. */
export const File = Schema.Struct({ version: Schema.Literal(1), exchanges: Schema.Array(Exchange) })

/** What was asked. */
export type Request = typeof Request.Type

/** What was answered. */
export type Response = typeof Response.Type

/** A request and its answer. */
export type Exchange = typeof Exchange.Type

/** The file's text. */
export const print = (exchanges: ReadonlyArray<Exchange>): string =>
  `${Json.print({ version: 1, exchanges } satisfies typeof File.Type)}\n`

const isEventStream = (headers: Response["headers"]) => headers["content-type"]?.includes("text/event-stream") === true

/** The answer that a text is the body of. */
export const responseOf = (
  status: number,
  headers: Response["headers"],
  text: string,
  end: Response["end"]
): Response => ({
  status,
  headers,
  ...(isEventStream(headers) ? { events: parseEvents(text) } : { body: Json.parse(text) }),
  ...(end === undefined ? undefined : { end })
})

/** The body of an answer, in the pieces in which it is sent. */
export const piecesOf = ({ body, events }: Response): ReadonlyArray<string> =>
  events === undefined ? [textOf(body ?? "")] : events.map(printEvent)

const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value))

/** An event that the text ends in the middle of is none, nor is a comment. */
const parseEvents = (text: string): ReadonlyArray<ServerSentEvent> =>
  text
    .split(/\r\n\r\n|\n\n|\r\r/)
    .slice(0, -1)
    .flatMap((block) => {
      const fields = new Map<string, string>()
      for (const line of block.split(/\r\n|\n|\r/)) {
        const [, name = "", value = ""] = /^([^:]*):? ?(.*)$/.exec(line) ?? []
        const before = fields.get(name)
        fields.set(name, name === "data" && before !== undefined ? `${before}\n${value}` : value)
      }
      const [event, id, data] = ["event", "id", "data"].map((name) => fields.get(name))
      return data === undefined
        ? []
        : [{ ...(event === undefined ? {} : { event }), ...(id === undefined ? {} : { id }), data: Json.parse(data) }]
    })

const printEvent = ({ data, event, id }: ServerSentEvent): string => {
  const line = (name: string, value: string | undefined) => (value === undefined ? "" : `${name}: ${value}\n`)
  const lines = textOf(data).split("\n")
  return `${line("event", event)}${line("id", id)}${lines.map((text) => line("data", text)).join("")}\n`
}

/** The answer with each string in it replaced, and each number of its body or events if that is asked for. */
export const mapStrings = (
  response: Response,
  replace: (text: string) => string,
  replaceNumber?: (number: number) => unknown
): Response => ({
  ...response,
  headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, replace(value)])),
  ...(response.body === undefined ? undefined : { body: Json.mapStrings(response.body, replace, replaceNumber) }),
  ...(response.events === undefined
    ? undefined
    : {
        events: response.events.map((event) => ({
          ...event,
          data: Json.mapStrings(event.data, replace, replaceNumber)
        }))
      })
})

/**
 * The answer with texts in it replaced: in each string, and in those that go on from event to event, such as the
 * arguments of a tool call that come in pieces. A secret may also be a number.
 */
export const replaceIn = (
  response: Response,
  secrets: ReadonlyArray<StandIns.Replacement>,
  others: ReadonlyArray<StandIns.Replacement>
): Response => {
  const all = [...secrets, ...others]
  const { events, ...rest } = mapStrings(
    response,
    (text) => StandIns.replaceAll(text, all),
    (number) => StandIns.replaceNumber(number, secrets)
  )
  return events === undefined ? rest : { ...rest, events: replaceInSeries(events, all) }
}

const replaceInSeries = (events: ReadonlyArray<ServerSentEvent>, all: ReadonlyArray<StandIns.Replacement>) => {
  const series = new Map<string, Array<string>>()
  const collect = (key: string, text: string) => {
    const pieces = series.get(key)
    if (pieces === undefined) series.set(key, [text])
    else pieces.push(text)
    return text
  }
  for (const { data } of events) mapSeries(data, collect)
  const replaced = new Map(
    Array.from(series, ([key, pieces]) => [key, StandIns.replaceAcross(pieces, all)[Symbol.iterator]()])
  )
  return events.map((event) => ({
    ...event,
    data: mapSeries(event.data, (key, text) => replaced.get(key)?.next().value ?? text)
  }))
}

/** What tells apart the series at the same place of their events, in an event and in what is inside of it. */
const discriminators = ["type", "index", "output_index", "content_index", "summary_index"]
const innerDiscriminators = ["index"]

/** Every API that the CLI speaks streams in a field called `delta`; ids and the like, in all events, are no series. */
const mapSeries = (
  value: unknown,
  replace: (key: string, text: string) => string,
  key = "",
  inDelta = false
): unknown => {
  if (typeof value === "string") return inDelta ? replace(key, value) : value
  if (Array.isArray(value)) return value.map((item) => mapSeries(item, replace, `${key}[]`, inDelta))
  if (!isReadonlyRecord(value)) return value
  const kind = (key === "" ? discriminators : innerDiscriminators).map((name) => value[name]).join()
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      mapSeries(item, replace, `${key}(${kind}).${name}`, inDelta || name === "delta")
    ])
  )
}
