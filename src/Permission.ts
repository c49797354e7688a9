/**
 * Permission: what the agent may do, decided by the program.
 *
 * Before the agent runs a command, writes a file, fetches a URL or calls a tool, the session's `onPermissionRequest`
 * handler is asked. A session without a handler refuses everything that needs permission, at once (protocol.md 6.4).
 *
 * A handler is one function, or several rules of which the first with an opinion decides:
 *
 * @example
 * ```ts
 * import * as Permission from "effect-copilot/Permission"
 * import * as Effect from "effect/Effect"
 *
 * export const careful = Permission.firstOf(
 *   Permission.deny((request) => request.kind === "url", "No network here"),
 *   Permission.allowReads("/home/me/project"),
 *   Permission.allowCommands("git status", "git diff", "npm test"),
 *   Permission.match({ memory: ({ fact }) => Effect.succeed(Permission.reject(`Do not remember: ${fact}`)) })
 *   // Whatever no rule speaks of is refused.
 * )
 * ```
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type { Predicate } from "effect/Predicate"
import { hasProperty, isRecord } from "effect/Predicate"
import { InvalidConfig } from "./CopilotError.js"
import * as Paths from "./internal/permission/paths.js"
import * as Shell from "./internal/permission/shell.js"
import { omitUndefined } from "./internal/record.js"
import type * as Rpc from "./Rpc.js"
import type * as SessionEvent from "./SessionEvent.js"

// ---------------------------------------------------------------------------------------------------------------------
// models
// ---------------------------------------------------------------------------------------------------------------------

/**
 * What the agent wants to do, as a union by `kind`: `shell`, `write`, `read`, `mcp`, `url`, `memory`, `custom-tool`,
 * `hook` and more. The union is open: of a kind that is not known, the fields are kept as they came.
 *
 * @since 0.1.0
 * @category models
 */
export type Request = SessionEvent.PermissionRequest

/**
 * The kinds of requests that are known.
 *
 * @since 0.1.0
 * @category models
 */
export type Kind = Exclude<Request, { readonly [field: string]: unknown }>["kind"]

/**
 * Where a request comes from, and what the runtime says about it.
 *
 * @since 0.1.0
 * @category models
 */
export interface RequestContext {
  readonly sessionId: string
  readonly requestId: string
  /** The session was created with `enableManagedSettings` or `managedSettings`. */
  readonly managedSettingsEnabled: boolean
  /** What the agent is at: `interactive`, `plan` or `autopilot`. An open set. */
  readonly agentMode: SessionEvent.SessionMode | undefined
  /** The same request as a user interface shows it. */
  readonly promptRequest: SessionEvent.PermissionPromptRequest | undefined
  /** The runtime's own estimate, if it makes one. */
  readonly riskAssessment: unknown
}

/**
 * The answer to a request.
 *
 * - `approve-once`: yes, this time
 * - `approve-for-session`, `approve-for-location`, `approve-permanently`: yes, and do not ask again
 * - `reject`: no; `feedback` is shown to the model
 * - `user-not-available`: there is nobody to ask
 * - `no-result`: this program does not answer; another client of the session may
 * - `attributed`: one of the others, and who made the decision; see {@link attributed}
 *
 * The protocol also takes the names of results, such as `approved` and `denied-by-rules`, for decisions. CLI 1.0.102 does
 * so where it has merely to refuse; where it could approve, the tool call fails instead.
 *
 * @since 0.1.0
 * @category models
 */
export type Decision = PlainDecision | AttributedDecision

/**
 * A decision by itself.
 *
 * @since 0.1.0
 * @category models
 */
export type PlainDecision = Rpc.PermissionDecision | { readonly kind: "no-result" }

/**
 * A decision and who made it.
 *
 * @since 0.1.0
 * @category models
 */
export interface AttributedDecision {
  readonly kind: "attributed"
  readonly result: PlainDecision
  readonly decisionContext: DecisionContext
}

/**
 * Who made a decision, and where.
 *
 * @since 0.1.0
 * @category models
 */
export type DecisionContext = Rpc.PermissionDecisionContext

/**
 * What an approval that lasts is for: all writes, some commands, a tool of a server.
 *
 * @since 0.1.0
 * @category models
 */
export type Approval = Rpc.PermissionDecisionApproveForSessionApproval

