import { expect, test } from 'vitest';
import type { Meeting } from '../../../src/features/meetings/rules.ts';
import { pageOf, roleHasPoint, subjectsOf } from '../../../src/features/notes/rules.ts';
import { aMeeting, ZONE } from '../meetings/examples.ts';

const now = new Date('2026-03-12T13:00:00Z');
const on = (id: number, iso: string): Meeting => aMeeting({ id, startsAt: new Date(iso) });
const past = [on(2, '2026-02-12T11:30:00Z'), on(1, '2026-01-12T11:30:00Z')];
const today = on(5, '2026-03-12T11:30:00Z');
const later = on(6, '2026-03-12T16:00:00Z');

const cases: [string, Meeting | null, Meeting[], (number | null)[]][] = [
  ['nothing yet: a meeting today', null, [], [null]],
  ['past ones first, and one today', null, past, [2, 1, null]],
  ['one of today that was held', null, [today, ...past], [5, 2, 1]],
  ['one of today that nobody settled first', today, past, [5, 2, 1]],
  ['one of last week that nobody settled first', on(4, '2026-03-05T11:30:00Z'), past, [4, 2, 1, null]],
  ['one that is to begin later today last', later, past, [2, 1, 6]],
  ['one of tomorrow not at all', on(7, '2026-03-13T11:30:00Z'), past, [2, 1, null]],
];

test.each(cases)('what a note can be about: %s', (_name, planned, held, expected) => {
  const subjects = subjectsOf(planned, held, ZONE, now);
  expect(subjects.map((subject) => subject?.meeting.id ?? null)).toEqual(expected);
});

test.each([
  ['soon after', 5, '2026-03-13T08:00:00Z', true],
  ['a week after', 5, '2026-03-19T13:00:00Z', false],
  ['when they have met again', 6, '2026-03-13T08:00:00Z', false],
  ['when they never met', undefined, '2026-03-13T08:00:00Z', false],
])('a word on roles %s', (_name, lastHeld, at, expected) => {
  const slip = { meetingId: 5, writtenAt: now };
  expect(roleHasPoint(slip, lastHeld, new Date(at))).toBe(expected);
});

test.each([
  [0, 1, 1, 1],
  [5, 1, 1, 1],
  [6, 2, 2, 2],
  [6, 9, 2, 2],
  [11, 0, 1, 3],
])('%i notes, page %i asked: page %i of %i', (count, asked, page, pages) => {
  expect(pageOf(count, asked)).toEqual({ page, pages });
});
