/** Opens, closes and acts on canvases (`canvas.*`, protocol.md 6.3). */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Canvas from "../../Canvas.js"
import { ErrorCode, HandlerError } from "../../JsonRpc.js"
import type { CanvasProviderCloseRequest } from "../../Rpc.js"
import { messageOf } from "../failureText.js"
import { omitUndefined } from "../record.js"
import type { Make } from "./callback.js"

export const canvases =
  (canvases: ReadonlyArray<Canvas.Canvas<unknown>>): Make =>
  ({ report }) => {
    const byId = new Map(canvases.map((canvas) => [canvas.id, canvas]))

    /** Runs a handler of the canvas that the request is about; each failure has a code. */
    const answer = <A>(
      part: string,
      request: CanvasProviderCloseRequest,
      run: (canvas: Canvas.Canvas<unknown>, instance: Canvas.Instance) => Effect.Effect<A, unknown, unknown>
    ): Effect.Effect<A, HandlerError, unknown> => {
      const canvas = byId.get(request.canvasId)
      if (canvas === undefined) return refuse(`No canvas registered with id ${request.canvasId}`)
      return Effect.catchAllCause(
        Effect.suspend(() => run(canvas, toInstance(request))),
        (cause) => {
          const error = Option.getOrUndefined(Cause.failureOption(cause))
          return error instanceof Canvas.CanvasError
            ? refuse(error.description, error.code)
            : Effect.zipRight(
                report(`canvases.${canvas.id}.${part}`, cause),
                refuse(messageOf(cause) ?? "the handler failed", "canvas_handler_error")
              )
        }
      )
    }

    return {
      requests: {
        "canvas.open": {
          name: "canvases",
          handler: (request) =>
            answer("open", request, (canvas, instance) =>
              Effect.map(canvas.open(request.input, instance), (opened) => omitUndefined(opened ?? {}))
            )
        },
        "canvas.close": {
          name: "canvases",
          handler: (request) => answer("close", request, (canvas, instance) => Effect.asVoid(canvas.close(instance)))
        },
        "canvas.action.invoke": {
          name: "canvases",
          handler: (request) =>
            answer(`actions.${request.actionName}`, request, (canvas, instance) => {
              const action = canvas.actions.find(({ name }) => name === request.actionName)
              return action === undefined
                ? new Canvas.CanvasError({
                    code: "canvas_action_no_handler",
                    description: `Canvas ${canvas.id} has no action ${request.actionName}`
                  })
                : action.run(request.input, instance)
            })
        }
      }
    }
  }

const toInstance = ({
  canvasId,
  extensionId,
  host,
  instanceId,
  session,
  sessionId
}: CanvasProviderCloseRequest): Canvas.Instance => ({
  sessionId,
  extensionId,
  canvasId,
  instanceId,
  workingDirectory: session?.workingDirectory ?? undefined,
  hostShowsCanvases: host?.capabilities?.canvases ?? undefined
})

/** The runtime names the request that failed by itself. */
const refuse = (message: string, code?: string) =>
  new HandlerError(
    omitUndefined({
      code: ErrorCode.InternalError,
      description: message,
      data: code === undefined ? undefined : { code, message }
    })
  )
