import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, decide } from '../../../src/features/chemistry/rules.ts';
import { nextWorkingMoment } from '../../../src/schedule/working-time.ts';

const place = { timeZone: 'Europe/Amsterdam', country: 'NL' };
/** Winter time. */
const at = (moment: string): Date => new Date(`2026-03-${moment}:00+01:00`);
const met = at('03T12:30');

test.each<[what: string, firstMetAt: Date | null, isSilent: boolean, now: Date, decision: Decision]>([
  ['never met', null, false, at('20T10:00'), { do: 'rest' }],
  ['a day after', met, false, at('04T10:00'), { do: 'wait', until: at('10T12:30') }],
  ['a week after', met, false, at('10T12:30'), { do: 'ask' }],
  ['a week after, at night', met, false, at('10T22:00'), { do: 'wait', until: at('11T09:00') }],
  ['met on a Saturday', at('07T10:00'), false, at('08T10:00'), { do: 'wait', until: at('16T09:00') }],
  ['paused, on hold or ended', met, true, at('12T10:00'), { do: 'rest' }],
  ['after a pause of three weeks', met, false, at('26T10:00'), { do: 'ask' }],
  ['half a year later', met, false, new Date('2026-09-01T10:00:00Z'), { do: 'rest' }],
])('%s', (_what, firstMetAt, isSilent, now, decision) => {
  expect(decide({ firstMetAt, isSilent }, place, now)).toEqual(decision);
});

test('it asks in working hours, a week after they met or later, and waits for a moment that is ahead', () => {
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, instant, (firstMetAt, now) => {
      const decision = decide({ firstMetAt, isSilent: false }, place, now);
      const moment = decision.do === 'wait' ? decision.until : now;
      if (decision.do === 'rest') return;
      expect(nextWorkingMoment(moment, place)).toEqual(moment);
      expect(moment.getTime() - firstMetAt.getTime()).toBeGreaterThan(6.9 * 24 * 60 * 60_000);
      if (decision.do === 'wait') expect(moment > now).toBe(true);
    }),
    { numRuns: 200 },
  );
});
