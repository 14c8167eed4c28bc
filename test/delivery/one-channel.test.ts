import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { opening, type Sending, sayIn, setSending } from './sending.ts';

let desk: Sending;

beforeEach(async () => {
  desk = await setSending();
});
afterEach(() => desk.close());

const channels = () => desk.slack.world.channels.all().filter(({ kind }) => kind === 'private');
const names = () => channels().map(({ name }) => name);
const bot = () => desk.slack.botUserId;

test('a pair whose channel was made while the answer got lost has that one channel', async () => {
  desk.slack.failNext('conversations.create', { afterEffect: true });
  desk.plan('channel', opening);
  desk.plan('welcome', sayIn('channel', 'Welcome'));
  desk.start();
  await desk.pass(10);
  expect(desk.find('channel')?.state).toBe('sent');
  expect(channels()).toMatchObject([{ name: 'mentor-sanne-petra', members: [bot(), 'USANNE', 'UPETRA'] }]);
  expect(desk.saidIn(desk.find('channel')?.channel)).toEqual(['Welcome']);
});

test.each([
  ['the process died before the answer', true],
  ['the process died before the call', false],
])('%s: one channel all the same', async (_what, isMade) => {
  desk.plan('channel', opening);
  const [head] = desk.store.heads('conversations.create', desk.clock.now(), 1);
  desk.store.take(head?.id ?? 0, desk.clock.now());
  if (isMade) desk.slack.world.channels.create('private', 'mentor-sanne-petra', bot(), [bot()]);
  await desk.restart();
  expect([desk.find('channel')?.state, names()]).toEqual(['sent', ['mentor-sanne-petra']]);
});

test('it is found among hundreds, page by page and at the pace of Slack', async () => {
  for (let n = 0; n < 450; n += 1)
    desk.slack.world.channels.create('private', `mentor-x-${n}`, bot(), [bot()]);
  desk.slack.failNext('conversations.create', { afterEffect: true });
  desk.plan('channel', opening);
  desk.start();
  await desk.pass(10);
  expect(desk.find('channel')?.state).toBe('sent');
  expect(desk.results('users.conversations')).toEqual(['ok', 'ok', 'ok']);
  expect(names().filter((name) => name.startsWith('mentor-sanne'))).toEqual(['mentor-sanne-petra']);
});

test('two pairs of the same names whose answers both got lost have a channel each', async () => {
  desk.slack.failNext('conversations.create', { afterEffect: true, times: 2 });
  desk.plan('one', opening, { lane: 'one' });
  desk.plan('two', { ...opening, members: ['UOMAR', 'URUTH'] }, { lane: 'two' });
  desk.start();
  await desk.pass(30);
  const used = ['one', 'two'].map((key) => desk.find(key)?.channel);
  expect(new Set(used).size).toBe(2);
  expect(
    channels()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(used.toSorted());
});

test('a name that is taken at the first try is no reason to look around', async () => {
  desk.slack.world.channels.create('private', 'mentor-sanne-petra', bot(), [bot()]);
  desk.plan('channel', opening);
  desk.start();
  await desk.settle();
  expect(names()).toEqual(['mentor-sanne-petra', 'mentor-sanne-petra-2']);
  expect(desk.results('users.conversations')).toEqual([]);
});

describe('a channel of that name is not taken', () => {
  /** Tries once without an answer and without effect, so that what is there is not from this try. */
  async function openAfterAMiss(): Promise<void> {
    desk.slack.failNext('conversations.create', { dropped: true });
    desk.plan('channel', opening);
    desk.start();
    await desk.pass(10);
    expect(desk.find('channel')?.state).toBe('sent');
  }

  test.each<[string, () => void]>([
    [
      'where it is older',
      () => {
        const old = desk.slack.world.channels.create('private', 'mentor-sanne-petra', bot(), [bot()]);
        old.created -= 3_600;
      },
    ],
    [
      'where somebody else made it',
      () => {
        desk.slack.world.channels.create('private', 'mentor-sanne-petra', 'UOMAR', ['UOMAR', bot()]);
      },
    ],
    [
      'where somebody is in it',
      () => {
        desk.slack.world.channels.create('private', 'mentor-sanne-petra', bot(), [bot(), 'UNINA']);
      },
    ],
  ])('%s', async (_when, make) => {
    make();
    const [there] = channels();
    await openAfterAMiss();
    expect(desk.results('users.conversations')).toEqual(['ok']);
    expect(desk.find('channel')?.channel).not.toBe(there?.id);
    expect(names()).toEqual(['mentor-sanne-petra', 'mentor-sanne-petra-2']);
  });

  test('where it is the channel of another pair', async () => {
    desk.plan('other', opening, { lane: 'other' });
    desk.start();
    await desk.settle();
    const [there] = channels();
    if (there) there.members = [bot()];
    await openAfterAMiss();
    expect(desk.find('channel')?.channel).not.toBe(there?.id);
  });
});
