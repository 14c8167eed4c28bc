import type { WordsRequest } from '../slack/request.ts';
import type { Catalogue } from '../words/language.ts';
import type { access } from './access.ts';
import type { Cohort } from './cohorts/rules.ts';

/**
 * Something coordinators ask for with `/cohort <command>`. Each feature brings its own; the room of the cohorts hears
 * them. What is about a cohort has `run`: the cohort is found, asking which where there is a choice. What is about none
 * has `runAlone`. `request.text` is what was typed behind it; nothing where a button was pressed.
 */
export type CohortWord = Spoken & (AboutCohort | AboutNone);

interface Spoken {
  /** As it stands after `/cohort`. */
  readonly command: string;
  /** What else may be typed, in lower case; the first is how Dutch says it. */
  readonly spoken: readonly string[];
  /** What it does, in one line. */
  readonly help: Catalogue<string>;
  /** Its button where the cohorts are shown: beside each cohort, or below all of them where it is about none. */
  readonly button?: { readonly press: keyof typeof access.presses; readonly label: Catalogue<string> };
}

interface AboutCohort {
  run(request: WordsRequest, cohort: Cohort): Promise<void>;
}

interface AboutNone {
  runAlone(request: WordsRequest): Promise<void>;
}

/** A whole command, as it is typed in each language. */
export const commandOf = ({ command, spoken }: CohortWord): Catalogue<string> => ({
  en: `/cohort ${command}`,
  nl: `/cohort ${spoken[0] ?? command}`,
});

/** Finds the cohort that something is for: `app-hearing.ts` hands it to whoever needs it. */
export interface Choosing {
  /**
   * Names something that is done for one cohort. Coordinators only.
   * @param what its own name, letters alone, which stands in the value of the buttons; and the command that asks for it
   * @param run does it, once the cohort is known. It may come from a button, so it shows and answers as any press does
   * @returns does it for the only running cohort, or the one whose name was typed (`request.text`), or asks which
   */
  forOne(
    what: { name: string; command: Catalogue<string> },
    run: (request: WordsRequest, cohort: Cohort) => Promise<void>,
  ): (request: WordsRequest) => Promise<void>;
}
