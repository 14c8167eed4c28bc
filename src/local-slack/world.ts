import { Changes } from './changes.ts';
import { type Clock, realClock } from './clock.ts';
import { Faults } from './faults.ts';
import { Ids, secret } from './ids.ts';
import { type ManifestFacts, manifestFacts } from './manifest-facts.ts';
import type { LocalSlackOptions } from './options.ts';
import { Stamps } from './stamps.ts';
import { Channels } from './state/channels.ts';
import { Files } from './state/files.ts';
import { Messages } from './state/messages.ts';
import { ResponseUrls } from './state/response-urls.ts';
import { Triggers } from './state/triggers.ts';
import { SLACKBOT, type User, Users, userFrom } from './state/users.ts';
import { Views } from './state/views.ts';
import type { Wire } from './wire.ts';

interface Tokens {
  bot: string;
  app: string;
  signingSecret: string;
  /** The old verification token that every payload still carries. */
  verification: string;
}

interface UserGroup {
  id: string;
  handle: string;
  users: string[];
}

/** One workspace with one installed app: everything the server knows. */
export interface World {
  clock: Clock;
  stamps: Stamps;
  ids: Ids;
  changes: Changes;
  /** Nobody, unless `tapWire` was called. */
  wire: Wire;
  faults: Faults;
  manifest: ManifestFacts;
  tokens: Tokens;
  team: { id: string; name: string; domain: string };
  appId: string;
  botId: string;
  /** Where this Slack answers; empty until it does. */
  url: string;
  bot: User;
  users: Users;
  groups: UserGroup[];
  channels: Channels;
  messages: Messages;
  files: Files;
  views: Views;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  refuseBlocks: ReadonlySet<string>;
}

function seedUsers(world: World, options: LocalSlackOptions): void {
  for (const seed of options.workspace.users) world.users.add(userFrom(seed));
  world.users.add(world.bot);
  const bot = { ...world.bot, id: SLACKBOT, name: 'slackbot', realName: 'Slackbot' };
  world.users.add(bot);
}

function member(world: World, handleOrId: string): string {
  if (handleOrId === '@bot') return world.bot.id;
  const user = world.users.find(handleOrId);
  if (user === undefined) throw new Error(`the workspace has no user ${handleOrId}`);
  return user.id;
}

function seedRest(world: World, options: LocalSlackOptions): void {
  for (const { id, handle, users } of options.workspace.userGroups ?? [])
    world.groups.push({ id, handle, users: users.map((user) => member(world, user)) });
  for (const { name, members, isPrivate } of options.workspace.channels ?? []) {
    const ids = members.map((one) => member(world, one));
    world.channels.create(isPrivate ? 'private' : 'public', name, ids[0] ?? world.bot.id, ids);
  }
}

export function makeWorld(options: LocalSlackOptions): World {
  const clock = options.clock ?? realClock;
  const changes = new Changes();
  const ids = new Ids();
  const manifest = manifestFacts(options.manifest, options.declinedScopes);
  const bot = userFrom({
    id: ids.next('U'),
    name: manifest.botName,
    realName: manifest.appName,
    locale: 'en-US',
    tz: 'America/Los_Angeles',
    isBot: true,
  });
  const world: World = {
    clock,
    stamps: new Stamps(clock),
    ids,
    changes,
    wire: {},
    faults: new Faults(changes),
    manifest,
    tokens: {
      bot: `xoxb-local-${secret()}`,
      app: `xapp-1-local-${secret()}`,
      signingSecret: secret(16),
      verification: secret(),
    },
    team: {
      id: ids.next('T'),
      name: options.workspace.name,
      domain: options.workspace.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    },
    appId: ids.next('A'),
    botId: ids.next('B'),
    url: '',
    bot,
    users: new Users(changes),
    groups: [],
    channels: new Channels(ids, clock, changes),
    messages: new Messages(changes),
    files: new Files(ids),
    views: new Views(ids, clock, changes),
    triggers: new Triggers(clock),
    responseUrls: new ResponseUrls(clock),
    refuseBlocks: new Set(options.refuseBlocks ?? []),
  };
  seedUsers(world, options);
  seedRest(world, options);
  return world;
}
