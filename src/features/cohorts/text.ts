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

export const cohortComplaints = {
  unknown: {
    en: 'This cohort no longer exists.',
    nl: 'Deze groep bestaat niet meer.',
  },
  closed: {
    en: 'This cohort has been closed.',
    nl: 'Deze groep is afgesloten.',
  },
  changedMeanwhile: {
    en: 'Somebody else changed this cohort while you had it open. Nothing was saved. Keep what you typed, and open /cohort edit again to see what changed.',
    nl: 'Iemand anders heeft deze groep gewijzigd terwijl jij het formulier openhad. Er is niets opgeslagen. Bewaar wat je typte en open /cohort bewerken opnieuw om te zien wat er anders is.',
  },
};
