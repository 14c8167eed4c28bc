import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { type Stage, setStage } from '../support/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  expect(stage.slack.faults).toEqual([]);
  await stage.close();
});

const APPRAISES = 'Does either appraise the other?';
const OFTEN = 'How often should they meet?';

/** Fills in the form of `/pair`, whoever has it open. */
async function fillIn(coordinator: string, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await stage.slack.as(coordinator).fill(label, value);
}

const two = { Mentor: 'sanne', Mentee: 'petra', "Mentor's team": 'Banking', "Mentee's team": 'Board' };

describe('a coordinator pairs two people', () => {
  test('in one form, with what is known filled in', async () => {
    const kees = stage.slack.as('kees');
    await kees.command('/pair @sanne @petra');
    await kees.fill('Mentor', 'sanne');
    expect(kees.modal).toMatchObject({
      title: 'Pair two people',
      labels: ['Mentor', 'Mentee', "Mentor's team", "Mentee's team", APPRAISES, 'Cohort', OFTEN],
    });
    expect(kees.modal?.values).toMatchObject({ Cohort: 'First cohort', [OFTEN]: 'Every 4 weeks' });
    await fillIn('kees', { "Mentor's team": 'Banking', "Mentee's team": 'Board', [APPRAISES]: 'No' });
    expect(await kees.submit()).toEqual({});
    await stage.settle();

    await kees.command('/pair @omar @petra');
    await kees.fill('Mentor', 'omar');
    expect(kees.modal?.values).toMatchObject({ "Mentee's team": 'Board', Cohort: 'First cohort' });
    expect(kees.modal?.values["Mentor's team"] ?? '').toBe('');
  });

  test('and they find each other in a private channel, without the coordinator', async () => {
    const { channel } = await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
    const sanne = stage.slack.as('sanne');
    expect(channel).toBe('mentor-sanne-petra');
    const [opened] = sanne.channels();
    expect(opened).toMatchObject({ isPrivate: true, isArchived: false });
    expect(opened?.members).toEqual(expect.arrayContaining(['sanne', 'petra']));
    expect(opened?.members).not.toContain('kees');
    expect(opened?.members).toHaveLength(3);
    expect(opened?.topic).toContain('Sanne Jansen is de mentor');
    expect(opened?.purpose).toContain('Omgekeerd mentorschap');
    expect(stage.slack.as('kees').channels()).toEqual([]);
    expect(stage.slack.as('petra').channels()).toEqual(sanne.channels());
  });

  test('and they read who mentors whom, what stays here, their roles, and to begin over lunch', async () => {
    const { channel, pairId } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    const said = stage.slack.as('ruth').messages(channel);
    expect(pairId).toBe(1);
    expect(said).toHaveLength(4);
    const [welcome, roles, lunch, prompt] = said.map(({ readable }) => readable);
    expect(welcome).toContain('@omar is the mentor, @ruth is the mentee');
    expect(welcome).toContain('cannot read this channel');
    expect(welcome).toContain('/mentoring help');
    expect(roles).toMatch(/@omar, you are the mentor\n.*You are the one who tells/);
    expect(roles).toMatch(/@ruth, you are the mentee\n.*Not knowing is the point/);
    expect(lunch).toContain('outside the office');
    expect(said[2]?.buttons).toEqual(['Plan a meeting']);
    expect(prompt).toContain('1 of 3');
    for (const { text } of said) expect(text.length).toBeGreaterThan(20);
  });

  test('and hears that it is done', async () => {
    await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    const [done] = stage.slack.as('kees').messages('dm');
    expect(done?.readable).toContain('@omar (mentor) and @ruth (mentee) are now a pair in “First cohort”');
    expect(done?.readable).toContain('What they say there is theirs');
  });

  test('or chooses them in the form', async () => {
    const kees = stage.slack.as('kees');
    await kees.command('/pair');
    await fillIn('kees', { ...two, [APPRAISES]: 'No', [OFTEN]: 'Every 6 weeks' });
    expect(await kees.submit()).toEqual({});
    await stage.settle();
    expect(stage.slack.as('petra').channels()).toHaveLength(1);
  });

  test('twice at the same moment, and one pair comes of it', async () => {
    const kees = stage.slack.as('kees');
    await kees.command('/pair @sanne @petra');
    await fillIn('kees', { "Mentor's team": 'Banking', "Mentee's team": 'Board', [APPRAISES]: 'No' });
    const answers = await Promise.all([kees.submit(), kees.submit()]);
    await stage.settle();
    expect(answers).toEqual([{}, {}]);
    expect(stage.slack.as('petra').channels()).toHaveLength(1);
  });
});

