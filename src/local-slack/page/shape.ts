import type { Json } from '../json.ts';

/** What the server and the browser tell each other. Types only: both sides read this file. */

export interface PersonShape {
  id: string;
  handle: string;
  name: string;
  title: string;
  locale: string;
  tz: string;
  isBot: boolean;
  deleted: boolean;
}

export interface WorkspaceShape {
  name: string;
  /** Changes when the page itself did: an open one then loads anew. */
  build: string;
  app: { id: string; name: string; hasHome: boolean; takesMessages: boolean };
  commands: readonly { name: string; description: string; hint: string }[];
  shortcuts: readonly string[];
  groups: readonly { id: string; handle: string }[];
}

export interface ClockShape {
  now: string;
  nextDue: string | null;
  turnable: boolean;
  turning: boolean;
}

export interface ChannelShape {
  id: string;
  kind: 'public' | 'private' | 'im';
  name: string;
  topic: string;
  isArchived: boolean;
  members: readonly string[];
  /** Stamps of messages. */
  pins: readonly string[];
  bookmarks: readonly { title: string; link: string }[];
  unread: number;
}

export interface MessageShape {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: readonly Json[];
  edited: boolean;
  ephemeral: boolean;
  state: Json;
}

export interface ViewShape {
  id: string;
  title: string;
  submit: string;
  close: string;
  blocks: readonly Json[];
  state: Json;
  /** By block_id. */
  errors: Readonly<Record<string, string>>;
  /** How many views lie on each other. */
  depth: number;
}

export interface StepShape {
  id: string;
  chapter: Readonly<Record<'en' | 'nl', string>>;
  who: string;
  text: Readonly<Record<'en' | 'nl', string>>;
  done: boolean;
}

export interface WireShape {
  n: number;
  kind: 'envelope' | 'call' | 'fault';
  at: string;
  what: string;
  result: string;
  ms: number | null;
  bad: boolean;
  detail: unknown;
}

/** Everything one person sees, each thing under its own name, so that only what changed has to travel. */
export interface Seen {
  me: PersonShape;
  workspace: WorkspaceShape;
  people: readonly PersonShape[];
  clock: ClockShape;
  modal: ViewShape | null;
  home: ViewShape | null;
  guide: readonly StepShape[];
  [channel: `channel ${string}`]: ChannelShape;
  [message: `message ${string}`]: MessageShape;
  [wire: `wire ${number}`]: WireShape;
}

/** What travels: `full` stands for "forget what you knew". */
export interface Patch {
  full: boolean;
  set: Partial<Seen>;
  gone: readonly string[];
}

export type TurnBy = 'hour' | 'day' | 'week' | 'due';

/** Where a control stands: a modal or the Home by its view, or a message. */
export type Place = { view: string } | { channel: string; ts: string };

/** Everything entered on a surface: for each field, by `fieldName`, what it holds; nothing: an empty list. */
export type Values = Record<string, string[]>;

export type Act =
  | { kind: 'command' | 'say'; text: string; channel: string }
  | {
      kind: 'press';
      place: Place;
      blockId: string;
      actionId: string;
      choice?: string | undefined;
      values: Values;
    }
  | { kind: 'submit' | 'close'; view: string; values: Values }
  | { kind: 'openHome' }
  | { kind: 'shortcut'; name: string }
  | { kind: 'leave'; channel: string }
  | { kind: 'read'; channel: string; ts: string }
  | { kind: 'turn'; by: TurnBy };

export type Acted = { ok: true } | { ok: false; error: string };
