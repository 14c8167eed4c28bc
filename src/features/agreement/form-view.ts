import type { KnownBlock, ModalView } from '@slack/types';
import { actions, button, context, modal, radioField, section, textField } from '../../slack/blocks.ts';
import { mention } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Pair, Role } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import { readButton } from './expectations-view.ts';
import { MOST } from './form-rules.ts';
import { formTexts } from './form-text.ts';
import { type Agreement, cadences, lengths, type Standing, USUAL_LENGTH } from './rules.ts';
import { agreementTexts } from './text.ts';
import { agreementBlocks, agreementChoices } from './view.ts';

/** The forms: to draft, and to ask the mentee's wish with their *Agree*. */
export const DRAFT = 'agreement.draft';
export const WISH = 'agreement.wish';

const wishField = (mentorName: string, initial: string | null, language: Language) => {
  const text = formTexts[language];
  return textField({
    name: 'wish',
    label: text.wish,
    hint: text.wishHint(mentorName),
    placeholder: text.wishPlaceholder,
    lines: true,
    most: MOST.wish,
    initial: initial ?? undefined,
  });
};

/**
 * The form of the agreement, prefilled from the newest version. The wish is in the mentee's form only (P6).
 * @param reader who it is shown to, and for a mentee what their wish may begin with; what is prefilled goes to the channel, so it is in the pair's language
 */
export function draftForm(
  pair: Pair,
  newest: Agreement | null,
  isSigned: boolean,
  reader: { role: Role; language: Language; mentorName: string; firstWish: string | null },
): ModalView {
  const { role, language, mentorName, firstWish } = reader;
  const text = formTexts[language];
  const mentee = mention(pair.menteeId);
  const wish = newest?.learningWish ?? null;
  const aboutWish = wish === null ? text.wishOfMentee(mentee) : text.wishStays(mentee);
  return modal({
    form: DRAFT,
    title: text.title,
    submit: labels[language].send,
    close: labels[language].cancel,
    meta: { pair: pair.id, base: newest?.version ?? 0 },
    blocks: [
      ...(isSigned ? [context(text.againBoth)] : []),
      radioField({
        name: 'cadence',
        label: text.cadence,
        choices: cadences.map((weeks) => ({ value: String(weeks), text: text.everyWeeks(weeks) })),
        initial: String(newest?.cadenceWeeks ?? pair.cadenceWeeks),
      }),
      radioField({
        name: 'length',
        label: text.length,
        choices: lengths.map((minutes) => ({ value: String(minutes), text: text.minutes(minutes) })),
        initial: String(newest?.lengthMinutes ?? USUAL_LENGTH),
      }),
      textField({
        name: 'place',
        label: text.place,
        hint: text.seen,
        most: MOST.place,
        initial: newest?.place ?? formTexts[pair.language].placeUsual,
      }),
      textField({
        name: 'confidentiality',
        label: text.confidentiality,
        hint: text.seen,
        lines: true,
        most: MOST.confidentiality,
        initial: newest?.confidentiality ?? formTexts[pair.language].confidentialityUsual,
      }),
      role === 'mentee' ? wishField(mentorName, wish ?? firstWish, language) : context(aboutWish),
    ],
  });
}

/** Asks the mentee's wish, which may begin with what they signed up with; sending it in agrees. */
export function wishForm(
  pair: Pair,
  agreement: Agreement,
  mentorName: string,
  firstWish: string | null,
  language: Language,
): ModalView {
  return modal({
    form: WISH,
    title: formTexts[language].wishTitle,
    submit: labels[language].agree,
    close: labels[language].cancel,
    meta: { pair: pair.id, agreement: agreement.id },
    blocks: [wishField(mentorName, firstWish, language)],
  });
}

/**
 * Reads the agreement back, with what can be done with it.
 * @param notice said above it, about what was just pressed
 */
export function agreementModal(
  pair: Pair,
  shown: { newest: Agreement | null; standing: Standing; expectationsOpen: boolean },
  language: Language,
  notice?: string,
): ModalView {
  const text = agreementTexts[language];
  const { newest, standing, expectationsOpen } = shown;
  const draft = button(labels[language].draftAgreement, presses.draftAgreement, idsIn(pair.id), 'primary');
  const blocks: KnownBlock[] = newest
    ? [...agreementBlocks(pair, newest, language), ...agreementChoices(pair, newest, standing, language)]
    : [section(text.none), actions(draft)];
  return modal({
    form: 'agreement.show',
    title: text.title,
    close: labels[language].close,
    blocks: [
      ...(notice ? [section(notice)] : []),
      ...blocks,
      ...(expectationsOpen ? [actions(readButton(pair, language))] : []),
    ],
  });
}
