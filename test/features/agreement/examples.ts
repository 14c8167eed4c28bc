import type { Terms } from '../../../src/features/agreement/rules.ts';
import type { Pair } from '../../../src/features/pairs/rules.ts';

/** A running pair: Sanne is the mentor, Petra the mentee. */
export const aPair = (change: Partial<Pair> = {}): Pair => ({
  id: 1,
  cohortId: 1,
  mentorId: 'USANNE',
  menteeId: 'UPETRA',
  mentorTeam: 'Litigation',
  menteeTeam: 'Board',
  stage: 'open',
  cadenceWeeks: 4,
  language: 'en',
  timeZone: 'Europe/Amsterdam',
  pausedUntil: null,
  openedAt: new Date('2026-03-02T09:00:00Z'),
  agreedAt: null,
  heldSince: null,
  closedAt: null,
  keepUntil: null,
  ...change,
});

export const theTerms: Terms = {
  cadenceWeeks: 4,
  lengthMinutes: 60,
  place: 'Lunch',
  confidentiality: 'Everything',
  learningWish: 'How your generation looks at life',
};
