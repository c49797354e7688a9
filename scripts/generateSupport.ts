import * as Schema from "effect/Schema"

/**
 * A string that this version of the protocol does not use in this place. To the compiler it is the one member of an
 * enum: a `string`, yet comparable to none of the known names, so that they still narrow the union they are tags of.
 */
declare enum Unrecognized {
  name = "a name that is not in this version of the protocol"
}

/**
 * The member of a tagged union that newer peers may send: its tag is unknown, its other fields are kept.
 *
 * @since 0.1.0
 * @category models
 */
export type UnrecognizedMember<Tag extends string> = { readonly [K in Tag]: Unrecognized } & {
  readonly [field: string]: unknown
}

/**
 * What the protocol says about a type of event.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventFlags {
  /** Never written to the session's log. That is what the protocol says; real servers know exceptions. */
  readonly ephemeral?: true | undefined
  readonly internal?: true | undefined
  readonly experimental?: true | undefined
  readonly deprecated?: true | undefined
}

/**
 * The Schemas of a method, and what the protocol says about it.
 *
 * @since 0.1.0
 * @category models
 */
export interface Method<Params, Result> {
  readonly params: () => Schema.Schema<Params>
  readonly result: () => Schema.Schema<Result>
  /** Whether it is called without params, with or without, or always with. */
  readonly arity: "none" | "optional" | "required"
  /** Has no reply. */
  readonly notification?: true | undefined
  readonly internal?: true | undefined
  readonly experimental?: true | undefined
  readonly deprecated?: true | undefined
}

let built = 0

/** How many schemas have been built so far: what tests prove laziness with. */
export const builtSchemas = (): number => built

/** Puts off building a schema until it is first asked for, and then keeps it. */
export const lazy = <A>(build: () => Schema.Schema<A>): (() => Schema.Schema<A>) => {
  let schema: Schema.Schema<A> | undefined
  return () => {
    if (schema === undefined) {
      schema = build()
      built++
    }
    return schema
  }
}

/** Any JSON value. */
export const json: () => Schema.Schema<unknown> = lazy(() =>
  Schema.Unknown.annotations({ arbitrary: () => (fc) => fc.jsonValue({ maxDepth: 1 }) })
)

/** Whatever numbers JSON can carry. */
export const number: () => Schema.Schema<number> = lazy(() =>
  Schema.Number.annotations({
    arbitrary: () => (fc) => fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
  })
)

/** A number that the schema calls an integer; other numbers pass as well. */
export const integer: () => Schema.Schema<number> = lazy(() =>
  Schema.Number.annotations({ arbitrary: () => (fc) => fc.integer() })
)

/** An enumeration that may grow: any string passes. */
export const open = <Known extends string>(...known: ReadonlyArray<Known>): Schema.Schema<Known | (string & {})> =>
  Schema.String.annotations({
    arbitrary: () => (fc) =>
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.string() })
  })

/** An optional field as peers really send it: missing or `null`. */
export const nullish = <A>(schema: Schema.Schema<A>): Schema.optional<Schema.Schema<A | null>> =>
  Schema.optional(Schema.NullOr(schema))

/** The member of a tagged union whose tag is none of the known ones. */
export const unrecognized = <Tag extends string>(
  tag: Tag,
  ...known: ReadonlyArray<string>
): Schema.Schema<UnrecognizedMember<Tag>> => {
  const isUnknown = Schema.String.pipe(Schema.filter((value) => !known.includes(value)))
  return Schema.Struct({ [tag]: isUnknown }, Schema.Record({ key: Schema.String, value: json() })) as Schema.Schema<any>
}

/** Params of a method that takes none. */
export const none: () => Schema.Schema<undefined> = lazy(() => Schema.Undefined)

/** Params that may be left out. */
export const optional = <A>(params: () => Schema.Schema<A>): (() => Schema.Schema<A | undefined>) =>
  lazy(() => Schema.UndefinedOr(params()))

/** The result of a method that has nothing to say: `null` on the wire, but whatever comes is fine. */
export const nothing: () => Schema.Schema<void> = lazy(
  () => Schema.Unknown.annotations({ arbitrary: () => (fc) => fc.constant(null) }) as Schema.Schema<any>
)
