import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  type FirewallFacts,
  firewallOf,
  helpInWords,
  type Left,
  leftInWords,
  type MatchingInput,
  type Obstacle,
  obstaclesBetween,
  obstaclesInWords,
  type Relaxation,
} from '../../../src/features/matching/rules.ts';
import { type Suggestions, suggest } from '../../../src/features/matching/suggest-rules.ts';
import { mentee, mentor, noFacts, smallInput } from './people.ts';

function leftOf(
  userId: string,
  candidates: Candidate[],
  facts: Partial<FirewallFacts> = {},
  locked: MatchingInput['locked'] = [],
): Left {
  const left = suggest({ candidates, facts: { ...noFacts, ...facts }, locked }).left;
  const found = left.find((one) => one.userId === userId);
  if (!found) throw new Error(`${userId} was not left over`);
  return found;
}

const said = ({ why, role, wouldHelp }: Left) => ({
  why: leftInWords(why, role, 'en'),
  help: wouldHelp.map((help) => helpInWords(help, 'en')),
});

const newMentor = 'one more place of a mentor outside Banking who speaks Dutch';
const newMentee = 'one more mentee outside Tax who speaks Dutch';

describe('a mentee without a pair hears why and what would help', () => {
  type Case = [what: string, people: Candidate[], facts: Partial<FirewallFacts>, why: string, help: string[]];
  test.each<Case>([
    ['nobody there', [mentee('L')], {}, 'nobody has signed up as a mentor', [newMentor]],
    [
      'no team known',
      [mentee('L', { team: null }), mentor('M')],
      {},
      'nobody has said which team they are in',
      ['saying which team they are in'],
    ],
    [
      'all in one team',
      [mentee('L'), mentor('M', { team: 'banking' })],
      {},
      'no mentor is from another team',
      [newMentor],
    ],
    [
      'no language',
      [
        mentee('L', { speaks: ['nl', 'fr'] }),
        mentor('M', { speaks: ['en', 'de'] }),
        mentor('N', { team: 'Banking' }),
      ],
      {},
      'no mentor from another team speaks a language that they speak',
      [
        'adding German or English to their languages, if they speak it',
        'one more place of a mentor outside Banking who speaks Dutch or French',
      ],
    ],
    [
      'would rather not',
      [mentee('L'), mentor('M'), mentor('N', { team: 'Banking' })],
      { ratherNots: [['L', 'M']] },
      'by the rules, none of the mentors can be proposed to them',
      [newMentor],
    ],
    [
      'too few places',
      [
        mentee('L'),
        mentee('A', { topics: ['clients', 'careers'] }),
        mentor('M', { topics: ['clients', 'careers'] }),
      ],
      {},
      'mentees without a pair: 2, free places with mentors: 1',
      ['one more place with <@M>', newMentor],
    ],
    [
      'the only fitting one taken',
      [mentee('A'), mentee('L'), mentor('M'), mentor('N', { team: 'Banking' })],
      {},
      'the only one whom the rules allow has a pair or a proposal with somebody else',
      ['one more place with <@M>', newMentor],
    ],
  ])('%s', (_what, people, facts, why, help) => {
    expect(said(leftOf('L', people, facts))).toEqual({ why, help });
  });

  test('a locked pair that stands in the way, where its mentee could go elsewhere', () => {
    const people = [
      mentee('A', { team: 'Board' }),
      mentee('L'),
      mentor('M'),
      mentor('N', { team: 'Banking' }),
    ];
    expect(said(leftOf('L', people, {}, [['M', 'A']])).help).toContain(
      'letting go of <@M> and <@A>, whom you kept',
    );
  });
});

