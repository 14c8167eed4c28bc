import { afterEach, describe, expect, test } from 'vitest';
import { besideKantel, databaseFile } from '../support/database.ts';
import { addCohort, addPair, addSignup } from '../support/rows.ts';
import { daysAfter, MONDAY, type Stage, setStage } from '../support/stage.ts';

type Signup = Parameters<typeof addSignup>[1];

let file: ReturnType<typeof databaseFile>;
let stage: Stage;
afterEach(async () => {
  expect(stage.slack.faults).toEqual([]);
  await stage.close();
  file.remove();
});

const sanne: Signup = {
  userId: 'USANNE',
  name: 'Sanne Jansen',
  role: 'mentor',
  team: 'Tax',
  topics: ['hybridWork'],
  locale: 'nl-NL',
};
const petra: Signup = {
  userId: 'UPETRA',
  name: 'Petra de Vries',
  role: 'mentee',
  team: 'Corporate',
  topics: ['hybridWork'],
  locale: 'nl-NL',
};
const omar: Signup = { userId: 'UOMAR', name: 'Omar Haddad', role: 'mentor', team: 'Employment' };
const ruth: Signup = { userId: 'URUTH', name: 'Ruth Klein', role: 'mentee', team: 'Litigation' };
const nina: Signup = { userId: 'UNINA', name: 'Nina Buitenstaander', role: 'mentee', team: 'Litigation' };

/** A firm in which these people are signed up; Kees coordinates, and whoever else is named. */
async function signUp(
  signups: readonly Signup[],
  options: Parameters<typeof setStage>[0] = {},
): Promise<void> {
  file = databaseFile();
  stage = await setStage({ databasePath: file.path, ...options });
  besideKantel(file.path, (db) => {
    addCohort(db, { id: 1, name: 'Spring' });
    for (const signup of signups) addSignup(db, signup);
  });
}

async function press(who: string, label: string, where: { nth?: number; in?: string } = {}): Promise<void> {
  await stage.slack.as(who).press(label, where);
  await stage.settle();
}

async function suggest(who = 'kees', command = '/pair suggest'): Promise<string> {
  await stage.slack.as(who).command(command);
  await stage.settle();
  return shown(who);
}

const shown = (who = 'kees'): string => stage.slack.as(who).modal?.text ?? '';
const heard = (who: string): string[] =>
  stage.slack
    .as(who)
    .messages('dm')
    .map(({ readable }) => readable);
const lastHeard = (who: string): string => heard(who).at(-1) ?? '';

/** Everything that the database has from which it could be told what came of a proposal, and when. */
const kept = () =>
  besideKantel(file.path, (db) => ({
    suggestions: db.prepare('SELECT * FROM suggestions').all(),
    apart: db.prepare('SELECT * FROM kept_apart').all(),
    news: db.prepare('SELECT * FROM suggestion_news').all(),
    agenda: db.prepare('SELECT kind, subject, due_at FROM agenda').all(),
    reminded: db.prepare('SELECT * FROM reminded').all(),
    deliveries: db.prepare('SELECT key, state, planned_at FROM deliveries ORDER BY key').all(),
  }));

