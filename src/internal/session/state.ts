/**
 * The state of a session, folded when somebody asks for it: until then events only wait, and who listens for changes is
 * woken once for all that one chunk of input brought.
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Mailbox from "effect/Mailbox"
import * as Stream from "effect/Stream"
import * as Subscribable from "effect/Subscribable"
import * as SessionState from "../../SessionState.js"
import type { Entry } from "../event.js"
import type { EventHub } from "../eventHub.js"

export interface View {
  /** Takes an event, synchronously, before the hub publishes it. */
  readonly observe: (entry: Entry) => void
  readonly state: Subscribable.Subscribable<SessionState.SessionState>
}

/** How many events wait for somebody to look before they are folded all the same. */
const waitingAtMost = 1024

const types: ReadonlySet<string> = new Set(SessionState.types)

export const make = (hub: EventHub<Entry>): View => {
  let state = SessionState.initial
  let waiting: Array<Entry> = []

  const current = () => {
    const entries = waiting
    waiting = []
    for (const entry of entries) state = SessionState.reduce(state, entry.event)
    return state
  }

  const changes = Stream.unwrapScoped(
    Effect.gen(function* () {
      const signal = yield* Mailbox.make<void>({ capacity: 1, strategy: "sliding" })
      signal.unsafeOffer()
      const stop = hub.listen({
        onEvent: ({ type }) => {
          if (types.has(type)) signal.unsafeOffer()
        },
        onEnd: () => signal.unsafeDone(Exit.void)
      })
      yield* Effect.addFinalizer(() => Effect.zipRight(Effect.sync(stop), signal.shutdown))
      return Mailbox.toStream(signal).pipe(
        Stream.map(current),
        Stream.changesWith((before, after) => before === after)
      )
    })
  )

  return {
    observe: (entry) => {
      if (!types.has(entry.type)) return
      waiting.push(entry)
      if (waiting.length >= waitingAtMost) current()
    },
    state: Subscribable.make({ get: Effect.sync(current), changes })
  }
}
