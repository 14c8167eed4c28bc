import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { setStage } from '../support/stage.ts';
import { startProcess, withFolder } from './process.ts';

test('a backup is made while Kantel runs, restored elsewhere, and Kantel starts on it', async () => {
  await withFolder(async (folder) => {
    const [database, backup, elsewhere] = ['kantel.db', 'backup.db', 'elsewhere.db'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    const stage = await setStage({ databasePath: database });
    await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
    const command = (path: string, ...words: string[]) =>
      startProcess({ DATABASE_PATH: path }, folder, words).ended;

    const made = await command(database, 'commands/backup.ts', backup);
    expect(made).toEqual({
      code: 0,
      stdout: [
        expect.stringMatching(/^Backed up to .*backup\.db: [\d,]+ rows in \d+ tables, \d\.\d MB\. It was/),
      ],
      stderr: [],
    });
    const restored = await command(elsewhere, 'commands/restore.ts', backup);
    expect(restored).toMatchObject({ code: 0, stderr: [] });
    await stage.close();

    const again = await setStage({ databasePath: elsewhere, env: { NOTES_KEY: stage.env.NOTES_KEY } });
    const sanne = again.slack.as('sanne');
    await sanne.command('/mentoring');
    await again.settle();
    expect(sanne.screen()).toContain('Jij bent de mentor van @petra');
    await again.close();
  });
});
