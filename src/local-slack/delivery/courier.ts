import type { World } from '../world.ts';
import type { Ack, Carrier, Envelope } from './envelope.ts';

export interface Sent {
  what: string;
  type: string;
  result: 'acknowledged' | string;
}

/** Sends envelopes by whichever way is set, and writes down what becomes of them. */
export class Courier {
  readonly #world: World;
  readonly sent: Sent[] = [];
  #carrier: Carrier;
  #underWay = 0;

  constructor(world: World, carrier: Carrier) {
    this.#world = world;
    this.#carrier = carrier;
  }

  use(carrier: Carrier): void {
    this.#carrier = carrier;
  }

  /** Envelopes that still wait for their acknowledgement. */
  get underWay(): number {
    return this.#underWay;
  }

  async send(envelope: Envelope): Promise<Ack> {
    this.#underWay += 1;
    const ack = await this.#carrier.carry(envelope);
    this.#underWay -= 1;
    const result = 'error' in ack ? ack.error : 'acknowledged';
    this.sent.push({ what: envelope.what, type: envelope.type, result });
    if (result === 'operation_timeout')
      this.#world.faults.add('no_ack', `${envelope.what} was not acknowledged in time`);
    // An event that found nobody comes again: nothing is lost yet.
    else if ('error' in ack && envelope.type !== 'events_api')
      this.#world.faults.add('not_delivered', `${envelope.what}: ${ack.error}`);
    this.#world.changes.tell('envelope', { type: envelope.type, what: envelope.what, result });
    return ack;
  }
}
