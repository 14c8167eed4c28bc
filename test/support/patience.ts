/**
 * How long a local Slack of tests waits for an acknowledgement: its own three seconds can pass on a busy machine.
 * Milliseconds.
 */
export const ACK_WITHIN = 60_000;
