/** The agent: what it is told, what it can do, what it may do, and what becomes of it when it does not do it. */
import { Context, Effect, Option, Schema } from "effect"
import { CopilotClient, Permission, type SessionConfig, Tool } from "effect-copilot"
import { Decision, Issue, Tracker } from "./Tracker.js"

// -- tools ------------------------------------------------------------------------------------------------------------

export const lookupIssue = Tool.make("lookup_issue", {
  description: "Read an issue",
  parameters: { id: Schema.Int },
  skipPermission: true, // it only reads
  handler: ({ id }) => Effect.flatMap(Tracker, (tracker) => tracker.find(id))
})

const Update = Schema.Struct({ id: Schema.Int, ...Decision.fields })

export const updateIssue = Tool.make("update_issue", {
  description: "Set the labels of an issue and who takes care of it, a login or null",
  parameters: Update,
  handler: ({ id, ...decision }) => Effect.flatMap(Tracker, (tracker) => tracker.update(id, new Decision(decision)))
})

// -- policy -----------------------------------------------------------------------------------------------------------

const isUpdate = Schema.is(
  Schema.Struct({
    kind: Schema.Literal("custom-tool"),
    toolName: Schema.Literal(updateIssue.name),
    args: Update
  })
)

/** The agent may change the issue that it was asked about, and nothing else; `security` is for humans. */
export const policy = (id: number) =>
  Permission.make((request) => {
    if (!isUpdate(request)) return Effect.succeed(Permission.reject("You may only update the issue"))
    if (request.args.id !== id) return Effect.succeed(Permission.reject(`You may only update issue ${id}`))
    if (request.args.labels.includes("security")) {
      return Effect.succeed(Permission.reject("Only a maintainer may set the label security"))
    }
    return Effect.succeed(Permission.approveOnce)
  })

// -- errors -----------------------------------------------------------------------------------------------------------

/** The agent took too long and was stopped. */
export class TriageTimedOut extends Schema.TaggedError<TriageTimedOut>()("TriageTimedOut", {
  id: Schema.Int,
  /** What the agent was doing. */
  detail: Schema.String
}) {
  override get message() {
    return `Nobody triaged issue ${this.id} in time: ${this.detail}`
  }
}

/** The agent went away. What it had done until then is done. */
export class AgentLost extends Schema.TaggedError<AgentLost>()("AgentLost", {
  id: Schema.Int,
  detail: Schema.String
}) {
  override get message() {
    return `The agent went away over issue ${this.id}: ${this.detail}`
  }
}

// -- agent ------------------------------------------------------------------------------------------------------------

/** The model of the agent. Default: that of your Copilot login. */
export class Model extends Context.Reference<Model>()("Model", {
  defaultValue: (): Pick<SessionConfig.SessionConfig, "model" | "provider"> => ({})
}) {}

/** What came of an issue. */
export class Report extends Schema.Class<Report>("Report")({
  issue: Issue,
  /** What the reporter is told. */
  reply: Schema.String
}) {}

export class Triager extends Effect.Service<Triager>()("Triager", {
  effect: Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const tracker = yield* Tracker
    const model = yield* Model

    const triage = Effect.fn("Triager.triage")(
      function* (id: number) {
        yield* tracker.find(id)
        const session = yield* client.createSession({
          ...model,
          systemMessage: { content: "You triage the issues of a software project." },
          availableTools: [lookupIssue.name, updateIssue.name],
          tools: [lookupIssue, updateIssue],
          onPermissionRequest: policy(id)
        })
        const ask = (prompt: string) =>
          session.sendAndWait(prompt, { timeout: "2 minutes" }).pipe(
            // A timeout alone does not stop the agent.
            Effect.tapErrorTag("Timeout", () => Effect.ignore(session.abort)),
            Effect.map(Option.match({ onNone: () => "", onSome: ({ data }) => data.content }))
          )

        yield* ask(`Look up issue ${id}. Set its labels, and assign it if it is clear to whom.`)
        const reply = yield* ask("Tell the reporter in one sentence what happens next.")
        return new Report({ issue: yield* tracker.find(id), reply })
      },
      (triaging, id) =>
        triaging.pipe(
          Effect.scoped,
          Effect.provideService(Tracker, tracker),
          Effect.catchTags({
            Timeout: ({ message }) => new TriageTimedOut({ id, detail: message }),
            ProcessExited: ({ message }) => new AgentLost({ id, detail: message }),
            ConnectionClosed: ({ message }) => new AgentLost({ id, detail: message })
          })
        )
    )

    return { triage }
  })
}) {}
