import { describe, it, vi } from "@effect/vitest"
import { deepStrictEqual, strictEqual } from "@effect/vitest/utils"
import * as FastCheck from "effect/FastCheck"
import { MalformedMessage } from "effect-copilot/CopilotError"
import * as Framing from "../src/internal/transport/framing.js"
import { sameError } from "./support/assert.js"

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const bytes = (text: string): Uint8Array => encoder.encode(text)
const text = (body: Uint8Array): string => decoder.decode(body)
const framed = (body: string): Uint8Array => Framing.encode(bytes(body))

const concat = (parts: ReadonlyArray<Uint8Array>): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** Cuts at the given places, wherever they fall. */
const cut = (whole: Uint8Array, places: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const at = [...places.map((place) => place % (whole.length + 1)), whole.length].sort((a, b) => a - b)
  return at.map((end, index) => whole.subarray(index === 0 ? 0 : at[index - 1], end))
}

interface Outcome {
  readonly bodies: ReadonlyArray<string>
  readonly failure: MalformedMessage | undefined
  readonly partial: boolean
}

const read = (chunks: ReadonlyArray<Uint8Array>, maxFrameBytes = Framing.defaultMaxFrameBytes): Outcome => {
  const reader = Framing.makeReader(maxFrameBytes)
  const bodies = chunks.flatMap((chunk) => reader.push(chunk)).map(text)
  return { bodies, failure: reader.failure(), partial: reader.partial() }
}

/** What is read when all is well. */
const whole = (bodies: ReadonlyArray<string>): Outcome => ({ bodies, failure: undefined, partial: false })

/** Asserts what is read before the failure, what the failure is, and that nothing is read after it. */
const fails = (
  input: string,
  options: { readonly after: ReadonlyArray<string>; readonly problem: string; readonly maxFrameBytes?: number }
) => {
  const reader = Framing.makeReader(options.maxFrameBytes ?? Framing.defaultMaxFrameBytes)
  deepStrictEqual(reader.push(bytes(input)).map(text), options.after)
  const failure = new MalformedMessage({ phase: "frame", path: "", problem: options.problem })
  sameError(reader.failure() ?? { _tag: "none", message: "" }, failure)
  deepStrictEqual(reader.push(framed("later")), [])
  sameError(reader.failure() ?? { _tag: "none", message: "" }, failure)
}

const noCrLf = "a header line ending in CR LF was expected"
const noLength = "a Content-Length header was expected"
const noDigits = "a Content-Length in decimal digits was expected"
const noHeader = "a header block of at most 8192 bytes was expected"

const bodies = FastCheck.array(FastCheck.string({ unit: "grapheme" }), { maxLength: 8 })
const places = FastCheck.array(FastCheck.nat(), { maxLength: 32 })

describe("encode", () => {
  it("announces the bytes of the body, not its characters, in one buffer with it", () => {
    strictEqual(text(framed("héllo €")), "Content-Length: 10\r\n\r\nhéllo €")
  })

  it("frames an empty body", () => {
    strictEqual(text(framed("")), "Content-Length: 0\r\n\r\n")
  })
})

