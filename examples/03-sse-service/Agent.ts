/** The agent: what it can do, what the service tells of it, and what becomes of a question that nobody waits for. */
import { Config, Context, Effect, Exit, Layer, Option, Random, Schema, Stream } from "effect"
import { CopilotPool, type SessionConfig, SessionEvent, Tool } from "effect-copilot"

// -- tools ------------------------------------------------------------------------------------------------------------

export const rollDice = Tool.make("roll_dice", {
  description: "Roll dice and get what each of them shows",
  parameters: {
    count: Schema.Int.pipe(Schema.between(1, 20)),
    sides: Schema.Int.pipe(Schema.between(2, 100))
  },
  skipPermission: true, // it changes nothing
  handler: ({ count, sides }) => Effect.replicateEffect(Random.nextIntBetween(1, sides + 1), count)
})

// -- what the service tells -------------------------------------------------------------------------------------------

/** A piece of the answer. */
const Text = Schema.TaggedStruct("Text", { text: Schema.String })

const ToolStarted = Schema.TaggedStruct("ToolStarted", { id: Schema.String, name: Schema.String })

const ToolEnded = Schema.TaggedStruct("ToolEnded", { id: Schema.String, success: Schema.Boolean })

/** The answer is complete. */
const Done = Schema.TaggedStruct("Done", {})

/** There will be no answer, or no more of it. */
const Failed = Schema.TaggedStruct("Failed", {
  /** `AgentFailed`: it gave up. `TimedOut`: it took too long. `Unavailable`: it is not there, or not any more. */
  reason: Schema.Literal("AgentFailed", "TimedOut", "Unavailable"),
  message: Schema.String
})

/** The last one is `Done` or `Failed`. */
export const AgentEvent = Schema.Union(Text, ToolStarted, ToolEnded, Done, Failed)
export type AgentEvent = typeof AgentEvent.Type

/** What is told of an event of the session: of most of them nothing. */
const tell = SessionEvent.match({
  "assistant.message_delta": ({ data }): Option.Option<AgentEvent> =>
    Option.some(Text.make({ text: data.deltaContent })),
  "tool.execution_start": ({ data }) => Option.some(ToolStarted.make({ id: data.toolCallId, name: data.toolName })),
  "tool.execution_complete": ({ data }) => Option.some(ToolEnded.make({ id: data.toolCallId, success: data.success })),
  orElse: () => Option.none()
})

// -- agent ------------------------------------------------------------------------------------------------------------

const optional = <A>(config: Config.Config<A>) => Config.map(Config.option(config), Option.getOrUndefined)

/** The model of the agent. Default: that of your Copilot login. */
export class Model extends Context.Reference<Model>()("Model", {
  defaultValue: (): Pick<SessionConfig.SessionConfig, "model" | "provider"> => ({})
}) {
  /** `MODEL` by its name; with `MODEL_BASE_URL`, and `MODEL_API_KEY` if it needs one, of a provider of your own. */
  static readonly fromConfig = Layer.effect(
    Model,
    Config.all({
      model: optional(Config.nonEmptyString("MODEL")),
      baseUrl: optional(Config.nonEmptyString("MODEL_BASE_URL")),
      apiKey: optional(Config.redacted("MODEL_API_KEY"))
    }).pipe(
      Config.map(({ apiKey, baseUrl, model }) => ({
        model,
        provider: baseUrl === undefined ? undefined : { baseUrl, apiKey }
      }))
    )
  )
}

export class Agent extends Effect.Service<Agent>()("Agent", {
  effect: Effect.gen(function* () {
    const pool = yield* CopilotPool.CopilotPool
    const model = yield* Model

    const open = pool.createSession({
      ...model,
      streaming: true,
      systemMessage: { content: "You answer questions on a web page, in plain text. You can roll dice." },
      // Whoever opens the page can ask for anything, so there is nothing else that it could do.
      availableTools: [rollDice.name],
      tools: [rollDice]
    })

    /** Asks in a session of its own, which ends with the stream. */
    const answer = (prompt: string): Stream.Stream<AgentEvent> =>
      Stream.unwrapScoped(
        Effect.gen(function* () {
          const session = yield* open
          // Whoever asked has gone, or time was up: the agent works on unless it is told.
          yield* Effect.addFinalizer((exit) => (Exit.isSuccess(exit) ? Effect.void : Effect.ignore(session.abort)))
          return session.stream(prompt, { timeout: "5 minutes" })
        })
      ).pipe(
        Stream.filter(SessionEvent.isMainAgent),
        Stream.filterMap(tell),
        Stream.concat(Stream.succeed(Done.make())),
        Stream.catchAll((error) => {
          switch (error._tag) {
            case "SessionFailed":
              // In the words of the model's provider, so they are not for the log.
              return Stream.succeed(Failed.make({ reason: "AgentFailed", message: error.description }))
            case "Timeout":
              return fail(error, Failed.make({ reason: "TimedOut", message: "This takes too long. Ask for less." }))
            default:
              return fail(
                error,
                Failed.make({ reason: "Unavailable", message: "The agent is not available. Please ask again." })
              )
          }
        })
      )

    return { answer }
  })
}) {}

/** What went wrong is for us to know: whoever asked could do nothing about it. */
const fail = (error: { readonly _tag: string; readonly message: string }, event: AgentEvent) =>
  Stream.zipRight(Stream.fromEffect(Effect.logWarning(`No answer: ${error.message}`)), Stream.succeed(event))
