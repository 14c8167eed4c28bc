import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Agreement,
  afterAgree,
  areOpen,
  bothAgreed,
  meaningOfAgree,
  sameTerms,
  standingOf,
  type Terms,
  termsOf,
} from '../../../src/features/agreement/rules.ts';
import type { Role } from '../../../src/features/pairs/rules.ts';
import { aPair, theTerms } from './examples.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const pair = aPair();
const idOf = { mentor: pair.mentorId, mentee: pair.menteeId };

const version = (number: number, terms: Terms, signedBy: readonly string[] = []): Agreement => ({
  ...terms,
  id: number,
  version: number,
  signedBy,
  draftedBy: pair.mentorId,
  draftedAt: NOW,
  signedAt: null,
});

describe('what a press of Agree means', () => {
  const rows: [
    string,
    Role,
    { version: number; signedBy: string[]; wish: string | null },
    string | null,
    string,
  ][] = [
    ['the first of the two', 'mentor', { version: 1, signedBy: [], wish: 'all' }, null, 'counts'],
    [
      'the mentor, with the wish still to come',
      'mentor',
      { version: 1, signedBy: [], wish: null },
      null,
      'counts',
    ],
    ['the mentee, with the wish there', 'mentee', { version: 1, signedBy: [], wish: 'all' }, null, 'counts'],
    [
      'the mentee, with the wish to come',
      'mentee',
      { version: 1, signedBy: [], wish: null },
      null,
      'askWish',
    ],
    ['the mentee, who just wrote it', 'mentee', { version: 1, signedBy: [], wish: null }, 'all', 'counts'],
    ['again', 'mentor', { version: 1, signedBy: [idOf.mentor], wish: null }, null, 'twice'],
    ['the second', 'mentee', { version: 1, signedBy: [idOf.mentor], wish: 'all' }, null, 'counts'],
    ['on an old version', 'mentor', { version: 0, signedBy: [], wish: 'all' }, null, 'old'],
    ['again, on an old version', 'mentor', { version: 0, signedBy: [idOf.mentor], wish: 'all' }, null, 'old'],
    ['the mentee, on an old version', 'mentee', { version: 0, signedBy: [], wish: null }, 'all', 'old'],
  ];
  test.each(rows)('%s', (_name, role, { version, signedBy, wish }, written, meaning) => {
    const pressed = { version, signedBy, learningWish: wish };
    expect(meaningOfAgree(pressed, 1, { id: idOf[role], role }, written)).toBe(meaning);
  });
});

describe('the wish is the mentee’s own', () => {
  const rows: [string, Role, string | null, string | null, string | null][] = [
    ['the mentee writes it', 'mentee', 'mine', null, 'mine'],
    ['the mentee changes it', 'mentee', 'other', 'mine', 'other'],
    ['the mentor leaves it open', 'mentor', null, null, null],
    ['the mentor keeps what was there', 'mentor', null, 'mine', 'mine'],
    ['the mentor cannot write it', 'mentor', 'forged', 'mine', 'mine'],
  ];
  test.each(rows)('%s', (_name, role, drafted, before, after) => {
    const draft = { ...theTerms, learningWish: drafted };
    expect(termsOf(draft, { ...theTerms, learningWish: before }, role).learningWish).toBe(after);
  });

  test('what the mentor writes with Agree is not a wish', () => {
    const agreed = afterAgree(
      version(1, { ...theTerms, learningWish: null }),
      pair,
      pair.mentorId,
      'forged',
      NOW,
    );
    expect(agreed.learningWish).toBeNull();
  });
});

describe('how a version stands', () => {
  const rows: [string, number, Date | null, number, number | null, string][] = [
    ['the first draft', 1, null, 1, null, 'draft'],
    ['a draft that was drafted again', 1, null, 2, null, 'overtaken'],
    ['signed', 1, NOW, 1, 1, 'inForce'],
    ['signed, while a newer one waits', 1, NOW, 2, 1, 'inForceWhileRedrafted'],
    ['the newer one that waits', 2, null, 2, 1, 'redraft'],
    ['signed before, and a newer one signed', 1, NOW, 2, 2, 'replaced'],
    ['never signed, between two that were', 2, null, 3, 3, 'overtaken'],
  ];
  test.each(rows)('%s', (_name, number, signedAt, newest, inForce, standing) => {
    expect(standingOf({ version: number, signedAt }, newest, inForce)).toBe(standing);
  });
});

test.each([
  ['cadenceWeeks', { cadenceWeeks: 6 }],
  ['lengthMinutes', { lengthMinutes: 90 }],
  ['place', { place: 'Elsewhere' }],
  ['confidentiality', { confidentiality: 'Nothing' }],
  ['learningWish', { learningWish: 'Everything' }],
])('another %s is a change', (_name, change) => {
  expect(sameTerms(theTerms, { ...theTerms })).toBe(true);
  expect(sameTerms(theTerms, { ...theTerms, ...change })).toBe(false);
});

test.each([
  [[], false],
  [[idOf.mentor], false],
  [[idOf.mentee], false],
  [[idOf.mentee, idOf.mentor], true],
  [[idOf.mentor, 'USOMEBODY'], false],
])('expectations of %j open: %s', (writers, open) => {
  expect(areOpen(writers, pair)).toBe(open);
});

/** What the two can do, in any order. */
const step = fc.oneof(
  fc.record({ act: fc.constant('draft' as const), by: fc.constantFrom<Role>('mentor', 'mentee') }),
  fc.record({
    act: fc.constant('agree' as const),
    by: fc.constantFrom<Role>('mentor', 'mentee'),
    on: fc.nat({ max: 4 }),
    wish: fc.option(fc.constant('A wish'), { nil: null }),
  }),
);

test('whatever they do in whatever order: signed is what both agreed to, with the wish in it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const versions: Agreement[] = [];
      const agreedTo = new Map<number, Set<string>>();
      for (const done of steps) {
        const { by } = done;
        if (done.act === 'draft') {
          const draft = { ...theTerms, learningWish: by === 'mentee' ? 'A wish' : null };
          versions.push(version(versions.length + 1, termsOf(draft, versions.at(-1) ?? null, by)));
          continue;
        }
        const pressed = versions[done.on];
        const wish = by === 'mentee' ? done.wish : null;
        if (
          !pressed ||
          meaningOfAgree(pressed, versions.length, { id: idOf[by], role: by }, wish) !== 'counts'
        )
          continue;
        versions[done.on] = afterAgree(pressed, pair, idOf[by], wish, NOW);
        agreedTo.set(pressed.version, (agreedTo.get(pressed.version) ?? new Set()).add(by));
      }
      for (const each of versions) {
        const both = agreedTo.get(each.version)?.size === 2;
        expect(each.signedAt !== null).toBe(both && each.learningWish !== null);
        expect(bothAgreed(each, pair)).toBe(each.signedAt !== null);
        expect(new Set(each.signedBy).size).toBe(each.signedBy.length);
        if (each.signedBy.includes(idOf.mentee)) expect(each.learningWish).not.toBeNull();
      }
    }),
  );
});
