import type { ModalView } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, dateField, modal, section } from '../../slack/blocks.ts';
import { mention } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import { idsIn, presses } from '../presses.ts';
import type { Reason } from './due.ts';
import { type About, nudgeTexts } from './text.ts';

/** The form in which the end of a pause is chosen. */
export const pauseForm = 'nudge.pause.form';
/** Its field. */
export const untilField = 'until';

/** What a reminder says and to whom. */
export interface Reminder {
  readonly pairId: number;
  readonly menteeId: string;
  readonly reason: Reason;
  readonly about: About;
  /** The planned meeting that it is about, if any. */
  readonly meetingId: number | undefined;
  readonly language: Language;
}

const planButton = (pairId: number, language: Language) =>
  button(labels[language].planMeeting, presses.planMeeting, idsIn(pairId), 'primary');

const ownStep = ({ reason, pairId, language }: Reminder) =>
  reason === 'draft' ? [button(labels[language].draftAgreement, presses.draftAgreement, idsIn(pairId))] : [];

const metButton = ({ pairId, meetingId, language }: Reminder) =>
  button(labels[language].weMet, presses.weMet, meetingId ? idsIn(pairId, meetingId) : idsIn(pairId));

const upperFirst = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1);

const lineOf = ({ reason, about, language }: Reminder): string => nudgeTexts[language].lines[reason](about);

const inChannel = (reminder: Reminder): string => `${mention(reminder.menteeId)}, ${lineOf(reminder)}`;

/**
 * A reminder: in the channel (rung 1) or to the mentee (2 and 3). The value of *Snooze a week* ends in the rung, so
 * that the press knows which message it came from.
 */
export function reminderMessage(reminder: Reminder, rung: 1 | 2 | 3): Message {
  const { pairId, language } = reminder;
  const line = rung === 1 ? inChannel(reminder) : upperFirst(lineOf(reminder));
  const text = rung === 3 ? `${line} ${nudgeTexts[language].last}` : line;
  return {
    text,
    blocks: [
      section(text),
      actions(
        planButton(pairId, language),
        metButton(reminder),
        ...ownStep(reminder),
        button(labels[language].snoozeWeek, presses.snooze, idsIn(pairId, rung)),
        button(labels[language].pause, presses.pause, idsIn(pairId)),
      ),
    ],
  };
}

/** Text alone: what stays of a message whose buttons have had their time. */
export const plainMessage = (text: string): Message => ({ text, blocks: [section(text)] });

/** What stays of a reminder in the channel once the pair did something. */
export const answeredMessage = (language: Language): Message => plainMessage(nudgeTexts[language].answered);

/** In place of a reminder that was snoozed. */
export function snoozedMessage(pairId: number, day: string, language: Language): Message {
  const text = nudgeTexts[language].snoozed(day);
  return { text, blocks: [section(text), actions(planButton(pairId, language))] };
}

/** In the channel: a pause has begun, whoever asked for it. */
export function pausedMessage(pairId: number, day: string, language: Language): Message {
  const text = nudgeTexts[language].pausedUntil(day);
  return {
    text,
    blocks: [section(text), actions(button(labels[language].resume, presses.resume, idsIn(pairId)))],
  };
}

/** In the channel: the pause is over, and what comes next. */
export function resumedMessage(reminder: Reminder): Message {
  const text = `${nudgeTexts[reminder.language].pauseOver} ${inChannel(reminder)}`;
  return {
    text,
    blocks: [
      section(text),
      actions(planButton(reminder.pairId, reminder.language), metButton(reminder), ...ownStep(reminder)),
    ],
  };
}

/** In the channel: the pause is over, and the meeting that is planned stands. */
export function resumedToMeetMessage(moment: string, language: Language): Message {
  const texts = nudgeTexts[language];
  return plainMessage(`${texts.pauseOver} ${texts.meeting(moment)}`);
}

/** Where no form can be shown: the button that shows it. */
export function askPauseMessage(pairId: number, language: Language): Message {
  const text = nudgeTexts[language].askPause;
  return {
    text,
    blocks: [section(text), actions(button(labels[language].pause, presses.pause, idsIn(pairId)))],
  };
}

/** @param until the date to begin with, `yyyy-MM-dd` */
export function pauseModal(pairId: number, until: string, language: Language): ModalView {
  const { form } = nudgeTexts[language];
  return modal({
    form: pauseForm,
    title: form.title,
    meta: { pair: pairId },
    submit: labels[language].pause,
    close: labels[language].cancel,
    blocks: [
      section(form.says),
      dateField({ name: untilField, label: form.until, hint: form.hint, initial: until }),
    ],
  });
}
