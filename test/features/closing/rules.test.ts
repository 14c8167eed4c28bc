import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveMoment, eraseMoment, keepUntilOf } from '../../../src/features/closing/rules.ts';
import { nextWorkingMoment } from '../../../src/schedule/working-time.ts';
import { isoDate, timeInWords } from '../../../src/words/dates.ts';

const at = (iso: string): Date => new Date(iso);
const NL = { timeZone: 'Europe/Amsterdam', country: 'NL' };
const US = { timeZone: 'America/New_York', country: 'US' };

test.each([
  ['a week later, at the same time', '2026-03-02T10:00+01:00', NL, '2026-03-09T10:00+01:00'],
  ['across the change to summer time', '2026-03-25T10:00+01:00', NL, '2026-04-01T10:00+02:00'],
  ['ended on a Saturday: on the Monday after', '2026-03-07T14:00+01:00', NL, '2026-03-16T09:00+01:00'],
  ['ended at night: in the morning', '2026-03-02T23:00+01:00', NL, '2026-03-10T09:00+01:00'],
  ["a week before King's Day: the day after it", '2026-04-20T10:00+02:00', NL, '2026-04-28T09:00+02:00'],
  ['elsewhere, by its own calendar', '2026-04-20T10:00-04:00', US, '2026-04-27T10:00-04:00'],
])('the channel is archived: %s', (_what, ended, place, expected) => {
  expect(archiveMoment(at(ended), place)).toEqual(at(expected));
});

describe('what a pair wrote', () => {
  test.each([
    [
      'late in the evening in Amsterdam',
      '2026-03-02T23:30+01:00',
      NL.timeZone,
      '2026-05-31',
      '2026-06-01T00:00+02:00',
    ],
    [
      'at that moment in New York',
      '2026-03-02T23:30+01:00',
      US.timeZone,
      '2026-05-31',
      '2026-06-01T00:00-04:00',
    ],
    [
      'half an hour after midnight',
      '2026-03-03T00:30+01:00',
      NL.timeZone,
      '2026-06-01',
      '2026-06-02T00:00+02:00',
    ],
    ['into winter', '2026-07-27T10:00+02:00', NL.timeZone, '2026-10-25', '2026-10-26T00:00+01:00'],
  ])('of a pair that ends %s', (_what, ended, timeZone, keepUntil, erased) => {
    expect(keepUntilOf(at(ended), timeZone)).toBe(keepUntil);
    expect(eraseMoment(keepUntil, timeZone)).toEqual(at(erased));
  });

  test('can be read on the whole of the day that the farewell names, and no longer, anywhere', () => {
    const moment = fc.date({ min: at('2026-01-01'), max: at('2035-12-31'), noInvalidDate: true });
    // In Havana and Beirut the clock skips midnight.
    const zone = fc.constantFrom('Europe/Amsterdam', 'America/Havana', 'Asia/Beirut', 'Pacific/Apia', 'UTC');
    fc.assert(
      fc.property(moment, zone, (ended, timeZone) => {
        const keepUntil = keepUntilOf(ended, timeZone);
        const erased = eraseMoment(keepUntil, timeZone);
        expect(isoDate(new Date(erased.getTime() - 1), timeZone)).toBe(keepUntil);
        expect(isoDate(erased, timeZone) > keepUntil).toBe(true);
        expect(timeInWords(erased, timeZone)).toMatch(/^0[01]:00$/);
        const archived = archiveMoment(ended, { timeZone, country: 'NL' });
        expect(nextWorkingMoment(archived, { timeZone, country: 'NL' })).toEqual(archived);
        expect(archived < erased).toBe(true);
      }),
    );
  });
});
