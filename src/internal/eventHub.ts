/**
 * Hands events, a session's or those of a client's lifecycle, to whoever listens. Publishing is synchronous and cheap: an
 * event is decoded when the first listener looks at it, each subscriber has a buffer of its own, and its fiber is woken
 * once for all that one chunk of input brought.
 */
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Mailbox from "effect/Mailbox"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ConnectionLost, SubscriptionError } from "../CopilotError.js"
import { EventOverflow } from "../CopilotError.js"
import { omitUndefined } from "./record.js"

/** An event on its way to listeners. */
export interface Published {
  /** As it is on the wire. */
  readonly type: string
  /** Decoded on first use, for all listeners. */
  readonly event: unknown
}

/** Why there will be no more events: the session or the client was closed here, or the connection is gone. */
type End = { readonly _tag: "Closed" } | { readonly _tag: "Lost"; readonly reason: ConnectionLost }

/** Both functions are called synchronously; neither may throw. */
interface Listener<E> {
  readonly onEvent: (entry: E) => void
  readonly onEnd: (end: End) => void
}

interface SubscribeOptions {
  readonly capacity: number
  readonly replay: boolean
  readonly accepts: ((type: string) => boolean) | undefined
}

export interface EventHub<E extends Published> {
  readonly publish: (entry: E) => void
  readonly end: (end: End) => void
  /** Adds a listener for all that comes from now on; the result removes it. */
  readonly listen: (listener: Listener<E>) => () => void
  /** Adds a buffered subscriber, at once. */
  readonly subscribe: (
    options: SubscribeOptions
  ) => Effect.Effect<Stream.Stream<E["event"], SubscriptionError>, never, Scope.Scope>
}

/** How many unread events a subscriber or a turn's stream keeps, unless it says otherwise. */
export const defaultCapacity = 4096

/** How many events since registration a new subscriber still gets. */
const replayCapacity = 256

/** `source` is the session whose events they are, if they are a session's. */
export const make = <E extends Published>(source: { readonly id?: string | undefined }): EventHub<E> => {
  const listeners = new Set<Listener<E>>()
  let recent: Array<E> = []
  let ended: End | undefined

  const listen = (listener: Listener<E>) => {
    if (ended !== undefined) listener.onEnd(ended)
    else listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  return {
    publish: (entry) => {
      if (ended !== undefined) return
      recent.push(entry)
      // Cut rarely, so that keeping the window costs a constant per event.
      if (recent.length >= 2 * replayCapacity) recent = recent.slice(-replayCapacity)
      for (const listener of listeners) listener.onEvent(entry)
    },
    end: (end) => {
      if (ended !== undefined) return
      ended = end
      for (const listener of Array.from(listeners)) listener.onEnd(end)
      listeners.clear()
    },
    listen,
    subscribe: ({ accepts, capacity, replay }) =>
      Effect.gen(function* () {
        const buffer = yield* Mailbox.make<E, SubscriptionError>(capacity)
        const offer = (entry: E) => {
          if (accepts !== undefined && !accepts(entry.type)) return
          if (buffer.unsafeOffer(entry)) return
          stop()
          buffer.unsafeDone(Exit.fail(new EventOverflow({ ...omitUndefined({ sessionId: source.id }), capacity })))
        }
        let stop = () => {}
        if (replay) recent.slice(-replayCapacity).forEach(offer)
        stop = listen({
          onEvent: offer,
          onEnd: (end) => {
            buffer.unsafeDone(end._tag === "Closed" ? Exit.void : Exit.fail(end.reason))
          }
        })
        yield* Effect.addFinalizer(() => Effect.zipRight(Effect.sync(stop), buffer.shutdown))
        return Stream.mapChunks(
          Mailbox.toStream(buffer),
          Chunk.map(({ event }) => event)
        )
      })
  }
}
