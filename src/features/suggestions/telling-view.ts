import type { Message } from '../../delivery/delivery.ts';
import { actions, button, section } from '../../slack/blocks.ts';
import { escapeText } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import type { Cohort } from '../cohorts/rules.ts';
import { idsIn, presses } from '../presses.ts';
import type { OwnReason } from './telling-rules.ts';
import { tellingTexts } from './telling-text.ts';

const plain = (text: string): Message => ({ text, blocks: [section(text)] });

/** To whoever had said yes: it did not come about. @param goesOn whether there may be another proposal */
export function notComeMessage(goesOn: boolean, language: Language): Message {
  const texts = tellingTexts[language];
  return plain(goesOn ? `${texts.notCome} ${texts.notComeNext}` : texts.notCome);
}

/** To somebody for whom no pair was found (R15). */
export function leftMessage(cohort: string, why: OwnReason, language: Language): Message {
  const texts = tellingTexts[language];
  const next = why === 'sayTeam' ? texts.leftOnceKnown : texts.leftNext;
  return plain([texts.left(escapeText(cohort)), texts.leftWhy[why], next].join(' '));
}

/** To somebody who is without a pair when their cohort is closed (R15). */
export function closedMessage(cohort: string, language: Language): Message {
  const texts = tellingTexts[language];
  return plain(`${texts.closed(escapeText(cohort))} ${texts.closedNext}`);
}

/** What came of proposals since it was last told, and how many are still open. */
export interface Came {
  readonly pairs: number;
  readonly nothing: number;
  readonly open: number;
}

/** To the coordinators in the morning: how many proposals came about, and how many did not; by whom or why is nobody's. */
export function cameNotice(cohort: Pick<Cohort, 'id' | 'name'>, came: Came, language: Language): Message {
  const texts = tellingTexts[language];
  const isWanting = came.nothing > 0;
  const text = [
    `“${escapeText(cohort.name)}”: ${texts.came(came.pairs, came.nothing)}`,
    ...(came.open > 0 ? [texts.stillOpen(came.open)] : []),
    ...(isWanting ? [texts.canLook] : []),
  ].join(' ');
  const look = actions(button(texts.lookAgain, presses.suggest, idsIn(cohort.id), 'primary'));
  return { text, blocks: [section(text), ...(isWanting ? [look] : [])] };
}
