import type { Call } from './api/answer-call.ts';
import type { Failure } from './api/failures.ts';
import type { ChangeListener } from './changes.ts';
import type { Copies, Sent } from './delivery/courier.ts';
import type { Ack, Envelope } from './delivery/envelope.ts';
import type { Fault } from './faults.ts';
import type { Person } from './people/person.ts';
import type { User } from './state/users.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

/** A running local Slack. */
export interface LocalSlack {
  readonly url: string;
  /** Where people look at it in a browser; undefined without `page` in the options. */
  readonly pageUrl: string | undefined;
  /** The port that was asked for, where somebody else had it and the next free one was taken. */
  readonly portTaken: number | undefined;
  /** For `clientOptions.slackApiUrl`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botUserId: string;
  readonly teamId: string;
  /** What the bot called, oldest first. */
  readonly calls: readonly Call[];
  /** What the bot did wrong outside the Web API. */
  readonly faults: readonly Fault[];
  /** Envelopes and what became of them. */
  readonly envelopes: readonly Sent[];
  /** How many sockets the bot has open. */
  readonly connections: number;
  /** Everything this Slack knows, for the browser page. */
  readonly world: World;
  as(handleOrId: string): Person;
  /** From now on over HTTP, signed, to the bot's own address; or back over its sockets. */
  deliverTo(target: { mode: 'http'; url: string } | { mode: 'socket' }): void;
  on(listener: ChangeListener): () => void;
  /** Waits for what `look` looks for: asked at every change, an error after `withinMs` (30000) of real time. */
  until<T>(look: () => T, what?: string, withinMs?: number): Promise<NonNullable<T>>;
  failNext(method: string, failure: Failure): void;
  /** Puts somebody on the wire, in the place of whoever was there. */
  tapWire(wire: Wire): void;
  setUser(handleOrId: string, patch: Partial<Omit<User, 'id'>>): Promise<void>;
  /** The last event once more, marked as a retry. */
  redeliverLastEvent(): Promise<void>;
  /** From now on each command, press, form and event arrives more than once; `{}` ends it. */
  deliverCopies(copies: Copies): void;
  /** Sends the bot whatever payload, such as one that somebody made up. */
  send(envelope: Envelope): Promise<Ack>;
  /** Asks all sockets to come back later, as Slack does. */
  refreshSockets(): void;
  /** Cuts all sockets without a word. */
  cutSockets(): void;
  /** Lets all sockets that are open now look open and answer nothing. */
  silenceSockets(): void;
  close(): Promise<void>;
}
