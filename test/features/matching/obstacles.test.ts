import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  type FirewallFacts,
  firewallOf,
  type Obstacle,
  obstaclesBetween,
  obstaclesInWords,
} from '../../../src/features/matching/rules.ts';
import { languages } from '../../../src/words/language.ts';
import { mentee, mentor, noFacts, smallInput } from './people.ts';

describe('what keeps two people apart', () => {
  const ids = ['M', 'L'] as const;
  const turned = ['L', 'M'] as const;
  type Case = [
    why: string,
    given: { mentor?: Partial<Candidate>; mentee?: Partial<Candidate>; facts?: Partial<FirewallFacts> },
    found: Obstacle[],
  ];
  test.each<Case>([
    ['nothing', {}, []],
    ['one team, however it is written', { mentee: { team: ' TÁX ' } }, ['sameTeam']],
    ['a team that nobody knows', { mentor: { team: null } }, ['teamUnknown']],
    ['a team without a name', { mentee: { team: ' ' } }, ['teamUnknown']],
    [
      'no language in common',
      { mentor: { speaks: ['nl'] }, mentee: { speaks: ['en'] } },
      ['noSharedLanguage'],
    ],
    [
      'one language of several in common',
      { mentor: { speaks: ['nl', 'en'] }, mentee: { speaks: ['en'] } },
      [],
    ],
    ['languages that nobody told', { mentee: { speaks: [] } }, []],
    ['no place with the mentor', { mentor: { places: 0 } }, ['noPlaceLeft']],
    ['a mentee who has a mentor', { mentee: { places: 0 } }, ['noPlaceLeft']],
    ['the mentee appraises', { facts: { appraisers: [ids] } }, ['appraises']],
    ['the mentor appraises', { facts: { appraisers: [turned] } }, ['appraises']],
    [
      'appraised by whom the mentee appraises',
      {
        facts: {
          appraisers: [
            ['M', 'X'],
            ['X', 'L'],
          ],
        },
      },
      ['appraisesTwoUp'],
    ],
    [
      'the same the other way',
      {
        facts: {
          appraisers: [
            ['L', 'X'],
            ['X', 'M'],
          ],
        },
      },
      ['appraisesTwoUp'],
    ],
    [
      'three steps up',
      {
        facts: {
          appraisers: [
            ['M', 'X'],
            ['X', 'Y'],
            ['Y', 'L'],
          ],
        },
      },
      [],
    ],
    [
      'one appraiser of both',
      {
        facts: {
          appraisers: [
            ['M', 'X'],
            ['L', 'X'],
          ],
        },
      },
      [],
    ],
    ['the mentee decides on promotion', { facts: { deciders: [ids] } }, ['decidesPromotion']],
    ['the mentor decides on promotion', { facts: { deciders: [turned] } }, []],
    ['the mentor would rather not', { facts: { ratherNots: [ids] } }, ['ratherNot']],
    ['the mentee would rather not', { facts: { ratherNots: [turned] } }, ['ratherNot']],
    ['kept apart', { facts: { keptApart: [turned] } }, ['keptApart']],
    ['a pair that runs', { facts: { running: [ids], met: [ids] } }, ['runsTogether']],
    ['a pair that met, roles turned', { facts: { met: [turned] } }, ['metBefore']],
    [
      'several things at once',
      { mentee: { team: 'tax' }, facts: { appraisers: [ids], ratherNots: [ids] } },
      ['sameTeam', 'appraises', 'ratherNot'],
    ],
  ])('%s', (_why, given, found) => {
    const facts = { ...noFacts, ...given.facts };
    const two = [mentor('M', given.mentor), mentee('L', given.mentee)] as const;
    expect(obstaclesBetween(...two, firewallOf(facts))).toEqual(found);
  });

  test('nobody is paired with themselves', () => {
    expect(obstaclesBetween(mentor('M'), mentee('M'), firewallOf(noFacts))).toContain('samePerson');
  });

  test('the order in which facts come changes nothing', () => {
    fc.assert(
      fc.property(smallInput, ({ candidates, facts }) => {
        const turnedFacts = Object.fromEntries(
          Object.entries(facts).map(([name, pairs]) => [name, [...pairs].reverse()]),
        ) as unknown as FirewallFacts;
        for (const one of candidates)
          for (const other of candidates)
            expect(obstaclesBetween(one, other, firewallOf(turnedFacts))).toEqual(
              obstaclesBetween(one, other, firewallOf(facts)),
            );
      }),
      { numRuns: 50 },
    );
  });
});

describe('obstacles in words', () => {
  test('what people said in private cannot be told from a pair that was left or declined', () => {
    for (const language of languages) {
      expect(obstaclesInWords(['ratherNot'], language)).toBe(obstaclesInWords(['keptApart'], language));
      expect(obstaclesInWords(['ratherNot', 'keptApart'], language)).toBe(
        obstaclesInWords(['keptApart'], language),
      );
      expect(obstaclesInWords(['sameTeam', 'ratherNot'], language)).toBe(
        obstaclesInWords(['sameTeam'], language),
      );
    }
    expect(obstaclesInWords(['ratherNot'], 'en')).toBe('these two cannot be proposed to each other');
  });

  test('several are told one after the other', () => {
    expect(obstaclesInWords(['sameTeam', 'appraises'], 'en')).toBe(
      'they are in the same team; one appraises the other',
    );
    expect(obstaclesInWords(['sameTeam', 'appraises'], 'nl')).toBe(
      'ze zitten in hetzelfde team; de een beoordeelt de ander',
    );
  });
});
