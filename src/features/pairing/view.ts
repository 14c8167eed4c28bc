import type { ModalView } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import {
  type Choice,
  menuField,
  modal,
  personField,
  radioField,
  section,
  textField,
} from '../../slack/blocks.ts';
import { escapeText } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import { cadences } from '../cohorts/rules.ts';
import type { Pair } from '../pairs/rules.ts';
import { FIRST_COHORT, type Field, MOST_TEAM } from './rules.ts';
import { pairingTexts } from './text.ts';

/** The id of the form. */
export const PAIR_FORM = 'pairing.form';

/** Somebody to start the form with, and the team they were last said to be in. */
interface Chosen {
  readonly id: string;
  readonly team: string | null;
}

/** A menu holds a hundred choices (docs.slack.dev, select menu). */
const MOST_CHOICES = 100;

/** The form of `/pair`. Without a cohort its one choice is the first one, called `firstName`. */
export function pairForm(
  start: {
    mentor: Chosen | undefined;
    mentee: Chosen | undefined;
    cohorts: readonly { id: number; name: string; cadenceWeeks: number }[];
    firstName: string;
  },
  language: Language,
): ModalView {
  const texts = pairingTexts[language];
  const { mentor, mentee } = start;
  const newest = start.cohorts.at(-1);
  const cohorts: Choice[] = newest
    ? start.cohorts.slice(-MOST_CHOICES).map(({ id, name }) => ({ value: String(id), text: name }))
    : [{ value: FIRST_COHORT, text: start.firstName }];
  const named = (name: Field, label: string, hint?: string) => ({ name, label, hint });
  return modal({
    form: PAIR_FORM,
    title: texts.title,
    submit: texts.submit,
    close: labels[language].cancel,
    blocks: [
      section(texts.explained),
      personField({ ...named('mentor', texts.mentor, texts.mentorHint), initial: mentor?.id }),
      personField({ ...named('mentee', texts.mentee, texts.menteeHint), initial: mentee?.id }),
      textField({
        ...named('mentorTeam', texts.mentorTeam, texts.teamHint),
        initial: mentor?.team ?? undefined,
        most: MOST_TEAM,
      }),
      textField({
        ...named('menteeTeam', texts.menteeTeam, texts.teamHint),
        initial: mentee?.team ?? undefined,
        most: MOST_TEAM,
      }),
      radioField({
        ...named('appraises', texts.appraises, texts.appraisesHint),
        choices: [
          { value: 'no', text: texts.no },
          { value: 'yes', text: texts.yes },
        ],
      }),
      menuField({
        ...named('cohort', texts.cohort, newest ? undefined : texts.cohortHint),
        choices: cohorts,
        initial: newest ? String(newest.id) : FIRST_COHORT,
      }),
      menuField({
        ...named('cadence', texts.cadence, texts.cadenceHint),
        choices: cadences.map((weeks) => ({ value: String(weeks), text: texts.everyWeeks(weeks) })),
        initial: String(newest?.cadenceWeeks ?? 4),
      }),
    ],
  });
}

/** What the coordinator hears once the pair is made. */
export function doneMessage(pair: Pair, cohort: string, language: Language): Message {
  return { text: pairingTexts[language].done(pair.mentorId, pair.menteeId, escapeText(cohort)) };
}
