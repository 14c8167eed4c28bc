import type { Json } from '../json.ts';

/** Slack's "no": thrown by a method, answered as { ok: false, error }. */
export class Refusal extends Error {
  readonly code: string;
  readonly extra: Json;

  constructor(code: string, extra: Json = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** With the reasons where the client logs them. */
export const refuseWith = (code: string, messages: readonly string[]): Refusal =>
  new Refusal(code, {
    ...(code === 'invalid_blocks' ? { errors: messages } : {}),
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
