import type { Changes } from '../changes.ts';
import type { UserSeed } from '../options.ts';

export interface User {
  id: string;
  name: string;
  realName: string;
  displayName: string;
  title: string;
  locale: string;
  tz: string;
  email: string | undefined;
  isBot: boolean;
  deleted: boolean;
  restricted: boolean;
  ultraRestricted: boolean;
}

export const SLACKBOT = 'USLACKBOT';

export function userFrom(seed: UserSeed): User {
  return {
    id: seed.id,
    name: seed.name,
    realName: seed.realName,
    displayName: seed.displayName ?? '',
    title: seed.title ?? '',
    locale: seed.locale,
    tz: seed.tz,
    email: seed.email,
    isBot: seed.isBot ?? false,
    deleted: seed.deleted ?? false,
    restricted: seed.restricted ?? false,
    ultraRestricted: seed.ultraRestricted ?? false,
  };
}

export class Users {
  readonly #byId = new Map<string, User>();
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  add(user: User): void {
    this.#byId.set(user.id, user);
  }

  all(): User[] {
    return [...this.#byId.values()];
  }

  byId(id: string): User | undefined {
    return this.#byId.get(id);
  }

  /** By id, or by handle with or without the @. */
  find(handleOrId: string): User | undefined {
    const handle = handleOrId.replace(/^@/, '');
    return this.#byId.get(handleOrId) ?? this.all().find((user) => user.name === handle);
  }

  change(id: string, patch: Partial<Omit<User, 'id'>>): User {
    const user = this.#byId.get(id);
    if (user === undefined) throw new Error(`no user ${id} in this workspace`);
    Object.assign(user, patch);
    this.#changes.tell('user', { user: id });
    return user;
  }
}
