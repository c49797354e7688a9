/**
 * `Content-Length` framing over bytes (protocol.md section 10): ASCII headers, an empty line, that many bytes of body.
 */
import { MalformedMessage } from "../../CopilotError.js"

/** A header block may not be longer than this; the runtime's are about 25 bytes. */
const maxHeaderBytes = 8 * 1024

/** The default limit of one body. Snapshots and base64 images run to megabytes; nothing legitimate comes near this. */
export const defaultMaxFrameBytes = 256 * 1024 * 1024

const encoder = new TextEncoder()
const ascii = new TextDecoder("latin1")

/** One frame in one buffer, so that header and body are written together. */
export const encode = (body: Uint8Array): Uint8Array => {
  const header = encoder.encode(`Content-Length: ${body.length}\r\n\r\n`)
  const frame = new Uint8Array(header.length + body.length)
  frame.set(header)
  frame.set(body, header.length)
  return frame
}

/** An incremental reader of frames. */
export interface Reader {
  /**
   * Takes the next chunk and hands over the bodies that it completes. A body may share memory with the chunk: read it
   * before the chunk is reused. Once `failure` is set, nothing more is read.
   */
  readonly push: (chunk: Uint8Array) => ReadonlyArray<Uint8Array>
  /** Why reading stopped, if it did. */
  readonly failure: () => MalformedMessage | undefined
  /** Whether a frame has begun and is not complete. */
  readonly partial: () => boolean
}

const CR = 13
const LF = 10

export const makeReader = (maxFrameBytes: number): Reader => {
  const header = new Uint8Array(maxHeaderBytes)
  let headerLength = 0
  // The pieces of a body that spans chunks are kept as they came and joined once, so cost stays linear in the bytes.
  let pieces: Array<Uint8Array> = []
  let missing = -1
  let failure: MalformedMessage | undefined

  const fail = (problem: string) => {
    failure = new MalformedMessage({ phase: "frame", path: "", problem })
    pieces = []
  }

  const push = (chunk: Uint8Array): ReadonlyArray<Uint8Array> => {
    const bodies: Array<Uint8Array> = []
    let at = 0
    while (failure === undefined) {
      if (missing < 0) {
        at = readHeader(chunk, at)
        if (failure !== undefined || missing < 0) break
      }
      const available = chunk.length - at
      if (available < missing) {
        if (available > 0) {
          pieces.push(chunk.subarray(at))
          missing -= available
        }
        break
      }
      const last = chunk.subarray(at, at + missing)
      at += missing
      bodies.push(pieces.length === 0 ? last : join(pieces, last))
      pieces = []
      missing = -1
    }
    return bodies
  }

  /** Reads header bytes from `at` and gives the index after them; sets `missing` once the empty line has come. */
  const readHeader = (chunk: Uint8Array, at: number): number => {
    for (let index = at; index < chunk.length; index++) {
      const byte = chunk[index] as number
      if (headerLength === maxHeaderBytes) {
        fail(`a header block of at most ${maxHeaderBytes} bytes was expected`)
        return index
      }
      header[headerLength++] = byte
      if (byte !== LF) continue
      if (header[headerLength - 2] !== CR) {
        fail("a header line ending in CR LF was expected")
        return index
      }
      if (headerLength === 2 || (header[headerLength - 4] === CR && header[headerLength - 3] === LF)) {
        missing = contentLength(ascii.decode(header.subarray(0, headerLength)))
        headerLength = 0
        return index + 1
      }
    }
    return chunk.length
  }

  const contentLength = (block: string): number => {
    for (const line of block.split("\r\n")) {
      const colon = line.indexOf(":")
      if (colon < 0 || line.slice(0, colon).trim().toLowerCase() !== "content-length") continue
      const value = line.slice(colon + 1).trim()
      const length = /^\d+$/.test(value) ? Number(value) : Number.NaN
      if (!Number.isSafeInteger(length)) fail("a Content-Length in decimal digits was expected")
      else if (length > maxFrameBytes)
        fail(`a frame of at most ${maxFrameBytes} bytes was expected, ${length} announced`)
      return length
    }
    fail("a Content-Length header was expected")
    return -1
  }

  return {
    push,
    failure: () => failure,
    partial: () => headerLength > 0 || missing >= 0
  }
}

const join = (pieces: ReadonlyArray<Uint8Array>, last: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, last.length))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  whole.set(last, at)
  return whole
}
