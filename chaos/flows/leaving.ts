import { addDays } from 'date-fns';
import { channelOf } from '../../src/demo/acts.ts';
import { leavingTexts } from '../../src/features/leaving/text.ts';
import { statusTexts } from '../../src/features/status/text.ts';
import { labels } from '../../src/words/labels.ts';
import type { Flow } from '../flow.ts';

const duo = { mentor: 'omar', mentee: 'ruth' };
const other = { mentor: 'emma', mentee: 'ruth' };
const { en } = leavingTexts;

/** One of a pair leaves at night, and would like a new match; a coordinator ends another pair. */
export const flow: Flow = {
  name: 'leaving',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, as, turnTo, now }) {
    await acts.pair('hanna', duo);
    await acts.plan('ruth', duo, { date: '2026-03-12', time: '12:30', place: 'Upstairs' });
    await turnTo(new Date('2026-03-03T21:00:00Z'));
    await acts.leave('omar');
    await turnTo(new Date('2026-03-04T09:00:00Z'));
    await as('ruth').press(en.newMatch, { in: 'dm' });
    await acts.pair('hanna', other);
    await acts.status('hanna');
    await as('hanna').press(statusTexts.en.endPair);
    await as('hanna').fill(en.mentor, `@${other.mentor}`);
    await as('hanna').fill(en.mentee, `@${other.mentee}`);
    await as('hanna').submit();
    await as('hanna').close();
    if (as('emma').sees(labels.en.planMeeting, channelOf(other)))
      await as('emma').press(labels.en.planMeeting, { in: channelOf(other) });
    await turnTo(addDays(now(), 12));
  },
};
