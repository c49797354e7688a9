/** An MCP server on stdio whose one tool gives the arguments and variables that it was started with. */
import { createInterface } from "node:readline"

const told = () => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("TOLD_")))
  return { args: process.argv.slice(2), env }
}

const answers = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    serverInfo: { name: "told", version: "1.0.0" },
    capabilities: { tools: {} }
  }),
  "tools/list": () => ({
    tools: [{ name: "told", description: "Tells", inputSchema: { type: "object", properties: {} } }]
  }),
  "tools/call": () => ({ content: [{ type: "text", text: JSON.stringify(told()) }] })
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line)
  if (id === undefined) continue
  const result = answers[method]?.(params) ?? {}
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", id, result })}\n`)
}
