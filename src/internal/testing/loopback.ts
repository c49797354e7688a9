/** HTTP servers of `@effect/platform-node` whose scope closes at once, whatever their connections are doing. */
import { createServer, IncomingMessage, type Server } from "node:http"
import type { Socket } from "node:net"
import * as HttpMiddleware from "@effect/platform/HttpMiddleware"
import type * as HttpServer from "@effect/platform/HttpServer"
import type * as HttpServerError from "@effect/platform/HttpServerError"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import type * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Effect from "effect/Effect"
import { constTrue } from "effect/Function"
import type * as Scope from "effect/Scope"

// Listening ends first, so that nobody connects in between; `close` alone would wait for the connections to end.
const closeServer = (server: Server) =>
  Effect.async<void>((resume) => {
    server.close(() => resume(Effect.void))
    server.closeAllConnections()
  })

/** A server on a free port of 127.0.0.1. */
export const make: Effect.Effect<HttpServer.HttpServer, HttpServerError.ServeError, Scope.Scope> = Effect.suspend(
  () => {
    const server = createServer()
    return Effect.zipLeft(
      NodeHttpServer.make(() => server, { host: "127.0.0.1", port: 0 }),
      // Runs before the finalizer of `NodeHttpServer.make`, which waits without a bound.
      Effect.addFinalizer(() => closeServer(server))
    )
  }
)

/** Where a server is: `http://127.0.0.1:<port>`. */
export const originOf = ({ address }: HttpServer.HttpServer): Effect.Effect<string> => {
  if (address._tag === "UnixAddress") return Effect.dieMessage("an HTTP server with a TCP address is needed")
  const host = address.hostname === "0.0.0.0" ? "127.0.0.1" : address.hostname
  return Effect.succeed(`http://${host.includes(":") ? `[${host}]` : host}:${address.port}`)
}

/** Has every request answered by `answer` until the scope closes, and then closes the connections that are open. */
export const serve = Effect.fnUntraced(function* <R>(
  server: HttpServer.HttpServer,
  answer: (
    http: HttpServerRequest.HttpServerRequest,
    socket: Socket
  ) => Effect.Effect<HttpServerResponse.HttpServerResponse, never, R>
): Effect.fn.Return<void, never, Scope.Scope | R> {
  const sockets = new Set<Socket>()

  const app = Effect.gen(function* () {
    const http = yield* HttpServerRequest.HttpServerRequest
    if (!(http.source instanceof IncomingMessage)) {
      return yield* Effect.dieMessage("the HTTP server of @effect/platform-node is needed")
    }
    const socket = http.source.socket
    if (!sockets.has(socket)) {
      sockets.add(socket)
      socket.once("close", () => sockets.delete(socket))
    }
    return yield* answer(http, socket)
    // The HTTP server would run this uninterruptibly, but no answer should outlive its client.
  }).pipe(Effect.interruptible)

  // Without this a stalled response would keep the HTTP server from closing.
  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      for (const socket of sockets) socket.destroy()
    })
  )
  yield* server.serve(app).pipe(
    // The server's spans would mingle with those that a test looks at, and show the secrets in its headers.
    HttpMiddleware.withTracerDisabledWhenEffect(constTrue)
  )
})

/**
 * Ends a connection once everything written to it is on its way, so that a client sees it break off.
 *
 * Nothing comes after it: the HTTP server interrupts the handler of a connection that closes.
 */
export const hangUp = (socket: Socket): Effect.Effect<never> =>
  Effect.async<never>(() => {
    // Not at once: newer releases of Node hold back what a response writes in a tick, and an ended socket drops it.
    socket.write("", () => socket.destroySoon())
  })
