import type { Reader } from './reader.ts';

const formatted = (reader: Reader, at: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(reader.locale, { timeZone: reader.tz, ...options }).format(at);

const day = (reader: Reader, at: Date): string =>
  formatted({ ...reader, locale: 'en-CA' }, at, { dateStyle: 'short' });

/** today, tomorrow, yesterday in the reader's language; undefined for any other day. */
function near(reader: Reader, at: Date): string | undefined {
  for (const distance of [-1, 0, 1]) {
    const then = new Date(reader.now.getTime() + distance * 86_400_000);
    if (day(reader, then) === day(reader, at))
      return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(distance, 'day');
  }
  return undefined;
}

const TOKENS: Record<string, (reader: Reader, at: Date) => string> = {
  date_num: day,
  date: (r, at) => formatted(r, at, { dateStyle: 'long' }),
  date_short: (r, at) => formatted(r, at, { dateStyle: 'medium' }),
  date_long: (r, at) => formatted(r, at, { dateStyle: 'full' }),
  date_pretty: (r, at) => near(r, at) ?? formatted(r, at, { dateStyle: 'long' }),
  date_short_pretty: (r, at) => near(r, at) ?? formatted(r, at, { dateStyle: 'medium' }),
  date_long_pretty: (r, at) => near(r, at) ?? formatted(r, at, { dateStyle: 'full' }),
  day_divider_pretty: (r, at) =>
    near(r, at) ?? formatted(r, at, { weekday: 'long', month: 'long', day: 'numeric' }),
  time: (r, at) => formatted(r, at, { timeStyle: 'short' }),
  time_secs: (r, at) => formatted(r, at, { timeStyle: 'medium' }),
  ago: (r, at) =>
    new Intl.RelativeTimeFormat(r.locale).format(
      Math.round((at.getTime() - r.now.getTime()) / 60_000),
      'minute',
    ),
};

/** `<!date^seconds^format^link|fallback>` as its reader sees it (https://docs.slack.dev/messaging/formatting-message-text#date-formatting). */
export function renderDate(reader: Reader, seconds: string, format: string, fallback: string): string {
  const at = new Date(Number(seconds) * 1000);
  if (Number.isNaN(at.getTime())) return fallback;
  return format.replace(/\{(\w+)\}/g, (whole, token: string) => TOKENS[token]?.(reader, at) ?? whole);
}
