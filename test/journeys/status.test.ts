import { afterEach, expect, test } from 'vitest';
import { besideKantel, databaseFile } from '../support/database.ts';
import { openPair } from '../support/pair.ts';
import { addCohort, addMeeting, addPair } from '../support/rows.ts';
import { daysAfter, MONDAY, type Stage, setStage } from '../support/stage.ts';

let stage: Stage;
const file = { remove: () => {} };
afterEach(async () => {
  await stage.close();
  file.remove();
  file.remove = () => {};
});

async function ask(who: string, line = '/cohort-status') {
  const person = stage.slack.as(who);
  await person.command(line);
  await stage.settle();
  const message = person.messages().at(-1);
  if (!message) throw new Error(`${who} heard nothing`);
  return message;
}

/** A stage with many pairs in two cohorts, written beside Kantel. */
async function crowd(options: { refuseBlocks?: string[] } = {}): Promise<void> {
  const { path, remove } = databaseFile();
  file.remove = remove;
  stage = await setStage({ databasePath: path, ...options });
  besideKantel(path, (db) => {
    addCohort(db, { id: 1, name: 'Spring <2026>' });
    addCohort(db, { id: 2, name: 'Autumn' });
    for (let count = 0; count < 58; count += 1) addPair(db, { cohortId: 1, openedAt: MONDAY });
    const troubled = addPair(db, { cohortId: 2, mentorId: 'UOMAR', menteeId: 'URUTH', openedAt: MONDAY });
    for (const days of [-20, -6]) {
      addMeeting(db, { pairId: troubled, state: 'cancelled', startsAt: daysAfter(MONDAY, days) });
    }
    addMeeting(db, { pairId: troubled, state: 'met', startsAt: daysAfter(MONDAY, -50) });
    addMeeting(db, { pairId: troubled, state: 'planned', startsAt: daysAfter(MONDAY, 9) });
  });
}

test('nobody but a coordinator sees it', async () => {
  stage = await setStage();
  await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
  const refusal = await ask('nina');
  expect(refusal.ephemeral).toBe(true);
  expect(refusal.readable).toContain('Only coordinators can do this. Ask @kees.');
  expect((await ask('petra')).readable).toContain('Dit kunnen alleen coördinatoren');
});

test('an empty programme says what to do', async () => {
  stage = await setStage();
  expect((await ask('kees')).readable).toMatch(
    /There are no running pairs. Make one with .*`\/cohort new` sets up a cohort/,
  );
});

test('where a pair stands, and when it is stuck', async () => {
  stage = await setStage();
  const { channel } = await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
  const fresh = await ask('kees');
  expect(fresh.ephemeral).toBe(true);
  expect(fresh.text).toContain('1 pair running: 1 at the introduction');
  expect(fresh.text).toContain('Nobody needs a hand.');
  expect(fresh.readable).toContain('Introduction, 0 of 3');
  await stage.turnTo(daysAfter(MONDAY, 16));
  const stuck = await ask('kees');
  expect(stuck.text).toContain(
    '1 pair needs a hand. Sanne Jansen (mentor) and Petra de Vries: stuck in the introduction since 2 Mar 2026.',
  );
  const petra = stage.slack.as('petra');
  await petra.press('Pauzeren', { in: channel });
  await petra.fill('Tot', '2026-05-01');
  await petra.submit();
  await stage.settle();
  expect((await ask('kees')).readable).toContain('paused until 1 May 2026');
});

test('pages of a native table, worst first, turned in place', async () => {
  await crowd();
  const kees = stage.slack.as('kees');
  const first = await ask('kees');
  const table = first.blocks.find(({ type }) => type === 'data_table');
  const rows = table && 'rows' in table && Array.isArray(table.rows) ? table.rows : [];
  expect(rows).toHaveLength(26);
  expect(JSON.stringify(rows[1])).toContain('2 meetings in a row did not happen');
  expect(first.text).toContain('59 pairs');
  expect(first.readable).toContain('11 Mar 2026');
  expect(first.readable).toContain('Page 1 of 3');
  expect(first.buttons).toEqual(['Next', 'End a pair']);
  const count = kees.messages().length;
  await kees.press('Next');
  await stage.settle();
  await kees.press('Next');
  await stage.settle();
  expect(kees.messages()).toHaveLength(count);
  const last = kees.messages().at(-1);
  expect(last?.readable).toContain('Page 3 of 3');
  expect(last?.buttons).toEqual(['Previous', 'End a pair']);
  expect(stage.slack.faults).toEqual([]);
});

test('a cohort by its name', async () => {
  await crowd();
  expect((await ask('kees', '/cohort-status autumn')).text).toContain('Autumn. 1 pair running:');
  const spring = await ask('kees', '/cohort-status Spring <2026>');
  expect(spring.text).toContain('Spring &lt;2026&gt;. 58 pairs running:');
  await stage.slack.as('kees').press('Next');
  await stage.settle();
  expect(stage.slack.as('kees').messages().at(-1)?.text).toContain('58 pairs');
  const unknown = await ask('kees', '/cohort-status winter');
  expect(unknown.readable).toContain(
    'No running cohort is called “winter”. Running now: Spring <2026> and Autumn.',
  );
});

test('the same in sections where the workspace refuses the table', async () => {
  await crowd({ refuseBlocks: ['data_table'] });
  const plain = await ask('kees');
  expect(plain.blocks.some(({ type }) => type === 'data_table')).toBe(false);
  expect(plain.readable).toContain('last met: 11 Jan 2026 · next meeting: 11 Mar 2026');
  expect(plain.readable).toContain('2 meetings in a row did not happen');
  await stage.slack.as('kees').press('Next');
  await stage.settle();
  expect(stage.slack.as('kees').messages().at(-1)?.readable).toContain('Page 2 of 3');
});
