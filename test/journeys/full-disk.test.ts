import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { hasSmallDisks, smallDisk } from '../support/small-disk.ts';
import { setStage } from '../support/stage.ts';

describe.skipIf(!hasSmallDisks)('when the disk fills up', () => {
  test('whoever asks hears that nothing was saved, keeps what they typed, and once there is room it works', async () => {
    const disk = smallDisk(8_000);
    const stage = await setStage({ databasePath: join(disk.folder, 'kantel.db') });
    try {
      const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
      const omar = stage.slack.as('omar');
      await omar.press('Write mine', { in: channel });
      await omar.fill('The road to here', 'I came by way of a bakery.');

      disk.fill();
      const notSaved =
        'Kantel cannot save anything at the moment. Nothing was changed; please try again later.';
      const { errors } = await omar.submit();
      expect(Object.values(errors ?? {})).toEqual([notSaved]);
      await stage.slack.as('ruth').press('We talked about this', { in: channel });
      await stage.settle();
      const told = stage.slack.as('ruth').messages(channel);
      expect(told.findLast(({ ephemeral }) => ephemeral)?.readable).toBe(notSaved);
      expect(told.find(({ readable }) => readable.includes('bakery'))).toBeUndefined();

      disk.free();
      expect(await omar.submit()).not.toHaveProperty('errors');
      await stage.settle();
      expect(
        stage.slack
          .as('ruth')
          .messages(channel)
          .some(({ readable }) => readable.includes('bakery')),
      ).toBe(true);
      expect(stage.logLines.filter((line) => line.includes('the database takes nothing'))).toHaveLength(2);
      expect(stage.logLines.join('')).not.toContain('bakery');
    } finally {
      await stage.close();
      disk.remove();
    }
  });
});
