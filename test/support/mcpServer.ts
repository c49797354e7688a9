/** An MCP server over HTTP (streamable, without streams) that can want a token: what the real CLI talks to in tests. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import * as Effect from "effect/Effect"

export interface McpServer {
  readonly url: string
  /** The headers of each POST, in order. */
  readonly seen: () => ReadonlyArray<Readonly<Record<string, unknown>>>
}

const tools = [
  {
    name: "greet",
    description: "Greets",
    inputSchema: { type: "object", properties: { who: { type: "string" } }, required: ["who"] },
    annotations: { readOnlyHint: true }
  }
]

const answers: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => unknown>> = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    serverInfo: { name: "greeter", version: "1.0.0" },
    capabilities: { tools: {} }
  }),
  ping: () => ({}),
  "tools/list": () => ({ tools }),
  "tools/call": ({ arguments: args }) => ({
    // Safe: the one tool has this one parameter.
    content: [{ type: "text", text: `Good day, ${(args as { readonly who: string }).who}` }]
  })
}

/** A server on a port of its own; `accepts` looks at the headers of each request and says whether they will do. */
export const make = (accepts: (headers: IncomingMessage["headers"]) => boolean = () => true) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.async<{ readonly server: ReturnType<typeof createServer>; readonly seen: Array<Record<string, unknown>> }>(
        (resume) => {
          const seen: Array<Record<string, unknown>> = []
          const server = createServer((request, response) => {
            if (request.method !== "POST" || request.url !== "/mcp") {
              response.writeHead(request.url === "/mcp" ? 405 : 404).end()
              return
            }
            seen.push({ ...request.headers })
            if (accepts(request.headers)) void answer(request, response)
            else response.writeHead(401, { "www-authenticate": 'Bearer error="invalid_token", scope="read"' }).end()
          })
          server.listen(0, "127.0.0.1", () => resume(Effect.succeed({ server, seen })))
        }
      ),
      ({ server }) =>
        Effect.sync(() => {
          server.close()
          server.closeAllConnections()
        })
    ),
    ({ seen, server }): McpServer => ({
      // Safe: it listens on TCP.
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
      seen: () => seen.slice()
    })
  )

const answer = async (request: IncomingMessage, response: ServerResponse) => {
  const { id, method, params } = JSON.parse(await text(request))
  if (id === undefined) {
    response.writeHead(202).end()
    return
  }
  const handler = answers[method]
  const outcome =
    handler === undefined
      ? { error: { code: -32601, message: `Unknown method ${method}` } }
      : { result: handler(params ?? {}) }
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ jsonrpc: "2.0", id, ...outcome }))
}
