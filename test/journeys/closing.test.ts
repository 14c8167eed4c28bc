import { afterEach, beforeEach, expect, test } from 'vitest';
import { closingComplaints, closingTexts } from '../../src/features/closing/text.ts';
import { cohortFormTexts } from '../../src/features/cohorts/form-text.ts';
import { besideKantel, databaseFile } from '../support/database.ts';
import { openPair } from '../support/pair.ts';
import { addDelivery } from '../support/rows.ts';
import { type Stage, setStage } from '../support/stage.ts';

const { en, nl } = closingTexts;
const at = (iso: string): Date => new Date(iso);

let stage: Stage;
let file: ReturnType<typeof databaseFile>;
beforeEach(async () => {
  file = databaseFile();
  stage = await setStage({ databasePath: file.path, env: { COORDINATORS: 'UKEES,UNINA' } });
});
afterEach(async () => {
  expect(stage.slack.faults).toEqual([]);
  await stage.close();
  file.remove();
});

const as = (handle: string) => stage.slack.as(handle);

async function command(handle: string, line: string): Promise<void> {
  await as(handle).command(line);
  await stage.settle();
}

async function press(handle: string, label: string, where = {}): Promise<void> {
  await as(handle).press(label, where);
  await stage.settle();
}

async function submit(handle: string, fields: Record<string, string> = {}) {
  for (const [label, entry] of Object.entries(fields)) await as(handle).fill(label, entry);
  const { errors } = await as(handle).submit();
  await stage.settle();
  return errors;
}

/** Kees closes the cohort. @returns what the form said first, and what it came to */
async function close(name = ''): Promise<{ before: string; after: string }> {
  await command('kees', `/cohort close ${name}`.trim());
  const before = as('kees').modal?.text ?? '';
  expect(await submit('kees')).toBeUndefined();
  const after = as('kees').modal?.text ?? '';
  await as('kees').close();
  return { before, after };
}

/** What the bot says in a place, the newest last. */
const said = (handle: string, place = 'dm') =>
  as(handle)
    .messages(place)
    .filter(({ ephemeral }) => !ephemeral);

const isArchived = (handle: string, name: string): boolean | undefined =>
  as(handle)
    .channels()
    .find((one) => one.name === name)?.isArchived;

/** The next minute, in which what was decided now is done. */
const aMinuteLater = (): Promise<void> => stage.leapTo(new Date(stage.clock.now().getTime() + 60_000));

