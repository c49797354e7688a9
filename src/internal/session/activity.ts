/** What a session is doing, told from its events alone: for the text of a timeout, and to tell turns apart. */

import * as Duration from "effect/Duration"
import type { Timeout } from "../../CopilotError.js"
import type { RawEvent } from "../event.js"
import { omitUndefined } from "../record.js"

export interface Activity {
  readonly observe: (event: RawEvent, now: number) => void
  /** Whether the agent has been given something since it was last fully idle. */
  readonly busy: () => boolean
  /** When the last event came. */
  readonly lastHeard: () => number | undefined
  /**
   * Whether something works that may be quiet for long: a tool that is no agent, or a command in the background when the
   * agent itself has nothing to do.
   */
  readonly working: () => boolean
  readonly describe: (messageId: string | undefined, now: number) => NonNullable<Timeout["activity"]>
}

export const make = (): Activity => {
  const runningTools = new Map<string, string>()
  const pendingPermissions = new Map<string, string>()
  const startingMcpServers = new Set<string>()
  /** The calls that started the sub-agents at work. */
  const subAgents = new Set<string>()
  let resting = false
  let last: { readonly type: string; readonly at: number } | undefined
  let busy = false

  return {
    observe: ({ agentId, data, type }, now) => {
      last = { type, at: now }
      switch (type) {
        case "user.message":
        case "assistant.turn_start":
          busy = true
          if (agentId === undefined) resting = false
          break
        case "assistant.idle":
          if (agentId === undefined) resting = true
          break
        case "session.idle":
          if (agentId === undefined) {
            busy = false
            runningTools.clear()
            pendingPermissions.clear()
            subAgents.clear()
          }
          break
        case "subagent.started":
          subAgents.add(text(data.toolCallId))
          break
        case "subagent.completed":
        case "subagent.failed":
          subAgents.delete(text(data.toolCallId))
          break
        case "session.mcp_server_status_changed":
          if (data.status === "pending") startingMcpServers.add(text(data.serverName))
          else startingMcpServers.delete(text(data.serverName))
          break
        case "session.mcp_server_removed":
          startingMcpServers.delete(text(data.serverName))
          break
        case "tool.execution_start":
          runningTools.set(text(data.toolCallId), text(data.toolName))
          break
        case "tool.execution_complete":
          runningTools.delete(text(data.toolCallId))
          break
        case "permission.requested":
          if (data.resolvedByHook !== true) pendingPermissions.set(text(data.requestId), kindOf(data.permissionRequest))
          break
        case "permission.completed":
          pendingPermissions.delete(text(data.requestId))
          break
      }
    },
    busy: () => busy,
    lastHeard: () => last?.at,
    working: () => {
      for (const toolCallId of runningTools.keys()) if (!subAgents.has(toolCallId)) return true
      return resting && busy && subAgents.size === 0
    },
    describe: (messageId, now) =>
      omitUndefined({
        messageId,
        lastEvent: last && { type: last.type, age: Duration.millis(now - last.at) },
        startingMcpServers: Array.from(startingMcpServers),
        runningTools: Array.from(runningTools, ([toolCallId, toolName]) => ({ toolCallId, toolName })),
        pendingPermissions: Array.from(pendingPermissions, ([requestId, kind]) => ({ requestId, kind }))
      })
  }
}

const text = (u: unknown): string => (typeof u === "string" ? u : "")

const kindOf = (request: unknown): string =>
  typeof request === "object" && request !== null && "kind" in request ? text(request.kind) : ""
