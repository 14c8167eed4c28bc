import { bareTeam } from '../../words/team.ts';
import { topics } from '../../words/topics.ts';
import { FORBIDDEN } from './assign-rules.ts';
import type { ListedFirewall } from './facts-rules.ts';
import { type Candidate, sharedLanguages } from './obstacle-rules.ts';
import { languageWorth, placeWorth, topicPoints, weights } from './wish-rules.ts';

/** What every mentee and every mentor are worth as a pair. */
export interface Table {
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
  /** A row for each mentee, a column for each mentor: the total of `worthOf`, or FORBIDDEN by `obstaclesBetween`. */
  readonly weights: Int16Array;
}

/**
 * The same as asking `obstaclesBetween` and `worthOf` about each pair, places aside, in a fraction of the time: what
 * many people have in common (a team, a place, languages) is looked at once for all of them.
 */
export function tableOf(
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  firewall: ListedFirewall,
): Table {
  const width = mentors.length;
  const filled = new Int16Array(mentees.length * width);
  const teams = compared(mentees, mentors, teamKey, differentTeams);
  const languages = compared(mentees, mentors, languageKey, languagePoints);
  const places = compared(mentees, mentors, placeKey, (one, other) => placeWorth(one, other).points);
  const offered = Uint16Array.from(mentors, topicBits);

  mentees.forEach((mentee, row) => {
    const wanted = topicBits(mentee);
    const [team, place, spoken] = [teams(row), places(row), languages(row)];
    for (let column = 0, at = row * width; column < width; column += 1, at += 1) {
      const byTeam = team.points[team.kinds[column] as number] as number;
      const byLanguage = spoken.points[spoken.kinds[column] as number] as number;
      if (byTeam === FORBIDDEN || byLanguage === FORBIDDEN) {
        filled[at] = FORBIDDEN;
        continue;
      }
      const byTopics = pointsOfBits[wanted & (offered[column] as number)] as number;
      const byPlace = place.points[place.kinds[column] as number] as number;
      filled[at] = weights.noSharedAppraiser + byTopics + byPlace + byLanguage;
    }
  });
  markFirewall(filled, mentees, mentors, firewall);
  return { mentees, mentors, weights: filled };
}

/** What lies between two people in particular: few for each, however many people there are. */
function markFirewall(
  filled: Int16Array,
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  firewall: ListedFirewall,
): void {
  const rowOf = new Map(mentees.map(({ userId }, row) => [userId, row]));
  mentors.forEach(({ userId }, column) => {
    const cellsOf = (ids: readonly string[]): number[] =>
      [...new Set(ids)].flatMap((id) => {
        const row = rowOf.get(id);
        return row === undefined ? [] : row * mentors.length + column;
      });
    for (const cell of cellsOf(firewall.appraisedTogether(userId)))
      if (filled[cell] !== FORBIDDEN) filled[cell] = (filled[cell] as number) - weights.noSharedAppraiser;
    for (const cell of cellsOf([userId, ...firewall.barredFrom(userId)])) filled[cell] = FORBIDDEN;
  });
}

/** For one mentee: the kind of each mentor, and the points with each kind. */
interface Compared {
  readonly kinds: Int32Array;
  readonly points: Int16Array;
}

/** Compares people by what they have in common: those with the same key count as one. */
function compared(
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  keyOf: (one: Candidate) => string,
  pointsOf: (mentee: Candidate, mentor: Candidate) => number,
): (row: number) => Compared {
  const kindsByKey = new Map<string, number>();
  const examples: Candidate[] = [];
  const kinds = Int32Array.from(mentors, (mentor) => {
    const key = keyOf(mentor);
    const known = kindsByKey.get(key);
    if (known !== undefined) return known;
    kindsByKey.set(key, examples.length);
    return examples.push(mentor) - 1;
  });
  const pointsByKey = new Map<string, Int16Array>();
  return (row) => {
    const mentee = mentees[row];
    if (!mentee) throw new RangeError(`no row ${row}`);
    const key = keyOf(mentee);
    const points = pointsByKey.get(key) ?? Int16Array.from(examples, (mentor) => pointsOf(mentee, mentor));
    pointsByKey.set(key, points);
    return { kinds, points };
  };
}

const teamKey = ({ team }: Candidate): string => bareTeam(team ?? '');
const placeKey = ({ office, timeZone }: Candidate): string =>
  JSON.stringify([bareTeam(office ?? ''), timeZone]);
const languageKey = ({ speaks }: Candidate): string => [...new Set(speaks)].sort().join();

function differentTeams(one: Candidate, other: Candidate): number {
  const [team, otherTeam] = [teamKey(one), teamKey(other)];
  return team === '' || team === otherTeam ? FORBIDDEN : otherTeam === '' ? FORBIDDEN : 0;
}

function languagePoints(one: Candidate, other: Candidate): number {
  const isBarred =
    one.speaks.length > 0 && other.speaks.length > 0 && sharedLanguages(one, other).length === 0;
  return isBarred ? FORBIDDEN : languageWorth(one, other).points;
}

/** A bit for each topic; there are ten. */
const topicBits = (one: Candidate): number =>
  topics.reduce((bits, topic, place) => (one.topics.includes(topic) ? bits | (1 << place) : bits), 0);

const pointsOfBits = Int16Array.from({ length: 1 << topics.length }, (_, bits) =>
  topicPoints(topics.filter((_topic, place) => bits & (1 << place)).length),
);
