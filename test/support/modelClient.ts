/** Asks a LocalModel as the clients of its APIs do, and shows what comes back. */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { LocalModel } from "effect-copilot/testing"

export class ClientError extends Data.TaggedError("ClientError")<{ readonly cause: unknown }> {}

export const attempt = <A>(run: (signal: AbortSignal) => Promise<A>) =>
  Effect.tryPromise({ try: run, catch: (cause) => new ClientError({ cause }) })

/** Posts to a path of the server, which is given from the root: `/v1/responses`. */
export const post = (path: string, body: unknown, headers?: Record<string, string>) =>
  Effect.flatMap(LocalModel.LocalModel, ({ provider }) =>
    attempt((signal) =>
      fetch(new URL(path, provider.baseUrl), {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
        signal
      })
    )
  )

export const json = (response: Response): Effect.Effect<unknown, ClientError> => attempt(() => response.json())

/** Everything that arrives, and whether the connection broke before the response was complete. */
export const readText = (response: Response) =>
  Effect.promise(async () => {
    const decoder = new TextDecoder()
    let text = ""
    try {
      for await (const bytes of response.body ?? []) {
        text += decoder.decode(bytes, { stream: true })
      }
      return { text, broken: false }
    } catch {
      return { text, broken: true }
    }
  })

const EventData = Schema.decodeSync(
  Schema.parseJson(Schema.Struct({ type: Schema.String }, { key: Schema.String, value: Schema.Unknown }))
)

/** The data of events that have their type as name too; what is not such an event is shown as it came. */
const namedEvents = (text: string): ReadonlyArray<unknown> =>
  text.split("\n\n").flatMap((event): ReadonlyArray<unknown> => {
    if (event === "") return []
    const [, name, data] = /^event: (.+)\ndata: (.+)$/.exec(event) ?? []
    if (name === undefined || data === undefined) return [event]
    const decoded = EventData(data)
    return [decoded.type === name ? decoded : event]
  })

/** The events of a stream, and how it ended. */
export const readEvents = (response: Response) =>
  Effect.map(readText(response), ({ broken, text }) => ({ events: namedEvents(text), broken }))
