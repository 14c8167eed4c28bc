import type { Database } from '../db/open.ts';

/** An entry of the agenda: look at this subject (a pair, a meeting) at this moment. */
export interface Entry {
  readonly kind: string;
  readonly subject: number;
  readonly dueAt: number;
}

/** The SQL of the agenda: when each thing has to be looked at next. One entry for each kind and subject. */
export function createAgenda(db: Database) {
  const set = db.prepare(
    `INSERT INTO agenda (kind, subject, due_at) VALUES (?, ?, ?)
     ON CONFLICT (kind, subject) DO UPDATE SET due_at = excluded.due_at`,
  );
  const clear = db.prepare('DELETE FROM agenda WHERE kind = ? AND subject = ?');
  const has = db
    .prepare<[string, number], number>('SELECT 1 FROM agenda WHERE kind = ? AND subject = ?')
    .pluck();
  const take = db.prepare('DELETE FROM agenda WHERE kind = ? AND subject = ? AND due_at = ?');
  const due = db.prepare<[number, number], { kind: string; subject: number; due_at: number }>(
    'SELECT kind, subject, due_at FROM agenda WHERE due_at <= ? ORDER BY due_at LIMIT ?',
  );
  const next = db.prepare<[], number | null>('SELECT min(due_at) FROM agenda').pluck();
  const pull = db.prepare('UPDATE agenda SET due_at = @now WHERE due_at > @now');
  const seen = db.prepare<[], number | null>('SELECT max(seen_at) FROM clock').pluck();
  const see = db.prepare(
    'INSERT INTO clock (id, seen_at) VALUES (1, @now) ON CONFLICT (id) DO UPDATE SET seen_at = @now',
  );
  return {
    /** Looks at everything at once, because what was set ahead was reckoned by a clock that was wrong. */
    lookAgain(now: Date): void {
      pull.run({ now: now.getTime() });
    },
    /** The latest moment that a tick wrote down; null before the first. */
    seenAt(): Date | null {
      const moment = seen.get();
      return moment == null ? null : new Date(moment);
    },
    see(now: Date): void {
      see.run({ now: now.getTime() });
    },
    /** Sets when to look at a subject next, in place of what was set before; `null`: not at all. */
    set(kind: string, subject: number, at: Date | null): void {
      if (at) set.run(kind, subject, at.getTime());
      else clear.run(kind, subject);
    },
    /** Whether a subject has to be looked at some time. */
    has: (kind: string, subject: number): boolean => has.get(kind, subject) !== undefined,
    /** What is due, longest due first. */
    due: (now: Date, most: number): Entry[] =>
      due
        .all(now.getTime(), most)
        .map((row) => ({ kind: row.kind, subject: row.subject, dueAt: row.due_at })),
    /** Takes an entry out. @returns false when it was changed or taken meanwhile */
    take: (entry: Entry): boolean => take.run(entry.kind, entry.subject, entry.dueAt).changes === 1,
    /** When something is due next. */
    nextMoment(): Date | null {
      const moment = next.get();
      return moment == null ? null : new Date(moment);
    },
  };
}

export type Agenda = ReturnType<typeof createAgenda>;
