import { realNow } from '../clock.ts';
import type { World } from '../world.ts';
import type { Ack, Carrier, Envelope } from './envelope.ts';

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

  constructor(world: World, carrier: Carrier) {
    this.#world = world;
    this.#carrier = carrier;
  }

  use(carrier: Carrier): void {
    this.#carrier = carrier;
  }

  async send(envelope: Envelope): Promise<Ack> {
    const sent = realNow();
    this.#world.wire.sent?.(envelope.what);
    const ack = await this.#carrier.carry(envelope);
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
