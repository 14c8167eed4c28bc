import { afterEach, describe, expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { MONDAY, type Stage, setStage } from '../support/stage.ts';

let stage: Stage | undefined;
afterEach(async () => {
  expect(stage?.slack.faults ?? []).toEqual([]);
  await stage?.close();
  stage = undefined;
});

const at = (iso: string): Date => new Date(iso);

/** Omar mentors Ruth, in English; or Sanne mentors Petra, in Dutch. */
async function begin(language: 'en' | 'nl' = 'en', now = MONDAY) {
  const made = await setStage({ now });
  stage = made;
  const two = language === 'nl' ? { mentor: 'sanne', mentee: 'petra' } : { mentor: 'omar', mentee: 'ruth' };
  const { channel } = await openPair(made, two);
  const mentor = made.slack.as(two.mentor);
  const mentee = made.slack.as(two.mentee);
  type Who = typeof mentor;
  const press = async (who: Who, label: string, where = {}) => {
    await who.press(label, where);
    await made.settle();
  };
  const choose = async (who: Who, date: string, time: string, place?: string) => {
    await who.fill('Date', date);
    await who.fill('Time', time);
    if (place !== undefined) await who.fill('Place', place);
    const result = await who.submit();
    await made.settle();
    return result;
  };
  return {
    stage: made,
    mentor,
    mentee,
    channel,
    press,
    choose,
    plan: async (who: Who, date: string, time: string, place?: string) => {
      await press(who, 'Plan a meeting', { in: channel });
      return choose(who, date, time, place);
    },
    /** What stands in the channel for both, oldest first. */
    shared: () => mentor.messages(channel).filter(({ ephemeral }) => !ephemeral),
    last: () =>
      mentor
        .messages(channel)
        .filter(({ ephemeral }) => !ephemeral)
        .at(-1),
    about: (text: string) => mentor.messages(channel).filter((message) => message.readable.includes(text)),
    dms: (who: Who) => who.messages('dm').map(({ readable }) => readable),
  };
}

describe('planning', () => {
  test('a meeting stands in the channel, moves, is cancelled, and a new date is one press away', async () => {
    const { mentor, mentee, channel, press, choose, shared, last, plan } = await begin();
    await press(mentee, 'Plan a meeting', { in: channel });
    expect(mentee.modal?.labels).toEqual(['Date', 'Time', 'Place']);
    expect(mentee.modal?.values).toMatchObject({ Date: '2026-03-09', Time: '12:30', Place: '' });
    expect(mentee.modal?.text).toContain('Both of you see it');
    await choose(mentee, '2026-03-10', '12:30', 'Café <!channel> & more');
    expect(last()?.readable).toContain('Your next meeting: Tuesday 10 March at 12:30.');
    expect(last()?.readable).toContain('60 minutes, Café <!channel> & more');
    expect(JSON.stringify(last()?.blocks)).not.toContain('<!');
    expect(last()?.buttons).toEqual(['Move it', 'Cancel it']);
    const planned = last()?.ts;

    await press(mentor, 'Move it', { in: channel });
    expect(mentor.modal?.values).toMatchObject({ Date: '2026-03-10', Time: '12:30' });
    expect(mentor.modal?.values.Place).toBe('Café <!channel> & more');
    await choose(mentor, '2026-03-11', '13:00');
    expect(last()?.readable).toBe('Your meeting has moved to Wednesday 11 March at 13:00.');
    const moved = shared().find(({ ts }) => ts === planned);
    expect(moved?.readable).toContain('Wednesday 11 March at 13:00');

    await press(mentee, 'Plan a meeting', { in: channel });
    expect(mentee.modal?.title).toBe('Move the meeting');
    expect(mentee.modal?.text).toContain('You have a meeting planned on Wednesday 11 March at 13:00.');
    expect(mentee.modal?.text).toContain('moves that one');
    await mentee.close();

    await press(mentor, 'Cancel it', { in: channel });
    expect(shared().find(({ ts }) => ts === planned)?.buttons).toEqual([]);
    expect(last()?.readable).toContain('Your meeting of Wednesday 11 March at 13:00 is off.');
    expect(last()?.readable).not.toMatch(/Omar|omar/);
    expect(last()?.buttons).toEqual([
      'Wednesday 18 March at 13:00',
      'Wednesday 25 March at 13:00',
      'Plan a meeting',
    ]);
    await press(mentee, 'Wednesday 18 March at 13:00', { in: channel });
    expect(last()?.readable).toContain('Your next meeting: Wednesday 18 March at 13:00.');
    expect(last()?.readable).toContain('Café <!channel> & more');
    const off = shared().filter(({ readable }) => readable.includes('A new date is planned'));
    expect(off.map(({ buttons }) => buttons)).toEqual([[]]);

    await plan(mentee, '2026-03-20', '12:00');
    expect(shared().filter(({ readable }) => readable.includes('Your next meeting'))).toHaveLength(1);
  });

  test('what cannot be is refused at the field', async () => {
    const { mentee, channel, press, choose } = await begin();
    await press(mentee, 'Plan a meeting', { in: channel });
    expect((await choose(mentee, '2026-03-01', '12:30')).errors).toEqual({
      Date: 'This is in the past. Choose a moment that is still to come.',
    });
    expect((await choose(mentee, '2026-03-02', '09:30')).errors).toHaveProperty(['Time']);
    expect((await choose(mentee, '2027-04-01', '12:30')).errors).toHaveProperty(['Date']);
    expect((await choose(mentee, '2026-03-03', '12:30')).errors).toBeUndefined();
  });

  test('two at the same time: the second is told, and nothing is planned twice', async () => {
    const { mentor, mentee, channel, press, choose, about } = await begin();
    await press(mentor, 'Plan a meeting', { in: channel });
    await press(mentee, 'Plan a meeting', { in: channel });
    await choose(mentee, '2026-03-10', '12:30');
    const refused = await choose(mentor, '2026-03-11', '12:30');
    expect(refused.errors?.Date).toContain('You have a meeting planned already');
    await mentor.close();
    expect(about('Your next meeting')).toHaveLength(1);

    await press(mentor, 'Move it', { in: channel });
    await press(mentee, 'Move it', { in: channel });
    await choose(mentee, '2026-03-12', '12:30');
    expect((await choose(mentor, '2026-03-13', '12:30')).errors?.Date).toContain('your change was not saved');
    await mentor.close();
    expect(about('Thursday 12 March')).toHaveLength(2);
  });

  test('two who press at the same moment: one thing happens, and the other hears why', async () => {
    const { stage, mentor, mentee, channel, plan, about, shared } = await begin();
    await plan(mentee, '2026-03-10', '12:30');
    await Promise.all([mentor, mentee].map((who) => who.press('Cancel it', { in: channel })));
    await stage.settle();
    expect(shared().filter(({ buttons }) => buttons.includes('Tuesday 17 March at 12:30'))).toHaveLength(1);
    const alone = [mentor, mentee].flatMap((who) =>
      who.messages(channel).filter(({ ephemeral }) => ephemeral),
    );
    expect(alone.map(({ readable }) => readable)).toEqual([
      expect.stringContaining('is off. Pick a new date in'),
    ]);

    await Promise.all([
      mentor.press('Tuesday 17 March at 12:30', { in: channel }),
      mentee.press('Tuesday 24 March at 12:30', { in: channel }),
    ]);
    await stage.settle();
    expect(about('Your next meeting')).toHaveLength(1);
    const said = [...mentor.messages(channel), ...mentee.messages(channel)].map(({ readable }) => readable);
    expect(said.filter((text) => text.includes('You have a meeting planned already'))).toHaveLength(1);
  });

  test('a proposed date that is past by now is not planned', async () => {
    const { stage, mentee, channel, press, plan, last, about } = await begin();
    await plan(mentee, '2026-03-10', '12:30');
    await press(mentee, 'Cancel it', { in: channel });
    await stage.leapTo(at('2026-03-18T12:00:00Z'));
    await press(mentee, 'Tuesday 17 March at 12:30', { in: channel });
    expect(mentee.messages(channel).at(-1)?.readable).toContain('This date is past.');
    expect(about('Your next meeting')).toEqual([]);
    await press(mentee, 'Tuesday 24 March at 12:30', { in: channel });
    expect(last()?.readable).toContain('Your next meeting: Tuesday 24 March at 12:30.');
  });
});

describe('reminders', () => {
  test('a day and an hour before, each in their role; afterwards the question, and one press', async () => {
    const { stage, mentor, mentee, channel, press, plan, dms, last, about } = await begin();
    await plan(mentee, '2026-03-11', '12:30', 'De Plantage');
    await stage.turnTo(at('2026-03-10T11:00:00Z'));
    expect(dms(mentor)).toEqual([]);
    await stage.turnTo(at('2026-03-10T11:30:00Z'));
    expect(dms(mentor)).toHaveLength(1);
    expect(dms(mentee)).toHaveLength(1);
    expect(dms(mentor)[0]).toContain('You meet Ruth Klein on Wednesday 11 March at 12:30.');
    expect(dms(mentor)[0]).toContain('Place: De Plantage');
    expect(dms(mentor)[0]).toContain('You are the one who tells.');
    expect(dms(mentor)[0]).toContain('Three ideas for this meeting');
    expect(dms(mentee)[0]).toContain('You meet Omar Haddad on');
    expect(dms(mentee)[0]).toContain('Listen, ask, and keep asking.');
    expect(dms(mentee)[0]).not.toContain('Three ideas for this meeting');

    await stage.turnTo(at('2026-03-11T10:30:00Z'));
    expect(dms(mentor)).toHaveLength(2);
    expect(dms(mentor)[1]).toContain('Today at 12:30 you meet Ruth Klein.');
    expect(dms(mentor)[1]).not.toContain('Three ideas for this meeting');
    await stage.turnTo(at('2026-03-11T12:29:00Z'));
    expect(about('Did you meet')).toEqual([]);
    await stage.turnTo(at('2026-03-11T12:30:00Z'));
    expect(last()?.readable).toContain('Did you meet on Wednesday 11 March at 12:30?');
    expect(last()?.buttons).toEqual(['We met', "It didn't happen", 'Move it']);

    await press(mentee, 'We met', { in: channel });
    expect(last()?.readable).toContain('You met on Wednesday 11 March.');
    expect(last()?.buttons).toEqual(['Add a note']);
    expect(mentee.messages(channel).at(-1)?.readable).toContain('Counted: you met on Wednesday 11 March.');
    await mentor.command('/mentoring met');
    await stage.settle();
    expect(mentor.messages().at(-1)?.readable).toContain(
      'This is counted already: you met on Wednesday 11 March.',
    );
    await stage.turnTo(at('2026-03-12T12:30:00Z'));
    expect(dms(mentee)).toHaveLength(2);
  });

  test('the agreement fills in place and length, and the learning wish comes back to both', async () => {
    const { stage, mentor, mentee, channel, press, choose, dms, last } = await begin();
    await mentee.command('/mentoring agreement');
    await press(mentee, 'Draft our agreement', { in: 'modal' });
    await mentee.fill('How long is each meeting?', '45 minutes');
    await mentee.fill('Where do you meet?', 'The small café');
    await mentee.fill('What do you want to learn?', 'How it is to begin here');
    await mentee.submit();
    await stage.settle();
    await press(mentor, 'Agree', { in: channel });
    await press(mentee, 'Agree', { in: channel });
    await press(mentee, 'Plan a meeting', { in: channel });
    expect(mentee.modal?.values.Place).toBe('The small café');
    await choose(mentee, '2026-03-11', '12:30');
    expect(last()?.readable).toContain('45 minutes, The small café');
    await stage.turnTo(at('2026-03-10T11:30:00Z'));
    expect(dms(mentor).at(-1)).toMatch(/What Ruth Klein wants to learn\s+.*How it is to begin here/);
    expect(dms(mentee).at(-1)).toMatch(/What you want to learn\s+.*How it is to begin here/);
    await stage.turnTo(at('2026-03-11T12:15:00Z'));
    expect(last()?.readable).toContain('Did you meet');
  });

  test('moved: they start anew; cancelled and paused: none', async () => {
    const { stage, mentee, mentor, channel, press, choose, plan, dms, about } = await begin();
    await plan(mentee, '2026-03-11', '12:30');
    await stage.turnTo(at('2026-03-10T12:00:00Z'));
    await press(mentor, 'Move it', { in: channel });
    await choose(mentor, '2026-03-13', '12:30');
    await stage.turnTo(at('2026-03-12T11:30:00Z'));
    expect(dms(mentee).map((text) => text.split('\n')[0])).toEqual([
      'You meet Omar Haddad on Wednesday 11 March at 12:30.',
      'You meet Omar Haddad on Friday 13 March at 12:30.',
    ]);
    await press(mentee, 'Cancel it', { in: 'dm' });
    expect(mentee.messages('dm').at(-1)?.readable).toContain(
      'Your meeting of Friday 13 March at 12:30 is off.',
    );
    await press(mentee, 'Friday 20 March at 12:30', { in: channel });

    await mentee.command('/mentoring pause');
    await mentee.fill('Until', '2026-03-23');
    await mentee.submit();
    await stage.turnTo(at('2026-03-22T12:00:00Z'));
    expect(dms(mentor)).toHaveLength(2);
    expect(about('Did you meet')).toEqual([]);
    await stage.turnTo(at('2026-03-23T08:00:00Z'));
    expect(about('Did you meet on Friday 20 March')).toHaveLength(1);
    expect(dms(mentor)).toHaveLength(2);
  });

  test('after downtime only what still has a point; planned late, none is said late', async () => {
    const { stage, mentee, mentor, plan, dms, about } = await begin();
    await plan(mentee, '2026-03-05', '12:30');
    await stage.leapTo(at('2026-03-05T10:45:00Z'));
    expect(dms(mentor)).toHaveLength(1);
    expect(dms(mentor)[0]).toContain('Today at 12:30');
    expect(dms(mentor)[0]).toContain('Three ideas for this meeting');
    await stage.leapTo(at('2026-03-20T10:45:00Z'));
    expect(about('Did you meet')).toEqual([]);
    await mentee.command('/mentoring met');
    await stage.settle();

    await mentee.command('/mentoring plan');
    await mentee.fill('Date', '2026-03-20');
    await mentee.fill('Time', '16:00');
    await mentee.submit();
    await stage.turnTo(at('2026-03-20T14:30:00Z'));
    expect(dms(mentor).filter((text) => text.includes('Today at 16:00'))).toHaveLength(1);
    expect(dms(mentor)).toHaveLength(2);
    await stage.turnTo(at('2026-03-22T14:30:00Z'));
    expect(about('Did you meet')).toEqual([]);
    await stage.turnTo(at('2026-03-23T08:00:00Z'));
    expect(about('Did you meet on Friday 20 March at 16:00?')).toHaveLength(1);
  });

  test('the hour that is skipped in spring shifts nothing on the clock', async () => {
    const { stage, mentee, last, dms, plan } = await begin('en', at('2026-03-23T09:00:00Z'));
    await plan(mentee, '2026-03-30', '12:30');
    expect(last()?.readable).toContain('Monday 30 March at 12:30.');
    await stage.turnTo(at('2026-03-27T11:30:00Z'));
    expect(dms(mentee)).toHaveLength(1);
    await stage.turnTo(at('2026-03-30T09:29:00Z'));
    expect(dms(mentee)).toHaveLength(1);
    await stage.turnTo(at('2026-03-30T09:30:00Z'));
    expect(dms(mentee)[1]).toContain('Today at 12:30');
    await stage.turnTo(at('2026-03-30T11:30:00Z'));
    expect(last()?.readable).toContain('Did you meet on Monday 30 March at 12:30?');
  });
});

describe('afterwards', () => {
  test("It didn't happen brings new dates, and counts no one's fault", async () => {
    const { stage, mentor, mentee, channel, press, plan, last } = await begin();
    await plan(mentee, '2026-03-05', '12:30');
    await stage.turnTo(at('2026-03-05T12:30:00Z'));
    await press(mentor, "It didn't happen", { in: channel });
    expect(last()?.readable).toContain('Your meeting of Thursday 5 March at 12:30 did not happen.');
    expect(last()?.buttons).toEqual([
      'Thursday 12 March at 12:30',
      'Thursday 19 March at 12:30',
      'Plan a meeting',
    ]);
    await press(mentee, 'Thursday 19 March at 12:30', { in: channel });
    expect(last()?.readable).toContain('Your next meeting: Thursday 19 March at 12:30.');
  });

  test('the question moves the meeting, too', async () => {
    const { stage, mentor, mentee, channel, press, choose, plan, about } = await begin();
    await plan(mentee, '2026-03-05', '12:30');
    await stage.turnTo(at('2026-03-05T12:30:00Z'));
    await press(mentor, 'Move it', { in: channel, message: 'Did you meet' });
    expect(mentor.modal?.values.Date).toBe('2026-03-12');
    await choose(mentor, '2026-03-12', '12:30');
    expect(about('Did you meet')).toEqual([]);
    expect(about('This meeting has moved to Thursday 12 March at 12:30.')).toHaveLength(1);
    expect(mentee.messages('dm')).toHaveLength(2);
  });

  test('both press at the same moment: one meeting', async () => {
    const { stage, mentor, mentee, channel, plan, shared } = await begin();
    await plan(mentee, '2026-03-05', '12:30');
    await stage.turnTo(at('2026-03-05T12:30:00Z'));
    await Promise.all([
      mentor.press('We met', { in: channel }),
      mentee.press('We met', { in: channel }),
      mentee.command('/mentoring met'),
    ]);
    await stage.settle();
    const counted = shared().filter(({ buttons }) => buttons.includes('Add a note'));
    expect(counted).toHaveLength(1);
    const answers = [...mentor.messages(), ...mentee.messages()].filter(({ ephemeral }) => ephemeral);
    expect(answers.filter(({ readable }) => readable.includes('Counted:'))).toHaveLength(1);
    expect(answers.filter(({ readable }) => readable.includes('counted already'))).toHaveLength(2);
  });

  test('met without a plan counts today, once; said in a DM as well', async () => {
    const { stage, mentor, mentee, last, shared } = await begin();
    await mentee.say('met');
    await stage.settle();
    expect(mentee.messages('dm').at(-1)?.readable).toContain('Counted: you met on Monday 2 March.');
    expect(last()?.readable).toContain('You met on Monday 2 March.');
    await mentor.command('/mentoring met');
    await stage.settle();
    expect(shared().filter(({ readable }) => readable.includes('You met on'))).toHaveLength(1);
    await stage.turnTo(at('2026-03-03T09:00:00Z'));
    await mentor.command('/mentoring met');
    await stage.settle();
    expect(last()?.readable).toContain('You met on Tuesday 3 March.');
  });

  test('nobody else can press for them', async () => {
    const { stage, mentee, channel, plan } = await begin();
    await plan(mentee, '2026-03-05', '12:30');
    const nina = stage.slack.as('nina');
    expect(nina.messages(channel)).toEqual([]);
    await nina.command('/mentoring met');
    await stage.settle();
    expect(nina.messages().at(-1)?.readable).not.toContain('Counted');
  });
});

test('in Dutch it is Dutch', async () => {
  const { stage, mentor, mentee, channel, press, last, dms } = await begin('nl');
  await press(mentee, 'Een gesprek plannen', { in: channel });
  expect(mentee.modal?.labels).toEqual(['Datum', 'Tijd', 'Plek']);
  await mentee.fill('Datum', '2026-03-11');
  await mentee.fill('Plek', 'De Plantage');
  await mentee.submit();
  await stage.settle();
  expect(last()?.readable).toContain('Jullie volgende gesprek: woensdag 11 maart om 12.30 uur.');
  await stage.turnTo(at('2026-03-10T11:30:00Z'));
  expect(dms(mentor)[0]).toContain('Je spreekt Petra de Vries op woensdag 11 maart om 12.30 uur.');
  expect(dms(mentor)[0]).toContain('Drie ideeën voor dit gesprek');
  await stage.turnTo(at('2026-03-11T10:30:00Z'));
  expect(dms(mentee)[1]).toContain('Vandaag om 12.30 uur spreek je Sanne Jansen.');
  await stage.turnTo(at('2026-03-11T12:30:00Z'));
  await press(mentor, 'Het ging niet door', { in: channel });
  expect(last()?.readable).toContain('Jullie gesprek van woensdag 11 maart om 12.30 uur ging niet door.');
  await press(mentee, 'woensdag 18 maart om 12.30 uur', { in: channel });
  await press(mentee, 'Afzeggen', { in: channel });
  expect(last()?.readable).toContain('gaat niet door');
  await mentor.command('/mentoring met');
  await stage.settle();
  expect(last()?.readable).toContain('Jullie hebben elkaar gesproken op woensdag 11 maart.');
});
