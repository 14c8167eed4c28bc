import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import type { App } from '@slack/bolt';
import { afterEach, describe, expect, test } from 'vitest';
import type { LocalSlack, PageOptions } from '../../src/local-slack/index.ts';
import type { Act, MessageShape, Patch, ViewShape } from '../../src/local-slack/page/shape.ts';
import { socketApp, startFirm } from './firm.ts';

let slack: LocalSlack;
let app: App | undefined;
const ends: (() => void)[] = [];

async function begin(page: PageOptions = {}): Promise<void> {
  slack = await startFirm({ page });
}

afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await app?.stop();
  app = undefined;
  await slack.close();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

function ask(path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, slack.url),
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const act = async (as: string, what: Act): Promise<unknown> =>
  JSON.parse((await ask('/page/act', {}, { as, act: what })).text);

/** Looks at the page as somebody: everything they were told, put together as the browser does. */
async function look(as: string, more = ''): Promise<Map<string, unknown>> {
  const known = new Map<string, unknown>();
  const ended = new AbortController();
  ends.push(() => ended.abort());
  const response = await fetch(`${slack.url}/page/events?as=${as}${more}`, { signal: ended.signal });
  void (async () => {
    let rest = '';
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      const events = (rest + Buffer.from(part).toString()).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        if (!event.startsWith('data: ')) continue;
        const { full, set, gone } = JSON.parse(event.slice(6)) as Patch;
        if (full) known.clear();
        for (const [name, value] of Object.entries(set)) known.set(name, value);
        for (const name of gone) known.delete(name);
      }
    }
  })().catch(() => undefined);
  await expect.poll(() => known.get('me')).toBeDefined();
  return known;
}

const messages = (known: Map<string, unknown>): MessageShape[] =>
  [...known].filter(([name]) => name.startsWith('message ')).map(([, value]) => value as MessageShape);

const direct = (known: Map<string, unknown>): string =>
  [...known.keys()].find((name) => name.startsWith('channel D'))?.slice('channel '.length) ?? '';

describe('who may ask', () => {
  test('without a page there is none', async () => {
    slack = await startFirm();
    expect(slack.pageUrl).toBeUndefined();
    expect((await ask('/')).status).toBe(404);
  });

  test('the page loads scripts from here only', async () => {
    await begin();
    const page = await ask('/');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.text).not.toMatch(/<script[^>]*>[^<]|style=/);
    const script = await ask('/page/app.js');
    expect(script.headers['content-type']).toContain('text/javascript');
    expect(script.text.length).toBeGreaterThan(20_000);
    expect(script.text).not.toContain('dangerouslySetInnerHTML={');
  });

  const say = { as: 'petra', act: { kind: 'openHome' } };
  test.each([
    ['another name for this machine', '/', { host: 'evil.example' }, undefined],
    ['another name, in the stream', '/page/events', { host: 'evil.example:80' }, undefined],
    ['a form of another page', '/page/act', { origin: 'https://evil.example' }, say],
    ['another port', '/page/act', { origin: 'http://127.0.0.1:1' }, say],
    ['no page at all', '/page/act', { origin: 'null' }, say],
    ['another site', '/page/act', { 'sec-fetch-site': 'cross-site' }, say],
    ['what a form can send without being asked', '/page/act', { 'content-type': 'text/plain' }, say],
  ])('refused: %s', async (_, path, headers, body) => {
    await begin();
    expect((await ask(path, headers, body)).status).toBe(403);
  });

  test('what makes no sense, or is asked as nobody, is answered so', async () => {
    await begin();
    expect(await act('nobody', { kind: 'openHome' })).toMatchObject({ ok: false });
    expect(await act('petra', { kind: 'dance' } as unknown as Act)).toMatchObject({ ok: false });
    expect(await act('petra', { kind: 'say', text: 'hi', channel: 'C404' })).toMatchObject({ ok: false });
    expect(
      await act('petra', { kind: 'press', place: { view: 'V404' }, blockId: 'a', actionId: 'b', values: {} }),
    ).toMatchObject({ ok: false, error: 'this form is not open any more' });
  });
});

