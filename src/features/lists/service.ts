import { isDeepStrictEqual } from 'node:util';
import type { Transact } from '../../db/transaction.ts';
import type { Directory } from '../../slack/directory.ts';
import { isColleague, type People, type Told } from '../../slack/people.ts';
import type { Language } from '../../words/language.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { Pairs } from '../pairs/service.ts';
import type { Signups } from '../signups/service.ts';
import type { Table } from './reading-rules.ts';
import { type Asked, askedIn, type Who } from './row-rules.ts';
import {
  type Counts,
  countsOf,
  type Effect,
  effectOf,
  isFault,
  type Looked,
  type Meant,
  meantBy,
  type RowFault,
  type Standing,
} from './rules.ts';
import { type Listed, writeTable } from './writing-rules.ts';

/** A list whose people were looked up; nothing of it is stored. */
export interface ReadList {
  readonly rows: readonly (Meant | RowFault)[];
  /** Whom Slack told of, and when it was asked. */
  readonly told: ReadonlyMap<string, Told>;
  readonly at: Date;
  readonly unknown: readonly string[];
  readonly isGuessed: boolean;
  readonly mayAskEmails: boolean;
}

/** What a list comes to, as things stand. */
export interface Outcome extends Counts {
  readonly faults: readonly RowFault[];
  /** The rows that bring or change something. */
  readonly used: readonly Meant[];
  readonly effects: readonly Effect[];
}

/** Whom has to be looked up for a list. */
export function whoIsIn(rows: readonly (Asked | RowFault)[]): { emails: string[]; ids: string[] } {
  const all = rows.flatMap((row) =>
    isFault(row) ? [] : [row.who, row.beside ?? [], row.appraisers ?? []].flat(),
  );
  const emails = all.flatMap((who) => ('email' in who ? [who.email] : []));
  const ids = all.flatMap((who) => ('id' in who ? [who.id] : []));
  return { emails: [...new Set(emails)], ids: [...new Set(ids)] };
}

/** Puts a list together with what Slack tells of its people. */
export function listOf(table: Table, isGuessed: boolean, directory: Directory, at: Date): ReadList {
  const { byEmail, byId, mayAskEmails } = directory;
  const toldOf = (who: Who): Told | undefined => ('id' in who ? byId.get(who.id) : byEmail.get(who.email));
  const look = (who: Who): Looked => {
    const told = toldOf(who);
    if (told) return { id: told.id, is: kindOf(told) };
    return 'email' in who && !mayAskEmails ? 'mayNotAsk' : 'unknown';
  };
  const told = [...byEmail.values(), ...byId.values()].map((each) => [each.id, each] as const);
  return {
    rows: meantBy(table.rows.map(askedIn), look),
    told: new Map(told),
    at,
    unknown: table.unknown,
    isGuessed,
    mayAskEmails,
  };
}

function kindOf(told: Told): 'member' | 'bot' | 'guest' | 'gone' {
  if (isColleague(told)) return 'member';
  if (told.deleted) return 'gone';
  return told.is_bot || told.id === 'USLACKBOT' ? 'bot' : 'guest';
}

/** Brings in lists of people, and gives them out again. Synchronous. */
export function createLists(deps: {
  people: People;
  signups: Signups;
  firewall: Firewall;
  cohorts: Cohorts;
  pairs: Pairs;
  transact: Transact;
}) {
  const { people, signups, firewall, cohorts, pairs, transact } = deps;

  function standingOf(cohortId: number, userId: string): Standing {
    const { team, office, speaks } = people.known(userId);
    return {
      team,
      office,
      speaks,
      appraisers: firewall.appraisersOf(userId),
      signup: signups.of(cohortId, userId) ?? null,
      withdrew: signups.withdrew(cohortId, userId),
    };
  }

  /** What a list comes to, as things stand. */
  function outcomeOf(cohortId: number, list: ReadList): Outcome {
    const found = list.rows.map((row) => {
      if (isFault(row)) return row;
      const { line, userId } = row;
      if (people.leftSince(userId, list.at)) return { line, why: 'gone', said: userId } as const;
      return effectOf(row, standingOf(cohortId, userId));
    });
    const effects = found.filter((each): each is Effect => !isFault(each));
    const faults = found.filter((each): each is RowFault => isFault(each));
    const lines = new Set(effects.flatMap(({ kind, line }) => (kind === 'unchanged' ? [] : line)));
    const used = list.rows.filter((row): row is Meant => !isFault(row) && lines.has(row.line));
    return { ...countsOf(effects), faults, used, effects };
  }

  function apply(cohortId: number, effect: Effect, told: Told | undefined, now: Date): void {
    const { userId, team, place, appraisers, signup } = effect;
    if (told) people.remember(told);
    if (team) people.setTeam(userId, team);
    if (place) people.setPlace(userId, place);
    if (appraisers) firewall.setAppraisers(userId, appraisers, now);
    if (!signup) return;
    const { role, places, source } = signup;
    const given = signups.of(cohortId, userId);
    const { topics = [], words = null, why = null, hours = null } = given?.role === role ? given : {};
    signups.save(cohortId, userId, { role, topics, words, why, hours, places }, source, now);
  }

  return {
    /** What a list would come to, as things stand; changes nothing. */
    preview: outcomeOf,
    /**
     * Brings a list in, whole or not at all.
     * @param seen what it would come to when it was confirmed
     * @returns false where it comes to something else by now, and nothing was changed
     * @throws KantelError where the cohort has been closed
     */
    bringIn: (cohortId: number, list: ReadList, seen: Outcome, now: Date): boolean =>
      transact(() => {
        cohorts.mustRun(cohortId);
        if (!isDeepStrictEqual(outcomeOf(cohortId, list), seen)) return false;
        for (const effect of seen.effects) {
          if (effect.kind !== 'unchanged') apply(cohortId, effect, list.told.get(effect.userId), now);
        }
        return true;
      }),
    /**
     * The people of a cohort, and who is a pair with whom. No words, no email, nobody's "rather not".
     * @returns the list, and how many people are in it
     */
    give(cohort: Cohort, language: Language): { list: string; count: number } {
      const running = pairs.ofCohort(cohort.id);
      const signedUp = new Map(signups.inCohort(cohort.id).map((signup) => [signup.userId, signup]));
      const inPairs = running.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]);
      const ids = [...new Set([...signedUp.keys(), ...inPairs])].sort();
      const listed = ids.map((id): Listed => {
        const { name, team, office, speaks } = people.known(id);
        const { role = null, places = null } = signedUp.get(id) ?? {};
        return {
          ...{ id, name, role, team, office, speaks, places },
          appraisers: firewall.appraisersOf(id),
          mentorOf: running.flatMap(({ mentorId, menteeId }) => (mentorId === id ? [menteeId] : [])),
          menteeOf: running.flatMap(({ mentorId, menteeId }) => (menteeId === id ? [mentorId] : [])),
        };
      });
      return { list: writeTable(listed, language), count: ids.length };
    },
  };
}

export type Lists = ReturnType<typeof createLists>;
