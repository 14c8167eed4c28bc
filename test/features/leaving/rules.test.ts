import { expect, test } from 'vitest';
import { tellingMoment } from '../../../src/features/leaving/rules.ts';

const place = { timeZone: 'Europe/Amsterdam', country: 'NL' };
/** Winter time. */
const at = (moment: string): Date => new Date(`2026-03-${moment}:00+01:00`);

test.each([
  ['at work: at once', '02T14:00', null, '02T14:00'],
  ['in the evening: the next morning', '02T20:00', null, '03T09:00'],
  ['on Friday evening: on Monday', '06T18:30', null, '09T09:00'],
  ['at night before an early meeting: at once', '02T23:00', '03T08:30', '02T23:00'],
  ['at night before a meeting within the first hour: at once', '02T23:00', '03T09:30', '02T23:00'],
  ['at night before a meeting later that day: in the morning', '02T23:00', '03T12:30', '03T09:00'],
  ['in the evening after a meeting that has been: in the morning', '02T20:00', '02T17:00', '03T09:00'],
])('%s', (_what, now, meetsAt, told) => {
  expect(tellingMoment(at(now), meetsAt === null ? null : at(meetsAt), place)).toEqual(at(told));
});
