import { said } from '../asking.ts';
import type { Case } from '../case.ts';
import type { Party } from '../parties.ts';

/** What is pinned in a channel. */
export const pinCases: Case[] = [
  ...pinning('pins.add', 'a message is pinned', async (slack, pin) => slack.client.pins.add(pin), 'taken'),
  ...pinning(
    'pins.add',
    'it is pinned already, as after a crash',
    async (slack, pin) => {
      await slack.client.pins.add(pin);
      return slack.client.pins.add(pin);
    },
    'already_pinned',
  ),
  ...pinning(
    'pins.remove',
    'it is pinned',
    async (slack, pin) => {
      await slack.client.pins.add(pin);
      return slack.client.pins.remove(pin);
    },
    'taken',
  ),
  ...pinning(
    'pins.remove',
    'it is not pinned',
    async (slack, pin) => slack.client.pins.remove(pin),
    'no_pin',
  ),
  ...pinning(
    'pins.add',
    'there is no such message',
    async (slack, { channel }) => slack.client.pins.add({ channel, timestamp: '1700000000.000001' }),
    'message_not_found',
  ),
  ...pinning(
    'pins.add',
    'the stamp is none',
    async (slack, { channel }) => slack.client.pins.add({ channel, timestamp: 'yesterday' }),
    'bad_timestamp',
  ),
  ...pinning(
    'pins.add',
    'there is no such channel',
    async (slack, { timestamp }) => slack.client.pins.add({ channel: 'CNOWHERE', timestamp }),
    'channel_not_found',
  ),
];

function pinning(
  of: string,
  when: string,
  act: (slack: Party, pin: { channel: string; timestamp: string }) => Promise<unknown>,
  answer: string,
): Case[] {
  const ask = async (slack: Party) => {
    const { channel, ts } = await said(slack);
    return act(slack, { channel, timestamp: ts });
  };
  return [{ of, when, ask, answer }];
}
