import type { WebClient } from '@slack/web-api';

/** The channel of the direct message with somebody; undefined where Slack names none. */
export interface DirectMessages {
  (userId: string): Promise<string | undefined>;
  /** The same, where it was opened before. */
  known(userId: string): string | undefined;
}

/** Opens direct messages, each once: it stays the same channel (docs.slack.dev, conversations.open). */
export function createDirectMessages(client: WebClient): DirectMessages {
  const known = new Map<string, string>();
  const open = async (userId: string): Promise<string | undefined> => {
    const before = known.get(userId);
    if (before) return before;
    const opened = await client.conversations.open({ users: userId });
    const channel = opened.channel?.id;
    if (channel) known.set(userId, channel);
    return channel;
  };
  return Object.assign(open, { known: (userId: string) => known.get(userId) });
}
