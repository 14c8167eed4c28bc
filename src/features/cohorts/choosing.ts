import { KantelError } from '../../errors.ts';
import type { WordsRequest } from '../../slack/request.ts';
import { slackText } from '../../slack/text.ts';
import { escapeText } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';
import type { Edge } from '../access.ts';
import type { Choosing } from '../cohort-words.ts';
import { cohortNamed } from './rules.ts';
import type { Cohort, Cohorts } from './service.ts';
import { cohortComplaints } from './text.ts';
import { CHOSEN, chosenMessage, whichCohort } from './view.ts';
import { readChosen } from './word-rules.ts';

interface Named {
  readonly command: Catalogue<string>;
  run(request: WordsRequest, cohort: Cohort): Promise<void>;
}

/** Asks which cohort something is for, only where there is a choice; the same for every command. */
export function registerChoosing(deps: { edge: Edge; cohorts: Cohorts }): Choosing {
  const { edge, cohorts } = deps;
  const named = new Map<string, Named>();

  edge.press(CHOSEN, async (request) => {
    const chosen = readChosen(request.value);
    const what = chosen && named.get(chosen.name);
    if (!what) throw new KantelError(slackText.oldButton);
    const cohort = cohorts.mustRun(chosen.cohortId);
    await what.run({ ...request, text: '' }, cohort);
    const { language } = request.person;
    await request.replace(chosenMessage(what.command[language], cohort, language));
  });

  return {
    forOne({ name, command }, run) {
      if (named.has(name)) throw new Error(`"${name}" is done for a cohort already`);
      named.set(name, { command, run });
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
        const { language } = request.person;
        const asked = { name, command: command[language], typed: typed || undefined };
        await request.answer(whichCohort(asked, running, language));
      };
    },
  };
}