test('closing walks each pair to its farewell, in its language; looking back, thanks, the channel, the notes', async () => {
  const english = (await openPair(stage, { mentor: 'omar', mentee: 'ruth' })).channel;
  const dutch = (await openPair(stage, { mentor: 'sanne', mentee: 'petra' })).channel;
  await command('ruth', '/mentoring met');
  await command('ruth', '/mentoring note');
  await submit('ruth', { 'What did you find out?': 'Nobody dares to ask' });
  await as('ruth').close();
  await command('nina', '/cohort');
  const { before, after } = await close();
  expect(before).toContain('2 pairs get a farewell, from Monday 2 March at 10:00');
  expect(after).toContain('Its 2 pairs get a farewell from Monday 2 March at 10:00.');
  await aMinuteLater();

  const farewell = said('ruth', english).at(-1);
  expect(farewell?.readable).toContain('Thank you, @omar and @ruth: “First cohort” has come to its end');
  expect(farewell?.readable).toContain('What do you see differently now?');
  expect(farewell?.readable).toContain('until 31 May 2026');
  expect(farewell?.readable).toContain('archived on Monday 9 March');
  expect(farewell?.buttons).toEqual([en.lookBack, en.readNotes, en.keepChannel]);
  const afscheid = said('petra', dutch).at(-1);
  expect(afscheid?.readable).toContain('“First cohort” is afgelopen');
  expect(afscheid?.buttons).toEqual([nl.lookBack, nl.readNotes, nl.keepChannel]);

  // Looking back: wrong at first, then right, and then there is nothing left to ask but thanks.
  await press('ruth', en.lookBack, { in: english });
  const thanks = en.thanksTo('Omar Haddad');
  expect(await submit('ruth', { [thanks]: 'For <!channel> & your candour' })).toHaveProperty([en.again]);
  expect(as('ruth').modal?.values[thanks]).toBe('For <!channel> & your candour');
  expect(await submit('ruth', { [en.again]: en.agains.yes })).toBeUndefined();
  expect(as('ruth').modal?.text).toContain(en.answered);
  await as('ruth').close();
  expect(said('omar', english).at(-1)?.readable).toBe('@ruth to @omar:\n> For <!channel> & your candour');
  await press('ruth', en.lookBack, { in: english });
  expect(as('ruth').modal?.labels).toEqual([thanks]);
  await as('ruth').close();
  await press('sanne', nl.lookBack, { in: dutch });
  expect(await submit('sanne', { [nl.again]: nl.agains.perhaps })).toBeUndefined();
  await as('sanne').close();
  const counted = besideKantel(file.path, (db) =>
    db.prepare('SELECT role, again, count FROM farewell_counts ORDER BY role').all(),
  );
  expect(counted).toEqual([
    { role: 'mentee', again: 'yes', count: 1 },
    { role: 'mentor', again: 'perhaps', count: 1 },
  ]);

  // One keeps the channel; the other's is archived in a week, and one cannot keep it any more then.
  await press('petra', nl.keepChannel, { in: dutch });
  expect(said('sanne', dutch).at(-1)?.readable).toBe(nl.keptAloud);
  const farewells = () =>
    [said('ruth', english), said('petra', dutch)].map(
      (each) =>
        each.find(({ buttons }) => buttons.includes(en.lookBack) || buttons.includes(nl.lookBack))?.buttons,
    );
  expect(farewells()).toEqual([
    [en.lookBack, en.readNotes, en.keepChannel],
    [nl.lookBack, nl.readNotes],
  ]);
  const total = said('ruth', english).length;
  await stage.leapTo(at('2026-03-09T10:00+01:00'));
  expect(isArchived('ruth', english)).toBe(false);
  await press('ruth', en.lookBack, { in: english });
  await as('ruth').fill(thanks, 'Too late');
  await stage.leapTo(at('2026-03-09T10:01+01:00'));
  expect([isArchived('ruth', english), isArchived('sanne', dutch)]).toEqual([true, false]);
  expect(farewells()[0]).toEqual([en.lookBack, en.readNotes]);
  expect(await submit('ruth')).toEqual({ [thanks]: closingComplaints.channelGone.en });
  await as('ruth').close();
  expect(said('ruth', english)).toHaveLength(total);

  // Notes are read until the day that was named, and are gone the day after.
  const read = async (): Promise<string> => {
    await command('omar', '/mentoring notes');
    const text = as('omar').modal?.text ?? said('omar').at(-1)?.readable ?? '';
    if (as('omar').modal) await as('omar').close();
    return text;
  };
  await stage.leapTo(at('2026-05-31T23:59+02:00'));
  expect(await read()).toContain('Nobody dares to ask');
  await stage.leapTo(at('2026-06-01T00:00+02:00'));
  expect(await read()).not.toContain('Nobody dares to ask');
  const notes = besideKantel(file.path, (db) => db.prepare('SELECT count(*) FROM notes').pluck().get());
  expect(notes).toBe(0);
  expect(said('nina').map(({ readable }) => readable)).toEqual([]);
});

const form = cohortFormTexts.en;

/** Kees makes a cohort that Nina looks after with him. */
async function make(name: string, place: Record<string, string> = {}): Promise<void> {
  await command('kees', '/cohort new');
  await as('kees').fill(form.coordinators, ['kees', 'nina']);
  expect(
    await submit('kees', { [form.name]: name, [form.purpose]: 'To hear it.', ...place }),
  ).toBeUndefined();
  await as('kees').close();
}

