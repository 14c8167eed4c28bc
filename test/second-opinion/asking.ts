import { vi } from 'vitest';
import type { Party } from './parties.ts';

let rooms = 0;

/** A name no channel has yet. */
export const freshName = (): string => `mentor-room-${++rooms}`;

/** A new private channel with the bot alone in it. */
export async function room(slack: Party): Promise<string> {
  const { channel } = await slack.client.conversations.create({ name: freshName(), is_private: true });
  if (!channel?.id) throw new Error('a channel was made and has no id');
  return channel.id;
}

/** A new private channel that is archived. */
export async function closedRoom(slack: Party): Promise<string> {
  const channel = await room(slack);
  await slack.client.conversations.archive({ channel });
  return channel;
}

/** A message of the bot in a new private channel. */
export async function said(slack: Party): Promise<{ channel: string; ts: string }> {
  const channel = await room(slack);
  const { ts = '' } = await slack.client.chat.postMessage({ channel, ...greeting });
  return { channel, ts };
}

/** A message of the bot in a channel that was archived afterwards. */
export async function saidBefore(slack: Party): Promise<{ channel: string; ts: string }> {
  const place = await said(slack);
  await slack.client.conversations.archive({ channel: place.channel });
  return place;
}

export const greeting = {
  text: 'Welcome',
  blocks: [
    { type: 'section' as const, block_id: 'welcome', text: { type: 'mrkdwn' as const, text: '*Welcome*' } },
  ],
};

const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** A form as Kantel makes them. */
export const form = {
  type: 'modal' as const,
  callback_id: 'note',
  private_metadata: '{"pair":1}',
  title: plain('A note'),
  submit: plain('Save'),
  close: plain('Cancel'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'findings',
      label: plain('Findings'),
      element: { type: 'plain_text_input' as const, action_id: 'findings' },
    },
  ],
};

export const home = { type: 'home' as const, blocks: greeting.blocks };

/** A call whose arguments or answer the client's types do not have. */
export async function call(
  slack: Party,
  method: string,
  args: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  return { ...(await slack.client.apiCall(method, args)) };
}

/** The blocks of a message in an answer. */
export const blocksOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'blocks' in message ? message.blocks : undefined;

/** Both Slacks run in this process and read its clock: it stands still, so that no trigger expires under a slow test. */
export const standStill = () => vi.useFakeTimers({ toFake: ['Date'] });

/** Does something as it would go some seconds later. */
export async function secondsLater<Result>(seconds: number, act: () => Promise<Result>): Promise<Result> {
  const now = Date.now();
  vi.setSystemTime(now + seconds * 1_000);
  try {
    return await act();
  } finally {
    vi.setSystemTime(now);
  }
}

/** An answer with ids and stamps reduced to their kind, so that two Slacks can be compared. */
export function kinds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kinds);
  if (typeof value === 'string')
    return value.replace(/^([ABCDTUV])[A-Z0-9]{2,}$/, '$1…').replace(/^\d{10}\.\d{6}$/, 'stamp');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (each === undefined ? [] : [[name, kinds(each)]])),
  );
}
