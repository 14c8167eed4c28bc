import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORBIDDEN, type Problem } from '../../../src/features/matching/assign-rules.ts';
import {
  firewallOf,
  type MatchingInput,
  obstaclesBetween,
  type Suggestions,
  worthOf,
} from '../../../src/features/matching/rules.ts';
import { suggest } from '../../../src/features/matching/suggest-rules.ts';
import { bruteForce, byHighs, loadHighs, type Verdict } from './oracle.ts';
import { firm, mentee, mentor, noFacts, smallInput } from './people.ts';

/** The same question without locks, asked pair by pair. */
function problemOf({ candidates, facts }: MatchingInput): Problem {
  const mentors = candidates.filter(({ role }) => role === 'mentor');
  const mentees = candidates.filter(({ role, places }) => role === 'mentee' && places > 0);
  const firewall = firewallOf(facts);
  const cells = mentees.flatMap((one) =>
    mentors.map((other) =>
      obstaclesBetween(other, one, firewall).length > 0 ? FORBIDDEN : worthOf(other, one, firewall).total,
    ),
  );
  return {
    rows: mentees.length,
    columns: mentors.length,
    weights: Int16Array.from(cells),
    capacities: Int32Array.from(mentors, ({ places }) => places),
  };
}

function verdictOn({ pairs }: Suggestions): Verdict {
  const totals = pairs.filter(({ isLocked }) => !isLocked).map(({ total }) => total);
  return {
    count: totals.length,
    total: totals.reduce((sum, total) => sum + total, 0),
    worst: Math.min(...totals),
  };
}

