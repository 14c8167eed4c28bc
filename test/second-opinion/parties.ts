import { ErrorCode, WebClient } from '@slack/web-api';
import { platformErrorOf } from '../../src/delivery/outcome.ts';
import { startLocalSlack } from '../../src/local-slack/index.ts';
import { firm } from '../support/firm.ts';
import { manifest } from '../support/stage.ts';
import { startEmulatedSlack } from './emulated-slack.ts';

/** A Slack that is asked for its opinion. */
export interface Party {
  readonly client: WebClient;
  readonly bot: string;
  /** A public channel that the bot is not in. */
  readonly elsewhere: string;
  idOf(handle: string): string;
  trigger(handle: string): Promise<string>;
  close(): Promise<void>;
}

/** Errors are to be read, not tried again. */
const clientOf = (token: string, slackApiUrl: string): WebClient =>
  new WebClient(token, { slackApiUrl, retryConfig: { retries: 0 } });

/** Ours, with the scopes of the manifest. Tiers are off: the table below asks much at once. */
export async function ourParty(): Promise<Party> {
  const slack = await startLocalSlack({
    manifest,
    workspace: {
      ...firm,
      userGroups: [{ id: 'SCOORD', handle: 'coordinators', users: ['kees'] }],
      channels: [{ name: 'general', members: ['kees', 'sanne'] }],
    },
    rateLimits: false,
  });
  const idOf = (handle: string): string => {
    const id = slack.world.users.find(handle)?.id;
    if (!id) throw new Error(`there is no ${handle} in the local Slack`);
    return id;
  };
  return {
    client: clientOf(slack.botToken, slack.apiUrl),
    bot: slack.botUserId,
    elsewhere: slack.world.channels.byName('general')?.id ?? '',
    idOf,
    trigger: async (handle) => slack.world.triggers.issue(idOf(handle)),
    close: () => slack.close(),
  };
}

/** Theirs. */
export async function theirParty(): Promise<Party> {
  const slack = await startEmulatedSlack(firm.users);
  return {
    client: clientOf(slack.botToken, slack.apiUrl),
    bot: slack.botUserId,
    elsewhere: slack.generalChannel,
    idOf: slack.idOf,
    trigger: (handle) => slack.trigger(slack.idOf(handle)),
    close: slack.close,
  };
}

/** What came of a call: what it gave, or the name of the error. */
export async function opinion(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    const refused = platformErrorOf(error);
    if (refused) return refused;
    if (error instanceof Error && 'code' in error && error.code === ErrorCode.HTTPError)
      return `HTTP ${'statusCode' in error ? error.statusCode : ''}`;
    throw error;
  }
}
