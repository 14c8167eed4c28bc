import type { KnownBlock } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, header, section } from '../../slack/blocks.ts';
import { quoted } from '../../slack/quoted.ts';
import { dateInWords } from '../../words/dates.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Pair } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import { type Agreement, type Standing, stillToAgree } from './rules.ts';
import { agreementTexts } from './text.ts';

/** The button *Agree*; its value holds the pair's id and the version's. */
export const AGREE = 'agreement.agree';

/** What the message of a version is about, within its pair. */
export const aboutVersion = (version: number): string => `agreement:v${version}`;
/** What the message that both signed a version is about. */
export const aboutSigning = (version: number): string => `agreement:signed:v${version}`;

/** What was agreed, and by whom: for the channel and for the form that reads it back. */
export function agreementBlocks(pair: Pair, agreement: Agreement, language: Language): KnownBlock[] {
  const text = agreementTexts[language];
  const wish = agreement.learningWish;
  return [
    header(text.heading(agreement.version)),
    section(text.rhythm(agreement.cadenceWeeks, agreement.lengthMinutes)),
    ...quoted(agreement.place, text.place),
    ...quoted(agreement.confidentiality, text.confidentiality),
    ...(wish === null
      ? [section(`${text.wish(pair.menteeId)}\n${text.wishToCome(pair.menteeId)}`)]
      : quoted(wish, text.wish(pair.menteeId))),
    context(signaturesOf(pair, agreement, language)),
  ];
}

function signaturesOf(pair: Pair, agreement: Agreement, language: Language): string {
  const text = agreementTexts[language];
  const date = (at: Date): string => dateInWords(at, pair.timeZone, language);
  const drafted = text.draftedBy(agreement.draftedBy, date(agreement.draftedAt));
  if (agreement.signedAt) return `${text.signedOn(date(agreement.signedAt))} ${drafted}`;
  return `${drafted} ${agreedSoFar(pair, agreement, language)}`;
}

function agreedSoFar(pair: Pair, agreement: Agreement, language: Language): string {
  const text = agreementTexts[language];
  const agreed = agreement.signedBy.length > 0 ? [text.agreedBy(agreement.signedBy)] : [];
  return [...agreed, text.stillToAgree(stillToAgree(agreement, pair))].join(' ');
}

/** What can be done with a version, with a word on it: agree while it is a draft, and change it. */
export function agreementChoices(
  pair: Pair,
  agreement: Agreement,
  standing: Standing,
  language: Language,
): KnownBlock[] {
  const change = button(agreementTexts[language].change, presses.draftAgreement, idsIn(pair.id));
  if (standing === 'inForce') return [actions(change)];
  if (standing !== 'draft' && standing !== 'redraft') return [];
  const agree = button(labels[language].agree, AGREE, idsIn(pair.id, agreement.id), 'primary');
  const untilThen = standing === 'redraft' ? [context(agreementTexts[language].untilThen)] : [];
  return [...untilThen, actions(agree, change)];
}

/** A version in the pair's channel, as it stands now. A version that is past keeps no terms. */
export function agreementMessage(pair: Pair, agreement: Agreement, standing: Standing): Message {
  const { language } = pair;
  const text = agreementTexts[language];
  const { version, cadenceWeeks: weeks, lengthMinutes: minutes } = agreement;
  const blocks = agreementBlocks(pair, agreement, language);
  switch (standing) {
    case 'draft':
    case 'redraft':
      return {
        text: `${text.drafted(agreement.draftedBy, version, weeks, minutes)} ${agreedSoFar(pair, agreement, language)}`,
        blocks: [...blocks, ...agreementChoices(pair, agreement, standing, language)],
      };
    case 'inForce':
      return {
        text: text.inForceRead(version, weeks, minutes),
        blocks: [...blocks, ...agreementChoices(pair, agreement, standing, language)],
      };
    case 'inForceWhileRedrafted':
      return {
        text: text.inForceRead(version, weeks, minutes),
        blocks: [...blocks, context(text.whileRedrafted)],
      };
    case 'overtaken':
      return past(text.overtaken(version));
    case 'replaced':
      return past(text.replaced(version));
  }
}

const past = (text: string): Message => ({ text, blocks: [context(text)] });

/** That both agreed, and what comes next. */
export function signedMessage(pair: Pair, agreement: Agreement, again: boolean): Message {
  const { language } = pair;
  const { version, cadenceWeeks: weeks, lengthMinutes: minutes } = agreement;
  const texts = agreementTexts[language];
  const text = again ? texts.signedAgain(version, weeks, minutes) : texts.signed(weeks, minutes);
  const plan = button(labels[language].planMeeting, presses.planMeeting, idsIn(pair.id), 'primary');
  return { text, blocks: [section(text), actions(plan)] };
}
