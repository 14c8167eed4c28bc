import { TZDate } from '@date-fns/tz';
import { isWeekend } from 'date-fns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextWorkingMoment } from '../../src/schedule/working-time.ts';

const netherlands = { timeZone: 'Europe/Amsterdam', country: 'NL' };

test.each([
  ['in working hours it is now', '2026-03-02T10:30:00+01:00', '2026-03-02T10:30:00+01:00'],
  ['before nine it is nine', '2026-03-02T06:00:00+01:00', '2026-03-02T09:00:00+01:00'],
  ['from five on it is the next day', '2026-03-02T17:00:00+01:00', '2026-03-03T09:00:00+01:00'],
  ['Friday evening becomes Monday', '2026-03-06T18:00:00+01:00', '2026-03-09T09:00:00+01:00'],
  ['Saturday becomes Monday', '2026-03-07T12:00:00+01:00', '2026-03-09T09:00:00+01:00'],
  ['the Sunday the clock goes forward', '2026-03-29T02:30:00+01:00', '2026-03-30T09:00:00+02:00'],
  ['Good Friday evening is after Easter Monday', '2026-04-03T18:00:00+02:00', '2026-04-07T09:00:00+02:00'],
  ["King's Day", '2026-04-27T10:00:00+02:00', '2026-04-28T09:00:00+02:00'],
  ['Christmas runs on into the weekend', '2026-12-25T10:00:00+01:00', '2026-12-28T09:00:00+01:00'],
  ['New Year', '2026-12-31T17:30:00+01:00', '2027-01-04T09:00:00+01:00'],
])('%s', (_what, instant, expected) => {
  expect(nextWorkingMoment(new Date(instant), netherlands)).toEqual(new Date(expected));
});

test('another country keeps other days: the fourth of July', () => {
  const boston = { timeZone: 'America/New_York', country: 'US' };
  expect(nextWorkingMoment(new Date('2025-07-04T10:00:00-04:00'), boston)).toEqual(
    new Date('2025-07-07T09:00:00-04:00'),
  );
});

test('it is never early, always in working hours, and stays where it is once there', () => {
  const zones = [
    netherlands,
    { timeZone: 'America/New_York', country: 'US' },
    { timeZone: 'Australia/Lord_Howe', country: 'AU' },
    { timeZone: 'Asia/Kolkata', country: 'IN' },
  ];
  const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, place) => {
      const moment = nextWorkingMoment(instant, place);
      const there = new TZDate(moment, place.timeZone);
      expect(moment.getTime()).toBeGreaterThanOrEqual(instant.getTime());
      expect(there.getHours()).toBeGreaterThanOrEqual(9);
      expect(there.getHours()).toBeLessThan(17);
      expect(isWeekend(there)).toBe(false);
      expect(nextWorkingMoment(moment, place)).toEqual(moment);
    }),
  );
});
