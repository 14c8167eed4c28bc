import type { Catalogue } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';

const en = {
  dayBefore: (name: string, moment: string) => `You meet ${name} on ${moment}.`,
  hourBefore: (name: string, time: string) => `Today at ${time} you meet ${name}.`,
  yourTime: 'your time',
  place: 'Place',
  yourRole: 'Your role',
  /** Your role in one clause, for who hears this read aloud and no more. */
  roleAloud: {
    mentor: 'You are the mentor: you are the one who tells.',
    mentee: 'You are the mentee: listen and ask, no career advice.',
  } satisfies Record<Role, string>,
  /** Neutral: it does not give away that somebody said so in a note. */
  attentive: {
    mentor:
      'Roles slip back easily. If advice comes your way, say lightly: “let us turn it round again”. That is part of your role.',
    mentee: 'Roles slip back easily. When you are about to advise, ask one more question instead.',
  } satisfies Record<Role, string>,
  yourWish: 'What you want to learn',
  theirWish: (mentee: string) => `What ${mentee} wants to learn`,
  lastTime: 'What was noted last time',
  lastAction: (mentee: string) => `What ${mentee} was going to do with it`,
  choose: 'Three ideas for this meeting; pick what suits you',
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
    roleAloud: {
      mentor: 'Jij bent de mentor: jij vertelt.',
      mentee: 'Jij bent de leerling: luister en vraag, geef geen loopbaanadvies.',
    },
    attentive: {
      mentor:
        'Rollen draaien ongemerkt weer om. Krijg je advies, zeg dan luchtig: “laten we het weer omdraaien”. Dat hoort bij jouw rol.',
      mentee: 'Rollen draaien ongemerkt weer om. Wil je iets aanraden, stel dan liever nog een vraag.',
    },
    yourWish: 'Wat je wilt leren',
    theirWish: (mentee) => `Wat ${mentee} wil leren`,
    lastTime: 'Wat er de vorige keer is genoteerd',
    lastAction: (mentee) => `Wat ${mentee} ermee zou gaan doen`,
    choose: 'Drie ideeën voor dit gesprek; kies wat je aanspreekt',
    onlyYou: 'Alleen jij ziet deze handreiking. Jij bepaalt wat je vertelt.',
  },
};
