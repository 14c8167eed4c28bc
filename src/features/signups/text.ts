import type { Catalogue } from '../../words/language.ts';
import { inARow } from '../../words/lists.ts';

const en = {
  join: 'Sign up',
  see: 'See or change',
  open: (cohort: string) => `Sign-up for *${cohort}* is open: as a mentor, or as the one who learns.`,
  signedUp: {
    mentor: (cohort: string) => `You are signed up for *${cohort}* as a mentor.`,
    mentee: (cohort: string) => `You are signed up for *${cohort}* as a mentee.`,
  },
  about: (topics: readonly string[]) => `About: ${inARow(topics, 'en')}.`,
  which: 'What would you like to sign up for, or see again?',
  pressToJoin: 'Press the button, and the form opens.',
  pressToSee: 'Press the button, and the form opens. There you can also withdraw.',
  none: (whom: string) =>
    `Sign-up is not open at the moment. Would you like to take part? Ask ${whom}; then you hear when it opens.`,
  somebody: 'whoever runs the programme in your organisation',

  inviteTitle: 'Invite people',
  inviteSend: 'Post it',
  inviteSays: (cohort: string) =>
    `This posts an invitation to *${cohort}* in a channel, with a button to sign up. You must be able to write in that channel yourself.`,
  inviteClosed: (cohort: string) =>
    `Sign-up for “${cohort}” is closed. Open it first with *Edit* in \`/cohort\`.`,
  inviteChannel: 'In which channel?',
  inviteWords: 'A sentence of your own',
  inviteWordsHint: 'Everybody in that channel sees it, with your name.',
  invitePosted: (channel: string) =>
    `The invitation is in ${channel}. Whoever signs up is counted in \`/cohort-status\`.`,

  invitation: (cohort: string) => `Reverse mentoring, *${cohort}*: will you join?`,
  invitationRoles: (weeks: number) =>
    `A mentor is early in their career and tells how things look from there. A mentee is a partner, a board member or another senior person, and is the one who learns. You talk about every ${weeks} weeks, just the two of you.`,
  invitationAsks:
    'Signing up takes five minutes. If there is a match for you, you are asked first; it is never somebody from your own team, and never somebody who appraises you. You may withdraw at any moment.',
  invitationWords: (by: string, words: string) => `${by}: “${words}”`,
};

/** The words around signing up. */
export const signupTexts: Catalogue<typeof en> = {
  en,
  nl: {
    join: 'Meedoen',
    see: 'Bekijken of wijzigen',
    open: (cohort) => `Je kunt je aanmelden voor *${cohort}*: als mentor, of als degene die leert.`,
    signedUp: {
      mentor: (cohort) => `Je bent aangemeld voor *${cohort}*, als mentor.`,
      mentee: (cohort) => `Je bent aangemeld voor *${cohort}*, als leerling.`,
    },
    about: (topics) => `Over: ${inARow(topics, 'nl')}.`,
    which: 'Waarvoor wil je je aanmelden, of wat wil je nog eens zien?',
    pressToJoin: 'Druk op de knop, dan opent het formulier.',
    pressToSee: 'Druk op de knop, dan opent het formulier. Daar kun je je aanmelding ook intrekken.',
    none: (whom) =>
      `Aanmelden kan op dit moment niet. Wil je meedoen? Ga naar ${whom}; dan hoor je wanneer het weer kan.`,
    somebody: 'degene die het programma in jouw organisatie leidt',

    inviteTitle: 'Mensen uitnodigen',
    inviteSend: 'Plaatsen',
    inviteSays: (cohort) =>
      `Hiermee plaats je een uitnodiging voor *${cohort}* in een kanaal, met een knop om mee te doen. Je moet in dat kanaal zelf kunnen schrijven.`,
    inviteClosed: (cohort) =>
      `Aanmelden voor “${cohort}” kan nu niet. Open het eerst met *Bewerken* in \`/cohort\`.`,
    inviteChannel: 'In welk kanaal?',
    inviteWords: 'Een zin van jezelf',
    inviteWordsHint: 'Iedereen in dat kanaal ziet die zin, met je naam erbij.',
    invitePosted: (channel) =>
      `De uitnodiging staat in ${channel}. Hoeveel mensen zich aanmelden, zie je met \`/cohort-status\`.`,

    invitation: (cohort) => `Omgekeerd mentorschap, *${cohort}*: doe je mee?`,
    invitationRoles: (weeks) =>
      `Een mentor staat aan het begin van een loopbaan en vertelt hoe het er vanaf die plek uitziet. Een leerling is partner, bestuurder of iemand anders met veel ervaring, en is degene die leert. Jullie praten ongeveer eens per ${weeks} weken, met zijn tweeën.`,
    invitationAsks:
      'Aanmelden kost vijf minuten. Past er iemand bij je, dan wordt het je eerst gevraagd; het is nooit iemand uit je eigen team en nooit iemand die je beoordeelt. Je kunt je aanmelding op elk moment intrekken.',
    invitationWords: (by, words) => `${by}: “${words}”`,
  },
};

/** What the words do, for the help. */
export const joinHelp = {
  en: 'Sign up for reverse mentoring; see, change or withdraw what you gave',
  nl: 'Je aanmelden voor omgekeerd mentorschap; je aanmelding bekijken, wijzigen of intrekken',
};
export const inviteHelp = {
  en: 'Post an invitation to sign up in a channel',
  nl: 'Een uitnodiging om mee te doen in een kanaal plaatsen',
};

export const signupComplaints = {
  closed: {
    en: 'Sign-up for this cohort has been closed. Nothing was saved; keep what you typed, and ask the coordinator when it opens again.',
    nl: 'Aanmelden voor deze groep kan niet meer. Er is niets opgeslagen; bewaar wat je typte en vraag de coördinator wanneer het weer kan.',
  },
};
