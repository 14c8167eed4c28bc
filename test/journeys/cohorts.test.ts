import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cohortFormTexts, formFaults } from '../../src/features/cohorts/form-text.ts';
import { cohortComplaints, cohortTexts } from '../../src/features/cohorts/text.ts';
import { timeInWords } from '../../src/words/dates.ts';
import { databaseFile } from '../support/database.ts';
import { openPair } from '../support/pair.ts';
import { type Stage, setStage } from '../support/stage.ts';

const form = cohortFormTexts.en;
const at = (iso: string): Date => new Date(iso);

let stage: Stage;
let file: ReturnType<typeof databaseFile>;
beforeEach(async () => {
  file = databaseFile();
  stage = await setStage({ databasePath: file.path, env: { COORDINATORS: 'UKEES,UPETRA' } });
});
afterEach(async () => {
  expect(stage.slack.faults).toEqual([]);
  await stage.close();
  file.remove();
});

const as = (handle: string) => stage.slack.as(handle);

async function command(handle: string, line: string): Promise<string> {
  await as(handle).command(line);
  await stage.settle();
  return as(handle).messages().at(-1)?.readable ?? '';
}

async function fill(handle: string, fields: Record<string, string | string[]>) {
  for (const [label, entry] of Object.entries(fields)) await as(handle).fill(label, entry);
  const { errors } = await as(handle).submit();
  await stage.settle();
  return errors;
}

/** Kees makes a cohort, as anybody would. */
async function make(name: string, fields: Record<string, string | string[]> = {}): Promise<void> {
  await command('kees', '/cohort new');
  const errors = await fill('kees', { [form.name]: name, [form.purpose]: 'To hear it.', ...fields });
  expect(errors).toBeUndefined();
  await as('kees').close();
}

describe('making a cohort', () => {
  test('from nothing, wrong at first, to a line in the list; what was typed stays', async () => {
    expect(await command('kees', '/cohort')).toContain(cohortTexts.en.empty);
    await as('kees').press(cohortTexts.en.new);
    await stage.settle();
    expect(as('kees').modal?.values).toMatchObject({
      [form.startsOn]: '2026-03-02',
      [form.endsOn]: '2026-09-02',
      [form.timeZone]: 'Europe/Amsterdam',
      [form.coordinators]: ['@kees'],
      [form.signUp]: form.signUpOpen,
    });
    const typed = {
      [form.name]: '\u200b',
      [form.purpose]: '\u200b',
      [form.startsOn]: '2027-12-01',
      [form.endsOn]: '2026-02-01',
      [form.timeZone]: 'Duckburg',
      [form.country]: 'UK',
      [form.coordinators]: ['nina', 'kees'],
    };
    expect(await fill('kees', typed)).toEqual({
      [form.name]: formFaults.nameMissing.en,
      [form.purpose]: formFaults.purposeMissing.en,
      [form.startsOn]: formFaults.farAhead(12).en,
      [form.endsOn]: formFaults.endsFirst.en,
      [form.timeZone]: formFaults.timeZone.en,
      [form.country]: formFaults.uk.en,
      [form.coordinators]: formFaults.strangers(['Nina Buitenstaander']).en,
    });
    expect(as('kees').modal?.values).toMatchObject({ [form.timeZone]: 'Duckburg', [form.country]: 'UK' });
    const right = {
      [form.name]: 'R&D <!channel>',
      [form.purpose]: 'Partners hear  what_juniors\nsee.',
      [form.startsOn]: '2026-04-01',
      [form.endsOn]: '2026-10-01',
      [form.timeZone]: 'london',
      [form.country]: 'gb',
      [form.coordinators]: ['kees', 'petra'],
      [form.signUp]: form.signUpOpen,
    };
    expect(await fill('kees', right)).toBeUndefined();
    expect(as('kees').modal?.text).toMatch(/R&D <!channel> is set up.*cohort invite.*pair suggest/s);
    await as('kees').close();
    const list = await command('kees', '/cohort');
    expect(list).toContain('R&D <!channel>: 1 Apr 2026 to 1 Oct 2026 · no pairs running · sign-up is open');
    expect(list).toContain('Partners hear what juniors see.');
  });
});

describe('editing a cohort', () => {
  test('two at once, each in their language: the second loses nothing they typed, and overwrites nothing', async () => {
    await make('Spring', { [form.coordinators]: ['kees', 'petra'] });
    await command('kees', '/cohort edit');
    await command('petra', '/cohort bewerken');
    const { nl } = cohortFormTexts;
    expect(as('petra').modal?.title).toBe(nl.titleEdit);
    expect(await fill('petra', { [nl.name]: 'Voorjaar', [nl.places]: '2' })).toBeUndefined();
    expect(as('petra').modal?.text).toContain('Voorjaar is opgeslagen.');
    await as('petra').close();

    expect(await fill('kees', { [form.purpose]: 'Something else' })).toEqual({
      [form.name]: cohortComplaints.changedMeanwhile.en,
    });
    expect(as('kees').modal?.values).toMatchObject({
      [form.name]: 'Spring',
      [form.purpose]: 'Something else',
    });
    await as('kees').close();
    await command('kees', '/cohort edit');
    expect(as('kees').modal?.values).toMatchObject({
      [form.name]: 'Voorjaar',
      [form.purpose]: 'To hear it.',
      [form.places]: '2',
    });
    expect(await fill('kees', { [form.name]: 'Lente' })).toBeUndefined();
  });

  test('one that was closed meanwhile, or whose name somebody just took', async () => {
    await make('Spring');
    await make('Autumn');
    await command('kees', '/cohort edit autumn');
    expect(await fill('kees', { [form.name]: 'SPRING' })).toEqual({ [form.name]: formFaults.nameTaken.en });
    await command('petra', '/cohort afsluiten autumn');
    await as('petra').submit();
    await stage.settle();
    expect(await fill('kees', { [form.name]: 'Winter' })).toEqual({
      [form.name]: cohortComplaints.closed.en,
    });
    await as('kees').close();
    // The name of one that is closed is free again.
    await make('Autumn');
  });

  test('into another zone: the reminders of its pairs keep to the new working hours', async () => {
    const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    await command('kees', '/cohort edit');
    const fields = { [form.purpose]: 'To hear it.', [form.timeZone]: 'New York', [form.country]: 'US' };
    expect(await fill('kees', fields)).toBeUndefined();
    expect(as('kees').modal?.text).toContain(form.savedRunning);
    const before = as('ruth').messages(channel).length;
    let moment = stage.clock.now();
    while (as('ruth').messages(channel).length === before) {
      moment = new Date(moment.getTime() + 60 * 60_000);
      await stage.turnTo(moment);
    }
    expect(timeInWords(moment, 'America/New_York')).toMatch(/^(09|1[0-6]):/);
    expect(timeInWords(moment, 'Europe/Amsterdam')).toMatch(/^(1[4-9]|2)/);
  });
});

