import type { Catalogue } from '../../words/language.ts';
import { inARow } from '../../words/lists.ts';

const en = {
  titleNew: 'A new cohort',
  titleEdit: 'Edit a cohort',
  create: 'Set it up',
  seen: 'What you fill in here is seen by everybody in the cohort, and by whoever is invited to it. What pairs write to each other is not seen by coordinators.',
  name: 'Name',
  nameHint: 'Seen by everybody in it and whoever is invited. For example: Spring 2027.',
  purpose: 'What is it for?',
  purposeHint:
    'One sentence, seen by everybody in it and whoever is invited. People join, and stay, for a purpose they share.',
  startsOn: 'First day',
  endsOn: 'Last day',
  endsOnHint: 'The coordinators are told two weeks before. Nothing closes by itself.',
  cadence: 'How often do pairs meet?',
  cadenceHint: 'Each pair can agree on something else.',
  everyWeeks: (weeks: number) => `Every ${weeks} weeks`,
  language: 'Language',
  languageHint: 'Used in the channel of two people who share no language.',
  languages: { en: 'English', nl: 'Dutch' },
  timeZone: 'Time zone',
  timeZoneHint:
    'A city such as Amsterdam, or a name such as Europe/London. Reminders come between 9:00 and 17:00 there.',
  country: 'Country',
  countryHint: 'Two letters, such as NL, BE or GB. On its public holidays nobody is reminded.',
  coordinators: 'Who coordinates?',
  coordinatorsHint: 'They hear what needs a hand. Only people who coordinate in Kantel can be chosen.',
  signUp: 'Can people sign up?',
  signUpOpen: 'Yes, sign-up is open',
  signUpClosed: 'No, not now',
  places: 'In how many pairs may one person be?',
  savedTitle: 'Cohort saved',
  made: (name: string) => `*${name}* is set up. \`/cohort\` has everything about it. What comes next:`,
  nextOpen: '• Ask people to sign up with `/cohort invite`, or bring in a list with `/cohort import`.',
  nextClosed:
    '• Bring in a list of people with `/cohort import`. To have them sign up themselves, open that with *Edit* in `/cohort`.',
  nextPairs: '• `/pair suggest` finds the best pairs among them; `/pair` makes one that you know already.',
  saved: (name: string) => `*${name}* is saved.`,
  savedRunning:
    'Running pairs keep the cadence they agreed on. Reminders follow the time zone and the holidays that you chose.',
};

/** The words of the form of a cohort. */
export const cohortFormTexts: Catalogue<typeof en> = {
  en,
  nl: {
    titleNew: 'Nieuwe groep',
    titleEdit: 'Groep bewerken',
    create: 'Groep maken',
    seen: 'Wat je hier invult, ziet iedereen in de groep, en wie ervoor wordt uitgenodigd. Wat duo’s aan elkaar schrijven, zien coördinatoren niet.',
    name: 'Naam',
    nameHint: 'Zichtbaar voor iedereen in de groep en wie wordt uitgenodigd. Bijvoorbeeld: Voorjaar 2027.',
    purpose: 'Waar is deze groep voor?',
    purposeHint:
      'Eén zin, zichtbaar voor iedereen in de groep en wie wordt uitgenodigd. Mensen doen mee, en blijven, voor een doel dat ze delen.',
    startsOn: 'Eerste dag',
    endsOn: 'Laatste dag',
    endsOnHint: 'De coördinatoren krijgen twee weken van tevoren bericht. Er gaat niets vanzelf dicht.',
    cadence: 'Hoe vaak spreken duo’s elkaar?',
    cadenceHint: 'Elk duo kan iets anders afspreken.',
    everyWeeks: (weeks) => `Eens per ${weeks} weken`,
    language: 'Taal',
    languageHint: 'Voor het kanaal van twee mensen die geen taal delen.',
    languages: { en: 'Engels', nl: 'Nederlands' },
    timeZone: 'Tijdzone',
    timeZoneHint:
      'Een stad als Amsterdam, of een naam als Europe/London. Herinneringen komen van 9 tot 17 uur plaatselijke tijd.',
    country: 'Land',
    countryHint: 'Twee letters, zoals NL, BE of GB. Op feestdagen in dat land komen er geen herinneringen.',
    coordinators: 'Wie coördineert?',
    coordinatorsHint: 'Zij horen waar hulp nodig is. Je kunt alleen mensen kiezen die in Kantel coördineren.',
    signUp: 'Kunnen mensen zich aanmelden?',
    signUpOpen: 'Ja, aanmelden kan',
    signUpClosed: 'Nee, nu niet',
    places: 'In hoeveel duo’s mag iemand zitten?',
    savedTitle: 'Groep opgeslagen',
    made: (name) => `*${name}* staat klaar. Alles over de groep vind je met \`/cohort\`. Wat nu volgt:`,
    nextOpen:
      '• Nodig mensen uit met `/cohort uitnodigen`, of haal een lijst binnen met `/cohort importeren`.',
    nextClosed:
      '• Haal een lijst met mensen binnen met `/cohort importeren`. Wil je dat ze zich zelf aanmelden, zet dat dan open met *Bewerken* in `/cohort`.',
    nextPairs:
      '• `/pair voorstel` zoekt de beste duo’s onder hen; met `/pair` maak je een duo dat je al weet.',
    saved: (name) => `*${name}* is opgeslagen.`,
    savedRunning:
      'Lopende duo’s houden het ritme dat ze hebben afgesproken. Herinneringen volgen de tijdzone en de feestdagen die je koos.',
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
    en: `Choose a day in the coming ${months} months.`,
    nl: `Kies een dag in de komende ${months} maanden.`,
  }),
  endsFirst: {
    en: 'The last day comes after the first.',
    nl: 'De laatste dag komt na de eerste.',
  },
  tooLasting: (months: number) => ({
    en: `A cohort runs for ${months} months at most.`,
    nl: `Een groep loopt hooguit ${months} maanden.`,
  }),
  past: { en: 'This day has passed.', nl: 'Deze dag is al voorbij.' },
  choose: { en: 'Make a choice.', nl: 'Maak een keuze.' },
  timeZone: {
    en: 'Kantel does not know this time zone. Type a large city, such as Amsterdam, or a name such as Europe/London.',
    nl: 'Deze tijdzone kent Kantel niet. Typ een grote stad, zoals Amsterdam, of een naam als Europe/London.',
  },
  country: {
    en: 'Kantel does not know the holidays of this country. Type its two letters, such as NL.',
    nl: 'Van dit land kent Kantel de feestdagen niet. Typ de twee letters van het land, zoals NL.',
  },
  uk: { en: 'For the United Kingdom, type GB.', nl: 'Typ GB voor het Verenigd Koninkrijk.' },
  strangers: (names: readonly string[]) => ({
    en: `Not a coordinator in Kantel: ${inARow(names, 'en')}. Whoever looks after Kantel can change that.`,
    nl: `Coördineert niet in Kantel: ${inARow(names, 'nl')}. Degene die Kantel beheert, kan dat veranderen.`,
  }),
  tooLong: (most: number) => ({
    en: `Use at most ${most} characters.`,
    nl: `Gebruik hooguit ${most} tekens.`,
  }),
};