describe('putting pairs together', () => {
  test('the best set is shown with its reasons, changed pair by pair, and sent; mentor and mentee say yes', async () => {
    await signUp([sanne, omar, petra, ruth, nina]);
    expect(await suggest()).toMatch(/^Spring: 2 pairs. Nobody has been asked yet/);
    expect(shown()).toContain(
      '@sanne (mentor) and @petra\ndifferent team; the mentee wants to learn about hybrid work, which the mentor offered',
    );
    expect(shown()).toMatch(
      /Without a pair: 1\n• @ruth \(mentee\): mentees without a pair: 3, free places with mentors: 2. Would help/,
    );

    await press('kees', 'Swap', { nth: 0 });
    await press('kees', '32 points: Ruth Klein');
    expect(shown()).toContain('@omar (mentor) and @ruth');
    await press('kees', 'Keep', { nth: 0 });
    await press('kees', 'Run again');
    expect(shown()).toContain('@sanne (mentor) and @petra (kept)');
    await press('kees', 'Let go');
    await press('kees', 'Drop', { nth: 1 });
    expect(shown()).toContain(
      'In none of these pairs, though there would be one: @ruth and @sanne. Run again finds it.',
    );
    await press('kees', 'Run again');
    expect(shown()).not.toContain('@sanne (mentor) and @petra');
    await press('kees', 'Forget what I dropped (1)');
    await press('kees', 'Run again');
    expect(shown()).toContain('@sanne (mentor) and @petra');

    await press('kees', 'Ask 2 mentors');
    expect(shown()).toContain('2 mentors are asked in private');
    expect(lastHeard('sanne')).toContain(
      'In “Spring” kun je de mentor worden van @petra (Corporate): jij vertelt, en de ander leert. Zou je je vrij voelen om open met elkaar te praten?',
    );
    expect(heard('petra')).toEqual([]);
    await press('sanne', 'Ja, dat zie ik zitten');
    expect(lastHeard('sanne')).toBe(
      'Dank je wel, dat is genoteerd. Je hoort van me zodra er iets te melden is.',
    );
    await press('petra', 'Ja, graag');
    await stage.leapTo(daysAfter(MONDAY, 1));
    expect(heard('kees')).toEqual(['“Spring”: 1 pair came about. 1 other is still being asked.']);
    const channels = stage.slack.as('petra').channels();
    expect(channels.map(({ name, members }) => [name, members])).toEqual([
      ['mentor-sanne-petra', expect.arrayContaining(['petra', 'sanne'])],
    ]);
    expect(stage.slack.as('sanne').messages(channels[0]?.name)[0]?.readable).toContain('Welkom');
  });

  test('what is found is kept where the modal is closed, and shown in Dutch too', async () => {
    await signUp([{ ...sanne }, petra], { env: { COORDINATORS: 'UKEES,UPETRA' } });
    await suggest('petra', '/pair voorstel');
    await stage.slack.as('petra').close();
    expect(await suggest('petra', '/pair voorstel Spring')).toMatch(
      /^Spring: 1 duo. Er is nog niemand gevraagd.*@sanne \(mentor\) en @petra\nander team; de leerling wil leren over hybride werken/s,
    );
  });

  test('sixty people are shown page by page, none of them lost', async () => {
    const many = Array.from({ length: 60 }, (_, index): Signup => {
      const number = String(index).padStart(2, '0');
      return { userId: `U${number}X`, role: index < 25 ? 'mentor' : 'mentee', team: `Team ${number}` };
    });
    const user = (id: string) => {
      const name = id.slice(1).toLowerCase();
      return { id, name, realName: name, locale: 'en-US', tz: 'Europe/Amsterdam' };
    };
    const users = [user('UKEES'), ...many.map(({ userId }) => user(userId))];
    await signUp(many, { workspace: { name: 'Big', users } });
    let seen = await suggest();
    expect(seen).toContain('Page 1 of 2');
    await press('kees', 'Next');
    seen += shown();
    for (const { userId } of many) expect(seen).toMatch(new RegExp(`@${userId.slice(1).toLowerCase()}\\b`));
    await press('kees', 'Previous');
    await press('kees', 'Drop', { nth: 3 });
    expect(shown()).toContain('Spring: 24 pairs');
  });

  test('a pair that went stale is refused alone, with the reason, and who is left over is told once', async () => {
    await signUp([sanne, petra, omar, ruth, nina]);
    await suggest();
    besideKantel(file.path, (db) => db.exec("UPDATE people SET team = 'Corporate' WHERE user_id = 'USANNE'"));
    await press('kees', 'Ask 2 mentors');
    expect(shown()).toContain('1 mentor is asked in private');
    expect(shown()).toContain('• @sanne (mentor) and @petra were not sent: they are in the same team.');
    expect(heard('sanne')).toEqual([]);
    expect(lastHeard('petra')).toContain('Er is nog geen duo voor jou in “Spring”.');
    await suggest();
    await press('kees', 'Ask 1 mentor');
    expect(heard('petra').length).toBe(1);
  });

  test('where nobody can be asked, those left over can be told all the same', async () => {
    await signUp([sanne, { ...petra, team: 'Tax' }]);
    expect(await suggest()).toMatch(/^There are no pairs to suggest.*Without a pair: 2/s);
    await press('kees', 'Tell 2 people without a pair');
    expect(shown()).toContain('Nobody was asked.\n2 people without a pair get a kind message.');
    await stage.slack.as('kees').close();
    await suggest();
    await press('kees', 'Tell 2 people without a pair');
    expect(heard('petra')).toEqual([
      expect.stringMatching(
        /^Er is nog geen duo voor jou in “Spring”\. Tot nu toe komt niemand in de andere rol/,
      ),
    ]);
  });

  test('two people in two cohorts are put together in both, and asked for one', async () => {
    await signUp([omar, ruth]);
    besideKantel(file.path, (db) => {
      addCohort(db, { id: 2, name: 'Autumn' });
      addSignup(db, { ...omar, cohortId: 2 });
      addSignup(db, { ...ruth, cohortId: 2 });
    });
    expect(await suggest('kees', '/pair suggest Spring')).toContain('@omar (mentor) and @ruth');
    await stage.slack.as('kees').close();
    expect(await suggest('kees', '/pair suggest Autumn')).toContain('@omar (mentor) and @ruth');
    await press('kees', 'Ask 1 mentor');
    await stage.slack.as('kees').close();
    expect(await suggest('kees', '/pair suggest Spring')).toContain('one of them has no place left');
    expect(heard('omar').length).toBe(1);
  });

  test('who is asked for one cohort is asked for another too, as far as there are places, and no proposal ends by it', async () => {
    await signUp([omar, ruth]);
    besideKantel(file.path, (db) => {
      addCohort(db, { id: 2, name: 'Autumn' });
      db.exec('UPDATE cohorts SET pairs_per_person = 3');
      for (const signup of [{ ...omar, places: 2 }, petra, sanne])
        addSignup(db, { ...signup, cohortId: 2, role: signup.userId === 'UOMAR' ? 'mentor' : 'mentee' });
    });
    await suggest('kees', '/pair suggest Spring');
    await press('kees', 'Ask 1 mentor');
    await stage.slack.as('kees').close();
    expect(await suggest('kees', '/pair suggest Autumn')).toContain('Autumn: 2 pairs');
    await press('kees', 'Ask 1 mentor');
    // By then each proposal was looked at anew.
    await stage.turnTo(daysAfter(MONDAY, 4));
    const asked = heard('omar').map((text) => /In “(.*?)” .* of (@\w+)/.exec(text)?.slice(1).join(' '));
    expect(new Set(asked)).toEqual(new Set(['Spring @ruth', 'Autumn @petra', 'Autumn @sanne']));
    expect(heard('kees')).toEqual([]);
  });

  test('a mentor in a pair is not left over, though they have another place', async () => {
    await signUp([{ ...sanne, places: 2 }, omar, petra, ruth]);
    besideKantel(file.path, (db) => {
      db.exec('UPDATE cohorts SET pairs_per_person = 2');
      addPair(db, { mentorId: 'USANNE', menteeId: 'UPETRA' });
    });
    expect(await suggest()).toContain('@omar (mentor) and @ruth');
    expect(shown()).not.toContain('Without a pair');
    await press('kees', 'Ask 1 mentor');
    expect(heard('sanne')).toEqual([]);
    // Somebody who waits reads what is so: nobody is free, though somebody did sign up.
    besideKantel(file.path, (db) => addSignup(db, { ...nina, role: 'mentor' }));
    await stage.slack.as('kees').close();
    expect(await suggest()).toContain(
      '@nina (mentor): free places with mentors: 2, mentees without a pair: 0.',
    );
  });

  test('two coordinators at once both get right answers', async () => {
    await signUp([sanne, omar, petra, ruth], { env: { COORDINATORS: 'UKEES,UNINA' } });
    await suggest('kees');
    await suggest('nina');
    await press('nina', 'Drop', { nth: 0 });
    await press('kees', 'Ask 2 mentors');
    expect(shown('kees')).toMatch(/^These pairs have changed since you saw them.*Spring: 1 pair/s);
    expect(heard('sanne').concat(heard('omar'))).toEqual([]);
    await press('nina', 'Drop', { nth: 0 });
    await press('kees', 'Drop', { nth: 0 });
    expect(shown('kees')).toMatch(/^This pair is not among the suggestions any more/);
    await press('kees', 'Forget what I dropped (2)');
    await press('kees', 'Run again');
    await suggest('nina');
    await Promise.all([press('nina', 'Ask 2 mentors'), press('kees', 'Ask 2 mentors')]);
    expect([shown('nina'), shown('kees')].sort()).toEqual([
      expect.stringMatching(/^2 mentors are asked in private/),
      expect.stringMatching(/^Nothing is left to send.*Nobody is asked twice\..*Being asked now: 2 pairs/s),
    ]);
    const asked = [...heard('sanne'), ...heard('omar')].filter((text) =>
      /word(en van)|become the mentor/.test(text),
    );
    expect(asked.length).toBe(2);
  });
});

