/**
 * A CLI that gets no further than its start: `node startingCli.mjs <mode> [argument…]`, then the arguments of the SDK.
 */
import { writeSync } from "node:fs"

const [mode, argument, ...args] = process.argv.slice(2)

const send = (message) => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }))
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
}

/** Calls back for each request; the SDK's first ones come in whole chunks. */
const onRequest = (answer) => {
  process.stdin.on("data", (bytes) => {
    for (const body of bytes.toString().split(/Content-Length: \d+\r\n\r\n/)) {
      if (body === "") continue
      const { id, method } = JSON.parse(body)
      if (id !== undefined) send({ id, result: answer(method) })
    }
  })
}

process.stdin.once("end", () => process.exit(0))

const modes = {
  /** Answers `connect` with the argument. */
  connect: () => onRequest((method) => (method === "connect" ? JSON.parse(argument) : null)),
  /** Writes the argument to stdout, and is no CLI. */
  write: () => {
    process.stdin.resume()
    process.stdout.write(argument)
  },
  /** Writes the argument to stdout and is gone with code 2. */
  usage: () => {
    writeSync(1, argument)
    process.exit(2)
  },
  /** Says nothing. */
  silent: () => process.stdin.resume(),
  /** Writes its last words and is gone with code 7. */
  exit: () => {
    writeSync(2, argument)
    process.exit(7)
  },
  /** Tells how it was started, as the answer to `status.get`. */
  report: () =>
    onRequest((method) =>
      method === "status.get"
        ? { version: "0", protocolVersion: 3, args, env: process.env, cwd: process.cwd() }
        : { protocolVersion: 3 }
    )
}

modes[mode]()
