import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { createTransact, type Transact } from '../../src/db/transaction.ts';
import { createHeardStore } from '../../src/slack/heard-store.ts';
import { createRepeats, type Repeats } from '../../src/slack/repeats.ts';
import { MONDAY } from '../support/stage.ts';

let db: Database;
let clock: ReturnType<typeof standingClock>;

beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db, MONDAY);
  db.exec('CREATE TABLE effects (what TEXT)');
  clock = standingClock(MONDAY);
});
afterEach(() => {
  db.close();
});

/** A Kantel that has just started on the database. */
function started(): { repeats: Repeats; transact: Transact } {
  const repeats = createRepeats({ store: createHeardStore(db), secret: Buffer.from('secret'), clock });
  return { repeats, transact: createTransact(db, repeats.committed, repeats.mark) };
}

const effects = (): unknown[] => db.prepare('SELECT what FROM effects').pluck().all();
const heard = (): unknown => db.prepare('SELECT count(*) FROM heard').pluck().get();
const act = (transact: Transact, what = 'done'): void =>
  transact(() => void db.prepare('INSERT INTO effects VALUES (?)').run(what));
const done = async <Answer>(answer: Answer) => ({ answer, isDone: true });

describe('the same twice', () => {
  test.each([2, 3])('at the same moment (%i times) has one effect and one answer', async (times) => {
    const { repeats, transact } = started();
    let count = 0;
    const answers = await Promise.all(
      Array.from({ length: times }, () =>
        repeats.once(['form', 1], 'repeated', async () => {
          await Promise.resolve();
          act(transact);
          count += 1;
          return done(`answer ${count}`);
        }),
      ),
    );
    expect(new Set(answers)).toEqual(new Set(['answer 1']));
    expect(effects()).toEqual(['done']);
  });

  test('after a restart has one effect', async () => {
    const before = started();
    await before.repeats.once(['form', 1], undefined, async () => done(act(before.transact)));
    const after = started();
    const again = await after.repeats.once(['form', 1], 'repeated', () => expect.fail('done twice'));
    expect(again).toBe('repeated');
    expect(effects()).toEqual(['done']);
  });

  test('is done after a restart where before it nothing was committed', async () => {
    const before = started();
    await before.repeats
      .once(['form', 1], 'repeated', () => {
        before.transact(() => {
          throw new Error('rolled back');
        });
        return done('');
      })
      .catch(() => {});
    const after = started();
    expect(await after.repeats.once(['form', 1], 'repeated', async () => done('worked'))).toBe('worked');
  });

  test('is looked at anew where it was refused', async () => {
    const { repeats } = started();
    await repeats.once(['form', 1], '', async () => ({ answer: 'too short', isDone: false }));
    expect(await repeats.once(['form', 1], '', async () => done('taken'))).toBe('taken');
  });
});

test('what differs in anything is another thing', async () => {
  const { repeats, transact } = started();
  for (const words of ['one', 'other']) {
    await repeats.once(['form', 1, { words }], undefined, async () => done(act(transact, words)));
  }
  expect(effects()).toEqual(['one', 'other']);
});

test('nothing of what was sent lies in the database', async () => {
  const { repeats, transact } = started();
  await repeats.once(['form', 'secret words'], undefined, async () => done(act(transact)));
  expect(heard()).toBe(1);
  expect(db.serialize().toString('latin1')).not.toContain('secret words');
});

test('what happens by itself is not taken for a repeat, and a day later all is forgotten', async () => {
  const { repeats, transact } = started();
  act(transact);
  expect(heard()).toBe(0);
  await repeats.once(['form', 1], undefined, async () => done(act(transact)));
  clock.moveTo(new Date(MONDAY.getTime() + 25 * 60 * 60_000));
  const { repeats: later, transact: then } = started();
  await later.once(['form', 2], undefined, async () => done(act(then)));
  expect(heard()).toBe(1);
});

test('whoever waits for the commit hears of it before the work is over', async () => {
  const { repeats, transact } = started();
  const order: string[] = [];
  await repeats.once(
    ['press', 1],
    undefined,
    async () => {
      act(transact);
      await Promise.resolve();
      order.push('worked');
      return done(undefined);
    },
    () => order.push('committed'),
  );
  expect(order).toEqual(['committed', 'worked']);
});
