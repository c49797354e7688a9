/**
 * A child that misbehaves: `node hostileCli.mjs <mode> [argument…]`. It speaks in frames, like a CLI over stdio, and it
 * writes synchronously, so that what it has written is in the pipe when it goes on.
 */
import { spawn } from "node:child_process"
import { closeSync, writeSync } from "node:fs"
import { fileURLToPath } from "node:url"

const [mode = "", ...args] = process.argv.slice(2)

const frame = (value) => {
  const body = JSON.stringify(value)
  return Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

/** Blocks while the pipe is full: what a child does that nobody reads. */
const write = (fd, data) => {
  let rest = Buffer.from(data)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest))
    } catch (error) {
      if (error.code !== "EAGAIN") throw error
    }
  }
}

const say = (value) => write(1, frame(value))

const live = () => setInterval(() => {}, 60_000)

const untilEof = () => {
  process.stdin.resume()
  process.stdin.once("end", () => process.exit(0))
}

const ignoreSigterm = () => process.on("SIGTERM", () => {})

/** Another process; it says when it is ready. */
const child = (mode) =>
  spawn(process.execPath, [fileURLToPath(import.meta.url), mode], {
    stdio: ["ignore", mode === "holdStdout" ? "inherit" : "ignore", "ignore", "ipc"]
  })

const modes = {
  /** Behaves: ends with code 0 when its stdin ends, if it gets the time, and with code 99 on SIGTERM. */
  polite() {
    process.on("SIGTERM", () => process.exit(99))
    process.stdin.resume()
    process.stdin.once("end", () => setTimeout(() => process.exit(0), 100))
    say("ready")
  },

  /** Says how it was started. */
  introduce() {
    say({ args, env: process.env, cwd: process.cwd() })
    untilEof()
  },

  /** Sends back the bytes it gets. */
  echo() {
    process.stdin.on("data", (bytes) => write(1, bytes))
    process.stdin.once("end", () => process.exit(0))
  },

  /** Takes no notice of the end of its stdin, but obeys SIGTERM. */
  lingering() {
    say("ready")
    live()
  },

  /** Takes no notice of the end of its stdin, nor of SIGTERM, nor does the process it has started. */
  stubborn() {
    ignoreSigterm()
    modes.parent()
  },

  /** Obeys SIGTERM itself, but the process it has started does not. */
  parent() {
    live()
    const second = child("stubbornChild")
    second.once("message", () => say([process.pid, second.pid]))
  },

  stubbornChild() {
    ignoreSigterm()
    live()
    process.send("ready")
    process.disconnect()
  },

  /** Complains at length before it says anything. */
  flood(bytes) {
    write(2, `${"x".repeat(79)}\n`.repeat(Number(bytes) / 80))
    say("ready")
    untilEof()
  },

  /** Writes part of a frame and is gone. */
  midFrame() {
    say("whole")
    write(1, 'Content-Length: 100\r\n\r\n{"jsonrpc":')
    process.exit(3)
  },

  /** Writes to stderr and is gone with that code. */
  exit(code, text = "") {
    write(2, text)
    process.exit(Number(code))
  },

  /** Writes so many lines to stderr and is gone with code 1. */
  grumble(lines) {
    write(2, Array.from({ length: Number(lines) }, (_, line) => `line ${line}\n`).join(""))
    process.exit(1)
  },

  /** Writes to stdout and is gone. */
  parting(...words) {
    for (const word of words) say(word)
    process.exit(0)
  },

  /** Is killed by the signal of that number. */
  killed(signal) {
    live()
    process.kill(process.pid, Number(signal))
  },

  /** Closes its stdout and lives. */
  closeStdout() {
    say(process.pid)
    closeSync(1)
    live()
  },

  /** Closes its stdin and lives. */
  closeStdin() {
    closeSync(0)
    say("closed")
    live()
  },

  /** Never reads its stdin. Counts, to give the reader a clock. */
  deaf() {
    let count = 0
    setInterval(() => say(count++), 10)
  },

  /** Writes each byte of each word's frame by itself. */
  async bytewise(...words) {
    for (const byte of Buffer.concat(words.map(frame))) {
      write(1, [byte])
      await new Promise((resolve) => setImmediate(resolve))
    }
    untilEof()
  },

  /** Breaks the framing and lives. */
  babble() {
    write(1, "Hello, world!\n")
    live()
  },

  /** Leaves a process behind that keeps its stdout open. */
  leaveBehind(code) {
    const second = child("holdStdout")
    // Before the other says anything.
    say(second.pid)
    second.once("message", () => process.exit(Number(code)))
  },

  /** Ends when nobody is left to read what it says. */
  holdStdout() {
    setInterval(() => say("still here"), 10)
    process.send("ready")
    process.disconnect()
  },

  /** Writes the parts (in hex) to stderr, each after the one before had time to be read; then ends with code 1. */
  async mutter(...parts) {
    for (const part of parts) {
      write(2, Buffer.from(part, "hex"))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    process.exit(1)
  }
}

modes[mode](...args)