/**
 * Decides requests. It runs in a fiber of its own for each, and is interrupted when somebody else has answered. When it
 * fails or dies, the cause is logged and the answer is `user-not-available`.
 *
 * @since 0.1.0
 * @category models
 */
export type Handler<E, R> = (request: Request, context: RequestContext) => Effect.Effect<Decision, E, R>

/**
 * Decides some requests and has no opinion (`undefined`) on the others. Every handler is a rule.
 *
 * @since 0.1.0
 * @category models
 */
export type Rule<E = never, R = never> = (
  request: Request,
  context: RequestContext
) => Effect.Effect<Decision | undefined, E, R>

// ---------------------------------------------------------------------------------------------------------------------
// decisions
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Yes, this time.
 *
 * @since 0.1.0
 * @category decisions
 */
export const approveOnce: PlainDecision = { kind: "approve-once" }

/**
 * Yes, and for the rest of the session to whatever the approval covers. An approval of commands names them as the
 * request does (`commands[].identifier`), which in doubt is the whole line.
 *
 * @since 0.1.0
 * @category decisions
 */
export const approveForSession = (approval: Approval): PlainDecision => ({ kind: "approve-for-session", approval })

/**
 * Yes, and from now on in every session at this location to whatever the approval covers. The key of a location is what
 * `session.rpc.permissions.locations.resolve` gives.
 *
 * @since 0.1.0
 * @category decisions
 */
export const approveForLocation = (
  approval: Rpc.PermissionDecisionApproveForLocationApproval,
  locationKey: string
): PlainDecision => ({ kind: "approve-for-location", approval, locationKey })

/**
 * Yes, and from now on to every URL of this domain. For requests of the kind `url` alone: as an answer to a shell line
 * the CLI does not understand it, and the tool fails.
 *
 * @since 0.1.0
 * @category decisions
 */
export const approvePermanently = (domain: string): PlainDecision => ({ kind: "approve-permanently", domain })

/**
 * No. The feedback, if any, is shown to the model.
 *
 * @since 0.1.0
 * @category decisions
 */
export const reject = (feedback?: string): PlainDecision => omitUndefined({ kind: "reject", feedback } as const)

/**
 * There is nobody to ask.
 *
 * @since 0.1.0
 * @category decisions
 */
export const userNotAvailable: PlainDecision = { kind: "user-not-available" }

/**
 * This program does not answer; another client attached to the session may. Without one the agent waits.
 *
 * @since 0.1.0
 * @category decisions
 */
export const noResult: PlainDecision = { kind: "no-result" }

/**
 * The decision with who made it (`decisionContext`), instead of whom it named before.
 *
 * @since 0.1.0
 * @category decisions
 */
export const attributed = (decision: Decision, decisionContext: DecisionContext): AttributedDecision => ({
  kind: "attributed",
  result: decision.kind === "attributed" ? decision.result : decision,
  decisionContext
})

// ---------------------------------------------------------------------------------------------------------------------
// handlers
// ---------------------------------------------------------------------------------------------------------------------

/**
 * Gives a handler its types where it is not written inside a session's options.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <E = never, R = never>(handler: Handler<E, R>): Handler<E, R> => handler

/**
 * Approves every request, except those that an organisation's managed settings reserve for a human: these it leaves
 * open (`no-result`). In a session with managed settings it fails with `InvalidConfig`, and so approves nothing.
 *
 * @since 0.1.0
 * @category handlers
 */
export const approveAll: Handler<InvalidConfig, never> = (request, { managedSettingsEnabled }) =>
  managedSettingsEnabled
    ? Effect.fail(
        new InvalidConfig({
          option: "onPermissionRequest",
          problem: "approveAll does not go with managed settings; decide request by request"
        })
      )
    : Effect.succeed(isReserved(request) ? noResult : approveOnce)

/**
 * Rejects every request.
 *
 * @since 0.1.0
 * @category handlers
 */
export const denyAll: Handler<never, never> = () => Effect.succeed(reject())

/**
 * Leaves every request open, until the program answers it with `CopilotSession.answerPermission`, or the turn is over.
 * Requests are seen as `permission.requested` events; `session.rpc.permissions.pendingRequests` lists the open ones.
 *
 * @since 0.1.0
 * @category handlers
 */
export const manual: Handler<never, never> = () => Effect.never

