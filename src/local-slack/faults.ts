import type { Changes } from './changes.ts';

/** Something the bot did that Slack answers with silence or an error beside the button: never in the Web API log. */
export interface Fault {
  kind:
    | 'late_ack'
    | 'no_ack'
    | 'not_delivered'
    | 'unknown_envelope'
    | 'acknowledged_twice'
    | 'unexpected_ack_body'
    | 'invalid_ack_body'
    | 'socket';
  detail: string;
}

export class Faults {
  readonly list: Fault[] = [];
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  add(kind: Fault['kind'], detail: string): void {
    this.list.push({ kind, detail });
    this.#changes.tell('fault', { kind, detail });
  }
}
