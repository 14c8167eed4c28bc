import type { Database } from '../db/open.ts';
import type { Sealer } from '../secrets/sealer.ts';
import type { Work } from './delivery.ts';
import type { Method } from './limits.ts';

/** A delivery that waits for its next call. Instants in milliseconds. */
export interface Waiting {
  readonly id: number;
  readonly key: string;
  readonly lane: string;
  readonly work: Work;
  readonly weight: 'needed' | 'reminder';
  /** Which call it waits for, or is under way. */
  readonly method: Method;
  /** How many of its calls were made. */
  readonly step: number;
  /** How often its next call failed. */
  readonly attempts: number;
  readonly clientMsgId: string;
  readonly plannedAt: number;
  readonly startedAt: number | null;
  readonly expiresAt: number | null;
  /** Until when it has a point once more, where it could not be said before it expired. */
  readonly resumesUntil: number | null;
  /** When its next call was first tried. */
  readonly triedSince: number | null;
  /** When Slack may have taken that call for the first time. */
  readonly unsureSince: number | null;
  readonly channel: string | null;
}

/** What can become of a delivery once it is the sender's. */
export type SettledAs = 'sent' | 'unknown' | 'expired' | 'failed';

interface Row extends Omit<Waiting, 'work'> {
  work: Buffer;
}

const columns = `id, key, lane, work_sealed AS work, weight, method, step, attempts, client_msg_id AS clientMsgId,
  planned_at AS plannedAt, started_at AS startedAt, expires_at AS expiresAt,
  CASE WHEN resumes_at IS NOT NULL THEN resumes_until END AS resumesUntil, tried_since AS triedSince,
  unsure_since AS unsureSince, channel`;

/** What the work of a delivery is sealed in. */
export const sealedIn = (key: string): string => `delivery:${key}`;

/** The moment for which waits what is kept back: the last that there is. */
export const NEVER = 8.64e15;

/** How many calls of one method are under way at the same time; one that hangs leaves the others their places. */
export const AT_ONCE = 8;

/** The words of the partial index of what may be sent next; SQLite uses it only where a query says the same. */
const mayGo = "is_next = 1 AND state = 'waiting' AND method = @method";

