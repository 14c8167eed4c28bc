import { expect, test } from 'vitest';
import { failureOf, type Troubled, undeliveredOf } from '../../../src/features/status/undelivered-rules.ts';
import { inShort, undeliveredBlocks } from '../../../src/features/status/undelivered-view.ts';

const now = new Date('2026-03-30T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);

const troubled = (part: Partial<Troubled> = {}): Troubled => ({
  key: 'pair:1:lunch',
  lane: 'pair:1',
  state: 'waiting',
  isReminder: false,
  error: 'is_archived',
  since: daysAgo(0.5),
  endedAt: null,
  ...part,
});

test.each<[string, Partial<Troubled>, boolean]>([
  ['refused a moment ago', {}, true],
  ['Slack does not answer since this morning', { error: 'http_503' }, false],
  ['Slack does not answer since the day before yesterday', { error: 'http_503', since: daysAgo(2) }, true],
  ['the token was revoked a moment ago', { error: 'token_revoked' }, true],
  ['a change holds up its lane', { key: 'pair:1:lunch:change:1' }, true],
  ['given up two weeks ago', { state: 'failed', endedAt: daysAgo(13) }, true],
  ['given up long ago', { state: 'failed', endedAt: daysAgo(15) }, false],
  ['a change given up', { key: 'pair:1:lunch:change:1', state: 'failed', endedAt: daysAgo(1) }, false],
  ['a pin given up', { key: 'pair:1:agreement:1:pin', state: 'failed', endedAt: daysAgo(1) }, false],
  ['it had nothing to build on', { error: 'missing_ground', state: 'failed', endedAt: daysAgo(1) }, false],
  ['nobody knows since yesterday', { state: 'unknown', error: 'no_answer', endedAt: daysAgo(1) }, true],
  ['nobody knows since long', { state: 'unknown', error: 'no_answer', endedAt: daysAgo(8) }, false],
  ['nobody knows of a reminder', { state: 'unknown', isReminder: true, endedAt: daysAgo(1) }, false],
])('%s: shown %s %s', (_what, part, isShown) => {
  expect(undeliveredOf([troubled(part)], now).ofPairs.has(1)).toBe(isShown);
});

test('one line for each place, since the first, with all that may be tried again', () => {
  const all = undeliveredOf(
    [
      troubled({ key: 'pair:1:lunch', since: daysAgo(1) }),
      troubled({ key: 'pair:1:roles', since: daysAgo(3), error: 'not_in_channel' }),
      troubled({ key: 'pair:1:guide:U1', lane: 'user:U1', error: 'user_disabled' }),
      troubled({ key: 'pair:2:channel', lane: 'pair:2', error: 'restricted_action' }),
      troubled({ key: 'cohort:1:left:U1', lane: 'user:U1', error: 'user_disabled' }),
    ],
    now,
  );
  expect(all.ofPairs.get(1)).toMatchObject([
    { place: 'channel', error: 'not_in_channel', since: daysAgo(3), keys: ['pair:1:lunch', 'pair:1:roles'] },
    { place: { user: 'U1' }, keys: ['pair:1:guide:U1'] },
  ]);
  expect(all.ofPairs.get(2)).toMatchObject([{ place: 'opening' }]);
  expect(all.elsewhere).toMatchObject([{ place: { user: 'U1' }, keys: ['cohort:1:left:U1'] }]);
});

test.each([
  ['is_archived', 'archived', 'Unarchive it in Slack', 'uit het archief'],
  ['channel_not_found', 'removed', '/invite @Kantel', '/invite @Kantel'],
  ['cant_invite', 'gone', 'no full account', 'geen volwaardig account'],
  ['restricted_action', 'forbidden', '“restricted_action”', '“restricted_action”'],
  ['restricted_action_thread_only_channel', 'forbidden', 'Slack administrator', 'Slack-beheerder'],
  ['token_revoked', 'lockedOut', 'needs a new token', 'een nieuw token nodig'],
  ['unreadable_answer', 'away', 'You need not do anything', 'Je hoeft niets te doen'],
  ['http_502', 'away', 'You need not do anything', 'Je hoeft niets te doen'],
  ['something_new', 'other', '“something_new”', '“something_new”'],
])('%s is %s, and says what to do', (error, failure, english, dutch) => {
  expect(failureOf(error)).toBe(failure);
  const [what] = undeliveredOf([troubled({ error, since: daysAgo(2) })], now).ofPairs.get(1) ?? [];
  if (!what) throw new Error('nothing is shown');
  const told = { who: 'Sanne (mentor) and Petra', what, timeZone: 'Europe/Amsterdam' };
  const name = (id: string): string => id;
  expect(JSON.stringify(undeliveredBlocks([told], name, 'en'))).toContain(english);
  expect(JSON.stringify(undeliveredBlocks([told], name, 'nl'))).toContain(dutch);
  expect(inShort(what, told.timeZone, name, 'en')).toContain('since 28 Mar 2026');
  expect(inShort(what, told.timeZone, name, 'en').length).toBeLessThan(160);
  expect(inShort(what, told.timeZone, name, 'nl').length).toBeLessThan(160);
});

test('however much does not get through, it fits a section', () => {
  const names = '@'.repeat(40);
  const all = Array.from({ length: 25 }, (_, n) =>
    undeliveredOf([troubled({ key: `pair:${n}:lunch`, lane: `user:U${n}`, error: 'user_disabled' })], now),
  ).flatMap(({ ofPairs }) => [...ofPairs.values()].flat());
  for (const language of ['en', 'nl'] as const) {
    const told = all.map((what) => ({ who: `${names} ${names}`, what, timeZone: 'Europe/Amsterdam' }));
    const [block] = undeliveredBlocks(told, () => names, language);
    const text = block && 'text' in block && typeof block.text === 'object' ? block.text.text : '';
    expect(text.length).toBeLessThan(3_000);
    expect(text).toContain('19');
  }
});
