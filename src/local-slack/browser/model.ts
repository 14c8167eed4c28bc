import type { ChannelShape, MessageShape, PersonShape, Seen, WireShape } from '../page/shape.ts';

/** What one person sees, put in order for drawing. */
export interface Model
  extends Pick<Seen, 'me' | 'workspace' | 'people' | 'clock' | 'modal' | 'home' | 'guide'> {
  person: ReadonlyMap<string, PersonShape>;
  channels: readonly ChannelShape[];
  /** By channel, oldest first. */
  messages: ReadonlyMap<string, readonly MessageShape[]>;
  wire: readonly WireShape[];
}

const startingWith = <T>(known: ReadonlyMap<string, unknown>, kind: string): T[] =>
  [...known].filter(([name]) => name.startsWith(kind)).map(([, value]) => value as T);

export function modelOf(known: ReadonlyMap<string, unknown>): Model {
  const seen = Object.fromEntries(known) as unknown as Seen;
  const messages = startingWith<MessageShape>(known, 'message ').toSorted((a, b) => (a.ts < b.ts ? -1 : 1));
  return {
    me: seen.me,
    workspace: seen.workspace,
    people: seen.people,
    clock: seen.clock,
    modal: seen.modal,
    home: seen.home,
    guide: seen.guide,
    person: new Map(seen.people.map((one) => [one.id, one])),
    channels: startingWith<ChannelShape>(known, 'channel ').toSorted(
      (a, b) => Number(a.isArchived) - Number(b.isArchived) || a.name.localeCompare(b.name),
    ),
    messages: Map.groupBy(messages, (message) => message.channel),
    wire: startingWith<WireShape>(known, 'wire ').toSorted((a, b) => b.n - a.n),
  };
}
