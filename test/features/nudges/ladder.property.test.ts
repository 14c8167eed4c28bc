import { TZDate } from '@date-fns/tz';
import { isWeekend } from 'date-fns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, type Ladder, type Standing, weeksAfter } from '../../../src/features/nudges/due.ts';
import { isoDate } from '../../../src/words/dates.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const zone = 'Europe/Amsterdam';
const place = { timeZone: zone, country: 'NL' };
/** Public holidays of the Netherlands in the months the histories run through, typed from a wall calendar. */
const holidays = ['2026-04-05', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-24', '2026-05-25'];

/** What may happen to a pair, some hours after what happened before. */
const happenings = fc.record({
  hours: fc.integer({ min: 1, max: 24 * 40 }),
  /** Whether the machine was off in the meantime: nothing is looked at until it ends. */
  off: fc.boolean(),
  what: fc.constantFrom(
    'intro step',
    'introduced',
    'drafted',
    'agreed',
    'planned',
    'met',
    'cancelled',
    'snoozed',
    'paused',
    'resumed',
    'reminded elsewhere',
    'closed',
  ),
  days: fc.integer({ min: 1, max: 60 }),
});

interface Said {
  readonly at: Date;
  readonly run: Date;
  readonly standing: Standing;
}

/** Plays a history hour by hour, as the agenda would, and records every reminder that is said. */
function play(history: readonly { hours: number; off: boolean; what: string; days: number }[]): Said[] {
  let now = new Date('2026-02-16T08:30:00Z');
  let standing: Standing = {
    stage: 'open',
    paused: false,
    cadenceWeeks: 2,
    agreedAt: null,
    introduced: false,
    drafted: false,
    lastMetAt: null,
    plannedAt: null,
  };
  let ladder: Ladder = { said: 0, lastSaidAt: null, stirredAt: now };
  let mentee: Date | null = null;
  let lookAt: Date | null = now;
  const heard: Said[] = [];

  const look = () => {
    if (!lookAt || lookAt > now) return;
    const decision = decide(standing, ladder, { mentor: null, mentee }, place, now);
    if (decision.do === 'say') {
      expect(mentee === null || isoDate(mentee, zone) !== isoDate(now, zone), 'two on one day').toBe(true);
      heard.push({ at: now, run: ladder.stirredAt, standing });
      ladder = { ...ladder, said: decision.rung, lastSaidAt: now };
      mentee = now;
    }
    lookAt = decision.do === 'rest' ? null : decision.do === 'wait' ? decision.until : now;
  };

  const change = (part: Partial<Standing>) => {
    standing = { ...standing, ...part };
    ladder = { ...ladder, said: 0, stirredAt: now };
    lookAt = now;
  };

  for (const { hours, off, what, days } of history) {
    const until = new Date(now.getTime() + hours * HOUR);
    while (now < until) {
      now = off ? until : new Date(now.getTime() + HOUR);
      look();
    }
    if (standing.stage === 'closed') continue;
    if (what === 'introduced') change({ introduced: true });
    else if (what === 'drafted') change({ drafted: true });
    else if (what === 'agreed') change({ stage: 'agreed', agreedAt: standing.agreedAt ?? now });
    else if (what === 'planned') change({ plannedAt: new Date(now.getTime() + days * DAY) });
    else if (what === 'met') change({ plannedAt: null, lastMetAt: now });
    else if (what === 'cancelled') change({ plannedAt: null });
    else if (what === 'paused') change({ paused: true });
    else if (what === 'resumed') change({ paused: false });
    else if (what === 'closed') change({ stage: 'closed' });
    else if (what === 'reminded elsewhere') mentee = now;
    else change({});
    look();
  }
  return heard;
}

const histories = fc.array(happenings, { minLength: 1, maxLength: 25 });

test('whatever happens, it does not nag', () => {
  let count = 0;
  fc.assert(
    fc.property(histories, (history) => {
      const runs = new Map<number, Date[]>();
      for (const { at, run, standing } of play(history)) {
        const there = new TZDate(at, zone);
        expect(isWeekend(there)).toBe(false);
        expect(there.getHours()).toBeGreaterThanOrEqual(9);
        expect(there.getHours()).toBeLessThan(17);
        expect(holidays).not.toContain(isoDate(at, zone));
        expect(standing.paused).toBe(false);
        expect(standing.stage).not.toBe('closed');
        if (standing.plannedAt) expect(at >= weeksAfter(standing.plannedAt, 1, zone)).toBe(true);
        const before = runs.get(run.getTime()) ?? [];
        expect(at >= weeksAfter(before.at(-1) ?? run, 1, zone), 'less than a week').toBe(true);
        runs.set(run.getTime(), [...before, at]);
        count += 1;
      }
      for (const unanswered of runs.values()) expect(unanswered.length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 150 },
  );
  expect(count).toBeGreaterThan(100);
});

test('a pair that does nothing hears three reminders, and then silence', () => {
  expect(play([{ hours: 24 * 120, off: false, what: 'intro step', days: 1 }])).toHaveLength(3);
});

test('a machine that was off says one reminder, not the ones it missed', () => {
  const [said, ...more] = play([{ hours: 24 * 30 + 2, off: true, what: 'intro step', days: 1 }]);
  expect(said?.run).toEqual(new Date('2026-02-16T08:30:00Z'));
  expect(more).toEqual([]);
});
