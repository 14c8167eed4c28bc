import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { openPair } from '../support/pair.ts';
import { daysAfter, MONDAY, type Stage, setStage } from '../support/stage.ts';

let folder: string;
let stage: Stage;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kantel-'));
  stage = await setStage({ databasePath: join(folder, 'kantel.db') });
});
afterEach(async () => {
  expect(stage.slack.faults).toEqual([]);
  await stage.close();
  rmSync(folder, { recursive: true });
});

const hour = 60 * 60_000;
/** Pairs two people whose channel may not open at once. */
async function pairUp(mentor: string, mentee: string): Promise<void> {
  const kees = stage.slack.as('kees');
  await kees.command(`/pair @${mentor} @${mentee}`);
  await kees.fill("Mentor's team", 'Tax');
  await kees.fill("Mentee's team", 'Board');
  await kees.fill('Does either appraise the other?', 'No');
  expect(await kees.submit()).toEqual({});
  await stage.settle();
}

/** Something changes about somebody in Slack, and a minute passes. */
async function change(who: string, patch: Parameters<Stage['slack']['setUser']>[1]): Promise<void> {
  await stage.slack.setUser(who, patch);
  await stage.settle();
  await stage.leapTo(new Date(stage.clock.now().getTime() + 60_000));
}

const lastDm = (who: string) => stage.slack.as(who).messages('dm').at(-1)?.readable ?? '';
const dms = (who: string) => stage.slack.as(who).messages('dm').length;

/** What the firm knows of its people changes in the database, and Kantel starts anew on a working day after that. */
async function learn(...statements: string[]): Promise<void> {
  await stage.restart(() => {
    const db = openDatabase(join(folder, 'kantel.db'));
    for (const statement of statements) db.exec(statement);
    db.close();
  });
  const soon = daysAfter(MONDAY, 1).getTime() + hour;
  for (const at of [soon, soon + 60_000]) await stage.leapTo(new Date(at));
}

describe('somebody leaves', () => {
  test('their partner and the coordinator hear of it, and until they are back nothing more is said', async () => {
    const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    const before = stage.slack.as('ruth').messages(channel).length;
    await change('omar', { deleted: true });
    expect(lastDm('ruth')).toMatch(/@omar has no account of their own here any more.*@kees can tell you/s);
    expect(lastDm('kees')).toContain('@omar (mentor) and @ruth in “First cohort” are on hold');
    expect(lastDm('kees')).toContain('one of them is not (or no longer) a member of this workspace');
    expect(dms('omar')).toBe(0);

    for (const days of [1, 4, 8, 15, 22]) await stage.leapTo(daysAfter(MONDAY, days));
    expect(stage.slack.as('ruth').messages(channel)).toHaveLength(before);
    expect(dms('ruth')).toBe(1);

    await change('omar', { deleted: false });
    for (const who of ['omar', 'ruth']) expect(lastDm(who)).toContain('goes on: nothing is in the way');
    expect(lastDm('kees')).toContain('go on: nothing is in the way any more');
  });

  test('by mistake, and is back before anybody is at work: nobody hears of it', async () => {
    await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    const told = dms('kees');
    await stage.leapTo(new Date(MONDAY.getTime() + 12 * hour));
    await change('omar', { restricted: true });
    await change('omar', { restricted: false });
    await stage.leapTo(daysAfter(MONDAY, 1));
    expect([dms('ruth'), dms('kees')]).toEqual([0, told]);
  });

  test('at night, and their partner hears of it in the morning', async () => {
    await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    await stage.leapTo(new Date(MONDAY.getTime() + 12 * hour));
    await change('omar', { deleted: true });
    expect(dms('ruth')).toBe(0);
    await stage.leapTo(daysAfter(MONDAY, 1));
    expect(lastDm('ruth')).toContain('@omar has no account');
  });
});

describe('one of the two comes to depend on the other', () => {
  test.each<[what: string, statement: string, reason: string]>([
    [
      'by a move to their team',
      "UPDATE people SET team = ' team of PETRA' WHERE user_id = 'USANNE'",
      'they are in the same team',
    ],
    ['by a new appraiser', "INSERT INTO appraisers VALUES ('USANNE', 'UPETRA')", 'one appraises the other'],
    [
      'by one above the appraiser',
      "INSERT INTO appraisers VALUES ('USANNE', 'UOMAR'), ('UOMAR', 'UPETRA')",
      'one appraises whoever appraises the other',
    ],
    [
      'by a seat on the promotion panel',
      "INSERT INTO promotion_deciders VALUES ('USANNE', 'UPETRA')",
      "the mentee has a say in the mentor's promotion",
    ],
  ])('%s', async (_what, statement, reason) => {
    await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
    await learn(statement);
    for (const who of ['sanne', 'petra']) {
      expect(lastDm(who)).toContain('staat voorlopig stil');
      expect(lastDm(who)).toContain('@kees');
    }
    expect(lastDm('kees')).toContain(`${reason}.`);
    expect(lastDm('kees')).toContain('I did not tell them the reason');
  });
});

