/** The conversation: what the user types, what the agent does, and what it has to ask for. */
import { Terminal } from "@effect/platform"
import { Effect, Stream } from "effect"
import { CopilotClient, type CopilotSession, Permission, type SessionConfig, SessionEvent } from "effect-copilot"
import { Screen } from "./Screen.js"

// -- what the user types ----------------------------------------------------------------------------------------------

const help = "/model NAME, /new, /quit. Ctrl+C stops the agent, and the chat when the agent does nothing.\n"

/** A line is a message to the agent unless it begins with a slash. */
const toInput = (line: string) => {
  const [command = "", argument] = line.trim().split(/\s+/)
  if (!command.startsWith("/")) return { _tag: "Message", text: line } as const
  if (command === "/quit") return { _tag: "Quit" } as const
  if (command === "/new") return { _tag: "New" } as const
  if (command === "/model" && argument !== undefined) return { _tag: "Model", name: argument } as const
  return { _tag: "Help" } as const
}

// -- what the agent does ----------------------------------------------------------------------------------------------

const indent = (text: string) => text.trimEnd().replace(/^/gm, "  ")

/** What is printed of an event. */
const show = SessionEvent.match({
  "assistant.message_delta": ({ data }) => data.deltaContent,
  "assistant.message": ({ data }) => (data.content === "" ? "" : "\n"),
  "tool.execution_start": ({ data }) => `\n[${data.toolName}] ${JSON.stringify(data.arguments)}\n`,
  "tool.execution_progress": ({ data }) => `${indent(data.progressMessage)}\n`,
  "tool.execution_complete": ({ data }) => `${data.success ? "  done" : indent(`failed: ${data.error?.message}`)}\n\n`,
  orElse: () => ""
})

// -- what it has to ask for -------------------------------------------------------------------------------------------

/** All of what the agent wants to do: the user is to know what is allowed. */
const describe = (request: Permission.Request) => {
  switch (request.kind) {
    case "shell":
      return request.fullCommandText
    case "write":
      return `write ${request.fileName}\n${request.diff}`
    case "read":
      return `read ${request.path}`
    case "url":
      return `fetch ${request.url}`
    default:
      return JSON.stringify(request)
  }
}

/** What a yes that lasts is for, where the runtime can tell what is the same again. */
const approvalOf = (request: Permission.Request): Permission.Approval | undefined => {
  switch (request.kind) {
    case "shell":
      return request.canOfferSessionApproval
        ? { kind: "commands", commandIdentifiers: request.commands.map(({ identifier }) => identifier) }
        : undefined
    case "write":
      return request.canOfferSessionApproval ? { kind: "write" } : undefined
    default:
      return undefined
  }
}

/** Asks the user. Whatever is no other answer is what the agent should do instead. */
const askUser = Permission.make((request) =>
  Effect.gen(function* () {
    const screen = yield* Screen
    const approval = approvalOf(request)
    const question = `May I? y, n${approval === undefined ? "" : ", always"}, or what to do instead`
    const answer = yield* screen.ask(question, `${indent(describe(request))}\n`)
    switch (answer.trim().toLowerCase()) {
      case "y":
        return Permission.approveOnce
      case "always":
        return approval === undefined ? Permission.approveOnce : Permission.approveForSession(approval)
      case "":
      case "n":
        return Permission.reject()
      default:
        return Permission.reject(answer)
    }
  }).pipe(
    // Ctrl+C is no answer. It stops the turn, and the request with it.
    Effect.catchTag("QuitException", () => Effect.never)
  )
)

// -- the conversation -------------------------------------------------------------------------------------------------

/** Says something to the agent and shows what it does. Ctrl+C stops it; once more, and the chat is over. */
const turn = (session: CopilotSession.CopilotSession, text: string) =>
  Effect.gen(function* () {
    const screen = yield* Screen
    const stop = Effect.gen(function* () {
      yield* screen.quit
      yield* screen.print("\nStopping.\n")
      yield* session.abort
      yield* screen.quit
      return yield* new Terminal.QuitException()
    })
    yield* session.stream(text).pipe(
      Stream.filter(SessionEvent.isMainAgent),
      Stream.runForEach((event) => screen.print(show(event))),
      Effect.raceFirst(stop),
      Effect.catchTags({
        SessionFailed: ({ message }) => screen.print(`\n${message}\n`),
        // The agent does not know that nobody waits for it any more.
        Timeout: ({ message }) => Effect.zipRight(screen.print(`\n${message}\n`), session.abort)
      })
    )
  })

type Model = Pick<SessionConfig.SessionConfig, "model" | "provider">

/** A conversation until `/new`. Gives the model that the next one begins with. */
const converse = (model: Model) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const screen = yield* Screen
    const session = yield* client.createSession({ ...model, streaming: true, onPermissionRequest: askUser })
    let current = model
    while (true) {
      const input = toInput(yield* screen.ask("You"))
      switch (input._tag) {
        case "Message":
          if (input.text.trim() !== "") yield* turn(session, input.text)
          break
        case "Model":
          yield* session.setModel(input.name)
          current = { ...current, model: input.name }
          yield* screen.print(`The model is ${input.name} from now on.\n`)
          break
        case "New":
          yield* screen.print("A new conversation.\n")
          return current
        case "Quit":
          return yield* new Terminal.QuitException()
        case "Help":
          yield* screen.print(help)
      }
    }
  }).pipe(Effect.scoped)

/** Conversations one after the other, until the user has enough. */
export const chat = (model: Model) =>
  Effect.gen(function* () {
    const screen = yield* Screen
    yield* screen.print(help)
    yield* Effect.iterate(model, { while: () => true, body: converse })
  }).pipe(
    Effect.catchTag("QuitException", () => Effect.void),
    Effect.provide(Screen.Default)
  )
