import { describe, expect, test } from 'vitest';
import { dayBefore, decide, hoursOf, windowsOf } from '../../../src/features/meetings/due.ts';
import type { KeptMeeting } from '../../../src/features/meetings/rules.ts';
import { aMeeting, NOW, PLACE } from './examples.ts';

const at = (iso: string): Date => new Date(iso);

describe('the reminder of the day before', () => {
  test.each([
    ['24 hours before', '2026-03-12T11:30:00Z', '2026-03-11T11:30:00Z'],
    ['of a Monday: on Friday', '2026-03-09T11:30:00Z', '2026-03-06T11:30:00Z'],
    ['of a breakfast: when work begins the day before', '2026-03-12T07:00:00Z', '2026-03-11T08:00:00Z'],
    ['of a breakfast on Monday: on Friday afternoon', '2026-03-09T07:00:00Z', '2026-03-06T15:00:00Z'],
    ['of a dinner: in the afternoon of the day before', '2026-03-12T18:00:00Z', '2026-03-11T15:00:00Z'],
    ['after Easter: on Good Friday, when people work', '2026-04-07T10:30:00Z', '2026-04-03T10:30:00Z'],
    ['across the spring change: same time on the clock', '2026-03-30T10:30:00Z', '2026-03-27T11:30:00Z'],
  ])('%s', (_name, startsAt, expected) => {
    expect(dayBefore(at(startsAt), PLACE)).toEqual(at(expected));
  });
});

describe('what is said about a meeting on Thursday 12 March at 12:30 to 13:30', () => {
  const cases: [string, Partial<KeptMeeting>, string, string][] = [
    ['waits for the day before', {}, '2026-03-10T09:00:00Z', 'wait 2026-03-11T11:30:00.000Z'],
    ['says the day before', {}, '2026-03-11T11:30:00Z', 'say dayBefore'],
    ['says it late after downtime', {}, '2026-03-12T08:00:00Z', 'say dayBefore'],
    ['says it once', { dayBeforeAt: NOW }, '2026-03-11T12:00:00Z', 'wait 2026-03-12T10:30:00.000Z'],
    ['says only the hour before, once that is due', {}, '2026-03-12T10:30:00Z', 'say hourBefore'],
    ['says it to the last minute', {}, '2026-03-12T11:29:00Z', 'say hourBefore'],
    ['says neither once it has begun', {}, '2026-03-12T11:30:00Z', 'wait 2026-03-12T12:30:00.000Z'],
    [
      'says the hour before once',
      { hourBeforeAt: NOW },
      '2026-03-12T10:40:00Z',
      'wait 2026-03-12T12:30:00.000Z',
    ],
    ['asks after its end', {}, '2026-03-12T12:30:00Z', 'say asking'],
    ['asks late after downtime', {}, '2026-03-18T12:00:00Z', 'say asking'],
    [
      'asks in the morning after a restart at night',
      {},
      '2026-03-13T01:00:00Z',
      'wait 2026-03-13T08:00:00.000Z',
    ],
    ['asks no more after a week', {}, '2026-03-19T12:30:00Z', 'rest'],
    ['asks once', { askedAt: NOW }, '2026-03-13T10:00:00Z', 'rest'],
    ['rests when met', { state: 'met' }, '2026-03-12T12:30:00Z', 'rest'],
    ['rests when cancelled', { state: 'cancelled' }, '2026-03-11T11:30:00Z', 'rest'],
    [
      'planned 20 hours ahead: no day before',
      { plannedAt: at('2026-03-11T15:30:00Z') },
      '2026-03-11T15:30:00Z',
      'wait 2026-03-12T10:30:00.000Z',
    ],
    [
      'planned exactly a day ahead: the day before',
      { plannedAt: at('2026-03-11T11:30:00Z') },
      '2026-03-11T11:30:00Z',
      'say dayBefore',
    ],
    [
      'planned half an hour ahead: neither',
      { plannedAt: at('2026-03-12T11:00:00Z') },
      '2026-03-12T11:00:00Z',
      'wait 2026-03-12T12:30:00.000Z',
    ],
  ];
  test.each(cases)('%s', (_name, change, now, expected) => {
    const decision = decide(aMeeting(change), false, PLACE, at(now));
    const said =
      decision.do === 'say'
        ? `say ${decision.saying}`
        : decision.do === 'wait'
          ? `wait ${decision.until.toISOString()}`
          : 'rest';
    expect(said).toBe(expected);
  });

  test('nothing while the pair is silent', () => {
    for (const now of ['2026-03-11T11:30:00Z', '2026-03-12T10:30:00Z', '2026-03-12T12:30:00Z']) {
      expect(decide(aMeeting(), true, PLACE, at(now))).toEqual({ do: 'rest' });
    }
  });

  test('is asked in working hours: after a dinner the next morning, after a Friday dinner on Monday', () => {
    const asking = (startsAt: string) => windowsOf(aMeeting({ startsAt: at(startsAt) }), PLACE).at(-1)?.from;
    expect(asking('2026-03-12T18:00:00Z')).toEqual(at('2026-03-13T08:00:00Z'));
    expect(asking('2026-03-13T18:00:00Z')).toEqual(at('2026-03-16T08:00:00Z'));
  });
});

describe('where Slack is away, a reminder is said within working hours or not at all', () => {
  const meeting = at('2026-03-12T11:30:00Z');
  const cases: [string, 'dayBefore' | 'hourBefore' | 'asking', string, Date, object][] = [
    [
      'of the day before: until the evening, or from the next morning on',
      'dayBefore',
      '2026-03-11T11:30:00Z',
      at('2026-03-12T10:30:00Z'),
      {
        expiresAt: at('2026-03-11T16:00:00Z'),
        resumes: { from: at('2026-03-12T08:00:00Z'), until: at('2026-03-12T10:30:00Z') },
      },
    ],
    [
      'of a breakfast: until the evening alone',
      'dayBefore',
      '2026-03-11T08:00:00Z',
      at('2026-03-12T06:00:00Z'),
      { expiresAt: at('2026-03-11T16:00:00Z') },
    ],
    [
      'of the hour before: until it begins',
      'hourBefore',
      '2026-03-12T18:30:00Z',
      meeting,
      { expiresAt: meeting },
    ],
    [
      'the question on a Friday: until the evening, or on Monday',
      'asking',
      '2026-03-13T15:30:00Z',
      at('2026-03-20T15:30:00Z'),
      {
        expiresAt: at('2026-03-13T16:00:00Z'),
        resumes: { from: at('2026-03-16T08:00:00Z'), until: at('2026-03-16T16:00:00Z') },
      },
    ],
  ];
  test.each(cases)('%s', (_what, saying, now, until, expected) => {
    expect(hoursOf(saying, until, PLACE, at(now))).toEqual(expected);
  });
});
