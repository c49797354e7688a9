import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { CopilotError, Permission, type SessionConfig } from "effect-copilot"
import { sameError } from "./support/assert.js"
import * as ScriptedCli from "./support/scriptedCli.js"

const answerMethod = "session.permissions.handlePendingPermissionRequest"
const { sessionId } = ScriptedCli

const shell = {
  kind: "shell",
  fullCommandText: "rm -rf /",
  intention: "Clean up",
  commands: [{ identifier: "rm", readOnly: false }],
  possiblePaths: ["/"],
  possibleUrls: [],
  hasWriteFileRedirection: false,
  canOfferSessionApproval: false
} as const

/** The context of a request of which the runtime says nothing more. */
const noContext: Permission.RequestContext = {
  sessionId,
  requestId: "",
  managedSettingsEnabled: false,
  agentMode: undefined,
  promptRequest: undefined,
  riskAssessment: undefined
}

const start = (
  onPermissionRequest?: Permission.Handler<unknown, never>,
  config?: Pick<SessionConfig.SessionConfig, "enableManagedSettings" | "managedSettings">
) =>
  Effect.gen(function* () {
    const { cli, client } = yield* ScriptedCli.start()
    const session = yield* client.createSession({ ...config, sessionId, onPermissionRequest })
    const ask = (fields: object = {}) =>
      cli.emit("permission.requested", { requestId: "p1", permissionRequest: shell, ...fields })
    /** Everything that was asked of the runtime after the session was created, once it has had time to be. */
    const after = Effect.map(client.ping(), () => cli.received().slice(2, -1))
    return { after, ask, cli, session }
  })

const segment = (identifier: string) => ({ identifier, fullCommandText: identifier })

const policy: Permission.DecisionContext = { outcome: "auto_approved", source: "host_policy", surface: "sdk" }
const human: Permission.DecisionContext = { outcome: "prompted_user", source: "human_response", surface: "sdk" }

