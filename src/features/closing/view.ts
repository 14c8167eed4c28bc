import type { Button } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, section } from '../../slack/blocks.ts';
import { quoted } from '../../slack/quoted.ts';
import { dateInWords, dayInWords, instantOf, momentInWords } from '../../words/dates.ts';
import { escapeText } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import type { Cohort } from '../cohorts/rules.ts';
import type { Pair } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import type { Forecast } from './rules.ts';
import { closingTexts } from './text.ts';

/** The button that opens the form in which somebody looks back. Value: pair id. */
export const LOOK_BACK = 'closing.lookBack';

/** What becomes of the channel of a pair that ended: archived at an instant, kept, or archived already; null: none. */
export type ChannelFate = { readonly at: Date } | 'kept' | 'archived' | null;

/** What becomes of a pair's words and its channel, in the pair's language: for whatever says that it has ended. */
export interface Afterwards {
  /** Paragraphs in mrkdwn. */
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
}

/**
 * @param keepUntil the last date on which notes can be read
 * @param fate what becomes of the channel
 */
export function afterwards(pair: Pair, keepUntil: string, fate: ChannelFate): Afterwards {
  const { language, timeZone } = pair;
  const texts = closingTexts[language];
  const last = dateInWords(instantOf(keepUntil, '12:00', timeZone), timeZone, language);
  const id = idsIn(pair.id);
  const read = button(texts.readNotes, presses.readNotes, id);
  if (fate === null) return { lines: [texts.notesAlone(last)], buttons: [read] };
  const lines = (line: string): string[] => [texts.notes(last), line];
  if (fate === 'kept') return { lines: lines(texts.kept), buttons: [read] };
  if (fate === 'archived') return { lines: lines(texts.isArchived), buttons: [read] };
  return {
    lines: lines(texts.archived(dayInWords(fate.at, timeZone, language))),
    buttons: [read, button(texts.keepChannel, presses.keepChannel, id)],
  };
}

/** The farewell of a pair whose cohort was closed. */
export function farewellMessage(pair: Pair, cohortName: string, { lines, buttons }: Afterwards): Message {
  const { mentorId, menteeId, language } = pair;
  const texts = closingTexts[language];
  const thanks = texts.thanks(mentorId, menteeId, escapeText(cohortName));
  return {
    text: thanks,
    blocks: [
      section(`*${thanks}*`),
      section(texts.roles(mentorId, menteeId)),
      // Two who may not meet for now (R19) are not asked to.
      section(pair.heldSince ? texts.lookBackToo : `${texts.questions}\n${texts.lookBackToo}`),
      ...lines.map((line) => section(line)),
      actions(button(texts.lookBack, LOOK_BACK, idsIn(pair.id), 'primary'), ...buttons),
    ],
  };
}

/** A pair was ended before its time: the same whoever ended it (P11). */
export function endedMessage(pair: Pair, { lines, buttons }: Afterwards): Message {
  const text = closingTexts[pair.language].ended;
  return {
    text,
    blocks: [section(`*${text}*`), ...lines.map((line) => section(line)), actions(...buttons)],
  };
}

/** What the other coordinators hear of a cohort that somebody closed. */
export function closedNotice(
  cohort: Pick<Cohort, 'name' | 'timeZone'>,
  by: string,
  { pairs, farewellAt }: Forecast,
  language: Language,
): Message {
  const when = momentInWords(farewellAt, cohort.timeZone, language);
  return { text: closingTexts[language].closedBy(escapeText(cohort.name), by, pairs, when) };
}

/** Somebody's thank-you, in their name. */
export function thanksMessage(pair: Pair, fromId: string, toId: string, words: string): Message {
  const texts = closingTexts[pair.language];
  return {
    text: texts.thankedAloud(fromId, toId),
    blocks: quoted(words, texts.thanksFrom(fromId, toId)),
  };
}
