import type { ModalView } from '@slack/types';
import { context, dateField, modal, section, textField, timeField } from '../../slack/blocks.ts';
import { isoDate, timeInWords } from '../../words/dates.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Pair } from '../pairs/rules.ts';
import { formTexts } from './form-text.ts';
import type { Meeting } from './rules.ts';
import { meetingTexts } from './text.ts';
import { whenIs } from './view.ts';
import { MOST_PLACE, USUAL_TIME } from './when-rules.ts';

/** The form in which a meeting is planned or moved. */
export const WHEN = 'meeting.when';

/** What the form begins with. */
export interface WhenStart {
  /** The meeting that is moved; null where a new one is planned. */
  readonly moved: Meeting | null;
  /** `yyyy-MM-dd` */
  readonly date: string;
  readonly place: string | null;
  /** Whether its date was asked for as *Plan a meeting*: then it says that this moves the one that is planned. */
  readonly namesMoved: boolean;
}

/** The form to plan a meeting or to move one, prefilled. */
export function whenForm(pair: Pair, start: WhenStart, language: Language): ModalView {
  const texts = formTexts[language];
  const { moved } = start;
  return modal({
    form: WHEN,
    title: moved ? texts.moveTitle : texts.planTitle,
    submit: moved ? texts.moveSend : texts.planSend,
    close: labels[language].close,
    meta: { pair: pair.id, meeting: moved?.id ?? 0, revision: moved?.revision ?? 0 },
    blocks: [
      ...(moved && start.namesMoved ? [section(texts.moves(whenIs(pair, moved, language)))] : []),
      ...(pair.pausedUntil ? [context(meetingTexts[language].paused)] : []),
      dateField({ name: 'date', label: texts.date, initial: start.date }),
      timeField({
        name: 'time',
        label: texts.time,
        hint: texts.zone(pair.timeZone),
        initial: moved ? timeInWords(moved.startsAt, pair.timeZone) : USUAL_TIME,
      }),
      textField({
        name: 'place',
        label: texts.place,
        hint: texts.placeHint,
        placeholder: texts.placeExample,
        optional: true,
        most: MOST_PLACE,
        initial: start.place ?? undefined,
      }),
    ],
  });
}

/** What the form to move a meeting begins with. @param date `yyyy-MM-dd`, in place of its own where that is past */
export function startToMove(pair: Pair, meeting: Meeting, date?: string): WhenStart {
  const own = isoDate(meeting.startsAt, pair.timeZone);
  return { moved: meeting, date: date ?? own, place: meeting.place, namesMoved: false };
}
