import { compact, type Json } from '../json.ts';
import type { User } from '../state/users.ts';
import type { World } from '../world.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a zone is called at this moment. Each format is kept: to make one is slow. */
function zoneName(zone: string, at: Date, style: 'long' | 'longOffset'): string | undefined {
  const key = `${style} ${zone}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style });
  formats.set(key, format);
  return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value;
}

/** Seconds between UTC and this zone, at this moment. */
function zoneOffset(zone: string, at: Date): number {
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(zoneName(zone, at, 'longOffset') ?? '');
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}

const normalized = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/** The user object (https://docs.slack.dev/reference/objects/user-object). Of a deactivated account little is left. */
export function userObject(world: World, user: User, withLocale = false): Json {
  const now = world.clock.now();
  const mayMail = world.manifest.scopes.has('users:read.email');
  const living = user.deleted
    ? {}
    : {
        tz: user.tz,
        tz_label: zoneName(user.tz, now, 'long') ?? user.tz,
        tz_offset: zoneOffset(user.tz, now),
        is_admin: false,
        is_owner: false,
        is_primary_owner: false,
        is_restricted: user.restricted || user.ultraRestricted,
        is_ultra_restricted: user.ultraRestricted,
        real_name: user.realName,
        ...(withLocale ? { locale: user.locale } : {}),
      };
  return {
    id: user.id,
    team_id: world.team.id,
    name: user.name,
    deleted: user.deleted,
    ...living,
    profile: compact({
      real_name: user.realName,
      real_name_normalized: normalized(user.realName),
      title: user.title,
      display_name: user.displayName,
      display_name_normalized: normalized(user.displayName),
      first_name: user.realName.split(' ')[0],
      last_name: user.realName.split(' ').slice(1).join(' '),
      email: mayMail ? user.email : undefined,
      team: world.team.id,
      ...(user.id === world.bot.id ? { api_app_id: world.appId, bot_id: world.botId } : {}),
    }),
    is_bot: user.isBot && user.name !== 'slackbot',
    is_app_user: false,
    updated: 1_700_000_000,
  };
}
