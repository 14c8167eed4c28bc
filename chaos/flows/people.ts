import { addHours, addMinutes } from 'date-fns';
import { labels } from '../../src/words/labels.ts';
import type { Flow } from '../flow.ts';

const duo = { mentor: 'omar', mentee: 'ruth' };

/** Somebody's account is deactivated and active again; meanwhile their pair is on hold. */
export const flow: Flow = {
  name: 'people',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, answer, change, turnTo, now }) {
    await acts.pair('hanna', duo);
    await acts.plan('ruth', duo, { date: '2026-03-05', time: '12:30', place: 'Lunch' });
    await change('omar', { deleted: true });
    await turnTo(addMinutes(now(), 2));
    // The day before the meeting passes without a word.
    await turnTo(addHours(now(), 50));
    await change('omar', { deleted: false });
    await turnTo(addMinutes(now(), 2));
    await turnTo(new Date('2026-03-05T15:00:00Z'));
    await answer('ruth', labels.en.weMet, { in: 'mentor-omar-ruth' });
  },
};