describe("Permission", () => {
  it.scoped("without a handler the runtime is told to refuse, and nothing is answered", () =>
    Effect.gen(function* () {
      const { after, ask, cli } = yield* start()
      deepStrictEqual(cli.received().at(-1)?.params.requestPermission, false)
      yield* ask()
      deepStrictEqual(yield* after, [])
    })
  )

  it.scoped("with a handler the runtime is told to ask", () =>
    Effect.gen(function* () {
      const { cli } = yield* start(Permission.approveAll)
      deepStrictEqual(cli.received().at(-1)?.params.requestPermission, true)
    })
  )

  it.scoped.each([
    ["approveAll approves once", Permission.approveAll, { kind: "approve-once" }],
    ["denyAll rejects", Permission.denyAll, { kind: "reject" }],
    [
      "feedback goes to the model",
      Permission.make(() => Effect.succeed(Permission.reject("not here"))),
      { kind: "reject", feedback: "not here" }
    ],
    [
      "a handler that fails leaves nobody to ask",
      Permission.make(() => Effect.fail("oops")),
      { kind: "user-not-available" }
    ],
    [
      "a handler that dies leaves nobody to ask",
      Permission.make(() => Effect.die("oops")),
      { kind: "user-not-available" }
    ],
    [
      "a handler that throws leaves nobody to ask",
      Permission.make(() => {
        throw new Error("oops")
      }),
      { kind: "user-not-available" }
    ],
    [
      "a handler that interrupts itself leaves nobody to ask",
      Permission.make(() => Effect.interrupt),
      { kind: "user-not-available" }
    ]
  ] as const)("%s", ([_, handler, result]) =>
    Effect.gen(function* () {
      const { ask, cli } = yield* start(handler)
      yield* ask()
      deepStrictEqual(yield* cli.awaitRequest(answerMethod), { sessionId, requestId: "p1", result })
    })
  )

  it.scoped("a handler gets the whole request and where it comes from", () =>
    Effect.gen(function* () {
      const asked = yield* Deferred.make<ReadonlyArray<unknown>>()
      const { ask, cli } = yield* start((...args) => Effect.as(Deferred.succeed(asked, args), Permission.approveOnce))
      yield* ask()
      yield* cli.awaitRequest(answerMethod)
      deepStrictEqual(yield* Deferred.await(asked), [shell, { ...noContext, requestId: "p1" }])
    })
  )

  it.scoped.each([
    ["no-result", () => Effect.succeed(Permission.noResult), {}],
    ["what a hook has resolved", Permission.approveAll, { resolvedByHook: true }],
    [
      "what managed settings reserve for a human, by approveAll",
      Permission.approveAll,
      { permissionRequest: { ...shell, managedApprovalRequired: true } }
    ],
    [
      "what managed settings may reserve for a human, by approveAll",
      Permission.approveAll,
      { permissionRequest: { ...shell, managedApprovalRequired: null } }
    ],
    ["no-result, attributed", () => Effect.succeed(Permission.attributed(Permission.noResult, policy)), {}]
  ] as const)("sends nothing for %s", ([_, handler, fields]) =>
    Effect.gen(function* () {
      const { after, ask } = yield* start(handler)
      yield* ask(fields)
      deepStrictEqual(yield* after, [])
    })
  )

  it.scoped.each([
    ["approveForSession", Permission.approveForSession({ kind: "write" }), { approval: { kind: "write" } }],
    [
      "approveForLocation",
      Permission.approveForLocation({ kind: "mcp", serverName: "s", toolName: null }, "/w"),
      { approval: { kind: "mcp", serverName: "s", toolName: null }, locationKey: "/w" }
    ],
    ["approvePermanently", Permission.approvePermanently("example.com"), { domain: "example.com" }],
    ["userNotAvailable", Permission.userNotAvailable, {}],
    [
      "a result of the older API",
      { kind: "denied-by-content-exclusion-policy", path: "/a", message: "no" },
      { path: "/a", message: "no" }
    ]
  ] as const)("the decision %s is sent with what belongs to it", ([_, decision, fields]) =>
    Effect.gen(function* () {
      const { ask, cli } = yield* start(() => Effect.succeed(decision))
      yield* ask()
      deepStrictEqual((yield* cli.awaitRequest(answerMethod)).result, { kind: decision.kind, ...fields })
    })
  )

  it.scoped.each([
    ["once", Permission.attributed(Permission.approveOnce, policy), policy],
    ["twice", Permission.attributed(Permission.attributed(Permission.approveOnce, human), policy), policy]
  ] as const)("a decision that was attributed %s is sent beside who made it last", ([_, decision, decisionContext]) =>
    Effect.gen(function* () {
      const { ask, cli } = yield* start(() => Effect.succeed(decision))
      yield* ask()
      deepStrictEqual(yield* cli.awaitRequest(answerMethod), {
        sessionId,
        requestId: "p1",
        result: { kind: "approve-once" },
        decisionContext
      })
    })
  )

  it.scoped.each([
    ["enableManagedSettings", { enableManagedSettings: true }],
    ["managedSettings", { managedSettings: {} }]
  ] as const)("approveAll fails in a session with %s, and approves nothing", ([_, config]) =>
    Effect.gen(function* () {
      const { ask, cli, session } = yield* start(Permission.approveAll, config)
      const failures = yield* Effect.fork(Stream.runHead(session.handlerFailures))
      yield* Effect.yieldNow()
      yield* ask()
      deepStrictEqual((yield* cli.awaitRequest(answerMethod)).result, { kind: "user-not-available" })
      const { cause, handler } = Option.getOrThrow(yield* Fiber.join(failures))
      deepStrictEqual(handler, "onPermissionRequest")
      sameError(
        Option.getOrThrow(Cause.failureOption(cause)) as CopilotError.InvalidConfig,
        new CopilotError.InvalidConfig({
          option: "onPermissionRequest",
          problem: "approveAll does not go with managed settings; decide request by request"
        })
      )
    })
  )

  it.scoped("a handler gets what the runtime says about the request", () =>
    Effect.gen(function* () {
      const asked = yield* Deferred.make<Permission.RequestContext>()
      const { ask, cli } = yield* start(
        (_, context) => Effect.as(Deferred.succeed(asked, context), Permission.approveOnce),
        { enableManagedSettings: true }
      )
      const promptRequest = {
        kind: "commands",
        fullCommandText: "rm -rf /",
        intention: "",
        commandIdentifiers: ["rm"],
        canOfferSessionApproval: false
      } as const
      yield* ask({ agentMode: "autopilot", promptRequest, riskAssessment: { level: "high" } })
      yield* cli.awaitRequest(answerMethod)
      deepStrictEqual(yield* Deferred.await(asked), {
        sessionId,
        requestId: "p1",
        managedSettingsEnabled: true,
        agentMode: "autopilot",
        promptRequest,
        riskAssessment: { level: "high" }
      })
    })
  )

  it.scoped("a request of a kind that is not known reaches the handler with its fields", () =>
    Effect.gen(function* () {
      const asked = yield* Deferred.make<Permission.Request>()
      const { ask, cli } = yield* start((request) =>
        Effect.as(Deferred.succeed(asked, request), Permission.approveOnce)
      )
      yield* ask({ permissionRequest: { kind: "teleport", to: "Mars" } })
      yield* cli.awaitRequest(answerMethod)
      deepStrictEqual<unknown>(yield* Deferred.await(asked), { kind: "teleport", to: "Mars" })
    })
  )

  it.scoped("a request that lacks what its kind promises leaves nobody to ask", () =>
    Effect.gen(function* () {
      const { ask, cli } = yield* start(Permission.approveAll)
      yield* ask({ permissionRequest: { kind: "shell" } })
      deepStrictEqual((yield* cli.awaitRequest(answerMethod)).result, { kind: "user-not-available" })
    })
  )

  it.scoped("a handler runs without what no rule needs, and sees no request as more harmless than it may be", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const { ask, cli } = yield* start((request, context) =>
        Effect.sync(() => {
          seen.push(request, context)
          return Permission.approveOnce
        })
      )
      const { canOfferSessionApproval: _, hasWriteFileRedirection: __, intention: ___, ...needed } = shell
      yield* ask({ permissionRequest: needed, promptRequest: "none", agentMode: 1, permissionMode: 1 })
      deepStrictEqual((yield* cli.awaitRequest(answerMethod)).result, Permission.approveOnce)
      deepStrictEqual(seen, [
        { ...needed, intention: "", canOfferSessionApproval: false, hasWriteFileRedirection: true },
        { ...noContext, requestId: "p1" }
      ])
    })
  )

  it.scoped("a handler runs although the event lacks its id and its time", () =>
    Effect.gen(function* () {
      const { cli } = yield* start(Permission.approveAll)
      yield* cli.notify("session.event", {
        sessionId,
        event: { type: "permission.requested", data: { requestId: "p1", permissionRequest: shell } }
      })
      deepStrictEqual((yield* cli.awaitRequest(answerMethod)).result, Permission.approveOnce)
    })
  )

  it.scoped("a request without a kind leaves nobody to ask", () =>
    Effect.gen(function* () {
      const { ask, cli } = yield* start(Permission.approveAll)
      yield* ask({ permissionRequest: {} })
      deepStrictEqual((yield* cli.awaitRequest(answerMethod)).result, { kind: "user-not-available" })
    })
  )

  it.scoped.each([undefined, null, {}, { kind: 1 }, { kind: "attributed" }])(
    "a handler that gives no decision (%j) leaves nobody to ask",
    (value) =>
      Effect.gen(function* () {
        // What untyped code can do.
        const { ask, cli } = yield* start(() => Effect.succeed(value as unknown as Permission.Decision))
        yield* ask()
        deepStrictEqual((yield* cli.awaitRequest(answerMethod)).result, { kind: "user-not-available" })
      })
  )

  it.scoped("a handler's scope closes with its request", () =>
    Effect.gen(function* () {
      const closed = yield* Deferred.make<void>()
      const { cli, client } = yield* ScriptedCli.start()
      yield* client.createSession({
        sessionId,
        onPermissionRequest: () =>
          Effect.as(
            Effect.addFinalizer(() => Deferred.succeed(closed, undefined)),
            Permission.approveOnce
          )
      })
      yield* cli.emit("permission.requested", { requestId: "p1", permissionRequest: shell })
      yield* cli.awaitRequest(answerMethod)
      yield* Deferred.await(closed)
    })
  )

  it.scoped("a handler is interrupted when somebody else has answered", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const finalized = yield* Deferred.make<void>()
      const { after, ask, cli } = yield* start(() =>
        Deferred.succeed(started, undefined).pipe(
          Effect.zipRight(Effect.never),
          Effect.ensuring(Deferred.succeed(finalized, undefined))
        )
      )
      yield* ask()
      yield* Deferred.await(started)
      yield* cli.emit("permission.completed", { requestId: "p1", result: { kind: "approved" } })
      yield* Deferred.await(finalized)
      deepStrictEqual(yield* after, [])
    })
  )
})

