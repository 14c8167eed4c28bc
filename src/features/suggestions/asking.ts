import type { Transact } from '../../db/transaction.ts';
import { laneOfPerson, type Message, toPerson } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { KantelError } from '../../errors.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import { endOfWorkingDay, nextWorkingDay } from '../../schedule/working-time.ts';
import type { People } from '../../slack/people.ts';
import type { Language } from '../../words/language.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { Nudges } from '../nudges/service.ts';
import type { Pairing } from '../pairing/service.ts';
import type { Role } from '../pairs/rules.ts';
import type { Signups } from '../signups/service.ts';
import { askingComplaints } from './asking-text.ts';
import { type Asking, askMessage, notedMessage, overMessage } from './asking-view.ts';
import {
  askedAt,
  awaitsAnswer,
  decideAsk,
  isOpenlyBarred,
  roleAsked,
  type Suggestion,
  whoIsAsked,
} from './rules.ts';
import type { Standings } from './standing.ts';
import type { SuggestionStore } from './store.ts';
import { NOT_COME } from './telling-rules.ts';

/** The keys of what one of the two was sent: the question, and the reminder of it. */
const askKey = ({ id }: Suggestion, role: Role): string => `proposal:${id}:${role}`;
const againKey = ({ id }: Suggestion, role: Role): string => `proposal:${id}:${role}:again`;

/**
 * Asks the mentor and then the mentee, each in private, whether they would form a pair (R2, R10). A no leaves no
 * trace: after it the proposal goes on as if nobody had answered, for everybody but who said it, until it would have
 * run out. Synchronous.
 */
