import type { People } from '../../slack/people.ts';
import { dayInWords } from '../../words/dates.ts';
import { escapeText } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import type { Agreements } from '../agreement/service.ts';
import type { Intro } from '../intro/service.ts';
import type { Meetings } from '../meetings/service.ts';
import { isSilent, type Pair } from '../pairs/rules.ts';
import type { Reason, Standing } from './due.ts';
import type { Reminder } from './view.ts';

/** Gathers from the other features what the reminders of a pair depend on, and what they say. */
export function createStandings(deps: {
  intro: Intro;
  agreements: Agreements;
  meetings: Meetings;
  people: People;
}) {
  const { intro, agreements, meetings, people } = deps;
  return {
    of(pair: Pair): Standing {
      const { lastMetAt, planned } = meetings.facts(pair);
      const isOpen = pair.stage === 'open';
      return {
        stage: pair.stage,
        paused: isSilent(pair),
        cadenceWeeks: pair.cadenceWeeks,
        agreedAt: pair.agreedAt,
        introduced: !isOpen || intro.progress(pair).finishedAt !== null,
        drafted: isOpen && agreements.newest(pair) !== null,
        lastMetAt,
        // Asked about after downtime or a pause, it is not asked again at once.
        plannedAt: planned?.askedAt ?? planned?.startsAt ?? null,
      };
    },
    /**
     * What is said in a reminder.
     * @param channel the id of the pair's channel, to be named where it is said elsewhere
     */
    reminder(pair: Pair, reason: Reason, language: Language, channel: string | null): Reminder {
      const { lastMetAt, planned } = meetings.facts(pair);
      const name = escapeText(people.known(pair.mentorId).name);
      const meant = reason === 'unsettled' ? planned?.startsAt : lastMetAt;
      return {
        pairId: pair.id,
        menteeId: pair.menteeId,
        reason,
        language,
        meetingId: reason === 'unsettled' ? planned?.id : undefined,
        about: {
          mentor: channel ? `${name} (<#${channel}>)` : name,
          day: meant ? dayInWords(meant, pair.timeZone, language) : '',
          agreed: reason === 'sign' && (agreements.newest(pair)?.signedBy.includes(pair.menteeId) ?? false),
        },
      };
    },
  };
}

export type Standings = ReturnType<typeof createStandings>;