describe("Permission.manual", () => {
  it.scoped("has the runtime ask, and leaves the answer to the program", () =>
    Effect.gen(function* () {
      const { after, ask, cli, session } = yield* start(Permission.manual)
      deepStrictEqual(cli.received().at(-1)?.params.requestPermission, true)
      yield* ask()
      deepStrictEqual(yield* after, [])
      const decision = Permission.attributed(Permission.reject("not now"), human)
      deepStrictEqual(yield* session.answerPermission("p1", decision), true)
      deepStrictEqual(yield* cli.awaitRequest(answerMethod), {
        sessionId,
        requestId: "p1",
        result: { kind: "reject", feedback: "not now" },
        decisionContext: human
      })
    })
  )

  it.scoped("sends nothing of its own when the request is answered, or the agent aborted", () =>
    Effect.gen(function* () {
      const { after, ask, cli, session } = yield* start(Permission.manual)
      const seen = yield* session.subscribe()
      yield* ask()
      yield* cli.emit("permission.completed", { requestId: "p1", result: { kind: "approved" } })
      yield* ask({ requestId: "p2" })
      yield* cli.emit("abort", { reason: "user_initiated" })
      yield* Stream.runDrain(Stream.take(seen, 4))
      deepStrictEqual(yield* after, [])
    })
  )
})