describe('a mentor without a pair hears why and what would help', () => {
  type Case = [what: string, people: Candidate[], facts: Partial<FirewallFacts>, why: string, help: string[]];
  test.each<Case>([
    ['nobody there', [mentor('M')], {}, 'nobody has signed up as a mentee', [newMentee]],
    [
      'all in one team',
      [mentor('M'), mentee('L', { team: 'Tax' })],
      {},
      'no mentee is from another team',
      [newMentee],
    ],
    [
      'kept apart',
      [mentor('M'), mentee('L')],
      { keptApart: [['L', 'M']] },
      'by the rules, they can be proposed to none of the mentees',
      [newMentee],
    ],
    [
      'no language',
      [mentor('M'), mentee('L', { speaks: ['en'] })],
      {},
      'no mentee from another team speaks a language that they speak',
      ['adding English to their languages, if they speak it', newMentee],
    ],
    [
      'too few mentees',
      [
        mentor('M'),
        mentor('A', { topics: ['clients', 'careers'] }),
        mentee('L', { topics: ['clients', 'careers'] }),
      ],
      {},
      'free places with mentors: 2, mentees without a pair: 1',
      [newMentee],
    ],
    [
      'all mentees in a pair already',
      [mentor('M'), mentee('L', { places: 0 })],
      {},
      'free places with mentors: 1, mentees without a pair: 0',
      [newMentee],
    ],
    [
      'the only fitting one in a pair already',
      [mentor('M'), mentee('L', { places: 0 }), mentee('A', { team: 'Tax' })],
      {},
      'the only one whom the rules allow has a pair or a proposal with somebody else',
      [newMentee],
    ],
  ])('%s', (_what, people, facts, why, help) => {
    expect(said(leftOf('M', people, facts))).toEqual({ why, help });
  });

  test('nobody is left over who has a pair, or no place', () => {
    const people = [
      mentor('M', { places: 2 }),
      mentor('N', { places: 0 }),
      mentee('L'),
      mentee('A', { places: 0 }),
    ];
    expect(suggest({ candidates: people, facts: noFacts, locked: [] }).left).toEqual([]);
  });
});

