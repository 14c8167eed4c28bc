import type { Change } from '../changes.ts';
import { asText } from '../json.ts';
import type { LocalSlack } from '../local-slack.ts';
import type { WireShape } from './shape.ts';

const KEPT = 300;

/** The inspector: the last things that went over the wire, oldest first. */
export class Wire {
  readonly entries: WireShape[] = [];
  readonly #slack: LocalSlack;
  #count = 0;

  constructor(slack: LocalSlack) {
    this.#slack = slack;
  }

  note({ kind, detail }: Change): void {
    const result = asText(detail.result);
    if (kind === 'envelope')
      this.#add({
        kind,
        what: asText(detail.what),
        result,
        ms: Number(detail.ms),
        bad: result !== 'acknowledged',
        detail: detail.payload,
      });
    else if (kind === 'call')
      this.#add({
        kind,
        what: asText(detail.method),
        result,
        ms: null,
        bad: result !== 'ok',
        detail: this.#slack.calls.at(-1)?.args,
      });
    else if (kind === 'fault')
      this.#add({
        kind,
        what: asText(detail.kind),
        result: asText(detail.detail),
        ms: null,
        bad: true,
        detail: null,
      });
  }

  #add(entry: Omit<WireShape, 'n' | 'at'>): void {
    this.#count += 1;
    this.entries.push({ n: this.#count, at: this.#slack.world.clock.now().toISOString(), ...entry });
    if (this.entries.length > KEPT) this.entries.shift();
  }
}
