/** Which canvases of a session are open, as its events and the answer to `session.resume` tell (protocol.md 5). */
import * as Schema from "effect/Schema"
import { OpenCanvasInstance } from "../../generated/rpcSessionSchemas.js"
import type * as Rpc from "../../Rpc.js"
import type { Entry } from "../event.js"

export interface OpenCanvases {
  /** Takes an event of the session; one that is malformed changes nothing. */
  readonly observe: (entry: Entry) => void
  /** Takes what was open when the runtime wrote its answer; what events have told is newer. What is none is left out. */
  readonly seed: (instances: ReadonlyArray<unknown>) => void
  readonly list: () => ReadonlyArray<Rpc.OpenCanvasInstance>
}

export const make = (): OpenCanvases => {
  const open = new Map<string, Rpc.OpenCanvasInstance>()
  /** Closed before the answer came; of no interest after it. */
  let closed: Set<string> | undefined = new Set()
  return {
    observe: (entry) => {
      if (entry.type !== "session.canvas.opened" && entry.type !== "session.canvas.closed") return
      const { event } = entry
      if (event.type === "session.canvas.opened") {
        open.set(event.data.instanceId, event.data)
      } else if (event.type === "session.canvas.closed") {
        open.delete(event.data.instanceId)
        closed?.add(event.data.instanceId)
      }
    },
    seed: (instances) => {
      const isInstance = Schema.is(OpenCanvasInstance())
      for (const instance of instances.filter(isInstance)) {
        const { instanceId } = instance
        if (!open.has(instanceId) && closed?.has(instanceId) !== true) open.set(instanceId, instance)
      }
      closed = undefined
    },
    list: () => Array.from(open.values())
  }
}
