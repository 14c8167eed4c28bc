import type { Catalogue } from '../../words/language.ts';

const en = {
  planTitle: 'Plan a meeting',
  moveTitle: 'Move the meeting',
  planSend: 'Plan it',
  moveSend: 'Move it',
  moves: (moment: string) => `You have a meeting planned on ${moment}. What you choose here moves that one.`,
  date: 'Date',
  time: 'Time',
  zone: (zone: string) => `Time zone: ${zone}.`,
  place: 'Place',
  placeHint: 'Both of you see it, in your channel and in your reminders; nobody else.',
  placeExample: 'Lunch outside the office, for example',
};

/** The words of the form in which a meeting is planned or moved. */
export const formTexts: Catalogue<typeof en> = {
  en,
  nl: {
    planTitle: 'Een gesprek plannen',
    moveTitle: 'Gesprek verplaatsen',
    planSend: 'Plannen',
    moveSend: 'Verplaatsen',
    moves: (moment) => `Er staat al een gesprek op ${moment}. Met wat je hier kiest, verplaats je dat.`,
    date: 'Datum',
    time: 'Tijd',
    zone: (zone) => `Tijdzone: ${zone}.`,
    place: 'Plek',
    placeHint: 'Jullie zien dit allebei, in jullie kanaal en in de herinneringen; verder niemand.',
    placeExample: 'Bijvoorbeeld: lunch buiten kantoor',
  },
};

/** Faults in the form, at the field. */
export const whenFaults = {
  date: { en: 'Choose a date.', nl: 'Kies een datum.' },
  time: { en: 'Choose a time.', nl: 'Kies een tijd.' },
  past: {
    en: 'This is in the past. Choose a moment that is still to come.',
    nl: 'Dit moment is al voorbij. Kies een moment dat nog moet komen.',
  },
  late: { en: 'Choose a date within the coming year.', nl: 'Kies een datum in het komende jaar.' },
  place: {
    en: 'Use at most 200 characters for the place.',
    nl: 'Gebruik voor de plek hooguit 200 tekens.',
  },
};
