/** Files in memory, as a tree. */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type { Conventions, Provider } from "./provider.js"
import { SessionFsError } from "./provider.js"

/** The names on the way to a path, from the root, which `..` does not leave. */
export const segments = (path: string, conventions: Conventions): ReadonlyArray<string> => {
  const names: Array<string> = []
  for (const [index, name] of path.split(conventions === "windows" ? /[\\/]/ : "/").entries()) {
    if (name === "" || name === ".") continue
    if (name === "..") names.pop()
    // A drive is a directory: other systems do not know the colon's meaning.
    else names.push(conventions === "windows" && index === 0 ? name.replace(/^([A-Za-z]):$/, "$1") : name)
  }
  return names
}

interface Times {
  mtime: DateTime.Utc
  readonly birthtime: DateTime.Utc
}

interface File extends Times {
  readonly type: "file"
  content: string
}

interface Directory extends Times {
  readonly type: "directory"
  readonly children: Map<string, Node>
}

type Node = File | Directory

const encoder = new TextEncoder()

const missing = (path: string) =>
  new SessionFsError({ code: "ENOENT", message: `there is no such file or directory: ${path}` })

const refused = (path: string, problem: string) =>
  new SessionFsError({ code: "UNKNOWN", message: `${problem}: ${path}` })

export const make = Effect.fnUntraced(function* (conventions: Conventions): Effect.fn.Return<Provider> {
  const directory = (now: DateTime.Utc): Directory => ({
    type: "directory",
    children: new Map(),
    mtime: now,
    birthtime: now
  })
  const root = directory(yield* DateTime.now)

  const find = (names: ReadonlyArray<string>): Node | undefined => {
    let node: Node | undefined = root
    for (const name of names) node = node?.type === "directory" ? node.children.get(name) : undefined
    return node
  }

  const existing = (path: string) =>
    Effect.suspend(() => {
      const node = find(segments(path, conventions))
      return node === undefined ? missing(path) : Effect.succeed(node)
    })

  /** The directory that holds a path's last name, and that name. */
  const place = (path: string) =>
    Effect.suspend(() => {
      const names = segments(path, conventions)
      const name = names.at(-1)
      if (name === undefined) return refused(path, "this is the root")
      const parent = find(names.slice(0, -1))
      return parent?.type === "directory" ? Effect.succeed({ parent, name }) : missing(path)
    })

  const write =
    (combine: (before: string, content: string) => string): Provider["writeFile"] =>
    (path, content) =>
      Effect.flatMap(Effect.zip(place(path), DateTime.now), ([{ name, parent }, now]) => {
        const node = parent.children.get(name)
        if (node?.type === "directory") return refused(path, "this is a directory")
        if (node === undefined) {
          parent.children.set(name, { type: "file", content, mtime: now, birthtime: now })
          parent.mtime = now
        } else {
          node.content = combine(node.content, content)
          node.mtime = now
        }
        return Effect.void
      })

  return {
    readFile: (path) =>
      Effect.flatMap(existing(path), (node) =>
        node.type === "file" ? Effect.succeed(node.content) : refused(path, "this is a directory")
      ),
    writeFile: write((_, content) => content),
    appendFile: write((before, content) => before + content),
    exists: (path) => Effect.sync(() => find(segments(path, conventions)) !== undefined),
    stat: (path) =>
      Effect.map(existing(path), (node) => ({
        type: node.type,
        size: node.type === "file" ? encoder.encode(node.content).length : 0,
        mtime: node.mtime,
        birthtime: node.birthtime
      })),
    mkdir: (path, { recursive }) =>
      Effect.flatMap(DateTime.now, (now) => {
        const names = segments(path, conventions)
        let node: Node = root
        for (const [index, name] of names.entries()) {
          if (node.type === "file") return refused(path, "a file is in the way")
          const next = node.children.get(name)
          const last = index === names.length - 1
          if (next === undefined && !last && !recursive) return missing(path)
          if (next !== undefined && last && !(recursive && next.type === "directory")) {
            return refused(path, "it is there already")
          }
          if (next === undefined) {
            node.children.set(name, directory(now))
            node.mtime = now
          }
          node = node.children.get(name) ?? node
        }
        return names.length === 0 && !recursive ? refused(path, "it is there already") : Effect.void
      }),
    readdir: (path) =>
      Effect.flatMap(existing(path), (node) =>
        node.type === "directory"
          ? Effect.succeed(Array.from(node.children, ([name, { type }]) => ({ name, type })))
          : refused(path, "this is a file")
      ),
    rm: (path, { force, recursive }) =>
      Effect.zip(place(path), DateTime.now).pipe(
        Effect.flatMap(([{ name, parent }, now]) => {
          const node = parent.children.get(name)
          if (node === undefined) return missing(path)
          if (node.type === "directory" && !recursive) return refused(path, "this is a directory")
          parent.children.delete(name)
          parent.mtime = now
          return Effect.void
        }),
        Effect.catchIf(
          ({ code }) => force && code === "ENOENT",
          () => Effect.void
        )
      ),
    rename: (src, dest) =>
      Effect.flatMap(Effect.all([place(src), place(dest), DateTime.now]), ([from, to, now]) => {
        const node = from.parent.children.get(from.name)
        if (node === undefined) return missing(src)
        const source = segments(src, conventions)
        const target = segments(dest, conventions)
        if (target.length > source.length && source.every((name, index) => target[index] === name)) {
          return refused(dest, "a directory cannot be moved into itself")
        }
        const there = to.parent.children.get(to.name)
        if (there === node) return Effect.void
        if (
          there !== undefined &&
          (there.type !== node.type || (there.type === "directory" && there.children.size > 0))
        ) {
          return refused(dest, "something else is there")
        }
        from.parent.children.delete(from.name)
        to.parent.children.set(to.name, node)
        from.parent.mtime = now
        to.parent.mtime = now
        return Effect.void
      })
  }
})
