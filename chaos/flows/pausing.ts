import { addDays } from 'date-fns';
import { channelOf } from '../../src/demo/acts.ts';
import { labels } from '../../src/words/labels.ts';
import type { Flow } from '../flow.ts';

const duo = { mentor: 'omar', mentee: 'ruth' };

/** A pair pauses and goes on, and pauses again until the pause is over by itself. */
export const flow: Flow = {
  name: 'pausing',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, as, turnTo, now }) {
    await acts.pair('hanna', duo);
    await acts.plan('omar', duo, { date: '2026-03-05', time: '12:30', place: 'Upstairs' });
    await acts.pause('ruth', '2026-04-14');
    await turnTo(addDays(now(), 4));
    await as('omar').press(labels.en.resume, { in: channelOf(duo) });
    await acts.pause('omar', '2026-03-23');
    await turnTo(new Date('2026-03-24T09:00:00Z'));
    await acts.talk('ruth', duo);
  },
};
