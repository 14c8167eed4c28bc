import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { opening, type Sending, sayIn, sayTo, setSending } from './sending.ts';

let desk: Sending;

beforeEach(async () => {
  desk = await setSending();
  desk.plan('pair:1:channel', opening, { lane: 'pair:1' });
  desk.plan(
    'pair:2:channel',
    { ...opening, name: 'mentor-omar-ruth', members: ['UOMAR', 'URUTH'] },
    { lane: 'pair:2' },
  );
  desk.start();
  await desk.settle();
});
afterEach(() => desk.close());

const HOUR = 3_600;
const say = (pair: 1 | 2, text: string, more = {}) =>
  desk.plan(`pair:${pair}:${text}`, sayIn(`pair:${pair}:channel`, text), { lane: `pair:${pair}`, ...more });
const channelOf = (pair: 1 | 2) =>
  desk.slack.world.channels.byId(desk.find(`pair:${pair}:channel`)?.channel ?? '');
const said = (pair: 1 | 2) => desk.saidIn(channelOf(pair)?.id);

describe('Slack asks to go slower', () => {
  test('a method waits to the second; other methods and channels go on', async () => {
    desk.slack.failNext('chat.postMessage', { retryAfter: 30 });
    say(1, 'one');
    await desk.settle();
    say(2, 'other');
    desk.plan('topic', { ...opening, name: 'mentor-nina-kees', members: ['UNINA'] }, { lane: 'c' });
    await desk.settle();
    expect([said(1), said(2), desk.find('topic')?.state]).toEqual([[], ['other'], 'sent']);
    await desk.pass(29);
    expect(said(1)).toEqual([]);
    await desk.pass(1);
    expect(said(1)).toEqual(['one']);
    expect(desk.results('chat.postMessage')).toEqual(['ratelimited', 'ok', 'ok']);
  });

  test('no new channel is asked for before the time is up, whoever wants one', async () => {
    desk.slack.failNext('conversations.create', { retryAfter: 40 });
    for (const name of ['a', 'b', 'c'])
      desk.plan(name, { ...opening, name: `mentor-${name}` }, { lane: name });
    await desk.pass(39);
    const asked = desk.results('conversations.create');
    // Those that were under way at the same moment had been asked for already.
    expect(asked.length).toBeLessThanOrEqual(5);
    await desk.pass(2);
    expect(['a', 'b', 'c'].map((key) => desk.find(key)?.state)).toEqual(['sent', 'sent', 'sent']);
  });
});

describe('once, and not twice, where', () => {
  test.each([
    ['Slack fails behind its gateway', { status: 502 }],
    ['Slack turns it away', { status: 503 }],
    ['Slack fails halfway', { error: 'internal_error' }],
    ['the line breaks before anything happened', { dropped: true }],
    ['the answer gets lost', { afterEffect: true }],
    ['the answer gets lost three times', { afterEffect: true, times: 3 }],
  ])('%s', async (_what, failure) => {
    desk.slack.failNext('chat.postMessage', failure);
    say(1, 'one');
    say(1, 'two');
    say(2, 'other');
    await desk.settle();
    expect(said(2)).toEqual(['other']);
    await desk.pass(60);
    expect(said(1)).toEqual(['one', 'two']);
  });

  test('the answer to a reminder gets lost', async () => {
    desk.slack.failNext('chat.postMessage', { afterEffect: true });
    say(1, 'one', { weight: 'reminder' });
    await desk.pass(HOUR);
    expect([said(1), desk.find('pair:1:one')?.state]).toEqual([['one'], 'unknown']);
  });

  test.each(['chat.update', 'pins.add'])('the answer to %s gets lost', async (method) => {
    say(1, 'one');
    await desk.settle();
    desk.slack.failNext(method, { afterEffect: true });
    const lane = { lane: 'pair:1' };
    desk.plan('changed', { do: 'change', messageOf: 'pair:1:one', message: { text: 'new' } }, lane);
    desk.plan('pinned', { do: 'pin', messageOf: 'pair:1:one' }, lane);
    await desk.pass(60);
    expect([said(1), channelOf(1)?.pins.length, desk.find('pinned')?.state]).toEqual([['new'], 1, 'sent']);
  });

  test.each([
    'conversations.invite',
    'conversations.setTopic',
    'conversations.setPurpose',
    'conversations.archive',
  ])('the answer to %s gets lost', async (method) => {
    desk.slack.failNext(method, { afterEffect: true });
    const lane = { lane: 'c' };
    desk.plan('c', { ...opening, name: 'mentor-nina-kees', members: ['UNINA', 'UKEES'] }, lane);
    desk.plan('closed', { do: 'archive', channelOf: 'c' }, lane);
    await desk.pass(60);
    const channel = desk.slack.world.channels.byName('mentor-nina-kees');
    expect(channel?.members).toEqual([desk.slack.botUserId, 'UNINA', 'UKEES']);
    expect([channel?.topic.value, channel?.purpose.value, channel?.isArchived]).toEqual([
      'Sanne and Petra',
      'Reverse mentoring',
      true,
    ]);
  });
});

