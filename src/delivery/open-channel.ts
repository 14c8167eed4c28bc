import type { WebClient } from '@slack/web-api';
import { type Call, MissingGroundError, type Performed } from './call.ts';
import { channelName } from './channel-name.ts';
import type { Work } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { platformErrorOf } from './outcome.ts';
import { repeatable } from './repeatable.ts';
import type { Waiting } from './sending-store.ts';

type Opening = Extract<Work, { do: 'openChannel' }>;

/** How many names are tried for a channel before giving up. */
const MOST_NAMES = 50;
/** Slack recommends no more channels than that in one answer (docs.slack.dev, users.conversations). */
const A_PAGE = 200;
/** By so much the clocks of Slack and of this machine may differ. Milliseconds. */
const CLOCKS_APART = 2 * 60_000;
/** A workspace may keep topics to some; the channel is there all the same. */
const notAllowed = ['user_is_restricted', 'restricted_action'];

/** What is being tried to come by the channel of a delivery; told anew where the process starts anew. */
interface Making {
  /** Names that turned out to be taken. */
  taken: number;
  /** Whether a channel that an earlier try made, and whose answer got lost, is being or was looked for. */
  search: 'notYet' | 'under way' | 'over';
  cursor: string;
  /** Channels that may be it, and in which nobody has been looked for yet. */
  candidates: string[];
}

/**
 * Opens a private channel in steps: make it, let in one after the other, set topic and purpose. Each step is one call
 * that can be repeated. Where an earlier try may have made it already, it is looked for and taken (scope `groups:read`),
 * so that a pair has one channel.
 */
export function createChannelOpener(client: WebClient, store: DeliveryStore) {
  const makings = new Map<number, Making>();
  /** Channels that went to a delivery, before the table says so: two that have the same name take one each. */
  const given = new Set<string>();

  const made = (delivery: Waiting, channel: string): Performed => {
    makings.delete(delivery.id);
    given.add(channel);
    return { isDone: false, step: 1, channel };
  };
  const isFree = (channel: string): boolean => !given.has(channel) && !store.isInUse(channel);
  const again: Performed = { isDone: false, step: 0 };

  function makingOf({ id }: Waiting): Making {
    const making = makings.get(id) ?? { taken: 0, search: 'notYet', cursor: '', candidates: [] };
    makings.set(id, making);
    return making;
  }

  async function create(delivery: Waiting, { name }: Opening, making: Making): Promise<Performed> {
    try {
      const answer = await client.conversations.create({
        name: channelName(name, making.taken),
        is_private: true,
      });
      if (answer.channel?.id) return made(delivery, answer.channel.id);
      throw new MissingGroundError('the id of a channel that was made');
    } catch (error) {
      if (platformErrorOf(error) !== 'name_taken') {
        makings.delete(delivery.id);
        throw error;
      }
    }
    const mayBeOurs = delivery.unsureSince !== null || delivery.attempts > 0;
    if (mayBeOurs && making.search === 'notYet') making.search = 'under way';
    else making.taken += 1;
    if (making.taken >= MOST_NAMES) throw new MissingGroundError('a free name for the channel');
    return again;
  }

  /** Reads a page of the channels that the bot is in. */
  async function search(delivery: Waiting, { name }: Opening, making: Making): Promise<Performed> {
    const names = new Set(Array.from({ length: MOST_NAMES }, (_, taken) => channelName(name, taken)));
    const { channels = [], response_metadata } = await client.users.conversations({
      types: 'private_channel',
      exclude_archived: true,
      limit: A_PAGE,
      ...(making.cursor && { cursor: making.cursor }),
    });
    const bot = await self();
    const since = Math.floor((delivery.plannedAt - CLOCKS_APART) / 1_000);
    for (const { id, name: called, creator, created } of channels) {
      const isOurs = creator === bot && (created ?? 0) >= since && names.has(called ?? '');
      if (id && isOurs && isFree(id)) making.candidates.push(id);
    }
    making.cursor = response_metadata?.next_cursor ?? '';
    if (making.candidates.length === 0 && making.cursor === '') making.search = 'over';
    return again;
  }

  /** Takes a channel where it is empty: in a channel whose making was never answered nobody was let in. */
  async function tryOn(delivery: Waiting, channel: string, making: Making): Promise<Performed> {
    const { members = [] } = await client.conversations.members({ channel, limit: 2 });
    const bot = await self();
    if (members.every((member) => member === bot) && isFree(channel)) return made(delivery, channel);
    making.candidates.shift();
    if (making.candidates.length === 0 && making.cursor === '') making.search = 'over';
    return again;
  }

  let botId: string | undefined;
  /** The bot's own id; it never changes. */
  async function self(): Promise<string | undefined> {
    botId ??= (await client.auth.test()).user_id;
    return botId;
  }

  function comeByIt(delivery: Waiting, work: Opening): Call {
    const making = makingOf(delivery);
    const [candidate] = making.candidates;
    if (candidate) {
      return { method: 'conversations.members', make: () => tryOn(delivery, candidate, making) };
    }
    if (making.search === 'under way') {
      return { method: 'users.conversations', make: () => search(delivery, work, making) };
    }
    return { method: 'conversations.create', make: () => create(delivery, work, making) };
  }

  return function openChannel(delivery: Waiting, work: Opening): Call {
    const { channel, step } = delivery;
    if (!channel) return comeByIt(delivery, work);
    // A channel was made before steps were counted, or the count got lost with the power: begin behind the making.
    const next: Performed = { isDone: false, step: Math.max(step, 1) + 1 };
    // One at a time: Slack lets nobody in where one of several is in already.
    const user = work.members[Math.max(step, 1) - 1];
    if (user !== undefined) {
      return {
        method: 'conversations.invite',
        async make() {
          await repeatable(['already_in_channel'], () =>
            client.conversations.invite({ channel, users: user }),
          );
          return next;
        },
      };
    }
    if (step === work.members.length + 1) {
      return {
        method: 'conversations.setTopic',
        async make() {
          await repeatable(notAllowed, () => client.conversations.setTopic({ channel, topic: work.topic }));
          return next;
        },
      };
    }
    return {
      method: 'conversations.setPurpose',
      async make() {
        await repeatable(notAllowed, () =>
          client.conversations.setPurpose({ channel, purpose: work.purpose }),
        );
        return { isDone: true, channel };
      },
    };
  };
}
