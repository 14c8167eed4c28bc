import type { Catalogue } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';
import type { OwnReason } from './rules.ts';

const en = {
  ask: {
    mentor: (other: string, where: string, cohort: string) =>
      `In “${cohort}” you could become the mentor of ${other}${where}: you tell, ${other} learns. Would you feel free to speak openly with ${other}?`,
    mentee: (other: string, where: string, cohort: string) =>
      `In “${cohort}” ${other}${where} could become your mentor: ${other} tells, and you are the one who learns. Would you like that?`,
  } satisfies Record<Role, (other: string, where: string, cohort: string) => string>,
  again:
    'I asked you this a few days ago; perhaps it slipped by. Not answering is fine too: then nothing comes of it.',
  place: (team: string | null, office: string | null) =>
    [team, office].filter((part) => part !== null).join(', '),
  stays: {
    mentor: 'No reason is asked, and nobody hears of a no. The mentee is asked only after your yes.',
    mentee: 'No reason is asked, and nobody hears of a no. After your yes your channel opens.',
  } satisfies Record<Role, string>,
  yes: { mentor: 'Yes, I would', mentee: 'Yes, gladly' } satisfies Record<Role, string>,
  no: 'Rather somebody else',
  noted: 'Thank you, that is noted. You hear from me when there is something to tell.',
  over: 'This question needs no answer any more.',
  notCome:
    'A pair that I asked you about has not come about. That can have many causes, and it says nothing about you.',
  notComeNext: 'As soon as there is a new proposal, I will ask you.',
  promiseTitle: 'Before you begin',
  promise:
    'It works only if you give it time: a conversation of an hour every few weeks, and a moment to prepare. Somebody else put you on the list, so I ask you yourself.',
  hours: 'How many hours a month can you give it?',
  hoursHint: 'Kept with your sign-up, and shown to nobody but you.',
  hoursOption: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`),
  promiseTick: 'I keep this time free',
  promiseLabel: 'Your promise',
  promiseSubmit: 'Yes, begin',
  left: (cohort: string) => `There is no pair for you yet in “${cohort}”.`,
  leftWhy: {
    nobodyThere: 'So far nobody has signed up for the other side.',
    tooMany: 'More people signed up on your side than on the other.',
    sayTeam:
      'I do not know your team yet, and two people of one team are never paired. With `/mentoring join` you can fill it in.',
    team: 'So far nobody on the other side is from another team.',
    language: 'So far nobody on the other side speaks a language that you named.',
    rules:
      'Nobody could be proposed to you by the rules that keep everybody safe, such as never somebody who appraises you.',
    others: 'Those who would suit you are proposed to others this time.',
  } satisfies Record<OwnReason, string>,
  /** After the team was asked for: then there is something to do. */
  leftOnceKnown: 'You stay on the list. Once I know it and there is a proposal, I will ask you.',
  leftNext: 'You stay on the list, and need not do anything. As soon as there is a proposal, I will ask you.',
};

/** The words of the questions to mentor and mentee, and of what comes of them (R2, R10, R15). */
export const askingTexts: Catalogue<typeof en> = {
  en,
  nl: {
    ask: {
      mentor: (other, where, cohort) =>
        `In “${cohort}” kun je de mentor worden van ${other}${where}: jij vertelt, ${other} leert. Zou je je vrij voelen om open te praten met ${other}?`,
      mentee: (other, where, cohort) =>
        `In “${cohort}” kan ${other}${where} jouw mentor worden: ${other} vertelt, en jij bent degene die leert. Zou je dat willen?`,
    },
    again:
      'Ik vroeg je dit een paar dagen geleden; misschien schoot het erbij in. Niet antwoorden mag ook: dan gaat het niet door.',
    place: (team, office) => [team, office].filter((part) => part !== null).join(', '),
    stays: {
      mentor:
        'Je hoeft geen reden te geven, en van een nee hoort niemand iets. De leerling krijgt de vraag pas na jouw ja.',
      mentee:
        'Je hoeft geen reden te geven, en van een nee hoort niemand iets. Na jouw ja gaat jullie kanaal open.',
    },
    yes: { mentor: 'Ja, dat zie ik zitten', mentee: 'Ja, graag' },
    no: 'Liever iemand anders',
    noted: 'Dank je wel, dat is genoteerd. Je hoort van me zodra er iets te melden is.',
    over: 'Deze vraag hoef je niet meer te beantwoorden.',
    notCome:
      'Een duo waarover ik je iets vroeg, is er niet gekomen. Dat kan allerlei oorzaken hebben en zegt niets over jou.',
    notComeNext: 'Zodra er een nieuw voorstel is, vraag ik het je.',
    promiseTitle: 'Voor je begint',
    promise:
      'Het werkt alleen als je er tijd voor maakt: om de paar weken een gesprek van een uur, en even voorbereiden. Iemand anders heeft je op de lijst gezet, daarom vraag ik het jou zelf.',
    hours: 'Hoeveel uur per maand kun je ervoor vrijmaken?',
    hoursHint: 'Wordt bij je aanmelding bewaard; alleen jij ziet het.',
    hoursOption: (hours) => `${hours} uur`,
    promiseTick: 'Ik houd deze tijd vrij',
    promiseLabel: 'Jouw belofte',
    promiseSubmit: 'Ja, beginnen',
    left: (cohort) => `Er is nog geen duo voor jou in “${cohort}”.`,
    leftWhy: {
      nobodyThere: 'Tot nu toe heeft niemand zich voor de andere rol aangemeld.',
      tooMany: 'Voor jouw rol meldden zich meer mensen aan dan voor de andere.',
      sayTeam:
        'Ik weet nog niet in welk team je zit, en twee mensen uit één team vormen nooit een duo. Met `/mentoring aanmelden` kun je het invullen.',
      team: 'Tot nu toe komt niemand in de andere rol uit een ander team.',
      language: 'Tot nu toe spreekt niemand in de andere rol een taal die jij noemde.',
      rules:
        'Volgens de regels die iedereen beschermen, kon niemand aan jou worden voorgesteld: zo word je nooit gekoppeld aan iemand die jou beoordeelt.',
      others: 'Wie bij je past, wordt deze keer aan iemand anders voorgesteld.',
    },
    leftOnceKnown: 'Je blijft op de lijst staan. Weet ik het en is er een voorstel, dan vraag ik het je.',
    leftNext:
      'Je blijft op de lijst staan en hoeft niets te doen. Zodra er een voorstel is, vraag ik het je.',
  },
};

/** What people hear when what they press has no question behind it (any more). */
export const askingComplaints = {
  notYours: {
    en: 'This question was not for you.',
    nl: 'Deze vraag was niet voor jou.',
  },
  over: {
    en: 'This question needs no answer any more. If you have answered, that is noted.',
    nl: 'Deze vraag hoef je niet meer te beantwoorden. Heb je geantwoord, dan is dat genoteerd.',
  },
  hoursMissing: {
    en: 'Choose how many hours a month you can give it.',
    nl: 'Kies hoeveel uur per maand je ervoor kunt vrijmaken.',
  },
  promiseMissing: {
    en: 'Tick this to begin. Would you rather not, close this form.',
    nl: 'Vink dit aan om te beginnen. Wil je liever niet, sluit dan dit formulier.',
  },
};
