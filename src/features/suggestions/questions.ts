import { laneOfPerson, type Message, toPerson } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { endOfWorkingDay } from '../../schedule/working-time.ts';
import type { People } from '../../slack/people.ts';
import type { Language } from '../../words/language.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Nudges } from '../nudges/service.ts';
import type { Role } from '../pairs/rules.ts';
import type { Signups } from '../signups/service.ts';
import { type Asking, askMessage } from './asking-view.ts';
import type { Suggestion } from './rules.ts';

/** Whether one of the two is asked, or reminded of the question. */
type How = 'ask' | 'remind';

/** The key of what one of the two was sent. */
const keyOf = ({ id }: Suggestion, role: Role, how: How): string =>
  how === 'ask' ? `proposal:${id}:${role}` : `proposal:${id}:${role}:again`;

/** What is sent to the two of a proposal, in private; who has to answer, and what comes of it, is not decided here. */
export function createQuestions(deps: {
  people: Pick<People, 'known'>;
  cohorts: Pick<Cohorts, 'get'>;
  signups: Pick<Signups, 'of'>;
  /** One reminder a day, over everything that asks for attention (R20). */
  budget: Pick<Nudges, 'remind'>;
  deliveries: Pick<DeliveryStore, 'plan' | 'find' | 'withdraw' | 'forget'>;
}) {
  const { people, cohorts, signups, budget, deliveries } = deps;
  const languageOf = (userId: string): Language => people.known(userId).language;

  /** What the question says, to whoever has to answer it. */
  function shown(suggestion: Suggestion, role: Role): Asking {
    const { id, cohortId, mentorId, menteeId } = suggestion;
    const [userId, otherId] = role === 'mentor' ? [mentorId, menteeId] : [menteeId, mentorId];
    const { name, purpose } = cohorts.get(cohortId);
    const listed = signups.of(cohortId, userId)?.source === 'import' ? { purpose } : undefined;
    return { id, role, other: people.known(otherId), cohort: name, listed };
  }

  return {
    shown,
    /** Asks one of the two, or reminds them of it: with that they have had their reminder of today. */
    put(suggestion: Suggestion, role: Role, how: How, now: Date): void {
      const userId = suggestion[`${role}Id`];
      const isReminder = how === 'remind';
      const message = askMessage(shown(suggestion, role), isReminder, languageOf(userId));
      const expiresAt = endOfWorkingDay(now, cohorts.get(suggestion.cohortId));
      const when = isReminder && { weight: 'reminder' as const, expiresAt };
      deliveries.plan(toPerson(userId, { key: keyOf(suggestion, role, how), message, ...when }), now);
      budget.remind(userId, now);
    },
    /** Takes back what was planned a moment ago. */
    takeBack(suggestion: Suggestion, role: Role, how: How, now: Date): void {
      deliveries.withdraw(laneOfPerson(suggestion[`${role}Id`]), keyOf(suggestion, role, how), now);
    },
    /** Whether one of the two was reminded of the question. */
    isReminded: (suggestion: Suggestion, role: Role): boolean =>
      deliveries.find(keyOf(suggestion, role, 'remind')) !== undefined,
    /**
     * Puts words without buttons in place of the question.
     * @returns false where the question is not known to be there
     */
    settle(
      suggestion: Suggestion,
      role: Role,
      messageIn: (language: Language) => Message,
      now: Date,
    ): boolean {
      const userId = suggestion[`${role}Id`];
      const lane = laneOfPerson(userId);
      const isThere = (['ask', 'remind'] as const).map((how) => {
        const key = keyOf(suggestion, role, how);
        const state = deliveries.find(key)?.state;
        if (state === 'waiting') deliveries.withdraw(lane, key, now);
        if (state !== 'sent' && state !== 'sending') return false;
        const message = messageIn(languageOf(userId));
        return deliveries.plan(
          { key: `${key}:change`, lane, work: { do: 'change', messageOf: key, message } },
          now,
        );
      });
      return isThere.includes(true);
    },
    /**
     * Forgets when what was said about a proposal: from it could be told who answered, and how soon.
     * @returns false where something is still under way, which has to arrive first
     */
    forget: ({ id }: Suggestion): boolean => deliveries.forget(`proposal:${id}`),
  };
}

export type Questions = ReturnType<typeof createQuestions>;
