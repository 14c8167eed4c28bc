import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameTeam } from '../../src/words/team.ts';

describe('teams', () => {
  test.each([
    ['Banking', 'banking'],
    ['M & A', 'm&a'],
    ['Privé', 'prive'],
    ['Geschäftsführung', 'GESCHA\u0308FTSFU\u0308HRUNG'],
    ['Straße', 'STRASSE'],
    ['Tax Law', 'tax\u00a0law'],
  ])('%s is the team %s', (one, other) => expect(sameTeam(one, other)).toBe(true));

  test.each([
    ['Banking', 'Banking 2'],
    ['税务', '金融'],
    ['M&A', 'MA'],
  ])('%s is not the team %s', (one, other) => expect(sameTeam(one, other)).toBe(false));

  test('case, accents and spaces never matter', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aBßçé ø-&7税'), minLength: 1 });
    const accented = (team: string): string => team.replaceAll('B', 'B\u0301').replaceAll('é', 'E');
    fc.assert(fc.property(letters, (team) => sameTeam(team, ` ${accented(team).toUpperCase()} `)));
  });
});
