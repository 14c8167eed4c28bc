import type { WebClient } from '@slack/web-api';
import { channelName } from './channel-name.ts';
import type { Address, Message, Work } from './delivery.ts';
import type { DeliveryStore, Waiting } from './delivery-store.ts';
import type { DirectMessages } from './direct-messages.ts';
import { platformErrorOf } from './outcome.ts';

/** What came of it: where, and as which message. */
export interface Result {
  readonly channel?: string;
  readonly ts?: string;
}

/** What it builds on never came to be, so it cannot be done. */
export class MissingGroundError extends Error {
  override readonly name = 'MissingGroundError';
}

/**
 * What Slack answers to a `client_msg_id` that it has seen before where that message is gone (docs.slack.dev,
 * chat.postMessage, errors).
 */
const saidBefore = ['duplicate_message_not_found', 'duplicate_channel_not_found'];
/** Both are in the documentation of pins.remove, and either may come. */
const notPinned = ['no_pin', 'not_pinned'];

/** How many names are tried for a channel before giving up. */
const MOST_NAMES = 50;

/** Does in Slack what deliveries ask. Each step can be repeated safely. */
export function createPerformer(client: WebClient, store: DeliveryStore, directMessages: DirectMessages) {
  async function channelOf(address: Address): Promise<string> {
    if ('channelOf' in address) {
      const channel = store.find(address.channelOf)?.channel;
      if (!channel) throw new MissingGroundError(address.channelOf);
      return channel;
    }
    const channel = await directMessages(address.user);
    if (!channel) throw new MissingGroundError(address.user);
    return channel;
  }

  function messageOf(key: string): { channel: string; ts: string } {
    const said = store.find(key);
    if (!said?.channel || !said.ts) throw new MissingGroundError(key);
    return { channel: said.channel, ts: said.ts };
  }

  async function say(to: Address, message: Message, clientMsgId: string): Promise<Result> {
    const channel = await channelOf(to);
    let ts: unknown;
    await repeatable(saidBefore, async () => {
      const said = await client.apiCall('chat.postMessage', {
        channel,
        client_msg_id: clientMsgId,
        unfurl_links: false,
        unfurl_media: false,
        ...slackMessage(message),
      });
      ts = (said as { ts?: unknown }).ts;
    });
    return typeof ts === 'string' ? { channel, ts } : { channel };
  }

  async function openChannel(delivery: Waiting, work: Extract<Work, { do: 'openChannel' }>): Promise<Result> {
    const channel = delivery.channel ?? (await create(work.name));
    if (!delivery.channel) store.rememberChannel(delivery.id, channel);
    // One at a time: Slack lets nobody in where one of several is in already.
    for (const user of work.members) {
      await repeatable(['already_in_channel'], () => client.conversations.invite({ channel, users: user }));
    }
    await client.conversations.setTopic({ channel, topic: work.topic });
    await client.conversations.setPurpose({ channel, purpose: work.purpose });
    return { channel };
  }

  async function create(name: string): Promise<string> {
    for (let attempt = 0; attempt < MOST_NAMES; attempt += 1) {
      try {
        const made = await client.conversations.create({
          name: channelName(name, attempt),
          is_private: true,
        });
        if (made.channel?.id) return made.channel.id;
      } catch (error) {
        if (platformErrorOf(error) !== 'name_taken') throw error;
      }
    }
    throw new MissingGroundError('a free name for the channel');
  }

  return async function perform(delivery: Waiting): Promise<Result> {
    const { work } = delivery;
    switch (work.do) {
      case 'openChannel':
        return openChannel(delivery, work);
      case 'say':
        return say(work.to, work.message, delivery.clientMsgId);
      case 'change': {
        const place = messageOf(work.messageOf);
        await client.apiCall('chat.update', { ...place, ...slackMessage(work.message) });
        return place;
      }
      case 'pin': {
        const { channel, ts } = messageOf(work.messageOf);
        await repeatable(['already_pinned'], () => client.pins.add({ channel, timestamp: ts }));
        return { channel, ts };
      }
      case 'unpin': {
        const { channel, ts } = messageOf(work.messageOf);
        await repeatable(notPinned, () => client.pins.remove({ channel, timestamp: ts }));
        return { channel, ts };
      }
      case 'archive': {
        const channel = await channelOf(work);
        await repeatable(['already_archived'], () => client.conversations.archive({ channel }));
        return { channel };
      }
    }
  };
}

export type Perform = ReturnType<typeof createPerformer>;

/** Runs a step that may have been done by an earlier try, which Slack then answers with one of `done`. */
async function repeatable(done: readonly string[], step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!done.includes(platformErrorOf(error) ?? '')) throw error;
  }
}

function slackMessage(message: Message): { text: string; blocks?: Message['blocks'] } {
  return message.blocks ? { text: message.text, blocks: message.blocks } : { text: message.text };
}
