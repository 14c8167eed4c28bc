import { realNow } from '../clock.ts';
import type { World } from '../world.ts';
import type { Ack, Carrier, Envelope } from './envelope.ts';

/** How often each envelope arrives again, as when its acknowledgement got lost. */
export interface Copies {
  /** So many more of it at the same moment. */
  atOnce?: number;
  /** So many more of it once the first has been acknowledged. */
  later?: number;
}

export interface Sent {
  what: string;
  type: string;
  /** 'acknowledged', or the error as Slack names it. */
  result: string;
  /** From sending to acknowledgement, or to giving up; real time. */
  ms: number;
}

/** Sends envelopes by whichever way is set, and writes down what becomes of them. */
export class Courier {
  readonly #world: World;
  readonly sent: Sent[] = [];
  #carrier: Carrier;
  #copies: Copies = {};

  constructor(world: World, carrier: Carrier) {
    this.#world = world;
    this.#carrier = carrier;
  }

  use(carrier: Carrier): void {
    this.#carrier = carrier;
  }

  copy(copies: Copies): void {
    this.#copies = copies;
  }

  /** Carries it, and its copies; people see what came of the first. */
  async #carry(envelope: Envelope): Promise<Ack> {
    const { atOnce = 0, later = 0 } = this.#copies;
    const [first] = await Promise.all([
      this.#carrier.carry(envelope),
      ...Array.from({ length: atOnce }, () => this.#carrier.carry(envelope)),
    ]);
    for (let each = 0; each < later; each += 1) await this.#carrier.carry(envelope);
    return first;
  }

  async send(envelope: Envelope): Promise<Ack> {
    const sent = realNow();
    this.#world.wire.sent?.(envelope.what);
    const ack = await this.#carry(envelope);
    const ms = realNow() - sent;
    const result = 'error' in ack ? ack.error : 'acknowledged';
    this.sent.push({ what: envelope.what, type: envelope.type, result, ms });
    if (result === 'operation_timeout')
      this.#world.faults.add('no_ack', `${envelope.what} was not acknowledged in time`);
    // An event that found nobody comes again: nothing is lost yet.
    else if ('error' in ack && envelope.type !== 'events_api')
      this.#world.faults.add('not_delivered', `${envelope.what}: ${ack.error}`);
    const { type, what, payload } = envelope;
    this.#world.changes.tell('envelope', { type, what, result, ms, payload });
    return ack;
  }
}
