import type { LocalSlack } from '../local-slack.ts';
import type { GuideStep } from './options.ts';
import type { StepShape } from './shape.ts';

/** The guided path: what was done stays ticked off. */
export class Guide {
  readonly #steps: readonly GuideStep[];
  readonly #done = new Set<string>();

  constructor(steps: readonly GuideStep[]) {
    this.#steps = steps;
  }

  /** Asks every step that is still open. A question that cannot be answered yet must not stop the change it is about. */
  look(slack: LocalSlack): void {
    for (const step of this.#steps) {
      if (this.#done.has(step.id)) continue;
      try {
        if (step.done(slack)) this.#done.add(step.id);
      } catch {
        // Not done, then.
      }
    }
  }

  shape(): StepShape[] {
    return this.#steps.map(({ id, chapter, who, text }) => ({
      id,
      chapter,
      who,
      text,
      done: this.#done.has(id),
    }));
  }
}