describe('suggested pairs', () => {
  test('are the best set there is', () => {
    fc.assert(
      fc.property(smallInput, (input) => {
        const open = { ...input, locked: [] };
        expect(verdictOn(suggest(open))).toEqual(bruteForce(problemOf(open)));
      }),
      { numRuns: 400 },
    );
  });

  test('are the best set around what is locked', () => {
    fc.assert(
      fc.property(smallInput, (input) => {
        const found = suggest(input);
        const kept = found.pairs.filter(({ isLocked }) => isLocked);
        const gone = new Set(kept.map(({ menteeId }) => menteeId));
        const around = input.candidates
          .filter(({ userId }) => !gone.has(userId))
          .map((one) => ({
            ...one,
            places: one.places - kept.filter(({ mentorId }) => mentorId === one.userId).length,
          }));
        expect(verdictOn(found)).toEqual(bruteForce(problemOf({ ...input, candidates: around })));
      }),
      { numRuns: 400 },
    );
  });

  test('never break a hard rule, locked or not', () => {
    fc.assert(
      fc.property(smallInput, (input) => {
        const firewall = firewallOf(input.facts);
        const byId = new Map(input.candidates.map((one) => [one.userId, one]));
        const { pairs } = suggest(input);
        for (const { mentorId, menteeId } of pairs) {
          const [one, other] = [byId.get(mentorId), byId.get(menteeId)];
          expect(one && other && obstaclesBetween(one, other, firewall)).toEqual([]);
        }
        for (const { userId, places } of input.candidates) {
          const of = pairs.filter(({ mentorId, menteeId }) => [mentorId, menteeId].includes(userId));
          expect(of.length).toBeLessThanOrEqual(places);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are the same, with all that is said of them, in whatever order people and facts come', () => {
    fc.assert(
      fc.property(smallInput, fc.infiniteStream(fc.nat()), (input, numbers) => {
        const shuffled = <T>(values: readonly T[]): T[] =>
          values
            .map((value) => ({ value, at: numbers.next().value as number }))
            .sort((one, other) => one.at - other.at)
            .map(({ value }) => value);
        const again: MatchingInput = {
          candidates: shuffled(input.candidates),
          facts: {
            appraisers: shuffled(input.facts.appraisers),
            deciders: shuffled(input.facts.deciders),
            ratherNots: shuffled(input.facts.ratherNots),
            keptApart: shuffled(input.facts.keptApart),
            running: shuffled(input.facts.running),
            met: shuffled(input.facts.met),
          },
          locked: shuffled(input.locked),
        };
        expect(suggest(again)).toEqual(suggest(input));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['L1', 'L2'],
    ['L2', 'L1'],
  ])(
    'where two sets are worth the same, are those without a bad end: %s close to both mentors',
    (near, far) => {
      const both = { topics: ['clients', 'careers'] } as const;
      const candidates = [mentor('M1', both), mentor('M2'), mentee('L1', both), mentee('L2', both)];
      const appraisers = ['M1', 'M2', near].map((id) => [id, 'X'] as const);
      const { pairs } = suggest({ candidates, facts: { ...noFacts, appraisers }, locked: [] });
      // 86 and 86 points here, 106 and 66 the other way round.
      expect(new Set(pairs.map(({ mentorId, menteeId }) => `${mentorId} ${menteeId}`))).toEqual(
        new Set([`M1 ${near}`, `M2 ${far}`]),
      );
    },
  );

  test('are what HiGHS finds for a firm of sixty mentors and sixty mentees', async () => {
    const highs = await loadHighs();
    for (const seed of [1, 2, 3]) {
      const input = firm(60, seed);
      expect(verdictOn(suggest(input))).toEqual(byHighs(highs, problemOf(input)));
    }
  });

  test('of nobody are none', () => {
    expect(suggest({ candidates: [], facts: noFacts, locked: [] })).toEqual({
      pairs: [],
      refused: [],
      left: [],
    });
  });
});

describe('locked pairs', () => {
  const people = [mentor('M1'), mentor('M2'), mentee('L1'), mentee('L2', { topics: [] })];
  const asked = (input: Partial<MatchingInput>) =>
    suggest({ candidates: people, facts: noFacts, locked: [['M1', 'L2']], ...input });

  test('are kept, also where others would be better', () => {
    const pairs = asked({}).pairs.map(({ mentorId, menteeId, isLocked }) => ({
      mentorId,
      menteeId,
      isLocked,
    }));
    expect(pairs).toEqual([
      { mentorId: 'M2', menteeId: 'L1', isLocked: false },
      { mentorId: 'M1', menteeId: 'L2', isLocked: true },
    ]);
  });

  test('that the rules do not allow any more are refused with the reason, and both people are matched anew', () => {
    const { pairs, refused } = asked({ facts: { ...noFacts, appraisers: [['M1', 'L2']] } });
    expect(refused).toEqual([{ mentorId: 'M1', menteeId: 'L2', obstacles: ['appraises'] }]);
    expect(pairs.map(({ mentorId, menteeId }) => [mentorId, menteeId])).toEqual([
      ['M1', 'L1'],
      ['M2', 'L2'],
    ]);
  });

  test('of somebody who withdrew are refused', () => {
    const { refused, pairs } = asked({ candidates: people.slice(1) });
    expect(refused).toEqual([{ mentorId: 'M1', menteeId: 'L2', obstacles: ['notSignedUp'] }]);
    expect(pairs).toHaveLength(1);
  });

  test('beyond the places of somebody are refused; the mentee who comes first by id goes first', () => {
    const { pairs, refused } = asked({
      locked: [
        ['M1', 'L2'],
        ['M1', 'L1'],
        ['M2', 'L1'],
      ],
    });
    expect(refused).toEqual([
      { mentorId: 'M2', menteeId: 'L1', obstacles: ['noPlaceLeft'] },
      { mentorId: 'M1', menteeId: 'L2', obstacles: ['noPlaceLeft'] },
    ]);
    expect(pairs.map(({ mentorId, menteeId, isLocked }) => [mentorId, menteeId, isLocked])).toEqual([
      ['M1', 'L1', true],
      ['M2', 'L2', false],
    ]);
  });
});
