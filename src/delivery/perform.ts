import type { WebClient } from '@slack/web-api';
import { type Call, MissingGroundError, PendingGroundError, type Performed } from './call.ts';
import type { Message, Work } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { DirectMessages } from './direct-messages.ts';
import { createChannelOpener } from './open-channel.ts';
import { refusesBlocks } from './outcome.ts';
import { repeatable } from './repeatable.ts';
import type { Waiting } from './sending-store.ts';

/**
 * What Slack answers to a `client_msg_id` that it has seen before where that message is gone (docs.slack.dev,
 * chat.postMessage, errors).
 */
const saidBefore = ['duplicate_message_not_found', 'duplicate_channel_not_found'];
/** Both are in the documentation of pins.remove, and either may come. */
const notPinned = ['no_pin', 'not_pinned'];

/** Finds the call to Slack that a delivery needs next, one call at a time, so that each goes at Slack's pace. */
export function createPerformer(client: WebClient, store: DeliveryStore, directMessages: DirectMessages) {
  const openChannel = createChannelOpener(client, store);

  /** What an earlier delivery came to. */
  function groundOf(key: string) {
    const ground = store.find(key);
    if (ground?.state === 'waiting' || ground?.state === 'sending') throw new PendingGroundError(key);
    return ground;
  }

  function channelOf(key: string): string {
    const channel = groundOf(key)?.channel;
    if (!channel) throw new MissingGroundError(key);
    return channel;
  }

  function messageOf(key: string): { channel: string; ts: string } {
    const said = groundOf(key);
    if (!said?.channel || !said.ts) throw new MissingGroundError(key);
    return { channel: said.channel, ts: said.ts };
  }

  /** Sends a message with its blocks or, where Slack refuses those, in a second step its text alone. */
  async function inWords(
    message: Message,
    step: number,
    send: (body: Message) => Promise<Performed>,
  ): Promise<Performed> {
    if (step > 0 || !message.blocks) return send({ text: message.text });
    try {
      return await send({ text: message.text, blocks: message.blocks });
    } catch (error) {
      if (!refusesBlocks(error)) throw error;
      return { isDone: false, step: step + 1, isPlainer: true };
    }
  }

  function post(delivery: Waiting, channel: string, message: Message): Call {
    const send = async (body: Message): Promise<Performed> => {
      let ts: unknown;
      await repeatable(saidBefore, async () => {
        const said = await client.apiCall('chat.postMessage', {
          channel,
          client_msg_id: delivery.clientMsgId,
          unfurl_links: false,
          unfurl_media: false,
          ...body,
        });
        ts = (said as { ts?: unknown }).ts;
      });
      return { isDone: true, channel, ...(typeof ts === 'string' && { ts }) };
    };
    return {
      method: 'chat.postMessage',
      place: channel,
      make: () => inWords(message, delivery.step, send),
    };
  }

  function say(delivery: Waiting, { to, message }: Extract<Work, { do: 'say' }>): Call {
    if ('channelOf' in to) return post(delivery, channelOf(to.channelOf), message);
    const channel = directMessages.known(to.user);
    if (channel) return post(delivery, channel, message);
    return {
      method: 'conversations.open',
      async make() {
        if (!(await directMessages(to.user))) throw new MissingGroundError(to.user);
        return { isDone: false, step: delivery.step };
      },
    };
  }

  function change(delivery: Waiting, work: Extract<Work, { do: 'change' }>): Call {
    const place = messageOf(work.messageOf);
    const send = async (body: Message): Promise<Performed> => {
      await client.apiCall('chat.update', { ...place, ...body });
      return { isDone: true, ...place };
    };
    return { method: 'chat.update', make: () => inWords(work.message, delivery.step, send) };
  }

  function pin(key: string): Call {
    const { channel, ts } = messageOf(key);
    return {
      method: 'pins.add',
      async make() {
        await repeatable(['already_pinned'], () => client.pins.add({ channel, timestamp: ts }));
        return { isDone: true, channel, ts };
      },
    };
  }

  function unpin(key: string): Call {
    const { channel, ts } = messageOf(key);
    return {
      method: 'pins.remove',
      async make() {
        await repeatable(notPinned, () => client.pins.remove({ channel, timestamp: ts }));
        return { isDone: true, channel, ts };
      },
    };
  }

  function archive(key: string): Call {
    const channel = channelOf(key);
    return {
      method: 'conversations.archive',
      async make() {
        await repeatable(['already_archived'], () => client.conversations.archive({ channel }));
        return { isDone: true, channel };
      },
    };
  }

  /**
   * @throws MissingGroundError where what it builds on never came to be
   * @throws PendingGroundError where that is still being tried
   */
  return function nextCall(delivery: Waiting): Call {
    const { work } = delivery;
    switch (work.do) {
      case 'openChannel':
        return openChannel(delivery, work);
      case 'say':
        return say(delivery, work);
      case 'change':
        return change(delivery, work);
      case 'pin':
        return pin(work.messageOf);
      case 'unpin':
        return unpin(work.messageOf);
      case 'archive':
        return archive(work.channelOf);
    }
  };
}

export type NextCall = ReturnType<typeof createPerformer>;
