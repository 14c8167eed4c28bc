import { addDays } from 'date-fns/addDays';
import { addMinutes } from 'date-fns/addMinutes';
import { isoDate } from '../../words/dates.ts';

/** What became of a meeting. */
export type MeetingState = 'planned' | 'met' | 'missed' | 'cancelled';

/** A meeting of a pair. */
export interface Meeting {
  readonly id: number;
  readonly pairId: number;
  readonly startsAt: Date;
  readonly lengthMinutes: number;
  readonly place: string | null;
  readonly state: MeetingState;
  /** One more each time it is moved. */
  readonly revision: number;
  readonly dayBeforeAt: Date | null;
  readonly hourBeforeAt: Date | null;
  readonly askedAt: Date | null;
}

/** A meeting with what only its own rooms need to know. */
export interface KeptMeeting extends Meeting {
  /** When this date was chosen: when it was planned, or moved last. */
  readonly plannedAt: Date;
  /** When it was met, missed or cancelled. */
  readonly settledAt: Date | null;
}

/** How long a meeting lasts where nothing was agreed. Minutes (R9). */
export const USUAL_LENGTH = 60;

/** When a meeting ends. */
export const endOf = (meeting: Pick<Meeting, 'startsAt' | 'lengthMinutes'>): Date =>
  addMinutes(meeting.startsAt, meeting.lengthMinutes);

/** Whether it is planned and has not begun. */
export const isAhead = (meeting: Pick<Meeting, 'state' | 'startsAt'>, now: Date): boolean =>
  meeting.state === 'planned' && meeting.startsAt > now;

/** For how long after its end it has a point to ask whether they met. Days. */
export const ASKING_DAYS = 7;

/** Whether the pair will still be asked by itself whether it took place. */
export const isYetToBeAsked = (
  meeting: Pick<Meeting, 'state' | 'startsAt' | 'lengthMinutes' | 'askedAt'>,
  now: Date,
): boolean =>
  meeting.state === 'planned' && meeting.askedAt === null && now < addDays(endOf(meeting), ASKING_DAYS);

/** Whether people may say that it took place: it has begun, or is today, in the zone of the pair. */
export const mayHaveBeen = (meeting: Pick<Meeting, 'startsAt'>, now: Date, timeZone: string): boolean =>
  meeting.startsAt <= now || isoDate(meeting.startsAt, timeZone) === isoDate(now, timeZone);