test('closed at night there, the farewell waits for the morning, through a crash; nobody else is touched', async () => {
  await make('Autumn');
  const beside = (await openPair(stage, { mentor: 'sanne', mentee: 'petra' })).channel;
  await make('R&D <!channel>', { [form.timeZone]: 'New York', [form.country]: 'US' });
  const { channel, pairId } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
  await command('ruth', '/mentoring pause');
  await submit('ruth');
  // Friday morning in Amsterdam, long before dawn in New York.
  await stage.leapTo(at('2026-03-06T10:00+01:00'));
  const total = said('ruth', channel).length;
  await command('nina', '/cohort close r&d');
  expect(as('nina').modal?.text).toContain('1 pair gets a farewell, from Friday 6 March at 09:00');
  const { after } = await close('r&d');
  expect(after).toContain('Its pair gets a farewell from Friday 6 March at 09:00.');
  expect(said('nina').map(({ text }) => text)).toEqual([
    '<@UKEES> has closed “R&amp;D &lt;!channel&gt;”. Its pair gets a farewell from Friday 6 March at 09:00.',
  ]);
  // Nina had the form open too.
  expect(await submit('nina')).toBeUndefined();
  expect(as('nina').modal?.text).toBe('This cohort has been closed.');
  await as('nina').close();

  await stage.leapTo(at('2026-03-06T08:59-05:00'));
  expect(said('ruth', channel)).toHaveLength(total);
  // A reminder that Slack would not take yet is not said after the farewell.
  const nudge = { key: `pair:${pairId}:nudge:1:1`, lane: `pair:${pairId}`, error: 'ratelimited' };
  besideKantel(file.path, (db) =>
    addDelivery(db, { ...nudge, at: at('2027-01-01T00:00Z'), state: 'waiting' }),
  );
  await stage.restart();
  await stage.leapTo(at('2026-03-06T09:00-05:00'));
  expect(said('ruth', channel)).toHaveLength(total + 1);
  expect(said('ruth', channel).at(-1)?.readable).toContain('“R&D <!channel>” has come to its end');
  const state = 'SELECT state FROM deliveries WHERE key = ?';
  expect(besideKantel(file.path, (db) => db.prepare(state).pluck().get(nudge.key))).toBe('withdrawn');
  await stage.restart();
  await stage.turnTo(at('2026-03-07T09:00-05:00'));
  expect(said('ruth', channel)).toHaveLength(total + 1);

  // The other cohort goes on, and is the only one that a command can mean.
  expect(said('petra', beside).some(({ readable }) => readable.includes('afscheid'))).toBe(false);
  await command('kees', '/cohort edit');
  expect(as('kees').modal?.values[form.name]).toBe('Autumn');
  await as('kees').close();
  await command('kees', '/pair');
  await expect(as('kees').fill('Cohort', 'R&D <!channel>')).rejects.toThrow(/only "Autumn"/);
});

test('a pair whose channel was never opened hears it in private, and is asked the one question', async () => {
  stage.slack.failNext('conversations.create', { error: 'restricted_action', times: 55 });
  await command('kees', '/pair @omar @sanne');
  const teams = { "Mentor's team": 'Tax', "Mentee's team": 'Board', 'Does either appraise the other?': 'No' };
  expect(await submit('kees', teams)).toBeUndefined();
  await close();
  await aMinuteLater();
  for (const handle of ['omar', 'sanne']) {
    const farewell = said(handle).at(-1);
    expect(farewell?.readable).toContain('has come to its end');
    expect(farewell?.readable).not.toContain('channel');
    expect(farewell?.buttons).toEqual([en.lookBack, en.readNotes]);
  }
  await press('sanne', en.lookBack, { in: 'dm' });
  expect(as('sanne').modal?.labels).toEqual([nl.again]);
  await submit('sanne', { [nl.again]: nl.agains.no });
  await as('sanne').close();
  await press('sanne', en.lookBack, { in: 'dm' });
  expect(as('sanne').modal?.text).toBe(nl.answeredBefore);
  await as('sanne').close();
  await stage.turnTo(at('2026-03-10T10:00+01:00'));
  expect(as('omar').channels()).toEqual([]);
  expect(said('omar').filter(({ text }) => text.includes('has come to its end'))).toHaveLength(1);
});

test('without pairs nobody gets a farewell; two who may not meet are not asked to', async () => {
  await make('Empty');
  const { before, after } = await close();
  expect(before).toContain('No pair is running, so nobody gets a farewell.');
  expect(before).not.toContain('notes');
  expect(after).toBe('Empty is closed.');
  expect(said('nina').at(-1)?.readable).toBe('@kees has closed “Empty”.');

  const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
  besideKantel(file.path, (db) => db.prepare('UPDATE pairs SET held_since = 1').run());
  await close();
  await aMinuteLater();
  const farewell = said('ruth', channel).at(-1)?.readable;
  expect(farewell).toContain(en.lookBackToo.replaceAll('*', ''));
  expect(farewell).not.toContain('conversation');
});

test('a channel that they archived themselves troubles nobody', async () => {
  const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
  await close();
  await aMinuteLater();
  const own = stage.slack.world.channels.byName(channel);
  if (!own) throw new Error('there is no channel');
  own.isArchived = true;
  await stage.turnTo(at('2026-03-09T10:30+01:00'));
  await command('kees', '/cohort-status');
  expect(as('kees').messages().at(-1)?.readable).not.toMatch(/channel|archived/);
  const ends = besideKantel(file.path, (db) =>
    db.prepare('SELECT DISTINCT state FROM deliveries').pluck().all(),
  );
  expect(ends).not.toContain('waiting');
});
