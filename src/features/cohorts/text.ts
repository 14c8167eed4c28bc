import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';
import { counted, inARow } from '../../words/lists.ts';

/** How many, in words where there is none. */
const pairCount = (count: number, none: string, one: string, more: string): string =>
  count === 0 ? none : counted(count, one, more);

const running = (count: number): string =>
  pairCount(count, 'no pairs running', 'pair running', 'pairs running');
const lopend = (count: number): string =>
  pairCount(count, 'geen lopende duo’s', 'lopend duo', 'lopende duo’s');
const erLopen = (count: number): string => {
  if (count === 0) return 'Er lopen geen duo’s.';
  return count === 1 ? 'Er loopt nog 1 duo.' : `Er lopen nog ${count} duo’s.`;
};

const en = {
  firstName: 'First cohort',
  title: 'Cohorts',
  overview: 'Your cohorts, and what can be done with them.',
  empty:
    'There is no running cohort yet. Set one up with a purpose, a first and a last day, or make a pair with `/pair`: the first cohort then makes itself.',
  unknownWord: (typed: string) => `\`/cohort\` does not know “${typed}”.`,
  from: (first: string, last: string) => `${first} to ${last}`,
  noDates: 'no dates yet: *Edit* fills them in',
  pairs: running,
  signUp: { open: 'sign-up is open', closed: 'sign-up is closed' },
  coordinators: (ids: readonly string[]) => `looked after by ${inARow(ids.map(mention), 'en')}`,
  more: (count: number) => `And ${count} more: write their name, as in \`/cohort edit Spring 2027\`.`,
  words: 'What you can write',
  new: 'New cohort',
  edit: 'Edit',
  close: 'Close',
  which: (command: string) => `Which cohort is \`${command}\` for?`,
  chosen: (command: string, cohort: string) => `\`${command}\` for *${cohort}*.`,
  whichNamed: (typed: string) => `No running cohort is called “${typed}”. Which one do you mean?`,
  near: (cohort: string, day: string, pairs: number) =>
    `“${cohort}” is nearing its end: its last day is ${day}, with ${running(pairs)}. Nothing closes by itself: close it when the time has come, or give it another last day.`,
  come: (cohort: string, day: string, pairs: number) =>
    `“${cohort}” has come to its last day, ${day}, with ${running(pairs)}. ${pairs === 0 ? 'Close it when you are done with it.' : 'When you close it, each pair gets a farewell. Until then everything goes on.'}`,
};

/** What is said about cohorts to those who look after them. */
export const cohortTexts: Catalogue<typeof en> = {
  en,
  nl: {
    firstName: 'Eerste groep',
    title: 'Groepen',
    overview: 'Je groepen, en wat je ermee kunt doen.',
    empty:
      'Er loopt nog geen groep. Maak er een, met een doel en een eerste en laatste dag, of maak een duo met `/pair`: dan ontstaat de eerste groep vanzelf.',
    unknownWord: (typed) => `\`/cohort\` kent “${typed}” niet.`,
    from: (first, last) => `${first} tot en met ${last}`,
    noDates: 'nog zonder data: vul ze in met *Bewerken*',
    pairs: lopend,
    signUp: { open: 'aanmelden kan', closed: 'aanmelden kan niet' },
    coordinators: (ids) => `coördinatie: ${inARow(ids.map(mention), 'nl')}`,
    more: (count) => `En nog ${count}: typ de naam erbij, zoals in \`/cohort bewerken Voorjaar 2027\`.`,
    words: 'Wat je kunt typen',
    new: 'Nieuwe groep',
    edit: 'Bewerken',
    close: 'Afsluiten',
    which: (command) => `Voor welke groep is \`${command}\`?`,
    chosen: (command, cohort) => `\`${command}\` voor *${cohort}*.`,
    whichNamed: (typed) => `Er loopt geen groep met de naam “${typed}”. Welke bedoel je?`,
    near: (cohort, day, pairs) =>
      `“${cohort}” loopt ten einde: de laatste dag is ${day}. ${erLopen(pairs)} Er gaat niets vanzelf dicht: sluit de groep af als het zover is, of kies een andere laatste dag.`,
    come: (cohort, day, pairs) =>
      `De laatste dag van “${cohort}” is aangebroken: ${day}. ${erLopen(pairs)} ${pairs === 0 ? 'Sluit de groep af als je ermee klaar bent.' : 'Sluit je de groep af, dan krijgt elk duo een afscheid. Tot die tijd gaat alles gewoon door.'}`,
  },
};

export const cohortComplaints = {
  unknown: {
    en: 'This cohort no longer exists.',
    nl: 'Deze groep bestaat niet meer.',
  },
  closed: {
    en: 'This cohort has been closed.',
    nl: 'Deze groep is afgesloten.',
  },
  none: {
    en: 'No cohort is running. Set one up with `/cohort new`.',
    nl: 'Er loopt geen groep. Maak er een met `/cohort nieuw`.',
  },
  changedMeanwhile: {
    en: 'Somebody else changed this cohort while you had it open. Nothing was saved. Copy what you typed, and open /cohort edit again to see what changed.',
    nl: 'Iemand anders heeft deze groep gewijzigd terwijl jij het formulier openhad. Er is niets opgeslagen. Kopieer wat je typte en open /cohort bewerken opnieuw om te zien wat er anders is.',
  },
};

/** What the words of `/cohort` do. */
export const cohortHelp = {
  new: {
    en: 'Set up a cohort: its purpose, first and last day, and who looks after it',
    nl: 'Een groep maken: het doel, de eerste en de laatste dag, en wie coördineert',
  },
  edit: {
    en: 'Change a cohort, and open or close sign-up',
    nl: 'Een groep wijzigen, en het aanmelden openen of sluiten',
  },
};
