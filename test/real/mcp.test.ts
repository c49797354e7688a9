import { fileURLToPath } from "node:url"
import { layer } from "@effect/vitest"
import { assertTrue, deepStrictEqual } from "@effect/vitest/utils"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { CopilotClient, type CopilotSession, Mcp, Permission, type SessionConfig } from "effect-copilot"
import * as McpServer from "../support/mcpServer.js"
import * as RealCli from "../support/realCli.js"

const tiny: Mcp.Server = {
  command: process.execPath,
  args: [fileURLToPath(new URL("../../scripts/corpusMcpServer.mjs", import.meta.url))]
}

const create = (config: SessionConfig.SessionConfig) =>
  Effect.gen(function* () {
    const client = yield* CopilotClient.CopilotClient
    const model = yield* RealCli.model
    return yield* client.createSession({ ...model, onPermissionRequest: Permission.approveAll, ...config })
  })

/** What the model says after it has called a tool: the tool's result. */
const resultOf = (session: CopilotSession.CopilotSession, name: string, args: object) =>
  Effect.map(session.sendAndWait(`call ${name} ${JSON.stringify(args)}`), (answer) =>
    Option.getOrNull(Option.map(answer, ({ data }) => data.content))
  )

/** Waits until the server is connected; it is connected to before the first turn, or on a login. */
const connected = (session: CopilotSession.CopilotSession, serverName: string) =>
  session.events.pipe(
    Stream.filter(
      (event) =>
        event.type === "session.mcp_server_status_changed" &&
        event.data.serverName === serverName &&
        event.data.status === "connected"
    ),
    Stream.runHead
  )

