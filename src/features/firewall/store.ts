import type { Database } from '../../db/open.ts';

type Ids = readonly [string, string];

/**
 * What keeps people from being brought together.
 * @param apart which of those who are kept apart
 * @param pair which pairs and proposals
 */
const bringingTogether = <Prepared>(apart: string, pair: string, prepare: (sql: string) => Prepared) => ({
  // A proposal that came to nothing is not made again in its cohort, whatever it was: nobody can try out who said no.
  keptApart: prepare(
    `SELECT one_id, other_id FROM kept_apart WHERE ${apart}
     UNION SELECT min(mentor_id, mentee_id), max(mentor_id, mentee_id) FROM suggestions AS s
       JOIN cohorts AS c ON c.id = s.cohort_id AND c.closed_at IS NULL
       WHERE s.state = 'gone' AND ${pair} ORDER BY 1, 2`,
  ),
  running: prepare(`SELECT mentor_id, mentee_id FROM pairs WHERE stage <> 'closed' AND ${pair} ORDER BY id`),
  met: prepare(
    `SELECT mentor_id, mentee_id FROM pairs AS p WHERE stage = 'closed' AND ${pair}
       AND EXISTS (SELECT 1 FROM meetings AS m WHERE m.pair_id = p.id AND m.state = 'met') ORDER BY id`,
  ),
});

/** The SQL of who judges whom, and who is not brought together. */
export function createFirewallStore(db: Database) {
  const list = (sql: string) => db.prepare<[], Ids>(sql).raw();
  const of = (sql: string) => db.prepare<[string], string>(sql).pluck();
  const appraisers = list('SELECT user_id, appraiser_id FROM appraisers ORDER BY 1, 2');
  const deciders = list('SELECT user_id, decider_id FROM promotion_deciders ORDER BY 1, 2');
  const { keptApart, running, met } = bringingTogether('TRUE', 'TRUE', list);
  const between = bringingTogether(
    'one_id = min(@one, @other) AND other_id = max(@one, @other)',
    'mentor_id IN (@one, @other) AND mentee_id IN (@one, @other)',
    (sql) => db.prepare<{ one: string; other: string }, Ids>(sql).raw(),
  );
  const appraisersOf = of('SELECT appraiser_id FROM appraisers WHERE user_id = ? ORDER BY 1');
  const appraisedBy = of('SELECT user_id FROM appraisers WHERE appraiser_id = ? ORDER BY 1');
  const decidersOf = of('SELECT decider_id FROM promotion_deciders WHERE user_id = ? ORDER BY 1');
  const addAppraiser = db.prepare('INSERT OR IGNORE INTO appraisers (user_id, appraiser_id) VALUES (?, ?)');
  const dropAppraisers = db.prepare('DELETE FROM appraisers WHERE user_id = ?');
  const addDecider = db.prepare(
    'INSERT OR IGNORE INTO promotion_deciders (user_id, decider_id) VALUES (?, ?)',
  );
  const dropDeciders = db.prepare('DELETE FROM promotion_deciders WHERE user_id = ?');
  const addApart = db.prepare('INSERT OR IGNORE INTO kept_apart (one_id, other_id) VALUES (?, ?)');
  const ratherNots = db.prepare<[], { user_id: string; ids_sealed: Buffer }>(
    'SELECT user_id, ids_sealed FROM rather_nots ORDER BY user_id',
  );
  const ratherNotOf = db
    .prepare<[string], Buffer>('SELECT ids_sealed FROM rather_nots WHERE user_id = ?')
    .pluck();
  const setRatherNot = db.prepare(
    `INSERT INTO rather_nots (user_id, ids_sealed) VALUES (?, ?)
     ON CONFLICT (user_id) DO UPDATE SET ids_sealed = excluded.ids_sealed`,
  );
  const dropRatherNot = db.prepare('DELETE FROM rather_nots WHERE user_id = ?');
  return {
    /** All of it, as pairs of ids. */
    appraisers: (): Ids[] => appraisers.all(),
    deciders: (): Ids[] => deciders.all(),
    keptApart: (): Ids[] => keptApart.all(),
    running: (): Ids[] => running.all(),
    /** Pairs that have ended and did meet: one that never met is no repeat (R15). */
    met: (): Ids[] => met.all(),
    /** The same of two people, at a cost that does not grow with everybody else. */
    between(one: string, other: string): { keptApart: Ids[]; running: Ids[]; met: Ids[] } {
      const two = { one, other };
      return {
        keptApart: between.keptApart.all(two),
        running: between.running.all(two),
        met: between.met.all(two),
      };
    },
    appraisersOf: (userId: string): string[] => appraisersOf.all(userId),
    appraisedBy: (userId: string): string[] => appraisedBy.all(userId),
    decidersOf: (userId: string): string[] => decidersOf.all(userId),
    setAppraisers(userId: string, ids: readonly string[]): void {
      dropAppraisers.run(userId);
      for (const id of ids) addAppraiser.run(userId, id);
    },
    setDeciders(userId: string, ids: readonly string[]): void {
      dropDeciders.run(userId);
      for (const id of ids) addDecider.run(userId, id);
    },
    keepApart: (one: string, other: string): void => {
      addApart.run(...([one, other].sort() as [string, string]));
    },
    /** Everybody's, sealed. */
    ratherNots: (): { userId: string; sealed: Buffer }[] =>
      ratherNots.all().map((row) => ({ userId: row.user_id, sealed: row.ids_sealed })),
    ratherNotOf: (userId: string): Buffer | undefined => ratherNotOf.get(userId),
    setRatherNot(userId: string, sealed: Buffer | null): void {
      if (sealed) setRatherNot.run(userId, sealed);
      else dropRatherNot.run(userId);
    },
  };
}

export type FirewallStore = ReturnType<typeof createFirewallStore>;
