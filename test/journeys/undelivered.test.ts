import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenedPair, openPair } from '../support/pair.ts';
import { daysAfter, MONDAY, type Stage, setStage } from '../support/stage.ts';

let stage: Stage;
let pair: OpenedPair;

beforeEach(async () => {
  stage = await setStage();
  pair = await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
});
afterEach(() => stage.close());

const channel = () => {
  const found = stage.slack.world.channels.byName(pair.channel);
  if (!found) throw new Error('there is no channel');
  return found;
};

async function status(): Promise<string> {
  const kees = stage.slack.as('kees');
  await kees.command('/cohort-status');
  await stage.settle();
  return kees.messages().at(-1)?.readable ?? '';
}

/** Both talked about the first prompt, so that the second is said. */
async function talk(): Promise<void> {
  for (const who of ['sanne', 'petra']) {
    await stage.slack.as(who).press('We hebben het erover gehad', { in: pair.channel, nth: 0 });
  }
  await stage.settle();
}

test('a channel that was archived: the coordinator is told what to do, and a press sends what waited', async () => {
  const write = { in: pair.channel, nth: 0 };
  await stage.slack.as('sanne').press('We hebben het erover gehad', write);
  await stage.settle();
  await stage.slack.as('petra').press('Ik schrijf het op', write);
  channel().isArchived = true;
  await stage.slack.as('petra').fill('De weg hierheen', 'Wat niemand mag lezen');
  await stage.slack.as('petra').submit();
  await stage.settle();
  const told = await status();
  expect(told).toContain('messages do not reach their channel, since 2 Mar 2026: it was archived');
  expect(told).toContain('Unarchive it in Slack, or let one of the two do so.');
  expect(told).not.toContain('niemand mag lezen');

  channel().isArchived = false;
  await stage.slack.as('kees').press('Try again');
  await stage.settle();
  const said = stage.slack.as('petra').messages(pair.channel);
  expect(said.map(({ readable }) => readable).join('\n')).toContain('Wat niemand mag lezen');
  expect(said.at(-1)?.text).toContain('2 van 3');
  expect(stage.slack.as('kees').messages().at(-1)?.readable).toContain('being tried again');
  expect(await status()).not.toContain('do not reach');
});

test('Kantel was removed, and asked back: what waited comes by itself', async () => {
  channel().members = channel().members.filter((id) => id !== stage.slack.botUserId);
  await talk();
  expect(await status()).toContain('Let one of the two type `/invite @Kantel` there.');
  channel().members.push(stage.slack.botUserId);
  await stage.turnTo(daysAfter(MONDAY, 1 / 12));
  expect(stage.slack.as('petra').messages(pair.channel).at(-1)?.text).toContain('2 van 3');
  expect(await status()).not.toContain('Kantel is not in it');
});
