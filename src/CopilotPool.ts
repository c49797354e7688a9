/**
 * A pool of runtimes behind one service, for servers that outgrow one process: sessions are spread over up to `size`
 * processes, and the death of one takes down its own sessions alone.
 *
 * - **A runtime starts when a session needs it.** A session goes to the runtime with the fewest sessions; of equals to one
 *   that is there already, and then to the first. So there are as many processes as sessions until there are `size`.
 * - **One start for all who wait for it.** When it fails they fail, and nobody else; the next session tries again.
 * - **A runtime that dies is forgotten.** Its sessions fail as they do on a client (`ProcessExited` and the like), the
 *   other runtimes go on, and the next session that needs its place starts another.
 * - **A session lives on one runtime.** Its id leads to where it is, when it is resumed and when it is created again.
 *
 * @example
 * ```ts
 * import { NodeContext } from "@effect/platform-node"
 * import { CopilotPool, Permission } from "effect-copilot"
 * import { Effect, Layer } from "effect"
 *
 * const Pool = CopilotPool.layer({ size: 4, client: { logLevel: "error" } }).pipe(Layer.provide(NodeContext.layer))
 *
 * const ask = (question: string) =>
 *   Effect.gen(function* () {
 *     const pool = yield* CopilotPool.CopilotPool
 *     const session = yield* pool.createSession({ onPermissionRequest: Permission.approveAll })
 *     return yield* session.sendAndWait(question)
 *   }).pipe(Effect.scoped)
 *
 * const program = Effect.forEach(["One?", "Two?"], ask, { concurrency: "unbounded" }).pipe(Effect.provide(Pool))
 * ```
 *
 * @since 0.1.0
 */
import type { CommandExecutor } from "@effect/platform/CommandExecutor"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as Path from "@effect/platform/Path"
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as ExecutionStrategy from "effect/ExecutionStrategy"
import * as Exit from "effect/Exit"
import * as FiberId from "effect/FiberId"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Order from "effect/Order"
import * as EffectRuntime from "effect/Runtime"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Subscribable from "effect/Subscribable"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { NoInfer } from "effect/Types"
import type * as ClientConfig from "./ClientConfig.js"
import * as CopilotClient from "./CopilotClient.js"
import type { ConnectionLost, CreateError, SessionNotFound, StartError } from "./CopilotError.js"
import { ConnectionClosed, InvalidConfig, MalformedMessage, ProcessExited } from "./CopilotError.js"
import type { CopilotSession } from "./CopilotSession.js"
import { toSettings, toTarget } from "./internal/client/settings.js"
import type * as SessionConfig from "./SessionConfig.js"

/**
 * @since 0.1.0
 * @category type ids
 */
export const TypeId: TypeId = "~effect-copilot/CopilotPool"

/**
 * @since 0.1.0
 * @category type ids
 */
export type TypeId = "~effect-copilot/CopilotPool"

// ---------------------------------------------------------------------------------------------------------------------
// options
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What a pool is made with. `R`, `M` and `L` are what the options of its clients require.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options<out R = never, out M = never, out L = never> {
  /** How many runtimes there are at most: a whole number from 1. */
  readonly size: number
  /**
   * What each client is made with, or what the one at an index (from 0) is made with. Default: the defaults of a client.
   *
   * The processes share `baseDirectory`, unless each is given its own. That is what lets a session be resumed on another
   * runtime than the one it was made on.
   */
  readonly client?: ClientConfig.Options<R, M, L> | ((index: number) => ClientConfig.Options<R, M, L>) | undefined
}

/**
 * What a pool of any clients is made with.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClientsOptions<out R = never> {
  /** How many runtimes there are at most: a whole number from 1. */
  readonly size: number
  /**
   * Makes the client at an index (from 0), each time that one is needed there. Nobody else bounds it: it is to fail by
   * itself when it takes too long, as those of `CopilotClient` do.
   */
  readonly acquire: (index: number) => Effect.Effect<CopilotClient.Service, StartError, Scope.Scope | R>
}

// ---------------------------------------------------------------------------------------------------------------------
// service
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A pool of Copilot runtimes.
 *
 * @since 0.1.0
 * @category context
 */
export class CopilotPool extends Context.Tag("effect-copilot/CopilotPool")<CopilotPool, Service>() {}

/**
 * How a place in the pool stands.
 *
 * @since 0.1.0
 * @category models
 */
export interface Runtime {
  readonly state: "Stopped" | "Starting" | "Running"
  /** How many sessions it has, those that are being created among them. */
  readonly sessions: number
  /** Why the latest runtime of this place did not start or is gone; absent again when the next one runs. */
  readonly failure?: StartError | ConnectionLost
}

/**
 * @since 0.1.0
 * @category models
 */
export interface Service {
  readonly [TypeId]: TypeId

