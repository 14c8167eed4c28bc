import type { Catalogue } from '../../words/language.ts';

const en = {
  title: 'Our agreement',
  wishTitle: 'Before you agree',
  cadence: 'How often do you meet?',
  everyWeeks: (weeks: number) => `Every ${weeks} weeks`,
  length: 'How long is each meeting?',
  minutes: (minutes: number) => `${minutes} minutes`,
  place: 'Where do you meet?',
  placeUsual: 'Over lunch, somewhere outside the office',
  confidentiality: 'What stays confidential?',
  confidentialityUsual:
    'What we tell each other stays between us. We pass something on only when the other agrees to it first.',
  seen: 'This will be shown in your channel, to the two of you.',
  wish: 'What do you want to learn?',
  wishHint: (mentor: string) =>
    `For example: the obstacles ${mentor} met here, how their generation looks at life, or what they make of certain policies. This will be shown in your channel, to the two of you, and comes back before each meeting.`,
  wishPlaceholder: 'In your own words; one or two sentences will do',
  wishOfMentee: (mentee: string) =>
    `What ${mentee} wants to learn is not asked here: ${mentee} says it in their own words when they agree.`,
  wishStays: (mentee: string) =>
    `What ${mentee} wants to learn stays as it is: those are ${mentee}’s own words.`,
  againBoth:
    'A change counts once both of you have agreed to it again. Until then the version you signed applies.',
};

/** The words of the forms in which the agreement is made. */
export const formTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Onze afspraken',
    wishTitle: 'Voor je akkoord gaat',
    cadence: 'Hoe vaak spreken jullie elkaar?',
    everyWeeks: (weeks) => `Eens per ${weeks} weken`,
    length: 'Hoelang duurt een gesprek?',
    minutes: (minutes) => `${minutes} minuten`,
    place: 'Waar spreken jullie af?',
    placeUsual: 'Tijdens een lunch, ergens buiten kantoor',
    confidentiality: 'Wat blijft vertrouwelijk?',
    confidentialityUsual:
      'Wat we elkaar vertellen, blijft onder ons. Iets doorvertellen doen we alleen als de ander dat vooraf goedvindt.',
    seen: 'Dit komt in jullie kanaal te staan, voor jullie tweeën.',
    wish: 'Wat wil je leren?',
    wishHint: (mentor) =>
      `Bijvoorbeeld: welke obstakels ${mentor} hier is tegengekomen, hoe jongere collega’s in het leven staan, of wat zij van bepaald beleid vinden. Dit komt in jullie kanaal te staan, voor jullie tweeën, en komt terug voor elk gesprek.`,
    wishPlaceholder: 'In je eigen woorden; een of twee zinnen is genoeg',
    wishOfMentee: (mentee) =>
      `Wat ${mentee} wil leren, vul je hier niet in: dat zegt ${mentee} in eigen woorden bij het akkoord.`,
    wishStays: (mentee) =>
      `Wat ${mentee} wil leren, blijft zoals het is: dat zijn de eigen woorden van ${mentee}.`,
    againBoth:
      'Een wijziging geldt zodra jullie er allebei weer akkoord mee zijn. Tot die tijd gelden de afspraken die er al zijn.',
  },
};

/** Faults in the forms, at the field. */
export const formFaults = {
  cadence: { en: 'Choose 2, 4 or 6 weeks.', nl: 'Kies 2, 4 of 6 weken.' },
  length: { en: 'Choose 30, 45, 60 or 90 minutes.', nl: 'Kies 30, 45, 60 of 90 minuten.' },
  place: { en: 'Say where you want to meet.', nl: 'Vul in waar jullie willen afspreken.' },
  confidentiality: {
    en: 'Say what stays between the two of you.',
    nl: 'Vul in wat onder jullie tweeën blijft.',
  },
  wish: {
    en: 'Say what you want to learn; one sentence is enough.',
    nl: 'Vul in wat je wilt leren; één zin is genoeg.',
  },
  hopes: {
    en: 'Write down what you hope for; one sentence is enough.',
    nl: 'Schrijf op waar je op hoopt; één zin is genoeg.',
  },
  offLimits: { en: 'Write this down in words.', nl: 'Schrijf dit in woorden op.' },
  tooLong: (most: number) => ({
    en: `Use at most ${most} characters.`,
    nl: `Gebruik hooguit ${most} tekens.`,
  }),
};
