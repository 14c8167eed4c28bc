import type { KnownBlock } from '@slack/types';
import { section } from '../../slack/blocks.ts';
import { escapeText, shorten } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import type { SignupGlance } from '../signups/rules.ts';
import type { CohortOverview } from './service.ts';
import { signUpTexts } from './sign-up-text.ts';

/** So many of those who wait are named, and so many cohorts are told of. */
const MOST_NAMED = 30;
const MOST_COHORTS = 10;
const MOST_NAME = 40;

const isEmpty = ({ mentors, mentees }: SignupGlance): boolean => mentors + mentees === 0;

/** Who signed up, who waits, and how many places there are; a paragraph for each cohort where anybody did. */
export function signUpLines(
  cohorts: readonly CohortOverview[],
  nameOf: (userId: string) => string,
  language: Language,
): string[] {
  const texts = signUpTexts[language];
  return cohorts
    .filter(({ signups }) => !isEmpty(signups))
    .slice(0, MOST_COHORTS)
    .map(({ name, asking, signups: { mentors, mentees, placesLeft, waiting } }) => {
      const named = waiting.map(({ userId, role }) =>
        texts.person(escapeText(shorten(nameOf(userId), MOST_NAME)), role),
      );
      const counts = `${texts.counts(mentors, mentees)}; ${texts.places(placesLeft)}.`;
      const waits = waiting.length > 0 ? texts.waiting(named, MOST_NAMED) : texts.nobodyWaits;
      return `${texts.heading}, ${escapeText(name)}: ${counts} ${waits}${asking > 0 ? ` ${texts.asking(asking)}` : ''}`;
    });
}

export const signUpBlocks = (lines: readonly string[]): KnownBlock[] => lines.map((line) => section(line));
