import { expect, test } from 'vitest';
import { daysAfter, MONDAY, setStage } from '../support/stage.ts';

test('a channel that Slack does not allow is shown to the coordinator, and opens once it is allowed', async () => {
  const stage = await setStage();
  const kees = stage.slack.as('kees');
  // Tried again within seconds at first, and every hour later on: so many tries last more than two days.
  stage.slack.failNext('conversations.create', { error: 'restricted_action', times: 65 });
  await kees.command('/pair @omar @ruth');
  await kees.fill("Mentor's team", 'Tax');
  await kees.fill("Mentee's team", 'Board');
  await kees.fill('Does either appraise the other?', 'No');
  expect(await kees.submit()).toEqual({});
  await stage.settle();
  await kees.command('/cohort-status');
  await stage.settle();
  expect(kees.messages().at(-1)?.readable).toContain(
    'could not be opened, since 2 Mar 2026: Slack does not allow it',
  );

  await stage.turnTo(daysAfter(MONDAY, 2));
  expect(stage.slack.as('omar').channels()).toEqual([]);
  await stage.turnTo(daysAfter(MONDAY, 3));
  const [channel] = stage.slack.as('omar').channels();
  expect(channel?.members).toEqual(expect.arrayContaining(['omar', 'ruth']));
  const said = stage.slack.as('ruth').messages(channel?.name);
  expect(said[0]?.text).toMatch(/^Welcome/);
  expect(said.at(-1)?.text).toContain('1 of 3');
  await kees.command('/cohort-status');
  await stage.settle();
  expect(kees.messages().at(-1)?.readable).not.toContain('could not be opened');
  await stage.close();
});
