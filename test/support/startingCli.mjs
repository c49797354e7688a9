/**
 * A CLI that gets no further than its start: `node startingCli.mjs <mode> [argument…]`, then the arguments of the SDK.
 * Without `--stdio` among those it is a server, which does not end with its stdin and says where it listens.
 */
import { writeSync } from "node:fs"
import { createServer } from "node:net"

const [mode, argument, ...args] = process.argv.slice(2)
const isServer = !args.includes("--stdio")

/** Serves stdin and stdout, or each socket; `port` says where to listen, if not where the arguments say. */
const serve = (onConnection, announce = (port) => `CLI server listening on port ${port}\n`) => {
  if (!isServer) {
    process.stdin.once("end", () => process.exit(0))
    onConnection(process.stdin, process.stdout)
    return
  }
  const server = createServer((socket) => {
    socket.on("error", () => {})
    onConnection(socket, socket)
  })
  const port = args.indexOf("--port")
  server.listen(port < 0 ? 0 : Number(args[port + 1]), "127.0.0.1", () => {
    process.stdout.write(announce(server.address().port))
  })
}

/** Answers each request; the SDK's first ones come in whole chunks. */
const answering = (answer) => (input, output) => {
  input.on("data", (bytes) => {
    for (const text of bytes.toString().split(/Content-Length: \d+\r\n\r\n/)) {
      if (text === "") continue
      const { id, method, params } = JSON.parse(text)
      if (id === undefined) continue
      const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", id, ...answer(method, params) }))
      output.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
    }
  })
}

const handshaken = { result: { protocolVersion: 3 } }

const modes = {
  /** Answers `connect` with the argument. */
  connect: () => serve(answering((method) => ({ result: method === "connect" ? JSON.parse(argument) : null }))),
  /** Writes the argument to stdout, and is no CLI. */
  write: () => {
    if (isServer) setInterval(() => {}, 60_000)
    else process.stdin.resume().once("end", () => process.exit(0))
    process.stdout.write(argument)
  },
  /** Writes the argument to stdout and is gone with code 2. */
  usage: () => {
    writeSync(1, argument)
    process.exit(2)
  },
  /** Says nothing. */
  silent: () => serve((input) => input.resume()),
  /** Writes its last words and is gone with code 7. */
  exit: () => {
    writeSync(2, argument)
    process.exit(7)
  },
  /** Tells how it was started and what it was asked first, as the answer to `status.get`. */
  report: () => {
    const requests = []
    serve(
      answering((method, params) => {
        if (method === "status.get") {
          const result = { version: "0", protocolVersion: 3, args, env: process.env, cwd: process.cwd(), requests }
          return { result: { ...result, pid: process.pid } }
        }
        requests.push({ method, params })
        return method === "connect" ? handshaken : { result: null }
      })
    )
  },
  /** Refuses to shut down, ignores the end of its stdin and SIGTERM; tells its pid as `report` does. */
  stubborn: () => {
    process.on("SIGTERM", () => {})
    setInterval(() => {}, 60_000)
    const refused = { error: { code: -32603, message: "not now" } }
    const status = { result: { version: "0", protocolVersion: 3, pid: process.pid } }
    answering((method) => (method === "runtime.shutdown" ? refused : method === "status.get" ? status : handshaken))(
      process.stdin,
      process.stdout
    )
  },
  /** Announces the port in two pieces, and goes on to write to stdout until it is full, if nobody reads. */
  chatty: () =>
    serve(
      answering((method) => {
        if (method === "status.get") writeSync(1, "x".repeat(1024 * 1024))
        return method === "status.get" ? { result: { version: "0", protocolVersion: 3 } } : handshaken
      }),
      (port) => {
        const line = `Loading…\nCLI server listening on port ${port}\n`
        // In the middle of the port.
        writeSync(1, line.slice(0, -3))
        setTimeout(() => writeSync(1, line.slice(-3)), 100)
        return ""
      }
    ),
  /** Announces a port where nobody listens. */
  liar: () => {
    process.stdout.write(`CLI server listening on port ${argument}\n`)
    setInterval(() => {}, 60_000)
  },
  /** Announces a port and is gone with code 7. */
  fleeting: () => {
    writeSync(1, `CLI server listening on port ${argument}\n`)
    writeSync(2, "no more")
    process.exit(7)
  },
  /** Dies with its last words when it is asked anything after the handshake; its socket is closed before. */
  dying: () =>
    serve((input, output) => {
      answering((method) => {
        if (method !== "connect") {
          const die = () => {
            writeSync(2, "struck down")
            process.exit(9)
          }
          if (isServer) input.once("close", die).destroy()
          else setTimeout(die, 100)
        }
        return handshaken
      })(input, output)
    })
}

modes[mode]()
