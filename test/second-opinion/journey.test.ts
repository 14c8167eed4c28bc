import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { standStill } from './asking.ts';
import { messagesIn } from './http/person.ts';
import { type HttpStage, setHttpStage } from './http/stage.ts';

/*
 * One pair, from /pair to the coordinator's view, with Kantel in HTTP mode and a Slack nobody here wrote as its Web
 * API. That Slack has no commands, presses, forms or response_url: the test makes and signs those (http/person.ts).
 * Channels, members, messages and pins are read back from that Slack itself. Each test goes on from the one before.
 */

let stage: HttpStage;
let channel: string;

/** What a coordinator fills in, beside who. */
const pairing = {
  "Mentor's team": 'Litigation',
  "Mentee's team": 'Board',
  'Does either appraise the other?': 'No',
};

/** The texts in the channel of the pair, oldest first. */
const shown = async (): Promise<string[]> => (await messagesIn(stage.slack, channel)).map(({ text }) => text);
const lastShown = async (): Promise<string | undefined> => (await shown()).at(-1);

/** The texts pinned there. */
async function pinned(): Promise<(string | undefined)[]> {
  const { items = [] } = await stage.slack.lookerOn.pins.list({ channel });
  return z
    .array(z.object({ message: z.object({ text: z.string() }) }))
    .parse(items)
    .map(({ message }) => message.text);
}

/** The channel that Kantel made last. */
function madeLast(): string {
  const made = stage.recorder.calls.findLast(
    ({ method, answer }) => method === 'conversations.create' && answer.ok === true,
  );
  return z.object({ channel: z.object({ id: z.string() }) }).parse(made?.answer).channel.id;
}

beforeAll(async () => {
  standStill();
  stage = await setHttpStage();
});

afterAll(async () => {
  await stage.close();
  vi.useRealTimers();
});

