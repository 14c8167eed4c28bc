import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrate } from '../../../src/db/migrate.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { createPairStore } from '../../../src/features/pairs/store.ts';
import { createSignups } from '../../../src/features/signups/service.ts';
import { createSignupStore } from '../../../src/features/signups/store.ts';
import { createSealer } from '../../../src/secrets/sealer.ts';
import { addCohort, addPair, addSignup } from '../../support/rows.ts';

test('the glance counts places and pairs as the matching does, one by one', () => {
  const db = openDatabase(':memory:');
  migrate(db, new Date(0));
  addCohort(db, { id: 1, name: 'Spring' });
  addCohort(db, { id: 2, name: 'Autumn' });
  const one = { team: 'Tax', places: 2 };
  for (const userId of ['UFREE', 'UHALF', 'UFULL', 'UGONE', 'UOTHER', 'UENDED'])
    addSignup(db, { ...one, userId, role: 'mentor' });
  for (const userId of ['UPAIRED', 'UALONE', 'UTEACHES', 'UWITHDREW'])
    addSignup(db, { ...one, userId, role: 'mentee' });
  db.exec(`UPDATE people SET is_member = 0 WHERE user_id = 'UGONE'; DELETE FROM people WHERE user_id = 'UALONE';
    UPDATE signups SET withdrawn_at = 1 WHERE user_id = 'UWITHDREW'`);
  addPair(db, { mentorId: 'UHALF', menteeId: 'UPAIRED' });
  for (const menteeId of ['UA', 'UB']) addPair(db, { mentorId: 'UFULL', menteeId });
  for (const menteeId of ['UA', 'UB']) addPair(db, { cohortId: 2, mentorId: 'UOTHER', menteeId });
  addPair(db, { mentorId: 'UENDED', menteeId: 'UA', stage: 'closed' });
  // Signed up to learn, and in the cohort the mentor of another.
  addPair(db, { mentorId: 'UTEACHES', menteeId: 'UB' });

  const known = db.prepare<[string], number>('SELECT is_member FROM people WHERE user_id = ?').pluck();
  const signups = createSignups({
    store: createSignupStore(db),
    people: { known: (id: string) => ({ id, isMember: known.get(id) !== 0 }) as never },
    cohorts: { get: () => ({ pairsPerPerson: 3 }) as never },
    pairs: createPairStore(db),
    sealer: createSealer(db, randomBytes(32)),
  });

  const { waiting, ...counts } = signups.glance(1);
  expect(counts).toEqual({ mentors: 5, mentees: 3, placesLeft: 2 + 1 + 0 + 1 + 2 });
  expect(waiting.map(({ userId }) => userId)).toEqual(['UALONE', 'UENDED', 'UFREE', 'UOTHER', 'UTEACHES']);
  const candidates = signups.candidates(1, () => []);
  const mentors = candidates.filter(({ role }) => role === 'mentor');
  expect(candidates).toHaveLength(counts.mentors + counts.mentees);
  expect(mentors.reduce((sum, { places }) => sum + places, 0)).toBe(counts.placesLeft);
});
