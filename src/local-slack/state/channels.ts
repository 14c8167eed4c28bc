import type { Changes } from '../changes.ts';
import { type Clock, seconds } from '../clock.ts';
import type { Ids } from '../ids.ts';

interface Bookmark {
  id: string;
  title: string;
  link: string;
  emoji: string;
  type: string;
  created: number;
}

interface Pin {
  ts: string;
  by: string;
  created: number;
}

interface Note {
  value: string;
  creator: string;
  last_set: number;
}

export interface Channel {
  id: string;
  kind: 'public' | 'private' | 'im';
  name: string;
  creator: string;
  created: number;
  isArchived: boolean;
  isGeneral: boolean;
  /** In the order they came in. For a direct message: the person, then the bot. */
  members: string[];
  topic: Note;
  purpose: Note;
  pins: Pin[];
  bookmarks: Bookmark[];
  previousNames: string[];
}

const noNote = (): Note => ({ value: '', creator: '', last_set: 0 });

export class Channels {
  readonly #byId = new Map<string, Channel>();
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #changes: Changes;

  constructor(ids: Ids, clock: Clock, changes: Changes) {
    this.#ids = ids;
    this.#clock = clock;
    this.#changes = changes;
  }

  all(): Channel[] {
    return [...this.#byId.values()];
  }

  byId(id: string): Channel | undefined {
    return this.#byId.get(id);
  }

  /** Taken names stay taken: archived channels count. */
  byName(name: string): Channel | undefined {
    return this.all().find((channel) => channel.kind !== 'im' && channel.name === name);
  }

  create(kind: Channel['kind'], name: string, creator: string, members: string[]): Channel {
    const channel: Channel = {
      id: this.#ids.next(kind === 'im' ? 'D' : 'C'),
      kind,
      name,
      creator,
      created: seconds(this.#clock),
      isArchived: false,
      isGeneral: name === 'general',
      members,
      topic: noNote(),
      purpose: noNote(),
      pins: [],
      bookmarks: [],
      previousNames: [],
    };
    this.#byId.set(channel.id, channel);
    this.touch(channel);
    return channel;
  }

  /** The conversation of this person and the bot; made when first needed. */
  directMessage(person: string, bot: string): Channel {
    const open = this.all().find((channel) => channel.kind === 'im' && channel.members[0] === person);
    return open ?? this.create('im', 'directmessage', bot, [person, bot]);
  }

  /** Tells those who look on that this channel is not what it was. */
  touch(channel: Channel): void {
    this.#changes.tell('channel', { channel: channel.id });
  }
}
