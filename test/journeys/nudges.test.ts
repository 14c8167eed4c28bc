import { afterEach, expect, test } from 'vitest';
import { besideKantel, databaseFile } from '../support/database.ts';
import { openPair } from '../support/pair.ts';
import { daysAfter, MONDAY, type Stage, setStage } from '../support/stage.ts';

/** As it stands on Dutch buttons. */
const SNOOZE = 'Een week uitstellen';

let stage: Stage;
afterEach(() => stage.close());

/** Sanne (mentor, Dutch) and Petra (mentee, Dutch) are paired on Monday 2 March 2026 at 10:00. */
async function begin(now = MONDAY) {
  stage = await setStage({ now });
  const { channel } = await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
  const petra = stage.slack.as('petra');
  const sanne = stage.slack.as('sanne');
  const kees = stage.slack.as('kees');
  const remindersIn = (place: string, who = petra) =>
    who.messages(place).filter(({ buttons }) => buttons.includes(SNOOZE));
  return { channel, petra, sanne, kees, remindersIn };
}

/** Amsterdam, winter time until 29 March 2026. */
const march = (day: number, time = '10:00') =>
  new Date(`2026-03-${String(day).padStart(2, '0')}T${time}:00+01:00`);
const april = (day: number, time = '10:00') =>
  new Date(`2026-04-${String(day).padStart(2, '0')}T${time}:00+02:00`);

test('the channel, then the mentee, once more, and then silence that only the coordinator sees', async () => {
  const { channel, sanne, kees, remindersIn } = await begin();
  await stage.turnTo(march(9, '09:59'));
  expect(remindersIn(channel)).toHaveLength(0);
  await stage.turnTo(march(9));
  expect(remindersIn(channel).map(({ readable }) => readable)).toEqual([
    expect.stringContaining('je kennismaking met Sanne Jansen ligt nog open'),
  ]);
  expect(remindersIn(channel)[0]?.buttons).toEqual([
    'Een gesprek plannen',
    'We hebben elkaar gesproken',
    SNOOZE,
    'Pauzeren',
  ]);
  await stage.turnTo(march(16, '09:30'));
  expect(remindersIn('dm')).toHaveLength(0);
  await stage.turnTo(march(16, '11:00'));
  expect(remindersIn('dm')).toHaveLength(1);
  await kees.command('/cohort-status');
  await stage.settle();
  expect(kees.messages().at(-1)?.readable).not.toContain('quiet');
  await stage.turnTo(march(23, '12:00'));
  expect(remindersIn('dm').at(-1)?.readable).toContain('Dit is de laatste herinnering');

  await stage.turnTo(daysAfter(MONDAY, 90));
  expect(remindersIn(channel)).toHaveLength(1);
  expect(remindersIn('dm')).toHaveLength(2);
  expect(remindersIn('dm', sanne)).toHaveLength(0);
  await kees.command('/cohort-status');
  await stage.settle();
  expect(kees.messages().at(-1)?.readable).toContain('quiet: three reminders without an answer');
  expect(stage.slack.faults).toEqual([]);
});

test('whatever they do, the reminder has had its answer and the ladder starts anew', async () => {
  const { channel, petra, remindersIn } = await begin();
  await stage.turnTo(march(9, '11:00'));
  expect(remindersIn(channel)).toHaveLength(1);
  await petra.press('We hebben het erover gehad', { in: channel });
  await stage.settle();
  expect(remindersIn(channel)).toHaveLength(0);
  expect(petra.messages(channel).some(({ text }) => text === 'Deze herinnering is afgehandeld.')).toBe(true);
  await stage.turnTo(march(16, '10:30'));
  expect(remindersIn(channel)).toHaveLength(0);
  await stage.turnTo(march(16, '11:30'));
  expect(remindersIn(channel)).toHaveLength(1);
  expect(remindersIn('dm')).toHaveLength(0);
});

