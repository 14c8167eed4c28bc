import { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { manifest } from '../support/stage.ts';

/** One of the people of the firm that both Slacks are given. */
interface Somebody {
  readonly name: string;
  readonly realName: string;
}

/** What the bot may do in the emulated Slack: what `manifest.yml` asks for, and nothing more. */
const scopes: string[] = manifest.oauth_config.scopes.bot;
/** To look on as the bot, with what the bot itself may not: reading. */
const readingScopes = ['groups:read', 'groups:history', 'im:read', 'im:history', 'pins:read', 'users:read'];

const bot = { app_id: 'AKANTEL', bot_id: 'BKANTEL', bot_user_id: 'UKANTEL' };
const token = (value: string, granted: readonly string[]) => ({
  token: value,
  type: 'bot',
  user_id: bot.bot_user_id,
  scopes: granted,
  ...bot,
});

/**
 * Vercel's emulation of Slack's Web API (`emulate`), in this process, on a free port of the loopback. It gives
 * people ids of its own making; there is no saying who is a guest or deactivated, and nobody has a locale or a zone.
 */
export async function startEmulatedSlack(people: readonly Somebody[]) {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Van Dam & Partners', domain: 'vandam' },
        users: people.map(({ name, realName }) => ({
          name,
          real_name: realName,
          profile: { display_name: '', real_name: realName },
        })),
        oauth_apps: [
          {
            client_id: '1.1',
            client_secret: 'not used',
            name: 'Kantel',
            bot_name: 'kantel',
            redirect_uris: [],
            scopes,
            ...bot,
          },
        ],
        tokens: [token('xoxb-kantel', scopes), token('xoxb-looker-on', readingScopes)],
        strict_scopes: true,
      },
    },
  });
  const port = new URL(emulator.url).port;
  const apiUrl = `http://127.0.0.1:${port}/api/`;
  const lookerOn = new WebClient('xoxb-looker-on', { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
  const asBot = new WebClient('xoxb-kantel', { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
  const { members = [] } = await lookerOn.users.list({});

  return {
    apiUrl,
    botToken: 'xoxb-kantel',
    botUserId: bot.bot_user_id,
    /** The public channel everybody has; the bot is not in it. */
    generalChannel: 'C000000001',
    /** Acts as the bot, past Kantel. */
    asBot,
    /** Reads what is in there. */
    lookerOn,
    /** The id of somebody, by handle. */
    idOf(handle: string): string {
      const id = members.find(({ name }) => name === handle)?.id;
      if (!id) throw new Error(`there is no ${handle} in the emulated Slack`);
      return id;
    },
    /** A trigger as it comes with a command or a press: three seconds, one use. */
    async trigger(userId: string, viewId?: string): Promise<string> {
      const made = await asBot.apiCall('views.generateTriggerId', {
        user_id: userId,
        ...(viewId && { view_id: viewId }),
      });
      return String('trigger_id' in made ? made.trigger_id : '');
    },
    close: () => emulator.close(),
  };
}

export type EmulatedSlack = Awaited<ReturnType<typeof startEmulatedSlack>>;
