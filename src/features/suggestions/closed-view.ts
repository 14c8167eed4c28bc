import type { Message } from '../../delivery/delivery.ts';
import { section } from '../../slack/blocks.ts';
import { escapeText } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import { closedTexts } from './closed-text.ts';

/** To somebody who is without a pair when their cohort is closed (R15). */
export function closedMessage(cohort: string, language: Language): Message {
  const texts = closedTexts[language];
  const text = `${texts.closed(escapeText(cohort))} ${texts.next}`;
  return { text, blocks: [section(text)] };
}