test('Snooze a week, by either of them, keeps it away for a week', async () => {
  const { channel, sanne, petra, remindersIn } = await begin();
  await stage.turnTo(march(10));
  await sanne.press(SNOOZE, { in: channel });
  await stage.settle();
  expect(remindersIn(channel)).toHaveLength(0);
  expect(petra.messages(channel).at(-1)?.text).toContain('Tot dinsdag 17 maart komen er geen herinneringen');
  await stage.turnTo(march(17, '09:30'));
  expect(remindersIn(channel)).toHaveLength(0);
  await stage.turnTo(march(17, '10:30'));
  expect(remindersIn(channel)).toHaveLength(1);

  await stage.turnTo(march(24, '11:00'));
  await petra.press(SNOOZE, { in: 'dm' });
  await stage.settle();
  expect(remindersIn('dm')).toHaveLength(0);
  expect(petra.messages('dm').at(-1)?.readable).toContain('Tot dinsdag 31 maart');
});

test('a pause holds everything, ends by itself on the first working moment, and says what comes next', async () => {
  const { channel, sanne, petra, remindersIn } = await begin();
  await stage.turnTo(march(9, '11:00'));
  await sanne.press('Pauzeren', { in: channel });
  await stage.settle();
  expect(sanne.modal?.values).toEqual({ Tot: '2026-04-06' });
  await sanne.fill('Tot', '2026-03-01');
  expect((await sanne.submit()).errors).toEqual({ Tot: expect.stringContaining('op zijn vroegst morgen') });
  await sanne.fill('Tot', '2027-03-10');
  expect((await sanne.submit()).errors).toEqual({ Tot: expect.stringContaining('hooguit een jaar') });
  await sanne.fill('Tot', '2026-04-06');
  await sanne.submit();
  await stage.settle();
  const paused = petra.messages(channel).at(-1);
  expect(paused?.readable).toContain('Pauze tot maandag 6 april. Tot die dag komen er geen herinneringen');
  expect(paused?.readable).not.toContain('Sanne');
  expect(paused?.buttons).toEqual(['Hervatten']);
  expect(remindersIn(channel)).toHaveLength(0);

  await stage.turnTo(april(6, '18:00'));
  expect(petra.messages(channel).at(-1)?.ts).toBe(paused?.ts);
  expect(remindersIn('dm')).toHaveLength(0);
  // The sixth of April is Easter Monday.
  await stage.turnTo(april(7, '09:30'));
  const over = petra.messages(channel).at(-1);
  expect(over?.readable).toContain('De pauze is voorbij.');
  expect(over?.readable).toContain('je kennismaking met Sanne Jansen ligt nog open');
  expect(over?.buttons).toContain('Een gesprek plannen');
  expect(petra.messages(channel).some(({ buttons }) => buttons.includes('Hervatten'))).toBe(false);
  await stage.turnTo(april(14, '12:00'));
  expect(remindersIn(channel)).toHaveLength(1);
});

test('Resume ends a pause before its date, and does no harm where there is none', async () => {
  const { channel, petra, sanne } = await begin();
  await petra.command('/mentoring pause');
  await petra.fill('Tot', '2026-05-01');
  await petra.submit();
  await stage.settle();
  await petra.command('/mentoring pause');
  await stage.settle();
  expect(petra.modal?.values).toEqual({ Tot: '2026-05-01' });
  await petra.fill('Tot', '2026-05-11');
  await petra.submit();
  await stage.settle();
  expect(petra.messages(channel).filter(({ buttons }) => buttons.includes('Hervatten'))).toHaveLength(1);
  await stage.turnTo(march(20));
  await sanne.press('Hervatten', { in: channel });
  await stage.settle();
  expect(petra.messages(channel).some(({ readable }) => readable.includes('De pauze is voorbij.'))).toBe(
    true,
  );
  await petra.command('/mentoring resume');
  await stage.settle();
  expect(petra.messages('dm').at(-1)?.text).toContain('Jullie hebben geen pauze');
  await petra.say('pauze');
  await stage.settle();
  await petra.press('Pauzeren', { in: 'dm' });
  await stage.settle();
  expect(petra.modal?.title).toBe('Pauzeren');
});

test("not on a weekend, not on King's Day", async () => {
  // Monday 20 April 2026, so a week later it is the 27th.
  const { channel, remindersIn } = await begin(april(20));
  await stage.turnTo(april(27, '23:00'));
  expect(remindersIn(channel)).toHaveLength(0);
  await stage.turnTo(april(28, '09:30'));
  expect(remindersIn(channel)).toHaveLength(1);
  await stage.close();

  // Saturday 7 March 2026.
  const saturday = await begin(march(7));
  await stage.turnTo(march(15, '23:00'));
  expect(saturday.remindersIn(saturday.channel)).toHaveLength(0);
  await stage.turnTo(march(16, '09:30'));
  expect(saturday.remindersIn(saturday.channel)).toHaveLength(1);
});

