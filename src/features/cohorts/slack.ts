import { z } from 'zod';
import type { Transact } from '../../db/transaction.ts';
import type { Coordinators } from '../../slack/coordinators.ts';
import type { People } from '../../slack/people.ts';
import type { FormRequest, PressRequest, WordsRequest } from '../../slack/request.ts';
import type { Edge } from '../access.ts';
import { type Choosing, type CohortWord, commandOf } from '../cohort-words.ts';
import type { Pairs } from '../pairs/service.ts';
import { presses } from '../presses.ts';
import { draftIn, startOfEdit, startOfNew } from './form-rules.ts';
import { COHORT_FORM, cohortForm, savedModal } from './form-view.ts';
import type { CohortDraft } from './rules.ts';
import type { Cohort, Cohorts } from './service.ts';
import { cohortHelp, cohortTexts } from './text.ts';
import { overviewMessage } from './view.ts';
import { wordIn } from './word-rules.ts';

const formMeta = z.object({ cohort: z.int().positive().nullable(), revision: z.int().positive().nullable() });

/** Hears `/cohort`, the buttons beside each cohort, and the form of a cohort. @param deps.words what others bring */
export function registerCohorts(deps: {
  edge: Edge;
  cohorts: Cohorts;
  pairs: Pick<Pairs, 'ofCohort'>;
  people: People;
  coordinators: Coordinators;
  choosing: Choosing;
  transact: Transact;
  words: readonly CohortWord[];
}): void {
  const { edge, cohorts, pairs, people, coordinators, choosing, transact } = deps;
  const { defaults } = cohorts;

  const own: CohortWord[] = [
    {
      command: 'new',
      spoken: ['nieuw', 'nieuwe'],
      help: cohortHelp.new,
      button: { press: 'cohort.new', label: { en: cohortTexts.en.new, nl: cohortTexts.nl.new } },
      runAlone: (request) =>
        request.show(
          cohortForm(startOfNew(defaults, request.person.id, request.now), null, request.person.language),
        ),
    },
    {
      command: 'edit',
      spoken: ['bewerken', 'bewerk', 'wijzigen'],
      help: cohortHelp.edit,
      button: { press: presses.editCohort, label: { en: cohortTexts.en.edit, nl: cohortTexts.nl.edit } },
      run: (request, cohort) =>
        request.show(
          cohortForm(
            startOfEdit(cohort, cohorts.coordinatorsOf(cohort.id), request.now),
            cohort,
            request.person.language,
          ),
        ),
    },
  ];
  const words = [...own, ...deps.words];
  const runs = new Map(words.map((word) => [word, runnerOf(word)]));

  function runnerOf(word: CohortWord): (request: WordsRequest) => Promise<void> {
    if (!('run' in word)) return (request) => word.runAlone(request);
    return choosing.forOne({ name: word.command, command: commandOf(word) }, word.run);
  }

  edge.command('/cohort', async (request) => {
    const asked = wordIn(request.text, words);
    const run = asked?.word && runs.get(asked.word);
    if (run) return run({ ...request, text: asked.rest });
    const glances = cohorts.running().map((cohort) => ({
      cohort,
      pairs: pairs.ofCohort(cohort.id).length,
      coordinators: cohorts.coordinatorsOf(cohort.id),
    }));
    await request.answer(overviewMessage(glances, words, request.person.language, asked && request.text));
  });

  for (const word of words) {
    if (!word.button) continue;
    edge.press(word.button.press, async (request: PressRequest) => {
      const plain = { ...request, text: '' };
      if ('run' in word) await word.run(plain, cohorts.mustRun(request.ids[0] ?? 0));
      else await word.runAlone(plain);
    });
  }

  /**
   * Those of the people who were chosen who do not coordinate, by name. Everybody who was chosen is met: they hear of
   * the cohort in their own language, also who never wrote to Kantel.
   */
  async function strangersIn({ values }: FormRequest): Promise<string[]> {
    const chosen = [values.coordinators ?? []].flat();
    const [all, met] = await Promise.all([
      coordinators.list(),
      Promise.all(chosen.map((id) => people.meet(id))),
    ]);
    return met.filter(({ id }) => !all.includes(id)).map(({ name }) => name);
  }

  function draftOf({ values, now }: FormRequest, before: Cohort | null, strangers: string[]): CohortDraft {
    const taken = cohorts.running().flatMap(({ id, name }) => (id === before?.id ? [] : [name]));
    const { timeZone } = before ?? defaults;
    return draftIn(values, { now, timeZone, taken, before, strangers });
  }

  edge.form(COHORT_FORM, async (request) => {
    const { person, now } = request;
    const meta = formMeta.parse(request.meta);
    const before = meta.cohort === null ? null : cohorts.mustRun(meta.cohort);
    const strangers = await strangersIn(request);
    const cohort = transact(() => {
      const draft = draftOf(request, before, strangers);
      return before
        ? cohorts.edit(before.id, meta.revision ?? 0, draft, now)
        : cohorts.create(draft, person.id, now);
    });
    return { replace: savedModal(cohort, before === null, person.language) };
  });
}
