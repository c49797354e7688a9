/**
 * A CLI whose agent is somewhere else: `node relayCli.mjs <port>`, then the arguments of the SDK. It passes on what it
 * hears, over its stdin and stdout or over the sockets of its own port, to 127.0.0.1 at that port.
 */
import { connect, createServer } from "node:net"

const [port, ...args] = process.argv.slice(2)

/** Joins two ends; what ends one ends the other. */
const join = (input, output) => {
  const agent = connect({ port: Number(port), host: "127.0.0.1", noDelay: true })
  agent.on("error", () => output.destroy())
  input.on("error", () => agent.destroy())
  input.pipe(agent).pipe(output)
  return agent
}

if (args.includes("--stdio")) {
  join(process.stdin, process.stdout).once("close", () => process.exit(0))
} else {
  const server = createServer({ noDelay: true }, (socket) => join(socket, socket))
  server.listen(0, "127.0.0.1", () => {
    process.stdout.write(`CLI server listening on port ${server.address().port}\n`)
  })
}
