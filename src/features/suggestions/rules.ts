import { nextWorkingDay, nextWorkingMoment, type Workplace } from '../../schedule/working-time.ts';
import type { Cohort } from '../cohorts/rules.ts';
import type { Left, Obstacle, Reason } from '../matching/rules.ts';
import type { Role } from '../pairs/rules.ts';

/** Drawn and locked ones are the coordinator's; those that are asked are proposals; once gone, nothing says why. */
export type State = 'drawn' | 'locked' | 'asking_mentor' | 'asking_mentee' | 'opened' | 'gone';

/** A mentor and a mentee, by their ids. */
export interface Two {
  readonly mentorId: string;
  readonly menteeId: string;
}

/** Two who may become a pair. */
export interface Suggestion extends Two {
  readonly id: number;
  readonly cohortId: number;
  readonly state: State;
  readonly pros: readonly Reason[];
  readonly cons: readonly Reason[];
  /** When each was asked; null where they were not yet, and again once it is over. */
  readonly askedMentorAt: Date | null;
  readonly askedMenteeAt: Date | null;
  /**
   * What whoever is asked has answered, where the proposal goes on as if nobody had: `no`, or a `yes` that something
   * private keeps from counting. Nobody but they may know of it.
   */
  readonly answer: 'yes' | 'no' | null;
}

/** A pair of the set as it is shown to a coordinator. */
export interface Shown extends Suggestion {
  /** What keeps it from being sent, since it was drawn; empty where nothing does. */
  readonly obstacles: readonly Obstacle[];
}

/** What is being put together for a cohort, at a moment. */
export interface Glance {
  readonly cohort: Cohort;
  readonly revision: number;
  readonly pairs: readonly Shown[];
  /** People in none of these pairs for whom there would be one: *Run again* finds it. */
  readonly findable: readonly string[];
  /** People for whom there is none. */
  readonly left: readonly Left[];
  /** How many proposals wait for an answer, and how many pairs are not drawn because they were dropped. */
  readonly asking: number;
  readonly dropped: number;
}

/** What came of sending a set. */
export interface Sent {
  /** How many mentors are asked; one may be asked about several. */
  readonly mentors: number;
  /** Pairs that could not be sent any more, and why. */
  readonly stale: readonly Shown[];
  readonly left: number;
}

/** Which of the two has to answer now (R10: the mentor first); undefined where nobody does. */
export function roleAsked({ state }: Pick<Suggestion, 'state'>): Role | undefined {
  if (state === 'asking_mentor') return 'mentor';
  return state === 'asking_mentee' ? 'mentee' : undefined;
}

/** Who has to answer now; undefined where nobody does. */
export function whoIsAsked(suggestion: Two & Pick<Suggestion, 'state'>): string | undefined {
  const role = roleAsked(suggestion);
  return role && suggestion[`${role}Id`];
}

/** Which of two proposals keeps its place where there is none for both: the one that came further, else the earlier. */
export function goesBefore(one: Suggestion, other: Suggestion): boolean {
  const isFurther = roleAsked(one) === 'mentee';
  return isFurther === (roleAsked(other) === 'mentee') ? one.id < other.id : isFurther;
}

/** Whether somebody is asked who has neither answered nor is kept from being asked. */
export const awaitsAnswer = (suggestion: Suggestion): boolean =>
  askedAt(suggestion) !== null && suggestion.answer === null;

/** Whether anybody but the two can see one of the obstacles: only by such a proposal may end before its time (R10). */
export const isOpenlyBarred = (obstacles: readonly Obstacle[]): boolean =>
  obstacles.some((obstacle) => obstacle !== 'ratherNot' && obstacle !== 'keptApart');

/** When who has to answer now was asked; null where they were not yet. */
export const askedAt = (suggestion: Suggestion): Date | null =>
  roleAsked(suggestion) === 'mentor' ? suggestion.askedMentorAt : suggestion.askedMenteeAt;

/** Whoever has not answered on the third working day is reminded, once. */
const REMIND_AFTER = 3;
/** A question stands for five working days; it is over in the morning of the next. */
const OVER_AFTER = 6;

/** What is to be done about a question now. */
export type AskDecision =
  | { readonly do: 'ask' | 'remind' | 'end' }
  | { readonly do: 'wait'; readonly until: Date };

/**
 * What is to be done about the question that waits for an answer: asked and reminded in working hours, within the
 * attention budget (R8, R20), so that a mentor for whom there are three proposals is asked one a day.
 * @param asked when it was asked, and whether it was reminded of; whether somebody has had today's reminder
 */
export function decideAsk(
  asked: { readonly at: Date | null; readonly isReminded: boolean; readonly hadToday: boolean },
  place: Workplace,
  now: Date,
): AskDecision {
  const moment = asked.hadToday ? nextWorkingDay(now, place) : nextWorkingMoment(now, place);
  if (!asked.at) return moment > now ? { do: 'wait', until: moment } : { do: 'ask' };
  const over = workingDaysAfter(asked.at, OVER_AFTER, place);
  if (now >= over) return { do: 'end' };
  const wait = (until: Date): AskDecision => ({ do: 'wait', until: until < over ? until : over });
  if (asked.isReminded) return wait(over);
  const reminder = workingDaysAfter(asked.at, REMIND_AFTER, place);
  if (now < reminder) return wait(reminder);
  return moment > now ? wait(moment) : { do: 'remind' };
}

/** The morning of a working day so many working days after an instant. */
function workingDaysAfter(instant: Date, days: number, place: Workplace): Date {
  let moment = instant;
  for (let day = 0; day < days; day += 1) moment = nextWorkingDay(moment, place);
  return moment;
}

/** What the buttons beside a pair mean: a pair of the set of a cohort, and on which page it was shown. */
export interface Meant extends Two {
  readonly cohortId: number;
  readonly page: number;
}

/** As it stands in the value of a button. */
export const meantValue = ({ cohortId, page, mentorId, menteeId }: Meant): string =>
  [cohortId, page, mentorId, menteeId].join(':');

/** What the button beside a pair meant, as it came back from Slack; undefined where it is none of ours. */
export function readMeant(value: string): Meant | undefined {
  const [, cohortId, page, mentorId, menteeId] =
    /^([1-9]\d{0,14}):([1-9]\d{0,4}):([UW][A-Z0-9]{1,30}):([UW][A-Z0-9]{1,30})$/.exec(value) ?? [];
  if (!cohortId || !page || !mentorId || !menteeId) return undefined;
  return { cohortId: Number(cohortId), page: Number(page), mentorId, menteeId };
}

/** As the choice of somebody else stands in a menu: who, in which role, in place of whom. */
export const choiceValue = (meant: Meant, role: Role, userId: string): string =>
  [meantValue(meant), role, userId].join(':');

/** What was chosen in the menu, as it came back from Slack; undefined where it is none of ours. */
export function readChoice(value: string): { meant: Meant; role: Role; userId: string } | undefined {
  const [, before = '', role, userId] = /^(.+):(mentor|mentee):([UW][A-Z0-9]{1,30})$/.exec(value) ?? [];
  const meant = readMeant(before);
  return meant && userId && (role === 'mentor' || role === 'mentee') ? { meant, role, userId } : undefined;
}
