import type { Agreement } from '../../../src/features/agreement/service.ts';
import type { Progress } from '../../../src/features/intro/rules.ts';
import type { Meeting } from '../../../src/features/meetings/rules.ts';
import type { Pair } from '../../../src/features/pairs/rules.ts';

/** A Monday morning in Amsterdam. */
export const NOW = new Date('2026-03-02T09:00:00Z');

export const aPair = (changes: Partial<Pair> = {}): Pair => ({
  id: 1,
  cohortId: 1,
  mentorId: 'UMENTOR',
  menteeId: 'UMENTEE',
  mentorTeam: 'Employment',
  menteeTeam: 'Tax',
  stage: 'open',
  cadenceWeeks: 4,
  language: 'en',
  timeZone: 'Europe/Amsterdam',
  pausedUntil: null,
  openedAt: NOW,
  agreedAt: null,
  heldSince: null,
  closedAt: null,
  keepUntil: null,
  ...changes,
});

/** @param waitingFor who is still to answer the open prompt; ignored when all three are done */
export const progressOf = (done: number, waitingFor: readonly string[] = []): Progress => ({
  done,
  open: done === 0 ? 'career' : done === 1 ? 'moments' : done === 2 ? 'ambitions' : null,
  waitingFor: done === 3 ? [] : waitingFor,
  finishedAt: done === 3 ? NOW : null,
  lastStepAt: null,
});

export const anAgreement = (changes: Partial<Agreement> = {}): Agreement => ({
  id: 3,
  version: 1,
  cadenceWeeks: 4,
  lengthMinutes: 60,
  place: 'outside the office',
  confidentiality: 'what we say stays here',
  learningWish: 'how it is to begin here',
  signedBy: [],
  draftedBy: 'UMENTEE',
  draftedAt: NOW,
  signedAt: null,
  ...changes,
});

export const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 7,
  pairId: 1,
  startsAt: NOW,
  lengthMinutes: 60,
  place: 'De Plantage',
  state: 'planned',
  revision: 1,
  dayBeforeAt: null,
  hourBeforeAt: null,
  askedAt: null,
  ...changes,
});