describe('a channel that is shut holds up its own pair alone, and what waited comes in order once it is open', () => {
  test.each<[string, string, () => void, () => void]>([
    ['archived', 'is_archived', () => archive(true), () => archive(false)],
    ['the bot removed', 'channel_not_found', () => membership(false), () => membership(true)],
  ])('%s', async (_what, error, shut, open) => {
    shut();
    say(1, 'one');
    say(1, 'two');
    say(1, 'reminder', {
      weight: 'reminder',
      expiresAt: new Date(desk.clock.now().getTime() + 4 * HOUR * 1_000),
    });
    say(1, 'three');
    say(2, 'other');
    await desk.settle();
    expect([desk.find('pair:1:one')?.error, said(2)]).toEqual([error, ['other']]);
    await desk.pass(26 * HOUR);
    open();
    await desk.pass(HOUR);
    expect(said(1)).toEqual(['one', 'two', 'three']);
    // Growing pauses: a shut channel is not knocked on more often than needed.
    expect(desk.results('chat.postMessage').filter((result) => result === error).length).toBeLessThan(45);
  });

  function archive(isArchived: boolean): void {
    const channel = channelOf(1);
    if (channel) channel.isArchived = isArchived;
  }

  function membership(isIn: boolean): void {
    const channel = channelOf(1);
    const { botUserId } = desk.slack;
    if (!channel) return;
    channel.members = channel.members.filter((id) => id !== botUserId);
    if (isIn) channel.members.push(botUserId);
  }
});

test('a message that is not liked is passed by the next, and what builds on it waits for it', async () => {
  desk.slack.failNext('chat.postMessage', { error: 'no_text', times: 2 });
  say(1, 'one');
  say(1, 'two');
  desk.plan(
    'changed',
    { do: 'change', messageOf: 'pair:1:one', message: { text: 'one, changed' } },
    { lane: 'pair:1' },
  );
  say(1, 'three');
  await desk.settle();
  expect(said(1)).toEqual(['three']);
  await desk.pass(5 * 60);
  expect(said(1).toSorted()).toEqual(['one, changed', 'three', 'two']);
});

test('a person whose account is deactivated holds up nobody but themselves', async () => {
  await desk.slack.setUser('petra', { deleted: true });
  const mine = { lane: 'user:UPETRA' };
  desk.plan('pair:1:guide:UPETRA', sayTo('UPETRA', 'for Petra'), mine);
  desk.plan('pair:1:guide:USANNE', sayTo('USANNE', 'for Sanne'), { lane: 'user:USANNE' });
  say(1, 'in the channel');
  await desk.settle();
  expect(desk.find('pair:1:guide:UPETRA')?.error).toBe('user_disabled');
  expect([desk.find('pair:1:guide:USANNE')?.state, said(1)]).toEqual(['sent', ['in the channel']]);
  await desk.slack.setUser('petra', { deleted: false });
  await desk.pass(HOUR);
  expect(desk.find('pair:1:guide:UPETRA')?.state).toBe('sent');
});

