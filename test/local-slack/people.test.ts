import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LocalSlack, Person } from '../../src/local-slack/index.ts';
import { socketApp, startFirm } from './firm.ts';

let slack: LocalSlack;
let app: App;
let petra: Person;
let now: Date;

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const say = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
const go = (text: string, action_id: string, value = '') => ({
  type: 'button' as const,
  action_id,
  text: plain(text),
  ...(value === '' ? {} : { value }),
});
const buttons = (...elements: ReturnType<typeof go>[]) => ({ type: 'actions' as const, elements });
const modal = (title: string, blocks: object[] = [say(title)], own: object = {}) =>
  ({ type: 'modal', callback_id: title, title: plain(title), blocks, ...own }) as never;

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z');
  slack = await startFirm({ clock: { now: () => now } });
  app = socketApp(slack);
  petra = slack.as('@petra');
});

afterEach(async () => {
  await app.stop();
  await slack.close();
});

/** What Slack answers to this call, made when Petra types /hi. */
async function onCommand(call: (trigger: string) => Promise<unknown>): Promise<string> {
  let outcome = '';
  app.command('/hi', async ({ ack, command }) => {
    await ack();
    outcome = await call(command.trigger_id).then(
      () => 'ok',
      (error: { data?: { error: string } }) => error.data?.error ?? String(error),
    );
  });
  await app.start();
  await petra.command('/hi');
  return await slack.until(() => outcome);
}

describe('triggers', () => {
  test('serve once', async () => {
    const twice = async (trigger_id: string) => {
      await app.client.views.open({ trigger_id, view: modal('One') });
      await app.client.views.open({ trigger_id, view: modal('Two') });
    };
    expect(await onCommand(twice)).toBe('exchanged_trigger_id');
    expect(petra.modal?.title).toBe('One');
  });

  test('live three seconds by the clock', async () => {
    const late = (trigger_id: string) => {
      now = new Date(now.getTime() + 3001);
      return app.client.views.open({ trigger_id, view: modal('One') });
    };
    expect(await onCommand(late)).toBe('expired_trigger_id');
  });

  test('survive a call that is wrong in another way', async () => {
    const again = async (trigger_id: string) => {
      await app.client.views.open({ trigger_id, view: modal('x'.repeat(25)) }).catch(() => undefined);
      await app.client.views.open({ trigger_id, view: modal('One') });
    };
    expect(await onCommand(again)).toBe('ok');
  });

  test('must be genuine', async () => {
    expect(await onCommand(() => app.client.views.open({ trigger_id: '1.2.abc', view: modal('One') }))).toBe(
      'invalid_trigger_id',
    );
  });
});

