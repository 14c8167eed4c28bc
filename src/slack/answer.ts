import type { WebClient } from '@slack/web-api';
import type { Message } from '../delivery/delivery.ts';
import { platformErrorOf } from '../delivery/outcome.ts';

/** How long an answer to a `response_url` may take. Milliseconds. */
const PATIENCE = 10_000;
/** The same where a form waits for it, which has three seconds. */
const FORM_PATIENCE = 2_000;

/** Slack did not take what was sent to a `response_url`. */
export class AnswerRefusedError extends Error {
  override readonly name = 'AnswerRefusedError';
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Posts to the `response_url` of a command or a press.
 * @param replace whether it takes the place of the message that was pressed
 */
export const respond = (url: string, message: Message, replace: boolean): Promise<void> =>
  post(url, { ...message, response_type: 'ephemeral', replace_original: replace }, PATIENCE);

/** Posts to the `response_url` of a channel that was chosen in a form; everybody in it sees it. */
export const respondToAll = (url: string, message: Message): Promise<void> =>
  post(url, { ...message, response_type: 'in_channel' }, FORM_PATIENCE);

async function post(url: string, body: object, patience: number): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  const answer = await response.text();
  // A refusal comes as an error status with a word, or as 200 with `ok: false`.
  const reason = answer.match(/"error"\s*:\s*"(\w+)"/)?.[1] ?? (response.ok ? undefined : answer.trim());
  if (!response.ok || reason) throw new AnswerRefusedError(reason || `http_${response.status}`);
}

/**
 * Says something in a channel, such as the DM with one person.
 * @param id the same for each try of the same message, by which Slack may know it again
 */
export async function sayIn(client: WebClient, channel: string, message: Message, id: string): Promise<void> {
  await client.apiCall('chat.postMessage', { channel, client_msg_id: id, ...message });
}

/** Whether Slack refused because it does not know (or not accept) one of the blocks. */
export function isBlockRefusal(error: unknown): boolean {
  const reason = error instanceof AnswerRefusedError ? error.reason : platformErrorOf(error);
  return reason !== undefined && /invalid_blocks|invalid_attachments|invalid_payload/.test(reason);
}
