/** A tiny MCP server on stdio: tools, a resource, a question to the user, a sample from the model. */
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"

const pending = new Map()
let nextId = 1
let grown = false

const write = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`)

const ask = (method, params) =>
  new Promise((resolve) => {
    const id = `server-${nextId++}`
    pending.set(id, resolve)
    write({ id, method, params })
  })

const text = (value) => ({ content: [{ type: "text", text: value }] })
const noInput = { type: "object", properties: {} }

const tools = {
  echo: {
    title: "Echo",
    description: "Says it again",
    inputSchema: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
    annotations: { readOnlyHint: true },
    run: async (args, meta) => {
      write({ method: "notifications/message", params: { level: "info", data: "echoing" } })
      if (meta?.progressToken !== undefined) {
        const progress = { progressToken: meta.progressToken, progress: 1, total: 2, message: "Half" }
        write({ method: "notifications/progress", params: progress })
        await setTimeout(100)
      }
      return text(args.text)
    }
  },
  fail: { description: "Fails", inputSchema: noInput, run: async () => ({ ...text("It failed"), isError: true }) },
  rich: {
    description: "Gives many kinds of content",
    inputSchema: noInput,
    outputSchema: { type: "object", properties: { n: { type: "number" } } },
    run: async () => ({
      content: [
        { type: "text", text: "Rich" },
        { type: "image", data: "iVBORw0KGgo=", mimeType: "image/png" },
        { type: "resource", resource: { uri: "tiny://one", text: "One", mimeType: "text/plain" } },
        { type: "resource_link", uri: "tiny://one", name: "One" }
      ],
      structuredContent: { n: 1 },
      _meta: { private: true }
    })
  },
  ask: {
    description: "Asks the user",
    inputSchema: noInput,
    run: async () => {
      const properties = { colour: { type: "string", title: "Colour", enum: ["red", "blue"] } }
      const requestedSchema = { type: "object", properties, required: ["colour"] }
      const answer = await ask("elicitation/create", { message: "Which colour?", requestedSchema })
      return text(JSON.stringify(answer.result ?? answer.error))
    }
  },
  sample: {
    description: "Asks the model",
    inputSchema: noInput,
    run: async () => {
      const messages = [{ role: "user", content: { type: "text", text: "Say something" } }]
      const answer = await ask("sampling/createMessage", { messages, maxTokens: 10 })
      return text(JSON.stringify(answer.result ?? answer.error))
    }
  },
  grow: {
    description: "Adds a tool",
    inputSchema: noInput,
    run: async () => {
      grown = true
      for (const kind of ["tools", "resources", "prompts"]) write({ method: `notifications/${kind}/list_changed` })
      return text("Grown")
    }
  }
}

const answers = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    serverInfo: { name: "tiny", title: "Tiny", version: "1.0.0" },
    instructions: "Use it with care",
    capabilities: {
      tools: { listChanged: true },
      resources: { listChanged: true },
      prompts: { listChanged: true },
      logging: {}
    }
  }),
  ping: () => ({}),
  "logging/setLevel": () => ({}),
  "tools/list": () => ({
    tools: [
      ...Object.entries(tools).map(([name, { run, ...rest }]) => ({ name, ...rest })),
      ...(grown ? [{ name: "more", description: "One more", inputSchema: noInput }] : [])
    ]
  }),
  "tools/call": ({ name, arguments: args, _meta }) => tools[name].run(args ?? {}, _meta),
  "resources/list": () => ({ resources: [{ uri: "tiny://one", name: "One", mimeType: "text/plain", size: 3 }] }),
  "resources/templates/list": () => ({ resourceTemplates: [{ uriTemplate: "tiny://{name}", name: "Any" }] }),
  "resources/read": ({ uri }) => ({ contents: [{ uri, mimeType: "text/plain", text: "One" }] }),
  "prompts/list": () => ({ prompts: [{ name: "greet", description: "Greets", arguments: [{ name: "who" }] }] }),
  "prompts/get": () => ({ messages: [{ role: "user", content: { type: "text", text: "Greet" } }] })
}

createInterface({ input: process.stdin }).on("line", async (line) => {
  const { id, method, params, ...answer } = JSON.parse(line)
  if (method === undefined) {
    pending.get(id)?.(answer)
    pending.delete(id)
  } else if (id !== undefined) {
    const handler = answers[method]
    if (handler === undefined) write({ id, error: { code: -32601, message: `Unknown method ${method}` } })
    else write({ id, result: await handler(params ?? {}) })
  }
})
