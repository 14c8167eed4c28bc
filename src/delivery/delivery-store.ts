import { randomUUID } from 'node:crypto';
import type { Database } from '../db/open.ts';
import type { Sealer } from '../secrets/sealer.ts';
import { firstMethodOf } from './call.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { createSendingStore, NEVER, sealedIn } from './sending-store.ts';

/** The SQL of the deliveries table. What is carried lies sealed in it, and is forgotten once it is done. */
export function createDeliveryStore(db: Database, sealer: Sealer) {
  const sending = createSendingStore(db, sealer);
  const insert = db.prepare(
    `INSERT INTO deliveries (key, lane, work_sealed, weight, state, planned_at, not_before, expires_at, client_msg_id,
       method, resumes_at, resumes_until)
     VALUES (@key, @lane, @work, @weight, 'waiting', @now, @now, @expiresAt, @clientMsgId, @method, @resumesAt,
       @resumesUntil)
     ON CONFLICT (key) DO NOTHING`,
  );
  const withdraw = db.prepare(
    `UPDATE deliveries SET state = 'withdrawn', finished_at = @now, work_sealed = NULL
     WHERE state IN ('waiting', 'sending') AND state = 'waiting' AND lane = @lane
       AND substr(key, 1, length(@prefix)) = @prefix`,
  );
  const byKey = db.prepare<[string], Delivered>(
    'SELECT state, channel, ts, error FROM deliveries WHERE key = ?',
  );
  const inUse = db.prepare<[string], number>('SELECT 1 FROM deliveries WHERE channel = ? LIMIT 1').pluck();
  const tryAgain = db.prepare<[{ key: string; now: number }], { lane: string }>(
    `UPDATE deliveries SET state = 'waiting', not_before = @now, attempts = 0, finished_at = NULL, is_next = is_aside,
       tried_since = CASE WHEN state = 'waiting' THEN tried_since END,
       unsure_since = CASE WHEN state = 'waiting' THEN unsure_since END
     WHERE key = @key AND state IN ('waiting', 'failed') AND error IS NOT NULL AND work_sealed IS NOT NULL
       AND (expires_at IS NULL OR expires_at > @now) AND not_before < ${NEVER}
     RETURNING lane`,
  );
  // Keys with this prefix: ';' comes right after ':'.
  const erase = db.prepare<[{ prefix: string; end: string; now: number }], { lane: string }>(
    `UPDATE deliveries SET work_sealed = NULL,
       finished_at = CASE state WHEN 'waiting' THEN @now ELSE finished_at END,
       state = CASE state WHEN 'waiting' THEN 'withdrawn' ELSE state END
     WHERE key >= @prefix AND key < @end AND work_sealed IS NOT NULL RETURNING lane`,
  );

  const underWay = db
    .prepare<{ prefix: string; end: string }, number>(
      `SELECT 1 FROM deliveries WHERE key >= @prefix AND key < @end AND state IN ('waiting', 'sending') LIMIT 1`,
    )
    .pluck();
  const remove = db.prepare<{ prefix: string; end: string }>(
    'DELETE FROM deliveries WHERE key >= @prefix AND key < @end',
  );

  return {
    ...sending,
    /** Plans a delivery; nothing where its key is already there. @returns whether it is new */
    plan(delivery: Delivery, now: Date): boolean {
      const { changes } = insert.run({
        key: delivery.key,
        lane: delivery.lane,
        work: sealer.seal(sealedIn(delivery.key), JSON.stringify(delivery.work)),
        weight: delivery.weight ?? 'needed',
        now: now.getTime(),
        expiresAt: delivery.expiresAt?.getTime() ?? null,
        clientMsgId: randomUUID(),
        method: firstMethodOf(delivery.work),
        resumesAt: delivery.resumes?.from.getTime() ?? null,
        resumesUntil: delivery.resumes?.until.getTime() ?? null,
      });
      if (changes === 1) sending.moveUp(delivery.lane);
      return changes === 1;
    },
    /** Withdraws what still waits in a lane and whose key begins with `prefix`. */
    withdraw(lane: string, prefix: string, now: Date): void {
      const { changes } = withdraw.run({ lane, prefix, now: now.getTime() });
      if (changes > 0) sending.moveUp(lane);
    },
    /**
     * Withdraws what waits about a subject in any lane, and forgets whatever is still carried about it. What is being
     * sent at this moment is sent, and not tried again.
     * @param subject the beginning of their keys, such as `pair:42`
     */
    erase(subject: string, now: Date): void {
      const rows = erase.all({ prefix: `${subject}:`, end: `${subject};`, now: now.getTime() });
      for (const lane of new Set(rows.map((row) => row.lane))) sending.moveUp(lane);
    },
    /**
     * Forgets that anything was said about a subject, and when. From then on its keys can be planned anew.
     * @param subject the beginning of their keys, such as `proposal:42`
     * @returns false where something is still under way: then all of it stays
     */
    forget(subject: string): boolean {
      const keys = { prefix: `${subject}:`, end: `${subject};` };
      if (underWay.get(keys) === 1) return false;
      remove.run(keys);
      return true;
    },
    /** Where the delivery with this key stands. */
    find: (key: string): Delivered | undefined => byKey.get(key),
    /** Whether a delivery opened this channel, or said something in it. */
    isInUse: (channel: string): boolean => inUse.get(channel) === 1,
    /**
     * Lets what did not get through be tried anew, in the order in which it was planned: what waits after a refusal at
     * once, and what was given up and is still carried once more from the start.
     * @returns how many there were
     */
    tryAgain(keys: readonly string[], now: Date): number {
      const rows = keys.flatMap((key) => tryAgain.all({ key, now: now.getTime() }));
      for (const lane of new Set(rows.map((row) => row.lane))) sending.putInOrder(lane);
      return rows.length;
    },
  };
}

export type DeliveryStore = ReturnType<typeof createDeliveryStore>;
