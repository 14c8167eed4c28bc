import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { besideKantel, databaseFile } from '../support/database.ts';
import { openPair } from '../support/pair.ts';
import { addPair } from '../support/rows.ts';
import { type Stage, setStage } from '../support/stage.ts';

let stage: Stage | undefined;
let tidy: (() => void) | undefined;
afterEach(async () => {
  expect(stage?.slack.faults ?? []).toEqual([]);
  await stage?.close();
  tidy?.();
  stage = undefined;
  tidy = undefined;
});

const at = (iso: string): Date => new Date(iso);
const FINDINGS = 'What did you find out?';
const ACTION = 'What will the mentee do with it?';
const ADVISER = 'Who gave most of the advice today?';
const READERS = 'Who may read this?';

/** Omar mentors Ruth, in English; or Sanne mentors Petra, in Dutch. */
async function begin(language: 'en' | 'nl' = 'en') {
  const file = databaseFile();
  tidy = file.remove;
  const made = await setStage({ databasePath: file.path });
  stage = made;
  const two = language === 'nl' ? { mentor: 'sanne', mentee: 'petra' } : { mentor: 'omar', mentee: 'ruth' };
  const { channel } = await openPair(made, two);
  const mentor = made.slack.as(two.mentor);
  const mentee = made.slack.as(two.mentee);
  type Who = typeof mentor;
  const command = async (who: Who, line: string) => {
    await who.command(line);
    await made.settle();
  };
  const press = async (who: Who, label: string, where = {}) => {
    await who.press(label, where);
    await made.settle();
  };
  /** Fills in the form that is open, saves it, and closes what confirms it. */
  const save = async (who: Who, fields: Record<string, string>) => {
    for (const [label, value] of Object.entries(fields)) await who.fill(label, value);
    const { errors } = await who.submit();
    await made.settle();
    const confirmation = who.modal?.text ?? '';
    if (!errors) await who.close();
    return { errors, confirmation };
  };
  return {
    stage: made,
    path: file.path,
    mentor,
    mentee,
    channel,
    command,
    press,
    save,
    note: async (who: Who, fields: Record<string, string>) => {
      await command(who, '/mentoring note');
      return save(who, fields);
    },
    met: (who: Who) => command(who, '/mentoring met'),
    read: async (who: Who) => {
      await command(who, '/mentoring notes');
      return who.modal?.text ?? '';
    },
    shared: () => mentor.messages(channel).filter(({ ephemeral }) => !ephemeral),
  };
}

