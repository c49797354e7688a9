/** Answers what the agent asks the user by request: questions, plans, another model (protocol.md 6.3). */
import * as Effect from "effect/Effect"
import type * as AutoModeSwitch from "../../AutoModeSwitch.js"
import type * as ExitPlanMode from "../../ExitPlanMode.js"
import type * as UserInput from "../../UserInput.js"
import type { Make } from "./callback.js"

export const userInput =
  (handler: UserInput.Handler<unknown, unknown>): Make =>
  () => ({
    requests: {
      "userInput.request": {
        name: "onUserInputRequest",
        ofTurn: true,
        handler: ({ allowFreeform, choices, question, sessionId }) =>
          handler({ sessionId, question, choices: choices ?? [], allowFreeform: allowFreeform ?? true })
      }
    }
  })

export const exitPlanMode =
  (handler: ExitPlanMode.Handler<unknown, unknown>): Make =>
  () => ({
    requests: {
      "exitPlanMode.request": {
        name: "onExitPlanModeRequest",
        ofTurn: true,
        handler: ({ actions, planContent, recommendedAction, sessionId, summary }) =>
          handler({
            sessionId,
            summary,
            planContent: planContent ?? "",
            actions: actions ?? [],
            recommendedAction: recommendedAction ?? undefined
          })
      }
    }
  })

export const autoModeSwitch =
  (handler: AutoModeSwitch.Handler<unknown, unknown>): Make =>
  () => ({
    requests: {
      "autoModeSwitch.request": {
        name: "onAutoModeSwitchRequest",
        ofTurn: true,
        handler: ({ errorCode, retryAfterSeconds, sessionId }) =>
          Effect.map(
            handler({
              sessionId,
              errorCode: errorCode ?? undefined,
              retryAfterSeconds: retryAfterSeconds ?? undefined
            }),
            (response) => ({ response })
          )
      }
    }
  })
