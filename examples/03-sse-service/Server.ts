/** HTTP: the page, and `POST /answers`, which streams an answer as Server-Sent Events. */
import { fileURLToPath } from "node:url"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "@effect/platform"
import { Effect, ParseResult, Schedule, Schema, Stream } from "effect"
import { Agent, AgentEvent } from "./Agent.js"

// -- what comes in ----------------------------------------------------------------------------------------------------

const limit = 10_000

const Question = Schema.Struct({
  prompt: Schema.Trim.pipe(
    Schema.minLength(1, { message: () => "Ask something" }),
    Schema.maxLength(limit, { message: () => `Ask it in ${limit} characters at most` })
  )
})

/** A page of somebody else's may send text without asking, but no JSON. */
const Json = Schema.Struct({
  "content-type": Schema.String.pipe(
    Schema.startsWith("application/json", { message: () => "It has to be application/json" })
  )
})

const invalid = (issues: ReadonlyArray<{ readonly path: string; readonly message: string }>) =>
  HttpServerResponse.unsafeJson({ issues }, { status: 400 })

// -- what goes out ----------------------------------------------------------------------------------------------------

const encode = Schema.encodeSync(Schema.parseJson(AgentEvent))

const toSse = (event: AgentEvent) => `event: ${event._tag}\ndata: ${encode(event)}\n\n`

/** Nobody sees a comment, but a proxy that closes silent connections hears it. */
const comment = ":\n\n"
const heartbeats = Stream.as(Stream.fromSchedule(Schedule.spaced("15 seconds")), comment)

// -- routes -----------------------------------------------------------------------------------------------------------

/** By POST: what is in a URL is in the logs of everybody on the way. */
const answers = Effect.gen(function* () {
  yield* HttpServerRequest.schemaHeaders(Json)
  const { prompt } = yield* HttpServerRequest.schemaBodyJson(Question)
  const agent = yield* Agent
  const events = Stream.map(agent.answer(prompt), toSse).pipe(Stream.merge(heartbeats, { haltStrategy: "left" }))
  // The first comment sends the headers: the agent may take its time.
  return HttpServerResponse.stream(Stream.encodeText(Stream.concat(Stream.succeed(comment), events)), {
    contentType: "text/event-stream",
    headers: { "cache-control": "no-store", "x-accel-buffering": "no" }
  })
}).pipe(
  Effect.catchTags({
    ParseError: (error) =>
      Effect.succeed(
        invalid(
          ParseResult.ArrayFormatter.formatErrorSync(error).map(({ message, path }) => ({
            path: path.join("."),
            message
          }))
        )
      ),
    RequestError: () => Effect.succeed(invalid([{ path: "", message: "The body has to be JSON" }]))
  })
)

const page = HttpServerResponse.file(fileURLToPath(new URL("page.html", import.meta.url)), {
  headers: {
    "content-security-policy":
      "default-src 'none'; img-src data:; connect-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline'"
  }
})

export const router = HttpRouter.empty.pipe(HttpRouter.get("/", page), HttpRouter.post("/answers", answers))
