import type { Catalogue } from '../../words/language.ts';

const en = {
  firstName: 'First cohort',
};

export const cohortTexts: Catalogue<typeof en> = {
  en,
  nl: {
    firstName: 'Eerste groep',
  },
};

export const unknownCohort = {
  en: 'This cohort no longer exists.',
  nl: 'Deze groep bestaat niet meer.',
};
