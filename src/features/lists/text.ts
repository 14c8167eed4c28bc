import type { Catalogue } from '../../words/language.ts';
import { counted } from '../../words/lists.ts';

const people = (count: number): string => counted(count, 'person', 'people');
const mensen = (count: number): string => counted(count, 'persoon', 'mensen');

const en = {
  importTitle: 'Import a list',
  import: 'Import',
  dont: "Don't import",
  intro: (cohort: string) =>
    `People for *${cohort}*. The first line names the columns, in any order: *Slack id* or *email*, *role* (mentor or mentee), *team*, *office*, *appraiser*; if you like also *languages* and *places*. An empty cell leaves what is known as it is.`,
  seen: 'Nothing is stored before you have seen what I make of it. What is stored of it: role, team, office, appraisers, languages and places; no email addresses.',
  paste: 'Paste the list',
  pasteHint:
    'With the line of headers, straight from Excel or as CSV. Seen by the coordinators; role, team, office and places also by those it is about, and team and office by whoever is asked to be paired with them.',
  file: 'Or choose a CSV file',
  fileHint: 'From Excel: Save as, CSV UTF-8. You can also send me the file in a direct message.',
  noFiles:
    'I may not read files in your Slack (the scope `files:read` was not granted), so paste the list here; a longer one in parts, or in a direct message to me.',
  readIt: 'Read it',
  readingTitle: 'Reading the list',
  reading: (count: number) =>
    `I am looking up ${people(count)} in Slack, and then tell you in a direct message what I make of it. If you hear nothing within some minutes, send the list again: nothing changes before you press *Import*.`,
  forWhich: 'That is a list of people. Which cohort is it for?',
  noCohort:
    'That is a list of people, and there is no running cohort to put them in. Set one up with `/cohort new`.',
  previewText: (cohort: string, fresh: number, changed: number, unusable: number) =>
    `The list for ${cohort}: ${people(fresh)} new, ${changed} changed, ${counted(unusable, 'row', 'rows')} I cannot use. Nothing has been changed yet.`,
  preview: (cohort: string) => `*The list for ${cohort}.* Nothing has been changed yet.`,
  another: 'Something has changed since you saw this list. It comes to this now:',
  fresh: (count: number) => `${people(count)} new`,
  changed: (count: number) => `${count} changed`,
  unchanged: (count: number) => `${count} as they were`,
  keepsOwn: (count: number) =>
    `${people(count)} signed up themselves, and the list says something else about them. What they gave stays; only team and appraiser follow the list.`,
  asked:
    'Nobody hears of this yet. Whoever is new can be suggested for a pair, and is asked before anything else happens.',
  unknownColumns: (names: string) => `Columns I do not know, and left out: ${names}.`,
  guessed:
    'I had to guess how the letters in this file are written. If names look odd, save it in Excel as *CSV UTF-8*.',
  noEmails:
    'I may not look people up by email in your Slack (the scope `users:read.email` was not granted). Put a column *Slack id* in the list instead: in Slack, open a profile, press the three dots, and then *Copy member ID*.',
  faults: (count: number) => `*${counted(count, 'row', 'rows')} I cannot use*`,
  more: (count: number) => `And ${count} more.`,
  used: '*What I made of it*',
  showAll: 'Show everything',
  allTitle: 'The whole list',
  nothing: 'There is nothing in it to change.',
  done: (cohort: string, fresh: number, changed: number) =>
    `Imported for ${cohort}: ${people(fresh)} new, ${changed} changed.`,
  doneFaults: (count: number) =>
    `${counted(count, 'row was', 'rows were')} left out. Put them right and send them again: who is on the list already stays as they are.`,
  dropped: 'Nothing was changed, and I have forgotten the list.',
  gone: 'I no longer have this list: it has been answered, an hour has passed, or I was restarted. Sending it again does no harm: whoever is in already stays as they are.',
  interrupted:
    'I was stopped before I had looked everybody up. Nothing was changed; please send the list again in a minute.',
  exportTitle: 'Export',
  given: (cohort: string, count: number) =>
    `${people(count)} of ${cohort}, with their pairs. You can change the list and import it again.`,
  inDirectMessage: 'I have sent you the list in a direct message, as a file.',
  parts: (cohort: string, count: number) =>
    `${people(count)} of *${cohort}*, with their pairs. Copy this into a file that ends in *.csv*, one part below the other; nothing of it stays in Slack. Where I may hand over files (the scope \`files:write\`), you get a file.`,
  tooLong:
    'This list is too long to show here. Have the scope `files:write` granted to Kantel, and you get it as a file.',
  nobody: (cohort: string) => `Nobody has signed up for ${cohort} yet.`,
};

