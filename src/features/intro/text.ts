import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';
import type { Prompt } from './rules.ts';

interface PromptTexts {
  readonly title: string;
  readonly questions: readonly string[];
}

const en = {
  prompts: {
    career: {
      title: 'The road to here',
      questions: [
        'What brought you to this work, and to this place?',
        'Which turn in that road did nobody see coming, least of all you?',
        'Who helped you on, and what stood in your way?',
      ],
    },
    moments: {
      title: 'Moments that mattered',
      questions: [
        'Which moment in your life made you who you are?',
        'What did you learn about work at home, when you grew up?',
        'When did you last change your mind about something that matters to you?',
      ],
    },
    ambitions: {
      title: 'Dreams and ambitions',
      questions: [
        'What do you dream of, at work and outside it?',
        'If you could change one thing here, what would it be?',
        'What do you need for it that you do not have yet?',
      ],
    },
  } satisfies Record<Prompt, PromptTexts>,
  step: (number: number, of: number, title: string) =>
    `Getting to know each other, ${number} of ${of}: ${title}`,
  how: (mentor: string) =>
    `Tell each other, at length; ${mention(mentor)} goes first. Then each press a button, also if you leave this one out.`,
  waitingForBoth: 'Both of you are still to come.',
  waitingFor: (id: string) => `Still to come: ${mention(id)}.`,
  both: 'Both of you are done with this one.',
  hint: 'Kantel puts it in your channel under your name, for the two of you, and keeps no copy.',
  about: (writer: string, title: string) => `${mention(writer)} on *${title.toLowerCase()}*`,
  again: (other: string) => `You have answered this one already; ${mention(other)} is still to come.`,
  old: 'Both of you are done with this one already, so nothing was changed. You can always write in your channel yourself.',
};

/** The words of the introduction (P4). */
export const introTexts: Catalogue<typeof en> = {
  en,
  nl: {
    prompts: {
      career: {
        title: 'De weg hierheen',
        questions: [
          'Wat bracht je bij dit werk, en bij deze plek?',
          'Welke afslag had niemand zien aankomen, jijzelf het minst?',
          'Wie hielp je vooruit, en wat zat je in de weg?',
        ],
      },
      moments: {
        title: 'Momenten die ertoe deden',
        questions: [
          'Welk moment in je leven heeft je gemaakt tot wie je bent?',
          'Wat leerde je vroeger thuis over werken?',
          'Wanneer ben je voor het laatst van gedachten veranderd over iets wat je aan het hart gaat?',
        ],
      },
      ambitions: {
        title: 'Dromen en ambities',
        questions: [
          'Waar droom je van, op het werk en daarbuiten?',
          'Als je hier één ding mocht veranderen, wat zou dat dan zijn?',
          'Wat heb je daarvoor nodig dat er nu nog niet is?',
        ],
      },
    },
    step: (number, of, title) => `Kennismaken, ${number} van ${of}: ${title}`,
    how: (mentor) =>
      `Vertel het elkaar, en neem de tijd; ${mention(mentor)} begint. Druk daarna allebei op een knop, ook als je deze overslaat.`,
    waitingForBoth: 'Jullie moeten allebei nog.',
    waitingFor: (id) => `Alleen ${mention(id)} moet nog.`,
    both: 'Jullie zijn hier allebei mee klaar.',
    hint: 'Kantel zet het onder je naam in jullie kanaal, voor jullie tweeën, en bewaart er niets van.',
    about: (writer, title) => `${mention(writer)} over *${title.toLowerCase()}*`,
    again: (other) => `Jij hebt hier al op gedrukt; nu ${mention(other)} nog.`,
    old: 'Jullie zijn hier allebei al mee klaar, dus er is niets gewijzigd. In jullie kanaal kun je altijd zelf iets schrijven.',
  },
};

export const introComplaints = {
  unknownPrompt: {
    en: 'This question is not there (any more).',
    nl: 'Deze vraag is er niet (meer).',
  },
  nothingWritten: {
    en: 'Write something first, or close this form.',
    nl: 'Schrijf eerst iets, of sluit dit formulier.',
  },
};
