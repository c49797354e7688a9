/**
 * The models that an agent can run on.
 *
 * @since 0.1.0
 */
import type * as Rpc from "./Rpc.js"

/**
 * A model, by the names that the protocol has for what it can do: some in camel case, some not.
 *
 * @since 0.1.0
 * @category models
 */
export interface Model extends Rpc.Model {
  readonly capabilities: {
    readonly supports: Rpc.ModelCapabilitiesSupports
    readonly limits: Rpc.ModelCapabilitiesLimits & {
      /** 0 when the runtime does not tell. */
      readonly max_context_window_tokens: number
    }
  }
}
