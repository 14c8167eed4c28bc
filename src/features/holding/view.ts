import type { Message } from '../../delivery/delivery.ts';
import { section } from '../../slack/blocks.ts';
import { dayInWords, instantOf, momentInWords } from '../../words/dates.ts';
import { escapeText, mention } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import { type Obstacle, obstaclesInWords } from '../matching/rules.ts';
import { otherOf, type Pair } from '../pairs/rules.ts';
import { holdingTexts } from './text.ts';

/** One of the two, as far as what they are told depends on it. */
export interface Told {
  readonly id: string;
  readonly language: Language;
  readonly timeZone: string | null;
  /** Whether the other still has an account here. */
  readonly isOtherHere: boolean;
}

const said = (...lines: (string | false)[]): Message => {
  const text = lines.filter(Boolean).join('\n');
  return { text, blocks: [section(text)] };
};

const whenIs = (pair: Pair, startsAt: Date, { language, timeZone }: Told): string =>
  momentInWords(startsAt, timeZone ?? pair.timeZone, language);

const dateOf = (date: string, language: Language): string =>
  dayInWords(instantOf(date, '12:00', 'UTC'), 'UTC', language);

/**
 * To one of the two: that their pair is on hold. Does not say why, other than that somebody has left.
 * @param startsAt when the meeting begins that they had planned
 * @param whom who looks after their cohort
 */
export function heldMessage(
  pair: Pair,
  told: Told,
  startsAt: Date | null,
  whom: string | undefined,
): Message {
  const texts = holdingTexts[told.language];
  const other = mention(otherOf(pair, told.id));
  const ask = whom ? mention(whom) : texts.somebody;
  return said(
    told.isOtherHere ? texts.held(other, ask) : texts.gone(other, ask),
    startsAt !== null && texts.meetingOff(whenIs(pair, startsAt, told)),
  );
}

/** To one of the two: that they go on. */
export function liftedMessage(pair: Pair, told: Told, startsAt: Date | null): Message {
  const texts = holdingTexts[told.language];
  return said(
    texts.lifted(mention(otherOf(pair, told.id))),
    pair.pausedUntil !== null && texts.stillPaused(dateOf(pair.pausedUntil, told.language)),
    startsAt !== null && texts.meetingOn(whenIs(pair, startsAt, told)),
    pair.pausedUntil === null && startsAt === null && texts.nextStep,
  );
}

/** To a coordinator: which pair is on hold, why, and what she can do. */
export function heldForMessage(
  pair: Pair,
  cohort: string,
  between: readonly Obstacle[],
  language: Language,
): Message {
  const texts = holdingTexts[language];
  const { mentorId, menteeId } = pair;
  const reason = obstaclesInWords(between, language);
  const know = between.includes('notMember') ? texts.restKnows : texts.bothKnow;
  return said(
    texts.heldFor(mention(mentorId), mention(menteeId), escapeText(cohort), reason),
    `${know} ${texts.whatToDo}`,
  );
}

/** To a coordinator: that they go on. */
export function liftedForMessage({ mentorId, menteeId }: Pair, cohort: string, language: Language): Message {
  return said(holdingTexts[language].liftedFor(mention(mentorId), mention(menteeId), escapeText(cohort)));
}
