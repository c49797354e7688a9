import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Either from "effect/Either"
import * as Endpoint from "../src/internal/transport/endpoint.js"

const shape = "a port, host:port or [ipv6]:port is needed"
const port = "a port from 1 to 65535 is needed"
const ipv6 = "an IPv6 address is needed between the brackets"

describe("the URL of a server", () => {
  it.each([
    ["8080", "localhost", 8080],
    [":8080", "localhost", 8080],
    ["example.org:8080", "example.org", 8080],
    ["http://example.org:8080", "example.org", 8080],
    ["HTTPS://example.org:8080", "example.org", 8080],
    ["http://8080", "localhost", 8080],
    ["127.0.0.1:1/", "127.0.0.1", 1],
    ["http://localhost:65535//", "localhost", 65_535],
    ["[::1]:8080", "::1", 8080],
    ["https://[fe80::1%eth0]:8080/", "fe80::1%eth0", 8080]
  ])("%s is understood", (url, host, port) => {
    deepStrictEqual(Endpoint.parse(url), Either.right({ host, port }))
  })

  it.each([
    ["", shape],
    ["http://", shape],
    ["localhost", shape],
    ["a:b:80", shape],
    ["::1:80", shape],
    ["[::1]", shape],
    ["host:80/path", port],
    ["host/path:80", shape],
    ["my host:80", shape],
    ["ftp://host:80", shape],
    ["[localhost]:80", ipv6],
    ["[]:80", ipv6],
    ["0", port],
    ["65536", port],
    ["host:", port],
    ["host:0", port],
    ["host:65536", port],
    ["host:-1", port],
    ["host:8e1", port],
    ["host: 80", port],
    ["[::1]:", port],
    ["[::1]:70000", port]
  ])("%s is refused", (url, problem) => {
    deepStrictEqual(Endpoint.parse(url), Either.left(problem))
  })

  it("is written with brackets where it needs them", () => {
    deepStrictEqual(
      [Endpoint.format({ host: "::1", port: 80 }), Endpoint.format({ host: "localhost", port: 80 })],
      ["[::1]:80", "localhost:80"]
    )
  })
})