describe("makeReader", () => {
  it.prop("reads the bodies that were framed, wherever the bytes are split", { bodies, places }, ({ bodies, places }) =>
    deepStrictEqual(read(cut(concat(bodies.map(framed)), places)), whole(bodies))
  )

  it("reads frames that come byte by byte, with characters of two, three and four bytes", () => {
    const bodies = ["ä", "", "€", "🐙", '{"id":1}']
    const all = concat(bodies.map(framed))
    deepStrictEqual(read(Array.from(all, (byte) => Uint8Array.of(byte))), whole(bodies))
  })

  it("reads two frames that are split in two at every byte", () => {
    const all = concat([framed("🐙 eins"), framed("zwei €")])
    for (let place = 0; place <= all.length; place++) {
      deepStrictEqual(read(cut(all, [place])), whole(["🐙 eins", "zwei €"]))
    }
  })

  it("hands over each frame with the chunk that completes it", () => {
    const reader = Framing.makeReader(100)
    const push = (input: string) => reader.push(bytes(input)).map(text)
    deepStrictEqual(
      [
        push("Content-Length: 2\r\n\r\naaContent-Length: 2\r\n\r\nbbContent-"),
        push("Length: 2\r\n\r\nc"),
        push(""),
        push("c")
      ],
      [["aa", "bb"], [], [], ["cc"]]
    )
  })

  it("hands over an empty frame at once", () => {
    const reader = Framing.makeReader(100)
    deepStrictEqual(reader.push(bytes("Content-Length: 0\r\n\r\n")).map(text), [""])
  })

  it.prop(
    "takes headers of any name, in any order and case",
    {
      name: FastCheck.mixedCase(FastCheck.constant("content-length")),
      before: FastCheck.constantFrom("", " ", "\t"),
      after: FastCheck.constantFrom("", " ", "  \t"),
      others: FastCheck.array(
        FastCheck.constantFrom(
          "Content-Type: application/vscode-jsonrpc; charset=utf-8",
          "X-Content-Length: 7",
          "x:",
          "no colon at all",
          "Ünï: cödé"
        )
      ),
      place: FastCheck.nat(),
      places
    },
    ({ after, before, name, others, place, places }) => {
      const index = place % (others.length + 1)
      const headers = [...others.slice(0, index), `${name}:${before}5${after}`, ...others.slice(index)]
      const frame = bytes(`${headers.map((header) => `${header}\r\n`).join("")}\r\nhello`)
      deepStrictEqual(read(cut(concat([frame, framed("next")]), places)), whole(["hello", "next"]))
    }
  )

  it("says whether a frame has begun and is not complete", () => {
    const reader = Framing.makeReader(100)
    const partial = (input: string) => {
      reader.push(bytes(input))
      return reader.partial()
    }
    deepStrictEqual(
      [reader.partial(), partial("C"), partial("ontent-Length: 1\r\n\r\n"), partial("x")],
      [false, true, true, false]
    )
  })

  it("does not copy a body that comes in one chunk", () => {
    const chunk = concat([framed("one"), framed("two")])
    deepStrictEqual(
      Framing.makeReader(100)
        .push(chunk)
        .map(({ buffer }) => buffer === chunk.buffer),
      [true, true]
    )
  })

  it("copies each byte of a body that spans chunks once", () => {
    const size = 50 * 1024 * 1024
    const frame = Framing.encode(new Uint8Array(size))
    const reader = Framing.makeReader(size)
    let copied = 0
    const set = Uint8Array.prototype.set
    const spies = [
      vi.spyOn(Uint8Array.prototype, "set").mockImplementation(function (this: Uint8Array, from, at) {
        copied += from.length
        set.call(this, from, at)
      }),
      // Other ways to join.
      vi.spyOn(Uint8Array.prototype, "slice").mockImplementation(() => new Uint8Array(0)),
      vi.spyOn(Buffer, "concat").mockImplementation(() => Buffer.alloc(0))
    ]
    const lengths: Array<number> = []
    try {
      for (let at = 0; at < frame.length; at += 64 * 1024) {
        for (const body of reader.push(frame.subarray(at, at + 64 * 1024))) lengths.push(body.length)
      }
    } finally {
      for (const spy of spies) spy.mockRestore()
    }
    deepStrictEqual({ lengths, copied }, { lengths: [size], copied: size })
  })
})

describe("makeReader fails, after the frames before, on", () => {
  it("a frame without Content-Length", () =>
    fails("Content-Length: 2\r\n\r\nokContent-Type: x\r\n\r\nhello", { after: ["ok"], problem: noLength }))

  it("an empty header block", () => fails("\r\n\r\n", { after: [], problem: noLength }))

  it("a body with nothing before it", () => fails('{"jsonrpc":"2.0"}\r\n\r\n', { after: [], problem: noLength }))

  for (const length of ["", "abc", "-1", "+1", "1.5", "1e3", "0x10", "1 2", "٣", "9007199254740993", "9".repeat(400)]) {
    it(`the Content-Length ${JSON.stringify(length.slice(0, 20))}`, () =>
      fails(`Content-Length: 2\r\n\r\nokContent-Length: ${length}\r\n\r\nhello`, { after: ["ok"], problem: noDigits }))
  }

  it("a header line that ends in a bare LF", () =>
    fails("Content-Length: 2\r\n\r\nokContent-Length: 5\n\nhello", { after: ["ok"], problem: noCrLf }))

  it("a header block that ends in a bare LF", () =>
    fails("Content-Length: 5\r\n\nhello", { after: [], problem: noCrLf }))

  it("a line of text", () => fails("Hello, world!\n", { after: [], problem: noCrLf }))

  it("a header block of more than 8 KiB", () => {
    const start = "Content-Length: 5\r\nX: "
    const headers = (size: number) => `${start}${"x".repeat(size - start.length - 4)}\r\n\r\n`
    deepStrictEqual(read([bytes(`${headers(8192)}hello`)]), whole(["hello"]))
    fails(`Content-Length: 2\r\n\r\nok${headers(8193)}hello`, { after: ["ok"], problem: noHeader })
  })

  it("a header block that does not end, as soon as it is too long", () =>
    fails("x".repeat(8193), { after: [], problem: noHeader }))

  it("a body of more than the limit, as soon as it is announced", () => {
    deepStrictEqual(read([framed("12345678")], 8), whole(["12345678"]))
    fails("Content-Length: 8\r\n\r\n12345678Content-Length: 9\r\n\r\n", {
      after: ["12345678"],
      problem: "a frame of at most 8 bytes was expected, 9 announced",
      maxFrameBytes: 8
    })
  })
})
