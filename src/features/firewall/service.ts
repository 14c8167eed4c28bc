import { z } from 'zod';
import type { Sealer } from '../../secrets/sealer.ts';
import type { People } from '../../slack/people.ts';
import {
  type Candidate,
  type FirewallFacts,
  firewallOf,
  type Obstacle,
  obstaclesBetween,
} from '../matching/rules.ts';
import { comingBetween } from './rules.ts';
import type { FirewallStore } from './store.ts';

/** Hears that what the hard rules rest on has changed for somebody, inside the transaction in which it did (R19). */
export type FactsListener = (userId: string, now: Date) => void;

const ids = z.array(z.string());
const contextOf = (userId: string): string => `person:${userId}`;

/**
 * Who judges whom, and who is not brought together (P2, R2, R10, R15, R19). Synchronous; what changes something is
 * called inside a transaction, and leads to a new look at whoever it concerns.
 */
export function createFirewall(deps: { store: FirewallStore; people: People; sealer: Sealer }) {
  const { store, people, sealer } = deps;
  const listeners: FactsListener[] = [];

  const open = (userId: string, sealed: Buffer): string[] =>
    ids.parse(JSON.parse(sealer.open(contextOf(userId), sealed)));

  function ratherNotOf(userId: string): string[] {
    const sealed = store.ratherNotOf(userId);
    return sealed ? open(userId, sealed) : [];
  }

  function factsChanged(userId: string, now: Date): void {
    for (const listener of listeners) listener(userId, now);
  }

  const pairsOf = (userId: string, others: readonly string[]) =>
    others.map((other): readonly [string, string] => [userId, other]);

  /** What is known of somebody as far as a hard rule rests on it. */
  function candidateOf(userId: string, role: Candidate['role']): Candidate {
    const { team, office, speaks, timeZone } = people.known(userId);
    return { userId, role, team, office, speaks, timeZone, topics: [], places: 1 };
  }

  /** Who judges whom, about these two and those one step above them: what two steps up rests on. */
  function judgesOf(two: readonly [string, string]): Pick<FirewallFacts, 'appraisers' | 'deciders'> {
    const known = new Set([...two, ...two.flatMap(store.appraisersOf)]);
    return {
      appraisers: [...known].flatMap((id) => pairsOf(id, store.appraisersOf(id))),
      deciders: two.flatMap((id) => pairsOf(id, store.decidersOf(id))),
    };
  }

  /** The same, and what keeps them from being brought together. */
  const factsAbout = (two: readonly [string, string]): FirewallFacts => ({
    ...judgesOf(two),
    ratherNots: two.flatMap((id) => pairsOf(id, ratherNotOf(id))),
    ...store.between(...two),
  });

  return {
    /**
     * What keeps two people from being a pair at this moment.
     * @param teams as somebody has just typed them, in place of what is known
     */
    obstacles(
      mentorId: string,
      menteeId: string,
      teams: { mentor?: string; mentee?: string } = {},
    ): Obstacle[] {
      const mentor = candidateOf(mentorId, 'mentor');
      const mentee = candidateOf(menteeId, 'mentee');
      return obstaclesBetween(
        { ...mentor, team: teams.mentor ?? mentor.team },
        { ...mentee, team: teams.mentee ?? mentee.team },
        firewallOf(factsAbout([mentorId, menteeId])),
      );
    },
    /** What has come between two who are a pair already, and keeps them from meeting (R19); empty where nothing has. */
    comesBetween(mentorId: string, menteeId: string): Obstacle[] {
      const facts = {
        ...judgesOf([mentorId, menteeId]),
        ratherNots: [],
        keptApart: [],
        running: [],
        met: [],
      };
      const [mentor, mentee] = [candidateOf(mentorId, 'mentor'), candidateOf(menteeId, 'mentee')];
      const areMembers = [mentorId, menteeId].every((id) => people.known(id).isMember);
      return comingBetween([
        ...(areMembers ? [] : ['notMember' as const]),
        ...obstaclesBetween(mentor, mentee, firewallOf(facts)),
      ]);
    },
    /** Everything, as plain values that can go to another thread. */
    facts: (): FirewallFacts => ({
      appraisers: store.appraisers(),
      deciders: store.deciders(),
      ratherNots: store.ratherNots().flatMap(({ userId, sealed }) => pairsOf(userId, open(userId, sealed))),
      keptApart: store.keptApart(),
      running: store.running(),
      met: store.met(),
    }),
    appraisersOf: store.appraisersOf,
    decidersOf: store.decidersOf,
    ratherNotOf,
    /** Sets who appraises somebody, in place of what was known. */
    setAppraisers(userId: string, appraiserIds: readonly string[], now: Date): void {
      store.setAppraisers(userId, appraiserIds);
      factsChanged(userId, now);
      // Two steps up: whoever this person appraises now stands below somebody else (R2).
      for (const below of store.appraisedBy(userId)) factsChanged(below, now);
    },
    /** Sets who decides on somebody's promotion, in place of what was known. */
    setDeciders(userId: string, deciderIds: readonly string[], now: Date): void {
      store.setDeciders(userId, deciderIds);
      factsChanged(userId, now);
    },
    /** Sets whom somebody would rather not be paired with. A pair that runs is theirs to leave, and stays. */
    setRatherNot(userId: string, others: readonly string[]): void {
      const sealed = others.length > 0 ? sealer.seal(contextOf(userId), JSON.stringify(others)) : null;
      store.setRatherNot(userId, sealed);
    },
    /** These two are not proposed to each other (again); nothing remembers why. */
    keepApart: store.keepApart,
    /** Call after somebody's team or membership changed. */
    factsChanged,
    /** Adds a listener; `app-services.ts` joins features with it that must not import each other. */
    onChange(listener: FactsListener): void {
      listeners.push(listener);
    },
  };
}

export type Firewall = ReturnType<typeof createFirewall>;
