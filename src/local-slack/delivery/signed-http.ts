import { createHmac } from 'node:crypto';
import { realNow } from '../clock.ts';
import { asText, type Json, parseJson } from '../json.ts';
import type { World } from '../world.ts';
import { type Ack, answerIn, type Carrier, type Envelope } from './envelope.ts';

const form = (fields: Json): string =>
  new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();

function bodyOf(envelope: Envelope): { type: string; body: string } {
  const encoded = 'application/x-www-form-urlencoded';
  if (envelope.type === 'slash_commands') return { type: encoded, body: form(envelope.payload) };
  if (envelope.type === 'interactive')
    return { type: encoded, body: form({ payload: JSON.stringify(envelope.payload) }) };
  return { type: 'application/json', body: JSON.stringify(envelope.payload) };
}

/**
 * Requests to the bot's own address, signed (https://docs.slack.dev/authentication/verifying-requests-from-slack).
 * Their time is the real one: the bot compares it with its own.
 */
export class SignedHttp implements Carrier {
  readonly #world: World;
  readonly #url: string;
  readonly #ackWithinMs: number;

  constructor(world: World, url: string, ackWithinMs: number) {
    this.#world = world;
    this.#url = url;
    this.#ackWithinMs = ackWithinMs;
  }

  async carry(envelope: Envelope): Promise<Ack> {
    const { type, body } = bodyOf(envelope);
    const stamp = String(Math.floor(realNow() / 1000));
    const mac = createHmac('sha256', this.#world.tokens.signingSecret)
      .update(`v0:${stamp}:${body}`)
      .digest('hex');
    const headers: Record<string, string> = {
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': stamp,
      'x-slack-signature': `v0=${mac}`,
    };
    if (envelope.retry !== undefined) {
      headers['x-slack-retry-num'] = String(envelope.retry.attempt);
      headers['x-slack-retry-reason'] = envelope.retry.reason;
    }
    return await this.#post(envelope, headers, body);
  }

  async #post(envelope: Envelope, headers: Record<string, string>, body: string): Promise<Ack> {
    const sent = realNow();
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<Ack>((resolve) => {
      late = setTimeout(() => resolve({ error: 'operation_timeout' }), this.#ackWithinMs);
    });
    const answer = this.#read(envelope, headers, body, () => realNow() - sent);
    try {
      return await Promise.race([answer, tooLate]);
    } finally {
      clearTimeout(late);
    }
  }

  async #read(
    envelope: Envelope,
    headers: Record<string, string>,
    body: string,
    took: () => number,
  ): Promise<Ack> {
    try {
      const response = await fetch(this.#url, { method: 'POST', headers, body });
      const text = await response.text();
      if (took() > this.#ackWithinMs)
        this.#world.faults.add('late_ack', `${envelope.what} was acknowledged after ${took()} ms`);
      if (!response.ok) return { error: envelope.type === 'events_api' ? 'http_error' : 'dispatch_failed' };
      const isJsonBody = asText(response.headers.get('content-type')).includes('json');
      const answer = answerIn(isJsonBody ? parseJson(text) : text);
      if (answer !== undefined && !envelope.takesAnswer)
        this.#world.faults.add('unexpected_ack_body', `${envelope.what}: ${text.slice(0, 200)}`);
      return { answer: envelope.takesAnswer ? answer : undefined };
    } catch {
      return { error: 'dispatch_failed' };
    }
  }
}