describe('the channel', () => {
  test('of a Dutch pair is Dutch, of a mixed one in the language of the cohort', async () => {
    const dutch = await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
    expect(stage.slack.as('sanne').messages(dutch.channel)[0]?.readable).toContain('Welkom');
    await stage.close();
    stage = await setStage();
    const mixed = await openPair(stage, { mentor: 'sanne', mentee: 'omar' });
    expect(stage.slack.as('sanne').messages(mixed.channel)[0]?.readable).toContain('Welcome');
  });

  test('of a pair without a common language speaks Dutch in a Dutch cohort', async () => {
    await stage.close();
    stage = await setStage({ env: { LOCALE: 'nl' } });
    const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'petra' });
    expect(stage.slack.as('omar').messages(channel)[0]?.readable).toContain('Welkom');
    expect(stage.slack.as('kees').messages('dm')[0]?.readable).toContain('in “Eerste groep”');
  });

  test('has a name that Slack takes, and a number where the name is taken', async () => {
    await stage.close();
    const person = (id: string, name: string, realName: string) => ({
      id,
      name,
      realName,
      locale: 'en-GB',
      tz: 'Europe/Amsterdam',
      email: `${name}@example.com`,
    });
    const users = [
      person('UKEES', 'kees', 'Kees Coördinator'),
      person('UZOE', 'zoe', 'Zoë Ångström'),
      person('UJOSE', 'jose', 'José Peña'),
      person('UZOE2', 'zoe2', 'Zoé Núñez'),
      person('UJOSE2', 'jose2', 'Jose <!channel> & Sons'),
    ];
    stage = await setStage({ workspace: { name: 'Names', users } });
    const one = await openPair(stage, { mentor: 'zoe', mentee: 'jose' });
    const other = await openPair(stage, { mentor: 'zoe2', mentee: 'jose2' });
    expect([one.channel, other.channel]).toEqual(['mentor-zoe-jose', 'mentor-zoe-jose-2']);
    expect(stage.slack.as('zoe2').channels()[0]?.topic).not.toContain('<!channel>');
  });
});

describe('refused in the form, at the field, in words', () => {
  async function tryPair(values: Record<string, string>): Promise<Record<string, string>> {
    const kees = stage.slack.as('kees');
    await kees.command('/pair');
    await fillIn('kees', { ...two, [APPRAISES]: 'No', ...values });
    const { errors = {} } = await kees.submit();
    await stage.settle();
    if (kees.modal) await kees.close();
    return errors;
  }

  test.each<[why: string, values: Record<string, string>, field: string, reason: string]>([
    ['the same person twice', { Mentee: 'sanne' }, 'Mentee', 'the same person'],
    ['the same team', { "Mentee's team": ' BANKING ' }, "Mentee's team", 'from different teams'],
    ['an appraisal line', { [APPRAISES]: 'Yes' }, APPRAISES, 'nobody speaks freely'],
    ['a bot', { Mentor: 'robot' }, 'Mentor', 'a bot, a guest or a deactivated account'],
    ['a deactivated account', { Mentee: 'gone' }, 'Mentee', 'a bot, a guest or a deactivated account'],
    ['a guest', { Mentee: 'guest' }, 'Mentee', 'a bot, a guest or a deactivated account'],
  ])('%s', async (_why, values, field, reason) => {
    expect(await tryPair(values)).toEqual({ [field]: expect.stringContaining(reason) });
    expect(stage.slack.calls.map(({ method }) => method)).not.toContain('conversations.create');
  });

  test('a pair that runs, either way round, and people who have enough pairs', async () => {
    expect(await tryPair({})).toEqual({});
    const again = { Mentee: expect.stringContaining('a pair already') };
    expect(await tryPair({})).toEqual(again);
    expect(await tryPair({ Mentor: 'petra', Mentee: 'sanne' })).toEqual(again);
    expect(await tryPair({ Mentor: 'omar' })).toEqual({
      Mentee: expect.stringContaining('Already in a running pair'),
    });
    expect(await tryPair({ Mentee: 'ruth' })).toEqual({
      Mentor: expect.stringContaining('Already in a running pair'),
    });
  });

  test('when Slack cannot say who it is, at the person it is about', async () => {
    await stage.slack.as('kees').command('/pair');
    await stage.settle();
    stage.slack.failNext('users.info', { error: 'internal_error', times: 2 });
    await fillIn('kees', { ...two, [APPRAISES]: 'No' });
    const { errors } = await stage.slack.as('kees').submit();
    expect(Object.keys(errors ?? {})).toEqual([expect.stringMatching(/^Ment(or|ee)$/)]);
    expect(Object.values(errors ?? {})).toEqual([expect.stringContaining('try again')]);
  });

  test('in Dutch to a Dutch coordinator', async () => {
    await stage.close();
    stage = await setStage({ env: { COORDINATORS: 'UPETRA' } });
    const petra = stage.slack.as('petra');
    await petra.command('/pair @omar @ruth');
    await fillIn('petra', {
      'Team van de mentor': 'Onderneming',
      'Team van de leerling': 'onder neming',
      'Beoordeelt een van beiden de ander?': 'Ja',
    });
    expect(petra.modal?.labels).toEqual([
      'Mentor',
      'Leerling',
      'Team van de mentor',
      'Team van de leerling',
      'Beoordeelt een van beiden de ander?',
      'Groep',
      'Hoe vaak spreken ze elkaar?',
    ]);
    expect((await petra.submit()).errors).toEqual({
      'Team van de leerling': expect.stringContaining('ook het team van de mentor'),
      'Beoordeelt een van beiden de ander?': expect.stringContaining('spreekt niet vrijuit'),
    });
  });
});

describe('a private answer', () => {
  test('names whom to ask, to somebody who does not coordinate', async () => {
    const nina = stage.slack.as('nina');
    await nina.command('/pair @sanne @petra');
    await stage.settle();
    expect(nina.modal).toBeNull();
    expect(nina.messages()).toMatchObject([
      {
        ephemeral: true,
        readable: 'Only coordinators can do this. Ask @kees. Your own mentoring is at `/mentoring`.',
      },
    ]);
  });

  test.each(['/pair @sanne @unknown', '/pair sanne petra', '/pair @sanne @petra @omar'])(
    'says how to write it: %s',
    async (line) => {
      const kees = stage.slack.as('kees');
      await kees.command(line);
      await stage.settle();
      expect(kees.modal).toBeNull();
      expect(kees.messages()).toMatchObject([
        { ephemeral: true, readable: expect.stringContaining('/pair @mentor @mentee') },
      ]);
    },
  );
});
