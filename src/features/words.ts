import type { WordsRequest } from '../slack/request.ts';
import type { Catalogue } from '../words/language.ts';
import type { Pair } from './pairs/rules.ts';

/**
 * Something people ask for with `/mentoring <command>`, or with a word alone in a DM to the bot, about one of their
 * pairs. Each feature brings its own; the hub hears them, finds the pair (asking which, where there are more) and
 * calls `run`. In a DM no form can be shown (`request.canShow`): then answer with the button that shows it.
 */
export interface Word {
  /** As it stands after `/mentoring`. */
  readonly command: string;
  /** What people may write in a DM, in either language, in lower case. */
  readonly spoken: readonly string[];
  /** What it does, in one line of `/mentoring help`. */
  readonly help: Catalogue<string>;
  run(request: WordsRequest, pair: Pair): Promise<void>;
}
