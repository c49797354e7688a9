/** What the params of every `session.create` and `session.resume` carry (protocol.md 4.1 to 4.3, Appendix B 12). */
export const constants = {
  requestPermission: false,
  requestUserInput: false,
  requestElicitation: false,
  requestExitPlanMode: false,
  requestAutoModeSwitch: false,
  hooks: false,
  toolFilterPrecedence: "excluded",
  envValueMode: "direct",
  includeSubAgentStreamingEvents: true
}
