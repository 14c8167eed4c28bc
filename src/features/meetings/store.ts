import type { Database } from '../../db/open.ts';
import type { Saying } from './due.ts';
import type { MeetingState } from './rules.ts';

interface Row {
  id: number;
  pair_id: number;
  starts_at: number;
  length_minutes: number;
  place_sealed: Buffer | null;
  state: MeetingState;
  revision: number;
  day_before_at: number | null;
  hour_before_at: number | null;
  asked_at: number | null;
  created_at: number;
  moved_at: number | null;
  settled_at: number | null;
}

/** A meeting as it lies in the table. */
export type SealedMeeting = Readonly<Row>;

/** The SQL of the meetings table. */
export function createMeetingStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO meetings (pair_id, starts_at, length_minutes, place_sealed, state, created_at, settled_at)
     VALUES (@pairId, @startsAt, @lengthMinutes, @place, @state, @createdAt, @settledAt)`,
  );
  const find = db.prepare<[number], Row>('SELECT * FROM meetings WHERE id = ?');
  const planned = db.prepare<[number], Row>(
    "SELECT * FROM meetings WHERE pair_id = ? AND state = 'planned' ORDER BY starts_at DESC, id DESC",
  );
  const held = db.prepare<[number, number], Row>(
    "SELECT * FROM meetings WHERE pair_id = ? AND state = 'met' ORDER BY starts_at DESC, id DESC LIMIT ?",
  );
  const firstHeld = db.prepare<[number], Row>(
    "SELECT * FROM meetings WHERE pair_id = ? AND state = 'met' ORDER BY starts_at, id LIMIT 1",
  );
  const heldCount = db
    .prepare<[number], number>("SELECT count(*) FROM meetings WHERE pair_id = ? AND state = 'met'")
    .pluck();
  const lastLost = db.prepare<[number], Row>(
    `SELECT * FROM meetings WHERE pair_id = ? AND state IN ('cancelled', 'missed')
     ORDER BY settled_at DESC, id DESC LIMIT 1`,
  );
  const lastSettled = db
    .prepare<[number], number | null>('SELECT max(settled_at) FROM meetings WHERE pair_id = ?')
    .pluck();
  const lostSince = db
    .prepare<[number, number], number>(
      `SELECT count(*) FROM meetings
       WHERE pair_id = ? AND state IN ('cancelled', 'missed') AND settled_at > ?`,
    )
    .pluck();
  const move = db.prepare(
    `UPDATE meetings SET starts_at = @startsAt, place_sealed = @place, revision = revision + 1, moved_at = @movedAt,
       day_before_at = NULL, hour_before_at = NULL, asked_at = NULL
     WHERE id = @id`,
  );
  const setPlace = db.prepare(
    'UPDATE meetings SET place_sealed = @place, revision = revision + 1 WHERE id = @id',
  );
  const settle = db.prepare('UPDATE meetings SET state = ?, starts_at = ?, settled_at = ? WHERE id = ?');
  const mark = {
    dayBefore: db.prepare('UPDATE meetings SET day_before_at = ? WHERE id = ?'),
    hourBefore: db.prepare('UPDATE meetings SET hour_before_at = ? WHERE id = ?'),
    asking: db.prepare('UPDATE meetings SET asked_at = ? WHERE id = ?'),
  };

  return {
    /** @returns the new meeting's id */
    insert(meeting: {
      pairId: number;
      startsAt: number;
      lengthMinutes: number;
      place: Buffer | null;
      state: MeetingState;
      createdAt: number;
      settledAt: number | null;
    }): number {
      return Number(insert.run(meeting).lastInsertRowid);
    },
    find: (id: number): SealedMeeting | undefined => find.get(id),
    /** Those about which nobody has said anything yet, the latest first. */
    planned: (pairId: number): SealedMeeting[] => planned.all(pairId),
    /** Those that took place, the latest first. */
    held: (pairId: number, most: number): SealedMeeting[] => held.all(pairId, most),
    /** The first one that took place. */
    firstHeld: (pairId: number): SealedMeeting | undefined => firstHeld.get(pairId),
    heldCount: (pairId: number): number => heldCount.get(pairId) ?? 0,
    /** The one that was cancelled or missed last. */
    lastLost: (pairId: number): SealedMeeting | undefined => lastLost.get(pairId),
    lastSettledAt: (pairId: number): number | null => lastSettled.get(pairId) ?? null,
    /** How many were cancelled or missed after an instant. */
    lostSince: (pairId: number, instant: number): number => lostSince.get(pairId, instant) ?? 0,
    /** Another date: its reminders start anew. */
    move(id: number, startsAt: Date, place: Buffer | null, movedAt: Date): void {
      move.run({ id, startsAt: startsAt.getTime(), place, movedAt: movedAt.getTime() });
    },
    /** Another place at the same time: what was said of the time stays said. */
    setPlace(id: number, place: Buffer | null): void {
      setPlace.run({ id, place });
    },
    /** @param startsAt when it took place, or would have */
    settle(id: number, state: Exclude<MeetingState, 'planned'>, startsAt: Date, at: Date): void {
      settle.run(state, startsAt.getTime(), at.getTime(), id);
    },
    /** Records that something was said about it. */
    mark(id: number, saying: Saying, at: Date): void {
      mark[saying].run(at.getTime(), id);
    },
  };
}

export type MeetingStore = ReturnType<typeof createMeetingStore>;