/** Omar and Ruth in a later cohort: what `/pair` says, and what the database has of them. */
async function tryLater(): Promise<unknown> {
  besideKantel(file.path, (db) => {
    db.exec('UPDATE cohorts SET closed_at = 1');
    addCohort(db, { id: 2, name: 'Autumn' });
  });
  const kees = stage.slack.as('kees');
  await kees.command('/pair @omar @ruth');
  await kees.fill('Does either appraise the other?', 'No');
  const said = await kees.submit();
  expect(JSON.stringify(said)).toContain('cannot be proposed to each other');
  return { said, apart: besideKantel(file.path, (db) => db.prepare('SELECT * FROM kept_apart').all()) };
}

/** What everybody but one of them sees of a proposal, day by day and afterwards. */
interface Seen {
  readonly days: unknown[];
  readonly heard: Readonly<Record<string, string[]>>;
  readonly afterwards: unknown;
}

const everybody = ['kees', 'omar', 'ruth', 'sanne', 'petra'];

/** Omar and Ruth are proposed, what happens happens, and so much time goes by that nobody waits any more. */
async function propose(happens: () => Promise<void>): Promise<Seen> {
  await signUp([omar, ruth, { ...sanne, team: 'Litigation' }]);
  // As the form has them say it, too.
  besideKantel(file.path, (db) => db.exec("UPDATE people SET speaks = 'en'"));
  await suggest();
  await press('kees', 'Ask 1 mentor');
  await happens();
  const days: unknown[] = [];
  const kees = stage.slack.as('kees');
  for (let day = 1; day < 11; day += 1) {
    await stage.leapTo(daysAfter(MONDAY, day));
    await kees.command('/cohort-status');
    await stage.settle();
    const status = lastHeard('kees');
    // So far nobody looks for new pairs.
    const suggested = day > 6 ? await suggest() : '';
    days.push([status, suggested, ...everybody.map((who) => [who, heard(who)])]);
  }
  const before = kept();
  await kees.command('/pair @omar @ruth');
  await kees.fill('Does either appraise the other?', 'No');
  const tried = await kees.submit();
  const afterwards = { kept: before, tried, later: await tryLater() };
  const said = Object.fromEntries(everybody.map((who) => [who, heard(who)]));
  await stage.close();
  return { days, heard: said, afterwards };
}

