/** A reply as every API says it: its blocks one after another, with the pauses in and before them. */
import type { Delay, Ending, Reply, Usage } from "./script.js"
import { defaultUsage } from "./script.js"

export type Pause = Delay | Ending

/** What an answer is made of. Text that follows text is the same block, whatever pauses there are between them. */
export type Block = Prose | Call

interface Prose {
  readonly _tag: "Text" | "Reasoning"
  readonly pieces: ReadonlyArray<string | Pause>
}

interface Call {
  readonly _tag: "ToolCall"
  readonly id: string
  readonly name: string
  /** The pieces of the arguments. */
  readonly pieces: ReadonlyArray<string | Pause>
}

export interface Completion {
  /** The number of the request, from which ids are made. */
  readonly number: number
  /** In seconds. */
  readonly created: number
  readonly model: string
  /** What comes before anything is sent. */
  readonly before: ReadonlyArray<Pause>
  readonly blocks: ReadonlyArray<Block>
  readonly usage: Usage
  /** In the words of chat completions. */
  readonly finish: string
}

export const make = (
  reply: Reply,
  request: { readonly number: number; readonly created: number; readonly model: string }
): Completion => {
  const before: Array<Pause> = []
  const blocks: Array<Block & { readonly pieces: Array<string | Pause> }> = []
  let calls = 0
  let usage = defaultUsage
  let finish: string | undefined
  for (const part of reply.parts) {
    const last = blocks.at(-1)
    switch (part._tag) {
      case "Text":
      case "Reasoning": {
        if (last?._tag === part._tag) last.pieces.push(...part.deltas)
        else blocks.push({ _tag: part._tag, pieces: [...part.deltas] })
        break
      }
      case "ToolCall": {
        const id = part.id ?? `call_${request.number}_${calls}`
        calls++
        blocks.push({ _tag: "ToolCall", id, name: part.name, pieces: cut(part.arguments) })
        break
      }
      case "Usage": {
        usage = part
        break
      }
      case "Finish": {
        finish = part.reason
        break
      }
      case "Delay":
      case "Cut":
      case "Stall": {
        ;(last?.pieces ?? before).push(part)
        break
      }
    }
  }
  return { ...request, before, blocks, usage, finish: finish ?? (calls === 0 ? "stop" : "tool_calls") }
}

const argumentsPieceSize = 12

/** Cuts between code points, so no piece holds half a surrogate pair. */
const cut = (content: string): Array<string> => {
  const points = Array.from(content)
  return Array.from({ length: Math.ceil(points.length / argumentsPieceSize) }, (_, i) =>
    points.slice(i * argumentsPieceSize, (i + 1) * argumentsPieceSize).join("")
  )
}

/** All text of a block, or of the blocks of one kind. */
export const textOf = (...blocks: ReadonlyArray<Block>): string =>
  blocks.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece === "string")).join("")

export const pausesOf = ({ before, blocks }: Completion): ReadonlyArray<Pause> => [
  ...before,
  ...blocks.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== "string"))
]
