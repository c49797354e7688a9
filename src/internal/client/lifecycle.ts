/** The events of a client's lifecycle (protocol.md section 3), from the notification to its listeners. */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import { isRecord } from "effect/Predicate"
import type { LifecycleEvent, Metadata, Type } from "../../Lifecycle.js"
import * as EventHub from "../eventHub.js"
import { omitUndefined } from "../record.js"

interface Entry {
  readonly type: string
  /** Decoded on first use, for all listeners: most clients listen to none. */
  readonly event: LifecycleEvent
}

export type Hub = EventHub.EventHub<Entry>

export const makeHub = (): Hub => EventHub.make<Entry>({})

/** What a notification `session.lifecycle` tells; undefined when it does not say what and of which session. */
export const toEntry = (params: unknown): Entry | undefined => {
  if (!isRecord(params)) return undefined
  const { sessionId, type } = params
  if (typeof type !== "string" || typeof sessionId !== "string") return undefined
  let event: LifecycleEvent | undefined
  return {
    type,
    get event() {
      event ??= decode(params, type, sessionId)
      return event
    }
  }
}

const decode = (raw: Readonly<Record<string, unknown>>, type: string, sessionId: string): LifecycleEvent => {
  const told = omitUndefined({ sessionId, metadata: toMetadata(raw.metadata) })
  return isType(type) ? { type, ...told } : { type: "unknown", wireType: type, ...told, raw }
}

const toMetadata = (metadata: unknown): Metadata | undefined => {
  if (!isRecord(metadata)) return undefined
  const startTime = toTime(metadata.startTime)
  const modifiedTime = toTime(metadata.modifiedTime)
  if (startTime === undefined || modifiedTime === undefined) return undefined
  const summary = typeof metadata.summary === "string" ? metadata.summary : undefined
  return omitUndefined({ ...metadata, startTime, modifiedTime, summary })
}

const toTime = (u: unknown) =>
  typeof u === "string" ? Option.getOrUndefined(Option.map(DateTime.make(u), DateTime.toUtc)) : undefined

const types: Readonly<Record<Type, true>> = {
  "session.created": true,
  "session.deleted": true,
  "session.updated": true,
  "session.foreground": true,
  "session.background": true
}

const isType = (type: string): type is Type => Object.hasOwn(types, type)
