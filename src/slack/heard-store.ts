import type { Database } from '../db/open.ts';

/** Slack sends an event again for some hours at most; a form may stand open longer, but not with the same words. */
const KEPT = 24 * 60 * 60_000;
/** Old ones are forgotten once in so many. */
const SWEEP_EACH = 200;

/** The SQL of what was heard and done. */
export function createHeardStore(db: Database) {
  const add = db.prepare('INSERT OR IGNORE INTO heard (key, heard_at) VALUES (?, ?)');
  const has = db.prepare<[Buffer], number>('SELECT 1 FROM heard WHERE key = ?').pluck();
  const forget = db.prepare('DELETE FROM heard WHERE heard_at < ?');
  let added = 0;
  return {
    add(key: Buffer, now: Date): void {
      add.run(key, now.getTime());
      added += 1;
      if (added % SWEEP_EACH === 1) forget.run(now.getTime() - KEPT);
    },
    has: (key: Buffer): boolean => has.get(key) !== undefined,
  };
}

export type HeardStore = ReturnType<typeof createHeardStore>;
