import { expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { setStage } from '../support/stage.ts';

test('what Slack could not show is refused in the form, where it can still be shortened, and is not lost', async () => {
  const stage = await setStage();
  const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
  const omar = stage.slack.as('omar');
  await omar.press('Write mine', { in: channel });
  await omar.fill('The road to here', '<&>'.repeat(1_000));
  const { errors } = await omar.submit();
  expect(errors?.['The road to here']).toContain('Please shorten it');
  await omar.fill('The road to here', '<&>'.repeat(700));
  expect(await omar.submit()).toEqual({});
  await stage.settle();
  expect(omar.messages(channel).at(-1)?.readable).toContain('<&><&>');
  expect(stage.slack.calls.filter(({ result }) => result !== 'ok')).toEqual([]);
  await stage.close();
});
