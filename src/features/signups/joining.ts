import type { Transact } from '../../db/transaction.ts';
import { KantelError } from '../../errors.ts';
import type { People, Person } from '../../slack/people.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { Pairs } from '../pairs/service.ts';
import { type SignupAnswers, type SignupStart, startOf } from './form-rules.ts';
import type { Doorway } from './rules.ts';
import type { Signups } from './service.ts';
import { signupComplaints } from './text.ts';

/** How people sign up themselves, change that, and withdraw it. Synchronous. */
export function createJoining(deps: {
  signups: Signups;
  people: Pick<People, 'setTeam' | 'setPlace'>;
  cohorts: Pick<Cohorts, 'running' | 'mustRun'>;
  pairs: Pick<Pairs, 'ofPerson'>;
  firewall: Pick<Firewall, 'ratherNotOf' | 'setRatherNot' | 'decidersOf' | 'setDeciders'>;
  transact: Transact;
}) {
  const { signups, people, cohorts, pairs, firewall, transact } = deps;

  /** @throws KantelError where its sign-up is closed and theirs does not stand */
  function mustBeOpen(cohortId: number, userId: string): Cohort {
    const cohort = cohorts.mustRun(cohortId);
    if (!cohort.signUpOpen && !signups.of(cohortId, userId)) throw new KantelError(signupComplaints.closed);
    return cohort;
  }

  const doorways = (userId: string): Doorway[] =>
    cohorts
      .running()
      .toReversed()
      .map((cohort) => ({ cohort, signup: signups.of(cohort.id, userId) }))
      .filter(({ cohort, signup }) => cohort.signUpOpen || signup);

  return {
    mustBeOpen,
    /** The running cohorts that somebody may sign up for or is signed up for, the newest first. */
    doorways,
    /** Those of them to offer unasked: not where they are in a pair already, though they never signed up. */
    offered(userId: string): Doorway[] {
      const within = new Set(pairs.ofPerson(userId).map(({ cohortId }) => cohortId));
      return doorways(userId).filter(({ cohort, signup }) => signup || !within.has(cohort.id));
    },
    /** What their form begins with. */
    start: (cohortId: number, person: Person): SignupStart =>
      startOf(
        person,
        { ratherNot: firewall.ratherNotOf(person.id), deciders: firewall.decidersOf(person.id) },
        signups.lastOf(cohortId, person.id),
      ),
    /**
     * Signs somebody up, or saves what they changed.
     * @returns whether they were not signed up before
     * @throws KantelError where sign-up was closed meanwhile
     */
    join: (person: Person, cohortId: number, answers: SignupAnswers, now: Date): boolean =>
      transact(() => {
        mustBeOpen(cohortId, person.id);
        const isNew = !signups.of(cohortId, person.id);
        const { draft, team, office, speaks, ratherNot, deciders } = answers;
        if (team !== person.team) people.setTeam(person.id, team);
        people.setPlace(person.id, { office, speaks });
        firewall.setRatherNot(person.id, ratherNot);
        // A mentee was not asked; what is known of them as a mentor elsewhere stays.
        if (deciders) firewall.setDeciders(person.id, deciders, now);
        signups.save(cohortId, person.id, draft, 'self', now);
        return isNew;
      }),
    /** @returns false where none stood */
    withdraw: (cohortId: number, userId: string, now: Date): boolean =>
      transact(() => signups.withdraw(cohortId, userId, now)),
  };
}

export type Joining = ReturnType<typeof createJoining>;
