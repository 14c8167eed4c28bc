import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methods } from '../../src/delivery/limits.ts';
import { began, ended, freeAt, room, stillUsed, type Used, unused } from '../../src/delivery/pace.ts';
import { createPacer } from '../../src/delivery/pacer.ts';

const three = { most: 3, within: 1_000 };
const used = (underWay: number, ...answered: number[]): Used => ({ underWay, answered });

test.each([
  ['nothing was called', unused, 0, 3, 0],
  ['one is under way', used(1), 0, 2, 0],
  ['three are under way: it depends on their answers', used(3), 0, 0, Number.POSITIVE_INFINITY],
  ['two were answered, one is under way', used(1, 100, 200), 500, 0, 1_100],
  ['the oldest has just left', used(1, 100, 200), 1_100, 1, 1_100],
  ['all were answered', used(0, 100, 200, 300), 999, 0, 1_100],
  ['more than may be: as many have to leave', used(0, 100, 200, 300, 400), 999, 0, 1_200],
])('%s', (_what, before, now, free, at) => {
  expect([room(before, three, now), freeAt(before, three, now)]).toEqual([free, at]);
});

test('however calls are timed, no stretch holds more than its limit, and none waits longer than it must', () => {
  const gaps = fc.array(fc.tuple(fc.nat(700), fc.nat(300)), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(gaps, (timings) => {
      let now = 0;
      let state = unused;
      const calls: { at: number; answered: number }[] = [];
      for (const [gap, latency] of timings) {
        now += gap;
        const at = freeAt(state, three, now);
        const counted = calls.filter(({ answered }) => answered > now - three.within);
        if (counted.length < three.most) expect(at).toBe(now);
        now = at + latency;
        state = stillUsed(ended(began(state), now), three, now);
        calls.push({ at, answered: now });
      }
      for (const { at } of calls) {
        const within = calls.filter((call) => call.at > at - three.within && call.at <= at);
        expect(within.length).toBeLessThanOrEqual(three.most);
      }
    }),
  );
});

describe('Retry-After', () => {
  const inChannel = (place: string) => ({ method: 'chat.postMessage' as const, place });

  test('holds its method to the second, and no other', () => {
    const pacer = createPacer();
    expect(pacer.hold({ method: 'conversations.create' }, 30, 5_000)).toBe(35_000);
    expect(pacer.room('conversations.create', 34_999)).toBe(0);
    expect(pacer.room('conversations.create', 35_000)).toBe(20);
    for (const method of methods.filter((each) => each !== 'conversations.create')) {
      expect(pacer.room(method, 5_000)).toBeGreaterThan(0);
    }
  });

  test('for a message holds its channel alone; for two channels at once it is the workspace that is too fast', () => {
    const pacer = createPacer();
    pacer.hold(inChannel('C1'), 10, 0);
    expect(pacer.freeAt(inChannel('C1'), 1)).toBe(10_000);
    expect(pacer.freeAt(inChannel('C2'), 1)).toBe(1);
    pacer.hold(inChannel('C2'), 20, 1_000);
    expect(pacer.freeAt(inChannel('C3'), 1_001)).toBe(21_000);
    expect(pacer.room('chat.postMessage', 1_001)).toBe(0);
    expect(pacer.room('chat.update', 1_001)).toBeGreaterThan(0);
  });

  test('is no longer than Slack said where the clock is set back meanwhile', () => {
    const pacer = createPacer();
    for (let n = 0; n < 20; n += 1) {
      pacer.began({ method: 'pins.add' });
      pacer.ended({ method: 'pins.add' }, 3_600_000);
    }
    pacer.hold({ method: 'chat.update' }, 30, 3_600_000);
    pacer.setBack(3_600_000);
    expect(pacer.freeAt({ method: 'chat.update' }, 1_000)).toBe(30_000);
    expect(pacer.freeAt({ method: 'pins.add' }, 1_000)).toBe(60_000);
  });
});

test('a channel takes ten messages at once and then one a second on average; others do not wait for it', () => {
  const pacer = createPacer();
  const say = (place: string, now: number): void => {
    const call = { method: 'chat.postMessage' as const, place };
    pacer.began(call);
    pacer.ended(call, now);
  };
  for (let n = 0; n < 10; n += 1) say('C1', 0);
  expect(pacer.freeAt({ method: 'chat.postMessage', place: 'C1' }, 1)).toBe(10_000);
  expect(pacer.freeAt({ method: 'chat.postMessage', place: 'C2' }, 1)).toBe(1);
});

test('quiet channels are forgotten, and busy ones are not', () => {
  const pacer = createPacer();
  const say = (place: string, now: number): void => {
    const call = { method: 'chat.postMessage' as const, place };
    pacer.began(call);
    pacer.ended(call, now);
  };
  for (let n = 0; n < 10; n += 1) say('CBUSY', 60_000);
  for (let n = 0; n < 600; n += 1) say(`C${n}`, 60_000 - (n < 300 ? 60_000 : 0));
  expect(pacer.freeAt({ method: 'chat.postMessage', place: 'CBUSY' }, 60_001)).toBeGreaterThan(60_001);
});