/** The same without what one of them hears. */
const without = (who: string, { days, afterwards }: Seen): unknown => ({
  days: days.map((seen) => (seen as unknown[]).filter((one) => !Array.isArray(one) || one[0] !== who)),
  afterwards,
});

async function ratherNot(who: string, other: string): Promise<void> {
  const person = stage.slack.as(who);
  await person.command('/mentoring join');
  const fields = who === 'omar' ? 'What could you tell about?' : 'What would you like to learn about?';
  await person.fill('Languages you speak', ['English']);
  await person.fill(fields, ['Hybrid work']);
  if (who === 'ruth') await person.fill('Why do you want to learn this?', 'To see it better');
  await person.fill('People you would rather not be paired with', [other]);
  expect(await person.submit()).toEqual({});
  await stage.settle();
}

describe('a proposal that comes to nothing', () => {
  const end = 'A pair that I asked you about has not come about.';
  const yes = () => press('omar', 'Yes, I would');
  let silent: { mentor: Seen; mentee: Seen } | undefined;
  /** What is seen where the mentor, or after the mentor's yes the mentee, does not answer. */
  async function silence(): Promise<{ mentor: Seen; mentee: Seen }> {
    silent ??= { mentor: await propose(async () => {}), mentee: await propose(yes) };
    return silent;
  }

  test('nobody can tell a no of the mentor from no answer, on any day, in anything', async () => {
    const declined = await propose(() => press('omar', 'Rather somebody else'));
    const { mentor } = await silence();
    expect(without('omar', declined)).toEqual(without('omar', mentor));
    expect(mentor.heard.kees?.join()).toContain(
      '“Spring”: 1 proposal did not come about. I can look for new pairs.',
    );
    // It was noted at once, and they are not reminded.
    expect(declined.heard.omar).toEqual([
      'Thank you, that is noted. You hear from me when there is something to tell.',
    ]);
    expect(declined.heard.ruth?.join()).not.toContain(end);
  });

  test('nor a no of the mentee', async () => {
    const declined = await propose(async () => {
      await yes();
      await press('ruth', 'Rather somebody else');
      await stage.slack.as('ruth').openHome();
      expect(stage.slack.as('ruth').home?.buttons).not.toContain('Yes, gladly');
    });
    const { mentee } = await silence();
    expect(without('ruth', declined)).toEqual(without('ruth', mentee));
    expect(declined.heard.ruth?.length).toBe(1);
    expect(mentee.heard.omar?.at(-1)).toContain(end);
  });

  test('nor a mentee who would rather not, and is not asked', async () => {
    const hidden = await propose(async () => {
      await ratherNot('ruth', 'omar');
      await yes();
    });
    expect(without('ruth', hidden)).toEqual(without('ruth', (await silence()).mentee));
    expect(hidden.heard.ruth?.join()).not.toContain('could become your mentor');
  });

  test('nor a mentor who would rather not after all; the mentee who says yes hears the same', async () => {
    const hidden = await propose(async () => {
      await yes();
      await ratherNot('omar', 'ruth');
      await press('ruth', 'Yes, gladly');
    });
    const { mentee } = await silence();
    expect([hidden.heard.kees, hidden.heard.omar]).toEqual([mentee.heard.kees, mentee.heard.omar]);
    expect(hidden.heard.ruth?.at(-1)).toContain(end);
  });
});

