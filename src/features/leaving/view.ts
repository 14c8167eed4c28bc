import type { ModalView } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, modal, personField, section, tickField } from '../../slack/blocks.ts';
import { dateInWords, instantOf, momentInWords } from '../../words/dates.ts';
import { escapeText, mention } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import { inARow } from '../../words/lists.ts';
import { ARCHIVE_DAYS, KEEP_DAYS } from '../closing/rules.ts';
import type { Cohort } from '../cohorts/service.ts';
import { otherOf, type Pair } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import type { Forecast } from './rules.ts';
import { leavingTexts } from './text.ts';

/** The form in which one of the two leaves, and the one in which a coordinator ends a pair. */
export const LEAVE_FORM = 'leaving.form';
export const END_FORM = 'leaving.end';
/** Its field, if there is somebody to be told. */
export const mayTellField = 'told';

/** *Find me a new match*. Value: pair id. */
export const NEW_MATCH = 'leaving.newMatch';

/** Who asks to leave, and the name of the other. */
interface Leaver {
  readonly language: Language;
  readonly otherName: string;
}

/** When they are told, in the middle of a sentence. @param at null: as soon as it has been decided */
function whenInWords(at: Date | null, pair: Pair, language: Language): string {
  const texts = leavingTexts[language];
  return at ? texts.on(momentInWords(at, pair.timeZone, language)) : texts.soon;
}

const whomInWords = (ids: readonly string[], language: Language): string =>
  inARow(ids.map(mention), language, 'and');

/** What leaving does; sending it in leaves. */
export function leaveForm(pair: Pair, { tellsAt, keepUntil, mayKnow }: Forecast, leaver: Leaver): ModalView {
  const { language } = leaver;
  const texts = leavingTexts[language];
  const lastDay = dateInWords(instantOf(keepUntil, '12:00', pair.timeZone), pair.timeZone, language);
  const lines = [
    texts.willSay(whenInWords(tellsAt, pair, language)),
    texts.willOffer,
    texts.willStop,
    texts.willTell,
    texts.willKeep(lastDay, ARCHIVE_DAYS),
  ];
  return modal({
    form: LEAVE_FORM,
    title: texts.title,
    submit: texts.leave,
    close: labels[language].cancel,
    meta: { pair: pair.id },
    blocks: [
      section(texts.says(escapeText(leaver.otherName))),
      section(lines.join('\n')),
      section(texts.final),
      ...(mayKnow.length > 0
        ? [
            tickField({
              name: mayTellField,
              label: texts.mayTell,
              text: texts.mayTellThem,
              hint: texts.mayTellHint(
                inARow(
                  mayKnow.map(({ name }) => name),
                  language,
                ),
              ),
              optional: true,
            }),
          ]
        : []),
    ],
  });
}

/** That it has ended; of a pair that had ended before, no more than that. */
export function leftModal(
  pair: Pair,
  { tellsAt, mayKnow }: Forecast,
  outcome: 'ended' | 'told' | 'before',
  leaver: Leaver,
): ModalView {
  const { language } = leaver;
  const texts = leavingTexts[language];
  const other = escapeText(leaver.otherName);
  const lines = [
    outcome === 'before'
      ? texts.endedBefore(other)
      : texts.hasEnded(other, whenInWords(tellsAt, pair, language)),
    ...(outcome === 'told'
      ? [
          texts.hasTold(
            escapeText(
              inARow(
                mayKnow.map(({ name }) => name),
                language,
              ),
            ),
          ),
        ]
      : []),
  ];
  return modal({
    form: 'leaving.left',
    title: texts.title,
    close: labels[language].close,
    blocks: [section(lines.join(' '))],
  });
}

/** Where no form can be shown: the button that shows it. */
export function askLeaveMessage(pair: Pair, language: Language): Message {
  const texts = leavingTexts[language];
  return {
    text: texts.canLeave,
    blocks: [section(texts.canLeave), actions(button(texts.leave, presses.leave, idsIn(pair.id)))],
  };
}

/**
 * To each of the two: the offer of a new match, which depends on nothing but their own sign-up. Where people sign up,
 * that is where it leads; else the coordinator is told.
 */
export function offerMessage(
  pair: Pair,
  userId: string,
  cohort: Cohort,
  isSignedUp: boolean,
  language: Language,
): Message {
  const texts = leavingTexts[language];
  const other = otherOf(pair, userId);
  const text = isSignedUp ? texts.stillSignedUp(other, escapeText(cohort.name)) : texts.offer(other);
  const toSignUp = (label: string) => button(label, presses.join, idsIn(cohort.id));
  const find = cohort.signUpOpen
    ? toSignUp(texts.newMatch)
    : button(texts.newMatch, NEW_MATCH, idsIn(pair.id));
  return { text, blocks: [section(text), actions(isSignedUp ? toSignUp(texts.signUp) : find)] };
}

/** In place of the offer, once it was taken. @param whom who was told */
export function wantedMessage(whom: readonly string[], language: Language): Message {
  const text = leavingTexts[language].isWanted(whomInWords(whom, language));
  return { text, blocks: [section(text)] };
}

/** To those who look after the cohort: a pair has ended. */
export const endedNotice = (pair: Pair, cohort: string, language: Language): Message => ({
  text: leavingTexts[language].ended(pair.mentorId, pair.menteeId, escapeText(cohort)),
});

/** The same, with who it was, because they want it to be known. */
export const leftNotice = (
  pair: Pair,
  userId: string,
  cohort: string,
  tellsAt: Date | null,
  language: Language,
): Message => ({
  text: leavingTexts[language].leftBy(
    userId,
    otherOf(pair, userId),
    escapeText(cohort),
    whenInWords(tellsAt, pair, language),
  ),
});

/** To those who look after the cohort: somebody would like a new match. */
export const wantedNotice = (userId: string, cohort: string, language: Language): Message => ({
  text: leavingTexts[language].wanted(userId, escapeText(cohort)),
});

/** The form in which a coordinator ends a pair. @param pair the one that is meant, if it is known */
export function endForm(pair: Pair | undefined, language: Language): ModalView {
  const texts = leavingTexts[language];
  return modal({
    form: END_FORM,
    title: texts.endTitle,
    submit: texts.endIt,
    close: labels[language].cancel,
    blocks: [
      section(texts.endSays(KEEP_DAYS)),
      personField({ name: 'mentor', label: texts.mentor, hint: texts.whoSees, initial: pair?.mentorId }),
      personField({ name: 'mentee', label: texts.mentee, hint: texts.whoSees, initial: pair?.menteeId }),
    ],
  });
}

/** That it has ended. */
export function endedModal(pair: Pair, tellsAt: Date | null, language: Language): ModalView {
  const texts = leavingTexts[language];
  return modal({
    form: 'leaving.ended',
    title: texts.endTitle,
    close: labels[language].close,
    blocks: [section(texts.isEnded(pair.mentorId, pair.menteeId, whenInWords(tellsAt, pair, language)))],
  });
}
