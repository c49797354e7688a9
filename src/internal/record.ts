/** `T` with each key that may be undefined made optional. */
export type Defined<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Leaves out what is undefined: the wire has no such value, and errors compare by their keys. */
export const omitUndefined = <T extends object>(fields: T): Defined<T> =>
  // Safe: what is left out is what `Defined` makes optional.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>

/** Leaves out what is undefined or null. */
export const omitNullish = (fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null))
