import { dateInWords, instantOf } from '../../words/dates.ts';
import type { Language } from '../../words/language.ts';
import { obstaclesInWords } from '../matching/rules.ts';
import type { Need, PairDetails, Standing } from './rules.ts';
import { statusTexts } from './text.ts';
import { inShort } from './undelivered-view.ts';

/** A person's name. */
type NameOf = (userId: string) => string;

function needInWords(
  need: Need,
  { timeZone, between }: PairDetails,
  nameOf: NameOf,
  language: Language,
): string {
  const { needs } = statusTexts[language];
  switch (need.kind) {
    case 'noChannel':
    case 'notSent':
    case 'unsure':
      return inShort(need.what, timeZone, nameOf, language);
    case 'held':
      return needs.held(obstaclesInWords(between, language));
    case 'quiet':
      return needs.quiet;
    case 'lost':
      return needs.lost(need.meetings);
    case 'stuck':
    case 'unsigned':
      return needs[need.kind](dateInWords(need.since, timeZone, language));
  }
}

/** What is shown of a pair, in words. */
export interface RowInWords {
  readonly stage: string;
  readonly lastMet: string;
  readonly next: string;
  /** What needs a hand, the pause, or that all is well. */
  readonly needs: string;
}

export function rowInWords(
  row: Standing & PairDetails,
  now: Date,
  nameOf: NameOf,
  language: Language,
): RowInWords {
  const texts = statusTexts[language];
  const { facts, timeZone, lastMetAt, plannedAt } = row;
  const date = (instant: Date) => dateInWords(instant, timeZone, language);
  const needs = row.needs.map((need) => needInWords(need, row, nameOf, language));
  if (facts.pausedUntil) needs.push(texts.paused(date(instantOf(facts.pausedUntil, '12:00', timeZone))));
  return {
    stage: row.phase === 'intro' ? texts.introduction(facts.introDone) : texts.phases[row.phase],
    lastMet: lastMetAt ? date(lastMetAt) : texts.none,
    next: plannedAt ? (plannedAt > now ? date(plannedAt) : texts.unconfirmed(date(plannedAt))) : texts.none,
    needs: needs.join('; ') || texts.fine,
  };
}
