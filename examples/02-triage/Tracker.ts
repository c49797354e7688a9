/** The domain: issues, and the tracker that keeps them. Nothing here knows of agents. */
import { Context, Effect, HashMap, Layer, Ref, Schema } from "effect"

export const Label = Schema.Literal("bug", "feature", "question", "security")

export class Issue extends Schema.Class<Issue>("Issue")({
  id: Schema.Int,
  title: Schema.String,
  body: Schema.String,
  labels: Schema.Array(Label),
  assignee: Schema.NullOr(Schema.String)
}) {}

/** What triage decides about an issue. */
export class Decision extends Schema.Class<Decision>("Decision")({
  labels: Schema.Array(Label),
  assignee: Schema.NullOr(Schema.String)
}) {}

export class IssueNotFound extends Schema.TaggedError<IssueNotFound>()("IssueNotFound", { id: Schema.Int }) {
  override get message() {
    return `There is no issue ${this.id}`
  }
}

export class Tracker extends Context.Tag("Tracker")<
  Tracker,
  {
    readonly find: (id: number) => Effect.Effect<Issue, IssueNotFound>
    readonly update: (id: number, decision: Decision) => Effect.Effect<Issue, IssueNotFound>
  }
>() {
  /** A tracker that forgets when the program ends. */
  static readonly inMemory = (issues: ReadonlyArray<Issue>) =>
    Layer.effect(
      Tracker,
      Effect.gen(function* () {
        const all = yield* Ref.make(HashMap.fromIterable(issues.map((issue) => [issue.id, issue])))
        const find = (id: number) =>
          Effect.mapError(Effect.flatten(Effect.map(all, HashMap.get(id))), () => new IssueNotFound({ id }))
        return {
          find,
          update: (id, { assignee, labels }) =>
            find(id).pipe(
              Effect.map((issue) => new Issue({ ...issue, assignee, labels })),
              Effect.tap((issue) => Ref.update(all, HashMap.set(id, issue)))
            )
        }
      })
    )
}
