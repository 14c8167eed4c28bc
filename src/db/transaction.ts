import type { Database } from './open.ts';

/** Runs `work` in one transaction; nested calls join the outer one. Never `await` inside: it is synchronous. */
export type Transact = <Result>(work: () => Result) => Result;

/**
 * @param afterCommit called once after each outermost transaction that committed, to wake whoever sends what
 *   was planned in it
 * @param beforeCommit called at the end of each outermost transaction, inside it
 */
export function createTransact(
  db: Database,
  afterCommit: () => void,
  beforeCommit: () => void = () => {},
): Transact {
  return (work) => {
    if (db.inTransaction) return work();
    const result = db
      .transaction(() => {
        const done = work();
        beforeCommit();
        return done;
      })
      .immediate();
    afterCommit();
    return result;
  };
}
