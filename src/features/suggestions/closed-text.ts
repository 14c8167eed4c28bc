import type { Catalogue } from '../../words/language.ts';

const en = {
  closed: (cohort: string) =>
    `“${cohort}” has come to its end, and there was no pair for you. It says nothing about you: thank you for being willing.`,
  next: 'You are not signed up any more, and what you wrote when you signed up is erased. Would you like to take part another time? With `/mentoring join` you see whether you can sign up.',
};

/** What somebody reads who is without a pair when their cohort is closed (R15). */
export const closedTexts: Catalogue<typeof en> = {
  en,
  nl: {
    closed: (cohort) =>
      `“${cohort}” is afgelopen, en er is geen duo voor je gekomen. Dat zegt niets over jou: dank je wel dat je mee wilde doen.`,
    next: 'Je bent niet meer aangemeld, en wat je bij je aanmelding schreef, is gewist. Wil je een andere keer meedoen? Met `/mentoring aanmelden` zie je of je je kunt aanmelden.',
  },
};
