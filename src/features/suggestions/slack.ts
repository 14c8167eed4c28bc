import { KantelError } from '../../errors.ts';
import type { People } from '../../slack/people.ts';
import type { PressRequest, Request, WordsRequest } from '../../slack/request.ts';
import { slackText } from '../../slack/text.ts';
import type { Edge } from '../access.ts';
import type { Choosing } from '../cohort-words.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import { presses } from '../presses.ts';
import { type Meant, readChoice, readMeant } from './rules.ts';
import type { SuggestionsRoom } from './service.ts';
import { swapModal } from './swap-view.ts';
import { suggestionTexts } from './text.ts';
import { searchingModal, sentModal, setModal, setPresses } from './view.ts';

/**
 * Hears the buttons with which a coordinator puts pairs together.
 * @returns what `/pair suggest` does, with what was typed behind it
 */
export function registerSuggestions(deps: {
  edge: Edge;
  suggestions: SuggestionsRoom;
  cohorts: Pick<Cohorts, 'mustRun'>;
  people: Pick<People, 'known'>;
  choosing: Choosing;
}): (request: WordsRequest) => Promise<void> {
  const { edge, suggestions, cohorts, people, choosing } = deps;
  const { drawing } = suggestions;

  async function show(request: Request, cohortId: number, page: number, before?: string): Promise<void> {
    const { language } = request.person;
    await request.show(setModal(await drawing.look(cohortId), page, language, before));
  }

  /** Shows at once that pairs are looked for, then those that were found. */
  async function search(request: Request, cohortId: number): Promise<void> {
    const { language } = request.person;
    await request.show(searchingModal(suggestions.peopleIn(cohortId), language));
    const isDrawn = await drawing.draw(cohortId, request.now);
    await show(request, cohortId, 1, isDrawn ? undefined : suggestionTexts[language].changed);
  }

  async function begin(request: Request, cohort: Cohort): Promise<void> {
    if (drawing.isEmpty(cohort.id)) return search(request, cohort.id);
    await request.show(searchingModal(suggestions.peopleIn(cohort.id), request.person.language));
    await show(request, cohort.id, 1);
  }

  const cohortOf = ({ ids }: PressRequest): number => cohorts.mustRun(ids[0] ?? 0).id;

  /** @throws KantelError where the button means nothing of ours */
  function meantBy({ value }: PressRequest): Meant {
    const meant = readMeant(value);
    if (!meant) throw new KantelError(slackText.oldButton);
    return meant;
  }

  /** Does something to one pair; where it is not there any more, says so above the set as it is now. */
  async function change(request: PressRequest, meant: Meant, work: () => void): Promise<void> {
    let before: string | undefined;
    try {
      work();
    } catch (error) {
      if (!(error instanceof KantelError)) throw error;
      before = error.complaint[request.person.language];
    }
    await show(request, meant.cohortId, meant.page, before);
  }

  const hearPair = (
    press: 'suggestion.keep' | 'suggestion.letGo' | 'suggestion.drop',
    work: (meant: Meant) => void,
  ) =>
    edge.press(press, (request) => {
      const meant = meantBy(request);
      return change(request, meant, () => work(meant));
    });
  hearPair(setPresses.keep, (meant) => drawing.lock(meant.cohortId, meant, true));
  hearPair(setPresses.letGo, (meant) => drawing.lock(meant.cohortId, meant, false));
  hearPair(setPresses.drop, (meant) => drawing.drop(meant.cohortId, meant));

  edge.press(setPresses.swap, async (request) => {
    const meant = meantBy(request);
    const nameOf = (userId: string): string => people.known(userId).name;
    try {
      const found = drawing.swaps(meant.cohortId, meant);
      await request.show(swapModal(found, meant, nameOf, request.person.language));
    } catch (error) {
      if (!(error instanceof KantelError)) throw error;
      await show(request, meant.cohortId, meant.page, error.complaint[request.person.language]);
    }
  });

  async function choose(request: PressRequest): Promise<void> {
    const choice = readChoice(request.value);
    if (!choice) throw new KantelError(slackText.oldButton);
    const { meant, role, userId } = choice;
    await change(request, meant, () => drawing.swap(meant.cohortId, meant, role, userId, request.now));
  }
  edge.press(setPresses.chooseMentor, choose);
  edge.press(setPresses.chooseMentee, choose);

  const turn = (request: PressRequest): Promise<void> =>
    show(request, cohortOf(request), request.ids[1] ?? 1);
  edge.press(setPresses.previous, turn);
  edge.press(setPresses.next, turn);

  edge.press(setPresses.runAgain, (request) => search(request, cohortOf(request)));
  edge.press(setPresses.forget, async (request) => {
    const cohortId = cohortOf(request);
    drawing.forgetDropped(cohortId);
    await show(request, cohortId, request.ids[1] ?? 1);
  });

  edge.press(setPresses.send, async (request) => {
    const { language } = request.person;
    const cohortId = cohortOf(request);
    const sent = await suggestions.send(cohortId, request.ids[1] ?? 0, request.now);
    const texts = suggestionTexts[language];
    if (sent) await request.show(sentModal(sent, language));
    else await show(request, cohortId, 1, drawing.isEmpty(cohortId) ? texts.sentBefore : texts.changed);
  });

  edge.press(presses.suggest, (request) => begin(request, cohorts.mustRun(request.ids[0] ?? 0)));

  const command = { en: '/pair suggest', nl: '/pair voorstel' };
  return choosing.forOne({ name: 'suggest', command }, begin);
}
