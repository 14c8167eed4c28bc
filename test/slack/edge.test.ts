import { PassThrough } from 'node:stream';
import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { createTransact } from '../../src/db/transaction.ts';
import { createDirectMessages } from '../../src/delivery/direct-messages.ts';
import { FieldError, KantelError } from '../../src/errors.ts';
import { type LocalSlack, type Person, startLocalSlack } from '../../src/local-slack/index.ts';
import { createLog } from '../../src/log.ts';
import { actions, button, modal, section, textField } from '../../src/slack/blocks.ts';
import { createBolt } from '../../src/slack/bolt.ts';
import { createEdge } from '../../src/slack/edge.ts';
import { createHeardStore } from '../../src/slack/heard-store.ts';
import { createPeople } from '../../src/slack/people.ts';
import { createPeopleStore } from '../../src/slack/people-store.ts';
import { createRepeats } from '../../src/slack/repeats.ts';
import { firm } from '../support/firm.ts';
import { MONDAY, manifest } from '../support/stage.ts';

/** Everything here is for anybody, but for what is Omar's alone. */
const access = {
  commands: { '/mentoring': 'anyone' },
  presses: { 'test.on': 'anyone', 'test.omar': 'omar' },
  forms: { 'test.form': 'anyone', 'test.omar': 'omar' },
  shortcuts: {},
  events: { message: 'anyone', app_home_opened: 'anyone' },
  words: {},
  pages: {},
} as const;
const audiences = {
  anyone: { admit: () => ({}) },
  omar: {
    subject: 'thing',
    admit({ id }: { id: string }, thing: number) {
      if (id !== 'UOMAR' || thing !== 7) throw new KantelError({ en: 'Not yours.', nl: 'Niet van jou.' });
      return { thing };
    },
  },
};
const edgeOf = (deps: Omit<Parameters<typeof createEdge>[0], 'access' | 'audiences'>) =>
  createEdge({ ...deps, access, audiences });

let slack: LocalSlack;
let app: App;
let db: Database;
let edge: ReturnType<typeof edgeOf>;
let omar: Person;
let petra: Person;
let logged: string;

beforeEach(async () => {
  slack = await startLocalSlack({ manifest, workspace: firm });
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    COORDINATORS: 'UKEES',
  });
  app = createBolt(config, createLog('silent'), []);
  db = openDatabase(':memory:');
  migrate(db, MONDAY);
  const clock = standingClock(MONDAY);
  const lines = new PassThrough();
  logged = '';
  lines.on('data', (line) => {
    logged += line;
  });
  const people = createPeople({
    store: createPeopleStore(db),
    client: app.client,
    clock,
    otherwise: 'en',
    transact: createTransact(db, () => {}),
  });
  const directMessages = createDirectMessages(app.client);
  const repeats = createRepeats({ store: createHeardStore(db), secret: Buffer.from('a secret'), clock });
  edge = edgeOf({ app, people, directMessages, repeats, clock, log: createLog('info', lines) });
  omar = slack.as('omar');
  petra = slack.as('petra');
  await app.init();
  await app.start();
});

afterEach(async () => {
  await app.stop();
  await slack.close();
  db.close();
  expect(slack.faults).toEqual([]);
});

const lastSeenBy = (person: Person): string => person.messages().at(-1)?.readable ?? '';
const form = () =>
  modal({
    form: 'test.form',
    title: 'A form',
    blocks: [section('Hello'), textField({ name: 'words', label: 'Words' })],
    submit: 'Send',
    close: 'Close',
  });

async function type(person: Person, line: string): Promise<void> {
  await person.command(line);
  await edge.idle();
}

test('an error people should hear about is said in their language, to them alone', async () => {
  edge.command('/mentoring', async () => {
    throw new KantelError({ en: 'Not today.', nl: 'Vandaag niet.' });
  });
  await type(omar, '/mentoring');
  await type(petra, '/mentoring');
  expect(lastSeenBy(omar)).toContain('Not today.');
  expect(lastSeenBy(petra)).toContain('Vandaag niet.');
  expect(petra.messages().at(-1)?.ephemeral).toBe(true);
});

