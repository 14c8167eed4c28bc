import { mention } from '../words/escape.ts';
import type { Catalogue, Language } from '../words/language.ts';
import { inARow } from '../words/lists.ts';

const anyOf = (ids: readonly string[], language: Language): string =>
  inARow(ids.map(mention), language, 'or');

const en = {
  onlyCoordinators: (coordinators: readonly string[]) =>
    coordinators.length === 0
      ? 'Only coordinators can do this. Ask whoever looks after Kantel here.'
      : `Only coordinators can do this. Ask ${anyOf(coordinators, 'en')}. Your own mentoring is at \`/mentoring\`.`,
};

/** What somebody hears who may not do what they asked. */
export const accessTexts: Catalogue<typeof en> = {
  en,
  nl: {
    onlyCoordinators: (coordinators) =>
      coordinators.length === 0
        ? 'Dit kunnen alleen coördinatoren. Vraag het aan degene die Kantel hier beheert.'
        : `Dit kunnen alleen coördinatoren. Vraag het aan ${anyOf(coordinators, 'nl')}. Je eigen mentoring vind je met \`/mentoring\`.`,
  },
};

export const accessComplaints = {
  notForYou: {
    en: 'This is not yours to open.',
    nl: 'Dit is niet voor jou bedoeld.',
  },
  onlyThe: {
    mentor: {
      en: 'Only the mentor of this pair can do this.',
      nl: 'Alleen de mentor van dit duo kan dit doen.',
    },
    mentee: {
      en: 'Only the mentee of this pair can do this.',
      nl: 'Alleen de leerling van dit duo kan dit doen.',
    },
  },
  onHold: {
    en: 'The two of you are on hold for now, so nothing new can be planned or agreed. What you noted stays yours to read. Whoever runs the programme can tell you how to go on.',
    nl: 'Jullie staan voorlopig stil; iets plannen of afspreken kan nu niet. Wat jullie hebben opgeschreven kun je blijven lezen. Vraag degene die het programma leidt hoe het verder kan.',
  },
  onlyParticipants: {
    en: 'This is for people who take part in reverse mentoring here. Type `/mentoring` to see how to join.',
    nl: 'Dit is voor mensen die hier meedoen aan omgekeerd mentorschap. Typ `/mentoring` om te zien hoe je meedoet.',
  },
  onlyColleagues: {
    en: 'This is for colleagues with an account of their own here, not for guests.',
    nl: 'Dit is voor collega’s met een eigen account hier, niet voor gasten.',
  },
};
