import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { besideKantel, databaseFile } from '../support/database.ts';
import { openPair } from '../support/pair.ts';
import { daysAfter, MONDAY, manifest, type Stage, setStage } from '../support/stage.ts';

const database = databaseFile();
let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(async () => {
  expect(stage.slack.faults).toEqual([]);
  expect(stage.logLines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
  await stage.close();
});

const as = (name: string) => stage.slack.as(name);
type Person = ReturnType<typeof as>;

/** What somebody was told last, where only they see it. */
const told = (person: Person) => {
  const last = person
    .messages()
    .filter(({ ephemeral, channelName, user }) => (ephemeral || channelName === 'dm') && user !== person.id)
    .at(-1);
  if (!last) throw new Error(`nobody told @${person.name} anything`);
  return last;
};

async function asks(person: Person, words: string) {
  await person.command(`/mentoring ${words}`);
  await stage.settle();
  return told(person);
}

async function writes(person: Person, words: string) {
  await person.say(words);
  await stage.settle();
  return told(person);
}

async function opensHome(person: Person) {
  await person.openHome();
  await stage.settle();
  return person.home;
}

async function press(person: Person, label: string, where = {}): Promise<void> {
  await person.press(label, where);
  await stage.settle();
}

describe('somebody in no pair', () => {
  test('hears what Kantel is and whom to ask, in a command, a message and the Home', async () => {
    const nina = as('nina');
    for (const shown of [await asks(nina, ''), await writes(nina, 'Hello!'), await opensHome(nina)]) {
      expect(shown?.readable).toContain('I am Kantel');
      expect(shown?.readable).toContain('Ask @kees');
      expect(shown?.buttons).toEqual(['Help', 'Privacy', 'Nederlands']);
    }
  });

  test('hears that a word about a pair needs one', async () => {
    const { readable, buttons } = await asks(as('nina'), 'pause');
    expect(readable).toContain('`/mentoring pause` is about your pair, and you are not in one');
    expect(buttons).toEqual([]);
  });
});

describe('words', () => {
  test.each(['actions', '<!channel> & *all*'])('%s is not one of them', async (said) => {
    const nina = as('nina');
    for (const shown of [await asks(nina, said), await writes(nina, said)]) {
      expect(shown.readable).toContain(`I do not understand “${said}”`);
      expect(JSON.stringify([shown.text, shown.blocks])).not.toContain('<!');
    }
  });

  test('help lists every word, and how often Kantel reminds at most', async () => {
    const nina = as('nina');
    const { readable } = await asks(nina, 'help');
    const mentoring = manifest.features.slash_commands.find(
      ({ command }: { command: string }) => command === '/mentoring',
    );
    for (const word of mentoring.usage_hint.split(', ')) expect(readable).toContain(`/mentoring ${word}`);
    expect(readable).not.toContain('/mentoring actions');
    expect(readable).toContain('At most one reminder a day, and at most three in a row without an answer');
    expect(readable).not.toContain('/pair');
    expect((await writes(nina, 'Hulp')).readable).toBe(readable);
    expect((await asks(as('kees'), 'help')).readable).toContain('/cohort-status');
    expect((await writes(as('sanne'), 'help')).readable).toContain('Hooguit één herinnering per dag');
  });

  test('privacy says what is stored, who sees it, what cannot be seen, and how to stop', async () => {
    const nina = as('nina');
    const { readable } = await asks(nina, 'privacy');
    for (const heading of ['What is stored.', 'Who sees what.', 'What I cannot see.', 'How to stop.']) {
      expect(readable).toContain(heading);
    }
    expect((await writes(as('petra'), 'privacy')).readable).toContain('Wat ik niet kan zien.');
  });

  test('help and privacy open over the Home, and answer beside a message', async () => {
    const nina = as('nina');
    await opensHome(nina);
    await press(nina, 'Privacy', { in: 'home' });
    expect(nina.modal).toMatchObject({ title: 'Privacy', close: 'Close' });
    await nina.close();
    await press(nina, 'Help', { in: 'home' });
    expect(nina.modal?.text).toContain('/mentoring');
    await nina.close();
    await asks(nina, '');
    await press(nina, 'Privacy');
    expect(told(nina).readable).toContain('What is stored.');
    expect(nina.modal).toBeNull();
  });
});

describe('the language', () => {
  test('is the one somebody chose, whatever their Slack says, and can be chosen back', async () => {
    const omar = as('omar');
    expect((await asks(omar, 'Nederlands')).readable).toContain('Vanaf nu spreek ik Nederlands met je.');
    expect((await writes(omar, 'hulp')).readable).toContain('Wat je kunt vragen.');
    await asks(omar, '');
    await press(omar, 'English');
    expect(told(omar).readable).toContain('From now on I speak English to you.');
    expect((await asks(omar, 'help')).readable).toContain('What you can ask.');
  });

  test('is kept also where Slack had not told yet who they are', async () => {
    const omar = as('omar');
    stage.slack.failNext('users.info', { status: 500 });
    await asks(omar, 'nederlands');
    expect((await asks(omar, 'help')).readable).toContain('Wat je kunt vragen.');
  });

  test('outlives what Slack tells a day later', async () => {
    const omar = as('omar');
    await asks(omar, 'nederlands');
    await stage.leapTo(daysAfter(MONDAY, 2));
    expect((await asks(omar, 'help')).readable).toContain('Wat je kunt vragen.');
  });

  test('chosen in the Home, the Home is in it at once', async () => {
    const petra = as('petra');
    expect((await opensHome(petra))?.readable).toContain('Ik ben Kantel');
    await press(petra, 'English', { in: 'home' });
    expect(petra.home?.readable).toContain('I am Kantel');
  });

  test('chosen by both before they are paired, their channel speaks it', async () => {
    for (const name of ['omar', 'ruth']) await asks(as(name), 'nederlands');
    const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    expect(as('omar').messages(channel)[0]?.readable).toContain('Welkom');
  });
});

describe('a pair', () => {
  test('sees who mentors whom, where they stand, and the way to their channel', async () => {
    const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    const omar = as('omar');
    for (const shown of [await asks(omar, ''), await writes(omar, 'hi'), await opensHome(omar)]) {
      expect(shown?.readable).toContain('You are the mentor of @ruth.');
      expect(shown?.readable).toContain(`You talk in #${channel}`);
      expect(shown?.readable).toContain('Where you are: getting to know each other');
      expect(shown?.readable).toContain(`in #${channel}: 0 of 3 parts done. It is your turn.`);
      expect(shown?.readable).toContain('Next meeting: none planned yet');
      expect(shown?.buttons).toEqual(
        expect.arrayContaining(['Plan a meeting', 'Add a note', 'Pause', 'Help']),
      );
    }
    await press(omar, 'Skip', { in: channel });
    expect((await asks(omar, '')).readable).toContain('The other has yet to answer.');
    expect((await asks(as('ruth'), '')).readable).toMatch(/@omar is your mentor.*It is your turn/s);
  });

  test('in Dutch, where that is what they speak', async () => {
    await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
    const { readable, buttons } = await asks(as('petra'), '');
    expect(readable).toContain('@sanne is jouw mentor.');
    expect(readable).toContain('Waar jullie staan: jullie leren elkaar kennen');
    expect(buttons).toContain('Een gesprek plannen');
  });

  test('is led from step to step by the first button', async () => {
    const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    const [omar, ruth] = [as('omar'), as('ruth')];
    for (const who of [omar, ruth, omar, ruth, omar, ruth]) await press(who, 'Skip', { in: channel });

    await opensHome(ruth);
    expect(ruth.home?.buttons[0]).toBe('Draft our agreement');
    await press(ruth, 'Draft our agreement', { in: 'home' });
    await ruth.fill('What do you want to learn?', 'How you look at life');
    await ruth.submit();
    await stage.settle();
    expect((await asks(omar, '')).readable).toContain(
      `Your agreement is waiting for you: read it in #${channel}`,
    );

    await press(ruth, 'Agree', { in: channel });
    expect((await asks(ruth, '')).readable).toContain('is waiting for the other');
    await press(omar, 'Agree', { in: channel });

    const toPlan = await asks(omar, '');
    expect(toPlan.buttons[0]).toBe('Plan a meeting');
    expect(toPlan.buttons).toContain('Read our agreement');
    await press(omar, 'Plan a meeting');
    await omar.fill('Date', '2026-03-04');
    await omar.fill('Time', '12:30');
    await omar.fill('Place', 'Café <De Plantage>');
    await omar.submit();
    await stage.settle();
    const planned = await asks(ruth, '');
    expect(planned.readable).toContain('Wednesday 4 March at 12:30, Café <De Plantage>');
    expect(planned.buttons).toContain('Move the meeting');

    await stage.turnTo(daysAfter(MONDAY, 3));
    const past = await opensHome(ruth);
    expect(past?.readable).toContain('Did your meeting take place?');
    expect(past?.buttons[0]).toBe('We met');
    await press(ruth, 'We met', { in: 'home' });
    const met = ruth.home;
    expect(met?.readable).toContain('Last met: 4 Mar 2026');
    expect(met?.buttons[0]).toBe('Plan a meeting');
    expect(met?.buttons).toEqual(expect.arrayContaining(['Add a note', 'Read our notes']));
  });

  test('that pauses is offered to go on', async () => {
    await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    const ruth = as('ruth');
    await opensHome(ruth);
    await press(ruth, 'Pause', { in: 'home' });
    await ruth.submit();
    await stage.settle();
    const paused = await opensHome(ruth);
    expect(paused?.readable).toContain('Where you are: paused');
    expect(paused?.readable).toContain('The two of you are paused until 30 Mar 2026.');
    expect(paused?.buttons[0]).toBe('Resume');
    expect(paused?.buttons).not.toContain('Pause');
    expect((await asks(ruth, 'hervatten')).readable).not.toContain('do not know');
    expect((await opensHome(ruth))?.buttons).toContain('Pause');
  });

  test('sees its meeting in the time of each', async () => {
    const { channel } = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    await press(as('omar'), 'Plan a meeting', { in: channel });
    await as('omar').fill('Date', '2026-03-04');
    await as('omar').fill('Time', '12:30');
    await as('omar').submit();
    await stage.settle();
    await stage.slack.setUser('ruth', { tz: 'America/New_York' });
    stage.clock.moveTo(daysAfter(MONDAY, 1.5));
    expect((await asks(as('ruth'), '')).readable).toContain('Wednesday 4 March at 06:30 (your time)');
    expect((await asks(as('omar'), '')).readable).toContain('Wednesday 4 March at 12:30');
  });
});

describe('somebody in two pairs', () => {
  test('is asked which pair a word is about, and the word is run with that one', async () => {
    await stage.close();
    stage = await setStage({ databasePath: database.path });
    try {
      await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
      besideKantel(database.path, (db) => db.exec('UPDATE cohorts SET pairs_per_person = 2'));
      await openPair(stage, { mentor: 'nina', mentee: 'ruth' });
      const ruth = as('ruth');
      const hub = await asks(ruth, '');
      expect(hub.readable).toMatch(/@omar is your mentor.*@nina is your mentor/s);

      const asked = await asks(ruth, 'pauze');
      expect(asked.readable).toContain('Which pair do you mean?');
      expect(asked.buttons).toEqual(['The one with Omar Haddad', 'The one with Nina Buitenstaander']);
      await press(ruth, 'The one with Nina Buitenstaander');
      await ruth.submit();
      await stage.settle();
      expect((await asks(as('nina'), '')).readable).toContain('paused');
      expect((await asks(as('omar'), '')).readable).not.toContain('paused');
    } finally {
      database.remove();
    }
  });
});

describe('a coordinator', () => {
  test('sees the cohorts and the commands beside their own', async () => {
    const kees = as('kees');
    expect((await asks(kees, '')).readable).toMatch(/No cohort is running.*\/cohort-status/s);
    await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
    const home = await opensHome(kees);
    expect(home?.readable).toContain('First cohort: 1 pair; nobody needs a hand');
    expect((await asks(as('omar'), '')).readable).not.toContain('First cohort');
  });
});
