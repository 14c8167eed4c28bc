import type { Transact } from '../../db/transaction.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { KantelError } from '../../errors.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import type { People } from '../../slack/people.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { Nudges } from '../nudges/service.ts';
import type { Pairing } from '../pairing/service.ts';
import type { Role } from '../pairs/rules.ts';
import type { Signups } from '../signups/service.ts';
import { askingComplaints } from './asking-text.ts';
import { type Asking, notedMessage } from './asking-view.ts';
import { createEnding } from './ending.ts';
import type { NewsStore } from './news-store.ts';
import { createQuestions } from './questions.ts';
import {
  askedAt,
  awaitsAnswer,
  decideAsk,
  goesBefore,
  isOpenlyBarred,
  roleAsked,
  type Suggestion,
  whoIsAsked,
} from './rules.ts';
import type { Standings } from './standing.ts';
import type { ProposalStore } from './store.ts';

/**
 * Asks the mentor and then the mentee, each in private, whether they would form a pair (R2, R10). A no leaves no
 * trace: after it the proposal goes on as if nobody had answered, for everybody but who said it, until it would have
 * run out. Synchronous.
 */
export function createAsking(deps: {
  proposals: ProposalStore;
  news: Pick<NewsStore, 'note'>;
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
  const { proposals, standings, cohorts, signups, firewall, budget, agenda, transact } = deps;
  const questions = createQuestions(deps);
  const ending = createEnding({ ...deps, questions });

  /** Asks, reminds, waits, or gives up waiting: whatever is due for whoever has to answer. */
  function attend(suggestion: Suggestion, now: Date): void {
    const role = roleAsked(suggestion);
    if (!role) return;
    const userId = suggestion[`${role}Id`];
    const place = cohorts.get(suggestion.cohortId);
    const decision = decideAsk(
      {
        at: askedAt(suggestion),
        isReminded: questions.isReminded(suggestion, role),
        hadToday: budget.isReminded(userId, place, now),
      },
      place,
      now,
    );
    if (decision.do === 'wait') agenda.set('proposal', suggestion.id, decision.until);
    else if (decision.do === 'end') ending.comeToNothing(suggestion, now);
    else say(suggestion, role, decision.do, now);
  }

  /** Puts the question to whoever has to answer it, and sets when to look again. */
  function say(suggestion: Suggestion, role: Role, how: 'ask' | 'remind', now: Date): void {
    const isFirst = how === 'ask';
    questions.put(suggestion, role, how, now);
    if (isFirst) proposals.asked(suggestion.id, role, now);
    // Nobody else can tell by what is asked of them that day: it takes the place of what would have been said.
    if (suggestion.answer !== null || standings.obstaclesTo(suggestion).length > 0) {
      questions.takeBack(suggestion, role, how, now);
      if (isFirst) proposals.answer(suggestion.id, 'no');
    }
    attend(mustFind(suggestion.id), now);
  }

  function mustFind(id: number): Suggestion {
    const found = proposals.find(id);
    if (!found) throw new KantelError(askingComplaints.notYours);
    return found;
  }

  /** From now on this one of the two has to answer; that the rules allow the two was looked at. */
  function ask(id: number, role: Role, now: Date): void {
    proposals.ask(id, role);
    attend(mustFind(id), now);
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
    if (isOver && areTogether(suggestion)) ending.makeWay(suggestion, now);
    else if (isOver) ending.comeToNothing(suggestion, now);
    return isOver;
  }

  const areTogether = ({ mentorId, menteeId }: Suggestion): boolean =>
    firewall.obstacles(mentorId, menteeId).includes('runsTogether');

  return {
    /** Begins to ask about two whom the rules allow. Call inside a transaction. */
    begin: (id: number, now: Date): void => ask(id, 'mentor', now),
    /** The same, with the next tick: what is much would hold up others. */
    beginSoon(id: number, now: Date): void {
      proposals.ask(id, 'mentor');
      agenda.set('proposal', id, now);
    },
    /** Looks at a proposal that is due: the handler of the agenda's kind `proposal`. */
    due(id: number, now: Date): void {
      const suggestion = mustFind(id);
      if (!roleAsked(suggestion)) ending.forget(suggestion, now);
      else if (!review(suggestion, now)) attend(suggestion, now);
    },
    /** What came of it was told. */
    told: (id: number, now: Date): void => ending.forget(mustFind(id), now),
    /** The proposal with an id as it came back from Slack, for one of its two. @throws KantelError where it is not theirs */
    forAsked(id: number, userId: string): Suggestion {
      const suggestion = proposals.find(id);
      if (!suggestion || ![suggestion.mentorId, suggestion.menteeId].includes(userId))
        throw new KantelError(askingComplaints.notYours);
      return suggestion;
    },
    mustBeAsked,
    /** What somebody has to answer now, for their Home. */
    openTo: (userId: string): Asking[] =>
      proposals.askingOf(userId).flatMap((suggestion) => {
        const role = roleAsked(suggestion);
        return role && whoIsAsked(suggestion) === userId && awaitsAnswer(suggestion)
          ? [questions.shown(suggestion, role)]
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
        const isShown = questions.settle(suggestion, role, notedMessage, now);
        const obstacles = standings.obstaclesTo(suggestion);
        if (isOpenlyBarred(obstacles)) {
          ending.comeToNothing({ ...suggestion, answer: 'yes' }, now);
          return isShown;
        }
        const signup = signups.of(suggestion.cohortId, userId);
        if (signup && hours !== null)
          signups.save(suggestion.cohortId, userId, { ...signup, hours }, signup.source, now);
        if (role === 'mentor') ask(id, 'mentee', now);
        else if (obstacles.length > 0) proposals.answer(id, 'yes');
        else ending.open(suggestion, now);
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
        const isShown = questions.settle(suggestion, role, notedMessage, now);
        proposals.answer(id, 'no');
        return isShown;
      }),
    /** Looks anew at the proposals somebody is in. Listens to whatever the hard rules rest on. */
    review(userId: string, now: Date): void {
      // In the order in which they keep their places: one that ends gives its own to those behind it.
      const asks = proposals.askingOf(userId).sort((one, other) => (goesBefore(one, other) ? -1 : 1));
      for (const each of asks) review(each, now);
    },
    /** Lets the proposals of a cohort that was closed come to nothing. */
    cohortClosed(cohortId: number, now: Date): void {
      for (const suggestion of proposals.asking(cohortId)) ending.comeToNothing(suggestion, now);
    },
  };
}
