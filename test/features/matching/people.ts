import fc from 'fast-check';
import type { Candidate, FirewallFacts, MatchingInput } from '../../../src/features/matching/rules.ts';
import { topics } from '../../../src/words/topics.ts';

export const noFacts: FirewallFacts = {
  appraisers: [],
  deciders: [],
  ratherNots: [],
  keptApart: [],
  running: [],
  met: [],
};

const anybody = {
  team: 'Tax',
  office: 'Utrecht',
  speaks: ['nl'],
  timeZone: 'Europe/Amsterdam',
  topics: ['clients'],
  places: 1,
} as const;

export const mentor = (userId: string, other: Partial<Candidate> = {}): Candidate => ({
  ...anybody,
  userId,
  role: 'mentor',
  ...other,
});

/** Of another team than the mentors. */
export const mentee = (userId: string, other: Partial<Candidate> = {}): Candidate => ({
  ...anybody,
  team: 'Banking',
  userId,
  role: 'mentee',
  ...other,
});

const person = {
  team: fc.constantFrom('Tax', ' tax ', 'Banking', 'Board', 'M&A', null),
  office: fc.constantFrom('Utrecht', 'utrecht', 'Paris', null),
  speaks: fc.subarray(['nl', 'en', 'fr']),
  timeZone: fc.constantFrom('Europe/Amsterdam', 'Europe/London', 'Asia/Tokyo', 'Nowhere/At_All', null),
  topics: fc.subarray([...topics], { maxLength: 4 }),
};

const mentorIds = ['A1', 'A2', 'A3', 'A4'];
const menteeIds = ['B1', 'B2', 'B3', 'B4', 'B5'];

function peopleOf(
  ids: readonly string[],
  role: Candidate['role'],
  mostPlaces: number,
): fc.Arbitrary<Candidate[]> {
  const places = fc.integer({ min: 0, max: mostPlaces });
  const everybody = ids.map((userId) =>
    fc.record({ userId: fc.constant(userId), role: fc.constant(role), places, ...person }),
  );
  return fc.tuple(...everybody).chain((people) => fc.subarray(people));
}

/** Some of the people, and of those who appraise them from outside. */
const someTwo = (most: number) => {
  const anyId = fc.constantFrom(...mentorIds, ...menteeIds, 'C1', 'C2');
  return fc.array(fc.tuple(anyId, anyId), { maxLength: most });
};

/** A few people with everything that can lie between them. */
export const smallInput: fc.Arbitrary<MatchingInput> = fc.record({
  candidates: fc
    .tuple(peopleOf(mentorIds, 'mentor', 2), peopleOf(menteeIds, 'mentee', 1))
    .map(([mentors, mentees]) => [...mentors, ...mentees]),
  facts: fc.record({
    appraisers: someTwo(6),
    deciders: someTwo(2),
    ratherNots: someTwo(2),
    keptApart: someTwo(2),
    running: someTwo(1),
    met: someTwo(1),
  }),
  locked: fc.array(fc.tuple(fc.constantFrom(...mentorIds), fc.constantFrom(...menteeIds)), { maxLength: 2 }),
});

/** Numbers that look drawn by chance and are the same each time; mulberry32 by T. Ettinger, in the public domain. */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A firm with this many mentors and mentees: large and small teams and offices, topics that many or few name. */
export function firm(size: number, seed = 1): MatchingInput {
  const draw = draws(seed);
  const upTo = (most: number): number => Math.floor(draw() * most);
  const somebody = (userId: string, role: Candidate['role']): Candidate => {
    const [abroad, spoken] = [draw() < 0.1, draw()];
    return {
      userId,
      role,
      team: `Team ${Math.floor(draw() * draw() * 12)}`,
      office: abroad ? 'London' : `Office ${Math.floor(draw() * draw() * 5)}`,
      timeZone: abroad ? 'Europe/London' : 'Europe/Amsterdam',
      speaks: spoken < 0.1 ? ['en'] : spoken < 0.5 ? ['nl'] : ['nl', 'en'],
      topics: topics.filter((_topic, place) => draw() < (place < 3 ? 0.35 : 0.1)),
      places: 1,
    };
  };
  const mentors = Array.from({ length: size }, (_, n) => somebody(`UM${n}`, 'mentor'));
  const mentees = Array.from({ length: size }, (_, n) => somebody(`UL${n}`, 'mentee'));
  const between = (count: number) =>
    Array.from({ length: count }, () => [`UM${upTo(size)}`, `UL${upTo(size)}`] as const);
  return {
    candidates: [...mentors, ...mentees],
    facts: {
      appraisers: [
        ...mentors.map(({ userId }, n) => [userId, `UL${n % Math.ceil(size / 4)}`] as const),
        ...mentees.map(({ userId }) => [userId, `UBOARD${upTo(5)}`] as const),
      ],
      deciders: between(size),
      ratherNots: between(size),
      keptApart: between(Math.ceil(size / 5)),
      running: [],
      met: between(Math.ceil(size / 5)),
    },
    locked: [],
  };
}
