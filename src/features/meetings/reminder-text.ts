import type { Catalogue } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';

const en = {
  dayBefore: (name: string, moment: string) => `You meet ${name} on ${moment}.`,
  hourBefore: (name: string, time: string) => `Today at ${time} you meet ${name}.`,
  yourTime: 'your time',
  place: 'Place',
  yourRole: 'Your role',
  attentive: {
    mentor:
      'If advice comes your way all the same, say so lightly: "let us turn it round again". That is what was agreed.',
    mentee:
      'Keep a special eye on it this time: whenever you are about to advise, ask one more question instead.',
  } satisfies Record<Role, string>,
  yourWish: 'What you want to learn',
  theirWish: (mentee: string) => `What ${mentee} wants to learn`,
  lastTime: 'What was noted last time',
  lastAction: (mentee: string) => `What ${mentee} would do with it`,
  choose: 'Three to choose from, to run the hour with',
  onlyYou: 'Only you see this guide. You decide what you tell.',
};

/** The words of the reminders before a meeting (P13, R3). */
export const reminderTexts: Catalogue<typeof en> = {
  en,
  nl: {
    dayBefore: (name, moment) => `Je spreekt ${name} op ${moment}.`,
    hourBefore: (name, time) => `Vandaag om ${time} spreek je ${name}.`,
    yourTime: 'jouw tijd',
    place: 'Plek',
    yourRole: 'Jouw rol',
    attentive: {
      mentor: 'Krijg je toch advies, zeg dan luchtig: "laten we het weer omdraaien". Zo is het afgesproken.',
      mentee: 'Let er dit keer extra op: wil je iets aanraden, stel dan liever nog een vraag.',
    },
    yourWish: 'Wat je wilt leren',
    theirWish: (mentee) => `Wat ${mentee} wil leren`,
    lastTime: 'Wat er de vorige keer is genoteerd',
    lastAction: (mentee) => `Wat ${mentee} ermee zou doen`,
    choose: 'Drie om uit te kiezen, voor een goed gesprek',
    onlyYou: 'Alleen jij ziet deze handreiking. Jij bepaalt wat je vertelt.',
  },
};
