import { addDays } from 'date-fns';
import { channelOf } from '../../src/demo/acts.ts';
import { labels } from '../../src/words/labels.ts';
import type { Flow } from '../flow.ts';

const duo = { mentor: 'omar', mentee: 'ruth' };

/** Nobody answers for months; once somebody puts the reminders off, and once somebody goes on. */
export const flow: Flow = {
  name: 'reminders',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, answer, turnTo, now }) {
    await acts.pair('hanna', duo);
    await turnTo(addDays(now(), 8));
    await answer('ruth', labels.en.snoozeWeek, { in: channelOf(duo) });
    await turnTo(addDays(now(), 20));
    await acts.talk('omar', duo);
    await turnTo(addDays(now(), 60));
    await acts.status('hanna');
  },
};
