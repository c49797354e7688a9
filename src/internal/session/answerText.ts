/**
 * The text of answers as it is generated, and what of it stands. A model whose connection breaks is asked again, under
 * another message id (`assistant.turn_retry`), and need not say the same.
 */
import * as SessionEvent from "../../SessionEvent.js"

type Piece =
  | { readonly _tag: "Text"; readonly text: string }
  /** What was given since the answer began does not stand. */
  | { readonly _tag: "Withdrawn"; readonly text: string }

/** The pieces that an event brings. Text that comes again is not given again. */
export const make = (): ((event: SessionEvent.SessionEvent) => ReadonlyArray<Piece>) => {
  /** What was given of an answer that does not stand yet. */
  let given = ""
  /** The answer as the model says it now. */
  let said = ""
  let messageId: string | undefined

  const give = (): ReadonlyArray<Piece> => {
    const before = given
    if (said === before) return []
    given = said
    if (said.startsWith(before)) return [{ _tag: "Text", text: said.slice(before.length) }]
    const withdrawn: Piece = { _tag: "Withdrawn", text: before }
    return said === "" ? [withdrawn] : [withdrawn, { _tag: "Text", text: said }]
  }

  /** It stands as it is. */
  const settle = (): ReadonlyArray<Piece> => {
    const pieces = messageId === undefined ? [] : give()
    given = ""
    said = ""
    messageId = undefined
    return pieces
  }

  return (event) => {
    if (event.type === "unknown" || !SessionEvent.isMainAgent(event)) return []
    switch (event.type) {
      case "assistant.message_delta":
        if (event.data.messageId !== messageId) said = ""
        messageId = event.data.messageId
        said += event.data.deltaContent
        // Silent as long as it may be what was said before.
        return given.startsWith(said) ? [] : give()
      case "assistant.message":
        if (event.data.messageId !== messageId) said = event.data.content
        messageId = event.data.messageId
        return settle()
      case "assistant.turn_end":
        return settle()
      default:
        return []
    }
  }
}
