import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { FieldError } from '../../errors.ts';
import type { People } from '../../slack/people.ts';
import type { Edge } from '../access.ts';
import type { CohortWord } from '../cohort-words.ts';
import type { Cohorts } from '../cohorts/service.ts';
import { otherOf, type Pair } from '../pairs/rules.ts';
import { presses } from '../presses.ts';
import { CLOSE_FORM, closedModal, closeForm, LOOK_BACK_FORM, lookBackForm, saidModal } from './form-view.ts';
import { agains, MOST_THANKS } from './rules.ts';
import type { Closing } from './service.ts';
import { closeLabel, closingComplaints, closingHelp, closingTexts } from './text.ts';
import { LOOK_BACK } from './view.ts';

const closeMeta = z.object({ cohort: z.int().positive() });
const lookBackMeta = z.object({ form: z.uuid() });
const answers = z.object({ again: z.enum(agains).optional(), thanks: z.string().optional() });

/** Hears the farewell's buttons and forms. @returns the word `close` of `/cohort` */
export function registerClosing(deps: {
  edge: Edge;
  closing: Closing;
  cohorts: Cohorts;
  people: People;
}): CohortWord[] {
  const { edge, closing, cohorts, people } = deps;
  const otherName = (pair: Pair, userId: string): string => people.known(otherOf(pair, userId)).name;

  edge.press(LOOK_BACK, async (request) => {
    const { person, pair } = request;
    const reader = { language: person.language, otherName: otherName(pair, person.id) };
    await request.show(lookBackForm(pair, closing.toAsk(pair, person.id), randomUUID(), reader));
  });

  edge.form(LOOK_BACK_FORM, async (request) => {
    const { person, pair, now } = request;
    const texts = closingTexts[person.language];
    const { form } = lookBackMeta.parse(request.meta);
    const { data } = answers.safeParse(request.values);
    const ask = closing.toAsk(pair, person.id);
    if (!data || (ask.again && !data.again)) throw new FieldError({ again: closingComplaints.again });
    if (data.thanks && data.thanks.length > MOST_THANKS)
      throw new FieldError({ thanks: closingComplaints.thanksTooLong(MOST_THANKS) });
    if (data.thanks && !ask.thanks) throw new FieldError({ thanks: closingComplaints.channelGone });
    closing.lookBack(pair, person.id, { again: data.again ?? null, thanks: data.thanks ?? null, form }, now);
    const said = [...(ask.again ? [texts.answered] : []), ...(data.thanks ? [texts.thanked] : [])];
    return { replace: saidModal(said.join(' ') || texts.answeredBefore, person.language) };
  });

  edge.press(presses.keepChannel, async ({ pair, now, person, answer }) => {
    const outcome = closing.keepChannel(pair, now);
    // That it is kept is said in the channel, for both.
    if (outcome !== 'kept') await answer({ text: closingTexts[person.language][outcome] });
  });

  edge.form(CLOSE_FORM, async ({ meta, person, now }) => {
    const { cohort: id } = closeMeta.parse(meta);
    const forecast = closing.forecast(cohorts.mustRun(id), now);
    const cohort = closing.close(id, person.id, now);
    return { replace: closedModal(cohort, forecast, person.language) };
  });

  return [
    {
      command: 'close',
      spoken: ['sluiten', 'afsluiten', 'sluit'],
      help: closingHelp,
      button: { press: presses.closeCohort, label: closeLabel },
      run: (request, cohort) =>
        request.show(closeForm(cohort, closing.forecast(cohort, request.now), request.person.language)),
    },
  ];
}
