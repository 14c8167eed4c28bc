import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { migrate } from '../../../src/db/migrate.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { createTransact } from '../../../src/db/transaction.ts';
import { createDeliveryStore } from '../../../src/delivery/delivery-store.ts';
import type { Expectations } from '../../../src/features/agreement/rules.ts';
import { createAgreements } from '../../../src/features/agreement/service.ts';
import { createAgreementStore } from '../../../src/features/agreement/store.ts';
import { createCohortStore } from '../../../src/features/cohorts/store.ts';
import type { Role } from '../../../src/features/pairs/rules.ts';
import { createPairs } from '../../../src/features/pairs/service.ts';
import { createPairStore } from '../../../src/features/pairs/store.ts';
import { createSealer } from '../../../src/secrets/sealer.ts';
import { theTerms } from './examples.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const idOf = { mentor: 'USANNE', mentee: 'UPETRA' };

const open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** The agreements of one running pair, with everything real but Slack: what would be said there is in `planned`. */
function setUp() {
  const db = openDatabase(':memory:');
  open.push(db);
  migrate(db, NOW);
  const sealer = createSealer(db, randomBytes(32));
  const transact = createTransact(db, () => {});
  const deliveries = createDeliveryStore(db, sealer);
  const pairs = createPairs({ store: createPairStore(db), deliveries });
  const cohortId = createCohortStore(db).insert({
    name: 'First',
    language: 'en',
    timeZone: 'Europe/Amsterdam',
    country: 'NL',
    createdBy: 'UKEES',
    createdAt: NOW.getTime(),
  });
  const newPair = (mentorId: string, menteeId: string) =>
    pairs.create({
      cohortId,
      mentorId,
      menteeId,
      mentorTeam: 'Litigation',
      menteeTeam: 'Board',
      cadenceWeeks: 4,
      language: 'en',
      timeZone: 'Europe/Amsterdam',
      openedAt: NOW.getTime(),
    });
  const pair = newPair(idOf.mentor, idOf.mentee);
  const agreements = createAgreements({ store: createAgreementStore(db), pairs, sealer, transact });
  const planned = (): string[] =>
    db.prepare<[], string>('SELECT key FROM deliveries ORDER BY id').pluck().all();
  return { db, pairs, pair, agreements, planned, newPair };
}

describe('an agreement', () => {
  test('of another pair cannot be signed', () => {
    const { agreements, pair, newPair } = setUp();
    const made = agreements.draft(pair, idOf.mentee, 0, theTerms, NOW);
    const other = newPair('UOMAR', 'URUTH');
    expect(() => agreements.agree(other, 'UOMAR', made.id, null, NOW)).toThrow('does not exist');
    expect(agreements.newest(pair)?.signedBy).toEqual([]);
  });

  test('sets the cadence of the pair when the second signs, and not before', () => {
    const { agreements, pair, pairs } = setUp();
    const made = agreements.draft(pair, idOf.mentee, 0, { ...theTerms, cadenceWeeks: 2 }, NOW);
    expect(agreements.agree(pair, idOf.mentee, made.id, null, NOW)).toBe('counted');
    expect(pairs.get(pair.id)).toMatchObject({ stage: 'open', cadenceWeeks: 4, agreedAt: null });
    expect(agreements.agree(pair, idOf.mentor, made.id, null, NOW)).toBe('signed');
    expect(pairs.get(pair.id)).toMatchObject({ stage: 'agreed', cadenceWeeks: 2, agreedAt: NOW });
  });

  test('tells the listeners at every step', () => {
    const { agreements, pair, pairs } = setUp();
    const heard: string[] = [];
    pairs.onChange((changed) => heard.push(changed.stage));
    const made = agreements.draft(pair, idOf.mentor, 0, theTerms, NOW);
    agreements.agree(pair, idOf.mentor, made.id, null, NOW);
    agreements.agree(pair, idOf.mentee, made.id, 'All', NOW);
    agreements.agree(pair, idOf.mentee, made.id, 'All', NOW);
    expect(heard).toEqual(['open', 'open', 'agreed']);
  });

  test('drafted twice from the same version is drafted once', () => {
    const { agreements, pair, planned } = setUp();
    agreements.draft(pair, idOf.mentor, 0, theTerms, NOW);
    const before = planned();
    expect(() => agreements.draft(pair, idOf.mentee, 0, theTerms, NOW)).toThrow('newer version');
    expect(planned()).toEqual(before);
    expect(agreements.newest(pair)?.version).toBe(1);
  });

  test('is offered once, and not to a pair that has signed', () => {
    const { agreements, pair, planned } = setUp();
    agreements.offer(pair, NOW);
    agreements.offer(pair, NOW);
    expect(planned()).toEqual(['pair:1:agreement:offer']);

    const signed = setUp();
    const made = signed.agreements.draft(signed.pair, idOf.mentee, 0, theTerms, NOW);
    signed.agreements.agree(signed.pair, idOf.mentor, made.id, null, NOW);
    signed.agreements.agree(signed.pair, idOf.mentee, made.id, null, NOW);
    signed.agreements.offer(signed.pair, NOW);
    expect(signed.planned()).not.toContain('pair:1:agreement:offer');
  });

  test('lies in the database as nobody can read it', () => {
    const { agreements, db, pair } = setUp();
    agreements.draft(pair, idOf.mentee, 0, theTerms, NOW);
    agreements.expectations.write(pair, idOf.mentee, { hopes: 'A hope', offLimits: 'A taboo' }, NOW);
    const bytes = db.serialize();
    for (const words of [
      theTerms.place,
      theTerms.confidentiality,
      theTerms.learningWish,
      'A hope',
      'A taboo',
    ])
      expect(bytes.includes(words ?? '')).toBe(false);
  });
});

