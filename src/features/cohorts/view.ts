import type { Button, KnownBlock } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, header, section } from '../../slack/blocks.ts';
import { dateInWords, dayInWords, instantOf } from '../../words/dates.ts';
import { escapeText } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import { type CohortWord, commandOf } from '../cohort-words.ts';
import { idsIn, presses } from '../presses.ts';
import type { Cohort } from './rules.ts';
import { cohortTexts } from './text.ts';

/** The button that says which cohort is meant. Value: `<name of what is to be done>:<cohort id>`. */
export const CHOSEN = 'cohort.chosen';

/** Slack takes 50 blocks in a message; a cohort takes two. */
const MOST_COHORTS = 20;
/** So many cohorts can be chosen from. */
const MOST_CHOICES = 40;

/** A cohort as it is shown to those who coordinate. */
export interface CohortGlance {
  readonly cohort: Cohort;
  /** How many of its pairs run. */
  readonly pairs: number;
  readonly coordinators: readonly string[];
}

/**
 * The running cohorts, with what can be done.
 * @param words everything that can be asked with `/cohort`
 * @param unknown what was typed and nobody knows, as Slack escaped it
 */
export function overviewMessage(
  glances: readonly CohortGlance[],
  words: readonly CohortWord[],
  language: Language,
  unknown?: string,
): Message {
  const texts = cohortTexts[language];
  const shown = glances.slice(0, MOST_COHORTS);
  const left = glances.length - shown.length;
  const lost = unknown ? [texts.unknownWord(unknown)] : [];
  const opening = glances.length > 0 ? texts.overview : texts.empty;
  const lines = words.map((word) => `• \`${commandOf(word)[language]}\`: ${word.help[language]}.`);
  const below = buttonsOf(words, language, undefined);
  return {
    text: [...lost, opening, ...shown.map((glance) => inWords(glance, language))].join('\n'),
    blocks: [
      ...lost.map((line) => section(line)),
      header(texts.title),
      ...(glances.length > 0 ? [] : [section(texts.empty)]),
      ...shown.flatMap((glance) => cohortBlocks(glance, words, language)),
      ...(left > 0 ? [section(texts.more(left))] : []),
      ...(below.length > 0 ? [actions(...below)] : []),
      context([`*${texts.words}*`, ...lines].join('\n')),
    ],
  };
}

function cohortBlocks(glance: CohortGlance, words: readonly CohortWord[], language: Language): KnownBlock[] {
  const { purpose } = glance.cohort;
  const line = inWords(glance, language);
  const buttons = buttonsOf(words, language, glance.cohort.id);
  return [
    section(purpose ? `${line}\n_${escapeText(purpose).replaceAll('_', ' ')}_` : line),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  ];
}

/** @param cohortId the cohort beside which they stand; undefined: below all of them */
function buttonsOf(words: readonly CohortWord[], language: Language, cohortId: number | undefined): Button[] {
  return words.flatMap((word) => {
    const isBeside = 'run' in word;
    if (!word.button || isBeside !== (cohortId !== undefined)) return [];
    const value = cohortId === undefined ? '-' : idsIn(cohortId);
    return [button(word.button.label[language], word.button.press, value)];
  });
}

function inWords({ cohort, pairs, coordinators }: CohortGlance, language: Language): string {
  const texts = cohortTexts[language];
  const { startsOn, endsOn } = cohort;
  const date = (day: string): string =>
    dateInWords(instantOf(day, '12:00', cohort.timeZone), cohort.timeZone, language);
  const facts = [
    startsOn && endsOn ? texts.from(date(startsOn), date(endsOn)) : texts.noDates,
    texts.pairs(pairs),
    texts.signUp[cohort.signUpOpen ? 'open' : 'closed'],
    texts.coordinators(coordinators),
  ];
  return `*${escapeText(cohort.name)}*: ${facts.join(' · ')}`;
}

/**
 * Asks which cohort something is for.
 * @param asked the name of what is to be done, the command that asks for it, and the name that was typed and no cohort
 *   has, as Slack escaped it
 */
export function whichCohort(
  { name, command, typed }: { name: string; command: string; typed: string | undefined },
  cohorts: readonly Pick<Cohort, 'id' | 'name'>[],
  language: Language,
): Message {
  const texts = cohortTexts[language];
  const text = typed ? texts.whichNamed(typed) : texts.which(command);
  return {
    text,
    blocks: [
      section(text),
      // A row for each: in one row the buttons would need an id each. The newest first.
      ...cohorts
        .slice(-MOST_CHOICES)
        .toReversed()
        .map((cohort) => actions(button(cohort.name, CHOSEN, `${name}:${cohort.id}`))),
    ],
  };
}

/** In place of that question, once it was answered: it is not pressed again by mistake. */
export function chosenMessage(command: string, { name }: Pick<Cohort, 'name'>, language: Language): Message {
  const text = cohortTexts[language].chosen(command, escapeText(name));
  return { text, blocks: [section(text)] };
}

/** That the last day of a cohort nears, or has come. */
export function noticeMessage(
  cohort: Cohort,
  kind: 'near' | 'come',
  pairs: number,
  language: Language,
): Message {
  const texts = cohortTexts[language];
  const { timeZone } = cohort;
  const day = dayInWords(instantOf(cohort.endsOn ?? '', '12:00', timeZone), timeZone, language);
  const text = texts[kind](escapeText(cohort.name), day, pairs);
  const id = idsIn(cohort.id);
  return {
    text,
    blocks: [
      section(text),
      actions(button(texts.close, presses.closeCohort, id), button(texts.edit, presses.editCohort, id)),
    ],
  };
}