/** What is said about lists of people to those who bring and take them. */
export const listTexts: Catalogue<typeof en> = {
  en,
  nl: {
    importTitle: 'Een lijst importeren',
    import: 'Importeren',
    dont: 'Niet importeren',
    intro: (cohort) =>
      `Mensen voor *${cohort}*. Op de eerste regel staan de kolommen, in willekeurige volgorde: *Slack-id* of *e-mail*, *rol* (mentor of leerling), *team*, *vestiging*, *beoordelaar*; als je wilt ook *talen* en *plaatsen*. Een lege cel laat staan wat al bekend is.`,
    seen: 'Er wordt niets bewaard voordat je hebt gezien wat ik ervan maak. Wat ervan bewaard wordt: rol, team, vestiging, beoordelaars, talen en plaatsen; geen e-mailadressen.',
    paste: 'Plak de lijst',
    pasteHint:
      'Inclusief de regel met kolomnamen, rechtstreeks uit Excel of als CSV. Zichtbaar voor de coördinatoren; rol, team, vestiging en plaatsen ook voor wie het aangaat, en team en vestiging voor wie gevraagd wordt een duo met hen te vormen.',
    file: 'Of kies een CSV-bestand',
    fileHint: 'Uit Excel: Opslaan als, CSV UTF-8. Je kunt mij het bestand ook in een direct bericht sturen.',
    noFiles:
      'Ik mag in jullie Slack geen bestanden lezen (het recht `files:read` is niet gegeven). Plak de lijst daarom hier; een langere in delen, of in een direct bericht aan mij.',
    readIt: 'Lezen',
    readingTitle: 'De lijst wordt gelezen',
    reading: (count) =>
      `Ik zoek ${mensen(count)} op in Slack en vertel je daarna in een direct bericht wat ik ervan maak. Hoor je na een paar minuten niets, stuur de lijst dan nog eens: er verandert niets voordat je op *Importeren* drukt.`,
    forWhich: 'Dat is een lijst met mensen. Voor welke groep is die?',
    noCohort:
      'Dat is een lijst met mensen, maar er loopt geen groep waar ze in kunnen. Maak er een met `/cohort nieuw`.',
    previewText: (cohort, fresh, changed, unusable) =>
      `De lijst voor ${cohort}: ${mensen(fresh)} nieuw, ${changed} gewijzigd, ${counted(unusable, 'regel', 'regels')} waar ik niets mee kan. Er is nog niets veranderd.`,
    preview: (cohort) => `*De lijst voor ${cohort}.* Er is nog niets veranderd.`,
    another: 'Er is iets veranderd sinds je deze lijst zag. Nu wordt het dit:',
    fresh: (count) => `${mensen(count)} nieuw`,
    changed: (count) => `${count} gewijzigd`,
    unchanged: (count) => `${count} zoals ze al waren`,
    keepsOwn: (count) =>
      `${mensen(count)} ${count === 1 ? 'heeft zich zelf aangemeld' : 'hebben zich zelf aangemeld'}, maar in de lijst staat iets anders. Wat zelf is opgegeven, blijft staan; alleen team en beoordelaar komen uit de lijst.`,
    asked:
      'Niemand merkt hier nog iets van. Wie nieuw is kan voor een duo worden voorgesteld, en krijgt eerst zelf de vraag.',
    unknownColumns: (names) => `Kolommen die ik niet ken en heb overgeslagen: ${names}.`,
    guessed:
      'Ik moest raden hoe de letters in dit bestand geschreven zijn. Zien namen er vreemd uit, sla het dan in Excel op als *CSV UTF-8*.',
    noEmails:
      'Ik mag mensen in jullie Slack niet op e-mailadres opzoeken (het recht `users:read.email` is niet gegeven). Zet in plaats daarvan een kolom *Slack-id* in de lijst: open in Slack een profiel, druk op de drie puntjes en dan op *Copy member ID*.',
    faults: (count) => `*${counted(count, 'regel', 'regels')} waar ik niets mee kan*`,
    more: (count) => `En nog ${count}.`,
    used: '*Wat ik ervan maak*',
    showAll: 'Alles laten zien',
    allTitle: 'De hele lijst',
    nothing: 'Er staat niets in dat iets verandert.',
    done: (cohort, fresh, changed) =>
      `Geïmporteerd voor ${cohort}: ${mensen(fresh)} nieuw, ${changed} gewijzigd.`,
    doneFaults: (count) =>
      `${counted(count, 'regel is', 'regels zijn')} overgeslagen. Verbeter ze en stuur ze nog eens: wie er al in staat, blijft zoals die is.`,
    dropped: 'Er is niets veranderd, en ik ben de lijst vergeten.',
    gone: 'Ik heb deze lijst niet meer: er is al op geantwoord, er is een uur voorbij, of ik ben opnieuw gestart. Nog eens sturen kan geen kwaad: wie er al in staat, blijft zoals die is.',
    interrupted:
      'Ik werd gestopt voordat ik iedereen had opgezocht. Er is niets veranderd; stuur de lijst over een minuut nog eens.',
    exportTitle: 'Exporteren',
    given: (cohort, count) =>
      `${mensen(count)} van ${cohort}, met hun duo’s. Je kunt de lijst wijzigen en weer importeren.`,
    inDirectMessage: 'Ik heb je de lijst als bestand in een direct bericht gestuurd.',
    parts: (cohort, count) =>
      `${mensen(count)} van *${cohort}*, met hun duo’s. Kopieer dit naar een bestand dat op *.csv* eindigt, het ene deel onder het andere; er blijft niets van in Slack staan. Mag ik bestanden geven (het recht \`files:write\`), dan krijg je een bestand.`,
    tooLong:
      'Deze lijst is te lang om hier te laten zien. Geef Kantel het recht `files:write`, dan krijg je die als bestand.',
    nobody: (cohort) => `Nog niemand heeft zich aangemeld voor ${cohort}.`,
  },
};

