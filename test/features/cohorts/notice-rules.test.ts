import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextNotice, noticeAt } from '../../../src/features/cohorts/notice-rules.ts';
import { nextWorkingMoment } from '../../../src/schedule/working-time.ts';

const at = (iso: string): Date => new Date(iso);
const cohort = (endsOn: string | null, other = {}) => ({
  ...{ endsOn, timeZone: 'Europe/Amsterdam', country: 'NL', closedAt: null },
  ...other,
});

describe('the coordinators are told twice of the last day, in the morning', () => {
  test.each<[what: string, ending: ReturnType<typeof cohort>, near: string, come: string]>([
    ['a Friday', cohort('2026-06-26'), '2026-06-12T09:00+02:00', '2026-06-26T09:00+02:00'],
    ['a Sunday: on Monday', cohort('2026-06-28'), '2026-06-15T09:00+02:00', '2026-06-29T09:00+02:00'],
    [
      'across the change to summer time',
      cohort('2026-04-03'),
      '2026-03-20T09:00+01:00',
      '2026-04-03T09:00+02:00',
    ],
    ["King's Day", cohort('2026-04-27'), '2026-04-13T09:00+02:00', '2026-04-28T09:00+02:00'],
    [
      'elsewhere, by its own clock and calendar',
      cohort('2026-04-27', { timeZone: 'America/New_York', country: 'US' }),
      '2026-04-13T09:00-04:00',
      '2026-04-27T09:00-04:00',
    ],
  ])('%s', (_what, ending, near, come) => {
    const before = at('2026-03-02T09:00:00Z');
    expect(noticeAt(ending, before)).toBeNull();
    expect(nextNotice(ending, before)).toEqual(at(near));
    expect(noticeAt(ending, at(near))).toBe('near');
    expect(nextNotice(ending, at(near))).toEqual(at(come));
    expect(noticeAt(ending, at(come))).toBe('come');
    expect(nextNotice(ending, at(come))).toBeNull();
  });

  test('never where there is no last day, or it has been closed', () => {
    for (const ending of [cohort(null), cohort('2026-06-26', { closedAt: at('2026-06-01T09:00Z') })]) {
      expect(nextNotice(ending, at('2026-03-02T09:00Z'))).toBeNull();
      expect(noticeAt(ending, at('2026-06-29T09:00Z'))).toBeNull();
    }
  });

  test('always in working hours, later than now, and at most twice', () => {
    const day = fc.date({ min: at('2026-01-01'), max: at('2028-12-31'), noInvalidDate: true });
    const place = fc.constantFrom(
      ['Europe/Amsterdam', 'NL'],
      ['Pacific/Auckland', 'NZ'],
      ['America/Los_Angeles', 'US'],
    );
    fc.assert(
      fc.property(day, day, place, (now, last, [timeZone = '', country = '']) => {
        const ending = cohort(last.toISOString().slice(0, 10), { timeZone, country });
        let moment = nextNotice(ending, now);
        for (let told = 0; moment; told += 1) {
          expect(told).toBeLessThan(2);
          expect(nextWorkingMoment(moment, ending)).toEqual(moment);
          expect(noticeAt(ending, moment)).not.toBeNull();
          const next = nextNotice(ending, moment);
          if (next) expect(next.getTime()).toBeGreaterThan(moment.getTime());
          moment = next;
        }
      }),
    );
  });
});
