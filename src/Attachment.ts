/**
 * Attachments: what a message carries beside its text.
 *
 * @example
 * ```ts
 * import * as Attachment from "effect-copilot/Attachment"
 * import type { CopilotSession } from "effect-copilot/CopilotSession"
 *
 * export const describe = (session: CopilotSession, png: Uint8Array) =>
 *   session.sendAndWait({
 *     prompt: "What do these have in common?",
 *     attachments: [Attachment.file("/srv/logo.svg"), Attachment.blob(png, { mimeType: "image/png" })]
 *   })
 * ```
 *
 * @since 0.1.0
 */
import * as Encoding from "effect/Encoding"
import { omitUndefined } from "./internal/record.js"
import type * as SessionEvent from "./SessionEvent.js"

/**
 * Anything that can be attached: files, folders, selections, bytes, and things on GitHub, which are written as they are:
 * `{ type: "github_url", url }`. Pictures are files or bytes like any other; the runtime makes of them what the model
 * takes.
 *
 * @since 0.1.0
 * @category models
 */
export type Attachment =
  | SessionEvent.AttachmentFile
  | SessionEvent.AttachmentDirectory
  | SessionEvent.AttachmentSelection
  | SessionEvent.AttachmentBlob
  | SessionEvent.AttachmentGitHubReference
  | SessionEvent.AttachmentGitHubCommit
  | SessionEvent.AttachmentGitHubRelease
  | SessionEvent.AttachmentGitHubActionsJob
  | SessionEvent.AttachmentGitHubRepository
  | SessionEvent.AttachmentGitHubFileDiff
  | SessionEvent.AttachmentGitHubTreeComparison
  | SessionEvent.AttachmentGitHubUrl
  | SessionEvent.AttachmentGitHubFile
  | SessionEvent.AttachmentGitHubSnippet
  | SessionEvent.AttachmentExtensionContext

/**
 * A file, by its path on the machine of the runtime. A relative one counts from the CLI's working directory, which is the
 * client's `workingDirectory` and not the session's. That there is no such file is told to the model alone.
 *
 * @since 0.1.0
 * @category constructors
 */
export const file = (
  path: string,
  options: {
    /** What a user interface calls it. Default: its path. */
    readonly displayName?: string | undefined
    /** Only these lines, the first of which is 1. */
    readonly lineRange?: { readonly start: number; readonly end: number } | undefined
  } = {}
): SessionEvent.AttachmentFile => omitUndefined({ type: "file" as const, path, ...options })

/**
 * A folder, by its path on the machine of the runtime; a relative one as in {@link file}.
 *
 * @since 0.1.0
 * @category constructors
 */
export const directory = (
  path: string,
  options: {
    /** What a user interface calls it. Default: its path. */
    readonly displayName?: string | undefined
  } = {}
): SessionEvent.AttachmentDirectory => omitUndefined({ type: "directory" as const, path, ...options })

/**
 * A part of a file that the user has selected. Lines and characters count from 0, as in an editor.
 *
 * @since 0.1.0
 * @category constructors
 */
export const selection = (
  options: Omit<SessionEvent.AttachmentSelection, "type">
): SessionEvent.AttachmentSelection => ({
  type: "selection",
  ...options
})

/**
 * Bytes, or a text that is Base64 already.
 *
 * @since 0.1.0
 * @category constructors
 */
export const blob = (
  data: Uint8Array | string,
  options: { readonly mimeType: string; readonly displayName?: string | undefined }
): SessionEvent.AttachmentBlob =>
  omitUndefined({
    type: "blob" as const,
    data: typeof data === "string" ? data : Encoding.encodeBase64(data),
    ...options
  })
