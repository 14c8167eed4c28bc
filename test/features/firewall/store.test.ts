import { expect, test } from 'vitest';
import { migrate } from '../../../src/db/migrate.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { createFirewallStore } from '../../../src/features/firewall/store.ts';
import { addCohort, addPair } from '../../support/rows.ts';

const now = new Date('2026-03-02T09:00:00Z');
const people = ['UA', 'UB', 'UC', 'UD', 'UE'];

test('what is between two is what the whole lists say of them', () => {
  const db = openDatabase(':memory:');
  migrate(db, now);
  const store = createFirewallStore(db);
  addCohort(db, { id: 1, name: 'First' });
  addCohort(db, { id: 2, name: 'Closed', closedAt: now });
  addPair(db, { mentorId: 'UA', menteeId: 'UB' });
  const ended = addPair(db, { mentorId: 'UC', menteeId: 'UA', stage: 'closed' });
  db.exec(`INSERT INTO meetings (pair_id, starts_at, length_minutes, state, created_at) VALUES (${ended}, 0, 30, 'met', 0);
    INSERT INTO suggestions (cohort_id, mentor_id, mentee_id, state, reasons, drawn_at)
    VALUES (1, 'UD', 'UB', 'gone', '{}', 0), (2, 'UD', 'UC', 'gone', '{}', 0), (1, 'UE', 'UA', 'drawn', '{}', 0)`);
  store.keepApart('UE', 'UB');

  const whole = { keptApart: store.keptApart(), running: store.running(), met: store.met() };
  const between = (one: string, other: string) => {
    const isOfThem = (ids: readonly string[]) => ids.includes(one) && ids.includes(other);
    return Object.fromEntries(Object.entries(whole).map(([list, all]) => [list, all.filter(isOfThem)]));
  };
  expect(whole).toEqual({
    keptApart: [
      ['UB', 'UD'],
      ['UB', 'UE'],
    ],
    running: [['UA', 'UB']],
    met: [['UC', 'UA']],
  });
  for (const one of people)
    for (const other of people)
      if (one !== other) expect(store.between(one, other)).toEqual(between(one, other));
});
