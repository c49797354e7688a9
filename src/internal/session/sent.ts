/**
 * The messages that this client has sent and whose turns have not begun. Each is found again in the `user.message` that
 * begins its turn: by its id, or by its text where that names none (CLI 1.0.81), or comes before the reply that tells it.
 */
import type { RawEvent, Sent } from "../event.js"

export interface Queue {
  readonly add: (prompt: string) => Sent
  readonly remove: (message: Sent) => void
  readonly isEmpty: () => boolean
  /**
   * Takes out the message whose turn begins with this event, if it is one of them. When the agent is idle there is none
   * that it has accepted: those that are left were aborted.
   */
  readonly observe: (event: RawEvent) => Sent | undefined
}

export const make = (): Queue => {
  const waiting = new Set<Sent>()

  const find = ({ data }: RawEvent): Sent | undefined => {
    let alike: Sent | undefined
    for (const message of waiting) {
      if (typeof data.messageId === "string" && message.id === data.messageId) return message
      const unnamed = typeof data.messageId !== "string" || message.id === undefined
      if (unnamed && message.prompt === data.content) alike ??= message
    }
    return alike
  }

  return {
    add: (prompt) => {
      const message = { prompt, id: undefined }
      waiting.add(message)
      return message
    },
    remove: (message) => {
      waiting.delete(message)
    },
    isEmpty: () => waiting.size === 0,
    observe: (event) => {
      if (event.agentId !== undefined) return undefined
      if (event.type === "session.idle") {
        for (const message of waiting) if (message.id !== undefined) waiting.delete(message)
      }
      if (event.type !== "user.message") return undefined
      const message = find(event)
      if (message !== undefined) waiting.delete(message)
      return message
    }
  }
}
