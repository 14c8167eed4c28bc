import type { Catalogue } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';

const en = {
  ask: {
    mentor: (other: string, where: string, cohort: string) =>
      `In “${cohort}” you could become the mentor of ${other}${where}: you tell, and they learn. Would you feel free to speak openly with them?`,
    mentee: (other: string, where: string, cohort: string) =>
      `In “${cohort}” ${other}${where} could become your mentor: they tell, and you are the one who learns. Would you like that?`,
  } satisfies Record<Role, (other: string, where: string, cohort: string) => string>,
  listed: (cohort: string, purpose: string | null) =>
    `A coordinator put you on the list of “${cohort}”. That is reverse mentoring: somebody early in their career is the mentor, and somebody senior is the one who learns. The two talk for an hour every few weeks, and what they say stays between them.${purpose ? ` What it is for: ${purpose}` : ''}`,
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
  promiseTitle: 'Before you begin',
  promise:
    'It works only if you give it time: a conversation of an hour every few weeks, and a moment to prepare. Somebody else put you on the list, so I ask you yourself.',
  hours: 'How many hours a month can you give it?',
  hoursHint: 'Kept with your sign-up, and shown to nobody but you.',
  hoursOption: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`),
  promiseTick: 'I keep this time free',
  promiseLabel: 'Your promise',
  promiseSubmit: 'Yes, begin',
};

/** The words of the questions to mentor and mentee (R2, R10). */
export const askingTexts: Catalogue<typeof en> = {
  en,
  nl: {
    ask: {
      mentor: (other, where, cohort) =>
        `In “${cohort}” kun je de mentor worden van ${other}${where}: jij vertelt, en de ander leert. Zou je je vrij voelen om open met elkaar te praten?`,
      mentee: (other, where, cohort) =>
        `In “${cohort}” kan ${other}${where} jouw mentor worden: de ander vertelt, en jij bent degene die leert. Zou je dat willen?`,
    },
    listed: (cohort, purpose) =>
      `Een coördinator heeft je op de lijst van “${cohort}” gezet. Dat is omgekeerd mentorschap: iemand aan het begin van een loopbaan is de mentor, en iemand met veel ervaring is degene die leert. Om de paar weken praten ze een uur met elkaar, en wat ze zeggen blijft tussen hen.${purpose ? ` Waar het voor is: ${purpose}` : ''}`,
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
    promiseTitle: 'Voor je begint',
    promise:
      'Het werkt alleen als je er tijd voor maakt: om de paar weken een gesprek van een uur, en even voorbereiden. Iemand anders heeft je op de lijst gezet, daarom vraag ik het jou zelf.',
    hours: 'Hoeveel uur per maand kun je ervoor vrijmaken?',
    hoursHint: 'Wordt bij je aanmelding bewaard; alleen jij ziet het.',
    hoursOption: (hours) => `${hours} uur`,
    promiseTick: 'Ik houd deze tijd vrij',
    promiseLabel: 'Jouw belofte',
    promiseSubmit: 'Ja, beginnen',
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
