import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessComplaints } from '../../src/features/access-text.ts';
import { formTexts } from '../../src/features/agreement/form-text.ts';
import { cohortFormTexts } from '../../src/features/cohorts/form-text.ts';
import { signupFaults, signupFormTexts } from '../../src/features/signups/form-text.ts';
import { signupComplaints, signupTexts } from '../../src/features/signups/text.ts';
import { labels } from '../../src/words/labels.ts';
import { besideKantel, databaseFile } from '../support/database.ts';
import { firm } from '../support/firm.ts';
import { openPair } from '../support/pair.ts';
import { type Stage, setStage } from '../support/stage.ts';

const texts = signupFormTexts;
const cohortTexts = cohortFormTexts.en;

/** Sanne and Petra read Dutch; Omar, Ruth and Kees, the coordinator, English. */
let stage: Stage;
const file = databaseFile();
beforeAll(async () => {
  const channels = [{ name: 'firm', members: ['kees', 'ruth', 'petra', 'guest'] }];
  stage = await setStage({ workspace: { ...firm, channels }, databasePath: file.path });
  await cohort('Spring', true);
});
afterEach(async () => {
  expect(stage.slack.faults).toEqual([]);
  expect(stage.logLines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
});
afterAll(async () => {
  await stage.close();
  file.remove();
});

const as = (handle: string) => stage.slack.as(handle);
async function settled<Result>(work: Promise<Result>): Promise<Result> {
  const result = await work;
  await stage.settle();
  return result;
}
const says = (handle: string): string => as(handle).messages().at(-1)?.readable ?? '';

async function cohort(name: string, isOpen: boolean, edited?: string): Promise<void> {
  const kees = as('kees');
  await settled(kees.command(edited ? `/cohort edit ${edited}` : '/cohort new'));
  await kees.fill(cohortTexts.name, name);
  await kees.fill(cohortTexts.purpose, 'So that partners hear what juniors see');
  await kees.fill(cohortTexts.signUp, isOpen ? cohortTexts.signUpOpen : cohortTexts.signUpClosed);
  await kees.fill(cohortTexts.places, '2');
  expect(await settled(kees.submit())).toEqual({});
  await kees.close();
}

async function fill(handle: string, fields: Record<string, string | true | string[]>): Promise<void> {
  for (const [label, entry] of Object.entries(fields)) await as(handle).fill(label, entry);
}

async function choose(handle: string, language: 'en' | 'nl', role: 'mentor' | 'mentee'): Promise<void> {
  await fill(handle, { [texts[language].roleLabel]: texts[language][role] });
  expect(await settled(as(handle).submit())).toEqual({});
}

describe('an invitation', () => {
  test('is posted where the coordinator chose, also where Kantel is not; its button leads to the form', async () => {
    const kees = as('kees');
    await settled(kees.command('/cohort invite'));
    await fill('kees', {
      [signupTexts.en.inviteChannel]: 'firm',
      [signupTexts.en.inviteWords]: 'I did it & <!channel> loved it',
    });
    // An impatient second press posts nothing more.
    const [first] = await settled(Promise.all([kees.submit(), kees.submit().catch(() => ({}))]));
    expect(first).toEqual({});
    expect(kees.modal?.text).toContain('#firm');
    await kees.close();
    const posted = as('petra').messages('firm');
    expect(posted).toHaveLength(1);
    expect(posted[0]?.readable).toContain('I did it & <!channel> loved it');
    expect(posted[0]?.text).toContain('&lt;!channel&gt;');
    // As often as this cohort meets, and no promise that /pair would not keep.
    expect(posted[0]?.readable).toContain('about every 4 weeks');
    expect(posted[0]?.readable).toContain('If there is a match for you, you are asked first');
    await settled(as('petra').press(signupTexts.en.join, { in: 'firm' }));
    expect(as('petra').modal?.title).toBe(texts.nl.title);
    await as('petra').close();
  });

  test('that Slack refuses, and one for a guest', async () => {
    const kees = as('kees');
    await settled(kees.command('/cohort invite'));
    const channel = stage.slack.world.channels.byName('firm');
    await fill('kees', { [signupTexts.en.inviteChannel]: 'firm' });
    if (channel) channel.isArchived = true;
    expect((await settled(kees.submit())).errors?.[signupTexts.en.inviteChannel]).toContain(
      'Nothing was posted',
    );
    if (channel) channel.isArchived = false;
    await kees.close();
    await settled(as('guest').press(signupTexts.en.join, { in: 'firm' }));
    expect(as('guest').modal).toBeNull();
    expect(says('guest')).toContain(accessComplaints.onlyColleagues.nl);
    await settled(as('guest').command('/mentoring join'));
    expect(says('guest')).toContain(accessComplaints.onlyColleagues.nl);
  });
});

describe('signing up', () => {
  test('a Dutch mentee: faults at their fields keep what was typed, the role may change, and it counts once', async () => {
    const petra = as('petra');
    const { nl } = texts;
    await settled(petra.say('ik wil meedoen'));
    await settled(petra.press(signupTexts.nl.join, { in: 'dm' }));
    await choose('petra', 'nl', 'mentor');
    await fill('petra', { [nl.team]: 'Ondernemingsrecht', [nl.topicsMentor]: ['Werkdruk'] });
    await settled(petra.press(nl.otherRole.mentor, { in: 'modal' }));
    expect(petra.modal?.values[nl.team]).toBe('Ondernemingsrecht');
    expect(petra.modal?.values[nl.topicsMentee]).toEqual(['Werkdruk']);
    await fill('petra', {
      [nl.topicsMentee]: [],
      [nl.speaks]: ['Nederlands'],
      [nl.why]: 'Ik hoor het altijd als laatste',
      [nl.hours]: nl.hoursOption(2),
      [nl.promise]: true,
      [nl.ratherNot]: ['nina', 'petra'],
    });
    expect((await settled(petra.submit())).errors).toEqual({
      [nl.topicsMentee]: signupFaults.topicsMissing.nl,
      [nl.ratherNot]: signupFaults.notYourself.nl,
    });
    await fill('petra', { [nl.words]: 'Hoe het echt is op de derde verdieping', [nl.ratherNot]: ['nina'] });
    const [first, second] = await Promise.all([petra.submit(), petra.submit().catch(() => ({}))]);
    expect([first, second]).toEqual([{}, {}]);
    await stage.settle();
    expect(petra.modal?.text).toContain('Je bent aangemeld voor Spring');
    await petra.close();
  });

  test('an English mentor, from the Home; those who appraise a mentor are kept away', async () => {
    const omar = as('omar');
    const { en } = texts;
    await settled(omar.openHome());
    expect(omar.home?.readable).toContain('Sign-up for Spring is open');
    await settled(omar.press(signupTexts.en.join, { in: 'home' }));
    await choose('omar', 'en', 'mentor');
    await fill('omar', {
      [en.team]: 'Tax',
      [en.speaks]: ['Dutch', 'English'],
      [en.words]: 'The night shift nobody talks about',
      [en.deciders]: ['ruth'],
      [en.places]: '2',
    });
    expect(await settled(omar.submit())).toEqual({});
    await omar.close();
    await settled(omar.openHome());
    expect(omar.home?.readable).toContain('You are signed up for Spring as a mentor.');
    await settled(as('kees').command('/pair @omar @ruth'));
    await fill('kees', { "Mentee's team": 'Real estate', 'Does either appraise the other?': 'No' });
    const { errors = {} } = await settled(as('kees').submit());
    expect(Object.values(errors).join()).toContain("has a say in the mentor's promotion");
    await as('kees').close();
  });

  test('a coordinator sees who waits, and nothing of what they said in private', async () => {
    const kees = as('kees');
    await settled(kees.command('/cohort-status'));
    expect(says('kees')).toContain('1 mentor and 1 mentee signed up; room for 2 more mentees.');
    expect(says('kees')).toContain('Waiting for a match: Omar Haddad (mentor) and Petra de Vries (mentee).');
    await settled(kees.openHome());
    expect(kees.home?.readable).toContain('1 mentor and 1 mentee signed up');
    const secrets = /laatste|verdieping|night shift/;
    expect([kees.screen(), ...stage.logLines].join('\n')).not.toMatch(secrets);
    const rows = besideKantel(file.path, (db) =>
      ['signups', 'rather_nots', 'people'].map((table) =>
        JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()),
      ),
    );
    const bytes = besideKantel(file.path, (db) => db.serialize().toString('latin1'));
    expect(bytes).not.toMatch(secrets);
    expect(rows[1]).not.toContain('UNINA');
  });

  test('what they wrote begins their own wish, and is read in the Home of their mentee', async () => {
    await openPair(stage, { mentor: 'omar', mentee: 'petra' });
    const petra = as('petra');
    await settled(petra.openHome());
    expect(petra.home?.readable).toContain('Je mentor kan vertellen over:');
    expect(petra.home?.readable).toContain('The night shift nobody talks about');
    await settled(petra.command('/mentoring'));
    expect(says('petra')).not.toContain('night shift');
    await settled(petra.command('/mentoring afspraken'));
    await settled(petra.press(labels.nl.draftAgreement, { in: 'modal' }));
    expect(petra.modal?.values[formTexts.nl.wish]).toBe(
      'Ik hoor het altijd als laatste\n\nHoe het echt is op de derde verdieping',
    );
    await petra.close();
    await settled(as('omar').command('/mentoring agreement'));
    await settled(as('omar').press(labels.en.draftAgreement, { in: 'modal' }));
    expect(as('omar').screen()).not.toMatch(/laatste|verdieping/);
    await as('omar').close();
  });

  test('they see what they gave, change it and withdraw; then it is forgotten', async () => {
    const petra = as('petra');
    const { nl } = texts;
    await settled(petra.command('/mentoring aanmelden'));
    expect(petra.modal?.values).toMatchObject({
      [nl.team]: 'Team of petra',
      [nl.words]: 'Hoe het echt is op de derde verdieping',
      [nl.hours]: nl.hoursOption(2),
      [nl.ratherNot]: ['@nina'],
    });
    await fill('petra', { [nl.team]: 'Procesrecht' });
    expect(await settled(petra.submit())).toEqual({});
    expect(petra.modal?.text).toContain('is opgeslagen');
    await petra.close();
    await settled(petra.say('afmelden'));
    await settled(petra.press(signupTexts.nl.see, { in: 'dm' }));
    await settled(petra.press(nl.withdraw, { in: 'modal' }));
    expect(petra.modal?.text).toContain('Je bent niet meer aangemeld voor Spring');
    await petra.close();
    const [row] = besideKantel(file.path, (db) =>
      db.prepare("SELECT words_sealed, why_sealed, withdrawn_at FROM signups WHERE user_id = 'UPETRA'").all(),
    ) as { words_sealed: unknown; why_sealed: unknown; withdrawn_at: unknown }[];
    expect(row).toMatchObject({ words_sealed: null, why_sealed: null });
    expect(row?.withdrawn_at).not.toBeNull();
    await settled(as('kees').command('/cohort-status'));
    expect(says('kees')).toContain('1 mentor and 0 mentees signed up');
  });

  test('who is in a pair already is not asked to sign up for its cohort; who is in none is', async () => {
    const [petra, ruth] = [as('petra'), as('ruth')];
    await settled(petra.openHome());
    expect(petra.home?.readable).not.toContain('Je kunt je aanmelden');
    await settled(ruth.openHome());
    expect(ruth.home?.readable).toContain('Sign-up for Spring is open');
  });

  test('sign-up that closes while the form is open says so at the form; who is signed up may still change it', async () => {
    const ruth = as('ruth');
    const { en } = texts;
    await settled(ruth.command('/mentoring join'));
    await choose('ruth', 'en', 'mentor');
    await fill('ruth', { [en.team]: 'Real estate', [en.speaks]: ['English'] });
    await cohort('Spring', false, 'Spring');
    expect(Object.values((await settled(ruth.submit())).errors ?? {})).toEqual([signupComplaints.closed.en]);
    expect(ruth.modal?.values[en.team]).toBe('Real estate');
    await ruth.close();
    await settled(ruth.command('/mentoring join'));
    expect(says('ruth')).toContain('Sign-up is not open at the moment');
    await settled(as('omar').command('/mentoring join'));
    await fill('omar', { [en.office]: 'Rotterdam' });
    expect(await settled(as('omar').submit())).toEqual({});
    await as('omar').close();
    await settled(as('kees').command('/cohort invite'));
    expect(says('kees')).toContain('Sign-up for “Spring” is closed');
  });

  test('where two cohorts are open, it asks which; the end of a cohort ends its sign-ups', async () => {
    await cohort('Autumn', true);
    await cohort('Winter', true);
    await settled(as('nina').command('/mentoring join'));
    expect(as('nina').messages().at(-1)?.buttons).toEqual([signupTexts.en.join, signupTexts.en.join]);
    await settled(as('kees').command('/cohort close Spring'));
    await settled(as('kees').submit());
    if (as('kees').modal) await as('kees').close();
    const standing = besideKantel(file.path, (db) =>
      db
        .prepare('SELECT count(*) AS n FROM signups WHERE withdrawn_at IS NULL OR words_sealed IS NOT NULL')
        .get(),
    );
    expect(standing).toEqual({ n: 0 });
  });
});