describe("CopilotSession.answerPermission", () => {
  it.scoped("tells when an answer came too late", () =>
    Effect.gen(function* () {
      const { cli, session } = yield* start(Permission.manual)
      cli.on(answerMethod, () => Effect.succeed({ success: false }))
      deepStrictEqual(yield* session.answerPermission("p1", Permission.approveOnce), false)
    })
  )

  it.scoped.each([Permission.noResult, Permission.attributed(Permission.noResult, human)])(
    "sends nothing for no answer (%j)",
    (decision) =>
      Effect.gen(function* () {
        const { after, session } = yield* start(Permission.manual)
        deepStrictEqual(yield* session.answerPermission("p1", decision), false)
        deepStrictEqual(yield* after, [])
      })
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// rules
// ---------------------------------------------------------------------------------------------------------------------

const decide = <E, R>(rule: Permission.Rule<E, R>, request: object) =>
  // Safe: the fields that the rule looks at are there.
  rule(request as Permission.Request, noContext)

const kindOf = (decision: Permission.Decision | undefined) => decision?.kind

describe("Permission.firstOf", () => {
  const allowed = Permission.allow(() => true)
  const denied = Permission.deny(() => true, "no")
  const silent: Permission.Rule = () => Effect.succeed(undefined)

  it.effect.each([
    ["what the first rule says", [allowed, denied], Permission.approveOnce],
    ["what the first rule with an opinion says", [silent, denied, allowed], Permission.reject("no")],
    ["a refusal where no rule has an opinion", [silent, silent], Permission.reject("No permission rule allows this")],
    ["a refusal where there is no rule", [], Permission.reject("No permission rule allows this")],
    ["what a handler in last place says", [silent, Permission.approveAll], Permission.approveOnce],
    [
      "no answer, where a rule leaves it to others",
      [() => Effect.succeed(Permission.noResult), denied],
      Permission.noResult
    ]
  ] as const)("gives %s", ([_, rules, decision]) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* decide(Permission.firstOf(...rules), shell), decision)
    })
  )

  it.effect("asks no further than the first opinion", () =>
    Effect.gen(function* () {
      let asked = 0
      const counting: Permission.Rule = () => Effect.sync(() => void asked++)
      yield* decide(Permission.firstOf(counting, allowed, counting), shell)
      deepStrictEqual(asked, 1)
    })
  )

  it.effect("fails with what a rule fails with", () =>
    Effect.gen(function* () {
      const failing: Permission.Rule<string> = () => Effect.fail("oops")
      deepStrictEqual(yield* Effect.flip(decide(Permission.firstOf(silent, failing, allowed), shell)), "oops")
    })
  )

  it.scoped("is a handler, with the services that its rules require", () =>
    Effect.gen(function* () {
      class Policy extends Context.Tag("Policy")<Policy, { readonly allows: boolean }>() {}
      const byPolicy = Permission.match({
        shell: () => Effect.map(Policy, ({ allows }) => (allows ? Permission.approveOnce : undefined))
      })
      const { cli, client } = yield* ScriptedCli.start()
      yield* Effect.provideService(
        client.createSession({ sessionId, onPermissionRequest: Permission.firstOf(byPolicy) }),
        Policy,
        { allows: true }
      )
      yield* cli.emit("permission.requested", { requestId: "p1", permissionRequest: shell })
      deepStrictEqual((yield* cli.awaitRequest(answerMethod)).result, { kind: "approve-once" })
    })
  )
})

