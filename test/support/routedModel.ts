/** A script for a model that several conversations ask at once, each with answers of its own. */
import { LocalModel } from "effect-copilot/testing"

/**
 * The answers of a conversation are those of the first name, in brackets, that one of its messages holds; the nth goes
 * to the request that has n - 1 answers of the model before it. A session's config is closed over in no other way.
 */
export const script =
  (conversations: Readonly<Record<string, ReadonlyArray<LocalModel.Answer>>>): LocalModel.Script =>
  ({ messages }) => {
    const texts = messages.filter(({ role }) => role !== "system").map(({ content }) => content)
    const name = Object.keys(conversations).find((name) => texts.some((text) => text.includes(`[${name}]`)))
    const answered = messages.filter(({ role }) => role === "assistant").length
    const answer = name === undefined ? undefined : conversations[name]?.[answered]
    return answer ?? LocalModel.error(400, `No answer ${answered + 1} for ${name}`)
  }

/** The requests of the conversation of this name, oldest first. */
export const requestsOf = (name: string, requests: ReadonlyArray<LocalModel.Request>) =>
  requests.filter(({ messages }) => messages.some(({ content }) => content.includes(`[${name}]`)))