describe('a pair, in HTTP mode, on an emulated Slack', () => {
  test('Kantel answers whoever asks whether it is ready, and nobody without the signing secret', async () => {
    expect((await fetch(`${stage.url}/readyz`)).status).toBe(200);
    const stranger = stage.postAs('somebody else’s secret');
    await expect(stranger.form({ command: '/pair' })).rejects.toThrow('401');
  });

  test('a coordinator fills in the form behind /pair; the same person twice is refused at the field', async () => {
    const [kees, omar, ruth] = [stage.as('kees'), stage.as('omar'), stage.as('ruth')];
    await kees.command(`/pair <@${omar.id}|omar> <@${ruth.id}|ruth>`);
    expect(kees.fields()).toEqual([
      'Mentor',
      'Mentee',
      "Mentor's team",
      "Mentee's team",
      'Does either appraise the other?',
      'Cohort',
      'How often should they meet?',
    ]);
    expect(Object.keys(await kees.submit({ ...pairing, Mentee: omar.id }))).toEqual(['Mentee']);
    expect(await kees.submit(pairing)).toEqual({});

    channel = madeLast();
    const { channel: made } = await stage.slack.lookerOn.conversations.info({ channel });
    const { members } = await stage.slack.lookerOn.conversations.members({ channel });
    expect(made).toMatchObject({ name: 'mentor-omar-ruth', is_private: true, is_archived: false });
    expect(made?.topic?.value).not.toBe('');
    expect(made?.purpose?.value).not.toBe('');
    expect(members?.toSorted()).toEqual([stage.slack.botUserId, omar.id, ruth.id].toSorted());
    expect((await kees.messages()).at(-1)?.text).toContain('are now a pair');
  });

  test('they are welcomed, and walk through the introduction one prompt at a time', async () => {
    const [omar, ruth] = [stage.as('omar'), stage.as('ruth')];
    expect((await shown())[0]).toContain(`Welcome, <@${omar.id}> and <@${ruth.id}>`);
    const prompts = async () => (await shown()).filter((text) => text.startsWith('Getting to know'));
    expect(await prompts()).toEqual([expect.stringContaining('1 of 3')]);

    await omar.press('We talked about this', channel);
    expect(await prompts()).toEqual([expect.stringContaining(`Still to answer: <@${ruth.id}>`)]);
    await omar.press('We talked about this', channel);
    expect(omar.answers().at(-1)?.text).toContain('You have answered this one already');
    await ruth.press('Write mine', channel);
    const [field = ''] = ruth.fields();
    expect(await ruth.submit({ [field]: 'From <!channel> & back' })).toEqual({});
    expect(await shown()).toContainEqual(expect.stringContaining('From &lt;!channel&gt; &amp; back'));

    await omar.press('Skip', channel);
    await ruth.press('We talked about this', channel);
    await ruth.press('We talked about this', channel);
    expect(await prompts()).toHaveLength(3);
    await omar.press('We talked about this', channel);
    expect((await prompts()).every((text) => text.includes('Both of you'))).toBe(true);
  });

  test('the mentee drafts the agreement, both agree, and it is pinned', async () => {
    const [omar, ruth] = [stage.as('omar'), stage.as('ruth')];
    await ruth.press('Draft our agreement', channel);
    expect(Object.keys(await ruth.submit({}))).toEqual(['What do you want to learn?']);
    expect(await ruth.submit({ 'What do you want to learn?': 'How you look at life' })).toEqual({});
    await ruth.press('Agree', channel);
    expect(await pinned()).toEqual([]);
    await omar.press('Agree', channel);
    expect(await pinned()).toEqual([expect.stringContaining('signed by both of you')]);
    expect(await lastShown()).toContain('You have both agreed');
  });

  test('they plan a meeting, are reminded of their roles in private, meet, and one of them notes it', async () => {
    const [omar, ruth] = [stage.as('omar'), stage.as('ruth')];
    await ruth.press('Plan a meeting', channel);
    expect(Object.keys(await ruth.submit({ Date: '2026-02-27' }))).toEqual(['Date']);
    expect(await ruth.submit({ Date: '2026-03-12', Time: '12:30', Place: 'The harbour' })).toEqual({});
    expect(await lastShown()).toContain('Your next meeting: Thursday 12 March');

    await stage.leapTo(new Date('2026-03-11T11:30:00Z'));
    const [tells, listens] = [(await omar.messages()).at(-1), (await ruth.messages()).at(-1)];
    expect(JSON.stringify(tells)).toMatch(/you are the one who tells.*How you look at life/i);
    expect(JSON.stringify(listens)).toMatch(/listen.*How you look at life/i);

    await stage.leapTo(new Date('2026-03-12T13:00:00Z'));
    await omar.press('We met', channel);
    expect(omar.answers().at(-1)?.text).toContain('Counted: you met on');
    await ruth.press('Add a note', channel);
    const note = {
      'What did you find out?': 'Nobody asks us <!here>',
      'Who gave most of the advice today?': 'The mentor',
      'Who may read this?': 'Shared with the pair',
    };
    expect(await ruth.submit(note)).toEqual({});
    expect((await shown()).join()).not.toContain('Nobody asks us');

    await omar.command('/mentoring notes');
    expect(omar.formText()).toContain('Nobody asks us &lt;!here&gt;');
  });

  test('the coordinator sees that they met, and not a word of theirs; others are refused', async () => {
    const [kees, nina] = [stage.as('kees'), stage.as('nina')];
    await kees.command('/cohort-status');
    const seen = JSON.stringify(kees.answers().at(-1));
    expect(seen).toContain('1 pair running');
    expect(seen).toContain('Omar Haddad');
    expect(seen).toContain('12 Mar');
    for (const word of ['Nobody asks us', 'How you look at life', 'harbour'])
      expect(seen).not.toContain(word);
    await nina.command('/cohort-status');
    expect(nina.answers().at(-1)?.text).toContain(`Ask <@${kees.id}>`);
  });

  test('words in a DM and the Home say where the pair stands', async () => {
    const ruth = stage.as('ruth');
    await ruth.say('help');
    expect((await ruth.messages()).at(-1)?.text).toContain('everything you can ask');
    expect(await ruth.openHome()).toContain(`<@${stage.as('omar').id}> is your mentor`);
  });

  test('another pair gets its channel where the name of an archived one stands in the way', async () => {
    const { asBot } = stage.slack;
    const { channel: old } = await asBot.conversations.create({
      name: 'mentor-sanne-petra',
      is_private: true,
    });
    await asBot.conversations.archive({ channel: old?.id ?? '' });
    const [kees, sanne, petra] = [stage.as('kees'), stage.as('sanne'), stage.as('petra')];
    await kees.command(`/pair <@${sanne.id}> <@${petra.id}>`);
    expect(await kees.submit(pairing)).toEqual({});
    const { channel: made } = await stage.slack.lookerOn.conversations.info({ channel: madeLast() });
    expect(made?.name).toBe('mentor-sanne-petra-2');
  });

  test('nothing that Kantel asked was refused without its knowing, and nothing went wrong', async () => {
    const refused = stage.recorder.calls.filter(({ answer }) => answer.ok !== true);
    expect(refused.map(({ method, answer }) => `${method}: ${answer.error}`)).toEqual([
      'conversations.create: name_taken',
    ]);
    expect(stage.logLines.filter((line) => /"level":"(error|fatal|warn)"/.test(line))).toEqual([
      expect.stringContaining('signature mismatch'),
    ]);
  });
});