/** The sender's part of the deliveries table. */
export function createSendingStore(db: Database, sealer: Sealer) {
  // The limit is a number and no parameter: SQLite would else plan the statement anew each time, which takes ten times as
  // long as to find that nothing waits.
  const heads = db.prepare<[{ method: Method; now: number }], Row>(
    `SELECT ${columns} FROM deliveries WHERE ${mayGo} AND not_before <= @now ORDER BY not_before, id LIMIT ${AT_ONCE}`,
  );
  const nextMoment = db
    .prepare<[{ method: Method }], number | null>(`SELECT min(not_before) FROM deliveries WHERE ${mayGo}`)
    .pluck();
  const waiting = db
    .prepare<[number], number>(
      "SELECT count(*) FROM deliveries WHERE state IN ('waiting', 'sending') AND not_before < ?",
    )
    .pluck();
  const interrupted = db.prepare<[], Row>(
    `SELECT ${columns} FROM deliveries WHERE state IN ('waiting', 'sending') AND state = 'sending'`,
  );
  // Of what goes in order, the first; what stands aside goes by itself.
  const moveUp = db.prepare<[{ lane: string }]>(
    `UPDATE deliveries SET is_next = 1
     WHERE is_next = 0 AND id = (SELECT min(id) FROM deliveries
       WHERE lane = @lane AND state IN ('waiting', 'sending') AND is_aside = 0)`,
  );
  const stepBack = db.prepare<[{ lane: string }]>(
    `UPDATE deliveries SET is_next = 0
     WHERE lane = @lane AND state IN ('waiting', 'sending') AND state = 'waiting' AND is_aside = 0 AND is_next = 1`,
  );
  const take = db.prepare(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, started_at = @now,
       tried_since = coalesce(tried_since, @now)
     WHERE id = @id AND state = 'waiting'`,
  );
  const settle = db.prepare<[object], { lane: string }>(
    `UPDATE deliveries SET state = @state, finished_at = @now, channel = coalesce(@channel, channel), ts = @ts,
       error = @error, is_next = 0, work_sealed = CASE WHEN @isKept THEN work_sealed END
     WHERE id = @id RETURNING lane`,
  );
  const advance = db.prepare(
    `UPDATE deliveries SET state = 'waiting', not_before = @now, channel = coalesce(@channel, channel), error = NULL,
       attempts = CASE WHEN step = @step THEN attempts - 1 ELSE 0 END,
       tried_since = CASE WHEN step = @step THEN tried_since END,
       unsure_since = CASE WHEN step = @step THEN unsure_since END,
       step = @step, method = @method
     WHERE id = @id`,
  );
  const putBack = db.prepare(
    `UPDATE deliveries SET state = 'waiting', not_before = @notBefore, error = @error, unsure_since = @unsureSince
     WHERE id = @id`,
  );
  const putAside = db.prepare<[number], { lane: string }>(
    'UPDATE deliveries SET is_aside = 1 WHERE id = ? RETURNING lane',
  );
  const hold = db.prepare(
    `UPDATE deliveries SET state = 'waiting', not_before = @notBefore, method = @method, attempts = @attempts
     WHERE id = @id`,
  );
  const resume = db.prepare<[{ id: number; now: number }], { lane: string }>(
    `UPDATE deliveries SET not_before = max(resumes_at, @now), expires_at = resumes_until, resumes_at = NULL,
       attempts = 0, tried_since = NULL, error = NULL, is_aside = 1
     WHERE id = @id RETURNING lane`,
  );
  // What waits for a day of its own, having expired before, waits for it by any clock.
  const setBack = db.prepare(
    `UPDATE deliveries SET not_before = max(not_before - @by, @now)
     WHERE state IN ('waiting', 'sending') AND not_before > @now + @longest AND not_before < ${NEVER}
       AND (resumes_until IS NULL OR resumes_at IS NOT NULL)`,
  );
  const keepBack = db.prepare(
    `UPDATE deliveries SET not_before = ${NEVER}
     WHERE state IN ('waiting', 'sending') AND state = 'waiting' AND lane = ?`,
  );
  const letGo = db.prepare(
    `UPDATE deliveries SET not_before = @now
     WHERE state IN ('waiting', 'sending') AND lane = @lane AND not_before = ${NEVER}`,
  );
  const forget = db.prepare(
    `UPDATE deliveries SET work_sealed = NULL
     WHERE work_sealed IS NOT NULL AND state = 'failed' AND finished_at < @before`,
  );

  /**
   * Records what has happened without waiting for the disk. Where the power fails before the disk has it, the
   * delivery still counts as being sent, and is handled as one that was interrupted: safe, only less exact.
   */
  function unhurried<Result>(work: () => Result): Result {
    if (db.inTransaction) return work();
    db.pragma('synchronous = NORMAL');
    try {
      return db.transaction(work).immediate();
    } finally {
      db.pragma('synchronous = FULL');
    }
  }

  function end(id: number, state: SettledAs, now: Date, { channel, ts, error, isKept }: Ending = {}): void {
    const result = { channel: channel ?? null, ts: ts ?? null, error: error ?? null };
    unhurried(() => {
      const ended = settle.get({ id, state, now: now.getTime(), ...result, isKept: isKept ? 1 : 0 });
      if (ended) moveUp.run({ lane: ended.lane });
    });
  }

  /** What lies in the rows; one that does not open any more is given up, so that it holds up no other. */
  const readAll = (rows: readonly Row[], now: Date): Waiting[] =>
    rows.flatMap((row) => {
      try {
        return [{ ...row, work: JSON.parse(sealer.open(sealedIn(row.key), row.work)) as Work }];
      } catch {
        end(row.id, 'failed', now, { error: 'unreadable' });
        return [];
      }
    });

  return {
    /** Does several things to deliveries in one transaction, so that the disk is waited for once. */
    together: <Result>(work: () => Result): Result => db.transaction(work).immediate(),
    /**
     * What waits for this method, is the next of its lane and may go now: whoever may for longest first.
     * @param most how many, at most `AT_ONCE`
     */
    heads: (method: Method, now: Date, most: number): Waiting[] =>
      readAll(heads.all({ method, now: now.getTime() }).slice(0, most), now),
    /** When something that waits for this method may go next, if anything does. Milliseconds. */
    nextMoment(method: Method): number | null {
      const moment = nextMoment.get({ method }) ?? NEVER;
      return moment === NEVER ? null : moment;
    },
    /** Lets the first of a lane be its next, where it is that only now. */
    moveUp: (lane: string): void => {
      moveUp.run({ lane });
    },
    /** Lets the first of a lane be its next, in the place of one that stood behind it. */
    putInOrder(lane: string): void {
      stepBack.run({ lane });
      moveUp.run({ lane });
    },
    /** Marks a delivery as being sent. @returns false when somebody else took or withdrew it */
    take: (id: number, now: Date): boolean => take.run({ id, now: now.getTime() }).changes === 1,
    /** Records how a delivery ended, forgets what it carried unless that is kept, and lets the next one go. */
    settle: end,
    /** Records that one of its calls was made, and for which it waits next. A new channel waits for the disk. */
    advance(id: number, step: number, method: Method, now: Date, channel?: string): void {
      const row = { id, step, method, now: now.getTime(), channel: channel ?? null };
      if (channel === undefined) unhurried(() => advance.run(row));
      else advance.run(row);
    },
    /** Lets a delivery wait for another try. @param aside whether its lane goes on without it */
    putBack(
      id: number,
      notBefore: number,
      error: string | null,
      unsureSince: number | null,
      aside: boolean,
    ): void {
      unhurried(() => {
        putBack.run({ id, notBefore, error, unsureSince });
        const lane = aside ? putAside.get(id)?.lane : undefined;
        if (lane) moveUp.run({ lane });
      });
    },
    /** How many wait or are under way; what is kept back does not count. */
    waiting: (): number => waiting.get(NEVER) ?? 0,
    /** Lets a delivery wait for its turn at a method; no try of it counts as failed. */
    hold(id: number, method: Method, notBefore: number, attempts: number): void {
      unhurried(() => hold.run({ id, method, notBefore, attempts }));
    },
    /** Lets what expired wait until it has a point again; its lane goes on without it. */
    resume(id: number, now: Date): void {
      unhurried(() => {
        const lane = resume.get({ id, now: now.getTime() })?.lane;
        if (lane) moveUp.run({ lane });
      });
    },
    /** Keeps back what waits in a lane, and with it all that comes after, until it is let go. */
    keepBack: (lane: string): void => {
      keepBack.run(lane);
    },
    /** Lets go what was kept back. */
    letGo: (lane: string, now: Date): void => {
      letGo.run({ lane, now: now.getTime() });
    },
    /** The clock was set back by so much: what waits, waits no longer for it. Milliseconds. */
    setBack(by: number, now: Date, longest: number): void {
      unhurried(() => setBack.run({ by, now: now.getTime(), longest }));
    },
    /** What an earlier run had begun to send when it died. */
    interrupted: (now: Date): Waiting[] => readAll(interrupted.all(), now),
    /** Forgets what is still carried of deliveries that ended before then. */
    forgetBefore: (before: Date): void => {
      unhurried(() => forget.run({ before: before.getTime() }));
    },
  };
}

/** What is recorded of a delivery that ended. */
interface Ending {
  readonly channel?: string | undefined;
  readonly ts?: string | undefined;
  readonly error?: string | undefined;
  /** Whether what it carried is kept for a while, so that it can be tried again. */
  readonly isKept?: boolean;
}
