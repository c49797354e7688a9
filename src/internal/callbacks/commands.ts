/** Answers `command.execute` (protocol.md 6.2): every command is answered, a known one or not. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Command from "../../Command.js"
import type { Entry } from "../event.js"
import { messageOf } from "../failureText.js"
import * as Protocol from "../protocol/methods.js"
import { omitUndefined } from "../record.js"
import { dataOf, type Make, question } from "./callback.js"

export const commands =
  (commands: ReadonlyArray<Command.Command<unknown>>): Make =>
  ({ call, identity }) => {
    const byName = new Map(commands.map((command) => [command.name, command]))
    return {
      events: {
        "command.execute": (entry, requestId) => {
          const { commandName } = entry.data
          const known = typeof commandName === "string" ? byName.get(commandName) : undefined
          const sessionId = identity.id
          return question<string | undefined>({
            name: known === undefined ? "commands" : `commands.${known.name}`,
            handler:
              known === undefined
                ? Effect.succeed(`Unknown command: ${commandName}`)
                : Effect.flatMap(
                    dataOf(entry, "command.execute", spareOf(known.name, entry.data)),
                    ({ args, command, commandName }) =>
                      Effect.as(known.run({ sessionId, command, commandName, args }), undefined)
                  ),
            respond: (exit) =>
              call(
                Protocol.answerCommand,
                omitUndefined({
                  sessionId,
                  requestId,
                  error: Exit.match(exit, {
                    onSuccess: (error) => error,
                    onFailure: (cause) => messageOf(cause) ?? `Command ${commandName} failed`
                  })
                })
              )
          })
        }
      }
    }
  }

/** The whole text is the name and what is behind it: either of the two tells the other. */
const spareOf = (name: string, { args, command }: Entry["data"]) => ({
  ...(typeof args === "string" ? { command: `/${name} ${args}`.trimEnd() } : {}),
  ...(typeof command === "string" && `${command} `.startsWith(`/${name} `)
    ? { args: command.slice(name.length + 2).trim() }
    : {})
})
