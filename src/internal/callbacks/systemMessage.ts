/** Rewrites sections of the system prompt (`systemMessage.transform`, protocol.md 6.3). */
import * as Effect from "effect/Effect"
import type * as SystemMessage from "../../SystemMessage.js"
import type { Make } from "./callback.js"

export const systemMessage =
  (transforms: ReadonlyMap<string, SystemMessage.Transform<unknown, unknown>>): Make =>
  ({ report }) => {
    const rewrite = (id: string, content: string) => {
      const transform = transforms.get(id)
      return transform === undefined
        ? Effect.succeed(content)
        : Effect.suspend(() => transform(content)).pipe(
            Effect.catchAllCause((cause) => Effect.as(report(`systemMessage.sections.${id}`, cause), content))
          )
    }
    return {
      requests: {
        "systemMessage.transform": {
          name: "systemMessage",
          handler: ({ sections }) =>
            Effect.map(
              Effect.forEach(
                Object.entries(sections),
                ([id, section]) => Effect.map(rewrite(id, section.content), (content) => [id, { content }] as const),
                { concurrency: "unbounded" }
              ),
              (rewritten) => ({ sections: Object.fromEntries(rewritten) })
            )
        }
      }
    }
  }
