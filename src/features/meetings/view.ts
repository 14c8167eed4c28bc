import type { KnownBlock } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, section } from '../../slack/blocks.ts';
import { dayInWords, momentInWords } from '../../words/dates.ts';
import { escapeText } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Pair } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import type { Saying } from './due.ts';
import type { Meeting } from './rules.ts';
import { meetingTexts } from './text.ts';

/** Buttons of this feature alone. Their values hold the pair's id and the meeting's. */
export const meetingPresses = {
  /** Opens the form, prefilled. */
  move: 'meeting.move',
  cancel: 'meeting.cancel',
  didNotHappen: 'meeting.missed',
  /** Each plans a proposed date at once. The value ends in the date, in minutes since 1970. */
  takeFirst: 'meeting.take.1',
  takeSecond: 'meeting.take.2',
} as const;

const MINUTE = 60_000;

/** What messages are about, within their pair. */
export const aboutMeeting = (id: number): string => `meeting:${id}`;
export const aboutMet = (id: number): string => `meeting:${id}:met`;
export const aboutLost = (id: number): string => `meeting:${id}:lost`;
export const aboutMove = ({ id, revision }: Meeting): string => `meeting:${id}:r${revision}:moved`;
/** What falls due for one date of a meeting; `aboutDue(meeting)` begins all of them. */
export const aboutDue = ({ id, revision }: Meeting, saying: Saying | '' = ''): string =>
  `meeting:${id}:r${revision}:due:${saying}`;

/** The value of a button that proposes a date, and the date in it. */
const takeValue = (pairId: number, meetingId: number, startsAt: Date): string =>
  idsIn(pairId, meetingId, startsAt.getTime() / MINUTE);
export const takenDate = (minutes: number): Date => new Date(minutes * MINUTE);

/** When a meeting is, in the pair's time zone. */
export const whenIs = (pair: Pair, meeting: Pick<Meeting, 'startsAt'>, language: Language): string =>
  momentInWords(meeting.startsAt, pair.timeZone, language);

/** The day of a meeting, in the pair's time zone. */
export const dayOf = (pair: Pair, meeting: Pick<Meeting, 'startsAt'>, language: Language): string =>
  dayInWords(meeting.startsAt, pair.timeZone, language);

const plain = (text: string): Message => ({ text, blocks: [section(text)] });

const planButton = (pair: Pair, language: Language) =>
  button(labels[language].planMeeting, presses.planMeeting, idsIn(pair.id));

/** *Move it* and *Cancel it*. @param elsewhere outside the pair's channel; then a third number in the value says so */
export function changeButtons(meeting: Meeting, language: Language, elsewhere = false): KnownBlock {
  const value = elsewhere ? idsIn(meeting.pairId, meeting.id, 1) : idsIn(meeting.pairId, meeting.id);
  const texts = meetingTexts[language];
  return actions(
    button(texts.move, meetingPresses.move, value),
    button(texts.cancel, meetingPresses.cancel, value),
  );
}

/** In the channel: the meeting that is planned. @param namesZone whether the two live in different time zones */
export function plannedMessage(pair: Pair, meeting: Meeting, namesZone: boolean): Message {
  const { language } = pair;
  const texts = meetingTexts[language];
  const text = texts.planned(whenIs(pair, meeting, language));
  const details = [texts.minutes(meeting.lengthMinutes), meeting.place && escapeText(meeting.place)];
  return {
    text,
    blocks: [
      section(`*${text}*\n${details.filter(Boolean).join(', ')}`),
      ...(namesZone ? [context(texts.zone(pair.timeZone))] : []),
      changeButtons(meeting, language),
    ],
  };
}

/** In the channel: one line that it was moved, or that its place was changed. */
export function movedMessage(pair: Pair, meeting: Meeting, isMoved: boolean): Message {
  const texts = meetingTexts[pair.language];
  return plain((isMoved ? texts.moved : texts.placeChanged)(whenIs(pair, meeting, pair.language)));
}

