import type { ModalView } from '@slack/types';
import { modal, radioField, section, textField } from '../../slack/blocks.ts';
import { momentInWords } from '../../words/dates.ts';
import { escapeText } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Cohort } from '../cohorts/service.ts';
import type { Pair } from '../pairs/rules.ts';
import { ARCHIVE_DAYS, agains, type Forecast, KEEP_DAYS, MOST_THANKS } from './rules.ts';
import { closingTexts } from './text.ts';

/** The form in which somebody looks back, and the one that closes a cohort. */
export const LOOK_BACK_FORM = 'closing.lookBack';
export const CLOSE_FORM = 'closing.close';

/**
 * The form in which somebody looks back.
 * @param ask what has not been asked yet
 * @param form an id of this form, so that sent twice it thanks once
 */
export function lookBackForm(
  pair: Pair,
  ask: { readonly again: boolean; readonly thanks: boolean },
  form: string,
  reader: { readonly language: Language; readonly otherName: string },
): ModalView {
  const { language, otherName } = reader;
  const texts = closingTexts[language];
  if (!ask.again && !ask.thanks) return saidModal(texts.answeredBefore, language);
  return modal({
    form: LOOK_BACK_FORM,
    title: texts.formTitle,
    submit: labels[language].send,
    close: labels[language].cancel,
    meta: { pair: pair.id, form },
    blocks: [
      ...(ask.again
        ? [
            radioField({
              name: 'again',
              label: texts.again,
              hint: texts.againHint,
              choices: agains.map((value) => ({ value, text: texts.agains[value] })),
            }),
          ]
        : [section(texts.answeredBefore)]),
      ...(ask.thanks
        ? [
            textField({
              name: 'thanks',
              label: texts.thanksTo(otherName),
              hint: texts.thanksHint(otherName),
              lines: true,
              most: MOST_THANKS,
              optional: ask.again,
            }),
          ]
        : []),
    ],
  });
}

/** What came of looking back. */
export function saidModal(text: string, language: Language): ModalView {
  const texts = closingTexts[language];
  return modal({
    form: 'closing.said',
    title: texts.formTitle,
    close: labels[language].close,
    blocks: [section(text)],
  });
}

/** What closing a cohort does; sending it in closes it. */
export function closeForm(cohort: Cohort, { pairs, farewellAt }: Forecast, language: Language): ModalView {
  const texts = closingTexts[language];
  const when = momentInWords(farewellAt, cohort.timeZone, language);
  const lines = [
    texts.willPairs(pairs, when),
    texts.willSignUp,
    ...(pairs > 0 ? [texts.willArchive(ARCHIVE_DAYS), texts.willErase(KEEP_DAYS)] : []),
  ];
  return modal({
    form: CLOSE_FORM,
    title: texts.closeTitle,
    submit: texts.closeIt,
    close: labels[language].cancel,
    meta: { cohort: cohort.id },
    blocks: [section(texts.willClose(escapeText(cohort.name))), section(lines.join('\n'))],
  });
}

/** That it is closed. */
export function closedModal(cohort: Cohort, { pairs, farewellAt }: Forecast, language: Language): ModalView {
  const texts = closingTexts[language];
  const when = momentInWords(farewellAt, cohort.timeZone, language);
  return modal({
    form: 'closing.closed',
    title: texts.closeTitle,
    close: labels[language].close,
    blocks: [section(texts.closed(escapeText(cohort.name), pairs, when))],
  });
}
