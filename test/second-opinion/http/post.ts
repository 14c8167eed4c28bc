import { createHmac } from 'node:crypto';

/** Sends to Kantel what Slack would send, signed as Slack signs (docs.slack.dev, verifying requests from Slack). */
export function createPost(kantelUrl: string, signingSecret: string) {
  async function send(body: string, type: string): Promise<unknown> {
    const stamp = String(Math.floor(Date.now() / 1000));
    const seal = createHmac('sha256', signingSecret).update(`v0:${stamp}:${body}`).digest('hex');
    const response = await fetch(kantelUrl, {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': `v0=${seal}`,
      },
      body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Kantel answered ${response.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  }
  return {
    /** A command, a press or a form. @returns what it is acknowledged with */
    form: (fields: Readonly<Record<string, string>>): Promise<unknown> =>
      send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
    /** An event. */
    event: (envelope: Readonly<Record<string, unknown>>): Promise<unknown> =>
      send(JSON.stringify(envelope), 'application/json'),
  };
}

export type Post = ReturnType<typeof createPost>;
