import type { Changes } from '../changes.ts';
import type { Json } from '../json.ts';
import type { StoredFile } from './files.ts';

export interface Message {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: Json[];
  files: readonly StoredFile[];
  threadTs: string | undefined;
  clientMsgId: string | undefined;
  metadata: Json | undefined;
  edited: { user: string; ts: string } | undefined;
  /** Set: only this person sees it, and it leaves no trace in the channel. */
  ephemeralTo: string | undefined;
  /** What people have entered in its fields, person by person. */
  state: Map<string, Json>;
}

export type NewMessage = Pick<Message, 'channel' | 'ts' | 'user' | 'text' | 'blocks'> & Partial<Message>;

export class Messages {
  readonly #byKey = new Map<string, Message>();
  readonly #byClientId = new Map<string, Message>();
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  add(fresh: NewMessage): Message {
    const message: Message = {
      files: [],
      threadTs: undefined,
      clientMsgId: undefined,
      metadata: undefined,
      edited: undefined,
      ephemeralTo: undefined,
      state: new Map(),
      ...fresh,
    };
    this.#byKey.set(`${message.channel} ${message.ts}`, message);
    if (message.clientMsgId !== undefined)
      this.#byClientId.set(`${message.channel} ${message.clientMsgId}`, message);
    this.touch(message);
    return message;
  }

  /** Oldest first. */
  all(): Message[] {
    return [...this.#byKey.values()];
  }

  find(channel: string, ts: string): Message | undefined {
    return this.#byKey.get(`${channel} ${ts}`);
  }

  byClientId(channel: string, clientMsgId: string): Message | undefined {
    return this.#byClientId.get(`${channel} ${clientMsgId}`);
  }

  remove(message: Message): void {
    this.#byKey.delete(`${message.channel} ${message.ts}`);
    this.touch(message);
  }

  touch(message: Message): void {
    this.#changes.tell('message', { channel: message.channel, ts: message.ts });
  }
}
