import type { Complaint } from '../../errors.ts';
import { bareTeam, sameTeam } from '../../words/team.ts';
import { cadences } from '../cohorts/rules.ts';
import type { Obstacle } from '../matching/rules.ts';
import { pairingComplaints as complaints, obstacleComplaint } from './text.ts';

/** The fields of the form. */
export type Field = 'mentor' | 'mentee' | 'mentorTeam' | 'menteeTeam' | 'appraises' | 'cohort' | 'cadence';

/** What was filled in; nothing of it has been checked. */
export type Draft = Readonly<Partial<Record<Field, string | undefined>>>;

/** The choice of cohort before there is one. */
export const FIRST_COHORT = 'first';

/** The longest name of a team. Characters. */
export const MOST_TEAM = 80;

/** What is known of somebody who was chosen. */
export interface Standing {
  /** False for a bot, a guest or a deactivated account. */
  readonly isMember: boolean;
  /** How many running pairs they are in, over all cohorts. */
  readonly runningPairs: number;
}

/** What the form itself cannot tell. Absent: nobody chosen, no such cohort. */
export interface Facts {
  readonly mentor?: Standing | undefined;
  readonly mentee?: Standing | undefined;
  /** Whether a pair of these two runs, either way round. */
  readonly runTogether: boolean;
  /** What is known to stand between these two; empty where one of them was not chosen. */
  readonly obstacles: readonly Obstacle[];
  readonly pairsPerPerson?: number | undefined;
}

/** Two people who may be paired. */
export interface Proposal {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly mentorTeam: string;
  readonly menteeTeam: string;
  readonly cadenceWeeks: number;
}

export type Faults = Partial<Record<Field, Complaint>>;

/** What makes one of the two depend on the other: told where the form asks for it. */
const DEPENDENCE: readonly Obstacle[] = ['appraises', 'appraisesTwoUp', 'decidesPromotion'];
/** What else keeps these two apart, where nothing is wrong with either of them. */
const BETWEEN: readonly Obstacle[] = ['metBefore', 'noSharedLanguage'];
/** What people said in private: told as nothing but that it cannot be, and only where nothing else is in the way. */
const PRIVATE: readonly Obstacle[] = ['ratherNot', 'keptApart'];

/**
 * Whether these two may be a pair: never in one team, never where one appraises the other (P2), only people of
 * the workspace, nobody whom a hard rule keeps apart (R2, R15, R19), and each in no more pairs than the cohort allows.
 * @returns the proposal; or what is wrong, at its field, everything at once
 */
export function decide(draft: Draft, facts: Facts): { proposal: Proposal } | { faults: Faults } {
  const { mentor, mentee, mentorTeam = '', menteeTeam = '' } = draft;
  const cadenceWeeks = cadences.find((weeks) => String(weeks) === draft.cadence);
  const faults: Faults = {
    ...personFaults(draft, facts),
    ...teamFaults(mentorTeam, menteeTeam),
    ...appraisalFaults(draft.appraises, facts.obstacles),
    ...(facts.pairsPerPerson === undefined && { cohort: complaints.cohortMissing }),
    ...(cadenceWeeks === undefined && { cadence: complaints.cadenceMissing }),
  };
  if (Object.keys(faults).length > 0 || !mentor || !mentee || !cadenceWeeks) return { faults };
  // Last and alone: a form that is wrong on purpose must not try out what people said in private.
  if (facts.obstacles.some((each) => PRIVATE.includes(each)))
    return { faults: { mentee: obstacleComplaint(facts.obstacles) } };
  return {
    proposal: {
      mentorId: mentor,
      menteeId: mentee,
      mentorTeam: mentorTeam.trim(),
      menteeTeam: menteeTeam.trim(),
      cadenceWeeks,
    },
  };
}

function personFaults({ mentor, mentee }: Draft, facts: Facts): Faults {
  const one = standingFault(mentor, facts.mentor, facts.pairsPerPerson);
  const other = standingFault(mentee, facts.mentee, facts.pairsPerPerson);
  if (mentor && mentor === mentee) return { mentee: complaints.samePerson };
  if (facts.runTogether) return { mentee: complaints.runTogether };
  if (one || other) return { ...(one && { mentor: one }), ...(other && { mentee: other }) };
  const between = facts.obstacles.filter((obstacle) => BETWEEN.includes(obstacle));
  return between.length > 0 ? { mentee: obstacleComplaint(between) } : {};
}

/** What is known counts, whatever was answered. */
function appraisalFaults(answer: string | undefined, obstacles: readonly Obstacle[]): Faults {
  const known = obstacles.filter((obstacle) => DEPENDENCE.includes(obstacle));
  if (known.length > 0) return { appraises: obstacleComplaint(known) };
  if (answer === 'no') return {};
  return { appraises: answer === 'yes' ? complaints.appraisal : complaints.appraisalMissing };
}

function standingFault(
  id: string | undefined,
  standing: Standing | undefined,
  most: number | undefined,
): Complaint | undefined {
  if (!id || !standing) return complaints.personMissing;
  if (!standing.isMember) return complaints.notMember;
  if (most !== undefined && standing.runningPairs >= most) return complaints.full(standing.runningPairs);
  return undefined;
}

function teamFaults(mentorTeam: string, menteeTeam: string): Faults {
  const one = teamFault(mentorTeam);
  const other = teamFault(menteeTeam);
  if (one || other) return { ...(one && { mentorTeam: one }), ...(other && { menteeTeam: other }) };
  return sameTeam(mentorTeam, menteeTeam) ? { menteeTeam: complaints.sameTeam } : {};
}

function teamFault(team: string): Complaint | undefined {
  if (bareTeam(team) === '') return complaints.teamMissing;
  return team.trim().length > MOST_TEAM ? complaints.teamTooLong(MOST_TEAM) : undefined;
}
