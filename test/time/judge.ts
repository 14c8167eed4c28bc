/** Where a cohort works, and when a history of it begins. */
export interface Setting {
  readonly timeZone: string;
  readonly country: string;
  readonly start: Date;
}

/** Something that happened in a history, as it was seen from outside. */
export type Said =
  | {
      readonly kind: 'reminder';
      readonly pair: number;
      readonly key: string;
      readonly lane: string;
      readonly at: Date;
      /** Whether the pair was paused, on hold, or had ended when it was said. */
      readonly silent: boolean;
    }
  | { readonly kind: 'act'; readonly pair: number; readonly at: Date };

/** Days off in the months the histories run through, typed from a wall calendar. */
const daysOff: Readonly<Record<string, readonly string[]>> = {
  NL: [
    '2026-04-05',
    '2026-04-06',
    '2026-04-27',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
    '2027-01-01',
    '2028-04-17',
  ],
  US: [
    '2026-05-25',
    '2026-09-07',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
    '2027-01-01',
    '2028-02-21',
    '2028-05-29',
  ],
};

/**
 * What was said that the promises forbid (DESIGN promise 3, R8, R13, R20), reckoned anew from what was seen, with
 * none of Kantel's own rules.
 */
export function judge(said: readonly Said[], { timeZone, country }: Setting): string[] {
  const faults: string[] = [];
  const unanswered = new Map<number, number>();
  const heardOn = new Map<string, string>();
  for (const one of said) {
    if (one.kind === 'act') {
      unanswered.set(one.pair, 0);
      continue;
    }
    const { key, at, pair } = one;
    const moment = zoned(at, timeZone);
    if (one.silent) faults.push(`${key} was said to a pair that is silent`);
    // People asked for it with the time they planned: it follows the meeting.
    if (key.includes(':hourBefore')) continue;
    if (moment.hour < 9 || moment.hour >= 17) faults.push(`${key} was said at ${moment.hour} o'clock`);
    if (['Sat', 'Sun'].includes(moment.weekday)) faults.push(`${key} was said on a ${moment.weekday}`);
    if (daysOff[country]?.includes(moment.date)) faults.push(`${key} was said on ${moment.date}`);
    const isNudge = key.includes(':nudge:');
    if (!isNudge && !key.includes(':chemistry:')) continue;
    const count = (unanswered.get(pair) ?? 0) + (isNudge ? 1 : 0);
    unanswered.set(pair, count);
    if (count > 3) faults.push(`${key} is number ${count} without an answer`);
    const [mentor, mentee] = [`mentor of ${pair}`, 'user:URUTH'];
    const hearers = one.lane.startsWith('pair:') ? [mentor, mentee] : [one.lane === mentee ? mentee : mentor];
    for (const hearer of hearers) {
      const day = `${hearer} ${moment.date}`;
      const before = heardOn.get(day);
      if (before) faults.push(`${hearer} heard ${before} and ${key} on ${moment.date}`);
      heardOn.set(day, key);
    }
  }
  return faults;
}

function zoned(at: Date, timeZone: string): { date: string; hour: number; weekday: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
    weekday: 'short',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
    weekday: part('weekday').replace('.', ''),
  };
}
