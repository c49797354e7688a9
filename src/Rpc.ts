/**
 * The runtime's methods, all of them, by their names on the wire: `client.rpc.models.list()`,
 * `session.rpc.plan.read()`. Params are typed, results are decoded, errors are typed.
 *
 * The types of params and results are exported here under the protocol's own names. A result is decoded leniently:
 * fields that this version does not know are kept, optional fields may be null, enumerations may grow. What is internal
 * upstream is not here; `client.request` calls any method by name.
 *
 * @since 0.1.0
 */
import type { RequestError, SessionClosed, SessionNotFound } from "./CopilotError.js"
import type { ServerRpc } from "./generated/rpcServer.js"
import type { SessionRpc } from "./generated/rpcSession.js"
import * as internal from "./internal/protocol/rpc.js"

export type * from "./generated/rpc.js"
export type { Method } from "./generated/support.js"

/**
 * The methods that belong to no session.
 *
 * @since 0.1.0
 * @category models
 */
export interface Server<E = RequestError> extends ServerRpc<E> {}

/**
 * The methods of one session, whose id is supplied.
 *
 * @since 0.1.0
 * @category models
 */
export interface Session<E = SessionClosed | SessionNotFound | RequestError> extends SessionRpc<E> {}

/**
 * The Schemas of the methods that belong to no session, by name: `server["models.list"].result()`. Each is built when it
 * is first asked for.
 *
 * @since 0.1.0
 * @category schemas
 */
export const server: typeof internal.server = internal.server

/**
 * The Schemas of a session's methods, by name; their params are without the `sessionId` that goes with them on the wire.
 *
 * @since 0.1.0
 * @category schemas
 */
export const session: typeof internal.session = internal.session

/**
 * The Schemas of the requests and notifications that the runtime sends to this program, by name.
 *
 * @since 0.1.0
 * @category schemas
 */
export const inbound: typeof internal.inbound = internal.inbound
