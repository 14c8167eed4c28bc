import { addDays } from 'date-fns';
import { chemistryTexts } from '../../src/features/chemistry/text.ts';
import type { Flow } from '../flow.ts';

const duo = { mentor: 'omar', mentee: 'ruth' };
const { en } = chemistryTexts;

/** A week after they met both are asked how it is: one is content, the other would like to talk. */
export const flow: Flow = {
  name: 'chemistry',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, as, answer, turnTo, now }) {
    await acts.pair('hanna', duo);
    await as('ruth').command('/mentoring met');
    await turnTo(addDays(now(), 8));
    await answer('ruth', en.yes, { in: 'dm' });
    await answer('omar', en.notReally, { in: 'dm' });
    await as('omar').press(en.askOne('Hanna Visser'), { in: 'dm' });
    await acts.leave('omar');
    await turnTo(addDays(now(), 9));
  },
};
