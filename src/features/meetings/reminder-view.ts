import type { KnownBlock } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { context, section } from '../../slack/blocks.ts';
import { clockInWords, momentInWords } from '../../words/dates.ts';
import { escapeText, quote, shorten } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';
import { roleReminder } from '../roles/rules.ts';
import { reminderTexts } from './reminder-text.ts';
import type { Meeting } from './rules.ts';
import { changeButtons } from './view.ts';

/** How much of what people wrote comes back in a reminder. Characters. */
const MOST_SHOWN = 500;

/** What the mentor gets to run the hour with (R3). */
interface Guide {
  readonly lastNoted: { readonly findings: string; readonly action: string | null } | null;
  readonly questions: readonly string[];
}

/** What a reminder before a meeting says, and to whom. */
export interface MeetingReminder {
  readonly saying: 'dayBefore' | 'hourBefore';
  readonly meeting: Meeting;
  readonly role: Role;
  readonly language: Language;
  /** Of the person it is for. */
  readonly timeZone: string;
  /** Whether that is another one than the pair's. */
  readonly isOwnZone: boolean;
  /** Names, as they may be shown. */
  readonly otherName: string;
  readonly menteeName: string;
  /** What the mentee wants to learn, in the mentee's words. */
  readonly learningWish: string | null;
  /** Whether the roles turned back last time (P13). */
  readonly rolesSlipped: boolean;
  readonly guide: Guide | null;
}

/** A reminder, in one person's DM. */
export function reminderMessage(reminder: MeetingReminder): Message {
  const { meeting, role, language, menteeName } = reminder;
  const texts = reminderTexts[language];
  const line = lineOf(reminder);
  const place = meeting.place ? `\n*${texts.place}:* ${escapeText(meeting.place)}` : '';
  const attentive = reminder.rolesSlipped ? `\n*${texts.attentive[role]}*` : '';
  return {
    text: `${line} ${texts.roleAloud[role]}`,
    blocks: [
      section(`*${line}*${place}`),
      section(`*${texts.yourRole}:* ${roleReminder(role, language)}${attentive}`),
      ...quoted(role === 'mentee' ? texts.yourWish : texts.theirWish(menteeName), reminder.learningWish),
      ...(reminder.guide ? guideBlocks(reminder.guide, menteeName, language) : []),
      changeButtons(meeting, language, true),
    ],
  };
}

function lineOf({ saying, meeting, language, timeZone, isOwnZone, otherName }: MeetingReminder): string {
  const texts = reminderTexts[language];
  const own = isOwnZone ? ` (${texts.yourTime})` : '';
  if (saying === 'dayBefore') {
    return texts.dayBefore(otherName, `${momentInWords(meeting.startsAt, timeZone, language)}${own}`);
  }
  return texts.hourBefore(otherName, `${clockInWords(meeting.startsAt, timeZone, language)}${own}`);
}

function guideBlocks({ lastNoted, questions }: Guide, menteeName: string, language: Language): KnownBlock[] {
  const texts = reminderTexts[language];
  return [
    ...quoted(texts.lastTime, lastNoted?.findings ?? null),
    ...quoted(texts.lastAction(menteeName), lastNoted?.action ?? null),
    section(`*${texts.choose}*\n${questions.map((each) => `• ${each}`).join('\n')}`),
    context(texts.onlyYou),
  ];
}

const quoted = (heading: string, words: string | null): KnownBlock[] =>
  words === null ? [] : [section(`*${heading}*\n${quote(shorten(words, MOST_SHOWN))}`)];
