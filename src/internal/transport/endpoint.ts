/** Where a server is, as the user wrote it (protocol.md 1.3). */
import { isIPv6 } from "node:net"
import * as Either from "effect/Either"

export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** Left: what is wrong. The text is not quoted: somebody may have put a secret into it. */
export const parse = (url: string): Either.Either<Endpoint, string> => {
  const text = url.replace(/^https?:\/\//i, "").replace(/\/+$/, "")
  if (/^\d+$/.test(text)) return withPort("localhost", text)
  const bracketed = /^\[(.*)\]:([^:]*)$/.exec(text)
  if (bracketed !== null) {
    const [, host = "", port = ""] = bracketed
    return isIPv6(host) ? withPort(host, port) : Either.left("an IPv6 address is needed between the brackets")
  }
  const [host = "", port, ...rest] = text.split(":")
  return port === undefined || rest.length > 0 || /[\s/[\]]/.test(host)
    ? Either.left("a port, host:port or [ipv6]:port is needed")
    : withPort(host === "" ? "localhost" : host, port)
}

const withPort = (host: string, text: string): Either.Either<Endpoint, string> => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? Either.right({ host, port }) : Either.left("a port from 1 to 65535 is needed")
}

export const format = ({ host, port }: Endpoint): string =>
  host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`