describe("Permission.match", () => {
  const rule = Permission.match({
    shell: ({ fullCommandText }) => Effect.succeed(Permission.reject(fullCommandText)),
    "custom-tool": ({ toolName }, { sessionId }) => Effect.succeed(Permission.reject(`${sessionId} ${toolName}`))
  })

  it.effect.each([
    ["the function of the request's kind", shell, Permission.reject("rm -rf /")],
    ["and its context", { kind: "custom-tool", toolName: "t" }, Permission.reject("session-1 t")],
    ["no opinion on other kinds", { kind: "read" }, undefined],
    ["no opinion on kinds that are not known", { kind: "constructor" }, undefined]
  ] as const)("takes %s", ([_, request, decision]) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* decide(rule, request), decision)
    })
  )
})

describe("An allow rule", () => {
  const rules = {
    allow: [Permission.allow(() => true), shell],
    allowCommands: [Permission.allowCommands("rm"), shell],
    allowReads: [Permission.allowReads("/w"), { kind: "read", path: "/w/a" }],
    allowWrites: [Permission.allowWrites("/w"), { kind: "write", fileName: "/w/a" }],
    allowUrls: [Permission.allowUrls("example.com"), { kind: "url", url: "https://example.com/" }]
  } as const

  it.effect.each(Object.entries(rules))(
    "%s has no opinion on what is reserved for a human, or leaves the sandbox",
    ([_, [rule, request]]) =>
      Effect.gen(function* () {
        const cases = [
          {},
          { managedApprovalRequired: false, requestSandboxBypass: false },
          { managedApprovalRequired: true },
          { managedApprovalRequired: "yes" },
          { requestSandboxBypass: true },
          { requestSandboxPermissive: true }
        ]
        const decisions = yield* Effect.forEach(cases, (fields) => decide(rule, { ...request, ...fields }))
        deepStrictEqual(decisions.map(kindOf), [
          "approve-once",
          "approve-once",
          undefined,
          undefined,
          undefined,
          undefined
        ])
      })
  )

  it.effect("has no opinion on other kinds", () =>
    Effect.gen(function* () {
      const all = [
        Permission.allowCommands("rm"),
        Permission.allowReads("/"),
        Permission.allowWrites("/"),
        Permission.allowUrls("example.com"),
        Permission.allowMcp("s", "*"),
        Permission.allowTools("t")
      ]
      const decisions = yield* Effect.forEach(all, (rule) => decide(rule, { kind: "memory", fact: "f" }))
      deepStrictEqual(
        decisions,
        all.map(() => undefined)
      )
    })
  )
})

