import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, type Saying } from '../../../src/features/meetings/due.ts';
import type { KeptMeeting } from '../../../src/features/meetings/rules.ts';
import { aMeeting, NOW, PLACE, ZONE } from './examples.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What may happen to a meeting, some time after what happened before. */
const happenings = fc.record({
  what: fc.constantFrom('plan', 'move', 'cancel', 'miss', 'met', 'pause', 'resume', 'nothing'),
  /** Until what follows. Minutes. */
  wait: fc.integer({ min: 1, max: 6 * 24 * 60 }),
  /** The machine was off in the meantime: one tick at the end, else whenever the agenda says, and now and then. */
  off: fc.boolean(),
  /** How far ahead a meeting is planned or moved to. Minutes. */
  ahead: fc.integer({ min: 1, max: 8 * 24 * 60 }),
});

const markOf = { dayBefore: 'dayBeforeAt', hourBefore: 'hourBeforeAt', asking: 'askedAt' } as const;

interface Said {
  readonly saying: Saying;
  readonly at: Date;
  readonly meeting: KeptMeeting;
}

/** Plays a history tick by tick, as the agenda would, and records everything that is said. */
function play(history: readonly { what: string; wait: number; off: boolean; ahead: number }[]): Said[] {
  let now = NOW;
  let meeting = null as KeptMeeting | null;
  let paused = false;
  let nextId = 1;
  const heard: Said[] = [];

  /** @returns when to look again, as the service sets it in the agenda */
  function tick(): Date | null {
    if (!meeting) return null;
    const decision = decide(meeting, paused, PLACE, now);
    if (decision.do === 'rest') return null;
    if (decision.do === 'wait') {
      expect(decision.until > now, 'waits for the past').toBe(true);
      return decision.until;
    }
    expect(paused, 'said while paused').toBe(false);
    heard.push({ saying: decision.saying, at: now, meeting });
    meeting = { ...meeting, [markOf[decision.saying]]: now };
    expect(decide(meeting, paused, PLACE, now).do, 'two at once').not.toBe('say');
    return tick();
  }

  for (const { what, wait, off, ahead } of history) {
    const startsAt = new Date(now.getTime() + ahead * MINUTE);
    if (what === 'plan' && meeting?.state !== 'planned') {
      meeting = aMeeting({ id: nextId, startsAt, plannedAt: now });
      nextId += 1;
    } else if (what === 'move' && meeting?.state === 'planned') {
      const revision: number = meeting.revision + 1;
      meeting = aMeeting({ id: meeting.id, revision, startsAt, plannedAt: now });
    } else if (meeting && what === 'cancel') meeting = { ...meeting, state: 'cancelled' };
    else if (meeting && what === 'miss') meeting = { ...meeting, state: 'missed' };
    else if (meeting && what === 'met') meeting = { ...meeting, state: 'met' };
    else if (what === 'pause') paused = true;
    else if (what === 'resume') paused = false;
    let lookAt = tick();
    const until = now.getTime() + wait * MINUTE;
    while (now.getTime() < until) {
      const next = off ? until : Math.min(lookAt?.getTime() ?? until, now.getTime() + DAY, until);
      now = new Date(next);
      lookAt = tick();
    }
  }
  return heard;
}

const histories = fc.array(happenings, { minLength: 1, maxLength: 20 });

test('whatever happens to meetings, each thing is said once, in its time, and never to a pair that is paused', () => {
  const seen = { dayBefore: 0, hourBefore: 0, asking: 0 };
  fc.assert(
    fc.property(histories, (history) => {
      const once = new Set<string>();
      for (const { saying, at, meeting } of play(history)) {
        const key = `${meeting.id}:${meeting.revision}:${saying}`;
        expect(once.has(key), `${key} said twice`).toBe(false);
        once.add(key);
        seen[saying] += 1;
        expect(meeting.state).toBe('planned');
        const before = meeting.startsAt.getTime() - at.getTime();
        if (saying === 'dayBefore') {
          expect(before, 'after the hour before was due').toBeGreaterThan(HOUR);
          expect(meeting.startsAt.getTime() - meeting.plannedAt.getTime()).toBeGreaterThanOrEqual(
            DAY - 9 * HOUR,
          );
        } else if (saying === 'hourBefore') {
          expect(before, 'after it began').toBeGreaterThan(0);
          expect(before, 'too early').toBeLessThanOrEqual(HOUR);
          expect(meeting.startsAt.getTime() - meeting.plannedAt.getTime()).toBeGreaterThanOrEqual(HOUR);
        } else {
          const there = new TZDate(at, ZONE);
          expect(there.getHours()).toBeGreaterThanOrEqual(9);
          expect(there.getHours()).toBeLessThan(17);
          expect([0, 6]).not.toContain(there.getDay());
          const end = meeting.startsAt.getTime() + meeting.lengthMinutes * MINUTE;
          expect(at.getTime(), 'before its end').toBeGreaterThanOrEqual(end);
          expect(at.getTime(), 'after a week').toBeLessThan(end + 7 * DAY);
        }
      }
    }),
    { numRuns: 300 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