test.each([
  [
    'their cohort was closed',
    async () => {
      await stage.slack.as('kees').command('/cohort close');
      expect(await stage.slack.as('kees').submit()).toEqual({});
    },
  ],
  [
    'they withdrew',
    async () => {
      await stage.slack.as('omar').command('/mentoring join');
      await press('omar', 'Withdraw');
    },
  ],
])(
  'whoever said yes is promised no new proposal where %s, and nothing without an account',
  async (_, happens) => {
    await signUp([omar, ruth, { ...sanne, locale: 'en-GB' }, nina]);
    await suggest();
    await press('kees', 'Ask 2 mentors');
    await press('omar', 'Yes, I would');
    await press('sanne', 'Yes, I would');
    await stage.slack.setUser('sanne', { deleted: true });
    await stage.settle();
    await happens();
    await stage.settle();
    const before = heard('sanne').length;
    await stage.leapTo(daysAfter(MONDAY, 1));
    expect(lastHeard('omar')).toMatch(/has not come about.*says nothing about you\.$/);
    expect(heard('sanne').length).toBe(before);
    // Both mentees could have said no, and where nobody could tell they are not asked again either.
    expect(kept().apart.length).toBe(2);
  },
);

test('whoever signed up and has no pair when the cohort is closed hears so, once, and in working hours', async () => {
  await signUp([sanne, petra, omar, nina]);
  besideKantel(file.path, (db) => db.exec("UPDATE signups SET source = 'import' WHERE user_id = 'UNINA'"));
  await stage.slack.as('kees').command('/pair @sanne @petra');
  await stage.slack.as('kees').fill('Does either appraise the other?', 'No');
  expect(await stage.slack.as('kees').submit()).toEqual({});
  stage.clock.moveTo(new Date('2026-03-02T19:00:00Z'));
  await stage.slack.as('kees').command('/cohort close');
  expect(stage.slack.as('kees').modal?.text).toContain(
    'Whoever signed up and has no pair gets a kind message',
  );
  expect(await stage.slack.as('kees').submit()).toEqual({});
  await stage.settle();
  expect(heard('omar')).toEqual([]);
  for (const day of [1, 2]) await stage.leapTo(daysAfter(MONDAY, day));
  expect(heard('omar').length).toBe(1);
  expect(lastHeard('omar')).toMatch(/^“Spring” has come to its end, and there was no pair for you/);
  // Nobody told her that she was on a list, and the other two were a pair.
  expect(heard('nina').concat(heard('sanne'), heard('petra')).join()).not.toMatch(/no pair for you|geen duo/);
});

