import { afterEach, expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { type Stage, setStage } from '../support/stage.ts';

type Scene = Awaited<ReturnType<typeof begin>>;
let running: Stage | undefined;

afterEach(async () => {
  expect(running?.slack.faults).toEqual([]);
  expect(running?.logLines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
  await running?.close();
  running = undefined;
});

/** A pair past its introduction, in which the agreement is offered. `skip: null`: as it is before that. */
async function begin(mentorName = 'omar', menteeName = 'ruth', skip: string | null = 'Skip') {
  const stage = await setStage();
  running = stage;
  const { channel } = await openPair(stage, { mentor: mentorName, mentee: menteeName });
  const mentor = stage.slack.as(mentorName);
  const mentee = stage.slack.as(menteeName);
  for (const who of skip ? [mentor, mentee, mentor, mentee, mentor, mentee] : []) {
    await who.press(skip ?? '', { in: channel });
    await stage.settle();
  }
  const inChannel = () => mentor.messages(channel).filter(({ ephemeral }) => !ephemeral);
  return {
    stage,
    mentor,
    mentee,
    channel,
    /** What is shown in the channel, one string a message. */
    shown: () => inChannel().map(({ readable }) => readable),
    /** What is pinned in the channel. */
    pinned: () => {
      const pins = mentor.channels().find(({ name }) => name === channel)?.pins ?? [];
      return inChannel()
        .filter(({ ts }) => pins.includes(ts))
        .map(({ readable }) => readable);
    },
  };
}

const shownLast = ({ shown }: Scene) => shown().at(-1);
const WISH = 'What do you want to learn?';

/** Ruth, the mentee, drafts with her wish in it. */
async function ruthDrafts({ stage, mentee }: Scene, wish = 'How you look at life'): Promise<void> {
  await mentee.press('Draft our agreement');
  await mentee.fill(WISH, wish);
  await mentee.submit();
  await stage.settle();
}

async function press({ stage }: Scene, who: Scene['mentor'], label: string, where = {}): Promise<void> {
  await who.press(label, where);
  await stage.settle();
}

test('the mentee drafts, both agree, and it is pinned once with the next step beside it', async () => {
  const now = await begin();
  const { mentor, mentee, channel, shown, pinned } = now;
  await mentee.press('Draft our agreement');
  await now.stage.settle();
  expect(mentee.modal?.values).toMatchObject({
    'How often do you meet?': 'Every 4 weeks',
    'How long is each meeting?': '60 minutes',
    'Where do you meet?': 'Over lunch, somewhere outside the office',
  });
  expect(mentee.modal?.text).toMatch(/obstacles Omar Haddad met.*generation.*policies/is);
  await mentee.fill('How often do you meet?', 'Every 2 weeks');
  await mentee.fill('Where do you meet?', 'The <!channel> & more');
  await mentee.fill(WISH, 'How you look at life');
  await mentee.submit();
  await now.stage.settle();

  const drafted = shown().at(-1);
  expect(drafted).toContain('Our agreement, version 1');
  expect(drafted).toContain('every 2 weeks');
  expect(drafted).toContain('The <!channel> & more');
  expect(JSON.stringify(mentor.messages(channel).map(({ blocks }) => blocks))).not.toContain('<!');
  expect(drafted).toContain('How you look at life');
  expect(drafted).toContain('Still to agree');

  await press(now, mentee, 'Agree');
  expect(shown().at(-1)).toMatch(/Agreed: .*Still to agree: /);
  expect(pinned()).toEqual([]);
  await press(now, mentee, 'Agree');
  expect(mentee.messages().at(-1)?.readable).toContain('You have agreed to this version already.');
  await press(now, mentor, 'Agree');

  expect(pinned()).toHaveLength(1);
  expect(pinned()[0]).toContain('Signed by both of you on 2 Mar 2026');
  const confirmation = mentor
    .messages(channel)
    .filter(({ ephemeral }) => !ephemeral)
    .at(-1);
  expect(confirmation?.readable).toContain('You have both agreed: every 2 weeks, 60 minutes.');
  expect(confirmation?.buttons).toEqual(['Plan a meeting']);
  const signed = mentor.messages(channel).find(({ text }) => text.includes('signed by both'));
  expect(signed?.buttons).toEqual(['Change it']);
});

test('the mentor drafts, and the mentee’s wish is asked with the Agree', async () => {
  const now = await begin();
  const { mentor, mentee, shown, pinned } = now;
  await mentor.press('Draft our agreement');
  await now.stage.settle();
  expect(mentor.modal?.labels).toEqual([
    'How often do you meet?',
    'How long is each meeting?',
    'Where do you meet?',
    'What stays confidential?',
  ]);
  await mentor.submit();
  await now.stage.settle();
  expect(shown().at(-1)).toMatch(/Still to come, in .*own words/);

  await press(now, mentor, 'Agree');
  await press(now, mentee, 'Agree');
  expect(pinned()).toEqual([]);
  expect(mentee.modal?.labels).toEqual([WISH]);
  const refused = await mentee.submit();
  expect(refused.errors).toHaveProperty([WISH]);
  await mentee.fill(WISH, 'What you make of our policies');
  await mentee.submit();
  await now.stage.settle();
  expect(mentee.modal).toBeNull();
  expect(pinned()).toHaveLength(1);
  expect(pinned()[0]).toContain('What you make of our policies');
});

test('a change needs both again, and the signed version applies and stays pinned until then', async () => {
  const now = await begin();
  const { mentor, mentee, channel, pinned } = now;
  await ruthDrafts(now);
  await press(now, mentee, 'Agree');
  await press(now, mentor, 'Agree');

  await mentor.press('Change it');
  await now.stage.settle();
  expect(mentor.modal?.values['Where do you meet?']).toBe('Over lunch, somewhere outside the office');
  expect(mentor.modal?.text).toContain('A change counts once both of you have agreed to it again.');
  expect(Object.values((await mentor.submit()).errors ?? {})[0]).toContain('says the same');
  await mentor.fill('How often do you meet?', 'Every 6 weeks');
  await mentor.submit();
  await now.stage.settle();

  expect(pinned()).toHaveLength(1);
  expect(pinned()[0]).toContain('version 1');
  expect(pinned()[0]).toContain('This one applies until both of you have agreed');
  const buttonsOfPinned = mentor.messages(channel).find(({ readable }) => readable === pinned()[0])?.buttons;
  expect(buttonsOfPinned).toEqual([]);

  expect(shownLast(now)).toContain('the pinned one applies');
  await press(now, mentor, 'Agree');
  await press(now, mentee, 'Agree');
  expect(mentee.modal).toBeNull();
  expect(pinned()).toHaveLength(1);
  expect(pinned()[0]).toContain('version 2');
  expect(pinned()[0]).toContain('How you look at life');
  const past = mentor.messages(channel).find(({ text }) => text.includes('Version 1'));
  expect(past?.readable).toContain('replaced by a newer version');
  expect(past?.readable).not.toContain('How you look at life');
});

test('an Agree that was on its way when a newer version came counts for nothing, and says so', async () => {
  const now = await begin();
  const { mentor, mentee, pinned } = now;
  await mentor.press('Draft our agreement');
  await mentor.submit();
  await now.stage.settle();
  await press(now, mentee, 'Agree');
  expect(mentee.modal?.labels).toEqual([WISH]);

  await mentor.press('Change it');
  await mentor.fill('How long is each meeting?', '90 minutes');
  await mentor.submit();
  await now.stage.settle();

  await mentee.fill(WISH, 'All');
  expect((await mentee.submit()).errors?.[WISH]).toContain('newer version');
  await mentee.close();
  await press(now, mentor, 'Agree');
  expect(pinned()).toEqual([]);
});

test('two who draft at the same time: the second keeps what was typed and is told', async () => {
  const now = await begin();
  const { mentor, shown } = now;
  await mentor.press('Draft our agreement');
  await now.stage.settle();
  await ruthDrafts(now);
  const refused = await mentor.submit();
  expect(refused.errors?.['How often do you meet?']).toContain('A newer version was drafted');
  expect(shown().filter((each) => each.includes('Our agreement, version'))).toHaveLength(1);
});

test.each([
  ['the mentor first', 'mentor', 'mentee'],
  ['the mentee first', 'mentee', 'mentor'],
] as const)('expectations open to both at the same moment: %s', async (_name, first, second) => {
  const now = await begin();
  const { stage, shown } = now;
  const one = now[first];
  const other = now[second];
  const write = async (who: Scene['mentor'], hopes: string, offLimits?: string) => {
    await who.press('Write my expectations');
    await who.fill('What do you hope for?', hopes);
    if (offLimits) await who.fill('What is off limits?', offLimits);
    await who.submit();
    await stage.settle();
  };
  expect(shown().at(-1)).toContain('Neither of you has written any expectations yet.');
  await one.press('Write my expectations');
  await stage.settle();
  expect(one.modal?.text).toMatch(/Sealed until (Omar|Ruth)/);
  expect((await one.submit()).errors).toHaveProperty(['What do you hope for?']);
  await one.close();

  await write(one, 'A first hope', 'Money');
  expect(shown().at(-1)).toMatch(/has written down expectations; .* has not yet\./);
  await one.press('Write my expectations');
  await stage.settle();
  expect(one.modal?.values['What do you hope for?']).toBe('A first hope');
  await one.fill('What do you hope for?', 'A better <hope>');
  await one.submit();
  await other.press('Write my expectations');
  await stage.settle();
  expect(other.modal?.values['What do you hope for?']).toBe('');
  await other.fill('What do you hope for?', 'The other hope');
  await one.press('Write my expectations');
  await stage.settle();
  await other.submit();
  await stage.settle();

  expect(shown().at(-1)).toContain('From now on the two of you can read them');
  expect(Object.values((await one.submit()).errors ?? {})[0]).toContain('You have both written');
  await one.close();
  for (const who of [one, other]) {
    await press(now, who, 'Read our expectations');
    expect(who.modal?.text).toContain('A better <hope>');
    expect(who.modal?.text).toContain('The other hope');
    expect(who.modal?.text).toContain('Money');
    await who.close();
  }
  expect(JSON.stringify(one.messages())).not.toMatch(/hope[^d ]|Money/);
  const { buttons } = one.messages(now.channel).find(({ text }) => text.startsWith('Next:')) ?? {};
  expect(buttons).toEqual(['Draft our agreement']);
});

test('in Dutch it is Dutch', async () => {
  const now = await begin('sanne', 'petra', 'Overslaan');
  const { mentor, mentee, shown, pinned } = now;
  expect(shown().at(-1)).toContain('De volgende stap: jullie afspraken.');
  await mentee.press('Onze afspraken opstellen');
  await mentee.fill('Wat wil je leren?', 'Hoe jouw generatie werkt');
  await mentee.submit();
  await now.stage.settle();
  await press(now, mentee, 'Akkoord');
  await press(now, mentor, 'Akkoord');
  expect(pinned()[0]).toContain('Onze afspraken, versie 1');
  expect(pinned()[0]).toContain('de afspraken gelden sinds 2 mrt. 2026');
});

test('/mentoring agreement reads it back, before there is one and after, and can agree and change', async () => {
  const now = await begin('omar', 'ruth', null);
  const { stage, mentor, mentee, pinned, shown } = now;
  await mentee.command('/mentoring agreement');
  await stage.settle();
  expect(mentee.modal?.text).toContain('You have no agreement yet.');
  await ruthDrafts(now);
  expect(shown().at(-1)).toContain('Our agreement, version 1');
  expect(mentee.modal).toBeNull();

  await mentor.command('/mentoring agreement');
  await stage.settle();
  expect(mentor.modal?.text).toContain('How you look at life');
  expect(mentor.modal?.buttons).toEqual(['Agree', 'Change it']);
  await mentee.press('Change it');
  await mentee.fill('How long is each meeting?', '30 minutes');
  await mentee.submit();
  await stage.settle();
  await press(now, mentor, 'Agree', { in: 'modal' });
  expect(mentor.modal?.text).toContain('There is a newer version of your agreement.');
  await press(now, mentor, 'Agree', { in: 'modal' });
  expect(mentor.modal?.text).toMatch(/Agreed: .*omar/);
  await press(now, mentor, 'Agree', { in: 'modal' });
  expect(mentor.modal?.text).toContain('You have agreed to this version already.');
  await press(now, mentee, 'Agree');
  expect(pinned()).toHaveLength(1);

  await mentee.say('afspraken');
  await stage.settle();
  expect(mentee.messages('dm').at(-1)?.buttons).toEqual(['Read our agreement']);
  await press(now, mentee, 'Read our agreement');
  expect(mentee.modal?.text).toContain('Signed by both of you');
});
