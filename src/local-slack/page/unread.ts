import { messagesOf } from '../people/sight.ts';
import type { User } from '../state/users.ts';
import type { World } from '../world.ts';

/** Up to where everybody has read. What was there before anybody looked counts as read. */
export class Unread {
  readonly #readUntil = new Map<string, string>();
  #begin: string | undefined;

  /** Somebody looks for the first time. */
  begin(world: World): void {
    this.#begin ??= world.messages.all().at(-1)?.ts ?? '';
  }

  get hasBegun(): boolean {
    return this.#begin !== undefined;
  }

  read(user: User, channel: string, ts: string): void {
    const key = `${user.id} ${channel}`;
    if (ts > (this.#readUntil.get(key) ?? '')) this.#readUntil.set(key, ts);
  }

  /** How many messages of others this person has not read, by channel. */
  counts(world: World, user: User): Map<string, number> {
    const counts = new Map<string, number>();
    for (const message of messagesOf(world, user)) {
      const until = this.#readUntil.get(`${user.id} ${message.channel}`) ?? '';
      if (message.user === user.id || message.ts <= until || message.ts <= (this.#begin ?? '')) continue;
      counts.set(message.channel, (counts.get(message.channel) ?? 0) + 1);
    }
    return counts;
  }
}
