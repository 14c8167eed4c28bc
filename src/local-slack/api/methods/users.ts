import { asText } from '../../json.ts';
import { userObject } from '../../objects/user.ts';
import { cursorOf, knownUser, page } from '../lookup.ts';
import type { Method } from '../method.ts';
import { Refusal } from '../refusal.ts';

export const usersMethods: Record<string, Method> = {
  'users.info': {
    args: { user: 'string!', include_locale: 'boolean' },
    tier: 4,
    scopes: ['users:read'],
    run: ({ world }, args) => ({
      user: userObject(world, knownUser(world, asText(args.user)), args.include_locale === true),
    }),
  },
  'users.lookupByEmail': {
    args: { email: 'string!' },
    tier: 3,
    scopes: ['users:read.email'],
    run: ({ world }, args) => {
      const email = asText(args.email).toLowerCase();
      const found = world.users.all().find((user) => user.email?.toLowerCase() === email);
      if (found === undefined || found.deleted) throw new Refusal('users_not_found');
      return { user: userObject(world, found) };
    },
  },
  'users.list': {
    args: { include_locale: 'boolean', cursor: 'string', limit: 'number' },
    tier: 2,
    scopes: ['users:read'],
    run: ({ world }, args) => {
      const { items, next } = page(world.users.all(), args, 1000);
      const members = items.map((user) => userObject(world, user, args.include_locale === true));
      return { members, cache_ts: Math.floor(world.clock.now().getTime() / 1000), ...cursorOf(next) };
    },
  },
  'usergroups.list': {
    args: { include_users: 'boolean', include_count: 'boolean', include_disabled: 'boolean' },
    tier: 2,
    scopes: ['usergroups:read'],
    run: ({ world }, args) => ({
      usergroups: world.groups.map(({ id, handle, users }) => ({
        id,
        team_id: world.team.id,
        is_usergroup: true,
        name: handle,
        handle,
        description: '',
        is_external: false,
        date_delete: 0,
        user_count: users.length,
        ...(args.include_users === true ? { users } : {}),
      })),
    }),
  },
  'usergroups.users.list': {
    args: { usergroup: 'string!', include_disabled: 'boolean' },
    tier: 2,
    scopes: ['usergroups:read'],
    run: ({ world }, args) => {
      const group = world.groups.find((one) => one.id === args.usergroup);
      if (group === undefined) throw new Refusal('no_such_subteam');
      return { users: group.users };
    },
  },
};
