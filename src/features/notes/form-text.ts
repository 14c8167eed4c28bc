import type { Catalogue } from '../../words/language.ts';

const en = {
  title: 'Add a note',
  about: 'Which meeting is it about?',
  aboutMeeting: (day: string) => `About your meeting of ${day}.`,
  aboutUncounted: (day: string) =>
    `About your meeting of ${day}. Saving this note also counts that meeting as held.`,
  aboutToday: 'About your meeting today. Saving this note also counts that you met today.',
  dayUncounted: (day: string) => `${day} (saving counts it as held)`,
  today: 'Today (saving counts it as a meeting)',
  findings: 'What did you find out?',
  findingsHint: 'You choose below who may read this: both of you, or you alone.',
  action: 'What will the mentee do with it?',
  actionHint: 'Read by the same people as the rest of this note.',
  due: 'By when?',
  adviser: 'Who gave most of the advice today?',
  adviserHint:
    'Your answer is shown to nobody. If the roles slipped back, both of you get a neutral reminder of them, without a name.',
  advisers: {
    mentor: 'The mentor',
    mentee: 'The mentee',
    both: 'Both about equally',
    nobody: 'Hardly any',
  },
  visibility: 'Who may read this?',
  visibilityHint: (other: string) =>
    `Shared: you and ${other}, in /mentoring notes and in the mentor’s reminder of the next meeting. Private: you alone. Never your coordinator. Stored encrypted, and not posted in your channel.`,
  shared: 'Shared with the pair',
  private: 'Private to me',
  savedTitle: 'Note saved',
  savedShared: (other: string) =>
    `Your note is saved. You and ${other} can read it with /mentoring notes; your coordinator cannot.`,
  savedPrivate: 'Your note is saved. You alone can read it, with /mentoring notes.',
  whichTitle: 'Note a meeting',
  which: 'Which pair is it for?',
  noPair:
    'You are not in a pair at the moment, so there is no meeting to note. Would you like to take part? Type /mentoring join.',
};

/** The words of the form in which a note is written. */
export const formTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Notitie maken',
    about: 'Over welk gesprek gaat het?',
    aboutMeeting: (day) => `Over jullie gesprek van ${day}.`,
    aboutUncounted: (day) =>
      `Over jullie gesprek van ${day}. Sla je de notitie op, dan telt dat gesprek meteen mee.`,
    aboutToday: 'Over jullie gesprek van vandaag. Sla je de notitie op, dan telt dat gesprek meteen mee.',
    dayUncounted: (day) => `${day} (telt mee zodra je opslaat)`,
    today: 'Vandaag (telt mee zodra je opslaat)',
    findings: 'Wat ben je te weten gekomen?',
    findingsHint: 'Hieronder kies je wie dit mag lezen: jullie allebei, of jij alleen.',
    action: 'Wat doet de leerling ermee?',
    actionHint: 'Te lezen voor dezelfde mensen als de rest van deze notitie.',
    due: 'Uiterlijk wanneer?',
    adviser: 'Wie gaf vandaag het meeste advies?',
    adviserHint:
      'Je antwoord krijgt niemand te zien. Waren de rollen weer omgedraaid, dan krijgen jullie allebei een neutrale herinnering, zonder naam.',
    advisers: {
      mentor: 'De mentor',
      mentee: 'De leerling',
      both: 'Allebei ongeveer evenveel',
      nobody: 'Er was amper advies',
    },
    visibility: 'Wie mag dit lezen?',
    visibilityHint: (other) =>
      `Gedeeld: jij en ${other}, met /mentoring notities en in de herinnering van de mentor aan het volgende gesprek. Privé: jij alleen. Nooit je coördinator. De notitie wordt versleuteld bewaard en niet in jullie kanaal geplaatst.`,
    shared: 'Gedeeld met het duo',
    private: 'Alleen voor mij',
    savedTitle: 'Notitie opgeslagen',
    savedShared: (other) =>
      `Je notitie is opgeslagen. Jij en ${other} kunnen die lezen met /mentoring notities; je coördinator niet.`,
    savedPrivate: 'Je notitie is opgeslagen. Alleen jij kunt die lezen, met /mentoring notities.',
    whichTitle: 'Gesprek noteren',
    which: 'Voor welk duo is het?',
    noPair:
      'Je zit nu niet in een duo; er is dus geen gesprek om te noteren. Wil je meedoen? Typ /mentoring aanmelden.',
  },
};

/** Faults in the form, at the field. */
export const noteFaults = {
  findings: { en: 'Write down what you found out.', nl: 'Schrijf op wat je te weten bent gekomen.' },
  due: {
    en: 'Choose today or a day that is still to come.',
    nl: 'Kies vandaag of een dag die nog moet komen.',
  },
  dueAlone: {
    en: 'You chose a date. Say what is to be done by then.',
    nl: 'Je koos een datum. Schrijf ook op wat er dan gedaan moet zijn.',
  },
  visibility: { en: 'Choose who may read this.', nl: 'Kies wie dit mag lezen.' },
  tooLong: (most: number) => ({
    en: `Use at most ${most} characters.`,
    nl: `Gebruik hooguit ${most} tekens.`,
  }),
};
