import { createHash } from 'node:crypto';
import type { MatchingInput, Suggestions } from './suggest-rules.ts';

type Suggest = (input: MatchingInput) => Promise<Suggestions>;

/**
 * Remembers what came of the last question: whoever looks through a set asks the same with each press. All that the
 * answer depends on is in the question, so somebody who withdraws meanwhile makes it another.
 */
export function remembering(suggest: Suggest): Suggest {
  let last: { readonly question: string; readonly answer: Promise<Suggestions> } | undefined;
  return (input) => {
    const question = digestOf(input);
    if (last?.question === question) return last.answer;
    const asked = { question, answer: suggest(input) };
    last = asked;
    // A fault is for that question alone.
    asked.answer.catch(() => {
      if (last === asked) last = undefined;
    });
    return asked.answer;
  };
}

/** Not what was asked itself: in it stands who would rather not be with whom. */
const digestOf = (input: MatchingInput): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('base64');