describe('once, and not twice, where it stays unknown for long whether Slack took it:', () => {
  test.each<[string, () => void]>([
    ['Slack is away', () => desk.slack.failNext('chat.postMessage', { status: 503, times: 20 })],
    ['Slack asks to wait', () => desk.slack.failNext('chat.postMessage', { retryAfter: HOUR / 2 })],
    ['the machine sleeps', () => {}],
  ])('%s', async (what, next) => {
    desk.slack.failNext('chat.postMessage', { afterEffect: true });
    next();
    say(1, 'one');
    say(1, 'two');
    await desk.settle();
    if (what === 'the machine sleeps')
      desk.clock.moveTo(new Date(desk.clock.now().getTime() + 7 * 24 * HOUR * 1_000));
    await desk.pass(HOUR);
    expect([said(1), desk.find('pair:1:one')?.state]).toEqual([['one', 'two'], 'unknown']);
  });
});

test.each<['needed' | 'reminder']>([['needed'], ['reminder']])(
  'what is %s is said though the direct message could not be opened for a while: nothing can have been said in it',
  async (weight) => {
    desk.slack.failNext('conversations.open', { status: 502, times: 12 });
    desk.plan('dm', sayTo('USANNE', 'for Sanne'), { lane: 'user:USANNE', weight });
    await desk.pass(60);
    await desk.restart();
    await desk.pass(HOUR);
    expect(desk.find('dm')?.state).toBe('sent');
  },
);

test('a channel that was renamed, and one that a member left, are written to as before', async () => {
  const channel = channelOf(1);
  if (channel) {
    channel.name = 'lunch-club';
    channel.members = channel.members.filter((id) => id !== 'UPETRA');
  }
  say(1, 'one');
  await desk.settle();
  expect(said(1)).toEqual(['one']);
});

test('forty lanes that wait for one method are in nobody else’s way', async () => {
  desk.slack.failNext('conversations.create', { status: 503, times: 400 });
  for (let n = 0; n < 40; n += 1) desk.plan(`c${n}`, { ...opening, name: `mentor-${n}` }, { lane: `c${n}` });
  say(1, 'one');
  await desk.settle();
  expect(said(1)).toEqual(['one']);
});

test('a clock that is set back by a day delays nothing by a day', async () => {
  desk.slack.failNext('chat.postMessage', { retryAfter: 20 });
  say(1, 'one');
  await desk.settle();
  desk.clock.moveTo(new Date(desk.clock.now().getTime() - 24 * HOUR * 1_000));
  say(2, 'other');
  await desk.settle();
  await desk.pass(20);
  expect([said(1), said(2)]).toEqual([['one'], ['other']]);
});

describe('what could not be said before it expired', () => {
  const inSeconds = (seconds: number) => new Date(desk.clock.now().getTime() + seconds * 1_000);

  test('is said when it has a point again, also after a restart, and holds up nothing until then', async () => {
    const expiresAt = inSeconds(7 * HOUR);
    const resumes = { from: inSeconds(24 * HOUR), until: inSeconds(26 * HOUR) };
    const channel = channelOf(1);
    if (!channel) throw new Error('there is no channel');
    channel.isArchived = true;
    say(1, 'reminder', { weight: 'reminder', expiresAt, resumes });
    await desk.pass(8 * HOUR);
    channel.isArchived = false;
    say(1, 'other');
    await desk.settle();
    await desk.restart();
    expect(said(1)).toEqual(['other']);
    await desk.pass(16 * HOUR);
    expect(said(1)).toEqual(['other', 'reminder']);
  });

  test('is dropped where that is over too', async () => {
    const expiresAt = inSeconds(HOUR);
    const resumes = { from: inSeconds(24 * HOUR), until: inSeconds(26 * HOUR) };
    desk.slack.failNext('chat.postMessage', { status: 503 });
    say(1, 'reminder', { weight: 'reminder', expiresAt, resumes });
    await desk.settle();
    desk.clock.moveTo(inSeconds(30 * HOUR));
    await desk.settle();
    expect([desk.find('pair:1:reminder')?.state, said(1)]).toEqual(['expired', []]);
  });
});