describe('modals', () => {
  test('stack three deep, each person their own, and close one by one', async () => {
    const refused: string[] = [];
    app.action('deeper', async ({ ack, body, client }) => {
      await ack();
      if (body.type !== 'block_actions') return;
      const depth = Number(body.actions[0]?.type === 'button' ? body.actions[0].value : 0);
      const view = modal(`Level ${depth}`, [buttons(go('Deeper', 'deeper', String(depth + 1)))]);
      await client.views
        .push({ trigger_id: body.trigger_id, view })
        .catch((error) => refused.push(error.data.error));
    });
    await onCommand((trigger_id) =>
      app.client.views.open({ trigger_id, view: modal('Level 1', [buttons(go('Deeper', 'deeper', '2'))]) }),
    );
    await petra.press('Deeper');
    await slack.until(() => petra.modal?.title === 'Level 2');
    await petra.press('Deeper', { in: 'modal' });
    await slack.until(() => petra.modal?.title === 'Level 3');
    await petra.press('Deeper');
    await slack.until(() => refused.length > 0);
    expect(refused).toEqual(['push_limit_reached']);
    expect(slack.as('sanne').modal).toBeNull();
    await petra.close();
    expect(petra.modal?.title).toBe('Level 2');
    await petra.close();
    await petra.close();
    expect(petra.modal).toBeNull();
    expect(slack.faults).toEqual([]);
  });

  test('keep what is entered where the fields stay, and refuse an old hash', async () => {
    const fields = (own: object[] = []) => [
      {
        type: 'input',
        block_id: 'n',
        label: plain('Note'),
        element: { type: 'plain_text_input', action_id: 'n' },
      },
      {
        type: 'input',
        block_id: 'c',
        label: plain('Cadence'),
        dispatch_action: true,
        element: {
          type: 'static_select',
          action_id: 'cadence',
          initial_option: { text: plain('Four weeks'), value: '4' },
          options: [
            { text: plain('Two weeks'), value: '2' },
            { text: plain('Four weeks'), value: '4' },
          ],
        },
      },
      ...own,
    ];
    const conflicts: string[] = [];
    app.action('cadence', async ({ ack, body, client, action }) => {
      await ack();
      if (body.type !== 'block_actions' || action.type !== 'static_select' || body.view === undefined) return;
      const view = modal('Form', fields([say(`Chosen ${action.selected_option.value}`)]), {
        submit: plain('Send'),
      });
      const { id: view_id, hash } = body.view;
      await client.views.update({ view_id, hash, view });
      await client.views.update({ view_id, hash, view }).catch((error) => conflicts.push(error.data.error));
    });
    app.view(
      'Form',
      async ({ ack }) => await ack({ response_action: 'errors', errors: { nowhere: 'Wrong' } }),
    );
    await onCommand((trigger_id) =>
      app.client.views.open({ trigger_id, view: modal('Form', fields(), { submit: plain('Send') }) }),
    );
    expect(petra.modal).toMatchObject({
      labels: ['Note', 'Cadence'],
      values: { Note: '', Cadence: 'Four weeks' },
    });
    await petra.fill('Note', 'kept');
    await petra.fill('Cadence', 'Two weeks');
    await slack.until(() => conflicts.length > 0);
    expect(conflicts).toEqual(['hash_conflict']);
    expect(petra.modal?.values).toEqual({ Note: 'kept', Cadence: 'Two weeks' });
    expect(petra.modal?.text).toContain('Chosen 2');
    await expect(petra.fill('Cadence', 'Six weeks')).rejects.toThrow('only "Two weeks", "Four weeks"');
    await expect(petra.fill('Nothing', 'x')).rejects.toThrow('they see "Note", "Cadence"');
    await expect(petra.submit()).rejects.toThrow('We had some trouble connecting');
    expect(slack.faults).toMatchObject([
      { kind: 'invalid_ack_body', detail: expect.stringContaining('nowhere') },
    ]);
  });

  test('tell the bot of their closing when asked to', async () => {
    const closed: boolean[] = [];
    app.view({ type: 'view_closed', callback_id: 'Open' }, async ({ ack, body }) => {
      await ack();
      closed.push(body.type === 'view_closed' && body.is_cleared);
    });
    await onCommand((trigger_id) =>
      app.client.views.open({ trigger_id, view: modal('Open', [say('Hi')], { notify_on_close: true }) }),
    );
    await petra.close();
    await slack.until(() => closed.length > 0);
    expect(closed).toEqual([false]);
  });
});

test('the newest of several buttons is pressed, or the one that is asked for', async () => {
  const pressed: string[] = [];
  app.action('yes', async ({ ack, action }) => {
    await ack();
    pressed.push(action.type === 'button' ? (action.value ?? '') : '');
  });
  await app.start();
  for (const day of ['Monday', 'Tuesday'])
    await app.client.chat.postMessage({
      channel: petra.id,
      text: day,
      blocks: [
        say(`Come on ${day}?`),
        buttons(go('Yes', 'yes', `${day} 1`)),
        buttons(go('Yes', 'yes', `${day} 2`)),
      ],
    });
  await petra.press('Yes');
  await petra.press('Yes', { nth: 1 });
  await petra.press('Yes', { message: 'Monday' });
  await petra.press('Yes', { in: 'dm', nth: 3 });
  await expect(petra.press('Yes', { in: 'home' })).rejects.toThrow('they see none');
  expect(pressed).toEqual(['Tuesday 1', 'Tuesday 2', 'Monday 1', 'Monday 2']);
});