describe("Permission.allowCommands", () => {
  const rule = Permission.allowCommands("git status", "ls", "echo", "npm  test ")
  const allows = (fullCommandText: string, fields: object = {}) =>
    Effect.map(decide(rule, { ...shell, fullCommandText, ...fields }), kindOf)

  it.effect.each([
    "ls",
    "  ls  ",
    "ls -l src/a.ts",
    "git status",
    "git\tstatus --short",
    "npm test -- --run",
    "ls && git status; echo done | ls || echo x",
    "ls;ls|ls",
    "echo 'a && rm -rf / $HOME `x` > y'",
    'echo "a; rm -rf /" "Grüße, Welt"',
    "echo user@example.com:a=b,c+d",
    "'ls'",
    'g"it" status'
  ])("allows %j", (line) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* allows(line), "approve-once")
    })
  )

  it.effect.each([
    "",
    "rm -rf /",
    "lsof",
    "git",
    "git push",
    "git -c core.pager=x status",
    "./ls",
    "ls && rm -rf /",
    "rm -rf / && ls",
    "ls | sh",
    "ls &",
    "ls & rm -rf /",
    "ls |& sh",
    "ls\nrm -rf /",
    "ls\r\nrm -rf /",
    "ls > /etc/passwd",
    "ls < /etc/passwd",
    "ls $(rm -rf /)",
    "ls `rm -rf /`",
    'ls "$(rm -rf /)"',
    'ls "`rm -rf /`"',
    'echo "\\"',
    "ls $HOME",
    "ls *",
    "ls a?",
    "ls [ab]",
    "ls {a,b}",
    "ls ~",
    "ls \\; rm",
    "ls # comment",
    "!ls",
    "(ls)",
    "A=1 ls",
    "ls 'open",
    'ls "open',
    "ls &&",
    "&& ls",
    "ls ;; ls",
    "ls %PATH%",
    "echo ‘x’",
    "echo '‘; rm -rf /; ’'",
    "ls\u00a0-l",
    "ls\0"
  ])("has no opinion on %j", (line) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* allows(line), undefined)
    })
  )

  it.effect.each([
    ["redirects into a file", { hasWriteFileRedirection: true }],
    ["is warned of", { warning: "This deletes everything" }],
    ["consists of other commands", { commandSegments: [segment("ls"), segment("rm")] }]
  ] as const)("has no opinion on a line that %s in the eyes of the runtime", ([_, fields]) =>
    Effect.gen(function* () {
      deepStrictEqual(yield* allows("ls", fields), undefined)
    })
  )

  it.effect.each([{ commandSegments: [segment("ls")] }, { commandSegments: null, warning: null }, { warning: "" }])(
    "allows a line on which the runtime agrees (%j)",
    (fields) =>
      Effect.gen(function* () {
        deepStrictEqual(yield* allows("ls", fields), "approve-once")
      })
  )

  it.effect("allows nothing by an empty command", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* decide(Permission.allowCommands("", " "), { ...shell, fullCommandText: "ls" }), undefined)
    })
  )
})

describe.each([
  ["allowReads", Permission.allowReads, "read", "path"],
  ["allowWrites", Permission.allowWrites, "write", "fileName"]
] as const)("Permission.%s", (_, allow, kind, field) => {
  const rule = allow("/home/me/project", "/tmp/x/", "C:\\work")

  it.effect.each([
    ["/home/me/project", "approve-once"],
    ["/home/me/project/src/a.ts", "approve-once"],
    ["/home/me/project/src/../a.ts", "approve-once"],
    ["/home/me/../me/project/./a", "approve-once"],
    ["//home//me/project/a", "approve-once"],
    ["/tmp/x", "approve-once"],
    ["/tmp/x/a\\..\\..\\b", "approve-once"],
    ["C:\\work\\a.ts", "approve-once"],
    ["c:/work/a.ts", "approve-once"],
    ["/home/me/project-2/a", undefined],
    ["/home/me/project/../other/a", undefined],
    ["/home/me/project/../../../etc/passwd", undefined],
    ["/home/me", undefined],
    ["/", undefined],
    ["", undefined],
    ["home/me/project/a", undefined],
    ["~/project/a", undefined],
    ["D:\\work\\a.ts", undefined],
    ["C:\\work\\..\\windows", undefined],
    ["C:/work/../windows", undefined],
    ["C:work\\a.ts", undefined],
    ["/C:/work/a.ts", undefined]
  ] as const)("on %j: %s", ([path, expected]) =>
    Effect.gen(function* () {
      deepStrictEqual(kindOf(yield* decide(rule, { kind, [field]: path })), expected)
    })
  )

  it.effect("also looks at where links lead, if that is told", () =>
    Effect.gen(function* () {
      const request = { kind, [field]: "/tmp/x/a" }
      const decisions = yield* Effect.forEach(["/tmp/x/b", null, "/etc/passwd"], (resolvedPath) =>
        decide(rule, { ...request, resolvedPath })
      )
      deepStrictEqual(decisions.map(kindOf), ["approve-once", "approve-once", undefined])
    })
  )

  it.effect("allows nothing in a directory that is not absolute", () =>
    Effect.gen(function* () {
      deepStrictEqual(yield* decide(allow("", "."), { kind, [field]: "/a" }), undefined)
    })
  )
})

