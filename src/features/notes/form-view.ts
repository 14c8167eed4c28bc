import type { KnownBlock, ModalView } from '@slack/types';
import { dateField, menuField, modal, radioField, section, textField } from '../../slack/blocks.ts';
import { dayInWords } from '../../words/dates.ts';
import { escapeText } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Pair } from '../pairs/rules.ts';
import { advisers } from '../roles/rules.ts';
import { MOST } from './form-rules.ts';
import { formTexts } from './form-text.ts';
import type { Subject, Visibility } from './rules.ts';

/** The form of a note, and the one that asks for which pair it is. */
export const NOTE = 'note.write';
export const WHICH = 'note.which';

/** In place of a meeting's id, where the note is about a meeting today that nobody has counted. */
export const TODAY = 'today';

/** How the form names what it is about. */
const subjectValue = (subject: Subject): string => (subject ? String(subject.meeting.id) : TODAY);

/**
 * The form of a note.
 * @param subjects what it can be about, the likeliest first; asked for where there are more than one
 */
export function noteForm(
  pair: Pair,
  subjects: readonly Subject[],
  reader: { language: Language; otherName: string },
): ModalView {
  const { language, otherName } = reader;
  const texts = formTexts[language];
  const [only, ...others] = subjects;
  const isAsked = others.length > 0;
  return modal({
    form: NOTE,
    title: texts.title,
    submit: labels[language].save,
    close: labels[language].cancel,
    meta: { pair: pair.id, about: isAsked ? null : subjectValue(only ?? null) },
    blocks: [
      isAsked ? subjectField(pair, subjects, language) : subjectLine(pair, only ?? null, language),
      textField({
        name: 'findings',
        label: texts.findings,
        hint: texts.findingsHint,
        lines: true,
        most: MOST.findings,
      }),
      textField({
        name: 'action',
        label: texts.action,
        hint: texts.actionHint,
        lines: true,
        most: MOST.action,
        optional: true,
      }),
      dateField({ name: 'due', label: texts.due, optional: true }),
      radioField({
        name: 'adviser',
        label: texts.adviser,
        hint: texts.adviserHint,
        choices: advisers.map((value) => ({ value, text: texts.advisers[value] })),
        optional: true,
      }),
      radioField({
        name: 'visibility',
        label: texts.visibility,
        hint: texts.visibilityHint(otherName),
        choices: [
          { value: 'pair', text: texts.shared },
          { value: 'self', text: texts.private },
        ],
        initial: 'pair',
      }),
    ],
  });
}

function subjectField(pair: Pair, subjects: readonly Subject[], language: Language): KnownBlock {
  const texts = formTexts[language];
  return menuField({
    name: 'about',
    label: texts.about,
    choices: subjects.map((subject) => {
      if (!subject) return { value: TODAY, text: texts.today };
      const day = dayInWords(subject.meeting.startsAt, pair.timeZone, language);
      return { value: subjectValue(subject), text: subject.counted ? day : texts.dayUncounted(day) };
    }),
    initial: subjectValue(subjects[0] ?? null),
  });
}

function subjectLine(pair: Pair, subject: Subject, language: Language): KnownBlock {
  const texts = formTexts[language];
  if (!subject) return section(texts.aboutToday);
  const day = dayInWords(subject.meeting.startsAt, pair.timeZone, language);
  return section((subject.counted ? texts.aboutMeeting : texts.aboutUncounted)(day));
}

/** That a note was saved, and who can read it. */
export function savedModal(visibility: Visibility, otherName: string, language: Language): ModalView {
  const texts = formTexts[language];
  const text = visibility === 'pair' ? texts.savedShared(escapeText(otherName)) : texts.savedPrivate;
  return modal({
    form: 'note.saved',
    title: texts.savedTitle,
    close: labels[language].close,
    blocks: [section(text)],
  });
}

/** For which of several pairs the note is. @param choices the pairs, with the name of the other in each */
export function whichPairForm(
  choices: readonly { pairId: number; otherName: string }[],
  language: Language,
): ModalView {
  const texts = formTexts[language];
  return modal({
    form: WHICH,
    title: texts.whichTitle,
    submit: labels[language].next,
    close: labels[language].cancel,
    blocks: [
      menuField({
        name: 'pair',
        label: texts.which,
        choices: choices.map(({ pairId, otherName }) => ({ value: String(pairId), text: otherName })),
        initial: String(choices[0]?.pairId),
      }),
    ],
  });
}

/** For somebody without a pair. */
export function noPairModal(language: Language): ModalView {
  const texts = formTexts[language];
  return modal({
    form: WHICH,
    title: texts.whichTitle,
    close: labels[language].close,
    blocks: [section(texts.noPair)],
  });
}
