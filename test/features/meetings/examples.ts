import type { KeptMeeting } from '../../../src/features/meetings/rules.ts';

/** A Monday morning in Amsterdam. */
export const NOW = new Date('2026-03-02T09:00:00Z');
export const ZONE = 'Europe/Amsterdam';
export const PLACE = { timeZone: ZONE, country: 'NL' };

/** A meeting planned at NOW for Thursday of the week after, 12:30 in Amsterdam. */
export const aMeeting = (change: Partial<KeptMeeting> = {}): KeptMeeting => ({
  id: 7,
  pairId: 1,
  startsAt: new Date('2026-03-12T11:30:00Z'),
  lengthMinutes: 60,
  place: 'De Plantage',
  state: 'planned',
  revision: 1,
  dayBeforeAt: null,
  hourBeforeAt: null,
  askedAt: null,
  plannedAt: NOW,
  settledAt: null,
  ...change,
});
