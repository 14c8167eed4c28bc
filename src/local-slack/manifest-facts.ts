import type { Manifest } from './options.ts';

/** What the manifest allows the app, looked up once. */
export interface ManifestFacts {
  appName: string;
  botName: string;
  scopes: ReadonlySet<string>;
  events: ReadonlySet<string>;
  commands: ReadonlyMap<string, { escapes: boolean; description: string; hint: string }>;
  shortcuts: readonly { name: string; type: string; callback_id: string }[];
  interactive: boolean;
  hasHome: boolean;
  /** May people write to the bot? */
  takesMessages: boolean;
}

/** The scope an event needs before Slack accepts its subscription (https://docs.slack.dev/reference/events). */
const EVENT_SCOPES: Record<string, string> = {
  'message.im': 'im:history',
  'message.groups': 'groups:history',
  'message.channels': 'channels:history',
  'message.mpim': 'mpim:history',
  user_change: 'users:read',
  team_join: 'users:read',
  app_mention: 'app_mentions:read',
  member_joined_channel: 'channels:read|groups:read',
  member_left_channel: 'channels:read|groups:read',
};

/** @param declined of the optional scopes those that were not granted at the installation */
export function manifestFacts(manifest: Manifest, declined: readonly string[] = []): ManifestFacts {
  const features = manifest.features ?? {};
  const { bot = [], bot_optional: optional = [] } = manifest.oauth_config?.scopes ?? {};
  const scopes = new Set([...bot, ...optional.filter((scope) => !declined.includes(scope))]);
  const events = new Set(manifest.settings?.event_subscriptions?.bot_events ?? []);
  for (const event of events) {
    const needed = EVENT_SCOPES[event]?.split('|');
    if (needed !== undefined && !needed.some((scope) => scopes.has(scope)))
      throw new Error(`manifest: the event ${event} needs the scope ${needed.join(' or ')}`);
  }
  const commands = features.slash_commands ?? [];
  if (commands.length > 0 && !scopes.has('commands'))
    throw new Error('manifest: slash commands need the scope commands');
  const home = features.app_home ?? {};
  const appName = manifest.display_information?.name ?? 'app';
  return {
    appName,
    botName: (features.bot_user?.display_name ?? appName).toLowerCase(),
    scopes,
    events,
    commands: new Map(
      commands.map(({ command, should_escape, description, usage_hint }) => [
        command,
        { escapes: should_escape ?? false, description: description ?? '', hint: usage_hint ?? '' },
      ]),
    ),
    shortcuts: features.shortcuts ?? [],
    interactive: manifest.settings?.interactivity?.is_enabled ?? false,
    hasHome: home.home_tab_enabled ?? false,
    takesMessages: (home.messages_tab_enabled ?? false) && !(home.messages_tab_read_only_enabled ?? false),
  };
}
