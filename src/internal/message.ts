/** A message in the form of `session.send` (protocol.md section 5). */
import type { Message, MessageOptions } from "../CopilotSession.js"
import { omitUndefined } from "./record.js"
import { reveal } from "./secret.js"

export const toOptions = (message: Message): MessageOptions =>
  typeof message === "string" ? { prompt: message } : message

export const toParams = (message: Message) => {
  const { requestHeaders, ...options } = toOptions(message)
  return omitUndefined({ ...options, requestHeaders: requestHeaders && reveal(requestHeaders) })
}
