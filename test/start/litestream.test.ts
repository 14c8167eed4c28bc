import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openToLook } from '../../src/db/open.ts';
import type { LocalSlack } from '../../src/local-slack/index.ts';
import { LITESTREAM, type Running, startProcess } from './process.ts';
import { withSlack } from './stage.ts';

/** The Litestream that npm installed; nothing where it has none for this machine, and then these tests are left out. */
const litestreamItself = ((): string | undefined => {
  try {
    const name = `@flydotio/litestream-${process.platform}-${process.arch}/litestream`;
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
})();
const configuration = fileURLToPath(new URL('../../litestream.yml', import.meta.url));

/** Has Kees pair two people; resolves when his form has been acknowledged. */
async function pair(slack: LocalSlack, mentor: string, mentee: string): Promise<void> {
  const kees = slack.as('kees');
  await kees.command(`/pair @${mentor} @${mentee}`);
  await kees.fill("Mentor's team", `Team of ${mentor}`);
  await kees.fill("Mentee's team", `Team of ${mentee}`);
  await kees.fill('Does either appraise the other?', 'No');
  expect(await kees.submit()).not.toHaveProperty('errors');
}

function mentorsIn(path: string): unknown[] {
  const db = openToLook(path);
  try {
    return db.prepare('SELECT mentor_id FROM pairs ORDER BY id').pluck().all();
  } finally {
    db.close();
  }
}

describe.skipIf(!litestreamItself)('with Litestream beside it', () => {
  test('the machine is lost: elsewhere Kantel has what was acknowledged, and any moment before can be had back', async () => {
    await withSlack('socket', async ({ slack, folder, database, env, start }) => {
      const REPLICA_URL = `file://${join(folder, 'far-away')}`;
      const litestream = (changes: Record<string, string>, ...args: string[]): Running =>
        startProcess({ DATABASE_PATH: database, REPLICA_URL, ...changes }, folder, [LITESTREAM, ...args]);
      let tries = 0;
      const restored = (...options: string[]): unknown[] => {
        const path = join(folder, `looked-at-${tries++}.db`);
        const args = ['restore', '-config', configuration, '-o', path, ...options, database];
        execFileSync(litestreamItself ?? '', args, { env: { DATABASE_PATH: database, REPLICA_URL } });
        return mentorsIn(path);
      };
      /** Waits until these are in the replica, looking again whenever Litestream tells that it wrote something. */
      const areElsewhere = async (mentors: string[]): Promise<void> => {
        for (;;) {
          const more = replicating.logsAgain('wal segment written');
          if (restored().length === mentors.length) {
            more.catch(() => {});
            return;
          }
          await more;
        }
      };

      const kantel = start();
      const replicating = litestream({}, 'replicate');
      try {
        await kantel.logged('Kantel listens');
        await replicating.logged('snapshot written');
        await pair(slack, 'sanne', 'petra');
        await areElsewhere(['USANNE']);
        const between = new Date().toISOString();
        await pair(slack, 'omar', 'ruth');
        await areElsewhere(['USANNE', 'UOMAR']);

        replicating.lose();
        kantel.lose();
        await Promise.all([replicating.ended, kantel.ended]);
        rmSync(dirname(database), { recursive: true });

        expect(restored('-timestamp', between)).toEqual(['USANNE']);
        const DATABASE_PATH = join(folder, 'elsewhere', 'kantel.db');
        expect((await litestream({ DATABASE_PATH }, 'restore').ended).code).toBe(0);
        expect(mentorsIn(DATABASE_PATH)).toEqual(['USANNE', 'UOMAR']);
        const again = start({ ...env, DATABASE_PATH });
        await again.logged('Kantel listens');
        await slack.as('kees').command('/cohort-status');
        again.stop();
        expect(await again.ended).toMatchObject({ code: 0, stderr: [] });
        expect(slack.as('kees').screen()).toMatch(/Sanne Jansen[\s\S]*Omar Haddad/);
      } finally {
        replicating.lose();
        await replicating.ended;
      }
    });
  });
});
