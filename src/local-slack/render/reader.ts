import type { User } from '../state/users.ts';
import type { World } from '../world.ts';

/** Through whose eyes a text is read: names, language and time zone depend on it. */
export interface Reader {
  locale: string;
  tz: string;
  now: Date;
  userName: (id: string) => string;
  channelName: (id: string) => string;
  groupHandle: (id: string) => string;
}

/** The same, and who it is. */
export interface PersonReading extends Reader {
  userId: string;
}

export function readerFor(world: World, user: User): PersonReading {
  return {
    userId: user.id,
    locale: user.locale,
    tz: user.tz,
    now: world.clock.now(),
    userName: (id) => world.users.byId(id)?.name ?? id,
    channelName: (id) => world.channels.byId(id)?.name ?? id,
    groupHandle: (id) => world.groups.find((group) => group.id === id)?.handle ?? id,
  };
}