/** In place of the meeting: it is off. Says nothing of who cancelled it. */
export const offMessage = (pair: Pair, meeting: Meeting): Message => plain(lostText(pair, meeting));

const lostText = (pair: Pair, meeting: Meeting): string => {
  const texts = meetingTexts[pair.language];
  const say = meeting.state === 'missed' ? texts.didNotHappen : texts.isOff;
  return say(whenIs(pair, meeting, pair.language));
};

/** In the channel: a meeting is off, with new dates to press (R1). */
export function newDateMessage(pair: Pair, meeting: Meeting, proposals: readonly Date[]): Message {
  const { language } = pair;
  const texts = meetingTexts[language];
  const text = `${lostText(pair, meeting)} ${texts.newDate}`;
  const takes = [meetingPresses.takeFirst, meetingPresses.takeSecond] as const;
  const proposed = takes.flatMap((take, index) => {
    const startsAt = proposals[index];
    if (!startsAt) return [];
    return [button(whenIs(pair, { startsAt }, language), take, takeValue(pair.id, meeting.id, startsAt))];
  });
  return {
    text,
    blocks: [section(text), actions(...proposed, planButton(pair, language)), context(texts.otherDate)],
  };
}

/** In place of the new dates, once one is planned. */
export const newDatePickedMessage = (pair: Pair, meeting: Meeting): Message =>
  plain(`${lostText(pair, meeting)} ${meetingTexts[pair.language].newDatePicked}`);

/** In the channel, after its end: did they meet? */
export function askingMessage(pair: Pair, meeting: Meeting): Message {
  const { language } = pair;
  const text = meetingTexts[language].asking(whenIs(pair, meeting, language));
  const value = idsIn(pair.id, meeting.id);
  return {
    text,
    blocks: [
      section(text),
      actions(
        button(labels[language].weMet, presses.weMet, value, 'primary'),
        button(labels[language].didNotHappen, meetingPresses.didNotHappen, value),
        button(meetingTexts[language].move, meetingPresses.move, value),
      ),
    ],
  };
}

/** In place of the question, when the meeting was moved. */
export const askedAndMovedMessage = (pair: Pair, meeting: Meeting): Message =>
  plain(meetingTexts[pair.language].askedAndMoved(whenIs(pair, meeting, pair.language)));

/** In place of a meeting and of the question, when nobody said anything and they met later. */
export const noWordMessage = (pair: Pair, meeting: Meeting): Message =>
  plain(meetingTexts[pair.language].noWord(whenIs(pair, meeting, pair.language)));

/** In place of the meeting: they met. */
export const metLine = (pair: Pair, meeting: Meeting): Message =>
  plain(meetingTexts[pair.language].met(dayOf(pair, meeting, pair.language)));

/** In the channel: they met; a note is offered, which may be left (R11). */
export function metMessage(pair: Pair, meeting: Meeting): Message {
  const { language } = pair;
  const texts = meetingTexts[language];
  return offering(`${texts.met(dayOf(pair, meeting, language))} ${texts.offerNote}`, meeting, language);
}

/** Text with *Add a note* about a meeting. */
export function offering(text: string, meeting: Meeting, language: Language): Message {
  const note = button(labels[language].addNote, presses.addNote, idsIn(meeting.pairId, meeting.id));
  return { text, blocks: [section(text), actions(note)] };
}

/** Text with *We met*, for a meeting that was not planned. */
export function askingAfterAll(text: string, pair: Pair, language: Language): Message {
  const met = button(labels[language].weMet, presses.weMet, idsIn(pair.id));
  return { text, blocks: [section(text), actions(met)] };
}

/** Text with *Plan a meeting*. */
export const askingToPlan = (text: string, pair: Pair, language: Language): Message => ({
  text,
  blocks: [section(text), actions(planButton(pair, language))],
});
