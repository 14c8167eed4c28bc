import type { People } from '../../slack/people.ts';
import type { Edge } from '../access.ts';
import { otherOf } from '../pairs/rules.ts';
import { EXPECTATIONS, expectationsForm, expectationsModal, READ, WRITE } from './expectations-view.ts';
import { expectationsIn } from './form-rules.ts';
import type { AgreementService } from './service.ts';

/** Hears what each writes alone, and shows it once both are in (R18). */
export function registerExpectations(deps: {
  edge: Edge;
  agreements: AgreementService;
  people: People;
}): void {
  const { edge, people } = deps;
  const { expectations } = deps.agreements;

  edge.press(WRITE, async (request) => {
    const { id, language } = request.person;
    const { pair } = request;
    const before = expectations.own(pair, id);
    await request.show(expectationsForm(pair, people.known(otherOf(pair, id)).name, before, language));
  });

  edge.form(EXPECTATIONS, async (request) => {
    expectations.write(request.pair, request.person.id, expectationsIn(request.values), request.now);
    return undefined;
  });

  edge.press(READ, async (request) => {
    const { pair, person } = request;
    await request.show(expectationsModal(pair, expectations.ofBoth(pair), person.language));
  });
}