/**
 * Asks the rules one after the other; the first that has an opinion decides. When none has, the request is refused. Put
 * what denies before what allows, and a handler that asks somebody last.
 *
 * @since 0.1.0
 * @category handlers
 */
export const firstOf =
  <const Rules extends ReadonlyArray<Rule<unknown, unknown>>>(
    ...rules: Rules
  ): Handler<RuleError<Rules[number]>, RuleContext<Rules[number]>> =>
  (request, context) => {
    const ask = (index: number): Effect.Effect<Decision, RuleError<Rules[number]>, RuleContext<Rules[number]>> => {
      // Safe: a rule of the list fails with what the rules fail with, and requires what they require.
      const rule = rules[index] as Rule<RuleError<Rules[number]>, RuleContext<Rules[number]>> | undefined
      return rule === undefined
        ? Effect.succeed(reject("No permission rule allows this"))
        : Effect.flatMap(rule(request, context), (decision) =>
            decision === undefined ? ask(index + 1) : Effect.succeed(decision)
          )
    }
    return ask(0)
  }

type RuleError<H> = H extends (...args: ReadonlyArray<never>) => Effect.Effect<unknown, infer E, unknown> ? E : never

type RuleContext<H> = H extends (...args: ReadonlyArray<never>) => Effect.Effect<unknown, unknown, infer R> ? R : never

// ---------------------------------------------------------------------------------------------------------------------
// rules
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A rule for each kind that is of interest, with the request's type narrowed; no opinion on the others.
 *
 * @example
 * ```ts
 * import * as Permission from "effect-copilot/Permission"
 * import * as Effect from "effect/Effect"
 *
 * export const rule = Permission.match({
 *   mcp: ({ readOnly }) => Effect.succeed(readOnly ? Permission.approveOnce : undefined),
 *   write: ({ diff }) => Effect.succeed(diff.length > 10_000 ? Permission.reject("Smaller steps") : undefined)
 * })
 * ```
 *
 * @since 0.1.0
 * @category rules
 */
export const match =
  <const C extends Cases>(
    cases: C & { readonly [K in Exclude<keyof C, Kind>]: never }
  ): Rule<RuleError<C[keyof C]>, RuleContext<C[keyof C]>> =>
  (request, context) => {
    // Safe: the function under a kind takes requests of that kind, and the result is one of those of `C`.
    const rule = Object.hasOwn(cases, request.kind)
      ? (cases as Readonly<Record<string, Rule<RuleError<C[keyof C]>, RuleContext<C[keyof C]>> | undefined>>)[
          request.kind
        ]
      : undefined
    return rule === undefined ? noOpinion : rule(request, context)
  }

/**
 * The functions of {@link match}.
 *
 * @since 0.1.0
 * @category models
 */
export type Cases = {
  readonly [K in Kind]?: (
    request: Extract<Request, { readonly kind: K }>,
    context: RequestContext
  ) => Effect.Effect<Decision | undefined, unknown, unknown>
}

/**
 * Approves, once, what the predicate holds for. Like every `allow` rule it has no opinion on a request that managed
 * settings reserve for a human, or that asks to leave the sandbox.
 *
 * @since 0.1.0
 * @category rules
 */
export const allow =
  (predicate: Predicate<Request>): Rule =>
  (request) =>
    Effect.sync(() => (!isReserved(request) && !leavesSandbox(request) && predicate(request) ? approveOnce : undefined))

/**
 * Rejects what the predicate holds for; the feedback, if any, is shown to the model.
 *
 * @since 0.1.0
 * @category rules
 */
export const deny =
  (predicate: Predicate<Request>, feedback?: string): Rule =>
  (request) =>
    Effect.sync(() => (predicate(request) ? reject(feedback) : undefined))

/**
 * Allows command lines that consist of these commands alone. A command is given by its first words: `"git status"` allows
 * `git status --short`, and any other argument; so name only commands that can do no harm whatever their arguments are.
 *
 * The commands of a line may be chained by `&&`, `||`, `;` and `|`, each of them has to be allowed, and quotes are
 * understood. On a line with anything that a shell expands, substitutes, redirects or runs in the background, and on one
 * that the runtime warns of, there is no opinion. There is no counterpart that denies: a command can be disguised.
 *
 * @since 0.1.0
 * @category rules
 */
