import { expect, test } from 'vitest';
import { putOffToWorkingHours } from '../../src/schedule/put-off.ts';

const netherlands = { timeZone: 'Europe/Amsterdam', country: 'NL' };

test.each([
  ['in working hours it is attended to', '2026-03-02T10:30:00+01:00', null],
  ['at nine sharp too', '2026-03-02T09:00:00+01:00', null],
  ['at night it waits for the morning', '2026-03-02T03:00:00+01:00', '2026-03-02T09:00:00+01:00'],
  ['from five on it waits for the next day', '2026-03-02T17:00:00+01:00', '2026-03-03T09:00:00+01:00'],
  ['over a long weekend it waits for Tuesday', '2026-04-04T10:00:00+02:00', '2026-04-07T09:00:00+02:00'],
])('%s', (_what, instant, until) => {
  const set: unknown[] = [];
  const agenda = { set: (...entry: unknown[]) => set.push(entry) };
  const isPutOff = putOffToWorkingHours(
    agenda,
    { kind: 'farewell', subject: 7 },
    netherlands,
    new Date(instant),
  );
  expect(isPutOff).toBe(until !== null);
  expect(set).toEqual(until === null ? [] : [['farewell', 7, new Date(until)]]);
});
