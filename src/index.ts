/**
 * The GitHub Copilot CLI as an Effect Layer.
 *
 * @since 0.1.0
 */

/** What a message carries beside its text. */
export * as Attachment from "./Attachment.js"
/** What happens when a model is not to be had. */
export * as AutoModeSwitch from "./AutoModeSwitch.js"
/** Surfaces beside the conversation. */
export * as Canvas from "./Canvas.js"
/** The options of a client. */
export * as ClientConfig from "./ClientConfig.js"
/** Slash commands of the program. */
export * as Command from "./Command.js"
/** How to reach a runtime. */
export * as Connection from "./Connection.js"
/** The client: the CLI as a service. */
export * as CopilotClient from "./CopilotClient.js"
/** Every error of this package. */
export * as CopilotError from "./CopilotError.js"
/** Several runtimes behind one service. */
export * as CopilotPool from "./CopilotPool.js"
/** A conversation with the agent. */
export * as CopilotSession from "./CopilotSession.js"
/** Forms and links put before the user. */
export * as Elicitation from "./Elicitation.js"
/** Whether a plan is carried out. */
export * as ExitPlanMode from "./ExitPlanMode.js"
/** A session's own GitHub token. */
export * as GitHubToken from "./GitHubToken.js"
/** Handlers at fixed points of a session. */
export * as Hooks from "./Hooks.js"
/** A JSON-RPC 2.0 peer. */
export * as JsonRpc from "./JsonRpc.js"
/** That sessions come, change and go. */
export * as Lifecycle from "./Lifecycle.js"
/** MCP servers and what they ask for. */
export * as Mcp from "./Mcp.js"
/** The models that an agent can run on. */
export * as Model from "./Model.js"
/** The CLI's requests to models. */
export * as ModelRequest from "./ModelRequest.js"
/** What the agent may do. */
export * as Permission from "./Permission.js"
/** Model providers of one's own. */
export * as Provider from "./Provider.js"
/** The runtime's methods, typed. */
export * as Rpc from "./Rpc.js"
/** The options of a session. */
export * as SessionConfig from "./SessionConfig.js"
/** What happens in a session. */
export * as SessionEvent from "./SessionEvent.js"
/** Where sessions keep their state. */
export * as SessionFs from "./SessionFs.js"
/** What a session may use up. */
export * as SessionLimits from "./SessionLimits.js"
/** What is known of sessions without opening them. */
export * as SessionMetadata from "./SessionMetadata.js"
/** What a user interface shows of a session. */
export * as SessionState from "./SessionState.js"
/** What the agent is told before the conversation. */
export * as SystemMessage from "./SystemMessage.js"
/** What can be counted. */
export * as Telemetry from "./Telemetry.js"
/** Functions of the program that the agent may call. */
export * as Tool from "./Tool.js"
/** Names of tools by where they come from. */
export * as ToolSet from "./ToolSet.js"
/** Frames in, frames out. */
export * as Transport from "./Transport.js"
/** The agent's questions to the user. */
export * as UserInput from "./UserInput.js"