test('what is known refuses a pair at the field it is about, and tells nothing that is private', async () => {
  await learn(
    "INSERT INTO appraisers VALUES ('UOMAR', 'USANNE'), ('USANNE', 'URUTH')",
    "INSERT INTO kept_apart VALUES ('UNINA', 'URUTH')",
  );
  const kees = stage.slack.as('kees');
  const refused = async (mentor: string) => {
    await kees.command(`/pair @${mentor} @ruth`);
    await kees.fill("Mentor's team", 'Tax');
    await kees.fill("Mentee's team", 'Board');
    await kees.fill('Does either appraise the other?', 'No');
    const { errors } = await kees.submit();
    await kees.close();
    return errors;
  };
  expect(await refused('omar')).toEqual({
    'Does either appraise the other?':
      'As far as is known here: one appraises whoever appraises the other. Choose two other people.',
  });
  expect(await refused('nina')).toEqual({
    Mentee: 'As far as is known here: these two cannot be proposed to each other. Choose two other people.',
  });
});

test('a pair on hold sees that it is, can read and stop, and plans and agrees nothing', async () => {
  const { pairId, channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
  const ruth = stage.slack.as('ruth');
  await ruth.press('Plan a meeting', { in: channel });
  await ruth.submit();
  await stage.settle();
  await learn("INSERT INTO promotion_deciders VALUES ('UOMAR', 'URUTH')");
  expect(lastDm('ruth')).toContain('does not go ahead for now');

  await ruth.openHome();
  expect(ruth.home?.readable).toContain('on hold');
  expect(ruth.home?.buttons).not.toContain('Move the meeting');
  expect(ruth.home?.buttons).toContain('Add a note');
  await ruth.press('Plan a meeting', { in: channel });
  await stage.settle();
  expect(ruth.modal).toBeNull();
  expect(ruth.messages(channel).at(-1)).toMatchObject({
    ephemeral: true,
    readable: expect.stringContaining('on hold for now'),
  });
  const kees = stage.slack.as('kees');
  await kees.command('/cohort-status');
  await stage.settle();
  const status = kees.messages().at(-1)?.readable ?? '';
  expect(status).toContain("on hold: the mentee has a say in the mentor's promotion");
  expect(status).toContain('1 on hold');
  expect(pairId).toBe(1);

  const said = ruth.messages(channel).length;
  for (const days of [7, 8, 15, 22]) await stage.leapTo(daysAfter(MONDAY, days));
  expect(ruth.messages(channel)).toHaveLength(said);
});

test('a channel that is not open yet is not opened while they are on hold', async () => {
  stage.slack.failNext('conversations.create', { error: 'restricted_action', times: 2 });
  await pairUp('omar', 'ruth');
  expect(stage.slack.as('ruth').channels()).toEqual([]);
  await change('omar', { deleted: true });
  await stage.leapTo(daysAfter(MONDAY, 1));
  const kees = stage.slack.as('kees');
  await kees.command('/cohort-status');
  await kees.press('Try again');
  await stage.settle();
  await stage.restart();
  await stage.leapTo(daysAfter(MONDAY, 2));
  expect(stage.slack.as('ruth').channels()).toEqual([]);
  await change('omar', { deleted: false });
  const [channel] = stage.slack.as('ruth').channels();
  expect(channel?.members).toEqual(expect.arrayContaining(['omar', 'ruth']));
  expect(stage.slack.as('ruth').messages(channel?.name)).toHaveLength(4);
});

test('a name and a locale that change in Slack change here, and of strangers nothing is remembered', async () => {
  await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
  await change('ruth', { displayName: 'Ruth de Klein', locale: 'nl-NL' });
  await change('nina', { displayName: 'Nina Nieuw' });
  await stage.slack.as('ruth').command('/mentoring');
  await stage.settle();
  expect(stage.slack.as('ruth').messages().at(-1)?.readable).toContain('is jouw mentor');
  await stage.slack.as('kees').command('/cohort-status');
  await stage.settle();
  expect(stage.slack.as('kees').messages().at(-1)?.readable).toContain('Ruth de Klein');
  expect(stage.slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(3);
  await stage.restart(() => {
    const db = openDatabase(join(folder, 'kantel.db'));
    expect(db.prepare("SELECT * FROM people WHERE user_id = 'UNINA'").all()).toEqual([]);
    db.close();
  });
});