export const allowCommands = (...commands: ReadonlyArray<string>): Rule => {
  const allowed = commands.map((command) => command.split(/\s+/).filter((word) => word !== ""))
  return allow((request) => {
    if (request.kind !== "shell" || request.hasWriteFileRedirection || hasText(request.warning)) return false
    const lines = Shell.parse(request.fullCommandText)
    const segments = request.commandSegments ?? []
    // Where the runtime has read the line, too, it must have come to the same result.
    if (lines === undefined || (segments.length > 0 && segments.length !== lines.length)) return false
    return lines.every((words) =>
      allowed.some((prefix) => prefix.length > 0 && prefix.every((word, index) => word === words[index]))
    )
  })
}

/**
 * Allows to read what is in one of these directories, which are absolute. Paths are compared as text, after `..` is
 * resolved: a link that leads out of the directory is not noticed unless the runtime tells where it leads.
 *
 * @since 0.1.0
 * @category rules
 */
export const allowReads = (...directories: ReadonlyArray<string>): Rule =>
  allow((request) => request.kind === "read" && areWithin(directories, [request.path, request.resolvedPath]))

/**
 * Allows to write what is in one of these directories; see {@link allowReads}.
 *
 * @since 0.1.0
 * @category rules
 */
export const allowWrites = (...directories: ReadonlyArray<string>): Rule =>
  allow(
    (request) =>
      request.kind === "write" &&
      areWithin(directories, [request.fileName, request.resolvedPath, ...editedPaths(request)])
  )

/**
 * Allows to fetch from these hosts over HTTP or HTTPS. `*.example.com` stands for the hosts under `example.com`, without
 * itself; a port other than the usual one is part of the name, as in `localhost:3000`.
 *
 * @since 0.1.0
 * @category rules
 */
export const allowUrls = (...hosts: ReadonlyArray<string>): Rule =>
  allow((request) => {
    if (request.kind !== "url" || !URL.canParse(request.url)) return false
    const { host, password, protocol, username } = new URL(request.url)
    return (
      (protocol === "https:" || protocol === "http:") &&
      username === "" &&
      password === "" &&
      hosts.some((name) => {
        const wanted = name.toLowerCase()
        return wanted.startsWith("*.") ? host.endsWith(wanted.slice(1)) : host === wanted
      })
    )
  })

/**
 * Allows these tools of an MCP server, by the names that the server gives them; `"*"` stands for all of them.
 *
 * @since 0.1.0
 * @category rules
 */
export const allowMcp = (server: string, ...tools: ReadonlyArray<string>): Rule =>
  allow(
    (request) =>
      request.kind === "mcp" &&
      request.serverName === server &&
      // The runtime puts the server's name in front.
      tools.some((tool) => tool === "*" || request.toolName === `${server}-${tool}` || request.toolName === tool)
  )

/**
 * Allows these tools of the program.
 *
 * @since 0.1.0
 * @category rules
 */
export const allowTools = (...names: ReadonlyArray<string>): Rule =>
  allow((request) => request.kind === "custom-tool" && names.includes(request.toolName))

const noOpinion = Effect.succeed(undefined)

/** Present and not `false`, whatever it is: when in doubt a human decides. */
const isReserved = (request: Request): boolean =>
  hasProperty(request, "managedApprovalRequired") &&
  request.managedApprovalRequired !== undefined &&
  request.managedApprovalRequired !== false

const leavesSandbox = (request: Request): boolean =>
  (hasProperty(request, "requestSandboxBypass") && request.requestSandboxBypass === true) ||
  (hasProperty(request, "requestSandboxPermissive") && request.requestSandboxPermissive === true)

const hasText = (text: string | null | undefined): boolean => text !== undefined && text !== null && text !== ""

/** Whether all of the paths that there are lie in one of the directories. */
const areWithin = (directories: ReadonlyArray<string>, paths: ReadonlyArray<unknown>): boolean =>
  paths
    .filter((path) => path !== undefined && path !== null)
    .every((path) => typeof path === "string" && directories.some((directory) => Paths.isWithin(directory, path)))

/** The files on both sides of each edit; a request may be for several of them, and not all releases tell. */
const editedPaths = (request: Request): ReadonlyArray<unknown> =>
  hasProperty(request, "fileEdits") && Array.isArray(request.fileEdits)
    ? request.fileEdits.flatMap((edit: unknown) =>
        isRecord(edit) ? [edit.before, edit.after].filter(isRecord).map(({ path }) => path ?? false) : [false]
      )
    : []
