import type { KnownBlock } from '@slack/types';
import type { Coordinators } from '../../slack/coordinators.ts';
import type { Agreements } from '../agreement/service.ts';
import type { Intro } from '../intro/service.ts';
import { isAhead, type Meeting } from '../meetings/rules.ts';
import type { Meetings } from '../meetings/service.ts';
import { otherOf, type Pair, type Role, roleOf } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import type { CohortOverview, Status } from '../status/service.ts';
import { nextStep, type PairFacts, type Reader, type Standing, type Step, standingOf } from './rules.ts';

/** One pair, as one of the two sees it. */
export interface PairOverview {
  readonly pair: Pair;
  readonly role: Role;
  readonly otherId: string;
  /** The id of their channel, once Slack has made it. */
  readonly channel: string | null;
  readonly standing: Standing;
  readonly step: Step;
  /** A meeting that lies ahead. */
  readonly ahead: Meeting | null;
  readonly lastMetAt: Date | null;
  /** Whether there is an agreement that both signed. */
  readonly hasAgreement: boolean;
  /** Whether a meeting is planned, ahead or past and unsettled. */
  readonly hasPlan: boolean;
  /** What their mentor could tell about, in the mentor's words; null for the mentor, and where there are none. */
  readonly couldTell: string | null;
}

/** A pair that ended, as one of the two sees it. */
interface EndedOverview {
  readonly pairId: number;
  readonly otherId: string;
  /** The last date (`yyyy-MM-dd`) on which its notes can be read. */
  readonly keepUntil: string;
}

/** What somebody's hub shows. */
export interface HubOverview {
  readonly person: Reader;
  readonly pairs: readonly PairOverview[];
  /** Pairs that ended, of which they can still read what was noted, the last first. */
  readonly ended: readonly EndedOverview[];
  /** The cohorts, if they coordinate; null for everybody else. */
  readonly cohorts: readonly CohortOverview[] | null;
  /** Whom to ask: the coordinators, by id. */
  readonly coordinators: readonly string[];
  /** What they are asked and have not answered. */
  readonly asks: readonly AskShown[];
  /** What they may sign up for, or are signed up for: a sentence, with its button. */
  readonly doorways: readonly DoorwayShown[];
}

/** A question to somebody, as the room of the suggestions shows it; two blocks at most. */
interface AskShown {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** What somebody may sign up for, as the room of the sign-ups shows it. */
interface DoorwayShown {
  readonly text: string;
  readonly block: KnownBlock;
}

/** Where what the hub shows comes from. */
export interface HubSources {
  readonly pairs: Pairs;
  readonly intro: Intro;
  readonly agreements: Agreements;
  readonly meetings: Meetings;
  readonly status: Status;
  readonly coordinators: Coordinators;
  readonly asksOf: (person: Reader) => readonly AskShown[];
  readonly doorwaysOf: (person: Reader) => readonly DoorwayShown[];
  /** What a mentor could tell about, in their own words. */
  readonly couldTell: (pair: Pair) => string | null;
}

/** Gathers what the hub shows; it keeps nothing of its own. */
export function createHub(deps: HubSources) {
  const { pairs, intro, agreements, meetings, status, coordinators, asksOf, doorwaysOf, couldTell } = deps;

  function overviewOf(pair: Pair, userId: string, now: Date): PairOverview {
    const { planned, lastMetAt } = meetings.facts(pair);
    const facts: PairFacts = {
      pair,
      progress: intro.progress(pair),
      newest: agreements.newest(pair),
      signed: agreements.signed(pair),
      meetings: { planned },
    };
    return {
      pair,
      role: roleOf(pair, userId) ?? 'mentee',
      otherId: otherOf(pair, userId),
      channel: pairs.channelOf(pair.id),
      standing: standingOf(facts),
      step: nextStep(facts, userId, now),
      // One that was planned before they came on hold does not go ahead.
      ahead: planned && isAhead(planned, now) && !pair.heldSince ? planned : null,
      lastMetAt,
      hasAgreement: facts.signed !== null,
      hasPlan: planned !== null,
      couldTell: pair.menteeId === userId ? couldTell(pair) : null,
    };
  }

  return {
    /** What somebody's hub shows now. */
    async of(person: Reader, now: Date): Promise<HubOverview> {
      const ids = await coordinators.list();
      return {
        person,
        pairs: pairs.ofPerson(person.id).map((pair) => overviewOf(pair, person.id, now)),
        ended: pairs.endedOf(person.id).flatMap((pair) => {
          const { id, keepUntil } = pair;
          return keepUntil ? [{ pairId: id, otherId: otherOf(pair, person.id), keepUntil }] : [];
        }),
        cohorts: ids.includes(person.id) ? status.overview(now) : null,
        coordinators: ids,
        asks: asksOf(person),
        doorways: doorwaysOf(person),
      };
    },
  };
}