describe('being asked', () => {
  test('a reminder comes once, in working hours; an answer counts once, in the message or the Home', async () => {
    await signUp([omar, ruth]);
    await suggest();
    const friday = new Date('2026-03-06T19:00:00Z');
    stage.clock.moveTo(friday);
    await press('kees', 'Ask 1 mentor');
    expect(heard('omar')).toEqual([]);
    await stage.leapTo(new Date('2026-03-08T12:00:00Z'));
    expect(heard('omar')).toEqual([]);
    await stage.leapTo(new Date('2026-03-09T09:00:00Z'));
    expect(heard('omar').length).toBe(1);
    for (let day = 10; day < 14; day += 1) await stage.leapTo(new Date(`2026-03-${day}T12:00:00Z`));
    expect(heard('omar').length).toBe(2);
    expect(lastHeard('omar')).toMatch(/^I asked you this a few days ago.*Not answering is fine too/s);

    await stage.slack.as('omar').openHome();
    await press('omar', 'Yes, I would', { in: 'dm' });
    await press('omar', 'Rather somebody else', { in: 'home' });
    expect(heard('omar').pop()).toBe(
      'This question needs no answer any more. If you have answered, that is noted.',
    );
    expect(
      heard('omar')
        .slice(0, 2)
        .every((text) => text.startsWith('Thank you, that is noted.')),
    ).toBe(true);
    expect(stage.slack.as('omar').home?.buttons).not.toContain('Yes, I would');
    expect(heard('ruth').length).toBe(1);
  });

  test('a mentee whom somebody else put on the list reads what it is, and promises their hours first', async () => {
    await signUp([omar, { ...ruth, hours: null }]);
    besideKantel(file.path, (db) =>
      db.exec(
        "UPDATE signups SET source = 'import' WHERE user_id = 'URUTH'; UPDATE cohorts SET purpose = 'To <hear>'",
      ),
    );
    await suggest();
    await press('kees', 'Ask 1 mentor');
    const about = 'put you on the list of “Spring”';
    expect(lastHeard('omar')).not.toContain(about);
    await press('omar', 'Yes, I would');
    expect(lastHeard('ruth')).toMatch(
      new RegExp(`${about}.* What it is for: To <hear>\\n.*could become your mentor`, 's'),
    );
    await press('ruth', 'Yes, gladly');
    const asked = stage.slack.as('ruth');
    await asked.fill('How many hours a month can you give it?', '2 hours');
    expect((await asked.submit()).errors).toEqual({ 'Your promise': expect.any(String) });
    await asked.fill('Your promise', true);
    expect(await asked.submit()).toEqual({});
    await stage.settle();
    expect(asked.channels().map(({ name }) => name)).toEqual(['mentor-omar-ruth']);
  });

  test('a mentor who offers fewer places keeps the proposal that came furthest', async () => {
    await signUp([{ ...omar, places: 2 }, ruth, nina]);
    besideKantel(file.path, (db) => db.exec('UPDATE cohorts SET pairs_per_person = 2'));
    expect(await suggest()).toContain('2 pairs');
    await press('kees', 'Ask 1 mentor');
    expect(shown()).toContain('1 mentor is asked in private');
    await press('omar', 'Yes, I would');
    await stage.leapTo(daysAfter(MONDAY, 1));
    await press('omar', 'Yes, I would');
    await stage.leapTo(daysAfter(MONDAY, 2));
    const asked = stage.slack.as('omar');
    await asked.command('/mentoring join');
    await asked.fill('Languages you speak', ['English']);
    await asked.fill('What could you tell about?', ['Hybrid work']);
    await asked.fill('How many mentees would you like?', '1');
    expect(await asked.submit()).toEqual({});
    await stage.settle();
    const open = ['ruth', 'nina'].filter((who) => lastHeard(who).includes('could become your mentor'));
    expect(open).toEqual(['nina']);
    await press('nina', 'Yes, gladly');
    expect(asked.channels().map(({ name }) => name)).toEqual(['mentor-omar-nina']);
  });

  test('two whom a coordinator makes a pair meanwhile hear no more of the question, and nobody that it failed', async () => {
    await signUp([omar, ruth]);
    await suggest();
    await press('kees', 'Ask 1 mentor');
    await press('omar', 'Yes, I would');
    const kees = stage.slack.as('kees');
    await kees.close();
    await kees.command('/pair @omar @ruth');
    await kees.fill('Does either appraise the other?', 'No');
    expect(await kees.submit()).toEqual({});
    await stage.settle();
    await stage.leapTo(daysAfter(MONDAY, 1));
    expect(lastHeard('ruth')).toBe('This question needs no answer any more.');
    expect(heard('omar').concat(heard('kees')).join()).not.toMatch(/not come about/);
    expect(besideKantel(file.path, (db) => db.prepare('SELECT * FROM kept_apart').all())).toEqual([]);
  });

  test('what came between them meanwhile ends it before the mentee hears of it', async () => {
    await signUp([omar, ruth]);
    await suggest();
    await press('kees', 'Ask 1 mentor');
    besideKantel(file.path, (db) => db.exec("INSERT INTO appraisers VALUES ('UOMAR', 'URUTH')"));
    await press('omar', 'Yes, I would');
    await stage.leapTo(daysAfter(MONDAY, 1));
    expect(heard('ruth')).toEqual([]);
    expect(lastHeard('omar')).toContain('has not come about');
    expect(lastHeard('kees')).toContain('1 proposal did not come about');
    await press('kees', 'Look for new pairs');
    expect(shown()).toContain('There are no pairs to suggest in “Spring” yet');
  });
});
