import { App, type Logger, LogLevel } from '@slack/bolt';
import {
  type LocalSlack,
  type Manifest,
  type StartOptions,
  startLocalSlack,
} from '../../src/local-slack/index.ts';
import { ACK_WITHIN } from '../support/patience.ts';

export const MANIFEST: Manifest = {
  display_information: { name: 'Helper' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'helper' },
    shortcuts: [{ name: 'Take a note', type: 'global', callback_id: 'take_note' }],
    slash_commands: [{ command: '/hi', should_escape: true }, { command: '/raw' }],
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'chat:write',
        'groups:write',
        'im:write',
        'im:history',
        'users:read',
        'usergroups:read',
        'pins:write',
        'bookmarks:write',
      ],
    },
  },
  settings: {
    event_subscriptions: { bot_events: ['message.im', 'app_home_opened', 'user_change'] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

const person = (name: string, realName: string, locale = 'en-GB') => ({
  id: `U0${name.toUpperCase()}`,
  name,
  realName,
  locale,
  tz: 'Europe/Amsterdam',
});

const WORKSPACE = {
  name: 'Vos & De Wit',
  users: [
    person('petra', 'Petra de Vries', 'nl-NL'),
    person('sanne', 'Sanne Bakker'),
    person('omar', 'Omar Idrissi'),
    { ...person('gone', 'Gone Already'), deleted: true },
    { ...person('guest', 'Guest Visitor'), restricted: true },
  ],
  userGroups: [{ id: 'S0COORD', handle: 'coordinators', users: ['petra'] }],
  channels: [{ name: 'general', members: ['petra', 'sanne', 'omar', '@bot'] }],
};

/** Whether an acknowledgement is late is a matter of the tests that ask for it, not of how busy the machine is. */
export const startFirm = (options: Partial<StartOptions> = {}): Promise<LocalSlack> =>
  startLocalSlack({
    manifest: MANIFEST,
    workspace: WORKSPACE,
    patienceMs: 300,
    ackWithinMs: ACK_WITHIN,
    ...options,
  });

/** A real Bolt app in Socket Mode, not yet started. */
export const socketApp = (slack: LocalSlack): App =>
  new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logger: quiet,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });

/** For clients that are meant to meet with errors. */
export const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};
