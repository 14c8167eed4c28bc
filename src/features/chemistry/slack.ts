import type { PressRequest } from '../../slack/request.ts';
import type { Edge, OfPair } from '../access.ts';
import type { Chemistry } from './service.ts';
import { askedMessage, chemistryPresses, goesOnMessage, goodMessage, waysMessage } from './view.ts';

/** Hears the answers to the chemistry check. Each takes the place of the question, in the DM where only they see it. */
export function registerChemistry(deps: { edge: Edge; chemistry: Chemistry }): void {
  const { edge, chemistry } = deps;

  const answered = ({ pair, person, now }: PressRequest & OfPair): void =>
    chemistry.answered(pair, person.id, now);

  edge.press(chemistryPresses.yes, async (request) => {
    answered(request);
    await request.replace(goodMessage(request.person.language));
  });

  edge.press(chemistryPresses.notReally, async (request) => {
    const { pair, person } = request;
    answered(request);
    await request.replace(waysMessage(pair.id, chemistry.confidantsOf(pair), person.language));
  });

  edge.press(chemistryPresses.goOn, (request) => request.replace(goesOnMessage(request.person.language)));

  edge.press(chemistryPresses.talk, async (request) => {
    const { pair, person, now } = request;
    const whom = chemistry.askToTalk(pair, person.id, now);
    await request.replace(askedMessage(pair.id, pair.stage !== 'closed', whom, person.language));
  });
}
