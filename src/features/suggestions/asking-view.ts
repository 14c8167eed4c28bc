import type { KnownBlock, ModalView } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, menuField, modal, section, tickField } from '../../slack/blocks.ts';
import { escapeText, mention } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';
import { idsIn } from '../presses.ts';
import { hoursAMonth } from '../signups/rules.ts';
import { askingTexts } from './asking-text.ts';

/** The answers to a proposal. Values: its id. */
export const askPresses = { yes: 'proposal.yes', no: 'proposal.no' } as const;

/** The form in which a mentee promises their hours. */
export const PROMISE_FORM = 'proposal.promise';

/** A question that waits for an answer, as whoever has to answer it sees it: of the other what all of the firm may know. */
export interface Asking {
  readonly id: number;
  /** The role in which they are asked. */
  readonly role: Role;
  readonly other: { readonly id: string; readonly team: string | null; readonly office: string | null };
  readonly cohort: string;
  /** What the cohort is for, where somebody else put them on its list: they may never have heard of it. */
  readonly listed?: { readonly purpose: string | null } | undefined;
}

function inWords({ role, other, cohort }: Asking, language: Language): string {
  const texts = askingTexts[language];
  const place = texts.place(other.team, other.office);
  const where = place === '' ? '' : ` (${escapeText(place)})`;
  return texts.ask[role](mention(other.id), where, escapeText(cohort));
}

function answers({ id, role }: Asking, language: Language): KnownBlock {
  const texts = askingTexts[language];
  return actions(
    button(texts.yes[role], askPresses.yes, idsIn(id)),
    button(texts.no, askPresses.no, idsIn(id)),
  );
}

/** Asks one of the two, in private. */
export function askMessage(asking: Asking, isReminder: boolean, language: Language): Message {
  const texts = askingTexts[language];
  const { role, cohort, listed } = asking;
  const about = listed && texts.listed(escapeText(cohort), listed.purpose && escapeText(listed.purpose));
  const before = isReminder ? texts.again : about;
  const text = [before, inWords(asking, language)].filter(Boolean).join('\n\n');
  const stays = texts.stays[role];
  return {
    text: `${text} ${stays}`,
    blocks: [section(text), context(stays), answers(asking, language)],
  };
}

/** The same for their Home, so that a message that got lost is found. */
export const shownAsks = (
  asks: readonly Asking[],
  language: Language,
): { text: string; blocks: KnownBlock[] }[] =>
  asks.map((asking) => {
    const text = inWords(asking, language);
    const stays = askingTexts[language].stays[asking.role];
    return { text, blocks: [section(`${text}\n_${stays}_`), answers(asking, language)] };
  });

const plain = (text: string): Message => ({ text, blocks: [section(text)] });

/** In place of the question once it was answered, whatever the answer was. */
export const notedMessage = (language: Language): Message => plain(askingTexts[language].noted);

/** In place of a question that nobody has to answer any more. */
export const overMessage = (language: Language): Message => plain(askingTexts[language].over);

/** Asks a mentee whom somebody else put on the list for the hours, which must be promised (P10). */
export function promiseForm(id: number, language: Language): ModalView {
  const texts = askingTexts[language];
  return modal({
    form: PROMISE_FORM,
    title: texts.promiseTitle,
    submit: texts.promiseSubmit,
    close: labels[language].cancel,
    meta: { proposal: id },
    blocks: [
      section(texts.promise),
      menuField({
        name: 'hours',
        label: texts.hours,
        hint: texts.hoursHint,
        choices: hoursAMonth.map((hours) => ({ value: String(hours), text: texts.hoursOption(hours) })),
      }),
      tickField({ name: 'promise', label: texts.promiseLabel, text: texts.promiseTick }),
    ],
  });
}
