import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORBIDDEN } from '../../../src/features/matching/assign-rules.ts';
import {
  type Candidate,
  firewallOf,
  obstaclesBetween,
  reasonsInWords,
  worthOf,
} from '../../../src/features/matching/rules.ts';
import { tableOf } from '../../../src/features/matching/table-rules.ts';
import { weights } from '../../../src/features/matching/wish-rules.ts';
import { mentee, mentor, noFacts, smallInput } from './people.ts';

const nobody = firewallOf(noFacts);
const worth = (one: Partial<Candidate>, other: Partial<Candidate>, firewall = nobody) =>
  worthOf(mentor('M', one), mentee('L', other), firewall);

describe('what a pair is worth', () => {
  type Case = [
    what: string,
    mentor: Partial<Candidate>,
    mentee: Partial<Candidate>,
    total: number,
    pros: string,
    cons: string,
  ];
  test.each<Case>([
    [
      'one office, one topic',
      {},
      {},
      20 + 16 + 40 + 10,
      'different team, same office; the mentee wants to learn about what clients expect, which the mentor offered; both speak Dutch',
      '',
    ],
    [
      'another office in the same zone, two topics',
      { topics: ['hybridWork', 'clients', 'careers'] },
      { office: 'Amsterdam', topics: ['clients', 'hybridWork'], speaks: ['en', 'nl'] },
      20 + 10 + 12 + 60 + 10,
      'different team, other office; the mentee wants to learn about hybrid work and what clients expect, which the mentor offered; both speak Dutch',
      '',
    ],
    [
      'nothing known',
      { office: null, timeZone: null, speaks: [], topics: [] },
      { office: null, timeZone: null, speaks: [], topics: [] },
      20,
      'different team',
      'not known whether the mentor can tell what the mentee wants to learn; not known whether they share a language',
    ],
    [
      'an hour apart',
      {},
      { office: 'London', timeZone: 'Europe/London' },
      20 + 10 + 6 + 40 + 10,
      'different team, other office; the mentee wants to learn about what clients expect, which the mentor offered; both speak Dutch',
      '',
    ],
    [
      'far apart',
      { topics: ['careers'] },
      { office: 'Delhi', timeZone: 'Asia/Kolkata' },
      20 + 10 + 10,
      'different team, other office; both speak Dutch',
      'a time difference of up to 4.5 hours; what the mentee wants to learn and what the mentor offered do not meet',
    ],
    [
      'an odd zone counts as none',
      { office: null, timeZone: 'Nowhere/At_All', topics: [] },
      {},
      20 + 10,
      'different team; both speak Dutch',
      'not known whether the mentor can tell what the mentee wants to learn',
    ],
  ])('%s', (_what, one, other, total, pros, cons) => {
    const found = worth(one, other);
    expect(found.total).toBe(total);
    expect(reasonsInWords(found.pros, 'en')).toBe(pros);
    expect(reasonsInWords(found.cons, 'en')).toBe(cons);
  });

  test('who is appraised by the same person sits close', () => {
    const firewall = firewallOf({
      ...noFacts,
      appraisers: [
        ['M', 'X'],
        ['L', 'X'],
      ],
    });
    expect(worth({}, {}, firewall).total).toBe(worth({}, {}).total - weights.noSharedAppraiser);
    expect(worth({}, {}, firewall).cons).toEqual([{ code: 'sharedAppraiser' }]);
  });

  test('in Dutch', () => {
    const { pros, cons } = worth(
      { topics: ['workPressure', 'feedback', 'technology'], speaks: ['nl', 'en'] },
      {
        office: 'Delhi',
        timeZone: 'Asia/Kolkata',
        topics: ['technology', 'workPressure', 'feedback'],
        speaks: ['en', 'nl'],
      },
    );
    expect(reasonsInWords(pros, 'nl')).toBe(
      'ander team, andere vestiging; de leerling wil leren over technologie en AI, werkdruk, en feedback en leiderschap, en daar kan de mentor over vertellen; ze spreken allebei Nederlands en Engels',
    );
    expect(reasonsInWords(cons, 'nl')).toBe('tot 4,5 uur tijdverschil');
  });

  test('another office nearby is better than the same, and that better than another part of the world', () => {
    const [nearby, same, abroad] = [
      worth({}, { office: 'Amsterdam' }),
      worth({}, {}),
      worth({}, { office: 'Tokyo', timeZone: 'Asia/Tokyo' }),
    ].map(({ total }) => total);
    expect(nearby).toBeGreaterThan(same ?? 0);
    expect(same).toBeGreaterThan(abroad ?? 0);
  });

  test('no other wishes together outweigh what two topics are worth', () => {
    const { topics, noSharedAppraiser, otherOffice, sameZone, sharedLanguage } = weights;
    expect(noSharedAppraiser + otherOffice + sameZone + sharedLanguage).toBeLessThan(topics[2]);
  });
});

test('the table says of each two people what the rules say, places aside', () => {
  fc.assert(
    fc.property(smallInput, ({ candidates, facts }) => {
      const open = candidates.map((one) => ({ ...one, places: 1 }));
      const [mentors, mentees] = [
        open.filter(({ role }) => role === 'mentor'),
        open.filter(({ role }) => role === 'mentee'),
      ];
      const firewall = firewallOf(facts);
      const expected = mentees.flatMap((one) =>
        mentors.map((other) =>
          obstaclesBetween(other, one, firewall).length > 0 ? FORBIDDEN : worthOf(other, one, firewall).total,
        ),
      );
      expect([...tableOf(mentees, mentors, firewall).weights]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('docs/matching.md shows every weight', () => {
  const docs = readFileSync(new URL('../../../docs/matching.md', import.meta.url), 'utf8');
  const told = [...docs.matchAll(/^\| [^|]+ \| (\d+) \|$/gm)].map(([, points]) => Number(points));
  expect(told).toEqual(
    Object.values(weights)
      .flat()
      .filter((points) => points > 0),
  );
});
