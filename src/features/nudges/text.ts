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
      `your introduction with ${mentor} is waiting. An answer takes a minute, or plan a lunch and talk it over.`,
    draft: ({ mentor }) =>
      `you and ${mentor} have introduced yourselves; your agreement comes next. Drafting it takes two minutes.`,
    sign: ({ mentor, agreed }) =>
      agreed
        ? `your agreement with ${mentor} is almost there: one *Agree* is missing. Something for when you next meet?`
        : `your agreement with ${mentor} is drafted and waits for your *Agree*.`,
    first: ({ mentor }) =>
      `you and ${mentor} have your agreement, and no first meeting planned yet. When would suit you?`,
    next: ({ mentor, day }) => `you last met ${mentor} on ${day}. When is the next time?`,
    unsettled: ({ mentor, day }) => `did you meet ${mentor} on ${day}? One press is enough.`,
  },
  last: 'This is the last reminder; it stays quiet until one of you does something.',
  answered: 'This reminder has had its answer.',
  snoozed: (day) => `No reminders before ${day}.`,
  isPaused: (day) => `You two are paused until ${day}; no reminders come before that.`,
  isPlanned: (moment) => `You have a meeting planned on ${moment}; no reminders come before it.`,
  pausedUntil: (day) => `Paused until ${day}. Everything waits till then, and starts again by itself.`,
  pauseWasUntil: (day) => `There was a pause here until ${day}; see below.`,
  pauseOver: 'The pause is over.',
  meeting: (moment) => `Your next meeting is on ${moment}.`,
  resumed: (channel) => `The pause is over. Your next step stands in ${channel ?? 'your channel'}.`,
  notPaused: 'There is no pause to end: nothing is on hold.',
  askPause: 'Choose until when you want to pause.',
  form: {
    title: 'Pause',
    says: 'Everything waits until this date: reminders, questions, messages. Then it starts again by itself; you can resume earlier. Your channel says that you two are paused, and not who asked.',
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
    pausedUntil: (day) => `Pauze tot ${day}. Tot die dag wacht alles; daarna gaat het vanzelf weer verder.`,
    pauseWasUntil: (day) => `Hier gold een pauze tot ${day}; zie hieronder.`,
    pauseOver: 'De pauze is voorbij.',
    meeting: (moment) => `Jullie volgende gesprek is op ${moment}.`,
    resumed: (channel) => `De pauze is voorbij. De volgende stap staat in ${channel ?? 'jullie kanaal'}.`,
    notPaused: 'Er is geen pauze om te beëindigen: alles loopt gewoon.',
    askPause: 'Kies tot wanneer je wilt pauzeren.',
    form: {
      title: 'Pauzeren',
      says: 'Tot deze datum wacht alles: herinneringen, vragen, berichten. Daarna gaat het vanzelf weer verder; eerder hervatten kan ook. In jullie kanaal staat dat jullie pauze hebben, niet wie erom vroeg.',
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
    en: 'Put everything on hold until a date; it ends by itself',
    nl: 'Alles even stilzetten tot een datum; daarna gaat het vanzelf verder',
  },
  resume: {
    en: 'End a pause before its date',
    nl: 'Een pauze eerder beëindigen',
  },
};