test('everybody with a place is in a pair or left over, and nobody both', () => {
  fc.assert(
    fc.property(smallInput, (input) => {
      const { pairs, left } = suggest(input);
      const paired = new Set(pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
      const open = input.candidates.filter(({ userId, places }) => places > 0 && !paired.has(userId));
      expect(left.map(({ userId }) => userId)).toEqual(open.map(({ userId }) => userId).sort());
    }),
    { numRuns: 300 },
  );
});

test('the reason that is given is true', () => {
  const told = new Set<string>();
  fc.assert(
    fc.property(smallInput, (input) => {
      for (const one of suggest(input).left) {
        expect(isTrue(one, input), one.why.code).toBe(true);
        told.add(one.why.code);
      }
    }),
    { numRuns: 600 },
  );
  // Each reason came up.
  expect(told.size).toBe(8);
});

/** Whether a reason holds, asked pair by pair, places aside. */
function isTrue({ userId, why }: Left, { candidates, facts }: MatchingInput): boolean {
  const one = candidates.find((candidate) => candidate.userId === userId);
  if (!one) return false;
  const others = candidates.filter((other) => other.role !== one.role);
  const between = others.map((other) => {
    const [first, second] = one.role === 'mentor' ? [one, other] : [other, one];
    const open = [
      { ...first, places: 1 },
      { ...second, places: 1 },
    ] as const;
    return obstaclesBetween(...open, firewallOf(facts));
  });
  const fitting = between.filter((obstacles) => obstacles.length === 0).length;
  const isElsewhere = (obstacles: Obstacle[]): boolean =>
    !obstacles.includes('sameTeam') && !obstacles.includes('teamUnknown');
  const elsewhere = between.filter(isElsewhere);
  const counts = {
    mentees: candidates.filter(({ role, places }) => role === 'mentee' && places > 0).length,
    places: candidates.reduce((sum, { role, places }) => sum + (role === 'mentor' ? places : 0), 0),
  };
  switch (why.code) {
    case 'nobodyThere':
      return others.length === 0;
    case 'teamUnknown':
      return !one.team && others.length > 0;
    case 'noOtherTeam':
      return others.length > 0 && elsewhere.length === 0;
    case 'noSharedLanguage':
      return elsewhere.length > 0 && elsewhere.every((found) => found.includes('noSharedLanguage'));
    case 'keptByRules':
      return fitting === 0 && elsewhere.some((found) => !found.includes('noSharedLanguage'));
    case 'tooFewPlaces':
    case 'tooFewMentees':
      expect({ mentees: why.mentees, places: why.places }).toEqual(counts);
      return fitting > 0 && (why.code === 'tooFewPlaces') === counts.mentees > counts.places;
    case 'othersTaken':
      return fitting > 0 && why.fitting === fitting;
  }
}

test('what people said in private shows in nothing that is told', () => {
  const toldOf = ({ pairs, refused, left }: Suggestions) => ({
    pairs,
    left: left.map((one) => [one.userId, ...said(one).help, said(one).why]),
    refused: refused.map(({ obstacles, ...who }) => ({ ...who, why: obstaclesInWords(obstacles, 'en') })),
  });
  fc.assert(
    fc.property(smallInput, ({ facts, ...input }) => {
      const { ratherNots, keptApart } = facts;
      const swapped = { ...facts, ratherNots: keptApart, keptApart: ratherNots };
      expect(toldOf(suggest({ ...input, facts: swapped }))).toEqual(toldOf(suggest({ ...input, facts })));
    }),
    { numRuns: 300 },
  );
});

test('what is said to help gives one more pair', () => {
  let tried = 0;
  fc.assert(
    fc.property(smallInput, (input) => {
      const { pairs, left } = suggest(input);
      // A lock that was refused is gone: with one more place it could come back and take that.
      const locked = pairs
        .filter(({ isLocked }) => isLocked)
        .map(({ mentorId, menteeId }) => [mentorId, menteeId] as const);
      for (const one of left) {
        for (const help of one.wouldHelp) {
          for (const helped of followed({ ...input, locked }, one, help)) {
            tried += 1;
            expect(suggest(helped).pairs.length).toBeGreaterThan(pairs.length);
          }
        }
      }
    }),
    { numRuns: 600 },
  );
  expect(tried).toBeGreaterThan(500);
});

/** The same people once that help was given, in each way that it names. */
function followed(input: MatchingInput, { userId, role }: Left, help: Relaxation): MatchingInput[] {
  const changed = (id: string, change: (one: Candidate) => Partial<Candidate>): MatchingInput => ({
    ...input,
    candidates: input.candidates.map((one) => (one.userId === id ? { ...one, ...change(one) } : one)),
  });
  switch (help.code) {
    case 'sayTeam':
      return [];
    case 'place':
      return help.mentorIds.map((id) => changed(id, ({ places }) => ({ places: places + 1 })));
    case 'language':
      return help.languages.map((code) => changed(userId, ({ speaks }) => ({ speaks: [...speaks, code] })));
    case 'unlock': {
      const locked = input.locked.filter(([, menteeId]) => menteeId !== help.menteeId);
      return [{ ...input, locked }];
    }
    case 'newcomer': {
      const make = role === 'mentee' ? mentor : mentee;
      const newcomer = make('Z', { team: 'Somewhere else', speaks: help.speaks.slice(0, 1) });
      return [{ ...input, candidates: [...input.candidates, newcomer] }];
    }
  }
}

test('in Dutch', () => {
  expect(leftInWords({ code: 'keptByRules' }, 'mentee', 'nl')).toBe(
    'volgens de regels kan geen van de mentoren worden voorgesteld',
  );
  const help: Relaxation = {
    code: 'newcomer',
    role: 'mentor',
    outside: 'Banking & Finance',
    speaks: ['nl', 'en'],
  };
  expect(helpInWords(help, 'nl')).toBe(
    'nog een plaats bij een mentor van buiten Banking &amp; Finance die Nederlands of Engels spreekt',
  );
});
