import type { Language } from '../../words/language.ts';
import { questions } from './questions-text.ts';

/** How many questions a guide offers (R3). */
const OFFERED = 3;

/**
 * The questions for a meeting: others each time, until all have come by.
 * @param held how many meetings the pair has held before it
 * @param mentee the mentee's name, as it may be shown
 */
export function questionsFor(held: number, mentee: string, language: Language): string[] {
  const all = questions[language];
  return Array.from({ length: OFFERED }, (_, index) => all[(held * OFFERED + index) % all.length])
    .filter((question) => question !== undefined)
    .map((question) => question(mentee));
}
