import type { Sealer } from '../../secrets/sealer.ts';
import type { People } from '../../slack/people.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Candidate } from '../matching/rules.ts';
import { type Pair, roleOf } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import {
  candidateOf,
  glanceOf,
  placesLeft,
  type Signup,
  type SignupDraft,
  type SignupGlance,
  type Source,
} from './rules.ts';
import type { SealedSignup, SignupStore } from './store.ts';

export type { Signup } from './rules.ts';

/** What takes a place of somebody beside the pairs they are in, over all cohorts: proposals. */
export type Proposed = (userId: string) => readonly Pick<Pair, 'cohortId' | 'mentorId' | 'menteeId'>[];

/** Hears that somebody signed up, changed what they gave, or withdrew, inside the transaction in which they did. */
export type SignupListener = (cohortId: number, userId: string, now: Date) => void;

const contextOf = (userId: string): string => `person:${userId}`;

/**
 * Who is there to be paired, in which role, and with what (P6, P10). Synchronous; what changes something is called
 * inside a transaction.
 */
export function createSignups(deps: {
  store: SignupStore;
  people: Pick<People, 'known'>;
  cohorts: Pick<Cohorts, 'get'>;
  pairs: Pick<Pairs, 'ofPerson'>;
  sealer: Sealer;
}) {
  const { store, people, cohorts, pairs, sealer } = deps;
  const listeners: SignupListener[] = [];

  const open = (userId: string, sealed: Buffer | null): string | null =>
    sealed && sealer.open(contextOf(userId), sealed);
  const seal = (userId: string, text: string | null): Buffer | null =>
    text === null ? null : sealer.seal(contextOf(userId), text);
  const opened = (sealed: SealedSignup): Signup => ({
    ...sealed,
    words: open(sealed.userId, sealed.words),
    why: open(sealed.userId, sealed.why),
  });

  function changed(cohortId: number, userId: string, now: Date): void {
    for (const listener of listeners) listener(cohortId, userId, now);
  }

  /** For how many more pairs somebody is there. */
  function placesLeftOf(
    { cohortId, userId, role, places }: SealedSignup,
    pairsPerPerson: number,
    proposed: Proposed,
  ): number {
    const taken = [...pairs.ofPerson(userId), ...proposed(userId)];
    const inRole = taken.filter((two) => two.cohortId === cohortId && roleOf(two, userId) === role);
    const has = { inRole: inRole.length, everywhere: taken.length };
    return placesLeft({ role, places }, has, pairsPerPerson);
  }

  /** Those who signed up for a cohort and have not left the workspace. */
  const presentIn = (cohortId: number): SealedSignup[] =>
    store.ofCohort(cohortId).filter(({ userId }) => people.known(userId).isMember);

  const asCandidate = (signup: SealedSignup, pairsPerPerson: number, proposed: Proposed): Candidate =>
    candidateOf(signup, people.known(signup.userId), placesLeftOf(signup, pairsPerPerson, proposed));

  return {
    /** Somebody's sign-up for a cohort, with their words; undefined where none stands. */
    of(cohortId: number, userId: string): Signup | undefined {
      const sealed = store.find(cohortId, userId);
      return sealed && !sealed.withdrawnAt ? opened(sealed) : undefined;
    },
    /** Whether somebody is signed up for anything. */
    isSignedUp: (userId: string): boolean => store.ofPerson(userId).length > 0,
    /** Whether somebody was signed up for a cohort and is no more. */
    withdrew: (cohortId: number, userId: string): boolean =>
      Boolean(store.find(cohortId, userId)?.withdrawnAt),
    /** Those who are signed up for a cohort and have not left the workspace, without their words. */
    inCohort: (cohortId: number): Omit<Signup, 'words' | 'why'>[] =>
      presentIn(cohortId).map(({ words: _words, why: _why, ...signup }) => signup),
    /** Signs somebody up, or changes what they gave. What is known of the person besides is for whoever calls. */
    save(cohortId: number, userId: string, draft: SignupDraft, source: Source, now: Date): void {
      const { words, why } = draft;
      store.save(
        { ...draft, cohortId, userId, source, words: seal(userId, words), why: seal(userId, why) },
        now,
      );
      changed(cohortId, userId, now);
    },
    /** Withdraws a sign-up, and forgets what was written for it. @returns false where none stood */
    withdraw(cohortId: number, userId: string, now: Date): boolean {
      const isNew = store.withdraw(cohortId, userId, now);
      if (isNew) changed(cohortId, userId, now);
      return isNew;
    },
    /**
     * Everybody who is signed up for a cohort, as the matching sees them; those without a place left have none.
     * Whoever has left the workspace is not there.
     */
    candidates(cohortId: number, proposed: Proposed): Candidate[] {
      const { pairsPerPerson } = cohorts.get(cohortId);
      return presentIn(cohortId).map((signup) => asCandidate(signup, pairsPerPerson, proposed));
    },
    /** One of them; undefined where they are not there. */
    candidate(cohortId: number, userId: string, proposed: Proposed): Candidate | undefined {
      const signup = store.find(cohortId, userId);
      const isThere = signup && !signup.withdrawnAt && people.known(userId).isMember;
      return isThere ? asCandidate(signup, cohorts.get(cohortId).pairsPerPerson, proposed) : undefined;
    },
    /** Who is signed up for a cohort, as its coordinators see it. */
    glance(cohortId: number): SignupGlance {
      const { pairsPerPerson } = cohorts.get(cohortId);
      const all = store.standings(cohortId).map((one) => ({
        userId: one.userId,
        role: one.role,
        paired: one.inRole,
        placesLeft: placesLeft(one, one, pairsPerPerson),
      }));
      return glanceOf(all);
    },
    /** What somebody gave last, also where it does not stand any more; then without its words. */
    lastOf(cohortId: number, userId: string): Signup | undefined {
      const sealed = store.find(cohortId, userId);
      return sealed && opened(sealed);
    },
    /**
     * What a mentee signed up with, as the first draft of their learning wish: only they are shown it, and it is theirs
     * to change before anybody reads it (P6).
     */
    firstWish({ cohortId, menteeId }: Pick<Pair, 'cohortId' | 'menteeId'>): string | null {
      const { role, why = null, words = null } = this.of(cohortId, menteeId) ?? {};
      return (role === 'mentee' && [why, words].filter((each) => each !== null).join('\n\n')) || null;
    },
    /** What a mentor could tell about, in their own words, for the mentee of their pair. */
    couldTell({ cohortId, mentorId }: Pick<Pair, 'cohortId' | 'mentorId'>): string | null {
      const { role, words = null } = this.of(cohortId, mentorId) ?? {};
      return role === 'mentor' ? words : null;
    },
    /** A cohort was closed: nobody is signed up for it any more, and what was written for that is forgotten. */
    cohortClosed(cohortId: number, now: Date): void {
      for (const { userId } of store.ofCohort(cohortId)) {
        store.withdraw(cohortId, userId, now);
        changed(cohortId, userId, now);
      }
    },
    /** Adds a listener; `app-services.ts` joins features with it that must not import each other. */
    onChange(listener: SignupListener): void {
      listeners.push(listener);
    },
  };
}

export type Signups = ReturnType<typeof createSignups>;