test('after three weeks of downtime there is one reminder, and the next a week after it', async () => {
  const { channel, remindersIn } = await begin();
  await stage.leapTo(march(23, '03:00'));
  expect(remindersIn(channel)).toHaveLength(0);
  await stage.leapTo(march(23, '12:00'));
  expect(remindersIn(channel)).toHaveLength(1);
  expect(remindersIn('dm')).toHaveLength(0);
  await stage.turnTo(new Date('2026-03-30T11:30:00+02:00'));
  expect(remindersIn('dm')).toHaveLength(0);
  await stage.turnTo(new Date('2026-03-30T12:30:00+02:00'));
  expect(remindersIn('dm')).toHaveLength(1);
});

test('a planned meeting keeps reminders away, and one that nobody settles brings them back', async () => {
  const { channel, petra, remindersIn } = await begin();
  await stage.turnTo(march(9, '11:00'));
  await petra.press('Een gesprek plannen', { in: channel, message: 'ligt nog open' });
  await petra.fill('Datum', '2026-03-19');
  await petra.fill('Tijd', '12:30');
  await petra.submit();
  await stage.settle();
  expect(remindersIn(channel)).toHaveLength(0);
  await stage.turnTo(march(26, '12:00'));
  expect(remindersIn(channel)).toHaveLength(0);
  expect(remindersIn('dm')).toHaveLength(0);
  await stage.turnTo(march(26, '14:00'));
  expect(remindersIn(channel).at(-1)?.readable).toContain(
    'heb je Sanne Jansen op donderdag 19 maart gesproken?',
  );
  await petra.press('We hebben elkaar gesproken', { in: channel, message: 'heb je Sanne Jansen' });
  await stage.settle();
  expect(remindersIn(channel)).toHaveLength(0);
});

test('who is in two pairs hears one reminder a day', async () => {
  const file = databaseFile();
  try {
    stage = await setStage({ databasePath: file.path });
    const one = await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
    besideKantel(file.path, (db) => db.exec('UPDATE cohorts SET pairs_per_person = 2'));
    const other = await openPair(stage, { mentor: 'omar', mentee: 'petra' });
    const petra = stage.slack.as('petra');
    const heard = () =>
      [one, other].flatMap(({ channel }) =>
        petra
          .messages(channel)
          .filter(({ buttons }) => buttons.includes(SNOOZE) || buttons.includes('Snooze a week')),
      ).length;
    await stage.turnTo(march(9, '16:30'));
    expect(heard()).toBe(1);
    await stage.turnTo(march(10, '09:30'));
    expect(heard()).toBe(2);
  } finally {
    file.remove();
  }
});

test('a button of an old reminder says why it has lost its point', async () => {
  const { channel, petra, sanne } = await begin();
  await stage.turnTo(march(17));
  await sanne.press('Pauzeren', { in: channel });
  await sanne.fill('Tot', '2026-04-14');
  await sanne.submit();
  await stage.settle();
  await petra.press(SNOOZE, { in: 'dm' });
  await stage.settle();
  expect(petra.messages('dm').at(-1)?.readable).toContain('Jullie hebben pauze tot dinsdag 14 april');
  expect(petra.messages('dm').at(-1)?.buttons).toEqual([]);
});

test('what waits when a pair acts is withdrawn, and counts for nothing', async () => {
  const { channel, petra, remindersIn } = await begin();
  stage.slack.failNext('chat.postMessage', { retryAfter: 3600 });
  await stage.turnTo(march(9, '10:30'));
  expect(remindersIn(channel)).toHaveLength(0);
  await petra.command('/mentoring pause');
  await petra.fill('Tot', '2026-04-14');
  await petra.submit();
  await stage.settle();
  await stage.turnTo(march(9, '12:00'));
  expect(remindersIn(channel)).toHaveLength(0);
  expect(petra.messages(channel).at(-1)?.readable).toContain('Pauze tot');
});
