/** An answer of the shape that a Schema describes, by the runtime's structured output (`responseFormat`). */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { InvalidConfig, MalformedObject, Timeout } from "../../CopilotError.js"
import type { CopilotSession } from "../../CopilotSession.js"
import { describeIssues } from "../issue.js"
import * as Json from "../json.js"
import { formOf } from "../jsonSchema.js"
import { toOptions } from "../message.js"
import { omitUndefined } from "../record.js"
import { spanOptions } from "../trace.js"
import { isOlder } from "../version.js"
import { defaultTimeout } from "./turns.js"

/** The first release of the CLI with structured output. */
const since = "1.0.86"

/** Models without structured output like to put their JSON into a fence, with words around it. */
const fence = /^[^{[]*?```(?:json)?[ \t]*\n(.*?)\n?[ \t]*```[^}\]]*$/is

const parse = (answer: string) => Json.parse(fence.exec(answer)?.[1] ?? answer)

export const make = (session: {
  readonly identity: { readonly id: string }
  readonly sendAndWait: CopilotSession["sendAndWait"]
  /** The release of the CLI, when it is known. */
  readonly version: string | undefined
}): CopilotSession["generateObject"] => {
  const malformed = (
    answer: string,
    [{ path, problem }, ...others]: ReturnType<typeof describeIssues>,
    finishReason?: string
  ) =>
    new MalformedObject(omitUndefined({ sessionId: session.identity.id, answer, path, problem, others, finishReason }))

  return <A, I, R>(
    message: Parameters<CopilotSession["generateObject"]>[0],
    schema: Schema.Schema<A, I, R>,
    options: Parameters<CopilotSession["generateObject"]>[2] = {}
  ) =>
    Effect.gen(function* () {
      if (isOlder(session.version, since)) {
        const problem = `CLI ${session.version} has no structured output and would ignore it; ${since} or newer is needed`
        return yield* new InvalidConfig({ option: "schema", problem })
      }
      const { description, name = "answer", strict, ...wait } = options
      const { jsonSchema, restore } = yield* Effect.try({
        try: () => formOf(schema.ast, strict === true ? "strict" : "tool", "schema"),
        catch: (error) =>
          error instanceof InvalidConfig ? error : new InvalidConfig({ option: "schema", problem: String(error) })
      })
      const startedAt = yield* Clock.currentTimeMillis
      const answer = yield* session.sendAndWait(
        {
          ...toOptions(message),
          responseFormat: {
            type: "json_schema",
            jsonSchema: omitUndefined({ name, schema: jsonSchema, description, strict })
          }
        },
        wait
      )
      if (Option.isNone(answer)) return yield* malformed("", [{ path: "", problem: "the agent gave no answer" }])
      const { data, finishReason } = answer.value
      const { content } = data
      const json = yield* Effect.try({
        try: () => parse(content),
        catch: () => malformed(content, [{ path: "", problem: "it is not JSON" }], finishReason)
      })
      const duration = wait.timeout === undefined ? defaultTimeout : Duration.decode(wait.timeout)
      const left = Duration.subtract(duration, Duration.millis((yield* Clock.currentTimeMillis) - startedAt))
      const decoded = Effect.mapError(Schema.decodeUnknown(schema, { errors: "all" })(restore(json)), (error) =>
        malformed(content, describeIssues(error), finishReason)
      )
      // A Schema may wait for services of the program.
      return yield* Effect.timeoutFail(Effect.interruptible(decoded), {
        duration: left,
        onTimeout: () => new Timeout({ operation: "CopilotSession.generateObject", duration, kind: "deadline" })
      })
    }).pipe(Effect.withSpan("CopilotSession.generateObject", spanOptions(session.identity.id)))
}