/** What the two commands do, in one line each. */
export const listHelp = {
  import: { en: 'Bring in a list of people from Excel', nl: 'Een lijst met mensen uit Excel binnenhalen' },
  export: {
    en: 'Get the people and pairs as a list for Excel',
    nl: 'De mensen en duo’s als lijst voor Excel',
  },
};

/** Why a list cannot be read. */
export const listComplaints = {
  empty: { en: 'There is nothing in this list.', nl: 'Er staat niets in deze lijst.' },
  noRows: {
    en: 'There is a line of headers, and nobody below it.',
    nl: 'Er staat een regel met kolomnamen, en niemand eronder.',
  },
  tooMany: {
    en: 'That is more than 5,000 rows. Send the list in parts; nothing was changed.',
    nl: 'Dat zijn meer dan 5.000 regels. Stuur de lijst in delen; er is niets veranderd.',
  },
  tooBig: {
    en: 'That file is larger than 1 MB. Leave columns out, or send it in parts; nothing was changed.',
    nl: 'Dat bestand is groter dan 1 MB. Laat kolommen weg of stuur het in delen; er is niets veranderd.',
  },
  noText: {
    en: 'I cannot read this file. If it is an Excel workbook, choose Save as, CSV UTF-8, and send that.',
    nl: 'Ik kan dit bestand niet lezen. Is het een Excel-werkmap, kies dan Opslaan als, CSV UTF-8, en stuur dat.',
  },
  nothingGiven: { en: 'Paste a list, or choose a file.', nl: 'Plak een lijst of kies een bestand.' },
  both: {
    en: 'Paste a list or choose a file, not both.',
    nl: 'Plak een lijst of kies een bestand, niet allebei.',
  },
  mayNotRead: {
    en: 'I may not read files in your Slack (the scope `files:read` was not granted). Paste the list instead, with /cohort import or here.',
    nl: 'Ik mag in jullie Slack geen bestanden lezen (het recht `files:read` is niet gegeven). Plak de lijst, met /cohort importeren of hier.',
  },
  fileFailed: {
    en: 'Slack did not hand over the file in time. Please send it again.',
    nl: 'Slack gaf het bestand niet op tijd. Stuur het nog eens.',
  },
  noPeople: (headers: string) => ({
    en: `No column tells who is meant. The first line must hold “Slack id” or “email”; it holds: ${headers}.`,
    nl: `Geen kolom zegt wie er bedoeld wordt. Op de eerste regel moet “Slack-id” of “e-mail” staan; er staat: ${headers}.`,
  }),
  twice: (header: string) => ({
    en: `There are two columns for the same thing; the second is “${header}”. Leave one out.`,
    nl: `Er zijn twee kolommen voor hetzelfde; de tweede is “${header}”. Laat er een weg.`,
  }),
  quote: (line: number) => ({
    en: `A quotation mark (") is opened on line ${line} or below, and never closed.`,
    nl: `Op regel ${line} of lager begint een aanhalingsteken (") dat nergens eindigt.`,
  }),
  endless: (line: number) => ({
    en: `A row that begins on line ${line} or below is too long to be about one person. Perhaps a quotation mark (") is opened there that is not closed.`,
    nl: `Een rij die op regel ${line} of lager begint, is te lang om over één persoon te gaan. Misschien begint daar een aanhalingsteken (") dat niet eindigt.`,
  }),
};
