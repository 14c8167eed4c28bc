import { createHmac } from 'node:crypto';

/** Sends to Kantel what Slack would send, signed as Slack signs (docs.slack.dev, verifying requests from Slack). */
export function createPost(kantelUrl: string, signingSecret: string) {
  return async function post(form: Readonly<Record<string, string>>): Promise<unknown> {
    const body = new URLSearchParams(form).toString();
    const stamp = String(Math.floor(Date.now() / 1000));
    const seal = createHmac('sha256', signingSecret).update(`v0:${stamp}:${body}`).digest('hex');
    const response = await fetch(kantelUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': `v0=${seal}`,
      },
      body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Kantel answered ${response.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
}

export type Post = ReturnType<typeof createPost>;
