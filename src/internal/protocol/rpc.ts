/** The tables of the runtime's methods, made into calls. */
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { inboundMethods as inbound } from "../../generated/rpcInboundSchemas.js"
import { serverMethods as server } from "../../generated/rpcServerSchemas.js"
import { sessionMethods as session } from "../../generated/rpcSessionSchemas.js"
import * as JsonRpc from "../../JsonRpc.js"

export { inbound, server, session }

type Table = typeof server & typeof session

/** The name of a method of the tables. */
export type Name = keyof Table

/** What a method of the tables takes on the wire, where a session's methods carry its id. */
export type Params<K extends Name> = (ReturnType<Table[K]["params"]> extends Schema.Schema<infer P>
  ? [P] extends [undefined]
    ? object
    : NonNullable<P>
  : never) &
  (K extends keyof typeof session ? { readonly sessionId: string } : object)

type Result<K extends Name> = Schema.Schema.Type<ReturnType<Table[K]["result"]>>

/** What is read of an entry here. */
interface Entry {
  readonly result: () => Schema.Schema.AnyNoContext
  readonly internal?: true | undefined
}

const table: Readonly<Record<string, Entry>> = { ...server, ...session }
const methods = new Map<string, JsonRpc.Method<object, unknown>>()

/** A method of the tables, its decoder built once and on first use. */
export const method = <K extends Name>(name: K): JsonRpc.Method<Params<K>, Result<K>> =>
  // Safe: the entry under this name holds the Schema of this very result, and params are not looked at.
  describe(name) as JsonRpc.Method<Params<K>, Result<K>>

const describe = (name: string): JsonRpc.Method<object, unknown> => {
  const existing = methods.get(name)
  if (existing !== undefined) return existing
  const made = JsonRpc.method<object>()(name, () => table[name]?.result() ?? Schema.Unknown)
  methods.set(name, made)
  return made
}

type Call<E> = (method: JsonRpc.Method<object, unknown>, params: object) => Effect.Effect<unknown, E>

type Namespace = { [name: string]: Namespace | ((params?: object) => Effect.Effect<unknown, unknown>) }

/** The public methods of a table as functions, each under its namespace on the wire. */
export const namespaces = <E>(methods: Readonly<Record<string, Entry>>, prefix: string, call: Call<E>): Namespace => {
  const root: Namespace = {}
  for (const [name, { internal }] of Object.entries(methods)) {
    if (internal === true) continue
    const path = name.slice(prefix.length).split(".")
    let space = root
    for (const key of path.slice(0, -1)) {
      const inner = space[key] ?? {}
      // The generator refuses a name that is a method and a namespace.
      if (typeof inner === "function") continue
      space[key] = inner
      space = inner
    }
    space[path.at(-1) ?? name] = (params = {}) => call(describe(name), params)
  }
  return root
}