test('through the database too: signed is what both agreed to, one version is pinned, and it is the newest signed', () => {
  const by = fc.constantFrom<Role>('mentor', 'mentee');
  const step = fc.oneof(
    fc.record({ act: fc.constant('draft' as const), by }),
    fc.record({
      act: fc.constant('agree' as const),
      by,
      on: fc.integer({ min: 1, max: 4 }),
      asked: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const { agreements, pair, planned, db } = setUp();
      const agreedTo = new Map<number, Set<Role>>();
      let drafts = 0;
      for (const done of steps) {
        const userId = idOf[done.by];
        if (done.act === 'draft') {
          const terms = { ...theTerms, place: `Place ${drafts}` };
          agreements.draft(pair, userId, drafts, terms, NOW);
          drafts += 1;
        } else if (done.on <= drafts) {
          const wish = done.asked && done.by === 'mentee' ? 'Asked' : null;
          const agreed = agreements.agree(pair, userId, done.on, wish, NOW);
          if (agreed === 'counted' || agreed === 'signed')
            agreedTo.set(done.on, (agreedTo.get(done.on) ?? new Set()).add(done.by));
        }
      }
      const both = [...agreedTo].filter(([, roles]) => roles.size === 2).map(([version]) => version);
      for (let id = 1; id <= drafts; id += 1) {
        const version = agreements.version(pair, id);
        expect(version.signedAt !== null).toBe(both.includes(id) && version.learningWish !== null);
      }
      const inForce = both.length > 0 ? Math.max(...both) : undefined;
      expect(agreements.signed(pair)?.version).toBe(inForce);
      const keys = planned();
      const pins = keys.filter((key) => key.endsWith(':pin'));
      const unpins = keys.filter((key) => key.endsWith(':unpin'));
      const left = pins.filter((key) => !unpins.includes(key.replace(/:pin$/, ':unpin')));
      expect(left).toEqual(inForce === undefined ? [] : [`pair:1:agreement:v${inForce}:pin`]);
      db.close();
    }),
    { numRuns: 60 },
  );
});

describe('expectations', () => {
  const mine = { hopes: 'Mine', offLimits: null };
  const yours = { hopes: 'Yours', offLimits: 'Pay' };

  test.each([
    ['the mentor first', idOf.mentor, idOf.mentee],
    ['the mentee first', idOf.mentee, idOf.mentor],
  ])('open to both when the second is in: %s', (_name, first, second) => {
    const { agreements, pair, planned } = setUp();
    const { expectations } = agreements;
    agreements.offer(pair, NOW);
    expectations.write(pair, first, { hopes: 'A first try', offLimits: 'x' }, NOW);
    expectations.write(pair, first, mine, NOW);
    expect(expectations.own(pair, first)).toEqual(mine);
    expect(expectations.own(pair, second)).toBeNull();
    expect(() => expectations.ofBoth(pair)).toThrow('once both');
    expect(planned()).not.toContain('pair:1:agreement:expectations');
    expectations.write(pair, second, yours, NOW);
    expect(expectations.ofBoth(pair)).toEqual(
      new Map<string, Expectations>([
        [first, mine],
        [second, yours],
      ]),
    );
    expect(planned()).toContain('pair:1:agreement:expectations');
    expect(() => expectations.write(pair, first, yours, NOW)).toThrow('both written');
    expect(() => expectations.own(pair, first)).toThrow('both written');
  });
});
