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
        'Which turn on that road did nobody see coming, least of all you?',
        'Who helped you on, and what stood in your way?',
      ],
    },
    moments: {
      title: 'Moments that mattered',
      questions: [
        'Which moment in your life made you who you are?',
        'What did you learn about work at home, growing up?',
        'When did you last change your mind about something that matters to you?',
      ],
    },
    ambitions: {
      title: 'Dreams and ambitions',
      questions: [
        'What do you dream of, at work and outside it?',
        'If you could change one thing here, what would it be?',
        'What would you need for that and do not have yet?',
      ],
    },
  } satisfies Record<Prompt, PromptTexts>,
  step: (number: number, of: number, title: string) =>
    `Getting to know each other, ${number} of ${of}: ${title}`,
  how: (mentor: string) =>
    `Tell each other, and take your time; ${mention(mentor)} goes first. Then each of you presses a button, even if you skip this one.`,
  waitingForBoth: 'Still to answer: both of you.',
  waitingFor: (id: string) => `Still to answer: ${mention(id)}.`,
  both: 'Both of you are done with this one.',
  hint: 'Kantel puts it in your channel under your name, for the two of you, and keeps no copy.',
  about: (writer: string, title: string) => `${mention(writer)} on *${title.toLowerCase()}*`,
  again: (other: string) => `You have answered this one already; now it is ${mention(other)}’s turn.`,
  old: 'Both of you are done with this one already, so nothing was changed. You can always write something in your channel yourself.',
};

/** The words of the introduction (P4). */
export const introTexts: Catalogue<typeof en> = {
  en,
  nl: {
    prompts: {
      career: {
        title: 'De weg hierheen',
        questions: [
          'Hoe kwam je bij dit werk terecht, en waarom juist hier?',
          'Welke afslag zag niemand aankomen, ook jijzelf niet?',
          'Wie hielp je vooruit, en wat zat je in de weg?',
        ],
      },
      moments: {
        title: 'Momenten die ertoe deden',
        questions: [
          'Welk moment in je leven heeft je gevormd?',
          'Wat leerde je vroeger thuis over werken?',
          'Wanneer ben je voor het laatst van gedachten veranderd over iets wat je aan het hart gaat?',
        ],
      },
      ambitions: {
        title: 'Dromen en ambities',
        questions: [
          'Waar droom je van, op het werk en daarbuiten?',
          'Als je hier één ding mocht veranderen, wat zou dat dan zijn?',
          'Wat heb je daarvoor nodig wat er nu nog niet is?',
        ],
      },
    },
    step: (number, of, title) => `Kennismaken, ${number} van ${of}: ${title}`,
    how: (mentor) =>
      `Vertel het elkaar, en neem de tijd; ${mention(mentor)} begint. Druk daarna allebei op een knop, ook als je dit onderdeel overslaat.`,
    waitingForBoth: 'Jullie zijn allebei nog aan de beurt.',
    waitingFor: (id) => `${mention(id)} is nog aan de beurt.`,
    both: 'Jullie zijn hier allebei mee klaar.',
    hint: 'Kantel zet het onder je naam in jullie kanaal, voor jullie tweeën, en bewaart er niets van.',
    about: (writer, title) => `${mention(writer)} over *${title.toLowerCase()}*`,
    again: (other) => `Jij hebt dit onderdeel al gehad; nu is ${mention(other)} aan de beurt.`,
    old: 'Jullie zijn hier allebei al mee klaar; er is dus niets gewijzigd. In jullie kanaal kun je altijd zelf iets schrijven.',
  },
};

export const introComplaints = {
  unknownPrompt: {
    en: 'This part of the introduction does not exist.',
    nl: 'Dit onderdeel van de kennismaking bestaat niet.',
  },
  nothingWritten: {
    en: 'Write something first, or close this form.',
    nl: 'Schrijf eerst iets, of sluit dit formulier.',
  },
};
