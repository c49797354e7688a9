/**
 * What tests of an agent need: stand-ins for the parts that are otherwise far away, slow or not to be predicted.
 *
 * @since 0.1.0
 */

/**
 * A scripted model behind a server on loopback that speaks the APIs of OpenAI, Azure and Anthropic: the real Copilot CLI
 * runs against it with no network and no login.
 *
 * @since 0.1.0
 */
export * as LocalModel from "./LocalModel.js"

/**
 * The traffic with a real model, recorded once and replayed from a file: the answers of a model with no network.
 *
 * @since 0.1.0
 */
export * as Recording from "./Recording.js"

/**
 * A Copilot runtime in memory, played by a script, on the `TestClock`: for tests that take milliseconds.
 *
 * @since 0.1.0
 */
export * as TestCopilot from "./TestCopilot.js"
