import type { Agenda } from '../../schedule/agenda-store.ts';
import type { People } from '../../slack/people.ts';
import { escapeText } from '../../words/escape.ts';
import type { Agreements } from '../agreement/service.ts';
import type { Cohorts } from '../cohorts/service.ts';
import { isSilent, membersOf, otherOf, type Pair, roleOf } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { decide, hoursOf, type Saying } from './due.ts';
import { questionsFor } from './guide-rules.ts';
import type { Keeping } from './keeping.ts';
import { type MeetingReminder, reminderMessage } from './reminder-view.ts';
import type { KeptMeeting } from './rules.ts';
import type { MeetingStore } from './store.ts';
import { aboutDue, askingMessage } from './view.ts';

/** What was noted about the last meeting, for one reader. */
type LastNoted = (pair: Pair) => { findings: string; action: string | null } | null;

/** Says what falls due around a meeting, and keeps the agenda of it. */
export function createReminding(deps: {
  store: MeetingStore;
  keeping: Keeping;
  pairs: Pairs;
  people: People;
  cohorts: Cohorts;
  agreements: Agreements;
  agenda: Agenda;
  lastNoted: LastNoted;
  rolesSlipped: (pair: Pair) => boolean;
}) {
  const { store, keeping, pairs, people, cohorts, agreements, agenda } = deps;
  const decisionOn = (pair: Pair, meeting: KeptMeeting, now: Date) =>
    decide(meeting, isSilent(pair), cohorts.get(pair.cohortId), now);
  const nameOf = (id: string): string => escapeText(people.known(id).name);

  function remind(
    pair: Pair,
    meeting: KeptMeeting,
    saying: 'dayBefore' | 'hourBefore',
    hours: ReturnType<typeof hoursOf>,
    now: Date,
  ) {
    for (const userId of membersOf(pair)) {
      pairs.sayTo(
        userId,
        pair,
        {
          about: aboutDue(meeting, saying),
          message: reminderMessage(reminderFor(userId, pair, meeting, saying)),
          weight: 'reminder',
          ...hours,
        },
        now,
      );
    }
  }

  function reminderFor(
    userId: string,
    pair: Pair,
    meeting: KeptMeeting,
    saying: 'dayBefore' | 'hourBefore',
  ): MeetingReminder {
    const { language, timeZone } = people.known(userId);
    const role = roleOf(pair, userId) ?? 'mentee';
    const menteeName = nameOf(pair.menteeId);
    // Whoever heard nothing the day before gets the guide all the same.
    const isGuided = role === 'mentor' && (saying === 'dayBefore' || meeting.dayBeforeAt === null);
    return {
      saying,
      meeting,
      role,
      language,
      timeZone: timeZone ?? pair.timeZone,
      isOwnZone: timeZone !== null && timeZone !== pair.timeZone,
      otherName: nameOf(otherOf(pair, userId)),
      menteeName,
      learningWish: (agreements.signed(pair) ?? agreements.newest(pair))?.learningWish ?? null,
      rolesSlipped: deps.rolesSlipped(pair),
      guide: isGuided
        ? {
            lastNoted: deps.lastNoted(pair),
            questions: questionsFor(store.heldCount(pair.id), menteeName, language),
          }
        : null,
    };
  }

  function say(pair: Pair, meeting: KeptMeeting, saying: Saying, until: Date, now: Date): void {
    const hours = hoursOf(saying, until, cohorts.get(pair.cohortId), now);
    if (saying === 'asking') {
      const message = askingMessage(pair, meeting);
      const about = aboutDue(meeting, saying);
      pairs.say(pair, { about, message, weight: 'reminder', ...hours }, now);
    } else remind(pair, meeting, saying, hours, now);
    store.mark(meeting.id, saying, now);
  }

  function schedule(pair: Pair, meeting: KeptMeeting, now: Date): void {
    const decision = decisionOn(pair, meeting, now);
    const at = decision.do === 'wait' ? decision.until : decision.do === 'say' ? now : null;
    agenda.set('meeting', meeting.id, at);
  }

  return {
    schedule,
    /** Nothing more falls due for this date of the meeting; what waits to be said is withdrawn. */
    stop(pair: Pair, meeting: KeptMeeting, now: Date): void {
      pairs.withdraw(pair, aboutDue(meeting), now);
      agenda.set('meeting', meeting.id, null);
    },
    /** Sets anew when to look at the pair's meetings; a pair that pauses hears nothing that still waits. */
    reschedule(pair: Pair, now: Date): void {
      for (const meeting of keeping.planned(pair)) {
        if (isSilent(pair)) pairs.withdraw(pair, aboutDue(meeting), now);
        schedule(pair, meeting, now);
      }
    },
    /** Looks at a meeting that is due. */
    due(meetingId: number, now: Date): void {
      const meeting = keeping.find(meetingId);
      if (!meeting) return;
      const pair = pairs.get(meeting.pairId);
      const decision = decisionOn(pair, meeting, now);
      if (decision.do === 'say') say(pair, meeting, decision.saying, decision.until, now);
      schedule(pair, keeping.get(meetingId), now);
    },
  };
}

export type Reminding = ReturnType<typeof createReminding>;
