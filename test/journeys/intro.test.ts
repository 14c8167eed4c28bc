import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { type Stage, setStage } from '../support/stage.ts';

let stage: Stage;
let channel: string;

async function begin(mentor = 'omar', mentee = 'ruth'): Promise<void> {
  stage = await setStage();
  ({ channel } = await openPair(stage, { mentor, mentee }));
}
beforeEach(() => begin());
afterEach(async () => {
  expect(stage.slack.faults).toEqual([]);
  await stage.close();
});

async function press(who: string, label: string): Promise<void> {
  await stage.slack.as(who).press(label, { in: channel });
  await stage.settle();
}

/** What the message with this step now says, and its buttons. */
function step(number: number) {
  const said = stage.slack.as('omar').messages(channel);
  return said.find(({ readable }) => readable.startsWith(`Getting to know each other, ${number} of 3`));
}

/** What only this person was told last. */
function told(who: string): string | undefined {
  const said = stage.slack.as(who).messages();
  return said.findLast(({ ephemeral }) => ephemeral)?.readable;
}

/** Puts a button before somebody that Kantel never showed them, as a forged or an old message would. */
async function slipIn(who: string, action: string, value: string): Promise<void> {
  const { apiUrl, botToken } = stage.slack;
  const post = (method: string, body: object): Promise<Response> =>
    fetch(`${apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const opened = await post('conversations.open', { users: stage.slack.as(who).id });
  const { channel: dm } = (await opened.json()) as { channel: { id: string } };
  const text = { type: 'plain_text', text: 'Slipped in' };
  const elements = [{ type: 'button', text, action_id: action, value }];
  await post('chat.postMessage', { channel: dm.id, text: 'Slip', blocks: [{ type: 'actions', elements }] });
  await stage.slack.as(who).press('Slipped in');
  await stage.settle();
}

describe('the introduction', () => {
  test('asks three things, one at a time, and then offers the agreement', async () => {
    expect(step(1)?.buttons).toEqual(['We talked about this', 'Write mine', 'Skip']);
    expect(step(1)?.readable).toContain('Still to answer: both of you.');

    await press('omar', 'We talked about this');
    expect(step(1)?.readable).toContain('Still to answer: @ruth.');
    expect(step(2)).toBeUndefined();

    await press('ruth', 'Skip');
    expect(step(1)).toMatchObject({ buttons: [], readable: expect.stringContaining('Both of you are done') });
    expect(step(1)?.readable).not.toContain('skip');
    expect(step(2)?.readable).toContain('Moments that mattered');

    await press('ruth', 'We talked about this');
    expect(step(2)?.readable).toContain('Still to answer: @omar.');
    await press('omar', 'We talked about this');
    await press('omar', 'Skip');
    expect(step(3)?.readable).toContain('Still to answer: @ruth.');
    await press('ruth', 'Skip');
    expect(step(3)?.buttons).toEqual([]);
    expect(stage.slack.as('ruth').messages(channel).at(-1)?.buttons).toContain('Draft our agreement');
  });

  test('goes on when both press at the same moment', async () => {
    const label = 'We talked about this';
    await Promise.all(['omar', 'ruth'].map((who) => stage.slack.as(who).press(label, { in: channel })));
    await stage.settle();
    expect(step(1)?.buttons).toEqual([]);
    expect(step(2)?.readable).toContain('Still to answer: both of you.');
    expect([told('omar'), told('ruth')]).toEqual([undefined, undefined]);
  });

  test('speaks Dutch to a Dutch pair', async () => {
    await stage.close();
    await begin('sanne', 'petra');
    await press('sanne', 'We hebben het erover gehad');
    await press('sanne', 'Overslaan');
    expect(told('sanne')).toBe('Jij hebt dit onderdeel al gehad; nu is @petra aan de beurt.');
    await press('petra', 'Ik schrijf het op');
    expect(stage.slack.as('petra').modal?.text).toContain('voor jullie tweeën');
  });
});

describe('what somebody writes', () => {
  test('appears in the channel under their name, and counts for them', async () => {
    await press('omar', 'Write mine');
    const omar = stage.slack.as('omar');
    expect(omar.modal?.title).toBe('The road to here');
    expect(omar.modal?.text).toContain('in your channel under your name, for the two of you');
    await omar.fill('The road to here', 'Born in <!channel>\nraised in Delft');
    expect(await omar.submit()).toEqual({});
    await stage.settle();
    const said = stage.slack.as('ruth').messages(channel).at(-1);
    expect(said?.readable).toContain('@omar on the road to here');
    expect(said?.readable).toContain('raised in Delft');
    expect(said?.text).not.toContain('<!channel>');
    expect(step(1)?.readable).toContain('Still to answer: @ruth.');
  });

  test('is welcome after a press, and moves nothing then', async () => {
    await press('omar', 'Skip');
    await press('omar', 'Write mine');
    await stage.slack.as('omar').fill('The road to here', 'On second thoughts');
    await stage.slack.as('omar').submit();
    await stage.settle();
    expect(stage.slack.as('ruth').messages(channel).at(-1)?.readable).toContain('On second thoughts');
    expect(step(2)).toBeUndefined();
  });

  test('is not lost when the other moved on meanwhile', async () => {
    await press('omar', 'Skip');
    await press('omar', 'Write mine');
    await stage.slack.as('omar').fill('The road to here', 'Still worth telling');
    await press('ruth', 'Skip');
    expect(step(2)?.buttons).toHaveLength(3);
    expect(await stage.slack.as('omar').submit()).toEqual({});
    await stage.settle();
    expect(stage.slack.as('ruth').messages(channel).at(-1)?.readable).toContain('Still worth telling');
    expect(step(2)?.readable).toContain('Still to answer: both of you.');
  });

  test('is said once when the form is sent twice', async () => {
    await press('omar', 'Write mine');
    const omar = stage.slack.as('omar');
    await omar.fill('The road to here', 'Only once');
    await Promise.all([omar.submit(), omar.submit()]);
    await stage.settle();
    const said = omar.messages(channel).filter(({ readable }) => readable.includes('Only once'));
    expect(said).toHaveLength(1);
  });

  test('must be something', async () => {
    await press('omar', 'Write mine');
    await stage.slack.as('omar').fill('The road to here', '   ');
    expect((await stage.slack.as('omar').submit()).errors).toEqual({
      'The road to here': expect.stringContaining('Write something first'),
    });
  });
});

describe('does no harm and says so privately', () => {
  test('pressing twice', async () => {
    await press('omar', 'We talked about this');
    await press('omar', 'We talked about this');
    expect(told('omar')).toBe('You have answered this one already; now it is @ruth’s turn.');
    expect(step(1)?.readable).toContain('Still to answer: @ruth.');
    expect(
      stage.slack
        .as('ruth')
        .messages()
        .filter(({ ephemeral }) => ephemeral),
    ).toEqual([]);
  });

  test.each(['intro.talked', 'intro.skip', 'intro.write'])('an old prompt: %s', async (action) => {
    await press('omar', 'Skip');
    await press('ruth', 'Skip');
    await slipIn('omar', action, '1:1');
    expect(told('omar')).toContain('Both of you are done with this one already');
    expect(stage.slack.as('omar').modal).toBeNull();
    expect(step(2)?.readable).toContain('Still to answer: both of you.');
  });

  test.each([
    ['somebody else', 'nina', '1:1', 'a pair that you are not part of'],
    ['a pair that is not there', 'omar', '7:1', 'a pair that you are not part of'],
    ['a prompt that is not there', 'omar', '1:9', 'does not exist'],
    ['nonsense', 'omar', 'drop table', 'a pair that you are not part of'],
  ])('%s', async (_what, who, value, answer) => {
    for (const action of ['intro.talked', 'intro.write']) {
      await slipIn(who, action, value);
      expect(told(who)).toContain(answer);
      expect(stage.slack.as(who).modal).toBeNull();
    }
    expect(step(1)?.readable).toContain('Still to answer: both of you.');
  });
});
