/** What a scripted model sends, with its pauses. */
import type { Socket } from "node:net"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { hangUp } from "../loopback.js"
import type { Pause } from "./completion.js"

export const pause = (pause: Pause, socket: Socket): Effect.Effect<void> => {
  switch (pause._tag) {
    case "Delay":
      return Effect.sleep(pause.duration)
    case "Cut":
      return hangUp(socket)
    case "Stall":
      return Effect.never
  }
}

/** Sends server-sent events one by one, each as soon as the pauses before it are over. */
export const stream = (events: Iterable<string | Pause>, socket: Socket): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.stream(
    Stream.fromIterable(events).pipe(
      Stream.flatMap((event) =>
        typeof event === "string" ? Stream.succeed(event) : Stream.drain(Stream.fromEffect(pause(event, socket)))
      ),
      Stream.encodeText
    ),
    { contentType: "text/event-stream", headers: { "cache-control": "no-cache" } }
  )
