import { KantelError } from '../../errors.ts';
import type { WordsRequest } from '../../slack/request.ts';
import { slackText } from '../../slack/text.ts';
import { escapeText } from '../../words/escape.ts';
import type { Edge } from '../access.ts';
import type { Choosing } from '../cohort-words.ts';
import { cohortNamed } from './rules.ts';
import type { Cohort, Cohorts } from './service.ts';
import { cohortComplaints } from './text.ts';
import { CHOSEN, whichCohort } from './view.ts';
import { readChosen } from './word-rules.ts';

/** Asks which cohort something is for, only where there is a choice; the same for every command. */
export function registerChoosing(deps: { edge: Edge; cohorts: Cohorts }): Choosing {
  const { edge, cohorts } = deps;
  const named = new Map<string, (request: WordsRequest, cohort: Cohort) => Promise<void>>();

  edge.press(CHOSEN, async (request) => {
    const chosen = readChosen(request.value);
    const run = chosen && named.get(chosen.name);
    if (!run) throw new KantelError(slackText.oldButton);
    await run({ ...request, text: '' }, cohorts.mustRun(chosen.cohortId));
  });

  return {
    forOne(name, run) {
      if (named.has(name)) throw new Error(`"${name}" is done for a cohort already`);
      named.set(name, run);
      return async (request) => {
        const running = cohorts.running();
        const typed = request.text.trim();
        // Slack escapes what is typed, so it is compared with names that are escaped too.
        const escaped = running.map(({ id, name: its }) => ({ id, name: escapeText(its) }));
        const meant = typed === '' ? undefined : cohortNamed(typed, escaped)?.id;
        const [first, ...others] = running;
        if (!first) throw new KantelError(cohortComplaints.none);
        const only = typed === '' && others.length === 0 ? first : running.find(({ id }) => id === meant);
        if (only) return run({ ...request, text: '' }, only);
        await request.answer(whichCohort(name, running, request.person.language, typed || undefined));
      };
    },
  };
}
