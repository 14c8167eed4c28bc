import { dateInWords, instantOf } from '../../words/dates.ts';
import type { Language } from '../../words/language.ts';
import type { Need, PairDetails, Standing } from './rules.ts';
import { statusTexts } from './text.ts';

/** Slack's codes for what people can put right, or have put right. */
const closed = ['is_archived', 'channel_not_found', 'not_in_channel'];
const gone = ['user_not_found', 'users_not_found', 'cant_invite', 'user_disabled'];
const forbidden = [
  'restricted_action',
  'missing_scope',
  'not_allowed_token_type',
  'no_permission',
  'account_inactive', // the bot's own account (docs.slack.dev, errors of each method)
];

/** What Slack's code for a failure means to a coordinator. */
function failureInWords(code: string, language: Language): string {
  const { failures } = statusTexts[language];
  if (closed.includes(code)) return failures.closed;
  if (gone.includes(code)) return failures.gone;
  return forbidden.includes(code) ? failures.forbidden(code) : failures.other(code);
}

function needInWords(need: Need, timeZone: string, language: Language): string {
  const { needs } = statusTexts[language];
  switch (need.kind) {
    case 'noChannel':
    case 'notSent':
      return needs[need.kind](failureInWords(need.error, language));
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

export function rowInWords(row: Standing & PairDetails, now: Date, language: Language): RowInWords {
  const texts = statusTexts[language];
  const { facts, timeZone, lastMetAt, plannedAt } = row;
  const date = (instant: Date) => dateInWords(instant, timeZone, language);
  const needs = row.needs.map((need) => needInWords(need, timeZone, language));
  if (facts.pausedUntil) needs.push(texts.paused(date(instantOf(facts.pausedUntil, '12:00', timeZone))));
  return {
    stage: row.phase === 'intro' ? texts.introduction(facts.introDone) : texts.phases[row.phase],
    lastMet: lastMetAt ? date(lastMetAt) : texts.none,
    next: plannedAt ? (plannedAt > now ? date(plannedAt) : texts.unconfirmed(date(plannedAt))) : texts.none,
    needs: needs.join('; ') || texts.fine,
  };
}
