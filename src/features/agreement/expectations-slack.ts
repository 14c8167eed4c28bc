import { z } from 'zod';
import type { Edge } from '../../slack/edge.ts';
import type { People } from '../../slack/people.ts';
import { otherOf } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { idsOf } from '../presses.ts';
import { EXPECTATIONS, expectationsForm, expectationsModal, READ, WRITE } from './expectations-view.ts';
import { expectationsIn } from './form-rules.ts';
import type { AgreementService } from './service.ts';

const meta = z.object({ pair: z.number() });

/** Hears what each writes alone, and shows it once both are in (R18). */
export function registerExpectations(deps: {
  edge: Edge;
  agreements: AgreementService;
  pairs: Pairs;
  people: People;
}): void {
  const { edge, pairs, people } = deps;
  const { expectations } = deps.agreements;

  edge.press(WRITE, async (request) => {
    const { id, language } = request.person;
    const pair = pairs.forMember(idsOf(request.value)[0] ?? 0, id);
    const before = expectations.own(pair, id);
    await request.show(expectationsForm(pair, people.known(otherOf(pair, id)).name, before, language));
  });

  edge.form(EXPECTATIONS, async (request) => {
    const { id } = request.person;
    const pair = pairs.forMember(meta.parse(request.meta).pair, id);
    expectations.write(pair, id, expectationsIn(request.values), request.now);
    return undefined;
  });

  edge.press(READ, async (request) => {
    const { id, language } = request.person;
    const pair = pairs.forMember(idsOf(request.value)[0] ?? 0, id);
    await request.show(expectationsModal(pair, expectations.ofBoth(pair), language));
  });
}
