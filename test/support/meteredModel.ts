/** A model server whose answers cost AI credits, as those of GitHub's do: every one calls a shell command, then says so. */
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import * as Effect from "effect/Effect"

/** Serves until the scope closes; gives the provider for a session and how often the model was asked. */
export const make = (creditsPerAnswer: number) =>
  Effect.gen(function* () {
    let asked = 0
    const delta = () =>
      asked % 2 === 1
        ? {
            role: "assistant",
            tool_calls: [
              {
                index: 0,
                id: `call_${asked}`,
                type: "function",
                function: { name: "bash", arguments: JSON.stringify({ command: "echo hi", description: "Greet" }) }
              }
            ]
          }
        : { role: "assistant", content: "Done." }
    const server = yield* Effect.acquireRelease(
      Effect.async<Server>((resume) => {
        const server = createServer((request, response) => {
          request.resume().on("end", () => {
            asked++
            const chunk = (fields: object) =>
              response.write(
                `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", model: "local", ...fields })}\n\n`
              )
            response.writeHead(200, { "content-type": "text/event-stream" })
            chunk({ choices: [{ index: 0, delta: delta() }] })
            chunk({
              choices: [{ index: 0, delta: {}, finish_reason: asked % 2 === 1 ? "tool_calls" : "stop" }],
              usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
              copilot_usage: { total_nano_aiu: creditsPerAnswer * 1e9, token_details: [] }
            })
            response.end("data: [DONE]\n\n")
          })
        })
        server.listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
      }),
      (server) =>
        Effect.sync(() => {
          server.closeAllConnections()
          server.close()
        })
    )
    // Safe: a server that listens on a port has an address of this kind.
    const { port } = server.address() as AddressInfo
    return {
      provider: { type: "openai", baseUrl: `http://127.0.0.1:${port}/v1` } as const,
      asked: () => asked
    }
  })
