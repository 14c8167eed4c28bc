import type { ModalView } from '@slack/types';
import {
  dateField,
  menuField,
  modal,
  peopleField,
  radioField,
  section,
  textField,
} from '../../slack/blocks.ts';
import { escapeText } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import { type Language, languages } from '../../words/language.ts';
import { type FormStart, MOST } from './form-rules.ts';
import { cohortFormTexts } from './form-text.ts';
import { type Cohort, cadences, placesPerPerson } from './rules.ts';

/** The form of a cohort. */
export const COHORT_FORM = 'cohort.form';

/**
 * The form of a cohort.
 * @param start what stands in it
 * @param edited the cohort that is edited; null for a new one
 */
export function cohortForm(
  start: FormStart,
  edited: Pick<Cohort, 'id' | 'revision'> | null,
  language: Language,
): ModalView {
  const texts = cohortFormTexts[language];
  const days = (weeks: number) => ({ value: String(weeks), text: texts.everyWeeks(weeks) });
  return modal({
    form: COHORT_FORM,
    title: edited ? texts.titleEdit : texts.titleNew,
    submit: edited ? labels[language].save : texts.create,
    close: labels[language].cancel,
    meta: { cohort: edited?.id ?? null, revision: edited?.revision ?? null },
    blocks: [
      section(texts.seen),
      textField({
        name: 'name',
        label: texts.name,
        hint: texts.nameHint,
        initial: start.name,
        most: MOST.name,
      }),
      textField({
        name: 'purpose',
        label: texts.purpose,
        hint: texts.purposeHint,
        initial: start.purpose,
        most: MOST.purpose,
        lines: true,
      }),
      dateField({ name: 'startsOn', label: texts.startsOn, initial: start.startsOn }),
      dateField({ name: 'endsOn', label: texts.endsOn, hint: texts.endsOnHint, initial: start.endsOn }),
      menuField({
        name: 'cadence',
        label: texts.cadence,
        hint: texts.cadenceHint,
        choices: cadences.map(days),
        initial: String(start.cadenceWeeks),
      }),
      menuField({
        name: 'language',
        label: texts.language,
        hint: texts.languageHint,
        choices: languages.map((each) => ({ value: each, text: texts.languages[each] })),
        initial: start.language,
      }),
      textField({
        name: 'timeZone',
        label: texts.timeZone,
        hint: texts.timeZoneHint,
        initial: start.timeZone,
        most: MOST.timeZone,
      }),
      textField({
        name: 'country',
        label: texts.country,
        hint: texts.countryHint,
        initial: start.country,
        most: MOST.country,
      }),
      peopleField({
        name: 'coordinators',
        label: texts.coordinators,
        hint: texts.coordinatorsHint,
        initial: start.coordinators,
      }),
      radioField({
        name: 'signUp',
        label: texts.signUp,
        choices: [
          { value: 'open', text: texts.signUpOpen },
          { value: 'closed', text: texts.signUpClosed },
        ],
        initial: start.signUpOpen ? 'open' : 'closed',
      }),
      menuField({
        name: 'places',
        label: texts.places,
        choices: placesPerPerson.map((count) => ({ value: String(count), text: String(count) })),
        initial: String(start.pairsPerPerson),
      }),
    ],
  });
}

/** That a cohort was saved, and what follows from it. */
export function savedModal(cohort: Cohort, isNew: boolean, language: Language): ModalView {
  const texts = cohortFormTexts[language];
  const name = escapeText(cohort.name);
  return modal({
    form: 'cohort.saved',
    title: texts.savedTitle,
    close: labels[language].close,
    blocks: isNew
      ? [
          section(
            [texts.made(name), cohort.signUpOpen ? texts.nextOpen : texts.nextClosed, texts.nextPairs].join(
              '\n',
            ),
          ),
        ]
      : [section(texts.saved(name)), section(texts.savedRunning)],
  });
}
