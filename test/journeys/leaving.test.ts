import { afterEach, expect, test } from 'vitest';
import { leavingTexts } from '../../src/features/leaving/text.ts';
import { besideKantel, databaseFile } from '../support/database.ts';
import { openPair } from '../support/pair.ts';
import { daysAfter, MONDAY, type Stage, setStage } from '../support/stage.ts';

const { en, nl } = leavingTexts;

let stage: Stage;
let file: ReturnType<typeof databaseFile>;
async function end(): Promise<void> {
  await stage.close();
  file.remove();
}
afterEach(end);

/** Sanne (mentor, Dutch) and Petra (mentee, Dutch) are paired on Monday 2 March 2026 at 10:00, and will meet on Thursday. */
async function begin(env: Record<string, string> = {}) {
  file = databaseFile();
  stage = await setStage({ databasePath: file.path, env });
  const { channel, pairId } = await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
  const as = (handle: string) => stage.slack.as(handle);
  const people = { sanne: as('sanne'), petra: as('petra'), kees: as('kees') };
  await people.petra.command('/mentoring plan');
  await people.petra.fill('Datum', '2026-03-05');
  await people.petra.submit();
  await stage.settle();
  return { channel, pairId, ...people };
}

async function leave(handle: string, tick = false): Promise<string> {
  const person = stage.slack.as(handle);
  await person.command('/mentoring leave');
  if (tick) await person.fill(nl.mayTell, [nl.mayTellThem]);
  expect(await person.submit()).toEqual({});
  await stage.settle();
  const text = person.modal?.text ?? '';
  await person.close();
  return text;
}

async function endFor(two: { mentor: string; mentee: string }) {
  const kees = stage.slack.as('kees');
  await kees.command('/cohort-status');
  await kees.press(en.endTitle);
  await kees.fill(en.mentor, `@${two.mentor}`);
  await kees.fill(en.mentee, `@${two.mentee}`);
  const result = await kees.submit();
  await stage.settle();
  if (kees.modal) await kees.close();
  return result;
}

/** All that somebody sees, channel by channel: two lanes do not wait for each other. */
const seenBy = (handle: string): string[] =>
  stage.slack
    .as(handle)
    .messages()
    .map(({ channelName, readable, buttons }) => [channelName, readable, ...buttons].join('\n'))
    .sort();

/** What Kantel remembers, as far as anybody with the database could read it. */
const remembered = () =>
  besideKantel(file.path, (db) => ({
    pairs: db.prepare('SELECT id, stage, ended_as, closed_at, keep_until FROM pairs').all(),
    keptApart: db.prepare('SELECT * FROM kept_apart').all(),
    agenda: db.prepare('SELECT * FROM agenda ORDER BY kind').all(),
    deliveries: db.prepare('SELECT key, lane, state, planned_at FROM deliveries ORDER BY key').all(),
    meetings: db.prepare('SELECT id, state, settled_at FROM meetings').all(),
  }));

const withoutNames = (seen: string[]): string[] =>
  seen.map((one) => one.replaceAll(/sanne|petra|Sanne Jansen|Petra de Vries/gi, '…'));

test('both read the same, and no more is kept, whether the mentor, the mentee or a coordinator ended it', async () => {
  const ways = [
    () => leave('sanne'),
    () => leave('petra'),
    () => leave('petra', true),
    () => endFor({ mentor: 'sanne', mentee: 'petra' }),
  ];
  const outcomes: unknown[] = [];
  for (const way of ways) {
    await begin();
    await way();
    await stage.leapTo(daysAfter(MONDAY, 8));
    const seen = { sanne: seenBy('sanne'), petra: seenBy('petra') };
    expect(withoutNames(seen.sanne)).toEqual(withoutNames(seen.petra));
    expect(stage.slack.faults).toEqual([]);
    outcomes.push({ ...seen, ...remembered() });
    if (outcomes.length < ways.length) await end();
  }
  const [first, ...others] = outcomes;
  for (const other of others) expect(other).toEqual(first);
});

test('one sentence, one offer, a meeting that is off, and nothing after it; notes stay theirs', async () => {
  const { channel, petra, kees } = await begin();
  const before = { channel: petra.messages(channel).length, dm: petra.messages('dm').length };
  expect(await leave('sanne')).toContain('Jullie lezen dat allebei zo dadelijk');
  const said = petra.messages(channel).slice(before.channel);
  expect(said.map(({ readable }) => readable)).toEqual([
    expect.stringMatching(/^Jullie duo is gestopt\. .* ik zeg niet wie het was/),
  ]);
  expect(said[0]?.buttons).toEqual(['Onze notities lezen', 'Kanaal openhouden']);
  expect(
    petra
      .messages(channel)
      .some(({ text }) => text === 'Jullie gesprek van donderdag 5 maart om 12.30 uur gaat niet door.'),
  ).toBe(true);
  expect(
    petra
      .messages('dm')
      .slice(before.dm)
      .map(({ buttons }) => buttons),
  ).toEqual([[nl.newMatch]]);
  expect(kees.messages('dm').at(-1)?.readable).toMatch(/^The pair of .* has ended/);
  await kees.command('/cohort-status');
  await stage.settle();
  expect(kees.screen()).toContain('1 pair ended. There are no running pairs.');

  for (let days = 1; days < 60; days += 1) await stage.leapTo(daysAfter(MONDAY, days));
  expect(petra.messages(channel)).toHaveLength(before.channel + 1);
  expect(petra.messages('dm')).toHaveLength(before.dm + 1);
  await petra.command('/mentoring notities');
  await stage.settle();
  expect(petra.modal?.title).toBe('Jullie notities');
  await petra.close();

  await kees.command('/pair @petra @sanne');
  await kees.fill("Mentor's team", 'Tax');
  await kees.fill("Mentee's team", 'Board');
  await kees.fill('Does either appraise the other?', 'No');
  expect((await kees.submit()).errors).toBeDefined();
});

