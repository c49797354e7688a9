/** An HTTP server of `@effect/platform-node` on loopback, whose scope closes at once whatever is under way. */
import { createServer, IncomingMessage } from "node:http"
import type { Socket } from "node:net"
import * as HttpMiddleware from "@effect/platform/HttpMiddleware"
import type * as HttpServerError from "@effect/platform/HttpServerError"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import type * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Effect from "effect/Effect"
import { constTrue } from "effect/Function"
import type * as Scope from "effect/Scope"

/** Serves on a free port of 127.0.0.1 until the scope closes, and says where: `http://127.0.0.1:<port>`. */
export const serve = <R>(
  app: (
    request: HttpServerRequest.HttpServerRequest,
    socket: Socket
  ) => Effect.Effect<HttpServerResponse.HttpServerResponse, never, R>
): Effect.Effect<string, HttpServerError.ServeError, R | Scope.Scope> =>
  Effect.gen(function* () {
    const node = createServer()
    const server = yield* NodeHttpServer.make(() => node, { host: "127.0.0.1", port: 0 })
    // Runs before the finalizer of `NodeHttpServer.make`, which waits without a bound.
    yield* Effect.addFinalizer(() =>
      Effect.async<void>((resume) => {
        // Listening ends first, so that nobody connects in between.
        node.close(() => resume(Effect.void))
        node.closeAllConnections()
      })
    )
    const handler = Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      if (!(request.source instanceof IncomingMessage)) return yield* Effect.dieMessage("a request of Node is expected")
      return yield* app(request, request.source.socket)
      // The HTTP server would run this uninterruptibly, but no answer should outlive its client.
    }).pipe(Effect.interruptible)
    yield* server.serve(handler).pipe(
      // The server's spans would mingle with those that a test looks at, and show the secrets in its headers.
      HttpMiddleware.withTracerDisabledWhenEffect(constTrue)
    )
    // Safe: the server listens on a port.
    const address = node.address() as { readonly port: number }
    return `http://127.0.0.1:${address.port}`
  })

/**
 * Ends a connection once everything written to it is on its way, so that a client sees it break off.
 *
 * Nothing comes after it: the HTTP server interrupts the handler of a connection that closes.
 */
export const hangUp = (socket: Socket): Effect.Effect<never> =>
  Effect.zipRight(
    Effect.sync(() => socket.destroySoon()),
    Effect.never
  )