  /**
   * Creates a session on the least busy runtime, as `CopilotClient`'s `createSession` does, and starts the runtime where
   * there is none. It counts as one of the runtime's sessions until its scope closes. With the `sessionId` of a session
   * that the pool has, it goes to that one's runtime, and fails there with `InvalidConfig`.
   *
   * When the runtime dies meanwhile, this fails with the reason, and is not tried again: the request may have reached the
   * runtime, and handlers may have run. By then the pool has forgotten that runtime, so `Effect.retry` gets another.
   */
  readonly createSession: <const C extends SessionConfig.Any>(
    config: SessionConfig.Exact<C>
  ) => Effect.Effect<CopilotSession, CreateError | StartError, Scope.Scope | SessionConfig.Requirements<C>>

  /**
   * Takes up a session, as `CopilotClient`'s `resumeSession` does: on the runtime that has it, if it is one of the
   * pool's, and otherwise on the least busy one, which finds it if both keep sessions in the same place.
   */
  readonly resumeSession: <const C extends SessionConfig.AnyResume>(
    sessionId: string,
    config: SessionConfig.ExactResume<C>
  ) => Effect.Effect<
    CopilotSession,
    CreateError | StartError | SessionNotFound,
    Scope.Scope | SessionConfig.Requirements<C>
  >

  /**
   * The client of the least busy runtime, for all that is not a session: models, settings, the list of sessions. Until
   * its scope closes, it counts as one session.
   */
  readonly client: Effect.Effect<CopilotClient.Service, StartError, Scope.Scope>

  /** The places of the pool, in order: what they are, and a stream of their changes. */
  readonly runtimes: Subscribable.Subscribable<ReadonlyArray<Runtime>>
}

// ---------------------------------------------------------------------------------------------------------------------
// constructors
// ---------------------------------------------------------------------------------------------------------------------

type Platform = CommandExecutor | FileSystem.FileSystem | Path.Path

/** A runtime from the start of its start to the moment that it is known to be gone. */
interface Member {
  readonly client: Deferred.Deferred<CopilotClient.Service, StartError>
  running: boolean
  readonly leases: Set<Lease>
}

/** A session, or another use of a client. */
interface Lease {
  sessionId: string | undefined
}

/** A place in the pool. */
interface Slot {
  readonly index: number
  member: Member | undefined
  failure: StartError | ConnectionLost | undefined
}

/**
 * A pool of any clients: of servers that run already (`Connection.uri`), or of scripted runtimes in a test.
 *
 * Fails with `InvalidConfig` when `size` is none. Closing the scope closes all clients at the same time.
 *
 * @since 0.1.0
 * @category constructors
 */
// `NoInfer`, here and below: what is made in an array, as for `Effect.provide([…])`, would require `any` of that array.
export const fromClients = <R = never>({
  acquire,
  size
}: ClientsOptions<R>): Effect.Effect<Service, InvalidConfig, Exclude<NoInfer<R>, Scope.Scope> | Scope.Scope> =>
  Effect.gen(function* () {
    const slots = Arr.map(yield* places(size), (index): Slot => ({ index, member: undefined, failure: undefined }))
    const runtimes = yield* SubscriptionRef.make(slots.map(describe))
    const publish = SubscriptionRef.update(runtimes, () => slots.map(describe))

    /** What owns the runtimes closes them beside one another. */
    const scope = yield* Scope.fork(yield* Effect.scope, ExecutionStrategy.parallel)
    // Not a child of whoever needs it first: that one's span, logs and interruption are not those of a runtime.
    const runFork = EffectRuntime.runFork(yield* Effect.runtime<Exclude<R, Scope.Scope>>())
    const closed = new ConnectionClosed({ reason: "LocalClose" })
    let closing = false
    yield* Effect.addFinalizer(() =>
      Effect.sync(() => {
        closing = true
      })
    )

    /** The runtime of this place is gone; whoever comes next starts another. */
    const forget = (slot: Slot, member: Member, failure: Slot["failure"]) =>
      Effect.suspend(() => {
        if (slot.member !== member) return Effect.void
        slot.member = undefined
        slot.failure = failure
        return publish
      })

    /** The whole life of a runtime, from its start to the end of its scope. */
    const live = (slot: Slot, member: Member) =>
      Effect.gen(function* () {
        const client = yield* acquire(slot.index)
        member.running = true
        slot.failure = undefined
        yield* publish
        yield* Deferred.succeed(member.client, client)
        const last = yield* Stream.runLast(client.state.changes)
        if (Option.isNone(last) || last.value._tag !== "Closed") return
        const { reason } = last.value
        yield* forget(slot, member, reason)
        yield* Effect.logWarning(`Runtime ${slot.index} of the pool is gone: ${reason.message}`)
      }).pipe(
        Effect.onError((cause) =>
          Effect.zipRight(
            forget(slot, member, Option.getOrUndefined(Cause.failureOption(cause))),
            Cause.isInterruptedOnly(cause)
              ? Deferred.fail(member.client, closed)
              : Deferred.failCause(member.client, cause)
          )
        ),
        Effect.scoped,
        Effect.interruptible,
        Effect.annotateLogs({ package: "effect-copilot", module: "CopilotPool" })
      )

    const slotOf = (sessionId: string | undefined) =>
      sessionId === undefined ? undefined : slots.find(({ member }) => holds(member, sessionId))

    /** Uses a client for as long as the scope is open, or until that fails, and is counted all the while. */
    const using = <A, E, R>(
      sessionId: string | undefined,
      use: (client: CopilotClient.Service, lease: Lease) => Effect.Effect<A, E, R>
    ): Effect.Effect<A, E | StartError, R | Scope.Scope> =>
      Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          if (closing) return yield* closed
          const own = yield* Scope.fork(yield* Effect.scope, ExecutionStrategy.sequential)
          const lease: Lease = { sessionId }
          // In one step: two who choose at once choose differently.
          const { member, slot } = yield* Effect.sync(() => {
            const slot = slotOf(sessionId) ?? leastBusy(slots)
            const known = slot.member
            const member = known ?? { client: Deferred.unsafeMake(FiberId.none), running: false, leases: new Set() }
            member.leases.add(lease)
            slot.member = member
            if (known === undefined) runFork(live(slot, member), { scope })
            return { member, slot }
          })
          yield* publish
          yield* Scope.addFinalizer(
            own,
            Effect.suspend(() => {
              member.leases.delete(lease)
              return publish
            })
          )
          return yield* restore(Effect.flatMap(Deferred.await(member.client), (client) => use(client, lease))).pipe(
            Scope.extend(own),
            Effect.onError((cause) =>
              Option.match(Option.filter(Cause.failureOption(cause), isLoss), {
                onNone: () => Effect.void,
                // Before the caller hears of it, so that the next try gets another.
                onSome: (reason) => forget(slot, member, reason)
              }).pipe(Effect.zipRight(Scope.close(own, Exit.failCause(cause))))
            )
          )
        })
      )

    return CopilotPool.of({
      [TypeId]: TypeId,
      createSession: <const C extends SessionConfig.Any>(config: SessionConfig.Exact<C>) =>
        using(config.sessionId, (client, lease) =>
          Effect.tap(client.createSession<C>(config), ({ id }) => {
            lease.sessionId = id
          })
        ),
      resumeSession: <const C extends SessionConfig.AnyResume>(
        sessionId: string,
        config: SessionConfig.ExactResume<C>
      ) => using(sessionId, (client) => client.resumeSession<C>(sessionId, config)),
      client: using(undefined, Effect.succeed),
      runtimes
    })
  })

