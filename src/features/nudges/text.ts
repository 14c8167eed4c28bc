import type { Catalogue } from '../../words/language.ts';
import type { Reason } from './due.ts';

/** What a reminder is about; the words are for the mentee (R9), and begin in the middle of a sentence. */
export interface About {
  /** The mentor's name, escaped; in a DM with the channel of the two. */
  readonly mentor: string;
  /** The day of the meeting it is about, in words, where there is one. */
  readonly day: string;
  /** Whether the mentee has agreed already. */
  readonly agreed: boolean;
}

interface NudgeTexts {
  readonly lines: Readonly<Record<Reason, (about: About) => string>>;
  readonly last: string;
  readonly answered: string;
  readonly snoozed: (day: string) => string;
  readonly isPaused: (day: string) => string;
  readonly isPlanned: (moment: string) => string;
  readonly pausedUntil: (day: string) => string;
  readonly pauseWasUntil: (day: string) => string;
  readonly pauseOver: string;
  readonly meeting: (moment: string) => string;
  readonly resumed: (channel: string | null) => string;
  readonly notPaused: string;
  readonly askPause: string;
  readonly form: {
    readonly title: string;
    readonly says: string;
    readonly until: string;
    readonly hint: string;
  };
}

const en: NudgeTexts = {
  lines: {
    intro: ({ mentor }) =>
      `your introduction with ${mentor} is waiting. Answering takes a minute, or plan a lunch and talk it over.`,
    draft: ({ mentor }) =>
      `you and ${mentor} have got to know each other; your agreement comes next. Drafting it takes two minutes.`,
    sign: ({ mentor, agreed }) =>
      agreed
        ? `your agreement with ${mentor} is almost there: one *Agree* is missing. Something to settle when you next meet?`
        : `your agreement with ${mentor} is drafted and waiting for your *Agree*.`,
    first: ({ mentor }) =>
      `you and ${mentor} have your agreement, but no first meeting planned yet. When would suit you?`,
    next: ({ mentor, day }) => `you last met ${mentor} on ${day}. When will you meet next?`,
    unsettled: ({ mentor, day }) => `did you meet ${mentor} on ${day}? One press is enough.`,
  },
  last: 'This is the last reminder; after this it stays quiet until one of you does something.',
  answered: 'This reminder has been dealt with.',
  snoozed: (day) => `No reminders before ${day}.`,
  isPaused: (day) => `The two of you are paused until ${day}; no reminders come before that.`,
  isPlanned: (moment) => `You have a meeting planned on ${moment}; no reminders come before it.`,
  pausedUntil: (day) =>
    `Paused until ${day}. No reminders come until then; after that, all goes on by itself.`,
  pauseWasUntil: (day) => `There was a pause here until ${day}; see below.`,
  pauseOver: 'The pause is over.',
  meeting: (moment) => `Your next meeting is on ${moment}.`,
  resumed: (channel) => `The pause is over. Your next step is in ${channel ?? 'your channel'}.`,
  notPaused: 'You are not paused: nothing is on hold.',
  askPause: 'Choose until when you want to pause.',
  form: {
    title: 'Pause',
    says: 'Until this date I send the two of you no reminders and ask no questions. Then it all goes on by itself; you can resume earlier. Your channel will say that the two of you are paused, without a name. Coordinators see the pause too, and not who asked.',
    until: 'Until',
    hint: 'A date in the coming year.',
  },
};

export const nudgeTexts: Catalogue<NudgeTexts> = {
  en,
  nl: {
    lines: {
      intro: ({ mentor }) =>
        `je kennismaking met ${mentor} ligt nog open. Antwoorden kost een minuut; samen lunchen en het er dan over hebben kan ook.`,
      draft: ({ mentor }) =>
        `jij en ${mentor} hebben kennisgemaakt; nu jullie afspraken nog. Opstellen kost twee minuten.`,
      sign: ({ mentor, agreed }) =>
        agreed
          ? `je afspraken met ${mentor} zijn bijna rond: er ontbreekt nog één *Akkoord*. Iets voor jullie volgende gesprek?`
          : `je afspraken met ${mentor} liggen klaar en wachten op jouw *Akkoord*.`,
      first: ({ mentor }) =>
        `jij en ${mentor} zijn het eens over jullie afspraken, maar het eerste gesprek staat nog niet gepland. Wanneer komt het je uit?`,
      next: ({ mentor, day }) => `je sprak ${mentor} voor het laatst op ${day}. Wanneer is de volgende keer?`,
      unsettled: ({ mentor, day }) => `heb je ${mentor} op ${day} gesproken? Eén druk op de knop is genoeg.`,
    },
    last: 'Dit is de laatste herinnering; daarna blijft het stil tot een van jullie iets doet.',
    answered: 'Deze herinnering is afgehandeld.',
    snoozed: (day) => `Tot ${day} komen er geen herinneringen.`,
    isPaused: (day) => `Jullie hebben pauze tot ${day}; tot die tijd komen er geen herinneringen.`,
    isPlanned: (moment) =>
      `Jullie volgende gesprek is op ${moment}; tot die tijd komen er geen herinneringen.`,
    pausedUntil: (day) =>
      `Pauze tot ${day}. Tot die dag komen er geen herinneringen; daarna gaat alles vanzelf weer verder.`,
    pauseWasUntil: (day) => `Hier gold een pauze tot ${day}; zie hieronder.`,
    pauseOver: 'De pauze is voorbij.',
    meeting: (moment) => `Jullie volgende gesprek is op ${moment}.`,
    resumed: (channel) => `De pauze is voorbij. De volgende stap staat in ${channel ?? 'jullie kanaal'}.`,
    notPaused: 'Jullie hebben geen pauze: alles loopt gewoon door.',
    askPause: 'Kies tot wanneer je wilt pauzeren.',
    form: {
      title: 'Pauzeren',
      says: 'Tot deze datum stuur ik jullie geen herinneringen en stel ik geen vragen. Daarna gaat alles vanzelf weer verder; eerder hervatten kan ook. In jullie kanaal komt te staan dat jullie pauze hebben, zonder naam. Coördinatoren zien de pauze ook, maar niet wie erom vroeg.',
      until: 'Tot',
      hint: 'Een datum in het komende jaar.',
    },
  },
};

export const endFaults = {
  early: {
    en: 'A pause ends on a day that is still to come: tomorrow at the earliest.',
    nl: 'Een pauze eindigt op een dag die nog moet komen: op zijn vroegst morgen.',
  },
  late: {
    en: 'A pause lasts a year at most.',
    nl: 'Een pauze duurt hooguit een jaar.',
  },
};

export const nudgeHelp = {
  pause: {
    en: 'No reminders until a date you choose; the pause ends by itself',
    nl: 'Geen herinneringen tot een datum die je kiest; de pauze eindigt vanzelf',
  },
  resume: {
    en: 'End a pause before its date',
    nl: 'Een pauze eerder beëindigen',
  },
};
