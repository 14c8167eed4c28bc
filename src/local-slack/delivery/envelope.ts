import { asJson, type Json } from '../json.ts';

/** Something Slack sends to the bot and wants acknowledged within three seconds. */
export interface Envelope {
  type: 'slash_commands' | 'interactive' | 'events_api';
  payload: Json;
  /** May the acknowledgement carry an answer? */
  takesAnswer: boolean;
  /** In words, for faults and onlookers. */
  what: string;
  retry?: { attempt: number; reason: string } | undefined;
}

/** What came back; `error` as Slack names it to the person. */
export type Ack = { answer: Json | undefined } | { error: string };

export interface Carrier {
  carry(envelope: Envelope): Promise<Ack>;
}

/** Socket Mode wraps a text in an object; HTTP sends it bare; nothing is nothing. */
export function answerIn(body: unknown): Json | undefined {
  const answer = typeof body === 'string' ? { text: body } : asJson(body);
  const silent = Object.entries(answer).every(([name, value]) => name === 'text' && value === '');
  return silent ? undefined : answer;
}