/** The indexes of a pool of this size. */
const places = (size: number) =>
  Number.isSafeInteger(size) && size >= 1
    ? Effect.succeed(Arr.range(0, size - 1))
    : new InvalidConfig({ option: "size", problem: "a whole number from 1 is needed" })

const describe = ({ failure, member }: Slot): Runtime => ({
  state: member === undefined ? "Stopped" : member.running ? "Running" : "Starting",
  sessions: member?.leases.size ?? 0,
  ...(failure && { failure })
})

const holds = (member: Member | undefined, sessionId: string) =>
  Arr.some(Array.from(member?.leases ?? []), (lease) => lease.sessionId === sessionId)

const leastBusy = (slots: Arr.NonEmptyReadonlyArray<Slot>) =>
  Arr.min(
    slots,
    Order.combineAll<Slot>([
      Order.mapInput(Order.number, ({ member }) => member?.leases.size ?? 0),
      Order.mapInput(Order.boolean, ({ member }) => member === undefined),
      Order.mapInput(Order.number, ({ index }) => index)
    ])
  )

/** Whether the runtime is gone, rather than unwilling. */
const isLoss = (error: unknown): error is ConnectionLost =>
  error instanceof ProcessExited ||
  error instanceof ConnectionClosed ||
  (error instanceof MalformedMessage && error.phase === "frame")

/**
 * A pool of runtimes, each with a client of its own (`CopilotClient.make`).
 *
 * Fails with `InvalidConfig` when `size` or an option of a client cannot work. Nothing is started yet. Closing the scope
 * closes all clients at the same time, each within the bounds of its own options.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <R = never, M = never, L = never>({
  client = {},
  size
}: Options<R, M, L>): Effect.Effect<Service, InvalidConfig, NoInfer<R | M | L> | Scope.Scope | Platform> =>
  Effect.gen(function* () {
    const optionsOf = typeof client === "function" ? client : () => client
    for (const index of yield* places(size)) yield* checkOptions(optionsOf(index))
    return yield* fromClients({ size, acquire: (index) => CopilotClient.make(optionsOf(index)) })
  })

const checkOptions = (options: ClientConfig.Options<unknown, unknown, unknown>) =>
  Effect.zipRight(toSettings(options), toTarget(options))

// ---------------------------------------------------------------------------------------------------------------------
// layers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * The pool as a Layer. Each call makes a Layer, and so a pool, of its own: call it once and keep the result.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = <R = never, M = never, L = never>(
  options: Options<R, M, L>
): Layer.Layer<CopilotPool, InvalidConfig, NoInfer<R | M | L> | Platform> => Layer.scoped(CopilotPool, make(options))
