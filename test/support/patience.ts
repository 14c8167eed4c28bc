/** How long a local Slack of tests waits for an acknowledgement: its own three seconds can pass on a busy machine. Milliseconds. */
export const ACK_WITHIN = 60_000;
/** The same of people, who look for a form that is on its way. */
export const patient = { ackWithinMs: ACK_WITHIN, patienceMs: 60_000 };
