import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { type Stage, setStage } from '../support/stage.ts';

// What was held up, by downtime, a pause or Slack itself, comes late at most once, and not at night.

let stage: Stage;
let channel: string;
const at = (iso: string): Date => new Date(iso);

beforeEach(async () => {
  stage = await setStage();
  ({ channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' }));
});
afterEach(async () => {
  expect(stage.slack.faults).toEqual([]);
  await stage.close();
});

async function plan(date: string, time: string): Promise<void> {
  const ruth = stage.slack.as('ruth');
  await ruth.press('Plan a meeting', { in: channel });
  await ruth.fill('Date', date);
  await ruth.fill('Time', time);
  expect(await ruth.submit()).toEqual({});
  await stage.settle();
}

async function pauseUntil(date: string): Promise<void> {
  const ruth = stage.slack.as('ruth');
  await ruth.command('/mentoring pause');
  await ruth.fill('Until', date);
  expect(await ruth.submit()).toEqual({});
  await stage.settle();
}

/** What is said from now on: `said()` gives its texts. */
function listening(to: string, where: string): () => string[] {
  const person = stage.slack.as(to);
  const before = person.messages(where).length;
  return () =>
    person
      .messages(where)
      .slice(before)
      .map(({ text }) => text);
}

test('the reminder of the day before, missed by a machine that was off, waits for the morning', async () => {
  await plan('2026-03-10', '12:30');
  const said = listening('omar', 'dm');
  await stage.leapTo(at('2026-03-10T02:00:00Z'));
  expect(said()).toEqual([]);
  await stage.leapTo(at('2026-03-10T08:00:00Z'));
  expect(said()).toEqual([
    'You meet Ruth Klein on Tuesday 10 March at 12:30. You are the mentor: you are the one who tells.',
  ]);
});

test('where the morning is too late for it, the reminder of the hour before comes, with the guide', async () => {
  await plan('2026-03-10', '09:30');
  const said = listening('omar', 'dm');
  await stage.leapTo(at('2026-03-10T02:00:00Z'));
  await stage.turnTo(at('2026-03-10T07:30:00Z'));
  expect(said()).toEqual([
    'Today at 09:30 you meet Ruth Klein. You are the mentor: you are the one who tells.',
  ]);
  expect(stage.slack.as('omar').messages('dm').at(-1)?.readable).toContain('Only you see this guide');
});

test('after a pause in which a meeting fell, it is asked once whether they met', async () => {
  await plan('2026-03-05', '12:30');
  await pauseUntil('2026-03-09');
  const said = listening('ruth', channel);
  await stage.turnTo(at('2026-03-09T12:00:00Z'));
  expect(said()).toEqual([
    'The pause is over.',
    'Did you meet on Thursday 5 March at 12:30? One press is enough.',
  ]);
});

test('the question whether they met, asked late, is not followed at once by a reminder of it', async () => {
  await plan('2026-03-05', '14:00');
  const said = listening('ruth', channel);
  await stage.leapTo(at('2026-03-12T13:30:00Z'));
  await stage.turnTo(at('2026-03-19T13:00:00Z'));
  expect(said()).toEqual(['Did you meet on Thursday 5 March at 14:00? One press is enough.']);
  await stage.turnTo(at('2026-03-19T14:00:00Z'));
  expect(said()).toHaveLength(2);
});

test('a word on roles that Slack did not take yet is not said any more once they pause', async () => {
  const ruth = stage.slack.as('ruth');
  await ruth.command('/mentoring met');
  await stage.settle();
  await ruth.command('/mentoring note');
  await ruth.fill('What did you find out?', 'Much');
  await ruth.fill('Who gave most of the advice today?', 'The mentee');
  await ruth.submit();
  await ruth.close();
  const said = listening('ruth', channel);
  stage.slack.failNext('chat.postMessage', { status: 503 });
  await stage.leapTo(at('2026-03-03T08:00:00Z'));
  await pauseUntil('2026-03-30');
  await stage.turnTo(at('2026-03-03T12:00:00Z'));
  expect(said()).toEqual([expect.stringMatching(/^Paused until/)]);
});
