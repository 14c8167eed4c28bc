import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  needsOf,
  type PairFacts,
  phaseOf,
  type Standing,
  totalsOf,
  worstFirst,
} from '../../../src/features/status/rules.ts';
import type { Undelivered } from '../../../src/features/status/undelivered-rules.ts';

const now = new Date('2026-03-30T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);

const troubled = (place: Undelivered['place']): Undelivered => ({
  place,
  error: 'is_archived',
  since: daysAgo(1),
  outcome: 'tried',
  keys: ['pair:1:lunch'],
});
const maybe: Undelivered = { ...troubled('channel'), error: 'no_answer', outcome: 'maybe' };

const facts = (part: Partial<PairFacts> = {}): PairFacts => ({
  id: 1,
  cohortId: 1,
  stage: 'meeting',
  pausedUntil: null,
  heldSince: null,
  openedAt: daysAgo(60),
  introDone: 0,
  introStepAt: null,
  draftedAt: null,
  lostInARow: 0,
  unanswered: 0,
  undelivered: [],
  ...part,
});
const standing = (part: Partial<PairFacts> = {}): Standing => {
  const all = facts(part);
  return { facts: all, phase: phaseOf(all), needs: needsOf(all, now) };
};
const open = { stage: 'open' } as const;

test.each<[string, Partial<PairFacts>, string[]]>([
  ['all is well', {}, []],
  ['just opened', { ...open, openedAt: daysAgo(3) }, []],
  ['open for two weeks to the day', { ...open, openedAt: daysAgo(14) }, []],
  ['open for longer', { ...open, openedAt: daysAgo(15) }, ['stuck']],
  ['open for long, with a step lately', { ...open, introStepAt: daysAgo(5) }, []],
  ['introduced, not long ago', { ...open, introDone: 3, introStepAt: daysAgo(10) }, []],
  ['introduced, and no draft', { ...open, introDone: 3, introStepAt: daysAgo(15) }, ['unsigned']],
  ['drafted, not long ago', { ...open, introDone: 3, introStepAt: daysAgo(40), draftedAt: daysAgo(2) }, []],
  ['drafted long ago', { ...open, introDone: 1, draftedAt: daysAgo(20) }, ['unsigned']],
  ['two reminders without an answer', { unanswered: 2 }, []],
  ['three reminders without an answer', { unanswered: 3 }, ['quiet']],
  ['one meeting cancelled', { lostInARow: 1 }, []],
  ['two meetings cancelled', { lostInARow: 2 }, ['lost']],
  ['Slack refused the channel', { undelivered: [troubled('opening')] }, ['noChannel']],
  ['Slack refused a message', { undelivered: [troubled('channel')] }, ['notSent']],
  [
    'messages to the channel and to one of them',
    { undelivered: [troubled('channel'), troubled({ user: 'U1' })] },
    ['notSent', 'notSent'],
  ],
  ['a message may not have arrived', { undelivered: [maybe], unanswered: 3 }, ['quiet', 'unsure']],
  [
    'everything at once, worst first',
    { ...open, unanswered: 3, lostInARow: 2, undelivered: [maybe, troubled('channel')] },
    ['notSent', 'quiet', 'lost', 'stuck', 'unsure'],
  ],
  [
    'what keeps them from meeting comes first, and holds what is theirs to do',
    {
      ...open,
      heldSince: now,
      pausedUntil: '2026-05-01',
      lostInARow: 2,
      unanswered: 3,
      undelivered: [maybe],
    },
    ['held', 'unsure'],
  ],
  [
    'a pause holds all but what does not get through',
    { ...open, pausedUntil: '2026-05-01', lostInARow: 2, undelivered: [maybe, troubled('channel')] },
    ['notSent', 'unsure'],
  ],
])('%s', (_what, part, expected) => {
  expect(needsOf(facts(part), now).map(({ kind }) => kind)).toEqual(expected);
});

test.each<[Partial<PairFacts>, string]>([
  [{ ...open, introDone: 2 }, 'intro'],
  [{ ...open, introDone: 3 }, 'draft'],
  [{ ...open, introDone: 1, draftedAt: daysAgo(1) }, 'sign'],
  [{ stage: 'agreed' }, 'agreed'],
  [{ stage: 'meeting' }, 'meeting'],
])('a pair with %j is in the phase %s', (part, phase) => {
  expect(phaseOf(facts(part))).toBe(phase);
});

test('worst first, those on track after them, those that pause last', () => {
  const sorted = [
    standing({ id: 1, pausedUntil: '2026-05-01' }),
    standing({ id: 2 }),
    standing({ id: 3, lostInARow: 2 }),
    standing({ id: 4, openedAt: daysAgo(90) }),
    standing({ id: 5, unanswered: 3 }),
    standing({ id: 6, unanswered: 3, lostInARow: 2 }),
    standing({ id: 7, undelivered: [troubled('opening')] }),
  ].toSorted(worstFirst);
  expect(sorted.map(({ facts: { id } }) => id)).toEqual([7, 6, 5, 3, 4, 2, 1]);
});

const anyStanding = fc
  .record({
    id: fc.integer({ min: 1, max: 1000 }),
    stage: fc.constantFrom('open' as const, 'agreed' as const, 'meeting' as const),
    pausedUntil: fc.constantFrom(null, '2026-05-01'),
    heldSince: fc.constantFrom(null, now),
    introDone: fc.integer({ min: 0, max: 3 }),
    unanswered: fc.integer({ min: 0, max: 3 }),
    lostInARow: fc.integer({ min: 0, max: 4 }),
    openedAt: fc.integer({ min: 0, max: 60 }).map(daysAgo),
  })
  .map(standing);

test('every running pair is counted in one place', () => {
  fc.assert(
    fc.property(fc.array(anyStanding), (all) => {
      const totals = totalsOf(all, 4);
      expect(totals.running).toBe(all.length);
      expect(totals.introduction + totals.agreeing + totals.meeting + totals.paused + totals.held).toBe(
        all.length,
      );
      expect(totals.ended).toBe(4);
    }),
  );
});

test('the order is one order, whichever way the pairs came', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyStanding, { selector: ({ facts: { id } }) => id }), (all) => {
      const ids = (list: Standing[]) => list.toSorted(worstFirst).map(({ facts: { id } }) => id);
      expect(ids(all.toReversed())).toEqual(ids(all));
      const needing = all.toSorted(worstFirst).map(({ needs }) => needs.length > 0);
      expect(needing.indexOf(false) === -1 || !needing.slice(needing.indexOf(false)).includes(true)).toBe(
        true,
      );
    }),
  );
});
