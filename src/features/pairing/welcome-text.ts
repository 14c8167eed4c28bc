import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';

const en = {
  topic: (mentor: string, mentee: string) =>
    `${mentor} is the mentor and tells; ${mentee} learns. What you say here stays between the two of you.`,
  purpose:
    'Reverse mentoring: the junior is the mentor, the senior learns. Kantel cannot read along here; it knows only what you give it by button, form, command or direct message.',
  hello: (mentor: string, mentee: string) =>
    `Welcome, ${mention(mentor)} and ${mention(mentee)}. ${mention(mentor)} is the mentor, ${mention(mentee)} is the mentee: here it is the junior who tells and the senior who learns.`,
  stays:
    '*What stays here.* What you say to each other is yours. Nobody else is in this channel; coordinators see whether you meet, never what you say.',
  sees: '*What Kantel sees.* It cannot read this channel. It knows only what you give it by button, form, command or direct message, and keeps your notes and agreements encrypted.',
  limits:
    '*Where that ends.* Whoever holds both the database and its key can read what is kept, and under Slack’s rules the owner of this workspace may be able to export private channels. What must stay between two people is better said over lunch than typed.',
  help: 'Everything you can do here: `/mentoring help`.',
  rolesAloud: (mentor: string, mentee: string) =>
    `Your roles: ${mention(mentor)} tells and need not ask for advice; ${mention(mentee)} listens, asks, and gives no career advice.`,
  mentor: (id: string) => `*${mention(id)}, you are the mentor*`,
  mentee: (id: string) => `*${mention(id)}, you are the mentee*`,
  lunch: (mentee: string) =>
    `*Begin over lunch, outside the office.* Take an hour to get to know each other before anything else; the questions below are meant for it. ${mention(mentee)}, will you pick a date?`,
  lunchAloud:
    'Begin over lunch, outside the office: take an hour to get to know each other, and pick a date.',
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
    stays:
      '*Wat hier blijft.* Wat jullie elkaar zeggen, is van jullie. Verder zit er niemand in dit kanaal; coördinatoren zien of jullie elkaar spreken, nooit wat jullie zeggen.',
    sees: '*Wat Kantel ziet.* Kantel kan dit kanaal niet lezen. Het weet alleen wat jullie het geven met een knop, formulier, opdracht of direct bericht, en bewaart jullie notities en afspraken versleuteld.',
    limits:
      '*Waar dat ophoudt.* Wie zowel de database als de sleutel heeft, kan lezen wat er bewaard wordt, en volgens de regels van Slack kan de eigenaar van deze werkruimte soms besloten kanalen exporteren. Wat echt onder jullie moet blijven, zeg je beter tijdens een lunch dan dat je het typt.',
    help: 'Alles wat je hier kunt doen: `/mentoring help`.',
    rolesAloud: (mentor, mentee) =>
      `Jullie rollen: ${mention(mentor)} vertelt en hoeft niet om advies te vragen; ${mention(mentee)} luistert, vraagt en geeft geen loopbaanadvies.`,
    mentor: (id) => `*${mention(id)}, jij bent de mentor*`,
    mentee: (id) => `*${mention(id)}, jij bent de leerling*`,
    lunch: (mentee) =>
      `*Begin met een lunch, buiten kantoor.* Neem eerst een uur om elkaar te leren kennen; de vragen hieronder zijn daarvoor bedoeld. ${mention(mentee)}, prik jij een datum?`,
    lunchAloud:
      'Begin met een lunch buiten kantoor: neem een uur om elkaar te leren kennen en prik een datum.',
  },
};