test('at night nothing is said; in the morning both are told, also after a restart', async () => {
  const { channel, petra } = await begin();
  const night = new Date('2026-03-02T22:15:00+01:00');
  await stage.leapTo(night);
  const before = { channel: petra.messages(channel).length, dm: petra.messages('dm').length };
  expect(await leave('sanne')).toContain('op dinsdag 3 maart om 09.00 uur');
  await stage.restart();
  await stage.leapTo(new Date('2026-03-03T08:59:00+01:00'));
  expect(petra.messages(channel)).toHaveLength(before.channel);
  expect(petra.messages('dm')).toHaveLength(before.dm);
  await stage.leapTo(new Date('2026-03-03T09:00:00+01:00'));
  expect(petra.messages(channel).at(-1)?.text).toContain('Jullie duo is gestopt');
  expect(petra.messages('dm')).toHaveLength(before.dm + 1);
});

test('both leave with the form open: it ends once, and the second reads that it has ended', async () => {
  const { sanne, petra, kees, channel } = await begin();
  await sanne.command('/mentoring stoppen');
  await petra.say('ermee stoppen');
  await stage.settle();
  await petra.press(nl.leave, { in: 'dm' });
  await petra.fill(nl.mayTell, [nl.mayTellThem]);
  await sanne.submit();
  expect(await petra.submit()).toEqual({});
  await stage.settle();
  expect(petra.modal?.text).toBe(nl.endedBefore('*Sanne Jansen*').replaceAll('*', ''));
  expect(petra.messages(channel).filter(({ text }) => text.startsWith('Jullie duo is gestopt'))).toHaveLength(
    1,
  );
  expect(kees.messages('dm').filter(({ text }) => /ended/.test(text))).toHaveLength(1);
  expect(kees.messages('dm').at(-1)?.text).not.toContain('lets you know');
});

test('who it was hears a coordinator only where they let it be told, and never the other of the pair', async () => {
  const { kees, petra } = await begin({ COORDINATORS: 'UKEES,UPETRA' });
  besideKantel(file.path, (db) =>
    db.exec("INSERT INTO cohort_coordinators VALUES (1, 'UKEES'), (1, 'UPETRA')"),
  );
  await leave('sanne', true);
  const last = (one: typeof kees) =>
    one
      .messages('dm')
      .map(({ readable }) => readable)
      .join('\n');
  expect(last(kees)).toContain('lets you know who it was');
  expect(last(petra)).toContain('Ieder van hen kan dat besluiten');
  expect(last(petra)).not.toContain('wie het was. ');
});

test('a pair whose channel was never opened, and that is paused, is told in private', async () => {
  file = databaseFile();
  stage = await setStage({ databasePath: file.path });
  const [kees, omar, ruth] = ['kees', 'omar', 'ruth'].map((handle) => stage.slack.as(handle));
  if (!kees || !omar || !ruth) throw new Error('nobody is there');
  stage.slack.failNext('conversations.create', { error: 'restricted_action', times: 55 });
  await kees.command('/pair @omar @ruth');
  await kees.fill("Mentor's team", 'Tax');
  await kees.fill("Mentee's team", 'Board');
  await kees.fill('Does either appraise the other?', 'No');
  await kees.submit();
  await stage.settle();
  await omar.command('/mentoring pause');
  await omar.submit();
  await omar.command('/mentoring leave');
  await omar.submit();
  await stage.settle();
  await stage.leapTo(daysAfter(MONDAY, 10));
  expect(omar.channels()).toEqual([]);
  for (const one of [omar, ruth]) {
    const told = one.messages('dm').map(({ text }) => text);
    expect(told.filter((text) => text.startsWith('Your pair has ended.'))).toHaveLength(1);
    expect(told.at(-1)).toContain('Would you like a new match?');
  }
});

test('where people sign up, the offer leads there; whoever is signed up still is', async () => {
  const { sanne, petra } = await begin();
  besideKantel(file.path, (db) => {
    db.exec('UPDATE cohorts SET sign_up_open = 1');
    db.exec(`INSERT INTO signups (cohort_id, user_id, role, topics, source, signed_up_at, changed_at)
      VALUES (1, 'UPETRA', 'mentee', 'hybrid', 'import', 0, 0)`);
  });
  await leave('sanne');
  expect(petra.messages('dm').at(-1)?.readable).toContain('Je staat nog aangemeld voor');
  expect(petra.messages('dm').at(-1)?.buttons).toEqual([nl.signUp]);
  await sanne.press(nl.newMatch, { in: 'dm' });
  expect(sanne.modal?.labels.length).toBeGreaterThan(0);
});

test('whoever would like a new match says so with one press, once; a coordinator ends only a pair that runs', async () => {
  const { sanne, kees } = await begin();
  expect((await endFor({ mentor: 'sanne', mentee: 'omar' })).errors).toEqual({
    [en.mentee]: 'These two are not a pair that is running.',
  });
  expect(await endFor({ mentor: 'sanne', mentee: 'petra' })).toEqual({});
  expect((await endFor({ mentor: 'sanne', mentee: 'petra' })).errors).toBeDefined();
  await sanne.press(nl.newMatch, { in: 'dm' });
  await stage.settle();
  expect(sanne.messages('dm').at(-1)?.readable).toContain('dat je graag een nieuw duo wilt');
  expect(sanne.messages('dm').at(-1)?.buttons).toEqual([]);
  expect(kees.messages('dm').at(-1)?.readable).toMatch(/would like a new match/);
});
