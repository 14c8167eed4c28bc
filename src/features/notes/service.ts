import type { Transact } from '../../db/transaction.ts';
import { KantelError } from '../../errors.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import { putOffToWorkingHours } from '../../schedule/put-off.ts';
import { endOfWorkingDay, nextWorkingDay } from '../../schedule/working-time.ts';
import type { Sealer } from '../../secrets/sealer.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Meeting } from '../meetings/rules.ts';
import type { MeetingService } from '../meetings/service.ts';
import { isSilent, type Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { rolesSlipped } from '../roles/rules.ts';
import {
  MOST_PAST,
  type Note,
  type NoteDraft,
  type NotesPage,
  PAGE,
  pageOf,
  roleHasPoint,
  type Subject,
  subjectsOf,
} from './rules.ts';
import type { NoteStore, SealedNote } from './store.ts';
import { noteComplaints } from './text.ts';
import { rolesMessage } from './view.ts';

/** The notes of a pair's meetings (P7). Synchronous. */
interface Notes {
  /**
   * What was noted last time and shared, for the guide to the next meeting (R3). A private note stays where it is,
   * also for its writer: it never goes into a message.
   */
  lastNoted(pair: Pair): { findings: string; action: string | null } | null;
  /** Whether somebody said of the last meeting that the roles turned back (P13). */
  rolesSlipped(pair: Pair): boolean;
}

/** A reader who wrote nothing, and so sees only what is shared. */
const SHARED_ONLY = '';

/** What this feature's own rooms use beside that. */
export interface NoteService extends Notes {
  /** What a note can be about now, the likeliest first. */
  subjects(pair: Pair, now: Date): Subject[];
  /** The meeting that a button names, if a note can be about it. @throws KantelError where it cannot */
  subject(pair: Pair, meetingId: number, now: Date): Subject;
  /**
   * Saves a note; sending the same twice saves it once.
   * @param meetingId what it is about; null: a meeting today. One that was not counted yet counts with this
   * @returns the meeting it is about
   * @throws KantelError where it cannot be about that meeting
   */
  write(pair: Pair, authorId: string, meetingId: number | null, draft: NoteDraft, now: Date): Meeting;
  /** What this person may read, newest first. @param page from 1 */
  page(pair: Pair, readerId: string, page: number): NotesPage;
  /** Recalls the roles in the channel: the handler of the agenda's kind `role`. */
  roleDue(pairId: number, now: Date): void;
}

export function createNotes(deps: {
  store: NoteStore;
  pairs: Pairs;
  cohorts: Cohorts;
  meetings: MeetingService;
  sealer: Sealer;
  agenda: Agenda;
  transact: Transact;
}): NoteService {
  const { store, pairs, cohorts, meetings, sealer, agenda, transact } = deps;
  const contextOf = (pair: Pair): string => `pair:${pair.id}`;

  const opened = (pair: Pair, row: SealedNote): Note => ({
    authorId: row.author_id,
    meetingId: row.meeting_id,
    metAt: new Date(row.starts_at),
    visibility: row.visibility,
    findings: sealer.open(contextOf(pair), row.findings_sealed),
    action: row.action_sealed && sealer.open(contextOf(pair), row.action_sealed),
    actionDue: row.action_due,
    writtenAt: new Date(row.written_at),
  });

  const newest = (pair: Pair, readerId: string): Note | undefined =>
    store.page(pair.id, readerId, 1, 0).map((row) => opened(pair, row))[0];

  /** The meeting a note is about; saying something of it counts it as held (R11). */
  function heldMeeting(pair: Pair, meetingId: number | null, now: Date): Meeting {
    const meeting = meetingId === null ? null : meetings.theirs(pair, meetingId);
    if (meeting?.state === 'met') return meeting;
    const met = meetings.met(pair, meetingId, now);
    if (met.outcome === 'lost') throw new KantelError(noteComplaints.lost);
    if (met.outcome === 'ahead') throw new KantelError(noteComplaints.ahead);
    return met.meeting;
  }

  /** A night lies between the answer and the word on roles, which does not say whose answer it was. */
  function rememberSlip(pair: Pair, meeting: Meeting, now: Date): void {
    store.addSlip(meeting.id, pair.id, now);
    agenda.set('role', pair.id, nextWorkingDay(now, cohorts.get(pair.cohortId)));
  }

  const isSame = (note: Note | undefined, authorId: string, meeting: Meeting, draft: NoteDraft): boolean =>
    note?.authorId === authorId &&
    note.meetingId === meeting.id &&
    note.findings === draft.findings &&
    note.action === draft.action &&
    note.actionDue === draft.actionDue &&
    note.visibility === draft.visibility;

  return {
    lastNoted(pair) {
      const note = newest(pair, SHARED_ONLY);
      return note ? { findings: note.findings, action: note.action } : null;
    },
    rolesSlipped(pair) {
      const last = meetings.lastHeld(pair);
      return last !== undefined && store.slippedIn(last.id);
    },
    subjects(pair, now) {
      const { planned } = meetings.facts(pair);
      return subjectsOf(planned, meetings.held(pair, MOST_PAST), pair.timeZone, now);
    },
    subject(pair, meetingId, now) {
      const meeting = meetings.theirs(pair, meetingId);
      if (meeting.state === 'met') return { meeting, counted: true };
      if (meeting.state !== 'planned') throw new KantelError(noteComplaints.lost);
      const [named] = subjectsOf(meeting, [], pair.timeZone, now);
      if (!named) throw new KantelError(noteComplaints.ahead);
      return named;
    },
    write: (pair, authorId, meetingId, draft, now) =>
      transact(() => {
        const meeting = heldMeeting(pair, meetingId, now);
        if (draft.adviser && rolesSlipped(draft.adviser)) rememberSlip(pair, meeting, now);
        if (isSame(newest(pair, authorId), authorId, meeting, draft)) return meeting;
        store.insert({
          pairId: pair.id,
          meetingId: meeting.id,
          authorId,
          visibility: draft.visibility,
          findings: sealer.seal(contextOf(pair), draft.findings),
          action: draft.action === null ? null : sealer.seal(contextOf(pair), draft.action),
          actionDue: draft.actionDue,
          writtenAt: now.getTime(),
        });
        pairs.changed(pair.id, now);
        return meeting;
      }),
    page(pair, readerId, asked) {
      const { page, pages } = pageOf(store.count(pair.id, readerId), asked);
      const rows = store.page(pair.id, readerId, PAGE, (page - 1) * PAGE);
      return { notes: rows.map((row) => opened(pair, row)), page, pages };
    },
    roleDue(pairId, now) {
      const pair = pairs.get(pairId);
      if (isSilent(pair)) return;
      const slip = store.lastSlip(pairId);
      if (!slip || !roleHasPoint(slip, meetings.lastHeld(pair)?.id, now)) return;
      const place = cohorts.get(pair.cohortId);
      if (putOffToWorkingHours(agenda, { kind: 'role', subject: pairId }, place, now)) return;
      pairs.say(
        pair,
        {
          about: `role:${slip.meetingId}`,
          message: rolesMessage(pair),
          weight: 'reminder',
          expiresAt: endOfWorkingDay(now, place),
        },
        now,
      );
    },
  };
}