test('options in messages and the Home hold what is chosen', async () => {
  const chosen: unknown[] = [];
  app.action('topics', async ({ ack, body }) => {
    await ack();
    if (body.type === 'block_actions')
      chosen.push((body.state ?? body.view?.state)?.values.t?.topics?.selected_options?.map((o) => o.value));
  });
  await app.start();
  const topics = {
    type: 'actions' as const,
    block_id: 't',
    elements: [
      {
        type: 'checkboxes' as const,
        action_id: 'topics',
        options: [
          { text: plain('Law'), value: 'law' },
          { text: plain('Tech'), value: 'tech' },
        ],
      },
    ],
  };
  await app.client.chat.postMessage({ channel: petra.id, text: 'Topics', blocks: [topics] });
  await petra.press('Tech');
  await petra.press('Law');
  await petra.press('Tech');
  expect(chosen).toEqual([['tech'], ['tech', 'law'], ['law']]);
  expect(petra.messages()[0]?.readable).toBe('Law ( Law | Tech )');
  await app.client.views.publish({ user_id: petra.id, view: { type: 'home', blocks: [topics] } });
  await petra.press('Law', { in: 'home' });
  expect(chosen.at(-1)).toEqual(['law']);
  expect(petra.home?.buttons).toEqual(['Law', 'Tech']);
});

test('an answer to a press works five times, for half an hour', async () => {
  const url = new Promise<string>((resolve) => {
    app.action('go', async ({ ack, body }) => {
      await ack();
      resolve(body.type === 'block_actions' ? body.response_url : '');
    });
  });
  await app.start();
  await app.client.chat.postMessage({ channel: petra.id, text: 'Go', blocks: [buttons(go('Go', 'go'))] });
  expect(slack.calls.at(-1)?.args).toMatchObject({ text: 'Go', blocks: [{ type: 'actions' }] });
  await petra.press('Go');
  const answer = async (body: object) => {
    const response = await fetch(await url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return await response.text();
  };
  expect(await answer({ text: 'One', replace_original: false })).toBe('ok');
  expect(await answer({ text: 'Gone' })).toBe('ok');
  expect(await answer({ response_type: 'in_channel', replace_original: false, text: 'All' })).toBe('ok');
  expect(await answer({})).toContain('no_text');
  expect(petra.messages().map((m) => [m.readable, m.ephemeral])).toEqual([
    ['Gone', false],
    ['One', true],
    ['All', false],
  ]);
  expect(await answer({ delete_original: true })).toBe('ok');
  expect(await answer({ text: 'Six' })).toContain('used_url');
  expect(petra.messages().map((m) => m.readable)).toEqual(['One', 'All']);
});

test('texts are read in the language and zone of their reader', async () => {
  const at = Date.UTC(2026, 11, 1, 11, 30) / 1000;
  const general = petra.channels()[0]?.id ?? '';
  await app.client.chat.postMessage({
    channel: general,
    text: `*Mentor:* <@U0SANNE> &amp; <#${general}>, _soon_: <!date^${at}^{date_long} {time}|later>, <https://example.com|here>, <!subteam^S0COORD>, snake_case_word`,
  });
  expect(petra.messages()[0]?.readable).toBe(
    'Mentor: @sanne & #general, soon: dinsdag 1 december 2026 12:30, here, @coordinators, snake_case_word',
  );
  expect(slack.as('sanne').messages()[0]?.readable).toMatch(/Tuesday,? 1 December 2026 12:30/);
});

test('a screen shows the modal and every conversation', async () => {
  await onCommand((trigger_id) =>
    app.client.views.open({ trigger_id, view: modal('Form', [say('Say *yes*')], { submit: plain('Yes') }) }),
  );
  await app.client.chat.postMessage({ channel: petra.id, text: 'Hello' });
  expect(petra.screen()).toBe(
    ['— @petra —', '┌ Form', '  Say yes', '  [Close] [Yes]', 'Direct messages', '  Hello'].join('\n'),
  );
});
