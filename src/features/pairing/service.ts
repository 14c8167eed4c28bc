import type { Transact } from '../../db/transaction.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { FieldError } from '../../errors.ts';
import type { People, Person } from '../../slack/people.ts';
import { sharedLanguage } from '../../words/language.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { Intro } from '../intro/service.ts';
import type { Obstacle } from '../matching/rules.ts';
import { channelKeyOf, laneOf, membersOf, type Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { type Draft, decide, type Facts, FIRST_COHORT, type Proposal, type Standing } from './rules.ts';
import { doneMessage } from './view.ts';
import { channelOf, welcome } from './welcome-view.ts';

/** The two who were chosen, as Slack knows them now; absent where nobody was. */
export interface Chosen {
  readonly mentor: Person | undefined;
  readonly mentee: Person | undefined;
}

/** Makes pairs (P1, P2). */
export function createPairing(deps: {
  pairs: Pairs;
  cohorts: Cohorts;
  people: People;
  intro: Intro;
  firewall: Pick<Firewall, 'obstacles'>;
  deliveries: DeliveryStore;
  transact: Transact;
}) {
  const { pairs, cohorts, people, intro, firewall, deliveries, transact } = deps;

  function standingOf(person: Person | undefined): Standing | undefined {
    return person && { isMember: person.isMember, runningPairs: pairs.ofPerson(person.id).length };
  }

  function runTogether({ mentor, mentee }: Chosen): boolean {
    if (!mentor || !mentee) return false;
    return pairs.ofPerson(mentor.id).some((pair) => membersOf(pair).includes(mentee.id));
  }

  /** What is known to stand between the two, in the teams that were typed. */
  function obstaclesTo({ mentorTeam, menteeTeam }: Draft, { mentor, mentee }: Chosen): Obstacle[] {
    if (!mentor || !mentee) return [];
    const teams = { ...(mentorTeam && { mentor: mentorTeam }), ...(menteeTeam && { mentee: menteeTeam }) };
    return firewall.obstacles(mentor.id, mentee.id, teams);
  }

  /** What the form itself cannot tell. */
  function factsOf(draft: Draft, chosen: Chosen, cohort: Cohort | undefined): Facts {
    return {
      mentor: standingOf(chosen.mentor),
      mentee: standingOf(chosen.mentee),
      runTogether: runTogether(chosen),
      obstacles: obstaclesTo(draft, chosen),
      pairsPerPerson: cohort?.pairsPerPerson,
    };
  }

  /** The cohort that was chosen, if it runs; the first one makes itself, unless somebody else just made it. */
  function cohortOf(choice: string | undefined, by: string, now: Date): Cohort | undefined {
    const running = cohorts.running();
    if (choice === FIRST_COHORT) return running[0] ?? cohorts.createFirst(by, now);
    return running.find(({ id }) => String(id) === choice);
  }

  function welcomeIn(pair: Pair, cohort: Cohort, mentor: Person, mentee: Person, now: Date): void {
    const lane = laneOf(pair.id);
    deliveries.plan({ key: channelKeyOf(pair.id), lane, work: channelOf(pair, mentor, mentee) }, now);
    for (const saying of welcome(pair, cohort)) pairs.say(pair, saying, now);
    intro.begin(pair, now);
  }

  /** Makes the pair of two people who may be one, opens its channel and welcomes them. */
  function begin(proposal: Proposal, cohort: Cohort, mentor: Person, mentee: Person, now: Date): Pair {
    const pair = pairs.create({
      ...proposal,
      cohortId: cohort.id,
      language: sharedLanguage(mentor.language, mentee.language, cohort.language),
      timeZone: (mentor.timeZone === mentee.timeZone && mentor.timeZone) || cohort.timeZone,
      openedAt: now.getTime(),
    });
    welcomeIn(pair, cohort, mentor, mentee, now);
    return pair;
  }

  return {
    /**
     * Makes the pair of two people who both said yes, by every hard rule as it stands at this moment. Call inside a
     * transaction.
     * @throws FieldError with every reason why these two may not be paired
     */
    open(two: { cohortId: number; mentorId: string; menteeId: string }, now: Date): Pair {
      const cohort = cohorts.mustRun(two.cohortId);
      const [mentor, mentee] = [people.known(two.mentorId), people.known(two.menteeId)];
      const draft: Draft = {
        mentor: mentor.id,
        mentee: mentee.id,
        mentorTeam: mentor.team ?? undefined,
        menteeTeam: mentee.team ?? undefined,
        appraises: 'no',
        cohort: String(cohort.id),
        cadence: String(cohort.cadenceWeeks),
      };
      const decision = decide(draft, factsOf(draft, { mentor, mentee }, cohort));
      if ('faults' in decision) throw new FieldError(decision.faults);
      const pair = begin(decision.proposal, cohort, mentor, mentee, now);
      pairs.changed(pair.id, now);
      return pair;
    },
    /**
     * Makes a pair, its channel and everything that is said in it first.
     * @param by the coordinator, who hears that it is done
     * @throws FieldError with every reason why these two may not be paired
     */
    make(draft: Draft, chosen: Chosen, by: Person, now: Date): Pair {
      return transact(() => {
        const { mentor, mentee } = chosen;
        const cohort = cohortOf(draft.cohort, by.id, now);
        const decision = decide(draft, factsOf(draft, chosen, cohort));
        if ('faults' in decision) throw new FieldError(decision.faults);
        if (!cohort || !mentor || !mentee) throw new Error('a pair was proposed of what is not there');

        const { proposal } = decision;
        people.setTeam(mentor.id, proposal.mentorTeam);
        people.setTeam(mentee.id, proposal.menteeTeam);
        const pair = begin(proposal, cohort, mentor, mentee, now);
        const message = doneMessage(pair, cohort.name, by.language);
        pairs.sayTo(by.id, pair, { about: 'made', message }, now);
        pairs.changed(pair.id, now);
        return pair;
      });
    },
  };
}

export type Pairing = ReturnType<typeof createPairing>;