test('any other error gives a reference that stands in the log, and says nothing else in either', async () => {
  edge.command('/mentoring', async () => {
    throw new Error('secret words of a junior');
  });
  await type(omar, '/mentoring secret words of a junior');
  const reference = lastSeenBy(omar).match(/reference: ([A-Z0-9]{4})/)?.[1];
  expect(reference).toBeDefined();
  expect(logged).toContain(`"reference":"${reference}"`);
  expect(logged).not.toContain('secret words');
  expect(lastSeenBy(omar)).not.toContain('secret words');
});

test('a button that nobody hears any more says so', async () => {
  edge.command('/mentoring', (request) =>
    request.answer({ text: 'old', blocks: [actions(button('Old button', 'gone.long', '1'))] }),
  );
  await type(petra, '/mentoring');
  await petra.press('Old button');
  await edge.idle();
  expect(lastSeenBy(petra)).toContain('Deze knop doet niets meer');
});

test('faults stand at their field, and what was typed stays', async () => {
  edge.command('/mentoring', (request) => request.show(form()));
  edge.form('test.form', async () => {
    throw new FieldError({ words: { en: 'Too short.', nl: 'Te kort.' } });
  });
  await type(petra, '/mentoring');
  await petra.fill('Words', 'x');
  expect(await petra.submit()).toMatchObject({ errors: { Words: 'Te kort.' } });
  expect(petra.modal?.values.Words).toBe('x');
});

test('an unexpected fault in a form is said at its first field, and what was typed stays', async () => {
  edge.command('/mentoring', (request) => request.show(form()));
  edge.form('test.form', async () => {
    throw new Error('no');
  });
  await type(omar, '/mentoring');
  await omar.fill('Words', 'kept');
  expect((await omar.submit()).errors?.Words).toMatch(/Something went wrong.*reference: [A-Z0-9]{4}/);
  expect(omar.modal?.values.Words).toBe('kept');
});

test.each([{ error: 'expired_trigger_id' }, { retryAfter: 3 }, { status: 503 }, { dropped: true }])(
  'where Slack did not show a form in time, that is said, and nobody has to look into a log: %o',
  async (failure) => {
    slack.failNext('views.open', failure);
    edge.command('/mentoring', (request) => request.show(form()));
    await type(omar, '/mentoring');
    expect(lastSeenBy(omar)).toContain('Slack was too slow to show what you asked for.');
    expect(logged).not.toContain('"level":"error"');
  },
);

test('of a Home that Slack does not take for now nobody hears', async () => {
  slack.failNext('views.publish', { status: 503 });
  edge.home(async () => ({ type: 'home', blocks: [section('Welcome')] }));
  await omar.openHome();
  await edge.idle();
  expect(omar.messages()).toEqual([]);
  await omar.openHome();
  await edge.idle();
  expect(JSON.stringify(omar.home)).toContain('Welcome');
});

test('a form that was closed before it could be replaced is no fault', async () => {
  const first = modal({
    form: 'test.first',
    title: 'First',
    close: 'Close',
    blocks: [actions(button('Go on', 'test.on', '1'))],
  });
  edge.command('/mentoring', (request) => request.show(first));
  edge.press('test.on', async (request) => {
    await omar.close();
    await request.show(form());
  });
  await type(omar, '/mentoring');
  await omar.press('Go on');
  await edge.idle();
  expect(omar.modal).toBeNull();
  expect(omar.messages()).toEqual([]);
  expect(logged).toBe('');
});

test('blocks that a workspace refuses are replaced by plainer ones', async () => {
  edge.command('/mentoring', (request) =>
    request.answer(
      { text: 'a table', blocks: [{ type: 'not_yet_known' } as never] },
      { text: 'plain', blocks: [section('The same, plainly')] },
    ),
  );
  await type(omar, '/mentoring');
  expect(lastSeenBy(omar)).toContain('The same, plainly');
});

test('Slack that does not tell who somebody is does not keep them from an answer', async () => {
  slack.failNext('users.info', { status: 500 });
  edge.command('/mentoring', (request) => request.answer({ text: `hello in ${request.person.language}` }));
  await type(petra, '/mentoring');
  expect(lastSeenBy(petra)).toContain('hello in en');
});