describe('several cohorts side by side', () => {
  test('a command asks which one only where there is a choice', async () => {
    expect(await command('kees', '/cohort edit')).toContain(cohortComplaints.none.en);
    await make('Spring <2026>');
    await command('kees', '/cohort edit');
    expect(as('kees').modal?.values[form.name]).toBe('Spring <2026>');
    await as('kees').close();
    await make('Autumn');

    const { which } = cohortTexts.en;
    for (const word of ['edit', 'close']) {
      expect(await command('kees', `/cohort ${word}`)).toContain(which(`/cohort ${word}`));
      expect(as('kees').messages().at(-1)?.buttons).toEqual(['Autumn', 'Spring <2026>']);
      await as('kees').press('Spring <2026>');
      await stage.settle();
      expect(as('kees').modal?.text).toContain(word === 'close' ? 'Spring <2026>' : form.seen);
      await as('kees').close();
      // What was chosen stands in place of the question.
      expect(as('kees').messages().at(-1)?.readable).toBe(`\`/cohort ${word}\` for Spring <2026>.`);
    }
    await command('kees', '/cohort edit spring <2026>');
    expect(as('kees').modal?.values[form.name]).toBe('Spring <2026>');
    await as('kees').close();
    expect(await command('kees', '/cohort edit winter')).toContain('No running cohort is called “winter”.');
    expect(await command('petra', '/cohort bewerken <!channel>')).toContain('met de naam “<!channel>”');

    await command('kees', '/pair');
    expect(as('kees').modal?.values.Cohort).toBe('Autumn');
    await as('kees').fill('Cohort', 'Spring <2026>');
    await as('kees').close();
  });

  test('status tells them apart, and shows one alone by its name', async () => {
    await make('Spring');
    await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    await make('Autumn');
    await openPair(stage, { mentor: 'sanne', mentee: 'nina' });
    expect(await command('kees', '/cohort')).toMatch(
      /Spring: .* 1 pair running[\s\S]*Autumn: .* 1 pair running/,
    );
    const both = await command('kees', '/cohort-status');
    expect(both).toMatch(/Omar Haddad[\s\S]*Spring/);
    expect(both).toMatch(/Sanne Jansen[\s\S]*Autumn/);
    const one = await command('kees', '/cohort-status autumn');
    expect(one).toContain('Sanne Jansen');
    expect(one).not.toContain('Omar Haddad');
    expect(await command('kees', '/cohort-status winter')).toMatch(/Spring and Autumn/);
  });
});

test('the last day is told in time, in the morning there, to each in their language; after downtime once', async () => {
  const place = { [form.timeZone]: 'New York', [form.country]: 'US' };
  const days = { [form.startsOn]: '2026-03-02', [form.endsOn]: '2026-04-03' };
  await make('R&D <!channel>', { ...place, ...days, [form.coordinators]: ['kees', 'petra'] });
  const told = (handle: string) =>
    as(handle)
      .messages('dm')
      .filter(({ ephemeral }) => !ephemeral)
      .map(({ readable }) => readable);
  await stage.leapTo(at('2026-03-20T08:59-04:00'));
  expect([told('kees'), told('petra')]).toEqual([[], []]);
  await stage.restart();
  await stage.leapTo(at('2026-03-20T09:00-04:00'));
  expect(told('kees')).toEqual([
    expect.stringContaining(
      '“R&D <!channel>” is nearing its end: its last day is Friday 3 April, with no pairs running.',
    ),
  ]);
  expect(told('petra')).toEqual([
    expect.stringContaining('de laatste dag is vrijdag 3 april. Er lopen geen duo’s.'),
  ]);
  expect(as('petra').messages('dm').at(-1)?.buttons).toEqual(['Afsluiten', 'Bewerken']);

  await as('kees').press('Edit', { in: 'dm' });
  expect(await fill('kees', { [form.endsOn]: '2026-05-01' })).toBeUndefined();
  await stage.leapTo(at('2026-04-06T12:00-04:00'));
  expect(told('kees')).toHaveLength(1);
  // The machine is off for a month; it is night when it is on again.
  await stage.leapTo(at('2026-05-10T22:00-04:00'));
  expect(told('kees')).toHaveLength(1);
  await stage.leapTo(at('2026-05-11T09:00-04:00'));
  expect(told('kees')).toEqual([
    expect.anything(),
    expect.stringContaining('has come to its last day, Friday 1 May'),
  ]);
  expect(told('petra')).toHaveLength(2);
});
