// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
export * from "./rpcSharedSchemas.js"
export * from "./rpcServerSchemas.js"
export * from "./rpcSessionSchemas.js"
export * from "./rpcInboundSchemas.js"