describe('who may what', () => {
  const own = (thing: unknown) =>
    modal({
      form: 'test.omar',
      title: 'A form',
      blocks: [textField({ name: 'words', label: 'Words' })],
      submit: 'Send',
      close: 'Close',
      meta: { thing },
    });

  test('what the gate checked is given to the handler, and others hear that it is not theirs', async () => {
    const things: number[] = [];
    edge.command('/mentoring', (request) =>
      request.answer({ text: 'here', blocks: [actions(button('Take', 'test.omar', '7'))] }),
    );
    edge.press('test.omar', async ({ thing }) => {
      things.push(thing);
    });
    for (const person of [omar, petra]) {
      await type(person, '/mentoring');
      await person.press('Take');
      await edge.idle();
    }
    expect(things).toEqual([7]);
    expect(lastSeenBy(petra)).toBe('Niet van jou.');
  });

  test.each(['7:8', '7:8:9'])('the first id of a button is the one that counts: %s', async (value) => {
    let heard: readonly number[] = [];
    edge.command('/mentoring', (request) =>
      request.answer({ text: 'here', blocks: [actions(button('Take', 'test.omar', value))] }),
    );
    edge.press('test.omar', async ({ ids }) => {
      heard = ids;
    });
    await type(omar, '/mentoring');
    await omar.press('Take');
    await edge.idle();
    expect(heard.join(':')).toBe(value);
  });

  test.each(['8', '', '-7', '7.0', '7e0', ' 7', '07', '0x7', '7:', '__proto__', '7:a'])(
    'a button whose value is %j is nobody’s',
    async (value) => {
      edge.command('/mentoring', (request) =>
        request.answer({ text: 'here', blocks: [actions(button('Take', 'test.omar', value))] }),
      );
      edge.press('test.omar', () => expect.fail('it was let through'));
      await type(omar, '/mentoring');
      await omar.press('Take');
      await edge.idle();
      expect(lastSeenBy(omar)).toBe('Not yours.');
    },
  );

  test.each([[8], [null], ['7.0'], [[7]], [{}], [undefined]])(
    'a form about %j is refused in the form, which keeps what was typed',
    async (thing) => {
      edge.command('/mentoring', (request) => request.show(own(thing)));
      edge.form('test.omar', () => expect.fail('it was let through'));
      await type(omar, '/mentoring');
      await omar.fill('Words', 'kept');
      expect((await omar.submit()).errors?.Words).toBe('Not yours.');
      expect(omar.modal?.values.Words).toBe('kept');
    },
  );

  test('what is not in the table cannot be heard', () => {
    // @ts-expect-error: and TypeScript says so
    expect(() => edge.press('test.other', async () => {})).toThrow('no presses "test.other"');
    // @ts-expect-error: nor can what every object inherits
    expect(() => edge.form('constructor', async () => undefined)).toThrow('no forms "constructor"');
  });

  test('what nobody hears is told of', () => {
    edge.press('test.on', async () => {});
    expect(edge.unheard()).toContain('presses test.omar');
    expect(edge.unheard()).not.toContain('presses test.on');
  });

  test('a form that nobody hears any more says so', async () => {
    edge.command('/mentoring', (request) => request.show({ ...own(7), callback_id: 'test.gone' }));
    await type(petra, '/mentoring');
    await petra.fill('Words', 'x');
    expect((await petra.submit()).errors?.Words).toContain('open het opnieuw');
  });
});

test('an event that Slack sends again is answered once', async () => {
  const texts: string[] = [];
  edge.directMessage(async ({ text }) => {
    texts.push(text);
  });
  await omar.say('met');
  await slack.redeliverLastEvent();
  await omar.say('met');
  await edge.idle();
  expect(texts).toEqual(['met', 'met']);
});

test.each([
  ['chat.postMessage', { status: 503 }],
  ['chat.postMessage', { afterEffect: true }],
  ['conversations.open', { dropped: true }],
])('whoever writes is answered once, also where the first try of %s fails: %o', async (method, failure) => {
  slack.failNext(method, failure);
  edge.directMessage((request) => request.answer({ text: 'heard' }));
  await omar.say('met');
  await edge.idle();
  expect(omar.messages('dm').map(({ text }) => text)).toEqual(['met', 'heard']);
  expect(logged).toBe('');
});
