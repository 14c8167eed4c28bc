import { addDays } from 'date-fns/addDays';
import { isoDate } from '../../words/dates.ts';
import { type Meeting, mayHaveBeen } from '../meetings/rules.ts';
import type { Adviser } from '../roles/rules.ts';

/** Who may read a note: both of the pair, or its author alone (R12). */
export const visibilities = ['pair', 'self'] as const;
export type Visibility = (typeof visibilities)[number];

/** What somebody writes down after a meeting (P7). */
export interface NoteDraft {
  readonly findings: string;
  /** What the mentee will do with it. */
  readonly action: string | null;
  /** By when, `yyyy-MM-dd`. */
  readonly actionDue: string | null;
  readonly adviser: Adviser | null;
  readonly visibility: Visibility;
}

/** A note as it was written; the answer to the role check is not read back to anybody. */
export interface Note extends Omit<NoteDraft, 'adviser'> {
  readonly authorId: string;
  readonly meetingId: number;
  readonly metAt: Date;
  readonly writtenAt: Date;
}

/** A meeting that a note can be about; null stands for a meeting today that nobody has counted yet. */
export type Subject = { readonly meeting: Meeting; readonly counted: boolean } | null;

/** How many past meetings can be chosen. */
export const MOST_PAST = 5;

/**
 * What a note can be about, the likeliest first: a meeting about which nobody has said whether it took place, then
 * those that were held. Where none of them was today, a meeting today is there too, and first where there is nothing else.
 */
export function subjectsOf(
  planned: Meeting | null,
  held: readonly Meeting[],
  timeZone: string,
  now: Date,
): Subject[] {
  const today = isoDate(now, timeZone);
  const open = planned && mayHaveBeen(planned, now, timeZone) ? [{ meeting: planned, counted: false }] : [];
  // One that is to begin later today is no likelier than the last one held.
  const begun = open.filter(({ meeting }) => meeting.startsAt <= now);
  const later = open.filter(({ meeting }) => meeting.startsAt > now);
  const past = held.map((meeting) => ({ meeting, counted: true }));
  const named = [...begun, ...past, ...later];
  const hasToday = named.some(({ meeting }) => isoDate(meeting.startsAt, timeZone) === today);
  return hasToday ? named : [...named, null];
}

/** After this long the gentle word on roles has lost its point. Days. */
const ROLE_DAYS = 7;

/** Whether a word on roles still has a point: the meeting was the last they held, and the answer is recent (P13). */
export function roleHasPoint(
  slip: { readonly meetingId: number; readonly writtenAt: Date },
  lastHeldId: number | undefined,
  now: Date,
): boolean {
  return slip.meetingId === lastHeldId && now < addDays(slip.writtenAt, ROLE_DAYS);
}

/** A page of the notes somebody may read. */
export interface NotesPage {
  readonly notes: readonly Note[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Notes on a page of the form that reads them back. */
export const PAGE = 5;

/** How many pages there are, and the nearest to the one asked for. Pages begin at 1. */
export function pageOf(count: number, asked: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(count / PAGE));
  return { page: Math.min(Math.max(asked, 1), pages), pages };
}