export function createAsking(deps: {
  store: SuggestionStore;
  standings: Standings;
  people: Pick<People, 'known'>;
  cohorts: Pick<Cohorts, 'get'>;
  signups: Pick<Signups, 'of' | 'save'>;
  pairing: Pick<Pairing, 'open'>;
  firewall: Pick<Firewall, 'keepApart' | 'obstacles'>;
  /** One reminder a day, over everything that asks for attention (R20). */
  budget: Pick<Nudges, 'isReminded' | 'remind'>;
  deliveries: Pick<DeliveryStore, 'plan' | 'find' | 'withdraw' | 'forget'>;
  agenda: Agenda;
  transact: Transact;
}) {
  const { store, standings, people, cohorts, signups, pairing, firewall, budget, agenda, transact } = deps;
  const { deliveries } = deps;

  /** What the question says, to whoever has to answer it. */
  function asking(suggestion: Suggestion, role: Role): Asking {
    const { id, cohortId } = suggestion;
    const other = people.known(role === 'mentor' ? suggestion.menteeId : suggestion.mentorId);
    const { name } = cohorts.get(cohortId);
    return { id, role, other, cohort: name };
  }

  /** Asks, reminds, waits, or gives up waiting: whatever is due for whoever has to answer. */
  function attend(suggestion: Suggestion, now: Date): void {
    const role = roleAsked(suggestion);
    if (!role) return;
    const userId = suggestion[`${role}Id`];
    const place = cohorts.get(suggestion.cohortId);
    const decision = decideAsk(
      {
        at: askedAt(suggestion),
        isReminded: deliveries.find(againKey(suggestion, role)) !== undefined,
        hadToday: budget.isReminded(userId, place, now),
      },
      place,
      now,
    );
    if (decision.do === 'wait') agenda.set('proposal', suggestion.id, decision.until);
    else if (decision.do === 'end') end(suggestion, now);
    else say(suggestion, role, decision.do, now);
  }

  /** Puts the question to whoever has to answer it, and sets when to look again. */
  function say(suggestion: Suggestion, role: Role, how: 'ask' | 'remind', now: Date): void {
    const userId = suggestion[`${role}Id`];
    const isReminder = how === 'remind';
    const expiresAt = endOfWorkingDay(now, cohorts.get(suggestion.cohortId));
    const message = askMessage(asking(suggestion, role), isReminder, people.known(userId).language);
    const key = isReminder ? againKey(suggestion, role) : askKey(suggestion, role);
    const when = isReminder && { weight: 'reminder' as const, expiresAt };
    deliveries.plan(toPerson(userId, { key, message, ...when }), now);
    budget.remind(userId, now);
    if (!isReminder) store.asked(suggestion.id, role, now);
    // Nobody else can tell by what is asked of them that day: it takes the place of what would have been said.
    if (suggestion.answer !== null || standings.obstaclesTo(suggestion).length > 0) {
      deliveries.withdraw(laneOfPerson(userId), key, now);
      if (!isReminder) store.answer(suggestion.id, 'no');
    }
    attend(mustFind(suggestion.id), now);
  }

  function mustFind(id: number): Suggestion {
    const found = store.find(id);
    if (!found) throw new KantelError(askingComplaints.notYours);
    return found;
  }

  /** From now on this one of the two has to answer; that the rules allow the two was looked at. */
  function ask(id: number, role: Role, now: Date): void {
    store.ask(id, role);
    attend(mustFind(id), now);
  }

  /**
   * Puts words without buttons in place of the question.
   * @returns false where the question is not known to be there
   */
  function settle(
    suggestion: Suggestion,
    role: Role,
    messageIn: (language: Language) => Message,
    now: Date,
  ): boolean {
    const userId = suggestion[`${role}Id`];
    const lane = laneOfPerson(userId);
    const isThere = [askKey(suggestion, role), againKey(suggestion, role)].map((key) => {
      const state = deliveries.find(key)?.state;
      if (state === 'waiting') deliveries.withdraw(lane, key, now);
      if (state !== 'sent' && state !== 'sending') return false;
      const message = messageIn(people.known(userId).language);
      return deliveries.plan(
        { key: `${key}:change`, lane, work: { do: 'change', messageOf: key, message } },
        now,
      );
    });
    return isThere.includes(true);
  }

  /** Nobody has to answer any more; what came of it is told on the next working morning. */
  function finish({ id, cohortId }: Suggestion, as: 'opened' | 'gone', now: Date): void {
    store.end(id, as);
    agenda.set('proposal', id, null);
    if (!agenda.has('proposals', cohortId))
      agenda.set('proposals', cohortId, nextWorkingDay(now, cohorts.get(cohortId)));
  }

  /**
   * A proposal has come to nothing, by whatever it was: its time has run out, or something that everybody can see has
   * come between. Then the same is told of it: to whoever had said yes, and to the coordinators that it is one more.
   * Whatever it was, two of whom one was asked are not proposed again, in later cohorts neither, or a no could be told
   * from the rest there.
   */
  function end(suggestion: Suggestion, now: Date): void {
    const { cohortId, mentorId, menteeId, answer } = suggestion;
    // The end of a cohort says nothing about two of whom nobody could have said no.
    if (!cohorts.get(cohortId).closedAt || askedAt(suggestion)) firewall.keepApart(mentorId, menteeId);
    const role = roleAsked(suggestion);
    // Where they have answered, the question is changed already.
    if (role) settle(suggestion, role, overMessage, now);
    if (role === 'mentee') store.note(cohortId, mentorId, NOT_COME);
    if (role && answer === 'yes') store.note(cohortId, suggestion[`${role}Id`], NOT_COME);
    finish(suggestion, 'gone', now);
  }

  /** Opens the pair: both have said yes. */
  function open(suggestion: Suggestion, now: Date): void {
    // First, so that whoever hears of the new pair does not find it still asked about.
    finish(suggestion, 'opened', now);
    store.setPair(suggestion.id, pairing.open(suggestion, now).id);
  }

  /** @throws KantelError where they have answered, or nobody has to any more: in words that do not tell which */
  function mustBeAsked(id: number, userId: string): Suggestion {
    const suggestion = mustFind(id);
    if (whoIsAsked(suggestion) !== userId || !awaitsAnswer(suggestion))
      throw new KantelError(askingComplaints.over);
    return suggestion;
  }

  /**
   * Lets a proposal come to nothing that the rules do not allow any more. What is private keeps the question from being
   * asked, and the pair from opening, and ends nothing before its time: it is a no, too.
   * @returns whether it has
   */
  function review(suggestion: Suggestion, now: Date): boolean {
    const isOver = isOpenlyBarred(standings.obstaclesTo(suggestion));
    if (isOver && areTogether(suggestion)) makeWay(suggestion, now);
    else if (isOver) end(suggestion, now);
    return isOver;
  }

  const areTogether = ({ mentorId, menteeId }: Suggestion): boolean =>
    firewall.obstacles(mentorId, menteeId).includes('runsTogether');

  /** A coordinator made them a pair meanwhile: nobody has to answer, and nothing has come to nothing. */
  function makeWay(suggestion: Suggestion, now: Date): void {
    const role = roleAsked(suggestion);
    if (role) settle(suggestion, role, overMessage, now);
    finish(suggestion, 'opened', now);
  }

  /** Forgets when what was said about a proposal that is over: from it could be told who answered, and how soon. */
  function forget({ id, cohortId }: Suggestion, now: Date): void {
    // What is still under way has to arrive first.
    if (!deliveries.forget(`proposal:${id}`))
      agenda.set('proposal', id, nextWorkingDay(now, cohorts.get(cohortId)));
  }

  return {
    /** Begins to ask about two whom the rules allow. Call inside a transaction. */
    begin: (id: number, now: Date): void => ask(id, 'mentor', now),
    /** The same, with the next tick: what is much would hold up others. */
    beginSoon(id: number, now: Date): void {
      store.ask(id, 'mentor');
      agenda.set('proposal', id, now);
    },
    /** Looks at a proposal that is due: the handler of the agenda's kind `proposal`. */
    due(id: number, now: Date): void {
      const suggestion = mustFind(id);
      if (!roleAsked(suggestion)) forget(suggestion, now);
      else if (!review(suggestion, now)) attend(suggestion, now);
    },
    /** What came of it was told. */
    told: (id: number, now: Date): void => forget(mustFind(id), now),
    /** The proposal with an id as it came back from Slack, for one of its two. @throws KantelError where it is not theirs */
    forAsked(id: number, userId: string): Suggestion {
      const suggestion = store.find(id);
      if (!suggestion || ![suggestion.mentorId, suggestion.menteeId].includes(userId))
        throw new KantelError(askingComplaints.notYours);
      return suggestion;
    },
    mustBeAsked,
    /** What somebody has to answer now, for their Home. */
    openTo: (userId: string): Asking[] =>
      store.askingOf(userId).flatMap((suggestion) => {
        const role = roleAsked(suggestion);
        return role && whoIsAsked(suggestion) === userId && awaitsAnswer(suggestion)
          ? [asking(suggestion, role)]
          : [];
      }),
    /** Whether somebody has yet to promise their hours: a mentee whom a coordinator put on the list (P10). */
    needsPromise: ({ cohortId, menteeId }: Suggestion, userId: string): boolean =>
      userId === menteeId && signups.of(cohortId, userId)?.hours === null,
    /**
     * Somebody says yes. The mentee's opens the pair, if every hard rule holds at this moment.
     * @param hours a month that a mentee promises, who had not yet
     * @returns whether the question itself shows that it was answered
     * @throws KantelError where they are not asked (any more)
     */
    accept: (id: number, userId: string, hours: number | null, now: Date): boolean =>
      transact(() => {
        const suggestion = mustBeAsked(id, userId);
        const role = userId === suggestion.mentorId ? 'mentor' : 'mentee';
        const isShown = settle(suggestion, role, notedMessage, now);
        const obstacles = standings.obstaclesTo(suggestion);
        if (isOpenlyBarred(obstacles)) {
          end({ ...suggestion, answer: 'yes' }, now);
          return isShown;
        }
        const signup = signups.of(suggestion.cohortId, userId);
        if (signup && hours !== null)
          signups.save(suggestion.cohortId, userId, { ...signup, hours }, signup.source, now);
        if (role === 'mentor') ask(id, 'mentee', now);
        else if (obstacles.length > 0) store.answer(id, 'yes');
        else open(suggestion, now);
        return isShown;
      }),
    /**
     * Somebody would rather have somebody else: no reason is asked, and nobody else can notice before the question
     * would have run out. Then the two are not proposed to each other again.
     * @returns whether the question itself shows that it was answered
     * @throws KantelError where they are not asked (any more)
     */
    decline: (id: number, userId: string, now: Date): boolean =>
      transact(() => {
        const suggestion = mustBeAsked(id, userId);
        const role = userId === suggestion.mentorId ? 'mentor' : 'mentee';
        const isShown = settle(suggestion, role, notedMessage, now);
        store.answer(id, 'no');
        return isShown;
      }),
    /** Looks anew at the proposals somebody is in. Listens to whatever the hard rules rest on. */
    review(userId: string, now: Date): void {
      // Where there are too many for somebody's places, those that came furthest stay.
      const asks = store.askingOf(userId).toSorted((one, other) => other.id - one.id);
      for (const role of ['mentor', 'mentee'] as const)
        for (const each of asks.filter((one) => roleAsked(one) === role)) review(each, now);
    },
    /** Lets the proposals of a cohort that was closed come to nothing. */
    cohortClosed(cohortId: number, now: Date): void {
      for (const suggestion of store.asking(cohortId)) end(suggestion, now);
    },
  };
}
