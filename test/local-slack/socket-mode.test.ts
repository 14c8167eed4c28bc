import type { App } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalSlack } from '../../src/local-slack/index.ts';
import { socketApp, startFirm } from './firm.ts';

let slack: LocalSlack;
let app: App;

beforeEach(async () => {
  slack = await startFirm();
  app = socketApp(slack);
});

afterEach(async () => {
  await app.stop();
  await slack.close();
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const form = {
  type: 'modal' as const,
  callback_id: 'form',
  title: plain('A form'),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'who',
      label: plain('Mentor'),
      element: { type: 'users_select' as const, action_id: 'who' },
    },
    {
      type: 'input' as const,
      block_id: 'why',
      label: plain('Why'),
      element: { type: 'plain_text_input' as const, action_id: 'why', max_length: 10 },
    },
  ],
};

test('a command opens a form, its errors stand at the field, and a good one closes', async () => {
  const heard: string[] = [];
  app.command('/hi', async ({ ack, body, client }) => {
    await ack();
    heard.push(body.text);
    await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.view('form', async ({ ack, view, client, body }) => {
    const who = view.state.values.who?.who?.selected_user;
    if (who === body.user.id)
      return await ack({ response_action: 'errors', errors: { who: 'Not yourself' } });
    await ack();
    await client.chat.postMessage({
      channel: body.user.id,
      text: `<@${who}> it is: ${view.state.values.why?.why?.value}`,
    });
  });
  await app.start();
  const petra = slack.as('petra');

  await petra.command('/hi @sanne @coordinators <now>');
  await slack.until(() => petra.modal);
  await petra.fill('Mentor', '@petra');
  await expect(petra.fill('Why', 'far too many words')).rejects.toThrow('takes 10 characters');
  expect(heard).toEqual(['<@U0SANNE|sanne> <!subteam^S0COORD|@coordinators> &lt;now&gt;']);
  expect(await petra.submit()).toEqual({ errors: { Why: 'Please complete this required field.' } });
  await petra.fill('Why', 'because');
  expect(await petra.submit()).toEqual({ errors: { Mentor: 'Not yourself' } });
  expect(petra.modal).toMatchObject({
    title: 'A form',
    errors: { Mentor: 'Not yourself' },
    values: { Mentor: '@petra' },
  });

  await petra.fill('Mentor', '@sanne');
  expect(await petra.submit()).toEqual({});
  expect(petra.modal).toBeNull();
  await slack.until(() => petra.messages('dm').length > 0);
  expect(petra.messages().map((m) => m.readable)).toEqual(['@sanne it is: because']);
  expect(slack.as('sanne').messages()).toEqual([]);
  expect(slack.faults).toEqual([]);
});

test('a press answers to its person alone and changes the message for all', async () => {
  app.action('count', async ({ ack, respond, body, client }) => {
    await ack();
    await respond({ text: 'Only for you', replace_original: false });
    if (body.type !== 'block_actions' || body.message === undefined) throw new Error('no message');
    await client.chat.update({
      channel: body.channel?.id ?? '',
      ts: body.message.ts,
      text: 'Counted',
      blocks: [],
    });
  });
  await app.start();
  const general = slack.as('petra').channels()[0]?.id ?? '';
  await app.client.chat.postMessage({
    channel: general,
    text: 'Press',
    blocks: [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'count', text: plain('Count me'), value: '1' }],
      },
    ],
  });
  const sanne = slack.as('sanne');
  await expect(sanne.press('Count you')).rejects.toThrow('sees no button "Count you"; they see "Count me"');
  await sanne.press('Count me', { in: 'general' });
  await slack.until(() => sanne.messages('general').some((m) => m.text === 'Counted'));
  expect(sanne.messages('general').map((m) => [m.readable, m.ephemeral])).toEqual([
    ['Counted', false],
    ['Only for you', true],
  ]);
  expect(
    slack
      .as('omar')
      .messages('general')
      .map((m) => m.readable),
  ).toEqual(['Counted']);
  expect(slack.faults).toEqual([]);
});

test('that somebody changed arrives as an event, with all that is known of them', async () => {
  const told: unknown[] = [];
  app.event('user_change', async ({ event, body }) => {
    told.push([event.user, typeof body.event_time, event.event_ts]);
  });
  await app.start();
  await slack.setUser('petra', { displayName: 'Petra', locale: 'en-GB', tz: 'America/New_York' });
  await slack.setUser('petra', { deleted: true });
  const profile = expect.objectContaining({ display_name: 'Petra' });
  expect(told).toEqual([
    [
      expect.objectContaining({ deleted: false, locale: 'en-GB', tz: 'America/New_York', profile }),
      'number',
      expect.stringMatching(/^\d+\.\d{6}$/),
    ],
    [expect.not.objectContaining({ deleted: false }), 'number', expect.any(String)],
  ]);
});

test('a message to the bot and an opened Home arrive as events', async () => {
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say(`You said ${message.text}`);
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [
      { type: 'section' as const, text: { type: 'mrkdwn' as const, text: `Hello <@${event.user}>` } },
    ];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  await app.start();
  const petra = slack.as('petra');
  await petra.say('note');
  await petra.openHome();
  await slack.until(() => petra.home);
  await slack.until(() => petra.messages('dm').length === 2);
  expect(petra.messages('dm').map((m) => m.text)).toEqual(['note', 'You said note']);
  expect(petra.home?.readable).toBe('Hello @petra');
  expect(slack.faults).toEqual([]);
});
