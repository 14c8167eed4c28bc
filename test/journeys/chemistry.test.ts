import { afterEach, expect, test } from 'vitest';
import { chemistryTexts } from '../../src/features/chemistry/text.ts';
import { leavingTexts } from '../../src/features/leaving/text.ts';
import { besideKantel, databaseFile } from '../support/database.ts';
import { openPair } from '../support/pair.ts';
import { type Stage, setStage } from '../support/stage.ts';

const { en, nl } = chemistryTexts;

let stage: Stage;
let file: ReturnType<typeof databaseFile>;
afterEach(async () => {
  await stage.close();
  file.remove();
});

/** Amsterdam, winter time. */
const march = (day: string, time = '12:00') => new Date(`2026-03-${day}T${time}:00+01:00`);

/** Two are paired on Monday 2 March, and met on that day. @returns the two, and the question that each was asked */
async function meet(two: { mentor: string; mentee: string }, env: Record<string, string> = {}) {
  file = databaseFile();
  stage = await setStage({ databasePath: file.path, env });
  const { channel } = await openPair(stage, two);
  const mentee = stage.slack.as(two.mentee);
  await mentee.command('/mentoring met');
  await stage.settle();
  const asked = (handle: string) =>
    stage.slack
      .as(handle)
      .messages('dm')
      .filter(({ buttons }) => buttons.includes(en.notReally) || buttons.includes(nl.notReally));
  return { channel, mentor: stage.slack.as(two.mentor), mentee, asked };
}

const remembered = () =>
  besideKantel(file.path, (db) => ({
    checks: db.prepare('SELECT * FROM chemistry_checks').all(),
    deliveries: db.prepare('SELECT key, lane, state FROM deliveries ORDER BY key').all(),
  }));

test('each is asked once, alone, in their own language and in words for their role, a week after they met', async () => {
  const { asked } = await meet({ mentor: 'sanne', mentee: 'ruth' });
  await stage.leapTo(march('09', '09:59'));
  expect(asked('sanne')).toEqual([]);
  await stage.leapTo(march('09', '10:00'));
  const [toSanne] = asked('sanne');
  expect(toSanne?.readable).toContain('Voel je je veilig om eerlijk te zijn tegen Ruth Klein');
  expect(toSanne?.readable).toContain('ik bewaar dat je hebt geantwoord, niet wat');
  expect(toSanne?.buttons).toEqual(['Ja', 'Niet echt']);
  const [toRuth] = asked('ruth');
  expect(toRuth?.readable).toContain('Could you speak freely with Sanne Jansen');
  expect(toRuth?.buttons).toEqual(['Yes', 'Not really']);
  await stage.leapTo(march('10'));
  await stage.leapTo(march('31'));
  expect([asked('sanne').length, asked('ruth').length]).toEqual([1, 1]);
  expect(stage.slack.faults).toEqual([]);
});

test('Not really is heard by nobody, and is kept nowhere, until they ask for something', async () => {
  const seen: unknown[] = [];
  for (const answer of [en.yes, en.notReally]) {
    if (seen.length > 0) {
      await stage.close();
      file.remove();
    }
    const { mentor, mentee, channel } = await meet({ mentor: 'omar', mentee: 'ruth' });
    await stage.leapTo(march('09', '10:00'));
    await mentor.press(answer, { in: 'dm' });
    await stage.settle();
    const kees = stage.slack.as('kees');
    await kees.command('/cohort-status');
    await stage.settle();
    seen.push({
      ...remembered(),
      kees: kees.messages().map(({ readable }) => readable),
      ruth: [...mentee.messages('dm'), ...mentee.messages(channel)].map(({ readable }) => readable),
    });
    expect(stage.logLines.join('')).not.toMatch(/chemistry|notReally/);
  }
  expect(seen[1]).toEqual(seen[0]);
});

test('it leads to a talk, to the way out, or on', async () => {
  const { mentor } = await meet({ mentor: 'omar', mentee: 'ruth' });
  const kees = stage.slack.as('kees');
  await stage.leapTo(march('09', '10:00'));
  await mentor.press(en.notReally, { in: 'dm' });
  await stage.settle();
  expect(mentor.messages('dm').at(-1)?.buttons).toEqual([
    'Ask Kees Coördinator to contact me',
    en.endIt,
    en.goOnButton,
  ]);
  const heard = kees.messages('dm').length;
  await mentor.press('Ask Kees Coördinator to contact me', { in: 'dm' });
  await stage.settle();
  expect(
    kees
      .messages('dm')
      .slice(heard)
      .map(({ readable }) => readable),
  ).toEqual([
    '@omar would like to talk with you. I do not know what about. Would you get in touch, in private?',
  ]);
  await mentor.press(en.endIt, { in: 'dm' });
  expect(mentor.modal?.title).toBe(leavingTexts.en.title);
  await mentor.submit();
  await stage.settle();
  await mentor.close();
  expect(mentor.messages('dm').at(-1)?.buttons).toEqual([leavingTexts.en.newMatch]);
  await mentor.press(leavingTexts.en.newMatch, { in: 'dm' });
  await stage.settle();
  await stage.leapTo(march('10', '10:00'));
  // The day after, nothing is left of who asked for either.
  const asked = "SELECT key FROM deliveries WHERE key LIKE '%:talk:%' OR key LIKE '%:newMatch:%'";
  expect(besideKantel(file.path, (db) => db.prepare(asked).all())).toEqual([]);
});

test('in Dutch, going on for now; a coordinator who is in the pair is not who they are sent to', async () => {
  const { mentor } = await meet({ mentor: 'sanne', mentee: 'petra' }, { COORDINATORS: 'UKEES,UPETRA' });
  besideKantel(file.path, (db) => db.exec("INSERT INTO cohort_coordinators VALUES (1, 'UPETRA')"));
  await stage.leapTo(march('09', '10:00'));
  await mentor.press(nl.notReally, { in: 'dm' });
  await stage.settle();
  expect(mentor.messages('dm').at(-1)?.buttons).toEqual([nl.endIt, nl.goOnButton]);
  await mentor.press(nl.goOnButton, { in: 'dm' });
  await stage.settle();
  expect(mentor.messages('dm').at(-1)?.readable).toMatch(/^Je gaat voorlopig door\. .*`?\/mentoring stoppen/);
});

test('a pair that pauses is asked afterwards, one that has ended never', async () => {
  const { mentor, asked } = await meet({ mentor: 'omar', mentee: 'ruth' });
  await mentor.command('/mentoring pause');
  await mentor.fill('Until', '2026-03-16');
  await mentor.submit();
  await stage.leapTo(march('13'));
  expect(asked('omar')).toEqual([]);
  await mentor.command('/mentoring resume');
  await stage.settle();
  await mentor.command('/mentoring leave');
  await mentor.submit();
  await stage.settle();
  await stage.leapTo(march('16'));
  await stage.leapTo(march('17'));
  expect([...asked('omar'), ...asked('ruth')]).toEqual([]);
});

test('it is one of the reminders of which nobody gets two on a day', async () => {
  const { asked } = await meet({ mentor: 'omar', mentee: 'ruth' });
  besideKantel(file.path, (db) => db.exec("INSERT INTO reminded VALUES ('URUTH', 1773043200000)"));
  await stage.leapTo(march('09', '10:00'));
  expect([asked('omar').length, asked('ruth').length]).toEqual([1, 0]);
  await stage.leapTo(march('10', '08:59'));
  expect(asked('ruth')).toEqual([]);
  await stage.leapTo(march('10', '09:00'));
  expect(asked('ruth')).toHaveLength(1);
});
