import BetterSqlite3 from 'better-sqlite3';
import { instant, type Passed } from './passed.ts';
import { statementsOf } from './statements.ts';

/** Counts the points of this process at which it can be killed, and kills it at the one it was told. */
export interface KillSwitch {
  /** Begins to count anew. @param killAt such as `commit-3-after`; undefined: lives */
  arm(killAt: string | undefined): void;
  /** The points that were passed since, in their order. */
  passed(): readonly Passed[];
}

type Work = (...args: unknown[]) => unknown;

const variants = ['default', 'deferred', 'immediate', 'exclusive'] as const;

/**
 * Wraps better-sqlite3 in this process: before and after every commit that changes something, and after every
 * statement of a script (a migration), stands a point at which the process can die.
 */
export function installKillSwitch(): KillSwitch {
  let killAt: string | undefined;
  let passed: Passed[] = [];
  const counts = { commit: 0, statement: 0 };

  function pass(kind: 'commit' | 'statement', side: 'before' | 'after'): void {
    if (kind === 'statement' || side === 'before') counts[kind] += 1;
    const point = `${kind}-${counts[kind]}-${side}`;
    passed.push({ point, what: '', at: instant() });
    if (point === killAt) process.kill(process.pid, 'SIGKILL');
  }

  const { prototype } = BetterSqlite3;
  const { transaction, exec } = prototype;
  const changes = new WeakMap<object, () => number>();
  const depths = new WeakMap<object, number>();

  function changesOf(db: BetterSqlite3.Database): number {
    let ask = changes.get(db);
    if (!ask) {
      const statement = db.prepare<[], number>('SELECT total_changes()').pluck();
      ask = () => statement.get() ?? 0;
      changes.set(db, ask);
    }
    return ask();
  }

  prototype.transaction = function (this: BetterSqlite3.Database, work: Work) {
    let before = 0;
    const made = transaction.call(this, (...args: unknown[]) => {
      const isOutermost = depths.get(this) === 1;
      if (isOutermost) before = changesOf(this);
      const result = work(...args);
      if (isOutermost && changesOf(this) !== before) pass('commit', 'before');
      return result;
    }) as unknown as Record<(typeof variants)[number], Work>;
    const wrapped = variants.map((variant): [string, Work] => [
      variant,
      (...args) => {
        depths.set(this, (depths.get(this) ?? 0) + 1);
        try {
          const result = made[variant](...args);
          if (depths.get(this) === 1 && changesOf(this) !== before) pass('commit', 'after');
          return result;
        } finally {
          depths.set(this, (depths.get(this) ?? 1) - 1);
        }
      },
    ]);
    const functions = Object.fromEntries(wrapped);
    return Object.assign((...args: unknown[]) => functions.default?.(...args), functions);
  } as unknown as typeof prototype.transaction;

  prototype.exec = function (this: BetterSqlite3.Database, sql: string) {
    for (const statement of statementsOf(sql)) {
      exec.call(this, statement);
      pass('statement', 'after');
    }
    return this;
  };

  const { constructor: _, ...statement } = Object.getOwnPropertyDescriptors(statementPrototype());
  for (const name of ['run', 'get', 'all'] as const) {
    const original = statement[name]?.value as Work;
    Object.defineProperty(statementPrototype(), name, {
      ...statement[name],
      value(this: BetterSqlite3.Statement, ...args: unknown[]) {
        const commits = !this.readonly && !this.database.inTransaction;
        if (commits) pass('commit', 'before');
        const result = original.apply(this, args);
        if (commits) pass('commit', 'after');
        return result;
      },
    });
  }

  return {
    arm(next) {
      killAt = next;
      passed = [];
      counts.commit = 0;
      counts.statement = 0;
    },
    passed: () => passed,
  };
}

function statementPrototype(): object {
  const db = new BetterSqlite3(':memory:');
  try {
    return Object.getPrototypeOf(db.prepare('SELECT 1')) as object;
  } finally {
    db.close();
  }
}
