import { channelOf } from '../../src/demo/acts.ts';
import { labels } from '../../src/words/labels.ts';
import type { Flow } from '../flow.ts';

const duo = { mentor: 'omar', mentee: 'ruth' };
const place = { in: channelOf(duo) };

/** A meeting is moved, called off, planned anew, does not happen, and happens after all. */
export const flow: Flow = {
  name: 'moving',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, as, answer, turnTo }) {
    const omar = as('omar');
    const ruth = as('ruth');
    await acts.pair('hanna', duo);
    await acts.plan('ruth', duo, { date: '2026-03-10', time: '12:30', place: 'The small café' });
    await omar.press('Move it', place);
    await omar.fill('Date', '2026-03-11');
    await omar.submit();
    await turnTo(new Date('2026-03-10T12:00:00Z'));
    await omar.press('Cancel it', place);
    await ruth.press('Wednesday 18 March at 12:30', place);
    await turnTo(new Date('2026-03-18T12:30:00Z'));
    await answer('omar', labels.en.didNotHappen, place);
    await ruth.press('Wednesday 25 March at 12:30', place);
    await turnTo(new Date('2026-03-25T13:00:00Z'));
    await ruth.command('/mentoring met');
  },
};
