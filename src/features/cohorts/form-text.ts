import type { Catalogue } from '../../words/language.ts';

const en = {
  titleNew: 'A new cohort',
  titleEdit: 'Edit a cohort',
  create: 'Set it up',
  seen: 'What you fill in here is seen by everybody in the cohort. What pairs write to each other is not seen by coordinators.',
  name: 'Name',
  nameHint: 'Seen by everybody in it. Such as: Spring 2027.',
  purpose: 'What is it for?',
  purposeHint: 'One sentence, seen by everybody in it. People join, and stay, for a purpose they share.',
  startsOn: 'First day',
  endsOn: 'Last day',
  endsOnHint: 'Kantel tells you two weeks before. It closes nothing by itself.',
  cadence: 'How often do pairs meet?',
  cadenceHint: 'Each pair can agree on something else.',
  everyWeeks: (weeks: number) => `Every ${weeks} weeks`,
  language: 'Language',
  languageHint: 'Spoken in the channel of two people who do not share one.',
  languages: { en: 'English', nl: 'Dutch' },
  timeZone: 'Time zone',
  timeZoneHint:
    'A city such as Amsterdam, or a name such as Europe/London. Reminders come from 9 to 17 there.',
  country: 'Country',
  countryHint: 'Two letters, such as NL, BE or GB. On its public holidays nobody is reminded.',
  coordinators: 'Who coordinates?',
  coordinatorsHint: 'They hear what needs a hand. Only people who coordinate in Kantel can be chosen.',
  signUp: 'Can people sign up?',
  signUpOpen: 'Yes, sign-up is open',
  signUpClosed: 'No, not now',
  places: 'In how many pairs may one person be?',
  savedTitle: 'Cohort saved',
  made: (name: string) =>
    `*${name}* is set up. Make its pairs with \`/pair\`, and see everything about it with \`/cohort\`.`,
  saved: (name: string) => `*${name}* is saved.`,
  savedRunning:
    'Pairs that run keep the cadence they agreed. Reminders keep to the new time zone and holidays.',
};

/** The words of the form of a cohort. */
export const cohortFormTexts: Catalogue<typeof en> = {
  en,
  nl: {
    titleNew: 'Nieuwe groep',
    titleEdit: 'Groep bewerken',
    create: 'Groep maken',
    seen: 'Wat je hier invult, ziet iedereen in de groep. Wat duo’s aan elkaar schrijven, zien coördinatoren niet.',
    name: 'Naam',
    nameHint: 'Zichtbaar voor iedereen in de groep. Bijvoorbeeld: Voorjaar 2027.',
    purpose: 'Waar is de groep voor?',
    purposeHint: 'Eén zin, zichtbaar voor iedereen in de groep. Een doel dat je deelt, houdt mensen erbij.',
    startsOn: 'Eerste dag',
    endsOn: 'Laatste dag',
    endsOnHint: 'Twee weken van tevoren krijg je bericht. Kantel sluit niets vanzelf af.',
    cadence: 'Hoe vaak spreken duo’s elkaar?',
    cadenceHint: 'Elk duo kan iets anders afspreken.',
    everyWeeks: (weeks) => `Eens per ${weeks} weken`,
    language: 'Taal',
    languageHint: 'Voor het kanaal van twee mensen die geen taal delen.',
    languages: { en: 'Engels', nl: 'Nederlands' },
    timeZone: 'Tijdzone',
    timeZoneHint:
      'Een stad als Amsterdam, of een naam als Europe/London. Herinneringen komen daar van 9 tot 17 uur.',
    country: 'Land',
    countryHint: 'Twee letters, zoals NL, BE of GB. Op feestdagen daar komen er geen herinneringen.',
    coordinators: 'Wie coördineert?',
    coordinatorsHint: 'Zij horen waar hulp nodig is. Je kunt alleen mensen kiezen die in Kantel coördineren.',
    signUp: 'Kunnen mensen zich aanmelden?',
    signUpOpen: 'Ja, aanmelden kan',
    signUpClosed: 'Nee, nu niet',
    places: 'In hoeveel duo’s mag iemand zitten?',
    savedTitle: 'Groep opgeslagen',
    made: (name) =>
      `*${name}* is gemaakt. Duo’s maak je met \`/pair\`; alles over de groep vind je met \`/cohort\`.`,
    saved: (name) => `*${name}* is opgeslagen.`,
    savedRunning:
      'Lopende duo’s houden het ritme dat ze hebben afgesproken. Herinneringen volgen de nieuwe tijdzone en feestdagen.',
  },
};

/** Faults in the form, at the field. */
export const formFaults = {
  nameMissing: { en: 'Give the cohort a name.', nl: 'Geef de groep een naam.' },
  nameTaken: {
    en: 'Another running cohort has this name. Choose one that tells them apart.',
    nl: 'Een andere lopende groep heet al zo. Kies een naam die ze uit elkaar houdt.',
  },
  purposeMissing: {
    en: 'Say in one sentence what it is for.',
    nl: 'Zeg in één zin waar de groep voor is.',
  },
  dateMissing: { en: 'Choose a date.', nl: 'Kies een datum.' },
  farAhead: (months: number) => ({
    en: `Choose a day within ${months} months from now.`,
    nl: `Kies een dag binnen ${months} maanden vanaf nu.`,
  }),
  endsFirst: {
    en: 'The last day comes after the first.',
    nl: 'De laatste dag komt na de eerste.',
  },
  tooLasting: (months: number) => ({
    en: `A cohort runs for ${months} months at most.`,
    nl: `Een groep loopt hooguit ${months} maanden.`,
  }),
  past: { en: 'This day is past.', nl: 'Deze dag is al voorbij.' },
  choose: { en: 'Make a choice.', nl: 'Maak een keuze.' },
  timeZone: {
    en: 'Kantel does not know this time zone. Type a large city, such as Amsterdam, or a name such as Europe/London.',
    nl: 'Deze tijdzone kent Kantel niet. Typ een grote stad, zoals Amsterdam, of een naam als Europe/London.',
  },
  country: {
    en: 'Kantel does not know the holidays of this country. Type its two letters, such as NL.',
    nl: 'Van dit land kent Kantel de feestdagen niet. Typ de twee letters van het land, zoals NL.',
  },
  uk: { en: 'The two letters of the United Kingdom are GB.', nl: 'Het Verenigd Koninkrijk is GB.' },
  strangers: (names: readonly string[]) => ({
    en: `Not a coordinator in Kantel: ${names.join(', ')}. Whoever looks after Kantel can make them one.`,
    nl: `Geen coördinator in Kantel: ${names.join(', ')}. Degene die Kantel beheert kan dat regelen.`,
  }),
  tooLong: (most: number) => ({
    en: `Use at most ${most} characters.`,
    nl: `Gebruik hooguit ${most} tekens.`,
  }),
};
