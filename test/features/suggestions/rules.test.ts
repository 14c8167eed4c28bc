import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choiceValue,
  decideAsk,
  meantValue,
  readChoice,
  readMeant,
} from '../../../src/features/suggestions/rules.ts';

const NL = { timeZone: 'Europe/Amsterdam', country: 'NL' };
/** Monday 2 March 2026, 10:00 in Amsterdam. */
const ASKED = '2026-03-02T09:00:00Z';

describe('a question that waits for an answer', () => {
  test.each([
    ['is asked in working hours', null, false, false, '2026-03-02T09:00:00Z', 'ask'],
    ['waits at night', null, false, false, '2026-03-06T19:00:00Z', '2026-03-09T08:00:00Z'],
    [
      'waits for the day after another question',
      null,
      false,
      true,
      '2026-03-02T09:00:00Z',
      '2026-03-03T08:00:00Z',
    ],
    ['rests for two working days', ASKED, false, false, '2026-03-03T09:00:00Z', '2026-03-05T08:00:00Z'],
    ['is reminded of on the third', ASKED, false, false, '2026-03-05T08:00:00Z', 'remind'],
    ['not twice', ASKED, true, false, '2026-03-05T09:00:00Z', '2026-03-10T08:00:00Z'],
    ['nor beside another reminder', ASKED, false, true, '2026-03-05T09:00:00Z', '2026-03-06T08:00:00Z'],
    ['nor on the day it is over', ASKED, false, true, '2026-03-09T09:00:00Z', '2026-03-10T08:00:00Z'],
    ['is over after five working days', ASKED, false, false, '2026-03-10T08:00:00Z', 'end'],
    ['counts no Easter', '2026-04-01T09:00:00Z', true, false, '2026-04-07T09:00:00Z', '2026-04-10T07:00:00Z'],
  ])('%s', (_name, at, isReminded, hadToday, now, expected) => {
    const decision = decideAsk({ at: at ? new Date(at) : null, isReminded, hadToday }, NL, new Date(now));
    expect(decision.do === 'wait' ? decision.until.toISOString().replace('.000', '') : decision.do).toBe(
      expected,
    );
  });
});

describe('what comes back from a button', () => {
  test('is what was put in it', () => {
    const meant = { cohortId: 7, page: 2, mentorId: 'U1', menteeId: 'W2' };
    expect(readMeant(meantValue(meant))).toEqual(meant);
    expect(readChoice(choiceValue(meant, 'mentee', 'U3'))).toEqual({ meant, role: 'mentee', userId: 'U3' });
  });

  test.each([
    '',
    '7:1:U1',
    '0:1:U1:U2',
    '7:1:u1:U2',
    '7:1:U1:U2:U3',
    '7:1:U1:U2:mentor',
    ' 7:1:U1:U2',
    '7:1:U1:U2\n',
  ])('and nothing where it is %j', (value) => {
    expect([readMeant(value), readChoice(value)]).toEqual([undefined, undefined]);
  });

  test('whatever it is, it breaks nothing', () => {
    fc.assert(fc.property(fc.string(), (value) => void [readMeant(value), readChoice(value)]));
  });
});