layer(RealCli.layer(RealCli.obedient), { excludeTestServices: true })("an MCP server", (it) => {
  it.scoped("that the runtime starts has its tools called", () =>
    Effect.gen(function* () {
      const session = yield* create({ mcpServers: { tiny } })
      deepStrictEqual(yield* resultOf(session, "tiny-echo", { text: "hello" }), "hello")
      const { servers } = yield* session.rpc.mcp.list()
      deepStrictEqual(
        servers.map(({ name, status }) => [name, status]),
        [["tiny", "connected"]]
      )
      const { tools } = yield* session.rpc.mcp.listTools({ serverName: "tiny" })
      deepStrictEqual(
        tools.map(({ name }) => name),
        ["echo", "fail", "rich", "ask", "sample", "grow"]
      )
    })
  )

  it.scoped("P12: has the CLI's variables expanded, except in what is literal or secret", () =>
    Effect.gen(function* () {
      const session = yield* create({
        mcpServers: {
          told: {
            command: process.execPath,
            args: [
              fileURLToPath(new URL("../support/toldMcpServer.mjs", import.meta.url)),
              "$NO_SUCH_VARIABLE",
              `\${TOLD_OWN}`,
              `\${NO_SUCH_VARIABLE:-else}`,
              Mcp.literal(`$TOLD_OWN \${TOLD_OWN} $$ $(x)`)
            ],
            env: {
              TOLD_OWN: "of its own",
              TOLD_COPY: "$PATH",
              TOLD_LITERAL: Mcp.literal(`\${PATH:-$PATH}`),
              TOLD_SECRET: Redacted.make("pa$PATH")
            }
          }
        }
      })
      deepStrictEqual(JSON.parse((yield* resultOf(session, "told-told", {})) ?? ""), {
        args: ["$NO_SUCH_VARIABLE", "of its own", "else", `$TOLD_OWN \${TOLD_OWN} $$ $(x)`],
        env: {
          TOLD_OWN: "of its own",
          TOLD_COPY: process.env.PATH,
          TOLD_LITERAL: `\${PATH:-$PATH}`,
          TOLD_SECRET: "pa$PATH"
        }
      })
    })
  )

  it.scoped("P12: has them expanded in its headers and URL, but not in those that a handler gives", () =>
    Effect.gen(function* () {
      const server = yield* McpServer.make()
      const session = yield* create({
        mcpServers: {
          remote: {
            type: "http",
            url: server.url.replace("mcp", `\${NO_SUCH_VARIABLE:-mcp}`),
            headers: { "x-path": "$PATH", "x-literal": Mcp.literal("$PATH"), "x-secret": Redacted.make(`\${PATH}`) },
            headersRefreshTtl: "1 minute"
          }
        },
        onMcpHeadersRefreshRequest: () => Effect.succeed(Mcp.headers({ "x-fresh": "$PATH" }))
      })
      deepStrictEqual(yield* resultOf(session, "remote-greet", { who: "Ann" }), "Good day, Ann")
      const seen = server.seen()[0]
      deepStrictEqual(
        ["x-path", "x-literal", "x-secret", "x-fresh"].map((name) => seen?.[name]),
        [process.env.PATH, "$PATH", `\${PATH}`, "$PATH"]
      )
    })
  )

  it.scoped("shows the agent the tools of its list alone", () =>
    Effect.gen(function* () {
      const session = yield* create({ mcpServers: { tiny: { ...tiny, tools: ["echo"] } } })
      const refusal = yield* resultOf(session, "tiny-sample", {})
      assertTrue(refusal?.startsWith("Tool 'tiny-sample' does not exist.") === true)
      assertTrue(refusal?.includes("tiny-echo") === true)
    })
  )

  it.scoped("gets headers with secrets, and its tools are called", () =>
    Effect.gen(function* () {
      const server = yield* McpServer.make(({ authorization }) => authorization === "Bearer open sesame")
      const headers = { authorization: Redacted.make("Bearer open sesame") }
      const session = yield* create({ mcpServers: { remote: { type: "http", url: server.url, headers } } })
      deepStrictEqual(yield* resultOf(session, "remote-greet", { who: "Ann" }), "Good day, Ann")
    })
  )

  it.scoped("that wants a login gets the token of the handler, and its tools are called", () =>
    Effect.gen(function* () {
      const server = yield* McpServer.make(({ authorization }) => authorization === "Bearer open sesame")
      const requests: Array<Mcp.AuthRequest> = []
      const session = yield* create({
        mcpServers: { remote: { type: "http", url: server.url } },
        onMcpAuthRequest: (request) =>
          Effect.sync(() => {
            requests.push(request)
            return Mcp.token(Redacted.make("open sesame"), { expiresIn: "1 hour" })
          })
      })
      yield* connected(session, "remote")
      deepStrictEqual(yield* resultOf(session, "remote-greet", { who: "Ann" }), "Good day, Ann")
      deepStrictEqual(
        requests.map(({ reason, serverName, serverUrl, sessionId, wwwAuthenticateParams }) => ({
          reason,
          serverName,
          serverUrl,
          sessionId,
          wwwAuthenticateParams
        })),
        [
          {
            reason: "initial",
            serverName: "remote",
            serverUrl: server.url,
            sessionId: session.id,
            wwwAuthenticateParams: { error: "invalid_token", scope: "read" }
          }
        ]
      )
    })
  )

  it.scoped("names the OAuth client that it is configured with when it wants a login", () =>
    Effect.gen(function* () {
      const server = yield* McpServer.make(() => false)
      const request = yield* Deferred.make<Mcp.AuthRequest>()
      yield* create({
        mcpServers: { remote: { type: "http", url: server.url, oauthClientId: "app", oauthScopes: ["read", "write"] } },
        onMcpAuthRequest: (asked) => Effect.as(Deferred.succeed(request, asked), Mcp.cancelled)
      })
      const { staticClientConfig } = yield* Deferred.await(request)
      deepStrictEqual(staticClientConfig, { clientId: "app", scope: "read write" })
    })
  )

  it.scoped("stays without a login when the handler cancels it", () =>
    Effect.gen(function* () {
      const server = yield* McpServer.make(() => false)
      const session = yield* create({
        mcpServers: { remote: { type: "http", url: server.url } },
        onMcpAuthRequest: () => Effect.succeed(Mcp.cancelled)
      })
      const completed = session.events.pipe(
        Stream.filterMap((event) =>
          event.type === "mcp.oauth_completed" ? Option.some(event.data.outcome) : Option.none()
        ),
        Stream.runHead
      )
      deepStrictEqual(yield* completed, Option.some("cancelled"))
    })
  )

  it.scoped("gets the headers of the handler, and fresh ones when they are too old", () =>
    Effect.gen(function* () {
      const server = yield* McpServer.make((headers) => /^key-\d+$/.test(String(headers["x-key"])))
      const reasons: Array<string> = []
      const session = yield* create({
        mcpServers: {
          remote: { type: "http", url: server.url, headers: { "x-key": "stale" }, headersRefreshTtl: "1 minute" }
        },
        onMcpHeadersRefreshRequest: ({ reason }) =>
          Effect.sync(() => Mcp.headers({ "x-key": Redacted.make(`key-${reasons.push(reason)}`) }, { ttl: "1 milli" }))
      })
      deepStrictEqual(yield* resultOf(session, "remote-greet", { who: "Ann" }), "Good day, Ann")
      deepStrictEqual(reasons.slice(0, 2), ["startup", "ttl-expired"])
      deepStrictEqual(server.seen()[0]?.["x-key"], "key-1")
    })
  )

  it.scoped("that asks for a sample gets the handler's", () =>
    Effect.gen(function* () {
      const sample: Mcp.SamplingResponse = { role: "assistant", model: "mine", content: { type: "text", text: "Hi" } }
      const requests: Array<Mcp.SamplingRequest["request"]> = []
      const session = yield* create({
        mcpServers: { tiny },
        onSamplingRequest: ({ request }) =>
          Effect.sync(() => {
            requests.push(request)
            return sample
          })
      })
      deepStrictEqual(JSON.parse(String(yield* resultOf(session, "tiny-sample", {}))), sample)
      deepStrictEqual(requests, [
        { messages: [{ role: "user", content: { type: "text", text: "Say something" } }], maxTokens: 10 }
      ])
    })
  )

  it.scoped("is told that the user cancelled when the handler refuses the sample", () =>
    Effect.gen(function* () {
      const session = yield* create({ mcpServers: { tiny }, onSamplingRequest: () => Effect.succeed(undefined) })
      deepStrictEqual(JSON.parse(String(yield* resultOf(session, "tiny-sample", {}))), {
        model: "",
        stopReason: "cancelled",
        role: "user",
        content: { type: "text", text: "The user cancelled the request." }
      })
    })
  )
})
