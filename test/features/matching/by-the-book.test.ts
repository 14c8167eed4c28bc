import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Candidate, FirewallFacts, MatchingInput } from '../../../src/features/matching/rules.ts';
import { suggest } from '../../../src/features/matching/suggest-rules.ts';
import { smallInput } from './people.ts';

/**
 * The hard rules once more, as `docs/matching.md` words them and with nothing of the code that decides: where the two
 * read the same sentence differently, this fails.
 */
function mayBeAPair(mentor: Candidate, mentee: Candidate, facts: FirewallFacts): boolean {
  const [one, other] = [mentor.userId, mentee.userId];
  const says = (list: FirewallFacts['met'], id: string, about: string): boolean =>
    list.some(([first, second]) => first === id && second === about);
  const either = (list: FirewallFacts['met']): boolean => says(list, one, other) || says(list, other, one);
  const plain = ({ team }: Candidate): string => (team ?? '').toLowerCase().replaceAll(' ', '');
  const twoUp = (id: string, top: string): boolean =>
    facts.appraisers.some(([below, between]) => below === id && says(facts.appraisers, between, top));
  const bars = [
    plain(mentor) === '' || plain(mentee) === '',
    plain(mentor) === plain(mentee),
    either(facts.appraisers),
    twoUp(one, other) || twoUp(other, one),
    says(facts.deciders, one, other),
    [facts.ratherNots, facts.keptApart, facts.met, facts.running].some(either),
    mentor.speaks.length > 0 &&
      mentee.speaks.length > 0 &&
      !mentor.speaks.some((language) => mentee.speaks.includes(language)),
  ];
  return !bars.includes(true);
}

/** How many pairs there can be at most, by trying everything. */
function most(mentees: readonly Candidate[], mentors: readonly Candidate[], facts: FirewallFacts): number {
  const [first, ...rest] = mentees;
  if (!first) return 0;
  const counts = mentors
    .filter((mentor) => mentor.places > 0 && mayBeAPair(mentor, first, facts))
    .map((taken) => mentors.map((each) => (each === taken ? { ...each, places: each.places - 1 } : each)))
    .map((left) => 1 + most(rest, left, facts));
  return Math.max(most(rest, mentors, facts), ...counts);
}

test('what is suggested is by the book, and no more pairs could be', () => {
  let found = 0;
  fc.assert(
    fc.property(smallInput, ({ candidates, facts }: MatchingInput) => {
      const { pairs } = suggest({ candidates, facts, locked: [] });
      const byId = new Map(candidates.map((one) => [one.userId, one]));
      for (const { mentorId, menteeId } of pairs) {
        const [mentor, mentee] = [byId.get(mentorId), byId.get(menteeId)];
        expect(mentor && mentee && mayBeAPair(mentor, mentee, facts)).toBe(true);
      }
      const [mentors, mentees] = (['mentor', 'mentee'] as const).map((role) =>
        candidates.filter((one) => one.role === role && one.places > 0),
      );
      expect(pairs.length).toBe(most(mentees ?? [], mentors ?? [], facts));
      found += pairs.length;
    }),
    { numRuns: 400 },
  );
  expect(found).toBeGreaterThan(100);
});
