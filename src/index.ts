/**
 * The GitHub Copilot CLI as an Effect Layer.
 *
 * @since 0.1.0
 */

/** How to reach a runtime. */
export * as Connection from "./Connection.js"
/** The client: the CLI as a service. */
export * as CopilotClient from "./CopilotClient.js"
/** Every error of this package. */
export * as CopilotError from "./CopilotError.js"
/** A conversation with the agent. */
export * as CopilotSession from "./CopilotSession.js"
/** A JSON-RPC 2.0 peer. */
export * as JsonRpc from "./JsonRpc.js"
/** What the agent may do. */
export * as Permission from "./Permission.js"
/** The runtime's methods, typed. */
export * as Rpc from "./Rpc.js"
/** The options of a session. */
export * as SessionConfig from "./SessionConfig.js"
/** What happens in a session. */
export * as SessionEvent from "./SessionEvent.js"
/** Functions of the program that the agent may call. */
export * as Tool from "./Tool.js"
/** Frames in, frames out. */
export * as Transport from "./Transport.js"
