import { addDays, addHours } from 'date-fns';
import { instantIn } from '../../src/demo/days.ts';
import { labels } from '../../src/words/labels.ts';
import type { Flow } from '../flow.ts';

const duo = { mentor: 'omar', mentee: 'ruth' };
const channel = 'mentor-omar-ruth';
const when = { date: '2026-03-11', time: '12:30', place: 'Café Loetje' };

/** The road of a pair, from `/pair` to the note of the first meeting. */
export const flow: Flow = {
  name: 'main',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, as, turnTo, now }) {
    await acts.pair('hanna', duo);
    await turnTo(addDays(now(), 1));
    await acts.write('omar', duo, 'career', 'From Rabat to here');
    for (const handle of ['ruth', 'omar', 'ruth', 'omar', 'ruth']) await acts.talk(handle, duo);
    await acts.hope('ruth', duo, { hopes: 'To hear it as it is', offLimits: 'My clients' });
    await acts.hope('omar', duo, { hopes: 'To be heard', offLimits: 'My team' });
    await acts.draft(duo, 'How it is to begin here');
    await acts.agree('ruth', duo);
    await acts.agree('omar', duo);
    await acts.plan('ruth', duo, when);
    const meeting = instantIn(when.date, when.time);
    for (const at of [addDays(meeting, -1), addHours(meeting, -1), addHours(meeting, 1)]) await turnTo(at);
    // The question whether they met is a reminder: a crash may have cost it.
    if (as('ruth').sees(labels.en.weMet, channel)) await acts.meet('ruth', duo);
    else await as('ruth').command('/mentoring met');
    await acts.note('ruth', duo, { findings: 'Juniors hear of reviews too late', action: 'Ask the board' });
    await acts.note('omar', duo, { findings: 'She listened' });
  },
};
