import { randomUUID } from 'node:crypto';
import type { Database } from '../db/open.ts';
import type { Sealer } from '../secrets/sealer.ts';
import type { Delivered, Delivery, Work } from './delivery.ts';

/** A delivery that is waiting to be sent. */
export interface Waiting {
  readonly id: number;
  readonly key: string;
  readonly lane: string;
  readonly work: Work;
  readonly weight: 'needed' | 'reminder';
  readonly attempts: number;
  readonly clientMsgId: string;
  readonly plannedAt: number;
  readonly startedAt: number | null;
  readonly expiresAt: number | null;
  readonly channel: string | null;
}

interface Row {
  id: number;
  key: string;
  lane: string;
  work_sealed: Buffer;
  weight: 'needed' | 'reminder';
  attempts: number;
  client_msg_id: string;
  planned_at: number;
  started_at: number | null;
  expires_at: number | null;
  channel: string | null;
}

const columns =
  'id, key, lane, work_sealed, weight, attempts, client_msg_id, planned_at, started_at, expires_at, channel';

/**
 * The partial index is on `state IN (…)`; SQLite uses it only where a query says the same words.
 */
const isOpen = "state IN ('waiting', 'sending')";

/** What waits and is the first of its lane. */
const isHead = `${isOpen} AND state = 'waiting'
  AND id = (SELECT min(id) FROM deliveries WHERE lane = head.lane AND ${isOpen})`;

const contextOf = (key: string): string => `delivery:${key}`;

/** The SQL of the deliveries table. What is carried lies sealed in it, and is forgotten once it is done. */
export function createDeliveryStore(db: Database, sealer: Sealer) {
  const insert = db.prepare(
    `INSERT INTO deliveries (key, lane, work_sealed, weight, state, planned_at, not_before, expires_at, client_msg_id)
     VALUES (@key, @lane, @work, @weight, 'waiting', @now, @now, @expiresAt, @clientMsgId)
     ON CONFLICT (key) DO NOTHING`,
  );
  const heads = db.prepare<[{ now: number; most: number }], Row>(
    `SELECT ${columns}
     FROM deliveries AS head
     WHERE ${isHead} AND not_before <= @now
     ORDER BY id LIMIT @most`,
  );
  const nextMoment = db
    .prepare<[], number | null>(`SELECT min(not_before) FROM deliveries AS head WHERE ${isHead}`)
    .pluck();
  const take = db.prepare(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, started_at = @now
     WHERE id = @id AND state = 'waiting'`,
  );
  const settle = db.prepare(
    `UPDATE deliveries SET state = @state, finished_at = @now, channel = coalesce(@channel, channel), ts = @ts,
       error = @error, work_sealed = NULL
     WHERE id = @id`,
  );
  const putBack = db.prepare(
    `UPDATE deliveries SET state = 'waiting', not_before = @notBefore, error = @error,
       attempts = attempts - @uncounted
     WHERE id = @id`,
  );
  const rememberChannel = db.prepare('UPDATE deliveries SET channel = @channel WHERE id = @id');
  const withdraw = db.prepare(
    `UPDATE deliveries SET state = 'withdrawn', finished_at = @now, work_sealed = NULL
     WHERE ${isOpen} AND state = 'waiting' AND lane = @lane
       AND substr(key, 1, length(@prefix)) = @prefix`,
  );
  const byKey = db.prepare<[string], Delivered>(
    'SELECT state, channel, ts, error FROM deliveries WHERE key = ?',
  );
  const interrupted = db.prepare<[], Row>(
    `SELECT ${columns}
     FROM deliveries WHERE ${isOpen} AND state = 'sending'`,
  );

  /**
   * Records what has happened without waiting for the disk. Where the power fails before the disk has it, the
   * delivery still counts as being sent, and is handled as one that was interrupted: safe, only less exact.
   */
  function unhurried(work: () => unknown): void {
    if (db.inTransaction) {
      work();
      return;
    }
    db.pragma('synchronous = NORMAL');
    try {
      work();
    } finally {
      db.pragma('synchronous = FULL');
    }
  }

  /** What lies in the rows; one that does not open any more is given up, so that it holds up no other. */
  const readAll = (rows: readonly Row[], now: Date): Waiting[] =>
    rows.flatMap((row) => {
      try {
        return [read(row)];
      } catch {
        unhurried(() =>
          settle.run({
            id: row.id,
            state: 'failed',
            now: now.getTime(),
            channel: null,
            ts: null,
            error: 'unreadable',
          }),
        );
        return [];
      }
    });

  const read = (row: Row): Waiting => ({
    id: row.id,
    key: row.key,
    lane: row.lane,
    work: JSON.parse(sealer.open(contextOf(row.key), row.work_sealed)) as Work,
    weight: row.weight,
    attempts: row.attempts,
    clientMsgId: row.client_msg_id,
    plannedAt: row.planned_at,
    startedAt: row.started_at,
    expiresAt: row.expires_at,
    channel: row.channel,
  });

  return {
    /** Plans a delivery; nothing where its key is already there. @returns whether it is new */
    plan(delivery: Delivery, now: Date): boolean {
      const { changes } = insert.run({
        key: delivery.key,
        lane: delivery.lane,
        work: sealer.seal(contextOf(delivery.key), JSON.stringify(delivery.work)),
        weight: delivery.weight ?? 'needed',
        now: now.getTime(),
        expiresAt: delivery.expiresAt?.getTime() ?? null,
        clientMsgId: randomUUID(),
      });
      return changes === 1;
    },
    /** Does several things to deliveries in one transaction, so that the disk is waited for once. */
    together: <Result>(work: () => Result): Result => db.transaction(work).immediate(),
    /** The first waiting delivery of each lane that may be sent now, oldest first. */
    heads: (now: Date, most: number): Waiting[] => readAll(heads.all({ now: now.getTime(), most }), now),
    /** When something waits to be sent next, if anything does. */
    nextMoment(): Date | null {
      const moment = nextMoment.get();
      return moment == null ? null : new Date(moment);
    },
    /** Marks a delivery as being sent. @returns false when somebody else took or withdrew it */
    take: (id: number, now: Date): boolean => take.run({ id, now: now.getTime() }).changes === 1,
    /** Records how a delivery ended, and forgets what it carried. */
    settle(
      id: number,
      state: 'sent' | 'unknown' | 'expired' | 'failed',
      now: Date,
      result: { channel?: string; ts?: string; error?: string } = {},
    ): void {
      const { channel = null, ts = null, error = null } = result;
      unhurried(() => settle.run({ id, state, now: now.getTime(), channel, ts, error }));
    },
    /** Lets a delivery wait for another try. A try that Slack refused as too fast is not counted. */
    putBack(id: number, notBefore: Date, error: string, counted: boolean): void {
      unhurried(() => putBack.run({ id, notBefore: notBefore.getTime(), error, uncounted: counted ? 0 : 1 }));
    },
    /** Remembers a channel as soon as it is made, before the steps that follow. */
    rememberChannel: (id: number, channel: string): void => {
      rememberChannel.run({ id, channel });
    },
    /** Withdraws what still waits in a lane and whose key begins with `prefix`. */
    withdraw: (lane: string, prefix: string, now: Date): void => {
      withdraw.run({ lane, prefix, now: now.getTime() });
    },
    /** Where the delivery with this key stands. */
    find: (key: string): Delivered | undefined => byKey.get(key),
    /** What an earlier run had begun to send when it died. */
    interrupted: (now: Date): Waiting[] => readAll(interrupted.all(), now),
  };
}

export type DeliveryStore = ReturnType<typeof createDeliveryStore>;
