import type { WordsRequest } from '../slack/request.ts';
import type { Catalogue } from '../words/language.ts';
import type { access } from './access.ts';
import type { Pair } from './pairs/rules.ts';

/**
 * Something people ask for with `/mentoring <command>`, or with a word alone in a DM to the bot. Each feature brings
 * its own; the hub hears them and lets through who may (`access.words`). What is about one of their pairs has `run`:
 * the hub finds the pair, asking which where there are more. What is about nobody else has `runAlone`. In a DM no
 * form can be shown (`request.canShow`): then answer with the button that shows it.
 */
export type Word = Spoken & (AboutPair | AboutThemselves);

interface Spoken {
  /** As it stands after `/mentoring`. */
  readonly command: keyof typeof access.words;
  /** What people may write in a DM, in either language, in lower case. */
  readonly spoken: readonly string[];
  /** What it does, in one line of `/mentoring help`. */
  readonly help: Catalogue<string>;
}

interface AboutPair {
  /** Whether it is about pairs that have ended too, as long as their words are kept; `access.words` then says `reader`. */
  readonly alsoEnded?: boolean;
  run(request: WordsRequest, pair: Pair): Promise<void>;
}

interface AboutThemselves {
  runAlone(request: WordsRequest): Promise<void>;
}
