import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposalsFor, usualDate, whenIn } from '../../../src/features/meetings/when-rules.ts';
import { isoDate, timeInWords } from '../../../src/words/dates.ts';
import { NOW, PLACE, ZONE } from './examples.ts';

describe('the form of a meeting', () => {
  const cases: [string, Record<string, string>, string[]][] = [
    ['tomorrow', { date: '2026-03-03', time: '12:30' }, []],
    ['later today', { date: '2026-03-02', time: '10:01' }, []],
    ['this very minute', { date: '2026-03-02', time: '10:00' }, ['time']],
    ['earlier today', { date: '2026-03-02', time: '09:00' }, ['time']],
    ['yesterday', { date: '2026-03-01', time: '12:30' }, ['date']],
    ['a year ahead', { date: '2027-03-02', time: '10:00' }, []],
    ['more than a year ahead', { date: '2027-03-03', time: '12:30' }, ['date']],
    ['no date', { time: '12:30' }, ['date']],
    ['no time', { date: '2026-03-03' }, ['time']],
    ['neither', {}, ['date', 'time']],
    ['no date at all', { date: 'soon', time: '12:30' }, ['date']],
    ['a long place', { date: '2026-03-03', time: '12:30', place: 'x'.repeat(201) }, ['place']],
  ];
  test.each(cases)('%s', (_name, values, faulty) => {
    const read = () => whenIn(values, ZONE, NOW);
    if (faulty.length === 0) expect(read()).toHaveProperty('startsAt');
    else expect(read).toThrow(`fields: ${faulty.join(', ')}`);
  });

  test('is read in the time zone of the pair, in summer and in winter', () => {
    const read = (date: string) => whenIn({ date, time: '12:30' }, ZONE, NOW).startsAt;
    expect(read('2026-03-28')).toEqual(new Date('2026-03-28T11:30:00Z'));
    expect(read('2026-03-29')).toEqual(new Date('2026-03-29T10:30:00Z'));
    expect(whenIn({ date: '2026-03-29', time: '12:30' }, 'America/New_York', NOW).startsAt).toEqual(
      new Date('2026-03-29T16:30:00Z'),
    );
  });
});

test.each([
  ['a Monday', '2026-03-02T09:00:00Z', '2026-03-09'],
  ['a Saturday', '2026-03-07T09:00:00Z', '2026-03-16'],
  ["a week before King's Day", '2026-04-20T09:00:00Z', '2026-04-28'],
])('what is proposed on %s', (_name, now, expected) => {
  expect(usualDate(new Date(now), ZONE, PLACE)).toBe(expected);
});

describe('new dates for a meeting that is lost', () => {
  const cases: [string, string, string, string[]][] = [
    [
      'one and two weeks later',
      '2026-03-12T11:30:00Z',
      '2026-03-10T09:00:00Z',
      ['2026-03-19T11:30:00Z', '2026-03-26T11:30:00Z'],
    ],
    [
      'the same time on the clock across the spring change',
      '2026-03-19T11:30:00Z',
      '2026-03-19T09:00:00Z',
      ['2026-03-26T11:30:00Z', '2026-04-02T10:30:00Z'],
    ],
    [
      'not on Easter Monday',
      '2026-03-30T10:30:00Z',
      '2026-03-30T09:00:00Z',
      ['2026-04-07T10:30:00Z', '2026-04-13T10:30:00Z'],
    ],
    [
      'not on a weekend, for those who meet on one',
      '2026-03-14T11:30:00Z',
      '2026-03-14T09:00:00Z',
      ['2026-03-23T11:30:00Z', '2026-03-30T10:30:00Z'],
    ],
    [
      'later ones, where that is past or today',
      '2026-03-12T11:30:00Z',
      '2026-03-19T09:00:00Z',
      ['2026-03-26T11:30:00Z', '2026-04-02T10:30:00Z'],
    ],
  ];
  test.each(cases)('%s', (_name, startsAt, now, expected) => {
    expect(proposalsFor(new Date(startsAt), ZONE, PLACE, new Date(now))).toEqual(
      expected.map((iso) => new Date(iso)),
    );
  });

  test('are always two, of another day than today, in order, at the same time of day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 365 * 24 * 4 }),
        fc.integer({ min: -20 * 24, max: 60 * 24 }),
        (quarter, hours) => {
          const startsAt = new Date(Date.UTC(2026, 0, 1, 6) + quarter * 15 * 60_000);
          const now = new Date(startsAt.getTime() + hours * 60 * 60_000);
          const [one, two, ...more] = proposalsFor(startsAt, ZONE, PLACE, now);
          expect(more).toEqual([]);
          if (!one || !two) throw new Error('fewer than two');
          expect(one > startsAt && two > one).toBe(true);
          expect(isoDate(one, ZONE) > isoDate(now, ZONE)).toBe(true);
          for (const date of [one, two]) {
            expect([0, 6]).not.toContain(new Date(`${isoDate(date, ZONE)}T12:00:00Z`).getUTCDay());
            // The hour that the clock skips in March is moved forward.
            if (timeInWords(startsAt, ZONE) < '02:00' || timeInWords(startsAt, ZONE) >= '04:00')
              expect(timeInWords(date, ZONE)).toBe(timeInWords(startsAt, ZONE));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
