// Written by scripts/generate.ts from @github/copilot-sdk-linux-x64@1.0.15-preview.4; do not edit.
export type * from "./rpcShared.js"
export type * from "./rpcServer.js"
export type * from "./rpcSession.js"
export type * from "./rpcInbound.js"
