import { afterEach, expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { daysAfter, MONDAY, type Stage, setStage } from '../support/stage.ts';

let stage: Stage;
afterEach(() => stage.close());

test('a clock that was a year ahead and is put right does not silence a pair for a year', async () => {
  stage = await setStage();
  const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
  const reminders = () =>
    stage.slack
      .as('omar')
      .messages(channel)
      .filter(({ buttons }) => buttons.includes('Snooze a week'));
  await stage.leapTo(daysAfter(MONDAY, 365));
  expect(reminders()).toHaveLength(1);
  await stage.leapTo(daysAfter(MONDAY, 1));
  await stage.turnTo(daysAfter(MONDAY, 20));
  const direct = stage.slack
    .as('ruth')
    .messages('dm')
    .filter(({ buttons }) => buttons.includes('Snooze a week'));
  expect(direct.length).toBeGreaterThan(0);
  expect(stage.logLines.join('')).toContain('the clock was set back');
});