describe('a note', () => {
  test('shared is read by both, private by its author alone, and never posted', async () => {
    const { stage, mentor, mentee, channel, press, save, met, read, note, shared } = await begin();
    await met(mentee);
    await press(mentee, 'Add a note', { in: channel });
    expect(mentee.modal?.text).toContain('About your meeting of Monday 2 March.');
    expect(mentee.modal?.labels).toEqual([FINDINGS, ACTION, 'By when?', ADVISER, READERS]);
    expect(mentee.modal?.values[READERS]).toBe('Shared with the pair');
    expect(mentee.modal?.text).toContain('Shared: you and Omar Haddad');
    expect((await save(mentee, { [ACTION]: 'Ask' })).errors).toHaveProperty([FINDINGS]);
    const saved = await save(mentee, {
      [FINDINGS]: 'Nobody dares <!channel> & ask',
      [ACTION]: 'Open with a question',
      'By when?': '2026-03-20',
    });
    expect(saved.confirmation).toContain('You and Omar Haddad can read it');

    await stage.turnTo(at('2026-03-02T10:00:00Z'));
    const own = await note(mentor, { [FINDINGS]: 'My own thought', [READERS]: 'Private to me' });
    expect(own.confirmation).toContain('You alone can read it');

    const toMentor = await read(mentor);
    expect(toMentor).toMatch(/My own thought[\s\S]*Nobody dares <!channel> & ask/);
    expect(toMentor).toContain('Private to you');
    expect(toMentor).toContain('Open with a question');
    expect(toMentor).toContain('by 20 Mar 2026');
    const toMentee = await read(mentee);
    expect(toMentee).toContain('Nobody dares');
    expect(toMentee).not.toContain('My own thought');
    const posted = [...mentor.messages(), ...mentee.messages()].map(({ readable }) => readable).join();
    expect(posted).not.toMatch(/Nobody dares|own thought|Open with/);
    expect(shared().some(({ text }) => text.includes('note'))).toBe(true);
  });

  test('comes back to the mentor the day before the next meeting, as far as it was shared', async () => {
    const { stage, mentor, mentee, channel, met, note, press } = await begin();
    await met(mentee);
    await note(mentor, { [FINDINGS]: 'That lunch is where it happens', [ACTION]: 'Eat with others' });
    await stage.turnTo(at('2026-03-02T11:00:00Z'));
    await note(mentee, { [FINDINGS]: 'For the mentee alone', [READERS]: 'Private to me' });
    await note(mentor, { [FINDINGS]: 'For the mentor alone', [READERS]: 'Private to me' });
    await press(mentee, 'Plan a meeting', { in: channel });
    await mentee.fill('Date', '2026-03-11');
    await mentee.submit();
    await stage.turnTo(at('2026-03-10T11:30:00Z'));
    const guide = mentor
      .messages('dm')
      .map(({ readable }) => readable)
      .find((one) => one.includes('What was noted last time'));
    expect(guide).toMatch(
      /What was noted last time[\s\S]*That lunch is where it happens[\s\S]*Eat with others/,
    );
    expect(guide).not.toMatch(/For the ment(ee|or) alone/);
    expect(
      mentee
        .messages('dm')
        .map(({ readable }) => readable)
        .join(),
    ).not.toContain('lunch is where');
  });

  test('is read page by page, however long', async () => {
    const { stage, mentee, met, note, read, press } = await begin();
    await met(mentee);
    for (let number = 1; number <= 7; number += 1) {
      await note(mentee, { [FINDINGS]: `Note ${number} ${'<&> '.repeat(740)}`, [ACTION]: '&'.repeat(1_000) });
      await stage.turnTo(new Date(stage.clock.now().getTime() + 60_000));
    }
    const first = await read(mentee);
    expect(first).toMatch(/Note 7[\s\S]*Note 3/);
    expect(first).not.toContain('Note 2');
    expect(first).toContain('Page 1 of 2');
    expect(mentee.modal?.buttons).toEqual(['Next']);
    await press(mentee, 'Next');
    expect(mentee.modal?.text).toMatch(/Note 2[\s\S]*Note 1/);
    expect(mentee.modal?.buttons).toEqual(['Previous']);
    await press(mentee, 'Previous');
    expect(mentee.modal?.text).toContain('Note 7');
  });

  test('of a meeting nobody counted counts it; the first of all counts today', async () => {
    const { stage, mentor, mentee, channel, note, press, save, shared, command } = await begin();
    await command(mentor, '/mentoring note');
    expect(mentor.modal?.text).toContain('Saving this note also counts that you met today.');
    await save(mentor, { [FINDINGS]: 'Something' });
    expect(shared().at(-1)?.readable).toContain('You met on Monday 2 March.');

    await press(mentee, 'Plan a meeting', { in: channel });
    await mentee.fill('Date', '2026-03-05');
    await mentee.submit();
    await stage.turnTo(at('2026-03-05T12:30:00Z'));
    await command(mentee, '/mentoring note');
    expect(mentee.modal?.values['Which meeting is it about?']).toBe(
      'Thursday 5 March (saving counts it as held)',
    );
    await save(mentee, { [FINDINGS]: 'More' });
    expect(shared().at(-1)?.readable).toContain('You met on Thursday 5 March.');
    await stage.turnTo(at('2026-03-09T12:30:00Z'));
    await note(mentee, {
      'Which meeting is it about?': 'Today (saving counts it as a meeting)',
      [FINDINGS]: 'Most',
    });
    expect(shared().at(-1)?.readable).toContain('You met on Monday 9 March.');
  });

  test('through the shortcut: without a pair, with one, with two', async () => {
    const { stage, path, mentor, save } = await begin();
    const nina = stage.slack.as('nina');
    await nina.shortcut('Note a meeting');
    await stage.settle();
    expect(nina.modal?.text).toContain('You are not in a pair');
    await mentor.shortcut('Note a meeting');
    await stage.settle();
    expect(mentor.modal?.labels).toContain(FINDINGS);
    await save(mentor, { [FINDINGS]: 'One' });

    besideKantel(path, (db) => addPair(db, { mentorId: 'UOMAR', menteeId: 'UPETRA' }));
    await mentor.shortcut('Note a meeting');
    await stage.settle();
    expect(mentor.modal?.labels).toEqual(['Which pair is it for?']);
    await mentor.fill('Which pair is it for?', 'Ruth Klein');
    await mentor.submit();
    await save(mentor, { [FINDINGS]: 'Two' });
    const written = 'SELECT pair_id AS pairId, author_id AS author FROM notes';
    expect(besideKantel(path, (db) => db.prepare(written).all())).toEqual([
      { pairId: 1, author: 'UOMAR' },
      { pairId: 1, author: 'UOMAR' },
    ]);
  });

  test('in a DM is one press away', async () => {
    const { stage, mentee, press } = await begin();
    await mentee.say('notities');
    await stage.settle();
    await press(mentee, 'Read our notes');
    expect(mentee.modal?.text).toContain('There are no notes yet.');
    await mentee.close();
    await mentee.say('notitie');
    await stage.settle();
    await press(mentee, 'Add a note');
    expect(mentee.modal?.labels).toContain(FINDINGS);
  });
});

