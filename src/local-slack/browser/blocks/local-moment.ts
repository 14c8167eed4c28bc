/** Seconds since 1970 as `2026-12-01T12:30` on the clock of this zone. */
export const localMoment = (seconds: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(seconds * 1000))
    .replace(' ', 'T');