describe("Permission.allowWrites", () => {
  it.effect.each([
    ["all in the directory", [{ before: { path: "/w/a" }, after: { path: "/w/b" } }], "approve-once"],
    ["none", [], "approve-once"],
    ["one that comes from elsewhere", [{ before: { path: "/x/a" }, after: { path: "/w/b" } }], undefined],
    ["one that goes elsewhere", [{ after: { path: "/w/a" } }, { after: { path: "/x/b" } }], undefined],
    ["one without a path", [{ after: {} }], undefined],
    ["one that is not understood", ["/w/a"], undefined]
  ] as const)("looks at every edit of a request: %s", ([_, fileEdits, expected]) =>
    Effect.gen(function* () {
      const decision = yield* decide(Permission.allowWrites("/w"), { kind: "write", fileName: "/w/a", fileEdits })
      deepStrictEqual(kindOf(decision), expected)
    })
  )
})

describe("Permission.allowUrls", () => {
  const rule = Permission.allowUrls("example.com", "*.Example.org", "localhost:3000")

  it.effect.each([
    ["https://example.com", "approve-once"],
    ["http://EXAMPLE.com:80/a?b#c", "approve-once"],
    ["https://a.example.org/", "approve-once"],
    ["https://a.b.example.org/", "approve-once"],
    ["http://localhost:3000/", "approve-once"],
    ["https://a.example.com/", undefined],
    ["https://example.com:8443/", undefined],
    ["https://example.com.evil.net/", undefined],
    ["https://evil.net/example.com", undefined],
    ["https://example.com@evil.net/", undefined],
    ["https://user@example.com/", undefined],
    ["https://user:secret@example.com/", undefined],
    ["https://example.org/", undefined],
    ["https://evilexample.org/", undefined],
    ["http://localhost/", undefined],
    ["ftp://example.com/", undefined],
    ["file://example.com/etc/passwd", undefined],
    ["example.com", undefined],
    ["", undefined]
  ] as const)("on %j: %s", ([url, expected]) =>
    Effect.gen(function* () {
      deepStrictEqual(kindOf(yield* decide(rule, { kind: "url", url })), expected)
    })
  )
})

describe("Permission.allowMcp", () => {
  it.effect.each([
    ["a tool by the name that the server gives it", ["rich"], "tiny", "tiny-rich", "approve-once"],
    ["a tool by a name without the server's", ["rich"], "tiny", "rich", "approve-once"],
    ["every tool by a star", ["*"], "tiny", "tiny-poor", "approve-once"],
    ["no other tool", ["rich"], "tiny", "tiny-poor", undefined],
    ["no tool of another server", ["*"], "huge", "tiny-rich", undefined],
    ["no tool when none is named", [], "tiny", "tiny-rich", undefined]
  ] as const)("allows %s", ([_, tools, serverName, toolName, expected]) =>
    Effect.gen(function* () {
      const decision = yield* decide(Permission.allowMcp("tiny", ...tools), { kind: "mcp", serverName, toolName })
      deepStrictEqual(kindOf(decision), expected)
    })
  )
})

describe("Permission.allowTools", () => {
  it.effect("allows tools of the program by name", () =>
    Effect.gen(function* () {
      const rule = Permission.allowTools("add", "sum")
      const decisions = yield* Effect.forEach(["add", "sum", "drop"], (toolName) =>
        decide(rule, { kind: "custom-tool", toolName })
      )
      deepStrictEqual(decisions.map(kindOf), ["approve-once", "approve-once", undefined])
    })
  )
})

describe("Permission.deny", () => {
  it.effect("rejects what the predicate holds for, and has no opinion on the rest", () =>
    Effect.gen(function* () {
      const rule = Permission.deny(({ kind }) => kind === "url", "No network")
      deepStrictEqual(yield* decide(rule, { kind: "url", url: "" }), Permission.reject("No network"))
      deepStrictEqual(yield* decide(rule, shell), undefined)
    })
  )
})
