import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';

const en = {
  topic: (mentor: string, mentee: string) =>
    `${mentor} is the mentor and tells; ${mentee} learns. What you say here stays between the two of you.`,
  purpose:
    'Reverse mentoring: the junior is the mentor, the senior learns. Kantel cannot read this channel; it knows only what you give it by button, form, command or direct message.',
  hello: (mentor: string, mentee: string) =>
    `Welcome, ${mention(mentor)} and ${mention(mentee)}. ${mention(mentor)} is the mentor, ${mention(mentee)} is the mentee: here the junior tells and the senior learns.`,
  cohort: (name: string, purpose: string) => `You are part of “${name}”: ${purpose}`,
  stays:
    '*What stays here.* What you say to each other is yours. Nobody else is in this channel. Coordinators see how far you are and when you meet, never what you say.',
  sees: '*What Kantel sees.* It cannot read this channel. It knows only what you give it by button, form, command or direct message, and keeps what you write in notes, expectations and agreements encrypted.',
  limits:
    '*Where that ends.* Whoever holds both the database and its key can read what is kept, and under Slack’s rules the owner of this workspace may be able to export private channels. What really must stay between the two of you is better said over lunch than typed here.',
  help: 'Everything you can do here: `/mentoring help`.',
  rolesAloud: (mentor: string, mentee: string) =>
    `Your roles: ${mention(mentor)} tells and does not have to ask for advice; ${mention(mentee)} listens, asks, and gives no career advice.`,
  mentor: (id: string) => `*${mention(id)}, you are the mentor*`,
  mentee: (id: string) => `*${mention(id)}, you are the mentee*`,
  lunch: (mentee: string) =>
    `*Start with lunch, outside the office.* Take an hour to get to know each other before anything else; the questions below are meant for that. ${mention(mentee)}, will you pick a date?`,
  lunchAloud: (mentee: string) =>
    `Start with lunch, outside the office, to get to know each other. ${mention(mentee)}, will you pick a date?`,
};

/** What the two read first in their channel (P1, P3, P13, R16). */
export const welcomeTexts: Catalogue<typeof en> = {
  en,
  nl: {
    topic: (mentor, mentee) =>
      `${mentor} is de mentor en vertelt; ${mentee} leert. Wat jullie hier zeggen, blijft onder jullie.`,
    purpose:
      'Omgekeerd mentorschap: de junior is de mentor, de senior leert. Kantel kan hier niet meelezen; het weet alleen wat jullie het geven met een knop, formulier, opdracht of direct bericht.',
    hello: (mentor, mentee) =>
      `Welkom, ${mention(mentor)} en ${mention(mentee)}. ${mention(mentor)} is de mentor, ${mention(mentee)} is de leerling: hier vertelt de junior en leert de senior.`,
    cohort: (name, purpose) => `Jullie doen mee aan “${name}”: ${purpose}`,
    stays:
      '*Wat hier blijft.* Wat jullie tegen elkaar zeggen, is van jullie. Verder zit er niemand in dit kanaal. Coördinatoren zien hoe ver jullie zijn en wanneer jullie elkaar spreken, nooit wat jullie zeggen.',
    sees: '*Wat Kantel ziet.* Kantel kan dit kanaal niet lezen. Het weet alleen wat jullie het geven met een knop, formulier, opdracht of direct bericht, en bewaart wat jullie in notities, verwachtingen en afspraken schrijven versleuteld.',
    limits:
      '*Waar dat ophoudt.* Wie zowel de database als de sleutel heeft, kan lezen wat er wordt bewaard, en volgens de regels van Slack kan de eigenaar van deze werkruimte privékanalen soms exporteren. Wat echt onder jullie moet blijven, bespreek je beter bij de lunch dan in Slack.',
    help: 'Alles wat je hier kunt doen: `/mentoring hulp`.',
    rolesAloud: (mentor, mentee) =>
      `Jullie rollen: ${mention(mentor)} vertelt en hoeft niet om advies te vragen; ${mention(mentee)} luistert, vraagt en geeft geen loopbaanadvies.`,
    mentor: (id) => `*${mention(id)}, jij bent de mentor*`,
    mentee: (id) => `*${mention(id)}, jij bent de leerling*`,
    lunch: (mentee) =>
      `*Begin met een lunch, buiten kantoor.* Neem eerst een uur om elkaar te leren kennen; de vragen hieronder zijn daarvoor bedoeld. ${mention(mentee)}, prik jij een datum?`,
    lunchAloud: (mentee) =>
      `Begin met een lunch buiten kantoor, om elkaar te leren kennen. ${mention(mentee)}, prik jij een datum?`,
  },
};
