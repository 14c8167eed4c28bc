import type { KnownBlock, ModalView } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, modal, section, textField } from '../../slack/blocks.ts';
import { quoted } from '../../slack/quoted.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import { membersOf, otherOf, type Pair } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import { expectationTexts } from './expectations-text.ts';
import { MOST } from './form-rules.ts';
import { areOpen, type Expectations } from './rules.ts';

/** The buttons, and the form; the values of all three hold the pair's id. */
export const WRITE = 'agreement.expect';
export const READ = 'agreement.readExpectations';
export const EXPECTATIONS = 'agreement.expectations';

/** What the messages are about, within their pair. */
export const ABOUT_OFFER = 'agreement:offer';
export const ABOUT_OPEN = 'agreement:expectations';

/** Offers to write expectations alone and to draft the agreement; shows who has written, and no more. */
export function offerMessage(pair: Pair, writers: readonly string[]): Message {
  const { language } = pair;
  const text = expectationTexts[language];
  const [writer] = writers;
  const open = areOpen(writers, pair);
  const draft = button(labels[language].draftAgreement, presses.draftAgreement, idsIn(pair.id));
  const write = button(text.write, WRITE, idsIn(pair.id));
  const wrote = writer === undefined ? text.nobodyWrote : text.oneWrote(writer, otherOf(pair, writer));
  return {
    text: open ? `${text.offerRead} ${text.bothWrote}` : `${text.offerRead} ${text.alone} ${wrote}`,
    blocks: [
      section(text.offer(pair.menteeId)),
      ...(open ? [] : [section(text.alone)]),
      context(open ? text.bothWrote : wrote),
      open ? actions(draft) : actions(write, draft),
    ],
  };
}

/** That both are in; what they wrote is not in it. */
export function bothInMessage(pair: Pair): Message {
  const text = expectationTexts[pair.language];
  return { text: text.bothIn, blocks: [section(text.bothIn), actions(readButton(pair, pair.language))] };
}

/** The button that opens what both wrote. */
export const readButton = (pair: Pair, language: Language) =>
  button(expectationTexts[language].read, READ, idsIn(pair.id));

/** The form in which somebody writes alone, with what they wrote before. */
export function expectationsForm(
  pair: Pair,
  otherName: string,
  before: Expectations | null,
  language: Language,
): ModalView {
  const text = expectationTexts[language];
  return modal({
    form: EXPECTATIONS,
    title: text.title,
    submit: labels[language].save,
    close: labels[language].cancel,
    meta: { pair: pair.id },
    blocks: [
      textField({
        name: 'hopes',
        label: text.hopes,
        hint: text.hopesHint(otherName),
        lines: true,
        most: MOST.hopes,
        initial: before?.hopes,
      }),
      textField({
        name: 'offLimits',
        label: text.offLimits,
        hint: text.offLimitsHint(otherName),
        optional: true,
        lines: true,
        most: MOST.offLimits,
        initial: before?.offLimits ?? undefined,
      }),
    ],
  });
}

/** What both wrote, to read. */
export function expectationsModal(
  pair: Pair,
  written: ReadonlyMap<string, Expectations>,
  language: Language,
): ModalView {
  const text = expectationTexts[language];
  const of = (id: string): KnownBlock[] => {
    const expectations = written.get(id);
    if (!expectations) return [];
    const { hopes, offLimits } = expectations;
    return [
      section(text.of(id)),
      ...quoted(hopes, `_${text.hopes}_`),
      ...(offLimits === null
        ? [section(`_${text.offLimits}_\n${text.nothingOffLimits}`)]
        : quoted(offLimits, `_${text.offLimits}_`)),
    ];
  };
  return modal({
    form: `${EXPECTATIONS}.read`,
    title: text.readTitle,
    close: labels[language].close,
    blocks: [...membersOf(pair).flatMap(of), context(text.onlyYou)],
  });
}