describe('the role check', () => {
  test('when the roles slipped: a neutral word to both the next morning, once, and a clearer one before they meet', async () => {
    const { stage, mentor, mentee, channel, met, note, press, shared } = await begin();
    await met(mentee);
    await note(mentor, { [FINDINGS]: 'One', [ADVISER]: 'The mentee', [READERS]: 'Private to me' });
    await note(mentee, { [FINDINGS]: 'Two', [ADVISER]: 'The mentee' });
    const words = () => shared().filter(({ text }) => text.includes('A word on who does what'));
    await stage.turnTo(at('2026-03-03T07:30:00Z'));
    expect(words()).toEqual([]);
    await stage.turnTo(at('2026-03-03T08:00:00Z'));
    expect(words()).toHaveLength(1);
    expect(words()[0]?.readable).not.toMatch(/note|answer|said/i);
    await note(mentor, { [FINDINGS]: 'Three', [ADVISER]: 'The mentee' });
    await press(mentee, 'Plan a meeting', { in: channel });
    await mentee.fill('Date', '2026-03-11');
    await mentee.submit();
    await stage.turnTo(at('2026-03-10T11:30:00Z'));
    expect(words()).toHaveLength(1);
    expect(mentee.messages('dm').at(-1)?.readable).toContain('ask one more question instead');
    expect(mentor.messages('dm').at(-1)?.readable).toContain('turn it round again');
  });

  test('otherwise, or while paused: nothing', async () => {
    const { stage, mentor, mentee, met, note, command, shared } = await begin();
    await met(mentee);
    await note(mentor, { [FINDINGS]: 'One', [ADVISER]: 'Hardly any' });
    await note(mentee, { [FINDINGS]: 'Two', [ADVISER]: 'The mentor' });
    await stage.turnTo(at('2026-03-03T10:00:00Z'));
    await note(mentor, { [FINDINGS]: 'One', [ADVISER]: 'The mentee' });
    await command(mentee, '/mentoring pause');
    await mentee.submit();
    await stage.turnTo(at('2026-03-05T10:00:00Z'));
    expect(shared().filter(({ text }) => text.includes('A word on who does what'))).toEqual([]);
  });
});

test('what is written is found nowhere in clear: not in the database, not in the log', async () => {
  const { stage, path, mentee, met, note, command, press, channel } = await begin();
  await met(mentee);
  const marks = ['MARKFINDINGS', 'MARKACTION', 'MARKPLACE'];
  await note(mentee, { [FINDINGS]: 'MARKFINDINGS', [ACTION]: 'MARKACTION' });
  await press(mentee, 'Plan a meeting', { in: channel });
  await mentee.fill('Date', '2026-03-11');
  await mentee.fill('Place', 'MARKPLACE');
  await mentee.submit();
  await stage.settle();
  await stage.turnTo(at('2026-03-11T13:00:00Z'));
  await command(mentee, '/mentoring notes');
  expect(mentee.modal?.text).toContain('MARKFINDINGS');
  for (const file of [path, `${path}-wal`]) {
    const bytes = readFileSync(file);
    for (const mark of marks) expect(bytes.includes(mark), `${mark} in ${file}`).toBe(false);
  }
  for (const mark of marks) expect(stage.logLines.join()).not.toContain(mark);
});

test('in Dutch it is Dutch', async () => {
  const { stage, mentor, mentee, channel, press, save, met, read } = await begin('nl');
  await met(mentee);
  await press(mentor, 'Notitie maken', { in: channel });
  expect(mentor.modal?.text).toContain('Over jullie gesprek van maandag 2 maart.');
  const saved = await save(mentor, {
    'Wat ben je te weten gekomen?': 'Dat niemand het vraagt',
    'Wie gaf vandaag het meeste advies?': 'De leerling',
    'Wie mag dit lezen?': 'Gedeeld met het duo',
  });
  expect(saved.confirmation).toContain('Jij en Petra de Vries kunnen die lezen');
  expect(await read(mentee)).toContain('Gedeeld met het duo');
  await stage.turnTo(at('2026-03-03T08:00:00Z'));
  expect(mentee.messages(channel).at(-1)?.readable).toContain('rollen draaien ongemerkt weer om');
});