describe('what people see', () => {
  test('each sees what is theirs, live, and what they have not read', async () => {
    await begin();
    const petra = await look('petra');
    const omar = await look('omar');
    const channel = [...petra.keys()].find((name) => name.startsWith('channel C')) as string;
    await act('petra', { kind: 'say', text: 'Hello <b> & *all*', channel: channel.slice(8) });
    await expect.poll(() => messages(omar).map(({ text }) => text)).toEqual(['Hello &lt;b&gt; &amp; *all*']);
    expect(omar.get(channel)).toMatchObject({ name: 'general', unread: 1 });
    expect(petra.get(channel)).toMatchObject({ unread: 0 });
    await act('omar', { kind: 'read', channel: channel.slice(8), ts: messages(omar)[0]?.ts ?? '' });
    await expect.poll(() => omar.get(channel)).toMatchObject({ unread: 0 });

    await act('petra', { kind: 'command', text: '/nonsense', channel: direct(petra) });
    await expect.poll(() => messages(petra).at(-1)?.text).toContain('/nonsense is not a valid command');
    expect(messages(omar)).toHaveLength(1);
    await act('omar', { kind: 'leave', channel: channel.slice(8) });
    await expect.poll(() => [...omar.keys()].filter((name) => name.includes(channel.slice(8)))).toEqual([]);
    const late = await look('omar');
    expect(late.get('me')).toMatchObject({ handle: 'omar' });
    expect(messages(late)).toEqual([]);
  });

  test('the inspector shows what went over the wire to whoever asks', async () => {
    await begin();
    await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.botToken}` },
    });
    await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST' });
    const wires = (known: Map<string, unknown>) => [...known].filter(([name]) => name.startsWith('wire '));
    expect(wires(await look('petra'))).toEqual([]);
    expect(wires(await look('petra', '&inspect=1')).map(([, entry]) => entry)).toMatchObject([
      { kind: 'call', what: 'auth.test', result: 'ok', bad: false },
      { kind: 'call', what: 'chat.postMessage', result: 'not_authed', bad: true },
    ]);
  });

  test('the guide ticks off what was done, for good', async () => {
    await begin({
      guide: [
        {
          id: 'speak',
          chapter: { en: 'Speaking', nl: 'Praten' },
          who: 'petra',
          text: { en: 'Say something', nl: 'Zeg iets' },
          done: ({ world }) => world.messages.all().length === 1,
        },
      ],
    });
    const petra = await look('petra');
    expect(petra.get('guide')).toMatchObject([{ id: 'speak', done: false }]);
    for (const text of ['one', 'two']) await act('petra', { kind: 'say', text, channel: direct(petra) });
    await expect.poll(() => petra.get('guide')).toMatchObject([{ id: 'speak', done: true }]);
  });
});

describe('the clock', () => {
  test('turns by so much, one turn at a time, and to what is due', async () => {
    const turns: number[] = [];
    let due: Date | null = null;
    let finish = (): void => undefined;
    await begin({
      clock: {
        turnTo: async (instant) => {
          turns.push(Math.round((instant.getTime() - Date.now()) / 60_000));
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
        },
        nextDue: () => due,
      },
    });
    const petra = await look('petra');
    expect(petra.get('clock')).toMatchObject({ turnable: true, turning: false, nextDue: null });
    expect(await act('petra', { kind: 'turn', by: 'due' })).toEqual({ ok: false, error: 'nothing is due' });
    const turning = act('petra', { kind: 'turn', by: 'week' });
    await expect.poll(() => petra.get('clock')).toMatchObject({ turning: true });
    expect(await act('petra', { kind: 'turn', by: 'hour' })).toMatchObject({ ok: false });
    finish();
    expect(await turning).toEqual({ ok: true });
    await expect.poll(() => petra.get('clock')).toMatchObject({ turning: false });
    due = new Date(Date.now() + 30 * 60_000);
    const toDue = act('petra', { kind: 'turn', by: 'due' });
    await expect.poll(() => turns).toEqual([7 * 24 * 60, 30]);
    finish();
    await toDue;
  });

  test('is not shown where nobody can turn it', async () => {
    await begin();
    expect((await look('petra')).get('clock')).toMatchObject({ turnable: false });
    expect(await act('petra', { kind: 'turn', by: 'hour' })).toMatchObject({ ok: false });
  });
});

test('a form is filled in, refused, and sent; a button and a choice reach the bot', async () => {
  await begin();
  app = socketApp(slack);
  const heard: unknown[] = [];
  const options = ['a', 'b'].map((value) => ({
    text: { type: 'plain_text' as const, text: value === 'a' ? 'b' : 'a' },
    value,
  }));
  app.command('/hi', async ({ ack, client, body }) => {
    await ack();
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: { type: 'plain_text', text: 'A form' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'why',
            label: { type: 'plain_text', text: 'Why' },
            element: { type: 'plain_text_input', action_id: 'why' },
          },
          {
            type: 'input',
            block_id: 'pick',
            label: { type: 'plain_text', text: 'Pick' },
            element: { type: 'static_select', action_id: 'pick', options },
          },
          {
            type: 'input',
            block_id: 'when',
            optional: true,
            label: { type: 'plain_text', text: 'When' },
            element: { type: 'datetimepicker', action_id: 'when' },
          },
        ],
      },
    });
  });
  app.view('form', async ({ ack, view, client, body }) => {
    const { why, pick, when } = view.state.values;
    if (why?.why?.value === 'no')
      return await ack({ response_action: 'errors', errors: { why: 'Not good enough' } });
    heard.push(why?.why?.value, pick?.pick?.selected_option?.value, when?.when?.selected_date_time);
    await ack();
    await client.chat.postMessage({
      channel: body.user.id,
      text: 'Two of the same',
      blocks: [
        {
          type: 'actions',
          block_id: 'row',
          elements: ['one', 'two'].map((value) => ({
            type: 'button' as const,
            action_id: `press_${value}`,
            value,
            text: { type: 'plain_text' as const, text: 'Same' },
          })),
        },
      ],
    });
  });
  app.action(/^press_/, async ({ ack, action }) => {
    heard.push('value' in action ? action.value : '');
    await ack();
  });
  await app.start();

  const petra = await look('petra');
  await act('petra', { kind: 'command', text: '/hi', channel: direct(petra) });
  await expect.poll(() => petra.get('modal')).toMatchObject({ title: 'A form', depth: 1, errors: {} });
  const { id } = petra.get('modal') as ViewShape;
  const name = (field: string) => JSON.stringify([field, field]);
  const send = (why: string, pick = 'a') =>
    act('petra', {
      kind: 'submit',
      view: id,
      values: { [name('why')]: [why], [name('pick')]: [pick], [name('when')]: ['2026-12-01T12:30'] },
    });
  await send('');
  await expect
    .poll(() => petra.get('modal'))
    .toMatchObject({ errors: { why: 'Please complete this required field.' } });
  await send('no');
  await expect.poll(() => petra.get('modal')).toMatchObject({ errors: { why: 'Not good enough' } });
  expect(await send('because', 'c')).toMatchObject({ ok: false });
  expect(await send('because')).toEqual({ ok: true });
  await expect.poll(() => petra.get('modal')).toBeNull();
  // By its value, although another option says "a"; half past twelve in Amsterdam, in winter.
  expect(heard).toEqual(['because', 'a', Date.UTC(2026, 11, 1, 11, 30) / 1000]);
  expect(await send('late')).toMatchObject({ ok: false, error: 'this form is not open any more' });

  await expect.poll(() => messages(petra).length).toBe(1);
  const { channel, ts } = messages(petra)[0] as MessageShape;
  const press = (as: string, actionId: string) =>
    act(as, { kind: 'press', place: { channel, ts }, blockId: 'row', actionId, values: {} });
  expect(await press('petra', 'press_two')).toEqual({ ok: true });
  expect(heard.at(-1)).toBe('two');
  expect(await press('petra', 'press_three')).toMatchObject({ ok: false });
  expect(await press('omar', 'press_one')).toMatchObject({ ok: false });
});

test('where a port is taken, the next free one is, and it says so', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  slack = await startFirm({ port });
  expect(slack.portTaken).toBe(port);
  expect(Number(new URL(slack.url).port)).toBeGreaterThan(port);
  other.close();
});
