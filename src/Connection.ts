/**
 * How to reach a Copilot runtime. A description only; `CopilotClient.layer({ connection })` acts on it.
 *
 * @since 0.1.0
 */

/**
 * Spawn the CLI and talk to it over its stdin and stdout. The default.
 *
 * @since 0.1.0
 * @category models
 */
export interface Stdio {
  readonly _tag: "Stdio"
  /**
   * The executable: a path, or a bare name that is looked up on `PATH`. A `.js` file is run with node. Default:
   * `COPILOT_CLI_PATH`, then the installed `@github/copilot`, then `copilot` on `PATH`.
   */
  readonly path?: string | undefined
  /** Arguments put before those of the SDK. Default: none. */
  readonly args?: ReadonlyArray<string> | undefined
}

/**
 * How to reach a runtime.
 *
 * @since 0.1.0
 * @category models
 */
export type Connection = Stdio

/**
 * Spawn the CLI and talk to it over its stdin and stdout.
 *
 * @since 0.1.0
 * @category constructors
 */
export const stdio = (options?: Omit<Stdio, "_tag">): Stdio => ({ _tag: "Stdio", ...options })
