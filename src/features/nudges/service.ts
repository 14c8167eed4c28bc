import { max } from 'date-fns/max';
import type { Transact } from '../../db/transaction.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import { endOfWorkingDay, nextWorkingMoment, type Workplace } from '../../schedule/working-time.ts';
import type { People } from '../../slack/people.ts';
import { dayInWords } from '../../words/dates.ts';
import type { Language } from '../../words/language.ts';
import type { Agreements } from '../agreement/service.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Intro } from '../intro/service.ts';
import type { Meetings } from '../meetings/service.ts';
import type { Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import {
  asOf,
  decide,
  isToday,
  type Ladder,
  liesAhead,
  MOST_UNANSWERED,
  nextReminder,
  nextStep,
  type Reason,
  type Rung,
} from './due.ts';
import { createPauses, noonOf } from './pauses.ts';
import { createStandings } from './standing.ts';
import type { NudgeStore } from './store.ts';
import { answeredMessage, reminderMessage, snoozedMessage } from './view.ts';

/** What came of a snooze: no reminder before `until`, because of it or because none would come anyway. */
export interface Snoozed {
  readonly because: 'snoozed' | 'paused' | 'planned';
  readonly until: Date;
}

/** The reminders of a pair that goes quiet, and its pauses (R9, R13). Synchronous. */
export interface Nudges {
  /** Decides anew when to remind the pair next. Listens to every change of a pair. */
  reschedule(pair: Pair, now: Date): void;
  /** Reckons anew when to remind the pair, which did nothing itself: its cohort moved to another place. */
  replan(pair: Pair, now: Date): void;
  /** Looks at a pair whose reminder is due: the handler of the agenda's kind `nudge`. */
  due(pairId: number, now: Date): void;
  /** Ends a pause whose date has come: the handler of the agenda's kind `pause`. */
  pauseOver(pairId: number, now: Date): void;
  /** Whether the pair has had three reminders without an answer. */
  isQuiet(pair: Pair): boolean;
  /** Whether somebody has had their reminder of today, over all their pairs (R20). */
  isReminded(userId: string, place: Workplace, now: Date): boolean;
  /** Counts something else that asks for somebody's attention as their reminder of today. */
  remind(userId: string, now: Date): void;
  /** Keeps reminders away for a week. */
  snooze(pair: Pair, now: Date): Snoozed;
  /**
   * Puts everything on hold until a date (`yyyy-MM-dd`); in place of a pause that runs.
   * @throws FieldError at the field `until` where the date is not in the coming year
   */
  pause(pair: Pair, until: string, now: Date): void;
  /** Ends a pause before its date. @returns false where there was none */
  resume(pair: Pair, now: Date): boolean;
}

export function createNudges(deps: {
  store: NudgeStore;
  pairs: Pairs;
  people: People;
  cohorts: Cohorts;
  intro: Intro;
  agreements: Agreements;
  meetings: Meetings;
  agenda: Agenda;
  transact: Transact;
}): Nudges {
  const { store, pairs, people, cohorts, meetings, agenda, transact } = deps;
  const standings = createStandings(deps);
  const pauses = createPauses({ store, pairs, cohorts, meetings, standings, agenda });

  const ladderOf = (pair: Pair): Ladder =>
    store.find(pair.id) ?? { said: 0, lastSaidAt: null, stirredAt: pair.openedAt };

  /** The ladder, with what lies ahead by a clock that was set back put right for good: each look would put it off anew. */
  function ladderAt(pair: Pair, now: Date): Ladder {
    const ladder = ladderOf(pair);
    if (!liesAhead(ladder, now)) return ladder;
    store.setBack(pair.id, now);
    return asOf(ladder, now);
  }

  /** Each run of the ladder has its own reminders; it is named after the moment it began. */
  const aboutNudge = (ladder: Ladder, rung: Rung): string => `nudge:${ladder.stirredAt.getTime()}:${rung}`;

  /** Sets when to look at the pair next. */
  function plan(pair: Pair, now: Date): void {
    const place = cohorts.get(pair.cohortId);
    const next = nextReminder(standings.of(pair), ladderAt(pair, now), place.timeZone);
    agenda.set('nudge', pair.id, next && nextWorkingMoment(max([next.at, now]), place));
  }

  /** The pair did something: what waits is withdrawn, what was said is settled, and the ladder starts anew. */
  function restart(pair: Pair, now: Date, instead = answeredMessage(pair.language)): void {
    const ladder = ladderOf(pair);
    if (ladder.said > 0) {
      pairs.withdraw(pair, 'nudge:', now);
      pairs.change(pair, aboutNudge(ladder, 1), 'answered', instead, now);
    }
    store.stir(pair.id, now);
    plan(pair, now);
  }

  function say(pair: Pair, rung: Rung, reason: Reason, now: Date): void {
    const ladder = ladderOf(pair);
    const saying = (language: Language, channel: string | null) => ({
      about: aboutNudge(ladder, rung),
      message: reminderMessage(standings.reminder(pair, reason, language, channel), rung),
      weight: 'reminder' as const,
      expiresAt: endOfWorkingDay(now, cohorts.get(pair.cohortId)),
    });
    if (rung === 1) pairs.say(pair, saying(pair.language, null), now);
    else {
      const { language } = people.known(pair.menteeId);
      pairs.sayTo(pair.menteeId, pair, saying(language, pairs.channelOf(pair.id)), now);
    }
    store.climb(pair.id, rung, ladder.stirredAt, now);
    for (const heard of rung === 1 ? [pair.mentorId, pair.menteeId] : [pair.menteeId])
      store.remind(heard, now);
    plan(pair, now);
  }

  return {
    reschedule(pair, now) {
      restart(pair, now);
      pauses.schedule(pair);
    },
    replan(pair, now) {
      plan(pair, now);
      pauses.schedule(pair);
    },
    due(pairId, now) {
      const pair = pairs.get(pairId);
      const place = cohorts.get(pair.cohortId);
      // The farewell is on its way.
      if (place.closedAt) return;
      const reminded = {
        mentor: store.remindedAt(pair.mentorId),
        mentee: store.remindedAt(pair.menteeId),
      };
      const decision = decide(standings.of(pair), ladderAt(pair, now), reminded, place, now);
      if (decision.do === 'say') say(pair, decision.rung, decision.reason, now);
      else agenda.set('nudge', pairId, decision.do === 'wait' ? decision.until : null);
    },
    pauseOver: (pairId, now) => pauses.over(pairs.get(pairId), now),
    isQuiet: (pair) => ladderOf(pair).said >= MOST_UNANSWERED,
    isReminded(userId, place, now) {
      const at = store.remindedAt(userId);
      return at !== null && isToday(at, now, place.timeZone);
    },
    remind: store.remind,
    snooze: (pair, now) =>
      transact((): Snoozed => {
        const place = cohorts.get(pair.cohortId);
        const { planned } = meetings.facts(pair);
        if (pair.pausedUntil) return { because: 'paused', until: noonOf(pair.pausedUntil, place) };
        if (planned && planned.startsAt > now) return { because: 'planned', until: planned.startsAt };
        const { at } = nextStep(standings.of(pair), now, place.timeZone);
        const until = nextWorkingMoment(at, place);
        const day = dayInWords(until, place.timeZone, pair.language);
        restart(pair, now, snoozedMessage(pair.id, day, pair.language));
        return { because: 'snoozed', until };
      }),
    pause: (pair, until, now) => transact(() => pauses.begin(pair, until, now)),
    resume: (pair, now) =>
      transact(() => {
        if (pair.pausedUntil === null) return false;
        pauses.end(pair, now);
        return true;
      }),
  };
}
