import { bareTeam } from '../../words/team.ts';
import type { Topic } from '../../words/topics.ts';

/** Somebody who could be in a pair. */
export interface Candidate {
  readonly userId: string;
  readonly role: 'mentor' | 'mentee';
  readonly team: string | null;
  readonly office: string | null;
  /** Codes of languages, such as `nl`; empty where nobody said. */
  readonly speaks: readonly string[];
  /** As Slack knows it, such as `Europe/Amsterdam`. */
  readonly timeZone: string | null;
  /** What a mentee wants to learn; what a mentor can tell about. */
  readonly topics: readonly Topic[];
  /** For how many more pairs; of a mentee one, or none. */
  readonly places: number;
}

/** Who judges whom, and who is not to be brought together. Every question may be asked of any id. */
export interface Firewall {
  appraisersOf(userId: string): readonly string[];
  decidersOf(userId: string): readonly string[];
  /** Whether either would rather not be paired with the other. */
  ratherNot(one: string, other: string): boolean;
  keptApart(one: string, other: string): boolean;
  /** Whether a pair of these two runs, or has met, either way round. */
  together(one: string, other: string): 'runs' | 'met' | undefined;
}

/**
 * Why two people may not be a pair. `ratherNot` and `keptApart` are never told to anybody as such. Those who know
 * Slack say `notMember`, those who know who signed up `notSignedUp`; the others are found here.
 */
export type Obstacle =
  | 'samePerson'
  | 'notMember'
  | 'notSignedUp'
  | 'noPlaceLeft'
  | 'teamUnknown'
  | 'sameTeam'
  | 'appraises'
  | 'appraisesTwoUp'
  | 'decidesPromotion'
  | 'ratherNot'
  | 'keptApart'
  | 'runsTogether'
  | 'metBefore'
  | 'noSharedLanguage';

/**
 * The hard rules: everything that keeps these two from being a pair (P2, R2, R15, R19); empty where nothing does.
 * A team that nobody knows cannot be told apart from the other's, so it stands in the way too. A list of languages
 * that nobody gave does not: it says nothing, and most people in one firm share one.
 */
export function obstaclesBetween(mentor: Candidate, mentee: Candidate, firewall: Firewall): Obstacle[] {
  return [...ownObstacles(mentor, mentee), ...firewallObstacles(mentor.userId, mentee.userId, firewall)];
}

/** The obstacles that lie in the two themselves. */
function ownObstacles(mentor: Candidate, mentee: Candidate): Obstacle[] {
  const found: Obstacle[] = [];
  if (mentor.userId === mentee.userId) found.push('samePerson');
  if (mentor.places < 1 || mentee.places < 1) found.push('noPlaceLeft');
  const [mentorTeam, menteeTeam] = [bareTeam(mentor.team ?? ''), bareTeam(mentee.team ?? '')];
  if (mentorTeam === '' || menteeTeam === '') found.push('teamUnknown');
  else if (mentorTeam === menteeTeam) found.push('sameTeam');
  if (mentor.speaks.length > 0 && mentee.speaks.length > 0 && sharedLanguages(mentor, mentee).length === 0)
    found.push('noSharedLanguage');
  return found;
}

/** The obstacles that lie between them: who judges whom, and what was before. */
function firewallObstacles(mentorId: string, menteeId: string, firewall: Firewall): Obstacle[] {
  const found: Obstacle[] = [];
  const steps = [stepsUp(mentorId, menteeId, firewall), stepsUp(menteeId, mentorId, firewall)];
  if (steps.includes(1)) found.push('appraises');
  if (steps.includes(2)) found.push('appraisesTwoUp');
  if (firewall.decidersOf(mentorId).includes(menteeId)) found.push('decidesPromotion');
  if (firewall.ratherNot(mentorId, menteeId)) found.push('ratherNot');
  if (firewall.keptApart(mentorId, menteeId)) found.push('keptApart');
  const together = firewall.together(mentorId, menteeId);
  if (together) found.push(together === 'runs' ? 'runsTogether' : 'metBefore');
  return found;
}

/** How many steps up the appraisal line the other is: 1, 2, or 0 where they are not within two (R2). */
function stepsUp(from: string, to: string, { appraisersOf }: Pick<Firewall, 'appraisersOf'>): 0 | 1 | 2 {
  const appraisers = appraisersOf(from);
  if (appraisers.includes(to)) return 1;
  return appraisers.some((appraiser) => appraisersOf(appraiser).includes(to)) ? 2 : 0;
}

/** The languages both said they speak, in the order of the first. */
export function sharedLanguages(one: Pick<Candidate, 'speaks'>, other: Pick<Candidate, 'speaks'>): string[] {
  return one.speaks.filter((language) => other.speaks.includes(language));
}
